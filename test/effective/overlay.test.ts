import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OverlayMap } from "../../src/effective/overlay.ts";

const key = fc.constantFrom("a", "b", "c", "d", "e");
const change = fc.oneof(
  fc.record({ kind: fc.constant("set" as const), key, value: fc.integer() }),
  fc.record({ kind: fc.constant("delete" as const), key, value: fc.constant(0) }),
);

/** All that can be read of a map; the order of what came later is free. */
function contents(map: ReadonlyMap<string, number>): unknown {
  const visited: [string, number][] = [];
  map.forEach((value, name) => {
    visited.push([name, value]);
  });
  return {
    size: map.size,
    entries: [...map].sort(),
    byEntries: [...map.entries()].sort(),
    keys: [...map.keys()].sort(),
    values: [...map.values()].sort(),
    visited: visited.sort(),
    each: ["a", "b", "c", "d", "e"].map((name) => [map.has(name), map.get(name)]),
  };
}

describe("a map with changes over it", () => {
  it("reads like a map that was changed, and leaves the one beneath as it is", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.integer())), fc.array(change), (base, changes) => {
        const beneath = new Map(base);
        const before = contents(beneath);
        const overlay = new OverlayMap(beneath);
        const changed = new Map(base);
        for (const one of changes) {
          for (const map of [overlay, changed])
            if (one.kind === "set") map.set(one.key, one.value);
            else map.delete(one.key);
          expect(contents(overlay)).toEqual(contents(changed));
        }
        expect(contents(beneath)).toEqual(before);
      }),
    );
  });

  it("goes through what was beneath in its order, with what came after it", () => {
    const overlay = new OverlayMap(
      new Map([
        ["b", 1],
        ["a", 2],
      ]),
    );
    overlay.set("c", 3);
    overlay.set("b", 4);
    overlay.delete("a");
    overlay.set("a", 5);

    expect([...overlay]).toEqual([
      ["b", 4],
      ["a", 5],
      ["c", 3],
    ]);
  });
});
