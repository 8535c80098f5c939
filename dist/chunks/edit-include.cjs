"use strict";
const require_load = require("./app-load-load.cjs");
const require_workspace = require("./edit-workspace.cjs");
// src/edit/include.ts
function includeFile(workspace, rootFile, path, pattern) {
	const file = workspace.file(rootFile);
	const root = file.own(file.document.contents);
	if (path === rootFile || root === void 0) return false;
	const value = file.valueAt(["include"]);
	if ((Array.isArray(value) ? value.filter((one) => typeof one === "string") : []).some((one) => new require_load.PathGlob(one).matches(path.split("/")))) return false;
	const present = require_workspace.entryOf(root, "include");
	const list = file.own(present?.value);
	if (present === void 0) {
		const at = require_workspace.lineEnd(file.text, require_workspace.entryOf(root, "version")?.value?.range?.[1] ?? 0);
		const text = `${require_workspace.lineBreakOf(file.text)}${require_workspace.renderPair("include", [pattern])}`;
		workspace.splice(rootFile, [{
			start: at,
			end: at,
			text
		}]);
	} else if (list === void 0) workspace.splice(rootFile, [require_workspace.replaceValue(file, present, require_workspace.renderInline([pattern]))]);
	else workspace.splice(rootFile, [require_workspace.insertEntry(file, list, require_workspace.renderInline(pattern))]);
	return true;
}
Object.defineProperty(exports, "includeFile", {
	enumerable: true,
	get: function() {
		return includeFile;
	}
});
