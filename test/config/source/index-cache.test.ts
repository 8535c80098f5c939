import { expect, it } from "vitest";
import { IndexShelf } from "../../../src/config/source/index-cache.ts";
import { SourceFile } from "../../../src/config/source/source-file.ts";

const fileOf = (path: string, text: string): SourceFile =>
  new SourceFile(path, new TextEncoder().encode(text));

it("keeps the positions of small files, and of large ones those that were asked for last", () => {
  const [one, two, three] = [fileOf("one", "a: 1\n"), fileOf("two", "b: 2\n"), fileOf("three", "c: 3\n")];
  const roomy = new IndexShelf(100);
  const narrow = new IndexShelf(10);

  const first = [one, two, three, one].map((file) => roomy.of(file));
  const [oldest, middle] = [narrow.of(one), narrow.of(two)];
  const oldestAgain = narrow.of(one);
  narrow.of(three);

  expect(first[3]).toBe(first[0]);
  expect(oldestAgain).toBe(oldest);
  expect(narrow.of(one)).toBe(oldest);
  expect(narrow.of(two)).not.toBe(middle);
  expect(narrow.of(two)?.offsetOf(["b"], "value")).toBe(3);
});

it("keeps one file however large it is, and none that is not YAML", () => {
  const shelf = new IndexShelf(1);
  const large = fileOf("large", `a: ${"x".repeat(100)}\n`);

  expect(shelf.of(large)).toBe(shelf.of(large));
  expect(shelf.of(fileOf("broken", "a: [\n"))).toBeUndefined();
});
