"use strict";
const require_clock = require("./http-clock.cjs");
const require_json = require("./model-json.cjs");
const require_load = require("./app-load-load.cjs");
const require_diagnostic = require("./model-diagnostic.cjs");
const require_tight_lists = require("./edit-tight-lists.cjs");
const require_subject_text = require("./edit-subject-text.cjs");
// src/edit/levels.ts
function readLevels(form, written, where) {
	const parts = (written ?? "").split(",").map((part) => part.trim()).filter((part) => part !== "");
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
	const [role, second] = parts;
	if (role === void 0) throw missingRole(where, namesOf(roles));
	if (second !== void 0) throw new require_clock.UsageError("UNKNOWN_ROLE", `On ${where} one role is held, not several.`, `One of ${namesOf(roles).join(", ")}.`);
	if (isOpen || namesOf(roles).includes(role)) return role;
	throw unknownLevel("UNKNOWN_ROLE", "role", role, namesOf(roles), where);
}
function readPermissions(known, parts, where) {
	if (parts.length === 0) throw missingRole(where, [...namesOf(known), "none"]);
	if (parts.length === 1 && (parts[0] === "none" || parts[0] === "[]")) return [];
	const unknown = parts.find((part) => !namesOf(known).includes(part));
	if (unknown !== void 0) throw unknownLevel("UNKNOWN_PERMISSION", "permission", unknown, namesOf(known), where);
	return parts;
}
function readEnvironments(form, parts, where) {
	if (parts.length === 0) throw missingRole(where, namesOf(form.roles));
	let role;
	const environments = {};
	for (const part of parts) {
		const at = part.indexOf("@");
		if (at < 0) role = readWholeRole(form, part, where);
		else {
			const type = part.slice(at + 1);
			if (!form.environments.includes(type)) throw unknownLevel("UNKNOWN_ENVIRONMENT_TYPE", "environment type", type, form.environments, where);
			environments[type] = readRole(form.environmentRoles, false, [part.slice(0, at)], `${where}, ${type}`);
		}
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
function namesOf(levels) {
	return levels.map((level) => level.name);
}
function missingRole(where, names) {
	return new require_clock.UsageError("MISSING_ROLE", `The role on ${where} is missing.`, `One of ${names.join(", ")}.`);
}
function unknownLevel(code, noun, name, names, where) {
	return new require_clock.UsageError(code, `There is no ${noun} "${name}" on ${where}.`, require_load.suggestion(name, names));
}
function checkTerms(terms, now) {
	if (terms.until === void 0) return terms;
	const end = require_load.parseUntil(terms.until);
	if (end === void 0) throw new require_clock.UsageError("BAD_DATE", `"${terms.until}" is no date and no instant.`, "Write it like 2026-12-31 or 2026-12-31T18:00:00Z.");
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
	if (!require_json.isJsonObject(written)) return {
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
// src/edit/places.ts
function findOrg(input, address) {
	const { org } = require_diagnostic.parseAddress(address);
	const found = input.config.orgs.find((candidate) => candidate.key === org);
	if (found !== void 0) return found;
	const keys = input.config.orgs.map((candidate) => candidate.key);
	throw new require_clock.UsageError("UNKNOWN_ORG", `There is no organization "${org}" in the files.`, require_load.suggestion(org, keys));
}
function findHolders(input, subject, address) {
	const org = findOrg(input, address);
	const shape = input.shapeOf(org);
	const { section, name } = require_diagnostic.parseAddress(address);
	const base = {
		org,
		file: org.origin.file,
		isReach: false,
		entry: subject.written
	};
	if (section === void 0 || name === void 0) {
		if (address !== require_diagnostic.formatAddress(org.key)) throw unknownSection(org, shape, address);
		const path = [
			"orgs",
			org.key,
			"members"
		];
		requireDeclared(input, org, path, "members");
		return {
			...base,
			path,
			form: shape.members.form,
			address: org.key
		};
	}
	const sectionShape = shape.sections.find((candidate) => candidate.section === section);
	if (sectionShape === void 0) throw unknownSection(org, shape, address);
	const group = require_diagnostic.groupNameOf(subject.key);
	const reaching = group === void 0 ? void 0 : shape.sections.find((one) => one.reaches?.section === section);
	requireResource(org, sectionShape, name);
	if (group !== void 0 && reaching?.reaches !== void 0) {
		requireResource(org, reaching, group);
		const path = [
			"orgs",
			org.key,
			reaching.section,
			group,
			reaching.reaches.key
		];
		return {
			...base,
			path,
			form: { form: "listed" },
			address,
			entry: name,
			isReach: true
		};
	}
	const { holders } = sectionShape;
	if (holders === void 0) throw new require_clock.UsageError("NOT_MANAGED", `Nobody holds access on a ${sectionShape.noun}; it has settings only.`);
	const resource = [
		"orgs",
		org.key,
		section,
		name
	];
	const path = Array.isArray(input.workspace.file(base.file).valueAt(resource)) ? resource : [...resource, holders.key];
	requireDeclared(input, org, path, holders.key);
	const isList = Array.isArray(input.workspace.file(base.file).valueAt(path));
	return {
		...base,
		path,
		form: isList ? listed(holders.form) : holders.form,
		address
	};
}
function listed(form) {
	if (form.form !== "role" || form.listedAs === void 0) return form;
	return {
		form: "listed",
		role: form.listedAs
	};
}
function unknownSection(org, shape, address) {
	const examples = shape.sections.map((section) => `${org.key}/${section.section}/NAME`);
	return new require_clock.UsageError("UNKNOWN_ADDRESS", `"${address}" is no address.`, `Write ${org.key} for the organization itself, or ${examples.join(", ")}.`);
}
function requireResource(org, section, name) {
	const address = require_diagnostic.formatAddress(org.key, section.section, name);
	if (org.resources.has(address)) return;
	const names = [...org.resources.values()].filter((one) => one.section === section.section).map((one) => one.key);
	throw new require_clock.UsageError("UNKNOWN_ADDRESS", `${org.key} lists no ${section.noun} "${name}".`, require_load.suggestion(name, names) ?? `Add it under ${section.section} first.`);
}
function requireDeclared(input, org, path, key) {
	const value = input.workspace.file(org.origin.file).valueAt(path);
	if (value !== void 0 && value !== null) return;
	throw new require_clock.UsageError("NOT_MANAGED", `The files do not say ${key} for ${path.slice(1, -1).join("/")}, so it is left alone; to begin with one entry would take everybody else's away.`, `Write ${key} with everybody who is to keep access; \`rolecall import\` shows who holds it now.`);
}
function findEntries(input, place, key) {
	const file = input.workspace.file(place.file);
	const collection = file.collectionAt(place.path);
	if (collection === void 0) return {
		file,
		collection,
		entries: []
	};
	const wanted = place.isReach ? place.entry : key;
	return {
		file,
		collection,
		entries: require_tight_lists.entriesOf(collection).flatMap((entry) => {
			const value = plainValueOf(file, entry);
			const text = typeof entry.step === "string" ? entry.step : require_subject_text.subjectOfItem(value);
			if (text === void 0) return [];
			return (place.isReach ? text : require_subject_text.spelledSubject(text, input.config.directory)) === wanted ? [{
				...entry,
				json: value
			}] : [];
		})
	};
}
function plainValueOf(file, entry) {
	return file.plain(entry.value);
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
Object.defineProperty(exports, "findEntries", {
	enumerable: true,
	get: function() {
		return findEntries;
	}
});
Object.defineProperty(exports, "findHolders", {
	enumerable: true,
	get: function() {
		return findHolders;
	}
});
Object.defineProperty(exports, "readLevels", {
	enumerable: true,
	get: function() {
		return readLevels;
	}
});
Object.defineProperty(exports, "removeLevels", {
	enumerable: true,
	get: function() {
		return removeLevels;
	}
});
