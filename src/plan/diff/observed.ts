import type { Observed } from "../../model/operation.ts";
import type { LiveGrant } from "../../model/state.ts";

/** What a grant operation was computed from. */
export function observedGrant(live: LiveGrant): Observed {
  return {
    access: live.access,
    identity: live.identity,
    ...(live.pending === undefined ? {} : { pending: live.pending.state }),
    ...(live.version === undefined ? {} : { version: live.version }),
    ...(live.ref === undefined ? {} : { ref: live.ref }),
  };
}
