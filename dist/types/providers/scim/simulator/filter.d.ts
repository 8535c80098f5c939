import type { AttributeDefinition, ResolvedAttribute, ResourceKind } from "./schemas.ts";
/** The comparison words of RFC 7644 §3.4.2.2. */
export type FilterOperator = "eq" | "ne" | "co" | "sw" | "ew" | "gt" | "ge" | "lt" | "le";
/** A filter as a tree. */
export type Filter = {
    readonly kind: "and" | "or";
    readonly left: Filter;
    readonly right: Filter;
} | {
    readonly kind: "not";
    readonly inner: Filter;
} | {
    readonly kind: "present";
    readonly attribute: ResolvedAttribute;
} | {
    readonly kind: "compare";
    readonly attribute: ResolvedAttribute;
    readonly operator: FilterOperator;
    readonly value: string | number | boolean | null;
} | {
    readonly kind: "values";
    readonly attribute: ResolvedAttribute;
    readonly inner: Filter;
};
/** How names inside a filter are looked up: of a whole kind, or of one complex attribute's parts. */
export type NameResolver = (name: string) => ResolvedAttribute | undefined;
/** Names of a resource. */
export declare function namesOf(kind: ResourceKind): NameResolver;
/** Names of the parts of one complex attribute, as inside `emails[...]`. */
export declare function partsOf(definition: AttributeDefinition): NameResolver;
/** Parses a filter. @throws ScimFault 400 `invalidFilter` */
export declare function parseFilter(text: string, names: NameResolver): Filter;
/** What a comparison looks at; undefined for a complex attribute whose part is not named. */
export declare function comparedDefinition(attribute: ResolvedAttribute): AttributeDefinition | undefined;
