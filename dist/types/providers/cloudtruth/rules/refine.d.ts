import type { Draft } from "../../provider.ts";
/**
 * Adds CloudTruth's own rules to a draft: who can be invited at all, what waits for an invitation, in which order a
 * project is closed and opened, who is written to, and what the key in use may not do. Pure; the steps build on
 * each other in this order.
 */
export declare function refine(draft: Draft): Draft;
