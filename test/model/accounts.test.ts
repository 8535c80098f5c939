import { describe, expect, it } from "vitest";
import { AccountBook } from "../../src/model/accounts.ts";
import { Directory, type Person } from "../../src/model/person.ts";
import type { DesiredGrant, DesiredOrg } from "../../src/model/state.ts";
import type { Identity } from "../../src/model/subject.ts";
import { accountSubject, holderOfAccount, normalizeEmail } from "../../src/model/subject.ts";

function orgOf(...declared: readonly string[]): DesiredOrg {
  const grant: DesiredGrant = { access: { role: "member" }, origins: [] };
  return {
    key: "acme",
    provider: "fake",
    name: "Acme",
    options: {},
    origin: { file: "access.yaml", parent: ["orgs"], key: "acme", via: [] },
    modes: new Map([["members", "exact"]]),
    unlisted: "report",
    protect: [],
    grants: new Map([["acme", new Map(declared.map((subject) => [subject, grant]))]]),
    settings: new Map(),
    resources: new Map(),
    expired: [],
  };
}

function person(key: string, accounts: Person["accounts"] = {}): Person {
  return {
    key,
    email: `${key}@acme.example`,
    aliases: [`${key}.old@acme.example`],
    accounts,
    kind: "person",
  };
}

function settle(
  identities: readonly Identity[],
  people: readonly Person[],
  declared: readonly string[],
): {
  subjects: readonly string[];
  holds: Readonly<Record<string, string>>;
  codes: readonly string[];
  messages: string;
} {
  const book = new AccountBook(orgOf(...declared), new Directory(people));
  for (const identity of identities) book.meet(identity, "listed");
  const { holds, notices } = book.settle(["acme"]);
  return {
    subjects: identities.map((identity) => book.subjectOf(identity)),
    holds: Object.fromEntries([...holds].map(([subject, { code }]) => [subject, code])),
    codes: notices.map(({ code }) => code),
    messages: notices.map(({ message, hint }) => `${message} ${hint}`).join("\n"),
  };
}

const one: Identity = { id: "1", email: "eva@acme.example" };
const two: Identity = { id: "2", email: "eva.old@acme.example" };

describe("several accounts of one person", () => {
  it("are ambiguous where the files give the person something and pin none", () => {
    expect(settle([one, two], [person("eva")], ["eva"])).toMatchObject({
      subjects: ["eva#1", "eva#2"],
      holds: { eva: "ambiguous", "eva#1": "ambiguous", "eva#2": "ambiguous" },
      codes: ["AMBIGUOUS_PERSON"],
    });
  });

  it("are told apart, and nothing is held, where the files give the person nothing", () => {
    expect(settle([one, two], [person("eva")], [])).toMatchObject({
      subjects: ["eva#1", "eva#2"],
      holds: {},
      codes: [],
    });
  });

  it.each([
    ["an id", "2"],
    ["an e-mail", "eva.old@acme.example"],
    ["an e-mail and an id", "eva.old@acme.example#2"],
  ])("give the person to the one that %s pins", (_what, pin) => {
    expect(settle([one, two], [person("eva", { fake: [pin] })], ["eva"])).toMatchObject({
      subjects: ["eva#1", "eva"],
      holds: {},
      codes: [],
    });
  });

  it("keep what they have beside the first of a list", () => {
    expect(settle([one, two], [person("eva", { fake: ["2", "1"] })], ["eva"])).toMatchObject({
      subjects: ["eva#1", "eva"],
      holds: { "eva#1": "listed" },
    });
  });

  it("are those of an e-mail that is nobody's, too", () => {
    const other = { ...one, id: "3" };
    expect(settle([one, other], [], []).subjects).toEqual(["eva@acme.example#1", "eva@acme.example#3"]);
  });

  it("leave an invitation to another address to be withdrawn, and one to the same address theirs", () => {
    const invited: Identity = { email: "eva.old@acme.example" };
    const again: Identity = { email: "eva@acme.example" };
    expect(settle([one, invited, again], [person("eva")], ["eva"]).subjects).toEqual([
      "eva",
      accountSubject("eva", "eva.old@acme.example"),
      "eva",
    ]);
  });
});

