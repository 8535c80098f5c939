import type { ReviewPersonKind, ReviewState } from "./model.ts";

/** How a state is written and coloured. The word says all; sign and colour only repeat it. */
export interface StateWords {
  readonly state: ReviewState;
  readonly sign: string;
  /** In a cell: "only live". */
  readonly word: string;
  /** In the legend: a whole clause. */
  readonly meaning: string;
  readonly tone: "same" | "change" | "add" | "remove" | "wait" | "unknown";
  /** True if it is what "only differences" shows. Unknown counts: it is not known to be the same. */
  readonly isDifference: boolean;
}

/** Every state, in the order in which they are listed. Their indexes stand in the page's data. */
export const STATES: readonly StateWords[] = [
  {
    state: "same",
    sign: "=",
    word: "the same",
    meaning: "the same on both sides",
    tone: "same",
    isDifference: false,
  },
  {
    state: "differs",
    sign: "≠",
    word: "differs live",
    meaning: "what is live is not what the files say",
    tone: "change",
    isDifference: true,
  },
  {
    state: "only-in-files",
    sign: "−",
    word: "missing live",
    meaning: "in the files and not live",
    tone: "remove",
    isDifference: true,
  },
  {
    state: "only-live",
    sign: "+",
    word: "only live",
    meaning: "live and not in the files",
    tone: "add",
    isDifference: true,
  },
  {
    state: "pending",
    sign: "…",
    word: "invited",
    meaning: "as in the files once the invitation is accepted",
    tone: "wait",
    isDifference: false,
  },
  {
    state: "deferred",
    sign: "⋯",
    word: "comes later",
    meaning: "as in the files once what the plan defers is done",
    tone: "wait",
    isDifference: false,
  },
  {
    state: "spared",
    sign: "·",
    word: "left alone",
    meaning:
      "not as in the files, and the plan leaves it: protected, additive, unlisted, or fixed by the vendor",
    tone: "unknown",
    isDifference: false,
  },
  {
    state: "account",
    sign: "⊕",
    word: "further account",
    meaning: "by a further account of the person, which keeps what it has",
    tone: "unknown",
    isDifference: false,
  },
  {
    state: "not-managed",
    sign: "○",
    word: "not managed",
    meaning: "live, in a section the files leave alone",
    tone: "unknown",
    isDifference: false,
  },
  {
    state: "not-read",
    sign: "?",
    word: "not read",
    meaning: "what is live could not be read",
    tone: "unknown",
    isDifference: true,
  },
  {
    state: "changed",
    sign: "~",
    word: "changed",
    meaning: "in both, and not the same",
    tone: "change",
    isDifference: true,
  },
  {
    state: "added",
    sign: "+",
    word: "added",
    meaning: "in these files and not in the others",
    tone: "add",
    isDifference: true,
  },
  {
    state: "removed",
    sign: "−",
    word: "removed",
    meaning: "in the other files and not in these",
    tone: "remove",
    isDifference: true,
  },
];

/** What a row is, in words. */
export const PERSON_KINDS: Readonly<Record<ReviewPersonKind, string>> = {
  person: "person",
  service: "service account",
  group: "group",
  unlisted: "not in people",
};

/** The last day on which a grant holds, or the instant if it ends within a day: "2026-12-31". */
export function endText(until: number): string {
  const text = new Date(until).toISOString();
  return text.endsWith("T23:59:59.999Z") ? text.slice(0, 10) : text.replace(/:\d\d\.\d{3}Z$/u, "Z");
}

/** "1 person", "2,000 people": thousands set off by commas, the same on every machine. */
export function amount(count: number, one: string, many: string): string {
  return `${String(count).replace(/\B(?=(\d{3})+$)/gu, ",")} ${count === 1 ? one : many}`;
}
