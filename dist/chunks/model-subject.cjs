"use strict";
let node_url = require("node:url");
// src/model/address.ts
const escapePart = (part) => part.includes("/") || part.includes("%") ? part.replaceAll("%", "%25").replaceAll("/", "%2F") : part;
const unescapePart = (part) => part.includes("%") ? part.replaceAll("%2F", "/").replaceAll("%25", "%") : part;
function formatAddress(org, section, name) {
	if (section === void 0 || name === void 0) return escapePart(org);
	return `${escapePart(org)}/${escapePart(section)}/${escapePart(name)}`;
}
function parseAddress(address) {
	const start = address.indexOf("/");
	if (start === -1) return { org: unescapePart(address) };
	const org = unescapePart(address.slice(0, start));
	const end = address.indexOf("/", start + 1);
	if (end === -1) return { org };
	return {
		org,
		section: unescapePart(address.slice(start + 1, end)),
		name: unescapePart(address.slice(end + 1))
	};
}
function sectionOf(address) {
	const start = address.indexOf("/");
	const end = address.indexOf("/", start + 1);
	return start === -1 || end === -1 ? void 0 : unescapePart(address.slice(start + 1, end));
}
// src/model/access.ts
function normalizePermissions(permissions) {
	return [...new Set(permissions)].sort();
}
function normalizeEnvironments(environments) {
	return Object.fromEntries(Object.entries(environments).sort(([a], [b]) => a < b ? -1 : 1));
}
function sameList(a, b) {
	if (a === b) return true;
	if (a === void 0 || b === void 0 || a.length !== b.length) return false;
	return a.every((item, index) => item === b[index]);
}
function sameRecord(a, b) {
	if (a === b) return true;
	const keysA = Object.keys(a ?? {});
	const keysB = Object.keys(b ?? {});
	if (keysA.length !== keysB.length) return false;
	return keysA.every((key) => a?.[key] === b?.[key]);
}
function satisfies(live, desired) {
	if (live === desired) return true;
	if (live.role !== desired.role || live.disabled !== desired.disabled) return false;
	if (!sameList(live.permissions, desired.permissions)) return false;
	if (!sameRecord(live.environments, desired.environments)) return false;
	if (desired.details === void 0) return true;
	return Object.entries(desired.details).every(([key, value]) => live.details?.[key] === value);
}
// src/model/compare.ts
function normalizeAccess(form, access) {
	const rest = {
		...access.disabled === true ? { disabled: true } : {},
		...access.details !== void 0 && Object.keys(access.details).length > 0 ? { details: normalizeEnvironments(access.details) } : {}
	};
	switch (form.form) {
		case "role": return {
			...access.role === void 0 ? {} : { role: access.role },
			...rest
		};
		case "permissions": return {
			permissions: normalizePermissionSet(form, access.permissions ?? []),
			...rest
		};
		case "environments": return {
			...normalizeEnvironmentAccess(form, access),
			...rest
		};
		case "listed": return rest;
	}
}
function normalizePermissionSet(form, permissions) {
	const all = new Set([...permissions, ...form.always ?? []]);
	for (const [bringer, brought] of Object.entries(form.brings ?? {})) {
		if (!all.has(bringer)) continue;
		for (const permission of brought) all.delete(permission);
	}
	return normalizePermissions(all);
}
function normalizeEnvironmentAccess(form, access) {
	const top = form.roles.at(-1)?.name;
	const more = access.permissions ?? [];
	const rest = more.length === 0 ? {} : { permissions: normalizePermissions(more) };
	if (access.role !== void 0 && access.role === top) return {
		role: access.role,
		...rest
	};
	const environments = normalizeEnvironments(access.environments ?? {});
	const role = access.role ?? form.base;
	return Object.keys(environments).length === 0 ? {
		role,
		...rest
	} : {
		role,
		environments,
		...rest
	};
}
function compareAccess(form, before, after) {
	if (before === void 0) return after === void 0 ? "none" : after.disabled === true ? "none" : "more";
	if (after === void 0) return "less";
	return combine([combine([before.disabled === after.disabled ? "none" : after.disabled === true ? "less" : "more"]), compareLevels(form, before, after)]);
}
function compareLevels(form, before, after) {
	switch (form.form) {
		case "role": return compareOpenRoles(form, before.role, after.role);
		case "permissions": return compareSets(form, before.permissions ?? [], after.permissions ?? []);
		case "environments": return compareEnvironments(form, before, after);
		case "listed": return "none";
	}
}
function compareRoles(roles, before, after) {
	if (before === after) return "none";
	const rank = (role) => role === void 0 ? -1 : roles.findIndex((r) => r.name === role);
	const from = rank(before);
	const to = rank(after);
	if (before !== void 0 && from < 0 || after !== void 0 && to < 0) return "mixed";
	return to > from ? "more" : "less";
}
function compareOpenRoles(form, before, after) {
	const { roles, openBetween } = form;
	const direction = compareRoles(roles, before, after);
	if (direction !== "mixed" || openBetween === void 0) return direction;
	const rank = (role) => roles.findIndex(({ name }) => name === role);
	const [from, to] = [rank(before), rank(after)];
	if (before === void 0 || after === void 0) return before === void 0 ? "more" : "less";
	const known = Math.max(from, to);
	if (known < 0) return "mixed";
	const isMost = known >= rank(openBetween.most);
	if (!isMost && known > rank(openBetween.least)) return "mixed";
	return isMost === to >= 0 ? "more" : "less";
}
function compareSets(form, before, after) {
	const reach = (permissions) => new Set(permissions.flatMap((permission) => [permission, ...form.brings?.[permission] ?? []]));
	const from = reach(before);
	const to = reach(after);
	return combine([[...to].some((permission) => !from.has(permission)) ? "more" : "none", [...from].some((permission) => !to.has(permission)) ? "less" : "none"]);
}
function compareEnvironments(form, before, after) {
	const whole = combine([compareSets({
		form: "permissions",
		permissions: []
	}, before.permissions ?? [], after.permissions ?? []), compareRoles(form.roles, before.role, after.role)]);
	const top = form.roles.at(-1)?.name;
	if (before.role === top || after.role === top) return whole;
	return combine([whole, ...form.environments.map((type) => compareRoles(form.environmentRoles, before.environments?.[type], after.environments?.[type]))]);
}
function combine(directions) {
	const seen = new Set(directions.filter((direction) => direction !== "none"));
	if (seen.size === 0) return "none";
	if (seen.size > 1) return "mixed";
	return [...seen][0] ?? "none";
}
function uniteAccess(form, a, b) {
	const disabled = a.disabled === true && b.disabled === true ? { disabled: true } : {};
	switch (form.form) {
		case "role": return normalizeAccess(form, {
			...higher(a.role, b.role, compareOpenRoles(form, a.role, b.role)),
			details: {
				...a.details,
				...b.details
			},
			...disabled
		});
		case "permissions": return normalizeAccess(form, { permissions: [...a.permissions ?? [], ...b.permissions ?? []] });
		case "environments": {
			const types = new Set([...Object.keys(a.environments ?? {}), ...Object.keys(b.environments ?? {})]);
			const environments = {};
			for (const type of types) {
				const role = higherRole(form.environmentRoles, a.environments?.[type], b.environments?.[type]).role;
				if (role !== void 0) environments[type] = role;
			}
			const permissions = [...a.permissions ?? [], ...b.permissions ?? []];
			return normalizeAccess(form, {
				...higherRole(form.roles, a.role, b.role),
				environments,
				permissions
			});
		}
		case "listed": return {};
	}
}
function higherRole(roles, a, b) {
	return higher(a, b, compareRoles(roles, a, b));
}
function higher(a, b, direction) {
	const role = a === void 0 ? b : b === void 0 ? a : direction === "more" ? b : a;
	return role === void 0 ? {} : { role };
}
function describeAccess(access) {
	const parts = [];
	const environments = Object.entries(access.environments ?? {});
	if (access.role !== void 0 && environments.length === 0) parts.push(access.role);
	parts.push(...environments.map(([type, role]) => `${role} on ${type}`));
	if (access.permissions !== void 0) parts.push(access.permissions.length === 0 ? "no permissions" : access.permissions.join(", "));
	if (parts.length === 0) parts.push("member");
	return `${parts.join(", ")}${access.disabled === true ? " (disabled)" : ""}`;
}
// src/model/subject.ts
const GROUPS = "groups";
function groupSubject(name) {
	return `group:${name}`;
}
function groupNameOf(subject) {
	return subject.startsWith("group:") ? subject.slice(6) : void 0;
}
function idSubject(id) {
	return `id:${id}`;
}
function idOfSubject(subject) {
	return subject.startsWith("id:") ? subject.slice(3) : void 0;
}
function accountSubject(base, id) {
	return `${base}#${id.replaceAll(/[%@#\s]/gu, (character) => encodeURIComponent(character))}`;
}
function holderOfAccount(subject) {
	if (subject.startsWith("id:") || subject.startsWith("group:")) return subject;
	const mark = subject.lastIndexOf("#");
	return mark > 0 && !subject.includes("@", mark) ? subject.slice(0, mark) : subject;
}
function normalizeEmail(email) {
	const text = email.trim().normalize("NFC").toLowerCase();
	const at = text.lastIndexOf("@");
	if (at === -1 || !/[^\0-\x7f]/u.test(text.slice(at))) return text;
	const domain = (0, node_url.domainToASCII)(text.slice(at + 1));
	return domain === "" ? text : `${text.slice(0, at)}@${domain}`;
}
Object.defineProperty(exports, "GROUPS", {
	enumerable: true,
	get: function() {
		return GROUPS;
	}
});
Object.defineProperty(exports, "accountSubject", {
	enumerable: true,
	get: function() {
		return accountSubject;
	}
});
Object.defineProperty(exports, "compareAccess", {
	enumerable: true,
	get: function() {
		return compareAccess;
	}
});
Object.defineProperty(exports, "describeAccess", {
	enumerable: true,
	get: function() {
		return describeAccess;
	}
});
Object.defineProperty(exports, "formatAddress", {
	enumerable: true,
	get: function() {
		return formatAddress;
	}
});
Object.defineProperty(exports, "groupNameOf", {
	enumerable: true,
	get: function() {
		return groupNameOf;
	}
});
Object.defineProperty(exports, "groupSubject", {
	enumerable: true,
	get: function() {
		return groupSubject;
	}
});
Object.defineProperty(exports, "holderOfAccount", {
	enumerable: true,
	get: function() {
		return holderOfAccount;
	}
});
Object.defineProperty(exports, "idOfSubject", {
	enumerable: true,
	get: function() {
		return idOfSubject;
	}
});
Object.defineProperty(exports, "idSubject", {
	enumerable: true,
	get: function() {
		return idSubject;
	}
});
Object.defineProperty(exports, "normalizeAccess", {
	enumerable: true,
	get: function() {
		return normalizeAccess;
	}
});
Object.defineProperty(exports, "normalizeEmail", {
	enumerable: true,
	get: function() {
		return normalizeEmail;
	}
});
Object.defineProperty(exports, "parseAddress", {
	enumerable: true,
	get: function() {
		return parseAddress;
	}
});
Object.defineProperty(exports, "satisfies", {
	enumerable: true,
	get: function() {
		return satisfies;
	}
});
Object.defineProperty(exports, "sectionOf", {
	enumerable: true,
	get: function() {
		return sectionOf;
	}
});
Object.defineProperty(exports, "uniteAccess", {
	enumerable: true,
	get: function() {
		return uniteAccess;
	}
});
