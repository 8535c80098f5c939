import { isClosed } from "./applied-mark.ts";
import type { Commit, GitHub, PullRequest } from "./github.ts";

/** Subjects that GitHub writes for a merge: "Merge pull request #12 from …", "Title of the change (#12)". */
const SUBJECT = /^Merge pull request #(\d{1,9}) from |\(#(\d{1,9})\)\s*$/;

/** Pull requests by the commit that their merge made. */
export interface MergedPulls {
  readonly pulls: readonly PullRequest[];
  /** Commits of which no pull request is known (yet). GitHub may take a minute to know it. */
  readonly unknown: readonly Commit[];
}

/**
 * The pull requests into a branch whose merge made one of these commits (or, for a rebase, one `among` these). GitHub's own list lags behind a merge, so a
 * number in the subject is looked up too. Either way the pull request itself has to say that it was merged, into this
 * branch, and as one of those commits.
 */
export async function findMergedPulls(
  github: GitHub,
  branch: string,
  commits: readonly Commit[],
  among: readonly Commit[] = commits,
): Promise<MergedPulls> {
  const shas = new Set(among.map(({ sha }) => sha));
  const isOurs = (pull: PullRequest): boolean =>
    pull.isMerged && pull.baseBranch === branch && pull.mergeSha !== undefined && shas.has(pull.mergeSha);
  const found = new Map<number, PullRequest>();
  const unknown: Commit[] = [];
  for (const commit of commits) {
    const named = await pullOfSubject(github, commit);
    const isNamed = named !== undefined && isOurs(named) && named.mergeSha === commit.sha;
    const ours = isNamed ? [named] : (await pullsOf(github, commit)).filter(isOurs);
    if (ours.length === 0) unknown.push(commit);
    for (const pull of ours) found.set(pull.number, pull);
  }
  return { pulls: [...found.values()].sort((a, b) => a.number - b.number), unknown };
}

async function pullsOf(github: GitHub, { sha }: Commit): Promise<readonly PullRequest[]> {
  try {
    return await github.listPullRequestsOf(sha);
  } catch (error) {
    if (isClosed(error)) return [];
    throw error;
  }
}

async function pullOfSubject(github: GitHub, { subject }: Commit): Promise<PullRequest | undefined> {
  const match = SUBJECT.exec(subject);
  const number = match?.[1] ?? match?.[2];
  if (number === undefined) return undefined;
  try {
    return await github.getPullRequest(Number(number));
  } catch (error) {
    if (isClosed(error)) return undefined;
    throw error;
  }
}
