import type { Draft } from "../../provider.ts";
/**
 * Puts the grants of each project and environment in the order the vendor takes: an owner first, who has to be a
 * person, and on the way down an owner last. Says where protection starts and where it ends.
 */
export declare function refineScopes(draft: Draft): Draft;
