"use strict";
const require_tight_lists = require("./edit-tight-lists.cjs");
const require_paint = require("./report-terminal-paint.cjs");
const require_diagnostic = require("./model-diagnostic.cjs");
const require_unknown_levels = require("./model-unknown-levels.cjs");
const require_clock = require("./http-clock.cjs");
const require_inline = require("./edit-inline.cjs");
const require_empty_section = require("./edit-empty-section.cjs");
const require_json = require("./model-json.cjs");
const require_subject_text = require("./edit-subject-text.cjs");
// src/edit/left-behind.ts
function findLeftBehind(before, after, subject, shapeOf) {
	return before.orgs.flatMap((org) => {
		const later = after.orgs.find((one) => one.key === org.key);
		return [
			...owned(org, subject),
			...lost(org, later, subject, shapeOf(org)),
			...settings(org, subject, shapeOf(org))
		];
	});
}
function owned(org, subject) {
	if (org.owner?.subject !== subject) return [];
	const text = `owns the organization ${org.name}: have it handed over, then correct owner`;
	return [{
		kind: "owned",
		address: require_diagnostic.formatAddress(org.key),
		text
	}];
}
function lost(org, later, subject, shape) {
	const left = [];
	for (const [address, holders] of org.grants) {
		const held = holders.get(subject);
		if (held === void 0) continue;
		const { section, name } = require_diagnostic.parseAddress(address);
		const sectionShape = shape.sections.find((one) => one.section === section);
		const form = section === void 0 ? shape.members.form : sectionShape?.holders?.form;
		if (section === "groups") left.push({
			kind: "group",
			address,
			text: `was in the ${sectionShape?.noun ?? "group"} ${name ?? ""}`
		});
		if (form === void 0) continue;
		const keeps = section === void 0 ? shape.members.keeps : sectionShape?.holders?.keeps ?? [];
		const levels = lastLevels(form, held, [...later?.grants.get(address)?.entries() ?? []].filter(([key]) => key !== subject).map(([, grant]) => grant), keeps);
		if (levels.length > 0) {
			const what = levels.join(" and ");
			left.push({
				kind: "last",
				address,
				text: `was the only one with ${what} on ${address}: name a successor with \`rolecall grant\``
			});
		}
	}
	return left;
}
function lastLevels(form, held, others, keeps) {
	const mine = form.form === "permissions" ? held.access.permissions ?? [] : levelsOf(form, held);
	const top = keeps.length > 0 ? keeps : topLevels(form);
	return mine.filter((level) => top.includes(level) && !others.some((grant) => levelsOf(form, grant).includes(level)));
}
function topLevels(form) {
	switch (form.form) {
		case "role":
		case "environments": return form.roles.slice(-1).map((role) => role.name);
		case "permissions": return form.permissions.map((permission) => permission.name);
		case "listed": return [];
	}
}
function levelsOf(form, grant) {
	const { role, permissions = [], disabled } = grant.access;
	if (disabled === true) return [];
	if (form.form !== "permissions") return role === void 0 ? [] : [role];
	return [...new Set(permissions.flatMap((name) => [name, ...form.brings?.[name] ?? []]))];
}
function settings(org, subject, shape) {
	const left = [];
	for (const [address, values] of org.settings) {
		const { section } = require_diagnostic.parseAddress(address);
		const sectionShape = shape.sections.find((one) => one.section === section);
		for (const setting of sectionShape?.settings ?? []) {
			if (setting.kind !== "subject" || values.get(setting.key)?.value !== subject) continue;
			left.push({
				kind: "setting",
				address,
				text: `is ${setting.key} of ${address}: name somebody else`
			});
		}
	}
	return left;
}
// src/edit/mentions.ts
function findMentions(input, subject) {
	const mentions = [];
	for (const path of input.workspace.paths) new MentionFinder(input, subject, input.workspace.file(path), mentions).find();
	return mentions;
}
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
		for (const entry of teams === void 0 ? [] : require_tight_lists.entriesOf(teams.parent)) this.#findInTeam(teams, entry.step);
		const orgs = this.#child({
			parent: root,
			path: []
		}, "orgs");
		for (const entry of orgs === void 0 ? [] : require_tight_lists.entriesOf(orgs.parent)) this.#findInOrg(orgs, String(entry.step));
	}
	#findInTeam(teams, name) {
		const team = teams === void 0 ? void 0 : this.#child(teams, name);
		if (team === void 0 || teams === void 0) return;
		const inside = this.#child(team, "members");
		if (inside === void 0) this.#scan(team, require_tight_lists.entryOf(teams.parent, name)?.key, "team");
		else this.#scan(inside, require_tight_lists.entryOf(team.parent, "members")?.key, "team");
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
		this.#scanKey(org, "members", "grant");
		this.#scanKey(org, "protect", "protect");
		const owner = require_tight_lists.entryOf(org.parent, "owner");
		if (shape.hasOwner && owner !== void 0 && this.#means(this.#file.plain(owner.value))) this.#add(org, void 0, "owner", "owner", owner);
		this.#findInSections(org, shape, desired);
	}
	#findInSections(org, shape, desired) {
		for (const section of shape.sections) {
			const place = this.#child(org, section.section);
			if (place === void 0) continue;
			for (const { step, key } of require_tight_lists.entriesOf(place.parent)) {
				const resource = this.#child(place, step);
				if (resource === void 0) continue;
				if (typeof require_tight_lists.entriesOf(resource.parent)[0]?.step === "number") this.#scan({
					...resource,
					org: desired.key
				}, key, "grant");
				else if (section.holders !== void 0) this.#scanKey({
					...resource,
					org: desired.key
				}, section.holders.key, "grant");
				for (const setting of section.settings) {
					const entry = require_tight_lists.entryOf(resource.parent, setting.key);
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
			...orgOf(place)
		}, require_tight_lists.entryOf(place.parent, key)?.key, kind);
	}
	#scan(place, owner, kind) {
		for (const entry of require_tight_lists.entriesOf(place.parent)) {
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
			json: this.#file.plain(entry.value)
		});
	}
	#means(text) {
		return typeof text === "string" && require_subject_text.spelledSubject(text, this.#input.config.directory) === this.#subject;
	}
	#child(place, step) {
		const entry = require_tight_lists.entryOf(place.parent, step);
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
function findRemarks(input, names) {
	const remarks = [];
	for (const { rule, origin } of input.config.policies) {
		if (!mentionsName(rule, names)) continue;
		const { file, line } = input.config.locate(origin);
		const id = typeof rule.id === "string" ? rule.id : "a policy";
		remarks.push(`${file}:${line}: the policy ${id} names them`);
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
	return require_json.isJsonObject(value) && Object.values(value).some((item) => item !== void 0 && mentionsName(item, names));
}
function isWordIn(text, name) {
	for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
		const before = text[at - 1] ?? " ";
		const after = text[at + name.length] ?? " ";
		if (!/[\p{L}\p{N}._@-]/u.test(before) && !/[\p{L}\p{N}@_-]/u.test(after)) return true;
	}
	return false;
}
// src/edit/offboard.ts
function offboard(input, request) {
	const subject = require_subject_text.readSubject(request.person, input.config);
	if (subject.kind !== "person") throw new require_clock.UsageError("NOT_A_PERSON", `${request.person} is a ${subject.kind}, and only people leave.`);
	const mentions = findMentions(input, subject.key);
	const done = mentions.map((mention) => describe(mention, input, subject.key));
	const isRemoved = request.keepPerson !== true && input.config.directory.people.has(subject.key);
	removeMentions(input, subject.key, mentions, isRemoved);
	if (isRemoved) done.push(removePerson(input, subject.key));
	const emptied = mentions.filter((mention) => mention.kind === "grant" && mention.path.at(-1) === "members" && mention.path.length === 3).flatMap((mention) => {
		const place = {
			file: mention.file,
			org: mention.org ?? "",
			section: "members"
		};
		return require_empty_section.settleEmptySection(input.workspace, place) ?? [];
	});
	const remarks = findRemarks(input, namesOf(input, subject.key));
	return {
		done,
		notes: [...emptied, ...remarks]
	};
}
function namesOf(input, subject) {
	const person = input.config.directory.people.get(subject);
	if (person === void 0) return new Set([subject]);
	const emails = [
		person.email,
		...person.aliases,
		...Object.values(person.accounts).flat()
	].filter((one) => one.includes("@"));
	return new Set([subject.toLowerCase(), ...emails.map(require_diagnostic.normalizeEmail)]);
}
function describe(mention, input, subject) {
	const place = mention.path.slice(mention.kind === "team" ? 0 : 1).join("/");
	switch (mention.kind) {
		case "team": return `${mention.file}: out of ${place}`;
		case "grant": return `${mention.file}: ${place}: ${require_inline.renderInline(mention.json)} taken out`;
		case "setting": return `${mention.file}: ${place}: ${String(mention.step)}: ${subject} taken out; it is not managed until somebody else is named`;
		case "protect": return `${mention.file}: ${place}: no longer protected`;
		case "owner": return `${mention.file}: ${place}: still asserted as owner${input.config.directory.people.has(subject) ? ", by e-mail" : ""}; hand the organization over at the vendor`;
	}
}
function removeMentions(input, subject, mentions, isRemoved) {
	const byCollection = new Map();
	const splices = new Map();
	const add = (file, more) => {
		for (const splice of more) require_unknown_levels.appendUnder(splices, file, splice);
	};
	for (const mention of mentions) {
		if (mention.kind === "owner") {
			if (isRemoved) add(mention.file, [assertByEmail(input, subject, mention)]);
			continue;
		}
		const known = byCollection.get(mention.collection);
		if (known === void 0) byCollection.set(mention.collection, {
			mention,
			steps: [mention.step]
		});
		else known.steps.push(mention.step);
	}
	for (const [collection, { mention, steps }] of byCollection) add(mention.file, require_inline.removeEntries(input.workspace.file(mention.file), collection, steps, mention.owner));
	for (const [file, list] of splices) input.workspace.splice(file, list);
}
function assertByEmail(input, subject, mention) {
	const email = input.config.directory.people.get(subject)?.email ?? subject;
	const entry = require_inline.requireEntry(mention.collection, mention.step);
	return require_inline.replaceValue(input.workspace.file(mention.file), entry, require_inline.renderInline(email));
}
function removePerson(input, key) {
	for (const path of input.workspace.paths) {
		const file = input.workspace.file(path);
		const root = file.own(file.document.contents);
		const people = root === void 0 ? void 0 : require_tight_lists.entryOf(root, "people");
		const collection = file.own(people?.value);
		if (collection === void 0 || require_tight_lists.entryOf(collection, key) === void 0) continue;
		input.workspace.splice(path, require_inline.removeEntries(file, collection, [key], people?.key));
		return `${path}: ${key} taken out of people`;
	}
	throw new require_clock.UsageError("EDIT_UNSAFE", `The entry of ${key} under people is shared through an anchor.`, "Take it out by hand.");
}
// src/commands/offboard.ts
async function runOffboard(runtime, options) {
	const open = await require_tight_lists.openFiles(runtime, options);
	const { key } = require_subject_text.readSubject(options.person, open.config);
	const outcome = offboard(open, options);
	const explain = (after) => {
		const left = findLeftBehind(open.config, after.config, key, open.shapeOf);
		return [
			...left.length === 0 ? [] : [`${key} leaves behind:`],
			...left.map(({ text }) => `  - ${text}`),
			"  - open invitations, tokens and keys are not in the files: `rolecall plan` shows the invitations, the vendors' consoles the rest"
		];
	};
	const code = await require_tight_lists.commitEdit(runtime, open, outcome, {
		...options,
		explain
	});
	if (code === require_paint.ExitCode.refused && options.keepPerson !== true) runtime.stderr.write("If a policy names the person, change it first, or keep the entry with --keep-person.\n");
	return code;
}
exports.runOffboard = runOffboard;
