import { bookAfter } from "../../effective/book-after.ts";
import type { AccessBook, GrantFacts } from "../../model/access-book.ts";
import { desiredBook, liveBook } from "../../model/access-book.ts";
import type { AccessChange } from "../../model/access-change.ts";
import { isLoss, peopleOf } from "../../model/access-change.ts";
import { formatAddress } from "../../model/address.ts";
import { appendUnder } from "../../model/append.ts";
import type { Operation } from "../../model/operation.ts";
import type { Directory } from "../../model/person.ts";
import type { DesiredOrg, LiveOrg } from "../../model/state.ts";
import { holderOfAccount, type SubjectKey } from "../../model/subject.ts";

/** What is planned in one organization, and what is live there. */
interface PlannedChange {
  readonly live: LiveOrg;
  readonly operations: readonly Operation[];
  readonly changes: readonly AccessChange[];
}

/** What the guard `person` finds. */
export interface BarePeople {
  /** How many people of the files lose something. */
  readonly losers: number;
  /** Who would lose everything everywhere, with the operations that bring it about. */
  readonly bare: ReadonlyMap<SubjectKey, readonly string[]>;
  /** Who loses everything by dates of the files alone: an end that was written down, and so is no surprise. */
  readonly ended: readonly SubjectKey[];
}

/**
 * Finds people of the files who would lose everything everywhere. An invitation is no access yet. What the files declare
 * in organizations that are not part of this plan counts as kept.
 */
export function findBarePeople(
  orgs: readonly PlannedChange[],
  directory: Directory,
  elsewhere: readonly DesiredOrg[],
): BarePeople {
  const lost = new Map<SubjectKey, string[]>();
  for (const change of orgs.flatMap(({ changes }) => changes.filter(isLoss))) {
    for (const { subject: account, after } of peopleOf(change)) {
      const subject = holderOfAccount(account);
      if (!directory.people.has(subject)) continue;
      // Who has less on one place, but something still, is no less somebody with access.
      if (after === undefined || !lost.has(subject))
        for (const id of change.operations) appendUnder(lost, subject, id);
    }
  }
  if (lost.size === 0) return { losers: 0, bare: new Map(), ended: [] };
  const books = [
    ...orgs.map(({ live, operations }) => bookAfter(liveBook(live), operations)),
    ...elsewhere.map(desiredBook),
  ];
  const nothingLeft = new Set(lost.keys());
  for (const book of books) {
    if (nothingLeft.size === 0) break;
    dropHolders(nothingLeft, book);
  }
  const expired = expiredIn(orgs);
  const bare = [...lost].filter(([subject]) => nothingLeft.has(subject));
  const isEnded = ([, ids]: readonly [SubjectKey, readonly string[]]): boolean =>
    ids.every((id) => expired.has(id));
  return {
    losers: lost.size,
    bare: new Map(bare.filter((one) => !isEnded(one)).map(([subject, ids]) => [subject, [...new Set(ids)]])),
    ended: bare.filter(isEnded).map(([subject]) => subject),
  };
}

/** Ids of the operations that a date of the files asks for. */
function expiredIn(orgs: readonly PlannedChange[]): ReadonlySet<string> {
  return new Set(
    orgs.flatMap(({ operations }) =>
      operations.filter(({ reason }) => reason.code === "expired").map(({ id }) => id),
    ),
  );
}

/** Takes those out who hold something in force in one book: membership, a grant, a place in a group, a title. */
function dropHolders(people: Set<SubjectKey>, book: AccessBook): void {
  const members = book.grants.get(formatAddress(book.org));
  const drop = (subject: SubjectKey): void => {
    // Other accounts of somebody are theirs too.
    const holder = subject.includes("#") ? holderOfAccount(subject) : subject;
    if (people.has(holder) && members?.get(subject)?.access.disabled !== true) people.delete(holder);
  };
  if (book.owner !== undefined) drop(book.owner.subject);
  for (const settings of book.settings.values())
    for (const { value } of settings.values()) if (typeof value === "string") drop(value);
  for (const holders of book.grants.values()) {
    if (people.size === 0) return;
    // No array for each entry, as a loop would make: there may be a million.
    holders.forEach((grant, subject) => {
      if (isInForce(grant)) drop(subject);
    });
  }
}

function isInForce(grant: GrantFacts): boolean {
  return grant.pending === undefined && grant.access.disabled !== true;
}
