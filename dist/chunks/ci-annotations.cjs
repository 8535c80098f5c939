"use strict";
const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_load = require("./app-load-load.cjs");
// src/ci/annotations.ts
var annotations_exports = require_rolldown_runtime.__exportAll({ annotate: () => annotate });
const MOST_PER_LEVEL = 10;
function annotate(diagnostics, toPath = (file) => file) {
	const counts = {
		error: 0,
		warning: 0,
		note: 0
	};
	const commands = [];
	const rest = [];
	for (const diagnostic of diagnostics) {
		counts[diagnostic.severity] += 1;
		if (counts[diagnostic.severity] > MOST_PER_LEVEL) rest.push(diagnostic);
		else commands.push(annotation(diagnostic, toPath));
	}
	return {
		commands,
		rest
	};
}
function annotation(diagnostic, toPath) {
	const { place, address, hint, severity, code } = diagnostic;
	const properties = [...place === void 0 ? [] : [
		["file", toPath(place.file)],
		["line", String(place.line)],
		["col", String(place.column)]
	], ["title", code]];
	const message = `${place === void 0 && address !== void 0 ? `${address}: ` : ""}${diagnostic.message}${hint === void 0 ? "" : ` ${hint}`}`;
	return workflowCommand(severity === "note" ? "notice" : severity, properties, message);
}
function workflowCommand(name, properties, message) {
	const listed = properties.map(([key, value]) => `${key}=${escapeProperty(value)}`).join(",");
	return `::${name}${listed === "" ? "" : ` ${listed}`}::${escapeData(message)}`;
}
function faultCommand({ code, message, hint, requestId }) {
	const id = requestId === void 0 ? "" : ` (request ${requestId})`;
	const next = hint === void 0 ? "" : ` ${hint}`;
	return workflowCommand("error", [["title", code]], `${message}${id}${next}`);
}
function escapeData(text) {
	return require_load.sanitizeText(text).replaceAll("%", "%25");
}
function escapeProperty(text) {
	return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
function defuseCommands(text) {
	return text.replace(/^(\s*):(?=:)/gm, "$1: ").replaceAll("##[", "## [");
}
Object.defineProperty(exports, "annotate", {
	enumerable: true,
	get: function() {
		return annotate;
	}
});
Object.defineProperty(exports, "annotations_exports", {
	enumerable: true,
	get: function() {
		return annotations_exports;
	}
});
Object.defineProperty(exports, "defuseCommands", {
	enumerable: true,
	get: function() {
		return defuseCommands;
	}
});
Object.defineProperty(exports, "faultCommand", {
	enumerable: true,
	get: function() {
		return faultCommand;
	}
});
Object.defineProperty(exports, "workflowCommand", {
	enumerable: true,
	get: function() {
		return workflowCommand;
	}
});
