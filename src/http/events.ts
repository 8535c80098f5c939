import type { FailureKind } from "./http.ts";

/** One attempt that ended, for counters, `--verbose` and progress. Holds no query and no header. */
export interface RequestEvent {
  readonly method: string;
  /** Host name, with its port unless it is the usual one. */
  readonly host: string;
  /** Without the query. */
  readonly path: string;
  /** Absent if nothing was answered. */
  readonly status?: number;
  /** Why nothing was answered; absent also if the run was aborted. */
  readonly failure?: FailureKind;
  /** From sending to the end of the body. */
  readonly milliseconds: number;
  /** 1 for the first. */
  readonly attempt: number;
}

/** Requests to one host wait: all of them, or those that the host limits apart. */
export interface PauseEvent {
  readonly host: string;
  readonly milliseconds: number;
  /** The status that asked for it; absent where a known limit does. */
  readonly status?: number;
}
