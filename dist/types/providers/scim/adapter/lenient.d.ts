import type { JsonObject } from "../../../model/json.ts";
/**
 * Reading what real services send: names in any case (RFC 7643 §2.1), numbers and booleans as text, null and [] for
 * "not set" (RFC 7643 §2.5). Nothing here is used for writing.
 */
export declare function field(object: unknown, name: string): unknown;
/** Text, if it is text and not empty. */
export declare function textField(object: unknown, name: string): string | undefined;
/** A number, also one written as text. */
export declare function numberField(object: unknown, name: string): number | undefined;
/** A boolean, also `"True"`. Undefined for anything else: missing is unknown, not false. */
export declare function booleanField(object: unknown, name: string): boolean | undefined;
/** A list; a single value counts as a list of one, nothing as an empty one. */
export declare function listField(object: unknown, name: string): readonly unknown[];
/** An object, or an empty one. */
export declare function objectField(object: unknown, name: string): JsonObject;
/** The id at the end of a location, absolute or relative. */
export declare function idOfLocation(location: string | undefined): string | undefined;
