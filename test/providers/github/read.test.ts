import { describe, expect, it } from "vitest";
import { github } from "../../../src/providers/github/index.ts";
import { connected, holders } from "./connected.ts";
import { acme, MEMBER, STRANGER } from "./world.ts";

const WHOLE = `orgs:
  acme:
    provider: github
    members: { ada: owner, bot: owner, grace: member, alan: member }
    groups:
      engineering: [ada]
      Platform: { parent: engineering, members: { grace: maintainer, alan: member } }
      Security: { privacy: secret, members: [grace] }
    repos:
      shop: { access: { group:engineering: read, group:Platform: write, linus: triage, alan: read } }
      docs: { access: { group:engineering: maintain, group:Platform: read } }
`;

describe("reading a GitHub organization", () => {
  it("gives members, groups with their own people, and grants of one's own on repositories", async () => {
    const { connection, org, sent } = await connected(WHOLE, acme());
    const live = await connection.read({});

    expect(live.gaps).toEqual([]);
    expect(holders(live, "acme")).toEqual({ ada: "owner", bot: "owner", grace: "member", alan: "member" });
    expect(holders(live, "acme/groups/engineering")).toEqual({ ada: "member" });
    expect(holders(live, "acme/groups/Platform")).toEqual({ grace: "maintainer", alan: "member" });
    expect(live.settings.get("acme/groups/Platform")?.get("parent")?.value).toBe("engineering");
    expect(holders(live, "acme/repos/shop")).toEqual({
      "group:Platform": "write",
      "group:engineering": "read",
      alan: "read",
      linus: "triage",
    });
    // Below a parent with more, a group's own lower level is shown as the parent's (rule 44).
    expect(holders(live, "acme/repos/docs")).toEqual({
      "group:Platform": "read",
      "group:engineering": "maintain",
    });
    expect(live.actor).toMatchObject({ subject: "bot", standing: "owner", powers: ["owner"] });
    expect(sent).toHaveLength(github.predictReads(org));
  });

  it("counts open invitations as live, with the groups they name, and neither failed nor expired ones", async () => {
    const state = acme({
      invitations: [
        {
          login: "eve",
          role: "admin",
          inviter: "AdaLove",
          created: "2026-11-29T12:00:00Z",
          teams: ["security"],
        },
        {
          email: "radia@acme.example",
          role: "direct_member",
          inviter: "AdaLove",
          created: "2026-11-29T12:00:00Z",
        },
        { login: "ken", role: "admin", inviter: "AdaLove", created: "2026-11-01T12:00:00Z" },
      ],
    });
    const live = await (await connected(WHOLE, state)).connection.read({});

    expect(holders(live, "acme")).toMatchObject({ eve: "owner (pending)", radia: "member (pending)" });
    expect(holders(live, "acme")).not.toHaveProperty("ken");
    expect(holders(live, "acme/groups/Security")).toEqual({ grace: "member", eve: "member (pending)" });
  });

  it("makes a gap of a repository whose people may not be seen, and never an empty list", async () => {
    const world = await connected(WHOLE, acme(), { token: MEMBER });
    const live = await world.connection.read({}).catch((error: unknown) => error);

    // Invitations are for owners: without them it is not known who belongs to the organization.
    expect(live).toMatchObject({ code: "NOT_FOUND", details: { status: 404 } });
    const narrow = await world.again(
      "orgs:\n  acme:\n    provider: github\n    repos:\n      docs: { access: {} }\n",
    );
    const partial = await narrow.connection.read({});
    expect(partial.gaps.map(({ address, code }) => `${address} ${code}`)).toEqual([
      "acme/repos/docs FORBIDDEN",
    ]);
    expect(partial.grants.has("acme/repos/docs")).toBe(false);
  });

  it("does not take settings that were not shown for settings that are not there", async () => {
    const file =
      "orgs:\n  acme:\n    provider: github\n    privileges: { members: { base-permission: none } }\n";
    const live = await (await connected(file, acme(), { token: STRANGER })).connection.read({});

    expect(live.gaps.map(({ code }) => code)).toEqual(["FORBIDDEN"]);
    expect(live.settings.size).toBe(0);
  });

  it("does not take null in place of a flag for a setting that is not there", async () => {
    const file =
      "orgs:\n  acme:\n    provider: github\n    privileges: { members: { create-pages: true } }\n";
    const world = await connected(file, acme());
    const organization = { id: 1, login: "acme", default_repository_permission: "read" };
    world.tamper = ({ path }) =>
      path === "/orgs/acme" ? Response.json({ ...organization, members_can_create_pages: null }) : undefined;

    await expect(world.connection.read({})).rejects.toThrow(/members_can_create_pages is null/);
  });

  it("believes no half of an answer by GraphQL", async () => {
    const world = await connected(WHOLE, acme());
    world.tamper = ({ path }) =>
      path === "/graphql"
        ? Response.json({ data: { organization: { teams: null } }, errors: [{ message: "timed out" }] })
        : undefined;
    const live = await world.connection.read({});

    expect(live.gaps.map(({ address, code }) => `${address} ${code}`)).toEqual([
      "acme/groups INCOMPLETE",
      "acme/repos INCOMPLETE",
    ]);
  });

  it("names the organization that the token cannot see", async () => {
    const { connection } = await connected(
      "orgs:\n  nobody: { provider: github, members: { ada: owner } }\n",
      acme(),
    );

    await expect(connection.read({})).rejects.toMatchObject({
      code: "NOT_FOUND",
      message: expect.stringContaining('There is no organization "nobody"'),
    });
  });
});
