import type { Holding } from "../model/holdings.ts";
import type { PolicyContext, PolicyOrg } from "./context.ts";
import type { Report } from "./finding.ts";
import type { Rule } from "./rule.ts";
import type { Selector } from "./selector.ts";
/** forbid: nobody the selectors concern may hold it, by whatever path. */
export declare function checkForbid(_rule: Rule, selector: Selector, context: PolicyContext, report: Report): void;
/** require-until: grants in the files end, and within the time given. */
export declare function checkUntil(rule: Rule, selector: Selector, context: PolicyContext, report: Report): void;
/** require-reason: grants in the files say why. */
export declare function checkReason(rule: Rule, selector: Selector, context: PolicyContext, report: Report): void;
/**
 * Collects holdings that a policy objects to: one per subject and address, and only one for all resources that a
 * vendor's rule opens to a subject at once.
 */
export declare class HoldingCollector {
    #private;
    constructor(org: PolicyOrg);
    add(holding: Holding): void;
    report(report: Report, sentence: (text: string) => string, hint: string): void;
}
