import { existsSync } from "node:fs";
import { join } from "node:path";

/**
 * A vendor's whole machine-readable document, where the variable `ROLECALL_CONTRACTS` names a folder that holds it. They
 * are too large and not ours to keep here; without them the extracts beside the tests have to do.
 */
export function findContract(name: string): string | undefined {
  const folder = process.env.ROLECALL_CONTRACTS;
  if (folder === undefined || folder === "") return undefined;
  const path = join(folder, name);
  if (!existsSync(path)) throw new Error(`ROLECALL_CONTRACTS names a folder that does not hold ${name}.`);
  return path;
}
