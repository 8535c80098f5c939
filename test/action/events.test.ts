import { beforeEach, describe, expect, it } from "vitest";
import { wirePull } from "../ci/fake-github.ts";
import { OTHER_WEBHOOKS, WORKFLOW_EVENTS } from "../ci/github-events.ts";
import { buildGrant, buildOrg, buildPlan } from "../report/plan-builder.ts";
import { Stage } from "./stage.ts";

const operation = buildGrant("acme", "linus", { after: { role: "member" } });
const plan = buildPlan({ operations: [operation] });
const BY_HAND = { sender: { login: "mona", type: "User" } };

let stage: Stage;
beforeEach(() => {
  stage = new Stage();
  stage.plan = plan;
  stage.orgs = ["acme"];
  stage.files.set("plan.json", JSON.stringify(plan));
});

const inputs = [
  { command: "apply" },
  { command: "apply", "plan-file": "plan.json" },
  { command: "apply", allow: "unreviewed" },
  { command: "apply", only: "expired" },
];

describe("apply on an event that approves nothing", () => {
  const good = ["push", "schedule", "workflow_dispatch"];
  const bad = [...WORKFLOW_EVENTS, ...OTHER_WEBHOOKS, "an_event_of_next_year"].filter(
    (one) => !good.includes(one),
  );

  it.each(bad)("%s: refuses before anything is planned, whatever the inputs", async (event) => {
    const pull = stage.github.addPull();
    const payload = {
      ...BY_HAND,
      action: "created",
      issue: { number: pull.number, pull_request: {} },
      pull_request: wirePull(pull),
    };
    stage.trouble = new Error("it was planned");
    for (const input of inputs) {
      expect(await stage.act(event, payload, input)).toBe(4);
      expect(stage.lines.join("\n")).toMatch(
        /::error title=(?:EVENT_APPROVES_NOTHING|NOT_MERGED)::.+workflow_dispatch|::error title=NOT_MERGED::.+push/,
      );
      expect(stage.summaries.join("\n")).toContain("Nothing is applied");
    }
    expect(stage.applied).toEqual([]);
  });
});

describe("apply in a place where nothing is approved", () => {
  const HEAD = "c".repeat(40);

  it.each(["push", "schedule", "workflow_dispatch"])("%s on another branch", async (event) => {
    for (const input of inputs)
      expect(await stage.act(event, BY_HAND, input, { GITHUB_REF: "refs/heads/feature" })).toBe(4);
    expect(stage.applied).toEqual([]);
  });

  it.each(["schedule", "workflow_dispatch"])("%s on an older commit of the default branch", async (event) => {
    stage.github.branch.push(HEAD);
    for (const input of inputs)
      expect(await stage.act(event, BY_HAND, input, { GITHUB_SHA: "b".repeat(40) })).toBe(4);
    expect(stage.applied).toEqual([]);
    expect(stage.lines.join("\n")).toContain("NOT_THE_HEAD");
  });

  it("a second attempt for an older commit", async () => {
    const pull = stage.github.addPull();
    await stage.onPullRequest(pull);
    stage.github.branch.merge(pull, [HEAD]);
    stage.github.branch.push("d".repeat(40));
    const env = { GITHUB_SHA: HEAD, GITHUB_RUN_ATTEMPT: "2" };
    expect(await stage.act("push", { before: "b".repeat(40) }, { command: "apply" }, env)).toBe(4);
    expect(
      await stage.act("push", { before: "b".repeat(40) }, { command: "apply" }, { GITHUB_SHA: HEAD }),
    ).toBe(0);
  });

  it("files of another commit than the run is for", async () => {
    stage.checkedOut = HEAD;
    expect(await stage.byHand()).toBe(4);
    stage.checkedOut = stage.github.branch.head;
    expect(await stage.byHand()).toBe(0);
  });

  it("without a token to ask GitHub with", async () => {
    stage.token = "";
    expect(await stage.byHand()).toBe(4);
    expect(stage.applied).toEqual([]);
  });

  it("a start by hand by a program", async () => {
    const bot = { sender: { login: "deploy[bot]", type: "Bot" } };
    expect(await stage.act("workflow_dispatch", bot, { command: "apply" })).toBe(4);
    expect(
      await stage.act(
        "workflow_dispatch",
        BY_HAND,
        { command: "apply" },
        { GITHUB_TRIGGERING_ACTOR: "x[bot]" },
      ),
    ).toBe(4);
    expect(stage.applied).toEqual([]);
  });
});

describe("a person who starts the workflow by hand", () => {
  it("approves the plan that the summary shows", async () => {
    expect(await stage.byHand()).toBe(0);
    expect(stage.applied).toEqual([plan]);
    expect(stage.summaries.join("\n")).toContain("`linus` gains");
  });

  it("approves one plan and no other, if a digest is given", async () => {
    expect(await stage.byHand({ command: "apply", digest: "sha256:other" })).toBe(4);
    expect(stage.applied).toEqual([]);
    expect(stage.lines.join("\n")).toContain("OTHER_DIGEST");
    expect(await stage.byHand({ command: "apply", digest: plan.digest })).toBe(0);
  });
});

describe("a schedule", () => {
  const ended = buildGrant("acme", "bob", {
    before: { role: "member" },
    reason: { code: "expired", text: "expired on 2026-11-01" },
  });
  const later = buildGrant("acme", "old-owner", { before: { role: "admin" } });

  it("does what ended and nothing else, whatever the inputs say", async () => {
    stage.plan = buildPlan({ operations: [operation, ended] });
    for (const input of inputs.filter((one) => one["plan-file"] === undefined)) {
      stage.applied = [];
      expect(await stage.act("schedule", {}, { ...input, comment: "none" })).toBe(0);
      expect(stage.applied.map((one) => one.operations)).toEqual([[ended]]);
    }
    expect(stage.summaries.join("\n")).toContain("**1 operation left alone**");
  });

  it("writes nothing where nothing ended", async () => {
    expect(await stage.act("schedule", {}, { command: "apply" })).toBe(0);
    expect(stage.applied).toEqual([]);
  });

  it("does what an approved plan had deferred, however many merges later", async () => {
    const pull = stage.github.addPull();
    stage.plan = buildPlan({
      operations: [operation],
      deferred: [{ operation: later, waitsFor: "linus to accept" }],
    });
    await stage.onPullRequest(pull);
    expect(await stage.onMerge(pull)).toBe(0);
    stage.github.branch.push("d".repeat(40));

    stage.plan = buildPlan({ operations: [later, buildGrant("acme", "eve", { before: { role: "admin" } })] });
    stage.applied = [];
    expect(await stage.act("schedule", {}, { command: "apply", only: "expired" })).toBe(0);
    expect(stage.applied.map((one) => one.operations)).toEqual([[later]]);
  });

  it("does not do what a plan showed as an operation, because that was for the merge", async () => {
    const pull = stage.github.addPull();
    stage.plan = plan;
    await stage.onPullRequest(pull);
    stage.github.branch.merge(pull, ["e".repeat(40)]);
    expect(await stage.act("schedule", {}, { command: "apply" })).toBe(0);
    expect(stage.applied).toEqual([]);
  });
});

it("has an organization in the plan that the page is about", () => {
  expect(plan.orgs).toEqual([buildOrg("acme")]);
});
