import { describe, expect, it } from "vitest";
import { comparePeople } from "../../../src/edit/pull/compare.ts";
import type { DirectoryRecord, PeopleSource } from "../../../src/model/people-source.ts";
import { Directory, type Person } from "../../../src/model/person.ts";

type Entry = Partial<DirectoryRecord> & { readonly department?: string; readonly boss?: string };

const person = (key: string, more: Partial<Person> = {}): Person => ({
  key,
  email: `${key}@acme.example`,
  aliases: [],
  accounts: {},
  kind: "person",
  ...more,
});

/** What becomes of people and entries, in words: `+ key`, `~ key what`, `- key`, and the notes. */
function compared(people: readonly Person[], entries: readonly Entry[], source: Partial<PeopleSource> = {}) {
  const records = entries.map(
    ({ department, boss, ...rest }, index): DirectoryRecord => ({
      place: `line ${index + 2}`,
      isActive: true,
      fields: {
        ...(department === undefined ? {} : { Department: department }),
        ...(boss === undefined ? {} : { Manager: boss }),
        ...rest.fields,
      },
      ...rest,
    }),
  );
  const result = comparePeople({
    directory: new Directory(people),
    taken: ["platform"],
    source: {
      place: { kind: "input" },
      match: "email",
      columns: {},
      attributes: { department: "department", manager: "manager" },
      ...source,
    },
    records,
    hasParts: () => false,
  });
  const changes = [
    ...result.joiners.map(({ key, attributes }) => `+ ${key} ${JSON.stringify(attributes)}`),
    ...result.movers.map(
      ({ person: { key }, names, email, attributes }) =>
        `~ ${key} ${JSON.stringify({ ...names, ...(email && { email }) })} ${attributes.map(({ name, after }) => `${name}=${String(after)}`).join(",")}`,
    ),
    ...result.leavers.map(({ person: { key }, why }) => `- ${key} ${why}`),
  ];
  return { changes, notes: result.notes };
}

const at = (key: string, more: Entry = {}): Entry => ({ email: `${key}@acme.example`, ...more });

describe("holding people against a directory", () => {
  it("finds who joined, moved and left, by any address and in any case", () => {
    const people = [
      person("ada", {
        aliases: ["lovelace@acme.example"],
        attributes: { department: "Sales", office: "Oslo" },
      }),
      person("ben", { attributes: { department: "Sales" } }),
      person("cleo"),
    ];
    const entries = [
      at("Lovelace", { department: "Platform", name: "Ada Lovelace" }),
      at("nina", { department: "Platform", boss: "ADA@acme.example" }),
      at("cleo", { isActive: false }),
    ];

    expect(compared(people, entries).changes).toEqual([
      '+ nina {"department":"Platform","manager":"ada"}',
      '~ ada {"name":"Ada Lovelace"} department=Platform',
      "- ben is not in the directory",
      "- cleo is inactive in the directory (line 4)",
    ]);
  });

  it("leaves service accounts, whom the files keep out of the directory, and the inactive that nobody knows", () => {
    const people = [person("bot", { kind: "service" }), person("mia", { isOutsideDirectory: true })];

    expect(
      compared(people, [at("bot", { department: "X" }), at("old", { isActive: false })]).changes,
    ).toEqual([]);
  });

  it("takes away an attribute that the directory no longer has, and no other", () => {
    const people = [person("ada", { attributes: { department: "Sales", office: "Oslo", manager: "ben" } })];

    expect(compared(people, [at("ada", { department: "Sales" })]).changes).toEqual([
      "~ ada {} manager=undefined",
    ]);
  });

  it("takes a number that a list writes as text for the same", () => {
    const people = [person("ada", { attributes: { department: 42 } })];

    expect(compared(people, [at("ada", { department: "42" })]).changes).toEqual([]);
  });

  it("guesses nothing where somebody goes and somebody comes who has the same name", () => {
    const people = [person("ada", { name: "Ada  Lovelace" })];
    const { changes, notes } = compared(people, [at("byron", { name: "ada lovelace" })]);

    expect(changes).toEqual([]);
    expect(notes.join()).toContain("rolecall person rename ada byron@acme.example");
  });

  it("knows somebody under another address by an attribute, or by the account that is pinned", () => {
    const byBadge = { match: "badge", attributes: { badge: "Badge" } };
    const people = [person("ada", { attributes: { badge: "7" } })];

    expect(compared(people, [at("byron", { fields: { Badge: "7" } })], byBadge).changes).toEqual([
      '~ ada {"email":"byron@acme.example"} ',
    ]);
  });

  it("does not conclude that somebody left whose entry may be one without an address", () => {
    const { changes, notes } = compared([person("ada", { name: "Ada L" })], [{ name: "ada l" }, at("x")]);

    expect(changes).toEqual(["+ x {}"]);
    expect(notes).toEqual(["Entries of the directory without a usable e-mail were passed over: line 2."]);
  });

  it("leaves alone whom several active entries speak of; of an old and a new one the new one counts", () => {
    const people = [person("ada"), person("ben")];
    const { changes, notes } = compared(people, [
      at("ada", { department: "A" }),
      at("ada", { department: "B" }),
      at("ben", { isActive: false, department: "Old" }),
      at("ben", { department: "New" }),
      at("new"),
      at("NEW"),
    ]);

    expect(changes).toEqual(["~ ben {} department=New"]);
    expect(notes).toEqual([
      "Several active entries of the directory are ada (line 2, line 3); left alone.",
      "Several active entries of the directory have new@acme.example (line 6, line 7); none was added.",
    ]);
  });

  it("gives keys that are free, the same whatever the order of the list", () => {
    const entries = [{ email: "platform@b.example" }, { email: "ada@b.example" }, { email: "ada@a.example" }];
    const keys = ({ changes }: ReturnType<typeof compared>): readonly string[] =>
      changes.filter((line) => line.startsWith("+")).map((line) => line.split(" ")[1] ?? "");

    expect(keys(compared([person("zoe")], entries))).toEqual(["ada", "ada-b", "platform-b"]);
    expect(keys(compared([person("zoe")], entries.toReversed()))).toEqual(["ada", "ada-b", "platform-b"]);
  });
});
