import { describe, expect, it } from "vitest";
import { ensureLabels, parseLabels } from "../../src/ci/labels.ts";
import { connectTo } from "./connect.ts";
import { FakeGitHub } from "./fake-github.ts";

const input = "access, changes=access: changes\nremovals=access: removals,no-changes=access: none";

describe("labels", () => {
  it("are read from names and states", () => {
    expect(parseLabels(input)).toEqual({
      always: ["access"],
      byState: { changes: "access: changes", removals: "access: removals", "no-changes": "access: none" },
    });
  });

  it("that GitHub would not take are refused", () => {
    expect(() => parseLabels("x".repeat(51))).toThrow(expect.objectContaining({ code: "BAD_LABEL" }));
    expect(() => parseLabels("changes=")).toThrow(expect.objectContaining({ code: "BAD_LABEL" }));
  });

  it("follow the state, one at a time, and leave others alone", async () => {
    const fake = new FakeGitHub();
    const pull = fake.addPull();
    pull.labels = ["bug", "Access: Changes"];
    const github = connectTo(fake.fetch);
    await ensureLabels(github, pull.number, parseLabels(input), "changes");
    expect(pull.labels).toEqual(["bug", "Access: Changes", "access"]);
    pull.labels = ["bug", "access: changes"];
    await ensureLabels(github, pull.number, parseLabels(input), "removals");
    expect(pull.labels).toEqual(["bug", "access", "access: removals"]);
  });

  it("cost nothing when there are none, and a warning when they are forbidden", async () => {
    const fake = new FakeGitHub();
    const pull = fake.addPull();
    expect(
      await ensureLabels(connectTo(fake.fetch), pull.number, parseLabels(""), "changes"),
    ).toBeUndefined();
    expect(fake.seen).toEqual([]);
    expect(
      await ensureLabels(
        connectTo(fake.fetch, { token: "read-token" }),
        pull.number,
        parseLabels("x"),
        "changes",
      ),
    ).toContain("403");
  });
});
