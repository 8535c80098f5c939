import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../src/model/json.ts";
import type { StateValue } from "../../../src/simulator/contract.ts";
import { desiredOrg, lines, person, rolecall, studio, user, World } from "./world.ts";

const people = ["ada", "grace", "alan"].map((key) => person(key));
const actor = { actor: "rolecall" };

function generic(
  rest: {
    users?: Record<string, StateValue>[];
    spaces?: Record<string, StateValue>[];
    switches?: Record<string, StateValue>;
  } = {},
): World {
  return new World(studio({ profile: "generic", ...rest }), [...people, rolecall]);
}

describe("any SCIM service", () => {
  it("creates, fills and deletes groups, and takes any role", async () => {
    const world = generic({
      users: [user("ada", "support"), user("grace", "support")],
      spaces: [{ name: "old", members: ["ada@acme.example"] }],
    });
    const desired = desiredOrg({
      options: actor,
      members: {
        rolecall: { role: "Admin" },
        ada: { role: "billing+support" },
        alan: { role: "member" },
        grace: { role: "support" },
      },
      spaces: { sre: { users: ["ada", "alan"] } },
    });

    const { planned, results } = await world.apply(desired);

    expect(lines(planned.operations).sort()).toEqual([
      "add studio alan",
      "add studio/groups/sre #exists",
      "add studio/groups/sre ada",
      "add studio/groups/sre alan",
      "remove studio/groups/old #exists",
      "update studio ada",
    ]);
    expect(results.map((result) => result.status)).toEqual(results.map(() => "applied"));
    expect((await world.plan(desired)).operations).toEqual([]);
  });

  it("keeps other e-mails when the main one changes, and a user name that is none", async () => {
    const emails = [
      { value: "g@old.example", type: "work", primary: true },
      { value: "home@x.example", type: "home" },
    ];
    const known = person("grace", { email: "grace@acme.example", aliases: ["g@old.example"] });
    const world = new World(
      studio({
        profile: "generic",
        switches: { noBulk: true },
        users: [
          {
            id: "u-grace",
            email: "g@old.example",
            userName: "ghopper",
            givenName: "Grace",
            familyName: "Doe",
            more: { emails },
          },
        ],
      }),
      [known, rolecall],
    );

    await world.apply(
      desiredOrg({ options: actor, members: { rolecall: { role: "Admin" }, grace: { role: "member" } } }),
    );

    expect(world.writes.map(({ body }) => (body as { Operations: unknown }).Operations)).toEqual([
      [
        {
          op: "replace",
          path: "emails",
          value: [
            { value: "grace@acme.example", type: "work", primary: true },
            { value: "home@x.example", type: "home" },
          ],
        },
      ],
    ]);
  });

  const encodings: Record<string, JsonObject> = {
    roles: { roles: [{ value: "support", primary: true }] },
    "user-type": { userType: "support" },
    entitlements: { entitlements: [{ value: "support", primary: true }] },
    none: {},
  };
  for (const [encoding, attributes] of Object.entries(encodings)) {
    it(`writes roles as ${encoding}`, async () => {
      const world = generic({
        users: [
          user("ada", "x", {
            role: [],
            more: { userType: "x", entitlements: [{ value: "x" }], roles: [{ value: "x" }] },
          }),
        ],
        switches: { noBulk: true },
      });
      const role = encoding === "none" ? "member" : "support";
      const desired = desiredOrg({
        options: { ...actor, "role-encoding": encoding },
        modes: { members: "additive" },
        members: { ada: { role }, alan: { role } },
      });

      await world.apply({
        ...desired,
        modes: new Map([["members", "exact"]]),
        grants: desired.grants,
        protect: ["rolecall*"],
      });

      const created = world.writes.find(({ method }) => method === "POST")?.body as Record<string, unknown>;
      for (const key of ["roles", "userType", "entitlements"]) expect(created[key]).toEqual(attributes[key]);
      expect((await world.plan({ ...desired, protect: ["rolecall*"] })).operations).toEqual([]);
    });
  }
});

describe("roles kept as groups", () => {
  const options = { ...actor, "role-encoding": "role-groups" };
  const spaces = [
    { id: "g-low", name: "role:viewer", members: ["ada@acme.example"] },
    { id: "g-high", name: "role:manager", members: ["grace@acme.example"] },
    { id: "g-sre", name: "sre", members: ["ada@acme.example"] },
  ];
  const users = [user("ada", "x", { role: [] }), user("grace", "x", { role: [] })];

  it("are joined before the old one is left, so that nobody is ever without a role", async () => {
    const world = generic({ users, spaces });
    const desired = desiredOrg({
      options,
      members: {
        rolecall: { role: "member" },
        ada: { role: "manager" },
        grace: { role: "manager" },
        alan: { role: "viewer" },
      },
      spaces: { sre: { users: ["ada"] } },
    });

    const { planned, results } = await world.apply(desired);

    expect(lines(planned.operations).sort()).toEqual(["add studio alan", "update studio ada"]);
    expect(results.every((result) => result.status === "applied")).toBe(true);
    const onAda = world.writes
      .filter(({ body }) => JSON.stringify(body).includes("u-ada"))
      .map(({ path, body }) => `${path} ${(body as { Operations: { op: string }[] }).Operations[0]?.op}`);
    expect(onAda).toEqual(["/Groups/g-high add", "/Groups/g-low remove"]);
    expect((await world.plan(desired)).operations).toEqual([]);
  });

  it("are never shown as groups of their own", async () => {
    const { live } = await generic({ users, spaces }).plan(
      desiredOrg({ options, members: {}, spaces: { sre: { users: ["ada"] } } }),
    );

    expect([...live.resources.keys()]).toEqual(["studio/groups/sre"]);
    expect(live.grants.get("studio")?.get("ada")?.access.role).toBe("viewer");
  });

  it("say so if there is no group for a role", async () => {
    const world = generic({ users, spaces });
    const { results } = await world.apply(
      desiredOrg({ options, modes: { members: "additive" }, members: { alan: { role: "owner" } } }),
    );

    expect(results[0]).toMatchObject({ status: "failed", problem: { code: "NOT_FOUND" } });
    expect(world.writes).toEqual([]);
  });
});
