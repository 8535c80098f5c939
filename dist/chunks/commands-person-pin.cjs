"use strict";
const require_commit_edit = require("./app-edit-commit-edit.cjs");
const require_subject = require("./model-subject.cjs");
const require_select_orgs = require("./app-load-select-orgs.cjs");
const require_read_live = require("./app-read-read-live.cjs");
const require_paint = require("./report-terminal-paint.cjs");
const require_names = require("./edit-names.cjs");
const require_load = require("./app-load-load.cjs");
const require_workspace = require("./edit-workspace.cjs");
const require_person_rename = require("./edit-person-rename.cjs");
const require_make_plan = require("./app-plan-make-plan.cjs");
// src/app/edit/find-accounts.ts
function findAccounts({ directory, keys }, org) {
	const accounts = new Map();
	for (const holders of org.live.grants.values()) for (const [subject, { identity }] of holders) {
		const { id } = identity;
		const person = require_subject.holderOfAccount(subject);
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
				scope: org.scope,
				identity
			});
			continue;
		}
		const pins = directory.people.get(person)?.accounts ?? {};
		if ((pins[org.key] ?? pins[org.provider] ?? []).length > 0) continue;
		notes.push(`${person} has ${known.size} accounts in ${org.key}: ${[...known.keys()].sort().join(", ")}. Write the one that is meant, or a list of them, the main one first.`);
	}
	const perhaps = findAccepted(directory, org.live);
	if (perhaps !== void 0 && keys.has(perhaps.person)) {
		found.push({
			...perhaps,
			org: org.key,
			provider: org.provider,
			scope: org.scope
		});
		notes.push(`${perhaps.text} Check that the account is theirs.`);
	} else if (perhaps !== void 0 && keys.size === 0) notes.push(`${perhaps.text} If the account is theirs, rolecall person pin ${perhaps.person} writes it.`);
	return {
		found,
		notes
	};
}
function findAccepted(directory, { org, holds, accounts }) {
	const unidentified = [...holds ?? []].flatMap(([subject, { code }]) => code === "unidentified" ? [subject] : []);
	const [account, ...others] = unidentified.filter((subject) => require_subject.idOfSubject(subject) !== void 0);
	const [person, ...people] = unidentified.filter((subject) => directory.people.has(subject));
	if (account === void 0 || person === void 0 || others.length + people.length > 0) return void 0;
	const identity = accounts?.get(account);
	if (identity?.login === void 0 || identity.id === void 0) return void 0;
	const { login, id } = identity;
	return {
		person,
		identity,
		text: `${person} is missed in ${org}, where ${login} (${id}) is the one account without an e-mail.`
	};
}
// src/edit/person-pin.ts
function pinAccounts(input, found) {
	const done = [];
	const notes = [];
	for (const [key, accounts] of groupByPerson(found)) {
		const person = input.config.directory.people.get(key);
		const path = require_names.fileOfEntry(input.workspace, "people", key);
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
	for (const account of found) require_load.appendUnder(groups, account.person, account);
	return new Map([...groups].sort(([one], [other]) => require_load.compareText(one, other)));
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
	const isNamed = (text) => text.toLowerCase() === login?.toLowerCase() || email !== void 0 && require_subject.normalizeEmail(text) === require_subject.normalizeEmail(email);
	return pins.length === 1 && pins.every(isNamed) ? "open" : "differs";
}
function differs(person, account) {
	const pins = pinsOf(person, account).join(", ");
	return `${person.key}: ${account.org} has the account ${pinText(account.identity)}, and the files name ${pins}; left as it is.`;
}
function scopeOf(person, account, all) {
	const { org, provider, identity, scope } = account;
	if (person.accounts[org] !== void 0) return org;
	if (person.accounts[provider] !== void 0) return provider;
	return all.filter((other) => other.scope === scope).every((other) => other.identity.id === identity.id) ? scope : org;
}
function pinSplice(file, entry, scope, pin) {
	const accounts = require_workspace.entryOf(entry, "accounts");
	const written = { [scope]: pin };
	if (accounts === void 0) return require_workspace.insertEntry(file, entry, require_workspace.renderPair("accounts", written));
	const mapping = file.own(accounts.value);
	if (mapping === void 0) return require_workspace.replaceValue(file, accounts, require_workspace.renderInline(written));
	const known = require_workspace.entryOf(mapping, scope);
	return known === void 0 ? require_workspace.insertEntry(file, mapping, require_workspace.renderPair(scope, pin)) : require_workspace.replaceValue(file, known, require_workspace.renderInline(pin));
}
// src/commands/person-pin.ts
async function runPersonPin(runtime, options) {
	const open = await require_commit_edit.openFiles(runtime, options);
	const keys = new Set(options.people.map((person) => require_names.requirePerson(open, person).key));
	const orgs = require_select_orgs.selectOrgs(open.config, options.org);
	const { live, unread } = await require_read_live.readLive(runtime, open.loaded, orgs);
	for (const [org, why] of unread) runtime.stderr.write(`${org} was not read: ${require_load.sanitizeText(why)}\n`);
	const searches = orgs.flatMap((org) => {
		const { key, provider } = org;
		const found = live.get(key);
		const loaded = open.loaded.providers.get(provider);
		if (found === void 0 || loaded === void 0) return [];
		const scope = require_make_plan.idScopeOf(loaded, org);
		return [findAccounts({
			directory: open.config.directory,
			keys
		}, {
			key,
			provider,
			scope,
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
	for (const note of notes) runtime.stderr.write(`${require_load.sanitizeText(note)}\n`);
	if (outcome.done.length === 0) {
		runtime.stderr.write("Everybody who was found is pinned.\n");
		return notes.length === 0 ? require_paint.ExitCode.done : require_paint.ExitCode.changes;
	}
	const count = outcome.done.length;
	runtime.stderr.write(`${count} ${count === 1 ? "person is" : "people are"} not pinned; rolecall person pin writes it.\n`);
	return require_paint.ExitCode.changes;
}
exports.runPersonPin = runPersonPin;
