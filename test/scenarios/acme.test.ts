import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { StateValue } from "../../src/simulator/contract.ts";
import type { RunningSimulators } from "../../src/simulator/host/run.ts";
import { formatState } from "../../src/simulator/kit/state-file.ts";
import { accessOf, copyExample, runCli, simulate, steady } from "../helpers/cli.ts";

let acme: ReturnType<typeof copyExample>;
let vendors: RunningSimulators;
beforeEach(async () => {
  acme = copyExample();
  vendors = await simulate(join(acme.folder, "live.yaml"));
});
afterEach(async () => {
  await vendors.close();
  acme.remove();
});

const rolecall = async (...args: string[]): ReturnType<typeof runCli> =>
  await runCli(args, { cwd: acme.folder, env: vendors.environment });
const savedAccess = async (): Promise<string> => {
  const { version, ...parts } = vendors.save();
  const access = Object.entries(parts).map(([id, part]) => [id, accessOf(part as StateValue)]);
  // Whether a second has passed between two changes of one object is no part of what came about.
  return steady(await formatState({ version, ...Object.fromEntries(access) })).replace(
    /^ +updated: .*\n/gm,
    "",
  );
};
const golden = (name: string): string => join(import.meta.dirname, "acme", name);

describe("the example", () => {
  it("is valid", async () => {
    const run = await rolecall("validate");

    expect([run.code, run.stderr]).toEqual([0, ""]);
    await expect(run.stdout).toMatchFileSnapshot(golden("validate.golden.txt"));
  });

  it("prints the golden plan", async () => {
    const run = await rolecall("plan");

    expect([run.code, run.stderr]).toEqual([0, ""]);
    await expect(steady(run.stdout)).toMatchFileSnapshot(golden("plan.golden.txt"));
  });

  it("prints the golden plan as Markdown", async () => {
    const run = await rolecall("plan", "--format", "markdown");

    expect(run.code).toBe(0);
    await expect(steady(run.stdout)).toMatchFileSnapshot(golden("plan.golden.md"));
  });

  it("converges: apply, then no changes, no drift, and the golden state", async () => {
    const applied = await rolecall("apply", "--auto-approve");
    const again = await rolecall("plan", "--detailed-exitcode");
    const drift = await rolecall("drift");

    expect([applied.code, again.code, drift.code], applied.stdout + applied.stderr).toEqual([0, 0, 0]);
    expect(again.stdout).toMatch(/^No changes/m);
    await expect(steady(applied.stdout)).toMatchFileSnapshot(golden("apply.golden.txt"));
    await expect(await savedAccess()).toMatchFileSnapshot(golden("live-after.golden.yaml"));
  });

  it("names what was changed behind its back", async () => {
    await rolecall("apply", "--auto-approve");
    const origin = vendors.origins.heroku;
    const change = await fetch(`${origin}/teams/acme-inc/members`, {
      method: "PUT",
      headers: {
        accept: "application/vnd.heroku+json; version=3",
        authorization: `Bearer ${vendors.environment.HEROKU_API_KEY}`,
        "content-type": "application/json",
      },
      body: JSON.stringify({ email: "mallory@evil.example", role: "admin" }),
    });
    const drift = await rolecall("drift");

    expect(change.status).toBeLessThan(300);
    expect(drift.code).toBe(2);
    expect(drift.stdout).toMatch(/unmanaged.*: 1\n.*acme-heroku {2}mallory@evil\.example {2}live: admin/);
  });

  it("does exactly a saved plan, and refuses it once the files ask for something else", async () => {
    const planned = await rolecall("plan", "--out", "plan.json");
    const people = join(acme.folder, "people.yaml");
    const before = readFileSync(people, "utf8");
    writeFileSync(people, before.replace("Ada Lovelace", "Ada King"));
    const refused = await rolecall("apply", "plan.json");
    writeFileSync(people, before);
    const applied = await rolecall("apply", "plan.json");
    const twice = await rolecall("apply", "plan.json");

    expect(planned.code).toBe(0);
    expect([refused.code, refused.stderr]).toEqual([4, expect.stringContaining("PLAN_FILES_CHANGED")]);
    expect(applied.code, applied.stdout + applied.stderr).toBe(0);
    expect([twice.code, twice.stdout + twice.stderr]).toEqual([
      0,
      expect.stringContaining("This plan is already applied"),
    ]);
    expect(vendors.simulators).toBeDefined();
  });

  it("asks for approval where there is no terminal, and writes nothing without", async () => {
    const before = await savedAccess();
    const run = await rolecall("apply");

    expect([run.code, run.stderr]).toEqual([1, expect.stringContaining("NEEDS_APPROVAL")]);
    expect(await savedAccess()).toBe(before);
  });

  it("works on the organizations that are named", async () => {
    const run = await rolecall("plan", "--org", "acme-labs", "--format", "json");

    expect(JSON.parse(run.stdout).orgs.map((org: { key: string }) => org.key)).toEqual(["acme-labs"]);
  });

  it("shows every account in doctor", async () => {
    const run = await rolecall("doctor");

    expect(run.code, run.stderr).toBe(0);
    await expect(steady(run.stdout)).toMatchFileSnapshot(golden("doctor.golden.txt"));
  });

  it("keeps a whole journal", async () => {
    await rolecall("apply", "--auto-approve", "--journal", "run.jsonl");
    const verified = await rolecall("journal", "verify", "run.jsonl");
    const shown = await rolecall("journal", "show", "run.jsonl");

    expect([verified.code, verified.stdout]).toEqual([0, expect.stringContaining("the chain is whole")]);
    expect(shown.stdout).toContain("Everything that was to be done was done.");
  });
});
