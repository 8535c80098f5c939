import type { JsonObject } from "../../../model/json.ts";
import { LiveOrgBuilder } from "../../../model/live-builder.ts";
import type { LiveOrg } from "../../../model/state.ts";
import { contradiction, findUnlisted } from "../../kit/contradiction.ts";
import type { ReadScope } from "../../provider.ts";
import { accessOf, filledTextOf, idIn, textsOf } from "../rules/convert.ts";
import { adminsMayChange } from "../rules/power.ts";
import { type Attempt, attempt, recordGap } from "./attempt.ts";
import { type ApiPath, pathOf } from "./client.ts";
import { incomplete } from "./failures.ts";
import { openState } from "./invitations.ts";
import { isAnybodyGoing } from "./leavers.ts";
import { readOrganization } from "./organization.ts";
import { fetchGrants, type GrantRecord, recordGrants, toGrantRecord } from "./read-grants.ts";
import { recordGroups } from "./read-groups.ts";
import { parentsOf, recordScopes } from "./read-scopes.ts";
import { chooseReads, type Reads } from "./reads.ts";
import { rememberSubjects, rememberUsers, serviceIdsOf, toKnownUser } from "./roster.ts";
import { actorOf, type Session } from "./session.ts";

interface Lists {
  readonly users: readonly JsonObject[];
  readonly services: Attempt;
  readonly invitations: Attempt | undefined;
  readonly groups: Attempt | undefined;
  readonly projects: Attempt | undefined;
  readonly environments: Attempt | undefined;
  readonly grants: Attempt<GrantRecord> | undefined;
}

async function fetchLists(session: Session, reads: Reads): Promise<Lists> {
  const { client } = session;
  const optional = async (isWanted: boolean, path: ApiPath): Promise<Attempt | undefined> =>
    isWanted ? await attempt(client.list(path)) : undefined;
  const [users, services, invitations, groups, projects, environments, grants] = await Promise.all([
    client.list("users/"),
    attempt(client.list("serviceaccounts/")),
    optional(reads.members, "invitations/"),
    optional(reads.groups || reads.grants !== "none", "groups/"),
    optional(reads.projects, "projects/"),
    optional(reads.environments, "environments/"),
    reads.grants === "all" ? attempt(client.listAs(toGrantRecord, "grants/")) : undefined,
  ]);
  return { users, services, invitations, groups, projects, environments, grants };
}

/** What the first reading left out, because the file does not ask for it. */
async function fetchMissing(session: Session, reads: Reads, first: Lists): Promise<Lists> {
  const { client } = session;
  const [groups, projects, environments, grants] = await Promise.all([
    first.groups ?? attempt(client.list("groups/")),
    first.projects ?? attempt(client.list("projects/")),
    first.environments ?? attempt(client.list("environments/")),
    first.grants ?? (reads.grants === "all" ? attempt(client.listAs(toGrantRecord, "grants/")) : undefined),
  ]);
  return { ...first, groups, projects, environments, grants };
}

/**
 * Reads the organization: each collection once, joined in memory. The lists of users and organizations have to be
 * there; trouble with another one becomes a gap in its section.
 *
 * @throws ProviderError
 */
export async function readOrg(session: Session, scope: ReadScope): Promise<LiveOrg> {
  const { context, known } = session;
  const declared = chooseReads(context.org, scope);
  const readAt = new Date(context.clock.now()).toISOString();
  const [, current, first] = await Promise.all([
    readOrganization(session),
    session.client.get("users/current/"),
    fetchLists(session, declared),
  ]);
  const builder = new LiveOrgBuilder(context.org, context.directory);
  const serviceIds = serviceIdsOf("entries" in first.services ? first.services.entries : []);
  if ("error" in first.services) recordGap(builder, undefined, first.services.error);
  const guarded = { callerId: filledTextOf(current, "id"), serviceIds };
  const caller = toKnownUser(session, current, guarded);
  known.caller = caller;
  rememberUsers(
    session,
    first.users.map((entry) => toKnownUser(session, entry, guarded)),
  );
  meetAccounts(session, builder, first.invitations);
  // Grants go with their holder, and the last one of a project or environment opens it to everybody.
  const reads = isAnybodyGoing(session, first.groups)
    ? chooseReads(context.org, { isWhole: true })
    : declared;
  const lists = reads === declared ? first : await fetchMissing(session, reads, first);
  await checkUsers(session, lists, guarded.callerId);
  // Also where the file does not manage them: an open project is open to all of them.
  recordMembers(session, builder, lists.invitations);
  recordGroups(session, builder, reads, lists.groups);
  recordScopes(session, builder, "projects", lists.projects);
  recordScopes(session, builder, "environments", lists.environments);
  if (reads.grants !== "none") {
    recordGrants(session, builder, reads, lists.grants ?? (await fetchGrants(session, reads)), lists.groups);
  }
  recordMaintenance(session, builder);
  return builder.build({
    ...(known.organization === undefined ? {} : { vendorId: known.organization.id }),
    actor: actorOf(session, caller),
    readAt,
    facts: factsOf(session),
  });
}

