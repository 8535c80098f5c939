"use strict";
const require_import_text = require("./report-terminal-import-text.cjs");
const require_main = require("./cli-main.cjs");
const require_workspace = require("./edit-workspace.cjs");
const require_load = require("./app-load-load.cjs");
const require_paint = require("./report-terminal-paint.cjs");
const require_clock = require("./http-clock.cjs");
const require_names = require("./model-names.cjs");
const require_version = require("./version.cjs");
const require_init = require("./commands-init.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
// src/app/import/standalone.ts
function standaloneDestination(runtime, files) {
	if (files === void 0) return {
		loaded: void 0,
		rootFile: "access.yaml",
		write: (draft) => {
			const workspace = new require_workspace.Workspace({
				root: runtime.cwd,
				files: []
			});
			workspace.replace("access.yaml", standaloneText(draft, "", true));
			return workspace;
		}
	};
	const { loaded, rootFile } = files;
	return {
		loaded,
		rootFile,
		write: (draft) => {
			const workspace = new require_workspace.Workspace(loaded.config);
			require_workspace.insertIntoPart(workspace, rootFile, "people", draft.people);
			require_workspace.insertIntoPart(workspace, rootFile, "teams", draft.teams);
			require_workspace.insertIntoPart(workspace, rootFile, "orgs", [draft.org]);
			return workspace;
		}
	};
}
function standaloneText(draft, heading, isRoot) {
	return heading + [
		isRoot ? "version: 1\n" : "",
		partText("people", draft.people),
		partText("teams", draft.teams),
		partText("orgs", [draft.org])
	].filter((part) => part !== "").join("\n");
}
function partText(part, entries) {
	return entries.length === 0 ? "" : `${part}:\n${require_workspace.renderEntries(entries, 2).join("\n")}\n`;
}
// src/commands/import.ts
async function runImport(runtime, options) {
	refuseToOverwrite(runtime, options);
	const key = options.key ?? (require_names.toKey(options.org) || options.provider);
	const destination = await openDestination(runtime, options, key);
	runtime.stderr.write(`Reading ${require_load.sanitizeText(options.org)} whole ...\n`);
	const canEdit = options.into !== void 0;
	const settled = await require_import_text.settleImport(runtime, {
		...options,
		key
	}, destination, {
		...options,
		canEdit
	});
	deliver(runtime, options, destination, settled);
	report(runtime, settled, options);
	if (options.into !== void 0) {
		const fresh = new Set(settled.draft.people.flatMap(({ key: person }) => person ?? []));
		const place = require_main.findPlace(runtime, options.into, options.config);
		const { lookalikes, config } = await require_import_text.lookalikesIn(runtime, place, fresh);
		for (const line of require_import_text.renderLookalikes(lookalikes, config)) runtime.stderr.write(`${line}\n`);
	}
	return require_paint.ExitCode.done;
}
function refuseToOverwrite(runtime, { out }) {
	if (out === void 0 || !(0, node_fs.existsSync)((0, node_path.resolve)(runtime.cwd, out))) return;
	throw new require_clock.UsageError("FILE_EXISTS", `${out} exists already; nothing was written.`, "Choose another file, or add to this one with --into.");
}
async function openDestination(runtime, { into, config }, key) {
	if (into !== void 0) {
		const place = require_main.findPlace(runtime, into, config);
		return require_main.destinationIn(place, await require_main.loadPlace(runtime, place), key, require_init.STARTER);
	}
	if (config === void 0) return standaloneDestination(runtime, void 0);
	const loaded = await require_load.loadForCommand(runtime, { config });
	return standaloneDestination(runtime, {
		loaded,
		rootFile: require_workspace.rootFileOf(loaded.config, runtime.cwd, config)
	});
}
function deliver(runtime, options, destination, { draft }) {
	if (options.into !== void 0) {
		const workspace = destination.write(draft);
		workspace.save();
		for (const path of workspace.changed()) runtime.stderr.write(`wrote ${workspace.shown(path, runtime.cwd)}\n`);
		return;
	}
	const day = new Date(runtime.clock.now()).toISOString().slice(0, 10);
	const text = standaloneText(draft, `# ${require_load.sanitizeText(options.org)}, imported from ${options.provider} on ${day} by rolecall ${require_version.VERSION}.\n`, destination.loaded === void 0);
	if (options.out === void 0) {
		runtime.stdout.write(text);
		return;
	}
	(0, node_fs.writeFileSync)((0, node_path.resolve)(runtime.cwd, options.out), text, { flag: "wx" });
	runtime.stderr.write(`wrote ${options.out}\n`);
}
function report(runtime, { live, draft, isChecked }, options) {
	const say = (line) => runtime.stderr.write(`${require_load.sanitizeText(line)}\n`);
	for (const { message } of live.notices) say(`note: ${message}`);
	for (const line of draft.conflicts) say(`warning: ${line}`);
	if (options.out !== void 0 && options.config !== void 0) say(`Add ${options.out} to include in the root file, if no pattern there matches it.`);
	say(isChecked ? "Checked: the plan of what was written is empty." : "Not checked whether the plan of what was written is empty.");
}
exports.runImport = runImport;
