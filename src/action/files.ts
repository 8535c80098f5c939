import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { writeWholeFile } from "../app/files/whole-file.ts";
import { readRegularFile } from "../apply/regular-file.ts";
import { UsageError } from "../model/errors.ts";
import type { Files } from "./ports.ts";

/** Files larger than this are nothing that the action reads. */
const MOST_BYTES = 256 * 1024 * 1024;
/** Folders are searched no deeper than this for `**`. */
const DEEPEST = 12;

/** Files of a job; relative paths start in `folder`, and `temp` takes a second checkout. */
export function createFiles(folder: string, temp: string): Files {
  return {
    read: (path) => readText(resolve(folder, path)),
    write: (path, text) => writeText(resolve(folder, path), text),
    find: (pattern) => (/[*?]/.test(pattern) ? search(folder, pattern) : [pattern]),
    headCommit: () => git(folder, ["rev-parse", "--verify", "--quiet", "HEAD"])?.trim(),
    checkOut: async (commit) => checkOut(folder, temp, commit),
  };
}

function readText(path: string): string {
  try {
    return readRegularFile(path, MOST_BYTES).toString("utf8");
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      "NOT_READABLE",
      `${path} cannot be read: ${message}.`,
      "Look at the step that should have made it.",
    );
  }
}

function writeText(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeWholeFile(path, [text], 0o600);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      "NOT_WRITABLE",
      `${path} cannot be written: ${message}.`,
      "Name a file as plan-file.",
    );
  }
}

function search(folder: string, pattern: string): readonly string[] {
  const parts = pattern.split(/[/\\]/).filter((part) => part !== "" && part !== ".");
  const start = pattern.startsWith("/") ? "/" : folder;
  return walk(start, parts, 0)
    .map((path) => relative(folder, path))
    .sort();
}

function walk(folder: string, parts: readonly string[], depth: number): readonly string[] {
  const [part, ...rest] = parts;
  if (part === undefined || depth > DEEPEST) return [];
  if (part === "..") return walk(join(folder, ".."), rest, depth);
  const entries = entriesOf(folder);
  if (part === "**") {
    const deeper = entries.filter((entry) => entry.isDirectory() && entry.name !== ".git");
    return [
      ...walk(folder, rest, depth),
      ...deeper.flatMap((entry) => walk(join(folder, entry.name), parts, depth + 1)),
    ];
  }
  const matches = matcher(part);
  return entries.flatMap((entry) => {
    if (!matches(entry.name)) return [];
    const path = join(folder, entry.name);
    if (rest.length === 0) return entry.isFile() ? [path] : [];
    return entry.isDirectory() ? walk(path, rest, depth + 1) : [];
  });
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function matcher(part: string): (name: string) => boolean {
  const escaped = part
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  const pattern = new RegExp(`^${escaped}$`, "s");
  return (name) => pattern.test(name);
}

/**
 * The folder as it is in the base commit, in a work tree of its own. On a pull request the checked-out commit is a
 * merge whose first parent is the base as it is now; the base that the event names may be older.
 */
function checkOut(folder: string, temp: string, commit: string): string | undefined {
  const top = git(folder, ["rev-parse", "--show-toplevel"])?.trim();
  if (top === undefined) return undefined;
  const isMerge = git(folder, ["rev-parse", "--verify", "--quiet", "HEAD^2"]) !== undefined;
  const base = isMerge ? "HEAD^1" : commit;
  const target = join(mkdtempSync(join(temp, "rolecall-base-")), "files");
  if (git(folder, ["worktree", "add", "--detach", "--force", target, base]) === undefined) return undefined;
  const inside = relative(top, folder);
  return inside.startsWith(`..${sep}`) || inside === ".." ? undefined : join(target, inside);
}

/** Hooks and monitors that a repository may bring are not run. */
function git(folder: string, args: readonly string[]): string | undefined {
  const safe = ["-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "safe.directory=*"];
  try {
    return execFileSync("git", [...safe, ...args], {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    return undefined;
  }
}
