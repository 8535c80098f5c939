import type { Clock } from "../../../http/http.ts";
import { Entries, mostPages } from "../../../http/paging/entries.ts";
import type { JsonObject } from "../../../model/json.ts";
import { isJsonObject } from "../../../model/json.ts";
import { URN, type WireSearchRequest } from "../wire.ts";
import type { Answer, Client } from "./client.ts";
import type { Features } from "./discovery.ts";
import { scimTypeOf } from "./failures.ts";
import { finish, IndexWalk, idOfEntry, pageOf, type Unread, type Walk } from "./index-walk.ts";
import { listField, numberField, textField } from "./lenient.ts";

/** A listing is started anew so often when its total changes under way. */
const RESTARTS = 3;
/** Pages after the first that are asked for before a second one has come. */
const FIRST_AHEAD = 3;
/** Asked for on one page where the service announces that it gives so many; larger answers gain nothing. */
export const MOST_ON_PAGE = 200;

/** Reads whole collections and proves that they are whole. */
export class ScimLister {
  readonly #client: Client;
  readonly #features: Features;
  readonly #pageSize: number;
  readonly #clock: Clock;

  constructor(client: Client, features: Features, pageSize: number, clock: Clock) {
    this.#client = client;
    this.#features = features;
    this.#pageSize = features.maxResults > 0 ? Math.min(features.maxResults, MOST_ON_PAGE) : pageSize;
    this.#clock = clock;
  }

  /**
   * Every resource of a collection, once. A service need not heed which attributes may be left out, and one that
   * refuses the wish is asked without it. @throws ProviderError `INCOMPLETE` if it cannot be proved that it is all
   */
  async all(path: string, leftOut: readonly string[] = []): Promise<readonly JsonObject[]> {
    for (let attempt = 0; ; attempt += 1) {
      const walk = await this.#walkAny(path, leftOut);
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

  async #walkAny(path: string, leftOut: readonly string[]): Promise<Walk> {
    if (this.#features.isCursorOnly) return this.#walkCursor(path);
    const wish = leftOut.length === 0 ? "" : `&excludedAttributes=${encodeURIComponent(leftOut.join(","))}`;
    const byGet = await this.#walkIndex((start, count) => this.#getPage(path, start, count, wish));
    if ("items" in byGet || byGet.isRestart) return byGet;
    if (byGet.isCursor === true && wish !== "") return await this.#walkAny(path, []);
    if (byGet.isCursor === true) return this.#walkCursor(path);
    const bySearch = await this.#walkIndex((start, count) => this.#searchPage(path, start, count));
    return "items" in bySearch || bySearch.isRestart ? bySearch : byGet;
  }

  async #getPage(path: string, startIndex: number, count: number, wish: string): Promise<Answer> {
    return await this.#client.send("GET", `${path}?startIndex=${startIndex}&count=${count}${wish}`);
  }

  async #searchPage(path: string, startIndex: number, count: number): Promise<Answer> {
    const body: WireSearchRequest = { schemas: [URN.search], startIndex, count };
    return await this.#client.send("POST", `${path}/.search`, { body, isRepeatable: true });
  }

  async #walkIndex(read: ReadPage): Promise<Walk> {
    const walk = new IndexWalk(this.#pageSize);
    let ahead: readonly ReadAhead[] = [];
    for (let page = 0; page < mostPages; page += 1) {
      const [waiting, ...rest] = ahead;
      const isNext = waiting?.startIndex === walk.next;
      ahead = isNext ? rest : [];
      const answer = isNext ? waiting.answer : await read(walk.next, this.#pageSize);
      if (walk.isAskingOn && (answer.status === 400 || answer.status === 404)) return walk.end();
      const problem = this.#refused(answer, page);
      if (problem !== undefined) return problem;
      const step = walk.take(answer.body);
      if (step === "repeats") return await this.#judgeRepetition(read, walk);
      if (step !== "more") return step;
      if (ahead.length === 0 && walk.total !== undefined)
        ahead = await this.#readAhead(read, walk, walk.total, page === 0 ? FIRST_AHEAD : mostPages);
    }
    return { why: `it has more than ${mostPages} pages`, isRestart: false };
  }

  /**
   * A second page that is the first one again: either the service knows no paging and has given everything, or it
   * keeps the rest to itself. It is asked for fewer than it gave; who gives all of them again does not page.
   */
  async #judgeRepetition(read: ReadPage, walk: IndexWalk): Promise<Walk> {
    const incomplete = { why: "its second page repeats the first", isRestart: false };
    if (!walk.isOnePage) return incomplete;
    const answer = await read(1, walk.sizeOfPage - 1);
    const list = answer.status >= 400 ? undefined : pageOf(answer.body);
    return list !== undefined && list.length >= walk.sizeOfPage ? walk.end() : incomplete;
  }

  /**
   * Further pages at one time: a few after the first, and all others once a second one has shown that the service pages
   * as asked. Each is looked at in its turn; where one is shorter than expected, those behind it are asked for again.
   */
  async #readAhead(
    read: ReadPage,
    { next, sizeOfPage }: IndexWalk,
    total: number,
    most: number,
  ): Promise<readonly ReadAhead[]> {
    const starts: number[] = [];
    for (let start = next; start <= total && starts.length < most; start += sizeOfPage) starts.push(start);
    return await Promise.all(
      starts.map(async (startIndex) => ({ startIndex, answer: await read(startIndex, this.#pageSize) })),
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
    const entries = new Entries<JsonObject>();
    const cursors = new Set<string>();
    let query = `?count=${this.#pageSize}`;
    let total: number | undefined;
    for (let page = 0; page < mostPages; page += 1) {
      const answer = await this.#client.send("GET", `${path}${query}`);
      const type = scimTypeOf(answer.body);
      if (type === "invalidCursor" || type === "expiredCursor" || type === "invalidCount") {
        return { why: `the cursor is refused (${type})`, isRestart: true };
      }
      if (answer.status >= 400) throw this.#client.refusal(answer, true);
      const list = pageOf(answer.body);
      if (list === undefined) return { why: "the answer is not a list", isRestart: false };
      const problem = entries.take(list, idOfEntry(entries));
      if (problem !== undefined) return { why: problem, isRestart: true };
      total = numberField(answer.body, "totalResults") ?? total;
      const next = textField(answer.body, "nextCursor");
      if (next === undefined) return finish(entries, total ?? entries.size);
      if (cursors.has(next)) return { why: "a cursor came twice", isRestart: false };
      cursors.add(next);
      query = `?count=${this.#pageSize}&cursor=${encodeURIComponent(next)}`;
    }
    return { why: `it has more than ${mostPages} pages`, isRestart: false };
  }
}

type ReadPage = (startIndex: number, count: number) => Promise<Answer>;

/** A page that was asked for before its turn. */
interface ReadAhead {
  readonly startIndex: number;
  readonly answer: Answer;
}
