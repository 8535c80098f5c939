import type { Clock } from "../../../http/http.ts";
import type { JsonObject } from "../../../model/json.ts";
import { isJsonObject } from "../../../model/json.ts";
import { URN, type WireSearchRequest } from "../wire.ts";
import type { Answer, ScimClient } from "./client.ts";
import { scimTypeOf } from "./client.ts";
import type { Features } from "./discovery.ts";
import { field, listField, numberField, textField } from "./lenient.ts";

/** A listing is started anew so often when its total changes under way. */
const RESTARTS = 3;
/** No listing has more pages; a service that never ends is not believed. */
const MOST_PAGES = 20_000;

/** Reads whole collections and proves that they are whole. */
export class ScimLister {
  readonly #client: ScimClient;
  readonly #features: Features;
  readonly #pageSize: number;
  readonly #clock: Clock;

  constructor(client: ScimClient, features: Features, pageSize: number, clock: Clock) {
    this.#client = client;
    this.#features = features;
    this.#pageSize = features.maxResults > 0 ? Math.min(pageSize, features.maxResults) : pageSize;
    this.#clock = clock;
  }

  /** Every resource of a collection, once. @throws ProviderError `INCOMPLETE` if that cannot be proved */
  async all(path: string): Promise<readonly JsonObject[]> {
    for (let attempt = 0; ; attempt += 1) {
      const walk = await this.#walkAny(path);
      if ("items" in walk) return walk.items;
      if (!walk.isRestart || attempt >= RESTARTS) throw this.#client.incomplete(path, walk.why);
      // A list that changes while it is read settles sooner if it is left alone for a moment.
      await this.#clock.sleep(50 * 2 ** attempt);
    }
  }

  /** Resources for which one attribute has one value; undefined if the service cannot filter so. */
  async matching(path: string, attribute: string, value: string): Promise<readonly JsonObject[] | undefined> {
    if (!this.#features.hasFilter) return undefined;
    const filter = `${attribute} eq ${JSON.stringify(value)}`;
    const answer = await this.#client.send("GET", `${path}?filter=${encodeURIComponent(filter)}`);
    if (answer.status === 400 || answer.status === 403 || answer.status === 404 || answer.status === 501)
      return undefined;
    if (answer.status >= 400) throw this.#client.refusal(answer, true);
    // Services that ignore filters give everything: each item is looked at again.
    return listField(answer.body, "Resources")
      .filter(isJsonObject)
      .filter((item) => textField(item, attribute)?.toLowerCase() === value.toLowerCase());
  }

  async #walkAny(path: string): Promise<Walk> {
    if (this.#features.isCursorOnly) return this.#walkCursor(path);
    const byGet = await this.#walkIndex(path, (startIndex) => this.#getPage(path, startIndex));
    if ("items" in byGet || byGet.isRestart) return byGet;
    if (byGet.isCursor === true) return this.#walkCursor(path);
    const bySearch = await this.#walkIndex(path, (startIndex) => this.#searchPage(path, startIndex));
    return "items" in bySearch || bySearch.isRestart ? bySearch : byGet;
  }

  async #getPage(path: string, startIndex: number): Promise<Answer> {
    return await this.#client.send("GET", `${path}?startIndex=${startIndex}&count=${this.#pageSize}`);
  }

  async #searchPage(path: string, startIndex: number): Promise<Answer> {
    const body: WireSearchRequest = { schemas: [URN.search], startIndex, count: this.#pageSize };
    return await this.#client.send("POST", `${path}/.search`, { body, isRepeatable: true });
  }

