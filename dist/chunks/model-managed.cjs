"use strict";
// src/model/managed.ts
function isManaged(org, section) {
	const mode = org.modes.get(section);
	return mode !== void 0 && mode !== "ignore";
}
function isExact(org, section) {
	return org.modes.get(section) === "exact";
}
function isAdditive(org, section) {
	return org.modes.get(section) === "additive";
}
Object.defineProperty(exports, "isAdditive", {
	enumerable: true,
	get: function() {
		return isAdditive;
	}
});
Object.defineProperty(exports, "isExact", {
	enumerable: true,
	get: function() {
		return isExact;
	}
});
Object.defineProperty(exports, "isManaged", {
	enumerable: true,
	get: function() {
		return isManaged;
	}
});
