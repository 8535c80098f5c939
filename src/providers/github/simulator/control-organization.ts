import { type Wish, wishedOrganization, wishedRepository, wishedUser } from "./control-wish.ts";
import { join } from "./invitations.ts";
import { Refusal } from "./refusal.ts";
import { memberOf, newId, type Store, type StoredTeam, stamp, teamOf } from "./store.ts";

/** Gives a repository another name; the old one leads there: `{repository, to}`. Rule 10. */
export function renameRepository(store: Store, wish: Wish): object {
  const organization = wishedOrganization(store, wish);
  const repository = wishedRepository(organization, wish.repository);
  const to = String(wish.to);
  if (organization.repositories.some(({ name }) => name.toLowerCase() === to.toLowerCase()))
    throw new Refusal(422, `The name "${to}" is taken.`);
  repository.formerNames = [...repository.formerNames.filter((name) => name !== to), repository.name];
  repository.name = to;
  return { id: repository.id };
}

/** Archives a repository, or opens it again: `{repository, on?}`. Rule 58. */
export function archive(store: Store, wish: Wish): object {
  wishedRepository(wishedOrganization(store, wish), wish.repository).archived = wish.on !== false;
  return {};
}

/** Sets features of an organization: `{ghec, emu, saml, requiresTwoFactor, plan, seats}`. Rules 15, 27, 29, 60, 68. */
export function changeOrganization(store: Store, wish: Wish): object {
  const organization = wishedOrganization(store, wish);
  for (const feature of ["ghec", "emu", "saml", "requiresTwoFactor"] as const) {
    const value = wish[feature];
    if (typeof value === "boolean") organization[feature] = value;
  }
  if (typeof wish.plan === "string") organization.plan.name = wish.plan;
  if (typeof wish.seats === "number" || wish.seats === null) organization.plan.seats = wish.seats;
  const { ghec, emu, saml, requiresTwoFactor, plan } = organization;
  return { ghec, emu, saml, requiresTwoFactor, plan: { ...plan } };
}

/** Makes an enterprise team whose people are members by way of it: `{name, members}`. Rules 31 and 61. */
export function enterpriseTeam(store: Store, wish: Wish): object {
  const organization = wishedOrganization(store, wish);
  const now = stamp(store);
  const team: StoredTeam = {
    id: newId(store),
    name: String(wish.name),
    description: null,
    privacy: "closed",
    notifies: true,
    permission: "pull",
    parentId: null,
    type: "enterprise",
    sync: null,
    members: new Map(),
    createdAt: now,
    updatedAt: now,
    visibleFrom: 0,
  };
  for (const login of Array.isArray(wish.members) ? (wish.members as readonly unknown[]) : []) {
    const { id } = wishedUser(store, login);
    team.members.set(id, "member");
    if (memberOf(organization, id) !== undefined) continue;
    join(store, organization, id, "member");
    const member = memberOf(organization, id);
    if (member !== undefined) member.isDirect = false;
  }
  organization.teams.push(team);
  return { id: team.id };
}

/** Fills a team from outside, or no longer: `{team, kind: identity | external, groups}`. Rule 61. */
export function syncTeam(store: Store, wish: Wish): object {
  const team = teamOf(wishedOrganization(store, wish), String(wish.team));
  if (team === undefined) throw new Refusal(404, `There is no team "${String(wish.team)}".`);
  const groups = Array.isArray(wish.groups) ? wish.groups.map(String) : [];
  const kind = wish.kind === "external" ? "external" : "identity";
  // An identity provider of managed users takes over only teams without people of their own.
  if (kind === "external" && groups.length > 0 && team.members.size > 0)
    throw new Refusal(400, "This team cannot be externally managed since it has explicit members.");
  team.sync = groups.length === 0 ? null : { kind, groups };
  return {};
}
