import { describe, expect, it } from "vitest";
import type { AccessChange } from "../../../src/model/access-change.ts";
import { morePeople } from "../../../src/plan/saved/more-people.ts";
import { planned } from "../plan-helpers.ts";

const place = "acme/scopes/prod";
const { operations } = planned({
  desired: { [place]: { ada: { role: "owner" } } },
  live: { [place]: {} },
});
const id = `${place} ada`;

function change(subject: string, rest: Partial<AccessChange> = {}): AccessChange {
  return {
    org: "acme",
    address: place,
    subject,
    after: { role: "viewer" },
    direction: "more",
    via: [{ kind: "rule", because: "it is open" }],
    operations: [id],
    ...rest,
  };
}

describe("who gains or loses by a saved plan", () => {
  it("may be fewer people than it showed", () => {
    expect(morePeople([change("bob"), change("cyd")], [change("bob")], operations).size).toBe(0);
  });

  it("may not be more, and the refusal names them", () => {
    const everybody = ["bob", "cyd", "dee", "eve", "fay"].map((subject) => ({ subject }));
    const now = change("", { everybody: { people: everybody, isAll: true } });

    expect(morePeople([change("bob")], [now], operations).get(id)).toBe(
      `more people gain or lose by it than when the plan was made: cyd would gain access to ${place}, dee would gain access to ${place}, eve would gain access to ${place}, and 1 more`,
    );
  });

  it("may not lose where they gained", () => {
    expect(morePeople([change("bob")], [change("bob", { direction: "less" })], operations).has(id)).toBe(
      true,
    );
  });

  it("is judged by other people than the operation's own, by those who have something now, and by no group", () => {
    const now = [change("ada"), change("bob", { isInvited: true }), change("group:unread")];

    expect(morePeople([], now, operations).size).toBe(0);
  });

  it("is judged by the operations that are done, not by others", () => {
    expect(morePeople([], [change("bob", { operations: ["acme bob"] })], operations).size).toBe(0);
  });
});
