import type { JournalLine } from "../../apply/journal.ts";
import { isJsonObject, type Json } from "../../model/json.ts";

/** One operation that a run was to do, as its journal keeps it. */
export interface Intent {
  readonly id: string;
  readonly action: string;
  /** Hash of what has to be the same for it to be the same change. */
  readonly essence: string | undefined;
  readonly coveredBy: string | undefined;
}

/** What a journal shows of a run that was cut off. */
export interface JournalState {
  /** Everything the run was to do, by operation id. */
  readonly intended: ReadonlyMap<string, Intent>;
  /** Keys of the organizations that it looked at, whether or not it was to do anything there. */
  readonly orgs: ReadonlySet<string>;
  /** The files it began with: SHA-256 by path. */
  readonly files: ReadonlyMap<string, string>;
  readonly done: ReadonlySet<string>;
  /** What turned out not to be called for any more. */
  readonly unneeded: ReadonlySet<string>;
  /** Started, and no certain end was written: it may or may not have taken effect. */
  readonly inDoubt: ReadonlySet<string>;
}

/** Reads the state of a run out of its journal. */
export function journalState(lines: readonly JournalLine[]): JournalState {
  const intended = new Map<string, Intent>();
  const orgs = new Set<string>();
  const files = new Map<string, string>();
  const done = new Set<string>();
  const unneeded = new Set<string>();
  const inDoubt = new Set<string>();
  for (const { kind, content } of lines) {
    if (kind === "begin") {
      for (const intent of objectsIn(content.operations).map(toIntent)) intended.set(intent.id, intent);
      for (const { key } of objectsIn(content.orgs)) orgs.add(textOf(key));
      for (const { path, sha256 } of objectsIn(content.files)) files.set(textOf(path), textOf(sha256));
    }
    const id = typeof content.id === "string" ? content.id : undefined;
    if (id === undefined) continue;
    if (kind === "start") inDoubt.add(id);
    if (kind !== "end") continue;
    const { problem, status } = content;
    if (!isJsonObject(problem) || problem.isInDoubt !== true) inDoubt.delete(id);
    if (status === "applied") done.add(id);
    if (status === "unneeded") unneeded.add(id);
  }
  return { intended, orgs, files, done, unneeded, inDoubt };
}

function toIntent(content: Readonly<Record<string, Json | undefined>>): Intent {
  return {
    id: textOf(content.id),
    action: textOf(content.action),
    essence: typeof content.essence === "string" ? content.essence : undefined,
    coveredBy: typeof content.coveredBy === "string" ? content.coveredBy : undefined,
  };
}

function objectsIn(value: Json | undefined): readonly Readonly<Record<string, Json | undefined>>[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function textOf(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}
