import fc from "fast-check";
import { expect, it } from "vitest";
import type { StateValue } from "../../../src/simulator/contract.ts";
import { applyAll, createBench, emailFor, type Wanted } from "./harness.ts";

const people = ["grace", "linus", "margaret", "katherine", "alan"] as const;
const permissions = ["admin", "billing", "members", "plans", "projects:create", "projects:list"];
const roles = ["viewer", "contributor", "admin"];
const projects = ["aaaaaaaaaaaaa", "bbbbbbbbbbbbb"];

const typeRoles = fc.dictionary(
  fc.constantFrom("production", "staging", "development"),
  fc.constantFrom(...roles),
  {
    minKeys: 1,
    noNullPrototype: true,
  },
);
const access = fc.oneof(fc.constant("admin"), fc.constant("viewer"), typeRoles);
const some = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc.dictionary(fc.constantFrom(...people), value, { noNullPrototype: true });
const memberLists = some(fc.uniqueArray(fc.constantFrom(...permissions)));
const project = fc.record({ access: some(access), invited: some(access) });
const team = fc.record({
  members: fc.uniqueArray(fc.constantFrom(...people)),
  role: access,
  reaches: fc.boolean(),
});
const side = fc.record({
  members: memberLists,
  invited: memberLists,
  projects: fc.tuple(project, project),
  team: fc.option(team, { nil: undefined }),
});
type Side = typeof side extends fc.Arbitrary<infer T> ? T : never;

function listOf(value: string | Record<string, string>): string[] {
  if (typeof value === "string") return [value];
  return ["viewer", ...Object.entries(value).map(([type, role]) => `${type}:${role}`)];
}

const byEmail = <T>(held: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(held).map(([who, value]) => [emailFor(who), value]));

/** Nobody is a member and invited at once, and access makes a member, as on the server. */
function stateOf(live: Side): StateValue {
  const inside = new Set([
    ...Object.keys(live.members),
    ...live.projects.flatMap((one) => Object.keys(one.access)),
    ...(live.team?.members ?? []),
  ]);
  const isOutside = (who: string): boolean => !inside.has(who);
  return {
    tokens: [{ token: "token-rolecall", user: "rolecall@acme.example" }],
    organizations: [
      {
        name: "acme",
        owner: "rolecall@acme.example",
        capabilities: ["teams"],
        members: byEmail(live.members),
        invitations: Object.entries(live.invited)
          .filter(([who]) => isOutside(who))
          .map(([who, list]) => ({ email: emailFor(who), permissions: list })),
        projects: live.projects.map((one, index) => ({
          id: projects[index] ?? "",
          title: `p${index}`,
          access: Object.fromEntries(
            Object.entries(one.access).map(([who, value]) => [emailFor(who), listOf(value)]),
          ),
          invitations: Object.entries(one.invited)
            .filter(([who]) => isOutside(who))
            .map(([who, value]) => ({
              email: emailFor(who),
              role: value === "admin" ? "admin" : "viewer",
              permissions:
                typeof value === "string"
                  ? []
                  : Object.entries(value).map(([type, role]) => ({ type, role })),
            })),
        })),
        teams:
          live.team === undefined
            ? []
            : [
                {
                  label: "web",
                  project_permissions: listOf(live.team.role),
                  members: live.team.members.map(emailFor),
                  projects: live.team.reaches ? [projects[0] ?? ""] : [],
                },
              ],
      },
    ],
  };
}

function fileOf(wanted: Side): Wanted {
  return {
    members: wanted.members,
    projects: Object.fromEntries(wanted.projects.map((one, index) => [`p${index}`, { access: one.access }])),
    groups:
      wanted.team === undefined
        ? {}
        : {
            web: {
              members: wanted.team.members,
              role: wanted.team.role,
              projects: wanted.team.reaches ? ["p0"] : [],
            },
          },
    modes: { groups: "exact" },
  };
}

it("plans nothing more after a plan was carried out, and after everybody has accepted", async () => {
  await fc.assert(
    fc.asyncProperty(side, side, async (live, wanted) => {
      const bench = createBench(stateOf(live));
      const connected = bench.connect(fileOf(wanted));
      for (let round = 0; round < 4; round += 1) {
        await applyAll(connected, (await connected.plan()).operations);
        expect((await connected.plan()).operations).toEqual([]);
        for (const who of people) {
          await bench.control("/_simulator/accept", { organization: "acme", email: emailFor(who) });
          for (const id of projects)
            await bench.control("/_simulator/accept", { project: id, email: emailFor(who) });
        }
      }
      const last = await connected.plan();
      expect([last.operations, last.pending, last.deferred]).toEqual([[], [], []]);
    }),
    { numRuns: 25 },
  );
});
