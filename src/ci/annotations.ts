import type { Diagnostic, Severity } from "../model/diagnostic.ts";
import type { Fault } from "../model/errors.ts";
import { sanitizeText } from "../model/sanitize.ts";

/** The runner shows ten annotations of each level per step and drops the rest. */
const MOST_PER_LEVEL = 10;

/** Commands for the runner, and what did not fit among them. */
export interface Annotations {
  /** One workflow command per line, escaped. */
  readonly commands: readonly string[];
  /** Diagnostics that the runner would not show; the summary has to. */
  readonly rest: readonly Diagnostic[];
}

/** Workflow commands that put diagnostics on the lines of the files. `toPath` makes a path relative to the repository. */
export function annotate(
  diagnostics: readonly Diagnostic[],
  toPath: (file: string) => string = (file) => file,
): Annotations {
  const counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  const commands: string[] = [];
  const rest: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    counts[diagnostic.severity] += 1;
    if (counts[diagnostic.severity] > MOST_PER_LEVEL) rest.push(diagnostic);
    else commands.push(annotation(diagnostic, toPath));
  }
  return { commands, rest };
}

function annotation(diagnostic: Diagnostic, toPath: (file: string) => string): string {
  const { place, address, hint, severity, code } = diagnostic;
  const properties: readonly (readonly [string, string])[] = [
    ...(place === undefined
      ? []
      : ([
          ["file", toPath(place.file)],
          ["line", String(place.line)],
          ["col", String(place.column)],
        ] as const)),
    ["title", code],
  ];
  const where = place === undefined && address !== undefined ? `${address}: ` : "";
  const message = `${where}${diagnostic.message}${hint === undefined ? "" : ` ${hint}`}`;
  return workflowCommand(severity === "note" ? "notice" : severity, properties, message);
}

/** One workflow command; neither a property nor the message can end it or start another. */
export function workflowCommand(
  name: "error" | "warning" | "notice",
  properties: readonly (readonly [string, string])[],
  message: string,
): string {
  const listed = properties.map(([key, value]) => `${key}=${escapeProperty(value)}`).join(",");
  return `::${name}${listed === "" ? "" : ` ${listed}`}::${escapeData(message)}`;
}

/** An error on the run, for a failure that belongs to no line of the files. */
export function faultCommand({ code, message, hint, requestId }: Fault): string {
  const id = requestId === undefined ? "" : ` (request ${requestId})`;
  const next = hint === undefined ? "" : ` ${hint}`;
  return workflowCommand("error", [["title", code]], `${message}${id}${next}`);
}

/** @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands */
function escapeData(text: string): string {
  return sanitizeText(text).replaceAll("%", "%25");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/**
 * Log text that the runner takes for no command, whatever names are in it: a line that begins with `::`, or holds the
 * older `##[`, is defused by a space.
 */
export function defuseCommands(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, "$1: ").replaceAll("##[", "## [");
}
