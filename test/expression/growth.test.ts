import { describe, expect, it } from "vitest";
import { createCompiler, type ExpressionAnswer } from "../../src/expression/cel.ts";
import { StepBudget } from "../../src/expression/step-budget.ts";
import { GrantView, OrgView, PersonView } from "../../src/expression/views.ts";
import { growthOf } from "../helpers/growth.ts";

/** What an expression over an organization with so many grants gives. */
async function answer(
  expression: string,
  { text = "a", grants = 3, steps = 1_000_000 }: { text?: string; grants?: number; steps?: number } = {},
): Promise<ExpressionAnswer> {
  const compiled = (await createCompiler(new StepBudget(steps)))(expression, "org");
  if ("problem" in compiled) return compiled.problem;
  const org = new OrgView({ key: "acme", name: text });
  const list = Array.from(
    { length: grants },
    (_, index) => new GrantView({ name: `g${index}`, role: "admin" }),
  );
  return compiled.run({ now: new Date(0), org, grants: list });
}

describe("a regular expression", () => {
  it.each(["(a+)+b", "(a|aa)*c", "(a|a)*b", "(.*)*x$", "^(([a-z])+.)+[A-Z]([a-z])+$", "(a{10}){10}b"])(
    "takes time that grows with the text: %s",
    async (pattern) => {
      const growth = await growthOf(
        async (size) =>
          await answer(`org.name.matches('${pattern}')`, { text: "a".repeat(size), steps: 1e12 }),
        { size: 16_000 },
      );
      expect(growth.exponent, JSON.stringify(growth)).toBeLessThan(3);
    },
  );

  it.each([
    ["org.name.matches('^sh[ao]p$')", "shop", true],
    ["org.name.matches('h')", "shop", true],
    ["org.name.matches('^h')", "shop", false],
    ["org.name.matches('(?i)SHOP')", "shop", true],
    ["org.name.matches('\\\\d+')", "shop 7", true],
  ])("matches as RE2 does: %s", async (expression, text, expected) => {
    expect(await answer(expression, { text })).toBe(expected);
  });

  it.each(["(?=a)b", "(a)\\\\1", "("])("that RE2 does not know is refused in words: %s", async (pattern) => {
    const given = await answer(`org.name.matches('${pattern}')`);

    expect(given).toMatchObject({ text: expect.stringContaining("RE2") });
    expect(JSON.stringify(given)).not.toContain("InLinearTime");
  });

  it("is still a function of texts alone", async () => {
    expect(await answer("org.name.matches(1)")).toMatchObject({
      text: expect.stringContaining("string.matches(int)"),
    });
  });
});

describe("loops in loops", () => {
  const nested = (loop: string, depth: number): string => {
    const names = Array.from({ length: depth }, (_, index) => `g${index}`);
    return names.reduceRight(
      (inner, name) => `grants.${loop.replace("NAME", name).replace("INNER", inner)}`,
      "true",
    );
  };

  it.each([
    "all(NAME, INNER)",
    "exists(NAME, !(INNER))",
    "exists_one(NAME, INNER)",
    "map(NAME, INNER).size() > 0",
    "filter(NAME, INNER).size() > 0",
  ])("end with their steps, whatever is nested: %s", async (loop) => {
    const growth = await growthOf(
      async (size) => await answer(nested(loop, size), { grants: 40, steps: 50_000 }),
      {
        size: 8,
        factor: 4,
      },
    );
    const given = await answer(nested(loop, 32), { grants: 40, steps: 50_000 });

    expect(given).toMatchObject({ text: expect.stringContaining("more steps") });
    expect(growth.exponent, JSON.stringify(growth)).toBeLessThan(3);
  });

  it("count lists and texts that double", async () => {
    const double = (seed: string): string =>
      `${Array.from({ length: 40 }, (_, index) => `cel.bind(x${index + 1}, x${index} + x${index}, `)
        .reduceRight((inner, bind) => `${bind}${inner})`, "x40.size() > 0")
        .replace(/^/u, `cel.bind(x0, ${seed}, `)})`;

    expect(await answer(double("[1, 2, 3, 4]"))).toMatchObject({
      text: expect.stringContaining("more steps"),
    });
    expect(await answer(double('"abcd"'))).toMatchObject({ text: expect.stringContaining("more steps") });
  });

  it("are no matter where they are of a size that people write", async () => {
    expect(await answer("grants.all(g, grants.exists(h, h.name == g.name))", { grants: 500 })).toBe(true);
    expect(await answer("grants.filter(g, g.role.matches('^ad')).size() == 500", { grants: 500 })).toBe(true);
  });

  it("have no answer once a part was not looked at", async () => {
    const swallowed = "!grants.all(g, grants.all(h, grants.all(i, grants.all(j, j.role == 'admin'))))";

    expect(await answer(swallowed, { grants: 100, steps: 10_000 })).toMatchObject({
      text: expect.stringContaining("more steps"),
    });
  });
});

it("shares one budget among all that one compiler makes", async () => {
  const compile = await createCompiler(new StepBudget(100));
  const compiled = compile("person.teams.all(t, t != '')", "person");
  if ("problem" in compiled) throw new Error(compiled.problem.text);
  const person = new PersonView({ key: "ada", teams: Array.from({ length: 40 }, (_, index) => `t${index}`) });
  const answers = [1, 2, 3].map(() => compiled.run({ now: new Date(0), person, grants: [] }));

  expect(answers.map((given) => given === true)).toEqual([true, true, false]);
});
