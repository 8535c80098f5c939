import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/model/json.ts";
import { evaluatePolicies } from "../../src/policy/evaluate.ts";
import type { PolicyFinding } from "../../src/policy/finding.ts";
import { files, NOW, pathOf } from "../insight/builders.ts";
import { shapes } from "../insight/vendors.ts";

const spec = {
  people: { ada: {}, linus: {} },
  orgs: { acme: { grants: { "projects/shop": { ada: { role: "admin" }, linus: { role: "admin" } } } } },
};

async function run(...waivers: readonly JsonObject[]): Promise<readonly PolicyFinding[]> {
  const policies = [{ id: "x", check: "forbid", role: "admin", waivers }];
  return await evaluatePolicies({ config: files({ ...spec, policies }), now: NOW, shapes });
}

const brief = (findings: readonly PolicyFinding[]): readonly string[] =>
  findings.map(
    (finding) => `${finding.severity} ${finding.code} ${finding.subject ?? pathOf(finding.origin)}`,
  );

const later = "2027-06-30";

describe("waivers", () => {
  it.each([
    [{ finding: "x acme/projects/shop linus" }],
    [{ finding: "acme/projects/shop linus" }],
    [{ subject: "linus" }],
    [{ subject: "lin*", address: "acme/projects/*" }],
  ])("%j lowers the finding it covers to a note", async (selector) => {
    const findings = await run({ ...selector, reason: "Known.", until: later });
    expect(brief(findings)).toEqual(["error POLICY_FORBID ada", "note POLICY_FORBID linus"]);
    expect(findings[1]?.waived).toEqual({ reason: "Known.", until: later });
  });

  it.each([
    ["2026-12-07", true],
    ["2026-12-08", false],
  ])("warns in the last fourteen days: %s", async (until, warns) => {
    const findings = await run({ subject: "*", reason: "Known.", until });
    expect(
      findings.some((finding) => finding.code === "WAIVER_ENDS_SOON" && finding.severity === "warning"),
    ).toBe(warns);
    expect(findings.filter((finding) => finding.severity === "error")).toEqual([]);
  });

  it("holds to the end of its last day", async () => {
    expect(brief(await run({ subject: "*", reason: "Known.", until: "2026-11-23" }))).toEqual([
      "note POLICY_FORBID ada",
      "note POLICY_FORBID linus",
      "warning WAIVER_ENDS_SOON policies.0.waivers.0",
    ]);
  });

  it("is an error once it has ended, and covers nothing any more", async () => {
    expect(brief(await run({ subject: "*", reason: "Known.", until: "2026-11-22" }))).toEqual([
      "error POLICY_FORBID ada",
      "error POLICY_FORBID linus",
      "error WAIVER_EXPIRED policies.0.waivers.0",
    ]);
  });

  it("warns about one that names no finding, and suggests the nearest", async () => {
    const findings = await run({ finding: "acme/projects/shopp linus", reason: "Known.", until: later });
    expect(brief(findings)).toContain("warning WAIVER_UNUSED policies.0.waivers.0");
    expect(findings.find((finding) => finding.code === "WAIVER_UNUSED")?.hint).toContain(
      "acme/projects/shop linus",
    );
  });

  it.each([
    [{ subject: "linus", reason: "x", until: "2026-02-30" }, "WAIVER_BAD_DATE", "policies.0.waivers.0.until"],
    [{ subject: "linus", reason: "x", until: "soon" }, "WAIVER_BAD_DATE", "policies.0.waivers.0.until"],
    [{ subject: "linus", until: later }, "WAIVER_INCOMPLETE", "policies.0.waivers.0"],
    [{ reason: "x", until: later }, "WAIVER_INCOMPLETE", "policies.0.waivers.0"],
    [{ subject: "linus", reason: "x" }, "WAIVER_INCOMPLETE", "policies.0.waivers.0"],
  ])("%j is %s at %s", async (waiver, code, path) => {
    const found = (await run(waiver as JsonObject)).filter((finding) => finding.code.startsWith("WAIVER"));
    expect(found.map((finding) => [finding.code, pathOf(finding.origin), finding.severity])).toEqual([
      [code, path, "error"],
    ]);
  });
});
