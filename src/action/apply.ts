import { markApplied, partOfConfiguration } from "../ci/applied-mark.ts";
import type { NoAuthority } from "../ci/authority.ts";
import type { ClaimedOrg } from "../ci/claims.ts";
import type { MarkerState } from "../ci/marker.ts";
import type { Plan } from "../model/plan.ts";
import type { ReviewGap } from "../report/markdown/review-status.ts";
import { gapOf, publishApplied, publishUnapproved } from "./apply-pages.ts";
import { type Approval, approve, findMandate, type Mandate } from "./approval.ts";
import { partOf } from "./part.ts";
import { findShards, isWithoutSecrets, labelOf, planFromFiles, readShardOrgs, readShards } from "./plan.ts";
import type { AppliedRun } from "./ports.ts";
import { annotateAll, fail, publish, type Session, tolerate, warn, writeSummary } from "./session.ts";

const REFUSED = 4;
const PARTIAL = 5;

/** `apply`: finds out what approves this run, plans anew, applies exactly what is approved, and reports it. */
export async function runApply(session: Session): Promise<number> {
  const mandate = await findMandate(session, [session.inputs.markId]);
  if ("kind" in mandate) return await refuseRun(session, mandate);
  const plan = await planToApply(session);
  annotateAll(session, plan.findings);
  const { digest } = session.inputs;
  if (digest !== "" && digest !== plan.digest) return await refuseDigest(session, plan);
  const approval = await approve(session, mandate, plan, await orgsOf(session, plan));
  reportUnknownEditors(session, approval);
  const isSchedule = mandate.authority.kind === "schedule";
  if (approval.approved.length === 0 && approval.refused.length > 0 && !isSchedule) {
    const gap = gapOf(approval, mandate, plan.digest);
    await publishUnapproved(session, plan, approval, gap);
    return REFUSED;
  }
  const part = partOf(plan, approval.approved);
  return await carryOut(session, mandate, approval, part);
}

/** The plan of now, or the saved one; either way whole, because a schedule may also do what was deferred. */
async function planToApply({ ports, inputs }: Session): Promise<Plan> {
  const selection = { ...inputs.selection, only: "everything" } as const;
  if (inputs.planFile !== "") return await ports.commands.readPlan(selection, inputs.planFile);
  return (await ports.commands.plan(selection)).plan;
}

/** A plan that was just made knows its organizations; of a saved one only the files say which are meant. */
async function orgsOf({ ports, inputs }: Session, plan: Plan): Promise<readonly ClaimedOrg[]> {
  return inputs.planFile === "" ? plan.orgs : await ports.commands.knownOrgs(inputs.selection);
}

async function carryOut(session: Session, mandate: Mandate, approval: Approval, part: Plan): Promise<number> {
  const { commands } = session.ports;
  const isNothing = part.operations.length === 0 && session.inputs.planFile === "";
  const applied =
    isNothing && commands.verdictOf(part) === 0
      ? undefined
      : await commands.apply(session.inputs.selection, part);
  const gap = gapOf(approval, mandate, await digestOfRest(session, mandate, approval));
  if (applied === undefined) await publishNothing(session, part, gap);
  else await publishApplied(session, applied, approval, gap);
  const exitCode = exitCodeOf(applied, gap);
  if (exitCode === 0 && isWhole(session, approval, part)) await mark(session, mandate);
  return exitCode;
}

/** What is left out can be approved by hand; after the rest was applied its plan is another one. */
async function digestOfRest(
  session: Session,
  { authority }: Mandate,
  { refused }: Approval,
): Promise<string | undefined> {
  if (refused.length === 0 || authority.kind === "schedule" || session.inputs.planFile !== "")
    return undefined;
  const planned = await tolerate(session, () => session.ports.commands.plan(session.inputs.selection));
  return planned?.plan.digest;
}

function exitCodeOf(applied: AppliedRun | undefined, { refused, isSchedule }: ReviewGap): number {
  const exitCode = applied?.exitCode ?? 0;
  return exitCode === 0 && refused.length > 0 && !isSchedule ? PARTIAL : exitCode;
}

/** True if nothing that the files of this commit ask for can be left: a saved plan may be about fewer organizations. */
function isWhole({ inputs }: Session, { refused }: Approval, { orgs }: Plan): boolean {
  if (inputs.selection.only !== "everything" || refused.length > 0) return false;
  const planned = new Set(orgs.map(({ key }) => key));
  const wanted = inputs.selection.orgs;
  return inputs.planFile === "" || (wanted.length > 0 && wanted.every((key) => planned.has(key)));
}

