"use strict";
const require_commit_edit = require("./app-edit-commit-edit.cjs");
const require_workspace = require("./edit-workspace.cjs");
const require_load = require("./app-load-load.cjs");
const require_subject = require("./model-subject.cjs");
const require_clock = require("./http-clock.cjs");
const require_places = require("./edit-places.cjs");
const require_subject_text = require("./edit-subject-text.cjs");
// src/edit/set.ts
var import_dist = require_workspace.require_dist();
const ORG_KEYS = ["name", "unlisted"];
function setValues(input, { on, pairs }) {
	const place = placeOf(input, on);
	const done = [];
	const notes = [];
	for (const pair of pairs) {
		const { key, text } = splitPair(pair);
		const setting = place.settings.find((one) => one.key === key);
		if (setting === void 0 && !place.keys.includes(key)) throw unknownKey(place, key);
		const line = write(input, place, key, text === "" ? void 0 : readValue(input, setting, key, text));
		if (line === void 0) notes.push(`${key} of ${place.address} is that already.`);
		else done.push(line);
		if (key === "owner" && place.shape.ownerMoves !== void 0) notes.push(`owner is only compared with what is live. ${place.shape.ownerMoves}`);
	}
	return {
		done,
		notes
	};
}
function placeOf(input, on) {
	const org = require_places.findOrg(input, on);
	const shape = input.shapeOf(org);
	const { section: sectionName, name } = require_subject.parseAddress(on);
	const section = shape.sections.find((one) => one.section === sectionName);
	if (sectionName === void 0 || name === void 0) {
		if (on !== require_subject.formatAddress(org.key)) throw noAddress(org, shape, on);
		const keys = [
			...ORG_KEYS,
			...shape.hasOwner ? ["owner"] : [],
			...Object.keys(shape.options)
		];
		return {
			org,
			shape,
			path: ["orgs", org.key],
			address: org.key,
			settings: [],
			keys
		};
	}
	if (section === void 0) throw noAddress(org, shape, on);
	require_places.requireResource(org, section, name);
	return {
		org,
		shape,
		section,
		path: [
			"orgs",
			org.key,
			section.section,
			name
		],
		address: on,
		settings: section.settings,
		keys: section.hasId ? ["id"] : []
	};
}
function noAddress(org, shape, on) {
	const examples = shape.sections.filter(({ settings }) => settings.length > 0).map(({ section }) => `${require_subject.formatAddress(org.key, section, "NAME")}`);
	return new require_clock.UsageError("UNKNOWN_ADDRESS", `"${on}" is not a valid address.`, `Write ${[org.key, ...examples].join(" or ")}.`);
}
function splitPair(pair) {
	const at = pair.indexOf("=");
	if (at > 0) return {
		key: pair.slice(0, at).trim(),
		text: pair.slice(at + 1).trim()
	};
	throw new require_clock.UsageError("BAD_SETTING", `"${pair}" is not KEY=VALUE.`, "Write it like locked=true; KEY= with nothing behind it takes the key out.");
}
function unknownKey(place, key) {
	const { section, shape, address } = place;
	if (key === (section?.holders?.key ?? (section === void 0 ? "members" : void 0)) || shape.sections.some((one) => one.section === key)) return new require_clock.UsageError("UNKNOWN_SETTING", `${key} of ${address} is not a single value.`, `\`rolecall grant\` and \`rolecall revoke\` edit who has access.`);
	const known = [...place.settings.map((one) => one.key), ...place.keys];
	const hint = known.length === 0 ? `A ${section?.noun ?? "resource"} has no settings.` : require_load.suggestion(key, known) ?? `Possible here: ${known.join(", ")}.`;
	return new require_clock.UsageError("UNKNOWN_SETTING", `${address} has no setting "${key}".`, hint);
}
function readValue(input, setting, key, text) {
	if (setting?.kind === "subject" || setting === void 0 && key === "owner") return require_subject_text.readSubject(text, input.config).written;
	const document = (0, import_dist.parseDocument)(text, { version: "1.2" });
	const [problem] = document.errors;
	if (problem !== void 0) throw new require_clock.UsageError("BAD_SETTING", `The value of ${key} cannot be read: ${problem.message.split("\n")[0] ?? ""}`, "Write it as it would stand in the file, in quotes where it holds spaces.");
	const value = document.toJS();
	const normalized = setting?.normalize(value);
	if (normalized !== void 0 && "problem" in normalized) throw new require_clock.UsageError("BAD_SETTING", `${key}=${text}: ${normalized.problem}`, normalized.hint);
	return value;
}
function write(input, { org, path, address }, key, value) {
	const { file: name } = org.origin;
	const file = input.workspace.file(name);
	const before = file.valueAt([...path, key]);
	if (require_load.canonicalJson(before ?? null) === require_load.canonicalJson(value ?? null)) return void 0;
	const was = before === void 0 ? "" : `${require_workspace.renderInline(before)} -> `;
	const collection = file.collectionAt(path);
	const present = collection === void 0 ? void 0 : require_workspace.entryOf(collection, key);
	const piece = value === void 0 ? void 0 : require_workspace.renderInline(value);
	if (collection === void 0 || Array.isArray(file.valueAt(path))) beginMapping(input, {
		name,
		path,
		key
	}, piece);
	else if (piece === void 0) {
		const owner = file.collectionAt(path.slice(0, -1));
		const node = owner === void 0 ? void 0 : require_workspace.entryOf(owner, path.at(-1) ?? "")?.key;
		input.workspace.splice(name, require_workspace.removeEntries(file, collection, [key], node));
	} else {
		const splice = present === void 0 ? require_workspace.insertEntry(file, collection, require_workspace.renderPair(key, value)) : require_workspace.replaceValue(file, present, piece);
		input.workspace.splice(name, [splice]);
	}
	return `${name}: ${address}: ${key}: ${was}${piece ?? "taken out; it is not managed any more"}`;
}
function beginMapping(input, { name, path, key }, piece) {
	const file = input.workspace.file(name);
	const entry = file.entryAt(path);
	const value = file.valueAt(path);
	if (piece === void 0 || entry === void 0) return;
	if (Array.isArray(value)) throw new require_clock.UsageError("EDIT_UNSAFE", `${path.slice(1).join("/")} in ${name} is written in its short form, the bare list of its holders.`, `Write it as a mapping with ${key} first.`);
	input.workspace.splice(name, [require_workspace.replaceValue(file, entry, `{ ${require_workspace.renderPair(key, (0, import_dist.parseDocument)(piece).toJS())} }`)]);
}
// src/commands/set.ts
async function runSet(runtime, options) {
	const open = await require_commit_edit.openFiles(runtime, options);
	return await require_commit_edit.commitEdit(runtime, open, setValues(open, options), options);
}
exports.runSet = runSet;
