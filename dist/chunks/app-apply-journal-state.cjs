"use strict";
const require_load = require("./app-load-load.cjs");
// src/app/apply/journal-state.ts
function journalState(lines) {
	const intended = new Map();
	const orgs = new Set();
	const files = new Map();
	const done = new Set();
	const unneeded = new Set();
	const inDoubt = new Set();
	for (const { kind, content } of lines) {
		if (kind === "begin") {
			for (const intent of objectsIn(content.operations).map(toIntent)) intended.set(intent.id, intent);
			for (const { key } of objectsIn(content.orgs)) orgs.add(textOf(key));
			for (const { path, sha256 } of objectsIn(content.files)) files.set(textOf(path), textOf(sha256));
		}
		const id = typeof content.id === "string" ? content.id : void 0;
		if (id === void 0) continue;
		if (kind === "start") inDoubt.add(id);
		if (kind !== "end") continue;
		const { problem, status } = content;
		if (!require_load.isJsonObject(problem) || problem.isInDoubt !== true) inDoubt.delete(id);
		if (status === "applied") done.add(id);
		if (status === "unneeded") unneeded.add(id);
	}
	return {
		intended,
		orgs,
		files,
		done,
		unneeded,
		inDoubt
	};
}
function toIntent(content) {
	return {
		id: textOf(content.id),
		action: textOf(content.action),
		essence: typeof content.essence === "string" ? content.essence : void 0,
		coveredBy: typeof content.coveredBy === "string" ? content.coveredBy : void 0
	};
}
function objectsIn(value) {
	return Array.isArray(value) ? value.filter(require_load.isJsonObject) : [];
}
function textOf(value) {
	return typeof value === "string" ? value : "";
}
Object.defineProperty(exports, "journalState", {
	enumerable: true,
	get: function() {
		return journalState;
	}
});
