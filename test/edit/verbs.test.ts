import { describe, expect, it } from "vitest";
import { type GrantOptions, runGrant } from "../../src/commands/grant.ts";
import { runOffboard } from "../../src/commands/offboard.ts";
import { runRevoke } from "../../src/commands/revoke.ts";
import { UsageError } from "../../src/model/errors.ts";
import { ACME, withFiles } from "./stage.ts";

/** The lines that two texts differ in, as a diff without places. */
function difference(before: string, after: string): readonly string[] {
  const [old, now] = [before.split("\n"), after.split("\n")];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `- ${line.trim()}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line.trim()}`),
  ];
}

async function granted(
  options: Partial<GrantOptions> & { subject: string; on: string },
  text = ACME,
): Promise<readonly string[]> {
  return await withFiles(text, async ({ runtime, read, stderr }) => {
    const code = await runGrant(runtime, options);

    expect({ code, stderr: code === 0 ? "" : stderr() }).toEqual({ code: 0, stderr: "" });
    return difference(text, read());
  });
}

async function codeOf(run: () => Promise<unknown>): Promise<string> {
  try {
    return `exit ${String(await run())}`;
  } catch (error) {
    if (error instanceof UsageError) return error.code;
    throw error;
  }
}

async function grantCode(
  options: Partial<GrantOptions> & { subject: string; on: string },
  text = ACME,
): Promise<string> {
  return await withFiles(text, async ({ runtime, read }) => {
    const code = await codeOf(() => runGrant(runtime, options));
    expect(read()).toBe(text);
    return code;
  });
}

