import { createInterface } from "node:readline/promises";
import { isatty, type WriteStream } from "node:tty";
import type { Output, Runtime } from "../commands/runtime.ts";
import { systemClock } from "../http/clock.ts";
import { createRedactor, type Redactor } from "../http/redact.ts";

/** A runtime made from the process: streams, environment, clock, network, and Ctrl-C. */
export function processRuntime(signal: AbortSignal): Runtime {
  const redact = createRedactor(secretsOf(process.env));
  const canAsk = isatty(0) && isatty(2) && !isCi();
  return {
    env: process.env,
    cwd: process.cwd(),
    clock: systemClock,
    fetch: (url, init) => fetch(url, init),
    signal,
    stdout: output(1, redact),
    stderr: output(2, redact),
    ...(canAsk ? { ask: (question: string) => ask(question, signal) } : {}),
  };
}

function isCi(): boolean {
  return process.env.CI !== undefined && process.env.CI !== "" && process.env.CI !== "false";
}

/** Values that may be credentials, by the names of their variables: none of them may show up in any output. */
export function secretsOf(env: Readonly<Record<string, string | undefined>>): string[] {
  const secrets: string[] = [];
  for (const [name, value] of Object.entries(env)) {
    if (value === undefined || value.length < 8) continue;
    if (/(TOKEN|API_?KEY|SECRET|PASSWORD|CREDENTIAL)/i.test(name)) secrets.push(value);
  }
  return secrets;
}

/** Standard output or error. Node makes the stream when it is first asked for, which takes time that many runs save. */
function output(descriptor: 1 | 2, redact: Redactor): Output {
  let opened: WriteStream | undefined;
  const stream = (): WriteStream => {
    opened ??= goingOnWithoutReaders(descriptor === 1 ? process.stdout : process.stderr);
    return opened;
  };
  const isTerminal = isatty(descriptor);
  // A pseudo-terminal may report no columns at all.
  const columns = isTerminal ? stream().columns : 0;
  return {
    write: (text) => {
      stream().write(redact(text));
    },
    isTerminal,
    width: columns > 0 ? columns : 80,
    hasColor: hasColor(isTerminal),
  };
}

/**
 * Whoever reads the output may stop reading: that is no reason for a stack trace, and none to leave work half done or
 * to call it well done. What runs goes on to its own end and its own exit code.
 */
function goingOnWithoutReaders(stream: WriteStream): WriteStream {
  return stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE" && error.code !== "ERR_STREAM_DESTROYED") throw error;
  });
}

function hasColor(isTerminal: boolean): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== "") return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return isTerminal && TERM !== "dumb";
}

async function ask(question: string, signal: AbortSignal): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(question, { signal });
  } finally {
    terminal.close();
  }
}
