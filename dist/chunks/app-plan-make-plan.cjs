"use strict";
const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_http = require("./http-http.cjs");
const require_email_trust = require("./model-email-trust.cjs");
const require_clock = require("./http-clock.cjs");
const require_check = require("./app-load-check.cjs");
const require_subject = require("./model-subject.cjs");
const require_load = require("./app-load-load.cjs");
const require_operation_id = require("./model-operation-id.cjs");
const require_protection = require("./model-protection.cjs");
const require_managed = require("./model-managed.cjs");
const require_similar_name = require("./model-similar-name.cjs");
const require_account_claims = require("./model-account-claims.cjs");
const require_version = require("./version.cjs");
const require_connect = require("./app-connect-connect.cjs");
const require_credentials = require("./app-connect-credentials.cjs");
const require_select_orgs = require("./app-load-select-orgs.cjs");
const require_next_step = require("./app-read-next-step.cjs");
let node_crypto = require("node:crypto");
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
function isMailedAgain(operation) {
	return operation.kind === "grant" && operation.action === "update" && operation.reason.code !== "bounced" && operation.observed?.pending !== void 0 && require_load.canonicalJson(operation.before ?? null) === require_load.canonicalJson(operation.after ?? null);
}
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
	const { section } = require_subject.parseAddress(operation.address);
	return (shape.sections.find((candidate) => candidate.section === section)?.settings)?.find(({ key }) => key === operation.setting)?.kind === "subject" ? value : void 0;
}
function visitNamedHolders(live, shape, visit) {
	const keys = new Map(shape.sections.map(({ section, settings }) => [section, settings.filter(({ kind }) => kind === "subject").map(({ key }) => key)]));
	if ([...keys.values()].every((named) => named.length === 0)) return;
	for (const [address, settings] of live.settings) {
		const seen = new Set();
		for (const key of keys.get(require_subject.parseAddress(address).section ?? "") ?? []) {
			const subject = settings.get(key)?.value;
			if (typeof subject !== "string" || seen.has(subject)) continue;
			seen.add(subject);
			const grant = live.grants.get(address)?.get(subject);
			if (grant === void 0 || grant.pending !== void 0) visit(subject, address);
		}
	}
}
function findIdleHolders(operations, live, shape) {
	const members = live.grants.get(require_subject.formatAddress(live.org));
	const changes = new Map();
	for (const operation of operations) if (operation.kind === "grant" && operation.address === require_subject.formatAddress(live.org)) changes.set(operation.subject, operation);
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
	return change.after !== void 0 && change.after.disabled !== true && settlesNow(change);
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
	return operation.address === require_subject.formatAddress(live.org);
}
function lostWithMembership(operation, live, shape) {
	const lost = [];
	for (const [address, holders] of live.grants) {
		const section = require_subject.sectionOf(address);
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
	const group = require_subject.groupSubject(require_subject.parseAddress(operation.address).name ?? "");
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
	const own = byId.get(require_operation_id.grantOperationId(address, subject));
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
	const who = require_subject.groupNameOf(subject) === void 0 ? subject : `group ${require_subject.groupNameOf(subject)}`;
	return {
		id: require_operation_id.grantOperationId(address, subject),
		effect: {
			kind: "cascade",
			address,
			subject,
			text: `${who} loses ${require_subject.describeAccess(grant.access)}`
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
			if (!require_subject.satisfies(live, wanted)) return false;
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
	const whole = byAddress.get(require_subject.formatAddress(live.org));
	const bySection = new Map();
	for (const gap of live.gaps) if (gap.address.split("/").length === 2) bySection.set(gap.address, gap);
	return (address) => {
		const direct = whole ?? byAddress.get(address);
		if (direct !== void 0 || bySection.size === 0) return direct;
		return bySection.get(address.split("/").slice(0, 2).join("/"));
	};
}
// src/plan/diff/missing.ts
function isLost(input, section, address) {
	if (section === void 0 || input.live.resources.has(address)) return false;
	return section.lifecycle !== "managed" || input.desired.resources.get(address)?.id !== void 0;
}
function isLostGroup(input, subject) {
	const name = require_subject.groupNameOf(subject);
	if (name === void 0) return false;
	const address = require_subject.formatAddress(input.desired.key, require_subject.GROUPS, name);
	const section = input.shape.sections.find((candidate) => candidate.section === require_subject.GROUPS);
	return section?.lifecycle === "managed" && isLost(input, section, address);
}
function findDoubtfulSections(input) {
	if (input.addresses !== void 0) return input.doubtful ?? new Map();
	const doubtful = new Map();
	for (const { address, section, key } of input.desired.resources.values()) {
		const shape = input.shape.sections.find((candidate) => candidate.section === section);
		if (shape === void 0 || !isLost(input, shape, address)) continue;
		const verb = shape.lifecycle === "managed" ? "deleted" : "revoked";
		doubtful.set(section, `not ${verb}: it may be the ${shape.noun} "${key}", which was not found`);
	}
	return doubtful;
}
// src/plan/diff/observed.ts
function observedGrant(live) {
	return {
		access: live.access,
		identity: live.identity,
		...live.pending === void 0 ? {} : { pending: live.pending.state },
		...live.version === void 0 ? {} : { version: live.version },
		...live.ref === void 0 ? {} : { ref: live.ref }
	};
}
// src/plan/diff/reason-texts.ts
function textOfAdd({ isImplied, origins }) {
	if (isImplied === true) return "comes with access below";
	const rules = origins.map(({ via }) => require_load.ruleOf(via));
	const [first] = rules;
	return first === void 0 || rules.includes(void 0) ? "declared" : `joins ${first.team} by rule ${first.rule}`;
}
function ruleForOthers(here, live) {
	for (const { access, origins } of here?.values() ?? []) {
		const rule = origins.map(({ via }) => require_load.ruleOf(via)).find((found) => found !== void 0);
		if (rule !== void 0 && require_subject.satisfies(live.access, access)) return rule;
	}
}
function unknownText(names) {
	const declared = names.map((name) => `${require_load.UNKNOWN_PREFIX}${name.split(" on ")[0] ?? name}`).join(", ");
	return `rolecall does not know ${names.join(", ")}, so it is kept; declare it as ${declared}`;
}
function expiredText(expired) {
	return `expired on ${new Date(expired.until - 1).toISOString().slice(0, 10)}`;
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
			section: require_subject.sectionOf(address)
		};
		return this.#last.section;
	}
	#modeOfStranger(section, mode) {
		if (this.#bySection.get(section)?.lifecycle === "managed") return mode;
		return this.#desired.unlisted === "revoke" ? mode : void 0;
	}
	#isReach(section, subject) {
		return this.#reachedBy.has(section) && require_subject.groupNameOf(subject) !== void 0;
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
		this.#protectedBy = require_protection.compileProtection(input.desired, input.directory);
		this.#expired = new Map(input.desired.expired.map((grant) => [require_operation_id.grantOperationId(grant.address, grant.subject), grant]));
		this.#doubtful = findDoubtfulSections(input);
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
		if (desired !== void 0) return require_subject.satisfies(live.access, desired.access) ? void 0 : "changed";
		if (hold.code !== "listed") return "unmanaged";
		const granted = this.#input.desired.grants.get(address)?.get(require_subject.holderOfAccount(subject))?.access;
		const form = this.#sections.formAt(address, subject);
		const direction = require_subject.compareAccess(form, granted, live.access);
		return direction === "more" || direction === "mixed" ? "unmanaged" : void 0;
	}
	#judgeBoth({ address, subject }, desired, live) {
		const mode = this.#sections.modeAt(address, subject);
		if (mode === void 0) return;
		if (require_subject.satisfies(live.access, desired.access)) {
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
			const unknown = require_load.unknownLevels(this.#sections.formAt(address, subject), live.access).length > 0;
			this.#spare(address, subject, live, "fixed", live.fixed, unknown ? "changed" : void 0);
			return;
		}
		const form = this.#sections.formAt(address, subject);
		const wanted = mode === "additive" ? require_subject.uniteAccess(form, live.access, desired.access) : desired.access;
		const after = require_load.keepUnknown(form, live.access, wanted);
		const kept = require_load.unknownLevels(form, live.access).filter((name) => !require_load.unknownLevels(form, desired.access).includes(name));
		if (after !== wanted && require_subject.satisfies(live.access, after)) {
			this.#spare(address, subject, live, "unknown", unknownText(kept));
			return;
		}
		if (mode === "additive" && require_subject.satisfies(live.access, after)) {
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
			direction: require_subject.compareAccess(form, live.access, after),
			reason: this.#reasonOfChange(address, subject, live)
		});
	}
	#judgeMissing({ address, subject }, desired) {
		if (this.#sections.modeAt(address, subject) === void 0) return;
		if (isLostGroup(this.#input, subject)) return;
		if (isLost(this.#input, this.#sections.sectionAt(address), address)) {
			this.#reportMissing(address, subject, desired);
			return;
		}
		const form = this.#sections.formAt(address, subject);
		this.#push({
			address,
			subject
		}, "add", desired, {
			after: desired.access,
			direction: require_subject.compareAccess(form, void 0, desired.access),
			reason: {
				code: "declared",
				text: textOfAdd(desired)
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
		const expired = this.#expired.get(require_operation_id.grantOperationId(at.address, at.subject));
		const origins = desired?.origins ?? (change.reason.code === "expired" ? expired?.origins : void 0) ?? [];
		this.result.operations.push({
			kind: "grant",
			id: require_operation_id.grantOperationId(at.address, at.subject),
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
	#spare(address, subject, live, code, text, drift = code === "unknown" ? "changed" : void 0) {
		this.result.spared.push({
			org: this.#input.desired.key,
			address,
			subject,
			access: live.access,
			code,
			text,
			...drift === void 0 ? {} : { drift }
		});
	}
	#doubtOf(address) {
		if (this.#doubtful.size === 0 || this.#input.desired.resources.has(address)) return void 0;
		return this.#doubtful.get(require_subject.parseAddress(address).section ?? "");
	}
	#reportMissing(address, subject, desired) {
		const section = this.#sections.sectionAt(address);
		const isReported = this.#input.desired.resources.has(address) || this.#gapAt(address) !== void 0;
		if (section === void 0 || isReported) return;
		const { name = address } = require_subject.parseAddress(address);
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
		const expired = this.#expired.get(require_operation_id.grantOperationId(address, subject));
		if (expired !== void 0) return {
			code: "expired",
			text: `part of it ${expiredText(expired)}`
		};
		if (live.pending !== void 0) return {
			code: "changed",
			text: `the open invitation is for ${require_subject.describeAccess(live.access)}`
		};
		return {
			code: "changed",
			text: "differs from the files"
		};
	}
	#reasonOfRemoval(address, subject, live) {
		const expired = this.#expired.get(require_operation_id.grantOperationId(address, require_subject.holderOfAccount(subject)));
		if (expired !== void 0) return {
			code: "expired",
			text: expiredText(expired)
		};
		const { section } = require_subject.parseAddress(address);
		if (section !== void 0 && !this.#input.desired.resources.has(address)) return {
			code: "not-declared-resource",
			text: `${section}/${require_subject.parseAddress(address).name ?? ""} is not in the files`
		};
		return {
			code: "not-declared",
			text: this.#textOfUndeclared(address, subject, live)
		};
	}
	#textOfUndeclared(address, subject, live) {
		const { desired, directory } = this.#input;
		const rule = directory.people.has(subject) ? ruleForOthers(desired.grants.get(address), live) : void 0;
		if (rule !== void 0) return `not in ${rule.team} by its rule ${rule.rule}`;
		return live.pending === void 0 ? "not in the files" : "invited, but not in the files";
	}
};
// src/plan/diff/renamed.ts
function findRenamed(input, operations) {
	const { desired, live, directory } = input;
	const leavers = moversOf(operations, "remove").filter(({ subject }) => !directory.people.has(subject) && require_subject.holderOfAccount(subject) === subject);
	const comers = moversOf(operations, "add").filter(({ subject }) => live.accounts?.has(subject) !== true);
	return comers.flatMap((comer) => {
		const alike = leavers.filter((leaver) => looksAlike(leaver, comer, directory.people.get(comer.subject)));
		const same = leavers.filter(({ grants }) => grants === comer.grants);
		const isOnly = comer.grants.includes("\n") && comers.filter(({ grants }) => grants === comer.grants).length === 1;
		const [found] = alike.length > 0 ? alike : isOnly && same.length === 1 ? same : [];
		return found === void 0 ? [] : [findingOf$2(desired.key, desired.provider, found, comer)];
	});
}
function moversOf(operations, action) {
	const bySubject = new Map();
	for (const operation of operations) {
		if (operation.kind !== "grant" || require_subject.groupNameOf(operation.subject) !== void 0) continue;
		bySubject.set(operation.subject, [...bySubject.get(operation.subject) ?? [], operation]);
	}
	return [...bySubject].flatMap(([subject, list]) => {
		if (list.some((operation) => operation.action !== action)) return [];
		return [{
			subject,
			identity: list.find(({ observed }) => observed?.identity !== void 0)?.observed?.identity,
			grants: list.map(({ address, before, after }) => {
				const { details: _details, ...access } = before ?? after ?? {};
				return `${address} ${require_load.canonicalJson(access)}`;
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
function findingOf$2(org, provider, leaver, comer) {
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
	const direction = key === "exists" ? "more" : directionOf$1(shape, live, desired);
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
function directionOf$1(shape, live, desired) {
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
	const member = input.live.grants.get(require_subject.formatAddress(input.live.org))?.get(subject);
	return require_protection.compileProtection(input.desired, input.directory)(subject, member?.identity);
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
	return live !== void 0 && require_load.canonicalJson(live.value) === require_load.canonicalJson(desired.value);
}
function settingOperation(input, address, key, action, live) {
	return {
		kind: "setting",
		id: require_operation_id.settingOperationId(address, key),
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
		if (section === void 0 || !require_managed.isManaged(input.desired, section.section)) continue;
		if (!isLost(input, section, resource.address) || gapAt(resource.address) !== void 0) continue;
		if (input.addresses !== void 0 && !input.addresses.has(resource.address)) continue;
		missing.add(resource.address);
		result.findings.push(missingResource(input, section, resource.address, resource.id));
	}
	const doubtful = findDoubtfulSections(input);
	for (const resource of input.live.resources.values()) {
		const section = sections.section(resource.section);
		if (section === void 0 || input.desired.resources.has(resource.address) || !require_managed.isManaged(input.desired, section.section)) continue;
		judgeStranger(input, section, resource, {
			result,
			doubt: doubtful.get(section.section)
		});
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
function judgeStranger(input, section, resource, { result, doubt }) {
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
	if (doubt !== void 0) {
		spare("unlisted", doubt);
		return;
	}
	result.operations.push({
		...settingOperation(input, resource.address, require_load.EXISTENCE, "remove", existing),
		direction: "less",
		reason: {
			code: "not-declared",
			text: "not in the files"
		}
	});
}
// src/plan/diff/unknown-groups.ts
function withoutUnknownGroups(operations, input) {
	const { desired, live } = input;
	const known = live.groupNames;
	if (known === void 0) return {
		operations,
		findings: []
	};
	const isMade = (name) => require_managed.isManaged(desired, "groups") && desired.resources.has(require_subject.formatAddress(desired.key, "groups", name));
	const isUnknown = (operation) => {
		if (operation.kind !== "grant" || operation.action === "remove") return false;
		const name = require_subject.groupNameOf(operation.subject);
		return name !== void 0 && !known.has(name) && !isMade(name);
	};
	const unknown = operations.filter(isUnknown);
	return {
		operations: operations.filter((operation) => !isUnknown(operation)),
		findings: unknown.map((operation) => findingOf$1(operation, known, input))
	};
}
function findingOf$1({ address, subject, origins }, known, { desired }) {
	const name = require_subject.groupNameOf(subject) ?? subject;
	const near = require_similar_name.similarName(name, [...known]);
	const [first] = origins;
	return {
		severity: "error",
		code: "GROUP_NOT_FOUND",
		org: desired.key,
		address,
		message: `The group "${name}" is to have access to ${require_subject.parseAddress(address).name ?? address}, and ${desired.name} has no such group.`,
		hint: near === void 0 ? "Correct its name, or declare the group under groups." : `Did you mean "${near}"? Groups are called as the vendor calls them.`,
		...first === void 0 ? {} : { place: {
			file: first.file,
			line: first.line,
			column: first.column
		} },
		origins
	};
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
		for (const key of this.#base.keys()) if (this.#changes.get(key) !== GONE) yield key;
		for (const [key, change] of this.#changes) if (change !== GONE && !this.#base.has(key)) yield key;
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
		const { section, name } = require_subject.parseAddress(address);
		if (section !== "groups" || name === void 0) return;
		const group = require_subject.groupSubject(name);
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
	return operation.kind === "grant" ? operation.subject === subject : operation.setting === require_load.EXISTENCE;
}
// src/model/power.ts
function isPowerful(form, access) {
	if (form === void 0 || access === void 0 || access.disabled === true) return false;
	switch (form.form) {
		case "listed": return false;
		case "role": return access.role !== void 0 && rules$1(form.roles, access.role);
		case "permissions": return (access.permissions ?? []).some((name) => rules$1(form.permissions, name));
		case "environments": return access.role !== void 0 && rules$1(form.roles, access.role) || Object.values(access.environments ?? {}).some((role) => rules$1(form.environmentRoles, role));
	}
}
function rules$1(levels, name) {
	const level = levels.find((candidate) => candidate.name === name);
	return level === void 0 || level.isPowerful === true;
}
function gainsPower(form, before, after) {
	if (form === void 0) return false;
	const held = powerfulLevels(form, before);
	return [...powerfulLevels(form, after)].some((level) => !held.has(level));
}
function powerfulLevels(form, access) {
	const isAlone = (one) => isPowerful(form, one) && !(form.form === "role" && form.isOpen === true && !isListed(form.roles, one.role));
	const { role, permissions = [], environments = {}, disabled } = access ?? {};
	if (disabled === true) return new Set();
	return new Set([
		...role !== void 0 && isAlone({ role }) ? [role] : [],
		...permissions.filter((permission) => isAlone({ permissions: [permission] })),
		...Object.entries(environments).flatMap(([type, level]) => isAlone({ environments: { [type]: level } }) ? [`${type}:${level}`] : [])
	]);
}
function isListed(levels, name) {
	return levels.some((level) => level.name === name);
}
// src/effective/doubt.ts
function withoutCommonDoubt(before, after, form) {
	if (!before.some(isDoubtful) || !after.some(isDoubtful)) return {
		before,
		after,
		isDoubted: false
	};
	const doubts = new Set(after.filter(isDoubtful).map(keyOf));
	const common = new Set(before.filter(isDoubtful).map(keyOf).filter((key) => doubts.has(key)));
	if (common.size === 0) return {
		before,
		after,
		isDoubted: false
	};
	const isOwn = (holding) => !isDoubtful(holding) || !common.has(keyOf(holding));
	const [from, to] = [require_check.accessOf(form, before.filter(require_check.isInForce)), require_check.accessOf(form, after.filter(require_check.isInForce))];
	return {
		before: before.filter(isOwn),
		after: after.filter(isOwn),
		isDoubted: from !== void 0 && to !== void 0 && isSame(form, from, to)
	};
}
function isSame(form, from, to) {
	return form === void 0 ? require_subject.satisfies(from, to) : require_subject.compareAccess(form, from, to) === "none";
}
const isDoubtful = (holding) => holding.isNotKnown === true;
function keyOf({ path, access }) {
	return `${path.kind === "inherited" ? path.because : path.kind} ${require_load.canonicalJson({ ...access })}`;
}
// src/effective/compare-standing.ts
function compareStanding(sides, turned, touched) {
	const { address, subject } = touched;
	if (require_subject.groupNameOf(subject) !== void 0 && isKnownIn(sides, subject)) return void 0;
	const { before, after, isDoubted } = withoutCommonDoubt(sides.before.holdings(address, subject), sides.after.holdings(address, subject), sides.before.form(address));
	const form = sides.before.form(address);
	const inForce = compareHoldings(form, before.filter(require_check.isInForce), after.filter(require_check.isInForce));
	if (inForce !== void 0) {
		const exposes = (turned.has(address) || isNested(after)) && isExposed(sides, touched, before, after);
		return changeOf(sides, touched, withBlocked(form, inForce, before, after), {
			...exposes ? { isExposure: true } : {},
			...isDoubted && isLowered(inForce) ? { isNotKnown: true } : {}
		});
	}
	const promised = compareHoldings(form, before.filter(require_check.isPromised), after.filter(require_check.isPromised));
	if (promised === void 0) return void 0;
	return changeOf(sides, touched, promised, { isInvited: true });
}
const isLowered = ({ direction }) => direction === "less";
function isNested(holdings) {
	return holdings.some(({ path }) => path.kind === "group" && path.through !== void 0);
}
function withBlocked(form, change, before, after) {
	const blocked = (holdings) => {
		const access = require_check.accessOf(form, holdings.filter((holding) => holding.isDisabled === true));
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
	return require_check.isKnownGroup(before.book, subject) || require_check.isKnownGroup(after.book, subject);
}
function compareHoldings(form, before, after) {
	const [from, to] = [require_check.accessOf(form, before), require_check.accessOf(form, after)];
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
	if (require_subject.satisfies(before, after)) return "none";
	const levels = form === void 0 ? "mixed" : require_subject.compareAccess(form, before, after);
	if (form?.form === "role" || form?.form === "environments" || before.role === after.role) return levels;
	if (before.role !== void 0 && after.role !== void 0) return "mixed";
	const title = after.role === void 0 ? "less" : "more";
	return levels === "none" || levels === title ? title : "mixed";
}
function isExposed(sides, { address, subject }, before, after) {
	const form = sides.before.form(address);
	const present = after.filter(require_check.isInForce);
	const explained = present.filter((holding) => isGranted(sides, holding, subject));
	if (explained.length === present.length) return false;
	const direction = directionOf(form, require_check.accessOf(form, [...before.filter(require_check.isInForce), ...explained]), require_check.accessOf(form, present));
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
		via: require_check.viasOf(holdings),
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
	const section = require_subject.sectionOf(address);
	return (shape.sections.find((candidate) => candidate.section === section)?.settings ?? []).some((setting) => setting.isPowerful === true && setting.key === access?.role);
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
function isGain$1(change) {
	return change.isInvited !== true && (change.direction === "more" || change.direction === "mixed");
}
// src/effective/everybody.ts
const MANY = 2;
function foldEverybody(changes, { before, after }) {
	const apart = [];
	const byKind = new Map();
	for (const change of changes) {
		if (!isByRule$1(change)) {
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
function isByRule$1(change) {
	return change.via.every((via) => via.kind === "rule");
}
function together(changes, members) {
	const [first] = changes;
	if (first === void 0) throw new Error("Nobody is no entry.");
	const { subject: _subject, before: _before, after: _after, ...shared } = first;
	const people = changes.flatMap(peopleOf).sort((a, b) => require_load.compareText(a.subject, b.subject));
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
	for (const [, grant] of book.grants.get(require_subject.formatAddress(book.org)) ?? new Map()) if (grant.pending === void 0 && grant.access.disabled !== true) count += 1;
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
		const section = require_subject.sectionOf(address);
		const rules = after.derivation.at(address);
		if (section === void 0 || !rules.some(isOfMembership) || touches.turned.has(address)) continue;
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
	const from = certainOf(sides.before.byRule(sample, subject));
	const to = certainOf(sides.after.byRule(sample, subject));
	const form = require_check.formOf(sides.before.shape, one.section);
	const way = [require_check.isInForce, require_check.isPromised].map((counts) => ({
		before: require_check.accessOf(form, from.filter(counts)),
		after: require_check.accessOf(form, to.filter(counts)),
		isInvited: counts === require_check.isPromised
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
		address: `${require_subject.formatAddress(sides.before.book.org)}/${one.section}/*`,
		places: others.length,
		subject,
		...before === void 0 ? {} : { before },
		...after === void 0 ? {} : { after },
		direction: directionOf(form, before, after),
		via: require_check.viasOf(to.length > 0 ? to : from),
		...isInvited ? { isInvited: true } : {},
		...[...to, ...from].some(({ isNotKnown }) => isNotKnown === true) ? { isNotKnown: true } : {},
		...powerOf(sides, form, sample, before, after),
		operations: [id]
	}];
}
function certainOf(holdings) {
	const certain = holdings.filter(({ isNotKnown }) => isNotKnown !== true);
	return certain.length > 0 ? certain : holdings.filter(({ path }) => !isOfSomebody(path));
}
const isOfSomebody = (path) => path.kind === "inherited" && path.level === "somebody";
const isOfMembership = ({ to }) => to.kind !== "somebody";
function holdsMore({ before, after }, address, subject) {
	return [before, after].some((view) => {
		const { book, derivation } = view;
		const holders = book.grants.get(address);
		if (holders?.has(subject) === true) return true;
		for (const { value } of book.settings.get(address)?.values() ?? []) if (value === subject) return true;
		return view.groupsOf(subject).flatMap((group) => [group, ...derivation.above?.(group) ?? []]).some((group) => holders?.has(require_subject.groupSubject(group)) === true);
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
		this.#root = require_subject.formatAddress(before.book.org);
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
			all ??= new Set(operations.filter((one) => this.#reachesPlaces(one)).map((one) => one.id));
			const here = this.#operations.get(address) ?? all;
			for (const rule of turned) {
				const there = rule.from === void 0 ? void 0 : this.#operations.get(rule.from);
				for (const id of there ?? here) this.#touchRule(address, rule, id);
			}
			const touched = this.people.get(address);
			for (const [subject, id] of this.members) if (touched?.has(subject) !== true) this.#touch(address, subject, id);
		}
	}
	#reachesPlaces({ address, effects }) {
		if (address !== this.#root) return true;
		return effects.some((effect) => effect.kind === "cascade" && effect.address !== void 0);
	}
	#addGrant({ address, subject, id, before, after }) {
		this.#touchHolder(address, subject, id);
		if (address === this.#root) {
			this.members.set(subject, id);
			if (before?.disabled !== after?.disabled) this.#touchEverywhere(subject, id);
		}
		const { section, name } = require_subject.parseAddress(address);
		if (section === "groups" && name !== void 0) this.#touchThroughGroup(name, [subject], id);
	}
	#touchEverywhere(subject, id) {
		const [{ book }] = this.#books;
		for (const [address, holders] of book.grants) if (holders.has(subject)) this.#touch(address, subject, id);
		for (const [address, settings] of book.settings) for (const { value } of settings.values()) if (value === subject) this.#touch(address, subject, id);
		for (const group of this.#books[0].groupsOf(subject)) this.#touchThroughGroup(group, [subject], id);
	}
	#addSetting({ address, setting, before, after, id }) {
		if (this.#naming.has(`${require_check.sectionOf(address)} ${setting}`)) {
			for (const named of [before, after]) if (typeof named === "string") this.#touch(address, named, id);
		}
		if (setting === "exists") for (const { book } of this.#books) for (const holder of book.grants.get(address)?.keys() ?? []) this.#touchHolder(address, holder, id);
		const { section, name } = require_subject.parseAddress(address);
		if (section !== "groups" || name === void 0) return;
		this.#touchThroughGroup(name, this.#membersOf(name), id);
	}
	#touchThroughGroup(group, members, id) {
		const people = [...members];
		if (people.length === 0) return;
		for (const { book, derivation } of this.#books) {
			const holders = [group, ...derivation.above?.(group) ?? []].map(require_subject.groupSubject);
			for (const [address, grants] of book.grants) {
				if (!holders.some((holder) => grants.has(holder))) continue;
				for (const member of people) this.#touch(address, member, id);
			}
		}
		for (const address of this.#books[0].book.resources.keys()) if (this.#hasGroupRule(address, group)) for (const member of people) this.#touch(address, member, id);
	}
	#hasGroupRule(address, group) {
		return this.#books.some(({ derivation }) => {
			const chain = [group, ...derivation.above?.(group) ?? []].map(require_subject.groupSubject);
			return derivation.at(address).some(({ to }) => to.kind === "subject" && chain.includes(to.subject));
		});
	}
	#touchHolder(address, subject, id) {
		const group = require_subject.groupNameOf(subject);
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
			const holders = view.book.grants.get(require_subject.formatAddress(view.book.org, require_check.GROUPS, name));
			if (holders === void 0) continue;
			isKnown = true;
			for (const member of holders.keys()) members.add(member);
		}
		if (!isKnown) members.add(require_subject.groupSubject(group));
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
	const key = (rule) => require_load.canonicalJson({ ...rule });
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
	}), ...membershipChanges(sides, touches)].sort((a, b) => require_load.compareText(a.address, b.address) || require_load.compareText(nameOf$1(a), nameOf$1(b)));
}
function sidesOf({ live, shape, derive, options, operations }) {
	const book = require_check.liveBook(live);
	const facts = {
		options,
		read: live.facts
	};
	return {
		before: new require_check.EffectiveBook(book, shape, derive, facts),
		after: new require_check.EffectiveBook(bookAfter(book, operations), shape, derive, facts),
		operations: new Map(operations.map((operation) => [operation.id, operation]))
	};
}
function nameOf$1(change) {
	return change.subject ?? "";
}
// src/plan/diff/unpinned.ts
function holdUnpinned(input, operations) {
	const { doubtfulEmails, desired } = input;
	const mayGain = operations.some(({ action }) => action !== "remove");
	if (doubtfulEmails === void 0 || !mayGain) return {
		operations,
		spared: [],
		findings: []
	};
	const { live, shape, derive } = input;
	const changes = accessChanges({
		live,
		shape,
		derive,
		options: desired.options,
		operations
	});
	const gains = new Map();
	const held = new Set();
	for (const change of changes) {
		const { subject } = change;
		if (subject === void 0 || !isPowerGained(input, change) || rulesAlready(input, change)) continue;
		if (unpinnedAccount(input, change) === void 0) continue;
		require_load.appendUnder(gains, subject, change);
		for (const id of change.operations) held.add(id);
	}
	if (held.size === 0) return {
		operations,
		spared: [],
		findings: []
	};
	addDependents(operations, held);
	return {
		operations: operations.filter(({ id }) => !held.has(id)),
		spared: operations.filter(({ id }) => held.has(id)).map((operation) => sparedOf(input, operation)),
		findings: [...gains].sort(([one], [other]) => require_load.compareText(one, other)).map(([subject, own]) => findingOf(input, subject, own, doubtfulEmails))
	};
}
function isPowerGained({ shape }, change) {
	if (change.isPowerful !== true || change.direction !== "more" && change.direction !== "mixed") return false;
	const section = require_check.sectionOf(change.address);
	return (shape.sections.find((candidate) => candidate.section === section)?.settings ?? []).some(({ key, isPowerful }) => isPowerful === true && key === change.after?.role) || gainsPower(require_check.formOf(shape, section), change.before, change.after);
}
function rulesAlready({ live, shape, desired }, { subject = "", address }) {
	const root = require_subject.formatAddress(desired.key);
	const membership = live.grants.get(root)?.get(subject);
	if (address === root || membership === void 0 || membership.pending !== void 0) return false;
	return gainsPower(shape.members.form, void 0, membership.access);
}
function unpinnedAccount(input, { subject = "", address }) {
	const { live, directory, desired } = input;
	if (require_subject.groupNameOf(subject) !== void 0 || require_subject.idOfSubject(subject) !== void 0) return void 0;
	if (require_subject.holderOfAccount(subject) !== subject) return void 0;
	const root = require_subject.formatAddress(desired.key);
	const identity = live.accounts?.get(subject) ?? live.grants.get(root)?.get(subject)?.identity ?? live.grants.get(address)?.get(subject)?.identity;
	if (identity?.id === void 0) return void 0;
	const owner = directory.ownerOf(identity, desired.provider, desired.key);
	if (owner?.pin === void 0) return identity;
	const pin = directory.pinsOf(owner.person, desired.provider, desired.key)[owner.pin];
	return pin?.email !== void 0 && pin.pair === void 0 ? identity : void 0;
}
function addDependents(operations, held) {
	for (let before = -1; before !== held.size;) {
		before = held.size;
		for (const { id, dependsOn } of operations) if (dependsOn.some((one) => held.has(one))) held.add(id);
	}
}
const DRIFT = {
	add: "missing",
	update: "changed",
	remove: "unmanaged"
};
function sparedOf({ shape }, operation) {
	const subject = operation.kind === "grant" ? operation.subject : newHolder(operation, shape);
	const access = operation.kind === "grant" ? operation.before ?? operation.after : void 0;
	return {
		org: operation.org,
		address: operation.address,
		...subject === void 0 ? {} : { subject },
		...access === void 0 ? {} : { access },
		code: "account",
		text: "not done before the account is pinned",
		drift: DRIFT[operation.action]
	};
}
function findingOf(input, subject, gains, { title, scope }) {
	const { desired } = input;
	const [first] = gains;
	const account = first === void 0 ? void 0 : unpinnedAccount(input, first);
	const { id = "", login } = account ?? {};
	const what = gains.map(({ address, after }) => `${require_subject.describeAccess(after ?? {})} on ${address}`);
	const more = what.length > 3 ? ` and ${what.length - 3} more` : "";
	const pin = JSON.stringify(login === void 0 ? id : `${login}#${id}`);
	const line = input.directory.people.has(subject) ? `write under people, ${subject}: accounts: { ${scope}: ${pin} } (rolecall person pin ${subject} does)` : `write ${JSON.stringify(require_subject.idSubject(id))} in place of ${subject}`;
	return {
		severity: "error",
		code: "ACCOUNT_NOT_PINNED",
		org: desired.key,
		address: require_subject.formatAddress(desired.key),
		message: `${subject} is to gain ${what.slice(0, 3).join(", ")}${more}, and only the e-mail shows that the account ${require_account_claims.describeAccount(account ?? {})} is ${subject}'s; ${title} is not known to verify e-mails. Nothing about that gain is written.`,
		hint: `Make sure whose account it is, then ${line}.`
	};
}
// src/plan/order/settle.ts
function deferLastHolders(operations, { live, shape, derive, desired }) {
	const deferred = [];
	const removed = new Set();
	const kept = keptAddresses(operations, shape);
	if (kept.length === 0) return {
		operations: [...operations],
		deferred
	};
	const sides = sidesOf({
		live,
		shape,
		derive,
		options: desired.options,
		operations
	});
	for (const { address, roles, operations: touching } of kept) {
		const holders = require_check.countHolders(sides, address, roles);
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
function keptAddresses(operations, shape, changes = []) {
	const keepsBySection = new Map(shape.sections.map((section) => [section.section, section.holders?.keeps ?? []]));
	const kept = new Map();
	const touch = (address, operation) => {
		const known = kept.get(address);
		if (known !== void 0) {
			if (operation !== void 0 && known.operations.at(-1) !== operation) known.operations.push(operation);
			return;
		}
		const section = require_subject.sectionOf(address);
		const roles = section === void 0 ? shape.members.keeps : keepsBySection.get(section) ?? [];
		if (roles.length > 0) kept.set(address, {
			address,
			roles,
			operations: operation === void 0 ? [] : [operation]
		});
	};
	for (const operation of operations) {
		if (operation.kind === "grant") touch(operation.address, operation);
		for (const { kind, address } of operation.effects) if (kind === "cascade" && address !== void 0) touch(address, operation);
	}
	for (const change of changes) if (isLoss(change) && change.places === void 0) touch(change.address);
	return [...kept.values()].sort((a, b) => a.address < b.address ? -1 : 1);
}
function chooseKeeper(operations, address, roles, live) {
	const losing = operations.filter((operation) => operation.kind === "grant" && operation.address === address && require_check.losesRole(operation, roles));
	losing.sort((a, b) => a.subject < b.subject ? -1 : 1);
	return losing.find((operation) => operation.subject === live.actor.subject) ?? losing[0];
}
// src/plan/guard/people-guards.ts
function changesOf({ desired, live, shape, derive, operations }) {
	return accessChanges({
		live,
		shape,
		derive,
		options: desired.options,
		operations
	});
}
function countLosses(changes) {
	let lost = 0;
	for (const change of changes) if (isLoss(change) && change.places === void 0) lost += peopleOf(change).length;
	return lost;
}
function lossesOfActor(changes, { actor, grants, org }, shape) {
	const own = new Set([actor.subject]);
	const { id } = actor.identity;
	if (id !== void 0) {
		for (const [subject, { identity }] of grants.get(require_subject.formatAddress(org)) ?? []) if (identity.id === id) own.add(subject);
		for (const change of changes) {
			const { subject } = change;
			if (subject !== void 0 && grants.get(change.address)?.get(subject)?.identity.id === id) own.add(subject);
		}
	}
	const level = grants.get(require_subject.formatAddress(org))?.get(actor.subject)?.access.role ?? "";
	const isNeedless = ({ address }) => shape.sections.find(({ section }) => section === require_subject.sectionOf(address))?.holders?.needlessFor?.includes(level) === true;
	return changes.filter((change) => isLoss(change) && !isByRule(change) && !isNeedless(change) && peopleOf(change).some(({ subject }) => own.has(subject)));
}
function isByRule(change) {
	return change.via.every((via) => via.kind === "rule");
}
function exposuresIn(changes) {
	return changes.filter((change) => change.isExposure === true && isGain$1(change));
}
function countPeople(changes) {
	return new Set(changes.flatMap((change) => peopleOf(change).map(({ subject }) => subject))).size;
}
function operationsOf(changes) {
	return [...new Set(changes.flatMap((change) => change.operations))];
}
// src/plan/guard/person-losses.ts
function findBarePeople(orgs, directory, elsewhere) {
	const lost = new Map();
	for (const change of orgs.flatMap(({ changes }) => changes.filter(isLoss))) for (const { subject: account, after } of peopleOf(change)) {
		const subject = require_subject.holderOfAccount(account);
		if (!directory.people.has(subject)) continue;
		if (after === void 0 || !lost.has(subject)) for (const id of change.operations) require_load.appendUnder(lost, subject, id);
	}
	if (lost.size === 0) return {
		losers: 0,
		bare: new Map(),
		ended: []
	};
	const books = [...orgs.map(({ live, operations }) => bookAfter(require_check.liveBook(live), operations)), ...elsewhere.map(require_check.desiredBook)];
	const nothingLeft = new Set(lost.keys());
	for (const book of books) {
		if (nothingLeft.size === 0) break;
		dropHolders(nothingLeft, book);
	}
	const expired = expiredIn(orgs);
	const bare = [...lost].filter(([subject]) => nothingLeft.has(subject));
	const isEnded = ([, ids]) => ids.every((id) => expired.has(id));
	return {
		losers: lost.size,
		bare: new Map(bare.filter((one) => !isEnded(one)).map(([subject, ids]) => [subject, [...new Set(ids)]])),
		ended: bare.filter(isEnded).map(([subject]) => subject)
	};
}
function expiredIn(orgs) {
	return new Set(orgs.flatMap(({ operations }) => operations.filter(({ reason }) => reason.code === "expired").map(({ id }) => id)));
}
function dropHolders(people, book) {
	const members = book.grants.get(require_subject.formatAddress(book.org));
	const drop = (subject) => {
		const holder = subject.includes("#") ? require_subject.holderOfAccount(subject) : subject;
		if (people.has(holder) && members?.get(subject)?.access.disabled !== true) people.delete(holder);
	};
	if (book.owner !== void 0) drop(book.owner.subject);
	for (const settings of book.settings.values()) for (const { value } of settings.values()) if (typeof value === "string") drop(value);
	for (const holders of book.grants.values()) {
		if (people.size === 0) return;
		holders.forEach((grant, subject) => {
			if (isInForce(grant)) drop(subject);
		});
	}
}
function isInForce(grant) {
	return grant.pending === void 0 && grant.access.disabled !== true;
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
function lastOwner(org) {
	const { desired, live, shape, operations, changes } = org;
	const objections = [];
	const figures = [];
	const kept = keptAddresses(operations, shape, changes);
	const sides = kept.length === 0 ? void 0 : sidesOf({
		...org,
		options: desired.options
	});
	for (const { address, roles, operations: touching } of kept) {
		if (sides === void 0) break;
		const holders = require_check.countHolders(sides, address, roles);
		const isRoot = address === live.org;
		const left = holders.after.size;
		const words = roles.map((role) => left === 1 ? role : `${role}s`).join(" or ");
		figures.push({
			left,
			text: `${left} active ${words} left on ${address}`
		});
		if (holders.before.size === 0 || holders.after.size > 0) continue;
		if (!isRoot && !holders.isAnybodyLeft) continue;
		const isBlamed = (operation) => operation.address === address && holders.before.has(subjectOf(operation)) || require_check.lostByCascade(operation, address).some((subject) => holders.before.has(subject));
		const losses = changes.filter((change) => change.address === address && isLoss(change));
		const ids = [...touching.filter(isBlamed).map(({ id }) => id), ...operationsOf(losses)];
		objections.push(...new Set(ids));
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
function self({ desired, live, changes, shape }) {
	const own = operationsOf(lossesOfActor(changes, live, shape));
	return result("self", desired.key, own, own.length === 0 ? `nothing is taken from ${live.actor.subject}, the account in use` : `${own.length} ${own.length === 1 ? "operation takes" : "operations take"} access from ${live.actor.subject}, the account in use`, `Keep ${live.actor.subject} in the files as it is, or run with another token.`);
}
function exposure({ desired, changes }) {
	const exposed = exposuresIn(changes);
	const gaining = countPeople(changes.filter(isGain$1));
	const places = exposed.map((change) => {
		const people = peopleOf(change).length;
		const doubt = change.isNotKnown === true ? "may gain" : people === 1 ? "gains" : "gain";
		return `${people} ${people === 1 ? "person" : "people"} ${doubt} access to ${change.address}`;
	});
	const more = places.length - MOST_FIGURES;
	return result("exposure", desired.key, operationsOf(exposed), exposed.length === 0 ? `${gaining} ${gaining === 1 ? "person gains" : "people gain"} access, nobody without a grant` : `${places.slice(0, MOST_FIGURES).join("; ")}${more > 0 ? `; the same in ${more} other places` : ""}, without a grant to any of them`, "Keep it closed (a grant there, its lock, the permission as it was), or use --allow exposure if they are all to have it.");
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
	const objections = lost > limit ? operationsOf(changes.filter(isLoss)) : [];
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
	const { losers, bare, ended } = findBarePeople(orgs, directory, options.elsewhere ?? []);
	const text = losers === 1 ? "1 person loses" : `${losers} people lose`;
	return result("person", void 0, [...bare.values()].flat(), bare.size === 0 ? `${text} something, ${ended.length === 0 ? "nobody loses everything" : `${[...ended].sort().join(", ")} everything, by a date in the files`}` : `${[...bare.keys()].sort().join(", ")} would lose everything everywhere`, "If they have left, remove them from people too; otherwise leave them something, or use --allow person.");
}
// src/plan/mark-power.ts
function markPower(operation, shape) {
	return rules(operation, shape) ? {
		...operation,
		isPowerful: true
	} : operation;
}
function rules(operation, shape) {
	const section = require_check.sectionOf(operation.address);
	if (operation.kind === "setting") return (shape.sections.find((candidate) => candidate.section === section)?.settings ?? []).some(({ key, isPowerful: ruling }) => ruling === true && key === operation.setting);
	const form = require_check.formOf(shape, section);
	return isPowerful(form, operation.before) || isPowerful(form, operation.after);
}
// src/plan/names.ts
function namesIn(org) {
	const subjects = new Set([
		...org.operations.flatMap((one) => one.kind === "grant" ? [one.subject] : []),
		...[...org.operations, ...org.deferred.map(({ operation }) => operation)].flatMap(({ effects }) => effects.flatMap(({ subject }) => subject ?? [])),
		...org.deferred.flatMap(({ operation }) => operation.kind === "grant" ? [operation.subject] : []),
		...org.changes.flatMap((change) => peopleOf(change).map(({ subject }) => subject)),
		...[...org.pending, ...org.spared].flatMap(({ subject }) => subject ?? [])
	].filter((subject) => require_subject.idOfSubject(subject) !== void 0));
	return Object.fromEntries([...subjects].sort().flatMap((subject) => {
		const name = nameOf(org, subject);
		return name === void 0 ? [] : [[subject, name]];
	}));
}
function nameOf({ live, desired, operations }, subject) {
	const identity = live.accounts?.get(subject) ?? live.grants.get(require_subject.formatAddress(desired.key))?.get(subject)?.identity ?? operations.find((one) => one.kind === "grant" && one.subject === subject)?.observed?.identity ?? [...live.grants.values()].find((holders) => holders.has(subject))?.get(subject)?.identity;
	return [identity?.login, identity?.name].find((text) => text !== void 0 && text.trim() !== "");
}
// src/plan/order/group-gains.ts
function holdBackGains(operations, live, above = () => []) {
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
	for (const joiner of operations) {
		const group = groupJoined(joiner);
		const needs = (group === void 0 ? [] : [group, ...above(group)].map((name) => losses.get(name))).flatMap((found) => found === void 0 ? [] : [...found.settings, ...found.reach]);
		if (needs.length > 0) waits.add(joiner.id, needs);
	}
	return operations.map((operation) => waits.withNeeds(operation));
}
function groupJoined(operation) {
	if (operation.kind !== "grant" || operation.action !== "add") return void 0;
	const { section, name } = require_subject.parseAddress(operation.address);
	return section === "groups" ? name : void 0;
}
function isGroupGain(operation) {
	if (operation.action === "remove" || gainingGroup(operation) === void 0) return false;
	return operation.direction === "more" || operation.direction === "mixed";
}
function gainingGroup(operation) {
	if (operation.kind === "grant") return require_subject.groupNameOf(operation.subject);
	const { section, name } = require_subject.parseAddress(operation.address);
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
		if (!losesAnything(operation)) continue;
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
		if (require_subject.sectionOf(address) !== "groups") return [];
		const { name } = require_subject.parseAddress(address);
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
			for (const needed of dependsOn) require_load.appendUnder(this.#waitedForBy, needed, id);
		}
	}
	add(id, needs) {
		const wanted = new Set(needs.map((need) => this.#coverers.get(need) ?? need));
		const waiting = this.#waitingFor(id);
		const possible = [...wanted].filter((need) => !waiting.has(need));
		this.#more.set(id, possible);
		for (const need of possible) require_load.appendUnder(this.#waitedForBy, need, id);
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
		if (this.#groups.size === 0 || this.#gains.length === 0 || !losesAnything(operation)) return [];
		const section = require_subject.sectionOf(operation.address);
		if (section === void 0) return [];
		const { name } = require_subject.parseAddress(operation.address);
		if (operation.kind === "setting") return section === "groups" ? this.#ofGroup(name) : [];
		if (section === "groups") return this.#ofGroup(name, operation.subject);
		const group = require_subject.groupNameOf(operation.subject);
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
			ids.push(membershipId(address, name, subject), `${address} ${require_subject.groupSubject(name)}`, ...group.gains);
		}
		return ids.filter((id) => this.#ids.has(id));
	}
	#covering(people, addresses, except) {
		const isCovered = (operation) => {
			const { section, name } = require_subject.parseAddress(operation.address);
			const through = operation.kind === "grant" && section !== "groups" ? require_subject.groupNameOf(operation.subject) : void 0;
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
	if (losesAnything(operation) || require_subject.sectionOf(operation.address) === void 0) return false;
	return operation.action === "add" || operation.direction === "more";
}
function membershipId(address, group, subject) {
	return `${require_subject.formatAddress(require_subject.parseAddress(address).org, require_subject.GROUPS, group)} ${subject}`;
}
function meet(one, other) {
	const [few, many] = one.size < other.size ? [one, other] : [other, one];
	for (const item of few) if (many.has(item)) return true;
	return false;
}
function groupsOf(operations, live) {
	const touched = operations.filter((operation) => require_subject.sectionOf(operation.address) === "groups" || subjectGroup(operation) !== void 0);
	if (touched.length === 0) return new Map();
	const names = new Set(touched.map(groupNamed));
	for (const address of live.grants.keys()) if (require_subject.sectionOf(address) === "groups") names.add(require_subject.parseAddress(address).name ?? "");
	return new Map([...names].map((name) => [name, groupOf(name, live, touched)]));
}
function subjectGroup(operation) {
	return operation.kind === "grant" ? require_subject.groupNameOf(operation.subject) : void 0;
}
function groupNamed(operation) {
	return subjectGroup(operation) ?? require_subject.parseAddress(operation.address).name ?? "";
}
function groupOf(name, live, touched) {
	const own = touched.filter((operation) => groupNamed(operation) === name);
	const address = require_subject.formatAddress(require_subject.parseAddress(live.org).org, require_subject.GROUPS, name);
	const subject = require_subject.groupSubject(name);
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
function linkOperations(operations, live, shape, above) {
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
	}), live, above);
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
		this.#root = require_subject.formatAddress(live.org);
		this.#shape = shape;
		this.#replacements = new Replacements(operations, live);
		for (const operation of operations) {
			const named = newHolder(operation, shape);
			if (named !== void 0) require_load.appendUnder(this.#namings, require_operation_id.grantOperationId(operation.address, named), operation.id);
			if (operation.kind !== "grant" || operation.action === "remove" || operation.direction === "less") continue;
			require_load.appendUnder(this.#addsBySubject, operation.subject, operation);
			require_load.appendUnder(this.#addsByAddress, operation.address, operation);
		}
	}
	needs(operation) {
		return [...this.#ownNeeds(operation), ...this.#replacements.of(operation)];
	}
	#ownNeeds(operation) {
		if (operation.kind === "setting") {
			if (operation.setting !== "exists") return [require_operation_id.settingOperationId(operation.address, require_load.EXISTENCE), ...this.#placeOfFormer(operation)];
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
		const needs = [require_operation_id.settingOperationId(operation.address, require_load.EXISTENCE)];
		const membership = this.#byId.get(require_operation_id.grantOperationId(this.#root, operation.subject));
		if (membership?.action === "add") needs.push(membership.id);
		const group = require_subject.groupNameOf(operation.subject);
		if (group !== void 0) require_load.append(needs, this.#settingsOfGroup(group));
		return needs;
	}
	#settingsOfGroup(group) {
		const prefix = `${require_subject.formatAddress(require_subject.parseAddress(this.#root).org, require_subject.GROUPS, group)} #`;
		return [...this.#byId.values()].filter((operation) => operation.id.startsWith(prefix) && !losesAnything(operation)).map(({ id }) => id);
	}
	#needsOfLoss(operation) {
		const needs = this.#successors(operation);
		if (operation.action !== "remove") return needs;
		const section = require_subject.parseAddress(operation.address).section;
		if (this.#shape.sections.some((s) => s.section === section && s.holders?.form.form === "listed" && s.lifecycle === "managed")) require_load.append(needs, ids(this.#addsBySubject.get(operation.subject)));
		require_load.append(needs, this.#namings.get(require_operation_id.grantOperationId(operation.address, operation.subject)) ?? []);
		if (require_subject.groupNameOf(operation.subject) !== void 0) require_load.append(needs, ids(this.#addsByAddress.get(operation.address)));
		return needs;
	}
	#successors(operation) {
		const roles = operation.address === this.#root ? this.#shape.members.keeps : this.#shape.sections.find((s) => s.section === require_subject.parseAddress(operation.address).section)?.holders?.keeps ?? [];
		if (roles.length === 0 || !require_check.losesRole(operation, roles)) return [];
		if (this.#hasSteadyHolder(operation.address, roles)) return [];
		return ids(this.#addsByAddress.get(operation.address)?.filter((other) => require_check.gainsRole(other, roles)));
	}
	#hasSteadyHolder(address, roles) {
		const known = this.#steady.get(address);
		if (known !== void 0) return known;
		let isSteady = false;
		for (const [subject, grant] of this.#live.grants.get(address) ?? []) {
			if (grant.pending !== void 0 || require_subject.groupNameOf(subject) !== void 0 || !require_check.holdsRole(grant.access, roles)) continue;
			const operation = this.#byId.get(require_operation_id.grantOperationId(address, subject));
			if (operation?.kind !== "grant" || !require_check.losesRole(operation, roles)) isSteady = true;
		}
		this.#steady.set(address, isSteady);
		return isSteady;
	}
	#replacementsOfGroup(address) {
		return (this.#byId.get(require_operation_id.settingOperationId(address, "exists"))?.effects ?? []).flatMap((effect) => effect.address === void 0 ? [] : ids(this.#addsByAddress.get(effect.address)));
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
function orphaned(operations, { desired, live, shape, derive }) {
	const kept = keptAddresses(operations, shape);
	if (kept.length === 0) return void 0;
	const sides = sidesOf({
		live,
		shape,
		derive,
		options: desired.options,
		operations
	});
	for (const { address, roles, operations: touching } of kept) {
		const holders = require_check.countHolders(sides, address, roles);
		if (holders.before.size === 0 || holders.after.size > 0) continue;
		if (address !== live.org && !holders.isAnybodyLeft) continue;
		const operation = first(touching.filter(isExpiry).filter((one) => one.address === address && require_check.losesRole(one, roles)));
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
	const root = require_subject.formatAddress(org);
	const phased = operations.map((operation) => ({
		...operation,
		phase: losesAnything(operation) && losesItself(operation) ? Phase.self : phaseOf(operation, root)
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
	return `sha256:${(0, node_crypto.createHash)("sha256").update(require_load.canonicalJson(content)).digest("hex")}`;
}
// src/plan/build-plan.ts
function draftOrg(input) {
	const grants = judgeGrants(input, diffGrants(input.desired.grants, input.live.grants));
	const settings = judgeSettings(input);
	const sound = withoutUnknownGroups(grants.operations, input);
	const judged = holdBack([...sound.operations, ...settings.operations], input);
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
			...sound.findings,
			...settings.findings,
			...ownerFinding(input),
			...findRenamed(input, operations)
		]
	};
}
function settleOrg(input, draft) {
	const { operations: certain, spared, findings } = holdUnpinned(input, holdBack(draft.operations, input).operations);
	const { live, shape, derive } = input;
	const { above } = derive(require_check.liveBook(live), {
		options: input.desired.options,
		read: live.facts
	});
	const dated = deferExpiries(linkOperations(nameAccounts(certain, input), live, shape, above), input);
	const settled = deferLastHolders(dated.operations, input);
	const actor = input.live.actor.subject;
	const operations = settled.operations.map((operation) => markPower(operation, input.shape));
	const losesItself = (operation) => (operation.kind === "grant" ? operation.subject : formerHolder(operation, input.shape)) === actor;
	return {
		operations: orderOperations(operations, input.desired.key, losesItself),
		deferred: [
			...draft.deferred,
			...dated.deferred,
			...settled.deferred
		],
		held: spared,
		notPinned: findings
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
		address: require_subject.formatAddress(desired.key),
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
	const names = namesIn(org);
	return {
		key: org.desired.key,
		provider: org.desired.provider,
		name: org.desired.name,
		...org.hosts.length === 0 ? {} : { hosts: org.hosts },
		actor: `${actorName(org.live.actor)} (${org.live.actor.standing})`,
		...Object.keys(names).length === 0 ? {} : { names },
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
// src/plan/doubts.ts
function findDoubts({ desired, live, derive }, changes) {
	const doubted = changes.filter((change) => change.isNotKnown === true && change.places === void 0);
	if (doubted.length === 0) return [];
	const derivation = derive(require_check.liveBook(live), {
		options: desired.options,
		read: live.facts
	});
	const reasons = new Map();
	for (const { address } of doubted) for (const { isNotKnown, because } of derivation.at(address)) {
		if (isNotKnown !== true) continue;
		const places = reasons.get(because) ?? new Set();
		reasons.set(because, places.add(address));
	}
	return [...reasons].map(([because, places]) => ({
		severity: "warning",
		code: "ACCESS_NOT_KNOWN",
		org: desired.key,
		address: desired.key,
		message: `What people end up with on ${placesOf(places)} is not known: ${because}. The plan and its guards count the worse case.`,
		hint: "Manage that section in the files, and a plan reads it; explain --live shows all of it."
	}));
}
function placesOf(places) {
	const [first = ""] = places;
	return places.size === 1 ? first : `${places.size} places`;
}
// src/providers/provider.ts
function idScopeOf({ id, hosts }, { key, url, urlVariable }) {
	return hosts[0]?.fallback !== void 0 && url === void 0 && urlVariable === void 0 ? id : key;
}
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
			const result = await planOrg(loaded, org, options);
			planned.set(org.desired.key, result);
			if (result.live.gaps.some(isUntrue)) org.forget();
		} catch (error) {
			const result = unreadOrg(org, error);
			unread.push(result);
			if (result.gaps.some(isUntrue)) org.forget();
		}
	}));
	refuseSameOrg([...planned.values()]);
	const orgs = connected.map(({ desired }) => desired);
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
			findings: [...findings, ...await require_check.checkLogins(loaded, orgs, loginsOf(planned), findings)],
			unread,
			order: loaded.config.orgs.map((org) => org.key)
		}),
		loaded,
		connected: new Map(connected.map((org) => [org.desired.key, org])),
		planned
	};
}
function loginsOf(planned) {
	return [...planned].flatMap(([org, { live }]) => live.logins === void 0 ? [] : [{
		org,
		of: live.logins
	}]);
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
async function planOrg(loaded, org, { addresses, before }) {
	const live = await org.connection.read(addresses === void 0 ? {} : { addresses });
	const cutOff = org.cutOff();
	if (cutOff !== void 0) throw cutOff;
	return planRead(loaded, org, live, {
		...addresses === void 0 ? {} : { addresses },
		...before === void 0 ? {} : { before }
	});
}
function planRead(loaded, org, live, { addresses, before }) {
	const { desired, provider } = org;
	const doubtful = before?.get(desired.key)?.doubtful;
	const hasDoubtfulEmails = require_email_trust.isEmailDoubtful(provider.emails, desired.options);
	const input = {
		desired,
		live,
		shape: provider.shape(desired.options),
		derive: provider.derive,
		directory: loaded.config.directory,
		locate: (ref) => loaded.config.locate(ref),
		...addresses === void 0 ? {} : { addresses },
		...doubtful === void 0 ? {} : { doubtful },
		...hasDoubtfulEmails ? { doubtfulEmails: {
			title: provider.title,
			scope: idScopeOf(provider, desired)
		} } : {}
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
	const changes = changesOf({
		...input,
		operations: settled.operations
	});
	return {
		desired,
		live,
		shape: input.shape,
		derive: provider.derive,
		changes,
		operations: settled.operations,
		deferred: settled.deferred,
		pending: refined.pending,
		spared: [...refined.spared, ...settled.held],
		escalations: refined.escalations,
		doubtful: findDoubtfulSections(input),
		findings: [
			...drafted.findings,
			...settled.notPinned,
			...addresses === void 0 ? require_check.findOpenPlaces(input, settled.operations) : [],
			...findDoubts(input, changes),
			...refined.findings.map((finding) => require_check.situateFinding(loaded, desired, finding))
		],
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
	const fault = (org.cutOff() ?? error).toFault();
	const { code, message, requestId } = fault;
	return {
		code,
		message: requestId === void 0 ? message : `${message} (request ${requestId})`,
		hint: require_credentials.namingVariable(org.desired, org.provider, require_next_step.nextStepOf(fault))
	};
}
Object.defineProperty(exports, "bookAfter", {
	enumerable: true,
	get: function() {
		return bookAfter;
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
Object.defineProperty(exports, "idScopeOf", {
	enumerable: true,
	get: function() {
		return idScopeOf;
	}
});
Object.defineProperty(exports, "isGain", {
	enumerable: true,
	get: function() {
		return isGain$1;
	}
});
Object.defineProperty(exports, "isLoss", {
	enumerable: true,
	get: function() {
		return isLoss;
	}
});
Object.defineProperty(exports, "isMailedAgain", {
	enumerable: true,
	get: function() {
		return isMailedAgain;
	}
});
Object.defineProperty(exports, "losesAnything", {
	enumerable: true,
	get: function() {
		return losesAnything;
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
Object.defineProperty(exports, "peopleOf", {
	enumerable: true,
	get: function() {
		return peopleOf;
	}
});
Object.defineProperty(exports, "planConnected", {
	enumerable: true,
	get: function() {
		return planConnected;
	}
});
Object.defineProperty(exports, "planRead", {
	enumerable: true,
	get: function() {
		return planRead;
	}
});
Object.defineProperty(exports, "runGuards", {
	enumerable: true,
	get: function() {
		return runGuards;
	}
});
Object.defineProperty(exports, "takesAway", {
	enumerable: true,
	get: function() {
		return takesAway;
	}
});
