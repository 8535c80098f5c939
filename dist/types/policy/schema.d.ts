import type { JsonObject } from "../model/json.ts";
/** The checks a policy may name. */
export declare const policyChecks: readonly ["min-holders", "max-holders", "forbid", "require-until", "require-reason", "exclusive", "known-people-only", "allowed-domains", "expression"];
/** One of the checks a policy may name. */
export type PolicyCheck = (typeof policyChecks)[number];
/** JSON Schema (draft 2020-12) of one entry of `policies`. */
export declare const policySchema: JsonObject;
