import { afterEach, describe, expect, it } from "vitest";
import { Stage, unwrapped } from "./stage.ts";

let stage: Stage;
afterEach(async () => await stage.close());

const robot = (role: string): object => ({ type: "service", name: "robot", role });
const person = (name: string, role: string): object => ({ email: `${name}@acme.example`, role });

/** One organization; `canary-key` is robot's. */
function organization(users: readonly object[], rest: object = {}): object {
  return {
    switches: { mailDelayMs: 0 },
    tokens: [{ token: "canary-key", user: "robot" }],
    organizations: [{ name: "acme", users, ...rest }],
  };
}

const people = `version: 1
people:
  ada: { email: ada@acme.example }
  grace: { email: grace@acme.example }
  alan: { email: alan@acme.example }
  linus: { email: linus@acme.example }
`;

describe("handing an organization over", () => {
  it("keeps the old owner until an invited one accepts, and removes it in the next run", async () => {
    stage = await Stage.open(
      {
        cloudtruth: organization([robot("OWNER"), person("edsger", "OWNER")], {
          invitations: [{ email: "grace@acme.example", role: "OWNER" }],
        }),
      },
      `${people}orgs: { acme: { provider: cloudtruth, members: { ada: owner, grace: owner } } }\n`,
    );

    const first = await stage.apply();
    expect(first.code, first.stdout + first.stderr).toBe(0);
    expect(unwrapped(first.stdout)).toMatch(
      /Deferred: - edsger@acme\.example acme owner waits for .*grace.* to accept the invitation/,
    );
    expect(first.stdout).toMatch(/Applied 1 of 1 operation, 1 person waits for an\s+invitation/);
    expect(await owners()).toEqual(["edsger@acme.example", "robot"]);

    const waiting = await stage.rolecall("plan", "--detailed-exitcode");
    expect([waiting.code, waiting.stdout]).toEqual([0, expect.stringMatching(/^No changes \(2 pending/m)]);

    await stage.steer("cloudtruth", "accept", { email: "grace@acme.example" });
    const next = await stage.apply();
    expect(next.code, next.stdout + next.stderr).toBe(0);
    expect(next.stdout).toContain("done    - edsger@acme.example  acme");
    expect(await owners()).toEqual(["grace@acme.example", "robot"]);
    expect((await stage.plan()).deferred).toEqual([]);
  });

  it("does not defer what removes one of two owners", async () => {
    stage = await Stage.open(
      { cloudtruth: organization([robot("OWNER"), person("edsger", "OWNER"), person("ada", "OWNER")]) },
      `${people}orgs: { acme: { provider: cloudtruth, members: { ada: owner, grace: owner } } }\n`,
    );

    const run = await stage.apply();

    expect(run.code, run.stdout + run.stderr).toBe(0);
    expect(await owners()).toEqual(["ada@acme.example", "robot"]);
  });
});

/** Who is owner now, as the vendor tells it. */
async function owners(): Promise<string[]> {
  const answer = await stage.ask("cloudtruth", "GET", "/api/v1/users/?page_size=100", {
    headers: { authorization: "Api-Key canary-key" },
  });
  const body = (await answer.json()) as { results: { role: string; email: string | null; name: string }[] };
  return body.results
    .filter((user) => user.role === "OWNER")
    .map((user) => user.email ?? user.name)
    .sort();
}

describe("an invitation that is to be mailed again", () => {
  it("is mailed, and the run has converged although it reads the same afterwards", async () => {
    stage = await Stage.open(
      {
        cloudtruth: organization([robot("OWNER"), person("ada", "OWNER"), person("grace", "OWNER")], {
          invitations: [{ email: "linus@acme.example", role: "VIEWER" }],
        }),
      },
      `${people}orgs:
  acme:
    provider: cloudtruth
    resend: [linus]
    members: { ada: owner, grace: owner, linus: viewer }
`,
    );

    const run = await stage.apply();
    const resent = stage.takeRequests().filter(({ path }) => path.endsWith("/resend/"));

    expect(run.code, run.stdout + run.stderr).toBe(0);
    expect(unwrapped(run.stdout)).toContain("done ~ linus acme (invitation mailed again");
    expect(resent).toHaveLength(1);

    const drift = await stage.rolecall("drift");

    expect([drift.code, drift.stdout]).toEqual([0, expect.stringMatching(/^pending .*: 1$/m)]);
  });
});

describe("bad input", () => {
  it("a duplicate, a role change and a user who has gone: each fails in CloudTruth's words, the rest goes on", async () => {
    stage = await Stage.open(
      {
        cloudtruth: {
          ...organization(
            [robot("ADMIN"), person("ada", "OWNER"), person("alan", "VIEWER"), person("grace", "CONTRIB")],
            { projects: [{ name: "billing", grants: [{ to: "ada@acme.example", role: "OWNER" }] }] },
          ),
          tokens: [
            { token: "canary-key", user: "robot" },
            { token: "canary-ada", user: "ada@acme.example", kind: "login" },
          ],
        },
      },
      `${people}orgs:
  acme:
    provider: cloudtruth
    admins-may-change: true
    verified-emails: true
    members: { ada: owner, alan: contributor, grace: contributor, linus: viewer, new@acme.example: viewer }
    projects: { billing: { access: { ada: owner, grace: admin, alan: viewer } } }
`,
    );
    // Somebody else invites linus, and grace is removed, after rolecall has looked.
    stage.beforeFirstWrite(async () => {
      const headers = { authorization: "Bearer canary-ada", "content-type": "application/json" };
      const body = JSON.stringify({ email: "linus@acme.example", role: "ADMIN" });
      await stage.ask("cloudtruth", "POST", "/api/v1/invitations/", { headers, body });
      const list = await stage.ask("cloudtruth", "GET", "/api/v1/users/", { headers });
      const { results } = (await list.json()) as { results: { email: string; membership_id: string }[] };
      const grace = results.find((user) => user.email === "grace@acme.example");
      await stage.ask("cloudtruth", "DELETE", `/api/v1/memberships/${grace?.membership_id}/`, { headers });
    });

    const run = await stage.apply();
    const text = unwrapped(run.stdout);

    expect(run.code, run.stdout + run.stderr).toBe(5);
    expect(text).toMatch(/FAILED \+ linus acme .*there is an invitation for that email already/);
    expect(text).toMatch(/FAILED ~ alan acme .*do not have permission/);
    expect(text).toMatch(/FAILED \+ grace acme\/projects\/billing .*Object does not exist/);
    expect(text).toMatch(/done \+ new@acme\.example acme/);
    expect(text).toMatch(/done \+ alan acme\/projects\/billing/);
    expect(text).toMatch(/Applied 2 of 5 operations, 3 failed/);
  });

  it("grants without the plan for them: said so, and only they fail when the rest is wanted", async () => {
    stage = await Stage.open(
      {
        cloudtruth: organization([robot("OWNER"), person("ada", "OWNER"), person("grace", "OWNER")], {
          rbac: false,
          projects: [{ name: "billing" }],
        }),
      },
      `${people}orgs:
  acme:
    provider: cloudtruth
    members: { ada: owner, grace: owner, linus: viewer }
    projects: { billing: { access: { ada: owner } } }
`,
    );

    const refused = await stage.apply();
    const lifted = await stage.apply("--allow", "incomplete");

    expect([refused.code, refused.stderr]).toEqual([4, expect.stringContaining("nothing was written")]);
    expect(unwrapped(refused.stdout)).toMatch(/are not on this plan\. .* \[UNSUPPORTED\]/);
    expect(lifted.code, lifted.stdout + lifted.stderr).toBe(5);
    expect(unwrapped(lifted.stdout)).toMatch(
      /done \+ linus acme .*FAILED \+ ada acme\/projects\/billing .*403/,
    );
  });
});
