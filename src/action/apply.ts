import type { MarkerState } from "../ci/marker.ts";
import { findReviewed } from "../ci/reviewed-digest.ts";
import { compareWithReviewed, type Moved } from "../ci/reviewed-plan.ts";
import type { Plan } from "../model/plan.ts";
import { findShards, isWithoutSecrets, labelOf, planFromFiles, readShards } from "./plan.ts";
import type { AppliedRun, Page } from "./ports.ts";
import { annotateAll, publish, type Session, warn } from "./session.ts";

const REFUSED = 4;

/** Why a plan may not be applied, or that it may. */
type Review =
  | { readonly kind: "approved" }
  | { readonly kind: "moved"; readonly moved: readonly Moved[] }
  | { readonly kind: "refused"; readonly sentence: string; readonly details: readonly string[] };

/** `apply`: re-plans, holds the plan against the reviewed one, applies exactly it, and tells so in the comment. */
export async function runApply(session: Session): Promise<number> {
  const { ports, inputs } = session;
  if (inputs.planFile !== "") {
    const applied = await ports.commands.applyFile(inputs.selection, inputs.planFile);
    return await publishApplied(session, applied);
  }
  const planned = await ports.commands.plan(inputs.selection);
  annotateAll(session, planned.plan.findings);
  const review = planned.plan.operations.length === 0 ? approved : await reviewOf(session, planned.plan);
  if (review.kind !== "approved") return await refuse(session, planned.plan, review);
  if (planned.plan.operations.length === 0 && planned.exitCode === 0)
    return await publishNothing(session, planned.plan);
  return await publishApplied(session, await planned.apply());
}

/** `report` with plan files: one page for all shards; after a merge also holds them against the reviewed plan. */
export async function runReport(session: Session): Promise<number> {
  // The shards of a fork's pull request had no secrets and left no plans.
  if (findShards(session).length === 0 && isWithoutSecrets(session)) return await planFromFiles(session);
  const plan = await readShards(session);
  annotateAll(session, plan.findings);
  if (session.ports.context.event === "push" && plan.operations.length > 0) {
    const review = await reviewOf(session, plan);
    if (review.kind !== "approved") return await refuse(session, plan, review);
  }
  const { render } = session.ports;
  const isPush = session.ports.context.event === "push";
  await publish(isPush ? { ...session, pullRequest: undefined } : session, {
    page: render.plan(plan),
    state: plan.operations.length === 0 ? "no-changes" : "open",
    plan,
    isQuiet: render.isQuiet(plan),
    label: labelOf(plan),
  });
  return session.ports.commands.verdictOf(plan);
}

const approved: Review = { kind: "approved" };

/** A push applies what was reviewed and nothing else; a schedule or a person starting the workflow is its own approval. */
async function reviewOf(session: Session, plan: Plan): Promise<Review> {
  const { context, github } = session.ports;
  if (context.event !== "push" && session.pullRequest === undefined) return approved;
  const isOptional = session.inputs.allowsUnreviewed;
  if (session.pullRequest === undefined || github === undefined) {
    return isOptional
      ? approved
      : unreviewed("the commit was not merged by a pull request, so nobody reviewed its plan.");
  }
  const reviewed = await findReviewed(github, session.pullRequest.number, session.inputs.commentId);
  switch (reviewed.kind) {
    case "none":
      return isOptional
        ? approved
        : unreviewed("the pull request holds no plan of ours that could have been reviewed.");
    case "tampered":
      return {
        kind: "refused",
        sentence: "somebody else edited the plan comment:",
        details: [reviewed.editor],
      };
    case "found": {
      if (reviewed.warning !== undefined) warn(session, "COMMENT_EDITOR_UNKNOWN", reviewed.warning);
      const moved = compareWithReviewed(reviewed.marker, plan);
      return moved.length === 0 ? approved : { kind: "moved", moved };
    }
  }
}

function unreviewed(sentence: string): Review {
  const details = ["Start the workflow by hand, or set `allow: unreviewed` if pushes need no review here."];
  return { kind: "refused", sentence, details };
}

async function refuse(
  session: Session,
  plan: Plan,
  review: Exclude<Review, { kind: "approved" }>,
): Promise<number> {
  const { render } = session.ports;
  const page =
    review.kind === "moved"
      ? render.moved(plan, review.moved)
      : render.refused(plan, review.sentence, review.details);
  await finish(session, plan, page, "refused");
  const why = review.kind === "moved" ? "the plan is no longer the reviewed one" : review.sentence;
  session.ports.runner.log(`Refused, nothing was written: ${why}`);
  return REFUSED;
}

async function publishApplied(session: Session, applied: AppliedRun): Promise<number> {
  const states: Readonly<Record<number, MarkerState>> = { 0: "applied", 4: "refused", 5: "partial" };
  await finish(
    session,
    applied.plan,
    session.ports.render.applied(applied),
    states[applied.exitCode] ?? "failed",
  );
  return applied.exitCode;
}

/** Everything is as the files say already: the comment of a plan that was applied before keeps telling so. */
async function publishNothing(session: Session, plan: Plan): Promise<number> {
  const { render } = session.ports;
  await publish(
    { ...session, pullRequest: undefined },
    {
      page: render.plan(plan),
      state: "no-changes",
      plan,
      isQuiet: true,
      label: "no-changes",
    },
  );
  return 0;
}

async function finish(session: Session, plan: Plan, page: Page, state: MarkerState): Promise<void> {
  const label = state === "applied" ? labelOf(plan) : "failed";
  await publish(session, { page, state, plan, isQuiet: false, isFinal: true, label });
}
