"use strict";
const require_text = require("./report-terminal-text.cjs");
const require_load = require("./app-load-load.cjs");
const require_drift = require("./plan-drift.cjs");
const require_subject = require("./model-subject.cjs");
const require_layout = require("./report-terminal-layout.cjs");
const require_paint = require("./report-terminal-paint.cjs");
const require_plan = require("./commands-plan.cjs");
// src/report/terminal/drift-text.ts
const MEANING = {
	unmanaged: "there, but not in the files",
	changed: "other than the files say",
	missing: "in the files, but not there",
	expired: "its time is over",
	pending: "waits for somebody to accept an invitation"
};
function renderDrift(plan, entries, options) {
	const { painter, width } = options;
	const lines = [];
	const push = (text, indent, paint = (t) => t) => {
		const wrapped = require_layout.wrap(" ".repeat(indent) + require_load.sanitizeText(text), width, indent + 2);
		lines.push(...wrapped.split("\n").map(paint));
	};
	for (const finding of plan.findings.filter((f) => f.severity === "error")) push(`error[${finding.code}] ${placeOf(finding.place)}${finding.message}`, 0, painter.remove);
	for (const finding of plan.findings.filter(isSeenLive)) push(`warning[${finding.code}] ${finding.address ?? ""}: ${finding.message}`, 0, painter.warn);
	for (const org of plan.orgs) for (const gap of org.gaps) {
		push(`not read: ${gap.address}: ${gap.message} [${gap.code}]`, 0, painter.remove);
		if (gap.hint !== void 0) push(gap.hint, 2, painter.faint);
	}
	for (const name of Object.keys(MEANING)) {
		const own = entries.filter((entry) => entry.class === name);
		if (own.length === 0) continue;
		push(`${name} (${MEANING[name]}): ${own.length}`, 0, painter.strong);
		for (const entry of own) push(describeEntry(entry), 2);
	}
	push(driftSummary(plan, entries), 0, painter.strong);
	return `${lines.join("\n")}\n`;
}
function isSeenLive({ severity, place, address, code }) {
	return severity === "warning" && place === void 0 && address !== void 0 && code !== "OPEN_TO_EVERYBODY";
}
function driftSummary(plan, entries) {
	const real = entries.filter((entry) => entry.class !== "pending");
	const unread = plan.orgs.filter((org) => org.gaps.length > 0).map((org) => org.key);
	const tail = unread.length === 0 ? "" : ` Not read to the end: ${unread.join(", ")}.`;
	const none = unread.length === 0 ? "No drift." : "No drift in what could be read.";
	const pending = entries.length - real.length;
	const waiting = pending === 0 ? "" : ` ${require_layout.plural(pending, "entry waits", "entries wait")} for invitations to be accepted.`;
	return `${real.length === 0 ? none : `Drift: ${require_layout.plural(real.length, "difference")}.`}${waiting}${tail}`;
}
function placeOf(place) {
	return place === void 0 ? "" : `${place.file}:${place.line}:${place.column}: `;
}
function describeEntry(entry) {
	const who = entry.subject ?? (entry.setting === void 0 ? "" : `#${entry.setting}`);
	const place = entry.origins[0] === void 0 ? "" : `  ${entry.origins[0].file}:${entry.origins[0].line}`;
	return [
		entry.address,
		who,
		changeOf(entry),
		`(${entry.text})${place}`
	].filter((part) => part !== "").join("  ");
}
function changeOf(entry) {
	const { operation } = entry;
	if (operation === void 0) return "";
	const [live, wanted] = operation.kind === "grant" ? [operation.before, operation.after].map((access) => access === void 0 ? void 0 : require_subject.describeAccess(access)) : [operation.before, operation.after].map((value) => value === void 0 ? void 0 : require_load.canonicalJson(value));
	if (live === void 0) return `files: ${wanted}`;
	return wanted === void 0 ? `live: ${live}` : `live: ${live}, files: ${wanted}`;
}
function renderDriftMarkdown(plan, entries) {
	const lines = [`**${driftSummary(plan, entries)}**`, ""];
	for (const org of plan.orgs) for (const gap of org.gaps) lines.push(`- not read: ${code(`${gap.address}: ${gap.message}`)}`);
	for (const name of Object.keys(MEANING)) {
		const own = entries.filter((entry) => entry.class === name);
		if (own.length === 0) continue;
		lines.push("", `### ${name}: ${MEANING[name]}`, "");
		require_load.append(lines, own.map((entry) => `- ${code(describeEntry(entry))}`));
	}
	return `${lines.join("\n")}\n`;
}
function code(text) {
	const safe = require_load.sanitizeText(text).replaceAll("\n", " ");
	const longest = Math.max(0, ...[...safe.matchAll(/`+/g)].map((run) => run[0].length));
	const fence = "`".repeat(longest + 1);
	return `${fence} ${safe} ${fence}`;
}
// src/commands/drift.ts
async function runDrift(runtime, options) {
	const { plan } = await require_plan.planWithProgress(runtime, options);
	if (options.format === "json") {
		const drift = require_drift.classifyDrift(plan);
		runtime.stdout.write(`${require_load.printableJson({
			at: plan.at,
			drift,
			orgs: plan.orgs,
			findings: plan.findings
		})}\n`);
		return require_text.driftVerdictOf(plan);
	}
	const entries = require_drift.classifyDrift(require_text.withDisplayNames(plan));
	if (options.format === "markdown") runtime.stdout.write(renderDriftMarkdown(plan, entries));
	else runtime.stdout.write(renderDrift(plan, entries, {
		painter: require_paint.painterFor(runtime.stdout.hasColor),
		width: runtime.stdout.width
	}));
	return require_text.driftVerdictOf(plan);
}
exports.runDrift = runDrift;
