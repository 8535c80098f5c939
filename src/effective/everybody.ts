import type { AccessChange } from "../model/access-change.ts";
import { peopleOf } from "../model/access-change.ts";
import { formatAddress } from "../model/address.ts";
import { compareText } from "../model/diagnostic.ts";
import type { SubjectKey } from "../model/subject.ts";
import type { EffectiveBook } from "./standing.ts";

/** So many people and more are one entry. */
const MANY = 2;

/**
 * Puts those together on one address for whom the same rule of the vendor begins or ends to hold: "everybody in acme
 * gains access to billing". Who gains or loses by a grant of their own, or of a group, stays apart.
 */
export function foldEverybody(
  changes: readonly AccessChange[],
  { before, after }: { readonly before: EffectiveBook; readonly after: EffectiveBook },
): readonly AccessChange[] {
  const apart: AccessChange[] = [];
  const byKind = new Map<string, AccessChange[]>();
  for (const change of changes) {
    if (!isByRule(change)) {
      apart.push(change);
      continue;
    }
    // Who is only invited has nothing yet, and nobody has promised this place to them.
    if (change.isInvited === true) continue;
    const key = [change.direction, change.isExposure, change.isNotKnown].join(" ");
    const alike = byKind.get(key);
    if (alike === undefined) byKind.set(key, [change]);
    else alike.push(change);
  }
  const members = Math.max(countMembers(before), countMembers(after));
  return [
    ...apart,
    ...[...byKind.values()].flatMap((alike) => (alike.length < MANY ? alike : [together(alike, members)])),
  ];
}

/** Gained by a rule alone, or lost although no grant of the person's own or of a group goes. */
function isByRule(change: AccessChange): boolean {
  return change.via.every((via) => via.kind === "rule");
}

function together(changes: readonly AccessChange[], members: number): AccessChange {
  const [first] = changes;
  if (first === undefined) throw new Error("Nobody is no entry.");
  const { subject: _subject, before: _before, after: _after, ...shared } = first;
  const people = changes.flatMap(peopleOf).sort((a, b) => compareText(a.subject, b.subject));
  return {
    ...shared,
    everybody: { people, isAll: people.length >= members },
    via: first.via,
    ...(changes.some((change) => change.isPowerful === true) ? { isPowerful: true as const } : {}),
    operations: [...new Set(changes.flatMap((change) => change.operations))].sort(),
  };
}

function countMembers({ book }: EffectiveBook): number {
  let count = 0;
  for (const [, grant] of book.grants.get(formatAddress(book.org)) ?? new Map<SubjectKey, never>()) {
    if (grant.pending === undefined && grant.access.disabled !== true) count += 1;
  }
  return count;
}
