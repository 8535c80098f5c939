import { describe, expect, it } from "vitest";
import type { Access } from "../../../src/model/access.ts";
import { Directory } from "../../../src/model/person.ts";
import { scim } from "../../../src/providers/scim/index.ts";
import type { StateValue } from "../../../src/simulator/contract.ts";
import {
  type DesiredSpace,
  desiredOrg,
  type Planned,
  person,
  rolecall,
  studio,
  user,
  World,
} from "./world.ts";

const people = ["ada", "grace", "alan"].map((key) => person(key));
const base: Record<string, Access> = {
  rolecall: { role: "admin" },
  ada: { role: "admin" },
  grace: { role: "editor" },
};

async function plan(
  wish: {
    members?: Record<string, Access>;
    spaces?: Record<string, DesiredSpace>;
    options?: Record<string, string>;
  },
  extra: { switches?: Record<string, StateValue>; actorRole?: string } = {},
): Promise<Planned> {
  const world = new World(
    studio({
      ...(extra.switches === undefined ? {} : { switches: extra.switches }),
      users: [
        user("ada", extra.actorRole ?? "Admin"),
        user("grace", "Editor"),
        user("barbara", "Operator", { active: false }),
      ],
      spaces: [{ id: "s-news", name: "news", owner: "grace@acme.example", members: ["ada@acme.example"] }],
    }),
    [...people, rolecall],
  );
  const { options, ...rest } = wish;
  return await world.plan(
    desiredOrg({ options: { profile: "viz-now", actor: "rolecall", ...options }, ...rest }),
  );
}

function find(planned: Planned, id: string) {
  const operation = planned.draft.operations.find((item) => item.id === id);
  if (operation === undefined) throw new Error(`${id} is not planned`);
  return operation;
}

describe("what an operation means", () => {
  it("tells disabling from deletion", async () => {
    const { ada: _ada, ...rest } = base;
    const disabled = find(await plan({ members: rest }), "studio ada");
    const deleted = find(await plan({ members: rest, options: { removal: "delete" } }), "studio ada");

    expect(disabled.effects.map((effect) => effect.text)).toEqual([
      expect.stringContaining("details and assignments kept"),
    ]);
    expect(deleted.effects.map((effect) => effect.text)).toEqual([
      expect.stringContaining("cannot be undone"),
    ]);
  });

  it("folds a deleted person's assignments into the deletion, and none into disabling", async () => {
    const { ada: _ada, ...rest } = base;
    const spaces = { news: { users: [] } };

    const deleted = await plan({ members: rest, spaces, options: { removal: "delete" } });
    const disabled = await plan({ members: rest, spaces });

    expect(deleted.operations.map((operation) => operation.id)).toEqual([
      "studio ada",
      "studio barbara@acme.example",
    ]);
    expect(disabled.operations.map((operation) => operation.id)).toEqual([
      "studio/spaces/news ada",
      "studio ada",
    ]);
  });

  it("says that access is in force at once: there are no invitations", async () => {
    const planned = await plan({ members: { ...base, alan: { role: "admin" } } });

    expect(find(planned, "studio alan")).toMatchObject({ action: "add", settles: "now" });
  });

  it("says which name is written for somebody whose name the file does not give", async () => {
    const planned = await plan({ members: { ...base, "ken@contractor.example": { role: "operator" } } });

    expect(find(planned, "studio ken@contractor.example").effects).toMatchObject([
      { kind: "advice", text: expect.stringContaining('"ken ken"') },
    ]);
  });

  it("says that an admin taken off a space still reaches it", async () => {
    const planned = await plan({ members: base, spaces: { news: { users: [] } } });

    expect(find(planned, "studio/spaces/news ada").effects).toMatchObject([
      { kind: "note", text: expect.stringContaining("keeps access as admin") },
    ]);
  });

  it("tells of people who are enabled again", async () => {
    const world = new World(studio({ users: [user("alan", "Operator", { active: false })] }), [
      ...people,
      rolecall,
    ]);
    const planned = await world.plan(
      desiredOrg({ members: { rolecall: { role: "admin" }, alan: { role: "operator" } } }),
    );

    expect(find(planned, "studio alan")).toMatchObject({
      action: "update",
      direction: "more",
      effects: [{ text: expect.stringContaining("enabled again") }],
    });
  });
});

