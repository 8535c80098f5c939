import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/model/json.ts";
import { evaluatePolicies } from "../../src/policy/evaluate.ts";
import type { PolicyFinding } from "../../src/policy/finding.ts";
import { files, NOW, pathOf } from "../insight/builders.ts";
import { shapes, vendors } from "../insight/vendors.ts";

const spec = {
  people: { ada: {}, linus: { email: "linus@contractor.example" }, ci: { kind: "service" as const } },
  teams: { platform: ["ada"] },
  orgs: {
    acme: {
      owner: "ada",
      grants: {
        "": { ada: { permissions: ["billing"] }, linus: { permissions: [] } },
        "projects/shop": {
          ada: { role: "admin", reason: "OPS-1" },
          linus: { environments: { development: "contributor" }, until: "2027-01-31T00:00:00Z" },
          ci: { role: "admin" },
        },
      },
    },
  },
};

async function run(policy: JsonObject): Promise<readonly PolicyFinding[]> {
  const config = files({ ...spec, policies: [{ id: "x", check: "expression", ...policy }] });
  return await evaluatePolicies({
    config,
    now: NOW,
    shapes,
    derive: () => vendors.get("alpha")?.derive,
  });
}

const names = (findings: readonly PolicyFinding[]): readonly string[] =>
  findings.map((finding) => finding.fingerprint);

describe("expression", () => {
  it.each([
    ['grant.role != "admin" || person.kind != "service"', ["x acme/projects/shop ci"]],
    ['!("billing" in grant.permissions) || "platform" in person.teams', []],
    ['!("projects:list" in grant.permissions)', ["x acme ada"]],
    ['!("development" in grant.environments)', ["x acme/projects/shop linus"]],
    ["!has(grant.until) || grant.until < now + days(30)", ["x acme/projects/shop linus"]],
    ['grant.path != "inherited"', ["x acme/projects/shop ada"]],
    ['grant.email.endsWith("@acme.example")', ["x acme linus", "x acme/projects/shop linus"]],
    ['org.owner == "ada" && org.provider == "alpha"', []],
  ])("over grants: %s", async (expression, expected) => {
    expect(names(await run({ expression }))).toEqual(expected);
  });

  it("evaluates over people", async () => {
    const expression = 'grants.filter(g, g.role == "admin").size() == 0 || "platform" in person.teams';
    expect(names(await run({ over: "person", expression }))).toEqual(["x ci"]);
  });

  it("evaluates over organizations", async () => {
    const expression = 'grants.exists(g, g.kind == "service" && g.role == "viewer")';
    expect(names(await run({ over: "org", expression }))).toEqual(["x acme"]);
  });

  it("evaluates only what the selectors concern", async () => {
    expect(names(await run({ expression: "false", address: "acme/projects/*", subjects: "linus" }))).toEqual([
      "x acme/projects/shop linus",
    ]);
  });

  it.each([
    ["grant.role ==", "line 1, column 14"],
    ['grant.role != "a" &&\n  grant.rol == "b"', "line 2, column 9"],
    ["grants.size() == 0", "line 1, column 1"],
    ["grant.role", "line 1, column 1"],
    ["grant.role == 3", "line 1, column 1"],
  ])("points into a wrong expression: %j", async (expression, place) => {
    const [finding, ...rest] = await run({ expression });
    expect(rest).toEqual([]);
    expect(finding?.code).toBe("POLICY_BAD_EXPRESSION");
    expect(finding?.message).toContain(place);
    expect(finding?.hint).toContain("now and days(N)");
    expect(pathOf(finding?.origin ?? { file: "", parent: [], key: "", via: [] })).toBe(
      "policies.0.expression",
    );
  });

  it("tells once that an expression fails while it runs", async () => {
    const findings = await run({ expression: "grant.until < now", subjects: "ada" });
    expect(findings.map((finding) => finding.code)).toEqual(["POLICY_EXPRESSION_FAILED"]);
    expect(findings[0]?.severity).toBe("error");
  });
});

describe("examples", () => {
  const expression = 'grant.role != "admin" || (has(grant.until) && grant.until < now + days(90))';

  it("is silent about examples that come out as they say", async () => {
    const examples = {
      pass: [
        { grant: { role: "viewer" } },
        { now: "2026-01-01", grant: { role: "admin", until: "2026-02-01" } },
      ],
      fail: [
        { grant: { role: "admin" } },
        { now: "2026-01-01", grant: { role: "admin", until: "2026-12-01" } },
      ],
    };
    expect(await run({ expression, examples, subjects: "nobody@*" })).toEqual([]);
  });

  it("makes an example that comes out differently an error, also for a policy that only warns", async () => {
    const examples = {
      pass: [{ name: "an admin", grant: { role: "admin" } }],
      fail: [{ grant: { role: "viewer" } }],
    };
    const findings = await run({ expression, examples, subjects: "nobody@*", severity: "warning" });
    expect(findings.map(({ code, severity, origin }) => [code, severity, pathOf(origin)])).toEqual([
      ["POLICY_EXAMPLE_FAILED", "error", "policies.0.examples.fail.0"],
      ["POLICY_EXAMPLE_FAILED", "error", "policies.0.examples.pass.0"],
    ]);
    expect(findings[1]?.message).toContain('"an admin"');
  });

  it("takes people and lists of grants", async () => {
    const examples = {
      pass: [{ person: { kind: "service" }, grants: [] }],
      fail: [{ person: { kind: "service" }, grants: [{ role: "admin" }, { role: "viewer" }] }],
    };
    const rule = {
      over: "person",
      expression: 'person.kind != "service" || grants.all(g, g.role != "admin")',
    };
    expect(await run({ ...rule, examples, subjects: "nobody@*" })).toEqual([]);
  });
});
