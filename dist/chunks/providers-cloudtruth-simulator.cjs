"use strict";
const require_may = require("./simulator-kit-may.cjs");
const require_random = require("./simulator-kit-random.cjs");
// src/providers/cloudtruth/simulator/store.ts
const wireRoles = [
	"NO_SECRETS",
	"VIEWER",
	"CONTRIB",
	"ADMIN",
	"OWNER"
];
function strength(role) {
	return wireRoles.indexOf(role) + 1;
}
function timestamp(store) {
	return new Date(store.now()).toISOString().replace("Z", "000Z");
}
function newUuid(store) {
	return require_random.makeUuid(store.random);
}
function newUserId(store) {
	return `auth0|${require_random.randomText(store.random, 24, "0123456789abcdef")}`;
}
function sameEmail(a, b) {
	return a !== null && b !== null && a.toLowerCase() === b.toLowerCase();
}
function membershipOf(organization, userId) {
	return organization.memberships.find((membership) => membership.userId === userId);
}
function removeWhere(list, isGone) {
	const gone = list.filter(isGone);
	for (const item of gone) list.splice(list.indexOf(item), 1);
	return gone;
}
// src/providers/cloudtruth/simulator/http.ts
var ApiError = class extends Error {
	status;
	body;
	constructor(status, body) {
		super(JSON.stringify(body));
		this.name = "ApiError";
		this.status = status;
		this.body = body;
	}
};
const forbidden = () => new ApiError(403, { detail: "You do not have permission to perform this action." });
const missing = (model) => new ApiError(404, { detail: `No ${model} matches the given query.` });
const required = "This field is required.";
function ok(body) {
	return require_may.jsonResponse(200, body);
}
function created(body) {
	return require_may.jsonResponse(201, body, { Location: body.url });
}
function noContent() {
	return require_may.emptyResponse(204, { "Content-Length": "0" });
}
function bodyOf(call) {
	const body = call.json();
	if (body === void 0) return {};
	if (typeof body === "object" && body !== null && !Array.isArray(body)) return body;
	throw new ApiError(400, { non_field_errors: ["Invalid data. Expected a dictionary."] });
}
function textField(body, field, limit) {
	const value = body[field];
	if (value === void 0) return void 0;
	if (typeof value !== "string") throw new ApiError(400, { [field]: ["Not a valid string."] });
	if (limit !== void 0 && value.length > limit) throw new ApiError(400, { [field]: [`Ensure this field has no more than ${limit} characters.`] });
	return value;
}
function roleField(body, isRequired) {
	const value = body.role;
	if (value === void 0) {
		if (isRequired) throw new ApiError(400, { role: [required] });
		return;
	}
	if (wireRoles.some((role) => role === value)) return String(value);
	throw new ApiError(400, { role: [`"${String(value)}" is not a valid choice.`] });
}
function isAtLeast(caller, role) {
	return strength(caller.role) >= strength(role);
}
function demand(caller, role) {
	if (!isAtLeast(caller, role)) throw forbidden();
}
function urlOf(caller, collection, id) {
	return `${caller.origin}/api/v1/${collection}/${encodeURIComponent(id)}/`;
}
function resolve(url) {
	if (typeof url !== "string") return void 0;
	try {
		const path = decodeURIComponent(new URL(url, "http://any.invalid").pathname);
		const match = /^\/api\/v1\/([a-z]+)\/([^/]+)\/?$/.exec(path);
		return match?.[1] === void 0 || match[2] === void 0 ? void 0 : {
			collection: match[1],
			id: match[2]
		};
	} catch {
		return;
	}
}
function wholeNumber(text) {
	return text !== null && /^\d+$/.test(text) ? Number(text) : void 0;
}
function choiceFilter(call, name, choices) {
	const value = call.query.get(name);
	if (value === null || value === "") return void 0;
	if (choices.includes(value)) return value;
	throw new ApiError(400, { [name]: [`Select a valid choice. ${value} is not one of the available choices.`] });
}
function page(call, caller, items, render) {
	const { switches } = caller.store;
	const asked = wholeNumber(call.query.get("page_size"));
	const size = asked === void 0 || asked === 0 ? switches.defaultPageSize : Math.min(asked, switches.maxPageSize);
	const number = call.query.has("page") ? wholeNumber(call.query.get("page")) : 1;
	const pages = Math.max(1, Math.ceil(items.length / size));
	if (number === void 0 || number < 1 || number > pages) throw new ApiError(404, { detail: "Invalid page." });
	const link = (to) => {
		const url = new URL(call.url.pathname, caller.origin);
		for (const [key, value] of call.query) if (key !== "page") url.searchParams.append(key, value);
		url.searchParams.set("page", String(to));
		return url.href;
	};
	const end = switches.endOfList === "empty" ? "" : null;
	return ok({
		count: items.length,
		next: number < pages ? link(number + 1) : end,
		previous: number > 1 ? link(number - 1) : null,
		results: items.slice((number - 1) * size, number * size).map(render)
	});
}
function ordered(call, items, render) {
	const ordering = call.query.get("ordering");
	if (ordering === null || ordering === "") return items;
	const isDown = ordering.startsWith("-");
	const field = isDown ? ordering.slice(1) : ordering;
	const key = (item) => String(render(item)[field] ?? "");
	const sorted = [...items].sort((a, b) => key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
	return isDown ? sorted.reverse() : sorted;
}
// src/providers/cloudtruth/simulator/render.ts
function renderUser(caller, user) {
	const membership = membershipOf(caller.organization, user.id);
	return {
		url: urlOf(caller, "users", user.id),
		id: user.id,
		type: user.type,
		name: user.name,
		organization_name: membership === void 0 ? null : caller.organization.name,
		membership_id: membership?.id ?? null,
		role: membership?.role ?? null,
		email: user.email,
		picture_url: null,
		chatgpt_threads: {},
		created_at: user.createdAt,
		modified_at: user.modifiedAt
	};
}
function renderService(caller, service) {
	const user = caller.store.users.get(service.userId);
	return {
		url: urlOf(caller, "serviceaccounts", service.userId),
		id: service.userId,
		owner: service.ownerId === null ? null : urlOf(caller, "users", service.ownerId),
		user: user === void 0 || !service.hasUser ? null : renderUser(caller, user),
		description: service.description,
		keys: service.keys.map((key) => ({
			prefix: key.prefix,
			name: key.name,
			created: key.created,
			expiry_date: key.expiresAt,
			has_expired: key.expiresAt !== null && Date.parse(key.expiresAt) <= caller.store.now(),
			revoked: false
		})),
		created_at: service.createdAt,
		modified_at: service.modifiedAt,
		last_used_at: null
	};
}
function renderMembership(caller, membership) {
	return {
		url: urlOf(caller, "memberships", membership.id),
		id: membership.id,
		user: urlOf(caller, "users", membership.userId),
		organization: urlOf(caller, "organizations", caller.organization.id),
		role: membership.role,
		created_at: membership.createdAt,
		modified_at: membership.modifiedAt
	};
}
function renderInvitation(caller, invitation) {
	const inviter = caller.store.users.get(invitation.inviterId);
	return {
		url: urlOf(caller, "invitations", invitation.id),
		id: invitation.id,
		email: invitation.email,
		role: invitation.role,
		inviter: urlOf(caller, "users", invitation.inviterId),
		inviter_name: inviter?.name ?? inviter?.email ?? invitation.inviterId,
		state: invitation.state,
		state_detail: invitation.detail,
		membership: invitation.membershipId === null ? null : urlOf(caller, "memberships", invitation.membershipId),
		organization: urlOf(caller, "organizations", caller.organization.id)
	};
}
function renderGroup(caller, group) {
	return {
		url: urlOf(caller, "groups", group.id),
		id: group.id,
		name: group.name,
		description: group.description,
		users: group.userIds.map((id) => urlOf(caller, "users", id)),
		created_at: group.createdAt,
		modified_at: group.modifiedAt
	};
}
function renderGrant(caller, grant) {
	return {
		url: urlOf(caller, "grants", grant.id),
		id: grant.id,
		principal: urlOf(caller, grant.principal.kind, grant.principal.id),
		scope: urlOf(caller, grant.scope.kind, grant.scope.id),
		role: grant.role,
		created_at: grant.createdAt,
		modified_at: grant.modifiedAt
	};
}
function grantsOn(organization, kind, id) {
	return organization.grants.filter((grant) => grant.scope.kind === kind && grant.scope.id === id);
}
function ownRole(caller, grants) {
	const groups = new Set(caller.organization.groups.filter((group) => group.userIds.includes(caller.user.id)).map((group) => group.id));
	return grants.find(({ principal }) => principal.kind === "users" ? principal.id === caller.user.id : groups.has(principal.id))?.role ?? null;
}
function renderScope(caller, scope, isUpdate = false) {
	const grants = grantsOn(caller.organization, scope.kind, scope.id);
	const url = { url: urlOf(caller, scope.kind, scope.id) };
	const parent = scope.parentId === null ? null : urlOf(caller, scope.kind, scope.parentId);
	const children = caller.organization.scopes.filter((other) => other.kind === scope.kind && other.parentId === scope.id).map((other) => urlOf(caller, other.kind, other.id));
	const common = {
		id: scope.id,
		name: scope.name,
		description: scope.description,
		access_controlled: grants.length > 0,
		role: grants.length > 0 ? ownRole(caller, grants) : null,
		created_at: scope.createdAt,
		modified_at: scope.modifiedAt
	};
	const own = scope.kind === "projects" ? {
		parameter_name_pattern: scope.pattern,
		depends_on: parent,
		dependents: children,
		pushes: [],
		push_urls: []
	} : {
		parent,
		children
	};
	if (isUpdate) return {
		...common,
		...own
	};
	return {
		...url,
		...common,
		ledger_id: scope.ledgerId,
		...own
	};
}
function renderOrganization(caller, organization) {
	const features = organization.hasGrants ? ["rbac"] : [];
	const rest = {
		project_name_pattern: "",
		mfa_enabled: false,
		version: 4,
		notification_config: {},
		subscription_expires_at: null,
		subscription_id: null,
		subscription_plan_id: null,
		copilot_enabled: false,
		created_at: organization.createdAt,
		modified_at: organization.createdAt
	};
	return {
		url: urlOf(caller, "organizations", organization.id),
		id: organization.id,
		name: organization.name,
		maintenance: organization.maintenance,
		current: organization === caller.organization,
		role: membershipOf(organization, caller.user.id)?.role ?? "",
		subscription_features: features,
		subscription_plan_name: organization.plan,
		...rest
	};
}
function renderAudit(caller, record) {
	const user = caller.store.users.get(record.userId);
	return {
		url: urlOf(caller, "audit", record.id),
		id: record.id,
		action: record.action,
		object_id: record.objectId,
		object_name: record.objectName,
		object_type: record.objectType,
		timestamp: record.timestamp,
		user: user === void 0 ? null : renderUser(caller, user)
	};
}
// src/providers/cloudtruth/simulator/audit.ts
const KEPT_DAYS = 30;
const KEPT_RECORDS = 1e4;
function recordAudit(caller, action, objectType, id, name) {
	const { store, organization, user } = caller;
	organization.audit.push({
		id: newUuid(store),
		action,
		objectId: id,
		objectName: name,
		objectType,
		timestamp: timestamp(store),
		userId: user.id
	});
}
function instantFilter(call, name, absent) {
	const text = call.query.get(name);
	if (text === null || text === "") return absent;
	const instant = Date.parse(text);
	if (Number.isNaN(instant)) throw new ApiError(400, { [name]: ["Enter a valid date/time."] });
	return instant;
}
function routeAudit(router) {
	router.on("GET", "/api/v1/audit/", (call, caller) => {
		demand(caller, "ADMIN");
		const { query } = call;
		const isWanted = (key, value) => !query.has(key) || query.get(key) === value;
		choiceFilter(call, "action", [
			"create",
			"delete",
			"expired",
			"pull",
			"push",
			"update"
		]);
		const earliest = instantFilter(call, "earliest", Number.NEGATIVE_INFINITY);
		const latest = instantFilter(call, "latest", Number.POSITIVE_INFINITY);
		const records = caller.organization.audit.filter((record) => isWanted("action", record.action) && isWanted("object_type", record.objectType) && isWanted("object_id", record.objectId) && isWanted("user_id", record.userId) && Date.parse(record.timestamp) >= earliest && Date.parse(record.timestamp) <= latest);
		const render = (record) => renderAudit(caller, record);
		return page(call, caller, ordered(call, records, render), render);
	});
	router.on("GET", "/api/v1/audit/summary/", (_call, caller) => {
		demand(caller, "ADMIN");
		const [first] = caller.organization.audit;
		return ok({
			earliest: first?.timestamp ?? null,
			max_days: KEPT_DAYS,
			max_records: KEPT_RECORDS,
			total: caller.organization.audit.length
		});
	});
	router.on("GET", "/api/v1/audit/:id/", (call, caller) => {
		demand(caller, "ADMIN");
		const record = caller.organization.audit.find((candidate) => candidate.id === call.params.id);
		if (record === void 0) throw missing("AuditTrail");
		return ok(renderAudit(caller, record));
	});
}
// src/providers/cloudtruth/simulator/forms.ts
const BODY_TYPES = [
	"application/json",
	"application/x-www-form-urlencoded",
	"multipart/form-data"
];
const LISTS = new Set(["users"]);
async function withoutForm(request) {
	const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
	if (request.body === null || type === "" || type === "application/json") return request;
	if (!BODY_TYPES.includes(type)) throw new ApiError(415, { detail: `Unsupported media type "${type}" in request.` });
	const fields = await readForm(request);
	const body = {};
	for (const name of new Set(fields.keys())) {
		const values = fields.getAll(name);
		body[name] = LISTS.has(name) ? values : asValue(values.at(-1));
	}
	const headers = new Headers(request.headers);
	headers.set("content-type", "application/json");
	return new Request(request.url, {
		method: request.method,
		headers,
		body: JSON.stringify(body)
	});
}
async function readForm(request) {
	try {
		return await request.formData();
	} catch {
		throw new ApiError(400, { detail: "Multipart form parse error - the body is not a form." });
	}
}
function asValue(value) {
	return value === "true" ? true : value === "false" ? false : value;
}
// src/providers/cloudtruth/simulator/routes/grants.ts
const noObject = "Invalid hyperlink - Object does not exist.";
function gated(route) {
	return (call, caller) => {
		if (!caller.organization.hasGrants) throw forbidden();
		return route(call, caller);
	};
}
function grantAt(caller, id) {
	const grant = caller.organization.grants.find((candidate) => candidate.id === id);
	if (grant === void 0) throw missing("Grant");
	return grant;
}
function principalField(caller, body) {
	if (body.principal === void 0) throw new ApiError(400, { principal: [required] });
	const found = resolve(body.principal);
	if (found?.collection === "users" && membershipOf(caller.organization, found.id) !== void 0) return {
		kind: "users",
		id: found.id
	};
	if (found?.collection === "groups" && caller.organization.groups.some((group) => group.id === found.id)) return {
		kind: "groups",
		id: found.id
	};
	throw new ApiError(400, { principal: [noObject] });
}
function scopeField(caller, body) {
	if (body.scope === void 0) throw new ApiError(400, { scope: [required] });
	const found = resolve(body.scope);
	const scope = caller.organization.scopes.find(({ kind, id }) => kind === found?.collection && id === found.id);
	if (scope === void 0) throw new ApiError(400, { scope: [noObject] });
	return {
		kind: scope.kind,
		id: scope.id
	};
}
function isPersonsOwner(caller, grant) {
	const user = grant.principal.kind === "users" ? caller.store.users.get(grant.principal.id) : void 0;
	return grant.role === "OWNER" && user?.type === "interactive";
}
function createGrant(caller, body) {
	demand(caller, "ADMIN");
	const principal = principalField(caller, body);
	const scope = scopeField(caller, body);
	const role = roleField(body, true) ?? "";
	const present = grantsOn(caller.organization, scope.kind, scope.id);
	demandFirstOwner(caller, present, {
		principal,
		role
	});
	demandUnique(present, principal);
	const now = timestamp(caller.store);
	const grant = {
		id: newUuid(caller.store),
		principal,
		scope,
		role,
		createdAt: now,
		modifiedAt: now
	};
	caller.organization.grants.push(grant);
	recordAudit(caller, "create", "Grant", grant.id, role);
	return grant;
}
function demandUnique(others, principal) {
	if (others.some((grant) => grant.principal.kind === principal.kind && grant.principal.id === principal.id)) throw new ApiError(400, { non_field_errors: ["The fields principal, scope must make a unique set."] });
}
function demandFirstOwner(caller, present, grant) {
	if (present.length > 0 || isPersonsOwner(caller, grant)) return;
	throw new ApiError(400, { non_field_errors: ["The first grant must give OWNER to an interactive user."] });
}
function demandOwnerRemains(caller, lost) {
	if (caller.store.switches.allowsOwnerless) return;
	for (const grant of lost) {
		const rest = grantsOn(caller.organization, grant.scope.kind, grant.scope.id).filter((other) => !lost.includes(other));
		if (isPersonsOwner(caller, grant) && rest.length > 0 && !rest.some((other) => isPersonsOwner(caller, other))) throw new ApiError(400, { detail: "The last OWNER grant cannot go while others remain." });
	}
}
function changeGrant(caller, grant, body, isWhole) {
	demand(caller, "ADMIN");
	const isGiven = (field) => isWhole || body[field] !== void 0;
	const principal = isGiven("principal") ? principalField(caller, body) : grant.principal;
	const scope = isGiven("scope") ? scopeField(caller, body) : grant.scope;
	const role = roleField(body, isWhole) ?? grant.role;
	const isMoved = scope.kind !== grant.scope.kind || scope.id !== grant.scope.id;
	if (principal.kind === grant.principal.kind && principal.id === grant.principal.id && !isMoved && role === grant.role) return grant;
	const others = grantsOn(caller.organization, scope.kind, scope.id).filter((other) => other !== grant);
	demandUnique(others, principal);
	if (isMoved) demandFirstOwner(caller, others, {
		principal,
		role
	});
	if (isMoved || !isPersonsOwner(caller, {
		principal,
		role
	})) demandOwnerRemains(caller, [grant]);
	Object.assign(grant, {
		principal,
		scope,
		role
	});
	grant.modifiedAt = timestamp(caller.store);
	recordAudit(caller, "update", "Grant", grant.id, role);
	return grant;
}
function removeGrants(caller, lost) {
	demand(caller, "ADMIN");
	demandOwnerRemains(caller, lost);
	removeWhere(caller.organization.grants, (grant) => lost.includes(grant));
	for (const grant of lost) recordAudit(caller, "delete", "Grant", grant.id, grant.role);
}
function filtered(call, caller) {
	const { query } = call;
	choiceFilter(call, "role", wireRoles);
	const principal = resolve(query.get("principal") ?? void 0);
	const scope = resolve(query.get("scope") ?? void 0);
	return caller.organization.grants.filter((grant) => (!query.has("role") || grant.role === query.get("role")) && (!query.has("principal") || grant.principal.kind === principal?.collection && grant.principal.id === principal.id) && (!query.has("scope") || grant.scope.kind === scope?.collection && grant.scope.id === scope.id));
}
function routeGrants(router) {
	const on = (method, path, route) => {
		router.on(method, `/api/v1/grants/${path}`, gated(route));
	};
	on("GET", "", (call, caller) => {
		const render = (grant) => renderGrant(caller, grant);
		return page(call, caller, ordered(call, filtered(call, caller), render), render);
	});
	on("POST", "", (call, caller) => created(renderGrant(caller, createGrant(caller, bodyOf(call)))));
	on("GET", ":id/", (call, caller) => ok(renderGrant(caller, grantAt(caller, call.params.id))));
	for (const method of ["PUT", "PATCH"]) on(method, ":id/", (call, caller) => {
		return ok(renderGrant(caller, changeGrant(caller, grantAt(caller, call.params.id), bodyOf(call), method === "PUT")));
	});
	on("DELETE", ":id/", (call, caller) => {
		removeGrants(caller, [grantAt(caller, call.params.id)]);
		return noContent();
	});
	on("DELETE", "multi/", (call, caller) => {
		if (![
			"principal",
			"scope",
			"role"
		].some((key) => call.query.has(key))) throw new ApiError(400, { detail: "A principal, scope or role is required." });
		const lost = filtered(call, caller);
		const [first] = lost;
		if (first === void 0) throw missing("Grant");
		removeGrants(caller, lost);
		return ok(renderGrant(caller, first));
	});
}
// src/providers/cloudtruth/simulator/routes/groups.ts
function groupAt(caller, id) {
	const group = caller.organization.groups.find((candidate) => candidate.id === id);
	if (group === void 0) throw missing("Group");
	return group;
}
function memberId(caller, reference) {
	const found = resolve(reference);
	if (!(found?.collection === "users" && membershipOf(caller.organization, found.id) !== void 0)) throw new ApiError(400, { users: ["Invalid hyperlink - Object does not exist."] });
	return found.id;
}
function usersField(caller, body) {
	const users = body.users;
	if (users === void 0) return void 0;
	if (!Array.isArray(users)) throw new ApiError(400, { users: [`Expected a list of items but got type "${typeof users}".`] });
	return [...new Set(users.map((reference) => memberId(caller, reference)))];
}
function nameField$1(caller, body, own) {
	const name = textField(body, "name", 150);
	if (name?.trim() === "") throw new ApiError(400, { name: ["This field may not be blank."] });
	if (name !== void 0 && caller.organization.groups.some((group) => group !== own && group.name === name)) throw new ApiError(400, { name: ["group with this name already exists."] });
	return name;
}
function createGroup(caller, body) {
	demand(caller, "ADMIN");
	const name = nameField$1(caller, body);
	const users = usersField(caller, body);
	if (name === void 0 || users === void 0) throw new ApiError(400, {
		...name === void 0 ? { name: [required] } : {},
		...users === void 0 ? { users: [required] } : {}
	});
	const now = timestamp(caller.store);
	const group = {
		id: newUuid(caller.store),
		name,
		description: textField(body, "description") ?? "",
		userIds: users,
		createdAt: now,
		modifiedAt: now
	};
	caller.organization.groups.push(group);
	return group;
}
function changeGroup(caller, group, body, isWhole) {
	demand(caller, "ADMIN");
	const name = nameField$1(caller, body, group);
	const users = usersField(caller, body);
	if (isWhole && (name === void 0 || users === void 0)) throw new ApiError(400, { [name === void 0 ? "name" : "users"]: [required] });
	group.name = name ?? group.name;
	group.description = textField(body, "description") ?? group.description;
	group.userIds = users ?? group.userIds;
	group.modifiedAt = timestamp(caller.store);
	return group;
}
function namedUsers(caller, call) {
	const user = call.query.get("user");
	if (user !== null) return [memberId(caller, user)];
	const users = usersField(caller, bodyOf(call));
	if (users === void 0) throw new ApiError(400, { users: [required] });
	return users;
}
function routeGroups(router) {
	router.on("GET", "/api/v1/groups/", (call, caller) => {
		const name = call.query.get("name");
		const user = call.query.get("user");
		const userId = resolve(user)?.id ?? user;
		const groups = caller.organization.groups.filter((group) => (name === null || group.name === name) && (userId === null || group.userIds.includes(userId)));
		const render = (group) => renderGroup(caller, group);
		return page(call, caller, ordered(call, groups, render), render);
	});
	router.on("POST", "/api/v1/groups/", (call, caller) => created(renderGroup(caller, createGroup(caller, bodyOf(call)))));
	router.on("GET", "/api/v1/groups/:id/", (call, caller) => ok(renderGroup(caller, groupAt(caller, call.params.id))));
	for (const method of ["PUT", "PATCH"]) router.on(method, "/api/v1/groups/:id/", (call, caller) => {
		return ok(renderGroup(caller, changeGroup(caller, groupAt(caller, call.params.id), bodyOf(call), method === "PUT")));
	});
	router.on("DELETE", "/api/v1/groups/:id/", (call, caller) => {
		const group = groupAt(caller, call.params.id);
		demand(caller, "ADMIN");
		removeWhere(caller.organization.groups, (other) => other === group);
		if (caller.store.switches.groupEndsGrants) removeWhere(caller.organization.grants, ({ principal }) => principal.kind === "groups" && principal.id === group.id);
		return noContent();
	});
	routeGroupActions(router);
}
function routeGroupActions(router) {
	for (const action of ["add", "remove"]) router.on("POST", `/api/v1/groups/:id/${action}/`, (call, caller) => {
		const group = groupAt(caller, call.params.id);
		demand(caller, "ADMIN");
		const users = namedUsers(caller, call);
		const others = group.userIds.filter((id) => !users.includes(id));
		group.userIds = action === "add" ? [...others, ...users] : others;
		group.modifiedAt = timestamp(caller.store);
		return ok(renderGroup(caller, group));
	});
}
// src/providers/cloudtruth/simulator/routes/members.ts
const lastOwner = "The organization must keep at least one owner.";
function usersOf$1(caller) {
	return caller.organization.memberships.flatMap(({ userId }) => caller.store.users.get(userId) ?? []);
}
function userAt(caller, id) {
	const user = usersOf$1(caller).find((candidate) => candidate.id === id);
	if (user === void 0) throw missing("User");
	return user;
}
function isLastOwner(caller, membership) {
	if (membership.role !== "OWNER") return false;
	const { users, switches } = caller.store;
	return !caller.organization.memberships.some((other) => other !== membership && other.role === "OWNER" && (switches.serviceOwnersCount || users.get(other.userId)?.type === "interactive"));
}
function countsAsOwner(caller, membership) {
	return caller.store.switches.serviceOwnersCount || caller.store.users.get(membership.userId)?.type === "interactive";
}
function demandChange(caller, membership) {
	demand(caller, "ADMIN");
	if (caller.role === "OWNER") return;
	if (membership.role === "OWNER") throw forbidden();
	const isService = caller.store.users.get(membership.userId)?.type === "service";
	if (caller.store.switches.adminChanges === "strict" && !isService) throw forbidden();
}
function demandRole(caller, role) {
	if (strength(role) > strength(caller.role)) throw new ApiError(403, { detail: "Cannot create membership with more privileges than your own" });
}
function endMembership(caller, membership) {
	const { organization, store } = caller;
	const { userId } = membership;
	removeWhere(organization.memberships, (other) => other === membership);
	removeWhere(organization.invitations, (invitation) => invitation.inviterId === userId);
	if (!store.switches.membershipEndsGrants) return;
	removeWhere(organization.grants, ({ principal }) => principal.kind === "users" && principal.id === userId);
	for (const group of organization.groups) group.userIds = group.userIds.filter((id) => id !== userId);
}
function membershipAt(caller, id) {
	const membership = caller.organization.memberships.find((candidate) => candidate.id === id);
	if (membership === void 0) throw missing("Membership");
	return membership;
}
function changeRole(caller, membership, role) {
	demandChange(caller, membership);
	if (role === "OWNER" && caller.role !== "OWNER") throw forbidden();
	demandRole(caller, role);
	if (role !== "OWNER" && countsAsOwner(caller, membership) && isLastOwner(caller, membership)) throw new ApiError(400, { __all__: [lastOwner] });
	if (role === membership.role) return;
	membership.role = role;
	membership.modifiedAt = timestamp(caller.store);
	recordAudit(caller, "update", "Membership", membership.id, membership.userId);
}
function removeMembership(caller, membership) {
	if (membership.userId === caller.user.id) demand(caller, "ADMIN");
	else demandChange(caller, membership);
	if (countsAsOwner(caller, membership) && isLastOwner(caller, membership)) throw new ApiError(400, { __all__: [lastOwner] });
	endMembership(caller, membership);
	recordAudit(caller, "delete", "Membership", membership.id, membership.userId);
}
function createMembership(caller, body) {
	demand(caller, "ADMIN");
	if (body.user === void 0) throw new ApiError(400, { user: [required] });
	const role = roleField(body, true) ?? "";
	const reference = resolve(body.user);
	const user = reference?.collection === "users" ? caller.store.users.get(reference.id) : void 0;
	if (user === void 0) throw new ApiError(400, { user: ["Invalid hyperlink - Object does not exist."] });
	demandRole(caller, role);
	if (membershipOf(caller.organization, user.id) !== void 0) throw new ApiError(400, { non_field_errors: ["The fields user, organization must make a unique set."] });
	return addMembership(caller, user.id, role);
}
function addMembership(caller, userId, role) {
	const now = timestamp(caller.store);
	const membership = {
		id: newUuid(caller.store),
		userId,
		role,
		createdAt: now,
		modifiedAt: now
	};
	caller.organization.memberships.push(membership);
	recordAudit(caller, "create", "Membership", membership.id, userId);
	return membership;
}
function removeOwnRecord(caller, user) {
	if (user.id !== caller.user.id) throw forbidden();
	const membership = membershipOf(caller.organization, user.id);
	if (membership !== void 0 && isLastOwner(caller, membership)) throw new ApiError(400, { detail: lastOwner });
	if (membership !== void 0) endMembership(caller, membership);
	caller.store.users.delete(user.id);
	caller.store.tokens = caller.store.tokens.filter((token) => token.userId !== user.id);
}
function routeUsers(router) {
	router.on("GET", "/api/v1/users/", (call, caller) => {
		const type = call.query.get("type");
		const users = usersOf$1(caller).filter((user) => type === null || user.type === type);
		const render = (user) => renderUser(caller, user);
		return page(call, caller, ordered(call, users, render), render);
	});
	router.on("GET", "/api/v1/users/current/", (_call, caller) => ok(renderUser(caller, caller.user)));
	router.on("GET", "/api/v1/users/:id/", (call, caller) => ok(renderUser(caller, userAt(caller, call.params.id))));
	for (const method of ["PUT", "PATCH"]) router.on(method, "/api/v1/users/:id/", (call, caller) => {
		userAt(caller, call.params.id);
		const threads = bodyOf(call).chatgpt_threads;
		if (threads === void 0 && method === "PUT") throw new ApiError(400, { chatgpt_threads: [required] });
		if (threads !== void 0 && (typeof threads !== "object" || Array.isArray(threads))) throw new ApiError(400, { chatgpt_threads: ["Value must be a valid JSON object."] });
		return ok({ chatgpt_threads: threads ?? null });
	});
	router.on("DELETE", "/api/v1/users/:id/", (call, caller) => {
		removeOwnRecord(caller, userAt(caller, call.params.id));
		return noContent();
	});
}
function demandSame(body, field, id) {
	if (body[field] === void 0 || resolve(body[field])?.id === id) return;
	throw new ApiError(400, { [field]: ["This field cannot be changed."] });
}
function routeMemberships(router) {
	router.on("GET", "/api/v1/memberships/", (call, caller) => {
		const role = choiceFilter(call, "role", wireRoles);
		const user = call.query.get("user");
		const memberships = caller.organization.memberships.filter((membership) => (role === void 0 || membership.role === role) && (user === null || membership.userId === user));
		const render = (membership) => renderMembership(caller, membership);
		return page(call, caller, ordered(call, memberships, render), render);
	});
	router.on("POST", "/api/v1/memberships/", (call, caller) => created(renderMembership(caller, createMembership(caller, bodyOf(call)))));
	router.on("GET", "/api/v1/memberships/:id/", (call, caller) => ok(renderMembership(caller, membershipAt(caller, call.params.id))));
	for (const method of ["PUT", "PATCH"]) router.on(method, "/api/v1/memberships/:id/", (call, caller) => {
		const membership = membershipAt(caller, call.params.id);
		if (!isAtLeast(caller, "ADMIN")) throw forbidden();
		const body = bodyOf(call);
		if (method === "PUT" && body.user === void 0) throw new ApiError(400, { user: [required] });
		demandSame(body, "user", membership.userId);
		demandSame(body, "organization", caller.organization.id);
		const role = roleField(body, method === "PUT");
		if (role !== void 0) changeRole(caller, membership, role);
		return ok(renderMembership(caller, membership));
	});
	router.on("DELETE", "/api/v1/memberships/:id/", (call, caller) => {
		removeMembership(caller, membershipAt(caller, call.params.id));
		return noContent();
	});
}
// src/providers/cloudtruth/simulator/routes/invitations.ts
const aboveInviter = "The invited user must have a role in the organization that is not more permissible than the inviter's role.";
function deliverMail(store) {
	for (const organization of store.organizations) for (const invitation of organization.invitations) {
		if (invitation.dueAt === null || invitation.dueAt > store.now()) continue;
		invitation.dueAt = null;
		const isBounced = store.switches.bounces.some((email) => sameEmail(email, invitation.email));
		invitation.state = isBounced ? "bounced" : "sent";
		invitation.detail = isBounced ? "550 mailbox unavailable" : "";
	}
}
function invitationAt(caller, id) {
	const invitation = caller.organization.invitations.find((candidate) => candidate.id === id);
	if (invitation === void 0) throw missing("Invitation");
	return invitation;
}
function demandInvite(caller, role) {
	demand(caller, "ADMIN");
	if (strength(role) > strength(caller.role)) throw new ApiError(403, { detail: aboveInviter });
}
function demandTouch(caller, invitation) {
	demand(caller, "ADMIN");
	if (caller.store.switches.adminChanges === "strict" && strength(invitation.role) > strength(caller.role)) throw forbidden();
}
function badRequest(caller, text) {
	return new ApiError(caller.store.switches.duplicateStatus, { detail: `Bad Request: ${text}` });
}
function emailField(body) {
	const email = textField(body, "email", 254);
	if (email !== void 0 && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw new ApiError(400, { email: ["Enter a valid email address."] });
	return email;
}
function createInvitation(caller, body) {
	demand(caller, "ADMIN");
	const { organization, store } = caller;
	const email = emailField(body);
	if (email === void 0) throw new ApiError(400, {
		email: [required],
		...body.role === void 0 ? { role: [required] } : {}
	});
	const role = roleField(body, true) ?? "";
	demandInvite(caller, role);
	demandFree(caller, email);
	const invitation = {
		id: newUuid(store),
		email,
		role,
		inviterId: caller.user.id,
		state: "pending",
		detail: "",
		membershipId: null,
		dueAt: store.now() + store.switches.mailDelayMs
	};
	organization.invitations.push(invitation);
	recordAudit(caller, "create", "Invitation", invitation.id, email);
	return invitation;
}
function memberByEmail(store, organization, email) {
	const ids = new Set(organization.memberships.map(({ userId }) => userId));
	return [...store.users.values()].find((user) => ids.has(user.id) && sameEmail(user.email, email));
}
function changeInvitation(caller, invitation, body, isWhole) {
	demandTouch(caller, invitation);
	if (invitation.state === "accepted") throw badRequest(caller, "the invitation was accepted already.");
	const email = emailField(body);
	if (isWhole && email === void 0) throw new ApiError(400, {
		email: [required],
		...body.role === void 0 ? { role: [required] } : {}
	});
	const role = roleField(body, isWhole) ?? invitation.role;
	if (role !== invitation.role) demandInvite(caller, role);
	const isMoved = email !== void 0 && !sameEmail(email, invitation.email);
	if (isMoved) demandFree(caller, email);
	if (!isMoved && role === invitation.role) return;
	invitation.role = role;
	if (isMoved) sendAgain(caller, invitation, email);
	recordAudit(caller, "update", "Invitation", invitation.id, invitation.email);
}
function sendAgain(caller, invitation, email = invitation.email) {
	invitation.email = email;
	invitation.state = "pending";
	invitation.detail = "";
	invitation.dueAt = caller.store.now() + caller.store.switches.mailDelayMs;
}
function demandFree(caller, email) {
	const { organization, store } = caller;
	if (organization.invitations.some((other) => other.state !== "accepted" && sameEmail(other.email, email))) throw badRequest(caller, "there is an invitation for that email already.");
	if (store.switches.refusesMembers && memberByEmail(store, organization, email) !== void 0) throw new ApiError(400, { email: ["This user is a member of the organization already."] });
}
function resend(caller, invitation) {
	demandTouch(caller, invitation);
	if (invitation.state === "accepted") throw badRequest(caller, "the invitation was accepted already.");
	sendAgain(caller, invitation);
}
function acceptInvitation(caller, invitation) {
	const membership = membershipOf(caller.organization, caller.user.id) ?? addMembership(caller, caller.user.id, invitation.role);
	invitation.state = "accepted";
	invitation.detail = "";
	invitation.dueAt = null;
	invitation.membershipId = membership.id;
}
function personWithEmail(store, email) {
	const present = [...store.users.values()].find((user) => user.type === "interactive" && sameEmail(user.email, email));
	if (present !== void 0) return present;
	const now = timestamp(store);
	const user = {
		id: newUserId(store),
		email,
		name: email.split("@")[0] ?? email,
		type: "interactive",
		createdAt: now,
		modifiedAt: now
	};
	store.users.set(user.id, user);
	return user;
}
function routeInvitations(router) {
	router.on("GET", "/api/v1/invitations/", (call, caller) => {
		const { query } = call;
		const role = choiceFilter(call, "role", wireRoles);
		const state = choiceFilter(call, "state", [
			"accepted",
			"bounced",
			"pending",
			"sent"
		]);
		const isWanted = (invitation) => (caller.store.switches.listsAccepted || invitation.state !== "accepted") && (!query.has("email") || invitation.email === query.get("email")) && (role === void 0 || invitation.role === role) && (state === void 0 || invitation.state === state);
		const render = (invitation) => renderInvitation(caller, invitation);
		return page(call, caller, ordered(call, caller.organization.invitations.filter(isWanted), render), render);
	});
	router.on("POST", "/api/v1/invitations/", (call, caller) => created(renderInvitation(caller, createInvitation(caller, bodyOf(call)))));
	router.on("GET", "/api/v1/invitations/:id/", (call, caller) => ok(renderInvitation(caller, invitationAt(caller, call.params.id))));
	for (const method of ["PUT", "PATCH"]) router.on(method, "/api/v1/invitations/:id/", (call, caller) => {
		const invitation = invitationAt(caller, call.params.id);
		changeInvitation(caller, invitation, bodyOf(call), method === "PUT");
		return ok(renderInvitation(caller, invitation));
	});
	router.on("DELETE", "/api/v1/invitations/:id/", (call, caller) => {
		const invitation = invitationAt(caller, call.params.id);
		demandTouch(caller, invitation);
		removeWhere(caller.organization.invitations, (other) => other === invitation);
		recordAudit(caller, "delete", "Invitation", invitation.id, invitation.email);
		return noContent();
	});
	routeInvitationActions(router);
}
function routeInvitationActions(router) {
	router.on("POST", "/api/v1/invitations/:id/resend/", (call, caller) => {
		const invitation = invitationAt(caller, call.params.id);
		resend(caller, invitation);
		return ok(renderInvitation(caller, invitation));
	});
	router.on("POST", "/api/v1/invitations/:id/accept/", (call, caller) => {
		const invitation = invitationAt(caller, call.params.id);
		if (invitation.state === "accepted") throw badRequest(caller, "the invitation was accepted already.");
		if (!sameEmail(caller.user.email, invitation.email) || caller.user.type !== "interactive") throw forbidden();
		acceptInvitation(caller, invitation);
		return ok(renderInvitation(caller, invitation));
	});
}
// src/providers/cloudtruth/simulator/routes/scopes.ts
const models = {
	projects: "ProjectLedger",
	environments: "EnvironmentLedger"
};
const nouns = {
	projects: "Project",
	environments: "Environment"
};
function scopeAt(caller, kind, id) {
	const scope = caller.organization.scopes.find((candidate) => candidate.kind === kind && candidate.id === id);
	if (scope === void 0) throw missing(models[kind]);
	return scope;
}
function parentField(caller, kind, body) {
	const key = kind === "projects" ? "depends_on" : "parent";
	const value = body[key];
	if (value === void 0 || value === null) return value;
	const found = resolve(value);
	if (found?.collection !== kind) throw new ApiError(400, { [key]: ["Invalid hyperlink - Object does not exist."] });
	return scopeAt(caller, kind, found.id).id;
}
function nameField(caller, kind, body, own) {
	const name = textField(body, "name", 256);
	if (name?.trim() === "") throw new ApiError(400, { name: ["This field may not be blank."] });
	if (caller.organization.scopes.some((scope) => scope !== own && scope.kind === kind && scope.name === name)) throw new ApiError(400, { __all__: [`${nouns[kind]} with this name already exists.`] });
	return name;
}
function createScope(caller, kind, body) {
	demand(caller, "CONTRIB");
	const { organization, store } = caller;
	const name = nameField(caller, kind, body);
	if (name === void 0) throw new ApiError(400, { name: [required] });
	const now = timestamp(store);
	const scope = {
		kind,
		id: newUuid(store),
		ledgerId: newUuid(store),
		name,
		description: textField(body, "description") ?? "",
		pattern: textField(body, "parameter_name_pattern", 256) ?? "",
		parentId: parentField(caller, kind, body) ?? null,
		createdAt: now,
		modifiedAt: now
	};
	organization.scopes.push(scope);
	inheritGrants(caller, scope, body.copy_rbac === true);
	recordAudit(caller, "create", nouns[kind], scope.id, name);
	return scope;
}
function inheritGrants(caller, scope, isCopy) {
	if (scope.parentId === null) return;
	for (const grant of grantsOn(caller.organization, scope.kind, scope.parentId)) {
		if (!isCopy && grant.role !== "OWNER") continue;
		caller.organization.grants.push({
			...grant,
			id: newUuid(caller.store),
			scope: {
				kind: scope.kind,
				id: scope.id
			},
			principal: { ...grant.principal }
		});
	}
}
function changeScope(caller, scope, body) {
	demand(caller, "CONTRIB");
	scope.name = nameField(caller, scope.kind, body, scope) ?? scope.name;
	scope.description = textField(body, "description") ?? scope.description;
	scope.pattern = textField(body, "parameter_name_pattern", 256) ?? scope.pattern;
	const parent = parentField(caller, scope.kind, body);
	if (parent !== void 0) scope.parentId = parent;
	scope.modifiedAt = timestamp(caller.store);
	recordAudit(caller, "update", nouns[scope.kind], scope.id, scope.name);
	return scope;
}
function removeScope(caller, scope) {
	demand(caller, "CONTRIB");
	const { organization } = caller;
	if (organization.scopes.some((other) => other.kind === scope.kind && other.parentId === scope.id)) throw new ApiError(409, { detail: "Others depend on it." });
	removeWhere(organization.scopes, (other) => other === scope);
	removeWhere(organization.grants, (grant) => grant.scope.kind === scope.kind && grant.scope.id === scope.id);
	recordAudit(caller, "delete", nouns[scope.kind], scope.id, scope.name);
}
function routeScopes(router) {
	for (const kind of ["projects", "environments"]) {
		router.on("GET", `/api/v1/${kind}/`, (call, caller) => {
			const { query } = call;
			const contains = (key, text) => !query.has(key) || text.toLowerCase().includes((query.get(key) ?? "").toLowerCase());
			const scopes = caller.organization.scopes.filter((scope) => scope.kind === kind && (!query.has("name") || scope.name === query.get("name")) && contains("name__icontains", scope.name) && contains("description__icontains", scope.description));
			const render = (scope) => renderScope(caller, scope);
			return page(call, caller, ordered(call, scopes, render), render);
		});
		router.on("POST", `/api/v1/${kind}/`, (call, caller) => created(renderScope(caller, createScope(caller, kind, bodyOf(call)))));
		router.on("GET", `/api/v1/${kind}/:id/`, (call, caller) => ok(renderScope(caller, scopeAt(caller, kind, call.params.id))));
		for (const method of ["PUT", "PATCH"]) router.on(method, `/api/v1/${kind}/:id/`, (call, caller) => ok(renderScope(caller, changeScope(caller, scopeAt(caller, kind, call.params.id), bodyOf(call)), true)));
		router.on("DELETE", `/api/v1/${kind}/:id/`, (call, caller) => {
			removeScope(caller, scopeAt(caller, kind, call.params.id));
			return noContent();
		});
	}
}
function routeOrganizations(router) {
	const visible = (caller) => caller.store.organizations.filter((organization) => organization === caller.organization || membershipOf(organization, caller.user.id) !== void 0);
	router.on("GET", "/api/v1/organizations/", (call, caller) => {
		const name = call.query.get("name");
		const organizations = visible(caller).filter((organization) => name === null || organization.name === name);
		const render = (organization) => renderOrganization(caller, organization);
		return page(call, caller, ordered(call, organizations, render), render);
	});
	router.on("GET", "/api/v1/organizations/:id/", (call, caller) => {
		const organization = visible(caller).find((candidate) => candidate.id === call.params.id);
		if (organization === void 0) throw missing("Organization");
		return ok(renderOrganization(caller, organization));
	});
	router.on("GET", "/api/v1/types/", (call, caller) => page(call, caller, [], () => void 0));
	router.on("GET", "/api/v1/types/:id/", () => {
		throw missing("ParameterType");
	});
	router.on("GET", "/api/v1/features/", () => ok({
		self_hosted: false,
		aws_integration: true,
		azure_integration: true,
		github_integration: true
	}));
}
// src/providers/cloudtruth/simulator/routes/services.ts
function serviceAt(caller, id) {
	const service = caller.organization.services.find((candidate) => candidate.userId === id);
	if (service === void 0) throw missing("ServiceAccount");
	return service;
}
function createService(caller, body) {
	demand(caller, "CONTRIB");
	const { store, organization } = caller;
	const name = textField(body, "name", 128);
	if (name === void 0) throw new ApiError(400, { name: [required] });
	if (name.trim() === "") throw new ApiError(400, { name: ["This field may not be blank."] });
	const given = body.role;
	if (typeof given === "string" && given !== given.toUpperCase() && store.switches.crashesOnLowerCase) throw new ApiError(500, { detail: "Server Error (500)" });
	const role = roleField(body, true) ?? "";
	demandRole(caller, role);
	const now = timestamp(store);
	const id = newUserId(store);
	store.users.set(id, {
		id,
		email: null,
		name,
		type: "service",
		createdAt: now,
		modifiedAt: now
	});
	const apikey = newKey(store);
	const service = {
		userId: id,
		description: textField(body, "description") ?? "",
		ownerId: null,
		keys: [{
			prefix: apikey.slice(0, 8),
			name: "",
			created: now,
			expiresAt: null
		}],
		hasUser: true,
		createdAt: now,
		modifiedAt: now
	};
	organization.services.push(service);
	store.tokens.push({
		token: apikey,
		userId: id,
		organizationId: organization.id,
		env: null,
		kind: "key"
	});
	addMembership(caller, id, role);
	recordAudit(caller, "create", "ServiceAccount", id, name);
	return created({
		...renderService(caller, service),
		apikey
	});
}
function newKey(store) {
	return require_random.randomText(store.random, 40, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
}
function rekey(caller, service, body) {
	demand(caller, "CONTRIB");
	const { store, organization } = caller;
	const { userId } = service;
	if (strength(membershipOf(organization, userId)?.role) > strength(caller.role)) throw forbidden();
	const until = textField({
		...body,
		expire_at: body.expire_at ?? void 0
	}, "expire_at");
	const end = until === void 0 ? NaN : Date.parse(until);
	if (until !== void 0 && Number.isNaN(end)) throw new ApiError(400, { expire_at: ["Datetime has wrong format. Use an ISO 8601 date and time."] });
	const now = timestamp(store);
	for (const key of service.keys) key.expiresAt ??= until ?? now;
	const apikey = newKey(store);
	service.keys.push({
		prefix: apikey.slice(0, 8),
		name: "",
		created: now,
		expiresAt: null
	});
	service.modifiedAt = now;
	if (!(end > store.now())) store.tokens = store.tokens.filter((token) => token.userId !== userId);
	store.tokens.push({
		token: apikey,
		userId,
		organizationId: organization.id,
		env: null,
		kind: "key"
	});
	return ok({
		expire_at: until ?? null,
		apikey
	});
}
function changeService(caller, service, body) {
	demand(caller, "CONTRIB");
	service.description = textField(body, "description") ?? service.description;
	service.modifiedAt = timestamp(caller.store);
	return service;
}
function removeService(caller, service) {
	const membership = membershipOf(caller.organization, service.userId);
	demand(caller, "CONTRIB");
	if (strength(membership?.role) > strength(caller.role)) throw forbidden();
	if (membership !== void 0) endMembership(caller, membership);
	removeWhere(caller.organization.services, (other) => other === service);
	caller.store.tokens = caller.store.tokens.filter((token) => token.userId !== service.userId);
	caller.store.users.delete(service.userId);
	recordAudit(caller, "delete", "ServiceAccount", service.userId, service.description);
}
function routeServices(router) {
	router.on("GET", "/api/v1/serviceaccounts/", (call, caller) => {
		const render = (service) => renderService(caller, service);
		return page(call, caller, ordered(call, caller.organization.services, render), render);
	});
	router.on("POST", "/api/v1/serviceaccounts/", (call, caller) => createService(caller, bodyOf(call)));
	router.on("GET", "/api/v1/serviceaccounts/:id/", (call, caller) => ok(renderService(caller, serviceAt(caller, call.params.id))));
	router.on("PUT", "/api/v1/serviceaccounts/:id/", (call, caller) => {
		const service = changeService(caller, serviceAt(caller, call.params.id), bodyOf(call));
		return ok({
			description: service.description,
			role: membershipOf(caller.organization, service.userId)?.role ?? "",
			owner: ""
		});
	});
	router.on("PATCH", "/api/v1/serviceaccounts/:id/", (call, caller) => ok(renderService(caller, changeService(caller, serviceAt(caller, call.params.id), bodyOf(call)))));
	router.on("POST", "/api/v1/serviceaccounts/:id/rekey/", (call, caller) => rekey(caller, serviceAt(caller, call.params.id), bodyOf(call)));
	router.on("DELETE", "/api/v1/serviceaccounts/:id/", (call, caller) => {
		removeService(caller, serviceAt(caller, call.params.id));
		return noContent();
	});
}
// src/providers/cloudtruth/simulator/state-parts.ts
const id = require_may.made(require_may.text, newUuid);
const createdAt = require_may.made(require_may.text, timestamp);
const modifiedAt = require_may.maybe(require_may.text, null, timestamp);
const empty = require_may.made(require_may.text, () => "");
const TIMES = {
	createdAt: "created",
	modifiedAt: "modified"
};
const userId = require_may.through(require_may.text, {
	load: (reference, { users }, place) => {
		const all = [...users.values()];
		const found = users.get(reference) ?? all.find((user) => sameEmail(user.email, reference)) ?? all.find((user) => user.name === reference);
		if (found === void 0) throw new Error(`${place}: nobody is called "${reference}".`);
		return found.id;
	},
	save: (user) => user
});
// src/providers/cloudtruth/simulator/state-scopes.ts
const group = require_may.record({
	id,
	name: require_may.required(require_may.textOf({ maxLength: 150 })),
	description: empty,
	userIds: require_may.made(require_may.list(userId), require_may.nothing),
	createdAt,
	modifiedAt
}, {
	keys: {
		...TIMES,
		userIds: "users"
	},
	settle: (one, { organization }) => void organization.groups.push(one)
});
const GROUP = "group:";
const principal = require_may.through(require_may.noted(require_may.text, { description: "e-mail, service account's name, user id or group:NAME" }), {
	load: (to, loading, place) => {
		if (!to.startsWith(GROUP)) return {
			kind: "users",
			id: userId.load(to, loading, place)
		};
		const wanted = to.slice(6);
		const found = loading.organization.groups.find((one) => one.name === wanted || one.id === wanted);
		if (found === void 0) throw new Error(`${place}: there is no group "${wanted}".`);
		return {
			kind: "groups",
			id: found.id
		};
	},
	save: (to) => to.kind === "groups" ? `${GROUP}${to.id}` : to.id
});
const grant = require_may.record({
	id,
	principal: require_may.required(principal),
	scope: require_may.unsaved(({ kind, scopeId }) => ({
		kind,
		id: scopeId
	})),
	role: require_may.required(require_may.text),
	createdAt,
	modifiedAt
}, { keys: {
	...TIMES,
	principal: "to"
} });
const onScope = (loading, { id: scopeId }) => ({
	...loading,
	scopeId
});
const scope = require_may.record({
	kind: require_may.unsaved(({ kind }) => kind),
	id,
	ledgerId: id,
	name: require_may.required(require_may.text),
	description: empty,
	pattern: empty,
	parentId: require_may.maybe(require_may.text, null),
	createdAt,
	modifiedAt,
	grants: require_may.inside(onScope, require_may.made(require_may.list(grant), require_may.nothing))
}, { keys: {
	...TIMES,
	ledgerId: "ledger",
	parentId: "parent"
} });
function scopesOf(kind) {
	const scopes = require_may.list(scope);
	return {
		schema: scopes.schema,
		load: (value, { organization, ...loading }, place) => {
			const loaded = scopes.load(value, {
				...loading,
				organization,
				kind
			}, place);
			for (const { grants, ...one } of loaded) {
				const parent = loaded.find((other) => other.name === one.parentId || other.id === one.parentId);
				if (one.parentId !== null && parent === void 0) throw new Error(`${place}: there is no "${one.parentId}".`);
				organization.scopes.push({
					...one,
					parentId: parent?.id ?? null
				});
				organization.grants.push(...grants);
			}
			return organization.scopes;
		},
		save: (all, { organization, ...loading }) => scopes.save(all.filter((one) => one.kind === kind).map((one) => ({
			...one,
			grants: grantsOn(organization, kind, one.id)
		})), {
			...loading,
			organization,
			kind
		})
	};
}
// src/providers/cloudtruth/simulator/state-users.ts
const key = require_may.record({
	prefix: require_may.required(require_may.text),
	name: empty,
	created: createdAt,
	expiresAt: require_may.maybe(require_may.text, null)
}, { keys: { expiresAt: "expires" } });
const service = require_may.record({
	description: empty,
	ownerId: require_may.maybe(require_may.text, null),
	hasUser: require_may.made(require_may.noted(require_may.flag, { description: "false: the nested user of the record is null" }), () => true),
	createdAt,
	modifiedAt,
	keys: require_may.made(require_may.list(key), require_may.nothing)
}, { keys: {
	...TIMES,
	ownerId: "owner"
} });
const user = require_may.record({
	id: require_may.maybe(require_may.textOf({ maxLength: 256 }), void 0),
	type: require_may.made(require_may.textOf({
		maxLength: 12,
		description: "interactive (default), service, or anything else"
	}), () => "interactive"),
	email: require_may.maybe(require_may.text, null),
	name: require_may.maybe(require_may.text, null),
	createdAt,
	modifiedAt,
	role: require_may.maybe(require_may.noted(require_may.text, { description: "OWNER, ADMIN, CONTRIB, VIEWER or NO_SECRETS; absent: no membership" }), void 0),
	membership: require_may.maybe(require_may.text, void 0),
	joined: require_may.maybe(require_may.text, void 0),
	changed: require_may.maybe(require_may.text, null),
	service: require_may.maybe(service, void 0, (loading, { type }) => type === "service" ? service.load({}, loading, "service") : void 0)
}, {
	keys: TIMES,
	settle: placeUser
});
function placeUser(entry, { users, organization, ...loading }) {
	const { type, email, name, createdAt: created, modifiedAt: modified } = entry;
	const account = [...users.values()].find((one) => entry.id === void 0 ? type === "interactive" && one.type === type && sameEmail(one.email, email) : one.id === entry.id) ?? {
		id: entry.id ?? newUserId(loading),
		email,
		name,
		type,
		createdAt: created,
		modifiedAt: modified
	};
	users.set(account.id, account);
	const { role, membership = newUuid(loading), joined = timestamp(loading), changed } = entry;
	if (role !== void 0) organization.memberships.push({
		id: membership,
		userId: account.id,
		role,
		createdAt: joined,
		modifiedAt: changed ?? timestamp(loading)
	});
	if (entry.service !== void 0) organization.services.push({
		userId: account.id,
		...entry.service
	});
}
function usersOf(organization, { users, organizations }) {
	const services = new Map(organization.services.map((one) => [one.userId, one]));
	const ids = new Set([...organization.memberships.map((one) => one.userId), ...services.keys()]);
	if (organization === organizations[0]) for (const stranger of strangers(users, organizations)) ids.add(stranger);
	return [...ids].flatMap((userId) => {
		const account = users.get(userId);
		if (account === void 0) return [];
		const membership = membershipOf(organization, userId);
		return [{
			...account,
			role: membership?.role,
			membership: membership?.id,
			joined: membership?.createdAt,
			changed: membership?.modifiedAt ?? null,
			service: services.get(userId)
		}];
	});
}
function strangers(users, organizations) {
	const placed = new Set(organizations.flatMap(({ memberships, services }) => [...memberships, ...services].map((one) => one.userId)));
	return [...users.keys()].filter((one) => !placed.has(one));
}
// src/providers/cloudtruth/simulator/switches.ts
const status = require_may.integer({
	minimum: 300,
	maximum: 599
});
const switchesCodec = require_may.record({
	adminChanges: require_may.standing(require_may.oneOf("strict", "lenient"), "strict"),
	badKeyStatus: require_may.standing(require_may.oneOf(401, 403), 401),
	duplicateStatus: require_may.standing(require_may.oneOf(400, 404), 404),
	redirectStatus: require_may.standing(require_may.oneOf(301, 302, 307, 308), 301),
	maintenanceStatus: require_may.standing(status, 403),
	defaultPageSize: require_may.standing(require_may.integer({ minimum: 1 }), 25),
	maxPageSize: require_may.standing(require_may.integer({ minimum: 1 }), 100),
	endOfList: require_may.standing(require_may.oneOf("null", "empty"), "null"),
	mailDelayMs: require_may.standing(require_may.integer({ minimum: 0 }), 1e3),
	bounces: require_may.standing(require_may.list(require_may.text), []),
	listsAccepted: require_may.standing(require_may.flag, true),
	refusesMembers: require_may.standing(require_may.flag, true),
	serviceOwnersCount: require_may.standing(require_may.flag, false),
	membershipEndsGrants: require_may.standing(require_may.flag, true),
	groupEndsGrants: require_may.standing(require_may.flag, true),
	allowsOwnerless: require_may.standing(require_may.flag, false),
	crashesOnLowerCase: require_may.standing(require_may.flag, false)
});
// src/providers/cloudtruth/simulator/state.ts
const invitation = require_may.record({
	id,
	email: require_may.required(require_may.text),
	role: require_may.required(require_may.text),
	inviterId: require_may.made(userId, ({ organization: { name, memberships } }) => {
		if (memberships[0] === void 0) throw new Error(`cloudtruth: "${name}" has nobody who could invite.`);
		return memberships[0].userId;
	}),
	state: require_may.made(require_may.noted(require_may.text, { description: "pending, sent (default), bounced or accepted" }), () => "sent"),
	detail: empty,
	membershipId: {
		schema: {
			...require_may.text.schema,
			description: "whose membership an accepted one became"
		},
		isRequired: false,
		load: (value, loading, _whole, place) => value === void 0 ? null : membershipOf(loading.organization, userId.load(value, loading, place))?.id ?? null,
		save: (membership, { organization }) => organization.memberships.find((one) => one.id === membership)?.userId
	},
	dueAt: require_may.maybe(require_may.noted(require_may.number, { description: "milliseconds since 1970 at which the mail goes out" }), null, ({ now, switches: { mailDelayMs } }, { state }) => state === "pending" ? now() + mailDelayMs : null)
}, {
	keys: {
		inviterId: "inviter",
		membershipId: "membership",
		dueAt: "due"
	},
	settle: (one, { organization }) => void organization.invitations.push(one)
});
const audit = require_may.record({
	id,
	action: require_may.required(require_may.text),
	objectId: require_may.required(require_may.text),
	objectName: empty,
	objectType: require_may.required(require_may.text),
	timestamp: createdAt,
	userId: require_may.required(require_may.text)
}, {
	keys: { userId: "user" },
	settle: (one, { organization }) => void organization.audit.push(one)
});
const within = (loading, { organization }) => ({
	...loading,
	organization
});
const organization = require_may.through(require_may.record({
	id,
	name: require_may.required(require_may.text),
	maintenance: require_may.made(require_may.flag, () => false),
	hasGrants: require_may.made(require_may.noted(require_may.flag, { description: "false: the plan has no grants, every call to them is refused. Default true." }), () => true),
	plan: require_may.maybe(require_may.text, null),
	createdAt,
	organization: require_may.unsaved(({ organizations }, { id: own, name, maintenance, hasGrants, plan, ...whole }) => {
		const begun = {
			id: own,
			name,
			maintenance,
			hasGrants,
			plan,
			createdAt: whole.createdAt,
			memberships: [],
			services: [],
			invitations: [],
			groups: [],
			scopes: [],
			grants: [],
			audit: []
		};
		organizations.push(begun);
		return begun;
	}),
	users: require_may.inside(within, require_may.made(require_may.list(user), require_may.nothing)),
	invitations: require_may.inside(within, require_may.made(require_may.list(invitation), require_may.nothing)),
	groups: require_may.inside(within, require_may.made(require_may.list(group), require_may.nothing)),
	projects: require_may.inside(within, require_may.made(scopesOf("projects"), require_may.nothing)),
	environments: require_may.inside(within, require_may.made(scopesOf("environments"), require_may.nothing)),
	audit: require_may.inside(within, require_may.made(require_may.list(audit), require_may.nothing))
}, { keys: {
	hasGrants: "rbac",
	createdAt: "created"
} }), {
	load: ({ organization: whole }) => whole,
	save: (whole, loading) => ({
		...whole,
		organization: whole,
		users: usersOf(whole, loading),
		projects: whole.scopes,
		environments: whole.scopes
	})
});
const organizationId = require_may.through(require_may.noted(require_may.text, { description: "name or id; default: the first one the user belongs to" }), {
	load: (wanted, { organizations }, place) => {
		const found = organizations.find((one) => one.name === wanted || one.id === wanted);
		if (found === void 0) throw new Error(`${place}: there is no organization "${wanted}".`);
		return found.id;
	},
	save: (wanted) => wanted
});
const token = require_may.record({
	token: require_may.required(require_may.text),
	userId: require_may.required(require_may.noted(userId, { description: "e-mail, service account's name or user id" })),
	organizationId: require_may.made(organizationId, ({ organizations }, { userId: holder }) => {
		const found = organizations.find((one) => membershipOf(one, holder) !== void 0);
		if (found === void 0) throw new Error(`cloudtruth: the token of ${holder} belongs to no organization.`);
		return found.id;
	}),
	env: require_may.maybe(require_may.noted(require_may.text, { description: "variable that `simulate` puts the key into, beside CLOUDTRUTH_API_KEY" }), null),
	kind: require_may.made(require_may.noted(require_may.oneOf("key", "login"), { description: "key: Api-Key. login: Bearer, as in the web interface." }), () => "key")
}, { keys: {
	userId: "user",
	organizationId: "organization"
} });
const withSwitches = (loading, { switches }) => ({
	...loading,
	switches
});
const file = require_may.record({
	switches: require_may.made(switchesCodec, ({ switches }) => switches),
	organizations: require_may.inside(withSwitches, require_may.required(require_may.list(organization))),
	tokens: require_may.made(require_may.list(token), require_may.nothing)
});
const stateSchema = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	title: "CloudTruth simulator state",
	...file.schema
};
function loadState({ state, now, random }) {
	const switches = switchesCodec.load({}, void 0, "switches");
	const users = new Map();
	return {
		...file.load(state, {
			users,
			organizations: [],
			switches,
			now,
			random
		}, "cloudtruth"),
		users,
		now,
		random
	};
}
function saveState(store) {
	return file.save(store, store);
}
// src/providers/cloudtruth/simulator/may.ts
const WEAKEST = {
	"list-users": "NO_SECRETS",
	"switch-projects": "NO_SECRETS",
	"view-parameters": "NO_SECRETS",
	"view-templates": "NO_SECRETS",
	"view-secrets": "VIEWER",
	"create-tokens": "CONTRIB",
	"create-service-accounts": "CONTRIB",
	"create-environments": "CONTRIB",
	"create-projects": "CONTRIB",
	"create-parameters": "CONTRIB",
	"create-templates": "CONTRIB",
	"manage-integrations": "ADMIN",
	"invite-users": "ADMIN",
	"view-audit-log": "ADMIN",
	"manage-groups": "ADMIN",
	"manage-grants": "ADMIN",
	leave: "ADMIN",
	"change-owners": "OWNER",
	"manage-account": "OWNER"
};
function mayDo(store, question) {
	const organization = store.organizations.find(({ name, id }) => name === question.org || id === question.org);
	if (organization === void 0) return void 0;
	const user = findUser(store, organization, question.subject);
	const role = user === void 0 ? void 0 : membershipOf(organization, user.id)?.role;
	if (user === void 0 || role === void 0) return false;
	const byRole = mayByRole(store, role, question.ability);
	const { place } = question;
	if (place === void 0 || question.ability === "manage-grants") return byRole;
	const scope = organization.scopes.find(({ kind, id, name }) => kind === place.section && (id === place.name || name === place.name));
	if (scope === void 0) return place.section === "projects" || place.section === "environments" ? false : null;
	const grants = grantsThatCount(organization, scope);
	if (grants.length === 0) return byRole;
	return grants.some((grant) => concerns(organization, grant, user.id)) ? null : false;
}
function findUser(store, organization, subject) {
	const byId = store.users.get(subject);
	if (byId !== void 0) return byId;
	return [...store.users.values()].find((user) => sameEmail(user.email, subject) && membershipOf(organization, user.id) !== void 0);
}
function mayByRole(store, role, ability) {
	if (strength(role) === 0) return null;
	if (ability === "change-members") return role === "OWNER" || role === "ADMIN" && store.switches.adminChanges === "lenient";
	const weakest = WEAKEST[ability];
	return weakest === void 0 ? null : strength(role) >= strength(weakest);
}
function grantsThatCount(organization, scope) {
	const seen = new Set();
	let at = scope;
	while (at !== void 0 && !seen.has(at.id)) {
		const here = at;
		seen.add(here.id);
		const own = organization.grants.filter((grant) => grant.scope.kind === here.kind && grant.scope.id === here.id);
		if (own.length > 0) return own;
		at = organization.scopes.find(({ kind, id }) => kind === here.kind && id === here.parentId);
	}
	return [];
}
function concerns(organization, { principal }, userId) {
	if (principal.kind === "users") return principal.id === userId;
	return organization.groups.find(({ id }) => id === principal.id)?.userIds.includes(userId) === true;
}
// src/providers/cloudtruth/simulator/steering.ts
async function wishOf(request) {
	const text = request.body === null ? "" : await request.text();
	const body = text === "" ? {} : JSON.parse(text);
	const fields = typeof body === "object" && body !== null ? body : {};
	const { organization } = fields;
	return {
		email: String(fields.email ?? ""),
		organization: typeof organization === "string" ? organization : void 0,
		detail: String(fields.detail ?? "550 mailbox unavailable"),
		isOn: fields.on !== false
	};
}
function find(store, wish) {
	for (const organization of store.organizations) {
		if (wish.organization !== void 0 && organization.name !== wish.organization) continue;
		const invitation = organization.invitations.find((candidate) => candidate.state !== "accepted" && sameEmail(candidate.email, wish.email));
		if (invitation !== void 0) return {
			organization,
			invitation
		};
	}
}
async function steer(store, request, url) {
	if (request.method !== "POST") return require_may.jsonResponse(405, { detail: "POST only" }, { Allow: "POST" });
	if (url.pathname === "/_simulator/may") return await require_may.answerMay(request, (question) => mayDo(store, question));
	const wish = await wishOf(request);
	switch (url.pathname) {
		case "/_simulator/accept": return accept(store, wish);
		case "/_simulator/bounce": return bounce(store, wish);
		case "/_simulator/deliver":
			for (const { invitations } of store.organizations) for (const invitation of invitations) if (invitation.dueAt !== null) invitation.dueAt = store.now();
			deliverMail(store);
			return require_may.jsonResponse(200, {});
		case "/_simulator/maintenance":
			for (const organization of store.organizations) if (wish.organization === void 0 || organization.name === wish.organization) organization.maintenance = wish.isOn;
			return require_may.jsonResponse(200, {});
		default: return require_may.jsonResponse(404, { detail: "No such steering path." });
	}
}
function accept(store, wish) {
	const found = find(store, wish);
	if (found === void 0) return require_may.jsonResponse(404, { detail: `No open invitation for "${wish.email}".` });
	const user = personWithEmail(store, found.invitation.email);
	acceptInvitation({
		store,
		origin: "http://simulator.invalid",
		user,
		organization: found.organization,
		role: void 0
	}, found.invitation);
	return require_may.jsonResponse(200, { user: user.id });
}
function bounce(store, wish) {
	const found = find(store, wish);
	if (found === void 0) return require_may.jsonResponse(404, { detail: `No open invitation for "${wish.email}".` });
	found.invitation.state = "bounced";
	found.invitation.detail = wish.detail;
	found.invitation.dueAt = null;
	return require_may.jsonResponse(200, {});
}
// src/providers/cloudtruth/simulator/index.ts
function createRoutes() {
	const router = require_may.createRouter({
		notFound: () => require_may.jsonResponse(404, { detail: "Not found." }),
		methodNotAllowed: (call, allowed) => require_may.jsonResponse(405, { detail: `Method "${call.method}" not allowed.` }, { Allow: allowed.join(", ") }),
		options: (call) => ok(metadataOf(call)),
		badBody: () => require_may.jsonResponse(400, { detail: "JSON parse error - the body is not JSON." })
	});
	routeOrganizations(router);
	routeUsers(router);
	routeServices(router);
	routeMemberships(router);
	routeInvitations(router);
	routeGroups(router);
	routeGrants(router);
	routeScopes(router);
	routeAudit(router);
	return router;
}
function authenticate(store, request) {
	const [scheme, token] = (request.headers.get("authorization") ?? "").split(" ");
	const kind = scheme === "Api-Key" ? "key" : scheme === "Bearer" ? "login" : void 0;
	const found = store.tokens.find((candidate) => candidate.kind === kind && candidate.token === token);
	const user = found === void 0 ? void 0 : store.users.get(found.userId);
	const organization = store.organizations.find(({ id }) => id === found?.organizationId);
	const role = user === void 0 || organization === void 0 ? void 0 : membershipOf(organization, user.id)?.role;
	if (!(user !== void 0 && organization !== void 0) || kind === "key" && (role === void 0 || isOver(store, organization, user, token))) {
		const detail = token === void 0 ? "Authentication credentials were not provided." : "Incorrect authentication credentials.";
		throw new ApiError(store.switches.badKeyStatus, { detail });
	}
	return {
		store,
		origin: new URL(request.url).origin,
		user,
		organization,
		role
	};
}
function isOver(store, { services }, user, token) {
	const key = services.find(({ userId }) => userId === user.id)?.keys.find(({ prefix }) => prefix === token?.slice(0, 8));
	return key !== void 0 && key.expiresAt !== null && Date.parse(key.expiresAt) <= store.now();
}
function redirect(store, url) {
	if (url.pathname.endsWith("/")) return void 0;
	const target = new URL(url);
	target.pathname += "/";
	return new Response(null, {
		status: store.switches.redirectStatus,
		headers: { Location: target.href }
	});
}
function refuseWrites(caller, request) {
	if (!caller.organization.maintenance || ["GET", "OPTIONS"].includes(request.method)) return;
	throw new ApiError(caller.store.switches.maintenanceStatus, { detail: "The organization is in maintenance mode; changes are disabled." });
}
function metadataOf({ url }) {
	const [, , , name = ""] = url.pathname.split("/");
	return {
		name: name.charAt(0).toUpperCase() + name.slice(1),
		description: "",
		renders: ["application/json"],
		parses: BODY_TYPES
	};
}
function decorate(response, allowed) {
	const headers = new Headers(response.headers);
	if (!headers.has("Allow") && allowed.length > 0) headers.set("Allow", allowed.join(", "));
	headers.set("Vary", "Accept, Cookie, Origin");
	headers.set("X-Content-Type-Options", "nosniff");
	return new Response(response.body, {
		status: response.status,
		headers
	});
}
const createSimulator = (options) => {
	const store = loadState(options);
	const router = createRoutes();
	async function serve(request, url) {
		const moved = redirect(store, url);
		if (moved !== void 0) return { response: moved };
		let org;
		try {
			const caller = authenticate(store, request);
			org = caller.organization.name;
			refuseWrites(caller, request);
			const { response } = await router.handle(await withoutForm(request), caller);
			return {
				response: decorate(response, router.methods(url.pathname)),
				org
			};
		} catch (error) {
			if (!(error instanceof ApiError)) throw error;
			return {
				response: decorate(require_may.jsonResponse(error.status, error.body), router.methods(url.pathname)),
				...org === void 0 ? {} : { org }
			};
		}
	}
	return {
		async handle(request) {
			deliverMail(store);
			const url = new URL(request.url);
			if (url.pathname.startsWith("/_simulator/")) return { response: await steer(store, request, url) };
			return await require_may.serveHead(request, (one) => serve(one, url));
		},
		save: () => saveState(store),
		environment: (origin) => environment(store, origin)
	};
};
function environment(store, origin) {
	const lines = { CLOUDTRUTH_SERVER_URL: origin };
	const keys = store.tokens.filter((token) => token.kind === "key");
	const [first] = keys;
	if (first !== void 0) lines.CLOUDTRUTH_API_KEY = first.token;
	for (const { env, token } of keys) if (env !== null) lines[env] = token;
	return lines;
}
exports.createRoutes = createRoutes;
exports.createSimulator = createSimulator;
exports.stateSchema = stateSchema;
