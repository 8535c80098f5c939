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
}

/**
 * The least that any client has to do for a plan: ask for the same answers, as many at one time, and parse them. It
 * believes everything, keeps nothing and knows all addresses beforehand.
 */
export async function fetchBare({ reads, concurrency }: BareTask): Promise<BareAnswer> {
  const start = performance.now();
  await forEachConcurrently(reads, concurrency, async ({ url, headers }) => {
    const response = await fetch(url, { headers, redirect: "manual" });
    JSON.parse(await response.text());
  });
  return { milliseconds: performance.now() - start };
}