describe("grant", () => {
  it("adds a line behind the last one of a block", async () => {
    expect(
      await granted({
        subject: "ken",
        role: "contributor@staging,viewer@production",
        on: "acme/projects/shop",
      }),
    ).toEqual(["+ ken: { staging: contributor, production: viewer }"]);
  });

  it("adds to a mapping and to a list on one line", async () => {
    expect(await granted({ subject: "ken", role: "member", on: "inc" })).toEqual([
      "- members: { ada: admin, dennis: admin, grace: member }",
      "+ members: { ada: admin, dennis: admin, grace: member, ken: member }",
    ]);
    expect(await granted({ subject: "ada", on: "studio/spaces/news" })).toEqual([
      "- news: { owner: grace, users: [linus] }",
      "+ news: { owner: grace, users: [linus, ada] }",
    ]);
    expect(await granted({ subject: "ada", on: "studio/spaces/sport" })).toEqual([
      "- sport: [linus, grace]",
      "+ sport: [linus, grace, ada]",
    ]);
  });

  it("begins an empty mapping", async () => {
    expect(await granted({ subject: "team:engineering", role: "viewer", on: "acme/projects/blog" })).toEqual([
      "- access: {}",
      "+ access: { team:engineering: viewer }",
    ]);
  });

  it("writes end and reason", async () => {
    const terms = { until: "2099-01-31", reason: "audit: OPS-7" };

    expect(await granted({ subject: "ken", role: "view", on: "inc/apps/shop-prod", ...terms })).toEqual([
      '+ ken: { permissions: [view], until: 2099-01-31, reason: "audit: OPS-7" }',
    ]);
    expect(await granted({ subject: "ada", on: "studio/spaces/sport", ...terms })).toEqual([
      "- sport: [linus, grace]",
      '+ sport: [linus, grace, { subject: ada, until: 2099-01-31, reason: "audit: OPS-7" }]',
    ]);
  });

  it("joins permissions, sets a role, and keeps end, reason and comment of what is there", async () => {
    expect(await granted({ subject: "linus", role: "operate", on: "inc/apps/shop-prod" })).toEqual([
      "- linus: [view, deploy] # until the migration is done",
      "+ linus: [view, deploy, operate] # until the migration is done",
    ]);
    expect(await granted({ subject: "grace", role: "admin", on: "inc" })).toEqual([
      "- members: { ada: admin, dennis: admin, grace: member }",
      "+ members: { ada: admin, dennis: admin, grace: admin }",
    ]);
    expect(await granted({ subject: "linus", role: "viewer@staging", on: "acme/projects/shop" })).toEqual([
      '- linus: { development: contributor, until: 2099-12-31, reason: "migration, OPS-42" }',
      '+ linus: { development: contributor, staging: viewer, until: 2099-12-31, reason: "migration, OPS-42" }',
    ]);
  });

  it("finds somebody by any of their e-mails, and writes the key", async () => {
    expect(
      await granted({ subject: "GHopper@acme.example", role: "viewer", on: "acme/projects/blog" }),
    ).toEqual(["- access: {}", "+ access: { grace: viewer }"]);
  });

  it("lets a vendor-side group reach a resource", async () => {
    expect(await granted({ subject: "group:frontend", on: "acme/projects/blog" })).toEqual([
      "- frontend: { members: [grace, ken], role: { development: contributor }, projects: [shop] }",
      "+ frontend: { members: [grace, ken], role: { development: contributor }, projects: [shop, blog] }",
    ]);
  });

  it("changes nothing where the files say it already", async () => {
    expect(await granted({ subject: "linus", role: "view", on: "inc/apps/shop-prod" })).toEqual([]);
  });

  it("edits the file that holds the place", async () => {
    const [people = "", orgs = ""] = ACME.split(/^(?=orgs:)/m);
    const files = { "access.yaml": `include: [orgs/*.yaml]\n${people}`, "orgs/all.yaml": orgs };
    await withFiles(files, async ({ runtime, read }) => {
      await runGrant(runtime, { subject: "ken", role: "member", on: "inc" });

      expect(read()).toBe(files["access.yaml"]);
      expect(read("orgs/all.yaml")).toContain("grace: member, ken: member }");
    });
  });

  it("shows the difference and writes nothing with --dry-run", async () => {
    await withFiles(ACME, async ({ runtime, read, stdout }) => {
      await runGrant(runtime, { subject: "ken", role: "member", on: "inc", dryRun: true });

      expect(read()).toBe(ACME);
      expect(stdout()).toContain("--- a/access.yaml\n+++ b/access.yaml\n");
      expect(stdout()).toContain("+    members: { ada: admin, dennis: admin, grace: member, ken: member }\n");
    });
  });

  it.each([
    ["UNKNOWN_ROLE", { subject: "ken", role: "owner", on: "inc" }],
    ["UNKNOWN_ROLE", { subject: "ken", role: "contributor", on: "acme/projects/shop" }],
    ["UNKNOWN_PERMISSION", { subject: "ken", role: "view,push", on: "inc/apps/shop-prod" }],
    ["UNKNOWN_ENVIRONMENT_TYPE", { subject: "ken", role: "viewer@test", on: "acme/projects/shop" }],
    ["REDUNDANT_ACCESS", { subject: "ken", role: "admin,viewer@staging", on: "acme/projects/shop" }],
    ["MISSING_ROLE", { subject: "ken", on: "inc" }],
    ["UNKNOWN_SUBJECT", { subject: "kem", role: "member", on: "inc" }],
    ["UNKNOWN_TEAM", { subject: "team:plattform", role: "member", on: "inc" }],
    ["UNKNOWN_ORG", { subject: "ken", role: "member", on: "ink" }],
    ["UNKNOWN_ADDRESS", { subject: "ken", role: "view", on: "inc/apps/shop" }],
    ["UNKNOWN_ADDRESS", { subject: "ken", role: "view", on: "inc/projects/shop" }],
    ["NOT_MANAGED", { subject: "ken", role: "viewer", on: "acme/projects/docs" }],
    ["BAD_DATE", { subject: "ken", role: "member", on: "inc", until: "soon" }],
    ["BAD_DATE", { subject: "ken", role: "member", on: "inc", until: "2026-06-01" }],
  ])("refuses with %s what makes no sense: %o", async (code, options) => {
    expect(await grantCode(options)).toBe(code);
  });

  it("writes nothing if the files would not be valid", async () => {
    await withFiles(ACME, async ({ runtime, read, stderr }) => {
      // Only users of the organization can be on a space.
      const code = await runGrant(runtime, { subject: "dennis", on: "studio/spaces/sport" });

      expect(code).toBe(3);
      expect(stderr()).toContain("MEMBER_REQUIRED");
      expect(read()).toBe(ACME);
    });
  });

  it("writes nothing if a policy would be broken that held before", async () => {
    const text = ACME.replace("role: owner }", "role: admin, orgs: [inc] }");
    await withFiles(text, async ({ runtime, read }) => {
      expect(await runGrant(runtime, { subject: "grace", role: "admin", on: "inc" })).toBe(4);
      expect(read()).toBe(text);
    });
  });

  it("refuses a place that others share through an anchor", async () => {
    const text = ACME.replace("access: {}", "access: &open { ken: viewer }").replace(
      "id: zz3attic4k7py",
      "id: zz3attic4k7py\n        access: *open",
    );

    expect(await grantCode({ subject: "ada", role: "viewer", on: "acme/projects/blog" }, text)).toBe(
      "EDIT_SHARED",
    );
    expect(await grantCode({ subject: "ada", role: "viewer", on: "acme/projects/docs" }, text)).toBe(
      "EDIT_SHARED",
    );
  });
});

