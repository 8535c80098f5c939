import { createHttpClientFactory } from "../../src/http/client.ts";
import { type Fetch, type HttpClient, type HttpClientOptions, HttpFailure } from "../../src/http/http.ts";
import type { HttpClientFactoryOptions } from "../../src/http/run.ts";
import { createTransport } from "../../src/http/transport.ts";
import { VirtualClock } from "./virtual-clock.ts";

export const realFetch: Fetch = createTransport({});

/** A client over Node's HTTP with a clock whose waits take no time. */
export function makeClient(
  client: HttpClientOptions,
  factory: Partial<HttpClientFactoryOptions> = {},
): { client: HttpClient; clock: VirtualClock } {
  const clock = new VirtualClock();
  const create = createHttpClientFactory({
    fetch: realFetch,
    clock,
    signal: new AbortController().signal,
    random: () => 1,
    userAgent: "rolecall/test",
    ...factory,
  });
  return { client: create(client), clock };
}

/** The failure of a request that must fail. */
export async function failureOf(request: Promise<unknown>): Promise<HttpFailure> {
  try {
    await request;
  } catch (error) {
    if (error instanceof HttpFailure) return error;
    throw error;
  }
  throw new Error("The request did not fail.");
}
