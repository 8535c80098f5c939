"use strict";
const require_shipped = require("./app-files-shipped.cjs");
const require_import_text = require("./report-terminal-import-text.cjs");
const require_main = require("./cli-main.cjs");
const require_names = require("./model-names.cjs");
const require_load = require("./app-load-load.cjs");
const require_clock = require("./http-clock.cjs");
const require_credentials = require("./app-connect-credentials.cjs");
const require_init = require("./commands-init.cjs");
const require_paint = require("./report-terminal-paint.cjs");
const require_subject = require("./model-subject.cjs");
const require_layout = require("./report-terminal-layout.cjs");
const require_workspace = require("./edit-workspace.cjs");
const require_schema = require("./commands-schema.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
// src/app/import/requests.ts
async function keyed(requests, seen, loaded) {
	const wanted = unique([...requests.flatMap(named), ...seen.flatMap((one) => ofToken(one, requests))]);
	const orgs = loaded?.config.orgs ?? [];
	const used = new Set([...orgs.map(({ key }) => key), ...wanted.flatMap(({ key }) => key ?? [])]);
	return await namesFirst(wanted.map(({ key: given, ...request }) => {
		const known = orgs.find(({ provider, name }) => provider === request.provider && name === request.org);
		if (known !== void 0) return {
			request: {
				...request,
				key: known.key
			},
			knownAs: known.key
		};
		const key = given ?? freeKey(request.org, request.provider, used);
		used.add(key);
		return { request: {
			...request,
			key
		} };
	}));
}
function named(request) {
	return request.org === void 0 ? [] : [{
		...request,
		org: request.org
	}];
}
function ofToken({ provider, organizations }, requests) {
	const open = requests.find((one) => one.provider === provider && one.org === void 0) ?? { provider };
	return organizations.flatMap(({ name, obstacle, options = {} }) => {
		if (obstacle !== void 0) return [];
		const found = Object.entries(options).map(([key, value]) => `${key}=${String(value)}`);
		return [{
			...open,
			org: name,
			option: [...found, ...open.option ?? []]
		}];
	});
}
function unique(wanted) {
	const seen = new Map();
	for (const one of wanted) {
		const id = JSON.stringify([
			one.provider,
			one.org,
			one.url ?? "",
			one.tokenEnv ?? ""
		]);
		if (!seen.has(id)) seen.set(id, one);
	}
	return [...seen.values()];
}
function freeKey(org, provider, used) {
	const base = require_names.toKey(org) || provider;
	if (!used.has(base)) return base;
	const whole = `${base}-${provider}`;
	if (!used.has(whole)) return whole;
	for (let count = 2;; count += 1) if (!used.has(`${whole}-${count}`)) return `${whole}-${count}`;
}
async function namesFirst(planned) {
	const keeping = new Set();
	for (const { request } of planned) if ((await require_load.findProvider(request.provider)?.load())?.shape({}).members.keepsNames === true) keeping.add(request.provider);
	const rank = ({ request }) => keeping.has(request.provider) ? 0 : 1;
	return planned.map((one, index) => ({
		one,
		index
	})).sort((a, b) => rank(a.one) - rank(b.one) || a.index - b.index).map(({ one }) => one);
}
// src/app/import/seen.ts
async function providersWithCredentials(runtime) {
	const found = [];
	for (const { id, load } of require_load.providers) if (require_credentials.hasCredential(await load(), runtime.env)) found.push(id);
	return found;
}
async function listSeen(runtime, asked, loaded) {
	for (const { provider } of asked) {
		if (require_load.findProvider(provider) !== void 0) continue;
		const ids = require_load.providers.map(({ id }) => id).join(", ");
		throw new require_clock.UsageError("UNKNOWN_PROVIDER", `There is no provider "${provider}".`, `One of ${ids}.`);
	}
	return await Promise.all(asked.map((options) => listOne(runtime, options, loaded)));
}
async function listOne(runtime, options, loaded) {
	const { provider } = options;
	try {
		const skeleton = await require_import_text.skeletonOf(runtime, {
			key: provider,
			loaded
		}, {
			...options,
			org: provider
		});
		const [connected] = require_import_text.connectTarget(runtime, skeleton);
		return {
			provider,
			organizations: await connected?.connection.organizations?.() ?? []
		};
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		return {
			provider,
			organizations: [],
			error
		};
	}
}
// src/commands/import-all.ts
async function runImportAll(runtime, options) {
	refuseWithoutPlace(options);
	const place = options.into === void 0 ? void 0 : require_main.findPlace(runtime, options.into, options.config);
	const loaded = place === void 0 ? void 0 : await require_main.loadPlace(runtime, place);
	const seen = place === void 0 || options.all === true || options.requests.some(({ org }) => org === void 0) ? await listSeen(runtime, await askedFor(runtime, options), loaded) : [];
	if (place === void 0) return list(runtime, seen);
	const failures = seen.filter(({ error }) => error !== void 0);
	const planned = await keyed(options.requests, seen, loaded);
	announce(runtime, seen, planned);
	const run = new ImportRun(runtime, place, {
		...options,
		canEdit: true
	});
	for (const one of planned) await run.take(one);
	writeBeside(place);
	return await run.finish(failures.map(({ provider }) => provider));
}
function refuseWithoutPlace({ requests, into, all, out }) {
	if (into !== void 0 && all !== true && requests.length === 0) throw new require_clock.UsageError("MISSING_OPTION", "Nothing says which organizations to import.", "Say --all, or --provider P --org NAME for each; `rolecall import` alone lists what the tokens see.");
	const isWriting = all === true || requests.some(({ org }) => org !== void 0);
	if (out === void 0 && (into !== void 0 || !isWriting)) return;
	throw new require_clock.UsageError("MISSING_OPTION", "Several organizations need a place that takes them.", "Say --into DIR for a folder (people.yaml, and a file for each organization), or --into FILE.");
}
async function askedFor(runtime, { requests, all, into }) {
	const open = requests.filter(({ org }) => org === void 0);
	if (open.length > 0) return open;
	const named = new Set(all === true || into === void 0 ? requests.map(({ provider }) => provider) : []);
	const ids = (await providersWithCredentials(runtime)).filter((id) => !named.has(id));
	if (ids.length === 0 && requests.length === 0) throw new require_clock.UsageError("MISSING_TOKEN", "The environment holds no token of any provider.", "`rolecall doctor` and the page on providers name the variables, such as HEROKU_API_KEY.");
	return ids.map((provider) => ({ provider }));
}
function list(runtime, seen) {
	const all = seen.flatMap(({ provider, organizations }) => organizations.map((organization) => ({
		provider,
		...organization
	})));
	for (const line of require_import_text.renderSeen(all)) runtime.stdout.write(`${line}\n`);
	for (const { provider, organizations, error } of seen) if (error !== void 0) require_workspace.printError(runtime, error);
	else if (organizations.length === 0) runtime.stderr.write(`${provider}: the token is shown no organization; name it with --org.\n`);
	runtime.stderr.write("`rolecall import --all --into DIR` takes over all of them; `--provider P --org NAME` one.\n");
	return seen.some(({ error }) => error !== void 0) ? require_paint.ExitCode.failed : require_paint.ExitCode.done;
}
function announce(runtime, seen, planned) {
	for (const { provider, organizations, error } of seen) {
		if (error !== void 0) {
			require_workspace.printError(runtime, error);
			continue;
		}
		const left = organizations.filter(({ obstacle }) => obstacle !== void 0);
		for (const line of require_import_text.renderSeen(left.map((one) => ({
			provider,
			...one
		})))) runtime.stderr.write(`${line}\n`);
		if (organizations.length === 0) runtime.stderr.write(`${provider}: the token is shown no organization; name it with --org.\n`);
	}
	const names = planned.map(({ request }) => `${request.provider} ${request.org}`);
	if (names.length > 0) {
		const count = require_layout.plural(names.length, "organization");
		runtime.stderr.write(`${require_load.sanitizeText(`Reading ${count} whole: ${names.join(", ")}`)}\n`);
	}
}
function writeBeside({ root, file }) {
	if (file !== void 0 || !(0, node_fs.existsSync)(root)) return;
	const schema = require_schema.schemaPath(root, "access");
	if (!(0, node_fs.existsSync)(schema)) {
		(0, node_fs.mkdirSync)((0, node_path.dirname)(schema), { recursive: true });
		(0, node_fs.writeFileSync)(schema, (0, node_fs.readFileSync)(require_shipped.findShipped("schemas", "access.schema.json"), "utf8"));
	}
	const ignore = (0, node_path.join)(root, ".gitignore");
	const ignored = require_init.withIgnored((0, node_fs.existsSync)(ignore) ? (0, node_fs.readFileSync)(ignore, "utf8") : void 0);
	if (ignored !== void 0) (0, node_fs.writeFileSync)(ignore, ignored);
}
var ImportRun = class {
	#runtime;
	#place;
	#manner;
	#fresh = new Set();
	#failed = [];
	#done = 0;
	#known = 0;
	#unchecked = 0;
	constructor(runtime, place, manner) {
		this.#runtime = runtime;
		this.#place = place;
		this.#manner = manner;
	}
	async take({ request, knownAs }) {
		const name = `${request.provider} ${request.org}`;
		if (knownAs !== void 0) {
			this.#known += 1;
			this.#say(`${name}: in the files already, as ${knownAs}; \`rolecall drift\` shows what differs.`);
			return;
		}
		if (this.#runtime.signal.aborted) {
			this.#failed.push(name);
			return;
		}
		try {
			const loaded = await require_main.loadPlace(this.#runtime, this.#place);
			const destination = require_main.destinationIn(this.#place, loaded, request.key, require_init.STARTER);
			const settled = await require_import_text.settleImport(this.#runtime, request, destination, this.#manner);
			destination.write(settled.draft).save();
			this.#report(settled, loaded);
		} catch (error) {
			if (!(error instanceof require_clock.KnownError)) throw error;
			this.#failed.push(name);
			this.#say(`${name}: not imported`);
			require_workspace.printError(this.#runtime, error);
		}
	}
	#report({ connected, live, draft, isChecked }, loaded) {
		const { key, provider, name } = connected.desired;
		const file = this.#place.file ?? require_main.orgFileOf(key);
		this.#done += 1;
		if (!isChecked) this.#unchecked += 1;
		const line = {
			provider,
			name,
			file,
			newPeople: draft.people.length,
			...countsOf(live, connected)
		};
		this.#say(require_import_text.renderImported(line));
		for (const { message } of live.notices) this.#say(`  note: ${message}`);
		for (const conflict of draft.conflicts) this.#say(`  warning: ${conflict}`);
		for (const { key: person } of draft.people) if (person !== void 0) this.#fresh.add(person);
		if (loaded === void 0 && draft.people.length === 0) this.#say("  nobody was found there");
	}
	async finish(unlisted) {
		const { lookalikes, config } = await require_import_text.lookalikesIn(this.#runtime, this.#place, this.#fresh);
		for (const line of require_import_text.renderLookalikes(lookalikes, config)) this.#say(line);
		const failed = [...unlisted, ...this.#failed];
		if (this.#done > 0) {
			const checked = this.#unchecked > 0 ? "Not checked whether the plan of what was written is empty." : "Checked: the plan of what was written is empty.";
			this.#say(`${require_layout.plural(this.#done, "organization")} imported. ${checked}`);
		}
		if (failed.length > 0) this.#say(`Not imported: ${failed.join(", ")}. The same command again takes over what is missing.`);
		if (failed.length === 0) {
			if (this.#done + this.#known === 0) this.#say("There is nothing to import.");
			return this.#done + this.#known > 0 ? require_paint.ExitCode.done : require_paint.ExitCode.failed;
		}
		return this.#done > 0 ? require_paint.ExitCode.partial : require_paint.ExitCode.failed;
	}
	#say(line) {
		this.#runtime.stdout.write(`${require_load.sanitizeText(line)}\n`);
	}
};
function countsOf(live, { provider, desired }) {
	const holders = [...live.grants.values()].flatMap((subjects) => [...subjects.keys()]);
	const people = new Set(holders.filter((subject) => require_subject.groupNameOf(subject) === void 0));
	const resources = provider.shape(desired.options).sections.flatMap(({ section, noun }) => {
		const prefix = `${require_subject.formatAddress(desired.key)}/${section}/`;
		const count = [...live.resources.keys()].filter((address) => address.startsWith(prefix)).length;
		return count === 0 ? [] : [require_layout.plural(count, noun, section)];
	});
	return {
		people: people.size,
		resources
	};
}
exports.runImportAll = runImportAll;
