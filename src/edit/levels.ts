import { parseUntil } from "../config/grants/until.ts";
import { suggestion } from "../config/suggest.ts";
import { UsageError } from "../model/errors.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { isJsonObject } from "../model/json.ts";
import type { AccessForm, EnvironmentsForm, NamedLevel } from "../model/shape.ts";

/** What a person asked for on the command line, read by the form of the place. */
export interface Levels {
  readonly role?: string;
  readonly permissions?: readonly string[];
  readonly environments?: Readonly<Record<string, string>>;
}

/** When a grant ends and why it exists. */
export interface Terms {
  readonly until?: string;
  readonly reason?: string;
}

/**
 * Reads a role as typed: `admin`, `view,deploy`, `contributor@development,viewer@staging`; `none` for an empty list of
 * permissions. Where a place has no levels, nothing or `member` is right.
 * @throws UsageError `UNKNOWN_ROLE`, `UNKNOWN_PERMISSION`, `UNKNOWN_ENVIRONMENT_TYPE`, `MISSING_ROLE`
 */
export function readLevels(form: AccessForm, written: string | undefined, where: string): Levels {
  const parts = (written ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  switch (form.form) {
    case "listed":
      if (parts.length === 0 || (parts.length === 1 && parts[0] === (form.role ?? "member"))) return {};
      if (form.role !== undefined) {
        throw new UsageError(
          "EDIT_UNSAFE",
          `${where} is written as a list, and everybody on it is ${form.role}.`,
          `Write it as a mapping first: { NAME: ${form.role} }.`,
        );
      }
      throw new UsageError(
        "UNKNOWN_ROLE",
        `On ${where} one is listed or not; there are no roles.`,
        "Leave the role out.",
      );
    case "role":
      return { role: readRole(form.roles, form.isOpen === true, parts, where) };
    case "permissions":
      return { permissions: readPermissions(form.permissions, parts, where) };
    case "environments":
      return readEnvironments(form, parts, where);
  }
}

function readRole(
  roles: readonly NamedLevel[],
  isOpen: boolean,
  parts: readonly string[],
  where: string,
): string {
  const [role, second] = parts;
  if (role === undefined) throw missingRole(where, namesOf(roles));
  if (second !== undefined) {
    throw new UsageError(
      "UNKNOWN_ROLE",
      `On ${where} one role is held, not several.`,
      `One of ${namesOf(roles).join(", ")}.`,
    );
  }
  if (isOpen || namesOf(roles).includes(role)) return role;
  throw unknownLevel("UNKNOWN_ROLE", "role", role, namesOf(roles), where);
}

function readPermissions(
  known: readonly NamedLevel[],
  parts: readonly string[],
  where: string,
): readonly string[] {
  if (parts.length === 0) throw missingRole(where, [...namesOf(known), "none"]);
  if (parts.length === 1 && (parts[0] === "none" || parts[0] === "[]")) return [];
  const unknown = parts.find((part) => !namesOf(known).includes(part));
  if (unknown !== undefined)
    throw unknownLevel("UNKNOWN_PERMISSION", "permission", unknown, namesOf(known), where);
  return parts;
}

function readEnvironments(form: EnvironmentsForm, parts: readonly string[], where: string): Levels {
  if (parts.length === 0) throw missingRole(where, namesOf(form.roles));
  let role: string | undefined;
  const environments: Record<string, string> = {};
  for (const part of parts) {
    const at = part.indexOf("@");
    if (at < 0) role = readWholeRole(form, part, where);
    else {
      const type = part.slice(at + 1);
      if (!form.environments.includes(type))
        throw unknownLevel("UNKNOWN_ENVIRONMENT_TYPE", "environment type", type, form.environments, where);
      environments[type] = readRole(form.environmentRoles, false, [part.slice(0, at)], `${where}, ${type}`);
    }
  }
  const types = Object.keys(environments);
  if (role !== undefined && role === form.roles.at(-1)?.name && types.length > 0) {
    throw new UsageError(
      "REDUNDANT_ACCESS",
      `${role} includes every role on ${types.join(" and ")} already.`,
      `Write ${role} alone.`,
    );
  }
  return { ...(role === undefined ? {} : { role }), ...(types.length === 0 ? {} : { environments }) };
}

function readWholeRole(form: EnvironmentsForm, role: string, where: string): string {
  const names = namesOf(form.roles);
  if (names.includes(role)) return role;
  if (!namesOf(form.environmentRoles).includes(role))
    throw unknownLevel("UNKNOWN_ROLE", "role", role, names, where);
  throw new UsageError(
    "UNKNOWN_ROLE",
    `${role} is a role on environment types, not on the whole of ${where}.`,
    `Write for example ${role}@${form.environments.at(-1) ?? "development"}.`,
  );
}

function namesOf(levels: readonly NamedLevel[]): readonly string[] {
  return levels.map((level) => level.name);
}

function missingRole(where: string, names: readonly string[]): UsageError {
  return new UsageError("MISSING_ROLE", `The role on ${where} is missing.`, `One of ${names.join(", ")}.`);
}

function unknownLevel(
  code: string,
  noun: string,
  name: string,
  names: readonly string[],
  where: string,
): UsageError {
  return new UsageError(code, `There is no ${noun} "${name}" on ${where}.`, suggestion(name, names));
}

/** @throws UsageError `BAD_DATE` for no date, or one that is past at `now` (milliseconds since 1970) */
export function checkTerms(terms: Terms, now: number): Terms {
  if (terms.until === undefined) return terms;
  const end = parseUntil(terms.until);
  if (end === undefined) {
    throw new UsageError(
      "BAD_DATE",
      `"${terms.until}" is neither a date nor an instant.`,
      "Write it like 2026-12-31 or 2026-12-31T18:00:00Z.",
    );
  }
  if (end < now)
    throw new UsageError(
      "BAD_DATE",
      `${terms.until} is past, so nothing would be granted.`,
      "Give a later date.",
    );
  return terms;
}

/**
 * The grant as it is to stand in the file after levels were added to what stands there: permissions join, a role or
 * the role on an environment type replaces the one before, other terms stay.
 */
export function addLevels(form: AccessForm, before: Json | undefined, levels: Levels, terms: Terms): Json {
  const old = partsOf(form, before);
  const kept = { ...old.rest, ...terms };
  switch (form.form) {
    case "listed":
      return kept;
    case "role":
      return compact(kept, "role", levels.role ?? old.role ?? "");
    case "permissions":
      return compact(kept, "permissions", unique([...old.permissions, ...(levels.permissions ?? [])]));
    case "environments":
      return addEnvironments(form, old, levels, kept);
  }
}

function addEnvironments(form: EnvironmentsForm, old: Parts, levels: Levels, kept: JsonObject): Json {
  const top = form.roles.at(-1)?.name;
  if (levels.role !== undefined && levels.role === top) return compact(kept, "role", levels.role);
  const environments = { ...old.environments, ...levels.environments };
  const role = levels.role ?? (old.role === top ? undefined : old.role);
  return writeEnvironments(form, role, environments, kept);
}

function writeEnvironments(
  form: EnvironmentsForm,
  role: string | undefined,
  environments: Readonly<Record<string, string>>,
  kept: JsonObject,
): Json {
  // Shapes name the most critical type first; files end with it.
  const types = [...form.environments].reverse().filter((type) => environments[type] !== undefined);
  if (types.length === 0) return compact(kept, "role", role ?? form.base);
  const ordered = Object.fromEntries(types.map((type) => [type, environments[type]]));
  return { ...(role === undefined ? {} : { role }), ...ordered, ...kept };
}

/** What remains of a grant after levels were taken away; undefined if nothing of it remains. */
export function removeLevels(
  form: AccessForm,
  before: Json,
  levels: Levels,
  where: string,
): Json | undefined {
  const old = partsOf(form, before);
  switch (form.form) {
    case "listed":
      return undefined;
    case "role":
      requireHeld(old.role === levels.role, levels.role ?? "", where);
      return undefined;
    case "permissions": {
      for (const name of levels.permissions ?? []) requireHeld(old.permissions.includes(name), name, where);
      const left = old.permissions.filter((name) => levels.permissions?.includes(name) !== true);
      return compact(old.rest, "permissions", left);
    }
    case "environments": {
      for (const [type, role] of Object.entries(levels.environments ?? {}))
        requireHeld(old.environments[type] === role, `${role}@${type}`, where);
      if (levels.role !== undefined) requireHeld(old.role === levels.role, levels.role, where);
      const left = Object.fromEntries(
        Object.entries(old.environments).filter(([type]) => levels.environments?.[type] === undefined),
      );
      const role = levels.role === undefined ? old.role : undefined;
      if (role === undefined && Object.keys(left).length === 0) return undefined;
      return writeEnvironments(form, role, left, old.rest);
    }
  }
}

function requireHeld(isHeld: boolean, level: string, where: string): void {
  if (isHeld) return;
  throw new UsageError(
    "NOT_HELD",
    `The entry on ${where} does not give ${level}.`,
    "`rolecall explain` shows what it gives.",
  );
}

interface Parts {
  readonly role?: string;
  readonly permissions: readonly string[];
  readonly environments: Readonly<Record<string, string>>;
  /** until, reason, disabled, and for lists the subject. */
  readonly rest: JsonObject;
}

function partsOf(form: AccessForm, written: Json | undefined): Parts {
  if (typeof written === "string" && form.form !== "listed")
    return { role: written, permissions: [], environments: {}, rest: {} };
  if (Array.isArray(written)) return { permissions: textsIn(written), environments: {}, rest: {} };
  if (!isJsonObject(written)) return { permissions: [], environments: {}, rest: {} };
  const { role, permissions, ...others } = written;
  const types = form.form === "environments" ? form.environments : [];
  const isType = (key: string): boolean => types.includes(key);
  return {
    ...(typeof role === "string" ? { role } : {}),
    permissions: Array.isArray(permissions) ? textsIn(permissions) : [],
    environments: Object.fromEntries(
      Object.entries(others).filter(
        (entry): entry is [string, string] => isType(entry[0]) && typeof entry[1] === "string",
      ),
    ),
    rest: Object.fromEntries(Object.entries(others).filter(([key]) => !isType(key))),
  };
}

function textsIn(list: readonly Json[]): readonly string[] {
  return list.filter((item) => typeof item === "string");
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

/** The short form where there are no terms. */
function compact(rest: JsonObject, key: string, value: Json): Json {
  return Object.keys(rest).length === 0 ? value : { [key]: value, ...rest };
}
