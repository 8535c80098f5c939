import { afterEach, describe, expect, it } from "vitest";
import { Stage, unwrapped } from "./stage.ts";

let stage: Stage;
afterEach(async () => await stage.close());

const numbers = Array.from({ length: 23 }, (_, n) => String(n + 1).padStart(2, "0"));

/** One Viz Now organization, in which ada and robot are admins. */
function studio(rest: object = {}, switches: object = {}): Record<"scim", Record<string, object>> {
  return {
    scim: {
      tokens: [{ token: "canary-scim", user: "robot@acme.example" }],
      organizations: {
        studio: {
          profile: "viz-now",
          users: [
            { email: "ada@acme.example", givenName: "Ada", familyName: "Doe", role: "Admin" },
            { email: "robot@acme.example", givenName: "Robot", familyName: "Doe", role: "Admin" },
          ],
          switches,
          ...rest,
        },
      },
    },
  };
}

const head = `version: 1
people:
  ada: { name: Ada Doe, email: ada@acme.example }
  robot: { name: Robot Doe, email: robot@acme.example }
`;
const newcomers = numbers
  .map((n) => `  user${n}: { name: User Doe, email: user${n}@acme.example }\n`)
  .join("");
const spaces = ["news", "sport", "weather", "election"]
  .map((name, index) => {
    const users = numbers.slice(index * 5, index * 5 + 5).map((n) => `user${n}`);
    return `      ${name}: { owner: ada, users: [${users.join(", ")}], whitelist: [203.0.113.${index}/32] }\n`;
  })
  .join("");
const crowd = `${head}${newcomers}
teams:
  everybody: [${numbers.map((n) => `user${n}`).join(", ")}]
orgs:
  studio:
    provider: scim
    verified-emails: true
    profile: viz-now
    actor: robot
    create-spaces: true
    members: { ada: admin, robot: admin, team:everybody: operator }
    spaces:
${spaces}`;

/** One request in the simulator's own record, which tells more than the log. */
interface Recorded {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Of a bulk request. */
  readonly operations?: number;
}

async function writes(): Promise<readonly Recorded[]> {
  const all = (await stage.look("scim", "requests")) as readonly Recorded[];
  return all.filter(({ method, path }) => method !== "GET" && !path.endsWith("/.search"));
}

const converged = async (): Promise<void> => {
  const again = await stage.rolecall("plan", "--detailed-exitcode");
  expect([again.code, again.stdout]).toEqual([0, expect.stringMatching(/^No changes/m)]);
};

describe("23 users and 4 spaces", () => {
  it("go in requests of at most ten, one is refused, and the second run converges", async () => {
    stage = await Stage.open(studio({}, { refuseOnce: ["user07@acme.example"] }), crowd);

    const first = await stage.apply();
    const text = unwrapped(first.stdout);
    const sent = await writes();

    expect(first.code, first.stdout + first.stderr).toBe(5);
    expect(text).toMatch(/FAILED \+ user07 studio .*user07@acme\.example is refused for now/);
    expect(text).toMatch(/skipped \+ user07 studio\/spaces\/sport Not done because of studio user07/);
    expect(text).toMatch(/Applied 53 of 55 operations, 1 failed, 1 skipped/);
    expect(new Set(sent.map(({ path }) => path))).toEqual(new Set(["/Bulk"]));
    expect(sent.every(({ operations }) => operations !== undefined && operations <= 10)).toBe(true);
    expect(stage.takeRequests().filter(({ path }) => path.endsWith("/Bulk"))).toHaveLength(sent.length);

    const second = await stage.apply();
    expect(second.code, second.stdout + second.stderr).toBe(0);
    expect(unwrapped(second.stdout)).toMatch(/Applied 2 of 2 operations\. Converged\./);
    await converged();
  });
});

