import type { PolicyContext } from "./context.ts";
import type { Report } from "./finding.ts";
import type { Rule } from "./rule.ts";
import type { Selector } from "./selector.ts";
/** known-people-only: whoever holds anything is in `people`. */
export declare function checkKnownPeople(_rule: Rule, selector: Selector, context: PolicyContext, report: Report): void;
/** allowed-domains: the e-mail by which somebody is addressed is of one of the domains. */
export declare function checkDomains(rule: Rule, selector: Selector, context: PolicyContext, report: Report): void;
