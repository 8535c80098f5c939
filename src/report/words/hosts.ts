import type { PlanOrg } from "../../model/plan.ts";

/** Hosts that are not the vendor's own, behind the provider: ", at intranet.example"; empty if there are none. */
export function hostsText({ hosts }: Pick<PlanOrg, "hosts">): string {
  return hosts === undefined || hosts.length === 0 ? "" : `, at ${hosts.join(" and ")}`;
}
