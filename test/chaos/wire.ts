import type { Fetch } from "../../src/http/http.ts";
import type { Host } from "../../src/simulator/host/host.ts";
import type { TestClock } from "../helpers/workbench.ts";

const pageSize = 3;
const pageParameters = ["page[size]", "page_size", "count"];

/** Makes a vendor give its lists in pages of three, so that pages can be repeated and missed. */
export function withSmallPages(host: Host): Host {
  return { ...host, deliver: async (request) => await host.deliver(askForLess(request)) };
}

function askForLess(request: Request): Request {
  if (request.method !== "GET") return request;
  const url = new URL(request.url);
  for (const name of pageParameters) {
    if (Number(url.searchParams.get(name)) > pageSize) url.searchParams.set(name, String(pageSize));
  }
  const headers = new Headers(request.headers);
  const range = headers.get("range");
  if (range !== null) headers.set("range", range.replace(/max=\d+/, `max=${pageSize}`));
  return new Request(url, { headers });
}

const ticketHeader = "x-deadline-ticket";

interface Deadline {
  readonly expire: () => void;
  readonly milliseconds: number;
}

/**
 * Lets a request that is never answered reach its deadline in the run's own time: the deadline is kept by a real timer,
 * and a thousand runs cannot wait thirty seconds for each.
 */
export class Deadlines {
  readonly #setTimeout = globalThis.setTimeout;
  readonly #tickets = new Map<string, Deadline>();
  #clock: TestClock | undefined;
  #last: Deadline | undefined;
  #count = 0;

  /** Notes the timers that are set from now on, until `restore`. */
  watch(): void {
    const original = this.#setTimeout;
    const watched = (handler: () => void, milliseconds?: number, ...rest: unknown[]): NodeJS.Timeout => {
      if ((milliseconds ?? 0) >= 1000) this.#last = { expire: handler, milliseconds: milliseconds ?? 0 };
      return Reflect.apply(original, globalThis, [handler, milliseconds, ...rest]) as NodeJS.Timeout;
    };
    globalThis.setTimeout = Object.assign(watched, original) as typeof globalThis.setTimeout;
  }

  restore(): void {
    globalThis.setTimeout = this.#setTimeout;
  }

  /** The client sets the timer of an attempt just before it sends it: the last one belongs to this request. */
  wrapFetch(fetch: Fetch, clock: TestClock): Fetch {
    this.#clock = clock;
    return (url, init) => {
      const deadline = this.#last;
      this.#last = undefined;
      if (deadline === undefined) return fetch(url, init);
      this.#count += 1;
      const headers = new Headers(init.headers);
      headers.set(ticketHeader, String(this.#count));
      this.#tickets.set(String(this.#count), deadline);
      return fetch(url, { ...init, headers });
    };
  }

  wrapHost(host: Host): Host {
    return {
      ...host,
      deliver: async (request) => {
        const ticket = request.headers.get(ticketHeader) ?? "";
        const deadline = this.#tickets.get(ticket);
        this.#tickets.delete(ticket);
        const delivery = await host.deliver(request);
        if (delivery.kind === "stall" && deadline !== undefined)
          void this.#clock?.sleep(deadline.milliseconds).then(deadline.expire);
        return delivery;
      },
    };
  }
}
