import type { Access } from "./access.ts";
import { normalizeEnvironments, normalizePermissions } from "./access.ts";
import type { Direction } from "./operation.ts";
import type { AccessForm, EnvironmentsForm, NamedLevel, PermissionsForm, RoleForm } from "./shape.ts";

/** Brings access into the one form in which it is compared, printed and hashed. Idempotent. */
export function normalizeAccess(form: AccessForm, access: Access): Access {
  const rest = {
    ...(access.disabled === true ? { disabled: true as const } : {}),
    ...(access.details !== undefined && Object.keys(access.details).length > 0
      ? { details: normalizeEnvironments(access.details) }
      : {}),
  };
  switch (form.form) {
    case "role":
      return { ...(access.role === undefined ? {} : { role: access.role }), ...rest };
    case "permissions":
      return { permissions: normalizePermissionSet(form, access.permissions ?? []), ...rest };
    case "environments":
      return { ...normalizeEnvironmentAccess(form, access), ...rest };
    case "listed":
      return rest;
  }
}

function normalizePermissionSet(form: PermissionsForm, permissions: readonly string[]): readonly string[] {
  const all = new Set([...permissions, ...(form.always ?? [])]);
  for (const [bringer, brought] of Object.entries(form.brings ?? {})) {
    if (!all.has(bringer)) continue;
    for (const permission of brought) all.delete(permission);
  }
  return normalizePermissions(all);
}

function normalizeEnvironmentAccess(form: EnvironmentsForm, access: Access): Access {
  const top = form.roles.at(-1)?.name;
  const more = access.permissions ?? [];
  const rest = more.length === 0 ? {} : { permissions: normalizePermissions(more) };
  if (access.role !== undefined && access.role === top) return { role: access.role, ...rest };
  const environments = normalizeEnvironments(access.environments ?? {});
  const role = access.role ?? form.base;
  return Object.keys(environments).length === 0 ? { role, ...rest } : { role, environments, ...rest };
}

/** Whether going from one access to another gives more, takes some away, does both, or neither. */
export function compareAccess(
  form: AccessForm,
  before: Access | undefined,
  after: Access | undefined,
): Direction {
  if (before === undefined) return after === undefined ? "none" : after.disabled === true ? "none" : "more";
  if (after === undefined) return "less";
  const blocked = combine([
    before.disabled === after.disabled ? "none" : after.disabled === true ? "less" : "more",
  ]);
  return combine([blocked, compareLevels(form, before, after)]);
}

function compareLevels(form: AccessForm, before: Access, after: Access): Direction {
  switch (form.form) {
    case "role":
      return compareOpenRoles(form, before.role, after.role);
    case "permissions":
      return compareSets(form, before.permissions ?? [], after.permissions ?? []);
    case "environments":
      return compareEnvironments(form, before, after);
    case "listed":
      return "none";
  }
}

function compareRoles(
  roles: readonly NamedLevel[],
  before: string | undefined,
  after: string | undefined,
): Direction {
  if (before === after) return "none";
  const rank = (role: string | undefined): number =>
    role === undefined ? -1 : roles.findIndex((r) => r.name === role);
  const from = rank(before);
  const to = rank(after);
  if ((before !== undefined && from < 0) || (after !== undefined && to < 0)) return "mixed";
  return to > from ? "more" : "less";
}

/** The same, where roles outside the list lie between two that are in it. */
function compareOpenRoles(form: RoleForm, before: string | undefined, after: string | undefined): Direction {
  const { roles, openBetween } = form;
  const direction = compareRoles(roles, before, after);
  if (direction !== "mixed" || openBetween === undefined) return direction;
  const rank = (role: string | undefined): number => roles.findIndex(({ name }) => name === role);
  const [from, to] = [rank(before), rank(after)];
  if (before === undefined || after === undefined) return before === undefined ? "more" : "less";
  const known = Math.max(from, to);
  if (known < 0) return "mixed";
  const isMost = known >= rank(openBetween.most);
  if (!isMost && known > rank(openBetween.least)) return "mixed";
  return isMost === to >= 0 ? "more" : "less";
}

