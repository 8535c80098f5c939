import { describe, expect, it } from "vitest";
import type { Access } from "../../../src/model/access.ts";
import type { GuardName, GuardResult } from "../../../src/model/plan.ts";
import { type GuardOptions, runGuards } from "../../../src/plan/guard/guard.ts";
import { directory, invited, people, type World } from "../builders.ts";
import { planned } from "../plan-helpers.ts";

function judge(world: World, options: Partial<GuardOptions> = {}): Map<GuardName, GuardResult> {
  const results = runGuards([planned(world)], world.directory ?? directory, { allow: new Set(), ...options });
  return new Map(results.map((result) => [result.guard, result]));
}

const member: Access = { role: "member" };
const crowd = (from: number, to: number): Record<string, Access> =>
  Object.fromEntries(
    Array.from({ length: to - from }, (_, index) => [`p${from + index}@acme.example`, member]),
  );

describe("last-owner", () => {
  it("refuses to leave an organization without an active admin, and passes with one", () => {
    const live = { acme: { ada: { role: "admin" }, bob: { role: "admin" } } };

    expect(judge({ desired: { acme: { bob: member } }, live }).get("last-owner")).toMatchObject({
      verdict: "refused",
      operations: ["acme bob", "acme ada"],
    });
    expect(judge({ desired: { acme: { bob: { role: "admin" } } }, live }).get("last-owner")).toMatchObject({
      verdict: "passed",
      text: "1 active admin left on acme",
    });
  });

  it("does not count somebody who is only invited", () => {
    const world = {
      desired: { acme: { ada: member, bob: { role: "viewer" } } },
      live: { acme: { ada: { role: "admin" }, bob: invited({ role: "admin" }) } },
    };

    expect(judge(world).get("last-owner")?.verdict).toBe("refused");
  });

  it("does not count somebody who is disabled", () => {
    const disabled: Access = { role: "admin", disabled: true };
    const world = {
      desired: { acme: { bob: disabled } },
      live: { acme: { ada: { role: "admin" }, bob: disabled } },
    };

    expect(judge(world).get("last-owner")?.verdict).toBe("refused");
  });

  it("keeps an owner on a scope as long as anybody else is left there", () => {
    const live = { "acme/scopes/prod": { ada: { role: "owner" }, bob: { role: "viewer" } } };

    expect(
      judge({ desired: { "acme/scopes/prod": { bob: { role: "viewer" } } }, live }).get("last-owner")
        ?.verdict,
    ).toBe("refused");
    expect(judge({ desired: { "acme/scopes/prod": {} }, live }).get("last-owner")?.verdict).toBe("passed");
  });

  it("tells of each place where there are few, and of the barest where there are many", () => {
    const owner: Access = { role: "owner" };
    const name = (index: number): string => `acme/scopes/s${index}`;
    const scopes = (count: number, keepers: (index: number) => readonly string[]) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          name(index),
          Object.fromEntries(keepers(index).map((subject) => [subject, owner])),
        ]),
      );
    const kept = (index: number) => (index === 6 ? ["ada"] : ["ada", "bob"]);
    const textFor = (count: number) =>
      judge({
        desired: scopes(count, kept),
        live: scopes(count, (index) => [...kept(index), "eve"]),
      }).get("last-owner")?.text;

    expect(textFor(2)).toBe("2 active owners left on acme/scopes/s0; 2 active owners left on acme/scopes/s1");
    expect(textFor(9)).toMatch(/^1 active owner left on acme\/scopes\/s6; 2 active owners left on [^;]+;/);
    expect(textFor(9)).toMatch(/; 2 or more in 4 other places$/);
  });
});
describe("last-owner, by what people end up with", () => {
  const owner: Access = { role: "owner" };

  it("counts those who own a place through a group", () => {
    const live = {
      "acme/groups/keepers": { bob: {} },
      "acme/scopes/prod": { ada: owner, "group:keepers": owner },
    };

    const kept = judge({ desired: { "acme/scopes/prod": { "group:keepers": owner } }, live });

    expect(kept.get("last-owner")).toMatchObject({
      verdict: "passed",
      text: "1 active owner left on acme/scopes/prod",
    });
  });

  it("refuses to empty the group through which a place is owned, although nothing is done at the place", () => {
    const world: World = {
      desired: { "acme/groups/keepers": {} },
      live: {
        "acme/groups/keepers": { bob: {} },
        "acme/scopes/prod": { cyd: { role: "viewer" }, "group:keepers": owner },
      },
    };

    expect(judge(world).get("last-owner")).toMatchObject({
      verdict: "refused",
      operations: ["acme/groups/keepers bob"],
      text: "0 active owners left on acme/scopes/prod",
    });
  });

  it("takes a group without members for nobody", () => {
    const live = {
      "acme/groups/keepers": {},
      "acme/scopes/prod": { ada: owner, "group:keepers": owner },
    };

    const kept = judge({ desired: { "acme/scopes/prod": { "group:keepers": owner } }, live });

    expect(kept.get("last-owner")?.verdict).toBe("refused");
  });
});

