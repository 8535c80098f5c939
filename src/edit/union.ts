import { parseUntil } from "../config/grants/until.ts";
import { UsageError } from "../model/errors.ts";
import { isJsonObject, type Json, type JsonObject } from "../model/json.ts";
import type { AccessForm, EnvironmentsForm, NamedLevel } from "../model/shape.ts";
import { compact, partsOf, writeEnvironments } from "./levels.ts";

/**
 * One entry in place of two that mean the same person: the higher role, the permissions of both, the later end, blocked
 * only where both are.
 * @throws UsageError `EDIT_UNSAFE` for two roles of which neither is the higher
 */
export function unionOf(form: AccessForm, first: Json, second: Json, where: string): Json {
  const [a, b] = [partsOf(form, first), partsOf(form, second)];
  const rest = unionOfTerms(a.rest, b.rest);
  switch (form.form) {
    case "listed":
      return Object.keys(rest).some((key) => key !== "subject") ? rest : (rest.subject ?? first);
    case "role":
      return compact(rest, "role", higher(form.roles, a.role, b.role, where) ?? "");
    case "permissions":
      return compact(rest, "permissions", [...new Set([...a.permissions, ...b.permissions])]);
    case "environments":
      return unionOfEnvironments(form, [a, b], rest, where);
  }
}

function unionOfEnvironments(
  form: EnvironmentsForm,
  [a, b]: readonly [ReturnType<typeof partsOf>, ReturnType<typeof partsOf>],
  rest: JsonObject,
  where: string,
): Json {
  const role = higher(form.roles, a.role, b.role, where);
  if (role !== undefined && role === form.roles.at(-1)?.name) return compact(rest, "role", role);
  const environments: Record<string, string> = {};
  for (const type of form.environments) {
    const level = higher(form.environmentRoles, a.environments[type], b.environments[type], where);
    if (level !== undefined) environments[type] = level;
  }
  return writeEnvironments(form, role, environments, rest);
}

function higher(
  levels: readonly NamedLevel[],
  a: string | undefined,
  b: string | undefined,
  where: string,
): string | undefined {
  if (a === undefined || b === undefined || a === b) return a ?? b;
  const [rankA, rankB] = [a, b].map((name) => levels.findIndex((level) => level.name === name));
  if (rankA === undefined || rankB === undefined || rankA < 0 || rankB < 0) {
    throw new UsageError(
      "EDIT_UNSAFE",
      `On ${where} the two hold ${a} and ${b}, and it is not known which is more.`,
      "Take one of the two out by hand first.",
    );
  }
  return rankA > rankB ? a : b;
}

function unionOfTerms(a: JsonObject, b: JsonObject): JsonObject {
  const { until: endA, disabled: blockedA, ...restA } = a;
  const { until: endB, disabled: blockedB, ...restB } = b;
  const ends = [endA, endB].filter((end) => typeof end === "string");
  const last = ends.length === 2 ? laterOf(ends) : undefined;
  return {
    ...restB,
    ...restA,
    ...(blockedA === true && blockedB === true ? { disabled: true } : {}),
    ...(last === undefined ? {} : { until: last }),
  };
}

function laterOf([a = "", b = ""]: readonly string[]): string {
  return (parseUntil(a) ?? 0) >= (parseUntil(b) ?? 0) ? a : b;
}

/** The item of a list, or the value behind a key, with another subject. */
export function withSubject(json: Json, subject: string): Json {
  return isJsonObject(json) ? { ...json, subject } : subject;
}
