import type { ErrorObject } from "ajv";
import { validatePlan } from "./validate-plan.generated.js";

/** What is wrong with a value that should be a plan; empty for a plan. */
export function explainPlanProblems(value: unknown): string[] {
  if (validatePlan(value)) return [];
  const errors: readonly ErrorObject[] = validatePlan.errors ?? [];
  return errors.map(
    (error) =>
      `${error.instancePath === "" ? "the plan" : error.instancePath} ${error.message ?? "is wrong"}`,
  );
}
