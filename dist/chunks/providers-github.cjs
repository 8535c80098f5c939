"use strict";
const require_managed = require("./model-managed.cjs");
const require_load = require("./app-load-load.cjs");
const require_live_builder = require("./model-live-builder.cjs");
const require_dispatch = require("./providers-kit-dispatch.cjs");
const require_ids = require("./providers-kit-ids.cjs");
const require_subject = require("./model-subject.cjs");
const require_pages = require("./http-paging-pages.cjs");
const require_clock = require("./http-clock.cjs");
const require_similar_name = require("./model-similar-name.cjs");
const require_escalations = require("./providers-kit-escalations.cjs");
let node_crypto = require("node:crypto");
// src/providers/github/shape-settings.ts
function isTrueOrFalse(key, value) {
	if (typeof value === "boolean") return { value };
	return {
		problem: `${key} is true or false.`,
		hint: `Write ${key}: true or ${key}: false.`
	};
}
function allowance(key, description) {
	return {
		key,
		description,
		schema: { type: "boolean" },
		kind: "value",
		normalize: (value) => isTrueOrFalse(key, value),
		describe: (value) => value === true ? "allowed" : "not allowed",
		compare: (before, after) => before === after ? "none" : after === true ? "more" : "less"
	};
}
function choice(options) {
	const { key, description, weakestFirst: words } = options;
	return {
		key,
		description,
		schema: { enum: [...words] },
		kind: "value",
		...options.usual === void 0 ? {} : { usual: options.usual },
		normalize: (value) => typeof value === "string" && words.includes(value) ? { value } : {
			problem: `${require_load.canonicalJson(value)} is not a valid ${key}.`,
			hint: `Write one of ${words.join(", ")}.`
		},
		compare: (before, after) => before === after ? "none" : options.compare(before, after)
	};
}
function normalizeParent(value) {
	if (value === null) return { value };
	if (typeof value === "string" && value.trim() !== "") return { value: value.trim() };
	return {
		problem: "A parent is the name of another group, or null for none.",
		hint: "Write parent: engineering."
	};
}
function normalizeDescription(value) {
	return typeof value === "string" ? { value: value.trim() } : { problem: "A description is a text." };
}
function compareParents(before, after) {
	const isNested = (value) => typeof value === "string";
	if (before === after || isNested(before) === isNested(after)) return before === after ? "none" : "mixed";
	return isNested(after) ? "more" : "less";
}
const GROUP_SETTINGS = [
	{
		key: "parent",
		description: "Name of the group above. People of this group also have what that one has. null: none.",
		schema: { type: ["string", "null"] },
		kind: "value",
		normalize: normalizeParent,
		isSatisfied: (live, desired) => (live ?? null) === desired,
		describe: (value) => value === null ? "no parent" : String(value),
		compare: compareParents
	},
	choice({
		key: "privacy",
		description: "closed: all members of the organization see the group. secret: only its people and owners; it can have neither a parent nor children.",
		weakestFirst: ["secret", "closed"],
		usual: "closed",
		compare: (_before, after) => after === "closed" ? "more" : "less"
	}),
	{
		key: "description",
		description: "What the group is for.",
		schema: { type: "string" },
		kind: "value",
		normalize: normalizeDescription,
		isSatisfied: (live, desired) => (live ?? "") === desired
	},
	{
		key: "notifications",
		usual: true,
		description: "True: people are notified when the group is mentioned.",
		schema: { type: "boolean" },
		kind: "value",
		normalize: (value) => isTrueOrFalse("notifications", value),
		describe: (value) => value === true ? "on" : "off"
	}
];
// src/providers/github/shape-privileges.ts
const BASE_PERMISSIONS = [
	"none",
	"read",
	"write",
	"admin"
];
const rankOf$1 = (value) => BASE_PERMISSIONS.indexOf(value);
const ALLOWANCES = [
	[
		"create-repositories",
		"members_can_create_repositories",
		"Members may create repositories."
	],
	[
		"create-public-repositories",
		"members_can_create_public_repositories",
		"Members may create public repositories."
	],
	[
		"create-private-repositories",
		"members_can_create_private_repositories",
		"Members may create private repositories."
	],
	[
		"create-internal-repositories",
		"members_can_create_internal_repositories",
		"Members may create internal repositories (organizations of an enterprise)."
	],
	[
		"create-pages",
		"members_can_create_pages",
		"Members may publish Pages."
	],
	[
		"create-public-pages",
		"members_can_create_public_pages",
		"Members may publish public Pages."
	],
	[
		"create-private-pages",
		"members_can_create_private_pages",
		"Members may publish private Pages."
	],
	[
		"fork-private-repositories",
		"members_can_fork_private_repositories",
		"Members may fork private repositories."
	],
	[
		"deploy-keys",
		"deploy_keys_enabled_for_repositories",
		"Repositories may have deploy keys, which outlive their maker's access."
	]
];
const PRIVILEGE_FIELDS = {
	"base-permission": "default_repository_permission",
	...Object.fromEntries(ALLOWANCES.map(([key, field]) => [key, field]))
};
const PRIVILEGE_SETTINGS = [choice({
	key: "base-permission",
	description: "What every member has on every repository, also on new ones. Higher grants stay in force.",
	weakestFirst: BASE_PERMISSIONS,
	compare: (before, after) => before === void 0 || rankOf$1(after) > rankOf$1(before) ? "more" : "less"
}), ...ALLOWANCES.map(([key, , description]) => allowance(key, description))];
// src/providers/github/shape.ts
const GROUPS = "groups";
const REPOS = "repos";
const ROLES = "roles";
const PRIVILEGES = "privileges";
const MEMBER_PRIVILEGES = "members";
const ENVIRONMENTS = "environments";
const MEMBER_ROLES = [{
	name: "member",
	description: "Sees members and visible teams; has the base permission on every repository."
}, {
	name: "owner",
	description: "Everything, on the organization and on every repository.",
	isPowerful: true
}];
const GROUP_ROLES = [{
	name: "member",
	description: "Has what the team has."
}, {
	name: "maintainer",
	description: "Also describes the team, and adds and removes its members."
}];
const REPOSITORY_ROLES = [
	{
		name: "read",
		onWire: ["pull"],
		description: "Reads, clones, opens issues, comments."
	},
	{
		name: "triage",
		description: "Also manages issues and pull requests, without writing."
	},
	{
		name: "write",
		onWire: ["push"],
		description: "Also pushes, merges, runs workflows, makes releases."
	},
	{
		name: "maintain",
		description: "Also manages the repository, without sensitive or destructive actions."
	},
	{
		name: "admin",
		description: "Everything, access and deletion included.",
		isPowerful: true
	}
];
const memberForm = {
	form: "role",
	roles: MEMBER_ROLES
};
const groupForm = {
	form: "role",
	roles: GROUP_ROLES,
	listedAs: "member"
};
const repositoryForm = {
	form: "role",
	roles: REPOSITORY_ROLES,
	isOpen: true,
	openBetween: {
		least: "read",
		most: "admin"
	}
};
const groups$1 = {
	section: GROUPS,
	noun: "group",
	description: "Teams of the organization, by name. Who is in a team has what its parents have, too.",
	lifecycle: "managed",
	hasId: true,
	holders: {
		key: "members",
		form: groupForm,
		description: "Who is in the team themselves; people of child teams are not repeated. A list makes everybody a member.",
		acceptsGroups: false,
		keeps: [],
		needlessFor: ["owner"],
		isShortForm: true
	},
	settings: GROUP_SETTINGS
};
const repos = {
	section: REPOS,
	noun: "repository",
	description: "Repositories of the organization, by name.",
	lifecycle: "adopted",
	hasId: true,
	holders: {
		key: "access",
		form: repositoryForm,
		description: "People and teams with a grant of their own here. Somebody who is not a member of the organization is an outside collaborator.",
		acceptsGroups: true,
		keeps: []
	},
	settings: []
};
const roles = {
	section: ROLES,
	noun: "role",
	description: "Roles on the organization, predefined (all_repo_read, security_manager, \u2026) and custom ones, by name, with who holds them.",
	lifecycle: "adopted",
	hasId: false,
	holders: {
		key: "holders",
		form: { form: "listed" },
		description: "People and teams to whom the role is assigned directly.",
		acceptsGroups: true,
		keeps: [],
		isShortForm: true
	},
	settings: []
};
const privileges = {
	section: PRIVILEGES,
	noun: "privileges",
	description: "Settings of the organization that change what all members have. The one entry is `members`.",
	lifecycle: "adopted",
	hasId: false,
	settings: PRIVILEGE_SETTINGS
};
const environments = {
	section: ENVIRONMENTS,
	noun: "environment",
	description: "Deployment environments, each written REPOSITORY/ENVIRONMENT, with who has to approve a deployment.",
	lifecycle: "adopted",
	hasId: false,
	holders: {
		key: "reviewers",
		form: { form: "listed" },
		description: "People and teams of whom one has to approve; at most six, and each must be able to read the repository.",
		acceptsGroups: true,
		keeps: [],
		isShortForm: true
	},
	settings: [{
		key: "prevent-self-review",
		description: "True: who started a deployment cannot approve it.",
		schema: { type: "boolean" },
		kind: "value",
		normalize: (value) => isTrueOrFalse("prevent-self-review", value),
		compare: (before, after) => before === after ? "none" : after === true ? "less" : "more"
	}, choice({
		key: "branches",
		description: "Which branches may be deployed: all, protected ones, or those of the patterns that stand at GitHub.",
		weakestFirst: [
			"protected",
			"custom",
			"all"
		],
		compare: (before, after) => after === "all" ? "more" : before === "all" ? "less" : "mixed"
	})]
};
const shape = {
	options: {},
	goesByLogin: true,
	hasOwner: false,
	notManaged: ["tokens, SSH keys and authorized apps of other people"],
	members: {
		form: memberForm,
		description: "Who belongs to the organization.",
		keeps: ["owner"],
		cascades: [
			GROUPS,
			REPOS,
			ROLES
		],
		requiredBy: [GROUPS, ROLES]
	},
	sections: [
		groups$1,
		repos,
		roles,
		privileges,
		environments
	]
};
function githubShape(_options) {
	return shape;
}
// src/providers/github/abilities.ts
const REPOSITORY_LEVELS = [
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
];
const BY_LOWEST_ROLE = {
	read: [
		["pull", "Clone and pull"],
		["fork", "Fork (private repositories: if the organization allows it)"],
		["comment", "Comment, and edit or delete own comments"],
		["open-issue", "Open issues"],
		["close-own-issue", "Close own issues, reopen what they closed"],
		["be-assigned", "Have issues assigned to them"],
		["send-pull-request", "Send pull requests from a fork"],
		["review", "Review pull requests, without counting for required reviews"],
		["view-releases", "See published releases"],
		["view-runs", "See workflow runs"],
		["edit-public-wiki", "Edit the wiki of a public repository"],
		["install-packages", "Install packages"],
		["start-discussion", "Start and comment on discussions"],
		["view-rulesets", "See rulesets"]
	],
	triage: [
		["label", "Apply and dismiss labels"],
		["milestone", "Apply milestones"],
		["close-any-issue", "Close, reopen and assign all issues and pull requests"],
		["mark-duplicate", "Mark duplicates"],
		["request-review", "Request reviews"],
		["moderate-discussions", "Lock and delete discussions; convert an issue to one"]
	],
	write: [
		["push", "Push"],
		["merge", "Merge pull requests"],
		["approve", "Approve or request changes where reviews are required"],
		["apply-suggestions", "Apply suggested changes"],
		["edit-labels", "Create, edit and delete labels"],
		["edit-any-comment", "Edit and delete anybody's comments"],
		["hide-any-comment", "Hide anybody's comments"],
		["lock-conversation", "Lock conversations"],
		["transfer-issue", "Transfer issues"],
		["code-owner", "Be a code owner, and define code owners"],
		["draft", "Turn drafts into pull requests and back"],
		["set-status", "Create status checks"],
		["run-actions", "Create, edit, run and cancel workflows"],
		["actions-secrets", "Manage Actions secrets by the API"],
		["release", "Create and edit releases, see drafts"],
		["auto-merge", "Switch auto-merge of a pull request"],
		["edit-private-wiki", "Edit the wiki of a private repository"],
		["publish-packages", "Publish packages"],
		["rename-branch", "Rename branches other than the default one"],
		["codespaces", "Use codespaces"],
		["pin-discussion", "Pin discussions"],
		["dismiss-code-scanning", "See, dismiss and reopen code scanning alerts"],
		["see-dependabot", "See Dependabot alerts"]
	],
	maintain: [
		["describe", "Edit description and topics"],
		["toggle-features", "Switch wiki, projects, discussions"],
		["merge-settings", "Configure merging"],
		["pages", "Configure Pages"],
		["push-protected", "Push to protected branches"],
		["create-protected-tag", "Create tags that match a protection rule"],
		["social-card", "Set the social preview"],
		["limit-interactions", "Limit interactions"]
	],
	admin: [
		["manage-access", "Manage people's, teams' and outside collaborators' access"],
		["settings", "Change settings"],
		["visibility", "Change visibility"],
		["template", "Make it a template"],
		["default-branch", "Change the default branch"],
		["rulesets", "Manage rulesets and branch protection"],
		["bypass-protection", "Merge without required reviews where allowed"],
		["delete-protected-tag", "Delete protected tags"],
		["webhooks", "Manage webhooks"],
		["deploy-keys", "Manage deploy keys (they outlive their maker's access)"],
		["forking-policy", "Allow or forbid forking of a private repository"],
		["transfer", "Transfer it"],
		["archive", "Archive it"],
		["delete", "Delete it (members: if the organization allows it)"],
		["delete-issue", "Delete issues (if the organization allows it)"],
		["delete-packages", "Delete packages"],
		["autolinks", "Configure autolinks"],
		["security-advisories", "Manage security advisories"],
		["security-settings", "Manage security features and who receives alerts"]
	]
};
const OPEN_CELLS = new Set(["hide-any-comment triage"]);
function repositoryCells(ability, lowest) {
	return Object.fromEntries(REPOSITORY_LEVELS.map((level, rank) => {
		if (OPEN_CELLS.has(`${ability} ${level}`)) return [level, "unknown"];
		return [level, rank >= lowest ? "yes" : "no"];
	}));
}
const repositories = {
	section: REPOS,
	levels: "role",
	source: "GitHub Docs, Repository roles for an organization",
	rows: REPOSITORY_LEVELS.flatMap((level, lowest) => BY_LOWEST_ROLE[level].map(([ability, title]) => ({
		ability,
		title,
		cells: repositoryCells(ability, lowest)
	})))
};
const MEMBER_FACTS = {
	yes: [
		["view-members", "See members and visible teams"],
		["mention-team", "Mention visible teams"],
		["be-maintainer", "Be made a team maintainer"],
		["hide-comments", "Hide comments where they may write"]
	],
	unknown: [
		["create-repository", "Create repositories (members_can_create_repositories)"],
		["create-team", "Create teams (members_can_create_teams)"],
		["create-pages", "Publish Pages (members_can_create_pages)"],
		["fork-private", "Fork private repositories (members_can_fork_private_repositories)"],
		["invite-outside-collaborator", "Invite outside collaborators to repositories they administer"],
		["delete-repository", "Delete or transfer repositories they administer (members_can_delete_repositories)"],
		["change-visibility", "Change visibility of repositories they administer"],
		["pull-everything", "Pull all repositories (member: by base permission)"],
		["push-everything", "Push to all repositories (member: by base permission)"]
	],
	no: [
		["invite-member", "Invite people, edit and cancel invitations"],
		["remove-member", "Remove members"],
		["reinstate-member", "Reinstate former members"],
		["convert-member", "Convert members to outside collaborators"],
		["manage-all-teams", "Add and remove people in all teams"],
		["make-maintainer", "Promote to team maintainer"],
		["delete-any-team", "Delete all teams"],
		["move-team", "Move teams in the hierarchy"],
		["add-collaborator-everywhere", "Add collaborators to all repositories"],
		["view-access", "See the people with access to a repository"],
		["audit-log", "Read the audit log"],
		["billing", "See and edit billing"],
		["organization-settings", "Change settings, profile, default labels and branch name"],
		["base-permission", "Set the base permission"],
		["assign-roles", "Assign organization roles"],
		["security-settings", "Manage security settings of the organization"],
		["saml", "Manage single sign-on and team synchronization"],
		["transfer-repositories", "Transfer repositories"],
		["delete-organization", "Delete the organization"]
	]
};
const DECIDING_SETTINGS = {
	"create-repository": "members_can_create_repositories",
	"create-team": "members_can_create_teams",
	"create-pages": "members_can_create_pages",
	"fork-private": "members_can_fork_private_repositories",
	"invite-outside-collaborator": "members_can_invite_outside_collaborators",
	"delete-repository": "members_can_delete_repositories",
	"change-visibility": "members_can_change_repo_visibility"
};
const MEMBER_ALLOWANCES = Object.values(DECIDING_SETTINGS);
function organizationTable(allowances) {
	return {
		section: "members",
		levels: "role",
		source: "GitHub Docs, Roles in an organization (columns of owner and member); not known where a member privilege decides that was not read",
		rows: [
			"yes",
			"unknown",
			"no"
		].flatMap((cell) => MEMBER_FACTS[cell].map(([ability, title]) => {
			const setting = allowances[DECIDING_SETTINGS[ability] ?? ""];
			return {
				ability,
				title,
				cells: {
					member: typeof setting === "boolean" ? setting ? "yes" : "no" : cell,
					owner: "yes"
				}
			};
		}))
	};
}
const groups = {
	section: GROUPS,
	levels: "role",
	source: "GitHub Docs, Assigning the team maintainer role",
	rows: [
		{
			ability: "edit-team",
			title: "Name, description, visibility",
			cells: {
				member: "no",
				maintainer: "yes"
			}
		},
		{
			ability: "add-team-member",
			title: "Add organization members",
			cells: {
				member: "no",
				maintainer: "yes"
			}
		},
		{
			ability: "remove-team-member",
			title: "Remove members",
			cells: {
				member: "no",
				maintainer: "yes"
			}
		},
		{
			ability: "invite-through-team",
			title: "Invite people who are not in the organization",
			cells: {
				member: "no",
				maintainer: "no"
			}
		},
		{
			ability: "make-maintainer",
			title: "Make maintainers",
			cells: {
				member: "no",
				maintainer: "no"
			}
		},
		{
			ability: "remove-team-repository",
			title: "Take repositories off the team",
			cells: {
				member: "no",
				maintainer: "yes"
			}
		},
		{
			ability: "request-parent",
			title: "Ask for, or between own teams change, parent and child",
			cells: {
				member: "no",
				maintainer: "yes"
			}
		},
		{
			ability: "team-picture",
			title: "Picture, discussions, review assignment",
			cells: {
				member: "no",
				maintainer: "yes"
			}
		}
	]
};
const groupsOfOwners = {
	section: GROUPS,
	levels: "membership",
	source: "GitHub Docs, Roles in an organization",
	rows: groups.rows.map(({ ability, title }) => ({
		ability,
		title,
		cells: {
			member: "no",
			owner: "yes"
		}
	}))
};
function withCustomRoles(bases) {
	const custom = Object.entries(bases);
	if (custom.length === 0) return repositories;
	const rows = repositories.rows.map((row) => {
		const cells = custom.map(([name, base]) => [name, row.cells[String(base)] === "yes" ? "yes" : "unknown"]);
		return {
			...row,
			cells: {
				...row.cells,
				...Object.fromEntries(cells)
			}
		};
	});
	return {
		...repositories,
		rows
	};
}
function abilities(facts = {}) {
	const { allowances, customRoles } = facts;
	return [
		withCustomRoles(require_load.isJsonObject(customRoles) ? customRoles : {}),
		organizationTable(require_load.isJsonObject(allowances) ? allowances : {}),
		groups,
		groupsOfOwners
	];
}
// src/providers/github/adapter/failures.ts
function vendorWords(text) {
	const body = require_live_builder.jsonIn(text);
	if (!require_load.isJsonObject(body)) return "";
	const reasons = (Array.isArray(body.errors) ? body.errors : []).flatMap((item) => {
		const reason = require_load.isJsonObject(item) ? item.message : item;
		return typeof reason === "string" && reason !== "" ? [reason] : [];
	});
	return [typeof body.message === "string" ? body.message : "", ...reasons].join(": ").replace(/\s+/g, " ").trim();
}
function isThrottled(answer) {
	if (answer.status === 429) return true;
	if (answer.status !== 403) return false;
	return answer.headers.get("x-ratelimit-remaining") === "0" || answer.headers.get("retry-after") !== null || /secondary rate limit/i.test(answer.text);
}
const OWN_TOKEN = "In a workflow, GITHUB_TOKEN is the run's own token, which cannot manage an organization: set GITHUB_APP_ID and GITHUB_APP_PRIVATE_KEY, or an owner's token in a variable of its own, named with token: { env: GITHUB_ADMIN_TOKEN }.";
function judge(response, { isApp }) {
	const verdict = judgeAnswer(response);
	const isRight = verdict.code === "FORBIDDEN" || verdict.code === "NOT_FOUND";
	return isApp === true && isRight ? {
		...verdict,
		hint: `${verdict.hint ?? ""} ${OWN_TOKEN}`.trim()
	} : verdict;
}
const SLOW_DOWN = {
	code: "RATE_LIMITED",
	hint: "Wait until the limit is reset, or give rolecall a token of its own."
};
function judgeAnswer(response) {
	const { status, headers } = response;
	if (isThrottled(response)) return SLOW_DOWN;
	const signOn = headers.get("x-github-sso");
	const wantsSignOn = signOn?.startsWith("required") === true;
	const lacking = neededOf(headers);
	return require_live_builder.judgeStatus(status, {
		401: "The token is wrong, expired or revoked; put a new one into GITHUB_TOKEN.",
		403: wantsSignOn ? `Authorize the token for the organization's single sign-on: ${signOn}` : lacking ?? "The account behind the token may not do this.",
		404: `It is not there, or the token may not see it.${lacking === void 0 ? "" : ` ${lacking}`}`,
		500: "See https://www.githubstatus.com and try again."
	});
}
const NEEDS = "The call needs";
function neededOf(headers) {
	const permissions = headers.get("x-accepted-github-permissions");
	if (permissions !== null && permissions !== "") return `${NEEDS} the permission ${permissions.replaceAll("_", " ")}.`;
	const scopes = headers.get("x-accepted-oauth-scopes");
	if (scopes === null || scopes === "") return void 0;
	const own = headers.get("x-oauth-scopes") ?? "";
	if (isCovered(listOf(scopes), listOf(own))) return void 0;
	return `${NEEDS} one of the scopes ${scopes}; the token has ${own === "" ? "none" : own}.`;
}
const listOf = (text) => text.split(",").map((one) => one.trim());
function isCovered(accepted, own) {
	const wide = new Set(own.flatMap((scope) => [scope, ...WIDER[scope] ?? []]));
	return accepted.some((scope) => wide.has(scope));
}
const WIDER = {
	"admin:org": ["write:org", "read:org"],
	"write:org": ["read:org"],
	repo: [
		"public_repo",
		"repo:invite",
		"repo:status",
		"repo_deployment"
	]
};
const failures = require_live_builder.createFailures({
	provider: "github",
	reaching: "Check the network and the address of the API (GITHUB_API_URL, or url: in the organization).",
	judge,
	describe: ({ request, status, text }) => {
		const words = vendorWords(text);
		return `GitHub refused ${request}: ${words === "" ? `HTTP status ${status} without an explanation` : words}`;
	},
	requestIdOf: (response) => require_live_builder.headerOf(response, "x-github-request-id"),
	describeFailure: ({ request, message }) => `No usable answer from GitHub to ${request}: ${message}`
});
// src/providers/github/adapter/app-credential.ts
const APP_ID = "GITHUB_APP_ID";
const APP_KEY = "GITHUB_APP_PRIVATE_KEY";
const INSTALLATION_TOKEN = "ghs_";
const isAppCredential = (token) => token.startsWith("{");
function isOfApp(token) {
	return isAppCredential(token) || token.startsWith(INSTALLATION_TOKEN);
}
function appOf(token, org) {
	const values = JSON.parse(token);
	const { [APP_ID]: id, [APP_KEY]: pem } = require_load.isJsonObject(values) ? values : {};
	try {
		const key = (0, node_crypto.createPrivateKey)(String(pem).replaceAll("\\n", "\n"));
		if (key.asymmetricKeyType !== "rsa") throw new TypeError(`it is a key of the kind ${key.asymmetricKeyType}`);
		return {
			id: String(id),
			key
		};
	} catch (cause) {
		throw failures.error({ org }, {
			code: "BAD_KEY",
			message: `${APP_KEY} holds no RSA private key in PEM; nothing was sent.`,
			hint: `Put the whole .pem file that GitHub gave for the App into ${APP_KEY}, first and last line included.`,
			cause
		});
	}
}
const DRIFT = 60;
const LIFE = 540;
function signedClaim({ id, key }, now) {
	const seconds = Math.floor(now / 1e3);
	const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
	const claim = {
		iat: seconds - DRIFT,
		exp: seconds + LIFE - DRIFT,
		iss: id
	};
	const data = `${part({
		alg: "RS256",
		typ: "JWT"
	})}.${part(claim)}`;
	return `${data}.${(0, node_crypto.sign)("sha256", Buffer.from(data), key).toString("base64url")}`;
}
// src/providers/github/rules/words.ts
const BODY_WORDS = {
	read: "pull",
	write: "push"
};
const FILE_WORDS = {
	pull: "read",
	push: "write"
};
function bodyWordOf(role) {
	return BODY_WORDS[role] ?? role;
}
function fileWordOf(word) {
	const folded = word.toLowerCase();
	const known = FILE_WORDS[folded] ?? folded;
	return rankOf(known) >= 0 ? known : word;
}
function rankOf(role) {
	return repositoryForm.roles.findIndex(({ name }) => name === role);
}
function isCustomRole(role) {
	return role !== void 0 && rankOf(role) < 0;
}
function slugOf(name) {
	return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9_]+/g, "-").replace(/^-+|-+$/g, "");
}
function environmentParts(key) {
	const slash = key.indexOf("/");
	return slash === -1 ? {
		repository: key,
		environment: ""
	} : {
		repository: key.slice(0, slash),
		environment: key.slice(slash + 1)
	};
}
// src/providers/kit/all-done.ts
async function allDone(work) {
	await Promise.allSettled(work);
	return await Promise.all(work);
}
// src/providers/github/adapter/app-tokens.ts
const EARLY_MS = 3e5;
const PAGE$1 = 100;
var AppTokens = class {
	#place;
	#app;
	#token;
	#exchange;
	#installation;
	constructor(place) {
		this.#place = place;
	}
	get isSelected() {
		return this.#installation?.repository_selection === "selected";
	}
	async get(isFresh) {
		const now = this.#place.clock.now();
		if (!isFresh && this.#token !== void 0 && this.#token.renewedAt > now) return this.#token.value;
		this.#exchange ??= this.#renew().finally(() => {
			this.#exchange = void 0;
		});
		this.#token = await this.#exchange;
		return this.#token.value;
	}
	async installations() {
		const all = [];
		for (let page = 1;; page += 1) {
			const rows = await this.#answer("GET", `/app/installations?per_page=${PAGE$1}&page=${page}`);
			if (!Array.isArray(rows) || !rows.every(require_load.isJsonObject)) throw this.#error("NOT_JSON", "GitHub's answer about the App's installations is not a list.", void 0);
			all.push(...rows);
			if (rows.length < PAGE$1) return all;
		}
	}
	async #renew() {
		const { clock, login } = this.#place;
		this.#installation ??= await this.#installed();
		const { id } = this.#installation;
		const where = `/app/installations/${String(id)}/access_tokens`;
		const { token, expires_at: end } = await this.#ask("POST", where);
		const endsAt = typeof end === "string" ? Date.parse(end) : NaN;
		if (typeof token !== "string" || token === "" || Number.isNaN(endsAt)) throw this.#error("NOT_JSON", `GitHub gave no token for the installation in ${login}.`, void 0);
		const lifeMs = endsAt - clock.now();
		return {
			value: token,
			renewedAt: endsAt - Math.min(EARLY_MS, lifeMs / 2)
		};
	}
	async #installed() {
		const { login } = this.#place;
		const found = await this.#ask("GET", `/orgs/${encodeURIComponent(login)}/installation`);
		if (typeof found.id !== "number") throw this.#error("NOT_JSON", `GitHub's answer about the installation in ${login} has no id.`, void 0);
		if (typeof found.suspended_at === "string") throw this.#error("FORBIDDEN", `The App is installed in ${login}, but suspended.`, `An owner of ${login} can end that under Settings, GitHub Apps.`);
		return found;
	}
	async #ask(method, url) {
		const body = await this.#answer(method, url);
		return require_load.isJsonObject(body) ? body : {};
	}
	async #answer(method, url) {
		const { http, credential, clock, org } = this.#place;
		this.#app ??= appOf(credential, org);
		const app = this.#app;
		const call = {
			org,
			isWrite: false
		};
		const response = await http.request({
			method,
			url,
			headers: { authorization: `Bearer ${signedClaim(app, clock.now())}` },
			isPublic: true,
			isRepeatable: true
		}).catch((failure) => {
			throw failures.ofFailure(failure, call);
		});
		if (response.status < 200 || response.status > 299) throw this.#refusal(response);
		return response.json();
	}
	#refusal(response) {
		const { org, login } = this.#place;
		const app = this.#app?.id ?? "";
		if (response.status === 404) return this.#error("NOT_INSTALLED", `The App ${app} is not installed in an organization "${login}".`, `Install it there (the App's page, Install App), or correct name: of the organization; each organization has an installation of its own.`);
		if (response.status === 401) return this.#error("UNAUTHORIZED", `GitHub does not take the signature of the App ${app}.`, "GITHUB_APP_ID and GITHUB_APP_PRIVATE_KEY have to be of one App, the key not revoked, and the clock of this machine right.");
		return failures.ofResponse(response, {
			org,
			isWrite: false
		});
	}
	#error(code, message, hint) {
		return failures.error({ org: this.#place.org }, {
			code,
			message,
			...hint === void 0 ? {} : { hint }
		});
	}
};
// src/providers/github/adapter/client.ts
const PAGE = 100;
const CONTENT_QUOTA = [{
	count: 75,
	windowMs: 6e4
}, {
	count: 480,
	windowMs: 36e5
}];
var Client = class {
	#http;
	#org;
	#graphql;
	#isApp;
	#tokens;
	constructor(context) {
		const baseUrl = (context.hosts.api ?? "https://api.github.com").replace(/\/$/, "");
		this.#org = context.org.key;
		this.#graphql = `${baseUrl.replace(/\/api\/v3$/, "/api")}/graphql`;
		this.#isApp = isOfApp(context.token);
		this.#http = context.http({
			baseUrl,
			...baseUrl.endsWith("/api/v3") ? {} : { quota: CONTENT_QUOTA },
			headers: {
				accept: "application/vnd.github+json",
				"x-github-api-version": "2022-11-28"
			},
			authorize: async (isFresh) => ({ authorization: `Bearer ${await this.#tokens?.get(isFresh) ?? context.token}` }),
			canRenew: isAppCredential(context.token),
			pace: (headers) => paceOf(headers, context.clock.now()),
			isThrottled,
			canRevalidate: true
		});
		const { key: org, name: login } = context.org;
		const { clock } = context;
		this.#tokens = isAppCredential(context.token) ? new AppTokens({
			http: this.#http,
			clock,
			credential: context.token,
			org,
			login
		}) : void 0;
	}
	get isApp() {
		return this.#isApp;
	}
	async isSelected() {
		if (!this.#isApp) return false;
		if (this.#tokens !== void 0) {
			await this.#tokens.get(false);
			return this.#tokens.isSelected;
		}
		const body = await this.get("/installation/repositories?per_page=1");
		return require_load.isJsonObject(body) && body.repository_selection === "selected";
	}
	async installations() {
		return await this.#tokens?.installations();
	}
	async remaining() {
		const body = await this.get("/rate_limit");
		const resources = require_load.isJsonObject(body) && require_load.isJsonObject(body.resources) ? body.resources : {};
		const core = require_load.isJsonObject(resources.core) ? resources.core : {};
		return typeof core.remaining === "number" ? core.remaining : void 0;
	}
	async get(path) {
		return this.#body(await this.#send({
			method: "GET",
			url: path
		}, false), false);
	}
	async list(path, key) {
		const first = `${path}${path.includes("?") ? "&" : "?"}per_page=${PAGE}`;
		let pages = 0;
		try {
			return await require_pages.readAllPages({
				what: path,
				read: async (cursor) => {
					pages += 1;
					const response = await this.#send({
						method: "GET",
						url: cursor ?? first
					}, false);
					return this.#page(response, key, `${first}&page=${pages + 1}`);
				},
				identify: (item) => String(item.id),
				repetitions: 0
			});
		} catch (error) {
			if (!(error instanceof require_pages.IncompleteListing)) throw error;
			throw this.incomplete(`GET ${path}`, error.message);
		}
	}
	#page(response, key, following) {
		const body = this.#body(response, false);
		const items = key === void 0 ? body : require_load.isJsonObject(body) ? body[key] : void 0;
		if (!Array.isArray(items) || !items.every(require_load.isJsonObject) || items.some((item) => item.id === void 0)) throw this.notUnderstood(response.request, "it is not a list of objects with ids");
		const partial = response.headers.get("x-github-sso");
		if (partial?.startsWith("partial-results") === true) throw this.incomplete(response.request, `single sign-on hides a part of it (${partial}).`);
		const link = response.headers.get("link");
		const next = link === null && items.length >= PAGE ? following : nextOf(link);
		const total = require_load.isJsonObject(body) && typeof body.total_count === "number" ? body.total_count : void 0;
		return {
			items,
			...next === void 0 ? {} : { next },
			...total === void 0 ? {} : { total }
		};
	}
	async query(query, variables) {
		const response = await this.#send({
			method: "POST",
			url: this.#graphql,
			body: { json: {
				query,
				variables
			} },
			isRepeatable: true
		}, false);
		const body = this.#body(response, false);
		const errors = require_load.isJsonObject(body) && Array.isArray(body.errors) ? body.errors.map(queryError) : [];
		const [first] = errors;
		const limited = errors.find(({ type }) => type === "RATE_LIMITED");
		if (limited !== void 0) throw failures.error({ org: this.#org }, {
			code: "RATE_LIMITED",
			message: `GitHub refused ${response.request}: ${limited.message}`,
			request: response.request,
			hint: "The points of GraphQL for this hour are used up; wait until they are given anew."
		});
		if (require_load.isJsonObject(body) && require_load.isJsonObject(body.data)) return {
			data: body.data,
			errors
		};
		if (first === void 0) throw this.notUnderstood(response.request, "it has no data");
		throw this.refused(response.request, first);
	}
	refused(request, { type, message }) {
		const code = type === "NOT_FOUND" ? "NOT_FOUND" : type === "" ? "REFUSED" : "FORBIDDEN";
		return failures.error({ org: this.#org }, {
			code,
			message: `GitHub refused ${request}: ${message}`,
			request,
			hint: "A classic token needs admin:org, and repo for private repositories; others the permissions Members and Metadata."
		});
	}
	async write({ method, path, body, isContent = false }) {
		const response = await this.#send({
			method,
			url: path,
			isMetered: isContent,
			...body === void 0 ? {} : { body: { json: body } }
		}, true);
		return {
			status: response.status,
			body: this.#body(response, true)
		};
	}
	incomplete(request, what) {
		return failures.error({ org: this.#org }, {
			code: "INCOMPLETE",
			message: `The answer to ${request} is not complete: ${what}`,
			request,
			hint: "Try again; nothing is computed from half an answer."
		});
	}
	notUnderstood(request, what) {
		return failures.error({ org: this.#org }, {
			code: "NOT_JSON",
			message: `GitHub's answer to ${request} cannot be understood: ${what}.`,
			request,
			hint: "Check the address of the API. If this lasts, the API has changed; please report it."
		});
	}
	async #send(request, isWrite) {
		const call = {
			org: this.#org,
			isWrite,
			isApp: this.#isApp && this.#tokens === void 0
		};
		return require_live_builder.requireSuccess(failures, await require_live_builder.answerTo(this.#http, failures, request, call), call);
	}
	#body(response, isWrite) {
		return require_live_builder.bodyOf(failures, response, {
			org: this.#org,
			isWrite
		});
	}
};
function paceOf(headers, now) {
	if (headers.get("x-ratelimit-remaining") !== "0") return 0;
	const reset = Number(headers.get("x-ratelimit-reset") ?? NaN);
	const sent = Date.parse(headers.get("date") ?? "");
	return Number.isFinite(reset) ? Math.max(1e3, reset * 1e3 - (Number.isNaN(sent) ? now : sent)) : 6e4;
}
function nextOf(link) {
	return /<([^<>]+)>\s*;\s*rel="next"/.exec(link ?? "")?.[1];
}
function queryError(item) {
	const error = require_load.isJsonObject(item) ? item : {};
	const path = Array.isArray(error.path) ? error.path : [];
	return {
		type: typeof error.type === "string" ? error.type : "",
		message: typeof error.message === "string" ? error.message : "an error without a message",
		path: path.filter((part) => typeof part === "string" || typeof part === "number")
	};
}
// src/providers/github/adapter/session.ts
function openSession(context) {
	return {
		context,
		client: new Client(context),
		login: context.org.name,
		actor: void 0,
		owners: new Set(),
		members: new Set(),
		hidden: new Map(),
		masked: new Map(),
		people: new Map(),
		invitations: new Map(),
		failed: new Map(),
		teams: new Map(),
		fresh: new Set(),
		repositories: new Map(),
		places: new Map(),
		expired: new Map(),
		roles: new Map(),
		roleBases: new Map(),
		seenRoles: new Set(),
		turns: new Map()
	};
}
function textIn(session, request, row, field) {
	check(session, request, row, { [field]: "text" });
	return row[field];
}
function numberIn(session, request, row, field) {
	check(session, request, row, { [field]: "number" });
	return row[field];
}
function check(session, request, value, rules) {
	const wrong = require_live_builder.wrongField(value, rules);
	if (wrong !== void 0) throw session.client.notUnderstood(request, wrong);
}
// src/providers/github/adapter/read-members.ts
function identityOf(session, request, row) {
	return {
		id: String(numberIn(session, request, row, "id")),
		login: textIn(session, request, row, "login"),
		...row.type === "Bot" ? { isService: true } : {}
	};
}
async function accountByLogin(session, login) {
	return await accountAt(session, require_ids.path`/users/${login}`);
}
async function accountById(session, id) {
	return await accountAt(session, require_ids.path`/user/${id}`);
}
async function accountAt(session, where) {
	try {
		const body = await session.client.get(where);
		if (!require_load.isJsonObject(body)) throw session.client.notUnderstood(`GET ${where}`, "it is not an account");
		return identityOf(session, `GET ${where}`, body);
	} catch (error) {
		if (require_live_builder.isRefusal(error, "NOT_FOUND")) return void 0;
		throw error;
	}
}
async function readMembers(session) {
	const base = require_ids.path`/orgs/${session.context.org.name}/members`;
	const [owners, members] = await allDone([session.client.list(`${base}?role=admin`), session.client.list(`${base}?role=member`)]);
	const rows = (list, role) => list.map((row) => ({
		identity: identityOf(session, `GET ${base}`, row),
		role
	}));
	return [...rows(owners, "owner"), ...rows(members, "member")];
}
const INVITED_AS = {
	admin: "owner",
	direct_member: "member"
};
async function readInvitations(session, withTeams) {
	const where = require_ids.path`/orgs/${session.context.org.name}/invitations`;
	return await allDone((await session.client.list(where)).map(async (row) => {
		const request = `GET ${where}`;
		check(session, request, row, {
			"login?": "filled text",
			"email?": "filled text",
			"invitation_source?": "text"
		});
		const id = numberIn(session, request, row, "id");
		const role = textIn(session, request, row, "role");
		return {
			id,
			identity: await invitedOf(session, row),
			role: INVITED_AS[role] ?? role,
			isFromProvider: row.invitation_source === "scim",
			teams: withTeams && row.team_count !== 0 ? await teamsOf(session, `${where}/${id}/teams`) : []
		};
	}));
}
async function invitedOf(session, row) {
	const { login, email } = row;
	if (typeof login === "string") return await accountByLogin(session, login) ?? {
		login,
		id: `login:${login}`
	};
	if (typeof email === "string") return { email };
	throw session.client.notUnderstood("the list of invitations", "an invitation has neither login nor email");
}
async function readFailed(session) {
	const where = require_ids.path`/orgs/${session.context.org.name}/failed_invitations`;
	const request = `GET ${where}`;
	return (await session.client.list(where)).map((row) => {
		check(session, request, row, {
			"login?": "filled text",
			"email?": "filled text",
			"failed_reason?": "text"
		});
		const { login, email, failed_reason: reason } = row;
		return {
			id: numberIn(session, request, row, "id"),
			identity: {
				...typeof login === "string" ? { login } : {},
				...typeof email === "string" ? { email } : {}
			},
			reason: typeof reason === "string" && reason !== "" ? reason : "it failed"
		};
	});
}
async function teamsOf(session, where) {
	return (await session.client.list(where)).map((row) => textIn(session, `GET ${where}`, row, "slug"));
}
function invitationGrant(row) {
	const isKnown = row.role === "owner" || row.role === "member";
	const fixed = row.isFromProvider ? "invited by the identity provider" : isKnown ? void 0 : `an invitation as ${row.role}`;
	return {
		access: { role: row.role },
		identity: row.identity,
		pending: { state: "pending" },
		ref: `invitation:${row.id}`,
		...fixed === void 0 ? {} : { fixed }
	};
}
function placeMembers(session, builder, { members, invitations }) {
	for (const { identity } of members) builder.meet(identity);
	for (const { identity } of invitations) builder.meet(identity);
	builder.settle();
	session.owners = new Set(members.flatMap(({ identity, role }) => role === "owner" ? [identity.login] : []));
	session.members = new Set(members.map(({ identity }) => identity.login));
	session.invitations.clear();
	for (const row of invitations) session.invitations.set(builder.subjectOf(row.identity), row.id);
	builder.open(builder.root);
	for (const { identity, role } of members) builder.grant(builder.root, {
		access: { role },
		identity
	});
	for (const row of invitations) builder.grant(builder.root, invitationGrant(row));
}
// src/providers/github/adapter/accounts.ts
async function accountOf$1(session, operation) {
	const { account, observed, subject } = operation;
	const { id, login } = observed?.identity ?? {};
	if (id !== void 0 && login !== void 0 && (account === void 0 || account === id)) return {
		id,
		login
	};
	const known = [...session.people.values()].find((one) => one.id === account) ?? session.people.get(subject);
	if (known !== void 0 && (account === void 0 || account === known.id)) return known;
	const declared = account ?? declaredOf(session, subject);
	if (declared === void 0) return void 0;
	const found = await lookUp(session, declared);
	if (found === void 0) throw noAccount(session, subject, declared);
	session.people.set(subject, found);
	return found;
}
async function requireAccount(session, operation) {
	const account = await accountOf$1(session, operation);
	if (account !== void 0) return account;
	throw failures.error({ org: session.context.org.key }, {
		code: "UNSUPPORTED",
		message: `${operation.subject} has no GitHub login in the files, and an e-mail alone is enough only for an invitation to the organization.`,
		hint: `Write the login under people: accounts: { github: LOGIN }.`
	});
}
function declaredOf(session, subject) {
	const { directory, org } = session.context;
	return directory.accountIdOf(subject, org.provider, org.key) ?? require_subject.idOfSubject(subject);
}
async function lookUp(session, name) {
	return (/^\d+$/.test(name) ? await accountById(session, name) : void 0) ?? await accountByLogin(session, name);
}
function noAccount(session, subject, name) {
	return failures.error({ org: session.context.org.key }, {
		code: "NOT_FOUND",
		message: `GitHub has no account ${name}, which the files give to ${subject}.`,
		hint: "It may have been renamed: write its present login, or LOGIN#NUMBER, which survives renames."
	});
}
// src/providers/github/rules/conversion.ts
function keptRepositories(org, subject) {
	return [...org.grants].flatMap(([address, holders]) => require_subject.sectionOf(address) === "repos" && holders.has(subject) ? [address] : []);
}
// src/providers/github/rules/effects.ts
const isCreation = (operation) => operation.kind === "setting" && operation.setting === "exists" && operation.action === "add";
const IN_VAIN = "invited in vain before";
function withEffects(operation, effects) {
	const known = new Set(operation.effects.map(({ text, address }) => `${address ?? ""} ${text}`));
	const fresh = effects.filter(({ text, address }) => !known.has(`${address ?? ""} ${text}`));
	return fresh.length === 0 ? operation : {
		...operation,
		effects: [...operation.effects, ...fresh]
	};
}
// src/providers/github/adapter/apply-members.ts
const WAITS = {
	note: "invited; waits for acceptance",
	isPending: true
};
async function applyMember(session, operation) {
	if (operation.action === "remove") return await removeMember(session, operation);
	if (operation.action === "add") return await invite(session, operation);
	if (operation.observed?.pending === void 0) return await setRole(session, operation);
	if (await accountOf$1(session, operation) !== void 0) return await setRole(session, operation);
	await withdraw(session, operation);
	return await invite(session, operation);
}
async function invite(session, operation) {
	const { org, directory } = session.context;
	const account = await accountOf$1(session, operation);
	const email = directory.emailOf(operation.subject, org.provider, org.key);
	const to = account !== void 0 ? { invitee_id: Number(account.id) } : { email };
	if (account === void 0 && email === void 0) await requireAccount(session, operation);
	const teams = teamsNamed(session, operation);
	await clearFailed(session, operation);
	const { body } = await session.client.write({
		method: "POST",
		path: require_ids.path`/orgs/${session.login}/invitations`,
		isContent: true,
		body: {
			...to,
			role: operation.after?.role === "owner" ? "admin" : "direct_member",
			...teams.length === 0 ? {} : { team_ids: teams }
		}
	});
	if (require_load.isJsonObject(body) && typeof body.id === "number") session.invitations.set(operation.subject, body.id);
	return WAITS;
}
async function clearFailed(session, { subject, effects }) {
	if (!effects.some(({ text }) => text.startsWith("invited in vain before"))) return;
	for (const id of session.failed.get(subject) ?? []) await remove(session, require_ids.path`/orgs/${session.login}/invitations/${id}`);
	session.failed.delete(subject);
}
function teamsNamed(session, { effects }) {
	return effects.flatMap(({ kind, address }) => {
		if (kind !== "note" || address === void 0 || require_subject.sectionOf(address) !== "groups") return [];
		const id = session.teams.get(require_subject.parseAddress(address).name ?? "")?.id;
		return id === void 0 ? [] : [id];
	});
}
async function setRole(session, operation) {
	const { login } = await requireAccount(session, operation);
	const { body } = await session.client.write({
		method: "PUT",
		path: require_ids.path`/orgs/${session.login}/memberships/${login}`,
		body: { role: operation.after?.role === "owner" ? "admin" : "member" }
	});
	if (operation.after?.role !== "owner") session.owners = new Set([...session.owners].filter((owner) => owner !== login));
	return require_load.isJsonObject(body) && body.state === "pending" ? WAITS : {};
}
async function removeMember(session, operation) {
	if (operation.observed?.pending !== void 0) return await withdraw(session, operation);
	const { login } = await requireAccount(session, operation);
	if (keptRepositories(session.context.org, operation.subject).length > 0) return await convert(session, operation, login);
	return await remove(session, require_ids.path`/orgs/${session.login}/memberships/${login}`);
}
async function convert(session, operation, login) {
	await session.client.write({
		method: "PUT",
		path: require_ids.path`/orgs/${session.login}/outside_collaborators/${login}`,
		body: {}
	});
	for (const { kind, address } of operation.effects) {
		const repository = address === void 0 ? void 0 : session.repositories.get(address);
		if (kind === "cascade" && repository !== void 0) await remove(session, require_ids.path`/repos/${session.login}/${repository}/collaborators/${login}`);
	}
	return { note: "is an outside collaborator now" };
}
async function withdraw(session, operation) {
	const id = numberOf(operation.observed?.ref) ?? session.invitations.get(operation.subject);
	if (id === void 0) throw failures.error({ org: session.context.org.key }, {
		code: "NOT_FOUND",
		message: `The invitation of ${operation.subject} is not there any more.`
	});
	return await remove(session, require_ids.path`/orgs/${session.login}/invitations/${id}`);
}
function numberOf(ref) {
	const match = /^invitation:(\d+)$/.exec(ref ?? "");
	return match === null ? void 0 : Number(match[1]);
}
async function remove(session, where) {
	return await require_live_builder.removed(session.client.write({
		method: "DELETE",
		path: where
	}));
}
// src/providers/github/adapter/patience.ts
const PAUSES = [
	500,
	1e3,
	2e3,
	4e3
];
async function patiently(session, { id }, work) {
	if (!session.fresh.has(id)) return await work();
	for (const pause of PAUSES) try {
		const value = await work();
		session.fresh.delete(id);
		return value;
	} catch (error) {
		if (!require_live_builder.isRefusal(error, "NOT_FOUND")) throw error;
		await session.context.clock.sleep(pause);
	}
	return await work();
}
// src/providers/github/adapter/apply-groups.ts
function teamOf$1(session, key) {
	const team = session.teams.get(key);
	if (team !== void 0) return team;
	throw failures.error({ org: session.context.org.key }, {
		code: "NOT_FOUND",
		message: `There is no group "${key}" in ${session.login}.`
	});
}
const keyIn = (operation) => require_subject.parseAddress(operation.address).name ?? "";
async function applyGroupSetting(session, operation) {
	if (operation.setting === "exists") return operation.action === "remove" ? await deleteGroup(session, keyIn(operation)) : await createGroup(session, keyIn(operation));
	const team = teamOf$1(session, keyIn(operation));
	const { setting, after } = operation;
	const { body } = await session.client.write({
		method: "PATCH",
		path: require_ids.path`/orgs/${session.login}/teams/${team.slug}`,
		body: bodyOf(session, setting, after ?? null)
	});
	if (setting === "parent" && require_load.isJsonObject(body)) remember$1(session, keyIn(operation), body);
	return {};
}
function bodyOf(session, setting, value) {
	switch (setting) {
		case "parent": return { parent_team_id: typeof value === "string" ? teamOf$1(session, value).id : null };
		case "notifications": return { notification_setting: value === false ? "notifications_disabled" : "notifications_enabled" };
		default: return { [setting]: value };
	}
}
function remember$1(session, key, body) {
	const request = "the answer with the team";
	session.teams.set(key, {
		id: numberIn(session, request, body, "id"),
		slug: textIn(session, request, body, "slug"),
		parent: require_load.isJsonObject(body.parent) ? textIn(session, request, body.parent, "slug") : void 0
	});
}
async function createGroup(session, key) {
	const { org } = session.context;
	const address = require_subject.formatAddress(org.key, GROUPS, key);
	const settings = [...org.settings.get(address) ?? []].filter(([name, { value }]) => name !== "exists" && !(name === "parent" && value === null));
	const wanted = Object.assign({}, ...settings.map(([name, { value }]) => bodyOf(session, name, value)));
	remember$1(session, key, await makeTeam(session, key, wanted));
	session.fresh.add(teamOf$1(session, key).id);
	await settleParent(session, key, wanted.parent_team_id);
	await leaveNewGroup(session, key);
	return {};
}
async function makeTeam(session, key, wanted) {
	const where = require_ids.path`/orgs/${session.login}/teams`;
	try {
		const { body } = await session.client.write({
			method: "POST",
			path: where,
			isContent: true,
			body: {
				name: key,
				privacy: "closed",
				...wanted
			}
		});
		if (require_load.isJsonObject(body)) return body;
		throw session.client.notUnderstood(`POST ${where}`, "it is not a team");
	} catch (error) {
		if (!(error instanceof require_clock.ProviderError) || error.details.isLost !== true) throw error;
		const found = await session.client.get(`${where}${require_ids.path`/${slugOf(key)}`}`).catch(() => void 0);
		if (require_load.isJsonObject(found) && found.name === key) return found;
		throw error;
	}
}
async function settleParent(session, key, wanted) {
	const team = teamOf$1(session, key);
	if (wanted === void 0 || team.parent !== void 0) return;
	const { body } = await patiently(session, team, () => session.client.write({
		method: "PATCH",
		path: require_ids.path`/orgs/${session.login}/teams/${team.slug}`,
		body: { parent_team_id: wanted }
	}));
	if (require_load.isJsonObject(body)) remember$1(session, key, body);
}
async function leaveNewGroup(session, key) {
	const { actor, context } = session;
	if (actor === void 0) return;
	const { org, directory } = context;
	const subject = directory.subjectOf(actor, org.provider, org.key);
	if (org.grants.get(require_subject.formatAddress(org.key, "groups", key))?.has(subject) === true) return;
	const team = teamOf$1(session, key);
	const where = require_ids.path`/orgs/${session.login}/teams/${team.slug}/memberships/${actor.login}`;
	try {
		await patiently(session, team, () => session.client.write({
			method: "DELETE",
			path: where
		}));
	} catch (error) {
		if (!require_live_builder.isRefusal(error, "NOT_FOUND")) throw error;
	}
}
async function deleteGroup(session, key) {
	const { slug } = teamOf$1(session, key);
	const children = await session.client.list(require_ids.path`/orgs/${session.login}/teams/${slug}/teams`);
	if (children.length > 0) {
		const names = children.map((child) => textIn(session, "the list of child teams", child, "name"));
		throw failures.error({ org: session.context.org.key }, {
			code: "REFUSED",
			message: `The group "${key}" still has groups below it (${names.join(", ")}), which GitHub would delete with it.`,
			hint: "Give them another parent, or parent: null, in the file; then plan again."
		});
	}
	const outcome = await remove(session, require_ids.path`/orgs/${session.login}/teams/${slug}`);
	session.teams.delete(key);
	return outcome;
}
async function applyGroupMember(session, operation) {
	const team = teamOf$1(session, keyIn(operation));
	const { login } = await requireAccount(session, operation);
	const where = require_ids.path`/orgs/${session.login}/teams/${team.slug}/memberships/${login}`;
	if (operation.action === "remove") return await remove(session, where);
	const role = operation.after?.role ?? "member";
	const { body } = await patiently(session, team, () => session.client.write({
		method: "PUT",
		path: where,
		body: { role }
	}));
	return require_load.isJsonObject(body) && body.state === "pending" ? {
		note: "waits until the invitation to the organization is accepted",
		isPending: true
	} : {};
}
// src/providers/github/adapter/apply-access.ts
function repositoryOf(session, address) {
	const name = session.repositories.get(address);
	if (name !== void 0) return name;
	throw failures.error({ org: session.context.org.key }, {
		code: "NOT_FOUND",
		message: `There is no repository "${require_subject.parseAddress(address).name ?? address}" in ${session.login}.`
	});
}
async function applyRepositoryGrant(session, operation) {
	const repository = repositoryOf(session, operation.address);
	const group = require_subject.groupNameOf(operation.subject);
	const permission = bodyWordOf(operation.after?.role ?? "");
	if (group !== void 0) {
		const team = teamOf$1(session, group);
		const where = require_ids.path`/orgs/${session.login}/teams/${team.slug}/repos/${session.login}/${repository}`;
		if (operation.action === "remove") return await remove(session, where);
		await patiently(session, team, () => session.client.write({
			method: "PUT",
			path: where,
			body: { permission }
		}));
		return {};
	}
	if (operation.observed?.pending !== void 0) return await changeInvitation(session, operation, repository);
	const { login } = await requireAccount(session, operation);
	const where = require_ids.path`/repos/${session.login}/${repository}/collaborators/${login}`;
	if (operation.action === "remove") return await remove(session, where);
	await clearExpired(session, operation.address, repository, login);
	const isContent = !session.members.has(login);
	const { status } = await session.client.write({
		method: "PUT",
		path: where,
		body: { permission },
		isContent
	});
	return status === 201 ? {
		note: "invited; waits for acceptance",
		isPending: true
	} : {};
}
async function changeInvitation(session, operation, repository) {
	const id = numberOf(operation.observed?.ref) ?? session.places.get(require_ids.placeKey(operation.address, operation.subject));
	if (id === void 0) throw failures.error({ org: session.context.org.key }, {
		code: "NOT_FOUND",
		message: `The invitation of ${operation.subject} to ${repository} is not there any more.`
	});
	const where = require_ids.path`/repos/${session.login}/${repository}/invitations/${id}`;
	if (operation.action === "remove") return await remove(session, where);
	await session.client.write({
		method: "PATCH",
		path: where,
		body: { permissions: operation.after?.role }
	});
	return {
		note: "invitation changed; waits for acceptance",
		isPending: true
	};
}
async function clearExpired(session, address, repository, login) {
	const key = require_ids.placeKey(address, login);
	const id = session.expired.get(key);
	if (id === void 0) return;
	await remove(session, require_ids.path`/repos/${session.login}/${repository}/invitations/${id}`);
	session.expired.delete(key);
}
async function applyRole(session, operation) {
	const name = require_subject.parseAddress(operation.address).name ?? "";
	const id = session.roles.get(name);
	if (id === void 0) throw failures.error({ org: session.context.org.key }, {
		code: "NOT_FOUND",
		message: `${session.login} has no role "${name}".`,
		hint: `It has ${[...session.roles.keys()].sort().join(", ")}.`
	});
	const group = require_subject.groupNameOf(operation.subject);
	const holder = group === void 0 ? require_ids.path`users/${(await requireAccount(session, operation)).login}` : require_ids.path`teams/${teamOf$1(session, group).slug}`;
	const where = `${require_ids.path`/orgs/${session.login}/organization-roles/`}${holder}${require_ids.path`/${id}`}`;
	if (operation.action === "remove") return await remove(session, where);
	const assign = () => session.client.write({
		method: "PUT",
		path: where
	});
	await (group === void 0 ? assign() : patiently(session, teamOf$1(session, group), assign));
	return {};
}
// src/providers/github/adapter/connections.ts
async function askOrganization(session, query, variables) {
	const { data, errors } = await session.client.query(query, {
		o: session.context.org.name,
		...variables
	});
	const [first] = errors;
	if (first !== void 0) throw hidden(session, first);
	if (require_load.isJsonObject(data.organization)) return data.organization;
	throw session.client.notUnderstood("POST /graphql", "organization is missing");
}
function hidden(session, error) {
	if (error.type !== "") return session.client.refused("POST /graphql", error);
	return session.client.incomplete("POST /graphql", error.message);
}
function pageOf(session, connection, key) {
	const value = require_load.isJsonObject(connection) ? connection : {};
	const rows = value[key];
	const info = value.pageInfo;
	if (!Array.isArray(rows) || !rows.every(require_load.isJsonObject) || !require_load.isJsonObject(info)) throw session.client.incomplete("POST /graphql", "a part of a list was not given.");
	const next = info.hasNextPage === true ? info.endCursor : void 0;
	return {
		rows,
		next: typeof next === "string" ? next : void 0,
		total: typeof value.totalCount === "number" ? value.totalCount : void 0
	};
}
async function readConnection(session, walk) {
	try {
		return await require_pages.readAllPages({
			what: walk.what,
			read: async (cursor) => {
				const { rows, next, total } = pageOf(session, cursor === void 0 && walk.first !== void 0 ? walk.first : await walk.read(cursor), walk.key);
				return {
					items: rows,
					...next === void 0 ? {} : { next },
					...total === void 0 ? {} : { total }
				};
			},
			identify: (row) => String(require_load.isJsonObject(row.node) ? row.node.databaseId : row.databaseId),
			repetitions: 0
		});
	} catch (error) {
		if (!(error instanceof require_pages.IncompleteListing)) throw error;
		throw session.client.incomplete("POST /graphql", error.message);
	}
}
function accountOf(session, node) {
	const user = require_load.isJsonObject(node) ? node : {};
	if (typeof user.databaseId === "number" && typeof user.login === "string") return {
		id: String(user.databaseId),
		login: user.login
	};
	throw session.client.incomplete("POST /graphql", "a person has no number or no login.");
}
// src/providers/github/adapter/pins.ts
function keyFor(session, section, { id, name }, isSame) {
	const declared = declaredIn(session, section);
	const pinned = declared.find((resource) => resource.id === String(id));
	if (pinned !== void 0) return pinned.key;
	const open = declared.filter((resource) => resource.id === void 0);
	const named = open.find(({ key }) => key === name) ?? open.find(({ key }) => isSame(key));
	if (named !== void 0) return named.key;
	return declared.some(({ key }) => key === name || isSame(key)) ? `${name}#${id}` : name;
}
function declaredIn(session, section) {
	return [...session.context.org.resources.values()].filter((resource) => resource.section === section);
}
function guardPins(session, builder, section, rows, isSame) {
	const { org } = session.context;
	const taken = new Set();
	for (const { key, id, address } of declaredIn(session, section)) {
		if (id === void 0) continue;
		const other = rows.find((row) => String(row.id) !== id && isSame(key, row));
		if (other === void 0) continue;
		const found = rows.find((row) => String(row.id) === id);
		const now = found === void 0 ? "which is not there any more" : `which is called ${found.name} now`;
		const strange = require_subject.formatAddress(org.key, section, `${other.name}#${other.id}`);
		for (const place of [address, strange]) {
			taken.add(place);
			builder.gap({
				address: place,
				code: "NAME_TAKEN",
				message: `The files pin ${key} to ${id}, ${now}; ${other.id} has the name ${other.name} since. Neither is changed.`,
				hint: `If ${other.id} is meant, write id: "${other.id}"; if ${id} is, name it by its present name.`
			});
		}
	}
	return taken;
}
// src/providers/github/adapter/queries.ts
const MEMBERS = `
  pageInfo { hasNextPage endCursor } totalCount
  edges { role node { databaseId login } }`;
