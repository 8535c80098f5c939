import type { Code } from "../codes.ts";

/** What is wrong with a text as YAML, at an offset if one is known. */
export interface TextProblem {
  readonly code: Code;
  readonly message: string;
  readonly hint: string;
  readonly offset?: number;
}
