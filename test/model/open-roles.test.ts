import { describe, expect, it } from "vitest";
import { compareAccess, uniteAccess } from "../../src/model/compare.ts";
import type { RoleForm } from "../../src/model/shape.ts";

const roles = ["read", "triage", "write", "admin"].map((name) => ({ name, description: name }));
const open: RoleForm = { form: "role", roles, isOpen: true };
const between: RoleForm = { ...open, openBetween: { least: "read", most: "admin" } };

describe("a role outside the list", () => {
  it.each([
    ["read", "custom", "more"],
    ["custom", "read", "less"],
    ["custom", "admin", "more"],
    ["admin", "custom", "less"],
    ["write", "custom", "mixed"],
    ["custom", "triage", "mixed"],
    ["custom", "other", "mixed"],
  ] as const)("from %s to %s is %s where it lies between two of them", (before, after, direction) => {
    expect(compareAccess(between, { role: before }, { role: after })).toBe(direction);
  });

  it("is neither more nor less where that is not known", () => {
    expect(compareAccess(open, { role: "read" }, { role: "custom" })).toBe("mixed");
  });

  it("is what somebody ends up with who has the least beside it, in either order", () => {
    for (const [a, b] of [
      ["read", "custom"],
      ["custom", "read"],
    ])
      expect(uniteAccess(between, { role: a ?? "" }, { role: b ?? "" })).toEqual({ role: "custom" });
    expect(uniteAccess(between, { role: "custom" }, { role: "admin" })).toEqual({ role: "admin" });
  });
});
