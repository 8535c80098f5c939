import type {
  CollaboratorWire,
  MembershipWire,
  OrganizationInvitationWire,
  RepositoryInvitationWire,
  RepositoryWire,
  TeamFullWire,
  TeamSimpleWire,
  TeamWire,
  UserWire,
} from "../wire.ts";
import { effectiveRole, peopleOf } from "./access.ts";
import { actsAsOwner, type Caller } from "./caller.ts";
import { switchesOf } from "./levels.ts";
import {
  knownUser,
  memberOf,
  type StoredInvitation,
  type StoredOrganization,
  type StoredRepository,
  type StoredRepositoryInvitation,
  type StoredTeam,
  type StoredUser,
  slugOf,
  teamById,
} from "./store.ts";

/** An opaque id of the other kind, as every object has one beside its number. */
export function nodeId(type: string, id: number): string {
  return Buffer.from(`0${type.length}:${type}${id}`).toString("base64");
}

/** A person in lists, without an e-mail: rule 70. */
export function userView(user: StoredUser): UserWire {
  return {
    login: user.login,
    id: user.id,
    node_id: nodeId("User", user.id),
    type: user.type,
    site_admin: false,
  };
}

/** An organization where an account is expected. */
export function organizationAsUser(organization: StoredOrganization): UserWire {
  const { login, id } = organization;
  return { login, id, node_id: nodeId("Organization", id), type: "Organization", site_admin: false };
}

/** An organization inside another object. */
export function organizationSimple(
  caller: Caller,
  organization: StoredOrganization,
): MembershipWire["organization"] {
  const { login, id } = organization;
  const url = `${caller.base}/orgs/${login}`;
  return { login, id, node_id: nodeId("Organization", id), url, description: null };
}

/** A team as the parent of another. */
export function teamSimple(
  caller: Caller,
  organization: StoredOrganization,
  team: StoredTeam,
): TeamSimpleWire {
  const slug = slugOf(team);
  const url = `${caller.base}/organizations/${organization.id}/team/${team.id}`;
  return {
    id: team.id,
    node_id: nodeId("Team", team.id),
    url,
    html_url: `https://github.com/orgs/${organization.login}/teams/${slug}`,
    members_url: `${url}/members{/member}`,
    repositories_url: `${url}/repos`,
    name: team.name,
    slug,
    description: team.description,
    privacy: team.privacy,
    notification_setting: team.notifies ? "notifications_enabled" : "notifications_disabled",
    permission: team.permission,
    type: team.type,
    organization_id: organization.id,
  };
}

/** A team in lists. */
export function teamView(caller: Caller, organization: StoredOrganization, team: StoredTeam): TeamWire {
  const parent = teamById(organization, team.parentId);
  return {
    ...teamSimple(caller, organization, team),
    parent: parent === undefined ? null : teamSimple(caller, organization, parent),
  };
}

/** A team alone. */
export function teamFull(caller: Caller, organization: StoredOrganization, team: StoredTeam): TeamFullWire {
  const { login, id } = organization;
  const repositories = organization.repositories.filter(({ teams }) => teams.has(team.id));
  return {
    ...teamView(caller, organization, team),
    members_count: peopleOf(organization, team).size,
    repos_count: repositories.length,
    created_at: team.createdAt,
    updated_at: team.updatedAt,
    organization: { login, id, node_id: nodeId("Organization", id) },
  };
}

/** A repository; `role` is whose level the answer shows, the caller's by default. */
export function repositoryView(
  caller: Caller,
  organization: StoredOrganization,
  repository: StoredRepository,
  role: string | undefined = callerRole(caller, organization, repository),
): RepositoryWire {
  const fullName = `${organization.login}/${repository.name}`;
  return {
    id: repository.id,
    node_id: nodeId("Repository", repository.id),
    name: repository.name,
    full_name: fullName,
    owner: organizationAsUser(organization),
    private: repository.visibility !== "public",
    visibility: repository.visibility,
    html_url: `https://github.com/${fullName}`,
    url: `${caller.base}/repos/${fullName}`,
    description: repository.description,
    fork: repository.fork,
    archived: repository.archived,
    disabled: false,
    permissions: switchesOf(organization, role),
    ...(role === undefined ? {} : { role_name: role }),
  };
}

/** The caller's own role on a repository; an installation counts as its administrator. */
export function callerRole(
  caller: Caller,
  organization: StoredOrganization,
  repository: StoredRepository,
): string | undefined {
  if (caller.user === undefined) return actsAsOwner(caller, organization) ? "admin" : undefined;
  return effectiveRole(organization, repository, caller.user.id);
}

/** A person on a repository. The level is the effective one, whatever the grant here is. Rule 49. */
export function collaboratorView(
  caller: Caller,
  organization: StoredOrganization,
  repository: StoredRepository,
  userId: number,
): CollaboratorWire {
  const role = effectiveRole(organization, repository, userId);
  return {
    ...userView(knownUser(caller.store, userId)),
    permissions: switchesOf(organization, role),
    role_name: role ?? "none",
  };
}

/** An invitation to the organization. Rule 22. */
export function invitationView(
  caller: Caller,
  organization: StoredOrganization,
  invitation: StoredInvitation,
): OrganizationInvitationWire {
  const { id, userId, email, failedAt } = invitation;
  const failure = failedAt === null ? {} : { failed_at: failedAt, failed_reason: invitation.failedReason };
  return {
    id,
    node_id: nodeId("OrganizationInvitation", id),
    login: userId === null ? null : knownUser(caller.store, userId).login,
    email: userId === null ? email : null,
    role: invitation.role,
    created_at: invitation.createdAt,
    ...failure,
    inviter: userView(knownUser(caller.store, invitation.inviterId)),
    team_count: invitation.teamIds.length,
    invitation_teams_url: `${caller.base}/organizations/${organization.id}/invitations/${id}/teams`,
    invitation_source: invitation.source,
  };
}

/** Somebody's place in the organization. Rules 19 and 31. */
export function membershipView(
  caller: Caller,
  organization: StoredOrganization,
  user: StoredUser,
  role: string,
  state: "active" | "pending",
): MembershipWire {
  const url = `${caller.base}/orgs/${organization.login}`;
  const enterprise = organization.teams.filter(
    ({ type, members }) => type === "enterprise" && members.has(user.id),
  );
  return {
    url: `${url}/memberships/${user.login}`,
    state,
    role,
    organization_url: url,
    organization: organizationSimple(caller, organization),
    user: userView(user),
    direct_membership: memberOf(organization, user.id)?.isDirect ?? true,
    enterprise_teams_providing_indirect_membership: enterprise.map((team) => slugOf(team)),
  };
}

/** An invitation to a repository. Rule 57. */
export function repositoryInvitationView(
  caller: Caller,
  organization: StoredOrganization,
  repository: StoredRepository,
  invitation: StoredRepositoryInvitation,
  isExpired: boolean,
): RepositoryInvitationWire {
  const { id, userId, inviterId, role, createdAt } = invitation;
  return {
    id,
    node_id: nodeId("RepositoryInvitation", id),
    repository: repositoryView(caller, organization, repository),
    invitee: userView(knownUser(caller.store, userId)),
    inviter: userView(knownUser(caller.store, inviterId)),
    permissions: role,
    created_at: createdAt,
    expired: isExpired,
    url: `${caller.base}/repositories/${repository.id}/invitations/${id}`,
    html_url: `https://github.com/${organization.login}/${repository.name}/invitations`,
  };
}
