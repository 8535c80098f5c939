import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { compileFunction } from "node:vm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle, declare, generated } from "../scripts/build.mjs";
import { VERSION } from "../src/version.ts";

const root = resolve(import.meta.dirname, "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
let fresh = "";
beforeAll(async () => {
  fresh = mkdtempSync(join(root, "node_modules", ".dist-test-"));
  await bundle(fresh);
  declare(join(fresh, "types"));
});
afterAll(() => rmSync(fresh, { recursive: true, force: true }));

const listing = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

describe("what is committed and generated", () => {
  it("dist/ is what npm run build gives, file by file", () => {
    const stale = listing(fresh).filter(
      (file) => readFileSync(join(fresh, file), "utf8") !== read(join("dist", file)),
    );

    expect(listing(join(root, "dist"))).toEqual(listing(fresh));
    expect(stale, "run npm run build and commit dist/").toEqual([]);
  });

  it("every part of the command line's one file is whole and compiles", () => {
    const text = read("dist/cli.js");
    const parts = [...text.matchAll(/^ {2}"(\S+)": \[\s*(\d+),\s*(\d+),\s*(\d+)\],$/gm)];

    expect(parts.length).toBeGreaterThan(20);
    // Places are told in bytes and read as characters.
    expect(/[^\0-\x7f]/.test(text)).toBe(false);
    for (const part of parts) {
      const start = Number(part[2]);
      const body = text.slice(start, start + Number(part[3]));
      expect(text.slice(0, start).endsWith(`\n//@part ${part[1]}\n`), part[1]).toBe(true);
      expect(text.slice(start + body.length, start + body.length + 1)).toBe("\n");
      expect(text.slice(0, start).split("\n").length - 1, part[1]).toBe(Number(part[4]));
      expect(
        body.split("\n").every((line) => line.startsWith("//")),
        part[1],
      ).toBe(true);
      const code = body.slice(2).replaceAll("\n//", "\n");
      expect(
        () => compileFunction(code, ["exports", "module", "require", "bundleUrl"]),
        part[1],
      ).not.toThrow();
    }
  });

  it("schemas and validators are made from the source as it is", async () => {
    const stale = [...(await generated())]
      .filter(([path, text]) => read(path) !== text)
      .map(([path]) => path);

    expect(stale, "run npm run build").toEqual([]);
  });

  it("holds no path of a machine and no address of a registry", () => {
    for (const file of ["dist/cli.js", "dist/action.js", "dist/index.js"])
      expect(read(file).includes(root), file).toBe(false);
    expect(read("package-lock.json")).not.toMatch(/"resolved": "http/);
  });

  it("has one version", () => {
    expect(JSON.parse(read("package.json")).version).toBe(VERSION);
  });

  it("needs nothing at run time that npm would have to install", () => {
    const manifest = JSON.parse(read("package.json"));

    expect(manifest.dependencies).toBeUndefined();
    for (const file of ["cli.js", "action.js", "index.js"]) {
      const imports = [...read(join("dist", file)).matchAll(/^import[^"']*["']([^"']+)["'];?$/gm)].map(
        (match) => match[1] ?? "",
      );
      expect(imports.filter((name) => !name.startsWith("node:") && !isBuiltIn(name))).toEqual([]);
    }
  });
});

function isBuiltIn(name: string): boolean {
  return /^(assert|buffer|child_process|crypto|events|fs|fs\/promises|http|https|module|net|os|path|process|stream|string_decoder|timers|tls|tty|url|util|zlib)$/.test(
    name,
  );
}
