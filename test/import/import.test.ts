import { describe, expect, it } from "vitest";
import { runImport } from "../../src/commands/import.ts";
import type { StateValue } from "../../src/simulator/contract.ts";
import { changesOf, importAndPlan, type World, withStage } from "./harness.ts";

const robot = { email: "rolecall@acme.example", role: "admin" };

function inc(team: Record<string, StateValue>, accounts: StateValue[] = []): World {
  return {
    provider: "heroku",
    org: "acme-inc",
    state: {
      accounts,
      tokens: [{ token: "token-of-the-robot", user: "rolecall@acme.example" }],
      teams: [{ name: "acme-inc", type: "enterprise", apps: [], ...team }],
    },
  };
}

function studio(users: StateValue[], spaces: StateValue[] = []): World {
  return {
    provider: "scim",
    org: "studio",
    option: ["profile=viz-now"],
    state: {
      tokens: [{ token: "token-of-the-robot", user: "rolecall@acme.example" }],
      organizations: {
        studio: {
          profile: "viz-now",
          users: [{ email: "rolecall@acme.example", role: "Admin" }, ...users],
          spaces,
        },
      },
    },
  };
}

/** The lines below the heading. */
function bodyOf(text: string): string {
  return text.replace(/^#.*\n/, "");
}

describe("import", () => {
  it("writes people, members, resources and settings as a person would", async () => {
    const members = [
      robot,
      { email: "ada@acme.example", role: "admin" },
      { email: "linus@contractor.example", role: "viewer" },
    ];
    const apps = [
      {
        name: "shop",
        locked: true,
        collaborators: { "linus@contractor.example": ["view", "deploy"], "ken@acme.example": ["view"] },
      },
    ];
    const { text } = await importAndPlan(
      inc({ members, apps }, [{ email: "ada@acme.example", name: "Ada Lovelace" }]),
    );

    expect(bodyOf(text)).toBe(`version: 1

people:
  ada: { name: Ada Lovelace, email: ada@acme.example }
  ken: { email: ken@acme.example }
  linus: { email: linus@contractor.example }
  rolecall: { email: rolecall@acme.example }

orgs:
  acme-inc:
    provider: heroku
    members:
      ada: admin
      linus: viewer
      rolecall: admin
    apps:
      shop:
        locked: true
        collaborators: { ken: [view], linus: [view, deploy] }
`);
  });

  it("writes open invitations as grants that say so", async () => {
    const world = inc({
      type: "team",
      members: [robot],
      invitations: [{ email: "radia@acme.example", role: "member" }],
    });
    const { text, plan } = await importAndPlan(world);

    expect(text).toContain("      radia: member # invited\n");
    expect(plan.pending.map((entry) => entry.subject)).toEqual(["radia"]);
  });

  it("makes keys that are readable and nobody else's", async () => {
    const members = [
      "ada@acme.example",
      "ada@contractor.example",
      "ada@contractor.test",
      "o'brien+x@acme.example",
    ].map((email) => ({ email, role: "member" }));
    const { text } = await importAndPlan(inc({ members: [robot, ...members] }));

    expect(text.match(/^ {2}\S+(?=: \{ email)/gm)?.map((key) => key.trim())).toEqual([
      "ada",
      "ada-contractor",
      "ada-contractor-2",
      "o-brien",
      "rolecall",
    ]);
  });

  it("writes service accounts as what they are, and leaves to comments what has no e-mail", async () => {
    const state = {
      switches: { mailDelayMs: 0 },
      tokens: [{ token: "key-of-the-robot", user: "rolecall" }],
      organizations: [
        {
          name: "Acme Configuration",
          users: [
            { type: "service", name: "rolecall", role: "OWNER", service: {} },
            { type: "service", name: "ci", email: "ci@acme.example", role: "CONTRIB", service: {} },
            { email: "ada@acme.example", role: "OWNER" },
          ],
        },
      ],
    };
    const { text, plan } = await importAndPlan({ provider: "cloudtruth", org: "Acme Configuration", state });

    expect(text).toContain("  ci: { name: ci, email: ci@acme.example, kind: service }\n");
    expect(text).toContain("      ci: contributor # service account\n");
    expect(text).toMatch(/^ {6}# id:\S+ \(rolecall\): owner \(the account behind the key in use\)$/m);
    expect(text).toContain("  acme-configuration:\n    provider: cloudtruth\n    name: Acme Configuration\n");
    expect(changesOf(plan)).toEqual([]);
  });

  it("protects whom it cannot write instead of removing them", async () => {
    const world = studio(
      [
        { email: "ada@acme.example", role: ["Admin", "Editor"] },
        { email: "grace@acme.example", role: "Editor" },
      ],
      [{ name: "news", members: ["ada@acme.example", "grace@acme.example"] }],
    );
    const { text, plan, stderr } = await importAndPlan(world);

    expect(text).toContain(
      "    # ada@acme.example: the file has no words for this role\n    protect: [ada@acme.example]\n",
    );
    expect(text).toContain("      # ada@acme.example: admin+editor (the file has no words for this role)\n");
    expect(stderr).toContain("ada@acme.example is left out of studio and protected");
    expect(changesOf(plan)).toEqual([]);
    expect(plan.spared.map(({ code, subject }) => `${code} ${subject ?? ""}`)).toContain(
      "protected ada@acme.example",
    );
  });

  it("puts foreign text into comments and values without letting it out of them", async () => {
    const world = studio(
      [{ email: "ada@acme.example", givenName: "A\n  evil: true #", familyName: "{x}", role: "Editor" }],
      [{ name: "news\n# not: a comment", owner: "ada@acme.example" }],
    );
    const { text, plan } = await importAndPlan(world);

    expect(text).not.toMatch(/^\s*evil:/m);
    expect(changesOf(plan)).toEqual([]);
  });

  it("writes a name in its parts where the vendor splits it elsewhere", async () => {
    const { text } = await importAndPlan(
      studio([
        { email: "guido@acme.example", givenName: "Guido", familyName: "van Rossum", role: "Editor" },
        { email: "mary@acme.example", givenName: "Mary Ann", familyName: "Evans", role: "Editor" },
      ]),
    );

    expect(text).toContain(
      "  guido: { givenName: Guido, familyName: van Rossum, email: guido@acme.example }\n",
    );
    expect(text).toContain("  mary: { name: Mary Ann Evans, email: mary@acme.example }\n");
  });

  it("prints to standard output without --out", async () => {
    await withStage(inc({ members: [robot] }), async ({ runtime, stdout, stderr }) => {
      expect(await runImport(runtime, { provider: "heroku", org: "acme-inc" })).toBe(0);
      expect(stdout()).toContain("orgs:\n  acme-inc:\n");
      expect(stderr()).toContain("Checked: the plan of what was written is empty.");
    });
  });

  it("never writes at the vendor", async () => {
    await withStage(
      studio([{ email: "ada@acme.example", role: ["Admin", "Editor"] }]),
      async ({ runtime, requests }) => {
        await runImport(runtime, { provider: "scim", org: "studio", option: ["profile=viz-now"] });

        expect(requests.filter((line) => !line.startsWith("GET "))).toEqual([]);
        expect(requests.length).toBeGreaterThan(0);
      },
    );
  });

  it("turns people who hold the same in several places into teams, on request only", async () => {
    const emails = ["ada@acme.example", "grace@acme.example", "ken@acme.example"];
    const collaborators = Object.fromEntries(emails.map((email) => [email, ["view", "deploy"]]));
    const apps = ["blog", "shop"].map((name) => ({ name, locked: true, collaborators }));
    const world = inc({ members: [robot], apps });
    const plain = await importAndPlan(world);
    const grouped = await importAndPlan(world, { suggestTeams: true });

    expect(plain.text).not.toContain("team:");
    expect(grouped.text).toContain("teams:\n  blog-deploy: [ada, grace, ken]\n");
    expect(grouped.text.match(/collaborators: \{ team:blog-deploy: \[view, deploy\] \}/g)).toHaveLength(2);
    expect(changesOf(grouped.plan)).toEqual([]);
  });
});

describe("import into existing files", () => {
  const existing = `# Ours.
version: 1
people:
  # The boss.
  ada: { name: Ada Lovelace, email: ada@acme.example }   # keep
  grace: { name: Grace Hopper, email: grace@acme.example, aliases: [ghopper@acme.example] }
teams: { platform: [ada, grace] }

# Where we work.
orgs:
  elsewhere:
    provider: heroku
    members: { team:platform: admin }
policies: []
`;

  it("takes people it knows for who they are, adds the others, and changes no other line", async () => {
    const members = [
      robot,
      { email: "Ada@acme.example", role: "admin" },
      { email: "ghopper@acme.example", role: "member" },
    ];
    const { text } = await importAndPlan(inc({ members }), { existing });

    expect(text).toBe(
      existing
        .replace(
          "aliases: [ghopper@acme.example] }\n",
          "aliases: [ghopper@acme.example] }\n  rolecall: { email: rolecall@acme.example }\n",
        )
        .replace(
          "members: { team:platform: admin }\n",
          "members: { team:platform: admin }\n  acme-inc:\n    provider: heroku\n    members:\n      ada: admin\n      grace: member\n      rolecall: admin\n",
        ),
    );
  });

  it("notes the address under which a system knows somebody, where it would be changed otherwise", async () => {
    const world = studio([
      { email: "ghopper@acme.example", givenName: "Grace", familyName: "Hopper", role: "Editor" },
    ]);
    const { text, plan } = await importAndPlan(world, { existing });

    expect(text).toContain("aliases: [ghopper@acme.example], accounts: { studio: ghopper@acme.example } }\n");
    expect(text).toContain("      grace: editor\n");
    expect(changesOf(plan)).toEqual([]);
  });

  it("lists, and does not guess, who may be one person", async () => {
    const world = studio([
      { email: "g.hopper@labs.example", givenName: "Grace", familyName: "Hopper", role: "Editor" },
    ]);
    const { text, stderr } = await importAndPlan(world, { existing });

    expect(text).toContain(
      "  g.hopper: { name: Grace Hopper, email: g.hopper@labs.example } # by name perhaps the same person as grace\n",
    );
    expect(stderr).toContain("  rolecall person merge grace g.hopper  # the same name\n");
  });

  it("writes several accounts of one person by their ids", async () => {
    const members = [
      robot,
      { email: "grace@acme.example", role: "admin" },
      { email: "ghopper@acme.example", role: "member" },
    ];
    const { text, plan } = await importAndPlan(inc({ members }), { existing });

    expect(text).toMatch(/^ {6}id:[\w-]+: member +# .*ghopper@acme\.example/mu);
    expect(text).toMatch(/^ {6}id:[\w-]+: admin +# .*grace@acme\.example/mu);
    expect(changesOf(plan)).toEqual([]);
  });

  it("puts new people where people are, and the organization into the file named", async () => {
    await withStage(inc({ members: [robot] }), async ({ runtime, read, write }) => {
      write("access.yaml", "version: 1\ninclude: [people.yaml, orgs.yaml]\n");
      write("people.yaml", "people:\n  ada: { email: ada@acme.example }\n");
      write("orgs.yaml", "orgs: {}\n");
      await runImport(runtime, { provider: "heroku", org: "acme-inc", config: ".", into: "orgs.yaml" });

      expect(read("access.yaml")).toBe("version: 1\ninclude: [people.yaml, orgs.yaml]\n");
      expect(read("people.yaml")).toBe(
        "people:\n  ada: { email: ada@acme.example }\n  rolecall: { email: rolecall@acme.example }\n",
      );
      expect(read("orgs.yaml")).toBe(
        "orgs:\n  acme-inc:\n    provider: heroku\n    members:\n      rolecall: admin\n",
      );
    });
  });

  it("writes only what is new into a file of its own, for the files to include", async () => {
    await withStage(
      inc({ members: [robot, { email: "ada@acme.example", role: "admin" }] }),
      async ({ runtime, read, write }) => {
        write("access.yaml", existing);
        await runImport(runtime, {
          provider: "heroku",
          org: "acme-inc",
          config: "access.yaml",
          out: "inc.yaml",
        });

        expect(read("access.yaml")).toBe(existing);
        expect(bodyOf(read("inc.yaml"))).toBe(
          "people:\n  rolecall: { email: rolecall@acme.example }\n\norgs:\n  acme-inc:\n    provider: heroku\n    members:\n      ada: admin\n      rolecall: admin\n",
        );
      },
    );
  });

  it.each([
    ["ORG_EXISTS", { key: "elsewhere", into: "access.yaml" }],
    ["ORG_EXISTS", { org: "elsewhere", key: "other", into: "access.yaml" }],
    ["UNKNOWN_PROVIDER", { provider: "nowhere" }],
    ["BAD_OPTION", { option: ["type"] }],
    ["UNKNOWN_VALUE", { option: ["type=club"] }],
    ["FILE_EXISTS", { out: "access.yaml" }],
    ["NOT_A_FILE", { config: "access.yaml", into: "../other.yaml" }],
    ["NOT_A_FILE", { config: "access.yaml", into: "elsewhere/" }],
    ["BAD_URL", { url: "http://acme.example" }],
  ])("refuses with %s before anything is written", async (code, options) => {
    await withStage(inc({ members: [robot] }), async ({ runtime, read, write }) => {
      write("access.yaml", existing);

      await expect(
        runImport(runtime, { provider: "heroku", org: "acme-inc", ...options }),
      ).rejects.toMatchObject({ code });
      expect(read("access.yaml")).toBe(existing);
    });
  });
});
