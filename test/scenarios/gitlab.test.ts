import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv } from "ajv";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { providers } from "../../src/providers/registry.ts";
import { type RunningSimulators, startSimulators } from "../../src/simulator/host/run.ts";

const text = readFileSync(new URL("../../examples/gitlab/.gitlab-ci.yml", import.meta.url), "utf8");
const pipeline = parse(text) as Record<string, unknown>;
const cli = new URL("../../dist/cli.js", import.meta.url).pathname;

interface Job {
  script: readonly string[];
  rules: readonly { if: string; when?: string }[];
  stage: string;
  environment?: { name: string };
  resource_group?: string;
  artifacts?: { paths: readonly string[] };
  needs?: readonly { job: string; artifacts: boolean }[];
}
const jobs = Object.entries(pipeline).filter(([name]) => !["stages", "workflow", "default"].includes(name));
const job = (name: string): Job => pipeline[name] as Job;

/** The keywords that the file uses, in the shapes that GitLab takes (docs.gitlab.com/ci/yaml). */
const strings = { type: "array", minItems: 1, items: { type: "string" } };
const artifacts = {
  type: "object",
  additionalProperties: false,
  required: ["paths"],
  properties: {
    when: { enum: ["on_success", "on_failure", "always"] },
    paths: strings,
    expose_as: { type: "string", pattern: "^[\\w -]+$" },
    expire_in: { type: "string", pattern: "^\\d+ (?:day|days|year|years)$" },
  },
};
const rules = {
  type: "array",
  minItems: 1,
  items: {
    type: "object",
    additionalProperties: false,
    required: ["if"],
    properties: { if: { type: "string" }, when: { enum: ["manual"] }, allow_failure: { type: "boolean" } },
  },
};
const jobSchema = {
  type: "object",
  additionalProperties: false,
  required: ["stage", "rules", "script"],
  properties: {
    stage: { enum: pipeline.stages },
    rules,
    script: strings,
    interruptible: { type: "boolean" },
    allow_failure: {
      type: "object",
      additionalProperties: false,
      properties: { exit_codes: { type: "array", items: { type: "integer" } } },
    },
    needs: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        properties: { job: { enum: jobs.map(([name]) => name) }, artifacts: { type: "boolean" } },
      },
    },
    environment: {
      type: "object",
      additionalProperties: false,
      required: ["name"],
      properties: { name: { type: "string" }, deployment_tier: { enum: ["production"] } },
    },
    resource_group: { type: "string" },
    artifacts,
  },
};

describe("the GitLab pipeline", () => {
  it("uses keywords in the shapes that GitLab takes", () => {
    const validate = new Ajv({ strict: false }).compile(jobSchema);
    for (const [name, one] of jobs)
      expect([name, validate(one), validate.errors]).toEqual([name, true, null]);
  });

  it("writes only on the default branch, in a protected environment, one job at a time", () => {
    const writing = jobs.filter(([, one]) =>
      (one as Job).script.some((line) => line.includes("cli.js apply")),
    );
    expect(writing.map(([name]) => name)).toEqual(["apply", "expiry"]);
    for (const [name] of writing) {
      expect(job(name)).toMatchObject({ resource_group: "access", environment: { name: /^/ } });
      for (const rule of job(name).rules)
        expect(rule.if).toContain("$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH");
    }
    expect(job("apply").rules.every(({ when }) => when === "manual")).toBe(true);
  });

  it("applies the artifact of the plan job of the same pipeline, and makes no plan of its own", () => {
    expect(job("apply").needs).toEqual([{ job: "plan", artifacts: true }]);
    expect(job("plan").artifacts?.paths).toEqual(["plan.json"]);
    expect(job("apply").script.join("\n")).not.toContain("cli.js plan");
    expect(job("apply").rules[0]?.if).toBe(job("plan").rules[0]?.if);
  });

  it("gives a fork validation and no plan", () => {
    const [rule] = job("plan merge request").rules;
    expect(rule?.if).toContain("$CI_MERGE_REQUEST_SOURCE_PROJECT_ID == $CI_PROJECT_ID");
    expect(job("validate").script).toEqual(["node /opt/rolecall/dist/cli.js validate"]);
  });
});

