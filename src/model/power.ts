import type { Access } from "./access.ts";
import type { AccessForm, NamedLevel } from "./shape.ts";

/**
 * True if access holds a powerful level of its section. A level that the shape does not know counts as one, because
 * nobody knows what it allows. Blocked access holds none.
 */
export function isPowerful(form: AccessForm | undefined, access: Access | undefined): boolean {
  if (form === undefined || access === undefined || access.disabled === true) return false;
  switch (form.form) {
    case "listed":
      return false;
    case "role":
      return access.role !== undefined && rules(form.roles, access.role);
    case "permissions":
      return (access.permissions ?? []).some((name) => rules(form.permissions, name));
    case "environments":
      return (
        (access.role !== undefined && rules(form.roles, access.role)) ||
        Object.values(access.environments ?? {}).some((role) => rules(form.environmentRoles, role))
      );
  }
}

function rules(levels: readonly NamedLevel[], name: string): boolean {
  const level = levels.find((candidate) => candidate.name === name);
  return level === undefined || level.isPowerful === true;
}

/**
 * True if access comes to hold a powerful level that it did not hold before. Of a section that takes roles beside its
 * list, only those of the list are known to be powerful.
 */
export function gainsPower(
  form: AccessForm | undefined,
  before: Access | undefined,
  after: Access | undefined,
): boolean {
  if (form === undefined) return false;
  const held = powerfulLevels(form, before);
  return [...powerfulLevels(form, after)].some((level) => !held.has(level));
}

function powerfulLevels(form: AccessForm, access: Access | undefined): ReadonlySet<string> {
  const isAlone = (one: Access): boolean =>
    isPowerful(form, one) &&
    !(form.form === "role" && form.isOpen === true && !isListed(form.roles, one.role));
  const { role, permissions = [], environments = {}, disabled } = access ?? {};
  if (disabled === true) return new Set();
  return new Set([
    ...(role !== undefined && isAlone({ role }) ? [role] : []),
    ...permissions.filter((permission) => isAlone({ permissions: [permission] })),
    ...Object.entries(environments).flatMap(([type, level]) =>
      isAlone({ environments: { [type]: level } }) ? [`${type}:${level}`] : [],
    ),
  ]);
}

function isListed(levels: readonly NamedLevel[], name: string | undefined): boolean {
  return levels.some((level) => level.name === name);
}
