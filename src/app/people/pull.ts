import type { EditOutcome } from "../../edit/edit-input.ts";
import { findLeftBehind, type LeftBehind } from "../../edit/left-behind.ts";
import { offboard } from "../../edit/offboard.ts";
import { comparePeople } from "../../edit/pull/compare.ts";
import type { Comparison, Leaver } from "../../edit/pull/comparison.ts";
import { writeJoiners, writeMovers } from "../../edit/pull/write.ts";
import { ConfigError } from "../../model/errors.ts";
import { isJsonObject } from "../../model/json.ts";
import type { Person } from "../../model/person.ts";
import { type OpenFiles, tryFiles } from "../edit/commit-edit.ts";
import type { Loaded } from "../load/load.ts";
import type { Runtime } from "../runtime.ts";
import { type ReadPeople, readPeople, type SourceChoice } from "./read-source.ts";
import { PullRefusal } from "./refusal.ts";

/** What a pull is asked for. */
export interface PullRequest extends SourceChoice {
  /** Takes those who have left out of the files everywhere. Default: they are named. */
  readonly offboard?: boolean;
  /** Most people who may have left at once. Default: a tenth of those the directory speaks for, and never less than 3. */
  readonly maxLeavers?: { readonly count: number } | { readonly percent: number };
}

/** A pull that is written into the workspace, and not yet into the files. */
export interface PreparedPull {
  readonly outcome: EditOutcome;
  readonly comparison: Comparison;
  /** What those who have left leave behind, in lines. */
  readonly explain: (after: Loaded) => readonly string[];
}

const LEAST_LIMIT = 3;
const USUAL_PERCENT = 10;
/** People named in one sentence. */
const MAX_NAMED = 10;

/**
 * Reads the directory, holds the people of the files against it, and edits them in the workspace.
 * @throws PullRefusal `LIST_EMPTY`, `TOO_MANY_LEAVERS`, `LAST_OWNER_LEAVES` and those of a list; see {@link readPeople}
 */
export async function preparePull(
  runtime: Runtime,
  open: OpenFiles,
  request: PullRequest,
): Promise<PreparedPull> {
  const people = await readPeople(runtime, open.loaded, request);
  const comparison = compare(open, people);
  refuseEmpty(people);
  refuseMany(comparison, request.maxLeavers);
  const done = [...writeMovers(open, comparison.movers), ...writeJoiners(open, comparison.joiners)];
  if (request.offboard !== true) {
    const notes = [...comparison.leavers.map(described), ...comparison.notes];
    return { outcome: { done, notes }, comparison, explain: () => [] };
  }
  const left = await offboardAll(runtime, open, comparison.leavers);
  await refuseLastOwners(runtime, open, comparison.leavers);
  return {
    outcome: {
      done: [...done, ...left.flatMap((outcome) => outcome.done)],
      notes: [...left.flatMap(({ notes }) => notes), ...comparison.notes],
    },
    comparison,
    explain: (after) => comparison.leavers.flatMap(({ person }) => remains(open, after, person)),
  };
}

/** What still names somebody is seen in the files as the directory has just changed them. */
async function offboardAll(
  runtime: Runtime,
  open: OpenFiles,
  leavers: readonly Leaver[],
): Promise<readonly EditOutcome[]> {
  const all = (config: Loaded["config"]): readonly EditOutcome[] =>
    leavers.map(({ person: { key } }) => {
      const { done, notes } = offboard({ ...open, config }, { person: key });
      return { done: done.map((line) => `${key}: ${line}`), notes };
    });
  if (leavers.length === 0 || open.workspace.changed().length === 0) return all(open.config);
  const updated = await tryFiles(runtime, open, async ({ config }) => config).catch((error: unknown) => {
    if (error instanceof ConfigError) return open.config;
    throw error;
  });
  return all(updated);
}

function compare(open: OpenFiles, { source, records }: ReadPeople): Comparison {
  const { directory, teams } = open.config;
  const inParts = namedInParts(open);
  const hasParts = ({ key }: Person): boolean => inParts.has(key);
  return comparePeople({ directory, taken: teams.keys(), source, records, hasParts });
}

