import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { stateSchema } from "../../../src/providers/github/simulator/index.ts";
import type { StateValue } from "../../../src/simulator/contract.ts";
import { parseState } from "../../../src/simulator/kit/state-file.ts";
import { brief, type Connected, connected, converge, holders, planOf, writes } from "./connected.ts";
import { acme } from "./world.ts";

const org = (text: string): string => `orgs:\n  acme:\n    provider: github\n${text}`;

/** Reads and plans once more. */
async function planNow(world: Connected): Promise<readonly string[]> {
  return brief(planOf(world, await world.connection.read({})).operations);
}

describe("members of a GitHub organization", () => {
  const MEMBERS = "    members: { ada: owner, bot: owner, grace: owner, eve: member, radia: member }\n";

  it("are invited, promoted and removed, always with a role, and the plan is empty then", async () => {
    const world = await connected(org(MEMBERS), acme());
    const plan = await converge(world);

    expect(brief(plan.operations)).toEqual([
      "add acme eve",
      "update acme grace",
      "add acme radia",
      "remove acme alan",
    ]);
    expect(writes(world).map(({ method, path, body }) => [method, path, body])).toEqual([
      ["POST", "/orgs/acme/invitations", { invitee_id: 106, role: "direct_member" }],
      ["PUT", "/orgs/acme/memberships/ghopper", { role: "admin" }],
      ["POST", "/orgs/acme/invitations", { email: "radia@acme.example", role: "direct_member" }],
      ["DELETE", "/orgs/acme/memberships/alan", undefined],
    ]);
    expect(await planNow(world)).toEqual([]);
    await world.steer("accept", { login: "eve" });
    expect(await planNow(world)).toEqual([]);
  });

  it("that are gone already are looked up before they count as removed: a 404 may mean a lack of rights", async () => {
    const world = await connected(org(MEMBERS), acme());
    const { operations } = await converge(world);
    const removal = operations.find(({ action }) => action === "remove");
    if (removal === undefined) throw new Error("Nobody is removed.");

    expect(await world.connection.apply(removal)).toEqual({ note: "was gone already", wasGone: true });
    expect(await world.connection.observe(removal)).toBeUndefined();
  });

  it("are invited again once an invitation has expired", async () => {
    const world = await connected(org(MEMBERS), acme());
    await converge(world);
    world.pass(8 * 86_400_000);

    expect(await planNow(world)).toEqual(["add acme eve", "add acme radia"]);
  });

  it("have an open invitation changed or withdrawn", async () => {
    const world = await connected(org(MEMBERS), acme());
    await converge(world);
    const next = await world.again(
      org("    members: { ada: owner, bot: owner, grace: owner, eve: owner }\n"),
    );
    await converge(next);

    expect(writes(next).map(({ method, body }) => [method, body])).toEqual([
      ["PUT", { role: "admin" }],
      ["DELETE", undefined],
    ]);
    expect(await planNow(next)).toEqual([]);
  });

  it("become outside collaborators where the files keep them on a repository", async () => {
    const file = `    members: { ada: owner, bot: owner, grace: member }
    repos:
      shop: { access: { group:Engineering: read, group:Platform: write, linus: triage, alan: read } }
`;
    const world = await connected(org(file), acme());
    const plan = await converge(world);

    expect(brief(plan.operations)).toEqual(["remove acme alan"]);
    const lost = plan.operations[0]?.effects.flatMap(({ kind, address }) =>
      kind === "cascade" ? address : [],
    );
    expect(lost?.filter((address) => address?.startsWith("acme/repos/"))).toEqual([]);
    expect(writes(world).map(({ method, path }) => `${method} ${path}`)).toEqual([
      "PUT /orgs/acme/outside_collaborators/alan",
    ]);
    const live = await world.connection.read({});
    expect(holders(live, "acme/repos/shop")).toHaveProperty("alan");
    expect(holders(live, "acme")).not.toHaveProperty("alan");
  });

  it("never get a stranger's place: a number decides, whatever the login", async () => {
    const world = await connected(org("    members: { ada: owner, bot: owner, grace: member }\n"), acme());
    await converge(world);
    await world.steer("rename", { login: "alan", to: "alan-turing" });
    await world.steer("squat", { login: "alan" });
    const next = await world.again(
      org("    members: { ada: owner, bot: owner, grace: member, alan: member }\n"),
    );
    await converge(next);

    expect(writes(next).map(({ body }) => body)).toEqual([{ invitee_id: 105, role: "direct_member" }]);
  });
});

