import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Access } from "../../src/model/access.ts";
import type { Operation } from "../../src/model/operation.ts";
import type { LiveGrant } from "../../src/model/state.ts";
import { people, type World } from "./builders.ts";
import { line, planned } from "./plan-helpers.ts";

const member = fc.constantFrom<Access>({ role: "viewer" }, { role: "member" }, { role: "admin" });
const collaborator = fc
  .subarray(["view", "deploy", "manage"], { minLength: 1 })
  .map((permissions): Access => ({ permissions }));
const holders = <T>(access: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc.dictionary(fc.constantFrom(...people), access);
const pendingOr = (access: fc.Arbitrary<Access>): fc.Arbitrary<LiveGrant> =>
  fc.tuple(access, fc.boolean(), fc.constantFrom(...people)).map(([value, isPending, name]) => ({
    access: value,
    identity: isPending ? { email: `${name}@acme.example` } : { id: `id-${name}` },
    ...(isPending ? { pending: { state: "sent" } } : {}),
  }));

const grantsOf = <T>(
  access: (form: "member" | "app") => fc.Arbitrary<T>,
): fc.Arbitrary<Record<string, Record<string, T>>> =>
  fc.record({
    acme: holders(access("member")),
    "acme/apps/shop": holders(access("app")),
    "acme/apps/web": holders(access("app")),
  });
const forms = { member, app: collaborator };
const worlds: fc.Arbitrary<World> = fc.record({
  desired: grantsOf((form) => forms[form]),
  live: grantsOf((form) => pendingOr(forms[form])),
});

type Live = Record<string, Record<string, LiveGrant>>;

/** Does to plain tables what a vendor would do: an add is in force at once, a membership takes its apps along. */
function carryOut(live: Live, operation: Operation): Live {
  if (operation.kind !== "grant") return live;
  const next = structuredClone(live);
  const place = next[operation.address] ?? {};
  next[operation.address] = place;
  if (operation.after === undefined) {
    const wasPending = place[operation.subject]?.pending !== undefined;
    delete place[operation.subject];
    if (operation.address === "acme" && !wasPending) dropActive(next, operation.subject);
  } else place[operation.subject] = { access: operation.after, identity: { id: `id-${operation.subject}` } };
  return next;
}

function dropActive(live: Live, subject: string): void {
  for (const [address, place] of Object.entries(live)) {
    if (address !== "acme" && place[subject]?.pending === undefined) delete place[subject];
  }
}

const admins = (live: Live): string[] =>
  Object.entries(live.acme ?? {})
    .filter(([, grant]) => grant.pending === undefined && grant.access.role === "admin")
    .map(([name]) => name);

describe("for any files and any live state", () => {
  it("planning again after everything was done finds nothing but people who have yet to accept", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        let live = world.live as Live;
        for (let round = 0; round < 3; round += 1) {
          for (const operation of planned({ ...world, live }).operations) live = carryOut(live, operation);
        }
        const again = planned({ ...world, live });

        expect(again.operations.map(line)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("there is never a moment without an admin, unless the plan ends without one or began so", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        let live = world.live as Live;
        const org = planned(world);
        const before = admins(live).length;
        let lowest = before;
        for (const operation of org.operations) {
          live = carryOut(live, operation);
          lowest = Math.min(lowest, admins(live).length);
        }

        if (before > 0 && admins(live).length > 0) expect(lowest).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it("nobody who is to keep access on an address ever loses it in between", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        let live = world.live as Live;
        const keeps = Object.entries(world.desired ?? {}).flatMap(([address, wanted]) =>
          Object.keys(wanted)
            .filter(
              (name) =>
                live[address]?.[name]?.pending === undefined &&
                live[address]?.[name] !== undefined &&
                (address === "acme" || world.desired?.acme?.[name] !== undefined),
            )
            .map((name) => ({ address, name })),
        );
        for (const operation of planned(world).operations) {
          live = carryOut(live, operation);
          for (const { address, name } of keeps)
            expect(live[address]?.[name], `${name} on ${address}`).toBeDefined();
        }
      }),
      { numRuns: 200 },
    );
  });

  it("the plan does not depend on the order in which anything is listed", () => {
    const reverse = <T>(table: Record<string, T>): Record<string, T> =>
      Object.fromEntries(Object.entries(table).reverse());
    fc.assert(
      fc.property(worlds, (world) => {
        const flipped: World = {
          desired: reverse(
            Object.fromEntries(Object.entries(world.desired ?? {}).map(([k, v]) => [k, reverse(v)])),
          ),
          live: reverse(
            Object.fromEntries(Object.entries(world.live ?? {}).map(([k, v]) => [k, reverse(v)])),
          ),
        };

        expect(planned(flipped).operations).toEqual(planned(world).operations);
      }),
      { numRuns: 150 },
    );
  });

  it("every operation comes after what it depends on", () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const seen = new Set<string>();
        for (const operation of planned(world).operations) {
          for (const id of operation.dependsOn)
            expect(seen.has(id), `${operation.id} before ${id}`).toBe(true);
          seen.add(operation.id);
        }
      }),
      { numRuns: 150 },
    );
  });
});
