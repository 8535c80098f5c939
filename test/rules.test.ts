import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { providers } from "../src/providers/registry.ts";

const root = resolve(import.meta.dirname, "..");

function sourcesIn(folder: string): { file: string; text: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => ({ file, text: readFileSync(join(folder, file), "utf8") }));
}

/** "rule 46", "rules 5 to 12", "rules 3, 4 and 9": the numbers that a text cites. */
function citedIn(text: string): number[] {
  const pattern = /\brules? (\d+)((?:(?:,| and| to| or) (?:rule )?\d+)*)/gi;
  return [...text.matchAll(pattern)].flatMap(([, first = "", rest = ""]) => [
    Number(first),
    ...[...rest.matchAll(/\d+/g)].map(([number]) => Number(number)),
  ]);
}

describe.each(providers.map(({ id }) => id))("RULES.md of %s", (id) => {
  const path = join(root, "src", "providers", id, "RULES.md");
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  const numbers = [...text.matchAll(/^\| (\d+) \|/gm)].map(([, number]) => Number(number));

  it("numbers its rules without a gap, each with a source", () => {
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers).toEqual(numbers.map((_number, index) => index + 1));
    const rows = text.split("\n").filter((line) => /^\| \d+ \|/.test(line));
    expect(
      rows.filter(
        (row) =>
          row
            .split(/(?<!\\)\|/)
            .at(-2)
            ?.trim() === "",
      ),
    ).toEqual([]);
  });

  it("has every rule that a comment or a test cites", () => {
    const known = new Set(numbers);
    const sources = [
      ...sourcesIn(join(root, "src", "providers", id)),
      ...sourcesIn(join(root, "test", "providers", id)),
    ];

    const missing = sources.flatMap(({ file, text: source }) =>
      citedIn(source)
        .filter((number) => !known.has(number))
        .map((number) => `${file}: rule ${number}`),
    );

    expect(missing).toEqual([]);
    expect(sources.some(({ text: source }) => citedIn(source).length > 0)).toBe(true);
  });
});
