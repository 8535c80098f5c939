import type { PolicyContext } from "./context.ts";
import type { PolicyFinding } from "./finding.ts";
import type { Rule } from "./rule.ts";
/** Names in selectors that lead nowhere: unknown teams, people, organizations and levels. */
export declare function checkReferences(rule: Rule, context: PolicyContext): readonly PolicyFinding[];