describe("a pinned account", () => {
  it("is the person's although its e-mail is somebody else's", () => {
    const moved: Identity = { id: "7", email: "max@acme.example" };
    const people = [person("eva", { fake: ["7"] }), person("max")];
    expect(settle([moved], people, ["eva", "max"]).subjects).toEqual(["eva"]);
  });

  it("that is not there stops the person: no other account takes its place", () => {
    const found = settle([one], [person("eva", { fake: ["9"] })], ["eva"]);
    expect(found).toMatchObject({
      holds: { eva: "not-found", "eva#1": "not-found" },
      codes: ["ACCOUNT_NOT_FOUND"],
    });
  });

  it("of an organization replaces that of the provider", () => {
    const people = [person("eva", { fake: ["1"], acme: ["2"] })];
    expect(settle([one, two], people, ["eva"]).subjects).toEqual(["eva#1", "eva"]);
  });

  it("by login and id is refused where the login went to another account, and says to which", () => {
    const renamed: Identity = { id: "1", login: "eva-old" };
    const taker: Identity = { id: "5", login: "eva", name: "Somebody Else" };
    const found = settle([renamed, taker], [person("eva", { fake: ["eva#1"] })], ["eva"]);
    expect(found.codes).toEqual(["LOGIN_MOVED"]);
    expect(found.messages).toContain("5 (Somebody Else, eva)");
    expect(found.holds).toMatchObject({ eva: "moved" });
  });

  it("by its login alone is found whatever the case", () => {
    expect(settle([{ id: "1", login: "Eva" }], [person("eva", { fake: ["eva"] })], ["eva"]).subjects).toEqual(
      ["eva"],
    );
  });
});

describe("an account without an e-mail", () => {
  const nameless: Identity = { id: "u9", name: "Eva E." };

  it("stays, and whom it may be is not invited, while somebody is missed", () => {
    const found = settle([nameless], [person("eva")], ["eva"]);
    expect(found).toMatchObject({
      subjects: ["id:u9"],
      holds: { "id:u9": "unidentified", eva: "unidentified" },
      codes: ["UNIDENTIFIED_ACCOUNT"],
    });
    expect(found.messages).toContain("u9 (Eva E.)");
  });

  it("is held for nobody where everybody is found", () => {
    expect(settle([nameless, one], [person("eva")], ["eva"]).holds).toEqual({});
  });

  it("can be declared by its id", () => {
    expect(settle([nameless], [person("eva")], ["eva", "id:u9"]).holds).toEqual({});
  });

  it("is none that could be a service account", () => {
    expect(settle([{ ...nameless, isService: true }], [person("eva")], ["eva"]).holds).toEqual({});
  });

  it("declared by an id that is not there is an error", () => {
    expect(settle([], [], ["id:u9"])).toMatchObject({
      holds: { "id:u9": "not-found" },
      codes: ["ACCOUNT_NOT_FOUND"],
    });
  });
});

describe("names of accounts", () => {
  it.each([
    ["eva", "auth0|1"],
    ["eva@acme.example", "auth0|1"],
    ["eva", "eva.old@acme.example"],
    ["eva", "with # and space"],
  ])("of %s lead back to the holder", (base, id) => {
    expect(holderOfAccount(accountSubject(base, id))).toBe(base);
  });

  it.each(["eva", "id:a#b", "group:a#b", "ada#x@evil.example", "x@y.example"])(
    "are not read into %s",
    (subject) => {
      expect(holderOfAccount(subject)).toBe(subject);
    },
  );
});

describe("e-mails", () => {
  it.each([
    ["mu\u0308x@acme.example", "m\u00fcx@acme.example"],
    ["max@b\u00fccher.example", "max@xn--bcher-kva.example"],
    ["max@BU\u0308CHER.example", "max@xn--bcher-kva.example"],
  ])("%s and %s are one", (a, b) => {
    expect(normalizeEmail(a)).toBe(normalizeEmail(b));
  });
});
