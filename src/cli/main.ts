import { CommanderError } from "commander";
import { printError } from "../commands/print-error.ts";
import { ExitCode } from "../commands/runtime.ts";
import { processRuntime } from "./process-runtime.ts";
import { buildProgram } from "./program.ts";

/** Runs the command line and sets the process's exit code. */
export async function main(argv: readonly string[]): Promise<void> {
  const controller = new AbortController();
  listenForInterrupts(controller);
  const runtime = processRuntime(controller.signal);
  try {
    const setExitCode = (code: ExitCode): void => {
      process.exitCode = code;
    };
    const program = buildProgram(runtime, setExitCode, argv[2]);
    await program.parseAsync([...argv]);
  } catch (error) {
    process.exitCode = error instanceof CommanderError ? exitCodeOf(error) : printError(runtime, error);
  }
}

/** Help and version are no failure; a wrong command line is one. */
function exitCodeOf(error: CommanderError): number {
  return error.exitCode === 0 ? ExitCode.done : ExitCode.failed;
}

/** The first Ctrl-C finishes what is in flight, the second one leaves at once. */
function listenForInterrupts(controller: AbortController): void {
  let count = 0;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      count += 1;
      if (count > 1) process.exit(130);
      controller.abort(new Error("Interrupted."));
    });
  }
}
