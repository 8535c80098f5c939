import { countUntilMark, isClosed } from "./applied-mark.ts";
import type { NoAuthority } from "./authority.ts";
import { objectAt, type RunContext } from "./context.ts";
import type { Commit, GitHub } from "./github.ts";
import { subjectOf } from "./wire-branch.ts";

/** The commits of the default branch that a run is about. */
export interface Reach {
  readonly branch: string;
  /** Newest first: this commit, and those before it that were not applied yet. Pull requests merged by these count. */
  readonly commits: readonly Commit[];
  /** Older ones, which were applied: of their plans only what was deferred still counts. */
  readonly earlier: readonly Commit[];
}

/** What a run is held to beside its event: where it stands, and what is checked out. */
export interface Place {
  /** Commit of the files in the working directory; undefined where git does not say. */
  readonly checkedOut: string | undefined;
  /** What the run is about, as marks name it: a configuration, or its parts. Applied is what all of them marked. */
  readonly ids: readonly string[];
  /** True if only the newest commit of the default branch will do: for a start by hand, a schedule, a second attempt. */
  readonly needsHead: boolean;
}

/** Finds the commits that a run is about, or why it may not write for this commit. */
export async function findReach(
  context: RunContext,
  github: GitHub,
  place: Place,
): Promise<Reach | NoAuthority> {
  const branch = await defaultBranchOf(context, github);
  if (context.ref.replace(/^refs\/heads\//, "") !== branch) {
    return notHere(
      "NOT_DEFAULT_BRANCH",
      `The run is for ${context.ref}, and access is applied from ${branch} only.`,
    );
  }
  if (place.checkedOut !== undefined && place.checkedOut !== context.sha) {
    return notHere(
      "NOT_THE_HEAD",
      `The files are those of commit ${short(place.checkedOut)}, and the run is for ${short(context.sha)}.`,
    );
  }
  const read = await readBranch(github, branch);
  if (place.needsHead && read?.head !== context.sha) {
    const newest =
      read === undefined ? "the newest one is not known" : `the newest one is ${short(read.head)}`;
    return notHere(
      "NOT_THE_HEAD",
      `The run is for commit ${short(context.sha)}, which is not the newest one of ${branch}: ${newest}.`,
    );
  }
  const alone: Reach = { branch, commits: [ownCommit(context)], earlier: [] };
  return read?.commits === undefined
    ? alone
    : await divide(context, github, place, { ...alone, chain: read.commits });
}

/** The branch as it is now: its head, and how it came there, as far as that may be read. */
async function readBranch(
  github: GitHub,
  branch: string,
): Promise<{ head: string; commits: readonly Commit[] | undefined } | undefined> {
  try {
    const head = await github.readBranchHead(branch);
    return { head, commits: await readable(async () => firstParents(await github.listCommits(head), head)) };
  } catch (error) {
    if (isClosed(error)) return undefined;
    throw error;
  }
}

async function divide(
  context: RunContext,
  github: GitHub,
  { ids }: Place,
  { chain, ...alone }: Reach & { readonly chain: readonly Commit[] },
): Promise<Reach | NoAuthority> {
  const position = chain.findIndex(({ sha }) => sha === context.sha);
  if (position < 0) {
    return notHere(
      "NOT_THE_HEAD",
      `Commit ${short(context.sha)} is not among the newest of ${alone.branch}, or no longer on it.`,
    );
  }
  const marked = await countUntilMark(github, chain, ids);
  if (marked !== undefined && marked < position) {
    return notHere(
      "NOT_THE_HEAD",
      `Commit ${short(chain[marked]?.sha ?? "")}, which is newer than ${short(context.sha)}, was applied already.`,
    );
  }
  const pushed = chain.findIndex(({ sha }) => sha === context.payload.before);
  const end = marked ?? (pushed > position ? pushed : position + 1);
  return { ...alone, commits: chain.slice(position, end), earlier: chain.slice(end) };
}

/** The way back from a commit by first parents: what the branch was before each merge. */
function firstParents(commits: readonly Commit[], head: string): readonly Commit[] {
  const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
  const chain: Commit[] = [];
  for (let next = bySha.get(head); next !== undefined; next = bySha.get(next.parent ?? "")) {
    bySha.delete(next.sha);
    chain.push(next);
  }
  return chain;
}

function ownCommit({ sha, payload }: RunContext): Commit {
  return { sha, subject: subjectOf(objectAt(payload, "head_commit").message) };
}

async function defaultBranchOf({ payload }: RunContext, github: GitHub): Promise<string> {
  const name = objectAt(payload, "repository").default_branch;
  return typeof name === "string" && name !== "" ? name : await github.readDefaultBranch();
}

async function readable<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (isClosed(error)) return undefined;
    throw error;
  }
}

function notHere(code: NoAuthority["code"], message: string): NoAuthority {
  const advice =
    "Start the apply workflow by hand (workflow_dispatch) on the default branch; it takes the newest commit.";
  return { kind: "none", code, message, advice };
}

function short(sha: string): string {
  return sha.slice(0, 12);
}
