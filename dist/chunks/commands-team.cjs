"use strict";
const require_commit_edit = require("./app-edit-commit-edit.cjs");
const require_load = require("./app-load-load.cjs");
const require_clock = require("./http-clock.cjs");
const require_workspace = require("./edit-workspace.cjs");
const require_names = require("./edit-names.cjs");
const require_subject_text = require("./edit-subject-text.cjs");
// src/edit/teams.ts
function createTeam(input, request) {
	const name = nameOf(request.team);
	require_names.requireFreeName(input, name, "team");
	const members = unique(request.members.map((text) => readMember(input, text).written));
	const path = require_names.homeOf(input.workspace, "teams");
	const entry = {
		key: name,
		isList: true,
		entries: members.map((value) => ({ value }))
	};
	require_workspace.insertIntoPart(input.workspace, path, "teams", [entry]);
	return {
		done: [`${path}: teams: ${require_workspace.renderPair(name, members)}`],
		notes: [`\`rolecall grant team:${name} ROLE --on ADDRESS\` gives the team access.`]
	};
}
function addToTeam(input, request) {
	const { name, path, file } = findTeam(input, request.team);
	const members = request.members.map((text) => readMember(input, text));
	const done = [];
	const notes = [];
	const added = [];
	const list = listFor(file, name, "also");
	const excluded = namedIn(input, file, file.collectionAt([
		"teams",
		name,
		"except"
	]));
	for (const member of members) if (list !== void 0 && namedIn(input, file, list.collection).has(member.key) || added.some(({ key }) => key === member.key)) notes.push(`${member.written} is in ${name} already.`);
	else if (excluded.has(member.key)) notes.push(`${member.written} stands under except of ${name}, which has the last word: take it out there.`);
	else added.push(member);
	if (added.length > 0) done.push(`${path}: ${name}: ${added.map(({ written }) => written).join(", ")} added`);
	write(input, path, {
		name,
		list,
		key: "also"
	}, added);
	return {
		done,
		notes
	};
}
function removeFromTeam(input, request) {
	const { name, path, file } = findTeam(input, request.team);
	const found = new Map();
	const removed = [];
	const excepted = [];
	for (const text of request.members) {
		const member = readMember(input, text);
		const places = placesOf(input, file, name, member.key);
		for (const { key, collection, step } of places) {
			const known = found.get(collection);
			if (known === void 0) found.set(collection, {
				key,
				steps: [step]
			});
			else if (!known.steps.includes(step)) known.steps.push(step);
		}
		if (places.length > 0) removed.push(member.written);
		const isByRule = isRule(file, name) && input.config.teams.get(name)?.has(member.key) === true;
		if (isByRule && !(places.length > 0 && !hasWhere(file, name))) excepted.push(member);
		if (places.length === 0 && !isByRule) throw notInTeam(input, name, member);
	}
	const splices = [...found].flatMap(([collection, { key, steps }]) => require_workspace.removeEntries(file, collection, steps, ownerOf(file, name, key)));
	input.workspace.splice(path, splices);
	write(input, path, {
		name,
		list: listFor(input.workspace.file(path), name, "except"),
		key: "except"
	}, excepted);
	return {
		done: [...removed.length === 0 ? [] : [`${path}: ${name}: ${unique(removed).join(", ")} taken out`], ...excepted.length === 0 ? [] : [`${path}: ${name}: except ${excepted.map(({ written }) => written).join(", ")}: the rule brings them in`]],
		notes: []
	};
}
function nameOf(text) {
	return text.startsWith("team:") ? text.slice(5) : text;
}
function readMember(input, text) {
	const subject = require_subject_text.readSubject(text, input.config);
	if (subject.kind !== "group") return subject;
	throw new require_clock.UsageError("NOT_A_PERSON", `${text} is a vendor-side group, which cannot be in a team.`, `Grant it where the team is granted, or name its members.`);
}
function findTeam(input, text) {
	const name = nameOf(text);
	const path = require_names.fileOfEntry(input.workspace, "teams", name);
	if (path !== void 0) return {
		name,
		path,
		file: input.workspace.file(path)
	};
	const near = require_load.suggestion(name, input.config.teams.keys());
	const create = `\`rolecall team create ${name} PERSON\` makes it.`;
	throw new require_clock.UsageError("UNKNOWN_TEAM", `There is no team "${name}".`, near === void 0 ? create : `${near} ${create}`);
}
function listFor(file, name, key) {
	const value = file.valueAt(["teams", name]);
	const path = Array.isArray(value) ? [] : isRule(file, name) ? [key] : ["members"];
	const collection = file.collectionAt([
		"teams",
		name,
		...path
	]);
	return collection === void 0 ? void 0 : {
		collection,
		key: path[0]
	};
}
function isRule(file, name) {
	return [
		"where",
		"also",
		"only",
		"except"
	].some((key) => file.valueAt([
		"teams",
		name,
		key
	]) !== void 0);
}
function hasWhere(file, name) {
	return file.valueAt([
		"teams",
		name,
		"where"
	]) !== void 0;
}
function write(input, path, { name, list, key }, members) {
	if (members.length === 0) return;
	const file = input.workspace.file(path);
	if (list !== void 0 && require_workspace.entriesOf(list.collection).length > 0) {
		const pieces = members.map(({ written }) => require_workspace.renderInline(written));
		const joined = list.collection.flow === true ? [pieces.join(", ")] : pieces;
		input.workspace.splice(path, joined.map((piece) => require_workspace.insertEntry(file, list.collection, piece)));
		return;
	}
	if (list !== void 0) {
		const text = members.map(({ written }) => require_workspace.renderInline(written)).join(", ");
		input.workspace.splice(path, [require_workspace.insertEntry(file, list.collection, text)]);
		return;
	}
	const whole = file.collectionAt(["teams", name]);
	if (whole === void 0) return;
	const piece = require_workspace.renderPair(key, members.map(({ written }) => written));
	input.workspace.splice(path, [require_workspace.insertEntry(file, whole, piece)]);
}
function placesOf(input, file, name, subject) {
	return (Array.isArray(file.valueAt(["teams", name])) ? [""] : [
		"members",
		"also",
		"only"
	]).flatMap((key) => {
		const collection = file.collectionAt([
			"teams",
			name,
			...key === "" ? [] : [key]
		]);
		if (collection === void 0) return [];
		return require_workspace.entriesOf(collection).filter(({ value }) => subjectIn(input, file.plain(value)) === subject).map(({ step }) => ({
			key,
			collection,
			step
		}));
	});
}
function namedIn(input, file, collection) {
	if (collection === void 0) return new Set();
	const all = require_workspace.entriesOf(collection).map(({ value }) => subjectIn(input, file.plain(value)));
	return new Set(all.filter((one) => one !== void 0));
}
function subjectIn(input, value) {
	const text = require_subject_text.subjectOfItem(value);
	return text === void 0 ? void 0 : require_subject_text.spelledSubject(text, input.config.directory);
}
function ownerOf(file, name, key) {
	return key === "" ? keyNode(file, ["teams"], name) : keyNode(file, ["teams", name], key);
}
function keyNode(file, path, key) {
	const collection = file.collectionAt(path);
	return collection === void 0 ? void 0 : require_workspace.entryOf(collection, key)?.key;
}
function notInTeam(input, name, member) {
	const inner = [...input.config.teams].find(([other, members]) => other !== name && members.has(member.key) && input.config.teams.get(name)?.has(member.key));
	if (inner === void 0) return new require_clock.UsageError("NOT_IN_TEAM", `${member.written} is not in ${name}.`, `\`rolecall explain ${member.written}\` shows what they hold.`);
	return new require_clock.UsageError("NOT_IN_TEAM", `${member.written} is in ${name} only through another team, such as team:${inner[0]}.`, `\`rolecall team remove ${inner[0]} ${member.written}\` takes them out there.`);
}
function unique(names) {
	return [...new Set(names)];
}
// src/commands/team.ts
const VERBS = {
	create: createTeam,
	add: addToTeam,
	remove: removeFromTeam
};
async function runTeam(runtime, options) {
	const open = await require_commit_edit.openFiles(runtime, options);
	return await require_commit_edit.commitEdit(runtime, open, VERBS[options.verb](open, options), options);
}
exports.runTeam = runTeam;
