"use strict";
const require_commit_edit = require("./app-edit-commit-edit.cjs");
const require_paint = require("./report-terminal-paint.cjs");
const require_offboard = require("./edit-offboard.cjs");
const require_subject_text = require("./edit-subject-text.cjs");
// src/commands/offboard.ts
async function runOffboard(runtime, options) {
	const open = await require_commit_edit.openFiles(runtime, options);
	const { key } = require_subject_text.readSubject(options.person, open.config);
	const outcome = require_offboard.offboard(open, options);
	const explain = (after) => {
		const left = require_offboard.findLeftBehind(open.config, after.config, key, open.shapeOf);
		return [
			...left.length === 0 ? [] : [`${key} leaves behind:`],
			...left.map(({ text }) => `  - ${text}`),
			"  - open invitations, tokens and keys are not in the files: `rolecall plan` shows the invitations, the vendors' consoles the rest"
		];
	};
	const code = await require_commit_edit.commitEdit(runtime, open, outcome, {
		...options,
		explain
	});
	if (code === require_paint.ExitCode.refused && options.keepPerson !== true) runtime.stderr.write("If a policy names the person, change it first, or keep the entry with --keep-person.\n");
	return code;
}
exports.runOffboard = runOffboard;
