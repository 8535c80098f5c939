import { faultCommand } from "../ci/annotations.ts";
import { UsageError } from "../model/errors.ts";
import { processPorts } from "./process-ports.ts";
import { runAction } from "./run.ts";

/** Runs the Action and sets the process's exit code. */
export async function main(): Promise<void> {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => controller.abort(new Error("The job was cancelled.")));
  }
  try {
    process.exitCode = await runAction(processPorts(controller.signal));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stdout.write(`${faultCommand(error.toFault())}\n`);
    process.exitCode = 1;
  }
}
