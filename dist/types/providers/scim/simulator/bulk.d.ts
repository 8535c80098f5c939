import type { SimulatedOrganization } from "./organization.ts";
/** What one inner operation gives. */
export interface InnerResult {
    readonly status: number;
    readonly location?: string;
    readonly version?: string;
    readonly id?: string;
}
/** Carries out one inner operation. @throws ScimFault */
export type InnerOperation = (method: string, path: string, version: string | undefined, data: unknown) => InnerResult;
type Rendered = Record<string, unknown>;
/** How many operations a bulk request holds, for the budget; 0 if it cannot be told. */
export declare function countOperations(body: unknown): number;
/** Rule 26. @throws ScimFault for what concerns the whole request */
export declare function runBulk(org: SimulatedOrganization, body: unknown, bytes: number, perform: InnerOperation): Rendered;
export {};