describe("services that lack what the standard has", () => {
  it.each([
    ["bulk and PATCH", { noBulk: true, noPatch: true, strictIfMatch: true }],
    ["index paging, discovery and letter case", { cursorOnly: true, lowerCaseResources: true }],
    ["paging on GET", { ignorePaging: true, noBulk: true }],
    ["answers in step with writes", { delayedVisibility: 2, answer204: true, numbersAsStrings: true }],
  ])("without %s: converges all the same", async (_what, switches) => {
    stage = await Stage.open(studio({ limits: { pageSize: 10, maxPageSize: 10 } }, switches), crowd);

    const applied = await stage.apply();

    expect(applied.code, applied.stdout + applied.stderr).toBe(0);
    await converged();
  });

  it("a list that cannot be read to its end: says so, and writes nothing", async () => {
    const users = numbers.map((n) => ({
      email: `old${n}@acme.example`,
      givenName: "Old",
      familyName: "Doe",
      role: "Operator",
    }));
    const organization = { limits: { pageSize: 10, maxPageSize: 10 }, users };
    const state = studio(organization, { ignorePaging: true, noSearch: true });
    state.scim.tokens = [{ token: "canary-scim", user: "old01@acme.example" }];
    stage = await Stage.open(state, crowd);

    const run = await stage.apply();

    expect([run.code, run.stderr]).toEqual([1, expect.stringContaining("nothing was written")]);
    expect(unwrapped(run.stdout)).toMatch(/! studio: .*\[INCOMPLETE\]/);
    expect(await writes()).toEqual([]);
  });
});

describe("bad input", () => {
  it("a whitelist entry that is not a network, and a role outside the profile: in the file, at their place", async () => {
    stage = await Stage.open(
      studio(),
      `${head}orgs:
  studio:
    provider: scim
    profile: viz-now
    members: { ada: admin, robot: owner }
    spaces:
      news: { whitelist: [203.0.113.7/24, not-a-network] }
`,
    );

    const run = await stage.rolecall("plan");

    expect(run.code).toBe(3);
    expect(run.stderr).toMatch(/access\.yaml:11:\d+: error\[.*203\.0\.113\.0\/24/s);
    expect(run.stderr).toMatch(/not-a-network/);
    expect(run.stderr).toMatch(/access\.yaml:9:\d+: error\[UNKNOWN_ROLE\]/);
    expect(stage.takeRequests()).toEqual([]);
  });

  it("a user who came to be meanwhile is one failure in the service's words", async () => {
    stage = await Stage.open(
      studio({}, { noBulk: true }),
      `${head}  linus: { name: Linus Doe, email: linus@acme.example }
  ken: { name: Ken Doe, email: ken@acme.example }
orgs:
  studio:
    provider: scim
    profile: viz-now
    actor: robot
    members: { ada: admin, robot: admin, linus: operator, ken: operator }
`,
    );
    stage.beforeFirstWrite(async () => {
      const answer = await stage.ask("scim", "POST", "/studio/scim/v2/Users", {
        headers: { authorization: "Bearer canary-scim", "content-type": "application/scim+json" },
        body: JSON.stringify({
          schemas: ["urn:ietf:params:scim:schemas:core:2.0:User"],
          userName: "linus@acme.example",
          name: { givenName: "Linus", familyName: "Other" },
          emails: [{ value: "linus@acme.example", type: "work", primary: true }],
          roles: [{ value: "Editor", primary: true }],
        }),
      });
      expect(answer.status).toBe(201);
    });

    const run = await stage.apply();

    expect(run.code, run.stdout + run.stderr).toBe(5);
    expect(unwrapped(run.stdout)).toMatch(
      /FAILED \+ linus studio .*409.* done \+ ken|done \+ ken.*FAILED \+ linus studio .*409/,
    );
  });
});

describe("the generic profile", () => {
  it("plans, applies and converges with groups of any service", async () => {
    stage = await Stage.open(
      {
        scim: {
          tokens: [{ token: "canary-scim", user: "ada@acme.example" }],
          organizations: {
            directory: {
              profile: "generic",
              users: [
                { email: "ada@acme.example", role: "owner" },
                { email: "old@acme.example", role: "reader" },
              ],
              spaces: [
                { name: "staff", members: ["ada@acme.example", "old@acme.example"] },
                { name: "gone" },
              ],
            },
          },
        },
      },
      `${head}orgs:
  directory:
    provider: scim
    actor: ada
    members: { ada: owner, robot: reader }
    groups: { staff: [ada, robot], fresh: [robot] }
`,
    );

    const applied = await stage.apply();

    expect(applied.code, applied.stdout + applied.stderr).toBe(0);
    expect(applied.stdout).toContain("done    - old@acme.example  directory  (disabled, details kept)");
    expect(unwrapped(applied.stdout)).toMatch(/done - directory\/groups\/gone/);
    await converged();
  });
});
