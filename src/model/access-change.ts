import type { Access } from "./access.ts";
import type { Address } from "./address.ts";
import type { Direction } from "./operation.ts";
import type { SubjectKey } from "./subject.ts";

/** By what somebody comes to have more or less. */
export interface Via {
  /** A grant of their own, one of a group, a setting that names them, being the owner, or a rule of the vendor. */
  readonly kind: "grant" | "group" | "setting" | "owner" | "rule";
  /** The group. */
  readonly group?: string;
  /** The vendor's rule, as a clause: "it has no grants, so it is open to everybody". */
  readonly because?: string;
}

/** What one person has on one address before a plan and after it. Absent: nothing. */
export interface Standing {
  readonly subject: SubjectKey;
  readonly before?: Access;
  readonly after?: Access;
}

/**
 * What people end up with on one address: the difference that a plan makes to what they have by all ways together, so
 * each person and address once. Headline, guards, cautions, drift and approvals read this and nothing else.
 */
export interface AccessChange {
  readonly org: string;
  /** Ends in `/*` where somebody's membership gives the same on several resources of a section; see `places`. */
  readonly address: Address;
  /** How many resources `address` stands for; absent for one. */
  readonly places?: number;
  /** Whose access changes. Absent where a rule hits many; then `everybody` names them. */
  readonly subject?: SubjectKey;
  readonly everybody?: {
    /** Each of them, sorted. */
    readonly people: readonly Standing[];
    /** True if that is all members of the organization; false: all but some. */
    readonly isAll: boolean;
  };
  readonly before?: Access;
  readonly after?: Access;
  readonly direction: Direction;
  /** What they have it by after the plan, or had it by before it where they have nothing then. */
  readonly via: readonly Via[];
  /** True if it is in force only once an invitation is accepted: nobody has it yet, so no guard counts it. */
  readonly isInvited?: true;
  /** True if what is gained or lost is a powerful level. */
  readonly isPowerful?: true;
  /** True if it is gained by something other than a grant to the person, or to a group the person is in. */
  readonly isExposure?: true;
  /** True if the vendor's rule that decides it is not known. The worse case is shown. */
  readonly isNotKnown?: true;
  /** Ids of the operations that bring it about, sorted. */
  readonly operations: readonly string[];
}

/** The people whom a change hits, one by one. */
export function peopleOf(change: AccessChange): readonly Standing[] {
  if (change.everybody !== undefined) return change.everybody.people;
  const { subject, before, after } = change;
  if (subject === undefined) return [];
  return [
    { subject, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) },
  ];
}

/** True if somebody has less in force afterwards. */
export function isLoss(change: AccessChange): boolean {
  return change.isInvited !== true && (change.direction === "less" || change.direction === "mixed");
}

/** True if somebody has more in force afterwards. */
export function isGain(change: AccessChange): boolean {
  return change.isInvited !== true && (change.direction === "more" || change.direction === "mixed");
}
