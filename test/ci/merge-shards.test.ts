import { describe, expect, it } from "vitest";
import { mergePlans, parsePlan } from "../../src/ci/merge-shards.ts";
import { buildGrant, buildPlan } from "../report/plan-builder.ts";

const alpha = buildPlan({
  operations: [buildGrant("alpha", "ada", { after: { role: "admin" } })],
  digest: "sha256:1",
});
const beta = buildPlan({
  operations: [buildGrant("beta", "bob", { before: { role: "admin" } })],
  digest: "sha256:2",
});
const warning = { severity: "warning" as const, code: "W", message: "about the files" };

describe("shards", () => {
  it("become one plan, the same in any order", () => {
    const merged = mergePlans([beta, alpha]);
    expect(merged).toEqual(mergePlans([alpha, beta]));
    expect(merged.orgs.map(({ key }) => key)).toEqual(["alpha", "beta"]);
    expect(merged.operations.map(({ id }) => id)).toEqual(["alpha ada", "beta bob"]);
    expect(merged.digest).not.toBe(mergePlans([alpha, { ...beta, digest: "sha256:3" }]).digest);
  });

  it("say once what each of them says of the files", () => {
    const merged = mergePlans([
      { ...alpha, findings: [warning] },
      { ...beta, findings: [warning] },
    ]);
    expect(merged.findings).toEqual([warning]);
  });

  it("that overlap, differ in their files, or are none are refused", () => {
    expect(() => mergePlans([alpha, alpha])).toThrow(expect.objectContaining({ code: "OVERLAPPING_SHARDS" }));
    const other = { ...beta, files: [{ path: "access.yaml", sha256: "c".repeat(64) }] };
    expect(() => mergePlans([alpha, other])).toThrow(expect.objectContaining({ code: "MIXED_SHARDS" }));
    expect(() => mergePlans([])).toThrow(expect.objectContaining({ code: "NO_SHARDS" }));
  });

  it("are read only from plan files", () => {
    expect(parsePlan(JSON.stringify(alpha), "a.json")).toEqual(alpha);
    for (const text of ["", "{}", '{"schema":2}', "[]"]) {
      expect(() => parsePlan(text, "a.json")).toThrow(expect.objectContaining({ code: "BAD_PLAN_FILE" }));
    }
  });
});
