import type { Access } from "../../../model/access.ts";
import { normalizeAccess } from "../../../model/compare.ts";
import { isJsonObject, type Json } from "../../../model/json.ts";
import type { Identity } from "../../../model/subject.ts";
import { memberForm, projectForm } from "../shape.ts";
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
 * is a viewer, whether the list says so or not; entries with a colon are roles on environment types.
 */
export function accessOfProject(permissions: readonly string[]): Access {
  if (permissions.includes("admin")) return normalizeAccess(projectForm, { role: "admin" });
  const environments: Record<string, string> = {};
  for (const permission of permissions) {
    const colon = permission.indexOf(":");
    if (colon > 0) environments[permission.slice(0, colon)] = permission.slice(colon + 1);
  }
  return normalizeAccess(projectForm, { environments });
}

/** The flat list to send: exactly `admin`, or `viewer` with the environment types. */
export function permissionsOfProject(access: Access): readonly string[] {
  if (access.role === "admin") return ["admin"];
  const types = Object.entries(access.environments ?? {});
  return ["viewer", ...types.map(([type, role]) => `${type}:${role}`)];
}

/** A project invitation's role and type roles as access. */
export function accessOfInvitation(role: string, pairs: readonly WireTypeRole[]): Access {
  return accessOfProject(role === "admin" ? ["admin"] : pairs.map((pair) => `${pair.type}:${pair.role}`));
}

/** Role and type roles to send with a project invitation. */
export function invitationOfProject(access: Access): { role: string; permissions: readonly WireTypeRole[] } {
  if (access.role === "admin") return { role: "admin", permissions: [] };
  const pairs = Object.entries(access.environments ?? {}).map(([type, role]) => ({ type, role }));
  return { role: "viewer", permissions: pairs };
}

/** A team's list in the form in which the file's `role` is compared. */
export function roleOfTeam(permissions: readonly string[]): Json {
  const access = accessOfProject(permissions);
  if (access.role === "admin") return "admin";
  return access.environments ?? "viewer";
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
