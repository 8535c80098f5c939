import { type Operation } from "../../model/operation.ts";
import type { OrgShape } from "../../model/shape.ts";
import type { LiveOrg } from "../../model/state.ts";
/**
 * Removed, lowered and expired grants, with those that go by cascade; each once, however many operations take it. What a
 * group loses each of its members loses.
 */
export declare function countLosses(operations: readonly Operation[], live: LiveOrg, shape: OrgShape): number;
/**
 * True if the account in use loses something: by itself, by what goes along with something else, because a setting no
 * longer names it, or by a group that the account is in.
 */
export declare function weakensActor(operation: Operation, live: LiveOrg, shape: OrgShape, groups: ReadonlySet<string>): boolean;
/** Names of the vendor-side groups that the account in use is in. */
export declare function groupsOfActor(live: LiveOrg): ReadonlySet<string>;
