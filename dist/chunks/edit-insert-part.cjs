"use strict";
const require_tight_lists = require("./edit-tight-lists.cjs");
const require_collections = require("./edit-collections.cjs");
const require_inline = require("./edit-inline.cjs");
const require_outline_lines = require("./edit-outline-lines.cjs");
const require_commit_edit = require("./app-edit-commit-edit.cjs");
// src/edit/insert-part.ts
var import_dist = require_tight_lists.require_dist();
const ORDER = [
	"people",
	"teams",
	"orgs"
];
function insertIntoPart(workspace, path, part, entries) {
	if (entries.length === 0) return;
	const file = workspace.file(path);
	const root = file.own(file.document.contents);
	const present = root === void 0 ? void 0 : require_commit_edit.entryOf(root, part);
	const collection = file.own(present?.value);
	if (collection !== void 0 && collection.items.length > 0) {
		if (collection.flow === true) {
			for (const entry of entries) insertInline(workspace, path, part, entry);
			return;
		}
		workspace.splice(path, [require_collections.insertLines(file, collection, require_outline_lines.renderEntries(entries))]);
		return;
	}
	if (present !== void 0) {
		workspace.splice(path, [beginEmptyPart(file, part, entries)]);
		return;
	}
	workspace.splice(path, [beginPart(file, part, entries)]);
}
function insertInline(workspace, path, part, entry) {
	const file = workspace.file(path);
	const collection = file.collectionAt([part]);
	if (collection === void 0 || entry.key === void 0) return;
	workspace.splice(path, [require_collections.insertEntry(file, collection, require_inline.renderPair(entry.key, plainOf(entry)))]);
}
function plainOf(entry) {
	const { value, entries = [], isList } = entry;
	if (value !== void 0) return value;
	const real = entries.filter((one) => one.value !== void 0 || one.entries !== void 0);
	if (isList === true) return real.map(plainOf);
	return Object.fromEntries(real.map((one) => [one.key ?? "", plainOf(one)]));
}
function beginEmptyPart(file, part, entries) {
	const root = file.own(file.document.contents);
	const present = root === void 0 ? void 0 : require_commit_edit.entryOf(root, part);
	const [, keyEnd] = present?.key?.range ?? [0, 0];
	const colon = file.text.indexOf(":", keyEnd) + 1;
	const value = present?.value ?? void 0;
	const end = (0, import_dist.isCollection)(value) ? value.range?.[1] ?? colon : colon;
	const eol = require_tight_lists.lineBreakOf(file.text);
	return {
		start: colon,
		end,
		text: `${eol}${require_outline_lines.renderEntries(entries, 2).join(eol)}`
	};
}
function beginPart(file, part, entries) {
	const { text } = file;
	const eol = require_tight_lists.lineBreakOf(text);
	const body = [`${part}:`, ...require_outline_lines.renderEntries(entries, 2)].join(eol);
	const root = file.document.contents;
	const later = ORDER.slice(ORDER.indexOf(part) + 1);
	const next = (0, import_dist.isMap)(root) && root.flow !== true ? later.map((name) => require_commit_edit.entryOf(root, name)).find((entry) => entry !== void 0) : void 0;
	if (next === void 0) {
		const gap = text === "" ? "" : text.endsWith("\n") ? eol : eol + eol;
		return {
			start: text.length,
			end: text.length,
			text: `${gap}${body}${eol}`
		};
	}
	const at = aboveComments(text, require_tight_lists.lineStart(text, require_collections.startOf(next)));
	return {
		start: at,
		end: at,
		text: `${body}${eol}${eol}`
	};
}
function aboveComments(text, start) {
	let at = start;
	while (at > 0) {
		const before = require_tight_lists.lineStart(text, at - 1);
		if (!/^#/.test(text.slice(before, at))) return at;
		at = before;
	}
	return at;
}
function addToPerson(workspace, person, key, name, value) {
	for (const path of workspace.paths) {
		const file = workspace.file(path);
		if (file.valueAt(["people", person]) === void 0) continue;
		const inner = file.valueAt([
			"people",
			person,
			key
		]) === void 0 ? void 0 : file.collectionAt([
			"people",
			person,
			key
		]);
		const whole = file.collectionAt(["people", person]);
		if (inner !== void 0) workspace.splice(path, [require_collections.insertEntry(file, inner, require_inline.renderPair(name, value))]);
		else if (whole !== void 0) workspace.splice(path, [require_collections.insertEntry(file, whole, require_inline.renderPair(key, { [name]: value }))]);
		return whole !== void 0;
	}
	return false;
}
Object.defineProperty(exports, "addToPerson", {
	enumerable: true,
	get: function() {
		return addToPerson;
	}
});
Object.defineProperty(exports, "insertIntoPart", {
	enumerable: true,
	get: function() {
		return insertIntoPart;
	}
});
