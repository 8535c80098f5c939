import { teamId, userId } from "./references.ts";
import {
  newId,
  type Store,
  type StoredEnvironment,
  type StoredOrganization,
  type StoredRepository,
  type StoredRepositoryInvitation,
  stamp,
} from "./store.ts";
import { asEntries, asEntry, asTexts, count, type Entry, text, word } from "./values.ts";

/** One repository of a state file. @throws Error for a reference to what does not exist */
export function loadRepository(
  store: Store,
  organization: StoredOrganization,
  entry: Entry,
): StoredRepository {
  const people = Object.entries(asEntry(entry.collaborators));
  const teams = Object.entries(asEntry(entry.teams));
  return {
    id: count(entry.id, 0) || newId(store),
    name: text(entry.name, ""),
    formerNames: [...asTexts(entry.formerNames)],
    description: text(entry.description, null),
    visibility: word(entry.visibility, ["private", "public", "internal"]),
    archived: entry.archived === true,
    fork: entry.fork === true,
    people: new Map(people.map(([login, role]) => [userId(store, login), String(role)])),
    teams: new Map(teams.map(([name, role]) => [teamId(organization, name), String(role)])),
    invitations: asEntries(entry.invitations).map((one) => loadInvitation(store, organization, one)),
    environments: asEntries(entry.environments).map((one) => loadEnvironment(store, organization, one)),
    createdAt: text(entry.created, stamp(store)),
  };
}

function loadInvitation(
  store: Store,
  organization: StoredOrganization,
  entry: Entry,
): StoredRepositoryInvitation {
  const inviter = text(entry.inviter, null);
  const owner = organization.members.find(({ role }) => role === "admin")?.userId ?? 0;
  return {
    id: count(entry.id, 0) || newId(store),
    userId: userId(store, text(entry.login, "")),
    inviterId: inviter === null ? owner : userId(store, inviter),
    role: text(entry.role, "write"),
    createdAt: text(entry.created, stamp(store)),
  };
}

/** Reviewers stand as logins, or as `team:NAME`. */
function loadEnvironment(store: Store, organization: StoredOrganization, entry: Entry): StoredEnvironment {
  return {
    id: count(entry.id, 0) || newId(store),
    name: text(entry.name, ""),
    waitTimer: count(entry.waitTimer, 0),
    preventSelfReview: entry.preventSelfReview === true,
    reviewers: asTexts(entry.reviewers).map((name) =>
      name.startsWith("team:")
        ? { type: "Team" as const, id: teamId(organization, name.slice("team:".length)) }
        : { type: "User" as const, id: userId(store, name) },
    ),
    branches: word(entry.branches, ["all", "protected", "custom"]),
    createdAt: text(entry.created, stamp(store)),
    updatedAt: text(entry.updated, text(entry.created, stamp(store))),
  };
}
