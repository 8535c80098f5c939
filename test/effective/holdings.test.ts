import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Derivation, RuleAccess } from "../../src/effective/derivation.ts";
import { deriveNothing } from "../../src/effective/derivation.ts";
import type { Holding } from "../../src/effective/holding.ts";
import { holdingsOf, SubjectWalk, visitHoldings } from "../../src/effective/holdings.ts";
import { desiredBook } from "../../src/model/access-book.ts";
import type { OrgShape } from "../../src/model/shape.ts";
import type { OrgSpec } from "../insight/builders.ts";
import { files } from "../insight/builders.ts";
import { alphaDerive, alphaShape, betaShape } from "../insight/vendors.ts";

function bookOf(spec: OrgSpec): ReturnType<typeof desiredBook> {
  const [org] = files({ orgs: { acme: spec } }).orgs;
  if (org === undefined) throw new Error("no org");
  return desiredBook(org);
}

describe("holdings", () => {
  const shape: OrgShape = {
    ...betaShape,
    sections: betaShape.sections.map((section) =>
      section.section === "apps"
        ? {
            ...section,
            settings: [
              {
                key: "owner",
                description: "",
                schema: {},
                kind: "subject",
                normalize: (value) => ({ value }),
              },
            ],
          }
        : section,
    ),
  };

  it("counts a person whom a setting names", () => {
    const book = bookOf({
      provider: "beta",
      settings: { "apps/a": { owner: "ada" }, "apps/b": { owner: "grace" } },
    });
    expect(holdingsOf(book, shape, deriveNothing(), "ada")).toMatchObject([
      { address: "acme/apps/a", access: { role: "owner" }, path: { kind: "setting", setting: "owner" } },
    ]);
  });

  it("ends group access with the membership or the group's grant, whichever is first", () => {
    const book = bookOf({
      provider: "beta",
      grants: {
        "environments/production": { "group:sre": { role: "admin", until: "2027-02-01" } },
        "groups/sre": { ada: { until: "2027-01-01" }, grace: {} },
      },
    });
    const ends = (subject: string): unknown =>
      holdingsOf(book, shape, deriveNothing(), subject).find((holding) => holding.path.kind === "group")
        ?.until;
    expect(ends("ada")).toBe(Date.parse("2027-01-01"));
    expect(ends("grace")).toBe(Date.parse("2027-02-01"));
  });

  it("lets no blocked member inherit in force", () => {
    const rule: RuleAccess = {
      to: { kind: "level", level: "admin" },
      access: { permissions: ["deploy"] },
      because: "admins",
    };
    const rules: Derivation = { at: (address) => (address === "acme/apps/a" ? [rule] : []) };
    const book = bookOf({
      provider: "beta",
      grants: { "": { ada: { role: "admin", disabled: true } }, "apps/a": {} },
    });
    expect(holdingsOf(book, shape, rules, "ada").every((holding) => holding.isDisabled === true)).toBe(true);
  });

  it("looks up for one subject what a walk over everybody finds", () => {
    const subjects = ["ada", "grace", "linus"];
    const holders = fc.dictionary(fc.constantFrom(...subjects, "group:g"), fc.constant({ role: "admin" }));
    const random = fc.record({
      a: holders,
      b: holders,
      g: fc.subarray(subjects),
      owner: fc.constantFrom(...subjects),
    });
    fc.assert(
      fc.property(random, ({ a, b, g, owner }) => {
        const members = Object.fromEntries(g.map((subject) => [subject, {}]));
        const book = bookOf({ owner, grants: { "projects/a": a, "projects/b": b, "groups/g": members } });
        const derivation = alphaDerive(book, { options: {} });
        const walk = new SubjectWalk(book, alphaShape, derivation);
        const all: Holding[] = [];
        visitHoldings(book, alphaShape, derivation, (holding) => all.push(holding));
        for (const subject of subjects) {
          const expected = all.filter((holding) => holding.subject === subject);
          const found = holdingsOf(book, alphaShape, derivation, subject);
          expect(new Set(found.map((holding) => JSON.stringify(holding)))).toEqual(
            new Set(expected.map((holding) => JSON.stringify(holding))),
          );
          const groups = g.includes(subject) ? ["g"] : [];
          for (const address of new Set(expected.map((holding) => holding.address))) {
            const there = walk.holdingsOn(address, subject, groups);
            expect(there).toEqual(found.filter((holding) => holding.address === address));
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
