import { describe, expect, it } from "vitest";
import { Directory, type Person } from "../../src/model/person.ts";

const ada: Person = {
  key: "ada",
  email: "Ada@Acme.example",
  aliases: ["a.lovelace@acme.example"],
  accounts: { heroku: ["ada@labs.example"], acme: ["user-1"], "other-org": ["user-2"] },
  kind: "person",
};
const bob: Person = { key: "bob", email: "bob@acme.example", aliases: [], accounts: {}, kind: "person" };
const directory = new Directory([ada, bob]);

describe("whom an account belongs to", () => {
  it.each([
    ["the e-mail", { email: "ada@acme.example" }],
    ["the e-mail in other letters and with spaces", { email: " ADA@acme.EXAMPLE " }],
    ["an alias", { email: "A.Lovelace@acme.example" }],
    ["an account's e-mail", { email: "ada@labs.example" }],
    [
      "the id declared for the organization, whatever the e-mail",
      { id: "user-1", email: "bob@acme.example" },
    ],
  ])("is told by %s", (_what, identity) => {
    expect(directory.subjectOf(identity, "heroku", "acme")).toBe("ada");
  });

  it("is not told by an id that is declared for another organization", () => {
    expect(directory.subjectOf({ id: "user-2" }, "heroku", "acme")).toBe("id:user-2");
    expect(directory.subjectOf({ id: "user-2", email: "bob@acme.example" }, "heroku", "acme")).toBe("bob");
    expect(directory.subjectOf({ id: "user-2" }, "heroku", "other-org")).toBe("ada");
  });

  it("is the bare e-mail of somebody who is not in the files, else the id", () => {
    expect(directory.subjectOf({ id: "9", email: "Eve@Acme.example" }, "heroku", "acme")).toBe(
      "eve@acme.example",
    );
    expect(directory.subjectOf({ id: "9", email: "" }, "heroku", "acme")).toBe("id:9");
    expect(directory.subjectOf({}, "heroku", "acme")).toBe("id:unknown");
  });
});
