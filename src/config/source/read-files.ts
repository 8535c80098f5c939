import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { isJsonObject } from "../../model/json.ts";
import type { Problem, ProblemList } from "../problems.ts";
import { isGlob, parseGlob } from "./glob.ts";
import { MAX_BYTES, SourceFile } from "./source-file.ts";

/** The name that a directory is searched for. */
export const DEFAULT_FILE = "access.yaml";
/** Folders that `**` never enters. */
const SKIPPED = new Set(["node_modules"]);

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
export async function readSourceTree(path: string, cwd: string, problems: ProblemList): Promise<SourceTree> {
  const asked = resolve(cwd, path);
  const file = await findRootFile(asked, path, problems);
  if (file === undefined) return { root: dirname(asked), files: [], isComplete: false };
  const root = dirname(file);
  if (!(await isInside(root, relative(root, file)))) {
    problems.add(linkedOutside(file === asked ? path : join(path, DEFAULT_FILE)));
    return { root, files: [], isComplete: false };
  }
  const rootFile = await readSource(root, relative(root, file), path, problems);
  if (rootFile === undefined) return { root, files: [], isComplete: false };
  const files = [rootFile];
  const { names: included, isSound } = await includedPaths(root, rootFile, problems);
  for (const name of included) {
    const source = await readSource(root, name, name, problems);
    if (source !== undefined) files.push(source);
  }
  const isComplete =
    isSound && files.length > included.length && files.every((file) => isJsonObject(file.value));
  return { root, files, isComplete };
}

async function findRootFile(
  asked: string,
  shown: string,
  problems: ProblemList,
): Promise<string | undefined> {
  const kind = await kindOf(asked);
  if (kind === "file" || kind === "other") return asked;
  if (kind === "folder") {
    const inside = join(asked, DEFAULT_FILE);
    if ((await kindOf(inside)) !== "missing") return inside;
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

async function kindOf(path: string): Promise<Kind> {
  try {
    const stats = await stat(path);
    return stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other";
  } catch (error) {
    return hasCode(error, "ENOENT") || hasCode(error, "ENOTDIR") ? "missing" : "other";
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

async function readSource(
  root: string,
  name: string,
  shown: string,
  problems: ProblemList,
): Promise<SourceFile | undefined> {
  const bytes = await readBytes(join(root, name), shown);
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
async function readBytes(path: string, shown: string): Promise<Uint8Array | Problem> {
  try {
    const stats = await stat(path);
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
    return await readFile(path);
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    return {
      code: "UNREADABLE_FILE",
      message: `${shown} cannot be read (${why}).`,
      hint: "Check its permissions.",
    };
  }
}

async function includedPaths(
  root: string,
  file: SourceFile,
  problems: ProblemList,
): Promise<{ names: readonly string[]; isSound: boolean }> {
  const include = isJsonObject(file.value) ? file.value.include : undefined;
  if (!Array.isArray(include)) return { names: [], isSound: include === undefined };
  let isSound = true;
  const found = new Set<string>();
  for (const [index, pattern] of include.entries()) {
    if (typeof pattern !== "string") continue;
    const spot = { file: file.path, path: ["include", index], at: "value" as const };
    const outcome = await expandInclude(root, file.path, pattern);
    if (Array.isArray(outcome)) for (const name of outcome) found.add(name);
    else {
      problems.add({ ...outcome, spot });
      isSound = false;
    }
  }
  found.delete(file.path);
  return { names: [...found].sort(), isSound };
}

/** The files one pattern stands for, or what is wrong with it. */
async function expandInclude(root: string, rootFile: string, pattern: string): Promise<string[] | Problem> {
  const relativePath = relative(root, resolve(root, pattern));
  if (isAbsolute(pattern) || relativePath === ".." || relativePath.startsWith(`..${sep}`))
    return outside(pattern);
  const names = isGlob(pattern)
    ? await walk(root, "", parseGlob(pattern))
    : (await kindOf(join(root, relativePath))) === "missing"
      ? []
      : [relativePath.split(sep).join("/")];
  for (const name of names) if (!(await isInside(root, name))) return outside(pattern);
  if (names.length === 0) {
    return {
      code: "INCLUDE_NOT_FOUND",
      message: `The include ${JSON.stringify(pattern)} matches no file.`,
      hint: "Paths are relative to the folder of the root file; * matches within a folder, ** any folders.",
    };
  }
  return names.filter((name) => name !== rootFile);
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

async function isInside(root: string, name: string): Promise<boolean> {
  try {
    const [realRoot, realFile] = await Promise.all([realpath(root), realpath(join(root, name))]);
    return realFile.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep);
  } catch {
    // A dangling link: reading it gives the better message.
    return true;
  }
}

async function walk(root: string, folder: string, segments: readonly (string | RegExp)[]): Promise<string[]> {
  const [segment, ...rest] = segments;
  if (segment === undefined) return [];
  if (segment === "..") return [];
  if (segment === "**") {
    const here = await walk(root, folder, rest.length === 0 ? [/^(?!\.)/] : rest);
    const deeper = await Promise.all(
      (await foldersIn(root, folder)).map((name) => walk(root, name, segments)),
    );
    return [...new Set([here, ...deeper].flat())];
  }
  const names = await namesIn(root, folder, segment);
  if (rest.length > 0) return (await Promise.all(names.map((name) => walk(root, name, rest)))).flat();
  const kinds = await Promise.all(names.map((name) => kindOf(join(root, name))));
  return names.filter((_, index) => kinds[index] === "file");
}

/** Links are not followed by `**`, which could run in circles. */
async function foldersIn(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith(".") && !SKIPPED.has(entry.name))
    .map((entry) => joinName(folder, entry.name));
}

async function namesIn(root: string, folder: string, segment: string | RegExp): Promise<string[]> {
  if (typeof segment === "string") return [joinName(folder, segment)];
  const names = await readdir(join(root, folder)).catch(() => []);
  return names.filter((name) => segment.test(name)).map((name) => joinName(folder, name));
}

function joinName(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}
