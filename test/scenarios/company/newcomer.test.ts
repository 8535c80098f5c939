import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseText } from "../../../src/config/source/parse.ts";
import type { RunningSimulators } from "../../../src/simulator/host/run.ts";
import { type CliRun, runCli, simulate } from "../../helpers/cli.ts";
import { company, PEOPLE } from "./company.ts";

/**
 * The first day of somebody new, with nothing but tokens: a company of 59 people on five systems is taken over, changed
 * by verbs alone, applied from a saved plan, and reviewed. Each step begins where the one before has ended.
 */
let folder: string;
let vendors: RunningSimulators;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "rolecall-company-"));
  vendors = await simulate(company());
});
afterAll(async () => {
  await vendors.close();
  rmSync(folder, { recursive: true, force: true });
});

const rolecall = async (...args: string[]): Promise<CliRun> =>
  await runCli(args, { cwd: folder, env: vendors.environment });
const rolecallWith = async (input: string, ...args: string[]): Promise<CliRun> =>
  await runCli(args, { cwd: folder, env: vendors.environment, input });

async function pull(list: string, ...options: string[]): Promise<void> {
  const run = await rolecallWith(list, "people", "pull", ...options);
  expect(run).toEqual({ ...run, code: 0 });
}

/** Runs it and expects it to succeed. */
async function done(...args: string[]): Promise<CliRun> {
  const run = await rolecall(...args);
  expect({ args, ...run }).toEqual({ ...run, args, code: 0 });
  return run;
}

async function expectQuiet(): Promise<void> {
  const plan = await rolecall("plan", "--detailed-exitcode");
  expect(plan).toMatchObject({ code: 0 });
  expect(plan.stdout).toContain("No changes");
  expect(plan.stdout).not.toContain("error[");
}

const read = (file: string): string => readFileSync(join(folder, file), "utf8");
const peopleOfFile = (): Record<string, { readonly email?: string; readonly attributes?: object }> =>
  (parseText(read("people.yaml")).value as { people: ReturnType<typeof peopleOfFile> }).people;

