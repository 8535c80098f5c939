"use strict";
const require_clock = require("./http-clock.cjs");
const require_subject = require("./model-subject.cjs");
const require_workspace = require("./edit-workspace.cjs");
const require_names = require("./edit-names.cjs");
const require_mentions = require("./edit-mentions.cjs");
// src/edit/person-rename.ts
function renamePerson(input, request) {
	const person = require_names.requirePerson(input, request.person);
	const { email } = request;
	if (!email.includes("@")) throw new require_clock.UsageError("BAD_EMAIL", `"${email}" is not a valid e-mail, and a key is not renamed: teams, grants and policies name people by it.`, `Write the new address, as in \`rolecall person rename ${person.key} new@acme.example\`.`);
	require_names.requireFreeEmail(input, email, person.key);
	if (email === person.email) return {
		done: [],
		notes: [`${person.key} has that address already.`]
	};
	const path = require_names.fileOfEntry(input.workspace, "people", person.key) ?? "";
	const file = input.workspace.file(path);
	const entry = personEntry(file, person.key);
	const main = require_workspace.entryOf(entry, "email");
	if (main === void 0) throw unsafe(path, person.key);
	const isOtherCase = require_subject.normalizeEmail(email) === require_subject.normalizeEmail(person.email);
	const aliases = isOtherCase ? [] : aliasSplices(file, entry, person.email, email);
	input.workspace.splice(path, [require_workspace.replaceValue(file, main, require_workspace.renderInline(email)), ...aliases]);
	const alias = isOtherCase ? "" : `; ${person.email} is an alias now`;
	return {
		done: [`${path}: ${person.key}: email: ${person.email} -> ${email}${alias}`],
		notes: require_mentions.findRemarks(input, new Set([require_subject.normalizeEmail(person.email)]))
	};
}
function personEntry(file, key) {
	const entry = file.collectionAt(["people", key]);
	if (entry === void 0) throw unsafe(file.path, key);
	return entry;
}
function aliasSplices(file, entry, old, now) {
	const aliases = require_workspace.entryOf(entry, "aliases");
	if (aliases === void 0 || aliases.value === null) return aliases === void 0 ? [require_workspace.insertEntry(file, entry, require_workspace.renderPair("aliases", [old]))] : [require_workspace.replaceValue(file, aliases, require_workspace.renderInline([old]))];
	const list = file.own(aliases.value);
	if (list === void 0) throw unsafe(file.path, "aliases");
	const items = require_workspace.entriesOf(list).map((item) => ({
		item,
		text: String(file.plain(item.value))
	}));
	const same = (text, other) => require_subject.normalizeEmail(text) === require_subject.normalizeEmail(other);
	const known = items.find(({ text }) => same(text, now));
	if (known !== void 0) return [require_workspace.replaceValue(file, known.item, require_workspace.renderInline(old))];
	return items.some(({ text }) => same(text, old)) ? [] : [require_workspace.insertEntry(file, list, require_workspace.renderInline(old))];
}
function unsafe(path, what) {
	return new require_clock.UsageError("EDIT_UNSAFE", `${what} in ${path} is shared with other places through an anchor.`, "Make the change by hand.");
}
Object.defineProperty(exports, "personEntry", {
	enumerable: true,
	get: function() {
		return personEntry;
	}
});
Object.defineProperty(exports, "renamePerson", {
	enumerable: true,
	get: function() {
		return renamePerson;
	}
});