describe("revoke", () => {
  it("takes out a line and leaves the comments of others", async () => {
    await withFiles(ACME, async ({ runtime, read }) => {
      await runRevoke(runtime, { subject: "linus", on: "acme/projects/shop" });

      expect(difference(ACME, read())).toEqual([
        '- linus: { development: contributor, until: 2099-12-31, reason: "migration, OPS-42" }',
      ]);
    });
  });

  it("leaves an empty collection where the last one goes", async () => {
    await withFiles(ACME, async ({ runtime, read }) => {
      await runRevoke(runtime, { subject: "linus", on: "inc/apps/shop-prod" });

      expect(difference(ACME, read())).toEqual([
        "- collaborators:",
        "- linus: [view, deploy] # until the migration is done",
        "+ collaborators: {}",
      ]);
    });
  });

  it("takes away only what --role names", async () => {
    await withFiles(ACME, async ({ runtime, read }) => {
      await runRevoke(runtime, { subject: "linus", on: "inc/apps/shop-prod", role: "deploy" });
      await runRevoke(runtime, { subject: "grace", on: "acme", role: "members" });

      expect(difference(ACME, read())).toEqual([
        "- grace: [billing, members]",
        "- linus: [view, deploy] # until the migration is done",
        "+ grace: [billing]",
        "+ linus: [view] # until the migration is done",
      ]);
    });
  });

  it("says that it is meant when nobody is left among the members", async () => {
    const text = ACME.replace(
      "    members:\n      grace: [billing, members]\n      # everybody else comes with a project\n      ken: []\n",
      "    members:\n      ken: []\n",
    ).replace("[grace, ken], role", "[grace], role");
    await withFiles(text, async ({ runtime, read, stderr }) => {
      const code = await runRevoke(runtime, { subject: "ken", on: "acme" });

      expect({ code, stderr: stderr() }).toMatchObject({ code: 0 });
      expect(read()).toContain("    manage: { members: exact }\n    members: {}\n    groups:");
    });
  });

  it.each([
    [
      "HELD_THROUGH_TEAM",
      { subject: "ada", on: "acme/projects/shop" },
      /access\.yaml:31:11 through team:platform/,
    ],
    ["HELD_BY_IMPLICATION", { subject: "linus", on: "acme" }, /access\.yaml:32:11/],
    ["NOT_HELD", { subject: "dennis", on: "acme/projects/shop" }, /nothing/],
    ["NOT_HELD", { subject: "linus", on: "inc/apps/shop-prod", role: "manage" }, /manage/],
  ])("refuses with %s and the place", async (code, options, text) => {
    await withFiles(ACME, async ({ runtime, read }) => {
      await expect(runRevoke(runtime, options)).rejects.toMatchObject({
        code,
        message: expect.stringMatching(text),
      });
      expect(read()).toBe(ACME);
    });
  });

  it("tells what is still held through a team", async () => {
    const text = ACME.replace(
      "          team:platform: admin\n",
      "          team:platform: admin\n          grace: viewer\n",
    );
    await withFiles(text, async ({ runtime, read, stderr }) => {
      await runRevoke(runtime, { subject: "grace", on: "acme/projects/shop" });

      expect(read()).toBe(ACME);
      expect(stderr()).toMatch(
        /still holds access on acme\/projects\/shop: access\.yaml:31:11 through team:platform/,
      );
    });
  });
});

