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
