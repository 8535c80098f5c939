"use strict";
const require_subject = require("./model-subject.cjs");
const require_make_plan = require("./app-plan-make-plan.cjs");
// src/plan/drift.ts
function classifyDrift(plan) {
	const planned = plan.operations.map((operation) => require_make_plan.isMailedAgain(operation) ? invitedEntry(operation) : entryOf(operation));
	const deferred = plan.deferred.map((entry) => ({
		...entryOf(entry.operation),
		class: entry.code === "EXPIRY_DEFERRED" ? "expired" : "pending",
		text: `${entry.code === void 0 ? "" : `${entry.code}: `}waits for ${entry.waitsFor}`
	}));
	const pending = plan.pending.map((entry) => ({
		class: "pending",
		org: entry.org,
		address: entry.address,
		subject: entry.subject,
		text: `${require_subject.describeAccess(entry.access)}, ${entry.state}`,
		origins: []
	}));
	return [
		...planned,
		...deferred,
		...pending,
		...heldEntries(plan),
		...foundEntries(plan),
		...openEntries(plan)
	].sort(compareEntries);
}
const FOUND = {
	RESOURCE_NOT_FOUND: "missing",
	OWNER_DIFFERS: "changed"
};
function foundEntries(plan) {
	return plan.findings.flatMap(({ code, org, address, message, origins }) => {
		const drift = FOUND[code];
		return drift === void 0 || org === void 0 || address === void 0 ? [] : [{
			class: drift,
			org,
			address,
			text: withoutStop(message),
			origins: origins ?? []
		}];
	});
}
function openEntries(plan) {
	const open = plan.findings.flatMap(({ code, org, address, message, origins }) => code !== "OPEN_TO_EVERYBODY" || org === void 0 || address === void 0 ? [] : [{
		class: "changed",
		org,
		address,
		text: withoutStop(message),
		origins: origins ?? []
	}]);
	const toBeClosed = plan.people.flatMap(({ org, address, direction, everybody, via }) => {
		const because = via.find(({ kind }) => kind === "rule")?.because;
		if (everybody === void 0 || direction !== "less" || because === void 0) return [];
		return [{
			class: "changed",
			org,
			address,
			text: `open to ${everybody.isAll ? `everybody in ${org}` : `everybody else in ${org}`} (${everybody.people.length}): ${because}`,
			origins: []
		}];
	});
	return [...open, ...toBeClosed];
}
function withoutStop(sentence) {
	return sentence.replace(/\.$/, "");
}
function heldEntries(plan) {
	return plan.spared.flatMap(({ drift, org, address, subject, text }) => drift === void 0 ? [] : [{
		class: drift,
		org,
		address,
		...subject === void 0 ? {} : { subject },
		text,
		origins: []
	}]);
}
function entryOf(operation) {
	return {
		class: classOf(operation),
		org: operation.org,
		address: operation.address,
		...operation.kind === "grant" ? { subject: operation.subject } : { setting: operation.setting },
		operation,
		text: operation.reason.text,
		origins: operation.origins
	};
}
function invitedEntry(operation) {
	const { operation: _, ...entry } = entryOf(operation);
	return {
		...entry,
		class: "pending"
	};
}
function classOf(operation) {
	if (operation.reason.code === "expired") return "expired";
	if (operation.action === "add") return "missing";
	return operation.action === "remove" ? "unmanaged" : "changed";
}
const RANK = {
	unmanaged: 0,
	changed: 1,
	missing: 2,
	expired: 3,
	pending: 4
};
function compareEntries(a, b) {
	const keyA = `${a.address} ${a.subject ?? a.setting ?? ""}`;
	const keyB = `${b.address} ${b.subject ?? b.setting ?? ""}`;
	return RANK[a.class] - RANK[b.class] || (keyA < keyB ? -1 : keyA > keyB ? 1 : 0);
}
Object.defineProperty(exports, "classifyDrift", {
	enumerable: true,
	get: function() {
		return classifyDrift;
	}
});
