import { describe, expect, it } from "vitest";
import type { StateValue } from "../../../src/simulator/contract.ts";
import { connect, type DesiredParts, desiredOrg, stateOf, Wire } from "./fixtures.ts";
import { brief, find, planNow } from "./planning.ts";

async function plan(team: Record<string, StateValue>, parts: DesiredParts, token?: string) {
  const desired = desiredOrg(parts);
  return planNow(connect(new Wire(stateOf(team)), desired, token), desired);
}

const kinds = (operation: { readonly effects: readonly { readonly kind: string }[] }) =>
  operation.effects.map(({ kind }) => kind);

const people = { "ada@acme.example": "admin", "grace@acme.example": "member" };
const both = { ada: "admin", grace: "member" };

describe("what a plan says of people in the team", () => {
  it("announces the invitation mail, and that the membership waits", async () => {
    const { operations } = await plan({ members: people }, { members: { ...both, alan: "admin" } });

    expect(find(operations, "acme alan")).toMatchObject({
      settles: "on-acceptance",
      effects: [{ kind: "mail", subject: "alan" }],
    });
  });

  it("says that an Enterprise membership is in force at once", async () => {
    const { operations } = await plan(
      { type: "enterprise", members: people },
      { members: { ...both, alan: "admin" } },
    );

    expect(find(operations, "acme alan")).toMatchObject({ settles: "now", effects: [{ kind: "note" }] });
  });

  it("announces another mail when an invitation is replaced, and none when it is withdrawn", async () => {
    const invitations = ["alan", "barbara"].map((key) => ({ email: `${key}@acme.example`, role: "member" }));
    const { operations } = await plan(
      { members: people, invitations },
      { members: { ...both, alan: "admin" } },
    );

    expect(kinds(find(operations, "acme alan"))).toEqual(["mail"]);
    expect(find(operations, "acme alan")).toMatchObject({ settles: "on-acceptance" });
    expect(kinds(find(operations, "acme barbara"))).toEqual(["note"]);
  });

  it("tells which app access goes with a membership", async () => {
    const apps = [
      { name: "shop", collaborators: { "grace@acme.example": ["deploy"] } },
      { name: "blog", collaborators: { "grace@acme.example": ["manage"] } },
    ];
    const { operations } = await plan(
      { type: "enterprise", members: people, apps },
      { members: { ada: "admin" }, apps: { shop: { collaborators: {} }, blog: { collaborators: {} } } },
    );

    expect(brief(operations)).toEqual(["remove acme grace"]);
    expect(find(operations, "acme grace").effects.map(({ address }) => address)).toEqual([
      "acme/apps/blog",
      "acme/apps/shop",
      undefined,
    ]);
  });

  it("defers the demotion of the last admin while the next one is only invited", async () => {
    const { operations, deferred } = await plan(
      { members: people },
      { members: { ada: "member", grace: "member", alan: "admin" } },
    );

    expect(brief(operations)).toEqual(["add acme alan"]);
    expect(deferred.map(({ operation }) => operation.id)).toEqual(["acme ada"]);
  });

  it("does what the acting identity loses itself last", async () => {
    const { operations } = await plan(
      { type: "enterprise", members: { ...people, "alan@acme.example": "member" }, apps: [{ name: "shop" }] },
      {
        members: { ada: "member", grace: "admin" },
        apps: { shop: { locked: true, collaborators: { linus: [] } } },
      },
    );

    expect(brief(operations).at(-1)).toBe("update acme ada");
  });

  it("warns when the limit of members is too small for adding before removing", async () => {
    const parts = { members: { ada: "admin", alan: "member" } };
    const limited = await plan({ type: "enterprise", members: people, membershipLimit: 2 }, parts);
    const free = await plan({ type: "enterprise", members: people, membershipLimit: 3 }, parts);

    expect(limited.refined.findings.map(({ code }) => code)).toEqual(["MEMBERSHIP_LIMIT"]);
    expect(free.refined.findings).toEqual([]);
  });
});

