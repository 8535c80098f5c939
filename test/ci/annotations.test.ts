import { describe, expect, it } from "vitest";
import { annotate, defuseCommands, workflowCommand } from "../../src/ci/annotations.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { HOSTILE_NAMES } from "../report/plan-builder.ts";

const error: Diagnostic = {
  severity: "error",
  code: "UNKNOWN_ROLE",
  message: 'No role "amdin".',
  hint: "Did you mean admin?",
  place: { file: "orgs/acme.yaml", line: 3, column: 9 },
};

describe("annotations", () => {
  it("stand on the line of the file", () => {
    expect(annotate([error], (file) => `access/${file}`).commands).toEqual([
      '::error file=access/orgs/acme.yaml,line=3,col=9,title=UNKNOWN_ROLE::No role "amdin". Did you mean admin?',
    ]);
  });

  it("say the address where there is no place", () => {
    const { commands } = annotate([
      { severity: "note", code: "X", message: "m", address: "acme/projects/shop" },
    ]);
    expect(commands).toEqual(["::notice title=X::acme/projects/shop: m"]);
  });

  it("are at most ten of a level; the rest is handed back", () => {
    const warnings = Array.from(
      { length: 3 },
      (): Diagnostic => ({ severity: "warning", code: "W", message: "w" }),
    );
    const { commands, rest } = annotate([...Array.from({ length: 15 }, () => error), ...warnings]);
    expect(commands.length).toBe(13);
    expect(rest).toEqual(Array.from({ length: 5 }, () => error));
  });

  it("cannot be broken out of", () => {
    for (const name of [...HOSTILE_NAMES, "50%", "a,b:c\r\n::error::x"]) {
      const command = workflowCommand(
        "error",
        [
          ["file", name],
          ["title", name],
        ],
        name,
      );
      expect(command.split(/[\r\n]/).length).toBe(1);
      const properties = /^::error (.*?)::/.exec(command)?.[1] ?? "";
      expect(properties.split(",").length).toBe(2);
    }
    expect(workflowCommand("warning", [], "50%")).toBe("::warning::50%25");
  });

  it("are the only commands in the log", () => {
    const text = HOSTILE_NAMES.map((name) => `${name}\n  ::warning::x\n##[group]y`).join("\n");
    expect(defuseCommands(text)).not.toMatch(/^\s*::|##\[/m);
  });
});
