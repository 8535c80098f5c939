import { type Address, formatAddress } from "../../../model/address.ts";
import type { ProviderError } from "../../../model/errors.ts";
import type { JsonObject } from "../../../model/json.ts";
import { isExact } from "../../../model/managed.ts";
import { allDone } from "../../kit/all-done.ts";
import { isRefusal } from "../../kit/gone.ts";
import { path } from "../../kit/ids.ts";
import type { ReadScope } from "../../provider.ts";
import { fileWordOf } from "../rules/words.ts";
import { GROUPS, REPOS } from "../shape.ts";
import { askOrganization, readConnection } from "./connections.ts";
import { keyFor } from "./pins.ts";
import { REPOSITORIES } from "./queries.ts";
import { isOfEnterprise, keyOf } from "./read-groups.ts";
import { listRepositoriesByRest } from "./rest-repositories.ts";
import { numberIn, type Session, textIn } from "./session.ts";
import type { TeamRow } from "./team-row.ts";

/** One repository in the list. */
export interface RepositoryRow {
  readonly address: Address;
  readonly id: number;
  readonly name: string;
  readonly isArchived: boolean;
}

/** All repositories the token may see, without their people. @throws ProviderError */
export async function readRepositories(session: Session): Promise<readonly RepositoryRow[]> {
  const rows = await unlessRefused(
    readConnection(session, {
      what: "repositories",
      key: "nodes",
      read: async (cursor) =>
        (await askOrganization(session, REPOSITORIES, { c: cursor ?? null })).repositories,
    }),
    async () => await listRepositoriesByRest(session),
  );
  return rows.map((row) => placeRepository(session, row));
}

/** What a reading gives, or another one where GraphQL refuses it to the token. @throws what else fails */
export async function unlessRefused<Value>(
  reading: Promise<Value>,
  instead: (refusal: ProviderError) => Promise<Value>,
): Promise<Value> {
  try {
    return await reading;
  } catch (error) {
    if (isRefusal(error, "FORBIDDEN")) return await instead(error);
    throw error;
  }
}

function placeRepository(session: Session, row: JsonObject): RepositoryRow {
  const id = numberIn(session, "POST /graphql", row, "databaseId");
  const name = textIn(session, "POST /graphql", row, "name");
  return { address: repositoryAddress(session, id, name), id, name, isArchived: row.isArchived === true };
}

/** Names of repositories compare without case. */
export const isSameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The address of a repository: by the key in the file that pins its number or names it, else by its name. */
function repositoryAddress(session: Session, id: number, name: string): Address {
  const key = keyFor(session, REPOS, { id, name }, (one) => isSameName(one, name));
  return formatAddress(session.context.org.key, REPOS, key);
}

/**
 * What groups that are to go hold on repositories, by key: it goes with them, also where the files do not manage the
 * repository. Of a group below another one, what the upper one gives is left out. @throws ProviderError
 */
export async function readReach(session: Session, teams: readonly TeamRow[]): Promise<JsonObject> {
  const { org } = session.context;
  const doomed = teams.filter(
    (team) =>
      isExact(org, GROUPS) &&
      !isOfEnterprise(team.slug) &&
      !org.resources.has(formatAddress(org.key, GROUPS, keyOf(session, team))),
  );
  const rolesOf = async (slug: string): Promise<ReadonlyMap<Address, string>> => {
    const where = path`/orgs/${session.login}/teams/${slug}/repos`;
    const rows = await session.client.list(where);
    return new Map(
      rows.map((row): [Address, string] => [
        repositoryAddress(
          session,
          numberIn(session, `GET ${where}`, row, "id"),
          textIn(session, `GET ${where}`, row, "name"),
        ),
        fileWordOf(textIn(session, `GET ${where}`, row, "role_name")),
      ]),
    );
  };
  const reach = await allDone(
    doomed.map(async (team): Promise<[string, JsonObject]> => {
      const [own, above] = await allDone([
        rolesOf(team.slug),
        team.parent === undefined ? new Map<Address, string>() : rolesOf(team.parent),
      ]);
      const left = [...own].filter(([address, role]) => above.get(address) !== role);
      return [keyOf(session, team), Object.fromEntries(left)];
    }),
  );
  return Object.fromEntries(reach);
}

/** Whether the holders of a repository are wanted: where the files name it, or strangers are to go. */
export function wantsHolders(session: Session, scope: ReadScope, address: Address): boolean {
  if (scope.isWhole === true) return true;
  const { org } = session.context;
  if (scope.addresses !== undefined && !scope.addresses.has(address)) return false;
  const resource = org.resources.get(address);
  return resource === undefined ? org.unlisted === "revoke" : resource.hasHolders;
}
