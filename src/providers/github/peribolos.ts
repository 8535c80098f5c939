import { isJsonObject, type Json, type JsonObject } from "../../model/json.ts";

/** What a file of peribolos becomes. https://docs.prow.k8s.io/docs/components/cli-tools/peribolos/ */
interface Converted {
  /** People by login, in lower case; the value as it was written. */
  readonly people: Map<string, string>;
  readonly groups: Record<string, JsonObject>;
  readonly repos: Record<string, Record<string, string>>;
}

const texts = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
const keyOf = (login: string): string => login.toLowerCase();

/**
 * A file of peribolos in rolecall's words: people by their logins, members, teams with parents, what teams have on
 * repositories, the base permission. What rolecall does not manage is left out. Pure.
 */
export function fromPeribolos(content: Json): JsonObject {
  const all = isJsonObject(content) && isJsonObject(content.orgs) ? content.orgs : {};
  const people = new Map<string, string>();
  const orgs = Object.entries(all).map(([login, org]): [string, JsonObject] => [
    login,
    convertOrg(login, isJsonObject(org) ? org : {}, people),
  ]);
  return {
    version: 1,
    people: Object.fromEntries(
      [...people].sort().map(([key, login]) => [key, { accounts: { github: login } }]),
    ),
    orgs: Object.fromEntries(orgs),
  };
}

function convertOrg(login: string, org: JsonObject, people: Map<string, string>): JsonObject {
  const converted: Converted = { people, groups: {}, repos: {} };
  const named = (list: Json | undefined, role: string): [string, string][] =>
    texts(list).map((one) => [know(converted, one), role]);
  const members = Object.fromEntries([...named(org.members, "member"), ...named(org.admins, "owner")]);
  convertTeams(converted, org.teams, undefined);
  collectCollaborators(converted, org.repos);
  const privileges = privilegesOf(org);
  const repos = Object.entries(converted.repos).map(([name, access]) => [name, { access }]);
  return {
    provider: "github",
    name: login,
    members,
    ...(Object.keys(converted.groups).length === 0 ? {} : { groups: converted.groups }),
    ...(repos.length === 0 ? {} : { repos: Object.fromEntries(repos) }),
    ...(Object.keys(privileges).length === 0 ? {} : { privileges: { members: privileges } }),
  };
}

function know({ people }: Converted, login: string): string {
  const key = keyOf(login);
  if (!people.has(key)) people.set(key, login);
  return key;
}

/** Teams stand below each other in the file; here each names its parent. */
function convertTeams(converted: Converted, teams: Json | undefined, parent: string | undefined): void {
  for (const [name, value] of Object.entries(isJsonObject(teams) ? teams : {})) {
    const team = isJsonObject(value) ? value : {};
    const holders = [
      ...texts(team.members).map((one): [string, string] => [know(converted, one), "member"]),
      ...texts(team.maintainers).map((one): [string, string] => [know(converted, one), "maintainer"]),
    ];
    converted.groups[name] = {
      members: Object.fromEntries(holders),
      parent: parent ?? null,
      ...(typeof team.privacy === "string" ? { privacy: team.privacy } : {}),
      ...(typeof team.description === "string" && team.description !== ""
        ? { description: team.description }
        : {}),
    };
    for (const [repository, level] of Object.entries(isJsonObject(team.repos) ? team.repos : {}))
      grant(converted, repository, `group:${name}`, level);
    convertTeams(converted, team.teams, name);
  }
}

function collectCollaborators(converted: Converted, repos: Json | undefined): void {
  for (const [repository, value] of Object.entries(isJsonObject(repos) ? repos : {})) {
    const collaborators = isJsonObject(value) ? value.collaborators : undefined;
    for (const [login, level] of Object.entries(isJsonObject(collaborators) ? collaborators : {}))
      grant(converted, repository, know(converted, login), level);
  }
}

const LEVELS: Readonly<Record<string, string>> = { pull: "read", push: "write" };

function grant({ repos }: Converted, repository: string, subject: string, level: Json | undefined): void {
  if (typeof level !== "string" || level === "none") return;
  const access = repos[repository] ?? {};
  repos[repository] = access;
  access[subject] = LEVELS[level] ?? level;
}

function privilegesOf(org: JsonObject): JsonObject {
  const { default_repository_permission: base, members_can_create_repositories: create } = org;
  return {
    ...(typeof base === "string" ? { "base-permission": base } : {}),
    ...(typeof create === "boolean" ? { "create-repositories": create } : {}),
  };
}
