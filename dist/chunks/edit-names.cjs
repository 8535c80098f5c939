"use strict";
const require_load = require("./app-load-load.cjs");
const require_clock = require("./http-clock.cjs");
const require_workspace = require("./edit-workspace.cjs");
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
	if (part === "teams") return homeOf(workspace, "people");
	return sizes.find(({ path }) => isRoot(workspace.file(path)))?.path ?? first.path;
}
function sizeOf(file, part) {
	const root = file.own(file.document.contents);
	const present = root === void 0 ? void 0 : require_workspace.entryOf(root, part);
	if (present === void 0) return -1;
	const inside = file.own(present.value);
	return inside === void 0 ? 0 : require_workspace.entriesOf(inside).length;
}
function isRoot(file) {
	return ["version", "include"].some((key) => file.valueAt([key]) !== void 0);
}
// src/edit/names.ts
const NAME = new RegExp(require_load.NAME_PATTERN, "u");
const EMAIL = new RegExp(require_load.EMAIL_PATTERN, "u");
function requireFreeName(input, name, kind) {
	const { directory, teams } = input.config;
	if (!NAME.test(name)) throw new require_clock.UsageError("BAD_NAME", `"${name}" cannot be the key of a ${kind}.`, "Write letters, digits and _, and inside also . and -; the name that people read stands in name.");
	if (directory.people.has(name) && kind === "team") throw new require_clock.UsageError("NAME_CLASH", `"${name}" is a person already.`, "Choose another name for the team.");
	if (teams.has(name) && kind === "person") throw new require_clock.UsageError("NAME_CLASH", `"${name}" is a team already.`, "Choose another key for the person.");
	if (directory.people.has(name)) throw new require_clock.UsageError("EXISTS_ALREADY", `"${name}" is in people already, with ${directory.people.get(name)?.email ?? ""}.`, `\`rolecall person rename ${name} ADDRESS\` gives another address; somebody else needs another key.`);
	if (teams.has(name)) throw new require_clock.UsageError("EXISTS_ALREADY", `There is a team "${name}" already.`, `\`rolecall team add ${name} PERSON\` adds members to it.`);
}
function requireFreeEmail(input, email, whose) {
	if (!require_load.isEmail(email) || !EMAIL.test(email)) throw new require_clock.UsageError("BAD_EMAIL", `"${email}" is not a valid e-mail.`, "Write it like ada@acme.example.");
	const holder = input.config.directory.personByEmail(email);
	if (holder === void 0 || holder.key === whose) return;
	throw new require_clock.UsageError("DUPLICATE_EMAIL", `${email} belongs to ${holder.key} already.`, input.config.directory.people.has(whose) ? `If both are one person: \`rolecall person merge ${holder.key} ${whose}\`.` : `Use ${holder.key}, or give another address.`);
}
function requirePerson(input, text) {
	const { directory } = input.config;
	const person = directory.people.get(text) ?? (text.includes("@") ? directory.personByEmail(text) : void 0);
	if (person !== void 0) return person;
	const hint = require_load.suggestion(text, directory.people.keys());
	const add = text.includes("@") ? `\`rolecall person add KEY --email ${text}\` adds them.` : `\`rolecall person add ${text} --email ADDRESS\` adds them.`;
	throw new require_clock.UsageError("UNKNOWN_SUBJECT", `"${text}" is nobody in people.`, hint === void 0 ? add : `${hint} ${add}`);
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
Object.defineProperty(exports, "requireFreeEmail", {
	enumerable: true,
	get: function() {
		return requireFreeEmail;
	}
});
Object.defineProperty(exports, "requireFreeName", {
	enumerable: true,
	get: function() {
		return requireFreeName;
	}
});
Object.defineProperty(exports, "requirePerson", {
	enumerable: true,
	get: function() {
		return requirePerson;
	}
});
