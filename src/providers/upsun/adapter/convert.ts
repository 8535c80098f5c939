import type { Access } from "../../../model/access.ts";
import { normalizeAccess } from "../../../model/compare.ts";
import { isJsonObject, type Json } from "../../../model/json.ts";
import type { LoginFacts } from "../../../model/login.ts";
import type { Identity } from "../../../model/subject.ts";
import { unknownLevels } from "../../../model/unknown-levels.ts";
import { environmentRoles, environmentTypes, memberForm, projectForm } from "../shape.ts";
import type { WireTypeRole, WireUser, WireUserReference } from "../wire.ts";

/** Organization permissions as access. Invitations may spell one of them `project:create`. */
export function accessOfMember(permissions: readonly string[]): Access {
  const unified = permissions.map((one) => (one === "project:create" ? "projects:create" : one));
  return normalizeAccess(memberForm, { permissions: unified });
}

/** The list to send for a membership or an invitation to the organization. */
export function permissionsOfMember(access: Access): readonly string[] {
  return access.permissions ?? [];
}

/**
 * A project's flat list as access, the way the vendor's clients read it: `admin` wins over everything, everybody else
 * is a viewer, whether the list says so or not; entries with a colon are roles on environment types. Whatever else is
 * in the list is kept as it stands there.
 */
export function accessOfProject(permissions: readonly string[]): Access {
  const role = permissions.includes("admin") ? "admin" : "viewer";
  const environments: Record<string, string> = {};
  const more: string[] = [];
  for (const permission of permissions) {
    const [type = "", level] = splitOnce(permission);
    if (
      level === undefined
        ? permission === "admin" || permission === "viewer"
        : isOutranked(environments, type, level)
    )
      continue;
    const isRole = level !== undefined && isType(type);
    // Beside admin, roles that are known mean nothing, and one that is not may mean anything.
    if (isRole && (role !== "admin" || isEnvironmentRole(level))) environments[type] = level;
    else more.push(permission);
  }
  return normalizeAccess(projectForm, { role, environments, permissions: more });
}

function splitOnce(permission: string): readonly string[] {
  const colon = permission.indexOf(":");
  return colon > 0 ? [permission.slice(0, colon), permission.slice(colon + 1)] : [permission];
}

function isType(type: string): boolean {
  return (environmentTypes as readonly string[]).includes(type);
}

function isEnvironmentRole(role: string): boolean {
  return (environmentRoles as readonly string[]).includes(role);
}

/** Of two roles on one type the higher one counts, and one that is not known before all. */
function isOutranked(environments: Readonly<Record<string, string>>, type: string, level: string): boolean {
  const present = environments[type];
  if (present === undefined || !isType(type)) return false;
  const rank = (role: string): number => {
    const known = (environmentRoles as readonly string[]).indexOf(role);
    return known === -1 ? environmentRoles.length : known;
  };
  return rank(present) >= rank(level);
}

/** The flat list to send: exactly `admin`, or `viewer` with the environment types; and what is not known, as it is. */
export function permissionsOfProject(access: Access): readonly string[] {
  const more = access.permissions ?? [];
  if (access.role === "admin") return ["admin", ...more];
  const types = Object.entries(access.environments ?? {});
  return ["viewer", ...types.map(([type, role]) => `${type}:${role}`), ...more];
}

/** A project invitation's role and type roles as access; a role that is not known stands there as it came. */
export function accessOfInvitation(role: string, pairs: readonly WireTypeRole[]): Access {
  if (role === "admin") return accessOfProject(["admin"]);
  return accessOfProject([role, ...pairs.map((pair) => `${pair.type}:${pair.role}`)]);
}

/** Why an invitation is left alone: what it promises could not be sent again. */
export function unknownInInvitation({ role }: { readonly role: string }): { fixed?: string } {
  return role === "admin" || role === "viewer"
    ? {}
    : { fixed: `invited as ${role}, which rolecall does not know` };
}

/** Role and type roles to send with a project invitation. */
export function invitationOfProject(access: Access): { role: string; permissions: readonly WireTypeRole[] } {
  if (access.role === "admin") return { role: "admin", permissions: [] };
  const more = (access.permissions ?? []).filter((one) => one.includes(":"));
  const permissions = [...permissionsOfProject({ environments: access.environments ?? {} }), ...more]
    .map(splitOnce)
    .flatMap(([type = "", role]) => (role === undefined ? [] : [{ type, role }]));
  return { role: "viewer", permissions };
}

/** A team's list in the form in which the file's `role` is compared. */
export function roleOfTeam(permissions: readonly string[]): Json {
  const access = accessOfProject(permissions);
  if (access.role === "admin") return "admin";
  return access.environments ?? "viewer";
}

/** Why a team's role is left alone: what is in it and not known would be lost. */
export function unknownInTeam(permissions: readonly string[]): { fixed?: string } {
  const unknown = unknownLevels(projectForm, accessOfProject(permissions));
  if (unknown.length === 0) return {};
  return { fixed: `the team has ${unknown.join(", ")}, which rolecall does not know` };
}

/** The list to send for a team's `role`. */
export function permissionsOfTeam(role: Json | undefined): readonly string[] {
  if (role === undefined) return [];
  if (!isJsonObject(role)) return permissionsOfProject({ role: String(role) });
  const environments = Object.fromEntries(Object.entries(role).map(([type, value]) => [type, String(value)]));
  return permissionsOfProject({ environments });
}

/** Whose account it is; without a reference, only its id is known. */
export function identityOf(id: string, user: WireUserReference | WireUser | undefined): Identity {
  if (user === undefined) return { id };
  const name = `${user.first_name} ${user.last_name}`.trim();
  return { id, ...(user.email === "" ? {} : { email: user.email }), ...(name === "" ? {} : { name }) };
}

/** How an account logs in, as far as its reference shows it. */
export function loginOf(user: WireUserReference | undefined): LoginFacts {
  return {
    ...(user?.mfa_enabled === undefined ? {} : { hasMfa: user.mfa_enabled }),
    ...(user?.sso_enabled === undefined ? {} : { hasSso: user.sso_enabled }),
  };
}
