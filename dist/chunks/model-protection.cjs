"use strict";
const require_load = require("./app-load-load.cjs");
const require_subject = require("./model-subject.cjs");
// src/model/protection.ts
function compileProtection(desired, directory) {
	if (desired.protect.length === 0) return () => void 0;
	const tests = desired.protect.map((glob) => ({
		glob,
		matches: require_load.compileGlobs([glob], "name")
	}));
	return (subject, identity) => {
		const names = [
			subject,
			require_subject.holderOfAccount(subject),
			identity?.email,
			identity?.name,
			directory.emailOf(subject, desired.provider, desired.key)
		];
		return tests.find(({ matches }) => names.some((name) => name !== void 0 && matches(name)))?.glob;
	};
}
Object.defineProperty(exports, "compileProtection", {
	enumerable: true,
	get: function() {
		return compileProtection;
	}
});
