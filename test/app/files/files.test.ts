import { execFileSync } from "node:child_process";
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createFiles } from "../../../src/action/files.ts";
import { writeWholeFile } from "../../../src/app/files/whole-file.ts";
import { readPlanFile, writePlanFile } from "../../../src/app/plan/plan-file.ts";
import type { Runtime } from "../../../src/app/runtime.ts";
import { buildPlan } from "../../report/plan-builder.ts";

const plan = buildPlan();
const silent = { write: () => undefined, isTerminal: false, width: 80, hasColor: false };
let folder = "";
let runtime: Runtime;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rolecall-files-"));
  runtime = {
    env: {},
    cwd: folder,
    clock: { now: () => 0, sleep: async () => undefined },
    fetch: async () => new Response(),
    signal: new AbortController().signal,
    stdout: silent,
    stderr: silent,
  };
  mkdirSync(join(folder, "folder"));
  writeFileSync(join(folder, "file"), "before");
  symlinkSync("file", join(folder, "link"));
  execFileSync("sh", ["-c", 'mkfifo "$1"', "sh", join(folder, "pipe")]);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const others = ["file", "folder", "link", "pipe"];
const inPlace = [
  ["folder", "it is a folder"],
  ["pipe", "it is a pipe or a device"],
  ["link", "it is a link"],
] as const;

describe("what is written whole or not at all", () => {
  it.each(inPlace)("takes the place of no %s, says so, and leaves nothing behind", (path, reason) => {
    const kind = lstatSync(join(folder, path)).mode;

    expect(() => writePlanFile(runtime, path, plan)).toThrowError(
      expect.objectContaining({ code: "PLAN_NOT_WRITABLE", message: expect.stringContaining(reason) }),
    );
    expect(() => createFiles(folder, folder).write(path, "text")).toThrowError(
      expect.objectContaining({ code: "NOT_WRITABLE", message: expect.stringContaining(reason) }),
    );

    expect(readdirSync(folder)).toEqual(others);
    expect(lstatSync(join(folder, path)).mode).toBe(kind);
    expect(readFileSync(join(folder, "file"), "utf8")).toBe("before");
  });

  it("leaves what was there, and nothing else, where writing fails half way", () => {
    function* failing(): Generator<string> {
      yield "after";
      throw new Error("no more");
    }

    expect(() => writeWholeFile(join(folder, "file"), failing())).toThrowError("no more");

    expect(readdirSync(folder)).toEqual(others);
    expect(readFileSync(join(folder, "file"), "utf8")).toBe("before");
  });

  it("takes the place of a file", () => {
    writePlanFile(runtime, "file", plan);

    expect(JSON.parse(readFileSync(join(folder, "file"), "utf8"))).toEqual(plan);
    expect(readdirSync(folder)).toEqual(others);
  });
});

describe("a plan file", () => {
  it.each([
    ["folder", "it is a folder"],
    ["pipe", "it is a pipe or a device"],
    ["/dev/zero", "it is a pipe or a device"],
  ])("is read from no %s", async (path, reason) => {
    await expect(readPlanFile(runtime, path)).rejects.toMatchObject({
      code: "PLAN_NOT_READABLE",
      message: expect.stringContaining(reason),
    });
    expect(() => createFiles(folder, folder).read(path)).toThrowError(
      expect.objectContaining({ code: "NOT_READABLE", message: expect.stringContaining(reason) }),
    );
  });
});
