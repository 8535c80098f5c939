import type { StateValue } from "../../../simulator/contract.ts";
import type { HeldRecord, OrganizationRecord, ProjectRecord, Store, TeamRecord } from "./store.ts";

/** The store in the form of the state file; loading it again gives an equivalent simulator. */
export function saveState(store: Store): StateValue {
  return {
    users: [...store.users.values()].map((user) => ({
      id: user.id,
      email: user.email,
      first_name: user.firstName,
      last_name: user.lastName,
      reference: user.reference,
      mfa_enabled: user.hasMfa,
      sso_enabled: user.hasSso,
    })),
    tokens: store.tokens.map((token) => ({
      token: token.token,
      user: token.email,
      ...(token.env === undefined ? {} : { env: token.env }),
    })),
    organizations: store.organizations.map((organization) => saveOrganization(store, organization)),
    switches: { ...store.switches },
  };
}

function saveOrganization(store: Store, organization: OrganizationRecord): StateValue {
  const email = emailsOf(store);
  return {
    id: organization.id,
    name: organization.name,
    label: organization.label,
    type: organization.type,
    owner: email(organization.ownerId),
    status: organization.status,
    capabilities: [...organization.capabilities],
    mfa_enforced: organization.enforcesMfa,
    members: saveHeld(store, organization.members),
    invitations: organization.invitations.map((invitation) => ({
      id: invitation.id,
      state: invitation.state,
      email: invitation.email,
      inviter: email(invitation.inviterId),
      permissions: [...invitation.permissions],
    })),
    projects: organization.projects.map((project) => saveProject(store, project)),
    teams: organization.teams.map((team) => saveTeam(store, team)),
  };
}

function saveProject(store: Store, project: ProjectRecord): StateValue {
  const email = emailsOf(store);
  return {
    id: project.id,
    title: project.title,
    status: project.status,
    ...(project.ownerId === undefined ? {} : { owner: email(project.ownerId) }),
    ...(project.userLicenses === undefined ? {} : { user_licenses: project.userLicenses }),
    environments: project.environments.map((environment) => ({
      name: environment.name,
      type: environment.type,
      status: environment.status,
      ssh: [...environment.ssh].map(email),
    })),
    access: saveHeld(store, project.access),
    invitations: project.invitations.map((invitation) => ({
      id: invitation.id,
      state: invitation.state,
      email: invitation.email,
      inviter: email(invitation.inviterId),
      role: invitation.role,
      permissions: invitation.permissions.map((pair) => ({ type: pair.type, role: pair.role })),
    })),
  };
}

function saveTeam(store: Store, team: TeamRecord): StateValue {
  return {
    id: team.id,
    label: team.label,
    project_permissions: [...team.permissions],
    members: [...team.members.keys()].map(emailsOf(store)),
    projects: [...team.projects.keys()],
  };
}

function saveHeld(store: Store, held: ReadonlyMap<string, HeldRecord>): StateValue {
  const email = emailsOf(store);
  return Object.fromEntries([...held].map(([id, record]) => [email(id), [...record.permissions]]));
}

function emailsOf(store: Store): (id: string) => string {
  return (id) => store.users.get(id)?.email ?? id;
}
