import type { StateValue } from "../../../simulator/contract.ts";
import { grantsOn } from "./render.ts";
import {
  membershipOf,
  type ScopeKind,
  type Store,
  type StoredInvitation,
  type StoredMembership,
  type StoredOrganization,
  type StoredService,
  type StoredUser,
} from "./store.ts";

/** The store in the form of the state file, with every id. */
export function saveState(store: Store): StateValue {
  return {
    switches: { ...store.switches, bounces: [...store.switches.bounces] },
    tokens: store.tokens.map((token) => ({
      token: token.token,
      user: token.userId,
      organization: token.organizationId,
      kind: token.kind,
      ...(token.env === null ? {} : { env: token.env }),
    })),
    organizations: store.organizations.map((organization) => saveOrganization(store, organization)),
  };
}

function saveOrganization(store: Store, organization: StoredOrganization): StateValue {
  return {
    id: organization.id,
    name: organization.name,
    maintenance: organization.maintenance,
    rbac: organization.hasGrants,
    ...(organization.plan === null ? {} : { plan: organization.plan }),
    created: organization.createdAt,
    users: saveUsers(store, organization),
    invitations: organization.invitations.map((invitation) => saveInvitation(organization, invitation)),
    groups: organization.groups.map((group) => ({
      id: group.id,
      name: group.name,
      description: group.description,
      users: [...group.userIds],
      created: group.createdAt,
      ...(group.modifiedAt === null ? {} : { modified: group.modifiedAt }),
    })),
    projects: saveScopes(organization, "projects"),
    environments: saveScopes(organization, "environments"),
    audit: organization.audit.map(({ userId, ...record }) => ({ ...record, user: userId })),
  };
}

function saveUsers(store: Store, organization: StoredOrganization): StateValue[] {
  const services = new Map(organization.services.map((service) => [service.userId, service]));
  const ids = new Set([...organization.memberships.map(({ userId }) => userId), ...services.keys()]);
  // Accounts that only tokens or audit records still name belong to no organization; the first one carries them.
  if (organization === store.organizations[0]) for (const id of strangers(store)) ids.add(id);
  return [...ids].flatMap((id) => {
    const user = store.users.get(id);
    if (user === undefined) return [];
    const service = services.get(id);
    return [
      {
        ...saveUser(user),
        ...saveMembership(membershipOf(organization, id)),
        ...(service === undefined ? {} : { service: saveService(service) }),
      },
    ];
  });
}

function saveUser(user: StoredUser): { [key: string]: StateValue } {
  return {
    id: user.id,
    type: user.type,
    ...(user.email === null ? {} : { email: user.email }),
    ...(user.name === null ? {} : { name: user.name }),
    created: user.createdAt,
    ...(user.modifiedAt === null ? {} : { modified: user.modifiedAt }),
  };
}

function saveMembership(membership: StoredMembership | undefined): { [key: string]: StateValue } {
  if (membership === undefined) return {};
  return {
    role: membership.role,
    membership: membership.id,
    joined: membership.createdAt,
    ...(membership.modifiedAt === null ? {} : { changed: membership.modifiedAt }),
  };
}

function saveService(service: StoredService): StateValue {
  return {
    description: service.description,
    ...(service.ownerId === null ? {} : { owner: service.ownerId }),
    hasUser: service.hasUser,
    created: service.createdAt,
    ...(service.modifiedAt === null ? {} : { modified: service.modifiedAt }),
    keys: service.keys.map(({ expiresAt, ...key }) => ({
      ...key,
      ...(expiresAt === null ? {} : { expires: expiresAt }),
    })),
  };
}

function strangers(store: Store): string[] {
  const placed = new Set(
    store.organizations.flatMap(({ memberships, services }) =>
      [...memberships, ...services].map(({ userId }) => userId),
    ),
  );
  return [...store.users.keys()].filter((id) => !placed.has(id));
}

function saveInvitation(organization: StoredOrganization, invitation: StoredInvitation): StateValue {
  const membership = organization.memberships.find(({ id }) => id === invitation.membershipId);
  return {
    id: invitation.id,
    email: invitation.email,
    role: invitation.role,
    inviter: invitation.inviterId,
    state: invitation.state,
    detail: invitation.detail,
    ...(membership === undefined ? {} : { membership: membership.userId }),
    ...(invitation.dueAt === null ? {} : { due: invitation.dueAt }),
  };
}

function saveScopes(organization: StoredOrganization, kind: ScopeKind): StateValue[] {
  return organization.scopes
    .filter((scope) => scope.kind === kind)
    .map((scope) => ({
      id: scope.id,
      ledger: scope.ledgerId,
      name: scope.name,
      description: scope.description,
      pattern: scope.pattern,
      ...(scope.parentId === null ? {} : { parent: scope.parentId }),
      created: scope.createdAt,
      ...(scope.modifiedAt === null ? {} : { modified: scope.modifiedAt }),
      grants: grantsOn(organization, kind, scope.id).map((grant) => ({
        id: grant.id,
        to: grant.principal.kind === "groups" ? `group:${grant.principal.id}` : grant.principal.id,
        role: grant.role,
        created: grant.createdAt,
        ...(grant.modifiedAt === null ? {} : { modified: grant.modifiedAt }),
      })),
    }));
}
