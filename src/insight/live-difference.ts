import type { Holding } from "../effective/holding.ts";
import type { Access } from "../model/access.ts";
import { satisfies } from "../model/access.ts";
import type { Address } from "../model/address.ts";
import { formatAddress, sectionOf } from "../model/address.ts";
import { describeAccess } from "../model/compare.ts";
import { isManaged } from "../model/managed.ts";
import type { EffectiveAccess, InsightOrg } from "./effective.ts";
import { titleOf } from "./effective.ts";
import { type Outlook, outlookOf } from "./planned.ts";
import { isStanding } from "./standing.ts";

/**
 * How live compares with the files on one address. `pending`: as the files say, once the person accepts. `deferred`: the
 * plan does it later. `spared`: another than the files say, and left alone; `account`: because it is a further account.
 * `not-managed`: live only, in a section the files leave alone. `not-read`: nothing can be said.
 */
export type LiveState =
  | "same"
  | "differs"
  | "only-in-files"
  | "only-live"
  | "pending"
  | "deferred"
  | "spared"
  | "account"
  | "not-managed"
  | "not-read";

/** What is live on an address, beside what the files say. */
export interface LiveDifference {
  readonly state: LiveState;
  /** What is live; absent if nothing is. */
  readonly access?: Access;
  /** The same in words. */
  readonly has?: string;
  /** The vendor's word for the open invitation. */
  readonly pending?: string;
  /** Why nothing can be said, or why it is left alone. */
  readonly problem?: string;
}

/** Compares what the files give a subject on an address with what is live. Undefined if nothing was read at all. */
export function compareWithLive(
  org: InsightOrg,
  address: Address,
  section: string,
  files: EffectiveAccess | undefined,
  live: EffectiveAccess | undefined,
): LiveDifference | undefined {
  if (org.live === undefined && org.unread === undefined) return undefined;
  const problem = unreadReason(org, address);
  const subject = (files ?? live)?.subject;
  const outlook = subject === undefined ? undefined : outlookOf(org, address, subject, live, isSame);
  // What is to come to be is not there yet, and was read all the same.
  const isToBeMade = problem === NOT_THERE && outlook?.isChanged === true;
  if (problem !== undefined && !isToBeMade) return { state: "not-read", problem };
  const left = outlook === undefined || outlook.isChanged ? undefined : stateOf(outlook);
  if (live === undefined) return left ?? { state: "only-in-files" };
  const has = {
    access: live.access,
    has: describeEffective(live),
    ...(live.pending === undefined ? {} : { pending: live.pending }),
  };
  if (files === undefined) {
    return isManaged(org.desired, section)
      ? { state: "only-live", ...left, ...has }
      : { state: "not-managed", ...has };
  }
  if (!isSame(files, live)) return { state: "differs", ...left, ...has };
  return { state: live.pending === undefined ? "same" : "pending", ...has };
}

/** What is not as the files say although the plan leaves it: drift does not count it either. */
function stateOf({ isDeferred, spared }: Outlook): Pick<LiveDifference, "state" | "problem"> {
  const why = spared === undefined ? {} : { problem: spared.text };
  if (isDeferred) return { state: "deferred" };
  return { state: spared?.isAccount === true ? "account" : "spared", ...why };
}

/** Effective access in words: "owner, billing", "editor (disabled)". */
export function describeEffective(effective: EffectiveAccess): string {
  const { access, titles } = effective;
  if (effective.holdings.every(isStanding)) return "no place";
  const levels = effective.holdings.filter((holding) => titleOf(holding) === undefined);
  const isEmpty = levels.length === 0 || (titles.length > 0 && access.permissions?.length === 0);
  const words = isEmpty && titles.length > 0 ? [] : [isByRule(levels) ? "access" : describeAccess(access)];
  const isAlsoBlocked = effective.isDisabled && access.disabled !== true;
  return `${[...new Set([...titles, ...words])].join(", ")}${isAlsoBlocked ? " (disabled)" : ""}`;
}

/** True for access without a level by a rule alone: who has it so stands on no list. */
function isByRule(holdings: readonly Holding[]): boolean {
  const isBare = ({ access }: Holding): boolean =>
    access.role === undefined && access.permissions === undefined;
  return holdings.length > 0 && holdings.every((one) => one.path.kind === "inherited" && isBare(one));
}

function isSame(files: EffectiveAccess, live: EffectiveAccess): boolean {
  return (
    satisfies(live.access, files.access) &&
    [...files.titles].sort().join() === [...live.titles].sort().join() &&
    files.isDisabled === live.isDisabled
  );
}

const NOT_THERE = "it does not exist, or was not read";

function unreadReason(org: InsightOrg, address: Address): string | undefined {
  const { live } = org;
  if (live === undefined) return org.unread ?? "it was not read";
  const root = formatAddress(org.desired.key);
  // A gap of a whole section stands at `ORG/SECTION`, that of the members at `ORG/members`.
  const section = `${root}/${sectionOf(address) ?? "members"}`;
  const gap = live.gaps.find((candidate) => [address, root, section].includes(candidate.address));
  if (gap !== undefined) return gap.message;
  if (address === root || live.grants.has(address) || live.resources.has(address)) return undefined;
  return NOT_THERE;
}
