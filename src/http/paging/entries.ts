import { isDeepStrictEqual } from "node:util";

/** Pages after which a list is no longer believed to end. */
export const mostPages = 20_000;
/** Entries that one list may have. */
export const mostEntries = 2_000_000;

/** What is wrong with a page, in words that follow "the list … cannot be read to its end". */
export type EntryProblem = string;

/**
 * The entries of one list, over all its pages. A list moves while it is read, so that one entry may come again on a
 * later page: the same content counts once, and another content, or twice on one page, is not a list to be believed.
 */
export class Entries<Item> {
  readonly #items = new Map<string, Item>();

  /** Different entries so far. */
  get size(): number {
    return this.#items.size;
  }

  /** All of them, in the order in which they came first. */
  items(): Item[] {
    return [...this.#items.values()];
  }

  /** Takes one page; gives what is wrong with it. */
  take(page: readonly Item[], idOf: (item: Item) => string): EntryProblem | undefined {
    const onPage = new Set<string>();
    for (const item of page) {
      const id = idOf(item);
      if (onPage.has(id)) return `the entry ${id} stands twice on one page`;
      onPage.add(id);
      if (!this.#items.has(id)) this.#items.set(id, item);
      else if (!isDeepStrictEqual(this.#items.get(id), item))
        return `the entry ${id} came twice and differs: the list changed while it was read`;
    }
    return this.size > mostEntries ? `it has more than ${mostEntries} entries` : undefined;
  }
}
