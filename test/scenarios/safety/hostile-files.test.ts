import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { ExitCode } from "../../../src/app/runtime.ts";
import { runPlan } from "../../../src/commands/plan.ts";
import { runValidate } from "../../../src/commands/validate.ts";
import { openExample } from "../../conformance/cases.ts";
import type { Workbench } from "../../helpers/workbench.ts";
import { run } from "./stage.ts";

let bench: Workbench;
afterEach(() => bench.close());

const longestMs = 5_000;

/** Refused in words, in no time, and before anybody is asked. */
async function expectRefused(config: string, code: string): Promise<void> {
  const startedAt = performance.now();
  const validated = await run(bench, async () => await runValidate(bench.runtime, { config }));
  const planned = await run(bench, async () => await runPlan(bench.runtime, { config }));

  expect([validated, planned]).toEqual([ExitCode.invalid, ExitCode.invalid]);
  expect(bench.stdout() + bench.stderr()).toContain(code);
  expect((bench.stdout() + bench.stderr()).length).toBeLessThan(20_000);
  expect(bench.stdout() + bench.stderr()).not.toContain("INTERNAL");
  expect(bench.requests).toEqual([]);
  expect(performance.now() - startedAt).toBeLessThan(longestMs);
}

function billionLaughs(): string {
  const lines = ['a0: &a0 ["ha","ha","ha","ha","ha","ha","ha","ha","ha"]'];
  for (let level = 1; level <= 9; level += 1) {
    const names = Array.from({ length: 9 }, () => `*a${level - 1}`).join(",");
    lines.push(`a${level}: &a${level} [${names}]`);
  }
  return `version: 1\n${lines.join("\n")}\n`;
}

const texts: readonly (readonly [what: string, text: string, code: string])[] = [
  ["aliases that multiply", billionLaughs(), "ALIAS"],
  [
    "a list without a bottom",
    `version: 1\nteams: { t: ${"[".repeat(100_000)}${"]".repeat(100_000)} }\n`,
    "DEEP",
  ],
  [
    "a mapping without a bottom",
    `version: 1\nteams: ${"{ a: ".repeat(50_000)}1${" }".repeat(50_000)}\n`,
    "DEEP",
  ],
  ["an alias to itself", "version: 1\nteams: &t { t: *t }\n", "ALIAS"],
];

it.each(texts)("%s", async (_what, text, code) => {
  bench = await openExample("heroku");
  bench.file("evil.yaml", text);

  await expectRefused("evil.yaml", code);
});

it("a key that would reach into every object", async () => {
  bench = await openExample("heroku");
  bench.file(
    "evil.yaml",
    'version: 1\n__proto__: { polluted: true }\n"constructor": { prototype: { polluted: true } }\n',
  );

  await expectRefused("evil.yaml", "UNKNOWN_KEY");
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

it.each([
  "../outside.yaml",
  "/etc/passwd",
  "parts/../../outside.yaml",
  "..",
  "parts/link.yaml",
  "linked/*.yaml",
])("an include that leaves the folder: %s", async (include) => {
  bench = await openExample("heroku");
  const inside = join(bench.folder, "inside");
  mkdirSync(join(inside, "parts"), { recursive: true });
  writeFileSync(join(bench.folder, "outside.yaml"), "people: { mallory: { email: mallory@evil.example } }\n");
  symlinkSync(join(bench.folder, "outside.yaml"), join(inside, "parts", "link.yaml"));
  mkdirSync(join(bench.folder, "elsewhere"));
  writeFileSync(
    join(bench.folder, "elsewhere", "more.yaml"),
    "people: { mallory: { email: mallory@evil.example } }\n",
  );
  symlinkSync(join(bench.folder, "elsewhere"), join(inside, "linked"));
  writeFileSync(join(inside, "access.yaml"), `version: 1\ninclude: ["${include}"]\n`);

  await expectRefused("inside", "INCLUDE");
  expect(bench.stdout() + bench.stderr()).not.toContain("mallory");
});

describe("a root file that is a link", () => {
  /** A folder with a link for a root file, which leads where `target` says. */
  async function link(target: (folder: string) => string): Promise<void> {
    bench = await openExample("heroku");
    const inside = join(bench.folder, "inside");
    mkdirSync(join(inside, "parts"), { recursive: true });
    bench.file("secret.txt", "PASSWORD=opensesame\nHOME=[/root\n");
    const valid = "version: 1\npeople: { ada: { email: ada@a.example } }\n";
    writeFileSync(join(inside, "parts", "whole.yaml"), valid);
    symlinkSync(target(bench.folder), join(inside, "access.yaml"));
  }

  it.each(["inside", "inside/access.yaml"])(
    "is refused if it leads out of its folder: -c %s",
    async (config) => {
      await link((folder) => join(folder, "secret.txt"));

      await expectRefused(config, "FILE_OUTSIDE");
      expect(bench.stdout() + bench.stderr()).toContain("inside/access.yaml is a link");
      expect(bench.stdout() + bench.stderr()).not.toMatch(/PASSWORD|opensesame|HOME=/);
    },
  );

  it("is refused if it leads to the environment of the process", async () => {
    await link(() => "/proc/self/environ");

    await expectRefused("inside", "FILE_OUTSIDE");
    expect(bench.stdout() + bench.stderr()).not.toMatch(/PATH=/);
  });

  it.each(["inside", "inside/access.yaml"])("is read if it leads to a file below: -c %s", async (config) => {
    await link(() => join("parts", "whole.yaml"));

    expect(await run(bench, async () => await runValidate(bench.runtime, { config }))).toBe(ExitCode.done);
  });

  it("is read through a folder that is a link itself", async () => {
    await link(() => join("parts", "whole.yaml"));
    symlinkSync(join(bench.folder, "inside"), join(bench.folder, "alias"));

    expect(await run(bench, async () => await runValidate(bench.runtime, { config: "alias" }))).toBe(
      ExitCode.done,
    );
  });
});

it.each([
  ["in the file", "https://u:s3cr%zzet@h.example"],
  ["in a variable", "{ env: HEROKU_BASE_URL }"],
])("a url with an escape that is none: %s", async (_what, url) => {
  bench = await openExample("heroku");
  bench.file("evil.yaml", `version: 1\norgs: { acme: { provider: heroku, url: ${url} } }\n`);
  bench.env.HEROKU_BASE_URL = "https://u:s3cr%zzet@h.example";

  await expectRefused("evil.yaml", "BAD_URL");
  expect(bench.stdout() + bench.stderr()).not.toContain("s3cr");
});

it("says nothing of what stands in a file that is not one of its own", async () => {
  bench = await openExample("heroku");
  bench.file("secret.txt", "line one\nTOP-SECRET: [unclosed\n");

  const code = await run(bench, async () => await runValidate(bench.runtime, { config: "secret.txt" }));

  expect(code).toBe(ExitCode.invalid);
});

it("shows what stands in the files so that nothing is forged", async () => {
  bench = await openExample("heroku");
  bench.file(
    "evil.yaml",
    'version: 1\n"\\e]0;owned\\a\\n::set-output name=x::y\\u202e": 1\npeople: { ada: { email: "a\\e[2J@b.example", x: 1 } }\n',
  );

  for (const format of ["text", "json", "sarif", "github"] as const)
    await run(bench, async () => await runValidate(bench.runtime, { config: "evil.yaml", format }));

  const printed = bench.stdout() + bench.stderr();
  expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  expect(printed).not.toMatch(/^::set-output/m);
});
