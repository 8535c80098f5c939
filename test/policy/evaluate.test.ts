import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/model/json.ts";
import { evaluatePolicies } from "../../src/policy/evaluate.ts";
import type { PolicyFinding } from "../../src/policy/finding.ts";
import { findingDiagnostic } from "../../src/policy/finding.ts";
import type { FilesSpec } from "../insight/builders.ts";
import { files, NOW, pathOf } from "../insight/builders.ts";
import { shapes, vendors } from "../insight/vendors.ts";

async function run(
  spec: Omit<FilesSpec, "policies">,
  ...policies: readonly JsonObject[]
): Promise<readonly PolicyFinding[]> {
  const derive = (provider: string) => vendors.get(provider)?.derive;
  return await evaluatePolicies({ config: files({ ...spec, policies }), now: NOW, shapes, derive });
}

const codes = (findings: readonly PolicyFinding[]): readonly string[] =>
  findings.map((finding) => finding.code);
const names = (findings: readonly PolicyFinding[]): readonly string[] =>
  findings.map((finding) => finding.fingerprint);

const people = {
  ada: {},
  grace: { aliases: ["ghopper@acme.example"] },
  linus: { email: "linus@contractor.example" },
  ci: { kind: "service" as const },
};

describe("min-holders and max-holders", () => {
  const owners = { people, orgs: { beta: { provider: "beta", grants: { "": { ada: { role: "owner" } } } } } };
  const rule = { id: "two-owners", check: "min-holders", role: "owner", count: 2, severity: "warning" };

  it("finds an organization with too few holders", async () => {
    const [finding, ...rest] = await run(owners, rule);

    expect(rest).toEqual([]);
    expect(finding).toMatchObject({
      code: "POLICY_MIN_HOLDERS",
      policy: "two-owners",
      severity: "warning",
      fingerprint: "two-owners beta",
      org: "beta",
      address: "beta",
    });
  });

  it("is content once there are enough", async () => {
    const grants = { "": { ada: { role: "owner" }, grace: { role: "owner" } } };
    expect(await run({ people, orgs: { beta: { provider: "beta", grants } } }, rule)).toEqual([]);
  });

  it("does not count blocked people", async () => {
    const grants = { "": { ada: { role: "owner" }, grace: { role: "owner", disabled: true as const } } };
    expect(codes(await run({ people, orgs: { beta: { provider: "beta", grants } } }, rule))).toEqual([
      "POLICY_MIN_HOLDERS",
    ]);
  });

  it("passes over organizations without the role, and sections that are not managed", async () => {
    const orgs = { acme: { grants: { "": { ada: { permissions: [] } } } }, beta: { provider: "beta" } };
    expect(await run({ people, orgs }, rule)).toEqual([]);
  });

  it("counts each address that is named, with inherited access and members of groups", async () => {
    const spec = {
      people,
      orgs: {
        acme: {
          owner: "ada",
          grants: {
            "projects/lonely": { linus: { environments: { production: "admin" } } },
            "projects/shop": { grace: { role: "admin" } },
            "projects/team": { "group:ops": {} },
            "groups/ops": { grace: {} },
          },
          settings: { "groups/ops": { role: "admin" } },
        },
      },
    };
    const findings = await run(spec, { ...rule, role: "admin", address: "*/projects/*" });
    expect(names(findings)).toEqual(["two-owners acme/projects/lonely"]);
    expect(pathOf(findings[0]?.origin ?? { file: "", parent: [], key: "", via: [] })).toBe(
      "orgs.acme.projects.lonely",
    );
  });

  it("max-holders lists who holds it, also on an environment type", async () => {
    const grants = {
      "projects/shop": { grace: { role: "admin" }, linus: { environments: { production: "admin" } } },
    };
    const rule = { id: "few", check: "max-holders", role: "admin", count: 1, address: "acme/**" };
    const [finding] = await run({ people, orgs: { acme: { grants } } }, rule);
    expect(finding?.code).toBe("POLICY_MAX_HOLDERS");
    expect(finding?.message).toContain("grace, linus");
  });
});

