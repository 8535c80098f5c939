import { CommanderError } from "@commander-js/extra-typings";
import { ExitCode } from "../app/runtime.ts";
import { printError } from "../terminal/print-error.ts";
import { type ProcessRuntime, processRuntime } from "./process-runtime.ts";
import { buildProgram } from "./program.ts";

/** Runs the command line and sets the process's exit code. */
export async function main(argv: readonly string[]): Promise<void> {
  const controller = new AbortController();
  listenForInterrupts(controller);
  const runtime = processRuntime(controller.signal);
  let isApplied = false;
  // Only then all that was written has been taken or refused.
  process.once("beforeExit", () => answerForOutput(runtime, isApplied));
  try {
    const setExitCode = (code: ExitCode): void => {
      process.exitCode = code;
    };
    const program = buildProgram(runtime, setExitCode, argv[2]);
    program.hook("postAction", (_, command) => {
      isApplied = command.name() === "apply" && command.opts().dryRun !== true;
    });
    await program.parseAsync([...argv]);
  } catch (error) {
    process.exitCode = error instanceof CommanderError ? exitCodeOf(error) : printError(runtime, error);
  }
}

/** Help and version are not failures; a wrong command line is one. */
function exitCodeOf(error: CommanderError): number {
  return error.exitCode === 0 ? ExitCode.done : ExitCode.failed;
}

/**
 * Nobody is to take half a result for the whole: where standard output is lost, what went well otherwise has failed.
 * An apply's exit code stands, since it shows what was done at the vendors; a failure's, since it shows more. Lost words
 * on standard error change nothing: they are how a run goes, not what comes of it.
 */
function answerForOutput({ stdout, stderr }: ProcessRuntime, isApplied: boolean): void {
  const lost = stdout.lost();
  if (lost === undefined) return;
  stderr.write(`error[OUTPUT_NOT_WRITTEN] Standard output is not whole: ${lost.message}.\n`);
  if (isApplied) {
    stderr.write("  The exit code shows how the apply ended; rolecall plan shows what is left.\n");
    return;
  }
  stderr.write("  Make room where it goes, then run it again.\n");
  const code = Number(process.exitCode ?? ExitCode.done);
  if (code === ExitCode.done || code === ExitCode.changes) process.exitCode = ExitCode.failed;
}

/** The first Ctrl-C finishes what is in flight, the second one leaves at once. So do the other ways to end a program. */
function listenForInterrupts(controller: AbortController): void {
  let count = 0;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      count += 1;
      if (count > 1) process.exit(130);
      controller.abort(new Error("Interrupted."));
    });
  }
}
