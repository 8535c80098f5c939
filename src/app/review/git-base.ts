import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, posix, relative, resolve, sep } from "node:path";
import { PathGlob } from "../../config/source/path-glob.ts";
import { DEFAULT_FILE } from "../../config/source/read-files.ts";
import { MAX_BYTES, SourceFile } from "../../config/source/source-file.ts";
import { ConfigError, UsageError } from "../../model/errors.ts";
import { isGlob } from "../../model/glob.ts";
import { isJsonObject } from "../../model/json.ts";
import { type Loaded, type LoadOptions, loadForCommand } from "../load/load.ts";
import type { Runtime } from "../runtime.ts";

/** Other files to compare with. */
export interface LoadedBase {
  readonly loaded: Loaded;
  /** As it was asked for; a revision with the commit it stands for. */
  readonly label: string;
}

/**
 * Loads other files: a path (file or folder), or what the same files were at a revision of their Git repository.
 * A path wins over a revision of the same name.
 * @throws UsageError `UNKNOWN_REVISION`, `NO_REPOSITORY`, `NOT_IN_REVISION`, `NO_GIT`, `COMPARE_INVALID`
 */
export async function loadBase(runtime: Runtime, compare: string, options: LoadOptions): Promise<LoadedBase> {
  if (existsSync(resolve(runtime.cwd, compare))) {
    return { label: compare, loaded: await loadValid(runtime, { ...options, config: compare }, compare) };
  }
  const folder = mkdtempSync(join(tmpdir(), "rolecall-compare-"));
  try {
    const { commit, path } = await checkOut(runtime, compare, options.config ?? ".", folder);
    const label = compare === commit ? commit.slice(0, 12) : `${compare} (${commit.slice(0, 12)})`;
    return {
      label,
      loaded: await loadValid({ ...runtime, cwd: folder }, { ...options, config: path }, label),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function loadValid(runtime: Runtime, options: LoadOptions, label: string): Promise<Loaded> {
  try {
    return await loadForCommand(runtime, options);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const [first] = error.diagnostics;
    const place = first?.place === undefined ? "" : `${first.place.file}:${first.place.line}: `;
    throw new UsageError(
      "COMPARE_INVALID",
      `The files of ${label} are invalid, so nothing can be compared with them: ${place}${error.message}`,
      "Name a revision or a path whose files pass rolecall validate.",
    );
  }
}

/** Writes the root file and what it includes, as they were, below a folder. Gives the commit and the root file. */
async function checkOut(
  runtime: Runtime,
  revision: string,
  config: string,
  folder: string,
): Promise<{ readonly commit: string; readonly path: string }> {
  const asked = resolve(runtime.cwd, config);
  const rootFile = isFolder(asked) ? join(asked, DEFAULT_FILE) : asked;
  const git = new Git(runtime, nearestFolder(dirname(rootFile)));
  const top = await git.topLevel(revision);
  const commit = await git.commitOf(revision);
  const inside = (file: string): string => relative(top, file).split(sep).join("/");
  const root = inside(join(realFolder(dirname(rootFile)), basename(rootFile)));
  const base = posix.dirname(root);
  const bytes = await git.read(commit, root, revision);
  write(folder, root, bytes);
  const include = includesOf(root, bytes);
  const names = include.length === 0 ? [] : await git.list(commit, base);
  for (const name of new Set(include.flatMap((pattern) => matching(pattern, base, names)))) {
    if (name !== root) write(folder, name, await git.read(commit, name, revision));
  }
  return { commit, path: root };
}

/** The commands of Git that are needed; none of them writes. */
class Git {
  readonly #runtime: Runtime;
  readonly #folder: string;

  constructor(runtime: Runtime, folder: string) {
    this.#runtime = runtime;
    this.#folder = folder;
  }

  async topLevel(revision: string): Promise<string> {
    const found = await this.#run(["rev-parse", "--show-toplevel"]);
    if (typeof found === "string") {
      throw new UsageError(
        "NO_REPOSITORY",
        `There is no path "${revision}", and the files are in no Git repository that could be read${found === "" ? "" : ` (${found})`}.`,
        "Name a path, or a revision such as main or HEAD~1 from inside the repository.",
      );
    }
    return realFolder(found.toString("utf8").replace(/\r?\n$/u, ""));
  }

  async commitOf(revision: string): Promise<string> {
    const found = await this.#run([
      "rev-parse",
      "--verify",
      "--quiet",
      "--end-of-options",
      `${revision}^{commit}`,
    ]);
    if (typeof found !== "string") return found.toString("utf8").trim();
    throw new UsageError(
      "UNKNOWN_REVISION",
      `"${revision}" is neither a path nor a revision of this repository.`,
      "A shallow clone knows few revisions: git fetch --unshallow, or fetch-depth: 0 in a workflow.",
    );
  }

  async read(commit: string, path: string, revision: string): Promise<Buffer> {
    const found = await this.#run(["show", "--no-textconv", `${commit}:${path}`]);
    if (typeof found !== "string") return found;
    throw new UsageError("NOT_IN_REVISION", `${path} is not in ${revision}.`, "Name a revision that has it.");
  }

  /** Every file below a folder of the repository. */
  async list(commit: string, folder: string): Promise<readonly string[]> {
    const below = folder === "." ? [] : ["--", `${folder}/`];
    const found = await this.#run(["ls-tree", "-r", "-z", "--full-tree", "--name-only", commit, ...below]);
    return typeof found === "string"
      ? []
      : found
          .toString("utf8")
          .split("\0")
          .filter((name) => name !== "");
  }

  /** Standard output; what went wrong, as a text, where Git was not content. */
  #run(args: readonly string[]): Promise<Buffer | string> {
    const options = {
      cwd: this.#folder,
      env: gitEnvironment(this.#runtime.env),
      encoding: "buffer",
      maxBuffer: MAX_BYTES * 2,
      signal: this.#runtime.signal,
      windowsHide: true,
    } as const;
    return new Promise((done, fail) => {
      execFile("git", ["--no-pager", ...args], options, (error, stdout, stderr) => {
        if (error === null) done(stdout);
        else if (error.code === "ENOENT") {
          fail(
            new UsageError(
              "NO_GIT",
              "git is not installed, so no revision can be read.",
              "Name a path instead.",
            ),
          );
        } else if (error.name === "AbortError") fail(error);
        else done(stderr.toString("utf8").trim().split("\n")[0] ?? "");
      });
    });
  }
}

/** Git needs to find itself, its configuration and a repository; no token is any of its business. */
function gitEnvironment(env: Runtime["env"]): Record<string, string> {
  const kept = Object.entries(env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined &&
      /^(?:PATH|HOME|USERPROFILE|SYSTEMROOT|TMPDIR|TEMP|XDG_CONFIG_HOME|GIT_(?:DIR|WORK_TREE|CEILING_DIRECTORIES|CONFIG_\w+))$/iu.test(
        entry[0],
      ),
  );
  return { ...Object.fromEntries(kept), LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0" };
}

/** What the root file includes; nothing if it is not a usable YAML, which loading it will say. */
function includesOf(path: string, bytes: Uint8Array): readonly string[] {
  const { value } = new SourceFile(path, bytes);
  const include = isJsonObject(value) ? value.include : undefined;
  return Array.isArray(include) ? include.filter((pattern) => typeof pattern === "string") : [];
}

/** The files of a listing that one pattern of the root file stands for. Those outside its folder are left to the loader. */
function matching(pattern: string, base: string, names: readonly string[]): readonly string[] {
  const prefix = base === "." ? "" : `${base}/`;
  const inside = names.filter((name) => name.startsWith(prefix));
  if (!isGlob(pattern)) {
    const wanted = prefix + posix.normalize(pattern);
    return inside.filter((name) => name === wanted);
  }
  const glob = new PathGlob(pattern);
  return inside.filter((name) => glob.matches(name.slice(prefix.length).split("/")));
}

function write(folder: string, path: string, bytes: Uint8Array): void {
  const target = join(folder, ...path.split("/"));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes, { mode: 0o600 });
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** The folder may have come into being only in one of the commits. */
function nearestFolder(path: string): string {
  return isFolder(path) || dirname(path) === path ? path : nearestFolder(dirname(path));
}

/** Links resolved, so that it compares with what Git says; as it is where it does not exist. */
function realFolder(path: string): string {
  const found = nearestFolder(path);
  return join(realpathSync(found), relative(found, path));
}
