import type { Diagnostic } from "../../model/diagnostic.ts";

/** Findings of one kind that are shown; more are counted. */
const MOST_OF_A_KIND = 5;

/** One finding with the other places that have the same cause. */
export interface Cause<Item extends Diagnostic = Diagnostic> {
  readonly finding: Item;
  /** The same sentence elsewhere, in order. */
  readonly also: readonly Item[];
  /** How many more causes of its kind are not shown; only at the last one shown. */
  readonly hidden: number;
}

/**
 * Findings with one sentence become one cause with several places. Of more than five causes of one kind, five are given
 * and the others counted. Order is kept.
 */
export function groupCauses<Item extends Diagnostic>(
  findings: readonly Item[],
  isVerbose = false,
): readonly Cause<Item>[] {
  const causes = new Map<string, Item[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.severity, finding.code, finding.message, finding.hint ?? ""]);
    const known = causes.get(key);
    if (known === undefined) causes.set(key, [finding]);
    else known.push(finding);
  }
  const all = [...causes.values()].flatMap(([finding, ...also]) =>
    finding === undefined ? [] : [{ finding, also, hidden: 0 }],
  );
  return isVerbose ? all : fewOfEachKind(all);
}

function fewOfEachKind<Item extends Diagnostic>(causes: readonly Cause<Item>[]): readonly Cause<Item>[] {
  const counts = new Map<string, number>();
  for (const { finding } of causes) counts.set(kindOf(finding), (counts.get(kindOf(finding)) ?? 0) + 1);
  const seen = new Map<string, number>();
  return causes.flatMap((cause) => {
    const kind = kindOf(cause.finding);
    const number = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, number);
    const total = counts.get(kind) ?? 0;
    // One more is shown sooner than counted.
    if (total <= MOST_OF_A_KIND + 1 || number < MOST_OF_A_KIND) return [cause];
    return number === MOST_OF_A_KIND ? [{ ...cause, hidden: total - number }] : [];
  });
}

/** What a finding is about: its code, and for a policy also which one, which begins the brackets at its end. */
function kindOf({ severity, code, message }: Diagnostic): string {
  const policy = code.startsWith("POLICY_") ? (/\[(\S+)[^[\]]*\]$/.exec(message)?.[1] ?? "") : "";
  return `${severity} ${code} ${policy}`;
}

/** "… 23 more of this kind; --verbose shows them"; undefined where all are shown. */
export function hiddenText({ hidden }: Cause): string | undefined {
  return hidden === 0
    ? undefined
    : `… ${hidden} more of this kind; \`rolecall validate --verbose\` shows all.`;
}
