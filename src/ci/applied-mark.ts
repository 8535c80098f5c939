import { ProviderError } from "../model/errors.ts";
import { fingerprint } from "./fingerprint.ts";
import type { Commit, GitHub } from "./github.ts";

/** Commits whose statuses are looked at for the mark; each takes a request. */
const MAX_COMMITS_LOOKED_AT = 40;
/** Looked at together. */
const COMMITS_AT_ONCE = 4;
/** GitHub takes no longer context. */
const MAX_ID_LENGTH = 100;

/**
 * The commit status by which a commit is marked as applied. Statuses are only ever added, never taken away, and any
 * status of this context counts, whoever wrote it and whatever it says: so somebody who forges one can make less
 * approved, never more.
 */
export function appliedContext(id: string): string {
  return `rolecall applied (${id.length > MAX_ID_LENGTH ? fingerprint(id, 32) : id})`;
}

/**
 * Names a part of a configuration in its mark: some of its organizations, applied by a run of their own (a shard). It
 * is another name for other organizations, so where shards are cut anew nothing counts as applied.
 */
export function partOfConfiguration(id: string, orgs: readonly string[]): string {
  return orgs.length === 0 ? id : `${id} part ${fingerprint([...new Set(orgs)].sort(), 16)}`;
}

/**
 * How many of these commits, newest first, come before the newest one that has the marks of all these ids. Undefined
 * if none of them has, or statuses may not be read.
 */
export async function countUntilMark(
  github: GitHub,
  commits: readonly Commit[],
  ids: readonly string[],
): Promise<number | undefined> {
  const contexts = ids.map(appliedContext);
  const looked = commits.slice(0, MAX_COMMITS_LOOKED_AT);
  for (let start = 0; start < looked.length; start += COMMITS_AT_ONCE) {
    const marked = await Promise.all(
      looked.slice(start, start + COMMITS_AT_ONCE).map(({ sha }) => hasMarks(github, sha, contexts)),
    );
    if (marked.includes(undefined)) return undefined;
    const index = marked.indexOf(true);
    if (index >= 0) return start + index;
  }
  return undefined;
}

async function hasMarks(
  github: GitHub,
  sha: string,
  contexts: readonly string[],
): Promise<boolean | undefined> {
  try {
    const found = new Set((await github.listStatuses(sha)).map(({ context }) => context));
    return contexts.every((context) => found.has(context));
  } catch (error) {
    if (isClosed(error)) return undefined;
    throw error;
  }
}

/** Marks a commit as applied. Gives a sentence for a warning if that is not allowed. */
export async function markApplied(
  github: GitHub,
  sha: string,
  mark: { readonly id: string; readonly url?: string },
): Promise<string | undefined> {
  try {
    await github.createStatus(sha, {
      context: appliedContext(mark.id),
      state: "success",
      description: "What is live is what the access files of this commit ask for",
      ...(mark.url === undefined ? {} : { url: mark.url }),
    });
    return undefined;
  } catch (error) {
    if (!isClosed(error)) throw error;
    return "The commit could not be marked as applied. Give the job `statuses: write`; without it a run knows only the pull requests of its own push.";
  }
}

/** True for a part of GitHub that the token may not see or use. */
export function isClosed(error: unknown): boolean {
  return error instanceof ProviderError && ["FORBIDDEN", "NOT_FOUND", "REFUSED"].includes(error.code);
}
