import type { PolicySource } from "../config/config.ts";
import type { Severity } from "../model/diagnostic.ts";
import type { JsonObject } from "../model/json.ts";
import type { OriginRef } from "../model/state.ts";
import type { PolicyFinding } from "./finding.ts";
import type { PolicyCheck } from "./schema.ts";
/** A policy of the file, read and known to have what its check needs. */
export interface Rule {
    readonly id: string;
    readonly check: PolicyCheck;
    readonly severity: Severity;
    /** The author's words, said with each finding. */
    readonly message?: string;
    readonly json: JsonObject;
    readonly origin: OriginRef;
}
/** The place of a key, or of something deeper, inside a policy. */
export declare function placeIn(origin: OriginRef, ...path: readonly [...(string | number)[], string | number]): OriginRef;
/** A finding about the policy itself. */
export declare function ruleFinding(rule: {
    readonly id: string;
}, code: string, origin: OriginRef, message: string, extra?: {
    readonly hint?: string | undefined;
    readonly severity?: Severity;
    readonly about?: string;
}): PolicyFinding;
/** Reads one policy. What is wrong with it comes back as findings; without a rule if it cannot be run. */
export declare function readRule(source: PolicySource): {
    readonly rule?: Rule;
    readonly findings: readonly PolicyFinding[];
};
/** Days of `within`: a number, `90d` or `12w`; undefined for anything else. */
export declare function daysOf(value: unknown): number | undefined;
/** The regular expression, or undefined if it is none. */
export declare function compilePattern(pattern: string): RegExp | undefined;
/** A selector's value as a list: a text stands for the list of it alone, anything else for nothing. */
export declare function textList(value: unknown): readonly string[] | undefined;
