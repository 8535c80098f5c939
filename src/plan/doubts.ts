import { liveBook } from "../model/access-book.ts";
import type { AccessChange } from "../model/access-change.ts";
import type { Finding } from "../model/plan.ts";
import type { DraftInput } from "./draft-input.ts";

/** Says, once for each reason, that what some people end up with is not known because something was not read. Pure. */
export function findDoubts(
  { desired, live, derive }: DraftInput,
  changes: readonly AccessChange[],
): readonly Finding[] {
  const doubted = changes.filter((change) => change.isNotKnown === true && change.places === undefined);
  if (doubted.length === 0) return [];
  const derivation = derive(liveBook(live), { options: desired.options, read: live.facts });
  const reasons = new Map<string, Set<string>>();
  for (const { address } of doubted)
    for (const { isNotKnown, because } of derivation.at(address)) {
      if (isNotKnown !== true) continue;
      const places = reasons.get(because) ?? new Set();
      reasons.set(because, places.add(address));
    }
  return [...reasons].map(
    ([because, places]): Finding => ({
      severity: "warning",
      code: "ACCESS_NOT_KNOWN",
      org: desired.key,
      address: desired.key,
      message: `What people end up with on ${placesOf(places)} is not known: ${because}. The plan and its guards count the worse case.`,
      hint: "Manage that section in the files, and a plan reads it; explain --live shows all of it.",
    }),
  );
}

function placesOf(places: ReadonlySet<string>): string {
  const [first = ""] = places;
  return places.size === 1 ? first : `${places.size} places`;
}
