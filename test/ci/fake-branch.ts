import type { FakeIssue } from "./fake-github.ts";

/** One commit of the default branch. */
export interface FakeCommit {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly message: string;
}

/** A commit status; GitHub keeps every one that was ever given. */
export interface FakeStatus {
  readonly context: string;
  readonly state: string;
  readonly description: string;
  readonly creator: string;
}

/** The default branch: commits one after the other, their statuses, and which pull requests GitHub knows to have made them. */
export class FakeBranch {
  readonly name = "main";
  readonly commits: FakeCommit[] = [{ sha: "b".repeat(40), parents: [], message: "First" }];
  readonly statuses = new Map<string, FakeStatus[]>();
  /** Questions about a commit's pull requests that are answered with an empty list, as right after a merge. */
  lag = 0;
  /** False for a token without `statuses: write`. */
  canMark = true;

  get head(): string {
    return this.commits.at(-1)?.sha ?? "";
  }

  /** Puts a commit on the branch. */
  push(sha: string, message = "Change"): void {
    if (this.commits.some((commit) => commit.sha === sha)) return;
    this.commits.push({ sha, parents: [this.head], message });
  }

  /** Merges a pull request; the branch gets one commit, or for a rebase several, the last of which is the merge. */
  merge(pull: FakeIssue, shas: readonly string[], message = `Change access (#${pull.number})`): void {
    for (const sha of shas) this.push(sha, message);
    pull.state = "closed";
    Object.assign(pull.pull ?? {}, { isMerged: true, mergeSha: shas.at(-1) });
  }

  listFrom(sha: string): object[] | undefined {
    const end = this.commits.findIndex((commit) => commit.sha === sha);
    if (end < 0) return undefined;
    return this.commits
      .slice(0, end + 1)
      .reverse()
      .map((commit) => ({
        sha: commit.sha,
        commit: { message: commit.message },
        parents: commit.parents.map((parent) => ({ sha: parent })),
      }));
  }

  statusesOf(sha: string): object[] {
    return [...(this.statuses.get(sha) ?? [])]
      .reverse()
      .map(({ creator, ...status }) => ({ ...status, creator: { login: creator } }));
  }

  mark(sha: string, status: FakeStatus): void {
    this.statuses.set(sha, [...(this.statuses.get(sha) ?? []), status]);
  }
}
