"use strict";
const require_commit_edit = require("./app-edit-commit-edit.cjs");
const require_paint = require("./report-terminal-paint.cjs");
const require_workspace = require("./edit-workspace.cjs");
const require_clock = require("./http-clock.cjs");
const require_include = require("./edit-include.cjs");
const require_load = require("./app-load-load.cjs");
const require_desired = require("./plan-saved-desired.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
// src/edit/split.ts
var import_dist = require_workspace.require_dist();
const FILES = {
	people: "people.yaml",
	teams: "people.yaml",
	policies: "policies.yaml"
};
function splitRoot(workspace, rootFile, isThere) {
	const file = workspace.file(rootFile);
	const before = workspace.textOf(rootFile);
	const pieces = piecesOf(file);
	if (pieces.length === 0) return [];
	const paths = [...new Set(pieces.map(({ path }) => path))];
	for (const path of paths) refuseTaken(path, isThere(path) || workspace.paths.includes(path));
	refuseSharing(file, pieces);
	const eol = require_workspace.lineBreakOf(file.text);
	for (const path of paths) {
		const parts = pieces.filter((piece) => piece.path === path).map(({ text }) => text);
		workspace.replace(path, `${schemaLineFor(file.text, path, eol)}${parts.join(eol)}`);
	}
	workspace.splice(rootFile, removals(pieces));
	for (const path of paths) require_include.includeFile(workspace, rootFile, path, path.startsWith("orgs/") ? "orgs/*.yaml" : path);
	refuseLostComments(before, [rootFile, ...paths].map((path) => workspace.textOf(path)));
	return paths.map((path) => {
		return `${path}: ${pieces.filter((piece) => piece.path === path).map(({ what }) => what).join(" and ")}`;
	});
}
function piecesOf(file) {
	const root = file.own(file.document.contents);
	if (root === void 0) return [];
	if (root.flow === true) throw new require_clock.UsageError("EDIT_UNSAFE", `${file.path} is written as one mapping in braces and cannot be taken apart as it stands.`, "`rolecall fmt` brings it into lines of its own.");
	return spansOf(file, root).flatMap(({ entry, key, start, end }) => {
		if (file.own(entry.value)?.items.length === 0 || entry.value === null) return [];
		if (key === "orgs") return orgPieces(file, entry, {
			start: require_workspace.lineStart(file.text, require_workspace.startOf(entry)),
			end
		});
		const path = FILES[key];
		return path === void 0 ? [] : [{
			path,
			start,
			end,
			text: tidy(file.text.slice(start, end), require_workspace.lineBreakOf(file.text)),
			what: key
		}];
	});
}
function spansOf(file, collection, end = file.text.length) {
	const { text } = file;
	const entries = require_workspace.entriesOf(collection);
	const starts = entries.map((entry) => aboveComments(text, require_workspace.lineStart(text, require_workspace.startOf(entry))));
	return entries.map((entry, index) => ({
		entry,
		key: String(entry.step),
		start: starts[index] ?? 0,
		end: starts[index + 1] ?? end
	}));
}
function aboveComments(text, start) {
	const indent = /^ */.exec(text.slice(start))?.[0] ?? "";
	let at = start;
	while (at > 0) {
		const before = require_workspace.lineStart(text, at - 1);
		if (!text.startsWith(`${indent}#`, before)) return at;
		at = before;
	}
	return at;
}
function orgPieces(file, entry, { start, end }) {
	const { text } = file;
	const orgs = file.own(entry.value);
	if (orgs === void 0) throw unsafe(file, "orgs is not written out there");
	const eol = require_workspace.lineBreakOf(text);
	const paths = orgPaths(require_workspace.entriesOf(orgs).map(({ step }) => String(step)));
	if (orgs.flow === true) return flowPieces(file, orgs, paths, {
		start,
		end
	});
	const head = text.slice(start, require_workspace.lineEnd(text, start));
	if (!/^["']?orgs["']?\s*:\s*(#.*)?$/.test(head.trim())) throw unsafe(file, "something stands behind `orgs:`");
	const behind = require_workspace.nextLine(text, start);
	return spansOf(file, orgs, end).map(({ key, start: own, end: stop }, index) => {
		const [from, title] = index === 0 ? [behind, head] : [own, "orgs:"];
		return {
			path: paths[index] ?? "",
			start: index === 0 ? start : own,
			end: stop,
			text: `${title}${eol}${tidy(text.slice(from, stop), eol)}`,
			what: key
		};
	});
}
function flowPieces({ text }, orgs, paths, { start, end }) {
	const eol = require_workspace.lineBreakOf(text);
	const entries = require_workspace.entriesOf(orgs);
	if (entries.length === 1) {
		const what = String(entries[0]?.step);
		return [{
			path: paths[0] ?? "",
			start,
			end,
			text: tidy(text.slice(start, end), eol),
			what
		}];
	}
	return entries.map((entry, index) => {
		const written = text.slice(require_workspace.startOf(entry), require_workspace.endOf(entry, text)).split(eol).join(`${eol}    `);
		return {
			path: paths[index] ?? "",
			start: index === 0 ? start : end,
			end,
			text: `orgs:${eol}  ${written}${eol}`,
			what: String(entry.step)
		};
	});
}
function orgPaths(keys) {
	const used = new Set();
	return keys.map((key) => {
		const base = key.replace(/[^\p{L}\p{N}._-]+/gu, "-");
		let name = base;
		for (let count = 2; used.has(name.toLowerCase()); count += 1) name = `${base}-${count}`;
		used.add(name.toLowerCase());
		return `orgs/${name}.yaml`;
	});
}
function tidy(text, eol) {
	return `${text.replace(/^(?:[ \t]*\r?\n)+/, "").trimEnd()}${eol}`;
}
function schemaLineFor(text, path, eol) {
	const found = /^# yaml-language-server: *\$schema=(\S+)/m.exec(text)?.[1];
	if (found === void 0) return "";
	const isAbsolute = /^([a-z]+:|\/)/i.test(found);
	const up = "../".repeat(path.split("/").length - 1);
	return `# yaml-language-server: $schema=${isAbsolute || up === "" ? found : `${up}${found.replace(/^\.\//, "")}`}${eol}${eol}`;
}
function removals(pieces) {
	return pieces.map(({ start, end }) => ({
		start,
		end,
		text: ""
	}));
}
function refuseTaken(path, isTaken) {
	if (!isTaken) return;
	throw new require_clock.UsageError("FILE_EXISTS", `${path} is there already; nothing was written.`, "Move it away, or move the parts of the root file by hand.");
}
function refuseSharing(file, pieces) {
	const fileOf = (node) => pieces.find(({ start, end }) => (node.range?.[0] ?? 0) >= start && (node.range?.[0] ?? 0) < end)?.path ?? "";
	const anchors = new Map();
	(0, import_dist.visit)(file.document, { Node: (_key, node) => {
		if (!(0, import_dist.isAlias)(node)) {
			if (node.anchor !== void 0) anchors.set(node.anchor, fileOf(node));
			return;
		}
		if (anchors.get(node.source) === fileOf(node)) return;
		throw new require_clock.UsageError("EDIT_ANCHOR", `*${node.source} in line ${file.lineOf(node.range?.[0] ?? 0)} stands for text that would come into another file.`, "Write it out in one of the two places; an anchor counts in its own file alone.");
	} });
}
function refuseLostComments(before, after) {
	const left = after.flatMap(commentsOf);
	for (const comment of commentsOf(before)) {
		const at = left.indexOf(comment);
		if (at < 0) throw new require_clock.UsageError("EDIT_UNSAFE", `The comment "${comment}" has no place in the new files; nothing was written.`, "This is a fault of rolecall; please report it.");
		left.splice(at, 1);
	}
}
function commentsOf(text) {
	return [...new import_dist.Lexer().lex(text)].filter((token) => token.startsWith("#")).map((token) => token.trim());
}
function unsafe(file, why) {
	return new require_clock.UsageError("EDIT_UNSAFE", `${file.path} cannot be taken apart as it stands: ${why}.`, "Nothing was written.");
}
// src/commands/split.ts
const PARTS = [
	"people",
	"teams",
	"orgs",
	"policies"
];
async function runSplit(runtime, { path = ".", dryRun }) {
	const open = await require_commit_edit.openFiles(runtime, { config: path });
	const { workspace, rootFile, loaded } = open;
	const before = meaningOf(loaded, workspace);
	const done = splitRoot(workspace, rootFile, (file) => (0, node_fs.existsSync)((0, node_path.join)(workspace.root, file)));
	if (done.length === 0) {
		runtime.stderr.write("Nothing to split: the root file holds no people, teams, policies or organizations.\n");
		return require_paint.ExitCode.done;
	}
	if (before !== await afterwards(() => require_commit_edit.tryFiles(runtime, open, async (now) => meaningOf(now, workspace)))) throw new require_clock.UsageError("EDIT_UNSAFE", "The files would not say the same any more; nothing was written.", "This is a fault of rolecall; please report it.");
	if (dryRun === true) require_commit_edit.showDifference(runtime, workspace);
	else {
		workspace.save();
		for (const line of done) runtime.stdout.write(`${require_load.sanitizeText(line)}\n`);
	}
	runtime.stderr.write(dryRun === true ? "Dry run: nothing was written.\n" : "Checked: what the files ask for is the same as before.\n");
	return require_paint.ExitCode.done;
}
function meaningOf({ config }, workspace) {
	const written = PARTS.map((part) => {
		const values = workspace.paths.map((path) => workspace.file(path).valueAt([part]));
		return part === "policies" ? values.flatMap((value) => value ?? []) : Object.assign({}, ...values.map((value) => Object(value)));
	});
	return require_load.canonicalJson([written, require_desired.digestDesired(config.orgs, config.directory)]);
}
async function afterwards(load) {
	try {
		return await load();
	} catch (error) {
		if (!(error instanceof require_clock.ConfigError)) throw error;
		const [first] = error.diagnostics;
		throw new require_clock.UsageError("EDIT_UNSAFE", `The files would not be valid any more: ${first?.message ?? ""} Nothing was written.`, "This is a fault of rolecall; please report it.");
	}
}
exports.runSplit = runSplit;
