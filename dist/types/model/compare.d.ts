import type { Access } from "./access.ts";
import type { Direction } from "./operation.ts";
import type { AccessForm } from "./shape.ts";
/** Brings access into the one form in which it is compared, printed and hashed. Idempotent. */
export declare function normalizeAccess(form: AccessForm, access: Access): Access;
/** Whether going from one access to another gives more, takes some away, does both, or neither. */
export declare function compareAccess(form: AccessForm, before: Access | undefined, after: Access | undefined): Direction;
/** Access that covers both, for a subject reached twice: the higher role, the union of permissions. */
export declare function uniteAccess(form: AccessForm, a: Access, b: Access): Access;
/** Access in words, the same in plan, comment and report: "contributor on development, viewer on staging". */
export declare function describeAccess(access: Access): string;
