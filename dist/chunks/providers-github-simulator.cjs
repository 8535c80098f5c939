"use strict";
const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_may = require("./simulator-kit-may.cjs");
const require_bucket = require("./simulator-kit-bucket.cjs");
const require_random = require("./simulator-kit-random.cjs");
let node_crypto = require("node:crypto");
// src/providers/github/simulator/refusal.ts
const DOCUMENTATION = "https://docs.github.com/rest";
var Refusal = class extends Error {
	status;
	body;
	headers;
	constructor(status, message, more = {}) {
		super(message);
		this.name = "Refusal";
		this.status = status;
		this.headers = more.headers ?? {};
		this.body = {
			message,
			...more.errors === void 0 ? {} : { errors: more.errors },
			documentation_url: DOCUMENTATION,
			status: String(status)
		};
	}
};
const notFound = () => new Refusal(404, "Not Found");
const forbidden = (message) => new Refusal(403, message);
function invalid(...errors) {
	return new Refusal(422, "Validation Failed", { errors });
}
const unprocessable = (message) => new Refusal(422, message);
function invalidField(resource, field, code = "invalid", message) {
	return invalid({
		resource,
		field,
		code,
		...message === void 0 ? {} : { message }
	});
}
// src/providers/github/simulator/store.ts
const fold = (name) => name.toLowerCase();
const isSame = (one, other) => fold(one) === fold(other);
function stamp(store, offsetMs = 0) {
	return `${new Date(store.now() + offsetMs).toISOString().slice(0, 19)}Z`;
}
function newId(store) {
	store.nextId += 1;
	return store.nextId;
}
function userOf(store, login) {
	const id = store.logins.get(fold(login));
	return id === void 0 ? void 0 : store.users.get(id);
}
function userWithEmail(store, email) {
	return [...store.users.values()].find((user) => user.email !== null && isSame(user.email, email));
}
function addUser(store, user) {
	if (store.logins.has(fold(user.login)) || store.users.has(user.id)) throw new Error(`The account "${user.login}" (${user.id}) exists twice.`);
	store.users.set(user.id, user);
	store.logins.set(fold(user.login), user.id);
	return user;
}
function renameUser(store, user, login) {
	store.logins.delete(fold(user.login));
	user.login = login;
	store.logins.set(fold(login), user.id);
}
function organizationOf(store, login) {
	return store.organizations.find((organization) => isSame(organization.login, login));
}
function memberOf(organization, userId) {
	return organization.members.find((member) => member.userId === userId);
}
function isOwner(organization, userId) {
	return userId !== void 0 && memberOf(organization, userId)?.role === "admin";
}
function slugOf(team) {
	const slug = team.name.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll(/[^a-z0-9_]+/g, "-").replaceAll(/^-+|-+$/g, "");
	return team.type === "enterprise" ? `ent:${slug}` : slug;
}
function teamOf(organization, slug) {
	return organization.teams.find((team) => isSame(slugOf(team), slug));
}
function teamById(organization, id) {
	return id === null ? void 0 : organization.teams.find((team) => team.id === id);
}
function repositoryOf(organization, name) {
	return organization.repositories.find((repository) => isSame(repository.name, name));
}
function knownUser(store, id) {
	const user = store.users.get(id);
	if (user === void 0) throw new Error(`The simulator lost the account ${id}.`);
	return user;
}
// src/providers/github/simulator/answers.ts
const JSON_TYPE = "application/json; charset=utf-8";
const DEFAULT_PAGE = 30;
const MAX_PAGE = 100;
const ok = (body) => require_may.jsonResponse(200, body, { "Content-Type": JSON_TYPE });
const created = (body) => require_may.jsonResponse(201, body, { "Content-Type": JSON_TYPE });
const done = () => new Response(null, { status: 204 });
function refuse(refusal) {
	return require_may.jsonResponse(refusal.status, refusal.body, {
		"Content-Type": JSON_TYPE,
		...refusal.headers
	});
}
function bodyOf(call) {
	const value = call.json();
	if (value === void 0 || value === null) return {};
	if (typeof value !== "object" || Array.isArray(value)) throw new Refusal(400, "Body should be a JSON object");
	return value;
}
function pageNumber(text, fallback) {
	const value = Number(text ?? fallback);
	return Number.isInteger(value) && value >= 1 ? value : fallback;
}
function page(call, caller, items, render, wrap = (rows) => rows) {
	const size = Math.min(MAX_PAGE, pageNumber(call.query.get("per_page"), DEFAULT_PAGE));
	const number = pageNumber(call.query.get("page"), 1);
	const rows = items.slice((number - 1) * size, number * size).map((item) => render(item));
	const last = Math.max(1, Math.ceil(items.length / size));
	const response = ok(wrap(rows));
	if (last > 1) response.headers.set("Link", linksOf(call, caller, number, last));
	return response;
}
function linksOf(call, caller, number, last) {
	const link = (target, rel) => {
		const query = new URLSearchParams(call.query);
		query.set("page", String(target));
		return `<${caller.base}${pathOf(call, caller)}?${query}>; rel="${rel}"`;
	};
	return [
		...number > 1 ? [link(Math.min(number - 1, last), "prev")] : [],
		...number < last ? [link(number + 1, "next"), link(last, "last")] : [],
		...number > 1 ? [link(1, "first")] : []
	].join(", ");
}
function pathOf(call, caller) {
	const { pathname } = call.url;
	return caller.store.switches.numericLinks ? numericPath(caller, pathname) : pathname;
}
function numericPath(caller, pathname) {
	const [, first, owner = "", third = "", fourth = "", ...rest] = pathname.split("/").map((part) => decodeURIComponent(part));
	const { store } = caller;
	const organization = store.organizations.find(({ login }) => login.toLowerCase() === owner.toLowerCase());
	if (organization === void 0) return pathname;
	const join = (...tail) => tail.map((part) => `/${encodeURIComponent(part)}`).join("");
	if (first === "repos") {
		const repository = byName(organization.repositories, third);
		if (repository !== void 0) return `/repositories/${repository.id}${join(...fourth === "" ? [] : [fourth, ...rest])}`;
	}
	if (first !== "orgs") return pathname;
	const team = third === "teams" && fourth !== "" ? bySlug(organization, fourth) : void 0;
	if (team !== void 0) return `/organizations/${organization.id}/team/${team.id}${join(...rest)}`;
	return `/organizations/${organization.id}${join(...[
		third,
		fourth,
		...rest
	].filter((part) => part !== ""))}`;
}
function byName(repositories, name) {
	return repositories.find((repository) => repository.name.toLowerCase() === name.toLowerCase());
}
function bySlug(organization, slug) {
	return organization.teams.find((team) => slugOf(team) === slug.toLowerCase());
}
function namedPath(organizations, pathname) {
	const [, first, id = "", third, fourth = "", ...rest] = pathname.split("/");
	const tail = (parts) => parts.flatMap((part) => part === void 0 || part === "" ? [] : [`/${part}`]).join("");
	if (first === "organizations") {
		const organization = organizations.find((candidate) => String(candidate.id) === id);
		if (organization === void 0) return void 0;
		if (third !== "team") return `/orgs/${organization.login}${tail([
			third,
			fourth,
			...rest
		])}`;
		const team = organization.teams.find((candidate) => String(candidate.id) === fourth);
		if (team === void 0) return void 0;
		return `/orgs/${organization.login}/teams/${encodeURIComponent(slugOf(team))}${tail(rest)}`;
	}
	for (const organization of organizations) {
		const repository = organization.repositories.find((candidate) => String(candidate.id) === id);
		if (repository !== void 0) return `/repos/${organization.login}/${repository.name}${tail([
			third,
			fourth,
			...rest
		])}`;
	}
}
// src/providers/github/simulator/limits.ts
const HOUR_MS$1 = 36e5;
const MINUTE_MS = 6e4;
function ownerOf(caller) {
	if (caller.installed !== void 0) return `installation ${caller.installed.installation.id}`;
	return caller.user === void 0 ? `app ${caller.app?.id ?? 0}` : `user ${caller.user.id}`;
}
function installationLimit(organization) {
	if (organization.ghec) return 15e3;
	const beyond = (count) => 50 * Math.max(0, count - 20);
	const more = beyond(organization.repositories.length) + beyond(organization.members.length);
	return Math.min(12500, 5e3 + more);
}
function limitOf(caller, resource) {
	const { switches } = caller.store;
	if (resource === "graphql") return caller.installed?.organization.ghec === true ? 2 * switches.graphqlPointsPerHour : switches.graphqlPointsPerHour;
	return caller.installed === void 0 || switches.requestsPerHour !== 5e3 ? switches.requestsPerHour : installationLimit(caller.installed.organization);
}
function spentIn(store, key, lengthMs) {
	const spent = require_bucket.spentNow(store.spent.get(key), lengthMs, store.now());
	store.spent.set(key, spent);
	return spent;
}
function budgetOf(caller, resource) {
	const limit = limitOf(caller, resource);
	const spent = spentIn(caller.store, `${resource} ${ownerOf(caller)}`, HOUR_MS$1);
	return {
		limit,
		remaining: Math.max(0, limit - spent.used),
		used: spent.used,
		reset: Math.ceil((spent.since + HOUR_MS$1) / 1e3),
		resource
	};
}
function draw(caller, resource, amount) {
	spentIn(caller.store, `${resource} ${ownerOf(caller)}`, HOUR_MS$1).used += amount;
}
function checkPrimary(caller) {
	if (budgetOf(caller, "core").remaining > 0) return;
	const who = caller.user === void 0 ? "installation" : `user ID ${caller.user.id}`;
	throw new Refusal(caller.store.switches.limitStatus, `API rate limit exceeded for ${who}.`);
}
function drawPoints(caller, resource, points) {
	const { switches } = caller.store;
	const limit = resource === "core" ? switches.pointsPerMinute : switches.graphqlPointsPerMinute;
	drawSecondary(caller, `points ${resource}`, points, limit, MINUTE_MS);
}
function drawContent(caller) {
	const { switches } = caller.store;
	drawSecondary(caller, "content a minute", 1, switches.contentPerMinute, MINUTE_MS);
	drawSecondary(caller, "content an hour", 1, switches.contentPerHour, HOUR_MS$1);
}
function drawSecondary(caller, name, amount, limit, lengthMs) {
	const { store } = caller;
	const spent = spentIn(store, `${name} ${ownerOf(caller)}`, lengthMs);
	if (spent.used + amount > limit) {
		const seconds = Math.max(1, Math.ceil((spent.since + lengthMs - store.now()) / 1e3));
		throw new Refusal(store.switches.limitStatus, "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.", store.switches.retryAfter ? { headers: { "Retry-After": String(seconds) } } : {});
	}
	spent.used += amount;
}
// src/providers/github/simulator/jwt.ts
const UNREADABLE = "A JSON web token could not be decoded";
const MAX_LIFE_SECONDS = 600;
function appOfJwt(store, token) {
	const [header = "", payload = "", signature = ""] = token.split(".");
	const claims = decode(payload);
	if (decode(header)?.alg !== "RS256" || claims === void 0) throw new Refusal(401, UNREADABLE);
	const issuer = String(claims.iss);
	const app = store.apps.find(({ id, clientId }) => String(id) === issuer || clientId === issuer);
	if (app === void 0) throw new Refusal(401, "Integration not found");
	const data = Buffer.from(`${header}.${payload}`);
	if (!(0, node_crypto.verify)("sha256", data, (0, node_crypto.createPublicKey)(app.publicKey), Buffer.from(signature, "base64url"))) throw new Refusal(401, UNREADABLE);
	checkTimes(store, Number(claims.iat), Number(claims.exp));
	return app;
}
function checkTimes(store, issued, expires) {
	const seconds = store.now() / 1e3;
	if (!(issued <= seconds + 60)) throw new Refusal(401, "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued");
	if (!(expires > seconds)) throw new Refusal(401, "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires");
	if (expires > seconds + MAX_LIFE_SECONDS + 60) throw new Refusal(401, "'Expiration time' claim ('exp') is too far in the future");
}
function decode(part) {
	try {
		const value = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
		return typeof value === "object" && value !== null ? value : void 0;
	} catch {
		return;
	}
}
// src/providers/github/simulator/caller.ts
const impliedScopes = {
	"admin:org": ["write:org", "read:org"],
	"write:org": ["read:org"],
	repo: ["public_repo", "repo:invite"],
	user: ["read:user", "user:email"]
};
function authenticate(store, request, base) {
	const [scheme = "", secret] = (request.headers.get("authorization") ?? "").split(" ");
	if (secret === void 0 || secret === "") throw new Refusal(401, "Requires authentication");
	if (!["bearer", "token"].includes(scheme.toLowerCase())) throw badCredentials();
	if (secret.split(".").length === 3) return {
		store,
		base,
		kind: "app",
		user: void 0,
		token: void 0,
		app: appOfJwt(store, secret),
		installed: void 0
	};
	const token = store.tokens.find((candidate) => candidate.token === secret);
	if (token === void 0 || token.expiresAt !== null && store.now() >= token.expiresAt) throw badCredentials();
	const common = {
		store,
		base,
		token,
		app: void 0
	};
	if (token.installationId !== null) {
		const installed = installationOf(store, token.installationId);
		if (installed === void 0) throw badCredentials();
		if (installed.installation.suspendedAt !== null) throw new Refusal(403, "This installation has been suspended");
		return {
			...common,
			kind: "installation",
			user: void 0,
			installed
		};
	}
	const user = token.userId === null ? void 0 : store.users.get(token.userId);
	if (user === void 0) throw badCredentials();
	return {
		...common,
		kind: token.permissions === null ? "classic" : "fine-grained",
		user,
		installed: void 0
	};
}
function badCredentials() {
	return new Refusal(401, "Bad credentials");
}
function installationOf(store, id) {
	for (const organization of store.organizations) {
		const installation = organization.installations.find((candidate) => candidate.id === id);
		if (installation !== void 0) return {
			organization,
			installation
		};
	}
}
function hasScope(caller, scope) {
	return (caller.token?.scopes ?? []).some((own) => own === scope || (impliedScopes[own] ?? []).includes(scope));
}
function permissionsOf(caller) {
	return caller.token?.permissions ?? caller.installed?.installation.permissions;
}
function hasPermission(caller, permission) {
	const [name = "", level] = permission.split("=");
	const held = permissionsOf(caller)?.[name];
	return held === level || level === "read" && (held === "write" || held === "admin");
}
function actsAsOwner(caller, organization) {
	if (caller.kind === "installation") return caller.installed?.organization === organization;
	return isOwner(organization, caller.user?.id);
}
function selectionOf(caller) {
	return caller.token?.selected ?? caller.installed?.installation.selected ?? null;
}
function authorOf(caller, organization) {
	if (caller.user !== void 0) return caller.user.id;
	return (organization.members.find(({ role }) => role === "admin") ?? organization.members[0])?.userId ?? 0;
}
// src/providers/github/simulator/levels.ts
const repositoryRoles = [
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
];
const bodyWords = {
	pull: "read",
	push: "write"
};
const NONE = "none";
function roleOfBody(organization, word) {
	const role = bodyWords[word] ?? word;
	if (repositoryRoles.includes(role)) return role;
	return organization.ghec ? organization.customRoles.find(({ name }) => name === role)?.name : void 0;
}
function baseOf(organization, role) {
	return organization.customRoles.find(({ name }) => name === role)?.base ?? role;
}
function rankOf(organization, role) {
	if (role === void 0 || role === NONE) return 0;
	const rank = repositoryRoles.indexOf(role) + 1;
	if (rank > 0) return rank;
	const base = baseOf(organization, role);
	return base === role ? 0 : repositoryRoles.indexOf(base) + 1.5;
}
function strongest(organization, roles) {
	let best;
	for (const role of roles) if (rankOf(organization, role) > rankOf(organization, best)) best = role;
	return best;
}
function switchesOf(organization, role) {
	const rank = Math.floor(rankOf(organization, role));
	return {
		pull: rank >= 1,
		triage: rank >= 2,
		push: rank >= 3,
		maintain: rank >= 4,
		admin: rank >= 5
	};
}
function foldRole(organization, role) {
	return [
		"none",
		"read",
		"read",
		"write",
		"write",
		"admin"
	][Math.floor(rankOf(organization, role))] ?? NONE;
}
function wordOfRank(organization, role) {
	const rank = Math.floor(rankOf(organization, role));
	return repositoryRoles[rank - 1]?.toUpperCase() ?? null;
}
// src/providers/github/simulator/access.ts
function withAncestors(organization, team) {
	const chain = [];
	let next = team;
	while (next !== void 0 && !chain.includes(next)) {
		chain.push(next);
		next = teamById(organization, next.parentId);
	}
	return chain;
}
function descendantsOf(organization, team) {
	const children = organization.teams.filter(({ parentId }) => parentId === team.id);
	return [...children, ...children.flatMap((child) => descendantsOf(organization, child))];
}
function peopleOf(organization, team) {
	const teams = [team, ...descendantsOf(organization, team)];
	return new Set(teams.flatMap(({ members }) => [...members.keys()]));
}
function teamsReaching(organization, userId) {
	const own = organization.teams.filter(({ members }) => members.has(userId));
	return new Set(own.flatMap((team) => withAncestors(organization, team)));
}
function organizationRolesOf(organization, userId) {
	const teams = teamsReaching(organization, userId);
	return organization.roles.filter(({ userIds, teamIds }) => userIds.has(userId) || [...teams].some(({ id }) => teamIds.has(id)));
}
function roleBorneRole(organization, team) {
	const chain = withAncestors(organization, team);
	return strongest(organization, organization.roles.filter(({ teamIds }) => chain.some(({ id }) => teamIds.has(id))).map(({ base }) => base ?? void 0));
}
function teamRole(organization, repository, team) {
	return strongest(organization, withAncestors(organization, team).map(({ id }) => repository.teams.get(id)));
}
function sourcesOf(organization, repository, userId) {
	const sources = [];
	if (isOwner(organization, userId)) sources.push({
		kind: "organization",
		role: "admin"
	});
	const own = repository.people.get(userId);
	if (own !== void 0) sources.push({
		kind: "repository",
		role: own
	});
	if (memberOf(organization, userId) === void 0) return sources;
	for (const team of teamsReaching(organization, userId)) {
		const role = repository.teams.get(team.id);
		if (role !== void 0) sources.push({
			kind: "team",
			role,
			team
		});
	}
	const borne = organizationRolesOf(organization, userId).map(({ base }) => base);
	for (const role of [basePermission(organization), ...borne]) if (role !== null && rankOf(organization, role) > 0) sources.push({
		kind: "organization",
		role
	});
	return sources;
}
function effectiveRole(organization, repository, userId) {
	return strongest(organization, rolesOf$1(organization, repository, userId));
}
function rolesOf$1(organization, repository, userId) {
	const roles = sourcesOf(organization, repository, userId).map(({ role }) => role);
	const isInternal = repository.visibility === "internal" && memberOf(organization, userId) !== void 0;
	return repository.visibility === "public" || isInternal ? [...roles, "read"] : roles;
}
function basePermission(organization) {
	return String(organization.settings.default_repository_permission ?? "read");
}
function outsidersOf(organization) {
	const all = organization.repositories.flatMap(({ people }) => [...people.keys()]);
	return [...new Set(all)].filter((id) => memberOf(organization, id) === void 0).sort((one, other) => one - other);
}
// src/providers/github/simulator/rights.ts
function isInside(caller, organization) {
	if (caller.kind === "installation") return true;
	return caller.user !== void 0 && memberOf(organization, caller.user.id) !== void 0;
}
function demandOwner(caller, organization) {
	if (!actsAsOwner(caller, organization)) throw forbidden("You must be an owner of the organization to do this.");
}
function isSelected(caller, repository) {
	const selection = selectionOf(caller);
	return selection === null || selection.includes(repository.id);
}
function collaboratorIds(store, organization, repository, affiliation) {
	const { people } = repository;
	const known = new Set([...organization.members.map(({ userId }) => userId), ...people.keys()]);
	const isListed = (id) => {
		if (affiliation === "direct") return people.has(id);
		if (affiliation === "outside") return people.has(id) && memberOf(organization, id) === void 0;
		return sourcesOf(organization, repository, id).length > 0;
	};
	return [...known].filter((id) => store.users.has(id) && isListed(id)).sort((one, other) => one - other);
}
// src/providers/github/simulator/routing.ts
function addRoute(router, method, template, needs, handle) {
	router.on(method, template, async (call, caller) => {
		const org = organizationOf(caller.store, call.params.org ?? call.params.owner ?? "");
		let response;
		try {
			checkCredential(caller, needs, call.method !== "GET");
			checkPlace(caller, org);
			response = await handle(call, caller);
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			response = refuse(error);
		}
		tellNeeds(response, caller, needs);
		return org === void 0 ? { response } : {
			response,
			org: org.login
		};
	});
}
function checkCredential(caller, needs, isWrite) {
	if (caller.kind === "app" !== (needs.isForJwt === true)) throw new Refusal(401, "A JSON web token could not be decoded");
	if (caller.kind === "app") return;
	if (permissionsOf(caller) === void 0) {
		const scopes = needs.scopes ?? [];
		if (scopes.length === 0 || scopes.some((scope) => hasScope(caller, scope))) return;
		if (needs.isOwn === true) throw forbidden("Your token has not been granted the required scopes.");
		throw isWrite ? forbidden("Must have admin rights to Organization.") : notFound();
	}
	const refusal = forbidden(`Resource not accessible by ${caller.kind === "installation" ? "integration" : "personal access token"}`);
	if (caller.kind === "installation" && needs.isForApps === false) throw refusal;
	const permissions = needs.permissions ?? [];
	if (permissions.length > 0 && !permissions.some((one) => hasPermission(caller, one))) throw refusal;
}
function checkPlace(caller, org) {
	if (org === void 0) return;
	if ((caller.installed?.organization.id ?? caller.token?.organizationId ?? org.id) !== org.id) throw caller.kind === "installation" ? forbidden("Resource not accessible by integration") : notFound();
	if (needsSso(caller, org)) throw new Refusal(403, "Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.", { headers: { "X-GitHub-SSO": `required; url=https://github.com/orgs/${org.login}/sso` } });
}
function needsSso(caller, org) {
	if (!org.saml || caller.kind !== "classic") return false;
	return caller.token?.authorised.includes(org.id) !== true;
}
function tellNeeds(response, caller, needs) {
	if (caller.kind === "classic") response.headers.set("X-Accepted-OAuth-Scopes", (needs.scopes ?? []).join(", "));
	else if (needs.permissions !== void 0) response.headers.set("X-Accepted-GitHub-Permissions", needs.permissions.join("; "));
}
function organizationAt(call, caller) {
	const organization = organizationOf(caller.store, call.params.org ?? call.params.owner ?? "");
	if (organization === void 0) throw notFound();
	return organization;
}
// src/providers/github/simulator/team-rules.ts
function isVisible(caller, organization, team) {
	if (team.visibleFrom > caller.store.now()) return false;
	if (actsAsOwner(caller, organization)) return true;
	const userId = caller.user?.id ?? 0;
	return organization.members.some((member) => member.userId === userId) && (team.privacy === "closed" || team.members.has(userId));
}
function teamAt(caller, organization, slug) {
	const team = teamOf(organization, slug);
	if (team === void 0 || !isVisible(caller, organization, team)) throw notFound();
	return team;
}
function isMaintainer(caller, organization, team) {
	if (actsAsOwner(caller, organization)) return true;
	return team.members.get(caller.user?.id ?? 0) === "maintainer";
}
function demandMaintainer(caller, organization, team) {
	if (isMaintainer(caller, organization, team)) return;
	throw forbidden("You must be an organization owner or team maintainer to do this.");
}
function refuseEnterprise(team) {
	if (team.type === "enterprise") throw unprocessable("This endpoint does not support enterprise teams.");
}
function refuseSynced(team) {
	refuseEnterprise(team);
	if (team.sync !== null) throw forbidden("This team is externally managed; its members cannot be changed here.");
}
function checkName(organization, name, own) {
	const slug = slugOf({
		name,
		type: "organization"
	});
	if (slug === "") throw invalidField("Team", "name");
	if (!organization.teams.some((team) => team !== own && slugOf(team) === slug)) return;
	throw invalid({
		resource: "Team",
		code: "already_exists",
		field: "name",
		message: "Name must be unique for this org"
	});
}
function parentOf(organization, body) {
	const { parent_team_id: id, parent_team_slug: slug } = body;
	if (id === void 0 && slug === void 0) return void 0;
	if (id === null || id === void 0 && slug === null) return null;
	const parent = id === void 0 ? teamOf(organization, String(slug)) : teamById(organization, Number(id));
	if (parent === void 0) throw invalidField("Team", "parent_team_id");
	return parent;
}
function checkNesting(organization, team, parent, privacy) {
	const hasChildren = team !== void 0 && descendantsOf(organization, team).length > 0;
	if (privacy === "secret" && (parent !== null || hasChildren)) throw refused$1("privacy", "Nested teams cannot be secret");
	if (parent === null) return;
	if (parent.privacy === "secret") throw refused$1("parent_team_id", "A secret team cannot be a parent");
	if (parent.sync !== null || team?.sync?.kind === "external") throw refused$1("parent_team_id", "An externally managed team cannot be nested");
	if (team !== void 0 && withAncestors(organization, parent).includes(team)) throw refused$1("parent_team_id", "A team cannot be below itself");
}
function refused$1(field, message) {
	return invalid({
		resource: "Team",
		code: "invalid",
		field,
		message
	});
}
function roleInTeam(organization, team, userId) {
	if (team.members.has(userId) && isOwner(organization, userId)) return "maintainer";
	return team.members.get(userId) ?? "member";
}
// src/providers/github/simulator/views.ts
function nodeId(type, id) {
	return Buffer.from(`0${type.length}:${type}${id}`).toString("base64");
}
function userView(user) {
	return {
		login: user.login,
		id: user.id,
		node_id: nodeId("User", user.id),
		type: user.type,
		site_admin: false
	};
}
function organizationAsUser(organization) {
	const { login, id } = organization;
	return {
		login,
		id,
		node_id: nodeId("Organization", id),
		type: "Organization",
		site_admin: false
	};
}
function organizationSimple(caller, organization) {
	const { login, id } = organization;
	const url = `${caller.base}/orgs/${login}`;
	return {
		login,
		id,
		node_id: nodeId("Organization", id),
		url,
		description: null
	};
}
function teamSimple(caller, organization, team) {
	const slug = slugOf(team);
	const url = `${caller.base}/organizations/${organization.id}/team/${team.id}`;
	return {
		id: team.id,
		node_id: nodeId("Team", team.id),
		url,
		html_url: `https://github.com/orgs/${organization.login}/teams/${slug}`,
		members_url: `${url}/members{/member}`,
		repositories_url: `${url}/repos`,
		name: team.name,
		slug,
		description: team.description,
		privacy: team.privacy,
		notification_setting: team.notifies ? "notifications_enabled" : "notifications_disabled",
		permission: team.permission,
		type: team.type,
		organization_id: organization.id
	};
}
function teamView(caller, organization, team) {
	const parent = teamById(organization, team.parentId);
	return {
		...teamSimple(caller, organization, team),
		parent: parent === void 0 ? null : teamSimple(caller, organization, parent)
	};
}
function teamFull(caller, organization, team) {
	const { login, id } = organization;
	const repositories = organization.repositories.filter(({ teams }) => teams.has(team.id));
	return {
		...teamView(caller, organization, team),
		members_count: peopleOf(organization, team).size,
		repos_count: repositories.length,
		created_at: team.createdAt,
		updated_at: team.updatedAt,
		organization: {
			login,
			id,
			node_id: nodeId("Organization", id)
		}
	};
}
function repositoryView(caller, organization, repository, role = callerRole(caller, organization, repository)) {
	const fullName = `${organization.login}/${repository.name}`;
	return {
		id: repository.id,
		node_id: nodeId("Repository", repository.id),
		name: repository.name,
		full_name: fullName,
		owner: organizationAsUser(organization),
		private: repository.visibility !== "public",
		visibility: repository.visibility,
		html_url: `https://github.com/${fullName}`,
		url: `${caller.base}/repos/${fullName}`,
		description: repository.description,
		fork: repository.fork,
		archived: repository.archived,
		disabled: false,
		permissions: switchesOf(organization, role),
		...role === void 0 ? {} : { role_name: role }
	};
}
function callerRole(caller, organization, repository) {
	if (caller.user === void 0) return actsAsOwner(caller, organization) ? "admin" : void 0;
	return effectiveRole(organization, repository, caller.user.id);
}
function collaboratorView(caller, organization, repository, userId) {
	const role = effectiveRole(organization, repository, userId);
	return {
		...userView(knownUser(caller.store, userId)),
		permissions: switchesOf(organization, role),
		role_name: role ?? "none"
	};
}
function invitationView(caller, organization, invitation) {
	const { id, userId, email, failedAt } = invitation;
	const failure = failedAt === null ? {} : {
		failed_at: failedAt,
		failed_reason: invitation.failedReason
	};
	return {
		id,
		node_id: nodeId("OrganizationInvitation", id),
		login: userId === null ? null : knownUser(caller.store, userId).login,
		email: userId === null ? email : null,
		role: invitation.role,
		created_at: invitation.createdAt,
		...failure,
		inviter: userView(knownUser(caller.store, invitation.inviterId)),
		team_count: invitation.teamIds.length,
		invitation_teams_url: `${caller.base}/organizations/${organization.id}/invitations/${id}/teams`,
		invitation_source: invitation.source
	};
}
function membershipView(caller, organization, user, role, state) {
	const url = `${caller.base}/orgs/${organization.login}`;
	const enterprise = organization.teams.filter(({ type, members }) => type === "enterprise" && members.has(user.id));
	return {
		url: `${url}/memberships/${user.login}`,
		state,
		role,
		organization_url: url,
		organization: organizationSimple(caller, organization),
		user: userView(user),
		direct_membership: memberOf(organization, user.id)?.isDirect ?? true,
		enterprise_teams_providing_indirect_membership: enterprise.map((team) => slugOf(team))
	};
}
function repositoryInvitationView(caller, organization, repository, invitation, isExpired) {
	const { id, userId, inviterId, role, createdAt } = invitation;
	return {
		id,
		node_id: nodeId("RepositoryInvitation", id),
		repository: repositoryView(caller, organization, repository),
		invitee: userView(knownUser(caller.store, userId)),
		inviter: userView(knownUser(caller.store, inviterId)),
		permissions: role,
		created_at: createdAt,
		expired: isExpired,
		url: `${caller.base}/repositories/${repository.id}/invitations/${id}`,
		html_url: `https://github.com/${organization.login}/${repository.name}/invitations`
	};
}
// src/providers/github/simulator/control-wish.ts
function fieldsOf(text) {
	try {
		const value = text === "" ? {} : JSON.parse(text);
		if (typeof value === "object" && value !== null) return value;
	} catch {}
	throw new Refusal(400, "The body is not a JSON object.");
}
function wishedOrganization(store, wish) {
	const { organization: login } = wish;
	const found = login === void 0 ? store.organizations[0] : organizationOf(store, String(login));
	if (found === void 0) throw notFound();
	return found;
}
function wishedUser(store, name) {
	const found = userOf(store, String(name)) ?? userWithEmail(store, String(name));
	if (found === void 0) throw new Refusal(404, `There is no account "${String(name)}".`);
	return found;
}
function wishedRepository(organization, name) {
	const found = repositoryOf(organization, String(name));
	if (found === void 0) throw new Refusal(404, `There is no repository "${String(name)}".`);
	return found;
}
// src/providers/github/simulator/invitations.ts
const DAY_MS$1 = 864e5;
const INVITATION_LIFE_MS = 7 * DAY_MS$1;
const EXPIRED = "Invitation expired. User did not accept this invite for 7 days.";
const YOUNG_QUOTA = 50;
const USUAL_QUOTA = 500;
function settleInvitations(store) {
	for (const { invitations } of store.organizations) for (const invitation of invitations) {
		const due = Date.parse(invitation.createdAt) + INVITATION_LIFE_MS;
		if (invitation.failedAt !== null || store.now() < due) continue;
		invitation.failedAt = `${new Date(due).toISOString().slice(0, 19)}Z`;
		invitation.failedReason = EXPIRED;
	}
}
function openInvitationOf(organization, user) {
	return organization.invitations.find(({ failedAt, userId, email }) => failedAt === null && (userId === user.id || email !== null && user.email !== null && isSame(email, user.email)));
}
function unwanted(message) {
	return invalid({
		resource: "OrganizationInvitation",
		code: "unprocessable",
		field: "data",
		message
	});
}
function invite(caller, organization, wish) {
	if (organization.emu) throw notFound();
	if (wish.user?.flagged === true) throw unprocessable("The request could not be processed.");
	const member = wish.user ?? (wish.email === void 0 ? void 0 : userWithEmail(caller.store, wish.email));
	if (member !== void 0 && memberOf(organization, member.id) !== void 0) throw unwanted(wish.user === void 0 ? "A user with this email address is already a part of this organization" : "Invitee is already a part of this organization");
	checkQuota(caller.store, organization);
	drawContent(caller);
	organization.invitedAt.push(caller.store.now());
	const invitation = {
		id: newId(caller.store),
		userId: wish.user?.id ?? null,
		email: wish.user === void 0 ? wish.email ?? null : null,
		role: wish.role,
		createdAt: stamp(caller.store),
		inviterId: authorOf(caller, organization),
		teamIds: [...wish.teamIds],
		source: "member",
		failedAt: null,
		failedReason: null
	};
	organization.invitations.push(invitation);
	return invitation;
}
function checkQuota(store, organization) {
	const since = store.now() - DAY_MS$1;
	organization.invitedAt = organization.invitedAt.filter((at) => at > since);
	const usual = store.now() - Date.parse(organization.createdAt) < 30 * DAY_MS$1 && organization.plan.name === "free" ? YOUNG_QUOTA : USUAL_QUOTA;
	if (organization.invitedAt.length < (store.switches.invitationsPerDay ?? usual)) return;
	throw unwanted("You have exceeded the invitation limit for this organization. Try again in 24 hours.");
}
function filledSeats(organization) {
	const holders = new Set(organization.members.map(({ userId }) => userId));
	for (const { visibility, people } of organization.repositories) if (visibility !== "public") for (const id of people.keys()) holders.add(id);
	return holders.size;
}
function acceptInvitation(store, organization, invitation, user) {
	if (organization.requiresTwoFactor && !user.twoFactor) throw forbidden("You must enable two-factor authentication to join this organization.");
	const { seats } = organization.plan;
	if (invitation.role !== "billing_manager" && !holdsSeat(organization, user.id) && seats !== null && filledSeats(organization) >= seats) throw new Refusal(422, "There are no free seats in this organization.");
	organization.invitations = organization.invitations.filter((other) => other !== invitation);
	organization.refusing.delete(user.id);
	if (invitation.role === "billing_manager") {
		organization.billingManagers.add(user.id);
		return;
	}
	const former = invitation.role === "reinstate" ? organization.former.get(user.id) : void 0;
	join(store, organization, user.id, invitation.role === "admin" ? "admin" : former?.role ?? "member");
	for (const teamId of [...invitation.teamIds, ...former?.teamIds ?? []]) teamById(organization, teamId)?.members.set(user.id, "member");
}
function holdsSeat(organization, userId) {
	return organization.repositories.some(({ visibility, people }) => visibility !== "public" && people.has(userId));
}
function join(store, organization, userId, role) {
	const present = memberOf(organization, userId);
	if (present !== void 0) {
		present.role = role;
		present.isDirect = true;
		return;
	}
	const visibleFrom = store.now() + store.switches.lagMs;
	organization.members.push({
		userId,
		role,
		isDirect: true,
		isPublic: false,
		visibleFrom
	});
}
function hasExpired(store, createdAt) {
	return store.now() >= Date.parse(createdAt) + INVITATION_LIFE_MS;
}
function cancelSentBy(organization, userId) {
	organization.invitations = organization.invitations.filter(({ inviterId }) => inviterId !== userId);
	for (const repository of organization.repositories) cancelSentFrom(repository, userId);
}
function cancelSentFrom(repository, userId) {
	repository.invitations = repository.invitations.filter(({ inviterId }) => inviterId !== userId);
}
// src/providers/github/simulator/control-organization.ts
function renameRepository(store, wish) {
	const organization = wishedOrganization(store, wish);
	const repository = wishedRepository(organization, wish.repository);
	const to = String(wish.to);
	if (organization.repositories.some(({ name }) => name.toLowerCase() === to.toLowerCase())) throw new Refusal(422, `The name "${to}" is taken.`);
	repository.formerNames = [...repository.formerNames.filter((name) => name !== to), repository.name];
	repository.name = to;
	return { id: repository.id };
}
function archive(store, wish) {
	wishedRepository(wishedOrganization(store, wish), wish.repository).archived = wish.on !== false;
	return {};
}
function changeOrganization(store, wish) {
	const organization = wishedOrganization(store, wish);
	for (const feature of [
		"ghec",
		"emu",
		"saml",
		"requiresTwoFactor"
	]) {
		const value = wish[feature];
		if (typeof value === "boolean") organization[feature] = value;
	}
	if (typeof wish.plan === "string") organization.plan.name = wish.plan;
	if (typeof wish.seats === "number" || wish.seats === null) organization.plan.seats = wish.seats;
	const { ghec, emu, saml, requiresTwoFactor, plan } = organization;
	return {
		ghec,
		emu,
		saml,
		requiresTwoFactor,
		plan: { ...plan }
	};
}
function enterpriseTeam(store, wish) {
	const organization = wishedOrganization(store, wish);
	const now = stamp(store);
	const team = {
		id: newId(store),
		name: String(wish.name),
		description: null,
		privacy: "closed",
		notifies: true,
		permission: "pull",
		parentId: null,
		type: "enterprise",
		sync: null,
		members: new Map(),
		createdAt: now,
		updatedAt: now,
		visibleFrom: 0
	};
	for (const login of Array.isArray(wish.members) ? wish.members : []) {
		const { id } = wishedUser(store, login);
		team.members.set(id, "member");
		if (memberOf(organization, id) !== void 0) continue;
		join(store, organization, id, "member");
		const member = memberOf(organization, id);
		if (member !== void 0) member.isDirect = false;
	}
	organization.teams.push(team);
	return { id: team.id };
}
function syncTeam(store, wish) {
	const team = teamOf(wishedOrganization(store, wish), String(wish.team));
	if (team === void 0) throw new Refusal(404, `There is no team "${String(wish.team)}".`);
	const groups = Array.isArray(wish.groups) ? wish.groups.map(String) : [];
	const kind = wish.kind === "external" ? "external" : "identity";
	if (kind === "external" && groups.length > 0 && team.members.size > 0) throw new Refusal(400, "This team cannot be externally managed since it has explicit members.");
	team.sync = groups.length === 0 ? null : {
		kind,
		groups
	};
	return {};
}
// src/providers/github/simulator/departures.ts
function keepAnOwner(organization, member) {
	if (member.role !== "admin") return;
	if (organization.members.some((other) => other !== member && other.role === "admin")) return;
	throw forbidden("You can't remove the last owner of an organization.");
}
function removeMember(organization, member) {
	keepAnOwner(organization, member);
	const { userId } = member;
	const teams = organization.teams.filter(({ members }) => members.has(userId));
	const teamIds = teams.filter(({ type }) => type === "organization").map(({ id }) => id);
	organization.former.set(userId, {
		role: member.role,
		teamIds
	});
	if (teams.some(({ type }) => type === "enterprise")) {
		member.isDirect = false;
		member.role = "member";
	} else organization.members.splice(organization.members.indexOf(member), 1);
	takeEverything(organization, userId);
}
function takeEverything(organization, userId) {
	for (const { type, members } of organization.teams) if (type === "organization") members.delete(userId);
	for (const { userIds } of organization.roles) userIds.delete(userId);
	for (const { people } of organization.repositories) people.delete(userId);
	cancelSentBy(organization, userId);
}
function convertMember(organization, userId) {
	const member = memberOf(organization, userId);
	if (member === void 0) throw forbidden("User is not a member of the organization.");
	keepAnOwner(organization, member);
	const teams = organization.teams.filter(({ members }) => members.has(userId));
	const kept = organization.repositories.flatMap((repository) => {
		const role = strongest(organization, [...teams.map((team) => teamRole(organization, repository, team)), repository.people.get(userId)]);
		return role === void 0 ? [] : [{
			repository,
			role
		}];
	});
	removeMember(organization, member);
	for (const { repository, role } of kept) repository.people.set(userId, role);
}
// src/providers/github/simulator/control-people.ts
const refusedBy = "The user declined this invitation.";
function invitationOf(store, organization, wish) {
	const who = String(wish.login ?? wish.email ?? "");
	const found = organization.invitations.find(({ failedAt, userId, email }) => failedAt === null && (userId !== null && isSame(store.users.get(userId)?.login ?? "", who) || email !== null && isSame(email, who)));
	if (found === void 0) throw new Refusal(404, `No open invitation for "${who}".`);
	return found;
}
function repositoryInvitationOf(store, organization, wish) {
	const repository = wishedRepository(organization, wish.repository);
	const user = wishedUser(store, wish.login);
	const invitation = repository.invitations.find(({ userId }) => userId === user.id);
	if (invitation === void 0) throw new Refusal(404, `No invitation for "${user.login}".`);
	return {
		repository,
		invitation
	};
}
function acceptingUser(store, invitation, wish) {
	const invited = invitation.userId === null ? void 0 : store.users.get(invitation.userId);
	if (invited !== void 0) return invited;
	const email = invitation.email ?? "";
	const login = String(wish.as ?? email.split("@")[0]?.replaceAll(/[^A-Za-z0-9-]/g, "-"));
	return (wish.as === void 0 ? userWithEmail(store, email) : void 0) ?? userOf(store, login) ?? addUser(store, newAccount(store, login, email));
}
function newAccount(store, login, email) {
	return {
		id: newId(store),
		login,
		email,
		name: null,
		type: "User",
		twoFactor: true,
		flagged: false
	};
}
function accept$1(store, wish) {
	const organization = wishedOrganization(store, wish);
	if (wish.repository !== void 0) {
		const { repository, invitation } = repositoryInvitationOf(store, organization, wish);
		if (hasExpired(store, invitation.createdAt)) throw new Refusal(404, "The invitation has expired.");
		repository.invitations = repository.invitations.filter((other) => other !== invitation);
		repository.people.set(invitation.userId, invitation.role);
		return { id: invitation.userId };
	}
	const invitation = invitationOf(store, organization, wish);
	const user = acceptingUser(store, invitation, wish);
	acceptInvitation(store, organization, invitation, user);
	return {
		login: user.login,
		id: user.id
	};
}
function decline(store, wish) {
	const organization = wishedOrganization(store, wish);
	if (wish.repository !== void 0) {
		const { repository, invitation } = repositoryInvitationOf(store, organization, wish);
		repository.invitations = repository.invitations.filter((other) => other !== invitation);
		return {};
	}
	const invitation = invitationOf(store, organization, wish);
	invitation.failedAt = stamp(store);
	invitation.failedReason = refusedBy;
	return {};
}
function expire(store, wish) {
	const organization = wishedOrganization(store, wish);
	const before = stamp(store, -6048e5);
	if (wish.repository !== void 0) {
		repositoryInvitationOf(store, organization, wish).invitation.createdAt = before;
		return {};
	}
	const invitation = invitationOf(store, organization, wish);
	organization.invitations = organization.invitations.map((other) => other === invitation ? {
		...invitation,
		createdAt: before
	} : other);
	return {};
}
function renameLogin(store, wish) {
	const user = wishedUser(store, wish.login);
	const to = String(wish.to);
	const holder = userOf(store, to);
	if (holder !== void 0 && holder !== user) throw new Refusal(422, `The login "${to}" is taken.`);
	renameUser(store, user, to);
	return {
		login: user.login,
		id: user.id
	};
}
function squat(store, wish) {
	const login = String(wish.login);
	if (userOf(store, login) !== void 0) throw new Refusal(422, `The login "${login}" is taken.`);
	return {
		login,
		id: addUser(store, newAccount(store, login, null)).id
	};
}
function leave(store, wish) {
	const organization = wishedOrganization(store, wish);
	const user = wishedUser(store, wish.login);
	const member = memberOf(organization, user.id);
	if (member !== void 0) removeMember(organization, member);
	organization.refusing.add(user.id);
	return {};
}
function block(store, wish) {
	return leave(store, wish);
}
function flag(store, wish) {
	wishedUser(store, wish.login).flagged = wish.on !== false;
	return {};
}
// src/providers/github/simulator/ability-words.ts
const wordsOf = (text) => text.trim().split(/\s+/);
const repositoryAbilities = {
	read: wordsOf(`
    pull fork comment open-issue close-own-issue be-assigned send-pull-request review view-releases
    view-runs edit-public-wiki install-packages start-discussion view-rulesets
  `),
	triage: wordsOf(`
    label milestone close-any-issue mark-duplicate request-review moderate-discussions
  `),
	write: wordsOf(`
    push merge approve apply-suggestions edit-labels edit-any-comment hide-any-comment lock-conversation
    transfer-issue code-owner draft set-status run-actions actions-secrets release auto-merge
    edit-private-wiki publish-packages rename-branch codespaces pin-discussion dismiss-code-scanning
    see-dependabot
  `),
	maintain: wordsOf(`
    describe toggle-features merge-settings pages push-protected create-protected-tag social-card
    limit-interactions
  `),
	admin: wordsOf(`
    manage-access settings visibility template default-branch rulesets bypass-protection
    delete-protected-tag webhooks deploy-keys forking-policy transfer archive delete delete-issue
    delete-packages autolinks security-advisories security-settings
  `)
};
const openAbilities = new Set(["hide-any-comment triage"]);
const memberAbilities = wordsOf(`
    view-members mention-team be-maintainer hide-comments
`);
const ownerAbilities = wordsOf(`
    invite-member remove-member reinstate-member convert-member manage-all-teams make-maintainer
    delete-any-team move-team add-collaborator-everywhere view-access audit-log billing
    organization-settings
    base-permission assign-roles security-settings saml transfer-repositories delete-organization
`);
const settingAbilities = {
	"create-repository": "members_can_create_repositories",
	"create-team": "members_can_create_teams",
	"create-pages": "members_can_create_pages",
	"fork-private": "members_can_fork_private_repositories",
	"invite-outside-collaborator": "members_can_invite_outside_collaborators",
	"delete-repository": "members_can_delete_repositories",
	"change-visibility": "members_can_change_repo_visibility"
};
const maintainerAbilities = wordsOf(`
    edit-team add-team-member remove-team-member remove-team-repository request-parent team-picture
`);
const teamOwnerAbilities = wordsOf(`
    invite-through-team make-maintainer
`);
const roleAbilities = {
	security_manager: wordsOf(`
    security-settings security-overview dependabot-alerts code-scanning-alerts secret-scanning-alerts
  `),
	ci_cd_admin: wordsOf(`
    actions-policies runners runner-groups hosted-compute organization-secrets organization-variables
    actions-usage
  `),
	app_manager: wordsOf(`
    register-app manage-apps
  `)
};
// src/providers/github/simulator/may.ts
function mayDo(store, { org, subject, ability, place }) {
	const organization = organizationOf(store, org);
	if (organization === void 0) return void 0;
	const user = store.users.get(Number(subject)) ?? userOf(store, subject) ?? userWithEmail(store, subject);
	if (user === void 0) return false;
	const userId = user.id;
	if (place === void 0 || place.section === "members") return onOrganization(organization, userId, ability);
	if (place.section === "groups") return inTeam(organization, userId, ability, place.name);
	if (place.section !== "repos") return null;
	const repository = repositoryOf(organization, place.name) ?? organization.repositories.find(({ id }) => String(id) === place.name);
	return repository === void 0 ? false : onRepository(organization, repository, userId, ability);
}
const BY_REPOSITORY = ["pull-everything", "push-everything"];
function onRepository(organization, repository, userId, ability) {
	const lowest = repositoryRoles.find((role) => repositoryAbilities[role]?.includes(ability) === true);
	if (lowest === void 0) return null;
	const answers = rolesOf$1(organization, repository, userId).map((role) => byRole(organization, role, lowest, ability));
	if (answers.includes(true)) return true;
	return answers.includes(null) ? null : false;
}
function byRole(organization, role, lowest, ability) {
	const base = baseOf(organization, role);
	if (openAbilities.has(`${ability} ${base}`)) return null;
	if (rankOf(organization, base) >= rankOf(organization, lowest)) return true;
	return base === role ? false : null;
}
function isOnRecord(ability) {
	return memberAbilities.includes(ability) || ownerAbilities.includes(ability) || settingAbilities[ability] !== void 0 || BY_REPOSITORY.includes(ability) || Object.values(roleAbilities).some((words) => words.includes(ability));
}
function onOrganization(organization, userId, ability) {
	if (!isOnRecord(ability)) return null;
	const member = memberOf(organization, userId);
	if (member === void 0) return false;
	if (member.role === "admin" || memberAbilities.includes(ability)) return true;
	if (BY_REPOSITORY.includes(ability)) return null;
	if (organizationRolesOf(organization, userId).some(({ name }) => roleAbilities[name]?.includes(ability) === true)) return true;
	const setting = settingAbilities[ability];
	return setting !== void 0 && organization.settings[setting] === true;
}
function inTeam(organization, userId, ability, name) {
	const forMaintainers = maintainerAbilities.includes(ability);
	if (!forMaintainers && !teamOwnerAbilities.includes(ability)) return null;
	const team = organization.teams.find((one) => String(one.id) === name || one.name === name) ?? teamOf(organization, name);
	if (team === void 0) return false;
	if (isOwner(organization, userId)) return true;
	return forMaintainers && team.members.get(userId) === "maintainer";
}
// src/providers/github/simulator/control.ts
const ACTIONS = {
	accept: accept$1,
	decline,
	expire,
	leave,
	block,
	flag,
	squat,
	rename: renameLogin,
	"rename-repository": renameRepository,
	archive,
	organization: changeOrganization,
	"enterprise-team": enterpriseTeam,
	"sync-team": syncTeam,
	switches(store, wish) {
		Object.assign(store.switches, wish);
		return { ...store.switches };
	}
};
async function steer(store, request, url) {
	if (url.pathname === "/_simulator/may" && request.method === "POST") return await require_may.answerMay(request, (question) => mayDo(store, question));
	const action = ACTIONS[url.pathname.slice(12)];
	if (action === void 0) return require_may.jsonResponse(404, { message: "The simulator has no such switch." });
	if (request.method !== "POST") return require_may.jsonResponse(405, { message: "POST only." }, { Allow: "POST" });
	try {
		return require_may.jsonResponse(200, action(store, fieldsOf(await request.text())));
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return require_may.jsonResponse(error.status, error.body);
	}
}
// src/providers/github/simulator/moved.ts
function movedRepository(caller, method, path, search) {
	const [, first, owner = "", repo = "", ...rest] = path.split("/");
	if (first !== "repos") return void 0;
	const organization = organizationOf(caller.store, decodeURIComponent(owner));
	const name = decodeURIComponent(repo);
	if (organization === void 0 || repositoryOf(organization, name) !== void 0) return void 0;
	const repository = organization.repositories.find(({ formerNames }) => formerNames.some((former) => isSame(former, name)));
	const selection = selectionOf(caller);
	if (repository === void 0 || callerRole(caller, organization, repository) === void 0 || selection !== null && !selection.includes(repository.id)) return void 0;
	const isRead = method === "GET" || method === "HEAD";
	const url = `${caller.base}/repositories/${repository.id}${rest.map((part) => `/${part}`).join("")}${search}`;
	return require_may.jsonResponse(isRead ? 301 : 307, {
		message: isRead ? "Moved Permanently" : "Temporary Redirect",
		url,
		documentation_url: "https://docs.github.com/rest"
	}, { Location: url });
}
// src/providers/github/simulator/routes/members.ts
const READ$8 = {
	scopes: ["read:org"],
	permissions: ["members=read"]
};
const WRITE$9 = {
	scopes: ["admin:org"],
	permissions: ["members=write"]
};
function userAt(call, caller) {
	const user = userOf(caller.store, call.params.user ?? "");
	if (user === void 0) throw notFound();
	return user;
}
function visibleMembers(caller, organization) {
	const now = caller.store.now();
	return organization.members.filter(({ visibleFrom }) => visibleFrom <= now).sort((one, other) => one.userId - other.userId);
}
function listMembers(call, caller) {
	const organization = organizationAt(call, caller);
	const role = call.query.get("role") ?? "all";
	const filter = call.query.get("filter") ?? "all";
	if (![
		"all",
		"admin",
		"member"
	].includes(role)) throw invalidField("OrganizationMember", "role");
	if (filter !== "all" && !actsAsOwner(caller, organization)) throw invalid({
		resource: "OrganizationMember",
		field: "filter",
		code: "invalid",
		message: "Only owners can use this filter."
	});
	const inside = isInside(caller, organization);
	return page(call, caller, visibleMembers(caller, organization).filter((member) => inside || member.isPublic).filter((member) => role === "all" || member.role === role).map(({ userId }) => knownUser(caller.store, userId)).filter((user) => filter === "all" || !user.twoFactor), userView);
}
function showMembership(call, caller) {
	const organization = organizationAt(call, caller);
	if (!isInside(caller, organization)) throw forbidden("You must be a member of the organization to see this.");
	const user = userAt(call, caller);
	const member = memberOf(organization, user.id);
	if (member !== void 0) {
		if (member.visibleFrom > caller.store.now()) throw notFound();
		return ok(membershipView(caller, organization, user, member.role, "active"));
	}
	if (organization.billingManagers.has(user.id)) return ok(membershipView(caller, organization, user, "billing_manager", "active"));
	const invitation = openInvitationOf(organization, user);
	if (invitation === void 0) throw notFound();
	return ok(membershipView(caller, organization, user, roleOfInvitation(invitation.role), "pending"));
}
function roleOfInvitation(role) {
	return role === "admin" || role === "billing_manager" ? role : "member";
}
function putMembership(call, caller) {
	const organization = organizationAt(call, caller);
	demandOwner(caller, organization);
	const user = userAt(call, caller);
	const role = bodyOf(call).role ?? "member";
	if (role !== "admin" && role !== "member") throw invalidField("OrganizationMembership", "role");
	if (user.type !== "User") throw unprocessable("Only users can be members of an organization.");
	const member = memberOf(organization, user.id);
	if (member !== void 0) {
		if (role === "member") keepAnOwner(organization, member);
		member.role = role;
		return ok(membershipView(caller, organization, user, role, "active"));
	}
	const open = openInvitationOf(organization, user);
	const invitationRole = role === "admin" ? "admin" : "direct_member";
	if (open !== void 0) open.role = invitationRole;
	else invite(caller, organization, {
		user,
		role: invitationRole,
		teamIds: []
	});
	return ok(membershipView(caller, organization, user, role, "pending"));
}
function deleteMembership(call, caller) {
	const organization = organizationAt(call, caller);
	const user = userAt(call, caller);
	if (caller.user?.id !== user.id) demandOwner(caller, organization);
	const member = memberOf(organization, user.id);
	if (member !== void 0) {
		removeMember(organization, member);
		return done();
	}
	if (organization.billingManagers.delete(user.id)) return done();
	const open = openInvitationOf(organization, user);
	if (open === void 0) throw notFound();
	organization.invitations = organization.invitations.filter((other) => other !== open);
	return done();
}
function routeMembers(router) {
	addRoute(router, "GET", "/orgs/:org/members", { permissions: ["members=read"] }, listMembers);
	addRoute(router, "GET", "/orgs/:org/members/:user", { permissions: ["members=read"] }, (call, caller) => {
		const organization = organizationAt(call, caller);
		const user = userAt(call, caller);
		const member = visibleMembers(caller, organization).find(({ userId }) => userId === user.id);
		const isSeen = isInside(caller, organization) || member?.isPublic === true;
		if (member === void 0 || !isSeen) throw notFound();
		return done();
	});
	addRoute(router, "DELETE", "/orgs/:org/members/:user", WRITE$9, (call, caller) => {
		const organization = organizationAt(call, caller);
		const user = userAt(call, caller);
		if (caller.user?.id !== user.id) demandOwner(caller, organization);
		const member = memberOf(organization, user.id);
		if (member === void 0) throw notFound();
		removeMember(organization, member);
		return done();
	});
	addRoute(router, "GET", "/orgs/:org/memberships/:user", READ$8, showMembership);
	addRoute(router, "PUT", "/orgs/:org/memberships/:user", WRITE$9, putMembership);
	addRoute(router, "DELETE", "/orgs/:org/memberships/:user", WRITE$9, deleteMembership);
}
// src/providers/github/simulator/routes/accounts.ts
const PERSONAL = { isForApps: false };
const OWN_ORGANIZATIONS = {
	scopes: ["user", "read:org"],
	isForApps: false,
	isOwn: true
};
const OWN_MEMBERSHIP = {
	scopes: ["read:org"],
	isForApps: false
};
function publicView(user) {
	return {
		...userView(user),
		name: user.name,
		email: null
	};
}
function callerOf(caller) {
	if (caller.user === void 0) throw forbidden("Resource not accessible by integration");
	return caller.user;
}
function ownMembership(call, caller) {
	const organization = organizationAt(call, caller);
	const user = callerOf(caller);
	const member = memberOf(organization, user.id);
	if (member !== void 0) return ok(membershipView(caller, organization, user, member.role, "active"));
	const open = openInvitationOf(organization, user);
	if (open === void 0) throw notFound();
	return ok(membershipView(caller, organization, user, roleOfInvitation(open.role), "pending"));
}
function accept(call, caller) {
	const organization = organizationAt(call, caller);
	const user = callerOf(caller);
	if (bodyOf(call).state !== "active") throw invalidField("OrganizationMembership", "state");
	const open = openInvitationOf(organization, user);
	if (open === void 0) {
		if (memberOf(organization, user.id) === void 0) throw notFound();
		return ownMembership(call, caller);
	}
	acceptInvitation(caller.store, organization, open, user);
	return ok(membershipView(caller, organization, user, roleOfInvitation(open.role), "active"));
}
function routeAccounts(router) {
	addRoute(router, "GET", "/user", PERSONAL, (_call, caller) => {
		const user = callerOf(caller);
		return ok({
			...publicView(user),
			user_view_type: "private",
			email: user.email,
			two_factor_authentication: user.twoFactor
		});
	});
	addRoute(router, "GET", "/user/orgs", OWN_ORGANIZATIONS, (call, caller) => {
		const { id } = callerOf(caller);
		const { store, token } = caller;
		return page(call, caller, token?.permissions === null ? store.organizations.filter((one) => memberOf(one, id)) : [], (one) => organizationSimple(caller, one));
	});
	addRoute(router, "GET", "/user/memberships/orgs/:org", OWN_MEMBERSHIP, ownMembership);
	addRoute(router, "PATCH", "/user/memberships/orgs/:org", {
		scopes: ["write:org"],
		isForApps: false
	}, accept);
	addRoute(router, "GET", "/user/:id", {}, (call, caller) => {
		const user = caller.store.users.get(Number(call.params.id));
		if (user === void 0) throw notFound();
		return ok({
			...publicView(user),
			user_view_type: "public"
		});
	});
	addRoute(router, "GET", "/users/:user", {}, (call, caller) => {
		const organization = organizationOf(caller.store, call.params.user ?? "");
		if (organization !== void 0) return ok({
			...organizationAsUser(organization),
			name: null,
			email: null,
			user_view_type: "public"
		});
		return ok({
			...publicView(userAt(call, caller)),
			user_view_type: "public"
		});
	});
	addRoute(router, "GET", "/rate_limit", {}, (_call, caller) => {
		const core = budgetView(caller, "core");
		return ok({
			resources: {
				core,
				graphql: budgetView(caller, "graphql"),
				search: core
			},
			rate: core
		});
	});
}
function budgetView(caller, resource) {
	const { limit, remaining, used, reset } = budgetOf(caller, resource);
	return {
		limit,
		remaining,
		used,
		reset
	};
}
// src/providers/github/simulator/routes/apps.ts
const JWT = { isForJwt: true };
const HOUR_MS = 36e5;
const TOKEN_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
function installationView(caller, app, organization, installation) {
	const { id, permissions, selected, suspendedAt } = installation;
	return {
		id,
		account: organizationAsUser(organization),
		repository_selection: selected === null ? "all" : "selected",
		access_tokens_url: `${caller.base}/app/installations/${id}/access_tokens`,
		repositories_url: `${caller.base}/installation/repositories`,
		html_url: `https://github.com/organizations/${organization.login}/settings/installations/${id}`,
		app_id: app.id,
		app_slug: app.slug,
		client_id: app.clientId,
		target_id: organization.id,
		target_type: "Organization",
		permissions,
		events: [],
		created_at: app.createdAt,
		updated_at: app.createdAt,
		single_file_name: null,
		suspended_by: null,
		suspended_at: suspendedAt
	};
}
function appOf(caller) {
	if (caller.app === void 0) throw notFound();
	return caller.app;
}
function issue(call, caller) {
	const app = appOf(caller);
	const found = installationOf(caller.store, Number(call.params.id));
	if (found === void 0 || found.installation.appId !== app.id) throw notFound();
	const { organization, installation } = found;
	if (installation.suspendedAt !== null) throw forbidden("This installation has been suspended");
	const body = bodyOf(call);
	const permissions = narrowed(installation, body.permissions);
	const selected = chosen(organization, installation, body);
	const token = `ghs_${require_random.randomText(caller.store.random, 36, TOKEN_ALPHABET)}`;
	const isNarrow = body.permissions !== void 0;
	caller.store.tokens.push({
		token,
		userId: null,
		installationId: installation.id,
		scopes: null,
		permissions: isNarrow ? permissions : null,
		organizationId: null,
		selected,
		authorised: [],
		env: null,
		expiresAt: caller.store.now() + HOUR_MS
	});
	return created({
		token,
		expires_at: stamp(caller.store, HOUR_MS),
		permissions,
		repository_selection: selected === null ? "all" : "selected"
	});
}
function narrowed(installation, asked) {
	if (typeof asked !== "object" || asked === null) return installation.permissions;
	const wanted = asked;
	for (const [name, level] of Object.entries(wanted)) {
		const held = installation.permissions[name];
		if (held === void 0 || level === "write" && held === "read") throw unprocessable("The permissions requested are not granted to this installation.");
	}
	return wanted;
}
function chosen(organization, installation, body) {
	const names = Array.isArray(body.repositories) ? body.repositories : [];
	const numbers = Array.isArray(body.repository_ids) ? body.repository_ids : [];
	if (names.length + numbers.length === 0) return installation.selected;
	const ids = [...numbers.map(Number), ...names.map((name) => repositoryOf(organization, String(name))?.id ?? 0)];
	if (ids.every((id) => organization.repositories.some((one) => one.id === id))) return ids;
	throw unprocessable("There is at least one repository that does not exist or is not accessible to the parent installation.");
}
function installationsOf(store, app) {
	return store.organizations.flatMap((organization) => organization.installations.filter(({ appId }) => appId === app.id).map((installation) => [organization, installation]));
}
function routeApps(router) {
	addRoute(router, "GET", "/app", JWT, (_call, caller) => {
		const { id, slug, clientId, createdAt } = appOf(caller);
		return ok({
			id,
			slug,
			node_id: nodeId("Integration", id),
			client_id: clientId,
			name: slug,
			owner: null,
			description: null,
			external_url: "https://example.com",
			html_url: `https://github.com/apps/${slug}`,
			created_at: createdAt,
			updated_at: createdAt,
			permissions: {},
			events: []
		});
	});
	addRoute(router, "GET", "/app/installations", JWT, (call, caller) => {
		const app = appOf(caller);
		return page(call, caller, installationsOf(caller.store, app), ([organization, installation]) => installationView(caller, app, organization, installation));
	});
	addRoute(router, "GET", "/orgs/:org/installation", JWT, (call, caller) => {
		const app = appOf(caller);
		const found = installationsOf(caller.store, app).find(([{ login }]) => fold(login) === fold(call.params.org ?? ""));
		if (found === void 0) throw notFound();
		return ok(installationView(caller, app, ...found));
	});
	addRoute(router, "POST", "/app/installations/:id/access_tokens", JWT, issue);
	routeInstalled(router);
}
function routeInstalled(router) {
	addRoute(router, "GET", "/installation/repositories", { permissions: ["metadata=read"] }, (call, caller) => {
		if (caller.installed === void 0) throw forbidden("You must authenticate with an installation access token in order to list repositories for an installation.");
		const { organization, installation } = caller.installed;
		const rows = organization.repositories.filter((one) => isSelected(caller, one));
		const isAll = installation.selected === null && caller.token?.selected === null;
		return page(call, caller, rows, (one) => repositoryView(caller, organization, one), (repositories) => ({
			total_count: rows.length,
			repository_selection: isAll ? "all" : "selected",
			repositories
		}));
	});
	addRoute(router, "GET", "/orgs/:org/installations", {
		scopes: ["admin:org", "read:org"],
		permissions: ["organization_administration=read"]
	}, (call, caller) => {
		const organization = organizationAt(call, caller);
		if (!actsAsOwner(caller, organization)) throw notFound();
		const rows = organization.installations.flatMap((installation) => {
			const app = caller.store.apps.find(({ id }) => id === installation.appId);
			return app === void 0 ? [] : [{
				app,
				installation
			}];
		});
		return page(call, caller, rows, ({ app, installation }) => installationView(caller, app, organization, installation), (installations) => ({
			total_count: rows.length,
			installations
		}));
	});
}
// src/providers/github/simulator/routes/repositories.ts
function repositoryAt(call, caller) {
	const organization = organizationAt(call, caller);
	const repository = repositoryOf(organization, call.params.repo ?? "");
	if (repository === void 0 || !isSelected(caller, repository)) throw notFound();
	if (callerRole(caller, organization, repository) === void 0) throw notFound();
	if (repository.visibility !== "public" && caller.kind === "classic" && !hasScope(caller, "repo")) throw notFound();
	return {
		organization,
		repository
	};
}
function refuseArchived(repository) {
	if (repository.archived) throw forbidden("Repository was archived so is read-only.");
}
function mayPush(caller, { organization, repository }) {
	return rankOf(organization, callerRole(caller, organization, repository)) >= 3;
}
function demandRepositoryAdmin(caller, { organization, repository }) {
	if (!(caller.kind === "installation" ? actsAsOwner(caller, organization) && hasPermission(caller, "administration=read") : rankOf(organization, callerRole(caller, organization, repository)) >= 5)) throw forbidden("Must have admin rights to Repository.");
}
function unknownRole(organization, repository, role) {
	return new Refusal(422, `Role \`${role}\` is not available for the ${organization.login}/${repository.name} repository.`);
}
function routeRepositories(router) {
	addRoute(router, "GET", "/repos/:owner/:repo", { permissions: ["metadata=read"] }, (call, caller) => {
		const { organization, repository } = repositoryAt(call, caller);
		return ok({
			...repositoryView(caller, organization, repository),
			organization: organizationAsUser(organization)
		});
	});
}
// src/providers/github/simulator/routes/collaborators.ts
const PATH$6 = "/repos/:owner/:repo/collaborators";
const READ$7 = {
	scopes: ["repo"],
	permissions: ["metadata=read"]
};
const WRITE$8 = {
	scopes: ["repo"],
	permissions: ["administration=write"]
};
const DAY_MS = 864e5;
const DAILY_QUOTA = 50;
function list$4(call, caller) {
	const place = repositoryAt(call, caller);
	const { organization, repository } = place;
	if (!mayPush(caller, place)) throw forbidden("Must have push access to view repository collaborators.");
	const affiliation = call.query.get("affiliation") ?? "all";
	if (![
		"all",
		"direct",
		"outside"
	].includes(affiliation)) throw invalidField("Repository", "affiliation");
	const wanted = call.query.get("permission");
	return page(call, caller, collaboratorIds(caller.store, organization, repository, affiliation).map((id) => collaboratorView(caller, organization, repository, id)).filter(({ permissions }) => wanted === null || Object.entries(permissions ?? {}).some(([name, isOn]) => name === wanted && isOn)), (row) => row);
}
function showPermission(call, caller) {
	const place = repositoryAt(call, caller);
	const { organization, repository } = place;
	if (!mayPush(caller, place)) throw forbidden("Must have push access to view collaborator permission.");
	const user = userAt(call, caller);
	const role = effectiveRole(organization, repository, user.id);
	return ok({
		permission: foldRole(organization, role),
		role_name: role ?? "none",
		user: collaboratorView(caller, organization, repository, user.id)
	});
}
function put$3(call, caller) {
	const place = repositoryAt(call, caller);
	const { organization, repository } = place;
	demandRepositoryAdmin(caller, place);
	refuseArchived(repository);
	const user = userAt(call, caller);
	if (user.type === "Organization") throw unprocessable("Cannot assign an organization as a collaborator.");
	const role = wantedRole(call, place);
	if (memberOf(organization, user.id) !== void 0) {
		checkBase(organization, role);
		repository.people.set(user.id, role);
		return done();
	}
	if (repository.people.has(user.id) || organization.emu) {
		repository.people.set(user.id, role);
		return done();
	}
	return inviteOutsider(caller, place, user, role);
}
function wantedRole(call, { organization, repository }) {
	const { permission = "push" } = bodyOf(call);
	if (typeof permission !== "string") throw invalidField("Repository", "permission");
	const role = roleOfBody(organization, permission);
	if (role === void 0) throw unknownRole(organization, repository, permission);
	return role;
}
function checkBase(organization, role) {
	const base = basePermission(organization);
	if (rankOf(organization, baseOf(organization, role)) >= rankOf(organization, base)) return;
	throw invalid({
		resource: "Repository",
		code: "unprocessable",
		field: "permission",
		message: `Cannot assign MEMBER permission of ${role}`
	});
}
function inviteOutsider(caller, place, user, role) {
	const { organization, repository } = place;
	const mayInvite = organization.settings.members_can_invite_outside_collaborators !== false;
	if (!actsAsOwner(caller, organization) && !mayInvite) throw forbidden("You must be an organization owner to add outside collaborators.");
	if (user.flagged) throw unprocessable("The request could not be processed.");
	const { store } = caller;
	const present = repository.invitations.find(({ userId }) => userId === user.id);
	if (present !== void 0) {
		present.role = role;
		if (store.switches.renewsExpired) present.createdAt = stamp(store);
		return created(view$3(caller, place, present));
	}
	const since = store.now() - DAY_MS;
	if (repository.invitations.filter(({ createdAt }) => Date.parse(createdAt) > since).length >= DAILY_QUOTA) throw unprocessable("You have exceeded the limit of 50 invitations per 24 hours for this repository.");
	drawContent(caller);
	const inviterId = authorOf(caller, organization);
	const invitation = {
		id: newId(store),
		userId: user.id,
		inviterId,
		role,
		createdAt: stamp(store)
	};
	repository.invitations.push(invitation);
	return created(view$3(caller, place, invitation));
}
function view$3(caller, place, invitation) {
	const isExpired = hasExpired(caller.store, invitation.createdAt);
	return repositoryInvitationView(caller, place.organization, place.repository, invitation, isExpired);
}
function remove$3(call, caller) {
	const place = repositoryAt(call, caller);
	const { repository } = place;
	const user = userAt(call, caller);
	if (caller.user?.id !== user.id) demandRepositoryAdmin(caller, place);
	refuseArchived(repository);
	repository.people.delete(user.id);
	cancelSentFrom(repository, user.id);
	return done();
}
function routeCollaborators(router) {
	addRoute(router, "GET", PATH$6, READ$7, list$4);
	addRoute(router, "GET", `${PATH$6}/:user`, READ$7, (call, caller) => {
		const place = repositoryAt(call, caller);
		if (!mayPush(caller, place)) throw forbidden("Must have push access to view repository collaborators.");
		const user = userAt(call, caller);
		if (!collaboratorIds(caller.store, place.organization, place.repository, "all").includes(user.id)) throw notFound();
		return done();
	});
	addRoute(router, "GET", `${PATH$6}/:user/permission`, READ$7, showPermission);
	addRoute(router, "PUT", `${PATH$6}/:user`, WRITE$8, put$3);
	addRoute(router, "DELETE", `${PATH$6}/:user`, WRITE$8, remove$3);
}
// src/providers/github/simulator/routes/environments.ts
const PATH$5 = "/repos/:owner/:repo/environments";
const READ$6 = {
	scopes: ["repo"],
	permissions: ["actions=read", "administration=read"]
};
const WRITE$7 = {
	scopes: ["repo"],
	permissions: ["administration=write"]
};
const MAX_REVIEWERS = 6;
const MAX_WAIT_MINUTES = 43200;
function rulesOf(caller, place, environment) {
	const { waitTimer, preventSelfReview, reviewers, branches } = environment;
	const rule = (offset, type) => {
		const id = environment.id * 10 + offset;
		return {
			id,
			node_id: nodeId("GateRule", id),
			type
		};
	};
	return [
		...waitTimer > 0 ? [{
			...rule(1, "wait_timer"),
			wait_timer: waitTimer
		}] : [],
		...reviewers.length > 0 || preventSelfReview ? [{
			...rule(2, "required_reviewers"),
			prevent_self_review: preventSelfReview,
			reviewers: reviewersView(caller, place, reviewers)
		}] : [],
		...branches === "all" ? [] : [rule(3, "branch_policy")]
	];
}
function reviewersView(caller, { organization }, reviewers) {
	return reviewers.flatMap(({ type, id }) => {
		const team = type === "Team" ? teamById(organization, id) : void 0;
		const user = type === "User" ? caller.store.users.get(id) : void 0;
		if (team !== void 0) return [{
			type,
			reviewer: teamView(caller, organization, team)
		}];
		return user === void 0 ? [] : [{
			type,
			reviewer: userView(user)
		}];
	});
}
function view$2(caller, place, environment) {
	const { id, name, branches, createdAt, updatedAt } = environment;
	const fullName = `${place.organization.login}/${place.repository.name}`;
	return {
		id,
		node_id: nodeId("Environment", id),
		name,
		url: `${caller.base}/repos/${fullName}/environments/${encodeURIComponent(name)}`,
		html_url: `https://github.com/${fullName}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
		created_at: createdAt,
		updated_at: updatedAt,
		protection_rules: rulesOf(caller, place, environment),
		deployment_branch_policy: branches === "all" ? null : {
			protected_branches: branches === "protected",
			custom_branch_policies: branches === "custom"
		}
	};
}
function find(call, place) {
	return place.repository.environments.find(({ name }) => name === call.params.name);
}
function branchesOf(body) {
	const policy = body.deployment_branch_policy;
	if (policy === void 0 || policy === null) return "all";
	const { protected_branches: isProtected, custom_branch_policies: isCustom } = policy;
	if (typeof isProtected !== "boolean" || typeof isCustom !== "boolean" || isProtected === isCustom) throw unprocessable("protected_branches and custom_branch_policies cannot have the same value");
	return isProtected ? "protected" : "custom";
}
function reviewersOf(caller, place, body) {
	const list = body.reviewers ?? [];
	if (!Array.isArray(list)) throw unprocessable("reviewers must be a list.");
	if (list.length > MAX_REVIEWERS) throw unprocessable("An environment can have at most 6 reviewers.");
	const { organization, repository } = place;
	if (list.length > 0 && repository.visibility !== "public" && organization.plan.name === "free") throw unprocessable("Required reviewers are not available for private repositories on this plan.");
	return list.map((one) => {
		if (typeof one !== "object" || one === null) throw unprocessable("A reviewer is an object.");
		const { type, id } = one;
		if (type !== "User" && type !== "Team" || !canRead(caller, place, type, Number(id))) throw unprocessable(`The reviewer ${String(type)} ${String(id)} cannot be found or cannot read the repository.`);
		return {
			type,
			id: Number(id)
		};
	});
}
function canRead(caller, { organization, repository }, type, id) {
	if (type === "User") return caller.store.users.has(id) && effectiveRole(organization, repository, id) !== void 0;
	const team = teamById(organization, id);
	if (team === void 0) return false;
	if (repository.visibility === "public") return true;
	return teamRole(organization, repository, team) !== void 0 || roleBorneRole(organization, team) !== void 0 || organization.settings.default_repository_permission !== "none";
}
function put$2(call, caller) {
	const place = repositoryAt(call, caller);
	demandRepositoryAdmin(caller, place);
	refuseArchived(place.repository);
	const body = bodyOf(call);
	const waitTimer = body.wait_timer ?? 0;
	if (typeof waitTimer !== "number" || waitTimer < 0 || waitTimer > MAX_WAIT_MINUTES) throw unprocessable("wait_timer must be between 0 and 43200.");
	const values = {
		waitTimer,
		preventSelfReview: body.prevent_self_review === true,
		reviewers: reviewersOf(caller, place, body),
		branches: branchesOf(body),
		updatedAt: stamp(caller.store)
	};
	const present = find(call, place);
	if (present !== void 0) {
		Object.assign(present, values);
		return ok(view$2(caller, place, present));
	}
	const made = {
		id: newId(caller.store),
		name: call.params.name ?? "",
		createdAt: values.updatedAt,
		...values
	};
	place.repository.environments.push(made);
	return ok(view$2(caller, place, made));
}
function routeEnvironments(router) {
	addRoute(router, "GET", PATH$5, READ$6, (call, caller) => {
		const place = repositoryAt(call, caller);
		const { environments } = place.repository;
		return page(call, caller, environments, (one) => view$2(caller, place, one), (rows) => ({
			total_count: environments.length,
			environments: rows
		}));
	});
	addRoute(router, "GET", `${PATH$5}/:name`, READ$6, (call, caller) => {
		const place = repositoryAt(call, caller);
		const found = find(call, place);
		if (found === void 0) throw notFound();
		return ok(view$2(caller, place, found));
	});
	addRoute(router, "PUT", `${PATH$5}/:name`, WRITE$7, put$2);
	addRoute(router, "DELETE", `${PATH$5}/:name`, WRITE$7, (call, caller) => {
		const place = repositoryAt(call, caller);
		const found = find(call, place);
		demandRepositoryAdmin(caller, place);
		refuseArchived(place.repository);
		if (found === void 0) throw notFound();
		place.repository.environments = place.repository.environments.filter((one) => one !== found);
		return done();
	});
}
// src/providers/github/simulator/routes/invitations.ts
const READ$5 = {
	scopes: ["admin:org"],
	permissions: ["members=read"]
};
const WRITE$6 = {
	scopes: ["admin:org"],
	permissions: ["members=write"]
};
const ROLES = [
	"admin",
	"direct_member",
	"billing_manager",
	"reinstate"
];
function ownersOnly(call, caller) {
	const organization = organizationAt(call, caller);
	if (organization.emu || !actsAsOwner(caller, organization)) throw notFound();
	return organization;
}
function writable(call, caller) {
	const organization = organizationAt(call, caller);
	if (organization.emu) throw notFound();
	if (!actsAsOwner(caller, organization)) throw forbidden("You must be an admin to create an invitation to an organization.");
	return organization;
}
function list$3(call, caller, isWanted) {
	const organization = ownersOnly(call, caller);
	return page(call, caller, organization.invitations.filter(isWanted), (one) => invitationView(caller, organization, one));
}
function isAsked(call, { role, source }) {
	const wantedRole = call.query.get("role") ?? "all";
	const wantedSource = call.query.get("invitation_source") ?? "all";
	return (wantedRole === "all" || wantedRole === role) && (wantedSource === "all" || wantedSource === source);
}
function create$1(call, caller) {
	const organization = writable(call, caller);
	const { invitee_id: inviteeId, email, role = "direct_member", team_ids: teamIds = [] } = bodyOf(call);
	if (!ROLES.includes(role)) throw invalidField("OrganizationInvitation", "role");
	if (!(Array.isArray(teamIds) && teamIds.every((id) => teamById(organization, Number(id)) !== void 0))) throw invalidField("OrganizationInvitation", "team_ids");
	const wish = {
		role: String(role),
		teamIds: teamIds.map(Number)
	};
	if (typeof inviteeId === "number") {
		const user = caller.store.users.get(inviteeId);
		if (user === void 0) throw notFound();
		checkReinstate(organization, user.id, String(role));
		if (organization.invitations.some(({ userId, failedAt }) => userId === user.id && failedAt === null)) throw refused("Invitee has already been invited to this organization");
		return created(invitationView(caller, organization, invite(caller, organization, {
			...wish,
			user
		})));
	}
	if (typeof email !== "string" || !/^[^@\s]+@[^@\s]+$/.test(email)) throw invalidField("OrganizationInvitation", typeof email === "string" ? "email" : "invitee_id", email === void 0 ? "missing_field" : "invalid");
	if (organization.invitations.some((other) => other.failedAt === null && other.email?.toLowerCase() === email.toLowerCase())) throw refused("A user with this email address has already been invited to this organization");
	return created(invitationView(caller, organization, invite(caller, organization, {
		...wish,
		email
	})));
}
function refused(message) {
	return invalid({
		resource: "OrganizationInvitation",
		code: "unprocessable",
		field: "data",
		message
	});
}
function checkReinstate(organization, userId, role) {
	if (role !== "reinstate" || organization.former.has(userId)) return;
	if (memberOf(organization, userId) === void 0) throw refused("Invitee is not a former member of this organization");
}
function invitationAt$1(call, organization) {
	const found = organization.invitations.find(({ id }) => String(id) === call.params.id);
	if (found === void 0) throw notFound();
	return found;
}
function routeInvitations(router) {
	addRoute(router, "GET", "/orgs/:org/invitations", READ$5, (call, caller) => list$3(call, caller, (one) => one.failedAt === null && isAsked(call, one)));
	addRoute(router, "GET", "/orgs/:org/failed_invitations", READ$5, (call, caller) => list$3(call, caller, (one) => one.failedAt !== null));
	addRoute(router, "POST", "/orgs/:org/invitations", WRITE$6, create$1);
	addRoute(router, "GET", "/orgs/:org/invitations/:id/teams", READ$5, (call, caller) => {
		const organization = ownersOnly(call, caller);
		return page(call, caller, invitationAt$1(call, organization).teamIds.map((id) => teamById(organization, id)).filter((team) => team !== void 0), (team) => teamView(caller, organization, team));
	});
	addRoute(router, "DELETE", "/orgs/:org/invitations/:id", WRITE$6, (call, caller) => {
		const organization = writable(call, caller);
		const gone = invitationAt$1(call, organization);
		organization.invitations = organization.invitations.filter((other) => other !== gone);
		return done();
	});
}
// src/providers/github/simulator/routes/organizations.ts
const CHANGEABLE = [
	"members_can_create_repositories",
	"members_can_create_public_repositories",
	"members_can_create_private_repositories",
	"members_can_create_internal_repositories",
	"members_can_create_pages",
	"members_can_create_public_pages",
	"members_can_create_private_pages",
	"members_can_fork_private_repositories",
	"deploy_keys_enabled_for_repositories"
];
const BASE_PERMISSIONS = [
	"none",
	"read",
	"write",
	"admin"
];
function organizationView(caller, organization) {
	const { login, id, createdAt, plan } = organization;
	const common = {
		login,
		id,
		node_id: nodeId("Organization", id),
		type: "Organization",
		created_at: createdAt,
		updated_at: createdAt,
		archived_at: null
	};
	if (!actsAsOwner(caller, organization)) return common;
	return {
		...common,
		plan: {
			name: plan.name,
			space: 976562499,
			private_repos: 999999,
			filled_seats: filledSeats(organization),
			...plan.seats === null ? {} : { seats: plan.seats }
		},
		two_factor_requirement_enabled: organization.requiresTwoFactor,
		...organization.settings
	};
}
function change$1(call, caller) {
	const organization = organizationAt(call, caller);
	if (!actsAsOwner(caller, organization)) throw forbidden("Must have admin rights to Organization.");
	const body = bodyOf(call);
	const base = body.default_repository_permission;
	if (base !== void 0 && !BASE_PERMISSIONS.includes(base)) throw invalidField("Organization", "default_repository_permission");
	for (const field of CHANGEABLE) if (body[field] !== void 0 && typeof body[field] !== "boolean") throw invalidField("Organization", field);
	if (typeof base === "string") organization.settings.default_repository_permission = base;
	for (const field of CHANGEABLE) {
		const value = body[field];
		if (typeof value === "boolean") organization.settings[field] = value;
	}
	return ok(organizationView(caller, organization));
}
function routeOrganizations(router) {
	addRoute(router, "GET", "/orgs/:org", {}, (call, caller) => ok(organizationView(caller, organizationAt(call, caller))));
	addRoute(router, "PATCH", "/orgs/:org", {
		scopes: ["admin:org"],
		permissions: ["organization_administration=write"]
	}, change$1);
	addRoute(router, "GET", "/orgs/:org/repos", { permissions: ["metadata=read"] }, (call, caller) => {
		const organization = organizationAt(call, caller);
		const isAscending = call.query.get("direction") !== "desc";
		return page(call, caller, organization.repositories.filter((repository) => isSelected(caller, repository) && isOfType(call, repository)).filter((repository) => callerRole(caller, organization, repository) !== void 0).sort((one, other) => one.name < other.name === isAscending ? -1 : 1), (one) => repositoryView(caller, organization, one));
	});
}
function isOfType(call, { visibility, fork }) {
	switch (call.query.get("type")) {
		case "public": return visibility === "public";
		case "private": return visibility !== "public";
		case "forks": return fork;
		case "sources": return !fork;
		default: return true;
	}
}
// src/providers/github/simulator/routes/outsiders.ts
const PATH$4 = "/orgs/:org/outside_collaborators";
const WRITE$5 = {
	scopes: ["admin:org"],
	permissions: ["members=write"]
};
function routeOutsiders(router) {
	addRoute(router, "GET", PATH$4, {
		scopes: ["read:org"],
		permissions: ["members=read"]
	}, (call, caller) => {
		const organization = organizationAt(call, caller);
		const filter = call.query.get("filter") ?? "all";
		if (![
			"all",
			"2fa_disabled",
			"2fa_insecure"
		].includes(filter)) throw invalidField("OutsideCollaborator", "filter");
		return page(call, caller, (isInside(caller, organization) ? outsidersOf(organization) : []).map((id) => knownUser(caller.store, id)).filter((user) => filter === "all" || !user.twoFactor), userView);
	});
	addRoute(router, "PUT", `${PATH$4}/:user`, WRITE$5, (call, caller) => {
		const organization = organizationAt(call, caller);
		demandOwner(caller, organization);
		convertMember(organization, userAt(call, caller).id);
		return bodyOf(call).async === true ? require_may.jsonResponse(202, {}) : done();
	});
	addRoute(router, "DELETE", `${PATH$4}/:user`, WRITE$5, (call, caller) => {
		const organization = organizationAt(call, caller);
		demandOwner(caller, organization);
		const user = userAt(call, caller);
		if (memberOf(organization, user.id) !== void 0) throw unprocessable("You cannot specify an organization member to remove as an outside collaborator.");
		for (const repository of organization.repositories) {
			repository.people.delete(user.id);
			repository.invitations = repository.invitations.filter(({ userId }) => userId !== user.id);
		}
		return done();
	});
}
// src/providers/github/simulator/routes/repository-invitations.ts
const PATH$3 = "/repos/:owner/:repo/invitations";
const READ$4 = {
	scopes: ["repo", "repo:invite"],
	permissions: ["administration=read"]
};
const WRITE$4 = {
	scopes: ["repo", "repo:invite"],
	permissions: ["administration=write"]
};
const OWN = {
	scopes: ["repo", "repo:invite"],
	isForApps: false
};
function view$1(caller, { organization, repository }, one) {
	return repositoryInvitationView(caller, organization, repository, one, hasExpired(caller.store, one.createdAt));
}
function invitationAt(call, caller) {
	const place = repositoryAt(call, caller);
	demandRepositoryAdmin(caller, place);
	const invitation = place.repository.invitations.find(({ id }) => String(id) === call.params.id);
	if (invitation === void 0) throw notFound();
	return {
		place,
		invitation
	};
}
function withdraw({ place, invitation }) {
	place.repository.invitations = place.repository.invitations.filter((other) => other !== invitation);
}
function ownOf(caller) {
	return caller.store.organizations.flatMap((organization) => organization.repositories.flatMap((repository) => repository.invitations.filter(({ userId }) => userId === caller.user?.id).map((invitation) => ({
		place: {
			organization,
			repository
		},
		invitation
	}))));
}
function ownAt(call, caller) {
	const found = ownOf(caller).find(({ invitation }) => String(invitation.id) === call.params.id);
	if (found === void 0) throw notFound();
	return found;
}
function acceptRepositoryInvitation(caller, found) {
	if (hasExpired(caller.store, found.invitation.createdAt)) throw notFound();
	if (found.place.repository.archived) throw new Refusal(403, "Repository was archived so is read-only.");
	withdraw(found);
	found.place.repository.people.set(found.invitation.userId, found.invitation.role);
}
function routeRepositoryInvitations(router) {
	addRoute(router, "GET", PATH$3, READ$4, (call, caller) => {
		const place = repositoryAt(call, caller);
		demandRepositoryAdmin(caller, place);
		return page(call, caller, place.repository.invitations, (one) => view$1(caller, place, one));
	});
	addRoute(router, "PATCH", `${PATH$3}/:id`, WRITE$4, (call, caller) => {
		const found = invitationAt(call, caller);
		refuseArchived(found.place.repository);
		const { permissions } = bodyOf(call);
		if (!repositoryRoles.includes(permissions)) throw invalidField("RepositoryInvitation", "permissions");
		found.invitation.role = String(permissions);
		return ok(view$1(caller, found.place, found.invitation));
	});
	addRoute(router, "DELETE", `${PATH$3}/:id`, WRITE$4, (call, caller) => {
		const found = invitationAt(call, caller);
		refuseArchived(found.place.repository);
		withdraw(found);
		return done();
	});
	routeOwn(router);
}
function routeOwn(router) {
	const path = "/user/repository_invitations";
	addRoute(router, "GET", path, OWN, (call, caller) => {
		const all = ownOf(caller);
		const hidden = all.filter(({ place }) => needsSso(caller, place.organization));
		const response = page(call, caller, all.filter((one) => !hidden.includes(one)), ({ place, invitation }) => view$1(caller, place, invitation));
		const ids = [...new Set(hidden.map(({ place }) => place.organization.id))];
		if (ids.length > 0) response.headers.set("X-GitHub-SSO", `partial-results; organizations=${ids.join(",")}`);
		return response;
	});
	addRoute(router, "PATCH", `${path}/:id`, OWN, (call, caller) => {
		acceptRepositoryInvitation(caller, ownAt(call, caller));
		return done();
	});
	addRoute(router, "DELETE", `${path}/:id`, OWN, (call, caller) => {
		withdraw(ownAt(call, caller));
		return done();
	});
}
// src/providers/github/simulator/routes/roles.ts
const PATH$2 = "/orgs/:org/organization-roles";
const READ$3 = {
	scopes: ["admin:org"],
	permissions: ["organization_custom_org_roles=read", "organization_custom_roles=read"]
};
const HOLDERS = {
	scopes: ["admin:org"],
	permissions: ["members=read"]
};
const WRITE$3 = {
	scopes: ["admin:org"],
	permissions: ["members=write"]
};
function roleView(organization, role) {
	const { id, name, description, base, source, permissions } = role;
	return {
		id,
		name,
		description,
		base_role: base,
		source,
		permissions,
		organization: source === "Organization" ? organizationAsUser(organization) : null,
		created_at: organization.createdAt,
		updated_at: organization.createdAt
	};
}
function rolesOf(organization) {
	return organization.roles.filter(({ source }) => source === "Predefined" || organization.ghec);
}
function ownedAt(call, caller) {
	const organization = organizationAt(call, caller);
	if (!actsAsOwner(caller, organization)) throw notFound();
	return organization;
}
function roleAt(call, organization) {
	const role = rolesOf(organization).find(({ id }) => String(id) === call.params.role);
	if (role === void 0) throw notFound();
	return role;
}
function assignmentOf(isOwn, isInherited) {
	if (isOwn) return isInherited ? "mixed" : "direct";
	return "indirect";
}
function givingTeams(organization, role, userId) {
	return organization.teams.filter(({ members }) => members.has(userId)).filter((team) => withAncestors(organization, team).some(({ id }) => role.teamIds.has(id)));
}
function listUsers(call, caller) {
	const organization = ownedAt(call, caller);
	const role = roleAt(call, organization);
	return page(call, caller, organization.members.flatMap(({ userId }) => {
		const teams = givingTeams(organization, role, userId);
		const isOwn = role.userIds.has(userId);
		return isOwn || teams.length > 0 ? [{
			userId,
			teams,
			isOwn
		}] : [];
	}), ({ userId, teams, isOwn }) => ({
		...userView(knownUser(caller.store, userId)),
		assignment: assignmentOf(isOwn, teams.length > 0),
		inherited_from: teams.map((team) => teamSimple(caller, organization, team))
	}));
}
function listTeams$1(call, caller) {
	const organization = ownedAt(call, caller);
	const role = roleAt(call, organization);
	return page(call, caller, organization.teams.flatMap((team) => {
		const [, ...above] = withAncestors(organization, team);
		const isOwn = role.teamIds.has(team.id);
		const isInherited = above.some(({ id }) => role.teamIds.has(id));
		return isOwn || isInherited ? [{
			team,
			assignment: assignmentOf(isOwn, isInherited)
		}] : [];
	}), ({ team, assignment }) => ({
		...teamView(caller, organization, team),
		assignment
	}));
}
function routeRoles(router) {
	addRoute(router, "GET", PATH$2, READ$3, (call, caller) => {
		const organization = ownedAt(call, caller);
		const roles = rolesOf(organization).map((role) => roleView(organization, role));
		return ok({
			total_count: roles.length,
			roles
		});
	});
	addRoute(router, "GET", `${PATH$2}/:role`, READ$3, (call, caller) => {
		const organization = ownedAt(call, caller);
		return ok(roleView(organization, roleAt(call, organization)));
	});
	addRoute(router, "GET", `${PATH$2}/:role/users`, HOLDERS, listUsers);
	addRoute(router, "GET", `${PATH$2}/:role/teams`, HOLDERS, listTeams$1);
	routeAssignments(router);
	routeSecurityManagers(router);
	routeCustomRoles(router);
}
function routeAssignments(router) {
	const person = `${PATH$2}/users/:user`;
	const team = `${PATH$2}/teams/:team`;
	for (const method of ["PUT", "DELETE"]) {
		addRoute(router, method, `${person}/:role`, WRITE$3, (call, caller) => {
			const organization = organizationAt(call, caller);
			demandOwner(caller, organization);
			const user = userAt(call, caller);
			const { userIds } = roleAt(call, organization);
			if (method === "DELETE") userIds.delete(user.id);
			else if (memberOf(organization, user.id) === void 0) throw unprocessable("The user is not a member of the organization.");
			else userIds.add(user.id);
			return done();
		});
		addRoute(router, method, `${team}/:role`, WRITE$3, (call, caller) => {
			const organization = organizationAt(call, caller);
			demandOwner(caller, organization);
			const { id } = teamAt(caller, organization, call.params.team ?? "");
			const { teamIds } = roleAt(call, organization);
			if (method === "DELETE") teamIds.delete(id);
			else teamIds.add(id);
			return done();
		});
	}
	addRoute(router, "DELETE", person, WRITE$3, (call, caller) => {
		const organization = organizationAt(call, caller);
		demandOwner(caller, organization);
		const user = userAt(call, caller);
		for (const { userIds } of organization.roles) userIds.delete(user.id);
		return done();
	});
	addRoute(router, "DELETE", team, WRITE$3, (call, caller) => {
		const organization = organizationAt(call, caller);
		demandOwner(caller, organization);
		const { id } = teamAt(caller, organization, call.params.team ?? "");
		for (const { teamIds } of organization.roles) teamIds.delete(id);
		return done();
	});
}
function routeSecurityManagers(router) {
	addRoute(router, "GET", "/orgs/:org/security-managers", HOLDERS, (call, caller) => {
		const organization = ownedAt(call, caller);
		const held = organization.roles.find(({ name }) => name === "security_manager");
		const teams = organization.teams.filter(({ id }) => held?.teamIds.has(id) === true);
		return ok(teams.map((team) => teamSimple(caller, organization, team)));
	});
}
function customRoleView(organization, role) {
	const { id, name, description, base, permissions } = role;
	return {
		id,
		name,
		description,
		base_role: base,
		permissions,
		organization: organizationAsUser(organization),
		created_at: organization.createdAt,
		updated_at: organization.createdAt
	};
}
function routeCustomRoles(router) {
	addRoute(router, "GET", "/orgs/:org/custom-repository-roles", {
		scopes: ["admin:org", "repo"],
		permissions: ["organization_custom_roles=read"]
	}, (call, caller) => {
		const organization = organizationAt(call, caller);
		if (!organization.ghec || !isInside(caller, organization)) throw notFound();
		const roles = organization.customRoles.map((role) => customRoleView(organization, role));
		return ok({
			total_count: roles.length,
			custom_roles: roles
		});
	});
}
// src/providers/github/simulator/team-place.ts
function placeOf(call, caller) {
	const organization = organizationAt(call, caller);
	return {
		organization,
		team: teamAt(caller, organization, call.params.team ?? "")
	};
}
// src/providers/github/simulator/routes/team-members.ts
const PATH$1 = "/orgs/:org/teams/:team";
const READ$2 = {
	scopes: ["read:org"],
	permissions: ["members=read"]
};
const WRITE$2 = {
	scopes: ["write:org"],
	permissions: ["members=write"]
};
const SIGNS = {
	scopes: ["admin:org"],
	permissions: ["members=write"]
};
function list$2(call, caller) {
	const { organization, team } = placeOf(call, caller);
	const role = call.query.get("role") ?? "all";
	if (![
		"all",
		"member",
		"maintainer"
	].includes(role)) throw invalidField("Team", "role");
	const now = caller.store.now();
	return page(call, caller, [...peopleOf(organization, team)].filter((id) => (memberOf(organization, id)?.visibleFrom ?? 0) <= now).filter((id) => role === "all" || roleInTeam(organization, team, id) === role).sort((one, other) => one - other), (id) => {
		const row = userView(knownUser(caller.store, id));
		if (!caller.store.switches.memberRoles) return row;
		return {
			...row,
			role: roleInTeam(organization, team, id),
			inherited: !team.members.has(id)
		};
	});
}
function view(caller, place, user, role, state) {
	const { organization, team } = place;
	return {
		url: `${caller.base}/organizations/${organization.id}/team/${team.id}/memberships/${user.login}`,
		role,
		state
	};
}
function show(call, caller) {
	const place = placeOf(call, caller);
	const { organization, team } = place;
	const user = userAt(call, caller);
	if (peopleOf(organization, team).has(user.id)) return ok(view(caller, place, user, roleInTeam(organization, team, user.id), "active"));
	if (openInvitationOf(organization, user)?.teamIds.includes(team.id) !== true) throw notFound();
	return ok(view(caller, place, user, "member", "pending"));
}
function put$1(call, caller) {
	const place = placeOf(call, caller);
	const { organization, team } = place;
	refuseSynced(team);
	demandMaintainer(caller, organization, team);
	const user = userAt(call, caller);
	if (user.type !== "User") throw unprocessable("Cannot add an organization as a member.");
	const role = bodyOf(call).role ?? "member";
	if (role !== "member" && role !== "maintainer") throw invalidField("TeamMembership", "role");
	if (role === "maintainer" && !actsAsOwner(caller, organization)) throw forbidden("You must be an organization owner to make a maintainer.");
	if (memberOf(organization, user.id) === void 0) {
		inviteThrough(caller, organization, team, user);
		return ok(view(caller, place, user, role, "pending"));
	}
	team.members.set(user.id, role);
	return ok(view(caller, place, user, roleInTeam(organization, team, user.id), "active"));
}
function inviteThrough(caller, organization, team, user) {
	if (!actsAsOwner(caller, organization)) throw forbidden("You must be an organization owner to invite people through a team.");
	if (organization.refusing.has(user.id)) throw forbidden("Blocked");
	const open = openInvitationOf(organization, user);
	if (open === void 0) invite(caller, organization, {
		user,
		role: "direct_member",
		teamIds: [team.id]
	});
	else if (!open.teamIds.includes(team.id)) open.teamIds.push(team.id);
}
function remove$2(call, caller) {
	const { organization, team } = placeOf(call, caller);
	refuseSynced(team);
	const user = userAt(call, caller);
	if (caller.user?.id !== user.id) demandMaintainer(caller, organization, team);
	if (team.members.delete(user.id)) return done();
	const open = openInvitationOf(organization, user);
	if (open?.teamIds.includes(team.id) !== true) throw notFound();
	open.teamIds = open.teamIds.filter((id) => id !== team.id);
	return done();
}
function routeTeamMembers(router) {
	addRoute(router, "GET", `${PATH$1}/members`, READ$2, list$2);
	addRoute(router, "GET", `${PATH$1}/invitations`, READ$2, (call, caller) => {
		const { organization, team } = placeOf(call, caller);
		refuseEnterprise(team);
		return page(call, caller, organization.invitations.filter(({ failedAt, teamIds }) => failedAt === null && teamIds.includes(team.id)), (one) => invitationView(caller, organization, one));
	});
	addRoute(router, "GET", `${PATH$1}/memberships/:user`, READ$2, show);
	addRoute(router, "PUT", `${PATH$1}/memberships/:user`, WRITE$2, put$1);
	addRoute(router, "DELETE", `${PATH$1}/memberships/:user`, WRITE$2, remove$2);
	routeSigns(router);
}
function routeSigns(router) {
	addRoute(router, "GET", `${PATH$1}/team-sync/group-mappings`, SIGNS, (call, caller) => {
		const { organization, team } = placeOf(call, caller);
		refuseEnterprise(team);
		demandMaintainer(caller, organization, team);
		const groups = team.sync?.kind === "identity" ? team.sync.groups : [];
		return ok({ groups: groups.map((name) => ({
			group_id: name,
			group_name: name,
			group_description: ""
		})) });
	});
	addRoute(router, "GET", `${PATH$1}/external-groups`, SIGNS, (call, caller) => {
		const { organization, team } = placeOf(call, caller);
		refuseEnterprise(team);
		demandMaintainer(caller, organization, team);
		const groups = team.sync?.kind === "external" ? team.sync.groups : [];
		return ok({ groups: groups.map((name, index) => externalGroup(team, name, index)) });
	});
	addRoute(router, "GET", "/orgs/:org/external-groups", SIGNS, (call, caller) => {
		const organization = caller.store.organizations.find(({ login }) => login.toLowerCase() === call.params.org?.toLowerCase());
		if (organization === void 0 || !actsAsOwner(caller, organization)) throw notFound();
		return page(call, caller, organization.teams.filter(({ sync }) => sync?.kind === "external").flatMap((team) => (team.sync?.groups ?? []).map((name, index) => externalGroup(team, name, index))), (group) => group, (groups) => ({ groups }));
	});
}
function externalGroup(team, name, index) {
	return {
		group_id: team.id * 10 + index,
		group_name: name,
		updated_at: team.updatedAt
	};
}
// src/providers/github/simulator/routes/team-repositories.ts
const PATH = "/orgs/:org/teams/:team/repos";
const READ$1 = {
	scopes: ["read:org"],
	permissions: ["members=read"]
};
const WRITE$1 = {
	scopes: ["write:org", "repo"],
	permissions: ["administration=write"]
};
const REPOSITORY_TYPE = "application/vnd.github.v3.repository+json";
function shownRole(organization, repository, team) {
	return strongest(organization, [teamRole(organization, repository, team), roleBorneRole(organization, team)]);
}
function targetOf(call, caller) {
	const { organization, team } = placeOf(call, caller);
	const { owner = "", repo = "" } = call.params;
	const repository = isSame(owner, organization.login) ? repositoryOf(organization, repo) : void 0;
	if (repository === void 0 || !isSelected(caller, repository)) throw notFound();
	return {
		organization,
		team,
		repository
	};
}
function put(call, caller) {
	const { organization, team } = placeOf(call, caller);
	if (!isSame(call.params.owner ?? "", organization.login)) throw unprocessable("The repository is not owned by the organization.");
	const { repository } = targetOf(call, caller);
	const asked = bodyOf(call).permission ?? team.permission;
	const role = typeof asked === "string" ? roleOfBody(organization, asked) : void 0;
	if (role === void 0) {
		if (typeof asked === "string") throw unknownRole(organization, repository, asked);
		throw invalidField("TeamMember", "permission");
	}
	demandAdmin(caller, organization, repository);
	refuseArchived(repository);
	repository.teams.set(team.id, role);
	return done();
}
function demandAdmin(caller, organization, repository) {
	if (rankOf(organization, callerRole(caller, organization, repository)) < 5) throw forbidden("Must have admin rights to Repository.");
}
function remove$1(call, caller) {
	const { organization, team, repository } = targetOf(call, caller);
	if (!(rankOf(organization, callerRole(caller, organization, repository)) >= 5) && !isMaintainer(caller, organization, team)) throw forbidden("Must have admin rights to Repository.");
	refuseArchived(repository);
	if (organization.roles.some(({ name, teamIds }) => name === "security_manager" && teamIds.has(team.id))) throw forbidden("You cannot remove repositories from a security manager team.");
	repository.teams.delete(team.id);
	return done();
}
function list$1(call, caller) {
	const { organization, team } = placeOf(call, caller);
	return page(call, caller, organization.repositories.filter((one) => shownRole(organization, one, team) !== void 0 && isSelected(caller, one)), (one) => repositoryView(caller, organization, one, shownRole(organization, one, team)));
}
function listTeams(call, caller) {
	const { organization, repository } = repositoryAt(call, caller);
	if (!mayListTeams(caller, organization, repository)) throw notFound();
	return page(call, caller, organization.teams.flatMap((team) => {
		if (!isVisible(caller, organization, team)) return [];
		if (repository.teams.has(team.id)) return [{
			team,
			source: "direct"
		}];
		return organization.roles.some(({ base, teamIds }) => base !== null && teamIds.has(team.id)) ? [{
			team,
			source: "organization"
		}] : [];
	}), ({ team, source }) => {
		const role = (source === "direct" ? teamRole : shownRole)(organization, repository, team);
		return {
			...teamView(caller, organization, team),
			permission: wordOf(role),
			permissions: switchesOf(organization, role),
			access_source: source
		};
	});
}
function mayListTeams(caller, organization, repository) {
	if (caller.kind === "installation") return hasPermission(caller, "administration=read");
	return rankOf(organization, callerRole(caller, organization, repository)) >= 3;
}
function wordOf(role) {
	if (role === "read") return "pull";
	return role === "write" ? "push" : role ?? "pull";
}
function grantInitialRepositories(caller, organization, team, names) {
	for (const name of Array.isArray(names) ? names : []) {
		const [, repo = ""] = String(name).split("/");
		const repository = repositoryOf(organization, repo);
		if (repository === void 0) throw invalidField("Team", "repo_names");
		if (!actsAsOwner(caller, organization)) demandAdmin(caller, organization, repository);
		repository.teams.set(team.id, roleOfBody(organization, team.permission) ?? "read");
	}
}
function routeTeamRepositories(router) {
	addRoute(router, "GET", PATH, READ$1, list$1);
	addRoute(router, "GET", `${PATH}/:owner/:repo`, READ$1, (call, caller) => {
		const { organization, team, repository } = targetOf(call, caller);
		const role = shownRole(organization, repository, team);
		if (role === void 0) throw notFound();
		if (call.headers.get("accept")?.includes(REPOSITORY_TYPE) !== true) return done();
		return ok(repositoryView(caller, organization, repository, role));
	});
	addRoute(router, "PUT", `${PATH}/:owner/:repo`, WRITE$1, put);
	addRoute(router, "DELETE", `${PATH}/:owner/:repo`, WRITE$1, remove$1);
	addRoute(router, "GET", "/repos/:owner/:repo/teams", {
		scopes: ["repo"],
		permissions: ["administration=read"]
	}, listTeams);
}
// src/providers/github/simulator/routes/teams.ts
const READ = {
	scopes: ["read:org"],
	permissions: ["members=read"]
};
const WRITE = {
	scopes: ["write:org"],
	permissions: ["members=write"]
};
function privacyOf(body) {
	const { privacy } = body;
	if (privacy === void 0 || privacy === "secret" || privacy === "closed") return privacy;
	throw invalidField("Team", "privacy");
}
function notifiesOf(body) {
	const setting = body.notification_setting;
	if (setting === void 0) return void 0;
	if (setting !== "notifications_enabled" && setting !== "notifications_disabled") throw invalidField("Team", "notification_setting");
	return setting === "notifications_enabled";
}
function create(call, caller) {
	const organization = organizationAt(call, caller);
	const mayCreate = organization.settings.members_can_create_teams !== false && isInside(caller, organization);
	if (!actsAsOwner(caller, organization) && !mayCreate) throw forbidden("You do not have permission to create teams in this organization.");
	const body = bodyOf(call);
	if (typeof body.name !== "string") throw invalidField("Team", "name", "missing_field");
	checkName(organization, body.name);
	const parent = caller.kind === "installation" && caller.store.switches.appIgnoresParent ? null : parentOf(organization, body) ?? null;
	const privacy = privacyOf(body) ?? (parent === null ? "secret" : "closed");
	checkNesting(organization, void 0, parent, privacy);
	drawContent(caller);
	const now = stamp(caller.store);
	const team = {
		id: newId(caller.store),
		name: body.name,
		description: typeof body.description === "string" ? body.description : null,
		privacy,
		notifies: notifiesOf(body) ?? true,
		permission: typeof body.permission === "string" ? body.permission : "pull",
		parentId: parent?.id ?? null,
		type: "organization",
		sync: null,
		members: new Map(),
		createdAt: now,
		updatedAt: now,
		visibleFrom: caller.store.now() + caller.store.switches.lagMs
	};
	addFirstMembers(caller, organization, team, body.maintainers);
	organization.teams.push(team);
	grantInitialRepositories(caller, organization, team, body.repo_names);
	return created(teamFull(caller, organization, team));
}
function addFirstMembers(caller, organization, team, maintainers) {
	if (caller.user !== void 0 && memberOf(organization, caller.user.id) !== void 0) team.members.set(caller.user.id, "maintainer");
	for (const login of Array.isArray(maintainers) ? maintainers : []) {
		const user = userOf(caller.store, String(login));
		if (user === void 0 || memberOf(organization, user.id) === void 0) throw invalidField("Team", "maintainers");
		team.members.set(user.id, "maintainer");
	}
}
function change(call, caller) {
	const { organization, team } = placeOf(call, caller);
	refuseEnterprise(team);
	demandMaintainer(caller, organization, team);
	const body = bodyOf(call);
	if (typeof body.name === "string") checkName(organization, body.name, team);
	const parent = parentOf(organization, body);
	const privacy = privacyOf(body) ?? team.privacy;
	const parentNow = organization.teams.find(({ id }) => id === team.parentId) ?? null;
	const wanted = parent === void 0 ? parentNow : parent;
	checkNesting(organization, team, wanted, privacy);
	if (wanted !== parentNow) demandBoth(caller, organization, wanted, parentNow);
	team.parentId = wanted?.id ?? null;
	team.privacy = privacy;
	team.notifies = notifiesOf(body) ?? team.notifies;
	if (typeof body.name === "string") team.name = body.name;
	if (typeof body.description === "string") team.description = body.description;
	if (typeof body.permission === "string") team.permission = body.permission;
	team.updatedAt = stamp(caller.store);
	return ok(teamFull(caller, organization, team));
}
function demandBoth(caller, organization, ...teams) {
	for (const team of teams) if (team !== null) demandMaintainer(caller, organization, team);
}
function remove(call, caller) {
	const { organization, team } = placeOf(call, caller);
	refuseEnterprise(team);
	if (!isMaintainer(caller, organization, team)) throw forbidden("Must have admin rights to Organization.");
	const gone = new Set([team, ...descendantsOf(organization, team)]);
	organization.teams = organization.teams.filter((other) => !gone.has(other));
	for (const { id } of gone) {
		for (const { teams } of organization.repositories) teams.delete(id);
		for (const { teamIds } of organization.roles) teamIds.delete(id);
		for (const invitation of organization.invitations) invitation.teamIds = invitation.teamIds.filter((other) => other !== id);
	}
	return done();
}
function list(call, caller) {
	const organization = organizationAt(call, caller);
	if (!isInside(caller, organization) && !isOwner(organization, caller.user?.id)) throw forbidden("You must be a member of the organization to list its teams.");
	const type = call.query.get("team_type") ?? "all";
	return page(call, caller, organization.teams.filter((team) => isVisible(caller, organization, team) && (type === "all" || team.type === type)), (team) => teamView(caller, organization, team));
}
function routeTeams(router) {
	const path = "/orgs/:org/teams/:team";
	addRoute(router, "GET", "/orgs/:org/teams", READ, list);
	addRoute(router, "POST", "/orgs/:org/teams", WRITE, create);
	addRoute(router, "GET", path, READ, (call, caller) => {
		const { organization, team } = placeOf(call, caller);
		return ok(teamFull(caller, organization, team));
	});
	addRoute(router, "PATCH", path, WRITE, change);
	addRoute(router, "DELETE", path, WRITE, remove);
	addRoute(router, "GET", `${path}/teams`, READ, (call, caller) => {
		const { organization, team } = placeOf(call, caller);
		return page(call, caller, organization.teams.filter((child) => child.parentId === team.id && isVisible(caller, organization, child)), (child) => teamView(caller, organization, child));
	});
}
// src/providers/github/simulator/seal.ts
async function seal(caller, request, response, resource) {
	const headers = new Headers(response.headers);
	const text = response.body === null ? "" : await response.text();
	const etag = (request.method === "GET" || request.method === "HEAD") && response.status === 200 ? etagOf(request, text) : void 0;
	if (etag !== void 0) headers.set("ETag", etag);
	const isKnown = etag !== void 0 && names(request.headers.get("if-none-match")).includes(etag);
	if (isKnown && caller !== void 0) draw(caller, resource, -1);
	if (caller !== void 0) describe(headers, caller, resource);
	const id = caller === void 0 ? "0000:0" : require_random.randomText(caller.store.random, 12, "0123456789ABCDEF");
	headers.set("X-GitHub-Request-Id", id);
	headers.set("X-GitHub-Media-Type", "github.v3; format=json");
	if (isKnown) return new Response(null, {
		status: 304,
		headers
	});
	const hasBody = text !== "" && request.method !== "HEAD";
	return new Response(hasBody ? text : null, {
		status: response.status,
		headers
	});
}
function etagOf(request, text) {
	const parts = [
		request.headers.get("authorization"),
		request.headers.get("accept"),
		text
	];
	return `W/"${(0, node_crypto.createHash)("sha256").update(parts.join("\n")).digest("hex")}"`;
}
function names(header) {
	return (header ?? "").split(",").map((name) => {
		const trimmed = name.trim();
		return trimmed.startsWith("W/") ? trimmed : `W/${trimmed}`;
	});
}
function describe(headers, caller, resource) {
	const budget = budgetOf(caller, resource);
	headers.set("X-RateLimit-Limit", String(budget.limit));
	headers.set("X-RateLimit-Remaining", String(budget.remaining));
	headers.set("X-RateLimit-Used", String(budget.used));
	headers.set("X-RateLimit-Reset", String(budget.reset));
	headers.set("X-RateLimit-Resource", budget.resource);
	if (caller.kind === "classic") headers.set("X-OAuth-Scopes", (caller.token?.scopes ?? []).join(", "));
}
// src/providers/github/simulator/references.ts
const within = ({ store }, organization) => ({
	store,
	organization
});
const count = require_may.integer({ minimum: 0 });
const texts = require_may.list(require_may.text);
const id = require_may.made(count, ({ store }) => newId(store));
const createdAt = require_may.made(require_may.time, ({ store }) => stamp(store));
const updatedAt = require_may.silent(require_may.time, (_loading, whole) => whole.createdAt);
const off = require_may.silent(require_may.flag, () => false);
const on = require_may.silent(require_may.flag, () => true);
const userId = require_may.through(require_may.text, {
	load: (login, { store }, place) => {
		const user = userOf(store, login);
		if (user !== void 0) return user.id;
		throw new Error(`${place}: The state refers to "${login}", who is not an account.`);
	},
	save: (user, { store }) => knownUser(store, user).login
});
const userIds = require_may.set(userId);
function firstOwner({ organization }) {
	return organization.members.find(({ userId: one }) => isOwner(organization, one))?.userId ?? 0;
}
function teamIdOf(organization, name, place) {
	const team = teamOf(organization, name) ?? organization.teams.find((one) => fold(one.name) === fold(name));
	if (team !== void 0) return team.id;
	throw new Error(`${place}: ${organization.login} has no team "${name}".`);
}
const teamId = require_may.through(require_may.text, {
	load: (name, { organization }, place) => teamIdOf(organization, name, place),
	save: (team, { organization }) => slugIn(organization, team) ?? ""
});
const teamIds = require_may.through(require_may.list(teamId), {
	load: (ids) => ids,
	save: (ids, { organization }) => ids.filter((one) => slugIn(organization, one) !== void 0)
});
function slugIn(organization, team) {
	const found = teamById(organization, team);
	return found === void 0 ? void 0 : slugOf(found);
}
const roleName = require_may.textOf({ description: "read, triage, write, maintain, admin or a custom role." });
// src/providers/github/simulator/state-repository.ts
const TEAM = "team:";
const reviewer = require_may.through(require_may.text, {
	load: (name, loading, place) => name.startsWith(TEAM) ? {
		type: "Team",
		id: teamIdOf(loading.organization, name.slice(5), place)
	} : {
		type: "User",
		id: userId.load(name, loading, place)
	},
	save: (one, loading) => one.type === "Team" ? `${TEAM}${slugIn(loading.organization, one.id)}` : String(userId.save(one.id, loading))
});
const reviewers = require_may.through(require_may.list(reviewer), {
	load: (all) => all,
	save: (all, { organization }) => all.filter((one) => one.type === "User" || slugIn(organization, one.id) !== void 0)
});
const environment$1 = require_may.record({
	id,
	name: require_may.required(require_may.text),
	waitTimer: require_may.silent(count, () => 0),
	preventSelfReview: off,
	reviewers: require_may.silent(require_may.noted(reviewers, { description: "Logins, or team:SLUG." }), require_may.nothing),
	branches: require_may.silent(require_may.oneOf("all", "protected", "custom"), () => "all"),
	createdAt,
	updatedAt
}, { keys: {
	createdAt: "created",
	updatedAt: "updated"
} });
const invitation$1 = require_may.record({
	id,
	userId: require_may.required(userId),
	inviterId: require_may.made(userId, firstOwner),
	role: require_may.required(roleName),
	createdAt
}, { keys: {
	userId: "login",
	inviterId: "inviter",
	createdAt: "created"
} });
const teamGrants = require_may.through(require_may.mapOf(teamId, roleName), {
	load: (grants) => grants,
	save: (grants, { organization }) => new Map([...grants].filter(([team]) => slugIn(organization, team) !== void 0))
});
const repository = require_may.record({
	id,
	name: require_may.required(require_may.text),
	formerNames: require_may.silent(require_may.noted(texts, { description: "Names that lead here by redirect." }), require_may.nothing),
	description: require_may.maybe(require_may.text, null),
	visibility: require_may.made(require_may.oneOf("private", "public", "internal"), () => "private"),
	archived: off,
	fork: off,
	people: require_may.silent(require_may.noted(require_may.mapOf(userId, roleName), { description: "Grants of people's own, by login." }), () => new Map()),
	teams: require_may.silent(require_may.noted(teamGrants, { description: "Grants of teams' own, by slug." }), () => new Map()),
	invitations: require_may.silent(require_may.list(invitation$1), require_may.nothing),
	environments: require_may.silent(require_may.list(environment$1), require_may.nothing),
	createdAt
}, { keys: {
	people: "collaborators",
	createdAt: "created"
} });
// src/providers/github/simulator/predefined-roles.ts
function role$1(id, name, base, description) {
	return {
		id,
		name,
		base,
		description,
		source: "Predefined",
		permissions: []
	};
}
const predefinedRoles = [
	role$1(8132, "all_repo_read", "read", "Reads every repository."),
	role$1(8133, "all_repo_triage", "triage", "Triages every repository."),
	role$1(8134, "all_repo_write", "write", "Writes every repository."),
	role$1(8135, "all_repo_maintain", "maintain", "Maintains every repository."),
	role$1(8136, "all_repo_admin", "admin", "Administers every repository."),
	role$1(138, "security_manager", "read", "Reads every repository and manages security alerts and settings."),
	role$1(139, "ci_cd_admin", null, "Manages Actions: policies, runners, secrets, variables."),
	role$1(140, "app_manager", null, "Registers and manages the organization's Apps.")
];
// src/providers/github/simulator/state-roles.ts
const customRepositoryRole = require_may.record({
	id,
	name: require_may.required(require_may.text),
	description: require_may.maybe(require_may.text, null),
	base: require_may.required(require_may.oneOf("read", "triage", "write", "maintain")),
	permissions: require_may.silent(texts, require_may.nothing)
});
const teamSet = require_may.through(teamIds, {
	load: (ids) => new Set(ids),
	save: (ids) => [...ids]
});
const role = require_may.record({
	name: require_may.required(require_may.text),
	id: require_may.maybe(count, void 0),
	description: require_may.maybe(require_may.text, null),
	base: require_may.maybe(require_may.textOf({ description: "Role on every repository." }), null),
	source: require_may.maybe(require_may.oneOf("Organization", "Enterprise"), void 0),
	permissions: require_may.silent(texts, require_may.nothing),
	userIds: require_may.silent(userIds, () => new Set()),
	teamIds: require_may.silent(teamSet, () => new Set())
}, { keys: {
	userIds: "users",
	teamIds: "teams"
} });
const isPredefined = ({ name }) => predefinedRoles.some((one) => one.name === name);
const organizationRoles = require_may.through(require_may.noted(require_may.list(role), { description: "Who holds predefined roles, and the other roles." }), {
	load: (entries, { store }) => [...predefinedRoles.map((one) => {
		const holders = entries.find(({ name }) => name === one.name);
		return {
			...one,
			userIds: holders?.userIds ?? new Set(),
			teamIds: holders?.teamIds ?? new Set()
		};
	}), ...entries.filter((one) => !isPredefined(one)).map((one) => ({
		...one,
		id: one.id ?? newId(store),
		source: one.source ?? "Organization"
	}))],
	save: (roles) => roles.flatMap(roleEntry)
});
function roleEntry({ source, ...role }) {
	if (source !== "Predefined") return [{
		...role,
		source
	}];
	if (role.userIds.size + role.teamIds.size === 0) return [];
	return [{
		...role,
		id: void 0,
		description: null,
		base: null,
		source: void 0,
		permissions: []
	}];
}
// src/providers/github/simulator/state-organization.ts
const DEFAULT_SETTINGS = {
	default_repository_permission: "read",
	members_can_create_repositories: true,
	members_can_create_public_repositories: true,
	members_can_create_private_repositories: true,
	members_can_create_internal_repositories: false,
	members_can_create_pages: true,
	members_can_create_public_pages: true,
	members_can_create_private_pages: true,
	members_can_fork_private_repositories: false,
	deploy_keys_enabled_for_repositories: true,
	members_can_delete_repositories: true,
	members_can_change_repo_visibility: true,
	members_can_invite_outside_collaborators: true,
	members_can_create_teams: true,
	members_can_delete_issues: false,
	members_can_view_dependency_insights: true,
	readers_can_create_discussions: true
};
const memberRole = require_may.oneOf("admin", "member");
const standing = require_may.orBare(memberRole, "role", require_may.record({
	role: require_may.made(memberRole, () => "member"),
	isDirect: on,
	isPublic: off,
	visibleFrom: require_may.unsaved(() => 0)
}, { keys: {
	isDirect: "direct",
	isPublic: "public"
} }));
const members = require_may.through(require_may.mapOf(userId, standing), {
	load: (byUser) => [...byUser].map(([user, one]) => ({
		userId: user,
		...one
	})),
	save: (all) => new Map(all.map(({ userId: user, ...one }) => [user, one]))
});
const team = require_may.record({
	id,
	name: require_may.required(require_may.text),
	description: require_may.maybe(require_may.text, null),
	privacy: require_may.made(require_may.oneOf("closed", "secret"), () => "closed"),
	notifies: require_may.silent(require_may.noted(require_may.flag, { description: "Default: true." }), () => true),
	permission: require_may.silent(require_may.text, () => "pull"),
	parentId: require_may.unsaved(() => null),
	parent: require_may.maybe(require_may.textOf({ description: "Slug or name of the team above." }), null),
	type: require_may.silent(require_may.oneOf("organization", "enterprise"), () => "organization"),
	sync: require_may.maybe(require_may.record({
		kind: require_may.made(require_may.oneOf("identity", "external"), () => "identity"),
		groups: require_may.made(texts, require_may.nothing)
	}), null),
	members: require_may.silent(require_may.mapOf(userId, require_may.oneOf("member", "maintainer")), () => new Map()),
	createdAt,
	updatedAt,
	visibleFrom: require_may.unsaved(() => 0)
}, { keys: {
	createdAt: "created",
	updatedAt: "updated"
} });
const teams = {
	schema: require_may.list(team).schema,
	load: (value, loading, place) => {
		const entries = require_may.list(team).load(value, loading, place);
		const { login } = loading.organization;
		return entries.map(({ parent, ...one }) => ({
			...one,
			parentId: parent === null ? null : teamIdOf({
				login,
				teams: entries
			}, parent, place)
		}));
	},
	save: (all, loading) => require_may.list(team).save(all.map((one) => ({
		...one,
		parent: one.parentId === null ? null : slugIn(loading.organization, one.parentId) ?? null
	})), loading)
};
const invitation = require_may.record({
	id,
	userId: require_may.maybe(userId, null),
	email: require_may.maybe(require_may.text, null),
	role: require_may.made(require_may.oneOf("admin", "direct_member", "billing_manager", "hiring_manager", "reinstate"), () => "direct_member"),
	createdAt,
	inviterId: require_may.made(userId, firstOwner),
	teamIds: require_may.silent(teamIds, require_may.nothing),
	source: require_may.silent(require_may.oneOf("member", "scim"), () => "member"),
	failedAt: require_may.maybe(require_may.time, null),
	failedReason: require_may.maybe(require_may.text, null)
}, { keys: {
	userId: "login",
	createdAt: "created",
	inviterId: "inviter",
	teamIds: "teams",
	failedAt: "failed",
	failedReason: "reason"
} });
const appId = require_may.through(require_may.textOf({ description: "Slug of the App." }), {
	load: (slug, { store, organization }, place) => {
		const app = store.apps.find((one) => one.slug === slug);
		if (app !== void 0) return app.id;
		throw new Error(`${place}: ${organization.login} has the App "${slug}" installed, which does not exist.`);
	},
	save: (app, { store }) => store.apps.find((one) => one.id === app)?.slug ?? ""
});
const selection$1 = require_may.through(require_may.noted(texts, { description: "Only these repositories. Default: all." }), {
	load: (names, { organization }) => organization.repositories.filter(({ name }) => names.includes(name)).map((one) => one.id),
	save: (ids, { organization }) => organization.repositories.filter((one) => ids.includes(one.id)).map(({ name }) => name)
});
const installation = require_may.record({
	id,
	appId: require_may.required(appId),
	permissions: require_may.made(require_may.tableOf(require_may.text), () => ({})),
	selected: require_may.maybe(selection$1, null),
	suspendedAt: require_may.maybe(require_may.time, null)
}, { keys: {
	appId: "app",
	suspendedAt: "suspended"
} });
const former = require_may.record({
	role: require_may.made(memberRole, () => "member"),
	teamIds: require_may.silent(teamIds, require_may.nothing)
}, { keys: { teamIds: "teams" } });
const settings = require_may.through(require_may.tableOf(require_may.flagOrText), {
	load: (given) => ({
		...DEFAULT_SETTINGS,
		...given
	}),
	save: (all) => all
});
const noUsers = () => new Set();
const organization = require_may.record({
	id,
	login: require_may.required(require_may.text),
	createdAt: require_may.made(require_may.time, () => "2020-01-01T00:00:00Z"),
	plan: require_may.made(require_may.record({
		name: require_may.made(require_may.oneOf("free", "team", "business", "enterprise"), () => "team"),
		seats: require_may.maybe(count, null)
	}), () => ({
		name: "team",
		seats: null
	})),
	settings: require_may.made(require_may.noted(settings, { description: "By the vendor's names." }), () => ({ ...DEFAULT_SETTINGS })),
	ghec: require_may.silent(require_may.noted(require_may.flag, { description: "Enterprise Cloud: custom roles exist." }), () => false),
	emu: require_may.silent(require_may.noted(require_may.flag, { description: "Users are managed by the enterprise: no invitations." }), () => false),
	saml: require_may.silent(require_may.noted(require_may.flag, { description: "Tokens have to be authorised for single sign-on." }), () => false),
	requiresTwoFactor: off,
	billingManagers: require_may.silent(userIds, noUsers),
	refusing: require_may.silent(require_may.noted(userIds, { description: "People who left by themselves or blocked the organization." }), noUsers),
	members: require_may.made(members, require_may.nothing),
	teams: require_may.inside(within, require_may.silent(teams, require_may.nothing)),
	customRoles: require_may.silent(require_may.list(customRepositoryRole), require_may.nothing),
	repositories: require_may.inside(within, require_may.silent(require_may.list(repository), require_may.nothing)),
	roles: require_may.inside(within, require_may.silent(organizationRoles, (loading) => organizationRoles.load([], loading, "roles"))),
	invitations: require_may.inside(within, require_may.silent(require_may.list(invitation), require_may.nothing)),
	installations: require_may.inside(within, require_may.silent(require_may.list(installation), require_may.nothing)),
	former: require_may.inside(within, require_may.silent(require_may.mapOf(userId, former), () => new Map())),
	invitedAt: require_may.unsaved(require_may.nothing)
}, {
	keys: {
		createdAt: "created",
		customRoles: "customRepositoryRoles",
		former: "formerMembers"
	},
	settle: (one, { store }) => void store.organizations.push(one)
});
// src/providers/github/simulator/switches.ts
const number = require_may.integer({ minimum: 0 });
const switchesCodec = require_may.record({
	memberRoles: require_may.standing(require_may.flag, false, "Rows of a team's members carry `role` and `inherited`. Default: false."),
	numericLinks: require_may.standing(require_may.flag, false, "Links of pages use numbers. Default: false."),
	limitStatus: require_may.standing(require_may.oneOf(403, 429), 403),
	retryAfter: require_may.standing(require_may.flag, true),
	requestsPerHour: require_may.standing(number, 5e3),
	graphqlPointsPerHour: require_may.standing(number, 5e3),
	pointsPerMinute: require_may.standing(number, 900),
	graphqlPointsPerMinute: require_may.standing(number, 2e3),
	contentPerMinute: require_may.standing(number, 80),
	contentPerHour: require_may.standing(number, 500),
	lagMs: require_may.standing(number, 0, "Milliseconds for which a new team or member is not seen. Default: 0."),
	invitationsPerDay: require_may.standing(require_may.orNull(number), null),
	renewsExpired: require_may.standing(require_may.flag, false),
	appIgnoresParent: require_may.standing(require_may.flag, false)
});
// src/providers/github/simulator/state.ts
const FIRST_FREE_ID = 1e7;
const user = require_may.record({
	login: require_may.required(require_may.text),
	id: {
		...id,
		schema: {
			...count.schema,
			description: "The number, which outlives a change of the login."
		}
	},
	email: require_may.maybe(require_may.text, null),
	name: require_may.maybe(require_may.text, null),
	type: require_may.silent(require_may.oneOf("User", "Bot", "Organization", "Mannequin"), () => "User"),
	twoFactor: require_may.silent(require_may.noted(require_may.flag, { description: "Default: true." }), () => true),
	flagged: require_may.silent(require_may.noted(require_may.flag, { description: "Every invitation is refused." }), () => false)
}, { settle: (one, { store }) => void addUser(store, one) });
const app = require_may.record({
	id,
	slug: require_may.required(require_may.text),
	clientId: require_may.made(require_may.text, (_loading, { id: own }) => `Iv1.${own}`),
	publicKey: require_may.required(require_may.textOf({ description: "PEM." })),
	createdAt
}, {
	keys: { createdAt: "created" },
	settle: (one, { store }) => void store.apps.push(one)
});
const organizationId = require_may.through(require_may.text, {
	load: (login, { store }, place) => {
		const found = organizationOf(store, login);
		if (found !== void 0) return found.id;
		throw new Error(`${place}: there is no organization "${login}".`);
	},
	save: (own, { store }) => store.organizations.find((one) => one.id === own)?.login ?? ""
});
const selection = {
	schema: {
		...texts.schema,
		description: "Only these. Default: all."
	},
	isRequired: false,
	load: (value, loading, whole, place) => {
		if (value === void 0) return null;
		const names = texts.load(value, loading, place);
		return repositoriesFor(loading, whole).filter(({ name }) => names.some((other) => isSame(other, name))).map((one) => one.id);
	},
	save: (ids, loading) => ids === null ? void 0 : repositoriesFor(loading, { organizationId: null }).filter((one) => ids.includes(one.id)).map(({ name }) => name)
};
function repositoriesFor({ store }, { organizationId: only }) {
	return store.organizations.filter((one) => only === null || one.id === only).flatMap(({ repositories }) => repositories);
}
const scopes = {
	...require_may.maybe(require_may.noted(texts, { description: "Of a classic token. Default: admin:org and repo." }), null),
	load: (value, loading, { permissions, installationId }, place) => {
		if (permissions !== null || installationId !== null) return null;
		return value === void 0 ? ["admin:org", "repo"] : texts.load(value, loading, place);
	}
};
const token = require_may.record({
	token: require_may.required(require_may.text),
	userId: require_may.maybe(require_may.noted(userId, { description: "Login of the person whose it is." }), null),
	installationId: require_may.maybe(require_may.noted(count, { description: "Number of the installation whose it is." }), null),
	permissions: require_may.maybe(require_may.noted(require_may.tableOf(require_may.text), { description: "Of a fine-grained token: members: write." }), null),
	scopes,
	organizationId: require_may.maybe(require_may.noted(organizationId, { description: "The one organization of a fine-grained token." }), null),
	selected: selection,
	authorised: require_may.silent(require_may.noted(require_may.list(organizationId), { description: "Organizations for which it is authorised with single sign-on." }), () => []),
	env: require_may.maybe(require_may.textOf({ description: "Variable that `simulate` puts it into, beside GITHUB_TOKEN." }), null),
	expiresAt: require_may.maybe(require_may.through(require_may.time, {
		load: (given) => Date.parse(given),
		save: (at) => new Date(at).toISOString()
	}), null)
}, { keys: {
	userId: "user",
	installationId: "installation",
	organizationId: "organization",
	selected: "repositories",
	authorised: "sso",
	expiresAt: "expires"
} });
const users = require_may.through(require_may.list(user), {
	load: (_users, { store }) => store.users,
	save: (all) => [...all.values()]
});
const noSwitches = () => switchesCodec.load({}, void 0, "switches");
const file = require_may.record({
	switches: require_may.made(switchesCodec, noSwitches),
	nextId: {
		schema: count.schema,
		isRequired: false,
		load: (value, { store }) => {
			store.nextId = typeof value === "number" ? value : FIRST_FREE_ID;
			return store.nextId;
		},
		save: (value) => value
	},
	users: require_may.made(users, ({ store }) => store.users),
	apps: require_may.silent(require_may.list(app), require_may.nothing),
	organizations: require_may.required(require_may.list(organization)),
	tokens: require_may.silent(require_may.list(token), require_may.nothing)
});
const stateSchema = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	title: "GitHub simulator state",
	...file.schema
};
function loadState({ state, now, random }) {
	const store = {
		users: new Map(),
		logins: new Map(),
		organizations: [],
		apps: [],
		tokens: [],
		switches: noSwitches(),
		spent: new Map(),
		now,
		random,
		nextId: FIRST_FREE_ID
	};
	const { switches, tokens } = file.load(state, { store }, "github");
	return {
		...store,
		switches,
		tokens
	};
}
function saveState(store) {
	return file.save(store, { store });
}
// src/providers/github/simulator/index.ts
var simulator_exports = require_rolldown_runtime.__exportAll({
	createRoutes: () => createRoutes,
	createSimulator: () => createSimulator,
	stateSchema: () => stateSchema
});
function createRoutes() {
	const router = require_may.createRouter({
		notFound: () => refuse(notFound()),
		methodNotAllowed: () => refuse(notFound()),
		badBody: () => refuse(new Refusal(400, "Problems parsing JSON"))
	});
	routeOrganizations(router);
	routeMembers(router);
	routeInvitations(router);
	routeOutsiders(router);
	routeTeams(router);
	routeTeamMembers(router);
	routeTeamRepositories(router);
	routeRepositories(router);
	routeCollaborators(router);
	routeRepositoryInvitations(router);
	routeRoles(router);
	routeEnvironments(router);
	routeAccounts(router);
	routeApps(router);
	return router;
}
const createSimulator = (options) => {
	const store = loadState(options);
	const router = createRoutes();
	return {
		async handle(request) {
			settleInvitations(store);
			const url = new URL(request.url);
			if (url.pathname.startsWith("/_simulator/")) return { response: await steer(store, request, url) };
			return await require_may.serveHead(request, (one) => serve(store, router, one, url));
		},
		save: () => saveState(store),
		environment: (origin) => environment(store, origin),
		corrupt: (body, kind) => kind === "page-missing" ? withoutEntries(body) : void 0
	};
};
function withoutEntries(body) {
	if (typeof body !== "object" || body === null || !("total_count" in body) || body.total_count === 0) return void 0;
	const list = Object.entries(body).find(([, value]) => Array.isArray(value));
	return list === void 0 ? void 0 : {
		...body,
		[list[0]]: []
	};
}
function environment(store, origin) {
	const [first] = store.tokens;
	const named = store.tokens.flatMap(({ env, token }) => env === null ? [] : [[env, token]]);
	return {
		GITHUB_API_URL: origin,
		...first === void 0 ? {} : { GITHUB_TOKEN: first.token },
		...Object.fromEntries(named)
	};
}
const ENTERPRISE_PREFIX = "/api/v3";
const VERSIONS = [
	null,
	"2022-11-28",
	"2026-03-10"
];
async function serve(store, router, request, url) {
	const isPrefixed = url.pathname.startsWith(`${ENTERPRISE_PREFIX}/`);
	const base = url.origin + (isPrefixed ? ENTERPRISE_PREFIX : "");
	const path = isPrefixed ? url.pathname.slice(7) : url.pathname;
	const isGraphql = !isPrefixed && (path === "/graphql" || path === "/api/graphql");
	let caller;
	let answer;
	try {
		checkHeaders(request, path);
		caller = authenticate(store, request, base);
		if (isGraphql) answer = await serveGraphql(caller, request);
		else answer = await serveRest(router, caller, request, {
			path,
			search: url.search,
			origin: url.origin
		});
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		answer = { response: refuse(error) };
	}
	const response = await seal(caller, request, answer.response, isGraphql ? "graphql" : "core");
	return {
		...answer,
		response
	};
}
async function serveGraphql(caller, request) {
	const { answerGraphql } = await Promise.resolve().then(() => require("./providers-github-simulator-graphql-endpoint.cjs"));
	return await answerGraphql(caller, request);
}
function checkHeaders(request, path) {
	if ((request.headers.get("user-agent") ?? "").trim() === "") throw new Refusal(403, "Request forbidden by administrative rules. Please make sure your request has a User-Agent header.");
	const version = request.headers.get("x-github-api-version");
	if (!VERSIONS.includes(version)) throw new Refusal(400, `${version ?? ""} is not a supported version of the API.`);
	if (path.length > 1 && path.endsWith("/")) throw notFound();
}
async function serveRest(router, caller, request, { path, search, origin }) {
	const isRead = ["GET", "OPTIONS"].includes(request.method);
	if (path !== "/rate_limit") {
		checkPrimary(caller);
		drawPoints(caller, "core", isRead ? 1 : 5);
		draw(caller, "core", 1);
	}
	const named = path.startsWith("/organizations/") || path.startsWith("/repositories/") ? namedPath(caller.store.organizations, path) : path;
	if (named === void 0) throw notFound();
	const moved = movedRepository(caller, request.method, named, search);
	if (moved !== void 0) return { response: moved };
	return await router.handle(routed(request, new URL(named + search, origin)), caller);
}
function routed(request, url) {
	const { method, headers, body } = request;
	return new Request(url, {
		method,
		headers,
		...body === null ? {} : {
			body,
			duplex: "half"
		}
	});
}
exports.Refusal = Refusal;
exports.actsAsOwner = actsAsOwner;
exports.budgetOf = budgetOf;
exports.callerRole = callerRole;
exports.collaboratorIds = collaboratorIds;
exports.createRoutes = createRoutes;
exports.createSimulator = createSimulator;
exports.descendantsOf = descendantsOf;
exports.draw = draw;
exports.drawPoints = drawPoints;
exports.effectiveRole = effectiveRole;
exports.foldRole = foldRole;
exports.hasPermission = hasPermission;
exports.hasScope = hasScope;
exports.isInside = isInside;
exports.isMaintainer = isMaintainer;
exports.isSelected = isSelected;
exports.isVisible = isVisible;
exports.knownUser = knownUser;
exports.memberOf = memberOf;
exports.needsSso = needsSso;
exports.nodeId = nodeId;
exports.notFound = notFound;
exports.ok = ok;
exports.organizationOf = organizationOf;
exports.peopleOf = peopleOf;
exports.permissionsOf = permissionsOf;
exports.rankOf = rankOf;
exports.repositoryOf = repositoryOf;
exports.roleBorneRole = roleBorneRole;
exports.roleInTeam = roleInTeam;
Object.defineProperty(exports, "simulator_exports", {
	enumerable: true,
	get: function() {
		return simulator_exports;
	}
});
exports.slugOf = slugOf;
exports.sourcesOf = sourcesOf;
exports.stateSchema = stateSchema;
exports.strongest = strongest;
exports.teamById = teamById;
exports.teamOf = teamOf;
exports.teamRole = teamRole;
exports.userOf = userOf;
exports.withAncestors = withAncestors;
exports.wordOfRank = wordOfRank;
