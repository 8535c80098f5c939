import fc from "fast-check";
import { scimPatch } from "scim-patch";
import { filter as oracleFilter, parse as oracleParse } from "scim2-parse-filter";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../src/model/json.ts";
import { mergePatch } from "../../../src/providers/scim/adapter/merge.ts";
import { canonicalizeNetwork } from "../../../src/providers/scim/network.ts";
import { namesOf, parseFilter } from "../../../src/providers/scim/simulator/filter.ts";
import { matchesFilter } from "../../../src/providers/scim/simulator/filter-match.ts";
import { canonicalNetwork } from "../../../src/providers/scim/simulator/network.ts";
import { applyPatch } from "../../../src/providers/scim/simulator/patch.ts";
import { resourceKinds } from "../../../src/providers/scim/simulator/schemas.ts";
import type { WirePatchOperation } from "../../../src/providers/scim/wire.ts";
import { SPACE } from "./world.ts";

const kinds = resourceKinds(SPACE, "generic");
const options = {
  hasLenientBooleans: false,
  refusesUnknown: false,
  hasStrictOps: false,
  duplicatesOnAdd: false,
};

// The library compares by case and calls `ne` on a missing attribute false; so all text is lower case here, and `ne`
// is asked of attributes that are always there.
const word = fc.constantFrom("ada", "grace", "alan", "a", "an", 'q"uote', "back\\slash");
const users = fc.record(
  {
    userName: word,
    displayName: word,
    active: fc.boolean(),
    name: fc.record({ givenName: word, familyName: word }),
    emails: fc.array(fc.record({ value: word, type: fc.constantFrom("work", "home") }), {
      minLength: 1,
      maxLength: 3,
    }),
    [SPACE]: fc.constant(undefined),
  },
  { requiredKeys: ["userName", "name", "emails"] },
);
const text = fc.tuple(
  fc.constantFrom(
    "userName",
    "name.givenName",
    "emails.value",
    "urn:ietf:params:scim:schemas:core:2.0:User:userName",
  ),
  fc.constantFrom("eq", "co", "sw", "ew", "gt", "le"),
  word,
);
const term: fc.Arbitrary<string> = fc.oneof(
  text.map(
    ([path, op, value]) => `${path.startsWith("urn") ? "userName" : path} ${op} ${JSON.stringify(value)}`,
  ),
  fc
    .tuple(fc.constantFrom("userName", "name.familyName"), word)
    .map(([path, value]) => `${path} ne ${JSON.stringify(value)}`),
  fc.boolean().map((value) => `active eq ${value}`),
  fc.constantFrom("displayName pr", "active pr", "emails pr"),
  fc
    .tuple(word, fc.constantFrom("and", "or"), word)
    .map(([a, joint, b]) => `emails[value eq ${JSON.stringify(a)} ${joint} type co ${JSON.stringify(b)}]`),
);
const { filter: filterText } = fc.letrec<{ filter: string }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 3 },
    term,
    fc
      .tuple(tie("filter"), fc.constantFrom("and", "or", "AND"), tie("filter"))
      .map(([a, joint, b]) => `${a} ${joint} ${b}`),
    tie("filter").map((inner) => `(${inner})`),
    tie("filter").map((inner) => `not (${inner})`),
  ),
}));

