import { describe, expect, it } from "vitest";
import { insertEntry, removeEntries, replaceValue, requireEntry } from "../../src/edit/collections.ts";
import { applySplices } from "../../src/edit/splice.ts";
import { entryOf, type Step, YamlFile } from "../../src/edit/yaml-file.ts";
import { UsageError } from "../../src/model/errors.ts";

function insert(text: string, path: readonly Step[], piece: string): string {
  const file = new YamlFile("a.yaml", text);
  const collection = file.collectionAt(path);
  if (collection === undefined) throw new Error("no collection");
  return applySplices(text, [insertEntry(file, collection, piece)]);
}

function remove(text: string, path: readonly Step[], ...steps: Step[]): string {
  const file = new YamlFile("a.yaml", text);
  const collection = file.collectionAt(path);
  const parent = file.collectionAt(path.slice(0, -1));
  if (collection === undefined || parent === undefined) throw new Error("no collection");
  const owner = entryOf(parent, path.at(-1) ?? "")?.key;
  return applySplices(text, removeEntries(file, collection, steps, owner));
}

function replace(text: string, path: readonly Step[], piece: string): string {
  const file = new YamlFile("a.yaml", text);
  const parent = file.collectionAt(path.slice(0, -1));
  if (parent === undefined) throw new Error("no collection");
  return applySplices(text, [replaceValue(file, requireEntry(parent, path.at(-1) ?? ""), piece)]);
}

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof UsageError) return error.code;
    throw error;
  }
  return "none";
}

describe("an entry that is put in", () => {
  it.each([
    ["behind the last line of a block", "a:\n  b: 1\nc: 2\n", "a:\n  b: 1\n  x: 9\nc: 2\n"],
    [
      "behind a comment at the end of the line",
      "a:\n  b: 1 # one\n\n# two\nc: 2\n",
      "a:\n  b: 1 # one\n  x: 9\n\n# two\nc: 2\n",
    ],
    ["behind a nested block", "a:\n  b:\n    d: 1\n", "a:\n  b:\n    d: 1\n  x: 9\n"],
    [
      "behind a text of several lines",
      "a:\n  b: |\n    one\n    two\nc: 2\n",
      "a:\n  b: |\n    one\n    two\n  x: 9\nc: 2\n",
    ],
    ["where the file does not end with a line break", "a:\n  b: 1", "a:\n  b: 1\n  x: 9"],
    ["with the line breaks of the file", "a:\r\n  b: 1\r\n", "a:\r\n  b: 1\r\n  x: 9\r\n"],
    ["into an empty mapping", "a: {}\n", "a: { x: 9 }\n"],
    ["into a mapping on one line", "a: { b: 1 } # one\n", "a: { b: 1, x: 9 } # one\n"],
    [
      "into a mapping over several lines",
      "a: {\n  b: 1,\n  c: 2\n}\n",
      "a: {\n  b: 1,\n  c: 2,\n  x: 9\n}\n",
    ],
    ["before a comma that was there", "a: { b: 1, }\n", "a: { b: 1, x: 9, }\n"],
  ])("goes %s", (_what, before, after) => {
    expect(insert(before, ["a"], "x: 9")).toBe(after);
    expect(new YamlFile("a.yaml", after).valueAt(["a", "x"])).toBe(9);
  });

  it("keeps the dashes of a list in one column", () => {
    expect(insert("a:\n- b\n- c: 1\n  d: 2\n", ["a"], "x")).toBe("a:\n- b\n- c: 1\n  d: 2\n- x\n");
    expect(insert("a:\n    -   b # one\n", ["a"], "x")).toBe("a:\n    -   b # one\n    - x\n");
  });
});

