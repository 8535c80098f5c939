import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const provider = resolve(import.meta.dirname, "../../../src/providers/github");
const rules = [...readFileSync(join(provider, "RULES.md"), "utf8").matchAll(/^\| (\d+) \|/gm)].map((match) =>
  Number(match[1]),
);

/** Numbers that files cite: "rule 7", "Rules 8 and 9", "Rules 52 to 55". */
function citedIn(folder: string): Set<number> {
  const cited = new Set<number>();
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".ts") || file === "rules.test.ts") continue;
    const text = readFileSync(join(folder, file), "utf8").replaceAll(/\s*\n\s*\*?\s*/g, " ");
    for (const [, list = ""] of text.matchAll(/\b[Rr]ules? (\d+(?:(?:, | and | to )\d+)*)/g)) {
      const numbers = list.split(/, | and /);
      for (const part of numbers) {
        const [first = 0, last = first] = part.split(" to ").map(Number);
        for (let number = first; number <= last; number++) cited.add(number);
      }
    }
  }
  return cited;
}

describe("the rules", () => {
  it("are numbered without a gap: 68 of the contract, and what was learnt since", () => {
    expect(rules).toEqual(Array.from({ length: 70 }, (_, index) => index + 1));
  });

  it("are each cited by the simulator, and nothing else is", () => {
    expect([...citedIn(join(provider, "simulator"))].sort((a, b) => a - b)).toEqual(rules);
  });

  it("each have a test", () => {
    expect([...citedIn(import.meta.dirname)].sort((a, b) => a - b)).toEqual(rules);
  });
});
