"use strict";
const require_commit_edit = require("./app-edit-commit-edit.cjs");
const require_paint = require("./report-terminal-paint.cjs");
const require_workspace = require("./edit-workspace.cjs");
const require_load = require("./app-load-load.cjs");
const require_clock = require("./http-clock.cjs");
// src/edit/comment-columns.ts
var import_dist = require_workspace.require_dist();
const SCALAR = "";
const MARKS = new Set([
	"",
	"",
	SCALAR
]);
function keepCommentColumns(before, after) {
	const columns = new Map();
	for (const { text, start } of trailingComments(before)) columns.set(text, [...columns.get(text) ?? [], require_workspace.columnAt(before, start)]);
	const splices = trailingComments(after).map(({ text, start, contentEnd }) => {
		const wanted = columns.get(text)?.shift() ?? 0;
		const gap = Math.max(1, wanted - require_workspace.columnAt(after, contentEnd));
		return {
			start: contentEnd,
			end: start,
			text: " ".repeat(gap)
		};
	});
	return require_workspace.applySplices(after, splices);
}
function trailingComments(text) {
	const found = [];
	let offset = 0;
	let isScalar = false;
	for (const lexeme of new import_dist.Lexer().lex(text)) {
		if (MARKS.has(lexeme)) {
			isScalar = lexeme === SCALAR;
			continue;
		}
		if (lexeme.startsWith("#") && !isScalar) {
			const before = text.slice(require_workspace.lineStart(text, offset), offset);
			if (before.trim() !== "") found.push({
				text: lexeme.trimEnd(),
				start: offset,
				contentEnd: offset - before.length + before.trimEnd().length
			});
		}
		isScalar = false;
		offset += lexeme.length;
	}
	return found;
}
// src/edit/key-order.ts
const FILE = [
	"version",
	"include",
	"directory",
	"people",
	"teams",
	"orgs",
	"policies"
];
const PERSON = [
	"name",
	"givenName",
	"familyName",
	"email",
	"aliases",
	"accounts",
	"kind",
	"directory",
	"attributes",
	"note"
];
const TEAM = [
	"members",
	"where",
	"also",
	"only",
	"except",
	"description",
	"examples"
];
const TERMS = ["until", "reason"];
function orderKeys(root, findShape) {
	if (!(0, import_dist.isMap)(root)) return;
	sortKeys(root, FILE);
	forEachValue(child(root, "people"), (person) => sortKeys(person, PERSON));
	forEachValue(child(root, "teams"), (team) => sortKeys(team, TEAM));
	forEachValue(child(root, "orgs"), (org) => {
		if ((0, import_dist.isMap)(org)) orderOrg(org, findShape);
	});
}
function orderOrg(org, findShape) {
	const provider = textOf(org, "provider");
	const value = org.toJSON();
	const shape = provider === void 0 || !require_load.isJsonObject(value) ? void 0 : findShape(provider, value);
	if (shape === void 0) return;
	const sections = shape.sections.map((section) => section.section);
	sortKeys(org, [
		"provider",
		"name",
		...Object.keys(shape.options),
		"url",
		"token",
		"owner",
		"manage",
		"unlisted",
		"protect",
		"members",
		...sections
	]);
	sortKeys(child(org, "manage"), ["members", ...sections]);
	orderHolders(child(org, "members"), shape.members.form);
	for (const section of shape.sections) forEachValue(child(org, section.section), (resource) => orderResource(resource, section));
}
function resourceKeys({ holders, settings, reaches }) {
	const isWord = (setting) => setting.kind === "subject" || setting.schema.type === "boolean";
	const words = settings.filter(isWord).map((setting) => setting.key);
	const others = settings.filter((setting) => !isWord(setting)).map((setting) => setting.key);
	const held = holders === void 0 ? [] : [holders.key];
	return [
		"id",
		...words,
		...held,
		...others,
		...reaches === void 0 ? [] : [reaches.key]
	];
}
function orderResource(resource, section) {
	const { holders } = section;
	if ((0, import_dist.isSeq)(resource)) {
		if (holders !== void 0) orderHolders(resource, holders.form);
		return;
	}
	if (!(0, import_dist.isMap)(resource)) return;
	sortKeys(resource, resourceKeys(section));
	if (holders !== void 0) orderHolders(child(resource, holders.key), holders.form);
}
function orderHolders(holders, form) {
	const order = [...levelKeys(form), ...TERMS];
	if ((0, import_dist.isMap)(holders)) forEachValue(holders, (grant) => sortKeys(grant, order));
	else if ((0, import_dist.isSeq)(holders)) for (const item of holders.items) sortKeys(item, ["subject", ...TERMS]);
}
function levelKeys(form) {
	switch (form.form) {
		case "role": return ["role", "disabled"];
		case "permissions": return ["permissions"];
		case "environments": return ["role", ...[...form.environments].reverse()];
		case "listed": return ["subject"];
	}
}
function sortKeys(node, order) {
	if (!(0, import_dist.isMap)(node)) return;
	const rank = (pair) => {
		const index = order.indexOf(require_workspace.keyText(pair));
		return index < 0 ? order.length : index;
	};
	node.items = node.items.map((pair, index) => ({
		pair,
		index
	})).sort((a, b) => rank(a.pair) - rank(b.pair) || a.index - b.index).map(({ pair }) => pair);
}
function child(node, key) {
	if (!(0, import_dist.isMap)(node)) return void 0;
	return node.items.find((pair) => require_workspace.keyText(pair) === key)?.value ?? void 0;
}
function forEachValue(node, visit) {
	if ((0, import_dist.isMap)(node)) for (const pair of node.items) visit(pair.value ?? null);
}
function textOf(node, key) {
	const value = child(node, key);
	return (0, import_dist.isScalar)(value) && typeof value.value === "string" ? value.value : void 0;
}
const MOST_PASSES = 4;
function formatText(path, text, findShape) {
	const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
	const body = text.slice(mark.length).replaceAll("\r\n", "\n");
	let last = body;
	for (let pass = 0; pass < MOST_PASSES; pass += 1) {
		const next = formatOnce(path, last, findShape);
		if (next === last) break;
		last = next;
	}
	if (!(require_load.canonicalJson(require_load.parseText(body).value) === require_load.canonicalJson(require_load.parseText(last).value)) || formatOnce(path, last, findShape) !== last) throw new require_clock.UsageError("FORMAT_UNSAFE", `${path} is written in a way that cannot be brought into canonical style safely.`, "It stays as it is.");
	return mark + (text.includes("\r\n") ? last.replaceAll("\n", "\r\n") : last);
}
function formatOnce(path, text, findShape) {
	const ordered = parse(path, text);
	orderKeys(ordered.contents, findShape);
	const document = areAliasesSound(ordered) ? ordered : parse(path, text);
	separateParts(document.contents);
	unfoldLongFlows(document);
	const styled = document.toString({
		indent: 2,
		lineWidth: 0,
		flowCollectionPadding: true,
		indentSeq: true
	});
	return keepCommentColumns(text, require_workspace.tightenLists(styled));
}
function parse(path, text) {
	const document = (0, import_dist.parseDocument)(text, {
		version: "1.2",
		merge: false,
		uniqueKeys: false
	});
	const [problem] = document.errors;
	if (problem === void 0) return document;
	throw new require_clock.UsageError("FORMAT_UNSAFE", `${path} cannot be taken apart: ${problem.message.split("\n")[0] ?? ""}`, "It stays as it is.");
}
function areAliasesSound(document) {
	const known = new Set();
	let isSound = true;
	(0, import_dist.visit)(document, { Node: (_key, node) => {
		if ((0, import_dist.isAlias)(node)) {
			if (!known.has(node.source)) isSound = false;
		} else if (node.anchor !== void 0) {
			if (known.has(node.anchor)) isSound = false;
			known.add(node.anchor);
		}
	} });
	return isSound;
}
function separateParts(root) {
	if (!(0, import_dist.isMap)(root) || root.flow === true) return;
	for (const [index, pair] of root.items.entries()) {
		const key = pair.key;
		if (index > 0 && (0, import_dist.isScalar)(key) && (0, import_dist.isCollection)(pair.value) && pair.value.flow !== true) key.spaceBefore = true;
	}
}
function unfoldLongFlows(document) {
	(0, import_dist.visit)(document, { Collection: (key, node, ancestors) => {
		if (!(0, import_dist.isCollection)(node) || node.flow !== true) return void 0;
		if (ancestors.some((ancestor) => (0, import_dist.isCollection)(ancestor) && ancestor.flow === true) || hasInnerAnchors(node)) return void 0;
		if (columnOf(key, ancestors) + widthOf(node) <= 120) return void 0;
		if ((0, import_dist.isCollection)(node) && node.items.length > 0) node.flow = false;
	} });
}
function hasInnerAnchors(node) {
	let has = false;
	(0, import_dist.visit)(node, { Alias: () => {
		has = true;
	} });
	return has;
}
function columnOf(key, ancestors) {
	const depth = ancestors.filter((ancestor) => (0, import_dist.isMap)(ancestor) || (0, import_dist.isSeq)(ancestor)).length;
	const pair = ancestors.at(-1);
	const name = (0, import_dist.isPair)(pair) && (0, import_dist.isScalar)(pair.key) ? String(pair.key.value).length + 2 : key === null ? 0 : 2;
	return Math.max(0, depth - 1) * 2 + name;
}
function widthOf(node) {
	const value = node.toJSON();
	return JSON.stringify(value).length;
}
// src/commands/fmt.ts
async function runFmt(runtime, options) {
	const { workspace, loaded } = await require_commit_edit.openFiles(runtime, options);
	const findShape = shapeFinder(loaded);
	for (const path of workspace.paths) workspace.replace(path, formatText(path, workspace.textOf(path), findShape));
	const changed = workspace.changed();
	if (options.dryRun === true) require_commit_edit.showDifference(runtime, workspace);
	else {
		if (options.check !== true) workspace.save();
		for (const path of changed) runtime.stdout.write(`${require_load.sanitizeLine(workspace.shown(path, runtime.cwd))}\n`);
	}
	return options.check === true && changed.length > 0 ? require_paint.ExitCode.failed : require_paint.ExitCode.done;
}
function shapeFinder(loaded) {
	return (id, org) => {
		const provider = loaded.providers.get(id);
		if (provider === void 0) return void 0;
		const names = Object.keys(provider.shape({}).options).filter((name) => org[name] !== void 0);
		return provider.shape(Object.fromEntries(names.map((name) => [name, org[name]])));
	};
}
exports.runFmt = runFmt;
