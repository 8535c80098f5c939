import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Stage, unwrapped } from "./stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open(
    {
      github: {
        users: [
          { login: "adalove", id: 101, email: "ada@acme.example" },
          { login: "ghopper", id: 102, email: "grace@acme.example" },
        ],
        tokens: [{ token: "canary-key", user: "adalove" }],
        organizations: [
          {
            login: "acme",
            id: 9001,
            members: { adalove: "admin", ghopper: "member" },
            teams: [{ id: 201, name: "Platform Team", members: { ghopper: "maintainer" } }],
            repositories: [{ id: 301, name: "shop", teams: { "platform-team": "write" } }],
          },
        ],
      },
    },
    "version: 1\n",
  );
});
afterAll(async () => await stage.close());

/** A file with one organization. */
const file = (org: string): string => `version: 1
people:
  ada: { email: ada@acme.example, accounts: { github: adalove } }
  grace: { email: grace@acme.example, accounts: { github: ghopper } }
  radia: { email: radia@acme.example }
orgs:
  acme: { provider: github, ${org} }
`;

describe("what is wrong in a file about GitHub", () => {
  it.each([
    [
      "a personal account in place of an organization",
      "name: ghopper, members: { ada: owner }",
      1,
      /no organization "ghopper" that this token can see.* A personal account is not an organization/,
    ],
    [
      "a custom role that the organization does not have",
      "repos: { shop: { access: { group:Platform Team: wrte } } }",
      4,
      /access\.yaml:7:\d+: acme has no role "wrte" .* Did you mean write\?/,
    ],
    [
      "a group by its slug in place of its name",
      "repos: { shop: { access: { group:platform-team: write } } }",
      4,
      /GROUP_NOT_FOUND.* access\.yaml:7:\d+: The group "platform-team" .* Did you mean "Platform Team"\?/,
    ],
    [
      "the slug of a group that the files declare",
      'groups: { Platform Team: [grace] }, repos: { shop: { access: { "group:platform-team": write } } }',
      3,
      /declares no group "platform-team"\..* Did you mean "Platform Team"\?/,
    ],
    [
      "somebody without an account",
      "repos: { shop: { access: { group:Platform Team: write, radia: read } } }",
      0,
      /radia has no GitHub login .* waits for a GitHub login of radia in the files/,
    ],
  ])("%s: is named, and nothing is written", async (_what, org, code, text) => {
    stage.write(file(org));
    stage.takeRequests();
    const run = await stage.apply();

    const said = unwrapped(run.stdout + run.stderr).replace(/\s+/g, " ");
    expect([run.code, said]).toEqual([code, expect.stringMatching(text)]);
    const writes = stage.takeRequests().filter(({ method, path }) => method !== "GET" && path !== "/graphql");
    expect(writes).toEqual([]);
  });
});

it("names the account that accepted an invitation by e-mail, and writes it where the person is named", async () => {
  stage.write(
    file(
      "members: { ada: owner, grace: member, radia: member }, groups: { Platform Team: { members: { grace: maintainer, radia: member } } }",
    ),
  );
  expect((await stage.apply()).code).toBe(0);
  await stage.steer("github", "accept", { email: "radia@acme.example", as: "rperlman" });

  const waiting = await stage.rolecall("plan");
  const unnamed = await stage.rolecall("person", "pin", "--dry-run");
  const named = await stage.rolecall("person", "pin", "radia");
  const settled = await stage.rolecall("plan");

  expect(unwrapped(waiting.stdout)).toContain("Perhaps the invitation of radia was accepted by rperlman.");
  expect(waiting.stdout).not.toContain("LOGIN_NEEDED");
  expect(unnamed.stderr).toMatch(/radia is missed in acme, .* rolecall person pin radia writes it\./);
  expect(unnamed.stdout).not.toContain("+  radia");
  expect(named.stdout).toMatch(/radia: accounts: github: rperlman#\d+/);
  expect([settled.code, settled.stdout]).toEqual([0, expect.stringContaining("No changes.")]);
});
