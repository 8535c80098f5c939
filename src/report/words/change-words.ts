import type { Access } from "../../model/access.ts";
import { describeAccess } from "../../model/compare.ts";
import { canonicalJson, type Json } from "../../model/json.ts";
import type { GrantOperation, Operation, SettingOperation } from "../../model/operation.ts";
import type { Plan } from "../../model/plan.ts";

/** Why an operation deserves a second look before it is approved. */
export type Caution = "removal" | "demotion" | "power";

/** The reasons for a second look: something goes, something gets weaker, or an owner or admin is concerned. */
export function cautionsOf(operation: Operation): readonly Caution[] {
  const cautions: Caution[] = [];
  if (operation.action === "remove") cautions.push("removal");
  else if (operation.direction === "less" || operation.direction === "mixed") cautions.push("demotion");
  if (operation.isPowerful === true) {
    const changes = operation.direction !== "none" || operation.action !== "update";
    if (operation.kind === "setting" || changes) cautions.push("power");
  }
  return cautions;
}

/** What an operation does to access, in words: `admin`, `viewer → contributor on development`. */
export function describeChange(operation: Operation): string {
  return operation.kind === "grant" ? describeGrantChange(operation) : describeSettingChange(operation);
}

function describeGrantChange(operation: GrantOperation): string {
  const { before, after } = operation;
  if (before === undefined) return after === undefined ? "no access" : describeAccess(after);
  if (after === undefined) return describeAccess(before);
  const [from, to] = [describeAccess(before), describeAccess(after)];
  return from === to ? describeDetails(before, after) : `${from} → ${to}`;
}

function describeDetails(before: Access, after: Access): string {
  const changed = Object.entries(after.details ?? {}).filter(
    ([key, value]) => before.details?.[key] !== value,
  );
  if (changed.length === 0) return describeAccess(after);
  return changed.map(([key, value]) => `${key} ${before.details?.[key] ?? "none"} → ${value}`).join(", ");
}

function describeSettingChange(operation: SettingOperation): string {
  const { setting, before, after, beforeText, afterText } = operation;
  const value = (json: Json): string => (typeof json === "string" ? json : canonicalJson(json));
  const from = beforeText ?? (before === undefined ? undefined : value(before));
  const to = afterText ?? (after === undefined ? undefined : value(after));
  if (from === undefined) return to === undefined ? setting : `${setting}: ${to}`;
  return to === undefined ? `${setting}: ${from}` : `${setting}: ${from} → ${to}`;
}

/** How many operations of each kind, and what waits. */
export interface PlanCounts {
  readonly adds: number;
  readonly updates: number;
  readonly removes: number;
  readonly pending: number;
  readonly deferred: number;
}

/** Counts a plan's operations by action. */
export function countOperations(plan: Pick<Plan, "operations" | "pending" | "deferred">): PlanCounts {
  const counts = { add: 0, update: 0, remove: 0 };
  for (const operation of plan.operations) counts[operation.action] += 1;
  return {
    adds: counts.add,
    updates: counts.update,
    removes: counts.remove,
    pending: plan.pending.length,
    deferred: plan.deferred.length,
  };
}
