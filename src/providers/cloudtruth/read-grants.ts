import { type Address, parseAddress } from "../../model/address.ts";
import { ProviderError } from "../../model/errors.ts";
import type { JsonObject } from "../../model/json.ts";
import type { LiveOrgBuilder } from "../../model/live-builder.ts";
import { groupSubject } from "../../model/subject.ts";
import { type Attempt, attempt, recordGap } from "./attempt.ts";
import { accessOf, filledTextOf, isKnownRole, parseReference, strengthOf, textOf } from "./convert.ts";
import { holderOf } from "./read-groups.ts";
import type { Reads } from "./reads.ts";
import type { Session } from "./session.ts";
import { scopeSections } from "./shape.ts";

/** Reads the grants of a few scopes, each by its own filtered list. */
export async function fetchGrants(session: Session, reads: Reads): Promise<Attempt> {
  const lists = await Promise.all(
    reads.few.map(async (address) => {
      const scope = session.known.scopes.get(address);
      return scope === undefined
        ? { entries: [] }
        : await attempt(session.client.list("grants/", { scope: scope.url }));
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
  grants: Attempt,
  groups: Attempt | undefined,
): void {
  const failed = "error" in grants ? explainGrantsFailure(session, grants.error) : failureOf(groups);
  if (failed !== undefined) {
    for (const section of scopeSections) if (reads[section]) recordGap(builder, section, failed);
    return;
  }
  const scopes = openScopes(session, builder, reads);
  // The strongest comes first, so that of two grants of one holder the one that counts is kept.
  for (const entry of strongestFirst("entries" in grants ? grants.entries : [])) {
    const scope = parseReference(filledTextOf(entry, "scope") ?? "");
    const address = scope === undefined ? undefined : scopes.get(`${scope.collection}/${scope.id}`);
    if (address !== undefined) recordGrant(session, builder, address, entry);
  }
}

/** Sorted by a handful of roles in one walk: there may be a million. Equal ones keep their order. */
function strongestFirst(entries: readonly JsonObject[]): readonly JsonObject[] {
  const byStrength = new Map<number, JsonObject[]>();
  for (const entry of entries) {
    const strength = strengthOf(textOf(entry, "role") ?? "");
    const equal = byStrength.get(strength);
    if (equal === undefined) byStrength.set(strength, [entry]);
    else equal.push(entry);
  }
  return [...byStrength].sort(([a], [b]) => b - a).flatMap(([, equal]) => equal);
}

function failureOf(list: Attempt | undefined): ProviderError | undefined {
  return list !== undefined && "error" in list ? list.error : undefined;
}

function openScopes(session: Session, builder: LiveOrgBuilder, reads: Reads): ReadonlyMap<string, Address> {
  const scopes = new Map<string, Address>();
  for (const [address, scope] of session.known.scopes) {
    const { section } = parseAddress(address);
    if (section === undefined || !reads.wantsHolders(address)) continue;
    scopes.set(`${section}/${scope.id}`, address);
    session.known.grants.set(address, new Map());
    builder.open(address);
  }
  return scopes;
}

function recordGrant(session: Session, builder: LiveOrgBuilder, address: Address, entry: JsonObject): void {
  const role = filledTextOf(entry, "role") ?? "";
  const principal = filledTextOf(entry, "principal") ?? "";
  const found: FoundGrant = {
    address,
    id: filledTextOf(entry, "id") ?? "",
    role,
    unknownRole: isKnownRole(role) ? undefined : `role "${role}" is unknown to rolecall`,
  };
  const reference = parseReference(principal);
  if (reference?.collection === "groups") recordGroupGrant(session, builder, found, reference.id);
  else recordUserGrant(session, builder, found, principal);
}

interface FoundGrant {
  readonly address: Address;
  readonly id: string;
  readonly role: string;
  readonly unknownRole: string | undefined;
}

function recordGroupGrant(
  session: Session,
  builder: LiveOrgBuilder,
  found: FoundGrant,
  groupId: string,
): void {
  const { address, id, role, unknownRole } = found;
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
    ...fixedBy(unknownRole ?? stranger),
  });
  session.known.rememberGrant(address, subject, id);
}

function recordUserGrant(
  session: Session,
  builder: LiveOrgBuilder,
  found: FoundGrant,
  principal: string,
): void {
  const { address, id, role, unknownRole } = found;
  const user = holderOf(session, principal);
  const subject = builder.grant(address, {
    access: accessOf(role),
    identity: user.identity,
    ref: id,
    ...fixedBy(user.fixed ?? unknownRole),
  });
  if (session.known.grants.get(address)?.has(subject) !== true)
    session.known.rememberGrant(address, subject, id);
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
