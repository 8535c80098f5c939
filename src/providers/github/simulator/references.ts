import { fold, type Store, type StoredOrganization, teamOf, userOf } from "./store.ts";

/** The number of an account that a state file refers to. @throws Error if there is none */
export function userId(store: Store, login: string): number {
  const user = userOf(store, login);
  if (user === undefined) throw new Error(`The state refers to "${login}", who is not an account.`);
  return user.id;
}

/** The number of a team that a state file refers to, by slug or name. @throws Error if there is none */
export function teamId(organization: StoredOrganization, name: string): number {
  const team = teamOf(organization, name) ?? organization.teams.find((one) => fold(one.name) === fold(name));
  if (team === undefined) throw new Error(`${organization.login} has no team "${name}".`);
  return team.id;
}
