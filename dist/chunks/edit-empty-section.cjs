"use strict";
const require_workspace = require("./edit-workspace.cjs");
// src/edit/empty-section.ts
var import_dist = require_workspace.require_dist();
function settleEmptySection(workspace, place) {
	const { org, section } = place;
	const file = workspace.file(place.file);
	const value = file.valueAt([
		"orgs",
		org,
		section
	]);
	if (!(typeof value === "object" && value !== null && Object.keys(value).length === 0)) return void 0;
	const mode = file.valueAt([
		"orgs",
		org,
		"manage",
		section
	]);
	if (mode === "exact") return `Nobody is left in ${section} of ${org}: whoever is there will be removed.`;
	if (mode === "additive" || mode === "ignore") {
		removeSection(workspace, place);
		return `${section} of ${org} had no entry left and was taken out; it is not managed any more.`;
	}
	declareExact(workspace, place);
	return `Nobody is left in ${section} of ${org}, and manage says that this is meant: whoever is there will be removed.`;
}
function removeSection(workspace, { file: path, org, section }) {
	const file = workspace.file(path);
	const whole = file.collectionAt(["orgs", org]);
	const manage = file.collectionAt([
		"orgs",
		org,
		"manage"
	]);
	if (whole === void 0 || manage === void 0) return;
	const owner = file.collectionAt(["orgs"]);
	workspace.splice(path, [...require_workspace.removeEntries(file, whole, [section], keyOf(owner, org)), ...require_workspace.removeEntries(file, manage, [section], keyOf(whole, "manage"))]);
}
function declareExact(workspace, { file: path, org, section }) {
	const file = workspace.file(path);
	const manage = file.collectionAt([
		"orgs",
		org,
		"manage"
	]);
	if (manage !== void 0) {
		const present = require_workspace.entryOf(manage, section);
		const splice = present === void 0 ? require_workspace.insertEntry(file, manage, require_workspace.renderPair(section, "exact")) : require_workspace.replaceValue(file, present, "exact");
		workspace.splice(path, [splice]);
		return;
	}
	const whole = file.collectionAt(["orgs", org]);
	const present = whole === void 0 ? void 0 : require_workspace.entryOf(whole, section);
	if (whole === void 0 || present === void 0) return;
	const piece = require_workspace.renderPair("manage", { [section]: "exact" });
	if (whole.flow === true || !(0, import_dist.isMap)(whole)) {
		workspace.splice(path, [require_workspace.insertEntry(file, whole, piece)]);
		return;
	}
	const start = require_workspace.lineStart(file.text, require_workspace.startOf(present));
	const indent = file.text.slice(start, require_workspace.startOf(present));
	workspace.splice(path, [{
		start,
		end: start,
		text: `${indent}${piece}${require_workspace.lineBreakOf(file.text)}`
	}]);
}
function keyOf(collection, step) {
	return collection === void 0 ? void 0 : require_workspace.entryOf(collection, step)?.key;
}
Object.defineProperty(exports, "settleEmptySection", {
	enumerable: true,
	get: function() {
		return settleEmptySection;
	}
});
