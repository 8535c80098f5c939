import { describe, expect, it } from "vitest";
import { type Marker, readMarker, stripMarker, writeMarker } from "../../src/ci/marker.ts";
import { HOSTILE_NAMES } from "../report/plan-builder.ts";

const marker: Marker = {
  kind: "plan",
  id: "access.yaml",
  target: "access.yaml",
  state: "open",
  digest: "sha256:abc",
  head: "c".repeat(40),
  run: 12,
  attempt: 2,
  content: "0123456789abcdef",
  record: {
    digest: "d".repeat(43),
    parts: 0,
    claims: { operations: ["A".repeat(22), `${"B".repeat(21)}A`], deferred: [`${"C".repeat(21)}A`] },
  },
};

describe("a marker", () => {
  it("reads back what was written", () => {
    expect(readMarker(`${writeMarker(marker)}\nvisible`)).toEqual(marker);
    expect(readMarker(`${writeMarker(marker)}\r\nvisible`)).toEqual(marker);
    expect(stripMarker(`${writeMarker(marker)}\nvisible`)).toBe("visible");
  });

  it("stays one HTML comment whatever is in it", () => {
    for (const name of HOSTILE_NAMES) {
      const line = writeMarker({ ...marker, id: name, target: name, digest: name });
      expect(line).toMatch(/^<!-- rolecall:plan v1 [A-Za-z0-9_.-]+ -->$/);
      expect(readMarker(line)?.id).toBe(name);
    }
  });

  it("counts only on the first line", () => {
    expect(readMarker(`> ${writeMarker(marker)}`)).toBeUndefined();
    expect(readMarker(`\n${writeMarker(marker)}`)).toBeUndefined();
    expect(readMarker(`hello\n${writeMarker(marker)}`)).toBeUndefined();
  });

  it("is not a marker if it cannot be read", () => {
    expect(readMarker("<!-- rolecall:plan v1 bm90IGpzb24 -->")).toBeUndefined();
    expect(readMarker("<!-- rolecall:plan v2 e30 -->")).toBeUndefined();
  });

  it("names the parts that hold what it has no room for, and a part holds its own", () => {
    const record = { digest: "d".repeat(43), parts: 3 };
    expect(readMarker(writeMarker({ ...marker, record }))?.record).toEqual(record);

    const { record: kept, ...rest } = marker;
    const part = {
      ...rest,
      kind: "record",
      ...(kept?.claims === undefined ? {} : { part: kept.claims }),
    } as const;
    expect(readMarker(writeMarker(part))).toEqual(part);
  });

  it("holds no record of claims that are not there", () => {
    const line = writeMarker(marker).replace(/\.[^ ]*/, "");
    expect(readMarker(line)).toMatchObject({ kind: "plan", digest: "sha256:abc" });
    expect(readMarker(line)?.record).toBeUndefined();
  });
});
