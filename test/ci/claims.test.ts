import { describe, expect, it } from "vitest";
import { claimsIn, claimsOfPlan } from "../../src/ci/claims.ts";
import {
  CLAIMS_IN_PART,
  claimsOfRecord,
  packClaims,
  recordClaims,
  unpackClaims,
} from "../../src/ci/packed-claims.ts";
import type { Operation } from "../../src/model/operation.ts";
import { buildGrant, buildOrg, buildPlan } from "../report/plan-builder.ts";

const orgs = [{ key: "acme", provider: "heroku", name: "acme-inc" }];
const base = { before: { role: "member" }, after: { role: "admin" } };
const one = buildGrant("acme", "linus", base);
const claim = (operation: Operation, named = orgs): string => claimsIn(named)(operation).join(" ");
const cascade = (subject: string) =>
  ({ kind: "cascade", text: `${subject} loses shop`, address: "acme/apps/shop", subject }) as const;

describe("what an operation claims", () => {
  it("is the same wherever it stands in the files, and whatever else is planned", () => {
    const elsewhere = buildGrant("acme", "linus", {
      ...base,
      origins: [{ file: "other.yaml", line: 99, column: 1, via: ["team:platform"] }],
      dependsOn: ["acme grace"],
      phase: 3,
      reason: { code: "changed", text: "another sentence" },
    });
    expect(claim(elsewhere)).toBe(claim(one));
  });

  it("is another with any part of the change, or another organization of the vendor behind the key", () => {
    const identity = (id: string) => ({ observed: { identity: { id } } });
    const others = [
      claim(buildGrant("acme", "grace", base)),
      claim(buildGrant("acme/apps/shop", "linus", base)),
      claim(buildGrant("acme", "linus", { ...base, after: { role: "owner" } })),
      claim(buildGrant("acme", "linus", { ...base, before: { role: "viewer" } })),
      claim(buildGrant("acme", "linus", { ...base, action: "add" })),
      claim(buildGrant("acme", "linus", { ...base, ...identity("1") })),
      claim(buildGrant("acme", "linus", { ...base, ...identity("2") })),
      claim(one, [{ key: "acme", provider: "heroku", name: "evil-inc" }]),
      claim(one),
    ];
    expect(new Set(others).size).toBe(others.length);
  });

  it("has an entry for everybody else it takes something from: fewer people pass, more do not", () => {
    const claims = claimsIn(orgs);
    const shown = new Set(
      claims(buildGrant("acme", "linus", { ...base, effects: [cascade("ada"), cascade("bob")] })),
    );
    const passes = (subjects: readonly string[]): boolean =>
      claims(buildGrant("acme", "linus", { ...base, effects: subjects.map(cascade) })).every((one) =>
        shown.has(one),
      );

    expect(passes(["ada", "bob"])).toBe(true);
    expect(passes(["bob"])).toBe(true);
    expect(passes([])).toBe(true);
    expect(passes(["ada", "bob", "cyd"])).toBe(false);
  });

  it("has an entry for everybody who gains or loses by a rule: a scope that opens to one more person is another", () => {
    const opening = (people: readonly string[]) =>
      claimsIn(orgs, [
        {
          org: "acme",
          address: "acme/apps/shop",
          everybody: {
            isAll: false,
            people: people.map((subject) => ({ subject, after: { role: "viewer" } })),
          },
          direction: "more",
          via: [{ kind: "rule", because: "it is open" }],
          isExposure: true,
          operations: [one.id],
        },
      ])(one);
    const shown = new Set(opening(["ada", "bob"]));

    expect(opening(["bob"]).every((entry) => shown.has(entry))).toBe(true);
    expect(opening(["ada", "bob", "cyd"]).every((entry) => shown.has(entry))).toBe(false);
    expect(opening(["linus"])).toEqual(claimsIn(orgs)(one));
  });

  it("is 128 bits", () => {
    for (const entry of claimsIn(orgs)(one)) expect(Buffer.from(entry, "base64url").length * 8).toBe(128);
  });

  it("is kept apart for what is deferred", () => {
    const plan = buildPlan({
      orgs: [buildOrg("acme", { name: "acme-inc" })],
      operations: [one],
      deferred: [{ operation: buildGrant("acme", "bob", { before: { role: "admin" } }), waitsFor: "ada" }],
    });
    const { operations, deferred } = claimsOfPlan(plan);
    expect(operations).toEqual(claimsIn(orgs)(one));
    expect(deferred).toHaveLength(1);
  });
});

describe("the record of a plan's claims", () => {
  const many = (count: number) =>
    claimsOfPlan(
      buildPlan({
        operations: Array.from({ length: count }, (_, index) => buildGrant("acme", `p${index}`, base)),
      }),
    );

  it("is packed and unpacked without loss", () => {
    const { operations } = many(300);
    expect(unpackClaims(packClaims(operations))).toEqual(operations);
  });

  it("is never left out: what is too much for one comment goes into further ones", () => {
    const claims = many(5000);
    const recorded = recordClaims(claims);
    expect(recorded?.record).toEqual({ digest: expect.any(String), parts: 3 });
    for (const part of recorded?.parts ?? [])
      expect(part.operations.length).toBeLessThanOrEqual(CLAIMS_IN_PART);
    if (recorded === undefined) return;
    const read = claimsOfRecord(recorded.record, recorded.parts);
    expect(new Set(read?.operations)).toEqual(new Set(claims.operations));
  });

  it("is none if a part is missing, or holds something else", () => {
    const recorded = recordClaims(many(5000));
    const [first, second] = recorded?.parts ?? [];
    if (recorded === undefined || first === undefined || second === undefined) throw new Error("no parts");
    expect(claimsOfRecord(recorded.record, [first, second])).toBeUndefined();
    const forged = { ...first, operations: [...first.operations.slice(1), "A".repeat(22)] };
    expect(claimsOfRecord(recorded.record, [forged, ...recorded.parts.slice(1)])).toBeUndefined();
  });
});
