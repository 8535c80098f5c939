"use strict";
const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_subject = require("./model-subject.cjs");
const require_text = require("./report-terminal-text.cjs");
const require_make_plan = require("./app-plan-make-plan.cjs");
const require_paint = require("./report-terminal-paint.cjs");
const require_load = require("./app-load-load.cjs");
// src/report/group-by.ts
function groupBy(items, keyOf) {
	const groups = new Map();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [item]);
		else group.push(item);
	}
	return groups;
}
// src/report/markdown/text.ts
const LONGEST_NAME = 200;
const LONGEST_LINE = 400;
function visibleLine(text, longest = LONGEST_NAME) {
	return require_load.sanitizeShort(text, longest);
}
function codeSpan(text) {
	const line = visibleLine(text);
	if (line.trim() === "") return "`\"\"`";
	const delimiter = "`".repeat(longestRun(line) + 1);
	return line.startsWith("`") || line.endsWith("`") || line.startsWith(" ") && line.endsWith(" ") ? `${delimiter} ${line} ${delimiter}` : `${delimiter}${line}${delimiter}`;
}
function fenceLine(text) {
	return visibleLine(text, LONGEST_LINE);
}
function fence(info, lines) {
	const longest = lines.reduce((most, line) => Math.max(most, longestRun(line)), 0);
	const delimiter = "`".repeat(Math.max(3, longest + 1));
	return [
		`${delimiter}${info}`,
		...lines,
		delimiter
	];
}
function longestRun(text) {
	return (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
}
function link(text, url) {
	if (url === void 0 || !/^https?:\/\/[A-Za-z0-9.:[\]-]+(?:\/[A-Za-z0-9._~%/?#=&+:@-]*)?$/.test(url)) return text;
	return `[${text}](${url})`;
}
function countOf(count, one, many = `${one}s`) {
	return `${formatCount(count)} ${count === 1 ? one : many}`;
}
function formatCount(count) {
	return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
function sizeOf(text, unit) {
	return unit === "bytes" ? Buffer.byteLength(text) : text.length;
}
function cutAtLineEnd(markdown, limit, unit, notice) {
	if (sizeOf(markdown, unit) <= limit) return markdown;
	const room = limit - sizeOf(notice, unit) - 2;
	const kept = [];
	const open = new OpenBlocks();
	let size = 0;
	for (const line of markdown.split("\n")) {
		size += sizeOf(line, unit) + 1;
		const closing = open.after(line).closing();
		if (size + sizeOf(closing.join("\n"), unit) + 2 > room) break;
		kept.push(line);
		open.enter(line);
	}
	return [
		...kept,
		...open.closing(),
		"",
		notice
	].join("\n");
}
var OpenBlocks = class OpenBlocks {
	#fence;
	#details = 0;
	enter(line) {
		const bare = line.replace(/^(?:> ?)+/, "").trimStart();
		const mark = /^`{3,}/.exec(bare)?.[0];
		if (this.#fence !== void 0) {
			if (bare.trim() === this.#fence) this.#fence = void 0;
			return;
		}
		if (mark !== void 0) this.#fence = mark;
		else if (bare.startsWith("<details")) this.#details += 1;
		else if (bare.startsWith("</details>")) this.#details = Math.max(0, this.#details - 1);
	}
	after(line) {
		const next = new OpenBlocks();
		next.#fence = this.#fence;
		next.#details = this.#details;
		next.enter(line);
		return next;
	}
	closing() {
		return [...this.#fence === void 0 ? [] : [this.#fence], ...Array.from({ length: this.#details }, () => "\n</details>")];
	}
};
// src/report/markdown/caution.ts
function collectCautions(plan) {
	const counts = {
		removal: 0,
		demotion: 0,
		power: 0,
		protection: 0
	};
	const entries = [];
	const own = new Set();
	for (const operation of plan.operations) {
		if (operation.kind === "grant") own.add(`${operation.address} ${operation.subject}`);
		const cautions = require_text.cautionsOf(operation);
		for (const caution of cautions) counts[caution] += 1;
		if (cautions.length > 0) entries.push(entryOf(operation));
		const protections = protectionEntries(operation);
		counts.protection += protections.length;
		entries.push(...protections);
	}
	for (const change of plan.people) {
		if (change.places !== void 0 || own.has(`${change.address} ${change.subject ?? ""}`)) continue;
		if (require_make_plan.isLoss(change)) counts.removal += require_make_plan.peopleOf(change).length;
		else if (change.isExposure !== true) continue;
		entries.push(peopleEntry(change));
	}
	return {
		entries,
		removals: counts.removal,
		demotions: counts.demotion,
		powers: counts.power,
		protections: counts.protection,
		guards: plan.guards.filter((result) => result.verdict !== "passed"),
		errors: plan.findings.filter((finding) => finding.severity === "error")
	};
}
function entryOf(operation) {
	return {
		org: operation.org,
		who: operation.kind === "grant" ? operation.subject : operation.setting,
		address: operation.address,
		verb: verbOf(operation),
		line: () => cautionLine(operation),
		reason: operation.reason.text
	};
}
function protectionEntries(operation) {
	return operation.effects.flatMap((effect) => {
		if (effect.kind !== "protection") return [];
		const address = effect.address ?? operation.address;
		const who = effect.subject ?? (operation.kind === "grant" ? operation.subject : operation.setting);
		const line = () => `${codeSpan(effect.text)} on ${codeSpan(address)}`;
		const reason = `comes with ${operation.id}`;
		return [{
			org: operation.org,
			who,
			address,
			verb: "protection changes",
			line,
			reason
		}];
	});
}
function peopleEntry(change) {
	const who = require_text.whoOf(change);
	const gains = change.direction === "more";
	const what = change.everybody === void 0 ? accessText(change) : "access";
	const verb = gains ? "gains" : "loses";
	return {
		org: change.org,
		who,
		address: change.address,
		verb: gains ? "access is opened" : "access is lost",
		line: () => `${codeSpan(who)} ${verb} ${codeSpan(what)} on ${codeSpan(change.address)}`,
		reason: reasonOf(change)
	};
}
function accessText({ before, after, direction }) {
	if (before === void 0 || after === void 0) return require_subject.describeAccess(after ?? before ?? {});
	return direction === "more" ? require_subject.describeAccess(after) : `${require_subject.describeAccess(before)} \u2192 ${require_subject.describeAccess(after)}`;
}
function reasonOf(change) {
	const rule = change.via.find((via) => via.because !== void 0)?.because;
	return change.direction === "more" && rule !== void 0 ? rule : `comes with ${change.operations[0] ?? ""}`;
}
function isCalm(cautions) {
	return cautions.entries.length + cautions.guards.length + cautions.errors.length === 0;
}
function writeCautions(page, cautions, stage) {
	if (isCalm(cautions)) return;
	page.gap();
	page.add("> [!CAUTION]", `> **${titleOf$1(cautions)}**`, ">");
	writeGuards(page, cautions.guards, stage);
	writeErrors(page, cautions.errors, stage);
	switch (stage.cautions) {
		case "reasons":
		case "lines":
			writeLines$1(page, cautions.entries, stage.cautions === "reasons");
			break;
		case "subjects":
			writeGroups(page, cautions.entries, "who", "address");
			break;
		case "addresses":
			writeGroups(page, cautions.entries, "address", "who");
			break;
		case "subject-counts":
			writeCounts(page, cautions.entries, "who", "person");
			break;
		case "org-counts":
			writeCounts(page, cautions.entries, "org", "organization");
			break;
		case "counts": page.add("> There are too many of them to be listed within the size of a comment, even in short. **Read them in the job summary or the plan file before approving.**");
	}
}
function titleOf$1(cautions) {
	const refused = cautions.guards.filter((guard) => guard.verdict === "refused").length;
	const lifted = cautions.guards.length - refused;
	return [
		...cautions.removals > 0 ? [countOf(cautions.removals, "removal")] : [],
		...cautions.demotions > 0 ? [countOf(cautions.demotions, "demotion")] : [],
		...cautions.powers > 0 ? [countOf(cautions.powers, "owner or admin change")] : [],
		...cautions.protections > 0 ? [countOf(cautions.protections, "protection change")] : [],
		...refused > 0 ? [`refused by ${countOf(refused, "guard")}`] : [],
		...lifted > 0 ? [`${countOf(lifted, "guard")} lifted`] : [],
		...cautions.errors.length > 0 ? [countOf(cautions.errors.length, "error")] : []
	].join(" \u00b7 ");
}
function writeGuards(page, guards, stage) {
	if (stage.cautions === "counts") return;
	for (const result of guards) {
		if (page.isFull) return;
		const where = result.org === void 0 ? "" : ` ${codeSpan(result.org)}`;
		const hint = result.hint === void 0 || stage.cautions !== "reasons" ? "" : ` \u2014 ${codeSpan(result.hint)}`;
		const verb = result.verdict === "refused" ? "refuses" : "was lifted for";
		page.add(`> - guard ${codeSpan(result.guard)} ${verb}${where}: ${codeSpan(result.text)}${hint}`);
	}
}
function writeErrors(page, errors, stage) {
	if (stage.cautions === "counts") return;
	for (const line of findingLines(errors)) {
		if (page.isFull) return;
		page.add(`> - ${line}`);
	}
}
function findingLines(findings) {
	return require_paint.groupCauses(findings).flatMap((cause) => {
		const { finding, also } = cause;
		const more = also.length === 0 ? "" : ` The same in ${countOf(also.length, "other place")}.`;
		const hidden = require_paint.hiddenText(cause);
		return [`${findingLine(finding)}${more}`, ...hidden === void 0 ? [] : [hidden]];
	});
}
function findingLine(finding) {
	const place = finding.place;
	const where = place === void 0 ? finding.address ?? finding.org : `${place.file}:${place.line}:${place.column}`;
	const at = where === void 0 ? "" : ` at ${codeSpan(where)}`;
	const hint = finding.hint === void 0 ? "" : ` \u2014 ${codeSpan(finding.hint)}`;
	return `${finding.severity} ${codeSpan(finding.code)}${at}: ${codeSpan(finding.message)}${hint}`;
}
function writeLines$1(page, entries, hasReasons) {
	for (const entry of entries) {
		if (page.isFull) return;
		page.add(`> - ${entry.line()}${hasReasons ? ` (${codeSpan(entry.reason)})` : ""}`);
	}
}
function cautionLine(operation) {
	const at = codeSpan(operation.address);
	const what = codeSpan(require_text.describeChange(operation));
	if (operation.kind === "setting") return `${at} ${operation.action === "remove" ? "loses" : operation.action === "add" ? "gets" : "changes"} ${what}`;
	const who = codeSpan(operation.subject);
	if (operation.action === "remove") return `${who} loses ${what} on ${at}`;
	if (operation.action === "add") return `${who} gains ${operation.isPowerful === true ? "**powerful** " : ""}${what} on ${at}`;
	return `${who} ${operation.direction === "less" ? "is lowered" : operation.direction === "more" ? "is raised" : "changes"} ${what} on ${at}`;
}
function writeGroups(page, entries, key, item) {
	for (const [verb, group] of groupBy(entries, (entry) => entry.verb)) {
		page.add(`> **${verb}**`);
		for (const [name, items] of groupBy(group, (entry) => entry[key])) {
			if (page.isFull) return;
			page.add(`> - ${codeSpan(name)}: ${items.map((entry) => codeSpan(entry[item])).join(", ")}`);
		}
		page.add(">");
	}
}
function writeCounts(page, entries, key, noun) {
	for (const [verb, group] of groupBy(entries, (entry) => entry.verb)) {
		const counts = [...groupBy(group, (entry) => entry[key])].map(([name, items]) => `${codeSpan(name)} \u00d7 ${formatCount(items.length)}`);
		page.add(`> **${verb}**`, `> ${counts.join(", ")}`, ">");
	}
	page.add(`> There are too many to be named one by one: these ${formatCount(entries.length)} changes are counted by ${noun}. **Each one is listed in the job summary and the plan file; read it there before approving.**`);
}
function verbOf(operation) {
	const power = require_text.cautionsOf(operation).includes("power") ? "owner or admin " : "";
	if (operation.kind === "setting") return `${power}settings change`;
	if (operation.action === "remove") return `${power}access is lost`;
	if (operation.action === "add") return `${power}access is gained`;
	if (operation.direction === "less") return `${power}access is lowered`;
	return operation.direction === "more" ? `${power}access is raised` : `${power}access changes`;
}
// src/report/markdown/diff.ts
const OPEN_DIFF_LINES = 30;
function writeDiffs(page, plan, stage, isFolding) {
	if (!stage.hasDiff || plan.operations.length === 0) return;
	const operationsByOrg = groupBy(plan.operations, (operation) => operation.org);
	const orgs = new Map(plan.orgs.map((org) => [org.key, org]));
	for (const [key, operations] of operationsByOrg) {
		if (page.isFull) return;
		writeDiff(page, operations, orgs.get(key) ?? { key }, stage, isFolding);
	}
}
function writeDiff(page, operations, org, stage, isFolding) {
	const lines = diffLines(operations, stage, page.remaining);
	const provider = org.provider === void 0 ? "" : ` (${codeSpan(org.provider)})`;
	page.gap();
	page.add(`#### ${codeSpan(org.key)}${provider}: ${countsInWords(operations)}`, "");
	const isFolded = isFolding && lines.length > OPEN_DIFF_LINES;
	if (isFolded) page.add(`<details><summary>Show ${countOf(operations.length, "operation")}</summary>`, "");
	page.addAll(fence("diff", lines));
	if (isFolded) page.add("", "</details>");
}
function countsInWords(operations) {
	const count = (action) => operations.filter((one) => one.action === action).length;
	return [
		...count("add") > 0 ? [`${formatCount(count("add"))} to add`] : [],
		...count("update") > 0 ? [`${formatCount(count("update"))} to change`] : [],
		...count("remove") > 0 ? [`${formatCount(count("remove"))} to remove`] : []
	].join(", ");
}
function diffLines(operations, stage, room) {
	const isCounted = (operation) => stage.additions === "counts" && operation.action === "add";
	const lines = [];
	let size = 0;
	const push = (line) => {
		size += line.length + 1;
		lines.push(line);
	};
	for (const [address, group] of groupBy(operations, (operation) => operation.address)) {
		const shown = group.filter((operation) => !isCounted(operation));
		if (shown.length === 0) continue;
		push(fenceLine(`@@ ${placeInWords(address)} @@`));
		for (const operation of shown) {
			if (size > room) return lines;
			push(fenceLine(`${signOf(operation)} ${operationInWords(operation)}`));
			if (stage.hasDetails) for (const detail of detailsOf(operation)) push(fenceLine(`#   ${detail}`));
		}
	}
	return [...lines, ...additionsInCounts(operations.filter(isCounted))];
}
function additionsInCounts(additions) {
	if (additions.length === 0) return [];
	const byChange = [...groupBy(additions, require_text.describeChange)].map(([change, group]) => ({
		change,
		count: group.length
	})).sort((a, b) => b.count - a.count || (a.change < b.change ? -1 : 1));
	const named = byChange.slice(0, 12);
	const rest = byChange.slice(12).reduce((sum, { count }) => sum + count, 0);
	return [
		`@@ ${countOf(additions.length, "addition")}, counted by what is granted @@`,
		...named.map(({ change, count }) => fenceLine(`+ ${formatCount(count)} \u00d7 ${change}`)),
		...rest > 0 ? [`+ ${formatCount(rest)} \u00d7 others`] : []
	];
}
function placeInWords(address) {
	const { section, name } = require_subject.parseAddress(address);
	return section === void 0 || name === void 0 ? "members" : `${section}/${name}`;
}
function signOf(operation) {
	return operation.action === "add" ? "+" : operation.action === "remove" ? "-" : "!";
}
function operationInWords(operation) {
	const until = operation.until === void 0 ? "" : ` until ${operation.until}`;
	const pending = operation.observed?.pending === void 0 ? "" : " (open invitation)";
	const change = require_text.describeChange(operation);
	return operation.kind === "grant" ? `${operation.subject}: ${change}${until}${pending}` : `${change}${until}`;
}
function detailsOf(operation) {
	const origins = operation.origins.map(({ file, line, column, via }) => `${file}:${line}:${column}${via.length === 0 ? "" : ` through ${via.join(", ")}`}`);
	return [
		`${operation.reason.text}${operation.why === void 0 ? "" : `: ${operation.why}`}`,
		...origins,
		...operation.effects.map(({ kind, text }) => `${kind}: ${text}`),
		...operation.coveredBy === void 0 ? [] : [`comes with ${operation.coveredBy}`]
	];
}
// src/report/markdown/page.ts
var Page = class {
	#lines = [];
	#limit;
	#unit;
	#size = 0;
	constructor(limit, unit) {
		this.#limit = limit;
		this.#unit = unit;
	}
	get isFull() {
		return this.#size > this.#limit;
	}
	get remaining() {
		return this.#limit - this.#size;
	}
	add(...lines) {
		this.addAll(lines);
	}
	addAll(lines) {
		for (const line of lines) {
			this.#size += sizeOf(line, this.#unit) + 1;
			this.#lines.push(line);
			if (this.isFull) return;
		}
	}
	gap() {
		if (this.#lines.length > 0 && this.#lines.at(-1) !== "") this.add("");
	}
	finish() {
		return this.isFull ? void 0 : this.#lines.join("\n").trimEnd();
	}
};
const FULL = {
	hasDetails: true,
	hasContext: true,
	people: "lines",
	additions: "lines",
	hasDiff: true,
	cautions: "reasons"
};
const COUNTED = {
	...FULL,
	hasDetails: false,
	hasContext: false,
	people: "counts",
	additions: "counts"
};
const STAGES = [
	FULL,
	{
		...FULL,
		hasDetails: false
	},
	{
		...FULL,
		hasDetails: false,
		hasContext: false
	},
	COUNTED,
	{
		...COUNTED,
		hasDiff: false
	},
	{
		...COUNTED,
		hasDiff: false,
		cautions: "lines"
	},
	{
		...COUNTED,
		hasDiff: false,
		cautions: "subjects"
	},
	{
		...COUNTED,
		hasDiff: false,
		cautions: "addresses"
	},
	{
		...COUNTED,
		hasDiff: false,
		cautions: "subject-counts"
	},
	{
		...COUNTED,
		hasDiff: false,
		cautions: "org-counts"
	},
	{
		...COUNTED,
		hasDiff: false,
		cautions: "counts"
	}
];
// src/report/markdown/people.ts
const OPEN_PEOPLE = 15;
const NAMED_CHANGES = 4;
function writePeople(page, people, stage) {
	if (people.length === 0) return;
	page.gap();
	if (stage.people === "counts") {
		page.add(peopleInCounts(people));
		return;
	}
	const sorted = [...people].sort((a, b) => rank(a) - rank(b));
	writeLines(page, sorted.slice(0, OPEN_PEOPLE));
	const rest = sorted.slice(OPEN_PEOPLE);
	if (rest.length === 0) return;
	const title = countOf(rest.length, "more person or group", "more people and groups");
	page.add("", `<details><summary>${title}</summary>`, "");
	writeLines(page, rest);
	page.add("", "</details>");
}
function rank({ losses, changes }) {
	return losses.length > 0 ? 0 : changes.length > 0 ? 1 : 2;
}
function writeLines(page, people) {
	for (const changes of people) {
		if (page.isFull) return;
		page.add(`- ${personLine(changes)}`);
	}
}
function personLine({ subject, gains, losses, changes }) {
	const parts = [
		...losses.length > 0 ? [`**loses** ${named(losses)}`] : [],
		...gains.length > 0 ? [`gains ${named(gains)}`] : [],
		...changes.length > 0 ? [`changes ${named(changes)}`] : []
	];
	return `${codeSpan(subject)} ${parts.join("; ")}`;
}
function named(phrases) {
	const shown = phrases.slice(0, NAMED_CHANGES).map(codeSpan);
	const more = phrases.length - shown.length;
	return [...shown, ...more > 0 ? [`${formatCount(more)} more`] : []].join(", ");
}
function peopleInCounts(people) {
	const losing = people.filter((changes) => changes.losses.length > 0).length;
	const gaining = people.filter((changes) => changes.gains.length > 0).length;
	return `${countOf(people.length, "person or group", "people and groups")}: ${formatCount(losing)} lose something, ${formatCount(gaining)} gain something.`;
}
// src/report/markdown/markdown.ts
var markdown_exports = require_rolldown_runtime.__exportAll({ renderMarkdown: () => renderMarkdown });
const SUMMARY_LIMIT = 1e6;
function renderMarkdown(read, options) {
	const plan = require_text.withDisplayNames(read);
	const parts = {
		plan,
		cautions: collectCautions(plan),
		people: require_text.headline(plan)
	};
	for (const stage of STAGES) {
		const text = renderStage(parts, options, stage);
		if (text !== void 0) return text;
	}
	return cutAtLineEnd(titleOf(plan, options), options.limit, options.unit ?? "characters", "");
}
function fitSummary(markdown, limit = SUMMARY_LIMIT) {
	return cutAtLineEnd(markdown, limit, "bytes", "_Cut here, because a job summary takes no more. The plan file holds the rest._");
}
function isQuiet(plan) {
	return plan.operations.length === 0 && plan.deferred.length === 0 && plan.orgs.every((org) => org.gaps.length === 0) && plan.guards.every((guard) => guard.verdict !== "refused") && plan.findings.every((finding) => finding.severity !== "error");
}
function renderStage({ plan, cautions, people }, options, stage) {
	const page = new Page(options.limit, options.unit ?? "characters");
	page.add(titleOf(plan, options));
	if (options.status !== void 0) {
		page.gap();
		page.add(...options.status);
	}
	page.gap();
	page.add(headlineOf(plan));
	writeHosts(page, plan, stage);
	writeCautions(page, cautions, stage);
	writeGaps(page, plan, stage);
	writePeople(page, people, stage);
	writeDiffs(page, plan, stage, options.isFolding !== false);
	writeContext(page, plan, stage, options.isFolding !== false);
	writeOmission(page, plan, stage, options);
	writeFooter(page, plan, options);
	return page.finish();
}
function titleOf(plan, options) {
	const target = options.target === void 0 ? "" : ` for ${codeSpan(options.target)}`;
	return `### ${options.heading ?? (plan.operations.length === 0 ? "No access changes" : "Access plan")}${target}`;
}
function headlineOf(plan) {
	const counts = require_text.countOperations(plan);
	if (plan.operations.length === 0) return isQuiet(plan) ? `**No changes.** What is live is what the files say, in ${countOf(plan.orgs.length, "organization")}.` : "**No changes** are planned, but not everything is settled:";
	const orgs = new Set(plan.operations.map((operation) => operation.org)).size;
	return [
		`**${formatCount(counts.adds)} to add, ${formatCount(counts.updates)} to change, ${formatCount(counts.removes)} to remove**`,
		` in ${formatCount(orgs)} of ${countOf(plan.orgs.length, "organization")}`,
		...counts.pending > 0 ? [`; ${countOf(counts.pending, "invitation")} pending`] : [],
		...counts.deferred > 0 ? [`; ${formatCount(counts.deferred)} deferred`] : [],
		"."
	].join("");
}
function writeHosts(page, plan, stage) {
	const elsewhere = plan.orgs.filter(({ hosts }) => hosts !== void 0 && hosts.length > 0);
	if (elsewhere.length === 0) return;
	page.gap();
	if (stage.cautions === "counts" || stage.cautions === "subject-counts") {
		page.add(`Hosts that are not the vendor's own serve ${countOf(elsewhere.length, "organization")}.`);
		return;
	}
	const served = [...groupBy(elsewhere.flatMap(({ key, hosts }) => (hosts ?? []).map((host) => ({
		key,
		host
	}))), ({ host }) => host)].map(([host, orgs]) => `${codeSpan(host)} for ${orgs.map(({ key }) => codeSpan(key)).join(", ")}`);
	page.add(`Not the vendor's own host: ${served.join("; ")}.`);
}
function writeGaps(page, plan, stage) {
	const gaps = plan.orgs.flatMap((org) => org.gaps);
	if (gaps.length === 0) return;
	page.gap();
	page.add("> [!WARNING]", `> **${countOf(gaps.length, "place")} could not be read to the end**, so nothing is planned there. Unknown is not unchanged.`);
	if (stage.cautions === "counts" || stage.cautions === "subject-counts") return;
	page.add(">");
	for (const gap of gaps) {
		if (page.isFull) return;
		const hint = gap.hint === void 0 ? "" : ` \u2014 ${codeSpan(gap.hint)}`;
		page.add(`> - ${codeSpan(gap.address)} ${codeSpan(gap.code)}: ${codeSpan(gap.message)}${hint}`);
	}
}
function writeContext(page, plan, stage, isFolding) {
	const warnings = plan.findings.filter((finding) => finding.severity !== "error");
	const passed = plan.guards.filter((guard) => guard.verdict === "passed");
	const filled = [
		[
			"deferred until somebody accepts",
			plan.deferred,
			() => deferredLines(plan)
		],
		[
			"waiting for an invitation to be accepted",
			plan.pending,
			() => pendingLines(plan)
		],
		[
			"left alone on purpose",
			plan.spared,
			() => sparedLines(plan)
		],
		[
			"warnings",
			warnings,
			() => findingLines(warnings)
		],
		[
			"guards passed",
			passed,
			() => passed.map(guardLine)
		]
	].filter(([, items]) => items.length > 0);
	if (filled.length === 0) return;
	page.gap();
	if (!stage.hasContext) {
		page.add(filled.map(([title, items]) => `${formatCount(items.length)} ${title}`).join(" \u00b7 "));
		return;
	}
	for (const [title, items, linesOf] of filled) {
		if (page.isFull) return;
		writeSection(page, `${formatCount(items.length)} ${title}`, linesOf(), isFolding && title !== "deferred until somebody accepts");
	}
}
function writeSection(page, title, lines, isFolded) {
	page.gap();
	page.add(isFolded ? `<details><summary>${title}</summary>` : `**${title}**`, "");
	for (const line of lines) {
		if (page.isFull) return;
		page.add(`- ${line}`);
	}
	if (isFolded) page.add("", "</details>");
}
function deferredLines(plan) {
	return plan.deferred.map(({ operation, waitsFor }) => {
		const who = operation.kind === "grant" ? `${codeSpan(operation.subject)} ` : "";
		return `${operation.action} ${who}${codeSpan(require_text.describeChange(operation))} on ${codeSpan(operation.address)}, waits for ${codeSpan(waitsFor)}`;
	});
}
function pendingLines(plan) {
	return plan.pending.map(({ subject, access, address, state }) => `${codeSpan(subject)} ${codeSpan(require_subject.describeAccess(access))} on ${codeSpan(address)} (${codeSpan(state)})`);
}
function sparedLines(plan) {
	return plan.spared.map(({ subject, access, address, code, text }) => {
		return `${subject === void 0 ? "" : `${codeSpan(subject)} `}${access === void 0 ? "" : `${codeSpan(require_subject.describeAccess(access))} `}on ${codeSpan(address)}: ${code}, ${codeSpan(text)}`;
	});
}
function guardLine(guard) {
	const where = guard.org === void 0 ? "" : ` ${codeSpan(guard.org)}`;
	return `${codeSpan(guard.guard)}${where}: ${codeSpan(guard.text)}`;
}
function writeOmission(page, plan, stage, options) {
	if (stage === STAGES[0] || plan.operations.length === 0) return;
	const left = [
		"reasons, places and effects",
		...stage.hasContext ? [] : ["what waits and what is left alone"],
		...stage.additions === "lines" ? [] : ["each addition"],
		...stage.hasDiff ? [] : ["the diff"]
	].join(", ");
	page.gap();
	page.add(`_Shortened to fit: ${left} are in the ${link("job summary", options.runUrl)} and the plan file. The digest covers all of it._`);
}
function writeFooter(page, plan, options) {
	const isVarying = options.isStable !== true;
	const reading = isVarying ? require_text.requestsText(plan, options.foreseen) : void 0;
	const parts = [
		`digest ${codeSpan(plan.digest)}`,
		...isVarying && options.headSha !== void 0 ? [`commit ${codeSpan(options.headSha.slice(0, 12))}`] : [],
		...isVarying ? [`computed ${codeSpan(plan.at)}`] : [],
		...isVarying && options.runUrl !== void 0 ? [link("run", options.runUrl)] : [],
		...reading === void 0 ? [] : [reading],
		`rolecall ${codeSpan(plan.tool)}`
	];
	page.gap();
	page.add("---", "", `<sub>${parts.join(" \u00b7 ")}</sub>`);
}
Object.defineProperty(exports, "codeSpan", {
	enumerable: true,
	get: function() {
		return codeSpan;
	}
});
Object.defineProperty(exports, "countOf", {
	enumerable: true,
	get: function() {
		return countOf;
	}
});
Object.defineProperty(exports, "cutAtLineEnd", {
	enumerable: true,
	get: function() {
		return cutAtLineEnd;
	}
});
Object.defineProperty(exports, "fence", {
	enumerable: true,
	get: function() {
		return fence;
	}
});
Object.defineProperty(exports, "fenceLine", {
	enumerable: true,
	get: function() {
		return fenceLine;
	}
});
Object.defineProperty(exports, "findingLine", {
	enumerable: true,
	get: function() {
		return findingLine;
	}
});
Object.defineProperty(exports, "fitSummary", {
	enumerable: true,
	get: function() {
		return fitSummary;
	}
});
Object.defineProperty(exports, "formatCount", {
	enumerable: true,
	get: function() {
		return formatCount;
	}
});
Object.defineProperty(exports, "isQuiet", {
	enumerable: true,
	get: function() {
		return isQuiet;
	}
});
Object.defineProperty(exports, "link", {
	enumerable: true,
	get: function() {
		return link;
	}
});
Object.defineProperty(exports, "markdown_exports", {
	enumerable: true,
	get: function() {
		return markdown_exports;
	}
});
Object.defineProperty(exports, "renderMarkdown", {
	enumerable: true,
	get: function() {
		return renderMarkdown;
	}
});
