import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatAddress } from "../../../src/model/address.ts";
import type { LiveOrg } from "../../../src/model/state.ts";
import type { StateValue } from "../../../src/simulator/contract.ts";
import {
  acmeState,
  converge,
  desired,
  holders,
  KEY,
  lines,
  planOf,
  planWorld,
  type Wish,
  world,
} from "./world.ts";

describe("handing over an organization", () => {
  const state = acmeState({
    users: [
      { id: "auth0|caller", type: "service", name: "rolecall", role: "OWNER", membership: "m-caller" },
      { id: "auth0|edsger", email: "edsger@acme.example", role: "OWNER", membership: "m-edsger" },
    ],
  });
  const org = desired({ members: { grace: "owner", ada: "owner" } });

  it("invites both owners, keeps the old one until one of them accepts, and removes it in the next run", async () => {
    const place = world(state);

    const first = await converge(place, org);
    expect(lines(first.operations)).toEqual(["add acme ada", "add acme grace"]);
    expect(first.deferred.map(({ operation }) => operation.id)).toEqual(["acme edsger"]);
    expect(first.deferred[0]?.waitsFor).toContain("ada or grace to accept the invitation");
    expect(first.escalations).toEqual([]);

    const second = await converge(place, org);
    expect(second.operations).toEqual([]);
    expect(second.pending.map(({ subject }) => subject).sort()).toEqual(["ada", "grace"]);
    expect(second.deferred.map(({ operation }) => operation.id)).toEqual(["acme edsger"]);

    await place.steer("accept", { email: "grace@acme.example" });
    const third = await converge(place, org);
    expect(lines(third.operations)).toEqual(["remove acme edsger"]);
    expect(third.deferred).toEqual([]);

    const { plan } = await planWorld(place, org);
    expect(plan.operations).toEqual([]);
    expect(holders(plan.live, "acme")).toEqual({ rolecall: "owner!", grace: "owner", ada: "owner?invited" });
  });

  it("keeps one of two old owners while the other may go", async () => {
    const two = acmeState();
    const planned = (await planWorld(world(two), desired({ members: { katherine: "owner" } }))).plan;

    expect(planned.deferred.map(({ operation }) => operation.id)).toEqual(["acme ada"]);
    expect(lines(planned.operations)).toContain("remove acme grace");
  });
});

/** What the file would say to describe exactly what is live. */
function wishFrom(live: LiveOrg): Wish {
  const section = (prefix: string): Record<string, Record<string, string>> =>
    Object.fromEntries(
      [...live.resources.values()]
        .filter((resource) => resource.section === prefix)
        .map((resource) => [resource.title ?? "", managed(live, resource.address)]),
    );
  const groups = Object.fromEntries(
    Object.entries(section("groups")).map(([name, members]) => [
      name,
      {
        members: Object.keys(members),
        description: String(
          live.settings.get(formatAddress("acme", "groups", name))?.get("description")?.value,
        ),
      },
    ]),
  );
  return {
    members: managed(live, "acme"),
    groups,
    projects: section("projects"),
    environments: section("environments"),
  };
}

function managed(live: LiveOrg, address: string): Record<string, string> {
  const entries = [...(live.grants.get(address) ?? [])].filter(([, grant]) => grant.fixed === undefined);
  return Object.fromEntries(entries.map(([subject, grant]) => [subject, grant.access.role ?? ""]));
}

const roles = ["OWNER", "ADMIN", "CONTRIB", "VIEWER", "NO_SECRETS"] as const;
const cast = ["ada", "grace", "margaret", "katherine", "alan", "barbara"].map((key) => `${key}@acme.example`);

/** A random organization in which everything is as the service would have let it become. */
const anyState: fc.Arbitrary<StateValue> = fc
  .record({
    users: fc.array(fc.constantFrom(...roles), { minLength: 1, maxLength: 5 }),
    invited: fc.array(
      fc.record({ role: fc.constantFrom(...roles), state: fc.constantFrom("pending", "sent") }),
      { maxLength: 3 },
    ),
    groups: fc.uniqueArray(fc.constantFrom("sre", "web", "ops/night"), { maxLength: 3 }),
    grants: fc.array(fc.constantFrom(...roles), { maxLength: 3 }),
    robots: fc.nat(2),
  })
  .map(({ users, invited, groups, grants, robots }) => ({
    tokens: [{ token: KEY, user: "auth0|caller" }],
    switches: { maxPageSize: 3 },
    organizations: [
      {
        name: "Acme",
        users: [
          { id: "auth0|caller", type: "service", name: "rolecall", role: "OWNER" },
          ...users.map((role, index) => ({ email: cast[index] ?? "", role: index === 0 ? "OWNER" : role })),
          ...Array.from({ length: robots }, (_, index) => ({
            type: "service",
            name: `robot${index}`,
            role: "VIEWER",
          })),
        ],
        invitations: invited.map(({ role, state }, index) => ({
          email: `guest${index}@contractor.example`,
          role,
          state,
        })),
        groups: groups.map((name) => ({ name, users: cast.slice(0, users.length) })),
        projects: [
          { name: "bare" },
          {
            name: "closed/one",
            grants: [
              { to: cast[0] ?? "", role: "OWNER" },
              ...groups
                .slice(0, grants.length)
                .map((name, index) => ({ to: `group:${name}`, role: grants[index] ?? "VIEWER" })),
            ],
          },
        ],
        environments: [{ name: "default" }],
      },
    ],
  }));

describe("any organization", () => {
  it("has nothing to change once the file says what is live", async () => {
    await fc.assert(
      fc.asyncProperty(anyState, async (state) => {
        const place = world(state);
        const live = await place.connect(desired({})).read({ isWhole: true });
        const org = desired(wishFrom(live));

        const { plan } = await planWorld(place, org);

        expect(lines(plan.operations)).toEqual([]);
        expect(plan.deferred).toEqual([]);
        expect(plan.live.gaps).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it("becomes any other one that the rules allow, in runs between which everybody accepts", async () => {
    await fc.assert(
      fc.asyncProperty(anyState, anyState, async (from, to) => {
        const target = await world(to).connect(desired({})).read({ isWhole: true });
        const org = desired(wishFrom(target));
        const place = world(from);
        for (let run = 0; run < 3; run++) {
          await converge(place, org);
          for (const email of [
            ...cast,
            "guest0@contractor.example",
            "guest1@contractor.example",
            "guest2@contractor.example",
          ]) {
            await place.steer("accept", { email });
          }
        }

        const { plan } = await planWorld(place, org);

        expect(lines(plan.operations)).toEqual([]);
        expect(plan.deferred).toEqual([]);
        expect(planOf(org, plan.live).operations).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});
