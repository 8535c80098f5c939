"use strict";
const require_managed = require("./model-managed.cjs");
const require_subject = require("./model-subject.cjs");
const require_live_builder = require("./model-live-builder.cjs");
const require_ids = require("./providers-kit-ids.cjs");
const require_load = require("./app-load-load.cjs");
const require_clock = require("./http-clock.cjs");
const require_dispatch = require("./providers-kit-dispatch.cjs");
const require_contradiction = require("./providers-kit-contradiction.cjs");
const require_escalations = require("./providers-kit-escalations.cjs");
const require_operation_id = require("./model-operation-id.cjs");
// src/providers/heroku/shape.ts
const APPS = "apps";
const LOCKED = "locked";
const TEAM_ROLES = [
	{
		name: "viewer",
		description: "Sees every app and the team, changes nothing (Enterprise teams only)."
	},
	{
		name: "member",
		description: "Sees every app, creates apps; on ordinary teams also deploys and scales."
	},
	{
		name: "admin",
		description: "Manages people and billing, and has every permission on every app.",
		isPowerful: true
	}
];
const APP_PERMISSIONS = [
	{
		name: "view",
		description: "Basic information, activity, dynos; everybody on the app has it."
	},
	{
		name: "deploy",
		description: "Code, config vars, free add-ons, one-off dynos, rollback."
	},
	{
		name: "operate",
		description: "Running the app: scaling, paid add-ons, logs, restarts."
	},
	{
		name: "manage",
		description: "Who has access, and deleting the app.",
		isPowerful: true
	}
];
const ALL_PERMISSIONS = APP_PERMISSIONS.map((permission) => permission.name).sort();
const ACCOUNT_PERMISSIONS = [
	{
		name: "view",
		description: "Sees the account and its teams."
	},
	{
		name: "create",
		description: "Creates teams in the account."
	},
	{
		name: "manage",
		description: "Manages who is in the account and in its teams.",
		isPowerful: true
	},
	{
		name: "billing",
		description: "Sees and manages billing."
	}
];
const memberForm = {
	form: "role",
	roles: TEAM_ROLES
};
const accountForm = {
	form: "permissions",
	permissions: ACCOUNT_PERMISSIONS
};
const collaboratorForm = {
	form: "permissions",
	permissions: APP_PERMISSIONS,
	always: ["view"]
};
function normalizeLocked(value) {
	if (typeof value === "boolean") return { value };
	return {
		problem: "locked is true or false.",
		hint: "Write locked: true or locked: false."
	};
}
const ENTERPRISE_ACCOUNT = "enterprise-account";
const OPTIONS = {
	type: {
		description: "What the team is, so that `validate` can refuse roles and permissions it does not have; compared with the live team. enterprise-account: the account that Enterprise teams belong to, and not a team.",
		enum: [
			"team",
			"enterprise",
			ENTERPRISE_ACCOUNT
		]
	},
	silent: {
		description: "True: Heroku sends no mail to people who are added to an app. Default: false.",
		type: "boolean"
	},
	federated: {
		description: "True: who is added as a member is marked as somebody who logs in through the identity provider. Default: false.",
		type: "boolean"
	}
};
const shape = {
	options: OPTIONS,
	hasOwner: false,
	notManaged: [
		"access to private spaces",
		"the permission that a team gives by default",
		"authorizations and SSH keys of other people"
	],
	members: {
		form: memberForm,
		description: "Who belongs to the team. Collaborators are outsiders and stand on the apps.",
		keeps: ["admin"],
		cascades: [APPS]
	},
	sections: [{
		section: APPS,
		noun: "app",
		description: "Apps of the team, by name.",
		lifecycle: "adopted",
		hasId: false,
		holders: {
			key: "collaborators",
			form: collaboratorForm,
			description: "Who is on the app, team members and outsiders alike, with permissions.",
			acceptsGroups: false,
			keeps: []
		},
		settings: [{
			key: LOCKED,
			description: "True: team members who are not on the app can no longer join it. Nobody is removed, and admins (or holders of manage) can still add people.",
			schema: { type: "boolean" },
			kind: "value",
			normalize: normalizeLocked,
			describe: (value) => value === true ? "locked" : "unlocked"
		}]
	}]
};
const accountShape = {
	options: OPTIONS,
	hasOwner: false,
	notManaged: ["the teams of the account, each an organization of its own", ...shape.notManaged ?? []],
	members: {
		form: accountForm,
		description: "Who is in the Enterprise account. People can be in its teams without being here.",
		keeps: ["manage"],
		cascades: []
	},
	sections: []
};
function herokuShape({ type }) {
	return type === "enterprise-account" ? accountShape : shape;
}
// src/providers/heroku/abilities.ts
const YES = "yes";
const NO = "no";
const LOST = "unknown";
const seedRow = (ability, title, cells) => ({
	ability,
	title,
	cells: {
		admin: cells[0],
		member: cells[1],
		collaborator: cells[2],
		viewer: cells[3]
	}
});
const SEED = {
	section: "members",
	levels: "role",
	source: "Dev Center, org-users-access, 16 April 2014; viewer from enterprise-team-permissions, 27 January 2022. On Enterprise teams deploying, scaling and add-ons have since been decided by the app's permissions.",
	rows: [
		seedRow("list-apps", "List all apps of the team (a collaborator: those of the person)", [
			YES,
			YES,
			NO,
			YES
		]),
		seedRow("join-apps", "Join unlocked apps", [
			YES,
			YES,
			NO,
			LOST
		]),
		seedRow("join-locked-apps", "Join locked apps", [
			YES,
			NO,
			NO,
			NO
		]),
		seedRow("lock-apps", "Lock and unlock apps", [
			YES,
			NO,
			NO,
			NO
		]),
		seedRow("manage-members", "Add and remove admins and members", [
			YES,
			NO,
			NO,
			NO
		]),
		seedRow("view-members", "See the people of the team", [
			YES,
			YES,
			NO,
			YES
		]),
		seedRow("add-collaborators", "Add collaborators to apps (Enterprise teams: with manage on the app)", [
			YES,
			YES,
			NO,
			NO
		]),
		seedRow("view-resources", "See the team's resources", [
			YES,
			YES,
			LOST,
			YES
		]),
		seedRow("billing", "See and pay the bills", [
			YES,
			NO,
			NO,
			NO
		]),
		seedRow("rename-team", "Rename the team", [
			YES,
			NO,
			NO,
			NO
		]),
		seedRow("transfer-apps-in", "Bring personal apps into the team", [
			YES,
			YES,
			NO,
			LOST
		]),
		seedRow("transfer-apps-out", "Move apps out of the team", [
			YES,
			NO,
			NO,
			NO
		]),
		seedRow("create-apps", "Create apps in the team", [
			YES,
			YES,
			NO,
			NO
		]),
		seedRow("delete-apps", "Delete apps of the team", [
			YES,
			NO,
			NO,
			NO
		]),
		seedRow("deploy", "Deploy to every app of the team (ordinary teams)", [
			YES,
			YES,
			YES,
			NO
		]),
		seedRow("scale", "Scale the dynos of every app of the team (ordinary teams)", [
			YES,
			YES,
			YES,
			NO
		]),
		seedRow("free-add-ons", "Add and remove free add-ons (ordinary teams)", [
			YES,
			YES,
			YES,
			NO
		]),
		seedRow("paid-add-ons", "Add paid add-ons (ordinary teams)", [
			YES,
			YES,
			NO,
			NO
		])
	]
};
const enterpriseRow = (ability, title, admin, member, viewer) => ({
	ability,
	title,
	cells: {
		admin,
		member,
		viewer,
		collaborator: LOST
	}
});
const ENTERPRISE = {
	section: "members",
	levels: "role",
	source: "Dev Center, enterprise-team-permissions, 27 January 2022",
	rows: [
		enterpriseRow("manage-spaces", "Manage private spaces", YES, NO, NO),
		enterpriseRow("manage-pipelines", "Manage pipelines", YES, YES, NO),
		enterpriseRow("view-spaces", "See private spaces", YES, YES, YES),
		enterpriseRow("view-collaborators", "See the collaborators of apps", YES, YES, YES),
		enterpriseRow("view-identity-providers", "See identity providers", YES, YES, NO),
		enterpriseRow("manage-identity-providers", "Manage identity providers", YES, NO, NO),
		enterpriseRow("manage-features", "Switch features of the team", YES, NO, NO),
		enterpriseRow("manage-preferences", "Change preferences of the team", YES, NO, NO),
		enterpriseRow("manage-allowlist", "Manage the add-on allowlist", YES, NO, NO),
		enterpriseRow("manage-webhooks", "Manage webhooks", YES, NO, NO)
	]
};
const fact = (ability, title, settable, fixed = [LOST, LOST]) => ({
	ability,
	title,
	settable,
	fixed
});
const BY_VIEW = { view: YES };
const BY_DEPLOY = {
	view: NO,
	deploy: YES
};
const BY_MANAGE = {
	view: NO,
	deploy: NO,
	operate: NO,
	manage: YES
};
const APP_FACTS = [
	fact("view-app", "See basic information and activity of the app", BY_VIEW, [YES, YES]),
	fact("view-access", "See who is on the app", BY_VIEW, [YES, YES]),
	fact("pull-code", "Fetch the code", BY_DEPLOY),
	fact("deploy", "Push code and make releases", BY_DEPLOY, [YES, YES]),
	fact("view-config", "See config variables", BY_DEPLOY),
	fact("edit-config", "Edit config variables", BY_DEPLOY),
	fact("free-add-ons", "Add and remove free add-ons", BY_DEPLOY, [YES, YES]),
	fact("paid-add-ons", "Add and remove paid add-ons", { view: NO }, [NO, YES]),
	fact("one-off-dynos", "Run one-off dynos", BY_DEPLOY),
	fact("rollback", "Roll back releases", BY_DEPLOY),
	fact("scale", "Scale dynos", { view: NO }, [YES, YES]),
	fact("restart", "Restart the app", {}),
	fact("view-logs", "Read the logs", {}),
	fact("maintenance", "Switch maintenance mode", { view: NO }),
	fact("add-collaborators", "Put others on the app", BY_MANAGE, [NO, YES]),
	fact("manage-access", "Change who is on the app and with which permissions", BY_MANAGE, [NO, LOST]),
	fact("delete-apps", "Delete the app", BY_MANAGE, [NO, NO]),
	fact("rename-app", "Rename the app", {}),
	fact("transfer-app", "Transfer the app", {}, [NO, NO]),
	fact("lock-apps", "Lock and unlock the app", {}, [NO, NO])
];
const APP_SOURCE = "Dev Center, app-privileges-in-heroku-organizations, 27 January 2022, managing-app-permissions and app-permissions, 10 July 2025, collaborating, November 2023; ordinary teams: org-users-access, 16 April 2014";
const ofAdmins = {
	section: APPS,
	levels: "membership",
	source: APP_SOURCE,
	rows: APP_FACTS.map(({ ability, title }) => ({
		ability,
		title,
		cells: {
			admin: YES,
			member: NO,
			viewer: NO
		}
	}))
};
const ofMembers = (kind) => ({
	section: APPS,
	levels: "membership",
	having: "access",
	source: APP_SOURCE,
	rows: APP_FACTS.map(({ ability, title, fixed }) => ({
		ability,
		title,
		cells: {
			admin: YES,
			member: kind === "fixed" || fixed[1] === NO ? fixed[1] : LOST,
			viewer: NO
		}
	}))
});
function byPermission(kind) {
	const cellsOf = ({ settable, fixed: [outsider] }) => {
		if (kind === "settable") return settable;
		const view = kind === "fixed" || settable.view === outsider ? outsider : LOST;
		return {
			...settable,
			view
		};
	};
	return {
		section: APPS,
		levels: "permission",
		source: APP_SOURCE,
		rows: APP_FACTS.map((known) => ({
			ability: known.ability,
			title: known.title,
			cells: cellsOf(known)
		}))
	};
}
const TABLES = {
	settable: [
		SEED,
		ENTERPRISE,
		ofAdmins,
		byPermission("settable")
	],
	fixed: [
		SEED,
		ENTERPRISE,
		ofAdmins,
		ofMembers("fixed"),
		byPermission("fixed")
	],
	unknown: [
		SEED,
		ENTERPRISE,
		ofAdmins,
		ofMembers("unknown"),
		byPermission("unknown")
	]
};
function abilities(options, facts = {}) {
	return TABLES[kindOf(options, facts)];
}
function kindOf(options, facts) {
	if (typeof facts.fixedPermissions === "boolean") return facts.fixedPermissions ? "fixed" : "settable";
	if (options.type === "team") return "fixed";
	return options.type === "enterprise" ? "settable" : "unknown";
}
// src/providers/kit/already.ts
async function alreadyThere(operation, observe) {
	const live = await observe(operation);
	return live !== void 0 && "access" in live && operation.after !== void 0 && require_subject.satisfies(live.access, operation.after) ? { note: "was so already" } : void 0;
}
// src/providers/heroku/rules/convert.ts
function isPseudoOwner(email) {
	return email?.toLowerCase().endsWith("@herokumanager.com") === true;
}
const person = {
	"id?": "text",
	"email?": "text",
	"name?": "text"
};
const roled = { "role?": "text" };
const fields = {
	account: {
		"id?": "text",
		"name?": "text"
	},
	team: {
		...roled,
		"type?": "text"
	},
	feature: {
		name: "filled text",
		enabled: "flag"
	},
	member: {
		...roled,
		"email?": "text",
		"federated?": "flag",
		"two_factor_authentication?": "flag",
		"user?": person,
		"name?": "text"
	},
	invitation: {
		"role?": "text",
		"user?": person
	},
	app: {
		"locked?": "flag",
		"team?": { "name?": "text" }
	},
	collaborator: {
		...roled,
		"user?": person
	},
	entity: { type: "filled text" }
};
const text = (value) => typeof value === "string" && value !== "" ? value : void 0;
var ShapeError = class extends Error {};
function objectOf(value, what, rules = {}) {
	if (!require_load.isJsonObject(value)) throw new ShapeError(`${what} is ${require_live_builder.kindOf(value)} and not an object`);
	const wrong = require_live_builder.wrongField(value, rules);
	if (wrong !== void 0) throw new ShapeError(`in ${what}, ${wrong}`);
	return value;
}
function required(value, what) {
	const found = text(value);
	if (found === void 0) throw new ShapeError(`${what} is ${require_live_builder.kindOf(value)} and not a text`);
	return found;
}
function identityOf(email, user, name) {
	const person = require_load.isJsonObject(user) ? user : {};
	const id = text(person.id);
	const spelled = email ?? text(person.email);
	const called = text(person.name) ?? text(name);
	return {
		...id === void 0 ? {} : { id },
		...spelled === void 0 ? {} : { email: spelled },
		...called === void 0 ? {} : { name: called }
	};
}
function accountOf(body) {
	const account = objectOf(body, "the account", fields.account);
	const email = required(account.email, "the account's e-mail");
	return {
		...identityOf(email, account),
		email
	};
}
function teamOf(body) {
	const team = objectOf(body, "the team", fields.team);
	const type = team.type;
	if (type !== "team" && type !== "enterprise") throw new ShapeError(`the team's type ${JSON.stringify(type)} is unknown`);
	const role = text(team.role);
	return {
		id: required(team.id, "the team's id"),
		name: required(team.name, "the team's name"),
		type,
		...role === void 0 ? {} : { role },
		...typeof team.membership_limit === "number" ? { membershipLimit: team.membership_limit } : {}
	};
}
function featuresOf(body) {
	if (!Array.isArray(body)) throw new ShapeError("the features are not a list");
	const present = new Set();
	const enabled = new Set();
	for (const item of body) {
		const feature = objectOf(item, "a feature", fields.feature);
		const name = required(feature.name, "a feature's name");
		present.add(name);
		if (feature.enabled === true) enabled.add(name);
	}
	return {
		present,
		enabled
	};
}
function memberOf(item) {
	const row = objectOf(item, "a member", fields.member);
	const email = required(row.email, "a member's e-mail");
	return {
		identity: identityOf(email, row.user, row.name),
		email,
		role: text(row.role) ?? "none",
		isFederated: row.federated === true,
		hasMfa: typeof row.two_factor_authentication === "boolean" ? row.two_factor_authentication : void 0
	};
}
function accountMemberOf(item) {
	const row = objectOf(item, "a member of the account", { "user?": person });
	const identity = identityOf(void 0, row.user);
	const held = Array.isArray(row.permissions) ? row.permissions : [];
	return {
		identity,
		email: required(identity.email, "a member's user.email"),
		permissions: held.map((one) => required(require_load.isJsonObject(one) ? one.name : one, "a permission's name")),
		hasMfa: typeof row.two_factor_authentication === "boolean" ? row.two_factor_authentication : void 0,
		hasSso: require_load.isJsonObject(row.identity_provider)
	};
}
function invitationOf(item) {
	const row = objectOf(item, "an invitation", fields.invitation);
	const identity = identityOf(void 0, row.user);
	return {
		identity,
		id: required(row.id, "an invitation's id"),
		email: required(identity.email, "an invitation's user.email"),
		role: required(row.role, "an invitation's role")
	};
}
function appOf(item) {
	const row = objectOf(item, "an app", fields.app);
	if (row.locked === null) throw new ShapeError("in an app, locked is null and not true or false");
	return {
		id: required(row.id, "an app's id"),
		name: required(row.name, "an app's name"),
		isLocked: row.locked === true,
		team: require_load.isJsonObject(row.team) ? text(row.team.name) : void 0
	};
}
function collaboratorOf(item) {
	const row = objectOf(item, "a collaborator", fields.collaborator);
	const identity = identityOf(void 0, row.user);
	return {
		identity,
		email: required(identity.email, "a collaborator's user.email"),
		role: text(row.role),
		permissions: permissionNames(row.permissions)
	};
}
function permissionNames(value) {
	if (value === void 0) return [];
	if (!Array.isArray(value)) throw new ShapeError(`permissions is ${require_live_builder.kindOf(value)} and not a list`);
	return value.map((item) => required(require_load.isJsonObject(item) ? item.name : item, "a permission's name"));
}
function entityOf(item) {
	const row = objectOf(item, "a permission entity", fields.entity);
	if (row.type !== "app") return void 0;
	if (!Array.isArray(row.users)) throw new ShapeError("a permission entity's users are not a list");
	return {
		id: required(row.id, "a permission entity's id"),
		name: required(row.name, "a permission entity's name"),
		places: row.users.map((user) => {
			const person = objectOf(user, "a permission entity's user");
			const email = required(person.email, "a permission entity's user e-mail");
			return {
				identity: identityOf(email, person),
				email,
				role: void 0,
				permissions: permissionNames(person.permissions)
			};
		})
	};
}
// src/providers/heroku/adapter/failures.ts
function vendorWords(text) {
	const body = require_live_builder.jsonIn(text);
	if (!require_load.isJsonObject(body)) return {
		id: "",
		message: ""
	};
	const message = [body.message, body.error].find((part) => typeof part === "string" && part !== "");
	return {
		id: typeof body.id === "string" ? body.id : "",
		message: String(message ?? "").replace(/\s+/g, " ").trim()
	};
}
const BY_ID = {
	two_factor: {
		code: "STEP_UP",
		hint: "A second factor is wanted, which nobody can give unattended. Use an authorization made with `heroku authorizations:create`."
	},
	suspended: {
		code: "SUSPENDED",
		hint: "The account or app is suspended; ask Heroku's support."
	},
	delinquent: {
		code: "SUSPENDED",
		hint: "An invoice of the account or team is unpaid; settle it in the dashboard."
	},
	verification_needed: {
		code: "REFUSED",
		hint: "Heroku wants billing data first; enter a payment method in the dashboard."
	}
};
const BY_STATUS = {
	401: "Make a token with `heroku authorizations:create -s write,identity` and put it in HEROKU_API_KEY.",
	402: {
		code: "SUSPENDED",
		hint: "An invoice of the account or team is unpaid; settle it in the dashboard."
	},
	403: "The account behind the token may not do this.",
	429: "The account's hourly budget is used up; it refills with 75 requests a minute.",
	500: "See https://status.heroku.com and try again."
};
const failures = require_live_builder.createFailures({
	provider: "heroku",
	reaching: "Check the network and the address of the API (HEROKU_API_URL, HEROKU_HOST, or url: in the organization).",
	judge: ({ status, text }) => BY_ID[vendorWords(text).id] ?? require_live_builder.judgeStatus(status, BY_STATUS),
	describe: ({ request, status, text }) => {
		const { id, message } = vendorWords(text);
		return `Heroku refused ${request}: ${message === "" ? `HTTP status ${status} without an explanation` : message}${id === "" ? "" : ` (${id})`}`;
	},
	requestIdOf: (response) => require_live_builder.headerOf(response, "request-id"),
	describeFailure: ({ request, message }) => `No usable answer from Heroku to ${request}: ${message}`
});
// src/providers/heroku/rules/role-cover.ts
const ORDER = [
	"nothing",
	"view",
	"unknown",
	"everything"
];
const outsiders = new Set(["collaborator", "owner"]);
function coverOf(role, isLocked) {
	if (role === "admin") return "everything";
	if (role === void 0 || outsiders.has(role)) return "nothing";
	if (role !== "member" && role !== "viewer") return "unknown";
	return isLocked ? "nothing" : "view";
}
function weakerCover(a, b) {
	return ORDER.indexOf(a) < ORDER.indexOf(b) ? a : b;
}
const COVERED_BY_ROLE = "role";
const PLAIN = require_subject.normalizeAccess(collaboratorForm, { permissions: [] });
function isPlain(access) {
	return (access.permissions ?? []).every((permission) => permission === "view");
}
function countsAs(cover, held, desired, keepsJoined = false) {
	if (cover === "everything") return desired;
	if (cover === "unknown" && desired === void 0) return void 0;
	if (cover === "view" && isPlain(held) && desired === void 0 && !keepsJoined) return void 0;
	return held;
}
function coveredWithoutRow(cover, desired) {
	if (cover === "everything") return desired;
	if (cover === "unknown" && isPlain(desired)) return desired;
	return cover === "view" && isPlain(desired) ? desired : void 0;
}
function roleAfter(org, subject, live) {
	if (!require_managed.isManaged(org, "members") || live.isFederated) return live.role;
	const desired = org.grants.get(require_subject.formatAddress(org.key))?.get(subject);
	if (!memberForm.roles.some((role) => role.name === live.role)) return live.role;
	if (desired !== void 0) return desired.access.role;
	return require_managed.isAdditive(org, "members") || isProtected(org.protect, subject, live.email) ? live.role : void 0;
}
function isProtected(globs, subject, email) {
	if (globs.length === 0) return false;
	const matches = require_load.compileGlobs(globs, "name");
	return matches(subject) || matches(email);
}
// src/providers/heroku/adapter/client.ts
const ACCEPT = "application/vnd.heroku+json; version=3";
const ACCEPT_INVITATIONS = `${ACCEPT}.team-invitations`;
const LARGEST_PAGE = 1e3;
const FIRST_RANGE = `id ..; max=${LARGEST_PAGE};`;
const LOW_WATER = 50;
const REFILL_MS = 800;
function paceOf(headers) {
	const header = headers.get("ratelimit-remaining");
	const remaining = header === null ? NaN : Number(header);
	if (!Number.isFinite(remaining) || remaining >= LOW_WATER) return 0;
	return remaining > 0 ? REFILL_MS : 2 * REFILL_MS;
}
function apiBaseUrl(host) {
	const url = new URL(host);
	if (/^([a-z0-9-]+\.)*heroku(dev|spacelab)?\.com$/.test(url.hostname) && !url.hostname.startsWith("api.")) url.hostname = `api.${url.hostname}`;
	return url.href.replace(/\/$/, "");
}
var Client = class {
	#http;
	#org;
	#warnings = new Set();
	constructor(context) {
		this.#org = context.org.key;
		this.#http = context.http({
			baseUrl: apiBaseUrl(context.hosts.api ?? "https://api.heroku.com"),
			headers: { accept: ACCEPT },
			authorize: async () => ({ authorization: `Bearer ${context.token}` }),
			pace: paceOf,
			canRevalidate: true
		});
	}
	get warnings() {
		return [...this.#warnings].sort();
	}
	async remaining() {
		const body = await this.get("/account/rate-limits");
		return require_load.isJsonObject(body) && typeof body.remaining === "number" ? body.remaining : void 0;
	}
	async get(path) {
		const response = await this.#send({
			method: "GET",
			url: path
		}, false);
		return this.#body(response, false);
	}
	async list(path, options = {}) {
		const entries = new require_live_builder.Entries();
		const ranges = new Set();
		let range = FIRST_RANGE;
		for (let pages = 0; pages < require_live_builder.mostPages; pages++) {
			const response = await this.#page(path, range, options);
			if (response === void 0) return entries.items();
			const page = this.#body(response, false);
			if (!Array.isArray(page)) throw this.#unlisted(response);
			this.#takePage(page, entries, response);
			ranges.add(range);
			const next = response.headers.get("next-range") ?? rangeBehind(page, response);
			if (next === void 0) return entries.items();
			if (ranges.has(next)) throw this.#incomplete(path, "a page points back to one already read");
			range = next;
		}
		throw this.#incomplete(path, `it has more than ${require_live_builder.mostPages} pages`);
	}
	async #page(path, range, options) {
		const headers = {
			range,
			...options.isInvitation === true ? { accept: ACCEPT_INVITATIONS } : {}
		};
		try {
			return await this.#send({
				method: "GET",
				url: path,
				headers
			}, false);
		} catch (error) {
			if (range !== FIRST_RANGE && error instanceof require_clock.ProviderError && error.details.status === 416) return void 0;
			throw error;
		}
	}
	async write(request) {
		const response = await this.#send({
			method: request.method,
			url: request.path,
			...request.body === void 0 ? {} : { body: { json: request.body } },
			...request.isInvitation === true ? { headers: { accept: ACCEPT_INVITATIONS } } : {}
		}, true);
		return {
			body: this.#body(response, true),
			request: response.request,
			requestId: response.headers.get("request-id") ?? void 0
		};
	}
	async #send(request, isWrite) {
		const call = {
			org: this.#org,
			isWrite
		};
		const response = await require_live_builder.answerTo(this.#http, failures, request, call);
		for (const name of ["x-heroku-warning", "warning-message"]) {
			const warning = response.headers.get(name);
			if (warning !== null && warning !== "") this.#warnings.add(warning);
		}
		return require_live_builder.requireSuccess(failures, response, call);
	}
	#body(response, isWrite) {
		return require_live_builder.bodyOf(failures, response, {
			org: this.#org,
			isWrite
		});
	}
	#takePage(page, entries, response) {
		const { request } = response;
		if (page.some((item) => keyOf(item) === void 0)) throw this.#incomplete(request, "an entry has neither id nor e-mail");
		const problem = entries.take(page, (item) => keyOf(item) ?? "");
		if (problem !== void 0) throw this.#incomplete(request, problem);
		const span = spanOf(response.headers.get("content-range"));
		if (span === void 0) return;
		const first = idOf(page[0]);
		const last = idOf(page.at(-1));
		if (first !== span.first || last !== span.last) throw this.#incomplete(request, `the page announces ${span.first}..${span.last} and does not give it`);
	}
	#incomplete(request, what) {
		return failures.error({ org: this.#org }, {
			code: "INCOMPLETE",
			message: `The list ${request} could not be read to its end: ${what}.`,
			request,
			hint: "Try again; nothing is computed from half a list."
		});
	}
	#unlisted(response) {
		return failures.error({ org: this.#org }, {
			code: "NOT_JSON",
			message: `Heroku answered ${response.request} with no list.`,
			request: response.request
		});
	}
};
function rangeBehind(page, response) {
	const served = /;\s*max=(\d+)/.exec(response.headers.get("content-range") ?? "")?.[1];
	const last = idOf(page.at(-1));
	if (last === void 0 || page.length < Math.min(LARGEST_PAGE, Number(served ?? LARGEST_PAGE))) return void 0;
	return `id ]${last}..; max=${LARGEST_PAGE};`;
}
function idOf(item) {
	return require_load.isJsonObject(item) && typeof item.id === "string" ? item.id : void 0;
}
function keyOf(item) {
	const id = idOf(item);
	if (id !== void 0) return id;
	return require_load.isJsonObject(item) && typeof item.email === "string" ? item.email : void 0;
}
function spanOf(header) {
	const match = /^id ([0-9a-f-]+)\.\.([0-9a-f-]+)(?:;|$)/.exec(header ?? "");
	return match?.[1] === void 0 || match[2] === void 0 ? void 0 : {
		first: match[1],
		last: match[2]
	};
}
// src/providers/heroku/adapter/session.ts
function openSession(context) {
	return {
		context,
		client: new Client(context),
		profile: void 0,
		actorEmail: void 0,
		members: new Map(),
		invitations: new Map(),
		apps: new Map(),
		places: new Map(),
		accounts: new Map()
	};
}
function understand(session, request, read) {
	try {
		return read();
	} catch (error) {
		if (!(error instanceof ShapeError)) throw error;
		throw failures.error({ org: session.context.org.key }, {
			code: "NOT_JSON",
			message: `Heroku's answer to ${request} cannot be understood: ${error.message}.`,
			request,
			hint: "If this lasts, the API has changed; please report it."
		});
	}
}
function heldAccess(profile, permissions) {
	return profile.isFixed ? PLAIN : require_subject.normalizeAccess(collaboratorForm, { permissions });
}
// src/providers/heroku/adapter/apply-target.ts
function appNameOf(session, address) {
	const parts = require_subject.parseAddress(address);
	if (parts.section !== "apps") return void 0;
	return session.apps.get(address)?.name ?? parts.name;
}
function requireProfile(session) {
	if (session.profile !== void 0) return session.profile;
	throw failures.error({ org: session.context.org.key }, {
		code: "UNSUPPORTED",
		message: "The team has to be read before anything is written."
	});
}
function accountFor(session, operation) {
	const { directory, org } = session.context;
	const { subject, address } = operation;
	const found = emailOfAccount(session, operation) ?? session.places.get(require_ids.placeKey(address, subject))?.email ?? session.members.get(subject)?.email ?? directory.accountIdOf(subject, org.provider, org.key) ?? directory.emailOf(subject, org.provider, org.key);
	if (found !== void 0) return found;
	throw noAccount(session, subject);
}
function emailFor(session, operation) {
	const { directory, org } = session.context;
	const { subject } = operation;
	const found = emailOfAccount(session, operation) ?? session.members.get(subject)?.email ?? session.invitations.get(subject)?.email ?? directory.emailOf(subject, org.provider, org.key);
	if (found !== void 0) return found;
	throw noAccount(session, subject);
}
function emailOfAccount(session, { account }) {
	return account === void 0 ? void 0 : session.accounts.get(account)?.email;
}
function noAccount(session, subject) {
	return failures.error({ org: session.context.org.key }, {
		code: "UNSUPPORTED",
		message: `${subject} has no e-mail by which Heroku could know it.`,
		hint: "Give one under people."
	});
}
async function ensureTeamApp(session, address) {
	const known = session.apps.get(address);
	if (known !== void 0) return known.name;
	const name = require_subject.parseAddress(address).name ?? "";
	const body = await session.client.get(require_ids.path`/teams/apps/${name}`);
	const app = understand(session, "GET /teams/apps/{app}", () => appOf(body));
	const team = requireProfile(session).name;
	if (app.team === team) return app.name;
	throw failures.error({ org: session.context.org.key }, {
		code: "REFUSED",
		message: `The app ${name} belongs to ${app.team ?? "no team"}, not to ${team}.`,
		request: "GET /teams/apps/{app}",
		hint: "Move the entry to the organization the app belongs to."
	});
}
// src/providers/heroku/adapter/account.ts
function connectAccount(context) {
	const session = openSession(context);
	return {
		identify: async () => actorOf$1(session, await readCaller(session), await readMembers$1(session)),
		read: (scope) => read(session, scope),
		remaining: () => session.client.remaining(),
		apply: (operation) => apply(session, operation),
		observe: (operation) => observe$1(session, operation)
	};
}
async function readCaller(session) {
	const body = await session.client.get("/account");
	return understand(session, "GET /account", () => accountOf(body));
}
const membersPath = (session) => require_ids.path`/enterprise-accounts/${session.context.org.name}/members`;
async function readMembers$1(session) {
	try {
		const rows = await session.client.list(membersPath(session));
		return understand(session, "GET /enterprise-accounts/{account}/members", () => rows.map(accountMemberOf));
	} catch (error) {
		if (!require_live_builder.isRefusal(error, "NOT_FOUND")) throw error;
		const { key, name } = session.context.org;
		throw failures.error({ org: key }, {
			...error.details,
			message: `There is no Enterprise account "${name}" that this token can see. ${error.details.message}`,
			hint: "Give the account's name as name:, or use a token of one of its members."
		});
	}
}
function actorOf$1(session, caller, members) {
	const { org, directory } = session.context;
	const powers = [...members.find(({ email }) => require_subject.normalizeEmail(email) === require_subject.normalizeEmail(caller.email))?.permissions ?? []].sort();
	return {
		identity: caller,
		subject: directory.subjectOf(caller, org.provider, org.key),
		standing: powers.length === 0 ? "no permission in the account" : powers.join(", "),
		powers
	};
}
function grantOf({ identity, permissions }) {
	return {
		access: require_subject.normalizeAccess(accountForm, { permissions: [...permissions] }),
		identity
	};
}
async function read(session, scope) {
	const { org, directory, clock } = session.context;
	const builder = new require_live_builder.LiveOrgBuilder(org, directory);
	const readAt = new Date(clock.now()).toISOString();
	const [caller, members] = await Promise.all([readCaller(session), readMembers$1(session)]);
	for (const { identity, hasMfa, hasSso } of members) {
		builder.meet(identity);
		if (identity.id !== void 0) builder.login(identity.id, {
			hasSso,
			...hasMfa === void 0 ? {} : { hasMfa }
		});
	}
	builder.settle();
	if (scope.isWhole === true || require_managed.isManaged(org, "members")) {
		builder.open(builder.root);
		for (const member of members) builder.grant(builder.root, grantOf(member));
	}
	const live = builder.build({
		actor: actorOf$1(session, caller, members),
		readAt,
		facts: {
			account: org.name,
			members: members.length
		}
	});
	session.accounts = new Map([...(live.accounts ?? []).values()].map((identity) => [identity.id ?? "", identity]));
	return live;
}
async function apply(session, operation) {
	if (operation.kind === "setting") throw new Error("An Enterprise account has no settings.");
	const { org } = session.context;
	const user = emailFor(session, operation);
	const permissions = operation.after?.permissions ?? [];
	const one = `${membersPath(session)}${require_ids.path`/${user}`}`;
	try {
		if (operation.action === "remove") await session.client.write({
			method: "DELETE",
			path: one
		});
		else if (operation.action === "update") await session.client.write({
			method: "PATCH",
			path: one,
			body: { permissions }
		});
		else {
			const body = {
				user,
				permissions,
				...org.options.federated === true ? { federated: true } : {}
			};
			await session.client.write({
				method: "POST",
				path: membersPath(session),
				body
			});
		}
		return {};
	} catch (error) {
		if (operation.action === "remove" && require_live_builder.isRefusal(error, "NOT_FOUND")) return require_live_builder.WAS_GONE;
		const outcome = operation.action === "add" && require_live_builder.isRefusal(error, "REFUSED") ? await alreadyThere(operation, (wanted) => observe$1(session, wanted)) : void 0;
		if (outcome !== void 0) return outcome;
		throw error;
	}
}
async function observe$1(session, operation) {
	if (operation.kind === "setting") return void 0;
	const found = (await readMembers$1(session)).find((row) => isIts(session, operation, row));
	return found === void 0 ? void 0 : grantOf(found);
}
function isIts(session, operation, { identity, email }) {
	const { org, directory } = session.context;
	if (operation.account !== void 0 && identity.id !== void 0) return identity.id === operation.account;
	const known = operation.observed?.identity?.email;
	return directory.subjectOf(identity, org.provider, org.key) === operation.subject || known !== void 0 && require_subject.normalizeEmail(known) === require_subject.normalizeEmail(email);
}
// src/providers/heroku/adapter/contradiction.ts
function noteContradiction(builder, account) {
	builder.gap({
		address: builder.root,
		code: "INCOMPLETE",
		message: `Heroku contradicts itself: ${require_contradiction.contradiction("members", account)}.`,
		hint: "Try again; nothing is computed from half a list."
	});
}
// src/providers/heroku/adapter/read-apps.ts
const LISTING_PAYS_FROM = 2;
async function readApps(session, builder, scope, team) {
	const rows = await session.client.list(require_ids.path`/teams/${session.context.org.name}/apps`);
	const apps = understand(session, "GET /teams/{team}/apps", () => rows.map(appOf)).map((row) => placeApp(session, row));
	session.apps = new Map(apps.map((app) => [app.address, app.row]));
	for (const app of apps) recordApp(session, builder, scope, app);
	const wanted = apps.filter((app) => wantsHolders(session, scope, app.address, team.profile.role));
	const reader = new PlaceReader(session, builder, team, scope.isImport === true);
	await reader.read(wanted);
	reader.notice();
	return {
		managed: reader.managed,
		count: apps.length
	};
}
function placeApp(session, row) {
	const { org } = session.context;
	const address = require_subject.formatAddress(org.key, APPS, row.name);
	return {
		row,
		address,
		isLocked: isLockedInTheEnd(session, address, row)
	};
}
function isLockedInTheEnd(session, address, row) {
	const desired = session.context.org.settings.get(address)?.get(LOCKED)?.value;
	return typeof desired === "boolean" ? desired : row?.isLocked === true;
}
function recordApp(session, builder, scope, app) {
	builder.resource({
		address: app.address,
		section: APPS,
		id: app.row.id,
		title: app.row.name
	});
	if (scope.isWhole === true || session.context.org.resources.has(app.address)) builder.setting(app.address, LOCKED, { value: app.row.isLocked });
}
function wantsHolders(session, scope, address, role) {
	if (scope.isWhole === true) return true;
	const { org } = session.context;
	if (scope.addresses !== void 0 && !scope.addresses.has(address)) return false;
	const resource = org.resources.get(address);
	if (resource === void 0) return org.unlisted === "revoke";
	return resource.hasHolders || role !== "admin" && org.settings.get(address)?.has("locked") === true;
}
var PlaceReader = class {
	managed = [];
	#session;
	#builder;
	#team;
	#isImport;
	#members;
	#joined = 0;
	constructor(session, builder, team, isImport) {
		this.#isImport = isImport;
		this.#session = session;
		this.#builder = builder;
		this.#team = team;
		this.#members = new Map((team.members ?? []).map((row) => [require_subject.normalizeEmail(row.email), row]));
	}
	async read(apps) {
		const entities = await this.#entities(apps);
		await Promise.all(apps.map((app) => this.#readApp(app, entities.get(app.row.id))));
	}
	notice() {
		if (this.#joined === 0) return;
		this.#builder.notice({
			severity: "note",
			code: "JOINED_BY_ROLE",
			address: require_subject.formatAddress(this.#session.context.org.key),
			message: this.#joined === 1 ? "One collaborator gets no more than a team role already gives; this is not a grant and is left alone." : `${this.#joined} collaborators get no more than a team role already gives; these are not grants and are left alone.`
		});
	}
	async #entities(apps) {
		const { profile, members } = this.#team;
		if (!(profile.type === "enterprise" && !profile.isFixed && members !== void 0) || this.#isImport || apps.length < LISTING_PAYS_FROM) return new Map();
		try {
			const rows = await this.#session.client.list(require_ids.path`/teams/${profile.name}/permissions`);
			const entities = understand(this.#session, "GET /teams/{team}/permissions", () => rows.map(entityOf));
			return new Map(entities.flatMap((entity) => entity === void 0 ? [] : [[entity.id, entity]]));
		} catch (error) {
			if (require_live_builder.isRefusal(error, "FORBIDDEN") || require_live_builder.isRefusal(error, "NOT_FOUND")) return new Map();
			throw error;
		}
	}
	async #readApp(app, entity) {
		try {
			const places = entity?.places.map((place) => this.#withRole(place));
			if (places === void 0 || this.#needsRows(app, places)) this.#record(app, await this.#rows(app));
			else this.#record(app, places.filter((place) => !this.#endsWithRole(place)));
		} catch (error) {
			if (!(error instanceof require_clock.ProviderError) || error.code === "UNAUTHORIZED") throw error;
			this.#builder.gap({
				address: app.address,
				code: error.code,
				message: error.message,
				...error.details.hint === void 0 ? {} : { hint: error.details.hint }
			});
		}
	}
	async #rows(app) {
		const rows = await this.#session.client.list(require_ids.path`/apps/${app.row.name}/collaborators`);
		return understand(this.#session, "GET /apps/{app}/collaborators", () => rows.map(collaboratorOf));
	}
	#withRole(place) {
		return {
			...place,
			role: this.#members.get(require_subject.normalizeEmail(place.email))?.role ?? "collaborator"
		};
	}
	#needsRows(app, places) {
		return places.some((place) => {
			if (place.role === "collaborator") return false;
			const after = this.#roleAfter(place);
			const desired = this.#desired(app, this.#builder.subjectOf(place.identity));
			if (after === void 0 && desired !== void 0) return true;
			if (place.role === "admin") return after !== "admin" && after !== void 0;
			if (!isPlain(heldAccess(this.#team.profile, place.permissions))) return false;
			if (app.isLocked || app.row.isLocked) return true;
			return after !== void 0 && desired !== void 0 && !isPlain(desired);
		});
	}
	#endsWithRole(place) {
		if (place.role === "collaborator" || this.#roleAfter(place) !== void 0) return false;
		return place.role === "admin" || isPlain(heldAccess(this.#team.profile, place.permissions));
	}
	#roleAfter(place) {
		const subject = this.#builder.subjectOf(place.identity);
		const member = this.#session.members.get(subject);
		return member === void 0 ? place.role : roleAfter(this.#session.context.org, subject, member);
	}
	#desired(app, subject) {
		return this.#session.context.org.grants.get(app.address)?.get(subject)?.access;
	}
	#cover(app, subject, role) {
		const member = this.#session.members.get(subject);
		const now = coverOf(member?.role ?? role, app.isLocked);
		if (member === void 0) return now;
		const after = coverOf(roleAfter(this.#session.context.org, subject, member), app.isLocked);
		if (after === "everything" && this.#desired(app, subject) === void 0) return after;
		return weakerCover(now, after);
	}
	#record(app, rows) {
		this.#builder.open(app.address);
		const seen = new Set();
		for (const row of rows) {
			if (isPseudoOwner(row.email) || row.role === "owner") continue;
			this.#checkListed(row);
			const subject = this.#builder.subjectOf(row.identity);
			seen.add(subject);
			if (row.permissions.includes("manage") && this.#isActor(row)) this.managed.push(app.row.name);
			const held = heldAccess(this.#team.profile, row.permissions);
			const access = countsAs(this.#cover(app, subject, row.role), held, this.#desired(app, subject), this.#isImport);
			if (access === void 0) this.#joined += 1;
			else this.#grant(app, row.identity, access);
		}
		this.#recordCovered(app, seen);
	}
	#checkListed({ email, role }) {
		if ((role === "admin" || role === "member" || role === "viewer") && this.#team.members !== void 0 && !this.#members.has(require_subject.normalizeEmail(email))) noteContradiction(this.#builder, email);
	}
	#recordCovered(app, seen) {
		for (const [subject, grant] of this.#session.context.org.grants.get(app.address) ?? []) {
			const member = this.#session.members.get(subject);
			if (seen.has(subject) || member === void 0) continue;
			const access = coveredWithoutRow(weakerCover(this.#cover(app, subject, member.role), coverOf(member.role, app.row.isLocked)), grant.access);
			if (access !== void 0) this.#grant(app, member.identity, access, COVERED_BY_ROLE);
		}
	}
	#isActor(row) {
		return row.email !== "" && this.#session.actorEmail === require_subject.normalizeEmail(row.email);
	}
	#grant(app, identity, access, ref) {
		const grant = {
			access,
			identity,
			...ref === void 0 ? {} : { ref }
		};
		this.#builder.grant(app.address, grant);
	}
};
// src/providers/heroku/adapter/read.ts
async function identify(session) {
	const [account, team] = await namingTeam(session, [readAccount(session), readTeam(session)]);
	return actorOf(session, account, team.role, []);
}
async function readOrg(session, scope) {
	const { org, directory, clock } = session.context;
	const wants = (section) => scope.isWhole === true || require_managed.isManaged(org, section);
	const builder = new require_live_builder.LiveOrgBuilder(org, directory);
	const readAt = new Date(clock.now()).toISOString();
	const [account, profile, members] = await namingTeam(session, [
		readAccount(session),
		readProfile(session),
		wants("members") || wants("apps") ? readMembers(session, wants("members")) : void 0
	]);
	session.profile = profile;
	session.actorEmail = require_subject.normalizeEmail(account.email);
	const invitations = wants("members") && profile.invites ? await readInvitations(session) : [];
	placeMembers(session, builder, members, invitations, wants("members"));
	if (profile.role !== void 0 && profile.role !== "collaborator" && members !== void 0 && !members.some((row) => require_subject.normalizeEmail(row.email) === session.actorEmail)) noteContradiction(builder, account.email);
	const apps = wants("apps") ? await readApps(session, builder, scope, {
		profile,
		members
	}) : {
		managed: [],
		count: void 0
	};
	noticeTeam(session, builder, profile);
	const live = builder.build({
		vendorId: profile.id,
		actor: actorOf(session, account, profile.role, apps.managed),
		readAt,
		facts: {
			team: profile.name,
			type: profile.type,
			invites: profile.invites,
			fixedPermissions: profile.isFixed,
			membershipLimit: profile.membershipLimit ?? null,
			members: members === void 0 ? null : members.filter(isMembership).length,
			invitations: invitations.length,
			apps: apps.count ?? null
		}
	});
	rememberAccounts(session, builder, live, {
		members: members ?? [],
		invitations
	});
	return live;
}
function rememberAccounts(session, builder, live, rows) {
	session.accounts = new Map([...(live.accounts ?? []).values()].map((identity) => [identity.id ?? "", identity]));
	learnRows(session, builder, rows.members, rows.invitations);
	for (const [address, holders] of live.grants) {
		if (address === builder.root) continue;
		holders.forEach(({ identity }, subject) => {
			session.places.set(require_ids.placeKey(address, subject), identity);
		});
	}
}
function learnRows(session, builder, members, invitations) {
	session.members = new Map(members.filter(isMembership).map((row) => [builder.subjectOf(row.identity), row]));
	session.invitations = new Map(invitations.map((row) => [builder.subjectOf(row.identity), {
		id: row.id,
		email: row.email
	}]));
}
async function namingTeam(session, parts) {
	try {
		return await Promise.all(parts);
	} catch (error) {
		if (!require_live_builder.isRefusal(error, "NOT_FOUND")) throw error;
		const { details } = error;
		throw failures.error({ org: session.context.org.key }, {
			...details,
			message: `There is no team "${session.context.org.name}" that this token can see. ${details.message}`,
			hint: "Give the team's name as name:, or use a token of one of its members."
		});
	}
}
async function readAccount(session) {
	const body = await session.client.get("/account");
	return understand(session, "GET /account", () => accountOf(body));
}
async function readTeam(session) {
	const body = await session.client.get(require_ids.path`/teams/${session.context.org.name}`);
	return understand(session, "GET /teams/{team}", () => teamOf(body));
}
async function readProfile(session) {
	const features = session.client.get(require_ids.path`/teams/${session.context.org.name}/features`);
	const [team, body] = await Promise.all([readTeam(session), features]);
	const { present, enabled } = understand(session, "GET /teams/{team}/features", () => featuresOf(body));
	return {
		...team,
		invites: team.type === "team" && enabled.has("team-invite-acceptance"),
		isFixed: !present.has("org-access-controls")
	};
}
async function readMembers(session, isNeeded) {
	try {
		const rows = await session.client.list(require_ids.path`/teams/${session.context.org.name}/members`);
		return understand(session, "GET /teams/{team}/members", () => rows.map(memberOf));
	} catch (error) {
		if (!isNeeded && require_live_builder.isRefusal(error, "FORBIDDEN")) return void 0;
		throw error;
	}
}
async function readInvitations(session) {
	const rows = await session.client.list(require_ids.path`/teams/${session.context.org.name}/invitations`, { isInvitation: true });
	return understand(session, "GET /teams/{team}/invitations", () => rows.map(invitationOf));
}
function isMembership(row) {
	return row.role !== "collaborator" && !isPseudoOwner(row.email);
}
function membershipGrant(row) {
	const isKnown = memberForm.roles.some((role) => role.name === row.role);
	const fixed = row.isFederated ? "managed by the identity provider" : isKnown ? void 0 : "a role that cannot be set through the API";
	return {
		access: require_subject.normalizeAccess(memberForm, { role: row.role ?? "none" }),
		identity: row.identity,
		...fixed === void 0 ? {} : { fixed }
	};
}
function invitationGrant(row) {
	return {
		access: require_subject.normalizeAccess(memberForm, { role: row.role }),
		identity: row.identity,
		pending: { state: "pending" },
		ref: `invitation:${row.id}`
	};
}
function placeMembers(session, builder, rows, invitations, isManaged) {
	const members = (rows ?? []).filter(isMembership);
	for (const { identity } of [...members, ...invitations]) builder.meet(identity);
	for (const { identity, isFederated, hasMfa } of members) if (identity.id !== void 0) builder.login(identity.id, {
		hasSso: isFederated,
		...hasMfa === void 0 ? {} : { hasMfa }
	});
	builder.settle();
	learnRows(session, builder, members, invitations);
	const federated = [];
	if (rows !== void 0) builder.open(builder.root);
	for (const row of members) {
		const subject = builder.grant(builder.root, membershipGrant(row));
		if (row.isFederated) federated.push(subject);
	}
	for (const row of invitations) builder.grant(builder.root, invitationGrant(row));
	if (isManaged && federated.length > 0) noticeFederated(builder, federated.sort());
}
function noticeFederated(builder, subjects) {
	const shown = subjects.slice(0, 5).join(", ");
	const more = subjects.length > 5 ? ` and ${subjects.length - 5} more` : "";
	builder.notice({
		severity: "note",
		code: "FEDERATED_MEMBER",
		address: builder.root,
		message: `Managed by the identity provider and left alone: ${shown}${more}.`,
		hint: "Change them at the identity provider; a membership that outlives its person there has to be removed in the dashboard."
	});
}
function noticeTeam(session, builder, profile) {
	const declared = session.context.org.options.type;
	if (declared !== void 0 && declared !== profile.type) builder.notice({
		severity: "warning",
		code: "TEAM_TYPE_DIFFERS",
		address: builder.root,
		message: `The files say that ${profile.name} is of type ${String(declared)}; Heroku says ${profile.type}.`,
		hint: `Write type: ${profile.type}.`
	});
	for (const warning of session.client.warnings) builder.notice({
		severity: "note",
		code: "VENDOR_WARNING",
		address: builder.root,
		message: `Heroku says: ${warning}`
	});
}
function actorOf(session, account, role, managedApps) {
	const { org, directory } = session.context;
	return {
		identity: account,
		subject: directory.subjectOf(account, org.provider, org.key),
		standing: role === void 0 ? "no role in the team" : role,
		powers: [`role:${role ?? "none"}`, ...managedApps.map((app) => `manage:${app}`).sort()]
	};
}
// src/providers/heroku/adapter/observe.ts
const OBSERVERS = {
	grants: {
		organization: observeMembership,
		[APPS]: observePlace
	},
	settings: { [APPS]: observeLock }
};
async function observe(session, operation) {
	return await require_dispatch.dispatch(OBSERVERS, session, operation);
}
async function observeLock(session, operation) {
	const app = appNameOf(session, operation.address) ?? "";
	const body = await require_live_builder.ifThere(session.client.get(require_ids.path`/teams/apps/${app}`));
	if (body === void 0) return void 0;
	return { value: understand(session, "GET /teams/apps/{app}", () => appOf(body)).isLocked };
}
async function observeMembership(session, operation) {
	const { org, directory } = session.context;
	const [members, invitations] = await Promise.all([readMembers(session, true), requireProfile(session).invites ? readInvitations(session) : []]);
	const ours = (row) => operation.account !== void 0 && row.identity.id !== void 0 ? row.identity.id === operation.account : directory.subjectOf(row.identity, org.provider, org.key) === operation.subject || isSameAccount(row.identity, operation.observed?.identity);
	const member = members?.find((row) => row.role !== "collaborator" && ours(row));
	if (member !== void 0) return membershipGrant(member);
	const invitation = invitations.find(ours);
	return invitation === void 0 ? void 0 : invitationGrant(invitation);
}
function isSameAccount(a, b) {
	return a.email !== void 0 && b?.email !== void 0 && require_subject.normalizeEmail(a.email) === require_subject.normalizeEmail(b.email);
}
async function observePlace(session, operation) {
	const { org } = session.context;
	const profile = requireProfile(session);
	const app = appNameOf(session, operation.address) ?? "";
	const body = await require_live_builder.ifThere(session.client.get(require_ids.path`/apps/${app}/collaborators/${accountFor(session, operation)}`));
	if (body === void 0) return void 0;
	const row = understand(session, "GET /apps/{app}/collaborators/{user}", () => collaboratorOf(body));
	if (isPseudoOwner(row.email)) return void 0;
	const isLocked = isLockedInTheEnd(session, operation.address, session.apps.get(operation.address));
	const member = session.members.get(operation.subject);
	const now = coverOf(row.role ?? member?.role, isLocked);
	const access = countsAs(weakerCover(now, member === void 0 ? now : coverOf(roleAfter(org, operation.subject, member), isLocked)), heldAccess(profile, row.permissions), operation.after);
	return access === void 0 ? void 0 : {
		access,
		identity: row.identity
	};
}
// src/providers/heroku/adapter/apply.ts
const READD_PAUSES_MS = [
	500,
	1e3,
	1500,
	2e3,
	2500,
	2500
];
const WRITERS = {
	grants: {
		organization: applyMember,
		[APPS]: applyPlace
	},
	settings: { [APPS]: applyLock }
};
async function applyOperation(session, operation) {
	return await require_dispatch.dispatch(WRITERS, session, operation);
}
async function applyLock(session, operation) {
	const app = await ensureTeamApp(session, operation.address);
	const locked = operation.action !== "remove" && operation.after === true;
	await session.client.write({
		method: "PATCH",
		path: require_ids.path`/teams/apps/${app}`,
		body: { locked }
	});
	return {};
}
async function applyMember(session, operation) {
	return operation.action === "remove" ? removeMember(session, operation) : setMember(session, operation);
}
async function setMember(session, operation) {
	const team = requireProfile(session).name;
	const body = {
		email: emailFor(session, operation),
		role: operation.after?.role
	};
	const isInvited = operation.observed?.pending !== void 0;
	if (operation.action === "update" && !isInvited) {
		await session.client.write({
			method: "PATCH",
			path: require_ids.path`/teams/${team}/members`,
			body
		});
		return {};
	}
	if (!isInvited && !requireProfile(session).invites) {
		const federated = session.context.org.options.federated === true ? { federated: true } : {};
		await session.client.write({
			method: "PUT",
			path: require_ids.path`/teams/${team}/members`,
			body: {
				...body,
				...federated
			}
		});
		return {};
	}
	checkInvitation(session, await session.client.write({
		method: "PUT",
		path: require_ids.path`/teams/${team}/invitations`,
		body,
		isInvitation: true
	}), body.role);
	return {
		note: isInvited ? "invitation replaced; waits for acceptance" : "invited; waits for acceptance",
		isPending: true
	};
}
function checkInvitation(session, answer, role) {
	const { body } = answer;
	if (!require_load.isJsonObject(body)) return;
	const given = body.role;
	if (typeof given !== "string" || given === role) return;
	throw refused(session, answer, `The invitation stands with the role ${given}, not ${role ?? "none"}.`);
}
async function removeMember(session, operation) {
	const team = requireProfile(session).name;
	if (operation.observed?.pending !== void 0) {
		const named = session.invitations.get(operation.subject)?.id ?? emailFor(session, operation);
		return remove(session, require_ids.path`/teams/${team}/invitations/${named}`, true);
	}
	return remove(session, require_ids.path`/teams/${team}/members/${emailFor(session, operation)}`);
}
async function applyPlace(session, operation) {
	const app = await ensureTeamApp(session, operation.address);
	const user = accountFor(session, operation);
	if (operation.action === "remove") return remove(session, require_ids.path`/teams/apps/${app}/collaborators/${user}`);
	if (operation.action === "add") return addPlace(session, operation, app, user);
	try {
		const permissions = operation.after?.permissions ?? [];
		checkPermissions(session, await session.client.write({
			method: "PATCH",
			path: require_ids.path`/teams/apps/${app}/collaborators/${user}`,
			body: { permissions }
		}), operation);
		return {};
	} catch (error) {
		if (operation.dependsOn.length > 0 && require_live_builder.isRefusal(error, "NOT_FOUND")) return addPlace(session, operation, app, user);
		throw error;
	}
}
async function addPlace(session, operation, app, user) {
	const { org, clock } = session.context;
	const { isFixed } = requireProfile(session);
	const isBare = isFixed && isPlain(operation.after ?? {});
	const base = isBare && !session.members.has(operation.subject) ? require_ids.path`/apps/${app}` : require_ids.path`/teams/apps/${app}`;
	const body = {
		user,
		...isBare ? {} : { permissions: operation.after?.permissions ?? [] },
		...org.options.silent === true ? { silent: true } : {}
	};
	for (const pause of [...READD_PAUSES_MS, void 0]) try {
		const answer = await session.client.write({
			method: "POST",
			path: `${base}/collaborators`,
			body
		});
		const row = understand(session, answer.request, () => collaboratorOf(answer.body));
		session.places.set(require_ids.placeKey(operation.address, operation.subject), row.identity);
		checkPermissions(session, answer, operation);
		return {};
	} catch (error) {
		if (!isAlreadyThere(error)) throw error;
		const outcome = operation.dependsOn.length > 0 && pause !== void 0 ? void 0 : await alreadyThere(operation, (wanted) => observe(session, wanted));
		if (outcome !== void 0) return outcome;
		if (pause === void 0) throw error;
		await clock.sleep(pause);
	}
	return {};
}
function isAlreadyThere(error) {
	return require_live_builder.isRefusal(error, "REFUSED") && /is already a collaborator on app/i.test(error.message);
}
function checkPermissions(session, answer, operation) {
	const profile = requireProfile(session);
	if (!profile.isFixed || isPlain(operation.after ?? {})) return;
	if (understand(session, answer.request, () => collaboratorOf(answer.body)).role === "admin") return;
	throw refused(session, answer, `${profile.name} has fixed permissions: the person is on the app with the rights of the role, and ${(operation.after?.permissions ?? []).join(", ")} was not set.`);
}
function refused(session, answer, message) {
	return failures.error({ org: session.context.org.key }, {
		code: "REFUSED",
		message,
		request: answer.request,
		...answer.requestId === void 0 ? {} : { requestId: answer.requestId }
	});
}
async function remove(session, where, isInvitation = false) {
	return await require_live_builder.removed(session.client.write({
		method: "DELETE",
		path: where,
		...isInvitation ? { isInvitation } : {}
	}));
}
// src/providers/heroku/adapter/organizations.ts
async function listOrganizations(session) {
	const rows = await session.client.list("/teams");
	return understand(session, "GET /teams", () => rows.map(teamOf)).map(({ name, role }) => ({
		name,
		...role === void 0 ? {} : { standing: role },
		...role === "collaborator" ? { obstacle: "the account behind the token only works on apps there and is not in the team" } : {}
	}));
}
// src/providers/heroku/rules/account.ts
function refineAccount(draft) {
	const { actor } = draft.live;
	if (actor.powers.includes("manage")) return draft;
	const text = `Only holders of manage change who is in the Enterprise account, and the token belongs to ${actor.subject} (${actor.standing}).`;
	const escalations = draft.operations.map(({ id }) => ({
		operation: id,
		text
	}));
	return {
		...draft,
		escalations: [...draft.escalations, ...escalations]
	};
}
// src/providers/heroku/rules/check.ts
const APP_NAME = /^[a-z][a-z0-9-]{1,28}[a-z0-9]$/;
function checkOrg(org, directory) {
	const findings = [];
	for (const [address, grants] of org.grants) for (const [subject, grant] of grants) findings.push(...checkGrant(org, directory, address, subject, grant));
	for (const resource of org.resources.values()) if (resource.section === "apps" && !APP_NAME.test(resource.key)) findings.push(badAppName(resource.address, resource.key));
	findings.push(...checkAdmins(org));
	return findings;
}
function checkGrant(org, directory, address, subject, grant) {
	const about = {
		address,
		subject
	};
	const findings = [];
	if (isPseudoOwner(directory.emailOf(subject, org.provider, org.key))) findings.push({
		severity: "error",
		code: "PSEUDO_ACCOUNT",
		message: `${subject} is the account by which a team owns its apps; it is nobody's and cannot be given access.`,
		hint: "Remove the entry; rolecall never touches this account.",
		about
	});
	if (org.options.type !== "team") return findings;
	if (grant.access.role === "viewer") findings.push({
		severity: "error",
		code: "VIEWER_NEEDS_ENTERPRISE",
		message: `${subject} is declared viewer, a role that only Enterprise teams have; ${org.name} is of type team.`,
		hint: "Use member, or put the person on single apps as a collaborator.",
		about
	});
	if (require_subject.parseAddress(address).section === "apps" && !isPlain(grant.access)) findings.push({
		severity: "error",
		code: "FIXED_PERMISSIONS",
		message: `${subject} is given permissions on ${require_subject.parseAddress(address).name ?? address}, but ${org.name} is of type team, where the role fixes them.`,
		hint: "Write [] to put the person on the app.",
		about
	});
	return findings;
}
function badAppName(address, key) {
	return {
		severity: "warning",
		code: "IMPOSSIBLE_APP_NAME",
		message: `Heroku has no app of the name "${key}": names have 3 to 30 lower-case letters, digits and dashes, and begin with a letter.`,
		hint: "Use the app's name as `heroku apps` shows it.",
		about: { address }
	};
}
function checkAdmins(org) {
	const root = require_subject.formatAddress(org.key);
	if (!require_managed.isExact(org, "members") || org.protect.length > 0) return [];
	const members = [...org.grants.get(root)?.values() ?? []];
	if (members.length === 0 || members.some((grant) => grant.access.role === "admin")) return [];
	return [{
		severity: "warning",
		code: "NO_ADMIN_DECLARED",
		message: `Nobody is declared admin of ${org.name}, and a Heroku team cannot be without one.`,
		hint: "Declare at least one admin; two are better.",
		about: { address: root }
	}];
}
// src/providers/heroku/rules/derive.ts
const ADMINS = {
	to: {
		kind: "level",
		level: "admin"
	},
	access: { permissions: ALL_PERMISSIONS },
	because: "admins have every permission on every app of the team"
};
const UNLOCKED = [
	ADMINS,
	{
		to: {
			kind: "level",
			level: "member"
		},
		access: { permissions: ["view"] },
		because: "members see every app of the team; on ordinary teams the role also lets them deploy and scale"
	},
	{
		to: {
			kind: "level",
			level: "viewer"
		},
		access: { permissions: ["view"] },
		because: "viewers see every app of the team"
	}
];
const LOCKED_APP = [ADMINS];
const NOTHING = [];
const derive = (book) => ({ at: (address) => {
	if (require_subject.sectionOf(address) !== "apps") return NOTHING;
	return book.settings.get(address)?.get("locked")?.value === true ? LOCKED_APP : UNLOCKED;
} });
// src/providers/heroku/rules/escalations.ts
function findEscalations(draft, operations) {
	const { powers } = draft.live.actor;
	if (powers.includes("role:admin")) return [];
	return require_escalations.escalationsOf(operations, (operation) => refusalOf(draft, operation));
}
function refusalOf(draft, operation) {
	const { actor } = draft.live;
	const who = require_escalations.tokenOf(actor);
	if (operation.address === require_subject.formatAddress(draft.live.org)) return `Only admins change who belongs to a Heroku team, and ${who}.`;
	const app = require_subject.parseAddress(operation.address).name ?? "";
	if (actor.powers.includes(`manage:${app}`)) return void 0;
	if (operation.kind === "setting") return `Only admins and holders of manage lock or unlock ${app}, and ${who}.`;
	if (operation.action === "remove" && operation.subject === actor.subject) return void 0;
	if (draft.live.facts.type === "enterprise") return `Only admins and holders of manage change who is on ${app}, and ${who}.`;
	const isLocked = draft.live.settings.get(operation.address)?.get(LOCKED)?.value === true;
	if (!actor.powers.includes("role:member")) return `Only admins and members of the team change who is on ${app}, and ${who}.`;
	return isLocked && operation.action === "add" ? `${app} is locked: only admins add people to it, and ${who}.` : void 0;
}
// src/providers/heroku/rules/restore-places.ts
function restorePlaces(draft) {
	const leaving = new Map(draft.operations.filter((operation) => endsMembership(draft, operation)).map((operation) => [operation.subject, operation]));
	if (leaving.size === 0) return draft.operations;
	const present = new Set(draft.operations.map((operation) => operation.id));
	return [...draft.operations.map((operation) => waitForLeave(operation, leaving)), ...keptPlaces(draft, leaving).filter((operation) => !present.has(operation.id))];
}
function endsMembership(draft, operation) {
	return operation.kind === "grant" && operation.action === "remove" && operation.address === require_subject.formatAddress(draft.live.org) && operation.observed?.pending === void 0;
}
function waitForLeave(operation, leaving) {
	if (operation.kind !== "grant" || operation.action === "remove") return operation;
	const leave = leaving.get(operation.subject);
	if (leave === void 0 || require_subject.parseAddress(operation.address).section !== "apps") return operation;
	return {
		...operation,
		dependsOn: [...new Set([...operation.dependsOn, leave.id])]
	};
}
function keptPlaces(draft, leaving) {
	return placesOf(draft, leaving).map((place) => {
		const { leave } = place;
		return {
			...placeOperation(draft, place),
			action: "add",
			reason: {
				code: "declared",
				text: "declared; the end of the membership takes it away for a moment"
			},
			dependsOn: [leave.id]
		};
	});
}
function confirmPlaces(draft, operations) {
	if (draft.live.facts.fixedPermissions === true) return operations;
	const demoted = new Map(operations.filter((operation) => endsAdminRole(draft, operation)).map((operation) => [operation.subject, operation]));
	if (demoted.size === 0) return operations;
	const present = new Set(operations.map((operation) => operation.id));
	const confirmed = placesOf(draft, demoted).map((place) => {
		const { live } = place;
		return {
			...placeOperation(draft, place),
			action: "update",
			before: live.access,
			reason: {
				code: "changed",
				text: "set again, because the end of the admin role brings other permissions to light"
			}
		};
	});
	return [...operations, ...confirmed.filter((operation) => !present.has(operation.id))];
}
function endsAdminRole(draft, operation) {
	return operation.kind === "grant" && operation.action === "update" && operation.address === require_subject.formatAddress(draft.live.org) && operation.observed?.pending === void 0 && operation.before?.role === "admin";
}
function placesOf(draft, leaving) {
	const places = [];
	for (const [address, wanted] of draft.desired.grants) {
		if (require_subject.parseAddress(address).section !== "apps" || !draft.live.resources.has(address)) continue;
		for (const [subject, desired] of wanted) {
			const leave = leaving.get(subject);
			const live = draft.live.grants.get(address)?.get(subject);
			if (leave === void 0 || live === void 0 || live.ref === "role") continue;
			places.push({
				address,
				subject,
				desired,
				live,
				leave
			});
		}
	}
	return places;
}
function placeOperation(draft, { address, subject, desired, live, leave }) {
	return {
		kind: "grant",
		id: require_operation_id.grantOperationId(address, subject),
		org: draft.desired.key,
		provider: draft.desired.provider,
		address,
		subject,
		after: desired.access,
		observed: {
			access: live.access,
			identity: live.identity
		},
		direction: "none",
		...desired.reason === void 0 ? {} : { why: desired.reason },
		...desired.until === void 0 ? {} : { until: new Date(desired.until).toISOString() },
		origins: leave.origins,
		effects: [],
		dependsOn: [],
		phase: leave.phase
	};
}
// src/providers/heroku/rules/refine.ts
function refineDraft(draft) {
	const restored = confirmPlaces(draft, restorePlaces(draft));
	const promotions = promotionsIn(draft);
	const operations = restored.map((operation) => describe(draft, promotions, operation));
	return {
		...draft,
		operations,
		escalations: [...draft.escalations, ...findEscalations(draft, operations)],
		findings: [...draft.findings, ...findingsOf(draft, operations)]
	};
}
function describe(draft, promotions, operation) {
	if (operation.kind === "setting") return withEffects(operation, lockEffects(operation.after === true));
	if (operation.address === require_subject.formatAddress(draft.live.org)) return describeMembership(draft, operation);
	return describePlace(draft, promotions, operation);
}
function withEffects(operation, effects) {
	const known = new Set(operation.effects.map((effect) => effect.text));
	const fresh = effects.filter((effect) => !known.has(effect.text));
	return fresh.length === 0 ? operation : {
		...operation,
		effects: [...operation.effects, ...fresh]
	};
}
function lockEffects(isLocked) {
	return isLocked ? [{
		kind: "protection",
		text: "team members who are not on the app no longer see it and can no longer join; admins and holders of manage can still add collaborators"
	}] : [{
		kind: "protection",
		text: "the lock ends: every team member can join the app again"
	}];
}
function describeMembership(draft, operation) {
	const mailTo = {
		kind: "mail",
		subject: operation.subject
	};
	const isPending = operation.observed?.pending !== void 0;
	if (operation.action === "remove") return isPending ? withEffects(operation, [{
		kind: "note",
		text: "the link in the invitation mail stops working"
	}]) : withEffects(operation, [{
		kind: "note",
		text: "access to the team and to every app of it ends, whatever gave it",
		subject: operation.subject
	}]);
	if (isPending) {
		const text = "the open invitation is replaced, and Heroku sends another mail";
		return {
			...withEffects(operation, [{
				...mailTo,
				text
			}]),
			settles: "on-acceptance"
		};
	}
	if (operation.action === "update") return {
		...withEffects(operation, roleEffects(draft, operation)),
		settles: "now"
	};
	if (draft.live.facts.invites === true) {
		const text = "Heroku sends an invitation; the membership begins when it is accepted";
		return {
			...withEffects(operation, [{
				...mailTo,
				text
			}]),
			settles: "on-acceptance"
		};
	}
	return {
		...withEffects(operation, [{
			kind: "note",
			text: "becomes a member at once, without an invitation"
		}]),
		settles: "now"
	};
}
function roleEffects(draft, operation) {
	if (operation.before?.role === "admin") return [{
		kind: "note",
		text: `no longer manages people, billing and every app; ${draft.live.facts.type === "enterprise" ? "keeps read-only access to the apps and whatever is granted on each" : "keeps what members of the team may do on its apps"}`
	}];
	if (operation.after?.role === "admin") return [{
		kind: "note",
		text: "gets every permission on every app of the team"
	}];
	return [];
}
function describePlace(draft, promotions, operation) {
	if (operation.action === "remove") return hadJoined(draft, operation) ? withEffects(operation, [joinedNote(operation.subject)]) : operation;
	const settled = {
		...operation,
		settles: "now"
	};
	const promotion = promotions.get(operation.subject);
	if (promotion !== void 0) return withEffects({
		...settled,
		coveredBy: promotion
	}, [{
		kind: "note",
		text: "comes with the admin role"
	}]);
	if (operation.action === "update" || draft.desired.options.silent === true) return settled;
	return withEffects(settled, [{
		kind: "mail",
		text: "Heroku writes to the new collaborator; no account is needed before",
		subject: operation.subject
	}]);
}
function hadJoined(draft, { address, subject, before }) {
	const isLocking = draft.live.settings.get(address)?.get("locked")?.value === false;
	const isMember = draft.live.grants.get(require_subject.formatAddress(draft.live.org))?.has(subject) === true;
	const isLockedThen = draft.desired.settings.get(address)?.get("locked")?.value === true;
	return isLocking && isLockedThen && isMember && before !== void 0 && isPlain(before);
}
function joinedNote(subject) {
	return {
		kind: "note",
		subject,
		text: `${subject} had joined while the app was open: list ${subject} on it, as view, to keep the access`
	};
}
function promotionsIn(draft) {
	const root = require_subject.formatAddress(draft.live.org);
	const promotions = new Map();
	for (const operation of draft.operations) {
		if (operation.kind !== "grant" || operation.address !== root || operation.after?.role !== "admin") continue;
		if (operation.observed?.pending !== void 0) continue;
		if (operation.action === "update" || draft.live.facts.invites !== true) promotions.set(operation.subject, operation.id);
	}
	return promotions;
}
function findingsOf(draft, operations) {
	const findings = [];
	for (const operation of operations) {
		if (operation.kind !== "grant" || operation.after === void 0) continue;
		findings.push(...unsettable(draft, operation, operation.after));
	}
	findings.push(...crowded(draft, operations));
	return findings;
}
function unsettable(draft, operation, after) {
	const about = {
		address: operation.address,
		subject: operation.subject
	};
	if (after.role === "viewer" && draft.live.facts.type === "team") return [{
		severity: "warning",
		code: "VIEWER_NEEDS_ENTERPRISE",
		message: `${operation.subject} is declared viewer, but ${draft.desired.name} is not an Enterprise team; Heroku will refuse it.`,
		hint: "Use member, and write type: team in the organization so that `validate` reports it.",
		about
	}];
	if (require_subject.parseAddress(operation.address).section !== "apps") return [];
	if (draft.live.facts.fixedPermissions !== true || isPlain(after)) return [];
	return [{
		severity: "warning",
		code: "FIXED_PERMISSIONS",
		message: `${operation.subject} is given permissions on ${operation.address}, but ${draft.desired.name} has fixed permissions; Heroku will refuse them.`,
		hint: "Write [] to put the person on the app with the rights of the role.",
		about
	}];
}
function crowded(draft, operations) {
	const { membershipLimit, members, invitations } = draft.live.facts;
	if (typeof membershipLimit !== "number" || typeof members !== "number") return [];
	const root = require_subject.formatAddress(draft.live.org);
	const added = operations.filter((operation) => operation.address === root && operation.action === "add").length;
	if (added === 0) return [];
	const most = members + (typeof invitations === "number" ? invitations : 0) + added;
	if (most <= membershipLimit) return [];
	return [{
		severity: "warning",
		code: "MEMBERSHIP_LIMIT",
		message: `${draft.desired.name} may have ${membershipLimit} members, and would have ${most} before anybody leaves.`,
		hint: "Remove people first, or have the limit raised by Heroku.",
		about: { address: root }
	}];
}
// src/providers/heroku/index.ts
function predictReads(org) {
	if (isAccount(org.options)) return 2;
	const hasApps = require_managed.isManaged(org, APPS);
	const base = 3 + (require_managed.isManaged(org, "members") || hasApps ? 1 : 0);
	if (!hasApps) return base;
	const apps = [...org.resources.values()].filter((resource) => resource.section === "apps" && resource.hasHolders).length;
	return base + 1 + (org.options.type === "team" ? apps : Math.min(apps, 1));
}
function isAccount({ type }) {
	return type === ENTERPRISE_ACCOUNT;
}
function connect(context) {
	if (isAccount(context.org.options)) return connectAccount(context);
	const session = openSession(context);
	return {
		identify: () => identify(session),
		organizations: () => listOrganizations(session),
		read: (scope) => readOrg(session, scope),
		remaining: () => session.client.remaining(),
		apply: (operation) => applyOperation(session, operation),
		observe: (operation) => observe(session, operation)
	};
}
const heroku = {
	id: "heroku",
	title: "Heroku Teams",
	tokenVariables: ["HEROKU_API_KEY"],
	variablePrefixes: ["HEROKU_"],
	tokenHelp: "Make a token with `heroku authorizations:create -s write,identity` while logged in as an admin of the team, and put it in HEROKU_API_KEY.",
	hosts: [{
		name: "api",
		variables: ["HEROKU_API_URL", "HEROKU_HOST"],
		fallback: "https://api.heroku.com"
	}],
	shape: herokuShape,
	variants: [{}, { type: ENTERPRISE_ACCOUNT }],
	emails: "verified",
	hasInvitations: true,
	check: (org, directory) => isAccount(org.options) ? [] : checkOrg(org, directory),
	refine: (draft) => isAccount(draft.desired.options) ? refineAccount(draft) : refineDraft(draft),
	predictReads,
	abilities: (options, facts) => isAccount(options) ? [] : abilities(options, facts),
	derive,
	connect
};
exports.heroku = heroku;
