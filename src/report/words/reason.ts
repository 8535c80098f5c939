import type { Operation } from "../../model/operation.ts";
import { ruleOf } from "../../model/rule-path.ts";
import type { Origin } from "../../model/state.ts";

/**
 * Why an operation is planned, where that says more than that the files say so, and every place that leads to it.
 * `through` puts the teams on the way into words.
 */
export function causesOf(operation: Operation, through: (teams: readonly string[]) => string): string[] {
  const reason = reasonOf(operation);
  const places = operation.origins.map((origin) => {
    const teams = waysOf(operation, origin);
    return `${origin.file}:${origin.line}:${origin.column}${teams.length === 0 ? "" : through(teams)}`;
  });
  return reason === undefined ? places : [reason, ...places];
}

function reasonOf({ reason, origins }: Operation): string | undefined {
  if (reason.code === "changed") return undefined;
  return reason.code === "declared" && !isByRule(origins) ? undefined : reason.text;
}

/** The teams on the way to an origin. A rule is left out where the reason names it. */
function waysOf({ origins, reason }: Operation, { via }: Origin): readonly string[] {
  const isNamed = reason.code === "declared" && isByRule(origins);
  return isNamed && via === origins[0]?.via ? via.slice(0, -1) : via;
}

/** True if nothing but rules of teams leads there. */
function isByRule(origins: readonly Origin[]): boolean {
  return origins.length > 0 && origins.every(({ via }) => ruleOf(via) !== undefined);
}
