import type { Address } from "../../../model/address.ts";
import type { ProviderError } from "../../../model/errors.ts";
import { isJsonObject, type JsonObject } from "../../../model/json.ts";
import type { LiveOrgBuilder } from "../../../model/live-builder.ts";
import type { LiveGrant } from "../../../model/state.ts";
import { groupSubject } from "../../../model/subject.ts";
import { allDone } from "../../kit/all-done.ts";
import { path, placeKey } from "../../kit/ids.ts";
import { fileWordOf, isCustomRole, rankOf } from "../rules/words.ts";
import { REPOS } from "../shape.ts";
import type { QueryAnswer } from "./client.ts";
import { accountOf, askOrganization, hidden, readConnection } from "./connections.ts";
import { aliasOf, REPOSITORIES_AT_ONCE, REPOSITORY_PEOPLE, severalRepositories } from "./queries.ts";
import { isOfEnterprise, keyOf } from "./read-groups.ts";
import { identityOf } from "./read-members.ts";
import { type RepositoryRow, unlessRefused } from "./read-repos.ts";
import { readPeopleByRest } from "./rest-repositories.ts";
import { check, numberIn, type Session, textIn } from "./session.ts";

/** What one repository gives, and to whom. */
interface Holders {
  readonly people: readonly JsonObject[];
  readonly teams: readonly JsonObject[];
  readonly invitations: readonly JsonObject[];
}

/**
 * Reads and records who holds a grant on some repositories; their people come for several at a time. `onFailure` is
 * given what is wrong with one of them; its list is not recorded then.
 */
export async function readHolders(
  session: Session,
  builder: LiveOrgBuilder,
  repositories: readonly RepositoryRow[],
  onFailure: (address: Address, error: unknown) => void,
): Promise<void> {
  const work: Promise<void>[] = [];
  const refusals: ProviderError[] = [];
  for (let start = 0; start < repositories.length; start += REPOSITORIES_AT_ONCE) {
    const batch = repositories.slice(start, start + REPOSITORIES_AT_ONCE);
    const answer = askSeveral(session, batch);
    const readPeople = async (index: number, repository: RepositoryRow): Promise<readonly JsonObject[]> =>
      await unlessRefused(peopleIn(session, answer, index, repository.name), async (refusal) => {
        const people = await readPeopleByRest(session, builder, repository);
        refusals.push(refusal);
        return people;
      });
    for (const [index, repository] of batch.entries())
      work.push(
        readOne(session, repository, readPeople(index, repository)).then(
          (holders) => recordHolders(session, builder, repository, holders),
          (error: unknown) => onFailure(repository.address, error),
        ),
      );
  }
  await allDone(work);
  const [refusal] = refusals;
  if (refusal === undefined) return;
  builder.notice({
    severity: "warning",
    code: "LEVELS_SEEN_IN_PART",
    address: `${builder.root}/${REPOS}`,
    message:
      "GraphQL does not show this token what a level comes from, and REST only what all comes to: a member who has more on a repository than the files give is not seen.",
    hint: refusal.details.hint ?? "",
  });
}

async function readOne(
  session: Session,
  { name }: RepositoryRow,
  read: Promise<readonly JsonObject[]>,
): Promise<Holders> {
  const base = path`/repos/${session.login}/${name}`;
  const [people, teams, invitations] = await allDone([
    read,
    session.client.list(`${base}/teams`),
    session.client.list(`${base}/invitations`),
  ]);
  return { people, teams, invitations };
}

async function askSeveral(session: Session, batch: readonly RepositoryRow[]): Promise<QueryAnswer> {
  const names = batch.map(({ name }, index): [string, string] => [aliasOf(index), name]);
  const variables = { o: session.context.org.name, ...Object.fromEntries(names) };
  return await session.client.query(severalRepositories(batch.length), variables);
}

/** An error that names another repository of the answer is that one's; any other makes this one incomplete. */
async function peopleIn(
  session: Session,
  answer: Promise<QueryAnswer>,
  index: number,
  name: string,
): Promise<readonly JsonObject[]> {
  const { data, errors } = await answer;
  const error = errors.find(({ path: at }) => typeof at[1] !== "string" || at[1] === aliasOf(index));
  if (error !== undefined) throw hidden(session, error);
  const organization = isJsonObject(data.organization) ? data.organization : {};
  const given = organization[aliasOf(index)];
  if (!isJsonObject(given) || !isJsonObject(given.collaborators))
    throw session.client.incomplete("POST /graphql", `the people of the repository ${name} were not given.`);
  return await readConnection(session, {
    what: `people of the repository ${name}`,
    key: "edges",
    first: given.collaborators,
    read: async (cursor) => {
      const { repository } = await askOrganization(session, REPOSITORY_PEOPLE, {
        r: name,
        c: cursor ?? null,
      });
      return isJsonObject(repository) ? repository.collaborators : undefined;
    },
  });
}