describe("the simulator's own engines against independent ones", () => {
  it("filters as scim2-parse-filter does", () => {
    fc.assert(
      fc.property(filterText, users, (filter, resource) => {
        // The library doubles single backslashes in values; such filters are left to the rule tests.
        fc.pre(!filter.includes("\\\\"));
        const ours = matchesFilter(parseFilter(filter, namesOf(kinds.user)), resource);
        expect(ours).toBe(oracleFilter(oracleParse(filter))(resource));
      }),
      { numRuns: 400 },
    );
  });

  it("patches as scim-patch does", () => {
    const ids = fc.constantFrom("u1", "u2", "u3");
    const operation = fc.oneof(
      fc
        .uniqueArray(ids, { minLength: 1 })
        .map((list) => ({ op: "add" as const, path: "members", value: list.map((value) => ({ value })) })),
      fc.constantFrom("one", "two").map((value) => ({ op: "replace" as const, path: "displayName", value })),
      fc.constantFrom("one", "two").map((value) => ({ op: "add" as const, path: "displayName", value })),
      fc.uniqueArray(ids).map((list) => ({
        op: "replace" as const,
        path: "members",
        value: list.map((value) => ({ value })),
      })),
      fc.constant({ op: "remove" as const, path: "externalId" }),
      fc.constant({ op: "replace" as const, value: { displayName: "three" } }),
    );
    fc.assert(
      fc.property(
        fc.array(operation, { minLength: 1, maxLength: 4 }),
        fc.uniqueArray(ids),
        (operations, present) => {
          const start = {
            schemas: [],
            meta: {},
            displayName: "zero",
            externalId: "x",
            ...(present.length === 0 ? {} : { members: present.map((value) => ({ value })) }),
          };
          const theirs = scimPatch(
            structuredClone(start) as never,
            structuredClone(operations) as never,
          ) as unknown as JsonObject;
          const ours = applyPatch(kinds.group, start, operations, options);
          expect(memberIds(ours)).toEqual(memberIds(theirs));
          expect([ours.displayName, ours.externalId]).toEqual([theirs.displayName, theirs.externalId]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("agrees with what the adapter believes its own operations do", () => {
    const operation: fc.Arbitrary<WirePatchOperation> = fc.oneof(
      fc.boolean().map((value) => ({ op: "replace" as const, path: "active", value })),
      fc
        .constantFrom("Ada", "Bea")
        .map((value) => ({ op: "replace" as const, path: "name.givenName", value })),
      fc
        .constantFrom("Admin", "Editor")
        .map((value) => ({ op: "replace" as const, path: "roles", value: [{ value, primary: true }] })),
      fc.constantFrom("a@x.example", "b@x.example").map((value) => ({
        op: "replace" as const,
        path: "emails",
        value: [{ value, type: "work", primary: true }],
      })),
      fc.constant({ op: "remove" as const, path: "roles" }),
    );
    const start: JsonObject = {
      userName: "a@x.example",
      active: true,
      name: { givenName: "A", familyName: "Z" },
      roles: [{ value: "Operator" }],
    };
    fc.assert(
      fc.property(fc.array(operation, { minLength: 1, maxLength: 4 }), (operations) => {
        expect(mergePatch(start, operations)).toEqual(applyPatch(kinds.user, start, operations, options));
      }),
    );
    const space: JsonObject = {
      displayName: "news",
      members: [{ value: "u1" }, { value: "u2" }],
      [SPACE]: { whitelist: [{ value: "192.0.2.0/24" }] },
    };
    const operations: WirePatchOperation[] = [
      { op: "add", path: "members", value: [{ value: "u3" }] },
      { op: "remove", path: 'members[value eq "u1"]' },
      { op: "replace", path: `${SPACE}:owner`, value: { value: "u2" } },
      { op: "add", path: `${SPACE}:whitelist`, value: [{ value: "198.51.100.0/24" }] },
      { op: "replace", path: `${SPACE}:whitelist[value eq "192.0.2.0/24"].display`, value: "desk" },
    ];
    const { schemas: _schemas, ...merged } = mergePatch(space, operations);
    expect(merged).toEqual(applyPatch(kinds.group, space, operations, options));
  });

  it("brings networks into the same canonical form on both sides", () => {
    const network = fc
      .tuple(fc.oneof(fc.ipV4(), fc.ipV6()), fc.option(fc.nat(130), { nil: undefined }))
      .map(([address, bits]) => (bits === undefined ? address : `${address}/${bits}`));
    fc.assert(
      fc.property(network, (value) => {
        const ours = canonicalizeNetwork(value);
        const theirs = canonicalNetwork(value);
        expect("network" in ours ? ours.network : "refused").toBe(
          "network" in theirs ? theirs.network : "refused",
        );
      }),
      { numRuns: 300 },
    );
  });
});

function memberIds(resource: Readonly<Record<string, unknown>>): unknown[] {
  const { members } = resource as { members?: { value: string }[] };
  return (members ?? []).map((member) => member.value);
}
