"use strict";
const require_may = require("./simulator-kit-may.cjs");
const require_random = require("./simulator-kit-random.cjs");
let node_crypto = require("node:crypto");
// src/providers/upsun/simulator/store.ts
function instant(milliseconds) {
	return new Date(milliseconds).toISOString().replace("Z", "000Z");
}
function newUlid(store) {
	return require_random.makeUlid(store.random);
}
function newUuid(store) {
	return require_random.makeUuid(store.random);
}
function newShortId(store) {
	return require_random.makeShortId(store.random);
}
function sign(text) {
	return (0, node_crypto.createHmac)("sha256", "upsun simulator").update(text).digest("base64url").slice(0, 32);
}
function userByEmail(store, email) {
	const wanted = email.trim().toLowerCase();
	for (const user of store.users.values()) if (user.email.toLowerCase() === wanted) return user;
}
function ensureUser(store, email) {
	const known = userByEmail(store, email);
	if (known !== void 0) return known;
	const user = {
		id: newUuid(store),
		email,
		firstName: firstNameOf(email),
		lastName: "",
		reference: "present",
		hasMfa: true,
		hasSso: false
	};
	store.users.set(user.id, user);
	return user;
}
function firstNameOf(email) {
	const name = email.split("@")[0] ?? "user";
	return name.charAt(0).toUpperCase() + name.slice(1);
}
function stampNow(store) {
	return {
		createdAt: store.now(),
		updatedAt: store.now()
	};
}
function findProject(store, id) {
	for (const organization of store.organizations) {
		const project = organization.projects.find((candidate) => candidate.id === id);
		if (project !== void 0) return {
			organization,
			project
		};
	}
}
function findTeam(store, id) {
	for (const organization of store.organizations) {
		const team = organization.teams.find((candidate) => candidate.id === id);
		if (team !== void 0) return {
			organization,
			team
		};
	}
}
// src/providers/upsun/simulator/web.ts
var Refusal = class extends Error {
	status;
	form;
	constructor(status, message, form) {
		super(message);
		this.status = status;
		this.form = form;
	}
};
const titles = {
	400: "Bad Request",
	402: "Payment Required",
	403: "Forbidden",
	404: "Not Found",
	409: "Conflict"
};
function renderRefusal(refusal, store) {
	if (refusal.form === "empty") return new Response(null, { status: refusal.status });
	if (refusal.form === "plain") return json({ error: refusal.message }, refusal.status);
	if (store.switches.error_body === "error") return json({ error: refusal.message }, refusal.status, "application/problem+json");
	const title = titles[refusal.status] ?? "Error";
	return json({
		status: refusal.status,
		message: refusal.message,
		code: refusal.status,
		detail: refusal.message,
		title
	}, refusal.status, "application/problem+json");
}
function json(body, status = 200, type = "application/json", headers = {}) {
	return new Response(JSON.stringify(body), {
		status,
		headers: {
			"content-type": type,
			...headers
		}
	});
}
function noContent() {
	return new Response(null, { status: 204 });
}
function asObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
}
function bodyObject(call, form) {
	const body = asObject(call.body);
	if (body === void 0) throw new Refusal(400, "The request body must be a JSON object.", form);
	return body;
}
function readPermissions(value, known, form, options) {
	if (!Array.isArray(value)) throw new Refusal(400, "permissions: must be an array.", form);
	const list = value.map((item) => {
		if (typeof item === "string" && known.has(item)) return item;
		throw new Refusal(400, `permissions: ${JSON.stringify(item)} is not a valid permission.`, form);
	});
	if (new Set(list).size !== list.length) throw new Refusal(400, "permissions: duplicate values.", form);
	if (list.length === 0 && !options.mayBeEmpty) throw new Refusal(400, "permissions: must not be empty.", form);
	return list;
}
function shuffled(store, items) {
	const copy = [...items];
	for (let index = copy.length - 1; index > 0; index -= 1) {
		const other = Math.floor(store.random() * (index + 1));
		const [a, b] = [copy[index], copy[other]];
		if (a === void 0 || b === void 0) continue;
		copy[index] = b;
		copy[other] = a;
	}
	return copy;
}
function paginate(call, all, options) {
	const size = pageSize(call, options.maximum, options.form);
	const after = call.query.get("page[after]");
	const before = call.query.get("page[before]");
	const place = (cursor) => cursorPosition(cursor, all, options);
	const start = after !== null ? place(after) + 1 : before !== null ? Math.max(0, place(before) - size) : 0;
	const end = before !== null ? place(before) : start + size;
	const items = all.slice(start, Math.min(end, start + size));
	const links = { self: { href: call.path + queryText(call.query) } };
	const last = items.at(-1);
	const first = items[0];
	if (last !== void 0 && start + items.length < all.length) links.next = { href: pageHref(call, "page[after]", options.keyOf(last), start + items.length - 1) };
	if (first !== void 0 && start > 0) links.previous = { href: pageHref(call, "page[before]", options.keyOf(first), start) };
	return {
		items,
		links
	};
}
function pageSize(call, maximum, form) {
	const text = call.query.get("page[size]");
	if (text === null || text === "") return Math.min(call.store.switches.default_page_size, maximum);
	const size = Number(text);
	if (!Number.isInteger(size) || size < 1) throw new Refusal(400, "page[size]: must be a positive integer.", form);
	if (size <= maximum) return size;
	if (call.store.switches.oversized_page === "clamp") return maximum;
	throw new Refusal(400, `page[size]: must be at most ${maximum}.`, form);
}
function pageHref(call, parameter, key, index) {
	const query = new URLSearchParams(call.query);
	query.delete("page[after]");
	query.delete("page[before]");
	query.set(parameter, Buffer.from(JSON.stringify([key, index])).toString("base64url"));
	return call.path + queryText(query);
}
function queryText(query) {
	const text = query.toString();
	return text === "" ? "" : `?${text}`;
}
function cursorPosition(cursor, all, options) {
	try {
		const [key, index] = JSON.parse(Buffer.from(cursor, "base64url").toString());
		if (typeof key !== "string" || !Number.isInteger(index)) throw new TypeError("Not one of ours.");
		const found = all.findIndex((item) => options.keyOf(item) === key);
		return found >= 0 ? found : Math.max(-1, Number(index) - 1);
	} catch {
		throw new Refusal(400, "The pagination cursor is not valid.", options.form);
	}
}
function ownOf(record, name) {
	return Object.hasOwn(record, name) ? record[name] : void 0;
}
function sortItems(call, items, fields, form) {
	const sort = call.query.get("sort");
	if (sort === null) return items;
	const isDescending = sort.startsWith("-");
	const field = ownOf(fields, isDescending ? sort.slice(1) : sort);
	if (field === void 0) throw new Refusal(400, `sort: ${sort} is not supported.`, form);
	const sorted = [...items].sort((a, b) => {
		const [x, y] = [field(a), field(b)];
		return x < y ? -1 : x > y ? 1 : 0;
	});
	return isDescending ? sorted.reverse() : sorted;
}
const stampFields = {
	created_at: (item) => item.createdAt,
	updated_at: (item) => item.updatedAt
};
const operators = {
	eq: (actual, wanted) => actual.includes(wanted),
	ne: (actual, wanted) => !actual.includes(wanted),
	in: (actual, wanted) => wanted.split(",").some((one) => actual.includes(one)),
	nin: (actual, wanted) => !wanted.split(",").some((one) => actual.includes(one)),
	contains: (actual, wanted) => actual.some((one) => one.includes(wanted)),
	starts: (actual, wanted) => actual.some((one) => one.startsWith(wanted)),
	ends: (actual, wanted) => actual.some((one) => one.endsWith(wanted)),
	gt: (actual, wanted) => actual.some((one) => one > wanted),
	gte: (actual, wanted) => actual.some((one) => one >= wanted),
	lt: (actual, wanted) => actual.some((one) => one < wanted),
	lte: (actual, wanted) => actual.some((one) => one <= wanted)
};
function isFiltered(call, field) {
	return [...call.query.keys()].some((key) => key === `filter[${field}]` || key.startsWith(`filter[${field}][`));
}
function filterItems(call, items, fields, form) {
	let kept = items;
	for (const [key, wanted] of call.query) {
		const match = /^filter\[(\w+)\](?:\[(\w+)\])?$/.exec(key);
		const field = match?.[1] === void 0 ? void 0 : ownOf(fields, match[1]);
		if (match === null || field === void 0) continue;
		const operator = ownOf(operators, match[2] ?? "eq");
		if (operator === void 0) throw new Refusal(400, `${key}: unknown operator.`, form);
		kept = kept.filter((item) => operator(field(item), wanted));
	}
	return kept;
}
function referenceLinks(store, set, ids) {
	const unique = [...new Set(ids)];
	const links = {};
	const size = Math.max(1, store.switches.references_per_link);
	for (let start = 0; start < unique.length; start += size) {
		const list = unique.slice(start, start + size).join(",");
		const query = new URLSearchParams({
			in: list,
			sig: sign(`${set}:${list}`)
		});
		links[`ref:${set}:${start / size}`] = { href: `/ref/${set}?${query.toString()}` };
	}
	return links;
}
function stamps$1(record) {
	return {
		created_at: instant(record.createdAt),
		updated_at: instant(record.updatedAt)
	};
}
// src/providers/upsun/simulator/auth.ts
const publicClients = new Set([
	"platform-api-user",
	"upsun-cli",
	"platform-cli"
]);
async function answerTokenRequest(request, store) {
	if (request.method !== "POST") {
		const headers = { allow: "POST, OPTIONS" };
		if (request.method === "OPTIONS") return new Response(null, {
			status: 204,
			headers
		});
		return json({ error: "method_not_allowed" }, 405, "application/json", headers);
	}
	const form = await readLogin(request, store);
	if (form === void 0) return json({
		error: "invalid_request",
		error_description: "The body must be form encoded."
	}, 400);
	const client = basicUser(request) ?? form.get("client_id");
	if (client === null || !publicClients.has(client)) return json({
		error: "invalid_client",
		error_description: "The client is not known."
	}, 401);
	if (form.get("grant_type") !== "api_token") return json({
		error: "unsupported_grant_type",
		error_description: "Use the api_token grant."
	}, 400);
	const token = store.tokens.find((candidate) => candidate.token === form.get("api_token"));
	const user = token === void 0 ? void 0 : userByEmail(store, token.email);
	if (user === void 0) return refuseApiToken(store);
	return json({
		access_token: mint(store, user),
		expires_in: store.switches.token_life,
		token_type: "bearer"
	}, 200, "application/json", { "cache-control": "no-store" });
}
async function readLogin(request, store) {
	const type = request.headers.get("content-type") ?? "";
	const text = await request.text();
	if (type.startsWith("application/x-www-form-urlencoded")) return new URLSearchParams(text);
	if (!store.switches.json_login || !type.startsWith("application/json")) return void 0;
	try {
		const fields = Object.entries(asObject(JSON.parse(text)) ?? {});
		return new URLSearchParams(fields.map(([key, value]) => [key, String(value)]));
	} catch {
		return;
	}
}
function refuseApiToken(store) {
	if (store.switches.token_error === "invalid_grant") return json({
		error: "invalid_grant",
		error_description: "The API token is invalid."
	}, 400);
	return json({
		error: "request_unauthorized",
		error_description: "Unauthorized.",
		error_hint: "The provided API token is invalid."
	}, 401);
}
function basicUser(request) {
	const match = /^Basic (.+)$/i.exec(request.headers.get("authorization") ?? "");
	if (match?.[1] === void 0) return void 0;
	return Buffer.from(match[1], "base64").toString().split(":")[0];
}
function mint(store, user) {
	const encode = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
	const issued = Math.floor(store.now() / 1e3);
	const claims = {
		sub: user.id,
		iat: issued,
		exp: issued + store.switches.token_life,
		jti: newUuid(store)
	};
	const head = `${encode({
		alg: "HS256",
		typ: "JWT"
	})}.${encode(claims)}`;
	return `${head}.${sign(head)}`;
}
function authenticate(request, store) {
	const token = /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
	const user = token === void 0 ? void 0 : userOfToken(token, store);
	if (user === void 0) {
		const description = "The access token is missing, expired, revoked or malformed.";
		return json({
			error: "invalid_token",
			error_description: description
		}, 401, "application/json", { "www-authenticate": `Bearer error="invalid_token", error_description="${description}"` });
	}
	if (!store.switches.step_up) return user;
	return json({
		error: "insufficient_user_authentication",
		max_age: 300,
		amr: ["mfa"]
	}, 401, "application/json", { "www-authenticate": "Bearer error=\"insufficient_user_authentication\", max_age=\"300\", amr=\"mfa\"" });
}
function userOfToken(token, store) {
	const [head, claims, signature] = token.split(".");
	if (head === void 0 || claims === void 0 || signature !== sign(`${head}.${claims}`)) return void 0;
	const { sub, exp } = JSON.parse(Buffer.from(claims, "base64url").toString());
	return exp * 1e3 <= store.now() ? void 0 : store.users.get(sub);
}
// src/providers/upsun/simulator/rights.ts
const memberPermissions = new Set([
	"admin",
	"billing",
	"members",
	"plans",
	"projects:create",
	"projects:list"
]);
const projectPermissions = new Set([
	"admin",
	"viewer",
	...[
		"production",
		"staging",
		"development"
	].flatMap((type) => [
		"admin",
		"contributor",
		"viewer"
	].map((role) => `${type}:${role}`))
]);
const ulid = /^[0-9A-HJKMNP-TV-Z]{26}$/;
function organizationOf(call, options) {
	const text = call.parameters.organization ?? "";
	const name = text.startsWith("name=") ? text.slice(5) : void 0;
	const organization = name === void 0 ? call.store.organizations.find((candidate) => ulid.test(text) && candidate.id === text) : options.acceptsName ? call.store.organizations.find((candidate) => candidate.name === name) : void 0;
	if (organization === void 0 || organization.status === "deleted") throw new Refusal(404, "The organization does not exist.", options.missing ?? options.form);
	call.concerns(organization.name);
	refuseWithoutMfa(call, organization, options.form);
	return organization;
}
function projectOf(call, options) {
	const found = findProject(call.store, call.parameters.project ?? "");
	if (found === void 0 || found.project.status === "deleted") throw new Refusal(options.missing, "The project does not exist or is not accessible.", options.form);
	call.concerns(found.organization.name);
	refuseWithoutMfa(call, found.organization, options.form);
	return found;
}
function refuseWithoutMfa(call, organization, form) {
	if (!organization.enforcesMfa || call.caller.hasMfa) return;
	throw new Refusal(403, "This organization requires multi-factor authentication.", form);
}
function isFrozen(organization) {
	return organization.status === "restricted" || organization.status === "suspended";
}
function refuseWhenFrozen(organization, form) {
	if (isFrozen(organization)) throw new Refusal(403, `The organization is ${organization.status}.`, form);
}
function standingOf(organization, userId) {
	if (organization.ownerId === userId) return new Set(["owner", ...memberPermissions]);
	const held = organization.members.get(userId)?.permissions ?? [];
	if (held.includes("admin")) return memberPermissions;
	const standing = new Set(held);
	if (standing.has("billing") || standing.has("plans")) standing.add("projects:list");
	return standing;
}
function isMember(organization, userId) {
	return organization.ownerId === userId || organization.members.has(userId);
}
function managesMembers(organization, userId) {
	const standing = standingOf(organization, userId);
	return standing.has("owner") || standing.has("admin") || standing.has("members");
}
function requireMemberManager(call, organization, form) {
	if (managesMembers(organization, call.caller.id)) return;
	throw new Refusal(403, "You are not allowed to manage the users of this organization.", form);
}
function directPermissions(project, userId) {
	return project.access.get(userId)?.permissions ?? [];
}
function effectivePermissions(organization, project, userId) {
	if (organization.ownerId === userId) return ["admin"];
	const through = organization.teams.filter((team) => team.members.has(userId) && team.projects.has(project.id)).flatMap((team) => team.permissions);
	return [...new Set([...directPermissions(project, userId), ...through])];
}
function isProjectAdmin(organization, project, userId) {
	return effectivePermissions(organization, project, userId).includes("admin");
}
function managesAccess(organization, project, userId) {
	return isProjectAdmin(organization, project, userId) || managesMembers(organization, userId);
}
function invitesToProject(organization, project, userId) {
	return isProjectAdmin(organization, project, userId) || standingOf(organization, userId).has("admin");
}
function hasSshRights(permissions, type) {
	return permissions.includes("admin") || permissions.includes(`${type}:admin`) || permissions.includes(`${type}:contributor`);
}
function levelOf(organization, userId) {
	if (!(organization.members.get(userId)?.permissions ?? []).every((permission) => permission === "projects:list" || permission === "billing") || organization.ownerId === userId) return "admin";
	return organization.projects.some((project) => [
		"production",
		"staging",
		"development"
	].some((type) => hasSshRights(effectivePermissions(organization, project, userId), type))) ? "admin" : "viewer";
}
function sshUsers(store, organization, project, type) {
	return new Set([...store.users.values()].filter((user) => hasSshRights(effectivePermissions(organization, project, user.id), type)).map((user) => user.id));
}
// src/providers/upsun/simulator/may.ts
const BY_PERMISSION = {
	"manage-billing": "billing",
	"manage-plans": "plans",
	"create-projects": "projects:create",
	"list-projects": "projects:list"
};
const BY_TYPE_ROLE = {
	branch: [
		"viewer",
		"contributor",
		"admin"
	],
	push: ["contributor", "admin"],
	deploy: ["contributor", "admin"],
	ssh: ["contributor", "admin"],
	"change-settings": ["admin"],
	"execute-actions": ["admin"],
	"force-push": ["admin"]
};
function mayDo(store, question) {
	const organization = store.organizations.find(({ name, id }) => name === question.org || id === question.org);
	if (organization === void 0) return void 0;
	const user = store.users.get(question.subject) ?? userByEmail(store, question.subject);
	if (user === void 0 || !isMember(organization, user.id)) return false;
	const { place } = question;
	if (place === void 0) return mayInOrganization(organization, user.id, question.ability);
	if (place.section !== "projects") return null;
	const project = organization.projects.find(({ id, title }) => id === place.name || title === place.name);
	return project === void 0 ? false : mayOnProject(organization, project, user.id, question);
}
function mayInOrganization(organization, userId, ability) {
	const standing = standingOf(organization, userId);
	switch (ability) {
		case "manage-organization": return standing.has("owner") || standing.has("admin");
		case "manage-members":
		case "manage-access":
		case "manage-teams": return managesMembers(organization, userId);
		default: {
			const permission = BY_PERMISSION[ability];
			return permission === void 0 ? null : standing.has(permission);
		}
	}
}
function mayOnProject(organization, project, userId, { ability, environment }) {
	const held = effectivePermissions(organization, project, userId);
	const isAdmin = isProjectAdmin(organization, project, userId);
	switch (ability) {
		case "manage-access": return managesAccess(organization, project, userId);
		case "invite-users": return isAdmin || (standingOf(organization, userId).has("admin") ? null : false);
		case "view": return held.length > 0;
		default: {
			const roles = BY_TYPE_ROLE[ability];
			if (roles === void 0) return null;
			return isAdmin || (environment === void 0 ? [
				"production",
				"staging",
				"development"
			] : [environment]).some((type) => roles.some((role) => held.includes(`${type}:${role}`)));
		}
	}
}
// src/providers/upsun/simulator/routes/organizations.ts
const byName = {
	acceptsName: true,
	form: "problem"
};
const byId = {
	acceptsName: false,
	form: "problem"
};
function organizationBody(organization, callerId) {
	const self = `/organizations/${organization.id}`;
	const standing = standingOf(organization, callerId);
	const links = { self: { href: self } };
	if (managesMembers(organization, callerId)) {
		links.members = { href: `${self}/members` };
		if (!isFrozen(organization)) links["create-member"] = {
			href: `${self}/members`,
			method: "POST"
		};
	}
	if (standing.has("admin") && !isFrozen(organization)) links.update = {
		href: self,
		method: "PATCH"
	};
	if (standing.has("owner") && !isFrozen(organization)) links.delete = {
		href: self,
		method: "DELETE"
	};
	return {
		id: organization.id,
		type: organization.type,
		owner_id: organization.ownerId,
		name: organization.name,
		label: organization.label,
		capabilities: organization.capabilities,
		status: organization.status,
		namespace: "upsun",
		vendor: "upsun",
		country: "FR",
		...stamps$1(organization),
		_links: links
	};
}
function listOrganizations(call, userId) {
	const filtered = filterItems(call, call.store.organizations.filter((organization) => isMember(organization, userId)), {
		id: (one) => [one.id],
		type: (one) => [one.type],
		owner_id: (one) => [one.ownerId],
		name: (one) => [one.name],
		label: (one) => [one.label],
		status: (one) => [one.status],
		capabilities: (one) => one.capabilities
	}, "problem");
	const sorted = sortItems(call, ![...call.query.keys()].some((key) => key.startsWith("filter[status]")) ? filtered.filter((one) => one.status !== "deleted") : filtered, {
		...stampFields,
		name: (one) => one.name,
		label: (one) => one.label
	}, "problem");
	const page = paginate(call, sorted, {
		maximum: 100,
		keyOf: (one) => one.id,
		form: "problem"
	});
	return json({
		...call.path === "/organizations" ? { count: sorted.length } : {},
		items: page.items.map((one) => organizationBody(one, call.caller.id)),
		_links: {
			...page.links,
			...referenceLinks(call.store, "users", page.items.map((one) => one.ownerId))
		}
	});
}
function getOrganization(call) {
	const organization = organizationOf(call, byName);
	if (!isMember(organization, call.caller.id)) throw new Refusal(403, "You are not a member.", "problem");
	const body = organizationBody(organization, call.caller.id);
	const references = referenceLinks(call.store, "users", [organization.ownerId]);
	return json({
		...body,
		_links: {
			...body._links,
			...references
		}
	});
}
function patchOrganization(call) {
	const organization = organizationOf(call, byId);
	refuseWhenFrozen(organization, "problem");
	if (!standingOf(organization, call.caller.id).has("admin")) throw new Refusal(403, "You are not allowed to edit this organization.", "problem");
	const body = bodyObject(call, "problem");
	if (body.owner_id !== void 0) throw new Refusal(400, "owner_id: cannot be changed.", "problem");
	if (typeof body.label === "string") organization.label = body.label;
	organization.updatedAt = call.store.now();
	return json(organizationBody(organization, call.caller.id));
}
function deleteOrganization(call) {
	const organization = organizationOf(call, byId);
	refuseWhenFrozen(organization, "problem");
	if (organization.ownerId !== call.caller.id) throw new Refusal(403, "Only the owner may do this.", "problem");
	if (organization.projects.length > 0) throw new Refusal(400, "The organization still has projects.", "problem");
	organization.status = "deleted";
	return noContent();
}
function memberBody$1(call, organization, userId, record) {
	const self = `/organizations/${organization.id}/members/${userId}`;
	const isOwner = organization.ownerId === userId;
	const links = { self: { href: self } };
	if (!isOwner && managesMembers(organization, call.caller.id) && !isFrozen(organization)) {
		links.update = {
			href: self,
			method: "PATCH"
		};
		links.delete = {
			href: self,
			method: "DELETE"
		};
	}
	return {
		id: userId,
		organization_id: organization.id,
		user_id: userId,
		permissions: shuffled(call.store, shownPermissions(call.store, record)),
		level: levelOf(organization, userId),
		owner: isOwner,
		...stamps$1(record),
		_links: links
	};
}
function shownPermissions(store, record) {
	const brings = record.permissions.includes("billing") || record.permissions.includes("plans");
	if (!store.switches.brings_projects_list || !brings) return record.permissions;
	return [...new Set([...record.permissions, "projects:list"])];
}
function listMembers$1(call) {
	const organization = organizationOf(call, byName);
	requireMemberManager(call, organization, "problem");
	const sorted = sortItems(call, filterItems(call, [...organization.members].map(([id, record]) => ({
		id,
		record,
		...record
	})), { permissions: (one) => one.permissions }, "problem"), stampFields, "problem");
	const page = paginate(call, sorted, {
		maximum: 100,
		keyOf: (one) => one.id,
		form: "problem"
	});
	return json({
		count: sorted.length,
		items: page.items.map((one) => memberBody$1(call, organization, one.id, one.record)),
		_links: {
			...page.links,
			...referenceLinks(call.store, "users", page.items.map((one) => one.id))
		}
	});
}
function memberOf(call, organization) {
	const record = organization.members.get(call.parameters.user ?? "");
	if (record === void 0) throw new Refusal(404, "The user is not a member of this organization.", "problem");
	return record;
}
function getMember(call) {
	const organization = organizationOf(call, byName);
	const userId = call.parameters.user ?? "";
	if (userId !== call.caller.id) requireMemberManager(call, organization, "problem");
	const body = memberBody$1(call, organization, userId, memberOf(call, organization));
	return json({
		...body,
		_links: {
			...body._links,
			...referenceLinks(call.store, "users", [userId])
		}
	});
}
function postMember$1(call) {
	const organization = organizationOf(call, byId);
	refuseWhenFrozen(organization, "problem");
	requireMemberManager(call, organization, "problem");
	const body = bodyObject(call, "problem");
	const userId = typeof body.user_id === "string" ? body.user_id : "";
	const permissions = readPermissions(body.permissions ?? [], memberPermissions, "problem", { mayBeEmpty: true });
	if (!call.store.users.has(userId)) throw new Refusal(404, "The user does not exist.", "problem");
	if (isMember(organization, userId)) throw new Refusal(400, "The user is already a member.", "problem");
	refuseGrantingMore(call, organization, [], permissions);
	const record = {
		...stampNow(call.store),
		permissions
	};
	organization.members.set(userId, record);
	return json(memberBody$1(call, organization, userId, record), 201);
}
function patchMember(call) {
	const organization = organizationOf(call, byId);
	requireMemberManager(call, organization, "problem");
	const record = memberOf(call, organization);
	const userId = call.parameters.user ?? "";
	if (organization.ownerId === userId) throw new Refusal(403, "The owner cannot be changed.", "problem");
	const body = bodyObject(call, "problem");
	const known = new Set([...memberPermissions, ...record.permissions]);
	const permissions = readPermissions(body.permissions, known, "problem", { mayBeEmpty: true });
	refuseSelf(call, organization, userId);
	refuseGrantingMore(call, organization, record.permissions, permissions);
	if (isFrozen(organization)) refuseAllButBilling(organization, record.permissions, permissions);
	record.permissions = permissions;
	record.updatedAt = call.store.now();
	return json(memberBody$1(call, organization, userId, record));
}
function refuseSelf(call, organization, userId) {
	const standing = standingOf(organization, call.caller.id);
	if (userId !== call.caller.id || standing.has("owner") || standing.has("admin")) return;
	throw new Refusal(403, "You cannot change your own permissions.", "problem");
}
function refuseGrantingMore(call, organization, before, after) {
	const standing = standingOf(organization, call.caller.id);
	const excess = after.filter((permission) => !before.includes(permission) && !standing.has(permission));
	if (excess.length === 0) return;
	throw new Refusal(403, `You cannot grant permissions that you do not have: ${excess.join(", ")}.`, "problem");
}
function refuseAllButBilling(organization, before, after) {
	const added = after.filter((permission) => !before.includes(permission));
	if (before.every((permission) => after.includes(permission)) && added.every((permission) => permission === "billing")) return;
	throw new Refusal(403, `The organization is ${organization.status}: only billing can be added.`, "problem");
}
function deleteMember(call) {
	const organization = organizationOf(call, byId);
	refuseWhenFrozen(organization, "problem");
	requireMemberManager(call, organization, "problem");
	memberOf(call, organization);
	const userId = call.parameters.user ?? "";
	if (organization.ownerId === userId) throw new Refusal(403, "The owner cannot be removed.", "problem");
	removeMember(organization, userId);
	return noContent();
}
function removeMember(organization, userId) {
	organization.members.delete(userId);
	for (const project of organization.projects) project.access.delete(userId);
	for (const team of organization.teams) team.members.delete(userId);
}
const organizationRoutes = [
	{
		method: "GET",
		path: "/organizations",
		answer: (call) => listOrganizations(call, call.caller.id)
	},
	{
		method: "GET",
		path: "/organizations/{organization}",
		answer: getOrganization
	},
	{
		method: "PATCH",
		path: "/organizations/{organization}",
		answer: patchOrganization
	},
	{
		method: "DELETE",
		path: "/organizations/{organization}",
		answer: deleteOrganization
	},
	{
		method: "GET",
		path: "/users/{user}/organizations",
		answer: (call) => {
			if (call.parameters.user !== call.caller.id) throw new Refusal(403, "Not your account.", "problem");
			return listOrganizations(call, call.caller.id);
		}
	},
	{
		method: "GET",
		path: "/organizations/{organization}/members",
		answer: listMembers$1
	},
	{
		method: "POST",
		path: "/organizations/{organization}/members",
		answer: postMember$1
	},
	{
		method: "GET",
		path: "/organizations/{organization}/members/{user}",
		answer: getMember
	},
	{
		method: "PATCH",
		path: "/organizations/{organization}/members/{user}",
		answer: patchMember
	},
	{
		method: "DELETE",
		path: "/organizations/{organization}/members/{user}",
		answer: deleteMember
	}
];
// src/providers/upsun/simulator/routes/invitations.ts
function commonBody(store, invitation) {
	const inviter = store.users.get(invitation.inviterId);
	return {
		id: invitation.id,
		state: invitation.state,
		email: invitation.email,
		owner: {
			id: invitation.inviterId,
			display_name: `${inviter?.firstName ?? ""} ${inviter?.lastName ?? ""}`.trim()
		},
		...stamps$1(invitation),
		finished_at: invitation.finishedAt === void 0 ? null : instant(invitation.finishedAt)
	};
}
function organizationInvitationBody(store, organization, invitation) {
	return {
		...commonBody(store, invitation),
		organization_id: organization.id,
		permissions: shuffled(store, invitation.permissions)
	};
}
function projectInvitationBody(store, project, invitation) {
	const pairs = shuffled(store, invitation.permissions);
	return {
		...commonBody(store, invitation),
		project_id: project.id,
		role: invitation.role,
		permissions: pairs,
		environments: pairs.map((pair) => ({
			...pair,
			title: pair.type
		}))
	};
}
function answerList(call, all, body) {
	const page = paginate(call, sortItems(call, isFiltered(call, "state") ? filterItems(call, all, { state: (one) => [one.state] }, "plain") : all.filter((one) => one.state === "pending"), { updated_at: stampFields.updated_at }, "plain"), {
		maximum: 100,
		keyOf: (one) => one.id,
		form: "plain"
	});
	const next = page.links.next;
	const headers = next !== void 0 && call.store.switches.links_invitation_pages ? { link: `<${next.href}>; rel="next"` } : {};
	return json(page.items.map(body), 200, "application/json", headers);
}
function readEmail(body) {
	if (typeof body.email === "string" && /^[^\s@:]+@[^\s@:]+\.[^\s@:]+$/.test(body.email)) return body.email;
	throw new Refusal(400, "email: must be an e-mail address.", "plain");
}
function makeRoom(call, all, email, isForced) {
	const open = all.find((one) => one.state === "pending" && one.email.toLowerCase() === email.trim().toLowerCase());
	if (open === void 0) return;
	if (!isForced) throw new Refusal(409, "There is already a pending invitation for this e-mail.", "plain");
	finish(call.store, open, "cancelled");
}
function finish(store, invitation, state) {
	invitation.state = state;
	invitation.updatedAt = store.now();
	if (state !== "processing") invitation.finishedAt = store.now();
}
function newInvitation(call, email) {
	return {
		...stampNow(call.store),
		id: newUuid(call.store),
		state: "pending",
		email,
		inviterId: call.caller.id,
		finishedAt: void 0
	};
}
function postOrganizationInvitation(call) {
	const organization = organizationOf(call, {
		acceptsName: false,
		form: "plain"
	});
	requireMemberManager(call, organization, "plain");
	refuseWhenFrozen(organization, "plain");
	const body = bodyObject(call, "plain");
	const email = readEmail(body);
	if (body.permissions === void 0) throw new Refusal(400, "permissions: is required.", "plain");
	const permissions = readPermissions(unifySpelling(body.permissions), memberPermissions, "plain", { mayBeEmpty: true });
	refuseGrantingMore(call, organization, [], permissions);
	const known = userByEmail(call.store, email);
	if (known !== void 0 && isMember(organization, known.id)) throw new Refusal(400, "The user is already a member of the organization.", "plain");
	makeRoom(call, organization.invitations, email, body.force === true);
	const invitation = {
		...newInvitation(call, email),
		permissions
	};
	organization.invitations.push(invitation);
	if (known !== void 0 && call.store.switches.accepts_known_accounts) acceptOrganizationInvitation(call.store, organization, invitation, email);
	return json(organizationInvitationBody(call.store, organization, invitation), 201);
}
function unifySpelling(value) {
	return Array.isArray(value) ? value.map((one) => one === "project:create" ? "projects:create" : one) : value;
}
function postProjectInvitation(call) {
	const { organization, project } = projectOf(call, {
		form: "plain",
		missing: 404
	});
	if (!invitesToProject(organization, project, call.caller.id)) throw new Refusal(403, "Only project admins may invite to a project.", "plain");
	refuseWhenFrozen(organization, "plain");
	const body = bodyObject(call, "plain");
	const email = readEmail(body);
	const role = body.role ?? "viewer";
	if (role !== "admin" && role !== "viewer") throw new Refusal(400, "role: must be admin or viewer.", "plain");
	const permissions = role === "admin" ? [] : readTypeRoles(body.permissions ?? []);
	const known = userByEmail(call.store, email);
	if (known !== void 0 && (project.access.has(known.id) || organization.ownerId === known.id)) throw new Refusal(400, "The user already has access to the project.", "plain");
	makeRoom(call, project.invitations, email, body.force === true);
	const open = project.invitations.filter((one) => one.state === "pending").length;
	if (project.userLicenses !== void 0 && project.access.size + open >= project.userLicenses) throw new Refusal(402, "The user licenses of this project are used up.", "plain");
	const invitation = {
		...newInvitation(call, email),
		role,
		permissions
	};
	project.invitations.push(invitation);
	if (known !== void 0 && call.store.switches.accepts_known_accounts) acceptProjectInvitation(call.store, organization, project, invitation, email);
	return json(projectInvitationBody(call.store, project, invitation), 201);
}
function readTypeRoles(value) {
	if (!Array.isArray(value)) throw new Refusal(400, "permissions: must be an array.", "plain");
	const pairs = value.map((item) => {
		const pair = asObject(item);
		if (!([
			"production",
			"staging",
			"development"
		].includes(String(pair?.type)) && [
			"admin",
			"contributor",
			"viewer"
		].includes(String(pair?.role)))) throw new Refusal(400, "permissions: every entry needs a type and a role.", "plain");
		return {
			type: String(pair?.type),
			role: String(pair?.role)
		};
	});
	if (new Set(pairs.map((pair) => pair.type)).size !== pairs.length) throw new Refusal(400, "permissions: a type is given twice.", "plain");
	return pairs;
}
function cancel(call, all) {
	const invitation = all.find((one) => one.id === call.parameters.invitation && one.state === "pending");
	if (invitation === void 0) throw new Refusal(404, "", "empty");
	finish(call.store, invitation, "cancelled");
	return noContent();
}
function acceptOrganizationInvitation(store, organization, invitation, email) {
	const user = ensureUser(store, email);
	if (!isMember(organization, user.id)) organization.members.set(user.id, {
		...stampNow(store),
		permissions: [...invitation.permissions]
	});
	finish(store, invitation, "accepted");
}
function acceptProjectInvitation(store, organization, project, invitation, email) {
	const user = ensureUser(store, email);
	if (!isMember(organization, user.id)) organization.members.set(user.id, {
		...stampNow(store),
		permissions: []
	});
	const permissions = invitation.role === "admin" ? ["admin"] : ["viewer", ...invitation.permissions.map((pair) => `${pair.type}:${pair.role}`)];
	project.access.set(user.id, {
		...stampNow(store),
		permissions
	});
	finish(store, invitation, "accepted");
}
const invitationRoutes = [
	{
		method: "GET",
		path: "/organizations/{organization}/invitations",
		answer: (call) => {
			const organization = organizationOf(call, {
				acceptsName: false,
				form: "plain"
			});
			requireMemberManager(call, organization, "plain");
			return answerList(call, organization.invitations, (one) => organizationInvitationBody(call.store, organization, one));
		}
	},
	{
		method: "POST",
		path: "/organizations/{organization}/invitations",
		answer: postOrganizationInvitation
	},
	{
		method: "DELETE",
		path: "/organizations/{organization}/invitations/{invitation}",
		answer: (call) => {
			const organization = organizationOf(call, {
				acceptsName: false,
				form: "plain",
				missing: "empty"
			});
			requireMemberManager(call, organization, "plain");
			return cancel(call, organization.invitations);
		}
	},
	{
		method: "GET",
		path: "/projects/{project}/invitations",
		answer: (call) => {
			const { organization, project } = projectOf(call, {
				form: "plain",
				missing: 404
			});
			if (!managesAccess(organization, project, call.caller.id)) throw new Refusal(403, "You are not allowed to see the invitations.", "plain");
			return answerList(call, project.invitations, (one) => projectInvitationBody(call.store, project, one));
		}
	},
	{
		method: "POST",
		path: "/projects/{project}/invitations",
		answer: postProjectInvitation
	},
	{
		method: "DELETE",
		path: "/projects/{project}/invitations/{invitation}",
		answer: (call) => {
			const { organization, project } = projectOf(call, {
				form: "empty",
				missing: 404
			});
			if (!managesAccess(organization, project, call.caller.id)) throw new Refusal(403, "You are not allowed to cancel the invitation.", "plain");
			return cancel(call, project.invitations);
		}
	}
];
// src/providers/upsun/simulator/control.ts
async function answerControl(request, store, save) {
	const { pathname } = new URL(request.url);
	const ssh = /^\/_simulator\/ssh\/([^/]+)$/.exec(pathname);
	if (request.method === "GET" && ssh?.[1] !== void 0) return sshAccess(store, decodeURIComponent(ssh[1]));
	if (request.method === "GET" && pathname === "/_simulator/state") return json(save());
	if (request.method === "POST" && pathname === "/_simulator/may") return await require_may.answerMay(request, (question) => mayDo(store, question));
	const isAccept = pathname === "/_simulator/accept";
	if (request.method !== "POST" || !(isAccept || pathname === "/_simulator/fail")) return json({ error: "There is nothing to steer here." }, 404);
	const body = asObject(JSON.parse(await request.text() || "null")) ?? {};
	const found = findInvitation(store, body);
	if (found === void 0) return json({ error: "There is no open invitation like that." }, 404);
	if (!isAccept) {
		finish(store, found.invitation, "error");
		return json({ state: "error" });
	}
	return accept(store, found, typeof body.as === "string" ? body.as : found.invitation.email);
}
function findInvitation(store, body) {
	const isOpen = (one) => one.email.toLowerCase() === String(body.email).toLowerCase() && (one.state === "pending" || one.state === "processing");
	if (body.project !== void 0) {
		const place = findProject(store, String(body.project)) ?? store.organizations.flatMap((organization) => organization.projects.map((project) => ({
			organization,
			project
		}))).find((one) => one.project.title === body.project);
		const invitation = place?.project.invitations.find(isOpen);
		return place === void 0 || invitation === void 0 ? void 0 : {
			...place,
			invitation
		};
	}
	const organization = store.organizations.find((one) => one.name === body.organization || one.id === body.organization);
	const invitation = organization?.invitations.find(isOpen);
	return organization === void 0 || invitation === void 0 ? void 0 : {
		organization,
		invitation
	};
}
function accept(store, found, email) {
	const { organization, project, invitation } = found;
	if (store.switches.shows_processing && invitation.state === "pending") {
		finish(store, invitation, "processing");
		return json({ state: "processing" });
	}
	if (project !== void 0 && "role" in invitation) acceptProjectInvitation(store, organization, project, invitation, email);
	else if (!("role" in invitation)) acceptOrganizationInvitation(store, organization, invitation, email);
	return json({ state: invitation.state });
}
function sshAccess(store, id) {
	const found = findProject(store, id);
	if (found === void 0) return json({ error: "There is no such project." }, 404);
	const entries = found.project.environments.map((environment) => [environment.name, [...environment.ssh].map((userId) => store.users.get(userId)?.email ?? userId).sort()]);
	return json(Object.fromEntries(entries));
}
// src/providers/upsun/simulator/routes/access.ts
function entriesOf(call, place) {
	return [...new Set([place.organization.ownerId, ...place.project.access.keys()])].flatMap((userId) => entryOf(call, place, userId) ?? []);
}
function entryOf(call, place, userId) {
	const { createdAt, updatedAt } = place.project;
	const record = place.organization.ownerId !== userId ? place.project.access.get(userId) : call.store.switches.lists_owner_access ? {
		permissions: ["admin"],
		createdAt,
		updatedAt
	} : void 0;
	return record === void 0 ? void 0 : {
		...place,
		userId,
		record
	};
}
function body(call, entry, self) {
	const { organization, project, userId, record } = entry;
	const mayChange = organization.ownerId !== userId && managesAccess(organization, project, call.caller.id) && !isFrozen(organization);
	const links = { self: { href: self } };
	if (mayChange) {
		links.update = {
			href: self,
			method: "PATCH"
		};
		links.delete = {
			href: self,
			method: "DELETE"
		};
	}
	return {
		user_id: userId,
		organization_id: organization.id,
		project_id: project.id,
		project_title: project.title,
		permissions: shuffled(call.store, record.permissions),
		granted_at: instant(record.createdAt),
		updated_at: instant(record.updatedAt),
		_links: links
	};
}
const projectSide$1 = (entry) => `/projects/${entry.project.id}/user-access/${entry.userId}`;
const userSide = (entry) => `/users/${entry.userId}/project-access/${entry.project.id}`;
const sortFields = {
	granted_at: (entry) => entry.record.createdAt,
	updated_at: (entry) => entry.record.updatedAt
};
function listOfProject(call) {
	const place = managedProject$1(call);
	const page = paginate(call, sortItems(call, entriesOf(call, place), sortFields, "problem"), {
		maximum: 200,
		keyOf: (entry) => entry.userId,
		form: "problem"
	});
	const references = {
		...referenceLinks(call.store, "users", page.items.map((entry) => entry.userId)),
		...referenceLinks(call.store, "organizations", [place.organization.id])
	};
	return json({
		items: page.items.map((entry) => body(call, entry, projectSide$1(entry))),
		_links: {
			...page.links,
			...references
		}
	});
}
function managedProject$1(call) {
	const place = projectOf(call, {
		form: "problem",
		missing: 403
	});
	refuseWhenFrozen(place.organization, "problem");
	if (managesAccess(place.organization, place.project, call.caller.id)) return place;
	throw new Refusal(403, "You are not allowed to manage the users of this project.", "problem");
}
function listOfUser(call) {
	const userId = call.parameters.user ?? "";
	const wanted = call.query.get("filter[organization_id]");
	const organizations = call.store.organizations.filter((one) => (wanted === null || one.id === wanted) && (userId === call.caller.id || managesMembers(one, call.caller.id)));
	const first = organizations[0];
	if (first === void 0) throw new Refusal(403, "You are not allowed to see the access of this user.", "problem");
	call.concerns(first.name);
	for (const organization of organizations) refuseWhenFrozen(organization, "problem");
	const page = paginate(call, sortItems(call, organizations.flatMap((organization) => organization.projects.filter((project) => project.status !== "deleted").flatMap((project) => entryOf(call, {
		organization,
		project
	}, userId) ?? [])), {
		...sortFields,
		project_title: (entry) => entry.project.title
	}, "problem"), {
		maximum: 200,
		keyOf: (entry) => entry.project.id,
		form: "problem"
	});
	const references = {
		...referenceLinks(call.store, "projects", page.items.map((entry) => entry.project.id)),
		...referenceLinks(call.store, "organizations", page.items.map((entry) => entry.organization.id))
	};
	return json({
		items: page.items.map((entry) => body(call, entry, userSide(entry))),
		_links: {
			...page.links,
			...references
		}
	});
}
function directEntry(call) {
	const entry = entryOf(call, managedProject$1(call), call.parameters.user ?? "");
	if (entry === void 0) throw new Refusal(404, "The user has no direct access to the project.", "problem");
	return entry;
}
function changeableEntry(call) {
	const entry = directEntry(call);
	if (entry.userId !== entry.organization.ownerId) return entry;
	throw new Refusal(403, "The access of the organization owner cannot be changed.", "problem");
}
function patchEntry(call) {
	const entry = changeableEntry(call);
	const permissions = readPermissions(bodyObject(call, "problem").permissions, new Set([...projectPermissions, ...entry.record.permissions]), "problem", { mayBeEmpty: false });
	entry.record.permissions = permissions;
	entry.record.updatedAt = call.store.now();
	return noContent();
}
function deleteEntry(call) {
	const entry = changeableEntry(call);
	entry.project.access.delete(entry.userId);
	return noContent();
}
function additionItems(call, keys) {
	if (!Array.isArray(call.body)) throw new Refusal(400, "The request body must be an array.", "problem");
	return call.body.map((item) => {
		const entry = asObject(item);
		if (entry === void 0) throw new Refusal(400, "Every entry must be an object.", "problem");
		const extra = Object.keys(entry).find((key) => !keys.includes(key));
		if (extra !== void 0) throw new Refusal(400, `Additional property ${extra} is not allowed.`, "problem");
		return entry;
	});
}
function additionOf(call, place, entry, userId) {
	if (typeof userId !== "string" || !call.store.users.has(userId)) throw new Refusal(400, "user_id: the user does not exist.", "problem");
	const permissions = readPermissions(entry.permissions, projectPermissions, "problem", { mayBeEmpty: false });
	return {
		...place,
		userId,
		permissions,
		addsMember: entry.auto_add_member === true
	};
}
function checkAddition(addition) {
	if (addition.project.access.has(addition.userId) || addition.organization.ownerId === addition.userId) throw new Refusal(409, "The user already has access to the project.", "problem");
	if (!isMember(addition.organization, addition.userId) && !addition.addsMember) throw new Refusal(400, "The user is not a member of the organization.", "problem");
}
function carryOut(call, additions) {
	const add = (addition) => {
		if (!isMember(addition.organization, addition.userId)) addition.organization.members.set(addition.userId, {
			...stampNow(call.store),
			permissions: []
		});
		addition.project.access.set(addition.userId, {
			...stampNow(call.store),
			permissions: addition.permissions
		});
	};
	if (call.store.switches.bulk_is_atomic) {
		for (const addition of additions) checkAddition(addition);
		for (const addition of additions) add(addition);
	} else for (const addition of additions) {
		checkAddition(addition);
		add(addition);
	}
	return noContent();
}
function postToProject(call) {
	const place = managedProject$1(call);
	return carryOut(call, additionItems(call, [
		"user_id",
		"permissions",
		"auto_add_member"
	]).map((entry) => additionOf(call, place, entry, entry.user_id)));
}
function postToUser(call) {
	return carryOut(call, additionItems(call, ["project_id", "permissions"]).map((entry) => {
		const project = typeof entry.project_id === "string" ? entry.project_id : "";
		return additionOf(call, managedProject$1({
			...call,
			parameters: { project }
		}), entry, call.parameters.user);
	}));
}
const entryRoutes = (path, self) => [
	{
		method: "GET",
		path,
		answer: (call) => {
			const entry = directEntry(call);
			return json(body(call, entry, self(entry)));
		}
	},
	{
		method: "PATCH",
		path,
		answer: patchEntry
	},
	{
		method: "DELETE",
		path,
		answer: deleteEntry
	}
];
const accessRoutes = [
	{
		method: "GET",
		path: "/projects/{project}/user-access",
		answer: listOfProject
	},
	{
		method: "POST",
		path: "/projects/{project}/user-access",
		answer: postToProject
	},
	...entryRoutes("/projects/{project}/user-access/{user}", projectSide$1),
	{
		method: "GET",
		path: "/users/{user}/project-access",
		answer: listOfUser
	},
	{
		method: "POST",
		path: "/users/{user}/project-access",
		answer: postToUser
	},
	...entryRoutes("/users/{user}/project-access/{project}", userSide)
];
// src/providers/upsun/simulator/routes/projects.ts
function visibleProjects(call, organization) {
	if (!isMember(organization, call.caller.id)) throw new Refusal(403, "You are not a member.", "empty");
	const seesAll = standingOf(organization, call.caller.id).has("projects:list");
	return organization.projects.filter((project) => seesAll || hasAccess(call, organization, project));
}
function hasAccess(call, organization, project) {
	return effectivePermissions(organization, project, call.caller.id).length > 0;
}
function listedBody(call, organization, project) {
	const links = { self: { href: `/organizations/${organization.id}/projects/${project.id}` } };
	if (isReachable(project) && hasAccess(call, organization, project)) links.api = { href: `https://eu-5.platform.sh/projects/${project.id}` };
	return {
		id: project.id,
		organization_id: organization.id,
		title: project.title,
		status: project.status,
		region: "eu-5.platform.sh",
		subscription_id: "1",
		vendor: "upsun",
		type: "grid",
		plan: "flexible",
		default_branch: "main",
		timezone: "UTC",
		...stamps$1(project),
		_links: links
	};
}
function isReachable(project) {
	return project.status === "active" || project.status === "suspended";
}
function listProjects(call) {
	const organization = organizationOf(call, {
		acceptsName: false,
		form: "empty"
	});
	const sorted = sortItems(call, filterItems(call, visibleProjects(call, organization), {
		id: (one) => [one.id],
		title: (one) => [one.title],
		status: (one) => [one.status]
	}, "plain"), {
		...stampFields,
		id: (one) => one.id,
		title: (one) => one.title,
		status: (one) => one.status,
		region: () => "",
		type: () => "",
		plan: () => ""
	}, "plain");
	const page = paginate(call, sorted, {
		maximum: 100,
		keyOf: (one) => one.id,
		form: "plain"
	});
	return json({
		count: sorted.length,
		items: page.items.map((one) => listedBody(call, organization, one)),
		facets: { plans: {} },
		_links: page.links
	});
}
function getListed(call) {
	const organization = organizationOf(call, {
		acceptsName: false,
		form: "empty"
	});
	const project = visibleProjects(call, organization).find((one) => one.id === call.parameters.project);
	if (project === void 0) throw new Refusal(404, "", "empty");
	return json(listedBody(call, organization, project));
}
function reachableProject(call) {
	const place = projectOf(call, {
		form: "plain",
		missing: 404
	});
	if (!isReachable(place.project)) throw new Refusal(404, "The project is not available.", "plain");
	if (hasAccess(call, place.organization, place.project)) return place;
	throw new Refusal(403, "You do not have access to this project.", "plain");
}
function getProject(call) {
	const { organization, project } = reachableProject(call);
	const isUnpaid = organization.status === "restricted" || organization.status === "suspended";
	return json({
		id: project.id,
		...stamps$1(project),
		attributes: {},
		title: project.title,
		description: "",
		owner: project.ownerId ?? organization.ownerId,
		namespace: "upsun",
		organization: organization.id,
		default_branch: "main",
		status: {
			code: "provisioned",
			message: "ok"
		},
		timezone: "UTC",
		region: "eu-5.platform.sh",
		repository: {
			url: `${project.id}@git.eu-5.platform.sh:${project.id}.git`,
			client_ssh_key: null
		},
		default_domain: null,
		subscription: {
			license_uri: "https://api.upsun.com/licenses/1",
			storage: 5120,
			included_users: 1,
			subscription_management_uri: "https://console.upsun.com",
			restricted: isUnpaid,
			suspended: organization.status === "suspended",
			user_licenses: project.userLicenses ?? 100
		},
		maintenance: null,
		_links: { self: { href: `/projects/${project.id}` } }
	});
}
function environmentTypes(call) {
	const { project } = reachableProject(call);
	const all = [
		"production",
		"staging",
		"development"
	].map((id) => ({
		id,
		attributes: {},
		_links: { self: { href: `/projects/${project.id}/environment-types/${id}` } }
	}));
	if (call.parameters.type === void 0) return json(all);
	const one = all.find((candidate) => candidate.id === call.parameters.type);
	if (one === void 0) throw new Refusal(404, `${project.title} has no such environment type.`, "plain");
	return json(one);
}
const projectRoutes = [
	{
		method: "GET",
		path: "/organizations/{organization}/projects",
		answer: listProjects
	},
	{
		method: "GET",
		path: "/organizations/{organization}/projects/{project}",
		answer: getListed
	},
	{
		method: "GET",
		path: "/projects/{project}",
		answer: getProject
	},
	{
		method: "GET",
		path: "/projects/{project}/environment-types",
		answer: environmentTypes
	},
	{
		method: "GET",
		path: "/projects/{project}/environment-types/{type}",
		answer: environmentTypes
	}
];
// src/providers/upsun/simulator/routes/environments.ts
function isRedeployable(call, organization, project, environment) {
	const held = effectivePermissions(organization, project, call.caller.id);
	const type = environment.type;
	const mayDeploy = [
		"admin",
		`${type}:admin`,
		`${type}:contributor`
	].some((one) => held.includes(one));
	return environment.status === "active" && mayDeploy;
}
function environmentBody(call, organization, project, environment) {
	const self = `/projects/${project.id}/environments/${encodeURIComponent(environment.name)}`;
	const links = { self: { href: self } };
	if (isRedeployable(call, organization, project, environment)) links["#redeploy"] = {
		href: `${self}/redeploy`,
		method: "POST"
	};
	return {
		id: environment.name,
		...stamps$1(project),
		name: environment.name,
		machine_name: `${environment.name.replaceAll("/", "-")}-abc123x`,
		title: environment.name,
		type: environment.type,
		status: environment.status,
		project: project.id,
		is_main: environment.type === "production",
		parent: environment.type === "production" ? null : "main",
		...fixedEnvironmentFields,
		_links: links
	};
}
const fixedEnvironmentFields = {
	attributes: {},
	default_domain: null,
	has_domains: false,
	clone_parent_on_create: true,
	deployment_target: "local",
	is_pr: false,
	has_remote: false,
	http_access: {
		is_enabled: true,
		addresses: [],
		basic_auth: {}
	},
	enable_smtp: false,
	restrict_robots: true,
	edge_hostname: "example.eu-5.platformsh.site",
	deployment_state: null,
	sizing: null,
	resources_overrides: {},
	max_instance_count: null,
	last_active_at: null,
	last_backup_at: null,
	is_dirty: false,
	has_staged_activities: false,
	can_rolling_deploy: false,
	supports_rolling_deployments: false,
	has_code: true,
	head_commit: null,
	merge_info: {
		commits_ahead: 0,
		commits_behind: 0,
		parent_ref: null
	},
	has_deployment: true,
	supports_restrict_robots: true
};
function environmentOf$1(call) {
	const place = reachableProject(call);
	const environment = place.project.environments.find((one) => one.name === call.parameters.environment);
	if (environment === void 0) throw new Refusal(404, "The environment does not exist.", "plain");
	return {
		...place,
		environment
	};
}
function redeploy(call) {
	const { organization, project, environment } = environmentOf$1(call);
	if (!isRedeployable(call, organization, project, environment)) throw new Refusal(environment.status === "active" ? 403 : 400, "This environment cannot be redeployed.", "plain");
	const activity = {
		id: newShortId(call.store),
		environment: environment.name,
		createdAt: call.store.now(),
		pollsLeft: call.store.switches.redeploy_polls,
		isDone: false
	};
	project.activities.push(activity);
	return json({
		status: "Accepted",
		code: 202,
		_embedded: { activities: [activityBody(call, project, activity)] }
	}, 202);
}
function activityBody(call, project, activity) {
	const at = instant(activity.createdAt);
	return {
		id: activity.id,
		state: activity.isDone ? "complete" : "in_progress",
		result: activity.isDone ? call.store.switches.redeploy_result : null,
		created_at: at,
		updated_at: at,
		type: "environment.redeploy",
		parameters: {},
		project: project.id,
		environments: [activity.environment],
		failure_reason: null,
		started_at: at,
		completed_at: activity.isDone ? instant(call.store.now()) : null,
		completion_percent: activity.isDone ? 100 : 0,
		cancelled_at: null,
		timings: {},
		log: "",
		payload: {},
		description: null,
		text: null,
		expires_at: null,
		commands: [],
		_links: {
			self: { href: activityPath(project, activity) },
			log: { href: `${activityPath(project, activity)}/log` }
		}
	};
}
const activityPath = (project, activity) => `/projects/${project.id}/activities/${activity.id}`;
function getLog(call) {
	const { project } = reachableProject(call);
	const activity = activityOf(call, project);
	const text = [{
		_id: 0,
		data: {
			timestamp: instant(activity.createdAt),
			message: `Redeploying ${activity.environment}\n`
		}
	}, ...activity.isDone ? [{ seal: true }] : []].map((line) => `${JSON.stringify(line)}\n`).join("");
	return new Response(text, {
		status: 200,
		headers: { "content-type": "application/x-ndjson" }
	});
}
function activityOf(call, project) {
	const activity = project.activities.find((one) => one.id === call.parameters.activity);
	if (activity === void 0) throw new Refusal(404, "The activity does not exist.", "plain");
	return activity;
}
function getActivity(call) {
	const { organization, project } = reachableProject(call);
	const activity = activityOf(call, project);
	activity.pollsLeft -= 1;
	if (activity.pollsLeft <= 0 && !activity.isDone) {
		activity.isDone = true;
		const environment = project.environments.find((one) => one.name === activity.environment);
		if (environment !== void 0 && call.store.switches.redeploy_result === "success") environment.ssh = sshUsers(call.store, organization, project, environment.type);
	}
	return json(activityBody(call, project, activity));
}
const environmentRoutes = [
	{
		method: "GET",
		path: "/projects/{project}/environments",
		answer: (call) => {
			const { organization, project } = reachableProject(call);
			return json(project.environments.map((one) => environmentBody(call, organization, project, one)));
		}
	},
	{
		method: "GET",
		path: "/projects/{project}/environments/{environment}",
		answer: (call) => {
			const { organization, project, environment } = environmentOf$1(call);
			return json(environmentBody(call, organization, project, environment));
		}
	},
	{
		method: "POST",
		path: "/projects/{project}/environments/{environment}/redeploy",
		answer: redeploy
	},
	{
		method: "GET",
		path: "/projects/{project}/activities",
		answer: (call) => {
			const { project } = reachableProject(call);
			return json([...project.activities].reverse().map((one) => activityBody(call, project, one)));
		}
	},
	{
		method: "GET",
		path: "/projects/{project}/activities/{activity}",
		answer: getActivity
	},
	{
		method: "GET",
		path: "/projects/{project}/activities/{activity}/log",
		answer: getLog
	}
];
// src/providers/upsun/simulator/routes/extended-access.ts
function extendedAccess(call) {
	const userId = call.parameters.user ?? "";
	const visible = call.store.organizations.filter((one) => isMember(one, userId) && (userId === call.caller.id || managesMembers(one, call.caller.id)));
	if (visible.length === 0) throw new Refusal(403, "You are not allowed to see the access of this user.", "plain");
	const page = paginate(call, filterItems(call, visible.flatMap((organization) => {
		const held = organization.members.get(userId);
		return [...held === void 0 ? [] : [item(userId, organization, "organization", organization.id, held.permissions, held.createdAt)], ...organization.projects.flatMap((project) => projectItem(userId, organization, project))];
	}), {
		resource_type: (one) => [one.resource_type],
		organization_id: (one) => [one.organization_id],
		permissions: (one) => one.permissions
	}, "plain"), {
		maximum: 200,
		keyOf: (one) => one.resource_id,
		form: "plain"
	});
	const projects = page.items.filter((one) => one.resource_type === "project").map((one) => one.resource_id);
	const references = {
		...referenceLinks(call.store, "projects", projects),
		...referenceLinks(call.store, "organizations", page.items.map((one) => one.organization_id))
	};
	return json({
		items: page.items,
		_links: {
			...page.links,
			...references
		}
	});
}
function item(userId, organization, type, resourceId, permissions, since) {
	return {
		user_id: userId,
		resource_id: resourceId,
		resource_type: type,
		organization_id: organization.id,
		permissions: [...permissions],
		granted_at: instant(since),
		updated_at: instant(since)
	};
}
function projectItem(userId, organization, project) {
	const teams = organization.teams.filter((team) => team.members.has(userId) && team.projects.has(project.id));
	const direct = project.access.get(userId);
	const all = [...direct?.permissions ?? [], ...teams.flatMap((team) => team.permissions)];
	if (direct === void 0 && teams.length === 0) return [];
	return [item(userId, organization, "project", project.id, [...new Set(all)], direct?.createdAt ?? project.createdAt)];
}
const extendedAccessRoutes = [{
	method: "GET",
	path: "/users/{user}/extended-access",
	answer: extendedAccess
}];
// src/providers/upsun/simulator/routes/teams.ts
function teamBody(call, organization, team) {
	return {
		id: team.id,
		organization_id: organization.id,
		label: team.label,
		project_permissions: shuffled(call.store, team.permissions),
		counts: {
			member_count: team.members.size,
			project_count: team.projects.size
		},
		...stamps$1(team),
		_links: {
			self: { href: `/teams/${team.id}` },
			...referenceLinks(call.store, "organizations", [organization.id])
		}
	};
}
function requireTeams(organization) {
	if (organization.capabilities.includes("teams")) return;
	throw new Refusal(403, "The teams feature is not enabled for this organization.", "plain");
}
function teamOf(call) {
	const found = findTeam(call.store, call.parameters.team ?? "");
	if (found === void 0) throw new Refusal(404, "The team does not exist.", "plain");
	call.concerns(found.organization.name);
	requireTeams(found.organization);
	requireMemberManager(call, found.organization, "plain");
	return found;
}
function answerTeams(call, places) {
	const sorted = sortItems(call, filterItems(call, places, {
		organization_id: (one) => [one.organization.id],
		id: (one) => [one.team.id]
	}, "plain"), {
		label: (one) => one.team.label,
		created_at: (one) => one.team.createdAt,
		updated_at: (one) => one.team.updatedAt
	}, "plain");
	const page = paginate(call, sorted, {
		maximum: 100,
		keyOf: (one) => one.team.id,
		form: "plain"
	});
	const organizations = page.items.map((one) => one.organization.id);
	return json({
		items: page.items.map((one) => teamBody(call, one.organization, one.team)),
		count: sorted.length,
		_links: {
			...page.links,
			...referenceLinks(call.store, "organizations", organizations)
		}
	});
}
function listTeams(call) {
	const wanted = call.query.get("filter[organization_id]") ?? call.query.get("filter[organization_id][eq]");
	const organizations = call.store.organizations.filter((one) => (wanted === null || one.id === wanted) && managesMembers(one, call.caller.id));
	const asked = organizations.find((one) => one.id === wanted);
	if (wanted !== null && asked === void 0) throw new Refusal(403, "You are not allowed to see these teams.", "plain");
	if (asked !== void 0) {
		call.concerns(asked.name);
		requireTeams(asked);
	}
	return answerTeams(call, organizations.flatMap((organization) => organization.teams.map((team) => ({
		organization,
		team
	}))));
}
function teamsOfUser(call) {
	const userId = call.parameters.user ?? "";
	if (!call.store.users.has(userId)) throw new Refusal(404, "The user does not exist.", "plain");
	const organizations = call.store.organizations.filter((one) => userId === call.caller.id || managesMembers(one, call.caller.id));
	if (organizations.length === 0) throw new Refusal(403, "You are not allowed to see these teams.", "plain");
	return answerTeams(call, organizations.flatMap((organization) => organization.teams.filter((team) => team.members.has(userId)).map((team) => ({
		organization,
		team
	}))));
}
function readLabel(value) {
	if (typeof value === "string" && value.trim() !== "") return value;
	throw new Refusal(400, "label: must not be empty.", "plain");
}
function readTeamPermissions(value) {
	return readPermissions(value, projectPermissions, "plain", { mayBeEmpty: true });
}
function postTeam(call) {
	const body = bodyObject(call, "plain");
	const organization = call.store.organizations.find((one) => one.id === body.organization_id);
	if (organization === void 0) throw new Refusal(400, "organization_id: does not exist.", "plain");
	call.concerns(organization.name);
	requireTeams(organization);
	requireMemberManager(call, organization, "plain");
	const team = {
		...stampNow(call.store),
		id: newUlid(call.store),
		label: readLabel(body.label),
		permissions: readTeamPermissions(body.project_permissions ?? []),
		members: new Map(),
		projects: new Map()
	};
	organization.teams.push(team);
	return json(teamBody(call, organization, team), 201);
}
function patchTeam(call) {
	const { organization, team } = teamOf(call);
	const body = bodyObject(call, "plain");
	if (body.label !== void 0) team.label = readLabel(body.label);
	if (body.project_permissions !== void 0) team.permissions = readTeamPermissions(body.project_permissions);
	team.updatedAt = call.store.now();
	if (call.store.switches.team_update_status === 204) return noContent();
	return json(teamBody(call, organization, team));
}
function deleteTeam(call) {
	const { organization, team } = teamOf(call);
	organization.teams.splice(organization.teams.indexOf(team), 1);
	return noContent();
}
function memberBody(team, userId, stamped) {
	const self = `/teams/${team.id}/members/${userId}`;
	return {
		team_id: team.id,
		user_id: userId,
		...stamps$1(stamped),
		_links: {
			self: { href: self },
			delete: {
				href: self,
				method: "DELETE"
			}
		}
	};
}
function listMembers(call) {
	const { team } = teamOf(call);
	const page = paginate(call, sortItems(call, [...team.members].map(([id, stamped]) => ({
		id,
		...stamped
	})), stampFields, "plain"), {
		maximum: 50,
		keyOf: (one) => one.id,
		form: "plain"
	});
	return json({
		items: page.items.map((one) => memberBody(team, one.id, one)),
		_links: {
			...page.links,
			...referenceLinks(call.store, "users", page.items.map((one) => one.id))
		}
	});
}
function postMember(call) {
	const { organization, team } = teamOf(call);
	const userId = String(bodyObject(call, "plain").user_id ?? "");
	if (!isMember(organization, userId)) throw new Refusal(400, "The user is not a member of the organization.", "plain");
	if (team.members.has(userId)) throw new Refusal(400, "The user is already in the team.", "plain");
	const stamped = stampNow(call.store);
	team.members.set(userId, stamped);
	return json(memberBody(team, userId, stamped), 201);
}
function teamMember(call) {
	const { team } = teamOf(call);
	const userId = call.parameters.user ?? "";
	const stamped = team.members.get(userId);
	if (stamped === void 0) throw new Refusal(404, "The user is not in the team.", "plain");
	return {
		team,
		userId,
		stamped
	};
}
const teamRoutes = [
	{
		method: "GET",
		path: "/teams",
		answer: listTeams
	},
	{
		method: "POST",
		path: "/teams",
		answer: postTeam
	},
	{
		method: "GET",
		path: "/teams/{team}",
		answer: (call) => {
			const { organization, team } = teamOf(call);
			return json(teamBody(call, organization, team));
		}
	},
	{
		method: "PATCH",
		path: "/teams/{team}",
		answer: patchTeam
	},
	{
		method: "DELETE",
		path: "/teams/{team}",
		answer: deleteTeam
	},
	{
		method: "GET",
		path: "/teams/{team}/members",
		answer: listMembers
	},
	{
		method: "POST",
		path: "/teams/{team}/members",
		answer: postMember
	},
	{
		method: "GET",
		path: "/teams/{team}/members/{user}",
		answer: (call) => {
			const { team, userId, stamped } = teamMember(call);
			return json(memberBody(team, userId, stamped));
		}
	},
	{
		method: "DELETE",
		path: "/teams/{team}/members/{user}",
		answer: (call) => {
			const { team, userId } = teamMember(call);
			team.members.delete(userId);
			return noContent();
		}
	},
	{
		method: "GET",
		path: "/users/{user}/teams",
		answer: teamsOfUser
	}
];
// src/providers/upsun/simulator/routes/team-access.ts
const teamSide = (team, project) => `/teams/${team.id}/project-access/${project.id}`;
const projectSide = (team, project) => `/projects/${project.id}/team-access/${team.id}`;
function accessBody(call, place, project, self) {
	const stamped = place.team.projects.get(project.id) ?? project;
	const mayChange = managesAccess(place.organization, project, call.caller.id) && !isFrozen(place.organization);
	const links = { self: { href: self } };
	if (mayChange) links.delete = {
		href: self,
		method: "DELETE"
	};
	return {
		team_id: place.team.id,
		organization_id: place.organization.id,
		project_id: project.id,
		project_title: project.title,
		granted_at: instant(stamped.createdAt),
		updated_at: instant(stamped.updatedAt),
		_links: links
	};
}
const accessSort = {
	granted_at: (one) => one.granted_at,
	updated_at: (one) => one.updated_at
};
function projectsOfTeam(call) {
	const place = teamOf(call);
	refuseWhenFrozen(place.organization, "problem");
	const page = paginate(call, sortItems(call, place.organization.projects.filter((project) => place.team.projects.has(project.id)).map((project) => accessBody(call, place, project, teamSide(place.team, project))), {
		...accessSort,
		project_title: (one) => one.project_title
	}, "problem"), {
		maximum: 200,
		keyOf: (one) => one.project_id,
		form: "problem"
	});
	return json({
		items: page.items,
		_links: page.links
	});
}
function teamsOfProject(call) {
	const { organization, project } = managedProject(call);
	const page = paginate(call, sortItems(call, organization.teams.filter((team) => team.projects.has(project.id)).map((team) => accessBody(call, {
		organization,
		team
	}, project, projectSide(team, project))), accessSort, "problem"), {
		maximum: 200,
		keyOf: (one) => one.team_id,
		form: "problem"
	});
	const references = referenceLinks(call.store, "teams", page.items.map((one) => one.team_id));
	return json({
		items: page.items,
		_links: {
			...page.links,
			...references
		}
	});
}
function managedProject(call) {
	const place = projectOf(call, {
		form: "problem",
		missing: 403
	});
	requireTeams(place.organization);
	refuseWhenFrozen(place.organization, "problem");
	if (managesAccess(place.organization, place.project, call.caller.id)) return place;
	throw new Refusal(403, "You are not allowed to manage the users of this project.", "problem");
}
function idsOf(call, key) {
	if (!Array.isArray(call.body)) throw new Refusal(400, "The request body must be an array.", "problem");
	return call.body.map((item) => {
		const entry = asObject(item);
		const extra = Object.keys(entry ?? {}).find((name) => name !== key);
		if (entry === void 0 || extra !== void 0 || typeof entry[key] !== "string") throw new Refusal(400, `Every entry must be an object with ${key} alone.`, "problem");
		return entry[key];
	});
}
function connectAll(call, pairs) {
	if (pairs.some(({ team, project }) => team.projects.has(project.id))) throw new Refusal(409, "The team already has access to the project.", "problem");
	for (const { team, project } of pairs) team.projects.set(project.id, stampNow(call.store));
	return noContent();
}
function postProjects(call) {
	const { organization, team } = teamOf(call);
	refuseWhenFrozen(organization, "problem");
	return connectAll(call, idsOf(call, "project_id").map((id) => {
		const project = organization.projects.find((one) => one.id === id);
		if (project === void 0) throw new Refusal(400, "project_id: does not exist.", "problem");
		return {
			team,
			project
		};
	}));
}
function postTeams(call) {
	const { organization, project } = managedProject(call);
	return connectAll(call, idsOf(call, "team_id").map((id) => {
		const team = organization.teams.find((one) => one.id === id);
		if (team === void 0) throw new Refusal(400, "team_id: does not exist.", "problem");
		return {
			team,
			project
		};
	}));
}
function connection(call, side) {
	const found = side === "team" ? teamOf(call) : findTeam(call.store, call.parameters.team ?? "");
	const { organization, project } = managedProject(call);
	if (found === void 0 || !found.team.projects.has(project.id) || found.organization !== organization) throw new Refusal(404, "The team has no access to the project.", "problem");
	return {
		organization,
		team: found.team,
		project
	};
}
const connectionRoutes = (side, path) => [{
	method: "GET",
	path,
	answer: (call) => {
		const place = connection(call, side);
		const self = side === "team" ? teamSide(place.team, place.project) : projectSide(place.team, place.project);
		return json(accessBody(call, place, place.project, self));
	}
}, {
	method: "DELETE",
	path,
	answer: (call) => {
		const { team, project } = connection(call, side);
		team.projects.delete(project.id);
		return noContent();
	}
}];
const teamAccessRoutes = [
	{
		method: "GET",
		path: "/teams/{team}/project-access",
		answer: projectsOfTeam
	},
	{
		method: "POST",
		path: "/teams/{team}/project-access",
		answer: postProjects
	},
	...connectionRoutes("team", "/teams/{team}/project-access/{project}"),
	{
		method: "GET",
		path: "/projects/{project}/team-access",
		answer: teamsOfProject
	},
	{
		method: "POST",
		path: "/projects/{project}/team-access",
		answer: postTeams
	},
	...connectionRoutes("project", "/projects/{project}/team-access/{team}")
];
// src/providers/upsun/simulator/routes/users.ts
const epoch = Date.UTC(2026, 0, 5, 8, 0, 0);
function userBody(user) {
	return {
		id: user.id,
		deactivated: false,
		namespace: "upsun",
		username: user.email.split("@")[0] ?? user.id,
		email: user.email,
		email_verified: true,
		first_name: user.firstName,
		last_name: user.lastName,
		picture: "https://api.upsun.com/picture.png",
		company: "",
		website: "https://example.com/",
		country: "FR",
		created_at: instant(epoch),
		updated_at: instant(epoch)
	};
}
function mayLookUp(call, user) {
	if (user.id === call.caller.id) return true;
	return call.store.organizations.some((one) => one.members.has(user.id) && one.members.has(call.caller.id));
}
function getUser(call) {
	const text = call.parameters.user ?? "";
	const user = text.startsWith("email=") ? userByEmail(call.store, text.slice(6)) : call.store.users.get(text);
	if (user === void 0 || user.reference === "null") throw new Refusal(404, "", "empty");
	if (!mayLookUp(call, user)) throw new Refusal(403, "You are not allowed to see this user.", "plain");
	return json(userBody(user));
}
function userReference(user) {
	return {
		id: user.id,
		username: user.email.split("@")[0] ?? user.id,
		email: user.email,
		first_name: user.firstName,
		last_name: user.lastName,
		picture: "https://api.upsun.com/picture.png",
		mfa_enabled: user.hasMfa,
		sso_enabled: user.hasSso
	};
}
const details = {
	users: (store, id) => {
		const user = store.users.get(id);
		if (user === void 0 || user.reference === "null") return null;
		return user.reference === "missing" ? void 0 : userReference(user);
	},
	organizations: (store, id) => {
		const one = store.organizations.find((organization) => organization.id === id);
		if (one === void 0) return null;
		const { name, label, type } = one;
		return {
			id,
			type,
			owner_id: one.ownerId,
			name,
			label,
			vendor: "upsun",
			...stamps$1(one)
		};
	},
	projects: (store, id) => {
		const found = findProject(store, id);
		if (found === void 0) return null;
		const { project, organization } = found;
		return {
			id,
			organization_id: organization.id,
			subscription_id: "1",
			region: "eu-5.platform.sh",
			title: project.title,
			type: "grid",
			plan: "flexible",
			status: project.status,
			...stamps$1(project)
		};
	},
	teams: (store, id) => {
		const found = findTeam(store, id);
		if (found === void 0) return null;
		const { team, organization } = found;
		return {
			id,
			organization_id: organization.id,
			label: team.label,
			project_permissions: team.permissions,
			counts: {
				member_count: team.members.size,
				project_count: team.projects.size
			},
			...stamps$1(team)
		};
	}
};
function references(call) {
	const set = call.parameters.set ?? "";
	const detail = ownOf(details, set);
	if (detail === void 0) throw new Refusal(404, "", "empty");
	const list = call.query.get("in") ?? "";
	if (call.query.get("sig") !== sign(`${set}:${list}`)) throw new Refusal(400, "The signature is not valid.", "plain");
	const entries = list.split(",").filter((id) => id !== "").map((id) => [id, detail(call.store, id)]);
	return json(Object.fromEntries(entries.filter(([, value]) => value !== void 0)));
}
const userRoutes = [
	{
		method: "GET",
		path: "/users/me",
		answer: (call) => json(userBody(call.caller))
	},
	{
		method: "GET",
		path: "/users/{user}",
		answer: getUser
	},
	{
		method: "GET",
		path: "/ref/{set}",
		answer: references
	}
];
// src/providers/upsun/simulator/switches.ts
const switchesCodec = require_may.noted(require_may.record({
	default_page_size: require_may.standing(require_may.integer({ minimum: 1 }), 20),
	oversized_page: require_may.standing(require_may.oneOf("refuse", "clamp"), "refuse"),
	error_body: require_may.standing(require_may.oneOf("problem", "error"), "problem"),
	token_error: require_may.standing(require_may.oneOf("request_unauthorized", "invalid_grant"), "request_unauthorized"),
	json_login: require_may.standing(require_may.flag, false),
	token_life: require_may.standing(require_may.integer({ minimum: 1 }), 900),
	step_up: require_may.standing(require_may.flag, false),
	brings_projects_list: require_may.standing(require_may.flag, false),
	accepts_known_accounts: require_may.standing(require_may.flag, false),
	shows_processing: require_may.standing(require_may.flag, false),
	lists_owner_access: require_may.standing(require_may.flag, true),
	bulk_is_atomic: require_may.standing(require_may.flag, true),
	team_update_status: require_may.standing(require_may.oneOf(200, 204), 200),
	links_invitation_pages: require_may.standing(require_may.flag, true),
	references_per_link: require_may.standing(require_may.integer({ minimum: 1 }), 100),
	redeploy_polls: require_may.standing(require_may.integer({ minimum: 0 }), 2),
	redeploy_result: require_may.standing(require_may.oneOf("success", "failure"), "success")
}), { description: "How the server behaves where the vendor's documents leave it open; see the README." });
// src/providers/upsun/simulator/state.ts
const beginning = Date.UTC(2026, 0, 5, 9, 0, 0);
const within = (loading, organization) => ({
	...loading,
	organization
});
const stamp = ({ tick }) => {
	const at = tick();
	return {
		createdAt: at,
		updatedAt: at
	};
};
const stamps = {
	createdAt: require_may.unsaved(({ tick }) => tick()),
	updatedAt: require_may.unsaved((_loading, { createdAt }) => createdAt)
};
const email = require_may.textOf({ pattern: "^[^\\s@]+@[^\\s@]+$" });
const uuid = require_may.textOf({ format: "uuid" });
const texts = require_may.list(require_may.text);
const person = require_may.through(email, {
	load: (given, { store }) => ensureUser(store, given).id,
	save: (id, { store }) => store.users.get(id)?.email ?? id
});
const held = require_may.through(texts, {
	load: (permissions, loading) => ({
		...stamp(loading),
		permissions
	}),
	save: ({ permissions }) => permissions
});
const heldByEmail = require_may.noted(require_may.mapOf(person, held), { description: "E-mail to permissions." });
const stamped = (item) => require_may.through(require_may.list(item), {
	load: (ids, loading) => new Map(ids.map((id) => [id, stamp(loading)])),
	save: (entries) => [...entries.keys()]
});
const user = require_may.record({
	id: require_may.made(uuid, ({ store }) => newUuid(store)),
	email: require_may.required(email),
	firstName: require_may.made(require_may.text, (_loading, whole) => firstNameOf(whole.email)),
	lastName: require_may.made(require_may.text, () => ""),
	reference: require_may.made(require_may.noted(require_may.oneOf("present", "null", "missing"), { description: "What the reference endpoint says of this user. Default: present." }), () => "present"),
	hasMfa: require_may.made(require_may.flag, () => true),
	hasSso: require_may.made(require_may.flag, () => false)
}, {
	keys: {
		firstName: "first_name",
		lastName: "last_name",
		hasMfa: "mfa_enabled",
		hasSso: "sso_enabled"
	},
	settle: (one, { store }) => {
		if (userByEmail(store, one.email) !== void 0) throw new Error(`upsun: the user ${one.email} stands there twice.`);
		store.users.set(one.id, one);
	}
});
const token = require_may.record({
	token: require_may.required(require_may.text),
	email: require_may.required(email),
	env: require_may.maybe(require_may.noted(require_may.text, { description: "Variable under which this token is handed out." }), void 0)
}, {
	keys: { email: "user" },
	settle: (one, { store }) => void ensureUser(store, one.email)
});
const invitation = {
	...stamps,
	id: require_may.made(uuid, ({ store }) => newUuid(store)),
	state: require_may.made(require_may.oneOf("pending", "processing", "accepted", "cancelled", "error"), () => "pending"),
	email: require_may.required(email),
	inviterId: require_may.made(person, ({ organization: { ownerId } }) => ownerId),
	finishedAt: require_may.unsaved((_loading, { state, updatedAt }) => state === "pending" || state === "processing" ? void 0 : updatedAt)
};
const INVITATION_KEYS = { keys: { inviterId: "inviter" } };
const organizationInvitation = require_may.record({
	...invitation,
	permissions: require_may.made(texts, require_may.nothing)
}, INVITATION_KEYS);
const environmentType = require_may.oneOf("production", "staging", "development");
const typeRole = require_may.record({
	type: require_may.required(environmentType),
	role: require_may.required(require_may.oneOf("admin", "contributor", "viewer"))
});
const projectInvitation = require_may.record({
	...invitation,
	role: require_may.made(require_may.oneOf("admin", "viewer"), () => "viewer"),
	permissions: require_may.made(require_may.list(typeRole), require_may.nothing)
}, INVITATION_KEYS);
const UNSETTLED = new Set();
const environment = require_may.record({
	name: require_may.required(require_may.text),
	type: require_may.made(environmentType, () => "development"),
	status: require_may.made(require_may.oneOf("active", "inactive", "paused", "dirty", "deleting"), () => "active"),
	ssh: require_may.made(require_may.set(person), () => UNSETTLED)
});
const project = require_may.record({
	...stamps,
	id: require_may.made(require_may.textOf({ pattern: "^[a-z0-9]+$" }), ({ store }) => newShortId(store)),
	title: require_may.required(require_may.text),
	status: require_may.made(require_may.oneOf("requested", "active", "failed", "suspended", "deleted"), () => "active"),
	ownerId: require_may.maybe(person, void 0),
	userLicenses: require_may.maybe(require_may.integer({ minimum: 0 }), void 0),
	environments: require_may.made(require_may.list(environment), require_may.nothing),
	access: require_may.made(heldByEmail, () => new Map()),
	invitations: require_may.made(require_may.list(projectInvitation), require_may.nothing),
	activities: require_may.unsaved(require_may.nothing)
}, { keys: {
	ownerId: "owner",
	userLicenses: "user_licenses"
} });
const projectOfTeam = require_may.through(require_may.text, {
	load: (wanted, { organization: { projects } }, place) => {
		const found = projects.find(({ id, title }) => id === wanted || title === wanted);
		if (found === void 0) throw new Error(`${place}: there is no project "${wanted}".`);
		return found.id;
	},
	save: (id) => id
});
const team = require_may.record({
	...stamps,
	id: require_may.made(require_may.text, ({ store }) => newUlid(store)),
	label: require_may.required(require_may.text),
	permissions: require_may.made(texts, require_may.nothing),
	members: require_may.made(stamped(person), () => new Map()),
	projects: require_may.made(require_may.noted(stamped(projectOfTeam), { description: "Project ids or titles." }), () => new Map())
}, { keys: { permissions: "project_permissions" } });
const organization = require_may.record({
	...stamps,
	id: require_may.made(require_may.text, ({ store }) => newUlid(store)),
	name: require_may.required(require_may.textOf({ pattern: "^[a-z0-9-]+$" })),
	label: require_may.made(require_may.text, (_loading, { name }) => name),
	type: require_may.made(require_may.oneOf("fixed", "flexible"), () => "flexible"),
	ownerId: require_may.required(person),
	status: require_may.made(require_may.oneOf("active", "restricted", "suspended", "deleted"), () => "active"),
	capabilities: require_may.made(texts, require_may.nothing),
	enforcesMfa: require_may.made(require_may.flag, () => false),
	members: require_may.made(heldByEmail, () => new Map()),
	invitations: require_may.inside(within, require_may.made(require_may.list(organizationInvitation), require_may.nothing)),
	projects: require_may.inside(within, require_may.made(require_may.list(project), require_may.nothing)),
	teams: require_may.inside(within, require_may.made(require_may.list(team), require_may.nothing))
}, {
	keys: {
		ownerId: "owner",
		enforcesMfa: "mfa_enforced"
	},
	settle: settleOrganization
});
function settleOrganization(whole, loading) {
	const { ownerId, projects, teams } = whole;
	const owner = whole.members.get(ownerId) ?? {
		...stamp(loading),
		permissions: []
	};
	whole.members.delete(ownerId);
	whole.members = new Map([[ownerId, owner], ...whole.members]);
	for (const id of [...projects.map(({ access }) => access), ...teams.map(({ members }) => members)].flatMap((people) => [...people.keys()])) if (!whole.members.has(id)) whole.members.set(id, {
		...stamp(loading),
		permissions: []
	});
	for (const one of projects) for (const place of one.environments) if (place.ssh === UNSETTLED) place.ssh = sshUsers(loading.store, whole, one, place.type);
}
const file = require_may.record({
	users: require_may.made(require_may.through(require_may.list(user), {
		load: (_users, { store }) => store.users,
		save: (users) => [...users.values()]
	}), ({ store }) => store.users),
	tokens: require_may.made(require_may.list(token), require_may.nothing),
	organizations: require_may.made(require_may.list(organization), require_may.nothing),
	switches: require_may.made(switchesCodec, () => switchesCodec.load({}, void 0, "switches"))
});
const stateSchema = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	title: "State of the Upsun simulator",
	...file.schema
};
function loadState({ state, now, random }) {
	const users = new Map();
	let ticks = 0;
	const tick = () => {
		ticks += 1;
		return beginning + ticks * 1e3;
	};
	return {
		...file.load(state, {
			store: {
				users,
				random
			},
			tick
		}, "upsun"),
		now,
		random
	};
}
function saveState(store) {
	return file.save(store, {
		store,
		tick: store.now
	});
}
// src/providers/upsun/simulator/index.ts
const simulatorRoutes = [
	...userRoutes,
	...organizationRoutes,
	...invitationRoutes,
	...projectRoutes,
	...environmentRoutes,
	...accessRoutes,
	...extendedAccessRoutes,
	...teamRoutes,
	...teamAccessRoutes
];
const table = require_may.createRouteTable();
for (const route of simulatorRoutes) table.on(route.method, route.path, route.answer);
function otherMethod(method, allowed) {
	const headers = { allow: allowed.join(", ") };
	if (method === "OPTIONS") return new Response(null, {
		status: 204,
		headers
	});
	return json({ error: "Method not allowed." }, 405, "application/json", headers);
}
const createSimulator = (options) => {
	const store = loadState(options);
	const save = () => saveState(store);
	return {
		handle: (request) => require_may.serveHead(request, (one) => answer(one, store, save)),
		save,
		environment: (origin) => environmentOf(store, origin)
	};
};
function environmentOf(store, origin) {
	const lines = {
		UPSUN_API_URL: origin,
		UPSUN_AUTH_URL: origin
	};
	const first = store.tokens[0];
	if (first !== void 0) lines.UPSUN_CLI_TOKEN = first.token;
	for (const token of store.tokens) if (token.env !== void 0) lines[token.env] = token.token;
	return lines;
}
async function answer(request, store, save) {
	const { pathname, searchParams } = new URL(request.url);
	if (pathname.startsWith("/_simulator/")) return { response: await answerControl(request, store, save) };
	if (pathname === "/oauth2/token") return { response: await answerTokenRequest(request, store) };
	const caller = authenticate(request, store);
	if (caller instanceof Response) return { response: caller };
	const match = table.match(request.method, pathname);
	if (match.kind === "unknown") return { response: json({ error: "Not found." }, 404) };
	if (match.kind === "other-method") return { response: otherMethod(request.method, match.allowed) };
	let organization;
	const finish = (response) => organization === void 0 ? { response } : {
		response,
		org: organization
	};
	const text = await request.text();
	try {
		const call = {
			store,
			method: request.method,
			path: pathname,
			query: searchParams,
			parameters: match.params,
			body: parse(text),
			caller,
			concerns: (name) => {
				organization = name;
			}
		};
		return finish(match.value(call));
	} catch (error) {
		if (error instanceof Refusal) return finish(renderRefusal(error, store));
		throw error;
	}
}
function parse(text) {
	if (text === "") return void 0;
	try {
		return JSON.parse(text);
	} catch {
		throw new Refusal(400, "The request body is not valid JSON.", "plain");
	}
}
exports.createSimulator = createSimulator;
exports.simulatorRoutes = simulatorRoutes;
exports.stateSchema = stateSchema;
