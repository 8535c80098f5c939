import { describe, expect, it } from "vitest";
import { accessChanges } from "../../../src/effective/difference.ts";
import { github } from "../../../src/providers/github/index.ts";
import { githubShape } from "../../../src/providers/github/shape.ts";
import { brief, connected, planOf } from "./connected.ts";
import { acme } from "./world.ts";

const org = (text: string): string => `orgs:\n  acme:\n    provider: github\n${text}`;
const MEMBERS = "    members: { ada: owner, bot: owner, grace: member, alan: member }\n";

describe("an environment, which is written as a whole", () => {
  it("keeps every change of several that go on at one time", async () => {
    const file = `${MEMBERS}    environments:
      shop/production: { reviewers: [ada, grace], prevent-self-review: true, branches: protected }
`;
    const state = acme({ repositories: [{ name: "shop", environments: [{ name: "production" }] }] });
    const world = await connected(org(file), state);
    const plan = planOf(world, await world.connection.read({}));

    await Promise.all(plan.operations.map((operation) => world.connection.apply(operation)));

    expect(plan.operations.length).toBeGreaterThan(2);
    expect(brief(planOf(world, await world.connection.read({})).operations)).toEqual([]);
  });
});

describe("who becomes an owner", () => {
  it("is said to become maintainer of the groups they are in, also where the files leave them alone", async () => {
    const world = await connected(org(MEMBERS.replace("alan: member", "alan: owner")), acme());
    const whole = await world.connection.read({ isWhole: true });
    const plan = planOf(world, whole);

    const promotion = plan.operations.find(({ id }) => id === "acme alan");
    expect(promotion?.effects.map(({ text }) => text)).toContain(
      "becomes maintainer of Platform, as owners are",
    );
  });
});

describe("a custom role beside a base permission", () => {
  it("is more than the base, and a grant to a group exposes nothing", async () => {
    const file = `${MEMBERS}    groups:
      Security: [grace]
    repos:
      site: { access: { group:Security: release-manager } }
    privileges: { members: { base-permission: read } }
`;
    const world = await connected(
      org(file),
      acme({
        repositories: [{ name: "site" }],
        ghec: true,
        customRepositoryRoles: [{ name: "release-manager", base: "maintain" }],
      }),
    );
    const live = await world.connection.read({});
    const { operations } = planOf(world, live);
    const changes = accessChanges({
      live,
      shape: githubShape({}),
      derive: github.derive,
      options: {},
      operations,
    });

    const grace = changes.filter(({ subject, address }) => subject === "grace" && address.endsWith("/site"));
    expect(grace.map(({ direction, isExposure }) => [direction, isExposure])).toEqual([["more", undefined]]);
  });
});
