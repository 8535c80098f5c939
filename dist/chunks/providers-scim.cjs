"use strict";
const require_subject = require("./model-subject.cjs");
const require_managed = require("./model-managed.cjs");
const require_clock = require("./http-clock.cjs");
const require_load = require("./app-load-load.cjs");
const require_email_trust = require("./model-email-trust.cjs");
const require_live_builder = require("./model-live-builder.cjs");
const require_wire = require("./providers-scim-wire.cjs");
const require_http = require("./http-http.cjs");
const require_contradiction = require("./providers-kit-contradiction.cjs");
const require_derivation = require("./effective-derivation.cjs");
let node_net = require("node:net");
// src/providers/scim/abilities.ts
const PRIVILEGES = [
	[
		"access-space",
		"open a deployed space assigned to them (stated)",
		"access",
		"yes",
		"yes",
		"yes"
	],
	[
		"start-stop",
		"start and stop a space they own or are assigned to (stated; operator inferred)",
		"place",
		"yes",
		"yes",
		"no"
	],
	[
		"start-any",
		"start any space of the organization (inferred)",
		"organization",
		"yes",
		"no",
		"no"
	],
	[
		"access-foreign",
		"open spaces of other organizations (inferred)",
		"organization",
		"no",
		"no",
		"no"
	],
	[
		"create-space",
		"create a space (editor stated)",
		"organization",
		"yes",
		"yes",
		"no"
	],
	[
		"deploy",
		"deploy a space they own or are assigned to (editor stated)",
		"place",
		"yes",
		"yes",
		"no"
	],
	[
		"deploy-any",
		"deploy any space of the organization (inferred)",
		"organization",
		"yes",
		"no",
		"no"
	],
	[
		"deploy-foreign",
		"deploy spaces of other organizations (inferred)",
		"organization",
		"no",
		"no",
		"no"
	],
	[
		"destroy",
		"destroy a space they own or are assigned to (editor stated)",
		"place",
		"yes",
		"yes",
		"no"
	],
	[
		"destroy-any",
		"destroy any space of the organization (inferred)",
		"organization",
		"yes",
		"no",
		"no"
	],
	[
		"destroy-foreign",
		"destroy spaces of other organizations (inferred)",
		"organization",
		"no",
		"no",
		"no"
	],
	[
		"delete-space",
		"delete a space they are assigned to (inferred; editor not known)",
		"place",
		"yes",
		"unknown",
		"no"
	],
	[
		"delete-foreign",
		"delete spaces of other organizations (inferred)",
		"organization",
		"no",
		"no",
		"no"
	],
	[
		"assign-users",
		"assign users to a space they own (editor stated; operators own none)",
		"owner",
		"yes",
		"yes",
		"no"
	],
	[
		"assign-users-any",
		"assign users to any space of the organization (inferred)",
		"organization",
		"yes",
		"no",
		"no"
	],
	[
		"assign-users-foreign",
		"assign users to spaces of other organizations (inferred)",
		"organization",
		"no",
		"no",
		"no"
	],
	[
		"whitelist-self",
		"whitelist themselves on a space they can open (editor stated; operator not known)",
		"access",
		"yes",
		"yes",
		"unknown"
	],
	[
		"edit-whitelist",
		"edit the whole whitelist of a space they can open (inferred; editor not known)",
		"access",
		"yes",
		"unknown",
		"no"
	],
	[
		"manage-users",
		"add, change, disable and remove users and set roles (stated)",
		"organization",
		"yes",
		"no",
		"no"
	],
	[
		"create-organization",
		"create organizations: Vizrt does (inferred)",
		"organization",
		"no",
		"no",
		"no"
	],
	[
		"invite-to-space",
		"invite other users to a space (inferred; editor not known)",
		"access",
		"yes",
		"unknown",
		"no"
	]
];
const SOURCE = "Viz Now Administrator Guide 1.3, Working with Users; Viz Now User Guide 1.4, Working with Spaces";
function rowOf([ability, title, , admin, editor, operator]) {
	return {
		ability,
		title,
		cells: {
			admin,
			editor,
			operator
		}
	};
}
function spaceTables() {
	const onSpaces = PRIVILEGES.filter(([, , reach]) => reach !== "organization");
	const ofAdmins = onSpaces.map(([ability, title, , admin]) => ({
		ability,
		title,
		cells: {
			admin,
			editor: "no",
			operator: "no"
		}
	}));
	return [{
		section: "spaces",
		levels: "membership",
		source: SOURCE,
		rows: ofAdmins
	}, ...[
		"access",
		"place",
		"owner"
	].map((having) => ({
		section: "spaces",
		levels: "membership",
		having,
		source: SOURCE,
		rows: onSpaces.filter(([, , reach]) => reach === having).map(rowOf)
	}))];
}
const vizNow$1 = [{
	section: "members",
	levels: "role",
	source: SOURCE,
	rows: PRIVILEGES.map(rowOf)
}, ...spaceTables()];
function abilities(options) {
	return options.profile === "viz-now" ? vizNow$1 : [];
}
// src/providers/scim/profiles/profile.ts
const ROLE_ENCODINGS = [
	"roles",
	"roles-strings",
	"user-type",
	"entitlements",
	"role-groups",
	"none"
];
function wireRoles(profile, role) {
	if (role === void 0) return [];
	return role.split("+").flatMap((name) => {
		const known = profile.roles.find((item) => item.name === name);
		if (known === void 0) return [name];
		return known.value === void 0 ? [] : [known.value];
	});
}
function fileRole(profile, values) {
	const names = [...new Set(values)].sort().map((value) => profile.roles.find((item) => item.value === value)?.name ?? value);
	if (names.length === 0) return profile.roles.find((item) => item.value === void 0)?.name;
	return names.join("+");
}
// src/providers/scim/network.ts
function canonicalizeNetwork(text) {
	const [address = "", prefix, ...rest] = text.trim().split("/");
	const family = parseIPv4(address) ?? parseIPv6(address);
	if (family === void 0 || rest.length > 0) return {
		problem: `"${text}" is neither an IP address nor a network in CIDR form.`,
		hint: "Write it like 203.0.113.0/24 or 2001:db8::/32."
	};
	const length = prefix === void 0 ? family.bits : /^(0|[1-9]\d{0,2})$/.test(prefix) ? Number(prefix) : -1;
	if (length < 0 || length > family.bits) return {
		problem: `"${text}" has no valid prefix length.`,
		hint: `It has to be a number from 0 to ${family.bits}.`
	};
	const hostBits = BigInt(family.bits - length);
	const network = family.value >> hostBits << hostBits;
	const canonical = `${family.bits === 32 ? formatIPv4(network) : formatIPv6(network)}/${length}`;
	if (network !== family.value) return {
		problem: `"${text}" has bits set below its mask.`,
		hint: `Did you mean ${canonical}?`
	};
	return { network: canonical };
}
function isOpenToAll(network) {
	return network === "0.0.0.0/0" || network === "::/0";
}
const UNROUTABLE = [
	/^0\./,
	/^127\./,
	/^169\.254\./,
	/^(22[4-9]|23\d|24\d|25[0-5])\./,
	/^::1\/128$/,
	/^::\/128$/,
	/^fe[89ab][0-9a-f]:/,
	/^ff[0-9a-f]{2}:/
];
function isUnroutable(network) {
	return !isOpenToAll(network) && UNROUTABLE.some((pattern) => pattern.test(network));
}
function parseIPv4(text) {
	const parts = text.split(".");
	if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256)) return void 0;
	return {
		bits: 32,
		value: parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n)
	};
}
function parseIPv6(text) {
	const quad = /^(.*:)([^:]*\.[^:]*)$/.exec(text);
	const tail = quad === null ? void 0 : parseIPv4(quad[2] ?? "");
	if (quad !== null && tail === void 0) return void 0;
	const halves = (tail === void 0 ? text : `${quad?.[1] ?? ""}${(tail.value >> 16n).toString(16)}:${(tail.value & 65535n).toString(16)}`).split("::");
	if (halves.length > 2) return void 0;
	const [left = [], right = []] = halves.map((half) => half === "" ? [] : half.split(":"));
	const missing = 8 - left.length - right.length;
	if (halves.length === 1 ? missing !== 0 : missing < 1) return void 0;
	const groups = [
		...left,
		...Array.from({ length: missing }, () => "0"),
		...right
	];
	if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return void 0;
	return {
		bits: 128,
		value: groups.reduce((sum, group) => sum << 16n | BigInt(`0x${group}`), 0n)
	};
}
function formatIPv4(value) {
	return [
		24n,
		16n,
		8n,
		0n
	].map((shift) => String(value >> shift & 255n)).join(".");
}
function formatIPv6(value) {
	const groups = Array.from({ length: 8 }, (_, index) => (value >> BigInt(112 - index * 16) & 65535n).toString(16));
	const longest = [...groups.join(":").matchAll(/(?:^|(?<=:))0(?::0)+(?=:|$)/g)].reduce((best, run) => run[0].length > (best?.[0].length ?? 0) ? run : best, void 0);
	if (longest === void 0) return groups.join(":");
	const text = groups.join(":");
	return `${text.slice(0, longest.index).replace(/:$/, "")}::${text.slice((longest.index ?? 0) + longest[0].length).replace(/^:/, "")}`;
}
// src/providers/scim/profiles/generic.ts
const generic = {
	id: "generic",
	title: "SCIM 2.0",
	roles: [{
		name: "member",
		description: "A user without any role value"
	}],
	hasOpenRoles: true,
	roleEncoding: "roles",
	roleGroupPrefix: "role:",
	keeps: [],
	collection: {
		section: "groups",
		noun: "group",
		description: "Groups of the service",
		holdersKey: "members",
		holdersDescription: "Who belongs to the group",
		lifecycle: "managed"
	},
	isEmailUserName: false,
	needsNames: false,
	sendsDisplayName: true,
	emailPatch: "whole",
	isActivePathless: false,
	bulkLimit: 100,
	pageSize: 100,
	memberChunk: 100,
	activeDefault: true,
	areMembersReadable: true,
	isDeleteDisable: false,
	userManagers: [],
	groupManagers: [],
	owners: [],
	assumed: {
		patch: true,
		bulk: false,
		filter: true,
		etag: false
	}
};
// src/providers/scim/profiles/viz-now.ts
const vizNow = {
	id: "viz-now",
	title: "Viz Now",
	roles: [
		{
			name: "operator",
			value: "Operator",
			description: "Uses the apps of spaces assigned to them"
		},
		{
			name: "editor",
			value: "Editor",
			description: "Also creates, deploys and destroys spaces of their own"
		},
		{
			name: "admin",
			value: "Admin",
			description: "Manages users and every space of the organization",
			isPowerful: true
		}
	],
	hasOpenRoles: false,
	roleEncoding: "roles",
	roleGroupPrefix: "",
	keeps: ["admin"],
	collection: {
		section: "spaces",
		noun: "space",
		description: "Spaces: who may open them and from which networks",
		holdersKey: "users",
		holdersDescription: "Allowed users; the owner and every admin have access without being listed",
		lifecycle: "adopted",
		createOption: "create-spaces"
	},
	extension: "urn:ietf:params:scim:schemas:extension:viznow:2.0:Space",
	isEmailUserName: true,
	needsNames: true,
	sendsDisplayName: false,
	emailPatch: "whole",
	isActivePathless: false,
	bulkLimit: 10,
	pageSize: 100,
	memberChunk: 100,
	activeDefault: true,
	areMembersReadable: true,
	isDeleteDisable: false,
	userManagers: ["admin"],
	groupManagers: ["admin"],
	owners: ["editor", "admin"],
	assumed: {
		patch: true,
		bulk: false,
		filter: true,
		etag: false
	}
};
// src/providers/scim/profiles/index.ts
const profiles = {
	[generic.id]: generic,
	[vizNow.id]: vizNow
};
// src/providers/scim/profiles/options.ts
function textOf$1(value) {
	return typeof value === "string" ? value : void 0;
}
function readOptions(options) {
	const base = profiles[textOf$1(options.profile) ?? generic.id] ?? generic;
	const encoding = ROLE_ENCODINGS.find((name) => name === options["role-encoding"]);
	const extension = textOf$1(options.extension);
	const profile = {
		...base,
		...encoding === void 0 ? {} : { roleEncoding: encoding },
		...extension === void 0 || base.extension === void 0 ? {} : { extension },
		areMembersReadable: options["members-readable"] !== false && base.areMembersReadable
	};
	const actor = textOf$1(options.actor);
	const { createOption, lifecycle } = profile.collection;
	return {
		profile,
		removal: options.removal === "delete" && !profile.isDeleteDisable ? "delete" : "disable",
		creates: lifecycle === "managed" || createOption !== void 0 && options[createOption] === true,
		listsActive: options["active-in-lists"] !== false,
		...actor === void 0 ? {} : { actor }
	};
}
// src/providers/scim/whitelist.ts
const listSchema = {
	type: "array",
	items: { anyOf: [{
		type: "string",
		minLength: 1
	}, {
		type: "object",
		additionalProperties: false,
		required: ["value"],
		properties: {
			value: {
				type: "string",
				minLength: 1,
				description: "Address or network in CIDR form"
			},
			label: {
				type: "string",
				description: "What the network is"
			},
			acknowledged: {
				const: true,
				description: "Needed for 0.0.0.0/0 and ::/0, which let everybody in"
			}
		}
	}] }
};
const whitelistSetting = {
	key: "whitelist",
	description: "Networks that may connect; a list adds, { exact: [...] } also removes others",
	schema: { anyOf: [listSchema, {
		type: "object",
		additionalProperties: false,
		required: ["exact"],
		properties: { exact: listSchema }
	}] },
	kind: "value",
	normalize: normalizeWhitelist,
	isSatisfied: (live, desired) => isWhitelistSatisfied(readWhitelist(live).entries, readWhitelist(desired)),
	describe: describeWhitelist,
	compare: compareWhitelists
};
function normalizeWhitelist(value) {
	const isExact = require_load.isJsonObject(value);
	const list = isExact ? value.exact : value;
	if (!Array.isArray(list)) return { problem: "A whitelist is a list of networks, or { exact: [...] }." };
	const byNetwork = new Map();
	for (const item of list) {
		const text = require_load.isJsonObject(item) ? item.value : item;
		if (typeof text !== "string") return { problem: "Each entry of a whitelist is a network or { value, label }." };
		const result = canonicalizeNetwork(text);
		if ("problem" in result) return result;
		if (isOpenToAll(result.network) && !(require_load.isJsonObject(item) && item.acknowledged === true)) return {
			problem: `"${text}" lets everybody in.`,
			hint: `If that is meant, write { value: "${result.network}", acknowledged: true }.`
		};
		const label = require_load.isJsonObject(item) ? item.label : void 0;
		const known = byNetwork.get(result.network);
		byNetwork.set(result.network, {
			...known,
			value: result.network,
			...typeof label === "string" && label !== "" ? { label } : {}
		});
	}
	const entries = writeEntries([...byNetwork.values()]);
	return { value: isExact ? { exact: entries } : entries };
}
function writeEntries(entries) {
	return [...entries].sort((a, b) => a.value < b.value ? -1 : a.value > b.value ? 1 : 0).map((entry) => {
		if (entry.label === void 0 && !isOpenToAll(entry.value)) return entry.value;
		return {
			value: entry.value,
			...entry.label === void 0 ? {} : { label: entry.label },
			...isOpenToAll(entry.value) ? { acknowledged: true } : {}
		};
	});
}
function readWhitelist(value) {
	const isExact = require_load.isJsonObject(value);
	const list = isExact ? value.exact : value;
	return {
		isExact,
		entries: (Array.isArray(list) ? list : []).flatMap((item) => {
			if (typeof item === "string") return [{ value: item }];
			if (!require_load.isJsonObject(item) || typeof item.value !== "string") return [];
			return [{
				value: item.value,
				...typeof item.label === "string" ? { label: item.label } : {}
			}];
		})
	};
}
function whitelistChanges(live, desired) {
	const present = new Map(live.map((entry) => [entry.value, entry]));
	const wanted = new Set(desired.entries.map((entry) => entry.value));
	return {
		added: desired.entries.filter((entry) => !present.has(entry.value)),
		relabelled: desired.entries.filter((entry) => {
			const known = present.get(entry.value);
			return known !== void 0 && entry.label !== void 0 && known.label !== entry.label;
		}),
		removed: desired.isExact ? live.filter((entry) => !wanted.has(entry.value)) : []
	};
}
function isWhitelistSatisfied(live, desired) {
	const { added, relabelled, removed } = whitelistChanges(live, desired);
	return added.length + relabelled.length + removed.length === 0;
}
function compareWhitelists(before, after) {
	if (require_load.canonicalJson(before ?? null) === require_load.canonicalJson(after ?? null)) return "none";
	const { added, removed } = whitelistChanges(readWhitelist(before).entries, readWhitelist(after));
	if (added.length > 0) return removed.length > 0 ? "mixed" : "more";
	return removed.length > 0 ? "less" : "none";
}
function describeWhitelist(value) {
	const { isExact, entries } = readWhitelist(value);
	const words = entries.map((entry) => entry.label === void 0 ? entry.value : `${entry.value} (${entry.label})`);
	return `${isExact ? "exactly " : ""}${words.length === 0 ? "no network" : words.join(", ")}`;
}
// src/providers/scim/shape.ts
const OWNER = "owner";
function shapeOf(options) {
	const { profile, removal, creates } = readOptions(options);
	return {
		options: optionSchemas(profile),
		hasOwner: false,
		notManaged: ["passwords, sessions and tokens of other people"],
		members: membersShape(profile, removal === "delete"),
		sections: [collectionShape(profile, creates)]
	};
}
const variants = [
	{},
	{ removal: "delete" },
	{ profile: "viz-now" },
	{
		profile: "viz-now",
		removal: "delete"
	},
	{
		profile: "viz-now",
		"create-spaces": true
	},
	{
		profile: "viz-now",
		"create-spaces": true,
		removal: "delete"
	}
];
function optionSchemas(profile) {
	const { createOption, noun } = profile.collection;
	return {
		...require_email_trust.verifiedEmailsOption,
		profile: {
			enum: Object.keys(profiles).sort(),
			description: "Which service it is. Default: generic"
		},
		removal: {
			enum: ["disable", "delete"],
			description: "What becomes of a user who is not in the file: disabled (details kept, the default) or deleted"
		},
		actor: {
			type: "string",
			minLength: 1,
			description: "Person key or e-mail of the account behind the token"
		},
		"role-encoding": {
			enum: [...ROLE_ENCODINGS],
			description: "Where the service keeps roles. Default: the profile's"
		},
		"members-readable": {
			type: "boolean",
			description: `False: the service does not show who is in its ${noun}s. Members of those that exist are then left alone. Default: true`
		},
		"active-in-lists": {
			type: "boolean",
			description: "False: the service leaves `active` out of lists, so that each user is read alone. Default: true"
		},
		...profile.extension === void 0 ? {} : { extension: {
			type: "string",
			pattern: "^urn:",
			description: `Schema name of the ${noun} extension. Default: the profile's`
		} },
		...createOption === void 0 ? {} : { [createOption]: {
			type: "boolean",
			description: `Create ${noun}s that are declared and missing; none is ever deleted`
		} }
	};
}
function roleForm(profile) {
	return {
		form: "role",
		roles: profile.roles.map(({ value: _wire, ...level }) => level),
		canDisable: true,
		...profile.hasOpenRoles ? { isOpen: true } : {}
	};
}
function membersShape(profile, isCascading) {
	const { section } = profile.collection;
	return {
		form: roleForm(profile),
		description: "Users and their role; `disabled: true` keeps and blocks one",
		keeps: profile.keeps,
		cascades: isCascading ? [section] : [],
		keepsNames: true,
		requiredBy: [section]
	};
}
function collectionShape(profile, creates) {
	const { section, noun, description, holdersKey, holdersDescription } = profile.collection;
	return {
		section,
		noun,
		description,
		lifecycle: creates ? "managed" : "adopted",
		hasId: true,
		holders: {
			key: holdersKey,
			form: { form: "listed" },
			description: holdersDescription,
			acceptsGroups: false,
			keeps: [],
			isShortForm: true
		},
		settings: profile.extension === void 0 ? [] : [ownerSetting(noun), whitelistSetting]
	};
}
function ownerSetting(noun) {
	return {
		key: OWNER,
		description: `Whom the ${noun} belongs to`,
		schema: {
			type: "string",
			minLength: 1
		},
		kind: "subject",
		isPowerful: true,
		normalize: (value) => typeof value === "string" ? { value } : { problem: "An owner is one person." }
	};
}
// src/providers/scim/adapter/lenient.ts
function field(object, name) {
	if (!require_load.isJsonObject(object)) return void 0;
	const direct = object[name];
	if (direct !== void 0) return direct ?? void 0;
	const wanted = name.toLowerCase();
	for (const key of Object.keys(object)) if (key.length === name.length && key.toLowerCase() === wanted) return object[key] ?? void 0;
}
function textField(object, name) {
	const value = field(object, name);
	if (typeof value === "number") return String(value);
	return typeof value === "string" && value !== "" ? value : void 0;
}
function numberField(object, name) {
	const value = field(object, name);
	if (typeof value === "number") return value;
	return typeof value === "string" && /^\d+$/.test(value) ? Number(value) : void 0;
}
function booleanField(object, name) {
	const value = field(object, name);
	if (typeof value === "boolean") return value;
	if (typeof value !== "string") return void 0;
	const lower = value.toLowerCase();
	return lower === "true" ? true : lower === "false" ? false : void 0;
}
function listField(object, name) {
	const value = field(object, name);
	if (value === void 0) return [];
	return Array.isArray(value) ? value : [value];
}
function objectField(object, name) {
	const value = field(object, name);
	return require_load.isJsonObject(value) ? value : {};
}
function idOfLocation(location) {
	const last = location?.split(/[?#]/)[0]?.split("/").filter((part) => part !== "").at(-1);
	if (last === void 0) return void 0;
	try {
		return decodeURIComponent(last);
	} catch {
		return last;
	}
}
// src/providers/scim/adapter/convert.ts
function optional(key, value) {
	return value === void 0 ? {} : { [key]: value };
}
function readUser(raw, profile) {
	const id = textField(raw, "id");
	if (id === void 0) return void 0;
	const userName = textField(raw, "userName") ?? id;
	const name = objectField(raw, "name");
	const groups = field(raw, "groups") === void 0 ? void 0 : idsIn(listField(raw, "groups"));
	return {
		id,
		userName,
		active: booleanField(raw, "active"),
		roles: rolesIn(raw, profile),
		groups,
		raw,
		...optional("email", emailOf(raw, userName, profile)),
		...optional("givenName", textField(name, "givenName")),
		...optional("familyName", textField(name, "familyName")),
		...optional("externalId", textField(raw, "externalId")),
		...optional("version", textField(objectField(raw, "meta"), "version"))
	};
}
function emailOf(raw, userName, profile) {
	if (profile.isEmailUserName && userName.includes("@")) return userName;
	const emails = listField(raw, "emails");
	const primary = emails.find((item) => booleanField(item, "primary") === true) ?? emails[0];
	return (typeof primary === "string" ? primary : textField(primary, "value")) ?? (userName.includes("@") ? userName : void 0);
}
function rolesIn(raw, profile) {
	const texts = (list) => list.flatMap((item) => typeof item === "string" ? item : textField(item, "value") ?? []);
	switch (profile.roleEncoding) {
		case "roles":
		case "roles-strings": return unique(texts(listField(raw, "roles")));
		case "entitlements": return unique(texts(listField(raw, "entitlements")));
		case "user-type": return unique(texts(listField(raw, "userType")));
		default: return [];
	}
}
function unique(values) {
	return [...new Set(values)].sort();
}
function idsIn(list) {
	return [...new Set(list.flatMap((item) => typeof item === "string" ? item : textField(item, "value") ?? []))];
}
function readGroup(raw, profile) {
	const id = textField(raw, "id");
	if (id === void 0) return void 0;
	const { members, nested } = membersIn(listField(raw, "members"));
	const space = profile.extension === void 0 ? {} : objectField(raw, profile.extension);
	const owner = field(space, "owner");
	return {
		id,
		displayName: textField(raw, "displayName") ?? id,
		members,
		nested,
		isPublic: booleanField(space, "public") === true,
		whitelist: readNetworks(listField(space, "whitelist")),
		raw,
		...optional("externalId", textField(raw, "externalId")),
		...optional("owner", typeof owner === "string" ? owner : textField(owner, "value")),
		...optional("status", textField(space, "status")),
		...optional("version", textField(objectField(raw, "meta"), "version"))
	};
}
function membersIn(list) {
	const members = new Set();
	const nested = [];
	for (const item of list) {
		const id = typeof item === "string" ? item : textField(item, "value");
		if (textField(item, "type")?.toLowerCase() === "group") nested.push(textField(item, "display") ?? id ?? "group");
		else if (id !== void 0) members.add(id);
	}
	return {
		members: [...members],
		nested
	};
}
function readNetworks(list) {
	const entries = list.flatMap((item) => {
		const text = typeof item === "string" ? item : textField(item, "value");
		if (text === void 0) return [];
		const network = canonicalizeNetwork(text);
		return [{
			value: "network" in network ? network.network : text,
			...optional("label", textField(item, "display"))
		}];
	});
	return [...new Map(entries.map((entry) => [entry.value, entry])).values()];
}
function identityOf(user) {
	const parts = [user.givenName, user.familyName].filter((part) => part !== void 0).join(" ");
	const name = parts === "" ? textField(user.raw, "displayName") : parts;
	const login = user.userName.includes("@") || user.userName === user.id ? void 0 : user.userName;
	return {
		id: user.id,
		...optional("email", user.email),
		...optional("login", login),
		...optional("name", name === user.email || name === "" ? void 0 : name)
	};
}
function accessOf(user, profile) {
	const role = fileRole(profile, user.roles);
	const isActive = user.active ?? profile.activeDefault;
	return require_subject.normalizeAccess(roleForm(profile), {
		...role === void 0 ? {} : { role },
		...isActive ? {} : { disabled: true },
		details: {
			...user.email === void 0 ? {} : { email: require_subject.normalizeEmail(user.email) },
			...user.givenName === void 0 ? {} : { givenName: user.givenName },
			...user.familyName === void 0 ? {} : { familyName: user.familyName }
		}
	});
}
function roleOfGroup(profile, displayName) {
	if (profile.roleEncoding !== "role-groups") return void 0;
	const { roleGroupPrefix: prefix } = profile;
	if (!displayName.startsWith(prefix)) return void 0;
	const value = displayName.slice(prefix.length);
	return profile.roles.some((role) => role.value === value) || profile.hasOpenRoles && prefix !== "" && value !== "" ? value : void 0;
}
function declaredActor(session) {
	const { actor } = session.options;
	const { directory } = session.context;
	if (actor === void 0) return void 0;
	if (directory.people.has(actor)) return actor;
	return directory.personByEmail(actor)?.key ?? require_subject.normalizeEmail(actor);
}
async function askMe(session) {
	const answer = await session.client.send("GET", "/Me").catch((error) => {
		if (error instanceof require_clock.ProviderError && error.code !== "RATE_LIMITED") return void 0;
		throw error;
	});
	if (answer === void 0) return void 0;
	if (answer.status !== 200 || !require_load.isJsonObject(answer.body)) return void 0;
	return readUser(answer.body, session.options.profile);
}
function actorOf(session, subject, user) {
	if (user === void 0) {
		const email = session.context.directory.emailOf(subject, "scim", session.context.org.key);
		return {
			identity: email === void 0 ? { name: "SCIM token" } : { email },
			subject,
			standing: "provisioning token",
			powers: []
		};
	}
	const role = fileRole(session.options.profile, user.roles);
	return {
		identity: identityOf(user),
		subject,
		standing: role ?? "user without a role",
		powers: role === void 0 ? [] : [role]
	};
}
async function identify(session) {
	const declared = declaredActor(session);
	const { directory, org } = session.context;
	if (declared === void 0) {
		const me = await askMe(session);
		if (me !== void 0) return actorOf(session, directory.subjectOf(identityOf(me), "scim", org.key), me);
	}
	const path = await session.pathOf("users");
	const email = declared === void 0 ? void 0 : directory.emailOf(declared, "scim", org.key);
	const found = email === void 0 ? void 0 : await (await session.lister()).matching(path, "userName", email);
	if (found === void 0) await session.client.must("GET", `${path}?count=1`);
	const user = found?.[0] === void 0 ? void 0 : readUser(found[0], session.options.profile);
	return actorOf(session, declared ?? "id:scim-token", user);
}
// src/providers/scim/adapter/failures.ts
function scimTypeOf(body) {
	return textField(body, "scimType");
}
function vendorWords(answer) {
	const detail = textField(answer.body, "detail") ?? textField(answer.body, "message") ?? textField(answer.body, "Message");
	const type = scimTypeOf(answer.body);
	if (detail !== void 0) return type === void 0 ? detail : `${detail} (${type})`;
	if (type !== void 0) return type;
	return require_load.isJsonObject(answer.body) ? "" : answer.text.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ").trim().slice(0, 200);
}
const UNSUPPORTED = { code: "UNSUPPORTED" };
const BY_STATUS = {
	202: UNSUPPORTED,
	405: UNSUPPORTED,
	501: UNSUPPORTED
};
function hintFor(status, scimType, isRead) {
	if (status === 401) return "Check SCIM_TOKEN: it may be wrong, expired or meant for another service.";
	if (status === 403) return "The token's account may not do this; user administration needs an administrator.";
	if (status === 404 && isRead) return "If nothing is found at all, check the base URL (SCIM_URL, or url: in the organization).";
	if (scimType === "uniqueness") return "Somebody goes by this name already; plan again to see them.";
	if ((status === 400 || status === 405 || status === 410 || status === 421 || status === 501) && isRead && scimType === void 0) return "Check the base URL (SCIM_URL, or url: in the organization): it ends before /Users, often in /scim/v2. If it is right, ask the service's operator why it refuses to list people.";
	if (scimType === "tooMany") return "The service refuses large results; ask its operator for paging.";
}
const failures = require_live_builder.createFailures({
	provider: "scim",
	reaching: "Check the network and the address of the service (SCIM_URL, or url: in the organization).",
	judge: ({ status, body }, { isWrite }) => {
		const hint = hintFor(status, scimTypeOf(body), !isWrite);
		return {
			...require_live_builder.judgeStatus(status, BY_STATUS),
			...hint === void 0 ? {} : { hint }
		};
	},
	describe: (answer) => {
		const words = vendorWords(answer);
		return `${answer.request} was answered with ${answer.status}${words === "" ? "" : `: ${words}`}`;
	},
	requestIdOf: ({ requestId }) => requestId,
	describeFailure: ({ message }) => message,
	mayHaveTakenEffect: ({ status }) => status >= 500 && status !== 501 || status === 202
});
// src/providers/scim/adapter/client.ts
var Client = class {
	#http;
	org;
	constructor(context) {
		this.org = context.org.key;
		const baseUrl = context.hosts.api;
		if (baseUrl === void 0 || baseUrl === "") throw failures.error(this, {
			code: "UNREACHABLE",
			message: `Nothing says where the SCIM service of ${context.org.key} is.`,
			hint: "Set SCIM_URL, or `url:` in the organization."
		});
		this.#http = context.http({
			baseUrl,
			headers: { Accept: `${require_wire.MEDIA_TYPE}, application/json;q=0.9` },
			authorize: async () => ({ Authorization: `Bearer ${context.token}` }),
			concurrency: 4
		});
	}
	async send(method, path, options = {}) {
		const request = {
			method,
			url: path,
			headers: {
				...options.body === void 0 ? {} : { "Content-Type": require_wire.MEDIA_TYPE },
				...options.ifMatch === void 0 ? {} : { "If-Match": options.ifMatch }
			},
			...options.body === void 0 ? {} : { body: { json: options.body } },
			isRepeatable: options.isRepeatable ?? method === "GET"
		};
		try {
			return this.#parse(method, await this.#http.request(request));
		} catch (error) {
			throw failures.ofFailure(error, this.#call(options.isRepeatable ?? method === "GET"));
		}
	}
	async must(method, path, options = {}) {
		const answer = await this.send(method, path, options);
		if (answer.status >= 400 || answer.status === 202) throw this.refusal(answer, options.isRepeatable ?? method === "GET");
		return answer;
	}
	refusal(answer, isRead) {
		return failures.ofResponse(answer, this.#call(isRead));
	}
	incomplete(request, why) {
		return failures.error(this, {
			code: "INCOMPLETE",
			request,
			message: `The list of ${request} cannot be read to its end: ${why}.`,
			hint: "Nothing is written from a list that may be incomplete. Ask the service's operator about paging."
		});
	}
	#parse(method, response) {
		const etag = response.headers.get("etag") ?? void 0;
		const location = response.headers.get("location") ?? void 0;
		const requestId = response.headers.get("x-request-id") ?? response.headers.get("request-id") ?? void 0;
		const rest = {
			status: response.status,
			text: response.text,
			request: response.request,
			...etag === void 0 ? {} : { etag },
			...location === void 0 ? {} : { location },
			...requestId === void 0 ? {} : { requestId }
		};
		if (response.text.trim() === "") return {
			...rest,
			body: void 0
		};
		try {
			return {
				...rest,
				body: response.json()
			};
		} catch (cause) {
			if (response.status >= 400) return {
				...rest,
				body: void 0
			};
			if (cause instanceof require_http.HttpFailure && cause.kind !== "not-json") throw cause;
			throw failures.error(this, {
				code: "NOT_JSON",
				request: response.request,
				status: response.status,
				message: `${response.request} was answered with something that is not JSON.`,
				hint: "Check that the base URL is the SCIM endpoint and not a web page.",
				cause,
				...method === "GET" ? {} : { isLost: true }
			});
		}
	}
	#call(isRead) {
		return {
			org: this.org,
			isWrite: !isRead
		};
	}
};
function bodyObject(answer) {
	return require_load.isJsonObject(answer.body) ? answer.body : {};
}
function bulkStatus(result) {
	return numberField(result, "status") ?? numberField(field(result, "status"), "code");
}
// src/providers/scim/adapter/merge.ts
function mergePatch(raw, operations) {
	return operations.reduce(mergeOne, raw);
}
function putBody(record) {
	const { meta: _meta, groups: _groups, ...rest } = record;
	const { members } = rest;
	if (!Array.isArray(members)) return rest;
	const kept = members.map((item) => require_load.isJsonObject(item) ? {
		value: item.value,
		...item.type === void 0 ? {} : { type: item.type }
	} : item);
	return {
		...rest,
		members: kept
	};
}
function mergeOne(raw, { op, path, value }) {
	if (path === void 0) return require_load.isJsonObject(value) ? {
		...raw,
		...value
	} : raw;
	const urn = /^(urn:.+):([^:]+)$/.exec(path);
	if (urn?.[1] === void 0 || urn[2] === void 0) return mergeAt(raw, op, path, value);
	const inner = raw[urn[1]];
	const schemas = Array.isArray(raw.schemas) ? raw.schemas : [];
	return {
		...raw,
		schemas: schemas.includes(urn[1]) ? schemas : [...schemas, urn[1]],
		[urn[1]]: mergeAt(require_load.isJsonObject(inner) ? inner : {}, op, urn[2], value)
	};
}
function mergeAt(home, op, path, value) {
	const filtered = /^(\w+)\[(\w+) eq (".*")\](?:\.(\w+))?$/.exec(path);
	if (filtered !== null) return mergeFiltered(home, op, filtered, value);
	const [name = path, sub] = path.split(".");
	if (sub !== void 0) {
		const inner = home[name];
		return {
			...home,
			[name]: {
				...require_load.isJsonObject(inner) ? inner : {},
				[sub]: op === "remove" ? void 0 : value
			}
		};
	}
	if (op === "remove") {
		const { [name]: _removed, ...rest } = home;
		return rest;
	}
	const present = home[name];
	if (op === "add" && Array.isArray(value)) return {
		...home,
		[name]: [...Array.isArray(present) ? present : [], ...value]
	};
	return value === void 0 ? home : {
		...home,
		[name]: value
	};
}
function mergeFiltered(home, op, match, value) {
	const [, name = "", key = "", quoted = "\"\"", sub] = match;
	const wanted = JSON.parse(quoted);
	const present = home[name];
	const list = Array.isArray(present) ? present : [];
	const isHit = (item) => require_load.isJsonObject(item) && item[key] === wanted;
	if (op === "remove" && sub === void 0) return {
		...home,
		[name]: list.filter((item) => !isHit(item))
	};
	if (sub === void 0) return home;
	return {
		...home,
		[name]: list.map((item) => isHit(item) && require_load.isJsonObject(item) ? {
			...item,
			[sub]: value
		} : item)
	};
}
// src/providers/scim/adapter/discovery.ts
async function discoverFeatures(client, profile, address) {
	const [config, types, schemas] = await Promise.all([
		ask(client, "/ServiceProviderConfig"),
		ask(client, "/ResourceTypes"),
		ask(client, "/Schemas")
	]);
	const notices = [];
	if (config === void 0) notices.push(missingNotice(address));
	return {
		usersPath: endpointOf(types, "User", require_wire.URN.user) ?? "/Users",
		groupsPath: endpointOf(types, "Group", require_wire.URN.group) ?? "/Groups",
		...configured(config, profile),
		...extensionFeatures(profile, types, schemas),
		notices
	};
}
async function ask(client, path) {
	const answer = await client.send("GET", path);
	if (answer.status === 501 || answer.status >= 400 && answer.status < 500 && answer.status !== 429) return void 0;
	if (answer.status >= 400) throw client.refusal(answer, true);
	return answer.body;
}
async function schemaUrns(client) {
	const entries = entriesOf(await ask(client, "/Schemas")) ?? [];
	return new Set(entries.flatMap((entry) => textField(entry, "id")?.toLowerCase() ?? []));
}
function missingNotice(address) {
	return {
		severity: "note",
		code: "DISCOVERY_MISSING",
		address,
		message: "The service does not say what it can do (no ServiceProviderConfig); the profile's assumptions are used."
	};
}
function configured(config, profile) {
	const supports = (name, assumed) => config === void 0 ? assumed : booleanField(field(config, name), "supported") === true;
	const bulk = objectField(config, "bulk");
	const most = numberField(bulk, "maxOperations") ?? 0;
	const pagination = field(config, "pagination");
	const hasIndex = booleanField(pagination, "index") ?? booleanField(pagination, "cursor") !== true;
	return {
		hasPatch: supports("patch", profile.assumed.patch),
		hasBulk: supports("bulk", profile.assumed.bulk) && most !== 1,
		bulkLimit: most > 0 ? Math.min(profile.bulkLimit, most) : profile.bulkLimit,
		bulkBytes: numberField(bulk, "maxPayloadSize") ?? 0,
		hasFilter: supports("filter", profile.assumed.filter),
		maxResults: numberField(field(config, "filter"), "maxResults") ?? 0,
		hasEtag: supports("etag", profile.assumed.etag),
		isCursorOnly: require_load.isJsonObject(pagination) && !hasIndex
	};
}
function entriesOf(body) {
	if (body === void 0) return void 0;
	return Array.isArray(body) ? body : listField(body, "Resources");
}
function typeOf(types, name, schema) {
	return entriesOf(types)?.find((item) => textField(item, "schema")?.toLowerCase() === schema.toLowerCase() || textField(item, "name") === name);
}
function endpointOf(types, name, schema) {
	const endpoint = textField(typeOf(types, name, schema), "endpoint");
	if (endpoint === void 0) return void 0;
	const path = endpoint.includes("://") ? `/${endpoint.split("/").at(-1) ?? ""}` : endpoint;
	return path.startsWith("/") ? path : `/${path}`;
}
function extensionFeatures(profile, types, schemas) {
	const urn = profile.extension?.toLowerCase();
	if (urn === void 0) return {
		hasExtension: false,
		readOnly: new Set()
	};
	const group = typeOf(types, "Group", require_wire.URN.group);
	const hasExtension = group === void 0 || listField(group, "schemaExtensions").some((item) => textField(item, "schema")?.toLowerCase() === urn);
	const schema = entriesOf(schemas)?.find((item) => textField(item, "id")?.toLowerCase() === urn);
	const readOnly = listField(schema, "attributes").filter((item) => textField(item, "mutability") === "readOnly").flatMap((item) => textField(item, "name")?.toLowerCase() ?? []);
	return {
		hasExtension,
		readOnly: new Set(readOnly)
	};
}
// src/providers/scim/adapter/index-walk.ts
function finish(entries, total) {
	if (entries.size === total) return { items: entries.items() };
	return {
		why: `${entries.size} of ${total} announced entries came`,
		isRestart: entries.size > total
	};
}
function idOfEntry(entries) {
	let number = entries.size;
	return (item) => textField(item, "id") ?? `#${number++}`;
}
function pageOf(body) {
	if (!require_load.isJsonObject(body)) return void 0;
	const list = field(body, "Resources");
	if (list === void 0) return numberField(body, "totalResults") === void 0 ? void 0 : [];
	if (!Array.isArray(list) || !list.every(require_load.isJsonObject)) return void 0;
	return list;
}
function isRound(length) {
	return length > 0 && (length % 10 === 0 || length % 25 === 0);
}
var IndexWalk = class {
	#entries = new require_live_builder.Entries();
	#asked;
	#pages = 0;
	#received = 0;
	#isTotalOfPage = false;
	total;
	sizeOfPage = 0;
	isAskingOn = false;
	constructor(asked) {
		this.#asked = asked;
	}
	get next() {
		return this.#received + 1;
	}
	get isOnePage() {
		return this.#received === this.sizeOfPage;
	}
	end() {
		return finish(this.#entries, this.total ?? this.#entries.size);
	}
	take(body) {
		const list = pageOf(body);
		if (list === void 0) return {
			why: "the answer is not a list",
			isRestart: false
		};
		const problem = this.#judgeTotal(body, list) ?? this.#judgePlace(body, list);
		if (problem !== void 0) return problem;
		const known = this.#entries.size;
		const trouble = this.#entries.take(list, idOfEntry(this.#entries));
		if (trouble !== void 0) return {
			why: trouble,
			isRestart: true
		};
		this.#pages += 1;
		if (list.length === 0) return this.end();
		if (this.#entries.size === known) return "repeats";
		this.#received += list.length;
		this.sizeOfPage = list.length;
		if (this.isAskingOn && this.total !== void 0) {
			this.#isTotalOfPage = true;
			this.total = void 0;
		}
		return this.#goOn(list.length);
	}
	#goOn(length) {
		const isFull = this.#pages === 1 && this.total === length && (length >= this.#asked || isRound(length));
		this.isAskingOn = this.total === void 0 || isFull;
		if (this.isAskingOn || this.total !== void 0 && this.#received < this.total) return "more";
		return this.end();
	}
	#judgeTotal(body, list) {
		const said = numberField(body, "totalResults");
		if (said === void 0 && textField(body, "nextCursor") !== void 0) return {
			why: "",
			isRestart: false,
			isCursor: true
		};
		if (this.#isTotalOfPage || said === void 0) return void 0;
		if (this.isAskingOn && this.total !== void 0 && said === list.length) return void 0;
		if (this.total !== void 0 && said !== this.total) return {
			why: `the total changed from ${this.total} to ${said} under way`,
			isRestart: true
		};
		this.total = said;
	}
	#judgePlace(body, list) {
		const echoed = numberField(body, "startIndex");
		if (this.#pages === 0 || list.length === 0 || echoed === void 0 || echoed === this.next) return void 0;
		return {
			why: `page ${this.#pages + 1} begins at ${echoed} instead of ${this.next}`,
			isRestart: false
		};
	}
};
// src/providers/scim/adapter/listing.ts
const RESTARTS = 3;
const FIRST_AHEAD = 3;
var ScimLister = class {
	#client;
	#features;
	#pageSize;
	#clock;
	constructor(client, features, pageSize, clock) {
		this.#client = client;
		this.#features = features;
		this.#pageSize = features.maxResults > 0 ? Math.min(features.maxResults, 200) : pageSize;
		this.#clock = clock;
	}
	async all(path, leftOut = []) {
		for (let attempt = 0;; attempt += 1) {
			const walk = await this.#walkAny(path, leftOut);
			if ("items" in walk) return walk.items;
			if (!walk.isRestart || attempt >= RESTARTS) throw this.#client.incomplete(path, walk.why);
			await this.#clock.sleep(50 * 2 ** attempt);
		}
	}
	async matching(path, attribute, value) {
		if (!this.#features.hasFilter) return void 0;
		const filter = `${attribute} eq ${JSON.stringify(value)}`;
		const answer = await this.#client.send("GET", `${path}?filter=${encodeURIComponent(filter)}`);
		if (answer.status === 400 || answer.status === 403 || answer.status === 404 || answer.status === 501) return void 0;
		if (answer.status >= 400) throw this.#client.refusal(answer, true);
		return listField(answer.body, "Resources").filter(require_load.isJsonObject).filter((item) => textField(item, attribute)?.toLowerCase() === value.toLowerCase());
	}
	async #walkAny(path, leftOut) {
		if (this.#features.isCursorOnly) return this.#walkCursor(path);
		const wish = leftOut.length === 0 ? "" : `&excludedAttributes=${encodeURIComponent(leftOut.join(","))}`;
		const byGet = await this.#walkIndex((start, count) => this.#getPage(path, start, count, wish));
		if ("items" in byGet || byGet.isRestart) return byGet;
		if (byGet.isCursor === true && wish !== "") return await this.#walkAny(path, []);
		if (byGet.isCursor === true) return this.#walkCursor(path);
		const bySearch = await this.#walkIndex((start, count) => this.#searchPage(path, start, count));
		return "items" in bySearch || bySearch.isRestart ? bySearch : byGet;
	}
	async #getPage(path, startIndex, count, wish) {
		return await this.#client.send("GET", `${path}?startIndex=${startIndex}&count=${count}${wish}`);
	}
	async #searchPage(path, startIndex, count) {
		const body = {
			schemas: [require_wire.URN.search],
			startIndex,
			count
		};
		return await this.#client.send("POST", `${path}/.search`, {
			body,
			isRepeatable: true
		});
	}
	async #walkIndex(read) {
		const walk = new IndexWalk(this.#pageSize);
		let ahead = [];
		for (let page = 0; page < require_live_builder.mostPages; page += 1) {
			const [waiting, ...rest] = ahead;
			const isNext = waiting?.startIndex === walk.next;
			ahead = isNext ? rest : [];
			const answer = isNext ? waiting.answer : await read(walk.next, this.#pageSize);
			if (walk.isAskingOn && (answer.status === 400 || answer.status === 404)) return walk.end();
			const problem = this.#refused(answer, page);
			if (problem !== void 0) return problem;
			const step = walk.take(answer.body);
			if (step === "repeats") return await this.#judgeRepetition(read, walk);
			if (step !== "more") return step;
			if (ahead.length === 0 && walk.total !== void 0) ahead = await this.#readAhead(read, walk, walk.total, page === 0 ? FIRST_AHEAD : require_live_builder.mostPages);
		}
		return {
			why: `it has more than ${require_live_builder.mostPages} pages`,
			isRestart: false
		};
	}
	async #judgeRepetition(read, walk) {
		const incomplete = {
			why: "its second page repeats the first",
			isRestart: false
		};
		if (!walk.isOnePage) return incomplete;
		const answer = await read(1, walk.sizeOfPage - 1);
		const list = answer.status >= 400 ? void 0 : pageOf(answer.body);
		return list !== void 0 && list.length >= walk.sizeOfPage ? walk.end() : incomplete;
	}
	async #readAhead(read, { next, sizeOfPage }, total, most) {
		const starts = [];
		for (let start = next; start <= total && starts.length < most; start += sizeOfPage) starts.push(start);
		return await Promise.all(starts.map(async (startIndex) => ({
			startIndex,
			answer: await read(startIndex, this.#pageSize)
		})));
	}
	#refused(answer, page) {
		if (answer.status < 400) return void 0;
		const isMissing = answer.status === 404 || answer.status === 405 || answer.status === 501;
		const isPagingRefused = answer.status === 400 || answer.status === 501;
		if (page === 0 && answer.request.startsWith("GET") && isPagingRefused && scimTypeOf(answer.body) !== "tooMany") return {
			why: "index paging is refused",
			isRestart: false,
			isCursor: true
		};
		if (page === 0 && isMissing && answer.request.startsWith("POST")) return {
			why: "/.search is not offered",
			isRestart: false
		};
		throw this.#client.refusal(answer, true);
	}
	async #walkCursor(path) {
		const entries = new require_live_builder.Entries();
		const cursors = new Set();
		let query = `?count=${this.#pageSize}`;
		let total;
		for (let page = 0; page < require_live_builder.mostPages; page += 1) {
			const answer = await this.#client.send("GET", `${path}${query}`);
			const type = scimTypeOf(answer.body);
			if (type === "invalidCursor" || type === "expiredCursor" || type === "invalidCount") return {
				why: `the cursor is refused (${type})`,
				isRestart: true
			};
			if (answer.status >= 400) throw this.#client.refusal(answer, true);
			const list = pageOf(answer.body);
			if (list === void 0) return {
				why: "the answer is not a list",
				isRestart: false
			};
			const problem = entries.take(list, idOfEntry(entries));
			if (problem !== void 0) return {
				why: problem,
				isRestart: true
			};
			total = numberField(answer.body, "totalResults") ?? total;
			const next = textField(answer.body, "nextCursor");
			if (next === void 0) return finish(entries, total ?? entries.size);
			if (cursors.has(next)) return {
				why: "a cursor came twice",
				isRestart: false
			};
			cursors.add(next);
			query = `?count=${this.#pageSize}&cursor=${encodeURIComponent(next)}`;
		}
		return {
			why: `it has more than ${require_live_builder.mostPages} pages`,
			isRestart: false
		};
	}
};
// src/providers/scim/adapter/wrong-fields.ts
const valued = {
	users: [
		"emails",
		"roles",
		"entitlements",
		"groups"
	],
	groups: ["members"]
};
function wrongScimField(collection, raw, profile) {
	const name = collection === "users" ? "userName" : "displayName";
	if (textField(raw, name) === void 0) return wrong(name, field(raw, name), "a text");
	const active = field(raw, "active");
	if (active !== void 0 && booleanField(raw, "active") === void 0) return wrong("active", active, "true or false");
	for (const key of ["externalId", "userType"]) {
		const value = field(raw, key);
		if (value !== void 0 && typeof value !== "string" && typeof value !== "number") return wrong(key, value, "a text");
	}
	const parts = field(raw, "name");
	if (parts !== void 0 && !require_load.isJsonObject(parts)) return wrong("name", parts, "an object");
	for (const key of ["givenName", "familyName"]) {
		const value = field(objectField(raw, "name"), key);
		if (value !== void 0 && typeof value !== "string") return wrong(`name.${key}`, value, "a text");
	}
	return valued[collection].map((key) => wrongValue(raw, key, profile)).find((problem) => problem !== void 0) ?? wrongExtension(raw, profile.extension);
}
function wrongExtension(raw, extension) {
	const space = extension === void 0 ? void 0 : field(raw, extension);
	if (space === void 0) return void 0;
	if (!require_load.isJsonObject(space)) return wrong(`${extension}`, space, "an object");
	const owner = field(space, "owner");
	if (owner !== void 0 && typeof owner !== "string" && textField(owner, "value") === void 0) return wrong("owner", owner, "an object with a value");
	const whitelist = field(space, "whitelist");
	if (whitelist !== void 0 && !Array.isArray(whitelist)) return wrong("whitelist", whitelist, "a list");
	for (const [index, item] of (whitelist ?? []).entries()) if (typeof (typeof item === "string" ? item : field(item, "value")) !== "string" || typeof item === "string" && !("network" in canonicalizeNetwork(item))) return wrong(`whitelist[${index}]`, item, "an object with a network");
}
function wrongValue(raw, key, { roleEncoding }) {
	const whole = field(raw, key);
	if (key === "members" && typeof whole === "string") return wrong(key, whole, "a list");
	for (const [index, item] of listField(raw, key).entries()) {
		const path = `${key}[${index}]`;
		if (typeof item === "string") {
			if (key === "roles" && roleEncoding === "roles") return wrong(path, item, "an object");
			continue;
		}
		if (!require_load.isJsonObject(item)) return wrong(path, item, "an object or a text");
		if (textField(item, "value") === void 0) return wrong(`${path}.value`, field(item, "value"), "a text");
	}
}
function wrong(path, value, wanted) {
	return `${path} is ${require_live_builder.kindOf(value)} and not ${wanted}`;
}
// src/providers/scim/adapter/session.ts
const SETTLING_PAUSES = [
	250,
	500,
	1e3
];
const LEFT_OUT = {
	users: ["groups"],
	groups: ["members.$ref", "members.display"]
};
var Session = class {
	context;
	client;
	options;
	users = new Map();
	groups = new Map();
	userIds = new Map();
	groupIds = new Map();
	roleGroups = new Map();
	areMembersFromUsers = false;
	#asRead = new Map();
	#unsettled = new Map();
	#turns = new Map();
	#listsGroups = true;
	#features;
	#canBulk = true;
	constructor(context) {
		this.context = context;
		this.client = new Client(context);
		this.options = readOptions(context.org.options);
	}
	userIdOf({ account, subject }) {
		return account ?? this.userIds.get(subject);
	}
	async features() {
		this.#features ??= discoverFeatures(this.client, this.options.profile, this.context.org.key);
		return await this.#features;
	}
	get canBulk() {
		return this.#canBulk;
	}
	turnBulkOff() {
		this.#canBulk = false;
	}
	async inTurn(key, work) {
		const turn = (this.#turns.get(key) ?? Promise.resolve()).then(work, work);
		this.#turns.set(key, turn);
		return await turn;
	}
	async pathOf(collection) {
		const features = await this.features();
		return collection === "users" ? features.usersPath : features.groupsPath;
	}
	async lister() {
		const { profile } = this.options;
		return new ScimLister(this.client, await this.features(), profile.pageSize, this.context.clock);
	}
	async loadUsers() {
		await this.#loadUsers(LEFT_OUT.users);
	}
	async #loadUsers(leftOut) {
		const records = await this.#load("users", (raw) => this.keepUser(raw), leftOut);
		replaceAll(this.users, records);
		this.#listsGroups = leftOut.length === 0 || [...records.values()].some(({ groups }) => groups !== void 0);
		await this.#askForActive();
	}
	async seekMembers() {
		const areSilent = [...this.groups.values()].every((group) => field(group.raw, "members") === void 0);
		if (this.groups.size > 0 && areSilent && !this.#listsGroups && this.options.profile.areMembersReadable) await this.#loadUsers([]);
	}
	async loadGroups() {
		const records = await this.#load("groups", (raw) => this.keepGroup(raw), LEFT_OUT.groups);
		replaceAll(this.groups, records);
	}
	join() {
		const groups = [...this.groups.values()];
		const isShown = [...this.users.values()].some((user) => (user.groups ?? []).length > 0);
		this.areMembersFromUsers = isShown && groups.every((group) => field(group.raw, "members") === void 0);
		if (this.areMembersFromUsers) for (const group of groups) {
			const members = [...this.users.values()].filter((user) => user.groups?.includes(group.id)).map((user) => user.id);
			this.groups.set(group.id, {
				...group,
				members
			});
		}
		this.#joinRoles();
	}
	#joinRoles() {
		const { profile } = this.options;
		if (profile.roleEncoding !== "role-groups") return;
		const roles = new Map();
		for (const group of this.groups.values()) {
			const role = roleOfGroup(profile, group.displayName);
			if (role === void 0) continue;
			this.roleGroups.set(role, group.id);
			for (const member of group.members) roles.set(member, [...roles.get(member) ?? [], role]);
		}
		for (const user of this.users.values()) this.users.set(user.id, {
			...user,
			roles: [...new Set(roles.get(user.id) ?? [])].sort()
		});
	}
	keepUser(raw) {
		const record = readUser(raw, this.options.profile);
		if (record !== void 0) this.#asRead.set(record.id, raw);
		return record;
	}
	keepGroup(raw) {
		const record = readGroup(raw, this.options.profile);
		if (record !== void 0) this.#asRead.set(record.id, raw);
		return record;
	}
	noteWrite(id) {
		if (!this.#unsettled.has(id)) this.#unsettled.set(id, this.#asRead.get(id));
	}
	async fetch(collection, id) {
		for (const pause of [...SETTLING_PAUSES, void 0]) {
			const raw = await this.#fetchOnce(collection, id);
			if (pause === void 0 || !this.#isStale(id, raw)) {
				this.#unsettled.delete(id);
				return raw;
			}
			await this.context.clock.sleep(pause);
		}
	}
	async #fetchOnce(collection, id) {
		const path = `${await this.pathOf(collection)}/${encodeURIComponent(id)}`;
		const answer = await this.client.send("GET", path);
		if (answer.status === 404) return void 0;
		if (answer.status >= 400) throw this.client.refusal(answer, true);
		if (!require_load.isJsonObject(answer.body)) throw this.client.incomplete(path, "the answer is not an object");
		const wrong = wrongScimField(collection, answer.body, this.options.profile);
		if (wrong !== void 0) throw this.client.incomplete(path, wrong);
		return answer.body;
	}
	#isStale(id, raw) {
		if (!this.#unsettled.has(id)) return false;
		const before = this.#unsettled.get(id);
		if (before === void 0 || raw === void 0) return before === void 0 && raw === void 0;
		return require_load.canonicalJson(comparable(before)) === require_load.canonicalJson(comparable(raw));
	}
	async #load(collection, keep, leftOut) {
		const path = await this.pathOf(collection);
		const lister = await this.lister();
		const known = this[collection];
		for (const pause of [...SETTLING_PAUSES, void 0]) {
			const list = await lister.all(path, leftOut);
			const byId = new Map(list.map((raw) => [String(raw.id), raw]));
			const waiting = [...this.#unsettled.keys()].filter((id) => known.has(id) || byId.has(id));
			if (pause !== void 0 && waiting.some((id) => this.#isStale(id, byId.get(id)))) {
				await this.context.clock.sleep(pause);
				continue;
			}
			for (const id of waiting) this.#unsettled.delete(id);
			return this.#records(collection, path, list, keep);
		}
		throw failures.error(this.client, {
			code: "INCOMPLETE",
			message: `${path} did not settle.`
		});
	}
	#records(collection, path, list, keep) {
		const records = new Map();
		for (const [index, raw] of list.entries()) {
			const record = keep(raw);
			if (record === void 0) throw this.client.incomplete(path, "an entry has no id");
			const wrong = wrongScimField(collection, raw, this.options.profile);
			if (wrong !== void 0) throw this.client.incomplete(path, `in entry ${index + 1} (${record.id}), ${wrong}`);
			records.set(record.id, record);
		}
		return records;
	}
	async #askForActive() {
		const silent = [...this.users.values()].filter((user) => user.active === void 0);
		if (silent.length === 0 || silent.length > 20 && this.options.listsActive) return;
		for (const user of silent) {
			const raw = await this.#fetchOnce("users", user.id);
			const record = raw === void 0 ? void 0 : this.keepUser(raw);
			if (record !== void 0) this.users.set(record.id, record);
		}
	}
};
function comparable({ groups: _groups, ...raw }) {
	if (!Array.isArray(raw.members)) return raw;
	const members = raw.members.map((member) => {
		if (!require_load.isJsonObject(member)) return member;
		const { $ref: _ref, display: _display, ...rest } = member;
		return rest;
	});
	return {
		...raw,
		members
	};
}
function replaceAll(target, source) {
	target.clear();
	for (const [key, value] of source) target.set(key, value);
}
function openSession(context) {
	return new Session(context);
}
// src/providers/scim/adapter/observe.ts
async function observe(session, operation) {
	if (operation.kind === "setting") return await observeSetting(session, operation);
	const { section } = require_subject.parseAddress(operation.address);
	return section === void 0 ? await observeMember(session, operation) : await observeHolder(session, operation);
}
async function observeMember(session, operation) {
	const { options } = session;
	const user = await findUser(session, operation);
	if (user === void 0) return void 0;
	const access = accessOf(user, options.profile);
	if (operation.action === "remove" && options.removal === "disable" && access.disabled === true) return void 0;
	return {
		access,
		identity: identityOf(user),
		ref: user.id,
		...user.version === void 0 ? {} : { version: user.version }
	};
}
async function findUser(session, operation) {
	const id = session.userIdOf(operation);
	if (id !== void 0) {
		const raw = await session.fetch("users", id);
		return raw === void 0 ? void 0 : await withRoles(session, operation, raw);
	}
	const raw = await lookUpUser(session, operation);
	const record = raw === void 0 ? void 0 : await withRoles(session, operation, raw);
	if (record !== void 0) session.userIds.set(operation.subject, record.id);
	return record;
}
async function withRoles(session, operation, raw) {
	const record = session.keepUser(raw);
	if (record === void 0) return void 0;
	session.users.set(record.id, record);
	if (session.options.profile.roleEncoding !== "role-groups") return record;
	await settle(session, async () => {
		await session.loadGroups();
		session.join();
		const now = session.users.get(record.id);
		return now === void 0 || operation.after === void 0 || require_subject.satisfies(accessOf(now, session.options.profile), operation.after);
	});
	return session.users.get(record.id);
}
async function settle(session, isAsExpected) {
	for (const pause of [...SETTLING_PAUSES, void 0]) {
		if (await isAsExpected() || pause === void 0) return;
		await session.context.clock.sleep(pause);
	}
}
async function lookUpUser(session, operation) {
	const { directory, org } = session.context;
	const email = directory.emailOf(operation.subject, "scim", org.key);
	const path = await session.pathOf("users");
	const lister = await session.lister();
	const isPerson = directory.people.has(operation.subject);
	const queries = [["externalId", isPerson ? operation.subject : void 0], ["userName", email]];
	for (const [attribute, value] of queries) {
		if (value === void 0) continue;
		const found = await lister.matching(path, attribute, value);
		if (found?.[0] !== void 0) return found[0];
	}
	return (await lister.all(path)).find((raw) => isPerson && textField(raw, "externalId") === operation.subject || email !== void 0 && textField(raw, "userName")?.toLowerCase() === email.toLowerCase());
}
async function findGroup(session, operation) {
	const id = session.groupIds.get(operation.address);
	const raw = id === void 0 ? await lookUpGroup(session, operation) : await session.fetch("groups", id);
	const record = raw === void 0 ? void 0 : session.keepGroup(raw);
	if (record === void 0) return void 0;
	const members = session.areMembersFromUsers ? session.groups.get(record.id)?.members ?? [] : record.members;
	const kept = {
		...record,
		members
	};
	session.groups.set(record.id, kept);
	session.groupIds.set(operation.address, record.id);
	return kept;
}
async function lookUpGroup(session, operation) {
	const name = require_subject.parseAddress(operation.address).name ?? "";
	const lister = await session.lister();
	const path = await session.pathOf("groups");
	const found = await lister.matching(path, "displayName", name) ?? [];
	const named = (found.length > 0 ? found : await lister.all(path)).filter((raw) => textField(raw, "displayName") === name);
	return named.length === 1 ? named[0] : void 0;
}
async function observeHolder(session, operation) {
	const userId = session.userIdOf(operation);
	const group = await findGroup(session, operation);
	if (group === void 0 || userId === void 0) return void 0;
	if (!session.options.profile.areMembersReadable && group.members.length === 0 && operation.action !== "remove") return {
		access: operation.after ?? {},
		identity: { id: userId },
		ref: group.id
	};
	if (!await isMember(session, group, userId, operation)) return void 0;
	const user = session.users.get(userId);
	return {
		access: {},
		identity: user === void 0 ? { id: userId } : identityOf(user),
		ref: group.id
	};
}
async function isMember(session, group, userId, operation) {
	if (!session.areMembersFromUsers) return group.members.includes(userId);
	const expected = operation.action !== "remove";
	let isOn = !expected;
	await settle(session, async () => {
		isOn = listField(await session.fetch("users", userId), "groups").some((item) => textField(item, "value") === group.id);
		return isOn === expected;
	});
	return isOn;
}
async function observeSetting(session, operation) {
	const group = await findGroup(session, operation);
	if (group === void 0) return void 0;
	const ref = group.id;
	if (operation.setting === "exists") return {
		value: true,
		ref
	};
	if (operation.setting === "owner") {
		const owner = [...session.userIds].find(([, id]) => id === group.owner)?.[0] ?? (group.owner === void 0 ? void 0 : `id:${group.owner}`);
		return owner === void 0 ? void 0 : {
			value: owner,
			ref
		};
	}
	return group.whitelist.length === 0 ? void 0 : {
		value: writeEntries(group.whitelist),
		ref
	};
}
// src/providers/scim/adapter/remember.ts
function noteCreated(session, operation, write, id, version) {
	const raw = {
		...write.body,
		id,
		meta: version === void 0 ? {} : { version }
	};
	session.noteWrite(id);
	if (write.collection === "groups") {
		keepGroup(session, raw);
		session.groupIds.set(operation.address, id);
		return;
	}
	keepUser(session, raw);
	if (operation.kind === "grant") session.userIds.set(operation.subject, id);
}
function keepUser(session, raw, roles) {
	const record = session.keepUser(raw);
	if (record !== void 0) session.users.set(record.id, roles === void 0 ? record : {
		...record,
		roles
	});
}
function keepGroup(session, raw) {
	const before = session.groups.get(textField(raw, "id") ?? "");
	const record = session.keepGroup(raw);
	if (record === void 0) return;
	const isHidden = session.areMembersFromUsers && raw.members === void 0;
	session.groups.set(record.id, isHidden && before !== void 0 ? {
		...record,
		members: before.members
	} : record);
}
function noteDeleted(session, collection, id) {
	session.noteWrite(id);
	session[collection].delete(id);
}
function notePatched(session, write, version) {
	session.noteWrite(write.id);
	const record = session[write.collection].get(write.id);
	if (record === void 0) return;
	const merged = mergePatch(record.raw, write.operations);
	const raw = {
		...merged,
		meta: {
			...objectField(merged, "meta"),
			version
		}
	};
	if (write.collection === "users") keepUser(session, raw, session.options.profile.roleEncoding === "role-groups" ? session.users.get(write.id)?.roles : void 0);
	else keepPatchedGroup(session, write, raw);
}
function keepPatchedGroup(session, write, raw) {
	const before = session.groups.get(write.id);
	if (!session.areMembersFromUsers || before === void 0) {
		keepGroup(session, raw);
		return;
	}
	const members = mergePatch({ members: before.members.map((value) => ({ value })) }, write.operations.filter((operation) => operation.path?.startsWith("members") === true));
	const { members: _members, ...rest } = raw;
	keepGroup(session, rest);
	const record = session.groups.get(write.id);
	const list = Array.isArray(members.members) ? members.members : [];
	if (record !== void 0) session.groups.set(write.id, {
		...record,
		members: list.flatMap((item) => textField(item, "value") ?? [])
	});
}
function groupsWritten(session, operations) {
	const ids = operations.flatMap((operation) => operation.kind === "grant" && operation.action === "add" ? session.groupIds.get(operation.address) ?? [] : []);
	return [...new Set(ids)];
}
// src/providers/scim/adapter/write-groups.ts
function groupAt(session, operation) {
	const group = session.groups.get(session.groupIds.get(operation.address) ?? "");
	if (group !== void 0) return group;
	throw failures.error(session.client, {
		code: "NOT_FOUND",
		message: `There is no ${session.options.profile.collection.noun} at ${operation.address}.`,
		hint: "Plan again."
	});
}
function prepareHolder(session, operation) {
	const userId = session.userIdOf(operation) ?? (operation.subject.startsWith("id:") ? operation.subject.slice(3) : void 0);
	if (operation.action === "remove") {
		const group = session.groups.get(session.groupIds.get(operation.address) ?? "");
		if (group === void 0 || userId === void 0 || !group.members.includes(userId)) return {
			kind: "nothing",
			note: "already gone"
		};
		const path = `members[value eq ${JSON.stringify(userId)}]`;
		return {
			kind: "patch",
			collection: "groups",
			id: group.id,
			operations: [{
				op: "remove",
				path
			}]
		};
	}
	const group = groupAt(session, operation);
	if (userId === void 0) throw failures.error(session.client, {
		code: "NOT_FOUND",
		message: `${operation.subject} is not a user of the organization.`,
		hint: "Declare the person as a member first."
	});
	if (group.members.includes(userId)) return {
		kind: "nothing",
		note: "already on it"
	};
	return {
		kind: "patch",
		collection: "groups",
		id: group.id,
		operations: [{
			op: "add",
			path: "members",
			value: [{ value: userId }]
		}]
	};
}
function prepareSetting(session, operation) {
	if (operation.setting === "exists") return prepareExistence(session, operation);
	const group = groupAt(session, operation);
	const operations = operation.setting === "owner" ? ownerOperations(session, operation, group) : whitelistOperations(session, operation, group);
	if (operations.length === 0) return {
		kind: "nothing",
		note: "already so"
	};
	return {
		kind: "patch",
		collection: "groups",
		id: group.id,
		operations
	};
}
function prepareExistence(session, operation) {
	const { collection } = session.options.profile;
	const group = session.groups.get(session.groupIds.get(operation.address) ?? "");
	if (operation.action === "remove") {
		if (group === void 0) return {
			kind: "nothing",
			note: "already gone"
		};
		if (collection.lifecycle === "adopted") throw failures.error(session.client, {
			code: "REFUSED",
			message: `rolecall never deletes a ${collection.noun}.`
		});
		return {
			kind: "delete",
			collection: "groups",
			id: group.id
		};
	}
	if (group !== void 0) return {
		kind: "nothing",
		note: "already there"
	};
	const name = require_subject.parseAddress(operation.address).name ?? operation.address;
	return {
		kind: "create",
		collection: "groups",
		body: {
			schemas: [require_wire.URN.group],
			externalId: name,
			displayName: name
		},
		joins: []
	};
}
function ownerOperations(session, operation, group) {
	const subject = operation.after;
	const id = operation.account ?? (typeof subject === "string" ? session.userIds.get(subject) : void 0);
	if (id === void 0) throw failures.error(session.client, {
		code: "NOT_FOUND",
		message: `${String(subject)} is not a user and cannot own a ${session.options.profile.collection.noun}.`
	});
	if (group.owner === id) return [];
	return [{
		op: "replace",
		path: `${session.options.profile.extension ?? ""}:owner`,
		value: { value: id }
	}];
}
function whitelistOperations(session, operation, group) {
	const path = `${session.options.profile.extension ?? ""}:whitelist`;
	const desired = readWhitelist(operation.after);
	const { added, relabelled, removed } = whitelistChanges(group.whitelist, desired);
	const wire = (entry) => ({
		value: entry.value,
		...entry.label === void 0 ? {} : { display: entry.label }
	});
	if (removed.length > 0) {
		if (desired.entries.length === 0) return [{
			op: "remove",
			path
		}];
		const labels = new Map(group.whitelist.map((entry) => [entry.value, entry.label]));
		return [{
			op: "replace",
			path,
			value: desired.entries.map((entry) => {
				const label = entry.label ?? labels.get(entry.value);
				return wire({
					value: entry.value,
					...label === void 0 ? {} : { label }
				});
			})
		}];
	}
	return [...added.length === 0 ? [] : [{
		op: "add",
		path,
		value: added.map(wire)
	}], ...relabelled.map((entry) => ({
		op: "replace",
		path: `${path}[value eq ${JSON.stringify(entry.value)}].display`,
		value: entry.label
	}))];
}
// src/providers/scim/rules/names.ts
function namePartsOf(person) {
	const { givenName, familyName } = person;
	if (givenName !== void 0 && familyName !== void 0) return {
		givenName,
		familyName
	};
	const words = person.name?.trim().split(/\s+/) ?? [];
	if (words.length < 2) return void 0;
	return {
		givenName: givenName ?? words.slice(0, -1).join(" "),
		familyName: familyName ?? words.at(-1)
	};
}
function newNameParts(directory, subject, email) {
	const person = directory.people.get(subject);
	const known = person === void 0 ? void 0 : namePartsOf(person);
	if (known !== void 0) return known;
	const local = email.split("@")[0] ?? email;
	const [first = local, ...rest] = (person?.name ?? local).split(/[._\s]+/);
	return {
		givenName: first,
		familyName: rest.join(" ") || first
	};
}
function differingDetails(live, person, email) {
	const differing = {};
	if (email !== void 0 && email.toLowerCase() !== live.email) differing.email = email.toLowerCase();
	const parts = namePartsOf(person);
	if (parts === void 0) return differing;
	const isSplitKnown = person.givenName !== void 0 && person.familyName !== void 0;
	const liveWhole = [live.givenName, live.familyName].filter((part) => part !== void 0).join(" ");
	if (!isSplitKnown && liveWhole === person.name?.trim().replace(/\s+/g, " ")) return differing;
	if (parts.givenName !== live.givenName) differing.givenName = parts.givenName;
	if (parts.familyName !== live.familyName) differing.familyName = parts.familyName;
	return differing;
}
// src/providers/scim/adapter/write-users.ts
function prepareMember(session, operation) {
	const id = session.userIdOf(operation);
	const user = id === void 0 ? void 0 : session.users.get(id);
	if (operation.action === "remove") return prepareLeaving(session, user);
	if (user === void 0) {
		if (operation.action === "add") return prepareJoining(session, operation);
		throw failures.error(session.client, {
			code: "NOT_FOUND",
			message: `${operation.subject} is no longer a user here.`,
			hint: "Plan again."
		});
	}
	return prepareChange(session, operation, user);
}
function prepareLeaving(session, user) {
	const { removal, profile } = session.options;
	if (user === void 0) return {
		kind: "nothing",
		note: "already gone"
	};
	if (removal === "delete") return {
		kind: "delete",
		collection: "users",
		id: user.id
	};
	if ((user.active ?? profile.activeDefault) === false) return {
		kind: "nothing",
		note: "already disabled"
	};
	return {
		kind: "patch",
		collection: "users",
		id: user.id,
		operations: [activeOperation(profile, false)],
		note: "disabled, details kept"
	};
}
function prepareJoining(session, operation) {
	const { directory, org } = session.context;
	const { profile } = session.options;
	const { subject, after } = operation;
	const email = directory.emailOf(subject, "scim", org.key);
	if (email === void 0) throw failures.error(session.client, {
		code: "REFUSED",
		message: `No e-mail is known for ${subject}.`,
		hint: "Give the person an e-mail under `people`."
	});
	const roles = wireRoles(profile, after?.role);
	const person = directory.people.get(subject);
	const name = profile.needsNames || person?.name !== void 0 || person?.givenName !== void 0 ? newNameParts(directory, subject, email) : void 0;
	return {
		kind: "create",
		collection: "users",
		body: {
			schemas: [require_wire.URN.user],
			...person === void 0 ? {} : { externalId: person.key },
			userName: email,
			...name === void 0 ? {} : { name },
			...profile.sendsDisplayName ? { displayName: name === void 0 ? email : `${name.givenName} ${name.familyName}` } : {},
			emails: [{
				value: email,
				type: "work",
				primary: true
			}],
			active: after?.disabled !== true,
			...roleAttributes(profile, roles)
		},
		joins: roleGroupIds(session, roles)
	};
}
function roleAttributes(profile, roles) {
	const [first] = roles;
	if (first === void 0) return {};
	switch (profile.roleEncoding) {
		case "roles": return { roles: complexRoles(roles) };
		case "roles-strings": return { roles };
		case "user-type": return { userType: first };
		case "entitlements": return { entitlements: complexRoles(roles) };
		default: return {};
	}
}
function complexRoles(roles) {
	return roles.map((value, index) => index === 0 ? {
		value,
		primary: true
	} : { value });
}
function roleGroupIds(session, roles) {
	if (session.options.profile.roleEncoding !== "role-groups") return [];
	return roles.map((role) => {
		const id = session.roleGroups.get(role);
		if (id !== void 0) return id;
		throw failures.error(session.client, {
			code: "NOT_FOUND",
			message: `There is no group for the role ${role}.`,
			hint: `Create the group "${session.options.profile.roleGroupPrefix}${role}" first.`
		});
	});
}
function prepareChange(session, operation, user) {
	const { profile } = session.options;
	const { after } = operation;
	const operations = [];
	const roles = [...wireRoles(profile, after?.role)].sort();
	const isRoleChange = roles.join("\n") !== user.roles.join("\n") && profile.roleEncoding !== "none";
	const isActive = after?.disabled !== true;
	if (isRoleChange) operations.push(...roleOperations(profile, roles));
	if ((user.active ?? profile.activeDefault) !== isActive) operations.push(activeOperation(profile, isActive));
	operations.push(...detailOperations(session, operation, user));
	const change = isRoleChange && profile.roleEncoding === "role-groups" ? roleGroupChange(session, operation, user, roles) : void 0;
	if (operations.length === 0 && change === void 0) return {
		kind: "nothing",
		note: "already so"
	};
	return {
		kind: "patch",
		collection: "users",
		id: user.id,
		operations,
		...change === void 0 ? {} : { roles: change }
	};
}
function roleOperations(profile, roles) {
	const path = profile.roleEncoding === "user-type" ? "userType" : profile.roleEncoding === "entitlements" ? "entitlements" : "roles";
	if (profile.roleEncoding === "role-groups") return [];
	if (roles.length === 0) return [{
		op: "remove",
		path
	}];
	return [{
		op: "replace",
		path,
		value: profile.roleEncoding === "user-type" ? roles[0] : profile.roleEncoding === "roles-strings" ? roles : complexRoles(roles)
	}];
}
function roleGroupChange(session, operation, user, roles) {
	return {
		joins: roleGroupIds(session, roles.filter((role) => !user.roles.includes(role))),
		leaves: roleGroupIds(session, user.roles.filter((role) => !roles.includes(role))),
		isLower: operation.direction === "less"
	};
}
function activeOperation(profile, active) {
	return profile.isActivePathless ? {
		op: "replace",
		value: { active }
	} : {
		op: "replace",
		path: "active",
		value: active
	};
}
function detailOperations(session, operation, user) {
	const details = operation.after?.details ?? {};
	const operations = [];
	const email = details.email;
	if (email !== void 0 && email !== user.email?.toLowerCase()) operations.push(...emailOperations(session, operation.subject, user, email));
	for (const part of ["givenName", "familyName"]) {
		const value = details[part];
		if (value !== void 0 && value !== user[part]) operations.push({
			op: "replace",
			path: `name.${part}`,
			value
		});
	}
	return operations;
}
function emailOperations(session, subject, user, lower) {
	const { profile } = session.options;
	const { directory, org } = session.context;
	const written = directory.emailOf(subject, "scim", org.key);
	const email = written?.toLowerCase() === lower ? written : lower;
	const userName = profile.isEmailUserName || user.userName.toLowerCase() === user.email?.toLowerCase() ? [{
		op: "replace",
		path: "userName",
		value: email
	}] : [];
	if (profile.emailPatch === "work-value") return [...userName, {
		op: "replace",
		path: "emails[type eq \"work\"].value",
		value: email
	}];
	return [...userName, {
		op: "replace",
		path: "emails",
		value: emailsWith(profile, user, email)
	}];
}
function emailsWith(profile, user, email) {
	const main = {
		value: email,
		type: "work",
		primary: true
	};
	if (profile.isEmailUserName) return [main];
	return [main, ...listField(user.raw, "emails").flatMap((item) => {
		const value = textField(item, "value");
		const type = textField(item, "type");
		if (value === void 0 || value.toLowerCase() === user.email?.toLowerCase()) return [];
		return [{
			value,
			...type === void 0 ? {} : { type }
		}];
	})];
}
// src/providers/scim/adapter/writes.ts
function prepareWrite(session, operation) {
	if (operation.kind === "setting") return prepareSetting(session, operation);
	const { section } = require_subject.parseAddress(operation.address);
	return section === void 0 ? prepareMember(session, operation) : prepareHolder(session, operation);
}
// src/providers/scim/adapter/apply.ts
const VERSION_ATTEMPTS = 3;
async function applyOperation(session, operation) {
	const key = session.groupIds.get(operation.address) ?? operation.id;
	return await session.inTurn(key, async () => await perform(session, operation));
}
async function perform(session, operation) {
	for (let attempt = 1;; attempt += 1) {
		const write = prepareWrite(session, operation);
		if (write.kind === "nothing") return { note: write.note };
		if (write.kind === "create") return await create(session, operation, write);
		const answer = write.kind === "delete" ? await remove(session, write) : await change(session, write);
		if (answer === "gone") return require_live_builder.WAS_GONE;
		if (answer === void 0) return outcomeOf(write);
		if (!(answer.status === 412 || answer.status === 428) || attempt >= VERSION_ATTEMPTS) throw session.client.refusal(answer, false);
		await lookAgain(session, operation, write.collection, write.id);
	}
}
function outcomeOf(write) {
	return write.kind === "patch" && write.note !== void 0 ? { note: write.note } : {};
}
async function lookAgain(session, operation, collection, id) {
	const raw = await session.fetch(collection, id);
	if (raw === void 0) {
		session[collection].delete(id);
		return;
	}
	if (collection === "groups") {
		keepGroup(session, raw);
		return;
	}
	const before = session.users.get(id);
	const record = session.keepUser(raw);
	if (record === void 0) return;
	const roles = session.options.profile.roleEncoding === "role-groups" ? before?.roles ?? [] : record.roles;
	session.users.set(id, {
		...record,
		roles
	});
	if (operation.kind !== "grant" || operation.before === void 0) return;
	const now = accessOf({
		...record,
		roles
	}, session.options.profile);
	const isSame = now.role === operation.before.role && now.disabled === operation.before.disabled;
	const isDone = operation.after !== void 0 && now.role === operation.after.role && now.disabled === operation.after.disabled;
	const isBlocked = operation.action === "remove" && session.options.removal === "disable" && now.disabled === true;
	if (isSame || isDone || isBlocked) return;
	throw failures.error(session.client, {
		code: "REFUSED",
		message: `${operation.subject} was changed by somebody else since the plan was made.`,
		hint: "Plan again."
	});
}
async function create(session, operation, write) {
	const path = await session.pathOf(write.collection);
	const answer = await session.client.must("POST", path, { body: write.body });
	const id = textField(answer.body, "id") ?? idOfLocation(answer.location) ?? idOfLocation(textField(objectField(answer.body, "meta"), "location"));
	if (id === void 0) {
		await observe(session, operation);
		return {};
	}
	noteCreated(session, operation, write, id, await versionIn(session, answer));
	for (const group of write.joins) await changeMembership(session, group, id, "add");
	return {};
}
async function versionIn(session, answer) {
	if (!(await session.features()).hasEtag) return void 0;
	return textField(objectField(answer.body, "meta"), "version") ?? answer.etag;
}
async function remove(session, write) {
	const answer = await session.client.send("DELETE", await itemPath(session, write), await conditions(session, write));
	if (answer.status === 404) return "gone";
	if (answer.status === 405 || answer.status === 501) throw deletionUnsupported(session, answer, write.collection);
	if (answer.status >= 400 || answer.status === 202) return answer;
	noteDeleted(session, write.collection, write.id);
}
function deletionUnsupported(session, answer, collection) {
	const refusal = session.client.refusal(answer, false);
	return new require_clock.ProviderError({
		...refusal.details,
		code: "UNSUPPORTED",
		hint: collection === "users" ? "The service does not delete; use `removal: disable`." : `The service does not delete groups; remove this ${session.options.profile.collection.noun} in the service itself, or keep it in the file.`
	});
}
async function itemPath(session, write) {
	return `${await session.pathOf(write.collection)}/${encodeURIComponent(write.id)}`;
}
async function conditions(session, write) {
	if (!(await session.features()).hasEtag) return {};
	const version = session[write.collection].get(write.id)?.version;
	return version === void 0 ? {} : { ifMatch: version };
}
async function change(session, write) {
	if (write.roles?.isLower === true) await changeRoleGroups(session, write.id, write.roles);
	if (write.operations.length > 0) {
		const answer = await send(session, write);
		if (answer.status >= 400 || answer.status === 202) return answer;
		notePatched(session, write, await versionIn(session, answer));
	}
	if (write.roles?.isLower === false) await changeRoleGroups(session, write.id, write.roles);
}
async function send(session, write) {
	if (!(await session.features()).hasPatch) return await put(session, write);
	const path = await itemPath(session, write);
	const condition = await conditions(session, write);
	const answer = await session.client.send("PATCH", path, {
		body: patchBody(write.operations),
		...condition
	});
	if (answer.status === 405 || answer.status === 501) return await put(session, write);
	const other = answer.status === 400 && isShapeProblem(answer) ? otherShape(write.operations) : void 0;
	if (other === void 0) return answer;
	const second = await session.client.send("PATCH", path, {
		body: patchBody(other),
		...condition
	});
	return second.status < 400 ? second : answer;
}
function patchBody(operations) {
	return {
		schemas: [require_wire.URN.patch],
		Operations: operations
	};
}
function isShapeProblem(answer) {
	const type = scimTypeOf(answer.body);
	return type === "invalidPath" || type === "invalidSyntax" || type === "noTarget";
}
function otherShape(operations) {
	if (!operations.every(({ op, path }) => op === "replace" && path !== void 0 && /^\w+$/.test(path))) return void 0;
	return [{
		op: "replace",
		value: Object.fromEntries(operations.map(({ path, value }) => [path, value]))
	}];
}
async function put(session, write) {
	if (write.collection === "groups" && session.areMembersFromUsers) throw failures.error(session.client, {
		code: "UNSUPPORTED",
		message: "The service has no PATCH, and it does not show members: replacing the whole group would clear them.",
		hint: "Leave this group out of the file, or change it in the service."
	});
	const path = await itemPath(session, write);
	const fresh = await session.client.must("GET", path);
	const raw = bodyObject(fresh);
	const version = await versionIn(session, fresh);
	return await session.client.send("PUT", path, {
		body: putBody(mergePatch(raw, write.operations)),
		...version === void 0 ? {} : { ifMatch: version }
	});
}
async function changeRoleGroups(session, user, roles) {
	const join = async () => {
		for (const group of roles.joins) await changeMembership(session, group, user, "add");
	};
	const leave = async () => {
		for (const group of roles.leaves) await changeMembership(session, group, user, "remove");
	};
	if (roles.isLower) {
		await leave();
		await join();
		return;
	}
	await join();
	await leave();
}
async function changeMembership(session, group, user, action) {
	await session.inTurn(group, async () => await changeMembershipNow(session, group, user, action));
}
async function changeMembershipNow(session, group, user, action) {
	const operation = action === "add" ? {
		op: "add",
		path: "members",
		value: [{ value: user }]
	} : {
		op: "remove",
		path: `members[value eq ${JSON.stringify(user)}]`
	};
	for (let attempt = 1;; attempt += 1) {
		const write = {
			kind: "patch",
			collection: "groups",
			id: group,
			operations: [operation]
		};
		const answer = await send(session, write);
		if (answer.status < 400) {
			notePatched(session, write, await versionIn(session, answer));
			return;
		}
		if (answer.status !== 412 && answer.status !== 428 || attempt >= VERSION_ATTEMPTS) throw session.client.refusal(answer, false);
		const raw = await session.fetch("groups", group);
		if (raw !== void 0) keepGroup(session, raw);
	}
}
// src/providers/scim/adapter/bulk.ts
async function performAll(session, operations) {
	const features = await session.features();
	return await session.inTurn("bulk", async () => await new BulkRun(session, features).run(operations));
}
var BulkRun = class {
	#session;
	#features;
	#results = new Map();
	constructor(session, features) {
		this.#session = session;
		this.#features = features;
	}
	async run(operations) {
		const items = this.#prepare(operations);
		for (const chunk of this.#chunks(items)) await this.#send(chunk);
		return operations.map((operation) => this.#results.get(operation) ?? this.#lost("no result came for it"));
	}
	#prepare(operations) {
		const items = [];
		const byRecord = new Map();
		for (const operation of operations) {
			const call = this.#prepareOne(operation);
			if (call === void 0) continue;
			const record = call.kind === "patch" ? `${call.collection} ${call.id}` : void 0;
			const at = record === void 0 ? void 0 : byRecord.get(record);
			const present = at === void 0 ? void 0 : items[at];
			if (at !== void 0 && present?.call.kind === "patch" && call.kind === "patch" && this.#hasRoom(present.call, call)) {
				items[at] = {
					...present,
					call: {
						...present.call,
						operations: joinMembers([...present.call.operations, ...call.operations])
					},
					operations: [...present.operations, operation]
				};
				continue;
			}
			if (record !== void 0) byRecord.set(record, items.length);
			items.push({
				bulkId: `op${items.length + 1}`,
				call,
				operations: [operation]
			});
		}
		return items;
	}
	#prepareOne(operation) {
		try {
			const write = prepareWrite(this.#session, operation);
			if (write.kind !== "nothing") return write;
			this.#results.set(operation, { note: write.note });
		} catch (error) {
			this.#results.set(operation, asError(error));
		}
	}
	#hasRoom(present, more) {
		const count = (operations) => operations.reduce((sum, { value }) => sum + (Array.isArray(value) ? value.length : 1), 0);
		return count(present.operations) + count(more.operations) <= this.#session.options.profile.memberChunk;
	}
	*#chunks(items) {
		const { bulkLimit, bulkBytes } = this.#features;
		let chunk = [];
		for (const item of items) {
			if (chunk.length >= bulkLimit || bulkBytes > 0 && chunk.length > 0 && this.#bytes([...chunk, item]) > bulkBytes) {
				yield chunk;
				chunk = [];
			}
			chunk.push(item);
		}
		if (chunk.length > 0) yield chunk;
	}
	#bytes(items) {
		return new TextEncoder().encode(JSON.stringify(this.#request(items))).length;
	}
	#request(items) {
		return {
			schemas: [require_wire.URN.bulkRequest],
			Operations: items.map((item) => this.#wire(item))
		};
	}
	#wire({ bulkId, call }) {
		const base = call.collection === "users" ? this.#features.usersPath : this.#features.groupsPath;
		if (call.kind === "create") return {
			method: "POST",
			path: base,
			bulkId,
			data: call.body
		};
		const path = `${base}/${encodeURIComponent(call.id)}`;
		const known = this.#features.hasEtag ? this.#session[call.collection].get(call.id)?.version : void 0;
		const version = known === void 0 ? {} : { version: known };
		if (call.kind === "delete") return {
			method: "DELETE",
			path,
			bulkId,
			...version
		};
		return {
			method: "PATCH",
			path,
			bulkId,
			...version,
			data: patchBody(call.operations)
		};
	}
	async #send(items) {
		if (!this.#session.canBulk || items.length === 0) return await this.#oneByOne(items);
		let answer;
		try {
			answer = await this.#session.client.send("POST", "/Bulk", { body: this.#request(items) });
		} catch (error) {
			for (const item of items) this.#settle(item, asError(error));
			return;
		}
		if (answer.status === 413) {
			const middle = Math.ceil(items.length / 2);
			if (items.length === 1) return await this.#oneByOne(items);
			await this.#send(items.slice(0, middle));
			return await this.#send(items.slice(middle));
		}
		if (answer.status === 404 || answer.status === 405 || answer.status === 501) {
			this.#session.turnBulkOff();
			return await this.#oneByOne(items);
		}
		if (answer.status >= 400 || answer.status === 202) {
			for (const item of items) this.#settle(item, this.#session.client.refusal(answer, false));
			return;
		}
		await this.#readResults(items, answer);
	}
	async #readResults(items, answer) {
		const results = listField(answer.body, "Operations");
		for (const item of items) {
			const result = this.#resultOf(item, results);
			const status = result === void 0 ? void 0 : bulkStatus(result);
			if (result === void 0 || status === void 0) {
				this.#settle(item, this.#lost("the service gave no result for it"));
				continue;
			}
			await this.#readResult(item, result, status, answer);
		}
	}
	#resultOf(item, results) {
		const byId = results.find((result) => textField(result, "bulkId") === item.bulkId);
		if (byId !== void 0 || item.call.kind === "create") return byId;
		const { id } = item.call;
		return results.find((result) => textField(result, "bulkId") === void 0 && idOfLocation(textField(result, "location")) === id);
	}
	async #readResult(item, result, status, answer) {
		if (status < 400) {
			await this.#note(item, result);
			this.#settle(item, item.call.kind === "patch" && item.call.note !== void 0 ? { note: item.call.note } : {});
			return;
		}
		if (status === 404 && item.call.kind === "delete") {
			noteDeleted(this.#session, item.call.collection, item.call.id);
			this.#settle(item, require_live_builder.WAS_GONE);
			return;
		}
		const isVersion = status === 412 || status === 428;
		if (item.call.kind !== "create" && (isVersion || status < 500 && item.operations.length > 1)) {
			await this.#retry(item, isVersion);
			return;
		}
		const body = field(result, "response");
		const request = `${this.#wire(item).method} ${this.#wire(item).path} in ${answer.request}`;
		const text = typeof body === "string" ? body : "";
		this.#settle(item, this.#session.client.refusal({
			status,
			body,
			text,
			request
		}, false));
	}
	async #retry(item, isVersion) {
		for (const operation of item.operations) try {
			if (isVersion && item.call.kind !== "create") await lookAgain(this.#session, operation, item.call.collection, item.call.id);
			this.#results.set(operation, await applyOperation(this.#session, operation));
		} catch (error) {
			this.#results.set(operation, asError(error));
		}
	}
	async #note(item, result) {
		const { call } = item;
		const version = this.#features.hasEtag ? textField(result, "version") : void 0;
		if (call.kind === "delete") noteDeleted(this.#session, call.collection, call.id);
		else if (call.kind === "patch") notePatched(this.#session, call, version);
		else {
			const id = idOfLocation(textField(result, "location")) ?? textField(field(result, "response"), "id");
			const [operation] = item.operations;
			if (operation === void 0) return;
			if (id !== void 0) noteCreated(this.#session, operation, call, id, version);
			else await observe(this.#session, operation);
		}
	}
	async #oneByOne(items) {
		for (const item of items) await this.#retry(item, false);
	}
	#settle(item, result) {
		for (const operation of item.operations) this.#results.set(operation, result);
	}
	#lost(why) {
		return failures.error(this.#session.client, {
			code: "UNREACHABLE",
			request: "POST /Bulk",
			message: `What became of it is not known: ${why}.`,
			isLost: true
		});
	}
};
function joinMembers(operations) {
	const isJoin = ({ op, path }) => op === "add" && path === "members";
	const members = operations.filter(isJoin).flatMap(({ value }) => Array.isArray(value) ? value : []);
	const rest = operations.filter((operation) => !isJoin(operation));
	return members.length === 0 ? rest : [{
		op: "add",
		path: "members",
		value: members
	}, ...rest];
}
function asError(error) {
	return error instanceof Error ? error : new Error(String(error));
}
// src/providers/scim/adapter/hidden-members.ts
async function adviseHidden(session, operations) {
	const { areMembersReadable, collection } = session.options.profile;
	const written = groupsWritten(session, operations);
	if (!areMembersReadable || session.areMembersFromUsers || written.length === 0) return [];
	for (const id of written) {
		const raw = await session.fetch("groups", id);
		const record = raw === void 0 ? void 0 : session.keepGroup(raw);
		if (record === void 0 || record.members.length > 0) return [];
	}
	return [`The service shows no members of any ${collection.noun}, also where some were just added: it hides them. Write members-readable: false in ${session.context.org.key}.`];
}
// src/providers/scim/adapter/organizations.ts
async function listOrganizations({ client, context }) {
	const urns = await schemaUrns(client);
	const profile = Object.values(profiles).find((one) => isAnnounced(one, urns));
	if (profile !== void 0) return [{
		name: profile.id,
		options: { profile: profile.id }
	}];
	const { hostname } = new URL(context.hosts.api ?? "http://scim");
	return [{ name: (0, node_net.isIP)(hostname.replace(/^\[|\]$/g, "")) === 0 ? hostname : "scim" }];
}
function isAnnounced({ extension }, urns) {
	return extension !== void 0 && urns.has(extension.toLowerCase());
}
// src/providers/scim/adapter/accounts.ts
var UserAccounts = class {
	#session;
	#known = new Map();
	#recorded;
	constructor(session) {
		this.#session = session;
	}
	of(user) {
		const known = this.#known.get(user.id);
		if (known !== void 0) return known;
		const identity = this.#identityFor(user);
		this.#known.set(user.id, identity);
		return identity;
	}
	#identityFor(user) {
		const { directory, org } = this.#session.context;
		const identity = identityOf(user);
		const person = user.externalId === void 0 ? void 0 : directory.people.get(user.externalId);
		if (person === void 0 || directory.people.has(this.#subjectOf(identity))) return identity;
		const email = directory.emailOf(person.key, "scim", org.key);
		return email === void 0 || this.#isRecorded(person.key) ? identity : {
			...identity,
			email
		};
	}
	#isRecorded(subject) {
		this.#recorded ??= new Set([...this.#session.users.values()].map((user) => this.#subjectOf(identityOf(user))));
		return this.#recorded.has(subject);
	}
	#subjectOf(identity) {
		const { directory, org } = this.#session.context;
		return directory.subjectOf(identity, org.provider, org.key);
	}
};
// src/providers/scim/adapter/addresses.ts
function matchAddresses(org, profile, groups) {
	const { section } = profile.collection;
	const listed = [...org.resources.values()].filter((resource) => resource.section === section);
	const matched = new Map();
	const taken = new Set();
	const take = (resource, found) => {
		if (found.length === 0) return;
		matched.set(resource.address, found);
		for (const group of found) taken.add(group.id);
	};
	const byId = listsBy(groups, (group) => group.id);
	for (const resource of listed) if (resource.id !== void 0) take(resource, byId.get(resource.id) ?? []);
	for (const nameOf of [externalIdOf, displayNameOf]) {
		const byName = listsBy(groups, nameOf);
		for (const resource of listed) {
			if (resource.id !== void 0 || matched.has(resource.address)) continue;
			take(resource, (byName.get(resource.key) ?? []).filter((group) => !taken.has(group.id)));
		}
	}
	addStrangers(org, section, groups.filter((group) => !taken.has(group.id)), matched);
	return matched;
}
function externalIdOf(group) {
	return group.externalId;
}
function displayNameOf(group) {
	return group.displayName;
}
function listsBy(groups, nameOf) {
	const lists = new Map();
	for (const group of groups) {
		const name = nameOf(group);
		if (name === void 0) continue;
		const list = lists.get(name);
		if (list === void 0) lists.set(name, [group]);
		else list.push(group);
	}
	return lists;
}
function addStrangers(org, section, strangers, matched) {
	const count = new Map();
	for (const { displayName } of strangers) count.set(displayName, (count.get(displayName) ?? 0) + 1);
	for (const group of strangers) {
		const plain = require_subject.formatAddress(org.key, section, group.displayName);
		const isFree = count.get(group.displayName) === 1 && !org.resources.has(plain);
		matched.set(isFree ? plain : require_subject.formatAddress(org.key, section, `${group.displayName} (${group.id})`), [group]);
	}
}
// src/providers/scim/adapter/group-reader.ts
const HIDDEN = "the service does not show who is there";
var GroupReader = class {
	#session;
	#scope;
	#builder;
	#accounts;
	#subjects;
	#hasExtension;
	#open = [];
	constructor(session, scope, builder, { accounts, subjects, hasExtension }) {
		this.#session = session;
		this.#scope = scope;
		this.#builder = builder;
		this.#accounts = accounts;
		this.#subjects = subjects;
		this.#hasExtension = hasExtension;
	}
	read() {
		const { groups, groupIds, options, context } = this.#session;
		const shown = [...groups.values()].filter((group) => roleOfGroup(options.profile, group.displayName) === void 0);
		const matched = matchAddresses(context.org, options.profile, shown);
		groupIds.clear();
		const owners = {};
		for (const [address, found] of matched) {
			const [group] = found;
			if (group === void 0) continue;
			if (found.length > 1) {
				this.#reportAmbiguous(address, found);
				continue;
			}
			groupIds.set(address, group.id);
			const owner = group.owner === void 0 ? void 0 : this.#subjectOfId(group.owner);
			if (owner !== void 0) owners[address] = owner;
			if (this.#isManaged()) this.#readGroup(address, group, owner);
		}
		this.#noticeEmpty();
		return {
			owners,
			open: this.#open
		};
	}
	#isManaged() {
		const { section } = this.#session.options.profile.collection;
		return this.#scope.isWhole === true || require_managed.isManaged(this.#session.context.org, section);
	}
	#subjectOfId(id) {
		return this.#subjects.get(id) ?? `id:${id}`;
	}
	#reportAmbiguous(address, found) {
		const { section, noun } = this.#session.options.profile.collection;
		if (!this.#isManaged()) return;
		const name = found[0]?.displayName ?? address;
		this.#builder.resource({
			address,
			section,
			title: name
		});
		this.#builder.setting(address, require_load.EXISTENCE, {
			value: true,
			fixed: "several go by this name"
		});
		this.#builder.gap({
			address,
			code: "AMBIGUOUS_NAME",
			message: `${found.length} ${noun}s are called "${name}": ${found.map((group) => group.id).join(", ")}.`,
			hint: `Pin the one that is meant with \`id:\`.`
		});
	}
	#readGroup(address, group, owner) {
		const { options, context } = this.#session;
		const { collection, extension } = options.profile;
		this.#builder.resource({
			address,
			section: collection.section,
			id: group.id,
			title: group.displayName
		});
		this.#readSettings(address, group, owner);
		if (extension !== void 0 && group.isPublic) this.#noticePublic(address, group);
		if (group.nested.length > 0) this.#noticeNested(address, group);
		const resource = context.org.resources.get(address);
		const isListed = resource !== void 0 ? resource.hasHolders : collection.lifecycle === "managed" || context.org.unlisted === "revoke";
		const isInScope = this.#scope.addresses === void 0 || this.#scope.addresses.has(address);
		if (this.#scope.isWhole !== true && (!isListed || !isInScope)) return;
		if (!options.profile.areMembersReadable) {
			this.#keepHidden(address, group);
			return;
		}
		this.#readMembers(address, group, owner);
	}
	#keepHidden(address, group) {
		if (this.#scope.isWhole === true) return;
		const wanted = this.#session.context.org.grants.get(address);
		const names = [];
		for (const user of this.#session.users.values()) {
			const identity = this.#accounts.of(user);
			const subject = this.#builder.subjectOf(identity);
			if (wanted?.has(subject) !== true) continue;
			names.push(subject);
			this.#builder.grant(address, {
				access: {},
				identity,
				ref: group.id,
				fixed: HIDDEN
			});
		}
		const who = names.length === 0 ? "its members are" : `its members (${names.sort().join(", ")}) are`;
		this.#builder.notice({
			severity: "warning",
			code: "MEMBERS_HIDDEN",
			address,
			message: `The service does not show who is on "${group.displayName}": ${who} neither added nor removed.`,
			hint: "Look after its members in the service itself."
		});
	}
	#noticeEmpty() {
		const { options, context, groupIds, groups } = this.#session;
		const { section, noun } = options.profile.collection;
		const lists = [...groupIds.keys()].some((address) => (context.org.grants.get(address)?.size ?? 0) > 0);
		const isEmpty = [...groups.values()].every((group) => group.members.length === 0);
		if (!lists || !isEmpty || !options.profile.areMembersReadable || !this.#isManaged()) return;
		this.#builder.notice({
			severity: "warning",
			code: "MEMBERS_MAY_BE_HIDDEN",
			address: `${this.#builder.root}/${section}`,
			message: `No ${noun} shows a single member. Some services never show them.`,
			hint: "If this is one of them, write members-readable: false in the organization."
		});
	}
	#readSettings(address, group, owner) {
		const { collection, extension, areMembersReadable } = this.#session.options.profile;
		const isNeverDeleted = collection.lifecycle === "adopted";
		const isDeclared = this.#session.context.org.resources.has(address);
		const isHidden = !areMembersReadable && !isDeclared && this.#scope.isWhole !== true;
		const ref = { ref: group.id };
		this.#builder.setting(address, require_load.EXISTENCE, {
			value: true,
			...ref,
			...isNeverDeleted ? { fixed: `rolecall never deletes a ${collection.noun}` } : isHidden ? { fixed: `${HIDDEN}, so nobody can know who would lose it` } : {}
		});
		if (extension === void 0 || !this.#hasExtension) return;
		if (owner !== void 0) this.#builder.setting(address, OWNER, {
			value: owner,
			...ref
		});
		if (group.whitelist.length > 0) this.#builder.setting(address, "whitelist", {
			value: writeEntries(group.whitelist),
			...ref
		});
	}
	#noticePublic(address, group) {
		this.#open.push(address);
		this.#builder.notice({
			severity: "warning",
			code: "PUBLIC_SPACE",
			address,
			message: `"${group.displayName}" is open to everybody: it is public, so every active user of the organization sees it, listed or not.`
		});
	}
	#noticeNested(address, group) {
		this.#builder.notice({
			severity: "warning",
			code: "NESTED_GROUP",
			address,
			message: `"${group.displayName}" has groups as members (${group.nested.join(", ")}); they are left alone.`
		});
	}
	#readMembers(address, group, owner) {
		const { org } = this.#session.context;
		this.#builder.open(address);
		const wanted = org.grants.get(address);
		const declared = org.settings.get(address)?.get(OWNER)?.value;
		const isOwnerSteady = owner !== void 0 && (declared === void 0 || declared === owner);
		for (const id of group.members) {
			const user = this.#session.users.get(id);
			const subject = this.#subjectOfId(id);
			if (isOwnerSteady && subject === owner) continue;
			const isComing = subject === declared && wanted?.has(subject) !== true;
			this.#memberOf(address, group, id, user, isComing ? "is to own it" : void 0);
		}
		const account = this.#session.users.get(group.owner ?? "");
		if (isOwnerSteady && wanted?.has(owner) === true && account !== void 0) this.#memberOf(address, group, account.id, account);
	}
	#memberOf(address, group, id, user, fixed) {
		if (user === void 0) {
			this.#builder.grant(address, {
				access: {},
				identity: { id },
				ref: group.id,
				fixed: "not a user of the organization"
			});
			return;
		}
		this.#builder.grant(address, {
			access: {},
			identity: this.#accounts.of(user),
			ref: group.id,
			...fixed === void 0 ? {} : { fixed }
		});
	}
};
// src/providers/scim/adapter/org-reader.ts
var OrgReader = class {
	#session;
	#scope;
	#features;
	#builder;
	#subjects = new Map();
	#accounts;
	constructor(session, scope, features) {
		this.#session = session;
		this.#scope = scope;
		this.#features = features;
		this.#builder = new require_live_builder.LiveOrgBuilder(session.context.org, session.context.directory);
		this.#accounts = new UserAccounts(session);
	}
	build(groupsFailure, declared, me) {
		const { clock, hosts } = this.#session.context;
		for (const notice of this.#features.notices) this.#builder.notice(notice);
		this.#readUsers();
		const { section } = this.#session.options.profile.collection;
		if (groupsFailure !== void 0) this.#builder.gap({
			address: `${this.#builder.root}/${section}`,
			code: groupsFailure.code,
			message: groupsFailure.message,
			...groupsFailure.details.hint === void 0 ? {} : { hint: groupsFailure.details.hint }
		});
		const { owners, open } = new GroupReader(this.#session, this.#scope, this.#builder, {
			accounts: this.#accounts,
			subjects: this.#subjects,
			hasExtension: this.#features.hasExtension
		}).read();
		const subject = declared ?? (me === void 0 ? "id:scim-token" : this.#subjects.get(me.id) ?? this.#builder.subjectOf(identityOf(me)));
		const account = this.#session.users.get(this.#session.userIds.get(subject) ?? "") ?? me;
		if (subject === "id:scim-token") this.#noticeActor();
		const facts = {
			areOwnersKnown: groupsFailure === void 0,
			owners,
			public: open,
			hasExtension: this.#features.hasExtension,
			readOnly: [...this.#features.readOnly].sort()
		};
		return this.#builder.build({
			...hosts.api === void 0 ? {} : { vendorId: hosts.api },
			actor: actorOf(this.#session, subject, account),
			readAt: new Date(clock.now()).toISOString(),
			facts
		});
	}
	#noticeActor() {
		this.#builder.notice({
			severity: "note",
			code: "ACTOR_UNKNOWN",
			address: this.#builder.root,
			message: "SCIM does not say whose token this is, so rolecall cannot see whether a plan would lock it out.",
			hint: "Name the account with `actor:` in the organization."
		});
	}
	#readUsers() {
		const { users, userIds, options, context } = this.#session;
		userIds.clear();
		this.#builder.open(this.#builder.root);
		let unknown = 0;
		for (const user of users.values()) this.#builder.meet(this.#accounts.of(user));
		this.#builder.settle();
		for (const user of users.values()) {
			if (user.active === void 0) unknown += 1;
			this.#noticeRoles(user);
			const subject = this.#builder.subjectOf(this.#accounts.of(user));
			this.#subjects.set(user.id, subject);
			userIds.set(subject, user.id);
			this.#builder.grant(this.#builder.root, this.#memberGrant(user, subject));
		}
		if (unknown > 0) this.#builder.notice({
			severity: "warning",
			code: "ACTIVE_UNKNOWN",
			address: this.#builder.root,
			message: `${unknown} users of ${context.org.name} are listed without \`active\`; they count as ${options.profile.activeDefault ? "active" : "disabled"}.`
		});
	}
	#memberGrant(user, subject) {
		const { options, context } = this.#session;
		const access = accessOf(user, options.profile);
		const isDeclared = context.org.grants.get(this.#builder.root)?.has(subject) === true;
		const isKept = access.disabled === true && options.removal === "disable" && !isDeclared && this.#scope.isImport !== true;
		const isUnclear = user.roles.some((role) => role.includes("+"));
		return {
			access,
			identity: this.#accounts.of(user),
			ref: user.id,
			...user.version === void 0 ? {} : { version: user.version },
			...isKept ? { fixed: "disabled, details kept" } : isUnclear ? { fixed: "a role with a + in its name" } : {}
		};
	}
	#noticeRoles(user) {
		const { profile } = this.#session.options;
		if (profile.hasOpenRoles || user.roles.length === 1) return;
		const who = user.email ?? user.userName;
		const isNone = user.roles.length === 0;
		this.#builder.notice({
			severity: "warning",
			code: isNone ? "NO_ROLE" : "SEVERAL_ROLES",
			address: this.#builder.root,
			message: isNone ? `${who} has no role.` : `${who} has several roles: ${user.roles.join(", ")}.`,
			hint: "Declare one role; rolecall does not guess which is meant."
		});
	}
};
// src/providers/scim/adapter/read.ts
async function readOrg(session, scope) {
	const features = await session.features();
	const declared = declaredActor(session);
	const [, groupsFailure, me] = await Promise.all([
		session.loadUsers(),
		wantsGroups(session, scope) ? loadGroups(session) : void 0,
		declared === void 0 ? askMe(session) : void 0
	]);
	if (groupsFailure === void 0) await session.seekMembers();
	session.join();
	await checkUsers(session, me);
	return new OrgReader(session, scope, features).build(groupsFailure, declared, me);
}
async function checkUsers(session, me) {
	const named = new Set(me === void 0 ? [] : [me.id]);
	for (const group of session.groups.values()) for (const id of [...group.members, ...group.owner === void 0 ? [] : [group.owner]]) if (!session.groups.has(id)) named.add(id);
	const path = await session.pathOf("users");
	const unlisted = await require_contradiction.findUnlisted(session.users, named, async (id) => {
		const answer = await session.client.send("GET", `${path}/${encodeURIComponent(id)}`);
		if (answer.status === 401) throw session.client.refusal(answer, true);
		return answer.status === 200 && textField(answer.body, "id") === id;
	});
	if (unlisted !== void 0) throw session.client.incomplete(path, require_contradiction.contradiction("users", unlisted));
}
function wantsGroups(session, scope) {
	const { profile } = session.options;
	return scope.isWhole === true || require_managed.isManaged(session.context.org, profile.collection.section) || profile.extension !== void 0 || profile.roleEncoding === "role-groups";
}
async function loadGroups(session) {
	try {
		await session.loadGroups();
		return;
	} catch (error) {
		if (!(error instanceof require_clock.ProviderError) || error.code !== "INCOMPLETE" || session.options.profile.roleEncoding === "role-groups") throw error;
		session.groups.clear();
		return error;
	}
}
// src/providers/scim/adapter/people.ts
const NOT_ABOUT_PEOPLE = new Set([
	"schemas",
	"id",
	"meta",
	"password",
	"photos",
	"x509certificates"
]);
async function readPeople(context) {
	const session = openSession(context);
	await session.loadUsers();
	await checkUsers(session, await askMe(session));
	return [...session.users.values()].map((user) => recordOf(user, session.users));
}
function recordOf(user, users) {
	const { id, userName, email, givenName, familyName, raw } = user;
	const name = textField(raw, "displayName") ?? textField(raw.name, "formatted");
	return {
		place: userName,
		id,
		...email === void 0 ? {} : { email },
		...name === void 0 ? {} : { name },
		...givenName === void 0 ? {} : { givenName },
		...familyName === void 0 ? {} : { familyName },
		isActive: user.active !== false,
		fields: fieldsOf(raw, users)
	};
}
function fieldsOf(raw, users) {
	const fields = {};
	const extensions = [];
	for (const [name, value] of Object.entries(raw)) {
		if (NOT_ABOUT_PEOPLE.has(name.toLowerCase())) continue;
		if (name.startsWith("urn:") && require_load.isJsonObject(value)) extensions.push([name, value]);
		else addField(fields, name, value, users);
	}
	for (const [urn, extension] of extensions) for (const [name, value] of Object.entries(extension)) {
		addField(fields, `${urn}:${name}`, value, users);
		if (fields[name] === void 0) addField(fields, name, value, users);
	}
	return fields;
}
function addField(fields, name, value, users) {
	if (Array.isArray(value)) {
		const texts = value.flatMap((item) => textOf(item, users) ?? []);
		if (texts.length > 0) fields[name] = texts;
		return;
	}
	if (require_load.isJsonObject(value) && textOf(value, users) === void 0) {
		for (const [part, inner] of Object.entries(value)) addField(fields, `${name}.${part}`, inner, users);
		return;
	}
	const plain = typeof value === "number" || typeof value === "boolean" ? value : textOf(value, users);
	if (plain !== void 0) fields[name] = plain;
}
function textOf(value, users) {
	if (typeof value === "string") return value === "" ? void 0 : value;
	const id = textField(value, "value");
	if (id === void 0) return void 0;
	return users.get(id)?.email ?? textField(value, "displayName") ?? textField(value, "display") ?? id;
}
// src/providers/scim/rules/check.ts
const WHITELIST = "whitelist";
function checkOrg(org, directory) {
	return [
		...checkActor(org, directory),
		...checkOwners(org),
		...checkWhitelists(org)
	];
}
function checkWhitelists(org) {
	return [...org.settings].flatMap(([address, settings]) => {
		const setting = settings.get(WHITELIST);
		if (setting === void 0) return [];
		const { isExact: isWhole, entries } = readWhitelist(setting.value);
		if (!isWhole || entries.length === 0 || !entries.every(({ value }) => isUnroutable(value))) return [];
		return [{
			severity: "warning",
			code: "WHITELIST_UNROUTABLE",
			address,
			message: `Nobody can connect from ${entries.map(({ value }) => value).join(" or ")}, so this whitelist shuts everybody out of ${address}.`,
			hint: "Write the networks that people connect from.",
			about: {
				address,
				setting: WHITELIST
			}
		}];
	});
}
function checkActor(org, directory) {
	const { actor } = readOptions(org.options);
	if (actor === void 0 || actor.includes("@") || directory.people.has(actor)) return [];
	return [{
		severity: "error",
		code: "UNKNOWN_ACTOR",
		address: org.key,
		message: `The account behind the token of ${org.key}, "${actor}", is neither in \`people\` nor an e-mail.`,
		hint: "Write a person's key or the e-mail of the account.",
		about: { address: require_subject.formatAddress(org.key) }
	}];
}
function checkOwners(org) {
	const { profile } = readOptions(org.options);
	const members = require_managed.isManaged(org, "members") ? org.grants.get(require_subject.formatAddress(org.key)) : void 0;
	const isWhole = require_managed.isExact(org, "members");
	const findings = [];
	for (const [address, settings] of org.settings) {
		const owner = settings.get(OWNER)?.value;
		if (typeof owner !== "string" || members === void 0) continue;
		const about = {
			address,
			setting: OWNER
		};
		const access = members.get(owner)?.access;
		if (access === void 0) {
			if (!isWhole) continue;
			findings.push({
				severity: "error",
				code: "OWNER_NOT_MEMBER",
				message: `${owner} is to own ${address}, but is not among the members of ${org.key}.`,
				hint: `Add ${owner} to \`members\`.`,
				about
			});
		} else if (access.disabled === true) findings.push({
			severity: "error",
			code: "OWNER_DISABLED",
			message: `${owner} is to own ${address}, but is disabled.`,
			about
		});
		else if (access.role !== void 0 && profile.owners.length > 0 && !profile.owners.includes(access.role)) findings.push({
			severity: "error",
			code: "OWNER_ROLE",
			message: `${owner} is to own ${address}, but is ${access.role}; an owner is ${profile.owners.join(" or ")}.`,
			about
		});
	}
	return findings;
}
// src/providers/scim/rules/derive.ts
const ADMINS = {
	to: {
		kind: "level",
		level: "admin"
	},
	access: {},
	because: "admins see every space of their organization"
};
const LISTED = [ADMINS];
const PUBLIC = [ADMINS, {
	to: { kind: "everybody" },
	access: {},
	because: "the space is public, so every active user of the organization sees it"
}];
const NOTHING = [];
const derive = (_book, facts) => {
	const { profile } = readOptions(facts.options);
	if (profile.extension === void 0) return { at: () => NOTHING };
	const open = require_derivation.factList(facts.read, "public");
	return { at: (address) => {
		if (require_subject.sectionOf(address) !== profile.collection.section) return NOTHING;
		return open.has(address) ? PUBLIC : LISTED;
	} };
};
// src/providers/scim/rules/owners.ts
function guardOwners(draft, profile, operations) {
	if (profile.extension === void 0) return {
		operations,
		escalations: []
	};
	const facts = draft.live.facts;
	const root = require_subject.formatAddress(draft.desired.key);
	const byId = new Map(operations.map((operation) => [operation.id, operation]));
	const escalations = [];
	return {
		operations: operations.map((operation) => {
			if (operation.kind === "setting") return operation.setting === "owner" ? afterNewOwner(operation, root, byId) : operation;
			if (operation.address !== root) return operation;
			if (!losesOwnership(operation)) return warnDemoted(operation, profile, ownedBy(facts, operation.subject));
			const unresolved = [];
			const needed = [];
			for (const address of ownedBy(facts, operation.subject)) {
				const change = byId.get(`${address} #${OWNER}`);
				if (change?.kind === "setting" && change.after !== operation.subject) needed.push(change.id);
				else unresolved.push(address);
			}
			if (unresolved.length > 0) escalations.push(ownerless(operation, profile, unresolved));
			else if (facts.areOwnersKnown === false) escalations.push(unknownOwner(operation, profile));
			return needed.length === 0 ? operation : {
				...operation,
				dependsOn: [...new Set([...operation.dependsOn, ...needed])].sort()
			};
		}),
		escalations
	};
}
function ownedBy(facts, subject) {
	return Object.entries(facts.owners ?? {}).filter(([, owner]) => owner === subject).map(([address]) => address).sort();
}
function losesOwnership(operation) {
	if (operation.action === "remove") return true;
	return operation.action === "update" && operation.before?.disabled !== true && operation.after?.disabled === true;
}
function ownerless(operation, profile, addresses) {
	const names = addresses.map((address) => `"${require_subject.parseAddress(address).name ?? address}"`).join(", ");
	const { noun } = profile.collection;
	return {
		operation: operation.id,
		text: `${operation.subject} owns the ${noun} ${names}; without them it would have no active owner. Declare a new \`owner:\` for it first.`
	};
}
function unknownOwner(operation, profile) {
	return {
		operation: operation.id,
		text: `The ${profile.collection.noun}s could not be read, so nobody knows whether ${operation.subject} owns one.`
	};
}
function afterNewOwner(operation, root, byId) {
	const membership = typeof operation.after === "string" ? byId.get(`${root} ${operation.after}`) : void 0;
	if (membership === void 0 || membership.action === "remove" || membership.direction === "less") return operation;
	return {
		...operation,
		dependsOn: [...new Set([...operation.dependsOn, membership.id])].sort()
	};
}
function warnDemoted(operation, profile, addresses) {
	const role = operation.after?.role;
	if (addresses.length === 0 || role === void 0 || profile.owners.length === 0 || profile.owners.includes(role)) return operation;
	const text = `owns ${addresses.map((address) => require_subject.parseAddress(address).name ?? address).join(", ")}, which a person with the role ${role} cannot be given; consider a new owner`;
	return {
		...operation,
		effects: [...operation.effects, {
			kind: "advice",
			text,
			subject: operation.subject
		}]
	};
}
// src/providers/scim/rules/refine.ts
function refineDraft(draft) {
	const options = readOptions(draft.desired.options);
	const explained = withDetails(draft).map((operation) => explain(draft, options, operation));
	const owned = guardOwners(draft, options.profile, explained);
	return {
		...draft,
		operations: owned.operations,
		escalations: [
			...draft.escalations,
			...owned.escalations,
			...powerEscalations(draft, options.profile, owned.operations)
		]
	};
}
function withDetails(draft) {
	const root = require_subject.formatAddress(draft.desired.key);
	if (!require_managed.isManaged(draft.desired, "members")) return draft.operations;
	const changes = new Map();
	for (const subject of draft.desired.grants.get(root)?.keys() ?? []) {
		const live = draft.live.grants.get(root)?.get(subject);
		const differing = live === void 0 || live.fixed !== void 0 ? {} : detailsOf(draft, subject, live);
		if (Object.keys(differing).length > 0) changes.set(subject, differing);
	}
	return [...draft.operations.map((operation) => {
		const details = operation.kind === "grant" && operation.address === root ? changes.get(operation.subject) : void 0;
		if (details === void 0 || operation.kind !== "grant" || operation.action === "add") return operation;
		changes.delete(operation.subject);
		return operation.action === "update" ? mergeDetails(operation, details) : operation;
	}), ...[...changes].map(([subject, details]) => detailOperation(draft, root, subject, details))];
}
function detailsOf(draft, subject, live) {
	const person = draft.directory.people.get(subject);
	if (person === void 0) return {};
	const { directory, desired } = draft;
	const email = directory.accountIdOf(subject, "scim", desired.key) !== void 0 ? void 0 : directory.emailOf(subject, "scim", desired.key);
	return differingDetails(live.access.details ?? {}, person, email);
}
function mergeDetails(operation, details) {
	return {
		...operation,
		after: {
			...operation.after,
			details
		},
		effects: [...operation.effects, ...detailEffects(operation.before?.details ?? {}, details)]
	};
}
function detailOperation(draft, root, subject, details) {
	const live = draft.live.grants.get(root)?.get(subject);
	const { details: before, ...access } = live?.access ?? {};
	return {
		kind: "grant",
		id: `${root} ${subject}`,
		org: draft.desired.key,
		provider: draft.desired.provider,
		address: root,
		subject,
		action: "update",
		...live === void 0 ? {} : { before: live.access },
		after: {
			...access,
			details
		},
		direction: "none",
		reason: {
			code: "changed",
			text: `${Object.keys(details).map(wordFor).join(" and ")} differ from the files`
		},
		origins: [],
		effects: detailEffects(before ?? {}, details),
		dependsOn: [],
		phase: 0,
		...live === void 0 ? {} : { observed: {
			access: live.access,
			identity: live.identity,
			...live.version === void 0 ? {} : { version: live.version },
			...live.ref === void 0 ? {} : { ref: live.ref }
		} }
	};
}
function wordFor(detail) {
	if (detail === "email") return "e-mail";
	return detail === "givenName" ? "first name" : "last name";
}
function detailEffects(before, after) {
	return Object.entries(after).map(([key, value]) => ({
		kind: "note",
		text: `${wordFor(key)}: ${before[key] ?? "none"} -> ${value}`
	}));
}
function explain(draft, options, operation) {
	if (operation.kind !== "grant") return explainOwner(draft, options.profile, operation);
	if (operation.address !== require_subject.formatAddress(draft.desired.key)) return explainHolder(draft, options.profile, operation);
	const effects = [...operation.effects, ...memberEffects(draft, options, operation)];
	return operation.action === "remove" ? {
		...operation,
		effects
	} : {
		...operation,
		effects,
		settles: "now"
	};
}
function memberEffects(draft, options, operation) {
	const { subject, before, after } = operation;
	const note = (text) => ({
		kind: "note",
		text,
		subject
	});
	if (operation.action === "remove") return options.removal === "delete" ? [note("removed: the account and its details are deleted, which cannot be undone")] : [note("disabled: blocked, details and assignments kept; declare the person again to enable them")];
	if (operation.action === "add") return nameAdvice(draft, options.profile, subject);
	if (before?.disabled === true && after?.disabled !== true) return [note("enabled again with the details that were kept")];
	return before?.disabled !== true && after?.disabled === true ? [note("disabled: blocked, details and assignments kept")] : [];
}
function nameAdvice(draft, profile, subject) {
	const person = draft.directory.people.get(subject);
	if (!profile.needsNames || person !== void 0 && namePartsOf(person) !== void 0) return [];
	const email = draft.directory.emailOf(subject, "scim", draft.desired.key) ?? subject;
	const { givenName, familyName } = newNameParts(draft.directory, subject, email);
	return [{
		kind: "advice",
		subject,
		text: `${profile.title} needs a first and a last name; "${givenName} ${familyName}" is written until \`people\` gives one`
	}];
}
function explainHolder(draft, profile, operation) {
	if (operation.action !== "remove") return {
		...operation,
		settles: "now"
	};
	return {
		...operation,
		effects: [...operation.effects, ...keptByRole(draft, profile, operation.subject)]
	};
}
function explainOwner(draft, profile, operation) {
	if (operation.setting !== "owner" || typeof operation.before !== "string") return operation;
	return {
		...operation,
		effects: [...operation.effects, ...keptByRole(draft, profile, operation.before)]
	};
}
function keptByRole(draft, profile, subject) {
	const role = draft.live.grants.get(require_subject.formatAddress(draft.desired.key))?.get(subject)?.access.role;
	if (role === void 0 || !profile.groupManagers.includes(role) || profile.extension === void 0) return [];
	return [{
		kind: "note",
		text: `keeps access as ${role}: every ${role} reaches every ${profile.collection.noun}`,
		subject
	}];
}
function powerEscalations(draft, profile, operations) {
	const { powers, subject: actor } = draft.live.actor;
	const facts = draft.live.facts;
	const root = require_subject.formatAddress(draft.desired.key);
	const lacks = (roles) => roles.length > 0 && powers.length > 0 && !powers.some((power) => roles.includes(power));
	const isUserPower = lacks(profile.userManagers);
	const isGroupPower = lacks(profile.groupManagers);
	return operations.flatMap((operation) => {
		const text = operation.address === root ? isUserPower && `Only ${profile.userManagers.join(" or ")} manages users, and ${actor} is ${powers.join(", ")}.` : isGroupPower && facts.owners?.[operation.address] !== actor && `Only ${profile.groupManagers.join(" or ")} or the owner changes a ${profile.collection.noun}, and ${actor} is ${powers.join(", ")}.`;
		return [...text === false ? [] : [{
			operation: operation.id,
			text
		}], ...extensionEscalation(operation, profile, facts)];
	});
}
function extensionEscalation(operation, profile, facts) {
	if (operation.kind !== "setting" || operation.setting !== "owner" && operation.setting !== "whitelist") return [];
	if (facts.hasExtension === false) return [{
		operation: operation.id,
		text: `The service does not announce ${profile.extension ?? "the extension"}, so it keeps no ${operation.setting}. Take \`${operation.setting}\` out of the file.`
	}];
	if (facts.readOnly?.includes(operation.setting) !== true) return [];
	return [{
		operation: operation.id,
		text: `The service lets nobody change ${operation.setting} (read-only in its schema).`
	}];
}
// src/providers/scim/index.ts
const scim = {
	id: "scim",
	title: "SCIM 2.0",
	tokenVariables: ["SCIM_TOKEN"],
	variablePrefixes: ["SCIM_"],
	tokenHelp: "Set SCIM_TOKEN to a bearer token of the service that may read and write users and groups.",
	hosts: [{
		name: "api",
		variables: ["SCIM_URL"]
	}],
	shape: shapeOf,
	variants,
	emails: "unverified",
	hasInvitations: false,
	check: checkOrg,
	refine: refineDraft,
	predictReads,
	abilities,
	derive,
	connect,
	readDirectory: readPeople
};
function predictReads(org) {
	const { profile, actor } = readOptions(org.options);
	const wantsGroups = require_managed.isManaged(org, profile.collection.section) || profile.extension !== void 0 || profile.roleEncoding === "role-groups";
	const pages = (entries) => Math.max(1, Math.ceil(entries / 200));
	return 3 + pages(org.grants.get(require_subject.formatAddress(org.key))?.size ?? 0) + (wantsGroups ? pages(org.resources.size) : 0) + (actor === void 0 ? 1 : 0);
}
function connect(context) {
	const session = openSession(context);
	let features;
	return {
		identify: async () => await identify(session),
		organizations: async () => await listOrganizations(session),
		read: async (scope) => {
			features = await session.features();
			return await readOrg(session, scope);
		},
		apply: async (operation) => await applyOperation(session, operation),
		batching: {
			limit: () => session.canBulk && features?.hasBulk === true ? features.bulkLimit : 1,
			key: (operation) => batchKey(session, features, operation),
			applyAll: async (operations) => await performAll(session, operations)
		},
		observe: async (operation) => await observe(session, operation),
		afterApply: async (operations) => await adviseHidden(session, operations)
	};
}
function batchKey(session, features, operation) {
	if (!session.canBulk || features?.hasBulk !== true) return void 0;
	const isMember = operation.address === require_subject.formatAddress(session.context.org.key);
	if (isMember && session.options.profile.roleEncoding === "role-groups") return void 0;
	const isCreation = operation.action === "add" && (isMember || operation.kind === "setting");
	if (!features.hasPatch && !isCreation) return void 0;
	return isMember ? "users" : "groups";
}
exports.scim = scim;
