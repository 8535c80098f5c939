import { describe, expect, it } from "vitest";
import { contradiction, findUnlisted } from "../../../src/providers/kit/contradiction.ts";
import { wrongField } from "../../../src/providers/kit/fields.ts";

describe("wrongField", () => {
  const rules = {
    id: "filled text",
    "email?": "text",
    "links?": { "next?": { href: "text" } },
    users: ["text"],
  } as const;

  it.each([
    [{ id: "1", users: [] }, undefined],
    [{ id: "1", email: null, links: null, users: ["a"], new: 7 }, undefined],
    [{ id: "", users: [] }, "id is an empty text and not a text"],
    [{ users: [] }, "id is missing and not a text"],
    [{ id: "1", email: [], users: [] }, "email is a list and not a text"],
    [{ id: "1", users: {} }, "users is an object and not a list"],
    [{ id: "1", users: ["a", null] }, "users[1] is null and not a text"],
    [{ id: "1", users: [], links: { next: { href: 7 } } }, "links.next.href is a number and not a text"],
    [null, "it is null and not an object"],
  ])("of %j is %s", (value, wrong) => {
    expect(wrongField(value, rules)).toBe(wrong);
  });
});

describe("findUnlisted", () => {
  it("looks up a few of those that a list lacks, and gives the first that exists", async () => {
    const asked: string[] = [];
    const exists = async (id: string): Promise<boolean> => {
      asked.push(id);
      return id === "c";
    };

    expect(await findUnlisted(new Set(["a"]), ["a", "b", "c", "d"], exists)).toBe("c");
    expect(asked).toEqual(["b", "c"]);
    expect(await findUnlisted(new Set(["a"]), ["a"], exists)).toBeUndefined();
    expect(contradiction("users", "c")).toContain("lacks the account c");
  });
});