/** Keys of people whose given and family name stand apart. */
function namedInParts({ workspace }: OpenFiles): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const path of workspace.paths) {
    const people = workspace.file(path).valueAt(["people"]);
    for (const [key, entry] of Object.entries(isJsonObject(people) ? people : {}))
      if (isJsonObject(entry) && (entry.givenName ?? entry.familyName) !== undefined) keys.add(key);
  }
  return keys;
}

function described({ person, why }: Leaver): string {
  return `${person.key} (${person.email}) ${why}; --offboard takes them out everywhere.`;
}

function remains(open: OpenFiles, after: Loaded, person: Person): readonly string[] {
  const left = leftBehind(open, after, person);
  return left.length === 0 ? [] : [`${person.key} leaves behind:`, ...left.map(({ text }) => `  - ${text}`)];
}

function leftBehind(open: OpenFiles, after: Loaded, { key }: Person): readonly LeftBehind[] {
  return findLeftBehind(open.config, after.config, key, open.shapeOf);
}

/** Nobody at all is no company: what was read is not the list. */
function refuseEmpty({ records }: ReadPeople): void {
  if (records.some(({ isActive }) => isActive)) return;
  throw new PullRefusal(
    "LIST_EMPTY",
    records.length === 0 ? "The directory lists nobody." : "The directory lists nobody who is active.",
    "Check what was read, and the rights of the token: a directory without people is not a whole one.",
  );
}

function refuseMany({ leavers, concerned }: Comparison, limit: PullRequest["maxLeavers"]): void {
  const most = mostLeavers(concerned, limit);
  if (leavers.length <= most) return;
  const named = leavers.slice(0, MAX_NAMED).map(({ person }) => person.key);
  const more = leavers.length > MAX_NAMED ? ` and ${leavers.length - MAX_NAMED} more` : "";
  throw new PullRefusal(
    "TOO_MANY_LEAVERS",
    `${leavers.length} of ${concerned} people would have left at once, and at most ${most} may: ${named.join(", ")}${more}.`,
    `If they have: --max-leavers ${leavers.length}. Whom the directory does not know by intention gets directory: none under people. Else the list is not whole.`,
  );
}

function mostLeavers(concerned: number, limit: PullRequest["maxLeavers"]): number {
  if (limit === undefined) return Math.max(LEAST_LIMIT, Math.floor((concerned * USUAL_PERCENT) / 100));
  return "count" in limit ? limit.count : Math.floor((concerned * limit.percent) / 100);
}

async function refuseLastOwners(
  runtime: Runtime,
  open: OpenFiles,
  leavers: readonly Leaver[],
): Promise<void> {
  if (leavers.length === 0) return;
  const lines = await lastOwners(runtime, open, leavers);
  const [first] = lines;
  if (first === undefined) return;
  throw new PullRefusal(
    "LAST_OWNER_LEAVES",
    `Somebody who has left is the last one whom a place needs: ${lines.map(({ key, text }) => `${key} ${text.replace(/\.$/u, "")}`).join("; ")}.`,
    first.isOwner
      ? "Have the organization handed over at the vendor, correct owner in the files, and pull again."
      : `Hand it over first: \`rolecall offboard ${first.key} --successor PERSON\`. Then pull again.`,
  );
}

interface LastOwner {
  readonly key: string;
  readonly text: string;
  /** True for the owner of an organization, which no file can hand over. */
  readonly isOwner: boolean;
}

async function lastOwners(
  runtime: Runtime,
  open: OpenFiles,
  leavers: readonly Leaver[],
): Promise<readonly LastOwner[]> {
  try {
    return await tryFiles(runtime, open, async (after) =>
      leavers.flatMap(({ person }) =>
        leftBehind(open, after, person)
          .filter(({ kind, isNeeded }) => kind === "owned" || isNeeded === true)
          .map(({ kind, text }) => ({ key: person.key, text, isOwner: kind === "owned" })),
      ),
    );
  } catch (error) {
    // Files that are not valid any more are refused where they would be written, with their places.
    if (error instanceof ConfigError) return [];
    throw error;
  }
}
