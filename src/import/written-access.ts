import type { Access } from "../model/access.ts";
import { normalizeAccess } from "../model/compare.ts";
import { canonicalJson, type Json } from "../model/json.ts";
import type { AccessForm, EnvironmentsForm, NamedLevel } from "../model/shape.ts";

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
      if (role === undefined || (form.isOpen !== true && !knows(form.roles, role)) || role.trim() === "")
        return undefined;
      if (disabled !== true) return role;
      return form.canDisable === true ? { role, disabled } : undefined;
    }
    case "permissions": {
      const permissions = access.permissions ?? [];
      if (!permissions.every((name) => knows(form.permissions, name)) || access.disabled === true)
        return undefined;
      return form.permissions.map((level) => level.name).filter((name) => permissions.includes(name));
    }
    case "environments":
      return writeEnvironments(form, access);
  }
}

function writeEnvironments(form: EnvironmentsForm, access: Access): Json | undefined {
  const environments = Object.entries(access.environments ?? {});
  const areKnown = environments.every(
    ([type, role]) => form.environments.includes(type) && knows(form.environmentRoles, role),
  );
  const role = access.role ?? form.base;
  if (!areKnown || !knows(form.roles, role) || access.disabled === true) return undefined;
  if (environments.length === 0) return role;
  // Shapes name the most critical type first; files end with it.
  const types = [...form.environments].reverse().flatMap((type) => {
    const held = access.environments?.[type];
    return held === undefined ? [] : [[type, held] as const];
  });
  const written = { ...(role === form.base ? {} : { role }), ...Object.fromEntries(types) };
  const read = normalizeAccess(form, { role, environments: Object.fromEntries(types) });
  return canonicalJson(read) === canonicalJson(normalizeAccess(form, access)) ? written : undefined;
}

function knows(levels: readonly NamedLevel[], name: string): boolean {
  return levels.some((level) => level.name === name);
}
