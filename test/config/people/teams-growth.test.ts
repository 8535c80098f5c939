import { expect, it } from "vitest";
import { growthOf } from "../../helpers/growth.ts";
import { diagnose } from "../load-text.ts";

const chain = (count: number, inner: (index: number) => number): string =>
  [
    "version: 1",
    "people: { ada: { email: ada@acme.example } }",
    "teams:",
    ...Array.from({ length: count }, (_, index) => {
      const next = inner(index);
      return `  t${index}: [${next >= 0 && next < count ? `"team:t${next}"` : "ada"}]`;
    }),
    "",
  ].join("\n");

it.each([
  ["from the outside in", (index: number) => index + 1],
  ["from the inside out", (index: number) => index - 1],
])("a chain of teams is refused in time that grows with its length, written %s", async (_what, inner) => {
  const growth = await growthOf(async (size) => await diagnose(chain(size, inner)), {
    size: 2_000,
    factor: 6,
  });
  const found = await diagnose(chain(200, inner));

  expect(growth.exponent, JSON.stringify(growth)).toBeLessThan(3);
  expect(found.filter(({ severity }) => severity === "error").map(({ code }) => code)).toContain("TOO_DEEP");
});

it("a chain of 64 is accepted, in whichever order it is written", async () => {
  const orders = [(index: number) => index + 1, (index: number) => index - 1];
  for (const inner of orders) {
    const found = await diagnose(chain(64, inner));
    expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
    expect((await diagnose(chain(65, inner))).map(({ code }) => code)).toContain("TOO_DEEP");
  }
});
