import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gatherInsight } from "../../src/commands/explain.ts";
import { isNamed } from "../../src/insight/capabilities.ts";
import type { ExplainInput } from "../../src/insight/explain.ts";
import { explain } from "../../src/insight/explain.ts";
import { whoCan } from "../../src/insight/who-can.ts";
import { providers } from "../../src/providers/registry.ts";
import { openWorkbench, type Workbench } from "../helpers/workbench.ts";
import { FILE, type VendorTable, vendorTables } from "./ability-tables.ts";

let bench: Workbench;
let input: ExplainInput;

beforeAll(async () => {
  bench = await openWorkbench({ files: { "access.yaml": FILE }, state: {} });
  ({ input } = await gatherInsight(bench.runtime, {}));
});
afterAll(() => bench.close());

/** `y`, `n` or `?` for each column, as `who-can` answers. */
function askWhoCan(table: VendorTable, word: string): string {
  const options = table.environment === undefined ? {} : { environment: table.environment };
  const answer = whoCan(word, table.on, input, options);
  const isIn = (holders: typeof answer.yes, column: string): boolean =>
    holders.some(({ subject, address }) => subject === column && address === table.on);
  return table.columns
    .map((column) => (isIn(answer.yes, column) ? "y" : isIn(answer.unknown, column) ? "?" : "n"))
    .join("");
}

/** The same, as `explain` answers for each person. */
function askExplain(table: VendorTable, word: string): string {
  const marks = { yes: "y", unknown: "?", no: "n" } as const;
  const tables = input.orgs.find(({ desired }) => desired.key === table.org)?.abilities ?? [];
  const names = tables.flatMap(({ rows }) => rows.filter((row) => isNamed(row, word)));
  return table.columns
    .map((column) => {
      const org = explain(column, input).orgs.find((one) => one.org === table.org);
      const entry = org?.addresses.find(({ address }) => address === table.on);
      const found = entry?.capabilities.find(({ ability }) => names.some((row) => row.ability === ability));
      if (found === undefined) return "n";
      if (table.environment === undefined || found.environments === undefined) return marks[found.answer];
      return marks[found.environments[table.environment] ?? "no"];
    })
    .join("");
}

describe.each(vendorTables)("the table of $title", (table) => {
  it.each(table.rows)("has the vendor's row %s", (word, marks) => {
    expect(askWhoCan(table, word)).toBe(marks);
    expect(askExplain(table, word)).toBe(marks);
  });
});

it("says nothing of what roles allow in a SCIM service of which no source tells", () => {
  expect(explain("admin", input).orgs.find(({ org }) => org === "any")?.addresses[0]?.capabilities).toEqual(
    [],
  );
});

it("gives each word of a vendor's tables one meaning", async () => {
  for (const entry of providers) {
    const provider = await entry.load();
    for (const options of [{}, ...provider.variants, { type: "team" }, { type: "enterprise" }]) {
      for (const table of provider.abilities(options)) {
        const words = table.rows.flatMap(({ ability, aliases = [] }) => [ability, ...aliases]);
        expect([provider.id, words.filter((word, index) => words.indexOf(word) !== index)]).toEqual([
          provider.id,
          [],
        ]);
      }
    }
  }
});
