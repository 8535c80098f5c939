import { liveBook } from "../model/access-book.ts";
import { formatAddress } from "../model/address.ts";
import type { Operation } from "../model/operation.ts";
import type { Directory } from "../model/person.ts";
import {
  type DeferredEntry,
  type Finding,
  type PendingEntry,
  PLAN_SCHEMA,
  type Plan,
  type PlanOrg,
  type SparedEntry,
} from "../model/plan.ts";
import { holdBack, nameAccounts } from "./diff/accounts.ts";
import { foldCascades } from "./diff/cascade.ts";
import { diffGrants } from "./diff/diff.ts";
import { judgeGrants } from "./diff/operations.ts";
import { findRenamed } from "./diff/renamed.ts";
import { judgeSettings } from "./diff/settings.ts";
import { withoutUnknownGroups } from "./diff/unknown-groups.ts";
import { holdUnpinned } from "./diff/unpinned.ts";
import type { DraftInput } from "./draft-input.ts";
import { countLiveGrants, type GuardedOrg, type GuardOptions, runGuards } from "./guard/guard.ts";
import { formerHolder } from "./guard/named-holders.ts";
import { markPower } from "./mark-power.ts";
import { namesIn } from "./names.ts";
import { linkOperations } from "./order/dependencies.ts";
import { deferExpiries } from "./order/expiries.ts";
import { orderOperations } from "./order/order.ts";
import { deferLastHolders } from "./order/settle.ts";
import { digestPlan } from "./saved/digest.ts";

/** What the provider-blind stages say about one organization, before the provider adds what its vendor's rules say. */
export interface OrgDraft {
  readonly operations: readonly Operation[];
  readonly pending: readonly PendingEntry[];
  readonly deferred: readonly DeferredEntry[];
  readonly spared: readonly SparedEntry[];
  readonly findings: readonly Finding[];
}

/** First half: compare, judge, fold cascades. Pure. */
export function draftOrg(input: DraftInput): OrgDraft {
  const grants = judgeGrants(input, diffGrants(input.desired.grants, input.live.grants));
  const settings = judgeSettings(input);
  const sound = withoutUnknownGroups(grants.operations, input);
  const judged = holdBack([...sound.operations, ...settings.operations], input);
  const operations = foldCascades(judged.operations, input.live, input.shape);
  return {
    operations,
    pending: grants.pending,
    deferred: [],
    spared: [...grants.spared, ...settings.spared, ...judged.spared]
      .filter(isLeftAlone(operations))
      .sort(bySubject),
    findings: [
      ...grants.findings,
      ...sound.findings,
      ...settings.findings,
      ...ownerFinding(input),
      ...findRenamed(input, operations),
    ],
  };
}

/** One organization's operations in order, with what is not done yet. */
interface SettledOrg {
  readonly operations: readonly Operation[];
  readonly deferred: readonly DeferredEntry[];
  /** What waits for an account to be pinned, and the findings that say so. */
  readonly held: readonly SparedEntry[];
  readonly notPinned: readonly Finding[];
}

/** Second half, after the provider refined the draft: links, deferrals, order. Pure. */
export function settleOrg(input: DraftInput, draft: Pick<OrgDraft, "operations" | "deferred">): SettledOrg {
  const {
    operations: certain,
    spared,
    findings,
  } = holdUnpinned(input, holdBack(draft.operations, input).operations);
  const { live, shape, derive } = input;
  const { above } = derive(liveBook(live), { options: input.desired.options, read: live.facts });
  const linked = linkOperations(nameAccounts(certain, input), live, shape, above);
  const dated = deferExpiries(linked, input);
  const settled = deferLastHolders(dated.operations, input);
  const actor = input.live.actor.subject;
  const operations = settled.operations.map((operation) => markPower(operation, input.shape));
  const losesItself = (operation: Operation): boolean =>
    (operation.kind === "grant" ? operation.subject : formerHolder(operation, input.shape)) === actor;
  return {
    operations: orderOperations(operations, input.desired.key, losesItself),
    deferred: [...draft.deferred, ...dated.deferred, ...settled.deferred],
    held: spared,
    notPinned: findings,
  };
}

/** What a removal elsewhere brings along is not left alone, whatever its own section says. */
function isLeftAlone(operations: readonly Operation[]): (entry: SparedEntry) => boolean {
  const lost = new Set(
    operations.flatMap(({ effects }) =>
      effects.flatMap(({ kind, address, subject }) => (kind === "cascade" ? [`${address} ${subject}`] : [])),
    ),
  );
  return ({ address, subject }) => subject === undefined || !lost.has(`${address} ${subject}`);
}

