import type { JsonObject } from "../../../model/json.ts";

/** How to read one list. */
export interface Listing<Item> {
  /** For messages: "members of acme". */
  readonly what: string;
  readonly path: string;
  /** The largest page the vendor allows for this list. */
  readonly pageSize: number;
  readonly query?: Readonly<Record<string, string>>;
  /** Narrows one item; throws for one that is not what it should be. */
  readonly item: (value: JsonObject) => Item;
  readonly identify: (item: Item) => string;
  /** Called with each page, for its references. */
  readonly onPage?: (page: JsonObject, items: readonly Item[]) => Promise<void>;
}

/** A page as it came: its link is not yet pinned to the configured host. */
export interface LinkedPage<Item> {
  readonly items: readonly Item[];
  readonly next: string | undefined;
  readonly total?: number;
}

/** Path and query of the first page. */
export function firstPage(
  { path, query }: Pick<Listing<unknown>, "path" | "query">,
  pageSize: number,
): string {
  return `${path}?${new URLSearchParams({ ...query, "page[size]": String(pageSize) }).toString()}`;
}
