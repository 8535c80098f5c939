"use strict";
const require_diagnostic = require("./model-diagnostic.cjs");
const require_json = require("./model-json.cjs");
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
	return require_diagnostic.sectionOf(address) ?? "members";
}
function formOf(shape, section) {
	if (section === "members") return shape.members.form;
	return shape.sections.find((candidate) => candidate.section === section)?.holders?.form;
}
function addressesOf(book) {
	return [...new Set([
		require_diagnostic.formatAddress(book.org),
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
		const { section, name } = require_diagnostic.parseAddress(address);
		if (section === "groups" && name !== void 0) names.push(name);
	}
	return names;
}
function groupSetting(book, group) {
	const setting = book.settings.get(require_diagnostic.formatAddress(book.org, GROUPS, group))?.get(GROUP_ACCESS);
	return setting && {
		access: accessOfSetting(setting.value),
		origins: setting.origins ?? []
	};
}
function accessOfSetting(value) {
	if (typeof value === "string") return { role: value };
	if (Array.isArray(value)) return { permissions: value.filter((item) => typeof item === "string") };
	if (!require_json.isJsonObject(value)) return {};
	const { role, permissions, environments, ...rest } = value;
	const types = require_json.isJsonObject(environments) ? environments : rest;
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
		this.#members = book.grants.get(require_diagnostic.formatAddress(book.org)) ?? NOBODY;
		this.#canDisable = shape.members.form.form === "role" && shape.members.form.canDisable === true;
		this.#reached = shape.sections.find((section) => section.section === GROUPS)?.reaches?.section;
		this.#naming = subjectSettings(shape);
	}
	grant(address, section, subject, grant) {
		const group = require_diagnostic.groupNameOf(subject);
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
		this.#emit(require_diagnostic.formatAddress(this.#book.org), "members", owner.subject, grant.access, [grant], path);
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
		const group = require_diagnostic.groupNameOf(subject);
		if (group === void 0) {
			this.#derive(address, rule, subject, [this.#members.get(subject) ?? { access: {} }], subject);
			return;
		}
		for (const [through, member] of this.#everybodyIn(group)) this.#ruleForGroupMember(address, rule, subject, through, member);
	}
	#ruleForGroupMember(address, rule, holder, group, member) {
		const chain = [group, ...this.#derivation.above?.(group) ?? []];
		const membership = this.#membersOf(group)?.get(member);
		if (membership === void 0 || !chain.some((name) => require_diagnostic.groupSubject(name) === holder)) return;
		this.#derive(address, rule, member, [membership], holder);
	}
	#ruleForMember(address, rule, subject, grant) {
		if (!this.#concerns(subject) || require_diagnostic.groupNameOf(subject) !== void 0) return;
		const { to } = rule;
		if (to.kind === "everybody") this.#derive(address, rule, subject, [grant], "everybody");
		else if (to.kind === "level" && levelsOf(this.#shape.members.form, grant.access).includes(to.level)) this.#derive(address, rule, subject, [grant], to.level);
	}
	#derive(address, rule, subject, grants, level) {
		if (!this.#concerns(subject)) return;
		const section = sectionOf(address);
		const form = formOf(this.#shape, section);
		const given = rule.access === "as-member" ? grants[0]?.access ?? {} : rule.access;
		const access = form === void 0 ? given : require_diagnostic.normalizeAccess(form, given);
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
		if (!this.#concerns(member) || member === require_diagnostic.groupSubject(group)) return;
		const membership = this.#membersOf(through)?.get(member);
		const grant = this.#book.grants.get(address)?.get(require_diagnostic.groupSubject(group));
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
		return this.#book.grants.get(require_diagnostic.formatAddress(this.#book.org, GROUPS, group));
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
		return setting === void 0 || form === void 0 ? own : require_diagnostic.normalizeAccess(form, setting.access);
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
		const { section, name } = require_diagnostic.parseAddress(address);
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
		this.#root = require_diagnostic.formatAddress(book.org);
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
	const group = require_diagnostic.groupNameOf(subject);
	return group !== void 0 && book.grants.has(require_diagnostic.formatAddress(book.org, "groups", group));
}
Object.defineProperty(exports, "GROUPS", {
	enumerable: true,
	get: function() {
		return GROUPS;
	}
});
Object.defineProperty(exports, "HoldingWalk", {
	enumerable: true,
	get: function() {
		return HoldingWalk;
	}
});
Object.defineProperty(exports, "SubjectWalk", {
	enumerable: true,
	get: function() {
		return SubjectWalk;
	}
});
Object.defineProperty(exports, "addressesOf", {
	enumerable: true,
	get: function() {
		return addressesOf;
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
Object.defineProperty(exports, "formOf", {
	enumerable: true,
	get: function() {
		return formOf;
	}
});
Object.defineProperty(exports, "groupsBelow", {
	enumerable: true,
	get: function() {
		return groupsBelow;
	}
});
Object.defineProperty(exports, "holdingsOf", {
	enumerable: true,
	get: function() {
		return holdingsOf;
	}
});
Object.defineProperty(exports, "isKnownGroup", {
	enumerable: true,
	get: function() {
		return isKnownGroup;
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
Object.defineProperty(exports, "sectionOf", {
	enumerable: true,
	get: function() {
		return sectionOf;
	}
});
Object.defineProperty(exports, "visitHoldings", {
	enumerable: true,
	get: function() {
		return visitHoldings;
	}
});