function ownerFinding({ desired, live, locate }: DraftInput): Finding[] {
  if (desired.owner === undefined || live.owner === undefined || desired.owner.subject === live.owner)
    return [];
  const origin = locate(desired.owner.origin);
  return [
    {
      severity: "error",
      code: "OWNER_DIFFERS",
      org: desired.key,
      address: formatAddress(desired.key),
      message: `The files say that ${desired.owner.subject} owns ${desired.name}; its owner is ${live.owner}.`,
      hint: "Ownership is only compared, never changed: correct the file, or have the owner changed at the vendor.",
      place: { file: origin.file, line: origin.line, column: origin.column },
      origins: [origin],
    },
  ];
}

function bySubject(a: SparedEntry, b: SparedEntry): number {
  const keyA = `${a.address} ${a.subject ?? ""}`;
  const keyB = `${b.address} ${b.subject ?? ""}`;
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
}

/** One organization, planned. */
export interface PlannedOrg extends GuardedOrg {
  readonly pending: readonly PendingEntry[];
  readonly spared: readonly SparedEntry[];
  readonly findings: readonly Finding[];
  readonly requests: number;
  /** Sections in which nothing unlisted goes, because something that is listed was not found; with the reason. Absent: none. */
  readonly doubtful?: ReadonlyMap<string, string>;
  /** Hosts that requests went to and that are not the vendor's own. */
  readonly hosts: readonly string[];
}

/** What a plan is made of beside the organizations. */
export interface PlanFrame {
  readonly tool: string;
  /** ISO instant. */
  readonly at: string;
  readonly files: Plan["files"];
  readonly directory: Directory;
  readonly guards: GuardOptions;
  /** Policy findings and warnings of the files. */
  readonly findings: readonly Finding[];
  /** Organizations that could not be read at all, with what is known of them. */
  readonly unread: readonly PlanOrg[];
  /** The organizations' keys in the order of the files. */
  readonly order: readonly string[];
}

/** Puts the organizations together, runs the guards over all of them and seals the result with its digest. Pure. */
export function assemblePlan(orgs: readonly PlannedOrg[], frame: PlanFrame): Plan {
  const rank = new Map(frame.order.map((key, index) => [key, index]));
  const sorted = [...orgs].sort((a, b) => (rank.get(a.desired.key) ?? 0) - (rank.get(b.desired.key) ?? 0));
  const plan: Omit<Plan, "digest"> = {
    schema: PLAN_SCHEMA,
    tool: frame.tool,
    at: frame.at,
    files: frame.files,
    orgs: [...sorted.map(describeOrg), ...frame.unread].sort(
      (a, b) => (rank.get(a.key) ?? 0) - (rank.get(b.key) ?? 0),
    ),
    operations: sorted.flatMap((org) => org.operations),
    people: sorted.flatMap((org) => org.changes),
    pending: sorted.flatMap((org) => org.pending),
    deferred: sorted.flatMap((org) => org.deferred),
    spared: sorted.flatMap((org) => org.spared),
    guards: runGuards(sorted, frame.directory, frame.guards),
    findings: [...frame.findings, ...sorted.flatMap((org) => [...org.findings, ...notices(org)])],
  };
  return { ...plan, digest: digestPlan(plan) };
}

function describeOrg(org: PlannedOrg): PlanOrg {
  const names = namesIn(org);
  return {
    key: org.desired.key,
    provider: org.desired.provider,
    name: org.desired.name,
    ...(org.hosts.length === 0 ? {} : { hosts: org.hosts }),
    actor: `${actorName(org.live.actor)} (${org.live.actor.standing})`,
    ...(Object.keys(names).length === 0 ? {} : { names }),
    liveGrants: countLiveGrants(org.live, org.shape),
    gaps: org.live.gaps,
    requests: org.requests,
  };
}

/** The account's own name where the files do not know it and the vendor gives no e-mail. */
function actorName({ subject, identity }: PlannedOrg["live"]["actor"]): string {
  return subject.startsWith("id:") ? (identity.name ?? subject) : subject;
}

function notices(org: PlannedOrg): Finding[] {
  return org.live.notices.map((notice) => ({ ...notice, org: org.desired.key }));
}
