import { formatAddress } from "../../../model/address.ts";
import { ProviderError } from "../../../model/errors.ts";
import { isJsonObject, type JsonObject } from "../../../model/json.ts";
import { LiveOrgBuilder } from "../../../model/live-builder.ts";
import { isManaged } from "../../../model/managed.ts";
import type { Actor, LiveOrg } from "../../../model/state.ts";
import { allDone } from "../../kit/all-done.ts";
import { isRefusal } from "../../kit/gone.ts";
import { path } from "../../kit/ids.ts";
import type { ReadScope } from "../../provider.ts";
import { MEMBER_ALLOWANCES } from "../abilities.ts";
import { failureFacts } from "../rules/in-vain.ts";
import { ENVIRONMENTS, GROUPS, PRIVILEGES, REPOS, ROLES } from "../shape.ts";
import { failures, NEEDS } from "./failures.ts";
import { guardPins } from "./pins.ts";
import { readCustomRoles } from "./read-custom-roles.ts";
import { readEnvironments, wantedRepositories } from "./read-environments.ts";
import { readTeams, recordTeamPlaces, recordTeams, rememberTeams } from "./read-groups.ts";
import { readHolders } from "./read-holders.ts";
import {
  type FailedRow,
  identityOf,
  placeMembers,
  type Roster,
  readFailed,
  readInvitations,
  readMembers,
} from "./read-members.ts";
import { recordPrivileges } from "./read-privileges.ts";
import { isSameName, readReach, readRepositories, wantsHolders } from "./read-repos.ts";
import { readReachingRoles, readRoles } from "./read-roles.ts";
import { numberIn, type Session, textIn } from "./session.ts";

/** Who the token is and what it may do: two calls, one for an App. @throws ProviderError */
export async function identify(session: Session): Promise<Actor> {
  const [organization] = await allDone([readOrganization(session), readCaller(session)]);
  return actorOf(session, organization);
}

/** Reads what the files manage of one organization. @throws ProviderError if it, or who belongs to it, cannot be read */
export async function readOrg(session: Session, scope: ReadScope): Promise<LiveOrg> {
  const { org, directory, clock } = session.context;
  const builder = new LiveOrgBuilder(org, directory, { addsById: true });
  const readAt = new Date(clock.now()).toISOString();
  const wants = (section: string): boolean => scope.isWhole === true || isManaged(org, section);
  const [organization, members, invitations, failed] = await allDone([
    readOrganization(session),
    readMembers(session),
    wants("members") || wants(GROUPS) ? ifThere(readInvitations(session, wants(GROUPS))) : [],
    wants("members") ? ifThere(readFailed(session)) : [],
    readCaller(session),
  ]);
  const roster = { members, invitations: seen(builder, organization, invitations) };
  placeMembers(session, builder, roster);
  const failures = rememberFailed(session, builder, seen(builder, organization, failed));
  if (wants(PRIVILEGES)) recordPrivileges(session, builder, organization);
  session.hidden.clear();
  session.masked.clear();
  const reach = await readSections(session, builder, scope, roster, wants);
  const customRoles = await readCustomRoles(session, scope);
  const live = builder.build({
    vendorId: String(organization.id),
    actor: actorOf(session, organization),
    readAt,
    facts: {
      organization: session.login,
      basePermission: organization.default_repository_permission ?? null,
      allowances: Object.fromEntries(
        MEMBER_ALLOWANCES.flatMap((setting) => {
          const value = organization[setting];
          return typeof value === "boolean" ? [[setting, value]] : [];
        }),
      ),
      ...(customRoles === undefined ? {} : { customRoles }),
      members: members.length,
      reach,
      failures,
      hiddenRoles: Object.fromEntries(session.hidden),
      maskedRoles: Object.fromEntries(session.masked),
      roleBases: Object.fromEntries(session.roleBases),
      memberLogins: members.map(({ identity }) => identity.login),
    },
  });
  rememberPeople(session, live);
  return live;
}

