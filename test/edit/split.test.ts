import { describe, expect, it } from "vitest";
import { loadForCommand } from "../../src/app/load/load.ts";
import { runSplit } from "../../src/commands/split.ts";
import { digestDesired } from "../../src/plan/saved/desired.ts";
import { randomFile } from "./random-file.ts";
import { type Stage, withFiles } from "./stage.ts";

async function digestOf({ runtime }: Stage): Promise<string> {
  const { config } = await loadForCommand(runtime, {});
  return digestDesired(config.orgs, config.directory);
}

const ONE = `# yaml-language-server: $schema=./schemas/access.schema.json
# Ours: who may do what.
version: 1 # for good

# Everybody.
people:
  # The boss.
  ada: { email: ada@acme.example } # since 2019
  ci: { email: ci@acme.example, kind: service }

teams:
  platform: [ada]

# Systems.
orgs: # all of them
  # Shops.
  acme-inc:
    provider: heroku
    members: { ada: admin } # one is enough

  # Configuration.
  Acme:
    provider: cloudtruth
    members:
      team:platform: owner
      # CI writes.
      ci: contributor
    # The end of it.

policies:
  - { id: two, check: min-holders, role: owner, count: 2, severity: warning }
# The very end.
`;

describe("split", () => {
  it("moves the parts as they are written, with their comments", async () => {
    await withFiles(ONE, async (stage) => {
      const before = await digestOf(stage);
      const code = await runSplit(stage.runtime, {});

      expect({ code, stderr: stage.stderr() }).toMatchObject({ code: 0 });
      expect(stage.read()).toBe(
        "# yaml-language-server: $schema=./schemas/access.schema.json\n# Ours: who may do what.\nversion: 1 # for good\ninclude: [people.yaml, orgs/*.yaml, policies.yaml]\n\n# Systems.\n",
      );
      expect(stage.read("people.yaml")).toBe(
        "# yaml-language-server: $schema=./schemas/access.schema.json\n\n# Everybody.\npeople:\n  # The boss.\n  ada: { email: ada@acme.example } # since 2019\n  ci: { email: ci@acme.example, kind: service }\n\nteams:\n  platform: [ada]\n",
      );
      expect(stage.read("orgs/acme-inc.yaml")).toBe(
        "# yaml-language-server: $schema=../schemas/access.schema.json\n\norgs: # all of them\n  # Shops.\n  acme-inc:\n    provider: heroku\n    members: { ada: admin } # one is enough\n",
      );
      expect(stage.read("orgs/Acme.yaml")).toContain("\norgs:\n  # Configuration.\n  Acme:\n");
      expect(stage.read("policies.yaml")).toMatch(/# The very end\.\n$/);
      expect(await digestOf(stage)).toBe(before);
      expect(await runSplit(stage.runtime, {})).toBe(0);
      expect(stage.stderr()).toContain("Nothing to split");
    });
  });

  it("shows the difference with --dry-run, and writes nothing", async () => {
    await withFiles(ONE, async (stage) => {
      await runSplit(stage.runtime, { dryRun: true });

      expect(stage.stdout()).toContain("+++ b/orgs/acme-inc.yaml");
      expect(stage.read()).toBe(ONE);
    });
  });

  it("says the same in any style, comments included", async () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      await withFiles(randomFile(seed).text, async (stage) => {
        const before = await digestOf(stage);
        const code = await runSplit(stage.runtime, {});

        expect({ seed, code, digest: await digestOf(stage) }).toEqual({ seed, code: 0, digest: before });
      });
    }
  });

  it.each([
    ["FILE_EXISTS", { "access.yaml": ONE, "people.yaml": "people: {}\n" }],
    [
      "EDIT_ANCHOR",
      {
        "access.yaml": ONE.replace("{ ada: admin }", "&them { ada: admin }").replace(
          "provider: cloudtruth\n    members:\n      team:platform: owner\n      # CI writes.\n      ci: contributor",
          "provider: heroku\n    members: *them",
        ),
      },
    ],
  ])("refuses with %s and writes nothing", async (code, files) => {
    await withFiles(files, async (stage) => {
      const error = await runSplit(stage.runtime, {}).catch((caught: unknown) => caught);

      expect(error).toMatchObject({ code });
      expect(stage.read()).toBe(files["access.yaml"]);
    });
  });
});
