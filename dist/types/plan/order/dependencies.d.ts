import { type Operation } from "../../model/operation.ts";
import { type OrgShape } from "../../model/shape.ts";
import type { LiveOrg } from "../../model/state.ts";
/**
 * Adds what must have succeeded before an operation may start:
 * a grant waits for its holder's membership and for the group or resource it needs; a group's reach waits for the
 * group's settings; a loss waits for what takes over from it; the last keepers wait for their successors; what a group
 * gains waits for what it loses.
 * Waiting for something that another operation's call brings about means waiting for that operation.
 */
export declare function linkOperations(operations: readonly Operation[], live: LiveOrg, shape: OrgShape): readonly Operation[];
