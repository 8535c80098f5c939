import { isMailedAgain } from "../model/operation.ts";
import type { Plan } from "../model/plan.ts";
import { ExitCode } from "./runtime.ts";

/** True if some organization, or a part of one, could not be read to its end. */
export function hasGaps(plan: Plan): boolean {
  return plan.orgs.some((org) => org.gaps.length > 0);
}

/** Errors that stop one person's changes in one organization, and nothing else. */
export const PERSON_CODES: readonly string[] = [
  "AMBIGUOUS_PERSON",
  "ACCOUNT_NOT_FOUND",
  "ACCOUNT_NOT_PINNED",
  "LOGIN_MOVED",
];
/** Errors that stop what they are about, and nothing else. */
const PARTIAL_CODES: readonly string[] = ["RESOURCE_NOT_FOUND", ...PERSON_CODES];

/** True if a resource that the files list was not found, or somebody's account is not certain. */
export function hasProblems(plan: Plan): boolean {
  return hasErrors(plan, (code) => PARTIAL_CODES.includes(code));
}

/** How many errors of a plan leave something undone that no operation of it settles. */
export function countProblems({ findings }: Plan): number {
  return findings.filter(({ severity, code }) => severity === "error" && PARTIAL_CODES.includes(code)).length;
}

function hasErrors(plan: Plan, isMeant: (code: string) => boolean): boolean {
  return plan.findings.some(({ severity, code }) => severity === "error" && isMeant(code));
}

/** True if a guard or a policy forbids to carry the plan out. */
export function isRefused(plan: Plan): boolean {
  const byGuard = plan.guards.some((guard) => guard.verdict === "refused");
  const byPolicy = hasErrors(plan, (code) => !PARTIAL_CODES.includes(code));
  return byGuard || byPolicy;
}

/** The exit code of looking at a plan without carrying it out. */
export function verdictOf(plan: Plan, isDetailed: boolean): ExitCode {
  if (isRefused(plan)) return ExitCode.refused;
  if (hasGaps(plan) || hasProblems(plan)) return ExitCode.failed;
  return isDetailed && hasChanges(plan) ? ExitCode.changes : ExitCode.done;
}

/** The exit code of reading a plan as drift. What waits for a person is none. */
export function driftVerdictOf(plan: Plan): ExitCode {
  if (hasGaps(plan) || hasErrors(plan, (code) => code === "RESOURCE_NOT_FOUND")) return ExitCode.failed;
  const forPeople = ["OWNER_DIFFERS", "OPEN_TO_EVERYBODY", ...PERSON_CODES];
  const isUnclear = plan.findings.some(({ code }) => forPeople.includes(code));
  const isHeld = plan.spared.some(({ drift }) => drift !== undefined);
  // What a date should have ended, and has not, is drift, however long it lasts.
  const isOverdue = plan.deferred.some(({ code }) => code === "EXPIRY_DEFERRED");
  const differs = plan.operations.some((operation) => !isMailedAgain(operation));
  return differs || isUnclear || isHeld || isOverdue ? ExitCode.changes : ExitCode.done;
}

/** True if there is something to do now. What is deferred waits for a person, as an open invitation does. */
export function hasChanges(plan: Plan): boolean {
  return plan.operations.length > 0;
}
