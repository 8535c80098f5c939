import { join, relative, resolve, sep } from "node:path";
import { annotate, faultCommand, workflowCommand } from "../ci/annotations.ts";
import { claimsOfPlan } from "../ci/claims.ts";
import { type CommentOutcome, ensureComment } from "../ci/comment.ts";
import { objectAt } from "../ci/context.ts";
import { fingerprint } from "../ci/fingerprint.ts";
import type { PullRequest } from "../ci/github.ts";
import { ensureLabels, type LabelState } from "../ci/labels.ts";
import type { Marker, MarkerState } from "../ci/marker.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { ProviderError } from "../model/errors.ts";
import { isJsonObject } from "../model/json.ts";
import type { Plan } from "../model/plan.ts";
import type { ActionInputs } from "./inputs.ts";
import type { ActionPorts, Page, PageOptions } from "./ports.ts";

/** Size in which two pages are compared; any will do, as long as it is always the same. */
const COMPARED_SIZE = 65_000;

/** One run of the action: the world, the inputs, and the pull request it is about. */
export interface Session {
  readonly ports: ActionPorts;
  readonly inputs: ActionInputs;
  readonly pullRequest: PullRequest | undefined;
}

/** What is shown at the end of a run. */
export interface Publication {
  readonly page: Page;
  readonly state: MarkerState;
  readonly plan?: Plan;
  /** True if no comment has to be made for it. */
  readonly isQuiet: boolean;
  /** True for what follows a merge. */
  readonly isFinal?: boolean;
  readonly label: LabelState;
}

/** Writes summary, outputs, comment and labels. What cannot be written is a warning; the exit code stays. */
export async function publish(session: Session, publication: Publication): Promise<void> {
  if (publication.plan !== undefined) outputPlan(session, publication.plan);
  await writeSummary(session, publication.page);
  if (session.pullRequest !== undefined) await publishOn(session, publication, session.pullRequest);
}

/** Writes comment and labels of one pull request. */
export async function publishOn(
  session: Session,
  publication: Publication,
  pullRequest: PullRequest,
): Promise<void> {
  const { ports } = session;
  const about = { ...session, pullRequest };
  const comment = await tolerate(session, () => writeComment(about, publication, pullRequest));
  if (comment?.url !== undefined) ports.runner.output("comment-url", comment.url);
  if (comment?.message !== undefined) warn(session, "COMMENT_NOT_WRITTEN", comment.message);
  if (comment?.kind === "stale" || ports.github === undefined) return;
  const github = ports.github;
  const problem = await ensureLabels(github, pullRequest.number, session.inputs.labels, publication.label);
  if (problem !== undefined) warn(session, "LABELS_NOT_SET", problem);
}

/** Options of the pages of this run. */
export function pageOptions(session: Session): PageOptions {
  const { context } = session.ports;
  return {
    target: session.inputs.target,
    headSha: session.pullRequest?.headSha ?? context.sha,
    runUrl: context.runUrl,
  };
}

/** The marker for a plan of this run. */
function markerOf(session: Session, publication: Pick<Publication, "page" | "state" | "plan">): Marker {
  const { context } = session.ports;
  const options = pageOptions(session);
  const { plan } = publication;
  return {
    kind: "plan",
    id: session.inputs.commentId,
    target: session.inputs.target,
    state: publication.state,
    digest: plan?.digest ?? "",
    head: options.headSha,
    run: context.runId,
    attempt: context.attempt,
    content: fingerprint(publication.page(COMPARED_SIZE, { ...options, isStable: true }), 16),
  };
}

async function writeComment(
  session: Session,
  publication: Publication,
  pullRequest: PullRequest,
): Promise<CommentOutcome> {
  const { github } = session.ports;
  if (session.inputs.comment === "none") return { kind: "none" };
  if (github === undefined) return { kind: "forbidden", message: "There is no token to comment with." };
  const options = pageOptions(session);
  return await ensureComment(github, {
    pullRequest: pullRequest.number,
    mode: session.inputs.comment,
    marker: markerOf(session, publication),
    ...(publication.plan !== undefined && isPlanOfHead(session, pullRequest)
      ? { claims: claimsOfPlan(publication.plan) }
      : {}),
    render: (limit) => publication.page(limit, options),
    isQuiet: publication.isQuiet,
    ...(publication.isFinal === undefined ? {} : { isFinal: publication.isFinal }),
  });
}

/**
 * True if the plan of this run is that of the pull request's head: the event is the pull request's own, and what is
 * checked out is its head, or the merge commit that GitHub made for the event.
 */
function isPlanOfHead({ ports }: Session, pullRequest: PullRequest): boolean {
  const { context, files } = ports;
  const isOwnEvent = context.event === "pull_request" || context.event === "pull_request_target";
  const { number, head } = objectAt(context.payload, "pull_request");
  if (!isOwnEvent || number !== pullRequest.number) return false;
  if (!isJsonObject(head) || head.sha !== pullRequest.headSha) return false;
  const checkedOut = files.headCommit();
  if (checkedOut === pullRequest.headSha) return true;
  return context.event === "pull_request" && (checkedOut === undefined || checkedOut === context.sha);
}

/** The whole page into the job summary and into a file. */
export async function writeSummary(session: Session, page: Page): Promise<void> {
  const { runner, render, files, context } = session.ports;
  const text = render.summary(page, pageOptions(session));
  const path = join(context.temp, "rolecall-summary.md");
  files.write(path, `${text}\n`);
  runner.output("summary-file", path);
  await runner.summary(text);
}

function outputPlan({ ports }: Session, plan: Plan): void {
  const count = (action: string): string =>
    String(plan.operations.filter((one) => one.action === action).length);
  const { runner } = ports;
  runner.output("has-changes", String(plan.operations.length + plan.deferred.length > 0));
  runner.output("adds", count("add"));
  runner.output("updates", count("update"));
  runner.output("removes", count("remove"));
  runner.output("pending", String(plan.pending.length));
  runner.output("digest", plan.digest);
}

/** Annotates the lines of the files; what the runner would drop is counted in the log. */
export function annotateAll({ ports }: Session, diagnostics: readonly Diagnostic[]): void {
  const { runner, context } = ports;
  const { commands, rest } = annotate(diagnostics, (file) =>
    inRepository(context.workspace, resolve(context.folder, file)),
  );
  for (const command of commands) runner.command(command);
  if (rest.length > 0) runner.log(`${rest.length} more are listed in the job summary.`);
}

/** A path as the runner wants it: from the top of the repository, with slashes. */
function inRepository(workspace: string, file: string): string {
  const path = relative(workspace, file);
  return path.startsWith("..") ? file : path.split(sep).join("/");
}

/** A warning on the run, not on a line. */
export function warn({ ports }: Session, code: string, message: string): void {
  ports.runner.command(workflowCommand("warning", [["title", code]], message));
}

/** An error on the run, not on a line. */
export function fail({ ports }: Session, code: string, message: string): void {
  ports.runner.command(faultCommand({ code, message }));
}

/** Carries on without GitHub's answer: what rolecall found out counts more than where it could be written. */
export async function tolerate<T>(session: Session, action: () => Promise<T>): Promise<T | undefined> {
  try {
    return await action();
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    warn(session, error.code, error.message);
    return undefined;
  }
}
