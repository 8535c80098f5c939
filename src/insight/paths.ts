import type { Holding } from "../effective/holding.ts";
import { describeAccess } from "../model/compare.ts";
import type { Origin, OriginRef } from "../model/state.ts";
import type { InsightFiles } from "./files.ts";

/** Looks up the line of a place in the files. */
export type Locate = InsightFiles["locate"];

/** One path by which a subject comes to hold access. */
export interface ExplainedPath {
  /** `direct`, `implied` by other grants, through a `group`, as `owner`, named by a `setting`, or `inherited` by a vendor's rule. */
  readonly kind: Holding["path"]["kind"];
  /** What this path alone gives, in words. */
  readonly gives: string;
  /** Where the files say so, with the teams passed on the way. Empty for what was read live. */
  readonly origins: readonly Origin[];
  /** The vendor-side group. */
  readonly group?: string;
  /** Where the files give the group its access. */
  readonly groupOrigins?: readonly Origin[];
  /** The vendor's rule, in words. */
  readonly because?: string;
  /** ISO instant. */
  readonly until?: string;
  readonly reason?: string;
  /** The vendor's word for the open invitation. */
  readonly pending?: string;
}

/** Describes one path, with lines looked up. */
export function explainPath(holding: Holding, locate: Locate): ExplainedPath {
  const { path } = holding;
  return {
    kind: path.kind,
    gives: describeAccess(holding.access),
    origins: locateAll(path.origins, locate),
    ...(path.kind === "group"
      ? { group: path.group, groupOrigins: locateAll(path.groupOrigins, locate) }
      : {}),
    ...(path.kind === "inherited" ? { because: path.because.replace(/\.$/u, "") } : {}),
    ...(holding.until === undefined ? {} : { until: isoInstant(holding.until) }),
    ...(holding.reason === undefined ? {} : { reason: holding.reason }),
    ...(holding.pending === undefined ? {} : { pending: holding.pending }),
  };
}

/** Looks up several places. */
export function locateAll(refs: readonly OriginRef[], locate: Locate): readonly Origin[] {
  return refs.map((ref) => locate(ref));
}

/** ISO 8601 in UTC. */
export function isoInstant(instant: number): string {
  return new Date(instant).toISOString();
}