function recordHolders(
  session: Session,
  builder: LiveOrgBuilder,
  repository: RepositoryRow,
  { people, teams, invitations }: Holders,
): void {
  const { address } = repository;
  const frozen = repository.isArchived ? { fixed: "the repository is archived" } : {};
  builder.open(address);
  for (const edge of people) {
    const role = ownRole(session, edge);
    if (role === undefined) continue;
    builder.grant(address, { access: { role }, identity: accountOf(session, edge.node), ...frozen });
  }
  for (const row of invitations) recordInvitation(session, builder, address, row, frozen);
  for (const [key, access] of teamRoles(session, address, teams))
    builder.groupGrant(address, key, { access, ...frozen });
}

/** The grant of somebody's own, which only `permissionSources` shows (contract, 5.1 and 7.1). */
function ownRole(session: Session, edge: JsonObject): string | undefined {
  const sources = edge.permissionSources;
  if (!Array.isArray(sources))
    throw session.client.incomplete("POST /graphql", "the sources of a person's permission were not given.");
  const own = sources.find(
    (source) =>
      isJsonObject(source) && isJsonObject(source.source) && source.source.__typename === "Repository",
  );
  if (!isJsonObject(own)) return undefined;
  return roleIn(session, textIn(session, "POST /graphql", own, "roleName"));
}

/** The role in the file's words; custom ones are remembered, to learn what they are made of. */
function roleIn(session: Session, word: string): string {
  const role = fileWordOf(word);
  if (isCustomRole(role)) session.seenRoles.add(role);
  return role;
}

/** An expired invitation stays listed, and gives nothing. Rule 57. */
function recordInvitation(
  session: Session,
  builder: LiveOrgBuilder,
  address: Address,
  row: JsonObject,
  frozen: Pick<LiveGrant, "fixed">,
): void {
  const request = "the list of a repository's invitations";
  check(session, request, row, { "expired?": "flag" });
  const id = numberIn(session, request, row, "id");
  if (!isJsonObject(row.invitee)) return;
  const identity = identityOf(session, request, row.invitee);
  if (row.expired === true) {
    session.expired.set(placeKey(address, identity.login), id);
    return;
  }
  const role = roleIn(session, textIn(session, request, row, "permissions"));
  const subject = builder.grant(address, {
    access: { role },
    identity,
    pending: { state: "pending" },
    ref: `invitation:${id}`,
    ...frozen,
  });
  session.places.set(placeKey(address, subject), id);
}

/**
 * Teams with a grant of their own. Of a team below another one the higher of both levels is shown (rule 44): what the
 * file gives at most that much is in force, and cannot be known from more.
 */
function teamRoles(
  session: Session,
  address: Address,
  rows: readonly JsonObject[],
): ReadonlyMap<string, { readonly role: string }> {
  const request = "the list of a repository's teams";
  const shown = new Map<string, { role: string; key: string }>();
  for (const row of rows) {
    const slug = textIn(session, request, row, "slug");
    const source = row.access_source ?? "direct";
    if (source !== "direct" || isOfEnterprise(slug)) continue;
    const id = numberIn(session, request, row, "id");
    const key = keyOf(session, { id, slug, name: textIn(session, request, row, "name") });
    shown.set(slug, { key, role: roleIn(session, textIn(session, request, row, "permission")) });
  }
  const parents = new Map([...session.teams.values()].map(({ slug, parent }) => [slug, parent]));
  const roles = new Map<string, { readonly role: string }>();
  for (const [slug, { key, role }] of shown) {
    const desired = session.context.org.grants.get(address)?.get(groupSubject(key))?.access.role;
    const inherited = strongestAbove(parents, shown, slug);
    const isMasked = rankOf(role) >= 0 && inherited >= rankOf(role);
    const isCovered = desired !== undefined && rankOf(desired) >= 0 && rankOf(desired) <= inherited;
    roles.set(key, { role: isMasked && isCovered ? desired : role });
    if (isMasked && isCovered && desired !== role)
      session.masked.set(address, { ...session.masked.get(address), [groupSubject(key)]: role });
  }
  return roles;
}

function strongestAbove(
  parents: ReadonlyMap<string, string | undefined>,
  shown: ReadonlyMap<string, { readonly role: string }>,
  slug: string,
): number {
  let strongest = -1;
  const seen = new Set([slug]);
  for (let at = parents.get(slug); at !== undefined && !seen.has(at); at = parents.get(at)) {
    seen.add(at);
    strongest = Math.max(strongest, rankOf(shown.get(at)?.role));
  }
  return strongest;
}