describe("last-owner, with what goes along", () => {
  it("counts a group that is deleted among those who leave", () => {
    const modes = new Map([
      ["scopes", "exact"],
      ["groups", "exact"],
    ] as const);
    const world: World = {
      desired: { "acme/scopes/prod": {} },
      live: {
        "acme/groups/old": { bob: {} },
        "acme/scopes/prod": { ada: { role: "owner" }, "group:old": { role: "viewer" } },
      },
      org: { modes },
    };

    expect(planned(world).operations.map(({ id }) => id)).toEqual([
      "acme/scopes/prod ada",
      "acme/groups/old #exists",
    ]);
    expect(judge(world).get("last-owner")).toMatchObject({ verdict: "passed" });
  });

  it("refuses to end the membership of a scope's last owner while others stay on it", () => {
    const operation = planned({ desired: { acme: {} }, live: { acme: { ada: member } } }).operations[0];
    const org = planned({
      desired: {},
      live: {
        acme: { ada: member },
        "acme/scopes/prod": { ada: { role: "owner" }, bob: { role: "viewer" } },
      },
    });
    if (operation === undefined) throw new Error("Nothing was planned.");
    const effect = { kind: "cascade", address: "acme/scopes/prod", subject: "ada", text: "" } as const;

    const [result] = runGuards([{ ...org, operations: [{ ...operation, effects: [effect] }] }], directory, {
      allow: new Set(),
    });

    expect(result).toMatchObject({ guard: "last-owner", verdict: "refused", operations: ["acme ada"] });
  });
});

describe("self", () => {
  it("refuses to weaken or remove the account in use, by name or by its vendor id", () => {
    const live = { acme: { ada: { role: "admin" }, bob: { role: "admin" } } };

    expect(
      judge({ desired: { acme: { ada: member, bob: { role: "admin" } } }, live, actor: "ada" }).get("self")
        ?.operations,
    ).toEqual(["acme ada"]);
    expect(
      judge({
        desired: { acme: { bob: { role: "admin" } } },
        live,
        liveOrg: { actor: { identity: { id: "id-ada" }, subject: "other", standing: "admin", powers: [] } },
      }).get("self")?.operations,
    ).toEqual(["acme ada"]);
  });

  it("lets it be raised", () => {
    const world = {
      desired: { acme: { ada: { role: "admin" } } },
      live: { acme: { ada: member } },
      actor: "ada",
    };

    expect(judge(world).get("self")?.verdict).toBe("passed");
  });
});

