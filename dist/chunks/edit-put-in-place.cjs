"use strict";
const require_load = require("./app-load-load.cjs");
const require_workspace = require("./edit-workspace.cjs");
const require_subject_text = require("./edit-subject-text.cjs");
const require_clock = require("./http-clock.cjs");
const require_levels = require("./edit-levels.cjs");
// src/edit/union.ts
function unionOf(form, first, second, where) {
	const [a, b] = [require_levels.partsOf(form, first), require_levels.partsOf(form, second)];
	const rest = unionOfTerms(a.rest, b.rest);
	switch (form.form) {
		case "listed": return Object.keys(rest).some((key) => key !== "subject") ? rest : rest.subject ?? first;
		case "role": return require_levels.compact(rest, "role", higher(form.roles, a.role, b.role, where) ?? "");
		case "permissions": return require_levels.compact(rest, "permissions", [...new Set([...a.permissions, ...b.permissions])]);
		case "environments": return unionOfEnvironments(form, [a, b], rest, where);
	}
}
function unionOfEnvironments(form, [a, b], rest, where) {
	const role = higher(form.roles, a.role, b.role, where);
	if (role !== void 0 && role === form.roles.at(-1)?.name) return require_levels.compact(rest, "role", role);
	const environments = {};
	for (const type of form.environments) {
		const level = higher(form.environmentRoles, a.environments[type], b.environments[type], where);
		if (level !== void 0) environments[type] = level;
	}
	return require_levels.writeEnvironments(form, role, environments, rest);
}
function higher(levels, a, b, where) {
	if (a === void 0 || b === void 0 || a === b) return a ?? b;
	const [rankA, rankB] = [a, b].map((name) => levels.findIndex((level) => level.name === name));
	if (rankA === void 0 || rankB === void 0 || rankA < 0 || rankB < 0) throw new require_clock.UsageError("EDIT_UNSAFE", `On ${where} the two hold ${a} and ${b}, and it is not known which is more.`, "Take one of the two out by hand first.");
	return rankA > rankB ? a : b;
}
function unionOfTerms(a, b) {
	const { until: endA, disabled: blockedA, ...restA } = a;
	const { until: endB, disabled: blockedB, ...restB } = b;
	const ends = [endA, endB].filter((end) => typeof end === "string");
	const last = ends.length === 2 ? laterOf(ends) : void 0;
	return {
		...restB,
		...restA,
		...blockedA === true && blockedB === true ? { disabled: true } : {},
		...last === void 0 ? {} : { until: last }
	};
}
function laterOf([a = "", b = ""]) {
	return (require_load.parseUntil(a) ?? 0) >= (require_load.parseUntil(b) ?? 0) ? a : b;
}
function withSubject(json, subject) {
	return require_load.isJsonObject(json) ? {
		...json,
		subject
	} : subject;
}
// src/edit/put-in-place.ts
function putInPlace(input, to, mentions) {
	const splices = new Map();
	const done = [];
	for (const group of byPlace(mentions)) {
		const [first] = group;
		if (first === void 0) continue;
		const change = changeOf(input, input.workspace.file(first.file), to, group);
		for (const splice of change.splices) require_load.appendUnder(splices, first.file, splice);
		done.push(`${first.file}: ${placeOf(first)}: ${change.text}`);
	}
	return {
		splices,
		done
	};
}
function placeOf({ kind, path, step }) {
	const place = path.slice(kind === "team" ? 0 : 1).join("/");
	return kind === "setting" || kind === "owner" ? `${place}: ${String(step)}` : place;
}
function byPlace(mentions) {
	const groups = new Map();
	for (const mention of mentions) {
		const isAlone = mention.kind === "setting" || mention.kind === "owner";
		require_load.appendUnder(groups, isAlone ? mention : mention.collection, mention);
	}
	return [...groups.values()];
}
function changeOf(input, file, to, group) {
	const [first, ...others] = group;
	if (first === void 0) return {
		splices: [],
		text: ""
	};
	const entries = require_workspace.entriesOf(first.collection);
	const own = entries.find((entry) => entry.step === first.step);
	if (own === void 0) return {
		splices: [],
		text: ""
	};
	if (first.kind === "setting" || first.kind === "owner") return {
		splices: [require_workspace.replaceValue(file, own, require_workspace.renderInline(to))],
		text: `${to} in place of ${String(first.json)}`
	};
	const there = entries.find((entry) => means(input, file, entry, to));
	const kept = there ?? own;
	const value = [...there === void 0 ? [] : [plain(file, there)], ...group.map(({ json }) => json)].reduce((a, b) => combine(first, a, b));
	const removed = (there === void 0 ? others : group).map(({ step }) => step);
	return {
		splices: [...keep(file, kept, to, value, there !== void 0), ...require_workspace.removeEntries(file, first.collection, removed, first.owner)],
		text: textOf(first, to, value, there !== void 0)
	};
}
function textOf({ form, json }, to, value, isJoined) {
	if (form === void 0 || form.form === "listed") return isJoined ? `${to} stands there already` : `${to} in place of ${String(require_subject_text.subjectOfItem(json) ?? "")}`;
	return `${to}: ${require_workspace.renderInline(value)}`;
}
function combine(mention, a, b) {
	if (require_load.canonicalJson(a) === require_load.canonicalJson(b)) return a;
	return mention.form === void 0 ? a : unionOf(mention.form, a, b, placeOf(mention));
}
function keep(file, entry, to, value, isNamed) {
	if (entry.key === void 0) {
		const item = isNamed ? value : withSubject(value, to);
		return require_load.canonicalJson(plain(file, entry)) === require_load.canonicalJson(item) ? [] : [require_workspace.replaceValue(file, entry, require_workspace.renderInline(item))];
	}
	const [start = 0, end = 0] = entry.key.range ?? [];
	return [...isNamed ? [] : [{
		start,
		end,
		text: require_workspace.renderKey(to)
	}], ...require_load.canonicalJson(plain(file, entry)) === require_load.canonicalJson(value) ? [] : [require_workspace.replaceValue(file, entry, require_workspace.renderInline(value))]];
}
function means(input, file, { step, value }, subject) {
	const text = typeof step === "string" ? step : require_subject_text.subjectOfItem(file.plain(value));
	return text !== void 0 && require_subject_text.spelledSubject(text, input.config.directory) === subject;
}
function plain(file, { value }) {
	return file.plain(value);
}
Object.defineProperty(exports, "putInPlace", {
	enumerable: true,
	get: function() {
		return putInPlace;
	}
});
