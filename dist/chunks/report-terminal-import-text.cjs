"use strict";
const require_load = require("./app-load-load.cjs");
const require_clock = require("./http-clock.cjs");
const require_layout = require("./report-terminal-layout.cjs");
const require_connect = require("./app-connect-connect.cjs");
const require_make_plan = require("./app-plan-make-plan.cjs");
const require_subject = require("./model-subject.cjs");
const require_workspace = require("./edit-workspace.cjs");
const require_main = require("./cli-main.cjs");
const require_commit_edit = require("./app-edit-commit-edit.cjs");
const require_names = require("./model-names.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_os = require("node:os");
// src/import/lookalikes.ts
const SHARED = /^(?:admin|administrator|accounts?|billing|bot|build|ci|contact|deploy|dev|finance|hello|help|hr|info|it|jobs|mail|marketing|me|no-?reply|office|ops|root|sales|security|service|support|sysadmin|team|test|user|web|webmaster)$/;
const MIN_LENGTH = 3;
function findLookalikes(people, isNew) {
	const candidates = [...people].filter(({ kind }) => kind === "person").map((person) => candidateOf(person, isNew(person.key))).sort(byRank);
	const bySign = new Map();
	for (const candidate of candidates) for (const [sign, why] of signsOf(candidate)) require_load.appendUnder(bySign, sign, {
		candidate,
		why
	});
	return pairsOf([...bySign].sort(([a], [b]) => Number(b.startsWith(NAME)) - Number(a.startsWith(NAME))).flatMap(([, [first, ...others]]) => others.flatMap(({ candidate, why }) => {
		if (first === void 0 || !(first.candidate.isNew || candidate.isNew)) return [];
		const made = [first.why, why].includes(LIKE_NAME) ? LIKE_NAME : why;
		return [{
			ends: [first.candidate.key, candidate.key],
			why: made
		}];
	})), candidates).sort((a, b) => require_load.compareText(a.kept, b.kept) || require_load.compareText(a.other, b.other));
}
const SAME_NAME = "the same name";
const SIMILAR = "a similar address";
const LIKE_NAME = "an address like the name";
const NAME = "name ";
function pairsOf(links, candidates) {
	const clusters = new Map();
	for (const { ends } of links) {
		const joined = new Set(ends.flatMap((key) => [...clusters.get(key) ?? [key]]));
		for (const key of joined) clusters.set(key, joined);
	}
	return [...new Set(clusters.values())].flatMap((cluster) => {
		const [kept = "", ...others] = candidates.flatMap(({ key }) => cluster.has(key) ? [key] : []);
		return others.map((other) => {
			const own = links.filter(({ ends }) => ends.includes(other));
			const link = own.find(({ ends }) => ends.includes(kept)) ?? own[0];
			return {
				kept,
				other,
				why: link?.why ?? SIMILAR
			};
		});
	});
}
function byRank(a, b) {
	const rank = ({ isNew, emails }) => (isNew ? 2 : 0) + (emails.length === 0 ? 1 : 0);
	return rank(a) - rank(b) || a.key.length - b.key.length || require_load.compareText(a.key, b.key);
}
function candidateOf({ key, name, givenName, familyName, email, aliases, accounts }, isNew) {
	const pins = Object.values(accounts).flat().map(require_load.readPin);
	return {
		key,
		isNew,
		name: name ?? [givenName, familyName].filter((part) => part !== void 0).join(" "),
		emails: [email, ...aliases].filter((one) => one.includes("@")),
		logins: pins.flatMap(({ pair }) => pair?.login ?? [])
	};
}
function signsOf({ name = "", emails, logins }) {
	const words = fold(name).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
	const [first, last] = [words[0] ?? "", words.length > 1 ? words.at(-1) ?? "" : ""];
	const locals = emails.map((email) => (email.split("@")[0] ?? "").split("+")[0] ?? "");
	const made = last === "" ? [] : [first + last, first.slice(0, 1) + last];
	const signs = new Map();
	const isTelling = (sign) => sign.length >= MIN_LENGTH && !SHARED.test(sign);
	for (const sign of made.filter(isTelling)) signs.set(sign, LIKE_NAME);
	for (const sign of [...locals, ...logins].map(squeeze).filter(isTelling)) signs.set(sign, SIMILAR);
	if (words.length > 1) signs.set(`${NAME}${words.join(" ")}`, SAME_NAME);
	return signs;
}
function squeeze(text) {
	return fold(text).replace(/[^\p{L}\p{N}]+/gu, "").replace(/(?<=\p{L})\p{N}+$/u, "");
}
function fold(text) {
	return text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase();
}
// src/app/import/lookalikes.ts
async function lookalikesIn(runtime, place, fresh) {
	if (fresh.size === 0) return {
		lookalikes: [],
		config: void 0
	};
	const people = (await require_main.loadPlace(runtime, place))?.config.directory.people.values() ?? [];
	const below = (0, node_path.relative)(runtime.cwd, place.root);
	const parts = [...below === "" ? [] : [below], ...place.rootFile === "access.yaml" ? [] : [place.rootFile]];
	return {
		lookalikes: findLookalikes(people, (key) => fresh.has(key)),
		config: parts.length === 0 ? void 0 : parts.join("/")
	};
}
// src/app/import/import-target.ts
function hostOf(target, options) {
	const given = {
		...options.url === void 0 ? {} : { url: options.url },
		...options.tokenEnv === void 0 ? {} : { token: { env: options.tokenEnv } }
	};
	const known = (target.loaded?.config.orgs ?? []).filter((org) => org.provider === options.provider).map((org) => ({
		...org.urlVariable !== void 0 ? { url: { env: org.urlVariable } } : org.url !== void 0 ? { url: org.url } : {},
		...org.tokenVariable === void 0 ? {} : { token: { env: org.tokenVariable } }
	}));
	const [first] = known;
	const doAgree = known.every((one) => JSON.stringify(one) === JSON.stringify(first));
	return {
		...first !== void 0 && doAgree ? first : {},
		...given
	};
}
async function skeletonOf(runtime, target, options) {
	if (require_load.findProvider(options.provider) === void 0) {
		const ids = require_load.providers.map((entry) => entry.id).join(", ");
		throw new require_clock.UsageError("UNKNOWN_PROVIDER", `There is no provider "${options.provider}".`, `One of ${ids}.`);
	}
	const value = {
		provider: options.provider,
		name: options.org,
		...readOptions(options.option ?? []),
		...hostOf(target, options)
	};
	const loaded = await loadAlone(runtime, target.key, value);
	const [org] = loaded.config.orgs;
	if (org === void 0) throw new Error("The organization was not loaded.");
	const directory = target.loaded?.config.directory ?? new require_load.Directory([]);
	return {
		org,
		loaded: {
			...loaded,
			config: {
				...loaded.config,
				directory
			}
		}
	};
}
function connectTarget(runtime, { loaded, org }) {
	try {
		return require_connect.connectOrgs(runtime, loaded, [org]);
	} catch (error) {
		throw asUsageError(error);
	}
}
async function loadAlone(runtime, key, value) {
	const folder = (0, node_fs.mkdtempSync)((0, node_path.join)((0, node_os.tmpdir)(), "rolecall-import-"));
	try {
		(0, node_fs.writeFileSync)((0, node_path.join)(folder, "access.yaml"), `version: 1\norgs: { ${require_workspace.renderPair(key, value)} }\n`);
		return await require_load.loadForCommand({
			...runtime,
			cwd: folder
		}, {});
	} catch (error) {
		throw asUsageError(error);
	} finally {
		(0, node_fs.rmSync)(folder, {
			recursive: true,
			force: true
		});
	}
}
function asUsageError(error) {
	const [first] = error instanceof require_clock.ConfigError ? error.diagnostics : [];
	return first === void 0 ? error : new require_clock.UsageError(first.code, first.message, first.hint);
}
function readOptions(pairs) {
	return Object.fromEntries(pairs.map((pair) => {
		const at = pair.indexOf("=");
		if (at < 1) throw new require_clock.UsageError("BAD_OPTION", `"${pair}" is not an option.`, "Write it like profile=generic.");
		return [pair.slice(0, at), readValue(pair.slice(at + 1))];
	}));
}
function readValue(text) {
	if (text === "true") return true;
	if (text === "false") return false;
	return text;
}
// src/import/people.ts
const EMAIL = /^[^\s@:,;<>()[\]"\\]+@[^\s@:,;<>()[\]"\\.]+(?:\.[^\s@:,;<>()[\]"\\.]+)+$/u;
function isWritableEmail(email) {
	return EMAIL.test(email) && !/[\p{C}]/u.test(email);
}
function nameFound(seen, directory, taken) {
	const used = new Set(taken);
	const known = namesOfPeople(directory);
	const found = new Map();
	for (const email of [...seen.keys()].sort()) {
		const account = seen.get(email);
		if (account === void 0) continue;
		const key = require_names.freeKey(email, used);
		used.add(key);
		const person = describe(key, email, account);
		const name = person.name === void 0 ? void 0 : foldName(person.name);
		const same = name === void 0 || person.isService ? void 0 : known.get(name);
		found.set(email, same === void 0 ? person : {
			...person,
			doubt: same
		});
		if (name !== void 0 && !known.has(name) && !person.isService) known.set(name, key);
	}
	return found;
}
function nameLogins(accounts, provider, found, taken) {
	const used = new Set([...taken, ...[...found.values()].map(({ key }) => key)]);
	const all = new Map(found);
	for (const [subject, { id, login = "", isService, name }] of [...accounts].sort()) {
		const key = require_names.freeKey(`${login}@${provider}`, used);
		used.add(key);
		all.set(subject, {
			key,
			account: {
				provider,
				name: `${login}#${id ?? ""}`
			},
			...name === void 0 || name === login ? {} : named(name),
			isService: isService === true
		});
	}
	return all;
}
function namesOfPeople(directory) {
	const names = new Map();
	for (const person of directory.people.values()) if (person.name !== void 0 && person.kind === "person") names.set(foldName(person.name), person.key);
	return names;
}
function foldName(name) {
	return name.trim().toLowerCase().replace(/\s+/gu, " ");
}
function named(text) {
	const name = require_names.cleanName(text);
	return name === void 0 ? {} : { name };
}
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
function describe(key, email, { identity, details = {} }) {
	const name = require_names.cleanName(identity.name);
	const isService = identity.isService === true;
	const { givenName, familyName } = details;
	const base = {
		key,
		email: require_subject.normalizeEmail(email),
		isService
	};
	const parts = {
		...givenName === void 0 ? {} : { givenName },
		...familyName === void 0 ? {} : { familyName }
	};
	if (INVISIBLE.test(`${givenName ?? ""}${familyName ?? ""}`)) return base;
	const whole = [givenName, familyName].filter((part) => part !== void 0).join(" ");
	if (whole.trim() === "") return name === void 0 ? base : {
		...base,
		name
	};
	return require_names.splitsAlike(givenName, familyName) ? {
		...base,
		name: whole
	} : {
		...base,
		...parts
	};
}
function writePerson(person) {
	return {
		...person.name === void 0 ? {} : { name: person.name },
		...person.givenName === void 0 ? {} : { givenName: person.givenName },
		...person.familyName === void 0 ? {} : { familyName: person.familyName },
		...person.email === void 0 ? {} : { email: person.email },
		...person.account === void 0 ? {} : { accounts: { [person.account.provider]: person.account.name } },
		...person.isService ? { kind: "service" } : {}
	};
}
// src/import/written-access.ts
function writeAccess(form, access) {
	switch (form.form) {
		case "listed": return access.role === void 0 && access.permissions === void 0 ? "" : void 0;
		case "role": {
			const { role, disabled } = access;
			if (role === void 0 || role.trim() === "") return void 0;
			const isUnknown = require_load.unknownLevels(form, access).length > 0;
			if (form.isOpen !== true && !isUnknown && !knows(form.roles, role)) return void 0;
			const written = isUnknown ? `${require_load.UNKNOWN_PREFIX}${role}` : role;
			if (disabled !== true) return written;
			return form.canDisable === true ? {
				role: written,
				disabled
			} : void 0;
		}
		case "permissions": {
			const permissions = access.permissions ?? [];
			if (access.disabled === true) return void 0;
			const known = form.permissions.map((level) => level.name).filter((name) => permissions.includes(name));
			const unknown = permissions.filter((name) => !knows(form.permissions, name));
			return [...known, ...unknown.map((name) => `${require_load.UNKNOWN_PREFIX}${name}`)];
		}
		case "environments": return writeEnvironments(form, access);
	}
}
function writeEnvironments(form, access) {
	const environments = Object.entries(access.environments ?? {});
	const areKnown = environments.every(([type]) => form.environments.includes(type));
	const role = access.role ?? form.base;
	if (!areKnown || !knows(form.roles, role) || access.disabled === true) return void 0;
	const permissions = access.permissions ?? [];
	if (environments.length === 0 && permissions.length === 0) return role;
	const more = permissions.length === 0 ? {} : { permissions: permissions.map((name) => `${require_load.UNKNOWN_PREFIX}${name}`) };
	const types = [...form.environments].reverse().flatMap((type) => {
		const held = access.environments?.[type];
		return held === void 0 ? [] : [[type, require_load.writtenName(form.environmentRoles, held)]];
	});
	return {
		...role === form.base ? {} : { role },
		...Object.fromEntries(types),
		...more
	};
}
function knows(levels, name) {
	return levels.some((level) => level.name === name);
}
// src/import/census.ts
function formAt(shape, address) {
	const { section } = require_subject.parseAddress(address);
	if (section === void 0) return shape.members.form;
	return shape.sections.find((candidate) => candidate.section === section)?.holders?.form;
}
function takeCensus(input) {
	const { directory } = input;
	const additions = new Map();
	const left = findLeft(input, additions);
	const isWritten = writtenTest(input, left);
	const seen = new Map();
	const byId = new Map();
	const byLogin = new Map();
	for (const [address, holders] of input.live.grants) for (const [subject, grant] of holders) {
		if (require_subject.groupNameOf(subject) !== void 0 || directory.people.has(subject) || !isWritten(address, subject, grant)) continue;
		if (goesByLogin(input, subject, grant)) byLogin.set(subject, grant.identity);
		else if (isAccount(subject)) byId.set(subject, require_subject.idSubject(grant.identity.id ?? ""));
		else remember(seen, subject, grant);
	}
	rememberNamed(input, seen, left);
	const taken = [...directory.people.keys(), ...input.teams.keys()];
	const byEmail = nameFound(seen, directory, taken);
	const found = nameLogins(byLogin, input.idScope, byEmail, taken);
	return {
		found,
		byId,
		additions: [...additions.values()].filter((addition) => !left.has(addition.person)),
		left,
		isWritten,
		nameOf: (subject) => {
			if (require_subject.groupNameOf(subject) !== void 0 || directory.people.has(subject)) return subject;
			return found.get(subject)?.key ?? byId.get(subject);
		}
	};
}
function findLeft(input, additions) {
	const left = new Map(input.omissions.subjects);
	for (const [address, holders] of input.live.grants) for (const [subject, grant] of holders) {
		if (require_subject.groupNameOf(subject) !== void 0) continue;
		const why = whyUnwritable(input, address, subject, grant);
		if (why !== void 0 && grant.fixed === void 0) left.set(subject, left.get(subject) ?? why);
		const person = input.directory.people.get(subject);
		if (why === void 0 && person !== void 0) addAccount(input, person, grant, additions, left);
	}
	const isMember = memberTest(input, left);
	for (const [address, holders] of input.live.grants) for (const [subject, grant] of holders) {
		if (isMember(address, subject) || grant.fixed !== void 0 || left.has(subject)) continue;
		left.set(subject, "not among the members that can be written, and only members can hold access there");
	}
	return left;
}
function memberTest(input, left) {
	const { requiredBy = [] } = input.shape.members;
	const { sections, additive } = input.omissions;
	const root = require_subject.formatAddress(input.org.key);
	const members = input.live.grants.get(root);
	if (requiredBy.length === 0 || members === void 0 || sections.has("members") || additive.has("members")) return () => true;
	return (address, subject) => {
		const { section } = require_subject.parseAddress(address);
		if (section === void 0 || !requiredBy.includes(section) || require_subject.groupNameOf(subject) !== void 0) return true;
		const membership = members.get(subject);
		if (membership === void 0 || left.has(subject)) return false;
		return whyUnwritable(input, root, subject, membership) === void 0;
	};
}
function writtenTest(input, left) {
	const isMember = memberTest(input, left);
	return (address, subject, grant) => !left.has(subject) && isMember(address, subject) && (require_subject.groupNameOf(subject) !== void 0 || whyUnwritable(input, address, subject, grant) === void 0);
}
function rememberNamed(input, seen, left) {
	const { owner } = input.live;
	const named = [...subjectSettings(input), ...input.shape.hasOwner && owner !== void 0 ? [owner] : []];
	for (const subject of named) {
		if (seen.has(subject) || left.has(subject) || input.directory.people.has(subject)) continue;
		if (!isNameable(input, subject)) continue;
		const grant = input.live.grants.get(require_subject.formatAddress(input.org.key))?.get(subject);
		seen.set(subject, { identity: grant?.identity ?? { email: subject } });
	}
}
function remember(seen, subject, { identity, access }) {
	const known = seen.get(subject);
	const details = known?.details ?? access.details;
	const isService = known?.identity.isService === true || identity.isService === true;
	const name = known?.identity.name ?? identity.name;
	seen.set(subject, {
		identity: {
			email: subject,
			...name === void 0 ? {} : { name },
			...isService ? { isService } : {}
		},
		...details === void 0 ? {} : { details }
	});
}
function subjectSettings(input) {
	const values = [];
	for (const [address, settings] of input.live.settings) {
		const { section } = require_subject.parseAddress(address);
		const shape = input.shape.sections.find((candidate) => candidate.section === section);
		for (const setting of shape?.settings ?? []) {
			const value = settings.get(setting.key)?.value;
			if (setting.kind === "subject" && typeof value === "string") values.push(value);
		}
	}
	return values;
}
function goesByLogin({ shape }, subject, { identity }) {
	const { id, login = "" } = identity;
	return shape.goesByLogin === true && require_subject.idOfSubject(subject) === id && id !== void 0 && /^\d+$/.test(id) && /^[\p{L}\p{N}_.-]+$/u.test(login);
}
function isAccount(subject) {
	return require_subject.idOfSubject(subject) !== void 0 || require_subject.holderOfAccount(subject) !== subject;
}
function isNameable(input, subject) {
	if (input.directory.people.has(subject)) return true;
	return isWritableEmail(subject) && input.directory.personByEmail(subject) === void 0;
}
function whyUnwritable(input, address, subject, grant) {
	if (isAccount(subject)) {
		if (grant.fixed !== void 0 && input.live.holds?.has(subject) !== true || grant.identity.id === void 0) return "the vendor does not show the e-mail";
	} else if (!input.directory.people.has(subject)) {
		if (!isWritableEmail(subject)) return "the e-mail cannot be written";
		const person = input.directory.personByEmail(subject);
		if (person !== void 0) return `a second account of ${person.key}`;
	}
	if (grant.pending?.isBounced === true) return "the invitation came back; listed, it would be sent again";
	const form = formAt(input.shape, address);
	if (form !== void 0 && writeAccess(form, grant.access) === void 0) return "the file has no words for this role";
}
function addAccount(input, person, grant, additions, left) {
	const { org, directory } = input;
	const email = grant.access.details?.email;
	if (email === void 0 || grant.fixed !== void 0) return;
	const used = directory.emailOf(person.key, org.provider, org.key);
	if (used !== void 0 && require_subject.normalizeEmail(used) === email) return;
	if (!Object.hasOwn(person.accounts, org.key) && input.canAddAccounts) {
		additions.set(person.key, {
			person: person.key,
			scope: org.key,
			email
		});
		return;
	}
	left.set(person.key, `known here as ${email}; give ${person.key} the account { ${org.key}: ${email} } and import again`);
}
// src/import/omissions.ts
const NO_OMISSIONS = {
	subjects: new Map(),
	settings: new Map(),
	holders: new Map(),
	resources: new Map(),
	sections: new Map(),
	additive: new Map()
};
function settingKey(address, setting) {
	return `${address} #${setting}`;
}
function widen(omissions, leftovers, shape) {
	const next = {
		subjects: new Map(omissions.subjects),
		settings: new Map(omissions.settings),
		holders: new Map(omissions.holders),
		resources: new Map(omissions.resources),
		sections: new Map(omissions.sections),
		additive: new Map(omissions.additive),
		...omissions.owner === void 0 ? {} : { owner: omissions.owner }
	};
	for (const leftover of leftovers) leaveOut(next, omissions, leftover, shape);
	return next;
}
function leaveOut(next, before, leftover, shape) {
	const { kind, address, subject, setting, reason } = leftover;
	if (kind === "owner") {
		next.owner = reason;
		return;
	}
	if (subject !== void 0) {
		if (before.subjects.has(subject)) loosen(next, before, decidingSection(address, subject, shape), reason);
		else next.subjects.set(subject, reason);
		return;
	}
	if (setting !== void 0 && setting !== "exists") {
		next.settings.set(settingKey(address, setting), reason);
		return;
	}
	const section = require_subject.parseAddress(address).section ?? sectionOfGap(address);
	if (section === void 0) {
		loosen(next, before, "members", reason);
		return;
	}
	leaveOutResource(next, before, {
		address,
		section,
		reason,
		isGapOrRule: kind === "gap" || kind === "finding"
	});
}
function sectionOfGap(address) {
	return address.split("/")[1];
}
function leaveOutResource(next, before, at) {
	const { address, section, reason } = at;
	if (require_subject.parseAddress(address).name === void 0) next.sections.set(section, reason);
	else if (at.isGapOrRule && !before.holders.has(address)) next.holders.set(address, reason);
	else if (before.resources.has(address)) loosen(next, before, section, reason);
	else {
		next.resources.set(address, reason);
		next.additive.set(section, reason);
	}
}
function loosen(next, before, section, reason) {
	if (before.additive.has(section)) next.sections.set(section, reason);
	else next.additive.set(section, reason);
}
function decidingSection(address, subject, shape) {
	const { section } = require_subject.parseAddress(address);
	if (section === void 0) return "members";
	const reaching = shape.sections.find((one) => one.reaches?.section === section);
	return require_subject.groupNameOf(subject) !== void 0 && reaching !== void 0 ? reaching.section : section;
}
function countOmissions(omissions) {
	const { subjects, settings, holders, resources, sections, additive, owner } = omissions;
	return [
		subjects,
		settings,
		holders,
		resources,
		sections,
		additive
	].reduce((sum, part) => sum + part.size, owner === void 0 ? 0 : 1);
}
// src/import/org-outline.ts
function outlineOrg(input, census, teams, names) {
	return new OrgOutliner(input, census, teams, names).outline();
}
function comment(text) {
	return require_load.sanitizeText(text);
}
var OrgOutliner = class {
	#input;
	#census;
	#teams;
	#names;
	constructor(input, census, teams, names) {
		this.#input = input;
		this.#census = census;
		this.#teams = teams;
		this.#names = names;
	}
	outline() {
		const { org, shape, host, omissions } = this.#input;
		const members = this.#members();
		const sections = shape.sections.flatMap((section) => this.#section(section) ?? []);
		const declared = [...members === void 0 ? [] : [members], ...sections];
		const protect = this.#protect();
		return [
			{
				key: "provider",
				value: org.provider
			},
			...org.name === org.key ? [] : [{
				key: "name",
				value: org.name
			}],
			...Object.entries(org.options).map(([key, value]) => ({
				key,
				value: value ?? null
			})),
			...Object.entries(host).map(([key, value]) => ({
				key,
				value
			})),
			...this.#owner(),
			...this.#manage(declared),
			...protect.length === 0 ? [] : [{
				key: "protect",
				value: protect,
				above: this.#leftLines()
			}],
			...declared,
			...[...omissions.sections].map(([section, why]) => ({ above: [comment(`${section} is left out: ${why}`)] }))
		];
	}
	#owner() {
		const { shape, live, omissions } = this.#input;
		if (!shape.hasOwner || live.owner === void 0 || omissions.owner !== void 0) return [];
		const name = this.#census.nameOf(live.owner) ?? (isWritableEmail(live.owner) ? live.owner : void 0);
		return name === void 0 ? [] : [{
			key: "owner",
			value: name,
			note: "asserted, never changed"
		}];
	}
	#manage(declared) {
		const modes = [];
		const reasons = [];
		for (const { key = "", entries } of declared) {
			const why = this.#input.omissions.additive.get(key);
			if (why !== void 0 && (entries?.length ?? 0) > 0) {
				modes.push([key, "additive"]);
				reasons.push(comment(`${key} only adds: ${why}`));
			} else if (entries?.length === 0) modes.push([key, "exact"]);
		}
		return modes.length === 0 ? [] : [{
			key: "manage",
			value: Object.fromEntries(modes),
			above: reasons
		}];
	}
	#protect() {
		const patterns = [...this.#census.left.keys()].map((subject) => {
			if (subject.startsWith("id:")) return "id:*";
			if (this.#input.directory.people.has(subject) || isWritableEmail(subject)) return subject;
			if (require_subject.groupNameOf(subject) !== void 0) return subject;
			return subject.replace(/.$/u, "?");
		});
		return [...new Set(patterns)].sort(require_load.compareText);
	}
	#leftLines() {
		return [...this.#census.left].sort(([a], [b]) => require_load.compareText(a, b)).map(([subject, why]) => comment(`${subject}: ${why}`));
	}
	#members() {
		const { shape, org, omissions, live } = this.#input;
		const root = require_subject.formatAddress(org.key);
		if (live.grants.get(root) === void 0 || omissions.sections.has("members")) return void 0;
		const entry = this.#holders("members", root, shape.members.form, false);
		if (entry.entries?.length === 0 && omissions.additive.has("members")) return void 0;
		return {
			...entry,
			isBlock: true
		};
	}
	#section(section) {
		const { omissions, live } = this.#input;
		if (omissions.sections.has(section.section)) return void 0;
		const resources = [...live.resources.values()].filter((resource) => resource.section === section.section && !omissions.resources.has(resource.address)).sort((a, b) => require_load.compareText(this.#names.get(a.address) ?? "", this.#names.get(b.address) ?? ""));
		if (resources.length === 0) return void 0;
		const entries = resources.map((resource) => this.#resource(section, resource));
		const below = [...omissions.resources].filter(([address]) => require_subject.parseAddress(address).section === section.section).map(([address, why]) => comment(`${require_subject.parseAddress(address).name ?? address}: ${why}`));
		return {
			key: section.section,
			entries,
			isBlock: true,
			below
		};
	}
	#resource(section, resource) {
		const { address } = resource;
		const key = this.#names.get(address) ?? address;
		const id = section.hasId && resource.id !== void 0 ? [{
			key: "id",
			value: resource.id
		}] : [];
		const words = section.settings.filter((setting) => isWord(setting)).flatMap((setting) => this.#setting(address, setting));
		const others = section.settings.filter((setting) => !isWord(setting)).flatMap((setting) => this.#setting(address, setting));
		const holders = section.holders === void 0 ? void 0 : this.#resourceHolders(section.holders, address);
		const reach = this.#reach(section, address);
		const why = this.#input.omissions.holders.get(address);
		const below = why === void 0 ? [] : [comment(`who holds access is left alone: ${why}`)];
		const rest = [
			...id,
			...words,
			...others,
			...reach
		];
		if (section.holders?.isShortForm === true && holders?.isList === true && rest.length === 0) return {
			...holders,
			key
		};
		return {
			key,
			entries: [
				...id,
				...words,
				...holders === void 0 ? [] : [holders],
				...others,
				...reach
			],
			below
		};
	}
	#resourceHolders(holders, address) {
		const { live, omissions } = this.#input;
		if (live.grants.get(address) === void 0 || omissions.holders.has(address)) return void 0;
		if (live.gaps.some((gap) => gap.address === address)) return void 0;
		return this.#holders(holders.key, address, holders.form, holders.acceptsGroups);
	}
	#holders(key, address, form, acceptsGroups) {
		const list = [];
		const below = [];
		const holders = [...this.#input.live.grants.get(address) ?? []].sort(([a], [b]) => require_load.compareText(this.#census.nameOf(a) ?? `~${a}`, this.#census.nameOf(b) ?? `~${b}`));
		for (const [subject, grant] of holders) {
			if (require_subject.groupNameOf(subject) !== void 0 && !acceptsGroups) continue;
			if (this.#isOwner(subject, grant)) continue;
			const name = this.#census.isWritten(address, subject, grant) ? this.#nameAt(subject) : void 0;
			const value = writeAccess(form, grant.access);
			if (name === void 0 || value === void 0) below.push(comment(this.#leftOut(subject, grant)));
			else list.push({
				who: name,
				value,
				...noteOf(grant, require_subject.idOfSubject(name) !== void 0)
			});
		}
		const isList = form.form === "listed" || areListed(form, list);
		return {
			key,
			entries: this.#teams.fold(list).map(({ who, value, note }) => {
				const shown = note === void 0 ? {} : { note: comment(note) };
				return isList ? {
					value: who,
					...shown
				} : {
					key: who,
					value,
					...shown
				};
			}),
			isList,
			below
		};
	}
	#isOwner(subject, grant) {
		const { shape, live } = this.#input;
		return shape.hasOwner && subject === live.owner && grant.fixed !== void 0;
	}
	#nameAt(subject) {
		if (this.#census.left.has(subject)) return void 0;
		const group = require_subject.groupNameOf(subject);
		if (group === void 0) return this.#census.nameOf(subject);
		const address = require_subject.formatAddress(this.#input.org.key, "groups", group);
		const { resources } = this.#input.live;
		const isWritten = resources.has(address) && !this.#input.omissions.resources.has(address);
		const isDeclared = [...resources.values()].some((one) => one.section === "groups") && !this.#input.omissions.sections.has("groups");
		return isWritten || !isDeclared ? subject : void 0;
	}
	#leftOut(subject, grant) {
		const who = subject.startsWith("id:") && grant.identity.name !== void 0 ? `${subject} (${grant.identity.name})` : subject;
		const why = this.#census.left.get(subject) ?? grant.fixed ?? "cannot be named in the file";
		return `${who}: ${require_subject.describeAccess(grant.access)} (${why})`;
	}
	#setting(address, setting) {
		const live = this.#input.live.settings.get(address)?.get(setting.key);
		if (live === void 0) return [];
		const why = this.#input.omissions.settings.get(settingKey(address, setting.key));
		if (why !== void 0) return [{ above: [comment(`${setting.key} is left alone: ${why}`)] }];
		const value = this.#settingValue(setting, live);
		return value === void 0 ? [] : [{
			key: setting.key,
			value
		}];
	}
	#settingValue(setting, { value }) {
		if (setting.kind === "subject") {
			const subject = typeof value === "string" ? value : "";
			return this.#census.left.has(subject) ? void 0 : this.#census.nameOf(subject);
		}
		if (value === "" || value === setting.usual) return void 0;
		const read = setting.normalize(value);
		if ("problem" in read) return void 0;
		return setting.isSatisfied?.(value, read.value) ?? require_load.canonicalJson(value) === require_load.canonicalJson(read.value) ? value : void 0;
	}
	#reach(section, address) {
		const { reaches } = section;
		const group = require_subject.parseAddress(address).name;
		if (reaches === void 0 || group === void 0 || this.#input.omissions.sections.has(reaches.section)) return [];
		const reached = [];
		for (const [resource, holders] of this.#input.live.grants) {
			if (require_subject.parseAddress(resource).section !== reaches.section || !holders.has(`group:${group}`)) continue;
			const name = this.#names.get(resource);
			if (name !== void 0 && !this.#input.omissions.resources.has(resource)) reached.push(name);
		}
		return reached.length === 0 ? [] : [{
			key: reaches.key,
			value: reached.sort(require_load.compareText)
		}];
	}
};
function areListed(form, holders) {
	return form.form === "role" && form.listedAs !== void 0 && holders.every(({ value }) => value === form.listedAs);
}
function isWord(setting) {
	return setting.kind === "subject" || setting.schema.type === "boolean";
}
const PLAIN_STATES = new Set(["pending", "invited"]);
function noteOf(grant, isById) {
	const { login, name, email } = grant.identity;
	const text = [
		...isById ? [[
			login,
			name,
			email
		].filter((text) => text !== void 0).join(", ")] : [],
		...grant.pending === void 0 ? [] : [PLAIN_STATES.has(grant.pending.state) ? "invited" : `invited (${grant.pending.state})`],
		...grant.fixed === void 0 ? [] : [grant.fixed]
	].filter((note) => note !== "").join("; ");
	return text === "" ? {} : { note: text };
}
// src/import/pin-found.ts
function pinFound(input, found) {
	if (input.pinsIds !== true) return [...found.values()];
	const ids = idsBySubject(input);
	return [...found].map(([subject, person]) => {
		const [id, ...others] = ids.get(subject) ?? [];
		if (id === void 0 || others.length > 0 || person.account !== void 0) return person;
		return {
			...person,
			account: {
				provider: input.idScope,
				name: id
			}
		};
	});
}
function idsBySubject({ live }) {
	const ids = new Map();
	for (const holders of live.grants.values()) for (const [subject, { identity }] of holders) {
		if (identity.id === void 0) continue;
		const name = identity.login === void 0 ? identity.id : `${identity.login}#${identity.id}`;
		const holder = require_subject.holderOfAccount(subject);
		const known = ids.get(holder);
		if (known === void 0) ids.set(holder, new Set([name]));
		else known.add(name);
	}
	return ids;
}
// src/import/resource-names.ts
function nameResources({ live, shape }) {
	const names = new Map();
	for (const section of shape.sections) {
		const used = new Set();
		const resources = [...live.resources.values()].filter((resource) => resource.section === section.section).sort((a, b) => require_load.compareText(a.address, b.address));
		for (const { address, id } of resources) {
			const name = require_subject.parseAddress(address).name ?? address;
			const key = section.hasId && id !== void 0 && section.lifecycle === "adopted" ? unused(require_names.toKey(name) || id, used) : name;
			used.add(key);
			names.set(address, key);
		}
	}
	return names;
}
function unused(key, used) {
	if (!used.has(key)) return key;
	for (let count = 2;; count += 1) if (!used.has(`${key}-${count}`)) return `${key}-${count}`;
}
// src/import/team-book.ts
var TeamBook = class {
	suggested;
	#byMembers;
	constructor(places, known, taken) {
		const byMembers = new Map();
		for (const [name, members] of known) if (members.size > 1) byMembers.set(memberKey([...members]), name);
		const suggested = new Map();
		const used = new Set([...taken, ...known.keys()]);
		for (const { members, level, address } of repeatedSets(places)) {
			if (byMembers.has(memberKey(members))) continue;
			const name = freeName(address, level, used);
			used.add(name);
			suggested.set(name, members);
			byMembers.set(memberKey(members), name);
		}
		this.suggested = suggested;
		this.#byMembers = places.length === 0 ? new Map() : byMembers;
	}
	fold(list) {
		if (this.#byMembers.size === 0) return list;
		const result = [];
		const folded = new Set();
		for (const { members, value } of classesOf(list)) {
			const name = this.#byMembers.get(memberKey(members));
			if (name === void 0) continue;
			result.push({
				who: `team:${name}`,
				value
			});
			for (const member of members) folded.add(member);
		}
		return [...result, ...list.filter((holder) => !folded.has(holder.who))];
	}
};
function classesOf(list) {
	const byValue = new Map();
	for (const { who, value, note } of list) {
		if (note !== void 0 || who.includes(":")) continue;
		const key = require_load.canonicalJson(value);
		const known = byValue.get(key);
		if (known === void 0) byValue.set(key, {
			members: [who],
			value
		});
		else known.members.push(who);
	}
	return [...byValue.values()].filter(({ members }) => members.length > 1);
}
function repeatedSets(places) {
	const sets = new Map();
	for (const { address, list } of places) for (const { members, value } of classesOf(list)) {
		const key = memberKey(members);
		const known = sets.get(key);
		if (known === void 0) sets.set(key, {
			members: [...members].sort(),
			level: levelOf(value),
			address,
			count: 1
		});
		else known.count += 1;
	}
	return [...sets.values()].filter((set) => set.count > 1).sort((a, b) => b.members.length - a.members.length);
}
function memberKey(members) {
	return [...members].sort().join("\n");
}
function levelOf(value) {
	if (typeof value === "string") return value;
	const words = Array.isArray(value) ? value : Object.values(value ?? {});
	return String(words.at(-1) ?? "");
}
function freeName(address, level, used) {
	const { org, name } = require_subject.parseAddress(address);
	const base = require_names.toKey([name ?? org, level].filter((part) => part !== "").join("-")) || "team";
	if (!used.has(base)) return base;
	for (let count = 2;; count += 1) if (!used.has(`${base}-${count}`)) return `${base}-${count}`;
}
// src/import/import-org.ts
function importOrg(input) {
	const census = takeCensus(input);
	const teams = bookTeams(input, census);
	const names = nameResources(input);
	return {
		people: pinFound(input, census.found).sort((a, b) => require_load.compareText(a.key, b.key)).map(outlinePerson),
		teams: [...teams.suggested].map(([key, members]) => ({
			key,
			value: members
		})),
		org: {
			key: input.org.key,
			entries: outlineOrg(input, census, teams, names),
			isBlock: true
		},
		additions: census.additions,
		names: nameKnown(input),
		conflicts: listConflicts(input, census),
		liveSubjects: new Map([...[...census.found].map(([subject, person]) => [person.key, subject]), ...[...census.byId].map(([subject, name]) => [name, subject])]),
		liveAddresses: new Map([...names].map(([address, name]) => [require_subject.formatAddress(input.org.key, require_subject.parseAddress(address).section, name), address]))
	};
}
function outlinePerson(person) {
	const entries = Object.entries(writePerson(person)).map(([key, value]) => ({
		key,
		value
	}));
	if (person.doubt === void 0) return {
		key: person.key,
		entries
	};
	return {
		key: person.key,
		entries,
		note: comment(`by name perhaps the same person as ${person.doubt}`)
	};
}
function nameKnown({ live, directory, shape, namedBy, canAddAccounts }) {
	const names = new Map();
	if (shape.members.keepsNames === true || !canAddAccounts) return names;
	for (const holders of live.grants.values()) for (const [subject, { identity }] of holders) {
		const person = directory.people.get(subject);
		const name = require_names.cleanName(identity.name);
		if (person === void 0 || name === void 0 || namedBy?.has(subject) === true) continue;
		if ((person.name ?? person.givenName ?? person.familyName) === void 0 && person.kind === "person" && !names.has(subject)) names.set(subject, name);
	}
	return names;
}
function bookTeams(input, census) {
	if (!input.suggestsTeams) return new TeamBook([], new Map(), new Set());
	const places = [];
	for (const [address, holders] of [...input.live.grants].sort(([a], [b]) => require_load.compareText(a, b))) {
		const form = formAt(input.shape, address);
		if (form === void 0) continue;
		const list = [...holders].flatMap(([subject, grant]) => {
			const who = require_subject.groupNameOf(subject) === void 0 && census.isWritten(address, subject, grant) ? census.nameOf(subject) : void 0;
			const value = writeAccess(form, grant.access);
			const isParticular = grant.pending !== void 0 || grant.fixed !== void 0;
			return who === void 0 || value === void 0 || isParticular ? [] : [{
				who,
				value
			}];
		});
		places.push({
			address,
			list
		});
	}
	const taken = new Set([...input.directory.people.keys(), ...[...census.found.values()].map((person) => person.key)]);
	return new TeamBook(places, input.teams, taken);
}
function listConflicts(input, census) {
	const { omissions, org } = input;
	const lines = [];
	for (const [subject, why] of census.left) lines.push(`${subject} is left out of ${org.key} and protected: ${why}.`);
	for (const [address, why] of omissions.holders) lines.push(`Who holds access on ${address} is not managed: ${why}.`);
	for (const [address, why] of omissions.resources) lines.push(`${address} is left out: ${why}.`);
	for (const [key, why] of omissions.settings) lines.push(`${key} is not managed: ${why}.`);
	for (const [section, why] of omissions.sections) lines.push(`${section} of ${require_subject.formatAddress(org.key)} is left out: ${why}.`);
	for (const [section, why] of omissions.additive) lines.push(`${section} of ${require_subject.formatAddress(org.key)} only adds: ${why}.`);
	if (omissions.owner !== void 0) lines.push(`The owner is not asserted: ${omissions.owner}.`);
	return lines.map((line) => comment(line.replace(/\.+$/, ".")));
}
// src/app/import/import-check.ts
async function findLeftovers(runtime, trial, key) {
	try {
		return await require_commit_edit.tryFiles(runtime, trial, async (loaded) => {
			const org = loaded.config.orgs.find((candidate) => candidate.key === key);
			if (org === void 0) throw new Error("The organization is not in the files.");
			const broken = brokenRules(loaded, org);
			return broken.length > 0 ? broken : await planLeftovers(runtime, loaded, org);
		});
	} catch (error) {
		if (!(error instanceof require_clock.ConfigError)) throw error;
		const shown = error.diagnostics.filter(({ severity }) => severity === "error").slice(0, 3);
		throw new require_clock.UsageError("IMPORT_INVALID", `What is live cannot be written validly: ${shown.map(({ message }) => message).join(" ")} Nothing was written.`, "This is a fault of rolecall; please report it.");
	}
}
function brokenRules(loaded, org) {
	return (loaded.providers.get(org.provider)?.check(org, loaded.config.directory) ?? []).filter(({ severity }) => severity === "error").map((finding) => leftoverOfRule(org, finding));
}
function leftoverOfRule(org, { about, message }) {
	return {
		kind: "finding",
		address: about?.address ?? org.key,
		reason: message,
		...about?.subject === void 0 ? {} : { subject: about.subject },
		...about?.setting === void 0 ? {} : { setting: about.setting }
	};
}
async function planLeftovers(runtime, loaded, org) {
	const connected = require_connect.connectOrgs(runtime, loaded, [org]);
	const { plan } = await require_make_plan.planConnected(loaded, connected, [], {});
	const whole = plan.orgs.flatMap(({ gaps }) => gaps).find((gap) => gap.address === require_subject.formatAddress(org.key));
	if (whole !== void 0) throw new require_clock.UsageError("INCOMPLETE", `Reading again to check the plan failed: ${whole.message}`, whole.hint);
	return [
		...gapsOf(plan),
		...findingsOf(plan),
		...operationsOf(plan).map(leftoverOfOperation)
	];
}
function gapsOf(plan) {
	return plan.orgs.flatMap(({ gaps }) => gaps.map(({ address, message }) => ({
		kind: "gap",
		address,
		reason: message
	})));
}
function findingsOf(plan) {
	return plan.findings.filter(({ severity }) => severity === "error").map(({ code, address, org, message }) => {
		const at = address ?? org ?? "";
		if (code === "OWNER_DIFFERS") return {
			kind: "owner",
			address: at,
			reason: message
		};
		return {
			kind: code === "RESOURCE_NOT_FOUND" ? "resource" : "finding",
			address: at,
			reason: message
		};
	});
}
function operationsOf(plan) {
	return [...plan.operations, ...plan.deferred.map(({ operation }) => operation)];
}
function leftoverOfOperation(operation) {
	const { address, action, reason } = operation;
	if (operation.kind === "setting") return {
		kind: "setting",
		address,
		setting: operation.setting,
		reason: `${action} ${operation.setting}: ${reason.text}`
	};
	const where = require_subject.parseAddress(address).name ?? "the organization";
	return {
		kind: "grant",
		address,
		subject: operation.subject,
		reason: `${action} on ${where}: ${reason.text}`
	};
}
// src/app/import/settle.ts
const MOST_CHECKS = 6;
async function settleImport(runtime, request, destination, manner) {
	const target = {
		key: request.key,
		loaded: destination.loaded
	};
	refuseKnown(request, destination.loaded);
	const [connected] = connectTarget(runtime, await skeletonOf(runtime, target, request));
	if (connected === void 0) throw new Error("The organization was not connected.");
	const live = await connected.connection.read({
		isWhole: true,
		isImport: true
	});
	refuseIncomplete(live);
	return {
		connected,
		live,
		...await settle(runtime, {
			request,
			destination,
			connected,
			live
		}, manner)
	};
}
function refuseKnown({ key, provider, org }, loaded) {
	const orgs = loaded?.config.orgs ?? [];
	const same = orgs.find((one) => one.provider === provider && one.name === org);
	if (same === void 0 && !orgs.some((one) => one.key === key)) return;
	if (same === void 0 || same.key === key) throw new require_clock.UsageError("ORG_EXISTS", `The files have an organization "${key}" already.`, "Choose another key with --key.");
	throw new require_clock.UsageError("ORG_EXISTS", `The files have ${org} already, as ${same.key}.`, "`rolecall drift` shows what differs.");
}
function refuseIncomplete(live) {
	const gap = live.gaps.find((one) => one.address === require_subject.formatAddress(live.org));
	if (gap === void 0) return;
	throw new require_clock.UsageError("INCOMPLETE", `${gap.message} Nothing was written.`, gap.hint);
}
async function settle(runtime, subject, manner) {
	const { connected, destination, request } = subject;
	const shape = connected.provider.shape(connected.desired.options);
	let omissions = omissionsOfGaps(subject.live);
	for (let count = 0;; count += 1) {
		const draft = makeDraft(subject, manner, omissions);
		if (manner.check === false) return {
			draft,
			isChecked: false
		};
		const leftovers = await findLeftovers(runtime, {
			workspace: destination.write(draft),
			rootFile: destination.rootFile
		}, request.key);
		if (leftovers.length === 0) return {
			draft,
			isChecked: true
		};
		const wider = widen(omissions, leftovers.map((leftover) => asRead(draft, leftover)), shape);
		if (count >= MOST_CHECKS || countOmissions(wider) === countOmissions(omissions)) throw notSettled(leftovers);
		omissions = wider;
	}
}
function asRead(draft, leftover) {
	const { address, subject } = leftover;
	return {
		...leftover,
		address: draft.liveAddresses.get(address) ?? address,
		...subject === void 0 ? {} : { subject: draft.liveSubjects.get(subject) ?? subject }
	};
}
function notSettled(leftovers) {
	const shown = leftovers.slice(0, 3).map(({ address, reason }) => `${address}: ${reason}`);
	return new require_clock.UsageError("NOT_SETTLED", `What is live cannot be written so that the plan is empty: ${shown.join("; ")}. Nothing was written.`, "With --no-check it is written all the same; look at its plan before anything else.");
}
function omissionsOfGaps(live) {
	const sections = new Map();
	const holders = new Map();
	for (const { address, message } of live.gaps) {
		const [, section, name] = address.split("/");
		if (section !== void 0 && name === void 0) sections.set(section, message);
		else if (section !== void 0) holders.set(address, message);
	}
	return {
		...NO_OMISSIONS,
		sections,
		holders
	};
}
function makeDraft({ request, destination, connected, live }, manner, omissions) {
	const { loaded } = destination;
	return importOrg({
		live,
		org: connected.desired,
		shape: connected.provider.shape(connected.desired.options),
		directory: loaded?.config.directory ?? new require_load.Directory([]),
		teams: loaded?.config.teams ?? new Map(),
		omissions,
		host: hostOf({
			key: request.key,
			loaded
		}, request),
		suggestsTeams: manner.suggestTeams === true,
		pinsIds: manner.ids === true,
		idScope: require_make_plan.idScopeOf(connected.provider, connected.desired),
		canAddAccounts: manner.canEdit,
		namedBy: namedBy(loaded)
	});
}
function namedBy(loaded) {
	const keeping = (loaded?.config.orgs ?? []).filter((org) => loaded?.shapeOf(org.provider, org.options).members.keepsNames === true);
	return new Set(keeping.flatMap((org) => [...org.grants.get(require_subject.formatAddress(org.key))?.keys() ?? []]));
}
// src/report/terminal/import-text.ts
const WIDEST = 40;
function renderLookalikes(lookalikes, config) {
	if (lookalikes.length === 0) return [];
	const flag = config === void 0 ? "" : ` -c ${config}`;
	const lines = lookalikes.map(({ kept, other, why }) => ({
		command: `rolecall person merge ${kept} ${other}${flag}`,
		why
	}));
	const width = require_layout.columnWidth(lines.map(({ command }) => command), 100);
	const [are, each] = lookalikes.length === 1 ? ["Maybe one person", "it is"] : ["Maybe one person each", "they are"];
	return [`${are}; nobody guesses. Where ${each}:`, ...lines.map(({ command, why }) => require_load.sanitizeLine(`  ${command.padEnd(width)}  # ${why}`))];
}
function renderSeen(organizations) {
	const [first, second] = [require_layout.columnWidth(organizations.map(({ provider }) => provider), WIDEST), require_layout.columnWidth(organizations.map(({ name }) => name), WIDEST)];
	return organizations.map(({ provider, name, standing, obstacle }) => {
		const more = [...standing === void 0 ? [] : [standing], ...obstacle === void 0 ? [] : [`cannot be imported: ${obstacle}`]];
		return require_load.sanitizeLine(`${provider.padEnd(first)}  ${name.padEnd(second)}  ${more.join("; ")}`).trimEnd();
	});
}
function renderImported({ provider, name, file, people, newPeople, resources }) {
	const counts = [`${require_layout.plural(people, "person", "people")}${newPeople === 0 || newPeople === people ? "" : `, ${newPeople} of them new`}`, ...resources];
	return require_load.sanitizeLine(`${provider} ${name} -> ${file}: ${counts.join("; ")}`);
}
Object.defineProperty(exports, "connectTarget", {
	enumerable: true,
	get: function() {
		return connectTarget;
	}
});
Object.defineProperty(exports, "lookalikesIn", {
	enumerable: true,
	get: function() {
		return lookalikesIn;
	}
});
Object.defineProperty(exports, "renderImported", {
	enumerable: true,
	get: function() {
		return renderImported;
	}
});
Object.defineProperty(exports, "renderLookalikes", {
	enumerable: true,
	get: function() {
		return renderLookalikes;
	}
});
Object.defineProperty(exports, "renderSeen", {
	enumerable: true,
	get: function() {
		return renderSeen;
	}
});
Object.defineProperty(exports, "settleImport", {
	enumerable: true,
	get: function() {
		return settleImport;
	}
});
Object.defineProperty(exports, "skeletonOf", {
	enumerable: true,
	get: function() {
		return skeletonOf;
	}
});
