import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { lockApply } from "../../src/apply/lock.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rolecall-lock-"));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const killed = 999_999_999;

/** A lock as another process has made it: it says which file it is. */
function writeLock(path: string, pid: number, host: string, mark: string = randomUUID()): string {
  writeFileSync(path, "");
  writeFileSync(path, `${pid} ${host} ${mark} ${statSync(path).ino}\n`);
  return path;
}

/** A lock that a killed process of this machine left behind. */
function abandonedLock(): string {
  return writeLock(join(folder, "apply.lock"), killed, hostname());
}

/** What another process gets that asks for the lock: its release, or the code of the refusal. */
function outcomeOf(path: string, pid: number): string | (() => void) {
  try {
    return lockApply(path, pid);
  } catch (error) {
    return (error as { code: string }).code;
  }
}

/** Runs something in the moment in which a lock was found to be abandoned and nothing was done yet. */
function whenFoundAbandoned(moment: number, action: () => void): void {
  let found = 0;
  vi.spyOn(process, "kill").mockImplementation((pid) => {
    if (pid !== killed) return true;
    found += 1;
    if (found === moment) action();
    throw Object.assign(new Error("no such process"), { code: "ESRCH" });
  });
}

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
    writeLock(path, pid ?? 0, hostname());
    lockApply(path, process.pid)();
    writeLock(path, 1, "another-machine");

    expect(() => lockApply(path, process.pid)).toThrowError(
      expect.objectContaining({ code: "APPLY_RUNNING" }),
    );
  });

  it.each(["none", "3f1c2c8e-0000-4000-8000-000000000000"])(
    "is taken over from an earlier process with our own number, as one of a container has (%j)",
    (mark) => {
      const path = writeLock(join(folder, "apply.lock"), process.pid, hostname(), mark);

      const release = lockApply(path, process.pid);

      expect(outcomeOf(path, process.pid)).toBe("APPLY_RUNNING");
      release();
      expect(existsSync(path)).toBe(false);
    },
  );

  const committed: Readonly<Record<string, (path: string) => void>> = {
    "a copy of one": (path) => {
      writeLock(`${path}.original`, 1, "another-machine");
      writeFileSync(path, readFileSync(`${path}.original`));
      rmSync(`${path}.original`);
    },
    "one without a number": (path) => writeFileSync(path, "1 another-machine\n"),
    "an empty file": (path) => writeFileSync(path, ""),
    "a folder": (path) => {
      mkdirSync(path);
      writeFileSync(join(path, "x"), "");
    },
    "a link to nowhere": (path) => symlinkSync("nowhere", path),
    "a link to a lock that is held": (path) =>
      symlinkSync(writeLock(`${path}.held`, 1, "another-machine"), path),
  };
  it.each(Object.entries(committed))("is nobody's where it came with the files: %s", (_what, commit) => {
    for (const name of ["apply.lock", "apply.lock.take-over-1"]) {
      const path = join(folder, "apply.lock");
      if (name !== "apply.lock") writeFileSync(path, "");
      commit(join(folder, name));

      const release = lockApply(path, process.pid);

      expect(outcomeOf(path, process.pid)).toBe("APPLY_RUNNING");
      release();
      expect(existsSync(path)).toBe(false);
      for (const left of readdirSync(folder)) rmSync(join(folder, left), { recursive: true });
    }
  });

  it("is not removed by the one who held it, where it is another one's by now", () => {
    const path = join(folder, "apply.lock");
    const release = lockApply(path, process.pid);
    rmSync(path);
    const other = lockApply(path, process.pid);

    release();

    expect(outcomeOf(path, process.pid)).toBe("APPLY_RUNNING");
    other();
    expect(existsSync(path)).toBe(false);
  });

  it("is not taken from a process that has just taken it over", () => {
    const path = abandonedLock();
    let first: unknown;
    whenFoundAbandoned(1, () => {
      first = outcomeOf(path, 1001);
    });

    const second = outcomeOf(path, 1002);

    expect([first, second]).toEqual([expect.any(Function), "APPLY_RUNNING"]);
    expect(readFileSync(path, "utf8").startsWith(`1001 ${hostname()} `)).toBe(true);
    expect(readdirSync(folder)).toEqual(["apply.lock"]);
  });

  it("is taken over by one process while another one does", () => {
    const path = abandonedLock();
    let second: unknown;
    whenFoundAbandoned(2, () => {
      second = outcomeOf(path, 1002);
    });

    const first = outcomeOf(path, 1001);

    expect([first, second]).toEqual([expect.any(Function), "APPLY_RUNNING"]);
    expect(readFileSync(path, "utf8").startsWith(`1001 ${hostname()} `)).toBe(true);
    expect(readdirSync(folder)).toEqual(["apply.lock"]);
  });

  it("is taken over in the end where a process was killed while it did that", () => {
    const path = abandonedLock();
    const right = `${path}.take-over-1`;
    writeLock(right, killed, hostname());

    expect(outcomeOf(path, process.pid)).toBe("APPLY_RUNNING");
    const longAgo = new Date(Date.now() - 61_000);
    utimesSync(right, longAgo, longAgo);
    lockApply(path, process.pid)();

    expect(existsSync(path)).toBe(false);
    expect(existsSync(`${path}.take-over-2`)).toBe(false);
  });

  it("is not to be had where its folder is none, which is no other apply", () => {
    const file = join(folder, ".rolecall");
    writeFileSync(file, "");

    lockApply(join(file, "apply.lock"), process.pid)();

    expect(readFileSync(file, "utf8")).toBe("");
  });
});
