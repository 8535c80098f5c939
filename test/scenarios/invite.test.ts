import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunningSimulators } from "../../src/simulator/host/run.ts";
import { copyExample, runCli, simulate } from "../helpers/cli.ts";

let acme: ReturnType<typeof copyExample>;
let vendors: RunningSimulators;
beforeAll(async () => {
  acme = copyExample();
  vendors = await simulate(join(acme.folder, "live.yaml"), { logFile: join(acme.folder, "requests.jsonl") });
});
afterAll(async () => {
  await vendors.close();
  acme.remove();
});

const rolecall = async (...args: string[]): ReturnType<typeof runCli> =>
  await runCli(args, { cwd: acme.folder, env: vendors.environment });

/** Everything that was sent and is no question: neither the exchange of tokens nor GraphQL. */
const writes = (): readonly { readonly path: string }[] =>
  readFileSync(join(acme.folder, "requests.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line): { method: string; path: string } => JSON.parse(line))
    .filter(({ method, path }) => method !== "GET" && !/^\/(oauth2\/|graphql)/.test(path));

describe("invite --resend", () => {
  it("sends one open invitation again, at every provider that has one, and writes nothing else", async () => {
    const drift = await rolecall("drift", "--format", "json");
    const entries: readonly { org: string; address: string; subject: string; class: string; text: string }[] =
      JSON.parse(drift.stdout).drift;
    const open = entries.filter(
      (entry) => entry.class === "pending" && entry.address === entry.org && !entry.text.startsWith("waits"),
    );
    const orgs = [...new Map(open.map((entry) => [entry.org, entry])).values()];
    expect(orgs.map(({ org }) => org)).toEqual(expect.arrayContaining(["acme", "acme-config", "acme-labs"]));

    for (const { subject, address } of orgs) {
      const before = writes().length;
      const { code, stdout } = await rolecall(
        "invite",
        "--resend",
        subject,
        "--on",
        address,
        "--auto-approve",
      );

      expect([code, stdout]).toEqual([0, expect.stringContaining("Applied 1 of 1 operation")]);
      const fresh = writes().slice(before);
      expect(fresh.length).toBeGreaterThan(0);
      expect(fresh.filter(({ path }) => !/\/(invitations|memberships)(\/|$)/.test(path))).toEqual([]);
    }
  });

  it("asks first, and refuses what is no open invitation with the next step", async () => {
    const before = writes().length;
    const [unasked, dry, member] = await Promise.all([
      rolecall("invite", "--resend", "barbara", "--on", "acme-labs"),
      rolecall("invite", "--resend", "barbara", "--on", "acme-labs", "--dry-run"),
      rolecall("invite", "--resend", "linus", "--on", "acme-heroku/apps/shop-prod", "--auto-approve"),
    ]);

    expect([unasked.code, unasked.stderr]).toEqual([1, expect.stringContaining("--auto-approve")]);
    expect([dry.code, dry.stdout]).toEqual([0, expect.stringContaining("It goes to barbara@acme.example")]);
    expect([member.code, member.stderr]).toEqual([1, expect.stringContaining("explain linus --live")]);
    expect(writes()).toHaveLength(before);
  });
});
