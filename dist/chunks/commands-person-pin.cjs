"use strict";
const require_commit_edit = require("./app-edit-commit-edit.cjs");
const require_diagnostic = require("./model-diagnostic.cjs");
const require_select_orgs = require("./app-load-select-orgs.cjs");
const require_read_live = require("./app-read-read-live.cjs");
const require_paint = require("./report-terminal-paint.cjs");
const require_names = require("./edit-names.cjs");
const require_unknown_levels = require("./model-unknown-levels.cjs");
const require_load = require("./app-load-load.cjs");
const require_collections = require("./edit-collections.cjs");
const require_declared = require("./edit-declared.cjs");
const require_inline = require("./edit-inline.cjs");
const require_person_rename = require("./edit-person-rename.cjs");
const require_sanitize = require("./model-sanitize.cjs");
// src/app/edit/find-accounts.ts
function findAccounts({ directory, keys }, org) {
	const accounts = new Map();
	for (const holders of org.live.grants.values()) for (const [subject, { identity }] of holders) {
		const { id } = identity;
		const person = require_diagnostic.holderOfAccount(subject);
		if (id === void 0 || !directory.people.has(person) || keys.size > 0 && !keys.has(person)) continue;
		const known = accounts.get(person) ?? new Map();
		accounts.set(person, known.set(id, subject === person ? identity : known.get(id) ?? identity));
	}
	const found = [];
	const notes = [];
	for (const [person, known] of accounts) {
		const [identity] = known.values();
		if (known.size === 1 && identity !== void 0) {
			found.push({
				person,
				org: org.key,
				provider: org.provider,
				identity
			});
			continue;
		}
		const pins = directory.people.get(person)?.accounts ?? {};
		if ((pins[org.key] ?? pins[org.provider] ?? []).length > 0) continue;
		notes.push(`${person} has ${known.size} accounts in ${org.key}: ${[...known.keys()].sort().join(", ")}. Write the one that is meant, or a list of them, the main one first.`);
	}
	return {
		found,
		notes
	};
}
// src/edit/person-pin.ts
function pinAccounts(input, found) {
	const done = [];
	const notes = [];
	for (const [key, accounts] of groupByPerson(found)) {
		const person = input.config.directory.people.get(key);
		const path = require_declared.fileOfEntry(input.workspace, "people", key);
		if (person === void 0 || path === void 0) continue;
		const wanted = new Map();
		for (const account of accounts) {
			const verdict = judge(person, account);
			if (verdict === "differs") notes.push(differs(person, account));
			if (verdict === "open") wanted.set(scopeOf(person, account, accounts), pinText(account.identity));
		}
		if (wanted.size === 0) continue;
		for (const [scope, pin] of wanted) {
			const file = input.workspace.file(path);
			input.workspace.splice(path, [pinSplice(file, require_person_rename.personEntry(file, key), scope, pin)]);
		}
		done.push(`${path}: ${key}: accounts: ${[...wanted].map(([scope, pin]) => `${scope}: ${pin}`).join(", ")}`);
	}
	return {
		done,
		notes
	};
}
function groupByPerson(found) {
	const groups = new Map();
	for (const account of found) require_unknown_levels.appendUnder(groups, account.person, account);
	return new Map([...groups].sort(([one], [other]) => require_diagnostic.compareText(one, other)));
}
const pinText = ({ id = "", login }) => login === void 0 ? id : `${login}#${id}`;
function pinsOf({ accounts }, { org, provider }) {
	return accounts[org] ?? accounts[provider] ?? [];
}
function judge(person, account) {
	const pins = pinsOf(person, account);
	const { id, login, email } = account.identity;
	const isOurs = (text) => text === id || require_load.readPin(text).pair?.id === id;
	if (pins.some(isOurs)) return "pinned";
	if (pins.length === 0) return "open";
	const isNamed = (text) => text.toLowerCase() === login?.toLowerCase() || email !== void 0 && require_diagnostic.normalizeEmail(text) === require_diagnostic.normalizeEmail(email);
	return pins.length === 1 && pins.every(isNamed) ? "open" : "differs";
}
function differs(person, account) {
	const pins = pinsOf(person, account).join(", ");
	return `${person.key}: ${account.org} has the account ${pinText(account.identity)}, and the files name ${pins}; left as it is.`;
}
function scopeOf(person, account, all) {
	const { org, provider, identity } = account;
	if (person.accounts[org] !== void 0) return org;
	if (person.accounts[provider] !== void 0) return provider;
	return all.filter((other) => other.provider === provider).every((other) => other.identity.id === identity.id) ? provider : org;
}
function pinSplice(file, entry, scope, pin) {
	const accounts = require_commit_edit.entryOf(entry, "accounts");
	const written = { [scope]: pin };
	if (accounts === void 0) return require_collections.insertEntry(file, entry, require_inline.renderPair("accounts", written));
	const mapping = file.own(accounts.value);
	if (mapping === void 0) return require_collections.replaceValue(file, accounts, require_inline.renderInline(written));
	const known = require_commit_edit.entryOf(mapping, scope);
	return known === void 0 ? require_collections.insertEntry(file, mapping, require_inline.renderPair(scope, pin)) : require_collections.replaceValue(file, known, require_inline.renderInline(pin));
}
// src/commands/person-pin.ts
async function runPersonPin(runtime, options) {
	const open = await require_commit_edit.openFiles(runtime, options);
	const keys = new Set(options.people.map((person) => require_names.requirePerson(open, person).key));
	const orgs = require_select_orgs.selectOrgs(open.config, options.org);
	const { live, unread } = await require_read_live.readLive(runtime, open.loaded, orgs);
	for (const [org, why] of unread) runtime.stderr.write(`${org} was not read: ${require_sanitize.sanitizeText(why)}\n`);
	const searches = orgs.flatMap(({ key, provider }) => {
		const found = live.get(key);
		if (found === void 0) return [];
		return [findAccounts({
			directory: open.config.directory,
			keys
		}, {
			key,
			provider,
			live: found
		})];
	});
	const outcome = pinAccounts(open, searches.flatMap(({ found }) => found));
	const notes = [...searches.flatMap((search) => search.notes), ...outcome.notes];
	const code = options.check === true ? check(runtime, {
		open,
		outcome,
		notes
	}) : await require_commit_edit.commitEdit(runtime, open, {
		...outcome,
		notes
	}, options);
	return unread.size > 0 ? require_paint.ExitCode.failed : code;
}
function check(runtime, { open, outcome, notes }) {
	require_commit_edit.showDifference(runtime, open.workspace);
	for (const note of notes) runtime.stderr.write(`${require_sanitize.sanitizeText(note)}\n`);
	if (outcome.done.length === 0) {
		runtime.stderr.write("Everybody who was found is pinned.\n");
		return notes.length === 0 ? require_paint.ExitCode.done : require_paint.ExitCode.changes;
	}
	const count = outcome.done.length;
	runtime.stderr.write(`${count} ${count === 1 ? "person is" : "people are"} not pinned; rolecall person pin writes it.\n`);
	return require_paint.ExitCode.changes;
}
exports.runPersonPin = runPersonPin;
