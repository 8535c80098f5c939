import { Entries, mostPages } from "../../../http/paging/entries.ts";
import type { JsonObject } from "../../../model/json.ts";
import { type FieldRules, wrongField } from "../../kit/fields.ts";
import { ifThere } from "../../kit/gone.ts";
import { filledTextOf, objectOf } from "../rules/convert.ts";
import { incomplete } from "./failures.ts";

/** Entries asked for on one page. The vendor's own scripts use 100; no maximum is documented. */
export const PAGE_SIZE = 100;

/** One list to read. */
export interface Listing<Item> {
  readonly org: string;
  readonly base: URL;
  /** Path of the collection, from the root of the host. */
  readonly path: string;
  readonly filters: Readonly<Record<string, string>>;
  /** Kinds of the fields of an entry. */
  readonly fields: FieldRules;
  /** Reads one page by path and query. */
  get(url: string): Promise<JsonObject>;
  /** What is kept of an entry; asked as soon as its page is there, while others are on their way. */
  item(entry: JsonObject): Item;
}

interface Page<Item> {
  readonly entries: readonly Entry<Item>[];
  readonly count: number | undefined;
  /** Path and query of the next page; undefined on the last one. */
  readonly next: string | undefined;
}

interface Entry<Item> {
  readonly id: string;
  readonly item: Item;
}

/**
 * Reads a list to its end. After the first page the others are asked for at the same time, where the link to the
 * second one shows how; else one after the other. Everything is held to what the first page announced.
 *
 * @throws ProviderError `INCOMPLETE` if pages repeat, skip, go in circles or give another number than announced
 */
export async function collectPages<Item>(listing: Listing<Item>): Promise<readonly Item[]> {
  const query = new URLSearchParams({ ...listing.filters, page_size: String(PAGE_SIZE) });
  const first = readPage(listing, await listing.get(`${listing.path}?${query}`));
  const others = planOtherPages(first);
  const pages =
    others === undefined ? await followLinks(listing, first) : await readAtOnce(listing, first, others);
  await proveEnd(listing, pages);
  return checkPages(listing, pages);
}

function readPage<Item>(listing: Listing<Item>, body: JsonObject): Page<Item> {
  const request = `GET ${listing.path}`;
  const results: unknown = body.results;
  if (!Array.isArray(results)) throw incomplete(listing.org, request, "the answer holds no list.");
  const entries: Entry<Item>[] = [];
  for (const [index, result] of (results as readonly unknown[]).entries()) {
    const wrong = wrongField(result, { id: "filled text", ...listing.fields }, `results[${index}]`);
    const entry = objectOf(result);
    const id = entry === undefined ? undefined : filledTextOf(entry, "id");
    if (wrong !== undefined || entry === undefined || id === undefined)
      throw incomplete(listing.org, request, `${wrong ?? "an entry has no id"}.`);
    entries.push({ id, item: listing.item(entry) });
  }
  const wrong = wrongField(body, { "count?": "number" });
  if (wrong !== undefined) throw incomplete(listing.org, request, `${wrong}.`);
  const { count } = body;
  return {
    entries,
    count: typeof count === "number" ? count : undefined,
    next: nextLink(listing, body.next),
  };
}

/** The link to the next page, pinned to this host and list: a key is never sent where an answer points. */
function nextLink(listing: Listing<unknown>, next: unknown): string | undefined {
  if (next === null || next === undefined || next === "") return undefined;
  const request = `GET ${listing.path}`;
  if (typeof next !== "string")
    throw incomplete(listing.org, request, "the link to the next page is not text.");
  let url: URL;
  try {
    url = new URL(next, listing.base);
  } catch {
    throw incomplete(listing.org, request, "the link to the next page is not an address.");
  }
  // The scheme may differ: behind a proxy the service sees plain HTTP.
  if (url.host !== listing.base.host) {
    throw incomplete(listing.org, request, `the next page is said to be on another host, ${url.host}.`);
  }
  if (!url.pathname.endsWith(listing.path)) {
    throw incomplete(listing.org, request, "the link to the next page leads to another list.");
  }
  return `${listing.path}${url.search}`;
}

/** Paths of page 2 to the last, if number of entries and link let them be known in advance. */
function planOtherPages(first: Page<unknown>): readonly string[] | undefined {
  if (first.next === undefined) return [];
  const [path = "", search = ""] = first.next.split("?");
  const query = new URLSearchParams(search);
  if (query.get("page") !== "2" || first.count === undefined || first.entries.length === 0) return undefined;
  const pages = Math.ceil(first.count / first.entries.length);
  if (pages < 2 || pages > mostPages) return undefined;
  return Array.from({ length: pages - 1 }, (_, index) => {
    query.set("page", String(index + 2));
    return `${path}?${query}`;
  });
}

async function readAtOnce<Item>(
  listing: Listing<Item>,
  first: Page<Item>,
  others: readonly string[],
): Promise<readonly Page<Item>[]> {
  const rest = await Promise.all(others.map(async (url) => readPage(listing, await listing.get(url))));
  const pages = [first, ...rest];
  for (const [index, page] of pages.entries()) {
    const isLast = index === pages.length - 1;
    if ((page.next === undefined) !== isLast) {
      throw incomplete(
        listing.org,
        `GET ${listing.path}`,
        `page ${index + 1} of ${pages.length} ends the list elsewhere than announced.`,
      );
    }
  }
  return pages;
}

async function followLinks<Item>(listing: Listing<Item>, first: Page<Item>): Promise<readonly Page<Item>[]> {
  const pages = [first];
  const seen = new Set<string>();
  let { next } = first;
  while (next !== undefined) {
    if (seen.has(next)) throw incomplete(listing.org, `GET ${listing.path}`, "the pages lead in a circle.");
    if (seen.size >= mostPages)
      throw incomplete(listing.org, `GET ${listing.path}`, `it has more than ${mostPages} pages.`);
    seen.add(next);
    const page = readPage(listing, await listing.get(next));
    pages.push(page);
    next = page.next;
  }
  return pages;
}

function checkPages<Item>(listing: Listing<Item>, pages: readonly Page<Item>[]): readonly Item[] {
  const request = `GET ${listing.path}`;
  const announced = pages[0]?.count;
  const entries = new Entries<Entry<Item>>();
  for (const page of pages) {
    if (page.count !== announced)
      throw incomplete(listing.org, request, "the list changed while it was read.");
    const problem = entries.take(page.entries, ({ id }) => id);
    if (problem !== undefined) throw incomplete(listing.org, request, `${problem}.`);
  }
  if (announced !== undefined && entries.size !== announced) {
    throw incomplete(listing.org, request, `${announced} entries are announced, ${entries.size} were given.`);
  }
  return entries.items().map(({ item }) => item);
}

/**
 * A full page without a link behind it, whose length is all that is announced: one more request has to show that
 * nothing follows. The service answers 404 for a page behind the end.
 */
async function proveEnd(listing: Listing<unknown>, pages: readonly Page<unknown>[]): Promise<void> {
  const last = pages.at(-1);
  if (last === undefined || last.entries.length < PAGE_SIZE) return;
  if (last.count !== undefined && last.count !== last.entries.length) return;
  const query = new URLSearchParams({ ...listing.filters, page_size: String(PAGE_SIZE) });
  query.set("page", String(pages.length + 1));
  const body = await ifThere(listing.get(`${listing.path}?${query}`));
  if (body === undefined) return;
  if (Array.isArray(body.results) && body.results.length === 0) return;
  const message = "a full page says that nothing follows it, and something does.";
  throw incomplete(listing.org, `GET ${listing.path}`, message);
}
