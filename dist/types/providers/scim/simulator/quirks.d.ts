import { ScimFault } from "./fault.ts";
import type { SimulatedOrganization } from "./organization.ts";
/** Counts requests against a budget per minute. */
export interface Budget {
    /** @throws ScimFault 429 */
    take(bulkOperations: number): void;
}
/** Rule 27: a budget per minute, one unit for each request and for each bulk operation. */
export declare function budgetOf(org: SimulatedOrganization): Budget;
/** An answer whose body breaks off: the write is done, the client cannot know. */
export declare function cutResponse(): Response;
/** An error as plain text. */
export declare function plainFault(fault: ScimFault): Response;
/** Puts the last switches on an answer. */
export declare function applyQuirks(org: SimulatedOrganization, status: number, body: Record<string, unknown> | undefined, headers: Readonly<Record<string, string>>): Response;