function compareSets(form: PermissionsForm, before: readonly string[], after: readonly string[]): Direction {
  const reach = (permissions: readonly string[]): Set<string> =>
    new Set(permissions.flatMap((permission) => [permission, ...(form.brings?.[permission] ?? [])]));
  const from = reach(before);
  const to = reach(after);
  return combine([
    [...to].some((permission) => !from.has(permission)) ? "more" : "none",
    [...from].some((permission) => !to.has(permission)) ? "less" : "none",
  ]);
}

function compareEnvironments(form: EnvironmentsForm, before: Access, after: Access): Direction {
  const more = compareSets(
    { form: "permissions", permissions: [] },
    before.permissions ?? [],
    after.permissions ?? [],
  );
  const whole = combine([more, compareRoles(form.roles, before.role, after.role)]);
  const top = form.roles.at(-1)?.name;
  if (before.role === top || after.role === top) return whole;
  return combine([
    whole,
    ...form.environments.map((type) =>
      compareRoles(form.environmentRoles, before.environments?.[type], after.environments?.[type]),
    ),
  ]);
}

/** Puts several directions together: `more` beside `less` is `mixed`, and `none` leaves the others as they are. */
function combine(directions: readonly Direction[]): Direction {
  const seen = new Set(directions.filter((direction) => direction !== "none"));
  if (seen.size === 0) return "none";
  if (seen.size > 1) return "mixed";
  return [...seen][0] ?? "none";
}

/** Access that covers both, for a subject reached twice: the higher role, the union of permissions. */
export function uniteAccess(form: AccessForm, a: Access, b: Access): Access {
  const disabled = a.disabled === true && b.disabled === true ? { disabled: true as const } : {};
  switch (form.form) {
    case "role":
      return normalizeAccess(form, {
        ...higher(a.role, b.role, compareOpenRoles(form, a.role, b.role)),
        details: { ...a.details, ...b.details },
        ...disabled,
      });
    case "permissions":
      return normalizeAccess(form, { permissions: [...(a.permissions ?? []), ...(b.permissions ?? [])] });
    case "environments": {
      const types = new Set([...Object.keys(a.environments ?? {}), ...Object.keys(b.environments ?? {})]);
      const environments: Record<string, string> = {};
      for (const type of types) {
        const role = higherRole(form.environmentRoles, a.environments?.[type], b.environments?.[type]).role;
        if (role !== undefined) environments[type] = role;
      }
      const permissions = [...(a.permissions ?? []), ...(b.permissions ?? [])];
      return normalizeAccess(form, { ...higherRole(form.roles, a.role, b.role), environments, permissions });
    }
    case "listed":
      return {};
  }
}

function higherRole(
  roles: readonly NamedLevel[],
  a: string | undefined,
  b: string | undefined,
): { role?: string } {
  return higher(a, b, compareRoles(roles, a, b));
}

function higher(a: string | undefined, b: string | undefined, direction: Direction): { role?: string } {
  const role = a === undefined ? b : b === undefined ? a : direction === "more" ? b : a;
  return role === undefined ? {} : { role };
}

/** Access in words, the same in plan, comment and report: "contributor on development, viewer on staging". */
export function describeAccess(access: Access): string {
  const parts: string[] = [];
  const environments = Object.entries(access.environments ?? {});
  if (access.role !== undefined && environments.length === 0) parts.push(access.role);
  parts.push(...environments.map(([type, role]) => `${role} on ${type}`));
  if (access.permissions !== undefined) {
    parts.push(access.permissions.length === 0 ? "no permissions" : access.permissions.join(", "));
  }
  if (parts.length === 0) parts.push("member");
  return `${parts.join(", ")}${access.disabled === true ? " (disabled)" : ""}`;
}
