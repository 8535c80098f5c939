import { HeaderList } from "../headers.ts";
import type { HttpRequest } from "../http.ts";
import type { Work } from "../policy/verdict.ts";
import type { RawAnswer } from "../request/attempt.ts";
import type { RequestHeaders } from "../request/encode.ts";
import type { ResponseCache, StoredResponse } from "./cache.ts";

const longestStored = 8 * 1024 * 1024;

/** Asks for what is known already only if it has changed. */
export class Revalidation {
  readonly #cache: ResponseCache;
  readonly #credentialKey: string;

  constructor(cache: ResponseCache, credentialKey: string) {
    this.#cache = cache;
    this.#credentialKey = credentialKey;
  }

  /** Adds `If-None-Match` to a GET whose answer is kept, and gives that answer. */
  ask(request: HttpRequest, url: URL, headers: RequestHeaders): StoredResponse | undefined {
    if (request.method !== "GET" || headers["if-none-match"] !== undefined) return undefined;
    const stored = this.#cache.get(this.#key(url, headers));
    if (stored !== undefined) headers["if-none-match"] = stored.etag;
    return stored;
  }

  /** Keeps a new answer; puts the kept one in the place of a 304. */
  resolve(work: Work, sent: Sent, answer: RawAnswer): RawAnswer {
    if (work.isWrite) return answer;
    if (answer.status === 304) return sent.known === undefined ? answer : restore(sent.known, answer);
    const etag = answer.headers.get("etag");
    const isKept = (answer.status === 200 || answer.status === 206) && answer.text.length <= longestStored;
    if (isKept && etag !== null && !/no-store/i.test(answer.headers.get("cache-control") ?? "")) {
      const headers = Object.fromEntries(answer.headers);
      this.#cache.set(this.#key(work.url, sent.headers), {
        etag,
        status: answer.status,
        headers,
        text: answer.text,
      });
    }
    return answer;
  }

  /** What an answer depends on beside the address: who asks, in which form and for which part. */
  #key(url: URL, headers: RequestHeaders): string {
    return [url.href, headers.accept ?? "", headers.range ?? "", this.#credentialKey].join("\n");
  }
}

interface Sent {
  readonly headers: RequestHeaders;
  readonly known: StoredResponse | undefined;
}

function restore(known: StoredResponse, answer: RawAnswer): RawAnswer {
  const headers = new HeaderList(Object.entries(known.headers));
  for (const [name, value] of answer.headers) {
    if (name !== "content-length" && name !== "content-type") headers.set(name, value);
  }
  return { status: known.status, headers, text: known.text };
}
