import type { OrganizationRecord, ProjectRecord, Store, UserRecord } from "./store.ts";
import { findProject } from "./store.ts";
import type { Call, ErrorForm } from "./web.ts";
import { Refusal } from "./web.ts";

/** Organization permissions a member can hold. */
export const memberPermissions: ReadonlySet<string> = new Set([
  "admin",
  "billing",
  "members",
  "plans",
  "projects:create",
  "projects:list",
]);

/** Permissions on a project, direct or through a team. */
export const projectPermissions: ReadonlySet<string> = new Set([
  "admin",
  "viewer",
  ...["production", "staging", "development"].flatMap((type) =>
    ["admin", "contributor", "viewer"].map((role) => `${type}:${role}`),
  ),
]);

const ulid = /^[0-9A-HJKMNP-TV-Z]{26}$/;

/** The organization a path names; `name=` works for reading only (rule 6). */
export function organizationOf(
  call: Call,
  options: { acceptsName: boolean; form: ErrorForm; missing?: ErrorForm },
): OrganizationRecord {
  const text = call.parameters.organization ?? "";
  const name = text.startsWith("name=") ? text.slice("name=".length) : undefined;
  const organization =
    name === undefined
      ? call.store.organizations.find((candidate) => ulid.test(text) && candidate.id === text)
      : options.acceptsName
        ? call.store.organizations.find((candidate) => candidate.name === name)
        : undefined;
  if (organization === undefined || organization.status === "deleted") {
    throw new Refusal(404, "The organization does not exist.", options.missing ?? options.form);
  }
  call.concerns(organization.name);
  refuseWithoutMfa(call, organization, options.form);
  return organization;
}

/** The project a path names; access paths know no 404, they refuse (OAS lists 400 and 403 only). */
export function projectOf(
  call: Call,
  options: { form: ErrorForm; missing: 403 | 404 },
): { organization: OrganizationRecord; project: ProjectRecord } {
  const found = findProject(call.store, call.parameters.project ?? "");
  if (found === undefined || found.project.status === "deleted") {
    throw new Refusal(options.missing, "The project does not exist or is not accessible.", options.form);
  }
  call.concerns(found.organization.name);
  refuseWithoutMfa(call, found.organization, options.form);
  return found;
}

function refuseWithoutMfa(call: Call, organization: OrganizationRecord, form: ErrorForm): void {
  if (!organization.enforcesMfa || call.caller.hasMfa) return;
  throw new Refusal(403, "This organization requires multi-factor authentication.", form);
}

/** Restricted and suspended organizations refuse most of what is about access (rules 53 to 56). */
export function isFrozen(organization: OrganizationRecord): boolean {
  return organization.status === "restricted" || organization.status === "suspended";
}

export function refuseWhenFrozen(organization: OrganizationRecord, form: ErrorForm): void {
  if (isFrozen(organization)) throw new Refusal(403, `The organization is ${organization.status}.`, form);
}

/** What a user holds in an organization, everything that follows included; `owner` for the owner. */
export function standingOf(organization: OrganizationRecord, userId: string): ReadonlySet<string> {
  if (organization.ownerId === userId) return new Set(["owner", ...memberPermissions]);
  const held = organization.members.get(userId)?.permissions ?? [];
  if (held.includes("admin")) return memberPermissions;
  const standing = new Set(held);
  if (standing.has("billing") || standing.has("plans")) standing.add("projects:list");
  return standing;
}

export function isMember(organization: OrganizationRecord, userId: string): boolean {
  return organization.ownerId === userId || organization.members.has(userId);
}

/** Owners, admins and holders of `members` may see and change members (rule 19). */
export function managesMembers(organization: OrganizationRecord, userId: string): boolean {
  const standing = standingOf(organization, userId);
  return standing.has("owner") || standing.has("admin") || standing.has("members");
}

export function requireMemberManager(call: Call, organization: OrganizationRecord, form: ErrorForm): void {
  if (managesMembers(organization, call.caller.id)) return;
  throw new Refusal(403, "You are not allowed to manage the users of this organization.", form);
}

/** Direct permissions on a project; the owner's only where the server shows them (rule 40). */
export function directPermissions(project: ProjectRecord, userId: string): readonly string[] {
  return project.access.get(userId)?.permissions ?? [];
}

/** Direct and team permissions together (rule 47: a team's list acts at once). */
export function effectivePermissions(
  organization: OrganizationRecord,
  project: ProjectRecord,
  userId: string,
): readonly string[] {
  if (organization.ownerId === userId) return ["admin"];
  const through = organization.teams
    .filter((team) => team.members.has(userId) && team.projects.has(project.id))
    .flatMap((team) => team.permissions);
  return [...new Set([...directPermissions(project, userId), ...through])];
}

export function isProjectAdmin(
  organization: OrganizationRecord,
  project: ProjectRecord,
  userId: string,
): boolean {
  return effectivePermissions(organization, project, userId).includes("admin");
}

/** Project admins, the owner, admins and holders of `members` manage a project's users (rule 44). */
export function managesAccess(
  organization: OrganizationRecord,
  project: ProjectRecord,
  userId: string,
): boolean {
  return isProjectAdmin(organization, project, userId) || managesMembers(organization, userId);
}

/** Inviting to a project needs a project admin, the owner or an organization admin. */
export function invitesToProject(
  organization: OrganizationRecord,
  project: ProjectRecord,
  userId: string,
): boolean {
  return isProjectAdmin(organization, project, userId) || standingOf(organization, userId).has("admin");
}

/** Whether a user may log in by SSH to environments of a type: contributor or more (rule 52). */
export function hasSshRights(permissions: readonly string[], type: string): boolean {
  return (
    permissions.includes("admin") ||
    permissions.includes(`${type}:admin`) ||
    permissions.includes(`${type}:contributor`)
  );
}

/** The billing level of a member; read only (rule 22). */
export function levelOf(organization: OrganizationRecord, userId: string): "admin" | "viewer" {
  const held = organization.members.get(userId)?.permissions ?? [];
  const isLight = held.every((permission) => permission === "projects:list" || permission === "billing");
  if (!isLight || organization.ownerId === userId) return "admin";
  const works = organization.projects.some((project) =>
    ["production", "staging", "development"].some((type) =>
      hasSshRights(effectivePermissions(organization, project, userId), type),
    ),
  );
  return works ? "admin" : "viewer";
}

/** Everybody who could log in by SSH to an environment if it were deployed now. */
export function sshUsers(
  store: Pick<Store, "users">,
  organization: OrganizationRecord,
  project: ProjectRecord,
  type: string,
): Set<string> {
  return new Set(
    [...store.users.values()]
      .filter((user: UserRecord) => hasSshRights(effectivePermissions(organization, project, user.id), type))
      .map((user) => user.id),
  );
}
