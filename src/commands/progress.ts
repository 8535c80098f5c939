import type { RequestEvent } from "./connect.ts";
import type { Runtime } from "./runtime.ts";

/** Tells on standard error that something slow is going on. Says nothing about what takes less than a second. */
export interface Progress {
  request(event: RequestEvent): void;
  step(text: string): void;
  /** Clears the line; with `--verbose` leaves a closing remark. */
  finish(remark?: string): void;
}

const QUIET_MS = 1000;
const REDRAW_MS = 100;
const HEARTBEAT_MS = 10_000;

/** Starts a status line: redrawn on a terminal, a heartbeat every ten seconds elsewhere. */
export function startProgress(runtime: Runtime, verb: string, isVerbose: boolean): Progress {
  const { stderr, clock, env } = runtime;
  const isLive = stderr.isTerminal && (env.CI === undefined || env.CI === "");
  const start = clock.now();
  let drawn = 0;
  let last = start;
  let requests = 0;
  let text = "";
  const draw = (): void => {
    const now = clock.now();
    if (now - start < QUIET_MS || now - last < (isLive ? REDRAW_MS : HEARTBEAT_MS)) return;
    last = now;
    const line = `${verb}: ${text === "" ? `${requests} requests` : text}, ${Math.round((now - start) / 1000)} s`;
    if (!isLive) {
      stderr.write(`${line}\n`);
      return;
    }
    const cut = line.slice(0, stderr.width - 1);
    stderr.write(`\r${cut.padEnd(drawn)}`);
    drawn = cut.length;
  };
  const clear = (): void => {
    if (drawn > 0) stderr.write(`\r${" ".repeat(drawn)}\r`);
    drawn = 0;
  };
  return {
    request: (event) => {
      requests += 1;
      if (isVerbose) {
        clear();
        stderr.write(
          `${event.org}: ${event.method} ${event.path} ${event.status ?? "no answer"} ${Math.round(event.milliseconds)} ms\n`,
        );
      }
      draw();
    },
    step: (next) => {
      text = next;
      draw();
    },
    finish: (remark) => {
      clear();
      if (isVerbose && remark !== undefined) stderr.write(`${remark}\n`);
    },
  };
}