/** The list, or the error of a server that has none: installations of one's own and managed users know no invitations. */
async function ifThere<Row>(read: Promise<readonly Row[]>): Promise<readonly Row[] | ProviderError> {
  try {
    return await read;
  } catch (error) {
    // A right that lacks looks the same, but for what the vendor says would be accepted.
    const isLacking = error instanceof ProviderError && error.details.hint?.includes(NEEDS) === true;
    if (isRefusal(error, "NOT_FOUND") && !isLacking) return error;
    throw error;
  }
}

/** Who is an owner sees every list that there is; to others it may only be hidden. @throws ProviderError */
function seen<Row>(
  builder: LiveOrgBuilder,
  organization: JsonObject,
  list: readonly Row[] | ProviderError,
): readonly Row[] {
  if (!(list instanceof ProviderError)) return list;
  if (typeof organization.default_repository_permission !== "string") throw list;
  builder.notice({
    severity: "note",
    code: "INVITATIONS_HIDDEN",
    address: builder.root,
    message:
      "The server has no lists of invitations: who is invited is not seen, and joins at once or not at all.",
    hint: "So it is where users are managed by an enterprise, and on some installations of GitHub Enterprise Server.",
  });
  return [];
}

/** Why earlier invitations failed, and how many, by subject; the last reason counts. */
function rememberFailed(session: Session, builder: LiveOrgBuilder, failed: readonly FailedRow[]): JsonObject {
  session.failed.clear();
  const rows = failed.map(({ id, identity, reason }) => ({
    id,
    subject: builder.subjectOf(identity),
    reason,
  }));
  for (const { id, subject } of rows)
    session.failed.set(subject, [...(session.failed.get(subject) ?? []), id]);
  return failureFacts(rows);
}

async function readSections(
  session: Session,
  builder: LiveOrgBuilder,
  scope: ReadScope,
  { invitations }: Roster,
  wants: (section: string) => boolean,
): Promise<JsonObject> {
  let reach: JsonObject = {};
  // The parents of teams decide what a repository's list of teams shows, so that teams come first.
  const isNested = wants(GROUPS) || wants(REPOS);
  const attempt = (section: string, work: () => Promise<void>) => attemptAt(session, builder, section, work);
  if (isNested)
    await attempt(wants(GROUPS) ? GROUPS : REPOS, async () => {
      const teams = await readTeams(session, builder);
      rememberTeams(session, teams);
      builder.knowGroups(session.teams.keys());
      if (!wants(GROUPS)) return recordTeamPlaces(session, builder, teams);
      if (scope.isWhole !== true) reach = await readReach(session, teams);
      recordTeams(session, builder, teams, invitations);
    });
  const names: string[] = [];
  const repositories = async (): Promise<void> => {
    if (!wants(REPOS)) {
      // A base permission reaches every repository, also where the files manage none: who gains has to be named.
      if (wants(PRIVILEGES)) await attempt(PRIVILEGES, () => recordRepositories(session, builder));
      return;
    }
    await attempt(REPOS, async () => {
      names.push(...(await readRepos(session, builder, scope)));
    });
  };
  const environments = async (): Promise<void> => {
    if (!wants(ENVIRONMENTS)) return;
    if (scope.isWhole === true) await repositories();
    for (const name of wantedRepositories(session, scope, names))
      await attempt(ENVIRONMENTS, () => readEnvironments(session, builder, scope, name));
  };
  await allDone([
    scope.isWhole === true && wants(ENVIRONMENTS) ? undefined : repositories(),
    wants(ROLES)
      ? attempt(ROLES, () => readRoles(session, builder, scope, wants(REPOS)))
      : wants(REPOS)
        ? readReachingRoles(session, builder)
        : undefined,
    environments(),
  ]);
  return reach;
}

/** Reads and records which repositories there are. */
async function recordRepositories(session: Session, builder: LiveOrgBuilder): Promise<void> {
  for (const { address, id, name } of await readRepositories(session))
    builder.resource({ address, section: REPOS, id: String(id), title: name });
}

