import { type Address, formatAddress, parseAddress } from "../../../model/address.ts";
import { ProviderError } from "../../../model/errors.ts";
import { isJsonObject, type JsonObject } from "../../../model/json.ts";
import type { LiveOrgBuilder } from "../../../model/live-builder.ts";
import { allDone } from "../../kit/all-done.ts";
import { path } from "../../kit/ids.ts";
import type { ReadScope } from "../../provider.ts";
import { PREDEFINED_ROLES } from "../predefined-roles.ts";
import { fileWordOf } from "../rules/words.ts";
import { ROLES } from "../shape.ts";
import { isOfEnterprise, keyOf } from "./read-groups.ts";
import { identityOf } from "./read-members.ts";
import { numberIn, type Session, textIn } from "./session.ts";

/**
 * Reads the roles on the organization, and who holds those that are wanted; with `hasRepositories` also who holds one
 * that reaches every repository. @throws ProviderError
 */
export async function readRoles(
  session: Session,
  builder: LiveOrgBuilder,
  scope: ReadScope,
  hasRepositories: boolean,
): Promise<void> {
  const addresses = await listRoles(session);
  for (const address of addresses)
    builder.resource({ address, section: ROLES, title: parseAddress(address).name ?? "" });
  const wanted = addresses.filter(
    (address) => wantsHolders(session, scope, address) || (hasRepositories && isReaching(session, address)),
  );
  await allDone(wanted.map((address) => readRole(session, builder, address)));
}

/**
 * Reads who holds a role that reaches every repository, where the files manage repositories and no roles. Where that
 * fails, or the token may not see them, they stay unread: what anybody has by them is not known.
 */
export async function readReachingRoles(session: Session, builder: LiveOrgBuilder): Promise<void> {
  try {
    const reaching = (await listRoles(session)).filter((address) => isReaching(session, address));
    await allDone(reaching.map((address) => readRole(session, builder, address)));
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
  }
}

/** True for a role that gives something on every repository. */
function isReaching(session: Session, address: Address): boolean {
  const name = parseAddress(address).name ?? "";
  return session.roleBases.has(name) || PREDEFINED_ROLES[name]?.repos !== undefined;
}

/** The addresses of all roles, which are remembered. @throws ProviderError */
async function listRoles(session: Session): Promise<readonly Address[]> {
  const { org } = session.context;
  const where = path`/orgs/${org.name}/organization-roles`;
  const rows = await session.client.list(where, "roles");
  session.roles.clear();
  session.roleBases.clear();
  for (const row of rows)
    if (typeof row.base_role === "string" && typeof row.name === "string")
      session.roleBases.set(row.name, fileWordOf(row.base_role));
  for (const row of rows)
    session.roles.set(
      textIn(session, `GET ${where}`, row, "name"),
      numberIn(session, `GET ${where}`, row, "id"),
    );
  return [...session.roles.keys()].map((name) => formatAddress(org.key, ROLES, name));
}

function wantsHolders(session: Session, scope: ReadScope, address: Address): boolean {
  if (scope.isWhole === true) return true;
  const { org } = session.context;
  if (scope.addresses !== undefined && !scope.addresses.has(address)) return false;
  return org.resources.has(address) || org.unlisted === "revoke";
}

/** Reads and records the holders of one role. Who has it by a team alone holds nothing of their own. @throws ProviderError */
export async function readRole(session: Session, builder: LiveOrgBuilder, address: Address): Promise<void> {
  const id = session.roles.get(parseAddress(address).name ?? "");
  if (id === undefined) return;
  const base = path`/orgs/${session.context.org.name}/organization-roles/${id}`;
  const [users, teams] = await allDone([
    session.client.list(`${base}/users`),
    session.client.list(`${base}/teams`),
  ]);
  builder.open(address);
  for (const row of users.filter(isOwn))
    builder.grant(address, { access: {}, identity: identityOf(session, `GET ${base}/users`, row) });
  for (const row of teams.filter(isOwn)) recordTeam(session, builder, address, row);
}

const isOwn = (row: JsonObject): boolean => isJsonObject(row) && row.assignment !== "indirect";

function recordTeam(session: Session, builder: LiveOrgBuilder, address: Address, row: JsonObject): void {
  const request = "the list of a role's teams";
  const slug = textIn(session, request, row, "slug");
  const id = numberIn(session, request, row, "id");
  const key = keyOf(session, { id, slug, name: textIn(session, request, row, "name") });
  builder.groupGrant(address, key, {
    access: {},
    ...(isOfEnterprise(slug) ? { fixed: "a team of the enterprise" } : {}),
  });
}
