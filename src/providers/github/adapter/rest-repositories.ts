import type { Address } from "../../../model/address.ts";
import type { JsonObject } from "../../../model/json.ts";
import type { LiveOrgBuilder } from "../../../model/live-builder.ts";
import { path } from "../../kit/ids.ts";
import { fileWordOf, rankOf } from "../rules/words.ts";
import { identityOf } from "./read-members.ts";
import { check, type Session, textIn } from "./session.ts";

/** All repositories by REST, in the words of GraphQL. @throws ProviderError */
export async function listRepositoriesByRest(session: Session): Promise<readonly JsonObject[]> {
  const where = path`/orgs/${session.login}/repos`;
  const rows = await session.client.list(`${where}?type=all`);
  return rows.map((row) => {
    check(session, `GET ${where}`, row, { "archived?": "flag" });
    return { databaseId: row.id ?? null, name: row.name ?? null, isArchived: row.archived === true };
  });
}

/**
 * Who has a grant of their own on a repository, by REST alone: for a token to which GraphQL does not show the sources of
 * a level. The level that is shown is what all sources come to (contract, 5.1). It is the grant only for somebody who is
 * no member; a member's grant is taken for what the files ask for as long as that is no more. @throws ProviderError
 */
export async function readPeopleByRest(
  session: Session,
  builder: LiveOrgBuilder,
  repository: { readonly address: Address; readonly name: string },
): Promise<readonly JsonObject[]> {
  const where = path`/repos/${session.login}/${repository.name}/collaborators`;
  const rows = await session.client.list(`${where}?affiliation=direct`);
  const desired = session.context.org.grants.get(repository.address);
  return rows.map((row) => {
    const { id, login } = identityOf(session, `GET ${where}`, row);
    const shown = fileWordOf(textIn(session, `GET ${where}`, row, "role_name"));
    const wanted = desired?.get(builder.subjectOf({ id, login }))?.access.role;
    const isMember = session.members.has(login);
    const roleName = isMember && wanted !== undefined && isWithin(wanted, shown) ? wanted : shown;
    return {
      node: { databaseId: Number(id), login },
      permissionSources: [{ roleName, source: { __typename: "Repository" } }],
    };
  });
}

/** True if a level gives no more than another one, or it cannot be said: then nothing is lowered. */
function isWithin(level: string, shown: string): boolean {
  return rankOf(level) < 0 || rankOf(shown) < 0 || rankOf(level) <= rankOf(shown);
}
