import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lockApply } from "../../src/apply/lock.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rolecall-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the lock of an apply", () => {
  it("keeps a second one out, and lets it in after the release", () => {
    const path = join(folder, "inner", "apply.lock");
    const release = lockApply(path, process.pid);

    expect(() => lockApply(path, process.pid)).toThrowError(
      expect.objectContaining({ code: "APPLY_RUNNING" }),
    );
    release();
    lockApply(path, process.pid)();

    expect(existsSync(path)).toBe(false);
  });

  it("is taken over from a process of this machine that was killed, and from no other", () => {
    const path = join(folder, "apply.lock");
    const { pid } = spawnSync(process.execPath, ["-e", "0"]);
    writeFileSync(path, `${pid} ${hostname()}\n`);
    lockApply(path, process.pid)();
    writeFileSync(path, "1 another-machine\n");

    expect(() => lockApply(path, process.pid)).toThrowError(
      expect.objectContaining({ code: "APPLY_RUNNING" }),
    );
  });
});
