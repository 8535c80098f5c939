import { resolve } from "node:path";
import { type JournalLine, readJournal } from "../apply/journal.ts";
import { printableJson, sanitizeText } from "../model/sanitize.ts";
import { plural } from "../report/layout.ts";
import { journalState } from "./journal-state.ts";
import { ExitCode, type Runtime } from "./runtime.ts";

/** Checks that no line of a journal was changed, left out or put in. Exit 1 if one was. */
export function runJournalVerify(runtime: Runtime, file: string): ExitCode {
  const { lines, problem } = readJournal(resolve(runtime.cwd, file));
  if (lines.length === 0 && problem?.isTorn !== false) {
    runtime.stdout.write(`${file}: not one whole line of a journal.\n`);
    return ExitCode.failed;
  }
  if (problem === undefined || problem.isTorn) {
    runtime.stdout.write(`${file}: ${soundness(lines, problem !== undefined)}.\n`);
    return ExitCode.done;
  }
  runtime.stdout.write(
    `${file}, line ${problem.line}: ${problem.message}. Lines before it are good: ${lines.length}.\n`,
  );
  return ExitCode.failed;
}

/** What is known of a chain without a fault. Lines left out at its end do not break it, so that is said. */
function soundness(lines: readonly JournalLine[], isTorn: boolean): string {
  const whole = `${plural(lines.length, isTorn ? "whole line" : "line")}, the chain is whole`;
  if (!isTorn && lines.at(-1)?.kind === "finish") return whole;
  const cut = isTorn ? "; the last line was cut short by a crash" : "";
  return `${whole}${cut}; it ends before the run did: lines may be missing at the end`;
}

/** Shows a journal in words, and what was left undone. */
export function runJournalShow(runtime: Runtime, file: string, format: "text" | "json"): ExitCode {
  const { lines, problem } = readJournal(resolve(runtime.cwd, file));
  if (format === "json") {
    runtime.stdout.write(`${printableJson({ lines, problem: problem ?? null })}\n`);
    return ExitCode.done;
  }
  for (const line of lines) runtime.stdout.write(`${line.time}  ${sanitizeText(describe(line))}\n`);
  const { intended, done, unneeded, inDoubt } = journalState(lines);
  const open = [...intended.keys()].filter((id) => !done.has(id) && !unneeded.has(id));
  runtime.stdout.write(
    open.length === 0
      ? "Everything that was to be done was done.\n"
      : `Not done: ${plural(open.length, "operation")}${inDoubt.size === 0 ? "" : `, of which ${inDoubt.size} may have taken effect`}. Go on with: rolecall apply --resume ${file}\n`,
  );
  return ExitCode.done;
}

function describe({ kind, content }: JournalLine): string {
  switch (kind) {
    case "begin":
      return `begin   plan ${String(content.digest)}${Array.isArray(content.allow) && content.allow.length > 0 ? `, lifted: ${content.allow.join(", ")}` : ""}`;
    case "start":
      return `start   ${String(content.action)} ${String(content.id)}${content.attempt === 1 ? "" : ` (attempt ${String(content.attempt)})`}`;
    case "end":
      return `end     ${String(content.id)}: ${String(content.status)}${problemText(content.problem)}`;
    case "finish":
      return `finish  ${String(content.applied)} applied, ${String(content.failed)} failed, ${String(content.skipped)} skipped`;
    case "resume":
      return `resume  goes on${content.torn === undefined ? "" : " after a line that was cut short"}`;
  }
}

function problemText(problem: unknown): string {
  return typeof problem === "object" && problem !== null && "message" in problem
    ? `, ${String(problem.message)}`
    : "";
}
