import type { CoerceOptions } from "./coerce.ts";
import type { Filter } from "./filter.ts";
import type { ResolvedAttribute, ResourceKind } from "./schemas.ts";
/** How PATCH departs from the standard. */
export interface PatchOptions extends CoerceOptions {
    /** Refuses `Add` and `Replace` with a capital letter. */
    readonly hasStrictOps: boolean;
    /** Stores a member a second time instead of noticing that it is there. */
    readonly duplicatesOnAdd: boolean;
    /** Answers the addition of a present member with a conflict; called with the value. */
    readonly onPresentMember?: () => Error;
}
interface PatchPath {
    readonly attribute: ResolvedAttribute;
    readonly filter?: Filter;
    readonly filterText?: string;
}
type Resource = Record<string, unknown>;
/** Applies all operations to a copy, or none. @throws ScimFault */
export declare function applyPatch(kind: ResourceKind, resource: Readonly<Resource>, operations: unknown, options: PatchOptions): Resource;
/** Takes `name[filter].sub` apart. @throws ScimFault 400 `invalidPath` */
export declare function parsePath(kind: ResourceKind, path: string): PatchPath;
export {};