describe("owners of spaces", () => {
  const { grace: _grace, ...withoutGrace } = base;

  it("are neither disabled nor removed while nobody takes over", async () => {
    for (const wish of [
      { members: withoutGrace },
      { members: withoutGrace, options: { removal: "delete" } },
      { members: { ...base, grace: { role: "editor", disabled: true as const } } },
    ]) {
      const { draft } = await plan(wish);
      expect(draft.escalations).toMatchObject([
        { operation: "studio grace", text: expect.stringContaining('"news"') },
      ]);
    }
  });

  it("go after a new owner was set, who comes after their own account", async () => {
    const planned = await plan({
      members: { ...withoutGrace, alan: { role: "editor" } },
      spaces: { news: { owner: "alan" } },
    });

    expect(planned.draft.escalations).toEqual([]);
    expect(find(planned, "studio grace").dependsOn).toEqual(["studio/spaces/news #owner"]);
    expect(find(planned, "studio/spaces/news #owner").dependsOn).toEqual(["studio alan"]);
    expect(planned.operations.map((operation) => operation.id)).toEqual([
      "studio alan",
      "studio/spaces/news #owner",
      "studio grace",
    ]);
  });

  it("are advised when they are lowered to a role that owns nothing", async () => {
    const planned = await plan({ members: { ...base, grace: { role: "operator" } } });

    expect(planned.draft.escalations).toEqual([]);
    expect(find(planned, "studio grace").effects).toMatchObject([
      { kind: "advice", text: expect.stringContaining("news") },
    ]);
  });
});

describe("what the token may not do", () => {
  it("is told before the first call, where its role is known", async () => {
    const asEditor = await plan({
      options: { actor: "grace" },
      members: { ...base, alan: { role: "operator" } },
      spaces: { news: { users: [] } },
    });

    expect(asEditor.draft.escalations.map((escalation) => escalation.operation)).toEqual(["studio alan"]);
  });

  it("includes settings that the service does not keep", async () => {
    const world = new World(
      {
        ...(studio({ spaces: [{ name: "news" }] }) as object),
        organizations: {
          studio: { extension: null, users: [user("rolecall", "Admin")], spaces: [{ name: "news" }] },
        },
      } as never,
      [...people, rolecall],
    );

    const { draft } = await world.plan(desiredOrg({ spaces: { news: { whitelist: ["192.0.2.0/24"] } } }));

    expect(draft.escalations).toMatchObject([
      { operation: "studio/spaces/news #whitelist", text: expect.stringContaining("does not announce") },
    ]);
  });
});

describe("check", () => {
  const directory = new Directory([...people, rolecall]);
  const check = (wish: Parameters<typeof desiredOrg>[0]): string[] =>
    scim.check(desiredOrg(wish), directory).map((finding) => finding.code);

  it("warns of an exact whitelist from which nobody can connect", () => {
    const whitelist = (...exact: string[]): string[] => check({ spaces: { news: { whitelist: { exact } } } });

    for (const network of [
      "127.0.0.1/32",
      "0.0.0.0/8",
      "169.254.1.0/24",
      "224.0.0.1/32",
      "::1/128",
      "fe80::/64",
    ])
      expect(whitelist(network), network).toEqual(["WHITELIST_UNROUTABLE"]);
    expect(whitelist("127.0.0.1/32", "203.0.113.0/24")).toEqual([]);
    expect(whitelist("10.0.0.0/8")).toEqual([]);
    expect(check({ spaces: { news: { whitelist: ["127.0.0.1/32"] } } })).toEqual([]);
  });

  it("wants an owner who is a member, active, and may own", () => {
    const spaces = { news: { owner: "grace" } };

    expect(check({ members: base, spaces })).toEqual([]);
    expect(check({ members: { ...base, grace: { role: "operator" } }, spaces })).toEqual(["OWNER_ROLE"]);
    expect(check({ members: { ...base, grace: { role: "editor", disabled: true } }, spaces })).toEqual([
      "OWNER_DISABLED",
    ]);
    expect(check({ members: { ada: { role: "admin" } }, spaces })).toEqual(["OWNER_NOT_MEMBER"]);
    expect(check({ members: { ada: { role: "admin" } }, spaces, modes: { members: "additive" } })).toEqual(
      [],
    );
  });

  it("wants an actor who is known", () => {
    expect(check({ options: { profile: "viz-now", actor: "nobody" } })).toEqual(["UNKNOWN_ACTOR"]);
    expect(check({ options: { profile: "viz-now", actor: "bot@elsewhere.example" } })).toEqual([]);
  });
});
