import type { Access } from "../model/access.ts";
import type { Json } from "../model/json.ts";
import type { AccessForm, EnvironmentsForm, NamedLevel } from "../model/shape.ts";
import { UNKNOWN_PREFIX, unknownLevels, writtenName } from "../model/unknown-levels.ts";

/**
 * Access as it is written behind a subject; undefined if the language has no words for it, such as a role that the
 * shape does not know. For lists the value is empty: being listed says it all.
 */
export function writeAccess(form: AccessForm, access: Access): Json | undefined {
  switch (form.form) {
    case "listed":
      return access.role === undefined && access.permissions === undefined ? "" : undefined;
    case "role": {
      const { role, disabled } = access;
      if (role === undefined || role.trim() === "") return undefined;
      const isUnknown = unknownLevels(form, access).length > 0;
      if (form.isOpen !== true && !isUnknown && !knows(form.roles, role)) return undefined;
      const written = isUnknown ? `${UNKNOWN_PREFIX}${role}` : role;
      if (disabled !== true) return written;
      return form.canDisable === true ? { role: written, disabled } : undefined;
    }
    case "permissions": {
      const permissions = access.permissions ?? [];
      if (access.disabled === true) return undefined;
      const known = form.permissions.map((level) => level.name).filter((name) => permissions.includes(name));
      const unknown = permissions.filter((name) => !knows(form.permissions, name));
      return [...known, ...unknown.map((name) => `${UNKNOWN_PREFIX}${name}`)];
    }
    case "environments":
      return writeEnvironments(form, access);
  }
}

function writeEnvironments(form: EnvironmentsForm, access: Access): Json | undefined {
  const environments = Object.entries(access.environments ?? {});
  const areKnown = environments.every(([type]) => form.environments.includes(type));
  const role = access.role ?? form.base;
  if (!areKnown || !knows(form.roles, role) || access.disabled === true) return undefined;
  const permissions = access.permissions ?? [];
  if (environments.length === 0 && permissions.length === 0) return role;
  const more =
    permissions.length === 0 ? {} : { permissions: permissions.map((name) => `${UNKNOWN_PREFIX}${name}`) };
  // Shapes name the most critical type first; files end with it.
  const types = [...form.environments].reverse().flatMap((type) => {
    const held = access.environments?.[type];
    return held === undefined ? [] : [[type, writtenName(form.environmentRoles, held)] as const];
  });
  return { ...(role === form.base ? {} : { role }), ...Object.fromEntries(types), ...more };
}

function knows(levels: readonly NamedLevel[], name: string): boolean {
  return levels.some((level) => level.name === name);
}
