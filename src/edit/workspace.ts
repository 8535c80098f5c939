import { createHash, randomBytes } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import type { LoadedConfig } from "../config/config.ts";
import { UsageError } from "../model/errors.ts";
import { applySplices, type Splice } from "./splice.ts";
import { YamlFile } from "./yaml-file.ts";

const MARK = "\ufeff";

/** The files of a configuration while they are edited in memory. Nothing is written before {@link save}. */
export class Workspace {
  /** Folder of the root file, absolute. */
  readonly root: string;
  readonly #before = new Map<string, string>();
  readonly #now = new Map<string, string>();
  readonly #parsed = new Map<string, YamlFile>();

  /** @throws UsageError `FILE_MOVED` if a file is no longer what was loaded */
  constructor(config: Pick<LoadedConfig, "root" | "files">) {
    this.root = config.root;
    for (const { path, sha256 } of config.files) {
      const bytes = readFileSync(join(config.root, path));
      if (createHash("sha256").update(bytes).digest("hex") !== sha256) throw moved(path);
      this.#before.set(path, bytes.toString("utf8"));
    }
  }

  /** Paths of all files, relative to the root. */
  get paths(): readonly string[] {
    return [...new Set([...this.#before.keys(), ...this.#now.keys()])];
  }

  /** The text as it is now, byte order mark included. @throws Error for a file that is not there */
  textOf(path: string): string {
    const text = this.#now.get(path) ?? this.#before.get(path);
    if (text === undefined) throw new Error(`${path} is not a file of the configuration.`);
    return text;
  }

  /** The text as it was when it was loaded; empty for a file that is new. */
  textBefore(path: string): string {
    return this.#before.get(path) ?? "";
  }

  /** The file taken apart, as it is now. @throws UsageError `EDIT_UNREADABLE` */
  file(path: string): YamlFile {
    const known = this.#parsed.get(path);
    if (known !== undefined) return known;
    const text = this.textOf(path);
    const file = new YamlFile(path, text.startsWith(MARK) ? text.slice(1) : text);
    this.#parsed.set(path, file);
    return file;
  }

  /** Applies splices to the text of {@link file}. */
  splice(path: string, splices: readonly Splice[]): void {
    if (splices.length === 0) return;
    const mark = this.textOf(path).startsWith(MARK) ? MARK : "";
    this.replace(path, mark + applySplices(this.file(path).text, splices));
  }

  /** Puts another text in the place of the whole file, or makes a new one. */
  replace(path: string, text: string): void {
    this.#now.set(path, text);
    this.#parsed.delete(path);
  }

  /** Files whose text is another one than before, in order of path. */
  changed(): readonly string[] {
    return [...this.#now.keys()].filter((path) => this.#now.get(path) !== this.#before.get(path)).sort();
  }

  /** A file's path as a person in the working directory would type it. */
  shown(path: string, cwd: string): string {
    const asked = join(this.root, path);
    const below = relative(cwd, asked);
    return (below.startsWith("..") ? asked : below).split(sep).join("/");
  }

  /**
   * Writes what has changed: every file whole or not at all, and none if a file was changed by somebody else meanwhile.
   * @throws UsageError `FILE_MOVED`, `NOT_WRITABLE`
   */
  save(): void {
    const pending: { temporary: string; target: string }[] = [];
    try {
      for (const path of this.changed()) pending.push(this.#prepare(path));
      for (const { temporary, target } of pending) renameSync(temporary, target);
    } catch (error) {
      for (const { temporary } of pending) rmSync(temporary, { force: true });
      if (error instanceof UsageError) throw error;
      throw new UsageError("NOT_WRITABLE", `The files cannot be written: ${(error as Error).message}.`);
    }
  }

  #prepare(path: string): { temporary: string; target: string } {
    const asked = join(this.root, path);
    const before = this.#before.get(path);
    if (before !== undefined && readFileSync(asked, "utf8") !== before) throw moved(path);
    // A file that came to be meanwhile is somebody else's.
    if (before === undefined && existsSync(asked)) throw moved(path);
    if (before === undefined) mkdirSync(dirname(asked), { recursive: true });
    // A link stays a link: what it leads to is replaced.
    const target = before === undefined ? asked : realpathSync(asked);
    const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString("hex")}.tmp`);
    const mode = before === undefined ? {} : { mode: statSync(target).mode };
    writeFileSync(temporary, this.textOf(path), mode);
    return { temporary, target };
  }

  /**
   * Writes all files, changed or not, to a folder of their own, and gives it to `run`. There they lie as deep below
   * the working directory as here, so that places read the same.
   */
  async tryOut<Value>(
    cwd: string,
    rootFile: string,
    run: (trial: { readonly cwd: string; readonly config: string }) => Promise<Value>,
  ): Promise<Value> {
    const folder = mkdtempSync(join(tmpdir(), "rolecall-trial-"));
    try {
      const below = relative(cwd, this.root);
      const inside = below.startsWith("..") || resolve(below) === below ? "" : below;
      for (const path of this.paths) {
        const target = join(folder, inside, ...path.split("/"));
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, this.textOf(path));
      }
      return await run({ cwd: folder, config: join(inside, ...rootFile.split("/")) });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** The root file of a configuration given as a file or folder, relative to its folder. */
export function rootFileOf(config: Pick<LoadedConfig, "root">, cwd: string, path: string): string {
  const asked = resolve(cwd, path);
  const below = relative(config.root, asked);
  return below === "" ? "access.yaml" : below.split(sep).join("/");
}

function moved(path: string): UsageError {
  return new UsageError(
    "FILE_MOVED",
    `${path} was changed by somebody else meanwhile; nothing was written.`,
    "Run again.",
  );
}
