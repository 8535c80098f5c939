import type { Clock, Fetch } from "../http/http.ts";

/** What the outside world looks like to a command. Only `cli.ts` and `action.ts` make one from the process. */
export interface Runtime {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute. */
  readonly cwd: string;
  readonly clock: Clock;
  readonly fetch: Fetch;
  /** Aborted by Ctrl-C: finish what is in flight, start nothing new. */
  readonly signal: AbortSignal;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Asks on the terminal; undefined where there is none, and then nothing prompts. */
  readonly ask?: (question: string) => Promise<string>;
  /** Everything that comes in on standard input; undefined where that is a terminal. */
  readonly readInput?: () => Promise<Uint8Array>;
}

/** One of the two standard streams. */
export interface Output {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** Columns; 80 where unknown. */
  readonly width: number;
  readonly hasColor: boolean;
}

/** See the table in the README. */
export const ExitCode = {
  done: 0,
  failed: 1,
  changes: 2,
  invalid: 3,
  refused: 4,
  partial: 5,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
