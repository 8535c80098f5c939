import { satisfies } from "../../model/access.ts";
import type { GrantOperation } from "../../model/operation.ts";
import type { LiveGrant, LiveSetting } from "../../model/state.ts";
import type { Outcome } from "../provider.ts";

/**
 * What became of a grant that was refused because it is there: looked up once, it is done if it is there as wanted.
 * Undefined for one that is there in another form, or not at all.
 */
export async function alreadyThere(
  operation: GrantOperation,
  observe: (operation: GrantOperation) => Promise<LiveGrant | LiveSetting | undefined>,
): Promise<Outcome | undefined> {
  const live = await observe(operation);
  const isThere =
    live !== undefined &&
    "access" in live &&
    operation.after !== undefined &&
    satisfies(live.access, operation.after);
  return isThere ? { note: "was so already" } : undefined;
}