/** Marks the commit, so that the plans of what it merged approve nothing any more. */
async function mark(session: Session, { authority, github }: Mandate): Promise<void> {
  if (authority.kind === "schedule") return;
  const { runUrl, sha } = session.ports.context;
  const about = { id: session.inputs.markId, ...(runUrl === undefined ? {} : { url: runUrl }) };
  const problem = await tolerate(session, () => markApplied(github, sha, about));
  if (problem !== undefined) warn(session, "NOT_MARKED", problem);
}

/** `report` with plan files: one page for all shards; after a merge it also holds them against what was shown. */
export async function runReport(session: Session): Promise<number> {
  // The shards of a fork's pull request had no secrets and left no plans.
  if (findShards(session).length === 0 && isWithoutSecrets(session)) return await planFromFiles(session);
  const plan = await readShards(session);
  annotateAll(session, plan.findings);
  const isPush = session.ports.context.event === "push";
  if (isPush && plan.operations.length > 0) {
    const refusal = await refusalOfShards(session, plan);
    if (refusal !== undefined) return refusal;
  }
  const { render } = session.ports;
  await publish(isPush ? { ...session, pullRequest: undefined } : session, {
    page: render.plan(plan),
    state: plan.operations.length === 0 ? "no-changes" : "open",
    plan,
    isQuiet: render.isQuiet(plan),
    label: labelOf(plan),
  });
  return session.ports.commands.verdictOf(plan);
}

/** The shards are applied together or not at all. */
async function refusalOfShards(session: Session, plan: Plan): Promise<number | undefined> {
  const mandate = await findMandate(session, marksOfShards(session));
  if ("kind" in mandate) return await refuseRun(session, mandate);
  const approval = await approve(session, mandate, plan, plan.orgs);
  reportUnknownEditors(session, approval);
  if (approval.refused.length === 0) return undefined;
  await publishUnapproved(session, plan, approval, gapOf(approval, mandate, undefined));
  return REFUSED;
}

/** Each shard marks what it applied by itself, so a commit is applied where all of them did. */
function marksOfShards(session: Session): readonly string[] {
  return readShardOrgs(session).map((orgs) => partOfConfiguration(session.inputs.commentId, orgs));
}

/** Says why nothing is done, where it is seen whatever the event: on the run and in its summary. */
async function refuseRun(session: Session, { code, message, advice }: NoAuthority): Promise<number> {
  const page = session.ports.render.diagnostics("Nothing is applied", [
    { severity: "error", code, message, hint: advice },
  ]);
  await writeSummary(session, page);
  fail(session, code, `${message} ${advice}`);
  return REFUSED;
}

async function refuseDigest(session: Session, plan: Plan): Promise<number> {
  const sentence = "the plan of now is not the one that was approved.";
  const details = [`approved: ${session.inputs.digest}`, `now: ${plan.digest}`];
  const page = session.ports.render.refused(plan, sentence, details);
  await publish(
    { ...session, pullRequest: undefined },
    { page, state: "refused", plan, isQuiet: false, label: "failed" },
  );
  fail(session, "OTHER_DIGEST", `Nothing was written: ${sentence} Its digest is ${plan.digest}.`);
  return REFUSED;
}

/** Everything is as the files say already: the comment of a plan that was applied before stays as it is. */
async function publishNothing(session: Session, plan: Plan, gap: ReviewGap): Promise<void> {
  const outcome = { exitCode: 0, plan, refused: [] };
  const { render } = session.ports;
  const page =
    gap.refused.length === 0 ? render.plan(plan) : render.applied({ exitCode: 0, plan, outcome }, { gap });
  const state: MarkerState = "no-changes";
  await publish(
    { ...session, pullRequest: undefined },
    { page, state, plan, isQuiet: true, label: "no-changes" },
  );
}

function reportUnknownEditors(session: Session, { pulls }: Approval): void {
  if (!pulls.some(({ shown }) => shown.kind === "shown" && shown.isEditorUnknown)) return;
  const text = "GitHub did not say who last edited the plan comment; what it records is taken as it stands.";
  warn(session, "COMMENT_EDITOR_UNKNOWN", text);
}
