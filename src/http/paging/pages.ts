import { Entries, mostPages } from "./entries.ts";

/** One page of a list. */
export interface Page<Item, Cursor> {
  readonly items: readonly Item[];
  /** Where the next page is; absent on the last. */
  readonly next?: Cursor;
  /** How many items the whole list is said to have, where the vendor says it. */
  readonly total?: number;
}

/** Why a list is not to be believed. */
export type IncompleteReason =
  | "repeated-page"
  | "repeated-item"
  | "empty-page"
  | "too-few"
  | "too-many"
  | "too-many-pages";

/** A list that stopped early, went in circles or gave less than it announced. Never treat it as the whole list. */
export class IncompleteListing extends Error {
  readonly reason: IncompleteReason;
  /** Items that were read before it was noticed. */
  readonly count: number;

  constructor(reason: IncompleteReason, message: string, count: number) {
    super(message);
    this.name = "IncompleteListing";
    this.reason = reason;
    this.count = count;
  }
}

/** How to walk a list. */
export interface PageWalk<Item, Cursor extends string | number> {
  /** What is listed, for the message: "members of acme". */
  readonly what: string;
  /** Reads one page; the first time without a cursor. */
  readonly read: (cursor: Cursor | undefined) => Promise<Page<Item, Cursor>>;
  /** A key that no two items share. Without it only cursors and totals are checked. */
  readonly identify?: (item: Item) => string;
  /** True if the vendor may answer an empty page in the midst of a list (filters applied after paging). Default: false. */
  readonly mayBeEmpty?: boolean;
  /** Times that the walk is started anew if the list changed under way. Default: 1. */
  readonly repetitions?: number;
  /** Default: 20,000. */
  readonly maxPages?: number;
}

/**
 * Reads a list to its end and gives all items in order.
 * @throws IncompleteListing if a page came twice, an item twice on one page or with another content, a page in the midst
 * was empty, or another number of items came than was announced, also at the last repetition
 */
export async function readAllPages<Item, Cursor extends string | number>(
  walk: PageWalk<Item, Cursor>,
): Promise<Item[]> {
  for (let left = walk.repetitions ?? 1; ; left--) {
    try {
      return await readOnce(walk);
    } catch (error) {
      if (!(error instanceof IncompleteListing) || left <= 0) throw error;
    }
  }
}

async function readOnce<Item, Cursor extends string | number>(walk: PageWalk<Item, Cursor>): Promise<Item[]> {
  const entries = new Entries<Item>();
  const cursors = new Set<Cursor>();
  const idOf = walk.identify ?? numbering();
  let cursor: Cursor | undefined;
  let total: number | undefined;
  for (let pages = 0; pages < (walk.maxPages ?? mostPages); pages++) {
    const page = await walk.read(cursor);
    const problem = entries.take(page.items, idOf);
    if (problem !== undefined) {
      const message = `The list of ${walk.what} cannot be read to its end: ${problem}.`;
      throw new IncompleteListing("repeated-item", message, entries.size);
    }
    total = page.total ?? total;
    if (page.next === undefined) {
      checkTotal(walk.what, entries.size, total);
      return entries.items();
    }
    if (cursors.has(page.next)) {
      throw new IncompleteListing("repeated-page", `The list of ${walk.what} goes in circles.`, entries.size);
    }
    if (page.items.length === 0 && walk.mayBeEmpty !== true) {
      const message = `The list of ${walk.what} has an empty page before its end.`;
      throw new IncompleteListing("empty-page", message, entries.size);
    }
    cursors.add(page.next);
    cursor = page.next;
  }
  throw new IncompleteListing("too-many-pages", `The list of ${walk.what} does not end.`, entries.size);
}

/** For items that have no key of their own. */
function numbering(): () => string {
  let number = 0;
  return () => String(number++);
}

function checkTotal(what: string, count: number, total: number | undefined): void {
  if (total === undefined || count === total) return;
  const message = `The list of ${what} announces ${total} entries and gives ${count}.`;
  throw new IncompleteListing(count < total ? "too-few" : "too-many", message, count);
}
