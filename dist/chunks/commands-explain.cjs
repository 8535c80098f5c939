"use strict";
const require_load = require("./app-load-load.cjs");
const require_select_orgs = require("./app-load-select-orgs.cjs");
const require_read_live = require("./app-read-read-live.cjs");
const require_paint = require("./report-terminal-paint.cjs");
const require_live_difference = require("./insight-live-difference.cjs");
const require_check = require("./app-load-check.cjs");
const require_subject = require("./model-subject.cjs");
const require_render_text = require("./insight-render-text.cjs");
const require_clock = require("./http-clock.cjs");
const require_similar_name = require("./model-similar-name.cjs");
// src/insight/explain.ts
function explain(subject, input) {
	const { config } = input;
	const person = config.directory.people.get(subject);
	const teams = [...config.teams].filter(([, members]) => members.has(subject)).map(([team]) => team);
	return {
		subject,
		...person === void 0 ? {} : { person: {
			...person.name === void 0 ? {} : { name: person.name },
			email: person.email,
			aliases: person.aliases,
			kind: person.kind
		} },
		teams: teams.sort(require_load.compareText),
		isLive: require_live_difference.isLiveAsked(input.orgs),
		orgs: input.orgs.map((org) => explainOrg(subject, org, config)).filter((org) => org.addresses.length + org.expired.length > 0),
		unread: require_live_difference.unreadOrgs(input.orgs)
	};
}
function nameOfAccount({ live, desired }, subject) {
	if (live === void 0 || require_subject.idOfSubject(subject) === void 0) return void 0;
	const { login, name } = live.accounts?.get(subject) ?? live.grants.get(require_subject.formatAddress(desired.key))?.get(subject)?.identity ?? [...live.grants.values()].find((holders) => holders.has(subject))?.get(subject)?.identity ?? {};
	return login ?? name;
}
function explainOrg(subject, org, config) {
	const { desired } = org;
	const files = require_live_difference.effectiveAccess(org, require_live_difference.filesOf(org), subject);
	const book = require_live_difference.liveOf(org);
	const live = book === void 0 ? new Map() : require_live_difference.effectiveAccess(org, book, subject);
	const own = files.has(require_subject.formatAddress(desired.key)) ? {
		book: require_live_difference.filesOf(org),
		all: files
	} : {
		book,
		all: live
	};
	const account = config.directory.emailOf(subject, desired.provider, desired.key) ?? nameOfAccount(org, subject);
	const main = config.directory.people.get(subject)?.email;
	const root = require_subject.formatAddress(desired.key);
	const addresses = [...new Set([...files.keys(), ...live.keys()])].sort((a, b) => a === root ? -1 : b === root ? 1 : require_load.compareText(a, b));
	return {
		org: desired.key,
		provider: desired.provider,
		name: desired.name,
		...account === void 0 || account === (main ?? subject) ? {} : { account },
		addresses: addresses.flatMap((address) => explainAddress(org, address, files.get(address), live.get(address), config.locate)),
		expired: desired.expired.filter((grant) => grant.subject === subject).map((grant) => ({
			address: grant.address,
			has: require_subject.describeAccess(grant.access),
			until: require_render_text.isoInstant(grant.until),
			origins: require_render_text.locateAll(grant.origins, config.locate)
		})),
		closed: own.book === void 0 ? [] : closedTo(org, own.book, own.all),
		hasAbilities: org.abilities.length > 0
	};
}
function closedTo(org, book, all) {
	if (all.get(require_subject.formatAddress(book.org)) === void 0) return [];
	const sections = new Set(org.abilities.filter(({ having }) => having === "open").map(({ section }) => section));
	return [...book.grants].filter(([address, holders]) => holders.size > 0 && sections.has(require_check.sectionOf(address))).filter(([address]) => all.get(address)?.holdings.every(require_live_difference.isStanding) !== false).map(([address]) => address).sort(require_load.compareText);
}
function explainAddress(org, address, files, live, locate) {
	const shown = files ?? live;
	if (shown === void 0) return [];
	const difference = require_live_difference.compareWithLive(org, address, require_check.sectionOf(address), files, live);
	const pending = shown.pending ?? (difference?.state === "pending" ? difference.pending : void 0);
	const { name } = require_subject.parseAddress(address);
	return [{
		address,
		section: shown.section,
		...name === void 0 ? {} : { name },
		access: shown.access,
		has: require_live_difference.describeEffective(shown),
		environments: shown.environments,
		capabilities: explainCapabilities(org, shown),
		paths: shown.holdings.map((holding) => require_render_text.explainPath(holding, locate)),
		...shown.until === void 0 ? {} : { until: require_render_text.isoInstant(shown.until) },
		isDisabled: shown.isDisabled,
		...pending === void 0 ? {} : { pending },
		...difference === void 0 ? {} : { live: difference },
		...difference?.state !== "differs" || live === void 0 ? {} : {
			liveCapabilities: explainCapabilities(org, live),
			livePaths: live.holdings.map((holding) => require_render_text.explainPath(holding, locate))
		}
	}];
}
function explainCapabilities(org, effective) {
	if (effective.isDisabled) return [];
	return require_live_difference.capabilitiesOf(org, effective).flatMap(({ ability, title, answer, environments }) => answer === "no" ? [] : {
		ability,
		title,
		answer,
		...environments === void 0 ? {} : { environments }
	});
}
// src/insight/subjects.ts
function findSubjects(text, config, orgs) {
	if (text.startsWith("team:")) {
		const members = config.teams.get(text.slice(5));
		if (members === void 0) throw unknownSubject(text, config, orgs);
		return [...members].sort();
	}
	if (isHeldSomewhere(text, orgs) && require_subject.holderOfAccount(text) !== text) return [text];
	const subject = text.includes("@") && !config.directory.people.has(text) ? config.directory.personByEmail(text)?.key ?? require_subject.normalizeEmail(text) : text;
	const accounts = accountsOf(subject, orgs);
	if (config.directory.people.has(subject) || isHeldSomewhere(subject, orgs)) return [subject, ...accounts];
	if (accounts.length > 0) return accounts;
	throw unknownSubject(text, config, orgs);
}
function accountsOf(subject, orgs) {
	const found = new Set();
	for (const { live } of orgs) for (const holders of live?.grants.values() ?? []) for (const holder of holders.keys()) if (holder !== subject && require_subject.holderOfAccount(holder) === subject) found.add(holder);
	return [...found].sort();
}
function isHeldSomewhere(subject, orgs) {
	return orgs.some((org) => [org.desired.grants, org.live?.grants ?? new Map()].some((grants) => [...grants.values()].some((holders) => holders.has(subject))));
}
function unknownSubject(text, config, orgs) {
	const people = [...config.directory.people.values()];
	const teams = [...config.teams.keys()].map((team) => `team:${team}`);
	const known = [...people.flatMap((person) => [
		person.key,
		person.email,
		...person.aliases
	]), ...teams];
	const near = require_similar_name.similarName(text, known);
	const where = orgs.some((org) => org.live !== void 0) ? "the files or live" : "the files";
	return new require_clock.UsageError("UNKNOWN_SUBJECT", `Nobody is called "${text}" in ${where}.`, near === void 0 ? "Name a key or an e-mail of people, team:NAME or group:NAME; somebody who is only live needs --live." : `Did you mean "${near}"?`);
}
// src/commands/explain.ts
async function runExplain(runtime, options) {
	const { input, at, isComplete } = await gatherInsight(runtime, options);
	const explanations = findSubjects(options.subject, input.config, input.orgs).map((subject) => explain(subject, input));
	if (options.format === "json") runtime.stdout.write(`${require_load.printableJson({
		at,
		subjects: explanations
	})}\n`);
	else {
		const { width, hasColor } = runtime.stdout;
		const layout = {
			width,
			painter: require_paint.painterFor(hasColor)
		};
		runtime.stdout.write(explanations.map((explanation) => require_render_text.renderExplanation(explanation, layout)).join("\n"));
	}
	return isComplete ? require_paint.ExitCode.done : require_paint.ExitCode.failed;
}
async function gatherInsight(runtime, options) {
	const loaded = await require_load.loadForCommand(runtime, options);
	const selected = require_select_orgs.selectOrgs(loaded.config, options.org);
	const read = options.live === true ? await require_read_live.readLive(runtime, loaded, selected) : void 0;
	const orgs = require_live_difference.insightOrgs({ orgs: selected }, loaded.providers, read?.live, read?.unread, read?.planned);
	return {
		input: {
			config: loaded.config,
			orgs
		},
		at: new Date(loaded.now).toISOString(),
		isComplete: orgs.every((org) => org.unread === void 0 && (org.live?.gaps.length ?? 0) === 0)
	};
}
exports.gatherInsight = gatherInsight;
exports.runExplain = runExplain;
