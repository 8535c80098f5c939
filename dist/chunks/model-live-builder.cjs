"use strict";
const require_load = require("./app-load-load.cjs");
const require_clock = require("./http-clock.cjs");
const require_http = require("./http-http.cjs");
const require_subject = require("./model-subject.cjs");
const require_account_claims = require("./model-account-claims.cjs");
let node_util = require("node:util");
// src/providers/kit/gone.ts
const WAS_GONE = {
	note: "was gone already",
	wasGone: true
};
function isRefusal(error, code) {
	return error instanceof require_clock.ProviderError && error.code === code;
}
async function ifThere(reading) {
	try {
		return await reading;
	} catch (error) {
		if (isRefusal(error, "NOT_FOUND")) return void 0;
		throw error;
	}
}
async function removed(removal, done = {}) {
	try {
		await removal;
		return done;
	} catch (error) {
		if (isRefusal(error, "NOT_FOUND")) return WAS_GONE;
		throw error;
	}
}
// src/providers/kit/failed-answer.ts
function judgeFailure(kind, reaching) {
	switch (kind) {
		case "not-json": return {
			code: "NOT_JSON",
			hint: reaching
		};
		case "not-text": return {
			code: "INCOMPLETE",
			hint: "Some name there is stored in another encoding: find it in the vendor's console and write it anew."
		};
		case "too-large": return {
			code: "INCOMPLETE",
			hint: "No organization is that large: ask the vendor what is wrong with this list."
		};
		case "budget": return {
			code: "RATE_LIMITED",
			hint: reaching
		};
		default: return {
			code: "UNREACHABLE",
			hint: reaching
		};
	}
}
// src/providers/kit/api.ts
function createFailures(dialect) {
	const error = ({ org }, details) => new require_clock.ProviderError({
		...details,
		provider: dialect.provider,
		org
	});
	return {
		error,
		ofResponse: (answer, call) => {
			const { status, request } = answer;
			const requestId = dialect.requestIdOf(answer);
			const mayHave = dialect.mayHaveTakenEffect?.(answer) ?? status >= 500;
			return error(call, {
				...dialect.judge(answer, call),
				message: dialect.describe(answer, call),
				request,
				status,
				...requestId === void 0 ? {} : { requestId },
				...call.isWrite && mayHave ? { isLost: true } : {}
			});
		},
		ofFailure: (failure, call) => {
			if (!(failure instanceof require_http.HttpFailure)) return failure;
			const { status, request } = failure;
			return error(call, {
				...judgeFailure(failure.kind, dialect.reaching),
				message: dialect.describeFailure(failure),
				request,
				...status === void 0 ? {} : { status },
				...call.isWrite && failure.isLost ? { isLost: true } : {},
				cause: failure
			});
		}
	};
}
function judgeStatus(status, table) {
	const entry = table[status] ?? (status >= 500 ? table[500] : void 0);
	if (typeof entry === "object") return entry;
	return {
		code: codeOf(status),
		...entry === void 0 ? {} : { hint: entry }
	};
}
function codeOf(status) {
	if (status >= 500) return "UNREACHABLE";
	switch (status) {
		case 401: return "UNAUTHORIZED";
		case 403: return "FORBIDDEN";
		case 404: return "NOT_FOUND";
		case 429: return "RATE_LIMITED";
		default: return "REFUSED";
	}
}
function headerOf({ headers }, ...names) {
	for (const name of names) {
		const value = headers.get(name);
		if (value !== null) return value;
	}
}
function jsonIn(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
async function answerTo(http, failures, request, call) {
	return await http.request(request).catch((failure) => {
		throw failures.ofFailure(failure, call);
	});
}
function requireSuccess(failures, response, call) {
	if (response.status < 200 || response.status > 299) throw failures.ofResponse(response, call);
	return response;
}
function bodyOf(failures, response, call) {
	if (call.isWrite && response.text.trim() === "") return void 0;
	try {
		return response.json();
	} catch (failure) {
		throw failures.ofFailure(failure, call);
	}
}
// src/providers/kit/fields.ts
function wrongField(value, rule, path = "") {
	if (typeof rule === "string") return isOf(rule, value) ? void 0 : describe(path, value, NAMES[rule]);
	if (isList(rule)) {
		if (!Array.isArray(value)) return describe(path, value, "a list");
		for (const [index, item] of value.entries()) {
			const wrong = wrongField(item, rule[0], `${path}[${index}]`);
			if (wrong !== void 0) return wrong;
		}
		return;
	}
	if (!require_load.isJsonObject(value)) return describe(path, value, "an object");
	for (const [key, inner] of Object.entries(rule)) {
		const isOptional = key.endsWith("?");
		const name = isOptional ? key.slice(0, -1) : key;
		const field = value[name];
		if (isOptional && (field === void 0 || field === null)) continue;
		const wrong = wrongField(field, inner, path === "" ? name : `${path}.${name}`);
		if (wrong !== void 0) return wrong;
	}
}
function kindOf(value) {
	if (value === void 0) return "missing";
	if (value === null) return "null";
	if (Array.isArray(value)) return "a list";
	if (value === "") return "an empty text";
	return {
		string: "a text",
		number: "a number",
		boolean: "true or false",
		object: "an object"
	}[typeof value] ?? typeof value;
}
const NAMES = {
	text: "a text",
	"filled text": "a text",
	flag: "true or false",
	number: "a number"
};
function isOf(rule, value) {
	switch (rule) {
		case "text": return typeof value === "string";
		case "filled text": return typeof value === "string" && value !== "";
		case "flag": return typeof value === "boolean";
		case "number": return typeof value === "number";
	}
}
function isList(rule) {
	return Array.isArray(rule);
}
function describe(path, value, wanted) {
	return `${path === "" ? "it" : path} is ${kindOf(value)} and not ${wanted}`;
}
// src/http/paging/entries.ts
const mostPages = 2e4;
const mostEntries = 2e6;
var Entries = class {
	#items = new Map();
	get size() {
		return this.#items.size;
	}
	items() {
		return [...this.#items.values()];
	}
	take(page, idOf) {
		const onPage = new Set();
		for (const item of page) {
			const id = idOf(item);
			if (onPage.has(id)) return `the entry ${id} stands twice on one page`;
			onPage.add(id);
			if (!this.#items.has(id)) this.#items.set(id, item);
			else if (!(0, node_util.isDeepStrictEqual)(this.#items.get(id), item)) return `the entry ${id} came twice and differs: the list changed while it was read`;
		}
		return this.size > 2e6 ? `it has more than ${mostEntries} entries` : void 0;
	}
};
// src/model/accounts.ts
const STANDINGS = [
	"stray",
	"seen",
	"listed"
];
var AccountBook = class {
	#org;
	#directory;
	#rules;
	#declared;
	#byId = new Map();
	#byEmail = new Map();
	#known = new Map();
	#assigned = new Map();
	#isCorrected = false;
	constructor(org, directory, rules = {}) {
		this.#org = org;
		this.#directory = directory;
		this.#rules = rules;
		this.#declared = declaredIn(org);
	}
	meet(identity, standing) {
		const { id, email } = identity;
		if (id === void 0) {
			if (email !== void 0) this.#byEmail.set(require_subject.normalizeEmail(email), identity);
			return;
		}
		const known = this.#byId.get(id);
		if (known === void 0) {
			this.#byId.set(id, {
				identity,
				standing
			});
			return;
		}
		const learns = known.identity.email === void 0 && email !== void 0;
		if (learns) {
			this.#isCorrected = true;
			this.#known.delete(id);
		}
		const isSurer = STANDINGS.indexOf(standing) > STANDINGS.indexOf(known.standing);
		if (!learns && !isSurer) return;
		this.#byId.set(id, {
			identity: learns ? identity : known.identity,
			standing: isSurer ? standing : known.standing
		});
	}
	subjectOf(identity) {
		if (this.#assigned.size > 0) {
			const assigned = this.#assigned.get(accountKey(identity));
			if (assigned !== void 0) return assigned;
		}
		return this.#alone(identity);
	}
	get isChanged() {
		return this.#isCorrected || this.#assigned.size > 0;
	}
	settle(open) {
		this.#assigned.clear();
		const holds = new Map();
		const notices = [];
		const wanted = new Wanted(this.#org, open);
		const claims = this.#claims();
		for (const [subject, list] of claims) if (!this.#directory.people.has(subject)) this.#settleStrangers(subject, list);
		for (const key of this.#peopleToSettle(claims)) {
			const settled = this.#settlePerson(key, claims.get(key) ?? [], wanted);
			for (const [identity, subject] of settled.subjects) this.#assign(identity, subject);
			for (const [subject, hold] of settled.holds) holds.set(subject, hold);
			notices.push(...settled.notices);
		}
		notices.push(...this.#holdMissingIds(wanted, holds), ...this.#holdUnidentified(claims, wanted, holds));
		return {
			accounts: this.#accounts(),
			holds,
			notices
		};
	}
	#alone(identity) {
		const { id } = identity;
		const { provider, key } = this.#org;
		if (id === void 0) return this.#directory.subjectOf(identity, provider, key);
		const known = this.#known.get(id);
		if (known !== void 0) return known;
		const subject = this.#declared.ids.has(id) ? require_subject.idSubject(id) : this.#directory.subjectOf(this.#bestKnown(identity), provider, key);
		if (this.#byId.has(id)) this.#known.set(id, subject);
		return subject;
	}
	#bestKnown(identity) {
		const { id, email } = identity;
		if (id === void 0 || email !== void 0 && email !== "") return identity;
		return this.#byId.get(id)?.identity ?? identity;
	}
	#claims() {
		const claims = new Map();
		const identities = [...[...this.#byId.values()].map((met) => met.identity), ...this.#byEmail.values()];
		for (const identity of identities) {
			const subject = this.#alone(identity);
			const owner = this.#directory.ownerOf(identity, this.#org.provider, this.#org.key);
			const claim = {
				identity,
				...owner?.pin === void 0 ? {} : { pin: owner.pin }
			};
			const list = claims.get(subject);
			if (list === void 0) claims.set(subject, [claim]);
			else list.push(claim);
		}
		return claims;
	}
	#peopleToSettle(claims) {
		const { provider, key } = this.#org;
		const several = [...claims].flatMap(([subject, list]) => list.length > 1 && this.#directory.people.has(subject) ? [subject] : []);
		const pinned = this.#directory.pinnedAt(provider, key).map((person) => person.key);
		return [...new Set([...several, ...pinned])].sort(require_load.compareText);
	}
	#settlePerson(key, claims, wanted) {
		const { provider, key: org } = this.#org;
		const person = this.#directory.people.get(key);
		if (person === void 0) return {
			subjects: [],
			holds: [],
			notices: []
		};
		return require_account_claims.settlePerson(person, claims, {
			org: this.#org,
			pins: this.#directory.pinsOf(person, provider, org),
			email: this.#directory.emailOf(key, provider, org),
			isDeclared: this.#declared.subjects.has(key),
			isWanted: () => wanted.has(key),
			addsById: this.#rules.addsById === true,
			ownerOfLogin: (login) => [...this.#byId.values()].map((met) => met.identity).find((identity) => require_account_claims.isLoginOf(identity, login))
		});
	}
	#settleStrangers(subject, claims) {
		const accounts = claims.filter(({ identity }) => identity.id !== void 0);
		if (accounts.length < 2) return;
		for (const { identity } of accounts) this.#assign(identity, require_subject.accountSubject(subject, identity.id ?? ""));
	}
	#assign(identity, subject) {
		if (subject !== this.#alone(identity)) this.#assigned.set(accountKey(identity), subject);
	}
	#accounts() {
		const accounts = new Map();
		for (const { identity, standing } of this.#byId.values()) if (standing === "listed") accounts.set(this.subjectOf(identity), identity);
		return accounts;
	}
	#holdMissingIds(wanted, holds) {
		if (this.#rules.addsById === true) return [];
		return [...this.#declared.ids].sort(require_load.compareText).flatMap((id) => {
			const subject = require_subject.idSubject(id);
			if (this.#byId.has(id) || !wanted.has(subject)) return [];
			holds.set(subject, {
				code: "not-found",
				text: "no such account is there"
			});
			return [{
				severity: "error",
				code: "ACCOUNT_NOT_FOUND",
				address: this.#org.key,
				message: `${this.#org.name} has no account with the id ${JSON.stringify(id)}, which the files name. Nothing about it is changed there.`,
				hint: "Correct the id, or take it out."
			}];
		});
	}
	#holdUnidentified(claims, wanted, holds) {
		const unidentified = [...this.#byId.values()].filter(({ standing, identity }) => standing !== "stray" && identity.isService !== true).map(({ identity }) => identity).filter((identity) => this.subjectOf(identity) === require_subject.idSubject(identity.id ?? "")).filter(({ id }) => id !== void 0 && !this.#declared.ids.has(id)).sort((a, b) => require_load.compareText(a.id ?? "", b.id ?? ""));
		if (unidentified.length === 0) return [];
		const missing = wanted.subjects().filter((subject) => !claims.has(subject) && !holds.has(subject) && this.#isKnownByEmail(subject));
		if (missing.length === 0) return [];
		const accounts = listed(unidentified.map(require_account_claims.describeAccount));
		const people = listed(missing);
		for (const { id = "" } of unidentified) holds.set(require_subject.idSubject(id), {
			code: "unidentified",
			text: `without an e-mail; it may be ${people}`
		});
		for (const subject of missing) holds.set(subject, {
			code: "unidentified",
			text: `not found, and may be the account ${accounts}`
		});
		const [first] = unidentified;
		const { id = "", login } = first ?? {};
		const pin = login === void 0 ? id : `${login}#${id}`;
		const isPlain = unidentified.length === 1 && missing.length === 1 && login !== void 0;
		const accepted = isPlain ? ` Perhaps the invitation of ${people} was accepted by ${login}.` : "";
		return [{
			severity: "warning",
			code: "UNIDENTIFIED_ACCOUNT",
			address: this.#org.key,
			message: `${this.#org.name} does not give the e-mail of ${accounts}, and ${people} cannot be found there: rolecall neither removes the one nor invites the other.${accepted}`,
			hint: `If it is one of your people, name the account under accounts: { ${this.#org.provider}: ${JSON.stringify(pin)} }${isPlain ? ` (rolecall person pin ${people} writes it)` : ""}; if not, declare it as ${JSON.stringify(require_subject.idSubject(id))}, or remove it at the vendor.`
		}];
	}
	#isKnownByEmail(subject) {
		if (require_subject.groupNameOf(subject) !== void 0 || require_subject.idOfSubject(subject) !== void 0) return false;
		const { provider, key } = this.#org;
		const person = this.#directory.people.get(subject);
		if (person === void 0) return true;
		const pins = this.#directory.pinsOf(person, provider, key);
		return person.kind === "person" && pins.every((pin) => pin.email !== void 0 && pin.pair === void 0);
	}
};
function accountKey({ id, email }) {
	return id === void 0 ? `@${require_subject.normalizeEmail(email ?? "")}` : `#${id}`;
}
function listed(names) {
	const shown = names.slice(0, 3).join(", ");
	return names.length > 3 ? `${shown} or one of ${names.length - 3} more` : shown;
}
var Wanted = class {
	#holders;
	constructor(org, open) {
		this.#holders = [...open].flatMap((address) => org.grants.get(address) ?? []);
	}
	has(subject) {
		return this.#holders.some((holders) => holders.has(subject));
	}
	subjects() {
		return [...new Set(this.#holders.flatMap((holders) => [...holders.keys()]))].sort(require_load.compareText);
	}
};
const declaredByOrg = new WeakMap();
function declaredIn(org) {
	const known = declaredByOrg.get(org);
	if (known !== void 0) return known;
	const subjects = new Set();
	for (const holders of org.grants.values()) for (const subject of holders.keys()) subjects.add(subject);
	const declared = {
		subjects,
		ids: new Set([...subjects].flatMap((subject) => require_subject.idOfSubject(subject) ?? []))
	};
	declaredByOrg.set(org, declared);
	return declared;
}
// src/model/live-builder.ts
var LiveOrgBuilder = class {
	#org;
	#book;
	#grants = new Map();
	#settings = new Map();
	#resources = new Map();
	#gaps = [];
	#notices = [];
	#groupNames;
	#logins = new Map();
	constructor(org, directory, rules = {}) {
		this.#org = org;
		this.#book = new AccountBook(org, directory, rules);
	}
	get root() {
		return require_subject.formatAddress(this.#org.key);
	}
	meet(identity) {
		this.#book.meet(identity, "listed");
	}
	subjectOf(identity) {
		return this.#book.subjectOf(identity);
	}
	settle() {
		const settled = this.#book.settle(this.#grants.keys());
		if (this.#book.isChanged) this.#placeAgain();
		return settled;
	}
	open(address) {
		if (!this.#grants.has(address)) this.#grants.set(address, new Map());
	}
	grant(address, grant) {
		const { identity, fixed } = grant;
		const isListed = address === this.root;
		this.#book.meet(identity, isListed ? "listed" : fixed === void 0 ? "seen" : "stray");
		const holders = this.#grants.get(address) ?? new Map();
		this.#grants.set(address, holders);
		return this.#put(address, holders, this.#book.subjectOf(identity), grant);
	}
	#put(address, holders, subject, grant) {
		const present = holders.get(subject);
		if (present === void 0) {
			holders.set(subject, grant);
			return subject;
		}
		return this.#settleSameSubject(address, holders, subject, present, grant);
	}
	groupGrant(address, group, grant) {
		this.open(address);
		this.#grants.get(address)?.set(require_subject.groupSubject(group), {
			...grant,
			identity: { name: group }
		});
	}
	knowGroups(names) {
		this.#groupNames = new Set(names);
	}
	setting(address, key, setting) {
		const settings = this.#settings.get(address) ?? new Map();
		settings.set(key, setting);
		this.#settings.set(address, settings);
	}
	resource(resource) {
		this.#resources.set(resource.address, resource);
	}
	gap(gap) {
		this.#gaps.push(gap);
	}
	login(id, facts) {
		if (Object.keys(facts).length > 0) this.#logins.set(id, facts);
	}
	notice(notice) {
		this.#notices.push(notice);
	}
	build(rest) {
		const { actor, owner, ...facts } = rest;
		const { accounts, holds, notices } = this.settle();
		this.#holdGrants(holds);
		const acts = actor.identity.id !== void 0 && accounts.has(this.subjectOf(actor.identity));
		return {
			org: this.#org.key,
			...facts,
			actor: acts ? {
				...actor,
				subject: this.subjectOf(actor.identity)
			} : actor,
			...owner === void 0 ? {} : { owner: this.subjectOf(owner) },
			accounts,
			...this.#logins.size === 0 ? {} : { logins: this.#loginsOf(accounts) },
			holds,
			...this.#groupNames === void 0 ? {} : { groupNames: this.#groupNames },
			grants: inOrder(this.#grants),
			settings: inOrder(this.#settings),
			resources: inOrder(this.#resources),
			gaps: this.#gaps.sort(byPlace),
			notices: [...this.#notices, ...notices].sort(byPlace)
		};
	}
	#loginsOf(accounts) {
		const found = [...accounts].flatMap(([subject, { id }]) => {
			const facts = id === void 0 ? void 0 : this.#logins.get(id);
			return facts === void 0 ? [] : [[subject, facts]];
		});
		return new Map(found);
	}
	#placeAgain() {
		for (const [address, holders] of this.#grants) {
			if ([...holders].every(([subject, { identity }]) => require_subject.groupNameOf(subject) !== void 0 || this.#book.subjectOf(identity) === subject)) continue;
			const placed = new Map();
			for (const [subject, grant] of holders) if (require_subject.groupNameOf(subject) !== void 0) placed.set(subject, grant);
			else this.#put(address, placed, this.#book.subjectOf(grant.identity), grant);
			this.#grants.set(address, placed);
		}
	}
	#holdGrants(holds) {
		if (holds.size === 0) return;
		for (const holders of this.#grants.values()) for (const [subject, grant] of holders) {
			const hold = holds.get(subject);
			if (hold !== void 0 && grant.fixed === void 0) holders.set(subject, {
				...grant,
				fixed: hold.text
			});
		}
	}
	#settleSameSubject(address, holders, subject, present, grant) {
		if (sameAccount(present.identity, grant.identity)) {
			const active = present.pending === void 0 ? present : grant;
			const other = active === present ? grant : present;
			holders.set(subject, active);
			this.#notices.push({
				severity: "warning",
				code: other.pending === void 0 ? "DUPLICATE_GRANT" : "STALE_INVITATION",
				address,
				message: `${subject} is listed twice on ${address}: besides what is in force there is ${other.pending === void 0 ? "another record" : "an open invitation"} for ${require_subject.describeAccess(other.access)}.`,
				hint: "Withdraw or remove the second entry in the vendor's console."
			});
			return subject;
		}
		const key = require_subject.accountSubject(subject, grant.identity.id ?? grant.identity.email ?? "unknown");
		return this.#put(address, holders, key, grant);
	}
};
function byPlace(a, b) {
	return require_load.compareText(a.address ?? "", b.address ?? "") || require_load.compareText(a.code, b.code) || require_load.compareText(a.message, b.message);
}
function inOrder(byAddress) {
	return new Map([...byAddress].sort(([a], [b]) => require_load.compareText(a, b)));
}
function isEmail(identity, email) {
	return identity.email !== void 0 && require_subject.normalizeEmail(identity.email) === require_subject.normalizeEmail(email);
}
function sameAccount(a, b) {
	if (a.id !== void 0 && b.id !== void 0) return a.id === b.id;
	return a.email !== void 0 && b.email !== void 0 && isEmail(a, b.email);
}
var AccessPool = class {
	#known = new Map();
	share(key, make) {
		const known = this.#known.get(key);
		if (known !== void 0) return known;
		const access = make();
		this.#known.set(key, access);
		return access;
	}
};
Object.defineProperty(exports, "AccessPool", {
	enumerable: true,
	get: function() {
		return AccessPool;
	}
});
Object.defineProperty(exports, "Entries", {
	enumerable: true,
	get: function() {
		return Entries;
	}
});
Object.defineProperty(exports, "LiveOrgBuilder", {
	enumerable: true,
	get: function() {
		return LiveOrgBuilder;
	}
});
Object.defineProperty(exports, "WAS_GONE", {
	enumerable: true,
	get: function() {
		return WAS_GONE;
	}
});
Object.defineProperty(exports, "answerTo", {
	enumerable: true,
	get: function() {
		return answerTo;
	}
});
Object.defineProperty(exports, "bodyOf", {
	enumerable: true,
	get: function() {
		return bodyOf;
	}
});
Object.defineProperty(exports, "createFailures", {
	enumerable: true,
	get: function() {
		return createFailures;
	}
});
Object.defineProperty(exports, "headerOf", {
	enumerable: true,
	get: function() {
		return headerOf;
	}
});
Object.defineProperty(exports, "ifThere", {
	enumerable: true,
	get: function() {
		return ifThere;
	}
});
Object.defineProperty(exports, "isRefusal", {
	enumerable: true,
	get: function() {
		return isRefusal;
	}
});
Object.defineProperty(exports, "jsonIn", {
	enumerable: true,
	get: function() {
		return jsonIn;
	}
});
Object.defineProperty(exports, "judgeStatus", {
	enumerable: true,
	get: function() {
		return judgeStatus;
	}
});
Object.defineProperty(exports, "kindOf", {
	enumerable: true,
	get: function() {
		return kindOf;
	}
});
Object.defineProperty(exports, "mostPages", {
	enumerable: true,
	get: function() {
		return mostPages;
	}
});
Object.defineProperty(exports, "removed", {
	enumerable: true,
	get: function() {
		return removed;
	}
});
Object.defineProperty(exports, "requireSuccess", {
	enumerable: true,
	get: function() {
		return requireSuccess;
	}
});
Object.defineProperty(exports, "wrongField", {
	enumerable: true,
	get: function() {
		return wrongField;
	}
});
