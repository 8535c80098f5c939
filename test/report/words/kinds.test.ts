import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../../src/model/diagnostic.ts";
import { renderPlanPage } from "../../../src/report/html/plan-page.ts";
import { renderMarkdown } from "../../../src/report/markdown/markdown.ts";
import { renderDiagnostics } from "../../../src/report/terminal/diagnostics-text.ts";
import { painterFor } from "../../../src/report/terminal/paint.ts";
import { renderPlan } from "../../../src/report/terminal/text.ts";
import { buildOrg, buildPlan } from "../plan-builder.ts";

const finding = (line: number, over: Partial<Diagnostic> = {}): Diagnostic => ({
  severity: "error",
  code: "UNKNOWN_SUBJECT",
  message: `"p${line}" is nobody.`,
  hint: "Add them.",
  place: { file: "a.yaml", line, column: 1 },
  frame: "> 1 | x\n",
  ...over,
});
const many = (count: number, over: Partial<Diagnostic> = {}): readonly Diagnostic[] =>
  Array.from({ length: count }, (_, index) => finding(index + 1, over));
const render = (findings: readonly Diagnostic[], isVerbose = false): string =>
  renderDiagnostics(findings, painterFor(false), isVerbose);

describe("findings in text", () => {
  it("are one block where the cause is one, with every place", () => {
    const text = render(many(3, { message: '"ken" is nobody.' }));

    expect(text.match(/is nobody/g)).toHaveLength(1);
    expect(text).toContain("The same at a.yaml:2:1, a.yaml:3:1.");
    expect(text).toContain("3 errors.");
  });

  it("of one kind are counted from the sixth on, and shown with --verbose", () => {
    expect(render(many(28)).match(/is nobody/g)).toHaveLength(5);
    expect(render(many(28))).toContain("… 23 more of this kind; `rolecall validate --verbose` shows all.");
    expect(render(many(28), true).match(/is nobody/g)).toHaveLength(28);
    expect(render(many(6)).match(/is nobody/g)).toHaveLength(6);
    expect(render(many(28))).toContain("28 errors.");
  });

  it("of two policies are two kinds", () => {
    const of = (policy: string): readonly Diagnostic[] =>
      many(6).map((one, index) => ({
        ...one,
        code: "POLICY_FORBID",
        message: `p${index} holds it. [${policy} acme p${index}]`,
      }));

    expect(render([...of("one"), ...of("two")])).not.toContain("more of this kind");
  });

  it("take one line each where they are waived", () => {
    const text = render([finding(1, { severity: "note" }), finding(2, { severity: "note" })]);

    expect(text.split("\n").slice(0, 2)).toEqual([
      'a.yaml:1:1: note[UNKNOWN_SUBJECT] "p1" is nobody.',
      'a.yaml:2:1: note[UNKNOWN_SUBJECT] "p2" is nobody.',
    ]);
  });
});

describe("findings of a plan", () => {
  const plan = buildPlan({
    orgs: [buildOrg("acme")],
    findings: [...many(28), ...many(3, { severity: "warning", message: '"ken" is unknown.' })],
  });

  it.each([
    ["text", renderPlan(plan, {})],
    ["markdown", renderMarkdown(plan, { limit: 60_000 })],
    ["html", renderPlanPage(plan)],
  ])("say the same in every form: %s", (_form, page) => {
    expect(page.match(/is nobody/g)).toHaveLength(5);
    expect(page).toContain("23 more of this kind");
    expect(page.match(/is unknown/g)).toHaveLength(1);
    expect(page).toContain("The same in 2 other places.");
  });
});
