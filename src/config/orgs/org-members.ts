import { formatAddress } from "../../model/address.ts";
import { normalizeAccess } from "../../model/compare.ts";
import type { DesiredGrant, ExpiredGrant, OriginRef } from "../../model/state.ts";
import type { SubjectKey } from "../../model/subject.ts";
import { groupNameOf } from "../../model/subject.ts";
import { type GrantCollector, listSubjects } from "../grants/grant-collector.ts";
import type { OrgContext } from "./org-context.ts";

/**
 * Brings members and the other sections together, where the org declares its members: grants that make their holder a
 * member add the membership, and grants that need a membership are checked for it.
 */
export function connectMembers(context: OrgContext, collector: GrantCollector): void {
  const mode = context.modes.get("members");
  if (mode === undefined || mode === "ignore") return;
  const { impliedBy, requiredBy } = context.shape.members;
  if (impliedBy !== undefined) addImplied(context, collector, new Set(impliedBy.sections));
  // In additive mode the file names only some of the members, so an unnamed one may well be a member.
  if (requiredBy !== undefined && mode === "exact") requireMembers(context, collector, new Set(requiredBy));
}

function addImplied(context: OrgContext, collector: GrantCollector, sections: ReadonlySet<string>): void {
  const { form, impliedBy } = context.shape.members;
  if (impliedBy === undefined) return;
  const access = normalizeAccess(form, impliedBy.access);
  const root = formatAddress(context.key);
  const members = collector.grants.get(root) ?? new Map<SubjectKey, DesiredGrant>();
  collector.grants.set(root, members);
  for (const [address, holders] of collector.grants) {
    if (!sections.has(collector.sections.get(address) ?? "")) continue;
    for (const [subject, grant] of holders) {
      if (groupNameOf(subject) !== undefined) continue;
      const present = members.get(subject);
      if (present === undefined) members.set(subject, implied(access, grant));
      else if (present.isImplied === true) members.set(subject, extend(present, grant));
    }
  }
}

function implied(access: DesiredGrant["access"], grant: DesiredGrant): DesiredGrant {
  const until = grant.until === undefined ? {} : { until: grant.until };
  return { access, origins: grant.origins, ...until, isImplied: true };
}

/** The membership lasts as long as the last grant that brings it. */
function extend(present: DesiredGrant, grant: DesiredGrant): DesiredGrant {
  const { until: _until, ...rest } = present;
  const isEndless = present.until === undefined || grant.until === undefined;
  const until = isEndless ? {} : { until: Math.max(present.until, grant.until) };
  return { ...rest, origins: [...present.origins, ...grant.origins], ...until };
}

function requireMembers(context: OrgContext, collector: GrantCollector, sections: ReadonlySet<string>): void {
  const root = formatAddress(context.key);
  const members = collector.grants.get(root);
  const missing = new Map<string, { origin: OriginRef; address: string; subjects: SubjectKey[] }>();
  for (const [address, holders] of collector.grants) {
    if (!sections.has(collector.sections.get(address) ?? "")) continue;
    for (const [subject, grant] of holders) {
      if (members?.has(subject) === true || groupNameOf(subject) !== undefined) continue;
      const membership = collector.expired.get(`${root}\n${subject}`);
      if (membership !== undefined) {
        endWithMembership(collector, holders, membership, { address, grant });
        continue;
      }
      const origin = grant.origins[0];
      if (origin === undefined) continue;
      const key = JSON.stringify([...origin.parent, origin.key]);
      const entry = missing.get(key) ?? { origin, address, subjects: [] };
      entry.subjects.push(subject);
      missing.set(key, entry);
    }
  }
  for (const { origin, address, subjects } of missing.values()) {
    const are = subjects.length === 1 ? "is not among the members" : "are not among the members";
    context.problems.add({
      code: "MEMBER_REQUIRED",
      message: `${listSubjects(subjects)} ${are} of ${context.key}, and only members can hold access on ${address}.`,
      hint: "Add them under members, or take them out here.",
      spot: {
        file: origin.file,
        path: [...origin.parent, origin.key],
        at: typeof origin.key === "number" ? "value" : "key",
      },
    });
  }
}

/** What needs a membership ends with it: a date that passes must not make the file invalid. */
function endWithMembership(
  collector: GrantCollector,
  holders: Map<SubjectKey, DesiredGrant>,
  membership: ExpiredGrant,
  { address, grant }: { readonly address: string; readonly grant: DesiredGrant },
): void {
  const { subject, until } = membership;
  holders.delete(subject);
  const origins = [...grant.origins, ...membership.origins];
  collector.expired.set(`${address}\n${subject}`, { address, subject, access: grant.access, until, origins });
}
