import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findFiles } from "../../../src/config/source/include-walk.ts";
import { PathGlob } from "../../../src/config/source/path-glob.ts";
import { growthOf } from "../../helpers/growth.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rolecall-glob-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(...paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), "");
  }
}

const files = [
  "a.yaml",
  ".hidden.yaml",
  "orgs/one.yaml",
  "orgs/two.yml",
  "orgs/deep/three.yaml",
  "orgs/.dot/four.yaml",
  "node_modules/x/five.yaml",
] as const;

describe("a pattern for files", () => {
  it.each([
    ["*.yaml", ["a.yaml"]],
    [".*.yaml", [".hidden.yaml"]],
    ["orgs/*.yaml", ["orgs/one.yaml"]],
    ["**/*.yaml", ["a.yaml", "orgs/one.yaml", "orgs/deep/three.yaml"]],
    ["**", ["a.yaml", "orgs/one.yaml", "orgs/two.yml", "orgs/deep/three.yaml"]],
    ["**/**/three.yaml", ["orgs/deep/three.yaml"]],
    ["orgs/**/one.yaml", ["orgs/one.yaml"]],
    ["orgs/.dot/*.yaml", ["orgs/.dot/four.yaml"]],
    ["*/x/*.yaml", ["node_modules/x/five.yaml"]],
    ["./orgs//t?o.yml", ["orgs/two.yml"]],
    ["../*.yaml", []],
  ])("%s", (pattern, expected) => {
    write(...files);
    const glob = new PathGlob(pattern);

    expect([...(findFiles(folder, pattern) ?? [])].sort()).toEqual([...expected].sort());
    // A list of files, as Git has it, gives the same as the folders themselves.
    expect(files.filter((file) => glob.matches(file.split("/"))).sort()).toEqual([...expected].sort());
  });

  it("follows a link that it names, and none for **", () => {
    write("elsewhere/one.yaml");
    symlinkSync("elsewhere", join(folder, "linked"));

    expect(findFiles(folder, "l*/*.yaml")).toEqual(["linked/one.yaml"]);
    expect(findFiles(folder, "**/one.yaml")).toEqual(["elsewhere/one.yaml"]);
  });

  it("reads every folder once, however often it says **", async () => {
    write(...Array.from({ length: 60 }, (_, index) => `${"d/".repeat(index % 12)}f${index}/x.yaml`));
    const growth = await growthOf((size) => findFiles(folder, `${"**/x*/".repeat(size)}z.yaml`), {
      size: 4,
    });

    expect(growth.exponent, JSON.stringify(growth)).toBeLessThan(3);
    expect(findFiles(folder, `${"**/".repeat(50)}x.yaml`)).toHaveLength(60);
  });

  it("gives up where links lead in circles that it names", () => {
    for (const name of "abcdefgh") symlinkSync(".", join(folder, name));

    expect(findFiles(folder, `${"*/".repeat(12)}x.yaml`, 2_000)).toBeUndefined();
  });
});
