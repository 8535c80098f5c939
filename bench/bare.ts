import { forEachConcurrently } from "./pool.ts";

/** One read as it was sent. */
export interface SentRead {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a client does that only fetches. */
export interface BareTask {
  readonly reads: readonly SentRead[];
  readonly concurrency: number;
}

/** How it went. */
export interface BareAnswer {
  readonly milliseconds: number;
  /** Of these, what parsing took. */
  readonly parsing: number;
  readonly bytes: number;
}

/**
 * The least that any client has to do for a plan: ask for the same answers, as many at one time, and parse them. It
 * believes everything, keeps nothing and knows all addresses beforehand.
 */
export async function fetchBare({ reads, concurrency }: BareTask): Promise<BareAnswer> {
  const start = performance.now();
  let parsing = 0;
  let bytes = 0;
  await forEachConcurrently(reads, concurrency, async ({ url, headers }) => {
    const response = await fetch(url, { headers, redirect: "manual" });
    const text = await response.text();
    const begun = performance.now();
    JSON.parse(text);
    parsing += performance.now() - begun;
    bytes += text.length;
  });
  return { milliseconds: performance.now() - start, parsing, bytes };
}
