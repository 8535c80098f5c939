"use strict";
// src/providers/registry.ts
const providers = [
	{
		id: "upsun",
		load: async () => (await Promise.resolve().then(() => require("./providers-upsun.cjs"))).upsun,
		loadSimulator: async () => await Promise.resolve().then(() => require("./providers-upsun-simulator.cjs"))
	},
	{
		id: "heroku",
		load: async () => (await Promise.resolve().then(() => require("./providers-heroku.cjs"))).heroku,
		loadSimulator: async () => await Promise.resolve().then(() => require("./providers-heroku-simulator.cjs"))
	},
	{
		id: "cloudtruth",
		load: async () => (await Promise.resolve().then(() => require("./providers-cloudtruth.cjs"))).cloudtruth,
		loadSimulator: async () => await Promise.resolve().then(() => require("./providers-cloudtruth-simulator.cjs"))
	},
	{
		id: "scim",
		load: async () => (await Promise.resolve().then(() => require("./providers-scim.cjs"))).scim,
		loadSimulator: async () => await Promise.resolve().then(() => require("./providers-scim-simulator.cjs"))
	},
	{
		id: "github",
		load: async () => (await Promise.resolve().then(() => require("./providers-github.cjs"))).github,
		loadSimulator: async () => await Promise.resolve().then(() => require("./providers-github-simulator.cjs")).then((n) => n.simulator_exports)
	}
];
function findProvider(id) {
	return providers.find((entry) => entry.id === id);
}
Object.defineProperty(exports, "findProvider", {
	enumerable: true,
	get: function() {
		return findProvider;
	}
});
Object.defineProperty(exports, "providers", {
	enumerable: true,
	get: function() {
		return providers;
	}
});
