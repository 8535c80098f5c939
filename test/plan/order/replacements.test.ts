import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Access } from "../../../src/model/access.ts";
import type { Operation } from "../../../src/model/operation.ts";
import { people, type World } from "../builders.ts";
import { planned } from "../plan-helpers.ts";

const view: Access = { permissions: ["view"] };
const shop = "acme/apps/shop";
const dev = "acme/groups/dev";

/** What an operation waits for, by id. */
function waits(world: World): Record<string, readonly string[]> {
  return Object.fromEntries(planned(world).operations.map(({ id, dependsOn }) => [id, dependsOn]));
}

describe("a loss waits for what takes over from it", () => {
  it("where somebody is put into a group that reaches the same", () => {
    const world: World = {
      desired: { [shop]: { "group:dev": {} }, [dev]: { ada: {}, bob: {} } },
      live: { [shop]: { "group:dev": {}, ada: view }, [dev]: { bob: {} } },
    };

    expect(waits(world)[`${shop} ada`]).toEqual([`${dev} ada`]);
  });

  it("where the group of somebody comes to reach the same", () => {
    const world: World = {
      desired: { [shop]: { "group:dev": {} }, [dev]: { ada: {} } },
      live: { [shop]: { ada: view }, [dev]: { ada: {} } },
      liveResources: [shop],
    };

    expect(waits(world)[`${shop} ada`]).toEqual([`${shop} group:dev`]);
  });

  it("where both the place in the group and its reach are new", () => {
    const world: World = {
      desired: { [shop]: { "group:dev": {} }, [dev]: { ada: {} } },
      live: { [shop]: { ada: view } },
    };

    expect(waits(world)[`${shop} ada`]).toEqual([`${shop} group:dev`, `${dev} ada`]);
  });

  it("where a group stops reaching what one of its members is to hold directly", () => {
    const world: World = {
      desired: { [shop]: { ada: view }, [dev]: { ada: {}, bob: {} } },
      live: { [shop]: { "group:dev": {} }, [dev]: { ada: {}, bob: {} } },
    };

    expect(waits(world)[`${shop} group:dev`]).toEqual([`${shop} ada`]);
  });

  it("where somebody goes from one group to another that is only to reach the same", () => {
    const world: World = {
      desired: {
        [shop]: { "group:dev": {}, "group:ops": {} },
        [dev]: { bob: {} },
        "acme/groups/ops": { ada: {} },
      },
      live: { [shop]: { "group:dev": {} }, [dev]: { ada: {}, bob: {} }, "acme/groups/ops": { ada: {} } },
    };

    expect(waits(world)[`${dev} ada`]).toEqual([`${shop} group:ops`]);
  });

  it("and for nothing else", () => {
    const world: World = {
      desired: {
        [shop]: { "group:dev": {}, cyd: view },
        "acme/apps/web": { "group:ops": {} },
        [dev]: { bob: {} },
        "acme/groups/ops": { ada: {} },
      },
      live: { [shop]: { "group:dev": {}, ada: view }, [dev]: { bob: {} }, "acme/groups/ops": {} },
      liveResources: ["acme/apps/web"],
    };

    // Ada leaves the shop for good: neither what others gain there nor what she gains elsewhere holds that up.
    expect(waits(world)[`${shop} ada`]).toEqual([]);
  });
});

const addresses = [shop, "acme/apps/web"];
const groups = ["dev", "ops"];
const groupAddress = (name: string): string => `acme/groups/${name}`;

type Tables = Record<string, Record<string, Access>>;

const someOf = (names: readonly string[], access: Access): fc.Arbitrary<Record<string, Access>> =>
  fc.subarray([...names]).map((chosen) => Object.fromEntries(chosen.map((name) => [name, access])));
const tables: fc.Arbitrary<Tables> = fc
  .record({
    direct: fc.tuple(...addresses.map(() => someOf(people, view))),
    reach: fc.tuple(...addresses.map(() => someOf(groups, {}))),
    members: fc.tuple(...groups.map(() => fc.option(someOf(people, {}), { nil: undefined }))),
  })
  .map(({ direct, reach, members }) => {
    const made: Tables = {};
    for (const [index, name] of groups.entries()) {
      const list = members[index];
      if (list !== undefined) made[groupAddress(name)] = list;
    }
    for (const [index, address] of addresses.entries()) {
      const through = Object.keys(reach[index] ?? {}).filter(
        (name) => made[groupAddress(name)] !== undefined,
      );
      made[address] = {
        ...direct[index],
        ...Object.fromEntries(through.map((name): [string, Access] => [`group:${name}`, {}])),
      };
    }
    return made;
  });

function carryOut(live: Tables, operation: Operation): Tables {
  const next = structuredClone(live);
  const { address } = operation;
  if (operation.kind === "grant") {
    const { [operation.subject]: _gone, ...others } = next[address] ?? {};
    next[address] =
      operation.after === undefined ? others : { ...others, [operation.subject]: operation.after };
    return next;
  }
  if (operation.action === "add") return { ...next, [address]: next[address] ?? {} };
  delete next[address];
  const subject = `group:${address.split("/")[2] ?? ""}`;
  for (const place of addresses) delete next[place]?.[subject];
  return next;
}

/** Everybody who reaches an app, by whatever way. */
function reached(live: Tables): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const address of addresses) {
    for (const subject of Object.keys(live[address] ?? {})) {
      const group = /^group:(.*)/.exec(subject)?.[1];
      const who = group === undefined ? [subject] : Object.keys(live[groupAddress(group)] ?? {});
      for (const name of who) pairs.add(`${name} on ${address}`);
    }
  }
  return pairs;
}

it("whatever fails on the way, nobody who is to keep access by any way is without it for a moment", () => {
  fc.assert(
    fc.property(tables, tables, fc.infiniteStream(fc.boolean()), (desired, begin, fails) => {
      const modes = { groups: "exact", apps: "exact" } as const;
      const { operations } = planned({ desired, live: begin, modes, liveResources: addresses });
      const kept = [...reached(begin)].filter((pair) => reached(desired).has(pair));
      const done = new Set<string>();
      let live = begin;
      for (const operation of operations) {
        const [isFailed] = [...fails.take(1)];
        if (isFailed === true || !operation.dependsOn.every((id) => done.has(id))) continue;
        live = carryOut(live, operation);
        done.add(operation.id);
        const now = reached(live);
        for (const pair of kept) expect(now.has(pair), `${pair} after ${operation.id}`).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
