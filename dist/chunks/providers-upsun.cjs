"use strict";
const require_clock = require("./http-clock.cjs");
const require_load = require("./app-load-load.cjs");
const require_live_builder = require("./model-live-builder.cjs");
const require_ids = require("./providers-kit-ids.cjs");
const require_subject = require("./model-subject.cjs");
const require_email_trust = require("./model-email-trust.cjs");
const require_pages = require("./http-paging-pages.cjs");
const require_managed = require("./model-managed.cjs");
const require_contradiction = require("./providers-kit-contradiction.cjs");
const require_escalations = require("./providers-kit-escalations.cjs");
// src/providers/upsun/abilities.ts
const source = "https://docs.upsun.com/administration/users.html";
function from(level, levels) {
	const start = levels.indexOf(level);
	return Object.fromEntries(levels.map((name, index) => [name, start >= 0 && index >= start ? "yes" : "no"]));
}
const permissions = [
	"admin",
	"billing",
	"members",
	"plans",
	"projects:create",
	"projects:list"
];
const holders = (...names) => ({
	owner: "yes",
	...Object.fromEntries(permissions.map((name) => [name, name === "admin" || names.includes(name) ? "yes" : "no"]))
});
const projectRoles = ["viewer", "admin"];
const typeRoles = [
	"viewer",
	"contributor",
	"admin"
];
function row(ability, title, cells, ...aliases) {
	return {
		ability,
		...aliases.length === 0 ? {} : { aliases },
		title,
		cells
	};
}
const tables = [
	{
		section: "members",
		levels: "permission",
		source,
		rows: [
			row("manage-organization", "Change the organization", holders()),
			row("manage-members", "Add, change and remove users", holders("members"), "manage-users"),
			row("manage-access", "Change and remove users of projects", holders("members")),
			row("manage-teams", "Make and change teams", holders("members")),
			row("manage-billing", "Payment data, invoices and vouchers", holders("billing")),
			row("manage-plans", "Plans and options of projects", holders("plans")),
			row("create-projects", "Create projects", holders("projects:create")),
			row("list-projects", "See every project of the organization", holders("billing", "plans", "projects:list"))
		]
	},
	{
		section: "projects",
		levels: "membership",
		source,
		rows: [row("manage-access", "Change and remove users of the project", holders("members")), row("invite-users", "Invite users to the project", {
			...holders(),
			admin: "unknown"
		})]
	},
	{
		section: "projects",
		levels: "role",
		source,
		rows: [
			row("view", "See the project", from("viewer", projectRoles), "view-environment"),
			row("push", "Push code to every environment", from("admin", projectRoles), "push-code"),
			row("manage-access", "Change and remove users of the project", from("admin", projectRoles), "manage-user-access"),
			row("invite-users", "Invite users to the project", from("admin", projectRoles)),
			row("change-settings", "Change the project's settings", from("admin", projectRoles)),
			row("execute-actions", "Execute actions on all environments", from("admin", projectRoles)),
			row("branch", "Branch from every environment", from("admin", projectRoles), "branch-environment"),
			row("deploy", "Deploy every environment", from("admin", projectRoles)),
			row("ssh", "Log in by SSH to every environment", from("admin", projectRoles), "ssh-access"),
			row("force-push", "Rewrite history", from("admin", projectRoles))
		]
	},
	{
		section: "projects",
		levels: "environment-role",
		source,
		rows: [
			row("view", "See environments of the type", from("viewer", typeRoles), "view-environment"),
			row("push", "Push code", from("contributor", typeRoles), "push-code"),
			row("branch", "Branch from environments of the type", from("viewer", typeRoles), "branch-environment"),
			row("ssh", "Log in by SSH, unless the application's own access.ssh says otherwise", from("contributor", typeRoles), "ssh-access"),
			row("change-settings", "Change the environment's settings", from("admin", typeRoles)),
			row("execute-actions", "Execute actions on environments of the type", from("admin", typeRoles)),
			row("deploy", "Deploy by pushing", from("contributor", typeRoles)),
			row("force-push", "Rewrite history", from("admin", typeRoles))
		]
	}
];
function abilities() {
	return tables;
}
// src/providers/upsun/shape.ts
const environmentTypes = [
	"production",
	"staging",
	"development"
];
const environmentRoles = [
	"viewer",
	"contributor",
	"admin"
];
const memberForm = {
	form: "permissions",
	permissions: [
		{
			name: "admin",
			description: "Everything below, and managing the organization.",
			isPowerful: true
		},
		{
			name: "billing",
			description: "Payment data, invoices and vouchers; brings projects:list."
		},
		{
			name: "members",
			description: "Add, change and remove users of the organization.",
			isPowerful: true
		},
		{
			name: "plans",
			description: "Plans and options of existing projects; brings projects:list."
		},
		{
			name: "projects:create",
			description: "Create projects."
		},
		{
			name: "projects:list",
			description: "See every project of the organization, without access to it."
		}
	],
	brings: {
		admin: [
			"billing",
			"members",
			"plans",
			"projects:create",
			"projects:list"
		],
		billing: ["projects:list"],
		plans: ["projects:list"]
	}
};
const projectForm = {
	form: "environments",
	roles: [{
		name: "viewer",
		description: "Sees the project; more only where an environment type says so."
	}, {
		name: "admin",
		description: "Everything on all environments, user management included.",
		isPowerful: true
	}],
	base: "viewer",
	environments: environmentTypes,
	environmentRoles: [
		{
			name: "viewer",
			description: "Views environments of the type and branches from them."
		},
		{
			name: "contributor",
			description: "Pushes code, branches, and logs in by SSH."
		},
		{
			name: "admin",
			description: "Changes settings and executes actions on environments of the type.",
			isPowerful: true
		}
	]
};
function normalizeTeamRole(value) {
	if (value === "admin" || value === "viewer") return { value };
	if (!require_load.isJsonObject(value)) return {
		problem: `${require_load.canonicalJson(value)} is not a role of a team.`,
		hint: "Use admin, or { development: contributor }."
	};
	const entries = Object.entries(value).filter(([, role]) => role !== void 0);
	for (const [type, role] of entries) {
		if (!environmentTypes.includes(type)) return {
			problem: `"${type}" is not an environment type.`,
			hint: `The types are ${environmentTypes.join(", ")}.`
		};
		if (!environmentRoles.includes(role)) return {
			problem: `"${String(role)}" is not a role on an environment type.`,
			hint: `The roles are ${environmentRoles.join(", ")}.`
		};
	}
	if (entries.length === 0) return { value: "viewer" };
	return { value: Object.fromEntries(entries.sort(([a], [b]) => a < b ? -1 : 1)) };
}
function describeTeamRole(value) {
	if (!require_load.isJsonObject(value)) return String(value);
	return Object.entries(value).map(([type, role]) => `${String(role)} on ${type}`).join(", ");
}
function compareTeamRoles(before, after) {
	const from = teamRanks(before);
	const to = teamRanks(after);
	const isMore = to.some((rank, index) => rank > (from[index] ?? 0));
	const isLess = from.some((rank, index) => rank > (to[index] ?? 0));
	return isMore && isLess ? "mixed" : isMore ? "more" : isLess ? "less" : "none";
}
function teamRanks(value) {
	if (value === void 0) return [
		0,
		0,
		0,
		0
	];
	if (value === "admin") return [
		2,
		3,
		3,
		3
	];
	const byType = require_load.isJsonObject(value) ? value : {};
	const rank = (type) => environmentRoles.indexOf(byType[type]) + 1;
	return [1, ...environmentTypes.map(rank)];
}
const shape = {
	options: { ...require_email_trust.verifiedEmailsOption },
	hasOwner: true,
	notManaged: ["whether an organization enforces multi-factor authentication", "API tokens and SSH keys of other people"],
	ownerMoves: "Upsun moves the ownership of an organization on a support ticket, and no API call does.",
	members: {
		form: memberForm,
		description: "Users of the organization and their organization permissions. An empty list is a member without any, the normal state of somebody who only works on projects.",
		keeps: [],
		cascades: ["projects", "groups"],
		impliedBy: {
			sections: ["projects", "groups"],
			access: { permissions: [] }
		}
	},
	sections: [{
		section: "groups",
		noun: "team",
		description: "Teams of the organization, by label: who is in them, the one role they have, and the projects they reach. Needs the teams capability.",
		lifecycle: "managed",
		hasId: false,
		holders: {
			key: "members",
			form: { form: "listed" },
			description: "Who is in the team.",
			acceptsGroups: false,
			keeps: [],
			isShortForm: true
		},
		settings: [{
			key: "role",
			description: "What the team may do, the same on every project it reaches: admin, or a role for each environment type.",
			schema: {
				anyOf: [{ enum: ["admin", "viewer"] }, {
					type: "object",
					additionalProperties: false,
					properties: Object.fromEntries(environmentTypes.map((type) => [type, { enum: [...environmentRoles] }]))
				}],
				examples: ["admin", {
					development: "contributor",
					staging: "viewer"
				}]
			},
			kind: "value",
			normalize: normalizeTeamRole,
			describe: describeTeamRole,
			compare: compareTeamRoles
		}],
		reaches: {
			key: "projects",
			section: "projects",
			description: "Projects the team reaches, by their keys under projects."
		}
	}, {
		section: "projects",
		noun: "project",
		description: "Projects and who has direct access to them.",
		lifecycle: "adopted",
		hasId: true,
		holders: {
			key: "access",
			form: projectForm,
			description: "Direct access: admin, or a role for each environment type. What people have through a team stands on the team.",
			acceptsGroups: false,
			keeps: []
		},
		settings: []
	}]
};
// src/providers/upsun/adapter/convert.ts
function accessOfMember(permissions) {
	const unified = permissions.map((one) => one === "project:create" ? "projects:create" : one);
	return require_subject.normalizeAccess(memberForm, { permissions: unified });
}
function permissionsOfMember(access) {
	return access.permissions ?? [];
}
function accessOfProject(permissions) {
	const role = permissions.includes("admin") ? "admin" : "viewer";
	const environments = {};
	const more = [];
	for (const permission of permissions) {
		const [type = "", level] = splitOnce(permission);
		if (level === void 0 ? permission === "admin" || permission === "viewer" : isOutranked(environments, type, level)) continue;
		if (level !== void 0 && isType(type) && (role !== "admin" || isEnvironmentRole(level))) environments[type] = level;
		else more.push(permission);
	}
	return require_subject.normalizeAccess(projectForm, {
		role,
		environments,
		permissions: more
	});
}
function splitOnce(permission) {
	const colon = permission.indexOf(":");
	return colon > 0 ? [permission.slice(0, colon), permission.slice(colon + 1)] : [permission];
}
function isType(type) {
	return environmentTypes.includes(type);
}
function isEnvironmentRole(role) {
	return environmentRoles.includes(role);
}
function isOutranked(environments, type, level) {
	const present = environments[type];
	if (present === void 0 || !isType(type)) return false;
	const rank = (role) => {
		const known = environmentRoles.indexOf(role);
		return known === -1 ? environmentRoles.length : known;
	};
	return rank(present) >= rank(level);
}
function permissionsOfProject(access) {
	const more = access.permissions ?? [];
	if (access.role === "admin") return ["admin", ...more];
	return [
		"viewer",
		...Object.entries(access.environments ?? {}).map(([type, role]) => `${type}:${role}`),
		...more
	];
}
function accessOfInvitation(role, pairs) {
	if (role === "admin") return accessOfProject(["admin"]);
	return accessOfProject([role, ...pairs.map((pair) => `${pair.type}:${pair.role}`)]);
}
function unknownInInvitation({ role }) {
	return role === "admin" || role === "viewer" ? {} : { fixed: `invited as ${role}, which rolecall does not know` };
}
function invitationOfProject(access) {
	if (access.role === "admin") return {
		role: "admin",
		permissions: []
	};
	const more = (access.permissions ?? []).filter((one) => one.includes(":"));
	return {
		role: "viewer",
		permissions: [...permissionsOfProject({ environments: access.environments ?? {} }), ...more].map(splitOnce).flatMap(([type = "", role]) => role === void 0 ? [] : [{
			type,
			role
		}])
	};
}
function roleOfTeam(permissions) {
	const access = accessOfProject(permissions);
	if (access.role === "admin") return "admin";
	return access.environments ?? "viewer";
}
function unknownInTeam(permissions) {
	const unknown = require_load.unknownLevels(projectForm, accessOfProject(permissions));
	if (unknown.length === 0) return {};
	return { fixed: `the team has ${unknown.join(", ")}, which rolecall does not know` };
}
function permissionsOfTeam(role) {
	if (role === void 0) return [];
	if (!require_load.isJsonObject(role)) return permissionsOfProject({ role: String(role) });
	return permissionsOfProject({ environments: Object.fromEntries(Object.entries(role).map(([type, value]) => [type, String(value)])) });
}
function identityOf(id, user) {
	if (user === void 0) return { id };
	const name = `${user.first_name} ${user.last_name}`.trim();
	return {
		id,
		...user.email === "" ? {} : { email: user.email },
		...name === "" ? {} : { name }
	};
}
function loginOf(user) {
	return {
		...user?.mfa_enabled === void 0 ? {} : { hasMfa: user.mfa_enabled },
		...user?.sso_enabled === void 0 ? {} : { hasSso: user.sso_enabled }
	};
}
// src/providers/upsun/adapter/failures.ts
function vendorWords(response) {
	const body = require_live_builder.jsonIn(response.text);
	if (!require_load.isJsonObject(body)) return void 0;
	for (const key of [
		"message",
		"detail",
		"title",
		"type",
		"error",
		"error_description"
	]) {
		const words = textOf(body[key]);
		if (words === void 0) continue;
		const more = key === "error" ? textOf(body.error_hint) ?? textOf(body.error_description) : void 0;
		return more === void 0 ? words : `${words}: ${more}`;
	}
}
function textOf(value) {
	if (typeof value === "string" && value !== "") return value;
	if (!require_load.isJsonObject(value)) return void 0;
	const parts = Object.entries(value).map(([field, messages]) => {
		return `${field}: ${(Array.isArray(messages) ? messages : [messages]).map((message) => typeof message === "string" ? message : JSON.stringify(message)).join(", ")}`;
	});
	return parts.length === 0 ? void 0 : parts.join("; ");
}
function isStepUp(response) {
	if (response.status !== 401) return false;
	return (response.headers.get("www-authenticate") ?? "").includes("insufficient_user_authentication") || response.text.includes("\"insufficient_user_authentication\"");
}
const HINTS = {
	402: "The subscription's user licences are used up: add licences, or remove somebody first.",
	403: "The account behind the token needs the organization's permission to manage users, and a second factor where the organization enforces it.",
	429: "Try again in a few minutes."
};
function judge$1(response, call) {
	if (isStepUp(response)) return {
		code: "STEP_UP",
		hint: "The organization asks for a stronger login than an API token can give. Use the token of a service user that is exempt, or ask the organization's owner."
	};
	return require_live_builder.judgeStatus(response.status, {
		...HINTS,
		401: tokenHint(call)
	});
}
function tokenHint(context) {
	return `Make an API token in the console (My profile, API tokens) and put it into ${context.tokenVariables.join(" or ")}.`;
}
const failures = require_live_builder.createFailures({
	provider: "upsun",
	reaching: "Check the network and the address of the API (UPSUN_API_URL, UPSUN_AUTH_URL, or url: in the organization).",
	judge: judge$1,
	describe: (response) => `${response.request} was answered with ${response.status}: ${vendorWords(response) ?? "no explanation"}`,
	requestIdOf: (response) => require_live_builder.headerOf(response, "x-request-id", "x-platform-request-id"),
	describeFailure: ({ message }) => message
});
// src/providers/upsun/adapter/narrow.ts
function text(object, key) {
	const value = object[key];
	if (typeof value === "string" && value !== "") return value;
	throw new Error(`${key} is ${require_live_builder.kindOf(value)} and not a text`);
}
function optionalText(object, key) {
	const value = object[key];
	return typeof value === "string" ? value : void 0;
}
function checked(value, rules) {
	const wrong = require_live_builder.wrongField(value, rules);
	if (wrong !== void 0) throw new Error(wrong);
	return value;
}
function texts(object, key) {
	const value = object[key];
	if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
	throw new Error(require_live_builder.wrongField(value, ["text"], key) ?? `${key} is wrong`);
}
function object(value) {
	if (require_load.isJsonObject(value)) return value;
	throw new Error("an object was expected");
}
function linkOf(value, relation) {
	const links = value._links;
	const link = require_load.isJsonObject(links) ? links[relation] : void 0;
	return require_load.isJsonObject(link) && typeof link.href === "string" ? link.href : void 0;
}
function referenceLinks(value, set) {
	const links = value._links;
	if (!require_load.isJsonObject(links)) return [];
	const prefix = `ref:${set}:`;
	return Object.keys(links).filter((relation) => relation.startsWith(prefix)).sort((a, b) => Number(a.slice(prefix.length)) - Number(b.slice(prefix.length))).flatMap((relation) => linkOf(value, relation) ?? []);
}
// src/providers/upsun/adapter/records.ts
const links = { "_links?": {} };
const organizationFields = {
	...links,
	id: "filled text",
	name: "filled text",
	owner_id: "filled text",
	"status?": "text",
	"capabilities?": ["text"]
};
const memberFields = {
	...links,
	user_id: "filled text",
	permissions: ["text"],
	"owner?": "flag"
};
const invitationFields = {
	id: "filled text",
	state: "filled text",
	email: "filled text"
};
const pairs = {
	type: "filled text",
	role: "filled text"
};
const projectInvitationFields = {
	...invitationFields,
	"role?": "text",
	"permissions?": [pairs],
	"environments?": [pairs]
};
const projectFields = {
	...links,
	id: "filled text",
	"title?": "text",
	"status?": "text"
};
const teamFields = {
	id: "filled text",
	label: "filled text",
	"project_permissions?": ["text"]
};
const userFields = {
	id: "filled text",
	"username?": "text",
	"email?": "text",
	"first_name?": "text",
	"last_name?": "text"
};
function organizationRecord(value) {
	checked(value, organizationFields);
	return {
		id: text(value, "id"),
		name: text(value, "name"),
		ownerId: text(value, "owner_id"),
		status: optionalText(value, "status") ?? "active",
		capabilities: Array.isArray(value.capabilities) ? texts(value, "capabilities") : [],
		listsMembers: linkOf(value, "members") !== void 0
	};
}
function memberRecord(value) {
	checked(value, memberFields);
	return {
		userId: text(value, "user_id"),
		permissions: texts(value, "permissions"),
		isOwner: value.owner === true
	};
}
function invitationRecord(value) {
	checked(value, invitationFields);
	return {
		id: text(value, "id"),
		state: text(value, "state"),
		email: text(value, "email")
	};
}
function organizationInvitationRecord(value) {
	return {
		...invitationRecord(value),
		permissions: texts(value, "permissions")
	};
}
function projectInvitationRecord(value) {
	checked(value, projectInvitationFields);
	const pairs = ([value.permissions, value.environments].find((one) => Array.isArray(one)) ?? []).flatMap((item) => {
		const pair = object(item);
		const type = optionalText(pair, "type");
		const role = optionalText(pair, "role");
		return type === void 0 || role === void 0 ? [] : [{
			type,
			role
		}];
	});
	return {
		...invitationRecord(value),
		role: optionalText(value, "role") ?? "viewer",
		pairs
	};
}
function projectRecord(value) {
	checked(value, projectFields);
	const id = text(value, "id");
	const title = optionalText(value, "title");
	return {
		id,
		title: title === void 0 || title === "" ? id : title,
		status: optionalText(value, "status") ?? "active"
	};
}
function accessRecord(value) {
	return {
		userId: text(value, "user_id"),
		projectId: text(value, "project_id"),
		permissions: texts(value, "permissions"),
		mayChange: require_load.isJsonObject(value._links) ? linkOf(value, "update") !== void 0 : void 0
	};
}
function teamRecord(value) {
	checked(value, teamFields);
	return {
		id: text(value, "id"),
		label: text(value, "label"),
		permissions: Array.isArray(value.project_permissions) ? texts(value, "project_permissions") : []
	};
}
function userRecord(value) {
	checked(value, userFields);
	return {
		id: text(value, "id"),
		username: optionalText(value, "username") ?? "",
		email: optionalText(value, "email") ?? "",
		first_name: optionalText(value, "first_name") ?? "",
		last_name: optionalText(value, "last_name") ?? ""
	};
}
// src/providers/upsun/adapter/read-teams.ts
function requireTeams(session, organization) {
	if (organization.capabilities.includes("teams")) return;
	throw failures.error(session.client.failure, {
		code: "UNSUPPORTED",
		message: `The files declare groups, and the organization ${organization.name} does not have the teams feature.`,
		hint: "Add Advanced User Management to the organization, or remove groups from the file."
	});
}
async function listTeams(session) {
	return await session.client.list({
		what: `teams of ${session.context.org.name}`,
		path: "/teams",
		pageSize: 100,
		query: { "filter[organization_id]": session.organizationId },
		item: teamRecord,
		identify: (team) => team.id
	});
}
function matchTeams(teams, label) {
	const exact = teams.filter((team) => team.label === label);
	if (exact.length > 0) return exact;
	return teams.filter((team) => team.label.toLowerCase() === label.toLowerCase());
}
async function readTeams(read) {
	const { session } = read;
	const placedTeams = placeTeams(read, await listTeams(session));
	const addressOf = new Map([...read.placed].map(([address, project]) => [project.id, address]));
	await Promise.all([...placedTeams].map(async ([address, team]) => {
		await Promise.all([readMembers(read, address, team), readReach(read, address, team, addressOf)]);
	}));
}
function placeTeams(read, teams) {
	const { session, builder } = read;
	const { org } = session.context;
	const placed = new Map();
	const taken = new Set();
	for (const resource of org.resources.values()) {
		if (resource.section !== "groups") continue;
		const matches = matchTeams(teams, resource.key);
		for (const team of matches) taken.add(team.id);
		const [only, second] = matches;
		if (second !== void 0) builder.gap({
			address: resource.address,
			code: "AMBIGUOUS",
			message: `${matches.length} teams are called "${resource.key}": ${matches.map((team) => team.id).join(", ")}.`,
			hint: "Rename all but one of them in the console."
		});
		else if (only !== void 0) placed.set(resource.address, only);
	}
	for (const team of teams) {
		if (taken.has(team.id)) continue;
		const byLabel = require_subject.formatAddress(org.key, "groups", team.label);
		const isFree = !placed.has(byLabel) && !org.resources.has(byLabel);
		placed.set(isFree ? byLabel : require_subject.formatAddress(org.key, "groups", `${team.label} (${team.id})`), team);
	}
	for (const [address, team] of placed) recordTeam(session, builder, address, team);
	return placed;
}
function recordTeam(session, builder, address, team) {
	builder.open(address);
	builder.resource({
		address,
		section: "groups",
		id: team.id,
		title: team.label
	});
	builder.setting(address, require_load.EXISTENCE, {
		value: true,
		ref: `team:${team.id}`
	});
	builder.setting(address, "role", {
		value: roleOfTeam(team.permissions),
		ref: `team:${team.id}`,
		...unknownInTeam(team.permissions)
	});
	session.teams.set(address, {
		id: team.id,
		title: team.label
	});
}
async function readMembers(read, address, team) {
	const { session, builder, users } = read;
	const { addresses } = read.scope;
	if (addresses !== void 0 && !addresses.has(address)) return;
	const { client } = session;
	try {
		const ids = await client.list({
			what: `members of team ${team.label}`,
			path: `/teams/${require_ids.segment(team.id)}/members`,
			pageSize: 50,
			item: (value) => text(value, "user_id"),
			identify: (id) => id,
			onPage: async (page, found) => {
				if (found.every((id) => users.has(id))) return;
				for (const [id, user] of await client.userReferences(page)) users.set(id, user);
			}
		});
		for (const id of ids) {
			const identity = identityOf(id, users.get(id));
			builder.grant(address, {
				access: {},
				identity,
				ref: `user:${id}`
			});
		}
	} catch (error) {
		recordGap$1(read, address, error);
	}
}
async function readReach(read, address, team, addressOf) {
	const { session, builder } = read;
	const { addresses } = read.scope;
	const reaches = (one) => one === address || require_subject.parseAddress(one).section === "projects";
	if (addresses !== void 0 && ![...addresses].some(reaches)) return;
	try {
		const projects = await session.client.list({
			what: `projects of team ${team.label}`,
			path: `/teams/${require_ids.segment(team.id)}/project-access`,
			pageSize: 200,
			item: (value) => text(value, "project_id"),
			identify: (id) => id
		});
		const group = require_subject.parseAddress(address).name ?? team.label;
		for (const id of projects) {
			const project = addressOf.get(id);
			if (project !== void 0) builder.groupGrant(project, group, {
				access: {},
				ref: `team:${team.id}`
			});
		}
	} catch (error) {
		recordGap$1(read, address, error);
		recordGap$1(read, `${read.builder.root}/projects`, error);
	}
}
function recordGap$1(read, address, error) {
	if (!(error instanceof require_clock.ProviderError) || error.code === "UNAUTHORIZED" || error.code === "STEP_UP") throw error;
	const { code, message, hint } = error.details;
	read.builder.gap({
		address,
		code,
		message,
		...hint === void 0 ? {} : { hint }
	});
}
// src/providers/upsun/adapter/listing.ts
function firstPage({ path, query }, pageSize) {
	return `${path}?${new URLSearchParams({
		...query,
		"page[size]": String(pageSize)
	}).toString()}`;
}
// src/providers/upsun/adapter/token.ts
const EARLY_MS = 6e4;
const CLIENT = `Basic ${Buffer.from("platform-api-user:").toString("base64")}`;
var TokenSource = class {
	#http;
	#apiToken;
	#clock;
	#current;
	#exchange;
	constructor(options) {
		this.#http = options.http;
		this.#apiToken = options.apiToken;
		this.#clock = options.clock;
	}
	async get(failure, rejected) {
		const current = this.#current;
		const isRejected = rejected !== void 0 && current?.token.generation === rejected.generation;
		if (current !== void 0 && !isRejected && current.renewedAt > this.#clock.now()) return current.token;
		this.#exchange ??= this.#renew().finally(() => {
			this.#exchange = void 0;
		});
		const outcome = await this.#exchange;
		if (typeof outcome === "function") throw outcome(failure);
		return outcome;
	}
	async #renew() {
		try {
			const response = await this.#post();
			if (response.status !== 200) return (failure) => refusalOf(failure, response);
			const body = response.json();
			const { access_token: value, expires_in: life } = require_load.isJsonObject(body) ? body : {};
			if (typeof value !== "string" || value === "") return (failure) => emptyHanded(failure, response);
			const token = {
				value,
				generation: (this.#current?.token.generation ?? 0) + 1
			};
			const lifeMs = (typeof life === "number" ? life : 900) * 1e3;
			this.#current = {
				token,
				renewedAt: this.#clock.now() + lifeMs - Math.min(EARLY_MS, lifeMs / 2)
			};
			return token;
		} catch (error) {
			return (failure) => failures.ofFailure(error, {
				...failure,
				isWrite: false
			});
		}
	}
	async #post() {
		return await this.#http.request({
			method: "POST",
			url: "/oauth2/token",
			headers: { authorization: CLIENT },
			body: { form: {
				grant_type: "api_token",
				api_token: this.#apiToken
			} },
			isRepeatable: true,
			isPublic: true
		});
	}
};
function emptyHanded(failure, response) {
	return failures.error(failure, {
		code: "NOT_JSON",
		message: `${response.request} answered without an access token.`,
		request: response.request,
		hint: "Check the address of the login host (UPSUN_AUTH_URL)."
	});
}
function refusalOf(failure, response) {
	if (response.status !== 400 && response.status !== 401) return failures.ofResponse(response, {
		...failure,
		isWrite: false
	});
	const variables = failure.tokenVariables.join(" or ");
	return failures.error(failure, {
		code: "UNAUTHORIZED",
		message: `The API token in ${variables} was not accepted (${vendorWords(response) ?? `status ${response.status}`}).`,
		request: response.request,
		status: response.status,
		hint: tokenHint(failure)
	});
}
// src/providers/upsun/adapter/client.ts
const tokenVariables = ["UPSUN_CLI_TOKEN", "PLATFORMSH_CLI_TOKEN"];
var Client = class {
	failure;
	#http;
	#tokens;
	#basePath;
	#linked = new Map();
	constructor(context) {
		const { org } = context;
		const variables = org.tokenVariable === void 0 ? tokenVariables : [org.tokenVariable];
		this.failure = {
			org: org.key,
			tokenVariables: variables
		};
		const baseUrl = context.hosts.api ?? "https://api.upsun.com";
		this.#basePath = new URL(baseUrl).pathname.replace(/\/+$/, "");
		this.#http = context.http({
			baseUrl,
			headers: { accept: "application/json, application/hal+json, application/problem+json" }
		});
		this.#tokens = tokensOf(context);
	}
	async get(path) {
		return this.#parse(await this.#read(path), false);
	}
	async find(path) {
		const value = await require_live_builder.ifThere(this.get(path));
		return value === void 0 ? void 0 : object(value);
	}
	async write(method, path, body) {
		const request = body === void 0 ? {
			method,
			url: path
		} : {
			method,
			url: path,
			body: { json: body }
		};
		const call = this.#call(true);
		const response = require_live_builder.requireSuccess(failures, await this.#send(request, true), call);
		const parsed = this.#parse(response, true);
		return {
			status: response.status,
			body: require_load.isJsonObject(parsed) ? parsed : void 0
		};
	}
	async list(listing) {
		return await this.#walk(listing, async (path) => {
			const page = this.#objectOf(await this.get(path), listing.what);
			const wrong = require_live_builder.wrongField(page, {
				items: [{}],
				"count?": "number",
				"_links?": { "next?": { href: "filled text" } }
			});
			if (wrong !== void 0 || !Array.isArray(page.items)) throw this.#misshapen(listing.what, wrong ?? "");
			const items = this.#items(listing, page.items);
			await listing.onPage?.(page, items);
			return {
				items,
				next: linkOf(page, "next"),
				...typeof page.count === "number" ? { total: page.count } : {}
			};
		});
	}
	async listBare(listing) {
		return await this.#walk(listing, async (path) => {
			const response = await this.#read(path);
			const values = this.#parse(response, false);
			if (!Array.isArray(values)) throw this.#misshapen(listing.what, "it is not a list");
			const next = /<([^>]+)>\s*;\s*rel="?next"?/.exec(response.headers.get("link") ?? "")?.[1];
			return {
				items: this.#items(listing, values),
				next
			};
		});
	}
	async getArray(path, what) {
		const values = await this.get(path);
		if (!Array.isArray(values)) throw this.#misshapen(what, "it is not a list");
		return this.#items({
			what,
			item: (value) => value
		}, values);
	}
	async userReferences(page) {
		const users = new Map();
		const answers = await Promise.all(referenceLinks(page, "users").map(async (href) => this.#objectOf(await this.get(this.localPath(href)), "user references")));
		for (const answer of answers) for (const [id, value] of Object.entries(answer)) {
			const wrong = value === null ? void 0 : require_live_builder.wrongField(value, referenceFields, id);
			if (wrong !== void 0) throw this.#misshapen("user references", wrong);
			if (require_load.isJsonObject(value) && typeof value.email === "string") users.set(id, userReference(id, value));
		}
		return users;
	}
	localPath(href) {
		const url = new URL(href, "https://pinned.invalid/");
		const path = url.pathname + url.search;
		return this.#basePath !== "" && path.startsWith(`${this.#basePath}/`) ? path.slice(this.#basePath.length) : path;
	}
	async #read(path) {
		const response = await this.#send({
			method: "GET",
			url: path
		}, false);
		if (response.status !== 200) throw failures.ofResponse(response, this.#call(false));
		return response;
	}
	async #send(request, isWrite) {
		const call = this.#call(isWrite);
		const token = await this.#tokens.get(this.failure);
		const response = await require_live_builder.answerTo(this.#http, failures, withToken(request, token.value), call);
		if (response.status !== 401 || isStepUp(response)) return response;
		const fresh = await this.#tokens.get(this.failure, token);
		return await require_live_builder.answerTo(this.#http, failures, withToken(request, fresh.value), call);
	}
	#parse(response, isWrite) {
		return require_live_builder.bodyOf(failures, response, this.#call(isWrite));
	}
	#call(isWrite) {
		return {
			...this.failure,
			isWrite
		};
	}
	async #walk(listing, readPage) {
		const { what, identify, pageSize } = listing;
		const first = firstPage(listing, pageSize);
		const read = async (cursor) => {
			const path = cursor ?? first;
			const { items, next, total } = await readPage(path);
			if (next === void 0 && items.length >= pageSize && (total === void 0 || total === items.length)) await this.#proveLinks(listing, readPage);
			if (next !== void 0 && this.localPath(next) === path) throw new require_pages.IncompleteListing("repeated-page", `The list of ${what} goes in circles.`, 0);
			return {
				items,
				...next === void 0 ? {} : { next: this.localPath(next) },
				...total === void 0 ? {} : { total }
			};
		};
		try {
			return await require_pages.readAllPages({
				what,
				read,
				identify
			});
		} catch (error) {
			if (!(error instanceof require_pages.IncompleteListing)) throw error;
			throw failures.error(this.failure, {
				code: "INCOMPLETE",
				message: error.message,
				hint: "Nothing is planned from half a list. Try again.",
				cause: error
			});
		}
	}
	async #proveLinks(listing, readPage) {
		const kind = listing.path.split("/").at(-1) ?? "";
		const isProved = this.#linked.get(kind) ?? readPage(firstPage(listing, listing.pageSize - 1)).then(({ next }) => next !== void 0);
		this.#linked.set(kind, isProved);
		if (await isProved) return;
		const message = `The list of ${listing.what} fills a whole page, and the answer does not say whether there is more.`;
		throw new require_pages.IncompleteListing("too-few", message, listing.pageSize);
	}
	#items(listing, values) {
		return values.map((value, index) => {
			try {
				return listing.item(object(value));
			} catch (error) {
				throw this.#misshapen(`entry ${index + 1} of the ${listing.what}`, error.message);
			}
		});
	}
	#objectOf(value, what) {
		if (require_load.isJsonObject(value)) return value;
		throw this.#misshapen(what, "it is not an object");
	}
	#misshapen(what, problem) {
		return failures.error(this.failure, {
			code: "NOT_JSON",
			message: `The answer for ${what} is not what the API describes: ${problem}.`,
			hint: "Check the address of the API; if it is right, this version of rolecall does not know this answer."
		});
	}
};
const sharedTokens = new WeakMap();
function tokensOf(context) {
	const known = context.account && sharedTokens.get(context.account);
	if (known !== void 0) return known;
	const tokens = new TokenSource({
		http: context.http({ baseUrl: context.hosts.auth ?? "https://auth.upsun.com" }),
		apiToken: context.token,
		clock: context.clock
	});
	if (context.account !== void 0) sharedTokens.set(context.account, tokens);
	return tokens;
}
function withToken(request, token) {
	return {
		...request,
		headers: {
			...request.headers,
			authorization: `Bearer ${token}`
		}
	};
}
const referenceFields = {
	"email?": "text",
	"username?": "text",
	"first_name?": "text",
	"last_name?": "text",
	"mfa_enabled?": "flag",
	"sso_enabled?": "flag"
};
function userReference(id, value) {
	const field = (key) => {
		const found = value[key];
		return typeof found === "string" ? found : "";
	};
	return {
		id,
		username: field("username"),
		email: field("email"),
		first_name: field("first_name"),
		last_name: field("last_name"),
		picture: field("picture"),
		...typeof value.mfa_enabled === "boolean" ? { mfa_enabled: value.mfa_enabled } : {},
		...typeof value.sso_enabled === "boolean" ? { sso_enabled: value.sso_enabled } : {}
	};
}
// src/providers/upsun/adapter/session.ts
function openSession(context) {
	return {
		context,
		client: new Client(context),
		root: require_subject.formatAddress(context.org.key),
		actor: void 0,
		live: void 0,
		organizationId: "",
		members: new Map(),
		projects: new Map(),
		teams: new Map(),
		invitations: new Map(),
		failed: new Map(),
		direct: new Map()
	};
}
function subjectOf(session, identity) {
	const { directory, org } = session.context;
	return directory.subjectOf(identity, org.provider, org.key);
}
function emailOf(session, subject) {
	const { directory, org } = session.context;
	return directory.emailOf(subject, org.provider, org.key);
}
function userIdOf(session, { account, subject }) {
	const { directory, org } = session.context;
	return account ?? session.members.get(subject)?.id ?? directory.accountIdOf(subject, org.provider, org.key);
}
// src/providers/upsun/adapter/targets.ts
function targetOf(session, operation) {
	const { section } = require_subject.parseAddress(operation.address);
	const team = session.teams.get(operation.address);
	if (operation.kind === "setting") return {
		kind: "team",
		operation,
		team
	};
	if (section === void 0) return {
		kind: "member",
		operation
	};
	if (section === "groups") return {
		kind: "team-member",
		operation,
		team
	};
	const project = session.projects.get(operation.address);
	if (project === void 0) throw missing(session, `The project ${operation.address}`);
	const group = require_subject.groupNameOf(operation.subject);
	if (group === void 0) return {
		kind: "access",
		operation,
		project
	};
	const address = require_subject.formatAddress(session.context.org.key, "groups", group);
	return {
		kind: "reach",
		operation,
		project,
		team: session.teams.get(address)
	};
}
function requireTeam(session, team, operation) {
	if (team !== void 0) return team;
	throw missing(session, `The team of ${operation.id}`);
}
function missing(session, what) {
	return failures.error(session.client.failure, {
		code: "NOT_FOUND",
		message: `${what} does not exist.`,
		hint: "Plan again: something changed since the plan was made."
	});
}
// src/providers/upsun/adapter/apply.ts
async function applyOperation(session, operation) {
	const target = targetOf(session, operation);
	switch (target.kind) {
		case "member": return await applyMember(session, target.operation);
		case "access": return await applyAccess(session, target.operation, target.project);
		case "reach": return await applyReach(session, target);
		case "team-member": return await applyTeamMember(session, target.operation, requireTeam(session, target.team, operation));
		case "team": return await applyTeam(session, target.operation, target.team);
	}
}
async function applyMember(session, operation) {
	const members = `/organizations/${session.organizationId}/members`;
	const invitations = `/organizations/${session.organizationId}/invitations`;
	const invitation = session.invitations.get(require_ids.placeKey(session.root, operation.subject));
	const isPending = operation.observed?.pending !== void 0 && invitation !== void 0;
	if (operation.action === "remove") {
		if (isPending) return await remove(session, `${invitations}/${require_ids.segment(invitation.id)}`, "invitation withdrawn");
		return await remove(session, `${members}/${require_ids.segment(requireUser(session, operation))}`);
	}
	const permissions = permissionsOfMember(wantedAccess(operation));
	if (isPending) return await invite(session, operation, invitations, { permissions }, true);
	if (operation.action === "update") {
		await session.client.write("PATCH", `${members}/${require_ids.segment(requireUser(session, operation))}`, { permissions });
		return {};
	}
	const userId = userIdOf(session, operation);
	if (userId === void 0) return await invite(session, operation, invitations, { permissions }, false);
	await session.client.write("POST", members, {
		user_id: userId,
		permissions
	});
	session.members.set(operation.subject, identityOf(userId, void 0));
	return { note: "added by account, without a mail" };
}
async function applyAccess(session, operation, project) {
	const access = `/projects/${require_ids.segment(project.id)}/user-access`;
	const invitations = `/projects/${require_ids.segment(project.id)}/invitations`;
	const key = require_ids.placeKey(operation.address, operation.subject);
	const invitation = session.invitations.get(key);
	const isPending = operation.observed?.pending !== void 0 && invitation !== void 0;
	if (operation.action === "remove") {
		if (isPending) return await remove(session, `${invitations}/${require_ids.segment(invitation.id)}`, "invitation withdrawn");
		return await remove(session, `${access}/${require_ids.segment(requireDirect(session, operation))}`);
	}
	const wanted = wantedAccess(operation);
	if (isPending) return await invite(session, operation, invitations, invitationOfProject(wanted), true);
	const permissions = permissionsOfProject(wanted);
	if (operation.action === "update") {
		await session.client.write("PATCH", `${access}/${require_ids.segment(requireDirect(session, operation))}`, { permissions });
		return {};
	}
	const userId = userIdOf(session, operation);
	if (userId === void 0) return await invite(session, operation, invitations, invitationOfProject(wanted), false);
	const isMember = session.members.has(operation.subject);
	await session.client.write("POST", access, [{
		user_id: userId,
		permissions,
		auto_add_member: !isMember
	}]);
	session.direct.set(key, identityOf(userId, void 0));
	return { note: "granted by account, without a mail" };
}
async function invite(session, operation, path, body, isReplacement) {
	const known = session.invitations.get(require_ids.placeKey(operation.address, operation.subject));
	const email = isReplacement ? known?.email : emailOf(session, operation.subject);
	if (email === void 0) throw failures.error(session.client.failure, {
		code: "REFUSED",
		message: `${operation.subject} is not a member, and there is no e-mail to invite.`,
		hint: "Give the person an e-mail under people."
	});
	let answer;
	try {
		answer = await session.client.write("POST", path, {
			email,
			...body,
			force: isReplacement
		});
	} catch (error) {
		throw explainConflict(session, error, email);
	}
	return outcomeOfInvitation(session, operation, email, answer.body);
}
function explainConflict(session, error, email) {
	if (!(error instanceof require_clock.ProviderError) || error.details.status !== 409) return error;
	return failures.error(session.client.failure, {
		...error.details,
		message: `Somebody else has invited ${email} in the meantime. ${error.details.message}`,
		hint: "Plan again; the open invitation will be compared with the files."
	});
}
function outcomeOfInvitation(session, operation, email, body) {
	const state = typeof body?.state === "string" ? body.state : "pending";
	if (typeof body?.id === "string") session.invitations.set(require_ids.placeKey(operation.address, operation.subject), {
		id: body.id,
		email
	});
	if (state === "accepted") return { note: "invited and accepted at once" };
	if (state === "cancelled" || state === "error") throw failures.error(session.client.failure, {
		code: "REFUSED",
		message: `The invitation to ${email} ended at once in the state "${state}".`,
		hint: "Check the e-mail address and the organization's settings in the console."
	});
	return {
		isPending: true,
		note: `invited ${email}; waits for acceptance`
	};
}
async function applyReach(session, target) {
	const team = requireTeam(session, target.team, target.operation);
	const path = `/teams/${require_ids.segment(team.id)}/project-access`;
	if (target.operation.action === "remove") return await remove(session, `${path}/${require_ids.segment(target.project.id)}`);
	try {
		await session.client.write("POST", path, [{ project_id: target.project.id }]);
	} catch (error) {
		if (error instanceof require_clock.ProviderError && error.details.status === 409) return { note: "already so" };
		throw error;
	}
	return {};
}
async function applyTeamMember(session, operation, team) {
	const path = `/teams/${require_ids.segment(team.id)}/members`;
	const userId = requireUser(session, operation);
	if (operation.action === "remove") return await remove(session, `${path}/${require_ids.segment(userId)}`);
	await session.client.write("POST", path, { user_id: userId });
	return {};
}
async function applyTeam(session, operation, team) {
	if (operation.setting !== "exists") {
		const found = requireTeam(session, team, operation);
		const permissions = permissionsOfTeam(operation.after);
		await session.client.write("PATCH", `/teams/${require_ids.segment(found.id)}`, { project_permissions: permissions });
		return {};
	}
	if (operation.action !== "remove") return await createTeam(session, operation);
	return await remove(session, `/teams/${require_ids.segment(requireTeam(session, team, operation).id)}`);
}
async function createTeam(session, operation) {
	const { org } = session.context;
	const label = org.resources.get(operation.address)?.key;
	if (label === void 0) throw new Error(`${operation.id} is about a team that the files do not name.`);
	const [present] = matchTeams(await listTeams(session), label);
	if (present !== void 0) throw failures.error(session.client.failure, {
		code: "REFUSED",
		message: `A team called "${present.label}" has been made in the meantime.`,
		hint: "Plan again; it will be compared with the files."
	});
	const role = org.settings.get(operation.address)?.get("role")?.value;
	const { body } = await session.client.write("POST", "/teams", {
		organization_id: session.organizationId,
		label,
		project_permissions: permissionsOfTeam(role)
	});
	if (!require_load.isJsonObject(body) || typeof body.id !== "string") throw failures.error(session.client.failure, {
		code: "NOT_JSON",
		message: `The answer to making the team "${label}" does not hold its id.`,
		isLost: true
	});
	session.teams.set(operation.address, {
		id: body.id,
		title: label
	});
	return {};
}
async function remove(session, path, note) {
	return await require_live_builder.removed(session.client.write("DELETE", path), note === void 0 ? {} : { note });
}
function wantedAccess(operation) {
	if (operation.after !== void 0) return operation.after;
	throw new Error(`${operation.id} does not say what access is wanted.`);
}
function requireUser(session, operation) {
	const userId = userIdOf(session, operation) ?? session.direct.get(require_ids.placeKey(operation.address, operation.subject))?.id;
	if (userId !== void 0) return userId;
	throw notAMember(session, operation);
}
function requireDirect(session, operation) {
	return operation.account ?? session.direct.get(require_ids.placeKey(operation.address, operation.subject))?.id ?? requireUser(session, operation);
}
function notAMember(session, operation) {
	return failures.error(session.client.failure, {
		code: "NOT_FOUND",
		message: `${operation.subject} is not a member of the organization.`,
		hint: "Plan again; people are first invited, and join when they accept."
	});
}
// src/providers/upsun/adapter/identify.ts
const ulid = /^[0-9A-HJKMNP-TV-Z]{26}$/;
async function readCaller(session) {
	return parse(session, "the account behind the token", await session.client.get("/users/me"), userRecord);
}
async function readOrganizationRecord(session) {
	const { org } = session.context;
	const key = ulid.test(org.name) ? org.name : `name=${org.name}`;
	let value;
	try {
		value = await session.client.get(`/organizations/${require_ids.segment(key)}`);
	} catch (error) {
		throw explainMissing(session, error);
	}
	const organization = parse(session, "the organization", value, organizationRecord);
	session.organizationId = organization.id;
	if (organization.status === "active") return organization;
	throw failures.error(session.client.failure, {
		code: organization.status === "deleted" ? "NOT_FOUND" : "SUSPENDED",
		message: `The organization ${organization.name} is ${organization.status}; the vendor lets nobody read or change access in it.`,
		hint: "Settle the organization's invoices in the console, then plan again."
	});
}
function explainMissing(session, error) {
	const { key, name } = session.context.org;
	if (require_live_builder.isRefusal(error, "NOT_FOUND")) return failures.error(session.client.failure, {
		...error.details,
		message: `${key}: there is no organization "${name}" that this token can see.`,
		hint: "Give the vendor's name of the organization as name:, or use a token of one of its members."
	});
	if (require_live_builder.isRefusal(error, "FORBIDDEN")) return failures.error(session.client.failure, {
		...error.details,
		message: `${key}: the account behind the token may not read the organization "${name}": ${error.details.message}`
	});
	return error;
}
function parse(session, what, value, narrow) {
	try {
		return narrow(object(value));
	} catch (error) {
		throw failures.error(session.client.failure, {
			code: "NOT_JSON",
			message: `The answer for ${what} is not what the API describes: ${error.message}.`,
			hint: "Check the address of the API."
		});
	}
}
async function readOwnMembership(session, userId) {
	try {
		const path = `/organizations/${session.organizationId}/members/${require_ids.segment(userId)}`;
		return parse(session, "the caller's membership", await session.client.get(path), memberRecord);
	} catch (error) {
		if (require_live_builder.isRefusal(error, "NOT_FOUND") || require_live_builder.isRefusal(error, "FORBIDDEN")) return void 0;
		throw error;
	}
}
function actorOf(session, caller, organization, own) {
	const identity = identityOf(caller.id, caller);
	const isOwner = organization.ownerId === caller.id;
	const powers = isOwner ? ["owner"] : [...own?.permissions ?? []].sort();
	const standing = isOwner ? "owner" : powers.length > 0 ? powers.join(", ") : "member without organization permissions";
	const actor = {
		identity,
		subject: subjectOf(session, identity),
		standing,
		powers
	};
	session.actor = actor;
	return actor;
}
async function identify(session) {
	const [caller, organization] = await Promise.all([readCaller(session), readOrganizationRecord(session)]);
	return actorOf(session, caller, organization, await readOwnMembership(session, caller.id));
}
// src/providers/upsun/adapter/roster.ts
const unknownAccount = "the vendor does not say whose account this is";
async function readRoster(session) {
	const { client, organizationId } = session;
	const users = new Map();
	const [members, invitations] = await Promise.all([client.list({
		what: `members of ${session.context.org.name}`,
		path: `/organizations/${organizationId}/members`,
		pageSize: 100,
		item: memberRecord,
		identify: (member) => member.userId,
		onPage: async (page) => {
			for (const [id, user] of await client.userReferences(page)) users.set(id, user);
		}
	}), client.listBare({
		what: `invitations to ${session.context.org.name}`,
		path: `/organizations/${organizationId}/invitations`,
		pageSize: 100,
		query: { "filter[state][in]": "pending,processing,error" },
		item: organizationInvitationRecord,
		identify: (invitation) => invitation.id
	})]);
	return {
		members,
		invitations,
		users
	};
}
function rememberAccounts(session, live, roster) {
	const members = new Set(roster?.members.map((member) => member.userId));
	session.members.clear();
	for (const [subject, identity] of live.accounts ?? []) if (members.has(identity.id ?? "")) session.members.set(subject, identity);
	for (const [address, holders] of live.grants) {
		if (require_subject.parseAddress(address).section === "groups") continue;
		holders.forEach((grant, subject) => {
			const [kind, id] = grant.ref?.split(":") ?? [];
			const { email } = grant.identity;
			if (kind === "user") session.direct.set(require_ids.placeKey(address, subject), grant.identity);
			else if (kind === "invitation" && id !== void 0 && email !== void 0) session.invitations.set(require_ids.placeKey(address, subject), {
				id,
				email
			});
		});
	}
}
const ended = new Set([
	"accepted",
	"cancelled",
	"error"
]);
function isOpen(invitation) {
	return !ended.has(invitation.state);
}
function unknownState({ state }) {
	if (state === "pending" || state === "processing") return {};
	return { fixed: `an invitation in the unknown state "${state}"` };
}
function recordRoster(session, builder, roster, ownerId) {
	const { root } = session;
	builder.open(root);
	for (const member of roster.members) recordMember(session, builder, roster, member, ownerId);
	for (const invitation of roster.invitations) {
		if (!isOpen(invitation)) continue;
		const identity = { email: invitation.email };
		builder.grant(root, {
			access: accessOfMember(invitation.permissions),
			identity,
			pending: { state: invitation.state },
			ref: `invitation:${invitation.id}`,
			...unknownState(invitation)
		});
	}
	reportFailed(session, builder, root, roster.invitations);
}
function recordMember(session, builder, roster, member, ownerId) {
	const user = roster.users.get(member.userId);
	const identity = identityOf(member.userId, user);
	builder.login(member.userId, loginOf(user));
	const isOwner = member.isOwner || member.userId === ownerId;
	const grant = {
		access: isOwner ? accessOfMember(["admin"]) : accessOfMember(member.permissions),
		identity,
		ref: `member:${member.userId}`,
		...isOwner ? { fixed: "organization owner" } : {}
	};
	if (require_subject.idOfSubject(builder.grant(session.root, grant)) === void 0) return;
	builder.notice({
		severity: "warning",
		code: "NO_REFERENCE",
		address: session.root,
		message: `The vendor does not say whose account ${member.userId} is, and no person of the files is taken for it.`,
		hint: "If it is one of your people, name the id under accounts: { upsun: ... }; if not, remove it in the console."
	});
}
function reportFailed(session, builder, address, invitations) {
	const counts = new Map();
	for (const invitation of invitations) {
		if (invitation.state !== "error") continue;
		const email = require_subject.normalizeEmail(invitation.email);
		if (!invitations.some((one) => isOpen(one) && require_subject.normalizeEmail(one.email) === email)) counts.set(email, (counts.get(email) ?? 0) + 1);
	}
	for (const [email, count] of counts) {
		session.failed.set(email, (session.failed.get(email) ?? 0) + count);
		builder.notice({
			severity: "warning",
			code: "INVITATION_FAILED",
			address,
			message: count === 1 ? `An invitation to ${email} failed at the vendor.` : `${count} invitations to ${email} failed at the vendor.`,
			hint: "Check the e-mail address. It is not invited again as long as the vendor lists the failure."
		});
	}
}
// src/providers/upsun/adapter/observe.ts
async function observe(session, operation) {
	const target = targetOf(session, operation);
	switch (target.kind) {
		case "member": return await findMember(session, target.operation) ?? await findOrganizationInvitation(session, target.operation);
		case "access": return await observeAccess(session, target.operation, target.project);
		case "team-member": return await observeTeamMember(session, target);
		case "reach": return await observeReach(session, target);
		case "team": return await observeTeam(session, target);
	}
}
async function findMember(session, operation) {
	const path = `/organizations/${session.organizationId}/members`;
	const id = userIdOf(session, operation);
	if (id !== void 0) {
		const value = await session.client.find(`${path}/${require_ids.segment(id)}`);
		if (value === void 0) return void 0;
		const record = parse(session, "a member", value, memberRecord);
		const identity = session.members.get(operation.subject) ?? identityOf(id, void 0);
		return {
			access: accessOfMember(record.permissions),
			identity,
			ref: `member:${id}`
		};
	}
	let found;
	await session.client.list({
		what: `members of ${session.context.org.name}`,
		path,
		pageSize: 100,
		item: memberRecord,
		identify: (member) => member.userId,
		onPage: async (page, members) => {
			const users = await session.client.userReferences(page);
			for (const member of members) {
				const identity = identityOf(member.userId, users.get(member.userId));
				if (subjectOf(session, identity) !== operation.subject) continue;
				session.members.set(operation.subject, identity);
				found = {
					access: accessOfMember(member.permissions),
					identity,
					ref: `member:${member.userId}`
				};
			}
		}
	});
	return found;
}
async function findOrganizationInvitation(session, operation) {
	const found = (await session.client.listBare({
		what: `invitations to ${session.context.org.name}`,
		path: `/organizations/${session.organizationId}/invitations`,
		pageSize: 100,
		query: { "filter[state][in]": "pending,processing" },
		item: organizationInvitationRecord,
		identify: (invitation) => invitation.id
	})).find((one) => isOpen(one) && isFor(session, operation, one.email));
	if (found === void 0) return void 0;
	session.invitations.set(require_ids.placeKey(session.root, operation.subject), {
		id: found.id,
		email: found.email
	});
	return {
		access: accessOfMember(found.permissions),
		identity: { email: found.email },
		pending: { state: found.state },
		ref: `invitation:${found.id}`
	};
}
function isFor(session, operation, email) {
	return subjectOf(session, { email }) === operation.subject || email.toLowerCase() === emailOf(session, operation.subject)?.toLowerCase();
}
async function observeAccess(session, operation, project) {
	const key = require_ids.placeKey(operation.address, operation.subject);
	const id = operation.account ?? session.direct.get(key)?.id ?? await knownUser(session, operation);
	if (id !== void 0) {
		const value = await session.client.find(`/projects/${require_ids.segment(project.id)}/user-access/${require_ids.segment(id)}`);
		if (value !== void 0) {
			const record = parse(session, "access to a project", value, accessRecord);
			const identity = session.members.get(operation.subject) ?? identityOf(id, void 0);
			return {
				access: accessOfProject(record.permissions),
				identity,
				ref: `user:${id}`
			};
		}
	}
	return await findProjectInvitation(session, operation, project);
}
async function knownUser(session, operation) {
	const known = userIdOf(session, operation);
	if (known !== void 0) return known;
	try {
		return (await findMember(session, operation))?.identity.id;
	} catch {
		return;
	}
}
async function findProjectInvitation(session, operation, project) {
	const found = (await session.client.listBare({
		what: `invitations to ${project.title}`,
		path: `/projects/${require_ids.segment(project.id)}/invitations`,
		pageSize: 100,
		query: { "filter[state][in]": "pending,processing" },
		item: projectInvitationRecord,
		identify: (invitation) => invitation.id
	})).find((one) => isOpen(one) && isFor(session, operation, one.email));
	if (found === void 0) return void 0;
	session.invitations.set(require_ids.placeKey(operation.address, operation.subject), {
		id: found.id,
		email: found.email
	});
	return {
		access: accessOfInvitation(found.role, found.pairs),
		identity: { email: found.email },
		pending: { state: found.state },
		ref: `invitation:${found.id}`
	};
}
async function observeTeamMember(session, { operation, team }) {
	const id = userIdOf(session, operation);
	if (team === void 0 || id === void 0) return void 0;
	if (await session.client.find(`/teams/${require_ids.segment(team.id)}/members/${require_ids.segment(id)}`) === void 0) return void 0;
	return {
		access: {},
		identity: session.members.get(operation.subject) ?? identityOf(id, void 0),
		ref: `user:${id}`
	};
}
async function observeReach(session, { project, team }) {
	if (team === void 0) return void 0;
	return await session.client.find(`/teams/${require_ids.segment(team.id)}/project-access/${require_ids.segment(project.id)}`) === void 0 ? void 0 : {
		access: {},
		identity: { name: team.title },
		ref: `team:${team.id}`
	};
}
async function observeTeam(session, { operation, team }) {
	const found = team === void 0 ? await findTeam(session, operation.address) : await readTeam(session, team);
	if (found === void 0) return void 0;
	session.teams.set(operation.address, {
		id: found.id,
		title: found.label
	});
	return {
		value: operation.setting === "exists" ? true : roleOfTeam(found.permissions),
		ref: `team:${found.id}`
	};
}
async function readTeam(session, team) {
	const value = await session.client.find(`/teams/${require_ids.segment(team.id)}`);
	return value === void 0 ? void 0 : parse(session, "a team", value, teamRecord);
}
async function findTeam(session, address) {
	const label = session.context.org.resources.get(address)?.key;
	if (label === void 0) return void 0;
	const [first] = matchTeams(await listTeams(session), label);
	return first;
}
// src/providers/upsun/adapter/organizations.ts
async function listOrganizations(session) {
	const [caller, organizations] = await Promise.all([readCaller(session), session.client.list({
		what: "organizations of the account behind the token",
		path: "/organizations",
		pageSize: 100,
		item: organizationRecord,
		identify: ({ id }) => id
	})]);
	return organizations.map(({ name, ownerId, status }) => ({
		name,
		standing: ownerId === caller.id ? "owner" : "member",
		...status === "active" ? {} : { obstacle: `it is ${status}` }
	}));
}
// src/providers/upsun/adapter/place-projects.ts
var ProjectNames = class {
	#byId = new Map();
	#byTitle = new Map();
	#byEither = new Map();
	constructor(projects) {
		for (const project of projects) {
			append(this.#byId, project.id, project);
			append(this.#byTitle, project.title, project);
			for (const name of new Set([project.id, project.title])) append(this.#byEither, name, project);
		}
	}
	withId(id) {
		return this.#byId.get(id) ?? [];
	}
	titled(title) {
		return this.#byTitle.get(title) ?? [];
	}
	called(name) {
		return this.#byEither.get(name) ?? [];
	}
};
function append(lists, key, project) {
	const list = lists.get(key);
	if (list === void 0) lists.set(key, [project]);
	else list.push(project);
}
function placeProjects(session, builder, projects) {
	const { org } = session.context;
	const placed = new Map();
	const taken = new Set();
	const names = new ProjectNames(projects);
	for (const resource of org.resources.values()) {
		if (resource.section !== "projects") continue;
		const matches = resource.id === void 0 ? names.called(resource.key) : names.withId(resource.id);
		const [first, second] = matches;
		if (second !== void 0) {
			builder.gap({
				address: resource.address,
				code: "AMBIGUOUS",
				message: `${matches.length} projects are called "${resource.key}": ${matches.map((one) => one.id).join(", ")}.`,
				hint: "Pin the one that is meant with id:."
			});
			continue;
		}
		if (first === void 0 || taken.has(first.id)) continue;
		taken.add(first.id);
		placed.set(resource.address, {
			id: first.id,
			title: first.title
		});
	}
	for (const project of projects) {
		if (taken.has(project.id)) continue;
		placed.set(strangerAddress(org.key, project, names, placed, org.resources), {
			id: project.id,
			title: project.title
		});
	}
	for (const [address, project] of placed) {
		builder.resource({
			address,
			section: "projects",
			...project
		});
		session.projects.set(address, project);
	}
	return placed;
}
function strangerAddress(org, project, names, placed, listed) {
	const byTitle = require_subject.formatAddress(org, "projects", project.title);
	return names.titled(project.title).length === 1 && !placed.has(byTitle) && !listed.has(byTitle) ? byTitle : require_subject.formatAddress(org, "projects", project.id);
}
// src/providers/upsun/adapter/read-access.ts
const PAGE = 200;
function isCheaperByUser(counts) {
	const byProject = counts.projects * Math.max(1, Math.ceil(counts.members / PAGE));
	const byUser = counts.members * Math.max(1, Math.ceil(counts.allProjects / PAGE));
	return counts.members > 0 && byUser < byProject;
}
async function prepareAccess(session, projects, options) {
	const { roster, users, allProjects } = options;
	const counts = {
		projects: projects.length,
		allProjects,
		members: roster?.members.length ?? 0
	};
	if (roster !== void 0 && isCheaperByUser(counts)) {
		const byProject = await readByUser(session, projects, roster);
		if (byProject !== void 0) return async (project) => byProject.get(project.id) ?? [];
	}
	const known = new Set(roster?.members.map((member) => member.userId));
	return async (project) => await orTrouble(readProject(session, project, {
		known,
		users
	}));
}
async function orTrouble(reading) {
	try {
		return await reading;
	} catch (error) {
		if (error instanceof require_clock.ProviderError && error.code !== "UNAUTHORIZED" && error.code !== "STEP_UP") return error;
		throw error;
	}
}
async function readByUser(session, projects, roster) {
	const byProject = new Map(projects.map((project) => [project.id, []]));
	try {
		const lists = await Promise.all(roster.members.map((member) => session.client.list({
			what: `projects of user ${member.userId}`,
			path: `/users/${require_ids.segment(member.userId)}/project-access`,
			pageSize: PAGE,
			query: { "filter[organization_id]": session.organizationId },
			item: accessRecord,
			identify: (record) => record.projectId
		})));
		for (const list of lists) for (const record of list) byProject.get(record.projectId)?.push(record);
	} catch (error) {
		if (require_live_builder.isRefusal(error, "FORBIDDEN") || require_live_builder.isRefusal(error, "NOT_FOUND")) return void 0;
		throw error;
	}
	return byProject;
}
async function readProject(session, project, { known, users }) {
	const { client } = session;
	return await client.list({
		what: `access to ${project.title}`,
		path: `/projects/${require_ids.segment(project.id)}/user-access`,
		pageSize: PAGE,
		item: accessRecord,
		identify: (record) => record.userId,
		onPage: async (page, records) => {
			if (records.every((record) => known.has(record.userId) || users.has(record.userId))) return;
			for (const [id, user] of await client.userReferences(page)) users.set(id, user);
		}
	});
}
// src/providers/upsun/adapter/read-projects.ts
async function listProjects(session) {
	return (await session.client.list({
		what: `projects of ${session.context.org.name}`,
		path: `/organizations/${session.organizationId}/projects`,
		pageSize: 100,
		item: projectRecord,
		identify: (project) => project.id
	})).filter((project) => project.status !== "deleted");
}
async function readProjectHolders(read, placed) {
	const { session, builder, roster, users } = read;
	const chosen = [...placed].filter(([address]) => isWanted(read, address));
	const accessTo = await prepareAccess(session, chosen.map(([, project]) => project), {
		roster,
		users,
		allProjects: placed.size
	});
	const pool = new require_live_builder.AccessPool();
	const facts = {
		rights: {},
		adminOf: []
	};
	const recorded = [];
	const lists = chosen.map(async ([address, project]) => {
		const [records, invited] = await Promise.all([accessTo(project), readInvitations(session, project)]);
		if (records instanceof require_clock.ProviderError) return recordGap(builder, address, records);
		if (invited instanceof require_clock.ProviderError) return recordGap(builder, address, invited);
		facts.rights[address] = rightOf(records, read);
		if (records.some((record) => record.userId === read.callerId && record.permissions.includes("admin"))) facts.adminOf.push(address);
		await recordProject(read, address, project, {
			records,
			invitations: invited,
			pool
		});
		recorded.push(address);
	});
	await Promise.all(lists);
	for (const address of recorded) recordOwner(read, address);
	facts.adminOf.sort();
	return facts;
}
function isWanted(read, address) {
	const { org } = read.session.context;
	const { addresses, isWhole } = read.scope;
	if (addresses !== void 0 && !addresses.has(address)) return false;
	if (isWhole === true) return true;
	if (!require_managed.isManaged(org, "projects")) return false;
	const resource = org.resources.get(address);
	return resource === void 0 ? org.unlisted === "revoke" : resource.hasHolders;
}
async function readInvitations(session, project) {
	return await orTrouble(session.client.listBare({
		what: `invitations to ${project.title}`,
		path: `/projects/${require_ids.segment(project.id)}/invitations`,
		pageSize: 100,
		query: { "filter[state][in]": "pending,processing,error" },
		item: projectInvitationRecord,
		identify: (invitation) => invitation.id
	}));
}
function recordGap(builder, address, { details }) {
	const { code, message, hint } = details;
	builder.gap({
		address,
		code,
		message,
		...hint === void 0 ? {} : { hint }
	});
}
function rightOf(records, read) {
	const others = records.filter((record) => record.userId !== read.ownerId);
	if (others.some((record) => record.mayChange === true)) return "yes";
	return others.some(({ mayChange, userId }) => mayChange === false && userId !== read.callerId) ? "no" : "unknown";
}
async function recordProject(read, address, project, { records, invitations, pool }) {
	const { session, builder } = read;
	builder.open(address);
	const grants = records.filter((record) => record.userId !== read.ownerId).map((record) => grantOf(read, record, pool));
	const projectOwner = needsProjectOwner(read, address, grants) ? await readProjectOwner(session, project) : void 0;
	for (const grant of grants) {
		const isProjectOwner = projectOwner !== void 0 && grant.identity.id === projectOwner;
		builder.grant(address, isProjectOwner ? {
			fixed: "project owner",
			...grant
		} : grant);
	}
	for (const invitation of invitations.filter(isOpen)) builder.grant(address, {
		access: accessOfInvitation(invitation.role, invitation.pairs),
		identity: { email: invitation.email },
		pending: { state: invitation.state },
		ref: `invitation:${invitation.id}`,
		...unknownInInvitation(invitation),
		...unknownState(invitation)
	});
	reportFailed(session, builder, address, invitations);
}
function grantOf(read, record, pool) {
	const identity = identityOf(record.userId, read.users.get(record.userId));
	const fixed = read.roster === void 0 && require_subject.idOfSubject(read.builder.subjectOf(identity)) !== void 0 ? unknownAccount : void 0;
	return {
		access: pool.share([...record.permissions].sort().join(), () => accessOfProject(record.permissions)),
		identity,
		ref: `user:${record.userId}`,
		...fixed === void 0 ? {} : { fixed }
	};
}
function recordOwner(read, address) {
	const identity = identityOf(read.ownerId, read.users.get(read.ownerId));
	const subject = read.builder.subjectOf(identity);
	if (!read.session.context.org.grants.get(address)?.has(subject)) return;
	read.builder.grant(address, {
		access: accessOfProject(["admin"]),
		identity,
		fixed: "organization owner"
	});
}
function needsProjectOwner(read, address, grants) {
	const { org } = read.session.context;
	if (read.scope.isWhole === true) return false;
	const wanted = org.grants.get(address);
	return grants.some((grant) => {
		if (grant.fixed !== void 0 || grant.access.role !== "admin") return false;
		const desired = wanted?.get(read.builder.subjectOf(grant.identity));
		if (desired !== void 0) return !require_subject.satisfies(grant.access, desired.access);
		return require_managed.isExact(org, "projects");
	});
}
async function readProjectOwner(session, project) {
	try {
		const record = await session.client.find(`/projects/${require_ids.segment(project.id)}`);
		return typeof record?.owner === "string" ? record.owner : void 0;
	} catch (error) {
		if (error instanceof require_clock.ProviderError && error.code === "FORBIDDEN") return void 0;
		throw error;
	}
}
// src/providers/upsun/adapter/read.ts
function wantedSections(org, scope) {
	const isWhole = scope.isWhole === true;
	return {
		members: isWhole || require_managed.isManaged(org, "members"),
		projects: isWhole || require_managed.isManaged(org, "projects"),
		groups: isWhole || require_managed.isManaged(org, "groups")
	};
}
async function readOrg(session, scope) {
	const { org, directory, clock } = session.context;
	session.failed.clear();
	const wanted = wantedSections(org, scope);
	const builder = new require_live_builder.LiveOrgBuilder(org, directory, { addsById: true });
	const [caller, organization] = await Promise.all([readCaller(session), readOrganizationRecord(session)]);
	const isBlind = scope.isWhole === true && !organization.listsMembers;
	const hasTeams = organization.capabilities.includes("teams") && !isBlind;
	if (require_managed.isManaged(org, "groups")) requireTeams(session, organization);
	const [roster, projects] = await Promise.all([readPeople(session, organization, wanted, scope.isWhole === true ? builder : void 0), wanted.projects || wanted.groups ? listProjects(session) : []]);
	const users = roster?.users ?? new Map();
	users.set(caller.id, {
		...users.get(caller.id),
		...referenceOf(caller)
	});
	if (roster !== void 0) recordRoster(session, builder, roster, organization.ownerId);
	const actor = actorOf(session, caller, organization, roster?.members.find((member) => member.userId === caller.id) ?? await ownMembership(session, caller, roster));
	const placed = placeProjects(session, builder, projects);
	const people = {
		session,
		builder,
		scope,
		roster,
		users,
		ownerId: organization.ownerId,
		callerId: caller.id
	};
	const [facts] = await Promise.all([wanted.projects ? readProjectHolders(people, placed) : noFacts, wanted.groups && hasTeams ? readTeams({
		session,
		builder,
		scope,
		users,
		placed
	}) : void 0]);
	await checkMembers(session, roster, [
		organization.ownerId,
		caller.id,
		...users.keys()
	]);
	const live = builder.build({
		vendorId: organization.id,
		actor,
		owner: identityOf(organization.ownerId, users.get(organization.ownerId)),
		readAt: new Date(clock.now()).toISOString(),
		facts: {
			...factsOf(organization, facts, roster, session.failed),
			areTeamsUnread: organization.capabilities.includes("teams") && !(wanted.groups && hasTeams)
		}
	});
	rememberAccounts(session, live, roster);
	if (scope.addresses === void 0 || session.live === void 0) session.live = live;
	return live;
}
async function checkMembers(session, roster, named) {
	if (roster === void 0) return;
	const { client, organizationId } = session;
	const listed = new Set(roster.members.map((member) => member.userId));
	const unlisted = await require_contradiction.findUnlisted(listed, named, async (id) => {
		try {
			return await client.find(`/organizations/${organizationId}/members/${require_ids.segment(id)}`) !== void 0;
		} catch (error) {
			if (require_live_builder.isRefusal(error, "FORBIDDEN")) return false;
			throw error;
		}
	});
	if (unlisted === void 0) return;
	throw failures.error(client.failure, {
		code: "INCOMPLETE",
		message: `In ${session.context.org.name}, ${require_contradiction.contradiction("members", unlisted)}.`,
		hint: "Nothing is planned from half a list. Try again."
	});
}
const noFacts = {
	rights: {},
	adminOf: []
};
function referenceOf(caller) {
	return {
		...caller,
		picture: ""
	};
}
async function ownMembership(session, caller, roster) {
	return roster === void 0 ? await readOwnMembership(session, caller.id) : void 0;
}
async function readPeople(session, organization, wanted, whole) {
	if (!wanted.members && !wanted.projects && !wanted.groups) return void 0;
	if (organization.listsMembers) return await readRoster(session);
	if (!wanted.members && !wanted.groups) return void 0;
	const trouble = {
		code: "FORBIDDEN",
		message: `The account behind the token may not list the users of ${organization.name}.`,
		hint: "Give that account the organization permission members (Manage users)."
	};
	if (whole === void 0) throw failures.error(session.client.failure, trouble);
	const { key } = session.context.org;
	for (const section of ["members", "groups"]) whole.gap({
		address: `${key}/${section}`,
		...trouble
	});
}
function factsOf(organization, facts, roster, failed) {
	return {
		organizationId: organization.id,
		capabilities: [...organization.capabilities],
		knowsMembers: roster !== void 0,
		rights: { ...facts.rights },
		adminOf: [...facts.adminOf],
		failed: Object.fromEntries([...failed].sort(([a], [b]) => require_load.compareText(a, b)))
	};
}
function predictReads(org, isFurther = false) {
	const hasProjects = require_managed.isManaged(org, "projects");
	const hasGroups = require_managed.isManaged(org, "groups");
	const login = isFurther ? 0 : 1;
	const whoAndWhere = 2;
	if (!hasProjects && !hasGroups && !require_managed.isManaged(org, "members")) return login + whoAndWhere;
	const resources = [...org.resources.values()];
	const listed = resources.filter((one) => one.section === "projects").length;
	const projects = resources.filter((one) => one.section === "projects" && one.hasHolders).length;
	const groups = resources.filter((one) => one.section === "groups").length;
	const subjects = countSubjects(org);
	const people = 2 * pagesOf(subjects, 100) + 1;
	const listing = hasProjects || hasGroups ? pagesOf(listed, 100) : 0;
	const byUser = isCheaperByUser({
		projects,
		allProjects: projects,
		members: subjects
	});
	const access = hasProjects ? projects + (byUser ? subjects * pagesOf(listed, 200) : projects) : 0;
	return login + whoAndWhere + people + listing + access + (hasGroups ? 1 + 2 * groups : 0);
}
function countSubjects(org) {
	const subjects = new Set();
	for (const holders of org.grants.values()) for (const subject of holders.keys()) subjects.add(subject);
	return subjects.size;
}
function pagesOf(items, size) {
	return Math.max(1, Math.ceil(items / size));
}
// src/providers/upsun/rules/ssh.ts
function sshTypes(access) {
	if (access === void 0) return [];
	if (access.role === "admin") return environmentTypes;
	return environmentTypes.filter((type) => ["contributor", "admin"].includes(access.environments?.[type] ?? ""));
}
function sshTypesOfTeam(role) {
	if (role === "admin") return environmentTypes;
	if (!require_load.isJsonObject(role)) return [];
	return environmentTypes.filter((type) => role[type] === "contributor" || role[type] === "admin");
}
function differing(before, after) {
	return environmentTypes.filter((type) => before.includes(type) !== after.includes(type));
}
function sshChangesOf(operation, world) {
	if (operation.kind === "setting") return changesOfTeam(operation, world);
	if (operation.observed?.pending !== void 0) return [];
	const { section } = require_subject.parseAddress(operation.address);
	if (section === void 0) return operation.action === "remove" ? lostWithMembership(operation.subject, world) : [];
	if (section === "groups") return onReached(world, operation.address, teamTypes(world, operation.address, operation));
	const group = require_subject.groupNameOf(operation.subject);
	if (group !== void 0) {
		const address = require_subject.formatAddress(world.desired.key, "groups", group);
		return only([{
			project: operation.address,
			types: teamTypes(world, address, operation)
		}]);
	}
	return only([{
		project: operation.address,
		types: differing(sshTypes(operation.before), sshTypes(operation.after))
	}]);
}
function changesOfTeam(operation, world) {
	if (operation.setting === "exists") {
		if (operation.action !== "remove") return [];
		return onReached(world, operation.address, sshTypesOfTeam(liveRole(world, operation.address)));
	}
	const types = differing(sshTypesOfTeam(operation.before), sshTypesOfTeam(operation.after));
	return onReached(world, operation.address, types);
}
function liveRole(world, address) {
	return world.live.settings.get(address)?.get("role")?.value;
}
function teamTypes(world, address, operation) {
	const live = liveRole(world, address);
	return sshTypesOfTeam(operation.action === "remove" ? live : world.desired.settings.get(address)?.get("role")?.value ?? live);
}
function onReached(world, address, types) {
	const group = require_subject.groupSubject(require_subject.parseAddress(address).name ?? "");
	const reached = new Set();
	for (const side of [world.live.grants, world.desired.grants]) for (const [project, holders] of side) if (holders.has(group)) reached.add(project);
	return only([...reached].sort().map((project) => ({
		project,
		types
	})));
}
function lostWithMembership(subject, world) {
	const changes = [];
	for (const [address, holders] of world.live.grants) {
		const grant = holders.get(subject);
		if (grant === void 0 || grant.pending !== void 0) continue;
		const { section } = require_subject.parseAddress(address);
		if (section === "projects") changes.push({
			project: address,
			types: sshTypes(grant.access)
		});
		if (section === "groups") require_load.append(changes, onReached(world, address, sshTypesOfTeam(liveRole(world, address))));
	}
	return only(changes);
}
function only(changes) {
	return changes.filter((change) => change.types.length > 0);
}
function uniteChanges(changes) {
	const byProject = new Map();
	for (const { project, types } of changes) {
		const known = byProject.get(project) ?? new Set();
		for (const type of types) known.add(type);
		byProject.set(project, known);
	}
	return [...byProject].sort(([a], [b]) => a < b ? -1 : 1).map(([project, types]) => ({
		project,
		types: environmentTypes.filter((type) => types.has(type))
	}));
}
// src/providers/upsun/adapter/redeploy.ts
const POLL_MS = 3e3;
const PATIENCE_MS = 18e5;
async function afterApply(session, operations, options) {
	const { live } = session;
	if (live === void 0) return [];
	const world = {
		desired: session.context.org,
		live
	};
	const changes = uniteChanges(operations.filter((operation) => isInForce(session, operation)).flatMap((operation) => sshChangesOf(operation, world)));
	const lines = [];
	for (const { project: address, types } of changes) {
		const project = session.projects.get(address);
		if (project === void 0) continue;
		if (!options.redeploy) {
			lines.push(`${address}: SSH access follows only when the ${types.join(", ")} environments are redeployed (apply --redeploy, or in the console).`);
			continue;
		}
		require_load.append(lines, await redeployTypes(session, address, project, types));
	}
	return lines;
}
async function redeployTypes(session, address, project, types) {
	const lines = [];
	try {
		for (const type of types) require_load.append(lines, await redeploy(session, project, type));
	} catch (error) {
		if (!(error instanceof require_clock.ProviderError)) throw error;
		lines.push(`${address}: not redeployed: ${error.message}`);
	}
	return lines;
}
function isInForce(session, operation) {
	if (operation.kind === "setting" || operation.action !== "add") return true;
	return operation.subject.startsWith("group:") || userIdOf(session, operation) !== void 0;
}
async function redeploy(session, project, type) {
	const path = `/projects/${require_ids.segment(project.id)}`;
	const environments = await session.client.getArray(`${path}/environments`, `environments of ${project.title}`);
	const lines = [];
	for (const environment of environments) {
		if (environment.type !== type || environment.status !== "active") continue;
		const id = optionalText(environment, "id") ?? "";
		const name = `${project.title}/${id}`;
		if (linkOf(environment, "#redeploy") === void 0) {
			lines.push(`${name}: not redeployed: the account behind the token may not do it.`);
			continue;
		}
		const { body } = await session.client.write("POST", `${path}/environments/${require_ids.segment(id)}/redeploy`);
		lines.push(`${name}: ${await waitForAll(session, path, body)}`);
	}
	return lines;
}
async function waitForAll(session, path, body) {
	const embedded = body?._embedded;
	const activities = require_load.isJsonObject(embedded) && Array.isArray(embedded.activities) ? embedded.activities : [];
	const outcomes = [];
	for (const activity of activities) {
		const id = require_load.isJsonObject(activity) ? optionalText(activity, "id") : void 0;
		if (id !== void 0) outcomes.push(await waitFor(session, `${path}/activities/${require_ids.segment(id)}`));
	}
	return outcomes.length === 0 ? "redeployment accepted." : outcomes.join(" ");
}
async function waitFor(session, path) {
	const { clock } = session.context;
	const deadline = clock.now() + PATIENCE_MS;
	for (;;) {
		const activity = await session.client.find(path);
		if (activity === void 0) throw failures.error(session.client.failure, {
			code: "NOT_FOUND",
			message: `The redeployment ${path} is gone.`
		});
		if (activity.state === "complete" || activity.state === "cancelled" || activity.state === "staged") {
			if (activity.state === "cancelled") return "the redeployment was cancelled.";
			if (activity.state === "staged") return "the redeployment is staged and waits for somebody to run it.";
			return activity.result === "success" ? "redeployed." : "the redeployment failed; see the console.";
		}
		if (clock.now() >= deadline) return "the redeployment goes on; look at the console.";
		await clock.sleep(POLL_MS);
	}
}
// src/providers/upsun/rules/check.ts
const projectId = /^[a-z0-9]{10,14}$/;
function checkOrg(org, directory) {
	const resources = [...org.resources.values()];
	return [
		...checkProjects(resources.filter((one) => one.section === "projects")),
		...checkTeams(org, resources.filter((one) => one.section === "groups")),
		...checkOwner(org),
		...checkOwnerOnProjects(org),
		...checkPeople(org, directory)
	];
}
function checkProjects(projects) {
	const findings = [];
	const byId = new Map();
	for (const project of projects) {
		if (project.id === void 0) continue;
		const other = byId.get(project.id);
		if (other !== void 0) findings.push({
			severity: "error",
			code: "DUPLICATE_PROJECT_ID",
			message: `The projects "${other.key}" and "${project.key}" have the same id ${project.id}.`,
			hint: "List the project once.",
			about: { address: project.address }
		});
		byId.set(project.id, project);
		if (projectId.test(project.id)) continue;
		findings.push({
			severity: "warning",
			code: "UNUSUAL_PROJECT_ID",
			message: `"${project.id}" does not look like the id of an Upsun project: lower-case letters and digits, about 13 of them.`,
			hint: "The id stands in the address of the project in the console.",
			about: { address: project.address }
		});
	}
	return findings;
}
function checkTeams(org, teams) {
	const findings = [];
	const labels = new Map();
	for (const team of teams) {
		const other = labels.get(team.key.toLowerCase());
		if (other !== void 0) findings.push({
			severity: "error",
			code: "DUPLICATE_TEAM",
			message: `The teams "${other.key}" and "${team.key}" differ only in case, and the vendor's tools take them for one.`,
			hint: "Give one of them another label.",
			about: { address: team.address }
		});
		labels.set(team.key.toLowerCase(), team);
		const group = require_subject.groupSubject(team.key);
		if (![...org.grants.values()].some((holders) => holders.has(group)) || org.settings.get(team.address)?.has("role")) continue;
		findings.push({
			severity: "warning",
			code: "TEAM_WITHOUT_ROLE",
			message: `The team "${team.key}" reaches projects, but the file does not say what it may do there.`,
			hint: "Add role: admin, or a role for each environment type.",
			about: { address: team.address }
		});
	}
	return findings;
}
function checkOwnerOnProjects(org) {
	const subject = org.owner?.subject;
	if (subject === void 0) return [];
	return [...org.grants].flatMap(([address, holders]) => {
		const declared = require_subject.sectionOf(address) === "projects" ? holders.get(subject) : void 0;
		if (declared === void 0 || declared.isImplied === true || declared.access.role === "admin") return [];
		return [{
			severity: "warning",
			code: "OWNER_HAS_EVERYTHING",
			message: `${subject} owns the organization and is admin of all its projects; what is written for ${address} takes nothing from that.`,
			hint: "Leave the owner out of the project, or write admin.",
			about: {
				address,
				subject
			}
		}];
	});
}
function checkOwner(org) {
	const root = require_subject.formatAddress(org.key);
	const { owner } = org;
	const declared = owner === void 0 ? void 0 : org.grants.get(root)?.get(owner.subject);
	if (owner === void 0 || declared === void 0 || declared.isImplied === true) return [];
	if ((declared.access.permissions ?? []).includes("admin")) return [];
	return [{
		severity: "warning",
		code: "OWNER_HAS_EVERYTHING",
		message: `${owner.subject} owns the organization and holds everything; the permissions written here have no effect.`,
		hint: "Leave the owner out of members.",
		about: {
			address: root,
			subject: owner.subject
		}
	}];
}
function checkPeople(org, directory) {
	const findings = [];
	for (const [address, holders] of org.grants) for (const subject of holders.keys()) {
		if (require_subject.groupNameOf(subject) !== void 0) continue;
		if (directory.emailOf(subject, org.provider, org.key) !== void 0 || directory.accountIdOf(subject, org.provider, org.key) !== void 0) continue;
		findings.push({
			severity: "error",
			code: "NO_ACCOUNT",
			message: `${subject} has neither an e-mail nor an account id for Upsun.`,
			hint: "Give the person an e-mail under people.",
			about: {
				address,
				subject
			}
		});
	}
	return findings;
}
// src/providers/upsun/rules/derive.ts
const ORGANIZATION = [{
	to: { kind: "owner" },
	access: { permissions: ["admin"] },
	because: "the owner of an organization holds every permission"
}];
const PROJECT = [{
	to: { kind: "owner" },
	access: { role: "admin" },
	because: "the owner of an organization is admin of all its projects by default"
}];
const UNREAD_TEAMS = [...PROJECT, {
	to: { kind: "somebody" },
	access: { role: "admin" },
	because: "teams let people in on projects, and who is in them was not read",
	isNotKnown: true
}];
const NOTHING = [];
const derive = (_book, facts) => {
	const project = facts.read?.areTeamsUnread === true ? UNREAD_TEAMS : PROJECT;
	return { at: (address) => {
		const section = require_subject.sectionOf(address);
		if (section === void 0) return ORGANIZATION;
		return section === "projects" ? project : NOTHING;
	} };
};
// src/providers/upsun/rules/world.ts
function createWorld(draft) {
	const { desired, live, directory } = draft;
	const root = require_subject.formatAddress(live.org);
	const members = live.grants.get(root);
	const powers = new Set(live.actor.powers);
	const managesMembers = powers.has("owner") || powers.has("admin") || powers.has("members");
	const rights = require_load.isJsonObject(live.facts.rights) ? live.facts.rights : {};
	const adminOf = new Set(Array.isArray(live.facts.adminOf) ? live.facts.adminOf : []);
	const isAdminOf = (project) => powers.has("owner") || powers.has("admin") || adminOf.has(project);
	const isAllowed = (project) => managesMembers || isAdminOf(project);
	return {
		draft,
		root,
		knowsMembers: live.facts.knowsMembers !== false,
		isKnown: (subject) => {
			const grant = members?.get(subject);
			if (grant !== void 0 && grant.pending === void 0) return true;
			return directory.accountIdOf(subject, desired.provider, desired.key) !== void 0;
		},
		emailOf: (subject) => directory.emailOf(subject, desired.provider, desired.key) ?? subject,
		powers,
		managesMembers,
		hasOtherProjects: [...live.resources.values()].some((resource) => resource.section === "projects" && !live.grants.has(resource.address)),
		mayChangeAccess: (project) => rights[project] === "yes" || rights[project] !== "no" && isAllowed(project),
		isRefusedByLinks: (project) => rights[project] === "no" && isAllowed(project),
		mayInviteTo: (project) => isAdminOf(project) || rights[project] === "yes" && !managesMembers
	};
}
function placeOf(operation) {
	const { section } = require_subject.parseAddress(operation.address);
	if (section === void 0) return "member";
	if (section === "groups") return "team-member";
	return require_subject.groupNameOf(operation.subject) === void 0 ? "access" : "reach";
}
function openInvitations({ live, operations }) {
	const withdrawn = new Set();
	for (const one of operations) if (one.kind === "grant" && one.action === "remove") withdrawn.add(`${one.address}\n${one.subject}`);
	const open = new Map();
	for (const address of [...live.grants.keys()].sort()) for (const [subject, grant] of live.grants.get(address) ?? []) {
		if (grant.pending === void 0 || withdrawn.has(`${address}\n${subject}`)) continue;
		const known = open.get(subject);
		if (known === void 0) open.set(subject, [address]);
		else known.push(address);
	}
	return open;
}
function replacesInvitation(operation) {
	return operation.action === "update" && operation.observed?.pending !== void 0;
}
// src/providers/upsun/rules/effects.ts
function addEffects(world, operation, covering) {
	const effects = [
		...operation.effects,
		...operation.kind === "grant" ? effectsOfGrant(world, operation, covering) : [],
		...sshAdvice(world, operation)
	];
	return effects.length === operation.effects.length ? operation : {
		...operation,
		effects
	};
}
function effectsOfGrant(world, operation, covering) {
	const place = placeOf(operation);
	const effects = [];
	if (place === "member" || place === "access") effects.push(...mailOf(world, operation));
	if (place === "member" && operation.action === "add") effects.push({
		kind: "cost",
		text: "a further user of the organization may be charged for"
	});
	if (place === "access" && covering.has(operation.id)) effects.push({
		kind: "note",
		subject: operation.subject,
		text: "accepting also makes the person a member of the organization"
	});
	if (operation.action === "remove" && operation.observed?.pending === void 0) {
		if (place === "member") effects.push(...lostElsewhere(world, operation));
		if (place === "access") require_load.append(effects, keptThroughTeams(world, operation));
		if (place === "reach") require_load.append(effects, lostByTeam(world, operation));
	}
	return effects;
}
function mailOf(world, operation) {
	const email = operation.observed?.identity?.email ?? world.emailOf(operation.subject);
	const mail = (text) => [{
		kind: "mail",
		subject: operation.subject,
		text
	}];
	if (replacesInvitation(operation)) return mail(`the open invitation is cancelled and a new one goes to ${email}`);
	if (operation.action !== "add" || operation.coveredBy !== void 0 || world.isKnown(operation.subject)) return [];
	return mail(`an invitation goes to ${world.emailOf(operation.subject)}`);
}
function lostElsewhere(world, operation) {
	if (!world.hasOtherProjects && require_managed.isManaged(world.draft.desired, "projects")) return [];
	return [{
		kind: "cascade",
		subject: operation.subject,
		text: "loses access to every other project of the organization as well"
	}];
}
function keptThroughTeams(world, operation) {
	const { live } = world.draft;
	const effects = [];
	for (const subject of live.grants.get(operation.address)?.keys() ?? []) {
		const group = require_subject.groupNameOf(subject);
		if (group === void 0) continue;
		const address = require_subject.formatAddress(live.org, "groups", group);
		if (!live.grants.get(address)?.has(operation.subject)) continue;
		const role = live.settings.get(address)?.get("role")?.value;
		effects.push({
			kind: "note",
			subject: operation.subject,
			address,
			text: `keeps ${describeRole(role)} through team ${group}`
		});
	}
	return effects;
}
function lostByTeam(world, operation) {
	const { live } = world.draft;
	const address = require_subject.formatAddress(live.org, "groups", require_subject.groupNameOf(operation.subject) ?? "");
	const role = live.settings.get(address)?.get("role")?.value;
	return [...live.grants.get(address)?.keys() ?? []].sort().map((subject) => ({
		kind: "cascade",
		subject,
		address: operation.address,
		text: `${subject} loses ${describeRole(role)} on ${require_subject.parseAddress(operation.address).name ?? operation.address}`
	}));
}
function describeRole(role) {
	if (!require_load.isJsonObject(role)) return typeof role === "string" ? role : "access";
	return require_subject.describeAccess({ environments: Object.fromEntries(Object.entries(role).map(([type, value]) => [type, String(value)])) });
}
function sshAdvice(world, operation) {
	if (operation.kind === "grant" && operation.settles === "on-acceptance") return [];
	return sshChangesOf(operation, world.draft).map(({ project, types }) => ({
		kind: "advice",
		...project === operation.address ? {} : { address: project },
		text: `redeploy the ${types.join(", ")} environments to take effect for SSH (apply --redeploy)`
	}));
}
// src/providers/upsun/rules/escalations.ts
function findEscalations(world, operations) {
	return require_escalations.escalationsOf(operations, (operation) => {
		if (operation.coveredBy !== void 0) return void 0;
		return operation.kind === "setting" ? refusalOfTeam(world) : refusalOfGrant(world, operation);
	});
}
function refusalOfTeam(world) {
	if (world.managesMembers) return void 0;
	return `Teams are changed by the owner, admins and holders of members, and the acting account is ${world.draft.live.actor.standing}.`;
}
function refusalOfGrant(world, operation) {
	switch (placeOf(operation)) {
		case "member": return refusalOfMember(world, operation);
		case "access": return refusalOfAccess(world, operation);
		case "team-member":
		case "reach": return refusalOfTeam(world);
	}
}
function refusalOfMember(world, operation) {
	const { actor } = world.draft.live;
	if (!world.managesMembers) return `Users of the organization are changed by the owner, admins and holders of members, and the acting account is ${actor.standing}.`;
	if (world.powers.has("owner") || world.powers.has("admin")) return void 0;
	if (operation.subject === actor.subject) return "Holders of members cannot change their own permissions.";
	const held = reach([...world.powers]);
	const before = reach(operation.before?.permissions ?? []);
	const lacking = [...reach(operation.after?.permissions ?? [])].filter((one) => !held.has(one) && !before.has(one));
	if (lacking.length === 0) return void 0;
	return `Holders of members cannot give what they do not hold: ${lacking.sort().join(", ")}.`;
}
function reach(permissions) {
	return new Set(permissions.flatMap((permission) => [permission, ...memberForm.brings?.[permission] ?? []]));
}
function refusalOfAccess(world, operation) {
	if (operation.observed?.pending !== void 0 ? operation.action !== "remove" : operation.action === "add" && !world.isKnown(operation.subject)) {
		if (world.mayInviteTo(operation.address)) return void 0;
		return `Only admins of the project can invite to it, and the acting account is ${world.draft.live.actor.standing}.`;
	}
	if (world.mayChangeAccess(operation.address)) return void 0;
	if (world.isRefusedByLinks(operation.address)) return `Upsun gives no link to change anybody's access there, which is how it shows that the acting account may not, although that account is ${world.draft.live.actor.standing}.`;
	return `Access to a project is changed by its admins, the organization's owner, and holders of members, and the acting account is none of these.`;
}
// src/providers/upsun/rules/strangers.ts
function settleStrangers(world, draft) {
	const verdicts = {
		deferred: [],
		pending: [],
		dropped: new Set(),
		covered: new Map()
	};
	const open = openInvitations(draft);
	for (const wish of wishesOf(world, draft.operations)) judge(world, wish, open.get(wish.subject) ?? [], verdicts);
	const operations = draft.operations.filter((operation) => !verdicts.dropped.has(operation.id)).map((operation) => settle(world, operation, verdicts));
	return {
		...draft,
		operations,
		pending: [...draft.pending, ...verdicts.pending],
		deferred: [...draft.deferred, ...verdicts.deferred]
	};
}
function wishesOf(world, operations) {
	const bySubject = new Map();
	for (const operation of operations) {
		if (operation.kind !== "grant" || operation.action !== "add") continue;
		if (placeOf(operation) === "reach" || world.isKnown(operation.subject)) continue;
		const list = bySubject.get(operation.subject) ?? [];
		list.push(operation);
		bySubject.set(operation.subject, list);
	}
	return [...bySubject].sort(([a], [b]) => require_load.compareText(a, b)).map(([subject, list]) => {
		const sorted = [...list].sort((a, b) => require_load.compareText(a.id, b.id));
		return {
			subject,
			membership: sorted.find((one) => placeOf(one) === "member"),
			projects: sorted.filter((one) => placeOf(one) === "access"),
			teams: sorted.filter((one) => placeOf(one) === "team-member")
		};
	});
}
function judge(world, wish, open, verdicts) {
	if (open.length > 0) {
		waitForOpen(world, wish, open, verdicts);
		return;
	}
	const { membership } = wish;
	const first = wish.projects.find((operation) => world.mayInviteTo(operation.address));
	const needsPermissions = (membership?.after?.permissions ?? []).length > 0;
	if (first !== void 0 && !needsPermissions) {
		if (membership !== void 0) verdicts.covered.set(membership.id, first.id);
		defer(wish.subject, [...wish.projects.filter((one) => one !== first), ...wish.teams], verdicts);
	} else if (membership !== void 0) defer(wish.subject, [...wish.projects, ...wish.teams], verdicts);
	else deferTeams(wish, verdicts);
}
function waitForOpen(world, wish, open, verdicts) {
	const { membership } = wish;
	defer(wish.subject, [...wish.projects, ...wish.teams], verdicts);
	if (membership === void 0) return;
	if ((membership.after?.permissions ?? []).length > 0) {
		defer(wish.subject, [membership], verdicts);
		return;
	}
	const state = world.draft.live.grants.get(open[0] ?? "")?.get(wish.subject)?.pending?.state ?? "pending";
	verdicts.dropped.add(membership.id);
	verdicts.pending.push({
		org: membership.org,
		address: membership.address,
		subject: membership.subject,
		access: membership.after ?? { permissions: [] },
		state
	});
}
function defer(subject, operations, verdicts) {
	for (const operation of operations) {
		verdicts.dropped.add(operation.id);
		verdicts.deferred.push({
			operation,
			waitsFor: `${subject} to accept the invitation; it is then given without another mail`
		});
	}
}
function deferTeams(wish, verdicts) {
	for (const operation of wish.teams) {
		verdicts.dropped.add(operation.id);
		verdicts.deferred.push({
			operation,
			waitsFor: `${wish.subject} to become a member of the organization`
		});
	}
}
function settle(world, operation, verdicts) {
	if (operation.kind !== "grant") return operation;
	const cover = verdicts.covered.get(operation.id);
	if (cover !== void 0) return {
		...operation,
		coveredBy: cover,
		settles: "on-acceptance"
	};
	if (replacesInvitation(operation)) return {
		...operation,
		settles: "on-acceptance"
	};
	if (operation.action !== "add") return operation;
	const isNow = placeOf(operation) === "reach" || world.isKnown(operation.subject);
	return {
		...operation,
		settles: isNow ? "now" : "on-acceptance"
	};
}
// src/providers/upsun/rules/refine.ts
function refineDraft(draft) {
	const world = createWorld(draft);
	const settled = settleStrangers(world, deferFailed(world, coverRoles(draft)));
	const covering = new Set(settled.operations.flatMap(({ coveredBy }) => coveredBy ?? []));
	const operations = settled.operations.map((operation) => addEffects(world, operation, covering));
	return {
		...settled,
		operations,
		escalations: [...settled.escalations, ...findEscalations(world, operations)]
	};
}
function deferFailed(world, draft) {
	const failed = require_load.isJsonObject(draft.live.facts.failed) ? draft.live.facts.failed : {};
	const open = openInvitations(draft);
	const operations = [];
	const deferred = [...draft.deferred];
	for (const operation of draft.operations) {
		const email = operation.kind === "grant" && operation.action === "add" && placeOf(operation) !== "reach" && !open.has(operation.subject) && !world.isKnown(operation.subject) ? require_subject.normalizeEmail(world.emailOf(operation.subject)) : "";
		const count = Object.hasOwn(failed, email) ? Number(failed[email]) : 0;
		if (count === 0) operations.push(operation);
		else {
			const times = count === 1 ? "once" : `${count} times`;
			deferred.push({
				operation,
				waitsFor: `another e-mail address: ${email} was invited ${times} in vain`
			});
		}
	}
	return {
		...draft,
		operations,
		deferred
	};
}
function coverRoles(draft) {
	const ids = new Set(draft.operations.map((operation) => operation.id));
	const operations = draft.operations.map((operation) => {
		if (operation.kind !== "setting" || operation.setting !== "role" || operation.action !== "add") return operation;
		const creation = `${operation.address} #exists`;
		return ids.has(creation) ? {
			...operation,
			coveredBy: creation
		} : operation;
	});
	return {
		...draft,
		operations
	};
}
// src/providers/upsun/index.ts
const upsun = {
	id: "upsun",
	title: "Upsun",
	tokenVariables,
	variablePrefixes: ["UPSUN_", "PLATFORMSH_"],
	tokenHelp: "Make an API token in the console (My profile, API tokens) with a service user that holds the organization permission members, and that is admin of the projects to which strangers are invited.",
	hosts: [{
		name: "api",
		variables: ["UPSUN_API_URL"],
		fallback: "https://api.upsun.com"
	}, {
		name: "auth",
		variables: ["UPSUN_AUTH_URL"],
		fallback: "https://auth.upsun.com"
	}],
	shape: () => shape,
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
function connect(context) {
	const session = openSession(context);
	return {
		identify: () => identify(session),
		organizations: () => listOrganizations(session),
		read: (scope) => readOrg(session, scope),
		apply: (operation) => applyOperation(session, operation),
		observe: (operation) => observe(session, operation),
		afterApply: (operations, options) => afterApply(session, operations, options)
	};
}
exports.upsun = upsun;
