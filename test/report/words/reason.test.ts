import { describe, expect, it } from "vitest";
import type { GrantOperation } from "../../../src/model/operation.ts";
import { textOfAdd } from "../../../src/plan/diff/reason-texts.ts";
import { causesOf } from "../../../src/report/words/reason.ts";

const RULE = 'where person.attributes.department == "Platform"';
const at = (line: number, ...via: readonly string[]): GrantOperation["origins"][number] => ({
  file: "access.yaml",
  line,
  column: 1,
  via,
});
const byRule = at(3, "team:staff", "team:platform", RULE);

function causes(code: "declared" | "changed", ...origins: GrantOperation["origins"]): readonly string[] {
  const refs = origins.map(({ via }) => ({ file: "access.yaml", parent: [], key: "x", via }));
  const text = code === "changed" ? "differs from the files" : textOfAdd({ access: {}, origins: refs });
  const operation = { reason: { code, text }, origins } as unknown as GrantOperation;
  return causesOf(operation, (teams) => ` via ${teams.join(", ")}`);
}

describe("why somebody is to be added", () => {
  it("is the rule of the team, where only rules lead there", () => {
    expect(causes("declared", byRule)).toEqual([
      'joins team:platform by rule person.attributes.department == "Platform"',
      "access.yaml:3:1 via team:staff, team:platform",
    ]);
  });

  it("is no rule where a name leads there too", () => {
    expect(causes("declared", byRule, at(4))).toEqual([
      `access.yaml:3:1 via team:staff, team:platform, ${RULE}`,
      "access.yaml:4:1",
    ]);
  });

  it("shows each other rule with its place", () => {
    const other = at(5, "team:oslo", 'where person.attributes.office == "Oslo"');

    expect(causes("declared", byRule, other).at(-1)).toContain("Oslo");
    expect(causes("changed", byRule)).toEqual([`access.yaml:3:1 via team:staff, team:platform, ${RULE}`]);
  });
});
