"use strict";
const require_load = require("./app-load-load.cjs");
const require_clock = require("./http-clock.cjs");
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
