"use strict";
const require_load = require("./app-load-load.cjs");
// src/report/sarif.ts
function renderSarif(diagnostics, toolVersion) {
	const sorted = [...diagnostics].sort(require_load.compareDiagnostics);
	const codes = [...new Set(sorted.map((diagnostic) => diagnostic.code))].sort(require_load.compareText);
	const indexes = new Map(codes.map((code, index) => [code, index]));
	return {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: "rolecall",
				semanticVersion: toolVersion,
				rules: codes.map((code) => renderRule(code, sorted))
			} },
			columnKind: "utf16CodeUnits",
			originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository." } } },
			results: sorted.map((diagnostic) => renderResult(diagnostic, indexes.get(diagnostic.code) ?? -1))
		}]
	};
}
function renderRule(code, diagnostics) {
	const severities = diagnostics.filter((diagnostic) => diagnostic.code === code).map(({ severity }) => severity);
	const level = severities.includes("error") ? "error" : severities.includes("warning") ? "warning" : "note";
	const words = code.toLowerCase().replaceAll("_", " ");
	return {
		id: code,
		shortDescription: { text: `${words.charAt(0).toUpperCase()}${words.slice(1)}.` },
		defaultConfiguration: { level }
	};
}
function renderResult(diagnostic, ruleIndex) {
	const hint = diagnostic.hint === void 0 ? "" : `\n${diagnostic.hint}`;
	return {
		ruleId: diagnostic.code,
		ruleIndex,
		level: diagnostic.severity,
		message: { text: `${diagnostic.message}${hint}` },
		...renderLocations(diagnostic)
	};
}
function renderLocations(diagnostic) {
	const { place, address } = diagnostic;
	if (place === void 0 && address === void 0) return {};
	const physical = place && {
		artifactLocation: {
			uri: uriOf(place.file),
			uriBaseId: "%SRCROOT%"
		},
		region: {
			startLine: place.line,
			startColumn: place.column
		}
	};
	return { locations: [{
		...physical === void 0 ? {} : { physicalLocation: physical },
		...address === void 0 ? {} : { logicalLocations: [{ fullyQualifiedName: address }] }
	}] };
}
function uriOf(file) {
	return file.replaceAll("\\", "/").replace(/^\.\//u, "").split("/").map((part) => encodeURIComponent(part)).join("/");
}
exports.renderSarif = renderSarif;
