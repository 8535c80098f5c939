import { describe, expect, it } from "vitest";
import type { Operation } from "../../../src/model/operation.ts";
import type { Plan } from "../../../src/model/plan.ts";
import { assemblePlan } from "../../../src/plan/build-plan.ts";
import { digestPlan } from "../../../src/plan/saved/digest.ts";
import { matchSaved, refusePlan } from "../../../src/plan/saved/saved.ts";
import { explainPlanProblems } from "../../../src/plan/saved/validate-plan.ts";
import { directory, type World } from "../builders.ts";
import { line, planned } from "../plan-helpers.ts";

const files = [{ path: "access.yaml", sha256: "a".repeat(64) }];

function plan(world: World): Plan {
  return assemblePlan([planned(world)], {
    tool: "1.0.0",
    at: "2026-11-23T00:00:00.000Z",
    files,
    directory,
    guards: { allow: new Set() },
    findings: [],
    unread: [],
    order: ["acme"],
  });
}

const world: World = {
  desired: {
    acme: { ada: { role: "admin" }, bob: { role: "member" } },
    "acme/apps/shop": { bob: { permissions: ["deploy"] } },
  },
  live: { acme: { ada: { role: "admin" } }, "acme/apps/shop": { cyd: { permissions: ["view"] } } },
};
const now = { tool: "1.0.0", files, orgs: ["acme"], digest: digestPlan, desired: () => "sha256:other" };

const whole = { comparesCascades: true };

describe("a saved plan", () => {
  it("is valid by its schema, and survives JSON", () => {
    expect(explainPlanProblems(JSON.parse(JSON.stringify(plan(world))))).toEqual([]);
  });

  it("is carried out whole when nothing moved", () => {
    const saved = plan(world);

    expect(refusePlan(saved, now)).toBeUndefined();
    expect(matchSaved(saved, plan(world).operations, whole).approved.map(line)).toEqual(
      saved.operations.map(line),
    );
  });

  it("refuses only what moved, and what depends on it", () => {
    const moved = plan({
      ...world,
      live: {
        acme: { ada: { role: "admin" }, bob: { role: "viewer" } },
        "acme/apps/shop": { cyd: { permissions: ["view"] } },
      },
    });

    const matched = matchSaved(plan(world), moved.operations, whole);

    expect(matched.approved.map(line)).toEqual(["- acme/apps/shop cyd"]);
    expect(matched.refused.map((entry) => entry.operation.id).sort()).toEqual([
      "acme bob",
      "acme/apps/shop bob",
    ]);
  });

  describe("in which something is taken and given back right after", () => {
    const leaving: World = {
      desired: { acme: {}, "acme/apps/shop": { bob: { permissions: ["view"] } } },
      live: { acme: { bob: { role: "member" } }, "acme/apps/shop": { bob: { permissions: ["view"] } } },
    };
    const [leave] = plan(leaving).operations;
    if (leave?.kind !== "grant") throw new Error("expected a grant");
    // As a provider's own rules add it: the place goes with the membership, and has to be given again.
    const back: Operation = {
      ...leave,
      id: "acme/apps/shop bob",
      address: "acme/apps/shop",
      action: "add",
      direction: "none",
      after: { permissions: ["view"] },
      effects: [],
      dependsOn: [leave.id],
    };

    it("is carried out whole", () => {
      expect(matchSaved({ operations: [leave, back] }, [leave, back], whole).refused).toEqual([]);
    });

    it("takes nothing when the giving back was cut out, or has moved", () => {
      const moved: Operation = { ...back, observed: { access: { permissions: ["view", "manage"] } } };

      for (const [saved, fresh] of [
        [[leave], [leave, back]],
        [
          [leave, back],
          [leave, moved],
        ],
      ] as const)
        expect(matchSaved({ operations: saved }, fresh, whole).approved).toEqual([]);
    });

    it("takes nothing that would take more along than was reviewed, where that can be seen", () => {
      const more: Operation = {
        ...leave,
        effects: [...leave.effects, { kind: "cascade", address: "acme/apps/web", subject: "bob", text: "" }],
      };

      expect(matchSaved({ operations: [leave] }, [more], whole).approved).toEqual([]);
      expect(matchSaved({ operations: [leave] }, [more], { comparesCascades: false }).approved).toEqual([
        more,
      ]);
    });
  });

  it("can never add an operation that files and live state do not ask for", () => {
    const honest = plan(world);
    const [first] = honest.operations;
    if (first?.kind !== "grant") throw new Error("expected a grant");
    const evil: Plan = {
      ...honest,
      operations: [{ ...first, id: "acme eve", subject: "eve", after: { role: "admin" } }],
    };

    expect(matchSaved(evil, honest.operations, whole).approved).toEqual([]);
  });

  it("is refused as a whole if its content was changed", () => {
    const saved = plan(world);
    const tampered = { ...saved, operations: saved.operations.slice(1) };

    expect(refusePlan(tampered, now)?.code).toBe("PLAN_TAMPERED");
  });

  it("is refused as a whole by another version, for changed files, for an organization that is not there", () => {
    const saved = plan(world);
    const changed = [{ path: "access.yaml", sha256: "b".repeat(64) }];

    expect(refusePlan(saved, { ...now, tool: "1.0.1" })?.code).toBe("PLAN_OTHER_VERSION");
    expect(refusePlan(saved, { ...now, files: changed })?.code).toBe("PLAN_FILES_CHANGED");
    expect(refusePlan(saved, { ...now, orgs: ["other"] })?.code).toBe("PLAN_UNKNOWN_ORG");
  });

  it("outlives files that changed to the letter and ask for the same", () => {
    const held = { ...plan(world), desired: "sha256:same" };
    const saved = { ...held, digest: digestPlan(held) };
    const changed = [{ path: "access.yaml", sha256: "b".repeat(64) }];

    expect(refusePlan(saved, { ...now, files: changed, desired: () => "sha256:same" })).toBeUndefined();
    expect(refusePlan(saved, { ...now, files: changed })?.code).toBe("PLAN_FILES_CHANGED");
  });

  it("keeps its digest whatever the clock says", () => {
    const one = plan(world);

    expect(digestPlan({ ...one, at: "2027-01-01T00:00:00.000Z" })).toBe(one.digest);
  });
});
