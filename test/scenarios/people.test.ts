import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunningSimulators } from "../../src/simulator/host/run.ts";
import { copyExample, runCli, simulate } from "../helpers/cli.ts";

let acme: ReturnType<typeof copyExample>;
let vendors: RunningSimulators;
beforeAll(async () => {
  acme = copyExample();
  vendors = await simulate(join(acme.folder, "live.yaml"));
});
afterAll(async () => {
  await vendors.close();
  acme.remove();
});

const rolecall = async (args: readonly string[], cwd = acme.folder): ReturnType<typeof runCli> =>
  await runCli(args, { cwd, env: vendors.environment });

/** One organization of each provider: what to import, whom to ask about, and a grant that can be given and taken. */
const cases = [
  {
    provider: "upsun",
    key: "acme",
    name: "acme",
    ability: "push",
    on: "acme/projects/shop",
    grant: { subject: "barbara", role: "viewer@staging", on: "acme/projects/site" },
    env: [],
  },
  {
    provider: "heroku",
    key: "acme-heroku",
    name: "acme-inc",
    ability: "deploy",
    on: "acme-heroku/apps/shop-prod",
    grant: { subject: "radia", role: "view,deploy", on: "acme-heroku/apps/shop-staging" },
    env: [],
  },
  {
    provider: "cloudtruth",
    key: "acme-config",
    name: "Acme Configuration",
    ability: "view-secrets",
    on: "acme-config",
    grant: { subject: "dennis", role: "viewer", on: "acme-config" },
    env: [],
  },
  {
    provider: "scim",
    key: "studio",
    name: "studio",
    ability: "access-space",
    on: "studio/spaces/news",
    grant: { subject: "radia", role: "operator", on: "studio" },
    env: ["--option", "profile=viz-now", "actor=rolecall@acme.example"],
  },
] as const;

const files = (): string =>
  ["people.yaml", "policies.yaml", ...readdirSync(join(acme.folder, "orgs")).map((name) => `orgs/${name}`)]
    .map((name) => readFileSync(join(acme.folder, name), "utf8"))
    .join("\n");

describe.each(cases)("$provider", ({ provider, key, name, ability, on, grant, env }) => {
  it("imports what is live, and the plan right after is empty", async () => {
    const folder = mkdtempSync(join(tmpdir(), "rolecall-import-"));
    try {
      const imported = await rolecall(
        ["import", "--provider", provider, "--org", name, "--key", "live", "--out", "access.yaml", ...env],
        folder,
      );
      const plan = await rolecall(["plan", "--detailed-exitcode"], folder);

      expect(imported.code, imported.stderr).toBe(0);
      expect(plan.code, plan.stdout + plan.stderr).toBe(0);
      expect(plan.stdout).toMatch(/^No changes/m);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("explains a person from the files and from what is live, as text and as JSON", async () => {
    const offline = await rolecall(["explain", "linus", "--org", key]);
    const live = await rolecall(["explain", "linus", "--org", key, "--live", "--format", "json"]);

    expect([offline.code, live.code], offline.stderr + live.stderr).toEqual([0, 0]);
    expect(offline.stdout).toContain(`orgs/${provider}.yaml:`);
    expect(JSON.stringify(JSON.parse(live.stdout))).toContain(key);
  });

  it("answers who can do something, with the way that leads there", async () => {
    const run = await rolecall(["who-can", ability, "--on", on]);

    expect(run.code, run.stderr).toBe(0);
    expect(run.stdout).toContain("ada");
    expect(run.stdout).toContain(`orgs/${provider}.yaml:`);
  });

  it("shows what ends, and looks ahead with --at", async () => {
    const run = await rolecall(["expiring", "--within", "99999d", "--org", key]);
    const ahead = await rolecall([
      "plan",
      "--org",
      key,
      "--at",
      "2099-12-31",
      "--format",
      "json",
      "--allow",
      "person",
    ]);

    expect(run.code, run.stderr).toBe(0);
    expect(run.stdout).toContain("linus");
    expect(JSON.parse(ahead.stdout).at).toBe("2099-12-31T00:00:00.000Z");
  });

  it("grants and revokes in the files, keeps every other character, and asks no vendor", async () => {
    const before = files();
    const preview = await rolecall(["grant", grant.subject, grant.role, "--on", grant.on, "--dry-run"]);
    const untouched = files();
    const granted = await rolecall(["grant", grant.subject, grant.role, "--on", grant.on]);
    const between = files();
    const revoked = await rolecall(["revoke", grant.subject, "--on", grant.on]);

    expect([preview.code, granted.code, revoked.code], granted.stderr + revoked.stderr).toEqual([0, 0, 0]);
    expect(preview.stdout).toMatch(new RegExp(`^\\+.*${grant.subject}`, "m"));
    expect(untouched).toBe(before);
    expect(between).not.toBe(before);
    expect(files()).toBe(before);
  });
});

describe("over all providers", () => {
  it("offboards a person everywhere, and the result is valid", async () => {
    const copy = copyExample();
    try {
      const run = await runCli(["offboard", "ken"], { cwd: copy.folder });
      const valid = await runCli(["validate"], { cwd: copy.folder });

      expect([run.code, valid.code], run.stdout + run.stderr + valid.stdout).toEqual([0, 0]);
      for (const { provider } of cases) {
        expect(readFileSync(join(copy.folder, "orgs", `${provider}.yaml`), "utf8")).not.toMatch(/^\s+ken:/m);
      }
    } finally {
      copy.remove();
    }
  });

  it("formats once and has nothing to do the second time", async () => {
    const copy = copyExample();
    try {
      await runCli(["fmt"], { cwd: copy.folder });
      const check = await runCli(["fmt", "--check"], { cwd: copy.folder });

      expect(check.code, check.stdout + check.stderr).toBe(0);
    } finally {
      copy.remove();
    }
  });

  it("writes an access review with its table beside it", async () => {
    const run = await rolecall(["report", "--out", "review.html", "--live"]);
    const page = readFileSync(join(acme.folder, "review.html"), "utf8");
    const table = readFileSync(join(acme.folder, "review.csv"), "utf8");

    expect(run.code, run.stderr).toBe(0);
    expect(page).toContain("Content-Security-Policy");
    for (const { key } of cases) expect(table).toContain(key);
  });

  it("keeps a mistake out of the files", async () => {
    const before = files();
    const unknown = await rolecall(["grant", "nobody", "admin", "--on", "acme-heroku"]);
    const wrong = await rolecall(["grant", "ada", "emperor", "--on", "acme-heroku"]);

    expect(unknown.code).not.toBe(0);
    expect(wrong.code).not.toBe(0);
    expect(unknown.stderr + wrong.stderr).not.toMatch(/^\s+at /m);
    expect(files()).toBe(before);
  });
});
