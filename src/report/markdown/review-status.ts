import type { Operation } from "../../model/operation.ts";
import { describeChange } from "../words/change-words.ts";
import { codeSpan, countOf, formatCount, link } from "./text.ts";

/** Operations named in a comment; the job summary has all. */
const NAMED_OPERATIONS = 20;

/** What a run found that nobody approved, and why. */
export interface ReviewGap {
  /** Left out; `message` where the reason is another one than that no plan showed it. */
  readonly refused: readonly { readonly operation: Operation; readonly message?: string }[];
  /** Applied although nobody saw it, because the workflow allows it. */
  readonly unreviewed: readonly Operation[];
  /** Merged pull requests whose plan does not count. */
  readonly pulls: readonly {
    readonly number: number;
    readonly merged: string;
    readonly why: "none" | "incomplete" | "tampered";
    /** The commit a plan was shown for, or who edited the comment. */
    readonly detail?: string;
  }[];
  /** Digest of the plan of what is left, for a start by hand. */
  readonly digest?: string;
  /** True for a schedule, which leaves other things alone by design. */
  readonly isSchedule: boolean;
}

/** The block for a run that applied nothing, because nobody approved it. */
export function unapprovedStatus(gap: ReviewGap, runUrl: string | undefined): readonly string[] {
  return [
    "> [!CAUTION]",
    `> **Not applied** by ${link("this run", runUrl)}: no plan that was shown before the merge has ${gap.refused.length === 1 ? "this operation" : "these operations"}. Nothing was written.`,
    ...refusedLines(gap),
    ...wayLines(gap),
  ];
}

/** The blocks below what was applied: what was left out, and what was done without a review. */
export function gapStatus(gap: ReviewGap): readonly string[] {
  return [...leftOut(gap), ...withoutReview(gap)];
}

function leftOut(gap: ReviewGap): readonly string[] {
  if (gap.refused.length === 0) return [];
  const count = countOf(gap.refused.length, "operation");
  if (gap.isSchedule) {
    const why = "a schedule does only what ended, and what an approved plan had deferred:";
    return ["", "> [!NOTE]", `> **${count} left alone**: ${why}`, ...refusedLines(gap)];
  }
  return [
    "",
    "> [!CAUTION]",
    `> **${count} left out**: no plan that was shown before the merge has ${gap.refused.length === 1 ? "it" : "them"}.`,
    ...refusedLines(gap),
    ...wayLines(gap),
  ];
}

function withoutReview({ unreviewed }: ReviewGap): readonly string[] {
  if (unreviewed.length === 0) return [];
  return [
    "",
    "> [!WARNING]",
    `> **Done without a review**: no merged pull request showed ${countOf(unreviewed.length, "operation")}, and the workflow on the default branch says ${codeSpan("allow: unreviewed")}.`,
    ...bounded(unreviewed, inWords),
  ];
}

function refusedLines({ refused, pulls }: ReviewGap): readonly string[] {
  return [
    ...bounded(refused, ({ operation, message }) =>
      message === undefined ? inWords(operation) : `${inWords(operation)}: ${message}`,
    ),
    ...bounded(pulls, (pull) => `#${pull.number} does not count: ${whyNot(pull)}`),
  ];
}

function whyNot({ why, detail, merged }: ReviewGap["pulls"][number]): string {
  switch (why) {
    case "tampered":
      return `somebody else edited its plan comment: ${codeSpan(detail ?? "unknown")}`;
    case "incomplete":
      return "what its plan asked for is no longer wholly recorded in its comments";
    case "none":
      return detail === undefined
        ? `no plan was shown for ${codeSpan(merged.slice(0, 12))}, the commit that was merged`
        : `its plan was shown for ${codeSpan(detail.slice(0, 12))}, and ${codeSpan(merged.slice(0, 12))} was merged`;
  }
}

function wayLines({ digest }: ReviewGap): readonly string[] {
  const byHand =
    digest === undefined
      ? "start the apply workflow by hand on the default branch"
      : `start the apply workflow by hand on the default branch with the digest ${codeSpan(digest)}: exactly that plan is applied then`;
  return [
    "> ",
    `> To approve what is left, ${byHand}; or merge a follow-up pull request, whose plan shows what is live against the files.`,
  ];
}

function inWords(operation: Operation): string {
  const who = operation.kind === "grant" ? `${codeSpan(operation.subject)} ` : "";
  return `${operation.action} ${who}${codeSpan(describeChange(operation))} on ${codeSpan(operation.address)}`;
}

function bounded<T>(items: readonly T[], lineOf: (item: T) => string): readonly string[] {
  const lines = items.slice(0, NAMED_OPERATIONS).map((item) => `> - ${lineOf(item)}`);
  const more = items.length - lines.length;
  return [...lines, ...(more > 0 ? [`> - and ${formatCount(more)} more, in the plan below`] : [])];
}
