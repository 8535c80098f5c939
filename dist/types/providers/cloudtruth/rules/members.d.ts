import type { Draft } from "../../provider.ts";
/**
 * Sees to it that one owner is a person. The key in use belongs to a service account, usually itself an owner; the
 * vendor does not say whether such an owner counts, and it is no person who could hand anything over. So the last
 * human owner stays until a successor has accepted; without a successor the change is refused.
 */
export declare function keepHumanOwner(draft: Draft): Draft;
/** Makes an operation of its own out of an open invitation whose mail came back, or that is to be mailed again. */
export declare function refineResends(draft: Draft): Draft;
/** Says who is written to, and who is not. */
export declare function refineMails(draft: Draft): Draft;
