"use strict";
Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
const require_clock = require("./chunks/http-clock.cjs");
// src/index.ts
async function loadConfig(path, world) {
	const { loadForCommand } = await Promise.resolve().then(() => require("./chunks/app-load-load.cjs")).then((n) => n.load_exports);
	return (await loadForCommand(quietRuntime(world), { config: path })).config;
}
async function plan(options, world) {
	const { makePlan } = await Promise.resolve().then(() => require("./chunks/app-plan-make-plan.cjs")).then((n) => n.make_plan_exports);
	return (await makePlan(quietRuntime(world), options)).plan;
}
async function apply(options, world) {
	const { applyFiles } = await Promise.resolve().then(() => require("./chunks/app-apply-apply.cjs")).then((n) => n.apply_exports);
	return await applyFiles(quietRuntime(world), options);
}
function transportOf(env) {
	let transport;
	return async (url, init) => {
		transport ??= Promise.resolve().then(() => require("./chunks/http-transport.cjs")).then((n) => n.transport_exports).then(({ createTransport }) => createTransport(env));
		return await (await transport)(url, init);
	};
}
function quietRuntime(world) {
	const silent = {
		write: () => void 0,
		isTerminal: false,
		width: 80,
		hasColor: false
	};
	return {
		env: world.env,
		cwd: world.cwd,
		clock: world.clock ?? require_clock.systemClock,
		fetch: world.fetch ?? transportOf(world.env),
		signal: world.signal ?? new AbortController().signal,
		stdout: silent,
		stderr: silent
	};
}
exports.ConfigError = require_clock.ConfigError;
exports.ProviderError = require_clock.ProviderError;
exports.UsageError = require_clock.UsageError;
exports.apply = apply;
exports.loadConfig = loadConfig;
exports.plan = plan;
