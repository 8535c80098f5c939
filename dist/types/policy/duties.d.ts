import type { PolicyContext } from "./context.ts";
import type { Report } from "./finding.ts";
import type { Rule } from "./rule.ts";
import type { Selector } from "./selector.ts";
/** exclusive: one person has one of the duties, or as many as `max` says, over all organizations together. */
export declare function checkExclusive(rule: Rule, selector: Selector, context: PolicyContext, report: Report): void;
