import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** What every measured process gets: a variable that slows each start of Node would slow the floor as well. */
export const CLEAN_ENVIRONMENT: Readonly<Record<string, string | undefined>> = {
  PATH: process.env.PATH,
  HOME: process.env.HOME,
};

/** A process of its own that does one task of the bench and reports about it. */
export interface Child {
  /** The next thing it says, as JSON. */
  next(): Promise<unknown>;
  send(message: unknown): void;
  close(): Promise<void>;
}

/** Starts the bench's own program for a task. `flags` are for node. */
export function startChild(task: string, input: unknown, flags: readonly string[] = []): Child {
  const [, script = ""] = process.argv;
  const { ROLECALL_BENCH_PROFILE: folder } = process.env;
  const profile = folder === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${folder}`];
  const child = spawn(process.execPath, [...profile, ...flags, script, "--task", task], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: CLEAN_ENVIRONMENT,
  });
  const waiting: unknown[] = [];
  child.on("message", (message) => waiting.push(message));
  child.send({ input });
  return {
    async next() {
      while (waiting.length === 0) await messageOrEnd(child, task);
      return waiting.shift();
    },
    send: (message) => child.send(message as object),
    async close() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      // Without its parent a process ends by itself once its last files are written; the simulators at once.
      const ended = once(child, "exit");
      const giveUp = setTimeout(() => child.kill(), 5_000);
      child.disconnect();
      await ended;
      clearTimeout(giveUp);
    },
  };
}

async function messageOrEnd(child: ChildProcess, task: string): Promise<void> {
  const stop = new AbortController();
  const { signal } = stop;
  try {
    const first = await Promise.race([
      once(child, "message", { signal }).then(() => undefined),
      once(child, "exit", { signal }).then(([code]: unknown[]) => ({ code })),
    ]);
    if (first !== undefined)
      throw new Error(`The task ${task} ended with ${String(first.code)} before it was done.`);
  } finally {
    stop.abort();
  }
}

/** Runs a task to its one answer. */
export async function runTask<Answer>(
  task: string,
  input: unknown,
  flags: readonly string[] = [],
): Promise<Answer> {
  const child = startChild(task, input, flags);
  try {
    return (await child.next()) as Answer;
  } finally {
    await child.close();
  }
}
