import { closeSync, lstatSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";

/**
 * Puts a file in its place whole or not at all. Of what was written before a failure nothing is left.
 * @throws Error whose message goes after "cannot be written: "
 */
export function writeWholeFile(path: string, parts: Iterable<string>, mode = 0o666): void {
  refuseOthers(path);
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const descriptor = openSync(temporary, "w", mode);
    try {
      for (const part of parts) writeFileSync(descriptor, part);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** The file would replace /dev/null, or the link that /dev/stdout is, for everybody on the machine. */
function refuseOthers(path: string): void {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined || stats.isFile()) return;
  if (stats.isDirectory()) throw new Error("it is a folder");
  throw new Error(
    `it is a ${stats.isSymbolicLink() ? "link" : "pipe or a device"}, whose place a file would take`,
  );
}
