import { createInterface } from "node:readline/promises";

/** The two ends of a terminal. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** Asks on a terminal. Whoever leaves by Ctrl-C or Ctrl-D has given no answer, which is the empty one. */
export async function ask(question: string, terminal: Terminal, signal: AbortSignal): Promise<string> {
  const lines = createInterface(terminal);
  // In the terminal's raw mode Ctrl-C is not a signal but closes this; some versions of Node then leave the question open.
  const left = new Promise<undefined>((resolve) => lines.once("close", () => resolve(undefined)));
  try {
    const answered = lines.question(question, { signal }).catch((error: unknown) => {
      if (isAbort(error)) return undefined;
      throw error;
    });
    const answer = await Promise.race([answered, left]);
    // What comes next stands on a line of its own, not behind the question.
    if (answer === undefined) terminal.output.write("\n");
    return answer ?? "";
  } finally {
    lines.close();
  }
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}
