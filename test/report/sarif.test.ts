import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { renderSarif } from "../../src/report/sarif.ts";

const diagnostics: readonly Diagnostic[] = [
  {
    severity: "warning",
    code: "WAIVER_ENDS_SOON",
    message: "It ends soon.",
    place: { file: "orgs/a b.yaml", line: 7, column: 3 },
  },
  {
    severity: "error",
    code: "POLICY_FORBID",
    message: "linus holds admin.",
    hint: "Remove it.",
    address: "acme/projects/shop",
    place: { file: "./access.yaml", line: 12, column: 5 },
  },
  { severity: "note", code: "POLICY_FORBID", message: "Waived.", address: "acme" },
];

interface Log {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly name: string;
        readonly semanticVersion: string;
        readonly rules: readonly {
          readonly id: string;
          readonly defaultConfiguration: { readonly level: string };
        }[];
      };
    };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations?: readonly unknown[];
    }[];
  }[];
}

function parsed(list: readonly Diagnostic[]): Log["runs"][number] {
  const log = JSON.parse(JSON.stringify(renderSarif(list, "1.2.3"))) as Log;
  expect(log.version).toBe("2.1.0");
  expect(log.runs).toHaveLength(1);
  const [run] = log.runs;
  if (run === undefined) throw new Error("no run");
  return run;
}

describe("renderSarif", () => {
  it("names the tool, and each code once as a rule at its highest level", () => {
    const { driver } = parsed(diagnostics).tool;
    expect(driver).toMatchObject({ name: "rolecall", semanticVersion: "1.2.3" });
    expect(driver.rules.map((rule) => [rule.id, rule.defaultConfiguration.level])).toEqual([
      ["POLICY_FORBID", "error"],
      ["WAIVER_ENDS_SOON", "warning"],
    ]);
  });

  it("gives each diagnostic its level, message with hint, and the rule its index points to", () => {
    const { results, tool } = parsed(diagnostics);
    expect(results.map((result) => [result.ruleId, result.level, result.message.text])).toEqual([
      ["POLICY_FORBID", "note", "Waived."],
      ["POLICY_FORBID", "error", "linus holds admin.\nRemove it."],
      ["WAIVER_ENDS_SOON", "warning", "It ends soon."],
    ]);
    for (const result of results) expect(tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
  });

  it("writes places as regions of relative URIs, and addresses as logical locations", () => {
    const { results } = parsed(diagnostics);
    expect(results[1]?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: "access.yaml", uriBaseId: "%SRCROOT%" },
          region: { startLine: 12, startColumn: 5 },
        },
        logicalLocations: [{ fullyQualifiedName: "acme/projects/shop" }],
      },
    ]);
    expect(results[2]?.locations).toMatchObject([
      { physicalLocation: { artifactLocation: { uri: "orgs/a%20b.yaml" } } },
    ]);
    expect(results[0]?.locations).toEqual([{ logicalLocations: [{ fullyQualifiedName: "acme" }] }]);
  });

  it("does not depend on the order of the diagnostics", () => {
    expect(renderSarif([...diagnostics].reverse(), "1")).toEqual(renderSarif(diagnostics, "1"));
  });

  it("is a log without results where there is nothing to say", () => {
    expect(parsed([]).results).toEqual([]);
  });
});
