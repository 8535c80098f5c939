import type { Derive } from "../../effective/derivation.ts";
import { sidesOf } from "../../effective/difference.ts";
import type { AccessChange } from "../../model/access-change.ts";
import { isGain, isLoss, peopleOf } from "../../model/access-change.ts";
import type { Operation } from "../../model/operation.ts";
import type { Directory } from "../../model/person.ts";
import type { DeferredEntry, GuardName, GuardResult } from "../../model/plan.ts";
import type { OrgShape } from "../../model/shape.ts";
import type { DesiredOrg, LiveOrg } from "../../model/state.ts";
import { compileGaps } from "../diff/gaps.ts";
import { keptAddresses } from "../order/settle.ts";
import { countHolders, lostByCascade } from "./holders.ts";
import { findIdleHolders, visitNamedHolders } from "./named-holders.ts";
import { countLosses, countPeople, exposuresIn, lossesOfActor, operationsOf } from "./people-guards.ts";
import { findBarePeople } from "./person-losses.ts";

/** What the guards look at for one organization. */
export interface GuardedOrg {
  readonly desired: DesiredOrg;
  readonly live: LiveOrg;
  readonly shape: OrgShape;
  /** The provider's rules. */
  readonly derive: Derive;
  /** Who ends up with more or less by the operations. */
  readonly changes: readonly AccessChange[];
  readonly operations: readonly Operation[];
  readonly deferred: readonly DeferredEntry[];
  /** What the vendor would refuse to the acting identity, by operation id. */
  readonly escalations: readonly { readonly operation: string; readonly text: string }[];
}

/** How the person who runs the tool bends the guards for this run. */
export interface GuardOptions {
  readonly allow: ReadonlySet<GuardName>;
  /** Replaces the removals limit: so many, or so many percent. */
  readonly maxRemovals?: { readonly count: number } | { readonly percent: number };
  /** Organizations of the files that are not planned now: what they declare counts as kept. Default: none. */
  readonly elsewhere?: readonly DesiredOrg[];
}

const DEFAULT_PERCENT = 25;
const DEFAULT_COUNT = 10;
/** How many places a guard names one by one. */
const MOST_FIGURES = 5;

/**
 * Judges a plan over all organizations, before the first write. Every guard leaves its figures, also when it passes.
 */
export function runGuards(
  orgs: readonly GuardedOrg[],
  directory: Directory,
  options: GuardOptions,
): GuardResult[] {
  const results: GuardResult[] = [];
  for (const org of orgs) {
    results.push(
      lastOwner(org),
      self(org),
      escalation(org),
      removals(org, options),
      exposure(org),
      incomplete(org),
    );
  }
  results.push(person(orgs, directory, options));
  return results.map((result) =>
    result.verdict === "refused" && options.allow.has(result.guard)
      ? { ...result, verdict: "allowed" }
      : result,
  );
}

function result(
  guard: GuardName,
  org: string | undefined,
  objections: readonly string[],
  text: string,
  hint?: string,
): GuardResult {
  const isRefused = objections.length > 0;
  return {
    guard,
    ...(org === undefined ? {} : { org }),
    verdict: isRefused ? "refused" : "passed",
    text,
    operations: objections,
    ...(isRefused && hint !== undefined ? { hint } : {}),
  };
}

function lastOwner(org: GuardedOrg): GuardResult {
  const { desired, live, shape, operations, changes } = org;
  const objections: string[] = [];
  const figures: { readonly left: number; readonly text: string }[] = [];
  const kept = keptAddresses(operations, shape, changes);
  const sides = kept.length === 0 ? undefined : sidesOf({ ...org, options: desired.options });
  for (const { address, roles, operations: touching } of kept) {
    if (sides === undefined) break;
    const holders = countHolders(sides, address, roles);
    const isRoot = address === live.org;
    const left = holders.after.size;
    const words = roles.map((role) => (left === 1 ? role : `${role}s`)).join(" or ");
    figures.push({ left, text: `${left} active ${words} left on ${address}` });
    if (holders.before.size === 0 || holders.after.size > 0) continue;
    // A resource that nobody holds at all any more needs no keeper.
    if (!isRoot && !holders.isAnybodyLeft) continue;
    const isBlamed = (operation: Operation): boolean =>
      (operation.address === address && holders.before.has(subjectOf(operation))) ||
      lostByCascade(operation, address).some((subject) => holders.before.has(subject));
    const losses = changes.filter((change) => change.address === address && isLoss(change));
    const ids = [...touching.filter(isBlamed).map(({ id }) => id), ...operationsOf(losses)];
    objections.push(...new Set(ids));
  }
  const idle = findIdleHolders(operations, live, shape);
  objections.push(...idle.map(({ operation }) => operation.id));
  return result(
    "last-owner",
    desired.key,
    objections,
    [
      ...(figures.length > 0 || idle.length === 0 ? [lastOwnerText(figures)] : []),
      ...idle.map(({ text }) => text),
    ].join("; "),
    "Keep one holder who is active now; an invited person does not count.",
  );
}

/** Every place, or where there are many those with the fewest left: that is what there is to worry about. */
function lastOwnerText(figures: readonly { readonly left: number; readonly text: string }[]): string {
  if (figures.length === 0) return "no role that must be kept is touched";
  if (figures.length <= MOST_FIGURES) return figures.map(({ text }) => text).join("; ");
  const fewest = [...figures].sort((a, b) => a.left - b.left).slice(0, MOST_FIGURES);
  const least = fewest.at(-1)?.left ?? 0;
  return `${fewest.map(({ text }) => text).join("; ")}; ${least} or more in ${figures.length - fewest.length} other places`;
}

