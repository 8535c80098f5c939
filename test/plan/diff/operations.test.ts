import { describe, expect, it } from "vitest";
import { invited } from "../builders.ts";
import { line, lines, planned } from "../plan-helpers.ts";

describe("what becomes of differences", () => {
  it("adds what is desired and absent, updates what differs, removes what is not in the files", () => {
    const world = {
      desired: { acme: { ada: { role: "admin" }, bob: { role: "member" }, cyd: { role: "viewer" } } },
      live: { acme: { ada: { role: "admin" }, bob: { role: "viewer" }, dee: { role: "member" } } },
    };

    expect(lines(world)).toEqual(["~ acme bob", "+ acme cyd", "- acme dee"]);
  });

  it("leaves a section alone that the files do not declare", () => {
    expect(
      lines({
        desired: {},
        live: { acme: { ada: { role: "admin" } }, "acme/apps/shop": { bob: { permissions: ["view"] } } },
      }),
    ).toEqual([]);
  });

  it("leaves the holders of a listed app alone that declares none", () => {
    expect(
      lines({ listed: ["acme/apps/shop"], live: { "acme/apps/shop": { bob: { permissions: ["view"] } } } }),
    ).toEqual([]);
  });

  it("removes everybody from an app that declares nobody", () => {
    expect(
      lines({
        desired: { "acme/apps/shop": {} },
        live: { "acme/apps/shop": { bob: { permissions: ["view"] } } },
      }),
    ).toEqual(["- acme/apps/shop bob"]);
  });

  it("never removes nor lowers in an additive section, and lists what it spared", () => {
    const org = planned({
      modes: { members: "additive" },
      desired: { acme: { ada: { role: "member" }, bob: { role: "admin" } } },
      live: { acme: { ada: { role: "admin" }, bob: { role: "viewer" }, cyd: { role: "admin" } } },
    });

    expect(org.operations.map(line)).toEqual(["~ acme bob"]);
    expect(org.spared.map((entry) => [entry.subject, entry.code])).toEqual([
      ["ada", "additive"],
      ["cyd", "additive"],
    ]);
  });

  it("never lowers a setting in an additive section, lists what it spared, and raises and changes the rest", () => {
    const dev = "acme/groups/dev";
    const ops = "acme/groups/ops";
    const shop = "acme/apps/shop";
    const org = planned({
      modes: { groups: "additive", apps: "additive" },
      settings: { [dev]: { level: 1 }, [ops]: { level: 3 }, [shop]: { locked: true } },
      liveSettings: { [dev]: { level: 2 }, [ops]: { level: 2 }, [shop]: { locked: false } },
    });

    expect(org.operations.map(line)).toEqual([`~ ${ops} #level`, `~ ${shop} #locked`]);
    expect(org.spared).toEqual([
      {
        org: "acme",
        address: dev,
        code: "additive",
        text: "level: more than the files ask for; this section only adds",
      },
    ]);
  });

  it("does nothing in a section to be ignored", () => {
    expect(
      lines({
        modes: { members: "ignore" },
        desired: { acme: { ada: { role: "admin" } } },
        live: { acme: { bob: { role: "viewer" } } },
      }),
    ).toEqual([]);
  });

  it("spares protected subjects by any of their names, without regard to case", () => {
    const org = planned({
      desired: { acme: { ada: { role: "admin" } } },
      live: {
        acme: {
          ada: { role: "admin" },
          "helper@vendor.example": {
            access: { role: "admin" },
            identity: { email: "Helper@Vendor.example" },
          },
        },
      },
      org: { protect: ["*@vendor.example"] },
    });

    expect(org.operations).toEqual([]);
    expect(org.spared.map((entry) => entry.code)).toEqual(["protected"]);
  });

  it("never touches what the vendor does not let go of, wanted or not", () => {
    const fixed = { access: { role: "admin" }, identity: { id: "1" }, fixed: "organization owner" };
    const org = planned({
      desired: { acme: { ada: { role: "member" } } },
      live: { acme: { ada: fixed, bob: fixed } },
    });

    expect(org.operations).toEqual([]);
    expect(org.spared.map((entry) => entry.code)).toEqual(["fixed", "fixed"]);
  });

  it("takes an open invitation for live: equal waits, other is replaced, unwanted is withdrawn", () => {
    const org = planned({
      desired: { acme: { ada: { role: "admin" }, bob: { role: "member" } } },
      live: {
        acme: {
          ada: invited({ role: "admin" }),
          bob: invited({ role: "viewer" }),
          cyd: invited({ role: "viewer" }),
        },
      },
    });

    expect(org.pending.map((entry) => entry.subject)).toEqual(["ada"]);
    expect(org.operations.map(line)).toEqual(["~ acme bob", "- acme cyd"]);
    expect(org.operations.map((operation) => operation.observed?.pending)).toEqual(["pending", "pending"]);
  });

  it("says of an expired grant that it expired", () => {
    const until = Date.parse("2026-07-01T00:00:00Z");
    const org = planned({
      desired: { acme: { ada: { role: "admin" } } },
      live: { acme: { ada: { role: "admin" }, bob: { role: "viewer" } } },
      org: { expired: [{ address: "acme", subject: "bob", access: { role: "viewer" }, until, origins: [] }] },
    });

    expect(org.operations.map((operation) => operation.reason)).toEqual([
      { code: "expired", text: "expired on 2026-06-30" },
    ]);
  });

  it("reports apps that are not in the files, and revokes on them only where told to", () => {
    const world = {
      desired: { "acme/apps/shop": {} },
      live: { "acme/apps/shop": {}, "acme/apps/old": { bob: { permissions: ["view"] } } },
    };

    const reporting = planned(world);
    const revoking = planned({ ...world, org: { unlisted: "revoke" as const } });

    expect(reporting.operations).toEqual([]);
    expect(reporting.spared.map((entry) => [entry.address, entry.code])).toEqual([
      ["acme/apps/old", "unlisted"],
    ]);
    expect(revoking.operations.map(line)).toEqual(["- acme/apps/old bob"]);
  });

  it("revokes nothing on unlisted apps while a listed one is not found, which may be one of them", () => {
    const org = planned({
      desired: { "acme/apps/shpo": { ada: { permissions: ["view"] } } },
      live: { "acme/apps/shop": { bob: { permissions: ["view"] } } },
      org: { unlisted: "revoke" as const },
    });

    expect(org.operations).toEqual([]);
    expect(org.spared.map(({ address, code }) => [address, code])).toEqual([["acme/apps/shop", "unlisted"]]);
    expect(org.findings.map(({ code }) => code)).toEqual(["RESOURCE_NOT_FOUND"]);
  });

  it("plans nothing on a listed app that does not exist, and says so at its place", () => {
    const org = planned({ desired: { "acme/apps/gone": { ada: { permissions: ["view"] } } }, live: {} });

    expect(org.operations).toEqual([]);
    expect(org.findings.map((finding) => [finding.code, finding.severity, finding.place?.line])).toEqual([
      ["RESOURCE_NOT_FOUND", "error", 1],
    ]);
  });

  it("removes nobody on account of a list that was not read to its end", () => {
    const gap = { address: "acme/apps", code: "INCOMPLETE", message: "cut" };
    const org = planned({
      desired: { "acme/apps/shop": { ada: { permissions: ["view"] } } },
      live: { "acme/apps/shop": { bob: { permissions: ["view"] } } },
      liveOrg: { gaps: [gap] },
    });

    expect(org.operations.filter((operation) => operation.action === "remove")).toEqual([]);
  });
});

