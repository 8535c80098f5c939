"use strict";
const require_load = require("./app-load-load.cjs");
const require_derivation = require("./effective-derivation.cjs");
const require_check = require("./app-load-check.cjs");
const require_subject = require("./model-subject.cjs");
const require_similar_name = require("./model-similar-name.cjs");
const require_cel = require("./expression-cel.cjs");
const require_finding = require("./policy-finding.cjs");
// src/policy/context.ts
function policyContext(config, now, shapes, derive, logins = []) {
	const { directory, teams } = config;
	let teamsBySubject;
	return {
		orgs: config.orgs.map((org) => {
			const book = require_check.desiredBook(org);
			const derivation = (derive(org.provider) ?? require_derivation.deriveNothing)(book, { options: org.options });
			return {
				org,
				shape: shapes(org.provider, org.options),
				derivation,
				book
			};
		}),
		directory,
		teams,
		now,
		logins,
		steps: new require_load.StepBudget(),
		kindOf: (subject) => {
			if (require_subject.groupNameOf(subject) !== void 0) return "group";
			return directory.people.get(subject)?.kind ?? "unknown";
		},
		teamsOf: (subject) => {
			teamsBySubject ??= invertTeams(teams);
			return teamsBySubject.get(subject) ?? [];
		}
	};
}
function invertTeams(teams) {
	const bySubject = new Map();
	for (const team of [...teams.keys()].sort()) for (const subject of teams.get(team) ?? []) {
		const known = bySubject.get(subject);
		if (known === void 0) bySubject.set(subject, [team]);
		else known.push(team);
	}
	return bySubject;
}
// src/policy/schema.ts
const policyChecks = [
	"min-holders",
	"max-holders",
	"forbid",
	"require-until",
	"require-reason",
	"exclusive",
	"known-people-only",
	"allowed-domains",
	"expression"
];
const oneOrMore = (description, examples) => ({
	description,
	examples,
	anyOf: [{
		type: "string",
		minLength: 1
	}, {
		type: "array",
		minItems: 1,
		uniqueItems: true,
		items: {
			type: "string",
			minLength: 1
		}
	}]
});
const placeSelectors = {
	orgs: oneOrMore("Organizations concerned: key or glob, one or a list. Default: all.", ["acme", ["acme", "acme-*"]]),
	provider: oneOrMore("Providers concerned, one or a list. Default: all.", ["scim"]),
	address: oneOrMore("Addresses concerned: glob, one or a list. `*` stays within one part, `**` crosses slashes. Default: all (for min-holders and max-holders: the organization itself).", [
		"acme/projects/shop",
		"*/projects/*",
		"acme/**"
	]),
	role: oneOrMore("Roles concerned, one or a list. Without `environment` a role on any environment type counts too, except for min-holders. The asserted owner of an organization counts as `owner`, except for min-holders and max-holders.", ["admin", ["contributor", "admin"]]),
	permission: oneOrMore("Permissions concerned, one or a list. Together with `role`: one of the roles or one of the permissions.", ["deploy", ["billing", "members"]]),
	environment: oneOrMore("Environment types (or environments, where they hold access themselves) concerned. A role for the whole resource that covers every environment counts.", ["production"])
};
[...policyChecks], { ...placeSelectors }, { ...placeSelectors };
// src/policy/rule.ts
const commonKeys = [
	"id",
	"check",
	"severity",
	"message",
	"subjects",
	"except",
	"kind",
	"orgs",
	"provider",
	"address",
	"role",
	"permission",
	"environment",
	"waivers"
];
const ownKeys = {
	"min-holders": ["count"],
	"max-holders": ["count"],
	forbid: [],
	"require-until": ["within"],
	"require-reason": ["pattern"],
	exclusive: ["duties", "max"],
	"known-people-only": [],
	"allowed-domains": ["domains"],
	expression: [
		"over",
		"expression",
		"examples"
	]
};
const requiredKeys = {
	"min-holders": "count",
	"max-holders": "count",
	exclusive: "duties",
	"allowed-domains": "domains",
	expression: "expression"
};
function placeIn(origin, ...path) {
	const whole = [
		...origin.parent,
		origin.key,
		...path
	];
	return {
		file: origin.file,
		parent: whole.slice(0, -1),
		key: whole.at(-1) ?? origin.key,
		via: []
	};
}
function ruleFinding(rule, code, origin, message, extra = {}) {
	return {
		policy: rule.id,
		code,
		fingerprint: [rule.id, extra.about ?? code].join(" "),
		severity: extra.severity ?? "error",
		message,
		origin,
		...extra.hint === void 0 ? {} : { hint: extra.hint }
	};
}
function readRule(source) {
	const { rule: json, origin } = source;
	const id = typeof json.id === "string" && json.id !== "" ? json.id : `policy-${String(origin.key)}`;
	const check = policyChecks.find((known) => known === json.check);
	if (check === void 0) {
		const near = typeof json.check === "string" ? require_similar_name.similarName(json.check, policyChecks) : void 0;
		const hint = near === void 0 ? `The checks are ${policyChecks.join(", ")}.` : `Did you mean ${near}?`;
		const message = `The policy ${id} names no known check: ${JSON.stringify(json.check ?? null)}.`;
		return { findings: [ruleFinding({ id }, "POLICY_UNKNOWN_CHECK", placeIn(origin, "check"), message, { hint })] };
	}
	const rule = {
		id,
		check,
		severity: json.severity === "warning" || json.severity === "note" ? json.severity : "error",
		...typeof json.message === "string" ? { message: json.message } : {},
		json,
		origin
	};
	const findings = parameterFindings(rule);
	return findings.some((finding) => finding.code === "POLICY_BAD_PARAMETER") ? { findings } : {
		rule,
		findings
	};
}
function parameterFindings(rule) {
	const allowed = [...commonKeys, ...ownKeys[rule.check]];
	const findings = [];
	for (const key of Object.keys(rule.json)) {
		if (allowed.includes(key)) continue;
		const users = policyChecks.filter((check) => ownKeys[check].includes(key));
		const near = require_similar_name.similarName(key, allowed);
		const hint = users.length > 0 ? `It belongs to ${users.join(" and ")}.` : near && `Did you mean ${near}?`;
		findings.push(ruleFinding(rule, "POLICY_UNKNOWN_PARAMETER", placeIn(rule.origin, key), `The policy ${rule.id} has the key ${key}, which means nothing to the check ${rule.check}.`, {
			hint,
			about: key
		}));
	}
	const bad = badParameter(rule);
	if (bad !== void 0) {
		const place = rule.json[bad.key] === void 0 ? rule.origin : placeIn(rule.origin, bad.key);
		findings.push(ruleFinding(rule, "POLICY_BAD_PARAMETER", place, bad.text));
	}
	return findings;
}
function badParameter(rule) {
	const { json, id } = rule;
	const required = requiredKeys[rule.check];
	if (required !== void 0 && json[required] === void 0) return {
		key: required,
		text: `The policy ${id} needs ${required} for the check ${rule.check}.`
	};
	for (const key of ["count", "max"]) {
		const value = json[key];
		if (value === void 0) continue;
		if (typeof value !== "number" || !Number.isInteger(value) || value < 0) return {
			key,
			text: `The policy ${id} gives ${key} as ${JSON.stringify(value)}, which is not a whole number.`
		};
	}
	if (json.within !== void 0 && daysOf(json.within) === void 0) return {
		key: "within",
		text: `The policy ${id} gives within as ${JSON.stringify(json.within)}; write 90d or 12w.`
	};
	if (typeof json.pattern === "string" && compilePattern(json.pattern) === void 0) return {
		key: "pattern",
		text: `The pattern of the policy ${id} is not a regular expression: ${json.pattern}`
	};
	if (json.duties !== void 0 && (!Array.isArray(json.duties) || !json.duties.every(require_load.isJsonObject))) return {
		key: "duties",
		text: `The policy ${id} has to list its duties as mappings.`
	};
	if (json.expression !== void 0 && typeof json.expression !== "string") return {
		key: "expression",
		text: `The expression of the policy ${id} has to be text.`
	};
}
function daysOf(value) {
	if (typeof value === "number") return Number.isInteger(value) && value > 0 ? value : void 0;
	const match = typeof value === "string" ? /^([1-9][0-9]{0,4})([dw])$/.exec(value) : null;
	return match === null ? void 0 : Number(match[1]) * (match[2] === "w" ? 7 : 1);
}
function compilePattern(pattern) {
	try {
		return new RegExp(pattern, "u");
	} catch {
		return;
	}
}
function textList(value) {
	if (typeof value === "string") return [value];
	return Array.isArray(value) ? value.filter((item) => typeof item === "string") : void 0;
}
// src/policy/selector.ts
const everything = () => true;
function compileSelector(json, context) {
	const subjects = compileSubjects(textList(json.subjects), context);
	const except = json.except === void 0 ? void 0 : compileSubjects(textList(json.except), context);
	const kinds = textList(json.kind);
	return {
		...compilePlaceSelector(json),
		matchesSubject: (subject, org) => {
			if (kinds !== void 0 && !kinds.includes(context.kindOf(subject))) return false;
			return subjects(subject, org) && except?.(subject, org) !== true;
		}
	};
}
function compilePlaceSelector(json) {
	const orgs = textList(json.orgs);
	const providers = textList(json.provider);
	const addresses = textList(json.address);
	const matchesKey = orgs === void 0 ? everything : require_load.compileGlobs(orgs, "name");
	const levels = {
		roles: textList(json.role),
		permissions: textList(json.permission),
		environments: textList(json.environment)
	};
	return {
		matchesOrg: ({ org }) => (providers === void 0 || providers.includes(org.provider)) && matchesKey(org.key),
		matchesAddress: addresses === void 0 ? everything : remember(require_load.compileGlobs(addresses, "address")),
		matchesLevel: (holding, org, breadth) => matchesLevel(levels, holding, org, breadth),
		canHold: (address, section, org) => canHold(levels, address, section, org),
		namesAddresses: addresses !== void 0,
		levelText: describeLevels(levels)
	};
}
function visitSelected(org, selector, breadth, visit) {
	if (!selector.matchesOrg(org)) return;
	const concerns = remember((subject) => selector.matchesSubject(subject, org));
	const check = (holding) => {
		if (holding.isDisabled === true || holding.isNotKnown === true) return;
		if (!selector.matchesAddress(holding.address)) return;
		if (selector.matchesLevel(holding, org, breadth)) visit(holding);
	};
	require_check.visitHoldings(org.book, org.shape, org.derivation, check, concerns);
}
function compileSubjects(patterns, context) {
	if (patterns === void 0) return (subject) => context.kindOf(subject) !== "group";
	const teams = patterns.filter((pattern) => pattern.startsWith("team:")).map((pattern) => pattern.slice(5));
	const groups = require_load.compileGlobs(patterns.filter((pattern) => pattern.startsWith("group:")), "name");
	const names = require_load.compileGlobs(patterns.filter((pattern) => !/^(team|group):/u.test(pattern)), "name");
	return (subject, { org }) => {
		if (context.kindOf(subject) === "group") return groups(subject);
		if (names(subject) || teams.some((team) => context.teams.get(team)?.has(subject) === true)) return true;
		const person = context.directory.people.get(subject);
		return [
			context.directory.emailOf(subject, org.provider, org.key),
			person?.email,
			...person?.aliases ?? []
		].some((email) => email !== void 0 && names(email));
	};
}
function matchesLevel(levels, holding, org, breadth) {
	const { roles, permissions, environments } = levels;
	if (roles === void 0 && permissions === void 0 && environments === void 0) return true;
	const form = require_check.formOf(org.shape, holding.section);
	if (environments !== void 0 && !isEnvironment(holding.address, holding.section, org, environments)) return Object.entries(require_check.environmentRolesOf(form, holding.access)).some(([type, role]) => environments.includes(type) && (roles === void 0 ? permissions === void 0 : roles.includes(role)));
	if (roles === void 0 && permissions === void 0) return true;
	const held = require_check.levelsOf(form, holding.access);
	if (held.some((level) => roles?.includes(level) === true && !isPermission(form, level))) return true;
	if (held.some((level) => permissions?.includes(level) === true)) return true;
	return breadth === "any-environment" && hasEnvironmentRole(holding, roles);
}
function hasEnvironmentRole(holding, roles) {
	return Object.values(holding.access.environments ?? {}).some((role) => roles?.includes(role) === true);
}
function isPermission(form, level) {
	return form?.form === "permissions" && form.permissions.some((permission) => permission.name === level);
}
function isEnvironment(address, section, { shape }, environments) {
	return shape.sections.find((candidate) => candidate.section === section)?.noun === "environment" && environments.includes(require_subject.parseAddress(address).name ?? "");
}
function canHold(levels, address, section, org) {
	const form = require_check.formOf(org.shape, section);
	if (form === void 0) return false;
	const { roles, permissions, environments } = levels;
	const hasAny = (wanted, known) => wanted?.some((name) => known.includes(name)) === true;
	if (environments !== void 0 && !isEnvironment(address, section, org, environments)) {
		if (form.form !== "environments" || !hasAny(environments, form.environments)) return false;
		return roles === void 0 || hasAny(roles, form.environmentRoles.map((role) => role.name));
	}
	if (roles === void 0 && permissions === void 0) return true;
	return hasAny(roles, [...roleNames(form), ...namingSettings(org, section)]) || hasAny(permissions, permissionNames(form)) || isOpenRole(form, roles);
}
function namingSettings({ shape }, section) {
	return (shape.sections.find((candidate) => candidate.section === section)?.settings ?? []).filter((setting) => setting.kind === "subject").map((setting) => setting.key);
}
function isOpenRole(form, roles) {
	return roles !== void 0 && form.form === "role" && form.isOpen === true;
}
function roleNames(form) {
	if (form.form === "listed") return ["member"];
	return form.form === "permissions" ? [] : form.roles.map((role) => role.name);
}
function permissionNames(form) {
	return form.form === "permissions" ? form.permissions.map((permission) => permission.name) : [];
}
function describeLevels({ roles, permissions, environments }) {
	const names = [...roles ?? [], ...permissions ?? []];
	const what = names.length === 0 ? "access" : names.join(" or ");
	return environments === void 0 ? what : `${what} on ${environments.join(" or ")}`;
}
function remember(test) {
	const known = new Map();
	return (text) => {
		const before = known.get(text);
		if (before !== void 0) return before;
		const answer = test(text);
		known.set(text, answer);
		return answer;
	};
}
// src/policy/holders.ts
function checkHolders(rule, selector, context, report) {
	const limit = Number(rule.json.count);
	const isMinimum = rule.check === "min-holders";
	for (const org of context.orgs) {
		if (!selector.matchesOrg(org)) continue;
		for (const [address, holders] of countHolders(org, selector, isMinimum)) {
			if (isMinimum ? holders.size >= limit : holders.size <= limit) continue;
			const who = holders.size === 0 ? "" : `: ${[...holders].sort().slice(0, 10).join(", ")}`;
			const more = holders.size > 10 ? ` and ${holders.size - 10} more` : "";
			report({
				message: `${plural(holders.size)} ${selector.levelText} on ${address}, and ${isMinimum ? "at least" : "at most"} ${limit} should${who}${more}.`,
				hint: isMinimum ? `Give ${selector.levelText} to ${limit - holders.size} more of the people concerned.` : `Take it from ${holders.size - limit} of them.`,
				origin: placeOf(org, address),
				org: org.org.key,
				address
			});
		}
	}
}
function plural(count) {
	if (count === 0) return "Nobody holds";
	return count === 1 ? "One person holds" : `${count} people hold`;
}
function countHolders(org, selector, isMinimum) {
	const holders = new Map();
	const root = require_subject.formatAddress(org.org.key);
	const addresses = selector.namesAddresses ? require_check.addressesOf(org.book).filter(selector.matchesAddress) : [root];
	for (const address of addresses) {
		if (!org.org.grants.has(address) || !selector.canHold(address, require_check.sectionOf(address), org)) continue;
		holders.set(address, new Set());
	}
	visitSelected(org, selector, isMinimum ? "whole-resource" : "any-environment", (holding) => {
		if (holding.path.kind === "owner" || require_subject.groupNameOf(holding.subject) !== void 0) return;
		holders.get(holding.address)?.add(holding.subject);
	});
	return holders;
}
function placeOf(org, address) {
	return org.org.resources.get(address)?.origin ?? org.org.origin;
}
// src/policy/duties.ts
function checkExclusive(rule, selector, context, report) {
	const duties = (Array.isArray(rule.json.duties) ? rule.json.duties : []).filter(require_load.isJsonObject).map(readDuty);
	const most = typeof rule.json.max === "number" ? rule.json.max : 1;
	for (const [subject, held] of heldDuties(duties, selector, context)) {
		if (held.size <= most) continue;
		const list = [...held.values()];
		const last = list.at(-1);
		if (last === void 0) continue;
		report({
			message: `${subject} has ${held.size} duties of which one person may have ${most}: ${list.map((entry) => `${entry.duty.name} (${require_subject.describeAccess(entry.holding.access)} on ${entry.holding.address})`).join("; ")}.`,
			hint: "Give one of them to somebody else.",
			origin: last.holding.path.origins[0] ?? placeOf(last.org, last.holding.address),
			subject
		});
	}
}
function readDuty(json, index) {
	const place = compilePlaceSelector(json);
	const fallback = place.levelText === "access" ? `duty ${index + 1}` : place.levelText;
	return {
		...place,
		name: typeof json.name === "string" ? json.name : fallback
	};
}
function heldDuties(duties, selector, context) {
	const bySubject = new Map();
	for (const org of context.orgs) {
		const here = [...duties.entries()].filter(([, duty]) => duty.matchesOrg(org));
		if (here.length === 0) continue;
		visitSelected(org, selector, "any-environment", (holding) => {
			if (require_subject.groupNameOf(holding.subject) !== void 0) return;
			for (const [index, duty] of here) {
				if (!duty.matchesAddress(holding.address) || !duty.matchesLevel(holding, org, "any-environment")) continue;
				const held = bySubject.get(holding.subject) ?? new Map();
				if (!held.has(index)) held.set(index, {
					duty,
					holding,
					org
				});
				bySubject.set(holding.subject, held);
			}
		});
	}
	return bySubject;
}
// src/policy/dates.ts
const DAY_MS$2 = 864e5;
const DATE = /^\d{4}-\d{2}-\d{2}$/u;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/iu;
function parseEnd(text) {
	const day = Date.parse(`${text.slice(0, 10)}T00:00:00Z`);
	if (Number.isNaN(day) || new Date(day).toISOString().slice(0, 10) !== text.slice(0, 10)) return void 0;
	if (DATE.test(text)) return day + DAY_MS$2 - 1;
	const match = INSTANT.exec(text);
	if (match === null) return void 0;
	const instant = Date.parse(match[3] === void 0 ? `${text}Z` : text);
	return Number.isNaN(instant) ? void 0 : instant;
}
function isoDate(instant) {
	return new Date(instant).toISOString().slice(0, 10);
}
// src/policy/examples.ts
function exampleValues(json, now, parseDate) {
	const grants = Array.isArray(json.grants) ? json.grants : [];
	const clock = typeof json.now === "string" ? parseDate(json.now) : void 0;
	return {
		now: new Date(clock ?? now),
		grant: grantOfExample(json.grant, parseDate),
		person: personOfExample(json.person),
		org: new require_load.OrgView(json.org ?? {}),
		grants: grants.map((grant) => grantOfExample(grant, parseDate))
	};
}
function grantOfExample(value, parseDate) {
	const { until, ...rest } = value ?? {};
	const end = typeof until === "string" ? parseDate(until) : void 0;
	return new require_load.GrantView({
		...rest,
		...end === void 0 ? {} : { until: new Date(end) }
	});
}
function personOfExample(value) {
	const { attributes, ...rest } = value ?? {};
	return new require_load.PersonView({
		...rest,
		attributes: require_load.expressionAttributes(require_load.isJsonObject(attributes) ? attributes : {})
	});
}
// src/policy/grants.ts
const DAY_MS$1 = 864e5;
function checkForbid(_rule, selector, context, report) {
	for (const org of context.orgs) {
		const collector = new HoldingCollector(org);
		visitSelected(org, selector, "any-environment", (holding) => collector.add(holding));
		collector.report(report, (text) => `${text}, which is forbidden`, "Remove or lower the grant, or add a waiver with a reason and an end.");
	}
}
function checkUntil(rule, selector, context, report) {
	const days = daysOf(rule.json.within);
	const latest = days === void 0 ? Number.POSITIVE_INFINITY : context.now + days * DAY_MS$1;
	const within = days === void 0 ? "" : ` within ${days} days`;
	const hint = days === void 0 ? "Add until: DATE to it." : `Add until: ${isoDate(latest)} or an earlier date.`;
	visitWritten(context, selector, (holding, org) => {
		if (holding.until !== void 0 && holding.until <= latest) return;
		const end = holding.until === void 0 ? "never ends" : `ends on ${isoDate(holding.until)}`;
		report({
			...violation(org, holding),
			message: `${subjectText(holding)} ${end}; it has to end${within}.`,
			hint
		});
	});
}
function checkReason(rule, selector, context, report) {
	const pattern = typeof rule.json.pattern === "string" ? compilePattern(rule.json.pattern) : void 0;
	visitWritten(context, selector, (holding, org) => {
		const reason = holding.reason?.trim() ?? "";
		if (reason !== "" && (pattern === void 0 || pattern.test(reason.slice(0, 500)))) return;
		const what = reason === "" ? "has no reason" : `has the reason "${reason}", which does not match ${rule.json.pattern}`;
		report({
			...violation(org, holding),
			message: `${subjectText(holding)} ${what}.`,
			hint: "Add reason: \"...\" to it."
		});
	});
}
function visitWritten(context, selector, visit) {
	for (const org of context.orgs) visitSelected(org, selector, "any-environment", (holding) => {
		if (holding.path.kind === "direct") visit(holding, org);
	});
}
function violation(org, holding) {
	return {
		origin: holding.path.origins[0] ?? placeOf(org, holding.address),
		org: org.org.key,
		address: holding.address,
		subject: holding.subject
	};
}
function subjectText(holding) {
	return `The grant of ${holding.subject} on ${holding.address} (${require_subject.describeAccess(holding.access)})`;
}
var HoldingCollector = class {
	#org;
	#found = new Map();
	constructor(org) {
		this.#org = org;
	}
	add(holding) {
		const { kind } = holding.path;
		const key = `${kind === "inherited" ? `* ${holding.path.level} ${holding.section}` : holding.address}\n${holding.subject}`;
		const known = this.#found.get(key);
		if (known === void 0) this.#found.set(key, {
			holding,
			count: 1
		});
		else known.count += 1;
	}
	report(report, sentence, hint) {
		for (const { holding, count } of this.#found.values()) {
			const address = count > 1 && holding.path.kind === "inherited" ? this.#every(holding) : holding.address;
			report({
				...violation(this.#org, holding),
				address,
				message: `${sentence(describeHolding(holding, address, count))}.`,
				hint
			});
		}
	}
	#every(holding) {
		const section = require_check.sectionOf(holding.address);
		return section === "members" ? holding.address : require_subject.formatAddress(this.#org.org.key, section, "*");
	}
};
function describeHolding(holding, address, count) {
	const what = `${holding.subject} holds ${require_subject.describeAccess(holding.access)} on ${address}`;
	switch (holding.path.kind) {
		case "group": return `${what} through group:${holding.path.group}`;
		case "inherited": return `${what}${address.endsWith("*") ? ` (${count} of them)` : ""} (${holding.path.because})`;
		default: return what;
	}
}
// src/policy/expression.ts
async function checkExpression(rule, selector, context, report) {
	const over = overOf(rule);
	const compiled = (await require_cel.createCompiler(context.steps))(String(rule.json.expression), over);
	if ("problem" in compiled) return [problemFinding(rule, "POLICY_BAD_EXPRESSION", compiled.problem)];
	const findings = [...runExamples(rule, compiled.run, over, context.now)];
	const failure = {};
	const isFine = (values, about) => {
		const answer = compiled.run(values);
		if (typeof answer === "boolean") return answer;
		failure.first ??= answer;
		failure.about ??= about;
		return true;
	};
	const views = new Views(context);
	if (over === "grant") overGrants(rule, selector, views, isFine, report);
	else if (over === "person") overPeople(rule, selector, views, isFine, report);
	else overOrgs(rule, selector, views, isFine, report);
	if (failure.first !== void 0) findings.push(problemFinding(rule, "POLICY_EXPRESSION_FAILED", failure.first, ` for ${failure.about}`));
	return findings;
}
function overOf(rule) {
	return rule.json.over === "person" || rule.json.over === "org" ? rule.json.over : "grant";
}
function problemFinding(rule, code, problem, about = "") {
	return ruleFinding(rule, code, placeIn(rule.origin, "expression"), `The expression of the policy ${rule.id} cannot be evaluated${about}: ${problem.text}, at "${problem.excerpt}" (line ${problem.line}, column ${problem.column} of the expression).`, { hint: variablesHint(overOf(rule)) });
}
function variablesHint(over) {
	const fields = (view, more = []) => [...Object.keys(view), ...more].join(", ");
	const grant = `a grant has ${fields(new require_load.GrantView({}), ["until"])}`;
	const person = `person has ${fields(new require_load.PersonView({}))}`;
	const org = `org has ${fields(new require_load.OrgView({}))}`;
	const variables = {
		grant: `${person}; ${org}`,
		person: `${person}; grants is a list`,
		org: `${org}; grants is a list`
	};
	return `There is ${over === "grant" ? "grant: " : ""}${grant}; ${variables[over]}; now and days(N). A grant without an end has no until, a person may lack an attribute: ask has(grant.until), has(person.attributes.NAME).`;
}
function* runExamples(rule, run, over, now) {
	const examples = require_load.isJsonObject(rule.json.examples) ? rule.json.examples : {};
	for (const expected of ["pass", "fail"]) {
		const list = examples[expected];
		if (!Array.isArray(list)) continue;
		for (const [index, json] of list.entries()) {
			if (!require_load.isJsonObject(json)) continue;
			const answer = run(onlyVariables(exampleValues(json, now, parseEnd), over));
			if (answer === (expected === "pass")) continue;
			const name = typeof json.name === "string" ? `"${json.name}"` : `number ${index + 1} under ${expected}`;
			const became = typeof answer === "boolean" ? String(answer) : `an error (${answer.text})`;
			yield ruleFinding(rule, "POLICY_EXAMPLE_FAILED", placeIn(rule.origin, "examples", expected, index), `The example ${name} of the policy ${rule.id} has to ${expected}, and the expression gives ${became}.`, {
				hint: "Fix the expression, or the example if it is what is wrong.",
				about: `${expected} ${index + 1}`
			});
		}
	}
}
function onlyVariables(values, over) {
	const { now, grant, person, org, grants } = values;
	if (over === "grant") return defined({
		now,
		grant,
		person,
		org
	});
	return over === "person" ? defined({
		now,
		person,
		grants
	}) : defined({
		now,
		org,
		grants
	});
}
function defined(values) {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== void 0));
}
function overGrants(rule, selector, views, isFine, report) {
	for (const org of views.context.orgs) {
		const collector = new HoldingCollector(org);
		const orgView = views.org(org);
		visitSelected(org, selector, "any-environment", (holding) => {
			if (!isFine({
				now: views.now,
				grant: views.grant(holding, org),
				person: views.person(holding.subject),
				org: orgView
			}, `${holding.subject} on ${holding.address}`)) collector.add(holding);
		});
		collector.report(report, (text) => `${text}, which does not fulfil ${short(rule)}`, hintOf(rule));
	}
}
function overPeople(rule, selector, views, isFine, report) {
	const bySubject = new Map();
	for (const org of views.context.orgs) visitSelected(org, selector, "any-environment", (holding) => {
		const known = bySubject.get(holding.subject);
		const view = views.grant(holding, org);
		if (known === void 0) bySubject.set(holding.subject, {
			holding,
			org,
			grants: [view]
		});
		else known.grants.push(view);
	});
	for (const [subject, { holding, org, grants }] of bySubject) {
		if (isFine({
			now: views.now,
			person: views.person(subject),
			grants
		}, subject)) continue;
		report({
			message: `${subject} does not fulfil ${short(rule)}.`,
			hint: hintOf(rule),
			origin: holding.path.origins[0] ?? placeOf(org, holding.address),
			subject
		});
	}
}
function overOrgs(rule, selector, views, isFine, report) {
	for (const org of views.context.orgs) {
		if (!selector.matchesOrg(org)) continue;
		const grants = [];
		visitSelected(org, selector, "any-environment", (holding) => grants.push(views.grant(holding, org)));
		const { key, origin } = org.org;
		if (isFine({
			now: views.now,
			org: views.org(org),
			grants
		}, key)) continue;
		report({
			message: `${key} does not fulfil ${short(rule)}.`,
			hint: hintOf(rule),
			origin,
			org: key,
			address: key
		});
	}
}
function short(rule) {
	const text = String(rule.json.expression).trim().replace(/\s+/gu, " ");
	return text.length > 100 ? `${text.slice(0, 97)}...` : text;
}
function hintOf(rule) {
	return rule.message === void 0 ? `See the policy ${rule.id}.` : "Change the grant, or add a waiver with a reason and an end.";
}
var Views = class {
	context;
	now;
	#people = new Map();
	constructor(context) {
		this.context = context;
		this.now = new Date(context.now);
	}
	person(subject) {
		const known = this.#people.get(subject);
		if (known !== void 0) return known;
		const person = this.context.directory.people.get(subject);
		const view = new require_load.PersonView({
			key: subject,
			name: person?.name ?? "",
			email: person?.email ?? (subject.includes("@") ? subject : ""),
			kind: this.context.kindOf(subject),
			teams: this.context.teamsOf(subject),
			...this.#loginsOf(subject),
			attributes: require_load.expressionAttributes(person?.attributes ?? {})
		});
		this.#people.set(subject, view);
		return view;
	}
	#loginsOf(subject) {
		const where = (isIt) => this.context.logins.filter(({ of }) => isIt(of.get(subject) ?? {})).map(({ org }) => org);
		return {
			withMfa: where(({ hasMfa }) => hasMfa === true),
			withoutMfa: where(({ hasMfa }) => hasMfa === false),
			withSso: where(({ hasSso }) => hasSso === true),
			withoutSso: where(({ hasSso }) => hasSso === false)
		};
	}
	org({ org }) {
		return new require_load.OrgView({
			key: org.key,
			provider: org.provider,
			name: org.name,
			owner: org.owner?.subject ?? ""
		});
	}
	grant(holding, { org, shape }) {
		const { access, path } = holding;
		const form = require_check.formOf(shape, holding.section);
		return new require_load.GrantView({
			org: org.key,
			provider: org.provider,
			address: holding.address,
			section: holding.section,
			name: require_subject.parseAddress(holding.address).name ?? "",
			subject: holding.subject,
			email: this.context.directory.emailOf(holding.subject, org.provider, org.key) ?? "",
			kind: this.context.kindOf(holding.subject),
			teams: this.context.teamsOf(holding.subject),
			role: access.role ?? "",
			permissions: form?.form === "permissions" ? require_check.levelsOf(form, access) : [],
			environments: access.environments ?? {},
			...holding.until === void 0 ? {} : { until: new Date(holding.until) },
			reason: holding.reason ?? "",
			path: path.kind,
			group: path.kind === "group" ? path.group : ""
		});
	}
};
// src/policy/people.ts
function checkKnownPeople(_rule, selector, context, report) {
	visitFirst(context, selector, (holding, org) => {
		if (context.kindOf(holding.subject) !== "unknown") return;
		report({
			...about(holding, org),
			message: `${holding.subject} holds access in ${org.org.key} and is not in people.`,
			hint: `Add an entry with email: ${holding.subject} under people, and use its key.`
		});
	});
}
function checkDomains(rule, selector, context, report) {
	const domains = textList(rule.json.domains) ?? [];
	const isAllowed = require_load.compileGlobs(domains.map((domain) => domain.replace(/^@/u, "")), "name");
	visitFirst(context, selector, (holding, org) => {
		const email = context.directory.emailOf(holding.subject, org.org.provider, org.org.key);
		if (email === void 0 || isAllowed(email.slice(email.lastIndexOf("@") + 1))) return;
		const who = email === holding.subject ? email : `${holding.subject} (${email})`;
		report({
			...about(holding, org),
			message: `${who} holds access in ${org.org.key}, and the e-mail is not of ${domains.join(" or ")}.`,
			hint: "Use another account for this organization (accounts: under the person), or remove the access."
		});
	});
}
function visitFirst(context, selector, visit) {
	for (const org of context.orgs) {
		const seen = new Set();
		visitSelected(org, selector, "any-environment", (holding) => {
			if (seen.has(holding.subject)) return;
			seen.add(holding.subject);
			visit(holding, org);
		});
	}
}
function about(holding, org) {
	return {
		origin: holding.path.origins[0] ?? placeOf(org, holding.address),
		org: org.org.key,
		address: require_subject.formatAddress(org.org.key),
		subject: holding.subject
	};
}
// src/policy/references.ts
function checkReferences(rule, context) {
	const findings = [...subjectFindings(rule, "subjects", context), ...subjectFindings(rule, "except", context)];
	const duties = Array.isArray(rule.json.duties) ? rule.json.duties.filter(require_load.isJsonObject) : [];
	require_load.append(findings, placeFindings(rule, rule.json, [], context));
	for (const [index, duty] of duties.entries()) require_load.append(findings, placeFindings(rule, duty, ["duties", index], context));
	return findings;
}
function subjectFindings(rule, key, context) {
	const findings = [];
	for (const name of textList(rule.json[key]) ?? []) {
		if (require_load.isGlob(name) || name.includes("@") || name.startsWith("group:") || name.startsWith("id:")) continue;
		const isTeam = name.startsWith("team:");
		if (isTeam ? context.teams.has(name.slice(5)) : context.directory.people.has(name)) continue;
		const known = [...[...context.teams.keys()].map((team) => `team:${team}`), ...context.directory.people.keys()];
		const near = require_similar_name.similarName(name, known);
		findings.push(ruleFinding(rule, isTeam ? "POLICY_UNKNOWN_TEAM" : "POLICY_UNKNOWN_SUBJECT", placeIn(rule.origin, key), `The policy ${rule.id} names ${name}, which is not a ${isTeam ? "team" : "person"} of the files.`, {
			hint: near && `Did you mean ${near}?`,
			about: name
		}));
	}
	return findings;
}
function placeFindings(rule, json, path, context) {
	const findings = [];
	const keys = context.orgs.map(({ org }) => org.key);
	for (const name of textList(json.orgs) ?? []) {
		if (require_load.isGlob(name) || keys.includes(name)) continue;
		const near = require_similar_name.similarName(name, keys);
		const hint = near && `Did you mean ${near}?`;
		const message = `The policy ${rule.id} names the organization ${name}, which the files do not have.`;
		const place = placeIn(rule.origin, ...path, "orgs");
		findings.push(ruleFinding(rule, "POLICY_UNKNOWN_ORG", place, message, {
			hint,
			about: name
		}));
	}
	if (findings.length === 0) require_load.append(findings, levelFindings(rule, json, path, context));
	return findings;
}
function levelFindings(rule, json, path, context) {
	const findings = [];
	for (const key of [
		"role",
		"permission",
		"environment"
	]) for (const name of textList(json[key]) ?? []) {
		if (key === "role" && name === "owner" && context.orgs.some(({ shape }) => shape.hasOwner)) continue;
		if (isKnownLevel(json, key, name, context)) continue;
		const message = `The policy ${rule.id} names the ${key} ${name}, which none of the places it selects knows.`;
		const place = placeIn(rule.origin, ...path, key);
		const extra = {
			severity: "warning",
			about: name,
			hint: "It checks nothing as it stands."
		};
		findings.push(ruleFinding(rule, "POLICY_UNKNOWN_LEVEL", place, message, extra));
	}
	return findings;
}
function isKnownLevel(json, key, name, context) {
	const selector = compilePlaceSelector({
		...json.orgs === void 0 ? {} : { orgs: json.orgs },
		...json.provider === void 0 ? {} : { provider: json.provider },
		...json.address === void 0 ? {} : { address: json.address },
		[key]: name
	});
	const onEnvironment = key === "role" ? compilePlaceSelector({
		role: name,
		environment: [...allEnvironments(context)]
	}) : selector;
	return context.orgs.some((org) => {
		if (!selector.matchesOrg(org)) return false;
		const addresses = require_check.addressesOf(org.book).filter(selector.matchesAddress);
		const sections = new Map(addresses.map((address) => [require_check.sectionOf(address), address]));
		return key === "environment" && addresses.some((a) => selector.canHold(a, require_check.sectionOf(a), org)) || [...sections].some(([section, address]) => selector.canHold(address, section, org) || onEnvironment.canHold(address, section, org));
	});
}
function allEnvironments(context) {
	const forms = context.orgs.flatMap(({ shape }) => shape.sections.map((section) => section.holders?.form));
	return new Set(forms.flatMap((form) => form?.form === "environments" ? form.environments : []));
}
// src/policy/waivers.ts
const DAY_MS = 864e5;
const WARNING_DAYS = 14;
function applyWaivers(rule, findings, now) {
	const { waivers, problems } = readWaivers(rule);
	if (waivers.length === 0) return [...findings, ...problems];
	const used = new Set();
	const covered = findings.map((finding) => {
		const matching = waivers.filter((waiver) => waiver.covers(finding));
		for (const waiver of matching) used.add(waiver);
		const valid = matching.find((waiver) => waiver.until >= now);
		if (valid === void 0) return finding;
		const waived = {
			reason: valid.reason,
			until: isoDate(valid.until)
		};
		const message = `${finding.message} Waived until ${waived.until}: ${valid.reason}`;
		return {
			...finding,
			severity: "note",
			message,
			waived
		};
	});
	const about = waivers.flatMap((waiver) => waiverFindings(rule, waiver, used.has(waiver), findings, now));
	return [
		...covered,
		...problems,
		...about
	];
}
function readWaivers(rule) {
	const list = Array.isArray(rule.json.waivers) ? rule.json.waivers : [];
	const waivers = [];
	const problems = [];
	for (const [index, json] of list.entries()) {
		const read = require_load.isJsonObject(json) ? readWaiver(rule, json, index) : "is not a mapping";
		if (typeof read !== "string") {
			waivers.push(read);
			continue;
		}
		const code = require_load.isJsonObject(json) && read.startsWith("ends") ? "WAIVER_BAD_DATE" : "WAIVER_INCOMPLETE";
		const place = code === "WAIVER_BAD_DATE" ? placeIn(rule.origin, "waivers", index, "until") : placeIn(rule.origin, "waivers", index);
		const message = `Waiver ${index + 1} of the policy ${rule.id} ${read}.`;
		problems.push(ruleFinding(rule, code, place, message, { about: `waiver ${index + 1}` }));
	}
	return {
		waivers,
		problems
	};
}
function readWaiver(rule, json, index) {
	const { finding, subject, address, reason, until } = json;
	if (typeof reason !== "string" || reason.trim() === "") return "gives no reason";
	if (typeof until !== "string") return "has no end; add until: DATE";
	const end = parseEnd(until);
	if (end === void 0) return `ends on ${JSON.stringify(until)}, which is not a date`;
	const tests = [];
	if (typeof finding === "string") {
		const names = [finding, `${rule.id} ${finding}`];
		tests.push((candidate) => names.includes(candidate.fingerprint));
	}
	if (typeof subject === "string") {
		const matches = require_load.compileGlobs([subject], "name");
		tests.push((candidate) => candidate.subject !== void 0 && matches(candidate.subject));
	}
	if (typeof address === "string") {
		const matches = require_load.compileGlobs([address], "address");
		tests.push((candidate) => candidate.address !== void 0 && matches(candidate.address));
	}
	if (tests.length === 0) return "names no finding, subject or address";
	return {
		index,
		until: end,
		reason,
		covers: (candidate) => tests.every((test) => test(candidate))
	};
}
function waiverFindings(rule, waiver, isUsed, findings, now) {
	const place = placeIn(rule.origin, "waivers", waiver.index);
	const name = `Waiver ${waiver.index + 1} of the policy ${rule.id}`;
	const about = `waiver ${waiver.index + 1}`;
	const found = [];
	if (!isUsed) {
		const hint = hintFor(rule, waiver, findings);
		const message = `${name} covers no finding.`;
		found.push(ruleFinding(rule, "WAIVER_UNUSED", place, message, {
			hint,
			severity: "warning",
			about
		}));
	}
	if (waiver.until < now) {
		const hint = "Remove what it covered, or decide again and give it a later end.";
		const message = `${name} ended on ${isoDate(waiver.until)}.`;
		found.push(ruleFinding(rule, "WAIVER_EXPIRED", place, message, {
			hint,
			about
		}));
		return found;
	}
	const days = Math.floor((waiver.until - now) / DAY_MS);
	if (days <= WARNING_DAYS) {
		const message = `${name} ends on ${isoDate(waiver.until)}, ${days === 0 ? "within a day" : `in ${days} days`}.`;
		found.push(ruleFinding(rule, "WAIVER_ENDS_SOON", place, message, {
			hint: "Remove what it covers before that, or decide again and give it a later end.",
			severity: "warning",
			about
		}));
	}
	return found;
}
function hintFor(rule, waiver, findings) {
	const names = findings.map(({ fingerprint }) => fingerprint.slice(rule.id.length + 1) || fingerprint);
	const json = (Array.isArray(rule.json.waivers) ? rule.json.waivers : [])[waiver.index];
	const written = require_load.isJsonObject(json) && typeof json.finding === "string" ? json.finding : void 0;
	const near = written === void 0 ? void 0 : require_similar_name.similarName(written, [...names, ...findings.map(({ fingerprint }) => fingerprint)]);
	if (near !== void 0) return `Did you mean "${near}"?`;
	if (names.length === 0) return "The policy finds nothing any more: remove the waiver.";
	const shown = names.slice(0, 3).map((name) => `finding: "${name}"`);
	const more = names.length > shown.length ? `, and ${names.length - shown.length} more` : "";
	return `What the policy finds is covered by ${shown.join(" or ")}${more}.`;
}
// src/policy/evaluate.ts
const checks = {
	"min-holders": checkHolders,
	"max-holders": checkHolders,
	forbid: checkForbid,
	"require-until": checkUntil,
	"require-reason": checkReason,
	exclusive: checkExclusive,
	"known-people-only": checkKnownPeople,
	"allowed-domains": checkDomains
};
async function evaluatePolicies(input) {
	const sources = [...input.config.policies, ...input.builtIn ?? []];
	if (sources.length === 0) return [];
	const context = policyContext(input.config, input.now, input.shapes, input.derive ?? (() => void 0), input.logins);
	const findings = [];
	const seen = new Set();
	for (const source of sources) {
		const { rule, findings: problems } = readRule(source);
		require_load.append(findings, problems);
		if (rule === void 0) continue;
		if (seen.has(rule.id)) {
			const message = `There are two policies with the id ${rule.id}.`;
			findings.push(ruleFinding(rule, "POLICY_DUPLICATE_ID", rule.origin, message, { hint: "Give one of them another id; waivers and findings name it." }));
		}
		seen.add(rule.id);
		require_load.append(findings, await evaluateRule(rule, context));
	}
	return findings.sort(require_finding.compareFindings);
}
async function evaluateRule(rule, context) {
	const violations = [];
	const report = (violation) => violations.push(violation);
	const selector = compileSelector(rule.json, context);
	let problems = [];
	if (rule.check === "expression") problems = await checkExpression(rule, selector, context, report);
	else checks[rule.check](rule, selector, context, report);
	const found = violations.map((violation) => findingOf(rule, violation));
	return [
		...checkReferences(rule, context),
		...problems,
		...applyWaivers(rule, found, context.now)
	];
}
function findingOf(rule, violation) {
	const { message, ...rest } = violation;
	return {
		...rest,
		policy: rule.id,
		code: `POLICY_${rule.check.toUpperCase().replaceAll("-", "_")}`,
		fingerprint: require_finding.fingerprintOf(rule.id, violation),
		severity: rule.severity,
		message: rule.message === void 0 ? message : `${message} ${rule.message}`
	};
}
exports.evaluatePolicies = evaluatePolicies;
