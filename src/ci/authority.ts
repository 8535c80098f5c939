import { objectAt, type RunContext } from "./context.ts";

/** Why a run may write nothing; `advice` names a way that works. */
export interface NoAuthority {
  readonly kind: "none";
  readonly code:
    | "EVENT_APPROVES_NOTHING"
    | "NOT_MERGED"
    | "NOT_STARTED_BY_A_PERSON"
    | "NOT_DEFAULT_BRANCH"
    | "NOT_THE_HEAD";
  readonly message: string;
  readonly advice: string;
}

/** Who or what approves what a run writes. */
export type Authority =
  /** Pull requests that were merged, each by the plan that it showed. */
  | { readonly kind: "merge" }
  /** The dates in the files: what ended, and what an approved plan had deferred. */
  | { readonly kind: "schedule" }
  /** Somebody who started the workflow by hand. */
  | { readonly kind: "person"; readonly login: string }
  | NoAuthority;

/** The two ways that always work. */
export const WAYS =
  "Merge a pull request whose plan was shown, or start the apply workflow by hand (workflow_dispatch) on the default branch.";

/**
 * What the event of a run approves. It is a list of what is good, not of what is bad: an event that is not on it,
 * today's or one that GitHub adds, approves nothing.
 */
export function authorityOf(context: RunContext): Authority {
  switch (context.event) {
    case "push":
      return authorityOfPush(context);
    case "pull_request":
      return authorityOfClosing(context);
    case "schedule":
      return { kind: "schedule" };
    case "workflow_dispatch":
      return authorityOfStarter(context);
    default:
      return none("EVENT_APPROVES_NOTHING", nothingText(context.event), adviceFor(context.event));
  }
}

function authorityOfPush({ payload, ref }: RunContext): Authority {
  if (payload.deleted === true) return none("EVENT_APPROVES_NOTHING", "This push deleted a branch.", WAYS);
  if (ref.startsWith("refs/tags/")) return none("NOT_DEFAULT_BRANCH", "A pushed tag approves nothing.", WAYS);
  return { kind: "merge" };
}

/** A pull request that was closed by its merge is as good as the push of the merge. */
function authorityOfClosing({ payload }: RunContext): Authority {
  if (payload.action === "closed" && objectAt(payload, "pull_request").merged === true)
    return { kind: "merge" };
  const message =
    payload.action === "closed"
      ? "The pull request was closed without being merged."
      : "The pull request is not merged, so nobody has approved it yet.";
  return none(
    "NOT_MERGED",
    message,
    "Use the command plan on pull requests, and apply on the push that merges them.",
  );
}

function authorityOfStarter({ payload, actor }: RunContext): Authority {
  const { login, type } = objectAt(payload, "sender");
  const isBot = type !== "User" || actor === "" || isBotLogin(actor);
  if (isBot || typeof login !== "string" || isBotLogin(login)) {
    return none(
      "NOT_STARTED_BY_A_PERSON",
      "The workflow was not started by a person, and a program approves nothing.",
      "Let somebody start it from the Actions page, or merge a pull request whose plan was shown.",
    );
  }
  return { kind: "person", login: actor };
}

function isBotLogin(login: string): boolean {
  return login.endsWith("[bot]");
}

function nothingText(event: string): string {
  if (event === "") return "GITHUB_EVENT_NAME does not name the event of this run, so nothing approves it.";
  const reasons: Readonly<Record<string, string>> = {
    issue_comment: "A comment, such as /apply, approves nothing: anybody who may comment could write it.",
    pull_request_target:
      "The event pull_request_target approves nothing: a pull request may be a stranger's.",
    pull_request_review: "A review approves a change, and the merge approves what it does.",
    merge_group: "A merge queue still checks the change; it is not merged.",
    workflow_run:
      "That another workflow ran approves nothing: it may have run for a stranger's pull request.",
    repository_dispatch:
      "The event repository_dispatch comes from a program, and a program approves nothing.",
  };
  return reasons[event] ?? `The event ${event} approves nothing.`;
}

function adviceFor(event: string): string {
  return event === "issue_comment"
    ? "Merge the pull request, and let the push apply it; or start the apply workflow by hand (workflow_dispatch) on the default branch, with the digest of the plan."
    : WAYS;
}

function none(code: NoAuthority["code"], message: string, advice: string): NoAuthority {
  return { kind: "none", code, message, advice };
}