describe("forbid", () => {
  const rule = {
    id: "no-contractor",
    check: "forbid",
    subjects: "*@contractor.example",
    environment: "production",
    role: ["contributor", "admin"],
  };

  it("finds a role on an environment type, and the project role that covers it", async () => {
    const grants = {
      "projects/a": { linus: { environments: { production: "contributor" } } },
      "projects/b": { linus: { role: "admin" } },
      "projects/c": { linus: { environments: { production: "viewer", development: "admin" } } },
      "projects/d": { ada: { role: "admin" } },
    };
    const findings = await run({ people, orgs: { acme: { grants } } }, rule);
    expect(names(findings)).toEqual([
      "no-contractor acme/projects/a linus",
      "no-contractor acme/projects/b linus",
    ]);
    expect(findings.every((finding) => finding.severity === "error")).toBe(true);
  });

  it("finds environments that hold access themselves, reached through a vendor-side group", async () => {
    const grants = {
      "environments/production": { "group:sre": { role: "contributor" } },
      "environments/staging": { linus: { role: "admin" } },
      "groups/sre": { linus: {}, ada: {} },
    };
    const findings = await run({ people, orgs: { beta: { provider: "beta", grants } } }, rule);
    expect(names(findings)).toEqual(["no-contractor beta/environments/production linus"]);
    expect(findings[0]?.message).toContain("group:sre");
    expect(findings[0]?.origin.key).toBe("linus");
  });

  it("finds what a group's role gives on the projects that the group reaches", async () => {
    const grants = { "projects/shop": { "group:front": {} }, "groups/front": { linus: {}, ada: {} } };
    const settings = { "groups/front": { role: { production: "contributor" } } };
    expect(names(await run({ people, orgs: { acme: { grants, settings } } }, rule))).toEqual([
      "no-contractor acme/projects/shop linus",
    ]);
  });

  it("finds what ownership brings, once for all resources", async () => {
    const grants = { "projects/a": {}, "projects/b": {} };
    const spec = { people, orgs: { acme: { owner: "linus", grants } } };
    const findings = await run(spec, rule);
    expect(names(findings)).toEqual(["no-contractor acme/projects/* linus"]);
    expect(findings[0]?.message).toContain("2 of them");
    expect(pathOf(findings[0]?.origin ?? { file: "", parent: [], key: "", via: [] })).toBe("orgs.acme.owner");
  });

  it("selects by team, alias, kind and exception", async () => {
    const grants = {
      "": {
        ada: { permissions: ["billing"] },
        grace: { permissions: ["billing"] },
        ci: { permissions: ["billing"] },
      },
    };
    const spec = { people, teams: { platform: ["ada", "grace"] }, orgs: { acme: { grants } } };
    const base = { id: "x", check: "forbid", permission: "billing" };

    expect(names(await run(spec, { ...base, subjects: "team:platform" }))).toEqual([
      "x acme ada",
      "x acme grace",
    ]);
    expect(names(await run(spec, { ...base, subjects: "GHopper@*" }))).toEqual(["x acme grace"]);
    expect(names(await run(spec, { ...base, kind: "service" }))).toEqual(["x acme ci"]);
    expect(names(await run(spec, { ...base, except: ["team:platform"] }))).toEqual(["x acme ci"]);
  });

  it("sees permissions that another permission brings along", async () => {
    const grants = { "": { ada: { permissions: ["billing"] } } };
    const rule = { id: "x", check: "forbid", permission: "projects:list" };
    expect(names(await run({ people, orgs: { acme: { grants } } }, rule))).toEqual(["x acme ada"]);
  });

  it("passes over blocked people wherever they hold something", async () => {
    const grants = {
      "": { linus: { role: "member", disabled: true as const } },
      "environments/production": { linus: { role: "admin" } },
    };
    expect(await run({ people, orgs: { beta: { provider: "beta", grants } } }, rule)).toEqual([]);
  });

  it("says the author's message with each finding", async () => {
    const grants = { "projects/a": { linus: { role: "admin" } } };
    const [finding] = await run(
      { people, orgs: { acme: { grants } } },
      { ...rule, message: "Ask security." },
    );
    expect(finding?.message).toMatch(/Ask security\.$/u);
  });
});