describe("what a plan says of apps", () => {
  it("announces the mail to a new collaborator unless the file wants silence", async () => {
    const team = { type: "enterprise", members: people, apps: [{ name: "shop" }] };
    const apps = { shop: { collaborators: { linus: ["deploy"] } } };
    const loud = await plan(team, { apps });
    const quiet = await plan(team, { options: { silent: true }, apps });

    expect(find(loud.operations, "acme/apps/shop linus")).toMatchObject({
      settles: "now",
      effects: [{ kind: "mail", subject: "linus" }],
    });
    expect(kinds(find(quiet.operations, "acme/apps/shop linus"))).toEqual([]);
  });

  it("explains what a lock does, and its end", async () => {
    const apps = [{ name: "shop" }, { name: "blog", locked: true }];
    const { operations } = await plan(
      { members: people, apps },
      { apps: { shop: { locked: true }, blog: { locked: false } } },
    );
    const text = (id: string) =>
      find(operations, id)
        .effects.map((effect) => effect.text)
        .join();

    expect(kinds(find(operations, "acme/apps/shop #locked"))).toEqual(["protection"]);
    expect(text("acme/apps/shop #locked")).toContain("can no longer join");
    expect(text("acme/apps/shop #locked")).toContain("still add collaborators");
    expect(text("acme/apps/blog #locked")).toContain("can join the app again");
  });

  it("puts somebody who leaves the team but not the app on it again, after leaving", async () => {
    const apps = [{ name: "shop", collaborators: { "grace@acme.example": ["deploy"] } }];
    const { operations } = await plan(
      { type: "enterprise", members: people, apps },
      { members: { ada: "admin" }, apps: { shop: { collaborators: { grace: ["deploy"] } } } },
    );

    expect(find(operations, "acme/apps/shop grace")).toMatchObject({
      action: "add",
      direction: "none",
      dependsOn: ["acme grace"],
      observed: { access: { permissions: ["deploy", "view"] } },
    });
  });

  it("sets permissions again in the rows of somebody who stops being admin", async () => {
    const all = ["deploy", "manage", "operate", "view"];
    const apps = [{ name: "shop", collaborators: ["grace@acme.example"] }, { name: "blog" }];
    const { operations } = await plan(
      { type: "enterprise", members: { "ada@acme.example": "admin", "grace@acme.example": "admin" }, apps },
      {
        members: both,
        apps: { shop: { collaborators: { grace: all } }, blog: { collaborators: { grace: [] } } },
      },
    );

    expect(brief(operations)).toEqual(["update acme/apps/shop grace", "update acme grace"]);
    expect(find(operations, "acme/apps/shop grace")).toMatchObject({
      direction: "none",
      after: { permissions: all },
    });
  });

  it("needs no call for what comes with the admin role, and one while the admin is only invited", async () => {
    const team = { members: people, apps: [{ name: "shop", locked: true }] };
    const parts = {
      members: { ada: "admin", grace: "admin", alan: "admin" },
      apps: { shop: { collaborators: { grace: [], alan: [] } } },
    };
    const { operations } = await plan(team, parts);

    expect(find(operations, "acme/apps/shop grace").coveredBy).toBe("acme grace");
    expect(find(operations, "acme/apps/shop alan").coveredBy).toBeUndefined();
  });

  it("takes nothing from somebody who becomes admin", async () => {
    const apps = [{ name: "shop", locked: true, collaborators: { "grace@acme.example": ["deploy"] } }];
    const { operations } = await plan(
      { type: "enterprise", members: people, apps },
      { members: { ada: "admin", grace: "admin" }, apps: { shop: { collaborators: {} } } },
    );

    expect(brief(operations)).toEqual(["update acme grace"]);
  });

  it("plans nothing against rows that only a role explains", async () => {
    const apps = [{ name: "shop", collaborators: ["ada@acme.example", "grace@acme.example"] }];

    expect(
      brief((await plan({ members: people, apps }, { apps: { shop: { collaborators: {} } } })).operations),
    ).toEqual([]);
  });
});

describe("what the acting identity may not do", () => {
  const apps = [
    { name: "shop", collaborators: { "grace@acme.example": ["manage"], "ken@contractor.example": ["view"] } },
    { name: "blog", locked: true, collaborators: ["ken@contractor.example"] },
  ];
  const parts: DesiredParts = {
    members: { ada: "admin", grace: "member", alan: "member" },
    apps: {
      shop: { locked: true, collaborators: { linus: [], grace: ["manage"] } },
      blog: { locked: false, collaborators: { linus: [] } },
    },
  };
  const escalated = async (team: Record<string, StateValue>, token: string) =>
    (await plan(team, parts, token)).refined.escalations.map(({ operation }) => operation).sort();

  it("is nothing for an admin", async () => {
    expect(await escalated({ type: "enterprise", members: people, apps }, "token-ada")).toEqual([]);
  });

  it("is the team for everybody else, and apps without manage on an Enterprise team", async () => {
    expect(await escalated({ type: "enterprise", members: people, apps }, "token-grace")).toEqual([
      "acme alan",
      "acme/apps/blog #locked",
      "acme/apps/blog ken",
      "acme/apps/blog linus",
    ]);
  });

  it("is locking, and adding to locked apps, for a member of an ordinary team", async () => {
    const escalations = await escalated({ members: people, apps }, "token-grace");

    expect(escalations).toContain("acme/apps/blog linus");
    expect(escalations).toContain("acme/apps/shop #locked");
    expect(escalations).not.toContain("acme/apps/shop linus");
    expect(escalations).not.toContain("acme/apps/blog ken");
  });
});
