import { describe, expect, it } from "vitest";
import { recordsOf } from "../../../src/app/people/columns.ts";
import { readList } from "../../../src/app/people/list-text.ts";
import { PullRefusal } from "../../../src/app/people/refusal.ts";
import type { PeopleSource } from "../../../src/model/people-source.ts";

const SOURCE: PeopleSource = { place: { kind: "input" }, match: "email", columns: {}, attributes: {} };

async function read(text: string | Uint8Array, more: Partial<PeopleSource> = {}) {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return recordsOf(await readList(bytes, undefined), { ...SOURCE, ...more });
}

/** The code of the refusal. */
async function refused(text: string | Uint8Array, more: Partial<PeopleSource> = {}): Promise<string> {
  try {
    await read(text, more);
    return "";
  } catch (error) {
    if (!(error instanceof PullRefusal)) throw error;
    expect(error.hint ?? "").not.toBe("");
    return error.code;
  }
}

describe("a list of people", () => {
  it.each([
    ["plain", "Name,E-Mail\nAda L,ada@x.example\n"],
    ["with a byte order mark and Windows line ends", "\ufeffName,Work Email\r\nAda L,ada@x.example\r\n\r\n"],
    ["with semicolons", "Name;email;Note\nAda L;ada@x.example;1,5\n"],
    ["with quotes, commas and line breaks inside", 'Name,mail,Note\n"Ada L",ada@x.example,"a, ""b""\nc"\n'],
    ["as JSON", '[{ "displayName": "Ada L", "email": "ada@x.example" }]'],
    [
      "as JSON within an object",
      '{ "totalResults": 1, "people": [{ "name": "Ada L", "mail": "ada@x.example" }] }',
    ],
  ])("is read: %s", async (_, text) => {
    expect(await read(text)).toEqual([
      expect.objectContaining({ name: "Ada L", email: "ada@x.example", isActive: true }),
    ]);
  });

  it("goes by the columns that the files name, whatever their case, also inside of objects", async () => {
    const columns = { email: "contact.mail", active: "STATUS" };
    const [first, second] = await read(
      '[{"contact":{"mail":"a@x.example"},"status":"Terminated"},{"contact":{"mail":"b@x.example"}}]',
      { columns },
    );

    expect([first?.isActive, second?.isActive]).toEqual([false, true]);
    expect(first?.email).toBe("a@x.example");
  });

  it.each([
    ["a line with too few columns", "email,name\na@x.example\n", "LIST_UNREADABLE"],
    ["a quote that is never closed", 'email,name\na@x.example,"A', "LIST_UNREADABLE"],
    ["one column twice", "email,name,name\na@x.example,A,B\n", "LIST_UNREADABLE"],
    ["bytes that are not UTF-8", new Uint8Array([0x65, 0xff, 0x0a]), "LIST_UNREADABLE"],
    ["JSON that ends early", '[{ "email": "a@x.example" }', "LIST_UNREADABLE"],
    ["JSON of something else", '{ "error": "no" }', "LIST_UNREADABLE"],
    ["fewer entries than it says", '{ "total": 2, "people": [{ "email": "a@x.example" }] }', "LIST_CUT"],
    ["no column of e-mails", "name\nA\n", "UNKNOWN_COLUMN"],
  ])("is refused with %s", async (_, text, code) => {
    expect(await refused(text)).toBe(code);
  });

  it("is refused without a column that the files take, and with a status that nobody knows", async () => {
    const text = "email,Department,Status\na@x.example,X,on leave\n";

    expect(await refused(text, { attributes: { department: "Departement" } })).toBe("UNKNOWN_COLUMN");
    expect(await refused(text, { columns: { active: "Status" } })).toBe("UNKNOWN_STATUS");
  });
});
