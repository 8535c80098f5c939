import type { Diagnostic } from "../model/diagnostic.ts";
import { compareDiagnostics, compareText } from "../model/diagnostic.ts";
import type { JsonObject } from "../model/json.ts";

/**
 * Diagnostics as a SARIF 2.1.0 log, for code scanning: one run, a rule per code, a region per place. Paths are
 * written as relative URIs against `%SRCROOT%`. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 * Sorted, so the same diagnostics give the same log.
 */
export function renderSarif(diagnostics: readonly Diagnostic[], toolVersion: string): JsonObject {
  const sorted = [...diagnostics].sort(compareDiagnostics);
  const codes = [...new Set(sorted.map((diagnostic) => diagnostic.code))].sort(compareText);
  const indexes = new Map(codes.map((code, index) => [code, index]));
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "rolecall",
            semanticVersion: toolVersion,
            rules: codes.map((code) => renderRule(code, sorted)),
          },
        },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository." } } },
        results: sorted.map((diagnostic) => renderResult(diagnostic, indexes.get(diagnostic.code) ?? -1)),
      },
    ],
  };
}

function renderRule(code: string, diagnostics: readonly Diagnostic[]): JsonObject {
  const severities = diagnostics
    .filter((diagnostic) => diagnostic.code === code)
    .map(({ severity }) => severity);
  const level = severities.includes("error") ? "error" : severities.includes("warning") ? "warning" : "note";
  const words = code.toLowerCase().replaceAll("_", " ");
  return {
    id: code,
    shortDescription: { text: `${words.charAt(0).toUpperCase()}${words.slice(1)}.` },
    defaultConfiguration: { level: level },
  };
}

function renderResult(diagnostic: Diagnostic, ruleIndex: number): JsonObject {
  const hint = diagnostic.hint === undefined ? "" : `\n${diagnostic.hint}`;
  return {
    ruleId: diagnostic.code,
    ruleIndex,
    level: diagnostic.severity,
    message: { text: `${diagnostic.message}${hint}` },
    ...renderLocations(diagnostic),
  };
}

function renderLocations(diagnostic: Diagnostic): JsonObject {
  const { place, address } = diagnostic;
  if (place === undefined && address === undefined) return {};
  const physical = place && {
    artifactLocation: { uri: uriOf(place.file), uriBaseId: "%SRCROOT%" },
    region: { startLine: place.line, startColumn: place.column },
  };
  return {
    locations: [
      {
        ...(physical === undefined ? {} : { physicalLocation: physical }),
        ...(address === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: address }] }),
      },
    ],
  };
}

/** A path as a URI reference: forward slashes, and everything but the path's own characters percent-encoded. */
function uriOf(file: string): string {
  const parts = file.replaceAll("\\", "/").replace(/^\.\//u, "").split("/");
  return parts.map((part) => encodeURIComponent(part)).join("/");
}
