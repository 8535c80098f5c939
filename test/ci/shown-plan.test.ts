import { beforeEach, describe, expect, it } from "vitest";
import { claimsOfPlan } from "../../src/ci/claims.ts";
import { type CommentRequest, ensureComment } from "../../src/ci/comment.ts";
import type { GitHub } from "../../src/ci/github.ts";
import type { Marker } from "../../src/ci/marker.ts";
import { findShownPlan } from "../../src/ci/shown-plan.ts";
import { buildGrant, buildPlan } from "../report/plan-builder.ts";
import { connectTo } from "./connect.ts";
import { FakeGitHub, type FakeIssue } from "./fake-github.ts";

const HEAD = "a".repeat(40);
const claimsOf = (count: number) =>
  claimsOfPlan(
    buildPlan({
      operations: Array.from({ length: count }, (_, index) =>
        buildGrant("acme", `p${index}`, { after: { role: "member" } }),
      ),
    }),
  );

let fake: FakeGitHub;
let github: GitHub;
let pull: FakeIssue;
beforeEach(() => {
  fake = new FakeGitHub();
  github = connectTo(fake.fetch);
  pull = fake.addPull();
});

function request(marker: Partial<Marker>, parts: Partial<CommentRequest> = {}): CommentRequest {
  const about = {
    id: "access.yaml",
    target: "access.yaml",
    digest: "",
    head: HEAD,
    run: 5,
    attempt: 1,
    content: "",
  };
  return {
    pullRequest: pull.number,
    mode: "update",
    render: () => "plan",
    isQuiet: false,
    marker: { ...about, kind: "plan", state: "open", ...marker },
    ...parts,
  };
}

async function show(count: number): Promise<void> {
  const marker = { digest: String(count), content: String(count) };
  await ensureComment(github, request(marker, { claims: claimsOf(count) }));
}

async function find(id = "access.yaml") {
  return await findShownPlan(github, await github.getPullRequest(pull.number), id);
}

describe("the plan that a pull request showed", () => {
  it("is what our latest comment records for the merged head", async () => {
    await show(2);
    await show(3);
    const shown = await find();
    expect(shown).toMatchObject({ kind: "shown", isSpent: false, isEditorUnknown: false });
    expect(shown.kind === "shown" && new Set(shown.claims.operations)).toEqual(
      new Set(claimsOf(3).operations),
    );
    expect(await find("other.yaml")).toEqual({ kind: "none" });
  });

  it("is none for another commit than the one that was merged", async () => {
    await show(2);
    Object.assign(pull.pull ?? {}, { headSha: "d".repeat(40) });
    expect(await find()).toEqual({ kind: "none", head: HEAD });
  });

  it("is none for a comment that was written without a plan of that commit", async () => {
    await ensureComment(github, request({ digest: "2", content: "2" }));
    expect(await find()).toMatchObject({ kind: "none" });
  });

  it("stays what was shown, whatever is written after the merge; once applied it is spent", async () => {
    await show(2);
    const after = { isFinal: true, claims: claimsOf(9) };
    await ensureComment(github, request({ state: "refused", digest: "9", head: "" }, after));
    const refused = await find();
    expect(refused).toMatchObject({ kind: "shown", isSpent: false });
    expect(refused.kind === "shown" && refused.claims.operations.length).toBe(2);
    await ensureComment(github, request({ state: "applied", digest: "9", head: "" }, after));
    expect(await find()).toMatchObject({ kind: "shown", isSpent: true });
  });

  it("is read from as many comments as it takes, and not at all if one is gone or edited", async () => {
    await show(5000);
    expect(pull.comments).toHaveLength(4);
    for (const { body } of pull.comments) expect(body.length).toBeLessThan(65_536);
    const shown = await find();
    expect(shown.kind === "shown" && shown.claims.operations.length).toBe(5000);

    const [first, , third] = pull.comments;
    if (first === undefined || third === undefined) throw new Error("no parts");
    third.editor = "mallory";
    expect(await find()).toEqual({ kind: "tampered", editor: "mallory" });
    pull.comments.splice(2, 1);
    expect(await find()).toEqual({ kind: "incomplete" });
  });

  it("uses the further comments again when the plan changes", async () => {
    await show(5000);
    await show(4500);
    expect(pull.comments).toHaveLength(4);
    const shown = await find();
    expect(shown.kind === "shown" && shown.claims.operations.length).toBe(4500);
  });

  it("is not taken from a comment that somebody edited", async () => {
    await show(2);
    Object.assign(pull.comments[0] ?? {}, { editor: "mallory" });
    expect(await find()).toEqual({ kind: "tampered", editor: "mallory" });
  });

  it("is taken with a warning where GitHub does not name editors", async () => {
    fake.hasGraphql = false;
    await show(2);
    expect(await find()).toMatchObject({ kind: "shown", isEditorUnknown: true });
  });
});
