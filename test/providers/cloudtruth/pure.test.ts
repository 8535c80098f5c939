import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { abilities } from "../../../src/providers/cloudtruth/abilities.ts";
import { vendorWords } from "../../../src/providers/cloudtruth/adapter/failures.ts";
import { checkOrg as check } from "../../../src/providers/cloudtruth/rules/check.ts";
import {
  accessOf,
  idIn,
  isKnownRole,
  parseReference,
  toFileRole,
  toWireRole,
} from "../../../src/providers/cloudtruth/rules/convert.ts";
import { shape } from "../../../src/providers/cloudtruth/shape.ts";
import { desired, directory } from "./world.ts";

describe("roles", () => {
  it("spells the five roles as file and wire do", () => {
    const form = shape().members.form;
    const names = form.form === "role" ? form.roles.map(({ name }) => name) : [];

    expect(names.map((name) => toWireRole(name))).toEqual([
      "NO_SECRETS",
      "VIEWER",
      "CONTRIB",
      "ADMIN",
      "OWNER",
    ]);
    expect(names.map((name) => toFileRole(toWireRole(name) ?? ""))).toEqual(names);
  });

  it("shows a role it does not know as it is and cannot write it", () => {
    expect(accessOf("AUDITOR")).toEqual({ role: "AUDITOR" });
    expect(isKnownRole("AUDITOR")).toBe(false);
    expect(toWireRole("AUDITOR")).toBeUndefined();
    expect(toWireRole("OWNER")).toBeUndefined();
  });
});

describe("references", () => {
  it.each([
    "https://api.cloudtruth.io/api/v1/users/auth0%7Cada/",
    "https://api.cloudtruth.io/api/v1/users/auth0|ada/",
    "http://127.0.0.1:1/prefix/api/v1/users/auth0%7cada",
    "/api/v1/users/auth0|ada/",
  ])("reads %s by its decoded path", (url) => {
    expect(parseReference(url)).toEqual({ collection: "users", id: "auth0|ada" });
  });

  it("takes nothing else for one", () => {
    expect(parseReference("https://api.cloudtruth.io/users/ada/")).toBeUndefined();
    expect(parseReference("https://api.cloudtruth.io/api/v1/users/%E0%A4%A/")).toBeUndefined();
    expect(idIn("/api/v1/groups/x/", "users")).toBeUndefined();
  });

  it("gives back every id that was put into a URL", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((id) => !/[/?#.\\%\s]/.test(id)),
        (id) => {
          expect(idIn(`https://x.example/api/v1/users/${encodeURIComponent(id)}/`, "users")).toBe(id);
        },
      ),
    );
  });
});

describe("the vendor's words", () => {
  it.each([
    ['{"detail": "Not found."}', "Not found."],
    ['["first", "second."]', "first. second."],
    ['{"__all__": ["too many"]}', "too many."],
    [
      '{"email": ["Enter a valid email address."], "role": ["\\"X\\" is not a valid choice."]}',
      'email: Enter a valid email address. role: "X" is not a valid choice.',
    ],
    ['{"detail": [{"error": "bad"}]}', "error: bad."],
    ['{"users": {"0": ["no"]}}', "users.0: no."],
    ['{"non_field_errors": ["must be unique"]}', "must be unique."],
  ])("%s", (body, words) => {
    expect(vendorWords(body)).toBe(words);
  });

  it("are none in a web page or an empty object", () => {
    expect(vendorWords("<html>")).toBeUndefined();
    expect(vendorWords("{}")).toBeUndefined();
  });
});

