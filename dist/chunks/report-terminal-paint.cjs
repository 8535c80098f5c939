"use strict";
let node_util = require("node:util");
// src/app/runtime.ts
const ExitCode = {
	done: 0,
	failed: 1,
	changes: 2,
	invalid: 3,
	refused: 4,
	partial: 5
};
// src/report/words/kinds.ts
const MOST_OF_A_KIND = 5;
function groupCauses(findings, isVerbose = false) {
	const causes = new Map();
	for (const finding of findings) {
		const key = JSON.stringify([
			finding.severity,
			finding.code,
			finding.message,
			finding.hint ?? ""
		]);
		const known = causes.get(key);
		if (known === void 0) causes.set(key, [finding]);
		else known.push(finding);
	}
	const all = [...causes.values()].flatMap(([finding, ...also]) => finding === void 0 ? [] : [{
		finding,
		also,
		hidden: 0
	}]);
	return isVerbose ? all : fewOfEachKind(all);
}
function fewOfEachKind(causes) {
	const counts = new Map();
	for (const { finding } of causes) counts.set(kindOf(finding), (counts.get(kindOf(finding)) ?? 0) + 1);
	const seen = new Map();
	return causes.flatMap((cause) => {
		const kind = kindOf(cause.finding);
		const number = (seen.get(kind) ?? 0) + 1;
		seen.set(kind, number);
		const total = counts.get(kind) ?? 0;
		if (total <= 6 || number < MOST_OF_A_KIND) return [cause];
		return number === MOST_OF_A_KIND ? [{
			...cause,
			hidden: total - number
		}] : [];
	});
}
function kindOf({ severity, code, message }) {
	return `${severity} ${code} ${code.startsWith("POLICY_") ? /\[(\S+)[^[\]]*\]$/.exec(message)?.[1] ?? "" : ""}`;
}
function hiddenText({ hidden }) {
	return hidden === 0 ? void 0 : `\u2026 ${hidden} more of this kind; \`rolecall validate --verbose\` shows all.`;
}
// src/report/terminal/paint.ts
const painter = (paint) => ({
	add: (text) => paint("green", text),
	change: (text) => paint("yellow", text),
	remove: (text) => paint("red", text),
	strong: (text) => paint("bold", text),
	faint: (text) => paint("dim", text),
	warn: (text) => paint("magenta", text)
});
const plain = painter((_style, text) => text);
const colored = painter((style, text) => (0, node_util.styleText)(style, text, { validateStream: false }));
function painterFor(hasColor) {
	return hasColor ? colored : plain;
}
Object.defineProperty(exports, "ExitCode", {
	enumerable: true,
	get: function() {
		return ExitCode;
	}
});
Object.defineProperty(exports, "groupCauses", {
	enumerable: true,
	get: function() {
		return groupCauses;
	}
});
Object.defineProperty(exports, "hiddenText", {
	enumerable: true,
	get: function() {
		return hiddenText;
	}
});
Object.defineProperty(exports, "painterFor", {
	enumerable: true,
	get: function() {
		return painterFor;
	}
});
Object.defineProperty(exports, "plain", {
	enumerable: true,
	get: function() {
		return plain;
	}
});