describe("removals", () => {
  const live = { acme: { ada: { role: "admin" }, ...crowd(0, 59) } };
  const keep = (count: number): World => ({
    desired: { acme: { ada: { role: "admin" }, ...crowd(0, count) } },
    live,
  });

  it("refuses more than a quarter and passes with exactly a quarter", () => {
    expect(judge(keep(44)).get("removals")).toMatchObject({
      verdict: "passed",
      text: "15 of 60 live grants removed, lowered or expired; the limit is 15",
    });
    expect(judge(keep(43)).get("removals")?.verdict).toBe("refused");
  });

  it("lets ten go from a small organization, not eleven", () => {
    const small = { acme: { ada: { role: "admin" }, ...crowd(0, 12) } };
    const world = (count: number): World => ({
      desired: { acme: { ada: { role: "admin" }, ...crowd(0, count) } },
      live: small,
    });

    expect(judge(world(2)).get("removals")?.verdict).toBe("passed");
    expect(judge(world(1)).get("removals")?.verdict).toBe("refused");
  });

  it("counts demotions, and what goes by cascade, but not withdrawn invitations", () => {
    const demoted = judge({
      desired: { acme: { ada: { role: "admin" }, bob: { role: "viewer" } } },
      live: { acme: { ada: { role: "admin" }, bob: member } },
    });
    const cascaded = judge({
      desired: { acme: { ada: { role: "admin" } } },
      live: {
        acme: { ada: { role: "admin" }, bob: member },
        "acme/apps/a": { bob: { permissions: ["view"] } },
        "acme/apps/b": { bob: { permissions: ["view"] } },
      },
    });
    const withdrawn = judge({
      desired: { acme: { ada: { role: "admin" } } },
      live: { acme: { ada: { role: "admin" }, bob: invited(member) } },
    });

    expect(demoted.get("removals")?.text).toMatch(/^1 of 2 /);
    expect(cascaded.get("removals")?.text).toMatch(/^3 of 4 /);
    expect(withdrawn.get("removals")?.text).toMatch(/^0 of 1 /);
  });

  it("takes another limit as a number or a percentage", () => {
    expect(judge(keep(43), { maxRemovals: { count: 16 } }).get("removals")?.verdict).toBe("passed");
    expect(judge(keep(44), { maxRemovals: { percent: 20 } }).get("removals")?.verdict).toBe("refused");
  });
});

describe("what a group loses", () => {
  const app = "acme/apps/shop";
  const dev = "acme/groups/dev";
  const lowered = (members: readonly string[], actor?: string): ReturnType<typeof judge> => {
    const world: World = {
      desired: { [dev]: Object.fromEntries(members.map((name) => [name, {}])) },
      live: {
        [dev]: Object.fromEntries(members.map((name) => [name, {}])),
        [app]: { "group:dev": {} },
      },
      ...(actor === undefined ? {} : { actor }),
    };
    return judge(world);
  };

  it("each of its members loses", () => {
    expect(lowered(["ada", "bob", "cyd"]).get("removals")?.text).toMatch(/^3 of 4 live grants/);
    // What a group of nobody loses nobody loses.
    expect(lowered([]).get("removals")?.text).toMatch(/^0 of 1 live grants/);
  });

  it("is taken from the account in use if it is in the group", () => {
    expect(lowered(["ada", "bob"], "ada").get("self")?.verdict).toBe("refused");
    expect(lowered(["bob"], "ada").get("self")?.verdict).toBe("passed");
  });

  it("is also what goes along with something else", () => {
    const world = {
      desired: { acme: {}, [app]: {} },
      live: { acme: { ada: member }, [app]: { ada: {} } },
      actor: "ada",
    };

    expect(judge(world).get("self")).toMatchObject({ verdict: "refused", operations: ["acme ada"] });
    expect(judge(world).get("removals")?.text).toMatch(/^2 of 2 /);
  });

  it("is not a loss for somebody who keeps it by another way", () => {
    const world: World = {
      desired: { [app]: { ada: {} }, [dev]: { ada: {}, bob: {} } },
      live: { [app]: { "group:dev": {}, ada: {} }, [dev]: { ada: {}, bob: {} } },
    };

    expect(judge(world).get("removals")?.text).toMatch(/^1 of 4 /);
  });
});