describe("its script lines", () => {
  let simulators: RunningSimulators;
  let folder: string;
  beforeAll(async () => {
    const members = {
      "ada@acme.example": "admin",
      "grace@acme.example": "member",
      "bob@acme.example": "member",
    };
    const heroku = {
      tokens: [{ token: "token-ada", user: "ada@acme.example" }],
      teams: [
        { name: "acme-inc", members },
        { name: "labs-inc", members: { "ada@acme.example": "admin", "bob@acme.example": "member" } },
      ],
    };
    simulators = await startSimulators({
      state: { version: 1, providers: { heroku } },
      providers: providers.map((entry) => ({ id: entry.id, load: async () => await entry.loadSimulator() })),
    });
    folder = mkdtempSync(join(tmpdir(), "rolecall-gitlab-"));
    await shell("git init -q . && git remote add origin .");
  });
  afterAll(async () => {
    await simulators.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function shell(
    script: string,
    env: Record<string, string> = {},
  ): Promise<{ code: number; output: string }> {
    const all = { PATH: process.env.PATH ?? "", HOME: folder, CI: "true", NO_COLOR: "1", ...env };
    return new Promise((resolve) => {
      execFile("bash", ["-e", "-c", script], { cwd: folder, env: all }, (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code), output: `${stdout}${stderr}` });
      });
    });
  }

  /** Runs a job as a runner does: its lines one after the other, until one fails. */
  async function run(name: string, hasTokens = true): Promise<{ code: number; output: string }> {
    const head = (await shell("git rev-parse HEAD")).output.trim();
    const env = {
      CI_DEFAULT_BRANCH: "main",
      CI_COMMIT_SHA: head,
      ...(hasTokens ? simulators.environment : {}),
    };
    return await shell(job(name).script.join("\n").replaceAll("/opt/rolecall/dist/cli.js", cli), env);
  }

  async function commit(members: string): Promise<void> {
    const people = ["ada", "grace", "bob", "linus"].map(
      (name) => `  ${name}: { email: ${name}@acme.example }\n`,
    );
    writeFileSync(
      join(folder, "access.yaml"),
      `version: 1\npeople:\n${people.join("")}orgs:\n  acme: { provider: heroku, name: acme-inc, members: { ${members} } }\n  labs: { provider: heroku, name: labs-inc, members: { ada: admin, bob: member } }\n`,
    );
    await shell(
      "git add access.yaml && git -c user.name=t -c user.email=t@acme.example commit -qm change && git branch -f main && git checkout -q main",
    );
  }

  it("validate without a token, plan, apply exactly that, and once more", async () => {
    await commit("ada: admin, grace: admin, bob: member, linus: member");
    expect(await run("validate", false)).toMatchObject({ code: 0 });
    expect(await run("plan merge request")).toMatchObject({ code: 2 });
    expect(readFileSync(join(folder, "plan.md"), "utf8")).toContain("`linus` gains");

    expect(await run("plan")).toMatchObject({ code: 0 });
    expect(await run("apply")).toMatchObject({ code: 0, output: expect.stringContaining("Converged") });
    expect(existsSync(join(folder, "journal.jsonl"))).toBe(true);
    rmSync(join(folder, "journal.jsonl"));
    expect(await run("apply")).toMatchObject({ code: 0, output: expect.stringContaining("already applied") });
    expect(await run("drift")).toMatchObject({ code: 0 });
  });

  it("refuse a plan that is not of the newest commit", async () => {
    await run("plan");
    const head = (await shell("git rev-parse HEAD")).output.trim();
    await commit("ada: admin, grace: member, bob: member, linus: member");
    const env = { CI_DEFAULT_BRANCH: "main", CI_COMMIT_SHA: head, ...simulators.environment };
    const script = job("apply").script.join("\n").replaceAll("/opt/rolecall/dist/cli.js", cli);
    expect(await shell(script, env)).toMatchObject({
      code: 4,
      output: expect.stringContaining("A newer commit"),
    });
    await run("plan");
    await run("apply");
  });

  it("end what expired and nothing else", async () => {
    await commit("ada: admin, grace: admin, linus: member, bob: { role: member, until: 2020-01-01 }");
    rmSync(join(folder, "journal.jsonl"), { force: true });
    const ended = await run("expiry");
    expect(ended).toMatchObject({ code: 0, output: expect.stringContaining("Applied 1 of 1 operation") });
    expect(await run("drift")).toMatchObject({ code: 2, output: expect.stringContaining("grace") });
  });
});
