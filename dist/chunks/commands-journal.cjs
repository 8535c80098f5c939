"use strict";
const require_journal_state = require("./app-apply-journal-state.cjs");
const require_paint = require("./report-terminal-paint.cjs");
const require_journal = require("./apply-journal.cjs");
const require_load = require("./app-load-load.cjs");
const require_layout = require("./report-terminal-layout.cjs");
let node_path = require("node:path");
// src/commands/journal.ts
function runJournalVerify(runtime, file) {
	const read = require_journal.readJournal((0, node_path.resolve)(runtime.cwd, file));
	const fault = faultOf(file, read);
	runtime.stdout.write(`${fault ?? `${file}: ${soundness(read.lines, read.problem !== void 0)}.`}\n`);
	return fault === void 0 ? require_paint.ExitCode.done : require_paint.ExitCode.failed;
}
function faultOf(file, { lines, problem }) {
	if (problem !== void 0 && !problem.isTorn) return `${file}, line ${problem.line}: ${problem.message}. Lines before it are good: ${lines.length}.`;
	return lines.length === 0 ? `${file}: not one whole line of a journal.` : void 0;
}
function soundness(lines, isTorn) {
	const whole = `${require_layout.plural(lines.length, isTorn ? "whole line" : "line")}, the chain is whole`;
	if (!isTorn && lines.at(-1)?.kind === "finish") return whole;
	return `${whole}${isTorn ? "; the last line was cut short by a crash" : ""}; it ends before the run did: lines may be missing at the end`;
}
function runJournalShow(runtime, file, format) {
	const read = require_journal.readJournal((0, node_path.resolve)(runtime.cwd, file));
	const { lines, problem } = read;
	const fault = faultOf(file, read);
	const exitCode = fault === void 0 ? require_paint.ExitCode.done : require_paint.ExitCode.failed;
	if (format === "json") {
		runtime.stdout.write(`${require_load.printableJson({
			lines,
			problem: problem ?? null
		})}\n`);
		return exitCode;
	}
	for (const line of lines) runtime.stdout.write(`${require_load.sanitizeText(`${line.time}  ${describe(line)}`)}\n`);
	runtime.stdout.write(`${require_load.sanitizeText(fault ?? `${cutShort(problem)}${whatIsLeft(file, require_journal_state.journalState(lines))}`)}\n`);
	return exitCode;
}
function cutShort(problem) {
	return problem === void 0 ? "" : "The last line was cut short by a crash. ";
}
function whatIsLeft(file, { intended, done, unneeded, inDoubt }) {
	if (intended.size === 0) return "It records nothing that was to be done.";
	const open = [...intended.keys()].filter((id) => !done.has(id) && !unneeded.has(id));
	if (open.length === 0) return "Everything that was to be done was done.";
	const doubt = inDoubt.size === 0 ? "" : `, of which ${inDoubt.size} may have taken effect`;
	return `Not done: ${require_layout.plural(open.length, "operation")}${doubt}. Go on with: rolecall apply --resume ${file}`;
}
function describe({ kind, content }) {
	const text = (key) => textOf(content[key]);
	switch (kind) {
		case "begin": return `begin   plan ${text("digest")}${lifted(content.allow)}`;
		case "start": return `start   ${text("action")} ${text("id")}${content.attempt === 1 ? "" : ` (attempt ${text("attempt")})`}`;
		case "end": return `end     ${text("id")}: ${text("status")}${problemText(content.problem)}`;
		case "finish": return `finish  ${text("applied")} applied, ${text("failed")} failed, ${text("skipped")} skipped`;
		case "resume": return `resume  goes on${content.torn === void 0 ? "" : " after a line that was cut short"}`;
	}
}
function lifted(allow) {
	return Array.isArray(allow) && allow.length > 0 ? `, lifted: ${allow.map(textOf).join(", ")}` : "";
}
function problemText(problem) {
	return require_load.isJsonObject(problem) && problem.message !== void 0 ? `, ${textOf(problem.message)}` : "";
}
function textOf(value) {
	return typeof value === "string" ? value : JSON.stringify(value ?? null);
}
exports.runJournalShow = runJournalShow;
exports.runJournalVerify = runJournalVerify;