describe("the first day", () => {
  it("lists what the tokens see", async () => {
    const { stdout } = await done("import");

    expect(stdout.split("\n").filter((line) => line !== "")).toHaveLength(5);
    expect(stdout).toMatch(/^cloudtruth +Acme Config$/m);
  });

  it("takes over all of it, one entry a person, and the plan is quiet", async () => {
    const { stdout } = await done("import", "--all", "--into", ".");
    const people = peopleOfFile();
    const emails = Object.values(people).flatMap(({ email }) => email ?? []);

    expect(stdout).toContain("5 organizations imported. Checked: the plan of what was written is empty.");
    expect(stdout).toContain("rolecall person merge grace.hopper grace.hopper-labs");
    // Nobody twice, whatever the case that a system knows the address in; nobody lost.
    expect(new Set(emails.map((email) => email.toLowerCase())).size).toBe(emails.length);
    const missing = PEOPLE.filter(({ email }) => !emails.includes(email)).map(({ email }) => email);
    expect(missing).toEqual([]);
    expect(Object.keys(people)).toEqual([...Object.keys(people)].sort());
    await expectQuiet();
  });

  it("makes one person of two entries where somebody says so, and the plan stays quiet", async () => {
    await done("person", "merge", "ada.lovelace", "alovelace3");
    await done("person", "merge", "grace.hopper", "grace.hopper-labs");
    await done("person", "merge", "mira.patel", "mira.patel-labs");

    expect(read("people.yaml")).toContain(
      "accounts: { acme-inc: [grace.hopper@acme.example, grace.hopper@labs.example] }",
    );
    await expectQuiet();
  });

  it("makes ten changes by verbs alone", async () => {
    await done("team", "create", "platform", "ada.lovelace", "alan.turing", "chen.wei");
    // Who is to be powerful is named by the vendor's id before: an address alone does not say whose an account is.
    await done(
      "person",
      "pin",
      "ada.lovelace",
      "alan.turing",
      "chen.wei",
      "mei.tanaka",
      "--org",
      "acme,viz-now",
    );
    await done("grant", "team:platform", "admin", "--on", "acme/projects/site");
    await done(
      "person",
      "add",
      "nina",
      "--email",
      "nina@acme.example",
      "--name",
      "Nina 🚀",
      "--like",
      "margaret.hamilton",
    );
    await done(
      "grant",
      "linus",
      "contributor@development",
      "--on",
      "acme/projects/site",
      "--until",
      "2099-03-31",
    );
    await done(
      "grant",
      "carlos.mendez",
      "view,deploy",
      "--on",
      "acme-inc/apps/shop-prod,acme-inc/apps/shop-staging",
    );
    await done("revoke", "dana.scott", "--on", "acme/projects/shop");
    await done("grant", "mei.tanaka", "editor", "--on", "viz-now");
    await done("set", "viz-now/spaces/sport", "owner=mei.tanaka");
    await done("person", "rename", "sam.okoro", "sam@acme.example");
    await done("offboard", "frances.allen", "--successor", "ada.lovelace");

    // A first team stands with the people, not among the organizations.
    expect(read("people.yaml")).toMatch(/^teams:\n {2}platform: \[/m);
  });

  it("saves the plan, applies exactly that, and there is no drift", async () => {
    const { stdout } = await done("plan", "--out", "plan.json");
    expect(stdout).toMatch(/frances\.allen\S* +loses member on acme-inc/);
    expect(stdout).toMatch(/mei\.tanaka +gains editor on viz-now/);

    expect((await done("apply", "plan.json")).stdout).toContain("Converged.");
    expect((await done("drift")).stdout).toContain("No drift.");
    await expectQuiet();
  });

  it("hears from the directory who has left and who has moved, and edits people alone", async () => {
    const platform = new Set(["chen.wei@acme.example", "sam.okoye@acme.example"]);
    const department = (email: string): string => (platform.has(email) ? "Platform" : "Sales");
    const emails = Object.values(peopleOfFile()).flatMap(({ email }) => email ?? []);
    const list = (moved: string, left: readonly string[] = []): string =>
      [
        "email,department",
        ...emails
          .filter((email) => !left.includes(email))
          .map((email) => `${email},${email === moved ? "Sales" : department(email)}`),
        "",
      ].join("\n");
    writeFileSync(
      join(folder, "access.yaml"),
      `${read("access.yaml")}directory: { from: "-", attributes: { department: department } }\n`,
    );
    await pull(list(""));
    await expectQuiet();

    const left = ["vera.molnar@acme.example", "yuki.mori@acme.example"];
    const check = await rolecallWith(
      list("chen.wei@acme.example", left),
      "people",
      "pull",
      "--check",
      "--offboard",
    );
    expect(check).toMatchObject({ code: 2 });
    await pull(list("chen.wei@acme.example", left), "--offboard");

    const people = peopleOfFile();
    expect(people["vera.molnar"] ?? people["yuki.mori"]).toBeUndefined();
    expect(people["chen.wei"]).toMatchObject({ attributes: { department: "Sales" } });
    await done("team", "remove", "platform", "chen.wei");
  });

  it("shows a pull request what it means, and is quiet once that is applied", async () => {
    const { stdout } = await done("plan", "--out", "next.json", "--format", "markdown");
    expect(stdout).toContain("vera.molnar");
    expect(stdout).toContain("yuki.mori");
    expect(stdout).toContain("chen.wei");

    expect((await done("apply", "next.json")).stdout).toContain("Converged.");
    await expectQuiet();
    // What drift does not count no review counts: second accounts and what waits are states of their own.
    expect((await done("report", "--live", "--out", "review.html")).stdout).toContain(", 0 differences");
  });
});
