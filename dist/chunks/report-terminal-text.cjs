"use strict";
const require_load = require("./app-load-load.cjs");
const require_layout = require("./report-terminal-layout.cjs");
const require_make_plan = require("./app-plan-make-plan.cjs");
const require_paint = require("./report-terminal-paint.cjs");
const require_subject = require("./model-subject.cjs");
// src/app/exit-codes.ts
function hasGaps(plan) {
	return plan.orgs.some((org) => org.gaps.length > 0);
}
const PERSON_CODES = [
	"AMBIGUOUS_PERSON",
	"ACCOUNT_NOT_FOUND",
	"ACCOUNT_NOT_PINNED",
	"LOGIN_MOVED"
];
const PARTIAL_CODES = ["RESOURCE_NOT_FOUND", ...PERSON_CODES];
function hasProblems(plan) {
	return hasErrors(plan, (code) => PARTIAL_CODES.includes(code));
}
function countProblems({ findings }) {
	return findings.filter(({ severity, code }) => severity === "error" && PARTIAL_CODES.includes(code)).length;
}
function hasErrors(plan, isMeant) {
	return plan.findings.some(({ severity, code }) => severity === "error" && isMeant(code));
}
function isRefused(plan) {
	const byGuard = plan.guards.some((guard) => guard.verdict === "refused");
	const byPolicy = hasErrors(plan, (code) => !PARTIAL_CODES.includes(code));
	return byGuard || byPolicy;
}
function verdictOf(plan, isDetailed) {
	if (isRefused(plan)) return require_paint.ExitCode.refused;
	if (hasGaps(plan) || hasProblems(plan)) return require_paint.ExitCode.failed;
	return isDetailed && hasChanges(plan) ? require_paint.ExitCode.changes : require_paint.ExitCode.done;
}
function driftVerdictOf(plan) {
	if (hasGaps(plan) || hasErrors(plan, (code) => code === "RESOURCE_NOT_FOUND")) return require_paint.ExitCode.failed;
	const forPeople = [
		"OWNER_DIFFERS",
		"OPEN_TO_EVERYBODY",
		...PERSON_CODES
	];
	const isUnclear = plan.findings.some(({ code }) => forPeople.includes(code));
	const isHeld = plan.spared.some(({ drift }) => drift !== void 0);
	const isOverdue = plan.deferred.some(({ code }) => code === "EXPIRY_DEFERRED");
	return plan.operations.some((operation) => !require_make_plan.isMailedAgain(operation)) || isUnclear || isHeld || isOverdue ? require_paint.ExitCode.changes : require_paint.ExitCode.done;
}
function hasChanges(plan) {
	return plan.operations.length > 0;
}
// src/report/words/display-names.ts
const NAME_LIMIT = 40;
function displayName(subject, identity) {
	const name = [identity?.login, identity?.name].find((text) => text !== void 0 && text.trim() !== "");
	return require_subject.idOfSubject(subject) === void 0 || name === void 0 ? subject : withName(subject, name);
}
function withName(subject, name) {
	const plain = name.replaceAll(/\s+/gu, " ").trim();
	const characters = [...plain];
	return `${subject} (${characters.length > NAME_LIMIT ? `${characters.slice(0, 39).join("")}\u2026` : plain})`;
}
function withDisplayNames(plan) {
	const names = new Map(plan.orgs.flatMap(({ key, names: own = {} }) => Object.entries(own).map(([subject, name]) => [`${key} ${subject}`, name])));
	if (names.size === 0) return plan;
	const named = (org, part) => {
		const name = part.subject === void 0 ? void 0 : names.get(`${org} ${part.subject}`);
		return name === void 0 || part.subject === void 0 ? part : {
			...part,
			subject: withName(part.subject, name)
		};
	};
	const inOperation = (operation) => ({
		...operation.kind === "grant" ? named(operation.org, operation) : operation,
		effects: operation.effects.map((effect) => named(operation.org, effect))
	});
	const inChange = (change) => {
		const { org, everybody } = change;
		const own = named(org, change);
		if (everybody === void 0) return own;
		return {
			...own,
			everybody: {
				...everybody,
				people: everybody.people.map((one) => named(org, one))
			}
		};
	};
	return {
		...plan,
		operations: plan.operations.map(inOperation),
		people: plan.people.map(inChange),
		pending: plan.pending.map((entry) => named(entry.org, entry)),
		deferred: plan.deferred.map((entry) => ({
			...entry,
			operation: inOperation(entry.operation)
		})),
		spared: plan.spared.map((entry) => named(entry.org, entry))
	};
}
// src/report/words/headline.ts
function headline({ people, operations }) {
	const all = new Map();
	const of = (subject) => {
		const known = all.get(subject) ?? {
			gains: [],
			losses: [],
			changes: []
		};
		all.set(subject, known);
		return known;
	};
	const members = new Set(people.flatMap((one) => one.address === one.org ? one.subject ?? [] : []));
	for (const change of people) {
		if (isSaidByMembership(change, members)) continue;
		if (change.everybody === void 0) collectChange(change, of(change.subject ?? ""));
		else collectEverybody(change, of(whoOf(change)));
	}
	for (const operation of operations) if (operation.kind === "grant" && operation.direction === "none") collectDetails(operation, of(operation.subject));
	return [...all].filter(([, { gains, losses, changes }]) => gains.length + losses.length + changes.length > 0).map(([subject, collected]) => ({
		subject,
		...isOne(subject) ? collected : shortened(collected)
	})).sort((a, b) => a.subject < b.subject ? -1 : 1);
}
const MOST_PLACES = 8;
const isOne = (who) => !/^everybody (?:else )?in .* \(\d+\)$/.test(who);
function shortened({ gains, losses, changes }) {
	const short = (phrases) => phrases.length <= MOST_PLACES ? [...phrases] : [...phrases.slice(0, 7), `the same in ${phrases.length - MOST_PLACES + 1} other places`];
	return {
		gains: short(gains),
		losses: short(losses),
		changes: short(changes)
	};
}
function isSaidByMembership(change, members) {
	if (change.places !== void 0) return true;
	if (change.address === change.org || change.isExposure === true) return false;
	return change.via.every((via) => via.kind === "rule") && change.subject !== void 0 && members.has(change.subject);
}
function whoOf({ subject, everybody, org }) {
	if (everybody === void 0) return subject ?? "";
	return `everybody ${everybody.isAll ? "" : "else "}in ${org} (${everybody.people.length})`;
}
function everybodyPhrase(change) {
	const { address, everybody } = change;
	const place = shortPlace(address);
	const doubt = doubtOf(change);
	const [first] = everybody?.people ?? [];
	const [before, after] = [first?.before?.role, first?.after?.role];
	return before === void 0 || after === void 0 ? `access to ${place}${doubt}` : `${after} on ${place} (was ${before})${doubt}`;
}
function collectEverybody(change, into) {
	const side = change.direction === "less" ? into.losses : change.direction === "more" ? into.gains : into.changes;
	const lowered = change.everybody?.people.every(({ after }) => after !== void 0) === true;
	const phrase = everybodyPhrase(change);
	side.push(change.direction === "less" && lowered ? loweredPhrase(change, phrase) : phrase);
}
function loweredPhrase({ address, everybody }, phrase) {
	const [first] = everybody?.people ?? [];
	const [before, after] = [first?.before?.role, first?.after?.role];
	return before === void 0 || after === void 0 ? phrase : `${before} on ${shortPlace(address)}, stays ${after}`;
}
function collectChange(change, into) {
	const { before, after } = change;
	const place = shortPlace(change.address);
	const own = {
		gains: [],
		losses: [],
		changes: []
	};
	if (before === void 0 && after !== void 0) own.gains.push(...phrases(after, void 0, place));
	else if (after === void 0 && before !== void 0) own.losses.push(...lossPhrases(change, before, place));
	else if (before !== void 0 && after !== void 0) collectUpdate(change, before, after, place, own);
	for (const side of [
		"gains",
		"losses",
		"changes"
	]) into[side].push(...own[side].map((phrase) => phrase + doubtOf(change)));
}
const doubtOf = ({ isNotKnown }) => isNotKnown === true ? " (not known)" : "";
function lossPhrases(change, before, place) {
	if (change.isInvited !== true) return phrases(before, void 0, place);
	return phrases(before, void 0, place).map((phrase) => `the invitation: ${phrase}`);
}
function collectUpdate(change, before, after, place, into) {
	if (before.disabled !== after.disabled) {
		if (after.disabled === true) into.losses.push(`all use of ${place} (disabled)`);
		else into.gains.push(`use of ${place} again (enabled)`);
	}
	if (before.role !== after.role && after.environments === void 0 && before.environments === void 0) {
		const { direction } = change;
		(direction === "more" ? into.gains : direction === "less" ? into.losses : into.changes).push(direction === "less" ? `${before.role ?? "access"} on ${place}, stays ${after.role ?? "a holder"}` : `${after.role ?? "access"} on ${place} (was ${before.role ?? "a holder"})`);
		return;
	}
	into.gains.push(...phrases(after, before, place));
	into.losses.push(...phrases(before, after, place));
}
function collectDetails(operation, into) {
	const { before, after } = operation;
	if (before === void 0 || after === void 0) return;
	const place = shortPlace(operation.address);
	if (operation.reason.code === "bounced") into.changes.push(`invitation to ${place} sent again`);
	else into.changes.push(`${describeDetails$1(before, after)} on ${place}`);
}
function describeDetails$1(before, after) {
	const changed = Object.entries(after.details ?? {}).filter(([key, value]) => before.details?.[key] !== value);
	if (changed.length === 0) return require_subject.describeAccess(after);
	return changed.map(([key, value]) => `${key} ${before.details?.[key] ?? "none"} \u2192 ${value}`).join(", ");
}
function phrases(access, other, place) {
	const found = [];
	for (const [type, role] of Object.entries(access.environments ?? {})) if (other?.environments?.[type] !== role) found.push(`${role} on ${place}/${type}`);
	const permissions = (access.permissions ?? []).filter((name) => other?.permissions?.includes(name) !== true);
	if (permissions.length > 0) found.push(`${permissions.join(", ")} on ${place}`);
	if (access.role !== void 0 && access.environments === void 0 && access.role !== other?.role) found.push(`${access.role} on ${place}${access.disabled === true ? " (disabled)" : ""}`);
	if (other === void 0 && found.length === 0) found.push(access.permissions === void 0 ? memberOf(place) : `${memberOf(place)}, without permissions`);
	return found;
}
function memberOf(place) {
	return place.startsWith("group ") || !place.includes("/") ? `membership of ${place}` : `access to ${place}`;
}
function shortPlace(address) {
	const { org, section, name } = require_subject.parseAddress(address);
	if (section === void 0 || name === void 0) return org;
	return section === "groups" ? `group ${org}/${name}` : `${org}/${name}`;
}
// src/report/words/hosts.ts
function hostsText({ hosts }) {
	return hosts === void 0 || hosts.length === 0 ? "" : `, at ${hosts.join(" and ")}`;
}
// src/report/words/reason.ts
function causesOf(operation, through) {
	const reason = reasonOf(operation);
	const places = operation.origins.map((origin) => {
		const teams = waysOf(operation, origin);
		return `${origin.file}:${origin.line}:${origin.column}${teams.length === 0 ? "" : through(teams)}`;
	});
	return reason === void 0 ? places : [reason, ...places];
}
function reasonOf({ reason, origins }) {
	if (reason.code === "changed") return void 0;
	return reason.code === "declared" && !isByRule(origins) ? void 0 : reason.text;
}
function waysOf({ origins, reason }, { via }) {
	return reason.code === "declared" && isByRule(origins) && via === origins[0]?.via ? via.slice(0, -1) : via;
}
function isByRule(origins) {
	return origins.length > 0 && origins.every(({ via }) => require_load.ruleOf(via) !== void 0);
}
// src/report/words/requests.ts
function requestsText(plan, foreseen) {
	const sent = plan.orgs.reduce((sum, org) => sum + org.requests, 0);
	if (sent === 0) return void 0;
	return `${require_layout.plural(sent, "request")}${foreseen === void 0 ? "" : ` (at least ${foreseen} foreseen)`}`;
}
// src/report/words/change-words.ts
function cautionsOf(operation) {
	const cautions = [];
	if (operation.action === "remove") cautions.push("removal");
	else if (operation.direction === "less" || operation.direction === "mixed") cautions.push("demotion");
	if (operation.isPowerful === true) {
		const changes = operation.direction !== "none" || operation.action !== "update";
		if (operation.kind === "setting" || changes) cautions.push("power");
	}
	return cautions;
}
function describeChange(operation) {
	return operation.kind === "grant" ? describeGrantChange(operation) : describeSettingChange(operation);
}
function describeGrantChange(operation) {
	const { before, after } = operation;
	if (before === void 0) return after === void 0 ? "no access" : require_subject.describeAccess(after);
	if (after === void 0) return require_subject.describeAccess(before);
	const [from, to] = [require_subject.describeAccess(before), require_subject.describeAccess(after)];
	return from === to ? describeDetails(before, after) : `${from} \u2192 ${to}`;
}
function describeDetails(before, after) {
	const changed = Object.entries(after.details ?? {}).filter(([key, value]) => before.details?.[key] !== value);
	if (changed.length === 0) return require_subject.describeAccess(after);
	return changed.map(([key, value]) => `${key} ${before.details?.[key] ?? "none"} \u2192 ${value}`).join(", ");
}
function describeSettingChange(operation) {
	const { setting, before, after, beforeText, afterText } = operation;
	const value = (json) => typeof json === "string" ? json : require_load.canonicalJson(json);
	const from = beforeText ?? (before === void 0 ? void 0 : value(before));
	const to = afterText ?? (after === void 0 ? void 0 : value(after));
	if (from === void 0) return to === void 0 ? setting : `${setting}: ${to}`;
	return to === void 0 ? `${setting}: ${from}` : `${setting}: ${from} \u2192 ${to}`;
}
function countOperations(plan) {
	const counts = {
		add: 0,
		update: 0,
		remove: 0
	};
	for (const operation of plan.operations) counts[operation.action] += 1;
	return {
		adds: counts.add,
		updates: counts.update,
		removes: counts.remove,
		pending: plan.pending.length,
		deferred: plan.deferred.length
	};
}
// src/report/terminal/summary.ts
function summarize(plan) {
	const counts = countOperations(plan);
	const rest = [
		counts.pending > 0 ? `${counts.pending} pending` : "",
		counts.deferred > 0 ? `${counts.deferred} deferred` : "",
		plan.spared.length > 0 ? `${plan.spared.length} left alone` : ""
	].filter((text) => text !== "");
	const tail = rest.length === 0 ? "" : `; ${rest.join(", ")}`;
	const unread = plan.orgs.filter((org) => org.gaps.length > 0);
	const mails = plan.operations.flatMap((operation) => operation.effects.filter((effect) => effect.kind === "mail")).length;
	if (plan.operations.length === 0) {
		if (unread.length > 0) return `Nothing planned, and not everything could be read (${unread.map((org) => org.key).join(", ")})${tail}.`;
		const errors = plan.findings.filter(({ severity }) => severity === "error").length;
		if (errors > 0) return `Nothing planned; ${require_layout.plural(errors, "error")} above${tail}.`;
		return `No changes${tail === "" ? "" : ` (${tail.slice(2)})`}.`;
	}
	return `Plan: ${counts.adds} to add, ${counts.updates} to change, ${counts.removes} to remove${tail}${mails > 0 ? `; ${require_layout.plural(mails, "mail")} will be sent` : ""}.`;
}
// src/report/terminal/text.ts
function renderPlan(plan, options = {}) {
	return new PlanWriter(withDisplayNames(plan), options).write();
}
const SIGNS = {
	add: "+",
	update: "~",
	remove: "-"
};
var PlanWriter = class {
	#plan;
	#options;
	#paint;
	#width;
	#lines = [];
	constructor(plan, options) {
		this.#plan = plan;
		this.#options = options;
		this.#paint = options.painter ?? require_paint.plain;
		this.#width = options.width ?? 80;
	}
	write() {
		this.#writeFindings();
		this.#writePeople();
		for (const org of this.#plan.orgs) this.#writeOrg(org);
		this.#writeGuards();
		if (this.#options.isPart !== true || this.#plan.operations.length > 0) this.#writeSummary();
		return `${this.#lines.join("\n")}\n`;
	}
	#writeSummary() {
		const reading = requestsText(this.#plan, this.#options.foreseen);
		if (reading !== void 0) this.#line(`Reading took ${reading}.`, 0, this.#paint.faint);
		this.#lines.push(this.#paint.strong(summarize(this.#plan)));
	}
	#line(text = "", indent = 0, paint = (t) => t) {
		const safe = require_load.sanitizeText(text);
		const wrapped = require_layout.wrap(`${" ".repeat(indent)}${safe}`, this.#width, indent + 2);
		this.#lines.push(...wrapped.split("\n").map((line) => line === "" ? "" : paint(line)));
	}
	#writeFindings() {
		const loud = this.#plan.findings.filter((finding) => finding.severity !== "note" || this.#options.isVerbose === true);
		for (const cause of require_paint.groupCauses(loud, this.#options.isVerbose)) this.#writeFinding(cause);
		if (loud.length > 0) this.#line();
	}
	#writeFinding(cause) {
		const { finding, also } = cause;
		const paint = finding.severity === "error" ? this.#paint.remove : this.#paint.warn;
		const where = finding.place === void 0 ? finding.address ?? finding.org : placeText(finding.place);
		this.#line(`${finding.severity}[${finding.code}] ${where === void 0 ? "" : `${where}: `}${finding.message}`, 0, paint);
		if (also.length > 0) this.#line(`The same in ${require_layout.plural(also.length, "other place")}.`, 2);
		if (finding.hint !== void 0) this.#line(finding.hint, 2, this.#paint.faint);
		const hidden = require_paint.hiddenText(cause);
		if (hidden !== void 0) this.#line(hidden, 0, this.#paint.faint);
	}
	#writePeople() {
		const people = headline(this.#plan);
		if (people.length === 0) return;
		this.#line("What people gain and lose", 0, this.#paint.strong);
		const column = require_layout.columnWidth(people.map((person) => person.subject), 28);
		for (const person of people) {
			let name = require_load.sanitizeText(person.subject);
			if (name.length > column) {
				this.#line(name, 2);
				name = "";
			}
			for (const [verb, items, paint] of [
				[
					"loses",
					person.losses,
					this.#paint.remove
				],
				[
					"gains",
					person.gains,
					this.#paint.add
				],
				[
					"changes",
					person.changes,
					this.#paint.change
				]
			]) {
				if (items.length === 0) continue;
				this.#hanging(`${name.padEnd(column)}  ${verb.padEnd(5)} `, items.join("; "), paint);
				name = "";
			}
		}
		this.#line();
	}
	#hanging(label, text, paint) {
		const lead = `  ${require_load.sanitizeText(label)}`;
		const body = require_layout.wrap(" ".repeat(lead.length) + require_load.sanitizeText(text), this.#width, lead.length).slice(lead.length);
		this.#lines.push(lead + body.split("\n").map(paint).join("\n"));
	}
	#writeOrg(org) {
		const operations = this.#plan.operations.filter((operation) => operation.org === org.key);
		const pending = this.#plan.pending.filter((entry) => entry.org === org.key);
		const deferred = this.#plan.deferred.filter((entry) => entry.operation.org === org.key);
		const spared = this.#plan.spared.filter((entry) => entry.org === org.key);
		const isQuiet = operations.length + pending.length + deferred.length + org.gaps.length === 0;
		if (isQuiet && this.#options.isPart === true) return;
		const name = `${org.name === org.key ? org.provider : `${org.provider}: ${org.name}`}${hostsText(org)}`;
		const acting = org.actor === void 0 ? "not read" : `acting as ${org.actor}`;
		this.#line(`${org.key}  (${name}; ${acting})${isQuiet ? "  no changes" : ""}`, 0, this.#paint.strong);
		for (const gap of org.gaps) {
			this.#line(`! ${gap.address}: ${gap.message} [${gap.code}]`, 2, this.#paint.remove);
			if (gap.hint !== void 0) this.#line(gap.hint, 4, this.#paint.faint);
		}
		for (const operation of operations) this.#writeOperation(operation);
		if (pending.length > 0) this.#line("Waiting for people to accept:", 2);
		for (const entry of pending) this.#line(`${entry.subject}  ${entry.address}  ${require_subject.describeAccess(entry.access)}  (${entry.state})`, 4);
		if (deferred.length > 0) this.#line("Deferred:", 2);
		for (const entry of deferred) this.#writeDeferred(entry);
		this.#writeSpared(spared);
		this.#line();
	}
	#writeOperation(operation) {
		const paint = {
			add: this.#paint.add,
			update: this.#paint.change,
			remove: this.#paint.remove
		}[operation.action];
		this.#line(`${SIGNS[operation.action]} ${operationTitle(operation)}  ${this.#changeText(operation)}`, 2, paint);
		const facts = operationFacts(operation);
		if (facts.length > 0) this.#line(facts.join("; "), 6, this.#paint.faint);
		for (const effect of operation.effects) {
			const where = effect.address === void 0 || effect.address === operation.address ? "" : ` on ${effect.address}`;
			this.#line(`${effect.kind}: ${effect.text}${where}`, 6, effect.kind === "cascade" ? this.#paint.remove : void 0);
		}
		if (operation.coveredBy !== void 0) this.#line(`comes with ${operation.coveredBy}`, 6);
	}
	#changeText(operation) {
		if (operation.kind === "grant") return changeText(operation.before === void 0 ? void 0 : require_subject.describeAccess(operation.before), operation.after === void 0 ? void 0 : require_subject.describeAccess(operation.after));
		if (operation.setting === "exists") return operation.action === "remove" ? "goes" : "is created";
		const { before, after, beforeText, afterText } = operation;
		const value = changeText(beforeText ?? (before === void 0 ? void 0 : valueText(before)), afterText ?? (after === void 0 ? void 0 : valueText(after)));
		return `${operation.setting}: ${value}`;
	}
	#writeDeferred(entry) {
		const { operation } = entry;
		this.#line(`${SIGNS[operation.action]} ${operationTitle(operation)}  ${this.#changeText(operation)}`, 4, this.#paint.change);
		this.#line(`waits for ${entry.waitsFor}`, 8, this.#paint.faint);
	}
	#writeSpared(spared) {
		if (spared.length === 0) return;
		const shown = this.#options.isVerbose !== true ? spared.filter((entry) => entry.code !== "fixed").slice(0, 10) : spared;
		if (shown.length > 0) this.#line("Left alone:", 2);
		for (const entry of shown) {
			const what = entry.access === void 0 ? "" : `  ${require_subject.describeAccess(entry.access)}`;
			this.#line(`${entry.subject ?? ""}${entry.subject === void 0 ? "" : "  "}${entry.address}${what}  (${entry.text})`, 4, this.#paint.faint);
		}
		const rest = spared.length - shown.length;
		if (rest > 0 && shown.length > 0) this.#line(`and ${rest} more; --verbose lists them`, 4, this.#paint.faint);
	}
	#writeGuards() {
		const shown = this.#plan.guards.filter((guard) => guard.verdict !== "passed");
		const passed = this.#plan.guards.length - shown.length;
		for (const guard of shown) this.#writeGuard(guard);
		if (this.#plan.operations.length > 0 && (shown.length > 0 || passed > 0)) {
			if (this.#options.isVerbose === true) {
				for (const guard of this.#plan.guards) if (guard.verdict === "passed") this.#writeGuard(guard);
			}
			this.#line(passedText(this.#plan.guards), 0, this.#paint.faint);
			this.#line();
		}
	}
	#writeGuard(guard) {
		const paint = guard.verdict === "passed" ? this.#paint.faint : this.#paint.remove;
		const where = guard.org === void 0 ? "" : ` ${guard.org}:`;
		this.#line(`guard ${guard.guard} ${guard.verdict}:${where} ${guard.text}`, 0, paint);
		if (guard.verdict !== "refused") return;
		for (const id of guard.operations.slice(0, 10)) this.#line(`- ${id}`, 4);
		if (guard.operations.length > 10) this.#line(`and ${guard.operations.length - 10} more`, 4);
		if (guard.hint !== void 0) this.#line(guard.hint, 4, this.#paint.faint);
	}
};
function operationTitle(operation) {
	return operation.kind === "grant" ? `${operation.subject}  ${operation.address}` : operation.address;
}
function changeText(before, after) {
	if (before === void 0) return after ?? "";
	if (after === void 0 || before === after) return before;
	return `${before} -> ${after}`;
}
function valueText(value) {
	return typeof value === "string" ? value : require_load.canonicalJson(value);
}
function operationFacts(operation) {
	const facts = causesOf(operation, (teams) => ` via ${teams.join(", ")}`);
	if (operation.until !== void 0) facts.push(`until ${untilText(operation.until)}`);
	if (operation.why !== void 0) facts.push(`"${operation.why}"`);
	return facts;
}
function untilText(until) {
	return until.endsWith("T23:59:59.999Z") ? until.slice(0, 10) : until;
}
function placeText(place) {
	return `${place.file}:${place.line}:${place.column}`;
}
function passedText(guards) {
	const passed = guards.filter((guard) => guard.verdict === "passed");
	const figures = passed.filter((guard) => guard.guard === "removals").map((guard) => `${guard.org}: ${guard.text.split(";")[0]}`);
	return `${require_layout.plural(passed.length, "guard")} passed${figures.length === 0 ? "" : ` (${figures.join("; ")})`}.`;
}
Object.defineProperty(exports, "causesOf", {
	enumerable: true,
	get: function() {
		return causesOf;
	}
});
Object.defineProperty(exports, "cautionsOf", {
	enumerable: true,
	get: function() {
		return cautionsOf;
	}
});
Object.defineProperty(exports, "countOperations", {
	enumerable: true,
	get: function() {
		return countOperations;
	}
});
Object.defineProperty(exports, "countProblems", {
	enumerable: true,
	get: function() {
		return countProblems;
	}
});
Object.defineProperty(exports, "describeChange", {
	enumerable: true,
	get: function() {
		return describeChange;
	}
});
Object.defineProperty(exports, "displayName", {
	enumerable: true,
	get: function() {
		return displayName;
	}
});
Object.defineProperty(exports, "driftVerdictOf", {
	enumerable: true,
	get: function() {
		return driftVerdictOf;
	}
});
Object.defineProperty(exports, "hasGaps", {
	enumerable: true,
	get: function() {
		return hasGaps;
	}
});
Object.defineProperty(exports, "hasProblems", {
	enumerable: true,
	get: function() {
		return hasProblems;
	}
});
Object.defineProperty(exports, "headline", {
	enumerable: true,
	get: function() {
		return headline;
	}
});
Object.defineProperty(exports, "hostsText", {
	enumerable: true,
	get: function() {
		return hostsText;
	}
});
Object.defineProperty(exports, "isRefused", {
	enumerable: true,
	get: function() {
		return isRefused;
	}
});
Object.defineProperty(exports, "operationTitle", {
	enumerable: true,
	get: function() {
		return operationTitle;
	}
});
Object.defineProperty(exports, "renderPlan", {
	enumerable: true,
	get: function() {
		return renderPlan;
	}
});
Object.defineProperty(exports, "requestsText", {
	enumerable: true,
	get: function() {
		return requestsText;
	}
});
Object.defineProperty(exports, "summarize", {
	enumerable: true,
	get: function() {
		return summarize;
	}
});
Object.defineProperty(exports, "untilText", {
	enumerable: true,
	get: function() {
		return untilText;
	}
});
Object.defineProperty(exports, "verdictOf", {
	enumerable: true,
	get: function() {
		return verdictOf;
	}
});
Object.defineProperty(exports, "whoOf", {
	enumerable: true,
	get: function() {
		return whoOf;
	}
});
Object.defineProperty(exports, "withDisplayNames", {
	enumerable: true,
	get: function() {
		return withDisplayNames;
	}
});
