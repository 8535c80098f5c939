import type { JsonObject } from "../../../model/json.ts";
import { filledTextOf } from "../rules/convert.ts";

/**
 * How an invitation stands; undefined for one that was accepted, which the service goes on listing. `pending` and
 * `sent` are one state here: the service moves from one to the other by itself, so a plan must not hang on it.
 */
export function openState(
  entry: JsonObject,
): { state: string; isBounced: boolean; fixed?: string } | undefined {
  const state = (filledTextOf(entry, "state") ?? "").toLowerCase();
  if (state === "accepted" || filledTextOf(entry, "membership") !== undefined) return undefined;
  if (state === "bounced") return { state: "bounced", isBounced: true };
  if (state === "pending" || state === "sent") return { state: "invited", isBounced: false };
  return { state, isBounced: false, fixed: `invitation in the unknown state "${state}"` };
}
