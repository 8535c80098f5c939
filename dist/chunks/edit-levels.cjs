"use strict";
const require_load = require("./app-load-load.cjs");
const require_clock = require("./http-clock.cjs");
// src/edit/levels.ts
function checkTerms(terms, now) {
	if (terms.until === void 0) return terms;
	const end = require_load.parseUntil(terms.until);
	if (end === void 0) throw new require_clock.UsageError("BAD_DATE", `"${terms.until}" is neither a date nor an instant.`, "Write it like 2026-12-31 or 2026-12-31T18:00:00Z.");
	if (end < now) throw new require_clock.UsageError("BAD_DATE", `${terms.until} is past, so nothing would be granted.`, "Give a later date.");
	return terms;
}
function addLevels(form, before, levels, terms) {
	const old = partsOf(form, before);
	const kept = {
		...old.rest,
		...terms
	};
	switch (form.form) {
		case "listed": return kept;
		case "role": return compact(kept, "role", levels.role ?? old.role ?? "");
		case "permissions": return compact(kept, "permissions", unique([...old.permissions, ...levels.permissions ?? []]));
		case "environments": return addEnvironments(form, old, levels, kept);
	}
}
function addEnvironments(form, old, levels, kept) {
	const top = form.roles.at(-1)?.name;
	if (levels.role !== void 0 && levels.role === top) return compact(kept, "role", levels.role);
	const environments = {
		...old.environments,
		...levels.environments
	};
	return writeEnvironments(form, levels.role ?? (old.role === top ? void 0 : old.role), environments, kept);
}
function writeEnvironments(form, role, environments, kept) {
	const types = [...form.environments].reverse().filter((type) => environments[type] !== void 0);
	if (types.length === 0) return compact(kept, "role", role ?? form.base);
	const ordered = Object.fromEntries(types.map((type) => [type, environments[type]]));
	return {
		...role === void 0 ? {} : { role },
		...ordered,
		...kept
	};
}
function removeLevels(form, before, levels, where) {
	const old = partsOf(form, before);
	switch (form.form) {
		case "listed": return;
		case "role":
			requireHeld(old.role === levels.role, levels.role ?? "", where);
			return;
		case "permissions": {
			for (const name of levels.permissions ?? []) requireHeld(old.permissions.includes(name), name, where);
			const left = old.permissions.filter((name) => levels.permissions?.includes(name) !== true);
			return compact(old.rest, "permissions", left);
		}
		case "environments": {
			for (const [type, role] of Object.entries(levels.environments ?? {})) requireHeld(old.environments[type] === role, `${role}@${type}`, where);
			if (levels.role !== void 0) requireHeld(old.role === levels.role, levels.role, where);
			const left = Object.fromEntries(Object.entries(old.environments).filter(([type]) => levels.environments?.[type] === void 0));
			const role = levels.role === void 0 ? old.role : void 0;
			if (role === void 0 && Object.keys(left).length === 0) return void 0;
			return writeEnvironments(form, role, left, old.rest);
		}
	}
}
function requireHeld(isHeld, level, where) {
	if (isHeld) return;
	throw new require_clock.UsageError("NOT_HELD", `The entry on ${where} does not give ${level}.`, "`rolecall explain` shows what it gives.");
}
function partsOf(form, written) {
	if (typeof written === "string" && form.form !== "listed") return {
		role: written,
		permissions: [],
		environments: {},
		rest: {}
	};
	if (Array.isArray(written)) return {
		permissions: textsIn(written),
		environments: {},
		rest: {}
	};
	if (!require_load.isJsonObject(written)) return {
		permissions: [],
		environments: {},
		rest: {}
	};
	const { role, permissions, ...others } = written;
	const types = form.form === "environments" ? form.environments : [];
	const isType = (key) => types.includes(key);
	return {
		...typeof role === "string" ? { role } : {},
		permissions: Array.isArray(permissions) ? textsIn(permissions) : [],
		environments: Object.fromEntries(Object.entries(others).filter((entry) => isType(entry[0]) && typeof entry[1] === "string")),
		rest: Object.fromEntries(Object.entries(others).filter(([key]) => !isType(key)))
	};
}
function textsIn(list) {
	return list.filter((item) => typeof item === "string");
}
function unique(names) {
	return [...new Set(names)];
}
function compact(rest, key, value) {
	return Object.keys(rest).length === 0 ? value : {
		[key]: value,
		...rest
	};
}
Object.defineProperty(exports, "addLevels", {
	enumerable: true,
	get: function() {
		return addLevels;
	}
});
Object.defineProperty(exports, "checkTerms", {
	enumerable: true,
	get: function() {
		return checkTerms;
	}
});
Object.defineProperty(exports, "compact", {
	enumerable: true,
	get: function() {
		return compact;
	}
});
Object.defineProperty(exports, "partsOf", {
	enumerable: true,
	get: function() {
		return partsOf;
	}
});
Object.defineProperty(exports, "removeLevels", {
	enumerable: true,
	get: function() {
		return removeLevels;
	}
});
Object.defineProperty(exports, "writeEnvironments", {
	enumerable: true,
	get: function() {
		return writeEnvironments;
	}
});
