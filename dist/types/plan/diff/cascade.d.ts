import type { Operation } from "../../model/operation.ts";
import { type OrgShape } from "../../model/shape.ts";
import type { LiveOrg } from "../../model/state.ts";
/**
 * Shows what a removal brings along as its effect: the vendor ends a person's grants with the membership, and
 * everything a group gives with the group. Such removals cost no call, so their own operations go away. Who is no
 * longer named by a setting loses what that gave.
 */
export declare function foldCascades(operations: readonly Operation[], live: LiveOrg, shape: OrgShape): Operation[];
