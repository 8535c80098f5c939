import { existsSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { makePlan } from "../../../src/app/plan/make-plan.ts";
import { ExitCode } from "../../../src/app/runtime.ts";
import { runApply } from "../../../src/commands/apply.ts";
import { runFmt } from "../../../src/commands/fmt.ts";
import { runValidate } from "../../../src/commands/validate.ts";
import { openExample } from "../../conformance/cases.ts";
import type { Workbench } from "../../helpers/workbench.ts";

let bench: Workbench;
afterEach(() => bench.close());

it("a link in place of .rolecall is not written through, by a plan or an apply", async () => {
  bench = await openExample("heroku");
  const elsewhere = join(bench.folder, "elsewhere");
  mkdirSync(elsewhere);
  symlinkSync(elsewhere, join(bench.folder, ".rolecall"));

  await expect(makePlan(bench.runtime, {})).rejects.toMatchObject({ code: "STATE_FOLDER_LINKED" });
  await expect(runApply(bench.runtime, { autoApprove: true })).rejects.toMatchObject({
    code: "STATE_FOLDER_LINKED",
  });
  expect([readdirSync(elsewhere), bench.writes()]).toEqual([[], []]);
});

it("a check of the files points out a host that a run would refuse, without a token too", async () => {
  bench = await openExample("heroku");
  bench.file(
    "elsewhere.yaml",
    "version: 1\norgs: { acme: { provider: heroku, url: https://listener.example } }\n",
  );
  delete bench.env.HEROKU_API_KEY;

  expect(await runValidate(bench.runtime, { config: "elsewhere.yaml" })).toBe(ExitCode.done);

  expect(bench.stdout()).toMatch(/elsewhere\.yaml:2:\d+: warning\[HOST_NOT_ALLOWED\]/);
  bench.reset();
  bench.env.ROLECALL_ALLOW_HOSTS = "heroku=listener.example";
  await runValidate(bench.runtime, { config: "elsewhere.yaml" });
  expect(bench.stdout()).not.toContain("HOST_NOT_ALLOWED");
});

it("the name of a file that fmt prints is no command for a runner", async () => {
  bench = await openExample("heroku");
  const name = "x\n::error::boom.yaml";
  bench.file("root.yaml", `version: 1\ninclude: ["*boom.yaml"]\n`);
  bench.file(name, "people:   { ada: {email: ada@a.example} }\n");

  expect(existsSync(join(bench.folder, name))).toBe(true);
  await runFmt(bench.runtime, { config: "root.yaml", check: true });

  expect(bench.stdout()).toContain("boom.yaml");
  expect(bench.stdout()).not.toMatch(/^::/m);
});
