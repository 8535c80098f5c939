import { afterEach, describe, expect, it } from "vitest";
import { peopleOf } from "../../../src/model/access-change.ts";
import { Stage, unwrapped } from "../stage.ts";

// A lock takes an app from every member who is not on it, and from those who had only joined.

let stage: Stage;
afterEach(async () => await stage.close());

const people = ["ada", "bob", "cyd", "dan"];

function access(app: string): string {
  const entries = people.map((name) => `  ${name}: { email: ${name}@acme.example }`).join("\n");
  return `version: 1
people:
${entries}
orgs: { ent: { provider: heroku, members: { ada: admin, bob: member, cyd: member, dan: viewer }, apps: { shop: ${app} } } }
`;
}

async function open(app: string, isLocked = false): Promise<void> {
  stage = await Stage.open(
    {
      heroku: {
        tokens: [{ token: "canary-key", user: "ada@acme.example" }],
        teams: [
          {
            name: "ent",
            type: "enterprise",
            members: [
              { email: "ada@acme.example", role: "admin" },
              { email: "bob@acme.example", role: "member" },
              { email: "cyd@acme.example", role: "member" },
              { email: "dan@acme.example", role: "viewer" },
            ],
            apps: [
              {
                name: "shop",
                locked: isLocked,
                collaborators: { "bob@acme.example": ["view"], "cyd@acme.example": ["view", "deploy"] },
              },
            ],
          },
        ],
      },
    },
    access(app),
  );
}

const cyd = "collaborators: { cyd: [view, deploy] }";

describe("an app that comes to be locked", () => {
  it("names and counts everybody who loses it, and the way to keep who had joined", async () => {
    await open(`{ locked: true, ${cyd} }`);

    const plan = unwrapped((await stage.rolecall("plan")).stdout);

    expect(plan).toMatch(/bob loses view on ent\/shop/);
    expect(plan).toMatch(/dan loses view on ent\/shop/);
    expect(plan).not.toContain("cyd loses");
    expect(plan).toContain(
      "bob had joined while the app was open: list bob on it, as view, to keep the access",
    );
    expect(plan).toMatch(/ent: 2 of \d+ live grants removed/);
    const { operations } = await stage.plan();
    expect(operations.map(({ id }) => id)).toEqual(["ent/apps/shop #locked", "ent/apps/shop bob"]);
  });

  it("lets them in again when it is unlocked, which the guard `exposure` holds up: nobody granted it to them", async () => {
    await open(`{ locked: false, ${cyd} }`, true);
    stage.write(access(`{ locked: false, ${cyd} }`));

    const plan = await stage.rolecall("plan");

    expect(plan.code).toBe(4);
    expect(unwrapped(plan.stdout)).toMatch(
      /guard exposure refused: ent: .* gain access to ent\/apps\/shop, without a grant to any of them/,
    );
    expect((await stage.apply("--allow", "exposure")).code).toBe(0);
  });

  it("names them also where the files do not manage the members", async () => {
    await open(`{ locked: true, ${cyd} }`);
    stage.write(access(`{ locked: true, ${cyd} }`).replace(/members: \{[^}]*\}, /, ""));

    const plan = unwrapped((await stage.rolecall("plan")).stdout);

    expect(plan).toMatch(/bob loses view on ent\/shop/);
    expect(plan).toMatch(/dan loses view on ent\/shop/);
    expect(plan).toMatch(/ent: 2 of \d+ live grants removed/);
  });

  it("is what explain and who-can say afterwards", async () => {
    await open(`{ locked: true, ${cyd} }`);

    expect((await stage.rolecall("apply", "--auto-approve")).code).toBe(0);

    const who = unwrapped(
      (await stage.rolecall("who-can", "view-app", "--on", "ent/apps/shop", "--live")).stdout,
    );
    expect(who).toMatch(/cyd/);
    expect(who).not.toMatch(/\b(bob|dan)\b/);
    for (const name of ["bob", "dan"])
      expect((await stage.rolecall("explain", name, "--live")).stdout).not.toContain("ent/apps/shop");
    expect((await stage.rolecall("drift")).code).toBe(0);
  });

  it("takes nothing from those whom an import wrote down", async () => {
    await open(`{ locked: false, ${cyd} }`);
    const imported = (await stage.rolecall("import", "--provider", "heroku", "--org", "ent")).stdout;

    expect(imported).toContain("bob: [view]");
    stage.write(imported.replace("locked: false", "locked: true"));
    const plan = unwrapped((await stage.rolecall("plan")).stdout);

    expect(plan).not.toContain("bob loses");
    expect(plan).toMatch(/dan loses view on ent\/shop/);
  });
});

it("an app that is no longer locked is named for everybody who gains, also who is declared on it", async () => {
  await open("{ locked: false, collaborators: { bob: [view], cyd: [view, deploy], dan: [view] } }", true);

  const { people } = await stage.plan();

  const gains = people.filter(
    ({ address, direction }) => address === "ent/apps/shop" && direction === "more",
  );
  expect(gains.flatMap((change) => peopleOf(change).map(({ subject }) => subject))).toContain("dan");
});
