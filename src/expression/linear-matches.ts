import { RE2JS, RE2JSException } from "re2js";
import type { StepBudget } from "./step-budget.ts";

/** Patterns that are kept; an expression may make them from what it looks at. */
const MAX_PATTERNS = 200;
const MAX_PATTERN_CHARACTERS = 1_000;
/** Characters of pattern and text that count as one step. */
const CHARACTERS_PER_STEP = 64;

/**
 * Whether a regular expression matches anywhere in a text, by the rules of RE2 as CEL asks for it: in time that grows
 * with the text, whatever the expression.
 * @throws Error for an expression that RE2 does not know, such as one that looks ahead or back
 */
export function createMatches(budget: StepBudget): (text: string, pattern: string) => boolean {
  const patterns = new Map<string, RE2JS>();
  return (text, pattern) => {
    if (pattern.length > MAX_PATTERN_CHARACTERS)
      throw new Error(`A regular expression is longer than ${MAX_PATTERN_CHARACTERS} characters`);
    budget.spend(1 + Math.ceil((text.length * pattern.length) / CHARACTERS_PER_STEP));
    const known = patterns.get(pattern);
    const compiled = known ?? compilePattern(pattern);
    if (known === undefined) {
      budget.spend(pattern.length);
      if (patterns.size >= MAX_PATTERNS) patterns.clear();
      patterns.set(pattern, compiled);
    }
    return compiled.matcher(text).find();
  };
}

function compilePattern(pattern: string): RE2JS {
  try {
    return RE2JS.compile(pattern);
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    throw new Error(
      `matches takes a regular expression of RE2: ${error.message.replace(/^error parsing regexp: /u, "")}`,
    );
  }
}
