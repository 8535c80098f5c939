import type { Address } from "../../../model/address.ts";
import { compareText } from "../../../model/diagnostic.ts";
import type { GrantOperation, Operation } from "../../../model/operation.ts";
import type { DeferredEntry, PendingEntry } from "../../../model/plan.ts";
import type { SubjectKey } from "../../../model/subject.ts";
import type { Draft } from "../../provider.ts";
import { openInvitations, placeOf, replacesInvitation, type World } from "./world.ts";

/** What a stranger is to be given. */
interface Wish {
  readonly subject: SubjectKey;
  readonly membership: GrantOperation | undefined;
  readonly projects: readonly GrantOperation[];
  readonly teams: readonly GrantOperation[];
}

/** Changes to a draft, collected. */
interface Verdicts {
  readonly deferred: DeferredEntry[];
  readonly pending: PendingEntry[];
  /** Operations that go away: deferred, or brought about by an invitation that is open already. */
  readonly dropped: Set<string>;
  /** Operation to the one whose call brings it about. */
  readonly covered: Map<string, string>;
}

/**
 * Sees to it that a stranger gets one mail. Whoever is not a member yet can only be invited; a project invitation
 * makes its invitee a member without permissions, an organization invitation a member with permissions. Everything
 * else waits until the person has accepted; then it is granted by account, without another mail.
 */
export function settleStrangers(world: World, draft: Draft): Draft {
  const verdicts: Verdicts = { deferred: [], pending: [], dropped: new Set(), covered: new Map() };
  const open = openInvitations(draft);
  for (const wish of wishesOf(world, draft.operations)) {
    judge(world, wish, open.get(wish.subject) ?? [], verdicts);
  }
  const operations = draft.operations
    .filter((operation) => !verdicts.dropped.has(operation.id))
    .map((operation) => settle(world, operation, verdicts));
  return {
    ...draft,
    operations,
    pending: [...draft.pending, ...verdicts.pending],
    deferred: [...draft.deferred, ...verdicts.deferred],
  };
}

function wishesOf(world: World, operations: readonly Operation[]): readonly Wish[] {
  const bySubject = new Map<SubjectKey, GrantOperation[]>();
  for (const operation of operations) {
    if (operation.kind !== "grant" || operation.action !== "add") continue;
    if (placeOf(operation) === "reach" || world.isKnown(operation.subject)) continue;
    const list = bySubject.get(operation.subject) ?? [];
    list.push(operation);
    bySubject.set(operation.subject, list);
  }
  return [...bySubject]
    .sort(([a], [b]) => compareText(a, b))
    .map(([subject, list]) => {
      const sorted = [...list].sort((a, b) => compareText(a.id, b.id));
      return {
        subject,
        membership: sorted.find((one) => placeOf(one) === "member"),
        projects: sorted.filter((one) => placeOf(one) === "access"),
        teams: sorted.filter((one) => placeOf(one) === "team-member"),
      };
    });
}

/** `open`: where an invitation waits for the stranger already. */
function judge(world: World, wish: Wish, open: readonly Address[], verdicts: Verdicts): void {
  if (open.length > 0) {
    waitForOpen(world, wish, open, verdicts);
    return;
  }
  const { membership } = wish;
  const first = wish.projects.find((operation) => world.mayInviteTo(operation.address));
  const needsPermissions = (membership?.after?.permissions ?? []).length > 0;
  if (first !== undefined && !needsPermissions) {
    if (membership !== undefined) verdicts.covered.set(membership.id, first.id);
    defer(wish.subject, [...wish.projects.filter((one) => one !== first), ...wish.teams], verdicts);
  } else if (membership !== undefined) {
    defer(wish.subject, [...wish.projects, ...wish.teams], verdicts);
  } else {
    deferTeams(wish, verdicts);
  }
}

/** Somebody is invited already: nothing more is sent until that is accepted. */
function waitForOpen(world: World, wish: Wish, open: readonly Address[], verdicts: Verdicts): void {
  const { membership } = wish;
  defer(wish.subject, [...wish.projects, ...wish.teams], verdicts);
  if (membership === undefined) return;
  if ((membership.after?.permissions ?? []).length > 0) {
    defer(wish.subject, [membership], verdicts);
    return;
  }
  const state = world.draft.live.grants.get(open[0] ?? "")?.get(wish.subject)?.pending?.state ?? "pending";
  verdicts.dropped.add(membership.id);
  verdicts.pending.push({
    org: membership.org,
    address: membership.address,
    subject: membership.subject,
    access: membership.after ?? { permissions: [] },
    state,
  });
}

function defer(subject: SubjectKey, operations: readonly GrantOperation[], verdicts: Verdicts): void {
  for (const operation of operations) {
    verdicts.dropped.add(operation.id);
    verdicts.deferred.push({
      operation,
      waitsFor: `${subject} to accept the invitation; it is then given without another mail`,
    });
  }
}

/** Nothing in this plan makes the person a member, and only members can be in a team. */
function deferTeams(wish: Wish, verdicts: Verdicts): void {
  for (const operation of wish.teams) {
    verdicts.dropped.add(operation.id);
    verdicts.deferred.push({ operation, waitsFor: `${wish.subject} to become a member of the organization` });
  }
}

function settle(world: World, operation: Operation, verdicts: Verdicts): Operation {
  if (operation.kind !== "grant") return operation;
  const cover = verdicts.covered.get(operation.id);
  if (cover !== undefined) return { ...operation, coveredBy: cover, settles: "on-acceptance" };
  if (replacesInvitation(operation)) return { ...operation, settles: "on-acceptance" };
  if (operation.action !== "add") return operation;
  const isNow = placeOf(operation) === "reach" || world.isKnown(operation.subject);
  return { ...operation, settles: isNow ? "now" : "on-acceptance" };
}