  async #walkIndex(_path: string, read: (startIndex: number) => Promise<Answer>): Promise<Walk> {
    const items = new Map<string, JsonObject>();
    let received = 0;
    let total: number | undefined;
    let ahead: readonly ReadAhead[] = [];
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const [waiting, ...rest] = ahead;
      const isNext = waiting?.startIndex === received + 1;
      ahead = isNext ? rest : [];
      const answer = isNext ? waiting.answer : await read(received + 1);
      const problem = this.#refused(answer, page);
      if (problem !== undefined) return problem;
      const list = pageOf(answer.body);
      if (list === undefined) return { why: "the answer is no list", isRestart: false };
      const said = numberField(answer.body, "totalResults");
      if (said === undefined && textField(answer.body, "nextCursor") !== undefined)
        return { why: "", isRestart: false, isCursor: true };
      if (total !== undefined && said !== undefined && said !== total) {
        return { why: `the total changed from ${total} to ${said} under way`, isRestart: true };
      }
      total = said ?? total;
      const echoed = numberField(answer.body, "startIndex");
      if (page > 0 && list.length > 0 && echoed !== undefined && echoed !== received + 1) {
        return { why: `page ${page + 1} begins at ${echoed} instead of ${received + 1}`, isRestart: false };
      }
      const known = items.size;
      for (const item of list) items.set(textField(item, "id") ?? `#${items.size}`, item);
      if (list.length > 0 && items.size === known)
        return { why: `page ${page + 1} repeats what was there`, isRestart: false };
      received += list.length;
      if (list.length === 0 || (total !== undefined && received >= total) || total === undefined) {
        return finish(items, total ?? received);
      }
      if (page === 1) ahead = await this.#readAhead(read, received, list.length, total);
    }
    return { why: `it has more than ${MOST_PAGES} pages`, isRestart: false };
  }

  /**
   * All pages after the second at one time, once that one has shown that the service pages as asked. Each is looked at
   * in its turn; where one is shorter than expected, those behind it are asked for again.
   */
  async #readAhead(
    read: (startIndex: number) => Promise<Answer>,
    received: number,
    size: number,
    total: number,
  ): Promise<readonly ReadAhead[]> {
    const starts: number[] = [];
    for (let start = received + 1; start <= total && starts.length < MOST_PAGES; start += size)
      starts.push(start);
    return await Promise.all(
      starts.map(async (startIndex) => ({ startIndex, answer: await read(startIndex) })),
    );
  }

  #refused(answer: Answer, page: number): Unread | undefined {
    if (answer.status < 400) return undefined;
    const isMissing = answer.status === 404 || answer.status === 405 || answer.status === 501;
    const isPagingRefused = answer.status === 400 || answer.status === 501;
    if (
      page === 0 &&
      answer.request.startsWith("GET") &&
      isPagingRefused &&
      scimTypeOf(answer.body) !== "tooMany"
    ) {
      return { why: "index paging is refused", isRestart: false, isCursor: true };
    }
    if (page === 0 && isMissing && answer.request.startsWith("POST"))
      return { why: "/.search is not offered", isRestart: false };
    throw this.#client.refusal(answer, true);
  }

  async #walkCursor(path: string): Promise<Walk> {
    const items = new Map<string, JsonObject>();
    const cursors = new Set<string>();
    let query = `?count=${this.#pageSize}`;
    let total: number | undefined;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const answer = await this.#client.send("GET", `${path}${query}`);
      const type = scimTypeOf(answer.body);
      if (type === "invalidCursor" || type === "expiredCursor" || type === "invalidCount") {
        return { why: `the cursor is refused (${type})`, isRestart: true };
      }
      if (answer.status >= 400) throw this.#client.refusal(answer, true);
      const list = pageOf(answer.body);
      if (list === undefined) return { why: "the answer is no list", isRestart: false };
      const known = items.size;
      for (const item of list) items.set(textField(item, "id") ?? `#${items.size}`, item);
      if (items.size !== known + list.length)
        return { why: `page ${page + 1} repeats what was there`, isRestart: false };
      total = numberField(answer.body, "totalResults") ?? total;
      const next = textField(answer.body, "nextCursor");
      if (next === undefined) return finish(items, total ?? items.size);
      if (cursors.has(next)) return { why: "a cursor came twice", isRestart: false };
      cursors.add(next);
      query = `?count=${this.#pageSize}&cursor=${encodeURIComponent(next)}`;
    }
    return { why: `it has more than ${MOST_PAGES} pages`, isRestart: false };
  }
}

/** A page that was asked for before its turn. */
interface ReadAhead {
  readonly startIndex: number;
  readonly answer: Answer;
}

interface Unread {
  readonly why: string;
  /** True if reading again may help. */
  readonly isRestart: boolean;
  /** True if the service seems to page by cursor. */
  readonly isCursor?: true;
}

type Walk = { readonly items: readonly JsonObject[] } | Unread;

function finish(items: ReadonlyMap<string, JsonObject>, total: number): Walk {
  if (items.size === total) return { items: [...items.values()] };
  return { why: `${items.size} of ${total} announced entries came`, isRestart: false };
}

/** The resources of a page; none for a list without results; undefined for an answer that is no list. */
function pageOf(body: unknown): readonly JsonObject[] | undefined {
  if (!isJsonObject(body)) return undefined;
  const list = field(body, "Resources");
  if (list === undefined) return numberField(body, "totalResults") === undefined ? undefined : [];
  if (!Array.isArray(list) || !list.every(isJsonObject)) return undefined;
  return list;
}
