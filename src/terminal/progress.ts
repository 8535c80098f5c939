import type { RequestEvent } from "../app/connect/connect.ts";
import { largestOf, type RequestForecast } from "../app/connect/requests.ts";
import type { Runtime } from "../app/runtime.ts";
import type { PauseEvent } from "../http/events.ts";
import { plural } from "../report/terminal/layout.ts";

/** Shows on standard error that something slow is going on. Says nothing about what takes less than a second. */
export interface Progress {
  /** How much is to come. Shown at once if it is long, or with `--verbose`. */
  foresee(forecast: RequestForecast): void;
  request(event: RequestEvent): void;
  /** A wait that a host asks for. Said from five seconds on, also after `finish`, while a plan is carried out. */
  pause(event: PauseEvent): void;
  step(text: string): void;
  /** Clears the line; with `--verbose` leaves a closing remark. */
  finish(remark?: string): void;
}

const QUIET_MS = 1000;
const REDRAW_MS = 100;
const HEARTBEAT_MS = 10_000;
const LONG_PAUSE_MS = 5_000;
/** So many take longer than a second wherever the vendor is. */
const MANY_REQUESTS = 100;

/** Starts a status line: redrawn on a terminal, a heartbeat every ten seconds elsewhere. */
export function startProgress(runtime: Runtime, verb: string, isVerbose: boolean): Progress {
  const { stderr } = runtime;
  const status = new StatusLine(runtime, verb);
  let requests = 0;
  let foreseen = 0;
  let text = "";
  const draw = (): void => status.draw(text === "" ? countText(requests, foreseen) : text);
  return {
    foresee: ({ total, orgs }) => {
      foreseen = total;
      if (isVerbose || total >= MANY_REQUESTS)
        stderr.write(`${verb}: at least ${plural(total, "request")} (${largestOf(orgs)})\n`);
    },
    request: (event) => {
      requests += 1;
      if (isVerbose) {
        status.clear();
        stderr.write(
          `${event.org}: ${event.method} ${event.path} ${event.status ?? "no answer"} ${Math.round(event.milliseconds)} ms\n`,
        );
      }
      draw();
    },
    pause: ({ host, milliseconds }) => {
      if (milliseconds < LONG_PAUSE_MS) return;
      status.clear();
      stderr.write(`waiting ${Math.ceil(milliseconds / 1000)} s: ${host} takes no more for now\n`);
    },
    step: (next) => {
      text = next;
      draw();
    },
    finish: (remark) => {
      status.clear();
      if (isVerbose && remark !== undefined) stderr.write(`${remark}\n`);
    },
  };
}

function countText(requests: number, foreseen: number): string {
  if (foreseen === 0) return plural(requests, "request");
  return requests > foreseen
    ? `${requests} requests, of which ${foreseen} were foreseen`
    : `${requests} of at least ${plural(foreseen, "request")}`;
}

class StatusLine {
  readonly #runtime: Runtime;
  readonly #verb: string;
  readonly #isLive: boolean;
  readonly #start: number;
  #last: number;
  #drawn = 0;

  constructor(runtime: Runtime, verb: string) {
    const { stderr, clock, env } = runtime;
    this.#runtime = runtime;
    this.#verb = verb;
    this.#isLive = stderr.isTerminal && (env.CI === undefined || env.CI === "");
    this.#start = clock.now();
    this.#last = this.#start;
  }

  draw(text: string): void {
    const { stderr, clock } = this.#runtime;
    const now = clock.now();
    const pause = this.#isLive ? REDRAW_MS : HEARTBEAT_MS;
    if (now - this.#start < QUIET_MS || now - this.#last < pause) return;
    this.#last = now;
    const line = `${this.#verb}: ${text}, ${Math.round((now - this.#start) / 1000)} s`;
    if (!this.#isLive) {
      stderr.write(`${line}\n`);
      return;
    }
    const cut = line.slice(0, stderr.width - 1);
    stderr.write(`\r${cut.padEnd(this.#drawn)}`);
    this.#drawn = cut.length;
  }

  clear(): void {
    if (this.#drawn > 0) this.#runtime.stderr.write(`\r${" ".repeat(this.#drawn)}\r`);
    this.#drawn = 0;
  }
}
