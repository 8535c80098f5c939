import { join } from "node:path";
import { faultCommand, workflowCommand } from "../ci/annotations.ts";
import type { PullRequest } from "../ci/github.ts";
import { findPullRequest, pullRequestOfEvent } from "../ci/pull-request.ts";
import { ConfigError, KnownError, UsageError } from "../model/errors.ts";
import { runApply, runReport } from "./apply.ts";
import { runDrift } from "./drift.ts";
import { type ActionInputs, type FailOn, readInputs } from "./inputs.ts";
import { runPlan, runValidate } from "./plan.ts";
import type { ActionPorts } from "./ports.ts";
import { annotateAll, type Session } from "./session.ts";

/** Runs the action and gives the code that the step ends with: 0, or rolecall's own code if `fail-on` says so. */
export async function runAction(ports: ActionPorts): Promise<number> {
  for (const secret of ports.secrets) if (secret !== "") ports.runner.mask(secret);
  let failOn: FailOn = "errors";
  let session: Session | undefined;
  let exitCode: number;
  try {
    const inputs = readInputs((name) => ports.runner.input(name));
    failOn = inputs.failOn;
    session = { ports, inputs, pullRequest: undefined };
    session = { ...session, pullRequest: await pullRequestFor(ports, inputs) };
    exitCode = await dispatch(session);
  } catch (error) {
    exitCode = report(ports, session, error);
  }
  ports.runner.output("exit-code", String(exitCode));
  return isFailure(exitCode, failOn) ? exitCode : 0;
}

/** What an exit code means for the step. 2 says "changes", which is what a plan is for. */
function isFailure(exitCode: number, failOn: FailOn): boolean {
  if (exitCode === 0 || failOn === "never") return false;
  return exitCode !== 2 || failOn === "changes";
}

/** What never concerns one pull request. */
const WITHOUT_PULL_REQUEST: ReadonlySet<string> = new Set(["drift", "validate", "people-pull"]);

/** The pull request to comment on. */
async function pullRequestFor(ports: ActionPorts, inputs: ActionInputs): Promise<PullRequest | undefined> {
  const { context, github } = ports;
  if (WITHOUT_PULL_REQUEST.has(inputs.command)) return undefined;
  const fromEvent = pullRequestOfEvent(context);
  if (inputs.prNumber === "" && typeof fromEvent === "object") return fromEvent;
  if (github === undefined) return undefined;
  if (inputs.prNumber === "" && fromEvent === undefined) return undefined;
  return await findPullRequest(context, github, inputs.prNumber);
}

async function dispatch(session: Session): Promise<number> {
  switch (session.inputs.command) {
    case "validate":
      return await runValidate(session);
    case "plan":
      return await runPlan(session);
    case "apply":
      return await runApply(session);
    case "drift":
      return await runDrift(session);
    case "report":
      return session.inputs.planFile === "" ? await runReview(session) : await runReport(session);
    case "people-pull":
      return await session.ports.commands.pullPeople(session.inputs.selection, session.inputs.maxLeavers);
  }
}

async function runReview(session: Session): Promise<number> {
  const { commands, context, runner } = session.ports;
  const path = join(context.temp, "rolecall-review.html");
  const exitCode = await commands.report(session.inputs.selection, path);
  runner.output("report-file", path);
  return exitCode;
}

/** Shows what went wrong on the run, and where it can be shown, on the lines of the files. */
function report(ports: ActionPorts, session: Session | undefined, error: unknown): number {
  const { runner } = ports;
  if (error instanceof ConfigError && session !== undefined) {
    annotateAll(session, error.diagnostics);
    return 3;
  }
  if (error instanceof KnownError) {
    const more = error instanceof UsageError ? error.more : [];
    for (const each of [error, ...more]) runner.command(faultCommand(each.toFault()));
    return 1;
  }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  runner.command(
    workflowCommand(
      "error",
      [["title", "INTERNAL"]],
      "This is a fault of rolecall, not of your files. The log has the details.",
    ),
  );
  runner.log(message);
  return 1;
}
