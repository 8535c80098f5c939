import type { Access } from "../../model/access.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import type { EnvironmentsForm, NamedLevel } from "../../model/shape.ts";
import { unknownNameIn } from "../../model/unknown-levels.ts";
import type { Code } from "../codes.ts";
import type { PathPart } from "../source/positions.ts";
import { FILL_OR_REMOVE, quote, SEE_SCHEMA, suggestion } from "../suggest.ts";
import { isWithoutZone, parseUntil } from "./until.ts";

/** What stands behind a subject. Equal access is one object, so that a million grants stay small. */
export interface GrantTerms {
  readonly access: Access;
  readonly until?: number;
  readonly reason?: string;
}

/** One thing wrong with a grant, at a path below the grant's own value. */
export interface GrantProblem {
  readonly code: Code;
  readonly message: string;
  readonly hint: string;
  readonly path: readonly PathPart[];
  readonly at: "key" | "value";
}

/** Takes what is wrong with a grant. */
export type Report = (problem: GrantProblem) => void;

/** Keys that every mapping of a grant may have. */
export const TERM_KEYS = ["until", "reason"];

/** The role of each environment type that is named; undefined, after reporting, if one is unknown. */
export function readEnvironmentRoles(
  form: EnvironmentsForm,
  value: JsonObject,
  report: Report,
): Record<string, string> | undefined {
  const environments: Record<string, string> = {};
  let isSound = true;
  for (const type of form.environments) {
    const role = value[type];
    if (role === undefined) continue;
    const found = readLevel(role, form.environmentRoles, false, "UNKNOWN_ROLE", [type], report);
    if (found === undefined) isSound = false;
    else environments[type] = found;
  }
  return isSound ? environments : undefined;
}

/** The value of `role`; undefined if it is absent or, after reporting, wrong. */
export function readRoleKey(
  value: JsonObject,
  roles: readonly NamedLevel[],
  isOpen: boolean,
  report: Report,
): string | undefined {
  const role = value.role;
  if (role === undefined) return undefined;
  if (typeof role === "string") return readLevel(role, roles, isOpen, "UNKNOWN_ROLE", ["role"], report);
  return refuse(role, "a role", ["role"], report);
}

/** The value, if it is the name of one of the levels; undefined after reporting. */
export function readLevel(
  value: unknown,
  levels: readonly NamedLevel[],
  isOpen: boolean,
  code: "UNKNOWN_ROLE" | "UNKNOWN_PERMISSION",
  path: readonly PathPart[],
  report: Report,
): string | undefined {
  if (typeof value === "string") {
    if (levels.some((level) => level.name === value)) return value;
    const unknown = unknownNameIn(value);
    if (unknown !== undefined) return readUnknown(unknown, levels, path, report);
    if (isOpen && value.trim() !== "") return value;
  }
  const name = typeof value === "string" ? value : String(JSON.stringify(value));
  const noun = code === "UNKNOWN_ROLE" ? "role" : "permission";
  const names = levels.map((level) => level.name);
  report({
    code,
    message: `There is no ${noun} ${quote(name)} here.`,
    hint: suggestion(name, names) ?? SEE_SCHEMA,
    path,
    at: "value",
  });
  return undefined;
}

/** A name that the file knows to be unknown is taken as it is, with a warning. */
function readUnknown(
  name: string,
  levels: readonly NamedLevel[],
  path: readonly PathPart[],
  report: Report,
): string {
  const isKnown = levels.some((level) => level.name === name);
  report({
    code: "UNKNOWN_LEVEL",
    message: isKnown
      ? `${quote(name)} is known to rolecall.`
      : `rolecall does not know what ${quote(name)} allows; it counts as the most powerful level where it is gained.`,
    hint: isKnown ? `Write ${name}.` : "Nothing to do, if the vendor has it.",
    path,
    at: "value",
  });
  return name;
}

/** Reports each key that is not known; true if there is none. */
export function checkKeys(
  value: JsonObject,
  known: readonly string[],
  report: Report,
  code: Code = "UNKNOWN_KEY",
): boolean {
  let isSound = true;
  for (const key of Object.keys(value)) {
    if (known.includes(key)) continue;
    isSound = false;
    const what = code === "UNKNOWN_KEY" ? "A grant here has no key" : "There is no environment type";
    report({
      code,
      message: `${what} ${quote(key)}.`,
      hint: suggestion(key, known) ?? SEE_SCHEMA,
      path: [key],
      at: "key",
    });
  }
  return isSound;
}

/** The terms beside the access; undefined, after reporting, if they are malformed. */
export function readTerms(value: JsonObject, report: Report): Omit<GrantTerms, "access"> | undefined {
  const { until, reason } = value;
  const end = until === undefined ? undefined : readUntil(until, report);
  if (reason !== undefined && typeof reason !== "string") return refuse(reason, "a text", ["reason"], report);
  if (end === undefined) return until !== undefined ? undefined : reason === undefined ? {} : { reason };
  return reason === undefined ? { until: end } : { until: end, reason };
}

function readUntil(until: Json, report: Report): number | undefined {
  const end = typeof until === "string" ? parseUntil(until) : undefined;
  if (end !== undefined) {
    if (typeof until === "string" && isWithoutZone(until)) report(withoutZone(until));
    return end;
  }
  report({
    code: "BAD_DATE",
    message: `${quote(typeof until === "string" ? until : JSON.stringify(until))} is neither a date nor an instant.`,
    hint: "Write 2026-12-31 (to the end of that day, UTC) or 2026-12-31T18:00:00Z.",
    path: ["until"],
    at: "value",
  });
  return undefined;
}

function withoutZone(until: string): GrantProblem {
  return {
    code: "NO_TIME_ZONE",
    message: `${until} has no time zone, so it counts as UTC.`,
    hint: `Write ${until}Z for UTC, or the offset behind it: ${until}+02:00.`,
    path: ["until"],
    at: "value",
  };
}

/** The value of `disabled`; undefined after reporting a wrong one. */
export function readDisabled(value: JsonObject, report: Report): boolean | undefined {
  const { disabled } = value;
  if (disabled === undefined) return false;
  return typeof disabled === "boolean" ? disabled : refuse(disabled, "true or false", ["disabled"], report);
}

/** Reports a value of the wrong kind. */
export function refuse(
  value: unknown,
  wanted: string,
  path: readonly PathPart[],
  report: Report,
  hint?: string,
): undefined {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  const written =
    value === null
      ? "Nothing stands here"
      : typeof value === "object"
        ? `${text.length > 80 ? `${text.slice(0, 77)}...` : text} stands here`
        : `${quote(text)} stands here`;
  report({
    code: "WRONG_TYPE",
    message: `${written}; it must be ${wanted}.`,
    hint: hint ?? (value === null ? FILL_OR_REMOVE : `Write ${wanted} in its place.`),
    path,
    at: "value",
  });
  return undefined;
}

/** The problem of a grant that names no access. */
export function missing(message: string, hint: string): GrantProblem {
  return { code: "MISSING_ROLE", message, hint, path: [], at: "key" };
}

/** The problem of roles that the role of the whole already includes. */
export function redundant(role: string, environments: readonly string[]): GrantProblem {
  const message = `The role ${role} already includes ${environments.join(" and ")}; the roles there change nothing.`;
  return { code: "REDUNDANT_ACCESS", message, hint: "Leave out one or the other.", path: [], at: "key" };
}
