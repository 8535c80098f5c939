import { URN } from "../wire.ts";
import { entryOf, invalid, isObject, ScimFault } from "./fault.ts";
import { namesOf, parseFilter } from "./filter.ts";
import { exceedsEqAnd, matchesFilter, valuesAt } from "./filter-match.ts";
import type { SimulatedOrganization } from "./organization.ts";
import type { Projection } from "./render.ts";
import { project, renderRecord } from "./render.ts";
import type { ResolvedAttribute, ResourceKind } from "./schemas.ts";
import { resolveAttribute } from "./schemas.ts";

/** What a list request asks for, from the query or from a SearchRequest. */
export interface ListQuery extends Projection {
  readonly filter?: string;
  readonly sortBy?: string;
  readonly sortOrder?: string;
  readonly startIndex?: number;
  readonly count?: number;
  readonly cursor?: string;
  /** True for `POST /.search`, which the switch `ignorePaging` leaves alone. */
  readonly isSearch: boolean;
}

type Rendered = Record<string, unknown>;

/** Reads the query of a GET. @throws ScimFault */
export function queryOf(parameters: URLSearchParams): ListQuery {
  const text = (name: string): string | undefined => parameters.get(name) ?? undefined;
  const list = (name: string): readonly string[] | undefined =>
    text(name)
      ?.split(",")
      .map((item) => item.trim());
  return compact({
    filter: text("filter"),
    sortBy: text("sortBy"),
    sortOrder: text("sortOrder"),
    startIndex: wholeNumber("startIndex", text("startIndex")),
    count: wholeNumber("count", text("count")),
    cursor: text("cursor"),
    attributes: list("attributes"),
    excluded: list("excludedAttributes"),
    isSearch: false,
  });
}

/** Reads a SearchRequest. @throws ScimFault */
export function searchOf(body: unknown): ListQuery {
  if (!isObject(body)) throw invalid("invalidSyntax", "The body has to be an object.");
  const schemas = entryOf(body, "schemas")?.[1];
  if (!Array.isArray(schemas) || !schemas.includes(URN.search))
    throw invalid("invalidSyntax", `schemas has to name ${URN.search}.`);
  const text = (name: string): string | undefined => {
    const value = entryOf(body, name)?.[1];
    return typeof value === "string" ? value : undefined;
  };
  const list = (name: string): readonly string[] | undefined => {
    const value = entryOf(body, name)?.[1];
    return Array.isArray(value) ? value.map(String) : undefined;
  };
  return compact({
    filter: text("filter"),
    sortBy: text("sortBy"),
    sortOrder: text("sortOrder"),
    startIndex: wholeNumber("startIndex", entryOf(body, "startIndex")?.[1]),
    count: wholeNumber("count", entryOf(body, "count")?.[1]),
    cursor: text("cursor"),
    attributes: list("attributes"),
    excluded: list("excludedAttributes"),
    isSearch: true,
  });
}

type Loose<T> = { readonly [K in keyof T]: T[K] | undefined };

function compact(query: Loose<ListQuery>): ListQuery {
  return Object.fromEntries(
    Object.entries(query).filter(([, value]) => value !== undefined),
  ) as unknown as ListQuery;
}

function wholeNumber(name: string, value: unknown): number | undefined {
  if (value === undefined || value === "") return undefined;
  const number = Number(value);
  if (!Number.isInteger(number)) throw invalid("invalidValue", `${name} has to be an integer.`);
  return number;
}

/** Pages through one kind, or through both from the root. Remembers cursors. */
export class Lister {
  readonly #org: SimulatedOrganization;
  readonly #cursors = new Map<
    string,
    { readonly key: string; readonly at: number; readonly offset: number }
  >();

  constructor(org: SimulatedOrganization) {
    this.#org = org;
  }

