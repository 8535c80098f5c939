import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Stage, unwrapped } from "./stage.ts";

const people = Array.from({ length: 30 }, (_, n) => `person${String(n).padStart(2, "0")}@acme.example`);
const robot = "robot@acme.example";

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.open(
    {
      heroku: {
        tokens: [{ token: "canary-heroku", user: robot }],
        teams: [{ name: "acme", type: "enterprise", members: { [robot]: "admin" } }],
      },
    },
    `version: 1
orgs:
  acme:
    provider: heroku
    members: { ${robot}: admin, ${people.map((email) => `${email}: member`).join(", ")} }
`,
    { latencyMs: 40 },
  );
});
afterEach(async () => await stage.close());

describe("Ctrl-C in the middle of an apply", () => {
  it("finishes what is in flight, begins nothing new, and leaves a journal that is resumed", async () => {
    const cut = await stage.rolecallInterrupted("apply", "--auto-approve", "--journal", "run.jsonl");
    const written = stage.takeRequests().filter(({ method }) => method === "PUT");
    const verified = await stage.rolecall("journal", "verify", "run.jsonl");
    const left = (await stage.plan()).operations.length;

    expect(cut.code, cut.stdout + cut.stderr).toBe(5);
    expect(unwrapped(cut.stdout)).toContain("Interrupted: what was in flight was finished");
    expect(cut.stdout).not.toMatch(/FAILED|INTERNAL/);
    expect(cut.stderr).toMatch(/rolecall apply --resume .*run\.jsonl/);
    expect(verified.code, verified.stdout).toBe(0);
    // What was sent was answered and is in the journal; of the rest nothing was sent.
    expect(written.length).toBeLessThan(people.length);
    expect(left).toBe(people.length - written.length);

    const resumed = await stage.apply("--resume", "run.jsonl");
    expect(resumed.code, resumed.stdout + resumed.stderr).toBe(0);
    expect((await stage.plan()).operations).toEqual([]);
  });
});

describe("a reader who goes away", () => {
  it("leaves nothing half done, and no exit code that says otherwise", async () => {
    const code = await stage.rolecallUnread("apply", "--auto-approve");
    const again = await stage.rolecallUnread("plan", "--detailed-exitcode");

    expect([code, again]).toEqual([0, 0]);
    expect((await stage.plan()).operations).toEqual([]);
  });
});
