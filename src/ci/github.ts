/** What rolecall asks of GitHub, in the few words it needs. The rest of `github/` knows nothing of HTTP. */

/** Whose repository. */
export interface Repository {
  readonly owner: string;
  readonly name: string;
}

/** A comment on an issue or pull request. */
export interface Comment {
  readonly id: number;
  readonly nodeId: string;
  readonly author: string;
  readonly body: string;
  readonly url: string;
}

/** An issue. Pull requests, which GitHub lists among issues, have `isPullRequest`. */
export interface Issue {
  readonly number: number;
  readonly author: string;
  readonly title: string;
  readonly body: string;
  readonly url: string;
  readonly isOpen: boolean;
  /** `completed`, `not_planned`, `reopened`, or absent. */
  readonly stateReason?: string;
  readonly isPullRequest: boolean;
}

/** A pull request. */
export interface PullRequest {
  readonly number: number;
  readonly headSha: string;
  readonly baseSha: string;
  readonly baseBranch: string;
  /** Absent until it is merged. */
  readonly mergeSha?: string;
  readonly isMerged: boolean;
  /** True if the head lives in another repository, or in one that is gone. */
  readonly isFork: boolean;
}

/** A commit of a branch, with the first of its parents: what the branch was before. */
export interface Commit {
  readonly sha: string;
  /** Absent for the first commit of a repository. */
  readonly parent?: string;
  /** First line of the message. */
  readonly subject: string;
}

/** A commit status. Anybody who may push can add one, under any context; nobody can take one away again. */
export interface CommitStatus {
  readonly context: string;
  readonly state: "success" | "failure" | "error" | "pending";
}

/** Fields of an issue that may be changed. */
export interface IssueChange {
  readonly title?: string;
  readonly body?: string;
  readonly state?: "open" | "closed";
  readonly stateReason?: "completed" | "not_planned" | "reopened";
}

/**
 * One repository on GitHub. Every list is read to its last page and checked to be one; every failure is a
 * `ProviderError` with the code `FORBIDDEN`, `NOT_FOUND`, `TOO_LONG`, `RATE_LIMITED`, `UNAUTHORIZED`, `GONE`,
 * `REFUSED`, `NOT_A_LIST` or `UNREACHABLE`.
 */
export interface GitHub {
  readonly repository: Repository;
  listComments(issue: number): Promise<readonly Comment[]>;
  createComment(issue: number, body: string): Promise<Comment>;
  updateComment(comment: number, body: string): Promise<Comment>;
  /** Issues and pull requests, open and closed. */
  listIssues(filter: { readonly label?: string; readonly creator?: string }): Promise<readonly Issue[]>;
  createIssue(title: string, body: string, labels: readonly string[]): Promise<Issue>;
  updateIssue(issue: number, change: IssueChange): Promise<Issue>;
  getPullRequest(number: number): Promise<PullRequest>;
  listPullRequestsOf(commit: string): Promise<readonly PullRequest[]>;
  /** Name of the default branch. */
  readDefaultBranch(): Promise<string>;
  /** The newest commit of a branch. */
  readBranchHead(branch: string): Promise<string>;
  /** The newest commits that can be reached from one, that one first; at most 100. */
  listCommits(from: string): Promise<readonly Commit[]>;
  /** Every status that a commit was ever given. */
  listStatuses(commit: string): Promise<readonly CommitStatus[]>;
  createStatus(
    commit: string,
    status: CommitStatus & { readonly description: string; readonly url?: string },
  ): Promise<void>;
  listLabels(issue: number): Promise<readonly string[]>;
  addLabels(issue: number, labels: readonly string[]): Promise<void>;
  /** A label that is not there is no failure. */
  removeLabel(issue: number, label: string): Promise<void>;
  /** Login of the token's account by REST, which does not work for a workflow's own token. */
  readUser(): Promise<string>;
  /** @throws ProviderError with code `GRAPHQL` for errors in the answer */
  graphql(
    query: string,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<Readonly<Record<string, unknown>>>;
}
