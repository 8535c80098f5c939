import type { Access } from "../../../model/access.ts";
import { type JsonObject } from "../../../model/json.ts";
/** The wire's word for a role of the file, or undefined for a word the file cannot hold. */
export declare function toWireRole(role: string | undefined): string | undefined;
/** The file's word for a role of the wire; a role rolecall does not know is passed through as it is. */
export declare function toFileRole(wire: string): string;
/** True if the wire's role is one of the five known ones. */
export declare function isKnownRole(wire: string): boolean;
/** Access for a role of the wire; one shared object a role, so that many grants stay small. */
export declare function accessOf(wire: string): Access;
/** How strong a role of the wire is: 0 for none or unknown, 5 for owner. */
export declare function strengthOf(wire: string): number;
/** A reference taken apart: its collection and the id in it, percent-decoded. */
export interface Reference {
    readonly collection: string;
    readonly id: string;
}
/**
 * Takes an object's URL apart. Only the path counts, decoded: the service writes ids encoded, some clients send them
 * raw, and the host may be another name of the same service.
 */
export declare function parseReference(url: string): Reference | undefined;
/** The id inside a reference to an object of one collection. */
export declare function idIn(url: string, collection: string): string | undefined;
/** A text field, or undefined if it is missing, null or something else. */
export declare function textOf(entry: JsonObject, field: string): string | undefined;
/** A text field that is not empty. */
export declare function filledTextOf(entry: JsonObject, field: string): string | undefined;
/** The texts in a list field; anything else in it is left out. */
export declare function textsOf(entry: JsonObject, field: string): readonly string[];
/** A value as an object. */
export declare function objectOf(value: unknown): JsonObject | undefined;
