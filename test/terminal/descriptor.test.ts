import { closeSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { devNull, tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type DescriptorKind, kindOf } from "../../src/terminal/descriptor.ts";

function kindOfPath(path: string, flags: string): DescriptorKind {
  const descriptor = openSync(path, flags);
  try {
    return kindOf(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

describe("where a descriptor leads", () => {
  it("is a file, or nowhere, or a device that is not a terminal", () => {
    const folder = mkdtempSync(join(tmpdir(), "rolecall-descriptor-"));

    expect(kindOfPath(join(folder, "file"), "w")).toBe("file");
    expect(kindOfPath(devNull, "r+")).toBe("nothing");
    if (process.platform === "linux") expect(kindOfPath("/dev/zero", "r")).toBe("stream");
    rmSync(folder, { recursive: true });
  });

  it("is a stream for one that is closed", () => {
    expect(kindOf(9_999)).toBe("stream");
  });
});
