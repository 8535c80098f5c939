import { type Access, satisfies } from "./access.ts";
import { normalizeAccess } from "./compare.ts";
import type { AccessForm, NamedLevel } from "./shape.ts";

/** What stands in the file before a name that rolecall does not know: `unknown:debug`. */
export const UNKNOWN_PREFIX = "unknown:";

/** The name behind the prefix; undefined for a text without it, or with nothing behind it. */
export function unknownNameIn(text: string): string | undefined {
  if (!text.startsWith(UNKNOWN_PREFIX)) return undefined;
  const name = text.slice(UNKNOWN_PREFIX.length);
  return name.trim() === "" ? undefined : name;
}

/** How a name is written in the file: as it is, or with the prefix if the levels lack it. */
export function writtenName(levels: readonly NamedLevel[], name: string): string {
  return isKnown(levels, name) ? name : `${UNKNOWN_PREFIX}${name}`;
}

/** Names in an access that its form does not know, as the vendor wrote them: "debug", "deployer on production". */
export function unknownLevels(form: AccessForm, access: Access): readonly string[] {
  switch (form.form) {
    case "role":
      return form.isOpen === true || access.role === undefined || isKnownRole(form.roles, access.role)
        ? []
        : [access.role];
    case "permissions":
      return (access.permissions ?? []).filter((name) => !isKnown(form.permissions, name));
    case "environments":
      return [
        ...(access.permissions ?? []),
        ...Object.entries(access.environments ?? {}).flatMap(([type, role]) =>
          isKnown(form.environmentRoles, role) ? [] : [`${role} on ${type}`],
        ),
      ];
    case "listed":
      return [];
  }
}

/**
 * What is desired, with everything kept that is live and not known: an unknown permission stays beside what is written,
 * an unknown role stays where there is room for one only. The desired object itself where there is nothing to keep.
 */
export function keepUnknown(form: AccessForm, live: Access, desired: Access): Access {
  if (unknownLevels(form, live).length === 0) return desired;
  const kept = keep(form, live, desired);
  return satisfies(kept, desired) && satisfies(desired, kept) ? desired : kept;
}

function keep(form: AccessForm, live: Access, desired: Access): Access {
  switch (form.form) {
    case "role":
      return { ...desired, ...(live.role === undefined ? {} : { role: live.role }) };
    case "permissions":
      return normalizeAccess(form, {
        ...desired,
        permissions: [...(desired.permissions ?? []), ...unknownLevels(form, live)],
      });
    case "environments": {
      const held = Object.entries(live.environments ?? {}).filter(
        ([, role]) => !isKnown(form.environmentRoles, role),
      );
      return normalizeAccess(form, {
        ...desired,
        environments: { ...desired.environments, ...Object.fromEntries(held) },
        permissions: [...(desired.permissions ?? []), ...(live.permissions ?? [])],
      });
    }
    case "listed":
      return desired;
  }
}

/** Several roles at once stand joined by `+`: known if each of them is. */
function isKnownRole(roles: readonly NamedLevel[], role: string): boolean {
  return role.split("+").every((one) => isKnown(roles, one));
}

function isKnown(levels: readonly NamedLevel[], name: string): boolean {
  return levels.some((level) => level.name === name);
}
