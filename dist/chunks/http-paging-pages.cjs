"use strict";
const require_live_builder = require("./model-live-builder.cjs");
// src/http/paging/pages.ts
var IncompleteListing = class extends Error {
	reason;
	count;
	constructor(reason, message, count) {
		super(message);
		this.name = "IncompleteListing";
		this.reason = reason;
		this.count = count;
	}
};
async function readAllPages(walk) {
	for (let left = walk.repetitions ?? 1;; left--) try {
		return await readOnce(walk);
	} catch (error) {
		if (!(error instanceof IncompleteListing) || left <= 0) throw error;
	}
}
async function readOnce(walk) {
	const entries = new require_live_builder.Entries();
	const cursors = new Set();
	const idOf = walk.identify ?? numbering();
	let cursor;
	let total;
	for (let pages = 0; pages < (walk.maxPages ?? 2e4); pages++) {
		const page = await walk.read(cursor);
		const problem = entries.take(page.items, idOf);
		if (problem !== void 0) throw new IncompleteListing("repeated-item", `The list of ${walk.what} cannot be read to its end: ${problem}.`, entries.size);
		total = page.total ?? total;
		if (page.next === void 0) {
			checkTotal(walk.what, entries.size, total);
			return entries.items();
		}
		if (cursors.has(page.next)) throw new IncompleteListing("repeated-page", `The list of ${walk.what} goes in circles.`, entries.size);
		if (page.items.length === 0 && walk.mayBeEmpty !== true) throw new IncompleteListing("empty-page", `The list of ${walk.what} has an empty page before its end.`, entries.size);
		cursors.add(page.next);
		cursor = page.next;
	}
	throw new IncompleteListing("too-many-pages", `The list of ${walk.what} does not end.`, entries.size);
}
function numbering() {
	let number = 0;
	return () => String(number++);
}
function checkTotal(what, count, total) {
	if (total === void 0 || count === total) return;
	const message = `The list of ${what} announces ${total} entries and gives ${count}.`;
	throw new IncompleteListing(count < total ? "too-few" : "too-many", message, count);
}
Object.defineProperty(exports, "IncompleteListing", {
	enumerable: true,
	get: function() {
		return IncompleteListing;
	}
});
Object.defineProperty(exports, "readAllPages", {
	enumerable: true,
	get: function() {
		return readAllPages;
	}
});
