"use strict";
const require_may = require("./simulator-kit-may.cjs");
const require_bucket = require("./simulator-kit-bucket.cjs");
const require_random = require("./simulator-kit-random.cjs");
let node_crypto = require("node:crypto");
// src/providers/heroku/simulator/hyper-schema.ts
function hyperSchemaOf(routes) {
	const definitions = {};
	for (const { method, path } of routes) {
		const noun = path.split("/")[1] ?? "";
		definitions[noun] ??= {
			type: "object",
			links: []
		};
		definitions[noun].links.push({
			title: `${method} ${path}`,
			href: path,
			method,
			rel: relationOf(method)
		});
	}
	return {
		$schema: "http://interagent.github.io/interagent-hyper-schema",
		id: "http://api.heroku.com/schema#",
		title: "Heroku Platform API",
		description: "The endpoints that the simulator answers.",
		type: ["object"],
		definitions,
		properties: Object.fromEntries(Object.keys(definitions).map((noun) => [noun, { $ref: `#/definitions/${noun}` }])),
		links: [{
			href: "https://api.heroku.com",
			rel: "self"
		}]
	};
}
function relationOf(method) {
	return {
		GET: "self",
		POST: "create",
		DELETE: "destroy"
	}[method] ?? "update";
}
// src/providers/heroku/simulator/store.ts
const fold = (email) => email.trim().toLowerCase();
const sameEmail = (a, b) => fold(a) === fold(b);
function newId(world) {
	return require_random.makeUuid(world.random);
}
function derivedId(...parts) {
	const hex = (0, node_crypto.createHash)("sha256").update(parts.join("\n")).digest("hex").slice(0, 32);
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		hex.slice(12, 16),
		hex.slice(16, 20),
		hex.slice(20)
	].join("-");
}
function stamp(world) {
	return `${new Date(world.now()).toISOString().slice(0, 19)}Z`;
}
function accountOf(world, email) {
	const known = world.accounts.get(fold(email));
	if (known !== void 0) return known;
	const made = {
		id: newId(world),
		email,
		name: null,
		federated: false,
		twoFactor: false,
		trouble: null
	};
	world.accounts.set(fold(email), made);
	return made;
}
function pseudoOwner(team) {
	return `${team.name}@herokumanager.com`;
}
function readableRows(world, app) {
	return app.rows.filter((row) => row.removedAt === null || isLagging(world, row));
}
function isLagging(world, row) {
	return row.removedAt !== null && world.now() < row.removedAt + world.switches.deletionLagSeconds * 1e3;
}
function activeRow(app, email) {
	return app.rows.find((row) => row.removedAt === null && sameEmail(row.email, email));
}
function membershipOf(team, email) {
	return team.members.find((member) => sameEmail(member.email, email));
}
function standingIn(team, email) {
	const role = membershipOf(team, email)?.role;
	if (role !== void 0) return role;
	return team.apps.some((app) => activeRow(app, email) !== void 0) ? "collaborator" : void 0;
}
function canSetPermissions(team) {
	return team.features.has("org-access-controls");
}
const ALL_PERMISSIONS = [
	"deploy",
	"manage",
	"operate",
	"view"
];
const FIXED_PERMISSIONS = [
	"deploy",
	"operate",
	"view"
];
function permissionsOn(team, app, email) {
	return permissionsBy(team, standingIn(team, email), activeRow(app, email));
}
function permissionsBy(team, standing, row) {
	if (standing === "admin") return ALL_PERMISSIONS;
	if (!canSetPermissions(team)) return standing === "member" || row !== void 0 ? FIXED_PERMISSIONS : [];
	if (row !== void 0) return row.permissions;
	return standing === "member" || standing === "viewer" ? ["view"] : [];
}
function requestsLeft(world, account) {
	return require_bucket.requestsIn(refill(world, account));
}
function refill(world, account) {
	const { bucketSize: capacity, refillPerMinute: perMinute } = world.switches;
	const bucket = require_bucket.filledBucket({
		capacity,
		perMinute
	}, world.buckets.get(account.id), world.now());
	world.buckets.set(account.id, bucket);
	return bucket;
}
function spendRequest(world, account) {
	return require_bucket.takeRequest(refill(world, account));
}
// src/providers/heroku/simulator/may.ts
const BY_ROLE = {
	"list-apps": { yes: [
		"admin",
		"member",
		"viewer"
	] },
	"join-apps": {
		yes: ["admin", "member"],
		open: ["viewer"]
	},
	"join-locked-apps": { yes: ["admin"] },
	"lock-apps": { yes: ["admin"] },
	"manage-members": { yes: ["admin"] },
	"view-members": { yes: [
		"admin",
		"member",
		"viewer"
	] },
	"add-collaborators": { yes: ["admin", "member"] },
	"view-resources": { yes: [
		"admin",
		"member",
		"viewer"
	] },
	billing: { yes: ["admin"] },
	"rename-team": { yes: ["admin"] },
	"transfer-apps-in": {
		yes: ["admin", "member"],
		open: ["viewer"]
	},
	"transfer-apps-out": { yes: ["admin"] },
	"create-apps": { yes: ["admin", "member"] },
	"delete-apps": { yes: ["admin"] },
	deploy: { yes: ["admin", "member"] },
	scale: { yes: ["admin", "member"] },
	"free-add-ons": { yes: ["admin", "member"] },
	"paid-add-ons": { yes: ["admin", "member"] },
	"manage-spaces": { yes: ["admin"] },
	"manage-pipelines": { yes: ["admin", "member"] },
	"view-spaces": { yes: [
		"admin",
		"member",
		"viewer"
	] },
	"view-collaborators": { yes: [
		"admin",
		"member",
		"viewer"
	] },
	"view-identity-providers": { yes: ["admin", "member"] },
	"manage-identity-providers": { yes: ["admin"] },
	"manage-features": { yes: ["admin"] },
	"manage-preferences": { yes: ["admin"] },
	"manage-allowlist": { yes: ["admin"] },
	"manage-webhooks": { yes: ["admin"] }
};
const BY_PERMISSION = {
	"view-app": "view",
	"view-access": "view",
	"pull-code": "deploy",
	deploy: "deploy",
	"view-config": "deploy",
	"edit-config": "deploy",
	"free-add-ons": "deploy",
	"one-off-dynos": "deploy",
	rollback: "deploy",
	"add-collaborators": "manage",
	"manage-access": "manage",
	"delete-apps": "manage"
};
const MORE_THAN_VIEW = new Set([
	"paid-add-ons",
	"scale",
	"maintenance"
]);
const LOST = new Set([
	"restart",
	"view-logs",
	"rename-app",
	"transfer-app",
	"lock-apps"
]);
const FIXED = {
	"view-app": [true, true],
	"view-access": [true, true],
	deploy: [true, true],
	scale: [true, true],
	"free-add-ons": [true, true],
	"paid-add-ons": [true, false],
	"add-collaborators": [true, false],
	"manage-access": [null, false],
	"delete-apps": [false, false],
	"transfer-app": [false, false],
	"lock-apps": [false, false]
};
function mayDo(world, question) {
	const team = world.teams.find(({ name, id }) => name === question.org || id === question.org);
	if (team === void 0) return void 0;
	const email = emailOf(world, question.subject);
	const { place, ability } = question;
	if (place === void 0) return mayInTeam(team, email, ability);
	if (place.section !== "apps") return null;
	const app = team.apps.find(({ name, id }) => name === place.name || id === place.name);
	return app === void 0 ? false : mayOnApp(team, app, email, ability);
}
function emailOf(world, subject) {
	return [...world.accounts.values()].find(({ id }) => id === subject)?.email ?? subject;
}
function mayInTeam(team, email, ability) {
	const role = membershipOf(team, email)?.role;
	if (role === void 0) return false;
	const row = BY_ROLE[ability];
	if (row === void 0 || row.open?.includes(role) === true) return null;
	return row.yes.includes(role);
}
function mayOnApp(team, app, email, ability) {
	const role = membershipOf(team, email)?.role;
	if (role === "admin") return true;
	const row = activeRow(app, email);
	if (row === void 0 && (role === void 0 || app.locked)) return false;
	if (!canSetPermissions(team)) return FIXED[ability]?.[role === "member" ? 0 : 1] ?? null;
	return mayByPermissions(new Set(["view", ...row?.permissions ?? []]), ability);
}
function mayByPermissions(held, ability) {
	if (LOST.has(ability)) return null;
	if (MORE_THAN_VIEW.has(ability)) return held.size > 1 ? null : false;
	const wanted = BY_PERMISSION[ability];
	if (wanted === void 0) return null;
	if (held.has(wanted)) return true;
	return wanted === "deploy" && (held.has("operate") || held.has("manage")) ? null : false;
}
// src/providers/heroku/simulator/web.ts
var Refusal = class extends Error {
	status;
	body;
	headers;
	constructor(status, id, message, more = {}) {
		super(message);
		const { headers = {}, ...rest } = more;
		this.status = status;
		this.body = {
			id,
			message,
			...rest
		};
		this.headers = headers;
	}
};
const invalid = (message) => new Refusal(422, "invalid_params", message);
const notFound = (resource) => new Refusal(404, "not_found", `Couldn't find that ${resource}.`, { resource });
const forbidden = (what, name) => new Refusal(403, "forbidden", `You do not have access to the ${what} ${name}.`);
const shown = (value) => typeof value === "string" ? value : JSON.stringify(value);
function takeParams(body, known, needed) {
	const strange = Object.keys(body).filter((key) => !known.includes(key));
	if (strange.length > 0) throw invalid(`Unknown params: ${strange.join(", ")}.`);
	const missing = needed.filter((key) => body[key] === void 0 || body[key] === null);
	if (missing.length > 0) throw invalid(`Require params: ${missing.join(", ")}.`);
}
async function readBody(request) {
	const text = await request.text();
	if (text.trim() === "") return {};
	try {
		const body = JSON.parse(text);
		if (typeof body === "object" && body !== null && !Array.isArray(body)) return body;
	} catch {}
	throw new Refusal(400, "bad_request", "Unable to parse the JSON of the request body.");
}
function versionProblem(request) {
	const accept = request.headers.get("accept") ?? "";
	const version = /application\/vnd\.heroku\+json\s*;\s*version=([0-9]+)(\.[\w-]+)?/.exec(accept)?.[1];
	if (version === void 0) return Response.json({
		id: "missing_version",
		error: "Please specify a version along with Heroku's API MIME type. For example, `Accept: application/vnd.heroku+json; version=3`."
	}, { status: 400 });
	if (version === "3") return void 0;
	const message = `The version ${version} of the API is not acceptable.`;
	return Response.json({
		id: "not_acceptable",
		message
	}, { status: 406 });
}
function tokenOf(request) {
	const header = request.headers.get("authorization") ?? "";
	const bearer = /^Bearer (.+)$/i.exec(header)?.[1];
	if (bearer !== void 0) return bearer.trim();
	const basic = /^Basic (.+)$/i.exec(header)?.[1];
	if (basic === void 0) return void 0;
	return Buffer.from(basic, "base64").toString("utf8").split(":").slice(1).join(":");
}
function seal(world, request, response, body, remaining) {
	const headers = new Headers(response.headers);
	const theirs = request.headers.get("request-id");
	headers.set("Request-Id", theirs === null ? newId(world) : `${newId(world)},${theirs}`);
	headers.set("RateLimit-Remaining", String(remaining));
	if (!headers.has("ETag")) headers.set("ETag", etagOf(body));
	headers.set("Last-Modified", new Date(world.now()).toUTCString());
	return new Response(body === "" || response.status === 304 ? null : body, {
		status: response.status,
		headers
	});
}
function etagOf(body) {
	return `"${(0, node_crypto.createHash)("md5").update(body).digest("hex")}"`;
}
// src/providers/heroku/simulator/paging.ts
const LARGEST_PAGE = 1e3;
function pageOf(items, sortable, header, { pageSize, rangeTies }) {
	const fields = ["id", ...sortable.filter((field) => field !== "id")];
	const range = parseRange(header, fields, pageSize);
	const direction = range.order === "asc" ? 1 : -1;
	const value = (item) => fieldOf(item, range.field);
	const within = [...items].sort((a, b) => direction * compare(value(a), value(b))).filter((item) => isWithin(value(item), range, direction));
	const page = within.slice(0, range.max);
	const isTied = (item) => value(item) === value(page.at(-1));
	if (rangeTies === "keep") page.push(...within.slice(range.max).filter(isTied));
	const isCut = within.length > page.length;
	const first = page[0];
	const last = page.at(-1);
	const headers = { "Accept-Ranges": fields.join(", ") };
	if (first !== void 0 && last !== void 0) {
		headers["Content-Range"] = `${range.field} ${value(first)}..${value(last)}; max=${range.max}`;
		const order = range.order === "desc" ? ", order=desc" : "";
		if (isCut) headers["Next-Range"] = `${range.field} ]${value(last)}..; max=${range.max}${order}`;
	}
	return {
		items: page,
		status: isCut ? 206 : 200,
		headers
	};
}
const compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;
function fieldOf(item, field) {
	const own = item;
	const value = own[field] ?? own.user?.[field];
	return typeof value === "string" ? value : "";
}
function isWithin(value, range, direction) {
	if (range.start !== "") {
		const past = direction * compare(value, range.start);
		if (past < 0 || past === 0 && range.isStartOpen) return false;
	}
	if (range.end === "") return true;
	const short = direction * compare(range.end, value);
	return short > 0 || short === 0 && !range.isEndOpen;
}
function parseRange(header, fields, pageSize) {
	const plain = {
		field: "id",
		start: "",
		isStartOpen: false,
		end: "",
		isEndOpen: false,
		order: "asc"
	};
	if (header === null || header.trim() === "") return {
		...plain,
		max: Math.min(pageSize, LARGEST_PAGE)
	};
	const [span = "", ...rest] = header.split(";");
	const match = /^\s*([a-z_]+)\s+(\]?)([^\s]*?)\.\.([^\s]*?)(\[?)\s*$/.exec(span);
	const field = match?.[1];
	if (match === null || field === void 0 || !fields.includes(field)) throw unsatisfiable();
	const options = parseOptions(rest.join(";"));
	const max = options.max === void 0 ? pageSize : Number(options.max);
	if (!Number.isInteger(max) || max < 1) throw unsatisfiable();
	return {
		field,
		isStartOpen: match[2] === "]",
		start: match[3] ?? "",
		end: match[4] ?? "",
		isEndOpen: match[5] === "[",
		max: Math.min(max, LARGEST_PAGE),
		order: options.order === "desc" ? "desc" : "asc"
	};
}
function parseOptions(text) {
	const entries = text.split(/[,;]/).map((part) => part.split("=").map((piece) => piece.trim())).filter((pair) => pair.length === 2);
	return Object.fromEntries(entries);
}
function unsatisfiable() {
	return new Refusal(416, "requested_range_not_satisfiable", "Requested range order is not allowed, please try `id` or another specified in `Accept-Ranges`.");
}
// src/providers/heroku/simulator/views.ts
const DESCRIPTIONS = {
	deploy: "Can add git commits to the app",
	manage: "Can manage the app's people",
	operate: "Can manage the running app",
	view: "Can view the app"
};
function permissionView(name) {
	return {
		name,
		description: DESCRIPTIONS[name] ?? name
	};
}
function userView(world, email) {
	const account = accountOf(world, email);
	return {
		id: account.id,
		email: account.email,
		name: account.name
	};
}
function accountView(account) {
	return {
		id: account.id,
		email: account.email,
		name: account.name,
		federated: account.federated,
		two_factor_authentication: account.twoFactor,
		default_team: null
	};
}
function teamView(world, team, caller) {
	const enterprise = world.enterprises.find((candidate) => candidate.name === team.enterprise);
	return {
		id: team.id,
		name: team.name,
		type: team.type,
		role: standingIn(team, caller.email) ?? null,
		default: false,
		credit_card_collections: team.type === "team",
		provisioned_licenses: team.type === "enterprise",
		enterprise_account: enterprise === void 0 ? null : {
			id: enterprise.id,
			name: enterprise.name
		},
		identity_provider: null,
		membership_limit: team.membershipLimit,
		created_at: team.createdAt,
		updated_at: team.createdAt
	};
}
function featureViews(team) {
	return [...team.features].map(([name, enabled]) => ({
		id: derivedId(team.id, "feature", name),
		name,
		enabled,
		state: "general"
	}));
}
function memberView(world, member) {
	const account = accountOf(world, member.email);
	const federated = member.federated || account.federated;
	return {
		id: member.id,
		email: account.email,
		role: member.role,
		federated,
		two_factor_authentication: account.twoFactor,
		identity_provider: federated ? {
			id: derivedId("idp"),
			name: "acme-sso",
			redacted: false
		} : null,
		user: userView(world, member.email),
		created_at: member.createdAt,
		updated_at: member.updatedAt
	};
}
function memberViews(world, team) {
	const members = team.members.map((member) => memberView(world, member));
	const known = new Set(members.map((member) => member.email.toLowerCase()));
	for (const app of team.apps) for (const row of app.rows) {
		if (row.removedAt !== null || known.has(row.email.toLowerCase())) continue;
		known.add(row.email.toLowerCase());
		members.push(outsiderView(world, team, row));
	}
	return members;
}
function outsiderView(world, team, row) {
	const account = accountOf(world, row.email);
	return {
		id: derivedId(team.id, account.id),
		email: account.email,
		role: "collaborator",
		federated: account.federated,
		two_factor_authentication: account.twoFactor,
		identity_provider: null,
		user: userView(world, row.email),
		created_at: row.createdAt,
		updated_at: row.updatedAt
	};
}
function invitationView(world, team, invitation) {
	return {
		id: invitation.id,
		role: invitation.role,
		team: {
			id: team.id,
			name: team.name
		},
		user: userView(world, invitation.email),
		invited_by: userView(world, invitation.invitedBy),
		created_at: invitation.createdAt,
		updated_at: invitation.updatedAt
	};
}
function teamAppView(world, team, app, caller) {
	const owner = app.owner === "pseudo" ? pseudoOwner(team) : app.owner;
	return {
		id: app.id,
		name: app.name,
		locked: app.locked,
		joined: activeRow(app, caller.email) !== void 0,
		team: { name: team.name },
		owner: owner === null ? null : {
			id: ownerId(world, team, app),
			email: owner
		},
		...appFacts(app)
	};
}
function appFacts(app) {
	const stack = {
		id: derivedId("stack"),
		name: "heroku-24"
	};
	return {
		archived_at: null,
		buildpack_provided_description: null,
		build_stack: stack,
		git_url: `https://git.heroku.com/${app.name}.git`,
		internal_routing: false,
		maintenance: false,
		region: {
			id: derivedId("region"),
			name: "us"
		},
		released_at: null,
		repo_size: null,
		slug_size: null,
		space: null,
		stack,
		web_url: `https://${app.name}.herokuapp.com/`,
		created_at: app.createdAt,
		updated_at: app.updatedAt
	};
}
function ownerId(world, team, app) {
	return app.owner === "pseudo" || app.owner === null ? derivedId(team.id, "owner") : accountOf(world, app.owner).id;
}
function appView(world, app, team) {
	const named = team === void 0 ? null : {
		id: team.id,
		name: team.name
	};
	const email = team !== void 0 && app.owner === "pseudo" ? pseudoOwner(team) : app.owner;
	return {
		id: app.id,
		name: app.name,
		owner: email === null ? null : {
			id: team === void 0 ? accountOf(world, email).id : ownerId(world, team, app),
			email
		},
		team: named,
		organization: named,
		...appFacts(app)
	};
}
function rowView(world, app, team, row) {
	const account = accountOf(world, row.email);
	const role = team === void 0 ? personalRole(app, row) : standingIn(team, row.email) ?? "collaborator";
	const permissions = team === void 0 ? [] : shownPermissions(team, app, row);
	return {
		id: row.id,
		app: {
			id: app.id,
			name: app.name
		},
		user: {
			id: account.id,
			email: account.email,
			federated: account.federated
		},
		role,
		permissions: [...permissions].sort().map(permissionView),
		created_at: row.createdAt,
		updated_at: row.updatedAt
	};
}
function personalRole(app, row) {
	return app.owner !== null && sameEmail(app.owner, row.email) ? "owner" : "collaborator";
}
function shownPermissions(team, app, row) {
	if (standingIn(team, row.email) === "admin") return ALL_PERMISSIONS;
	return canSetPermissions(team) ? row.permissions : permissionsOn(team, app, row.email);
}
function rowViews(world, app, team) {
	const rows = readableRows(world, app).map((row) => rowView(world, app, team, row));
	const owner = ownerRow(world, app, team);
	if (owner === void 0) return rows;
	return [owner, ...rows.filter((row) => !sameEmail(row.user.email, owner.user.email))];
}
function ownerRow(world, app, team) {
	if (team === void 0 ? app.owner === null : app.owner !== "pseudo") return void 0;
	const user = team === void 0 ? accountOf(world, app.owner ?? "") : {
		id: derivedId(team.id, "owner"),
		email: pseudoOwner(team),
		federated: false
	};
	return {
		id: derivedId(app.id, "owner"),
		app: {
			id: app.id,
			name: app.name
		},
		user: {
			id: user.id,
			email: user.email,
			federated: user.federated
		},
		role: "owner",
		permissions: [],
		created_at: app.createdAt,
		updated_at: app.createdAt
	};
}
function entityViews(world, team) {
	const roles = new Map(team.members.map(({ email, role }) => [fold(email), role]));
	const apps = team.apps.map((app) => {
		const rows = new Map(app.rows.filter((row) => row.removedAt === null).map((row) => [fold(row.email), row]));
		const emails = new Set(rows.keys());
		if (world.switches.permissionEntities === "all") for (const email of roles.keys()) emails.add(email);
		const users = [...emails].map((email) => {
			const { id, email: spelled } = accountOf(world, email);
			return {
				id,
				email: spelled,
				permissions: [...permissionsBy(team, roles.get(email) ?? "collaborator", rows.get(email))].sort()
			};
		});
		return {
			id: app.id,
			name: app.name,
			type: "app",
			team_id: team.id,
			users
		};
	});
	const spaces = team.spaces.map((space) => {
		const users = space.users.map((user) => ({
			id: accountOf(world, user.email).id,
			email: user.email,
			permissions: [...user.permissions]
		}));
		return {
			id: space.id,
			name: space.name,
			type: "space",
			team_id: team.id,
			users
		};
	});
	return [...apps, ...spaces];
}
// src/providers/heroku/simulator/routes/access.ts
const ROLES = [
	"admin",
	"member",
	"viewer"
];
function teamFor(call) {
	const named = call.params.team ?? "";
	const team = call.world.teams.find((candidate) => candidate.name === named || candidate.id === named);
	if (team === void 0) throw notFound("team");
	call.about(team.name);
	if (standingIn(team, call.caller.email) === void 0) throw forbidden("team", team.name);
	return team;
}
function teamForMember(call) {
	const team = teamFor(call);
	if (membershipOf(team, call.caller.email) === void 0) throw forbidden("team", team.name);
	return team;
}
function teamForAdmin(call) {
	const team = teamFor(call);
	if (membershipOf(team, call.caller.email)?.role !== "admin") throw forbidden("team", team.name);
	return team;
}
function findApp(world, named) {
	const isIt = (app) => app.name === named || app.id === named;
	for (const team of world.teams) {
		const app = team.apps.find(isIt);
		if (app !== void 0) return {
			app,
			team
		};
	}
	const app = world.personalApps.find(isIt);
	return app === void 0 ? void 0 : {
		app,
		team: void 0
	};
}
function appFor(call) {
	const found = findApp(call.world, call.params.app ?? "");
	if (found === void 0) throw notFound("app");
	const { app, team } = found;
	if (team !== void 0) call.about(team.name);
	if (!canSee(app, team, call.caller)) throw forbidden("app", app.name);
	return found;
}
function teamAppFor(call) {
	const found = findApp(call.world, call.params.app ?? "");
	if (found?.team === void 0) throw notFound("app");
	const { app, team } = found;
	call.about(team.name);
	if (!canSee(app, team, call.caller)) throw forbidden("app", app.name);
	return {
		app,
		team
	};
}
function canSee(app, team, caller) {
	if (activeRow(app, caller.email) !== void 0) return true;
	if (team === void 0) return app.owner !== null && sameEmail(app.owner, caller.email);
	return membershipOf(team, caller.email) !== void 0;
}
function canManage(app, team, caller) {
	return permissionsOn(team, app, caller.email).includes("manage");
}
function canAddOthers(app, team, caller) {
	if (canManage(app, team, caller)) return true;
	return !canSetPermissions(team) && !app.locked && standingIn(team, caller.email) === "member";
}
function canChangeOthers(app, team, caller) {
	return canManage(app, team, caller) || !canSetPermissions(team) && standingIn(team, caller.email) === "member";
}
function takeRole(team, role) {
	if (typeof role !== "string" || !ROLES.includes(role)) throw invalid(`Invalid role: ${shown(role)}. Must be one of admin, member, viewer.`);
	if (role === "viewer" && team.type === "team") throw invalid("The viewer role is only available to Enterprise teams.");
	return role;
}
function takeEmail(call, email) {
	if (typeof email !== "string" || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw invalid("Email is invalid.");
	if (call.world.switches.refusedEmails.some((refused) => sameEmail(refused, email))) throw invalid("Email is invalid.");
	return email;
}
function takePerson(call, email) {
	const taken = takeEmail(call, email);
	if (call.world.teams.some((team) => sameEmail(pseudoOwner(team), taken))) throw invalid("Email is invalid.");
	return taken;
}
function takeUser(call, user) {
	if (user === "~") return call.caller;
	if (typeof user === "string" && !user.includes("@")) {
		const account = [...call.world.accounts.values()].find((candidate) => candidate.id === user);
		if (account === void 0) throw notFound("user");
		return account;
	}
	const email = takeEmail(call, user);
	return call.world.accounts.get(fold(email)) ?? accountOf(call.world, email);
}
// src/providers/heroku/simulator/routes/apps.ts
const appRoutes = [
	{
		method: "GET",
		path: "/teams/permissions",
		answer: () => ({ body: ALL_PERMISSIONS.map(permissionView) })
	},
	{
		method: "POST",
		path: "/teams/apps",
		answer: createApp
	},
	{
		method: "GET",
		path: "/teams/apps/{app}",
		answer: showTeamApp
	},
	{
		method: "PATCH",
		path: "/teams/apps/{app}",
		answer: patchTeamApp
	},
	{
		method: "GET",
		path: "/teams/{team}/apps",
		answer: listTeamApps
	},
	{
		method: "GET",
		path: "/users/{user}/apps",
		answer: listOwnApps
	},
	{
		method: "GET",
		path: "/apps",
		answer: listApps
	},
	{
		method: "GET",
		path: "/apps/{app}",
		answer: showApp
	}
];
function listTeamApps(call) {
	const team = teamForMember(call);
	return {
		body: team.apps.map((app) => teamAppView(call.world, team, app, call.caller)),
		sortable: ["name"]
	};
}
function showTeamApp(call) {
	const { app, team } = teamAppFor(call);
	return { body: teamAppView(call.world, team, app, call.caller) };
}
function listApps(call) {
	const { world, caller } = call;
	const ofTeams = world.teams.flatMap((team) => team.apps.map((app) => ({
		app,
		team
	})));
	const personal = world.personalApps.map((app) => ({
		app,
		team: void 0
	}));
	return {
		body: [...ofTeams, ...personal].filter(({ app, team }) => canSee(app, team, caller)).map(({ app, team }) => appView(world, app, team)),
		sortable: ["name", "updated_at"]
	};
}
function listOwnApps(call) {
	const { world, caller, params } = call;
	const user = params.user ?? "";
	if (user !== "~" && user !== caller.id && !sameEmail(user, caller.email)) throw notFound("user");
	return {
		body: world.personalApps.filter((app) => canSee(app, void 0, caller)).map((app) => appView(world, app, void 0)),
		sortable: ["name", "updated_at"]
	};
}
function showApp(call) {
	const { app, team } = appFor(call);
	return { body: appView(call.world, app, team) };
}
function createApp(call) {
	const { world, body, caller } = call;
	takeParams(body, [
		"name",
		"team",
		"locked",
		"personal",
		"region",
		"stack",
		"space",
		"internal_routing"
	], ["team"]);
	const team = teamForMember({
		...call,
		params: { team: shown(body.team) }
	});
	if (membershipOf(team, caller.email)?.role === "viewer") throw forbidden("team", team.name);
	const name = typeof body.name === "string" ? body.name : `app-${newId(world).slice(0, 8)}`;
	if (findApp(world, name) !== void 0) throw invalid("Name is already taken");
	const now = stamp(world);
	const row = {
		id: newId(world),
		email: caller.email,
		permissions: [...ALL_PERMISSIONS],
		createdAt: now,
		updatedAt: now,
		removedAt: null
	};
	const app = {
		id: newId(world),
		name,
		locked: body.locked === true,
		owner: "pseudo",
		rows: [row],
		createdAt: now,
		updatedAt: now
	};
	team.apps.push(app);
	return {
		status: 201,
		body: teamAppView(world, team, app, caller)
	};
}
function patchTeamApp(call) {
	const { app, team } = teamAppFor(call);
	takeParams(call.body, ["locked", "owner"], []);
	if (call.body.owner !== void 0 && call.body.locked !== void 0) throw invalid("Unknown params: locked.");
	if (!canManage(app, team, call.caller)) throw forbidden("app", app.name);
	if (call.body.owner !== void 0) return transfer(call, app, team, call.body.owner);
	if (typeof call.body.locked !== "boolean") throw invalid("Require params: locked.");
	app.locked = call.body.locked;
	app.updatedAt = stamp(call.world);
	return { body: teamAppView(call.world, team, app, call.caller) };
}
function transfer(call, app, team, owner) {
	const { world } = call;
	const target = world.teams.find((candidate) => candidate.name === owner);
	if (target !== void 0 && membershipOf(target, call.caller.email) === void 0) throw forbidden("team", target.name);
	const person = target === void 0 ? takeUser(call, owner) : void 0;
	team.apps = team.apps.filter((other) => other !== app);
	app.updatedAt = stamp(world);
	if (target !== void 0) {
		app.owner = "pseudo";
		target.apps.push(app);
		return { body: teamAppView(world, target, app, call.caller) };
	}
	app.owner = person?.email ?? null;
	app.rows = [];
	app.locked = false;
	world.personalApps.push(app);
	return { body: appView(world, app, void 0) };
}
// src/providers/heroku/simulator/routes/collaborators.ts
const collaboratorRoutes = [
	{
		method: "GET",
		path: "/teams/apps/{app}/collaborators",
		answer: (call) => listRows(call, teamAppFor(call))
	},
	{
		method: "POST",
		path: "/teams/apps/{app}/collaborators",
		answer: postTeamRow
	},
	{
		method: "GET",
		path: "/teams/apps/{app}/collaborators/{user}",
		answer: (call) => showRow(call, teamAppFor(call))
	},
	{
		method: "PATCH",
		path: "/teams/apps/{app}/collaborators/{user}",
		answer: patchRow
	},
	{
		method: "DELETE",
		path: "/teams/apps/{app}/collaborators/{user}",
		answer: (call) => deleteRow(call, teamAppFor(call))
	},
	{
		method: "GET",
		path: "/apps/{app}/collaborators",
		answer: (call) => listRows(call, appFor(call))
	},
	{
		method: "POST",
		path: "/apps/{app}/collaborators",
		answer: postRow
	},
	{
		method: "GET",
		path: "/apps/{app}/collaborators/{user}",
		answer: (call) => showRow(call, appFor(call))
	},
	{
		method: "DELETE",
		path: "/apps/{app}/collaborators/{user}",
		answer: (call) => deleteRow(call, appFor(call))
	}
];
function listRows(call, { app, team }) {
	return {
		body: rowViews(call.world, app, team),
		sortable: ["email"]
	};
}
function findRow(call, { app }) {
	const named = call.params.user ?? "";
	const row = readableRows(call.world, app).find((candidate) => candidate.id === named || sameEmail(candidate.email, named));
	if (row === void 0) throw notFound("user");
	return row;
}
function isOwnerRow(call, { app, team }) {
	const owner = ownerRow(call.world, app, team);
	const named = call.params.user ?? "";
	return owner !== void 0 && (owner.id === named || sameEmail(owner.user.email, named));
}
function showRow(call, place) {
	if (isOwnerRow(call, place)) return { body: ownerRow(call.world, place.app, place.team) };
	return { body: rowView(call.world, place.app, place.team, findRow(call, place)) };
}
function postRow(call) {
	const place = appFor(call);
	takeParams(call.body, ["user", "silent"], ["user"]);
	return addRow(call, place, ["view"]);
}
function postTeamRow(call) {
	const place = teamAppFor(call);
	takeParams(call.body, [
		"user",
		"silent",
		"permissions"
	], ["user"]);
	const wanted = call.body.permissions;
	if (wanted === void 0) return addRow(call, place, ["view"]);
	const permissions = takePermissions(wanted);
	if (!canSetPermissions(place.team)) {
		refuseFixed(call);
		return addRow(call, place, ["view"]);
	}
	if (permissions.length > 1 && !canManage(place.app, place.team, call.caller)) throw forbidden("app", place.app.name);
	return addRow(call, place, permissions);
}
function refuseFixed(call) {
	if (call.world.switches.fixedPermissions === "refuse") throw invalid("Permissions cannot be set on apps of this team.");
}
function takePermissions(value) {
	if (!Array.isArray(value)) throw invalid("Permissions must be an array.");
	const strange = value.filter((name) => !ALL_PERMISSIONS.includes(name));
	if (strange.length > 0) throw invalid(`Invalid permissions: ${strange.map(shown).join(", ")}.`);
	return [...new Set([...value, "view"])].sort();
}
function addRow(call, { app, team }, permissions) {
	const { world } = call;
	const account = takeUser(call, call.body.user);
	allowAdding(call.caller, account, app, team);
	const isThere = activeRow(app, account.email) !== void 0 || app.rows.some((row) => sameEmail(row.email, account.email) && isLagging(world, row));
	const isOwner = team === void 0 ? app.owner !== null && sameEmail(app.owner, account.email) : sameEmail(pseudoOwner(team), account.email);
	if (isThere || isOwner) throw invalid(`User is already a collaborator on app ${app.name}.`);
	const row = {
		id: newId(world),
		email: account.email,
		permissions,
		createdAt: stamp(world),
		updatedAt: stamp(world),
		removedAt: null
	};
	app.rows = [...app.rows.filter((other) => !sameEmail(other.email, account.email)), row];
	if (call.body.silent !== true) world.mails.push({
		to: account.email,
		about: `added to ${app.name}`
	});
	return {
		status: 201,
		body: rowView(world, app, team, row)
	};
}
function allowAdding(caller, account, app, team) {
	if (team === void 0) {
		if (app.owner === null || !sameEmail(app.owner, caller.email)) throw forbidden("app", app.name);
		return;
	}
	const isJoining = sameEmail(caller.email, account.email);
	const mayJoin = !app.locked && membershipOf(team, caller.email) !== void 0;
	if (isJoining ? canManage(app, team, caller) || mayJoin : canAddOthers(app, team, caller)) return;
	throw forbidden("app", app.name);
}
function patchRow(call) {
	const { app, team } = teamAppFor(call);
	takeParams(call.body, ["permissions"], ["permissions"]);
	const permissions = takePermissions(call.body.permissions);
	if (isOwnerRow(call, {
		app,
		team
	})) throw forbidden("app", app.name);
	const row = findRow(call, {
		app,
		team
	});
	if (!canSetPermissions(team)) refuseFixed(call);
	if (!canManage(app, team, call.caller)) throw forbidden("app", app.name);
	if (canSetPermissions(team)) row.permissions = permissions;
	row.updatedAt = stamp(call.world);
	return { body: rowView(call.world, app, team, row) };
}
function deleteRow(call, place) {
	const { app, team } = place;
	if (isOwnerRow(call, place)) throw new Refusal(403, "forbidden", "The owner of an app cannot be removed from it.");
	const row = findRow(call, place);
	const isSelf = sameEmail(row.email, call.caller.email);
	const mayChange = team === void 0 ? app.owner !== null && sameEmail(app.owner, call.caller.email) : canChangeOthers(app, team, call.caller);
	if (!isSelf && !mayChange) throw forbidden("app", app.name);
	const body = rowView(call.world, app, team, row);
	row.removedAt ??= call.world.now();
	return { body };
}
// src/providers/heroku/simulator/routes/members.ts
const MEMBER_PARAMS = [
	"email",
	"role",
	"federated"
];
const memberRoutes = [
	{
		method: "GET",
		path: "/teams/invitations/{token}",
		answer: showInvitation
	},
	{
		method: "POST",
		path: "/teams/invitations/{token}/accept",
		answer: acceptByToken
	},
	{
		method: "GET",
		path: "/teams/{team}/members",
		answer: listMembers
	},
	{
		method: "PUT",
		path: "/teams/{team}/members",
		answer: putMember
	},
	{
		method: "POST",
		path: "/teams/{team}/members",
		answer: postMember
	},
	{
		method: "PATCH",
		path: "/teams/{team}/members",
		answer: patchMember
	},
	{
		method: "DELETE",
		path: "/teams/{team}/members/{member}",
		answer: deleteMember
	},
	{
		method: "GET",
		path: "/teams/{team}/members/{member}/apps",
		answer: listMemberApps
	},
	{
		method: "GET",
		path: "/teams/{team}/invitations",
		answer: listInvitations
	},
	{
		method: "PUT",
		path: "/teams/{team}/invitations",
		answer: putInvitation
	},
	{
		method: "DELETE",
		path: "/teams/{team}/invitations/{invitation}",
		answer: deleteInvitation
	}
];
function listMembers(call) {
	return {
		body: memberViews(call.world, teamForMember(call)),
		sortable: ["email"]
	};
}
function putMember(call) {
	const { team, email, role } = takeMember(call);
	const present = membershipOf(team, email);
	if (present !== void 0) return changeRole(call.world, team, present, role);
	if (isInviting(team) && call.world.switches.memberPutWhileInviting === "refuse") throw invalid("People are added to this team by invitation.");
	return {
		status: 201,
		body: memberView(call.world, addCalled(call, team, email, role))
	};
}
function addCalled(call, team, email, role) {
	const { federated } = call.body;
	if (federated !== void 0 && typeof federated !== "boolean") throw invalid("Federated must be a boolean.");
	const member = addMember(call.world, team, email, role);
	member.federated = federated === true;
	return member;
}
function postMember(call) {
	const { team, email, role } = takeMember(call);
	if (membershipOf(team, email) !== void 0) throw invalid(`${email} is already a member of ${team.name}.`);
	return {
		status: 201,
		body: memberView(call.world, addCalled(call, team, email, role))
	};
}
function patchMember(call) {
	const { team, email, role } = takeMember(call);
	const present = membershipOf(team, email);
	if (present !== void 0) return changeRole(call.world, team, present, role);
	if (standingIn(team, email) === "collaborator") throw invalid(`${email} is a collaborator and has to be added to the team as a member first.`);
	throw notFound("user");
}
function takeMember(call) {
	const team = teamForAdmin(call);
	takeParams(call.body, MEMBER_PARAMS, ["email", "role"]);
	return {
		team,
		email: takePerson(call, call.body.email),
		role: takeRole(team, call.body.role)
	};
}
function changeRole(world, team, member, role) {
	if (role !== "admin") keepAnAdmin(team, member);
	member.role = role;
	member.updatedAt = stamp(world);
	return { body: memberView(world, member) };
}
function keepAnAdmin(team, member) {
	if (member.role !== "admin") return;
	if (team.members.some((other) => other !== member && other.role === "admin")) return;
	throw invalid(`${member.email} is the last admin of ${team.name}, and a team must have at least one.`);
}
function addMember(world, team, email, role) {
	if (team.membershipLimit !== null && team.members.length >= team.membershipLimit) throw invalid(`The team ${team.name} has reached its limit of ${team.membershipLimit} members.`);
	const { email: spelled } = accountOf(world, email);
	const made = {
		id: newId(world),
		email: spelled,
		role,
		federated: false,
		createdAt: stamp(world),
		updatedAt: stamp(world)
	};
	team.members.push(made);
	team.invitations = team.invitations.filter((invitation) => !sameEmail(invitation.email, email));
	return made;
}
function deleteMember(call) {
	const team = teamForAdmin(call);
	const named = call.params.member ?? "";
	const member = team.members.find((candidate) => candidate.id === named || sameEmail(candidate.email, named));
	if (member === void 0) throw notFound("user");
	keepAnAdmin(team, member);
	const body = memberView(call.world, member);
	team.members = team.members.filter((other) => other !== member);
	for (const app of team.apps) {
		const row = activeRow(app, member.email);
		if (row !== void 0) row.removedAt = call.world.now();
	}
	return { body };
}
function listMemberApps(call) {
	const team = teamForMember(call);
	const named = call.params.member ?? "";
	const row = memberViews(call.world, team).find((view) => view.id === named || sameEmail(view.email, named));
	if (row === void 0) throw notFound("user");
	return {
		body: team.apps.filter((app) => row.role !== "collaborator" || activeRow(app, row.email) !== void 0).map((app) => teamAppView(call.world, team, app, call.caller)),
		sortable: ["name"]
	};
}
function isInviting(team) {
	return team.type === "team" && team.features.get("team-invite-acceptance") === true;
}
function listInvitations(call) {
	const team = teamForMember(call);
	return {
		body: team.invitations.map((invitation) => invitationView(call.world, team, invitation)),
		sortable: []
	};
}
function putInvitation(call) {
	const { world, caller } = call;
	const team = teamForAdmin(call);
	takeParams(call.body, ["email", "role"], ["email", "role"]);
	if (!isInviting(team)) throw invalid(`People are added to the team ${team.name} without an invitation.`);
	const email = takePerson(call, call.body.email);
	const role = takeRole(team, call.body.role);
	if (membershipOf(team, email) !== void 0) throw invalid(`${email} is already a member of ${team.name}.`);
	world.mails.push({
		to: email,
		about: `invitation to ${team.name} as ${role}`
	});
	const open = team.invitations.find((invitation) => sameEmail(invitation.email, email));
	if (open !== void 0) {
		open.role = role;
		open.updatedAt = stamp(world);
		return { body: invitationView(world, team, open) };
	}
	const made = {
		id: newId(world),
		token: newId(world).replaceAll("-", ""),
		email: accountOf(world, email).email,
		role,
		invitedBy: caller.email,
		createdAt: stamp(world),
		updatedAt: stamp(world)
	};
	team.invitations.push(made);
	return { body: invitationView(world, team, made) };
}
function deleteInvitation(call) {
	const team = teamForAdmin(call);
	const named = call.params.invitation ?? "";
	const open = team.invitations.find((invitation) => invitation.id === named || sameEmail(invitation.email, named));
	if (open === void 0) throw notFound("invitation");
	team.invitations = team.invitations.filter((invitation) => invitation !== open);
	return { body: invitationView(call.world, team, open) };
}
function byToken(call) {
	for (const team of call.world.teams) {
		const invitation = team.invitations.find((candidate) => candidate.token === call.params.token);
		if (invitation === void 0) continue;
		call.about(team.name);
		return {
			team,
			invitation
		};
	}
	throw notFound("invitation");
}
function showInvitation(call) {
	const { team, invitation } = byToken(call);
	return { body: invitationView(call.world, team, invitation) };
}
function acceptByToken(call) {
	const { team, invitation } = byToken(call);
	if (!sameEmail(invitation.email, call.caller.email)) throw forbidden("team", team.name);
	return {
		status: 201,
		body: memberView(call.world, addMember(call.world, team, invitation.email, invitation.role))
	};
}
function acceptInvitation(world, teamName, email) {
	const team = world.teams.find((candidate) => candidate.name === teamName);
	const open = team?.invitations.find((invitation) => sameEmail(invitation.email, email));
	if (team === void 0 || open === void 0) throw notFound("invitation");
	return addMember(world, team, open.email, open.role);
}
// src/providers/heroku/simulator/routes/teams.ts
const ENTERPRISE_PERMISSIONS = [
	"view",
	"create",
	"manage",
	"billing"
];
const teamRoutes = [
	{
		method: "GET",
		path: "/account",
		answer: (call) => ({ body: accountView(call.caller) })
	},
	{
		method: "GET",
		path: "/account/rate-limits",
		answer: (call) => ({ body: { remaining: requestsLeft(call.world, call.caller) } })
	},
	{
		method: "GET",
		path: "/users/{user}",
		answer: showUser
	},
	{
		method: "GET",
		path: "/teams",
		answer: listTeams
	},
	{
		method: "GET",
		path: "/teams/{team}",
		answer: (call) => ({ body: teamView(call.world, teamFor(call), call.caller) })
	},
	{
		method: "GET",
		path: "/teams/{team}/features",
		answer: (call) => ({
			body: featureViews(teamFor(call)),
			sortable: ["name"]
		})
	},
	{
		method: "GET",
		path: "/teams/{team}/features/{feature}",
		answer: showFeature
	},
	{
		method: "GET",
		path: "/teams/{team}/preferences",
		answer: (call) => ({ body: preferencesOf(teamForMember(call)) })
	},
	{
		method: "PATCH",
		path: "/teams/{team}/preferences",
		answer: patchPreferences
	},
	{
		method: "GET",
		path: "/teams/{team}/permissions",
		answer: (call) => ({
			body: entityViews(call.world, teamForMember(call)),
			sortable: []
		})
	},
	{
		method: "GET",
		path: "/enterprise-accounts/{account}/teams",
		answer: listEnterpriseTeams
	},
	{
		method: "GET",
		path: "/enterprise-accounts/{account}/members",
		answer: listEnterpriseMembers
	},
	{
		method: "POST",
		path: "/enterprise-accounts/{account}/members",
		answer: addEnterpriseMember
	},
	{
		method: "PATCH",
		path: "/enterprise-accounts/{account}/members/{user}",
		answer: changeEnterpriseMember
	},
	{
		method: "DELETE",
		path: "/enterprise-accounts/{account}/members/{user}",
		answer: removeEnterpriseMember
	}
];
function showUser(call) {
	const user = call.params.user ?? "";
	if (user !== "~" && user !== call.caller.id && !sameEmail(user, call.caller.email)) throw notFound("user");
	return { body: accountView(call.caller) };
}
function listTeams(call) {
	const { world, caller } = call;
	return {
		body: world.teams.filter((team) => standingIn(team, caller.email) !== void 0).map((team) => teamView(world, team, caller)),
		sortable: ["name"]
	};
}
function showFeature(call) {
	const named = call.params.feature ?? "";
	const feature = featureViews(teamFor(call)).find((candidate) => candidate.name === named || candidate.id === named);
	if (feature === void 0) throw notFound("feature");
	return { body: feature };
}
function preferencesOf(team) {
	return {
		"default-permission": team.preferences.get("default-permission") ?? null,
		"addons-controls": team.preferences.get("addons-controls") ?? false
	};
}
function patchPreferences(call) {
	const team = teamForAdmin(call);
	takeParams(call.body, ["addons-controls"], []);
	const value = call.body["addons-controls"];
	if (typeof value !== "boolean") throw invalid("Require params: addons-controls.");
	team.preferences.set("addons-controls", value);
	return { body: preferencesOf(team) };
}
function enterpriseFor(call, permission) {
	const named = call.params.account ?? "";
	const found = call.world.enterprises.find((candidate) => candidate.name === named || candidate.id === named);
	if (found === void 0) throw notFound("enterprise account");
	const mine = found.members.find((member) => sameEmail(member.email, call.caller.email));
	if (mine === void 0 || permission !== void 0 && !mine.permissions.includes(permission)) throw forbidden("team", found.name);
	return found;
}
function listEnterpriseTeams(call) {
	const { name } = enterpriseFor(call);
	return {
		body: call.world.teams.filter((team) => team.enterprise === name).map((team) => teamView(call.world, team, call.caller)),
		sortable: ["name"]
	};
}
function enterpriseMemberView(call, found, member) {
	const account = accountOf(call.world, member.email);
	return {
		id: member.id,
		enterprise_account: {
			id: found.id,
			name: found.name
		},
		permissions: member.permissions.map(permissionView),
		user: {
			id: account.id,
			email: account.email
		},
		two_factor_authentication: account.twoFactor,
		identity_provider: member.federated ? {
			id: derivedId("idp"),
			name: "acme-sso",
			redacted: false,
			owner: {
				id: found.id,
				name: found.name,
				type: "enterprise-account"
			}
		} : null
	};
}
function listEnterpriseMembers(call) {
	const found = enterpriseFor(call);
	return {
		body: found.members.map((member) => enterpriseMemberView(call, found, member)),
		sortable: []
	};
}
function takeEnterprisePermissions(value) {
	if (!Array.isArray(value)) throw invalid("Permissions must be an array.");
	const strange = value.filter((name) => !ENTERPRISE_PERMISSIONS.includes(name));
	if (strange.length > 0) throw invalid(`Invalid permissions: ${strange.map(shown).join(", ")}.`);
	return [...new Set(value)];
}
function addEnterpriseMember(call) {
	const found = enterpriseFor(call, "manage");
	takeParams(call.body, [
		"user",
		"permissions",
		"federated"
	], ["user", "permissions"]);
	const { email } = takeUser(call, call.body.user);
	if (found.members.some((member) => sameEmail(member.email, email))) throw invalid(`${email} is already a member.`);
	const member = {
		id: newId(call.world),
		email,
		permissions: takeEnterprisePermissions(call.body.permissions),
		federated: call.body.federated === true
	};
	found.members.push(member);
	return {
		status: 201,
		body: enterpriseMemberView(call, found, member)
	};
}
function enterpriseMember(call, found) {
	const named = call.params.user ?? "";
	const member = found.members.find((candidate) => candidate.id === named || sameEmail(candidate.email, named));
	if (member === void 0) throw notFound("user");
	return member;
}
function changeEnterpriseMember(call) {
	const found = enterpriseFor(call, "manage");
	takeParams(call.body, ["permissions"], ["permissions"]);
	const member = enterpriseMember(call, found);
	member.permissions = takeEnterprisePermissions(call.body.permissions);
	return { body: enterpriseMemberView(call, found, member) };
}
function removeEnterpriseMember(call) {
	const found = enterpriseFor(call, "manage");
	const member = enterpriseMember(call, found);
	found.members = found.members.filter((other) => other !== member);
	return { body: enterpriseMemberView(call, found, member) };
}
// src/providers/heroku/simulator/switches.ts
const email = require_may.textOf({ pattern: "^[^@\\s]+@[^@\\s]+$" });
const switchesCodec = require_may.record({
	deletionLagSeconds: require_may.standing(require_may.noted(require_may.number, { minimum: 0 }), 0, "How long a deleted collaborator lingers."),
	legacy: require_may.standing(require_may.oneOf("answer", "gone"), "answer", "What /organizations/... does."),
	fixedPermissions: require_may.standing(require_may.oneOf("refuse", "ignore"), "refuse", "What happens to permissions where the role fixes them."),
	permissionEntities: require_may.standing(require_may.oneOf("all", "rows"), "all", "Whether GET /teams/{team}/permissions names everybody who reaches an app, or only those put on it."),
	memberPutWhileInviting: require_may.standing(require_may.oneOf("add", "refuse"), "add"),
	refusedEmails: require_may.standing(require_may.list(email), [], "E-mails that nobody can be added by: refused as invalid."),
	pageSize: require_may.standing(require_may.integer({
		minimum: 1,
		maximum: 1e3
	}), 200),
	rangeTies: require_may.standing(require_may.oneOf("keep", "drop"), "keep", "Items with the value of the last one of a page: on the page too, or skipped by Next-Range."),
	bucketSize: require_may.standing(require_may.noted(require_may.number, { minimum: 0 }), 4500),
	refillPerMinute: require_may.standing(require_may.noted(require_may.number, { minimum: 0 }), 75)
});
// src/providers/heroku/simulator/state-parts.ts
const person = require_may.through(email, {
	load: (given, loading) => accountOf(loading, given).email,
	save: (given) => given
});
const lowerCase = require_may.through(require_may.word, {
	load: (given) => given.toLowerCase(),
	save: (given) => given
});
const id = require_may.made(lowerCase, newId);
const createdAt = require_may.made(require_may.time, stamp);
const updatedAt = require_may.made(require_may.time, (_loading, whole) => whole.createdAt);
const no = require_may.made(require_may.flag, () => false);
function people(item, key, held) {
	const listed = require_may.list(require_may.orBare(email, "email", item));
	return {
		schema: { anyOf: [listed.schema, {
			type: "object",
			propertyNames: email.schema,
			additionalProperties: held.schema
		}] },
		load: (value, loading, place) => Array.isArray(value) ? listed.load(value, loading, place) : Object.entries(require_may.entryAt(value, place)).map(([name, given]) => item.load({
			email: name,
			[key]: given ?? null
		}, loading, `${place}: ${name}`)),
		save: (values, loading) => values.map((one) => item.save(one, loading))
	};
}
// src/providers/heroku/simulator/state-apps.ts
const heldPermissions = require_may.list(require_may.oneOf(...ALL_PERMISSIONS));
const permissions = require_may.through(heldPermissions, {
	load: (given) => [...new Set([...given, "view"])].sort(),
	save: (given) => given
});
const row = require_may.record({
	id,
	email: require_may.required(person),
	permissions: require_may.made(permissions, () => ["view"]),
	createdAt,
	updatedAt,
	removedAt: require_may.maybe(require_may.number, null)
});
const owner = require_may.orNull(require_may.textOf({}));
const app = require_may.record({
	id,
	name: require_may.required(require_may.word),
	locked: require_may.made(require_may.noted(require_may.flag, { description: "Members who are not on the app cannot join it." }), () => false),
	owner: require_may.made({
		...owner,
		schema: {
			description: "`pseudo` (default on a team) for TEAM@herokumanager.com, null for none, else an e-mail.",
			anyOf: [
				{ const: "pseudo" },
				{ type: "null" },
				email.schema
			]
		}
	}, ({ team }) => team === void 0 ? null : "pseudo"),
	rows: require_may.made(people(row, "permissions", heldPermissions), require_may.nothing),
	createdAt,
	updatedAt
}, {
	keys: { rows: "collaborators" },
	settle: (one, { team }) => {
		if (team === void 0 && one.owner === null) throw new Error(`heroku: apps: ${one.name} needs an owner.`);
	}
});
const space = require_may.record({
	id,
	name: require_may.required(require_may.word),
	users: require_may.made(people(require_may.record({
		email: require_may.required(person),
		permissions: require_may.made(require_may.list(require_may.word), require_may.nothing)
	}), "permissions", require_may.list(require_may.word)), () => [])
});
// src/providers/heroku/simulator/state.ts
const within = (loading, team) => ({
	...loading,
	team
});
function roleWhere(hasViewers) {
	return require_may.through(require_may.oneOf("admin", "member", "viewer"), {
		load: (role, loading, place) => {
			if (role !== "viewer" || hasViewers(loading)) return role;
			throw new Error(`${place}: the role "viewer" does not exist on a team of type ${loading.team?.type}.`);
		},
		save: (role) => role
	});
}
const account = require_may.record({
	id,
	email: require_may.required(email),
	name: require_may.made(require_may.orNull(require_may.text), () => null),
	federated: no,
	twoFactor: no,
	trouble: require_may.made(require_may.oneOf(null, "suspended", "delinquent", "two_factor"), () => null)
}, { settle: (one, { accounts }) => void accounts.set(fold(one.email), one) });
const token = require_may.record({
	token: require_may.required(require_may.word),
	user: require_may.required(email),
	env: require_may.maybe(require_may.word, null)
}, { settle: ({ user }, loading) => void accountOf(loading, user) });
const enterprise = require_may.record({
	id,
	name: require_may.required(require_may.word),
	members: require_may.made(require_may.list(require_may.record({
		id,
		email: require_may.required(person),
		permissions: require_may.made(require_may.list(require_may.oneOf("view", "create", "manage", "billing")), require_may.nothing),
		federated: no
	})), () => [])
});
const memberRole = roleWhere(({ team }) => team?.type === "enterprise");
const member = require_may.record({
	id,
	email: require_may.required(person),
	role: require_may.required(memberRole),
	federated: no,
	createdAt,
	updatedAt
});
const invitation = require_may.record({
	id,
	token: require_may.made(require_may.word, (loading) => newId(loading).replaceAll("-", "")),
	email: require_may.required(person),
	role: require_may.required(roleWhere(() => false)),
	invitedBy: require_may.made(person, (_loading, whole) => whole.email),
	createdAt,
	updatedAt
});
const featureTable = require_may.mapOf(require_may.text, require_may.flag);
const featureNames = require_may.list(require_may.word);
const features = {
	schema: {
		description: "Names that are on, or a mapping to true and false. Default: invitations on teams, access controls on Enterprise.",
		anyOf: [featureNames.schema, featureTable.schema]
	},
	load: (value, context, place) => Array.isArray(value) ? new Map(featureNames.load(value, context, place).map((name) => [name, true])) : featureTable.load(value, context, place),
	save: featureTable.save
};
const team = require_may.record({
	id,
	name: require_may.required(require_may.word),
	type: require_may.made(require_may.noted(require_may.oneOf("team", "enterprise"), { default: "team" }), () => "team"),
	enterprise: require_may.made(require_may.noted(require_may.orNull(require_may.text), { description: "Name of its Enterprise account." }), () => null),
	features: require_may.made(features, (_loading, { type }) => new Map([[type === "team" ? "team-invite-acceptance" : "org-access-controls", true]])),
	membershipLimit: require_may.made(require_may.orNull(require_may.integer({ minimum: 0 })), () => null),
	preferences: require_may.made(require_may.mapOf(require_may.text, require_may.orNull(require_may.flagOrText)), () => new Map()),
	members: require_may.inside(within, require_may.made(people(member, "role", memberRole), require_may.nothing)),
	invitations: require_may.inside(within, require_may.made(require_may.list(invitation), require_may.nothing)),
	apps: require_may.inside(within, require_may.made(require_may.list(require_may.orBare(require_may.word, "name", app)), require_may.nothing)),
	spaces: require_may.inside(within, require_may.made(require_may.list(space), require_may.nothing)),
	createdAt
});
const budgets = require_may.through(require_may.list(require_may.record({
	user: require_may.required(email),
	tokens: require_may.required(require_may.number),
	at: require_may.required(require_may.number)
})), {
	load: (saved, loading) => new Map(saved.map(({ user, tokens, at }) => [accountOf(loading, user).id, {
		tokens,
		at
	}])),
	save: (buckets, { accounts }) => [...accounts.values()].flatMap((one) => {
		const bucket = buckets.get(one.id);
		return bucket === void 0 ? [] : [{
			user: one.email,
			...bucket
		}];
	})
});
const file = require_may.record({
	switches: require_may.made(switchesCodec, () => switchesCodec.load({}, void 0, "switches")),
	accounts: require_may.made(require_may.through(require_may.list(require_may.orBare(email, "email", account)), {
		load: (_accounts, { accounts }) => accounts,
		save: (accounts) => [...accounts.values()]
	}), ({ accounts }) => accounts),
	tokens: require_may.made(require_may.list(token), require_may.nothing),
	enterprises: require_may.made(require_may.list(enterprise), require_may.nothing),
	teams: require_may.made(require_may.list(team), require_may.nothing),
	personalApps: require_may.made(require_may.list(app), require_may.nothing),
	mails: require_may.made(require_may.list(require_may.record({
		to: require_may.required(require_may.word),
		about: require_may.required(require_may.word)
	})), () => []),
	buckets: require_may.made(budgets, () => new Map())
}, { keys: {
	personalApps: "apps",
	buckets: "budgets"
} });
const stateSchema = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	title: "Heroku simulator state",
	...file.schema
};
function loadState({ state, now, random }) {
	const accounts = new Map();
	return {
		...file.load(state ?? {}, {
			accounts,
			now,
			random
		}, "heroku"),
		now,
		random
	};
}
function saveState(world) {
	return file.save(world, world);
}
// src/providers/heroku/simulator/index.ts
const ROUTES = [
	...appRoutes,
	...collaboratorRoutes,
	...memberRoutes,
	...teamRoutes,
	{
		method: "GET",
		path: "/schema",
		answer: () => ({ body: hyperSchemaOf(ROUTES) })
	}
];
const table = require_may.createRouteTable();
for (const route of ROUTES) table.on(route.method, route.path, route);
const tidy = (path) => `/${path.split("/").filter(Boolean).join("/")}`;
const RATE_LIMITS = "/account/rate-limits";
const simulatedEndpoints = ROUTES.map(({ method, path }) => ({
	method,
	path
}));
function createSimulator(options) {
	const world = loadState(options);
	return {
		handle: (request) => require_may.serveHead(request, (one) => handle(world, one)),
		save: () => saveState(world),
		environment: (origin) => environment(world, origin)
	};
}
function environment(world, origin) {
	const first = world.tokens[0];
	const named = world.tokens.flatMap(({ token, env }) => env === null ? [] : [[env, token]]);
	return {
		HEROKU_API_URL: origin,
		...first === void 0 ? {} : { HEROKU_API_KEY: first.token },
		...Object.fromEntries(named)
	};
}
async function handle(world, request) {
	const { pathname } = new URL(request.url);
	if (pathname.startsWith("/_simulator/")) return steer(world, request, pathname);
	const versionless = versionProblem(request);
	if (versionless !== void 0) return finish(world, request, versionless, world.switches.bucketSize);
	const token = tokenOf(request);
	const user = world.tokens.find((candidate) => candidate.token === token)?.user;
	if (user === void 0) return finish(world, request, refuse(new Refusal(401, "unauthorized", "Invalid credentials provided.")), world.switches.bucketSize);
	return handleFor(world, request, pathname, accountOf(world, user));
}
async function handleFor(world, request, pathname, caller) {
	let org;
	const note = (team) => {
		org = team;
	};
	let response;
	try {
		if (pathname !== RATE_LIMITS && !spendRequest(world, caller)) throw exhausted();
		throwTrouble(caller);
		response = await answer(world, request, pathname, caller, note);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		response = refuse(error);
	}
	const answered = await finish(world, request, response, requestsLeft(world, caller));
	return org === void 0 ? answered : {
		...answered,
		org
	};
}
async function answer(world, request, pathname, caller, note) {
	const isLegacy = pathname.startsWith("/organizations");
	if (isLegacy && world.switches.legacy === "gone") throw new Refusal(410, "gone", "This resource has been removed.");
	const path = isLegacy ? pathname.replace("/organizations", "/teams") : pathname;
	const override = request.headers.get("x-http-method-override");
	const method = request.method === "POST" && override !== null ? override.toUpperCase() : request.method;
	const found = table.match(method, tidy(path));
	if (found.kind === "unknown") throw new Refusal(404, "not_found", "The requested API endpoint was not found.");
	if (found.kind === "other-method") return otherMethod(method, found.allowed);
	const body = method === "GET" ? {} : renameKey(await readBody(request), isLegacy, "organization", "team");
	const call = {
		world,
		caller,
		method,
		params: found.params,
		body,
		about: note
	};
	if (method !== "GET") checkMatch(world, request, path, caller);
	return respond(world, request, found.value.answer(call), isLegacy);
}
function otherMethod(method, allowed) {
	const headers = { Allow: allowed.join(", ") };
	if (method === "OPTIONS") return new Response(null, {
		status: 204,
		headers
	});
	throw new Refusal(405, "method_not_allowed", `${method} is not allowed here.`, { headers });
}
function checkMatch(world, request, path, caller) {
	const wanted = request.headers.get("if-match");
	if (wanted === null || wanted === "*") return;
	const found = table.match("GET", tidy(path));
	if (found.kind !== "found") return;
	const call = {
		world,
		caller,
		method: "GET",
		params: found.params,
		body: {},
		about: () => void 0
	};
	const current = etagOf(JSON.stringify(cut(world, null, found.value.answer(call)).body));
	if (!wanted.split(",").some((tag) => tag.trim() === current)) throw new Refusal(412, "precondition_failed", "The resource has changed since it was read.");
}
function cut(world, range, given) {
	if (given.sortable === void 0 || !Array.isArray(given.body)) return {
		body: given.body,
		status: given.status ?? 200,
		headers: {}
	};
	const page = pageOf(given.body, given.sortable, range, world.switches);
	return {
		body: page.items,
		status: page.status,
		headers: page.headers
	};
}
function respond(world, request, given, isLegacy) {
	const { body, status, headers } = cut(world, request.headers.get("range"), given);
	const shown = Array.isArray(body) ? body.map((item) => renameKey(item, isLegacy, "team", "organization")) : renameKey(body, isLegacy, "team", "organization");
	const text = JSON.stringify(shown);
	const tag = etagOf(text);
	const isKnown = request.method === "GET" && request.headers.get("if-none-match")?.includes(tag) === true;
	return new Response(isKnown ? null : text, {
		status: isKnown ? 304 : status,
		headers: {
			"Content-Type": "application/json;charset=utf-8",
			ETag: tag,
			...headers
		}
	});
}
function renameKey(value, isWanted, from, to) {
	const object = value;
	if (!isWanted || !(from in object)) return object;
	return Object.fromEntries(Object.entries(object).map(([key, item]) => [key === from ? to : key, item]));
}
function throwTrouble(caller) {
	if (caller.trouble === "suspended") throw new Refusal(403, "suspended", "Your account is suspended.");
	if (caller.trouble === "delinquent") throw new Refusal(402, "delinquent", "Your account has an unpaid invoice.");
	if (caller.trouble === "two_factor") throw new Refusal(403, "two_factor", "A second authentication factor or pre-authorization is required.");
}
function exhausted() {
	return new Refusal(429, "rate_limit", "Your account reached the API rate limit\nPlease wait a few minutes before making new requests", { url: "https://devcenter.heroku.com/articles/platform-api-reference#rate-limits" });
}
function refuse(refusal) {
	return Response.json(refusal.body, {
		status: refusal.status,
		headers: refusal.headers
	});
}
async function finish(world, request, response, remaining) {
	return { response: seal(world, request, response, await response.text(), remaining) };
}
async function steer(world, request, pathname) {
	try {
		if (pathname === "/_simulator/mails" && request.method === "GET") return { response: Response.json(world.mails) };
		if (pathname === "/_simulator/may" && request.method === "POST") return { response: await require_may.answerMay(request, (question) => mayDo(world, question)) };
		if (pathname === "/_simulator/accept" && request.method === "POST") {
			const { team, email } = await readBody(request);
			return { response: Response.json(memberView(world, acceptInvitation(world, String(team), String(email)))) };
		}
		throw new Refusal(404, "not_found", "The simulator has no such switch.");
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return { response: refuse(error) };
	}
}
exports.createSimulator = createSimulator;
exports.simulatedEndpoints = simulatedEndpoints;
exports.stateSchema = stateSchema;
