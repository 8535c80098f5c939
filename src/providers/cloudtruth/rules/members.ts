import type { Effect, GrantOperation, Operation } from "../../../model/operation.ts";
import { grantOperationId } from "../../../model/operation-id.ts";
import type { PendingEntry } from "../../../model/plan.ts";
import type { LiveGrant } from "../../../model/state.ts";
import { normalizeEmail } from "../../../model/subject.ts";
import type { Draft } from "../../provider.ts";
import {
  defer,
  isMembership,
  isPersonsGrant,
  mailboxOf,
  mapOperations,
  rootOf,
  withEffects,
  withNeeds,
} from "./draft.ts";

/** True if the operation takes the owner's role from somebody who has it in force. */
function losesOwner(operation: GrantOperation): boolean {
  return (
    operation.observed?.pending === undefined &&
    operation.before?.role === "owner" &&
    operation.after?.role !== "owner"
  );
}

/** True if the operation makes an owner of somebody who is a member already. */
function promotesToOwner(operation: GrantOperation): boolean {
  return (
    operation.action === "update" &&
    operation.observed?.pending === undefined &&
    operation.before?.role !== "owner" &&
    operation.after?.role === "owner"
  );
}

/**
 * Sees to it that one owner is a person. The key in use belongs to a service account, usually itself an owner; the
 * vendor does not say whether such an owner counts, and it is not a person who could hand anything over. So the last
 * human owner stays until a successor has accepted; without a successor the change is refused.
 */
export function keepHumanOwner(draft: Draft): Draft {
  const root = rootOf(draft);
  const members = draft.operations.filter((operation) => isMembership(draft, operation));
  const losing = members.filter(losesOwner).sort((a, b) => (a.subject < b.subject ? -1 : 1));
  if (losing.length === 0) return draft;
  const leaving = new Set(losing.map((operation) => operation.subject));
  let stays = false;
  for (const [subject, grant] of draft.live.grants.get(root) ?? []) {
    if (grant.access.role !== "owner" || !isPersonsGrant(draft, subject, grant)) continue;
    if (!leaving.has(subject)) stays = true;
  }
  if (stays) return draft;
  const promoted = members.filter(promotesToOwner).map((operation) => operation.id);
  if (promoted.length > 0) {
    return mapOperations(draft, (operation) =>
      losing.some((other) => other.id === operation.id) ? withNeeds(operation, promoted) : operation,
    );
  }
  return handOver(draft, members, losing);
}

function handOver(
  draft: Draft,
  members: readonly GrantOperation[],
  losing: readonly GrantOperation[],
): Draft {
  const keeper = losing[0];
  if (keeper === undefined) return draft;
  const invited = invitedOwners(draft, members);
  if (invited.length > 0) {
    const waitsFor = `${invited.join(" or ")} to accept the invitation: until then ${keeper.subject} is the last person who is owner`;
    return defer(draft, new Map([[keeper.id, waitsFor]]));
  }
  const text = `${keeper.subject} is the last person who is owner of ${draft.desired.name}, and CloudTruth lets go of no last owner.`;
  return {
    ...draft,
    escalations: [...draft.escalations, ...losing.map((operation) => ({ operation: operation.id, text }))],
  };
}

/** Who will be owner once they accept: invited already and not withdrawn or lowered, or invited by this plan. */
function invitedOwners(draft: Draft, members: readonly GrantOperation[]): readonly string[] {
  const invited = new Set<string>();
  for (const [subject, grant] of draft.live.grants.get(rootOf(draft)) ?? []) {
    if (grant.pending !== undefined && grant.access.role === "owner") invited.add(subject);
  }
  for (const operation of members) {
    const isOpen = operation.action === "add" || operation.observed?.pending !== undefined;
    if (!isOpen) continue;
    if (operation.after?.role === "owner") invited.add(operation.subject);
    else invited.delete(operation.subject);
  }
  return [...invited].sort();
}

/** Whom the file wants written to again. */
function isRequested(draft: Draft, subject: string, email: string | undefined): boolean {
  const wanted: unknown = draft.desired.options.resend;
  if (!Array.isArray(wanted)) return false;
  return wanted.some((entry: unknown) => {
    if (typeof entry !== "string") return false;
    if (entry === subject || draft.directory.personByEmail(entry)?.key === subject) return true;
    return email !== undefined && normalizeEmail(entry) === normalizeEmail(email);
  });
}

/** Makes an operation of its own out of an open invitation whose mail came back, or that is to be mailed again. */
export function refineResends(draft: Draft): Draft {
  const root = rootOf(draft);
  const resends: Operation[] = [];
  const pending = draft.pending.filter((entry) => {
    if (entry.address !== root) return true;
    const live = draft.live.grants.get(root)?.get(entry.subject);
    if (live?.pending === undefined || live.fixed !== undefined) return true;
    const isBounced = live.pending.isBounced === true;
    if (!isBounced && !isRequested(draft, entry.subject, live.identity.email)) return true;
    resends.push(resendOf(draft, entry, live, isBounced));
    return false;
  });
  if (resends.length === 0) return draft;
  return { ...draft, pending, operations: [...draft.operations, ...resends] };
}

function resendOf(draft: Draft, entry: PendingEntry, live: LiveGrant, isBounced: boolean): GrantOperation {
  return {
    kind: "grant",
    id: grantOperationId(entry.address, entry.subject),
    org: draft.desired.key,
    provider: draft.desired.provider,
    address: entry.address,
    subject: entry.subject,
    action: "update",
    before: live.access,
    after: live.access,
    direction: "none",
    reason: isBounced
      ? { code: "bounced", text: "the invitation could not be delivered" }
      : { code: "declared", text: "the files ask to send the invitation again" },
    settles: "on-acceptance",
    origins: [],
    effects: [],
    dependsOn: [],
    phase: 0,
    observed: {
      access: live.access,
      identity: live.identity,
      pending: live.pending?.state ?? "invited",
      ...(live.ref === undefined ? {} : { ref: live.ref }),
    },
  };
}

/** Says who is written to, and who is not. */
export function refineMails(draft: Draft): Draft {
  return mapOperations(draft, (operation) => {
    if (!isMembership(draft, operation)) return operation;
    const effect = mailEffect(draft, operation);
    return effect === undefined ? operation : withEffects(operation, effect);
  });
}

function mailEffect(draft: Draft, operation: GrantOperation): Effect | undefined {
  const { subject } = operation;
  const mailbox = mailboxOf(draft, operation);
  if (operation.action === "add")
    return { kind: "mail", subject, text: `CloudTruth mails an invitation to ${mailbox}` };
  if (operation.observed?.pending === undefined) return undefined;
  if (operation.action === "remove") {
    return { kind: "note", text: `the invitation to ${mailbox} is withdrawn; nobody is notified` };
  }
  const isResend = operation.before?.role === operation.after?.role;
  const isBounced = draft.live.grants.get(operation.address)?.get(subject)?.pending?.isBounced === true;
  if (isResend) {
    const again = {
      kind: "mail" as const,
      subject,
      text: `CloudTruth mails the invitation to ${mailbox} again`,
    };
    return isBounced
      ? { ...again, text: `${again.text}; the last one came back, so check the address` }
      : again;
  }
  if (isBounced) {
    return {
      kind: "mail",
      subject,
      text: `the invitation is changed and mailed to ${mailbox} again, because it had come back`,
    };
  }
  return { kind: "note", text: `the open invitation to ${mailbox} is changed; no new mail goes out` };
}
