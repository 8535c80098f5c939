import type { Plan } from "../../model/plan.ts";
import { plural } from "../terminal/layout.ts";

/** "23 requests (at least 19 foreseen)". Undefined for a plan that nothing was read for. */
export function requestsText(plan: Plan, foreseen: number | undefined): string | undefined {
  const sent = plan.orgs.reduce((sum, org) => sum + org.requests, 0);
  if (sent === 0) return undefined;
  return `${plural(sent, "request")}${foreseen === undefined ? "" : ` (at least ${foreseen} foreseen)`}`;
}
