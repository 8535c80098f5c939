import type { ActionCommands, AppliedRun, PlannedRun } from "../../src/action/ports.ts";
import { rendering } from "../../src/action/rendering.ts";
import { runAction } from "../../src/action/run.ts";
import { driftVerdictOf, verdictOf } from "../../src/app/exit-codes.ts";
import { readContext } from "../../src/ci/context.ts";
import { parsePlan } from "../../src/ci/merge-shards.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { UsageError } from "../../src/model/errors.ts";
import type { Plan } from "../../src/model/plan.ts";
import { connectTo, QuickClock } from "../ci/connect.ts";
import { FakeGitHub, type FakeIssue, wirePull } from "../ci/fake-github.ts";
import { buildPlan } from "../report/plan-builder.ts";

/** The action on a stage: a strict GitHub, commands that answer what a test says, and everything said written down. */
export class Stage {
  readonly github = new FakeGitHub();
  readonly files = new Map<string, string>();
  readonly clock = new QuickClock();
  outputs: Record<string, string> = {};
  lines: string[] = [];
  summaries: string[] = [];
  masks: string[] = [];
  plan: Plan = buildPlan();
  planExit = 2;
  /** Thrown by `plan`, if set. */
  trouble: Error | undefined;
  diagnostics: readonly Diagnostic[] = [];
  applied: Plan[] = [];
  applyExit = 0;
  base: string | undefined = "/base";
  checkedOut: string | undefined;
  filePlan: Plan | undefined;
  orgs: readonly string[] = [];
  token = "bot-token";
  run = 1;

  /** Runs the action once; gives the code that the step ends with. */
  async act(
    event: string,
    payload: object,
    inputs: Record<string, string>,
    env: Record<string, string> = {},
  ): Promise<number> {
    this.outputs = {};
    this.lines = [];
    this.summaries = [];
    const context = readContext(
      {
        GITHUB_REPOSITORY: "acme/access",
        GITHUB_EVENT_NAME: event,
        GITHUB_RUN_ID: String(this.run++),
        GITHUB_REF: "refs/heads/main",
        GITHUB_SHA: this.github.branch.head,
        GITHUB_TRIGGERING_ACTOR: "mona",
        GITHUB_SERVER_URL: "https://github.example",
        GITHUB_WORKSPACE: "/work",
        RUNNER_TEMP: "/temp",
        ...env,
      },
      JSON.stringify(payload),
      "/work",
    );
    return await runAction({
      context,
      commands: this.#commands(),
      render: rendering,
      runner: {
        input: (name) => inputs[name] ?? "",
        output: (name, value) => {
          this.outputs[name] = value;
        },
        command: (line) => this.lines.push(line),
        log: (text) => this.lines.push(text),
        mask: (secret) => this.masks.push(secret),
        summary: async (markdown) => {
          this.summaries.push(markdown);
        },
      },
      files: {
        read: (path) => {
          const text = this.files.get(path);
          if (text === undefined) throw new UsageError("NOT_READABLE", `${path} cannot be read.`);
          return text;
        },
        write: (path, text) => {
          this.files.set(path, text);
        },
        find: (pattern) =>
          [...this.files.keys()].filter((path) => path.startsWith(pattern.replace(/\*.*/, ""))),
        checkOut: async () => this.base,
        headCommit: () => this.checkedOut,
      },
      github:
        this.token === ""
          ? undefined
          : connectTo(this.github.fetch, { token: this.token, clock: this.clock }),
      now: () => this.clock.now(),
      sleep: (milliseconds) => this.clock.sleep(milliseconds),
      secrets: ["s3cret"],
    });
  }

  /** A run for a pull request as it is now. */
  async onPullRequest(
    pull: FakeIssue,
    inputs: Record<string, string> = { command: "plan" },
  ): Promise<number> {
    return await this.act("pull_request", { pull_request: wirePull(pull) }, inputs);
  }

  /** Merges the pull request and runs on the push. */
  async onMerge(
    pull: FakeIssue,
    inputs: Record<string, string> = { command: "apply" },
    sha: string = "e".repeat(40),
  ): Promise<number> {
    const before = this.github.branch.head;
    this.github.branch.merge(pull, [sha]);
    return await this.act("push", { before }, inputs);
  }

  /** Starts the workflow by hand. */
  async byHand(inputs: Record<string, string> = { command: "apply" }): Promise<number> {
    return await this.act("workflow_dispatch", { sender: { login: "mona", type: "User" } }, inputs);
  }

  bodyOf(issue: FakeIssue, index = 0): string {
    return issue.comments[index]?.body ?? "";
  }

  #commands(): ActionCommands {
    return {
      validate: async () => ({
        exitCode: this.diagnostics.some(({ severity }) => severity === "error") ? 3 : 0,
        diagnostics: this.diagnostics,
      }),
      plan: async () => this.#planned(),
      verdictOf: (plan) => verdictOf(plan, true),
      driftVerdictOf,
      planFiles: async () => this.filePlan,
      readPlan: async (_, file) => parsePlan(this.files.get(file) ?? "", file),
      apply: async (_, plan) => this.#apply(plan),
      report: async () => 0,
      pullPeople: async (_, most) => (most === "" ? 0 : 4),
      knownOrgs: async () => this.orgs.map((key) => ({ key, provider: "heroku", name: key })),
    };
  }

  #planned(): PlannedRun {
    if (this.trouble !== undefined) throw this.trouble;
    return { plan: this.plan, exitCode: this.planExit };
  }

  #apply(plan: Plan): AppliedRun {
    this.applied.push(plan);
    const failing = this.applyExit === 0 ? -1 : plan.operations.length - 1;
    const results = plan.operations.map((operation, index) => ({
      operation,
      status: index === failing ? ("failed" as const) : ("applied" as const),
    }));
    const applied = {
      results,
      different: [],
      isReadBack: true,
      isInterrupted: false,
      advice: [],
      journalPath: "/temp/j",
    };
    return {
      exitCode: this.applyExit,
      plan,
      outcome: { exitCode: this.applyExit, plan, applied, refused: [] },
    };
  }
}
