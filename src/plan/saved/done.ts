import type { Access } from "../../model/access.ts";
import { canonicalJson } from "../../model/json.ts";
import type { Operation } from "../../model/operation.ts";
import type { SparedEntry } from "../../model/plan.ts";
import type { DesiredOrg, LiveOrg } from "../../model/state.ts";

/** An organization as a fresh plan found it. */
export interface FoundOrg {
  readonly desired: DesiredOrg;
  readonly live: LiveOrg;
  readonly spared: readonly SparedEntry[];
}

/**
 * True if what is live is what an operation wanted, so that it was applied before: what it was to remove is not there,
 * what it was to give is there and is what the files still ask for. It is asked only of what the fresh plan of the same
 * files does not call for; so what is there differs from the files in nothing. Where not everything was read that is not
 * known.
 */
export function isDone(operation: Operation, org: FoundOrg | undefined, plan: readonly Operation[]): boolean {
  if (org === undefined || org.live.gaps.length > 0) return false;
  const cause = plan.find(({ id }) => id === operation.coveredBy);
  // What another operation brings along waits where that one waits, for an invitation to be accepted.
  if (cause !== undefined && cause.coveredBy === undefined) return isDone(cause, org, plan);
  return operation.kind === "grant" ? isGrantDone(operation, org) : isSettingDone(operation, org);
}

function isGrantDone(
  { address, subject, after }: Extract<Operation, { kind: "grant" }>,
  { desired, live, spared }: FoundOrg,
): boolean {
  const found = live.grants.get(address)?.get(subject);
  if (after === undefined) {
    // Where a vendor's removal leaves a blocked account behind, that account is left alone from then on.
    const isBlocked = spared.some(
      (entry) => entry.code === "disabled" && entry.address === address && entry.subject === subject,
    );
    return found === undefined || isBlocked;
  }
  const wanted = desired.grants.get(address)?.get(subject);
  return found !== undefined && wanted !== undefined && levelOf(wanted.access) === levelOf(after);
}

function isSettingDone(
  { address, setting, after }: Extract<Operation, { kind: "setting" }>,
  { desired, live }: FoundOrg,
): boolean {
  const value = live.settings.get(address)?.get(setting)?.value;
  if (after === undefined) return value === undefined && !live.resources.has(address);
  const wanted = desired.settings.get(address)?.get(setting)?.value;
  return value !== undefined && wanted !== undefined && canonicalJson(wanted) === canonicalJson(after);
}

/** Names and the like are taken over from the vendor where the files have none; they are no level. */
function levelOf({ details: _, ...access }: Access): string {
  return canonicalJson(access);
}
