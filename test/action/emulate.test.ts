import { createEmulator, type Emulator } from "emulate";
import { afterAll, beforeAll, expect, it } from "vitest";
import { BuiltAction, Workspace } from "./action-process.ts";

const action = new BuiltAction();
let emulator: Emulator;
let workspace: Workspace;
let head = "0".repeat(40);

beforeAll(async () => {
  await action.build();
  emulator = await createEmulator({
    service: "github",
    port: 0,
    hostname: "127.0.0.1",
    seed: {
      tokens: { "gh-token": { login: "octocat", scopes: ["repo"] } },
      github: {
        users: [{ login: "octocat" }],
        orgs: [{ login: "acme", members: [{ login: "octocat", role: "admin" }] }],
        repos: [{ owner: "acme", name: "access", auto_init: true }],
      },
    },
  });
  workspace = await Workspace.open(action, { url: emulator.url, token: "gh-token", headOf: () => head });
});

afterAll(async () => {
  await workspace.close();
  await emulator.close();
  action.remove();
});

/** Asks the emulator as another client would. */
async function ask(method: string, path: string, body?: object): Promise<Record<string, unknown>> {
  const response = await fetch(`${emulator.url}/repos/acme/access${path}`, {
    method,
    headers: { authorization: "Bearer gh-token", "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer = (await response.json()) as Record<string, unknown>;
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`);
  return answer;
}

async function openPullRequest(): Promise<number> {
  const main = await ask("GET", "/git/ref/heads/main");
  const { sha } = main.object as { sha: string };
  await ask("POST", "/git/refs", { ref: "refs/heads/change", sha });
  const content = Buffer.from("change").toString("base64");
  await ask("PUT", "/contents/access.yaml", { message: "change", content, branch: "change" });
  const pull = await ask("POST", "/pulls", { title: "Change access", head: "change", base: "main" });
  return Number(pull.number);
}

it("goes through the life of a pull request on the emulator, with a person's token and no GraphQL", async () => {
  const number = await openPullRequest();
  const bodies = async (): Promise<readonly string[]> => {
    const comments = (await ask("GET", `/issues/${number}/comments`)) as unknown as { body: string }[];
    return comments.map(({ body }) => body);
  };
  const onPullRequest = async () =>
    await workspace.run(
      "pull_request",
      { pull_request: await ask("GET", `/pulls/${number}`) },
      { command: "plan" },
    );

  workspace.write("ada: admin, grace: admin, linus: member");
  expect((await onPullRequest()).outputs).toMatchObject({ "exit-code": "2", adds: "1", updates: "1" });
  expect((await bodies())[0]).toContain("`linus` gains");

  workspace.write("ada: admin, grace: admin");
  await onPullRequest();
  expect((await bodies())[0]).not.toContain("linus");

  workspace.write("ada: admin, grace: member");
  await onPullRequest();
  expect((await bodies())[0]).toContain("**No changes.**");

  workspace.write("ada: admin, grace: admin");
  await onPullRequest();
  head = String((await ask("PUT", `/pulls/${number}/merge`, { merge_method: "merge" })).sha);
  // The emulator does not know which pull request a commit came from; the subject of the merge does.
  const merged = await workspace.run("push", {}, { command: "apply" });
  expect(merged).toMatchObject({ code: 0, outputs: { "exit-code": "0" } });
  expect(await bodies()).toHaveLength(1);
  expect((await bodies())[0]).toContain("**Applied** by [this run]");

  workspace.write("ada: admin");
  const drifted = await workspace.run("schedule", {}, { command: "drift" });
  expect(drifted).toMatchObject({ code: 0, outputs: { "exit-code": "2" } });
  const issue = Number(/\/issues\/(\d+)$/.exec(drifted.outputs["issue-url"] ?? "")?.[1]);
  expect(await ask("GET", `/issues/${issue}`)).toMatchObject({
    state: "open",
    title: "Access drift: access.yaml",
  });

  workspace.write("ada: admin, grace: admin");
  await workspace.run("schedule", {}, { command: "drift" });
  expect(await ask("GET", `/issues/${issue}`)).toMatchObject({ state: "closed" });
});
