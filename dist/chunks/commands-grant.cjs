"use strict";
const require_commit_edit = require("./app-edit-commit-edit.cjs");
const require_subject = require("./model-subject.cjs");
const require_clock = require("./http-clock.cjs");
const require_load = require("./app-load-load.cjs");
const require_workspace = require("./edit-workspace.cjs");
const require_levels = require("./edit-levels.cjs");
const require_places = require("./edit-places.cjs");
const require_read_levels = require("./edit-read-levels.cjs");
const require_subject_text = require("./edit-subject-text.cjs");
// src/edit/grant.ts
function grant(input, request) {
	const subject = require_subject_text.readSubject(request.subject, input.config);
	const place = require_places.findHolders(input, subject, request.on);
	refuseOwner(input, place, request.role);
	const levels = require_read_levels.readLevels(place.form, request.role, place.address);
	const terms = termsOf(input, place, request);
	const { file, collection, entries } = require_places.findEntries(input, place, subject.key);
	const [present] = entries;
	if (collection === void 0) return beginReach(input, place);
	if (present === void 0) {
		const piece = newEntry(place, levels, terms);
		input.workspace.splice(place.file, [require_workspace.insertEntry(file, collection, piece)]);
		return {
			done: [`${place.file}: ${place.isReach ? subject.key : place.entry} on ${place.address}: ${piece}`],
			notes: []
		};
	}
	return change(input, place, present, {
		levels,
		terms
	});
}
function refuseOwner(input, { org, address, form }, role) {
	const shape = input.shapeOf(org);
	const isLevel = form.form === "role" && form.roles.some(({ name }) => name === "owner");
	if (role?.trim().toLowerCase() !== "owner" || !shape.hasOwner || address !== org.key || isLevel) return;
	throw new require_clock.UsageError("OWNER_ONLY_ASSERTED", `The owner of ${org.key} is not granted: the file only asserts who it is.`, `${shape.ownerMoves === void 0 ? "" : `${shape.ownerMoves} `}Once it has moved, \`rolecall set ${org.key} owner=PERSON\` corrects the file.`);
}
function termsOf(input, place, { until, reason }) {
	const terms = require_levels.checkTerms({
		...until === void 0 ? {} : { until },
		...reason === void 0 ? {} : { reason }
	}, input.now);
	if (place.isReach && Object.keys(terms).length > 0) throw new require_clock.UsageError("NO_TERMS", "What a group reaches has no end and no reason of its own.", "Leave --until and --reason out.");
	return terms;
}
function newEntry(place, levels, terms) {
	const value = require_levels.addLevels(place.form, void 0, levels, terms);
	if (place.form.form !== "listed") return require_workspace.renderPair(place.entry, value);
	const hasTerms = Object.keys(terms).length > 0;
	return require_workspace.renderInline(hasTerms ? {
		subject: place.entry,
		...terms
	} : place.entry);
}
function change(input, place, present, { levels, terms }) {
	const before = present.json;
	const after = changedValue(place, before, levels, terms);
	if (require_load.canonicalJson(before) === require_load.canonicalJson(after)) return {
		done: [],
		notes: [`${place.entry} holds that on ${place.address} already.`]
	};
	const file = input.workspace.file(place.file);
	input.workspace.splice(place.file, [require_workspace.replaceValue(file, present, require_workspace.renderInline(after))]);
	return {
		done: [`${place.file}: ${place.entry} on ${place.address}: ${require_workspace.renderInline(before)} -> ${require_workspace.renderInline(after)}`],
		notes: []
	};
}
function changedValue(place, before, levels, terms) {
	if (place.form.form !== "listed") return require_levels.addLevels(place.form, before, levels, terms);
	if (Object.keys(terms).length === 0) return before;
	return require_load.isJsonObject(before) ? {
		...before,
		...terms
	} : {
		subject: before,
		...terms
	};
}
function beginReach(input, place) {
	const file = input.workspace.file(place.file);
	const key = String(place.path.at(-1));
	const group = file.collectionAt(place.path.slice(0, -1));
	const isMapping = require_load.isJsonObject(file.valueAt(place.path.slice(0, -1)));
	if (!place.isReach || group === void 0 || !isMapping) throw new require_clock.UsageError("EDIT_UNSAFE", `${place.path.slice(1).join(" > ")} in ${place.file} is written in its short form.`, `Write it as a mapping with ${key} first.`);
	const piece = require_workspace.renderPair(key, [place.entry]);
	input.workspace.splice(place.file, [require_workspace.insertEntry(file, group, piece)]);
	return {
		done: [`${place.file}: ${place.address}: ${piece}`],
		notes: []
	};
}
function holdsOn(input, subjectText, on) {
	const subject = require_subject_text.readSubject(subjectText, input.config);
	const { org, section, name } = require_subject.parseAddress(on);
	const address = require_subject.formatAddress(org, section, name);
	const holders = input.config.orgs.find((one) => one.key === org)?.grants.get(address);
	if (holders === void 0) return false;
	if (require_subject.groupNameOf(subject.key) !== void 0 || subject.kind === "person") return holders.has(subject.key);
	return [...input.config.teams.get(subject.key.slice(5)) ?? new Set()].every((member) => holders.has(member));
}
// src/commands/grant.ts
async function runGrant(runtime, options) {
	const open = await require_commit_edit.openFiles(runtime, options);
	const places = typeof options.on === "string" ? [options.on] : [...new Set(options.on)];
	const outcomes = places.map((on) => grant(open, {
		...options,
		on
	}));
	const outcome = {
		done: outcomes.flatMap(({ done }) => done),
		notes: outcomes.flatMap(({ notes }) => notes)
	};
	return await require_commit_edit.commitEdit(runtime, open, outcome, {
		...options,
		explain: ({ config }) => places.filter((on) => !holdsOn({ config }, options.subject, on)).map((on) => `${options.subject} holds nothing on ${on} all the same: check until, and whether the section is managed.`)
	});
}
exports.runGrant = runGrant;
