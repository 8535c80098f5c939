"use strict";
const require_diagnostic = require("./model-diagnostic.cjs");
const require_clock = require("./http-clock.cjs");
const require_holdings = require("./effective-holdings.cjs");
const require_managed = require("./model-managed.cjs");
// src/effective/standing.ts
var EffectiveBook = class {
	book;
	shape;
	derivation;
	#groupsBySubject;
	#walk;
	#below;
	constructor(book, shape, derive, facts) {
		this.book = book;
		this.shape = shape;
		this.derivation = derive(book, facts);
	}
	groupsOf(subject) {
		this.#groupsBySubject ??= indexGroups(this.book);
		return this.#groupsBySubject.get(subject) ?? NONE;
	}
	groupsBelow(group) {
		this.#below ??= require_holdings.groupsBelow(this.book, this.derivation);
		return this.#below.get(group) ?? NONE;
	}
	holdings(address, subject) {
		this.#walk ??= new require_holdings.SubjectWalk(this.book, this.shape, this.derivation);
		return this.#walk.holdingsOn(address, subject, this.groupsOf(subject));
	}
	byRule(address, subject) {
		this.#walk ??= new require_holdings.SubjectWalk(this.book, this.shape, this.derivation);
		return this.#walk.rulesOn(address, subject, this.groupsOf(subject));
	}
	form(address) {
		return require_holdings.formOf(this.shape, require_holdings.sectionOf(address));
	}
};
const NONE = [];
function indexGroups(book) {
	const index = new Map();
	for (const [address, holders] of book.grants) {
		if (require_holdings.sectionOf(address) !== "groups") continue;
		const { name } = require_diagnostic.parseAddress(address);
		if (name === void 0) continue;
		for (const member of holders.keys()) {
			const known = index.get(member);
			if (known === void 0) index.set(member, [name]);
			else known.push(name);
		}
	}
	return index;
}
function isInForce(holding) {
	return holding.pending === void 0 && holding.isDisabled !== true;
}
function isPromised(holding) {
	return holding.isDisabled !== true;
}
function accessOf(form, holdings) {
	let access;
	let title;
	for (const { path, access: own } of holdings) if (path.kind === "owner" || path.kind === "setting") title = own.role;
	else access = access === void 0 || form === void 0 ? own : require_diagnostic.uniteAccess(form, access, own);
	if (title === void 0) return access;
	return {
		...access,
		role: title
	};
}
function viasOf(holdings) {
	const vias = new Map();
	for (const { path } of holdings) {
		const via = viaOf(path);
		vias.set(`${via.kind} ${via.group ?? ""} ${via.because ?? ""}`, via);
	}
	return [...vias.values()];
}
function viaOf(path) {
	switch (path.kind) {
		case "direct":
		case "implied": return { kind: "grant" };
		case "group": return {
			kind: "group",
			group: path.group
		};
		case "inherited": return {
			kind: "rule",
			because: path.because
		};
		default: return { kind: path.kind };
	}
}
// src/plan/guard/holders.ts
function holdsRole(access, roles) {
	if (access === void 0 || access.disabled === true) return false;
	if (access.role !== void 0 && roles.includes(access.role)) return true;
	return access.permissions?.some((permission) => roles.includes(permission)) ?? false;
}
function losesRole(operation, roles) {
	return operation.observed?.pending === void 0 && holdsRole(operation.before, roles) && !holdsRole(operation.after, roles);
}
function gainsRole(operation, roles) {
	return !holdsRole(operation.before, roles) && holdsRole(operation.after, roles);
}
function countHolders(sides, address, roles) {
	const before = holdersOf(sides.before, address, roles).active;
	const { active: after, invited } = holdersOf(sides.after, address, roles);
	return {
		before,
		after,
		invited,
		isAnybodyLeft: (sides.after.book.grants.get(address)?.size ?? 0) > 0
	};
}
function holdersOf({ book, shape, derivation }, address, roles) {
	const active = new Set();
	const promised = new Set();
	const walk = new require_holdings.HoldingWalk(book, shape, derivation, (holding) => {
		if (!holdsRole(holding.access, roles) || holding.isNotKnown === true) return;
		if (isInForce(holding)) active.add(holding.subject);
		else if (isPromised(holding)) promised.add(holding.subject);
	}, (subject) => require_diagnostic.groupNameOf(subject) === void 0);
	const section = require_holdings.sectionOf(address);
	for (const [subject, grant] of book.grants.get(address) ?? []) if (require_diagnostic.groupNameOf(subject) !== void 0 || holdsRole(grant.access, roles)) walk.grant(address, section, subject, grant);
	if (address === require_diagnostic.formatAddress(book.org)) walk.owner();
	return {
		active,
		invited: new Set([...promised].filter((subject) => !active.has(subject)))
	};
}
function lostByCascade(operation, address) {
	return operation.effects.flatMap((effect) => effect.kind === "cascade" && effect.address === address && effect.subject !== void 0 ? [effect.subject] : []);
}
// src/plan/as-written.ts
function asWritten(org) {
	const grants = new Map([...org.grants].map(([address, holders]) => [address, new Map(holders)]));
	for (const { address, subject, access, origins } of org.expired) {
		const holders = grants.get(address) ?? new Map();
		if (!holders.has(subject)) holders.set(subject, {
			access,
			origins
		});
		grants.set(address, holders);
	}
	return {
		...org,
		grants,
		expired: []
	};
}
// src/plan/open-places.ts
function findOpenPlaces({ desired, live, derive, locate }, operations) {
	const touched = new Set(operations.map(({ address }) => address));
	const facts = {
		options: desired.options,
		read: live.facts
	};
	const now = derive(require_holdings.liveBook(live), facts);
	const written = derive(require_holdings.desiredBook(desired.expired.length === 0 ? desired : asWritten(desired)), facts);
	return [...desired.resources.values()].flatMap(({ address, section, origin }) => {
		if (!require_managed.isManaged(desired, section) || touched.has(address) || !live.resources.has(address)) return [];
		const rules = openingRules(written.at(address), now.at(address));
		const [first] = rules;
		if (first === void 0) return [];
		const place = locate(origin);
		return [{
			severity: "warning",
			code: "OPEN_TO_EVERYBODY",
			org: desired.key,
			address,
			message: `${nameOf(address)} is open to ${whom(rules, live)}, although the files close it: ${first.because}.`,
			hint: "Grant it to somebody in the files, or take out the grants that have ended if everybody is to have it.",
			place: {
				file: place.file,
				line: place.line,
				column: place.column
			},
			origins: [place]
		}];
	});
}
function openingRules(closed, open) {
	if (open === closed) return [];
	return open.filter((rule) => isOpening(rule) && !closed.some((one) => isAlike(one, rule)));
}
function isOpening({ to, isNotKnown, from }) {
	return isNotKnown !== true && from === void 0 && (to.kind === "everybody" || to.kind === "level");
}
function isAlike(wanted, rule) {
	if (wanted.to.kind !== rule.to.kind) return false;
	return wanted.to.kind === "level" && rule.to.kind === "level" ? wanted.to.level === rule.to.level : true;
}
function whom(rules, live) {
	const levels = rules.flatMap(({ to }) => to.kind === "level" ? [to.level] : []);
	if (levels.length === rules.length) return `every ${levels.join(" and ")} of ${live.org}`;
	let members = 0;
	for (const { pending, access } of live.grants.get(require_diagnostic.formatAddress(live.org))?.values() ?? []) if (pending === void 0 && access.disabled !== true) members += 1;
	return `everybody in ${live.org}${members === 0 ? "" : ` (${members})`}`;
}
function nameOf(address) {
	const { org, name } = require_diagnostic.parseAddress(address);
	return name === void 0 ? org : `${org}/${name}`;
}
// src/plan/ended-places.ts
function findEndedPlaces(written, left, { shape, derive }) {
	const facts = { options: written.options };
	const before = new EffectiveBook(require_holdings.desiredBook(written), shape, derive, facts);
	const after = new EffectiveBook(require_holdings.desiredBook(left), shape, derive, facts);
	const found = [];
	for (const [address, holders] of written.grants) {
		if (left.grants.get(address)?.size === holders.size) continue;
		const roles = rolesKeptAt(written, shape, address);
		if (openingRules(before.derivation.at(address), after.derivation.at(address)).length > 0) found.push({ address });
		else if (roles.length > 0) {
			const counted = countHolders({
				before,
				after,
				operations: new Map()
			}, address, roles);
			if ((address === require_diagnostic.formatAddress(written.key) || counted.isAnybodyLeft) && counted.before.size > 0 && counted.after.size === 0) found.push({
				address,
				roles
			});
		}
	}
	return found;
}
function rolesKeptAt(org, shape, address) {
	const section = require_diagnostic.sectionOf(address);
	if (!require_managed.isExact(org, section ?? "members")) return [];
	if (section === void 0) return shape.members.keeps;
	return shape.sections.find((one) => one.section === section)?.holders?.keeps ?? [];
}
// src/app/load/dates.ts
const AHEAD_DAYS = 30;
const DAY_MS = 864e5;
function checkDated(loaded, org, provider) {
	const check = (one) => provider.check(one, loaded.config.directory);
	if (org.expired.length === 0) return check(org);
	const whole = asWritten(org);
	const written = check(whole);
	const known = new Set(written.map(keyOf$1));
	const byClock = check(org).filter((finding) => finding.severity === "error" && !known.has(keyOf$1(finding)));
	const ended = endedBy(whole, org, provider, byClock);
	return [...written, ...[...byClock, ...ended].map((finding) => deferredFinding(finding))];
}
function warnAhead(loaded, org, provider) {
	const ends = new Set();
	for (const holders of org.grants.values()) for (const { until } of holders.values()) if (until !== void 0 && until <= loaded.now + AHEAD_DAYS * DAY_MS) ends.add(until);
	if (ends.size === 0) return [];
	const warned = new Set(provider.check(org, loaded.config.directory).map(keyOf$1));
	const findings = [];
	for (const end of [...ends].sort((a, b) => a - b)) {
		const then = without(org, end);
		const day = new Date(end - 1).toISOString().slice(0, 10);
		const broken = provider.check(then, loaded.config.directory).filter((one) => one.severity === "error");
		for (const finding of [...broken, ...endedBy(org, then, provider, broken)]) {
			if (warned.has(keyOf$1(finding))) continue;
			warned.add(keyOf$1(finding));
			findings.push(aheadFinding(finding, day));
		}
	}
	return findings;
}
function deferredFinding(finding) {
	return {
		...finding,
		severity: "warning",
		code: "EXPIRY_DEFERRED",
		message: `${finding.message} A date has passed; the grant that is needed there stays until the files name another.`
	};
}
function aheadFinding(finding, day) {
	return {
		...finding,
		severity: "warning",
		code: "EXPIRY_AHEAD",
		message: `On ${day} a grant ends that is needed: ${finding.message} It will stay until the files name another.`,
		hint: "Give somebody else that place before then, or take the date away."
	};
}
function keyOf$1({ code, address, message }) {
	return `${code} ${address ?? ""} ${message}`;
}
function endedBy(written, left, provider, named) {
	const rules = {
		shape: provider.shape(written.options),
		derive: provider.derive
	};
	const known = new Set(named.map(({ about }) => about?.address));
	return findEndedPlaces(written, left, rules).filter(({ address }) => !known.has(address)).map(({ address, roles }) => ({
		severity: "error",
		code: roles === void 0 ? "OPENS" : "ORPHANS",
		address,
		message: roles === void 0 ? `${address} would be open to everybody without a grant there.` : `${address} would have nobody as ${roles.join(" or ")}.`,
		about: { address }
	}));
}
function without(org, end) {
	const grants = new Map([...org.grants].map(([address, holders]) => [address, new Map([...holders].filter(([, { until }]) => until === void 0 || until > end))]));
	return {
		...org,
		grants
	};
}
// src/app/load/reachable.ts
function checkReachable({ config }, org) {
	const { directory } = config;
	const seen = new Set();
	const findings = [];
	for (const [address, holders] of org.grants) for (const subject of holders.keys()) {
		const person = directory.people.get(subject);
		if (person === void 0 || person.email !== "" || seen.has(subject)) continue;
		if (directory.pinsOf(person, org.provider, org.key).length > 0) continue;
		seen.add(subject);
		findings.push({
			severity: "error",
			code: "NO_ACCOUNT",
			message: `${subject} has no email in the files, and no account for ${org.key}.`,
			hint: `Add email: under people, or accounts: { ${org.provider}: ... }.`,
			about: {
				address,
				subject
			}
		});
	}
	return findings;
}
// src/app/load/situate.ts
function situateFinding(loaded, desired, finding) {
	const { about, ...diagnostic } = finding;
	const ref = about === void 0 ? desired.origin : originOf(desired, about);
	return {
		...loaded.config.situate(diagnostic, ref),
		org: desired.key,
		...about === void 0 ? {} : { address: about.address }
	};
}
function originOf(desired, about) {
	const grant = about.subject === void 0 ? void 0 : desired.grants.get(about.address)?.get(about.subject);
	const setting = about.setting === void 0 ? void 0 : desired.settings.get(about.address)?.get(about.setting);
	return grant?.origins[0] ?? setting?.origins[0] ?? desired.resources.get(about.address)?.origin ?? desired.origin;
}
// src/app/load/check.ts
async function checkConfig(loaded, orgs) {
	const vendor = orgs.flatMap((org) => {
		const provider = loaded.providers.get(org.provider);
		if (provider === void 0) return [];
		return [
			...checkReachable(loaded, org),
			...checkDated(loaded, org, provider),
			...warnAhead(loaded, org, provider)
		].map((finding) => situateFinding(loaded, org, finding));
	});
	const errors = vendor.filter((finding) => finding.severity === "error");
	if (errors.length > 0) throw new require_clock.ConfigError([...errors, ...loaded.config.warnings].sort(require_diagnostic.compareDiagnostics));
	const policies = await checkPolicies(loaded, orgs);
	return [
		...loaded.config.warnings,
		...vendor,
		...policies
	].sort(require_diagnostic.compareDiagnostics);
}
function checkDates(loaded, orgs) {
	return orgs.flatMap((org) => {
		const provider = loaded.providers.get(org.provider);
		if (provider === void 0) return [];
		return [...checkDated(loaded, org, provider), ...warnAhead(loaded, org, provider)].filter(({ code }) => code === "EXPIRY_DEFERRED" || code === "EXPIRY_AHEAD").map((finding) => situateFinding(loaded, org, finding));
	});
}
async function checkLogins(loaded, orgs, logins, offline) {
	if (!loaded.config.policies.some(({ rule }) => /\bwith(out)?(Mfa|Sso)\b/.test(JSON.stringify(rule))) || logins.length === 0) return [];
	const known = new Set(offline.map(keyOf));
	return (await checkPolicies(loaded, orgs, logins)).filter((finding) => !known.has(keyOf(finding)));
}
function keyOf({ code, message, place }) {
	return JSON.stringify([
		code,
		message,
		place?.file,
		place?.line
	]);
}
async function checkPolicies(loaded, orgs, logins = []) {
	if (loaded.config.policies.length === 0) return [];
	const { evaluatePolicies } = await Promise.resolve().then(() => require("./policy-evaluate.cjs"));
	const { findingDiagnostic } = await Promise.resolve().then(() => require("./policy-finding.cjs"));
	const selected = new Set(orgs.map((org) => org.key));
	return (await evaluatePolicies({
		config: loaded.config,
		now: loaded.now,
		shapes: (provider, options) => loaded.shapeOf(provider, options),
		derive: (provider) => loaded.providers.get(provider)?.derive,
		logins
	})).filter((finding) => finding.org === void 0 || selected.has(finding.org)).map((finding) => ({
		...findingDiagnostic(finding, loaded.config),
		...finding.org === void 0 ? {} : { org: finding.org },
		...finding.address === void 0 ? {} : { address: finding.address }
	}));
}
Object.defineProperty(exports, "EffectiveBook", {
	enumerable: true,
	get: function() {
		return EffectiveBook;
	}
});
Object.defineProperty(exports, "accessOf", {
	enumerable: true,
	get: function() {
		return accessOf;
	}
});
Object.defineProperty(exports, "checkConfig", {
	enumerable: true,
	get: function() {
		return checkConfig;
	}
});
Object.defineProperty(exports, "checkDates", {
	enumerable: true,
	get: function() {
		return checkDates;
	}
});
Object.defineProperty(exports, "checkLogins", {
	enumerable: true,
	get: function() {
		return checkLogins;
	}
});
Object.defineProperty(exports, "countHolders", {
	enumerable: true,
	get: function() {
		return countHolders;
	}
});
Object.defineProperty(exports, "findOpenPlaces", {
	enumerable: true,
	get: function() {
		return findOpenPlaces;
	}
});
Object.defineProperty(exports, "gainsRole", {
	enumerable: true,
	get: function() {
		return gainsRole;
	}
});
Object.defineProperty(exports, "holdsRole", {
	enumerable: true,
	get: function() {
		return holdsRole;
	}
});
Object.defineProperty(exports, "isInForce", {
	enumerable: true,
	get: function() {
		return isInForce;
	}
});
Object.defineProperty(exports, "isPromised", {
	enumerable: true,
	get: function() {
		return isPromised;
	}
});
Object.defineProperty(exports, "losesRole", {
	enumerable: true,
	get: function() {
		return losesRole;
	}
});
Object.defineProperty(exports, "lostByCascade", {
	enumerable: true,
	get: function() {
		return lostByCascade;
	}
});
Object.defineProperty(exports, "situateFinding", {
	enumerable: true,
	get: function() {
		return situateFinding;
	}
});
Object.defineProperty(exports, "viasOf", {
	enumerable: true,
	get: function() {
		return viasOf;
	}
});
