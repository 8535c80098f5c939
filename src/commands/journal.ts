import { resolve } from "node:path";
import { type JournalState, journalState } from "../app/apply/journal-state.ts";
import { ExitCode, type Runtime } from "../app/runtime.ts";
import { readJournal } from "../apply/journal.ts";
import type { JournalLine, ReadJournal } from "../apply/journal-chain.ts";
import { isJsonObject, type Json } from "../model/json.ts";
import { printableJson, sanitizeText } from "../model/sanitize.ts";
import { plural } from "../report/terminal/layout.ts";

/** Checks that no line of a journal was changed, left out or put in. Exit 1 if one was. */
export function runJournalVerify(runtime: Runtime, file: string): ExitCode {
  const read = readJournal(resolve(runtime.cwd, file));
  const fault = faultOf(file, read);
  runtime.stdout.write(`${fault ?? `${file}: ${soundness(read.lines, read.problem !== undefined)}.`}\n`);
  return fault === undefined ? ExitCode.done : ExitCode.failed;
}

/** Why a file cannot be relied on. A line that a crash cut short is not a reason. */
function faultOf(file: string, { lines, problem }: ReadJournal): string | undefined {
  if (problem !== undefined && !problem.isTorn) {
    return `${file}, line ${problem.line}: ${problem.message}. Lines before it are good: ${lines.length}.`;
  }
  return lines.length === 0 ? `${file}: not one whole line of a journal.` : undefined;
}

/** What is known of a chain without a fault. Lines left out at its end do not break it, so that is said. */
function soundness(lines: readonly JournalLine[], isTorn: boolean): string {
  const whole = `${plural(lines.length, isTorn ? "whole line" : "line")}, the chain is whole`;
  if (!isTorn && lines.at(-1)?.kind === "finish") return whole;
  const cut = isTorn ? "; the last line was cut short by a crash" : "";
  return `${whole}${cut}; it ends before the run did: lines may be missing at the end`;
}

/** Shows a journal in words, and what was left undone. Exit 1 for one that cannot be relied on. */
export function runJournalShow(runtime: Runtime, file: string, format: "text" | "json"): ExitCode {
  const read = readJournal(resolve(runtime.cwd, file));
  const { lines, problem } = read;
  const fault = faultOf(file, read);
  const exitCode = fault === undefined ? ExitCode.done : ExitCode.failed;
  if (format === "json") {
    runtime.stdout.write(`${printableJson({ lines, problem: problem ?? null })}\n`);
    return exitCode;
  }
  for (const line of lines) runtime.stdout.write(`${sanitizeText(`${line.time}  ${describe(line)}`)}\n`);
  runtime.stdout.write(
    `${sanitizeText(fault ?? `${cutShort(problem)}${whatIsLeft(file, journalState(lines))}`)}\n`,
  );
  return exitCode;
}

function cutShort(problem: ReadJournal["problem"]): string {
  return problem === undefined ? "" : "The last line was cut short by a crash. ";
}

function whatIsLeft(file: string, { intended, done, unneeded, inDoubt }: JournalState): string {
  if (intended.size === 0) return "It records nothing that was to be done.";
  const open = [...intended.keys()].filter((id) => !done.has(id) && !unneeded.has(id));
  if (open.length === 0) return "Everything that was to be done was done.";
  const doubt = inDoubt.size === 0 ? "" : `, of which ${inDoubt.size} may have taken effect`;
  return `Not done: ${plural(open.length, "operation")}${doubt}. Go on with: rolecall apply --resume ${file}`;
}

function describe({ kind, content }: JournalLine): string {
  const text = (key: string): string => textOf(content[key]);
  switch (kind) {
    case "begin":
      return `begin   plan ${text("digest")}${lifted(content.allow)}`;
    case "start":
      return `start   ${text("action")} ${text("id")}${content.attempt === 1 ? "" : ` (attempt ${text("attempt")})`}`;
    case "end":
      return `end     ${text("id")}: ${text("status")}${problemText(content.problem)}`;
    case "finish":
      return `finish  ${text("applied")} applied, ${text("failed")} failed, ${text("skipped")} skipped`;
    case "resume":
      return `resume  goes on${content.torn === undefined ? "" : " after a line that was cut short"}`;
  }
}

function lifted(allow: Json | undefined): string {
  return Array.isArray(allow) && allow.length > 0 ? `, lifted: ${allow.map(textOf).join(", ")}` : "";
}

function problemText(problem: Json | undefined): string {
  return isJsonObject(problem) && problem.message !== undefined ? `, ${textOf(problem.message)}` : "";
}

/** Whoever wrote the journal may have put anything in the place of a text. */
function textOf(value: Json | undefined): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? null);
}
