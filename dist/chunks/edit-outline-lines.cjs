"use strict";
const require_inline = require("./edit-inline.cjs");
// src/edit/outline-lines.ts
const LINE_WIDTH = 110;
const MOST_INLINE = 5;
function renderEntries(entries, indent = 0) {
	return entries.flatMap((entry) => renderEntry(entry, indent));
}
function renderEntry(entry, indent) {
	const space = " ".repeat(indent);
	const above = (entry.above ?? []).map((line) => `${space}# ${line}`);
	const { value, entries } = entry;
	if (value === void 0 && entries === void 0) return above;
	const head = entry.key === void 0 ? "-" : `${require_inline.renderKey(entry.key)}:`;
	const note = entry.note === void 0 ? "" : ` # ${entry.note}`;
	const inline = entries === void 0 ? require_inline.renderInline(value) : inlineOf(entry, indent);
	if (inline !== void 0) {
		const below = [...(entries ?? []).filter(isComment).flatMap((one) => one.above ?? []), ...entry.below ?? []].map((line) => `${space}  # ${line}`);
		return [
			...above,
			`${space}${head} ${inline}${note}`,
			...below
		];
	}
	const below = (entry.below ?? []).map((line) => `${space}  # ${line}`);
	return [
		...above,
		`${space}${head}${note}`,
		...renderEntries(entries ?? [], indent + 2),
		...below
	];
}
function inlineOf(entry, indent) {
	const { entries = [], isList } = entry;
	if (entries.every(isComment)) return isList === true ? "[]" : "{}";
	const values = entries.map(plainValue);
	if (!(values.every((value) => value !== void 0) && !isRemarked({
		...entry,
		note: ""
	})) || entry.isBlock === true || entries.length > MOST_INLINE && isList !== true) return void 0;
	const value = isList === true ? values : Object.fromEntries(entries.map((one, index) => [one.key ?? "", values[index] ?? null]));
	const text = require_inline.renderInline(value);
	return indent + (entry.key?.length ?? 0) + 2 + text.length > LINE_WIDTH ? void 0 : text;
}
function plainValue(entry) {
	if (isRemarked(entry)) return void 0;
	if (entry.value !== void 0 || entry.isList !== true) return entry.value;
	const items = (entry.entries ?? []).map(plainValue);
	return items.every((item) => item !== void 0) ? items : void 0;
}
function isComment({ value, entries }) {
	return value === void 0 && entries === void 0;
}
function isRemarked({ note, above = [], below = [] }) {
	return note !== void 0 && note !== "" || above.length > 0 || below.length > 0;
}
Object.defineProperty(exports, "renderEntries", {
	enumerable: true,
	get: function() {
		return renderEntries;
	}
});
