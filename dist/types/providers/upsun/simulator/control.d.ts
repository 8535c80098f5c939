import type { Store } from "./store.ts";
/**
 * Steers the simulator from outside, without a token:
 * - `POST /_simulator/accept` `{email, organization | project, as?}` accepts an open invitation as its invitee, or as
 *   the account `as`. With the switch `shows_processing` the first call only brings it to `processing`.
 * - `POST /_simulator/fail` `{email, organization | project}` lets an invitation end in `error`.
 * - `GET /_simulator/ssh/{project}` tells who can log in by SSH, by environment, as of the last deployments.
 * - `GET /_simulator/state` gives nothing away that `--save` would not.
 */
export declare function answerControl(request: Request, store: Store, save: () => unknown): Promise<Response>;
