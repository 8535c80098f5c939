"use strict";
const require_tight_lists = require("./edit-tight-lists.cjs");
const require_clock = require("./http-clock.cjs");
const require_commit_edit = require("./app-edit-commit-edit.cjs");
// src/edit/collections.ts
var import_dist = require_tight_lists.require_dist();
function insertEntry(file, collection, piece) {
	return isFlow(collection) ? insertIntoFlow(file.text, collection, piece) : insertIntoBlock(file.text, collection, [piece]);
}
function insertLines(file, collection, lines) {
	if (isFlow(collection)) throw new Error("Lines go into block collections only.");
	return insertIntoBlock(file.text, collection, lines);
}
function replaceValue(file, entry, piece) {
	const { text } = file;
	const { value, key } = entry;
	if (value === null || (0, import_dist.isScalar)(value) && rangeOf(value)[0] === rangeOf(value)[1]) {
		const at = behindColon(text, key === void 0 ? rangeOf(value)[0] : rangeOf(key)[1]);
		return {
			start: at,
			end: at,
			text: ` ${piece}`
		};
	}
	const end = contentEnd(value, text);
	refuseLostAnchors(file, rangeOf(value)[0], end);
	if ((0, import_dist.isCollection)(value) && !isFlow(value) && key !== void 0) {
		const at = headerEnd(text, rangeOf(key)[1]);
		const last = deeperComments(text, end, require_tight_lists.columnAt(text, rangeOf(key)[0]));
		return {
			start: at,
			end: require_tight_lists.lineEnd(text, last),
			text: ` ${piece}`
		};
	}
	return {
		start: rangeOf(value)[0],
		end,
		text: piece
	};
}
function removeEntries(file, collection, steps, owner) {
	const all = require_commit_edit.entriesOf(collection);
	const wanted = new Set(steps);
	const removed = all.filter((entry) => wanted.has(entry.step));
	if (removed.length === 0) return [];
	for (const entry of removed) refuseLostAnchors(file, startOf(entry), endOf(entry, file.text));
	const splices = isFlow(collection) ? removeFromFlow(file.text, collection, all, wanted) : removeFromBlock(file, removed);
	if (isFlow(collection) || removed.length < all.length) return splices;
	const at = owner === void 0 ? void 0 : headerEnd(file.text, rangeOf(owner)[1]);
	if (at === void 0) throw unsafe(file.path, "the file would be empty");
	return [{
		start: at,
		end: at,
		text: isList(collection) ? " []" : " {}"
	}, ...splices];
}
function requireEntry(collection, step) {
	const entry = require_commit_edit.entryOf(collection, step);
	if (entry === void 0) throw new Error(`There is no entry ${String(step)}.`);
	return entry;
}
function startOf(entry) {
	return rangeOf(entry.key ?? entry.value)[0];
}
function endOf(entry, text) {
	const { key, value } = entry;
	if (value !== null && rangeOf(value)[1] > rangeOf(value)[0]) return contentEnd(value, text);
	return key === void 0 ? rangeOf(value)[1] : behindColon(text, rangeOf(key)[1]);
}
function isFlow(collection) {
	return collection.flow === true;
}
function isList(collection) {
	return require_commit_edit.entriesOf(collection).every((entry) => typeof entry.step === "number");
}
function rangeOf(node) {
	const range = node?.range;
	if (range === void 0 || range === null) throw new Error("A node of the file has no place.");
	return range;
}
function contentEnd(node, text) {
	if ((0, import_dist.isCollection)(node) && node.flow !== true) {
		const last = require_commit_edit.entriesOf(node).at(-1);
		if (last !== void 0) return endOf(last, text);
	}
	const [, end] = rangeOf(node);
	return trimEnd(text, rangeOf(node)[0], end);
}
function trimEnd(text, start, end) {
	let last = end;
	while (last > start && /\s/.test(text[last - 1] ?? "")) last -= 1;
	return last;
}
function behindColon(text, keyEnd) {
	const found = /^\s*:/.exec(text.slice(keyEnd, keyEnd + 200));
	return found === null ? keyEnd : keyEnd + found[0].length;
}
function headerEnd(text, keyEnd) {
	const found = /^[ \t]*:(?:[ \t]+[&!][^\s,[\]{}]+)*/.exec(text.slice(keyEnd, require_tight_lists.lineEnd(text, keyEnd)));
	return found === null ? behindColon(text, keyEnd) : keyEnd + found[0].length;
}
function insertIntoBlock(text, collection, lines) {
	const entries = require_commit_edit.entriesOf(collection);
	const [first] = entries;
	const last = entries.at(-1);
	if (first === void 0 || last === void 0) throw new Error("A block collection has entries.");
	const end = require_tight_lists.lineEnd(text, endOf(last, text));
	const isItems = isList(collection);
	const column = isItems ? dashColumn(text, startOf(first)) : require_tight_lists.columnAt(text, startOf(first));
	const indent = " ".repeat(column);
	const eol = require_tight_lists.lineBreakOf(text);
	return {
		start: end,
		end,
		text: `${eol}${lines.map((line, index) => {
			if (line === "") return "";
			return isItems ? `${indent}${index === 0 ? "- " : "  "}${line}` : `${indent}${line}`;
		}).join(eol)}`
	};
}
function dashColumn(text, itemStart) {
	const before = text.slice(require_tight_lists.lineStart(text, itemStart), itemStart);
	return Math.max(0, before.lastIndexOf("-"));
}
function insertIntoFlow(text, collection, piece) {
	const [start, end] = rangeOf(collection);
	const last = require_commit_edit.entriesOf(collection).at(-1);
	if (last === void 0) {
		const padded = text[start] === "{" ? ` ${piece} ` : piece;
		return {
			start: start + 1,
			end: end - 1,
			text: padded
		};
	}
	const at = endOf(last, text);
	const begin = startOf(last);
	const isOwnLine = text.slice(require_tight_lists.lineStart(text, begin), begin).trim() === "";
	const rest = text.slice(at, require_tight_lists.lineEnd(text, at));
	if (isOwnLine && /^,?\s*$/.test(rest)) return {
		start: at,
		end: at,
		text: `,${require_tight_lists.lineBreakOf(text)}${" ".repeat(require_tight_lists.indentAt(text, begin))}${piece}`
	};
	return {
		start: at,
		end: at,
		text: `, ${piece}`
	};
}
function removeFromFlow(text, collection, all, wanted) {
	const [start, end] = rangeOf(collection);
	const lastKept = all.findLastIndex((entry) => !wanted.has(entry.step));
	if (lastKept < 0) return [{
		start: start + 1,
		end: end - 1,
		text: commentsIn(text, start + 1, end - 1)
	}];
	const splices = [];
	for (const [index, entry] of all.entries()) {
		const next = all[index + 1];
		if (index >= lastKept || !wanted.has(entry.step) || next === void 0) continue;
		splices.push({
			start: startOf(entry),
			end: startOf(next),
			text: ""
		});
	}
	const kept = all[lastKept];
	const tail = all.at(-1);
	if (kept === void 0 || tail === void 0 || kept === tail) return splices;
	const from = endOf(kept, text);
	const firstGone = all[lastKept + 1];
	const between = text.slice(from, firstGone === void 0 ? from : startOf(firstGone));
	const begin = between.includes("#") ? require_tight_lists.lineEnd(text, from + between.indexOf("#")) : from;
	splices.push({
		start: begin,
		end: endOf(tail, text),
		text: ""
	});
	return splices;
}
function commentsIn(text, start, end) {
	const comments = text.slice(start, end).split(/\r?\n/).map((line) => /^\s*#.*$/.exec(line)?.[0].trim()).filter((line) => line !== void 0);
	if (comments.length === 0) return "";
	const eol = require_tight_lists.lineBreakOf(text);
	const indent = " ".repeat(require_tight_lists.indentAt(text, start));
	return `${comments.map((line) => `${eol}${indent}  ${line}`).join("")}${eol}${indent}`;
}
function removeFromBlock(file, removed) {
	const { text } = file;
	const spans = removed.map((entry) => {
		const begin = startOf(entry);
		const before = text.slice(require_tight_lists.lineStart(text, begin), begin);
		if (!(entry.key === void 0 ? /^\s*-\s+$/.test(before) : /^\s*$/.test(before))) throw unsafe(file.path, `line ${file.lineOf(begin)} holds more than the entry`);
		const column = entry.key === void 0 ? dashColumn(text, begin) : require_tight_lists.columnAt(text, begin);
		return {
			begin,
			end: deeperComments(text, endOf(entry, text), column)
		};
	});
	const merged = [];
	for (const span of spans) {
		const before = merged.at(-1);
		if (before !== void 0 && require_tight_lists.nextLine(text, before.end) === require_tight_lists.lineStart(text, span.begin)) before.end = span.end;
		else merged.push({ ...span });
	}
	return merged.map(({ begin, end }) => require_tight_lists.deleteLines(text, begin, end));
}
function deeperComments(text, end, column) {
	let last = end;
	for (;;) {
		const next = require_tight_lists.nextLine(text, last);
		if (next >= text.length) return last;
		const line = text.slice(next, require_tight_lists.lineEnd(text, next));
		const found = /^( *)#/.exec(line);
		if (found === null || (found[1] ?? "").length <= column) return last;
		last = next;
	}
}
function refuseLostAnchors(file, start, end) {
	const [anchor] = file.anchorsLeaving(start, end);
	if (anchor === void 0) return;
	throw new require_clock.UsageError("EDIT_ANCHOR", `Line ${file.lineOf(start)} of ${file.path} defines the anchor &${anchor}, which other places use.`, "Move the anchor to one of those places first.");
}
function unsafe(path, why) {
	return new require_clock.UsageError("EDIT_UNSAFE", `${path} cannot be edited safely here: ${why}.`, "Make the change by hand.");
}
Object.defineProperty(exports, "insertEntry", {
	enumerable: true,
	get: function() {
		return insertEntry;
	}
});
Object.defineProperty(exports, "insertLines", {
	enumerable: true,
	get: function() {
		return insertLines;
	}
});
Object.defineProperty(exports, "removeEntries", {
	enumerable: true,
	get: function() {
		return removeEntries;
	}
});
Object.defineProperty(exports, "replaceValue", {
	enumerable: true,
	get: function() {
		return replaceValue;
	}
});
Object.defineProperty(exports, "requireEntry", {
	enumerable: true,
	get: function() {
		return requireEntry;
	}
});
Object.defineProperty(exports, "startOf", {
	enumerable: true,
	get: function() {
		return startOf;
	}
});
