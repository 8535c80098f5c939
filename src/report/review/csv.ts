import { sanitizeText } from "../../model/sanitize.ts";
import type { AccessReview, ReviewCell, ReviewSide, ReviewState } from "./model.ts";
import { endText } from "./words.ts";

/** The columns, in order. `compared_*` is what is live, or what the other files say. */
export const CSV_COLUMNS = [
  "person",
  "name",
  "email",
  "kind",
  "teams",
  "organization",
  "provider",
  "address",
  "section",
  "environment",
  "role",
  "path",
  "expires",
  "reason",
  "pending",
  "disabled",
  "state",
  "compared_role",
  "compared_path",
  "second_factor",
  "single_sign_on",
] as const;

const LINES_IN_PART = 10_000;

/**
 * The review as a table for a spreadsheet: one row for each person, address and environment type (one without an
 * environment where access does not depend on it). RFC 4180 with a byte order mark, which spreadsheets need to read
 * names right. No cell is taken for a formula. In parts, since the table of a large company is longer than one text may be.
 */
export function* reviewCsvParts(review: AccessReview): Generator<string> {
  yield `\ufeff${CSV_COLUMNS.join(",")}\r\n`;
  // The same few texts come again and again in a large review, so each is made safe once.
  const known = new Map<string, string>();
  const safe = (text: string): string => {
    const found = known.get(text) ?? csvCell(text);
    known.set(text, found);
    return found;
  };
  let lines: string[] = [];
  for (const cell of review.cells) {
    for (const row of rowsOf(review, cell)) lines.push(`${row.map(safe).join(",")}\r\n`);
    if (lines.length < LINES_IN_PART) continue;
    yield lines.join("");
    lines = [];
  }
  yield lines.join("");
}

/** What a spreadsheet calculates begins with one of these; full-width forms count, because some programs fold them. */
const FORMULA = "[=+\\-@＝＋－＠]";
const AT_START = new RegExp(`^[\\s"']*${FORMULA}`, "u");
const AFTER_SEPARATOR = new RegExp(`([;,|][\\s"']*)(?=${FORMULA})`, "gu");

/**
 * One cell: a single line, quoted where it has to be. What a spreadsheet would calculate gets an apostrophe in front,
 * by which it is shown as text: at the beginning, and after everything that a spreadsheet may take for a separator,
 * because quotes keep only the separator of this file from being one.
 */
export function csvCell(text: string): string {
  const line = sanitizeText(text).replace(AFTER_SEPARATOR, "$1'");
  const safe = AT_START.test(line) || /^[\t\r]/u.test(text) ? `'${line}` : line;
  return /[",;]/u.test(safe) || safe.trim() !== safe ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function* rowsOf(review: AccessReview, cell: ReviewCell): Generator<readonly string[]> {
  const person = review.people[cell.person];
  const resource = review.resources[cell.resource];
  const org = resource && review.orgs[resource.org];
  if (person === undefined || resource === undefined || org === undefined) return;
  const who = [person.key, person.name ?? "", person.email ?? "", person.kind, person.teams.join(" ")];
  const where = [org.key, org.provider, resource.address, resource.section];
  const login = person.logins?.find((one) => one.org === org.key);
  const how = [yesOrNo(login?.mfa), yesOrNo(login?.sso)];
  const { here, there } = cell;
  if (here !== undefined || there !== undefined) {
    for (const environment of environmentsOf(cell)) {
      const row = rowOf(cell, environment, resource.environment);
      yield [...who, ...where, ...row, ...how];
    }
  }
  for (const end of cell.ended) {
    const rest = [
      resource.environment ?? "",
      end.has,
      end.path,
      endText(end.until),
      "",
      "",
      "",
      "ended",
      "",
      "",
    ];
    yield [...who, ...where, ...rest, ...how];
  }
}

/** Empty where it is not known. */
function yesOrNo(value: boolean | undefined): string {
  return value === undefined ? "" : value ? "yes" : "no";
}

/** The environment types of either side; a single undefined where access does not depend on them. */
function environmentsOf({ here, there }: ReviewCell): readonly (string | undefined)[] {
  const types = [
    ...Object.keys(here?.access.environments ?? {}),
    ...Object.keys(there?.access.environments ?? {}),
  ];
  const isPlain = (side: ReviewSide | undefined): boolean =>
    side !== undefined && Object.keys(side.access.environments).length === 0;
  const whole = types.length === 0 || isPlain(here) || isPlain(there) ? [undefined] : [];
  return [...whole, ...[...new Set(types)].sort()];
}

function rowOf(
  cell: ReviewCell,
  environment: string | undefined,
  own: string | undefined,
): readonly string[] {
  const { here, there } = cell;
  const role = roleOf(here, environment);
  const compared = roleOf(there, environment);
  return [
    environment ?? own ?? "",
    role ?? "",
    role === undefined ? "" : (here?.paths.join("; ") ?? ""),
    role === undefined || here?.until === undefined ? "" : endText(here.until),
    role === undefined ? "" : (here?.reasons.join("; ") ?? ""),
    here?.pending ?? there?.pending ?? "",
    (role === undefined ? there : here)?.access.isDisabled === true ? "yes" : "",
    stateOf(cell.state, cell, role, compared) ?? "",
    compared ?? "",
    compared === undefined ? "" : (there?.paths.join("; ") ?? ""),
  ];
}

/** What a side holds on one environment type, or on the whole where it does not depend on them. */
function roleOf(side: ReviewSide | undefined, environment: string | undefined): string | undefined {
  if (side === undefined) return undefined;
  if (environment !== undefined) return side.access.environments[environment];
  return Object.keys(side.access.environments).length === 0 ? side.access.has : undefined;
}

/** The state of one environment type: where the sides agree on this one, the difference lies in another. */
function stateOf(
  state: ReviewState | undefined,
  { here, there }: ReviewCell,
  role: string | undefined,
  compared: string | undefined,
): ReviewState | undefined {
  if (state !== "differs" && state !== "changed") return state;
  if (role !== compared) {
    if (role === undefined) return state === "differs" ? "only-live" : "removed";
    if (compared === undefined) return state === "differs" ? "only-in-files" : "added";
    return state;
  }
  const isRestEqual = here?.access.isDisabled === there?.access.isDisabled;
  const isEndEqual = state === "differs" || here?.until === there?.until;
  return isRestEqual && isEndEqual ? "same" : state;
}