/** Reads the list of repositories and who is on those that are wanted; trouble with one becomes a gap. */
async function readRepos(
  session: Session,
  builder: LiveOrgBuilder,
  scope: ReadScope,
): Promise<readonly string[]> {
  const [rows, isSelected] = await allDone([readRepositories(session), session.client.isSelected()]);
  if (isSelected)
    builder.notice({
      severity: "warning",
      code: "SELECTED_REPOSITORIES",
      address: builder.root,
      message: `The App is installed for ${rows.length} selected repositories: others are not seen, and nothing is known of them.`,
      hint: "Give its installation access to all repositories, so that what a base permission, a role or a group reaches can be known.",
    });
  session.repositories.clear();
  for (const { address, id, name } of rows) {
    session.repositories.set(address, name);
    builder.resource({ address, section: REPOS, id: String(id), title: name });
  }
  const taken = guardPins(session, builder, REPOS, rows, (key, { name }) => isSameName(key, name));
  const wanted = rows.filter(({ address }) => wantsHolders(session, scope, address) && !taken.has(address));
  await readHolders(session, builder, wanted, (address, error) => recordGap(builder, address, error));
  return rows.map(({ name }) => name);
}

async function attemptAt(
  session: Session,
  builder: LiveOrgBuilder,
  section: string,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    recordGap(builder, `${formatAddress(session.context.org.key)}/${section}`, error);
  }
}

function recordGap(builder: LiveOrgBuilder, address: string, error: unknown): void {
  if (!(error instanceof ProviderError)) throw error;
  const { hint } = error.details;
  builder.gap({
    address,
    code: error.code,
    message: error.message,
    ...(hint === undefined ? {} : { hint }),
  });
}

async function readOrganization(session: Session): Promise<JsonObject> {
  const { org } = session.context;
  const where = path`/orgs/${org.name}`;
  try {
    const body = await session.client.get(where);
    if (!isJsonObject(body)) throw session.client.notUnderstood(`GET ${where}`, "it is not an organization");
    session.login = textIn(session, `GET ${where}`, body, "login");
    numberIn(session, `GET ${where}`, body, "id");
    return body;
  } catch (error) {
    if (!isRefusal(error, "NOT_FOUND")) throw error;
    throw failures.error(
      { org: org.key },
      {
        ...error.details,
        message: `There is no organization "${org.name}" that this token can see. ${error.message}`,
        hint: "Give the organization's login as name:. A personal account is not an organization, and an App has to be installed in it.",
      },
    );
  }
}

/** An installation of an App is not a person: everything under `/user` is refused to it. Rule 13. */
async function readCaller(session: Session): Promise<void> {
  if (session.client.isApp) return;
  const body = await session.client.get("/user");
  if (!isJsonObject(body)) throw session.client.notUnderstood("GET /user", "it is not an account");
  session.actor = identityOf(session, "GET /user", body);
}

/** The settings are given to owners only, and to Apps with the permission for them. Rule 16. */
function actorOf(session: Session, organization: JsonObject): Actor {
  const { org, directory } = session.context;
  const isOwner = typeof organization.default_repository_permission === "string";
  const identity = session.actor ?? { name: "the App of the token", isService: true };
  const standing = session.actor === undefined ? "an App" : isOwner ? "owner" : "no owner";
  return {
    identity,
    subject: session.actor === undefined ? "id:app" : directory.subjectOf(identity, org.provider, org.key),
    standing,
    powers: [isOwner ? "owner" : "other", ...(session.actor === undefined ? ["app"] : [])],
  };
}

/** Learns by which login each subject is known, for writes. */
function rememberPeople(session: Session, live: LiveOrg): void {
  session.people.clear();
  for (const holders of live.grants.values())
    for (const [subject, { identity }] of holders) remember(session, subject, identity);
  for (const [subject, identity] of live.accounts ?? []) remember(session, subject, identity);
}

function remember(session: Session, subject: string, { id, login }: { id?: string; login?: string }): void {
  if (id !== undefined && login !== undefined) session.people.set(subject, { id, login });
}
