"use strict";
const require_load = require("./app-load-load.cjs");
const require_subject = require("./model-subject.cjs");
const require_clock = require("./http-clock.cjs");
const require_subject_text = require("./edit-subject-text.cjs");
const require_workspace = require("./edit-workspace.cjs");
// src/edit/places.ts
function findOrg(input, address) {
	const { org } = require_subject.parseAddress(address);
	const found = input.config.orgs.find((candidate) => candidate.key === org);
	if (found !== void 0) return found;
	const keys = input.config.orgs.map((candidate) => candidate.key);
	throw new require_clock.UsageError("UNKNOWN_ORG", `There is no organization "${org}" in the files.`, require_load.suggestion(org, keys));
}
function findHolders(input, subject, address) {
	const org = findOrg(input, address);
	const shape = input.shapeOf(org);
	const { section, name } = require_subject.parseAddress(address);
	const base = {
		org,
		file: org.origin.file,
		isReach: false,
		entry: subject.written
	};
	if (section === void 0 || name === void 0) {
		if (address !== require_subject.formatAddress(org.key)) throw unknownSection(org, shape, address);
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
	const group = require_subject.groupNameOf(subject.key);
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
	return new require_clock.UsageError("UNKNOWN_ADDRESS", `"${address}" is not an address.`, `Write ${org.key} for the organization itself, or ${examples.join(", ")}.`);
}
function requireResource(org, section, name) {
	const address = require_subject.formatAddress(org.key, section.section, name);
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
		entries: require_workspace.entriesOf(collection).flatMap((entry) => {
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
Object.defineProperty(exports, "findOrg", {
	enumerable: true,
	get: function() {
		return findOrg;
	}
});
Object.defineProperty(exports, "requireResource", {
	enumerable: true,
	get: function() {
		return requireResource;
	}
});
