import type { Plan } from "../../model/plan.ts";
import { digestPlan } from "../../plan/saved/digest.ts";

/** The part of a plan that ends what is over; an end that depends on something else waits for the whole plan. */
export function onlyExpired(plan: Plan): Plan {
  const kept = new Set(plan.operations.filter(({ reason }) => reason.code === "expired").map(({ id }) => id));
  for (;;) {
    const stuck = plan.operations.filter(
      ({ id, dependsOn, coveredBy }) =>
        kept.has(id) &&
        (dependsOn.some((other) => !kept.has(other)) || (coveredBy !== undefined && !kept.has(coveredBy))),
    );
    if (stuck.length === 0) break;
    for (const { id } of stuck) kept.delete(id);
  }
  const operations = plan.operations.filter(({ id }) => kept.has(id));
  const ids = new Set(operations.map(({ id }) => id));
  const people = plan.people.filter((change) => change.operations.some((id) => ids.has(id)));
  const rest = { ...plan, operations, people, deferred: [] };
  return { ...rest, digest: digestPlan(rest) };
}
