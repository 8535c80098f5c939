"use strict";
// src/effective/derivation.ts
const NOTHING = [];
function deriveNothing() {
	return { at: () => NOTHING };
}
function factList(facts, key) {
	const value = facts?.[key];
	if (!Array.isArray(value)) return new Set();
	return new Set(value.filter((item) => typeof item === "string"));
}
Object.defineProperty(exports, "deriveNothing", {
	enumerable: true,
	get: function() {
		return deriveNothing;
	}
});
Object.defineProperty(exports, "factList", {
	enumerable: true,
	get: function() {
		return factList;
	}
});
