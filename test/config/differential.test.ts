import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, stringify } from "yaml";
import { parseText } from "../../src/config/source/parse.ts";
import { type PathPart, PositionIndex } from "../../src/config/source/positions.ts";
import { KNOWN_DIFFERENCES } from "./known-differences.ts";

/** What both parsers make of a text: the value, or nothing for a refused one. */
function readWithYaml(text: string): { value: unknown } | undefined {
  const document = parseDocument(text, {
    logLevel: "error",
    lineCounter: new LineCounter(),
    uniqueKeys: true,
  });
  if (document.errors.length > 0 || document.warnings.length > 0) return undefined;
  try {
    return { value: document.toJS({ maxAliasCount: 100 }) };
  } catch {
    return undefined;
  }
}

function readWithOurs(text: string): { value: unknown } | undefined {
  const parsed = parseText(text);
  return parsed.problems.length > 0 ? undefined : { value: parsed.value };
}

/** All paths of a document with the offsets that `yaml` gives for key and value. */
function placesByYaml(
  text: string,
): { path: PathPart[]; key: number | undefined; value: number | undefined }[] {
  const places: { path: PathPart[]; key: number | undefined; value: number | undefined }[] = [];
  const walk = (node: unknown, path: PathPart[]): void => {
    if (isMap(node)) {
      for (const pair of node.items) {
        const key = isScalar(pair.key) ? String(pair.key.value) : "";
        add(pair.key, pair.value, [...path, key]);
      }
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) {
        if (!isEmptyNode(item)) add(item, item, [...path, index]);
      }
    }
  };
  const add = (key: unknown, value: unknown, path: PathPart[]): void => {
    places.push({
      path,
      key: (key as Node | null)?.range?.[0],
      value: isEmptyNode(value) ? undefined : (value as Node).range?.[0],
    });
    walk(value, path);
  };
  walk(parseDocument(text).contents, []);
  return places;
}

/** An empty value has no place of its own; we point at its key. */
function isEmptyNode(node: unknown): boolean {
  if (node === null || node === undefined) return true;
  return isScalar(node) && node.source === "" && node.type === "PLAIN";
}

function expectSamePlaces(text: string): void {
  const index = new PositionIndex(text);
  for (const { path, key, value } of placesByYaml(text)) {
    if (key !== undefined) expect([path, index.offsetOf(path, "key")]).toEqual([path, key]);
    if (value !== undefined) expect([path, index.offsetOf(path, "value")]).toEqual([path, value]);
  }
}

const scalar = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc
    .string({ unit: "binary", maxLength: 6 })
    .filter((text) => !/[\p{Cc}\p{Cs}\ufeff\u2028\u2029\ufffe\uffff]/u.test(text)),
  fc.constantFrom(
    "NO",
    "on",
    "010",
    "0x1F",
    "0o17",
    "2026-12-31",
    "~",
    "null",
    "true",
    "1e3",
    ".inf",
    "- a",
    "a: b",
    "# c",
    "@x",
    "multi\nline\n",
    "trailing \n",
    "'",
    '"',
    "team:a",
    "<<",
    "=",
    "!x",
    "&a",
    "*a",
  ),
  fc.boolean(),
  fc.constant(null),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const key = fc.oneof(
  fc.string({ minLength: 1, maxLength: 8 }),
  fc.constantFrom("a", "b.c", "team:x", "__proto__", "constructor", "12", "NO", "a b", "é", "-x"),
);
const { value: tree } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    scalar,
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(key, tie("value"), { maxKeys: 4, noNullPrototype: true }),
  ),
}));
const style = fc.record({
  collectionStyle: fc.constantFrom("any" as const, "block" as const, "flow" as const),
  defaultStringType: fc.constantFrom(
    "PLAIN" as const,
    "QUOTE_DOUBLE" as const,
    "QUOTE_SINGLE" as const,
    "BLOCK_LITERAL" as const,
    "BLOCK_FOLDED" as const,
  ),
  indent: fc.integer({ min: 1, max: 6 }),
  lineWidth: fc.constantFrom(0, 20, 80),
  indentSeq: fc.boolean(),
});

function isMapping(outcome: { value: unknown } | undefined): boolean {
  return typeof outcome?.value === "object" && outcome.value !== null && !Array.isArray(outcome.value);
}

