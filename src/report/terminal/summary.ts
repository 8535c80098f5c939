import type { Plan } from "../../model/plan.ts";
import { countOperations } from "../words/change-words.ts";
import { plural } from "./layout.ts";

/** "Plan: 3 to add, 1 to change, 2 to remove; 1 pending, 1 deferred, 4 left alone." or "No changes." */
export function summarize(plan: Plan): string {
  const counts = countOperations(plan);
  const rest = [
    counts.pending > 0 ? `${counts.pending} pending` : "",
    counts.deferred > 0 ? `${counts.deferred} deferred` : "",
    plan.spared.length > 0 ? `${plan.spared.length} left alone` : "",
  ].filter((text) => text !== "");
  const tail = rest.length === 0 ? "" : `; ${rest.join(", ")}`;
  const unread = plan.orgs.filter((org) => org.gaps.length > 0);
  const mails = plan.operations.flatMap((operation) =>
    operation.effects.filter((effect) => effect.kind === "mail"),
  ).length;
  if (plan.operations.length === 0) {
    if (unread.length > 0)
      return `Nothing planned, and not everything could be read (${unread.map((org) => org.key).join(", ")})${tail}.`;
    const errors = plan.findings.filter(({ severity }) => severity === "error").length;
    if (errors > 0) return `Nothing planned; ${plural(errors, "error")} above${tail}.`;
    return `No changes${tail === "" ? "" : ` (${tail.slice(2)})`}.`;
  }
  return `Plan: ${counts.adds} to add, ${counts.updates} to change, ${counts.removes} to remove${tail}${mails > 0 ? `; ${plural(mails, "mail")} will be sent` : ""}.`;
}
