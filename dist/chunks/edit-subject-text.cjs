"use strict";
const require_load = require("./app-load-load.cjs");
const require_clock = require("./http-clock.cjs");
const require_subject = require("./model-subject.cjs");
// src/edit/subject-text.ts
const EMAIL = /^[^\s@:]+@[^\s@:]+\.[^\s@:]+$/u;
function readSubject(text, config) {
	const { directory, teams } = config;
	if (require_subject.groupNameOf(text) !== void 0) return {
		written: text,
		key: text,
		kind: "group"
	};
	if (text.startsWith("team:")) {
		const name = text.slice(5);
		if (teams.has(name)) return {
			written: text,
			key: text,
			kind: "team"
		};
		throw new require_clock.UsageError("UNKNOWN_TEAM", `There is no team "${name}".`, withStep(require_load.suggestion(name, teams.keys()), `\`rolecall team create ${name} PERSON\` makes it.`));
	}
	const key = spelledSubject(text, directory);
	if (directory.people.has(key)) return {
		written: key,
		key,
		kind: "person"
	};
	if (EMAIL.test(text)) return {
		written: text,
		key,
		kind: "person"
	};
	const hint = teams.has(text) ? `A team is written team:${text}.` : withStep(require_load.suggestion(text, directory.people.keys()), `\`rolecall person add ${text} --email ADDRESS\` adds them.`);
	throw new require_clock.UsageError("UNKNOWN_SUBJECT", `"${text}" is nobody in people, and no e-mail.`, hint);
}
function spelledSubject(text, directory) {
	if (directory.people.has(text) || text.startsWith("team:") || require_subject.groupNameOf(text) !== void 0) return text;
	return text.includes("@") ? directory.personByEmail(text)?.key ?? require_subject.normalizeEmail(text) : text;
}
function subjectOfItem(value) {
	if (typeof value === "string") return value;
	const subject = require_load.isJsonObject(value) ? value.subject : void 0;
	return typeof subject === "string" ? subject : void 0;
}
function withStep(near, step) {
	return near === void 0 ? step : `${near} ${step}`;
}
Object.defineProperty(exports, "readSubject", {
	enumerable: true,
	get: function() {
		return readSubject;
	}
});
Object.defineProperty(exports, "spelledSubject", {
	enumerable: true,
	get: function() {
		return spelledSubject;
	}
});
Object.defineProperty(exports, "subjectOfItem", {
	enumerable: true,
	get: function() {
		return subjectOfItem;
	}
});
