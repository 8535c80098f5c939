import { type DriftState, ensureDriftIssue } from "../ci/drift-issue.ts";
import { fingerprint } from "../ci/fingerprint.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { ConfigError, faultOf } from "../model/errors.ts";
import type { JsonObject } from "../model/json.ts";
import type { Plan } from "../model/plan.ts";
import { writePlanFile } from "./plan.ts";
import type { Page } from "./ports.ts";
import { pageOptions, publish, type Session, tolerate, warn, writeSummary } from "./session.ts";

/** `drift`: a plan read as drift, kept in one issue. 1 if the check failed, 2 for drift, else 0. */
export async function runDrift(session: Session): Promise<number> {
  const plan = await check(session);
  writePlanFile(session, plan);
  const exitCode = session.ports.commands.driftVerdictOf(plan);
  const page = session.ports.render.drift(plan);
  await publish(
    { ...session, pullRequest: undefined },
    { page, state: "open", plan, isQuiet: true, label: "changes" },
  );
  await keepIssue(session, {
    state: exitCode === 0 ? "clean" : exitCode === 2 ? "drift" : "failing",
    page,
    content: contentOf(plan),
    digest: plan.digest,
    summary: session.ports.render.driftSummary(plan),
  });
  return exitCode;
}

/** The plan; a check that fails altogether is shown in the issue too, because a schedule fails in silence. */
async function check(session: Session): Promise<Plan> {
  try {
    return (await session.ports.commands.plan(session.inputs.selection)).plan;
  } catch (error) {
    const diagnostics = diagnosticsOf(error);
    const page = session.ports.render.diagnostics("The drift check failed", diagnostics);
    await writeSummary(session, page);
    await keepIssue(session, {
      state: "failing",
      page,
      content: fingerprint(
        diagnostics.map(({ code, message }) => ({ code, message })),
        16,
      ),
      digest: "",
      summary: "The check itself fails",
    });
    throw error;
  }
}

function diagnosticsOf(error: unknown): readonly Diagnostic[] {
  if (error instanceof ConfigError) return error.diagnostics;
  const { code, message, hint } = faultOf(error);
  return [{ severity: "error", code, message, ...(hint === undefined ? {} : { hint }) }];
}

/** Findings that hang on what is live, and not on the files alone. */
function isOfLive({ code }: Diagnostic): boolean {
  return code === "OWNER_DIFFERS" || code === "RESOURCE_NOT_FOUND" || code === "OPEN_TO_EVERYBODY";
}

/** What differs and only a person can decide. */
function heldIn(plan: Plan): JsonObject {
  const held = plan.spared.filter(({ drift }) => drift !== undefined);
  if (held.length === 0) return {};
  return {
    held: held.map(({ address, subject = "", text, drift = "" }) => ({ address, subject, text, drift })),
  };
}

/** What makes drift the same drift: not where in the files it stands, and not when it was read. */
function contentOf(plan: Plan): string {
  const operations = [...plan.operations, ...plan.deferred.map((entry) => entry.operation)];
  return fingerprint(
    {
      operations: operations.map(({ id, before, after, reason }) => ({
        id,
        before,
        after,
        reason: reason.code,
      })),
      gaps: plan.orgs.flatMap((org) => org.gaps.map(({ address, code }) => ({ address, code }))),
      found: plan.findings.filter(isOfLive).map(({ message }) => message),
      ...heldIn(plan),
    },
    16,
  );
}

async function keepIssue(
  session: Session,
  found: { state: DriftState; page: Page; content: string; digest: string; summary: string },
): Promise<void> {
  const { ports, inputs } = session;
  const { github, context, runner } = ports;
  if (!inputs.driftIssue || github === undefined) return;
  const options = pageOptions(session);
  const outcome = await tolerate(session, () =>
    ensureDriftIssue(github, {
      state: found.state,
      marker: {
        id: inputs.commentId,
        target: inputs.target,
        digest: found.digest,
        head: context.sha,
        run: context.runId,
        attempt: context.attempt,
        content: found.content,
      },
      title: `${found.state === "failing" ? "Access drift check fails" : "Access drift"}: ${inputs.target}`,
      render: (limit) => found.page(limit, options),
      summary: found.summary,
      labels: inputs.labels.always,
      now: ports.now(),
      ...(context.runUrl === undefined ? {} : { runUrl: context.runUrl }),
    }),
  );
  if (outcome?.url !== undefined) runner.output("issue-url", outcome.url);
  if (outcome?.message !== undefined) warn(session, "ISSUE_NOT_WRITTEN", outcome.message);
}
