const MEMBERS = /* GraphQL */ `
  pageInfo { hasNextPage endCursor } totalCount
  edges { role node { databaseId login } }`;
const TEAM = /* GraphQL */ `
  databaseId slug name description privacy notificationSetting parentTeam { databaseId slug }
  members(first: 100, membership: IMMEDIATE) { ${MEMBERS} }`;
const COLLABORATORS = /* GraphQL */ `
  pageInfo { hasNextPage endCursor } totalCount
  edges { node { databaseId login } permissionSources { roleName source { __typename } } }`;
const REPOSITORY = /* GraphQL */ `
  databaseId name isArchived
  collaborators(first: 100, affiliation: DIRECT) { ${COLLABORATORS} }`;

/** All teams with the people who are in them themselves: 51 requests of connections, one point a page. */
export const TEAMS = /* GraphQL */ `query Teams($o: String!, $c: String) { organization(login: $o) {
  teams(first: 50, after: $c) { totalCount pageInfo { hasNextPage endCursor } nodes { ${TEAM} } } } }`;

/** One team. */
export const ONE_TEAM = /* GraphQL */ `query Team($o: String!, $s: String!) { organization(login: $o) {
  team(slug: $s) { ${TEAM} } } }`;

/** Further people of one team. */
export const TEAM_MEMBERS = /* GraphQL */ `query TeamMembers($o: String!, $s: String!, $c: String) {
  organization(login: $o) { team(slug: $s) { members(first: 100, after: $c, membership: IMMEDIATE) { ${MEMBERS} } } } }`;

/** All repositories by name, without their people. */
export const REPOSITORIES = /* GraphQL */ `query Repositories($o: String!, $c: String) { organization(login: $o) {
  repositories(first: 100, after: $c, ownerAffiliations: OWNER) { totalCount pageInfo { hasNextPage endCursor }
    nodes { databaseId name isArchived } } } }`;

/** Repositories of one query: its points stay at one, and GitHub's ten seconds are far. */
export const REPOSITORIES_AT_ONCE = 20;

/** Name of one of several repositories in the answer, and of the variable with its name. */
export const aliasOf = (index: number): string => `r${index}`;

/** Several repositories with everybody who has a grant of their own there. */
export function severalRepositories(count: number): string {
  const aliases = Array.from({ length: count }, (_, index) => aliasOf(index));
  const variables = aliases.map((alias) => `$${alias}: String!`).join(", ");
  const fields = aliases.map((alias) => `${alias}: repository(name: $${alias}) { ${REPOSITORY} }`).join("\n");
  return `query Holders($o: String!, ${variables}) { organization(login: $o) { ${fields} } }`;
}

/** Further people of one repository. */
export const REPOSITORY_PEOPLE = /* GraphQL */ `query RepositoryPeople($o: String!, $r: String!, $c: String) {
  organization(login: $o) { repository(name: $r) {
    collaborators(first: 100, after: $c, affiliation: DIRECT) { ${COLLABORATORS} } } } }`;
