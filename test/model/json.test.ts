import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../src/model/json.ts";

/** The same by the shortest way there is, however slow. */
function reference(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** The same value with the keys of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

describe("the canonical text of a value", () => {
  it("has its keys in order at every depth, wherever only a part is out of order", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        expect(canonicalJson(value)).toBe(reference(value));
      }),
    );
  });

  it("is the same for equal values, and means the value", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("leaves the value as it was", () => {
    const value = { b: [{ d: 1, c: 2 }], a: { y: 1, x: [] } };
    const before = structuredClone(value);

    expect(canonicalJson(value)).toBe('{"a":{"x":[],"y":1},"b":[{"c":2,"d":1}]}');

    expect(value).toEqual(before);
    expect(Object.keys(value)).toEqual(["b", "a"]);
  });

  it("keeps a key that would reach into every object, and leaves absent ones out", () => {
    const value = JSON.parse('{"z":{"b":1,"__proto__":{"d":1,"c":2}},"a":1}');

    expect(canonicalJson(value)).toBe('{"a":1,"z":{"__proto__":{"c":2,"d":1},"b":1}}');
    expect(canonicalJson({ b: undefined, a: [undefined, new Date(0)] })).toBe(
      '{"a":[null,"1970-01-01T00:00:00.000Z"]}',
    );
  });
});
