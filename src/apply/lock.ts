import { randomUUID } from "node:crypto";
import { closeSync, fstatSync, linkSync, lstatSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { UsageError } from "../model/errors.ts";
import { readRegularFile } from "./regular-file.ts";

/** What came of making a file that must not be there yet. */
type Claim = "made" | "taken" | "impossible";

const TAKE_OVER_MS = 60_000;
/** Far longer than what a lock says. */
const MOST_BYTES = 4096;

/** What the locks say that this process holds. */
const held = new Set<string>();

/**
 * Keeps a second apply of the same files out as long as the first one runs. Gives the release.
 * @throws UsageError `APPLY_RUNNING` if another one holds it
 */
export function lockApply(path: string, pid: number): () => void {
  const text = `${pid} ${hostname()} ${randomUUID()}\n`;
  const claim = claimLock(path, text);
  if (claim === "taken") throw running(path);
  // Where nothing can be written beside the files, the journal is elsewhere and this protection is not to be had.
  if (claim === "impossible") return () => undefined;
  held.add(text);
  return () => {
    held.delete(text);
    // It may have been deleted by hand, and be another one's by now.
    if (readText(path).startsWith(text.trimEnd())) rmSync(path, { force: true });
  };
}

function claimLock(path: string, text: string): Claim {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch {
    return "impossible";
  }
  const claim = make(path, text);
  return claim === "taken" && isAbandoned(path, text) ? takeOver(path, text) : claim;
}

/**
 * The file says whose it is, and which file it is on its disk: a copy of it, from Git for example, is nobody's lock. Of
 * all who try, one makes it; it is there as a whole or not at all.
 */
function make(path: string, text: string): Claim {
  const draft = `${path}.${process.pid}-${randomUUID()}`;
  try {
    const descriptor = openSync(draft, "wx", 0o600);
    try {
      writeSync(descriptor, `${text.trimEnd()} ${fstatSync(descriptor).ino}\n`);
    } finally {
      closeSync(descriptor);
    }
    linkSync(draft, path);
    return "made";
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EEXIST" ? "taken" : "impossible";
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Puts a lock of our own in the place of an abandoned one. One process at a time does that: by the time another one
 * has seen that the lock is abandoned, it may be somebody's who has taken it over.
 */
function takeOver(path: string, text: string, attempt = 1): Claim {
  const right = `${path}.take-over-${attempt}`;
  const claim = make(right, text);
  // One that was left behind stays: removing it would be the same race once more.
  if (claim === "taken" && isLeftBehind(right)) return takeOver(path, text, attempt + 1);
  if (claim !== "made") return claim;
  try {
    if (isAbandoned(path, text)) rmSync(path, { force: true, recursive: true });
    return make(path, text);
  } finally {
    rmSync(right, { force: true });
  }
}

/** True if it is older than what is done beside it can take. */
function isLeftBehind(path: string): boolean {
  const made = lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  return isCopy(path) || Math.abs(Date.now() - made) > TAKE_OVER_MS;
}

/**
 * True if the process that made the lock ran on this machine and is no more: it was killed. One that had our own number
 * is no more either, unless it is we who hold the lock: in a container that is started again they often repeat.
 */
function isAbandoned(path: string, ours: string): boolean {
  if (isCopy(path)) return true;
  const found = readText(path);
  const [pid = "", host = ""] = found.trim().split(" ");
  if (host !== hostname() || !/^\d+$/.test(pid)) return false;
  if (ours.startsWith(`${pid} `)) return ![...held].some((lock) => found.startsWith(lock.trimEnd()));
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}

/** True if it is not the file that an apply has made: it was committed, copied or put there as something else. */
function isCopy(path: string): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return false;
  if (!stats.isFile()) return true;
  const [, , , inode] = readText(path).trim().split(" ");
  return inode !== String(stats.ino);
}

function readText(path: string): string {
  try {
    return readRegularFile(path, MOST_BYTES).toString("utf8");
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
