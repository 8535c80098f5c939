import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StateValue } from "../../../src/simulator/contract.ts";
import { acme, DAY, type World, world } from "./world.ts";

type Step = readonly [method: string, path: string, body?: unknown];

const login = fc.constantFrom("AdaLove", "ghopper", "linus", "acme-bot", "alan", "eve", "ken");
const team = fc.constantFrom("engineering", "platform", "security", "sales");
const teamNumber = fc.constantFrom(201, 202, 203, null);
const repo = fc.constantFrom("shop", "docs", "attic");
const level = fc.constantFrom("pull", "triage", "push", "maintain", "admin");

const step: fc.Arbitrary<Step> = fc.oneof(
  fc
    .tuple(login, fc.constantFrom("admin", "member"))
    .map(([who, role]): Step => ["PUT", `/orgs/acme/memberships/${who}`, { role }]),
  login.map((who): Step => ["DELETE", `/orgs/acme/memberships/${who}`]),
  login.map((who): Step => ["PUT", `/orgs/acme/outside_collaborators/${who}`]),
  login.map((who): Step => ["DELETE", `/orgs/acme/outside_collaborators/${who}`]),
  fc
    .tuple(team, teamNumber)
    .map(
      ([name, parent]): Step => [
        "POST",
        "/orgs/acme/teams",
        { name, ...(parent === null ? {} : { parent_team_id: parent }) },
      ],
    ),
  fc
    .tuple(team, teamNumber)
    .map(([name, parent]): Step => ["PATCH", `/orgs/acme/teams/${name}`, { parent_team_id: parent }]),
  fc
    .tuple(team, fc.constantFrom("secret", "closed"))
    .map(([name, privacy]): Step => ["PATCH", `/orgs/acme/teams/${name}`, { privacy }]),
  team.map((name): Step => ["DELETE", `/orgs/acme/teams/${name}`]),
  fc
    .tuple(team, login, fc.constantFrom("member", "maintainer"))
    .map(([name, who, role]): Step => ["PUT", `/orgs/acme/teams/${name}/memberships/${who}`, { role }]),
  fc.tuple(team, login).map(([name, who]): Step => ["DELETE", `/orgs/acme/teams/${name}/memberships/${who}`]),
  fc
    .tuple(team, repo, level)
    .map(
      ([name, where, permission]): Step => [
        "PUT",
        `/orgs/acme/teams/${name}/repos/acme/${where}`,
        { permission },
      ],
    ),
  fc
    .tuple(team, repo)
    .map(([name, where]): Step => ["DELETE", `/orgs/acme/teams/${name}/repos/acme/${where}`]),
  fc
    .tuple(repo, login, level)
    .map(
      ([where, who, permission]): Step => [
        "PUT",
        `/repos/acme/${where}/collaborators/${who}`,
        { permission },
      ],
    ),
  fc.tuple(repo, login).map(([where, who]): Step => ["DELETE", `/repos/acme/${where}/collaborators/${who}`]),
  fc
    .tuple(login, fc.constantFrom(8132, 8136, 138))
    .map(([who, role]): Step => ["PUT", `/orgs/acme/organization-roles/users/${who}/${role}`]),
  fc
    .tuple(team, fc.constantFrom(8132, 138))
    .map(([name, role]): Step => ["PUT", `/orgs/acme/organization-roles/teams/${name}/${role}`]),
  fc
    .constantFrom("none", "read", "write")
    .map((base): Step => ["PATCH", "/orgs/acme", { default_repository_permission: base }]),
  login.map((who): Step => ["POST", "/_simulator/accept", { login: who }]),
  login.map((who): Step => ["POST", "/_simulator/leave", { login: who }]),
);

async function run(steps: readonly Step[], state?: StateValue): Promise<World> {
  const running = world(state);
  for (const [method, path, body] of steps) await running.call(method, path, body);
  return running;
}

interface SavedOrganization {
  readonly members: Readonly<Record<string, unknown>>;
  readonly teams?: readonly {
    readonly name: string;
    readonly privacy: string;
    readonly parent?: string;
    readonly members?: object;
  }[];
}

function organizationOf(saved: StateValue): SavedOrganization {
  return (saved as unknown as { organizations: readonly [SavedOrganization] }).organizations[0];
}

const paths = [
  "/orgs/acme/members",
  "/orgs/acme/invitations",
  "/orgs/acme/outside_collaborators",
  "/orgs/acme/teams",
  "/repos/acme/shop/collaborators?affiliation=direct",
  "/repos/acme/shop/teams",
  "/orgs/acme/organization-roles/8132/users",
];

describe("whatever is written, in whatever order", () => {
  it("one owner is left, teams hold members only, secret teams stand alone (rules 21, 30 and 37)", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { members, teams = [] } = organizationOf((await run(steps)).simulator.save());

        expect(Object.values(members)).toContain("admin");
        for (const { name, privacy, parent, members: people = {} } of teams) {
          expect(Object.keys(members)).toEqual(expect.arrayContaining(Object.keys(people)));
          if (privacy === "secret") expect([name, parent]).toEqual([name, undefined]);
          expect(teams.find((other) => other.parent === name.toLowerCase())?.privacy ?? "closed").toBe(
            "closed",
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it("a state that was saved and loaded answers the same", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
        const before = await run(steps);
        const after = world(before.simulator.save());

        for (const path of paths) {
          const [one, other] = [
            await before.call("GET", path, undefined),
            await after.call("GET", path, undefined),
          ];
          expect([path, other.status, other.body]).toEqual([path, one.status, one.body]);
        }
        expect(after.simulator.save()).toEqual(before.simulator.save());
      }),
      { numRuns: 40 },
    );
  });

  it("what REST calls effective is the strongest of what GraphQL gives as sources (rules 49 and 50)", async () => {
    const query = `{ organization(login: "acme") { repositories(first: 10) { nodes { name collaborators(first: 100, affiliation: ALL) {
      edges { node { login } permissionSources { roleName } } } } } } }`;
    const ranks = ["none", "read", "triage", "write", "maintain", "admin"];
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        const { call, graphql } = await run(steps);
        const { body } = await graphql(query);
        for (const { name, collaborators } of body.data?.organization.repositories.nodes ?? []) {
          const answer = await call("GET", `/repos/acme/${name}/collaborators?per_page=100`);
          // The caller itself may have lost its rights by one of the steps.
          if (answer.status !== 200 || collaborators === null) continue;
          const strongest = Object.fromEntries(
            collaborators.edges.map(
              (edge: { node: { login: string }; permissionSources: { roleName: string }[] }) => [
                edge.node.login,
                ranks[Math.max(...edge.permissionSources.map(({ roleName }) => ranks.indexOf(roleName)))],
              ],
            ),
          );
          const effective = Object.fromEntries(
            answer.body.map((row: Record<string, string>) => [row.login, row.role_name]),
          );
          const isPublic = name === "docs";
          if (!isPublic) expect(effective).toEqual(strongest);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("time only takes invitations away", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
        const running = await run(steps, acme());
        const before = (await running.call("GET", "/orgs/acme/invitations")).body;
        running.pass(8 * DAY);
        const open = await running.call("GET", "/orgs/acme/invitations");
        if (open.status !== 200) return;

        expect(open.body).toEqual([]);
        const failed = (await running.call("GET", "/orgs/acme/failed_invitations?per_page=100")).body;
        expect(failed.length).toBeGreaterThanOrEqual(before.length);
      }),
      { numRuns: 20 },
    );
  });
});
