import type { PageFault, Simulator } from "../contract.ts";

/** An answer as it was given. */
export interface KeptAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly org?: string;
}

/** Remembers what reads gave, to give it again at the wrong time. */
export interface ReadMemory {
  /** The last answer to just this request, as long as no change that it lacks is older than `lagMs`. */
  lagging(request: Request, lagMs: number): KeptAnswer | undefined;
  /** The answer to the page of the same list that comes before this one. */
  pageBefore(request: Request): KeptAnswer | undefined;
  /** `since` is what `changes` gave before the answer was made: a change in between may not be in it. */
  keep(request: Request, answer: KeptAnswer, since: number): void;
  /** What was kept so far lacks a change from now on. */
  noteChange(): void;
  /** How many changes there were. */
  changes(): number;
}

interface Kept {
  readonly answer: KeptAnswer;
  /** How many changes the answer has seen. */
  readonly changes: number;
}

const mostKept = 2_000;
const pagingParameter = /^(page(_size|\[\w+\])?|startIndex|count|cursor|from|after|before|offset|limit)$/;

/** A memory with nothing in it. `now` gives milliseconds. */
export function createReadMemory(now: () => number): ReadMemory {
  const byRequest = new Map<string, Kept>();
  const changedAt: number[] = [];
  // A Map keeps the order in which keys were first set: here the order in which a list is walked.
  const lists = new Map<string, Map<string, KeptAnswer>>();
  return {
    lagging(request, lagMs) {
      const kept = byRequest.get(requestKey(request));
      const missedSince = kept === undefined ? undefined : changedAt[kept.changes];
      return missedSince !== undefined && now() - missedSince > lagMs ? undefined : kept?.answer;
    },
    noteChange: () => void changedAt.push(now()),
    changes: () => changedAt.length,
    pageBefore(request) {
      const pages = [...(lists.get(listKey(request)) ?? [])];
      const key = pageKey(request);
      const place = pages.findIndex(([known]) => known === key);
      return pages[(place === -1 ? pages.length : place) - 1]?.[1];
    },
    keep(request, answer, since) {
      if (answer.status !== 200 && answer.status !== 206) return;
      const key = requestKey(request);
      byRequest.delete(key);
      byRequest.set(key, { answer, changes: since });
      for (const oldest of byRequest.keys()) {
        if (byRequest.size <= mostKept) break;
        byRequest.delete(oldest);
      }
      const known = lists.get(listKey(request));
      const [firstPage] = known?.keys() ?? [];
      // Where a list is walked anew, pages of the walk before no longer show which one comes before which.
      const pages =
        known === undefined || firstPage === pageKey(request) ? new Map<string, KeptAnswer>() : known;
      pages.set(pageKey(request), answer);
      lists.set(listKey(request), pages);
    },
  };
}

/** The body of a page that went wrong; undefined where that cannot be noticed by anybody, and so is not done. */
export function corruptPage(simulator: Simulator, answer: KeptAnswer, kind: PageFault): string | undefined {
  const body = parse(answer.text);
  if (body === undefined) return undefined;
  const changed =
    simulator.corrupt?.(body, kind) ?? (kind === "page-missing" ? withoutEntries(body, answer) : undefined);
  return changed === undefined ? undefined : JSON.stringify(changed);
}

const listNames = ["items", "results", "Resources", "data", "values", "entries"];
const totalNames = ["count", "total", "totalResults", "total_count"];

/** Empties the list of an answer that still shows, by a next page or a total, that there is more. */
function withoutEntries(body: unknown, answer: KeptAnswer): unknown {
  if (Array.isArray(body)) {
    const { headers } = answer;
    const hasMore = headers.has("next-range") || headers.get("link")?.includes('rel="next"') === true;
    return body.length > 0 && hasMore ? [] : undefined;
  }
  if (!isRecord(body)) return undefined;
  const name = listNames.find((candidate) => Array.isArray(body[candidate]));
  if (name === undefined) return undefined;
  const list = body[name];
  if (!Array.isArray(list) || list.length === 0) return undefined;
  const hasTotal = totalNames.some((candidate) => typeof body[candidate] === "number" && body[candidate] > 0);
  return hasTotal || hasNext(body) ? { ...body, [name]: [] } : undefined;
}

function hasNext(body: Record<string, unknown>): boolean {
  const places = [body.next, body.next_cursor, body.nextCursor];
  for (const links of [body.links, body._links]) if (isRecord(links)) places.push(links.next);
  return places.some((place) => place !== undefined && place !== null && place !== "");
}

function requestKey(request: Request): string {
  const { headers } = request;
  return [request.url, headers.get("authorization"), headers.get("range"), headers.get("if-none-match")].join(
    "\n",
  );
}

function pageKey(request: Request): string {
  return `${request.url}\n${request.headers.get("range")}`;
}

/** What all pages of one list have in common: everything but the parameters that choose the page. */
function listKey(request: Request): string {
  const url = new URL(request.url);
  for (const name of [...url.searchParams.keys()]) {
    if (pagingParameter.test(name)) url.searchParams.delete(name);
  }
  url.searchParams.sort();
  return `${url.pathname}?${url.searchParams}\n${request.headers.get("authorization")}`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
