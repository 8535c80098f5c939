"use strict";
const require_dispatch = require("./providers-kit-dispatch.cjs");
const require_live_builder = require("./model-live-builder.cjs");
const require_load = require("./app-load-load.cjs");
const require_subject = require("./model-subject.cjs");
const require_http = require("./http-http.cjs");
const require_clock = require("./http-clock.cjs");
const require_contradiction = require("./providers-kit-contradiction.cjs");
const require_managed = require("./model-managed.cjs");
const require_protection = require("./model-protection.cjs");
const require_email_trust = require("./model-email-trust.cjs");
const require_escalations = require("./providers-kit-escalations.cjs");
const require_operation_id = require("./model-operation-id.cjs");
// src/providers/cloudtruth/abilities.ts
const LEVELS = [
	"owner",
	"admin",
	"contributor",
	"viewer",
	"viewer-no-secrets"
];
function row(ability, title, cells, ...aliases) {
	return {
		ability,
		...aliases.length === 0 ? {} : { aliases },
		title,
		cells: Object.fromEntries(LEVELS.map((level, index) => [level, cells[index] ?? "unknown"]))
	};
}
const everybody = [
	"yes",
	"yes",
	"yes",
	"yes",
	"yes"
];
const readers = [
	"yes",
	"yes",
	"yes",
	"yes",
	"no"
];
const writers = [
	"yes",
	"yes",
	"yes",
	"no",
	"no"
];
const admins = [
	"yes",
	"yes",
	"no",
	"no",
	"no"
];
const owners = [
	"yes",
	"no",
	"no",
	"no",
	"no"
];
const nobodySays = [
	"unknown",
	"unknown",
	"unknown",
	"unknown",
	"unknown"
];
const CONFIGURATION = [
	{
		row: row("switch-projects", "Switch projects", everybody),
		on: ["projects"]
	},
	{
		row: row("view-parameters", "View parameters", everybody),
		on: ["projects", "environments"]
	},
	{
		row: row("view-templates", "View templates", everybody),
		on: ["projects", "environments"]
	},
	{
		row: row("view-secrets", "View secrets", readers),
		on: ["projects", "environments"]
	},
	{
		row: changeRow("environments", "environments"),
		on: ["environments"]
	},
	{
		row: changeRow("projects", "projects"),
		on: ["projects"]
	},
	{
		row: changeRow("parameters", "parameters"),
		on: ["projects", "environments"]
	},
	{
		row: changeRow("templates", "templates"),
		on: ["projects", "environments"]
	}
];
function changeRow(what, noun) {
	const title = `Create, update and delete ${noun}`;
	return row(`create-${what}`, title, writers, `update-${what}`, `delete-${what}`);
}
const MEMBERS_PAGE = "https://docs.cloudtruth.com/org-management/access-control/user-directory";
function organizationTable(adminsMayChange) {
	const reading = adminsMayChange ? "Change and remove members who are not owners (admins too, by admins-may-change: true)" : "Change and remove members who are not owners (read strictly: admins only by admins-may-change: true)";
	return {
		section: "members",
		levels: "role",
		source: MEMBERS_PAGE,
		rows: [
			row("list-users", "List users", everybody),
			row("create-tokens", "Create own API tokens", writers, "create-own-api-tokens"),
			row("manage-integrations", "Manage third-party integrations", admins, "manage-third-party-integrations"),
			row("invite-users", "Invite users, none above the own role", admins, "manage-and-invite-users"),
			row("view-audit-log", "View and download the audit log", admins, "download-audit-log"),
			row("change-members", reading, adminsMayChange ? admins : owners, "update-non-owner-roles", "update-non-owner-users"),
			row("change-owners", "Change and remove owners", owners, "update-owner-role", "update-owner-users"),
			row("manage-account", "Manage the account", owners),
			row("leave", "Leave the organization (not as its only owner)", admins),
			...CONFIGURATION.map((configuration) => configuration.row)
		]
	};
}
const tokenTable = {
	section: "members",
	levels: "role",
	source: "https://docs.cloudtruth.com/org-management/access-control/access-tokens",
	rows: [
		row("create-service-accounts", "Create service accounts up to the own role", writers),
		row("manage-groups", "Create and change groups", admins),
		row("manage-grants", "Grant access to projects and environments", admins)
	]
};
function rowsOn(section) {
	return CONFIGURATION.filter(({ on }) => on.includes(section)).map((configuration) => configuration.row);
}
function scopeTables(section) {
	const rows = rowsOn(section);
	return [
		{
			section,
			levels: "membership",
			having: "open",
			source: MEMBERS_PAGE,
			rows
		},
		{
			section,
			levels: "role",
			having: "place",
			source: "no vendor page says what a role on one project or environment allows",
			rows: rows.map((known) => ({
				...known,
				cells: cellsOf(nobodySays)
			}))
		},
		{
			section,
			levels: "membership",
			source: "https://github.com/cloudtruth/terraform-provider-cloudtruth, docs/resources/access_grant.md: grants take an owner or admin of the organization",
			rows: [row("manage-grants", "Grant access to it", admins)]
		}
	];
}
function cellsOf(cells) {
	return Object.fromEntries(LEVELS.map((level, index) => [level, cells[index] ?? "unknown"]));
}
const shared = [
	tokenTable,
	...scopeTables("projects"),
	...scopeTables("environments")
];
const strict = [organizationTable(false), ...shared];
const lenient = [organizationTable(true), ...shared];
function abilities(options) {
	return options["admins-may-change"] === true ? lenient : strict;
}
// src/providers/cloudtruth/rules/convert.ts
const wireByName = new Map([
	["owner", "OWNER"],
	["admin", "ADMIN"],
	["contributor", "CONTRIB"],
	["viewer", "VIEWER"],
	["viewer-no-secrets", "NO_SECRETS"]
]);
const nameByWire = new Map([...wireByName].map(([name, wire]) => [wire, name]));
function toWireRole(role) {
	return role === void 0 ? void 0 : wireByName.get(role);
}
function toFileRole(wire) {
	return nameByWire.get(wire) ?? wire;
}
function isKnownRole(wire) {
	return nameByWire.has(wire);
}
const accessByRole = new Map();
function accessOf(wire) {
	const known = accessByRole.get(wire);
	if (known !== void 0) return known;
	const access = { role: toFileRole(wire) };
	if (isKnownRole(wire)) accessByRole.set(wire, access);
	return access;
}
function strengthOf(wire) {
	return strengths.get(wire) ?? 0;
}
const strengths = new Map([...wireByName.values()].reverse().map((wire, index) => [wire, index + 1]));
function parseReference(url) {
	const known = parsed.get(url);
	if (known !== void 0) return known;
	const reference = parseAnew(url);
	if (reference === void 0) return void 0;
	if (parsed.size >= MOST_PARSED) parsed.clear();
	parsed.set(url, reference);
	return reference;
}
const parsed = new Map();
const MOST_PARSED = 1e4;
function parseAnew(url) {
	let path;
	try {
		path = decodeURIComponent(new URL(url, "http://reference.invalid").pathname);
	} catch {
		return;
	}
	const [, collection, id] = /\/api\/v1\/([^/]+)\/([^/]+)\/?$/.exec(path) ?? [];
	return collection === void 0 || id === void 0 ? void 0 : {
		collection,
		id
	};
}
function idIn(url, collection) {
	const reference = parseReference(url);
	return reference?.collection === collection ? reference.id : void 0;
}
function textOf(entry, field) {
	const value = entry[field];
	return typeof value === "string" ? value : void 0;
}
function filledTextOf(entry, field) {
	const value = textOf(entry, field);
	return value === "" ? void 0 : value;
}
function textsOf(entry, field) {
	const value = entry[field];
	return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
function objectOf(value) {
	return require_load.isJsonObject(value) ? value : void 0;
}
// src/providers/cloudtruth/adapter/failures.ts
function asSentence(text) {
	const trimmed = text.trim();
	return trimmed === "" || /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
function wordsIn(value, field) {
	if (typeof value === "string") {
		const text = asSentence(value);
		if (text === "") return [];
		return [field === void 0 ? text : `${field}: ${text}`];
	}
	if (Array.isArray(value)) {
		const texts = value.filter((item) => typeof item === "string").map(asSentence);
		const others = value.filter((item) => typeof item !== "string").flatMap((item) => wordsIn(item, field));
		return [...texts.length === 0 ? [] : [field === void 0 ? texts.join(" ") : `${field}: ${texts.join(" ")}`], ...others];
	}
	if (!require_load.isJsonObject(value)) return [];
	return Object.entries(value).flatMap(([key, inner]) => wordsIn(inner, fieldName(key, field)));
}
function fieldName(key, outer) {
	if (key === "detail" || key === "__all__" || key === "non_field_errors") return outer;
	return outer === void 0 ? key : `${outer}.${key}`;
}
function vendorWords(text) {
	const words = wordsIn(require_live_builder.jsonIn(text), void 0);
	return words.length === 0 ? void 0 : words.join(" ");
}
function strongerToken(adminsMayChange) {
	return adminsMayChange ? "Use an API token whose role is owner, or admin for everything but owners." : "Use an API token whose role is owner, or admin for everything but changing and removing members (admins-may-change: true reads the vendor otherwise).";
}
const HINTS = {
	401: "Check that the API key in CLOUDTRUTH_API_KEY is whole and was not revoked.",
	429: "Wait and run again."
};
function judge({ status, text }, { isWrite, adminsMayChange }) {
	if (status === 403 && !/authentication credentials/i.test(vendorWords(text) ?? "")) return {
		code: "FORBIDDEN",
		hint: strongerToken(adminsMayChange)
	};
	if (status === 404 && isWrite) return { code: "REFUSED" };
	return require_live_builder.judgeStatus(status === 403 ? 401 : status, HINTS);
}
const failures = require_live_builder.createFailures({
	provider: "cloudtruth",
	reaching: "Check CLOUDTRUTH_SERVER_URL and the network between here and there.",
	judge,
	describe: ({ status, request, text }) => {
		const silence = text.trim() === "" ? "It gave no reason." : "Its answer is not JSON.";
		return `CloudTruth answered ${status} to ${request}: ${vendorWords(text) ?? silence}`;
	},
	requestIdOf: (response) => require_live_builder.headerOf(response, "x-request-id"),
	describeFailure: ({ request, message }) => `No usable answer from CloudTruth to ${request}: ${message}`
});
function incomplete(org, request, message) {
	return failures.error({ org }, {
		code: "INCOMPLETE",
		message: `${request}: ${message}`,
		request,
		hint: "Run again; somebody may be changing the organization at this moment."
	});
}
// src/providers/cloudtruth/adapter/apply-checks.ts
const replan = "Somebody may have changed the organization: plan again.";
function unsupported(session, operation, why, hint = replan) {
	return failures.error(session.client, {
		code: "UNSUPPORTED",
		message: `${operation.id}: ${why}`,
		hint
	});
}
function wireRoleOf(session, operation) {
	const wanted = operation.after?.role;
	const role = toWireRole(wanted) ?? wanted;
	if (role === void 0) throw unsupported(session, operation, "no role is declared.");
	return role;
}
function assertRole(session, operation, answered) {
	const wanted = operation.after?.role;
	if (answered === void 0 || wanted === void 0 || toFileRole(answered) === wanted) return;
	throw failures.error(session.client, {
		code: "REFUSED",
		message: `${operation.id}: CloudTruth answered that all is well, but the role is ${toFileRole(answered)} and not ${wanted}.`
	});
}
// src/providers/cloudtruth/rules/power.ts
const ROLE_POWER = "role:";
function adminsMayChange(options) {
	return options["admins-may-change"] === true;
}
// src/providers/cloudtruth/adapter/fields.ts
const account = {
	id: "filled text",
	"url?": "text",
	"type?": "text",
	"name?": "text",
	"organization_name?": "text",
	"membership_id?": "text",
	"role?": "text",
	"email?": "text"
};
const named = {
	id: "filled text",
	"url?": "text",
	name: "filled text"
};
const fieldsByCollection = new Map([
	["users", account],
	["serviceaccounts", {
		id: "filled text",
		"user?": {}
	}],
	["organizations", {
		...named,
		"current?": "flag",
		"maintenance?": "flag",
		"subscription_features?": ["text"]
	}],
	["groups", {
		...named,
		"description?": "text",
		users: ["filled text"]
	}],
	["projects", named],
	["environments", named],
	["invitations", {
		id: "filled text",
		email: "filled text",
		role: "filled text",
		state: "filled text",
		"membership?": "text"
	}],
	["grants", {
		id: "filled text",
		principal: "filled text",
		scope: "filled text",
		role: "filled text"
	}]
]);
function fieldsOf(path) {
	return fieldsByCollection.get(path.split("/")[0] ?? "") ?? {};
}
async function collectPages(listing) {
	const query = new URLSearchParams({
		...listing.filters,
		page_size: String(100)
	});
	const first = readPage(listing, await listing.get(`${listing.path}?${query}`));
	const others = planOtherPages(first);
	const pages = others === void 0 ? await followLinks(listing, first) : await readAtOnce(listing, first, others);
	await proveEnd(listing, pages);
	return checkPages(listing, pages);
}
function readPage(listing, body) {
	const request = `GET ${listing.path}`;
	const results = body.results;
	if (!Array.isArray(results)) throw incomplete(listing.org, request, "the answer holds no list.");
	const entries = [];
	for (const [index, result] of results.entries()) {
		const wrong = require_live_builder.wrongField(result, {
			id: "filled text",
			...listing.fields
		}, `results[${index}]`);
		const entry = objectOf(result);
		const id = entry === void 0 ? void 0 : filledTextOf(entry, "id");
		if (wrong !== void 0 || entry === void 0 || id === void 0) throw incomplete(listing.org, request, `${wrong ?? "an entry has no id"}.`);
		entries.push({
			id,
			item: listing.item(entry)
		});
	}
	const wrong = require_live_builder.wrongField(body, { "count?": "number" });
	if (wrong !== void 0) throw incomplete(listing.org, request, `${wrong}.`);
	const { count } = body;
	return {
		entries,
		count: typeof count === "number" ? count : void 0,
		next: nextLink(listing, body.next)
	};
}
function nextLink(listing, next) {
	if (next === null || next === void 0 || next === "") return void 0;
	const request = `GET ${listing.path}`;
	if (typeof next !== "string") throw incomplete(listing.org, request, "the link to the next page is not text.");
	let url;
	try {
		url = new URL(next, listing.base);
	} catch {
		throw incomplete(listing.org, request, "the link to the next page is not an address.");
	}
	if (url.host !== listing.base.host) throw incomplete(listing.org, request, `the next page is said to be on another host, ${url.host}.`);
	if (!url.pathname.endsWith(listing.path)) throw incomplete(listing.org, request, "the link to the next page leads to another list.");
	return `${listing.path}${url.search}`;
}
function planOtherPages(first) {
	if (first.next === void 0) return [];
	const [path = "", search = ""] = first.next.split("?");
	const query = new URLSearchParams(search);
	if (query.get("page") !== "2" || first.count === void 0 || first.entries.length === 0) return void 0;
	const pages = Math.ceil(first.count / first.entries.length);
	if (pages < 2 || pages > 2e4) return void 0;
	return Array.from({ length: pages - 1 }, (_, index) => {
		query.set("page", String(index + 2));
		return `${path}?${query}`;
	});
}
async function readAtOnce(listing, first, others) {
	const pages = [first, ...await Promise.all(others.map(async (url) => readPage(listing, await listing.get(url))))];
	for (const [index, page] of pages.entries()) {
		const isLast = index === pages.length - 1;
		if (page.next === void 0 !== isLast) throw incomplete(listing.org, `GET ${listing.path}`, `page ${index + 1} of ${pages.length} ends the list elsewhere than announced.`);
	}
	return pages;
}
async function followLinks(listing, first) {
	const pages = [first];
	const seen = new Set();
	let { next } = first;
	while (next !== void 0) {
		if (seen.has(next)) throw incomplete(listing.org, `GET ${listing.path}`, "the pages lead in a circle.");
		if (seen.size >= 2e4) throw incomplete(listing.org, `GET ${listing.path}`, `it has more than ${require_live_builder.mostPages} pages.`);
		seen.add(next);
		const page = readPage(listing, await listing.get(next));
		pages.push(page);
		next = page.next;
	}
	return pages;
}
function checkPages(listing, pages) {
	const request = `GET ${listing.path}`;
	const announced = pages[0]?.count;
	const entries = new require_live_builder.Entries();
	for (const page of pages) {
		if (page.count !== announced) throw incomplete(listing.org, request, "the list changed while it was read.");
		const problem = entries.take(page.entries, ({ id }) => id);
		if (problem !== void 0) throw incomplete(listing.org, request, `${problem}.`);
	}
	if (announced !== void 0 && entries.size !== announced) throw incomplete(listing.org, request, `${announced} entries are announced, ${entries.size} were given.`);
	return entries.items().map(({ item }) => item);
}
async function proveEnd(listing, pages) {
	const last = pages.at(-1);
	if (last === void 0 || last.entries.length < 100) return;
	if (last.count !== void 0 && last.count !== last.entries.length) return;
	const query = new URLSearchParams({
		...listing.filters,
		page_size: String(100)
	});
	query.set("page", String(pages.length + 1));
	const body = await require_live_builder.ifThere(listing.get(`${listing.path}?${query}`));
	if (body === void 0) return;
	if (Array.isArray(body.results) && body.results.length === 0) return;
	throw incomplete(listing.org, `GET ${listing.path}`, "a full page says that nothing follows it, and something does.");
}
// src/providers/cloudtruth/adapter/client.ts
const API = "/api/v1";
function pathOf(collection, id, action) {
	const base = `${collection}/${encodeURIComponent(id)}/`;
	return action === void 0 ? base : `${base}${action}/`;
}
var Client = class {
	org;
	base;
	#http;
	#adminsMayChange;
	constructor(context) {
		this.org = context.org.key;
		this.#adminsMayChange = adminsMayChange(context.org.options);
		this.base = new URL((context.hosts.api ?? "https://api.cloudtruth.io").replace(/\/+$/, ""));
		this.#http = context.http({
			baseUrl: this.base.href.replace(/\/+$/, ""),
			headers: { Accept: "application/json" },
			authorize: async () => ({ Authorization: `Api-Key ${context.token}` })
		});
	}
	referenceTo(collection, id) {
		return `${this.base.href.replace(/\/+$/, "")}${API}/${pathOf(collection, id)}`;
	}
	async find(path) {
		return await require_live_builder.ifThere(this.get(path));
	}
	async get(path) {
		const object = await this.#send({
			method: "GET",
			url: `${API}/${path}`
		});
		const wrong = require_live_builder.wrongField(object, fieldsOf(path));
		if (wrong !== void 0) throw incomplete(this.org, `GET ${API}/${path}`, `${wrong}.`);
		return object;
	}
	async list(path, filters = {}) {
		return await this.listAs((entry) => entry, path, filters);
	}
	async listAs(item, path, filters = {}) {
		return await collectPages({
			item,
			org: this.org,
			base: this.base,
			path: `${API}/${path}`,
			filters,
			fields: fieldsOf(path),
			get: async (url) => await this.#send({
				method: "GET",
				url
			})
		});
	}
	async write(method, path, json) {
		return await this.#send({
			method,
			url: `${API}/${path}`,
			body: { json }
		});
	}
	async act(path) {
		return await this.#send({
			method: "POST",
			url: `${API}/${path}`
		});
	}
	async remove(path) {
		const response = await this.#answer({
			method: "DELETE",
			url: `${API}/${path}`
		});
		if (response.status === 404) return false;
		require_live_builder.requireSuccess(failures, response, this.#call(true));
		return true;
	}
	async #send(request) {
		const isWrite = request.method !== "GET";
		const response = require_live_builder.requireSuccess(failures, await this.#answer(request), this.#call(isWrite));
		let body;
		try {
			body = response.json();
		} catch (failure) {
			if (failure instanceof require_http.HttpFailure && failure.kind !== "not-json") throw failures.ofFailure(failure, this.#call(isWrite));
			throw this.#unreadable(response, isWrite, failure);
		}
		const object = objectOf(body);
		if (object === void 0) throw this.#unreadable(response, isWrite, void 0);
		return object;
	}
	#call(isWrite) {
		return {
			org: this.org,
			isWrite,
			adminsMayChange: this.#adminsMayChange
		};
	}
	#unreadable(response, isWrite, cause) {
		return failures.error(this, {
			code: "NOT_JSON",
			message: `CloudTruth answered ${response.request} with something that is not a JSON object.`,
			request: response.request,
			status: response.status,
			hint: "Check that CLOUDTRUTH_SERVER_URL is the address of the API and not of the web site.",
			...isWrite ? { isLost: true } : {},
			...cause === void 0 ? {} : { cause }
		});
	}
	async #answer(request) {
		return await require_live_builder.answerTo(this.#http, failures, request, this.#call(request.method !== "GET"));
	}
};
// src/providers/cloudtruth/adapter/roster.ts
function fixedReason(id, type, known) {
	if (id === known.callerId) return "the account behind the key in use";
	if (type === "service" || known.serviceIds.has(id)) return "service account";
	if (type !== "interactive") return `account of the unknown type "${type ?? ""}"`;
}
function toKnownUser(session, entry, known) {
	const id = filledTextOf(entry, "id");
	if (id === void 0) throw incomplete(session.client.org, "GET /api/v1/users/", "a user has no id.");
	const email = filledTextOf(entry, "email");
	const name = filledTextOf(entry, "name");
	const type = filledTextOf(entry, "type");
	const role = filledTextOf(entry, "role");
	const membershipId = filledTextOf(entry, "membership_id");
	if (role === void 0 && membershipId !== void 0) throw incomplete(session.client.org, "GET /api/v1/users/", `the user ${id} has a membership without a role.`);
	const fixed = fixedReason(id, type, known);
	const isService = type === "service" || known.serviceIds.has(id);
	const identity = {
		id,
		...email === void 0 ? {} : { email },
		...name === void 0 ? {} : { name },
		...isService ? { isService: true } : {}
	};
	return {
		id,
		url: filledTextOf(entry, "url") ?? session.client.referenceTo("users", id),
		identity,
		...role === void 0 ? {} : { role },
		...membershipId === void 0 ? {} : { membershipId },
		...fixed === void 0 ? {} : { fixed }
	};
}
function serviceIdsOf(entries) {
	const ids = new Set();
	for (const entry of entries) for (const id of [filledTextOf(entry, "id"), filledTextOf(objectOf(entry.user) ?? {}, "id")]) if (id !== void 0) ids.add(id);
	return ids;
}
function rememberUsers(session, users) {
	const { known } = session;
	known.usersById.clear();
	for (const user of users) known.usersById.set(user.id, user);
}
function rememberSubjects(session, subjectOf) {
	const { known } = session;
	known.usersBySubject.clear();
	for (const user of known.usersById.values()) known.usersBySubject.set(subjectOf(user.identity), user);
}
function userOf(session, { account, subject }) {
	const { known } = session;
	return account === void 0 ? known.usersBySubject.get(subject) : known.usersById.get(account);
}
function holderKeyOf(session, operation) {
	return require_subject.groupNameOf(operation.subject) !== void 0 ? operation.subject : userOf(session, operation)?.id;
}
// src/providers/cloudtruth/adapter/apply-grants.ts
async function applyGrant(session, operation) {
	const { client, known } = session;
	const { address, subject } = operation;
	const holder = holderKeyOf(session, operation) ?? subject;
	const id = known.grants.get(address)?.get(holder);
	if (operation.action === "remove") {
		const isRemoved = id !== void 0 && await client.remove(pathOf("grants", id));
		known.forgetGrant(address, holder);
		return isRemoved ? {} : require_live_builder.WAS_GONE;
	}
	const role = wireRoleOf(session, operation);
	if (operation.action === "update") {
		if (id === void 0) throw unsupported(session, operation, `${subject} holds no grant there.`);
		assertRole(session, operation, textOf(await client.write("PATCH", pathOf("grants", id), { role }), "role"));
		return {};
	}
	const scope = known.scopes.get(address);
	if (scope === void 0) throw unsupported(session, operation, `${address} does not exist.`);
	const principal = principalOf(session, operation);
	const answer = await client.write("POST", "grants/", {
		principal,
		scope: scope.url,
		role
	});
	const created = filledTextOf(answer, "id");
	if (created !== void 0) known.rememberGrant(address, holder, created);
	assertRole(session, operation, textOf(answer, "role"));
	return {};
}
function principalOf(session, operation) {
	const group = require_subject.groupNameOf(operation.subject);
	const holder = group === void 0 ? userOf(session, operation) : session.known.groups.get(group);
	if (holder === void 0) throw unsupported(session, operation, `${group === void 0 ? `${operation.subject} is not a user of the organization` : `there is no group "${group}"`}.`);
	return holder.url;
}
// src/providers/cloudtruth/adapter/apply-groups.ts
function nameOf$1(operation) {
	return require_subject.parseAddress(operation.address).name ?? "";
}
function groupOf(session, operation) {
	const group = session.known.groups.get(nameOf$1(operation));
	if (group === void 0) throw unsupported(session, operation, `there is no group "${nameOf$1(operation)}".`);
	return group;
}
async function applyGroupSetting(session, operation) {
	if (operation.setting === "exists") return operation.action === "remove" ? await deleteGroup(session, operation) : await createGroup(session, operation);
	const description = typeof operation.after === "string" ? operation.after : "";
	await session.client.write("PATCH", pathOf("groups", groupOf(session, operation).id), { description });
	return {};
}
async function createGroup(session, operation) {
	const { client, known, context } = session;
	const name = nameOf$1(operation);
	const described = context.org.settings.get(operation.address)?.get("description")?.value;
	const description = typeof described === "string" && described !== "" ? { description: described } : {};
	const answer = await client.write("POST", "groups/", {
		name,
		...description,
		users: []
	});
	const id = filledTextOf(answer, "id");
	if (id === void 0) throw failures.error(client, {
		code: "NOT_JSON",
		message: `CloudTruth created the group "${name}" but did not say under which id.`,
		isLost: true
	});
	known.rememberGroup(name, {
		id,
		url: filledTextOf(answer, "url") ?? client.referenceTo("groups", id)
	});
	return {};
}
async function deleteGroup(session, operation) {
	const { client, known } = session;
	const name = nameOf$1(operation);
	const group = known.groups.get(name);
	if (group === void 0) return require_live_builder.WAS_GONE;
	const subject = require_subject.groupSubject(name);
	for (const effect of operation.effects) {
		if (effect.kind !== "cascade" || effect.address === void 0 || effect.subject !== subject) continue;
		const grant = known.grants.get(effect.address)?.get(subject);
		if (grant === void 0) continue;
		await client.remove(pathOf("grants", grant));
		known.forgetGrant(effect.address, subject);
	}
	const isRemoved = await client.remove(pathOf("groups", group.id));
	known.groups.delete(name);
	return isRemoved ? {} : require_live_builder.WAS_GONE;
}
async function applyGroupMember(session, operation) {
	await changeMembers(session, [operation]);
	return {};
}
function groupBatchKey(operation) {
	if (operation.kind !== "grant" || operation.action === "update") return void 0;
	return require_subject.parseAddress(operation.address).section === "groups" ? `${operation.address} ${operation.action}` : void 0;
}
async function applyGroupMembers(session, operations) {
	try {
		await changeMembers(session, operations);
		return operations.map(() => ({}));
	} catch (error) {
		if (!(error instanceof require_clock.ProviderError)) throw error;
		const isHopeless = error.details.isLost === true || error.code === "UNAUTHORIZED" || error.code === "RATE_LIMITED";
		if (operations.length === 1 || isHopeless) return operations.map(() => error);
		const outcomes = [];
		for (const operation of operations) outcomes.push(...await applyGroupMembers(session, [operation]));
		return outcomes;
	}
}
async function changeMembers(session, operations) {
	const [first] = operations;
	if (first === void 0) return;
	const group = groupOf(session, first);
	const users = operations.map((operation) => memberOf(session, operation));
	const isAdd = first.action !== "remove";
	const answer = await sendMembers(session, pathOf("groups", group.id, isAdd ? "add" : "remove"), users);
	if (!Array.isArray(answer.users)) return;
	const present = new Set(textsOf(answer, "users").map((url) => idIn(url, "users")));
	const wrong = users.find((user) => present.has(user.id) !== isAdd);
	if (wrong === void 0) return;
	throw failures.error(session.client, {
		code: "REFUSED",
		message: `CloudTruth answered that all is well, but ${wrong.id} is ${isAdd ? "still not" : "still"} in the group "${nameOf$1(first)}".`,
		hint: OLDER_FORM
	});
}
const OLDER_FORM = "Installations from before 2025 take group members in another form, which rolecall does not write.";
async function sendMembers(session, path, users) {
	try {
		return await session.client.write("POST", path, { users: users.map((user) => user.url) });
	} catch (error) {
		throw error instanceof require_clock.ProviderError && error.details.status === 400 && /\buser: This field is required/.test(error.details.message) ? new require_clock.ProviderError({
			...error.details,
			hint: OLDER_FORM
		}) : error;
	}
}
function memberOf(session, operation) {
	const user = userOf(session, operation);
	if (user === void 0) throw unsupported(session, operation, `${operation.subject} is not a user of the organization.`);
	return user;
}
// src/providers/cloudtruth/adapter/invitations.ts
function openState(entry) {
	const state = (filledTextOf(entry, "state") ?? "").toLowerCase();
	if (state === "accepted" || filledTextOf(entry, "membership") !== void 0) return void 0;
	if (state === "bounced") return {
		state: "bounced",
		isBounced: true
	};
	if (state === "pending" || state === "sent") return {
		state: "invited",
		isBounced: false
	};
	return {
		state,
		isBounced: false,
		fixed: `invitation in the unknown state "${state}"`
	};
}
// src/providers/cloudtruth/adapter/apply.ts
const WRITERS = {
	grants: {
		organization: applyMembership,
		groups: applyGroupMember,
		projects: applyGrant,
		environments: applyGrant
	},
	settings: { groups: applyGroupSetting }
};
async function applyOperation(session, operation) {
	assertWritable(session);
	return await require_dispatch.dispatch(WRITERS, session, operation);
}
function assertWritable(session) {
	if (session.known.organization?.isInMaintenance !== true) return;
	throw failures.error(session.client, {
		code: "SUSPENDED",
		message: `CloudTruth has the organization "${session.known.organization.name}" in maintenance: nothing can be changed.`,
		hint: "Wait until the maintenance is over and run again."
	});
}
async function applyMembership(session, operation) {
	if (operation.action === "add") return await invite(session, operation);
	if (operation.observed?.pending !== void 0) return await applyInvitation(session, operation);
	const { client } = session;
	const id = userOf(session, operation)?.membershipId;
	if (operation.action === "remove") {
		if (id === void 0 || !await client.remove(pathOf("memberships", id))) return {
			...require_live_builder.WAS_GONE,
			note: "was no member any more"
		};
		return {};
	}
	if (id === void 0) throw unsupported(session, operation, `${operation.subject} is not a member of the organization.`);
	assertRole(session, operation, textOf(await client.write("PATCH", pathOf("memberships", id), { role: wireRoleOf(session, operation) }), "role"));
	return {};
}
async function invite(session, operation) {
	const { client, known, context } = session;
	const email = context.directory.emailOf(operation.subject, context.org.provider, context.org.key);
	if (email === void 0) throw unsupported(session, operation, `no e-mail is known for ${operation.subject}, and CloudTruth invites by e-mail.`, `Give ${operation.subject} an e-mail under people.`);
	const role = wireRoleOf(session, operation);
	const answer = await client.write("POST", "invitations/", {
		email,
		role
	});
	const id = filledTextOf(answer, "id");
	const open = openState(answer);
	if (id !== void 0) known.invitations.set(operation.subject, {
		id,
		email,
		role,
		isBounced: open?.isBounced === true
	});
	assertRole(session, operation, textOf(answer, "role"));
	if (open === void 0) return { note: "is a member already" };
	if (open.isBounced) return {
		note: "invited, but the mail came back",
		isPending: true
	};
	return {
		note: "invited; waits for acceptance",
		isPending: true
	};
}
async function applyInvitation(session, operation) {
	const { client, known } = session;
	const invitation = known.invitations.get(operation.subject);
	if (operation.action === "remove") {
		const isRemoved = invitation !== void 0 && await client.remove(pathOf("invitations", invitation.id));
		known.invitations.delete(operation.subject);
		return isRemoved ? { note: "invitation withdrawn" } : {
			...require_live_builder.WAS_GONE,
			note: "was not invited any more"
		};
	}
	if (invitation === void 0) throw unsupported(session, operation, `${operation.subject} has no open invitation.`);
	const role = wireRoleOf(session, operation);
	const isChanged = role !== invitation.role;
	if (isChanged) {
		const answer = await client.write("PATCH", pathOf("invitations", invitation.id), { role });
		known.invitations.set(operation.subject, {
			...invitation,
			role
		});
		assertRole(session, operation, textOf(answer, "role"));
		if (!invitation.isBounced) return {
			note: "invitation changed; waits for acceptance",
			isPending: true
		};
	}
	const state = filledTextOf(await client.act(pathOf("invitations", invitation.id, "resend")), "state") ?? "unknown";
	return {
		note: `${isChanged ? "invitation changed and mailed again" : "invitation mailed again"}; CloudTruth says it is ${state}`,
		isPending: true
	};
}
// src/providers/cloudtruth/adapter/known.ts
var Known = class {
	organization;
	caller;
	usersById = new Map();
	usersBySubject = new Map();
	invitations = new Map();
	groups = new Map();
	groupNames = new Map();
	scopes = new Map();
	grants = new Map();
	rememberGroup(name, group) {
		this.groups.set(name, group);
		this.groupNames.set(group.id, name);
	}
	rememberGrant(address, holder, id) {
		const holders = this.grants.get(address) ?? new Map();
		holders.set(holder, id);
		this.grants.set(address, holders);
	}
	forgetGrant(address, holder) {
		this.grants.get(address)?.delete(holder);
	}
};
// src/providers/cloudtruth/adapter/session.ts
function openSession(context) {
	return {
		context,
		client: new Client(context),
		known: new Known()
	};
}
function subjectOf(session, identity) {
	const { org, directory } = session.context;
	return directory.subjectOf(identity, org.provider, org.key);
}
function describeStanding(role, isLenient) {
	if (role === "OWNER") return "owner";
	if (role === "ADMIN") return isLenient ? "admin; may change members who are not owners (lenient reading, admins-may-change: true)" : "admin; may invite, but only owners change or remove members (strict reading, admins-may-change: false)";
	if (role === void 0) return "no role in this organization";
	return `${toFileRole(role)}; may not manage access`;
}
function actorOf(session, caller) {
	return {
		identity: caller.identity,
		subject: subjectOf(session, caller.identity),
		standing: describeStanding(caller.role, adminsMayChange(session.context.org.options)),
		powers: caller.role === void 0 ? [] : [`${ROLE_POWER}${caller.role}`]
	};
}
function assertOrganization(session, name) {
	const { org } = session.context;
	if (name === org.name) return;
	throw failures.error({ org: org.key }, {
		code: "NOT_FOUND",
		message: `The API key belongs to the CloudTruth organization "${name}", but ${org.key} is the organization "${org.name}".`,
		hint: `Give ${org.key} a key of its own with "token: { env: NAME }", or write "name: ${name}".`
	});
}
// src/providers/cloudtruth/adapter/organization.ts
async function readOrganization(session) {
	const entries = await session.client.list("organizations/");
	const current = entries.find((entry) => entry.current === true) ?? (entries.length === 1 ? entries[0] : void 0);
	const id = current === void 0 ? void 0 : filledTextOf(current, "id");
	if (current === void 0 || id === void 0) throw failures.error(session.client, {
		code: "NOT_FOUND",
		message: "CloudTruth does not say which organization the API key belongs to.",
		hint: "Make a new API token in the organization and use its key."
	});
	const name = filledTextOf(current, "name") ?? "";
	assertOrganization(session, name);
	const plan = filledTextOf(current, "subscription_plan_name");
	session.known.organization = {
		id,
		name,
		isInMaintenance: current.maintenance === true,
		...plan === void 0 ? {} : { plan },
		features: textsOf(current, "subscription_features")
	};
}
// src/providers/cloudtruth/adapter/identify.ts
async function identify(session) {
	const current = await session.client.get("users/current/");
	const organization = filledTextOf(current, "organization_name");
	if (organization === void 0) await readOrganization(session);
	else assertOrganization(session, organization);
	return actorOf(session, toKnownUser(session, current, {
		callerId: filledTextOf(current, "id"),
		serviceIds: new Set()
	}));
}
// src/providers/cloudtruth/adapter/observe.ts
const OBSERVERS = {
	grants: {
		organization: observeMembership,
		groups: observeGroupMember,
		projects: observeGrant,
		environments: observeGrant
	},
	settings: { groups: observeSetting }
};
async function observe(session, operation) {
	return await require_dispatch.dispatch(OBSERVERS, session, operation);
}
async function observeMembership(session, operation) {
	const { client, known } = session;
	const user = userOf(session, operation);
	if (user !== void 0) {
		const entry = await client.find(pathOf("users", user.id));
		const live = entry === void 0 ? void 0 : observeUser(session, operation, entry);
		if (live !== void 0 || operation.action !== "add") return live;
	}
	const email = emailOf(session, operation);
	if (email === void 0) return void 0;
	const isMeant = (entry) => require_subject.normalizeEmail(textOf(entry, "email") ?? "") === require_subject.normalizeEmail(email);
	const invitations = await client.list("invitations/", { email });
	for (const entry of invitations.filter(isMeant)) {
		const live = observeInvitation(session, operation, entry);
		if (live !== void 0) return live;
	}
	const member = (await client.list("users/", { type: "interactive" })).find(isMeant);
	known.invitations.delete(operation.subject);
	return member === void 0 ? void 0 : observeUser(session, operation, member);
}
function emailOf(session, operation) {
	const { context, known } = session;
	return known.invitations.get(operation.subject)?.email ?? context.directory.emailOf(operation.subject, context.org.provider, context.org.key);
}
function observeUser(session, operation, entry) {
	const { known } = session;
	const user = toKnownUser(session, entry, {
		callerId: known.caller?.id,
		serviceIds: new Set()
	});
	const before = known.usersById.get(user.id);
	const identity = before?.identity.isService === true ? before.identity : user.identity;
	known.usersById.set(user.id, {
		...user,
		identity
	});
	known.usersBySubject.set(operation.subject, {
		...user,
		identity
	});
	if (user.role === void 0) return void 0;
	const fixed = user.fixed ?? before?.fixed;
	return {
		access: accessOf(user.role),
		identity,
		...user.membershipId === void 0 ? {} : { ref: user.membershipId },
		...fixed === void 0 ? {} : { fixed }
	};
}
function observeInvitation(session, operation, entry) {
	const id = filledTextOf(entry, "id");
	const email = filledTextOf(entry, "email");
	const role = filledTextOf(entry, "role");
	const open = openState(entry);
	if (id === void 0 || email === void 0 || role === void 0 || open === void 0) return void 0;
	session.known.invitations.set(operation.subject, {
		id,
		email,
		role,
		isBounced: open.isBounced
	});
	return {
		access: accessOf(role),
		identity: { email },
		pending: {
			state: open.state,
			...open.isBounced ? { isBounced: true } : {}
		},
		ref: id
	};
}
async function findGroup(session, address) {
	const name = require_subject.parseAddress(address).name ?? "";
	const known = session.known.groups.get(name);
	if (known !== void 0) return await session.client.find(pathOf("groups", known.id));
	const entry = (await session.client.list("groups/", { name })).find((candidate) => textOf(candidate, "name") === name);
	const id = entry === void 0 ? void 0 : filledTextOf(entry, "id");
	if (entry === void 0 || id === void 0) return void 0;
	session.known.rememberGroup(name, {
		id,
		url: filledTextOf(entry, "url") ?? session.client.referenceTo("groups", id)
	});
	return entry;
}
async function observeSetting(session, operation) {
	const group = await findGroup(session, operation.address);
	if (group === void 0) return void 0;
	const ref = textOf(group, "id") ?? "";
	if (operation.setting === "exists") return {
		value: true,
		ref
	};
	return { value: textOf(group, "description") ?? "" };
}
async function observeGroupMember(session, operation) {
	const user = userOf(session, operation);
	if (user === void 0) return void 0;
	const group = await findGroup(session, operation.address);
	if (group === void 0) return void 0;
	if (!textsOf(group, "users").some((url) => idIn(url, "users") === user.id)) return void 0;
	return {
		access: {},
		identity: user.identity,
		...user.fixed === void 0 ? {} : { fixed: user.fixed }
	};
}
async function observeGrant(session, operation) {
	const { client, known } = session;
	const { address, subject } = operation;
	const scope = known.scopes.get(address);
	const group = require_subject.groupNameOf(subject);
	const user = group === void 0 ? userOf(session, operation) : void 0;
	const holder = group === void 0 ? user : known.groups.get(group);
	if (scope === void 0 || holder === void 0) return void 0;
	const key = group === void 0 ? holder.id : subject;
	const collection = group === void 0 ? "users" : "groups";
	const entry = (await client.list("grants/", { scope: scope.url })).find((candidate) => {
		const principal = parseReference(textOf(candidate, "principal") ?? "");
		return principal?.collection === collection && principal.id === holder.id;
	});
	const id = entry === void 0 ? void 0 : filledTextOf(entry, "id");
	const role = entry === void 0 ? void 0 : filledTextOf(entry, "role");
	if (id === void 0 || role === void 0) {
		known.forgetGrant(address, key);
		return;
	}
	known.rememberGrant(address, key, id);
	return {
		access: accessOf(role),
		identity: user?.identity ?? { name: group ?? subject },
		ref: id,
		...user?.fixed === void 0 ? {} : { fixed: user.fixed }
	};
}
// src/providers/cloudtruth/adapter/organizations.ts
async function listOrganizations(session) {
	const entries = await session.client.list("organizations/");
	return entries.flatMap((entry) => {
		const name = filledTextOf(entry, "name");
		if (name === void 0) return [];
		return [{
			name,
			...entry.current === true || entries.length === 1 ? {} : { obstacle: "the key belongs to another organization" }
		}];
	});
}
// src/providers/cloudtruth/adapter/attempt.ts
async function attempt(reading) {
	try {
		return { entries: await reading };
	} catch (error) {
		if (error instanceof require_clock.ProviderError && error.code !== "UNAUTHORIZED") return { error };
		throw error;
	}
}
function recordGap(builder, section, error) {
	builder.gap({
		address: section === void 0 ? builder.root : `${builder.root}/${section}`,
		code: error.code,
		message: error.message,
		...error.details.hint === void 0 ? {} : { hint: error.details.hint }
	});
}
// src/providers/cloudtruth/adapter/leavers.ts
function isAnybodyGoing(session, groups) {
	const { org, directory } = session.context;
	const declared = org.grants.get(require_subject.formatAddress(org.key));
	if (require_managed.isExact(org, "members")) {
		const protectedBy = require_protection.compileProtection(org, directory);
		for (const [subject, { role, fixed, identity }] of session.known.usersBySubject) {
			if (role === void 0 || fixed !== void 0 || declared?.has(subject) === true) continue;
			if (protectedBy(subject, identity) === void 0) return true;
		}
	}
	if (!require_managed.isExact(org, "groups") || groups === void 0 || "error" in groups) return false;
	return groups.entries.some((group) => !org.resources.has(require_subject.formatAddress(org.key, "groups", filledTextOf(group, "name") ?? "")));
}
const roleForm = {
	form: "role",
	roles: [
		{
			name: "viewer-no-secrets",
			description: "Sees parameters and templates, but no secret."
		},
		{
			name: "viewer",
			description: "Sees parameters, templates and secrets."
		},
		{
			name: "contributor",
			description: "Also changes projects, environments, parameters and templates."
		},
		{
			name: "admin",
			description: "Also invites people, manages groups and grants, and reads the audit log.",
			isPowerful: true
		},
		{
			name: "owner",
			description: "Everything, other owners and the account included.",
			isPowerful: true
		}
	]
};
const scopeSections = ["projects", "environments"];
function normalizeDescription(value) {
	if (typeof value !== "string") return { problem: "A description is a text." };
	return { value: value.trim() };
}
const groups = {
	section: "groups",
	noun: "group",
	description: "Named sets of people that hold grants on projects and environments.",
	lifecycle: "managed",
	hasId: false,
	holders: {
		key: "members",
		form: { form: "listed" },
		description: "Who is in the group.",
		acceptsGroups: false,
		keeps: [],
		isShortForm: true
	},
	settings: [{
		key: "description",
		description: "What the group is for.",
		schema: { type: "string" },
		kind: "value",
		normalize: normalizeDescription
	}]
};
function scopeSection(section, noun) {
	return {
		section,
		noun,
		description: `Who may do what in one ${noun}. The first grant closes it to everybody else; without any it is open to the organization.`,
		lifecycle: "adopted",
		hasId: false,
		holders: {
			key: "access",
			form: roleForm,
			description: `Grants on the ${noun}; they need a plan with role-based access control. One must be a person who is owner.`,
			acceptsGroups: true,
			keeps: ["owner"]
		},
		settings: []
	};
}
const cloudtruthShape = {
	options: {
		...require_email_trust.verifiedEmailsOption,
		"admins-may-change": {
			type: "boolean",
			default: false,
			description: "How to read a contradiction in CloudTruth's documentation: true if admins may change and remove members who are not owners. Default: only owners may."
		},
		resend: {
			type: "array",
			items: { type: "string" },
			description: "Better not used: people (key or e-mail) whose open invitation is mailed again by every apply. `rolecall invite --resend PERSON --on ORG` mails it once."
		}
	},
	hasOwner: false,
	notManaged: ["personal access tokens and logins of other people"],
	members: {
		form: roleForm,
		description: "Who belongs to the organization, and at which level.",
		keeps: ["owner"],
		cascades: [],
		requiredBy: [
			"projects",
			"environments",
			"groups"
		]
	},
	sections: [
		groups,
		scopeSection("projects", "project"),
		scopeSection("environments", "environment")
	]
};
function shape() {
	return cloudtruthShape;
}
// src/providers/cloudtruth/adapter/read-groups.ts
function recordGroups(session, builder, reads, groups) {
	session.known.groups.clear();
	session.known.groupNames.clear();
	if (groups === void 0) return;
	if ("error" in groups) {
		if (reads.groups) recordGap(builder, "groups", groups.error);
		return;
	}
	const sorted = [...groups.entries].sort((a, b) => (textOf(a, "id") ?? "") < (textOf(b, "id") ?? "") ? -1 : 1);
	for (const entry of sorted) recordGroup(session, builder, reads, entry);
	builder.knowGroups(session.known.groups.keys());
}
function recordGroup(session, builder, reads, entry) {
	const id = textOf(entry, "id") ?? "";
	const given = filledTextOf(entry, "name") ?? id;
	const isDouble = session.known.groups.has(given);
	const name = isDouble ? `${given} (${id})` : given;
	const url = filledTextOf(entry, "url") ?? session.client.referenceTo("groups", id);
	session.known.rememberGroup(name, {
		id,
		url
	});
	const address = require_subject.formatAddress(session.context.org.key, "groups", name);
	const fixed = isDouble ? { fixed: `another group is called "${given}" too` } : {};
	recordPeople(session, builder, address, entry, fixed.fixed);
	if (!reads.groups) return;
	builder.resource({
		address,
		section: "groups",
		id,
		title: given
	});
	if (isDouble) builder.notice({
		severity: "warning",
		code: "DUPLICATE_GROUP",
		address,
		message: `Two groups are called "${given}"; rolecall manages the first and leaves the one with the id ${id} alone.`,
		hint: "Rename one of them in CloudTruth."
	});
	builder.setting(address, require_load.EXISTENCE, {
		value: true,
		ref: id,
		...fixed
	});
	builder.setting(address, "description", {
		value: textOf(entry, "description") ?? "",
		...fixed
	});
}
function recordPeople(session, builder, address, entry, fixed) {
	builder.open(address);
	for (const reference of textsOf(entry, "users")) {
		const user = holderOf(session, reference);
		const why = user.fixed ?? fixed;
		builder.grant(address, {
			access: {},
			identity: user.identity,
			...why === void 0 ? {} : { fixed: why }
		});
	}
}
function holderOf(session, reference) {
	const id = idIn(reference, "users");
	const user = id === void 0 ? void 0 : session.known.usersById.get(id);
	if (user !== void 0) return user;
	return {
		identity: { id: id ?? reference },
		fixed: "not among the organization's users"
	};
}
// src/providers/cloudtruth/adapter/read-grants.ts
function toGrantRecord(entry) {
	const holder = filledTextOf(entry, "principal") ?? "";
	return {
		id: filledTextOf(entry, "id") ?? "",
		role: filledTextOf(entry, "role") ?? "",
		scope: parseReference(filledTextOf(entry, "scope") ?? ""),
		principal: parseReference(holder),
		holder
	};
}
async function fetchGrants(session, reads) {
	const lists = await Promise.all(reads.few.map(async (address) => {
		const scope = session.known.scopes.get(address);
		return scope === void 0 ? { entries: [] } : await attempt(session.client.listAs(toGrantRecord, "grants/", { scope: scope.url }));
	}));
	const failed = lists.find((list) => "error" in list);
	if (failed !== void 0) return failed;
	return { entries: lists.flatMap((list) => "entries" in list ? list.entries : []) };
}
function explainGrantsFailure(session, error) {
	if (error.code !== "FORBIDDEN") return error;
	const { plan } = session.known.organization ?? {};
	const called = plan === void 0 ? "" : ` ("${plan}")`;
	return new require_clock.ProviderError({
		...error.details,
		code: "UNSUPPORTED",
		message: `Grants on projects and environments are not on this plan${called}. ${error.message}`,
		hint: "Change to a plan with role-based access control, or take the sections projects and environments out of the files.",
		cause: error
	});
}
function recordGrants(session, builder, reads, grants, groups) {
	const failed = "error" in grants ? explainGrantsFailure(session, grants.error) : failureOf(groups);
	if (failed !== void 0) {
		for (const section of scopeSections) if (reads[section]) recordGap(builder, section, failed);
		return;
	}
	const scopes = openScopes(session, builder, reads);
	for (const grant of strongestFirst("entries" in grants ? grants.entries : [])) {
		const address = grant.scope === void 0 ? void 0 : scopes.get(grant.scope.collection)?.get(grant.scope.id);
		if (address !== void 0) recordGrant(session, builder, address, grant);
	}
}
function strongestFirst(grants) {
	const byStrength = new Map();
	for (const grant of grants) {
		const strength = strengthOf(grant.role);
		const equal = byStrength.get(strength);
		if (equal === void 0) byStrength.set(strength, [grant]);
		else equal.push(grant);
	}
	return [...byStrength].sort(([a], [b]) => b - a).flatMap(([, equal]) => equal);
}
function failureOf(list) {
	return list !== void 0 && "error" in list ? list.error : void 0;
}
function openScopes(session, builder, reads) {
	const scopes = new Map(scopeSections.map((section) => [section, new Map()]));
	for (const [address, scope] of session.known.scopes) {
		const section = require_subject.sectionOf(address);
		if (section === void 0 || !reads.wantsHolders(address)) continue;
		scopes.get(section)?.set(scope.id, address);
		session.known.grants.set(address, new Map());
		builder.open(address);
	}
	return scopes;
}
function recordGrant(session, builder, address, grant) {
	const found = {
		address,
		grant
	};
	if (grant.principal?.collection === "groups") recordGroupGrant(session, builder, found, grant.principal.id);
	else recordUserGrant(session, builder, found);
}
function recordGroupGrant(session, builder, found, groupId) {
	const { address } = found;
	const { id, role } = found.grant;
	const known = session.known.groupNames.get(groupId);
	const subject = require_subject.groupSubject(known ?? groupId);
	if (session.known.grants.get(address)?.has(subject) === true) {
		noteDouble(builder, address, subject, role);
		return;
	}
	const stranger = known === void 0 ? "the group is not among the organization's groups" : void 0;
	builder.groupGrant(address, known ?? groupId, {
		access: accessOf(role),
		ref: id,
		...fixedBy(stranger)
	});
	session.known.rememberGrant(address, subject, id);
}
function recordUserGrant(session, builder, found) {
	const { address } = found;
	const { id, role, holder } = found.grant;
	const user = holderOf(session, holder);
	builder.grant(address, {
		access: accessOf(role),
		identity: user.identity,
		ref: id,
		...fixedBy(user.fixed)
	});
	const userId = user.identity.id ?? holder;
	if (session.known.grants.get(address)?.has(userId) !== true) session.known.rememberGrant(address, userId, id);
}
function fixedBy(fixed) {
	return fixed === void 0 ? {} : { fixed };
}
function noteDouble(builder, address, subject, role) {
	builder.notice({
		severity: "warning",
		code: "DUPLICATE_GRANT",
		address,
		message: `${subject} holds a second grant (${role}) on ${address}.`,
		hint: "Remove the weaker one in CloudTruth."
	});
}
// src/providers/cloudtruth/adapter/read-scopes.ts
function recordScopes(session, builder, section, scopes) {
	if (scopes === void 0) return;
	forgetSection(session, section);
	if ("error" in scopes) {
		recordGap(builder, section, scopes.error);
		return;
	}
	for (const entry of scopes.entries) {
		const id = textOf(entry, "id") ?? "";
		const name = filledTextOf(entry, "name") ?? id;
		const plain = require_subject.formatAddress(session.context.org.key, section, name);
		const known = session.known.scopes.get(plain);
		const address = known !== void 0 && known.id !== id ? require_subject.formatAddress(session.context.org.key, section, `${name} (${id})`) : plain;
		const url = filledTextOf(entry, "url") ?? session.client.referenceTo(section, id);
		const parentId = parentIdOf(entry);
		session.known.scopes.set(address, {
			id,
			url,
			...parentId === void 0 ? {} : { parentId }
		});
		builder.resource({
			address,
			section,
			id,
			title: name
		});
	}
}
function parentIdOf(entry) {
	return (filledTextOf(entry, "depends_on") ?? filledTextOf(entry, "parent"))?.split("/").findLast((part) => part !== "");
}
function parentsOf(session) {
	const scopes = [...session.known.scopes];
	const byId = new Map(scopes.map(([address, { id }]) => [`${require_subject.parseAddress(address).section} ${id}`, address]));
	return Object.fromEntries(scopes.flatMap(([address, { parentId }]) => {
		const parent = byId.get(`${require_subject.parseAddress(address).section} ${parentId ?? ""}`);
		return parent === void 0 ? [] : [[address, parent]];
	}));
}
function forgetSection(session, section) {
	for (const address of session.known.scopes.keys()) if (require_subject.parseAddress(address).section === section) session.known.scopes.delete(address);
}
// src/providers/cloudtruth/adapter/reads.ts
const FEW_SCOPES = 3;
function chooseReads(org, scope) {
	const isWhole = scope.isWhole === true;
	const wants = (section) => isWhole || require_managed.isManaged(org, section);
	const wantsHolders = (address) => {
		if (isWhole) return true;
		if (scope.addresses !== void 0 && !scope.addresses.has(address)) return false;
		const resource = org.resources.get(address);
		return resource === void 0 ? org.unlisted === "revoke" : resource.hasHolders;
	};
	const listed = [...org.resources.values()].filter((resource) => isScope(resource.section) && wants(resource.section) && wantsHolders(resource.address)).map((resource) => resource.address);
	const strangers = scopeSections.some(wants) && (isWhole || org.unlisted === "revoke" && scope.addresses === void 0);
	const named = scope.addresses === void 0 ? listed : scopesAmong(scope.addresses, wants, wantsHolders);
	const isFew = scope.addresses !== void 0 && !isWhole && named.length <= FEW_SCOPES;
	return {
		members: wants("members"),
		groups: wants("groups"),
		projects: wants("projects"),
		environments: wants("environments"),
		grants: named.length === 0 && !strangers ? "none" : isFew ? "few" : "all",
		wantsHolders,
		few: isFew ? named : []
	};
}
function isScope(section) {
	return scopeSections.some((known) => known === section);
}
function scopesAmong(addresses, wants, wantsHolders) {
	return [...addresses].filter((address) => {
		const { section } = require_subject.parseAddress(address);
		return section !== void 0 && isScope(section) && wants(section) && wantsHolders(address);
	});
}
function predictReads(org) {
	const reads = chooseReads(org, {});
	const count = (section) => [...org.resources.values()].filter((resource) => resource.section === section).length;
	const members = org.grants.get(require_subject.formatAddress(org.key))?.size ?? 0;
	let granted = 0;
	for (const [address, holders] of org.grants) if (isScope(require_subject.parseAddress(address).section)) granted += holders.size;
	return [
		{
			isRead: reads.members,
			entries: 0
		},
		{
			isRead: reads.groups || reads.grants !== "none",
			entries: count("groups")
		},
		{
			isRead: reads.projects,
			entries: count("projects")
		},
		{
			isRead: reads.environments,
			entries: count("environments")
		},
		{
			isRead: reads.grants !== "none",
			entries: granted
		}
	].reduce((sum, { isRead, entries }) => sum + (isRead ? pagesOf(entries) : 0), 3 + pagesOf(members));
}
function pagesOf(entries) {
	return Math.max(1, Math.ceil(entries / 100));
}
// src/providers/cloudtruth/adapter/read.ts
async function fetchLists(session, reads) {
	const { client } = session;
	const optional = async (isWanted, path) => isWanted ? await attempt(client.list(path)) : void 0;
	const [users, services, invitations, groups, projects, environments, grants] = await Promise.all([
		client.list("users/"),
		attempt(client.list("serviceaccounts/")),
		optional(reads.members, "invitations/"),
		optional(reads.groups || reads.grants !== "none", "groups/"),
		optional(reads.projects, "projects/"),
		optional(reads.environments, "environments/"),
		reads.grants === "all" ? attempt(client.listAs(toGrantRecord, "grants/")) : void 0
	]);
	return {
		users,
		services,
		invitations,
		groups,
		projects,
		environments,
		grants
	};
}
async function fetchMissing(session, reads, first) {
	const { client } = session;
	const [groups, projects, environments, grants] = await Promise.all([
		first.groups ?? attempt(client.list("groups/")),
		first.projects ?? attempt(client.list("projects/")),
		first.environments ?? attempt(client.list("environments/")),
		first.grants ?? (reads.grants === "all" ? attempt(client.listAs(toGrantRecord, "grants/")) : void 0)
	]);
	return {
		...first,
		groups,
		projects,
		environments,
		grants
	};
}
async function readOrg(session, scope) {
	const { context, known } = session;
	const declared = chooseReads(context.org, scope);
	const readAt = new Date(context.clock.now()).toISOString();
	const [, current, first] = await Promise.all([
		readOrganization(session),
		session.client.get("users/current/"),
		fetchLists(session, declared)
	]);
	const builder = new require_live_builder.LiveOrgBuilder(context.org, context.directory);
	const serviceIds = serviceIdsOf("entries" in first.services ? first.services.entries : []);
	if ("error" in first.services) recordGap(builder, void 0, first.services.error);
	const guarded = {
		callerId: filledTextOf(current, "id"),
		serviceIds
	};
	const caller = toKnownUser(session, current, guarded);
	known.caller = caller;
	rememberUsers(session, first.users.map((entry) => toKnownUser(session, entry, guarded)));
	meetAccounts(session, builder, first.invitations);
	const reads = isAnybodyGoing(session, first.groups) ? chooseReads(context.org, { isWhole: true }) : declared;
	const lists = reads === declared ? first : await fetchMissing(session, reads, first);
	await checkUsers(session, lists, guarded.callerId);
	recordMembers(session, builder, lists.invitations);
	recordGroups(session, builder, reads, lists.groups);
	recordScopes(session, builder, "projects", lists.projects);
	recordScopes(session, builder, "environments", lists.environments);
	if (reads.grants !== "none") recordGrants(session, builder, reads, lists.grants ?? await fetchGrants(session, reads), lists.groups);
	recordMaintenance(session, builder);
	return builder.build({
		...known.organization === void 0 ? {} : { vendorId: known.organization.id },
		actor: actorOf(session, caller),
		readAt,
		facts: factsOf(session)
	});
}
async function checkUsers(session, lists, callerId) {
	const { client, known } = session;
	const entriesOf = (list) => list !== void 0 && "entries" in list ? list.entries : [];
	const inGroups = entriesOf(lists.groups).flatMap((group) => textsOf(group, "users").flatMap((url) => idIn(url, "users") ?? []));
	const inGrants = entriesOf(lists.grants).flatMap(({ principal }) => principal?.collection === "users" ? principal.id : []);
	const unlisted = await require_contradiction.findUnlisted(known.usersById, [
		...callerId === void 0 ? [] : [callerId],
		...inGroups,
		...inGrants
	], async (id) => await client.find(pathOf("users", id)) !== void 0);
	if (unlisted === void 0) return;
	throw incomplete(client.org, "GET /api/v1/users/", `${require_contradiction.contradiction("users", unlisted)}.`);
}
function meetAccounts(session, builder, invitations) {
	for (const user of session.known.usersById.values()) builder.meet(user.identity);
	for (const entry of invitations !== void 0 && "entries" in invitations ? invitations.entries : []) {
		const email = filledTextOf(entry, "email");
		if (email !== void 0 && openState(entry) !== void 0) builder.meet({ email });
	}
	builder.settle();
	rememberSubjects(session, (identity) => builder.subjectOf(identity));
}
function recordMembers(session, builder, invitations) {
	builder.open(builder.root);
	for (const user of session.known.usersById.values()) {
		if (user.role === void 0) continue;
		builder.grant(builder.root, {
			access: accessOf(user.role),
			identity: user.identity,
			...user.fixed === void 0 ? {} : { fixed: user.fixed },
			...user.membershipId === void 0 ? {} : { ref: user.membershipId }
		});
	}
	session.known.invitations.clear();
	if (invitations === void 0) return;
	if ("error" in invitations) recordGap(builder, void 0, invitations.error);
	else for (const entry of invitations.entries) recordInvitation(session, builder, entry);
}
function recordInvitation(session, builder, entry) {
	const id = filledTextOf(entry, "id");
	const email = filledTextOf(entry, "email");
	const role = filledTextOf(entry, "role");
	const open = openState(entry);
	if (id === void 0 || email === void 0 || role === void 0 || open === void 0) return;
	const subject = builder.grant(builder.root, {
		access: accessOf(role),
		identity: { email },
		pending: {
			state: open.state,
			...open.isBounced ? { isBounced: true } : {}
		},
		ref: id,
		...open.fixed === void 0 ? {} : { fixed: open.fixed }
	});
	session.known.invitations.set(subject, {
		id,
		email,
		role,
		isBounced: open.isBounced
	});
}
function recordMaintenance(session, builder) {
	if (session.known.organization?.isInMaintenance !== true) return;
	builder.gap({
		address: builder.root,
		code: "SUSPENDED",
		message: `CloudTruth has the organization "${session.known.organization.name}" in maintenance: nothing can be changed.`,
		hint: "Wait until the maintenance is over and run again."
	});
}
function factsOf(session) {
	const { known, context } = session;
	const active = [];
	const services = [];
	for (const [subject, user] of known.usersBySubject) if (user.identity.isService === true || user.fixed !== void 0) services.push(subject);
	else if (user.role !== void 0) active.push(subject);
	return {
		active: active.sort(),
		untouchable: services.sort(),
		adminsMayChange: adminsMayChange(context.org.options),
		...known.organization?.plan === void 0 ? {} : { plan: known.organization.plan },
		features: known.organization?.features ?? [],
		parents: parentsOf(session)
	};
}
// src/providers/cloudtruth/rules/draft.ts
function rootOf(draft) {
	return require_subject.formatAddress(draft.desired.key);
}
function isMembership(draft, operation) {
	return operation.kind === "grant" && operation.address === rootOf(draft);
}
function isScopeAddress(address) {
	const { section } = require_subject.parseAddress(address);
	return scopeSections.some((known) => known === section);
}
function mapOperations(draft, change) {
	return {
		...draft,
		operations: draft.operations.map(change)
	};
}
function withEffects(operation, ...effects) {
	return effects.length === 0 ? operation : {
		...operation,
		effects: [...operation.effects, ...effects]
	};
}
function withNeeds(operation, needs) {
	const others = [...needs].filter((id) => id !== operation.id);
	if (others.length === 0) return operation;
	return {
		...operation,
		dependsOn: [...new Set([...operation.dependsOn, ...others])].sort()
	};
}
function defer(draft, waits) {
	if (waits.size === 0) return draft;
	const waiting = new Map(waits);
	for (let isGrowing = true; isGrowing;) {
		isGrowing = false;
		for (const operation of draft.operations) {
			const cause = operation.dependsOn.find((id) => waiting.has(id));
			if (cause === void 0 || waiting.has(operation.id)) continue;
			waiting.set(operation.id, waiting.get(cause) ?? cause);
			isGrowing = true;
		}
	}
	const deferred = draft.operations.flatMap((operation) => {
		const waitsFor = waiting.get(operation.id);
		return waitsFor === void 0 ? [] : [{
			operation,
			waitsFor
		}];
	});
	return {
		...draft,
		operations: draft.operations.filter((operation) => !waiting.has(operation.id)),
		deferred: [...draft.deferred, ...deferred.sort((a, b) => require_load.compareText(a.operation.id, b.operation.id))]
	};
}
function factSet(draft, key) {
	const value = draft.live.facts[key];
	return new Set(Array.isArray(value) ? value.filter((item) => typeof item === "string") : []);
}
function isPersonsGrant(draft, subject, grant) {
	if (require_subject.groupNameOf(subject) !== void 0 || grant.pending !== void 0) return false;
	if (grant.identity.isService === true) return false;
	return !factSet(draft, "untouchable").has(subject);
}
function mailboxOf(draft, operation) {
	const { desired, directory } = draft;
	return (operation.observed?.pending === void 0 ? void 0 : operation.observed.identity?.email) ?? directory.emailOf(operation.subject, desired.provider, desired.key) ?? operation.subject;
}
function twoOwnersFinding(org, owners) {
	const count = owners === 0 ? "no person" : owners === 1 ? "only one person" : `only ${owners} people`;
	return {
		severity: "warning",
		code: "TWO_OWNERS_ADVISED",
		address: require_subject.formatAddress(org.key),
		message: `${org.name} has ${count} as owner; CloudTruth advises two at all times.`,
		hint: "Make a second person owner, so that one absence locks nobody out.",
		about: { address: require_subject.formatAddress(org.key) }
	};
}
function adviseTwoOwners(draft) {
	if (!require_managed.isAdditive(draft.desired, "members")) return draft;
	const root = rootOf(draft);
	const owners = new Set();
	for (const [subject, grant] of draft.live.grants.get(root) ?? []) if (grant.access.role === "owner" && isPersonsGrant(draft, subject, grant)) owners.add(subject);
	for (const [subject, grant] of draft.desired.grants.get(root) ?? []) if (grant.access.role === "owner" && draft.directory.people.get(subject)?.kind !== "service") owners.add(subject);
	for (const operation of draft.operations) if (isMembership(draft, operation) && operation.after?.role !== "owner") owners.delete(operation.subject);
	if (owners.size >= 2) return draft;
	return {
		...draft,
		findings: [...draft.findings, twoOwnersFinding(draft.desired, owners.size)]
	};
}
// src/providers/cloudtruth/rules/check.ts
function checkOrg(org, directory) {
	return [
		...checkOwners(org, directory),
		...checkScopes(org, directory),
		...checkGroups(org),
		...checkServices(org, directory),
		...checkResends(org, directory)
	];
}
function countPeople(holders, directory) {
	let count = 0;
	for (const [subject, grant] of holders) if (require_subject.groupNameOf(subject) === void 0 && directory.people.get(subject)?.kind !== "service" && grant.access.role === "owner") count += 1;
	return count;
}
function checkOwners(org, directory) {
	if (!require_managed.isExact(org, "members")) return [];
	const address = require_subject.formatAddress(org.key);
	const owners = countPeople(org.grants.get(address) ?? new Map(), directory);
	if (owners >= 2) return [];
	if (owners === 1) return [twoOwnersFinding(org, owners)];
	return [{
		severity: org.protect.length > 0 ? "warning" : "error",
		code: "OWNER_REQUIRED",
		address,
		message: `${org.key} has no person as owner, and CloudTruth lets go of no last owner.`,
		hint: "Make at least one person owner; two are advised.",
		about: { address }
	}];
}
function checkScopes(org, directory) {
	const findings = [];
	for (const [address, holders] of org.grants) {
		const { section, name } = require_subject.parseAddress(address);
		if (!scopeSections.some((known) => known === section) || holders.size === 0) continue;
		if (countPeople(holders, directory) > 0) continue;
		const isWhole = section !== void 0 && require_managed.isExact(org, section);
		findings.push({
			severity: isWhole ? "error" : "warning",
			code: "FIRST_GRANT_OWNER",
			address,
			message: `${section}/${name ?? ""} has grants, but no person is owner there; CloudTruth takes no other first grant.`,
			hint: "Make a person owner of it. Groups and service accounts do not count.",
			about: { address }
		});
	}
	return findings;
}
function checkGroups(org) {
	const findings = [];
	for (const resource of org.resources.values()) {
		if (resource.section !== "groups" || resource.key.length <= 150) continue;
		findings.push({
			severity: "error",
			code: "GROUP_NAME_TOO_LONG",
			address: resource.address,
			message: `The group name "${resource.key.slice(0, 40)}..." has ${resource.key.length} characters; CloudTruth takes 150.`,
			hint: "Give it a shorter name.",
			about: { address: resource.address }
		});
	}
	return findings;
}
function checkServices(org, directory) {
	const findings = [];
	const seen = new Set();
	for (const [address, holders] of org.grants) for (const subject of holders.keys()) {
		if (directory.people.get(subject)?.kind !== "service" || seen.has(subject)) continue;
		seen.add(subject);
		findings.push({
			severity: "note",
			code: "SERVICE_ACCOUNT_UNMANAGED",
			address,
			message: `${subject} is a service account; rolecall shows it in ${org.key}, but manages interactive users only.`,
			hint: "Service accounts of CloudTruth come and go with API tokens.",
			about: {
				address,
				subject
			}
		});
	}
	return findings;
}
function checkResends(org, directory) {
	const wanted = org.options.resend;
	if (!Array.isArray(wanted)) return [];
	const address = require_subject.formatAddress(org.key);
	const members = org.grants.get(address);
	const findings = [{
		severity: "warning",
		code: "RESEND_EVERY_RUN",
		address,
		message: `"resend" of ${org.key} mails the invitation again by every apply, until it is taken out.`,
		hint: `Take it out; \`rolecall invite --resend ${String(wanted[0] ?? "PERSON")} --on ${org.key}\` sends it once.`,
		about: { address }
	}];
	for (const entry of wanted) {
		if (typeof entry !== "string") continue;
		const subject = directory.people.has(entry) ? entry : directory.personByEmail(entry)?.key ?? require_subject.normalizeEmail(entry);
		if (members?.has(subject) === true) continue;
		findings.push({
			severity: "warning",
			code: "RESEND_UNKNOWN",
			address,
			message: `"resend" names ${entry}, who is not among the members of ${org.key}.`,
			hint: "Only the open invitation of a declared member can be sent again.",
			about: { address }
		});
	}
	return findings;
}
// src/providers/cloudtruth/rules/derive.ts
const OPEN = [{
	to: { kind: "everybody" },
	access: "as-member",
	because: "it has no grants, so it is open to everybody by their organization role"
}];
const NOT_KNOWN = [{
	to: { kind: "everybody" },
	access: "as-member",
	because: "it is open by organization role if it has no grants, and its grants are not known",
	isNotKnown: true
}];
const NOTHING = [];
const derive = (book, facts) => {
	const parents = facts.read?.parents;
	const inherited = new Map();
	return { at: (address) => {
		if (!scopeSections.some((section) => section === require_subject.sectionOf(address))) return NOTHING;
		const known = inherited.get(address);
		if (known !== void 0) return known;
		const rules = rulesOf(book, parents, address);
		inherited.set(address, rules);
		return rules;
	} };
};
function rulesOf(book, parents, address) {
	const seen = new Set();
	for (let at = address; at !== void 0 && !seen.has(at); at = parentOf(parents, at)) {
		seen.add(at);
		const holders = book.grants.get(at);
		if (holders === void 0) return NOT_KNOWN;
		if (holders.size > 0) return at === address ? NOTHING : grantsOf(holders);
	}
	return OPEN;
}
function parentOf(parents, address) {
	if (!require_load.isJsonObject(parents) || !Object.hasOwn(parents, address)) return void 0;
	const parent = parents[address];
	return typeof parent === "string" ? parent : void 0;
}
function grantsOf(holders) {
	return [...holders].map(([subject, { access }]) => ({
		to: {
			kind: "subject",
			subject
		},
		access,
		because: "it has no grants of its own, so those of its parent count"
	}));
}
// src/providers/cloudtruth/rules/escalations.ts
const strictReading = "read strictly, only owners change or remove members (CloudTruth's page says so in its text, while its table lets admins change those who are not owners; \"admins-may-change: true\" follows the table)";
function refineEscalations(draft) {
	const role = draft.live.actor.powers.find((text) => text.startsWith(ROLE_POWER))?.slice(5);
	if (role === "OWNER") return draft;
	if (role !== void 0 && ![
		"ADMIN",
		"CONTRIB",
		"VIEWER",
		"NO_SECRETS"
	].includes(role)) return warnOfRole(draft, role);
	const isLenient = adminsMayChange(draft.desired.options);
	const escalations = require_escalations.escalationsOf(draft.operations, (operation) => role === "ADMIN" ? adminMayNot(draft, operation, isLenient) : othersMayNot(draft, operation, role));
	return {
		...draft,
		escalations: [...draft.escalations, ...escalations]
	};
}
function warnOfRole(draft, role) {
	if (draft.operations.length === 0) return draft;
	return {
		...draft,
		findings: [...draft.findings, {
			severity: "warning",
			code: "ACTOR_ROLE_UNKNOWN",
			address: draft.desired.key,
			message: `The key's role "${role}" is unknown to rolecall, so nobody can know beforehand what CloudTruth will refuse to it.`,
			hint: "Use a key whose role is owner."
		}]
	};
}
function othersMayNot(draft, operation, role) {
	const who = role === void 0 ? "this key has no role here" : `this key is a ${toFileRole(role)}`;
	return isMembership(draft, operation) ? `Only owners and admins invite or change members, and ${who}.` : `Groups and grants take an owner or admin, and ${who}.`;
}
function adminMayNot(draft, operation, isLenient) {
	if (!isMembership(draft, operation)) return void 0;
	const makesOwner = operation.after?.role === "owner";
	if (operation.action === "add") return makesOwner ? "Nobody invites above their own role: only owners invite owners, and this key is an admin." : void 0;
	if (operation.observed?.pending !== void 0) return adminMayNotTouchInvitation(operation, makesOwner, isLenient);
	if (operation.before?.role === "owner" || makesOwner) return "Only owners make, change or remove owners, and this key is an admin.";
	return isLenient ? void 0 : `This key is an admin: ${strictReading}.`;
}
function adminMayNotTouchInvitation(operation, makesOwner, isLenient) {
	const isOwners = operation.before?.role === "owner";
	if (makesOwner && !isOwners) return "Nobody invites above their own role: only owners invite owners, and this key is an admin.";
	if (!isOwners || isLenient) return void 0;
	return `This invitation is for an owner and this key is an admin: ${strictReading}.`;
}
// src/providers/cloudtruth/rules/groups.ts
function existenceOf(address) {
	return `${address} #${require_load.EXISTENCE}`;
}
function refineGroups(draft) {
	const created = new Map();
	const deleted = new Set();
	for (const operation of draft.operations) {
		if (operation.kind !== "setting" || operation.setting !== "exists") continue;
		if (operation.action === "remove") deleted.add(operation.address);
		else created.set(require_subject.parseAddress(operation.address).name ?? "", operation.address);
	}
	if (created.size === 0 && deleted.size === 0) return draft;
	const createdAddresses = new Set(created.values());
	return mapOperations(draft, (operation) => {
		if (operation.kind === "setting") return refineSetting(operation, createdAddresses, deleted);
		const group = require_subject.groupNameOf(operation.subject);
		const address = group === void 0 ? void 0 : created.get(group);
		if (address !== void 0 && operation.action === "add") return withNeeds(operation, [existenceOf(address)]);
		if (deleted.has(operation.address)) return {
			...operation,
			coveredBy: existenceOf(operation.address)
		};
		return operation;
	});
}
function refineSetting(operation, created, deleted) {
	if (operation.kind !== "setting") return operation;
	if (operation.setting !== "exists") return created.has(operation.address) || deleted.has(operation.address) ? {
		...operation,
		coveredBy: existenceOf(operation.address)
	} : operation;
	if (operation.action !== "remove") return operation;
	if (operation.effects.some((effect) => effect.address !== void 0 && isScopeAddress(effect.address))) return withEffects(operation, {
		kind: "note",
		text: "the grants of the group are deleted first, then the group"
	});
	return withEffects(operation, {
		kind: "note",
		text: "CloudTruth does not say what becomes of grants that the group may hold where rolecall does not look"
	});
}
// src/providers/cloudtruth/rules/leavers.ts
function loseWithMembership(draft) {
	const removed = new Set(draft.operations.filter(({ action }) => action === "remove").map(({ id }) => id));
	return mapOperations(draft, (operation) => isMembership(draft, operation) && operation.action === "remove" && operation.observed?.pending === void 0 ? withEffects(operation, ...lostGrants(draft, operation, removed)) : operation);
}
function lostGrants(draft, { subject }, removed) {
	const lost = [];
	for (const [address, holders] of draft.live.grants) {
		const grant = holders.get(subject);
		if (grant === void 0 || address === rootOf(draft) || removed.has(`${address} ${subject}`)) continue;
		const text = `${subject} loses ${require_subject.describeAccess(grant.access)} (taken to go with the membership: CloudTruth does not say)`;
		lost.push({
			kind: "cascade",
			address,
			subject,
			text
		});
	}
	return lost.sort((a, b) => (a.address ?? "") < (b.address ?? "") ? -1 : 1);
}
// src/providers/cloudtruth/rules/members.ts
function losesOwner(operation) {
	return operation.observed?.pending === void 0 && operation.before?.role === "owner" && operation.after?.role !== "owner";
}
function promotesToOwner(operation) {
	return operation.action === "update" && operation.observed?.pending === void 0 && operation.before?.role !== "owner" && operation.after?.role === "owner";
}
function keepHumanOwner(draft) {
	const root = rootOf(draft);
	const members = draft.operations.filter((operation) => isMembership(draft, operation));
	const losing = members.filter(losesOwner).sort((a, b) => a.subject < b.subject ? -1 : 1);
	if (losing.length === 0) return draft;
	const leaving = new Set(losing.map((operation) => operation.subject));
	let stays = false;
	for (const [subject, grant] of draft.live.grants.get(root) ?? []) {
		if (grant.access.role !== "owner" || !isPersonsGrant(draft, subject, grant)) continue;
		if (!leaving.has(subject)) stays = true;
	}
	if (stays) return draft;
	const promoted = members.filter(promotesToOwner).map((operation) => operation.id);
	if (promoted.length > 0) return mapOperations(draft, (operation) => losing.some((other) => other.id === operation.id) ? withNeeds(operation, promoted) : operation);
	return handOver(draft, members, losing);
}
function handOver(draft, members, losing) {
	const keeper = losing[0];
	if (keeper === void 0) return draft;
	const invited = invitedOwners(draft, members);
	if (invited.length > 0) {
		const waitsFor = `${invited.join(" or ")} to accept the invitation: until then ${keeper.subject} is the last person who is owner`;
		return defer(draft, new Map([[keeper.id, waitsFor]]));
	}
	const text = `${keeper.subject} is the last person who is owner of ${draft.desired.name}, and CloudTruth lets go of no last owner.`;
	return {
		...draft,
		escalations: [...draft.escalations, ...losing.map((operation) => ({
			operation: operation.id,
			text
		}))]
	};
}
function invitedOwners(draft, members) {
	const invited = new Set();
	for (const [subject, grant] of draft.live.grants.get(rootOf(draft)) ?? []) if (grant.pending !== void 0 && grant.access.role === "owner") invited.add(subject);
	for (const operation of members) {
		if (!(operation.action === "add" || operation.observed?.pending !== void 0)) continue;
		if (operation.after?.role === "owner") invited.add(operation.subject);
		else invited.delete(operation.subject);
	}
	return [...invited].sort();
}
function isRequested(draft, subject, email) {
	const wanted = draft.desired.options.resend;
	if (!Array.isArray(wanted)) return false;
	return wanted.some((entry) => {
		if (typeof entry !== "string") return false;
		if (entry === subject || draft.directory.personByEmail(entry)?.key === subject) return true;
		return email !== void 0 && require_subject.normalizeEmail(entry) === require_subject.normalizeEmail(email);
	});
}
function refineResends(draft) {
	const root = rootOf(draft);
	const resends = [];
	const pending = draft.pending.filter((entry) => {
		if (entry.address !== root) return true;
		const live = draft.live.grants.get(root)?.get(entry.subject);
		if (live?.pending === void 0 || live.fixed !== void 0) return true;
		const isBounced = live.pending.isBounced === true;
		if (!isBounced && !isRequested(draft, entry.subject, live.identity.email)) return true;
		resends.push(resendOf(draft, entry, live, isBounced));
		return false;
	});
	if (resends.length === 0) return draft;
	return {
		...draft,
		pending,
		operations: [...draft.operations, ...resends]
	};
}
function resendOf(draft, entry, live, isBounced) {
	return {
		kind: "grant",
		id: require_operation_id.grantOperationId(entry.address, entry.subject),
		org: draft.desired.key,
		provider: draft.desired.provider,
		address: entry.address,
		subject: entry.subject,
		action: "update",
		before: live.access,
		after: live.access,
		direction: "none",
		reason: isBounced ? {
			code: "bounced",
			text: "the invitation could not be delivered"
		} : {
			code: "declared",
			text: "the files ask to send the invitation again"
		},
		settles: "on-acceptance",
		origins: [],
		effects: [],
		dependsOn: [],
		phase: 0,
		observed: {
			access: live.access,
			identity: live.identity,
			pending: live.pending?.state ?? "invited",
			...live.ref === void 0 ? {} : { ref: live.ref }
		}
	};
}
function refineMails(draft) {
	return mapOperations(draft, (operation) => {
		if (!isMembership(draft, operation)) return operation;
		const effect = mailEffect(draft, operation);
		return effect === void 0 ? operation : withEffects(operation, effect);
	});
}
function mailEffect(draft, operation) {
	const { subject } = operation;
	const mailbox = mailboxOf(draft, operation);
	if (operation.action === "add") return {
		kind: "mail",
		subject,
		text: `CloudTruth mails an invitation to ${mailbox}`
	};
	if (operation.observed?.pending === void 0) return void 0;
	if (operation.action === "remove") return {
		kind: "note",
		text: `the invitation to ${mailbox} is withdrawn; nobody is notified`
	};
	const isResend = operation.before?.role === operation.after?.role;
	const isBounced = draft.live.grants.get(operation.address)?.get(subject)?.pending?.isBounced === true;
	if (isResend) {
		const again = {
			kind: "mail",
			subject,
			text: `CloudTruth mails the invitation to ${mailbox} again`
		};
		return isBounced ? {
			...again,
			text: `${again.text}; the last one came back, so check the address`
		} : again;
	}
	if (isBounced) return {
		kind: "mail",
		subject,
		text: `the invitation is changed and mailed to ${mailbox} again, because it had come back`
	};
	return {
		kind: "note",
		text: `the open invitation to ${mailbox} is changed; no new mail goes out`
	};
}
// src/providers/cloudtruth/rules/scopes.ts
function refineScopes(draft) {
	const additions = {
		effects: new Map(),
		needs: new Map(),
		waits: new Map()
	};
	for (const change of changesByScope(draft)) {
		const live = draft.live.grants.get(change.address);
		if (live === void 0) continue;
		if (live.size === 0) startProtection(change, additions);
		else endProtection(draft, change, live, additions);
	}
	return defer(mapOperations(draft, (operation) => {
		const effect = additions.effects.get(operation.id);
		return withNeeds(effect === void 0 ? operation : withEffects(operation, effect), additions.needs.get(operation.id) ?? []);
	}), additions.waits);
}
function changesByScope(draft) {
	const changes = new Map();
	const at = (address) => {
		const change = changes.get(address) ?? {
			address,
			operations: [],
			folded: []
		};
		changes.set(address, change);
		return change;
	};
	for (const operation of draft.operations) {
		if (operation.kind === "grant" && isScopeAddress(operation.address)) at(operation.address).operations.push(operation);
		for (const { kind, address, subject } of operation.effects) {
			if (kind !== "cascade" || address === void 0 || subject === void 0 || !isScopeAddress(address)) continue;
			at(address).folded.push({
				operation,
				subject
			});
		}
	}
	for (const { operation, waitsFor } of draft.deferred) {
		if (operation.kind !== "grant" || operation.after?.role !== "owner") continue;
		const change = changes.get(operation.address);
		if (change !== void 0) change.ownerWaitsFor ??= waitsFor;
	}
	return changes.values();
}
function nameOf(address) {
	const { section, name } = require_subject.parseAddress(address);
	return `${section === "projects" ? "project" : "environment"} ${name ?? ""}`;
}
function startProtection(change, additions) {
	const { address } = change;
	const adds = change.operations.filter((operation) => operation.action === "add");
	const first = adds.find((operation) => operation.after?.role === "owner" && require_subject.groupNameOf(operation.subject) === void 0);
	if (first === void 0) {
		const missing = `a person who is owner of ${nameOf(address)}: CloudTruth takes no other first grant`;
		for (const add of adds) additions.waits.set(add.id, change.ownerWaitsFor ?? missing);
		return;
	}
	const rest = "from now on only those with a grant reach it";
	const parents = require_subject.parseAddress(address).section === "environments" ? ", and grants of its parent no longer count" : "";
	const text = `${nameOf(address)} becomes access-controlled: ${rest}${parents}`;
	additions.effects.set(first.id, {
		kind: "protection",
		address,
		text
	});
	for (const add of adds) if (add.id !== first.id) additions.needs.set(add.id, [first.id]);
}
function endProtection(draft, change, live, additions) {
	const { address, operations, folded } = change;
	const removals = operations.filter((operation) => operation.action === "remove");
	const gone = new Set([...removals.map(({ subject }) => subject), ...folded.map(({ subject }) => subject)]);
	if (operations.some((operation) => operation.action === "add") || [...live.keys()].some((subject) => !gone.has(subject))) return;
	const last = lastToGo(draft, live, removals) ?? folded.at(-1)?.operation;
	if (last === void 0) return;
	const others = [...removals, ...folded.map(({ operation }) => operation)].map(({ id }) => id);
	additions.needs.set(last.id, others);
	additions.effects.set(last.id, {
		kind: "protection",
		address,
		text: `${nameOf(address)} is no longer access-controlled: everybody in the organization reaches it again by their organization role`
	});
}
function lastToGo(draft, live, removals) {
	const owners = removals.filter((operation) => live.get(operation.subject)?.access.role === "owner");
	return owners.filter((operation) => {
		const grant = live.get(operation.subject);
		return grant !== void 0 && isPersonsGrant(draft, operation.subject, grant);
	}).at(-1) ?? owners.at(-1) ?? removals.at(-1);
}
// src/providers/cloudtruth/rules/subjects.ts
function spareServices(draft) {
	const untouchable = factSet(draft, "untouchable");
	const active = factSet(draft, "active");
	const isService = (subject) => untouchable.has(subject) || draft.directory.people.get(subject)?.kind === "service" && !active.has(subject);
	const operations = [];
	const spared = [];
	for (const operation of draft.operations) {
		if (operation.kind !== "grant" || operation.action === "remove" || !isService(operation.subject)) {
			operations.push(operation);
			continue;
		}
		spared.push({
			org: draft.desired.key,
			address: operation.address,
			subject: operation.subject,
			...operation.after === void 0 ? {} : { access: operation.after },
			code: "fixed",
			text: "service accounts come with API tokens; rolecall manages interactive users only"
		});
	}
	return {
		...draft,
		operations,
		spared: [...draft.spared, ...spared]
	};
}
function settleResources(draft) {
	const root = rootOf(draft);
	return mapOperations(draft, (operation) => operation.kind === "grant" && operation.action !== "remove" && operation.address !== root ? {
		...operation,
		settles: "now"
	} : operation);
}
function deferUntilMember(draft) {
	const active = factSet(draft, "active");
	const root = rootOf(draft);
	const invited = invitedSubjects(draft);
	const waits = new Map();
	for (const operation of draft.operations) {
		if (operation.kind !== "grant" || operation.action !== "add" || operation.address === root) continue;
		const { subject } = operation;
		if (require_subject.groupNameOf(subject) !== void 0 || active.has(subject)) continue;
		const waitsFor = invited.has(subject) ? `${subject} to accept the invitation to ${draft.desired.name}` : `${subject} to become a member of ${draft.desired.name}`;
		waits.set(operation.id, waitsFor);
	}
	return defer(draft, waits);
}
function invitedSubjects(draft) {
	const root = rootOf(draft);
	const invited = new Set();
	for (const [subject, grant] of draft.live.grants.get(root) ?? []) if (grant.pending !== void 0) invited.add(subject);
	for (const operation of draft.operations) if (isMembership(draft, operation) && operation.action === "add") invited.add(operation.subject);
	return invited;
}
// src/providers/cloudtruth/rules/refine.ts
function refineDraft(draft) {
	return [
		spareServices,
		settleResources,
		deferUntilMember,
		refineGroups,
		loseWithMembership,
		refineScopes,
		keepHumanOwner,
		refineResends,
		refineMails,
		refineEscalations,
		adviseTwoOwners
	].reduce((current, step) => step(current), draft);
}
// src/providers/cloudtruth/index.ts
const GROUP_BATCH = 100;
function connect(context) {
	const session = openSession(context);
	return {
		identify: async () => await identify(session),
		organizations: async () => await listOrganizations(session),
		read: async (scope) => await readOrg(session, scope),
		apply: async (operation) => await applyOperation(session, operation),
		observe: async (operation) => await observe(session, operation),
		batching: {
			limit: () => GROUP_BATCH,
			key: groupBatchKey,
			applyAll: async (operations) => await applyGroupMembers(session, operations.filter((operation) => operation.kind === "grant"))
		}
	};
}
const cloudtruth = {
	id: "cloudtruth",
	title: "CloudTruth",
	tokenVariables: ["CLOUDTRUTH_API_KEY"],
	variablePrefixes: ["CLOUDTRUTH_"],
	tokenHelp: "Create an API token in CloudTruth under Organization, API Tokens, with the role owner (admin is enough while no owner is invited or changed).",
	hosts: [{
		name: "api",
		variables: ["CLOUDTRUTH_SERVER_URL"],
		fallback: "https://api.cloudtruth.io"
	}],
	shape,
	variants: [{}],
	emails: "unverified",
	hasInvitations: true,
	check: checkOrg,
	refine: refineDraft,
	predictReads,
	abilities,
	derive,
	connect
};
exports.cloudtruth = cloudtruth;
