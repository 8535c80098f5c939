import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { UsageError } from "../model/errors.ts";

/** What came of making a file that must not be there yet. */
type Claim = "made" | "taken" | "impossible";

const TAKE_OVER_MS = 60_000;

/**
 * Keeps a second apply of the same files out as long as the first one runs. Gives the release.
 * @throws UsageError `APPLY_RUNNING` if another one holds it
 */
export function lockApply(path: string, pid: number): () => void {
  const claim = claimLock(path, pid);
  if (claim === "taken") throw running(path);
  // Where nothing can be written beside the files, the journal is elsewhere and this protection is not to be had.
  if (claim === "impossible") return () => undefined;
  return () => rmSync(path, { force: true });
}

function claimLock(path: string, pid: number): Claim {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch {
    return "impossible";
  }
  const claim = make(path, pid);
  return claim === "taken" && isAbandoned(path) ? takeOver(path, pid) : claim;
}

/** The file says whose it is. Of all who try, one makes it. */
function make(path: string, pid: number): Claim {
  let descriptor: number;
  try {
    descriptor = openSync(path, "wx", 0o600);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EEXIST" ? "taken" : "impossible";
  }
  try {
    writeSync(descriptor, `${pid} ${hostname()}\n`);
    return "made";
  } catch {
    // One that does not say whose it is would be held for ever.
    rmSync(path, { force: true });
    return "impossible";
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Puts a lock of our own in the place of an abandoned one. One process at a time does that: by the time another one
 * has seen that the lock is abandoned, it may be somebody's who has taken it over.
 */
function takeOver(path: string, pid: number, attempt = 1): Claim {
  const right = `${path}.take-over-${attempt}`;
  const claim = make(right, pid);
  // One that was left behind stays: removing it would be the same race once more.
  if (claim === "taken" && isLeftBehind(right)) return takeOver(path, pid, attempt + 1);
  if (claim !== "made") return claim;
  try {
    if (isAbandoned(path)) rmSync(path, { force: true });
    return make(path, pid);
  } finally {
    rmSync(right, { force: true });
  }
}

/** True if it is older than what is done beside it can take. */
function isLeftBehind(path: string): boolean {
  const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  return Math.abs(Date.now() - made) > TAKE_OVER_MS;
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
