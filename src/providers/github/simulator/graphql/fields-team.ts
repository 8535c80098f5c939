import { descendantsOf, peopleOf, roleBorneRole, teamRole, withAncestors } from "../access.ts";
import { actsAsOwner } from "../caller.ts";
import { strongest, wordOfRank } from "../levels.ts";
import { knownUser, memberOf, type StoredUser, slugOf, teamById } from "../store.ts";
import { isMaintainer, roleInTeam } from "../team-rules.ts";
import { nodeId } from "../views.ts";
import { connection, ordered } from "./connections.ts";
import { combinedSlug, demandScope, maySee, teamConnection } from "./fields-organization.ts";
import {
  type Fields,
  organizationSource,
  repositorySource,
  type TeamSource,
  teamSource,
  userSource,
} from "./sources.ts";

const pathOf = ({ organization, team }: TeamSource): string =>
  `/orgs/${organization.login}/teams/${slugOf(team)}`;
const urlOf = (source: TeamSource): string => `https://github.com${pathOf(source)}`;

/** People of the team itself, of the teams below, or both. Rule 40. */
function idsOf({ organization, team }: TeamSource, membership: unknown): readonly number[] {
  const own = new Set(team.members.keys());
  if (membership === "IMMEDIATE") return [...own];
  const all = [...peopleOf(organization, team)];
  return membership === "CHILD_TEAM" ? all.filter((id) => !own.has(id)) : all;
}

/** Fields of a team. */
export const teamFields: Fields<TeamSource> = {
  id: ({ team }) => nodeId("Team", team.id),
  databaseId: ({ team }) => team.id,
  name: ({ team }) => team.name,
  slug: ({ team }) => slugOf(team),
  combinedSlug: ({ organization, team }) => combinedSlug(organization, team),
  description: ({ team }) => team.description,
  privacy: ({ team }) => (team.privacy === "secret" ? "SECRET" : "VISIBLE"),
  notificationSetting: ({ team }) => (team.notifies ? "NOTIFICATIONS_ENABLED" : "NOTIFICATIONS_DISABLED"),
  createdAt: ({ team }) => team.createdAt,
  updatedAt: ({ team }) => team.updatedAt,
  url: urlOf,
  resourcePath: pathOf,
  membersUrl: (source) => `${urlOf(source)}/members`,
  membersResourcePath: (source) => `${pathOf(source)}/members`,
  repositoriesUrl: (source) => `${urlOf(source)}/repositories`,
  repositoriesResourcePath: (source) => `${pathOf(source)}/repositories`,
  viewerCanAdminister: ({ organization, team }, _args, { caller }) =>
    isMaintainer(caller, organization, team),
  organization: ({ organization }) => organizationSource(organization),
  parentTeam({ organization, team }) {
    const parent = teamById(organization, team.parentId);
    return parent === undefined ? null : teamSource(organization, parent);
  },
  ancestors: ({ organization, team }, args, { caller }) =>
    teamConnection(caller, organization, withAncestors(organization, team).slice(1), args),
  childTeams({ organization, team }, args, { caller }) {
    const below = descendantsOf(organization, team);
    const rows = args.immediateOnly === false ? below : below.filter(({ parentId }) => parentId === team.id);
    return teamConnection(caller, organization, rows, args);
  },
  members(source, args, { caller }) {
    const { organization, team } = source;
    const { store } = caller;
    const now = store.now();
    const people = idsOf(source, args.membership)
      .filter((id) => (memberOf(organization, id)?.visibleFrom ?? 0) <= now)
      .map((id) => knownUser(store, id))
      .filter(
        ({ login }) =>
          typeof args.query !== "string" || login.toLowerCase().includes(args.query.toLowerCase()),
      )
      .filter(
        ({ id }) =>
          typeof args.role !== "string" || roleInTeam(organization, team, id).toUpperCase() === args.role,
      );
    const rows = ordered(people, args, { LOGIN: ({ login }) => login.toLowerCase() });
    return connection(rows, args, userSource, (user: StoredUser) => ({
      role: roleInTeam(organization, team, user.id).toUpperCase(),
      memberAccessUrl: urlOf(source),
      memberAccessResourcePath: pathOf(source),
    }));
  },
  invitations({ organization, team }, args, { caller }) {
    demandScope(caller, "invitations", "admin:org");
    if (!actsAsOwner(caller, organization)) return null;
    const rows = organization.invitations.filter(
      ({ failedAt, teamIds }) => failedAt === null && teamIds.includes(team.id),
    );
    return connection(rows, args, (one) => ({
      __typename: "OrganizationInvitation",
      id: nodeId("OrganizationInvitation", one.id),
      createdAt: one.createdAt,
      email: one.userId === null ? one.email : null,
      invitationType: one.userId === null ? "EMAIL" : "USER",
      invitee: one.userId === null ? null : userSource(knownUser(caller.store, one.userId)),
      inviter: userSource(knownUser(caller.store, one.inviterId)),
      organization: organizationSource(organization),
      role: one.role.toUpperCase(),
    }));
  },
  repositories({ organization, team }, args, { caller }) {
    const held = organization.repositories.flatMap((repository) => {
      const role = strongest(organization, [
        teamRole(organization, repository, team),
        roleBorneRole(organization, team),
      ]);
      const isSeen = role !== undefined && maySee(caller, organization, repository);
      return isSeen ? [{ repository, permission: wordOfRank(organization, role) }] : [];
    });
    const rows = ordered(held, args, { NAME: ({ repository }) => repository.name });
    return connection(
      rows,
      args,
      ({ repository }) => repositorySource(organization, repository),
      ({ permission }) => ({ permission }),
    );
  },
};
