"use strict";
const require_commit_edit = require("./app-edit-commit-edit.cjs");
const require_subject = require("./model-subject.cjs");
const require_clock = require("./http-clock.cjs");
const require_workspace = require("./edit-workspace.cjs");
const require_empty_section = require("./edit-empty-section.cjs");
const require_levels = require("./edit-levels.cjs");
const require_places = require("./edit-places.cjs");
const require_read_levels = require("./edit-read-levels.cjs");
const require_subject_text = require("./edit-subject-text.cjs");
// src/edit/revoke.ts
function revoke(input, request) {
	const subject = require_subject_text.readSubject(request.subject, input.config);
	const place = require_places.findHolders(input, subject, request.on);
	const { file, collection, entries } = require_places.findEntries(input, place, subject.key);
	if (collection === void 0 || entries.length === 0) throw explainAbsence(input, subject, place);
	const notes = [];
	const done = request.role === void 0 ? removeWhole(input, place, entries) : removePart(input, place, file, entries, request.role);
	if (place.path.length === 3) {
		const note = require_empty_section.settleEmptySection(input.workspace, {
			file: place.file,
			org: place.org.key,
			section: "members"
		});
		if (note !== void 0) notes.push(note);
	}
	return {
		done,
		notes: [...notes, ...stillHeld(input, subject, place)]
	};
}
function removeWhole(input, place, entries) {
	const file = input.workspace.file(place.file);
	const collection = file.collectionAt(place.path);
	if (collection === void 0) return [];
	const parent = file.collectionAt(place.path.slice(0, -1));
	const owner = parent === void 0 ? void 0 : require_workspace.entryOf(parent, place.path.at(-1) ?? "")?.key;
	const steps = entries.map((entry) => entry.step);
	input.workspace.splice(place.file, require_workspace.removeEntries(file, collection, steps, owner));
	return entries.map((entry) => `${place.file}: ${place.entry} on ${place.address}: ${require_workspace.renderInline(entry.json)} taken out`);
}
function removePart(input, place, file, entries, role) {
	const levels = require_read_levels.readLevels(place.form, role, place.address);
	const [entry, second] = entries;
	if (entry === void 0) return [];
	if (second !== void 0) throw new require_clock.UsageError("EDIT_UNSAFE", `${place.entry} stands on ${place.address} twice, under two names.`, "Put the two entries together first.");
	const left = require_levels.removeLevels(place.form, entry.json, levels, place.address);
	if (left === void 0) return removeWhole(input, place, entries);
	input.workspace.splice(place.file, [require_workspace.replaceValue(file, entry, require_workspace.renderInline(left))]);
	return [`${place.file}: ${place.entry} on ${place.address}: ${require_workspace.renderInline(entry.json)} -> ${require_workspace.renderInline(left)}`];
}
function grantOf(input, subject, place) {
	const { section, name } = require_subject.parseAddress(place.address);
	const address = require_subject.formatAddress(place.org.key, section, name);
	return input.config.orgs.find((org) => org.key === place.org.key)?.grants.get(address)?.get(subject.key);
}
function explainAbsence(input, subject, place) {
	const held = grantOf(input, subject, place);
	const { owner } = place.org;
	if (place.address === place.org.key && owner?.subject === subject.key) {
		const { ownerMoves = "" } = input.shapeOf(place.org);
		return new require_clock.UsageError("OWNER_ONLY_ASSERTED", `${subject.key} owns ${place.address}, which the file only asserts.`, `${ownerMoves} Once it has moved, \`rolecall set ${place.address} owner=PERSON\` corrects the file.`.trim());
	}
	if (held === void 0) return new require_clock.UsageError("NOT_HELD", `The files give ${subject.key} nothing on ${place.address}.`, "`rolecall explain` shows where somebody holds access.");
	const places = held.origins.map((ref) => describeOrigin(input, ref));
	if (held.isImplied === true) return new require_clock.UsageError("HELD_BY_IMPLICATION", `${subject.key} belongs to ${place.address} because of access below it: ${places.join("; ")}.`, "Revoke that access; the membership then ends with it.");
	return new require_clock.UsageError("HELD_THROUGH_TEAM", `${subject.key} holds access on ${place.address} only through a team: ${places.join("; ")}.`, `\`rolecall team remove ${teamsOf(held.origins)[0] ?? "TEAM"} ${subject.key}\` takes them out of the team, or revoke the team's grant and grant the others theirs; either concerns more than this grant.`);
}
function teamsOf(origins) {
	return origins.flatMap(({ via }) => via.findLast((step) => step.startsWith("team:"))?.slice(5) ?? []);
}
function describeOrigin(input, ref) {
	const { file, line, column, via } = input.config.locate(ref);
	return `${file}:${line}:${column}${via.length === 0 ? "" : ` through ${via.join(" > ")}`}`;
}
function stillHeld(input, subject, place) {
	const others = grantOf(input, subject, place)?.origins.filter((ref) => ref.via.length > 0) ?? [];
	if (others.length === 0) return [];
	const places = others.map((ref) => describeOrigin(input, ref));
	return [`${subject.key} still holds access on ${place.address}: ${places.join("; ")}.`];
}
// src/commands/revoke.ts
async function runRevoke(runtime, options) {
	const open = await require_commit_edit.openFiles(runtime, options);
	return await require_commit_edit.commitEdit(runtime, open, revoke(open, options), options);
}
exports.runRevoke = runRevoke;
