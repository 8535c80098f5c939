"use strict";
const require_load = require("./app-load-load.cjs");
const require_clock = require("./http-clock.cjs");
// src/edit/read-levels.ts
function readLevels(form, written, where) {
	const parts = (written ?? "").split(/[,\s]+/u).map((part) => part.trim()).filter((part) => part !== "");
	switch (form.form) {
		case "listed":
			if (parts.length === 0 || parts.length === 1 && parts[0] === (form.role ?? "member")) return {};
			if (form.role !== void 0) throw new require_clock.UsageError("EDIT_UNSAFE", `${where} is written as a list, and everybody on it is ${form.role}.`, `Write it as a mapping first: { NAME: ${form.role} }.`);
			throw new require_clock.UsageError("UNKNOWN_ROLE", `On ${where} one is listed or not; there are no roles.`, "Leave the role out.");
		case "role": return { role: readRole(form.roles, form.isOpen === true, parts, where) };
		case "permissions": return { permissions: readPermissions(form.permissions, parts, where) };
		case "environments": return readEnvironments(form, parts, where);
	}
}
function readRole(roles, isOpen, parts, where) {
	const [first, second] = parts;
	if (first === void 0) throw missingRole(where, namesOf(roles));
	const role = ownWord(roles, first);
	if (second !== void 0) throw new require_clock.UsageError("UNKNOWN_ROLE", `On ${where} one role is held, not several.`, `One of ${namesOf(roles).join(", ")}.`);
	if (isOpen || namesOf(roles).includes(role)) return role;
	throw unknownLevel("UNKNOWN_ROLE", "role", role, namesOf(roles), where);
}
function readPermissions(known, parts, where) {
	if (parts.length === 0) throw missingRole(where, [...namesOf(known), "none"]);
	if (parts.length === 1 && (parts[0] === "none" || parts[0] === "[]")) return [];
	const names = parts.map((part) => ownWord(known, part));
	const unknown = names.find((part) => !namesOf(known).includes(part));
	if (unknown !== void 0) throw unknownLevel("UNKNOWN_PERMISSION", "permission", unknown, namesOf(known), where);
	return names;
}
function readEnvironments(form, parts, where) {
	if (parts.length === 0) throw missingRole(where, namesOf(form.roles));
	let role;
	const environments = {};
	for (const part of parts) {
		const split = splitType(part);
		if (split === void 0) role = readWholeRole(form, part, where);
		else for (const type of typesOf(form, split.type, where)) environments[type] = readRole(form.environmentRoles, false, [lengthened(split.role, namesOf(form.environmentRoles))], `${where}, ${type}`);
	}
	const types = Object.keys(environments);
	if (role !== void 0 && role === form.roles.at(-1)?.name && types.length > 0) throw new require_clock.UsageError("REDUNDANT_ACCESS", `${role} includes every role on ${types.join(" and ")} already.`, `Write ${role} alone.`);
	return {
		...role === void 0 ? {} : { role },
		...types.length === 0 ? {} : { environments }
	};
}
function readWholeRole(form, role, where) {
	const names = namesOf(form.roles);
	if (names.includes(role)) return role;
	if (!namesOf(form.environmentRoles).includes(role)) throw unknownLevel("UNKNOWN_ROLE", "role", role, names, where);
	throw new require_clock.UsageError("UNKNOWN_ROLE", `${role} is a role on environment types, not on the whole of ${where}.`, `Write for example ${role}@${form.environments.at(-1) ?? "development"}.`);
}
function splitType(part) {
	const at = part.indexOf("@");
	if (at >= 0) return {
		role: part.slice(0, at),
		type: part.slice(at + 1)
	};
	const colon = part.indexOf(":");
	return colon < 0 ? void 0 : {
		type: part.slice(0, colon),
		role: part.slice(colon + 1)
	};
}
function typesOf(form, text, where) {
	if (text === "*" || text === "%") return form.environments;
	const type = lengthened(text, form.environments);
	if (form.environments.includes(type)) return [type];
	throw unknownLevel("UNKNOWN_ENVIRONMENT_TYPE", "environment type", text, form.environments, where);
}
function lengthened(text, names) {
	if (names.includes(text) || text === "") return text;
	const [name, second] = names.filter((one) => one.startsWith(text.toLowerCase()));
	return name === void 0 || second !== void 0 ? text : name;
}
function ownWord(levels, text) {
	if (levels.some(({ name }) => name === text)) return text;
	const lower = text.toLowerCase();
	return levels.find(({ name, onWire }) => name === lower || onWire?.includes(lower) === true)?.name ?? text;
}
function namesOf(levels) {
	return levels.map((level) => level.name);
}
function missingRole(where, names) {
	return new require_clock.UsageError("MISSING_ROLE", `The role on ${where} is missing.`, `One of ${names.join(", ")}.`);
}
function unknownLevel(code, noun, name, names, where) {
	const hint = require_load.suggestion(name, names) ?? `One of ${names.join(", ")}.`;
	return new require_clock.UsageError(code, `There is no ${noun} "${name}" on ${where}.`, hint);
}
Object.defineProperty(exports, "readLevels", {
	enumerable: true,
	get: function() {
		return readLevels;
	}
});
