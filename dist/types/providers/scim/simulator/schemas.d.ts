/** One attribute's definition, RFC 7643 §7. */
export interface AttributeDefinition {
    readonly name: string;
    readonly type: "string" | "boolean" | "integer" | "dateTime" | "reference" | "complex";
    readonly multiValued: boolean;
    readonly description: string;
    readonly required: boolean;
    readonly caseExact: boolean;
    readonly mutability: "readOnly" | "readWrite" | "immutable" | "writeOnly";
    readonly returned: "always" | "never" | "default" | "request";
    readonly uniqueness: "none" | "server" | "global";
    readonly canonicalValues?: readonly string[];
    readonly subAttributes?: readonly AttributeDefinition[];
}
/** One schema as `/Schemas` shows it. */
export interface SchemaDefinition {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly attributes: readonly AttributeDefinition[];
}
/** Attributes every resource has, RFC 7643 §3.1. */
export declare const COMMON: readonly AttributeDefinition[];
/** The User schema of the simulator: the part of RFC 7643 §4.1 it keeps. */
export declare const userSchema: SchemaDefinition;
/** The Group schema, RFC 7643 §4.2. */
export declare const groupSchema: SchemaDefinition;
/** The space extension under any schema name. */
export declare function spaceSchema(id: string): SchemaDefinition;
/** One resource type with all its schemas. */
export interface ResourceKind {
    readonly name: "User" | "Group";
    readonly endpoint: "/Users" | "/Groups";
    readonly core: SchemaDefinition;
    readonly extensions: readonly SchemaDefinition[];
}
/** The resource types of one simulated organization. */
export declare function resourceKinds(extension: string | undefined): {
    readonly user: ResourceKind;
    readonly group: ResourceKind;
};
/** A path resolved against the schemas of one kind. */
export interface ResolvedAttribute {
    /** The extension's schema name; absent for a core or common attribute. */
    readonly urn?: string;
    readonly definition: AttributeDefinition;
    readonly sub?: AttributeDefinition;
}
/** Finds an attribute by name in any case. */
export declare function findAttribute(attributes: readonly AttributeDefinition[], name: string): AttributeDefinition | undefined;
/**
 * Resolves `name`, `name.sub` or `urn:...:name.sub`. The longest known schema name is taken off first, because
 * schema names hold dots themselves. Undefined for anything the kind does not know.
 */
export declare function resolveAttribute(kind: ResourceKind, path: string): ResolvedAttribute | undefined;
