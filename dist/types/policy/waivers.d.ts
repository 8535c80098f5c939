import type { PolicyFinding } from "./finding.ts";
import type { Rule } from "./rule.ts";
/**
 * Lowers the findings that a waiver covers to notes. Adds findings about the waivers themselves: one that ends soon,
 * has ended, covers nothing, or cannot be read.
 */
export declare function applyWaivers(rule: Rule, findings: readonly PolicyFinding[], now: number): readonly PolicyFinding[];
