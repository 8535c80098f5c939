"use strict";
const require_credentials = require("./app-connect-credentials.cjs");
const require_load = require("./app-load-load.cjs");
const require_select_orgs = require("./app-load-select-orgs.cjs");
const require_paint = require("./report-terminal-paint.cjs");
// src/plan/shards.ts
function balanceShards(items, most) {
	const groups = new Map();
	for (const item of items) require_load.appendUnder(groups, item.credential, item);
	const sorted = [...groups.values()].map((group) => ({
		keys: group.map((item) => item.key),
		weight: group.reduce((sum, item) => sum + item.weight, 0)
	})).sort((a, b) => b.weight - a.weight || ((a.keys[0] ?? "") < (b.keys[0] ?? "") ? -1 : 1));
	const shards = [];
	for (const group of sorted) {
		const target = shards.length < most ? void 0 : lightest(shards);
		if (target === void 0) shards.push({
			orgs: [...group.keys],
			weight: group.weight
		});
		else {
			require_load.append(target.orgs, group.keys);
			target.weight += group.weight;
		}
	}
	return shards;
}
function lightest(shards) {
	return shards.reduce((best, shard) => best === void 0 || shard.weight < best.weight ? shard : best, void 0);
}
// src/commands/matrix.ts
async function runMatrix(runtime, options) {
	const loaded = await require_load.loadForCommand(runtime, options);
	runtime.stdout.write(`${JSON.stringify({ include: buildMatrix(loaded, options) })}\n`);
	return require_paint.ExitCode.done;
}
function buildMatrix(loaded, options) {
	return balanceShards(require_select_orgs.selectOrgs(loaded.config, options.org).map((org) => {
		const provider = loaded.providers.get(org.provider);
		if (provider === void 0) throw new Error(`Provider ${org.provider} was not loaded.`);
		return {
			key: org.key,
			credential: require_credentials.tokenVariables(org, provider).join(" "),
			weight: provider.predictReads(org)
		};
	}), Math.min(256, options.shards ?? 256)).map((shard, index) => ({
		shard: index + 1,
		orgs: shard.orgs.join(","),
		requests: shard.weight
	}));
}
exports.runMatrix = runMatrix;