/** Groups, grants and the key itself name users: the list has to have those that exist. @throws ProviderError */
async function checkUsers(session: Session, lists: Lists, callerId: string | undefined): Promise<void> {
  const { client, known } = session;
  const entriesOf = <Item>(list: Attempt<Item> | undefined): readonly Item[] =>
    list !== undefined && "entries" in list ? list.entries : [];
  const inGroups = entriesOf(lists.groups).flatMap((group) =>
    textsOf(group, "users").flatMap((url) => idIn(url, "users") ?? []),
  );
  const inGrants = entriesOf(lists.grants).flatMap(({ principal }) =>
    principal?.collection === "users" ? principal.id : [],
  );
  const unlisted = await findUnlisted(
    known.usersById,
    [...(callerId === undefined ? [] : [callerId]), ...inGroups, ...inGrants],
    async (id) => (await client.find(pathOf("users", id))) !== undefined,
  );
  if (unlisted === undefined) return;
  throw incomplete(client.org, "GET /api/v1/users/", `${contradiction("users", unlisted)}.`);
}

/** Who is who is settled before anything is recorded: the list of users is whole. */
function meetAccounts(session: Session, builder: LiveOrgBuilder, invitations: Attempt | undefined): void {
  for (const user of session.known.usersById.values()) builder.meet(user.identity);
  for (const entry of invitations !== undefined && "entries" in invitations ? invitations.entries : []) {
    const email = filledTextOf(entry, "email");
    if (email !== undefined && openState(entry) !== undefined) builder.meet({ email });
  }
  builder.settle();
  rememberSubjects(session, (identity) => builder.subjectOf(identity));
}

function recordMembers(session: Session, builder: LiveOrgBuilder, invitations: Attempt | undefined): void {
  builder.open(builder.root);
  for (const user of session.known.usersById.values()) {
    if (user.role === undefined) continue;
    builder.grant(builder.root, {
      access: accessOf(user.role),
      identity: user.identity,
      ...(user.fixed === undefined ? {} : { fixed: user.fixed }),
      ...(user.membershipId === undefined ? {} : { ref: user.membershipId }),
    });
  }
  session.known.invitations.clear();
  if (invitations === undefined) return;
  if ("error" in invitations) recordGap(builder, undefined, invitations.error);
  else for (const entry of invitations.entries) recordInvitation(session, builder, entry);
}

function recordInvitation(session: Session, builder: LiveOrgBuilder, entry: JsonObject): void {
  const id = filledTextOf(entry, "id");
  const email = filledTextOf(entry, "email");
  const role = filledTextOf(entry, "role");
  const open = openState(entry);
  if (id === undefined || email === undefined || role === undefined || open === undefined) return;
  const subject = builder.grant(builder.root, {
    access: accessOf(role),
    identity: { email },
    pending: { state: open.state, ...(open.isBounced ? { isBounced: true } : {}) },
    ref: id,
    ...(open.fixed === undefined ? {} : { fixed: open.fixed }),
  });
  session.known.invitations.set(subject, { id, email, role, isBounced: open.isBounced });
}

function recordMaintenance(session: Session, builder: LiveOrgBuilder): void {
  if (session.known.organization?.isInMaintenance !== true) return;
  builder.gap({
    address: builder.root,
    code: "SUSPENDED",
    message: `CloudTruth has the organization "${session.known.organization.name}" in maintenance: nothing can be changed.`,
    hint: "Wait until the maintenance is over and run again.",
  });
}

/** What `refine` has to know and cannot see in the grants. */
function factsOf(session: Session): JsonObject {
  const { known, context } = session;
  const active: string[] = [];
  const services: string[] = [];
  for (const [subject, user] of known.usersBySubject) {
    if (user.identity.isService === true || user.fixed !== undefined) services.push(subject);
    else if (user.role !== undefined) active.push(subject);
  }
  return {
    active: active.sort(),
    untouchable: services.sort(),
    adminsMayChange: adminsMayChange(context.org.options),
    ...(known.organization?.plan === undefined ? {} : { plan: known.organization.plan }),
    features: known.organization?.features ?? [],
    parents: parentsOf(session),
  };
}