describe("require-until and require-reason", () => {
  const grants = {
    "projects/shop": {
      linus: { role: "admin" },
      ada: { role: "admin", until: "2027-06-01", reason: "migration" },
      grace: { role: "admin", until: "2026-12-24", reason: "OPS-42" },
    },
    "": { linus: { permissions: [], isImplied: true as const } },
  };
  const spec = { people, orgs: { acme: { owner: "ada", grants } } };

  it("finds grants that never end or end too late, and leaves implied ones alone", async () => {
    const rule = { id: "ends", check: "require-until", within: "8w" };
    expect(names(await run(spec, rule))).toEqual([
      "ends acme/projects/shop ada",
      "ends acme/projects/shop linus",
    ]);
  });

  it("without a span any end will do", async () => {
    expect(names(await run(spec, { id: "ends", check: "require-until" }))).toEqual([
      "ends acme/projects/shop linus",
    ]);
  });

  it("finds grants without a reason, or with another than the pattern wants", async () => {
    const rule = { id: "why", check: "require-reason" };
    expect(names(await run(spec, rule))).toEqual(["why acme/projects/shop linus"]);
    expect(names(await run(spec, { ...rule, pattern: "[A-Z]+-[0-9]+" }))).toEqual([
      "why acme/projects/shop ada",
      "why acme/projects/shop linus",
    ]);
  });
});

describe("exclusive", () => {
  const duties = [
    { name: "builds", orgs: "acme", role: "admin" },
    { name: "pays", orgs: "beta", role: ["admin", "owner"] },
  ];
  const spec = {
    people,
    orgs: {
      acme: {
        grants: {
          "projects/a": { ada: { role: "admin" }, grace: { role: "admin" }, linus: { role: "viewer" } },
        },
      },
      beta: { provider: "beta", grants: { "": { ada: { role: "owner" }, linus: { role: "admin" } } } },
    },
  };

  it("finds one person with two duties over two organizations", async () => {
    const findings = await run(spec, { id: "sod", check: "exclusive", duties });
    expect(names(findings)).toEqual(["sod ada"]);
    expect(findings[0]?.message).toContain("builds (admin on acme/projects/a); pays (owner on beta)");
  });

  it("allows as many as max says", async () => {
    expect(await run(spec, { id: "sod", check: "exclusive", duties, max: 2 })).toEqual([]);
  });
});

describe("known-people-only and allowed-domains", () => {
  const grants = {
    "projects/a": { "x@else.example": { role: "admin" }, ada: { role: "admin" } },
    "projects/b": { "x@else.example": { role: "admin" } },
    "groups/ops": { linus: {} },
  };

  it("finds each unknown account once per organization", async () => {
    const findings = await run(
      { people, orgs: { acme: { grants } } },
      { id: "known", check: "known-people-only" },
    );
    expect(names(findings)).toEqual(["known acme x@else.example"]);
  });

  it("finds e-mails of other domains, by the account in use", async () => {
    const withAccount = { ...people, ada: { accounts: { alpha: ["ada@labs.example"] } } };
    const rule = {
      id: "domains",
      check: "allowed-domains",
      domains: ["acme.example", "*.contractor.example"],
    };
    expect(names(await run({ people: withAccount, orgs: { acme: { grants } } }, rule))).toEqual([
      "domains acme ada",
      "domains acme linus",
      "domains acme x@else.example",
    ]);
  });
});

