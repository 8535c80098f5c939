"use strict";
const require_load = require("./app-load-load.cjs");
const require_subject = require("./model-subject.cjs");
const require_check = require("./app-load-check.cjs");
const require_managed = require("./model-managed.cjs");
// src/insight/standing.ts
function isStanding(holding) {
	return "isStanding" in holding;
}
function membershipOf(org, book, subject) {
	const grant = book.grants.get(require_subject.formatAddress(book.org))?.get(subject);
	const levels = grant === void 0 ? [] : levelsOrNone(org.shape.members.form, grant.access);
	const isOwner = book.owner?.subject === subject;
	return {
		levels: isOwner ? [...levels, "owner"] : levels,
		isPending: grant?.pending !== void 0 && !isOwner
	};
}
const NO_LEVEL = "";
function levelsOrNone(form, access) {
	const levels = require_check.levelsOf(form, access);
	return levels.length === 0 && form?.form === "role" ? [NO_LEVEL] : levels;
}
function standingHoldings(org, book, addresses, only) {
	const powerless = powerlessBySection(org.abilities);
	if (powerless.size === 0) return [];
	const members = membersOf(book, only);
	return addresses.flatMap((address) => {
		const section = require_check.sectionOf(address);
		const idle = powerless.get(section);
		return idle === void 0 ? [] : members.flatMap(([subject, grant]) => standingAt(org, book, {
			address,
			section,
			idle
		}, subject, grant));
	});
}
function standingAt(org, book, { address, section, idle }, subject, grant) {
	const level = membershipOf(org, book, subject).levels.find((held) => !idle.has(held));
	if (level === void 0) return [];
	return [{
		address,
		section,
		subject,
		access: {},
		isStanding: true,
		...grant.until === void 0 ? {} : { until: grant.until },
		...grant.pending === void 0 ? {} : { pending: grant.pending.state },
		...grant.access.disabled === true ? { isDisabled: true } : {},
		path: {
			kind: "inherited",
			level,
			because: `${level} of the organization, without a place here`,
			origins: grant.origins ?? []
		}
	}];
}
function membersOf(book, only) {
	const members = new Map(book.grants.get(require_subject.formatAddress(book.org)) ?? []);
	const { owner } = book;
	if (owner !== void 0 && !members.has(owner.subject)) members.set(owner.subject, {
		access: {},
		...owner.origin === void 0 ? {} : { origins: [owner.origin] }
	});
	if (only === void 0) return [...members].filter(([subject]) => require_subject.groupNameOf(subject) === void 0);
	const grant = members.get(only);
	return grant === void 0 ? [] : [[only, grant]];
}
function powerlessBySection(tables) {
	const found = new Map();
	for (const table of tables) {
		if (table.levels !== "membership" || table.having !== void 0) continue;
		const { levels, allowed } = found.get(table.section) ?? {
			levels: new Set(),
			allowed: new Set()
		};
		found.set(table.section, {
			levels,
			allowed
		});
		for (const { cells } of table.rows) for (const [level, cell] of Object.entries(cells)) {
			levels.add(level);
			if (cell !== "no") allowed.add(level);
		}
	}
	return new Map([...found].map(([section, { levels, allowed }]) => [section, new Set([...levels].filter((level) => !allowed.has(level)))]));
}
// src/insight/effective.ts
function insightOrgs(config, providers, live = new Map(), unread = new Map(), planned = new Map()) {
	return config.orgs.flatMap((desired) => {
		const provider = providers.get(desired.provider);
		if (provider === void 0) return [];
		const read = live.get(desired.key);
		const problem = unread.get(desired.key);
		const outcome = planned.get(desired.key);
		return {
			desired,
			shape: provider.shape(desired.options),
			abilities: provider.abilities(desired.options, read?.facts),
			derive: provider.derive,
			...read === void 0 ? {} : { live: read },
			...problem === void 0 ? {} : { unread: problem },
			...outcome === void 0 ? {} : { planned: outcome }
		};
	});
}
function isLiveAsked(orgs) {
	return orgs.some((org) => org.live !== void 0 || org.unread !== void 0);
}
function unreadOrgs(orgs) {
	return orgs.flatMap(({ desired, unread }) => unread === void 0 ? [] : {
		org: desired.key,
		problem: unread
	});
}
function filesOf(org) {
	return require_check.desiredBook(org.desired);
}
function liveOf(org) {
	return org.live === void 0 ? void 0 : require_check.liveBook(org.live);
}
function effectiveAccess(org, book, subject) {
	const byAddress = new Map();
	for (const holding of require_check.holdingsOf(book, org.shape, derivationOf(org, book), subject)) {
		const known = byAddress.get(holding.address);
		if (known === void 0) byAddress.set(holding.address, [holding]);
		else known.push(holding);
	}
	const membership = membershipOf(org, book, subject);
	for (const holding of standingHoldings(org, book, require_check.addressesOf(book), subject)) if (!byAddress.has(holding.address)) byAddress.set(holding.address, [holding]);
	return new Map([...byAddress].map(([address, holdings]) => [address, combineHoldings(org, membership, holdings)]));
}
function effectiveHolders(org, book, matches) {
	const byAddress = new Map();
	require_check.visitHoldings(book, org.shape, derivationOf(org, book), (holding) => {
		if (!matches(holding.address) || require_check.isKnownGroup(book, holding.subject)) return;
		const holders = byAddress.get(holding.address) ?? new Map();
		byAddress.set(holding.address, holders);
		const known = holders.get(holding.subject);
		if (known === void 0) holders.set(holding.subject, [holding]);
		else known.push(holding);
	});
	for (const holding of standingHoldings(org, book, require_check.addressesOf(book).filter(matches))) {
		const holders = byAddress.get(holding.address) ?? new Map();
		byAddress.set(holding.address, holders);
		if (!holders.has(holding.subject)) holders.set(holding.subject, [holding]);
	}
	const memberships = new Map();
	const membershipFor = (subject) => {
		const known = memberships.get(subject) ?? membershipOf(org, book, subject);
		memberships.set(subject, known);
		return known;
	};
	return [...byAddress.values()].flatMap((holders) => [...holders].map(([subject, holdings]) => combineHoldings(org, membershipFor(subject), holdings)));
}
function derivationOf(org, book) {
	const read = org.live !== void 0 && book.grants === org.live.grants ? org.live.facts : void 0;
	return org.derive(book, {
		options: org.desired.options,
		...read === void 0 ? {} : { read }
	});
}
function countedHoldings(holdings) {
	const certain = holdings.filter((holding) => holding.isNotKnown !== true);
	const known = certain.length > 0 ? certain : holdings;
	const inForce = known.filter(isInForce);
	if (inForce.length > 0) return inForce;
	const waiting = known.filter((holding) => holding.isDisabled !== true);
	return waiting.length > 0 ? waiting : known;
}
function isInForce({ pending, isDisabled }) {
	return pending === void 0 && isDisabled !== true;
}
function combineHoldings(org, membership, holdings) {
	const [first] = holdings;
	if (first === void 0) throw new Error("There is no access without a holding.");
	const form = require_check.formOf(org.shape, first.section);
	const counted = countedHoldings(holdings);
	const inForce = counted.filter(isInForce);
	const levels = counted.filter((holding) => titleOf(holding) === void 0);
	const titles = new Set(counted.map(titleOf).filter((title) => title !== void 0));
	const access = unite(form, levels.length > 0 ? levels : counted);
	const isMixed = new Set(holdings.map(({ isNotKnown }) => isNotKnown === true)).size > 1;
	const ends = counted.map((holding) => holding.until);
	const isEndless = ends.includes(void 0);
	const pending = inForce.length > 0 ? void 0 : counted[0]?.pending;
	return {
		address: first.address,
		section: first.section,
		subject: first.subject,
		access,
		environments: require_check.environmentRolesOf(form, access),
		titles: [...titles],
		membership: membership.isPending && pending === void 0 ? [] : membership.levels,
		isDisabled: counted.every((holding) => holding.isDisabled === true),
		...counted.some((holding) => holding.isNotKnown !== true) ? {} : { isNotKnown: true },
		...isMixed ? { possibly: combineHoldings(org, membership, holdings.map(asCertain)) } : {},
		...pending === void 0 ? {} : { pending },
		...isEndless ? {} : { until: Math.max(...ends.map((end) => end ?? 0)) },
		holdings
	};
}
function asCertain({ isNotKnown: _doubt, ...holding }) {
	return holding;
}
function titleOf(holding) {
	return holding.path.kind === "owner" || holding.path.kind === "setting" ? holding.access.role : void 0;
}
function unite(form, holdings) {
	const [first, ...rest] = holdings.map((holding) => holding.access);
	let access = first ?? {};
	for (const other of rest) access = form === void 0 ? access : require_subject.uniteAccess(form, access, other);
	return access;
}
// src/insight/capabilities.ts
const rank = {
	no: 0,
	unknown: 1,
	yes: 2
};
function capabilitiesOf(org, effective) {
	const certain = certainCapabilities(org, effective);
	if (effective.possibly === void 0) return certain;
	const known = new Map(certain.map((capability) => [capability.ability, capability]));
	return certainCapabilities(org, effective.possibly).map((possible) => withDoubt(known.get(possible.ability), possible));
}
function withDoubt(certain, possible) {
	const cell = (known, maybe) => rank[maybe] > rank[known] ? "unknown" : known;
	const types = Object.keys({
		...certain?.environments,
		...possible.environments
	});
	const on = (side, type) => side === void 0 ? "no" : side.environments === void 0 ? side.answer : side.environments[type] ?? "no";
	const { environments: _possible, ...rest } = possible;
	return {
		...rest,
		answer: cell(certain?.answer ?? "no", possible.answer),
		...types.length === 0 ? {} : { environments: Object.fromEntries(types.map((type) => [type, cell(on(certain, type), on(possible, type))])) }
	};
}
function certainCapabilities(org, effective) {
	const found = new Map();
	for (const table of tablesOf(org, effective.section)) {
		if (!isAbout(table, effective)) continue;
		for (const row of table.rows) {
			const judged = judge(org, table, row, effective);
			const capability = effective.isNotKnown === true && !isByMembershipAlone(table) ? inDoubt(judged) : judged;
			const known = found.get(row.ability);
			found.set(row.ability, known === void 0 ? capability : better(known, capability));
		}
	}
	return [...found.values()];
}
function tablesOf(org, section) {
	return org.abilities.filter((table) => table.section === section);
}
function isNamed(row, word) {
	return row.ability === word || row.aliases?.includes(word) === true;
}
function knownAbilities(orgs) {
	const words = orgs.flatMap((org) => org.abilities.flatMap(({ rows }) => rows.flatMap((row) => [row.ability, ...row.aliases ?? []])));
	return [...new Set(words)].sort(require_load.compareText);
}
function inDoubt(capability) {
	const doubt = () => "unknown";
	const { environments } = capability;
	return {
		...capability,
		answer: doubt(),
		...environments === void 0 ? {} : { environments: Object.fromEntries(Object.entries(environments).map(([type]) => [type, doubt()])) }
	};
}
function judge(org, table, row, effective) {
	const base = {
		ability: row.ability,
		aliases: row.aliases ?? [],
		title: row.title,
		source: table.source
	};
	if (table.levels === "membership") return {
		...base,
		answer: bestCell(row, effective.membership)
	};
	if (table.levels !== "environment-role") return {
		...base,
		answer: bestCell(row, levelNames(org, effective))
	};
	const cells = Object.entries(effective.environments).map(([type, role]) => [type, bestCell(row, [role])]);
	const answer = best(cells.map(([, cell]) => cell));
	return {
		...base,
		answer,
		environments: Object.fromEntries(cells)
	};
}
function isByMembershipAlone({ levels, having }) {
	return levels === "membership" && having === void 0;
}
function isAbout(table, { holdings, titles }) {
	if (isByMembershipAlone(table)) return true;
	const held = countedHoldings(holdings).filter((holding) => !isStanding(holding));
	const { having = "access" } = table;
	switch (having) {
		case "access": return held.length > 0;
		case "place": return held.some(isPlace);
		case "open": return held.some(({ path }) => path.kind === "inherited" && path.level === "everybody");
		case "owner": return titles.includes("owner");
	}
}
function isPlace({ path, subject }) {
	if (path.kind !== "inherited") return true;
	return path.level === subject || require_subject.groupNameOf(path.level) !== void 0;
}
function levelNames(org, effective) {
	const form = require_check.formOf(org.shape, effective.section);
	return [
		...effective.titles.length > 0 ? require_check.levelsOf(form, effective.access) : levelsOrNone(form, effective.access),
		...rolesBeside(form, effective),
		...effective.titles
	];
}
function rolesBeside(form, { holdings }) {
	if (form?.form !== "role" || form.isOpen !== true) return [];
	return countedHoldings(holdings).flatMap(({ access, path }) => path.kind === "setting" || path.kind === "owner" ? [] : require_check.levelsOf(form, access));
}
function bestCell(row, levels) {
	return best(levels.map((level) => row.cells[level] ?? "unknown"));
}
function best(cells) {
	return cells.reduce((a, b) => rank[b] > rank[a] ? b : a, "no");
}
function better(a, b) {
	const wholeAnswer = best([a, b].filter((capability) => capability.environments === void 0).map((capability) => capability.answer));
	const { environments: _dropped, ...known } = rank[b.answer] > rank[a.answer] ? b : a;
	const rest = {
		...known,
		aliases: [...new Set([...a.aliases, ...b.aliases])]
	};
	if (wholeAnswer === "yes") return {
		...rest,
		answer: "yes"
	};
	const environments = { ...a.environments };
	for (const [type, cell] of Object.entries(b.environments ?? {})) environments[type] = best([environments[type] ?? "no", cell]);
	for (const [type, cell] of Object.entries(environments)) environments[type] = best([cell, wholeAnswer]);
	return Object.keys(environments).length === 0 ? rest : {
		...rest,
		environments
	};
}
// src/insight/planned.ts
const books = new WeakMap();
function outlookOf(org, address, subject, live, isSame) {
	const { planned } = org;
	if (planned === void 0) return void 0;
	const places = planned.spared.filter((place) => place.address === address && (place.subject === void 0 || isOf(place.subject, subject)));
	const differ = (a, b) => a === void 0 || b === void 0 ? a !== b : !isSame(a, b);
	const after = holderIn(org, planned.after, address, subject);
	const spared = places.find(({ isAccount }) => isAccount) ?? places[0];
	return {
		isChanged: planned.gone.has(address) || differ(live, after) || places.some(({ isDrift }) => isDrift),
		isDeferred: differ(after, holderIn(org, planned.later, address, subject)),
		...spared === void 0 ? {} : { spared }
	};
}
function isOf(spared, subject) {
	return spared === subject || spared.startsWith(`${subject}#`);
}
function holderIn(org, book, address, subject) {
	let holders = books.get(book);
	if (holders === void 0) {
		const all = effectiveHolders(org, book, () => true);
		holders = new Map(all.map((holder) => [keyOf(holder.address, holder.subject), holder]));
		books.set(book, holders);
	}
	return holders.get(keyOf(address, subject));
}
function keyOf(address, subject) {
	return JSON.stringify([address, subject]);
}
// src/insight/live-difference.ts
function compareWithLive(org, address, section, files, live) {
	if (org.live === void 0 && org.unread === void 0) return void 0;
	const problem = unreadReason(org, address);
	const subject = (files ?? live)?.subject;
	const outlook = subject === void 0 ? void 0 : outlookOf(org, address, subject, live, isSame);
	const isToBeMade = problem === NOT_THERE && outlook?.isChanged === true;
	if (problem !== void 0 && !isToBeMade) return {
		state: "not-read",
		problem
	};
	const left = outlook === void 0 || outlook.isChanged ? void 0 : stateOf(outlook);
	if (live === void 0) return left ?? { state: "only-in-files" };
	const has = {
		access: live.access,
		has: describeEffective(live),
		...live.pending === void 0 ? {} : { pending: live.pending }
	};
	if (files === void 0) return require_managed.isManaged(org.desired, section) ? {
		state: "only-live",
		...left,
		...has
	} : {
		state: "not-managed",
		...has
	};
	if (!isSame(files, live)) return {
		state: "differs",
		...left,
		...has
	};
	return {
		state: live.pending === void 0 ? "same" : "pending",
		...has
	};
}
function stateOf({ isDeferred, spared }) {
	const why = spared === void 0 ? {} : { problem: spared.text };
	if (isDeferred) return { state: "deferred" };
	return {
		state: spared?.isAccount === true ? "account" : "spared",
		...why
	};
}
function describeEffective(effective) {
	const { access, titles } = effective;
	if (effective.holdings.every(isStanding)) return "no place";
	const levels = effective.holdings.filter((holding) => titleOf(holding) === void 0);
	const words = (levels.length === 0 || titles.length > 0 && access.permissions?.length === 0) && titles.length > 0 ? [] : [isByRule(levels) ? "access" : require_subject.describeAccess(access)];
	const isAlsoBlocked = effective.isDisabled && access.disabled !== true;
	return `${[...new Set([...titles, ...words])].join(", ")}${isAlsoBlocked ? " (disabled)" : ""}`;
}
function isByRule(holdings) {
	const isBare = ({ access }) => access.role === void 0 && access.permissions === void 0;
	return holdings.length > 0 && holdings.every((one) => one.path.kind === "inherited" && isBare(one));
}
function isSame(files, live) {
	return require_subject.satisfies(live.access, files.access) && [...files.titles].sort().join() === [...live.titles].sort().join() && files.isDisabled === live.isDisabled;
}
const NOT_THERE = "it does not exist, or was not read";
function unreadReason(org, address) {
	const { live } = org;
	if (live === void 0) return org.unread ?? "it was not read";
	const root = require_subject.formatAddress(org.desired.key);
	const section = `${root}/${require_subject.sectionOf(address) ?? "members"}`;
	const gap = live.gaps.find((candidate) => [
		address,
		root,
		section
	].includes(candidate.address));
	if (gap !== void 0) return gap.message;
	if (address === root || live.grants.has(address) || live.resources.has(address)) return void 0;
	return NOT_THERE;
}
Object.defineProperty(exports, "capabilitiesOf", {
	enumerable: true,
	get: function() {
		return capabilitiesOf;
	}
});
Object.defineProperty(exports, "compareWithLive", {
	enumerable: true,
	get: function() {
		return compareWithLive;
	}
});
Object.defineProperty(exports, "describeEffective", {
	enumerable: true,
	get: function() {
		return describeEffective;
	}
});
Object.defineProperty(exports, "effectiveAccess", {
	enumerable: true,
	get: function() {
		return effectiveAccess;
	}
});
Object.defineProperty(exports, "effectiveHolders", {
	enumerable: true,
	get: function() {
		return effectiveHolders;
	}
});
Object.defineProperty(exports, "filesOf", {
	enumerable: true,
	get: function() {
		return filesOf;
	}
});
Object.defineProperty(exports, "insightOrgs", {
	enumerable: true,
	get: function() {
		return insightOrgs;
	}
});
Object.defineProperty(exports, "isLiveAsked", {
	enumerable: true,
	get: function() {
		return isLiveAsked;
	}
});
Object.defineProperty(exports, "isNamed", {
	enumerable: true,
	get: function() {
		return isNamed;
	}
});
Object.defineProperty(exports, "isStanding", {
	enumerable: true,
	get: function() {
		return isStanding;
	}
});
Object.defineProperty(exports, "knownAbilities", {
	enumerable: true,
	get: function() {
		return knownAbilities;
	}
});
Object.defineProperty(exports, "liveOf", {
	enumerable: true,
	get: function() {
		return liveOf;
	}
});
Object.defineProperty(exports, "tablesOf", {
	enumerable: true,
	get: function() {
		return tablesOf;
	}
});
Object.defineProperty(exports, "unreadOrgs", {
	enumerable: true,
	get: function() {
		return unreadOrgs;
	}
});
