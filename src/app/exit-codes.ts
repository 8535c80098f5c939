import type { Plan } from "../model/plan.ts";
import { ExitCode } from "./runtime.ts";

/** True if some organization, or a part of one, could not be read to its end. */
export function hasGaps(plan: Plan): boolean {
  return plan.orgs.some((org) => org.gaps.length > 0);
}

/** True if a resource that the files list was not found. */
export function hasProblems(plan: Plan): boolean {
  return plan.findings.some(
    (finding) => finding.severity === "error" && finding.code === "RESOURCE_NOT_FOUND",
  );
}

/** True if a guard or a policy forbids to carry the plan out. */
export function isRefused(plan: Plan): boolean {
  const byGuard = plan.guards.some((guard) => guard.verdict === "refused");
  const byPolicy = plan.findings.some(
    (finding) => finding.severity === "error" && finding.code !== "RESOURCE_NOT_FOUND",
  );
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
  if (hasGaps(plan) || hasProblems(plan)) return ExitCode.failed;
  const isMisowned = plan.findings.some(({ code }) => code === "OWNER_DIFFERS");
  return hasChanges(plan) || isMisowned ? ExitCode.changes : ExitCode.done;
}

/** True if there is something to do now. What is put off waits for a person, as an open invitation does. */
export function hasChanges(plan: Plan): boolean {
  return plan.operations.length > 0;
}
