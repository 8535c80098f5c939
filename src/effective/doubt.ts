import { type Access, satisfies } from "../model/access.ts";
import { compareAccess } from "../model/compare.ts";
import { canonicalJson, type Json } from "../model/json.ts";
import type { AccessForm } from "../model/shape.ts";
import type { Holding } from "./holding.ts";
import { accessOf, isInForce } from "./standing.ts";

/** What somebody holds on one address before and after, without what may be there on both sides alike. */
export interface Compared {
  readonly before: readonly Holding[];
  readonly after: readonly Holding[];
  /** True if what was left out may make the difference void: then nobody knows whether there is one. */
  readonly isDoubted: boolean;
}

/**
 * Leaves out what is not known and the same before and after. To count it as there would hide what somebody loses, or
 * gains, for certain if it is not: the worse case counts. What is not known on one side only stays, and counts too.
 */
export function withoutCommonDoubt(
  before: readonly Holding[],
  after: readonly Holding[],
  form: AccessForm | undefined,
): Compared {
  // Asked for each operation, of which there may be a million: nearly always all of it is known.
  if (!before.some(isDoubtful) || !after.some(isDoubtful)) return { before, after, isDoubted: false };
  const doubts = new Set(after.filter(isDoubtful).map(keyOf));
  const common = new Set(
    before
      .filter(isDoubtful)
      .map(keyOf)
      .filter((key) => doubts.has(key)),
  );
  if (common.size === 0) return { before, after, isDoubted: false };
  const isOwn = (holding: Holding): boolean => !isDoubtful(holding) || !common.has(keyOf(holding));
  const [from, to] = [accessOf(form, before.filter(isInForce)), accessOf(form, after.filter(isInForce))];
  return {
    before: before.filter(isOwn),
    after: after.filter(isOwn),
    isDoubted: from !== undefined && to !== undefined && isSame(form, from, to),
  };
}

function isSame(form: AccessForm | undefined, from: Access, to: Access): boolean {
  return form === undefined ? satisfies(from, to) : compareAccess(form, from, to) === "none";
}

const isDoubtful = (holding: Holding): boolean => holding.isNotKnown === true;

function keyOf({ path, access }: Holding): string {
  const because = path.kind === "inherited" ? path.because : path.kind;
  return `${because} ${canonicalJson({ ...access } as Json)}`;
}