describe("against the reference parser", () => {
  it("reads the same values at the same places, over generated texts", () => {
    fc.assert(
      fc.property(
        fc.dictionary(key, tree, { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
        style,
        fc.boolean(),
        (data, options, hasCr) => {
          const lines = stringify(data, { ...options, defaultKeyType: "PLAIN" });
          const text = hasCr ? lines.replaceAll("\n", "\r\n") : lines;
          const theirs = readWithYaml(text);
          fc.pre(theirs !== undefined);
          expect(readWithOurs(text)).toEqual(theirs);
          expectSamePlaces(text);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("accepts and refuses the same, over texts put together from fragments", () => {
    const fragment = fc.constantFrom(
      "a",
      "b",
      ": ",
      ":",
      "- ",
      "\n",
      "\n  ",
      "\n    ",
      "[",
      "]",
      "{",
      "}",
      ", ",
      '"',
      "'",
      "# c",
      "1",
      "~",
      "ada",
      "team:x",
      "|",
      ">-",
      "\n- ",
    );
    fc.assert(
      fc.property(fc.array(fragment, { minLength: 1, maxLength: 10 }), (fragments) => {
        const text = fragments.join("");
        const theirs = readWithYaml(text);
        const ours = readWithOurs(text);
        fc.pre(isMapping(theirs) || isMapping(ours));
        const complaint = parseText(text).problems[0]?.message ?? "";
        fc.pre(!KNOWN_DIFFERENCES.some((difference) => difference.covers(text, complaint)));
        expect([text, ours]).toEqual([text, theirs]);
        expectSamePlaces(text);
      }),
      { numRuns: 300, maxSkipsPerRun: 100 },
    );
  });

  it.each([
    ["plain words that were once booleans", "a: NO\nb: on\nc: yes\nNO: off\n"],
    [
      "numbers of all kinds",
      "a: 010\nb: 0x1F\nc: 0o17\nd: 1e3\ne: 1_000\nf: +1\ng: .5\nh: 12345678901234567890\n",
    ],
    ["dates, which are texts", "until: 2026-12-31\nat: 2026-12-31T10:00:00Z\n"],
    ["anchors and aliases", "a: &x { b: [1, 2] }\nc: *x\nd: [*x, &y z, *y]\n"],
    ["names that mean something to JavaScript", '"__proto__": { a: 1 }\nconstructor: 2\n'],
    ["quoted and odd keys", "\"a b\": 1\n'c''d': 2\n? e\n: f\n0x10: g\ntrue: h\n"],
    ["CR LF", "a: 1\r\nb:\r\n  - c\r\n  - |\r\n    d\r\n"],
    [
      "block scalars with marks around",
      '"|# ": | # > x\n\n" ": 1 # | y\nc:\n  - 1 # > z\n  - &a !!str >-\n    |\n',
    ],
    ["block scalars", "a: |\n  x\n\n  y\nb: >- # why\n\n  z\nc: |2+\n    w\n\n"],
    ["comments everywhere", "# one\na: # two\n  # three\n  b: 1 # four\n# five\n"],
    ["tagged values of the core schema", 'a: !!str 1\nb: !!int "2"\nc: !!map { d: e }\n'],
    ["an explicit document", "%YAML 1.2\n---\na: 1\n...\n"],
    ["colons and brackets inside words", "a: [team:x, group:y, http://z]\nb: { team:x: 1 }\nc: d:e\n"],
    ["wide characters before a place", "a: '😀' # 😀\nb: { é: 1, 日本: [2] }\n"],
    ["a closing bracket on a line of its own", "a: [\n  b\n ]\nc:\n  d: {\n    e: 1,\n   }\n"],
    ["infinite and no numbers", "a: .inf\nb: -.INF\n"],
  ])("agrees on %s", (_, text) => {
    const theirs = readWithYaml(text);

    expect(theirs).toBeDefined();
    expect(readWithOurs(text)).toEqual(theirs);
    expectSamePlaces(text);
  });

  it.each([
    ["duplicate keys", "a: 1\na: 2\n"],
    ["duplicate keys in braces", "{ a: 1, a: 2 }"],
    ["an open bracket", "a: [1, 2\n"],
    ["a tab as indentation", "a:\n\t- b\n"],
    ["an alias without its anchor", "a: *b\n"],
    ["a word that begins with @", "a: @b\n"],
    ["lines of one mapping in two columns", "a: 1\n b: 2\n"],
    ["two documents", "a: 1\n---\nb: 2\n"],
    ["an unknown escape", 'a: "\\q"\n'],
    ["an unknown tag", "a: !foo 1\n"],
  ])("refuses what the reference refuses: %s", (_, text) => {
    expect(readWithYaml(text)).toBeUndefined();
    expect(readWithOurs(text)).toBeUndefined();
  });

  it("differs in nine named ways", () => {
    // An empty file is null to the one, a mistake to us.
    expect(readWithYaml("# nothing\n")).toEqual({ value: null });
    expect(readWithOurs("# nothing\n")).toBeUndefined();
    // A merge key, which YAML 1.2 does not have: what it would do is not what it says.
    expect(readWithYaml("<<: { a: 1 }\nb: 2\n")).toEqual({ value: { "<<": { a: 1 }, b: 2 } });
    expect(readWithOurs("<<: { a: 1 }\nb: 2\n")).toBeUndefined();
    // A null key.
    expect(readWithYaml("? \n: 1\n")).toEqual({ value: { "": 1 } });
    expect(readWithOurs("? \n: 1\n")).toEqual({ value: { null: 1 } });
    // A list as a key.
    expect(readWithYaml("[a]: 1\n")).toEqual({ value: { "[ a ]": 1 } });
    expect(readWithOurs("[a]: 1\n")).toBeUndefined();
    // A closing bracket in the column of its key.
    expect(readWithYaml("a: [\n  b\n]\n")).toEqual({ value: { a: ["b"] } });
    expect(readWithOurs("a: [\n  b\n]\n")).toBeUndefined();
    // A key on two lines.
    expect(readWithYaml("a: 1\nb\n  : c\n")).toEqual({ value: { a: 1, b: "c" } });
    expect(readWithOurs("a: 1\nb\n  : c\n")).toBeUndefined();
    // Blanks in a block text of a given indentation.
    expect(readWithYaml("a: >-1\n  ")).toEqual({ value: { a: "" } });
    expect(readWithOurs("a: >-1\n  ")).toEqual({ value: { a: " " } });
    // A quoted text that never ends.
    expect(readWithYaml("a: '''")).toEqual({ value: { a: "'" } });
    expect(readWithOurs("a: '''")).toBeUndefined();
    // An indented root in braces.
    expect(readWithYaml("\n  {a: b\nc}")).toEqual({ value: { a: "b c" } });
    expect(readWithOurs("\n  {a: b\nc}")).toBeUndefined();
  });
});
