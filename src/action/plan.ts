import { join } from "node:path";
import { objectAt } from "../ci/context.ts";
import type { LabelState } from "../ci/labels.ts";
import { mergePlans, parsePlan } from "../ci/merge-shards.ts";
import { ConfigError, UsageError } from "../model/errors.ts";
import type { Plan } from "../model/plan.ts";
import { printableJson } from "../model/sanitize.ts";
import { listOf } from "./inputs.ts";
import type { PlannedRun } from "./ports.ts";
import { annotateAll, publish, type Session, warn, writeSummary } from "./session.ts";

const NO_BASE =
  "There are no valid files of the base commit to compare with, so only these files were checked. " +
  "Check out with fetch-depth: 2 to have the base at hand.";

/** `validate`: everything that can be checked offline, as annotations and in the summary. */
export async function runValidate(session: Session): Promise<number> {
  const { commands, render } = session.ports;
  const { exitCode, diagnostics } = await commands.validate(session.inputs.selection);
  annotateAll(session, diagnostics);
  await writeSummary(session, render.diagnostics(titleOf(exitCode), diagnostics));
  return exitCode;
}

function titleOf(exitCode: number): string {
  if (exitCode === 0) return "The access files are valid";
  return exitCode === 4 ? "A policy refuses the access files" : "The access files are invalid";
}

/** `plan`: the plan as file, outputs, summary, comment and labels. Without credentials on a fork: from the files alone. */
export async function runPlan(session: Session): Promise<number> {
  const planned = await makePlan(session);
  if (planned === undefined) return await planFromFiles(session);
  const { plan } = planned;
  annotateAll(session, plan.findings);
  writePlanFile(session, plan);
  await publishPlan(session, plan);
  return planned.exitCode;
}

async function makePlan(session: Session): Promise<PlannedRun | undefined> {
  const { commands } = session.ports;
  try {
    return await commands.plan(session.inputs.selection);
  } catch (error) {
    if (error instanceof UsageError && error.code === "MISSING_TOKEN" && isWithoutSecrets(session))
      return undefined;
    if (error instanceof ConfigError) await publishInvalid(session, error);
    throw error;
  }
}

/** Runs for forks and by Dependabot get no secrets, whatever the workflow says. */
export function isWithoutSecrets({ ports, pullRequest }: Session): boolean {
  const actor = objectAt(ports.context.payload, "sender").login;
  return pullRequest !== undefined && (pullRequest.isFork || actor === "dependabot[bot]");
}

async function publishPlan(session: Session, plan: Plan): Promise<void> {
  const { render } = session.ports;
  await publish(session, {
    page: render.plan(plan),
    state: plan.operations.length === 0 ? "no-changes" : "open",
    plan,
    isQuiet: render.isQuiet(plan),
    label: labelOf(plan),
  });
}

/** The plan in the comment was for files that are gone; it says so, and does not stand there any longer. */
async function publishInvalid(session: Session, error: ConfigError): Promise<void> {
  const page = session.ports.render.diagnostics("The access files are invalid", error.diagnostics);
  await publish(session, { page, state: "failed", isQuiet: false, label: "failed" });
}

/** What a run without secrets can show: are the files valid, and what do they ask for beyond the base. */
export async function planFromFiles(session: Session): Promise<number> {
  const { ports, inputs, pullRequest } = session;
  const { commands, files, render } = ports;
  const { exitCode, diagnostics } = await commands.validate(inputs.selection);
  annotateAll(session, diagnostics);
  const base =
    pullRequest === undefined || exitCode === 3 ? undefined : await files.checkOut(pullRequest.baseSha);
  const plan = base === undefined ? undefined : await commands.planFiles(inputs.selection, base);
  if (plan === undefined) {
    if (exitCode === 0) warn(session, "NO_BASE", NO_BASE);
    await writeSummary(session, render.diagnostics(titleOf(exitCode), diagnostics));
    return exitCode;
  }
  const state = plan.operations.length === 0 ? "no-changes" : "open";
  await publish(session, { page: render.filePlan(plan), state, isQuiet: false, label: labelOf(plan) });
  if (exitCode !== 0) return exitCode;
  return plan.operations.length === 0 ? 0 : 2;
}

/** The label that goes with a plan. */
export function labelOf(plan: Plan): LabelState {
  if (plan.orgs.some((org) => org.gaps.length > 0)) return "failed";
  if (plan.operations.some((operation) => operation.action === "remove")) return "removals";
  return plan.operations.length > 0 ? "changes" : "no-changes";
}

/** `plan-file` for a command that writes one: where it says, else beside the job's other files. */
export function writePlanFile({ ports, inputs }: Session, plan: Plan): void {
  const path = inputs.planFile === "" ? join(ports.context.temp, "rolecall-plan.json") : inputs.planFile;
  ports.files.write(path, `${printableJson(plan)}\n`);
  ports.runner.output("plan-file", path);
}

/** The plan files that `plan-file` names, by path or pattern. */
export function findShards({ ports, inputs }: Session): readonly string[] {
  return [...new Set(listOf(inputs.planFile).flatMap((pattern) => ports.files.find(pattern)))].sort();
}

/** The organizations that each shard planned. */
export function readShardOrgs(session: Session): readonly (readonly string[])[] {
  return findShards(session).map((path) =>
    parsePlan(session.ports.files.read(path), path).orgs.map(({ key }) => key),
  );
}

/** The plans of all shards as one; an organization that no shard planned is a gap, never "no changes". */
export async function readShards(session: Session): Promise<Plan> {
  const { files, commands } = session.ports;
  const merged = mergePlans(findShards(session).map((path) => parsePlan(files.read(path), path)));
  const planned = new Set(merged.orgs.map((org) => org.key));
  const missing = (await commands.knownOrgs(session.inputs.selection)).filter(({ key }) => !planned.has(key));
  const hint = "Look at the job of the shard that had it.";
  const message = "No shard planned this organization.";
  return {
    ...merged,
    orgs: [
      ...merged.orgs,
      ...missing.map((org) => ({
        ...org,
        liveGrants: 0,
        requests: 0,
        gaps: [{ address: org.key, code: "SHARD_MISSING", message, hint }],
      })),
    ],
  };
}
