import { readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { isGlob } from "../../model/glob.ts";
import { isJsonObject } from "../../model/json.ts";
import type { Problem, ProblemList } from "../problems.ts";
import { findFiles } from "./include-walk.ts";
import { MAX_BYTES, SourceFile } from "./source-file.ts";

/** The name that a directory is searched for. */
export const DEFAULT_FILE = "access.yaml";

/** The root file and what it includes. */
export interface SourceTree {
  /** Folder of the root file, absolute. */
  readonly root: string;
  /** The root file first, then the included ones in order of path. Empty if the root file cannot be read. */
  readonly files: readonly SourceFile[];
  /** False if a file is missing or no usable YAML: then a name that seems to dangle may stand in it. */
  readonly isComplete: boolean;
}

/**
 * Reads the root file and its includes. What lies elsewhere is not read, because frames show what was: files may come
 * from somebody who may not read all that we may. What goes wrong is added to `problems`; nothing is thrown. */
export function readSourceTree(path: string, cwd: string, problems: ProblemList): SourceTree {
  const asked = resolve(cwd, path);
  const file = findRootFile(asked, path, problems);
  if (file === undefined) return { root: dirname(asked), files: [], isComplete: false };
  const root = dirname(file);
  if (!isInside(root, relative(root, file))) {
    problems.add(linkedOutside(file === asked ? path : join(path, DEFAULT_FILE)));
    return { root, files: [], isComplete: false };
  }
  const rootFile = readSource(root, relative(root, file), path, problems);
  if (rootFile === undefined) return { root, files: [], isComplete: false };
  const files = [rootFile];
  const { names: included, isSound } = includedPaths(root, rootFile, problems);
  for (const name of included) {
    const source = readSource(root, name, name, problems);
    if (source !== undefined) files.push(source);
  }
  const isComplete =
    isSound && files.length > included.length && files.every((file) => isJsonObject(file.value));
  return { root, files, isComplete };
}

function findRootFile(asked: string, shown: string, problems: ProblemList): string | undefined {
  const kind = kindOf(asked);
  if (kind === "file" || kind === "other") return asked;
  if (kind === "folder") {
    const inside = join(asked, DEFAULT_FILE);
    if (kindOf(inside) !== "missing") return inside;
    problems.add({
      code: "NO_ACCESS_FILE",
      message: `The directory ${shown} holds no ${DEFAULT_FILE}.`,
      hint: "Run `rolecall init` to begin one, or name the file with -c.",
    });
    return undefined;
  }
  problems.add({
    code: "FILE_NOT_FOUND",
    message: `There is no file ${shown}.`,
    hint: "Run `rolecall init` to begin one, or name the file with -c.",
  });
  return undefined;
}

type Kind = "file" | "folder" | "other" | "missing";

function kindOf(path: string): Kind {
  try {
    const stats = statSync(path);
    return stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other";
  } catch (error) {
    return hasCode(error, "ENOENT") || hasCode(error, "ENOTDIR") ? "missing" : "other";
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

function readSource(
  root: string,
  name: string,
  shown: string,
  problems: ProblemList,
): SourceFile | undefined {
  const bytes = readBytes(join(root, name), shown);
  if (!(bytes instanceof Uint8Array)) {
    problems.add(bytes);
    return undefined;
  }
  const source = new SourceFile(name.split(sep).join("/"), bytes);
  for (const { offset, ...problem } of source.problems) {
    const spot = offset === undefined ? { file: source.path } : { file: source.path, offset };
    problems.add({ ...problem, spot });
  }
  return source;
}

/** A pipe or device would hang or never end, so only regular files are read. */
function readBytes(path: string, shown: string): Uint8Array | Problem {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) {
      const hint = "Put a file in its place; pipes, devices and folders are not read.";
      return { code: "UNREADABLE_FILE", message: `${shown} is not a regular file.`, hint };
    }
    if (stats.size > MAX_BYTES) {
      const size = `${Math.ceil(stats.size / 1024 / 1024)} MiB`;
      return {
        code: "FILE_TOO_LARGE",
        message: `${shown} has ${size}; more than 64 MiB is refused.`,
        hint: "Split it with `include`.",
      };
    }
    return readFileSync(path);
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    return {
      code: "UNREADABLE_FILE",
      message: `${shown} cannot be read (${why}).`,
      hint: "Check its permissions.",
    };
  }
}

function includedPaths(
  root: string,
  file: SourceFile,
  problems: ProblemList,
): { names: readonly string[]; isSound: boolean } {
  const include = isJsonObject(file.value) ? file.value.include : undefined;
  if (!Array.isArray(include)) return { names: [], isSound: include === undefined };
  let isSound = true;
  const found = new Set<string>();
  for (const [index, pattern] of include.entries()) {
    if (typeof pattern !== "string") continue;
    const spot = { file: file.path, path: ["include", index], at: "value" as const };
    const outcome = expandInclude(root, file.path, pattern);
    if (Array.isArray(outcome)) {
      for (const name of outcome) found.add(name);
      if (outcome.length === 0 && isGlob(pattern)) problems.add({ ...matchingNothing(pattern), spot });
    } else {
      problems.add({ ...outcome, spot });
      isSound = false;
    }
  }
  found.delete(file.path);
  return { names: [...found].sort(), isSound };
}

/** The files one pattern stands for, or what is wrong with it. */
function expandInclude(root: string, rootFile: string, pattern: string): string[] | Problem {
  const relativePath = relative(root, resolve(root, pattern));
  if (isAbsolute(pattern) || relativePath === ".." || relativePath.startsWith(`..${sep}`))
    return outside(pattern);
  const names = isGlob(pattern)
    ? findFiles(root, pattern)
    : kindOf(join(root, relativePath)) === "missing"
      ? []
      : [relativePath.split(sep).join("/")];
  if (names === undefined) return tooWide(pattern);
  for (const name of names) if (!isInside(root, name)) return outside(pattern);
  if (names.length === 0 && !isGlob(pattern)) {
    return {
      code: "INCLUDE_NOT_FOUND",
      message: `The include ${JSON.stringify(pattern)} matches no file.`,
      hint: PATHS_HINT,
    };
  }
  return names.filter((name) => name !== rootFile);
}

const PATHS_HINT =
  "Paths are relative to the folder of the root file; * matches within a folder, ** any folders.";

/** The folder of a pattern may fill later. */
function matchingNothing(pattern: string): Problem {
  return {
    code: "INCLUDE_EMPTY",
    message: `The pattern ${JSON.stringify(pattern)} matches no file yet.`,
    hint: PATHS_HINT,
  };
}

function tooWide(pattern: string): Problem {
  return {
    code: "INCLUDE_TOO_WIDE",
    message: `The include ${JSON.stringify(pattern)} would look through more than 100,000 files and folders.`,
    hint: "Name the folder that the files are in, such as orgs/*.yaml.",
  };
}

function outside(pattern: string): Problem {
  return {
    code: "INCLUDE_OUTSIDE",
    message: `The include ${JSON.stringify(pattern)} leaves the folder of the root file.`,
    hint: "Move the file below the root file; links that lead out are refused too.",
  };
}

function linkedOutside(shown: string): Problem {
  return {
    code: "FILE_OUTSIDE",
    message: `${shown} is a link that leads out of its folder.`,
    hint: "Put the file itself in its place, or name with -c the file that the link leads to.",
  };
}

function isInside(root: string, name: string): boolean {
  try {
    const realRoot = realpathSync.native(root);
    const realFile = realpathSync.native(join(root, name));
    return realFile.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep);
  } catch {
    // A dangling link: reading it gives the better message.
    return true;
  }
}
