import { afterEach, describe, expect, it } from "vitest";
import { Stage, unwrapped } from "./stage.ts";

let stage: Stage;
afterEach(async () => await stage.close());

const shop = "shopshopshops";
const site = "sitesitesites";
const robot = "robot@acme.example";

/** One organization that robot administers, with two projects. */
function acme(rest: object = {}, switches: object = {}): Record<string, object> {
  return {
    upsun: {
      tokens: [{ token: "canary-upsun", user: robot }],
      switches,
      organizations: [
        {
          name: "acme",
          owner: "ada@acme.example",
          members: { [robot]: ["admin"], "grace@acme.example": [] },
          projects: [
            {
              id: shop,
              title: "Shop",
              environments: [
                { name: "main", type: "production" },
                { name: "feature/x", type: "development" },
              ],
              access: { [robot]: ["admin"] },
            },
            { id: site, title: "Site", access: { [robot]: ["admin"] } },
          ],
          ...rest,
        },
      ],
    },
  };
}

/** The organization in the file, with access to the two projects. */
function files(onShop: string, onSite = ""): string {
  return `version: 1
people:
  ada: { email: ada@acme.example }
  grace: { email: grace@acme.example }
  linus: { email: linus@acme.example }
  robot: { email: ${robot}, kind: service }
orgs:
  acme:
    provider: upsun
    owner: ada
    projects:
      shop: { id: ${shop}, access: { robot: admin, ${onShop} } }
      site: { id: ${site}, access: { robot: admin, ${onSite} } }
`;
}

const linusEverywhere = files("linus: { development: contributor }", "linus: { production: viewer }");

describe("a stranger", () => {
  it("is invited once, and gets the rest without a mail when the invitation is accepted", async () => {
    stage = await Stage.open(acme(), linusEverywhere);

    const first = await stage.apply();
    const invited = stage.takeRequests().filter(({ method, path }) => isInvitation(method, path));
    expect(first.code, first.stdout + first.stderr).toBe(0);
    expect(first.stdout).toMatch(/1 person waits\s+for\s+an\s+invitation/);
    expect(invited).toHaveLength(1);

    const again = await stage.apply();
    expect(again.code, again.stdout + again.stderr).toBe(0);
    expect(stage.takeRequests().filter(({ method }) => method !== "GET")).toEqual([
      expect.objectContaining({ path: "/oauth2/token" }),
    ]);

    const project = invited[0]?.path.split("/")[2] ?? "";
    await stage.steer("upsun", "accept", { email: "linus@acme.example", project });
    const rest = await stage.apply();
    const written = stage.takeRequests().filter(({ method }) => method !== "GET");
    expect(rest.code, rest.stdout + rest.stderr).toBe(0);
    expect(written.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
      "POST /oauth2/token",
      `POST /projects/${project === shop ? site : shop}/user-access`,
    ]);
    expect(await stage.plan()).toMatchObject({ operations: [], pending: [], deferred: [] });
  });
});

const isInvitation = (method: string, path: string): boolean =>
  method === "POST" && path.endsWith("/invitations");

describe("what the vendor refuses", () => {
  it("licences that are used up are one failure in Upsun's words, the rest goes on", async () => {
    const projects = [
      { id: shop, title: "Shop", user_licenses: 1, access: { [robot]: ["admin"] } },
      { id: site, title: "Site", access: { [robot]: ["admin"] } },
    ];
    stage = await Stage.open(
      acme({ projects }),
      files("linus: { development: contributor }", "grace: { production: viewer }"),
    );

    const run = await stage.apply();

    expect(run.code, run.stdout + run.stderr).toBe(5);
    expect(unwrapped(run.stdout)).toMatch(
      /FAILED \+ linus acme\/projects\/shop .*402.*licenses .* are used up/,
    );
    expect(run.stdout).toContain("done    + grace  acme/projects/site");
  });

  it("a suspended organization is told as such, and nothing is read as empty or written", async () => {
    stage = await Stage.open(acme({ status: "suspended" }), linusEverywhere);

    const plan = await stage.rolecall("plan");
    const applied = await stage.apply();
    const drift = await stage.rolecall("drift");

    expect([plan.code, applied.code, drift.code]).toEqual([1, 1, 1]);
    expect(unwrapped(plan.stdout)).toMatch(/! acme: .*suspended.* \[SUSPENDED\]/);
    expect(plan.stdout).not.toMatch(/^No changes/m);
    expect(drift.stdout).not.toMatch(/No drift\./);
    const writes = stage.takeRequests().filter(({ method }) => method !== "GET");
    expect(new Set(writes.map(({ path }) => path))).toEqual(new Set(["/oauth2/token"]));
  });
});

