import { describe, expect, it } from "vitest";
import { authorityOf } from "../../src/ci/authority.ts";
import { readContext } from "../../src/ci/context.ts";
import { OTHER_WEBHOOKS, WORKFLOW_EVENTS } from "./github-events.ts";

function authority(event: string, payload: object = {}, env: Record<string, string> = {}) {
  const more = { GITHUB_REPOSITORY: "acme/access", GITHUB_EVENT_NAME: event, GITHUB_REF: "refs/heads/main" };
  return authorityOf(
    readContext({ ...more, GITHUB_TRIGGERING_ACTOR: "mona", ...env }, JSON.stringify(payload), "/work"),
  );
}

const person = { sender: { login: "mona", type: "User" } };

describe("what an event approves", () => {
  const approving = new Map<string, object>([
    ["push", { kind: "merge" }],
    ["schedule", { kind: "schedule" }],
    ["workflow_dispatch", { kind: "person", login: "mona" }],
  ]);

  it.each([...WORKFLOW_EVENTS, ...OTHER_WEBHOOKS, "", "an_event_of_next_year", "PUSH", "push "])(
    "%s: nothing, unless it is one of three, also with the payload of a person",
    (event) => {
      const found = authority(event, person);
      const expected = approving.get(event);
      if (expected !== undefined) expect(found).toEqual(expected);
      else
        expect(found).toMatchObject({
          kind: "none",
          message: expect.any(String),
          advice: expect.stringMatching(/./),
        });
    },
  );

  it("a closed pull request approves something only if it is merged", () => {
    const closed = (merged: unknown) =>
      authority("pull_request", { action: "closed", pull_request: { merged } }).kind;
    expect([closed(true), closed(false), closed(undefined), closed("true")]).toEqual([
      "merge",
      "none",
      "none",
      "none",
    ]);
    expect(authority("pull_request", { action: "synchronize", pull_request: { merged: true } }).kind).toBe(
      "none",
    );
    for (const event of ["pull_request_target", "pull_request_review"])
      expect(authority(event, { action: "closed", pull_request: { merged: true } }).kind).toBe("none");
  });

  it("a start by hand counts only from a person, also when it is run again", () => {
    const bot = { sender: { login: "deploy[bot]", type: "Bot" } };
    expect(authority("workflow_dispatch", bot)).toMatchObject({
      kind: "none",
      code: "NOT_STARTED_BY_A_PERSON",
    });
    expect(authority("workflow_dispatch", { sender: { login: "x[bot]", type: "User" } }).kind).toBe("none");
    expect(authority("workflow_dispatch", { sender: { login: "acme", type: "Organization" } }).kind).toBe(
      "none",
    );
    expect(authority("workflow_dispatch", {}).kind).toBe("none");
    expect(authority("workflow_dispatch", person, { GITHUB_TRIGGERING_ACTOR: "deploy[bot]" }).kind).toBe(
      "none",
    );
    expect(authority("workflow_dispatch", person, { GITHUB_TRIGGERING_ACTOR: "" }).kind).toBe("none");
  });

  it("a tag and a deleted branch approve nothing", () => {
    expect(authority("push", {}, { GITHUB_REF: "refs/tags/v1" }).kind).toBe("none");
    expect(authority("push", { deleted: true }).kind).toBe("none");
  });

  it("a comment is refused with the way that works", () => {
    expect(authority("issue_comment")).toMatchObject({
      message: expect.stringContaining("/apply"),
      advice: expect.stringContaining("workflow_dispatch"),
    });
  });
});
