import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { StateValue } from "../../src/simulator/contract.ts";
import type { RunningSimulators } from "../../src/simulator/host/run.ts";
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
/** What everybody has at every vendor, a line for each word of it. */
const savedAccess = (): string[] =>
  Object.entries(vendors.save().providers).flatMap(([id, part]) => leavesOf(accessOf(part), id));

/** What a vendor keeps about changes, which is not what people have. */
const RECORDS = new Set(["audit", "changed", "failed", "nextId", "updated", "version"]);

/** A state as lines: `place: value`. Items of a list go by their name. */
function leavesOf(value: StateValue, place: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => leavesOf(item, `${place}[${nameOf(item)}]`));
  if (typeof value !== "object" || value === null) return [`${place}: ${JSON.stringify(value)}`];
  return Object.entries(value)
    .filter(([key]) => !RECORDS.has(key))
    .flatMap(([key, inner]) => leavesOf(inner, `${place}.${key}`));
}

function nameOf(item: StateValue): string {
  if (typeof item !== "object" || item === null || Array.isArray(item)) return "";
  return String(item.name ?? item.title ?? item.label ?? item.login ?? item.email ?? item.to ?? "");
}

/** What is there in one and not in the other, each as often as it is. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const rest = [...others];
  return lines.filter((line) => {
    const at = rest.indexOf(line);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}
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

  it("converges: apply, then no changes, no drift, and exactly the golden changes at the vendors", async () => {
    const before = savedAccess();
    const applied = await rolecall("apply", "--auto-approve");
    const again = await rolecall("plan", "--detailed-exitcode");
    const drift = await rolecall("drift");

    expect([applied.code, again.code, drift.code], applied.stdout + applied.stderr).toEqual([0, 0, 0]);
    expect(again.stdout).toMatch(/^No changes/m);
    await expect(steady(applied.stdout)).toMatchFileSnapshot(golden("apply.golden.txt"));
    const after = savedAccess();
    const changes = [
      ...without(before, after).map((line) => `- ${line}`),
      ...without(after, before).map((line) => `+ ${line}`),
    ].sort((one, other) => (one.slice(2) < other.slice(2) ? -1 : 1));
    await expect(steady(`${changes.join("\n")}\n`)).toMatchFileSnapshot(golden("live-changes.golden.txt"));
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
    const before = savedAccess();
    const run = await rolecall("apply");

    expect([run.code, run.stderr]).toEqual([1, expect.stringContaining("NEEDS_APPROVAL")]);
    expect(savedAccess()).toEqual(before);
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
