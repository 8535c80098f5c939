"use strict";
const require_diagnostic = require("./model-diagnostic.cjs");
const require_clock = require("./http-clock.cjs");
const require_holdings = require("./effective-holdings.cjs");
const require_shape = require("./model-shape.cjs");
const require_json = require("./model-json.cjs");
// src/model/operation.ts
function losesAnything(operation) {
	return operation.action === "remove" || operation.direction === "less" || operation.direction === "mixed";
}
function takesAway(operation) {
	return losesAnything(operation) || operation.effects.some((effect) => effect.kind === "cascade");
}
function settlesNow(operation) {
	if (operation.settles !== void 0) return operation.settles === "now";
	return operation.action === "update" && operation.observed?.pending === void 0;
}
// src/model/access-change.ts
function peopleOf(change) {
	if (change.everybody !== void 0) return change.everybody.people;
	const { subject, before, after } = change;
	if (subject === void 0) return [];
	return [{
		subject,
		...before === void 0 ? {} : { before },
		...after === void 0 ? {} : { after }
	}];
}
function isLoss(change) {
	return change.isInvited !== true && (change.direction === "less" || change.direction === "mixed");
}
function isGain(change) {
	return change.isInvited !== true && (change.direction === "more" || change.direction === "mixed");
}
// src/effective/overlay.ts
const GONE = Symbol("gone");
var OverlayMap = class {
	#base;
	#changes = new Map();
	#size;
	constructor(base) {
		this.#base = base;
		this.#size = base.size;
	}
	get size() {
		return this.#size;
	}
	get(key) {
		const change = this.#changes.get(key);
		if (change === GONE) return void 0;
		return change === void 0 ? this.#base.get(key) : change;
	}
	has(key) {
		const change = this.#changes.get(key);
		return change === void 0 ? this.#base.has(key) : change !== GONE;
	}
	set(key, value) {
		if (!this.has(key)) this.#size += 1;
		this.#changes.set(key, value);
	}
	delete(key) {
		if (!this.has(key)) return;
		this.#size -= 1;
		this.#changes.set(key, GONE);
	}
	*entries() {
		for (const [key, value] of this.#base) {
			const change = this.#changes.get(key);
			if (change === void 0) yield [key, value];
			else if (change !== GONE) yield [key, change];
		}
		for (const [key, change] of this.#changes) if (change !== GONE && !this.#base.has(key)) yield [key, change];
	}
	*keys() {
		for (const [key] of this.entries()) yield key;
	}
	*values() {
		for (const [, value] of this.entries()) yield value;
	}
	[Symbol.iterator]() {
		return this.entries();
	}
	forEach(visit) {
		this.#base.forEach((value, key) => {
			const change = this.#changes.size === 0 ? void 0 : this.#changes.get(key);
			if (change === void 0) visit(value, key, this);
			else if (change !== GONE) visit(change, key, this);
		});
		for (const [key, change] of this.#changes) if (change !== GONE && !this.#base.has(key)) visit(change, key, this);
	}
};
// src/effective/book-after.ts
function bookAfter(book, operations) {
	const after = new BookInTheMaking(book);
	for (const operation of operations) after.takeAway(operation);
	for (const operation of operations) after.give(operation);
	return {
		...book,
		grants: after.grants,
		settings: after.settings
	};
}
var BookInTheMaking = class {
	grants;
	settings;
	#holders = new Map();
	#values = new Map();
	constructor(book) {
		this.grants = new OverlayMap(book.grants);
		this.settings = new OverlayMap(book.settings);
	}
	takeAway(operation) {
		for (const { kind, address, subject } of operation.effects) {
			if (kind !== "cascade" || address === void 0 || subject === void 0) continue;
			if (endsGrantOf(operation, subject)) this.#holdersAt(address)?.delete(subject);
		}
		if (operation.action !== "remove") return;
		if (operation.kind === "grant") this.#holdersAt(operation.address)?.delete(operation.subject);
		else if (operation.setting === "exists") this.#removeResource(operation.address);
		else this.#valuesAt(operation.address).delete(operation.setting);
	}
	give(operation) {
		if (operation.action === "remove") return;
		if (operation.kind === "setting") this.#giveSetting(operation);
		else this.#giveGrant(operation);
	}
	#giveSetting({ address, setting, after }) {
		if (setting !== "exists") this.#valuesAt(address).set(setting, { value: after ?? null });
		else if (!this.grants.has(address)) this.grants.set(address, new Map());
	}
	#giveGrant(operation) {
		const { address, subject, after } = operation;
		if (!this.grants.has(address)) this.grants.set(address, new Map());
		const state = operation.observed?.pending ?? "invited";
		this.#holdersAt(address)?.set(subject, {
			access: after ?? {},
			...settlesNow(operation) ? {} : { pending: { state } }
		});
	}
	#removeResource(address) {
		this.grants.delete(address);
		this.settings.delete(address);
		const { section, name } = require_diagnostic.parseAddress(address);
		if (section !== "groups" || name === void 0) return;
		const group = require_diagnostic.groupSubject(name);
		for (const [other, holders] of [...this.grants]) if (holders.has(group)) this.#holdersAt(other)?.delete(group);
	}
	#holdersAt(address) {
		const known = this.#holders.get(address);
		if (known !== void 0) return known;
		const base = this.grants.get(address);
		if (base === void 0) return void 0;
		const holders = new OverlayMap(base);
		this.#holders.set(address, holders);
		this.grants.set(address, holders);
		return holders;
	}
	#valuesAt(address) {
		const known = this.#values.get(address);
		if (known !== void 0) return known;
		const values = new OverlayMap(this.settings.get(address) ?? new Map());
		this.#values.set(address, values);
		this.settings.set(address, values);
		return values;
	}
};
function endsGrantOf(operation, subject) {
	return operation.kind === "grant" ? operation.subject === subject : operation.setting === require_shape.EXISTENCE;
}
// src/model/power.ts
function isPowerful(form, access) {
	if (form === void 0 || access === void 0 || access.disabled === true) return false;
	switch (form.form) {
		case "listed": return false;
		case "role": return access.role !== void 0 && rules(form.roles, access.role);
		case "permissions": return (access.permissions ?? []).some((name) => rules(form.permissions, name));
		case "environments": return access.role !== void 0 && rules(form.roles, access.role) || Object.values(access.environments ?? {}).some((role) => rules(form.environmentRoles, role));
	}
}
function rules(levels, name) {
	const level = levels.find((candidate) => candidate.name === name);
	return level === void 0 || level.isPowerful === true;
}
// src/effective/standing.ts
var EffectiveBook = class {
	book;
	shape;
	derivation;
	#groupsBySubject;
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
		const groups = this.groupsOf(subject);
		return require_holdings.holdingsOn(this.book, this.shape, this.derivation, {
			address,
			subject,
			groups
		});
	}
	form(address) {
		return require_holdings.formOf(this.shape, require_holdings.sectionOf(address));
	}
};
const NONE = [];
function indexGroups(book) {
	const index = new Map();
	for (const [address, holders] of book.grants) {
		const { section, name } = require_diagnostic.parseAddress(address);
		if (section !== "groups" || name === void 0) continue;
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
// src/effective/compare-standing.ts
function compareStanding(sides, turned, touched) {
	const { address, subject } = touched;
	if (require_diagnostic.groupNameOf(subject) !== void 0 && isKnownIn(sides, subject)) return void 0;
	const before = sides.before.holdings(address, subject);
	const after = sides.after.holdings(address, subject);
	const form = sides.before.form(address);
	const inForce = compareHoldings(form, before.filter(isInForce), after.filter(isInForce));
	if (inForce !== void 0) {
		const exposes = (turned.has(address) || isNested(after)) && isExposed(sides, touched, before, after);
		return changeOf(sides, touched, withBlocked(form, inForce, before, after), exposes ? { isExposure: true } : {});
	}
	const promised = compareHoldings(form, before.filter(isPromised), after.filter(isPromised));
	if (promised === void 0) return void 0;
	return changeOf(sides, touched, promised, { isInvited: true });
}
function isNested(holdings) {
	return holdings.some(({ path }) => path.kind === "group" && path.through !== void 0);
}
function withBlocked(form, change, before, after) {
	const blocked = (holdings) => {
		const access = accessOf(form, holdings.filter((holding) => holding.isDisabled === true));
		return access === void 0 ? void 0 : {
			...access,
			disabled: true
		};
	};
	return {
		...change,
		before: change.before ?? blocked(before),
		after: change.after ?? blocked(after)
	};
}
function isKnownIn({ before, after }, subject) {
	return require_holdings.isKnownGroup(before.book, subject) || require_holdings.isKnownGroup(after.book, subject);
}
function compareHoldings(form, before, after) {
	const [from, to] = [accessOf(form, before), accessOf(form, after)];
	const direction = directionOf(form, from, to);
	if (direction === "none") return void 0;
	return {
		before: from,
		after: to,
		direction,
		holdings: after.length > 0 ? after : before
	};
}
function directionOf(form, before, after) {
	if (before === void 0 || after === void 0) {
		if (before === after) return "none";
		return before === void 0 ? "more" : "less";
	}
	if (require_diagnostic.satisfies(before, after)) return "none";
	const levels = form === void 0 ? "mixed" : require_diagnostic.compareAccess(form, before, after);
	if (form?.form === "role" || form?.form === "environments" || before.role === after.role) return levels;
	if (before.role !== void 0 && after.role !== void 0) return "mixed";
	const title = after.role === void 0 ? "less" : "more";
	return levels === "none" || levels === title ? title : "mixed";
}
function isExposed(sides, { address, subject }, before, after) {
	const form = sides.before.form(address);
	const explained = after.filter(isInForce).filter((holding) => isGranted(sides, holding, subject));
	const direction = directionOf(form, accessOf(form, [...before.filter(isInForce), ...explained]), accessOf(form, after.filter(isInForce)));
	return direction === "more" || direction === "mixed";
}
function isGranted(sides, { path, address }, subject) {
	if (path.kind === "inherited") {
		if (path.level === "owner") return true;
		if (sides.before.derivation.at(address).some(({ because }) => because === path.because)) return true;
		return [...sides.operations.values()].some((operation) => operation.kind === "grant" && operation.action !== "remove" && operation.subject === path.level);
	}
	if (path.kind !== "group" || path.through === void 0) return true;
	const { before } = sides;
	return before.derivation.above?.(path.through).includes(path.group) === true || !before.groupsOf(subject).includes(path.through);
}
function changeOf(sides, { address, subject, ids }, { before, after, direction, holdings }, flags) {
	const form = sides.before.form(address);
	return {
		org: sides.before.book.org,
		address,
		subject,
		...before === void 0 ? {} : { before },
		...after === void 0 ? {} : { after },
		direction,
		via: viasOf(holdings),
		...flags,
		...powerOf(sides, form, address, before, after),
		...holdings.every(({ isNotKnown }) => isNotKnown === true) ? { isNotKnown: true } : {},
		operations: [...ids].sort()
	};
}
function powerOf(sides, form, address, before, after) {
	const rules = (access) => isPowerful(form, access) || isPowerfulTitle(sides.before.shape, address, access);
	return rules(before) || rules(after) ? { isPowerful: true } : {};
}
function isPowerfulTitle(shape, address, access) {
	const section = require_diagnostic.sectionOf(address);
	return (shape.sections.find((candidate) => candidate.section === section)?.settings ?? []).some((setting) => setting.isPowerful === true && setting.key === access?.role);
}
// src/effective/everybody.ts
const MANY = 2;
function foldEverybody(changes, { before, after }) {
	const apart = [];
	const byKind = new Map();
	for (const change of changes) {
		if (!isByRule(change)) {
			apart.push(change);
			continue;
		}
		if (change.isInvited === true) continue;
		const key = [
			change.direction,
			change.isExposure,
			change.isNotKnown
		].join(" ");
		const alike = byKind.get(key);
		if (alike === void 0) byKind.set(key, [change]);
		else alike.push(change);
	}
	const members = Math.max(countMembers(before), countMembers(after));
	return [...apart, ...[...byKind.values()].flatMap((alike) => alike.length < MANY ? alike : [together(alike, members)])];
}
function isByRule(change) {
	return change.via.every((via) => via.kind === "rule");
}
function together(changes, members) {
	const [first] = changes;
	if (first === void 0) throw new Error("Nobody is no entry.");
	const { subject: _subject, before: _before, after: _after, ...shared } = first;
	const people = changes.flatMap(peopleOf).sort((a, b) => require_diagnostic.compareText(a.subject, b.subject));
	return {
		...shared,
		everybody: {
			people,
			isAll: people.length >= members
		},
		via: first.via,
		...changes.some((change) => change.isPowerful === true) ? { isPowerful: true } : {},
		operations: [...new Set(changes.flatMap((change) => change.operations))].sort()
	};
}
function countMembers({ book }) {
	let count = 0;
	for (const [, grant] of book.grants.get(require_diagnostic.formatAddress(book.org)) ?? new Map()) if (grant.pending === void 0 && grant.access.disabled !== true) count += 1;
	return count;
}
// src/effective/membership-changes.ts
function membershipChanges(sides, touches) {
	if (touches.members.size === 0) return [];
	const classes = ruleClasses(sides, touches);
	if (classes.length === 0) return [];
	return [...touches.members].flatMap(([subject, id]) => classes.flatMap((one) => changesInClass(sides, touches, {
		one,
		subject,
		id
	})));
}
function ruleClasses({ before, after }, touches) {
	const byRules = new Map();
	for (const address of new Set([...before.book.resources.keys(), ...before.book.grants.keys()])) {
		const section = require_diagnostic.sectionOf(address);
		const rules = after.derivation.at(address);
		if (section === void 0 || rules.length === 0 || touches.turned.has(address)) continue;
		const inSection = byRules.get(section) ?? new Map();
		byRules.set(section, inSection);
		const known = inSection.get(rules);
		if (known === void 0) inSection.set(rules, [address]);
		else known.push(address);
	}
	return [...byRules].flatMap(([section, inSection]) => [...inSection.values()].map((addresses) => ({
		section,
		addresses
	})));
}
function changesInClass(sides, touches, { one, subject, id }) {
	const [sample] = one.addresses;
	if (sample === void 0) return [];
	const from = byRule(sides.before, sample, subject);
	const to = byRule(sides.after, sample, subject);
	const form = require_holdings.formOf(sides.before.shape, one.section);
	const way = [isInForce, isPromised].map((counts) => ({
		before: accessOf(form, from.filter(counts)),
		after: accessOf(form, to.filter(counts)),
		isInvited: counts === isPromised
	})).find(({ before, after }) => directionOf(form, before, after) !== "none");
	if (way === void 0) return [];
	const others = [];
	const single = [];
	for (const address of one.addresses) {
		if (touches.people.get(address)?.has(subject) === true) continue;
		if (holdsMore(sides, address, subject)) single.push(address);
		else others.push(address);
	}
	const ids = new Set([id]);
	const changes = single.flatMap((address) => {
		const change = compareStanding(sides, touches.turned, {
			address,
			subject,
			ids
		});
		return change === void 0 ? [] : [change];
	});
	if (others.length === 0) return changes;
	const { before, after, isInvited } = way;
	return [...changes, {
		org: sides.before.book.org,
		address: `${require_diagnostic.formatAddress(sides.before.book.org)}/${one.section}/*`,
		places: others.length,
		subject,
		...before === void 0 ? {} : { before },
		...after === void 0 ? {} : { after },
		direction: directionOf(form, before, after),
		via: viasOf(to.length > 0 ? to : from),
		...isInvited ? { isInvited: true } : {},
		...powerOf(sides, form, sample, before, after),
		operations: [id]
	}];
}
function byRule(view, address, subject) {
	const found = [];
	new require_holdings.HoldingWalk(view.book, view.shape, view.derivation, (holding) => found.push(holding), (candidate) => candidate === subject).rulesFor(address, subject, view.groupsOf(subject));
	return found;
}
function holdsMore({ before, after }, address, subject) {
	return [before, after].some((view) => {
		const { book, derivation } = view;
		const holders = book.grants.get(address);
		if (holders?.has(subject) === true) return true;
		for (const { value } of book.settings.get(address)?.values() ?? []) if (value === subject) return true;
		return view.groupsOf(subject).flatMap((group) => [group, ...derivation.above?.(group) ?? []]).some((group) => holders?.has(require_diagnostic.groupSubject(group)) === true);
	});
}
// src/effective/touches.ts
function findTouches(before, after, operations) {
	const finder = new TouchFinder(before, after);
	for (const operation of operations) finder.add(operation);
	finder.compareRules(operations);
	return finder;
}
var TouchFinder = class {
	people = new Map();
	turned = new Set();
	members = new Map();
	#books;
	#root;
	#naming;
	#operations = new Map();
	constructor(before, after) {
		this.#books = [before, after];
		this.#root = require_diagnostic.formatAddress(before.book.org);
		this.#naming = new Set(before.shape.sections.flatMap(({ section, settings }) => settings.filter(({ kind }) => kind === "subject").map(({ key }) => `${section} ${key}`)));
	}
	add(operation) {
		this.#note(operation.address, operation.id);
		for (const { kind, address, subject } of operation.effects) {
			if (kind !== "cascade" || address === void 0) continue;
			this.#note(address, operation.id);
			if (subject !== void 0) this.#touchHolder(address, subject, operation.id);
		}
		if (operation.kind === "grant") this.#addGrant(operation);
		else this.#addSetting(operation);
	}
	compareRules(operations) {
		const [before, after] = this.#books;
		const addresses = new Set([
			...before.book.resources.keys(),
			...before.book.grants.keys(),
			...after.book.grants.keys()
		]);
		let all;
		for (const address of addresses) {
			const [from, to] = [before.derivation.at(address), after.derivation.at(address)];
			if (from === to) continue;
			const turned = differingRules(from, to);
			if (turned.length === 0) continue;
			this.turned.add(address);
			all ??= new Set(operations.filter((one) => one.address !== this.#root).map((one) => one.id));
			const ids = this.#operations.get(address) ?? all;
			for (const rule of turned) for (const id of ids) this.#touchRule(address, rule, id);
		}
	}
	#addGrant({ address, subject, id, before, after }) {
		this.#touchHolder(address, subject, id);
		if (address === this.#root) {
			this.members.set(subject, id);
			if (before?.disabled !== after?.disabled) this.#touchEverywhere(subject, id);
		}
		const { section, name } = require_diagnostic.parseAddress(address);
		if (section === "groups" && name !== void 0) this.#touchThroughGroup(name, [subject], id);
	}
	#touchEverywhere(subject, id) {
		const [{ book }] = this.#books;
		for (const [address, holders] of book.grants) if (holders.has(subject)) this.#touch(address, subject, id);
		for (const [address, settings] of book.settings) for (const { value } of settings.values()) if (value === subject) this.#touch(address, subject, id);
		for (const group of this.#books[0].groupsOf(subject)) this.#touchThroughGroup(group, [subject], id);
	}
	#addSetting({ address, setting, before, after, id }) {
		if (this.#naming.has(`${require_holdings.sectionOf(address)} ${setting}`)) {
			for (const named of [before, after]) if (typeof named === "string") this.#touch(address, named, id);
		}
		const { section, name } = require_diagnostic.parseAddress(address);
		if (section !== "groups" || name === void 0) return;
		this.#touchThroughGroup(name, this.#membersOf(name), id);
	}
	#touchThroughGroup(group, members, id) {
		const people = [...members];
		if (people.length === 0) return;
		for (const { book, derivation } of this.#books) {
			const holders = [group, ...derivation.above?.(group) ?? []].map(require_diagnostic.groupSubject);
			for (const [address, grants] of book.grants) {
				if (!holders.some((holder) => grants.has(holder))) continue;
				for (const member of people) this.#touch(address, member, id);
			}
		}
		for (const address of this.#books[0].book.resources.keys()) if (this.#hasGroupRule(address, group)) for (const member of people) this.#touch(address, member, id);
	}
	#hasGroupRule(address, group) {
		return this.#books.some(({ derivation }) => {
			const chain = [group, ...derivation.above?.(group) ?? []].map(require_diagnostic.groupSubject);
			return derivation.at(address).some(({ to }) => to.kind === "subject" && chain.includes(to.subject));
		});
	}
	#touchHolder(address, subject, id) {
		const group = require_diagnostic.groupNameOf(subject);
		if (group === void 0) this.#touch(address, subject, id);
		else for (const member of this.#membersOf(group)) this.#touch(address, member, id);
	}
	#touchRule(address, { to }, id) {
		if (to.kind === "subject") {
			this.#touchHolder(address, to.subject, id);
			return;
		}
		for (const { book } of this.#books) {
			if (to.kind === "owner") {
				if (book.owner !== void 0) this.#touch(address, book.owner.subject, id);
				continue;
			}
			for (const member of book.grants.get(this.#root)?.keys() ?? []) this.#touch(address, member, id);
		}
	}
	#membersOf(group) {
		const members = new Set();
		let isKnown = false;
		for (const view of this.#books) for (const name of [group, ...view.groupsBelow(group)]) {
			const holders = view.book.grants.get(require_diagnostic.formatAddress(view.book.org, require_holdings.GROUPS, name));
			if (holders === void 0) continue;
			isKnown = true;
			for (const member of holders.keys()) members.add(member);
		}
		if (!isKnown) members.add(require_diagnostic.groupSubject(group));
		return members;
	}
	#touch(address, subject, id) {
		const there = this.people.get(address) ?? new Map();
		this.people.set(address, there);
		const ids = there.get(subject);
		if (ids === void 0) there.set(subject, new Set([id]));
		else ids.add(id);
	}
	#note(address, id) {
		const ids = this.#operations.get(address);
		if (ids === void 0) this.#operations.set(address, new Set([id]));
		else ids.add(id);
	}
};
function differingRules(from, to) {
	const key = (rule) => require_json.canonicalJson({ ...rule });
	const known = new Map(from.map((rule) => [key(rule), rule]));
	const differing = [];
	for (const rule of to) if (!known.delete(key(rule))) differing.push(rule);
	return [...differing, ...known.values()];
}
// src/effective/difference.ts
function accessChanges(input) {
	if (input.operations.length === 0) return [];
	const sides = sidesOf(input);
	const touches = findTouches(sides.before, sides.after, input.operations);
	return [...[...touches.people].flatMap(([address, people]) => {
		const changes = [...people].flatMap(([subject, ids]) => {
			const change = compareStanding(sides, touches.turned, {
				address,
				subject,
				ids
			});
			return change === void 0 ? [] : [change];
		});
		return touches.turned.has(address) ? foldEverybody(changes, sides) : changes;
	}), ...membershipChanges(sides, touches)].sort((a, b) => require_diagnostic.compareText(a.address, b.address) || require_diagnostic.compareText(nameOf(a), nameOf(b)));
}
function sidesOf({ live, shape, derive, options, operations }) {
	const book = require_holdings.liveBook(live);
	const facts = {
		options,
		read: live.facts
	};
	return {
		before: new EffectiveBook(book, shape, derive, facts),
		after: new EffectiveBook(bookAfter(book, operations), shape, derive, facts),
		operations: new Map(operations.map((operation) => [operation.id, operation]))
	};
}
function nameOf(change) {
	return change.subject ?? "";
}
// src/app/load/dates.ts
const AHEAD_DAYS = 30;
const DAY_MS = 864e5;
function checkDated(loaded, org, provider) {
	const check = (one) => provider.check(one, loaded.config.directory);
	if (org.expired.length === 0) return check(org);
	const written = check(asWritten(org));
	const known = new Set(written.map(keyOf));
	const byClock = check(org).filter((finding) => finding.severity === "error" && !known.has(keyOf(finding))).map((finding) => deferredFinding(finding));
	return [...written, ...byClock];
}
function warnAhead(loaded, org, provider) {
	const ends = new Set();
	for (const holders of org.grants.values()) for (const { until } of holders.values()) if (until !== void 0 && until <= loaded.now + AHEAD_DAYS * DAY_MS) ends.add(until);
	if (ends.size === 0) return [];
	const warned = new Set(provider.check(org, loaded.config.directory).map(keyOf));
	const findings = [];
	for (const end of [...ends].sort((a, b) => a - b)) {
		const then = without(org, end);
		const day = new Date(end - 1).toISOString().slice(0, 10);
		const broken = provider.check(then, loaded.config.directory).filter((one) => one.severity === "error");
		for (const finding of [...broken, ...openedBy(loaded, org, then, provider)]) {
			if (warned.has(keyOf(finding))) continue;
			warned.add(keyOf(finding));
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
function keyOf({ code, address, message }) {
	return `${code} ${address ?? ""} ${message}`;
}
function openedBy({ now }, org, then, provider) {
	const live = asLive(org, new Date(now).toISOString());
	const operations = [...live.grants].flatMap(([address, holders]) => [...holders].flatMap(([subject, { access }]) => then.grants.get(address)?.has(subject) === true ? [] : removal(org, address, subject, access)));
	const changes = accessChanges({
		live,
		shape: provider.shape(org.options),
		derive: provider.derive,
		options: org.options,
		operations
	});
	return [...new Set(changes.flatMap((one) => one.isExposure === true ? [one.address] : []))].map((address) => ({
		severity: "error",
		code: "OPENS",
		address,
		message: `${address} would be open to everybody without it.`,
		about: { address }
	}));
}
function removal(org, address, subject, before) {
	return {
		kind: "grant",
		id: `${address} ${subject}`,
		org: org.key,
		provider: org.provider,
		address,
		subject,
		action: "remove",
		direction: "less",
		before,
		reason: {
			code: "expired",
			text: ""
		},
		origins: [],
		effects: [],
		dependsOn: [],
		phase: 0
	};
}
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
function without(org, end) {
	const grants = new Map([...org.grants].map(([address, holders]) => [address, new Map([...holders].filter(([, { until }]) => until === void 0 || until > end))]));
	return {
		...org,
		grants
	};
}
function asLive(org, readAt) {
	const grants = new Map([...org.grants].map(([address, holders]) => [address, new Map([...holders].map(([subject, { access }]) => [subject, {
		access,
		identity: {}
	}]))]));
	return {
		org: org.key,
		readAt,
		actor: {
			identity: {},
			subject: "",
			standing: "",
			powers: []
		},
		...org.owner === void 0 ? {} : { owner: org.owner.subject },
		grants: grants.has(require_diagnostic.formatAddress(org.key)) ? grants : new Map([...grants, [require_diagnostic.formatAddress(org.key), new Map()]]),
		settings: org.settings,
		resources: org.resources,
		gaps: [],
		notices: [],
		facts: {}
	};
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
		return [...checkDated(loaded, org, provider), ...warnAhead(loaded, org, provider)].map((finding) => situateFinding(loaded, org, finding));
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
async function checkPolicies(loaded, orgs) {
	if (loaded.config.policies.length === 0) return [];
	const { evaluatePolicies } = await Promise.resolve().then(() => require("./policy-evaluate.cjs"));
	const { findingDiagnostic } = await Promise.resolve().then(() => require("./policy-finding.cjs"));
	const selected = new Set(orgs.map((org) => org.key));
	return (await evaluatePolicies({
		config: loaded.config,
		now: loaded.now,
		shapes: (provider, options) => loaded.shapeOf(provider, options),
		derive: (provider) => loaded.providers.get(provider)?.derive
	})).filter((finding) => finding.org === void 0 || selected.has(finding.org)).map((finding) => ({
		...findingDiagnostic(finding, loaded.config),
		...finding.org === void 0 ? {} : { org: finding.org },
		...finding.address === void 0 ? {} : { address: finding.address }
	}));
}
Object.defineProperty(exports, "accessChanges", {
	enumerable: true,
	get: function() {
		return accessChanges;
	}
});
Object.defineProperty(exports, "bookAfter", {
	enumerable: true,
	get: function() {
		return bookAfter;
	}
});
Object.defineProperty(exports, "checkConfig", {
	enumerable: true,
	get: function() {
		return checkConfig;
	}
});
Object.defineProperty(exports, "isGain", {
	enumerable: true,
	get: function() {
		return isGain;
	}
});
Object.defineProperty(exports, "isLoss", {
	enumerable: true,
	get: function() {
		return isLoss;
	}
});
Object.defineProperty(exports, "isPowerful", {
	enumerable: true,
	get: function() {
		return isPowerful;
	}
});
Object.defineProperty(exports, "losesAnything", {
	enumerable: true,
	get: function() {
		return losesAnything;
	}
});
Object.defineProperty(exports, "peopleOf", {
	enumerable: true,
	get: function() {
		return peopleOf;
	}
});
Object.defineProperty(exports, "settlesNow", {
	enumerable: true,
	get: function() {
		return settlesNow;
	}
});
Object.defineProperty(exports, "situateFinding", {
	enumerable: true,
	get: function() {
		return situateFinding;
	}
});
Object.defineProperty(exports, "takesAway", {
	enumerable: true,
	get: function() {
		return takesAway;
	}
});
