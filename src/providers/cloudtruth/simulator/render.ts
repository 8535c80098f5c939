import type {
  WireGrant,
  WireGroup,
  WireInvitation,
  WireMembership,
  WireOrganization,
  WireScope,
  WireServiceAccount,
  WireUser,
} from "../wire.ts";
import { type Caller, urlOf } from "./http.ts";
import {
  membershipOf,
  type ScopeKind,
  type StoredAudit,
  type StoredGrant,
  type StoredGroup,
  type StoredInvitation,
  type StoredMembership,
  type StoredOrganization,
  type StoredScope,
  type StoredService,
  type StoredUser,
} from "./store.ts";

/** A user, with role and membership in the caller's organization. */
export function renderUser(caller: Caller, user: StoredUser): WireUser {
  const membership = membershipOf(caller.organization, user.id);
  return {
    url: urlOf(caller, "users", user.id),
    id: user.id,
    type: user.type,
    name: user.name,
    organization_name: membership === undefined ? null : caller.organization.name,
    membership_id: membership?.id ?? null,
    role: membership?.role ?? null,
    email: user.email,
    picture_url: null,
    chatgpt_threads: {},
    created_at: user.createdAt,
    modified_at: user.modifiedAt,
  };
}

/** A service account. */
export function renderService(caller: Caller, service: StoredService): WireServiceAccount {
  const user = caller.store.users.get(service.userId);
  return {
    url: urlOf(caller, "serviceaccounts", service.userId),
    id: service.userId,
    owner: service.ownerId === null ? null : urlOf(caller, "users", service.ownerId),
    user: user === undefined || !service.hasUser ? null : renderUser(caller, user),
    description: service.description,
    keys: service.keys.map((key) => ({
      prefix: key.prefix,
      name: key.name,
      created: key.created,
      expiry_date: key.expiresAt,
      has_expired: key.expiresAt !== null && Date.parse(key.expiresAt) <= caller.store.now(),
      revoked: false,
    })),
    created_at: service.createdAt,
    modified_at: service.modifiedAt,
    last_used_at: null,
  };
}

/** A membership; it does not show whose type it is. Rule 9. */
export function renderMembership(caller: Caller, membership: StoredMembership): WireMembership {
  return {
    url: urlOf(caller, "memberships", membership.id),
    id: membership.id,
    user: urlOf(caller, "users", membership.userId),
    organization: urlOf(caller, "organizations", caller.organization.id),
    role: membership.role,
    created_at: membership.createdAt,
    modified_at: membership.modifiedAt,
  };
}

/** An invitation. */
export function renderInvitation(caller: Caller, invitation: StoredInvitation): WireInvitation {
  const inviter = caller.store.users.get(invitation.inviterId);
  return {
    url: urlOf(caller, "invitations", invitation.id),
    id: invitation.id,
    email: invitation.email,
    role: invitation.role,
    inviter: urlOf(caller, "users", invitation.inviterId),
    inviter_name: inviter?.name ?? inviter?.email ?? invitation.inviterId,
    state: invitation.state,
    state_detail: invitation.detail,
    membership:
      invitation.membershipId === null ? null : urlOf(caller, "memberships", invitation.membershipId),
    organization: urlOf(caller, "organizations", caller.organization.id),
  };
}

/** A group. */
export function renderGroup(caller: Caller, group: StoredGroup): WireGroup {
  return {
    url: urlOf(caller, "groups", group.id),
    id: group.id,
    name: group.name,
    description: group.description,
    users: group.userIds.map((id) => urlOf(caller, "users", id)),
    created_at: group.createdAt,
    modified_at: group.modifiedAt,
  };
}

/** A grant. */
export function renderGrant(caller: Caller, grant: StoredGrant): WireGrant {
  return {
    url: urlOf(caller, "grants", grant.id),
    id: grant.id,
    principal: urlOf(caller, grant.principal.kind, grant.principal.id),
    scope: urlOf(caller, grant.scope.kind, grant.scope.id),
    role: grant.role,
    created_at: grant.createdAt,
    modified_at: grant.modifiedAt,
  };
}

/** Grants that stand on one scope. */
export function grantsOn(organization: StoredOrganization, kind: ScopeKind, id: string): StoredGrant[] {
  return organization.grants.filter((grant) => grant.scope.kind === kind && grant.scope.id === id);
}

/** The caller's own role on a scope: the strongest of the direct grant and those of its groups. */
function ownRole(caller: Caller, grants: readonly StoredGrant[]): string | null {
  const groups = new Set(
    caller.organization.groups
      .filter((group) => group.userIds.includes(caller.user.id))
      .map((group) => group.id),
  );
  const own = grants.find(({ principal }) =>
    principal.kind === "users" ? principal.id === caller.user.id : groups.has(principal.id),
  );
  return own?.role ?? null;
}

/** A project or environment, in full or in the smaller shape that updates answer with. */
export function renderScope(caller: Caller, scope: StoredScope, isUpdate = false): WireScope | object {
  const grants = grantsOn(caller.organization, scope.kind, scope.id);
  const url = { url: urlOf(caller, scope.kind, scope.id) };
  const parent = scope.parentId === null ? null : urlOf(caller, scope.kind, scope.parentId);
  const children = caller.organization.scopes
    .filter((other) => other.kind === scope.kind && other.parentId === scope.id)
    .map((other) => urlOf(caller, other.kind, other.id));
  const common = {
    id: scope.id,
    name: scope.name,
    description: scope.description,
    access_controlled: grants.length > 0,
    role: grants.length > 0 ? ownRole(caller, grants) : null,
    created_at: scope.createdAt,
    modified_at: scope.modifiedAt,
  };
  const own =
    scope.kind === "projects"
      ? {
          parameter_name_pattern: scope.pattern,
          depends_on: parent,
          dependents: children,
          pushes: [],
          push_urls: [],
        }
      : { parent, children };
  if (isUpdate) return { ...common, ...own };
  return { ...url, ...common, ledger_id: scope.ledgerId, ...own };
}

/** An organization, with the caller's own role. */
export function renderOrganization(caller: Caller, organization: StoredOrganization): WireOrganization {
  const features = organization.hasGrants ? ["rbac"] : [];
  const rest = {
    project_name_pattern: "",
    mfa_enabled: false,
    version: 4,
    notification_config: {},
    subscription_expires_at: null,
    subscription_id: null,
    subscription_plan_id: null,
    copilot_enabled: false,
    created_at: organization.createdAt,
    modified_at: organization.createdAt,
  };
  return {
    url: urlOf(caller, "organizations", organization.id),
    id: organization.id,
    name: organization.name,
    maintenance: organization.maintenance,
    current: organization === caller.organization,
    role: membershipOf(organization, caller.user.id)?.role ?? "",
    subscription_features: features,
    subscription_plan_name: organization.plan,
    ...rest,
  };
}

/** An audit record. */
export function renderAudit(caller: Caller, record: StoredAudit): object {
  const user = caller.store.users.get(record.userId);
  return {
    url: urlOf(caller, "audit", record.id),
    id: record.id,
    action: record.action,
    object_id: record.objectId,
    object_name: record.objectName,
    object_type: record.objectType,
    timestamp: record.timestamp,
    user: user === undefined ? null : renderUser(caller, user),
  };
}
