import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { isDisturbed, type Row, rowOfPairs, spreadOf } from "../bench/row.ts";
import { renderMarkdown, renderTable, replaceTable } from "../bench/table.ts";

const rest = { name: "start", goal: 2, unit: "ms", note: "`node -e 0`" } as const;
const rowOf = (floors: readonly number[]): Row =>
  rowOfPairs(
    floors.map((floor) => ({ floor, value: 100 })),
    rest,
  );

describe("a row of the bench", () => {
  it("is the pair in the middle, with how far the middle half of the measurements lies apart", () => {
    const row = rowOf([40, 40, 41, 42, 40, 39, 40, 80]);

    expect([row.floor, row.value, row.ratio]).toEqual([40, 100, 2.5]);
    expect(row.floorSpread).toBe(1 / 40);
    expect(row.ratioSpread).toBeLessThan(0.1);
    expect(spreadOf([10, 20, 30])).toBe(1);
    expect(rowOf([40]).floorSpread).toBeUndefined();
  });

  it("reports a floor that was disturbed, in place of a missed goal", () => {
    const quiet = rowOf([40, 40, 40, 41]);
    const disturbed = rowOf([40, 60, 40, 90, 41, 75]);

    expect([isDisturbed(quiet), isDisturbed(disturbed)]).toEqual([false, true]);
    expect(renderTable([quiet])).toContain("!2.50 ×");
    expect(renderTable([disturbed])).not.toContain("!");
    expect(renderTable([disturbed])).toMatch(/\(disturbed: spread \d+ %\)$/m);
  });
});

describe("the table of docs/performance.md", () => {
  const page = readFileSync(resolve(import.meta.dirname, "..", "docs", "performance.md"), "utf8");

  it("has its place there, and only that is written", () => {
    const written = replaceTable(page, [rowOf([50, 50])]);

    expect(written).toContain(renderMarkdown([rowOf([50, 50])]));
    expect(written).toMatch(/^Node \d+\.\d+\.\d+ on \d+ cores/m);
    expect(written.split("<!--")[0]).toBe(page.split("<!--")[0]);
    expect(written.split("-->").at(-1)).toBe(page.split("-->").at(-1));
    expect(replaceTable(written, [rowOf([50, 50])])).toBe(written);
  });

  it("is not written into a page without that place", () => {
    expect(() => replaceTable("# Page\n", [])).toThrow("no place for the table");
  });
});
