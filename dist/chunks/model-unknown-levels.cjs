"use strict";
const require_diagnostic = require("./model-diagnostic.cjs");
// src/model/append.ts
function append(list, more) {
	for (const item of more) list.push(item);
}
function appendUnder(lists, key, item) {
	const list = lists.get(key);
	if (list === void 0) lists.set(key, [item]);
	else list.push(item);
}
// src/model/unknown-levels.ts
const UNKNOWN_PREFIX = "unknown:";
function unknownNameIn(text) {
	if (!text.startsWith("unknown:")) return void 0;
	const name = text.slice(8);
	return name.trim() === "" ? void 0 : name;
}
function writtenName(levels, name) {
	return isKnown(levels, name) ? name : `${UNKNOWN_PREFIX}${name}`;
}
function unknownLevels(form, access) {
	switch (form.form) {
		case "role": return form.isOpen === true || access.role === void 0 || isKnownRole(form.roles, access.role) ? [] : [access.role];
		case "permissions": return (access.permissions ?? []).filter((name) => !isKnown(form.permissions, name));
		case "environments": return [...access.permissions ?? [], ...Object.entries(access.environments ?? {}).flatMap(([type, role]) => isKnown(form.environmentRoles, role) ? [] : [`${role} on ${type}`])];
		case "listed": return [];
	}
}
function keepUnknown(form, live, desired) {
	if (unknownLevels(form, live).length === 0) return desired;
	const kept = keep(form, live, desired);
	return require_diagnostic.satisfies(kept, desired) && require_diagnostic.satisfies(desired, kept) ? desired : kept;
}
function keep(form, live, desired) {
	switch (form.form) {
		case "role": return {
			...desired,
			...live.role === void 0 ? {} : { role: live.role }
		};
		case "permissions": return require_diagnostic.normalizeAccess(form, {
			...desired,
			permissions: [...desired.permissions ?? [], ...unknownLevels(form, live)]
		});
		case "environments": {
			const held = Object.entries(live.environments ?? {}).filter(([, role]) => !isKnown(form.environmentRoles, role));
			return require_diagnostic.normalizeAccess(form, {
				...desired,
				environments: {
					...desired.environments,
					...Object.fromEntries(held)
				},
				permissions: [...desired.permissions ?? [], ...live.permissions ?? []]
			});
		}
		case "listed": return desired;
	}
}
function isKnownRole(roles, role) {
	return role.split("+").every((one) => isKnown(roles, one));
}
function isKnown(levels, name) {
	return levels.some((level) => level.name === name);
}
Object.defineProperty(exports, "UNKNOWN_PREFIX", {
	enumerable: true,
	get: function() {
		return UNKNOWN_PREFIX;
	}
});
Object.defineProperty(exports, "append", {
	enumerable: true,
	get: function() {
		return append;
	}
});
Object.defineProperty(exports, "appendUnder", {
	enumerable: true,
	get: function() {
		return appendUnder;
	}
});
Object.defineProperty(exports, "keepUnknown", {
	enumerable: true,
	get: function() {
		return keepUnknown;
	}
});
Object.defineProperty(exports, "unknownLevels", {
	enumerable: true,
	get: function() {
		return unknownLevels;
	}
});
Object.defineProperty(exports, "unknownNameIn", {
	enumerable: true,
	get: function() {
		return unknownNameIn;
	}
});
Object.defineProperty(exports, "writtenName", {
	enumerable: true,
	get: function() {
		return writtenName;
	}
});
