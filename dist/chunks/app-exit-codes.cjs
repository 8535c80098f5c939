"use strict";
const require_make_plan = require("./app-plan-make-plan.cjs");
const require_paint = require("./report-terminal-paint.cjs");
// src/app/exit-codes.ts
function hasGaps(plan) {
	return plan.orgs.some((org) => org.gaps.length > 0);
}
const PERSON_CODES = [
	"AMBIGUOUS_PERSON",
	"ACCOUNT_NOT_FOUND",
	"LOGIN_MOVED"
];
const PARTIAL_CODES = ["RESOURCE_NOT_FOUND", ...PERSON_CODES];
function hasProblems(plan) {
	return hasErrors(plan, (code) => PARTIAL_CODES.includes(code));
}
function hasErrors(plan, isMeant) {
	return plan.findings.some(({ severity, code }) => severity === "error" && isMeant(code));
}
function isRefused(plan) {
	const byGuard = plan.guards.some((guard) => guard.verdict === "refused");
	const byPolicy = hasErrors(plan, (code) => !PARTIAL_CODES.includes(code));
	return byGuard || byPolicy;
}
function verdictOf(plan, isDetailed) {
	if (isRefused(plan)) return require_paint.ExitCode.refused;
	if (hasGaps(plan) || hasProblems(plan)) return require_paint.ExitCode.failed;
	return isDetailed && hasChanges(plan) ? require_paint.ExitCode.changes : require_paint.ExitCode.done;
}
function driftVerdictOf(plan) {
	if (hasGaps(plan) || hasErrors(plan, (code) => code === "RESOURCE_NOT_FOUND")) return require_paint.ExitCode.failed;
	const forPeople = [
		"OWNER_DIFFERS",
		"OPEN_TO_EVERYBODY",
		...PERSON_CODES
	];
	const isUnclear = plan.findings.some(({ code }) => forPeople.includes(code));
	const isHeld = plan.spared.some(({ drift }) => drift !== void 0);
	const isOverdue = plan.deferred.some(({ code }) => code === "EXPIRY_DEFERRED");
	return plan.operations.some((operation) => !require_make_plan.isMailedAgain(operation)) || isUnclear || isHeld || isOverdue ? require_paint.ExitCode.changes : require_paint.ExitCode.done;
}
function hasChanges(plan) {
	return plan.operations.length > 0;
}
Object.defineProperty(exports, "PERSON_CODES", {
	enumerable: true,
	get: function() {
		return PERSON_CODES;
	}
});
Object.defineProperty(exports, "driftVerdictOf", {
	enumerable: true,
	get: function() {
		return driftVerdictOf;
	}
});
Object.defineProperty(exports, "hasGaps", {
	enumerable: true,
	get: function() {
		return hasGaps;
	}
});
Object.defineProperty(exports, "hasProblems", {
	enumerable: true,
	get: function() {
		return hasProblems;
	}
});
Object.defineProperty(exports, "isRefused", {
	enumerable: true,
	get: function() {
		return isRefused;
	}
});
Object.defineProperty(exports, "verdictOf", {
	enumerable: true,
	get: function() {
		return verdictOf;
	}
});
