"use strict";
const require_clock = require("./http-clock.cjs");
const require_diagnostic = require("./model-diagnostic.cjs");
const require_collections = require("./edit-collections.cjs");
const require_declared = require("./edit-declared.cjs");
const require_inline = require("./edit-inline.cjs");
const require_mentions = require("./edit-mentions.cjs");
const require_names = require("./edit-names.cjs");
const require_commit_edit = require("./app-edit-commit-edit.cjs");
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
	const path = require_declared.fileOfEntry(input.workspace, "people", person.key) ?? "";
	const file = input.workspace.file(path);
	const entry = personEntry(file, person.key);
	const main = require_commit_edit.entryOf(entry, "email");
	if (main === void 0) throw unsafe(path, person.key);
	const isOtherCase = require_diagnostic.normalizeEmail(email) === require_diagnostic.normalizeEmail(person.email);
	const aliases = isOtherCase ? [] : aliasSplices(file, entry, person.email, email);
	input.workspace.splice(path, [require_collections.replaceValue(file, main, require_inline.renderInline(email)), ...aliases]);
	const alias = isOtherCase ? "" : `; ${person.email} is an alias now`;
	return {
		done: [`${path}: ${person.key}: email: ${person.email} -> ${email}${alias}`],
		notes: require_mentions.findRemarks(input, new Set([require_diagnostic.normalizeEmail(person.email)]))
	};
}
function personEntry(file, key) {
	const entry = file.collectionAt(["people", key]);
	if (entry === void 0) throw unsafe(file.path, key);
	return entry;
}
function aliasSplices(file, entry, old, now) {
	const aliases = require_commit_edit.entryOf(entry, "aliases");
	if (aliases === void 0 || aliases.value === null) return aliases === void 0 ? [require_collections.insertEntry(file, entry, require_inline.renderPair("aliases", [old]))] : [require_collections.replaceValue(file, aliases, require_inline.renderInline([old]))];
	const list = file.own(aliases.value);
	if (list === void 0) throw unsafe(file.path, "aliases");
	const items = require_commit_edit.entriesOf(list).map((item) => ({
		item,
		text: String(file.plain(item.value))
	}));
	const same = (text, other) => require_diagnostic.normalizeEmail(text) === require_diagnostic.normalizeEmail(other);
	const known = items.find(({ text }) => same(text, now));
	if (known !== void 0) return [require_collections.replaceValue(file, known.item, require_inline.renderInline(old))];
	return items.some(({ text }) => same(text, old)) ? [] : [require_collections.insertEntry(file, list, require_inline.renderInline(old))];
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
