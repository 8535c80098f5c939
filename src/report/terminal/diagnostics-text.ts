import type { Diagnostic } from "../../model/diagnostic.ts";
import { sanitizeText } from "../../model/sanitize.ts";
import { type Cause, groupCauses, hiddenText } from "../words/kinds.ts";
import { plural } from "./layout.ts";
import type { Painter } from "./paint.ts";

/** Other places of one cause that are named. */
const MOST_PLACES = 6;

/**
 * Problems as a person wants them: place, sentence, source lines with a caret, next step; last the count. One cause is one
 * block; of many of a kind a few are shown, unless `isVerbose`. Notes, such as what is waived, take one line each.
 */
export function renderDiagnostics(
  diagnostics: readonly Diagnostic[],
  painter: Painter,
  isVerbose = false,
): string {
  const causes = groupCauses(diagnostics, isVerbose);
  const blocks = causes.map((cause) => renderCause(cause, painter, isVerbose));
  // Notes follow each other line by line.
  const text = blocks.reduce((all, block, index) => {
    const isLine = [causes[index], causes[index - 1]].every((cause) => cause?.finding.severity === "note");
    return index === 0 ? block : `${all}${isLine ? "\n" : "\n\n"}${block}`;
  }, "");
  return `${[...(text === "" ? [] : [text]), countLine(diagnostics)].join("\n\n")}\n`;
}

function renderCause(cause: Cause, painter: Painter, isVerbose: boolean): string {
  const { finding, also } = cause;
  const { severity, code, message, hint, frame } = finding;
  const paint = severity === "error" ? painter.remove : severity === "warning" ? painter.warn : painter.faint;
  const where = whereOf(finding);
  const lines = [
    `${where === "" ? "" : `${where}: `}${paint(`${severity}[${code}]`)} ${sanitizeText(message)}`,
  ];
  const isShort = severity === "note" && !isVerbose;
  if (!isShort && frame !== undefined && frame !== "") lines.push(painter.faint(frame.replace(/\n$/, "")));
  if (also.length > 0) lines.push(`  The same at ${placesText(also, isVerbose)}.`);
  if (!isShort && hint !== undefined) lines.push(`  ${sanitizeText(hint)}`);
  const hidden = hiddenText(cause);
  if (hidden !== undefined) lines.push(`${isShort ? "" : "\n"}${painter.faint(hidden)}`);
  return lines.join("\n");
}

function placesText(also: readonly Diagnostic[], isVerbose: boolean): string {
  const shown = isVerbose || also.length <= MOST_PLACES + 1 ? also : also.slice(0, MOST_PLACES);
  const more = also.length - shown.length;
  return `${shown.map(whereOf).join(", ")}${more === 0 ? "" : ` and ${more} more places`}`;
}

function whereOf({ place, address }: Diagnostic): string {
  if (place === undefined) return sanitizeText(address ?? "");
  return `${sanitizeText(place.file)}:${place.line}:${place.column}`;
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
