import { describe, expect, it } from "vitest";
import type { Derive, RuleAccess } from "../../src/effective/derivation.ts";
import { accessChanges } from "../../src/effective/difference.ts";
import type { Access } from "../../src/model/access.ts";
import type { AccessChange } from "../../src/model/access-change.ts";
import type { Operation } from "../../src/model/operation.ts";
import type { LiveGrant, LiveOrg } from "../../src/model/state.ts";
import { exposuresIn } from "../../src/plan/guard/people-guards.ts";
import { betaShape } from "../insight/vendors.ts";

const APP = "acme/apps/x";

function live(holders: Record<string, Access>): LiveOrg {
  const grants = (held: Record<string, Access>): Map<string, LiveGrant> =>
    new Map(Object.entries(held).map(([who, access]) => [who, { access, identity: { id: who } }]));
  return {
    org: "acme",
    readAt: "2026-12-01T00:00:00.000Z",
    actor: { identity: {}, subject: "robot", standing: "", powers: [] },
    grants: new Map([
      ["acme", grants({ ada: { role: "member" }, bob: { role: "member" } })],
      [APP, grants(holders)],
    ]),
    settings: new Map(),
    resources: new Map([[APP, { address: APP, section: "apps" }]]),
    gaps: [],
    notices: [],
    facts: {},
  };
}

const removal: Operation = {
  kind: "grant",
  id: `${APP} ada`,
  org: "acme",
  provider: "beta",
  address: APP,
  subject: "ada",
  account: "ada",
  action: "remove",
  before: { permissions: ["view", "deploy"] },
  direction: "less",
  reason: { code: "declared", text: "" },
  origins: [],
  effects: [],
  dependsOn: [],
  phase: 0,
};

const maybe = (to: RuleAccess["to"], permissions: readonly string[]): RuleAccess => ({
  to,
  access: { permissions },
  because: "it was not read",
  isNotKnown: true,
});

function changes(derive: Derive): readonly AccessChange[] {
  const before = { ada: { permissions: ["view", "deploy"] }, bob: { permissions: ["view"] } };
  return accessChanges({ live: live(before), shape: betaShape, derive, options: {}, operations: [removal] });
}

const always = (...rules: readonly RuleAccess[]): Derive => {
  return () => ({ at: (address) => (address === APP ? rules : []) });
};

describe("what is not known", () => {
  it("hides no loss where it is the same before and after: the worse case counts, and is called not known", () => {
    const found = changes(always(maybe({ kind: "somebody" }, ["view", "deploy", "operate"])));

    expect(found).toMatchObject([{ subject: "ada", direction: "less", isNotKnown: true }]);
    expect(found[0]?.after).toBeUndefined();
  });

  it("is no doubt where it is less than what goes", () => {
    const [change] = changes(always(maybe({ kind: "everybody" }, ["view"])));

    expect(change).toMatchObject({ subject: "ada", direction: "less" });
    expect(change?.isNotKnown).toBeUndefined();
  });

  it("counts as a gain where it comes about, and the guard that lets nobody in unasked sees it", () => {
    const opens: Derive = (book) => ({
      at: (address) =>
        address === APP && book.grants.get(APP)?.has("ada") !== true
          ? [maybe({ kind: "everybody" }, ["view", "deploy", "operate"])]
          : [],
    });
    const exposed = exposuresIn(changes(opens));

    expect(
      exposed.flatMap(({ subject, everybody }) => subject ?? everybody?.people.map((one) => one.subject)),
    ).toEqual(["ada", "bob"]);
  });
});