describe("an entry that is taken out", () => {
  it.each<[string, string, readonly Step[], string]>([
    ["its own line", "a:\n  b: 1\n  c: 2\n", ["b"], "a:\n  c: 2\n"],
    [
      "its comment, and leaves that above it",
      "a:\n  # two\n  b: 1 # one\n  c: 2\n",
      ["b"],
      "a:\n  # two\n  c: 2\n",
    ],
    ["what is nested in it", "a:\n  b:\n    d: 1\n    # inside\n  c: 2\n", ["b"], "a:\n  c: 2\n"],
    ["the first of a line", "a: { b: 1, c: 2 }\n", ["b"], "a: { c: 2 }\n"],
    ["the last of a line", "a: { b: 1, c: 2 }\n", ["c"], "a: { b: 1 }\n"],
    ["those at both ends", "a: { b: 1, c: 2, d: 3, e: 4 }\n", ["b", "d", "e"], "a: { c: 2 }\n"],
    ["all of a line", "a: { b: 1, c: 2 } # kept\n", ["b", "c"], "a: {} # kept\n"],
    [
      "all of a block",
      "a: # kept\n  b: 1\n  # inside\n  c: 2\nd: 3\n",
      ["b", "c"],
      "a: {} # kept\n  # inside\nd: 3\n",
    ],
    ["the last of a file", "a:\n  b: 1\n  c: 2", ["c"], "a:\n  b: 1"],
    [
      "one of several lines",
      "a: {\n  b: 1, # one\n  c: 2 # two\n}\n",
      ["c"],
      "a: {\n  b: 1, # one # two\n}\n",
    ],
  ])("takes with it %s", (_what, before, steps, after) => {
    expect(remove(before, ["a"], ...steps)).toBe(after);
    expect(() => new YamlFile("a.yaml", after)).not.toThrow();
  });

  it("works on lists alike", () => {
    expect(remove("a: [b, c, d]\n", ["a"], 1)).toBe("a: [b, d]\n");
    expect(remove("a:\n  - b\n  - c # one\n", ["a"], 1)).toBe("a:\n  - b\n");
    expect(remove("a:\n  - b\n", ["a"], 0)).toBe("a: []\n");
    expect(remove("a: &all\n  - b\n", ["a"], 0)).toBe("a: &all []\n");
  });
});

describe("a value that is replaced", () => {
  it.each([
    ["a:\n  b: 1 # one\n", "a:\n  b: { x: 9 } # one\n"],
    ["a:\n  b: [1,\n    2]\n", "a:\n  b: { x: 9 }\n"],
    ["a:\n  b:\n    c: 1\n    # inside\n  d: 2\n", "a:\n  b: { x: 9 }\n  d: 2\n"],
    ["a:\n  b:\n", "a:\n  b: { x: 9 }\n"],
    ["a: { b: 'one', c: 1 }\n", "a: { b: { x: 9 }, c: 1 }\n"],
  ])("stands where the old one stood", (before, after) => {
    expect(replace(before, ["a", "b"], "{ x: 9 }")).toBe(after);
  });
});

describe("anchors", () => {
  const shared = "a: &all { b: 1 }\nc: *all\nd: { e: &one [1], f: *one }\n";

  it("are not changed behind the back of those who use them", () => {
    expect(codeOf(() => insert(shared, ["a"], "x: 9"))).toBe("EDIT_SHARED");
    expect(codeOf(() => insert(shared, ["c"], "x: 9"))).toBe("EDIT_SHARED");
    expect(codeOf(() => remove(shared, ["d"], "e"))).toBe("EDIT_ANCHOR");
    expect(codeOf(() => replace(shared, ["d", "e"], "2"))).toBe("EDIT_ANCHOR");
  });

  it("stay where nothing is shared", () => {
    expect(remove(shared, ["d"], "f")).toBe("a: &all { b: 1 }\nc: *all\nd: { e: &one [1] }\n");
    expect(replace(shared, ["d", "f"], "2")).toBe("a: &all { b: 1 }\nc: *all\nd: { e: &one [1], f: 2 }\n");
  });

  it("are followed where something is only read", () => {
    expect(new YamlFile("a.yaml", shared).valueAt(["c", "b"])).toBe(1);
    expect(new YamlFile("a.yaml", shared).valueAt(["d"])).toEqual({ e: [1], f: [1] });
  });
});
