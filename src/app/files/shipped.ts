import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { UsageError } from "../../model/errors.ts";

const LEVELS = 4;

/**
 * Finds a file that is shipped beside the program: `schemas` and `examples` stand next to `dist`.
 * @throws UsageError if only the bundle itself was copied somewhere
 */
export function findShipped(...path: readonly string[]): string {
  let folder = import.meta.dirname;
  for (let level = 0; level < LEVELS; level += 1) {
    const candidate = resolve(folder, ...path);
    if (existsSync(candidate)) return candidate;
    folder = dirname(folder);
  }
  throw new UsageError(
    "NOT_SHIPPED",
    `${path.join("/")} is not beside this program.`,
    "Run rolecall from a clone of its repository or from the installed package.",
  );
}
