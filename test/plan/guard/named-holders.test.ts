import { describe, expect, it } from "vitest";
import type { Access } from "../../../src/model/access.ts";
import { takesAway } from "../../../src/model/operation.ts";
import type { GuardName, GuardResult } from "../../../src/model/plan.ts";
import { runGuards } from "../../../src/plan/guard/guard.ts";
import { Phase } from "../../../src/plan/order/order.ts";
import { directory, invited, type World } from "../builders.ts";
import { line, planned } from "../plan-helpers.ts";

const shop = "acme/apps/shop";
const view: Access = { permissions: ["view"] };
const member: Access = { role: "member" };
const members = { ada: { role: "admin" }, bob: member, cyd: member };

/** The shop goes from Bob to Cyd. */
const handedOn: World = {
  desired: { acme: members },
  live: { acme: members, [shop]: {} },
  settings: { [shop]: { owner: "cyd" } },
  liveSettings: { [shop]: { owner: "bob" } },
};

const judge = (world: World, guard: GuardName): GuardResult | undefined =>
  runGuards([planned(world)], directory, { allow: new Set() }).find((one) => one.guard === guard);

describe("a setting that names another person", () => {
  it("takes from whom it named", () => {
    const [change] = planned(handedOn).operations;

    expect(change).toMatchObject({
      id: `${shop} #owner`,
      direction: "mixed",
      effects: [{ kind: "cascade", address: shop, subject: "bob", text: "bob loses owner" }],
    });
    expect(change === undefined ? undefined : takesAway(change)).toBe(true);
  });

  it("only gives where it named nobody", () => {
    expect(planned({ ...handedOn, liveSettings: {} }).operations).toMatchObject([
      { id: `${shop} #owner`, direction: "more", effects: [] },
    ]);
  });

  it("waits for the place of whom it named, who is to stay", () => {
    const { operations } = planned({ ...handedOn, desired: { acme: members, [shop]: { bob: view } } });

    expect(operations.map(line)).toEqual([`+ ${shop} bob`, `~ ${shop} #owner`]);
    expect(operations[1]).toMatchObject({
      dependsOn: [`${shop} bob`],
      effects: [{ kind: "note", subject: "bob" }],
    });
  });

  it("waits for the group through which whom it named is to stay", () => {
    const { operations } = planned({
      ...handedOn,
      desired: { acme: members, [shop]: { "group:dev": {} }, "acme/groups/dev": { bob: {} } },
      live: { acme: members, [shop]: {}, "acme/groups/dev": { bob: {} } },
    });

    expect(operations.find(({ id }) => id === `${shop} #owner`)?.dependsOn).toEqual([`${shop} group:dev`]);
  });

  it("comes before the own place goes of whom it names", () => {
    const { operations } = planned({
      ...handedOn,
      desired: { acme: members, [shop]: {} },
      live: { acme: members, [shop]: { cyd: view } },
    });

    expect(operations.map(line)).toEqual([`~ ${shop} #owner`, `- ${shop} cyd`]);
    expect(operations[1]?.dependsOn).toEqual([`${shop} #owner`]);
  });

  it("is spared in an additive section, and where whom it names is protected", () => {
    const additive = planned({ ...handedOn, modes: { apps: "additive" } });
    const guarded = planned({ ...handedOn, org: { protect: ["bob@*"] } });

    expect([additive.operations, guarded.operations]).toEqual([[], []]);
    expect(additive.spared).toMatchObject([{ address: shop, subject: "bob", code: "additive" }]);
    expect(guarded.spared).toMatchObject([{ address: shop, subject: "bob", code: "protected" }]);
  });

  it("is done after everything else where it takes from the account in use", () => {
    const { operations } = planned({ ...handedOn, actor: "bob" });

    expect(operations.map(({ phase }) => phase)).toEqual([Phase.self]);
  });
});

describe("guards, where a setting names another person", () => {
  it("self refuses to take from the account in use, also if it keeps a place", () => {
    expect(judge(handedOn, "self")?.verdict).toBe("passed");
    expect(judge({ ...handedOn, actor: "bob" }, "self")).toMatchObject({
      verdict: "refused",
      operations: [`${shop} #owner`],
    });
    const kept = { ...handedOn, desired: { acme: members, [shop]: { bob: view } }, actor: "bob" };
    expect(judge(kept, "self")?.verdict).toBe("refused");
  });

  it("removals counts it, once, among what is held", () => {
    expect(judge(handedOn, "removals")?.text).toMatch(/^1 of 4 /);
    const listed = {
      ...handedOn,
      desired: { acme: members, [shop]: {} },
      live: { acme: members, [shop]: { bob: view } },
    };
    expect(planned(listed).operations).toHaveLength(2);
    expect(judge(listed, "removals")?.text).toMatch(/^1 of 4 /);
  });

  it("removals refuses too many", () => {
    const shops = Array.from({ length: 12 }, (_, index) => `acme/apps/shop${index}`);
    const owned = (owner: string) => Object.fromEntries(shops.map((address) => [address, { owner }]));
    const world = { ...handedOn, settings: owned("cyd"), liveSettings: owned("bob") };

    expect(judge(world, "removals")).toMatchObject({ verdict: "refused" });
    expect(judge(world, "removals")?.text).toMatch(/^12 of 15 /);
  });

  it("person counts it among what somebody has", () => {
    const alone: World = { ...handedOn, desired: {}, live: { [shop]: {} } };

    expect(judge(alone, "person")).toMatchObject({ verdict: "refused", operations: [`${shop} #owner`] });
    expect(judge(handedOn, "person")?.verdict).toBe("passed");
  });

  it("last-owner refuses somebody who is not active, unless nobody active is followed", () => {
    const blocked = { ...member, disabled: true as const };
    const withCyd = (cyd: Access | ReturnType<typeof invited>, bob: Access = member): World => ({
      ...handedOn,
      desired: { acme: { ...members, bob, cyd: "access" in cyd ? cyd.access : cyd } },
      live: { acme: { ...members, bob, cyd }, [shop]: {} },
    });

    expect(judge(handedOn, "last-owner")?.verdict).toBe("passed");
    expect(judge(withCyd(invited(member)), "last-owner")?.verdict).toBe("refused");
    expect(judge(withCyd(blocked), "last-owner")).toMatchObject({
      verdict: "refused",
      operations: [`${shop} #owner`],
      text: `cyd, who is to be owner of ${shop}, is not active`,
    });
    expect(judge(withCyd(blocked, blocked), "last-owner")?.verdict).toBe("passed");
    const enabled: World = { ...handedOn, live: { acme: { ...members, cyd: blocked }, [shop]: {} } };
    expect(judge(enabled, "last-owner")?.verdict).toBe("passed");
  });
});