  /** One ListResponse. @throws ScimFault */
  list(kinds: readonly ResourceKind[], query: ListQuery, base: string): Rendered {
    const { switches, limits } = this.#org.options;
    const found = kinds.flatMap((kind) => this.#find(kind, query, base));
    this.#sort(kinds, found, query);
    if (switches.tooMany && query.filter !== undefined && found.length > limits.maxResults) {
      throw invalid("tooMany", `More than ${limits.maxResults} records match.`);
    }
    const page = this.#page(found.length, query);
    const shown = found.slice(page.offset, page.offset + page.size);
    const resources = shown.map(({ kind, body }) => project(kind, body, query));
    return this.#response(found.length, resources, page);
  }

  #find(kind: ResourceKind, query: ListQuery, base: string): { kind: ResourceKind; body: Rendered }[] {
    const { switches } = this.#org;
    const bodies = this.#org
      .visible(kind.name)
      .map((record) => ({ kind, body: renderRecord(this.#org, record, base) }));
    if (query.filter === undefined) return bodies;
    if (switches.noFilter) throw new ScimFault(501, "Filters are not supported.");
    const filter = parseFilter(query.filter, namesOf(kind));
    if (switches.onlyEqAnd && exceedsEqAnd(filter))
      throw invalid("invalidFilter", "Only eq and and are supported.");
    return bodies.filter(({ body }) => matchesFilter(filter, body, switches.caseSensitiveEq));
  }

  #sort(kinds: readonly ResourceKind[], found: { body: Rendered }[], query: ListQuery): void {
    const kind = kinds[0];
    if (query.sortBy === undefined || kind === undefined) return;
    const attribute = resolveAttribute(kind, query.sortBy);
    if (attribute === undefined) return;
    const isDescending = query.sortOrder?.toLowerCase() === "descending";
    found.sort((a, b) => {
      const order = compareForSort(sortValue(a.body, attribute), sortValue(b.body, attribute), attribute);
      return isDescending ? -order : order;
    });
  }

  #page(total: number, query: ListQuery): PageWindow {
    const { switches, limits } = this.#org.options;
    const asked = query.count === undefined ? limits.pageSize : Math.max(0, query.count);
    let size = Math.min(asked, limits.maxPageSize);
    if (switches.shortPages > 0) size = Math.min(size, switches.shortPages);
    if (query.cursor !== undefined || switches.cursorOnly) return this.#cursorPage(total, size, query);
    const isIgnored = switches.ignorePaging && !query.isSearch;
    const start = isIgnored ? 1 : Math.max(1, query.startIndex ?? 1);
    return { offset: start - 1, size: isIgnored ? Math.min(limits.pageSize, size) : size, startIndex: start };
  }

  #cursorPage(total: number, size: number, query: ListQuery): PageWindow {
    const { limits, now, random, switches } = this.#org.options;
    if (switches.cursorOnly && query.startIndex !== undefined)
      throw new ScimFault(501, "startIndex is not supported; use cursor.");
    if (query.count !== undefined && query.count < 0)
      throw invalid("invalidCount", "count has to be positive.");
    const key = JSON.stringify([query.filter, query.sortBy, query.sortOrder, query.count]);
    let offset = 0;
    if (query.cursor !== undefined && query.cursor !== "") {
      const held = this.#cursors.get(query.cursor);
      if (held === undefined || held.key !== key)
        throw invalid("invalidCursor", "The cursor does not belong to this request.");
      if (now() - held.at > limits.cursorSeconds * 1000)
        throw invalid("expiredCursor", "The cursor has expired.");
      offset = held.offset;
    }
    if (offset + size >= total || size === 0) return { offset, size, isCursor: true };
    const next = `${Math.floor(random() * 1e15).toString(36)}-${this.#cursors.size}`;
    this.#cursors.set(next, { key, at: now(), offset: offset + size });
    return { offset, size, isCursor: true, next };
  }

  #response(total: number, resources: readonly Rendered[], page: PageWindow): Rendered {
    const { switches } = this.#org;
    let announced = total;
    if (switches.changingTotals > 0 && page.offset > 0) {
      switches.changingTotals -= 1;
      announced += 1;
    }
    const number = (value: number): unknown => (switches.numbersAsStrings ? String(value) : value);
    const list = switches.lowerCaseResources ? "resources" : "Resources";
    return {
      schemas: [URN.list],
      totalResults: number(announced),
      itemsPerPage: number(switches.wrongItemsPerPage ? page.size + 7 : resources.length),
      ...(page.startIndex === undefined ? {} : { startIndex: number(page.startIndex) }),
      ...(page.next === undefined ? {} : { nextCursor: page.next }),
      ...(page.size === 0 && page.isCursor !== true ? {} : { [list]: resources }),
    };
  }
}

interface PageWindow {
  readonly offset: number;
  readonly size: number;
  readonly startIndex?: number;
  readonly isCursor?: true;
  readonly next?: string;
}

function sortValue(body: Rendered, attribute: ResolvedAttribute): unknown {
  const values = valuesAt(body, attribute);
  const primary = values.find((value) => isObject(value) && value.primary === true) ?? values[0];
  return isObject(primary) ? primary.value : primary;
}

function compareForSort(a: unknown, b: unknown, attribute: ResolvedAttribute): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  const definition = attribute.sub ?? attribute.definition;
  const fold = (value: unknown): string | number => {
    if (typeof value === "number") return value;
    if (definition.type === "dateTime") return Date.parse(String(value));
    return definition.caseExact ? String(value) : String(value).toLowerCase();
  };
  const [x, y] = [fold(a), fold(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