describe("cascades", () => {
  it("folds what goes with a membership into its removal", () => {
    const org = planned({
      desired: { acme: { ada: { role: "admin" } }, "acme/apps/shop": {} },
      live: {
        acme: { ada: { role: "admin" }, bob: { role: "member" } },
        "acme/apps/shop": { bob: { permissions: ["deploy"] } },
      },
    });

    expect(org.operations.map(line)).toEqual(["- acme bob"]);
    expect(org.operations[0]?.effects).toEqual([
      { kind: "cascade", address: "acme/apps/shop", subject: "bob", text: "bob loses deploy, view" },
    ]);
  });

  it("still withdraws an invitation to an app, which outlives the membership", () => {
    const org = planned({
      desired: { acme: { ada: { role: "admin" } }, "acme/apps/shop": {} },
      live: {
        acme: { ada: { role: "admin" }, bob: { role: "member" } },
        "acme/apps/shop": { bob: invited({ permissions: ["view"] }) },
      },
    });

    expect(org.operations.map(line)).toEqual(["- acme/apps/shop bob", "- acme bob"]);
  });

  it("does not fold anything into the withdrawal of an open invitation to the organization", () => {
    const org = planned({
      desired: { acme: { ada: { role: "admin" } }, "acme/apps/shop": {} },
      live: {
        acme: { ada: { role: "admin" }, bob: invited({ role: "member" }) },
        "acme/apps/shop": { bob: { permissions: ["view"] } },
      },
    });

    expect(org.operations.map(line)).toEqual(["- acme/apps/shop bob", "- acme bob"]);
  });

  it("removes an undeclared group with all it gave, in one operation", () => {
    const org = planned({
      desired: { "acme/groups/keep": { ada: {} } },
      settings: { "acme/groups/keep": { exists: true } },
      live: {
        "acme/groups/keep": { ada: {} },
        "acme/groups/old": { bob: {} },
        "acme/apps/shop": { "group:old": {} },
      },
      liveSettings: { "acme/groups/keep": { exists: true }, "acme/groups/old": { exists: true } },
    });

    expect(org.operations.map(line)).toEqual(["- acme/groups/old #exists"]);
    expect(org.operations[0]?.effects.map((effect) => effect.subject)).toEqual(["group:old", "bob"]);
  });
});
