"use strict";
const require_whole_file = require("./app-files-whole-file.cjs");
const require_load = require("./app-load-load.cjs");
const require_select_orgs = require("./app-load-select-orgs.cjs");
const require_read_live = require("./app-read-read-live.cjs");
const require_clock = require("./http-clock.cjs");
const require_live_difference = require("./insight-live-difference.cjs");
const require_render_text = require("./insight-render-text.cjs");
const require_check = require("./app-load-check.cjs");
const require_subject = require("./model-subject.cjs");
const require_paint = require("./report-terminal-paint.cjs");
const require_html = require("./report-html-html.cjs");
const require_version = require("./version.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_os = require("node:os");
let node_child_process = require("node:child_process");
// src/app/review/git-base.ts
async function loadBase(runtime, compare, options) {
	if ((0, node_fs.existsSync)((0, node_path.resolve)(runtime.cwd, compare))) return {
		label: compare,
		loaded: await loadValid(runtime, {
			...options,
			config: compare
		}, compare)
	};
	const folder = (0, node_fs.mkdtempSync)((0, node_path.join)((0, node_os.tmpdir)(), "rolecall-compare-"));
	try {
		const { commit, path } = await checkOut(runtime, compare, options.config ?? ".", folder);
		const label = compare === commit ? commit.slice(0, 12) : `${compare} (${commit.slice(0, 12)})`;
		return {
			label,
			loaded: await loadValid({
				...runtime,
				cwd: folder
			}, {
				...options,
				config: path
			}, label)
		};
	} finally {
		(0, node_fs.rmSync)(folder, {
			recursive: true,
			force: true
		});
	}
}
async function loadValid(runtime, options, label) {
	try {
		return await require_load.loadForCommand(runtime, options);
	} catch (error) {
		if (!(error instanceof require_clock.ConfigError)) throw error;
		const [first] = error.diagnostics;
		const place = first?.place === void 0 ? "" : `${first.place.file}:${first.place.line}: `;
		throw new require_clock.UsageError("COMPARE_INVALID", `The files of ${label} are invalid, so nothing can be compared with them: ${place}${error.message}`, "Name a revision or a path whose files pass rolecall validate.");
	}
}
async function checkOut(runtime, revision, config, folder) {
	const asked = (0, node_path.resolve)(runtime.cwd, config);
	const rootFile = isFolder(asked) ? (0, node_path.join)(asked, require_load.DEFAULT_FILE) : asked;
	const git = new Git(runtime, nearestFolder((0, node_path.dirname)(rootFile)));
	const top = await git.topLevel(revision);
	const commit = await git.commitOf(revision);
	const inside = (file) => (0, node_path.relative)(top, file).split(node_path.sep).join("/");
	const root = inside((0, node_path.join)(realFolder((0, node_path.dirname)(rootFile)), (0, node_path.basename)(rootFile)));
	const base = node_path.posix.dirname(root);
	const bytes = await git.read(commit, root, revision);
	write(folder, root, bytes);
	const include = includesOf(root, bytes);
	const names = include.length === 0 ? [] : await git.list(commit, base);
	for (const name of new Set(include.flatMap((pattern) => matching(pattern, base, names)))) if (name !== root) write(folder, name, await git.read(commit, name, revision));
	return {
		commit,
		path: root
	};
}
var Git = class {
	#runtime;
	#folder;
	constructor(runtime, folder) {
		this.#runtime = runtime;
		this.#folder = folder;
	}
	async topLevel(revision) {
		const found = await this.#run(["rev-parse", "--show-toplevel"]);
		if (typeof found === "string") throw new require_clock.UsageError("NO_REPOSITORY", `There is no path "${revision}", and the files are in no Git repository that could be read${found === "" ? "" : ` (${found})`}.`, "Name a path, or a revision such as main or HEAD~1 from inside the repository.");
		return realFolder(found.toString("utf8").replace(/\r?\n$/u, ""));
	}
	async commitOf(revision) {
		const found = await this.#run([
			"rev-parse",
			"--verify",
			"--quiet",
			"--end-of-options",
			`${revision}^{commit}`
		]);
		if (typeof found !== "string") return found.toString("utf8").trim();
		throw new require_clock.UsageError("UNKNOWN_REVISION", `"${revision}" is neither a path nor a revision of this repository.`, "A shallow clone knows few revisions: git fetch --unshallow, or fetch-depth: 0 in a workflow.");
	}
	async read(commit, path, revision) {
		const found = await this.#run([
			"show",
			"--no-textconv",
			`${commit}:${path}`
		]);
		if (typeof found !== "string") return found;
		throw new require_clock.UsageError("NOT_IN_REVISION", `${path} is not in ${revision}.`, "Name a revision that has it.");
	}
	async list(commit, folder) {
		const below = folder === "." ? [] : ["--", `${folder}/`];
		const found = await this.#run([
			"ls-tree",
			"-r",
			"-z",
			"--full-tree",
			"--name-only",
			commit,
			...below
		]);
		return typeof found === "string" ? [] : found.toString("utf8").split("\0").filter((name) => name !== "");
	}
	#run(args) {
		const options = {
			cwd: this.#folder,
			env: gitEnvironment(this.#runtime.env),
			encoding: "buffer",
			maxBuffer: require_load.MAX_BYTES * 2,
			signal: this.#runtime.signal,
			windowsHide: true
		};
		return new Promise((done, fail) => {
			(0, node_child_process.execFile)("git", ["--no-pager", ...args], options, (error, stdout, stderr) => {
				if (error === null) done(stdout);
				else if (error.code === "ENOENT") fail(new require_clock.UsageError("NO_GIT", "git is not installed, so no revision can be read.", "Name a path instead."));
				else if (error.name === "AbortError") fail(error);
				else done(stderr.toString("utf8").trim().split("\n")[0] ?? "");
			});
		});
	}
};
function gitEnvironment(env) {
	const kept = Object.entries(env).filter((entry) => entry[1] !== void 0 && /^(?:PATH|HOME|USERPROFILE|SYSTEMROOT|TMPDIR|TEMP|XDG_CONFIG_HOME|GIT_(?:DIR|WORK_TREE|CEILING_DIRECTORIES|CONFIG_\w+))$/iu.test(entry[0]));
	return {
		...Object.fromEntries(kept),
		LC_ALL: "C",
		GIT_OPTIONAL_LOCKS: "0"
	};
}
function includesOf(path, bytes) {
	const { value } = new require_load.SourceFile(path, bytes);
	const include = require_load.isJsonObject(value) ? value.include : void 0;
	return Array.isArray(include) ? include.filter((pattern) => typeof pattern === "string") : [];
}
function matching(pattern, base, names) {
	const prefix = base === "." ? "" : `${base}/`;
	const inside = names.filter((name) => name.startsWith(prefix));
	if (!require_load.isGlob(pattern)) {
		const wanted = prefix + node_path.posix.normalize(pattern);
		return inside.filter((name) => name === wanted);
	}
	const glob = new require_load.PathGlob(pattern);
	return inside.filter((name) => glob.matches(name.slice(prefix.length).split("/")));
}
function write(folder, path, bytes) {
	const target = (0, node_path.join)(folder, ...path.split("/"));
	(0, node_fs.mkdirSync)((0, node_path.dirname)(target), { recursive: true });
	(0, node_fs.writeFileSync)(target, bytes, { mode: 384 });
}
function isFolder(path) {
	return (0, node_fs.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
function nearestFolder(path) {
	return isFolder(path) || (0, node_path.dirname)(path) === path ? path : nearestFolder((0, node_path.dirname)(path));
}
function realFolder(path) {
	const found = nearestFolder(path);
	return (0, node_path.join)((0, node_fs.realpathSync)(found), (0, node_path.relative)(found, path));
}
// src/app/review/report-people.ts
function listPeople(sources, subjects) {
	const known = new Map();
	for (const { config } of sources) {
		const teams = teamsBySubject(config.teams);
		for (const person of config.directory.people.values()) if (!known.has(person.key)) known.set(person.key, describePerson(person, teams.get(person.key) ?? []));
	}
	const logins = liveLogins(sources);
	const withLogins = (person) => {
		const own = logins.get(person.key);
		return own === void 0 ? person : {
			...person,
			logins: own
		};
	};
	const identities = liveIdentities(sources);
	const teams = teamsBySubject(sources[0]?.config.teams ?? new Map());
	const others = [...subjects].filter((subject) => !known.has(subject)).map((subject) => describeOther(subject, identities.get(subject), teams.get(subject) ?? []));
	return [...[...known.values()].sort((a, b) => require_load.compareText(a.key, b.key)), ...others.sort((a, b) => require_load.compareText(a.key, b.key))].map(withLogins);
}
function describePerson(person, teams) {
	return {
		key: person.key,
		kind: person.kind,
		...person.name === void 0 ? {} : { name: person.name },
		email: person.email,
		aliases: person.aliases,
		teams
	};
}
function describeOther(subject, identity, teams) {
	const email = identity?.email ?? (subject.includes("@") ? subject : void 0);
	return {
		key: subject,
		kind: require_subject.groupNameOf(subject) === void 0 ? "unlisted" : "group",
		...identity?.name === void 0 ? {} : { name: identity.name },
		...email === void 0 ? {} : { email },
		aliases: [],
		teams
	};
}
function teamsBySubject(teams) {
	const found = new Map();
	for (const team of [...teams.keys()].sort(require_load.compareText)) for (const subject of teams.get(team) ?? []) {
		const list = found.get(subject);
		if (list === void 0) found.set(subject, [team]);
		else list.push(team);
	}
	return found;
}
function liveLogins(sources) {
	const found = new Map();
	for (const { live } of sources.flatMap((source) => source.orgs)) for (const [subject, { hasMfa, hasSso }] of live?.logins ?? []) {
		const list = found.get(subject) ?? [];
		found.set(subject, list);
		list.push({
			org: live?.org ?? "",
			...hasMfa === void 0 ? {} : { mfa: hasMfa },
			...hasSso === void 0 ? {} : { sso: hasSso }
		});
	}
	for (const list of found.values()) list.sort((a, b) => require_load.compareText(a.org, b.org));
	return found;
}
function liveIdentities(sources) {
	const found = new Map();
	for (const { live } of sources.flatMap((source) => source.orgs)) for (const holders of live?.grants.values() ?? []) for (const [subject, { identity }] of holders) if (found.get(subject)?.name === void 0) found.set(subject, identity);
	return found;
}
// src/app/review/report-review.ts
function buildReview(source, base, facts) {
	const collector = new CellCollector();
	const bases = new Map((base?.orgs ?? []).map((org) => [org.desired.key, org]));
	const ours = new Set(source.orgs.map((org) => org.desired.key));
	for (const org of source.orgs) {
		const other = bases.get(org.desired.key);
		if (base !== void 0) collector.compareFiles(org, source, other, base);
		else collector.compareLive(org, source);
	}
	const gone = [...bases.values()].filter((org) => !ours.has(org.desired.key));
	for (const org of gone) if (base !== void 0) collector.compareFiles(void 0, source, org, base);
	const orgs = [...source.orgs.map((org) => describeOrg(org, source)), ...gone.map((org) => describeOrg(org, base ?? source))];
	const people = listPeople([source, ...base === void 0 ? [] : [base]], collector.subjects());
	const resources = sortResources(collector.resources(), orgs);
	return {
		...facts,
		orgs,
		people,
		resources,
		cells: collector.cells(people, resources)
	};
}
function describeOrg({ desired, live, unread }, source) {
	return {
		key: desired.key,
		provider: desired.provider,
		title: source.titleOf(desired.provider),
		name: desired.name,
		...live === void 0 ? {} : { readAt: live.readAt },
		problems: [...unread === void 0 ? [] : [unread], ...(live?.gaps ?? []).map((gap) => `${gap.address}: ${gap.message}${gap.hint === void 0 ? "" : ` ${gap.hint}`}`)]
	};
}
var CellCollector = class {
	#drafts = new Map();
	#resources = new Map();
	#access = new Map();
	#paths = new Map();
	compareLive(org, { config }) {
		const live = require_live_difference.liveOf(org);
		this.#addResources(org, [...require_check.addressesOf(require_live_difference.filesOf(org)), ...live === void 0 ? [] : require_check.addressesOf(live)]);
		const there = live === void 0 ? new Map() : holdersByKey(org, live);
		const here = holdersByKey(org, require_live_difference.filesOf(org));
		for (const key of new Set([...here.keys(), ...there.keys()])) {
			const files = here.get(key);
			const found = there.get(key);
			const shown = files ?? found;
			if (shown === void 0) continue;
			const difference = require_live_difference.compareWithLive(org, shown.address, shown.section, files, found);
			const isKnown = difference?.state !== "not-read";
			this.#add(shown, {
				...this.#side("here", org, files, config),
				...isKnown ? this.#side("there", org, found, config) : {},
				...difference === void 0 ? {} : { state: difference.state }
			});
		}
		for (const grant of org.desired.expired) this.#addEnd(grant, config);
	}
	compareFiles(org, source, other, base) {
		const [here = new Map(), there = new Map()] = [org, other].map((side) => side === void 0 ? new Map() : holdersByKey(side, require_live_difference.filesOf(side)));
		for (const side of [org, other]) if (side !== void 0) this.#addResources(side, require_check.addressesOf(require_live_difference.filesOf(side)));
		for (const key of new Set([...here.keys(), ...there.keys()])) {
			const files = here.get(key);
			const found = there.get(key);
			const shown = files ?? found;
			if (shown === void 0) continue;
			this.#add(shown, {
				...org === void 0 ? {} : this.#side("here", org, files, source.config),
				...other === void 0 ? {} : this.#side("there", other, found, base.config),
				state: compareFileSides(files, found)
			});
		}
		for (const grant of org?.desired.expired ?? []) this.#addEnd(grant, source.config);
	}
	subjects() {
		return new Set([...this.#drafts.values()].map((draft) => draft.subject));
	}
	resources() {
		return [...this.#resources.values()];
	}
	cells(people, resources) {
		const rows = new Map(people.map((person, index) => [person.key, index]));
		const columns = new Map(resources.map((resource, index) => [resource.address, index]));
		return [...this.#drafts.values()].map(({ subject, address, ...rest }) => ({
			person: rows.get(subject) ?? -1,
			resource: columns.get(address) ?? -1,
			...rest
		})).sort((a, b) => a.person - b.person || a.resource - b.resource);
	}
	#addResources(org, addresses) {
		for (const address of addresses) {
			if (this.#resources.has(address)) continue;
			const { section = "members", name = org.desired.key } = require_subject.parseAddress(address);
			const environment = org.shape.sections.find((shape) => shape.section === section)?.noun === "environment" ? { environment: name } : {};
			this.#resources.set(address, {
				address,
				orgKey: org.desired.key,
				section,
				name,
				...environment
			});
		}
	}
	#add(shown, sides) {
		const { subject, address } = shown;
		this.#drafts.set(keyOf(shown), {
			subject,
			address,
			...sides,
			ended: []
		});
	}
	#addEnd(grant, config) {
		const { subject, address } = grant;
		const key = keyOf(grant);
		const draft = this.#drafts.get(key) ?? {
			subject,
			address,
			ended: []
		};
		const path = grant.origins.map((ref) => require_render_text.pathText({
			kind: "direct",
			gives: "",
			origins: [config.locate(ref)]
		})).join("; ");
		draft.ended = [...draft.ended, {
			has: require_subject.describeAccess(grant.access),
			until: grant.until,
			path
		}];
		this.#drafts.set(key, draft);
	}
	#side(key, org, effective, config) {
		if (effective === void 0) return {};
		const { holdings, until, pending } = effective;
		const reasons = holdings.flatMap(({ reason }) => reason === void 0 ? [] : [reason]);
		const side = {
			access: this.#accessOf(org, effective),
			paths: holdings.map((holding) => this.#pathOf(holding, config)),
			...until === void 0 ? {} : { until },
			reasons: [...new Set(reasons)],
			...pending === void 0 ? {} : { pending }
		};
		return { [key]: side };
	}
	#pathOf(holding, config) {
		const { path, until, reason, pending } = holding;
		if (path.kind !== "inherited") return require_render_text.pathText(require_render_text.explainPath(holding, config.locate));
		const known = this.#paths.get(path.origins) ?? new Map();
		this.#paths.set(path.origins, known);
		const key = [
			path.because,
			until,
			reason,
			pending
		].join("\n");
		const text = known.get(key) ?? require_render_text.pathText(require_render_text.explainPath(holding, config.locate));
		known.set(key, text);
		return text;
	}
	#accessOf(org, effective) {
		const has = require_live_difference.describeEffective(effective);
		const { section, titles, environments, isDisabled } = effective;
		const { details: _details, ...access } = effective.access;
		const key = JSON.stringify([
			org.desired.key,
			section,
			has,
			titles,
			isDisabled,
			access
		]);
		const known = this.#access.get(key);
		if (known !== void 0) return known;
		const levels = [
			...require_check.levelsOf(require_check.formOf(org.shape, section), access),
			...Object.values(environments),
			...titles
		];
		const made = {
			has,
			levels: [...new Set(levels)].sort(require_load.compareText),
			environments,
			isDisabled,
			abilities: isDisabled ? [] : abilitiesOf(org, effective)
		};
		this.#access.set(key, made);
		return made;
	}
};
function abilitiesOf(org, effective) {
	return require_live_difference.capabilitiesOf(org, effective).flatMap(({ ability, answer, environments }) => {
		if (environments === void 0) return answer === "no" ? [] : {
			ability,
			answer
		};
		return ["yes", "unknown"].flatMap((wanted) => {
			const types = Object.keys(environments).filter((type) => environments[type] === wanted);
			return types.length === 0 ? [] : {
				ability,
				answer: wanted,
				environments: types
			};
		});
	});
}
function keyOf({ address, subject }) {
	return `${address}\n${subject}`;
}
function holdersByKey(org, book) {
	return new Map(require_live_difference.effectiveHolders(org, book, () => true).map((effective) => [keyOf(effective), effective]));
}
function compareFileSides(here, there) {
	if (there === void 0) return "added";
	if (here === void 0) return "removed";
	return require_live_difference.describeEffective(here) === require_live_difference.describeEffective(there) && here.until === there.until && here.isDisabled === there.isDisabled ? "same" : "changed";
}
function sortResources(resources, orgs) {
	const order = new Map(orgs.map((org, index) => [org.key, index]));
	const sorted = resources.map(({ orgKey, ...rest }) => ({
		...rest,
		org: order.get(orgKey) ?? 0
	}));
	const isRoot = ({ address, org }) => address === require_subject.formatAddress(orgs[org]?.key ?? "");
	return sorted.sort((a, b) => a.org - b.org || Number(isRoot(b)) - Number(isRoot(a)) || require_load.compareText(a.address, b.address));
}
function isReadWhole(orgs) {
	return orgs.every((org) => org.unread === void 0 && (org.live?.gaps.length ?? 0) === 0);
}
// src/report/review/words.ts
const STATES = [
	{
		state: "same",
		sign: "=",
		word: "the same",
		meaning: "the same on both sides",
		tone: "same",
		isDifference: false
	},
	{
		state: "differs",
		sign: "\u2260",
		word: "differs live",
		meaning: "what is live is not what the files say",
		tone: "change",
		isDifference: true
	},
	{
		state: "only-in-files",
		sign: "\u2212",
		word: "missing live",
		meaning: "in the files and not live",
		tone: "remove",
		isDifference: true
	},
	{
		state: "only-live",
		sign: "+",
		word: "only live",
		meaning: "live and not in the files",
		tone: "add",
		isDifference: true
	},
	{
		state: "pending",
		sign: "\u2026",
		word: "invited",
		meaning: "as in the files once the invitation is accepted",
		tone: "wait",
		isDifference: false
	},
	{
		state: "deferred",
		sign: "\u22ef",
		word: "comes later",
		meaning: "as in the files once what the plan defers is done",
		tone: "wait",
		isDifference: false
	},
	{
		state: "spared",
		sign: "\u00b7",
		word: "left alone",
		meaning: "not as in the files, and the plan leaves it: protected, additive, unlisted, or fixed by the vendor",
		tone: "unknown",
		isDifference: false
	},
	{
		state: "account",
		sign: "\u2295",
		word: "further account",
		meaning: "by a further account of the person, which keeps what it has",
		tone: "unknown",
		isDifference: false
	},
	{
		state: "not-managed",
		sign: "\u25cb",
		word: "not managed",
		meaning: "live, in a section the files leave alone",
		tone: "unknown",
		isDifference: false
	},
	{
		state: "not-read",
		sign: "?",
		word: "not read",
		meaning: "what is live could not be read",
		tone: "unknown",
		isDifference: true
	},
	{
		state: "changed",
		sign: "~",
		word: "changed",
		meaning: "in both, and not the same",
		tone: "change",
		isDifference: true
	},
	{
		state: "added",
		sign: "+",
		word: "added",
		meaning: "in these files and not in the others",
		tone: "add",
		isDifference: true
	},
	{
		state: "removed",
		sign: "\u2212",
		word: "removed",
		meaning: "in the other files and not in these",
		tone: "remove",
		isDifference: true
	}
];
function endText(until) {
	const text = new Date(until).toISOString();
	return text.endsWith("T23:59:59.999Z") ? text.slice(0, 10) : text.replace(/:\d\d\.\d{3}Z$/u, "Z");
}
function amount(count, one, many) {
	return `${String(count).replace(/\B(?=(\d{3})+$)/gu, ",")} ${count === 1 ? one : many}`;
}
// src/report/review/csv.ts
const CSV_COLUMNS = [
	"person",
	"name",
	"email",
	"kind",
	"teams",
	"organization",
	"provider",
	"address",
	"section",
	"environment",
	"role",
	"path",
	"expires",
	"reason",
	"pending",
	"disabled",
	"state",
	"compared_role",
	"compared_path",
	"second_factor",
	"single_sign_on"
];
const LINES_IN_PART = 1e4;
function* reviewCsvParts(review) {
	yield `\ufeff${CSV_COLUMNS.join(",")}\r\n`;
	const known = new Map();
	const safe = (text) => {
		const found = known.get(text) ?? csvCell(text);
		known.set(text, found);
		return found;
	};
	let lines = [];
	for (const cell of review.cells) {
		for (const row of rowsOf(review, cell)) lines.push(`${row.map(safe).join(",")}\r\n`);
		if (lines.length < LINES_IN_PART) continue;
		yield lines.join("");
		lines = [];
	}
	yield lines.join("");
}
const FORMULA = "[=+\\-@\uff1d\uff0b\uff0d\uff20]";
const AT_START = new RegExp(`^[\\s"']*${FORMULA}`, "u");
const AFTER_SEPARATOR = new RegExp(`([;,|][\\s"']*)(?=${FORMULA})`, "gu");
function csvCell(text) {
	const line = require_load.sanitizeText(text).replace(AFTER_SEPARATOR, "$1'");
	const safe = AT_START.test(line) || /^[\t\r]/u.test(text) ? `'${line}` : line;
	return /[",;]/u.test(safe) || safe.trim() !== safe ? `"${safe.replaceAll("\"", "\"\"")}"` : safe;
}
function* rowsOf(review, cell) {
	const person = review.people[cell.person];
	const resource = review.resources[cell.resource];
	const org = resource && review.orgs[resource.org];
	if (person === void 0 || resource === void 0 || org === void 0) return;
	const who = [
		person.key,
		person.name ?? "",
		person.email ?? "",
		person.kind,
		person.teams.join(" ")
	];
	const where = [
		org.key,
		org.provider,
		resource.address,
		resource.section
	];
	const login = person.logins?.find((one) => one.org === org.key);
	const how = [yesOrNo(login?.mfa), yesOrNo(login?.sso)];
	const { here, there } = cell;
	if (here !== void 0 || there !== void 0) for (const environment of environmentsOf(cell)) {
		const row = rowOf(cell, environment, resource.environment);
		yield [
			...who,
			...where,
			...row,
			...how
		];
	}
	for (const end of cell.ended) {
		const rest = [
			resource.environment ?? "",
			end.has,
			end.path,
			endText(end.until),
			"",
			"",
			"",
			"ended",
			"",
			""
		];
		yield [
			...who,
			...where,
			...rest,
			...how
		];
	}
}
function yesOrNo(value) {
	return value === void 0 ? "" : value ? "yes" : "no";
}
function environmentsOf({ here, there }) {
	const types = [...Object.keys(here?.access.environments ?? {}), ...Object.keys(there?.access.environments ?? {})];
	const isPlain = (side) => side !== void 0 && Object.keys(side.access.environments).length === 0;
	return [...types.length === 0 || isPlain(here) || isPlain(there) ? [void 0] : [], ...[...new Set(types)].sort()];
}
function rowOf(cell, environment, own) {
	const { here, there } = cell;
	const role = roleOf(here, environment);
	const compared = roleOf(there, environment);
	return [
		environment ?? own ?? "",
		role ?? "",
		role === void 0 ? "" : here?.paths.join("; ") ?? "",
		role === void 0 || here?.until === void 0 ? "" : endText(here.until),
		role === void 0 ? "" : here?.reasons.join("; ") ?? "",
		here?.pending ?? there?.pending ?? "",
		(role === void 0 ? there : here)?.access.isDisabled === true ? "yes" : "",
		stateOf(cell.state, cell, role, compared) ?? "",
		compared ?? "",
		compared === void 0 ? "" : there?.paths.join("; ") ?? ""
	];
}
function roleOf(side, environment) {
	if (side === void 0) return void 0;
	if (environment !== void 0) return side.access.environments[environment];
	return Object.keys(side.access.environments).length === 0 ? side.access.has : void 0;
}
function stateOf(state, { here, there }, role, compared) {
	if (state !== "differs" && state !== "changed") return state;
	if (role !== compared) {
		if (role === void 0) return state === "differs" ? "only-live" : "removed";
		if (compared === void 0) return state === "differs" ? "only-in-files" : "added";
		return state;
	}
	const isRestEqual = here?.access.isDisabled === there?.access.isDisabled;
	const isEndEqual = state === "differs" || here?.until === there?.until;
	return isRestEqual && isEndEqual ? "same" : state;
}
// src/report/review/data.ts
function encodeReview(review) {
	const packer = new Packer();
	const cells = review.cells.map((cell) => packer.cell(cell));
	const { at, tool, files, orgs, people, resources, comparison } = review;
	return {
		...sanitizeDeep({
			at,
			tool,
			files,
			orgs,
			people,
			resources,
			access: packer.access
		}),
		...comparison === void 0 ? {} : { comparison: sanitizeDeep(comparison) },
		texts: packer.texts,
		cells
	};
}
var Packer = class {
	access = [];
	texts = [];
	#accessIndexes = new Map();
	#textIndexes = new Map();
	cell({ person, resource, here, there, state, ended }) {
		const base = [
			person,
			resource,
			here === void 0 ? 0 : this.#side(here),
			there === void 0 ? 0 : this.#side(there),
			state === void 0 ? -1 : STATES.findIndex((words) => words.state === state)
		];
		if (ended.length === 0) return base;
		return [...base, ended.map(({ has, until, path }) => [
			this.#text(has),
			until,
			this.#text(path)
		])];
	}
	#side({ access, paths, until, reasons, pending }) {
		const head = [this.#accessOf(access), paths.map((path) => this.#text(path))];
		if (until === void 0 && reasons.length === 0 && pending === void 0) return head;
		return [
			...head,
			until ?? 0,
			reasons.map((reason) => this.#text(reason)),
			pending === void 0 ? -1 : this.#text(pending)
		];
	}
	#accessOf(access) {
		const known = this.#accessIndexes.get(access);
		if (known !== void 0) return known;
		this.#accessIndexes.set(access, this.access.length);
		return this.access.push(access) - 1;
	}
	#text(text) {
		const safe = require_load.sanitizeText(text);
		const known = this.#textIndexes.get(safe);
		if (known !== void 0) return known;
		this.#textIndexes.set(safe, this.texts.length);
		return this.texts.push(safe) - 1;
	}
};
function sanitizeDeep(value) {
	return sanitizeValue(value);
}
function sanitizeValue(value) {
	if (typeof value === "string") return require_load.sanitizeText(value);
	if (Array.isArray(value)) return value.map(sanitizeValue);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [require_load.sanitizeText(key), sanitizeValue(item)]));
}
// src/report/review/script.generated.ts
const reviewScript = "\"use strict\";(()=>{var y=[{state:\"same\",sign:\"=\",word:\"the same\",meaning:\"the same on both sides\",tone:\"same\",isDifference:!1},{state:\"differs\",sign:\"\\u2260\",word:\"differs live\",meaning:\"what is live is not what the files say\",tone:\"change\",isDifference:!0},{state:\"only-in-files\",sign:\"\\u2212\",word:\"missing live\",meaning:\"in the files and not live\",tone:\"remove\",isDifference:!0},{state:\"only-live\",sign:\"+\",word:\"only live\",meaning:\"live and not in the files\",tone:\"add\",isDifference:!0},{state:\"pending\",sign:\"\\u2026\",word:\"invited\",meaning:\"as in the files once the invitation is accepted\",tone:\"wait\",isDifference:!1},{state:\"deferred\",sign:\"\\u22EF\",word:\"comes later\",meaning:\"as in the files once what the plan defers is done\",tone:\"wait\",isDifference:!1},{state:\"spared\",sign:\"\\xB7\",word:\"left alone\",meaning:\"not as in the files, and the plan leaves it: protected, additive, unlisted, or fixed by the vendor\",tone:\"unknown\",isDifference:!1},{state:\"account\",sign:\"\\u2295\",word:\"further account\",meaning:\"by a further account of the person, which keeps what it has\",tone:\"unknown\",isDifference:!1},{state:\"not-managed\",sign:\"\\u25CB\",word:\"not managed\",meaning:\"live, in a section the files leave alone\",tone:\"unknown\",isDifference:!1},{state:\"not-read\",sign:\"?\",word:\"not read\",meaning:\"what is live could not be read\",tone:\"unknown\",isDifference:!0},{state:\"changed\",sign:\"~\",word:\"changed\",meaning:\"in both, and not the same\",tone:\"change\",isDifference:!0},{state:\"added\",sign:\"+\",word:\"added\",meaning:\"in these files and not in the others\",tone:\"add\",isDifference:!0},{state:\"removed\",sign:\"\\u2212\",word:\"removed\",meaning:\"in the other files and not in these\",tone:\"remove\",isDifference:!0}],k={person:\"person\",service:\"service account\",group:\"group\",unlisted:\"not in people\"};function v(r){let e=new Date(r).toISOString();return e.endsWith(\"T23:59:59.999Z\")?e.slice(0,10):e.replace(/:\\d\\d\\.\\d{3}Z$/u,\"Z\")}function x(r,e,t){return`${String(r).replace(/\\B(?=(\\d{3})+$)/gu,\",\")} ${r===1?e:t}`}function G(r){let e=r.cells.length,t={cellPerson:new Int32Array(e),cellResource:new Int32Array(e),cellHere:new Int32Array(e).fill(-1),cellThere:new Int32Array(e).fill(-1),cellState:new Int8Array(e).fill(-1),cellUntil:new Float64Array(e),cellWaits:new Uint8Array(e),cellEnded:new Uint8Array(e)};return r.cells.forEach(([n,s,o,a,i,d],c)=>{t.cellPerson[c]=n,t.cellResource[c]=s,t.cellState[c]=i,o!==0&&(t.cellHere[c]=o[0],t.cellUntil[c]=o[2]??0),a!==0&&(t.cellThere[c]=a[0]),(V(o)||V(a))&&(t.cellWaits[c]=1),d!==void 0&&(t.cellEnded[c]=1)}),{data:r,at:Date.parse(r.at),...t,rowStart:be(t.cellPerson,r.people.length),peopleText:r.people.map(({key:n,name:s,email:o,aliases:a,teams:i})=>[n,s??\"\",o??\"\",...a,...i.map(d=>`team:${d}`)].join(`\n`).toLowerCase()),resourceText:r.resources.map(({address:n,org:s})=>[n,r.orgs[s]?.name??\"\",r.orgs[s]?.title??\"\"].join(`\n`).toLowerCase()),peopleByKey:new Map(r.people.map((n,s)=>[n.key,s])),resourcesByAddress:new Map(r.resources.map((n,s)=>[n.address,s]))}}function V(r){return r!==0&&(r[4]??-1)>=0}function be(r,e){let t=new Int32Array(e+1).fill(r.length);for(let n=r.length-1;n>=0;n-=1)t[r[n]??e]=n;for(let n=e-1;n>=0;n-=1)t[n]=Math.min(t[n]??0,t[n+1]??0);return t}var xe={key:\"\",kind:\"unlisted\",aliases:[],teams:[]},Se={address:\"\",org:0,section:\"\",name:\"\"};function S(r,e){let t=r.data.cells[e]??[-1,-1,0,0,-1],{data:n}=r,[s,o,a,i,d,c=[]]=t,u=y[d];return{person:n.people[s]??xe,resource:n.resources[o]??Se,...a===0?{}:{here:Y(n,a)},...i===0?{}:{there:Y(n,i)},...u===void 0?{}:{state:u},ended:c.map(([f,m,h])=>({has:n.texts[f]??\"\",until:m,path:n.texts[h]??\"\"}))}}var ke={has:\"\",levels:[],environments:{},isDisabled:!1,abilities:[]};function Y(r,[e,t,n=0,s=[],o=-1]){let a=i=>r.texts[i]??\"\";return{access:r.access[e]??ke,paths:t.map(a),...n===0?{}:{until:n},reasons:s.map(a),...o<0?{}:{pending:a(o)}}}function l(r,e={},...t){let n=document.createElement(r);O(n,e);for(let s of t)s!==void 0&&s!==\"\"&&n.append(s);return n}function O(r,e){for(let[t,n]of Object.entries(e))n===void 0||n===!1?r.removeAttribute(t):r.setAttribute(t,n===!0?\"\":String(n))}function A(r){let e=document.getElementById(r);if(e===null)throw new Error(`The page has no element ${r}.`);return e}function P(r,e,t){e.dataset.index=String(t);let n=o=>o instanceof HTMLElement?Number(o.dataset.index??-1):-1,s=null;for(let o=r.lastElementChild;o!==null&&n(o)>t;o=o.previousElementSibling)s=o;r.insertBefore(e,s)}var g={who:\"\",where:\"\",org:\"\",provider:\"\",section:\"\",team:\"\",kind:\"\",role:\"\",environment:\"\",can:\"\",ends:\"\",waits:\"\",differs:\"\",sort:\"\",columns:\"\"},Ee=new Set([\"sort\",\"columns\"]);function R(r){return N(r).filter(e=>r[e]!==\"\"&&!Ee.has(e)).length}function b(r){if(r.view===\"matrix\"){let t=new URLSearchParams;for(let s of N(r.filters))r.filters[s]!==\"\"&&t.set(s,r.filters[s]);let n=t.toString();return n===\"\"?\"#/\":`#/?${n}`}let e=r.at===void 0?\"\":`?${new URLSearchParams({at:r.at})}`;return`#/${r.view}/${r.key.split(\"/\").map(encodeURIComponent).join(\"/\")}${e}`}function X(r){let[e=\"\",t=\"\"]=Z(r.replace(/^#\\/?/u,\"\"),\"?\"),n=new URLSearchParams(t),[s=\"\",o=\"\"]=Z(e,\"/\");if((s===\"person\"||s===\"resource\")&&o!==\"\"){let i=n.get(\"at\");return{view:s,key:Te(o),...i===null?{}:{at:i}}}let a=Object.fromEntries(N(g).map(i=>[i,n.get(i)??\"\"]));return{view:\"matrix\",filters:{...g,...a}}}function Te(r){try{return r.split(\"/\").map(decodeURIComponent).join(\"/\")}catch{return r}}function Z(r,e){let t=r.indexOf(e);return t<0?[r,\"\"]:[r.slice(0,t),r.slice(t+e.length)]}function N(r){return Object.keys(r)}function Q({key:r,isControl:e},{row:t,column:n},s){switch(r){case\"ArrowUp\":return w({row:e?-1:t-1,column:n},s);case\"ArrowDown\":return w({row:e?s.rows:t+1,column:n},s);case\"ArrowLeft\":return w({row:t,column:e?-1:n-1},s);case\"ArrowRight\":return w({row:t,column:e?s.columns:n+1},s);case\"PageUp\":return w({row:Math.max(t-s.page,Math.min(t,0)),column:n},s);case\"PageDown\":return w({row:t+s.page,column:n},s);case\"Home\":return w({row:e?-1:t,column:-1},s);case\"End\":return w({row:e?s.rows:t,column:s.columns},s);default:return}}function w({row:r,column:e},{rows:t,columns:n}){return{row:Math.max(-1,Math.min(t-1,r)),column:Math.max(-1,Math.min(n-1,e))}}var Ce=30*864e5;function D(r,e){return r-e<=Ce}function L(r){let e=r.here??r.there;return e!==void 0?e.access.has:r.ended[0]?.has??\"\"}function $(r,e){let t=j(r);return[...t===void 0?[]:[t],...U(r,e)]}function j(r){let{state:e,here:t,there:n}=r;if(!(e===void 0||e.tone===\"same\")&&!(e.state===\"pending\"&&(t?.pending??n?.pending)!==void 0))return{text:`${e.sign} ${e.word}${Me(r)}`,tone:e.tone}}function U(r,e){let t=[],{here:n,there:s}=r,o=n?.pending??s?.pending;o!==void 0&&t.push({text:`\\u2026 invited: ${o}`,tone:\"wait\"}),n?.until!==void 0&&t.push({text:`ends ${v(n.until)}`,tone:D(n.until,e)?\"soon\":\"faint\"});for(let a of r.ended){let i=n===void 0&&s===void 0?\"\":`${a.has} `;t.push({text:`${i}ended ${v(a.until)}`,tone:\"over\"})}return t}function Me({state:r,here:e,there:t}){return e===void 0||t===void 0?\"\":r?.state===\"differs\"?`: ${t.access.has}`:r?.state!==\"changed\"?\"\":e.access.has!==t.access.has?`: was ${t.access.has}`:`: was ${t.until===void 0?\"without an end\":`ended ${v(t.until)}`}`}function ee(r,e){let t=L(r),n=$(r,e).map(s=>s.text.replace(/^[^\\p{L}\\p{N}]+/u,\"\"));return[t===\"\"?\"no access\":t,...n].join(\", \")}function K(r,e){return r.access.abilities.filter(t=>t.answer===e).map(({ability:t,environments:n})=>n===void 0?t:`${t} (${n.join(\", \")})`).join(\", \")}function te({data:r},e){let t=r.resources[e],n=t?.address??\"\",s=r.orgs[t?.org??-1]?.key??\"\",o=t?.section===\"members\",a={href:b({view:\"resource\",key:n}),tabindex:-1,\"aria-label\":n};return l(\"div\",{class:\"column\",role:\"columnheader\",title:n},l(\"span\",{class:\"small\"},o?\"\":s),l(\"span\",{class:\"small\"},o?\"organization\":t?.section??\"\"),l(\"a\",a,t?.name??\"\"))}function ne({data:r},e){let t=r.people[e],n=t?.key??\"\",s=t===void 0||t.kind===\"person\"?void 0:k[t.kind],o=a=>a!==void 0;return l(\"div\",{class:\"side\",role:\"rowheader\",\"aria-colindex\":1,title:[n,t?.name,t?.email].filter(o).join(`\n`)},l(\"a\",{href:b({view:\"person\",key:n}),tabindex:-1},n),l(\"span\",{class:\"small\"},[t?.name,s].filter(o).join(\" \\xB7 \")))}function re(r,e){if(e<0)return l(\"div\",{class:\"cell\",role:\"gridcell\",\"aria-label\":\"no access\"});let t=S(r,e),n=$(t,r.at),s=n[0]===void 0?\"\":` tone-${n[0].tone}`;return l(\"div\",{class:`cell filled${t.here===void 0?\" gone\":\"\"}${s}`,role:\"gridcell\"},l(\"span\",{class:\"has\"},L(t)),n.length===0?void 0:l(\"span\",{class:\"marks\"},n.map(o=>o.text).join(\" \\xB7 \")))}function se(r,e){let t=S(r,e);return`${t.person.key} on ${t.resource.address}\n${ee(t,r.at)}`}var Ae=864e5;function W(r,e){let t=$e(r,e),n=Ie(r,e),s=Pe(r,e),o=r.data.cells.length,a=new Uint8Array(o),i=new Int32Array(r.data.people.length),d=new Int32Array(r.data.resources.length),c=0;for(let m=0;m<o;m+=1){let h=r.cellPerson[m]??0,p=r.cellResource[m]??0;t[h]!==1||n[p]!==1||s!==void 0&&!s(m)||(a[m]=1,i[h]=(i[h]??0)+1,d[p]=(d[p]??0)+1,c+=1)}let u=s!==void 0||Le(e),f=s!==void 0||Re(e);return{people:Oe(r,e,oe(t,i,u),i,a),resources:Ne(e,oe(n,d,f),d),isShown:a,cellCount:c}}function Re({who:r,team:e,kind:t}){return r.trim()!==\"\"||e!==\"\"||t!==\"\"}function Le({where:r,org:e,provider:t,section:n}){return r.trim()!==\"\"||e!==\"\"||t!==\"\"||n!==\"\"}function oe(r,e,t){let n=[];for(let s=0;s<r.length;s+=1)r[s]===1&&(!t||(e[s]??0)>0)&&n.push(s);return Int32Array.from(n)}function ae(r){return r.toLowerCase().split(/\\s+/u).filter(e=>e!==\"\")}function $e({data:r,peopleText:e},{who:t,team:n,kind:s}){let o=ae(t);return Uint8Array.from(r.people,(a,i)=>s!==\"\"&&a.kind!==s||n!==\"\"&&!a.teams.includes(n)?0:o.every(d=>e[i]?.includes(d)===!0)?1:0)}function Ie({data:r,resourceText:e},{where:t,org:n,provider:s,section:o}){let a=ae(t);return Uint8Array.from(r.resources,(i,d)=>{let c=r.orgs[i.org];return n!==\"\"&&c?.key!==n||s!==\"\"&&c?.provider!==s||o!==\"\"&&i.section!==o?0:a.every(u=>e[d]?.includes(u)===!0)?1:0})}function Pe(r,e){let t=[Fe(r,e),He(r,e.ends),e.waits===\"\"?void 0:o=>r.cellWaits[o]===1,Be(r,e.differs)].filter(o=>o!==void 0),[n,...s]=t;return n===void 0||s.length===0?n:o=>t.every(a=>a(o))}function Fe(r,{role:e,environment:t,can:n}){if(e===\"\"&&t===\"\"&&n===\"\")return;let{data:s,cellHere:o,cellThere:a,cellResource:i}=r,d=Uint8Array.from(s.access,f=>{let m=f.environments;return t!==\"\"&&m[t]===void 0||e!==\"\"&&t!==\"\"&&m[t]!==e||e!==\"\"&&!f.levels.includes(e)?0:ie(f,n,t)?1:0}),c=Uint8Array.from(s.access,f=>e!==\"\"&&!f.levels.includes(e)?0:ie(f,n,\"\")?1:0),u=s.resources.map(f=>f.environment===t);return f=>{let m=t!==\"\"&&u[i[f]??-1]===!0?c:d;return m[o[f]??-1]===1||m[a[f]??-1]===1}}function ie(r,e,t){return e===\"\"?!0:r.abilities.some(({ability:n,environments:s})=>n===e&&(t===\"\"||s===void 0||s.includes(t)))}function He({at:r,cellEnded:e,cellUntil:t},n){if(n===\"\")return;if(n===\"over\")return o=>e[o]===1;let s=n===\"any\"?Number.POSITIVE_INFINITY:r+Number(n)*Ae;return o=>{let a=t[o]??0;return a>0&&a<=s}}function Be({cellState:r},e){if(e===\"\")return;let t=y.map(({state:n,isDifference:s})=>e===\"any\"?s:n===e);return n=>t[r[n]??-1]===!0}function Oe(r,{sort:e},t,n,s){if(e===\"most\")return t.sort((a,i)=>(n[i]??0)-(n[a]??0)||a-i);if(e!==\"ends\"&&e!==\"differs\")return t;let o=new Float64Array(r.data.people.length).fill(e===\"ends\"?Number.MAX_VALUE:0);for(let a=0;a<s.length;a+=1){if(s[a]!==1)continue;let i=r.cellPerson[a]??0,d=o[i]??0,c=r.cellUntil[a]??0;e===\"ends\"?o[i]=c===0?d:Math.min(d,c):y[r.cellState[a]??-1]?.isDifference===!0&&(o[i]=d-1)}return t.sort((a,i)=>Math.sign((o[a]??0)-(o[i]??0))||a-i)}function Ne({columns:r},e,t){return r!==\"most\"?e:e.sort((n,s)=>(t[s]??0)-(t[n]??0)||n-s)}function _(r,e,t,n){let s=r.rowStart[t]??0,o=(r.rowStart[t+1]??0)-1;for(;s<=o;){let a=s+o>>1,i=r.cellResource[a]??0;if(i===n)return e.isShown[a]===1?a:-1;i<n?s=a+1:o=a-1}return-1}var le=4,de=2;function ce(r,e,t){let n=[];t>=0&&t<r&&n.push(t);for(let s=r;s<=e;s+=1)n.push(s);return t>e&&n.push(t),n}var F=class{#s;#c;#e=l(\"div\",{class:\"grid\",role:\"grid\",\"aria-label\":\"Access of people to resources\"});#i=l(\"div\",{class:\"canvas\",role:\"none\"});#u=l(\"div\",{class:\"head\",role:\"rowgroup\"});#a=l(\"div\",{class:\"row\",role:\"row\",\"aria-rowindex\":1});#l=l(\"div\",{class:\"corner\",role:\"columnheader\",\"aria-colindex\":1,tabindex:-1},\"Person\");#f=l(\"div\",{class:\"body\",role:\"rowgroup\"});#d=new Map;#o=new Map;#r={row:46,column:156,head:86,side:220};#n;#t={row:0,column:0};#h=0;#y=\"\";constructor(e,t,n,s){this.#s=t,this.#n=n,this.#c=s,this.#a.append(this.#l),this.#u.append(this.#a),this.#i.append(this.#u,this.#f),this.#e.append(this.#i),e.append(this.#e),this.#e.addEventListener(\"scroll\",()=>this.#b(),{passive:!0}),this.#e.addEventListener(\"keydown\",o=>this.#A(o)),this.#e.addEventListener(\"click\",o=>this.#R(o)),this.#e.addEventListener(\"pointerover\",o=>this.#L(o)),this.#e.addEventListener(\"focusin\",o=>this.#$(o)),new ResizeObserver(()=>this.#b()).observe(this.#e),this.#g()}show(e){this.#n=e;for(let t of this.#o.values())t.element.remove();for(let t of this.#d.values())t.remove();this.#o.clear(),this.#d.clear(),this.#t=w({row:0,column:0},this.#p()),this.#e.scrollTo(0,0),this.#g(),this.#m()}focus(){this.#I(),this.#m(),this.#E(this.#t)?.focus({preventScroll:!0})}#p(){let e=this.#e.clientHeight-this.#r.head;return{rows:this.#n.people.length,columns:this.#n.resources.length,page:Math.max(1,Math.floor(e/this.#r.row)-1)}}#g(){let e=Number.parseFloat(getComputedStyle(document.documentElement).fontSize)||16,t=window.innerWidth<40*e?{column:7.5,side:8}:{column:8.5,side:14};this.#r={row:3*e,column:t.column*e,head:5.4*e,side:t.side*e};let{row:n,column:s,head:o,side:a}=this.#r,{rows:i,columns:d}=this.#p();this.#i.style.width=`${a+d*s}px`,this.#i.style.height=`${o+i*n}px`,this.#u.style.height=`${o}px`,this.#e.style.setProperty(\"--row\",`${n}px`),this.#e.style.setProperty(\"--column\",`${s}px`),this.#e.style.setProperty(\"--side\",`${a}px`),O(this.#e,{\"aria-rowcount\":i+1,\"aria-colcount\":d+1})}#b(){this.#h===0&&(this.#h=requestAnimationFrame(()=>{this.#h=0,this.#w()}))}#m(){this.#y=\"\",this.#w()}#w(){let{row:e,column:t,head:n,side:s}=this.#r,{rows:o,columns:a}=this.#p(),{scrollTop:i,scrollLeft:d,clientHeight:c,clientWidth:u}=this.#e,f=Math.max(0,Math.floor(i/e)-le),m=Math.min(o-1,Math.ceil((i+c-n)/e)+le),h=Math.max(0,Math.floor(d/t)-de),p=Math.min(a-1,Math.ceil((d+u-s)/t)+de),C=[f,m,h,p,this.#t.row,this.#t.column].join();if(C===this.#y)return;this.#y=C;let M=ce(f,m,this.#t.row),q=ce(h,p,this.#t.column);this.#x(q);let we=new Set(M);for(let[I,{element:ve}]of this.#o)we.has(I)||(ve.remove(),this.#o.delete(I));for(let I of M)this.#S(I,q);this.#l.tabIndex=this.#t.row===-1&&this.#t.column===-1?0:-1}#x(e){let t=new Set(e);for(let[n,s]of this.#d)t.has(n)||(s.remove(),this.#d.delete(n));for(let n of e){let s=this.#d.get(n)??this.#v(n);s.tabIndex=this.#t.row===-1&&this.#t.column===n?0:-1}}#v(e){let t=te(this.#s,this.#n.resources[e]??-1);return t.setAttribute(\"aria-colindex\",String(e+2)),t.style.left=`${this.#r.side+e*this.#r.column}px`,this.#d.set(e,t),P(this.#a,t,e),t}#S(e,t){let n=this.#o.get(e)??this.#C(e),s=new Set(t);for(let[a,i]of n.cells)a===-1||s.has(a)||(i.remove(),n.cells.delete(a));for(let a of t)n.cells.has(a)||this.#M(n,e,a);let o=e===this.#t.row;for(let[a,i]of n.cells){let d=o&&a===this.#t.column?0:-1;i.tabIndex!==d&&(i.tabIndex=d)}}#C(e){let t=ne(this.#s,this.#n.people[e]??-1);t.dataset.index=\"-1\";let n=l(\"div\",{class:\"row\",role:\"row\",\"aria-rowindex\":e+2},t);n.style.transform=`translateY(${e*this.#r.row}px)`;let s={element:n,cells:new Map([[-1,t]])};return this.#o.set(e,s),P(this.#f,n,e),s}#M(e,t,n){let s=this.#n.people[t]??-1,o=this.#n.resources[n]??-1,a=_(this.#s,this.#n,s,o),i=re(this.#s,a);i.setAttribute(\"aria-colindex\",String(n+2)),i.style.left=`${this.#r.side+n*this.#r.column}px`,e.cells.set(n,i),P(e.element,i,n)}#E({row:e,column:t}){return e>=0?this.#o.get(e)?.cells.get(t):t>=0?this.#d.get(t):this.#l}#k(e){let t=e instanceof Element?e.closest(\"[aria-colindex]\"):null,n=t?.closest(\"[aria-rowindex]\");if(!(t===null||n===null||n===void 0))return{row:Number(n.getAttribute(\"aria-rowindex\"))-2,column:Number(t.getAttribute(\"aria-colindex\"))-2}}#A(e){if(e.altKey)return;if(e.key===\"Enter\"){this.#T(this.#t)&&e.preventDefault();return}let t=e.ctrlKey||e.metaKey,n=Q({key:e.key,isControl:t},this.#t,this.#p());n!==void 0&&(e.preventDefault(),this.#t=n,this.focus())}#R(e){if(e.target instanceof Element&&e.target.closest(\"a\")!==null)return;let t=this.#k(e.target);t===void 0||(document.getSelection()?.toString()??\"\")!==\"\"||(this.#t=t,this.#m(),e.target instanceof Element&&e.target.closest(\".filled, .side, .column\")!==null?this.#T(t):this.#E(t)?.focus({preventScroll:!0}))}#L(e){let t=e.target instanceof Element?e.target.closest(\".filled\"):null,n=this.#k(t);if(t===null||n===void 0||t.title!==\"\")return;let s=this.#n.people[n.row]??-1,o=_(this.#s,this.#n,s,this.#n.resources[n.column]??-1);t.title=se(this.#s,o)}#$(e){let t=this.#k(e.target);t===void 0||t.row===this.#t.row&&t.column===this.#t.column||(this.#t=t,this.#m())}#T({row:e,column:t}){let{people:n,resources:s}=this.#s.data,o=n[this.#n.people[e]??-1]?.key,a=s[this.#n.resources[t]??-1]?.address;return o!==void 0?this.#c({view:\"person\",key:o,...a===void 0?{}:{at:a}}):a!==void 0&&this.#c({view:\"resource\",key:a}),o!==void 0||a!==void 0}#I(){let{row:e,column:t,head:n,side:s}=this.#r,{scrollTop:o,scrollLeft:a,clientHeight:i,clientWidth:d}=this.#e,c=this.#t.row*e,u=this.#t.column*t,f=this.#t.row>=0,m=this.#t.column>=0,h=c+e-(i-n),p=u+t-(d-s),C=f?Math.min(c,Math.max(o,h)):o,M=m?Math.min(u,Math.max(a,p)):a;(C!==o||M!==a)&&this.#e.scrollTo(M,C)}};function ue(r,e,t,n={}){let s=l(\"tr\"),o=l(\"tbody\"),a=t.map(i=>{let d=l(\"tr\",{},...e.map(c=>De(c,i)));return n.decorate?.(d,i),{item:i,row:d}});o.append(...a.map(({row:i})=>i));for(let i of e){let d=l(\"button\",{type:\"button\"},i.title),c=l(\"th\",{scope:\"col\",class:i.className},d);d.addEventListener(\"click\",()=>{let u=c.getAttribute(\"aria-sort\")===\"ascending\";for(let h of s.children)h.removeAttribute(\"aria-sort\");c.setAttribute(\"aria-sort\",u?\"descending\":\"ascending\");let f=u?-1:1,m=[...a].sort((h,p)=>f*je(i.sortKey(h.item),i.sortKey(p.item)));o.append(...m.map(({row:h})=>h)),n.onSorted?.(`Sorted by ${i.title.toLowerCase()}, ${u?\"descending\":\"ascending\"}`)}),s.append(c)}return l(\"div\",{class:\"table\",tabindex:0,role:\"region\",\"aria-label\":r},l(\"table\",{},l(\"caption\",{class:\"visually-hidden\"},r),l(\"thead\",{},s),o))}function De(r,e){let t=r.render(e);return r.isHeader===!0?l(\"th\",{scope:\"row\",class:r.className},...t):l(\"td\",{class:r.className,\"data-title\":r.title},...t)}function je(r,e){return r<e?-1:r>e?1:0}function fe(r,e){let t=[{title:\"Access\",className:\"access\",render:n=>[Ue(n),...Ke(n,r)],sortKey:n=>(n.here??n.there)?.access.has??\"~\"},{title:\"Can do\",className:\"can\",render:n=>Je(n.here??n.there),sortKey:n=>-((n.here??n.there)?.access.abilities.length??0)},{title:\"Where it comes from\",className:\"how\",render:ze,sortKey:n=>n.here?.paths[0]??\"~\"},{title:\"Ends\",className:\"ends\",render:n=>_e(n,r),sortKey:({here:n})=>n?.until??Number.MAX_VALUE}];return e?[...t,{title:\"Compared\",className:\"compared\",render:We,sortKey:({state:n})=>n===void 0?\"~\":`${n.isDifference?0:1}${n.word}`}]:t}function Ue(r){let e=r.here??r.there;return e===void 0?l(\"span\",{class:\"faint\"},\"nothing now\"):l(\"span\",{class:r.here===void 0?\"has gone\":\"has\"},e.access.has)}function Ke(r,e){return U(r,e).filter(t=>t.tone!==\"faint\"&&t.tone!==\"soon\").map(t=>l(\"span\",{class:`mark tone-${t.tone}`},t.text))}function We(r){let{state:e}=r;if(e===void 0)return[\"\"];let t=j(r);return t===void 0?[l(\"span\",{class:\"faint\",title:e.meaning},e.word)]:[l(\"span\",{class:`mark tone-${t.tone}`,title:e.meaning},t.text)]}function _e({here:r},e){if(r?.until===void 0)return[\"\\u2014\"];let t=D(r.until,e);return[l(\"span\",t?{class:\"mark tone-soon\"}:{},v(r.until)+(t?\", soon\":\"\"))]}function Je(r){if(r===void 0)return[\"\"];let e=K(r,\"yes\"),t=K(r,\"unknown\");return[e===\"\"?void 0:l(\"span\",{},e),t===\"\"?void 0:l(\"span\",{class:\"small\"},`not known: ${t}`)]}function ze({here:r,there:e,state:t,ended:n}){let s=e!==void 0&&(r===void 0||t?.tone===\"change\"),o=t!==void 0&&![\"changed\",\"added\",\"removed\"].includes(t.state),a=[...r?.paths??[],...s?e.paths.map(i=>`${o?\"live\":\"before\"}: ${i}`):[],...n.map(i=>`ended ${v(i.until)}: ${i.has}, ${i.path}`)];return[l(\"ul\",{},...a.map(i=>l(\"li\",{},i)))]}function qe({org:r,mfa:e,sso:t}){let s=[e===void 0?void 0:e?\"second factor\":\"no second factor\",t===!0?\"single sign-on\":void 0].filter(o=>o!==void 0);return s.length===0?void 0:`${r}: ${s.join(\", \")}`}function J(r,e,t){let{book:n}=r,s=n.data.people[e];if(s===void 0)return H(r,\"person\");let o=Ve(n.rowStart[e]??0,n.rowStart[e+1]??0).map(c=>S(n,c)),a=[s.email,k[s.kind],s.aliases.length>0?`also ${s.aliases.join(\", \")}`:void 0,s.teams.length>0?`in ${s.teams.map(c=>`team:${c}`).join(\", \")}`:\"in no team\",...(s.logins??[]).map(qe)],i={title:\"Resource\",className:\"name\",isHeader:!0,render:({resource:{address:c}})=>[l(\"a\",{href:b({view:\"resource\",key:c,at:s.key})},c)],sortKey:({resource:{address:c}})=>c},d=s.name===void 0?s.key:`${s.key} \\u2014 ${s.name}`;return he(r,d,a,o,i,`What ${s.key} has`,c=>c.resource.address===t)}function me(r,e,t){let{book:n}=r,s=n.data.resources[e];if(s===void 0)return H(r,\"resource\");let o=[];n.cellResource.forEach((u,f)=>{u===e&&o.push(S(n,f))});let a=n.data.orgs[s.org],i=s.section===\"members\"?\"the organization itself\":s.section,d=[a?.title,a===void 0||a.name===a.key?void 0:`named \\u201C${a.name}\\u201D there`,i],c={title:\"Person\",className:\"name\",isHeader:!0,render:({person:{key:u,name:f,kind:m}})=>[l(\"a\",{href:b({view:\"person\",key:u,at:s.address})},u),f===void 0?void 0:l(\"span\",{class:\"small\"},f),m===\"person\"?void 0:l(\"span\",{class:\"small\"},k[m])],sortKey:({person:{key:u}})=>u};return he(r,s.address,d,o,c,`Who has access to ${s.address}`,u=>u.person.key===t)}function he({book:r,back:e,announce:t},n,s,o,a,i,d){let c=(h,p)=>{d(p)&&h.classList.add(\"looked-at\")},u=[a,...fe(r.at,r.data.comparison!==void 0)],f=a.title===\"Person\",m=f?x(o.length,\"person\",\"people\"):x(o.length,\"resource\",\"resources\");return l(\"article\",{class:\"page\"},l(\"p\",{class:\"back\"},l(\"a\",{href:e},\"\\u2190 All people and resources\")),l(\"h2\",{tabindex:-1},n),l(\"p\",{class:\"facts\"},[...s,m].filter(h=>h!==void 0).join(\" \\xB7 \")),o.length===0?l(\"p\",{class:\"empty\"},f?\"Nobody has access here.\":\"Has no access anywhere.\"):ue(i,u,o,{decorate:c,onSorted:t}))}function H({back:r},e){return l(\"article\",{class:\"page\"},l(\"p\",{class:\"back\"},l(\"a\",{href:r},\"\\u2190 All people and resources\")),l(\"h2\",{tabindex:-1},`There is no such ${e} in this review`),l(\"p\",{class:\"empty\"},\"The link may belong to another review, or access that is gone since.\"))}function Ve(r,e){return Array.from({length:e-r},(t,n)=>r+n)}function pe(r,e,t){let n=[];for(let s of e.people){let o=r.data.people[s];if(o===void 0)continue;let a=r.rowStart[s]??0,i=r.rowStart[s+1]??0,d=[];for(let u=a;u<i;u+=1)e.isShown[u]===1&&d.push(Ge(S(r,u),r.at));let c=[o.name,o.email].filter(u=>u!==void 0&&u!==o.key).join(\", \");n.push(l(\"section\",{},l(\"h3\",{},o.key,l(\"span\",{class:\"small\"},c===\"\"?\"\":` ${c}`)),d.length===0?l(\"p\",{},\"No access.\"):l(\"table\",{},l(\"thead\",{},Ye()),l(\"tbody\",{},...d))))}return l(\"div\",{class:\"paper\"},l(\"h2\",{},t),...n)}function Ye(){return l(\"tr\",{},...[\"Resource\",\"Access\",\"Ends\",\"Marked\",\"Where it comes from\"].map(e=>l(\"th\",{scope:\"col\"},e)))}function Ge(r,e){let t=r.here??r.there,n=$(r,e).filter(s=>s.tone!==\"faint\"&&s.tone!==\"soon\");return l(\"tr\",{},l(\"th\",{scope:\"row\"},r.resource.address),l(\"td\",{},L(r)),l(\"td\",{},r.here?.until===void 0?\"\":v(r.here.until)),l(\"td\",{},n.map(s=>s.text).join(\"; \")),l(\"td\",{},t===void 0?r.ended.map(s=>s.path).join(\"; \"):t.paths.join(\"; \")))}var ye=new Set([\"org\",\"role\",\"ends\",\"differs\"]),B=class{root;#s=new Map;#c=[];#e=l(\"button\",{type:\"button\",class:\"clear\"},\"Clear filters\");#i=l(\"p\",{class:\"count\"});#u=l(\"details\",{class:\"more\"});#a;#l=g;constructor(e,t){let n=d=>t({...this.#l,...d});this.#e.addEventListener(\"click\",()=>{let{sort:d,columns:c}=this.#l;t({...g,sort:d,columns:c}),this.#s.get(\"who\")?.focus()});let s=Ze(e).map(([d,c,u])=>[d,this.#d(d,c,u,n)]),o=[this.#f(\"who\",\"Find people\",\"name, e-mail or team\",n),this.#f(\"where\",\"Find resources\",\"address, organization or system\",n),...s.filter(([d])=>ye.has(d)).map(([,d])=>d)],a=s.filter(([d])=>!ye.has(d));this.#a=a.map(([d])=>d),this.#u.append(l(\"summary\",{},\"More filters and order\"),l(\"div\",{class:\"fields\"},...a.map(([,d])=>d)));let i=tt(e).map(([d,c])=>this.#o(d,c,n));this.root=l(\"form\",{class:\"toolbar\",role:\"search\",\"aria-label\":\"Filters\"},l(\"div\",{class:\"fields\"},...o),this.#u,l(\"div\",{class:\"bar\"},...i,this.#e,this.#i)),this.root.addEventListener(\"submit\",d=>d.preventDefault())}show(e,t){this.#l=e;for(let[n,s]of this.#s)s.value!==e[n]&&(s.value=e[n]),s.classList.toggle(\"on\",e[n]!==\"\");for(let{button:n,set:s}of this.#c)n.setAttribute(\"aria-pressed\",String(ge(e,s)));this.#a.some(n=>e[n]!==\"\")&&(this.#u.open=!0),this.#e.hidden=R(e)===0,this.#i.textContent=t}#f(e,t,n,s){let o=l(\"input\",{type:\"search\",name:e,placeholder:n,autocomplete:\"off\",spellcheck:\"false\"});return o.addEventListener(\"input\",()=>s({[e]:o.value})),this.#s.set(e,o),l(\"label\",{class:\"field wide\"},l(\"span\",{},t),o)}#d(e,t,n,s){let o=l(\"select\",{name:e});for(let[a,i]of n)o.append(l(\"option\",{value:a},i));return o.addEventListener(\"change\",()=>s({[e]:o.value})),this.#s.set(e,o),l(\"label\",{class:\"field\"},l(\"span\",{},t),o)}#o(e,t,n){let s=l(\"button\",{type:\"button\",class:\"shortcut\",\"aria-pressed\":\"false\"},e);return s.addEventListener(\"click\",()=>{let o=Object.fromEntries(Object.keys(t).map(a=>[a,\"\"]));n(ge(this.#l,t)?o:t)}),this.#c.push({button:s,set:t}),s}};function ge(r,e){return Object.entries(e).every(([t,n])=>r[t]===n)}function Ze({data:r}){let e=new Map(r.orgs.map(i=>[i.provider,i.title])),t=[...r.access.flatMap(i=>Object.keys(i.environments)),...r.resources.flatMap(({environment:i})=>i===void 0?[]:[i])],n=r.access.flatMap(i=>i.abilities.map(({ability:d})=>d)),s=new Set(r.cells.map(i=>i[4])),o=y.filter((i,d)=>s.has(d)&&i.state!==\"same\");return[...[[\"org\",\"Organization\",T(r.orgs.map(i=>i.key),!1),2],[\"provider\",\"System\",[...e].map(([i,d])=>[i,d]),2],[\"section\",\"Kind of resource\",T(r.resources.map(i=>i.section)),2],[\"team\",\"Team\",T(r.people.flatMap(i=>i.teams)),1],[\"kind\",\"Kind of person\",Qe(r.people),2],[\"role\",\"Role\",T(r.access.flatMap(i=>i.levels)),2],[\"environment\",\"Environment\",T(t),1],[\"can\",\"Can (or may)\",T(n),1],[\"ends\",\"Ends\",et(r.cells),1],[\"differs\",\"Differences\",[[\"any\",\"any difference\"],...o.map(Xe)],r.comparison===void 0?99:1]].filter(([,,i,d])=>i.length>=d).map(([i,d,c])=>[i,d,[[\"\",\"all\"],...c]]),[\"sort\",\"Order people\",[[\"\",\"by name\"],[\"most\",\"most access first\"],[\"ends\",\"ends first\"],...r.comparison===void 0?[]:[[\"differs\",\"most differences first\"]]]],[\"columns\",\"Order resources\",[[\"\",\"by address\"],[\"most\",\"most people first\"]]]]}function Xe({state:r,word:e}){return[r,e]}function T(r,e=!0){let t=[...new Set(r)];return(e?t.sort():t).map(n=>[n,n])}function Qe(r){return[...new Set(r.map(e=>e.kind))].map(e=>[e,k[e]])}function et(r){let e=r.some(([,,n])=>n!==0&&(n[2]??0)>0),t=r.some(n=>n[5]!==void 0);return[...e?[[\"any\",\"has an end\"],[\"14\",\"within 14 days\"],[\"30\",\"within 30 days\"],[\"90\",\"within 90 days\"]]:[],...t?[[\"over\",\"has ended, still in the files\"]]:[]]}function tt(r){let{cells:e}=r.data,t=r.at+30*864e5,n=o=>e.filter(o).length;return[[n(([,,o])=>o!==0&&(o[2]??0)>0&&(o[2]??0)<=t),\"ends within 30 days\",{ends:\"30\"}],[n(o=>o[5]!==void 0),\"ended, still in the files\",{ends:\"over\"}],[n(o=>[o[2],o[3]].some(a=>a!==0&&(a[4]??-1)>=0)),\"invited, not accepted\",{waits:\"yes\"}],[n(o=>y[o[4]]?.isDifference===!0),\"different\",{differs:\"any\"}],[r.data.people.some(o=>o.kind===\"unlisted\")?r.data.people.filter(o=>o.kind===\"unlisted\").length:0,\"not in people\",{kind:\"unlisted\"}]].filter(([o])=>o>0).map(([o,a,i])=>[`${o} ${a}`,i])}var nt=400,z=class{#s;#c=A(\"main\");#e=l(\"div\",{class:\"matrix\"});#i=l(\"p\",{class:\"empty\"});#u=l(\"div\",{class:\"grid-host\"});#a=l(\"div\",{class:\"one\"});#l;#f;#d=document.title;#o=g;#r;#n=\"\";#t=0;constructor(e){this.#s=e,this.#r=W(e,g),this.#l=new B(e,s=>this.#b(s)),this.#e.append(this.#l.root,...rt(e),this.#u,this.#a,this.#i),this.#c.append(this.#e),this.#f=new F(this.#u,e,this.#r,s=>{location.hash=b(s)}),window.addEventListener(\"hashchange\",()=>this.#h()),window.addEventListener(\"keydown\",s=>{s.key!==\"Escape\"||s.defaultPrevented||(this.#n!==\"matrix\"?location.hash=E(this.#o):this.#a.hidden||(location.hash=E(g)))});let t=A(\"paper\"),n=()=>{t.childElementCount===0&&this.#n===\"matrix\"&&t.append(pe(this.#s,this.#r,this.#v()))};window.addEventListener(\"beforeprint\",n),window.addEventListener(\"afterprint\",()=>t.replaceChildren()),window.matchMedia(\"print\").addEventListener(\"change\",({matches:s})=>{s?n():t.replaceChildren()}),this.#h()}#h(){let e=X(location.hash);e.view===\"matrix\"?this.#y(e.filters):this.#p(e)}#y(e){let t=this.#n!==\"\"&&this.#n!==\"matrix\",n=this.#n!==\"\"&&E(e)===E(this.#o);this.#g(\"matrix\"),this.#c.querySelector(\":scope > .page\")?.remove(),this.#e.hidden=!1,document.title=this.#d,n?this.#w():this.#m(e),t&&this.#a.hidden&&this.#f.focus()}#p(e){this.#g(e.view),this.#e.hidden=!0,this.#c.querySelector(\":scope > .page\")?.remove();let t=this.#x(E(this.#o)),{book:n}=t,s=e.view===\"person\"?n.peopleByKey.get(e.key):n.resourcesByAddress.get(e.key),o=e.view===\"person\"?J:me,a=s===void 0?H(t,e.view):o(t,s,e.at);this.#c.append(a),document.title=`${e.key} \\xB7 ${this.#d}`,window.scrollTo(0,0),a.querySelector(\"h2\")?.focus({preventScroll:!0}),a.querySelector(\".looked-at\")?.scrollIntoView({block:\"nearest\"})}#g(e){this.#n=e,document.body.dataset.view=e}#b(e){history.replaceState(null,\"\",E(e)),this.#m(e),clearTimeout(this.#t),this.#t=window.setTimeout(()=>this.#S(this.#v()),nt)}#m(e){this.#o=e,this.#r=W(this.#s,e),this.#l.show(e,this.#v()),this.#f.show(this.#r),this.#w();let{people:t,resources:n}=this.#r;this.#i.textContent=t.length===0?\"Nobody matches these filters.\":n.length===0?`${x(t.length,\"person matches\",\"people match\")}, without any access here.`:\"\",this.#i.hidden=this.#i.textContent===\"\"}#w(){let{people:e}=this.#r,[t]=e,s=this.#o.who!==\"\"&&R(this.#o)===1&&t!==void 0&&e.length===1;this.#u.hidden=s,this.#a.hidden=!s,this.#a.replaceChildren(...s?[J(this.#x(E(g)),t,void 0)]:[])}#x(e){return{book:this.#s,back:e,announce:t=>this.#S(t)}}#v(){let{people:e,resources:t,cellCount:n}=this.#r,{data:s}=this.#s,o=(i,d,c,u)=>i===d?x(d,c,u):`${i.toLocaleString(\"en\")} of ${x(d,c,u)}`,a=R(this.#o);return[o(e.length,s.people.length,\"person\",\"people\"),o(t.length,s.resources.length,\"resource\",\"resources\"),`${o(n,s.cells.length,\"entry\",\"entries\")}${a===0?\"\":` with ${x(a,\"filter\",\"filters\")}`}`].join(\" \\xB7 \")}#S(e){A(\"status\").textContent=e}};function E(r){return b({view:\"matrix\",filters:r})}function rt({data:r}){if(r.comparison===void 0)return[];let e=new Set(r.cells.map(n=>n[4])),t=y.flatMap(({state:n,sign:s,word:o,meaning:a,tone:i},d)=>e.has(d)&&n!==\"same\"?[l(\"li\",{},l(\"span\",{class:`mark tone-${i}`},`${s} ${o}`),` ${a}`)]:[]);return t.length===0?[l(\"p\",{class:\"legend\"},\"There are no differences.\")]:[l(\"ul\",{class:\"legend\",\"aria-label\":\"Signs\"},...t)]}new z(G(JSON.parse(A(\"review-data\").textContent??\"\")));})();";
// src/report/review/style.ts
const reviewStyle = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#f6f7f8, #14171a); --surface: light-dark(#ffffff, #1b1f24); --raised: light-dark(#f1f3f5, #22272d);
  --ink: light-dark(#1b1f24, #e5e8eb); --soft: light-dark(#57606a, #a3adb8); --line: light-dark(#dde1e6, #30363d);
  --accent: light-dark(#0b5cad, #82b6f5); --focus: light-dark(#0b5cad, #9cc7ff);
  --add: light-dark(#11632f, #7ddf9a); --add-paper: light-dark(#e4f5ea, #16301f);
  --change: light-dark(#7a4b00, #e9bd63); --change-paper: light-dark(#fdf2d8, #362a12);
  --remove: light-dark(#a1182b, #ff9d98); --remove-paper: light-dark(#fde8e8, #3d1b1e);
  --wait: light-dark(#5a3aa3, #c8b3ff); --wait-paper: light-dark(#efeafb, #291f44);
  --unknown-paper: light-dark(#eceff2, #282d33);
  --row: 48px; --column: 160px; --side: 240px;
}
* { box-sizing: border-box; }
html { font: 100%/1.45 system-ui, -apple-system, "Segoe UI", "Liberation Sans", "DejaVu Sans", sans-serif; }
body { margin: 0; color: var(--ink); background: var(--paper); }
body[data-view="matrix"] { display: flex; flex-direction: column; min-height: 100vh; }
h1, h2, h3, p, ul, dl { margin: 0; }
h1 { font-size: 1.25rem; font-weight: 650; letter-spacing: -.01em; }
h2 { font-size: 1.4rem; font-weight: 650; overflow-wrap: anywhere; }
a { color: var(--accent); text-underline-offset: .15em; }
code { font: .85em ui-monospace, "Liberation Mono", "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
[hidden] { display: none !important; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
h2:focus, main:focus { outline: none; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: .5rem .8rem; background: var(--surface); z-index: 9; }
.skip:focus { top: .5rem; }
.small { display: block; font-size: .75rem; font-weight: 400; color: var(--soft); }
.faint { color: var(--soft); }

.top { padding: .9rem 1.25rem .7rem; background: var(--surface); border-bottom: 1px solid var(--line); }
.title { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; }
.made { color: var(--soft); font-size: .875rem; }
.source { font-size: .85rem; color: var(--soft); margin-top: .25rem; }
.source summary { cursor: pointer; width: fit-content; }
.source dl { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1rem; padding: .5rem 0 .2rem; }
.source dt { font-weight: 600; } .source dd { margin: 0; }
.source ul { list-style: none; padding: 0; }
.notice { margin-top: .6rem; padding: .6rem .9rem; border: 1px solid var(--change); border-left-width: 4px; border-radius: 4px; background: var(--change-paper); font-size: .875rem; }
.notice ul { padding-left: 1.2rem; }

.matrix { display: flex; flex-direction: column; flex: 1; min-height: 0; }
body[data-view="matrix"] main { display: flex; flex-direction: column; flex: 1; min-height: 0; }
.toolbar { padding: .7rem 1.25rem .5rem; }
.fields { display: flex; flex-wrap: wrap; gap: .5rem .6rem; }
.field { display: flex; flex-direction: column; gap: .15rem; font-size: .75rem; color: var(--soft); flex: 0 1 8.6rem; min-width: 7rem; }
.field.wide { flex: 1 1 14rem; max-width: 22rem; }
.field input, .field select, .bar button { font: inherit; font-size: .875rem; color: var(--ink); background: var(--surface); border: 1px solid var(--line); border-radius: 6px; height: 2.1rem; padding: 0 .5rem; width: 100%; }
.field input::placeholder { color: var(--soft); opacity: 1; }
.field .on { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }
.more { padding-top: .5rem; font-size: .8rem; color: var(--soft); } .more summary { cursor: pointer; width: fit-content; } .more .fields { padding-top: .4rem; }
.bar { display: flex; flex-wrap: wrap; gap: .4rem .5rem; align-items: center; padding-top: .6rem; }
.bar button { width: auto; height: 1.8rem; padding: 0 .7rem; border-radius: 1rem; font-size: .8rem; cursor: pointer; }
.bar button:hover { border-color: var(--accent); }
.bar [aria-pressed="true"] { background: var(--accent); border-color: var(--accent); color: var(--surface); font-weight: 600; }
.bar .clear { border-color: transparent; background: none; color: var(--accent); text-decoration: underline; }
.count { margin-left: auto; font-size: .85rem; color: var(--soft); font-variant-numeric: tabular-nums; }
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; list-style: none; padding: 0 1.25rem .5rem; font-size: .8rem; color: var(--soft); }
.empty { padding: 1.5rem 1.25rem; color: var(--soft); }

.grid-host { position: relative; flex: 1; min-height: 20rem; margin: 0 1.25rem 1.25rem; }
.one { flex: 1; min-height: 0; overflow: auto; }
.grid { position: absolute; inset: 0; overflow: auto; background: var(--surface); border: 1px solid var(--line); border-radius: 8px; overscroll-behavior: contain; }
.canvas { position: relative; min-width: 100%; contain: layout style; }
.head { position: sticky; top: 0; z-index: 2; background: var(--raised); border-bottom: 1px solid var(--line); }
.head .row { position: relative; height: 100%; transform: none; }
.row { position: absolute; left: 0; right: 0; height: var(--row); border-bottom: 1px solid var(--line); }
.body .row:hover { background: var(--raised); }
.corner, .side { position: sticky; left: 0; z-index: 1; width: var(--side); height: 100%; padding: .3rem .75rem; border-right: 1px solid var(--line); overflow: hidden; }
.corner { background: var(--raised); display: flex; align-items: flex-end; font-size: .8rem; color: var(--soft); }
.side { background: var(--surface); display: flex; flex-direction: column; justify-content: center; }
.row:hover .side { background: var(--raised); }
.side a, .column a { color: inherit; text-decoration: none; font-weight: 600; font-size: .9rem; }
.side a:hover, .column a:hover { text-decoration: underline; color: var(--accent); }
.side a, .side .small, .column a, .column .small, .has, .marks { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.column { position: absolute; top: 0; bottom: 0; width: var(--column); padding: .35rem .6rem .4rem; display: flex; flex-direction: column; justify-content: flex-end; border-right: 1px solid var(--line); }
.column a { white-space: normal; line-height: 1.2; max-height: 2.4em; overflow-wrap: anywhere; display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; }
.cell { position: absolute; top: 0; width: var(--column); height: 100%; padding: 0 .6rem; display: flex; flex-direction: column; justify-content: center; border-right: 1px solid var(--line); contain: strict; }
.filled { cursor: pointer; }
.filled:hover { box-shadow: inset 0 0 0 1px var(--accent); }
.has { font-size: .875rem; }
.cell:not([class*="tone-"]) .has { white-space: normal; line-height: 1.2; display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow-wrap: anywhere; }
.marks { font-size: .75rem; line-height: 1.3; }
.gone .has, .has.gone { color: var(--soft); font-style: italic; }
.grid :focus-visible { outline-offset: -2px; z-index: 1; }
.tone-add { background: var(--add-paper); } .tone-add .marks, .mark.tone-add { color: var(--add); }
.tone-change { background: var(--change-paper); } .tone-change .marks, .mark.tone-change { color: var(--change); }
.tone-remove { background: var(--remove-paper); } .tone-remove .marks, .mark.tone-remove { color: var(--remove); }
.tone-wait { background: var(--wait-paper); } .tone-wait .marks, .mark.tone-wait { color: var(--wait); }
.tone-unknown, .tone-over { background: var(--unknown-paper); } .tone-over .marks, .mark.tone-over { color: var(--remove); }
.tone-soon .marks, .mark.tone-soon { color: var(--change); font-weight: 600; }
.tone-faint .marks { color: var(--soft); }
.mark { display: inline-block; padding: 0 .4rem; border-radius: 4px; font-size: .8rem; }

.page { max-width: 88rem; margin: 0 auto; padding: 1rem 1.25rem 3rem; }
.back { font-size: .9rem; padding-bottom: .8rem; }
.facts { color: var(--soft); padding: .25rem 0 1rem; }
.table { overflow-x: auto; background: var(--surface); border: 1px solid var(--line); border-radius: 8px; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; }
.table thead th { background: var(--raised); text-align: left; padding: 0; border-bottom: 1px solid var(--line); white-space: nowrap; }
.table thead button { font: inherit; font-size: .8rem; font-weight: 600; color: var(--soft); background: none; border: 0; padding: .5rem .75rem; width: 100%; text-align: left; cursor: pointer; }
.table thead button:hover { color: var(--ink); }
.table thead button:focus-visible { outline-offset: -2px; }
.table [aria-sort="ascending"] button::after { content: " \u2191"; } .table [aria-sort="descending"] button::after { content: " \u2193"; }
.table tbody th, .table td { text-align: left; vertical-align: top; padding: .55rem .75rem; border-top: 1px solid var(--line); }
.table tbody tr:first-child > * { border-top: 0; }
.table tbody th { font-weight: 600; min-width: 11rem; overflow-wrap: break-word; }
.ends .mark { padding: 0; } .table .mark { display: block; width: fit-content; margin-top: .15rem; } .compared .mark { margin-top: 0; }
.table ul { list-style: none; padding: 0; } .table li + li { margin-top: .2rem; }
.how { color: var(--soft); font-size: .8rem; overflow-wrap: anywhere; min-width: 14rem; } .can { font-size: .8rem; max-width: 26rem; }
.access { min-width: 9rem; } .ends { white-space: nowrap; } .compared { min-width: 10rem; }
.looked-at > * { background: var(--unknown-paper); } .looked-at th { box-shadow: inset 3px 0 0 var(--accent); }
#paper { display: none; }

@media (max-width: 40rem) { .field { flex: 1 1 45%; } .field.wide { flex: 1 1 100%; max-width: none; } .grid-host { margin: 0 0 1rem; min-height: 26rem; } .count { margin-left: 0; } }
@media (max-height: 34rem) { .grid-host { min-height: 26rem; } }
@media (prefers-contrast: more) { :root { --soft: var(--ink); --line: light-dark(#6e7781, #8b949e); } }
@media (forced-colors: active) { .cell, .mark { border: 1px solid CanvasText; } .bar [aria-pressed="true"] { border-width: 3px; } }
@media print {
  :root { color-scheme: light; }
  @page { margin: 14mm; }
  body, body[data-view="matrix"] { display: block; background: #fff; font-size: 9.5pt; }
  .top { padding: 0 0 .5rem; border-bottom: 1px solid #999; }
  .skip, .matrix, .back, .csv, noscript, .source summary { display: none; }
  #paper { display: block; }
  .page { padding: 0; max-width: none; }
  .table { border: 0; overflow: visible; } .table thead button { padding-left: 0; color: #333; }
  .table tbody th, .table td { padding-left: 0; }
  a { color: inherit; text-decoration: none; }
  tr, h3 { break-inside: avoid; } h3 { break-after: avoid; } thead { display: table-header-group; }
  .paper h2 { font-size: 11pt; font-weight: 400; color: #444; padding: .4rem 0 .2rem; }
  .paper h3 { font-size: 11pt; padding: .8rem 0 .2rem; } .paper h3 .small { display: inline; }
  .paper table { font-size: 8.5pt; table-layout: fixed; } .paper th, .paper td { text-align: left; vertical-align: top; padding: .15rem .4rem .15rem 0; border-top: 1px solid #ddd; overflow-wrap: anywhere; font-weight: 400; }
  .paper thead th { color: #555; border-top: 0; font-size: 7.5pt; } .paper tbody th { font-weight: 600; }
  .paper th:nth-child(1) { width: 24%; } .paper th:nth-child(2) { width: 20%; } .paper th:nth-child(3) { width: 11%; } .paper th:nth-child(4) { width: 18%; }
}
`;
// src/report/review/page.ts
function renderReviewPage(review, options = {}) {
	return require_html.renderHtml({
		title: `Access review, ${review.at.slice(0, 10)}`,
		style: reviewStyle,
		body: [
			"<a class=\"skip\" href=\"#main\">Skip to the review</a>",
			renderHeader(review, options),
			"<main id=\"main\" tabindex=\"-1\"></main>",
			"<div id=\"paper\"></div>",
			"<p id=\"status\" class=\"visually-hidden\" role=\"status\" aria-live=\"polite\"></p>",
			"<noscript><p class=\"notice\">This page needs JavaScript to show its table; the same facts are in the CSV file beside it.</p></noscript>",
			`<script type="application/json" id="review-data">${require_html.scriptJson(encodeReview(review))}<\/script>`
		].join("\n"),
		script: reviewScript
	});
}
function renderHeader(review, { csv }) {
	const problems = review.orgs.flatMap((org) => org.problems.map((problem) => ({
		org: org.key,
		problem
	})));
	const table = csv === void 0 ? "" : `<span class="csv"> \u00b7 <a href="${encodeURIComponent(csv)}">the same as CSV</a></span>`;
	return `<header class="top">
<div class="title"><h1>Access review</h1><p class="made">${madeOf(review)}${table}</p></div>
<details class="source"><summary>What this was made from</summary>
<dl>
<dt>Made</dt><dd><time datetime="${require_html.escapeHtml(review.at)}">${require_html.escapeHtml(review.at)}</time> by rolecall ${require_html.escapeHtml(review.tool)}; grants are judged at this instant</dd>
<dt>Organizations</dt><dd><ul>${review.orgs.map(renderOrg).join("")}</ul></dd>
<dt>Files</dt><dd>${renderFiles(review.files)}</dd>
${renderComparison(review)}</dl>
</details>${problems.length === 0 ? "" : renderProblems(problems)}
</header>`;
}
function madeOf(review) {
	const [first] = review.files;
	const more = review.files.length > 1 ? ` and ${amount(review.files.length - 1, "more file", "more files")}` : "";
	const from = first === void 0 ? "" : ` from ${require_html.escapeHtml(first.path)} <code>sha256:${require_html.escapeHtml(first.sha256.slice(0, 12))}</code>${more}`;
	const against = review.comparison === void 0 ? "" : review.comparison.kind === "live" ? ", compared with what is live" : `, compared with ${require_html.escapeHtml(review.comparison.label)}`;
	const at = `${review.at.slice(0, 10)} ${review.at.slice(11, 16)} UTC`;
	return `As of <time datetime="${require_html.escapeHtml(review.at)}">${require_html.escapeHtml(at)}</time>${from}${against}`;
}
function renderOrg(org) {
	const name = org.name === org.key ? "" : ` \u201c${require_html.escapeHtml(org.name)}\u201d`;
	const read = org.readAt === void 0 ? "" : `, read live at ${require_html.escapeHtml(org.readAt)}`;
	return `<li>${require_html.escapeHtml(org.key)}: ${require_html.escapeHtml(org.title)}${name}${read}</li>`;
}
function renderFiles(files) {
	return `<ul>${files.map(({ path, sha256 }) => `<li>${require_html.escapeHtml(path)} <code>sha256:${require_html.escapeHtml(sha256)}</code></li>`).join("")}</ul>`;
}
function renderComparison({ comparison }) {
	if (comparison === void 0) return "";
	if (comparison.kind === "live") return "<dt>Compared with</dt><dd>what is live at the vendors</dd>\n";
	return `<dt>Compared with</dt><dd>${require_html.escapeHtml(comparison.label)}${renderFiles(comparison.files)}</dd>\n`;
}
function renderProblems(problems) {
	return `
<section class="notice" aria-label="Not read"><strong>Not everything could be read.</strong> Unknown is not unchanged.
<ul>${problems.map(({ org, problem }) => `<li><strong>${require_html.escapeHtml(org)}</strong>: ${require_html.escapeHtml(problem)}</li>`).join("")}</ul></section>`;
}
// src/commands/report.ts
async function runReport(runtime, options) {
	const csv = csvPath(options.out);
	const { review, isWhole } = await makeReview(runtime, options);
	writeWhole(runtime, options.out, [renderReviewPage(review, { csv: (0, node_path.basename)(csv) })]);
	writeWhole(runtime, csv, reviewCsvParts(review));
	runtime.stdout.write(`${options.out}: ${summarize(review)}\n${csv}: the same as a table\n`);
	for (const org of review.orgs) for (const problem of org.problems) runtime.stderr.write(`${org.key} was not read to its end: ${problem}\n`);
	return isWhole ? require_paint.ExitCode.done : require_paint.ExitCode.failed;
}
async function makeReview(runtime, options) {
	const { live, compare } = options;
	if (live === true && compare !== void 0) throw new require_clock.UsageError("REPORT_TWO_COMPARISONS", "A review shows the differences to one thing: --live or --compare.", "Make two reviews, one with each.");
	const loaded = await require_load.loadForCommand(runtime, options);
	const selected = require_select_orgs.selectOrgs(loaded.config, options.org);
	const read = live === true ? await require_read_live.readLive(runtime, loaded, selected) : void 0;
	const orgs = require_live_difference.insightOrgs({ orgs: selected }, loaded.providers, read?.live, read?.unread, read?.planned);
	const base = compare === void 0 ? void 0 : await loadBase(runtime, compare, options);
	const comparison = comparisonOf(live === true, base);
	return {
		review: buildReview(sourceOf(loaded, orgs), base && baseSource(base.loaded, options.org), {
			at: new Date(loaded.now).toISOString(),
			tool: require_version.VERSION,
			files: loaded.config.files,
			...comparison === void 0 ? {} : { comparison }
		}),
		isWhole: isReadWhole(orgs)
	};
}
function comparisonOf(isLive, base) {
	if (base !== void 0) return {
		kind: "files",
		label: base.label,
		files: base.loaded.config.files
	};
	return isLive ? { kind: "live" } : void 0;
}
function sourceOf({ config, providers }, orgs) {
	return {
		config,
		orgs,
		titleOf: (provider) => providers.get(provider)?.title ?? provider
	};
}
function baseSource(loaded, keys) {
	const isAll = keys === void 0 || keys.length === 0;
	const orgs = loaded.config.orgs.filter((org) => isAll || keys.includes(org.key));
	return sourceOf(loaded, require_live_difference.insightOrgs({ orgs }, loaded.providers));
}
function summarize(review) {
	const isDifference = new Set(STATES.filter((words) => words.isDifference).map((words) => words.state));
	const differences = review.cells.filter(({ state }) => state !== void 0 && isDifference.has(state)).length;
	const held = review.cells.filter(({ here, there }) => here !== void 0 || there !== void 0).length;
	return [
		`${amount(review.people.length, "person", "people")} \u00d7 ${amount(review.resources.length, "resource", "resources")}`,
		amount(held, "place where somebody has access", "places where somebody has access"),
		...review.comparison === void 0 ? [] : [amount(differences, "difference", "differences")]
	].join(", ");
}
function csvPath(out) {
	const extension = (0, node_path.extname)(out);
	if (extension.toLowerCase() === ".csv") throw new require_clock.UsageError("REPORT_BAD_OUT", `--out names the page, and ${out} is where its table goes.`, "Write --out review.html; the table goes to review.csv.");
	return `${extension === "" ? out : out.slice(0, -extension.length)}.csv`;
}
function writeWhole(runtime, path, parts) {
	try {
		require_whole_file.writeWholeFile((0, node_path.resolve)(runtime.cwd, path), parts);
	} catch (error) {
		throw new require_clock.UsageError("REPORT_NOT_WRITABLE", `The review cannot be written to ${path}: ${error.message}.`, "Name a file with --out, in a folder that is there and can be written.");
	}
}
exports.runReport = runReport;
