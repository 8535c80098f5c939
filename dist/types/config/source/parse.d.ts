import type { Code } from "../codes.ts";
/** What is wrong with a text as YAML, at an offset if one is known. */
export interface TextProblem {
    readonly code: Code;
    readonly message: string;
    readonly hint: string;
    readonly offset?: number;
}
/** A text read as YAML 1.2, core schema. `value` is absent if nothing of it can be used. */
export interface ParsedText {
    readonly value?: unknown;
    readonly problems: readonly TextProblem[];
}
/** Reads one YAML document. Pure; never throws. */
export declare function parseText(text: string): ParsedText;
