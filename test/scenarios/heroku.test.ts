import { afterEach, describe, expect, it } from "vitest";
import { steady } from "../helpers/cli.ts";
import { Stage, unwrapped } from "./stage.ts";

let stage: Stage;
afterEach(async () => await stage.close());

const numbered = Array.from({ length: 2500 }, (_, n) => `person${String(n).padStart(4, "0")}@acme.example`);
const robot = "robot@acme.example";

/** One Enterprise team on which robot is admin. */
function enterprise(members: readonly string[], rest: object = {}): object {
  return {
    tokens: [{ token: "canary-heroku", user: robot }],
    teams: [
      {
        name: "acme",
        type: "enterprise",
        members: Object.fromEntries([[robot, "admin"], ...members.map((email) => [email, "member"])]),
        ...rest,
      },
    ],
  };
}

describe("a team of 2,500", () => {
  it("is read over several pages, to its end", async () => {
    const team = numbered.map((email) => `      ${email}: member`).join("\n");
    stage = await Stage.open(
      { heroku: enterprise(numbered) },
      `version: 1
orgs:
  acme:
    provider: heroku
    members:
      ${robot}: admin
      new@acme.example: member
${team}
`,
    );

    const run = await stage.rolecall("plan", "--verbose");
    const pages = stage.takeRequests().filter((request) => request.path === "/teams/acme/members");

    expect(pages.map((page) => page.status)).toEqual([206, 206, 200]);
    expect(run.stderr.match(/GET \/teams\/acme\/members/g)).toHaveLength(3);
    expect([run.code, run.stdout], run.stderr).toEqual([0, expect.stringContaining("2501 live grants")]);
    expect(run.stdout).toMatch(/Plan: 1 to add, 0 to change, 0 to remove/);
  });
});

describe("two teams with a token each", () => {
  it("are planned and applied side by side, each with its own", async () => {
    stage = await Stage.open(
      {
        heroku: {
          tokens: [
            { token: "canary-inc", user: "inc@acme.example" },
            { token: "canary-labs", user: "labs@acme.example", env: "HEROKU_LABS_KEY" },
          ],
          teams: [
            { name: "inc", type: "enterprise", members: { "inc@acme.example": "admin" } },
            { name: "labs", type: "team", members: { "labs@acme.example": "admin" } },
          ],
        },
      },
      `version: 1
orgs:
  inc: { provider: heroku, members: { inc@acme.example: admin, ada@acme.example: viewer } }
  labs:
    provider: heroku
    token: { env: HEROKU_LABS_KEY }
    members: { labs@acme.example: admin, ada@acme.example: member }
`,
      { latencyMs: 60 },
    );

    const run = await stage.apply();
    const requests = stage.takeRequests();
    const times = (org: string): number[] =>
      requests.filter((request) => request.org === org).map((request) => Date.parse(request.time));

    expect(run.code, run.stdout + run.stderr).toBe(0);
    expect(steady(run.stdout)).toContain(
      "inc  (heroku, at 127.0.0.1:PORT; acting as inc@acme.example (admin))",
    );
    expect(steady(run.stdout)).toContain(
      "labs  (heroku, at 127.0.0.1:PORT; acting as labs@acme.example (admin))",
    );
    expect(Math.min(...times("labs"))).toBeLessThan(Math.max(...times("inc")));
    expect(Math.min(...times("inc"))).toBeLessThan(Math.max(...times("labs")));
  });
});

describe("bad input", () => {
  const files = `version: 1
people:
  ada: { email: ada@acme.example }
  robot: { email: ${robot} }
orgs:
  acme:
    provider: heroku
    members: { robot: admin, ada: viewer, ops@acme.example: member, grace@acme.example: member }
    apps:
      shop: { collaborators: { linus@acme.example: [deploy], ken@acme.example: [] } }
      blog: { collaborators: { ken@acme.example: [] } }
`;
  const ordinary = {
    switches: { refusedEmails: ["ops@acme.example"] },
    tokens: [{ token: "canary-heroku", user: robot }],
    teams: [
      {
        name: "acme",
        type: "team",
        members: { [robot]: "admin" },
        apps: [{ name: "shop" }, { name: "blog" }],
      },
    ],
  };

  it("one operation each fails in Heroku's words with its request id, the rest goes on", async () => {
    stage = await Stage.open({ heroku: ordinary }, files);

    const run = await stage.apply();
    const text = unwrapped(run.stdout);

    expect(run.code, run.stdout + run.stderr).toBe(5);
    // A role that the team's type does not have.
    expect(text).toMatch(/FAILED \+ ada acme .*viewer.*\(request [0-9a-f-]{36}\)/);
    // An e-mail that the vendor refuses.
    expect(text).toMatch(/FAILED \+ ops@acme\.example acme .*Email is invalid\..*\(request [0-9a-f-]{36}\)/);
    // Permissions where the role fixes them.
    expect(text).toMatch(/FAILED \+ linus@acme\.example acme\/apps\/shop .*\(request [0-9a-f-]{36}\)/);
    // The rest.
    expect(text).toMatch(/done \+ grace@acme\.example acme \(invited; waits for acceptance\)/);
    expect(text).toMatch(/done \+ ken@acme\.example acme\/apps\/shop/);
    expect(text).toMatch(/done \+ ken@acme\.example acme\/apps\/blog/);
    expect(text).toMatch(/Applied 3 of 6 operations, 3 failed/);
  });

  it("what the file says of the team's type is refused before any call", async () => {
    stage = await Stage.open(
      { heroku: ordinary },
      files.replace("provider: heroku", "provider: heroku\n    type: team"),
    );

    const run = await stage.rolecall("plan");

    expect(run.code).toBe(3);
    expect(run.stderr).toMatch(/UNKNOWN_ROLE|FIXED_PERMISSIONS/);
    expect(stage.takeRequests()).toEqual([]);
  });

  it("an app that is not of the team is named with its place, and the rest of the plan stands", async () => {
    stage = await Stage.open({ heroku: ordinary }, files.replace("blog:", "blgo:"));

    const run = await stage.rolecall("plan");

    expect(run.code).toBe(1);
    expect(unwrapped(run.stdout)).toMatch(/error\[RESOURCE_NOT_FOUND\] access\.yaml:11:7: .*blgo/);
    expect(run.stdout).toContain("+ ken@acme.example  acme/apps/shop");
  });
});
