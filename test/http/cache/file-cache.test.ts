import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ResponseCache, StoredResponse } from "../../../src/http/cache/cache.ts";
import { createFileCache } from "../../../src/http/cache/file-cache.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rolecall-cache-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inside = (): string => join(folder, "cache");
const open = (credential = "secret-token", maxBytes?: number): ResponseCache =>
  createFileCache({ folder: inside(), credential, ...(maxBytes === undefined ? {} : { maxBytes }) });
const answer = (text: string, headers: Record<string, string> = {}): StoredResponse => ({
  etag: `"${text.length}"`,
  status: 200,
  headers,
  text,
});
const files = (): string[] => readdirSync(inside()).filter((name) => name.endsWith(".jsonl"));
const file = (): string => join(inside(), files()[0] ?? "");

/** Waits until the lines are in the file. */
async function written(count: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    try {
      if (readFileSync(file(), "utf8").split("\n").length > count) return;
    } catch {
      // Not there yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error("The cache wrote nothing.");
}

describe("the file cache", () => {
  it.each(["cache", "."])(
    "follows no link in place of its folder, or of the one above it (%s)",
    async (name) => {
      const elsewhere = join(folder, "elsewhere");
      mkdirSync(join(elsewhere, "cache"), { recursive: true });
      const above = join(folder, "above");
      if (name === "cache") mkdirSync(above);
      symlinkSync(
        name === "cache" ? join(elsewhere, "cache") : elsewhere,
        name === "cache" ? join(above, "cache") : above,
      );
      const cache = createFileCache({ folder: join(above, "cache"), credential: "secret-token" });

      cache.set("a", answer("one"));
      await new Promise((resolve) => setTimeout(resolve, 50));
      cache.clear();

      expect(readdirSync(join(elsewhere, "cache"))).toEqual([]);
    },
  );

  it("neither reads nor writes through a link in place of its file", async () => {
    open().set("a", answer("old"));
    await written(1);
    const path = file();
    const victim = join(folder, "victim");
    writeFileSync(victim, readFileSync(path));
    rmSync(path);
    symlinkSync(victim, path);
    const before = readFileSync(victim, "utf8");

    const later = open();
    expect(later.get("a")).toBeUndefined();
    later.set("b", answer("new"));
    await new Promise((resolve) => setTimeout(resolve, 50));

    expect(readFileSync(victim, "utf8")).toBe(before);
  });

  it("is empty, and begins anew, where a device that never ends stands in its place", async () => {
    open().set("a", answer("old"));
    await written(1);
    const path = file();
    rmSync(path);
    symlinkSync("/dev/zero", path);

    const later = open();

    expect(later.get("a")).toBeUndefined();
    expect(existsSync(path)).toBe(false);
  });

  it("gives an answer to a later run, and the last one of a key", async () => {
    const first = open();
    first.set("a", answer("old"));
    first.set("a", answer("newer"));
    first.set("b", answer("ünï\ncode"));
    await written(3);

    const later = open();

    expect(later.get("a")).toEqual(answer("newer"));
    expect(later.get("b")).toEqual(answer("ünï\ncode"));
    expect(later.get("c")).toBeUndefined();
  });

  it("touches no file before something is kept", () => {
    expect(open().get("a")).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("keeps credentials apart and stores none of them", async () => {
    open("secret-token").set("a", answer("mine", { "set-cookie": "session=1", etag: '"4"' }));
    await written(1);

    expect(open("another-token").get("a")).toBeUndefined();
    const text = files().join() + readFileSync(file(), "utf8");
    expect(text).not.toContain("secret-token");
    expect(text).not.toContain("session=1");
    expect(open("secret-token").get("a")?.headers).toEqual({ etag: '"4"' });
  });

  it("is for its owner alone and never gets into a repository", async () => {
    open().set("a", answer("x"));
    await written(1);

    expect(statSync(file()).mode & 0o077).toBe(0);
    expect(readFileSync(join(inside(), ".gitignore"), "utf8")).toBe("*\n");
  });

  it("takes a torn or altered line for absent and keeps the others", async () => {
    const first = open();
    first.set("a", answer("aaaa"));
    first.set("b", answer("bbbb"));
    await written(2);
    const text = readFileSync(file(), "utf8");
    writeFileSync(file(), text.replace("aaaa", "aaab"));
    appendFileSync(file(), '0123456789 {"key":"torn');

    const later = open();

    expect(later.get("a")).toBeUndefined();
    expect(later.get("b")).toEqual(answer("bbbb"));
  });

  it("goes on without a word where nothing can be written", async () => {
    writeFileSync(inside(), "a file in the place of the folder");
    const cache = open();
    cache.set("a", answer("x"));
    await new Promise((resolve) => setTimeout(resolve, 20));

    expect(cache.get("a")).toEqual(answer("x"));
    expect(readFileSync(inside(), "utf8")).toBe("a file in the place of the folder");
  });

  it("does not grow beyond its limit", async () => {
    const cache = open("secret-token", 10_000);
    for (let index = 0; index < 50; index += 1) cache.set(`key ${index}`, answer("x".repeat(1_000)));
    await written(5);
    await new Promise((resolve) => setTimeout(resolve, 20));

    expect(statSync(file()).size).toBeLessThanOrEqual(10_000);
    expect(cache.get("key 49")).toBeUndefined();
    // The next run makes room, so that newer answers get their turn.
    const later = open("secret-token", 10_000);
    later.set("new", answer("x".repeat(1_000)));
    expect(later.get("new")).toBeDefined();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(statSync(file()).size).toBeLessThanOrEqual(10_000);
  });

  it("drops what was replaced when it is most of the file", async () => {
    const cache = open();
    for (let index = 0; index < 300; index += 1) cache.set("a", answer(`${index} ${"x".repeat(1_000)}`));
    await written(300);
    const before = statSync(file()).size;

    expect(open().get("a")?.text.startsWith("299 ")).toBe(true);
    expect(statSync(file()).size).toBeLessThan(before / 100);
  });
});
