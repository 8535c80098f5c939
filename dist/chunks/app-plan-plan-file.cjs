"use strict";
const require_regular_file = require("./apply-regular-file.cjs");
const require_clock = require("./http-clock.cjs");
const require_load = require("./app-load-load.cjs");
const require_desired = require("./plan-saved-desired.cjs");
const require_make_plan = require("./app-plan-make-plan.cjs");
const require_whole_file = require("./app-files-whole-file.cjs");
let node_path = require("node:path");
// src/app/plan/plan-file.ts
const MOST_BYTES = 268435456;
const MOST_DEPTH = 100;
function desiredOf({ orgs, directory }, planned) {
	const keys = new Set(planned.map(({ key }) => key));
	return require_desired.digestDesired(orgs.filter(({ key }) => keys.has(key)), directory);
}
function forSaving(plan, config) {
	const held = {
		...plan,
		desired: desiredOf(config, plan.orgs)
	};
	return {
		...held,
		digest: require_make_plan.digestPlan(held)
	};
}
function writePlanFile(runtime, path, plan) {
	writePageFile(runtime, path, `${require_load.printableJson(plan)}\n`);
}
function writePageFile(runtime, path, text) {
	try {
		require_whole_file.writeWholeFile((0, node_path.resolve)(runtime.cwd, path), [text], 384);
	} catch (error) {
		throw new require_clock.UsageError("PLAN_NOT_WRITABLE", `The plan cannot be written to ${path}: ${error.message}.`, "Name a file with --out, in a folder that is there and can be written.");
	}
}
async function readPlanFile(runtime, path) {
	const value = parse(readText(runtime, path), path);
	if (isDeeperThan(value, MOST_DEPTH)) throw new require_clock.UsageError("PLAN_INVALID", `${path} is not a valid plan: it is nested more than ${MOST_DEPTH} levels deep.`, "Make it again with: rolecall plan --out FILE");
	const version = value?.schema;
	if (version !== 2) throw new require_clock.UsageError("PLAN_OTHER_SCHEMA", `${path} is not a plan of schema 2${typeof version === "number" ? `, but of schema ${version}` : ""}.`, "Make it with: rolecall plan --out FILE");
	const { explainPlanProblems } = await Promise.resolve().then(() => require("./plan-saved-validate-plan.cjs"));
	const problems = explainPlanProblems(value);
	if (problems.length === 0) return value;
	throw new require_clock.UsageError("PLAN_INVALID", `${path} is not a valid plan: ${problems.slice(0, 5).join("; ")}.`, "Make it again with: rolecall plan --out FILE");
}
function readText(runtime, path) {
	try {
		return require_regular_file.readRegularFile((0, node_path.resolve)(runtime.cwd, path), MOST_BYTES).toString("utf8");
	} catch (error) {
		throw new require_clock.UsageError("PLAN_NOT_READABLE", `The plan file ${path} cannot be read: ${error.message}.`, "Make it with: rolecall plan --out FILE");
	}
}
function isDeeperThan(value, most) {
	let level = [value];
	for (let depth = 0; depth <= most; depth += 1) {
		const next = [];
		for (const item of level) {
			if (typeof item !== "object" || item === null) continue;
			for (const inner of Object.values(item)) next.push(inner);
		}
		if (next.length === 0) return false;
		level = next;
	}
	return true;
}
function parse(text, path) {
	try {
		return JSON.parse(text);
	} catch {
		throw new require_clock.UsageError("PLAN_INVALID", `${path} is not JSON.`, "Make it with: rolecall plan --out FILE");
	}
}
Object.defineProperty(exports, "desiredOf", {
	enumerable: true,
	get: function() {
		return desiredOf;
	}
});
Object.defineProperty(exports, "forSaving", {
	enumerable: true,
	get: function() {
		return forSaving;
	}
});
Object.defineProperty(exports, "readPlanFile", {
	enumerable: true,
	get: function() {
		return readPlanFile;
	}
});
Object.defineProperty(exports, "writePageFile", {
	enumerable: true,
	get: function() {
		return writePageFile;
	}
});
Object.defineProperty(exports, "writePlanFile", {
	enumerable: true,
	get: function() {
		return writePlanFile;
	}
});
