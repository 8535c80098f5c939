import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Access } from "../../../src/model/access.ts";
import type { Operation } from "../../../src/model/operation.ts";
import { people, type World } from "../builders.ts";
import { line, planned } from "../plan-helpers.ts";

const shop = "acme/apps/shop";
const web = "acme/apps/web";
const dev = "acme/groups/dev";
const ops = "acme/groups/ops";
const prod = "acme/scopes/prod";
const view: Access = { permissions: ["view"] };

function waits(world: World): Record<string, readonly string[]> {
  return Object.fromEntries(planned(world).operations.map(({ id, dependsOn }) => [id, dependsOn]));
}

describe("what a group gains waits for what it loses", () => {
  it("its new place for a member who leaves it", () => {
    const world: World = {
      desired: { [shop]: { "group:dev": {} }, [dev]: { bob: {} } },
      live: { [shop]: {}, [dev]: { ada: {}, bob: {} } },
    };

    expect(planned(world).operations.map(line)).toEqual([`- ${dev} ada`, `+ ${shop} group:dev`]);
    expect(waits(world)[`${shop} group:dev`]).toEqual([`${dev} ada`]);
  });

  it("its higher role for a member who leaves it", () => {
    const world: World = {
      desired: { [prod]: { cyd: { role: "owner" }, "group:dev": { role: "owner" } }, [dev]: { bob: {} } },
      live: {
        [prod]: { cyd: { role: "owner" }, "group:dev": { role: "viewer" } },
        [dev]: { ada: {}, bob: {} },
      },
    };

    expect(waits(world)[`${prod} group:dev`]).toEqual([`${dev} ada`]);
  });

  it("its new place for a member whose place in it ends with the membership", () => {
    const world: World = {
      desired: { acme: { bob: { role: "admin" } }, [shop]: { "group:dev": {} }, [dev]: { bob: {} } },
      live: {
        acme: { ada: { role: "member" }, bob: { role: "admin" } },
        [shop]: {},
        [dev]: { ada: {}, bob: {} },
      },
    };

    expect(waits(world)[`${shop} group:dev`]).toEqual(["acme ada"]);
  });

  it("its new place for a setting that is lowered", () => {
    const world: World = {
      desired: { [shop]: { "group:dev": {} }, [dev]: { bob: {} } },
      live: { [shop]: {}, [dev]: { bob: {} } },
      settings: { [dev]: { level: 1 } },
      liveSettings: { [dev]: { level: 3 } },
    };

    expect(waits(world)[`${shop} group:dev`]).toEqual([`${dev} #level`]);
  });

  it("a setting that is raised for a member who leaves and for a place that it loses", () => {
    const world: World = {
      desired: { [shop]: {}, [dev]: { bob: {} } },
      live: { [shop]: { "group:dev": {} }, [dev]: { ada: {}, bob: {} } },
      settings: { [dev]: { level: 3 } },
      liveSettings: { [dev]: { level: 1 } },
    };

    expect(waits(world)[`${dev} #level`]).toEqual([`${shop} group:dev`, `${dev} ada`]);
  });

  it("but not who joins it, nor for what another group loses, nor for what the account in use loses last", () => {
    const world: World = {
      desired: { [shop]: { "group:dev": {} }, [dev]: { bob: {}, cyd: {} }, [ops]: { bob: {} } },
      live: { [shop]: {}, [dev]: { bob: {}, robot: {} }, [ops]: { ada: {}, bob: {} } },
      actor: "robot",
    };

    expect(waits(world)).toEqual({
      [`${dev} cyd`]: [],
      [`${shop} group:dev`]: [],
      [`${ops} ada`]: [],
      [`${dev} robot`]: [],
    });
  });

  it("but for a loss that waits for it, because somebody is to keep access through it", () => {
    const world: World = {
      desired: {
        [shop]: { "group:dev": {}, "group:ops": {} },
        [web]: { "group:dev": {}, "group:ops": {} },
        [dev]: { bob: {}, eve: {} },
        [ops]: { ada: {}, eve: {} },
      },
      live: {
        [shop]: { "group:dev": {} },
        [web]: { "group:ops": {} },
        [dev]: { ada: {}, eve: {} },
        [ops]: { bob: {}, eve: {} },
      },
    };
    const needs = waits(world);

    // Ada goes from dev to ops and keeps the shop, Bob the other way round and keeps the web.
    expect(needs[`${dev} ada`]).toContain(`${shop} group:ops`);
    expect(needs[`${ops} bob`]).toContain(`${web} group:dev`);
    expect(needs[`${shop} group:ops`]).toEqual([`${ops} bob`]);
    expect(needs[`${web} group:dev`]).toEqual([]);
  });

  it("and two settings that are lowered while each group takes over from the other make no circle", () => {
    const world: World = {
      desired: {
        [shop]: { "group:dev": {}, "group:ops": {} },
        [web]: { "group:dev": {}, "group:ops": {} },
        [dev]: { ada: {} },
        [ops]: { ada: {} },
      },
      live: {
        [shop]: { "group:dev": {} },
        [web]: { "group:ops": {} },
        [dev]: { ada: {} },
        [ops]: { ada: {} },
      },
      settings: { [dev]: { level: 1 }, [ops]: { level: 1 } },
      liveSettings: { [dev]: { level: 3 }, [ops]: { level: 3 } },
    };

    expect(planned(world).operations).toHaveLength(4);
  });
});

