"use strict";
// src/providers/kit/contradiction.ts
const MOST_LOOKED_UP = 5;
async function findUnlisted(listed, named, exists) {
	const missing = new Set();
	for (const id of named) {
		if (!listed.has(id)) missing.add(id);
		if (missing.size >= MOST_LOOKED_UP) break;
	}
	for (const id of missing) if (await exists(id)) return id;
}
function contradiction(list, account) {
	return `the list of ${list} lacks the account ${account}, which exists and which other answers name; it cannot be the whole list`;
}
Object.defineProperty(exports, "contradiction", {
	enumerable: true,
	get: function() {
		return contradiction;
	}
});
Object.defineProperty(exports, "findUnlisted", {
	enumerable: true,
	get: function() {
		return findUnlisted;
	}
});
