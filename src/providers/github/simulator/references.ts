import {
  type Codec,
  flag,
  integer,
  list,
  set,
  text,
  textOf,
  through,
  time,
} from "../../../simulator/kit/codec.ts";
import { made, silent } from "../../../simulator/kit/record.ts";
import {
  fold,
  isOwner,
  knownUser,
  newId,
  type Store,
  type StoredOrganization,
  slugOf,
  stamp,
  teamById,
  teamOf,
  userOf,
} from "./store.ts";

/** What is known where a part of a state file is read or written. */
export interface Loading {
  readonly store: Store;
}

/** The same inside an organization; on loading only as far as it is read. */
export interface InOrganization extends Loading {
  readonly organization: StoredOrganization;
}

export const within = ({ store }: Loading, organization: StoredOrganization): InOrganization => ({
  store,
  organization,
});

export const count = integer({ minimum: 0 });
export const texts = list(text);

/** A number given, or the next free one. */
export const id = made<number, Loading, unknown>(count, ({ store }) => newId(store));
export const createdAt = made<string, Loading, unknown>(time, ({ store }) => stamp(store));
export const updatedAt = silent<string, Loading, { readonly createdAt: string }>(
  time,
  (_loading, whole) => whole.createdAt,
);
export const off = silent<boolean, unknown, unknown>(flag, () => false);
export const on = silent<boolean, unknown, unknown>(flag, () => true);

/** A person by login. */
export const userId: Codec<number, Loading> = through(text, {
  load: (login, { store }, place) => {
    const user = userOf(store, login);
    if (user !== undefined) return user.id;
    throw new Error(`${place}: The state refers to "${login}", who is not an account.`);
  },
  save: (user, { store }) => knownUser(store, user).login,
});

export const userIds: Codec<Set<number>, Loading> = set(userId);

/** Who invited where the file does not say it: the first owner. */
export function firstOwner({ organization }: InOrganization): number {
  return organization.members.find(({ userId: one }) => isOwner(organization, one))?.userId ?? 0;
}

/** The number of a team that a state file refers to, by slug or name. @throws Error if there is none */
export function teamIdOf(
  organization: Pick<StoredOrganization, "login" | "teams">,
  name: string,
  place: string,
): number {
  const team = teamOf(organization, name) ?? organization.teams.find((one) => fold(one.name) === fold(name));
  if (team !== undefined) return team.id;
  throw new Error(`${place}: ${organization.login} has no team "${name}".`);
}

/** A team by slug or name. */
export const teamId: Codec<number, InOrganization> = through(text, {
  load: (name, { organization }, place) => teamIdOf(organization, name, place),
  save: (team, { organization }) => slugIn(organization, team) ?? "",
});

/** Teams by slug or name; those that are gone are not saved. */
export const teamIds: Codec<number[], InOrganization> = through(list(teamId), {
  load: (ids) => ids,
  save: (ids, { organization }) => ids.filter((one) => slugIn(organization, one) !== undefined),
});

/** The slug of a team; undefined where it is gone. */
export function slugIn(organization: StoredOrganization, team: number): string | undefined {
  const found = teamById(organization, team);
  return found === undefined ? undefined : slugOf(found);
}

/** A role on a repository, in the words of the documentation. */
export const roleName = textOf({ description: "read, triage, write, maintain, admin or a custom role." });
