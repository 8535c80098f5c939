"use strict";
const require_load = require("./app-load-load.cjs");
let node_crypto = require("node:crypto");
// src/plan/saved/desired.ts
function digestDesired(orgs, directory) {
	const hash = (0, node_crypto.createHash)("sha256");
	for (const part of partsOf(orgs, directory)) hash.update(`${require_load.canonicalJson(part)}\n`);
	return `sha256:${hash.digest("hex")}`;
}
function* partsOf(orgs, directory) {
	for (const person of sorted(directory.people.values(), ({ key }) => key)) yield ["person", { ...person }];
	for (const org of sorted(orgs, ({ key }) => key)) {
		const { key, provider, name, options, unlisted } = org;
		yield [
			"org",
			key,
			provider,
			name,
			options,
			unlisted,
			[...org.protect].sort(),
			org.owner?.subject ?? null
		];
		yield [
			"reached",
			org.url ?? null,
			org.urlVariable ?? null,
			org.tokenVariable ?? null
		];
		yield ["modes", Object.fromEntries(org.modes)];
		yield* grantParts(org);
		for (const [address, settings] of sorted(org.settings, ([one]) => one)) for (const [setting, { value }] of sorted(settings, ([one]) => one)) yield [
			"setting",
			address,
			setting,
			value
		];
		for (const { address, section, id, hasHolders } of sorted(org.resources.values(), (one) => one.address)) yield [
			"resource",
			address,
			section,
			id ?? null,
			hasHolders
		];
	}
}
function* grantParts(org) {
	const grants = [];
	for (const [address, holders] of org.grants) for (const [subject, { access, until }] of holders) grants.push([
		address,
		subject,
		access,
		until ?? null
	]);
	for (const { address, subject, access, until } of org.expired) grants.push([
		address,
		subject,
		access,
		until
	]);
	for (const grant of sorted(grants, ([address, subject, , until]) => `${address} ${subject} ${until}`)) yield ["grant", ...grant];
	for (const address of sorted(org.grants.keys(), (one) => one)) yield ["managed", address];
}
function sorted(items, keyOf) {
	return [...items].sort((a, b) => keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0);
}
Object.defineProperty(exports, "digestDesired", {
	enumerable: true,
	get: function() {
		return digestDesired;
	}
});