describe("person", () => {
  const live = {
    acme: { ada: { role: "admin" }, bob: member },
    "acme/apps/shop": { bob: { permissions: ["view"] } },
  };

  it("refuses that a person of the files loses everything everywhere", () => {
    expect(judge({ desired: { acme: { ada: { role: "admin" } } }, live }).get("person")).toMatchObject({
      verdict: "refused",
      operations: ["acme bob"],
    });
  });

  it("passes when something stays", () => {
    expect(
      judge({ desired: { acme: { ada: { role: "admin" }, bob: member }, "acme/apps/shop": {} }, live }).get(
        "person",
      )?.verdict,
    ).toBe("passed");
  });

  it("does not take a blocked account for something that is left", () => {
    const blocked = { ...live, "acme/scopes/prod": { bob: { disabled: true as const, role: "viewer" } } };
    const desired = { acme: { ada: { role: "admin" } }, "acme/apps/shop": {} };

    expect(judge({ desired, live: blocked }).get("person")?.verdict).toBe("refused");
  });

  it("does not take for two losses what goes with a group and with the membership", () => {
    const dev = "acme/groups/dev";
    const world: World = {
      desired: { acme: { ada: { role: "admin" } }, "acme/scopes/prod": { bob: { role: "viewer" } } },
      live: {
        acme: { ada: { role: "admin" }, bob: member },
        [dev]: { bob: {} },
        "acme/scopes/prod": { bob: { role: "viewer" } },
      },
      modes: { members: "exact", groups: "exact", scopes: "exact" },
    };

    expect(planned(world).operations.map(({ id }) => id)).toEqual([`${dev} #exists`, "acme bob"]);
    expect(judge(world).get("person")?.verdict).toBe("passed");
    expect(judge(world).get("removals")?.text).toMatch(/^2 of 4 /);
  });

  it("does not count among their grants what they only have through a group", () => {
    const org = planned({
      desired: { acme: {} },
      live: { acme: { bob: member }, "acme/groups/dev": { bob: {} } },
    });
    const [leave] = org.operations;
    if (leave === undefined) throw new Error("Nothing was planned.");
    const effects = [{ kind: "cascade", address: "acme/apps/shop", subject: "bob", text: "" } as const];

    const results = runGuards([{ ...org, operations: [{ ...leave, effects }] }], directory, {
      allow: new Set(),
    });

    expect(results.find(({ guard }) => guard === "person")?.verdict).toBe("passed");
  });

  it("passes when the person is no longer in people", () => {
    const gone = { acme: { ada: { role: "admin" }, "bob@acme.example": member } };

    expect(judge({ desired: { acme: { ada: { role: "admin" } } }, live: gone }).get("person")?.verdict).toBe(
      "passed",
    );
    expect(people).toContain("bob");
  });
});

describe("incomplete and escalation", () => {
  it("refuses whatever rests on an incomplete read", () => {
    const world = {
      desired: { acme: { ada: { role: "admin" } } },
      live: { acme: {} },
      liveOrg: { gaps: [{ address: "acme", code: "INCOMPLETE", message: "cut" }] },
    };

    expect(judge(world).get("incomplete")).toMatchObject({ verdict: "refused", operations: ["acme ada"] });
  });

  it("is lifted by --allow, and says so", () => {
    const world = { desired: { acme: { bob: member } }, live: { acme: { bob: { role: "admin" } } } };

    expect(judge(world, { allow: new Set(["last-owner"]) }).get("last-owner")?.verdict).toBe("allowed");
  });

  it("refuses what the vendor would refuse to the account in use", () => {
    const org = planned({ desired: { acme: { ada: { role: "admin" } } }, live: { acme: {} } });
    const results = runGuards(
      [{ ...org, escalations: [{ operation: "acme ada", text: "Only admins may." }] }],
      directory,
      { allow: new Set() },
    );

    expect(results.find((result) => result.guard === "escalation")).toMatchObject({
      verdict: "refused",
      operations: ["acme ada"],
    });
  });
});
