import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";

const MEBIBYTE = 1024 * 1024;

/**
 * Reads a file that somebody names whole. A pipe, a terminal or a device would hang or never end, so only regular files
 * are read, and none that is larger than `mostBytes`. @throws Error whose message goes after "cannot be read: "
 */
export function readRegularFile(path: string, mostBytes: number): Buffer {
  // To open a pipe that nobody writes to would wait for somebody.
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(descriptor);
    if (stats.isDirectory()) throw new Error("it is a folder");
    if (!stats.isFile()) throw new Error("it is a pipe or a device, and only regular files are read");
    if (stats.size > mostBytes) throw new Error(`it is larger than ${Math.floor(mostBytes / MEBIBYTE)} MiB`);
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
