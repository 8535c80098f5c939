import type { Operation } from "../model/operation.ts";
import type { Plan } from "../model/plan.ts";
import { digestPlan } from "../plan/saved/digest.ts";

/** The part of a plan with these operations; the plan itself if that is all of them. */
export function partOf(plan: Plan, operations: readonly Operation[]): Plan {
  if (operations.length === plan.operations.length) return plan;
  const ids = new Set(operations.map(({ id }) => id));
  const people = plan.people.filter((change) => change.operations.some((id) => ids.has(id)));
  const rest = { ...plan, operations, people, deferred: [] };
  return { ...rest, digest: digestPlan(rest) };
}