describe("check", () => {
  const codes = (wish: Parameters<typeof desired>[0]): string[] =>
    check(desired(wish), directory).map(({ severity, code }) => `${severity} ${code}`);

  it("advises two owners and insists on one", () => {
    expect(codes({ members: { ada: "owner", grace: "owner" } })).toEqual([]);
    expect(codes({ members: { ada: "owner", alan: "admin" } })).toEqual(["warning TWO_OWNERS_ADVISED"]);
    expect(codes({ members: { alan: "admin" } })).toEqual(["error OWNER_REQUIRED"]);
    expect(codes({ members: { alan: "admin" }, protect: ["*@cloudtruth.com"] })).toEqual([
      "warning OWNER_REQUIRED",
    ]);
  });

  it("does not count service accounts as owners", () => {
    expect(codes({ members: { ada: "owner", ci: "owner" } })).toEqual([
      "warning TWO_OWNERS_ADVISED",
      "note SERVICE_ACCOUNT_UNMANAGED",
    ]);
  });

  it("cannot judge owners where the section only adds", () => {
    expect(codes({ members: { alan: "admin" }, modes: { members: "additive" } })).toEqual([]);
  });

  it("wants a person as owner of everything that has grants", () => {
    expect(codes({ projects: { billing: { alan: "admin" } } })).toEqual(["error FIRST_GRANT_OWNER"]);
    expect(codes({ projects: { billing: { "group:sre": "owner" } } })).toEqual(["error FIRST_GRANT_OWNER"]);
    expect(codes({ environments: { production: { ada: "owner", "group:sre": "admin" } } })).toEqual([]);
    expect(codes({ projects: { billing: {} } })).toEqual([]);
    expect(codes({ projects: { billing: { alan: "admin" } }, modes: { projects: "additive" } })).toEqual([
      "warning FIRST_GRANT_OWNER",
    ]);
  });

  it("knows the longest group name", () => {
    expect(codes({ groups: { ["x".repeat(150)]: {} } })).toEqual([]);
    expect(codes({ groups: { ["x".repeat(151)]: {} } })).toEqual(["error GROUP_NAME_TOO_LONG"]);
  });

  it("warns of a resend for somebody who is not a member", () => {
    const members = { ada: "owner", grace: "owner" };
    expect(codes({ members, options: { resend: ["grace@acme.example", "ada"] } })).toEqual([
      "warning RESEND_EVERY_RUN",
    ]);
    expect(codes({ members, options: { resend: ["ken@contractor.example"] } })).toEqual([
      "warning RESEND_EVERY_RUN",
      "warning RESEND_UNKNOWN",
    ]);
  });
});

describe("abilities", () => {
  const cell = (section: string, ability: string, level: string, options = {}): string | undefined =>
    abilities(options)
      .filter((table) => table.having === undefined || table.having === "place")
      .flatMap((table) => (table.section === section ? table.rows : []))
      .find((row) => row.ability === ability)?.cells[level];

  it("hold what the vendor's tables say", () => {
    expect(cell("members", "view-secrets", "viewer")).toBe("yes");
    expect(cell("members", "view-secrets", "viewer-no-secrets")).toBe("no");
    expect(cell("members", "invite-users", "admin")).toBe("yes");
    expect(cell("members", "invite-users", "contributor")).toBe("no");
    expect(cell("members", "change-owners", "admin")).toBe("no");
    expect(cell("members", "create-service-accounts", "contributor")).toBe("yes");
  });

  it("follow the file where the vendor contradicts itself, as the plan does", () => {
    expect(cell("members", "change-members", "admin")).toBe("no");
    expect(cell("members", "change-members", "admin", { "admins-may-change": true })).toBe("yes");
    expect(cell("members", "change-members", "contributor", { "admins-may-change": true })).toBe("no");
  });

  it("guess nothing where the vendor says nothing", () => {
    for (const level of ["owner", "viewer-no-secrets"])
      expect(cell("projects", "view-secrets", level)).toBe("unknown");
  });

  it("have a cell for every role in every row", () => {
    for (const table of abilities({})) {
      for (const row of table.rows) expect(Object.keys(row.cells)).toHaveLength(5);
    }
  });
});

describe("shape", () => {
  it("is the same object for all options", () => {
    expect(shape()).toBe(shape());
  });

  it("trims a group's description and wants a text", () => {
    const setting = shape().sections.find(({ section }) => section === "groups")?.settings[0];

    expect(setting?.normalize(" on call \n")).toEqual({ value: "on call" });
    expect(setting?.normalize(5)).toHaveProperty("problem");
  });
});