describe("access tokens", () => {
  it("are renewed in the middle of a run, not for every request", async () => {
    // After half of a short life a token is renewed, so these are good for one second.
    stage = await Stage.open(acme({}, { token_life: 2 }), linusEverywhere, { latencyMs: 120 });

    const run = await stage.apply();
    const requests = stage.takeRequests();
    const exchanges = requests.filter(({ path }) => path === "/oauth2/token");

    expect(run.code, run.stdout + run.stderr).toBe(0);
    expect(exchanges.length).toBeGreaterThan(1);
    expect(exchanges.length).toBeLessThan(requests.length / 3);
    expect(requests.filter(({ status }) => status === 401)).toEqual([]);
  });
});

describe("what only a redeployment brings about", () => {
  const wanted = files("grace: { development: contributor }");

  it("is advised, and done and waited for with --redeploy", async () => {
    stage = await Stage.open(acme({}, { redeploy_polls: 1 }), wanted);

    const run = await stage.apply("--redeploy");

    expect(run.code, run.stdout + run.stderr).toBe(0);
    expect(run.stdout).toContain("Shop/feature/x: redeployed.");
    expect(await stage.look("upsun", `ssh/${shop}`)).toMatchObject({
      "feature/x": expect.arrayContaining(["grace@acme.example"]),
    });
  });

  it("is only advised without it", async () => {
    stage = await Stage.open(acme(), wanted);

    const run = await stage.apply();

    expect(unwrapped(run.stdout)).toContain(
      "acme/projects/shop: SSH access follows only when the development",
    );
    expect(stage.takeRequests().some(({ path }) => path.endsWith("/redeploy"))).toBe(false);
  });
});

describe("200 projects and 50 people", () => {
  it("take one listing of access for each person, one of invitations for each project, and no call for a grant", async () => {
    const people = Array.from({ length: 50 }, (_, n) => `person${n}@acme.example`);
    const ids = Array.from({ length: 200 }, (_, n) => `project${String(n).padStart(4, "0")}`);
    const everybody = Object.fromEntries(
      people.map((email) => [email, ["viewer", "development:contributor"]]),
    );
    stage = await Stage.open(
      acme({
        members: { [robot]: ["admin"] },
        projects: ids.map((id) => ({ id, title: id, access: { [robot]: ["admin"], ...everybody } })),
      }),
      `version: 1
teams:
  everybody: [${people.join(", ")}]
orgs:
  acme:
    provider: upsun
    projects:
${ids.map((id) => `      ${id}: { id: ${id}, access: { ${robot}: admin, team:everybody: { development: contributor } } }`).join("\n")}
`,
    );

    const run = await stage.rolecall("plan", "--verbose");
    const asked = run.stderr.split("\n").filter((line) => line.startsWith("acme: "));
    const count = (pattern: RegExp): number => asked.filter((line) => pattern.test(line)).length;

    expect([run.code, run.stdout], run.stderr).toEqual([0, expect.stringContaining("No changes")]);
    // 50 people, the owner and robot, whose 200 projects fill a page: whether that is all, only one more request can tell.
    expect(count(/GET \/users\/[^/]+\/project-access /)).toBe(53);
    expect(count(/\/user-access /)).toBe(0);
    expect(count(/GET \/projects\/[^/]+\/invitations /)).toBe(200);
    expect(asked.length).toBeLessThanOrEqual(53 + 200 + 10);
    expect(run.stderr).toContain(`${asked.length} requests (acme: ${asked.length})`);
    expect(stage.takeRequests()).toHaveLength(asked.length);
  });
});
