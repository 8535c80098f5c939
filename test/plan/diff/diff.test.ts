import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Access, satisfies } from "../../../src/model/access.ts";
import type { DesiredGrant, LiveGrant } from "../../../src/model/state.ts";
import { diffGrants } from "../../../src/plan/diff/diff.ts";
import { origin } from "../builders.ts";

const wanted = (access: Access): DesiredGrant => ({ access, origins: [origin] });
const held = (access: Access): LiveGrant => ({ access, identity: {} });
const at = <Value>(holders: Readonly<Record<string, Value>>): Map<string, Map<string, Value>> =>
  new Map([["acme", new Map(Object.entries(holders))]]);

describe("the comparison", () => {
  it("tells what is on one side only, and what differs", () => {
    const admin: Access = { role: "admin" };
    const found = diffGrants(
      at({ ada: wanted(admin), bob: wanted(admin), cyd: wanted(admin) }),
      at({ bob: held({ role: "viewer" }), cyd: held({ role: "admin" }), dee: held(admin) }),
    );

    expect(found.map((one) => [one.subject, one.desired !== undefined, one.live !== undefined])).toEqual([
      ["ada", true, false],
      ["bob", true, true],
      ["dee", false, true],
    ]);
  });

  it("tells of somebody who is only invited although the access is the same", () => {
    const access: Access = { role: "admin" };

    const found = diffGrants(
      at({ ada: wanted(access) }),
      at({ ada: { ...held(access), pending: { state: "sent" } } }),
    );

    expect(found).toHaveLength(1);
  });

  it("finds the same whichever objects the two sides share, and whatever stands beside what", () => {
    const roles = ["admin", "viewer", "member"];
    // Both sides share objects, as loader and adapters make them; some roles have two objects.
    const pool: readonly Access[] = [...roles, ...roles].map((role) => ({ role }));
    const pairs = fc.array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 })), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(pairs, (indexes) => {
        const desired: Record<string, DesiredGrant> = {};
        const live: Record<string, LiveGrant> = {};
        const due: string[] = [];
        for (const [number, [one, other]] of indexes.entries()) {
          const [want, have] = [pool[one] ?? {}, pool[other] ?? {}];
          desired[`p${number}`] = wanted(want);
          live[`p${number}`] = held(have);
          if (!satisfies(have, want)) due.push(`p${number}`);
        }

        expect(diffGrants(at(desired), at(live)).map(({ subject }) => subject)).toEqual(due);
      }),
    );
  });
});
