import { describe, expect, it } from "vitest";
import { abilities } from "../../../src/providers/heroku/abilities.ts";
import { apiBaseUrl, paceOf } from "../../../src/providers/heroku/adapter/client.ts";
import { vendorWords } from "../../../src/providers/heroku/adapter/failures.ts";
import { heroku } from "../../../src/providers/heroku/index.ts";
import {
  countsAs,
  coveredWithoutRow,
  coverOf,
  weakerCover,
} from "../../../src/providers/heroku/rules/role-cover.ts";
import { collaboratorForm, herokuShape, memberForm } from "../../../src/providers/heroku/shape.ts";
import { cast, type DesiredParts, desiredOrg } from "./fixtures.ts";

const check = (parts: DesiredParts) => heroku.check(desiredOrg(parts), cast);
const codes = (parts: DesiredParts) => check(parts).map((finding) => `${finding.severity} ${finding.code}`);

describe("what can be said of a Heroku organization offline", () => {
  it("refuses viewer and permissions where the file says that the team is an ordinary one", () => {
    const members = { ada: "admin", grace: "viewer" };
    const apps = { shop: { collaborators: { linus: ["deploy"], ken: [], alan: ["view"] } } };

    expect(check({ options: { type: "team" }, members, apps })).toMatchObject([
      { code: "VIEWER_NEEDS_ENTERPRISE", severity: "error", about: { address: "acme", subject: "grace" } },
      {
        code: "FIXED_PERMISSIONS",
        severity: "error",
        about: { address: "acme/apps/shop", subject: "linus" },
      },
    ]);
    expect(codes({ options: { type: "enterprise" }, members, apps })).toEqual([]);
    expect(codes({ members, apps })).toEqual([]);
  });

  it("refuses the account that owns a team's apps", () => {
    expect(codes({ apps: { shop: { collaborators: { "acme-inc@herokumanager.com": [] } } } })).toEqual([
      "error PSEUDO_ACCOUNT",
    ]);
  });

  it("warns of a team without an admin, unless others may be there", () => {
    expect(codes({ members: { grace: "member" } })).toEqual(["warning NO_ADMIN_DECLARED"]);
    expect(codes({ members: { grace: "member" }, modes: { members: "additive" } })).toEqual([]);
    expect(codes({ members: { grace: "member" }, protect: ["*@acme.example"] })).toEqual([]);
  });

  it("warns of names that no app can have", () => {
    expect(codes({ apps: { Shop: {}, "shop-prod-2": {}, x: {} } })).toEqual([
      "warning IMPOSSIBLE_APP_NAME",
      "warning IMPOSSIBLE_APP_NAME",
    ]);
  });

  it("takes locked as a boolean only", () => {
    const locked = herokuShape({}).sections[0]?.settings[0];

    expect(locked?.normalize(true)).toEqual({ value: true });
    expect(locked?.normalize("yes")).toHaveProperty("problem");
  });
});

describe("what a team role gives on an app", () => {
  const view = { permissions: ["view"] };
  const deploy = { permissions: ["deploy", "view"] };

  it("is everything for admins, view for others on unlocked apps, nothing on locked ones", () => {
    expect(
      ["admin", "member", "viewer", "collaborator", undefined].map((role) => [
        coverOf(role, false),
        coverOf(role, true),
      ]),
    ).toEqual([
      ["everything", "everything"],
      ["view", "nothing"],
      ["view", "nothing"],
      ["nothing", "nothing"],
      ["nothing", "nothing"],
    ]);
    expect(weakerCover("everything", "view")).toBe("view");
    expect(weakerCover("nothing", "everything")).toBe("nothing");
  });

  it("decides which rows are grants", () => {
    expect(countsAs("everything", deploy, undefined)).toBeUndefined();
    expect(countsAs("everything", deploy, view)).toEqual(view);
    expect(countsAs("view", view, undefined)).toBeUndefined();
    expect(countsAs("view", view, deploy)).toEqual(view);
    expect(countsAs("view", deploy, undefined)).toEqual(deploy);
    expect(countsAs("nothing", view, undefined)).toEqual(view);
  });

  it("makes a declaration true without a row", () => {
    expect(coveredWithoutRow("everything", deploy)).toEqual(deploy);
    expect(coveredWithoutRow("view", view)).toEqual(view);
    expect(coveredWithoutRow("view", deploy)).toBeUndefined();
    expect(coveredWithoutRow("nothing", view)).toBeUndefined();
  });
});

describe("the transport's small rules", () => {
  it("takes the vendor's bare domains as its CLI does, and other addresses as they are", () => {
    expect(apiBaseUrl("https://heroku.com")).toBe("https://api.heroku.com");
    expect(apiBaseUrl("https://staging.herokudev.com")).toBe("https://api.staging.herokudev.com");
    expect(apiBaseUrl("https://api.heroku.com/")).toBe("https://api.heroku.com");
    expect(apiBaseUrl("http://127.0.0.1:4000")).toBe("http://127.0.0.1:4000");
    expect(apiBaseUrl("https://notheroku.com/proxy")).toBe("https://notheroku.com/proxy");
  });

  it("goes at the speed of refilling when few requests are left", () => {
    const pace = (left?: string) =>
      paceOf(new Headers(left === undefined ? {} : { "RateLimit-Remaining": left }));

    expect([pace(), pace("4500"), pace("50"), pace("49"), pace("0"), pace("many")]).toEqual([
      0, 0, 0, 800, 1600, 0,
    ]);
  });

  it("reads message, then error, and nothing from what is not JSON", () => {
    expect(vendorWords('{"id":"a","message":"One\\n two"}')).toEqual({ id: "a", message: "One two" });
    expect(vendorWords('{"id":"a","error":"Old"}')).toEqual({ id: "a", message: "Old" });
    expect(vendorWords("<html>")).toEqual({ id: "", message: "" });
    expect(vendorWords("[]")).toEqual({ id: "", message: "" });
  });
});

describe("the tables of what Heroku's roles allow", () => {
  const tables = abilities({ type: "enterprise" });
  const row = (ability: string, index: number) =>
    tables[index]?.rows.find((candidate) => candidate.ability === ability)?.cells;

  it("hold the role lists of the 2014 guide", () => {
    expect(row("join-locked-apps", 0)).toEqual({
      admin: "yes",
      member: "no",
      collaborator: "no",
      viewer: "no",
    });
    expect(row("deploy", 0)).toMatchObject({ admin: "yes", member: "yes", collaborator: "yes" });
    expect(row("paid-add-ons", 0)).toMatchObject({ member: "yes", collaborator: "no" });
    expect(row("delete-apps", 0)).toMatchObject({ admin: "yes", member: "no" });
    expect(row("manage-members", 0)).toMatchObject({ admin: "yes", member: "no", viewer: "no" });
  });

  it("say nothing where the vendor's columns are lost", () => {
    expect(row("manage-access", 3)).toEqual({ view: "no", deploy: "no", operate: "no", manage: "yes" });
    for (const ability of ["rename-app", "transfer-app", "lock-apps"]) expect(row(ability, 3)).toEqual({});
  });

  it("name only levels that exist, and each ability once a table", () => {
    const levels = new Set(
      [...memberForm.roles, ...collaboratorForm.permissions].map(({ name }) => name).concat("collaborator"),
    );
    for (const { rows, source } of [...tables, ...abilities({}), ...abilities({ type: "team" })]) {
      expect(source).not.toBe("");
      expect(new Set(rows.map(({ ability }) => ability)).size).toBe(rows.length);
      for (const { cells } of rows) expect(Object.keys(cells).every((level) => levels.has(level))).toBe(true);
    }
  });
});