const TEAM = `
  databaseId slug name description privacy notificationSetting parentTeam { databaseId slug }
  members(first: 100, membership: IMMEDIATE) { ${MEMBERS} }`;
const COLLABORATORS = `
  pageInfo { hasNextPage endCursor } totalCount
  edges { node { databaseId login } permissionSources { roleName source { __typename } } }`;
const REPOSITORY = `
  databaseId name isArchived
  collaborators(first: 100, affiliation: DIRECT) { ${COLLABORATORS} }`;
const TEAMS = `query Teams($o: String!, $c: String) { organization(login: $o) {
  teams(first: 50, after: $c) { totalCount pageInfo { hasNextPage endCursor } nodes { ${TEAM} } } } }`;
const ONE_TEAM = `query Team($o: String!, $s: String!) { organization(login: $o) {
  team(slug: $s) { ${TEAM} } } }`;
const TEAM_MEMBERS = `query TeamMembers($o: String!, $s: String!, $c: String) {
  organization(login: $o) { team(slug: $s) { members(first: 100, after: $c, membership: IMMEDIATE) { ${MEMBERS} } } } }`;
const REPOSITORIES = `query Repositories($o: String!, $c: String) { organization(login: $o) {
  repositories(first: 100, after: $c, ownerAffiliations: OWNER) { totalCount pageInfo { hasNextPage endCursor }
    nodes { databaseId name isArchived } } } }`;
