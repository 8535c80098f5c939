import { type Codec, list, mapOf, noted, oneOf, text, through } from "../../../simulator/kit/codec.ts";
import { made, maybe, nothing, record, required, silent } from "../../../simulator/kit/record.ts";
import {
  count,
  createdAt,
  firstOwner,
  type InOrganization,
  id,
  off,
  roleName,
  slugIn,
  teamId,
  teamIdOf,
  texts,
  updatedAt,
  userId,
} from "./references.ts";
import type { StoredEnvironment, StoredRepository, StoredRepositoryInvitation } from "./store.ts";

const TEAM = "team:";

type Reviewer = StoredEnvironment["reviewers"][number];

const reviewer: Codec<Reviewer, InOrganization> = through(text, {
  load: (name, loading, place) =>
    name.startsWith(TEAM)
      ? { type: "Team", id: teamIdOf(loading.organization, name.slice(TEAM.length), place) }
      : { type: "User", id: userId.load(name, loading, place) },
  save: (one, loading) =>
    one.type === "Team"
      ? `${TEAM}${slugIn(loading.organization, one.id)}`
      : String(userId.save(one.id, loading)),
});

/** Logins, or `team:SLUG`; teams that are gone are not saved. */
const reviewers: Codec<Reviewer[], InOrganization> = through(list(reviewer), {
  load: (all) => all,
  save: (all, { organization }) =>
    all.filter((one) => one.type === "User" || slugIn(organization, one.id) !== undefined),
});

const environment = record<StoredEnvironment, InOrganization>(
  {
    id,
    name: required(text),
    waitTimer: silent(count, () => 0),
    preventSelfReview: off,
    reviewers: silent(noted(reviewers, { description: "Logins, or team:SLUG." }), nothing),
    branches: silent(oneOf("all", "protected", "custom"), () => "all"),
    createdAt,
    updatedAt,
  },
  { keys: { createdAt: "created", updatedAt: "updated" } },
);

const invitation = record<StoredRepositoryInvitation, InOrganization>(
  {
    id,
    userId: required(userId),
    inviterId: made(userId, firstOwner),
    role: required(roleName),
    createdAt,
  },
  { keys: { userId: "login", inviterId: "inviter", createdAt: "created" } },
);

/** Grants by slug; those of teams that are gone are not saved. */
const teamGrants: Codec<Map<number, string>, InOrganization> = through(mapOf(teamId, roleName), {
  load: (grants) => grants,
  save: (grants, { organization }) =>
    new Map([...grants].filter(([team]) => slugIn(organization, team) !== undefined)),
});

/** One repository of a state file. */
export const repository = record<StoredRepository, InOrganization>(
  {
    id,
    name: required(text),
    formerNames: silent(noted(texts, { description: "Names that lead here by redirect." }), nothing),
    description: maybe(text, null),
    visibility: made(oneOf("private", "public", "internal"), () => "private"),
    archived: off,
    fork: off,
    people: silent(
      noted(mapOf(userId, roleName), { description: "Grants of people's own, by login." }),
      () => new Map(),
    ),
    teams: silent(noted(teamGrants, { description: "Grants of teams' own, by slug." }), () => new Map()),
    invitations: silent(list(invitation), nothing),
    environments: silent(list(environment), nothing),
    createdAt,
  },
  { keys: { people: "collaborators", createdAt: "created" } },
);
