import { readFile } from "node:fs/promises";
import { findShipped } from "../app/files/shipped.ts";
import { ExitCode, type Runtime } from "../app/runtime.ts";
import { UsageError } from "../model/errors.ts";

const NAMES = ["access", "plan", "state"] as const;

/** Prints a JSON Schema: of the files, of a saved plan, of a simulator's state. */
export async function runSchema(runtime: Runtime, name: string): Promise<ExitCode> {
  if (!(NAMES as readonly string[]).includes(name)) {
    throw new UsageError(
      "UNKNOWN_SCHEMA",
      `There is no schema "${name}".`,
      `There are: ${NAMES.join(", ")}.`,
    );
  }
  runtime.stdout.write(await readFile(findShipped("schemas", `${name}.schema.json`), "utf8"));
  return ExitCode.done;
}
