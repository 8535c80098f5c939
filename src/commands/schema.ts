import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { findShipped } from "../app/files/shipped.ts";
import { ExitCode, type Runtime } from "../app/runtime.ts";
import { UsageError } from "../model/errors.ts";

const NAMES = ["access", "plan", "state"] as const;

/** The options of `rolecall schema`. */
export interface SchemaOptions {
  readonly name: string;
  /** Writes it below this folder; true: the working directory. */
  readonly write?: string | true;
}

/** Prints a JSON Schema: of the files, of a saved plan, of a simulator's state. Or writes it for editors. */
export async function runSchema(runtime: Runtime, { name, write }: SchemaOptions): Promise<ExitCode> {
  if (!(NAMES as readonly string[]).includes(name)) {
    throw new UsageError(
      "UNKNOWN_SCHEMA",
      `There is no schema "${name}".`,
      `There are: ${NAMES.join(", ")}.`,
    );
  }
  const text = readFileSync(findShipped("schemas", `${name}.schema.json`), "utf8");
  if (write === undefined) {
    runtime.stdout.write(text);
    return ExitCode.done;
  }
  const path = schemaPath(resolve(runtime.cwd, write === true ? "." : write), name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  runtime.stdout.write(`wrote ${relative(runtime.cwd, path)}\n`);
  if (name === "access") {
    runtime.stderr.write(
      `First line of access.yaml, for editors:\n# yaml-language-server: $schema=./schemas/access.schema.json\n`,
    );
  }
  return ExitCode.done;
}

/** Where a schema stands beside the files, without any address of the network. */
export function schemaPath(root: string, name: string): string {
  return join(root, "schemas", `${name}.schema.json`);
}
