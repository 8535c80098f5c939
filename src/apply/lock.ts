import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { UsageError } from "../model/errors.ts";

/**
 * Keeps a second apply of the same files out as long as the first one runs. Gives the release.
 * @throws UsageError `APPLY_RUNNING` if another one holds it
 */
export function lockApply(path: string, pid: number): () => void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      mkdirSync(dirname(path), { recursive: true });
      const descriptor = openSync(path, "wx", 0o600);
      writeSync(descriptor, `${pid} ${hostname()}\n`);
      closeSync(descriptor);
      return () => rmSync(path, { force: true });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Where nothing can be written beside the files, the journal is elsewhere and this protection is not to be had.
      if (code !== "EEXIST") return () => undefined;
    }
    if (attempt > 1 || !isAbandoned(path)) throw running(path);
    rmSync(path, { force: true });
  }
}

/** True if the process that made the lock ran on this machine and is no more: it was killed. */
function isAbandoned(path: string): boolean {
  const [pid = "", host = ""] = readText(path).trim().split(" ");
  if (host !== hostname() || !/^\d+$/.test(pid)) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function running(path: string): UsageError {
  return new UsageError(
    "APPLY_RUNNING",
    "Another apply of these files is running; this one has written nothing.",
    `Wait for it to end. If you are sure that none runs, delete ${path}.`,
  );
}
