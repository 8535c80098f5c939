import { describe, expect, it } from "vitest";
import { openBook, readCell } from "../../src/report/review/client/book.ts";
import { marksOf, spokenText } from "../../src/report/review/client/cell-text.ts";
import {
  ALL,
  countActive,
  type Filters,
  formatRoute,
  parseRoute,
} from "../../src/report/review/client/filters.ts";
import { moveSpot } from "../../src/report/review/client/grid-keys.ts";
import { findCell, select } from "../../src/report/review/client/selection.ts";
import { encodeReview } from "../../src/report/review/data.ts";
import type { AccessReview } from "../../src/report/review/model.ts";
import { access, buildReview, inDays, side, smallReview } from "./review-builder.ts";

const book = openBook(encodeReview(smallReview()));

/** What is left: people, resources, and the cells as `person resource`. */
function shown(
  filters: Partial<Filters>,
  from = book,
): { people: string[]; resources: string[]; cells: string[] } {
  const selection = select(from, { ...ALL, ...filters });
  const person = (index: number): string => from.data.people[index]?.key ?? "?";
  const resource = (index: number): string => from.data.resources[index]?.address ?? "?";
  const cells = from.data.cells.flatMap((cell, index) =>
    selection.isShown[index] === 1 ? [`${person(cell[0])} ${resource(cell[1])}`] : [],
  );
  return {
    people: [...selection.people].map(person),
    resources: [...selection.resources].map(resource),
    cells,
  };
}

describe("filters", () => {
  it("show everybody and everything when none is set, also those without access", () => {
    const all = shown({});
    expect(all.people).toEqual(["ada", "barbara", "ci", "linus", "stranger@evil.example"]);
    expect([all.resources.length, all.cells.length]).toEqual([4, 6]);
  });

  it.each([
    ["who", "LOVE", ["ada"]],
    ["who", "team:eng", ["linus"]],
    ["who", "old.example contractor", ["linus"]],
    ["team", "platform", ["ada"]],
    ["kind", "unlisted", ["stranger@evil.example"]],
    ["org", "acme", ["ada", "linus"]],
    ["provider", "beta", ["ada", "ci", "linus", "stranger@evil.example"]],
    ["section", "projects", ["linus"]],
    ["where", "beta apps", ["ada", "ci", "linus", "stranger@evil.example"]],
    ["role", "viewer", ["linus"]],
    ["role", "member", ["ci", "stranger@evil.example"]],
    ["environment", "development", ["linus"]],
    ["environment", "production", ["ada", "linus"]],
    ["can", "restart", ["linus"]],
    ["can", "push", ["ada", "linus"]],
    ["ends", "any", ["linus"]],
    ["ends", "over", ["linus"]],
    ["waits", "yes", ["ci"]],
    ["differs", "any", ["ada", "linus", "stranger@evil.example"]],
    ["differs", "only-live", ["stranger@evil.example"]],
  ] as const)("by %s=%s leave the people concerned", (key, value, people) => {
    expect(shown({ [key]: value }).people).toEqual(people);
  });

  it("count days from the instant of the review", () => {
    expect(shown({ ends: "14" }).cells).toEqual(["linus acme/projects/shop"]);
    const late = openBook(
      encodeReview(
        buildReview({
          people: [{}],
          resources: [{}],
          cells: [{ person: 0, resource: 0, here: side(access("viewer"), { until: inDays(31) }) }],
        }),
      ),
    );
    expect([shown({ ends: "30" }, late).cells.length, shown({ ends: "90" }, late).cells.length]).toEqual([
      0, 1,
    ]);
  });

  it("hold together: a role on an environment, an ability on an environment", () => {
    expect(shown({ role: "contributor", environment: "production" }).cells).toEqual([]);
    expect(shown({ role: "contributor", environment: "development" }).cells).toEqual([
      "linus acme/projects/shop",
    ]);
    expect(shown({ can: "push", environment: "production" }).cells).toEqual([
      "ada labs/environments/production",
    ]);
  });

  it("still show a person without access who was looked for, and leave out columns without anything", () => {
    expect(shown({ who: "barbara" })).toEqual({ people: ["barbara"], resources: [], cells: [] });
    expect(shown({ who: "linus" }).resources).toEqual(["acme/projects/shop", "labs"]);
  });

  it("sort people and resources", () => {
    expect(shown({ sort: "most" }).people.slice(0, 2)).toEqual(["ada", "linus"]);
    expect(shown({ sort: "ends" }).people[0]).toBe("linus");
    expect(shown({ sort: "differs" }).people.slice(0, 3)).toEqual(["ada", "linus", "stranger@evil.example"]);
    expect(shown({ columns: "most" }).resources[0]).toBe("labs");
  });

  it("do not count orders as filters", () => {
    expect(countActive({ ...ALL, sort: "most", columns: "most" })).toBe(0);
    expect(countActive({ ...ALL, org: "acme", ends: "30" })).toBe(2);
  });
});

