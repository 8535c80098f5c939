import type { PolicyContext } from "./context.ts";
import type { PolicyFinding, Report } from "./finding.ts";
import type { Rule } from "./rule.ts";
import type { Selector } from "./selector.ts";
/** expression: runs the examples, then the expression over every grant, person or organization selected. */
export declare function checkExpression(rule: Rule, selector: Selector, context: PolicyContext, report: Report): Promise<readonly PolicyFinding[]>;
