import { createHash, createHmac } from "node:crypto";
import { constants, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { appendFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ResponseCache, StoredResponse } from "./cache.ts";

/** Where answers are kept, and for whom. */
export interface FileCacheOptions {
  /** Made when something is kept; gets a `.gitignore`, because answers name people. */
  readonly folder: string;
  /** The credential with which answers are asked for. Only a hash of it distinguishes files; it is stored nowhere. */
  readonly credential: string;
  /** Most bytes of one file. Default: 64 MiB. */
  readonly maxBytes?: number;
}

const defaultMaxBytes = 64 * 1024 * 1024;
/** A server may say who is logged in or set a session; that is nothing to keep. */
const forgottenHeaders = new Set(["set-cookie", "authorization", "proxy-authorization", "www-authenticate"]);

/**
 * Keeps answers between runs, in one file for each credential: a line for each answer, with a checksum that only the
 * credential's holder can make. Every answer is used only after the server has confirmed it (304), so an old one does no
 * harm, and a forged one is none. A line that is torn or altered counts as absent, a file that cannot be read as empty, and one that cannot be written is given up without a word: a cache
 * only saves work. Nothing is read before the first question.
 */
export function createFileCache(options: FileCacheOptions): ResponseCache {
  return new FileCache(options);
}

class FileCache implements ResponseCache {
  readonly #folder: string;
  readonly #path: string;
  /** Whoever can write the file, but does not hold the credential, cannot put an answer into it. */
  readonly #seal: Seal;
  readonly #maxBytes: number;
  #stored: Map<string, Entry> | undefined;
  /** Bytes of the file, with lines that are no longer valid. */
  #fileBytes = 0;
  #unwritten: string[] = [];
  #writing: Promise<void> | undefined;
  #isGivenUp = false;

  constructor({ folder, credential, maxBytes = defaultMaxBytes }: FileCacheOptions) {
    const name = createHash("sha256").update("rolecall response cache\n").update(credential).digest("hex");
    this.#folder = folder;
    this.#path = join(folder, `${name.slice(0, 32)}.jsonl`);
    this.#seal = (text) =>
      createHmac("sha256", `rolecall response cache\n${credential}`)
        .update(text)
        .digest("base64url")
        .slice(0, 32);
    this.#maxBytes = maxBytes;
  }

  get(key: string): StoredResponse | undefined {
    return this.#open().get(hashOf(key))?.response;
  }

  set(key: string, response: StoredResponse): void {
    const stored = this.#open();
    if (this.#isGivenUp) return;
    const hash = hashOf(key);
    const line = lineOf(this.#seal, hash, withoutSecrets(response));
    if (this.#fileBytes + line.length > this.#maxBytes) return;
    stored.set(hash, { response, bytes: line.length });
    this.#fileBytes += line.length;
    this.#unwritten.push(line);
    this.#writing ??= this.#write();
  }

  clear(): void {
    this.#stored = new Map();
    this.#unwritten = [];
    this.#fileBytes = 0;
    if (isLinked(this.#folder)) return;
    rmSync(this.#path, { force: true });
  }

  #open(): Map<string, Entry> {
    if (this.#stored !== undefined) return this.#stored;
    this.#stored = new Map();
    if (isLinked(this.#folder)) {
      this.#isGivenUp = true;
      return this.#stored;
    }
    const text = readWhole(this.#path, 4 * this.#maxBytes);
    for (const line of text.split("\n")) {
      const entry = entryOf(this.#seal, line);
      if (entry !== undefined)
        this.#stored.set(entry.hash, { response: entry.response, bytes: line.length + 1 });
    }
    this.#fileBytes = text.length;
    this.#tidy(this.#stored);
    return this.#stored;
  }

  /** Writes the file anew without what was replaced, when that is most of it or it has grown too long. */
  #tidy(stored: Map<string, Entry>): void {
    let valid = 0;
    for (const { bytes } of stored.values()) valid += bytes;
    const limit = this.#maxBytes / 2;
    if (this.#fileBytes <= Math.max(2 * valid, 64 * 1024) && valid <= limit) return;
    for (const [hash, { bytes }] of stored) {
      if (valid <= limit) break;
      stored.delete(hash);
      valid -= bytes;
    }
    const lines = [...stored].map(([hash, { response }]) => lineOf(this.#seal, hash, response));
    try {
      const temporary = `${this.#path}.${process.pid}.part`;
      rmSync(temporary, { force: true });
      writeFileSync(temporary, lines.join(""), { mode: 0o600, flag: "wx" });
      renameSync(temporary, this.#path);
      this.#fileBytes = valid;
    } catch {
      this.#isGivenUp = true;
    }
  }

  /** All lines of one moment go out in one append, so that keeping an answer never holds up the next request. */
  async #write(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#unwritten.length > 0 && !this.#isGivenUp) {
      const lines = this.#unwritten.join("");
      this.#unwritten = [];
      try {
        this.#prepareFolder();
        await appendFile(this.#path, lines, { mode: 0o600, flag: APPEND });
      } catch {
        this.#isGivenUp = true;
      }
    }
    this.#writing = undefined;
  }

  #prepareFolder(): void {
    mkdirSync(this.#folder, { recursive: true });
    if (isLinked(this.#folder)) throw new Error(`${this.#folder} is a link.`);
    try {
      writeFileSync(join(this.#folder, ".gitignore"), "*\n", { flag: "wx" });
    } catch {
      // It is there already.
    }
  }
}

/** Makes the file where there is none, and follows no link. */
const APPEND = constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY | (constants.O_NOFOLLOW ?? 0);

/**
 * True if the folder or the one it is in is a link: both come with the files, from somebody who may want something
 * elsewhere to be written or removed.
 */
function isLinked(folder: string): boolean {
  return [dirname(folder), folder].some(
    (path) => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true,
  );
}

type Seal = (text: string) => string;

interface Entry {
  readonly response: StoredResponse;
  readonly bytes: number;
}

function hashOf(key: string): string {
  return createHash("sha256").update(key).digest("base64url").slice(0, 32);
}

function lineOf(seal: Seal, hash: string, response: StoredResponse): string {
  const text = JSON.stringify({ key: hash, ...response });
  return `${seal(text)} ${text}\n`;
}

function withoutSecrets(response: StoredResponse): StoredResponse {
  const headers = Object.entries(response.headers).filter(
    ([name]) => !forgottenHeaders.has(name.toLowerCase()),
  );
  return { ...response, headers: Object.fromEntries(headers) };
}

/** Undefined for a line that is not just as it was written. */
function entryOf(seal: Seal, line: string): { hash: string; response: StoredResponse } | undefined {
  const blank = line.indexOf(" ");
  const text = line.slice(blank + 1);
  if (blank <= 0 || line.slice(0, blank) !== seal(text)) return undefined;
  const { key, etag, status, headers, text: body } = JSON.parse(text) as StoredResponse & { key: string };
  return { hash: key, response: { etag, status, headers, text: body } };
}

/**
 * A file that is longer than anything this cache writes is not its own, and removed; so is a link, and what would never
 * end.
 */
function readWhole(path: string, longest: number): string {
  try {
    const stats = lstatSync(path);
    if (stats.isFile() && stats.size <= longest) return readFileSync(path, "utf8");
    rmSync(path, { force: true });
  } catch {
    // Missing, or not to be read: as good as empty.
  }
  return "";
}
