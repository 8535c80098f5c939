"use strict";
const require_clock = require("./http-clock.cjs");
// src/app/load/select-orgs.ts
function selectOrgs(config, keys) {
	if (keys === void 0 || keys.length === 0) return config.orgs;
	const known = new Map(config.orgs.map((org) => [org.key, org]));
	for (const key of keys) if (!known.has(key)) throw new require_clock.UsageError("UNKNOWN_ORG", `There is no organization "${key}" in the files.`, `They have: ${[...known.keys()].join(", ")}.`);
	const selected = new Set(keys);
	return config.orgs.filter((org) => selected.has(org.key));
}
Object.defineProperty(exports, "selectOrgs", {
	enumerable: true,
	get: function() {
		return selectOrgs;
	}
});
