import { createEmulator, type Emulator } from "emulate";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ensureComment } from "../../src/ci/comment.ts";
import { ensureDriftIssue } from "../../src/ci/drift-issue.ts";
import type { GitHub } from "../../src/ci/github.ts";
import { ensureLabels, parseLabels } from "../../src/ci/labels.ts";
import { connectTo } from "./connect.ts";

let emulator: Emulator;
let github: GitHub;

beforeAll(async () => {
  emulator = await createEmulator({
    service: "github",
    port: 0,
    hostname: "127.0.0.1",
    seed: {
      tokens: { tok: { login: "octocat", scopes: ["repo"] } },
      github: {
        users: [{ login: "octocat" }, { login: "mona" }],
        orgs: [{ login: "acme", members: [{ login: "octocat", role: "admin" }] }],
        repos: [{ owner: "acme", name: "access", auto_init: true }],
      },
    },
  });
  github = connectTo((url, init) => fetch(url, init), { token: "tok", apiUrl: emulator.url });
});

afterAll(async () => {
  await emulator.close();
});

const marker = {
  kind: "plan" as const,
  id: "a",
  target: "a",
  digest: "one",
  head: "",
  run: 1,
  attempt: 1,
  content: "one",
};

it("keeps one comment on an issue of the emulator, found by the person's login", async () => {
  const { number } = await github.createIssue("A change", "text", []);
  const request = { pullRequest: number, mode: "update" as const, render: () => "plan", isQuiet: false };
  expect((await ensureComment(github, { ...request, marker: { ...marker, state: "open" } })).kind).toBe(
    "created",
  );
  expect((await ensureComment(github, { ...request, marker: { ...marker, state: "open" } })).kind).toBe(
    "unchanged",
  );
  const changed = { ...marker, state: "open" as const, digest: "two", content: "two" };
  expect((await ensureComment(github, { ...request, marker: changed })).kind).toBe("updated");
  expect((await github.listComments(number)).length).toBe(1);
});

it("takes the drift issue through its life", async () => {
  const request = {
    marker: { ...marker, id: "drift" },
    title: "Access drift",
    render: () => "drift",
    summary: "1 difference",
    labels: [],
    now: 0,
  };
  const opened = await ensureDriftIssue(github, { ...request, state: "drift" });
  expect(opened.kind).toBe("opened");
  const clean = { ...request, state: "clean" as const, marker: { ...request.marker, content: "clean" } };
  expect(await ensureDriftIssue(github, clean)).toMatchObject({ kind: "closed", number: opened.number });
  expect(await ensureDriftIssue(github, { ...request, state: "drift" })).toMatchObject({
    kind: "reopened",
    number: opened.number,
  });
});

it("sets and clears labels", async () => {
  const { number } = await github.createIssue("Labelled", "text", []);
  const rules = parseLabels("changes=access-changes,no-changes=access-none");
  expect(await ensureLabels(github, number, rules, "changes")).toBeUndefined();
  expect(await ensureLabels(github, number, rules, "no-changes")).toBeUndefined();
  expect(await github.listLabels(number)).toEqual(["access-none"]);
});
