"use strict";
// src/model/sanitize.ts
const unsafe = /[\p{C}\p{Zl}\p{Zp}]/u;
const unsafeEach = new RegExp(unsafe, "gu");
const joiners = new Set(["\u200c", "\u200d"]);
const command = /(^|\s):(?=:)|##(?=\w*\[)/;
const commandEach = new RegExp(command, "g");
function sanitizeText(text) {
	return defuseCommands(replaceUnsafe(text, escapeCharacter));
}
function sanitizeLine(line) {
	const end = line.endsWith("\r") ? "\r" : "";
	return defuseCommands(replaceUnsafe(end === "" ? line : line.slice(0, -1), (character) => character === "	" ? character : escapeCharacter(character))) + end;
}
function defuseCommands(text) {
	if (!command.test(text)) return text;
	return text.replace(commandEach, (found) => `${found} `);
}
function replaceUnsafe(text, substitute) {
	if (!unsafe.test(text)) return text;
	return text.replace(unsafeEach, (character) => joiners.has(character) ? character : substitute(character));
}
function sanitizeAll(value) {
	return sanitizeUnknown(value);
}
function sanitizeUnknown(value) {
	if (typeof value === "string") return sanitizeText(value);
	if (Array.isArray(value)) return value.map(sanitizeUnknown);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [sanitizeText(key), sanitizeUnknown(inner)]));
}
function printableJson(value) {
	return replaceUnsafe(JSON.stringify(value, null, 2), (character) => character === "\n" ? character : [...Array(character.length).keys()].map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`).join("")).replaceAll(/##(?=\w*\[)/g, "\\u0023#");
}
function sanitizeShort(text, length) {
	const beginning = text.length > length * 8 ? text.slice(0, length * 8) : text;
	const safe = [...sanitizeText(beginning)];
	if (safe.length <= length && beginning.length === text.length) return safe.join("");
	return `${safe.slice(0, Math.max(0, length - 1)).join("")}\u2026`;
}
function escapeCharacter(character) {
	if (character === "\n") return "\\n";
	if (character === "\r") return "\\r";
	if (character === "	") return "\\t";
	const code = character.codePointAt(0) ?? 0;
	return code < 256 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u{${code.toString(16)}}`;
}
Object.defineProperty(exports, "printableJson", {
	enumerable: true,
	get: function() {
		return printableJson;
	}
});
Object.defineProperty(exports, "replaceUnsafe", {
	enumerable: true,
	get: function() {
		return replaceUnsafe;
	}
});
Object.defineProperty(exports, "sanitizeAll", {
	enumerable: true,
	get: function() {
		return sanitizeAll;
	}
});
Object.defineProperty(exports, "sanitizeLine", {
	enumerable: true,
	get: function() {
		return sanitizeLine;
	}
});
Object.defineProperty(exports, "sanitizeShort", {
	enumerable: true,
	get: function() {
		return sanitizeShort;
	}
});
Object.defineProperty(exports, "sanitizeText", {
	enumerable: true,
	get: function() {
		return sanitizeText;
	}
});
