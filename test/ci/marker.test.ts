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
  reviewed: { files: { "access.yaml": "aaaaaaaa" }, operations: { "acme ada": "bbbbbbbb" } },
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
      expect(line).toMatch(/^<!-- rolecall:plan v1 [A-Za-z0-9_-]+ -->$/);
      expect(readMarker(line)?.id).toBe(name);
    }
  });

  it("counts only on the first line", () => {
    expect(readMarker(`> ${writeMarker(marker)}`)).toBeUndefined();
    expect(readMarker(`\n${writeMarker(marker)}`)).toBeUndefined();
    expect(readMarker(`hello\n${writeMarker(marker)}`)).toBeUndefined();
  });

  it("is no marker if it cannot be read", () => {
    expect(readMarker("<!-- rolecall:plan v1 bm90IGpzb24 -->")).toBeUndefined();
    expect(readMarker("<!-- rolecall:plan v2 e30 -->")).toBeUndefined();
  });

  it("leaves the fingerprints out when they would take too much of a comment", () => {
    const operations = Object.fromEntries(
      Array.from({ length: 5000 }, (_, index) => [`org/${index} p${index * 7919}`, `${index * 7919}`]),
    );
    const line = writeMarker({ ...marker, reviewed: { files: {}, operations } });
    expect(line.length).toBeLessThan(1000);
    expect(readMarker(line)?.reviewed).toBeUndefined();
  });
});
