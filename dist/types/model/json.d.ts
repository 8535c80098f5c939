/** A value that survives `JSON.parse(JSON.stringify(value))` unchanged. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
/** A JSON object; keys whose value is `undefined` are absent when written. */
export interface JsonObject {
    readonly [key: string]: Json | undefined;
}
/** True for a plain object: neither null nor an array. */
export declare function isJsonObject(value: unknown): value is JsonObject;
/**
 * The one text form of a value: keys sorted, no white space. Equal values give equal text on every
 * machine, so the text can be compared and hashed.
 */
export declare function canonicalJson(value: unknown): string;