describe("groups of a GitHub organization", () => {
  const MEMBERS = "    members: { ada: owner, bot: owner, grace: member, alan: member, eve: member }\n";

  it("are made with their settings, left by their maker, and joined by one invitation", async () => {
    const file = `${MEMBERS}    groups:
      Engineering: [ada]
      Platform: { parent: Engineering, members: { grace: maintainer, alan: member } }
      Security: [grace]
      Web: { parent: Engineering, description: The web, members: [alan, eve] }
`;
    const world = await connected(org(file), acme());
    const plan = await converge(world);

    expect(brief(plan.operations)).toEqual([
      "add acme/groups/Web #exists",
      "add acme eve",
      "add acme/groups/Web #description",
      "add acme/groups/Web #parent",
      "add acme/groups/Web alan",
      "add acme/groups/Web eve",
    ]);
    const [creation, leave, invitation] = writes(world);
    expect(creation?.body).toEqual({
      name: "Web",
      privacy: "closed",
      description: "The web",
      parent_team_id: 201,
    });
    expect(`${leave?.method} ${leave?.path}`).toBe("DELETE /orgs/acme/teams/web/memberships/acme-bot");
    expect(invitation?.body).toEqual({
      invitee_id: 106,
      role: "direct_member",
      team_ids: [expect.any(Number)],
    });
    expect(await planNow(world)).toEqual([]);
  });

  it("are moved before their parent goes, and nothing below them is lost", async () => {
    const file = `    members: { ada: owner, bot: owner, grace: member, alan: member }
    groups:
      Platform: { parent: null, members: { grace: maintainer, alan: member } }
      Security: { members: [grace] }
`;
    const world = await connected(org(file), acme());
    const plan = await converge(world);

    expect(brief(plan.operations)).toEqual([
      "update acme/groups/Platform #parent",
      "remove acme/groups/Engineering #exists",
    ]);
    // What goes with the group is named also where the files do not manage the repositories.
    expect(
      plan.operations[1]?.effects.flatMap(({ kind, text }) => (kind === "cascade" ? [text] : [])),
    ).toEqual(["ada loses maintainer", "group Engineering loses read", "group Engineering loses maintain"]);
    expect(await planNow(world)).toEqual([]);
  });

  it("are not deleted as long as a kept group is below them", async () => {
    const file = `    groups:
      Platform: { members: { grace: maintainer, alan: member } }
      Security: { members: [grace] }
`;
    const world = await connected(org(file), acme());
    const plan = planOf(world, await world.connection.read({}));

    expect(plan.findings.map(({ code }) => code)).toEqual(["CHILD_GROUP_STAYS"]);
    const [removal] = plan.operations;
    if (removal === undefined) throw new Error("The group is to go.");
    await expect(world.connection.apply(removal)).rejects.toMatchObject({ code: "REFUSED" });
    expect(writes(world)).toEqual([]);
  });
});

describe("repositories of a GitHub organization", () => {
  it("get people and groups at their level; outsiders are invited, and changed while they wait", async () => {
    const file = (level: string): string =>
      org(`    repos:
      shop: { access: { group:Engineering: triage, group:Security: maintain, alan: write, ken: ${level} } }
`);
    const world = await connected(file("read"), acme());
    await converge(world);

    expect(writes(world).map(({ method, path, body }) => [`${method} ${path}`, body])).toEqual([
      ["PUT /repos/acme/shop/collaborators/alan", { permission: "push" }],
      ["PUT /orgs/acme/teams/engineering/repos/acme/shop", { permission: "triage" }],
      ["PUT /orgs/acme/teams/security/repos/acme/shop", { permission: "maintain" }],
      ["PUT /repos/acme/shop/collaborators/ken", { permission: "pull" }],
      ["DELETE /orgs/acme/teams/platform/repos/acme/shop", undefined],
      ["DELETE /repos/acme/shop/collaborators/linus", undefined],
    ]);
    expect(await planNow(world)).toEqual([]);
    const next = await world.again(file("write"));
    await converge(next);
    expect(writes(next).map(({ method, body }) => [method, body])).toEqual([
      ["PATCH", { permissions: "write" }],
    ]);
    expect(await planNow(next)).toEqual([]);
  });

  it("have an expired invitation withdrawn before a new one is sent", async () => {
    const file = org(`    repos:
      attic: { access: {} }
      docs: { access: { group:Engineering: maintain, group:Platform: read, ken: read } }
`);
    const world = await connected(file, acme());
    await converge(world);
    world.pass(8 * 86_400_000);
    const next = await world.again(file);
    await converge(next);

    expect(writes(next).map(({ method }) => method)).toEqual(["DELETE", "PUT"]);
    expect(await planNow(next)).toEqual([]);
  });
});