describe("problems of the policies themselves", () => {
  const spec = { people, teams: { platform: ["ada"] }, orgs: { acme: { grants: { "projects/a": {} } } } };

  it.each([
    [{ id: "a", check: "forbidd" }, "POLICY_UNKNOWN_CHECK", "policies.0.check"],
    [{ id: "a", check: "forbid", count: 2 }, "POLICY_UNKNOWN_PARAMETER", "policies.0.count"],
    [{ id: "a", check: "min-holders" }, "POLICY_BAD_PARAMETER", "policies.0"],
    [{ id: "a", check: "min-holders", count: 1.5 }, "POLICY_BAD_PARAMETER", "policies.0.count"],
    [{ id: "a", check: "require-until", within: "soon" }, "POLICY_BAD_PARAMETER", "policies.0.within"],
    [{ id: "a", check: "require-reason", pattern: "(" }, "POLICY_BAD_PARAMETER", "policies.0.pattern"],
    [{ id: "a", check: "forbid", subjects: "team:platfrom" }, "POLICY_UNKNOWN_TEAM", "policies.0.subjects"],
    [{ id: "a", check: "forbid", except: ["adda"] }, "POLICY_UNKNOWN_SUBJECT", "policies.0.except"],
    [{ id: "a", check: "forbid", orgs: "amce" }, "POLICY_UNKNOWN_ORG", "policies.0.orgs"],
    [{ id: "a", check: "forbid", role: "amdin" }, "POLICY_UNKNOWN_LEVEL", "policies.0.role"],
    [{ id: "a", check: "forbid", environment: "prod" }, "POLICY_UNKNOWN_LEVEL", "policies.0.environment"],
  ])("%j is %s at %s", async (policy, code, path) => {
    const findings = await run(spec, policy as JsonObject);
    expect(findings.map((finding) => [finding.code, pathOf(finding.origin)])).toEqual([[code, path]]);
  });

  it("knows roles on environment types and the asserted owner", async () => {
    const policies = ["contributor", "viewer", "owner"].map((role) => ({ id: role, check: "forbid", role }));
    expect(await run(spec, ...policies)).toEqual([]);
  });

  it("finds two policies of one id", async () => {
    const policy = { id: "a", check: "forbid", role: "admin" };
    expect(codes(await run(spec, policy, policy))).toEqual(["POLICY_DUPLICATE_ID"]);
  });

  it("suggests the check that was meant", async () => {
    const [finding] = await run(spec, { id: "a", check: "forbidd" });
    expect(finding?.hint).toBe("Did you mean forbid?");
  });

  it("becomes a diagnostic with its place and fingerprint", async () => {
    const config = files({
      ...spec,
      orgs: { acme: { grants: { "projects/a": { linus: { role: "admin" } } } } },
    });
    const [finding] = await evaluatePolicies({
      config,
      now: NOW,
      shapes,
      builtIn: [
        {
          rule: { id: "b", check: "forbid", role: "admin" },
          origin: { file: "", parent: [], key: 0, via: [] },
        },
      ],
    });
    if (finding === undefined) throw new Error("no finding");
    const diagnostic = findingDiagnostic(finding, config);
    expect(diagnostic).toMatchObject({
      code: "POLICY_FORBID",
      severity: "error",
      address: "acme/projects/a",
    });
    expect(diagnostic.place?.file).toBe("orgs.acme.projects.a.linus");
    expect(diagnostic.message).toContain("[b acme/projects/a linus]");
  });
});

describe("speed", () => {
  it("evaluates a policy of each check over 100,000 grants quickly", async () => {
    const everybody = Array.from({ length: 1000 }, (_, index) => `p${index}`);
    const holders = Object.fromEntries(everybody.map((key) => [key, { role: "viewer" }]));
    const grants = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [`projects/x${index}`, holders]),
    );
    const config = files({
      people: Object.fromEntries(everybody.map((key) => [key, {}])),
      orgs: { acme: { owner: "p0", grants } },
      policies: [
        { id: "a", check: "forbid", subjects: "*@contractor.example", role: "admin" },
        { id: "b", check: "min-holders", role: "admin", count: 1, address: "acme/**" },
        { id: "c", check: "allowed-domains", domains: ["acme.example"] },
        { id: "d", check: "exclusive", duties: [{ role: "admin" }, { environment: "production" }], max: 2 },
        {
          id: "e",
          check: "expression",
          expression: 'grant.role != "owner" || has(grant.until) || person.key == "p0"',
        },
      ],
    });
    const before = performance.now();
    const findings = await evaluatePolicies({
      config,
      now: NOW,
      shapes,
      derive: () => vendors.get("alpha")?.derive,
    });

    expect(findings).toEqual([]);
    expect(performance.now() - before).toBeLessThan(5000);
  });
});
