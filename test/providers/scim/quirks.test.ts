import { describe, expect, it } from "vitest";
import type { StateValue } from "../../../src/simulator/contract.ts";
import { desiredOrg, person, rolecall, studio, user, World } from "./world.ts";

/** Every switch of the contract's section 4.5, alone. */
const quirks: Readonly<Record<string, Record<string, StateValue>>> = {
  "nothing switched": {},
  "no bulk": { noBulk: true },
  "no PATCH": { noPatch: true },
  "no PUT": { noPut: true },
  "no filter": { noFilter: true },
  "only eq and and": { onlyEqAnd: true },
  "case-sensitive eq": { caseSensitiveEq: true },
  "members hidden": { membersHidden: true },
  "members replace refused": { membersReplaceRefused: true },
  "few member changes": { maxMemberChanges: 1 },
  "paging ignored": { ignorePaging: true },
  "wrong itemsPerPage": { wrongItemsPerPage: true },
  "short pages": { shortPages: 2 },
  "changing totals": { changingTotals: 2, shortPages: 2 },
  "duplicates on add": { duplicateOnAdd: true },
  "204 answers": { answer204: true },
  "present member conflicts": { presentMember409: true },
  "lower-case resources": { lowerCaseResources: true },
  "numbers as strings": { numbersAsStrings: true },
  "numeric status": { numericStatus: true },
  "relative location": { location: "relative" },
  "absent location": { location: "absent" },
  "plain text errors": { plainTextErrors: true },
  "framework ETag": { frameworkEtag: true },
  "If-Match ignored": { ignoreIfMatch: true },
  "strict If-Match": { strictIfMatch: true },
  "strict If-Match without bulk": { strictIfMatch: true, noBulk: true },
  "delayed visibility": { delayedVisibility: 2 },
  "dropped connections": { dropAfterWrite: 2 },
  "5xx before the write": { errorBeforeWrite: 2 },
  "5xx after the write": { errorAfterWrite: 2 },
  "5xx after the write without bulk": { errorAfterWrite: 2, noBulk: true, caseSensitiveEq: true },
  "no discovery": { noDiscovery: true },
  "unknown members": { unknownMembers: true },
  "cursor only": { cursorOnly: true, shortPages: 2 },
  "unknown attributes refused": { refuseUnknown: true },
  "strict ops": { strictOps: true },
  "no search": { noSearch: true },
  "uniqueness as 400": { uniqueness400: true },
};

const people = ["ada", "grace", "alan", "barbara", "edsger", "frances", "radia"].map((key) => person(key));
people[1] = person("grace", { aliases: ["ghopper@acme.example"] });

function state(switches: Record<string, StateValue>): StateValue {
  return studio({
    switches,
    users: [
      user("ada", "Admin"),
      user("grace", "Editor", { email: "ghopper@acme.example" }),
      user("alan", "Operator"),
      user("barbara", "Operator", { active: false }),
      user("stranger", "Operator"),
    ],
    spaces: [
      {
        id: "s-news",
        name: "news",
        owner: "ghopper@acme.example",
        status: "running",
        members: ["alan@acme.example", "stranger@acme.example"],
        whitelist: ["198.51.100.0/24", { value: "203.0.113.0/24", display: "old" }],
      },
      { id: "s-sport", name: "sport", members: ["alan@acme.example"] },
    ],
  });
}

const desired = desiredOrg({
  members: {
    rolecall: { role: "admin" },
    ada: { role: "admin" },
    grace: { role: "admin" },
    alan: { role: "editor" },
    barbara: { role: "operator" },
    edsger: { role: "operator" },
    frances: { role: "operator", disabled: true },
    radia: { role: "editor" },
  },
  spaces: {
    news: {
      owner: "radia",
      users: ["barbara", "edsger"],
      whitelist: { exact: [{ value: "203.0.113.0/24", label: "studio" }, "192.0.2.7"] },
    },
    sport: { users: ["alan", "edsger", "frances"], whitelist: ["2001:db8::/32"] },
  },
});

describe("every quirk of real services", () => {
  for (const [name, switches] of Object.entries(quirks)) {
    it(`${name}: plan, apply, plan again is empty`, async () => {
      const world = new World(state(switches), [...people, rolecall]);

      const { planned, results } = await world.apply(desired);
      const problems = results.filter((result) => result.status !== "applied");
      const again = await world.plan(desired);

      expect(planned.operations.length).toBeGreaterThan(10);
      expect(problems.map(({ operation, problem }) => [operation.id, problem?.message])).toEqual([]);
      expect(again.operations).toEqual([]);
      expect(again.live.gaps).toEqual([]);
      expect(
        world.writes.every(
          ({ body }) => ((body as { Operations?: unknown[] } | undefined)?.Operations ?? []).length <= 10,
        ),
      ).toBe(true);
    });
  }

  it("DELETE that only disables is told as what it is by `removal: disable`", async () => {
    const world = new World(state({ deleteDeactivates: true }), [...people, rolecall]);

    await world.apply(desired);

    expect(world.writes.some(({ method }) => method === "DELETE")).toBe(false);
    expect((await world.plan(desired)).operations).toEqual([]);
  });

  it("ends in the same state whatever the quirk", async () => {
    const read = async (switches: Record<string, StateValue>): Promise<unknown> => {
      const world = new World(state(switches), [...people, rolecall]);
      await world.apply(desired);
      const saved = world.simulator.save() as {
        organizations: { studio: { users: Record<string, unknown>[]; spaces: Record<string, unknown>[] } };
      };
      const { users, spaces } = saved.organizations.studio;
      return {
        users: users
          .map(({ email, active, more }) => [
            email,
            active,
            (more as { roles: { value: string }[] }).roles[0]?.value,
          ])
          .sort(),
        spaces: spaces.map(({ name, members, owner, whitelist }) => [
          name,
          [...(members as string[])].sort(),
          owner,
          whitelist,
        ]),
      };
    };

    const standard = await read({});
    for (const switches of [
      { noBulk: true },
      { noPatch: true },
      { ignorePaging: true },
      { cursorOnly: true },
      { dropAfterWrite: 3 },
    ]) {
      expect(await read(switches)).toEqual(standard);
    }
  });

  it("a listing that ignores paging everywhere is never believed", async () => {
    const many = Array.from({ length: 130 }, (_, index) => user(`p${index}`, "Operator"));
    const world = new World(studio({ users: many, switches: { ignorePaging: true, noSearch: true } }), [
      rolecall,
    ]);

    await expect(world.plan(desired)).rejects.toMatchObject({ code: "INCOMPLETE" });
    expect(world.writes).toEqual([]);
  });

  it("reads through /.search where GET ignores paging", async () => {
    const many = Array.from({ length: 130 }, (_, index) => user(`p${index}`, "Operator"));
    const limits = { maxResults: 100 };
    const world = new World(studio({ users: many, limits, switches: { ignorePaging: true } }), [rolecall]);

    const { live } = await world.plan(desiredOrg({ members: { rolecall: { role: "admin" } } }));

    expect(live.grants.get("studio")?.size).toBe(131);
    expect(world.wire.filter(({ path }) => path === "/Users/.search")).toHaveLength(2);
  });
});
