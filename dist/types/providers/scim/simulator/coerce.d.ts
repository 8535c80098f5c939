import type { AttributeDefinition, ResourceKind } from "./schemas.ts";
/** How strictly input is read. */
export interface CoerceOptions {
    /** `"True"` and `"False"` count as booleans. */
    readonly hasLenientBooleans: boolean;
    /** Attributes that no schema knows are refused instead of ignored. */
    readonly refusesUnknown: boolean;
}
/** Reads one value by its definition. @throws ScimFault 400 `invalidValue` */
export declare function coerceAttribute(definition: AttributeDefinition, value: unknown, options: CoerceOptions): unknown;
/** Reads one element. @throws ScimFault 400 `invalidValue` */
export declare function coerceSingle(definition: AttributeDefinition, value: unknown, options: CoerceOptions): unknown;
/** Reads a whole resource as sent by POST or PUT; read-only parts are left out. @throws ScimFault */
export declare function coerceResource(kind: ResourceKind, body: Readonly<Record<string, unknown>>, options: CoerceOptions): Record<string, unknown>;
