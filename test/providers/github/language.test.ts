import { describe, expect, it } from "vitest";
import { compileValidators } from "../../../scripts/generate-schemas.ts";
import type { SchemaProvider } from "../../../src/config/schema/schema.ts";
import { policySchema } from "../../../src/policy/schema.ts";
import { githubShape } from "../../../src/providers/github/shape.ts";
import { loadText, summarize } from "../../config/load-text.ts";

const provider: SchemaProvider = { id: "github", title: "GitHub", shape: githubShape, variants: [{}] };
const world = {
  providers: [provider],
  validators: compileValidators({ providers: [provider], policySchema }),
};

const people = `
version: 1
people:
  ada: { email: ada@acme.example, accounts: { github: adalove } }
  grace: { email: grace@acme.example, accounts: { github: "ghopper#1024025" } }
  linus: { email: linus@contractor.example, accounts: { github: linus } }
  bot: { email: ci@acme.example, kind: service, accounts: { github: acme-bot } }
teams:
  platform: [ada, grace]
orgs:
  acme-github:
    provider: github
    name: acme
    members: { ada: owner, bot: owner, team:platform: member }
`;
const whole = `${people}
    groups:
      engineering: { members: [ada], description: All engineers }
      platform:
        parent: engineering
        privacy: closed
        members: { grace: maintainer, ada: member }
      security: [grace, { subject: ada, until: 2030-01-01 }]
    repos:
      shop:
        id: "301"
        access:
          group:engineering: read
          group:platform: write
          linus: { role: triage, until: 2026-12-31, reason: "migration, OPS-42" }
      docs: { access: { group:engineering: release-manager } }
    roles:
      security_manager: [group:security]
      all_repo_read: [bot]
    privileges:
      members: { base-permission: none, create-repositories: false, fork-private-repositories: false }
    environments:
      shop/production:
        reviewers: [ada, group:platform]
        prevent-self-review: true
        branches: protected
    manage: { roles: additive }
`;

describe("the language of the contract", () => {
  it("is read, with custom roles, short forms and environments", async () => {
    const config = await loadText(whole, { world });
    const [org] = config.orgs;
    const access = (address: string) =>
      Object.fromEntries(
        [...(org?.grants.get(address) ?? [])].map(([who, grant]) => [who, grant.access.role ?? "listed"]),
      );

    expect(config.warnings).toEqual([]);
    expect(access("acme-github")).toEqual({
      ada: "owner",
      bot: "owner",
      grace: "member",
    });
    expect(access("acme-github/groups/engineering")).toEqual({ ada: "member" });
    expect(access("acme-github/groups/platform")).toEqual({
      ada: "member",
      grace: "maintainer",
    });
    expect(access("acme-github/groups/security")).toEqual({
      grace: "member",
      ada: "member",
    });
    expect(access("acme-github/repos/docs")).toEqual({ "group:engineering": "release-manager" });
    expect(access("acme-github/roles/all_repo_read")).toEqual({ bot: "listed" });
    expect(access("acme-github/environments/shop%2Fproduction")).toEqual({
      ada: "listed",
      "group:platform": "listed",
    });
    expect(org?.grants.get("acme-github/groups/security")?.get("ada")?.until).toBeDefined();
  });

  it.each([
    ["an unknown role in a group", "groups: { x: { members: { ada: boss } } }", "UNKNOWN_ROLE"],
    ["a list of repository grants", "repos: { shop: { access: [ada] } }", "WRONG_TYPE"],
    ["a privacy that does not exist", "groups: { x: { privacy: public } }", "UNKNOWN_VALUE"],
    ["an unknown privilege", "privileges: { members: { fly: true } }", "UNKNOWN_KEY"],
    [
      "a base permission that does not exist",
      "privileges: { members: { base-permission: triage } }",
      "UNKNOWN_VALUE",
    ],
    ["holders of privileges", "privileges: { members: { access: { ada: read } } }", "UNKNOWN_KEY"],
    ["an entry of a list without a subject", "groups: { x: [{ until: 2030-01-01 }] }", "MISSING_KEY"],
    ["somebody in a group who is not a member", "groups: { x: [linus] }", "MEMBER_REQUIRED"],
  ])("refuses %s", async (_what, section, code) => {
    const found = await summarize(`${people}    ${section}\n`, { world });

    expect(found.map((one) => one.split(" ")[0])).toContain(code);
  });
});
