import type { Operation } from "../../../model/operation.ts";
import type { SparedEntry } from "../../../model/plan.ts";
import type { SubjectKey } from "../../../model/subject.ts";
import { groupNameOf } from "../../../model/subject.ts";
import type { Draft } from "../../provider.ts";
import { defer, factSet, isMembership, mapOperations, rootOf } from "./draft.ts";

/** Leaves service accounts alone: they come with API tokens and cannot be invited, moved or removed by e-mail. */
export function spareServices(draft: Draft): Draft {
  const untouchable = factSet(draft, "untouchable");
  const active = factSet(draft, "active");
  const isService = (subject: SubjectKey): boolean =>
    untouchable.has(subject) ||
    (draft.directory.people.get(subject)?.kind === "service" && !active.has(subject));
  const operations: Operation[] = [];
  const spared: SparedEntry[] = [];
  for (const operation of draft.operations) {
    if (operation.kind !== "grant" || operation.action === "remove" || !isService(operation.subject)) {
      operations.push(operation);
      continue;
    }
    spared.push({
      org: draft.desired.key,
      address: operation.address,
      subject: operation.subject,
      ...(operation.after === undefined ? {} : { access: operation.after }),
      code: "fixed",
      text: "service accounts come with API tokens; rolecall manages interactive users only",
    });
  }
  return { ...draft, operations, spared: [...draft.spared, ...spared] };
}

/** Grants and group memberships are in force at once; only joining the organization waits for the person. */
export function settleResources(draft: Draft): Draft {
  const root = rootOf(draft);
  return mapOperations(draft, (operation) =>
    operation.kind === "grant" && operation.action !== "remove" && operation.address !== root
      ? { ...operation, settles: "now" }
      : operation,
  );
}

/** Groups and grants name users, and an invited person is none yet: what is meant for them waits. */
export function deferUntilMember(draft: Draft): Draft {
  const active = factSet(draft, "active");
  const root = rootOf(draft);
  const invited = invitedSubjects(draft);
  const waits = new Map<string, string>();
  for (const operation of draft.operations) {
    if (operation.kind !== "grant" || operation.action !== "add" || operation.address === root) continue;
    const { subject } = operation;
    if (groupNameOf(subject) !== undefined || active.has(subject)) continue;
    const waitsFor = invited.has(subject)
      ? `${subject} to accept the invitation to ${draft.desired.name}`
      : `${subject} to become a member of ${draft.desired.name}`;
    waits.set(operation.id, waitsFor);
  }
  return defer(draft, waits);
}

function invitedSubjects(draft: Draft): ReadonlySet<SubjectKey> {
  const root = rootOf(draft);
  const invited = new Set<SubjectKey>();
  for (const [subject, grant] of draft.live.grants.get(root) ?? []) {
    if (grant.pending !== undefined) invited.add(subject);
  }
  for (const operation of draft.operations) {
    if (isMembership(draft, operation) && operation.action === "add") invited.add(operation.subject);
  }
  return invited;
}