function subjectOf(operation: Operation): string {
  return operation.kind === "grant" ? operation.subject : "";
}

function self({ desired, live, changes, shape }: GuardedOrg): GuardResult {
  const own = operationsOf(lossesOfActor(changes, live, shape));
  return result(
    "self",
    desired.key,
    own,
    own.length === 0
      ? `nothing is taken from ${live.actor.subject}, the account in use`
      : `${own.length} ${own.length === 1 ? "operation takes" : "operations take"} access from ${live.actor.subject}, the account in use`,
    `Keep ${live.actor.subject} in the files as it is, or run with another token.`,
  );
}

/** Refuses what lets somebody in whom nobody granted anything: a place that opens, a base permission that rises. */
function exposure({ desired, changes }: GuardedOrg): GuardResult {
  const exposed = exposuresIn(changes);
  const gaining = countPeople(changes.filter(isGain));
  const places = exposed.map((change) => {
    const people = peopleOf(change).length;
    const doubt = change.isNotKnown === true ? "may gain" : people === 1 ? "gains" : "gain";
    return `${people} ${people === 1 ? "person" : "people"} ${doubt} access to ${change.address}`;
  });
  const more = places.length - MOST_FIGURES;
  return result(
    "exposure",
    desired.key,
    operationsOf(exposed),
    exposed.length === 0
      ? `${gaining} ${gaining === 1 ? "person gains" : "people gain"} access, nobody without a grant`
      : `${places.slice(0, MOST_FIGURES).join("; ")}${more > 0 ? `; the same in ${more} other places` : ""}, without a grant to any of them`,
    "Keep it closed (a grant there, its lock, the permission as it was), or use --allow exposure if they are all to have it.",
  );
}

function escalation({ desired, operations, escalations }: GuardedOrg): GuardResult {
  const planned = new Set(operations.map((operation) => operation.id));
  const open = escalations.filter((entry) => planned.has(entry.operation));
  const reasons = [...new Set(open.map((entry) => entry.text))];
  return result(
    "escalation",
    desired.key,
    open.map((entry) => entry.operation),
    open.length === 0
      ? "the account in use may do all of it"
      : `${open.length} ${open.length === 1 ? "operation" : "operations"} may not be done by the account in use: ${reasons.join(" ")}`,
    "Use a token of an account with more rights, or leave these out.",
  );
}

const liveCounts = new WeakMap<LiveOrg["grants"], number>();

/**
 * Live grants in force, and what settings give to those whom they name: the base of the removals guard. Counted once:
 * there may be a million.
 */
export function countLiveGrants(live: LiveOrg, shape: OrgShape): number {
  let count = liveCounts.get(live.grants);
  if (count !== undefined) return count;
  count = 0;
  for (const holders of live.grants.values()) {
    for (const grant of holders.values()) if (grant.pending === undefined) count += 1;
  }
  visitNamedHolders(live, shape, () => {
    count = (count ?? 0) + 1;
  });
  liveCounts.set(live.grants, count);
  return count;
}

function removals({ desired, live, shape, changes }: GuardedOrg, options: GuardOptions): GuardResult {
  const total = countLiveGrants(live, shape);
  const lost = countLosses(changes);
  const limit = removalLimit(total, options);
  const objections = lost > limit ? operationsOf(changes.filter(isLoss)) : [];
  return result(
    "removals",
    desired.key,
    objections,
    `${lost} of ${total} live grants removed, lowered or expired; the limit is ${limit}`,
    `If this is what you want, run with --max-removals ${lost}.`,
  );
}

function removalLimit(total: number, options: GuardOptions): number {
  const { maxRemovals } = options;
  if (maxRemovals === undefined) return Math.max(DEFAULT_COUNT, Math.floor((total * DEFAULT_PERCENT) / 100));
  if ("count" in maxRemovals) return maxRemovals.count;
  return Math.floor((total * maxRemovals.percent) / 100);
}

function incomplete({ desired, live, operations }: GuardedOrg): GuardResult {
  const gapAt = compileGaps(live);
  const affected = operations.filter((operation) => gapAt(operation.address) !== undefined);
  const text =
    live.gaps.length === 0
      ? "everything was read to its end"
      : `${live.gaps.length} ${live.gaps.length === 1 ? "part" : "parts"} could not be read to the end, ${affected.length} ${affected.length === 1 ? "operation rests" : "operations rest"} on that`;
  return result(
    "incomplete",
    desired.key,
    affected.map((operation) => operation.id),
    text,
    "Run again when everything can be read; --allow incomplete goes on all the same.",
  );
}

function person(orgs: readonly GuardedOrg[], directory: Directory, options: GuardOptions): GuardResult {
  const { losers, bare, ended } = findBarePeople(orgs, directory, options.elsewhere ?? []);
  const text = losers === 1 ? "1 person loses" : `${losers} people lose`;
  return result(
    "person",
    undefined,
    [...bare.values()].flat(),
    bare.size === 0
      ? `${text} something, ${ended.length === 0 ? "nobody loses everything" : `${[...ended].sort().join(", ")} everything, by a date in the files`}`
      : `${[...bare.keys()].sort().join(", ")} would lose everything everywhere`,
    "If they have left, remove them from people too; otherwise leave them something, or use --allow person.",
  );
}
