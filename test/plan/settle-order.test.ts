import { describe, expect, it } from "vitest";
import { draftOrg, settleOrg } from "../../src/plan/build-plan.ts";
import { Phase } from "../../src/plan/order/order.ts";
import { input, invited } from "./builders.ts";
import { line, planned } from "./plan-helpers.ts";

describe("deferral", () => {
  it("keeps the last active admin until the invited successor has accepted", () => {
    const org = planned({
      desired: { acme: { bob: { role: "admin" } } },
      live: { acme: { ada: { role: "admin" }, bob: invited({ role: "admin" }) } },
    });

    expect(org.operations).toEqual([]);
    expect(org.deferred.map((entry) => line(entry.operation))).toEqual(["- acme ada"]);
    expect(org.deferred[0]?.waitsFor).toContain("bob");
  });

  it("keeps exactly one of two who go, the acting one if it is among them", () => {
    const org = planned({
      desired: { acme: { cyd: { role: "admin" } } },
      live: { acme: { ada: { role: "admin" }, bob: { role: "admin" } } },
      actor: "bob",
    });

    expect(org.operations.map(line)).toEqual(["+ acme cyd", "- acme ada"]);
    expect(org.deferred.map((entry) => line(entry.operation))).toEqual(["- acme bob"]);
  });

  it("puts nothing off when somebody active is promoted", () => {
    const org = planned({
      desired: { acme: { bob: { role: "admin" } } },
      live: { acme: { ada: { role: "admin" }, bob: { role: "member" } } },
    });

    expect(org.operations.map(line)).toEqual(["~ acme bob", "- acme ada"]);
    expect(org.operations[1]?.dependsOn).toEqual(["acme bob"]);
  });

  it("lets a scope's last owner go when nobody is left on it", () => {
    const org = planned({
      desired: { "acme/scopes/prod": {} },
      live: { "acme/scopes/prod": { ada: { role: "owner" } } },
    });

    expect(org.operations.map(line)).toEqual(["- acme/scopes/prod ada"]);
  });
});

describe("order", () => {
  it("adds and promotes first, then changes, demotes, removes; memberships end last", () => {
    const org = planned({
      desired: {
        acme: { ada: { role: "admin" }, bob: { role: "admin" }, dee: { role: "viewer" } },
        "acme/apps/shop": { bob: { permissions: ["deploy"] }, dee: { permissions: ["manage"] } },
      },
      live: {
        acme: {
          ada: { role: "admin" },
          bob: { role: "member" },
          cyd: { role: "member" },
          dee: { role: "member" },
        },
        "acme/apps/shop": { dee: { permissions: ["deploy"] }, eve: { permissions: ["view"] } },
      },
      liveResources: ["acme/apps/shop"],
    });

    expect(org.operations.map(line)).toEqual([
      "~ acme bob",
      "+ acme/apps/shop bob",
      "~ acme/apps/shop dee",
      "~ acme dee",
      "- acme/apps/shop eve",
      "- acme cyd",
    ]);
  });

  it("waits with an app for the membership, and with a group's members for the group", () => {
    const org = planned({
      desired: {
        acme: { ada: { role: "admin" }, bob: { role: "member" } },
        "acme/apps/shop": { bob: { permissions: ["view"] } },
        "acme/groups/ops": { bob: {} },
      },
      settings: { "acme/groups/ops": { exists: true } },
      live: { acme: { ada: { role: "admin" } }, "acme/apps/shop": {} },
    });
    const needs = new Map(org.operations.map((operation) => [operation.id, operation.dependsOn]));

    expect(needs.get("acme/apps/shop bob")).toEqual(["acme bob"]);
    expect(needs.get("acme/groups/ops bob")).toEqual(["acme bob", "acme/groups/ops #exists"]);
  });

  it("never waits for a membership that the operation itself brings about", () => {
    const start = input({
      desired: { acme: { bob: { role: "member" } }, "acme/apps/shop": { bob: { permissions: ["view"] } } },
      live: { acme: {}, "acme/apps/shop": {} },
    });
    const { operations } = draftOrg(start);
    const covered = operations.map((operation) =>
      operation.id === "acme bob" ? { ...operation, coveredBy: "acme/apps/shop bob" } : operation,
    );

    const settled = settleOrg(start, { operations: covered, deferred: [] });

    expect(settled.operations.map((operation) => operation.dependsOn)).toEqual([[], []]);
  });

  it("does what the acting account loses itself after everything else", () => {
    const org = planned({
      desired: { acme: { ada: { role: "member" }, bob: { role: "admin" } } },
      live: { acme: { ada: { role: "admin" }, bob: { role: "admin" }, cyd: { role: "member" } } },
      actor: "ada",
    });

    expect(org.operations.map((operation) => [line(operation), operation.phase])).toEqual([
      ["- acme cyd", Phase.leave],
      ["~ acme ada", Phase.self],
    ]);
  });
});
