import { parseUntil } from "../config/grants/until.ts";
import { UsageError } from "../model/errors.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { isJsonObject } from "../model/json.ts";
import type { AccessForm, EnvironmentsForm } from "../model/shape.ts";

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

/** Roles on environment types, the most critical last. */
export function writeEnvironments(
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

/** A grant as written, taken apart. */
export interface Parts {
  readonly role?: string;
  readonly permissions: readonly string[];
  readonly environments: Readonly<Record<string, string>>;
  /** until, reason, disabled, and for lists the subject. */
  readonly rest: JsonObject;
}

/** What is written, taken apart. */
export function partsOf(form: AccessForm, written: Json | undefined): Parts {
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
export function compact(rest: JsonObject, key: string, value: Json): Json {
  return Object.keys(rest).length === 0 ? value : { [key]: value, ...rest };
}
