import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { abilities } from "../../../src/providers/github/abilities.ts";
import { PREDEFINED_ROLES } from "../../../src/providers/github/predefined-roles.ts";
import { githubShape } from "../../../src/providers/github/shape.ts";
import { PRIVILEGE_FIELDS } from "../../../src/providers/github/shape-privileges.ts";
import { findContract } from "../../helpers/contracts.ts";

const shape = githubShape({});

function settingOf(section: string, key: string) {
  const setting = shape.sections
    .find((one) => one.section === section)
    ?.settings.find((one) => one.key === key);
  if (setting === undefined) throw new Error(`No setting ${section}/${key}.`);
  return setting;
}

describe("the shape of an organization", () => {
  it("has the sections of the contract, in its order", () => {
    expect(shape.sections.map(({ section }) => section)).toEqual([
      "groups",
      "repos",
      "roles",
      "privileges",
      "environments",
    ]);
  });

  it("makes an open list of repository roles, so that custom ones are accepted", () => {
    const form = shape.sections.find(({ section }) => section === "repos")?.holders?.form;

    expect(form).toMatchObject({ form: "role", isOpen: true });
  });

  it("does not require membership of somebody on a repository, who may be an outside collaborator", () => {
    expect(shape.members.requiredBy).toEqual(["groups", "roles"]);
  });
});

describe("settings", () => {
  it.each([
    ["groups", "parent", undefined, "engineering", "more"],
    ["groups", "parent", null, "engineering", "more"],
    ["groups", "parent", "engineering", null, "less"],
    ["groups", "parent", "engineering", "sales", "mixed"],
    ["groups", "privacy", "secret", "closed", "more"],
    ["privileges", "base-permission", "none", "read", "more"],
    ["privileges", "base-permission", "admin", "write", "less"],
    ["privileges", "base-permission", "read", "read", "none"],
    ["privileges", "create-repositories", true, false, "less"],
    ["privileges", "fork-private-repositories", false, true, "more"],
    ["environments", "prevent-self-review", false, true, "less"],
    ["environments", "branches", "protected", "all", "more"],
    ["environments", "branches", "all", "custom", "less"],
    ["environments", "branches", "custom", "protected", "mixed"],
  ])("%s/%s from %s to %s is %s", (section, key, before, after, expected) => {
    expect(settingOf(section, key).compare?.(before, after)).toBe(expected);
  });

  it.each([
    ["groups", "parent", 7],
    ["groups", "privacy", "public"],
    ["groups", "notifications", "on"],
    ["privileges", "base-permission", "triage"],
    ["privileges", "create-repositories", "yes"],
    ["environments", "branches", "main"],
  ])("%s/%s refuses %s and says what to write", (section, key, value) => {
    expect(settingOf(section, key).normalize(value)).toMatchObject({
      problem: expect.any(String),
      hint: expect.any(String),
    });
  });

  it("takes a live group without parent for one whose parent is null", () => {
    expect(settingOf("groups", "parent").isSatisfied?.(undefined, null)).toBe(true);
    expect(settingOf("groups", "parent").isSatisfied?.("engineering", null)).toBe(false);
  });

  it("has the vendor's field for every privilege", () => {
    const keys = shape.sections
      .find(({ section }) => section === "privileges")
      ?.settings.map(({ key }) => key);

    expect(Object.keys(PRIVILEGE_FIELDS)).toEqual(keys);
  });
});

describe("abilities", () => {
  it("name each ability once in a table, with a cell for every level of the shape", () => {
    const levels: Readonly<Record<string, readonly string[]>> = {
      members: ["member", "owner"],
      groups: ["maintainer", "member"],
      repos: ["admin", "maintain", "read", "triage", "write"],
    };
    for (const table of abilities()) {
      const names = table.rows.map(({ ability }) => ability);
      expect(new Set(names).size).toBe(names.length);
      const named = table.levels === "membership" ? "members" : table.section;
      for (const row of table.rows) expect(Object.keys(row.cells).sort()).toEqual(levels[named]);
    }
  });

  it("say what the contract's tables say, where those are at hand", () => {
    const path = findContract("github.abilities.json");
    if (path === undefined) return;
    const contract = JSON.parse(readFileSync(path, "utf8")) as {
      tables: { section: string; rows: { ability: string }[] }[];
      organizationRoles: object;
    };
    for (const table of contract.tables) {
      const own = abilities().find(({ section }) => section === table.section)?.rows ?? [];
      const sort = (rows: readonly { ability: string }[]) =>
        [...rows].sort((a, b) => (a.ability < b.ability ? -1 : 1));
      expect(sort(own)).toEqual(sort(table.rows));
    }
    expect(PREDEFINED_ROLES).toEqual(contract.organizationRoles);
  });
});
