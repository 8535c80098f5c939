import { type Store } from "./store.ts";
/**
 * What tests do from outside the API: `accept` an invitation as its invitee, let its mail `bounce`, `deliver` all mail
 * at once, switch an organization's `maintenance` on or off. All take POST with JSON.
 */
export declare function steer(store: Store, request: Request, url: URL): Promise<Response>;
