import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Runtime } from "../src/app/runtime.ts";
import { systemClock } from "../src/http/clock.ts";
import type { Clock, Fetch } from "../src/http/http.ts";
import { createTransport } from "../src/http/transport.ts";

/** What a command sees of the world in a bench. */
export interface BenchRuntime {
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock?: Clock;
  readonly fetch?: Fetch;
  /** Takes what goes to standard output. Default: it goes nowhere. */
  readonly print?: (text: string) => void;
}

/** A runtime whose output nobody sees. */
export function benchRuntime(options: BenchRuntime): Runtime {
  const silent = { write: () => undefined, isTerminal: false, width: 100, hasColor: false };
  return {
    env: options.env,
    cwd: options.folder,
    clock: options.clock ?? systemClock,
    fetch: options.fetch ?? createTransport({}),
    signal: new AbortController().signal,
    stdout: options.print === undefined ? silent : { ...silent, write: options.print },
    stderr: silent,
  };
}

/** Writes the file of a run and gives its folder. */
export function writeAccessFile(folder: string, text: string): void {
  writeFileSync(join(folder, "access.yaml"), text);
}
