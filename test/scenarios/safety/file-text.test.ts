import { afterEach, expect, it } from "vitest";
import { ExitCode } from "../../../src/app/runtime.ts";
import { runApply } from "../../../src/commands/apply.ts";
import { runDoctor } from "../../../src/commands/doctor.ts";
import { runDrift } from "../../../src/commands/drift.ts";
import { runExpiring } from "../../../src/commands/expiring.ts";
import { runExplain } from "../../../src/commands/explain.ts";
import { runFmt } from "../../../src/commands/fmt.ts";
import { runGrant } from "../../../src/commands/grant.ts";
import { runMatrix } from "../../../src/commands/matrix.ts";
import { runOffboard } from "../../../src/commands/offboard.ts";
import { runPlan } from "../../../src/commands/plan.ts";
import { runRevoke } from "../../../src/commands/revoke.ts";
import { runValidate } from "../../../src/commands/validate.ts";
import { runWhoCan } from "../../../src/commands/who-can.ts";
import { openWorkbench, type Workbench } from "../../helpers/workbench.ts";
import { run } from "./stage.ts";

let bench: Workbench;
afterEach(() => bench.close());

const evil = [
  "::set-output name=x::y",
  "::error::owned",
  "##[error]owned",
  "##vso[task.setvariable variable=x]y",
];

/** A file that says in every place where text is free what a CI runner would take for a command. */
const file = (extra = ""): string => `version: 1
# ${evil.join(" ")}
people:
  ada: { name: "${evil[0]}", email: ada@acme.example }
${evil.map((text) => `  # ${text}\n${text.startsWith("#") ? text : `#\n`}`).join("\n")}
  linus:
    name: >-
      first
      ${evil[1]}
      ${evil[2]}
      ${evil[3]}
    email: linus@acme.example
orgs:
  acme:
    provider: heroku
    name: acme
    members:
      ada: admin
      linus: { role: member, until: 2026-12-01, reason: "${evil.join(" ")}" }
    # \u001b]0;owned\u0007 \u202e
${extra}`;

async function open(text: string): Promise<void> {
  bench = await openWorkbench({
    files: { "access.yaml": text },
    state: {
      heroku: {
        tokens: [{ token: "canary-of-heroku", user: "ada@acme.example" }],
        teams: [{ name: "acme", type: "team", members: { "ada@acme.example": "admin" } }],
      },
    },
  });
}

/** What GitHub, Azure and TeamCity take for a command, and what steers a terminal. */
function expectHarmless(what: string): void {
  const printed = bench.stdout() + bench.stderr();
  const commands = printed.split("\n").filter((line) => /^\s*::\w|##\w*\[/.test(line));
  expect([what, commands]).toEqual([what, []]);
  expect([what, printed]).not.toEqual([
    what,
    expect.stringMatching(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/),
  ]);
}

it("no command prints text of the files that a CI runner or a terminal would obey", async () => {
  await open(file());
  const { runtime } = bench;
  const dryRun = true;
  const commands: Readonly<Record<string, () => Promise<number>>> = {
    "validate text": async () => await runValidate(runtime, {}),
    "validate json": async () => await runValidate(runtime, { format: "json" }),
    "validate sarif": async () => await runValidate(runtime, { format: "sarif" }),
    "fmt --dry-run": async () => await runFmt(runtime, { dryRun }),
    "fmt --check": async () => await runFmt(runtime, { check: true }),
    "offboard --dry-run": async () => await runOffboard(runtime, { person: "linus", dryRun }),
    "grant --dry-run": async () =>
      await runGrant(runtime, {
        subject: "linus",
        role: "admin",
        on: "acme",
        reason: evil.join(" "),
        dryRun,
      }),
    "revoke --dry-run": async () => await runRevoke(runtime, { subject: "linus", on: "acme", dryRun }),
    "plan text": async () => await runPlan(runtime, { verbose: true }),
    "plan json": async () => await runPlan(runtime, { format: "json" }),
    "plan markdown": async () => await runPlan(runtime, { format: "markdown" }),
    "plan html": async () => await runPlan(runtime, { format: "html" }),
    "apply --dry-run": async () => await runApply(runtime, { dryRun }),
    drift: async () => await runDrift(runtime, {}),
    "drift json": async () => await runDrift(runtime, { format: "json" }),
    explain: async () => await runExplain(runtime, { subject: "linus" }),
    "who-can": async () => await runWhoCan(runtime, { role: "member" }),
    expiring: async () => await runExpiring(runtime, { within: "400d" }),
    matrix: async () => await runMatrix(runtime, {}),
    doctor: async () => await runDoctor(runtime, {}),
  };
  for (const [what, command] of Object.entries(commands)) {
    bench.reset();
    expect([what, await run(bench, command)]).not.toEqual([what, ExitCode.invalid]);
    expect([what, bench.stdout() + bench.stderr()]).not.toEqual([what, ""]);
    expectHarmless(what);
  }
});

it.each(evil)("a mistake beside it is shown without it: %s", async (text) => {
  await open(file(`    wrong: "${text}" # ${text}\n    apps: 3 # ${text}\n`));
  for (const format of ["text", "json", "sarif"] as const) {
    bench.reset();
    await run(bench, async () => await runValidate(bench.runtime, { format }));
    expect(bench.stdout() + bench.stderr()).toContain("UNKNOWN_KEY");
    expectHarmless(format);
  }
});
