"use strict";
const require_subject = require("./model-subject.cjs");
const require_load = require("./app-load-load.cjs");
const require_clock = require("./http-clock.cjs");
const require_workspace = require("./edit-workspace.cjs");
const require_empty_section = require("./edit-empty-section.cjs");
const require_mentions = require("./edit-mentions.cjs");
const require_names = require("./edit-names.cjs");
const require_put_in_place = require("./edit-put-in-place.cjs");
const require_subject_text = require("./edit-subject-text.cjs");
// src/edit/left-behind.ts
function findLeftBehind(before, after, subject, shapeOf) {
	return before.orgs.flatMap((org) => {
		const later = after.orgs.find((one) => one.key === org.key);
		return [
			...owned(org, subject, shapeOf(org)),
			...lost(org, later, subject, shapeOf(org)),
			...settings(org, later, subject, shapeOf(org)),
			...unmanaged(org, subject, shapeOf(org))
		];
	});
}
function owned(org, subject, shape) {
	if (org.owner?.subject !== subject) return [];
	const where = shape.ownerMoves === void 0 ? "" : `. ${shape.ownerMoves}`;
	const text = `owns the organization ${org.name}: have it handed over, then correct owner${where}`;
	return [{
		kind: "owned",
		address: require_subject.formatAddress(org.key),
		text
	}];
}
function unmanaged(org, subject, { notManaged = [] }) {
	if (![...org.grants.values()].some((holders) => holders.has(subject)) || notManaged.length === 0) return [];
	const text = `not managed in ${org.key}: ${notManaged.join("; ")}`;
	return [{
		kind: "unmanaged",
		address: require_subject.formatAddress(org.key),
		text
	}];
}
function lost(org, later, subject, shape) {
	const left = [];
	for (const [address, holders] of org.grants) {
		const held = holders.get(subject);
		if (held === void 0) continue;
		const { section, name } = require_subject.parseAddress(address);
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
				...levels.some((level) => keeps.includes(level)) ? { isNeeded: true } : {},
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
function settings(org, later, subject, shape) {
	const left = [];
	for (const [address, values] of org.settings) {
		const { section } = require_subject.parseAddress(address);
		const sectionShape = shape.sections.find((one) => one.section === section);
		for (const setting of sectionShape?.settings ?? []) {
			if (setting.kind !== "subject" || values.get(setting.key)?.value !== subject) continue;
			const successor = later?.settings.get(address)?.get(setting.key)?.value;
			if (successor !== void 0 && successor !== subject) continue;
			left.push({
				kind: "setting",
				address,
				text: `is ${setting.key} of ${address}: name somebody else`
			});
		}
	}
	return left;
}
// src/edit/offboard.ts
function offboard(input, request) {
	const subject = require_subject_text.readSubject(request.person, input.config);
	if (subject.kind !== "person") throw new require_clock.UsageError("NOT_A_PERSON", `${request.person} is a ${subject.kind}, and only people leave.`);
	const all = require_mentions.findMentions(input, subject.key);
	const inherited = inheritedMentions(input, subject.key, all, request.successor);
	const handed = require_put_in_place.putInPlace(input, successorOf(input, subject.key, request.successor), inherited);
	const mentions = all.filter((mention) => !inherited.includes(mention));
	const done = [...handed.done, ...mentions.map((mention) => describe(mention, input, subject.key))];
	const isRemoved = request.keepPerson !== true && input.config.directory.people.has(subject.key);
	removeMentions(input, subject.key, mentions, isRemoved, handed.splices);
	if (isRemoved) done.push(removePerson(input, subject.key));
	const emptied = mentions.filter((mention) => mention.kind === "grant" && mention.path.at(-1) === "members" && mention.path.length === 3).flatMap((mention) => {
		const place = {
			file: mention.file,
			org: mention.org ?? "",
			section: "members"
		};
		return require_empty_section.settleEmptySection(input.workspace, place) ?? [];
	});
	const remarks = require_mentions.findRemarks(input, namesOf(input, subject.key));
	return {
		done,
		notes: [...emptied, ...remarks]
	};
}
function successorOf(input, leaver, written) {
	if (written === void 0) return leaver;
	const { key } = require_names.requirePerson(input, written);
	if (key !== leaver) return key;
	throw new require_clock.UsageError("SAME_PERSON", `${key} cannot succeed themselves.`, "Name somebody else.");
}
function inheritedMentions(input, leaver, mentions, successor) {
	if (successor === void 0) return [];
	const left = findLeftBehind(input.config, input.config, leaver, input.shapeOf);
	const last = new Set(left.filter(({ kind }) => kind === "last").map(({ address }) => address));
	const inherited = mentions.filter((mention) => mention.kind === "team" || mention.kind === "setting" || mention.kind === "grant" && last.has(require_mentions.addressOf(mention)));
	const { key } = require_names.requirePerson(input, successor);
	const needed = new Set(inherited.filter((mention) => needsMember(input, mention, key)).map(({ org }) => org));
	return mentions.filter((mention) => inherited.includes(mention) || isMembership(mention) && needed.has(mention.org));
}
function needsMember(input, { org, path }, successor) {
	const desired = input.config.orgs.find((one) => one.key === org);
	if (desired === void 0 || desired.grants.get(require_subject.formatAddress(desired.key))?.has(successor) === true) return false;
	return input.shapeOf(desired).members.requiredBy?.includes(String(path[2])) === true;
}
function isMembership({ kind, path }) {
	return kind === "grant" && path.length === 3 && path[2] === "members";
}
function namesOf(input, subject) {
	const person = input.config.directory.people.get(subject);
	if (person === void 0) return new Set([subject]);
	const emails = [
		person.email,
		...person.aliases,
		...Object.values(person.accounts).flat()
	].filter((one) => one.includes("@"));
	return new Set([subject.toLowerCase(), ...emails.map(require_subject.normalizeEmail)]);
}
function describe(mention, input, subject) {
	const place = mention.path.slice(mention.kind === "team" ? 0 : 1).join("/");
	switch (mention.kind) {
		case "team": return `${mention.file}: out of ${place}`;
		case "grant": return `${mention.file}: ${place}: ${require_workspace.renderInline(mention.json)} taken out`;
		case "setting": return `${mention.file}: ${place}: ${String(mention.step)}: ${subject} taken out; it is not managed until somebody else is named`;
		case "protect": return `${mention.file}: ${place}: no longer protected`;
		case "owner": return `${mention.file}: ${place}: still asserted as owner${input.config.directory.people.has(subject) ? ", by e-mail" : ""}; hand the organization over at the vendor`;
	}
}
function removeMentions(input, subject, mentions, isRemoved, others) {
	const byCollection = new Map();
	const splices = new Map([...others].map(([file, list]) => [file, [...list]]));
	const add = (file, more) => {
		for (const splice of more) require_load.appendUnder(splices, file, splice);
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
	for (const [collection, { mention, steps }] of byCollection) add(mention.file, require_workspace.removeEntries(input.workspace.file(mention.file), collection, steps, mention.owner));
	for (const [file, list] of splices) input.workspace.splice(file, list);
}
function assertByEmail(input, subject, mention) {
	const email = input.config.directory.people.get(subject)?.email ?? subject;
	const entry = require_workspace.requireEntry(mention.collection, mention.step);
	return require_workspace.replaceValue(input.workspace.file(mention.file), entry, require_workspace.renderInline(email));
}
function removePerson(input, key) {
	for (const path of input.workspace.paths) {
		const file = input.workspace.file(path);
		const root = file.own(file.document.contents);
		const people = root === void 0 ? void 0 : require_workspace.entryOf(root, "people");
		const collection = file.own(people?.value);
		if (collection === void 0 || require_workspace.entryOf(collection, key) === void 0) continue;
		input.workspace.splice(path, require_workspace.removeEntries(file, collection, [key], people?.key));
		return `${path}: ${key} taken out of people`;
	}
	throw new require_clock.UsageError("EDIT_UNSAFE", `The entry of ${key} under people is shared through an anchor.`, "Take it out by hand.");
}
Object.defineProperty(exports, "findLeftBehind", {
	enumerable: true,
	get: function() {
		return findLeftBehind;
	}
});
Object.defineProperty(exports, "offboard", {
	enumerable: true,
	get: function() {
		return offboard;
	}
});