describe("environments of a GitHub organization", () => {
  it("keep their timer, never have seven reviewers, and wait for those who are to read the repository", async () => {
    const environments = [
      {
        name: "production",
        waitTimer: 10,
        reviewers: ["alan", "ghopper", "adalove", "acme-bot", "linus", "ken"],
      },
    ];
    const collaborators = { linus: "triage", alan: "read", ken: "read" };
    const state = acme({ repositories: [{ id: 301, name: "shop", collaborators, environments }] });
    const file = org(`    repos:
      shop: { access: { group:Security: read, linus: triage, alan: read, ken: read } }
    environments:
      shop/production: { reviewers: [ada, grace, alan, linus, group:Security], branches: protected }
`);
    const world = await connected(file, state);
    const plan = await converge(world);

    expect(brief(plan.operations)).toEqual([
      "add acme/repos/shop group:Security",
      "update acme/environments/shop%2Fproduction #branches",
      "remove acme/environments/shop%2Fproduction ken",
      // The token's own place goes last of those.
      "remove acme/environments/shop%2Fproduction bot",
      "add acme/environments/shop%2Fproduction group:Security",
    ]);
    expect(writes(world).map(({ body }) => body)).toMatchObject([
      { permission: "pull" },
      ...Array.from({ length: 4 }, () => ({
        wait_timer: 10,
        deployment_branch_policy: { protected_branches: true, custom_branch_policies: false },
      })),
    ]);
    expect(await planNow(world)).toEqual([]);
  });
});

describe("the example's GitHub organization", () => {
  const read = (name: string): string => readFileSync(new URL(`example/${name}`, import.meta.url), "utf8");
  const cast = `version: 1
people:
  ada: { email: ada@acme.example, accounts: { github: adalove } }
  grace: { email: grace@acme.example, accounts: { github: ghopper } }
  margaret: { email: margaret@acme.example, accounts: { github: "mhamilton#1003" } }
  katherine: { email: katherine@acme.example, accounts: { github: kjohnson } }
  alan: { email: alan@acme.example, accounts: { github: aturing } }
  barbara: { email: barbara@acme.example, accounts: { github: bliskov } }
  frances: { email: frances@acme.example, accounts: { github: fallen } }
  radia: { email: radia@acme.example }
  linus: { email: linus@contractor.example, accounts: { github: torvalds-l } }
  ken: { email: ken@contractor.example, accounts: { github: kent } }
  rolecall: { email: rolecall@acme.example, kind: service, accounts: { github: acme-rolecall } }
teams:
  platform: [ada, grace]
  engineering: [margaret, alan]
  content: [katherine, barbara]
`;

  it("is brought to what the file says, and every operation is found to hold", async () => {
    const state = await parseState(`version: 1\n${read("live.yaml")}`, "live.yaml", [
      { id: "github", stateSchema },
    ]);
    const live: StateValue = state.providers.github ?? null;
    const options = { token: "simulated-github-token", people: cast };
    const world = await connected(read("org.yaml"), live, options);
    const plan = await converge(world);

    expect(brief(plan.operations)).toMatchInlineSnapshot(`
      [
        "add acme-github/groups/content #exists",
        "add acme-github frances",
        "update acme-github grace",
        "add acme-github/environments/shop%2Fproduction ada",
        "update acme-github/repos/shop group:platform",
        "add acme-github/environments/shop%2Fproduction group:platform",
        "add acme-github/groups/content barbara",
        "add acme-github/groups/content katherine",
        "add acme-github/groups/engineering alan",
        "add acme-github/repos/site group:content",
        "add acme-github/roles/all_repo_read rolecall",
        "add acme-github/roles/security_manager group:platform",
        "update acme-github/groups/engineering #description",
        "update acme-github/environments/shop%2Fproduction #branches",
        "update acme-github/environments/shop%2Fproduction #prevent-self-review",
        "update acme-github/groups/platform alan",
        "update acme-github/privileges/members #create-repositories",
        "remove acme-github/environments/shop%2Fproduction alan",
        "remove acme-github/repos/shop ken",
        "remove acme-github/groups/old-guild-web #exists",
        "remove acme-github/groups/old-guild #exists",
        "remove acme-github id:1007",
        "remove acme-github id:1011",
      ]
    `);
    for (const operation of plan.operations) {
      const now = await world.connection.observe(operation);
      expect([operation.id, now === undefined], operation.id).toEqual([
        operation.id,
        operation.action === "remove",
      ]);
    }
    expect(await planNow(world)).toEqual([]);
  });
});