const aliasOf = (index) => `r${index}`;
function severalRepositories(count) {
	const aliases = Array.from({ length: count }, (_, index) => aliasOf(index));
	return `query Holders($o: String!, ${aliases.map((alias) => `$${alias}: String!`).join(", ")}) { organization(login: $o) { ${aliases.map((alias) => `${alias}: repository(name: $${alias}) { ${REPOSITORY} }`).join("\n")} } }`;
}
const REPOSITORY_PEOPLE = `query RepositoryPeople($o: String!, $r: String!, $c: String) {
  organization(login: $o) { repository(name: $r) {
    collaborators(first: 100, after: $c, affiliation: DIRECT) { ${COLLABORATORS} } } } }`;
// src/providers/github/adapter/rest-teams.ts
async function readTeamsByRest(session) {
	const where = require_ids.path`/orgs/${session.login}/teams`;
	const teams = await allDone((await session.client.list(where)).map((row) => readTeam$1(session, `GET ${where}`, row)));
	return teams.map((team) => rowOf(session, `GET ${where}`, team, teams)).sort((a, b) => a.id - b.id);
}
async function readTeam$1(session, request, row) {
	const slug = textIn(session, request, row, "slug");
	return {
		row,
		slug,
		parent: require_load.isJsonObject(row.parent) ? textIn(session, request, row.parent, "slug") : void 0,
		people: await readPeople(session, slug)
	};
}
async function readPeople(session, slug) {
	const where = require_ids.path`/orgs/${session.login}/teams/${slug}/members`;
	const lists = await allDone(["maintainer", "member"].map(async (role) => ({
		role: role.toUpperCase(),
		rows: await session.client.list(`${where}?role=${role}`)
	})));
	const people = new Map();
	for (const { role, rows } of lists) for (const row of rows) {
		const { id, login } = identityOf(session, `GET ${where}`, row);
		check(session, `GET ${where}`, row, { "inherited?": "flag" });
		const isInherited = typeof row.inherited === "boolean" ? row.inherited : void 0;
		people.set(login, {
			edge: {
				role,
				node: {
					databaseId: Number(id),
					login
				}
			},
			isInherited
		});
	}
	return people;
}
function rowOf(session, request, team, all) {
	const { row, slug, parent } = team;
	check(session, request, row, {
		"description?": "text",
		"notification_setting?": "text"
	});
	const below = new Set(all.filter((one) => one.parent === slug).flatMap(({ people }) => [...people.keys()]));
	const own = [];
	const perhaps = [];
	for (const [login, { edge, isInherited }] of team.people) {
		if (isInherited === true) continue;
		if (isInherited === void 0 && below.has(login)) perhaps.push(edge);
		else own.push(edge);
	}
	return {
		id: numberIn(session, request, row, "id"),
		slug,
		name: textIn(session, request, row, "name"),
		description: typeof row.description === "string" ? row.description : "",
		isSecret: textIn(session, request, row, "privacy") === "secret",
		notifies: row.notification_setting !== "notifications_disabled",
		parent,
		people: own,
		perhaps
	};
}
// src/providers/github/adapter/read-groups.ts
const REQUEST = "POST /graphql";
async function readTeams(session, builder) {
	try {
		return await queryTeams(session);
	} catch (error) {
		if (!require_live_builder.isRefusal(error, "FORBIDDEN")) throw error;
		const teams = await readTeamsByRest(session);
		if (builder !== void 0 && teams.some(({ perhaps }) => perhaps.length > 0)) builder.notice({
			severity: "warning",
			code: "GROUPS_SEEN_IN_PART",
			address: `${builder.root}/${GROUPS}`,
			message: "GraphQL refuses this token, and REST does not say who is in a group only through one below it: those people count as the files have them.",
			hint: error.details.hint ?? ""
		});
		return teams;
	}
}
async function queryTeams(session) {
	return (await allDone((await readConnection(session, {
		what: "teams",
		key: "nodes",
		read: async (cursor) => (await askOrganization(session, TEAMS, { c: cursor ?? null })).teams
	})).map((row) => teamOf(session, row)))).sort((a, b) => a.id - b.id);
}
async function readTeam(session, slug) {
	try {
		const { team } = await askOrganization(session, ONE_TEAM, { s: slug });
		return require_load.isJsonObject(team) ? await teamOf(session, team) : void 0;
	} catch (error) {
		if (!require_live_builder.isRefusal(error, "FORBIDDEN")) throw error;
		return (await readTeamsByRest(session)).find((team) => team.slug === slug);
	}
}
async function teamOf(session, row) {
	const slug = textIn(session, REQUEST, row, "slug");
	const people = await readConnection(session, {
		what: `people of the team ${slug}`,
		key: "edges",
		...row.members === void 0 ? {} : { first: row.members },
		read: async (cursor) => {
			const { team } = await askOrganization(session, TEAM_MEMBERS, {
				s: slug,
				c: cursor ?? null
			});
			return require_load.isJsonObject(team) ? team.members : void 0;
		}
	});
	return {
		id: numberIn(session, REQUEST, row, "databaseId"),
		slug,
		name: textIn(session, REQUEST, row, "name"),
		description: typeof row.description === "string" ? row.description : "",
		isSecret: row.privacy === "SECRET",
		notifies: row.notificationSetting !== "NOTIFICATIONS_DISABLED",
		parent: require_load.isJsonObject(row.parentTeam) ? textIn(session, REQUEST, row.parentTeam, "slug") : void 0,
		people,
		perhaps: []
	};
}
const isOfEnterprise = (slug) => slug.startsWith("ent:");
function keyOf$1(session, team) {
	return keyFor(session, GROUPS, team, (key) => slugOf(key) === team.slug);
}
function rememberTeams(session, teams) {
	session.teams.clear();
	for (const team of teams) rememberTeam(session, team);
}
function rememberTeam(session, team) {
	const { id, slug, parent } = team;
	session.teams.set(keyOf$1(session, team), {
		id,
		slug,
		parent
	});
}
function keyOfSlug(session, slug) {
	return [...session.teams].find(([, team]) => team.slug === slug)?.[0];
}
function recordTeams(session, builder, teams, invitations) {
	const enterprise = teams.filter(({ slug }) => isOfEnterprise(slug));
	if (enterprise.length > 0) builder.notice({
		severity: "note",
		code: "ENTERPRISE_TEAM",
		address: builder.root,
		message: `Kept by the enterprise and left alone: ${enterprise.map(({ name }) => name).join(", ")}.`,
		hint: "Change them in the enterprise's settings."
	});
	guardPins(session, builder, GROUPS, teams, (key, { name }) => slugOf(key) === slugOf(name));
	for (const team of teams) if (!isOfEnterprise(team.slug)) recordTeam$1(session, builder, team);
	for (const invitation of invitations) for (const slug of invitation.teams) {
		const key = keyOfSlug(session, slug);
		if (key === void 0) continue;
		const address = require_subject.formatAddress(session.context.org.key, GROUPS, key);
		const { id, identity } = invitation;
		builder.grant(address, {
			access: { role: "member" },
			identity,
			pending: { state: "pending" },
			ref: `invitation:${id}`
		});
	}
}
function recordTeamPlaces(session, builder, teams) {
	for (const team of teams) if (!isOfEnterprise(team.slug)) recordPlaces(session, builder, team);
}
function recordPlaces(session, builder, team) {
	const address = require_subject.formatAddress(session.context.org.key, GROUPS, keyOf$1(session, team));
	const parent = team.parent === void 0 ? null : keyOfSlug(session, team.parent) ?? team.parent;
	builder.setting(address, "parent", { value: parent });
	builder.open(address);
	for (const edge of team.people) builder.grant(address, personIn(session, builder, address, edge));
	const desired = session.context.org.grants.get(address);
	for (const edge of team.perhaps) {
		const identity = accountOf(session, edge.node);
		const access = desired?.get(builder.subjectOf(identity))?.access;
		if (access !== void 0) builder.grant(address, {
			access,
			identity
		});
	}
	return address;
}
function recordTeam$1(session, builder, team) {
	const address = recordPlaces(session, builder, team);
	builder.resource({
		address,
		section: GROUPS,
		id: String(team.id),
		title: team.name
	});
	builder.setting(address, require_load.EXISTENCE, {
		value: true,
		ref: String(team.id)
	});
	builder.setting(address, "privacy", { value: team.isSecret ? "secret" : "closed" });
	builder.setting(address, "description", { value: team.description });
	builder.setting(address, "notifications", { value: team.notifies });
	return address;
}
function personIn(session, builder, address, edge) {
	const identity = accountOf(session, edge.node);
	const role = edge.role === "MAINTAINER" ? "maintainer" : "member";
	if (!session.owners.has(identity.login)) return {
		access: { role },
		identity
	};
	const subject = builder.subjectOf(identity);
	const desired = session.context.org.grants.get(address)?.get(subject);
	if (!isLowered(session, builder, subject)) return {
		access: desired?.access ?? { role },
		identity
	};
	const wanted = desired?.access.role;
	if (wanted === "member" && require_managed.isExact(session.context.org, "groups")) return {
		access: { role },
		identity
	};
	if (wanted !== "maintainer") require_load.appendUnder(session.hidden, address, subject);
	return {
		access: { role: "member" },
		identity
	};
}
function isLowered({ context: { org } }, { root }, subject) {
	const desired = org.grants.get(root)?.get(subject);
	return require_managed.isExact(org, "members") && desired !== void 0 && desired.access.role !== "owner";
}
// src/providers/github/adapter/read-environments.ts
function wantedRepositories(session, scope, all) {
	if (scope.isWhole === true) return all;
	const resources = [...session.context.org.resources.values()].filter(({ section, address }) => section === "environments" && scope.addresses?.has(address) !== false);
	return [...new Set(resources.map(({ key }) => environmentParts(key).repository))].sort();
}
async function readEnvironments(session, builder, scope, repository) {
	const where = require_ids.path`/repos/${session.context.org.name}/${repository}/environments`;
	for (const row of await session.client.list(where, "environments")) {
		const name = textIn(session, `GET ${where}`, row, "name");
		const address = require_subject.formatAddress(session.context.org.key, ENVIRONMENTS, `${repository}/${name}`);
		builder.resource({
			address,
			section: ENVIRONMENTS,
			title: `${repository}/${name}`
		});
		if (scope.isWhole === true || session.context.org.resources.has(address)) recordEnvironment(session, builder, address, row);
	}
}
function rulesOf(row) {
	const rules = Array.isArray(row.protection_rules) ? row.protection_rules.filter(require_load.isJsonObject) : [];
	return new Map(rules.map((rule) => [String(rule.type), rule]));
}
function reviewersOf(row) {
	const reviewers = rulesOf(row).get("required_reviewers")?.reviewers;
	if (!Array.isArray(reviewers)) return [];
	return reviewers.flatMap((entry) => require_load.isJsonObject(entry) && require_load.isJsonObject(entry.reviewer) ? [{
		type: String(entry.type),
		reviewer: entry.reviewer
	}] : []);
}
function branchesOf(row) {
	const policy = row.deployment_branch_policy;
	if (!require_load.isJsonObject(policy)) return "all";
	return policy.protected_branches === true ? "protected" : "custom";
}
const RULES = {
	"protection_rules?": [{
		type: "text",
		"prevent_self_review?": "flag",
		"reviewers?": [{
			type: "text",
			reviewer: {}
		}]
	}],
	"deployment_branch_policy?": {
		protected_branches: "flag",
		custom_branch_policies: "flag"
	}
};
const KNOWN_RULES = new Set([
	"wait_timer",
	"required_reviewers",
	"branch_policy"
]);
const KNOWN_REVIEWERS = new Set(["User", "Team"]);
function checkEnvironment$1(session, request, row) {
	check(session, request, row, RULES);
	const rules = rulesOf(row);
	const reviewing = rules.get("required_reviewers");
	if (row.protection_rules === null || reviewing?.reviewers === null) throw session.client.notUnderstood(request, "the rules of an environment, or its reviewers, are null");
	const strange = [...rules.keys()].find((type) => !KNOWN_RULES.has(type)) ?? reviewersOf(row).find(({ type }) => !KNOWN_REVIEWERS.has(type))?.type;
	const isTold = rules.has("required_reviewers") && reviewersOf(row).every(({ type }) => KNOWN_REVIEWERS.has(type));
	if (strange !== void 0 && !isTold) throw session.client.notUnderstood(request, `rolecall does not know the kind ${strange} of a rule or a reviewer`);
}
function recordEnvironment(session, builder, address, row) {
	checkEnvironment$1(session, "the list of environments", row);
	const isStrict = rulesOf(row).get("required_reviewers")?.prevent_self_review === true;
	builder.setting(address, "prevent-self-review", { value: isStrict });
	builder.setting(address, "branches", { value: branchesOf(row) });
	builder.open(address);
	const request = "the list of environments";
	for (const { type, reviewer } of reviewersOf(row)) {
		if (type === "User") {
			builder.grant(address, {
				access: {},
				identity: identityOf(session, request, reviewer)
			});
			continue;
		}
		const team = {
			id: numberIn(session, request, reviewer, "id"),
			slug: textIn(session, request, reviewer, "slug"),
			name: textIn(session, request, reviewer, "name")
		};
		builder.groupGrant(address, keyOf$1(session, team), { access: {} });
	}
}
// src/providers/github/adapter/apply-environments.ts
function environmentPath(session, address) {
	const { repository, environment } = environmentParts(require_subject.parseAddress(address).name ?? "");
	return require_ids.path`/repos/${session.login}/${repository}/environments/${environment}`;
}
async function readEnvironment(session, address) {
	const where = environmentPath(session, address);
	const body = await session.client.get(where);
	if (require_load.isJsonObject(body)) {
		checkEnvironment$1(session, `GET ${where}`, body);
		return body;
	}
	throw session.client.notUnderstood(`GET ${where}`, "it is not an environment");
}
async function applyEnvironment(session, operation) {
	const where = environmentPath(session, operation.address);
	const change = () => changeEnvironment(session, operation);
	const turn = (session.turns.get(where) ?? Promise.resolve()).then(change, change);
	session.turns.set(where, turn);
	return await turn;
}
async function changeEnvironment(session, operation) {
	const live = await readEnvironment(session, operation.address);
	const rules = rulesOf(live);
	const timer = rules.get("wait_timer")?.wait_timer;
	const body = {
		wait_timer: typeof timer === "number" ? timer : 0,
		prevent_self_review: setTo(operation, "prevent-self-review") ?? rules.get("required_reviewers")?.prevent_self_review === true,
		reviewers: await reviewersAfter(session, operation, live),
		deployment_branch_policy: policyOf(String(setTo(operation, "branches") ?? branchesOf(live)))
	};
	await session.client.write({
		method: "PUT",
		path: environmentPath(session, operation.address),
		body
	});
	return {};
}
function setTo(operation, setting) {
	return operation.kind === "setting" && operation.setting === setting ? operation.after : void 0;
}
function policyOf(branches) {
	if (branches === "all") return null;
	return {
		protected_branches: branches === "protected",
		custom_branch_policies: branches === "custom"
	};
}
async function reviewersAfter(session, operation, live) {
	const present = reviewersOf(live).map(({ type, reviewer }) => ({
		type,
		id: numberIn(session, "the environment", reviewer, "id")
	}));
	if (operation.kind === "setting") return present;
	const group = require_subject.groupNameOf(operation.subject);
	const one = group === void 0 ? {
		type: "User",
		id: Number((await requireAccount(session, operation)).id)
	} : {
		type: "Team",
		id: teamOf$1(session, group).id
	};
	const others = present.filter(({ type, id }) => type !== one.type || id !== one.id);
	return operation.action === "remove" ? others : [...others, one];
}
// src/providers/github/adapter/apply.ts
const WRITERS = {
	grants: {
		organization: applyMember,
		[GROUPS]: applyGroupMember,
		[REPOS]: applyRepositoryGrant,
		[ROLES]: applyRole,
		[ENVIRONMENTS]: applyEnvironment
	},
	settings: {
		[GROUPS]: applyGroupSetting,
		[PRIVILEGES]: applyPrivilege,
		[ENVIRONMENTS]: applyEnvironment
	}
};
async function applyOperation(session, operation) {
	return await require_dispatch.dispatch(WRITERS, session, operation);
}
async function applyPrivilege(session, operation) {
	const field = PRIVILEGE_FIELDS[operation.setting] ?? operation.setting;
	await session.client.write({
		method: "PATCH",
		path: require_ids.path`/orgs/${session.login}`,
		body: { [field]: operation.after }
	});
	return {};
}
// src/providers/github/adapter/rest-repositories.ts
async function listRepositoriesByRest(session) {
	const where = require_ids.path`/orgs/${session.login}/repos`;
	return (await session.client.list(`${where}?type=all`)).map((row) => {
		check(session, `GET ${where}`, row, { "archived?": "flag" });
		return {
			databaseId: row.id ?? null,
			name: row.name ?? null,
			isArchived: row.archived === true
		};
	});
}
async function readPeopleByRest(session, builder, repository) {
	const where = require_ids.path`/repos/${session.login}/${repository.name}/collaborators`;
	const rows = await session.client.list(`${where}?affiliation=direct`);
	const desired = session.context.org.grants.get(repository.address);
	return rows.map((row) => {
		const { id, login } = identityOf(session, `GET ${where}`, row);
		const shown = fileWordOf(textIn(session, `GET ${where}`, row, "role_name"));
		const wanted = desired?.get(builder.subjectOf({
			id,
			login
		}))?.access.role;
		const roleName = session.members.has(login) && wanted !== void 0 && isWithin(wanted, shown) ? wanted : shown;
		return {
			node: {
				databaseId: Number(id),
				login
			},
			permissionSources: [{
				roleName,
				source: { __typename: "Repository" }
			}]
		};
	});
}
function isWithin(level, shown) {
	return rankOf(level) < 0 || rankOf(shown) < 0 || rankOf(level) <= rankOf(shown);
}
// src/providers/github/adapter/read-repos.ts
async function readRepositories(session) {
	return (await unlessRefused(readConnection(session, {
		what: "repositories",
		key: "nodes",
		read: async (cursor) => (await askOrganization(session, REPOSITORIES, { c: cursor ?? null })).repositories
	}), async () => await listRepositoriesByRest(session))).map((row) => placeRepository(session, row));
}
async function unlessRefused(reading, instead) {
	try {
		return await reading;
	} catch (error) {
		if (require_live_builder.isRefusal(error, "FORBIDDEN")) return await instead(error);
		throw error;
	}
}
function placeRepository(session, row) {
	const id = numberIn(session, "POST /graphql", row, "databaseId");
	const name = textIn(session, "POST /graphql", row, "name");
	return {
		address: repositoryAddress(session, id, name),
		id,
		name,
		isArchived: row.isArchived === true
	};
}
const isSameName = (one, other) => one.toLowerCase() === other.toLowerCase();
function repositoryAddress(session, id, name) {
	const key = keyFor(session, REPOS, {
		id,
		name
	}, (one) => isSameName(one, name));
	return require_subject.formatAddress(session.context.org.key, REPOS, key);
}
async function readReach(session, teams) {
	const { org } = session.context;
	const doomed = teams.filter((team) => require_managed.isExact(org, "groups") && !isOfEnterprise(team.slug) && !org.resources.has(require_subject.formatAddress(org.key, "groups", keyOf$1(session, team))));
	const rolesOf = async (slug) => {
		const where = require_ids.path`/orgs/${session.login}/teams/${slug}/repos`;
		const rows = await session.client.list(where);
		return new Map(rows.map((row) => [repositoryAddress(session, numberIn(session, `GET ${where}`, row, "id"), textIn(session, `GET ${where}`, row, "name")), fileWordOf(textIn(session, `GET ${where}`, row, "role_name"))]));
	};
	const reach = await allDone(doomed.map(async (team) => {
		const [own, above] = await allDone([rolesOf(team.slug), team.parent === void 0 ? new Map() : rolesOf(team.parent)]);
		const left = [...own].filter(([address, role]) => above.get(address) !== role);
		return [keyOf$1(session, team), Object.fromEntries(left)];
	}));
	return Object.fromEntries(reach);
}
function wantsHolders$1(session, scope, address) {
	if (scope.isWhole === true) return true;
	const { org } = session.context;
	if (scope.addresses !== void 0 && !scope.addresses.has(address)) return false;
	const resource = org.resources.get(address);
	return resource === void 0 ? org.unlisted === "revoke" : resource.hasHolders;
}
// src/providers/github/adapter/read-holders.ts
async function readHolders(session, builder, repositories, onFailure) {
	const work = [];
	const refusals = [];
	for (let start = 0; start < repositories.length; start += 20) {
		const batch = repositories.slice(start, start + 20);
		const answer = askSeveral(session, batch);
		const readPeople = async (index, repository) => await unlessRefused(peopleIn(session, answer, index, repository.name), async (refusal) => {
			const people = await readPeopleByRest(session, builder, repository);
			refusals.push(refusal);
			return people;
		});
		for (const [index, repository] of batch.entries()) work.push(readOne(session, repository, readPeople(index, repository)).then((holders) => recordHolders(session, builder, repository, holders), (error) => onFailure(repository.address, error)));
	}
	await allDone(work);
	const [refusal] = refusals;
	if (refusal === void 0) return;
	builder.notice({
		severity: "warning",
		code: "LEVELS_SEEN_IN_PART",
		address: `${builder.root}/${REPOS}`,
		message: "GraphQL does not show this token what a level comes from, and REST only what all comes to: a member who has more on a repository than the files give is not seen.",
		hint: refusal.details.hint ?? ""
	});
}
async function readOne(session, { name }, read) {
	const base = require_ids.path`/repos/${session.login}/${name}`;
	const [people, teams, invitations] = await allDone([
		read,
		session.client.list(`${base}/teams`),
		session.client.list(`${base}/invitations`)
	]);
	return {
		people,
		teams,
		invitations
	};
}
async function askSeveral(session, batch) {
	const names = batch.map(({ name }, index) => [aliasOf(index), name]);
	const variables = {
		o: session.context.org.name,
		...Object.fromEntries(names)
	};
	return await session.client.query(severalRepositories(batch.length), variables);
}
async function peopleIn(session, answer, index, name) {
	const { data, errors } = await answer;
	const error = errors.find(({ path: at }) => typeof at[1] !== "string" || at[1] === aliasOf(index));
	if (error !== void 0) throw hidden(session, error);
	const given = (require_load.isJsonObject(data.organization) ? data.organization : {})[aliasOf(index)];
	if (!require_load.isJsonObject(given) || !require_load.isJsonObject(given.collaborators)) throw session.client.incomplete("POST /graphql", `the people of the repository ${name} were not given.`);
	return await readConnection(session, {
		what: `people of the repository ${name}`,
		key: "edges",
		first: given.collaborators,
		read: async (cursor) => {
			const { repository } = await askOrganization(session, REPOSITORY_PEOPLE, {
				r: name,
				c: cursor ?? null
			});
			return require_load.isJsonObject(repository) ? repository.collaborators : void 0;
		}
	});
}
function recordHolders(session, builder, repository, { people, teams, invitations }) {
	const { address } = repository;
	const frozen = repository.isArchived ? { fixed: "the repository is archived" } : {};
	builder.open(address);
	for (const edge of people) {
		const role = ownRole(session, edge);
		if (role === void 0) continue;
		builder.grant(address, {
			access: { role },
			identity: accountOf(session, edge.node),
			...frozen
		});
	}
	for (const row of invitations) recordInvitation(session, builder, address, row, frozen);
	for (const [key, access] of teamRoles(session, address, teams)) builder.groupGrant(address, key, {
		access,
		...frozen
	});
}
function ownRole(session, edge) {
	const sources = edge.permissionSources;
	if (!Array.isArray(sources)) throw session.client.incomplete("POST /graphql", "the sources of a person's permission were not given.");
	const own = sources.find((source) => require_load.isJsonObject(source) && require_load.isJsonObject(source.source) && source.source.__typename === "Repository");
	if (!require_load.isJsonObject(own)) return void 0;
	return roleIn(session, textIn(session, "POST /graphql", own, "roleName"));
}
function roleIn(session, word) {
	const role = fileWordOf(word);
	if (isCustomRole(role)) session.seenRoles.add(role);
	return role;
}
function recordInvitation(session, builder, address, row, frozen) {
	const request = "the list of a repository's invitations";
	check(session, request, row, { "expired?": "flag" });
	const id = numberIn(session, request, row, "id");
	if (!require_load.isJsonObject(row.invitee)) return;
	const identity = identityOf(session, request, row.invitee);
	if (row.expired === true) {
		session.expired.set(require_ids.placeKey(address, identity.login), id);
		return;
	}
	const role = roleIn(session, textIn(session, request, row, "permissions"));
	const subject = builder.grant(address, {
		access: { role },
		identity,
		pending: { state: "pending" },
		ref: `invitation:${id}`,
		...frozen
	});
	session.places.set(require_ids.placeKey(address, subject), id);
}
function teamRoles(session, address, rows) {
	const request = "the list of a repository's teams";
	const shown = new Map();
	for (const row of rows) {
		const slug = textIn(session, request, row, "slug");
		if ((row.access_source ?? "direct") !== "direct" || isOfEnterprise(slug)) continue;
		const key = keyOf$1(session, {
			id: numberIn(session, request, row, "id"),
			slug,
			name: textIn(session, request, row, "name")
		});
		shown.set(slug, {
			key,
			role: roleIn(session, textIn(session, request, row, "permission"))
		});
	}
	const parents = new Map([...session.teams.values()].map(({ slug, parent }) => [slug, parent]));
	const roles = new Map();
	for (const [slug, { key, role }] of shown) {
		const desired = session.context.org.grants.get(address)?.get(require_subject.groupSubject(key))?.access.role;
		const inherited = strongestAbove(parents, shown, slug);
		const isMasked = rankOf(role) >= 0 && inherited >= rankOf(role);
		const isCovered = desired !== void 0 && rankOf(desired) >= 0 && rankOf(desired) <= inherited;
		roles.set(key, { role: isMasked && isCovered ? desired : role });
		if (isMasked && isCovered && desired !== role) session.masked.set(address, {
			...session.masked.get(address),
			[require_subject.groupSubject(key)]: role
		});
	}
	return roles;
}
function strongestAbove(parents, shown, slug) {
	let strongest = -1;
	const seen = new Set([slug]);
	for (let at = parents.get(slug); at !== void 0 && !seen.has(at); at = parents.get(at)) {
		seen.add(at);
		strongest = Math.max(strongest, rankOf(shown.get(at)?.role));
	}
	return strongest;
}
// src/providers/github/predefined-roles.ts
const PREDEFINED_ROLES = {
	all_repo_read: { repos: "read" },
	all_repo_triage: { repos: "triage" },
	all_repo_write: { repos: "write" },
	all_repo_maintain: { repos: "maintain" },
	all_repo_admin: { repos: "admin" },
	security_manager: {
		repos: "read",
		abilities: [
			"security-settings",
			"security-overview",
			"dependabot-alerts",
			"code-scanning-alerts",
			"secret-scanning-alerts"
		]
	},
	ci_cd_admin: { abilities: [
		"actions-policies",
		"runners",
		"runner-groups",
		"hosted-compute",
		"organization-secrets",
		"organization-variables",
		"actions-usage"
	] },
	app_manager: { abilities: ["register-app", "manage-apps"] }
};
const REACHING_ROLES = Object.entries(PREDEFINED_ROLES).flatMap(([name, { repos }]) => repos === void 0 ? [] : [name]);
// src/providers/github/adapter/read-roles.ts
async function readRoles(session, builder, scope, hasRepositories) {
	const addresses = await listRoles(session);
	for (const address of addresses) builder.resource({
		address,
		section: ROLES,
		title: require_subject.parseAddress(address).name ?? ""
	});
	await allDone(addresses.filter((address) => wantsHolders(session, scope, address) || hasRepositories && isReaching(session, address)).map((address) => readRole(session, builder, address)));
}
async function readReachingRoles(session, builder) {
	try {
		await allDone((await listRoles(session)).filter((address) => isReaching(session, address)).map((address) => readRole(session, builder, address)));
	} catch (error) {
		if (!(error instanceof require_clock.ProviderError)) throw error;
	}
}
function isReaching(session, address) {
	const name = require_subject.parseAddress(address).name ?? "";
	return session.roleBases.has(name) || PREDEFINED_ROLES[name]?.repos !== void 0;
}
async function listRoles(session) {
	const { org } = session.context;
	const where = require_ids.path`/orgs/${org.name}/organization-roles`;
	const rows = await session.client.list(where, "roles");
	session.roles.clear();
	session.roleBases.clear();
	for (const row of rows) if (typeof row.base_role === "string" && typeof row.name === "string") session.roleBases.set(row.name, fileWordOf(row.base_role));
	for (const row of rows) session.roles.set(textIn(session, `GET ${where}`, row, "name"), numberIn(session, `GET ${where}`, row, "id"));
	return [...session.roles.keys()].map((name) => require_subject.formatAddress(org.key, ROLES, name));
}
function wantsHolders(session, scope, address) {
	if (scope.isWhole === true) return true;
	const { org } = session.context;
	if (scope.addresses !== void 0 && !scope.addresses.has(address)) return false;
	return org.resources.has(address) || org.unlisted === "revoke";
}
async function readRole(session, builder, address) {
	const id = session.roles.get(require_subject.parseAddress(address).name ?? "");
	if (id === void 0) return;
	const base = require_ids.path`/orgs/${session.context.org.name}/organization-roles/${id}`;
	const [users, teams] = await allDone([session.client.list(`${base}/users`), session.client.list(`${base}/teams`)]);
	builder.open(address);
	for (const row of users.filter(isOwn)) builder.grant(address, {
		access: {},
		identity: identityOf(session, `GET ${base}/users`, row)
	});
	for (const row of teams.filter(isOwn)) recordTeam(session, builder, address, row);
}
const isOwn = (row) => require_load.isJsonObject(row) && row.assignment !== "indirect";
function recordTeam(session, builder, address, row) {
	const request = "the list of a role's teams";
	const slug = textIn(session, request, row, "slug");
	const key = keyOf$1(session, {
		id: numberIn(session, request, row, "id"),
		slug,
		name: textIn(session, request, row, "name")
	});
	builder.groupGrant(address, key, {
		access: {},
		...isOfEnterprise(slug) ? { fixed: "a team of the enterprise" } : {}
	});
}
// src/providers/github/adapter/observe.ts
async function observe(session, operation) {
	if (require_subject.sectionOf(operation.address) === "privileges" && operation.kind === "setting") return await observePrivilege(session, operation);
	if (require_subject.sectionOf(operation.address) === void 0 && operation.kind === "grant") return await observeMember(session, operation);
	try {
		const live = await readPlace(session, operation);
		if (operation.kind === "setting") return live.settings.get(operation.address)?.get(operation.setting);
		return await holderIn(session, live, operation);
	} catch (error) {
		if (require_live_builder.isRefusal(error, "NOT_FOUND")) return void 0;
		throw error;
	}
}
async function readPlace(session, operation) {
	const { org, directory, clock } = session.context;
	const builder = new require_live_builder.LiveOrgBuilder(org, directory, { addsById: true });
	const { address } = operation;
	const { section, name = "" } = require_subject.parseAddress(address);
	if (section === "groups") {
		const team = await readTeam(session, session.teams.get(name)?.slug ?? slugOf(name));
		if (team !== void 0) {
			if (!session.teams.has(name)) rememberTeam(session, team);
			recordTeam$1(session, builder, team);
		}
	}
	if (section === "repos") await readHolders(session, builder, [{
		address,
		id: 0,
		name: repositoryOf(session, address),
		isArchived: false
	}], (_address, error) => {
		throw error;
	});
	if (section === "roles") await readRole(session, builder, address);
	if (section === "environments") recordEnvironment(session, builder, address, await readEnvironment(session, address));
	return builder.build({
		actor: {
			identity: {},
			subject: "id:app",
			standing: "",
			powers: []
		},
		readAt: new Date(clock.now()).toISOString(),
		facts: {}
	});
}
async function holderIn(session, live, operation) {
	const holders = live.grants.get(operation.address);
	if (require_subject.groupNameOf(operation.subject) !== void 0) return holders?.get(operation.subject);
	const account = await accountOf$1(session, operation);
	const found = [...holders?.values() ?? []].find(({ identity }) => identity.id === account?.id);
	if (found !== void 0 || account === void 0) return found;
	return require_subject.sectionOf(operation.address) === "groups" ? await pendingIn(session, operation, account.login) : void 0;
}
async function pendingIn(session, { address, subject }, login) {
	const slug = session.teams.get(require_subject.parseAddress(address).name ?? "")?.slug;
	if (slug === void 0) return void 0;
	const body = await session.client.get(require_ids.path`/orgs/${session.login}/teams/${slug}/memberships/${login}`);
	if (!require_load.isJsonObject(body) || body.state !== "pending") return void 0;
	const role = body.role === "maintainer" ? "maintainer" : "member";
	const account = session.people.get(subject);
	return {
		access: { role },
		identity: { ...account },
		pending: { state: "pending" }
	};
}
async function observePrivilege(session, { address, setting }) {
	if (setting === "exists") return { value: require_subject.parseAddress(address).name === MEMBER_PRIVILEGES };
	const body = await session.client.get(require_ids.path`/orgs/${session.login}`);
	const value = require_load.isJsonObject(body) ? body[PRIVILEGE_FIELDS[setting] ?? setting] : void 0;
	return value === void 0 || value === null ? void 0 : { value };
}
async function observeMember(session, operation) {
	const { org, directory } = session.context;
	const account = await accountOf$1(session, operation);
	const active = account === void 0 ? void 0 : await activeMember(session, account.login);
	if (active !== void 0) return {
		access: { role: active },
		identity: { ...account }
	};
	const row = (await readInvitations(session, false)).find(({ identity }) => account !== void 0 && identity.id !== void 0 ? identity.id === account.id : directory.subjectOf(identity, org.provider, org.key) === operation.subject);
	return row === void 0 ? void 0 : invitationGrant(row);
}
async function activeMember(session, login) {
	try {
		const body = await session.client.get(require_ids.path`/orgs/${session.login}/memberships/${login}`);
		if (!require_load.isJsonObject(body) || body.state !== "active") return void 0;
		return body.role === "admin" ? "owner" : "member";
	} catch (error) {
		if (require_live_builder.isRefusal(error, "NOT_FOUND")) return void 0;
		throw error;
	}
}
// src/providers/github/adapter/organizations.ts
async function listOrganizations(session) {
	const { client } = session;
	const installations = await client.installations();
	if (installations !== void 0) return installations.flatMap((one) => ofInstallation(one) ?? []);
	if (client.isApp) return await ofToken(session);
	return (await client.list("/user/orgs")).map((row) => ({ name: textIn(session, "GET /user/orgs", row, "login") }));
}
function ofInstallation({ account, target_type, suspended_at }) {
	if (target_type !== "Organization" || !require_load.isJsonObject(account) || typeof account.login !== "string") return void 0;
	const isSuspended = typeof suspended_at === "string";
	return {
		name: account.login,
		standing: "an installation",
		...isSuspended ? { obstacle: "the installation is suspended" } : {}
	};
}
async function ofToken({ client }) {
	const body = await client.get("/installation/repositories?per_page=1");
	const [first] = require_load.isJsonObject(body) && Array.isArray(body.repositories) ? body.repositories : [];
	const owner = require_load.isJsonObject(first) ? first.owner : void 0;
	return require_load.isJsonObject(owner) && typeof owner.login === "string" ? [{
		name: owner.login,
		standing: "an installation"
	}] : [];
}
// src/providers/github/rules/in-vain.ts
function failureFacts(failed) {
	const facts = {};
	for (const { subject, reason } of failed) facts[subject] = {
		count: (Object.hasOwn(facts, subject) ? facts[subject]?.count ?? 0 : 0) + 1,
		reason
	};
	return facts;
}
function failedBefore(draft, subject) {
	const failures = failuresOf(draft, subject);
	if (failures === void 0) return [];
	const { count, reason } = failures;
	const times = count === 1 ? "" : ` ${count} times, at last`;
	return [{
		kind: "note",
		subject,
		text: `${IN_VAIN}${times}: ${reason.replace(/[.]$/, "")}`
	}];
}
function waitsForAddress(draft, joining, operation) {
	if (operation.kind !== "grant" || operation.action !== "add" || joining.get(operation.subject) === void 0) return void 0;
	const failures = failuresOf(draft, operation.subject);
	if (failures === void 0 || /expired/i.test(failures.reason)) return void 0;
	const { count, reason } = failures;
	const times = count === 1 ? "once" : `${count} times`;
	return `another address or login, or the failed invitation to be dismissed at GitHub: ${operation.subject} was invited ${times} in vain (${reason.replace(/[.]$/, "")})`;
}
function failuresOf({ live }, subject) {
	const all = live.facts.failures;
	const own = require_load.isJsonObject(all) && Object.hasOwn(all, subject) ? all[subject] : void 0;
	if (!require_load.isJsonObject(own) || typeof own.reason !== "string" || typeof own.count !== "number") return void 0;
	return {
		count: own.count,
		reason: own.reason
	};
}
// src/providers/github/adapter/read-custom-roles.ts
async function readCustomRoles(session, scope) {
	if (!isUsed(session, scope)) return void 0;
	const where = require_ids.path`/orgs/${session.login}/custom-repository-roles`;
	try {
		const rows = await session.client.list(where, "custom_roles");
		const text = (row, field) => textIn(session, `GET ${where}`, row, field);
		return Object.fromEntries(rows.map((row) => [text(row, "name"), text(row, "base_role")]));
	} catch (error) {
		if (require_live_builder.isRefusal(error, "NOT_FOUND")) return {};
		if (require_live_builder.isRefusal(error, "FORBIDDEN")) return void 0;
		throw error;
	}
}
function isUsed(session, scope) {
	const { org } = session.context;
	if (session.seenRoles.size > 0) return true;
	if (scope.isWhole !== true && !require_managed.isManaged(org, "repos")) return false;
	return [...org.resources.values()].some(({ section, address }) => section === "repos" && [...org.grants.get(address)?.values() ?? []].some(({ access }) => isCustomRole(access.role)));
}
// src/providers/github/adapter/read-privileges.ts
const NULLABLE = [
	"default_repository_permission",
	"members_can_create_repositories",
	"members_can_fork_private_repositories"
];
function rulesFor(organization) {
	return Object.fromEntries(Object.values(PRIVILEGE_FIELDS).filter((field) => organization[field] !== void 0).map((field) => [NULLABLE.includes(field) ? `${field}?` : field, field === PRIVILEGE_FIELDS["base-permission"] ? "text" : "flag"]));
}
function recordPrivileges(session, builder, organization) {
	const address = require_subject.formatAddress(session.context.org.key, PRIVILEGES, MEMBER_PRIVILEGES);
	builder.resource({
		address,
		section: PRIVILEGES,
		title: MEMBER_PRIVILEGES
	});
	if (typeof organization.default_repository_permission !== "string") {
		builder.gap({
			address,
			code: "FORBIDDEN",
			message: "GitHub shows the settings of an organization to its owners only, and the token is not an owner's.",
			hint: "Use an owner's token with admin:org, or an App with the permission Administration of the organization."
		});
		return;
	}
	check(session, "GET /orgs/O", organization, rulesFor(organization));
	for (const [key, field] of Object.entries(PRIVILEGE_FIELDS)) {
		const value = organization[field];
		if (value !== void 0 && value !== null) builder.setting(address, key, { value });
	}
}
// src/providers/github/adapter/read.ts
async function identify(session) {
	const [organization] = await allDone([readOrganization(session), readCaller(session)]);
	return actorOf(session, organization);
}
async function readOrg(session, scope) {
	const { org, directory, clock } = session.context;
	const builder = new require_live_builder.LiveOrgBuilder(org, directory, { addsById: true });
	const readAt = new Date(clock.now()).toISOString();
	const wants = (section) => scope.isWhole === true || require_managed.isManaged(org, section);
	const [organization, members, invitations, failed] = await allDone([
		readOrganization(session),
		readMembers(session),
		wants("members") || wants("groups") ? ifThere(readInvitations(session, wants(GROUPS))) : [],
		wants("members") ? ifThere(readFailed(session)) : [],
		readCaller(session)
	]);
	const roster = {
		members,
		invitations: seen(builder, organization, invitations)
	};
	placeMembers(session, builder, roster);
	const failures = rememberFailed(session, builder, seen(builder, organization, failed));
	if (wants("privileges")) recordPrivileges(session, builder, organization);
	session.hidden.clear();
	session.masked.clear();
	const reach = await readSections(session, builder, scope, roster, wants);
	const customRoles = await readCustomRoles(session, scope);
	const live = builder.build({
		vendorId: String(organization.id),
		actor: actorOf(session, organization),
		readAt,
		facts: {
			organization: session.login,
			basePermission: organization.default_repository_permission ?? null,
			allowances: Object.fromEntries(MEMBER_ALLOWANCES.flatMap((setting) => {
				const value = organization[setting];
				return typeof value === "boolean" ? [[setting, value]] : [];
			})),
			...customRoles === void 0 ? {} : { customRoles },
			members: members.length,
			reach,
			failures,
			hiddenRoles: Object.fromEntries(session.hidden),
			maskedRoles: Object.fromEntries(session.masked),
			roleBases: Object.fromEntries(session.roleBases),
			memberLogins: members.map(({ identity }) => identity.login)
		}
	});
	rememberPeople(session, live);
	return live;
}
async function ifThere(read) {
	try {
		return await read;
	} catch (error) {
		const isLacking = error instanceof require_clock.ProviderError && error.details.hint?.includes("The call needs") === true;
		if (require_live_builder.isRefusal(error, "NOT_FOUND") && !isLacking) return error;
		throw error;
	}
}
function seen(builder, organization, list) {
	if (!(list instanceof require_clock.ProviderError)) return list;
	if (typeof organization.default_repository_permission !== "string") throw list;
	builder.notice({
		severity: "note",
		code: "INVITATIONS_HIDDEN",
		address: builder.root,
		message: "The server has no lists of invitations: who is invited is not seen, and joins at once or not at all.",
		hint: "So it is where users are managed by an enterprise, and on some installations of GitHub Enterprise Server."
	});
	return [];
}
function rememberFailed(session, builder, failed) {
	session.failed.clear();
	const rows = failed.map(({ id, identity, reason }) => ({
		id,
		subject: builder.subjectOf(identity),
		reason
	}));
	for (const { id, subject } of rows) session.failed.set(subject, [...session.failed.get(subject) ?? [], id]);
	return failureFacts(rows);
}
async function readSections(session, builder, scope, { invitations }, wants) {
	let reach = {};
	const isNested = wants("groups") || wants("repos");
	const attempt = (section, work) => attemptAt(session, builder, section, work);
	if (isNested) await attempt(wants("groups") ? GROUPS : REPOS, async () => {
		const teams = await readTeams(session, builder);
		rememberTeams(session, teams);
		builder.knowGroups(session.teams.keys());
		if (!wants("groups")) return recordTeamPlaces(session, builder, teams);
		if (scope.isWhole !== true) reach = await readReach(session, teams);
		recordTeams(session, builder, teams, invitations);
	});
	const names = [];
	const repositories = async () => {
		if (!wants("repos")) {
			if (wants("privileges")) await attempt(PRIVILEGES, () => recordRepositories(session, builder));
			return;
		}
		await attempt(REPOS, async () => {
			names.push(...await readRepos(session, builder, scope));
		});
	};
	const environments = async () => {
		if (!wants("environments")) return;
		if (scope.isWhole === true) await repositories();
		for (const name of wantedRepositories(session, scope, names)) await attempt(ENVIRONMENTS, () => readEnvironments(session, builder, scope, name));
	};
	await allDone([
		scope.isWhole === true && wants("environments") ? void 0 : repositories(),
		wants("roles") ? attempt(ROLES, () => readRoles(session, builder, scope, wants(REPOS))) : wants("repos") ? readReachingRoles(session, builder) : void 0,
		environments()
	]);
	return reach;
}
async function recordRepositories(session, builder) {
	for (const { address, id, name } of await readRepositories(session)) builder.resource({
		address,
		section: REPOS,
		id: String(id),
		title: name
	});
}
async function readRepos(session, builder, scope) {
	const [rows, isSelected] = await allDone([readRepositories(session), session.client.isSelected()]);
	if (isSelected) builder.notice({
		severity: "warning",
		code: "SELECTED_REPOSITORIES",
		address: builder.root,
		message: `The App is installed for ${rows.length} selected repositories: others are not seen, and nothing is known of them.`,
		hint: "Give its installation access to all repositories, so that what a base permission, a role or a group reaches can be known."
	});
	session.repositories.clear();
	for (const { address, id, name } of rows) {
		session.repositories.set(address, name);
		builder.resource({
			address,
			section: REPOS,
			id: String(id),
			title: name
		});
	}
	const taken = guardPins(session, builder, REPOS, rows, (key, { name }) => isSameName(key, name));
	await readHolders(session, builder, rows.filter(({ address }) => wantsHolders$1(session, scope, address) && !taken.has(address)), (address, error) => recordGap(builder, address, error));
	return rows.map(({ name }) => name);
}
async function attemptAt(session, builder, section, work) {
	try {
		await work();
	} catch (error) {
		recordGap(builder, `${require_subject.formatAddress(session.context.org.key)}/${section}`, error);
	}
}
function recordGap(builder, address, error) {
	if (!(error instanceof require_clock.ProviderError)) throw error;
	const { hint } = error.details;
	builder.gap({
		address,
		code: error.code,
		message: error.message,
		...hint === void 0 ? {} : { hint }
	});
}
async function readOrganization(session) {
	const { org } = session.context;
	const where = require_ids.path`/orgs/${org.name}`;
	try {
		const body = await session.client.get(where);
		if (!require_load.isJsonObject(body)) throw session.client.notUnderstood(`GET ${where}`, "it is not an organization");
		session.login = textIn(session, `GET ${where}`, body, "login");
		numberIn(session, `GET ${where}`, body, "id");
		return body;
	} catch (error) {
		if (!require_live_builder.isRefusal(error, "NOT_FOUND")) throw error;
		throw failures.error({ org: org.key }, {
			...error.details,
			message: `There is no organization "${org.name}" that this token can see. ${error.message}`,
			hint: "Give the organization's login as name:. A personal account is not an organization, and an App has to be installed in it."
		});
	}
}
async function readCaller(session) {
	if (session.client.isApp) return;
	const body = await session.client.get("/user");
	if (!require_load.isJsonObject(body)) throw session.client.notUnderstood("GET /user", "it is not an account");
	session.actor = identityOf(session, "GET /user", body);
}
function actorOf(session, organization) {
	const { org, directory } = session.context;
	const isOwner = typeof organization.default_repository_permission === "string";
	const identity = session.actor ?? {
		name: "the App of the token",
		isService: true
	};
	const standing = session.actor === void 0 ? "an App" : isOwner ? "owner" : "no owner";
	return {
		identity,
		subject: session.actor === void 0 ? "id:app" : directory.subjectOf(identity, org.provider, org.key),
		standing,
		powers: [isOwner ? "owner" : "other", ...session.actor === void 0 ? ["app"] : []]
	};
}
function rememberPeople(session, live) {
	session.people.clear();
	for (const holders of live.grants.values()) for (const [subject, { identity }] of holders) remember(session, subject, identity);
	for (const [subject, identity] of live.accounts ?? []) remember(session, subject, identity);
}
function remember(session, subject, { id, login }) {
	if (id !== void 0 && login !== void 0) session.people.set(subject, {
		id,
		login
	});
}
// src/providers/github/peribolos.ts
const texts = (value) => Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
const keyOf = (login) => login.toLowerCase();
function fromPeribolos(content) {
	const all = require_load.isJsonObject(content) && require_load.isJsonObject(content.orgs) ? content.orgs : {};
	const people = new Map();
	const orgs = Object.entries(all).map(([login, org]) => [login, convertOrg(login, require_load.isJsonObject(org) ? org : {}, people)]);
	return {
		version: 1,
		people: Object.fromEntries([...people].sort().map(([key, login]) => [key, { accounts: { github: login } }])),
		orgs: Object.fromEntries(orgs)
	};
}
function convertOrg(login, org, people) {
	const converted = {
		people,
		groups: {},
		repos: {}
	};
	const named = (list, role) => texts(list).map((one) => [know(converted, one), role]);
	const members = Object.fromEntries([...named(org.members, "member"), ...named(org.admins, "owner")]);
	convertTeams(converted, org.teams, void 0);
	collectCollaborators(converted, org.repos);
	const privileges = privilegesOf(org);
	const repos = Object.entries(converted.repos).map(([name, access]) => [name, { access }]);
	return {
		provider: "github",
		name: login,
		members,
		...Object.keys(converted.groups).length === 0 ? {} : { groups: converted.groups },
		...repos.length === 0 ? {} : { repos: Object.fromEntries(repos) },
		...Object.keys(privileges).length === 0 ? {} : { privileges: { members: privileges } }
	};
}
function know({ people }, login) {
	const key = keyOf(login);
	if (!people.has(key)) people.set(key, login);
	return key;
}
function convertTeams(converted, teams, parent) {
	for (const [name, value] of Object.entries(require_load.isJsonObject(teams) ? teams : {})) {
		const team = require_load.isJsonObject(value) ? value : {};
		const holders = [...texts(team.members).map((one) => [know(converted, one), "member"]), ...texts(team.maintainers).map((one) => [know(converted, one), "maintainer"])];
		converted.groups[name] = {
			members: Object.fromEntries(holders),
			parent: parent ?? null,
			...typeof team.privacy === "string" ? { privacy: team.privacy } : {},
			...typeof team.description === "string" && team.description !== "" ? { description: team.description } : {}
		};
		for (const [repository, level] of Object.entries(require_load.isJsonObject(team.repos) ? team.repos : {})) grant(converted, repository, `group:${name}`, level);
		convertTeams(converted, team.teams, name);
	}
}
function collectCollaborators(converted, repos) {
	for (const [repository, value] of Object.entries(require_load.isJsonObject(repos) ? repos : {})) {
		const collaborators = require_load.isJsonObject(value) ? value.collaborators : void 0;
		for (const [login, level] of Object.entries(require_load.isJsonObject(collaborators) ? collaborators : {})) grant(converted, repository, know(converted, login), level);
	}
}
const LEVELS$1 = {
	pull: "read",
	push: "write"
};
function grant({ repos }, repository, subject, level) {
	if (typeof level !== "string" || level === "none") return;
	const access = repos[repository] ?? {};
	repos[repository] = access;
	access[subject] = LEVELS$1[level] ?? level;
}
function privilegesOf(org) {
	const { default_repository_permission: base, members_can_create_repositories: create } = org;
	return {
		...typeof base === "string" ? { "base-permission": base } : {},
		...typeof create === "boolean" ? { "create-repositories": create } : {}
	};
}
// src/providers/github/rules/check.ts
function checkOrg(org, directory) {
	const findings = [];
	for (const resource of org.resources.values()) {
		if (resource.section === "groups") findings.push(...checkGroup(org, resource));
		if (resource.section === "environments") findings.push(...checkEnvironment(org, resource));
		if (resource.section === "privileges" && resource.key !== "members") findings.push({
			severity: "error",
			code: "UNKNOWN_PRIVILEGES",
			message: `GitHub has no privileges of "${resource.key}".`,
			hint: `The one entry is ${MEMBER_PRIVILEGES}.`,
			about: { address: resource.address }
		});
	}
	return [...findings, ...checkLogins(org, directory)];
}
function checkGroup(org, { address, key }) {
	const parent = parentOf$1(org, key);
	if (parent === void 0) return [];
	const about = {
		address,
		setting: "parent"
	};
	const privacy = (name) => org.settings.get(require_subject.formatAddress(org.key, GROUPS, name))?.get("privacy")?.value;
	const secret = [key, parent].find((name) => privacy(name) === "secret");
	if (secret !== void 0) return [{
		severity: "error",
		code: "SECRET_NESTED",
		message: `${secret} is secret, and a secret group has neither a parent nor children.`,
		hint: "Make it closed, or take it out of the nesting.",
		about
	}];
	const seen = [key];
	for (let at = parent; at !== void 0; at = parentOf$1(org, at)) {
		if (at === key) return [{
			severity: "error",
			code: "PARENT_CIRCLE",
			message: `${key} would be below itself: ${[...seen, key].join(" in ")}.`,
			hint: "Take one of the parents out.",
			about
		}];
		if (seen.includes(at)) return [];
		seen.push(at);
	}
	return [];
}
function parentOf$1(org, key) {
	const value = org.settings.get(require_subject.formatAddress(org.key, GROUPS, key))?.get("parent")?.value;
	return typeof value === "string" ? value : void 0;
}
function checkEnvironment(org, { address, key }) {
	const { repository, environment } = environmentParts(key);
	if (repository === "" || environment === "") return [{
		severity: "error",
		code: "ENVIRONMENT_NAME",
		message: `"${key}" names no environment of a repository.`,
		hint: "Write REPOSITORY/ENVIRONMENT, for example shop/production.",
		about: { address }
	}];
	const count = org.grants.get(address)?.size ?? 0;
	if (count <= 6) return [];
	return [{
		severity: "error",
		code: "TOO_MANY_REVIEWERS",
		message: `${key} has ${count} reviewers; GitHub takes 6.`,
		hint: "Name a group in place of its people.",
		about: { address }
	}];
}
function checkLogins(org, directory) {
	const findings = [];
	const seen = new Set();
	const root = require_subject.formatAddress(org.key);
	const invited = new Set(org.grants.get(root)?.keys());
	for (const [address, grants] of org.grants) {
		if (address === root) continue;
		for (const [subject, { access }] of grants) {
			if (invited.has(subject) && require_subject.sectionOf(address) === "groups" && access.role === "member" || require_subject.groupNameOf(subject) !== void 0 || require_subject.idOfSubject(subject) !== void 0 || directory.accountIdOf(subject, org.provider, org.key) !== void 0 || seen.has(subject)) continue;
			seen.add(subject);
			findings.push({
				severity: "warning",
				code: "LOGIN_NEEDED",
				message: `${subject} has no GitHub login in the files; an e-mail alone is enough only for an invitation to the organization.`,
				hint: "Write it under people: accounts: { github: LOGIN }.",
				about: {
					address,
					subject
				}
			});
		}
	}
	return findings;
}
// src/providers/github/rules/derive.ts
const OWNERS = {
	to: {
		kind: "level",
		level: "owner"
	},
	access: { role: "admin" },
	because: "owners administer every repository"
};
const BASE_UNKNOWN = {
	to: { kind: "everybody" },
	access: { role: "read" },
	because: "members have the base permission on every repository, and it is not known",
	isNotKnown: true
};
const NOTHING = [];
const LEVELS = [
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
];
const derive = (book, facts) => {
	const repositories = [
		OWNERS,
		...baseRules(book, facts.read?.basePermission),
		...roleRules(book, facts.read)
	];
	const hidden = hiddenRoles(facts.read?.hiddenRoles);
	const masked = maskedRoles(facts.read?.maskedRoles, repositories);
	return {
		at: (address) => {
			const section = require_subject.sectionOf(address);
			if (section === "repos") return masked.get(address) ?? repositories;
			return section === "groups" ? hidden.get(address) ?? NOTHING : NOTHING;
		},
		above: (group) => groupsAbove(book, group)
	};
};
function baseRules(book, read) {
	const address = require_subject.formatAddress(book.org, PRIVILEGES, MEMBER_PRIVILEGES);
	const base = book.settings.get(address)?.get("base-permission")?.value ?? read;
	if (typeof base !== "string") return [BASE_UNKNOWN];
	if (base === "none") return NOTHING;
	const because = `the base permission gives every member ${base} on every repository`;
	return [{
		to: { kind: "everybody" },
		access: { role: base },
		because,
		from: address
	}];
}
function roleRules(book, read) {
	const levels = roleLevels(read?.roleBases);
	const rules = [...levels].flatMap(([name, role]) => holderRules(book, name, role));
	if (read === void 0) return rules;
	const unread = [...levels].filter(([name]) => !book.grants.has(require_subject.formatAddress(book.org, ROLES, name)));
	const highest = Math.max(...unread.map(([, role]) => LEVELS.indexOf(role)));
	const role = LEVELS[highest];
	return role === void 0 ? rules : [...rules, unreadRoles(role)];
}
function hiddenRoles(read) {
	const groups = require_load.isJsonObject(read) ? Object.entries(read) : [];
	return new Map(groups.map(([address, subjects]) => [address, (Array.isArray(subjects) ? subjects : []).map((subject) => ({
		to: {
			kind: "subject",
			subject: String(subject)
		},
		access: { role: "maintainer" },
		because: "owners are shown as maintainers, and what they are beside that is not shown",
		isNotKnown: true
	}))]));
}
function maskedRoles(read, repositories) {
	const places = require_load.isJsonObject(read) ? Object.entries(read) : [];
	return new Map(places.map(([address, groups]) => [address, [...repositories, ...Object.entries(require_load.isJsonObject(groups) ? groups : {}).map(([subject, role]) => ({
		to: {
			kind: "subject",
			subject
		},
		access: { role: String(role) },
		because: "of a group below another one the higher level of both is shown, and its own is not",
		isNotKnown: true
	}))]]));
}
function unreadRoles(role) {
	return {
		to: { kind: "somebody" },
		access: { role },
		because: `roles on the organization give up to ${role} on every repository, and who holds them was not read`,
		isNotKnown: true
	};
}
function roleLevels(read) {
	const predefined = Object.entries(PREDEFINED_ROLES).flatMap(([name, { repos }]) => repos === void 0 ? [] : [[name, repos]]);
	const custom = require_load.isJsonObject(read) ? Object.entries(read) : [];
	return new Map([...custom.map(([name, base]) => [name, String(base)]), ...predefined]);
}
function holderRules(book, name, role) {
	const from = require_subject.formatAddress(book.org, ROLES, name);
	return [...book.grants.get(from)?.keys() ?? []].map((subject) => ({
		to: {
			kind: "subject",
			subject
		},
		access: { role },
		because: `the role ${name} gives ${role} on every repository`,
		from
	}));
}
function groupsAbove(book, group) {
	const above = [];
	for (let at = parentOf(book, group); at !== void 0 && at !== group; at = parentOf(book, at)) {
		if (above.includes(at)) break;
		above.push(at);
	}
	return above;
}
function parentOf(book, group) {
	const value = book.settings.get(require_subject.formatAddress(book.org, GROUPS, group))?.get("parent")?.value;
	return typeof value === "string" ? value : void 0;
}
// src/providers/github/rules/custom-roles.ts
function unknownRoles({ operations, live, desired }) {
	const { customRoles } = live.facts;
	if (!require_load.isJsonObject(customRoles)) return [];
	const known = [...repositoryForm.roles.map(({ name }) => name), ...Object.keys(customRoles)];
	return operations.flatMap((operation) => {
		if (operation.kind !== "grant" || require_subject.sectionOf(operation.address) !== "repos") return [];
		const role = operation.after?.role;
		if (!isCustomRole(role) || Object.hasOwn(customRoles, role)) return [];
		const near = require_similar_name.similarName(role, known);
		const suggestion = near === void 0 ? "" : `Did you mean ${near}? `;
		const { address, subject, id } = operation;
		return [{
			operation: id,
			finding: {
				severity: "error",
				code: "UNKNOWN_CUSTOM_ROLE",
				message: `${desired.name} has no role "${role}" for repositories, which the files give to ${subject} on ${require_subject.parseAddress(address).name ?? address}.`,
				hint: `${suggestion}It has ${known.join(", ")}.`,
				about: {
					address,
					subject
				}
			}
		}];
	});
}
// src/providers/github/rules/demotion.ts
function afterDemotion(draft) {
	const root = require_subject.formatAddress(draft.live.org);
	const demotions = new Map(draft.operations.flatMap((operation) => operation.kind === "grant" && operation.address === root && operation.action === "update" && operation.before?.role === "owner" ? [[operation.subject, operation.id]] : []));
	if (demotions.size === 0) return draft;
	return {
		...draft,
		operations: draft.operations.map((operation) => {
			if (operation.kind !== "grant" || operation.action === "remove") return operation;
			const demotion = demotions.get(operation.subject);
			if (demotion === void 0 || require_subject.sectionOf(operation.address) !== "groups") return operation;
			return {
				...operation,
				dependsOn: [...new Set([...operation.dependsOn, demotion])].sort()
			};
		})
	};
}
// src/providers/github/rules/escalations.ts
function findEscalations(draft, operations) {
	const { actor } = draft.live;
	if (actor.powers.includes("owner") || actor.powers.includes("app")) return [];
	return require_escalations.escalationsOf(operations, (operation) => {
		const what = leftToOwners(operation);
		return what === void 0 ? void 0 : `Only owners ${what}, and ${require_escalations.tokenOf(actor)}.`;
	});
}
function leftToOwners(operation) {
	switch (require_subject.sectionOf(operation.address)) {
		case void 0: return "change who belongs to the organization";
		case ROLES: return "assign roles on the organization";
		case PRIVILEGES: return "change the organization's settings";
		case GROUPS: return operation.kind === "setting" && operation.setting === "exists" && operation.action === "remove" ? "delete groups" : void 0;
		default: return;
	}
}
// src/providers/github/rules/refine-groups.ts
function refineSetting(draft, operations, operation) {
	if (operation.kind !== "setting" || require_subject.sectionOf(operation.address) !== "groups") return operation;
	const ids = new Set(operations.map(({ id }) => id));
	const creation = `${operation.address} #${require_load.EXISTENCE}`;
	const needs = (more) => ({
		...operation,
		dependsOn: [...new Set([...operation.dependsOn, ...more.filter((id) => ids.has(id))])]
	});
	if (operation.setting === "exists" && operation.action === "remove") return withEffects(needs(emptied(draft, operation.address)), lostReach(draft, operation.address));
	if (operation.setting === "exists") return withEffects(needs(parentCreation(draft, operation.address)), madeBy(draft, operation.address));
	if (operations.some((one) => one.id === creation && isCreation(one))) return {
		...operation,
		coveredBy: creation
	};
	return operation.setting === "parent" ? needs(parentCreation(draft, operation.address)) : operation;
}
function madeBy({ desired, live }, address) {
	const { subject, powers } = live.actor;
	if (powers.includes("app") || desired.grants.get(address)?.has(subject) === true) return [];
	return [{
		kind: "note",
		address,
		subject,
		text: `${subject} makes it, and leaves it at once`
	}];
}
function lostReach(draft, address) {
	const name = require_subject.parseAddress(address).name ?? "";
	const reach = require_load.isJsonObject(draft.live.facts.reach) ? draft.live.facts.reach[name] : void 0;
	if (!require_load.isJsonObject(reach)) return [];
	return Object.entries(reach).map(([repository, role]) => ({
		kind: "cascade",
		address: repository,
		subject: require_subject.groupSubject(name),
		text: `group ${name} loses ${String(role)}`
	}));
}
function parentCreation(draft, address) {
	const parent = draft.desired.settings.get(address)?.get("parent")?.value;
	if (typeof parent !== "string") return [];
	return [`${require_subject.formatAddress(draft.desired.key, GROUPS, parent)} #${require_load.EXISTENCE}`];
}
function emptied(draft, address) {
	return childrenOf(draft, address).flatMap((child) => [`${child} #${require_load.EXISTENCE}`, `${child} #parent`]);
}
function childrenOf(draft, address) {
	const name = require_subject.parseAddress(address).name ?? "";
	return [...draft.live.settings].flatMap(([child, settings]) => require_subject.sectionOf(child) === "groups" && settings.get("parent")?.value === name ? [child] : []);
}
function orphanFindings(draft, operations) {
	const moved = new Set(operations.map(({ id }) => id));
	return operations.flatMap((operation) => {
		if (operation.kind !== "setting" || operation.setting !== "exists" || operation.action !== "remove") return [];
		const staying = childrenOf(draft, operation.address).filter((child) => !moved.has(`${child} #exists`) && !moved.has(`${child} #parent`));
		if (staying.length === 0) return [];
		const names = staying.map((child) => require_subject.parseAddress(child).name ?? child).join(", ");
		return [{
			severity: "warning",
			code: "CHILD_GROUP_STAYS",
			message: `${require_subject.parseAddress(operation.address).name ?? ""} goes, and ${names} would go with it; rolecall does not delete it as long as they are below it.`,
			hint: "Give them another parent, or parent: null.",
			about: { address: operation.address }
		}];
	});
}
// src/providers/github/rules/security-managers.ts
const ROLE = "security_manager";
function refineSecurityManagers(draft) {
	const role = require_subject.formatAddress(draft.live.org, ROLES, ROLE);
	const changes = new Map();
	for (const operation of draft.operations) if (operation.kind === "grant" && operation.address === role) changes.set(operation.subject, operation);
	const isOne = (subject) => draft.live.grants.get(role)?.has(subject) === true;
	const removals = draft.operations.filter(isGroupRemoval);
	const stuck = removals.filter(({ subject }) => isOne(subject) && changes.get(subject)?.action !== "remove");
	const spared = new Set(stuck.map(({ id }) => id));
	return {
		...draft,
		operations: draft.operations.filter(({ id }) => !spared.has(id)).map((operation) => inOrder(operation, changes, removals)),
		spared: [...draft.spared, ...stuck.map(({ address, subject, before }) => ({
			org: draft.desired.key,
			address,
			subject,
			...before === void 0 ? {} : { access: before },
			code: "fixed",
			text: "GitHub takes no repository from a group that is security manager"
		}))]
	};
}
function isGroupRemoval(operation) {
	return operation.kind === "grant" && operation.action === "remove" && require_subject.sectionOf(operation.address) === "repos" && require_subject.groupNameOf(operation.subject) !== void 0;
}
function inOrder(operation, changes, removals) {
	if (operation.kind !== "grant") return operation;
	const { subject, id } = operation;
	const change = changes.get(subject);
	if (change === void 0) return operation;
	const before = change.id === id && change.action === "add" ? removals.filter((removal) => removal.subject === subject).map((removal) => removal.id) : change.action === "remove" && removals.some((removal) => removal.id === id) ? [change.id] : [];
	if (before.length === 0) return operation;
	return {
		...operation,
		dependsOn: [...new Set([...operation.dependsOn, ...before])].sort()
	};
}
// src/providers/github/rules/refine.ts
function refineDraft(given) {
	const draft = afterDemotion(refineSecurityManagers(given));
	const joining = joinersOf(draft);
	const unknown = unknownRoles(draft);
	const refused = new Set(unknown.flatMap(({ operation }) => operation));
	const deferred = draft.operations.flatMap((operation) => {
		const waitsFor = hasToWait(joining, operation) ?? hasNoLogin(draft, joining, operation) ?? waitsForAddress(draft, joining, operation);
		return waitsFor === void 0 ? [] : [{
			operation,
			waitsFor
		}];
	});
	const waiting = new Set([...deferred.map(({ operation }) => operation.id), ...refused]);
	const kept = draft.operations.filter(({ id }) => !waiting.has(id));
	const operations = kept.map((operation) => operation.kind === "grant" ? refineGrant(draft, joining, operation) : refineSetting(draft, kept, operation));
	return {
		...draft,
		operations,
		deferred: [...draft.deferred, ...deferred],
		escalations: [...draft.escalations, ...findEscalations(draft, operations)],
		findings: [
			...draft.findings,
			...unknown.map(({ finding }) => finding),
			...orphanFindings(draft, operations)
		]
	};
}
function joinersOf(draft) {
	const root = require_subject.formatAddress(draft.live.org);
	const joiners = new Map();
	for (const [subject, grant] of draft.live.grants.get(root) ?? []) if (grant.pending !== void 0) joiners.set(subject, void 0);
	for (const operation of draft.operations) if (operation.kind === "grant" && operation.address === root && operation.action === "add") joiners.set(operation.subject, operation);
	return joiners;
}
function hasToWait(joining, operation) {
	if (operation.kind !== "grant" || operation.action === "remove" || !joining.has(operation.subject)) return void 0;
	const section = require_subject.sectionOf(operation.address);
	if (section !== "roles" && section !== "environments") return void 0;
	return `${operation.subject} to accept the invitation to the organization`;
}
function hasNoLogin(draft, joining, operation) {
	if (operation.kind !== "grant" || operation.action !== "add" || require_subject.sectionOf(operation.address) === void 0) return void 0;
	const { subject } = operation;
	const { directory, live, desired } = draft;
	const isKnown = require_subject.groupNameOf(subject) !== void 0 || require_subject.idOfSubject(subject) !== void 0 || operation.account !== void 0 || live.accounts?.has(subject) === true || directory.accountIdOf(subject, desired.provider, desired.key) !== void 0;
	const membership = joining.get(subject);
	const comesAlong = membership !== void 0 && joinsWith(membership, operation);
	return isKnown || comesAlong ? void 0 : `a GitHub login of ${subject} in the files`;
}
function refineGrant(draft, joining, operation) {
	switch (require_subject.sectionOf(operation.address)) {
		case void 0: return operation.action === "remove" ? refineLeave(draft, operation) : refineJoin(draft, operation);
		case GROUPS: return refineGroupGrant(joining, operation);
		case REPOS: return refineRepositoryGrant(draft, operation);
		case ENVIRONMENTS: return operation.action === "remove" ? operation : refineReviewer(draft, operation);
		default: return operation.action === "remove" ? operation : refineRole(operation);
	}
}
function refineRole(operation) {
	const level = PREDEFINED_ROLES[require_subject.parseAddress(operation.address).name ?? ""]?.repos;
	return {
		...withEffects(operation, level === void 0 ? [] : [{
			kind: "note",
			text: `gives ${level} on every repository, also on new ones`
		}]),
		settles: "now"
	};
}
function refineJoin(draft, operation) {
	const { subject } = operation;
	const mail = (text) => ({
		kind: "mail",
		subject,
		text
	});
	if (operation.action === "update") {
		if (operation.observed?.pending === void 0) return {
			...withEffects(operation, maintainedBy(draft, operation)),
			settles: "now"
		};
		return {
			...withEffects(operation, [mail("the open invitation is changed; GitHub may send another mail")]),
			settles: "on-acceptance"
		};
	}
	const groups = draft.operations.filter((one) => joinsWith(operation, one));
	const created = draft.operations.filter((one) => isCreation(one) && groups.some(({ address }) => address === one.address));
	const effects = groups.map(({ address }) => ({
		kind: "note",
		address,
		text: `joins ${require_subject.parseAddress(address).name ?? address} on acceptance`
	}));
	return {
		...withEffects(operation, [
			mail("GitHub sends an invitation, which ends after seven days; the membership begins when it is accepted"),
			...failedBefore(draft, subject),
			...effects
		]),
		settles: "on-acceptance",
		dependsOn: [...new Set([...operation.dependsOn, ...created.map(({ id }) => id)])]
	};
}
function maintainedBy(draft, { subject, after }) {
	if (after?.role !== "owner") return [];
	return [...draft.live.grants].flatMap(([address, holders]) => {
		if (require_subject.sectionOf(address) !== "groups" || holders.get(subject)?.access.role !== "member") return [];
		return [{
			kind: "note",
			address,
			subject,
			text: `becomes maintainer of ${require_subject.parseAddress(address).name ?? address}, as owners are`
		}];
	});
}
function joinsWith(membership, operation) {
	return operation.kind === "grant" && operation.action === "add" && operation.subject === membership.subject && require_subject.sectionOf(operation.address) === "groups" && operation.after?.role === "member";
}
function refineLeave(draft, operation) {
	const { subject } = operation;
	const mail = {
		kind: "mail",
		subject,
		text: "GitHub writes to the person about it"
	};
	if (operation.observed?.pending !== void 0) return withEffects(operation, [mail]);
	const kept = keptRepositories(draft.desired, subject);
	if (kept.length === 0) return withEffects(operation, [mail, {
		kind: "note",
		subject,
		text: "access to every repository ends, also where the files do not manage it; private forks go, deploy keys that they made stay"
	}]);
	const effects = operation.effects.filter(({ kind, address }) => kind !== "cascade" || address === void 0 || !kept.includes(address));
	return withEffects({
		...operation,
		effects
	}, [{
		kind: "note",
		subject,
		text: "becomes an outside collaborator; what groups gave on other repositories stays as a grant of their own until the next plan"
	}]);
}
function refineReviewer(draft, operation) {
	const { address, subject } = operation;
	const { repository } = environmentParts(require_subject.parseAddress(address).name ?? "");
	const place = require_subject.formatAddress(draft.live.org, REPOS, repository);
	const added = draft.operations.filter((one) => one.kind === "grant" && one.address === address).filter(({ action }) => action === "add").length;
	const isCrowded = (draft.live.grants.get(address)?.size ?? 0) + added > 6;
	const before = draft.operations.filter((one) => one.kind === "grant" && (one.address === place && one.subject === subject && one.action !== "remove" || isCrowded && one.address === address && one.action === "remove"));
	const dependsOn = [...new Set([...operation.dependsOn, ...before.map(({ id }) => id)])].sort();
	return {
		...operation,
		settles: "now",
		dependsOn
	};
}
function refineGroupGrant(joining, operation) {
	if (operation.action === "remove") return operation;
	if (!joining.has(operation.subject)) return {
		...operation,
		settles: "now"
	};
	const membership = joining.get(operation.subject);
	const settled = {
		...operation,
		settles: "on-acceptance"
	};
	if (membership === void 0) return settled;
	if (joinsWith(membership, operation)) return {
		...settled,
		coveredBy: membership.id
	};
	return {
		...settled,
		dependsOn: [...new Set([...operation.dependsOn, membership.id])]
	};
}
function refineRepositoryGrant(draft, operation) {
	if (operation.action === "remove") return operation;
	const { subject, observed } = operation;
	if (observed?.pending !== void 0) return {
		...operation,
		settles: "on-acceptance"
	};
	const member = draft.live.accounts?.has(subject) === true;
	const isPresent = require_subject.groupNameOf(subject) !== void 0 || member || operation.action === "update";
	const isInvited = draft.live.grants.get(require_subject.formatAddress(draft.live.org))?.get(subject)?.pending !== void 0;
	if (isPresent && !isInvited) return {
		...operation,
		settles: "now"
	};
	return {
		...withEffects(operation, [{
			kind: "mail",
			subject,
			text: "GitHub sends an invitation to the repository, which ends after seven days"
		}]),
		settles: "on-acceptance"
	};
}
// src/providers/github/index.ts
function predictReads(org) {
	const resources = (section) => require_managed.isManaged(org, section) ? [...org.resources.values()].filter((one) => one.section === section) : [];
	const repositories = resources(REPOS).filter(({ hasHolders }) => hasHolders).length;
	const environments = new Set(resources(ENVIRONMENTS).map(({ key }) => environmentParts(key).repository));
	const hasRepositories = require_managed.isManaged(org, REPOS);
	return 4 + (require_managed.isManaged(org, "members") || require_managed.isManaged(org, "groups") ? 1 : 0) + (require_managed.isManaged(org, "members") ? 1 : 0) + (require_managed.isManaged(org, "groups") || hasRepositories ? 1 : 0) + (!hasRepositories && require_managed.isManaged(org, "privileges") ? 1 : 0) + (hasRepositories ? 1 + Math.ceil(repositories / 20) + 2 * repositories : 0) + (require_managed.isManaged(org, "roles") || hasRepositories ? 1 : 0) + 2 * rolesRead(resources(ROLES), hasRepositories) + environments.size;
}
function rolesRead(declared, hasRepositories) {
	const names = declared.map(({ key }) => key);
	return new Set(hasRepositories ? [...names, ...REACHING_ROLES] : names).size;
}
function connect(context) {
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
const github = {
	id: "github",
	title: "GitHub organizations",
	tokenVariables: ["GITHUB_TOKEN", "GH_TOKEN"],
	jointVariables: [APP_ID, APP_KEY],
	variablePrefixes: ["GITHUB_", "GH_"],
	tokenHelp: "Make a classic token with admin:org and repo as an owner, and put it in GITHUB_TOKEN; or install an App with the permissions Members, Administration (of the organization and of repositories), Custom roles and Metadata, and set GITHUB_APP_ID and GITHUB_APP_PRIVATE_KEY. A workflow's own token cannot manage an organization.",
	hosts: [{
		name: "api",
		variables: ["GITHUB_API_URL"],
		fallback: "https://api.github.com"
	}],
	shape: githubShape,
	variants: [{}],
	emails: "unused",
	hasInvitations: true,
	check: checkOrg,
	refine: refineDraft,
	predictReads,
	abilities: (_options, facts) => abilities(facts),
	derive,
	connect,
	foreignFiles: { peribolos: fromPeribolos }
};
exports.github = github;
