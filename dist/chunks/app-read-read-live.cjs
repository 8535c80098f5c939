"use strict";
const require_make_plan = require("./app-plan-make-plan.cjs");
const require_http = require("./http-http.cjs");
const require_check = require("./app-load-check.cjs");
const require_subject = require("./model-subject.cjs");
const require_clock = require("./http-clock.cjs");
const require_managed = require("./model-managed.cjs");
require("./app-load-load.cjs");
const require_connect = require("./app-connect-connect.cjs");
const require_next_step = require("./app-read-next-step.cjs");
// src/app/read/read-live.ts
async function readLive(runtime, loaded, orgs) {
	const connected = require_connect.connectOrgs(runtime, loaded, orgs);
	const live = new Map();
	const unread = new Map();
	const planned = new Map();
	const reads = await Promise.all(connected.map(async (org) => ({
		org,
		...await readOne(org)
	})));
	for (const { org, read } of reads) {
		const { key } = org.desired;
		if (typeof read === "string") unread.set(key, read);
		else {
			live.set(key, read);
			planned.set(key, outcomeOf(require_make_plan.planRead(loaded, org, read, {})));
		}
	}
	return {
		live,
		unread,
		planned
	};
}
function outcomeOf({ live, operations, deferred, spared }) {
	const book = require_check.liveBook(live);
	return {
		after: require_make_plan.bookAfter(book, operations),
		later: require_make_plan.bookAfter(book, [...operations, ...deferred.map(({ operation }) => operation)]),
		gone: new Set(operations.filter(isRemovalOfAll).map(({ address }) => address)),
		spared: spared.map(({ address, subject, code, drift, text }) => ({
			address,
			...subject === void 0 ? {} : { subject },
			isAccount: code === "account",
			isDrift: drift !== void 0,
			text
		}))
	};
}
function isRemovalOfAll(operation) {
	return operation.kind === "setting" && operation.setting === "exists" && operation.action === "remove";
}
async function readOne(org) {
	try {
		return { read: await org.connection.read({ isWhole: true }) };
	} catch (error) {
		return { read: await readManaged(org, error) ?? describeFailure(error) };
	}
}
async function readManaged({ desired, provider, connection }, error) {
	if (!(error instanceof require_clock.ProviderError) || error.code !== "FORBIDDEN") return void 0;
	const sections = ["members", ...provider.shape(desired.options).sections.map(({ section }) => section)];
	const others = sections.filter((section) => !require_managed.isManaged(desired, section));
	if (others.length === 0 || others.length === sections.length) return void 0;
	try {
		const live = await connection.read({});
		const { code, message, hint } = error.toFault();
		const gaps = others.map((section) => ({
			address: `${require_subject.formatAddress(desired.key)}/${section}`,
			code,
			message,
			...hint === void 0 ? {} : { hint }
		}));
		return {
			...live,
			gaps: [...live.gaps, ...gaps]
		};
	} catch (second) {
		if (second instanceof require_clock.ProviderError || second instanceof require_http.HttpFailure) return void 0;
		throw second;
	}
}
function describeFailure(error) {
	if (error instanceof require_clock.ProviderError || error instanceof require_http.HttpFailure) {
		const fault = error.toFault();
		return `${fault.message} ${require_next_step.nextStepOf(fault)}`;
	}
	throw error;
}
Object.defineProperty(exports, "readLive", {
	enumerable: true,
	get: function() {
		return readLive;
	}
});
