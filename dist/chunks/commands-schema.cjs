"use strict";
const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_shipped = require("./app-files-shipped.cjs");
const require_paint = require("./report-terminal-paint.cjs");
const require_clock = require("./http-clock.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
// src/commands/schema.ts
var schema_exports = require_rolldown_runtime.__exportAll({ runSchema: () => runSchema });
const NAMES = [
	"access",
	"plan",
	"state"
];
async function runSchema(runtime, { name, write }) {
	if (!NAMES.includes(name)) throw new require_clock.UsageError("UNKNOWN_SCHEMA", `There is no schema "${name}".`, `There are: ${NAMES.join(", ")}.`);
	const text = (0, node_fs.readFileSync)(require_shipped.findShipped("schemas", `${name}.schema.json`), "utf8");
	if (write === void 0) {
		runtime.stdout.write(text);
		return require_paint.ExitCode.done;
	}
	const path = schemaPath((0, node_path.resolve)(runtime.cwd, write === true ? "." : write), name);
	(0, node_fs.mkdirSync)((0, node_path.dirname)(path), { recursive: true });
	(0, node_fs.writeFileSync)(path, text);
	runtime.stdout.write(`wrote ${(0, node_path.relative)(runtime.cwd, path)}\n`);
	if (name === "access") runtime.stderr.write(`First line of access.yaml, for editors:\n# yaml-language-server: $schema=./schemas/access.schema.json\n`);
	return require_paint.ExitCode.done;
}
function schemaPath(root, name) {
	return (0, node_path.join)(root, "schemas", `${name}.schema.json`);
}
Object.defineProperty(exports, "schemaPath", {
	enumerable: true,
	get: function() {
		return schemaPath;
	}
});
Object.defineProperty(exports, "schema_exports", {
	enumerable: true,
	get: function() {
		return schema_exports;
	}
});
