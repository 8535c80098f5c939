import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Script } from "node:vm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle, declare, generated } from "../scripts/build.mjs";
import { VERSION } from "../src/version.ts";

const root = resolve(import.meta.dirname, "..");
const dist = join(root, "dist");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

let scratch = "";
let fresh = "";
beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), "rolecall-dist-"));
  fresh = join(scratch, "fresh");
  await bundle(fresh);
  declare(fresh);
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const listing = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();

/** What is run, without the types. */
const programs = (folder: string): string[] => listing(folder).filter((file) => /\.c?js$/.test(file));

const differing = (one: string, other: string): string[] =>
  listing(one).filter((file) => !readFileSync(join(one, file)).equals(readFileSync(join(other, file))));

describe("what is committed and generated", () => {
  it("dist/ is what npm run build gives, file by file", () => {
    expect(listing(dist)).toEqual(listing(fresh));
    expect(differing(fresh, dist), "run npm run build and commit dist/").toEqual([]);
  });

  it("schemas and validators are made from the source as it is", async () => {
    const stale = [...(await generated())]
      .filter(([path, text]) => read(path) !== text)
      .map(([path]) => path);

    expect(stale, "run npm run build").toEqual([]);
  });

  it("the same source gives the same bytes in another folder", async () => {
    const clone = join(scratch, "clone");
    mkdirSync(clone);
    for (const part of ["src", "package.json"])
      cpSync(join(root, part), join(clone, part), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(clone, "node_modules"), "junction");
    const again = join(scratch, "again");

    await bundle(again, clone);

    expect(listing(again)).toEqual(listing(fresh).filter((file) => file !== "index.d.ts"));
    expect(differing(again, fresh)).toEqual([]);
  });

  it("has one version", () => {
    expect(JSON.parse(read("package.json")).version).toBe(VERSION);
  });
});

describe("the files that are run", () => {
  it("are plain CommonJS that any Node can compile, each with its code in the open", () => {
    for (const file of programs(dist)) {
      const text = readFileSync(join(dist, file), "utf8").replace(/^#!.*/, "");

      expect(() => new Script(`(function () {${text}\n})`), file).not.toThrow();
      expect(text, file).not.toMatch(/require\("(?:node:)?vm"\)/);
    }
  });

  it("require what is there and nothing that npm would have to install", () => {
    expect(JSON.parse(read("package.json")).dependencies).toBeUndefined();
    for (const file of programs(dist)) {
      for (const wanted of requiredBy(file)) {
        if (wanted.startsWith(".")) expect(existsSync(join(dist, file, "..", wanted)), wanted).toBe(true);
        else
          expect(isBuiltin(wanted) || isNeverReached(wanted, file), `${file} requires ${wanted}`).toBe(true);
      }
    }
  });

  it("are all needed: each is reached from cli, action or index", () => {
    const reached = new Set(["cli.js", "action.js", "index.js"]);
    for (const file of reached) {
      for (const wanted of requiredBy(file).filter((name) => name.startsWith(".")))
        reached.add(join(file, "..", wanted));
    }

    expect([...reached].sort()).toEqual(programs(dist));
  });

  it("keep their names while the code changes: no name holds a digest", () => {
    for (const file of programs(dist))
      expect(file).toMatch(/^(?:cli|action|index|chunks\/[a-z][\w.-]*)\.c?js$/);
    expect(
      programs(dist).filter((file) => /[-~][\w-]{8}\.c?js$/.test(file) && /[A-Z0-9]/.test(file)),
    ).toEqual([]);
  });

  it("hold no path of a machine, and the lock file no address of a registry", () => {
    for (const file of listing(dist)) expect(read(join("dist", file)).includes(root), file).toBe(false);
    expect(read("package-lock.json")).not.toMatch(/"resolved": "http/);
  });

  it("run where nothing but the repository's files is, and a stack trace names the file and line", () => {
    const clone = join(scratch, "bare");
    for (const part of ["dist", "examples", "schemas", "package.json"])
      cpSync(join(root, part), join(clone, part), { recursive: true });
    const env = { PATH: process.env.PATH, HOME: process.env.HOME };
    const run = (...args: string[]): string =>
      execFileSync(process.execPath, args, { cwd: clone, env, encoding: "utf8", stdio: "pipe" });

    expect(run("dist/cli.js", "--version")).toBe(`${VERSION}\n`);
    expect(run("dist/cli.js", "validate", "-c", "examples/minimal")).toContain("Valid");
    expect(run("dist/cli.js", "schema")).toBe(read("schemas/access.schema.json"));
    expect(spawnSync(process.execPath, ["dist/action.js"], { cwd: clone, env }).status).toBe(1);
    const failure = `import("rolecall").then(({ loadConfig }) =>
      loadConfig("absent", { cwd: process.cwd(), env: {} })).catch(({ stack }) => console.log(stack))`;
    const [, file, line] = /\(.*?(dist.chunks.[\w.-]+\.cjs):(\d+):\d+\)/.exec(run("-e", failure)) ?? [];
    expect(readFileSync(join(clone, file ?? ""), "utf8").split("\n")[Number(line) - 1]).toMatch(/Error\(/);
  });
});

describe("THIRD_PARTY_LICENSES", () => {
  const page = read("dist/THIRD_PARTY_LICENSES");
  const blocks = new Map(
    page
      .split(`\n${"-".repeat(80)}\n\n`)
      .slice(1)
      .map((block) => [block.slice(0, block.indexOf("\n")), block]),
  );

  it("has the licence of every package that a file in dist/ holds code of", () => {
    const lock: { packages: Record<string, { version?: string }> } = JSON.parse(read("package-lock.json"));
    const folders = new Set(
      programs(dist).flatMap((file) =>
        [
          ...read(join("dist", file)).matchAll(
            /^\/\/ ((?:\S*\/)?node_modules\/(?:@[^/\s]+\/)?[^/\s]+)\/\S+$/gm,
          ),
        ].map((match) => match[1] ?? ""),
      ),
    );
    const titleOf = (folder: string): string =>
      `${folder.slice(folder.lastIndexOf("node_modules/") + 13)} ${lock.packages[folder]?.version}`;
    const titles = [...folders].map(titleOf);
    const installed = new Set(Object.keys(lock.packages).map(titleOf));

    expect(titles.length).toBeGreaterThan(20);
    expect([...blocks.keys()]).toEqual(expect.arrayContaining(titles));
    expect([...blocks.keys()].filter((title) => !installed.has(title))).toEqual([]);
  });

  it("gives each licence in its own words", () => {
    for (const [title, block] of blocks) {
      expect(block, title).toMatch(/copyright|©/i);
      expect(block, title).toMatch(
        /Permission (?:is hereby granted|to use)|Redistribution and use|Apache License/,
      );
    }
  });

  it("names the packages whose code stands in generated validators", () => {
    for (const name of ["ajv", "ajv-formats", "fast-deep-equal"])
      expect([...blocks.keys()].some((title) => title.startsWith(`${name} `))).toBe(true);
  });
});

/** The files and modules that a file of `dist/` requires, at once or later. */
function requiredBy(file: string): string[] {
  const calls = readFileSync(join(dist, file), "utf8").matchAll(/(?<!['"`])\brequire\("([^"]+)"\)/g);
  return [...calls].map((match) => match[1] ?? "");
}

/** A cache that undici can make and rolecall does not; Node 20 lacks it. test/scenarios/proxy.test.ts loads the chunk. */
function isNeverReached(wanted: string, file: string): boolean {
  return wanted === "node:sqlite" && file === "chunks/http-proxy-proxy-fetch.cjs";
}
