import { endText } from "../words.ts";
import type { Cell, Side } from "./book.ts";

const SOON_MS = 30 * 86_400_000;

/** True for an end within thirty days. */
export function isSoon(until: number, at: number): boolean {
  return until - at <= SOON_MS;
}

/** Something that is written beside a role. The tone only repeats it. */
export interface Mark {
  readonly text: string;
  readonly tone: "change" | "add" | "remove" | "wait" | "unknown" | "soon" | "over" | "faint";
}

/** What a cell says first: what is held by the files, or else what the other side has. */
export function mainText(cell: Cell): string {
  const shown = cell.here ?? cell.there;
  if (shown !== undefined) return shown.access.has;
  return cell.ended[0]?.has ?? "";
}

/** Everything that is to be marked on a cell: the difference, the end, the invitation, what has ended. */
export function marksOf(cell: Cell, at: number): readonly Mark[] {
  const difference = differenceOf(cell);
  return [...(difference === undefined ? [] : [difference]), ...ownMarksOf(cell, at)];
}

/** How the two sides differ; undefined if they do not, or if the invitation says it already. */
export function differenceOf(cell: Cell): Mark | undefined {
  const { state, here, there } = cell;
  if (state === undefined || state.tone === "same") return undefined;
  if (state.state === "pending" && (here?.pending ?? there?.pending) !== undefined) return undefined;
  return { text: `${state.sign} ${state.word}${otherText(cell)}`, tone: state.tone };
}

/** What is to be marked without regard to the other side. */
export function ownMarksOf(cell: Cell, at: number): readonly Mark[] {
  const marks: Mark[] = [];
  const { here, there } = cell;
  const pending = here?.pending ?? there?.pending;
  if (pending !== undefined) marks.push({ text: `… invited: ${pending}`, tone: "wait" });
  if (here?.until !== undefined) {
    marks.push({ text: `ends ${endText(here.until)}`, tone: isSoon(here.until, at) ? "soon" : "faint" });
  }
  for (const end of cell.ended) {
    const what = here === undefined && there === undefined ? "" : `${end.has} `;
    marks.push({ text: `${what}ended ${endText(end.until)}`, tone: "over" });
  }
  return marks;
}

/** ": viewer" after "differs live", ": was viewer" after "changed". */
function otherText({ state, here, there }: Cell): string {
  if (here === undefined || there === undefined) return "";
  if (state?.state === "differs") return `: ${there.access.has}`;
  if (state?.state !== "changed") return "";
  if (here.access.has !== there.access.has) return `: was ${there.access.has}`;
  const before = there.until === undefined ? "without an end" : `ended ${endText(there.until)}`;
  return `: was ${before}`;
}

/** A cell as it is read out. */
export function spokenText(cell: Cell, at: number): string {
  const text = mainText(cell);
  const marks = marksOf(cell, at).map((mark) => mark.text.replace(/^[^\p{L}\p{N}]+/u, ""));
  return [text === "" ? "no access" : text, ...marks].join(", ");
}

/** What one can do by a side: "deploy, push (development)"; and what the vendor does not say. */
export function abilityText(side: Side, answer: "yes" | "unknown"): string {
  return side.access.abilities
    .filter((entry) => entry.answer === answer)
    .map(({ ability, environments }) =>
      environments === undefined ? ability : `${ability} (${environments.join(", ")})`,
    )
    .join(", ");
}
