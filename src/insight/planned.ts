import type { AccessBook } from "../model/access-book.ts";
import type { Address } from "../model/address.ts";
import type { SubjectKey } from "../model/subject.ts";
import { type EffectiveAccess, effectiveHolders, type InsightOrg } from "./effective.ts";
import type { SparedPlace } from "./planned-outcome.ts";

/** How the plan leaves what one subject has on one address. */
export interface Outlook {
  /** True if the plan changes it, or drift counts it for another reason. */
  readonly isChanged: boolean;
  /** True if what is deferred would change it. */
  readonly isDeferred: boolean;
  /** Why it is left alone, where that is known. */
  readonly spared?: SparedPlace;
}

const books = new WeakMap<AccessBook, ReadonlyMap<string, EffectiveAccess>>();

/** @returns undefined where nothing was planned */
export function outlookOf(
  org: InsightOrg,
  address: Address,
  subject: SubjectKey,
  live: EffectiveAccess | undefined,
  isSame: (a: EffectiveAccess, b: EffectiveAccess) => boolean,
): Outlook | undefined {
  const { planned } = org;
  if (planned === undefined) return undefined;
  const places = planned.spared.filter(
    (place) => place.address === address && (place.subject === undefined || isOf(place.subject, subject)),
  );
  const differ = (a: EffectiveAccess | undefined, b: EffectiveAccess | undefined): boolean =>
    a === undefined || b === undefined ? a !== b : !isSame(a, b);
  const after = holderIn(org, planned.after, address, subject);
  const spared = places.find(({ isAccount }) => isAccount) ?? places[0];
  return {
    isChanged: planned.gone.has(address) || differ(live, after) || places.some(({ isDrift }) => isDrift),
    isDeferred: differ(after, holderIn(org, planned.later, address, subject)),
    ...(spared === undefined ? {} : { spared }),
  };
}

/** A further account stands under the person's key and its id. */
function isOf(spared: SubjectKey, subject: SubjectKey): boolean {
  return spared === subject || spared.startsWith(`${subject}#`);
}

function holderIn(
  org: InsightOrg,
  book: AccessBook,
  address: Address,
  subject: SubjectKey,
): EffectiveAccess | undefined {
  let holders = books.get(book);
  if (holders === undefined) {
    const all = effectiveHolders(org, book, () => true);
    holders = new Map(all.map((holder) => [keyOf(holder.address, holder.subject), holder]));
    books.set(book, holders);
  }
  return holders.get(keyOf(address, subject));
}

function keyOf(address: Address, subject: SubjectKey): string {
  return JSON.stringify([address, subject]);
}
