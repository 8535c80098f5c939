import type { JsonObject } from "../../../model/json.ts";
import type { WirePatchOperation } from "../wire.ts";
/**
 * Carries out, on a record, the PATCH operations this adapter builds, and no others: what is known of the record
 * after a PATCH was accepted, and the body of a PUT where the service has no PATCH. Pure.
 */
export declare function mergePatch(raw: JsonObject, operations: readonly WirePatchOperation[]): JsonObject;
/** The body of a PUT: the whole record without what only the service sets. */
export declare function putBody(record: JsonObject): JsonObject;
