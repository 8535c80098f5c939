import { execFile } from "node:child_process";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { FakeGitHub, type FakeIssue, wirePull } from "../ci/fake-github.ts";
import { BuiltAction, type Run, Workspace } from "./action-process.ts";

const action = new BuiltAction();

beforeAll(async () => {
  await action.build();
});

afterAll(() => {
  action.remove();
});

const SHA = "e".repeat(40);
/** A second attempt does not wait for GitHub to find out which pull request made the commit. */
const AGAIN = { GITHUB_RUN_ATTEMPT: "2" };

describe("the built action as a process", () => {
  let github: FakeGitHub;
  let pull: FakeIssue;
  let workspace: Workspace;

  beforeEach(async () => {
    github = new FakeGitHub();
    pull = github.addPull();
    workspace = await Workspace.open(action, {
      url: await github.listen(),
      token: "bot-token",
      headOf: () => github.branch.head,
    });
    return async () => {
      github.close();
      await workspace.close();
    };
  });

  const body = (): string => pull.comments.at(-1)?.body ?? "";
  const onPullRequest = (): Promise<Run> =>
    workspace.run("pull_request", { pull_request: wirePull(pull) }, { command: "plan" });

  const byHand = (inputs: Record<string, string>): Promise<Run> =>
    workspace.run("workflow_dispatch", { sender: { login: "mona", type: "User" } }, inputs);

  it("takes a pull request through its life, and the drift after it", async () => {
    const before = "ada: admin, grace: member";
    const after = "ada: admin, grace: admin, linus: member";

    workspace.write(after);
    const opened = await onPullRequest();
    expect(opened.log).not.toContain("::error");
    expect(opened).toMatchObject({
      code: 0,
      outputs: { "exit-code": "2", adds: "1", updates: "1", removes: "0" },
    });
    expect(body()).toContain("`linus` gains");
    expect(opened.summary).toContain("`linus` gains");

    workspace.write("ada: admin, linus: member");
    await onPullRequest();
    expect(body()).toContain("**loses**");

    workspace.write(before);
    expect((await onPullRequest()).outputs).toMatchObject({ "exit-code": "0", "has-changes": "false" });
    expect(body()).toContain("**No changes.**");

    workspace.write(after);
    await onPullRequest();
    github.branch.merge(pull, [SHA]);
    const merged = await workspace.run("push", {}, { command: "apply" });
    expect(merged.log).not.toContain("::error");
    expect(merged).toMatchObject({ code: 0, outputs: { "exit-code": "0" } });
    expect(body()).toContain("**Applied**");
    expect(pull.comments.length).toBe(1);

    const clean = await workspace.run("schedule", {}, { command: "drift" });
    expect(clean).toMatchObject({ code: 0, outputs: { "exit-code": "0" } });
    expect(github.issues.size).toBe(1);

    workspace.write("ada: admin, grace: admin");
    const drifted = await workspace.run("schedule", {}, { command: "drift" });
    expect(drifted.outputs["issue-url"]).toContain("/issues/2");
    workspace.write(after);
    await workspace.run("workflow_dispatch", {}, { command: "drift" });
    expect(github.issues.get(2)?.state).toBe("closed");
  });

  it("masks every credential and prints none", async () => {
    workspace.write("ada: admin, grace: member");
    const { log } = await onPullRequest();
    const masked = new Set([...log.matchAll(/^::add-mask::(.+)$/gm)].map((match) => match[1]));
    expect(masked).toContain("bot-token");
    expect(masked).toContain("token-ada");
    expect(log.replace(/^::add-mask::.*$/gm, "")).not.toMatch(/bot-token|token-ada/);
  });

  it("refuses on a push what nobody reviewed, and fails", async () => {
    github.branch.push(SHA);
    workspace.write("ada: admin, grace: admin");
    const refused = await workspace.run("push", {}, { command: "apply" }, AGAIN);
    expect(refused).toMatchObject({ code: 4, outputs: { "exit-code": "4" } });
  });

  it("applies the plan of one shard, and refuses that of another", async () => {
    const shard = { command: "apply", orgs: "acme", "plan-file": "acme.json", comment: "none" };
    workspace.write("ada: admin, grace: admin", "ada: admin, linus: member, grace: member");
    const planned = { ...shard, command: "plan" };
    await workspace.run("push", {}, planned);
    await workspace.run("push", {}, { ...planned, orgs: "beta", "plan-file": "beta.json" });
    expect((await workspace.run("push", {}, shard, AGAIN)).code).toBe(4);

    const swapped = await byHand({ ...shard, "plan-file": "beta.json" });
    expect(swapped.log).toContain("The plan file is also about beta");
    expect(swapped.code).not.toBe(0);

    const applied = await byHand(shard);
    expect(applied.log).not.toContain("::error");
    expect(applied).toMatchObject({ code: 0, outputs: { "exit-code": "0" } });

    const left = await workspace.run("schedule", {}, { command: "drift", comment: "none" });
    expect(left.outputs).toMatchObject({ adds: "1", updates: "0" });
  });

  it("applies what was approved of the organizations that the step names", async () => {
    workspace.write("ada: admin, grace: admin", "ada: admin, linus: member, grace: member");
    const applied = await byHand({ command: "apply", orgs: "acme", comment: "none" });
    expect(applied.log).not.toContain("::error");
    expect(applied).toMatchObject({ code: 0, outputs: { "exit-code": "0", updates: "1" } });
  });

  it("puts errors on the lines of the files", async () => {
    workspace.write("ada: amdin");
    const invalid = await workspace.run("push", {}, { command: "validate" });
    expect(invalid).toMatchObject({ code: 3, outputs: { "exit-code": "3" } });
    expect(invalid.log).toMatch(/^::error file=access\.yaml,line=10,col=\d+,title=UNKNOWN_ROLE::/m);
  });

  it("plans a fork's files against the base without any credential", async () => {
    const git = async (...args: string[]): Promise<void> => {
      const identity = [
        "-c",
        "user.name=t",
        "-c",
        "user.email=t@acme.example",
        "-c",
        "init.defaultBranch=main",
      ];
      await new Promise<void>((resolve, reject) => {
        execFile("git", [...identity, ...args], { cwd: workspace.folder }, (error) =>
          error === null ? resolve() : reject(error),
        );
      });
    };
    await git("init", "-q");
    workspace.write("ada: admin, grace: member");
    await git("add", "access.yaml");
    await git("commit", "-qm", "base");
    await git("checkout", "-qb", "change");
    workspace.write("ada: admin, grace: member, linus: member");
    await git("commit", "-qam", "change");
    await git("checkout", "-q", "main");
    await git("merge", "-q", "--no-ff", "-m", "merge", "change");
    Object.assign(pull.pull ?? {}, { headRepository: "mallory/access" });
    const inputs = { command: "plan" };
    const env = { HEROKU_API_KEY: "", INPUT_TOKEN: "read-token" };
    const forked = await workspace.run("pull_request", { pull_request: wirePull(pull) }, inputs, env);
    expect(forked).toMatchObject({ code: 0, outputs: { "exit-code": "2" } });
    expect(forked.summary).toContain("Access plan from the files");
    expect(forked.summary).toContain("+ linus: member");
    expect(forked.summary).not.toContain("grace");
    expect(forked.log).toContain("COMMENT_NOT_WRITTEN");
  });
});
