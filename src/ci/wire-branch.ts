import { isJsonObject, type JsonObject } from "../model/json.ts";
import type { Commit, CommitStatus } from "./github.ts";
import { objectOf, requiredText } from "./wire.ts";

/** @see https://docs.github.com/en/rest/repos/repos#get-a-repository */
export function toDefaultBranch(raw: unknown): string {
  return requiredText(objectOf(raw, "repository"), "default_branch", "repository");
}

/** @see https://docs.github.com/en/rest/branches/branches#get-a-branch */
export function toBranchHead(raw: unknown): string {
  return requiredText(objectOf(objectOf(raw, "branch").commit, "commit"), "sha", "commit");
}

/** @see https://docs.github.com/en/rest/commits/commits#list-commits */
export function toCommit(raw: unknown): Commit {
  const wire = objectOf(raw, "commit");
  const parent = parentOf(wire);
  return {
    sha: requiredText(wire, "sha", "commit"),
    subject: subjectOf(isJsonObject(wire.commit) ? wire.commit.message : undefined),
    ...(parent === undefined ? {} : { parent }),
  };
}

/** @see https://docs.github.com/en/rest/commits/statuses#list-commit-statuses-for-a-reference */
export function toStatus(raw: unknown): CommitStatus {
  const wire = objectOf(raw, "commit status");
  const state = wire.state;
  return {
    context: requiredText(wire, "context", "commit status"),
    state: state === "success" || state === "failure" || state === "pending" ? state : "error",
  };
}

/** The first line of a commit's message; empty for what is not text. */
export function subjectOf(message: unknown): string {
  return typeof message === "string" ? (message.split(/\r?\n/, 1)[0] ?? "") : "";
}

function parentOf(wire: JsonObject): string | undefined {
  const first: unknown = Array.isArray(wire.parents) ? wire.parents[0] : undefined;
  const sha = isJsonObject(first) ? first.sha : undefined;
  return typeof sha === "string" ? sha : undefined;
}
