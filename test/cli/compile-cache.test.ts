import { chmodSync, lstatSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { privateFolder } from "../../src/cli/compile-cache.ts";

let home = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "rolecall-home-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

describe("the folder of compiled code", () => {
  it("is made below the user's caches, for the user alone", () => {
    const folder = privateFolder({ HOME: home });

    expect(folder).toBe(join(home, ".cache", "rolecall", "compiled"));
    if (process.platform !== "win32") expect(lstatSync(folder ?? "").mode & 0o077).toBe(0);
    expect(privateFolder({ HOME: home, XDG_CACHE_HOME: join(home, "caches") })).toBe(
      join(home, "caches", "rolecall", "compiled"),
    );
  });

  it("is none without a home", () => {
    expect(privateFolder({})).toBeUndefined();
    expect(privateFolder({ HOME: "", XDG_CACHE_HOME: "" })).toBeUndefined();
  });

  it("is none where somebody else could write what is run", () => {
    const folder = join(home, ".cache", "rolecall", "compiled");
    mkdirSync(folder, { recursive: true });
    // Windows has no such bits.
    for (const open of process.platform === "win32" ? [] : [folder, join(folder, "..")]) {
      chmodSync(open, 0o777);
      expect(privateFolder({ HOME: home }), open).toBeUndefined();
      chmodSync(open, 0o700);
    }

    expect(privateFolder({ HOME: home })).toBe(folder);
  });

  it("is none where a link or a file stands in its place", () => {
    mkdirSync(join(home, ".cache", "rolecall"), { recursive: true });
    mkdirSync(join(home, "elsewhere"));
    symlinkSync(join(home, "elsewhere"), join(home, ".cache", "rolecall", "compiled"), "junction");
    const taken = join(home, "taken");
    writeFileSync(taken, "");

    expect(privateFolder({ HOME: home })).toBeUndefined();
    expect(privateFolder({ HOME: taken })).toBeUndefined();
  });
});
