"use strict";
const require_load = require("./app-load-load.cjs");
// src/policy/finding.ts
function fingerprintOf(policy, about) {
	return [
		policy,
		about.address,
		about.subject
	].filter((part) => part !== void 0).join(" ");
}
function compareFindings(a, b) {
	return require_load.compareText(a.fingerprint, b.fingerprint) || require_load.compareText(a.code, b.code) || require_load.compareText(a.message, b.message);
}
function findingDiagnostic(finding, config) {
	return config.situate({
		severity: finding.severity,
		code: finding.code,
		message: `${finding.message} [${finding.fingerprint}]`,
		...finding.address === void 0 ? {} : { address: finding.address },
		...finding.hint === void 0 ? {} : { hint: finding.hint }
	}, finding.origin);
}
exports.compareFindings = compareFindings;
exports.findingDiagnostic = findingDiagnostic;
exports.fingerprintOf = fingerprintOf;
