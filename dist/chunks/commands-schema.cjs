"use strict";
const require_shipped = require("./app-files-shipped.cjs");
const require_paint = require("./report-terminal-paint.cjs");
const require_clock = require("./http-clock.cjs");
let node_fs_promises = require("node:fs/promises");
// src/commands/schema.ts
const NAMES = [
	"access",
	"plan",
	"state"
];
async function runSchema(runtime, name) {
	if (!NAMES.includes(name)) throw new require_clock.UsageError("UNKNOWN_SCHEMA", `There is no schema "${name}".`, `There are: ${NAMES.join(", ")}.`);
	runtime.stdout.write(await (0, node_fs_promises.readFile)(require_shipped.findShipped("schemas", `${name}.schema.json`), "utf8"));
	return require_paint.ExitCode.done;
}
exports.runSchema = runSchema;
