import { UsageError } from "../model/errors.ts";
import { isJsonObject } from "../model/json.ts";
import { objectAt, type RunContext } from "./context.ts";
import type { GitHub, PullRequest } from "./github.ts";
import { toPullRequest } from "./wire.ts";

/**
 * The pull request a run is about: the `pr-number` input, else the event's own. Undefined where there is none; which
 * ones a push merged is another question, see `merged-pulls.ts`.
 * @throws UsageError `BAD_PR_NUMBER`
 */
export async function findPullRequest(
  context: RunContext,
  github: GitHub,
  input: string,
): Promise<PullRequest | undefined> {
  if (input !== "") return await github.getPullRequest(parseNumber(input));
  const fromEvent = pullRequestOfEvent(context);
  if (typeof fromEvent === "number") return await github.getPullRequest(fromEvent);
  return fromEvent;
}

/** The pull request that the event file itself describes, or only its number. Needs no request. */
export function pullRequestOfEvent(context: RunContext): PullRequest | number | undefined {
  const { event, payload } = context;
  if (isJsonObject(payload.pull_request)) return toPullRequest(payload.pull_request);
  if (event === "issue_comment" && isJsonObject(objectAt(payload, "issue").pull_request)) {
    return numberIn(objectAt(payload, "issue").number);
  }
  if (event === "workflow_run") {
    const list = objectAt(payload, "workflow_run").pull_requests;
    const first: unknown = Array.isArray(list) ? list[0] : undefined;
    return isJsonObject(first) ? numberIn(first.number) : undefined;
  }
  if (event === "merge_group") {
    return numberIn(
      /\/pr-(\d+)-/.exec(String(objectAt(payload, "merge_group").head_ref ?? context.ref))?.[1],
    );
  }
  return undefined;
}

function parseNumber(input: string): number {
  const number = numberIn(input);
  if (number !== undefined) return number;
  throw new UsageError(
    "BAD_PR_NUMBER",
    `pr-number is "${input}", which is not a number.`,
    "Give the number of a pull request.",
  );
}

function numberIn(value: unknown): number | undefined {
  const number =
    typeof value === "number"
      ? value
      : typeof value === "string" && /^\d+$/.test(value)
        ? Number(value)
        : undefined;
  return number !== undefined && Number.isSafeInteger(number) && number > 0 ? number : undefined;
}
