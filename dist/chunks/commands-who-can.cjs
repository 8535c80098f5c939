"use strict";
const require_paint = require("./report-terminal-paint.cjs");
const require_render_text = require("./insight-render-text.cjs");
const require_check = require("./app-load-check.cjs");
const require_subject = require("./model-subject.cjs");
const require_load = require("./app-load-load.cjs");
const require_clock = require("./http-clock.cjs");
const require_similar_name = require("./model-similar-name.cjs");
const require_live_difference = require("./insight-live-difference.cjs");
const require_explain = require("./commands-explain.cjs");
// src/insight/environment-filter.ts
function environmentSection({ shape }) {
	return shape.sections.find(({ noun }) => noun === "environment")?.section;
}
function environmentFilter(orgs, environment) {
	if (environment === void 0) return () => true;
	const sections = new Map(orgs.map((org) => [org.desired.key, environmentSection(org)]));
	return (address) => {
		const { org, section, name } = require_subject.parseAddress(address);
		const environments = sections.get(org);
		return environments === void 0 || section === environments && name === environment;
	};
}
function environmentsAreAddresses(on, environment, orgs, isNamed) {
	const known = orgs.flatMap((org) => {
		const section = environmentSection(org);
		const all = [require_live_difference.filesOf(org), require_live_difference.liveOf(org)].flatMap((book) => book === void 0 ? [] : require_check.addressesOf(book));
		return section === void 0 || !all.some(isNamed) ? [] : [...all.filter((address) => require_subject.parseAddress(address).section === section), require_subject.formatAddress(org.desired.key, section, environment)];
	});
	const [asked = ""] = known.slice(-1);
	const near = known.slice(0, -1).includes(asked) ? asked : require_similar_name.similarName(asked, known.slice(0, -1)) ?? asked;
	return new require_clock.UsageError("ENVIRONMENT_IS_ADDRESS", `"${on}" has no environment types: environments are addresses of their own there.`, `Ask with --on ${near}, without --environment.`);
}
// src/insight/silent-sections.ts
function sectionsAsked(addresses) {
	const asked = new Map();
	for (const address of addresses) {
		const { org } = require_subject.parseAddress(address);
		const sections = asked.get(org);
		if (sections === void 0) asked.set(org, new Set([require_check.sectionOf(address)]));
		else sections.add(require_check.sectionOf(address));
	}
	return asked;
}
function membershipToo(ability, orgs, asked) {
	return orgs.filter((org) => asked.get(org.desired.key)?.has("members") === false).filter((org) => hasRow(org, "members", ability)).map((org) => org.desired.key);
}
function hasRow(org, section, ability) {
	return require_live_difference.tablesOf(org, section).some((table) => table.rows.some((row) => require_live_difference.isNamed(row, ability)));
}
function silentSections(ability, orgs, asked) {
	return orgs.flatMap((org) => {
		const { key, provider } = org.desired;
		return [...asked.get(key) ?? []].filter((section) => !hasRow(org, section, ability)).map((section) => ({
			org: key,
			provider,
			section
		}));
	});
}
// src/insight/who-can.ts
function whoCan(ability, on, input, options = {}) {
	const abilities = require_live_difference.knownAbilities(input.orgs);
	if (!abilities.includes(ability)) {
		const near = require_similar_name.similarName(ability, abilities);
		throw new require_clock.UsageError("UNKNOWN_ABILITY", `No vendor of these files has a word "${ability}".`, near === void 0 ? hintFor(ability, abilities, on, input.orgs) : `Did you mean "${near}"?`);
	}
	const result = ask(on, input, options, (org, effective) => {
		const capability = require_live_difference.capabilitiesOf(org, effective).find((candidate) => candidate.ability === ability || candidate.aliases.includes(ability));
		return capability === void 0 ? { answer: "no" } : capability;
	});
	const asked = sectionsAsked(result.addresses);
	return {
		what: ability,
		asked: "ability",
		on,
		...result,
		silent: silentSections(ability, input.orgs, asked),
		alsoByMembership: membershipToo(ability, input.orgs, asked)
	};
}
function hintFor(ability, abilities, on, orgs) {
	const parts = new Set(ability.split("-"));
	const akin = abilities.filter((word) => word.split("-").some((part) => parts.has(part)));
	if (akin.length > 0) return `Words like it are ${akin.join(", ")}.`;
	const meant = orgs.filter(({ desired }) => on === desired.key || on.startsWith(`${desired.key}/`));
	return `The words are: ${require_live_difference.knownAbilities(meant.length > 0 ? meant : orgs).join(", ")}.`;
}
function holdersOf(role, on, input, options = {}) {
	const known = knownLevels(input.orgs);
	const result = ask(on, input, options, (org, effective) => holdsLevel(org, effective, role));
	if (!known.includes(role) && result.yes.length === 0) {
		const near = require_similar_name.similarName(role, known);
		throw new require_clock.UsageError("UNKNOWN_ROLE", `No vendor of these files has a role or permission "${role}".`, near === void 0 ? `There are: ${known.join(", ")}.` : `Did you mean "${near}"?`);
	}
	return {
		what: role,
		asked: "role",
		on,
		...result,
		silent: [],
		alsoByMembership: []
	};
}
const cellRank = {
	no: 0,
	unknown: 1,
	yes: 2
};
function ask(on, input, options, judge) {
	const named = require_load.compileGlobs([on], "address");
	const isAsked = environmentFilter(input.orgs, options.environment);
	const matches = (address) => named(address) && isAsked(address);
	const addresses = matchingAddresses(on, named, input.orgs).filter(matches);
	if (addresses.length === 0) throw environmentsAreAddresses(on, options.environment ?? "", input.orgs, named);
	const yes = [];
	const unknown = [];
	const judgeOne = (org, effective) => effective === void 0 || effective.isDisabled ? { answer: "no" } : narrow(judge(org, effective), options.environment);
	for (const org of input.orgs) for (const sides of bothSides(org, matches)) {
		const byFiles = judgeOne(org, sides.files);
		const byLive = judgeOne(org, sides.live);
		const judged = cellRank[byLive.answer] > cellRank[byFiles.answer] ? byLive : byFiles;
		if (judged.answer === "no") continue;
		const holder = describeHolder(org, sides, judged, byFiles.answer === byLive.answer ? "both" : judged === byLive ? "live" : "files", input);
		(judged.answer === "yes" ? yes : unknown).push(holder);
	}
	return {
		...options.environment === void 0 ? {} : { environment: options.environment },
		isLive: require_live_difference.isLiveAsked(input.orgs),
		addresses,
		yes: yes.sort(compareHolders),
		unknown: unknown.sort(compareHolders),
		unread: require_live_difference.unreadOrgs(input.orgs)
	};
}
function* bothSides(org, matches) {
	const book = require_live_difference.liveOf(org);
	const keyOf = (effective) => `${effective.address}\n${effective.subject}`;
	const found = book === void 0 ? [] : require_live_difference.effectiveHolders(org, book, matches);
	const onlyLive = new Map(found.map((effective) => [keyOf(effective), effective]));
	for (const files of require_live_difference.effectiveHolders(org, require_live_difference.filesOf(org), matches)) {
		const live = onlyLive.get(keyOf(files));
		onlyLive.delete(keyOf(files));
		yield {
			shown: files,
			files,
			...live === void 0 ? {} : { live }
		};
	}
	for (const live of onlyLive.values()) yield {
		shown: live,
		live
	};
}
function narrow(answer, environment) {
	if (environment === void 0 || answer.environments === void 0) return answer;
	const cell = answer.environments[environment] ?? "no";
	return {
		answer: cell,
		environments: { [environment]: cell }
	};
}
function describeHolder(org, { shown, ...sides }, judged, by, input) {
	const live = require_live_difference.compareWithLive(org, shown.address, shown.section, sides.files, sides.live);
	const { directory, locate } = input.config;
	const email = directory.emailOf(shown.subject, org.desired.provider, org.desired.key);
	const pending = shown.pending ?? (live?.state === "pending" ? live.pending : void 0);
	const environments = Object.entries(judged.environments ?? {}).filter(([, cell]) => cell === judged.answer).map(([type]) => type);
	return {
		org: org.desired.key,
		address: shown.address,
		subject: shown.subject,
		...email === void 0 ? {} : { email },
		has: require_live_difference.describeEffective(shown),
		...judged.environments === void 0 ? {} : { environments },
		paths: shown.holdings.map((holding) => require_render_text.explainPath(holding, locate)),
		...shown.until === void 0 ? {} : { until: require_render_text.isoInstant(shown.until) },
		...pending === void 0 ? {} : { pending },
		...live === void 0 ? {} : {
			by,
			live
		}
	};
}
function compareHolders(a, b) {
	return require_load.compareText(a.address, b.address) || require_load.compareText(a.subject, b.subject);
}
function matchingAddresses(on, matches, orgs) {
	const all = orgs.flatMap((org) => [require_live_difference.filesOf(org), require_live_difference.liveOf(org)].flatMap((book) => book === void 0 ? [] : require_check.addressesOf(book)));
	const found = [...new Set(all)].filter(matches).sort(require_load.compareText);
	if (found.length > 0) return found;
	const near = all.find((address) => require_subject.parseAddress(address).name === on) ?? require_similar_name.similarName(on, all);
	throw new require_clock.UsageError("UNKNOWN_ADDRESS", `Nothing is called "${on}".`, near === void 0 ? "Write it like acme, acme/projects/shop or acme/projects/*." : `Did you mean "${near}"?`);
}
function holdsLevel(org, effective, role) {
	const form = require_check.formOf(org.shape, effective.section);
	const isWhole = [...require_check.levelsOf(form, effective.access), ...effective.titles].includes(role);
	const types = Object.entries(require_check.environmentRolesOf(form, effective.access));
	if (isWhole || types.length === 0) return { answer: isWhole ? "yes" : "no" };
	const environments = Object.fromEntries(types.map(([type, held]) => [type, held === role ? "yes" : "no"]));
	return {
		answer: Object.values(environments).includes("yes") ? "yes" : "no",
		environments
	};
}
function knownLevels(orgs) {
	const levels = new Set();
	for (const { shape } of orgs) {
		if (shape.hasOwner) levels.add("owner");
		for (const form of [shape.members.form, ...shape.sections.map((section) => section.holders?.form)]) {
			if (form === void 0 || form.form === "listed") continue;
			const named = form.form === "permissions" ? form.permissions : form.roles;
			for (const level of named) levels.add(level.name);
			if (form.form === "environments") for (const level of form.environmentRoles) levels.add(level.name);
		}
		for (const setting of shape.sections.flatMap((section) => section.settings)) if (setting.kind === "subject") levels.add(setting.key);
		levels.add("member");
	}
	return [...levels].sort(require_load.compareText);
}
// src/commands/who-can.ts
async function runWhoCan(runtime, options) {
	const { ability, role } = options;
	if (ability === void 0 === (role === void 0)) throw new require_clock.UsageError("WHO_CAN_WHAT", "who-can asks about one action or one role.", "Write rolecall who-can deploy --on acme/apps/shop, or rolecall who-can --role admin --on acme/apps/shop.");
	const { input, at, isComplete } = await require_explain.gatherInsight(runtime, options);
	const on = options.on ?? "**";
	const narrowing = options.environment === void 0 ? {} : { environment: options.environment };
	const answer = ability === void 0 ? holdersOf(role ?? "", on, input, narrowing) : whoCan(ability, on, input, narrowing);
	if (options.format === "json") runtime.stdout.write(`${require_load.printableJson({
		at,
		...answer
	})}\n`);
	else {
		const { width, hasColor } = runtime.stdout;
		runtime.stdout.write(require_render_text.renderWhoCan(answer, {
			width,
			painter: require_paint.painterFor(hasColor)
		}));
	}
	return isComplete ? require_paint.ExitCode.done : require_paint.ExitCode.failed;
}
exports.runWhoCan = runWhoCan;
