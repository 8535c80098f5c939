import type { ApplyOutcome } from "../app/apply/apply.ts";
import type { MarkerState } from "../ci/marker.ts";
import type { Plan } from "../model/plan.ts";
import type { ReviewGap } from "../report/markdown/review-status.ts";
import { type Approval, type Mandate, NOT_APPROVED } from "./approval.ts";
import { labelOf } from "./plan.ts";
import type { AppliedRun } from "./ports.ts";
import type { ReviewedPull } from "./reviews.ts";
import { publish, publishOn, type Session } from "./session.ts";

/** What a run left out, as it is reported. `digest` is that of the plan that a person may approve by hand. */
export function gapOf(approval: Approval, { authority }: Mandate, digest: string | undefined): ReviewGap {
  const isSchedule = authority.kind === "schedule";
  return {
    refused: approval.refused.map(({ operation, message }) =>
      message === NOT_APPROVED ? { operation } : { operation, message },
    ),
    unreviewed: approval.approved.filter(({ id }) => approval.unreviewed.has(id)),
    pulls: isSchedule || approval.refused.length === 0 ? [] : approval.pulls.flatMap(notCounted),
    isSchedule,
    ...(digest === undefined ? {} : { digest }),
  };
}

function notCounted({ pull, shown }: ReviewedPull): ReviewGap["pulls"] {
  if (shown.kind === "shown") return [];
  const detail = shown.kind === "tampered" ? shown.editor : shown.kind === "none" ? shown.head : undefined;
  const about = { number: pull.number, merged: pull.headSha, why: shown.kind };
  return [detail === undefined ? about : { ...about, detail }];
}

/** Nothing was applied: the summary and every pull request of this run show the plan of now, and why. */
export async function publishUnapproved(
  session: Session,
  plan: Plan,
  approval: Approval,
  gap: ReviewGap,
): Promise<void> {
  const page = session.ports.render.unapproved(plan, gap);
  const publication = {
    page,
    state: "refused",
    plan,
    isQuiet: false,
    isFinal: true,
    label: "failed",
  } as const;
  await publish({ ...session, pullRequest: undefined }, publication);
  for (const { pull } of approval.pulls) await publishOn(session, publication, pull);
  session.ports.runner.log(
    "Refused, nothing was written: no plan that was shown before the merge has these operations.",
  );
}

/** The summary shows everything; every pull request shows what was applied of its own, and what nobody saw. */
export async function publishApplied(
  session: Session,
  applied: AppliedRun,
  approval: Approval,
  gap: ReviewGap,
): Promise<void> {
  const { render } = session.ports;
  const whole = render.applied(applied, { gap });
  const common = { plan: applied.plan, isQuiet: false, isFinal: true } as const;
  const label = applied.exitCode === 0 ? labelOf(applied.plan) : "failed";
  const state = stateOf(applied.exitCode);
  await publish({ ...session, pullRequest: undefined }, { ...common, page: whole, state, label });
  for (const { pull, holds } of approval.pulls) {
    const theirs = new Set(approval.approved.filter(holds).map(({ id }) => id));
    if (theirs.size === 0 && gap.refused.length === 0) continue;
    const page = render.applied(applied, { gap, only: theirs });
    const own = theirs.size === 0 ? "refused" : stateOfPart(applied, theirs);
    await publishOn(
      session,
      { ...common, page, state: own, label: own === "applied" ? label : "failed" },
      pull,
    );
  }
}

function stateOf(exitCode: number): MarkerState {
  const states: Readonly<Record<number, MarkerState>> = { 0: "applied", 4: "refused", 5: "partial" };
  return states[exitCode] ?? "failed";
}

/** What became of some of the operations, whatever became of the others. */
function stateOfPart({ exitCode, outcome }: AppliedRun, ids: ReadonlySet<string>): MarkerState {
  const { applied } = outcome as ApplyOutcome;
  if (exitCode === 0 || applied === undefined) return stateOf(exitCode);
  const done = applied.results.filter(
    ({ operation, status }) => ids.has(operation.id) && status === "applied",
  );
  const isWhole = done.length === ids.size && !applied.different.some(({ id }) => ids.has(id));
  return isWhole ? "applied" : stateOf(exitCode);
}
