import type { AccessBook } from "../model/access-book.ts";
import { addressesOf, groupsOf, sectionOf } from "../model/access-book.ts";
import { type Address, formatAddress } from "../model/address.ts";
import type { OrgShape } from "../model/shape.ts";
import type { SubjectKey } from "../model/subject.ts";
import { groupNameOf } from "../model/subject.ts";
import type { Derivation } from "./derivation.ts";
import type { Holding } from "./holding.ts";
import { HoldingWalk } from "./walk.ts";

/**
 * Calls back for every holding of a book: direct grants, grants through vendor-side groups, people named by settings,
 * the asserted owner and what the vendor's rules derive. Nothing is collected, so a large book costs one pass. Subjects for which
 * `concerns` is false are passed over.
 */
export function visitHoldings(
  book: AccessBook,
  shape: OrgShape,
  derivation: Derivation,
  visit: (holding: Holding) => void,
  concerns: (subject: SubjectKey) => boolean = () => true,
): void {
  const walk = new HoldingWalk(book, shape, derivation, visit, concerns);
  for (const [address, holders] of book.grants) {
    const section = sectionOf(address);
    for (const [subject, grant] of holders) walk.grant(address, section, subject, grant);
  }
  for (const address of book.settings.keys()) walk.settings(address);
  walk.owner();
  for (const address of addressesOf(book)) walk.rules(address);
}

/** The holdings of one subject, in the order of {@link visitHoldings}; looks up instead of walking every holder. */
export function holdingsOf(
  book: AccessBook,
  shape: OrgShape,
  derivation: Derivation,
  subject: SubjectKey,
): readonly Holding[] {
  const found: Holding[] = [];
  const walk = walkFor(book, shape, derivation, subject, found);
  const groups = groupsOf(book, subject);
  for (const [address, holders] of book.grants) {
    const section = sectionOf(address);
    const own = holders.get(subject);
    if (own !== undefined) walk.grant(address, section, subject, own);
    for (const group of groups) walk.groupsAt(address, section, group, subject);
  }
  for (const address of book.settings.keys()) walk.settings(address);
  walk.owner();
  for (const address of addressesOf(book)) walk.rulesFor(address, subject, groups);
  return found;
}

/** Asks one book about one subject on one address at a time. */
export class SubjectWalk {
  readonly #book: AccessBook;
  readonly #root: Address;
  readonly #walk: HoldingWalk;
  #subject: SubjectKey = "";
  #found: Holding[] = [];

  constructor(book: AccessBook, shape: OrgShape, derivation: Derivation) {
    this.#book = book;
    this.#root = formatAddress(book.org);
    this.#walk = new HoldingWalk(
      book,
      shape,
      derivation,
      (holding) => this.#found.push(holding),
      (candidate) => candidate === this.#subject,
    );
  }

  /** @param groups the groups that the subject is in, as {@link groupsOf} gives them */
  holdingsOn(address: Address, subject: SubjectKey, groups: readonly string[]): readonly Holding[] {
    this.#subject = subject;
    this.#found = [];
    const section = sectionOf(address);
    const own = this.#book.grants.get(address)?.get(subject);
    if (own !== undefined) this.#walk.grant(address, section, subject, own);
    for (const group of groups) this.#walk.groupsAt(address, section, group, subject);
    this.#walk.settings(address);
    if (address === this.#root) this.#walk.owner();
    this.#walk.rulesFor(address, subject, groups);
    return this.#found;
  }

  /** What the rules alone give somebody on an address. */
  rulesOn(address: Address, subject: SubjectKey, groups: readonly string[]): readonly Holding[] {
    this.#subject = subject;
    this.#found = [];
    this.#walk.rulesFor(address, subject, groups);
    return this.#found;
  }
}

function walkFor(
  book: AccessBook,
  shape: OrgShape,
  derivation: Derivation,
  subject: SubjectKey,
  found: Holding[],
): HoldingWalk {
  return new HoldingWalk(
    book,
    shape,
    derivation,
    (holding) => found.push(holding),
    (candidate) => candidate === subject,
  );
}

/** True for a group whose members are known, so that it does not stand for itself. */
export function isKnownGroup(book: AccessBook, subject: SubjectKey): boolean {
  const group = groupNameOf(subject);
  return group !== undefined && book.grants.has(formatAddress(book.org, "groups", group));
}