describe("finding a cell", () => {
  it("agrees with looking at every cell, for any shape of matrix", () => {
    const cells: AccessReview["cells"][number][] = [];
    for (let person = 0; person < 12; person += 1) {
      for (let resource = 0; resource < 9; resource += 1) {
        if ((person * 7 + resource * 3) % 4 === 0 && person % 5 !== 2)
          cells.push({ person, resource, here: side(access("viewer")), ended: [] });
      }
    }
    const people = Array.from({ length: 12 }, () => ({}));
    const made = openBook(
      encodeReview(buildReview({ people, resources: Array.from({ length: 9 }, () => ({})), cells })),
    );
    const selection = select(made, ALL);
    for (let person = 0; person < 12; person += 1) {
      for (let resource = 0; resource < 9; resource += 1) {
        const expected = cells.findIndex((cell) => cell.person === person && cell.resource === resource);
        expect(findCell(made, selection, person, resource)).toBe(expected);
      }
    }
  });
});

describe("links", () => {
  it.each([
    { view: "matrix", filters: ALL },
    { view: "matrix", filters: { ...ALL, who: "a&b=c #?/", org: "acme", ends: "30" } },
    { view: "person", key: "ada" },
    { view: "person", key: "x/y?z#%20@evil.example", at: "acme/projects/shop" },
    { view: "resource", key: "acme/projects/a%2Fb" },
  ] as const)("lead back to where they were made: %j", (route) => {
    expect(parseRoute(formatRoute(route))).toEqual(route);
  });

  it.each(["", "#", "#/", "#nonsense", "#/person/", "#/person", "#/%"])("show the matrix for %j", (hash) => {
    expect(parseRoute(hash)).toEqual({ view: "matrix", filters: ALL });
  });

  it("survive a broken escape", () => {
    expect(parseRoute("#/person/100%")).toEqual({ view: "person", key: "100%" });
  });
});

describe("keys of the grid", () => {
  const bounds = { rows: 20, columns: 5, page: 8 };
  const press = (key: string, row: number, column: number, isControl = false) =>
    moveSpot({ key, isControl }, { row, column }, bounds);

  it("go like in a spreadsheet, headers included, and never out of the grid", () => {
    expect(press("ArrowUp", 0, 2)).toEqual({ row: -1, column: 2 });
    expect(press("ArrowUp", -1, 2)).toEqual({ row: -1, column: 2 });
    expect(press("ArrowLeft", 3, 0)).toEqual({ row: 3, column: -1 });
    expect(press("ArrowRight", 3, 4)).toEqual({ row: 3, column: 4 });
    expect(press("PageDown", 3, 1)).toEqual({ row: 11, column: 1 });
    expect(press("PageDown", 18, 1)).toEqual({ row: 19, column: 1 });
    expect(press("PageUp", 3, 1)).toEqual({ row: 0, column: 1 });
    expect(press("Home", 3, 3)).toEqual({ row: 3, column: -1 });
    expect(press("End", 3, 1)).toEqual({ row: 3, column: 4 });
    expect(press("Home", 3, 3, true)).toEqual({ row: -1, column: -1 });
    expect(press("End", 3, 1, true)).toEqual({ row: 19, column: 4 });
  });

  it("leave other keys alone", () => {
    expect(press("a", 0, 0)).toBeUndefined();
    expect(press("Tab", 0, 0)).toBeUndefined();
  });
});

describe("a cell in words", () => {
  const textOf = (index: number): string => spokenText(readCell(book, index), book.at);

  it("writes what colours only repeat", () => {
    expect(book.data.cells.map((_, index) => textOf(index))).toEqual([
      "owner",
      "admin, missing live",
      "member, invited: sent",
      "contributor on development, viewer on production, differs live: viewer on development, ends 2026-12-03T12:00Z",
      "admin, ended 2026-11-18T12:00Z",
      "member, only live",
    ]);
  });

  it("sets an end within thirty days apart", () => {
    const tones = (days: number): readonly string[] => {
      const cell = { ...readCell(book, 0), here: side(access("viewer"), { until: inDays(days) }) };
      return marksOf(cell, book.at).map((mark) => mark.tone);
    };
    expect([tones(30), tones(31)]).toEqual([["soon"], ["faint"]]);
  });
});
