"use strict";
const require_paint = require("./report-terminal-paint.cjs");
const require_clock = require("./http-clock.cjs");
const require_load = require("./app-load-load.cjs");
const require_run = require("./simulator-host-run.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
// src/commands/simulate.ts
async function runSimulate(runtime, options) {
	const file = findStateFile(runtime, options);
	const faults = readFaults(options);
	checkNumber("--latency", options.latency, 0, 6e5);
	checkNumber("--port", options.port, 0, 65535);
	checkNumber("--seed", options.seed, 0, 4294967295);
	const { state, entries } = await readState(file);
	const running = await start(runtime, options, {
		state,
		entries,
		faults
	});
	announce(runtime, running, options);
	await untilAborted(runtime.signal);
	await running.close();
	if (options.save !== void 0) runtime.stderr.write(`State saved to ${options.save}\n`);
	return require_paint.ExitCode.done;
}
async function start(runtime, options, parts) {
	const path = (name) => (0, node_path.resolve)(runtime.cwd, name);
	try {
		return await require_run.startSimulators({
			state: parts.state,
			providers: parts.entries,
			now: () => runtime.clock.now(),
			...parts.faults === void 0 ? {} : { faults: parts.faults },
			...options.seed === void 0 ? {} : { seed: options.seed },
			...options.latency === void 0 ? {} : { latencyMs: options.latency },
			...options.port === void 0 ? {} : { port: options.port },
			...options.log === void 0 ? {} : { logFile: path(options.log) },
			...options.envFile === void 0 ? {} : { envFile: path(options.envFile) },
			...options.save === void 0 ? {} : { saveFile: path(options.save) },
			onFault: ({ provider, kind, method, path: where, occurrence, seed }) => {
				const what = `${method} ${require_load.sanitizeText(where)} (request ${occurrence} of this kind)`;
				runtime.stderr.write(`fault: ${kind} at ${provider} ${what}, seed ${seed}\n`);
			},
			onError: (error, request) => {
				const text = error instanceof Error ? error.stack ?? error.message : String(error);
				runtime.stderr.write(`A simulator failed at ${request}: ${text}\n`);
			}
		});
	} catch (error) {
		throw startError(error);
	}
}
function startError(error) {
	if (!(error instanceof Error)) return error;
	const code = "code" in error ? String(error.code) : "";
	if (code === "EADDRINUSE") return new require_clock.UsageError("PORT_IN_USE", `${error.message}.`, "Choose another --port, or leave it out for free ports.");
	if (code !== "") return new require_clock.UsageError("SIMULATE_FAILED", `The simulators cannot start: ${error.message}.`, "Look at the paths given.");
	return new require_clock.UsageError("BAD_STATE", error.message, "Fix the state file; schemas/state.schema.json describes it.");
}
function announce(runtime, running, options) {
	const lines = Object.entries(running.origins).map(([id, origin]) => `${id} listens on ${origin}\n`);
	if (lines.length === 0) lines.push("The state names no provider; nothing listens.\n");
	if (options.envFile !== void 0) lines.push(`Base URLs and tokens are in ${options.envFile}\n`);
	lines.push("Ctrl-C ends.\n");
	runtime.stderr.write(lines.join(""));
}
async function readState(file) {
	const entries = require_load.providers.map(({ id, loadSimulator }) => ({
		id,
		load: loadSimulator
	}));
	const parts = await Promise.all(entries.map(async ({ id, load }) => ({
		id,
		stateSchema: (await load()).stateSchema
	})));
	try {
		return {
			state: await require_run.readStateFile(file, parts),
			entries
		};
	} catch (error) {
		if (!(error instanceof require_run.StateFileError)) throw error;
		const [first, ...more] = error.problems.map((problem) => new require_clock.UsageError("BAD_STATE", problem));
		throw new require_clock.UsageError("BAD_STATE", `${file} is not a usable simulator state. ${first?.message ?? ""}`.trim(), "schemas/state.schema.json describes the file.", more);
	}
}
function findStateFile(runtime, options) {
	if (options.state !== void 0) return (0, node_path.resolve)(runtime.cwd, options.state);
	const config = (0, node_path.resolve)(runtime.cwd, options.config ?? ".");
	const folder = (0, node_fs.existsSync)(config) && (0, node_fs.statSync)(config).isFile() ? (0, node_path.dirname)(config) : config;
	const file = (0, node_path.join)(folder, "live.yaml");
	if ((0, node_fs.existsSync)(file)) return file;
	throw new require_clock.UsageError("MISSING_STATE", "There is no state for the simulators.", "Give it with --state FILE, or put a live.yaml beside the configuration.");
}
function readFaults(options) {
	checkNumber("--fault-rate", options.faultRate, 0, 1);
	checkNumber("--fault-limit", options.faultLimit, 0, Number.MAX_SAFE_INTEGER);
	const kinds = options.faults?.map(readFaultKind);
	if (options.faultRate === void 0 || options.faultRate === 0) return void 0;
	return {
		rate: options.faultRate,
		seed: options.seed ?? 1,
		...kinds === void 0 ? {} : { kinds },
		...options.faultLimit === void 0 ? {} : { limit: options.faultLimit }
	};
}
function readFaultKind(name) {
	const kind = require_run.faultKinds.find((known) => known === name);
	if (kind !== void 0) return kind;
	throw new require_clock.UsageError("UNKNOWN_FAULT", `There is no fault "${require_load.sanitizeText(name)}".`, `Known: ${require_run.faultKinds.join(", ")}.`);
}
function checkNumber(option, value, least, most) {
	if (value === void 0 || value >= least && value <= most) return;
	throw new require_clock.UsageError("BAD_NUMBER", `${option} must be between ${least} and ${most}.`);
}
function untilAborted(signal) {
	if (signal.aborted) return Promise.resolve();
	return new Promise((done) => signal.addEventListener("abort", () => done(), { once: true }));
}
exports.runSimulate = runSimulate;
