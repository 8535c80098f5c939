import { afterEach, describe, expect, it } from "vitest";
import { ExitCode } from "../../../src/app/runtime.ts";
import { runDoctor } from "../../../src/commands/doctor.ts";
import { runPlan } from "../../../src/commands/plan.ts";
import { exampleFile, loadProvider, openExample, orgKeyOf, providerIds } from "../../conformance/cases.ts";
import { examplePart, openWorkbench, type Workbench } from "../../helpers/workbench.ts";

let bench: Workbench;
afterEach(() => bench.close());

describe.each(providerIds)("a token of %s that no header can carry", (provider) => {
  it.each([
    ["letters beyond Latin-1", "canary-0123456789-é€"],
    ["a letter with an accent", "canary-0123456789-é"],
    ["a line break", "canary-0123456789\ncanary-9876543210"],
    ["a control character", "canary-0123456789\u0007"],
  ])("is a mistake in the variable, and not in the network: %s", async (_what, token) => {
    bench = await openExample(provider);
    const org = [orgKeyOf(provider)];
    const [variable = ""] = (await loadProvider(provider)).tokenVariables;
    bench.env[variable] = token;

    await expect(runPlan(bench.runtime, { org })).rejects.toMatchObject({
      code: "BAD_TOKEN",
      message: expect.stringMatching(new RegExp(`^${orgKeyOf(provider)}: .* in ${variable} holds`)),
      hint: expect.stringContaining(variable),
    });
    expect(await runDoctor(bench.runtime, { org })).toBe(ExitCode.failed);
    expect(bench.stdout()).toMatch(new RegExp(`FAIL {2}credential .*${variable}`));
    expect(bench.stdout()).not.toContain("canary");
    expect(bench.requests).toEqual([]);
  });
});

it("names every token that is wrong at once, the missing ones too", async () => {
  const [first = "", second = ""] = providerIds;
  bench = await openWorkbench({
    files: {
      "access.yaml": `${exampleFile(first)}${exampleFile(second).split("\norgs:\n")[1]}`,
    },
    state: { [first]: examplePart(first).state, [second]: examplePart(second).state },
  });
  const variables = await Promise.all(
    [first, second].map(async (id) => (await loadProvider(id)).tokenVariables),
  );
  for (const name of variables[0] ?? []) bench.env[name] = "canary-0123456789-é€";
  for (const name of variables[1] ?? []) bench.env[name] = "";

  await expect(runPlan(bench.runtime, {})).rejects.toMatchObject({
    code: "BAD_TOKEN",
    more: [{ code: "MISSING_TOKEN" }],
  });
});

it("tolerates the line break that a file of a token ends with", async () => {
  bench = await openExample("heroku");
  bench.env.HEROKU_API_KEY = `${bench.env.HEROKU_API_KEY}\n`;

  expect(await runDoctor(bench.runtime, {})).toBe(ExitCode.done);
});
