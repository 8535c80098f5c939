import type { LoadedConfig } from "../config/config.ts";
import type { Address } from "../model/address.ts";
import type { Diagnostic, Severity } from "../model/diagnostic.ts";
import type { OriginRef } from "../model/state.ts";
import type { SubjectKey } from "../model/subject.ts";
/** One thing that a policy has to say. */
export interface PolicyFinding {
    /** Id of the policy. */
    readonly policy: string;
    /** `POLICY_FORBID`, one per check; or what is wrong with the policy itself: `POLICY_UNKNOWN_TEAM`, `WAIVER_ENDS_SOON`. */
    readonly code: string;
    /**
     * The same in every run as long as policy, address and subject stay the same; what a waiver names:
     * `no-contractor-in-production acme/projects/shop linus`.
     */
    readonly fingerprint: string;
    /** `note` once it is waived. */
    readonly severity: Severity;
    readonly message: string;
    /** Where in the files. */
    readonly origin: OriginRef;
    readonly hint?: string;
    readonly org?: string;
    readonly address?: Address;
    readonly subject?: SubjectKey;
    /** The waiver that covers it. */
    readonly waived?: {
        readonly reason: string;
        readonly until: string;
    };
}
/** What a check found, before the policy's severity and waivers. */
export interface Violation {
    readonly message: string;
    readonly origin: OriginRef;
    readonly hint?: string;
    readonly org?: string;
    readonly address?: Address;
    readonly subject?: SubjectKey;
}
/** Takes what a check found. */
export type Report = (violation: Violation) => void;
/** Names a finding for waivers and for tools that follow findings over time. */
export declare function fingerprintOf(policy: string, about: {
    address?: Address;
    subject?: SubjectKey;
}): string;
/** Sorts findings so that output never depends on the order of people or organizations. */
export declare function compareFindings(a: PolicyFinding, b: PolicyFinding): number;
/** The finding as a diagnostic with line, column and code frame; its fingerprint stands in brackets. */
export declare function findingDiagnostic(finding: PolicyFinding, config: Pick<LoadedConfig, "situate">): Diagnostic;
