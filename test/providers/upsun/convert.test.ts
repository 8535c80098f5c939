import { describe, expect, it } from "vitest";
import { normalizeAccess } from "../../../src/model/compare.ts";
import type { Json } from "../../../src/model/json.ts";
import {
  accessOfInvitation,
  accessOfMember,
  accessOfProject,
  identityOf,
  invitationOfProject,
  permissionsOfProject,
  permissionsOfTeam,
  roleOfTeam,
  unknownInInvitation,
} from "../../../src/providers/upsun/adapter/convert.ts";
import { compareTeamRoles, memberForm, projectForm, shape } from "../../../src/providers/upsun/shape.ts";

describe("organization permissions", () => {
  it("compare as sets, without what billing and plans bring along", () => {
    expect(accessOfMember(["projects:list", "billing"])).toEqual({ permissions: ["billing"] });
    expect(accessOfMember(["plans", "projects:list", "members"])).toEqual({
      permissions: ["members", "plans"],
    });
    expect(accessOfMember(["projects:list"])).toEqual({ permissions: ["projects:list"] });
    expect(accessOfMember(["admin", "billing"])).toEqual({ permissions: ["admin"] });
    expect(accessOfMember([])).toEqual({ permissions: [] });
  });

  it("take both spellings of the create-projects permission for one", () => {
    expect(accessOfMember(["project:create"])).toEqual(accessOfMember(["projects:create"]));
  });
});

describe("project permissions", () => {
  it("are read the way the vendor's clients read them", () => {
    expect(accessOfProject(["admin", "production:viewer"])).toEqual({ role: "admin" });
    expect(accessOfProject(["viewer"])).toEqual({ role: "viewer" });
    expect(accessOfProject(["production:viewer"])).toEqual({
      role: "viewer",
      environments: { production: "viewer" },
    });
    expect(accessOfProject([])).toEqual({ role: "viewer" });
  });

  it("are written as admin alone, or viewer with the environment types", () => {
    expect(permissionsOfProject({ role: "admin" })).toEqual(["admin"]);
    const access = normalizeAccess(projectForm, {
      environments: { staging: "viewer", development: "contributor" },
    });
    expect(permissionsOfProject(access)).toEqual(["viewer", "development:contributor", "staging:viewer"]);
  });

  it("keep a role of an invitation that is not known", () => {
    expect(accessOfInvitation("zz", [{ type: "staging", role: "viewer" }])).toEqual({
      role: "viewer",
      environments: { staging: "viewer" },
      permissions: ["zz"],
    });
    expect(unknownInInvitation({ role: "zz" }).fixed).toMatch(/invited as zz/);
    expect(unknownInInvitation({ role: "viewer" })).toEqual({});
  });

  it("survive the way there and back, also as an invitation", () => {
    for (const list of [["admin"], ["viewer"], ["viewer", "production:admin", "staging:contributor"]]) {
      const access = accessOfProject(list);
      expect(accessOfProject(permissionsOfProject(access))).toEqual(access);
      const invitation = invitationOfProject(access);
      expect(accessOfInvitation(invitation.role, invitation.permissions)).toEqual(access);
    }
  });
});

describe("a team's role", () => {
  const setting = shape.sections[0]?.settings[0];
  const normalize = (value: Json) => setting?.normalize(value);

  it("is normalised to one form for file and wire", () => {
    expect(normalize("admin")).toEqual({ value: "admin" });
    expect(normalize({ staging: "viewer", development: "contributor" })).toEqual({
      value: { development: "contributor", staging: "viewer" },
    });
    expect(normalize({})).toEqual({ value: "viewer" });
    expect(roleOfTeam(["staging:viewer", "viewer", "development:contributor"])).toEqual({
      development: "contributor",
      staging: "viewer",
    });
    expect(roleOfTeam(["admin", "staging:viewer"])).toBe("admin");
    expect(roleOfTeam([])).toBe("viewer");
  });

  it("is refused with what would be right", () => {
    expect(normalize("owner")).toMatchObject({ problem: expect.stringContaining("owner") });
    expect(normalize({ test: "viewer" })).toMatchObject({ hint: expect.stringContaining("staging") });
    expect(normalize({ staging: "boss" })).toMatchObject({ hint: expect.stringContaining("contributor") });
  });

  it("becomes the team's list", () => {
    expect(permissionsOfTeam("admin")).toEqual(["admin"]);
    expect(permissionsOfTeam("viewer")).toEqual(["viewer"]);
    expect(permissionsOfTeam({ development: "contributor" })).toEqual(["viewer", "development:contributor"]);
    expect(permissionsOfTeam(undefined)).toEqual([]);
  });

  it("compares by what people gain and lose", () => {
    expect(compareTeamRoles(undefined, "viewer")).toBe("more");
    expect(compareTeamRoles("admin", { development: "admin" })).toBe("less");
    expect(compareTeamRoles({ development: "viewer" }, { development: "contributor" })).toBe("more");
    expect(compareTeamRoles({ development: "viewer" }, { staging: "viewer" })).toBe("mixed");
    expect(compareTeamRoles("admin", "admin")).toBe("none");
  });
});

it("knows an account without a reference by its id alone", () => {
  expect(identityOf("x", undefined)).toEqual({ id: "x" });
});

it("spells every form's levels in the order of their strength", () => {
  expect(memberForm.permissions.map((one) => one.name)).toEqual([
    "admin",
    "billing",
    "members",
    "plans",
    "projects:create",
    "projects:list",
  ]);
  expect(projectForm.roles.at(-1)?.name).toBe("admin");
});
