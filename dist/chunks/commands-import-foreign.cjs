"use strict";
const require_workspace = require("./edit-workspace.cjs");
const require_paint = require("./report-terminal-paint.cjs");
const require_clock = require("./http-clock.cjs");
const require_load = require("./app-load-load.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
// src/commands/import-foreign.ts
var import_dist = require_workspace.require_dist();
async function runImportForeign(runtime, options) {
	const { tool, file, out } = options;
	if (out !== void 0 && (0, node_fs.existsSync)((0, node_path.resolve)(runtime.cwd, out))) throw new require_clock.UsageError("FILE_EXISTS", `${out} exists already; nothing was written.`, "Choose another file.");
	const document = (await converterOf(tool))(readForeign((0, node_path.resolve)(runtime.cwd, file), file));
	const text = `${[`# From ${require_load.sanitizeText(file)} of ${tool}.`, ...require_workspace.renderEntries(Object.entries(document).map(([key, value]) => entryOf(key, value ?? null, 0)))].join("\n")}\n`;
	if (out === void 0) runtime.stdout.write(text);
	else (0, node_fs.writeFileSync)((0, node_path.resolve)(runtime.cwd, out), text);
	const count = require_load.isJsonObject(document.people) ? Object.keys(document.people).length : 0;
	runtime.stderr.write(`${out === void 0 ? "" : `wrote ${require_load.sanitizeText(out)}: `}${count} people by their accounts. \`rolecall plan\` shows what is live and differs.\n`);
	return require_paint.ExitCode.done;
}
async function converterOf(tool) {
	for (const entry of require_load.providers) {
		const convert = (await entry.load()).foreignFiles?.[tool];
		if (convert !== void 0) return convert;
	}
	throw new Error(`No provider reads files of ${tool}.`);
}
function readForeign(path, name) {
	try {
		return (0, import_dist.parse)((0, node_fs.readFileSync)(path, "utf8"));
	} catch (cause) {
		const reason = cause instanceof Error ? cause.message.split("\n")[0] : "";
		throw new require_clock.UsageError("FOREIGN_FILE", `${name} cannot be read: ${reason ?? ""}`, "Name the file of the other tool.");
	}
}
function entryOf(key, value, depth) {
	if (!require_load.isJsonObject(value)) return {
		key,
		value
	};
	return {
		key,
		entries: Object.entries(value).map(([name, inner]) => entryOf(name, inner ?? null, depth + 1)),
		...depth < 2 ? { isBlock: true } : {}
	};
}
exports.runImportForeign = runImportForeign;
