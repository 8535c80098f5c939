/** The error types of RFC 7644 §3.12 and RFC 9865 §2. */
export type ScimType = "invalidFilter" | "tooMany" | "uniqueness" | "mutability" | "invalidSyntax" | "invalidPath" | "noTarget" | "invalidValue" | "invalidCursor" | "expiredCursor" | "invalidCount" | "sensitive";
/** A refusal as the wire shows it. */
export declare class ScimFault extends Error {
    readonly status: number;
    readonly scimType: ScimType | undefined;
    readonly headers: Readonly<Record<string, string>>;
    constructor(status: number, detail: string, scimType?: ScimType, headers?: Readonly<Record<string, string>>);
    /** The Error message of RFC 7644 §3.12. */
    body(isNumeric: boolean): Record<string, unknown>;
}
/** A 400 with its type. */
export declare function invalid(scimType: ScimType, detail: string): ScimFault;
/** A JSON answer labelled as SCIM. */
export declare function scimResponse(status: number, body: unknown, headers?: Readonly<Record<string, string>>): Response;
/** True for a plain object. */
export declare function isObject(value: unknown): value is Record<string, unknown>;
/** The entry of an object under this name in any case (RFC 7643 §2.1). */
export declare function entryOf(object: Readonly<Record<string, unknown>>, name: string): [string, unknown] | undefined;
/** The value of a JSON text; undefined for anything else. */
export declare function tryParse(text: string): unknown;
