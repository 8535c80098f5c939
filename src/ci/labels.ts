import { ProviderError, UsageError } from "../model/errors.ts";
import type { GitHub } from "./github.ts";

/** GitHub takes names of up to 50 characters. */
const LONGEST_LABEL = 50;

/** What a plan is, for a label. */
export type LabelState = "changes" | "removals" | "no-changes" | "failed";
const STATES: readonly LabelState[] = ["changes", "removals", "no-changes", "failed"];

/** The labels an action keeps. */
export interface LabelRules {
  /** Put on every pull request and issue, never taken off. */
  readonly always: readonly string[];
  /** Exactly one of these is on the pull request, or none where the state has no label. */
  readonly byState: Readonly<Partial<Record<LabelState, string>>>;
}

/**
 * Reads the `labels` input: names separated by commas or line ends; `changes=NAME`, `removals=NAME`, `no-changes=NAME`
 * and `failed=NAME` follow the plan's state.
 * @throws UsageError `BAD_LABEL` for a name that GitHub would not take
 */
export function parseLabels(input: string): LabelRules {
  const always: string[] = [];
  const byState: Partial<Record<LabelState, string>> = {};
  for (const part of input.split(/[,\n]/).map((text) => text.trim())) {
    if (part === "") continue;
    const state = STATES.find((name) => part.startsWith(`${name}=`));
    const label = state === undefined ? part : part.slice(state.length + 1).trim();
    if (label === "" || [...label].length > LONGEST_LABEL) {
      throw new UsageError(
        "BAD_LABEL",
        `"${part}" names no label of 1 to ${LONGEST_LABEL} characters.`,
        "Shorten it.",
      );
    }
    if (state === undefined) always.push(label);
    else byState[state] = label;
  }
  return { always, byState };
}

/** Puts the right labels on a pull request and takes the other states' labels off. Gives a warning, never a failure. */
export async function ensureLabels(
  github: GitHub,
  pullRequest: number,
  rules: LabelRules,
  state: LabelState,
): Promise<string | undefined> {
  const wanted = new Set([
    ...rules.always,
    ...(rules.byState[state] === undefined ? [] : [rules.byState[state]]),
  ]);
  const managed = new Set([...rules.always, ...Object.values(rules.byState)]);
  if (managed.size === 0) return undefined;
  try {
    const present = new Set((await github.listLabels(pullRequest)).map((label) => label.toLowerCase()));
    const missing = [...wanted].filter((label) => !present.has(label.toLowerCase()));
    const surplus = [...managed].filter((label) => !wanted.has(label) && present.has(label.toLowerCase()));
    if (missing.length > 0) await github.addLabels(pullRequest, missing);
    for (const label of surplus) await github.removeLabel(pullRequest, label);
    return undefined;
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    return `The labels could not be set: ${error.message}`;
  }
}
