"use strict";
const require_load = require("./app-load-load.cjs");
const require_clock = require("./http-clock.cjs");
const require_subject = require("./model-subject.cjs");
const require_managed = require("./model-managed.cjs");
// src/model/access-book.ts
const GROUPS = "groups";
const GROUP_ACCESS = "role";
function desiredBook(org) {
	return {
		org: org.key,
		grants: org.grants,
		settings: org.settings,
		resources: org.resources,
		...org.owner === void 0 ? {} : { owner: org.owner }
	};
}
function liveBook(live) {
	return {
		org: live.org,
		grants: live.grants,
		settings: live.settings,
		resources: live.resources,
		...live.owner === void 0 ? {} : { owner: { subject: live.owner } }
	};
}
function sectionOf(address) {
	return require_subject.sectionOf(address) ?? "members";
}
function formOf(shape, section) {
	if (section === "members") return shape.members.form;
	return shape.sections.find((candidate) => candidate.section === section)?.holders?.form;
}
function addressesOf(book) {
	return [...new Set([
		require_subject.formatAddress(book.org),
		...book.resources.keys(),
		...book.grants.keys()
	])];
}
function levelsOf(form, access) {
	const levels = new Set(access.permissions ?? []);
	if (form?.form === "permissions") for (const level of [...levels, ...form.always ?? []]) {
		levels.add(level);
		for (const brought of form.brings?.[level] ?? []) levels.add(brought);
	}
	if (access.role !== void 0) levels.add(access.role);
	if (form?.form === "listed") levels.add("member");
	return [...levels];
}
function environmentRolesOf(form, access) {
	if (form?.form !== "environments") return {};
	const top = form.environmentRoles.at(-1)?.name;
	if (access.role === void 0 || access.role !== form.roles.at(-1)?.name || top === void 0) return access.environments ?? {};
	return Object.fromEntries(form.environments.map((type) => [type, top]));
}
function groupsOf(book, subject) {
	const names = [];
	for (const [address, holders] of book.grants) {
		if (!holders.has(subject)) continue;
		const { section, name } = require_subject.parseAddress(address);
		if (section === "groups" && name !== void 0) names.push(name);
	}
	return names;
}
function groupSetting(book, group) {
	const setting = book.settings.get(require_subject.formatAddress(book.org, GROUPS, group))?.get(GROUP_ACCESS);
	return setting && {
		access: accessOfSetting(setting.value),
		origins: setting.origins ?? []
	};
}
function accessOfSetting(value) {
	if (typeof value === "string") return { role: value };
	if (Array.isArray(value)) return { permissions: value.filter((item) => typeof item === "string") };
	if (!require_load.isJsonObject(value)) return {};
	const { role, permissions, environments, ...rest } = value;
	const types = require_load.isJsonObject(environments) ? environments : rest;
	return {
		...typeof role === "string" ? { role } : {},
		...Array.isArray(permissions) ? { permissions: permissions.filter((item) => typeof item === "string") } : {},
		environments: Object.fromEntries(Object.entries(types).filter((entry) => typeof entry[1] === "string"))
	};
}
// src/effective/walk.ts
const NOBODY = new Map();
var HoldingWalk = class {
	#book;
	#shape;
	#derivation;
	#visit;
	#concerns;
	#reached;
	#members;
	#canDisable;
	#naming;
	#below;
	constructor(book, shape, derivation, visit, concerns) {
		this.#book = book;
		this.#shape = shape;
		this.#derivation = derivation;
		this.#visit = visit;
		this.#concerns = concerns;
		this.#members = book.grants.get(require_subject.formatAddress(book.org)) ?? NOBODY;
		this.#canDisable = shape.members.form.form === "role" && shape.members.form.canDisable === true;
		this.#reached = shape.sections.find((section) => section.section === GROUPS)?.reaches?.section;
		this.#naming = subjectSettings(shape);
	}
	grant(address, section, subject, grant) {
		const group = require_subject.groupNameOf(subject);
		if (this.#concerns(subject)) {
			const kind = grant.isImplied === true ? "implied" : "direct";
			const access = group === void 0 ? grant.access : this.#groupAccess(group, section, grant.access);
			this.#emit(address, section, subject, access, [grant], {
				kind,
				origins: grant.origins ?? []
			});
		}
		if (group === void 0) return;
		for (const [through, member] of this.#everybodyIn(group)) this.#throughGroup(address, section, group, through, member);
	}
	groupsAt(address, section, group, member) {
		for (const holder of [group, ...this.#derivation.above?.(group) ?? []]) this.#throughGroup(address, section, holder, group, member);
	}
	settings(address) {
		if (this.#naming.size === 0) return;
		const section = sectionOf(address);
		for (const setting of this.#naming.get(section) ?? []) {
			const found = this.#book.settings.get(address)?.get(setting);
			if (found === void 0 || typeof found.value !== "string" || !this.#concerns(found.value)) continue;
			const origins = found.origins ?? [];
			const grant = {
				access: { role: setting },
				origins
			};
			const path = {
				kind: "setting",
				setting,
				origins
			};
			this.#emit(address, section, found.value, grant.access, [grant], path);
		}
	}
	owner() {
		const { owner } = this.#book;
		if (owner === void 0 || !this.#concerns(owner.subject)) return;
		const grant = this.#ownership(owner);
		const path = {
			kind: "owner",
			origins: grant.origins ?? []
		};
		this.#emit(require_subject.formatAddress(this.#book.org), "members", owner.subject, grant.access, [grant], path);
	}
	rules(address) {
		for (const rule of this.#derivation.at(address)) {
			const { to } = rule;
			if (to.kind === "owner") this.#ruleForOwner(address, rule);
			else if (to.kind === "subject") this.#ruleForSubject(address, rule, to.subject);
			else for (const [subject, grant] of this.#members) this.#ruleForMember(address, rule, subject, grant);
		}
	}
	rulesFor(address, subject, groups) {
		for (const rule of this.#derivation.at(address)) {
			const { to } = rule;
			const membership = this.#members.get(subject);
			if (to.kind === "owner") this.#ruleForOwner(address, rule);
			else if (to.kind !== "subject") {
				if (membership !== void 0) this.#ruleForMember(address, rule, subject, membership);
			} else if (to.subject === subject) this.#ruleForSubject(address, rule, subject);
			else for (const group of groups) this.#ruleForGroupMember(address, rule, to.subject, group, subject);
		}
	}
	#ownership(owner) {
		return {
			access: { role: "owner" },
			origins: owner.origin === void 0 ? [] : [owner.origin]
		};
	}
	#ruleForOwner(address, rule) {
		const { owner } = this.#book;
		if (owner !== void 0) this.#derive(address, rule, owner.subject, [this.#ownership(owner)], "owner");
	}
	#ruleForSubject(address, rule, subject) {
		const group = require_subject.groupNameOf(subject);
		if (group === void 0) {
			this.#derive(address, rule, subject, [this.#members.get(subject) ?? { access: {} }], subject);
			return;
		}
		for (const [through, member] of this.#everybodyIn(group)) this.#ruleForGroupMember(address, rule, subject, through, member);
	}
	#ruleForGroupMember(address, rule, holder, group, member) {
		const chain = [group, ...this.#derivation.above?.(group) ?? []];
		const membership = this.#membersOf(group)?.get(member);
		if (membership === void 0 || !chain.some((name) => require_subject.groupSubject(name) === holder)) return;
		this.#derive(address, rule, member, [membership], holder);
	}
	#ruleForMember(address, rule, subject, grant) {
		if (!this.#concerns(subject) || require_subject.groupNameOf(subject) !== void 0) return;
		const { to } = rule;
		if (to.kind === "everybody" || to.kind === "somebody") this.#derive(address, rule, subject, [grant], to.kind);
		else if (to.kind === "level" && levelsOf(this.#shape.members.form, grant.access).includes(to.level)) this.#derive(address, rule, subject, [grant], to.level);
	}
	#derive(address, rule, subject, grants, level) {
		if (!this.#concerns(subject)) return;
		const section = sectionOf(address);
		const form = formOf(this.#shape, section);
		const given = rule.access === "as-member" ? grants[0]?.access ?? {} : rule.access;
		const access = form === void 0 ? given : require_subject.normalizeAccess(form, given);
		const origins = grants[0]?.origins ?? [];
		const path = {
			kind: "inherited",
			level,
			because: rule.because,
			origins
		};
		this.#emit(address, section, subject, access, grants, path, rule.isNotKnown);
	}
	#throughGroup(address, section, group, through, member) {
		if (!this.#concerns(member) || member === require_subject.groupSubject(group)) return;
		const membership = this.#membersOf(through)?.get(member);
		const grant = this.#book.grants.get(address)?.get(require_subject.groupSubject(group));
		if (membership === void 0 || grant === void 0) return;
		this.#emit(address, section, member, this.#groupAccess(group, section, grant.access), [membership, grant], {
			kind: "group",
			group,
			...through === group ? {} : { through },
			origins: membership.origins ?? [],
			groupOrigins: this.#groupOrigins(group, section, grant)
		});
	}
	*#everybodyIn(group) {
		for (const name of [group, ...this.#groupsBelow(group)]) for (const member of this.#membersOf(name)?.keys() ?? []) yield [name, member];
	}
	#groupsBelow(group) {
		if (this.#derivation.above === void 0) return [];
		this.#below ??= groupsBelow(this.#book, this.#derivation);
		return this.#below.get(group) ?? [];
	}
	#membersOf(group) {
		return this.#book.grants.get(require_subject.formatAddress(this.#book.org, GROUPS, group));
	}
	#isBlocked(subject, section) {
		if (!this.#canDisable) return false;
		const membership = this.#members.get(subject);
		if (membership !== void 0) return membership.access.disabled === true;
		return this.#members !== NOBODY && this.#shape.members.requiredBy?.includes(section) === true;
	}
	#emit(address, section, subject, access, grants, path, isNotKnown) {
		let until;
		let pending;
		let reason;
		for (const grant of grants) {
			if (grant.until !== void 0 && (until === void 0 || grant.until < until)) until = grant.until;
			pending ??= grant.pending?.state;
			reason ??= grant.reason;
		}
		this.#visit({
			address,
			section,
			subject,
			access,
			...until === void 0 ? {} : { until },
			...reason === void 0 ? {} : { reason },
			...pending === void 0 ? {} : { pending },
			...access.disabled === true || this.#isBlocked(subject, section) ? { isDisabled: true } : {},
			...isNotKnown === void 0 ? {} : { isNotKnown },
			path
		});
	}
	#settingFor(group, section) {
		return section === this.#reached ? groupSetting(this.#book, group) : void 0;
	}
	#groupAccess(group, section, own) {
		const setting = this.#settingFor(group, section);
		const form = formOf(this.#shape, section);
		return setting === void 0 || form === void 0 ? own : require_subject.normalizeAccess(form, setting.access);
	}
	#groupOrigins(group, section, grant) {
		return [...grant.origins ?? [], ...this.#settingFor(group, section)?.origins ?? []];
	}
};
function subjectSettings(shape) {
	const keys = shape.sections.map(({ section, settings }) => {
		return [section, settings.filter((setting) => setting.kind === "subject").map((setting) => setting.key)];
	});
	return new Map(keys.filter(([, naming]) => naming.length > 0));
}
function groupsBelow(book, derivation) {
	const below = new Map();
	for (const address of book.grants.keys()) {
		const { section, name } = require_subject.parseAddress(address);
		if (section !== "groups" || name === void 0) continue;
		for (const above of derivation.above?.(name) ?? []) {
			const known = below.get(above);
			if (known === void 0) below.set(above, [name]);
			else known.push(name);
		}
	}
	return below;
}
// src/effective/holdings.ts
function visitHoldings(book, shape, derivation, visit, concerns = () => true) {
	const walk = new HoldingWalk(book, shape, derivation, visit, concerns);
	for (const [address, holders] of book.grants) {
		const section = sectionOf(address);
		for (const [subject, grant] of holders) walk.grant(address, section, subject, grant);
	}
	for (const address of book.settings.keys()) walk.settings(address);
	walk.owner();
	for (const address of addressesOf(book)) walk.rules(address);
}
function holdingsOf(book, shape, derivation, subject) {
	const found = [];
	const walk = walkFor(book, shape, derivation, subject, found);
	const groups = groupsOf(book, subject);
	for (const [address, holders] of book.grants) {
		const section = sectionOf(address);
		const own = holders.get(subject);
		if (own !== void 0) walk.grant(address, section, subject, own);
		for (const group of groups) walk.groupsAt(address, section, group, subject);
	}
	for (const address of book.settings.keys()) walk.settings(address);
	walk.owner();
	for (const address of addressesOf(book)) walk.rulesFor(address, subject, groups);
	return found;
}
var SubjectWalk = class {
	#book;
	#root;
	#walk;
	#subject = "";
	#found = [];
	constructor(book, shape, derivation) {
		this.#book = book;
		this.#root = require_subject.formatAddress(book.org);
		this.#walk = new HoldingWalk(book, shape, derivation, (holding) => this.#found.push(holding), (candidate) => candidate === this.#subject);
	}
	holdingsOn(address, subject, groups) {
		this.#subject = subject;
		this.#found = [];
		const section = sectionOf(address);
		const own = this.#book.grants.get(address)?.get(subject);
		if (own !== void 0) this.#walk.grant(address, section, subject, own);
		for (const group of groups) this.#walk.groupsAt(address, section, group, subject);
		this.#walk.settings(address);
		if (address === this.#root) this.#walk.owner();
		this.#walk.rulesFor(address, subject, groups);
		return this.#found;
	}
	rulesOn(address, subject, groups) {
		this.#subject = subject;
		this.#found = [];
		this.#walk.rulesFor(address, subject, groups);
		return this.#found;
	}
};
function walkFor(book, shape, derivation, subject, found) {
	return new HoldingWalk(book, shape, derivation, (holding) => found.push(holding), (candidate) => candidate === subject);
}
function isKnownGroup(book, subject) {
	const group = require_subject.groupNameOf(subject);
	return group !== void 0 && book.grants.has(require_subject.formatAddress(book.org, "groups", group));
}
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
		this.#below ??= groupsBelow(this.book, this.derivation);
		return this.#below.get(group) ?? NONE;
	}
	holdings(address, subject) {
		this.#walk ??= new SubjectWalk(this.book, this.shape, this.derivation);
		return this.#walk.holdingsOn(address, subject, this.groupsOf(subject));
	}
	byRule(address, subject) {
		this.#walk ??= new SubjectWalk(this.book, this.shape, this.derivation);
		return this.#walk.rulesOn(address, subject, this.groupsOf(subject));
	}
	form(address) {
		return formOf(this.shape, sectionOf(address));
	}
};
const NONE = [];
function indexGroups(book) {
	const index = new Map();
	const prefix = `${require_subject.formatAddress(book.org)}/${GROUPS}/`;
	for (const address of book.grants.keys()) {
		if (!address.startsWith(prefix)) continue;
		const { name } = require_subject.parseAddress(address);
		if (name === void 0) continue;
		for (const member of book.grants.get(address)?.keys() ?? []) {
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
	else access = access === void 0 || form === void 0 ? own : require_subject.uniteAccess(form, access, own);
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
	const walk = new HoldingWalk(book, shape, derivation, (holding) => {
		if (!holdsRole(holding.access, roles) || holding.isNotKnown === true) return;
		if (isInForce(holding)) active.add(holding.subject);
		else if (isPromised(holding)) promised.add(holding.subject);
	}, (subject) => require_subject.groupNameOf(subject) === void 0);
	const section = sectionOf(address);
	for (const [subject, grant] of book.grants.get(address) ?? []) if (require_subject.groupNameOf(subject) !== void 0 || holdsRole(grant.access, roles)) walk.grant(address, section, subject, grant);
	if (address === require_subject.formatAddress(book.org)) walk.owner();
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
	const now = derive(liveBook(live), facts);
	const written = derive(desiredBook(desired.expired.length === 0 ? desired : asWritten(desired)), facts);
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
	for (const { pending, access } of live.grants.get(require_subject.formatAddress(live.org))?.values() ?? []) if (pending === void 0 && access.disabled !== true) members += 1;
	return `everybody in ${live.org}${members === 0 ? "" : ` (${members})`}`;
}
function nameOf(address) {
	const { org, name } = require_subject.parseAddress(address);
	return name === void 0 ? org : `${org}/${name}`;
}
// src/plan/ended-places.ts
function findEndedPlaces(written, left, { shape, derive }) {
	const facts = { options: written.options };
	const before = new EffectiveBook(desiredBook(written), shape, derive, facts);
	const after = new EffectiveBook(desiredBook(left), shape, derive, facts);
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
			if ((address === require_subject.formatAddress(written.key) || counted.isAnybodyLeft) && counted.before.size > 0 && counted.after.size === 0) found.push({
				address,
				roles
			});
		}
	}
	return found;
}
function rolesKeptAt(org, shape, address) {
	const section = require_subject.sectionOf(address);
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
	if (errors.length > 0) throw new require_clock.ConfigError([...errors, ...loaded.config.warnings].sort(require_load.compareDiagnostics));
	const policies = await checkPolicies(loaded, orgs);
	return [
		...loaded.config.warnings,
		...vendor,
		...policies
	].sort(require_load.compareDiagnostics);
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
Object.defineProperty(exports, "GROUPS", {
	enumerable: true,
	get: function() {
		return GROUPS;
	}
});
Object.defineProperty(exports, "accessOf", {
	enumerable: true,
	get: function() {
		return accessOf;
	}
});
Object.defineProperty(exports, "addressesOf", {
	enumerable: true,
	get: function() {
		return addressesOf;
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
Object.defineProperty(exports, "desiredBook", {
	enumerable: true,
	get: function() {
		return desiredBook;
	}
});
Object.defineProperty(exports, "environmentRolesOf", {
	enumerable: true,
	get: function() {
		return environmentRolesOf;
	}
});
Object.defineProperty(exports, "findOpenPlaces", {
	enumerable: true,
	get: function() {
		return findOpenPlaces;
	}
});
Object.defineProperty(exports, "formOf", {
	enumerable: true,
	get: function() {
		return formOf;
	}
});
Object.defineProperty(exports, "gainsRole", {
	enumerable: true,
	get: function() {
		return gainsRole;
	}
});
Object.defineProperty(exports, "holdingsOf", {
	enumerable: true,
	get: function() {
		return holdingsOf;
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
Object.defineProperty(exports, "isKnownGroup", {
	enumerable: true,
	get: function() {
		return isKnownGroup;
	}
});
Object.defineProperty(exports, "isPromised", {
	enumerable: true,
	get: function() {
		return isPromised;
	}
});
Object.defineProperty(exports, "levelsOf", {
	enumerable: true,
	get: function() {
		return levelsOf;
	}
});
Object.defineProperty(exports, "liveBook", {
	enumerable: true,
	get: function() {
		return liveBook;
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
Object.defineProperty(exports, "sectionOf", {
	enumerable: true,
	get: function() {
		return sectionOf;
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
Object.defineProperty(exports, "visitHoldings", {
	enumerable: true,
	get: function() {
		return visitHoldings;
	}
});
