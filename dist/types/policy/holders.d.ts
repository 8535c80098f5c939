import type { Address } from "../model/address.ts";
import type { OriginRef } from "../model/state.ts";
import type { PolicyContext, PolicyOrg } from "./context.ts";
import type { Report } from "./finding.ts";
import type { Rule } from "./rule.ts";
import type { Selector } from "./selector.ts";
/** min-holders and max-holders: how many people hold it on each address that is managed and knows the level. */
export declare function checkHolders(rule: Rule, selector: Selector, context: PolicyContext, report: Report): void;
/** Where the files speak of an address: the resource's entry, else the organization's. */
export declare function placeOf(org: PolicyOrg, address: Address): OriginRef;
