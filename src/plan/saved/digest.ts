import { createHash } from "node:crypto";
import { canonicalJson } from "../../model/json.ts";
import type { Plan } from "../../model/plan.ts";

/**
 * The digest of what a plan would do: files, operations with the values they were computed from, and what is deferred.
 * The clock, spared entries and request counts do not change it, so that planning again gives the same digest as long
 * as nothing that matters moved.
 */
export function digestPlan(plan: Omit<Plan, "digest">): string {
  const content = {
    schema: plan.schema,
    tool: plan.tool,
    files: plan.files,
    ...(plan.desired === undefined ? {} : { desired: plan.desired }),
    orgs: plan.orgs.map(({ key, provider, name }) => ({ key, provider, name })),
    operations: plan.operations,
    people: plan.people,
    deferred: plan.deferred.map(({ operation }) => operation.id),
  };
  return `sha256:${createHash("sha256").update(canonicalJson(content)).digest("hex")}`;
}
