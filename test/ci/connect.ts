import { createGitHub } from "../../src/ci/client.ts";
import { createGitHubFetch } from "../../src/ci/fetch.ts";
import type { GitHub } from "../../src/ci/github.ts";
import { createHttpClientFactory } from "../../src/http/client.ts";
import type { Clock, Fetch } from "../../src/http/http.ts";

/** A clock on which waits take no time and are written down. */
export class QuickClock implements Clock {
  readonly waits: number[] = [];
  #now = Date.parse("2026-11-22T10:00:00Z");

  now(): number {
    return this.#now;
  }

  async sleep(milliseconds: number): Promise<void> {
    this.waits.push(milliseconds);
    this.#now += milliseconds;
  }
}

/** The real client, octokit and all, over a transport in process. */
export function connectTo(
  fetch: Fetch,
  options: { token?: string; apiUrl?: string; clock?: Clock } = {},
): GitHub {
  const { token = "bot-token", apiUrl = "https://api.github.example", clock = new QuickClock() } = options;
  const http = createHttpClientFactory({
    fetch,
    clock,
    signal: new AbortController().signal,
    userAgent: "rolecall/test",
    random: () => 0.5,
  });
  return createGitHub({
    repository: { owner: "acme", name: "access" },
    apiUrl,
    fetch: createGitHubFetch({ apiUrl, token, http }),
  });
}
