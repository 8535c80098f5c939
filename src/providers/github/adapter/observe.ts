import { parseAddress, sectionOf } from "../../../model/address.ts";
import { isJsonObject } from "../../../model/json.ts";
import { LiveOrgBuilder } from "../../../model/live-builder.ts";
import type { GrantOperation, Operation, SettingOperation } from "../../../model/operation.ts";
import { EXISTENCE } from "../../../model/shape.ts";
import type { LiveGrant, LiveOrg, LiveSetting } from "../../../model/state.ts";
import { groupNameOf } from "../../../model/subject.ts";
import { isRefusal } from "../../kit/gone.ts";
import { path } from "../../kit/ids.ts";
import { slugOf } from "../rules/words.ts";
import { ENVIRONMENTS, GROUPS, MEMBER_PRIVILEGES, PRIVILEGES, REPOS, ROLES } from "../shape.ts";
import { PRIVILEGE_FIELDS } from "../shape-privileges.ts";
import { accountOf } from "./accounts.ts";
import { repositoryOf } from "./apply-access.ts";
import { readEnvironment } from "./apply-environments.ts";
import { recordEnvironment } from "./read-environments.ts";
import { readTeam, recordTeam, rememberTeam } from "./read-groups.ts";
import { readHolders } from "./read-holders.ts";
import { invitationGrant, readInvitations } from "./read-members.ts";
import { readRole } from "./read-roles.ts";
import type { Session } from "./session.ts";

/** The entry an operation is about, freshly read. Undefined if there is none. @throws ProviderError */
export async function observe(
  session: Session,
  operation: Operation,
): Promise<LiveGrant | LiveSetting | undefined> {
  if (sectionOf(operation.address) === PRIVILEGES && operation.kind === "setting")
    return await observePrivilege(session, operation);
  if (sectionOf(operation.address) === undefined && operation.kind === "grant")
    return await observeMember(session, operation);
  try {
    const live = await readPlace(session, operation);
    if (operation.kind === "setting") return live.settings.get(operation.address)?.get(operation.setting);
    return await holderIn(session, live, operation);
  } catch (error) {
    if (isRefusal(error, "NOT_FOUND")) return undefined;
    throw error;
  }
}

/** Reads the one place an operation is about, with the readers of the whole. */
async function readPlace(session: Session, operation: Operation): Promise<LiveOrg> {
  const { org, directory, clock } = session.context;
  const builder = new LiveOrgBuilder(org, directory, { addsById: true });
  const { address } = operation;
  const { section, name = "" } = parseAddress(address);
  if (section === GROUPS) {
    const team = await readTeam(session, session.teams.get(name)?.slug ?? slugOf(name));
    if (team !== undefined) {
      // Somebody else may have made it since.
      if (!session.teams.has(name)) rememberTeam(session, team);
      recordTeam(session, builder, team);
    }
  }
  if (section === REPOS) {
    const repository = { address, id: 0, name: repositoryOf(session, address), isArchived: false };
    await readHolders(session, builder, [repository], (_address, error) => {
      throw error;
    });
  }
  if (section === ROLES) await readRole(session, builder, address);
  if (section === ENVIRONMENTS)
    recordEnvironment(session, builder, address, await readEnvironment(session, address));
  return builder.build({
    actor: { identity: {}, subject: "id:app", standing: "", powers: [] },
    readAt: new Date(clock.now()).toISOString(),
    facts: {},
  });
}

/** Accounts are compared by number: alone, a place does not show who of several accounts a person is. */
async function holderIn(
  session: Session,
  live: LiveOrg,
  operation: GrantOperation,
): Promise<LiveGrant | undefined> {
  const holders = live.grants.get(operation.address);
  if (groupNameOf(operation.subject) !== undefined) return holders?.get(operation.subject);
  const account = await accountOf(session, operation);
  const found = [...(holders?.values() ?? [])].find(({ identity }) => identity.id === account?.id);
  if (found !== undefined || account === undefined) return found;
  return sectionOf(operation.address) === GROUPS
    ? await pendingIn(session, operation, account.login)
    : undefined;
}

/** Who was just invited is not yet among a team's people. */
async function pendingIn(
  session: Session,
  { address, subject }: GrantOperation,
  login: string,
): Promise<LiveGrant | undefined> {
  const slug = session.teams.get(parseAddress(address).name ?? "")?.slug;
  if (slug === undefined) return undefined;
  const body = await session.client.get(path`/orgs/${session.login}/teams/${slug}/memberships/${login}`);
  if (!isJsonObject(body) || body.state !== "pending") return undefined;
  const role = body.role === "maintainer" ? "maintainer" : "member";
  const account = session.people.get(subject);
  return { access: { role }, identity: { ...account }, pending: { state: "pending" } };
}

async function observePrivilege(
  session: Session,
  { address, setting }: SettingOperation,
): Promise<LiveSetting | undefined> {
  if (setting === EXISTENCE) return { value: parseAddress(address).name === MEMBER_PRIVILEGES };
  const body = await session.client.get(path`/orgs/${session.login}`);
  const value = isJsonObject(body) ? body[PRIVILEGE_FIELDS[setting] ?? setting] : undefined;
  return value === undefined || value === null ? undefined : { value };
}

async function observeMember(session: Session, operation: GrantOperation): Promise<LiveGrant | undefined> {
  const { org, directory } = session.context;
  const account = await accountOf(session, operation);
  const active = account === undefined ? undefined : await activeMember(session, account.login);
  if (active !== undefined) return { access: { role: active }, identity: { ...account } };
  const rows = await readInvitations(session, false);
  const row = rows.find(({ identity }) =>
    account !== undefined && identity.id !== undefined
      ? identity.id === account.id
      : directory.subjectOf(identity, org.provider, org.key) === operation.subject,
  );
  return row === undefined ? undefined : invitationGrant(row);
}

async function activeMember(session: Session, login: string): Promise<string | undefined> {
  try {
    const body = await session.client.get(path`/orgs/${session.login}/memberships/${login}`);
    if (!isJsonObject(body) || body.state !== "active") return undefined;
    return body.role === "admin" ? "owner" : "member";
  } catch (error) {
    if (isRefusal(error, "NOT_FOUND")) return undefined;
    throw error;
  }
}