type Tables = Record<string, Record<string, Access>>;

const someOf = (names: readonly string[], access: Access): fc.Arbitrary<Record<string, Access>> =>
  fc.subarray([...names]).map((chosen) => Object.fromEntries(chosen.map((name) => [name, access])));

/** One group, nobody joins it, and each place is held by people and by the group. */
const changes: fc.Arbitrary<{ readonly desired: Tables; readonly live: Tables }> = fc
  .record({
    live: fc.tuple(someOf(people, view), someOf(people, view), someOf(people, {})),
    desired: fc.tuple(someOf(people, view), someOf(people, view), someOf(people, {})),
    reach: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  })
  .map(({ live, desired, reach }) => {
    const through = (index: number): Record<string, Access> => (reach[index] ? { "group:dev": {} } : {});
    const staying = Object.fromEntries(Object.entries(desired[2]).filter(([name]) => name in live[2]));
    return {
      live: { [shop]: { ...live[0], ...through(0) }, [web]: { ...live[1], ...through(1) }, [dev]: live[2] },
      desired: {
        [shop]: { ...desired[0], ...through(2) },
        [web]: { ...desired[1], ...through(3) },
        [dev]: staying,
      },
    };
  });

function carryOut(live: Tables, operation: Operation): Tables {
  if (operation.kind !== "grant") return live;
  const { [operation.subject]: _gone, ...others } = live[operation.address] ?? {};
  const place = operation.after === undefined ? others : { ...others, [operation.subject]: operation.after };
  return { ...live, [operation.address]: place };
}

function reached(live: Tables): ReadonlySet<string> {
  const pairs = [shop, web].flatMap((address) =>
    Object.keys(live[address] ?? {}).flatMap((subject) => {
      const who = subject === "group:dev" ? Object.keys(live[dev] ?? {}) : [subject];
      return who.map((name) => `${name} on ${address}`);
    }),
  );
  return new Set(pairs);
}

it("whatever fails on the way, nobody reaches for a moment what they neither reached nor are to", () => {
  fc.assert(
    fc.property(changes, fc.infiniteStream(fc.boolean()), ({ desired, live: begin }, fails) => {
      const modes = { groups: "exact", apps: "exact" } as const;
      const { operations } = planned({ desired, live: begin, modes });
      const due = new Set([...reached(begin), ...reached(desired)]);
      const done = new Set<string>();
      let live = begin;
      for (const operation of operations) {
        const [isFailed] = [...fails.take(1)];
        if (isFailed === true || !operation.dependsOn.every((id) => done.has(id))) continue;
        live = carryOut(live, operation);
        done.add(operation.id);
        for (const pair of reached(live)) expect(due.has(pair), `${pair} after ${operation.id}`).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
