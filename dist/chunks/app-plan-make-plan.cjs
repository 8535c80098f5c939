"use strict";
const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_http = require("./http-http.cjs");
const require_clock = require("./http-clock.cjs");
const require_diagnostic = require("./model-diagnostic.cjs");
const require_check = require("./app-load-check.cjs");
const require_shape = require("./model-shape.cjs");
const require_unknown_levels = require("./model-unknown-levels.cjs");
const require_glob = require("./model-glob.cjs");
const require_json = require("./model-json.cjs");
const require_managed = require("./model-managed.cjs");
const require_holdings = require("./effective-holdings.cjs");
const require_version = require("./version.cjs");
const require_connect = require("./app-connect-connect.cjs");
const require_credentials = require("./app-connect-credentials.cjs");
const require_load = require("./app-load-load.cjs");
const require_select_orgs = require("./app-load-select-orgs.cjs");
let node_crypto = require("node:crypto");
// src/plan/guard/named-holders.ts
function formerHolder(operation, shape) {
	return namedBy(operation, shape, (setting) => setting.before);
}
function newHolder(operation, shape) {
	return namedBy(operation, shape, (setting) => setting.after);
}
function namedBy(operation, shape, read) {
	if (operation.kind !== "setting") return void 0;
	const value = read(operation);
	if (typeof value !== "string") return void 0;
	const { section } = require_diagnostic.parseAddress(operation.address);
	return (shape.sections.find((candidate) => candidate.section === section)?.settings)?.find(({ key }) => key === operation.setting)?.kind === "subject" ? value : void 0;
}
function visitNamedHolders(live, shape, visit) {
	const keys = new Map(shape.sections.map(({ section, settings }) => [section, settings.filter(({ kind }) => kind === "subject").map(({ key }) => key)]));
	if ([...keys.values()].every((named) => named.length === 0)) return;
	for (const [address, settings] of live.settings) {
		const seen = new Set();
		for (const key of keys.get(require_diagnostic.parseAddress(address).section ?? "") ?? []) {
			const subject = settings.get(key)?.value;
			if (typeof subject !== "string" || seen.has(subject)) continue;
			seen.add(subject);
			const grant = live.grants.get(address)?.get(subject);
			if (grant === void 0 || grant.pending !== void 0) visit(subject, address);
		}
	}
}
function findIdleHolders(operations, live, shape) {
	const members = live.grants.get(require_diagnostic.formatAddress(live.org));
	const changes = new Map();
	for (const operation of operations) if (operation.kind === "grant" && operation.address === require_diagnostic.formatAddress(live.org)) changes.set(operation.subject, operation);
	return operations.flatMap((operation) => {
		const from = formerHolder(operation, shape);
		const to = newHolder(operation, shape);
		if (operation.kind !== "setting" || from === void 0 || to === void 0) return [];
		const change = changes.get(to);
		const isActiveThen = change === void 0 ? isActive(members?.get(to)) : isActiveAfter(change);
		const text = `${to}, who is to be ${operation.setting} of ${operation.address}, is not active`;
		return isActive(members?.get(from)) && !isActiveThen ? [{
			operation,
			text
		}] : [];
	});
}
function isActive(membership) {
	return membership === void 0 || membership.pending === void 0 && membership.access.disabled !== true;
}
function isActiveAfter(change) {
	return change.after !== void 0 && change.after.disabled !== true && require_check.settlesNow(change);
}
// src/plan/diff/accounts.ts
function holdBack(operations, { live, shape, desired }) {
	const { holds } = live;
	if (holds === void 0 || holds.size === 0) return {
		operations,
		spared: []
	};
	const kept = [];
	const spared = [];
	for (const operation of operations) {
		const subject = (operation.kind === "grant" ? [operation.subject] : [newHolder(operation, shape), formerHolder(operation, shape)]).find((one) => one !== void 0 && holds.has(one));
		const hold = subject === void 0 ? void 0 : holds.get(subject);
		if (subject === void 0 || hold === void 0) {
			kept.push(operation);
			continue;
		}
		const { address } = operation;
		spared.push({
			org: desired.key,
			address,
			subject,
			code: "account",
			text: hold.text,
			drift: "changed"
		});
	}
	return {
		operations: kept,
		spared
	};
}
function nameAccounts(operations, { live: { accounts }, shape }) {
	return operations.map((operation) => {
		const subject = operation.kind === "grant" ? operation.subject : newHolder(operation, shape);
		const account = operation.observed?.identity?.id ?? (subject && accounts?.get(subject)?.id);
		return account === void 0 ? operation : {
			...operation,
			account
		};
	});
}
// src/plan/draft-input.ts
function grantOperationId(address, subject) {
	return `${address} ${subject}`;
}
function settingOperationId(address, setting) {
	return `${address} #${setting}`;
}
function addressOfId(id) {
	const group = id.indexOf(" group:");
	return id.slice(0, group === -1 ? id.lastIndexOf(" ") : group);
}
// src/plan/diff/cascade.ts
function foldCascades(operations, live, shape) {
	const folded = new Set();
	const effects = new Map();
	for (const operation of operations) {
		if (operation.action !== "remove") continue;
		const lost = operation.kind === "setting" ? lostWithResource(operation, live) : isMemberRemoval(operation, live) && operation.observed?.pending === void 0 ? lostWithMembership(operation, live, shape) : [];
		if (lost.length === 0) continue;
		for (const { id } of lost) folded.add(id);
		effects.set(operation.id, lost.map(({ effect }) => effect));
	}
	const byId = new Map(operations.map((operation) => [operation.id, operation]));
	return operations.filter((operation) => !folded.has(operation.id) || operation.action !== "remove").map((operation) => {
		const more = effects.get(operation.id) ?? lostWithName(operation, byId, live, shape);
		return more.length === 0 ? operation : {
			...operation,
			effects: [...operation.effects, ...more]
		};
	});
}
function isMemberRemoval(operation, live) {
	return operation.address === require_diagnostic.formatAddress(live.org);
}
function lostWithMembership(operation, live, shape) {
	const lost = [];
	for (const [address, holders] of live.grants) {
		const section = require_diagnostic.sectionOf(address);
		if (section === void 0 || !shape.members.cascades.includes(section)) continue;
		const grant = holders.get(operation.subject);
		if (grant !== void 0 && grant.pending === void 0) lost.push(loss(address, operation.subject, grant));
	}
	return lost.sort(byId);
}
function lostWithResource(operation, live) {
	if (operation.setting !== "exists") return [];
	const lost = [];
	for (const [subject, grant] of live.grants.get(operation.address) ?? []) lost.push(loss(operation.address, subject, grant));
	const group = require_diagnostic.groupSubject(require_diagnostic.parseAddress(operation.address).name ?? "");
	for (const [address, holders] of live.grants) {
		const grant = holders.get(group);
		if (grant !== void 0) lost.push(loss(address, group, grant));
	}
	return lost.sort(byId);
}
function lostWithName(operation, byId, live, shape) {
	const subject = formerHolder(operation, shape);
	if (operation.kind !== "setting" || subject === void 0) return [];
	const { address, setting } = operation;
	const own = byId.get(grantOperationId(address, subject));
	const grant = live.grants.get(address)?.get(subject);
	return (own === void 0 ? grant !== void 0 && grant.pending === void 0 : own.action !== "remove") ? [{
		kind: "note",
		subject,
		text: `${subject} is no longer ${setting}, and keeps a place there`
	}] : [{
		kind: "cascade",
		address,
		subject,
		text: `${subject} loses ${setting}`
	}];
}
function loss(address, subject, grant) {
	const who = require_diagnostic.groupNameOf(subject) === void 0 ? subject : `group ${require_diagnostic.groupNameOf(subject)}`;
	return {
		id: grantOperationId(address, subject),
		effect: {
			kind: "cascade",
			address,
			subject,
			text: `${who} loses ${require_diagnostic.describeAccess(grant.access)}`
		}
	};
}
function byId(a, b) {
	return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
// src/plan/diff/diff.ts
function diffGrants(desired, live) {
	const differences = [];
	const agreed = new Agreed();
	for (const [address, wanted] of desired) {
		const present = live.get(address);
		const found = diffWanted(address, wanted, present, differences, agreed);
		if (present !== void 0 && found < present.size) diffUnwanted(address, wanted, present, differences);
	}
	for (const [address, present] of live) {
		if (desired.has(address)) continue;
		for (const [subject, grant] of present) differences.push({
			address,
			subject,
			live: grant
		});
	}
	return differences;
}
var Agreed = class {
	#wanted = new Map();
	#lastLive;
	#lastWanted;
	has(live, wanted) {
		if (live === this.#lastLive && wanted === this.#lastWanted) return true;
		if (this.#wanted.get(live) !== wanted) {
			if (!require_diagnostic.satisfies(live, wanted)) return false;
			this.#wanted.set(live, wanted);
		}
		this.#lastLive = live;
		this.#lastWanted = wanted;
		return true;
	}
};
function diffWanted(address, wanted, present, differences, agreed) {
	let found = 0;
	wanted.forEach((grant, subject) => {
		const live = present?.get(subject);
		if (live === void 0) {
			differences.push({
				address,
				subject,
				desired: grant
			});
			return;
		}
		found += 1;
		if (!agreed.has(live.access, grant.access) || live.pending !== void 0) differences.push({
			address,
			subject,
			desired: grant,
			live
		});
	});
	return found;
}
function diffUnwanted(address, wanted, present, differences) {
	for (const [subject, grant] of present) if (!wanted.has(subject)) differences.push({
		address,
		subject,
		live: grant
	});
}
// src/plan/diff/gaps.ts
function compileGaps(live) {
	const byAddress = new Map(live.gaps.map((gap) => [gap.address, gap]));
	const whole = byAddress.get(require_diagnostic.formatAddress(live.org));
	const bySection = new Map();
	for (const gap of live.gaps) if (gap.address.split("/").length === 2) bySection.set(gap.address, gap);
	return (address) => {
		const direct = whole ?? byAddress.get(address);
		if (direct !== void 0 || bySection.size === 0) return direct;
		return bySection.get(address.split("/").slice(0, 2).join("/"));
	};
}
// src/plan/diff/protection.ts
function compileProtection(desired, directory) {
	if (desired.protect.length === 0) return () => void 0;
	const tests = desired.protect.map((glob) => ({
		glob,
		matches: require_glob.compileGlobs([glob], "name")
	}));
	return (subject, identity) => {
		const names = [
			subject,
			require_diagnostic.holderOfAccount(subject),
			identity?.email,
			identity?.name,
			directory.emailOf(subject, desired.provider, desired.key)
		];
		return tests.find(({ matches }) => names.some((name) => name !== void 0 && matches(name)))?.glob;
	};
}
// src/plan/diff/sections.ts
const LISTED = { form: "listed" };
var SectionLookup = class {
	#shape;
	#desired;
	#bySection;
	#reachedBy;
	#last;
	constructor(shape, desired) {
		this.#shape = shape;
		this.#desired = desired;
		this.#bySection = new Map(shape.sections.map((section) => [section.section, section]));
		this.#reachedBy = new Map(shape.sections.flatMap((section) => section.reaches === void 0 ? [] : [[section.reaches.section, section.section]]));
	}
	sectionAt(address) {
		const section = this.#sectionOf(address);
		return section === void 0 ? void 0 : this.#bySection.get(section);
	}
	section(name) {
		return this.#bySection.get(name);
	}
	decidingSection(address, subject) {
		const section = this.#sectionOf(address);
		if (section === void 0) return "members";
		return this.#isReach(section, subject) ? this.#reachedBy.get(section) ?? section : section;
	}
	formAt(address, subject) {
		const section = this.#sectionOf(address);
		if (section === void 0) return this.#shape.members.form;
		if (this.#isReach(section, subject)) return LISTED;
		return this.#bySection.get(section)?.holders?.form ?? LISTED;
	}
	keepsAt(address) {
		const section = this.#sectionOf(address);
		if (section === void 0) return this.#shape.members.keeps;
		return this.#bySection.get(section)?.holders?.keeps ?? [];
	}
	modeAt(address, subject) {
		const section = this.#sectionOf(address);
		const mode = this.#desired.modes.get(this.decidingSection(address, subject));
		if (mode === void 0 || mode === "ignore") return void 0;
		if (section === void 0 || this.#isReach(section, subject)) return mode;
		const resource = this.#desired.resources.get(address);
		if (resource === void 0) return this.#modeOfStranger(section, mode);
		return resource.hasHolders ? mode : void 0;
	}
	#sectionOf(address) {
		if (this.#last?.address !== address) this.#last = {
			address,
			section: require_diagnostic.sectionOf(address)
		};
		return this.#last.section;
	}
	#modeOfStranger(section, mode) {
		if (this.#bySection.get(section)?.lifecycle === "managed") return mode;
		return this.#desired.unlisted === "revoke" ? mode : void 0;
	}
	#isReach(section, subject) {
		return this.#reachedBy.has(section) && require_diagnostic.groupNameOf(subject) !== void 0;
	}
};
// src/plan/diff/operations.ts
function judgeGrants(input, differences) {
	const judge = new GrantJudge(input);
	for (const difference of differences) {
		if (input.addresses !== void 0 && !input.addresses.has(difference.address)) continue;
		judge.judge(difference);
	}
	return judge.result;
}
var GrantJudge = class {
	result = {
		operations: [],
		pending: [],
		spared: [],
		findings: []
	};
	#input;
	#sections;
	#gapAt;
	#protectedBy;
	#expired;
	#doubtful;
	constructor(input) {
		this.#input = input;
		this.#sections = new SectionLookup(input.shape, input.desired);
		this.#gapAt = compileGaps(input.live);
		this.#protectedBy = compileProtection(input.desired, input.directory);
		this.#expired = new Map(input.desired.expired.map((grant) => [grantOperationId(grant.address, grant.subject), grant]));
		this.#doubtful = findDoubtfulSections(input, this.#sections);
	}
	judge(difference) {
		const { desired, live } = difference;
		const hold = this.#input.live.holds?.get(difference.subject);
		if (hold !== void 0) this.#judgeHeld(difference, hold);
		else if (desired !== void 0 && live !== void 0) this.#judgeBoth(difference, desired, live);
		else if (desired !== void 0) this.#judgeMissing(difference, desired);
		else if (live !== void 0) this.#judgeExtra(difference, live);
	}
	#judgeHeld({ address, subject, desired, live }, hold) {
		const mode = this.#sections.modeAt(address, subject);
		if (mode === void 0) return;
		const glob = live === void 0 ? void 0 : this.#protectedBy(subject, live.identity);
		if (live !== void 0 && glob !== void 0) {
			this.#spare(address, subject, live, "protected", `protected by ${glob}`);
			return;
		}
		const access = live?.access ?? desired?.access;
		const drift = this.#driftOfHeld({
			address,
			subject,
			...desired && { desired },
			...live && { live }
		}, hold);
		const isKept = drift === "unmanaged" && mode === "additive";
		this.result.spared.push({
			org: this.#input.desired.key,
			address,
			subject,
			...access === void 0 ? {} : { access },
			code: "account",
			text: hold.text,
			...drift === void 0 || isKept ? {} : { drift }
		});
	}
	#driftOfHeld({ address, subject, desired, live }, hold) {
		if (live === void 0) return "missing";
		if (desired !== void 0) return require_diagnostic.satisfies(live.access, desired.access) ? void 0 : "changed";
		if (hold.code !== "listed") return "unmanaged";
		const granted = this.#input.desired.grants.get(address)?.get(require_diagnostic.holderOfAccount(subject))?.access;
		const form = this.#sections.formAt(address, subject);
		const direction = require_diagnostic.compareAccess(form, granted, live.access);
		return direction === "more" || direction === "mixed" ? "unmanaged" : void 0;
	}
	#judgeBoth({ address, subject }, desired, live) {
		const mode = this.#sections.modeAt(address, subject);
		if (mode === void 0) return;
		if (require_diagnostic.satisfies(live.access, desired.access)) {
			if (live.pending === void 0) return;
			this.result.pending.push({
				org: this.#input.desired.key,
				address,
				subject,
				access: live.access,
				state: live.pending.state
			});
			return;
		}
		if (live.fixed !== void 0) {
			this.#spare(address, subject, live, "fixed", live.fixed);
			return;
		}
		const form = this.#sections.formAt(address, subject);
		const wanted = mode === "additive" ? require_diagnostic.uniteAccess(form, live.access, desired.access) : desired.access;
		const after = require_unknown_levels.keepUnknown(form, live.access, wanted);
		const kept = require_unknown_levels.unknownLevels(form, live.access).filter((name) => !require_unknown_levels.unknownLevels(form, desired.access).includes(name));
		if (after !== wanted && require_diagnostic.satisfies(live.access, after)) {
			this.#spare(address, subject, live, "unknown", unknownText(kept));
			return;
		}
		if (mode === "additive" && require_diagnostic.satisfies(live.access, after)) {
			this.#spare(address, subject, live, "additive", "more than the files ask for; this section only adds");
			return;
		}
		if (kept.length > 0) this.#spare(address, subject, live, "unknown", unknownText(kept));
		this.#push({
			address,
			subject,
			live
		}, "update", desired, {
			before: live.access,
			after,
			direction: require_diagnostic.compareAccess(form, live.access, after),
			reason: this.#reasonOfChange(address, subject, live)
		});
	}
	#judgeMissing({ address, subject }, desired) {
		if (this.#sections.modeAt(address, subject) === void 0) return;
		if (this.#isOnMissingResource(address)) {
			this.#reportMissing(address, subject, desired);
			return;
		}
		const form = this.#sections.formAt(address, subject);
		this.#push({
			address,
			subject
		}, "add", desired, {
			after: desired.access,
			direction: require_diagnostic.compareAccess(form, void 0, desired.access),
			reason: {
				code: "declared",
				text: desired.isImplied === true ? "comes with access below" : "declared"
			}
		});
	}
	#judgeExtra({ address, subject }, live) {
		const mode = this.#sections.modeAt(address, subject);
		if (mode === void 0) return;
		const glob = this.#protectedBy(subject, live.identity);
		if (glob !== void 0) {
			this.#spare(address, subject, live, "protected", `protected by ${glob}`);
			return;
		}
		if (live.fixed !== void 0) {
			const code = live.access.disabled === true ? "disabled" : "fixed";
			this.#spare(address, subject, live, code, live.fixed);
			return;
		}
		if (mode === "additive") {
			this.#spare(address, subject, live, "additive", "not in the files; this section only adds");
			return;
		}
		const doubt = this.#doubtOf(address);
		if (doubt !== void 0) {
			this.#spare(address, subject, live, "unlisted", doubt);
			return;
		}
		if (this.#gapAt(address) !== void 0) return;
		this.#push({
			address,
			subject,
			live
		}, "remove", void 0, {
			before: live.access,
			direction: "less",
			reason: this.#reasonOfRemoval(address, subject, live)
		});
	}
	#push(at, action, desired, change) {
		const expired = this.#expired.get(grantOperationId(at.address, at.subject));
		const origins = desired?.origins ?? (change.reason.code === "expired" ? expired?.origins : void 0) ?? [];
		this.result.operations.push({
			kind: "grant",
			id: grantOperationId(at.address, at.subject),
			org: this.#input.desired.key,
			provider: this.#input.desired.provider,
			address: at.address,
			subject: at.subject,
			action,
			...change,
			...desired?.reason === void 0 ? {} : { why: desired.reason },
			...desired?.until === void 0 ? {} : { until: new Date(desired.until).toISOString() },
			origins: origins.map((ref) => this.#input.locate(ref)),
			effects: [],
			dependsOn: [],
			phase: 0,
			...at.live === void 0 ? {} : { observed: observedGrant(at.live) }
		});
	}
	#spare(address, subject, live, code, text) {
		this.result.spared.push({
			org: this.#input.desired.key,
			address,
			subject,
			access: live.access,
			code,
			text,
			...code === "unknown" ? { drift: "changed" } : {}
		});
	}
	#doubtOf(address) {
		if (this.#doubtful.size === 0 || this.#input.desired.resources.has(address)) return void 0;
		return this.#doubtful.get(require_diagnostic.parseAddress(address).section ?? "");
	}
	#isOnMissingResource(address) {
		const section = this.#sections.sectionAt(address);
		if (section === void 0 || section.lifecycle === "managed") return false;
		return !this.#input.live.resources.has(address);
	}
	#reportMissing(address, subject, desired) {
		const section = this.#sections.sectionAt(address);
		const isReported = this.#input.desired.resources.has(address) || this.#gapAt(address) !== void 0;
		if (section === void 0 || isReported) return;
		const { name = address } = require_diagnostic.parseAddress(address);
		const origins = desired.origins.map((ref) => this.#input.locate(ref));
		const [first] = origins;
		this.result.findings.push({
			severity: "error",
			code: "RESOURCE_NOT_FOUND",
			org: this.#input.desired.key,
			address,
			message: `${subject} is to reach the ${section.noun} "${name}", and ${this.#input.desired.name} has no such ${section.noun} that this token can see.`,
			hint: `Correct its name, or declare it under ${section.section}.`,
			...first === void 0 ? {} : { place: {
				file: first.file,
				line: first.line,
				column: first.column
			} },
			origins
		});
	}
	#reasonOfChange(address, subject, live) {
		const expired = this.#expired.get(grantOperationId(address, subject));
		if (expired !== void 0) return {
			code: "expired",
			text: `part of it ${expiredText(expired)}`
		};
		if (live.pending !== void 0) return {
			code: "changed",
			text: `the open invitation is for ${require_diagnostic.describeAccess(live.access)}`
		};
		return {
			code: "changed",
			text: "differs from the files"
		};
	}
	#reasonOfRemoval(address, subject, live) {
		const expired = this.#expired.get(grantOperationId(address, require_diagnostic.holderOfAccount(subject)));
		if (expired !== void 0) return {
			code: "expired",
			text: expiredText(expired)
		};
		const { section } = require_diagnostic.parseAddress(address);
		if (section !== void 0 && !this.#input.desired.resources.has(address)) return {
			code: "not-declared-resource",
			text: `${section}/${require_diagnostic.parseAddress(address).name ?? ""} is not in the files`
		};
		return {
			code: "not-declared",
			text: live.pending === void 0 ? "not in the files" : "invited, but not in the files"
		};
	}
};
function findDoubtfulSections(input, sections) {
	const doubtful = new Map();
	if (input.addresses !== void 0) return doubtful;
	for (const { address, section, key } of input.desired.resources.values()) {
		const shape = sections.section(section);
		if (shape?.lifecycle !== "adopted" || input.live.resources.has(address)) continue;
		doubtful.set(section, `not revoked: it may be the ${shape.noun} "${key}", which was not found`);
	}
	return doubtful;
}
function unknownText(names) {
	const declared = names.map((name) => `${require_unknown_levels.UNKNOWN_PREFIX}${name.split(" on ")[0] ?? name}`).join(", ");
	return `rolecall does not know ${names.join(", ")}, so it is kept; declare it as ${declared}`;
}
function expiredText(expired) {
	return `expired on ${new Date(expired.until - 1).toISOString().slice(0, 10)}`;
}
function observedGrant(live) {
	return {
		access: live.access,
		identity: live.identity,
		...live.pending === void 0 ? {} : { pending: live.pending.state },
		...live.version === void 0 ? {} : { version: live.version },
		...live.ref === void 0 ? {} : { ref: live.ref }
	};
}
// src/plan/diff/renamed.ts
function findRenamed(input, operations) {
	const { desired, live, directory } = input;
	const leavers = moversOf(operations, "remove").filter(({ subject }) => !directory.people.has(subject) && require_diagnostic.holderOfAccount(subject) === subject);
	const comers = moversOf(operations, "add").filter(({ subject }) => live.accounts?.has(subject) !== true);
	return comers.flatMap((comer) => {
		const alike = leavers.filter((leaver) => looksAlike(leaver, comer, directory.people.get(comer.subject)));
		const same = leavers.filter(({ grants }) => grants === comer.grants);
		const isOnly = comer.grants.includes("\n") && comers.filter(({ grants }) => grants === comer.grants).length === 1;
		const [found] = alike.length > 0 ? alike : isOnly && same.length === 1 ? same : [];
		return found === void 0 ? [] : [findingOf(desired.key, desired.provider, found, comer)];
	});
}
function moversOf(operations, action) {
	const bySubject = new Map();
	for (const operation of operations) {
		if (operation.kind !== "grant" || require_diagnostic.groupNameOf(operation.subject) !== void 0) continue;
		bySubject.set(operation.subject, [...bySubject.get(operation.subject) ?? [], operation]);
	}
	return [...bySubject].flatMap(([subject, list]) => {
		if (list.some((operation) => operation.action !== action)) return [];
		return [{
			subject,
			identity: list.find(({ observed }) => observed?.identity !== void 0)?.observed?.identity,
			grants: list.map(({ address, before, after }) => {
				const { details: _details, ...access } = before ?? after ?? {};
				return `${address} ${require_json.canonicalJson(access)}`;
			}).sort().join("\n")
		}];
	});
}
function looksAlike(leaver, comer, person) {
	const names = [
		person?.name,
		comer.subject,
		localPart(person?.email ?? comer.subject)
	].map(fold);
	return [leaver.identity?.name, localPart(leaver.subject)].map(fold).some((name) => name !== "" && names.includes(name));
}
function localPart(text) {
	const at = text.indexOf("@");
	return at > 0 ? text.slice(0, at) : void 0;
}
function fold(text) {
	return (text ?? "").normalize("NFC").trim().toLowerCase().replaceAll(/\s+/gu, " ");
}
function findingOf(org, provider, leaver, comer) {
	const email = leaver.identity?.email;
	const id = leaver.identity?.id;
	const account = id === void 0 ? void 0 : `accounts: { ${provider}: ${JSON.stringify(id)} }`;
	const lines = [...email === void 0 ? [] : [`aliases: [${email}]`], ...account === void 0 ? [] : [account]];
	return {
		severity: "warning",
		code: "LOOKS_RENAMED",
		org,
		address: org,
		message: `${leaver.subject} leaves and ${comer.subject} comes, and they look like one person under a new address.`,
		hint: `If they are, add to ${comer.subject} under people: ${lines.join("   or   ")}`
	};
}
// src/plan/diff/settings.ts
function judgeSettings(input) {
	const result = {
		operations: [],
		spared: [],
		findings: []
	};
	const sections = new SectionLookup(input.shape, input.desired);
	const missing = judgeResources(input, sections, result);
	for (const [address, settings] of input.desired.settings) {
		if (input.addresses !== void 0 && !input.addresses.has(address)) continue;
		const section = sections.sectionAt(address);
		if (section === void 0 || missing.has(address) || !require_managed.isManaged(input.desired, section.section)) continue;
		for (const [key, desired] of settings) judgeSetting(input, section, address, key, desired, result);
	}
	return result;
}
function judgeSetting(input, section, address, key, desired, result) {
	const live = input.live.settings.get(address)?.get(key);
	const shape = section.settings.find((setting) => setting.key === key);
	if (isSatisfied(shape, live, desired)) return;
	const direction = key === "exists" ? "more" : directionOf(shape, live, desired);
	const spared = spareSetting(input, section, shape, live, direction);
	if (spared !== void 0) {
		result.spared.push({
			org: input.desired.key,
			address,
			...spared,
			text: `${key}: ${spared.text}`
		});
		return;
	}
	result.operations.push({
		...settingOperation(input, address, key, live === void 0 ? "add" : "update", live),
		after: desired.value,
		...describeValues(shape, live?.value, desired.value),
		direction,
		reason: live === void 0 ? {
			code: "declared",
			text: "declared"
		} : {
			code: "changed",
			text: "differs from the files"
		},
		origins: desired.origins.map((ref) => input.locate(ref))
	});
}
function directionOf(shape, live, desired) {
	if (shape?.kind === "subject") return live === void 0 ? "more" : "mixed";
	return shape?.compare?.(live?.value, desired.value) ?? "none";
}
function spareSetting(input, section, shape, live, direction) {
	if (live?.fixed !== void 0) return {
		code: "fixed",
		text: live.fixed
	};
	const named = shape?.kind === "subject" && typeof live?.value === "string" ? live.value : void 0;
	const glob = named === void 0 ? void 0 : protectorOf(input, named);
	if (named !== void 0 && glob !== void 0) return {
		code: "protected",
		subject: named,
		text: `protected by ${glob}`
	};
	if (!require_managed.isAdditive(input.desired, section.section)) return void 0;
	if (direction === "less") return {
		code: "additive",
		text: "more than the files ask for; this section only adds"
	};
	if (direction !== "mixed") return void 0;
	return {
		code: "additive",
		...named === void 0 ? {} : { subject: named },
		text: "the change would also take something; this section only adds"
	};
}
function protectorOf(input, subject) {
	const member = input.live.grants.get(require_diagnostic.formatAddress(input.live.org))?.get(subject);
	return compileProtection(input.desired, input.directory)(subject, member?.identity);
}
function describeValues(shape, before, after) {
	if (shape?.describe === void 0) return {};
	return {
		...before === void 0 ? {} : { beforeText: shape.describe(before) },
		afterText: shape.describe(after)
	};
}
function isSatisfied(shape, live, desired) {
	if (shape?.isSatisfied !== void 0) return shape.isSatisfied(live?.value, desired.value);
	return live !== void 0 && require_json.canonicalJson(live.value) === require_json.canonicalJson(desired.value);
}
function settingOperation(input, address, key, action, live) {
	return {
		kind: "setting",
		id: settingOperationId(address, key),
		org: input.desired.key,
		provider: input.desired.provider,
		address,
		setting: key,
		action,
		...live === void 0 ? {} : {
			before: live.value,
			observed: observedSetting(live)
		},
		direction: "none",
		reason: {
			code: "declared",
			text: "declared"
		},
		origins: [],
		effects: [],
		dependsOn: [],
		phase: 0
	};
}
function observedSetting(live) {
	return {
		value: live.value,
		...live.version === void 0 ? {} : { version: live.version },
		...live.ref === void 0 ? {} : { ref: live.ref }
	};
}
function judgeResources(input, sections, result) {
	const missing = new Set();
	const gapAt = compileGaps(input.live);
	for (const resource of input.desired.resources.values()) {
		const section = sections.section(resource.section);
		if (section === void 0 || section.lifecycle === "managed" || !require_managed.isManaged(input.desired, section.section)) continue;
		if (input.live.resources.has(resource.address) || gapAt(resource.address) !== void 0) continue;
		if (input.addresses !== void 0 && !input.addresses.has(resource.address)) continue;
		missing.add(resource.address);
		result.findings.push(missingResource(input, section, resource.address, resource.id));
	}
	for (const resource of input.live.resources.values()) {
		const section = sections.section(resource.section);
		if (section === void 0 || input.desired.resources.has(resource.address) || !require_managed.isManaged(input.desired, section.section)) continue;
		judgeStranger(input, section, resource, result);
	}
	return missing;
}
function missingResource(input, section, address, id) {
	const resource = input.desired.resources.get(address);
	const origins = resource === void 0 ? [] : [input.locate(resource.origin)];
	const name = id === void 0 ? `"${resource?.key ?? address}"` : `"${resource?.key ?? address}" (id ${id})`;
	return {
		severity: "error",
		code: "RESOURCE_NOT_FOUND",
		org: input.desired.key,
		address,
		message: `The ${section.noun} ${name} is in the files, but ${input.desired.name} has no such ${section.noun} that this token can see.`,
		hint: `Correct its ${section.hasId ? "id" : "name"}, remove it from the files, or give the token access to it.`,
		...origins[0] === void 0 ? {} : { place: {
			file: origins[0].file,
			line: origins[0].line,
			column: origins[0].column
		} },
		origins
	};
}
function judgeStranger(input, section, resource, result) {
	const { desired, live } = input;
	const spare = (code, text) => {
		result.spared.push({
			org: desired.key,
			address: resource.address,
			code,
			text
		});
	};
	if (section.lifecycle === "adopted") {
		if (desired.unlisted === "report") spare("unlisted", `${section.noun} exists, but is not in the files`);
		return;
	}
	if (input.addresses !== void 0 && !input.addresses.has(resource.address)) return;
	if (require_managed.isAdditive(desired, section.section)) {
		spare("additive", "not in the files; this section only adds");
		return;
	}
	if (compileGaps(live)(resource.address) !== void 0) return;
	const existing = live.settings.get(resource.address)?.get("exists") ?? { value: true };
	if (existing.fixed !== void 0) {
		spare("fixed", existing.fixed);
		return;
	}
	result.operations.push({
		...settingOperation(input, resource.address, require_shape.EXISTENCE, "remove", existing),
		direction: "less",
		reason: {
			code: "not-declared",
			text: "not in the files"
		}
	});
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
function countHolders(live, address, roles, operations) {
	const before = new Set();
	const invited = new Set();
	const everybody = new Set();
	for (const [subject, grant] of live.grants.get(address) ?? []) {
		everybody.add(subject);
		if (require_diagnostic.groupNameOf(subject) !== void 0 || !holdsRole(grant.access, roles)) continue;
		if (grant.pending === void 0) before.add(subject);
		else invited.add(subject);
	}
	const after = new Set(before);
	const sets = {
		after,
		invited,
		everybody
	};
	for (const operation of operations) {
		for (const subject of lostByCascade(operation, address)) dropFrom(sets, subject);
		if (operation.kind === "grant" && operation.address === address) applyTo(sets, operation, roles);
	}
	return {
		before,
		after,
		invited,
		isAnybodyLeft: everybody.size > 0
	};
}
function lostByCascade(operation, address) {
	return operation.effects.flatMap((effect) => effect.kind === "cascade" && effect.address === address && effect.subject !== void 0 ? [effect.subject] : []);
}
function dropFrom(sets, subject) {
	for (const set of [
		sets.after,
		sets.invited,
		sets.everybody
	]) set.delete(subject);
}
function applyTo(sets, operation, roles) {
	const { subject } = operation;
	if (operation.action === "remove") {
		dropFrom(sets, subject);
		return;
	}
	sets.everybody.add(subject);
	if (require_diagnostic.groupNameOf(subject) !== void 0) return;
	sets.invited.delete(subject);
	if (!holdsRole(operation.after, roles)) sets.after.delete(subject);
	else if (require_check.settlesNow(operation)) sets.after.add(subject);
	else sets.invited.add(subject);
}
// src/plan/order/settle.ts
function deferLastHolders(operations, live, shape) {
	const deferred = [];
	const removed = new Set();
	for (const { address, roles, operations: touching } of keptAddresses(operations, shape)) {
		const holders = countHolders(live, address, roles, touching);
		if (holders.before.size === 0 || holders.after.size > 0 || holders.invited.size === 0) continue;
		const keeper = chooseKeeper(touching, address, roles, live);
		if (keeper === void 0) continue;
		removed.add(keeper.id);
		const waiting = [...holders.invited].sort().join(" or ");
		deferred.push({
			operation: keeper,
			waitsFor: `${waiting} to accept the invitation: until then ${keeper.subject} is the last active ${roles.join(" or ")}`
		});
	}
	return {
		operations: withoutDeferred(operations, removed, deferred),
		deferred
	};
}
function withoutDeferred(operations, removed, deferred) {
	let remaining = operations.filter((operation) => !removed.has(operation.id));
	for (;;) {
		const stuck = remaining.filter((operation) => operation.dependsOn.some((id) => removed.has(id)));
		if (stuck.length === 0) return remaining;
		for (const operation of stuck) {
			removed.add(operation.id);
			deferred.push({
				operation,
				waitsFor: `${operation.dependsOn.filter((id) => removed.has(id)).join(", ")}`
			});
		}
		remaining = remaining.filter((operation) => !removed.has(operation.id));
	}
}
function keptAddresses(operations, shape) {
	const keepsBySection = new Map(shape.sections.map((section) => [section.section, section.holders?.keeps ?? []]));
	const kept = new Map();
	const touch = (address, operation) => {
		const known = kept.get(address);
		if (known !== void 0) {
			if (known.operations.at(-1) !== operation) known.operations.push(operation);
			return;
		}
		const section = require_diagnostic.sectionOf(address);
		const roles = section === void 0 ? shape.members.keeps : keepsBySection.get(section) ?? [];
		if (roles.length > 0) kept.set(address, {
			address,
			roles,
			operations: [operation]
		});
	};
	for (const operation of operations) {
		if (operation.kind === "grant") touch(operation.address, operation);
		for (const { kind, address } of operation.effects) if (kind === "cascade" && address !== void 0) touch(address, operation);
	}
	return [...kept.values()].sort((a, b) => a.address < b.address ? -1 : 1);
}
function chooseKeeper(operations, address, roles, live) {
	const losing = operations.filter((operation) => operation.kind === "grant" && operation.address === address && losesRole(operation, roles));
	losing.sort((a, b) => a.subject < b.subject ? -1 : 1);
	return losing.find((operation) => operation.subject === live.actor.subject) ?? losing[0];
}
// src/plan/guard/people-guards.ts
function changesOf({ desired, live, shape, derive, operations }) {
	return require_check.accessChanges({
		live,
		shape,
		derive,
		options: desired.options,
		operations
	});
}
function countLosses(changes) {
	let lost = 0;
	for (const change of changes) if (require_check.isLoss(change) && change.places === void 0) lost += require_check.peopleOf(change).length;
	return lost;
}
function lossesOfActor(changes, { actor, grants, org }) {
	const own = new Set([actor.subject]);
	const { id } = actor.identity;
	if (id !== void 0) {
		for (const [subject, { identity }] of grants.get(require_diagnostic.formatAddress(org)) ?? []) if (identity.id === id) own.add(subject);
		for (const change of changes) {
			const { subject } = change;
			if (subject !== void 0 && grants.get(change.address)?.get(subject)?.identity.id === id) own.add(subject);
		}
	}
	return changes.filter((change) => require_check.isLoss(change) && !isByRule(change) && require_check.peopleOf(change).some(({ subject }) => own.has(subject)));
}
function isByRule(change) {
	return change.via.every((via) => via.kind === "rule");
}
function exposuresIn(changes) {
	return changes.filter((change) => change.isExposure === true && require_check.isGain(change));
}
function countPeople(changes) {
	return new Set(changes.flatMap((change) => require_check.peopleOf(change).map(({ subject }) => subject))).size;
}
function operationsOf(changes) {
	return [...new Set(changes.flatMap((change) => change.operations))];
}
// src/plan/guard/person-losses.ts
function findBarePeople(orgs, directory, elsewhere) {
	const lost = new Map();
	for (const change of orgs.flatMap(({ changes }) => changes.filter(require_check.isLoss))) for (const { subject: account, after } of require_check.peopleOf(change)) {
		const subject = require_diagnostic.holderOfAccount(account);
		if (!directory.people.has(subject)) continue;
		if (after === void 0 || !lost.has(subject)) for (const id of change.operations) require_unknown_levels.appendUnder(lost, subject, id);
	}
	if (lost.size === 0) return {
		losers: 0,
		bare: new Map()
	};
	const ledgers = [...orgs.map(({ live, operations }) => require_check.bookAfter(require_holdings.liveBook(live), operations)), ...elsewhere.map(require_holdings.desiredBook)].map((book) => ({
		book,
		accounts: accountsIn(book),
		places: [...book.grants.values()]
	}));
	const holdsOn = (subject) => ledgers.some(({ book, accounts, places }) => [subject, ...accounts.get(subject) ?? []].some((one) => holdsAnything(book, places, one)));
	const bare = [...lost].filter(([subject]) => !holdsOn(subject));
	return {
		losers: lost.size,
		bare: new Map(bare.map(([subject, ids]) => [subject, [...new Set(ids)]]))
	};
}
function accountsIn(book) {
	const accounts = new Map();
	for (const holders of book.grants.values()) holders.forEach((_grant, subject) => {
		if (!subject.includes("#")) return;
		const holder = require_diagnostic.holderOfAccount(subject);
		if (holder !== subject) require_unknown_levels.appendUnder(accounts, holder, subject);
	});
	return accounts;
}
function holdsAnything(book, places, subject) {
	const membership = book.grants.get(require_diagnostic.formatAddress(book.org))?.get(subject);
	if (isInForce(membership)) return true;
	if (membership?.access.disabled === true) return false;
	if (book.owner?.subject === subject) return true;
	for (const holders of places) if (isInForce(holders.get(subject))) return true;
	for (const settings of book.settings.values()) for (const { value } of settings.values()) if (value === subject) return true;
	return false;
}
function isInForce(grant) {
	return grant !== void 0 && grant.pending === void 0 && grant.access.disabled !== true;
}
// src/plan/guard/guard.ts
const DEFAULT_PERCENT = 25;
const DEFAULT_COUNT = 10;
const MOST_FIGURES = 5;
function runGuards(orgs, directory, options) {
	const results = [];
	for (const org of orgs) results.push(lastOwner(org), self(org), escalation(org), removals(org, options), exposure(org), incomplete(org));
	results.push(person(orgs, directory, options));
	return results.map((result) => result.verdict === "refused" && options.allow.has(result.guard) ? {
		...result,
		verdict: "allowed"
	} : result);
}
function result(guard, org, objections, text, hint) {
	const isRefused = objections.length > 0;
	return {
		guard,
		...org === void 0 ? {} : { org },
		verdict: isRefused ? "refused" : "passed",
		text,
		operations: objections,
		...isRefused && hint !== void 0 ? { hint } : {}
	};
}
function lastOwner({ desired, live, shape, operations }) {
	const objections = [];
	const figures = [];
	for (const { address, roles, operations: touching } of keptAddresses(operations, shape)) {
		const holders = countHolders(live, address, roles, touching);
		const isRoot = address === live.org;
		const left = holders.after.size;
		const words = roles.map((role) => left === 1 ? role : `${role}s`).join(" or ");
		figures.push({
			left,
			text: `${left} active ${words} left on ${address}`
		});
		if (holders.before.size === 0 || holders.after.size > 0) continue;
		if (!isRoot && !holders.isAnybodyLeft) continue;
		const isBlamed = (operation) => operation.address === address && holders.before.has(subjectOf(operation)) || lostByCascade(operation, address).some((subject) => holders.before.has(subject));
		for (const { id } of touching.filter(isBlamed)) objections.push(id);
	}
	const idle = findIdleHolders(operations, live, shape);
	objections.push(...idle.map(({ operation }) => operation.id));
	return result("last-owner", desired.key, objections, [...figures.length > 0 || idle.length === 0 ? [lastOwnerText(figures)] : [], ...idle.map(({ text }) => text)].join("; "), "Keep one holder who is active now; an invited person does not count.");
}
function lastOwnerText(figures) {
	if (figures.length === 0) return "no role that must be kept is touched";
	if (figures.length <= MOST_FIGURES) return figures.map(({ text }) => text).join("; ");
	const fewest = [...figures].sort((a, b) => a.left - b.left).slice(0, MOST_FIGURES);
	const least = fewest.at(-1)?.left ?? 0;
	return `${fewest.map(({ text }) => text).join("; ")}; ${least} or more in ${figures.length - fewest.length} other places`;
}
function subjectOf(operation) {
	return operation.kind === "grant" ? operation.subject : "";
}
function self({ desired, live, changes }) {
	const own = operationsOf(lossesOfActor(changes, live));
	return result("self", desired.key, own, own.length === 0 ? `nothing is taken from ${live.actor.subject}, the account in use` : `${own.length} ${own.length === 1 ? "operation takes" : "operations take"} access from ${live.actor.subject}, the account in use`, `Keep ${live.actor.subject} in the files as it is, or run with another token.`);
}
function exposure({ desired, changes }) {
	const exposed = exposuresIn(changes);
	const gaining = countPeople(changes.filter(require_check.isGain));
	const places = exposed.map((change) => {
		const people = require_check.peopleOf(change).length;
		const doubt = change.isNotKnown === true ? "may gain" : people === 1 ? "gains" : "gain";
		return `${people} ${people === 1 ? "person" : "people"} ${doubt} access to ${change.address}`;
	});
	const more = places.length - MOST_FIGURES;
	return result("exposure", desired.key, operationsOf(exposed), exposed.length === 0 ? `${gaining} ${gaining === 1 ? "person gains" : "people gain"} access, nobody without a grant` : `${places.slice(0, MOST_FIGURES).join("; ")}${more > 0 ? `; the same in ${more} other places` : ""}, without a grant to any of them`, "Leave a grant there, so that it stays closed, or use --allow exposure if everybody is to have it.");
}
function escalation({ desired, operations, escalations }) {
	const planned = new Set(operations.map((operation) => operation.id));
	const open = escalations.filter((entry) => planned.has(entry.operation));
	const reasons = [...new Set(open.map((entry) => entry.text))];
	return result("escalation", desired.key, open.map((entry) => entry.operation), open.length === 0 ? "the account in use may do all of it" : `${open.length} ${open.length === 1 ? "operation" : "operations"} may not be done by the account in use: ${reasons.join(" ")}`, "Use a token of an account with more rights, or leave these out.");
}
const liveCounts = new WeakMap();
function countLiveGrants(live, shape) {
	let count = liveCounts.get(live.grants);
	if (count !== void 0) return count;
	count = 0;
	for (const holders of live.grants.values()) for (const grant of holders.values()) if (grant.pending === void 0) count += 1;
	visitNamedHolders(live, shape, () => {
		count = (count ?? 0) + 1;
	});
	liveCounts.set(live.grants, count);
	return count;
}
function removals({ desired, live, shape, changes }, options) {
	const total = countLiveGrants(live, shape);
	const lost = countLosses(changes);
	const limit = removalLimit(total, options);
	const objections = lost > limit ? operationsOf(changes.filter(require_check.isLoss)) : [];
	return result("removals", desired.key, objections, `${lost} of ${total} live grants removed, lowered or expired; the limit is ${limit}`, `If this is what you want, run with --max-removals ${lost}.`);
}
function removalLimit(total, options) {
	const { maxRemovals } = options;
	if (maxRemovals === void 0) return Math.max(DEFAULT_COUNT, Math.floor(total * DEFAULT_PERCENT / 100));
	if ("count" in maxRemovals) return maxRemovals.count;
	return Math.floor(total * maxRemovals.percent / 100);
}
function incomplete({ desired, live, operations }) {
	const gapAt = compileGaps(live);
	const affected = operations.filter((operation) => gapAt(operation.address) !== void 0);
	const text = live.gaps.length === 0 ? "everything was read to its end" : `${live.gaps.length} ${live.gaps.length === 1 ? "part" : "parts"} could not be read to the end, ${affected.length} ${affected.length === 1 ? "operation rests" : "operations rest"} on that`;
	return result("incomplete", desired.key, affected.map((operation) => operation.id), text, "Run again when everything can be read; --allow incomplete goes on all the same.");
}
function person(orgs, directory, options) {
	const { losers, bare } = findBarePeople(orgs, directory, options.elsewhere ?? []);
	const text = losers === 1 ? "1 person loses" : `${losers} people lose`;
	return result("person", void 0, [...bare.values()].flat(), bare.size === 0 ? `${text} something, nobody loses everything` : `${[...bare.keys()].sort().join(", ")} would lose everything everywhere`, "If they have left, remove them from people too; otherwise leave them something, or use --allow person.");
}
// src/plan/mark-power.ts
function markPower(operation, shape) {
	return rules(operation, shape) ? {
		...operation,
		isPowerful: true
	} : operation;
}
function rules(operation, shape) {
	const section = require_holdings.sectionOf(operation.address);
	if (operation.kind === "setting") return (shape.sections.find((candidate) => candidate.section === section)?.settings ?? []).some(({ key, isPowerful: ruling }) => ruling === true && key === operation.setting);
	const form = require_holdings.formOf(shape, section);
	return require_check.isPowerful(form, operation.before) || require_check.isPowerful(form, operation.after);
}
// src/plan/order/group-gains.ts
function holdBackGains(operations, live) {
	const losses = findLosses(operations, live);
	if (losses.size === 0) return operations;
	const waits = new Waits(operations);
	const gains = operations.filter(isGroupGain).sort((a, b) => a.id < b.id ? -1 : 1);
	for (const gain of gains) {
		const found = losses.get(gainingGroup(gain) ?? "");
		if (found === void 0) continue;
		const { members, settings, reach } = found;
		waits.add(gain.id, [
			...members,
			...settings,
			...gain.kind === "setting" ? reach : []
		]);
	}
	return operations.map((operation) => waits.withNeeds(operation));
}
function isGroupGain(operation) {
	if (operation.action === "remove" || gainingGroup(operation) === void 0) return false;
	return operation.direction === "more" || operation.direction === "mixed";
}
function gainingGroup(operation) {
	if (operation.kind === "grant") return require_diagnostic.groupNameOf(operation.subject);
	const { section, name } = require_diagnostic.parseAddress(operation.address);
	return section === "groups" && operation.setting !== "exists" ? name : void 0;
}
function findLosses(operations, live) {
	const byGroup = new Map();
	const of = (group) => {
		const known = byGroup.get(group) ?? {
			members: [],
			settings: [],
			reach: []
		};
		byGroup.set(group, known);
		return known;
	};
	for (const operation of operations) {
		if (!require_check.losesAnything(operation)) continue;
		if (operation.kind === "grant" && operation.subject === live.actor.subject) continue;
		for (const group of groupsLeft(operation)) of(group).members.push(operation.id);
		const group = gainingGroup(operation);
		if (group === void 0) continue;
		of(group)[operation.kind === "setting" ? "settings" : "reach"].push(operation.id);
	}
	return byGroup;
}
function groupsLeft(operation) {
	if (operation.kind !== "grant" || operation.action !== "remove") return [];
	const left = operation.effects.flatMap(({ kind, address }) => kind === "cascade" && address !== void 0 ? [address] : []);
	return [operation.address, ...left].flatMap((address) => {
		if (require_diagnostic.sectionOf(address) !== "groups") return [];
		const { name } = require_diagnostic.parseAddress(address);
		return name === void 0 ? [] : [name];
	});
}
var Waits = class {
	#coverers = new Map();
	#waitedForBy = new Map();
	#more = new Map();
	constructor(operations) {
		for (const { id, coveredBy, dependsOn } of operations) {
			if (coveredBy !== void 0) this.#coverers.set(id, coveredBy);
			for (const needed of dependsOn) require_unknown_levels.appendUnder(this.#waitedForBy, needed, id);
		}
	}
	add(id, needs) {
		const wanted = new Set(needs.map((need) => this.#coverers.get(need) ?? need));
		const waiting = this.#waitingFor(id);
		const possible = [...wanted].filter((need) => !waiting.has(need));
		this.#more.set(id, possible);
		for (const need of possible) require_unknown_levels.appendUnder(this.#waitedForBy, need, id);
	}
	withNeeds(operation) {
		const more = this.#more.get(operation.id) ?? [];
		if (more.length === 0) return operation;
		return {
			...operation,
			dependsOn: [...new Set([...operation.dependsOn, ...more])].sort()
		};
	}
	#waitingFor(id) {
		const found = new Set([id]);
		for (const next of found) for (const other of this.#waitedForBy.get(next) ?? []) found.add(other);
		return found;
	}
};
// src/plan/order/replacements.ts
var Replacements = class {
	#gains;
	#groups;
	#ids;
	constructor(operations, live) {
		this.#gains = operations.filter(isGain);
		this.#ids = new Set(this.#gains.map(({ id }) => id));
		this.#groups = groupsOf(operations, live);
	}
	of(operation) {
		if (this.#groups.size === 0 || this.#gains.length === 0 || !require_check.losesAnything(operation)) return [];
		const section = require_diagnostic.sectionOf(operation.address);
		if (section === void 0) return [];
		const { name } = require_diagnostic.parseAddress(operation.address);
		if (operation.kind === "setting") return section === "groups" ? this.#ofGroup(name) : [];
		if (section === "groups") return this.#ofGroup(name, operation.subject);
		const group = require_diagnostic.groupNameOf(operation.subject);
		return group === void 0 ? this.#through(operation.subject, operation.address) : this.#ofGroup(group, void 0, operation.address);
	}
	through(subject, address) {
		return this.#gains.length === 0 ? [] : this.#through(subject, address);
	}
	#ofGroup(name, member, address) {
		const group = this.#groups.get(name ?? "");
		if (group === void 0) return [];
		const people = member === void 0 ? group.membersNow : new Set([member]);
		const addresses = address === void 0 ? group.reachNow : new Set([address]);
		return this.#covering(people, addresses, name);
	}
	#through(subject, address) {
		const ids = [];
		for (const [name, group] of this.#groups) {
			if (!group.membersLater.has(subject) || !group.reachLater.has(address)) continue;
			ids.push(membershipId(address, name, subject), `${address} ${require_diagnostic.groupSubject(name)}`, ...group.gains);
		}
		return ids.filter((id) => this.#ids.has(id));
	}
	#covering(people, addresses, except) {
		const isCovered = (operation) => {
			const { section, name } = require_diagnostic.parseAddress(operation.address);
			const through = operation.kind === "grant" && section !== "groups" ? require_diagnostic.groupNameOf(operation.subject) : void 0;
			const group = section === "groups" ? name : through;
			if (group === void 0) return operation.kind === "grant" && people.has(operation.subject) && addresses.has(operation.address);
			if (group === except) return false;
			const known = this.#groups.get(group);
			if (known === void 0) return false;
			return (operation.kind === "grant" && section === "groups" ? people.has(operation.subject) : meet(known.membersLater, people)) && (through === void 0 ? meet(known.reachLater, addresses) : addresses.has(operation.address));
		};
		return this.#gains.filter(isCovered).map(({ id }) => id);
	}
};
function isGain(operation) {
	if (require_check.losesAnything(operation) || require_diagnostic.sectionOf(operation.address) === void 0) return false;
	return operation.action === "add" || operation.direction === "more";
}
function membershipId(address, group, subject) {
	return `${require_diagnostic.formatAddress(require_diagnostic.parseAddress(address).org, require_diagnostic.GROUPS, group)} ${subject}`;
}
function meet(one, other) {
	const [few, many] = one.size < other.size ? [one, other] : [other, one];
	for (const item of few) if (many.has(item)) return true;
	return false;
}
function groupsOf(operations, live) {
	const touched = operations.filter((operation) => require_diagnostic.sectionOf(operation.address) === "groups" || subjectGroup(operation) !== void 0);
	if (touched.length === 0) return new Map();
	const names = new Set(touched.map(groupNamed));
	for (const address of live.grants.keys()) if (require_diagnostic.sectionOf(address) === "groups") names.add(require_diagnostic.parseAddress(address).name ?? "");
	return new Map([...names].map((name) => [name, groupOf(name, live, touched)]));
}
function subjectGroup(operation) {
	return operation.kind === "grant" ? require_diagnostic.groupNameOf(operation.subject) : void 0;
}
function groupNamed(operation) {
	return subjectGroup(operation) ?? require_diagnostic.parseAddress(operation.address).name ?? "";
}
function groupOf(name, live, touched) {
	const own = touched.filter((operation) => groupNamed(operation) === name);
	const address = require_diagnostic.formatAddress(require_diagnostic.parseAddress(live.org).org, require_diagnostic.GROUPS, name);
	const subject = require_diagnostic.groupSubject(name);
	const membersNow = new Set();
	for (const [member, grant] of live.grants.get(address) ?? []) if (grant.pending === void 0) membersNow.add(member);
	const reachNow = new Set();
	for (const [place, holders] of live.grants) if (holders.has(subject)) reachNow.add(place);
	const membersLater = new Set(membersNow);
	const reachLater = new Set(reachNow);
	const gains = [];
	for (const operation of own) if (operation.kind === "setting") {
		if (isGain(operation)) gains.push(operation.id);
	} else if (operation.address === address) change(membersLater, operation.subject, operation);
	else change(reachLater, operation.address, operation);
	return {
		membersNow,
		membersLater,
		reachNow,
		reachLater,
		gains
	};
}
function change(set, item, { action }) {
	if (action === "remove") set.delete(item);
	else set.add(item);
}
// src/plan/order/dependencies.ts
function linkOperations(operations, live, shape) {
	const byId = new Map(operations.map((operation) => [operation.id, operation]));
	const linker = new Linker(operations, byId, live, shape);
	return holdBackGains(operations.map((operation) => {
		const needs = [...operation.dependsOn, ...linker.needs(operation)];
		if (needs.length === 0) return operation;
		const wanted = needs.map((id) => byId.get(id)?.coveredBy ?? id);
		const dependsOn = [...new Set(wanted)].filter((id) => id !== operation.id && byId.has(id)).sort();
		return {
			...operation,
			dependsOn
		};
	}), live);
}
var Linker = class {
	#byId;
	#live;
	#root;
	#shape;
	#addsBySubject = new Map();
	#steady = new Map();
	#addsByAddress = new Map();
	#namings = new Map();
	#replacements;
	constructor(operations, byId, live, shape) {
		this.#byId = byId;
		this.#live = live;
		this.#root = require_diagnostic.formatAddress(live.org);
		this.#shape = shape;
		this.#replacements = new Replacements(operations, live);
		for (const operation of operations) {
			const named = newHolder(operation, shape);
			if (named !== void 0) require_unknown_levels.appendUnder(this.#namings, grantOperationId(operation.address, named), operation.id);
			if (operation.kind !== "grant" || operation.action === "remove" || operation.direction === "less") continue;
			require_unknown_levels.appendUnder(this.#addsBySubject, operation.subject, operation);
			require_unknown_levels.appendUnder(this.#addsByAddress, operation.address, operation);
		}
	}
	needs(operation) {
		return [...this.#ownNeeds(operation), ...this.#replacements.of(operation)];
	}
	#ownNeeds(operation) {
		if (operation.kind === "setting") {
			if (operation.setting !== "exists") return [settingOperationId(operation.address, require_shape.EXISTENCE), ...this.#placeOfFormer(operation)];
			return operation.action === "remove" ? this.#replacementsOfGroup(operation.address) : [];
		}
		return operation.action === "remove" || operation.direction === "less" || operation.direction === "mixed" ? this.#needsOfLoss(operation) : this.#needsOfGain(operation);
	}
	#placeOfFormer(operation) {
		const { address } = operation;
		const former = formerHolder(operation, this.#shape);
		if (former === void 0) return [];
		const own = this.#addsByAddress.get(address)?.filter(({ subject }) => subject === former);
		return [...ids(own), ...this.#replacements.through(former, address)];
	}
	#needsOfGain(operation) {
		if (operation.address === this.#root) return [];
		const needs = [settingOperationId(operation.address, require_shape.EXISTENCE)];
		const membership = this.#byId.get(grantOperationId(this.#root, operation.subject));
		if (membership?.action === "add") needs.push(membership.id);
		const group = require_diagnostic.groupNameOf(operation.subject);
		if (group !== void 0) require_unknown_levels.append(needs, this.#settingsOfGroup(group));
		return needs;
	}
	#settingsOfGroup(group) {
		const prefix = `${require_diagnostic.formatAddress(require_diagnostic.parseAddress(this.#root).org, require_diagnostic.GROUPS, group)} #`;
		return [...this.#byId.values()].filter((operation) => operation.id.startsWith(prefix) && !require_check.losesAnything(operation)).map(({ id }) => id);
	}
	#needsOfLoss(operation) {
		const needs = this.#successors(operation);
		if (operation.action !== "remove") return needs;
		const section = require_diagnostic.parseAddress(operation.address).section;
		if (this.#shape.sections.some((s) => s.section === section && s.holders?.form.form === "listed" && s.lifecycle === "managed")) require_unknown_levels.append(needs, ids(this.#addsBySubject.get(operation.subject)));
		require_unknown_levels.append(needs, this.#namings.get(grantOperationId(operation.address, operation.subject)) ?? []);
		if (require_diagnostic.groupNameOf(operation.subject) !== void 0) require_unknown_levels.append(needs, ids(this.#addsByAddress.get(operation.address)));
		return needs;
	}
	#successors(operation) {
		const roles = operation.address === this.#root ? this.#shape.members.keeps : this.#shape.sections.find((s) => s.section === require_diagnostic.parseAddress(operation.address).section)?.holders?.keeps ?? [];
		if (roles.length === 0 || !losesRole(operation, roles)) return [];
		if (this.#hasSteadyHolder(operation.address, roles)) return [];
		return ids(this.#addsByAddress.get(operation.address)?.filter((other) => gainsRole(other, roles)));
	}
	#hasSteadyHolder(address, roles) {
		const known = this.#steady.get(address);
		if (known !== void 0) return known;
		let isSteady = false;
		for (const [subject, grant] of this.#live.grants.get(address) ?? []) {
			if (grant.pending !== void 0 || require_diagnostic.groupNameOf(subject) !== void 0 || !holdsRole(grant.access, roles)) continue;
			const operation = this.#byId.get(grantOperationId(address, subject));
			if (operation?.kind !== "grant" || !losesRole(operation, roles)) isSteady = true;
		}
		this.#steady.set(address, isSteady);
		return isSteady;
	}
	#replacementsOfGroup(address) {
		return (this.#byId.get(settingOperationId(address, "exists"))?.effects ?? []).flatMap((effect) => effect.address === void 0 ? [] : ids(this.#addsByAddress.get(effect.address)));
	}
};
function ids(operations) {
	return (operations ?? []).map((operation) => operation.id);
}
// src/plan/order/expiries.ts
function deferExpiries(operations, input) {
	if (!operations.some(isExpiry)) return {
		operations,
		deferred: []
	};
	const deferred = [];
	let remaining = operations;
	for (;;) {
		const kept = orphaned(remaining, input) ?? opened(remaining, input);
		if (kept === void 0) return {
			operations: remaining,
			deferred
		};
		const { operation, waitsFor } = kept;
		deferred.push({
			operation,
			waitsFor,
			code: "EXPIRY_DEFERRED"
		});
		remaining = withoutDeferred(remaining, new Set([operation.id]), deferred);
	}
}
function isExpiry(operation) {
	return operation.kind === "grant" && operation.reason.code === "expired";
}
function orphaned(operations, { live, shape }) {
	for (const { address, roles, operations: touching } of keptAddresses(operations, shape)) {
		const holders = countHolders(live, address, roles, touching);
		if (holders.before.size === 0 || holders.after.size > 0) continue;
		if (address !== live.org && !holders.isAnybodyLeft) continue;
		const operation = first(touching.filter(isExpiry).filter((one) => one.address === address && losesRole(one, roles)));
		if (operation === void 0) continue;
		return {
			operation,
			waitsFor: `another ${roles.join(" or ")} in the files: ${address} cannot be without one, although this grant ${operation.reason.text}`
		};
	}
}
function opened(operations, input) {
	const byId = new Map(operations.map((operation) => [operation.id, operation]));
	for (const change of exposuresIn(changesOf({
		...input,
		operations
	}))) {
		const operation = first(change.operations.flatMap((id) => byId.get(id) ?? []).filter(isExpiry).filter((one) => one.action === "remove"), keepsOf(input, change));
		if (operation === void 0) continue;
		return {
			operation,
			waitsFor: `another grant in the files: without one ${change.address} is open to everybody, although this grant ${operation.reason.text}`
		};
	}
}
function keepsOf({ shape }, { address }) {
	const section = address.split("/")[1];
	return shape.sections.find((candidate) => candidate.section === section)?.holders?.keeps ?? [];
}
function first(candidates, roles = []) {
	const rank = ({ before, effects }) => (before?.role !== void 0 && roles.includes(before.role) ? 0 : 2) + (effects.some(({ kind }) => kind === "protection") ? 0 : 1);
	return [...candidates].sort((a, b) => rank(a) - rank(b) || (a.subject < b.subject ? -1 : 1))[0];
}
// src/plan/order/order.ts
const Phase = {
	create: 0,
	join: 1,
	raise: 2,
	change: 3,
	lower: 4,
	revoke: 5,
	dissolve: 6,
	leave: 7,
	self: 8
};
function orderOperations(operations, org, losesItself) {
	const root = require_diagnostic.formatAddress(org);
	const phased = operations.map((operation) => ({
		...operation,
		phase: require_check.losesAnything(operation) && losesItself(operation) ? Phase.self : phaseOf(operation, root)
	}));
	const byId = new Map(phased.map((operation) => [operation.id, operation]));
	return topological(phased.map((operation) => raiseToDependencies(operation, byId, new Set())).sort(compareOperations));
}
function phaseOf(operation, root) {
	if (operation.kind === "setting" && operation.setting === "exists") return operation.action === "remove" ? Phase.dissolve : Phase.create;
	if (operation.action === "remove") return operation.address === root ? Phase.leave : Phase.revoke;
	if (operation.direction === "less") return Phase.lower;
	if (operation.direction === "more") return operation.address === root ? Phase.join : Phase.raise;
	return operation.kind === "setting" && operation.action === "add" ? Phase.join : Phase.change;
}
function raiseToDependencies(operation, byId, path) {
	if (operation.dependsOn.length === 0) return operation;
	if (path.has(operation.id)) throw new Error(`Operations depend on each other in a circle: ${[...path, operation.id].join(" -> ")}`);
	const inner = new Set([...path, operation.id]);
	let { phase } = operation;
	for (const id of operation.dependsOn) {
		const needed = byId.get(id);
		if (needed !== void 0) phase = Math.max(phase, raiseToDependencies(needed, byId, inner).phase);
	}
	return phase === operation.phase ? operation : {
		...operation,
		phase
	};
}
function compareOperations(a, b) {
	return a.phase - b.phase || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
function topological(operations) {
	const byId = new Map(operations.map((operation) => [operation.id, operation]));
	const done = new Set();
	const ordered = [];
	const visit = (operation) => {
		if (done.has(operation.id)) return;
		done.add(operation.id);
		for (const id of operation.dependsOn) {
			const needed = byId.get(id);
			if (needed !== void 0) visit(needed);
		}
		ordered.push(operation);
	};
	for (const operation of operations) visit(operation);
	return ordered;
}
// src/plan/saved/digest.ts
function digestPlan(plan) {
	const content = {
		schema: plan.schema,
		tool: plan.tool,
		files: plan.files,
		...plan.desired === void 0 ? {} : { desired: plan.desired },
		orgs: plan.orgs.map(({ key, provider, name }) => ({
			key,
			provider,
			name
		})),
		operations: plan.operations,
		people: plan.people,
		deferred: plan.deferred.map(({ operation }) => operation.id)
	};
	return `sha256:${(0, node_crypto.createHash)("sha256").update(require_json.canonicalJson(content)).digest("hex")}`;
}
// src/plan/build-plan.ts
function draftOrg(input) {
	const grants = judgeGrants(input, diffGrants(input.desired.grants, input.live.grants));
	const settings = judgeSettings(input);
	const judged = holdBack([...grants.operations, ...settings.operations], input);
	const operations = foldCascades(judged.operations, input.live, input.shape);
	return {
		operations,
		pending: grants.pending,
		deferred: [],
		spared: [
			...grants.spared,
			...settings.spared,
			...judged.spared
		].filter(isLeftAlone(operations)).sort(bySubject),
		findings: [
			...grants.findings,
			...settings.findings,
			...ownerFinding(input),
			...findRenamed(input, operations)
		]
	};
}
function settleOrg(input, draft) {
	const certain = holdBack(draft.operations, input).operations;
	const dated = deferExpiries(linkOperations(nameAccounts(certain, input), input.live, input.shape), input);
	const settled = deferLastHolders(dated.operations, input.live, input.shape);
	const actor = input.live.actor.subject;
	const operations = settled.operations.map((operation) => markPower(operation, input.shape));
	const losesItself = (operation) => (operation.kind === "grant" ? operation.subject : formerHolder(operation, input.shape)) === actor;
	return {
		operations: orderOperations(operations, input.desired.key, losesItself),
		deferred: [
			...draft.deferred,
			...dated.deferred,
			...settled.deferred
		]
	};
}
function isLeftAlone(operations) {
	const lost = new Set(operations.flatMap(({ effects }) => effects.flatMap(({ kind, address, subject }) => kind === "cascade" ? [`${address} ${subject}`] : [])));
	return ({ address, subject }) => subject === void 0 || !lost.has(`${address} ${subject}`);
}
function ownerFinding({ desired, live, locate }) {
	if (desired.owner === void 0 || live.owner === void 0 || desired.owner.subject === live.owner) return [];
	const origin = locate(desired.owner.origin);
	return [{
		severity: "error",
		code: "OWNER_DIFFERS",
		org: desired.key,
		address: require_diagnostic.formatAddress(desired.key),
		message: `The files say that ${desired.owner.subject} owns ${desired.name}; its owner is ${live.owner}.`,
		hint: "Ownership is only compared, never changed: correct the file, or have the owner changed at the vendor.",
		place: {
			file: origin.file,
			line: origin.line,
			column: origin.column
		},
		origins: [origin]
	}];
}
function bySubject(a, b) {
	const keyA = `${a.address} ${a.subject ?? ""}`;
	const keyB = `${b.address} ${b.subject ?? ""}`;
	return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
}
function assemblePlan(orgs, frame) {
	const rank = new Map(frame.order.map((key, index) => [key, index]));
	const sorted = [...orgs].sort((a, b) => (rank.get(a.desired.key) ?? 0) - (rank.get(b.desired.key) ?? 0));
	const plan = {
		schema: 2,
		tool: frame.tool,
		at: frame.at,
		files: frame.files,
		orgs: [...sorted.map(describeOrg), ...frame.unread].sort((a, b) => (rank.get(a.key) ?? 0) - (rank.get(b.key) ?? 0)),
		operations: sorted.flatMap((org) => org.operations),
		people: sorted.flatMap((org) => org.changes),
		pending: sorted.flatMap((org) => org.pending),
		deferred: sorted.flatMap((org) => org.deferred),
		spared: sorted.flatMap((org) => org.spared),
		guards: runGuards(sorted, frame.directory, frame.guards),
		findings: [...frame.findings, ...sorted.flatMap((org) => [...org.findings, ...notices(org)])]
	};
	return {
		...plan,
		digest: digestPlan(plan)
	};
}
function describeOrg(org) {
	return {
		key: org.desired.key,
		provider: org.desired.provider,
		name: org.desired.name,
		...org.hosts.length === 0 ? {} : { hosts: org.hosts },
		actor: `${actorName(org.live.actor)} (${org.live.actor.standing})`,
		liveGrants: countLiveGrants(org.live, org.shape),
		gaps: org.live.gaps,
		requests: org.requests
	};
}
function actorName({ subject, identity }) {
	return subject.startsWith("id:") ? identity.name ?? subject : subject;
}
function notices(org) {
	return org.live.notices.map((notice) => ({
		...notice,
		org: org.desired.key
	}));
}
// src/http/policy/budget.ts
var RequestBudget = class {
	limit;
	#sent = 0;
	#isBinding = false;
	constructor(limit) {
		this.limit = limit;
	}
	get left() {
		return this.limit - this.#sent;
	}
	async bind(work) {
		this.#isBinding = true;
		try {
			return await work();
		} finally {
			this.#isBinding = false;
		}
	}
	take() {
		if (!this.#isBinding) return true;
		if (this.left <= 0) return false;
		this.#sent += 1;
		return true;
	}
};
// src/app/plan/make-plan.ts
var make_plan_exports = require_rolldown_runtime.__exportAll({ makePlan: () => makePlan });
async function makePlan(runtime, options) {
	const loaded = options.loaded ?? await require_load.loadForCommand(runtime, options);
	const orgs = require_select_orgs.selectOrgs(loaded.config, options.org);
	const findings = await require_check.checkConfig(loaded, orgs);
	const budget = options.budget ?? budgetOf(options.maxRequests);
	const bounded = budget === void 0 ? options : {
		...options,
		budget
	};
	const connected = require_connect.connectOrgs(runtime, loaded, orgs, bounded);
	const read = async () => await planConnected(loaded, connected, findings, bounded);
	const boundRead = budget === void 0 ? read : () => budget.bind(read);
	if (options.addresses !== void 0) return await boundRead();
	const forecast = require_connect.forecastRequests(connected);
	if (budget !== void 0) require_connect.refuseOverBudget(forecast, budget);
	options.onForecast?.(forecast);
	return {
		...await boundRead(),
		foreseen: forecast.total
	};
}
function budgetOf(limit) {
	return limit === void 0 ? void 0 : new RequestBudget(limit);
}
async function planConnected(loaded, connected, findings, options) {
	const planned = new Map();
	const unread = [];
	await Promise.all(connected.map(async (org) => {
		try {
			const result = await planOrg(loaded, org, options.addresses);
			planned.set(org.desired.key, result);
			if (result.live.gaps.some(isUntrue)) org.forget();
		} catch (error) {
			const result = unreadOrg(org, error);
			unread.push(result);
			if (result.gaps.some(isUntrue)) org.forget();
		}
	}));
	refuseSameOrg([...planned.values()]);
	return {
		plan: assemblePlan([...planned.values()], {
			tool: require_version.VERSION,
			at: new Date(loaded.now).toISOString(),
			files: loaded.config.files,
			directory: loaded.config.directory,
			guards: {
				allow: new Set(options.allow ?? []),
				...options.maxRemovals === void 0 ? {} : { maxRemovals: options.maxRemovals },
				elsewhere: loaded.config.orgs.filter(({ key }) => !planned.has(key))
			},
			findings,
			unread,
			order: loaded.config.orgs.map((org) => org.key)
		}),
		loaded,
		connected: new Map(connected.map((org) => [org.desired.key, org])),
		planned
	};
}
function refuseSameOrg(orgs) {
	const seen = new Map();
	for (const { desired, live } of orgs) {
		if (live.vendorId === void 0) continue;
		const identity = `${desired.provider} ${live.vendorId}`;
		const other = seen.get(identity);
		if (other !== void 0) throw new require_clock.UsageError("SAME_ORG", `${other} and ${desired.key} are one organization at the vendor, ${live.vendorId}: each would undo what the other does.`, "Put the two entries of the files together.");
		seen.set(identity, desired.key);
	}
}
function isUntrue(gap) {
	return gap.code === "INCOMPLETE" || gap.code === "NOT_JSON";
}
async function planOrg(loaded, org, addresses) {
	const { desired, provider } = org;
	const live = await org.connection.read(addresses === void 0 ? {} : { addresses });
	const cutOff = org.cutOff();
	if (cutOff !== void 0) throw cutOff;
	const input = {
		desired,
		live,
		shape: provider.shape(desired.options),
		derive: provider.derive,
		directory: loaded.config.directory,
		locate: (ref) => loaded.config.locate(ref),
		...addresses === void 0 ? {} : { addresses }
	};
	const drafted = draftOrg(input);
	const refined = provider.refine({
		desired,
		live,
		directory: loaded.config.directory,
		operations: drafted.operations,
		pending: drafted.pending,
		deferred: drafted.deferred,
		spared: drafted.spared,
		escalations: [],
		findings: []
	});
	const settled = settleOrg(input, {
		...refined,
		operations: locateOrigins(input, refined.operations)
	});
	return {
		desired,
		live,
		shape: input.shape,
		derive: provider.derive,
		changes: changesOf({
			...input,
			operations: settled.operations
		}),
		operations: settled.operations,
		deferred: settled.deferred,
		pending: refined.pending,
		spared: refined.spared,
		escalations: refined.escalations,
		findings: [...drafted.findings, ...refined.findings.map((finding) => require_check.situateFinding(loaded, desired, finding))],
		requests: org.requests(),
		hosts: org.foreignHosts
	};
}
function locateOrigins(input, operations) {
	return operations.map((operation) => {
		if (operation.kind !== "grant" || operation.origins.length > 0 || operation.action === "remove") return operation;
		const desired = input.desired.grants.get(operation.address)?.get(operation.subject);
		return desired === void 0 ? operation : {
			...operation,
			origins: desired.origins.map((ref) => input.locate(ref))
		};
	});
}
function unreadOrg(org, error) {
	return {
		key: org.desired.key,
		provider: org.desired.provider,
		name: org.desired.name,
		...org.foreignHosts.length === 0 ? {} : { hosts: org.foreignHosts },
		liveGrants: 0,
		gaps: [{
			address: org.desired.key,
			...describeReadError(org, error)
		}],
		requests: org.requests()
	};
}
function describeReadError(org, error) {
	if (!(error instanceof require_clock.ProviderError) && !(error instanceof require_http.HttpFailure)) throw error;
	const cause = org.cutOff() ?? error;
	if (cause instanceof require_http.HttpFailure) return {
		code: cause.kind.toUpperCase().replaceAll("-", "_"),
		message: cause.message
	};
	const { code, message, requestId, hint } = cause.details;
	return {
		code,
		message: requestId === void 0 ? message : `${message} (request ${requestId})`,
		...hint === void 0 ? {} : { hint: require_credentials.namingVariable(org.desired, org.provider, hint) }
	};
}
Object.defineProperty(exports, "addressOfId", {
	enumerable: true,
	get: function() {
		return addressOfId;
	}
});
Object.defineProperty(exports, "budgetOf", {
	enumerable: true,
	get: function() {
		return budgetOf;
	}
});
Object.defineProperty(exports, "changesOf", {
	enumerable: true,
	get: function() {
		return changesOf;
	}
});
Object.defineProperty(exports, "digestPlan", {
	enumerable: true,
	get: function() {
		return digestPlan;
	}
});
Object.defineProperty(exports, "draftOrg", {
	enumerable: true,
	get: function() {
		return draftOrg;
	}
});
Object.defineProperty(exports, "grantOperationId", {
	enumerable: true,
	get: function() {
		return grantOperationId;
	}
});
Object.defineProperty(exports, "makePlan", {
	enumerable: true,
	get: function() {
		return makePlan;
	}
});
Object.defineProperty(exports, "make_plan_exports", {
	enumerable: true,
	get: function() {
		return make_plan_exports;
	}
});
Object.defineProperty(exports, "orderOperations", {
	enumerable: true,
	get: function() {
		return orderOperations;
	}
});
Object.defineProperty(exports, "planConnected", {
	enumerable: true,
	get: function() {
		return planConnected;
	}
});
Object.defineProperty(exports, "runGuards", {
	enumerable: true,
	get: function() {
		return runGuards;
	}
});
Object.defineProperty(exports, "settingOperationId", {
	enumerable: true,
	get: function() {
		return settingOperationId;
	}
});
