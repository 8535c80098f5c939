import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makePlan } from "../../src/app/plan/make-plan.ts";
import { runImport } from "../../src/commands/import.ts";
import { runImportAll } from "../../src/commands/import-all.ts";
import { STARTER } from "../../src/commands/init.ts";
import { parseText } from "../../src/config/source/parse.ts";
import { changesOf, type Stage, withStages } from "./harness.ts";
import { worlds } from "./worlds/all.ts";

const WORLDS = (seed: number) => worlds.map(([, makeWorld]) => makeWorld(seed));

/** Keys of a part of a file in their order. */
function keysIn(stage: Stage, file: string, part: string): string[] {
  const value = parseText(stage.read(file)).value as Readonly<Record<string, object | undefined>>;
  return Object.keys(value[part] ?? {});
}

const requestsOf = (seed: number) =>
  WORLDS(seed).map(({ provider, org, option = [], tokenEnv }) => ({
    provider,
    org,
    option,
    ...(tokenEnv === undefined ? {} : { tokenEnv }),
  }));

describe("an import of several organizations into a folder", () => {
  it("gives one sorted list of people, a file each, and a quiet plan", async () => {
    const seed = 1;
    await withStages(WORLDS(seed), async (stage) => {
      const code = await runImportAll(stage.runtime, { requests: requestsOf(seed), into: "." });
      const { plan } = await makePlan(stage.runtime, {});
      const people = keysIn(stage, "people.yaml", "people");

      expect({ code, stderr: stage.stderr() }).toMatchObject({ code: 0 });
      expect({ changes: changesOf(plan), stderr: stage.stderr() }).toMatchObject({ changes: [] });
      expect(people).toEqual([...people].sort());
      expect(plan.orgs).toHaveLength(worlds.length);
      expect(stage.read("access.yaml")).toBe(
        "# yaml-language-server: $schema=./schemas/access.schema.json\nversion: 1\ninclude: [people.yaml, orgs/*.yaml]\n",
      );
      expect(existsSync(join(stage.folder, "schemas/access.schema.json"))).toBe(true);
      expect(stage.read(".gitignore")).toContain(".rolecall/");
    });
  }, 60_000);

  it("names one that fails, keeps the others, and takes over what is missing the next time", async () => {
    await withStages(WORLDS(3).slice(1, 4), async (stage) => {
      const [first, ...others] = requestsOf(3).slice(1, 4);
      if (first === undefined) throw new Error("no worlds");
      const wrong = { ...first, org: "nowhere" };
      const code = await runImportAll(stage.runtime, { requests: [wrong, ...others], into: "here" });
      const again = await runImportAll(stage.runtime, { requests: [first, ...others], into: "here" });

      expect(code).toBe(5);
      expect(stage.stdout()).toContain(`Not imported: ${first.provider} nowhere.`);
      expect(again).toBe(0);
      expect(stage.stdout()).toContain("in the files already");
      const { plan } = await makePlan(stage.runtime, { config: "here" });
      expect(changesOf(plan)).toEqual([]);
      expect(plan.orgs).toHaveLength(3);
      const none = await runImportAll(stage.runtime, { requests: [wrong], into: "there" });
      expect({ none, isThere: existsSync(join(stage.folder, "there")) }).toEqual({ none: 1, isThere: false });
    });
  }, 60_000);

  it("lists what the tokens see, and takes over all of it with --all", async () => {
    await withStages(WORLDS(1), async (stage) => {
      const env = stage.runtime.env;
      stage.write("access.yaml", STARTER);
      expect(await runImportAll(stage.runtime, { requests: [] })).toBe(0);
      const code = await runImportAll(stage.runtime, { requests: [], all: true, into: "." });

      const seen = stage.stdout();
      for (const { provider, org, tokenEnv } of WORLDS(1)) {
        if (tokenEnv !== undefined && env[tokenEnv] !== undefined) continue;
        expect(seen).toMatch(new RegExp(`^${provider} +(${org}|scim|viz-now)`, "mu"));
      }
      expect({ code, stderr: stage.stderr() }).toMatchObject({ code: 0 });
      // What `init` wrote gives way to the layout.
      expect(stage.read("access.yaml")).toContain("include: [people.yaml, orgs/*.yaml]\n");
      expect(stage.read("access.yaml")).not.toContain("rolecall starts with nothing");
      expect(changesOf((await makePlan(stage.runtime, {})).plan)).toEqual([]);
    });
  }, 60_000);
});

describe("an import into files that are there", () => {
  const [world] = WORLDS(1);
  const [request] = requestsOf(1);
  if (world === undefined || request === undefined) throw new Error("no worlds");

  it("makes the file that --into names, and has the root file include it", async () => {
    await withStages([world], async (stage) => {
      stage.write(
        "access.yaml",
        "# ours\nversion: 1 # for good\npeople:\n  zoe: { email: zoe@acme.example }\n",
      );
      await runImport(stage.runtime, { ...request, into: "systems/first.yml" });

      expect(stage.read("access.yaml")).toMatch(
        /^# ours\nversion: 1 # for good\ninclude: \[systems\/first\.yml\]\npeople:\n/,
      );
      expect(keysIn(stage, "systems/first.yml", "orgs")).toHaveLength(1);
      expect(keysIn(stage, "access.yaml", "people")).toContain("zoe");
      expect(changesOf((await makePlan(stage.runtime, {})).plan)).toEqual([]);
    });
  });

  it("makes a root file where there is none", async () => {
    await withStages([world], async (stage) => {
      await runImport(stage.runtime, { ...request, into: "new.yaml" });

      expect(changesOf((await makePlan(stage.runtime, { config: "new.yaml" })).plan)).toEqual([]);
    });
  });

  it("warns of a pattern in include that matches nothing, and keeps the list as it is written", async () => {
    await withStages([world], async (stage) => {
      const root = "version: 1\ninclude:\n  - people.yaml # who\n  - orgs/*.yaml\n";
      stage.write("access.yaml", root);
      stage.write("people.yaml", "people:\n  bea: { email: bea@acme.example }\n");
      await runImportAll(stage.runtime, { requests: [request], into: "." });

      expect(stage.read("access.yaml")).toBe(root);
      expect(keysIn(stage, "people.yaml", "people")).toContain("bea");
      expect(changesOf((await makePlan(stage.runtime, {})).plan)).toEqual([]);
    });
  });
});
