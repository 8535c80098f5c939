import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readRegularFile } from "../../src/apply/regular-file.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rolecall-read-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const MOST = 1024 * 1024;

describe("a file that somebody names", () => {
  it("is read whole", () => {
    const path = join(folder, "file");
    writeFileSync(path, "Żółć");

    expect(readRegularFile(path, MOST).toString("utf8")).toBe("Żółć");
  });

  it("is not read where it is a pipe, at whose other end nobody may be", () => {
    const path = join(folder, "pipe");
    execFileSync("sh", ["-c", 'mkfifo "$1"', "sh", path]);

    expect(() => readRegularFile(path, MOST)).toThrowError("it is a pipe or a device");
  });

  it.each(["/dev/zero", "/dev/null"])("is not read where it is a device: %s", (path) => {
    expect(() => readRegularFile(path, MOST)).toThrowError("it is a pipe or a device");
  });

  it("is not read where it is a folder, or is not there", () => {
    expect(() => readRegularFile(folder, MOST)).toThrowError("it is a folder");
    expect(() => readRegularFile(join(folder, "none"), MOST)).toThrowError("ENOENT");
  });

  it("is not read where it is too large", () => {
    const path = join(folder, "file");
    writeFileSync(path, "");
    truncateSync(path, MOST);
    expect(readRegularFile(path, MOST)).toHaveLength(MOST);
    truncateSync(path, MOST + 1);

    expect(() => readRegularFile(path, MOST)).toThrowError("it is larger than 1 MiB");
  });
});
