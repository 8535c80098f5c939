import { ProviderError } from "../model/errors.ts";
import { isJsonObject, type JsonObject } from "../model/json.ts";
import type { Comment, Issue, PullRequest } from "./github.ts";

/** @see https://docs.github.com/en/rest/issues/comments */
export function toComment(raw: unknown): Comment {
  const wire = objectOf(raw, "comment");
  return {
    id: numberOf(wire, "id", "comment"),
    nodeId: textOf(wire, "node_id"),
    author: loginOf(wire),
    body: textOf(wire, "body"),
    url: textOf(wire, "html_url"),
  };
}

/** @see https://docs.github.com/en/rest/issues/issues */
export function toIssue(raw: unknown): Issue {
  const wire = objectOf(raw, "issue");
  const stateReason = wire.state_reason;
  return {
    number: numberOf(wire, "number", "issue"),
    author: loginOf(wire),
    title: textOf(wire, "title"),
    body: textOf(wire, "body"),
    url: textOf(wire, "html_url"),
    isOpen: wire.state === "open",
    ...(typeof stateReason === "string" ? { stateReason } : {}),
    isPullRequest: wire.pull_request !== undefined && wire.pull_request !== null,
  };
}

/** The pull request of the REST API and of event files alike. */
export function toPullRequest(raw: unknown): PullRequest {
  const wire = objectOf(raw, "pull request");
  const head = isJsonObject(wire.head) ? wire.head : {};
  const base = isJsonObject(wire.base) ? wire.base : {};
  const mergeSha = wire.merge_commit_sha;
  const mergedAt = wire.merged_at;
  const isMerged = wire.merged === true || (typeof mergedAt === "string" && mergedAt !== "");
  return {
    number: numberOf(wire, "number", "pull request"),
    headSha: textOf(head, "sha"),
    baseSha: textOf(base, "sha"),
    baseBranch: textOf(base, "ref"),
    ...(typeof mergeSha === "string" && isMerged ? { mergeSha } : {}),
    isMerged,
    isFork: repositoryOf(head) === undefined || repositoryOf(head) !== repositoryOf(base),
  };
}

/** @see https://docs.github.com/en/rest/issues/labels */
export function toLabel(raw: unknown): string {
  return textOf(objectOf(raw, "label"), "name");
}

function repositoryOf(end: JsonObject): string | undefined {
  const repository = end.repo;
  const name = isJsonObject(repository) ? repository.full_name : undefined;
  return typeof name === "string" ? name.toLowerCase() : undefined;
}

function loginOf(wire: JsonObject): string {
  return isJsonObject(wire.user) ? textOf(wire.user, "login") : "";
}

function textOf(wire: JsonObject, key: string): string {
  const value = wire[key];
  return typeof value === "string" ? value : "";
}

function numberOf(wire: JsonObject, key: string, noun: string): number {
  const value = wire[key];
  if (typeof value === "number") return value;
  throw new ProviderError({
    code: "NOT_JSON",
    provider: "github",
    message: `GitHub sent a ${noun} without ${key}.`,
  });
}

/**
 * An object of an answer.
 * @throws ProviderError `NOT_JSON`
 */
export function objectOf(raw: unknown, noun: string): JsonObject {
  if (isJsonObject(raw)) return raw;
  throw new ProviderError({
    code: "NOT_JSON",
    provider: "github",
    message: `GitHub sent something that is not a ${noun}.`,
  });
}

/**
 * A text that an answer must have.
 * @throws ProviderError `NOT_JSON`
 */
export function requiredText(wire: JsonObject, key: string, noun: string): string {
  const value = textOf(wire, key);
  if (value !== "") return value;
  throw new ProviderError({
    code: "NOT_JSON",
    provider: "github",
    message: `GitHub sent a ${noun} without ${key}.`,
  });
}
