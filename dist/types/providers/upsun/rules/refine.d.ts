import type { Draft } from "../../provider.ts";
/**
 * Adds the vendor's rules to a draft: who is invited and with which one mail, what waits for acceptance, what an
 * operation brings along, and what the acting account may not do. Pure.
 */
export declare function refine(draft: Draft): Draft;
