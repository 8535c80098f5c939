import type { Diagnostic } from "../../model/diagnostic.ts";
import { findingLine } from "./caution.ts";
import type { MarkdownOptions } from "./markdown.ts";
import { codeSpan, countOf, cutAtLineEnd, fence, fenceLine, formatCount, link } from "./text.ts";

/** Diagnostics as a page: errors first in the order of the files, each with its lines of the file. */
export function renderDiagnosticsMarkdown(
  title: string,
  diagnostics: readonly Diagnostic[],
  options: MarkdownOptions,
): string {
  const target = options.target === undefined ? "" : `: ${codeSpan(options.target)}`;
  const count = (severity: string): number => diagnostics.filter((one) => one.severity === severity).length;
  const errors = count("error");
  const lines = [
    `### ${title}${target}`,
    "",
    `**${countOf(errors, "error")}, ${countOf(count("warning"), "warning")}.**`,
    "",
    ...diagnostics.flatMap(blockOf),
    ...(options.isStable === true || options.runUrl === undefined
      ? []
      : ["", `<sub>${link("run", options.runUrl)}</sub>`]),
  ];
  const notice = `_${formatCount(diagnostics.length)} in all; cut here. The log of the run has the rest._`;
  return cutAtLineEnd(lines.join("\n"), options.limit, options.unit ?? "characters", notice);
}

function blockOf(diagnostic: Diagnostic): readonly string[] {
  const line = `- ${findingLine(diagnostic)}`;
  if (diagnostic.frame === undefined) return [line];
  const block = fence("text", diagnostic.frame.split(/\r?\n/).map(fenceLine));
  return [line, "", ...block.map((text) => `  ${text}`), ""];
}
