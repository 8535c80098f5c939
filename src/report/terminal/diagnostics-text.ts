import type { Diagnostic } from "../../model/diagnostic.ts";
import { sanitizeText } from "../../model/sanitize.ts";
import { plural } from "./layout.ts";
import type { Painter } from "./paint.ts";

/** Problems as a person wants them: place, sentence, source lines with a caret, next step; last the count. */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], painter: Painter): string {
  const blocks = diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, painter));
  return `${[...blocks, countLine(diagnostics)].join("\n\n")}\n`;
}

function renderDiagnostic(diagnostic: Diagnostic, painter: Painter): string {
  const { severity, code, message, place, hint, frame, address } = diagnostic;
  const paint = severity === "error" ? painter.remove : severity === "warning" ? painter.warn : painter.faint;
  const where =
    place === undefined
      ? address === undefined
        ? ""
        : `${sanitizeText(address)}: `
      : `${sanitizeText(place.file)}:${place.line}:${place.column}: `;
  const lines = [`${where}${paint(`${severity}[${code}]`)} ${sanitizeText(message)}`];
  if (frame !== undefined && frame !== "") lines.push(painter.faint(frame.replace(/\n$/, "")));
  if (hint !== undefined) lines.push(`  ${sanitizeText(hint)}`);
  return lines.join("\n");
}

/** "3 errors, 1 warning." */
export function countLine(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic["severity"]): number =>
    diagnostics.filter((d) => d.severity === severity).length;
  const parts = [
    count("error") > 0 ? plural(count("error"), "error") : "",
    count("warning") > 0 ? plural(count("warning"), "warning") : "",
    count("note") > 0 ? plural(count("note"), "note") : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? "No problems." : `${parts.join(", ")}.`;
}
