import type { Runtime } from "../app/runtime.ts";
import { systemClock } from "../http/clock.ts";
import { proxySecrets } from "../http/proxy/settings.ts";
import { createRedactor } from "../http/secrets/redact.ts";
import { createTransport } from "../http/transport.ts";
import { UsageError } from "../model/errors.ts";
import { kindOf } from "../terminal/descriptor.ts";
import { type StandardOutput, standardOutput } from "../terminal/standard-output.ts";

/** A runtime whose streams are those of the process. */
export interface ProcessRuntime extends Runtime {
  readonly stdout: StandardOutput;
  readonly stderr: StandardOutput;
}

/** A runtime made from the process: streams, environment, clock, network, and Ctrl-C. */
export function processRuntime(signal: AbortSignal): ProcessRuntime {
  const redact = createRedactor(secretsOf(process.env));
  const canAsk = !isCi() && kindOf(2) === "terminal" && kindOf(0) === "terminal";
  return {
    env: process.env,
    cwd: process.cwd(),
    clock: systemClock,
    fetch: createTransport(process.env),
    signal,
    stdout: standardOutput(1, redact),
    stderr: standardOutput(2, redact),
    ...(canAsk ? { ask: async (question: string) => await askOnTerminal(question, signal) } : {}),
    ...(["terminal", "nothing"].includes(kindOf(0)) ? {} : { readInput }),
  };
}

/** Far more than a list of people has. */
const MAX_INPUT_BYTES = 64 * 1024 * 1024;

async function readInput(): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of process.stdin) {
    const bytes: Uint8Array = part;
    size += bytes.length;
    if (size > MAX_INPUT_BYTES)
      throw new UsageError("INPUT_TOO_LARGE", "Standard input holds more than 64 MiB.", "Give one list.");
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

function isCi(): boolean {
  return process.env.CI !== undefined && process.env.CI !== "" && process.env.CI !== "false";
}

/** Values that may be credentials, by the names of their variables: none of them may show up in any output. */
export function secretsOf(env: Readonly<Record<string, string | undefined>>): string[] {
  const secrets: string[] = [...proxySecrets(env)];
  for (const [name, value] of Object.entries(env)) {
    if (value === undefined || value.length < 8) continue;
    if (/(TOKEN|API_?KEY|SECRET|PASSWORD|CREDENTIAL)/i.test(name)) secrets.push(value);
  }
  return secrets;
}

async function askOnTerminal(question: string, signal: AbortSignal): Promise<string> {
  const { ask } = await import("../terminal/ask.ts");
  return await ask(question, { input: process.stdin, output: process.stderr }, signal);
}