describe("offboard", () => {
  it("takes a person out everywhere and tells what they leave behind", async () => {
    const text = ACME.replace("subjects: grace", "subjects: grace@acme.example");
    await withFiles(text, async ({ runtime, read, stderr }) => {
      expect(await runOffboard(runtime, { person: "ghopper@acme.example" })).toBe(0);

      expect(difference(text, read())).toEqual([
        "- grace: { name: Grace Hopper, email: grace@acme.example, aliases: [ghopper@acme.example] }",
        "- platform: [ada, grace]",
        "- grace: [billing, members]",
        "- frontend: { members: [grace, ken], role: { development: contributor }, projects: [shop] }",
        "- members: { ada: admin, dennis: admin, grace: member }",
        "- grace: editor",
        "- news: { owner: grace, users: [linus] }",
        "- sport: [linus, grace]",
        "+ platform: [ada]",
        "+ frontend: { members: [ken], role: { development: contributor }, projects: [shop] }",
        "+ members: { ada: admin, dennis: admin }",
        "+ news: { users: [linus] }",
        "+ sport: [linus]",
      ]);
      expect(stderr()).toMatch(/access\.yaml:57: the policy graces names them/);
      expect(stderr()).toMatch(/was in the team frontend/);
      expect(stderr()).toMatch(/was the only one with billing and members on acme/);
      expect(stderr()).toMatch(/is owner of studio\/spaces\/news/);
    });
  });

  it("keeps the assertion of an owner, by e-mail, and says that it has to be handed over", async () => {
    const text = ACME.replace(
      "inc:\n    provider: heroku\n    members: { ada: admin, ",
      "inc:\n    provider: heroku\n    members: { ",
    ).replace("    members:\n      ada: admin\n      grace: editor", "    members:\n      grace: editor");
    await withFiles(text, async ({ runtime, read, stdout, stderr }) => {
      const code = await runOffboard(runtime, { person: "ada" });

      expect({ code, stderr: stderr() }).toMatchObject({ code: 0 });
      expect(read()).toContain("owner: ada@acme.example                  # asserted");
      expect(stdout()).toMatch(/hand the organization over/);
      expect(stderr()).toMatch(/owns the organization acme/);
    });
  });

  it("writes nothing where a policy names the person, and says which", async () => {
    await withFiles(ACME, async ({ runtime, read, stderr }) => {
      expect(await runOffboard(runtime, { person: "grace" })).toBe(4);
      expect(stderr()).toMatch(/access\.yaml:57: the policy graces names them/);
      expect(read()).toBe(ACME);
    });
  });

  it("leaves the entry under people with --keep-person", async () => {
    await withFiles(ACME, async ({ runtime, read }) => {
      await runOffboard(runtime, { person: "linus", keepPerson: true });

      expect(read()).toContain("  linus: { email: linus@contractor.example }");
      expect(read().match(/linus/g)).toHaveLength(2);
    });
  });

  it("writes nothing for somebody whom nobody knows, or who is a team", async () => {
    await withFiles(ACME, async ({ runtime }) => {
      expect(await codeOf(() => runOffboard(runtime, { person: "nobody" }))).toBe("UNKNOWN_SUBJECT");
      expect(await codeOf(() => runOffboard(runtime, { person: "team:platform" }))).toBe("NOT_A_PERSON");
    });
  });
});
