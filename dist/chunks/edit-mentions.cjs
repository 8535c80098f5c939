"use strict";
const require_workspace = require("./edit-workspace.cjs");
const require_subject = require("./model-subject.cjs");
const require_load = require("./app-load-load.cjs");
const require_names = require("./edit-names.cjs");
const require_subject_text = require("./edit-subject-text.cjs");
// src/edit/mentions.ts
var import_dist = require_workspace.require_dist();
function findMentions(input, subject) {
	const mentions = [];
	for (const path of input.workspace.paths) new MentionFinder(input, subject, input.workspace.file(path), mentions).find();
	return mentions;
}
const TEAM_LISTS = [
	"members",
	"also",
	"only",
	"except"
];
var MentionFinder = class {
	#input;
	#subject;
	#file;
	#mentions;
	constructor(input, subject, file, mentions) {
		this.#input = input;
		this.#subject = subject;
		this.#file = file;
		this.#mentions = mentions;
	}
	find() {
		const root = this.#file.own(this.#file.document.contents);
		if (root === void 0) return;
		const teams = this.#child({
			parent: root,
			path: []
		}, "teams");
		for (const entry of teams === void 0 ? [] : require_workspace.entriesOf(teams.parent)) this.#findInTeam(teams, entry.step);
		const orgs = this.#child({
			parent: root,
			path: []
		}, "orgs");
		for (const entry of orgs === void 0 ? [] : require_workspace.entriesOf(orgs.parent)) this.#findInOrg(orgs, String(entry.step));
	}
	#findInTeam(teams, name) {
		const team = teams === void 0 ? void 0 : this.#child(teams, name);
		if (team === void 0 || teams === void 0) return;
		if ((0, import_dist.isSeq)(team.parent)) this.#scan(team, require_workspace.entryOf(teams.parent, name)?.key, "team");
		else for (const list of TEAM_LISTS) this.#scanKey(team, list, "team");
	}
	#findInOrg(orgs, key) {
		const desired = this.#input.config.orgs.find((org) => org.key === key);
		const found = orgs === void 0 ? void 0 : this.#child(orgs, key);
		if (desired === void 0 || found === void 0) return;
		const org = {
			...found,
			org: key
		};
		const shape = this.#input.shapeOf(desired);
		this.#scanKey({
			...org,
			form: shape.members.form
		}, "members", "grant");
		this.#scanKey(org, "protect", "protect");
		const owner = require_workspace.entryOf(org.parent, "owner");
		if (shape.hasOwner && owner !== void 0 && this.#means(this.#file.plain(owner.value))) this.#add(org, void 0, "owner", "owner", owner);
		this.#findInSections(org, shape, desired);
	}
	#findInSections(org, shape, desired) {
		for (const section of shape.sections) {
			const place = this.#child(org, section.section);
			if (place === void 0) continue;
			for (const { step, key } of require_workspace.entriesOf(place.parent)) {
				const resource = this.#child(place, step);
				if (resource === void 0) continue;
				const isShort = typeof require_workspace.entriesOf(resource.parent)[0]?.step === "number";
				const own = {
					...resource,
					org: desired.key,
					...formOf(section.holders)
				};
				if (isShort) this.#scan(own, key, "grant");
				else if (section.holders !== void 0) this.#scanKey(own, section.holders.key, "grant");
				for (const setting of section.settings) {
					const entry = require_workspace.entryOf(resource.parent, setting.key);
					if (setting.kind !== "subject" || entry === void 0 || !this.#means(this.#file.plain(entry.value))) continue;
					this.#add({
						...resource,
						org: desired.key
					}, key, setting.key, "setting", entry);
				}
			}
		}
	}
	#scanKey(place, key, kind) {
		const inside = this.#child(place, key);
		if (inside !== void 0) this.#scan({
			...inside,
			...orgOf(place),
			...formOf(place)
		}, require_workspace.entryOf(place.parent, key)?.key, kind);
	}
	#scan(place, owner, kind) {
		for (const entry of require_workspace.entriesOf(place.parent)) {
			const text = typeof entry.step === "string" ? entry.step : require_subject_text.subjectOfItem(this.#file.plain(entry.value));
			if (this.#means(text)) this.#add(place, owner, entry.step, kind, entry);
		}
	}
	#add(place, owner, step, kind, entry) {
		this.#mentions.push({
			file: this.#file.path,
			collection: place.parent,
			owner,
			step,
			path: place.path,
			kind,
			...orgOf(place),
			...kind === "grant" ? formOf(place) : {},
			json: this.#file.plain(entry.value)
		});
	}
	#means(text) {
		return typeof text === "string" && require_subject_text.spelledSubject(text, this.#input.config.directory) === this.#subject;
	}
	#child(place, step) {
		const entry = require_workspace.entryOf(place.parent, step);
		const parent = entry === void 0 ? void 0 : this.#file.own(entry.value);
		return parent === void 0 ? void 0 : {
			parent,
			path: [...place.path, step],
			...orgOf(place)
		};
	}
};
function orgOf(place) {
	return place.org === void 0 ? {} : { org: place.org };
}
function formOf(place) {
	return place?.form === void 0 ? {} : { form: place.form };
}
function addressOf({ org = "", path }) {
	const [, , section, name] = path;
	return name === void 0 ? require_subject.formatAddress(org) : require_subject.formatAddress(org, String(section), String(name));
}
function findRemarks(input, names) {
	const remarks = [];
	for (const { rule, origin } of input.config.policies) {
		if (!mentionsName(rule, names)) continue;
		const { file, line } = input.config.locate(origin);
		const id = typeof rule.id === "string" ? rule.id : "a policy";
		remarks.push(`${file}:${line}: the policy ${id} names them`);
	}
	for (const { key, attributes = {} } of input.config.directory.people.values()) for (const [name, value] of Object.entries(attributes)) if (!names.has(key) && mentionsName(value, names)) remarks.push(`people > ${key}: ${name} names them`);
	for (const team of input.config.teams.keys()) {
		const path = require_names.fileOfEntry(input.workspace, "teams", team);
		const rule = path === void 0 ? void 0 : input.workspace.file(path).valueAt([
			"teams",
			team,
			"where"
		]);
		if (typeof rule === "string" && mentionsName(rule, names)) remarks.push(`${path}: the rule of the team ${team} names them`);
	}
	for (const org of input.config.orgs) for (const [key, value] of Object.entries(org.options)) {
		if (value === void 0 || !mentionsName(value, names)) continue;
		const { file, line } = input.config.locate({
			...org.origin,
			parent: ["orgs", org.key],
			key
		});
		remarks.push(`${file}:${line}: ${key} of ${org.key} names them`);
	}
	return remarks;
}
function mentionsName(value, names) {
	if (typeof value === "string") {
		const text = value.toLowerCase();
		return [...names].some((name) => isWordIn(text, name));
	}
	if (Array.isArray(value)) return value.some((item) => mentionsName(item, names));
	return require_load.isJsonObject(value) && Object.values(value).some((item) => item !== void 0 && mentionsName(item, names));
}
function isWordIn(text, name) {
	for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
		const before = text[at - 1] ?? " ";
		const after = text[at + name.length] ?? " ";
		if (!/[\p{L}\p{N}._@-]/u.test(before) && !/[\p{L}\p{N}@_-]/u.test(after)) return true;
	}
	return false;
}
Object.defineProperty(exports, "addressOf", {
	enumerable: true,
	get: function() {
		return addressOf;
	}
});
Object.defineProperty(exports, "findMentions", {
	enumerable: true,
	get: function() {
		return findMentions;
	}
});
Object.defineProperty(exports, "findRemarks", {
	enumerable: true,
	get: function() {
		return findRemarks;
	}
});
