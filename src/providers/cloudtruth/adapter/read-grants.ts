import { type Address, sectionOf } from "../../../model/address.ts";
import { ProviderError } from "../../../model/errors.ts";
import type { JsonObject } from "../../../model/json.ts";
import type { LiveOrgBuilder } from "../../../model/live-builder.ts";
import { groupSubject } from "../../../model/subject.ts";
import { accessOf, filledTextOf, parseReference, type Reference, strengthOf } from "../rules/convert.ts";
import { scopeSections } from "../shape.ts";
import { type Attempt, attempt, recordGap } from "./attempt.ts";
import { holderOf } from "./read-groups.ts";
import type { Reads } from "./reads.ts";
import type { Session } from "./session.ts";

/** A grant as listed, its references taken apart. */
export interface GrantRecord {
  readonly id: string;
  /** The wire's word. */
  readonly role: string;
  readonly scope: Reference | undefined;
  readonly principal: Reference | undefined;
  /** The reference to the holder as it came. */
  readonly holder: string;
}

/** Reads one entry of the list. */
export function toGrantRecord(entry: JsonObject): GrantRecord {
  const holder = filledTextOf(entry, "principal") ?? "";
  return {
    id: filledTextOf(entry, "id") ?? "",
    role: filledTextOf(entry, "role") ?? "",
    scope: parseReference(filledTextOf(entry, "scope") ?? ""),
    principal: parseReference(holder),
    holder,
  };
}

/** Reads the grants of a few scopes, each by its own filtered list. */
export async function fetchGrants(session: Session, reads: Reads): Promise<Attempt<GrantRecord>> {
  const lists = await Promise.all(
    reads.few.map(async (address): Promise<Attempt<GrantRecord>> => {
      const scope = session.known.scopes.get(address);
      return scope === undefined
        ? { entries: [] }
        : await attempt(session.client.listAs(toGrantRecord, "grants/", { scope: scope.url }));
    }),
  );
  const failed = lists.find((list) => "error" in list);
  if (failed !== undefined) return failed;
  return { entries: lists.flatMap((list) => ("entries" in list ? list.entries : [])) };
}

/** Says what a refused list of grants means: without role-based access control in the plan every call is refused. */
export function explainGrantsFailure(session: Session, error: ProviderError): ProviderError {
  if (error.code !== "FORBIDDEN") return error;
  const { plan } = session.known.organization ?? {};
  const called = plan === undefined ? "" : ` ("${plan}")`;
  return new ProviderError({
    ...error.details,
    code: "UNSUPPORTED",
    message: `Grants on projects and environments are not on this plan${called}. ${error.message}`,
    hint: "Change to a plan with role-based access control, or take the sections projects and environments out of the files.",
    cause: error,
  });
}

/** Records who holds what on the projects and environments that were asked for. */
export function recordGrants(
  session: Session,
  builder: LiveOrgBuilder,
  reads: Reads,
  grants: Attempt<GrantRecord>,
  groups: Attempt | undefined,
): void {
  const failed = "error" in grants ? explainGrantsFailure(session, grants.error) : failureOf(groups);
  if (failed !== undefined) {
    for (const section of scopeSections) if (reads[section]) recordGap(builder, section, failed);
    return;
  }
  const scopes = openScopes(session, builder, reads);
  // The strongest comes first, so that of two grants of one holder the one that counts is kept.
  for (const grant of strongestFirst("entries" in grants ? grants.entries : [])) {
    const address =
      grant.scope === undefined ? undefined : scopes.get(grant.scope.collection)?.get(grant.scope.id);
    if (address !== undefined) recordGrant(session, builder, address, grant);
  }
}

/** Sorted by a handful of roles in one walk: there may be a million. Equal ones keep their order. */
function strongestFirst(grants: readonly GrantRecord[]): readonly GrantRecord[] {
  const byStrength = new Map<number, GrantRecord[]>();
  for (const grant of grants) {
    const strength = strengthOf(grant.role);
    const equal = byStrength.get(strength);
    if (equal === undefined) byStrength.set(strength, [grant]);
    else equal.push(grant);
  }
  return [...byStrength].sort(([a], [b]) => b - a).flatMap(([, equal]) => equal);
}

function failureOf(list: Attempt | undefined): ProviderError | undefined {
  return list !== undefined && "error" in list ? list.error : undefined;
}

/** Addresses whose holders are wanted, by the collection and id that grants refer to. */
function openScopes(
  session: Session,
  builder: LiveOrgBuilder,
  reads: Reads,
): ReadonlyMap<string, ReadonlyMap<string, Address>> {
  const scopes = new Map<string, Map<string, Address>>(scopeSections.map((section) => [section, new Map()]));
  for (const [address, scope] of session.known.scopes) {
    const section = sectionOf(address);
    if (section === undefined || !reads.wantsHolders(address)) continue;
    scopes.get(section)?.set(scope.id, address);
    session.known.grants.set(address, new Map());
    builder.open(address);
  }
  return scopes;
}

function recordGrant(session: Session, builder: LiveOrgBuilder, address: Address, grant: GrantRecord): void {
  const found: FoundGrant = { address, grant };
  if (grant.principal?.collection === "groups") recordGroupGrant(session, builder, found, grant.principal.id);
  else recordUserGrant(session, builder, found);
}

interface FoundGrant {
  readonly address: Address;
  readonly grant: GrantRecord;
}

function recordGroupGrant(
  session: Session,
  builder: LiveOrgBuilder,
  found: FoundGrant,
  groupId: string,
): void {
  const { address } = found;
  const { id, role } = found.grant;
  const known = session.known.groupNames.get(groupId);
  const subject = groupSubject(known ?? groupId);
  if (session.known.grants.get(address)?.has(subject) === true) {
    noteDouble(builder, address, subject, role);
    return;
  }
  const stranger = known === undefined ? "the group is not among the organization's groups" : undefined;
  builder.groupGrant(address, known ?? groupId, {
    access: accessOf(role),
    ref: id,
    ...fixedBy(stranger),
  });
  session.known.rememberGrant(address, subject, id);
}

function recordUserGrant(session: Session, builder: LiveOrgBuilder, found: FoundGrant): void {
  const { address } = found;
  const { id, role, holder } = found.grant;
  const user = holderOf(session, holder);
  builder.grant(address, {
    access: accessOf(role),
    identity: user.identity,
    ref: id,
    ...fixedBy(user.fixed),
  });
  const userId = user.identity.id ?? holder;
  if (session.known.grants.get(address)?.has(userId) !== true)
    session.known.rememberGrant(address, userId, id);
}

function fixedBy(fixed: string | undefined): { fixed?: string } {
  return fixed === undefined ? {} : { fixed };
}

function noteDouble(builder: LiveOrgBuilder, address: Address, subject: string, role: string): void {
  builder.notice({
    severity: "warning",
    code: "DUPLICATE_GRANT",
    address,
    message: `${subject} holds a second grant (${role}) on ${address}.`,
    hint: "Remove the weaker one in CloudTruth.",
  });
}
