"use strict";
const require_commit_edit = require("./app-edit-commit-edit.cjs");
// src/edit/declared.ts
function fileOfEntry(workspace, part, key) {
	return workspace.paths.find((path) => workspace.file(path).valueAt([part, key]) !== void 0);
}
function homeOf(workspace, part) {
	const sizes = workspace.paths.map((path) => ({
		path,
		size: sizeOf(workspace.file(path), part)
	}));
	const [first, ...others] = sizes;
	if (first === void 0) throw new Error("A configuration has a file.");
	const largest = others.reduce((best, one) => one.size > best.size ? one : best, first);
	if (largest.size > -1) return largest.path;
	return sizes.find(({ path }) => isRoot(workspace.file(path)))?.path ?? first.path;
}
function sizeOf(file, part) {
	const root = file.own(file.document.contents);
	const present = root === void 0 ? void 0 : require_commit_edit.entryOf(root, part);
	if (present === void 0) return -1;
	const inside = file.own(present.value);
	return inside === void 0 ? 0 : require_commit_edit.entriesOf(inside).length;
}
function isRoot(file) {
	return ["version", "include"].some((key) => file.valueAt([key]) !== void 0);
}
Object.defineProperty(exports, "fileOfEntry", {
	enumerable: true,
	get: function() {
		return fileOfEntry;
	}
});
Object.defineProperty(exports, "homeOf", {
	enumerable: true,
	get: function() {
		return homeOf;
	}
});
