"use strict";
const require_commit_edit = require("./app-edit-commit-edit.cjs");
const require_paint = require("./report-terminal-paint.cjs");
const require_load = require("./app-load-load.cjs");
const require_clock = require("./http-clock.cjs");
const require_subject = require("./model-subject.cjs");
const require_workspace = require("./edit-workspace.cjs");
const require_names = require("./edit-names.cjs");
const require_mentions = require("./edit-mentions.cjs");
const require_subject_text = require("./edit-subject-text.cjs");
const require_person_rename = require("./edit-person-rename.cjs");
const require_put_in_place = require("./edit-put-in-place.cjs");
// src/edit/terms.ts
function isPast(written, now) {
	const until = require_load.isJsonObject(written) ? written.until : void 0;
	const end = typeof until === "string" ? require_load.parseUntil(until) : void 0;
	return end !== void 0 && end < now;
}
// src/edit/person-add.ts
function groupsLike(input, like) {
	const groups = new Map();
	for (const mention of require_mentions.findMentions(input, require_names.requirePerson(input, like).key)) {
		if (mention.kind !== "team" && mention.kind !== "grant") continue;
		if (isPast(mention.json, input.now)) continue;
		const [, , section = "members"] = mention.path;
		const title = mention.kind === "team" ? "teams" : `${mention.org ?? ""} ${String(section)}`;
		require_load.appendUnder(groups, title, mention);
	}
	return [...groups].map(([title, mentions]) => ({
		title,
		mentions
	}));
}
function addPerson(input, request, like = []) {
	const { person, email, name, kind } = request;
	require_names.requireFreeName(input, person, "person");
	require_names.requireFreeEmail(input, email, person);
	if (kind !== void 0 && kind !== "person" && kind !== "service") throw new require_clock.UsageError("BAD_KIND", `"${kind}" is not a valid kind.`, "Write person or service.");
	const copies = copyMentions(input, {
		person,
		email
	}, like.flatMap(({ mentions }) => mentions));
	const value = {
		...name === void 0 ? {} : { name },
		email,
		...kind === "service" ? { kind } : {}
	};
	const path = (request.like === void 0 ? void 0 : require_names.fileOfEntry(input.workspace, "people", require_names.requirePerson(input, request.like).key)) ?? require_names.homeOf(input.workspace, "people");
	require_workspace.insertIntoPart(input.workspace, path, "people", [{
		key: person,
		value
	}]);
	return {
		done: [`${path}: people: ${require_workspace.renderPair(person, value)}`, ...copies],
		notes: [...notKnown(input, email), ...byRule(input, request)]
	};
}
function byRule(input, { person, like }) {
	if (like === void 0) return [];
	const { key } = require_names.requirePerson(input, like);
	const listed = new Set(require_mentions.findMentions(input, key).map(({ path: [section, team] }) => `${section} ${team}`));
	return [...input.config.teams].flatMap(([team, members]) => {
		const path = require_names.fileOfEntry(input.workspace, "teams", team);
		const rule = path === void 0 ? void 0 : input.workspace.file(path).valueAt([
			"teams",
			team,
			"where"
		]);
		if (typeof rule !== "string" || !members.has(key) || listed.has(`teams ${team}`)) return [];
		return [`${key} is in team:${team} by its rule ${require_load.shortRule(rule)}: give ${person} the attributes that it asks for.`];
	});
}
function notKnown(input, email) {
	const count = require_mentions.findMentions(input, require_subject.normalizeEmail(email)).length;
	if (count === 0) return [];
	return [`${email} stands in ${count === 1 ? "1 place" : `${count} places`} of the files already; those mean this person from now on.`];
}
function copyMentions(input, { person, email }, mentions) {
	const done = [];
	const splices = new Map();
	const seen = new Set();
	for (const mention of mentions) {
		const file = input.workspace.file(mention.file);
		if (seen.has(mention.collection)) continue;
		seen.add(mention.collection);
		if (holds(input, file, mention.collection, require_subject.normalizeEmail(email))) continue;
		const isMapping = typeof mention.step === "string";
		const item = isMapping ? mention.json : itemFor(mention.json, person);
		const piece = isMapping ? require_workspace.renderPair(person, item) : require_workspace.renderInline(item);
		require_load.appendUnder(splices, mention.file, require_workspace.insertEntry(file, mention.collection, piece));
		const place = mention.path.slice(mention.kind === "team" ? 0 : 1).join("/");
		done.push(`${mention.file}: ${place}: ${piece}`);
	}
	for (const [path, list] of splices) input.workspace.splice(path, list);
	return done;
}
function itemFor(json, person) {
	return require_load.isJsonObject(json) ? {
		...json,
		subject: person
	} : person;
}
function holds(input, file, collection, subject) {
	return require_workspace.entriesOf(collection).some(({ step, value }) => {
		const text = typeof step === "string" ? step : require_subject_text.subjectOfItem(file.plain(value));
		return text !== void 0 && require_subject_text.spelledSubject(text, input.config.directory) === subject;
	});
}
// src/edit/person-merge.ts
function mergePeople(input, request) {
	const kept = require_names.requirePerson(input, request.kept);
	const merged = require_names.requirePerson(input, request.merged);
	if (kept.key === merged.key) throw new require_clock.UsageError("SAME_PERSON", `${request.kept} and ${request.merged} are one entry already: ${kept.key}.`, "Name the other entry.");
	if (kept.kind !== merged.kind) throw new require_clock.UsageError("EDIT_UNSAFE", `One of ${kept.key} and ${merged.key} is a person and the other a service account.`, "Correct kind first.");
	const splices = new Map();
	const add = (path, more) => {
		for (const splice of more) require_load.appendUnder(splices, path, splice);
	};
	const path = require_names.fileOfEntry(input.workspace, "people", kept.key) ?? "";
	const other = require_names.fileOfEntry(input.workspace, "people", merged.key) ?? "";
	const file = input.workspace.file(path);
	const together = sharedOrgs(input, kept, merged);
	add(path, joinEntry(file, kept, rawOf(file, kept), rawOf(input.workspace.file(other), merged), together));
	add(other, removal(input.workspace.file(other), merged.key));
	const moved = require_put_in_place.putInPlace(input, kept.key, require_mentions.findMentions(input, merged.key));
	for (const [name, list] of moved.splices) add(name, list);
	for (const [name, list] of splices) input.workspace.splice(name, list);
	const names = new Set([merged.key.toLowerCase()]);
	return {
		done: [`${path}: ${kept.key} goes by ${namesOf(merged)} too; ${merged.key} taken out of people`, ...moved.done],
		notes: [...accountNotes(kept, merged, together), ...require_mentions.findRemarks(input, names)]
	};
}
function namesOf({ email, accounts, key }) {
	if (email !== "") return email;
	const names = Object.entries(accounts).flatMap(([scope, list]) => list.map((name) => `${name} (${scope})`));
	return names.length === 0 ? key : names.join(", ");
}
function sharedOrgs({ config }, kept, merged) {
	return config.orgs.flatMap(({ key, provider, grants }) => {
		const holders = [...grants.values()];
		const areThere = [kept, merged].every((person) => holders.some((subjects) => subjects.has(person.key)));
		const isNamed = [kept, merged].some(({ accounts }) => [key, provider].some((scope) => accounts[scope] !== void 0));
		if (!areThere || isNamed || kept.email === "" || merged.email === "") return [];
		return [{
			key,
			emails: [kept.email, merged.email]
		}];
	});
}
function rawOf(file, { key }) {
	const value = file.valueAt(["people", key]);
	return require_load.isJsonObject(value) ? value : {};
}
function removal(file, key) {
	const people = file.collectionAt(["people"]);
	if (people === void 0) return [];
	require_person_rename.personEntry(file, key);
	const root = file.own(file.document.contents);
	return require_workspace.removeEntries(file, people, [key], root === void 0 ? void 0 : require_workspace.entryOf(root, "people")?.key);
}
function joinEntry(file, kept, mine, theirs, together) {
	const entry = require_person_rename.personEntry(file, kept.key);
	const wanted = {};
	for (const [key, value] of Object.entries(theirs)) if (mine[key] === void 0 && value !== void 0 && key !== "email") wanted[key] = value;
	const aliases = joinAliases(mine, theirs);
	if (aliases.length > 0) wanted.aliases = aliases;
	const shared = Object.fromEntries(together.map(({ key, emails }) => [key, [...emails]]));
	const accounts = joinAccounts(mine.accounts, theirs.accounts) ?? (together.length > 0 ? {} : void 0);
	if (accounts !== void 0) wanted.accounts = {
		...accounts,
		...shared
	};
	if (require_load.isJsonObject(mine.attributes) && require_load.isJsonObject(theirs.attributes)) wanted.attributes = {
		...theirs.attributes,
		...mine.attributes
	};
	return Object.entries(wanted).flatMap(([key, value]) => write(file, entry, key, value, mine[key]));
}
function write(file, entry, key, value, before) {
	if (require_load.canonicalJson(before) === require_load.canonicalJson(value)) return [];
	const present = require_workspace.entryOf(entry, key);
	if (present === void 0) return [require_workspace.insertEntry(file, entry, require_workspace.renderPair(key, value))];
	const inside = file.own(present.value);
	if (inside !== void 0 && require_load.isJsonObject(before) && require_load.isJsonObject(value)) return Object.entries(value).flatMap(([name, one]) => write(file, inside, name, one ?? null, before[name]));
	if (inside !== void 0 && Array.isArray(before) && before.length > 0 && Array.isArray(value)) return value.slice(before.length).map((one) => require_workspace.insertEntry(file, inside, require_workspace.renderInline(one)));
	return [require_workspace.replaceValue(file, present, require_workspace.renderInline(value))];
}
function joinAliases(mine, theirs) {
	const own = listOf(mine.aliases);
	const known = new Set([mine.email, ...own].map((one) => require_subject.normalizeEmail(String(one))));
	const more = [theirs.email, ...listOf(theirs.aliases)].filter((one) => typeof one === "string" && !known.has(require_subject.normalizeEmail(one)));
	return [...own, ...more.map((one) => one ?? "")];
}
function joinAccounts(mine, theirs) {
	const [own, other] = [mine, theirs].map((value) => require_load.isJsonObject(value) ? value : {});
	const scopes = [...new Set([...Object.keys(own ?? {}), ...Object.keys(other ?? {})])];
	if (scopes.length === 0) return void 0;
	return Object.fromEntries(scopes.map((scope) => {
		const all = [...new Set([...listOf(own?.[scope]), ...listOf(other?.[scope])])];
		return [scope, all.length === 1 ? all[0] ?? "" : all];
	}));
}
function listOf(value) {
	if (value === void 0 || value === null) return [];
	return Array.isArray(value) ? value : [value];
}
function accountNotes(kept, merged, together) {
	const known = [...Object.keys(kept.accounts).filter((scope) => merged.accounts[scope] !== void 0), ...together.map(({ key }) => key)].map((scope) => `${kept.key} has several accounts at ${scope} now: the first in the list gets what the files grant, the others keep what they have.`);
	if (known.length > 0 || kept.email === "" || merged.email === "") return known;
	return [`Where ${kept.email} and ${merged.email} are two accounts of one organization, \`rolecall plan\` names both; list them under accounts, the main one first.`];
}
// src/commands/person.ts
async function runPersonAdd(runtime, options) {
	const open = await require_commit_edit.openFiles(runtime, options);
	const groups = options.like === void 0 ? [] : groupsLike(open, options.like);
	const outcome = addPerson(open, options, await choose(runtime, options, groups));
	const notes = options.like !== void 0 && groups.length === 0 ? [`${options.like ?? ""} holds nothing by an entry of their own.`] : [];
	return await require_commit_edit.commitEdit(runtime, open, {
		...outcome,
		notes: [...outcome.notes, ...notes]
	}, options);
}
async function choose({ ask }, { person, like, yes }, groups) {
	if (ask === void 0 || yes === true) return groups;
	const chosen = [];
	for (const group of groups) {
		const places = group.mentions.map(({ path, kind }) => path.slice(kind === "team" ? 1 : 2).join("/"));
		const answer = await ask(`${group.title} as ${like ?? ""} for ${person} (${places.join(", ")})? [Y/n] `);
		if (!/^n/i.test(answer.trim())) chosen.push(group);
	}
	return chosen;
}
async function runPersonRename(runtime, options) {
	const open = await require_commit_edit.openFiles(runtime, options);
	return await require_commit_edit.commitEdit(runtime, open, require_person_rename.renamePerson(open, options), options);
}
async function runPersonMerge(runtime, options) {
	const open = await require_commit_edit.openFiles(runtime, options);
	const code = await require_commit_edit.commitEdit(runtime, open, mergePeople(open, options), options);
	if (code === require_paint.ExitCode.refused) runtime.stderr.write(`If a policy names ${options.merged}, write ${options.kept} there first.\n`);
	return code;
}
exports.runPersonAdd = runPersonAdd;
exports.runPersonMerge = runPersonMerge;
exports.runPersonRename = runPersonRename;
