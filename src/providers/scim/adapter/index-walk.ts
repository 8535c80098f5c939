import { Entries } from "../../../http/paging/entries.ts";
import type { JsonObject } from "../../../model/json.ts";
import { isJsonObject } from "../../../model/json.ts";
import { field, numberField, textField } from "./lenient.ts";

/** Why a list was not read to its end. */
export interface Unread {
  readonly why: string;
  /** True if reading again may help. */
  readonly isRestart: boolean;
  /** True if the service seems to page by cursor. */
  readonly isCursor?: true;
}

/** A whole list, or why it is not. */
export type Walk = { readonly items: readonly JsonObject[] } | Unread;

/** Holds what came to what was announced. */
export function finish(entries: Entries<JsonObject>, total: number): Walk {
  if (entries.size === total) return { items: entries.items() };
  return { why: `${entries.size} of ${total} announced entries came`, isRestart: entries.size > total };
}

/** Entries without an id are distinguished by their number; that they have none is found out later. */
export function idOfEntry(entries: Entries<JsonObject>): (item: JsonObject) => string {
  let number = entries.size;
  return (item) => textField(item, "id") ?? `#${number++}`;
}

/** The resources of a page; none for a list without results; undefined for an answer that is not a list. */
export function pageOf(body: unknown): readonly JsonObject[] | undefined {
  if (!isJsonObject(body)) return undefined;
  const list = field(body, "Resources");
  if (list === undefined) return numberField(body, "totalResults") === undefined ? undefined : [];
  if (!Array.isArray(list) || !list.every(isJsonObject)) return undefined;
  return list;
}

/** A length that services choose for their largest page, whatever is asked for: 10, 25, 50, 100 … */
function isRound(length: number): boolean {
  return length > 0 && (length % 10 === 0 || length % 25 === 0);
}

/** Where a list stands that is read by index, page by page. */
export class IndexWalk {
  readonly #entries = new Entries<JsonObject>();
  readonly #asked: number;
  #pages = 0;
  #received = 0;
  /** True once `totalResults` has turned out to be the length of the page. */
  #isTotalOfPage = false;
  /** What the service announces; undefined where it does not, or announces the length of its pages. */
  total: number | undefined;
  /** Entries on the last page. */
  sizeOfPage = 0;
  /** True while a page is asked for that nothing announces. */
  isAskingOn = false;

  /** @param asked entries asked for on one page */
  constructor(asked: number) {
    this.#asked = asked;
  }

  /** Index of the next page's first entry. */
  get next(): number {
    return this.#received + 1;
  }

  /** True if all that came was on the first page. */
  get isOnePage(): boolean {
    return this.#received === this.sizeOfPage;
  }

  /** The list as it is, held to what was announced. */
  end(): Walk {
    return finish(this.#entries, this.total ?? this.#entries.size);
  }

  /** Takes one page: whether there may be more, whether it repeats the one before, or how the walk has ended. */
  take(body: unknown): "more" | "repeats" | Walk {
    const list = pageOf(body);
    if (list === undefined) return { why: "the answer is not a list", isRestart: false };
    const problem = this.#judgeTotal(body, list) ?? this.#judgePlace(body, list);
    if (problem !== undefined) return problem;
    const known = this.#entries.size;
    const trouble = this.#entries.take(list, idOfEntry(this.#entries));
    if (trouble !== undefined) return { why: trouble, isRestart: true };
    this.#pages += 1;
    if (list.length === 0) return this.end();
    if (this.#entries.size === known) return "repeats";
    this.#received += list.length;
    this.sizeOfPage = list.length;
    if (this.isAskingOn && this.total !== undefined) {
      this.#isTotalOfPage = true;
      this.total = undefined;
    }
    return this.#goOn(list.length);
  }

  /** Without a total the list goes on until a page is empty; a full page that is all of the total is not believed. */
  #goOn(length: number): "more" | Walk {
    const isFull = this.#pages === 1 && this.total === length && (length >= this.#asked || isRound(length));
    this.isAskingOn = this.total === undefined || isFull;
    if (this.isAskingOn || (this.total !== undefined && this.#received < this.total)) return "more";
    return this.end();
  }

  #judgeTotal(body: unknown, list: readonly JsonObject[]): Unread | undefined {
    const said = numberField(body, "totalResults");
    if (said === undefined && textField(body, "nextCursor") !== undefined)
      return { why: "", isRestart: false, isCursor: true };
    if (this.#isTotalOfPage || said === undefined) return undefined;
    const isOfPage = this.isAskingOn && this.total !== undefined && said === list.length;
    if (isOfPage) return undefined;
    if (this.total !== undefined && said !== this.total)
      return { why: `the total changed from ${this.total} to ${said} under way`, isRestart: true };
    this.total = said;
    return undefined;
  }

  #judgePlace(body: unknown, list: readonly JsonObject[]): Unread | undefined {
    const echoed = numberField(body, "startIndex");
    if (this.#pages === 0 || list.length === 0 || echoed === undefined || echoed === this.next)
      return undefined;
    return {
      why: `page ${this.#pages + 1} begins at ${echoed} instead of ${this.next}`,
      isRestart: false,
    };
  }
}
