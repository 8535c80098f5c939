import { suggestion } from "../config/suggest.ts";
import { UsageError } from "../model/errors.ts";
import type { AccessForm, EnvironmentsForm, NamedLevel } from "../model/shape.ts";
import type { Levels } from "./levels.ts";

/**
 * Reads a role as typed: `admin`, `view,deploy`, `contributor@development,viewer@staging`; `none` for an empty list of
 * permissions. Where a place has no levels, nothing or `member` is right. The vendors' own tools' way to write the same
 * is taken too: `development:contributor`, `d:c`, `*:viewer`, and the words of their APIs.
 * @throws UsageError `UNKNOWN_ROLE`, `UNKNOWN_PERMISSION`, `UNKNOWN_ENVIRONMENT_TYPE`, `MISSING_ROLE`
 */
export function readLevels(form: AccessForm, written: string | undefined, where: string): Levels {
  const parts = (written ?? "")
    .split(/[,\s]+/u)
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
  const [first, second] = parts;
  if (first === undefined) throw missingRole(where, namesOf(roles));
  const role = ownWord(roles, first);
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
  const names = parts.map((part) => ownWord(known, part));
  const unknown = names.find((part) => !namesOf(known).includes(part));
  if (unknown !== undefined)
    throw unknownLevel("UNKNOWN_PERMISSION", "permission", unknown, namesOf(known), where);
  return names;
}

function readEnvironments(form: EnvironmentsForm, parts: readonly string[], where: string): Levels {
  if (parts.length === 0) throw missingRole(where, namesOf(form.roles));
  let role: string | undefined;
  const environments: Record<string, string> = {};
  for (const part of parts) {
    const split = splitType(part);
    if (split === undefined) role = readWholeRole(form, part, where);
    else
      for (const type of typesOf(form, split.type, where))
        environments[type] = readRole(
          form.environmentRoles,
          false,
          [lengthened(split.role, namesOf(form.environmentRoles))],
          `${where}, ${type}`,
        );
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

/** A role on an environment type, written as `role@type`, or as the vendor's tool takes it: `type:role`. */
function splitType(part: string): { readonly type: string; readonly role: string } | undefined {
  const at = part.indexOf("@");
  if (at >= 0) return { role: part.slice(0, at), type: part.slice(at + 1) };
  const colon = part.indexOf(":");
  return colon < 0 ? undefined : { type: part.slice(0, colon), role: part.slice(colon + 1) };
}

/** The types that a text means: one by its name or its beginning, or all by `*` or `%`. */
function typesOf(form: EnvironmentsForm, text: string, where: string): readonly string[] {
  if (text === "*" || text === "%") return form.environments;
  const type = lengthened(text, form.environments);
  if (form.environments.includes(type)) return [type];
  throw unknownLevel("UNKNOWN_ENVIRONMENT_TYPE", "environment type", text, form.environments, where);
}

/** The one name that begins with the text; the text itself where there is none, or more than one. */
function lengthened(text: string, names: readonly string[]): string {
  if (names.includes(text) || text === "") return text;
  const [name, second] = names.filter((one) => one.startsWith(text.toLowerCase()));
  return name === undefined || second !== undefined ? text : name;
}

/** The field's word for a word of the vendor's API. */
function ownWord(levels: readonly NamedLevel[], text: string): string {
  if (levels.some(({ name }) => name === text)) return text;
  const lower = text.toLowerCase();
  return levels.find(({ name, onWire }) => name === lower || onWire?.includes(lower) === true)?.name ?? text;
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
  const hint = suggestion(name, names) ?? `One of ${names.join(", ")}.`;
  return new UsageError(code, `There is no ${noun} "${name}" on ${where}.`, hint);
}
