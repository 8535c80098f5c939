import { expect, it } from "vitest";
import { PositionIndex } from "../../../src/config/source/positions.ts";

it("leads through aliases into what was anchored", () => {
  const text = "a: &x\n  b: 1\nc: *x\nd: &x [2]\ne: *x\n";
  const index = new PositionIndex(text);

  expect(index.offsetOf(["c", "b"], "value")).toBe(text.indexOf("1"));
  expect(index.offsetOf(["c"], "value")).toBe(text.indexOf("*x"));
  expect(index.offsetOf(["e", 0], "value")).toBe(text.indexOf("2"));
});

it("points at what exists of a path that does not", () => {
  const text = "a:\n  b: 1\n";
  const index = new PositionIndex(text);

  expect(index.offsetOf(["a", "missing", "deep"], "key")).toBe(0);
  expect(index.offsetOf(["a", "b", 5], "value")).toBe(text.indexOf("1"));
  expect(index.offsetOf(["x"], "key")).toBe(0);
});

it("points at the key of an empty value", () => {
  expect(new PositionIndex("a: 1\nb:\n").offsetOf(["b"], "value")).toBe(5);
});

it("points at the list of an empty item", () => {
  expect(new PositionIndex("a:\n  - 1\n  -\n").offsetOf(["a", 1], "value")).toBe(5);
});

it("knows keys by the name under which they are loaded", () => {
  const text = "0x10: a\n!!str 5: b\n~: c\n1.50: d\n";
  const index = new PositionIndex(text);

  expect(index.offsetOf(["16"], "value")).toBe(text.indexOf("a"));
  expect(index.offsetOf(["5"], "value")).toBe(text.indexOf("b"));
  expect(index.offsetOf(["null"], "value")).toBe(text.indexOf("c"));
  expect(index.offsetOf(["1.5"], "value")).toBe(text.indexOf("d"));
});
