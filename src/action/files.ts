import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { writeWholeFile } from "../app/files/whole-file.ts";
import { readRegularFile } from "../apply/regular-file.ts";
import { PathGlob, type Places } from "../config/source/path-glob.ts";
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
  const ups = pattern.startsWith("/")
    ? 0
    : Math.max(
        0,
        parts.findIndex((part) => part !== ".."),
      );
  const start = pattern.startsWith("/") ? "/" : join(folder, ...parts.slice(0, ups));
  const glob = new PathGlob(parts.slice(ups).join("/"), { seesDotNames: true });
  const found: string[] = [];
  walk(start, glob, glob.start(), found);
  return found.map((path) => relative(folder, path)).sort();
}

/** Every folder is read once, whatever the pattern. */
function walk(folder: string, glob: PathGlob, places: Places, found: string[], depth = 0): void {
  if (depth > DEEPEST) return;
  for (const entry of entriesOf(folder)) {
    if (entry.isFile() && glob.isMatch(places, entry.name)) found.push(join(folder, entry.name));
    if (!entry.isDirectory()) continue;
    const inside = glob.enter(places, entry.name, false);
    if (inside.size > 0) walk(join(folder, entry.name), glob, inside, found, depth + 1);
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
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
