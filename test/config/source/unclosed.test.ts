import { describe, expect, it } from "vitest";
import { diagnose } from "../load-text.ts";

/** What is said of a text that has one problem: its place, and the sentence and hint in one. */
async function told(text: string): Promise<string> {
  const found = await diagnose(text);
  expect(found.map(({ code }) => code)).toEqual(["YAML_SYNTAX"]);
  const [{ place, message, hint } = { place: undefined, message: "", hint: "" }] = found;
  return `${place?.line}:${place?.column} ${message} ${hint}`;
}

describe("what is never closed", () => {
  it.each([
    ["a brace at the end", "version: 1\npeople: { ada: { email: a@b.example }\n", "2:9", "{", "}"],
    ["the innermost of two", "version: 1\npeople: { ada: { email: a@b.example\n", "2:16", "{", "}"],
    ["a brace, without a last line break", "version: 1\npeople: { ada: {}", "2:9", "{", "}"],
    ["a bracket", "version: 1\nteams: [a, b\n", "2:8", "[", "]"],
    ["a quote", 'version: 1\npeople: { ada: { email: "a@b.example }\n', "2:25", '"', '"'],
    ["an apostrophe", "version: 1\nname: 'Ada''s \\\n", "2:7", "'", "'"],
    ["a quote with an escaped one", 'version: 1\nname: "a\\"\n', "2:7", '"', '"'],
    ["a brace before a comment with one", "version: 1\nteams: { a: [b] # }\n", "2:8", "{", "}"],
    ["a brace, and more lines after it", "version: 1\nteams: { a: [b]\npeople: { x: {} }\n", "2:8", "{", "}"],
    ["a brace of one entry of many", "people:\n  a: { email: x\n  b: { email: y }\n", "2:6", "{", "}"],
    [
      "a brace after others that mean nothing",
      'a: x{y\nb: |\n  { [\n\n  \'\nc: "["\nd: {\n',
      "7:4",
      "{",
      "}",
    ],
    ["a brace before the end of the document", "version: 1\nteams: { a: [b]\n...\n", "2:8", "{", "}"],
    ["a brace after an anchor", "version: 1\nteams: &t { a: [b]\n", "2:11", "{", "}"],
    ["the whole", "{ version: 1\n", "1:1", "{", "}"],
    ["a quote after an item's dash", '- - "a\n', "1:5", '"', '"'],
  ])("is named where it begins: %s", async (_what, text, place, mark, closer) => {
    const words = await told(text);

    expect(words).toMatch(new RegExp(`^${place} `));
    expect(words).toContain(`this ${mark} is never closed`);
    expect(words).toContain(`Write the ${closer} `);
    expect(words).not.toContain("indentation");
  });

  it("is looked for no longer than the text is worth", async () => {
    const startedAt = performance.now();

    const found = await diagnose(`x: {\na: b\n${"[".repeat(5_000_000)}`);

    expect(found.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`)).toEqual([
      "YAML_SYNTAX 1:4",
    ]);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });
});

describe("what is closed, but goes on in a line too far left", () => {
  it.each([
    ["a brace", "version: 1\nteams: {\na: [b]\n}\n", "3:1", "the { of line 2"],
    ["a quote that the next one seems to close", 'teams:\n  a: "c\n  d: "e"\n', "3:3", 'the " of line 2'],
  ])("is named with both lines: %s", async (_what, text, place, opener) => {
    const words = await told(text);

    expect(words).toMatch(new RegExp(`^${place} `));
    expect(words).toContain(`${opener} is still open`);
    expect(words).toContain("indent this line further");
  });
});

it("lines of one mapping in different columns are no matter of brackets", async () => {
  const words = await told("version: 1\npeople:\n   a: {}\n  b: {}\n");

  expect(words).not.toContain("never closed");
  expect(words).not.toContain("still open");
  expect(words).toMatch(/^4:3 /);
});
