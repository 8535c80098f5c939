"use strict";
const require_http = require("./http-http.cjs");
const require_diagnostic = require("./model-diagnostic.cjs");
const require_clock = require("./http-clock.cjs");
const require_managed = require("./model-managed.cjs");
const require_next_step = require("./app-read-next-step.cjs");
// src/app/read/read-live.ts
async function readLive(runtime, loaded, orgs) {
	const connected = require_next_step.connectOrgs(runtime, loaded, orgs);
	const live = new Map();
	const unread = new Map();
	for (const { org, read } of await Promise.all(connected.map(readOne))) if (typeof read === "string") unread.set(org, read);
	else live.set(org, read);
	return {
		live,
		unread
	};
}
async function readOne(org) {
	const { desired, connection } = org;
	try {
		return {
			org: desired.key,
			read: await connection.read({ isWhole: true })
		};
	} catch (error) {
		const part = await readManaged(org, error);
		return {
			org: desired.key,
			read: part ?? describeFailure(error)
		};
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
			address: `${require_diagnostic.formatAddress(desired.key)}/${section}`,
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
