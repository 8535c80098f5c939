import { type JsonObject } from "../../../model/json.ts";
/** A text field; throws a plain error that the caller turns into one about the vendor's answer. */
export declare function text(object: JsonObject, key: string): string;
export declare function optionalText(object: JsonObject, key: string): string | undefined;
/** A list of texts. */
export declare function texts(object: JsonObject, key: string): readonly string[];
/** An object, or an error. */
export declare function object(value: unknown): JsonObject;
/** The address behind a relation; undefined where the vendor gives none. */
export declare function linkOf(value: JsonObject, relation: string): string | undefined;
/** Every `ref:SET:n` link, in order. */
export declare function referenceLinks(value: JsonObject, set: string): readonly string[];
