import type { SimulatedOrganization } from "./organization.ts";
type Rendered = Record<string, unknown>;
/** Answers the discovery endpoints. @throws ScimFault */
export declare function discover(org: SimulatedOrganization, path: readonly string[], query: URLSearchParams, base: string): Rendered;
export {};
