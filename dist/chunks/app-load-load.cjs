"use strict";
const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_clock = require("./http-clock.cjs");
const require_subject = require("./model-subject.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
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
// src/model/append.ts
function append(list, more) {
	for (const item of more) list.push(item);
}
function appendUnder(lists, key, item) {
	const list = lists.get(key);
	if (list === void 0) lists.set(key, [item]);
	else list.push(item);
}
// src/model/json.ts
function isJsonObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function canonicalJson(value) {
	return JSON.stringify(sortedCopy(value));
}
function sortedCopy(value) {
	if (typeof value !== "object" || value === null) return value;
	if (Array.isArray(value)) return sortedItems(value);
	if ("toJSON" in value && typeof value.toJSON === "function") return sortedCopy(JSON.parse(JSON.stringify(value)));
	const source = value;
	const keys = Object.keys(source);
	let copy;
	if (!isSorted(keys)) {
		keys.sort();
		copy = {};
	}
	for (let index = 0; index < keys.length; index += 1) {
		const key = keys[index] ?? "";
		const item = sortedCopy(source[key]);
		if (copy === void 0 && item !== source[key]) copy = firstOf(source, keys, index);
		if (copy !== void 0) define(copy, key, item);
	}
	return copy ?? source;
}
function sortedItems(items) {
	let copy;
	for (let index = 0; index < items.length; index += 1) {
		const before = items[index];
		const item = sortedCopy(before);
		if (copy === void 0 && item !== before) copy = items.slice(0, index);
		copy?.push(item);
	}
	return copy ?? items;
}
function isSorted(keys) {
	for (let index = 1; index < keys.length; index += 1) if ((keys[index - 1] ?? "") > (keys[index] ?? "")) return false;
	return true;
}
function firstOf(source, keys, count) {
	const copy = {};
	for (const key of keys.slice(0, count)) define(copy, key, source[key]);
	return copy;
}
function define(copy, key, item) {
	if (key !== "__proto__") copy[key] = item;
	else Object.defineProperty(copy, key, {
		value: item,
		enumerable: true
	});
}
// src/config/suggest.ts
function nearest(name, names) {
	const wanted = name.toLowerCase();
	let best;
	let bestDistance = Math.min(wanted.length, Math.max(1, Math.floor(wanted.length / 3)) + 1);
	for (const candidate of names) {
		if (Math.abs(candidate.length - wanted.length) >= bestDistance && !isShortened(wanted, candidate)) continue;
		const distance = isShortened(wanted, candidate) ? 1 : editDistance(wanted, candidate.toLowerCase(), bestDistance);
		if (distance < bestDistance) {
			best = candidate;
			bestDistance = distance;
		}
	}
	return best;
}
function suggestion(name, names) {
	const all = [...names];
	const near = nearest(name, all);
	if (near !== void 0) return `Did you mean ${quote(near)}?`;
	if (all.length === 0 || all.length > 12) return void 0;
	return all.length === 1 ? `Only ${quote(all[0] ?? "")} is possible here.` : `Possible here: ${all.join(", ")}.`;
}
const FILL_OR_REMOVE = "Write a value behind the key, or remove the key.";
function quote(name) {
	const shown = name.length > 80 ? `${name.slice(0, 77)}...` : name;
	return JSON.stringify(shown);
}
function isShortened(wanted, candidate) {
	return wanted.length >= 4 && candidate.toLowerCase().startsWith(wanted);
}
function editDistance(a, b, limit) {
	let beforeLast = [];
	let last = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let row = 1; row <= a.length; row += 1) {
		const current = [row];
		let least = row;
		for (let column = 1; column <= b.length; column += 1) {
			const isSame = a[row - 1] === b[column - 1];
			let cost = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (isSame ? 0 : 1));
			if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
			current.push(cost);
			if (cost < least) least = cost;
		}
		if (least > limit) return least;
		beforeLast = last;
		last = current;
	}
	return last[b.length] ?? 0;
}
// src/config/schema/explain-errors.ts
const TYPE_NAMES = {
	string: "a text",
	array: "a list",
	object: "a mapping",
	boolean: "true or false",
	integer: "a whole number",
	number: "a number",
	null: "empty"
};
function explainErrors(errors, root, name) {
	const kept = [];
	for (const error of errors) {
		if (error.keyword === "if" || error.propertyName !== void 0) continue;
		if (error.keyword === "anyOf" || error.keyword === "oneOf") chooseAlternative(kept, error, root);
		else kept.push(error);
	}
	return kept.map((error) => explain(error, root, name));
}
function chooseAlternative(kept, choice, root) {
	const branches = new Map();
	const below = `${choice.schemaPath}/`;
	while (kept.length > 0) {
		const last = kept.at(-1);
		if (last === void 0 || !last.schemaPath.startsWith(below)) break;
		if (!last.instancePath.startsWith(choice.instancePath)) break;
		kept.pop();
		appendUnder(branches, last.schemaPath.slice(below.length).split("/")[0] ?? "", last);
	}
	const all = [...branches.values()].map((errors) => errors.reverse());
	const value = valueAt(root, pathOf(choice.instancePath, root));
	const best = all.map((errors) => ({
		errors,
		score: strangeness(errors, choice, value)
	})).sort((a, b) => a.score - b.score)[0];
	if (best === void 0) kept.push(choice);
	else if (all.every((errors) => isMissingKeyOf(choice, errors))) kept.push(oneKeyOf(choice, all));
	else if (best.score >= 1e3) kept.push(anyKindOf(choice, all));
	else append(kept, best.errors);
}
function strangeness(errors, choice, value) {
	let score = errors.length;
	for (const error of errors) {
		const isHere = error.instancePath === choice.instancePath;
		if (isHere && error.keyword === "type") score += 1e3;
		if (isHere && error.keyword === "enum" && typeof value === "object") score += 1e3;
		if (!isHere && error.keyword === "const") score += 100;
	}
	return score;
}
function isMissingKeyOf(choice, errors) {
	return errors.every((error) => error.keyword === "required" && error.instancePath === choice.instancePath);
}
function oneKeyOf(choice, branches) {
	const keys = branches.flat().map((error) => String(error.params.missingProperty));
	return {
		...choice,
		keyword: "required",
		params: { missingProperty: [...new Set(keys)].join(" or ") }
	};
}
function anyKindOf(choice, branches) {
	const kinds = branches.flat().flatMap((error) => {
		if (error.instancePath !== choice.instancePath) return [];
		if (error.keyword === "enum") return ["string"];
		return error.keyword === "type" ? typesOf(error.params.type) : [];
	});
	return {
		...choice,
		keyword: "type",
		params: { type: [...new Set(kinds)] }
	};
}
function typesOf(type) {
	return (Array.isArray(type) ? type : [type]).map(String);
}
function explain(error, root, name) {
	const path = pathOf(error.instancePath, root);
	const value = valueAt(root, path);
	const whole = name === void 0 ? [] : [name];
	const what = path.length + whole.length === 0 ? "The value" : nameOf([...whole, ...path]);
	const finding = (code, message, hint, at = "value") => ({
		code,
		path,
		at,
		message,
		hint
	});
	switch (error.keyword) {
		case "additionalProperties": return unknownKey(error, path);
		case "propertyNames": {
			const name = String(error.params.propertyName);
			return {
				...finding("BAD_NAME", name === "" ? "A key is empty." : `${quote(name)} cannot be used as a key here.`, "Use letters, digits, _, and inside the name also . and -.", "key"),
				path: [...path, name]
			};
		}
		case "required": return missingKey(finding, what, String(error.params.missingProperty));
		case "type": return finding("WRONG_TYPE", wrongType(what, typesOf(error.params.type), value), typeHint(error, value));
		case "enum": return unknownValue(finding, what, value, error.params.allowedValues);
		case "const": return unknownValue(finding, what, value, [error.params.allowedValue ?? null]);
		case "format": return error.params.format === "email" ? finding("BAD_EMAIL", `${show(value)} is not an e-mail address.`, exampleOf(error) ?? "Write NAME@HOST.") : finding("BAD_VALUE", `${show(value)} is not a ${String(error.params.format)}.`, ruleHint(error));
		default: return finding("BAD_VALUE", `${what} ${ruleOf$1(error)}`, ruleHint(error));
	}
}
function unknownKey(error, path) {
	const key = String(error.params.additionalProperty);
	const known = isJsonObject(error.parentSchema?.properties) ? Object.keys(error.parentSchema.properties) : [];
	const hint = key === "<<" ? "YAML 1.2 has no merge keys; use a team, or repeat the lines." : suggestion(key, known) ?? "`rolecall schema` prints what is possible here.";
	return {
		code: "UNKNOWN_KEY",
		path: [...path, key],
		at: "key",
		message: path.length === 0 ? `The key ${quote(key)} means nothing here.` : `${nameOf(path)} has no key ${quote(key)}.`,
		hint
	};
}
function unknownValue(finding, what, value, allowed) {
	const names = Array.isArray(allowed) ? allowed.map((item) => typeof item === "string" ? item : JSON.stringify(item)) : [];
	if (typeof value === "object") return finding("WRONG_TYPE", `${what} must be one of ${names.join(", ")}.`, value === null ? FILL_OR_REMOVE : "Write one of these names, or remove the key.");
	return finding("UNKNOWN_VALUE", `${what} cannot be ${show(value)}.`, suggestion(String(value), names) ?? "`rolecall schema` prints what is possible here.");
}
function wrongType(what, types, value) {
	return `${what} must be ${types.map((type) => TYPE_NAMES[type] ?? type).join(" or ")}, not ${kindOf$2(value)}.`;
}
const TYPE_HINTS = {
	string: "Write a text; one that looks like a number, a date or true needs quotes.",
	array: "Write a list, such as [a, b].",
	object: "Write a mapping, such as { key: value }.",
	boolean: "Write true or false.",
	integer: "Write a number, such as 2.",
	number: "Write a number, such as 2."
};
function typeHint(error, value) {
	if (value === null) return FILL_OR_REMOVE;
	const type = typesOf(error.params.type)[0] ?? "";
	const required = error.parentSchema?.required;
	if (type === "object" && Array.isArray(required) && required.length > 0) return `Write a mapping with at least ${required.join(", ")}.`;
	return exampleOf(error) ?? TYPE_HINTS[type] ?? "`rolecall schema` prints what is possible here.";
}
function missingKey(finding, what, key) {
	return finding("MISSING_KEY", `${what} needs the key ${key}.`, `Add ${key} to it.`, "key");
}
function kindOf$2(value) {
	if (value === null || value === void 0) return "empty";
	if (Array.isArray(value)) return "a list";
	if (typeof value === "object") return "a mapping";
	return typeof value === "string" ? "a text" : show(value);
}
function show(value) {
	return typeof value === "string" ? quote(value) : quote(String(JSON.stringify(value))).slice(1, -1);
}
const RULES = {
	minLength: () => "must not be empty.",
	maxLength: (params) => `may have at most ${String(params.limit)} characters.`,
	minItems: (params) => `needs at least ${String(params.limit)} entries.`,
	maxItems: (params) => `may have at most ${String(params.limit)} entries.`,
	minProperties: (params) => `needs at least ${String(params.limit)} keys.`,
	maxProperties: (params) => `may have at most ${String(params.limit)} keys.`,
	uniqueItems: () => "names the same thing twice.",
	minimum: (params) => `must be ${String(params.limit)} or more.`,
	maximum: (params) => `must be ${String(params.limit)} or less.`,
	multipleOf: (params) => `must be a multiple of ${String(params.multipleOf)}.`
};
function ruleOf$1(error) {
	return RULES[error.keyword]?.(error.params) ?? "is not written as it should be.";
}
function ruleHint(error) {
	if (RULES[error.keyword] === void 0) return exampleOf(error) ?? "`rolecall schema` prints what is possible here.";
	return exampleOf(error) ?? "Write such a value, or remove the key.";
}
function exampleOf(error) {
	const examples = error.parentSchema?.examples;
	return Array.isArray(examples) && examples.length > 0 ? `For example: ${JSON.stringify(examples[0])}.` : void 0;
}
function nameOf(path) {
	const last = path.at(-1);
	if (typeof last === "string") return quote(last);
	const list = path.findLast((part) => typeof part === "string");
	return list === void 0 ? `Entry ${Number(last) + 1}` : `Entry ${Number(last) + 1} of ${quote(String(list))}`;
}
function pathOf(pointer, root) {
	const path = [];
	let value = root;
	for (const part of pointer.split("/").slice(1)) {
		const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
		const step = Array.isArray(value) ? Number(key) : key;
		path.push(step);
		value = valueAt(value, [step]);
	}
	return path;
}
function valueAt(root, path) {
	let value = root;
	for (const part of path) {
		if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return void 0;
		value = value[part];
	}
	return value;
}
// src/config/orgs/merge.ts
function mergeFiles(files, validators, problems) {
	const people = new Map();
	const teams = new Map();
	const orgs = new Map();
	const policies = [];
	const directories = new Map();
	for (const [index, file] of files.entries()) {
		if (file.value === void 0) continue;
		if (!isJsonObject(file.value)) {
			const message = "The file must be a mapping with keys such as version, people and orgs.";
			const hint = index === 0 ? "Begin with `version: 1`, or run `rolecall init`." : "Write people:, teams: or orgs:.";
			problems.add({
				code: "WRONG_TYPE",
				message,
				hint,
				spot: {
					file: file.path,
					path: [],
					at: "value"
				}
			});
			continue;
		}
		checkFile(file.path, file.value, index === 0, validators, problems);
		addAll(people, "people", file.path, file.value, problems);
		addAll(teams, "teams", file.path, file.value, problems);
		addAll(orgs, "orgs", file.path, file.value, problems);
		append(policies, policiesOf(file.path, file.value));
		addDirectory(directories, file.path, file.value, problems);
	}
	checkPolicyIds(policies, problems);
	const directory = directories.get("directory");
	return {
		people,
		teams,
		orgs,
		policies,
		...directory === void 0 ? {} : { directory }
	};
}
function checkPart(check, value, place, problems) {
	if (check === void 0 || problems.isFull || check(value)) return;
	for (const { path, at, ...finding } of explainErrors(check.errors ?? [], value, place.path.at(-1))) problems.add({
		...finding,
		spot: {
			file: place.file,
			path: [...place.path, ...path],
			at
		}
	});
}
function checkFile(file, value, isRoot, validators, problems) {
	const { version, ...rest } = value;
	checkVersion(file, version, isRoot, problems);
	checkPart(validators.file, rest, {
		file,
		path: []
	}, problems);
	if (!isRoot && value.include !== void 0) problems.add({
		code: "NESTED_INCLUDE",
		message: "An included file cannot include files itself.",
		hint: "List the files in the root file; it may use patterns such as orgs/**/*.yaml.",
		spot: {
			file,
			path: ["include"],
			at: "key"
		}
	});
	for (const part of [
		"people",
		"teams",
		"policies"
	]) if (value[part] !== void 0) checkPart(validators[part], value[part], {
		file,
		path: [part]
	}, problems);
	if (value.orgs !== void 0 && !isJsonObject(value.orgs)) problems.add({
		code: "WRONG_TYPE",
		message: `"orgs" must be a mapping from keys to organizations.`,
		hint: "Write orgs: { KEY: { provider: NAME } }, or remove the key.",
		spot: {
			file,
			path: ["orgs"],
			at: "value"
		}
	});
}
function checkVersion(file, version, isRoot, problems) {
	if (version === 1 || version === void 0 && !isRoot) return;
	if (version === void 0) {
		problems.add({
			code: "MISSING_VERSION",
			message: "The file has no version.",
			hint: "Begin the file with `version: 1`.",
			spot: {
				file,
				path: [],
				at: "value"
			}
		});
		return;
	}
	problems.add({
		code: "UNSUPPORTED_VERSION",
		message: `Version ${JSON.stringify(version)} of the language is not known to this rolecall.`,
		hint: "Write `version: 1`, or use a newer rolecall.",
		spot: {
			file,
			path: ["version"],
			at: "value"
		}
	});
}
function addAll(merged, part, file, value, problems) {
	const entries = value[part];
	if (!isJsonObject(entries)) return;
	for (const key of Object.keys(entries)) {
		const other = merged.get(key);
		if (other === void 0) {
			merged.set(key, {
				value: entries[key],
				file
			});
			continue;
		}
		problems.add({
			code: "DUPLICATE_DEFINITION",
			message: `${quote(key)} stands under ${part} in both ${other.file} and ${file}.`,
			hint: "Keep it in one of the two files.",
			spot: {
				file,
				path: [part, key],
				at: "key"
			}
		});
	}
}
function addDirectory(found, file, { directory: value }, problems) {
	const other = found.get("directory");
	if (value === void 0) return;
	if (other === void 0) {
		found.set("directory", {
			value,
			file
		});
		return;
	}
	problems.add({
		code: "DUPLICATE_DEFINITION",
		message: `directory stands in both ${other.file} and ${file}.`,
		hint: "Keep it in one of the two files.",
		spot: {
			file,
			path: ["directory"],
			at: "key"
		}
	});
}
function policiesOf(file, value) {
	const policies = value.policies;
	if (!Array.isArray(policies)) return [];
	return policies.flatMap((rule, index) => isJsonObject(rule) ? [{
		rule,
		file,
		index
	}] : []);
}
function checkPolicyIds(policies, problems) {
	const seen = new Set();
	const code = "DUPLICATE_POLICY";
	for (const { rule, file, index } of policies) {
		const id = rule.id;
		if (typeof id !== "string") continue;
		if (seen.has(id)) {
			const spot = {
				file,
				path: [
					"policies",
					index,
					"id"
				],
				at: "value"
			};
			problems.add({
				code,
				message: `Two policies have the id ${quote(id)}.`,
				hint: "Rename one.",
				spot
			});
		}
		seen.add(id);
	}
}
// src/config/grants/grant-collector.ts
const NO_VIA = [];
var GrantCollector = class {
	grants = new Map();
	expired = new Map();
	sections = new Map();
	#context;
	#target;
	#key = "";
	#report = (problem) => {
		const { path, at, ...rest } = problem;
		const target = this.#target;
		if (target === void 0) return;
		this.#context.problems.add({
			...rest,
			spot: this.#spot(target, [this.#key, ...path], at)
		});
	};
	constructor(context) {
		this.#context = context;
	}
	addHolders(target, value) {
		const holders = target.isManaged ? this.#open(target) : new Map();
		const { form } = target.reader;
		const isList = form.form === "listed";
		if (Array.isArray(value) && (isList || form.form === "role" && form.listedAs !== void 0)) for (let index = 0; index < value.length; index += 1) this.#addEntry(target, holders, index, value[index]);
		else if (!isList && isJsonObject(value)) for (const key in value) this.#addEntry(target, holders, key, value[key]);
	}
	addGrant(address, subject, access, origin) {
		const holders = this.grants.get(address) ?? new Map();
		this.grants.set(address, holders);
		const present = holders.get(subject);
		if (present === void 0) holders.set(subject, {
			access,
			origins: [origin]
		});
		else holders.set(subject, {
			...present,
			origins: [...present.origins, origin]
		});
	}
	#open(target) {
		const holders = this.grants.get(target.address) ?? new Map();
		this.grants.set(target.address, holders);
		this.sections.set(target.address, target.section);
		return holders;
	}
	#addEntry(target, holders, key, value) {
		this.#target = target;
		this.#key = key;
		const terms = typeof key === "number" ? target.reader.readItem(value, this.#report) : target.reader.read(value, this.#report);
		const text = typeof key === "string" ? key : subjectOfItem(value);
		if (text === void 0) return;
		const resolved = this.#context.subjects.resolve(text);
		if (!this.#isAcceptable(target, key, text, resolved, value)) return;
		if (terms === void 0) return;
		if (resolved.kind === "team") this.#addTeam(target, holders, key, terms, resolved.members);
		else if (resolved.kind !== "nobody") this.#addOne(target, holders, key, terms, resolved.subject);
	}
	#addOne(target, holders, key, terms, subject) {
		const pattern = this.#context.protection.patternFor(subject);
		if (pattern !== void 0) this.#addProtected(target, key, [subject], pattern);
		const origin = {
			file: this.#context.file,
			parent: target.parent,
			key,
			via: NO_VIA
		};
		this.#put(target, holders, subject, grantOf(terms, [origin]));
	}
	#addTeam(target, holders, key, terms, members) {
		const shared = new Map();
		const covered = new Map();
		for (const [subject, vias] of members) {
			const pattern = this.#context.protection.patternFor(subject);
			if (pattern !== void 0) appendUnder(covered, pattern, subject);
			for (const via of vias) {
				const grant = shared.get(via) ?? this.#grantThrough(target, key, terms, via);
				shared.set(via, grant);
				this.#put(target, holders, subject, grant);
			}
		}
		for (const [pattern, subjects] of covered) this.#addProtected(target, key, subjects, pattern);
	}
	#grantThrough(target, key, terms, via) {
		return grantOf(terms, [{
			file: this.#context.file,
			parent: target.parent,
			key,
			via
		}]);
	}
	#put(target, holders, subject, grant) {
		if (grant.until !== void 0 && this.#context.now > grant.until) {
			if (target.isManaged) this.#addExpired(target, subject, {
				...grant,
				until: grant.until
			});
			return;
		}
		const present = holders.get(subject);
		holders.set(subject, present === void 0 ? grant : uniteGrants(target.reader.form, present, grant));
	}
	#addExpired(target, subject, grant) {
		const key = `${target.address}\n${subject}`;
		const present = this.expired.get(key);
		const { access, until, origins } = grant;
		const entry = {
			address: target.address,
			subject,
			access,
			until,
			origins
		};
		if (present === void 0) {
			this.expired.set(key, entry);
			return;
		}
		this.expired.set(key, {
			...entry,
			access: unite(target.reader.form, present.access, access),
			until: Math.max(present.until, until),
			origins: [...present.origins, ...origins]
		});
	}
	#isAcceptable(target, key, text, resolved, value) {
		if (resolved.kind === "one" || resolved.kind === "team") return true;
		const path = typeof key === "number" && isJsonObject(value) ? [key, "subject"] : [key];
		const spot = this.#spot(target, path, typeof key === "number" ? "value" : "key");
		if (resolved.kind === "nobody") {
			const { kind: _kind, ...problem } = resolved;
			this.#context.problems.add({
				...problem,
				spot
			});
			return false;
		}
		if (!target.acceptsGroups) {
			const hint = "Name people or teams of this file here.";
			const message = `${quote(text)} is a vendor-side group, and groups cannot hold access here.`;
			this.#context.problems.add({
				code: "GROUP_NOT_ACCEPTED",
				message,
				hint,
				spot
			});
			return false;
		}
		const { groups } = this.#context;
		if (groups === void 0 || groups.has(resolved.group)) return true;
		const hint = suggestion(resolved.group, groups) ?? "Add it to the groups of the organization.";
		this.#context.problems.add({
			code: "UNKNOWN_GROUP",
			message: `The organization declares no group ${quote(resolved.group)}.`,
			hint,
			spot
		});
		return false;
	}
	#addProtected(target, key, subjects, pattern) {
		if (!target.isManaged) return;
		const are = subjects.length === 1 ? "is" : "are";
		this.#context.problems.add({
			code: "PROTECTED_SUBJECT",
			message: `${listSubjects(subjects)} ${are} protected by ${quote(pattern)}, and cannot be managed here.`,
			hint: "Take the entry out, or the pattern out of protect.",
			spot: this.#spot(target, [key], typeof key === "number" ? "value" : "key")
		});
	}
	#spot(target, path, at) {
		return {
			file: this.#context.file,
			path: [...target.parent, ...path],
			at
		};
	}
};
function listSubjects(subjects) {
	const shown = subjects.slice(0, 3);
	const rest = subjects.length - shown.length;
	if (rest > 0) return `${shown.join(", ")} and ${rest} more`;
	return shown.length > 1 ? `${shown.slice(0, -1).join(", ")} and ${shown.at(-1) ?? ""}` : shown[0] ?? "nobody";
}
function grantOf({ access, until, reason }, origins) {
	if (until === void 0) return reason === void 0 ? {
		access,
		origins
	} : {
		access,
		origins,
		reason
	};
	return reason === void 0 ? {
		access,
		origins,
		until
	} : {
		access,
		origins,
		until,
		reason
	};
}
function subjectOfItem(value) {
	if (typeof value === "string") return value;
	const subject = isJsonObject(value) ? value.subject : void 0;
	return typeof subject === "string" ? subject : void 0;
}
function uniteGrants(form, a, b) {
	const until = a.until === void 0 || b.until === void 0 ? void 0 : Math.max(a.until, b.until);
	const reasons = [...new Set([a.reason, b.reason].filter((reason) => reason !== void 0))];
	return {
		access: unite(form, a.access, b.access),
		origins: [...a.origins, ...b.origins],
		...until === void 0 ? {} : { until },
		...reasons.length === 0 ? {} : { reason: reasons.join("; ") }
	};
}
function unite(form, a, b) {
	if (a === b) return a;
	if (a.disabled === b.disabled) return require_subject.uniteAccess(form, a, b);
	const { disabled: _a, ...restA } = a;
	const { disabled: _b, ...restB } = b;
	return require_subject.uniteAccess(form, restA, restB);
}
// src/model/unknown-levels.ts
const UNKNOWN_PREFIX = "unknown:";
function unknownNameIn(text) {
	if (!text.startsWith("unknown:")) return void 0;
	const name = text.slice(8);
	return name.trim() === "" ? void 0 : name;
}
function writtenName(levels, name) {
	return isKnown(levels, name) ? name : `${UNKNOWN_PREFIX}${name}`;
}
function unknownLevels(form, access) {
	switch (form.form) {
		case "role": return form.isOpen === true || access.role === void 0 || isKnownRole(form.roles, access.role) ? [] : [access.role];
		case "permissions": return (access.permissions ?? []).filter((name) => !isKnown(form.permissions, name));
		case "environments": return [...access.permissions ?? [], ...Object.entries(access.environments ?? {}).flatMap(([type, role]) => isKnown(form.environmentRoles, role) ? [] : [`${role} on ${type}`])];
		case "listed": return [];
	}
}
function keepUnknown(form, live, desired) {
	if (unknownLevels(form, live).length === 0) return desired;
	const kept = keep(form, live, desired);
	return require_subject.satisfies(kept, desired) && require_subject.satisfies(desired, kept) ? desired : kept;
}
function keep(form, live, desired) {
	switch (form.form) {
		case "role": return {
			...desired,
			...live.role === void 0 ? {} : { role: live.role }
		};
		case "permissions": return require_subject.normalizeAccess(form, {
			...desired,
			permissions: [...desired.permissions ?? [], ...unknownLevels(form, live)]
		});
		case "environments": {
			const held = Object.entries(live.environments ?? {}).filter(([, role]) => !isKnown(form.environmentRoles, role));
			return require_subject.normalizeAccess(form, {
				...desired,
				environments: {
					...desired.environments,
					...Object.fromEntries(held)
				},
				permissions: [...desired.permissions ?? [], ...live.permissions ?? []]
			});
		}
		case "listed": return desired;
	}
}
function isKnownRole(roles, role) {
	return role.split("+").every((one) => isKnown(roles, one));
}
function isKnown(levels, name) {
	return levels.some((level) => level.name === name);
}
// src/config/grants/until.ts
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})(?:[Tt](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?([Zz]|[+-]\d{2}:\d{2})?)?$/;
function parseUntil(text) {
	const match = PATTERN.exec(text);
	if (match === null) return void 0;
	const [, year = "", month = "", day = "", hour, minute = "", second = "0", fraction = "", zone] = match;
	const date = Date.UTC(Number(year), Number(month) - 1, Number(day));
	if (new Date(date).toISOString().slice(0, 10) !== `${year}-${month}-${day}`) return void 0;
	if (hour === void 0) return date + 864e5 - 1;
	const offset = offsetMinutes(zone);
	if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59 || offset === void 0) return void 0;
	const milliseconds = Number(fraction.padEnd(3, "0").slice(0, 3));
	return date + ((Number(hour) * 60 + Number(minute) - offset) * 60 + Number(second)) * 1e3 + milliseconds;
}
function isWithoutZone(text) {
	const match = PATTERN.exec(text);
	return match !== null && match[4] !== void 0 && match[8] === void 0;
}
function offsetMinutes(zone) {
	if (zone === void 0 || zone === "Z" || zone === "z") return 0;
	const hours = Number(zone.slice(1, 3));
	const minutes = Number(zone.slice(4, 6));
	if (hours > 14 || minutes > 59) return void 0;
	return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}
// src/config/grants/grant-parts.ts
const TERM_KEYS = ["until", "reason"];
function readEnvironmentRoles(form, value, report) {
	const environments = {};
	let isSound = true;
	for (const type of form.environments) {
		const role = value[type];
		if (role === void 0) continue;
		const found = readLevel(role, form.environmentRoles, false, "UNKNOWN_ROLE", [type], report);
		if (found === void 0) isSound = false;
		else environments[type] = found;
	}
	return isSound ? environments : void 0;
}
function readRoleKey(value, roles, isOpen, report) {
	const role = value.role;
	if (role === void 0) return void 0;
	if (typeof role === "string") return readLevel(role, roles, isOpen, "UNKNOWN_ROLE", ["role"], report);
	return refuse$1(role, "a role", ["role"], report);
}
function readLevel(value, levels, isOpen, code, path, report) {
	if (typeof value === "string") {
		if (levels.some((level) => level.name === value)) return value;
		const unknown = unknownNameIn(value);
		if (unknown !== void 0) return readUnknown(unknown, levels, path, report);
		if (isOpen && value.trim() !== "") return value;
	}
	const name = typeof value === "string" ? value : String(JSON.stringify(value));
	const noun = code === "UNKNOWN_ROLE" ? "role" : "permission";
	const names = levels.map((level) => level.name);
	report({
		code,
		message: `There is no ${noun} ${quote(name)} here.`,
		hint: suggestion(name, names) ?? "`rolecall schema` prints what is possible here.",
		path,
		at: "value"
	});
}
function readUnknown(name, levels, path, report) {
	const isKnown = levels.some((level) => level.name === name);
	report({
		code: "UNKNOWN_LEVEL",
		message: isKnown ? `${quote(name)} is known to rolecall.` : `rolecall does not know what ${quote(name)} allows; it counts as the most powerful level where it is gained.`,
		hint: isKnown ? `Write ${name}.` : "Nothing to do, if the vendor has it.",
		path,
		at: "value"
	});
	return name;
}
function checkKeys(value, known, report, code = "UNKNOWN_KEY") {
	let isSound = true;
	for (const key of Object.keys(value)) {
		if (known.includes(key)) continue;
		isSound = false;
		report({
			code,
			message: `${code === "UNKNOWN_KEY" ? "A grant here has no key" : "There is no environment type"} ${quote(key)}.`,
			hint: suggestion(key, known) ?? "`rolecall schema` prints what is possible here.",
			path: [key],
			at: "key"
		});
	}
	return isSound;
}
function readTerms(value, report) {
	const { until, reason } = value;
	const end = until === void 0 ? void 0 : readUntil(until, report);
	if (reason !== void 0 && typeof reason !== "string") return refuse$1(reason, "a text", ["reason"], report);
	if (end === void 0) return until !== void 0 ? void 0 : reason === void 0 ? {} : { reason };
	return reason === void 0 ? { until: end } : {
		until: end,
		reason
	};
}
function readUntil(until, report) {
	const end = typeof until === "string" ? parseUntil(until) : void 0;
	if (end !== void 0) {
		if (typeof until === "string" && isWithoutZone(until)) report(withoutZone(until));
		return end;
	}
	report({
		code: "BAD_DATE",
		message: `${quote(typeof until === "string" ? until : JSON.stringify(until))} is neither a date nor an instant.`,
		hint: "Write 2026-12-31 (to the end of that day, UTC) or 2026-12-31T18:00:00Z.",
		path: ["until"],
		at: "value"
	});
}
function withoutZone(until) {
	return {
		code: "NO_TIME_ZONE",
		message: `${until} has no time zone, so it counts as UTC.`,
		hint: `Write ${until}Z for UTC, or the offset behind it: ${until}+02:00.`,
		path: ["until"],
		at: "value"
	};
}
function readDisabled(value, report) {
	const { disabled } = value;
	if (disabled === void 0) return false;
	return typeof disabled === "boolean" ? disabled : refuse$1(disabled, "true or false", ["disabled"], report);
}
function refuse$1(value, wanted, path, report, hint) {
	const text = typeof value === "string" ? value : JSON.stringify(value) ?? "";
	report({
		code: "WRONG_TYPE",
		message: `${value === null ? "Nothing stands here" : typeof value === "object" ? `${text.length > 80 ? `${text.slice(0, 77)}...` : text} stands here` : `${quote(text)} stands here`}; it must be ${wanted}.`,
		hint: hint ?? (value === null ? "Write a value behind the key, or remove the key." : `Write ${wanted} in its place.`),
		path,
		at: "value"
	});
}
function missing(message, hint) {
	return {
		code: "MISSING_ROLE",
		message,
		hint,
		path: [],
		at: "key"
	};
}
function redundant(role, environments) {
	return {
		code: "REDUNDANT_ACCESS",
		message: `The role ${role} already includes ${environments.join(" and ")}; the roles there change nothing.`,
		hint: "Leave out one or the other.",
		path: [],
		at: "key"
	};
}
// src/config/grants/grant-keys.ts
function nameCharacters(levels) {
	return new Map(levels.map(({ name }, index) => [name, String.fromCharCode(index)]));
}
function combinationCharacters(form) {
	const rolesByKey = [["role", form.roles], ...form.environments.map((type) => [type, form.environmentRoles])];
	return new Map(rolesByKey.map(([key, roles], place) => [key, new Map(roles.map(({ name }, index) => [name, String.fromCharCode(place, index)]))]));
}
function listKey(characters, list) {
	let key = "";
	for (const item of list) {
		const character = typeof item === "string" ? characters.get(item) : void 0;
		if (character === void 0) return void 0;
		key += character;
	}
	return key;
}
function combinationKey(characters, value) {
	let key = "";
	for (const name in value) {
		if (TERM_KEYS.includes(name)) continue;
		const role = value[name];
		const pair = typeof role === "string" ? characters.get(name)?.get(role) : void 0;
		if (pair === void 0) return void 0;
		key += pair;
	}
	return key;
}
// src/config/grants/grant-reader.ts
var GrantReader = class {
	form;
	#byText = new Map();
	#pool = new Map();
	#common = new Map();
	#permissionCharacters;
	#roleCharacters;
	constructor(form) {
		this.form = form;
		this.#permissionCharacters = nameCharacters(form.form === "permissions" ? form.permissions : []);
		this.#roleCharacters = form.form === "environments" ? combinationCharacters(form) : new Map();
		if (form.form !== "role" && form.form !== "environments") return;
		for (const { name } of form.roles) this.#byText.set(name, { access: this.#share({ role: name }) });
	}
	read(value, report) {
		if (typeof value === "string") {
			const known = this.#byText.get(value);
			if (known !== void 0) return known;
		}
		switch (this.form.form) {
			case "role": return this.#readRole(this.form, value, report);
			case "permissions": return this.#readPermissions(this.form, value, report);
			case "environments": return this.#readEnvironments(this.form, value, report);
			case "listed": return this.#readListed(value, report);
		}
	}
	readItem(value, report) {
		return this.#readListed(value, report);
	}
	#share(access) {
		const normal = require_subject.normalizeAccess(this.form, access);
		const key = JSON.stringify(normal);
		const known = this.#pool.get(key);
		if (known !== void 0) return known;
		this.#pool.set(key, normal);
		return normal;
	}
	#readRole(form, value, report) {
		if (typeof value === "string") {
			const role = readLevel(value, form.roles, form.isOpen === true, "UNKNOWN_ROLE", [], report);
			return role === void 0 ? void 0 : { access: this.#share({ role }) };
		}
		if (!isJsonObject(value)) return refuse$1(value, "a role, or a mapping with role, until and reason", [], report);
		const isKnown = checkKeys(value, [
			"role",
			...TERM_KEYS,
			...form.canDisable === true ? ["disabled"] : []
		], report);
		const role = readRoleKey(value, form.roles, form.isOpen === true, report);
		const terms = readTerms(value, report);
		const disabled = form.canDisable === true ? readDisabled(value, report) : false;
		if (role === void 0 && value.role === void 0) report(missing("The grant names no role.", "Add role: to it, or remove the entry."));
		if (role === void 0 || terms === void 0 || disabled === void 0 || !isKnown) return void 0;
		return {
			access: this.#share(disabled ? {
				role,
				disabled
			} : { role }),
			...terms
		};
	}
	#readPermissions(form, value, report) {
		if (Array.isArray(value)) {
			const permissions = this.#permissionsOf(form, value, [], report);
			return permissions === void 0 ? void 0 : { access: permissions };
		}
		if (!isJsonObject(value)) return refuse$1(value, "a list of permissions, or a mapping with permissions, until and reason", [], report, typeof value === "string" ? `Write a list: [${value}].` : void 0);
		const isKnown = checkKeys(value, ["permissions", ...TERM_KEYS], report);
		const terms = readTerms(value, report);
		const list = value.permissions;
		if (list === void 0) report(missing("The grant names no permissions.", "Add permissions: to it, or remove the entry."));
		else if (!Array.isArray(list)) refuse$1(list, "a list of permissions", ["permissions"], report);
		if (!Array.isArray(list)) return void 0;
		const access = this.#permissionsOf(form, list, ["permissions"], report);
		return access === void 0 || terms === void 0 || !isKnown ? void 0 : {
			access,
			...terms
		};
	}
	#permissionsOf(form, list, path, report) {
		const key = listKey(this.#permissionCharacters, list);
		if (key === void 0) {
			const names = list.map((item, index) => readLevel(item, form.permissions, false, "UNKNOWN_PERMISSION", [...path, index], report));
			const permissions = names.filter((name) => name !== void 0);
			return permissions.length < names.length ? void 0 : this.#share({ permissions });
		}
		const known = this.#common.get(key);
		if (known !== void 0) return known;
		const access = this.#share({ permissions: list.filter((item) => typeof item === "string") });
		this.#common.set(key, access);
		return access;
	}
	#readEnvironments(form, value, report) {
		if (typeof value === "string") {
			const unknown = readLevel(value, form.roles, false, "UNKNOWN_ROLE", [], report);
			return unknown === void 0 ? void 0 : { access: this.#share({ permissions: [unknown] }) };
		}
		if (!isJsonObject(value)) return refuse$1(value, "a role, or a mapping of environment types to roles", [], report);
		const combination = combinationKey(this.#roleCharacters, value);
		const common = combination === void 0 ? void 0 : this.#common.get(combination);
		if (common !== void 0) {
			const terms = readTerms(value, report);
			return terms === void 0 ? void 0 : {
				access: common,
				...terms
			};
		}
		const types = form.environments;
		const isKnown = checkKeys(value, [
			"role",
			...types,
			"permissions",
			...TERM_KEYS
		], report, "UNKNOWN_ENVIRONMENT_TYPE");
		const permissions = this.#readMore(value, report);
		const role = readRoleKey(value, form.roles, false, report);
		const environments = readEnvironmentRoles(form, value, report);
		const terms = readTerms(value, report);
		const names = Object.keys(environments ?? {});
		if (value.permissions === void 0 && value.role === void 0 && names.length === 0 && isKnown && environments !== void 0) {
			const hint = `Add role: to it, or one of ${types.join(", ")}.`;
			report(missing(`The grant names no role and none of ${types.join(", ")}.`, hint));
			return;
		}
		if (environments === void 0 || permissions === void 0 || terms === void 0 || !isKnown) return void 0;
		if (role === void 0 && value.role !== void 0) return void 0;
		if (role !== void 0 && role === form.roles.at(-1)?.name && names.length > 0) report(redundant(role, names));
		const isWhole = form.roles.some(({ name }) => name === role);
		const access = this.#share({
			...isWhole && role !== void 0 ? { role } : {},
			environments,
			permissions: isWhole || role === void 0 ? permissions : [role, ...permissions]
		});
		if ((names.length === 0 || role === void 0) && combination !== void 0) this.#common.set(combination, access);
		return {
			access,
			...terms
		};
	}
	#readMore(value, report) {
		const list = value.permissions;
		if (list === void 0) return [];
		if (!Array.isArray(list)) return refuse$1(list, "a list of permissions", ["permissions"], report);
		const names = list.map((item, index) => readLevel(item, [], false, "UNKNOWN_PERMISSION", ["permissions", index], report));
		const known = names.filter((name) => name !== void 0);
		return known.length < names.length ? void 0 : known;
	}
	#readListed(value, report) {
		const role = this.form.form === "role" ? this.form.listedAs : void 0;
		const access = this.#share(role === void 0 ? {} : { role });
		if (typeof value === "string") return { access };
		if (!isJsonObject(value)) return refuse$1(value, "a subject, or a mapping with subject, until and reason", [], report);
		const isKnown = checkKeys(value, ["subject", ...TERM_KEYS], report);
		const terms = readTerms(value, report);
		const subject = value.subject;
		if (subject === void 0) report({
			code: "MISSING_KEY",
			message: "The entry names no subject.",
			hint: "Add subject: to it.",
			path: [],
			at: "value"
		});
		else if (typeof subject !== "string") refuse$1(subject, "a subject", ["subject"], report);
		if (typeof subject !== "string" || terms === void 0 || !isKnown) return void 0;
		return {
			access,
			...terms
		};
	}
};
// src/model/glob.ts
function compileGlobs(globs, style) {
	const fold = style === "name" ? (text) => text.toLowerCase() : (text) => text;
	const literals = new Set(globs.filter((glob) => !isGlob(glob)).map(fold));
	const patterns = globs.filter(isGlob).map((glob) => new GlobPattern(fold(glob), style));
	return (text) => {
		const folded = fold(text);
		return literals.has(folded) || patterns.some((pattern) => pattern.matches(folded));
	};
}
function isGlob(text) {
	return text.includes("*") || text.includes("?");
}
var GlobPattern = class {
	#tokens;
	#stopsAtSlash;
	#start;
	#end;
	#reached;
	constructor(glob, style) {
		this.#tokens = tokensOf(glob, style);
		this.#stopsAtSlash = style !== "name";
		this.#start = /^[^*?]*/u.exec(glob)?.[0] ?? "";
		this.#end = glob.slice(Math.max(glob.lastIndexOf("*"), glob.lastIndexOf("?")) + 1);
		this.#reached = new Int32Array(this.#tokens.length + 1);
	}
	matches(text) {
		if (!text.startsWith(this.#start) || !text.endsWith(this.#end)) return false;
		this.#reached.fill(-1);
		let places = [];
		this.#reach(places, 0, 0);
		let index = 0;
		for (const character of text) {
			index += 1;
			const next = [];
			for (const place of places) this.#step(next, place, character, index);
			if (next.length === 0) return false;
			places = next;
		}
		return places.includes(this.#tokens.length);
	}
	#step(next, place, character, index) {
		const token = this.#tokens[place];
		if (token === void 0) return;
		if (token.kind === "character") {
			if (token.character === character) this.#reach(next, place + 1, index);
		} else if (token.kind === "all" || !this.#stopsAtSlash || character !== "/") this.#reach(next, token.kind === "one" ? place + 1 : place, index);
	}
	#reach(places, first, index) {
		for (let place = first; this.#reached[place] !== index; place += 1) {
			this.#reached[place] = index;
			places.push(place);
			const kind = this.#tokens[place]?.kind;
			if (kind !== "run" && kind !== "all") return;
		}
	}
};
function tokensOf(glob, style) {
	return (glob.match(/\*+|[^*]/gsu) ?? []).map((part) => {
		if (part === "?") return { kind: "one" };
		if (!part.startsWith("*")) return {
			kind: "character",
			character: part
		};
		return { kind: style === "address" && part.length > 1 ? "all" : "run" };
	});
}
// src/config/people/protection.ts
var Protection = class {
	patterns;
	#tests;
	#subjects;
	#known = new Map();
	constructor(patterns, subjects) {
		this.patterns = [...patterns.keys()];
		this.#subjects = subjects;
		this.#tests = [...patterns].map(([pattern, written]) => ({
			written,
			test: compileGlobs([pattern], "name")
		}));
	}
	patternFor(subject) {
		if (this.#tests.length === 0) return void 0;
		if (this.#known.has(subject)) return this.#known.get(subject);
		const names = namesOf(subject, this.#subjects.directory.people.get(subject));
		const found = this.#tests.find(({ test }) => names.some((name) => test(name)))?.written;
		this.#known.set(subject, found);
		return found;
	}
};
function readProtection(value, subjects, place, problems) {
	const patterns = new Map();
	for (const [index, entry] of (Array.isArray(value) ? value : []).entries()) {
		if (typeof entry !== "string" || entry === "") continue;
		if (isGlob(entry)) {
			patterns.set(entry.toLowerCase(), entry);
			continue;
		}
		const resolved = subjects.resolve(entry);
		if (resolved.kind === "nobody") {
			const { kind: _kind, ...problem } = resolved;
			problems.add({
				...problem,
				spot: {
					file: place.file,
					path: [...place.path, index],
					at: "value"
				}
			});
			continue;
		}
		const covered = resolved.kind === "team" ? [...resolved.members.keys()] : [resolved.subject];
		for (const subject of covered) for (const name of namesOf(subject, subjects.directory.people.get(subject))) patterns.set(name, entry);
	}
	return new Protection(patterns, subjects);
}
function namesOf(subject, person) {
	if (person === void 0) return [subject.toLowerCase()];
	const emails = [
		person.email,
		...person.aliases,
		...Object.values(person.accounts).flat()
	].filter((text) => text !== "");
	return [person.key.toLowerCase(), ...emails.map(require_subject.normalizeEmail)];
}
// src/config/orgs/org-context.ts
function spotIn(context, path, at) {
	return {
		file: context.file,
		path: [...context.base ?? ["orgs", context.key], ...path],
		at
	};
}
function sectionNames(shape) {
	return ["members", ...shape.sections.map((section) => section.section)];
}
// src/config/orgs/org-members.ts
function connectMembers(context, collector) {
	const mode = context.modes.get("members");
	if (mode === void 0 || mode === "ignore") return;
	const { impliedBy, requiredBy } = context.shape.members;
	if (impliedBy !== void 0) addImplied(context, collector, new Set(impliedBy.sections));
	if (requiredBy !== void 0 && mode === "exact") requireMembers(context, collector, new Set(requiredBy));
}
function addImplied(context, collector, sections) {
	const { form, impliedBy } = context.shape.members;
	if (impliedBy === void 0) return;
	const access = require_subject.normalizeAccess(form, impliedBy.access);
	const root = require_subject.formatAddress(context.key);
	const members = collector.grants.get(root) ?? new Map();
	collector.grants.set(root, members);
	for (const [address, holders] of collector.grants) {
		if (!sections.has(collector.sections.get(address) ?? "")) continue;
		for (const [subject, grant] of holders) {
			if (require_subject.groupNameOf(subject) !== void 0) continue;
			const present = members.get(subject);
			if (present === void 0) members.set(subject, implied(access, grant));
			else if (present.isImplied === true) members.set(subject, extend(present, grant));
		}
	}
}
function implied(access, grant) {
	const until = grant.until === void 0 ? {} : { until: grant.until };
	return {
		access,
		origins: grant.origins,
		...until,
		isImplied: true
	};
}
function extend(present, grant) {
	const { until: _until, ...rest } = present;
	const until = present.until === void 0 || grant.until === void 0 ? {} : { until: Math.max(present.until, grant.until) };
	return {
		...rest,
		origins: [...present.origins, ...grant.origins],
		...until
	};
}
function requireMembers(context, collector, sections) {
	const root = require_subject.formatAddress(context.key);
	const members = collector.grants.get(root);
	const missing = new Map();
	for (const [address, holders] of collector.grants) {
		if (!sections.has(collector.sections.get(address) ?? "")) continue;
		for (const [subject, grant] of holders) {
			if (members?.has(subject) === true || require_subject.groupNameOf(subject) !== void 0) continue;
			const membership = collector.expired.get(`${root}\n${subject}`);
			if (membership !== void 0) {
				endWithMembership(collector, holders, membership, {
					address,
					grant
				});
				continue;
			}
			const origin = grant.origins[0];
			if (origin === void 0) continue;
			const key = JSON.stringify([...origin.parent, origin.key]);
			const entry = missing.get(key) ?? {
				origin,
				address,
				subjects: []
			};
			entry.subjects.push(subject);
			missing.set(key, entry);
		}
	}
	for (const { origin, address, subjects } of missing.values()) {
		const are = subjects.length === 1 ? "is not among the members" : "are not among the members";
		context.problems.add({
			code: "MEMBER_REQUIRED",
			message: `${listSubjects(subjects)} ${are} of ${context.key}, and only members can hold access on ${address}.`,
			hint: "Add them under members, or take them out here.",
			spot: {
				file: origin.file,
				path: [...origin.parent, origin.key],
				at: typeof origin.key === "number" ? "value" : "key"
			}
		});
	}
}
function endWithMembership(collector, holders, membership, { address, grant }) {
	const { subject, until } = membership;
	holders.delete(subject);
	const origins = [...grant.origins, ...membership.origins];
	collector.expired.set(`${address}\n${subject}`, {
		address,
		subject,
		access: grant.access,
		until,
		origins
	});
}
// src/model/shape.ts
const EXISTENCE = "exists";
// src/config/orgs/org-sections.ts
function readSections(context, subjects, collector) {
	const collected = {
		resources: new Map(),
		settings: new Map()
	};
	for (const shape of context.shape.sections) {
		const section = context.value[shape.section];
		if (!isJsonObject(section)) continue;
		const reader = new SectionReader(context, shape, subjects, collector, collected);
		for (const key in section) reader.read(key, section[key]);
	}
	return collected;
}
var SectionReader = class {
	#context;
	#shape;
	#subjects;
	#collector;
	#collected;
	#holders;
	#isManaged;
	#parent;
	#ids = new Map();
	constructor(context, shape, subjects, collector, collected) {
		this.#context = context;
		this.#shape = shape;
		this.#subjects = subjects;
		this.#collector = collector;
		this.#collected = collected;
		this.#holders = shape.holders === void 0 ? void 0 : new GrantReader(shape.holders.form);
		this.#isManaged = context.modes.get(shape.section) !== "ignore";
		this.#parent = [
			"orgs",
			context.key,
			shape.section
		];
	}
	read(key, value) {
		const address = require_subject.formatAddress(this.#context.key, this.#shape.section, key);
		const entry = this.#entryOf(value);
		const holders = this.#shape.holders;
		const isListed = holders !== void 0 && entry[holders.key] !== void 0 && entry[holders.key] !== null;
		const origin = this.#origin(this.#parent, key);
		const id = this.#readId(key, entry.id);
		this.#collected.resources.set(address, {
			address,
			section: this.#shape.section,
			key,
			...id === void 0 ? {} : { id },
			origin,
			hasHolders: isListed && this.#isManaged
		});
		if (isListed) this.#readHolders(address, key, value, entry[holders.key]);
		if (this.#shape.lifecycle === "managed") this.#set(address, EXISTENCE, {
			value: true,
			origins: [origin]
		});
		for (const setting of this.#shape.settings) this.#readSetting(address, key, entry, setting);
		this.#readReaches(key, entry);
	}
	#entryOf(value) {
		const { holders } = this.#shape;
		if (Array.isArray(value) && holders?.isShortForm === true) return { [holders.key]: value };
		return isJsonObject(value) ? value : {};
	}
	#origin(parent, key) {
		return {
			file: this.#context.file,
			parent,
			key,
			via: []
		};
	}
	#readId(key, id) {
		if (!this.#shape.hasId || typeof id !== "string" || id === "") return void 0;
		const other = this.#ids.get(id);
		this.#ids.set(id, other ?? key);
		if (other !== void 0) this.#context.problems.add({
			code: "DUPLICATE_ID",
			message: `The ${this.#shape.noun}s ${quote(other)} and ${quote(key)} have the same id ${quote(id)}.`,
			hint: "Remove one of the two entries.",
			spot: spotIn(this.#context, [
				this.#shape.section,
				key,
				"id"
			], "value")
		});
		return id;
	}
	#readHolders(address, key, value, holders) {
		const shape = this.#shape.holders;
		if (shape === void 0 || this.#holders === void 0) return;
		this.#collector.addHolders({
			address,
			section: this.#shape.section,
			reader: this.#holders,
			parent: Array.isArray(value) ? [...this.#parent, key] : [
				...this.#parent,
				key,
				shape.key
			],
			acceptsGroups: shape.acceptsGroups,
			isManaged: this.#isManaged
		}, holders);
	}
	#readSetting(address, key, entry, setting) {
		const written = entry[setting.key];
		const path = [
			this.#shape.section,
			key,
			setting.key
		];
		if (written === void 0 || this.#context.isBroken(path)) return;
		const value = setting.kind === "subject" ? this.#readSubject(written, path) : written;
		if (value === void 0) return;
		const normalized = setting.normalize(value);
		if ("problem" in normalized) {
			const { problem, hint } = normalized;
			const spot = spotIn(this.#context, path, "value");
			this.#context.problems.add({
				code: "BAD_SETTING",
				message: problem,
				hint: hint ?? "`rolecall schema` prints what is possible here.",
				spot
			});
			return;
		}
		const origins = [this.#origin([...this.#parent, key], setting.key)];
		this.#set(address, setting.key, {
			value: normalized.value,
			origins
		});
	}
	#readSubject(written, path) {
		return typeof written === "string" ? readPerson$1(this.#context, this.#subjects, written, path) : void 0;
	}
	#readReaches(key, entry) {
		const { reaches } = this.#shape;
		const list = reaches === void 0 ? void 0 : entry[reaches.key];
		if (reaches === void 0 || !Array.isArray(list)) return;
		const declared = this.#context.value[reaches.section];
		const parent = [
			...this.#parent,
			key,
			reaches.key
		];
		for (const [index, name] of list.entries()) {
			if (typeof name !== "string") continue;
			if (isJsonObject(declared) && !Object.hasOwn(declared, name)) {
				const hint = suggestion(name, Object.keys(declared));
				this.#context.problems.add({
					code: "UNKNOWN_RESOURCE",
					message: `${quote(name)} is not among the ${reaches.section} of ${this.#context.key}.`,
					hint: hint ?? `Add it under ${reaches.section}.`,
					spot: {
						file: this.#context.file,
						path: [...parent, index],
						at: "value"
					}
				});
			} else if (this.#isManaged) {
				const address = require_subject.formatAddress(this.#context.key, reaches.section, name);
				this.#collector.addGrant(address, require_subject.groupSubject(key), {}, this.#origin(parent, index));
			}
		}
	}
	#set(address, key, setting) {
		if (!this.#isManaged) return;
		const settings = this.#collected.settings.get(address) ?? new Map();
		settings.set(key, setting);
		this.#collected.settings.set(address, settings);
	}
};
function readPerson$1(context, subjects, written, path) {
	const resolved = subjects.resolve(written);
	if (resolved.kind === "one") return resolved.subject;
	const spot = spotIn(context, path, "value");
	if (resolved.kind === "nobody") {
		const { kind: _kind, ...problem } = resolved;
		context.problems.add({
			...problem,
			spot
		});
	} else context.problems.add({
		code: "NOT_A_PERSON",
		message: `${quote(written)} is a ${resolved.kind}; one person is needed here.`,
		hint: "Name a person of people, or an e-mail.",
		spot
	});
}
// src/config/orgs/org-structure.ts
const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
function checkStructure(org, check, problems) {
	const findings = check === void 0 || check(org.value) ? [] : explainErrors(check.errors ?? [], org.value);
	for (const finding of findings) addFinding(org, finding, problems);
	return (path) => findings.some((finding) => path.every((part, index) => finding.path[index] === part));
}
function addFinding(org, finding, problems) {
	const { path, at, ...problem } = finding;
	const spot = spotIn(org, path, at);
	const [section] = path;
	if (section === "manage" && problem.code === "UNKNOWN_KEY") return;
	if (path.length === 1 && typeof section === "string" && org.value[section] === null) {
		if (sectionNames(org.shape).includes(section)) {
			problems.add(emptySection(org, section));
			return;
		}
	}
	if (path[0] === "token" && problem.code !== "MISSING_KEY" && problem.code !== "UNKNOWN_KEY") {
		problems.add({
			code: "TOKEN_IN_FILE",
			message: "A token must not stand in the file; name the variable that holds it.",
			hint: "Write token: { env: NAME }, and replace the token if it was ever committed.",
			spot
		});
		return;
	}
	problems.add({
		...problem,
		spot
	});
}
function hideTokens(value, problems) {
	if (isJsonObject(value)) hideTexts$1(value.token, "", problems);
}
function hideTexts$1(value, key, problems) {
	if (typeof value === "string") {
		if (key !== "env" || !VARIABLE.test(value)) problems.hide(value);
	} else if (typeof value === "object" && value !== null) for (const [name, item] of Object.entries(value)) hideTexts$1(item, name, problems);
}
function readModes(context) {
	const { value, shape } = context;
	const manage = isJsonObject(value.manage) ? value.manage : {};
	const names = sectionNames(shape);
	for (const section of Object.keys(manage)) checkManaged(context, section, names);
	const modes = new Map();
	for (const section of names) {
		const declared = value[section];
		if (declared === void 0 || declared === null) continue;
		const mode = manage[section];
		if (isEmpty(declared) && mode !== "exact") context.problems.add(emptySection(context, section));
		modes.set(section, mode === "additive" || mode === "ignore" ? mode : "exact");
	}
	return modes;
}
function checkManaged(context, section, names) {
	const spot = spotIn(context, ["manage", section], "key");
	if (!names.includes(section)) {
		const hint = suggestion(section, names) ?? "Remove the line.";
		const message = `There is no section ${JSON.stringify(section)} to manage.`;
		context.problems.add({
			code: "UNKNOWN_SECTION",
			message,
			hint,
			spot
		});
	} else if (context.value[section] === void 0) context.problems.add({
		code: "UNDECLARED_SECTION",
		message: `manage names ${section}, but the organization does not declare it.`,
		hint: `A section that is not declared is not managed. Declare ${section}, or remove the line.`,
		spot
	});
}
function isEmpty(section) {
	if (Array.isArray(section)) return section.length === 0;
	return isJsonObject(section) && Object.keys(section).length === 0;
}
function emptySection(org, section) {
	return {
		code: "EMPTY_SECTION",
		message: `The section ${section} is empty, which would mean that nobody is to be left in it.`,
		hint: `Remove the key to leave ${section} alone. If nobody is meant: ${section}: {} and manage: { ${section}: exact }.`,
		spot: spotIn(org, [section], "key")
	};
}
// src/model/variable-names.ts
const OWN_PREFIX = "ROLECALL_";
const NO_TOKEN = /_(?:URL|ID|PRIVATE_KEY)$/i;
const ADDRESS = /_(?:URL|HOST)$/;
const TOKEN_ENDING = /_(?:CLI_TOKEN|API_TOKEN|ACCESS_TOKEN|API_KEY|TOKEN|KEY)$/;
const ADDRESS_ENDING = /_(?:API_URL|AUTH_URL|SERVER_URL|URL|HOST)$/;
function mayHoldToken(name, prefixes) {
	return hasPrefix(name, prefixes) && !NO_TOKEN.test(name);
}
function mayHoldAddress(name, prefixes) {
	return hasPrefix(name, prefixes) && ADDRESS.test(name);
}
function hasPrefix(name, prefixes) {
	return [...prefixes, OWN_PREFIX].some((prefix) => name.startsWith(prefix) && name.length > prefix.length);
}
function serviceOfToken(variable) {
	return variable.replace(TOKEN_ENDING, "");
}
function serviceOfAddress(variable) {
	return variable.replace(ADDRESS_ENDING, "");
}
function looksLikeToken(variable) {
	return TOKEN_ENDING.test(variable) && !NO_TOKEN.test(variable);
}
// src/config/source/url-secrets.ts
const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;
const WRITTEN_URL = /(?<![a-z0-9+.-])[a-z0-9+.-]+:\/\/(?:[^\s"']|["'](?![\s,\]}:]|$))+/gi;
const URL_VALUE = /(\burl["']?\s*:\s*["']?)((?:[^\s"']|["'](?![\s,\]}:]|$))+)/gi;
const SHORTEST = 4;
function withScheme(written) {
	return SCHEME.test(written) ? written : `https://${written}`;
}
function secretsOfUrl(written) {
	const rest = written.replace(SCHEME, "");
	const end = URL.canParse(withScheme(written)) ? rest.search(/[/?#\\]/) : -1;
	const authority = end < 0 ? rest : rest.slice(0, end);
	const userinfo = authority.slice(0, Math.max(0, authority.lastIndexOf("@")));
	const [user = ""] = userinfo.split(":", 1);
	const pieces = [
		userinfo,
		user,
		userinfo.slice(user.length + 1),
		...valuesOf(rest)
	].flatMap((part) => [
		part,
		decode$1(part),
		...part.split(/\s+/)
	]);
	return [...new Set(pieces)].filter((piece) => piece.length >= SHORTEST);
}
function valuesOf(rest) {
	const start = rest.search(/[?#]/);
	if (start < 0) return [];
	return rest.slice(start).split(/[?#&;]/).map((pair) => pair.slice(pair.indexOf("=") + 1));
}
function decode$1(text) {
	return text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
		try {
			return decodeURIComponent(escapes);
		} catch {
			return escapes;
		}
	});
}
function starUrls(line) {
	return line.replace(URL_VALUE, (_, key, url) => key + starUser(url, starQuery(url))).replace(WRITTEN_URL, (url) => starUser(url, url));
}
function starUser(url, starred) {
	const start = SCHEME.exec(url)?.[0].length ?? 0;
	const at = url.lastIndexOf("@");
	return at < start ? starred : starred.slice(0, start) + "*".repeat(at - start) + starred.slice(at);
}
function starQuery(url) {
	const start = url.search(/[?#]/);
	if (start < 0) return url;
	const pairs = url.slice(start).split(/(?<=[?#&;])/);
	return url.slice(0, start) + pairs.map(starValue).join("");
}
function starValue(pair) {
	const name = /^[^=]*=/.exec(pair)?.[0] ?? "";
	return name + pair.slice(name.length).replace(/[^?#&;]/g, "*");
}
// src/config/orgs/org-url.ts
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
function addressKey({ base }) {
	return base === void 0 ? "url" : "from";
}
function readHost(context, { env, prefixes }) {
	const { token, url } = context.value;
	const tokenVariable = checkTokenVariable(context, variableOf(token), prefixes);
	const urlVariable = checkUrlVariable(context, variableOf(url), prefixes);
	const written = typeof url === "string" ? url : urlVariable === void 0 ? void 0 : env[urlVariable];
	const address = written === void 0 || written === "" ? void 0 : readUrl(context, written);
	return {
		...tokenVariable === void 0 ? {} : { tokenVariable },
		...urlVariable === void 0 ? {} : { urlVariable },
		...address === void 0 ? {} : { url: address }
	};
}
function variableOf(value) {
	const name = isJsonObject(value) ? value.env : void 0;
	return typeof name === "string" && /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : void 0;
}
function checkTokenVariable(context, name, prefixes) {
	if (name === void 0 || mayHoldToken(name, prefixes)) return name;
	const allowed = beginnings(prefixes);
	context.problems.add({
		code: "BAD_TOKEN_VARIABLE",
		message: `${context.key} may not take its token from ${shownVariable(context, name)}.`,
		hint: `Name a variable that begins with ${allowed} and does not end in _URL, _ID or _PRIVATE_KEY, such as ${prefixes[0] ?? "ROLECALL_"}${serviceName(context.key)}_TOKEN, and set it to the token.`,
		spot: spotIn(context, ["token", "env"], "value")
	});
}
function checkUrlVariable(context, name, prefixes) {
	if (name === void 0 || mayHoldAddress(name, prefixes)) return name;
	context.problems.add({
		code: "BAD_URL_VARIABLE",
		message: `${context.key} may not take its host from ${shownVariable(context, name)}.`,
		hint: `Name a variable that begins with ${beginnings(prefixes)} and ends in _URL or _HOST, such as ${prefixes[0] ?? "ROLECALL_"}${serviceName(context.key)}_URL, and set it to the address.`,
		spot: spotIn(context, [addressKey(context), "env"], "value")
	});
}
function beginnings(prefixes) {
	return [...prefixes, OWN_PREFIX].join(" or ");
}
function serviceName(key) {
	const name = key.toUpperCase().replaceAll(/[^A-Z0-9]+/g, "_").replaceAll(/^_|_$/g, "");
	return name === "" ? "OTHER" : name;
}
function shownVariable(context, name) {
	if (/^[A-Z][A-Z0-9]{0,30}(?:_[A-Z0-9]{1,30}){0,6}$/.test(name) && name.length <= 60) return name;
	context.problems.hide(name);
	return "that variable";
}
function hideUrls(value, problems) {
	if (isJsonObject(value)) hideTexts(value.url, problems);
}
function hideTexts(value, problems) {
	if (typeof value === "string") for (const secret of secretsOfUrl(value)) problems.hide(secret);
	else if (typeof value === "object" && value !== null) for (const text of Object.entries(value).flat()) hideTexts(text, problems);
}
function readUrl(context, written) {
	const whole = withScheme(written);
	const url = URL.canParse(whole) ? new URL(whole) : void 0;
	const why = url === void 0 ? "is not a URL" : whyRefused(url);
	if (why === void 0) return whole;
	hideTexts(written, context.problems);
	context.problems.add({
		code: "BAD_URL",
		message: `The url of ${context.key} ${why}.`,
		hint: "Write https://HOST/PATH. Plain HTTP is accepted only to this machine (localhost, 127.0.0.1).",
		spot: spotIn(context, [addressKey(context)], "value")
	});
}
function whyRefused(url) {
	if (url.username !== "" || url.password !== "") return "carries credentials; they belong into a variable";
	if (url.search !== "" || url.hash !== "") return "has a query or a fragment";
	if (url.protocol === "https:") return void 0;
	if (url.protocol !== "http:") return "is not HTTPS";
	return LOOPBACK.test(url.hostname) ? void 0 : "is not HTTPS";
}
// src/config/orgs/org.ts
function providerOf(definition, providerIds) {
	const provider = isJsonObject(definition.value) ? definition.value.provider : void 0;
	return typeof provider === "string" && providerIds.includes(provider) ? provider : void 0;
}
function resolveOrg(key, definition, resolution) {
	const { value, file } = definition;
	const { problems } = resolution;
	hideTokens(value, problems);
	hideUrls(value, problems);
	const provider = checkProvider(key, definition, resolution);
	if (provider === void 0 || !isJsonObject(value)) return void 0;
	const { shape, options } = shapeOf(provider, value, resolution);
	if (shape === void 0) return void 0;
	const check = resolution.validators[`org:${provider}`];
	const partial = {
		key,
		file,
		value,
		shape,
		problems,
		isBroken: checkStructure({
			key,
			file,
			value,
			shape
		}, check, problems)
	};
	const context = {
		...partial,
		modes: readModes(partial)
	};
	const prefixes = resolution.variablePrefixes(provider);
	return {
		provider,
		options,
		...readHost(context, {
			env: resolution.env,
			prefixes
		}),
		...readOrg(context, resolution)
	};
}
function checkProvider(key, { value, file }, resolution) {
	const { problems, providerIds } = resolution;
	const at = (path, side) => spotIn({
		key,
		file
	}, path, side);
	if (key === "") problems.add({
		code: "BAD_NAME",
		message: "The key of an organization is empty.",
		hint: "Write the name by which plans are to call it.",
		spot: at([], "key")
	});
	if (!isJsonObject(value)) {
		const message = `The organization ${quote(key)} must be a mapping with at least provider.`;
		const hint = `Write { provider: NAME }, where NAME is one of ${providerIds.join(", ")}.`;
		problems.add({
			code: "WRONG_TYPE",
			message,
			hint,
			spot: at([], "value")
		});
		return;
	}
	const provider = value.provider;
	if (typeof provider === "string" && providerIds.includes(provider)) return provider;
	if (provider === void 0) {
		const hint = `One of ${providerIds.join(", ")}.`;
		problems.add({
			code: "MISSING_KEY",
			message: `${quote(key)} needs the key provider.`,
			hint,
			spot: at([], "key")
		});
		return;
	}
	const name = typeof provider === "string" ? provider : JSON.stringify(provider);
	const hint = suggestion(name, providerIds) ?? `One of ${providerIds.join(", ")}.`;
	const message = `There is no provider ${quote(name)}.`;
	problems.add({
		code: "UNKNOWN_PROVIDER",
		message,
		hint,
		spot: at(["provider"], "value")
	});
}
function shapeOf(provider, value, resolution) {
	let options = {};
	for (;;) {
		const shape = resolution.shapes(provider, options);
		const found = shape === void 0 ? options : optionsOf(shape, value);
		if (Object.keys(found).every((name) => name in options)) return {
			shape,
			options: found
		};
		options = {
			...options,
			...found
		};
	}
}
function optionsOf(shape, value) {
	const names = Object.keys(shape.options).filter((name) => value[name] !== void 0);
	return Object.fromEntries(names.map((name) => [name, value[name]]));
}
function readOrg(context, resolution) {
	const { key, file, value, modes, problems } = context;
	const { subjects, now } = resolution;
	const place = {
		file,
		path: [
			"orgs",
			key,
			"protect"
		]
	};
	const protection = readProtection(value.protect, subjects, place, problems);
	const collector = new GrantCollector({
		file,
		now,
		subjects,
		protection,
		groups: isJsonObject(value.groups) ? new Set(Object.keys(value.groups)) : void 0,
		problems
	});
	readMembers(context, collector);
	const { resources, settings } = readSections(context, subjects, collector);
	connectMembers(context, collector);
	const name = value.name;
	const owner = readOwner(context, subjects);
	return {
		key,
		name: typeof name === "string" ? name : key,
		origin: {
			file,
			parent: ["orgs"],
			key,
			via: []
		},
		modes,
		unlisted: unlistedOf(value.unlisted),
		protect: protection.patterns,
		...owner === void 0 ? {} : { owner },
		grants: collector.grants,
		settings,
		resources,
		expired: [...collector.expired.values()]
	};
}
function readMembers(context, collector) {
	const mode = context.modes.get("members");
	if (mode === void 0) return;
	collector.addHolders({
		address: require_subject.formatAddress(context.key),
		section: "members",
		reader: new GrantReader(context.shape.members.form),
		parent: [
			"orgs",
			context.key,
			"members"
		],
		acceptsGroups: false,
		isManaged: mode !== "ignore"
	}, context.value.members);
}
function readOwner(context, subjects) {
	const written = context.value.owner;
	if (!context.shape.hasOwner || typeof written !== "string") return void 0;
	const subject = readPerson$1(context, subjects, written, ["owner"]);
	const origin = {
		file: context.file,
		parent: ["orgs", context.key],
		key: "owner",
		via: []
	};
	return subject === void 0 ? void 0 : {
		subject,
		origin
	};
}
function unlistedOf(value) {
	return value === "ignore" || value === "revoke" ? value : "report";
}
function checkDuplicateOrgs(orgs, problems) {
	const seen = new Map();
	for (const org of orgs) {
		const identity = JSON.stringify([
			org.provider,
			org.name,
			org.urlVariable ?? org.url ?? null
		]);
		const other = seen.get(identity);
		if (other === void 0) {
			seen.set(identity, org);
			continue;
		}
		problems.add({
			code: "DUPLICATE_ORG",
			message: `${org.key} and ${other.key} are the same organization: ${org.provider} ${quote(org.name)}.`,
			hint: "Put the two entries together.",
			spot: {
				file: org.origin.file,
				path: ["orgs", org.key],
				at: "key"
			}
		});
	}
}
// src/model/person.ts
function readPin(text) {
	const mark = text.lastIndexOf("#");
	const pair = mark > 0 && mark < text.length - 1 && !text.includes("@", mark) ? {
		login: text.slice(0, mark),
		id: text.slice(mark + 1)
	} : void 0;
	const name = pair?.login ?? text;
	return {
		text,
		...name.includes("@") ? { email: require_subject.normalizeEmail(name) } : {},
		...pair === void 0 ? {} : { pair }
	};
}
function namesOfPin({ text, email, pair }) {
	if (pair !== void 0) return [`id ${pair.id}`, `id ${text}`];
	return [`id ${text}`, email === void 0 ? `login ${text.toLowerCase()}` : `email ${email}`];
}
function namesOfAccount({ id, email, login }) {
	return [
		...id === void 0 ? [] : [`id ${id}`],
		...email === void 0 ? [] : [`email ${require_subject.normalizeEmail(email)}`],
		...login === void 0 ? [] : [`login ${login.toLowerCase()}`]
	];
}
var Directory = class {
	people;
	#byEmail = new Map();
	#pinned = new Map();
	constructor(people) {
		this.people = new Map([...people].map((person) => [person.key, person]));
		for (const person of this.people.values()) {
			for (const email of [person.email, ...person.aliases]) if (email.includes("@")) this.#byEmail.set(require_subject.normalizeEmail(email), person);
			for (const [scope, texts] of Object.entries(person.accounts)) this.#addPins(person, scope, texts);
		}
	}
	#addPins(person, scope, texts) {
		const pins = texts.map(readPin);
		for (const { email } of pins) if (email !== void 0) this.#byEmail.set(email, person);
		const scoped = this.#pinned.get(scope) ?? {
			byPerson: new Map(),
			byName: new Map()
		};
		this.#pinned.set(scope, scoped);
		scoped.byPerson.set(person, pins);
		for (const [pin, named] of pins.entries()) for (const name of namesOfPin(named)) if (!scoped.byName.has(name)) scoped.byName.set(name, {
			person,
			pin
		});
	}
	personByEmail(email) {
		return this.#byEmail.get(email) ?? this.#byEmail.get(require_subject.normalizeEmail(email));
	}
	pinsOf(person, provider, org) {
		return this.#pinned.get(org)?.byPerson.get(person) ?? this.#pinned.get(provider)?.byPerson.get(person) ?? [];
	}
	pinnedAt(provider, org) {
		const scopes = [this.#pinned.get(org), this.#pinned.get(provider)];
		return [...new Set(scopes.flatMap((scope) => [...scope?.byPerson.keys() ?? []]))];
	}
	ownerOf(identity, provider, org) {
		const pinned = this.#pinOf(identity, provider, org);
		if (pinned !== void 0) return pinned;
		const { email } = identity;
		const person = email === void 0 || email === "" ? void 0 : this.personByEmail(email);
		return person === void 0 ? void 0 : { person };
	}
	#pinOf(identity, provider, org) {
		const own = this.#pinned.get(org);
		const general = this.#pinned.get(provider);
		if (own === void 0 && general === void 0) return void 0;
		for (const name of namesOfAccount(identity)) {
			const here = own?.byName.get(name);
			if (here !== void 0) return here;
			const found = general?.byName.get(name);
			if (found !== void 0 && own?.byPerson.has(found.person) !== true) return found;
		}
	}
	subjectOf(identity, provider, org) {
		const owner = this.ownerOf(identity, provider, org);
		if (owner !== void 0) return owner.person.key;
		const { email } = identity;
		return email?.includes("@") === true ? require_subject.normalizeEmail(email) : `id:${identity.id ?? "unknown"}`;
	}
	emailOf(subject, provider, org) {
		const person = this.people.get(subject);
		if (person === void 0) return isBareEmail(subject) ? subject : void 0;
		const [first] = this.pinsOf(person, provider, org);
		if (first?.email === void 0) return person.email === "" ? void 0 : person.email;
		return first.pair?.login ?? first.text;
	}
	accountIdOf(subject, provider, org) {
		const person = this.people.get(subject);
		if (person === void 0) return require_subject.idOfSubject(subject);
		const [first] = this.pinsOf(person, provider, org);
		return first?.pair?.id ?? (first?.email === void 0 ? first?.text : void 0);
	}
};
function isBareEmail(subject) {
	const at = subject.lastIndexOf("@");
	return at !== -1 && !subject.startsWith("id:") && !subject.startsWith("group:") && !subject.includes("#", at);
}
// src/config/people/spelling.ts
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
const NAMES = {
	173: "soft hyphen",
	8203: "zero-width space",
	8204: "zero-width non-joiner",
	8205: "zero-width joiner",
	8206: "left-to-right mark",
	8207: "right-to-left mark",
	8238: "right-to-left override",
	8288: "word joiner",
	65279: "byte order mark"
};
const ALIKE = [
	/\p{Script=Latin}/u,
	/\p{Script=Cyrillic}/u,
	/\p{Script=Greek}/u,
	/\p{Script=Armenian}/u,
	/\p{Script=Cherokee}/u
];
function invisibleIn(what, text) {
	const found = INVISIBLE.exec(text)?.[0];
	const code = found?.codePointAt(0);
	if (found === void 0 || code === void 0) return void 0;
	const point = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
	const name = NAMES[code];
	return {
		code: "INVISIBLE_CHARACTER",
		message: `${what} holds ${point}${name === void 0 ? "" : ` (${name})`}, which nobody sees: ${quote(text.replaceAll(found, `<${point}>`))}.`,
		hint: "Type the text anew; such characters come along when it is copied."
	};
}
function mixedWord(text) {
	return text.normalize("NFC").split(/[^\p{L}\p{M}]+/u).find((word) => ALIKE.filter((script) => script.test(word)).length > 1);
}
function checkSpelling(person, file, problems) {
	for (const [what, text, path] of textsOf$1(person)) {
		const spot = {
			file,
			path: [
				"people",
				person.key,
				...path
			],
			at: path.length === 0 ? "key" : "value"
		};
		const invisible = invisibleIn(`The ${what} of ${quote(visible(person.key))}`, text);
		if (invisible !== void 0) problems.add({
			...invisible,
			spot
		});
		const mixed = mixedWord(text);
		if (mixed === void 0) continue;
		problems.add({
			code: "MIXED_SCRIPTS",
			message: `The ${what} of ${quote(visible(person.key))} has letters of several scripts in one word: ${quote(visible(mixed))}.`,
			hint: "Letters of two scripts may look the same; type the word anew if it is not meant.",
			spot
		});
	}
}
function visible(text) {
	return text.replaceAll(new RegExp(INVISIBLE, "gu"), "");
}
function textsOf$1(person) {
	const { key, name, givenName, familyName, email, aliases, accounts } = person;
	return [
		...[
			[
				"key",
				key,
				[]
			],
			[
				"name",
				name,
				["name"]
			],
			[
				"given name",
				givenName,
				["givenName"]
			],
			[
				"family name",
				familyName,
				["familyName"]
			],
			[
				"e-mail",
				email,
				["email"]
			]
		].flatMap(([what, text, path]) => text === void 0 ? [] : [[
			what,
			text,
			path
		]]).filter(([what]) => name === void 0 || what !== "given name" && what !== "family name"),
		...aliases.map((alias, index) => [
			"alias",
			alias,
			["aliases", index]
		]),
		...Object.entries(accounts).flatMap(([scope, texts]) => texts.map((text, index) => {
			return [
				"account",
				text,
				[
					"accounts",
					scope,
					...texts.length > 1 ? [index] : []
				]
			];
		}))
	];
}
// src/config/people/people.ts
function resolvePeople(definitions, scopes, problems) {
	const people = [];
	const claims = new Claims(problems);
	for (const [key, { value, file }] of definitions) {
		const person = readPerson(key, value);
		people.push(person);
		checkNamed(person, value, file, problems);
		checkScopes(person, file, scopes, problems);
		checkSpelling(person, file, problems);
		claims.add(person, file);
	}
	return new Directory(people);
}
function readPerson(key, value) {
	const entry = isJsonObject(value) ? value : {};
	const kind = entry.kind === "service" ? "service" : "person";
	const accounts = isJsonObject(entry.accounts) ? entry.accounts : {};
	return {
		key,
		...readNames(entry, kind),
		email: textOf(entry.email) ?? "",
		aliases: Array.isArray(entry.aliases) ? entry.aliases.filter((alias) => typeof alias === "string") : [],
		accounts: Object.fromEntries(Object.entries(accounts).map(([scope, written]) => [scope, (Array.isArray(written) ? written : [written]).filter((text) => typeof text === "string")])),
		kind,
		...isJsonObject(entry.attributes) ? { attributes: readAttributes(entry.attributes) } : {},
		...entry.directory === "none" ? { isOutsideDirectory: true } : {}
	};
}
function readAttributes(written) {
	const attributes = {};
	for (const [name, value] of Object.entries(written)) if (Array.isArray(value)) attributes[name] = value.filter((text) => typeof text === "string");
	else if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") attributes[name] = value;
	return attributes;
}
function readNames(entry, kind) {
	const name = textOf(entry.name);
	const words = name === void 0 || kind === "service" ? [] : name.split(/\s+/u);
	const splits = words.length > 1 && entry.givenName === void 0 && entry.familyName === void 0;
	const givenName = textOf(entry.givenName) ?? (splits ? words.slice(0, -1).join(" ") : void 0);
	const familyName = textOf(entry.familyName) ?? (splits ? words.at(-1) : void 0);
	const whole = name ?? ([givenName, familyName].filter((part) => part !== void 0).join(" ") || void 0);
	return {
		...whole === void 0 ? {} : { name: whole },
		...givenName === void 0 ? {} : { givenName },
		...familyName === void 0 ? {} : { familyName }
	};
}
function textOf(value) {
	if (typeof value !== "string") return void 0;
	const text = value.trim();
	return text === "" ? void 0 : text;
}
function checkNamed(person, entry, file, problems) {
	if (!isJsonObject(entry) || entry.email !== void 0 || entry.accounts !== void 0) return;
	problems.add({
		code: "MISSING_KEY",
		message: `${person.key} has no email, and no accounts by which systems know them.`,
		hint: `Add email: to it, or accounts: with a login or an id for each system.`,
		spot: {
			file,
			path: ["people", person.key],
			at: "key"
		}
	});
}
function checkScopes(person, file, scopes, problems) {
	for (const scope of Object.keys(person.accounts)) {
		if (scopes.providerIds.includes(scope) || scopes.orgKeys.includes(scope)) continue;
		const hint = suggestion(scope, [...scopes.providerIds, ...scopes.orgKeys]) ?? `Write one of ${scopes.providerIds.join(", ")}, or the key of an organization.`;
		problems.add({
			code: "UNKNOWN_ACCOUNT_SCOPE",
			message: `${quote(scope)} is neither a provider nor an organization of the files.`,
			hint,
			spot: {
				file,
				path: [
					"people",
					person.key,
					"accounts",
					scope
				],
				at: "key"
			}
		});
	}
}
var Claims = class {
	#problems;
	#owners = new Map();
	constructor(problems) {
		this.#problems = problems;
	}
	add(person, file) {
		const at = (...path) => ({
			file,
			path: [
				"people",
				person.key,
				...path
			],
			at: "value"
		});
		if (person.email !== "") this.#claim(person, "email", person.email, at("email"));
		for (const [index, alias] of person.aliases.entries()) this.#claim(person, "email", alias, at("aliases", index));
		for (const [scope, texts] of Object.entries(person.accounts)) {
			const isList = texts.length > 1;
			for (const [index, text] of texts.entries()) this.#addPin(person, scope, readPin(text), at("accounts", scope, ...isList ? [index] : []));
		}
	}
	#addPin(person, scope, pin, spot) {
		if (pin.pair !== void 0) this.#claim(person, `id at ${scope}`, pin.pair.id, spot);
		if (pin.email !== void 0) this.#claim(person, "email", pin.pair?.login ?? pin.text, spot);
		else if (pin.pair === void 0) this.#claim(person, `id at ${scope}`, pin.text, spot);
	}
	#claim(person, kind, value, spot) {
		const key = `${kind}\n${kind === "email" ? require_subject.normalizeEmail(value) : value}`;
		const owner = this.#owners.get(key);
		if (owner === void 0) this.#owners.set(key, person.key);
		if (owner === void 0 || owner === person.key) return;
		this.#problems.add({
			code: kind === "email" ? "DUPLICATE_EMAIL" : "DUPLICATE_ACCOUNT",
			message: `${quote(value)} belongs to both ${owner} and ${person.key}.`,
			hint: "One address means one person: remove it from one of them, or put the two entries together with aliases.",
			spot
		});
	}
};
// src/config/people/people-source.ts
const DIRECTORY_KEY = "directory";
function isServiceAddress(value) {
	const from = isJsonObject(value) ? value.from : void 0;
	return isJsonObject(from) || typeof from === "string" && from.includes("://");
}
function readPeopleSource(definition, reading) {
	const { value, file } = definition ?? {};
	if (!isJsonObject(value) || file === void 0) return void 0;
	const origin = {
		file,
		parent: [],
		key: DIRECTORY_KEY,
		via: []
	};
	const place = readPlace(value, origin, reading);
	const attributes = textsOf(value.attributes);
	const match = typeof value.match === "string" ? value.match : "email";
	if (match !== "email" && attributes[match] === void 0) {
		reading.problems.add({
			code: "UNKNOWN_MATCH",
			message: `match names ${quote(match)}, which is neither email nor one of the attributes of the directory.`,
			hint: suggestion(match, ["email", ...Object.keys(attributes)]) ?? "Add it under attributes.",
			spot: {
				file,
				path: [DIRECTORY_KEY, "match"],
				at: "value"
			}
		});
		return;
	}
	const columns = textsOf(value.columns);
	return place === void 0 ? void 0 : {
		place,
		match,
		columns,
		attributes,
		origin
	};
}
function readPlace(value, origin, reading) {
	const { from } = value;
	if (isServiceAddress(value)) return readService(value, origin, reading);
	if (from === "-") return { kind: "input" };
	if (typeof from !== "string") return void 0;
	const org = reading.orgs.find(({ key }) => key === from);
	if (org !== void 0 && reading.readers.includes(org.provider)) return {
		kind: "org",
		org
	};
	const keys = reading.orgs.filter(({ provider }) => reading.readers.includes(provider)).map(({ key }) => key);
	reading.problems.add({
		code: "UNKNOWN_DIRECTORY",
		message: org === void 0 ? `directory is to come from ${quote(from)}, which is neither an address nor an organization of the files.` : `directory is to come from ${quote(from)}, whose provider ${org.provider} does not list a company's people.`,
		hint: [suggestion(from, keys), "Write the https address of a service, the key of such an organization, or - for standard input."].filter((text) => text !== void 0).join(" "),
		spot: {
			file: origin.file,
			path: [DIRECTORY_KEY, "from"],
			at: "value"
		}
	});
}
function readService(value, origin, reading) {
	const { problems, env } = reading;
	const [provider = ""] = reading.readers;
	const { from, token } = value;
	const service = {
		...token === void 0 ? {} : { token },
		...from === void 0 ? {} : { url: from }
	};
	hideTokens(service, problems);
	hideUrls(service, problems);
	return {
		kind: "service",
		org: serviceOrg(provider, readHost({
			key: DIRECTORY_KEY,
			base: [DIRECTORY_KEY],
			file: origin.file,
			value: service,
			problems
		}, {
			env,
			prefixes: reading.variablePrefixes(provider)
		}), origin)
	};
}
function serviceOrg(provider, host, origin) {
	return {
		key: DIRECTORY_KEY,
		name: DIRECTORY_KEY,
		provider,
		...host,
		options: {},
		origin,
		modes: new Map(),
		unlisted: "ignore",
		protect: [],
		grants: new Map(),
		settings: new Map(),
		resources: new Map(),
		expired: []
	};
}
function textsOf(value) {
	if (!isJsonObject(value)) return {};
	const texts = {};
	for (const [name, text] of Object.entries(value)) if (typeof text === "string") texts[name] = text;
	return texts;
}
// src/model/rule-path.ts
const MARK$1 = "where ";
const MAX_RULE_LENGTH = 120;
function ruleStep(expression) {
	return MARK$1 + shortRule(expression);
}
function shortRule(expression) {
	const text = expression.trim().replace(/\s+/gu, " ");
	return text.length > MAX_RULE_LENGTH ? `${text.slice(0, 117)}...` : text;
}
function ruleOf(via) {
	const step = via.at(-1);
	const team = via.at(-2);
	if (step === void 0 || team === void 0 || !step.startsWith(MARK$1)) return void 0;
	return {
		team,
		rule: step.slice(6)
	};
}
// src/config/schema/schema-parts.ts
const NAME_PATTERN = "^[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*$";
const EMAIL_PATTERN = "^[^\\s@:,;<>()\\[\\]\"\\\\]+@[^\\s@:,;<>()\\[\\]\"\\\\.]+(?:\\.[^\\s@:,;<>()\\[\\]\"\\\\.]+)+$";
// node_modules/js-yaml/dist/js-yaml.mjs
var NOT_RESOLVED = Symbol("NOT_RESOLVED");
function defineScalarTag(tagName, options) {
	return {
		tagName,
		nodeKind: "scalar",
		implicit: options.implicit ?? false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		implicitFirstChars: options.implicitFirstChars ?? null,
		resolve: options.resolve,
		identify: options.identify,
		represent: options.represent ?? ((data) => String(data)),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
function defineSequenceTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "sequence",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addItem: options.addItem,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
function defineMappingTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "mapping",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addPair: options.addPair,
		has: options.has,
		keys: options.keys,
		get: options.get,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
var strTag = defineScalarTag("tag:yaml.org,2002:str", {
	resolve: (source) => source,
	identify: (data) => typeof data === "string"
});
var NULL_VALUES$1 = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
var nullCoreTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES$1.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
var nullJsonTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: ["n"],
	resolve: (source, isExplicit) => {
		if (source === "null" || isExplicit && source === "") return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
var NULL_VALUES = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
var nullYaml11Tag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
var TRUE_VALUES$2 = [
	"true",
	"True",
	"TRUE"
];
var FALSE_VALUES$2 = [
	"false",
	"False",
	"FALSE"
];
var boolCoreTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"t",
		"T",
		"f",
		"F"
	],
	resolve: (source) => {
		if (TRUE_VALUES$2.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$2.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var TRUE_VALUES$1 = ["true"];
var FALSE_VALUES$1 = ["false"];
var boolJsonTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: ["t", "f"],
	resolve: (source) => {
		if (TRUE_VALUES$1.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$1.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var TRUE_VALUES = [
	"true",
	"True",
	"TRUE",
	"y",
	"Y",
	"yes",
	"Yes",
	"YES",
	"on",
	"On",
	"ON"
];
var FALSE_VALUES = [
	"false",
	"False",
	"FALSE",
	"n",
	"N",
	"no",
	"No",
	"NO",
	"off",
	"Off",
	"OFF"
];
var boolYaml11Tag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"y",
		"Y",
		"n",
		"N",
		"t",
		"T",
		"f",
		"F",
		"o",
		"O"
	],
	resolve: (source) => {
		if (TRUE_VALUES.indexOf(source) !== -1) return true;
		if (FALSE_VALUES.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var YAML_INTEGER_IMPLICIT_PATTERN$1 = new RegExp("^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
var YAML_INTEGER_EXPLICIT_PATTERN$1 = new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$2(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$2(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$2(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intCoreTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger$2,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_INTEGER_IMPLICIT_PATTERN = new RegExp("^-?(?:0|[1-9][0-9]*)$");
var YAML_INTEGER_EXPLICIT_PATTERN = new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$1(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$1(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intJsonTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlInteger$1,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_INTEGER_PATTERN = new RegExp("^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+|[-+]?(?:0|[1-9][0-9_]*))$");
function parseYamlInteger(source) {
	let value = source.replace(/_/g, "");
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	if (value.includes(":")) {
		let result = 0;
		for (const part of value.split(":")) result = result * 60 + Number(part);
		return sign * result;
	}
	if (value !== "0" && value[0] === "0") return sign * parseInt(value, 8);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger(source) {
	if (!YAML_INTEGER_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intYaml11Tag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_FLOAT_PATTERN$1 = new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN$1 = new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$2(source) {
	if (!YAML_FLOAT_PATTERN$1.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase();
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	const result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN$1.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$2(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatCoreTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat$2,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$2
});
var YAML_FLOAT_IMPLICIT_PATTERN = new RegExp("^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$");
var YAML_FLOAT_EXPLICIT_PATTERN = new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_FLOAT_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
		let value = source.toLowerCase();
		const sign = value[0] === "-" ? -1 : 1;
		if ("+-".includes(value[0])) value = value.slice(1);
		if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
		if (value === ".nan") return NaN;
		const result = sign * parseFloat(value);
		return Number.isFinite(result) ? result : NOT_RESOLVED;
	}
	if (!YAML_FLOAT_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = Number(source);
	if (Number.isFinite(result)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$1(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatJsonTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlFloat$1,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$1
});
var YAML_FLOAT_PATTERN = new RegExp("^(?:[-+]?(?:(?:[0-9][0-9_]*)?\\.[0-9_]*)(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN = new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat(source) {
	if (!YAML_FLOAT_PATTERN.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase().replace(/_/g, "");
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	let result = 0;
	if (value.includes(":")) {
		for (const part of value.split(":")) result = result * 60 + Number(part);
		result *= sign;
	} else result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatYaml11Tag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat
});
var mergeTag = defineScalarTag("tag:yaml.org,2002:merge", {
	implicit: true,
	implicitFirstChars: ["<"],
	resolve: (source, isExplicit) => {
		if (source === "<<" || isExplicit && source === "") return "<<";
		return NOT_RESOLVED;
	},
	identify: () => false
});
var BASE64_PATTERN = /^[A-Za-z0-9+/]*={0,2}$/;
function resolveYamlBinary(source) {
	const input = source.replace(/\s/g, "");
	if (input.length % 4 !== 0 || !BASE64_PATTERN.test(input)) return NOT_RESOLVED;
	const binary = atob(input);
	const result = new Uint8Array(binary.length);
	for (let index = 0; index < binary.length; index++) result[index] = binary.charCodeAt(index);
	return result;
}
function representYamlBinary(object) {
	let binary = "";
	for (let index = 0; index < object.length; index++) binary += String.fromCharCode(object[index]);
	return btoa(binary);
}
var binaryTag = defineScalarTag("tag:yaml.org,2002:binary", {
	resolve: resolveYamlBinary,
	identify: (object) => Object.prototype.toString.call(object) === "[object Uint8Array]",
	represent: representYamlBinary
});
var YAML_DATE_REGEXP = new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9])-([0-9][0-9])$");
var YAML_TIMESTAMP_REGEXP = new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9]?)-([0-9][0-9]?)(?:[Tt]|[ \\t]+)([0-9][0-9]?):([0-9][0-9]):([0-9][0-9])(?:\\.([0-9]*))?(?:[ \\t]*(Z|([-+])([0-9][0-9]?)(?::([0-9][0-9]))?))?$");
function makeUtcDate(year, month, day, hour = 0, minute = 0, second = 0, fraction = 0) {
	const date = new Date(Date.UTC(year, month, day, hour, minute, second, fraction));
	date.setUTCFullYear(year, month, day);
	return date;
}
function resolveYamlTimestamp(source) {
	let match = YAML_DATE_REGEXP.exec(source);
	if (match === null) match = YAML_TIMESTAMP_REGEXP.exec(source);
	if (match === null) return NOT_RESOLVED;
	const year = +match[1];
	const month = +match[2] - 1;
	const day = +match[3];
	if (!match[4]) {
		const date = makeUtcDate(year, month, day);
		if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
		return date;
	}
	const hour = +match[4];
	const minute = +match[5];
	const second = +match[6];
	let fraction = 0;
	if (hour > 23 || minute > 59 || second > 59) return NOT_RESOLVED;
	if (match[7]) {
		let value = match[7].slice(0, 3);
		while (value.length < 3) value += "0";
		fraction = +value;
	}
	const date = makeUtcDate(year, month, day, hour, minute, second, fraction);
	if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
	if (match[9]) {
		const offsetHour = +match[10];
		const offsetMinute = +(match[11] || 0);
		if (offsetHour > 23 || offsetMinute > 59) return NOT_RESOLVED;
		const offset = (offsetHour * 60 + offsetMinute) * 6e4;
		date.setTime(date.getTime() - (match[9] === "-" ? -offset : offset));
	}
	return date;
}
var timestampTag = defineScalarTag("tag:yaml.org,2002:timestamp", {
	implicit: true,
	implicitFirstChars: [..."0123456789"],
	resolve: resolveYamlTimestamp,
	identify: (object) => object instanceof Date,
	represent: (object) => object.toISOString()
});
var seqTag = defineSequenceTag("tag:yaml.org,2002:seq", {
	create: () => [],
	addItem: (container, item) => {
		container.push(item);
	},
	identify: Array.isArray
});
function isPlainObject(data) {
	if (data === null || typeof data !== "object" || Array.isArray(data)) return false;
	const prototype = Object.getPrototypeOf(data);
	return prototype === null || prototype === Object.prototype;
}
var omapTag = defineSequenceTag("tag:yaml.org,2002:omap", {
	create: () => ({
		list: [],
		seen: new Set()
	}),
	addItem: (carrier, item) => {
		let key;
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve an ordered map item";
			key = item.keys().next().value;
		} else if (isPlainObject(item)) {
			const itemKeys = Object.keys(item);
			if (itemKeys.length !== 1) return "cannot resolve an ordered map item";
			key = itemKeys[0];
		} else return "cannot resolve an ordered map item";
		if (carrier.seen.has(key)) return "duplicate key in ordered map";
		carrier.seen.add(key);
		carrier.list.push(item);
		return "";
	},
	finalize: (carrier) => carrier.list,
	identify: () => false
});
var pairsTag = defineSequenceTag("tag:yaml.org,2002:pairs", {
	create: () => [],
	addItem: (container, item) => {
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve a pairs item";
			container.push(item.entries().next().value);
			return "";
		}
		if (Object.prototype.toString.call(item) !== "[object Object]") return "cannot resolve a pairs item";
		const object = item;
		const keys = Object.keys(object);
		if (keys.length !== 1) return "cannot resolve a pairs item";
		container.push([keys[0], object[keys[0]]]);
		return "";
	},
	identify: () => false
});
var mapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject,
	represent: (o) => {
		const map = new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		if (key !== null && typeof key === "object") return "object-based map does not support complex keys";
		const normalizedKey = String(key);
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	},
	has: (container, key) => {
		if (key !== null && typeof key === "object") return false;
		return Object.prototype.hasOwnProperty.call(container, String(key));
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
var setTag = defineMappingTag("tag:yaml.org,2002:set", {
	create: () => new Set(),
	identify: (data) => data instanceof Set,
	represent: (data) => {
		const map = new Map();
		for (const key of data) map.set(key, null);
		return map;
	},
	addPair: (container, key, value) => {
		if (value !== null) return "cannot resolve a set item";
		container.add(key);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: () => null
});
function createTagDefinitionMap() {
	return {
		scalar: Object.create(null),
		sequence: Object.create(null),
		mapping: Object.create(null)
	};
}
function createTagDefinitionListMap() {
	return {
		scalar: [],
		sequence: [],
		mapping: []
	};
}
function compileTags(tags) {
	const result = [];
	for (const tag of tags) {
		let index = result.length;
		for (let previousIndex = 0; previousIndex < result.length; previousIndex++) {
			const previous = result[previousIndex];
			if (previous.nodeKind === tag.nodeKind && previous.tagName === tag.tagName && previous.matchByTagPrefix === tag.matchByTagPrefix) {
				index = previousIndex;
				break;
			}
		}
		result[index] = tag;
	}
	return result;
}
var Schema = class Schema {
	tags;
	implicitScalarTags;
	implicitScalarByFirstChar;
	implicitScalarAnyFirstChar;
	defaultScalarTag;
	defaultSequenceTag;
	defaultMappingTag;
	exact;
	prefix;
	constructor(tags) {
		const compiledTags = compileTags(tags);
		const implicitScalarTags = [];
		const exact = createTagDefinitionMap();
		const prefix = createTagDefinitionListMap();
		for (const tag of compiledTags) {
			if (tag.nodeKind === "scalar" && tag.implicit) {
				if (tag.matchByTagPrefix) throw new Error("Implicit scalar tags cannot match by tag prefix");
				implicitScalarTags.push(tag);
			}
			switch (tag.nodeKind) {
				case "scalar":
					if (tag.matchByTagPrefix) prefix.scalar.push(tag);
					else exact.scalar[tag.tagName] = tag;
					break;
				case "sequence":
					if (tag.matchByTagPrefix) prefix.sequence.push(tag);
					else exact.sequence[tag.tagName] = tag;
					break;
				case "mapping": if (tag.matchByTagPrefix) prefix.mapping.push(tag);
				else exact.mapping[tag.tagName] = tag;
			}
		}
		const implicitScalarAnyFirstChar = implicitScalarTags.filter((tag) => tag.implicitFirstChars === null);
		const keys = new Set();
		for (const tag of implicitScalarTags) if (tag.implicitFirstChars !== null) for (const key of tag.implicitFirstChars) keys.add(key);
		const implicitScalarByFirstChar = new Map();
		for (const key of keys) implicitScalarByFirstChar.set(key, implicitScalarTags.filter((tag) => tag.implicitFirstChars === null || tag.implicitFirstChars.indexOf(key) !== -1));
		const defaultScalarTag = exact.scalar["tag:yaml.org,2002:str"];
		if (!defaultScalarTag) throw new Error("schema does not define the default scalar tag (tag:yaml.org,2002:str)");
		this.tags = compiledTags;
		this.implicitScalarTags = implicitScalarTags;
		this.implicitScalarByFirstChar = implicitScalarByFirstChar;
		this.implicitScalarAnyFirstChar = implicitScalarAnyFirstChar;
		this.defaultScalarTag = defaultScalarTag;
		this.defaultSequenceTag = exact.sequence["tag:yaml.org,2002:seq"];
		this.defaultMappingTag = exact.mapping["tag:yaml.org,2002:map"];
		this.exact = exact;
		this.prefix = prefix;
	}
	lookupScalarTag(tagName) {
		const exactTag = this.exact.scalar[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.scalar) if (tagName.startsWith(tag.tagName)) return tag;
	}
	lookupSequenceTag(tagName) {
		const exactTag = this.exact.sequence[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.sequence) if (tagName.startsWith(tag.tagName)) return tag;
	}
	lookupMappingTag(tagName) {
		const exactTag = this.exact.mapping[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.mapping) if (tagName.startsWith(tag.tagName)) return tag;
	}
	resolveImplicitScalarTag(source) {
		const candidates = this.implicitScalarByFirstChar.get(source.charAt(0)) ?? this.implicitScalarAnyFirstChar;
		for (const tag of candidates) {
			const value = tag.resolve(source, false, tag.tagName);
			if (value !== NOT_RESOLVED) return {
				value,
				tag
			};
		}
		const tag = this.defaultScalarTag;
		return {
			value: tag.resolve(source, false, tag.tagName),
			tag
		};
	}
	withTags(...tags) {
		let flatTags = [];
		for (const tag of tags) flatTags = flatTags.concat(tag);
		return new Schema([...this.tags, ...flatTags]);
	}
};
var FAILSAFE_SCHEMA = new Schema([
	strTag,
	seqTag,
	mapTag
]);
new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullJsonTag,
	boolJsonTag,
	intJsonTag,
	floatJsonTag
]);
var CORE_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullCoreTag,
	boolCoreTag,
	intCoreTag,
	floatCoreTag
]);
new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullYaml11Tag,
	boolYaml11Tag,
	intYaml11Tag,
	floatYaml11Tag,
	timestampTag,
	mergeTag,
	binaryTag,
	omapTag,
	pairsTag,
	setTag
]).withTags({
	...intYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = intYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? intCoreTag.resolve(source, isExplicit, tagName) : result;
	}
}, {
	...floatYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = floatYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? floatCoreTag.resolve(source, isExplicit, tagName) : result;
	}
});
defineMappingTag("tag:yaml.org,2002:map", {
	create: () => new Map(),
	addPair: (container, key, value) => {
		container.set(key, value);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: (container, key) => container.get(key),
	identify: (data) => data instanceof Map || isPlainObject(data),
	represent: (data) => {
		if (data instanceof Map) return data;
		const map = new Map();
		const obj = data;
		for (const key of Object.keys(obj)) map.set(key, obj[key]);
		return map;
	}
});
function normalizeKey(key) {
	if (Array.isArray(key)) {
		const array = Array.prototype.slice.call(key);
		for (let index = 0; index < array.length; index++) {
			if (Array.isArray(array[index])) return null;
			if (typeof array[index] === "object" && Object.prototype.toString.call(array[index]) === "[object Object]") array[index] = "[object Object]";
		}
		return String(array);
	}
	if (typeof key === "object" && Object.prototype.toString.call(key) === "[object Object]") return "[object Object]";
	return String(key);
}
defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject,
	represent: (o) => {
		const map = new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		const normalizedKey = normalizeKey(key);
		if (normalizedKey === null) return "nested arrays are not supported inside keys";
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	},
	has: (container, key) => {
		const normalizedKey = normalizeKey(key);
		return normalizedKey !== null && Object.prototype.hasOwnProperty.call(container, normalizedKey);
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
var DEFAULT_SNIPPET_OPTIONS = {
	maxLength: 79,
	indent: 1,
	linesBefore: 3,
	linesAfter: 2
};
function getLine(buffer, lineStart, lineEnd, position, maxLineLength) {
	let head = "";
	let tail = "";
	const maxHalfLength = Math.floor(maxLineLength / 2) - 1;
	if (position - lineStart > maxHalfLength) {
		head = " ... ";
		lineStart = position - maxHalfLength + head.length;
	}
	if (lineEnd - position > maxHalfLength) {
		tail = " ...";
		lineEnd = position + maxHalfLength - tail.length;
	}
	return {
		str: head + buffer.slice(lineStart, lineEnd).replace(/\t/g, "\u2192") + tail,
		pos: position - lineStart + head.length
	};
}
function padStart(string, max) {
	return " ".repeat(Math.max(max - string.length, 0)) + string;
}
function makeSnippet(mark, options) {
	if (!mark.buffer) return null;
	const opts = {
		...DEFAULT_SNIPPET_OPTIONS,
		...options
	};
	const re = /\r?\n|\r|\0/g;
	const lineStarts = [0];
	const lineEnds = [];
	let match;
	let foundLineNo = -1;
	while (match = re.exec(mark.buffer)) {
		lineEnds.push(match.index);
		lineStarts.push(match.index + match[0].length);
		if (mark.position <= match.index && foundLineNo < 0) foundLineNo = lineStarts.length - 2;
	}
	if (foundLineNo < 0) foundLineNo = lineStarts.length - 1;
	let result = "";
	const lineNoLength = Math.min(mark.line + opts.linesAfter, lineEnds.length).toString().length;
	const maxLineLength = opts.maxLength - (opts.indent + lineNoLength + 3);
	for (let i = 1; i <= opts.linesBefore; i++) {
		if (foundLineNo - i < 0) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo - i], lineEnds[foundLineNo - i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo - i]), maxLineLength);
		result = `${" ".repeat(opts.indent)}${padStart((mark.line - i + 1).toString(), lineNoLength)} | ${line.str}\n${result}`;
	}
	const line = getLine(mark.buffer, lineStarts[foundLineNo], lineEnds[foundLineNo], mark.position, maxLineLength);
	result += `${" ".repeat(opts.indent)}${padStart((mark.line + 1).toString(), lineNoLength)} | ${line.str}\n`;
	result += `${"-".repeat(opts.indent + lineNoLength + 3 + line.pos)}^\n`;
	for (let i = 1; i <= opts.linesAfter; i++) {
		if (foundLineNo + i >= lineEnds.length) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo + i], lineEnds[foundLineNo + i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo + i]), maxLineLength);
		result += `${" ".repeat(opts.indent)}${padStart((mark.line + i + 1).toString(), lineNoLength)} | ${line.str}\n`;
	}
	return result.replace(/\n$/, "");
}
function formatError(exception, compact) {
	let where = "";
	if (!exception.mark) return exception.reason;
	if (exception.mark.name) where += `in "${exception.mark.name}" `;
	where += `(${exception.mark.line + 1}:${exception.mark.column + 1})`;
	if (!compact && exception.mark.snippet) where += `\n\n${exception.mark.snippet}`;
	return `${exception.reason} ${where}`;
}
var YAMLException = class YAMLException extends Error {
	reason;
	mark;
	constructor(reason, mark) {
		super();
		this.name = "YAMLException";
		this.reason = reason;
		this.mark = mark;
		this.message = formatError(this, false);
		if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
	}
	toString(compact) {
		return `${this.name}: ${formatError(this, compact)}`;
	}
	static throwAt(source, position, message, filename = "") {
		let line = 0;
		let lineStart = 0;
		for (let index = 0; index < position; index++) {
			const ch = source.charCodeAt(index);
			if (ch === 10) {
				line++;
				lineStart = index + 1;
			} else if (ch === 13) {
				line++;
				if (source.charCodeAt(index + 1) === 10) index++;
				lineStart = index + 1;
			}
		}
		const mark = {
			name: filename,
			buffer: source,
			position,
			line,
			column: position - lineStart
		};
		mark.snippet = makeSnippet(mark);
		throw new YAMLException(message, mark);
	}
};
var EVENT_ID = {
	DOCUMENT: 1,
	SEQUENCE: 2,
	MAPPING: 3,
	SCALAR: 4,
	ALIAS: 5,
	POP: 6
};
var SCALAR_STYLE = {
	PLAIN: 1,
	SINGLE_QUOTED: 2,
	DOUBLE_QUOTED: 3,
	LITERAL_BLOCK: 4,
	FOLDED_BLOCK: 5
};
var COLLECTION_STYLE = {
	BLOCK: 1,
	FLOW: 2
};
var CHOMPING_MODE = {
	CLIP: 1,
	STRIP: 2,
	KEEP: 3
};
var NO_RANGE$3 = -1;
function simpleEscapeSequence(c) {
	switch (c) {
		case 48: return "\0";
		case 97: return "\x07";
		case 98: return "\b";
		case 116: return "	";
		case 9: return "	";
		case 110: return "\n";
		case 118: return "\v";
		case 102: return "\f";
		case 114: return "\r";
		case 101: return "\x1B";
		case 32: return " ";
		case 34: return "\"";
		case 47: return "/";
		case 92: return "\\";
		case 78: return "\u0085";
		case 95: return "\xA0";
		case 76: return "\u2028";
		case 80: return "\u2029";
		default: return "";
	}
}
var simpleEscapeCheck = new Array(256);
var simpleEscapeMap = new Array(256);
for (let i = 0; i < 256; i++) {
	simpleEscapeCheck[i] = simpleEscapeSequence(i) ? 1 : 0;
	simpleEscapeMap[i] = simpleEscapeSequence(i);
}
function charFromCodepoint(c) {
	if (c <= 65535) return String.fromCharCode(c);
	return String.fromCharCode((c - 65536 >> 10) + 55296, (c - 65536 & 1023) + 56320);
}
function fromHexCode$1(c) {
	if (c >= 48 && c <= 57) return c - 48;
	return (c | 32) - 97 + 10;
}
function escapedHexLen$1(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	return 8;
}
function skipFoldedBreaks(input, position, end) {
	let breaks = 0;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10) {
			breaks++;
			position++;
		} else if (ch === 13) {
			breaks++;
			position++;
			if (input.charCodeAt(position) === 10) position++;
		} else if (ch === 32 || ch === 9) position++;
		else break;
	}
	return {
		position,
		breaks
	};
}
function foldedBreaks(count) {
	if (count === 1) return " ";
	return "\n".repeat(count - 1);
}
function getPlainValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, captureEnd);
}
function getSingleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 39) {
			result += input.slice(captureStart, position) + "'";
			position += 2;
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getDoubleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 92) {
			result += input.slice(captureStart, position);
			position++;
			const escaped = input.charCodeAt(position);
			if (escaped === 10 || escaped === 13) position = skipFoldedBreaks(input, position, end).position;
			else if (escaped < 256 && simpleEscapeCheck[escaped]) {
				result += simpleEscapeMap[escaped];
				position++;
			} else {
				let hexLength = escapedHexLen$1(escaped);
				let hexResult = 0;
				for (; hexLength > 0; hexLength--) {
					position++;
					const digit = fromHexCode$1(input.charCodeAt(position));
					hexResult = (hexResult << 4) + digit;
				}
				result += charFromCodepoint(hexResult);
				position++;
			}
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getBlockValue(input, start, end, indent, chomping, folded) {
	const textIndent = indent < 0 ? 0 : indent;
	const region = input.slice(start, end).replace(/\r\n?/g, "\n");
	const lines = region === "" ? [] : (region.endsWith("\n") ? region.slice(0, -1) : region).split("\n");
	let result = "";
	let didReadContent = false;
	let emptyLines = 0;
	let atMoreIndented = false;
	for (const line of lines) {
		let column = 0;
		while (column < textIndent && line.charCodeAt(column) === 32) column++;
		if (indent < 0 || column >= line.length) {
			emptyLines++;
			continue;
		}
		const content = line.slice(textIndent);
		const first = content.charCodeAt(0);
		if (folded) {
			if (first === 32 || first === 9) {
				atMoreIndented = true;
				result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
			} else if (atMoreIndented) {
				atMoreIndented = false;
				result += "\n".repeat(emptyLines + 1);
			} else if (emptyLines === 0) {
				if (didReadContent) result += " ";
			} else result += "\n".repeat(emptyLines);
		} else result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
		result += content;
		didReadContent = true;
		emptyLines = 0;
	}
	if (chomping === CHOMPING_MODE.KEEP) result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
	else if (chomping !== CHOMPING_MODE.STRIP) {
		if (didReadContent) result += "\n";
	}
	return result;
}
function getScalarValue(input, scalar) {
	if (scalar.valueStart === NO_RANGE$3) return "";
	const { valueStart, valueEnd } = scalar;
	if (scalar.fast) return input.slice(valueStart, valueEnd);
	switch (scalar.style) {
		case SCALAR_STYLE.SINGLE_QUOTED: return getSingleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.DOUBLE_QUOTED: return getDoubleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.LITERAL_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, false);
		case SCALAR_STYLE.FOLDED_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, true);
		default: return getPlainValue(input, valueStart, valueEnd);
	}
}
var DEFAULT_TAG_HANDLERS = Object.assign(Object.create(null), {
	"!": "!",
	"!!": "tag:yaml.org,2002:"
});
function tagPercentDecode(source) {
	let result = "";
	let index = 0;
	while (index < source.length) {
		if (source.charCodeAt(index) !== 37) {
			result += source[index++];
			continue;
		}
		let ch = parseInt(source.slice(index + 1, index + 3), 16);
		index += 3;
		if (ch >= 192) {
			let remaining = ch < 224 ? 1 : ch < 240 ? 2 : 3;
			ch &= (1 << 6 - remaining) - 1;
			while (remaining-- > 0) {
				ch = ch << 6 | parseInt(source.slice(index + 1, index + 3), 16) & 63;
				index += 3;
			}
		}
		if (ch < 65536) result += String.fromCharCode(ch);
		else {
			ch -= 65536;
			result += String.fromCharCode(55296 | ch >> 10, 56320 | ch & 1023);
		}
	}
	return result;
}
function tagNameFull(rawTag, tagHandlers) {
	if (rawTag.startsWith("!<") && rawTag.endsWith(">")) return tagPercentDecode(rawTag.slice(2, -1));
	const handleEnd = rawTag.indexOf("!", 1);
	const handle = handleEnd === -1 ? "!" : rawTag.slice(0, handleEnd + 1);
	return tagPercentDecode(tagHandlers?.[handle] ?? DEFAULT_TAG_HANDLERS[handle] ?? handle) + tagPercentDecode(rawTag.slice(handle.length));
}
var NO_RANGE$2 = -1;
var MERGE_TAG_NAME = "tag:yaml.org,2002:merge";
var DEFAULT_CONSTRUCTOR_OPTIONS = {
	filename: "",
	schema: CORE_SCHEMA,
	json: false,
	maxTotalMergeKeys: 1e4,
	maxAliases: -1
};
function eventPosition$1(event) {
	if ("tagStart" in event && event.tagStart !== NO_RANGE$2) return event.tagStart;
	if ("anchorStart" in event && event.anchorStart !== NO_RANGE$2) return event.anchorStart;
	if ("valueStart" in event && event.valueStart !== NO_RANGE$2) return event.valueStart;
	if ("start" in event) return event.start;
	return 0;
}
function throwError$1(state, message) {
	YAMLException.throwAt(state.source, state.position, message, state.filename);
}
function finalizeCollection(state, position, tag, carrier) {
	try {
		return tag.finalize(carrier);
	} catch (error) {
		if (error instanceof YAMLException) throw error;
		YAMLException.throwAt(state.source, position, error instanceof Error ? error.message : String(error), state.filename);
	}
}
function constructScalar(state, event) {
	const source = getScalarValue(state.source, event);
	const rawTag = event.tagStart === NO_RANGE$2 ? "" : state.source.slice(event.tagStart, event.tagEnd);
	const strTag = state.schema.defaultScalarTag;
	if (rawTag !== "") {
		if (rawTag === "!") return {
			value: source,
			tag: strTag
		};
		const tagName = tagNameFull(rawTag, state.tagHandlers);
		const scalarTag = state.schema.lookupScalarTag(tagName);
		if (scalarTag) {
			const result = scalarTag.resolve(source, true, tagName);
			if (result === NOT_RESOLVED) throwError$1(state, `cannot resolve a node with !<${tagName}> explicit tag`);
			return {
				value: result,
				tag: scalarTag
			};
		}
		const collectionTagDef = state.schema.lookupMappingTag(tagName) ?? state.schema.lookupSequenceTag(tagName);
		if (collectionTagDef) {
			if (source !== "") throwError$1(state, `cannot resolve a node with !<${tagName}> explicit tag`);
			const carrier = collectionTagDef.create(tagName);
			return {
				value: collectionTagDef.carrierIsResult ? carrier : finalizeCollection(state, state.position, collectionTagDef, carrier),
				tag: collectionTagDef
			};
		}
		throwError$1(state, `unknown scalar tag !<${tagName}>`);
	}
	if (event.style === SCALAR_STYLE.PLAIN) return state.schema.resolveImplicitScalarTag(source);
	return {
		value: strTag.resolve(source, false, strTag.tagName),
		tag: strTag
	};
}
function collectionTagName(state, event, defaultTagName) {
	const rawTag = event.tagStart === NO_RANGE$2 ? "" : state.source.slice(event.tagStart, event.tagEnd);
	return rawTag === "" || rawTag === "!" ? defaultTagName : tagNameFull(rawTag, state.tagHandlers);
}
function isMappingTag(tag) {
	return tag.nodeKind === "mapping";
}
function chargeMergeWork(state) {
	state.totalMergeKeys++;
	if (state.maxTotalMergeKeys !== -1 && state.totalMergeKeys > state.maxTotalMergeKeys) throwError$1(state, `merge keys exceeded maxTotalMergeKeys (${state.maxTotalMergeKeys})`);
}
function mergeKeys(state, frame, source, sourceTag) {
	chargeMergeWork(state);
	for (const sourceKey of sourceTag.keys(source)) {
		chargeMergeWork(state);
		if (frame.tag.has(frame.value, sourceKey)) continue;
		const err = frame.tag.addPair(frame.value, sourceKey, sourceTag.get(source, sourceKey));
		if (err) throwError$1(state, err);
		frame.overridable ??= new Set();
		frame.overridable.add(sourceKey);
	}
}
function mergeSource(state, frame, source, sourceTag) {
	state.position = frame.keyPosition;
	if (isMappingTag(sourceTag)) mergeKeys(state, frame, source, sourceTag);
	else if (sourceTag.nodeKind === "sequence" && Array.isArray(source)) {
		if (source.length > 100) throwError$1(state, "abnormal merge sequence size");
		for (const element of source) {
			const elementTag = state.nodeTags.get(element);
			if (!elementTag) throwError$1(state, "cannot merge mappings; the provided source object is unacceptable");
			mergeKeys(state, frame, element, elementTag);
		}
	} else throwError$1(state, "cannot merge mappings; the provided source object is unacceptable");
}
function addMappingValue(state, frame, key, value, tag) {
	state.position = frame.keyPosition;
	if (frame.keyIsMerge) {
		mergeSource(state, frame, value, tag);
		return;
	}
	if (!state.json && frame.tag.has(frame.value, key) && !frame.overridable?.has(key)) throwError$1(state, "duplicated mapping key");
	const err = frame.tag.addPair(frame.value, key, value);
	if (err) throwError$1(state, err);
	frame.overridable?.delete(key);
}
function addValue(state, value, tag) {
	const frame = state.frames[state.frames.length - 1];
	if (frame.kind === "document") {
		frame.value = value;
		frame.hasValue = true;
	} else if (frame.kind === "sequence") {
		if (isMappingTag(tag)) state.nodeTags.set(value, tag);
		const err = frame.tag.addItem(frame.value, value, frame.index++);
		if (err) throwError$1(state, err);
	} else if (frame.hasKey) {
		const key = frame.key;
		frame.key = void 0;
		frame.hasKey = false;
		addMappingValue(state, frame, key, value, tag);
	} else {
		frame.key = value;
		frame.keyPosition = state.position;
		frame.hasKey = true;
		frame.keyIsMerge = tag.tagName === MERGE_TAG_NAME;
	}
}
function storeAnchor(state, event, value, tag, isValueFinal) {
	if (event.anchorStart !== NO_RANGE$2) {
		const anchor = {
			value,
			tag,
			isValueFinal
		};
		state.anchors.set(state.source.slice(event.anchorStart, event.anchorEnd), anchor);
		return anchor;
	}
	return null;
}
function constructFromEvents(events, options) {
	const state = {
		...DEFAULT_CONSTRUCTOR_OPTIONS,
		...options,
		events,
		documents: [],
		eventIndex: 0,
		position: 0,
		frames: [],
		anchors: new Map(),
		nodeTags: new Map(),
		tagHandlers: Object.create(null),
		totalMergeKeys: 0,
		aliasCount: 0
	};
	while (state.eventIndex < state.events.length) {
		const event = state.events[state.eventIndex++];
		state.position = eventPosition$1(event);
		switch (event.type) {
			case EVENT_ID.DOCUMENT:
				state.anchors = new Map();
				state.nodeTags = new Map();
				state.aliasCount = 0;
				state.tagHandlers = Object.create(null);
				for (const directive of event.directives) if (directive.kind === "tag") state.tagHandlers[directive.handle] = directive.prefix;
				state.frames.push({
					kind: "document",
					position: state.position,
					value: void 0,
					hasValue: false
				});
				break;
			case EVENT_ID.SCALAR: {
				const { value, tag } = constructScalar(state, event);
				storeAnchor(state, event, value, tag, true);
				addValue(state, value, tag);
				break;
			}
			case EVENT_ID.SEQUENCE: {
				const tagName = collectionTagName(state, event, "tag:yaml.org,2002:seq");
				const tag = state.schema.lookupSequenceTag(tagName);
				if (!tag) throwError$1(state, `unknown sequence tag !<${tagName}>`);
				const value = tag.create(tagName);
				const anchor = storeAnchor(state, event, value, tag, tag.carrierIsResult);
				state.frames.push({
					kind: "sequence",
					position: state.position,
					value,
					tag,
					anchor,
					index: 0
				});
				break;
			}
			case EVENT_ID.MAPPING: {
				const tagName = collectionTagName(state, event, "tag:yaml.org,2002:map");
				const tag = state.schema.lookupMappingTag(tagName);
				if (!tag) throwError$1(state, `unknown mapping tag !<${tagName}>`);
				const value = tag.create(tagName);
				const anchor = storeAnchor(state, event, value, tag, tag.carrierIsResult);
				state.frames.push({
					kind: "mapping",
					position: state.position,
					value,
					tag,
					anchor,
					key: void 0,
					keyPosition: state.position,
					hasKey: false,
					keyIsMerge: false,
					overridable: null
				});
				break;
			}
			case EVENT_ID.ALIAS: {
				if (state.maxAliases !== -1 && ++state.aliasCount > state.maxAliases) throwError$1(state, `aliases exceeded maxAliases (${state.maxAliases})`);
				const name = state.source.slice(event.anchorStart, event.anchorEnd);
				const anchor = state.anchors.get(name);
				if (!anchor) throwError$1(state, `unidentified alias "${name}"`);
				if (!anchor.isValueFinal) throwError$1(state, `recursive alias "${name}" is not supported for tag ${anchor.tag.tagName} because it uses finalize()`);
				addValue(state, anchor.value, anchor.tag);
				break;
			}
			case EVENT_ID.POP: {
				const frame = state.frames.pop();
				if (frame.kind === "mapping" && frame.hasKey) {
					state.position = frame.keyPosition;
					throwError$1(state, "incomplete mapping pair in event stream");
				}
				if (frame.kind === "document") state.documents.push(frame.value);
				else {
					const value = frame.tag.carrierIsResult ? frame.value : finalizeCollection(state, frame.position, frame.tag, frame.value);
					if (frame.anchor) {
						frame.anchor.value = value;
						frame.anchor.isValueFinal = true;
					}
					addValue(state, value, frame.tag);
				}
				break;
			}
		}
	}
	return state.documents;
}
var NO_RANGE$1 = -1;
var HAS_OWN = Object.prototype.hasOwnProperty;
var CONTEXT_FLOW_IN = 1;
var CONTEXT_FLOW_OUT = 2;
var CONTEXT_BLOCK_IN = 3;
var CONTEXT_BLOCK_OUT = 4;
var PATTERN_NON_PRINTABLE = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;
var PATTERN_FLOW_INDICATORS = /[,\[\]{}]/;
var PATTERN_TAG_HANDLE = /^(?:!|!!|![0-9A-Za-z-]+!)$/;
var NS_URI_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$,_.!~*'()\[\]])`;
var NS_TAG_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$.~*'()_])`;
var PATTERN_TAG_URI = new RegExp(`^(?:${NS_URI_CHAR})*$`);
var PATTERN_TAG_SUFFIX = new RegExp(`^(?:${NS_TAG_CHAR})+$`);
var PATTERN_TAG_PREFIX = new RegExp(`^(?:!(?:${NS_URI_CHAR})*|${NS_TAG_CHAR}(?:${NS_URI_CHAR})*)$`);
var DEFAULT_PARSER_OPTIONS = {
	filename: "",
	maxDepth: 100
};
function addDocumentEvent(state, explicitStart, explicitEnd) {
	state.events.push({
		type: EVENT_ID.DOCUMENT,
		explicitStart,
		explicitEnd,
		directives: state.directives
	});
}
function addSequenceEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.SEQUENCE,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function addMappingEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.MAPPING,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function insertFlowPairMappingEvent(state, snapshot) {
	state.events.splice(snapshot.eventsLength, 0, {
		type: EVENT_ID.MAPPING,
		start: snapshot.position,
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1,
		style: COLLECTION_STYLE.FLOW
	});
}
function addScalarEvent(state, valueStart, valueEnd, anchorStart, anchorEnd, tagStart, tagEnd, style, chomping = CHOMPING_MODE.CLIP, indent = -1, fast = false) {
	state.events.push({
		type: EVENT_ID.SCALAR,
		valueStart,
		valueEnd,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style,
		chomping,
		indent,
		fast
	});
}
function addAliasEvent(state, anchorStart, anchorEnd) {
	state.events.push({
		type: EVENT_ID.ALIAS,
		anchorStart,
		anchorEnd
	});
}
function addPopEvent(state) {
	state.events.push({ type: EVENT_ID.POP });
}
function addEmptyScalarEvent(state) {
	addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, SCALAR_STYLE.PLAIN);
}
function emptyProperties() {
	return {
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1
	};
}
function snapshotState(state) {
	return {
		position: state.position,
		line: state.line,
		lineStart: state.lineStart,
		lineIndent: state.lineIndent,
		firstTabInLine: state.firstTabInLine,
		eventsLength: state.events.length
	};
}
function restoreState(state, snapshot) {
	state.position = snapshot.position;
	state.line = snapshot.line;
	state.lineStart = snapshot.lineStart;
	state.lineIndent = snapshot.lineIndent;
	state.firstTabInLine = snapshot.firstTabInLine;
	state.events.length = snapshot.eventsLength;
}
function throwError(state, message) {
	YAMLException.throwAt(state.input.slice(0, state.length), state.position, message, state.filename);
}
function isEol(c) {
	return c === 10 || c === 13;
}
function isWhiteSpace(c) {
	return c === 9 || c === 32;
}
function isWsOrEol(c) {
	return isWhiteSpace(c) || isEol(c);
}
function isWsOrEolOrEnd(c) {
	return c === 0 || isWsOrEol(c);
}
function isFlowIndicator(c) {
	return c === 44 || c === 91 || c === 93 || c === 123 || c === 125;
}
function fromDecimalCode(c) {
	return c >= 48 && c <= 57 ? c - 48 : -1;
}
function fromHexCode(c) {
	if (c >= 48 && c <= 57) return c - 48;
	const lc = c | 32;
	if (lc >= 97 && lc <= 102) return lc - 97 + 10;
	return -1;
}
function escapedHexLen(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	if (c === 85) return 8;
	return 0;
}
function isSimpleEscape(c) {
	return c === 48 || c === 97 || c === 98 || c === 116 || c === 9 || c === 110 || c === 118 || c === 102 || c === 114 || c === 101 || c === 32 || c === 34 || c === 47 || c === 92 || c === 78 || c === 95 || c === 76 || c === 80;
}
function consumeLineBreak(state) {
	if (state.input.charCodeAt(state.position) === 10) state.position++;
	else {
		state.position++;
		if (state.input.charCodeAt(state.position) === 10) state.position++;
	}
	state.line++;
	state.lineStart = state.position;
	state.lineIndent = 0;
	state.firstTabInLine = -1;
}
function skipSeparationSpace(state, allowComments) {
	let lineBreaks = 0;
	let ch = state.input.charCodeAt(state.position);
	let hasSeparation = state.position === state.lineStart || isWsOrEol(state.input.charCodeAt(state.position - 1));
	while (ch !== 0) {
		while (isWhiteSpace(ch)) {
			hasSeparation = true;
			if (ch === 9 && state.firstTabInLine === -1) state.firstTabInLine = state.position;
			ch = state.input.charCodeAt(++state.position);
		}
		if (allowComments && hasSeparation && ch === 35) do
			ch = state.input.charCodeAt(++state.position);
		while (!isEol(ch) && ch !== 0);
		if (!isEol(ch)) break;
		consumeLineBreak(state);
		lineBreaks++;
		hasSeparation = true;
		ch = state.input.charCodeAt(state.position);
		while (ch === 32) {
			state.lineIndent++;
			ch = state.input.charCodeAt(++state.position);
		}
	}
	return lineBreaks;
}
function testDocumentSeparator(state, position = state.position) {
	const ch = state.input.charCodeAt(position);
	if ((ch === 45 || ch === 46) && ch === state.input.charCodeAt(position + 1) && ch === state.input.charCodeAt(position + 2)) {
		const following = state.input.charCodeAt(position + 3);
		return following === 0 || isWsOrEol(following);
	}
	return false;
}
function skipByteOrderMark(state) {
	if (state.position === state.lineStart && state.input.charCodeAt(state.position) === 65279) {
		state.position++;
		state.lineStart = state.position;
	}
}
function testDocumentBoundary(state) {
	if (state.position !== state.lineStart) return false;
	if (testDocumentSeparator(state)) return true;
	if (state.input.charCodeAt(state.position) !== 65279) return false;
	const snapshot = snapshotState(state);
	skipByteOrderMark(state);
	skipSeparationSpace(state, true);
	const ch = state.input.charCodeAt(state.position);
	const result = state.position === state.lineStart && (ch === 37 || ch === 45 && testDocumentSeparator(state));
	restoreState(state, snapshot);
	return result;
}
function skipUntilLineEnd(state) {
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0 && !isEol(ch)) ch = state.input.charCodeAt(++state.position);
}
function checkPrintable(state, start, end) {
	const match = PATTERN_NON_PRINTABLE.exec(state.input.slice(start, end));
	if (match !== null) {
		state.position = start + match.index + match[0].length - 1;
		throwError(state, "the stream contains non-printable characters");
	}
}
function readTagProperty(state, props, inFlow) {
	if (state.input.charCodeAt(state.position) !== 33) return false;
	if (props.tagStart !== NO_RANGE$1) throwError(state, "duplication of a tag property");
	const start = state.position;
	let isVerbatim = false;
	let isNamed = false;
	let tagHandle = "!";
	let ch = state.input.charCodeAt(++state.position);
	if (ch === 60) {
		isVerbatim = true;
		ch = state.input.charCodeAt(++state.position);
	} else if (ch === 33) {
		isNamed = true;
		tagHandle = "!!";
		ch = state.input.charCodeAt(++state.position);
	}
	let suffixStart = state.position;
	let tagName;
	if (isVerbatim) {
		while (ch !== 0 && ch !== 62) ch = state.input.charCodeAt(++state.position);
		if (ch !== 62) throwError(state, "unexpected end of the stream within a verbatim tag");
		tagName = state.input.slice(suffixStart, state.position);
		state.position++;
	} else {
		while (ch !== 0 && !isWsOrEol(ch) && !(inFlow && isFlowIndicator(ch))) {
			if (ch === 33) {
				if (!isNamed) {
					tagHandle = state.input.slice(suffixStart - 1, state.position + 1);
					if (!PATTERN_TAG_HANDLE.test(tagHandle)) throwError(state, "named tag handle cannot contain such characters");
					isNamed = true;
					suffixStart = state.position + 1;
				} else throwError(state, "tag suffix cannot contain exclamation marks");
			}
			ch = state.input.charCodeAt(++state.position);
		}
		tagName = state.input.slice(suffixStart, state.position);
		if (PATTERN_FLOW_INDICATORS.test(tagName)) throwError(state, "tag suffix cannot contain flow indicator characters");
	}
	if (tagName && !(isVerbatim ? PATTERN_TAG_URI.test(tagName) : PATTERN_TAG_SUFFIX.test(tagName))) throwError(state, `tag name cannot contain such characters: ${tagName}`);
	if (!isVerbatim && tagHandle !== "!" && tagHandle !== "!!" && !HAS_OWN.call(state.tagHandlers, tagHandle)) throwError(state, `undeclared tag handle "${tagHandle}"`);
	props.tagStart = start;
	props.tagEnd = state.position;
	return true;
}
function readAnchorProperty(state, props) {
	if (state.input.charCodeAt(state.position) !== 38) return false;
	if (props.anchorStart !== NO_RANGE$1) throwError(state, "duplication of an anchor property");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an anchor node must contain at least one character");
	props.anchorStart = start;
	props.anchorEnd = state.position;
	return true;
}
function readAlias(state, props) {
	if (state.input.charCodeAt(state.position) !== 42) return false;
	if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) throwError(state, "alias node should not have any properties");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an alias node must contain at least one character");
	addAliasEvent(state, start, state.position);
	return true;
}
function readFlowScalarBreak(state, nodeIndent) {
	skipSeparationSpace(state, false);
	if (state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readSingleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 39) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 39) {
			if (state.input.charCodeAt(state.position + 1) === 39) {
				simple = false;
				state.position += 2;
				continue;
			}
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.SINGLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a single quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a single quoted scalar");
}
function readDoubleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 34) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 34) {
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.DOUBLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (ch === 92) {
			simple = false;
			const escaped = state.input.charCodeAt(++state.position);
			if (isEol(escaped)) readFlowScalarBreak(state, nodeIndent);
			else if (isSimpleEscape(escaped)) state.position++;
			else {
				let hexLength = escapedHexLen(escaped);
				if (hexLength === 0) throwError(state, "unknown escape sequence");
				while (hexLength-- > 0) {
					state.position++;
					if (fromHexCode(state.input.charCodeAt(state.position)) < 0) throwError(state, "expected hexadecimal character");
				}
				state.position++;
			}
		} else if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a double quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a double quoted scalar");
}
function readBlockScalar(state, parentIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	let chomping = CHOMPING_MODE.CLIP;
	let indent = -1;
	let detectedIndent = false;
	if (ch !== 124 && ch !== 62) return false;
	const style = ch === 124 ? SCALAR_STYLE.LITERAL_BLOCK : SCALAR_STYLE.FOLDED_BLOCK;
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		const current = state.input.charCodeAt(state.position);
		const digit = fromDecimalCode(current);
		if (current === 43 || current === 45) {
			if (chomping !== CHOMPING_MODE.CLIP) throwError(state, "repeat of a chomping mode identifier");
			chomping = current === 43 ? CHOMPING_MODE.KEEP : CHOMPING_MODE.STRIP;
			state.position++;
		} else if (digit >= 0) {
			if (digit === 0) throwError(state, "bad explicit indentation width of a block scalar; it cannot be less than one");
			if (detectedIndent) throwError(state, "repeat of an indentation width identifier");
			indent = parentIndent + digit - 1;
			detectedIndent = true;
			state.position++;
		} else break;
	}
	let hadWhitespace = false;
	while (isWhiteSpace(state.input.charCodeAt(state.position))) {
		hadWhitespace = true;
		state.position++;
	}
	if (hadWhitespace && state.input.charCodeAt(state.position) === 35) skipUntilLineEnd(state);
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	else if (state.input.charCodeAt(state.position) !== 0) throwError(state, "a line break is expected");
	let contentIndent = detectedIndent ? indent : -1;
	let maxLeadingIndent = 0;
	const valueStart = state.position;
	let valueEnd = state.position;
	while (state.input.charCodeAt(state.position) !== 0) {
		const linePosition = state.position;
		let column = 0;
		while (state.input.charCodeAt(linePosition + column) === 32) column++;
		const first = state.input.charCodeAt(linePosition + column);
		if (first === 0) {
			if (contentIndent >= 0) {
				if (column > contentIndent) valueEnd = linePosition + column;
			} else if (column > 0) valueEnd = linePosition + column;
			break;
		}
		if (testDocumentBoundary(state)) break;
		if (!detectedIndent && contentIndent === -1 && isEol(first)) maxLeadingIndent = Math.max(maxLeadingIndent, column);
		if (!detectedIndent && contentIndent === -1 && !isEol(first)) {
			if (first === 9 && column < parentIndent) {
				state.position = linePosition + column;
				throwError(state, "tab characters must not be used in indentation");
			}
			if (column >= parentIndent && column < maxLeadingIndent) {
				state.position = linePosition + column;
				throwError(state, "bad indentation of a mapping entry");
			}
		}
		if (contentIndent === -1 && first !== 0 && !isEol(first) && column < parentIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		if (!detectedIndent && first !== 0 && !isEol(first) && contentIndent === -1) contentIndent = column;
		const requiredIndent = contentIndent === -1 ? parentIndent + 1 : contentIndent;
		if (first !== 0 && !isEol(first) && column < requiredIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		skipUntilLineEnd(state);
		valueEnd = state.position;
		if (isEol(state.input.charCodeAt(state.position))) {
			consumeLineBreak(state);
			valueEnd = state.position;
		}
	}
	checkPrintable(state, valueStart, valueEnd);
	addScalarEvent(state, valueStart, valueEnd, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, style, chomping, contentIndent);
	return true;
}
function canStartPlainScalar(state, nodeContext) {
	const ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	if (ch === 0 || isWsOrEol(ch) || ch === 35 || ch === 38 || ch === 42 || ch === 33 || ch === 124 || ch === 62 || ch === 39 || ch === 34 || ch === 37 || ch === 64 || ch === 96 || isFlowIndicator(ch)) return false;
	if (ch === 63 || ch === 45) {
		const following = state.input.charCodeAt(state.position + 1);
		if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) return false;
	}
	return true;
}
function readPlainScalar(state, nodeIndent, nodeContext, props) {
	if (!canStartPlainScalar(state, nodeContext)) return false;
	const start = state.position;
	let end = state.position;
	let ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	let multiline = false;
	while (ch !== 0) {
		if (testDocumentBoundary(state)) break;
		if (ch === 58) {
			const following = state.input.charCodeAt(state.position + 1);
			if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) break;
		} else if (ch === 35) {
			if (isWsOrEol(state.input.charCodeAt(state.position - 1))) break;
		} else if (inFlow && isFlowIndicator(ch)) break;
		else if (isEol(ch)) {
			const savedPosition = state.position;
			const savedLine = state.line;
			const savedLineStart = state.lineStart;
			const savedLineIndent = state.lineIndent;
			skipSeparationSpace(state, false);
			if (state.lineIndent >= nodeIndent) {
				multiline = true;
				ch = state.input.charCodeAt(state.position);
				continue;
			}
			state.position = savedPosition;
			state.line = savedLine;
			state.lineStart = savedLineStart;
			state.lineIndent = savedLineIndent;
			break;
		}
		if (!isWhiteSpace(ch)) end = state.position + 1;
		ch = state.input.charCodeAt(++state.position);
	}
	if (end === start) return false;
	checkPrintable(state, start, end);
	addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN, CHOMPING_MODE.CLIP, -1, !multiline);
	return true;
}
function skipFlowSeparationSpace(state, nodeIndent) {
	const startLine = state.line;
	skipSeparationSpace(state, true);
	if (state.line > startLine && state.lineIndent < nodeIndent || state.firstTabInLine !== -1 && state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readFlowCollection(state, nodeIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	const isMapping = ch === 123;
	const start = state.position;
	let readNext = true;
	if (ch !== 91 && ch !== 123) return false;
	const terminator = isMapping ? 125 : 93;
	if (isMapping) addMappingEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	else addSequenceEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		skipFlowSeparationSpace(state, nodeIndent);
		let ch = state.input.charCodeAt(state.position);
		if (ch === terminator) {
			state.position++;
			addPopEvent(state);
			return true;
		} else if (!readNext) throwError(state, "missed comma between flow collection entries");
		else if (ch === 44) throwError(state, "expected the node content, but found ','");
		let isPair = false;
		let isExplicitPair = false;
		if (ch === 63 && isWsOrEol(state.input.charCodeAt(state.position + 1))) {
			isPair = isExplicitPair = true;
			state.position += 1;
			skipFlowSeparationSpace(state, nodeIndent);
		}
		const entryLine = state.line;
		const entryStart = snapshotState(state);
		const keyWasRead = parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true);
		skipFlowSeparationSpace(state, nodeIndent);
		ch = state.input.charCodeAt(state.position);
		if ((isMapping || isExplicitPair || state.line === entryLine) && ch === 58) {
			isPair = true;
			state.position++;
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) {
				insertFlowPairMappingEvent(state, entryStart);
				if (!keyWasRead) addEmptyScalarEvent(state);
			} else if (!keyWasRead) addEmptyScalarEvent(state);
			if (!parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true)) addEmptyScalarEvent(state);
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) addPopEvent(state);
		} else if (isMapping && isPair) {
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
		} else if (isMapping) addEmptyScalarEvent(state);
		else if (isPair) {
			insertFlowPairMappingEvent(state, entryStart);
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
			addPopEvent(state);
		}
		ch = state.input.charCodeAt(state.position);
		if (ch === 44) {
			readNext = true;
			state.position++;
		} else readNext = false;
	}
	throwError(state, "unexpected end of the stream within a flow collection");
}
function readBlockSequence(state, nodeIndent, props) {
	if (state.firstTabInLine !== -1 || state.input.charCodeAt(state.position) !== 45 || !isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) return false;
	addSequenceEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
	while (state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) {
		if (state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const entryLine = state.line;
		state.position++;
		const hadBreak = skipSeparationSpace(state, true) > 0;
		if (state.firstTabInLine !== -1 && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
		if (hadBreak && state.lineIndent <= nodeIndent) addEmptyScalarEvent(state);
		else parseNode(state, nodeIndent, CONTEXT_BLOCK_IN, false, true);
		skipSeparationSpace(state, true);
		if (state.lineIndent < nodeIndent || state.position >= state.length) break;
		if (state.lineIndent > nodeIndent) throwError(state, "bad indentation of a sequence entry");
		if (state.line === entryLine && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
	}
	addPopEvent(state);
	return true;
}
function readBlockMapping(state, nodeIndent, flowIndent, props) {
	let atExplicitKey = false;
	let detected = false;
	let mappingOpened = false;
	let pendingExplicitKey = false;
	if (state.firstTabInLine !== -1) return false;
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0) {
		if (!atExplicitKey && state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const following = state.input.charCodeAt(state.position + 1);
		const entryLine = state.line;
		if ((ch === 63 || ch === 58) && isWsOrEolOrEnd(following)) {
			if (!mappingOpened) {
				addMappingEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
				mappingOpened = true;
			}
			if (ch === 63) {
				if (atExplicitKey) addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = true;
			} else if (atExplicitKey) atExplicitKey = false;
			else {
				addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = false;
			}
			state.position += 1;
			pendingExplicitKey = true;
		} else {
			if (atExplicitKey) {
				addEmptyScalarEvent(state);
				atExplicitKey = false;
			}
			const beforeKey = snapshotState(state);
			if (!parseNode(state, flowIndent, CONTEXT_FLOW_OUT, false, true)) break;
			if (state.line === entryLine) {
				ch = state.input.charCodeAt(state.position);
				while (isWhiteSpace(ch)) ch = state.input.charCodeAt(++state.position);
				if (ch === 58) {
					ch = state.input.charCodeAt(++state.position);
					if (!isWsOrEolOrEnd(ch)) throwError(state, "a whitespace character is expected after the key-value separator within a block mapping");
					if (!mappingOpened) {
						state.events.splice(beforeKey.eventsLength, 0, {
							type: EVENT_ID.MAPPING,
							start: beforeKey.position,
							anchorStart: props.anchorStart,
							anchorEnd: props.anchorEnd,
							tagStart: props.tagStart,
							tagEnd: props.tagEnd,
							style: COLLECTION_STYLE.BLOCK
						});
						mappingOpened = true;
					}
					detected = true;
					atExplicitKey = false;
					pendingExplicitKey = false;
				} else if (detected) throwError(state, "expected ':' after a mapping key");
				else {
					if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
						restoreState(state, beforeKey);
						return false;
					}
					return true;
				}
			} else if (detected) throwError(state, "can not read a block mapping entry; a multiline key may not be an implicit key");
			else {
				if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
					restoreState(state, beforeKey);
					return false;
				}
				return true;
			}
		}
		if (parseNode(state, nodeIndent, CONTEXT_BLOCK_OUT, true, pendingExplicitKey)) pendingExplicitKey = false;
		if (!atExplicitKey) {
			if (pendingExplicitKey) {
				addEmptyScalarEvent(state);
				pendingExplicitKey = false;
			}
		}
		skipSeparationSpace(state, true);
		ch = state.input.charCodeAt(state.position);
		if ((state.line === entryLine || state.lineIndent > nodeIndent) && ch !== 0) throwError(state, "bad indentation of a mapping entry");
		else if (state.lineIndent < nodeIndent) break;
	}
	if (!detected) return false;
	if (atExplicitKey) addEmptyScalarEvent(state);
	if (mappingOpened) addPopEvent(state);
	return true;
}
function parseNode(state, parentIndent, nodeContext, allowToSeek, allowCompact, allowPropertyMapping = true) {
	if (state.depth >= state.maxDepth) throwError(state, `nesting exceeded maxDepth (${state.maxDepth})`);
	state.depth++;
	let indentStatus = 1;
	let atNewLine = false;
	let hasContent = false;
	let propertyStart = null;
	const props = emptyProperties();
	let allowBlockScalars = nodeContext === CONTEXT_BLOCK_OUT || nodeContext === CONTEXT_BLOCK_IN;
	let allowBlockCollections = allowBlockScalars;
	const allowBlockStyles = allowBlockScalars;
	if (allowToSeek && skipSeparationSpace(state, true)) {
		atNewLine = true;
		if (state.lineIndent > parentIndent) indentStatus = 1;
		else if (state.lineIndent === parentIndent) indentStatus = 0;
		else indentStatus = -1;
	}
	if (indentStatus === 1) while (true) {
		const ch = state.input.charCodeAt(state.position);
		const propertyState = snapshotState(state);
		if (atNewLine && indentStatus !== 1 && (ch === 33 || ch === 38)) break;
		if (atNewLine && allowBlockStyles && (props.tagStart !== NO_RANGE$1 || props.anchorStart !== NO_RANGE$1) && (ch === 33 || ch === 38)) {
			const fallbackState = snapshotState(state);
			const flowIndent = parentIndent + 1;
			if (readBlockMapping(state, state.position - state.lineStart, flowIndent, props) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) {
				state.depth--;
				return true;
			}
			restoreState(state, fallbackState);
		}
		if (atNewLine && (ch === 33 && props.tagStart !== NO_RANGE$1 || ch === 38 && props.anchorStart !== NO_RANGE$1)) break;
		if (!readTagProperty(state, props, nodeContext === CONTEXT_FLOW_IN) && !readAnchorProperty(state, props)) break;
		if (propertyStart === null) propertyStart = propertyState;
		if (skipSeparationSpace(state, true)) {
			atNewLine = true;
			allowBlockCollections = allowBlockStyles;
			if (state.lineIndent > parentIndent) indentStatus = 1;
			else if (state.lineIndent === parentIndent) indentStatus = 0;
			else indentStatus = -1;
		} else allowBlockCollections = false;
	}
	if (allowBlockCollections) allowBlockCollections = atNewLine || allowCompact;
	if (indentStatus === 1 || nodeContext === CONTEXT_BLOCK_OUT) {
		const flowIndent = nodeContext === CONTEXT_FLOW_IN || nodeContext === CONTEXT_FLOW_OUT ? parentIndent : parentIndent + 1;
		const blockIndent = state.position - state.lineStart;
		if (indentStatus === 1) {
			if (allowBlockCollections && (readBlockSequence(state, blockIndent, props) || readBlockMapping(state, blockIndent, flowIndent, props)) || readFlowCollection(state, flowIndent, props)) hasContent = true;
			else {
				const ch = state.input.charCodeAt(state.position);
				if (propertyStart !== null && allowPropertyMapping && allowBlockStyles && !allowBlockCollections && ch !== 124 && ch !== 62) {
					const fallbackState = snapshotState(state);
					const propertyIndent = propertyStart.position - propertyStart.lineStart;
					restoreState(state, propertyStart);
					if (readBlockMapping(state, propertyIndent, flowIndent, emptyProperties()) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) hasContent = true;
					else restoreState(state, fallbackState);
				}
				if (!hasContent && (allowBlockScalars && readBlockScalar(state, flowIndent, props) || readSingleQuotedScalar(state, flowIndent, props) || readDoubleQuotedScalar(state, flowIndent, props) || readAlias(state, props) || readPlainScalar(state, flowIndent, nodeContext, props))) hasContent = true;
			}
		} else if (indentStatus === 0) hasContent = allowBlockCollections && readBlockSequence(state, blockIndent, props);
	}
	allowBlockScalars = allowBlockScalars && !hasContent;
	if (!hasContent && (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1 || allowBlockScalars)) {
		addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN);
		hasContent = true;
	}
	state.depth--;
	return hasContent || props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1;
}
function readDirective(state) {
	if (state.lineIndent > 0 || state.input.charCodeAt(state.position) !== 37) return false;
	state.position++;
	const nameStart = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
	const name = state.input.slice(nameStart, state.position);
	const args = [];
	if (name.length === 0) throwError(state, "directive name must not be less than one character in length");
	while (state.input.charCodeAt(state.position) !== 0 && !isEol(state.input.charCodeAt(state.position))) {
		while (isWhiteSpace(state.input.charCodeAt(state.position))) state.position++;
		if (state.input.charCodeAt(state.position) === 35 || isEol(state.input.charCodeAt(state.position)) || state.input.charCodeAt(state.position) === 0) break;
		const start = state.position;
		while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
		args.push(state.input.slice(start, state.position));
	}
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	if (name === "YAML") {
		if (state.directives.some((directive) => directive.kind === "yaml")) throwError(state, "duplication of %YAML directive");
		if (args.length !== 1) throwError(state, "YAML directive accepts exactly one argument");
		const match = /^([0-9]+)\.([0-9]+)$/.exec(args[0]);
		if (match === null) throwError(state, "ill-formed argument of the YAML directive");
		if (parseInt(match[1], 10) !== 1) throwError(state, "unacceptable YAML version of the document");
		state.directives.push({
			kind: "yaml",
			version: args[0]
		});
	} else if (name === "TAG") {
		if (args.length !== 2) throwError(state, "TAG directive accepts exactly two arguments");
		const [handle, prefix] = args;
		if (!PATTERN_TAG_HANDLE.test(handle)) throwError(state, "ill-formed tag handle (first argument) of the TAG directive");
		if (HAS_OWN.call(state.tagHandlers, handle)) throwError(state, `there is a previously declared suffix for "${handle}" tag handle`);
		if (!PATTERN_TAG_PREFIX.test(prefix)) throwError(state, "ill-formed tag prefix (second argument) of the TAG directive");
		state.tagHandlers[handle] = prefix;
		state.directives.push({
			kind: "tag",
			handle,
			prefix
		});
	}
	return true;
}
function readDocument(state) {
	state.directives = [];
	state.tagHandlers = Object.create(null);
	let hasDirectives = false;
	skipSeparationSpace(state, true);
	while (readDirective(state)) {
		hasDirectives = true;
		skipSeparationSpace(state, true);
	}
	let explicitStart = false;
	let explicitEnd = false;
	let allowCompact = true;
	if (state.lineIndent === 0 && state.input.charCodeAt(state.position) === 45 && state.input.charCodeAt(state.position + 1) === 45 && state.input.charCodeAt(state.position + 2) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 3))) {
		explicitStart = true;
		const markerLine = state.line;
		state.position += 3;
		skipSeparationSpace(state, true);
		allowCompact = state.line > markerLine;
	} else if (hasDirectives) throwError(state, "directives end mark is expected");
	const documentEventIndex = state.events.length;
	if (!explicitStart && state.position === state.lineStart && state.input.charCodeAt(state.position) === 46 && testDocumentSeparator(state)) {
		state.position += 3;
		skipSeparationSpace(state, true);
		return;
	}
	addDocumentEvent(state, explicitStart, false);
	if (!parseNode(state, state.lineIndent - 1, CONTEXT_BLOCK_OUT, false, allowCompact, allowCompact)) addEmptyScalarEvent(state);
	skipSeparationSpace(state, true);
	if (state.position === state.lineStart && testDocumentSeparator(state)) {
		explicitEnd = state.input.charCodeAt(state.position) === 46;
		if (explicitEnd) {
			const markerLine = state.line;
			state.position += 3;
			skipSeparationSpace(state, true);
			if (state.line === markerLine && state.position < state.length) throwError(state, "end of the stream or a document separator is expected");
		}
	}
	const documentEvent = state.events[documentEventIndex];
	if (documentEvent?.type === EVENT_ID.DOCUMENT) documentEvent.explicitEnd = explicitEnd;
	addPopEvent(state);
	if (!explicitEnd && state.position < state.length && !testDocumentBoundary(state)) throwError(state, "end of the stream or a document separator is expected");
}
function parseEvents(input, options) {
	const length = input.length;
	const state = {
		...DEFAULT_PARSER_OPTIONS,
		...options,
		input: `${input}\0`,
		length,
		position: 0,
		line: 0,
		lineStart: 0,
		lineIndent: 0,
		firstTabInLine: -1,
		depth: 0,
		directives: [],
		tagHandlers: Object.create(null),
		events: []
	};
	const nullpos = input.indexOf("\0");
	if (nullpos !== -1) YAMLException.throwAt(input, nullpos, "null byte is not allowed in input", state.filename);
	while (state.position < state.length) {
		skipByteOrderMark(state);
		skipSeparationSpace(state, true);
		if (state.position >= state.length) break;
		const documentStart = state.position;
		readDocument(state);
		if (state.position === documentStart) throwError(state, "can not read a document");
	}
	return state.events;
}
({
	...DEFAULT_PARSER_OPTIONS,
	...DEFAULT_CONSTRUCTOR_OPTIONS
});
function hasBit(mask, bit) {
	return (mask & 1 << bit) !== 0;
}
var DEFAULT_SCALAR_STYLE_RULES = {
	applyQuoteFlowKeysOption,
	doubleQuoteForInvisibles,
	doubleQuoteWhitespaceOnly,
	applyForceQuotesOption,
	tryLongOrMultilineAsBlock,
	quoteInvalidPlain,
	fallbackToDoubleQuoted
};
function _preferredQuotedStyle(layout) {
	if (layout.presenterOptions.quoteStyle === "single" && hasBit(layout.allowedStylesMask, SCALAR_STYLE.SINGLE_QUOTED)) return SCALAR_STYLE.SINGLE_QUOTED;
	return SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyQuoteFlowKeysOption(layout) {
	if (!layout.presenterOptions.quoteFlowKeys) return;
	if (!layout.isKey || !layout.flowOnly || layout.style !== SCALAR_STYLE.PLAIN) return;
	layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteForInvisibles(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /[\t\x7F-\xA0\u2028\u2029\uFEFF\uFFFE\uFFFF]/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteWhitespaceOnly(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /^\s+$/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyForceQuotesOption(layout) {
	if (!layout.presenterOptions.forceQuotes) return;
	if (layout.isKey || layout.style !== SCALAR_STYLE.PLAIN) return;
	if (layout.node.tag !== layout.presenterOptions.schema.defaultScalarTag.tagName) return;
	layout.style = layout.node.value.includes("\n") ? SCALAR_STYLE.DOUBLE_QUOTED : _preferredQuotedStyle(layout);
}
function tryLongOrMultilineAsBlock(layout) {
	if (layout.style !== SCALAR_STYLE.PLAIN || layout.isKey) return;
	const value = layout.node.value;
	const multiline = value.indexOf("\n") !== -1;
	if (!hasBit(layout.allowedStylesMask, SCALAR_STYLE.LITERAL_BLOCK)) {
		if (multiline) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
		return;
	}
	const w = layout.presenterOptions.lineWidth;
	if (w === -1) {
		if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
		return;
	}
	const availableWidth = Math.max(Math.min(w, 40), w - layout.shiftOfContent);
	let position = 0;
	let shouldFold = false;
	while (position <= value.length) {
		let lineEnd = value.length;
		const nextLineBreak = value.indexOf("\n", position);
		if (nextLineBreak !== -1) lineEnd = nextLineBreak;
		const line = value.slice(position, lineEnd);
		if (line.length > availableWidth && line[0] !== " " && / [^ \t]/.test(line)) shouldFold = true;
		if (nextLineBreak === -1) break;
		position = nextLineBreak + 1;
	}
	if (shouldFold) layout.style = SCALAR_STYLE.FOLDED_BLOCK;
	else if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
}
function quoteInvalidPlain(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && !hasBit(layout.allowedStylesMask, SCALAR_STYLE.PLAIN)) layout.style = _preferredQuotedStyle(layout);
}
function fallbackToDoubleQuoted(layout) {
	if (!hasBit(layout.allowedStylesMask, layout.style)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
var SRC_C_PRINTABLE = "[\\x09\\x0A\\x0D\\x20-\\x7E\\x85\\xA0-\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]";
var SRC_B_CHAR = "[\\n\\r]";
var SRC_C_BYTE_ORDER_MARK = "\\uFEFF";
var SRC_S_WHITE = "[ \\t]";
var SRC_NB_CHAR = `(?:(?!(?:${SRC_B_CHAR}|${SRC_C_BYTE_ORDER_MARK}))${SRC_C_PRINTABLE})`;
var SRC_NS_CHAR = `(?:(?!${SRC_S_WHITE})${SRC_NB_CHAR})`;
var SRC_NB_JSON = "[\\x09\\x20-\\uD7FF\\uE000-\\uFFFF\\u{10000}-\\u{10FFFF}]";
var SRC_C_INDICATOR = "[-?:,\\[\\]{}#&*!|>'\"%@`]";
var SRC_C_FLOW_INDICATOR = "[,\\[\\]{}]";
var SRC_NS_PLAIN_SAFE_FLOW_OUT = SRC_NS_CHAR;
var SRC_NS_PLAIN_SAFE_FLOW_IN = `(?:(?!${SRC_C_FLOW_INDICATOR})${SRC_NS_CHAR})`;
var SRC_NS_PLAIN_FIRST_FLOW_OUT = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))`;
var SRC_NS_PLAIN_FIRST_FLOW_IN = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))`;
var SRC_NS_PLAIN_CHAR_FLOW_OUT = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_OUT})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))#*`;
var SRC_NS_PLAIN_CHAR_FLOW_IN = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_IN})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))#*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_OUT})*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_IN})*`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_OUT = `${SRC_NS_PLAIN_FIRST_FLOW_OUT}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_IN = `${SRC_NS_PLAIN_FIRST_FLOW_IN}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_OUT;
var SRC_NS_PLAIN_ONE_LINE_FLOW_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_IN;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_OUT}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_IN}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT = `${SRC_NS_PLAIN_ONE_LINE_FLOW_OUT}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT})*`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_IN = `${SRC_NS_PLAIN_ONE_LINE_FLOW_IN}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN})*`;
new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT})$`, "u");
new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_IN})$`, "u");
new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY})$`, "u");
new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_FLOW_KEY})$`, "u");
new RegExp(`^(?:${SRC_NB_JSON})*$`, "u");
new RegExp(`^(?:${SRC_NB_JSON}|\\n)*$`, "u");
new RegExp(`^(?:${SRC_NB_CHAR}|\\n)*$`, "u");
Object.keys(DEFAULT_SCALAR_STYLE_RULES).map((name) => Reflect.get(DEFAULT_SCALAR_STYLE_RULES, name));
EVENT_ID.DOCUMENT;
EVENT_ID.SEQUENCE;
EVENT_ID.MAPPING;
EVENT_ID.SCALAR;
EVENT_ID.ALIAS;
EVENT_ID.POP;
SCALAR_STYLE.PLAIN;
SCALAR_STYLE.SINGLE_QUOTED;
SCALAR_STYLE.DOUBLE_QUOTED;
SCALAR_STYLE.LITERAL_BLOCK;
SCALAR_STYLE.FOLDED_BLOCK;
COLLECTION_STYLE.BLOCK;
COLLECTION_STYLE.FLOW;
CHOMPING_MODE.CLIP;
CHOMPING_MODE.STRIP;
CHOMPING_MODE.KEEP;
// src/config/source/line-map.ts
var LineMap = class {
	text;
	#starts;
	constructor(text) {
		this.text = text;
		this.#starts = text.includes("\r") ? startsByScan(text) : startsByFeed(text);
	}
	get lineCount() {
		return this.#starts.length;
	}
	placeOf(offset) {
		let low = 0;
		let high = this.#starts.length - 1;
		while (low < high) {
			const middle = low + high + 1 >> 1;
			if ((this.#starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return {
			line: low + 1,
			column: offset - (this.#starts[low] ?? 0) + 1
		};
	}
	startOf(line) {
		return this.#starts[line - 1] ?? this.text.length;
	}
	lineText(line, from, limit) {
		const start = this.startOf(line);
		const end = this.#starts[line] ?? this.text.length;
		return this.text.slice(start + from, Math.min(end, start + from + limit)).replace(/[\r\n]+$/, "");
	}
};
function startsByFeed(text) {
	const starts = [0];
	for (let feed = text.indexOf("\n"); feed >= 0; feed = text.indexOf("\n", feed + 1)) starts.push(feed + 1);
	return starts;
}
function startsByScan(text) {
	const starts = [0];
	for (let index = 0; index < text.length; index += 1) {
		const unit = text.charCodeAt(index);
		if (unit === 13 && text.charCodeAt(index + 1) === 10) continue;
		if (unit === 10 || unit === 13) starts.push(index + 1);
	}
	return starts;
}
const NO_ENTRIES = new Map();
const MAY_RESOLVE = /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+.0-9].*)?$/s;
var PositionIndex = class {
	lines;
	#text;
	#events;
	#ends;
	#entries = new Map();
	#anchors = new Map();
	#duplicates = [];
	constructor(text) {
		this.#text = text;
		this.lines = new LineMap(text);
		this.#events = parseEvents(text, { maxDepth: 64 });
		this.#ends = findEnds(this.#events);
		for (let index = 0; index < this.#events.length; index += 1) this.#rememberAnchor(index);
	}
	offsetOf(path, at) {
		let entry = {
			key: 1,
			value: 1
		};
		let nearest = 0;
		for (const part of path) {
			const next = this.#entriesOf(this.#target(entry.value)).get(part);
			if (next === void 0) break;
			nearest = this.#startOf(entry, "value") ?? nearest;
			entry = next;
		}
		return this.#startOf(entry, at) ?? nearest;
	}
	duplicateKeys() {
		this.#duplicates = [];
		this.#entries.clear();
		for (const [index, event] of this.#events.entries()) if (event.type === EVENT_ID.MAPPING) this.#entriesOf(index);
		return this.#duplicates;
	}
	secondDocument() {
		const second = this.#ends[0] ?? 0;
		if (second >= this.#events.length) return void 0;
		return startOfEvent(this.#text, this.#events, second + 1);
	}
	#rememberAnchor(index) {
		const event = this.#events[index];
		if (event === void 0 || !("tagStart" in event) || event.anchorStart < 0) return;
		const name = this.#text.slice(event.anchorStart, event.anchorEnd);
		const places = this.#anchors.get(name);
		if (places === void 0) this.#anchors.set(name, [index]);
		else places.push(index);
	}
	#startOf(entry, at) {
		const value = startOfEvent(this.#text, this.#events, entry.value);
		if (at === "value" && value !== void 0) return value;
		return startOfEvent(this.#text, this.#events, entry.key) ?? value;
	}
	#target(index) {
		const event = this.#events[index];
		if (event?.type !== EVENT_ID.ALIAS) return index;
		return (this.#anchors.get(this.#text.slice(event.anchorStart, event.anchorEnd)) ?? []).findLast((candidate) => candidate < index) ?? index;
	}
	#entriesOf(index) {
		const known = this.#entries.get(index);
		if (known !== void 0) return known;
		const event = this.#events[index];
		const entries = event?.type === EVENT_ID.MAPPING ? this.#mappingEntries(index) : event?.type === EVENT_ID.SEQUENCE ? this.#sequenceEntries(index) : NO_ENTRIES;
		this.#entries.set(index, entries);
		return entries;
	}
	#mappingEntries(index) {
		const entries = new Map();
		const end = (this.#ends[index] ?? 0) - 1;
		for (let key = index + 1; key < end;) {
			const value = this.#ends[key] ?? end;
			const name = this.#keyName(key);
			if (entries.has(name)) this.#duplicates.push(this.#startOf({
				key,
				value: key
			}, "key") ?? 0);
			entries.set(name, {
				key,
				value
			});
			key = this.#ends[value] ?? end;
		}
		return entries;
	}
	#sequenceEntries(index) {
		const entries = new Map();
		const end = (this.#ends[index] ?? 0) - 1;
		for (let item = index + 1; item < end; item = this.#ends[item] ?? end) entries.set(entries.size, {
			key: item,
			value: item
		});
		return entries;
	}
	#keyName(index) {
		const event = this.#events[this.#target(index)];
		if (event?.type !== EVENT_ID.SCALAR) return "";
		const text = getScalarValue(this.#text, event);
		if (event.tagStart < 0 && (event.style !== 1 || !MAY_RESOLVE.test(text))) return text;
		return this.#resolve(event) ?? text;
	}
	#resolve(event) {
		const document = {
			type: EVENT_ID.DOCUMENT,
			explicitStart: false,
			explicitEnd: false,
			directives: []
		};
		try {
			const events = [
				document,
				event,
				{ type: EVENT_ID.POP }
			];
			return String(constructFromEvents(events, { source: this.#text })[0]);
		} catch {
			return;
		}
	}
};
function findEnds(events) {
	const ends = new Int32Array(events.length);
	const open = [];
	for (let index = 0; index < events.length; index += 1) {
		const type = events[index]?.type;
		if (type === EVENT_ID.POP) ends[open.pop() ?? 0] = index + 1;
		else if (type === EVENT_ID.SCALAR || type === EVENT_ID.ALIAS) ends[index] = index + 1;
		else open.push(index);
	}
	return ends;
}
function startOfEvent(text, events, index) {
	const event = events[index];
	switch (event?.type) {
		case EVENT_ID.MAPPING:
		case EVENT_ID.SEQUENCE: return event.start;
		case EVENT_ID.ALIAS: return event.anchorStart - 1;
		case EVENT_ID.SCALAR: return startOfScalar(text, event, events[index - 1]);
		default: return;
	}
}
function startOfScalar(text, event, before) {
	if (event.valueStart < 0) return void 0;
	if (event.style === 2 || event.style === 3) return event.valueStart - 1;
	if (event.style === 1) return event.valueStart;
	return blockHeader(text, event, before);
}
function blockHeader(text, event, before) {
	let end = event.valueStart;
	while (end > 0 && /\s/.test(text[end - 1] ?? "")) end -= 1;
	const lineStart = Math.max(text.lastIndexOf("\n", end - 1), text.lastIndexOf("\r", end - 1)) + 1;
	const from = Math.max(lineStart, endOfEvent(before), event.anchorEnd, event.tagEnd);
	const header = text.slice(from, end).search(/[|>]/);
	return header < 0 ? event.valueStart : from + header;
}
function endOfEvent(event) {
	if (event?.type === EVENT_ID.SCALAR) return event.valueEnd;
	return event?.type === EVENT_ID.ALIAS ? event.anchorEnd : 0;
}
// src/config/people/teams.ts
const NAME = new RegExp(NAME_PATTERN, "u");
const MAX_PATHS = 16;
var Teams = class {
	members;
	constructor(members) {
		this.members = members;
	}
	has(name) {
		return this.members.has(name);
	}
	membersOf(name) {
		return this.members.get(name);
	}
};
function isEmail(text) {
	return /^[^\s@:]+@[^\s@:]+\.[^\s@:]+$/u.test(text);
}
function suggestNobody(written, people) {
	const near = nearest(written, people);
	if (near !== void 0) return `Did you mean ${quote(near)}?`;
	if (!NAME.test(written)) return "Write a key of people, team:NAME, or an e-mail.";
	return `Add ${quote(written)} under people (\`rolecall person add ${written} --email ADDRESS\`). For somebody who has left, put the entry back and run \`rolecall offboard ${written}\`.`;
}
function resolveTeams(definitions, directory, problems, rules = new Map()) {
	const resolver = new TeamResolver(definitions, {
		directory,
		rules
	}, problems);
	return new Teams(new Map([...definitions.keys()].map((name) => [name, resolver.resolve(name).members])));
}
const NO_TEAM = {
	members: new Map(),
	depth: 0
};
var TeamResolver = class {
	#definitions;
	#directory;
	#rules;
	#problems;
	#done = new Map();
	#open = [];
	constructor(definitions, { directory, rules }, problems) {
		this.#definitions = definitions;
		this.#directory = directory;
		this.#rules = rules;
		this.#problems = problems;
	}
	resolve(name) {
		const done = this.#done.get(name);
		if (done !== void 0) return done;
		const definition = this.#definitions.get(name);
		if (definition === void 0) return NO_TEAM;
		if (this.#directory.people.has(name)) this.#addClash(name, definition);
		this.#open.push(name);
		const resolved = isRule(definition) ? this.#byRule(name, definition) : this.#byList(name, definition);
		this.#open.pop();
		this.#done.set(name, resolved);
		return resolved;
	}
	#byList(name, definition) {
		const key = Array.isArray(definition.value) ? void 0 : "members";
		const listed = this.#read(name, definition, key);
		if (listed.isEmpty) this.#addEmpty(name, definition);
		return listed;
	}
	#byRule(name, definition) {
		const value = isJsonObject(definition.value) ? definition.value : {};
		if (value.members !== void 0) this.#addMixed(name, definition);
		const also = this.#read(name, definition, "also");
		const only = this.#read(name, definition, "only");
		const except = this.#read(name, definition, "except");
		const members = new Map();
		const fits = this.#rules.get(name) ?? [];
		const way = [`team:${name}`, ruleStep(String(value.where))];
		for (const key of fits) addPaths(members, key, [way]);
		for (const [subject, vias] of also.members) addPaths(members, subject, vias);
		for (const subject of [...members.keys()]) if (!(value.only === void 0 || only.members.has(subject)) || except.members.has(subject)) members.delete(subject);
		const isSaid = value.where !== void 0 && fits.length === 0;
		if (members.size === 0 && !isSaid) this.#addEmpty(name, definition);
		return {
			members,
			depth: Math.max(also.depth, only.depth, except.depth)
		};
	}
	#read(name, definition, key) {
		const members = new Map();
		const { items, path } = itemsOf(name, definition, key);
		const own = [`team:${name}`];
		let depth = 1;
		for (const [index, item] of (items ?? []).entries()) {
			if (typeof item !== "string") continue;
			const spot = {
				file: definition.file,
				path: [...path, index],
				at: "value"
			};
			const inner = item.startsWith("team:") ? this.#resolveTeam(item, spot) : this.#resolvePerson(item, spot);
			if (typeof inner === "string") addPaths(members, inner, [own]);
			else if (inner !== void 0) {
				depth = Math.max(depth, inner.depth + 1);
				for (const [subject, vias] of throughTeam(own, inner.members)) addPaths(members, subject, vias);
			}
		}
		return {
			members,
			depth,
			isEmpty: items?.length === 0
		};
	}
	#resolveTeam(item, spot) {
		const name = item.slice(5);
		if (!this.#definitions.has(name)) {
			const hint = suggestion(name, this.#definitions.keys()) ?? "Add it under teams.";
			this.#problems.add({
				code: "UNKNOWN_TEAM",
				message: `There is no team ${quote(name)}.`,
				hint,
				spot
			});
			return;
		}
		const start = this.#open.indexOf(name);
		if (start >= 0) {
			const message = `The teams contain each other in a circle: ${[...this.#open.slice(start), name].map((team) => `team:${team}`).join(" \u2192 ")}.`;
			this.#problems.add({
				code: "TEAM_CYCLE",
				message,
				hint: "Take one of them out.",
				spot
			});
			return;
		}
		const team = this.#open.length < 64 ? this.resolve(name) : void 0;
		if (team !== void 0 && team.depth < 64) return team;
		const message = `Teams are nested more than 64 deep at ${quote(item)}.`;
		this.#problems.add({
			code: "TOO_DEEP",
			message,
			hint: "Name the members themselves in place of a team.",
			spot
		});
	}
	#resolvePerson(item, spot) {
		if (this.#directory.people.has(item)) return item;
		const invisible = invisibleIn("The member", item);
		if (invisible !== void 0) {
			this.#problems.add({
				...invisible,
				spot
			});
			return;
		}
		if (isEmail(item)) return this.#directory.personByEmail(item)?.key ?? require_subject.normalizeEmail(item);
		const hint = item.startsWith("group:") ? "A vendor-side group cannot be in a team; name it where the team is named." : this.#definitions.has(item) ? `A team is written team:${item}.` : suggestNobody(item, this.#directory.people.keys());
		this.#problems.add({
			code: "UNKNOWN_SUBJECT",
			message: `${quote(item)} is nobody in people, and no e-mail.`,
			hint,
			spot
		});
	}
	#addClash(name, definition) {
		this.#problems.add({
			code: "NAME_CLASH",
			message: `${quote(name)} is both a person and a team.`,
			hint: "Rename one of them.",
			spot: {
				file: definition.file,
				path: ["teams", name],
				at: "key"
			}
		});
	}
	#addMixed(name, { file }) {
		this.#problems.add({
			code: "MIXED_TEAM",
			message: `The team ${quote(name)} has both members and a rule.`,
			hint: "Write `also` in place of `members`: those who are in it beside whom the rule fits.",
			spot: {
				file,
				path: [
					"teams",
					name,
					"members"
				],
				at: "key"
			}
		});
	}
	#addEmpty(name, definition) {
		this.#problems.add({
			code: "EMPTY_TEAM",
			message: `The team ${quote(name)} has no members, so what it holds nobody holds.`,
			hint: "Add members, or remove the team and what names it.",
			spot: {
				file: definition.file,
				path: ["teams", name],
				at: "key"
			}
		});
	}
};
function throughTeam(own, members) {
	const joined = new Map();
	const join = (via) => {
		const whole = joined.get(via) ?? [...own, ...via];
		joined.set(via, whole);
		return whole;
	};
	return [...members].map(([subject, vias]) => [subject, vias.map(join)]);
}
function itemsOf(name, { value }, key) {
	const path = key === void 0 ? ["teams", name] : [
		"teams",
		name,
		key
	];
	const items = key === void 0 ? value : isJsonObject(value) ? value[key] : void 0;
	return {
		items: Array.isArray(items) ? items : void 0,
		path
	};
}
function isRule({ value }) {
	return isJsonObject(value) && [
		"where",
		"also",
		"only",
		"except"
	].some((key) => value[key] !== void 0);
}
function addPaths(members, subject, vias) {
	const known = members.get(subject);
	if (known === void 0) members.set(subject, vias.slice(0, MAX_PATHS));
	else known.push(...vias.slice(0, Math.max(0, MAX_PATHS - known.length)));
}
// src/config/people/subjects.ts
var Subjects = class {
	directory;
	teams;
	#known = new Map();
	constructor(directory, teams) {
		this.directory = directory;
		this.teams = teams;
	}
	resolve(text) {
		const known = this.#known.get(text);
		if (known !== void 0) return known;
		const resolved = this.#resolve(text);
		this.#known.set(text, resolved);
		return resolved;
	}
	#resolve(text) {
		if (this.directory.people.has(text)) return {
			kind: "one",
			subject: text
		};
		const invisible = invisibleIn("The subject", text);
		if (invisible !== void 0) return {
			kind: "nobody",
			...invisible
		};
		const group = require_subject.groupNameOf(text);
		if (group !== void 0 && group !== "") return {
			kind: "group",
			subject: require_subject.groupSubject(group),
			group
		};
		const id = require_subject.idOfSubject(text);
		if (id !== void 0 && id !== "") return {
			kind: "one",
			subject: text
		};
		if (text.startsWith("team:")) return this.#resolveTeam(text.slice(5));
		if (isEmail(text)) return {
			kind: "one",
			subject: this.directory.personByEmail(text)?.key ?? require_subject.normalizeEmail(text)
		};
		const hint = this.teams.has(text) ? `A team is written team:${text}.` : suggestNobody(text, this.directory.people.keys());
		return {
			kind: "nobody",
			code: "UNKNOWN_SUBJECT",
			message: `${quote(text)} is nobody in people, and no e-mail.`,
			hint
		};
	}
	#resolveTeam(name) {
		const members = this.teams.membersOf(name);
		if (members !== void 0) return {
			kind: "team",
			members
		};
		const hint = this.directory.people.has(name) ? `${name} is a person; write ${name} without team:.` : suggestion(name, this.teams.members.keys()) ?? "Add it under teams.";
		return {
			kind: "nobody",
			code: "UNKNOWN_TEAM",
			message: `There is no team ${quote(name)}.`,
			hint
		};
	}
};
// src/expression/step-budget.ts
const MAX_STEPS = 2e7;
var StepBudget = class {
	#left;
	#error = new StepsSpentError();
	constructor(limit = MAX_STEPS) {
		this.#left = limit;
	}
	get isSpent() {
		return this.#left < 0;
	}
	spend(steps) {
		this.#left -= steps;
		if (this.isSpent) throw this.#error;
	}
};
var StepsSpentError = class extends Error {
	constructor() {
		super("It takes more steps than an expression may; compare with fixed values, or nest fewer lists");
		this.name = "StepsSpentError";
	}
};
// src/expression/views.ts
function expressionAttributes(written) {
	const all = {};
	for (const [name, value] of Object.entries(written)) if (typeof value === "string") all[name] = value.normalize("NFC");
	else if (typeof value === "boolean") all[name] = value;
	else if (typeof value === "number") all[name] = Number.isSafeInteger(value) ? BigInt(value) : value;
	else if (Array.isArray(value)) all[name] = value.filter((text) => typeof text === "string").map((text) => text.normalize("NFC"));
	return all;
}
var GrantView = class {
	org;
	provider;
	address;
	section;
	name;
	subject;
	email;
	kind;
	teams;
	role;
	permissions;
	environments;
	disabled;
	reason;
	path;
	group;
	constructor(values) {
		this.org = values.org ?? "";
		this.provider = values.provider ?? "";
		this.address = values.address ?? "";
		this.section = values.section ?? "";
		this.name = values.name ?? "";
		this.subject = values.subject ?? "";
		this.email = values.email ?? "";
		this.kind = values.kind ?? "person";
		this.teams = values.teams ?? [];
		this.role = values.role ?? "";
		this.permissions = values.permissions ?? [];
		this.environments = values.environments ?? {};
		this.disabled = values.disabled ?? false;
		if (values.until !== void 0) this.until = values.until;
		this.reason = values.reason ?? "";
		this.path = values.path ?? "direct";
		this.group = values.group ?? "";
	}
};
var PersonView = class {
	key;
	name;
	email;
	kind;
	teams;
	withMfa;
	withoutMfa;
	withSso;
	withoutSso;
	attributes;
	constructor(values) {
		this.key = values.key ?? "";
		this.name = values.name ?? "";
		this.email = values.email ?? "";
		this.kind = values.kind ?? "person";
		this.teams = values.teams ?? [];
		this.withMfa = values.withMfa ?? [];
		this.withoutMfa = values.withoutMfa ?? [];
		this.withSso = values.withSso ?? [];
		this.withoutSso = values.withoutSso ?? [];
		this.attributes = values.attributes ?? {};
	}
};
var CandidateView = class {
	key;
	name;
	email;
	kind;
	attributes;
	constructor(values) {
		this.key = values.key ?? "";
		this.name = values.name ?? "";
		this.email = values.email ?? "";
		this.kind = values.kind ?? "person";
		this.attributes = values.attributes ?? {};
	}
};
var OrgView = class {
	key;
	provider;
	name;
	owner;
	constructor(values) {
		this.key = values.key ?? "";
		this.provider = values.provider ?? "";
		this.name = values.name ?? "";
		this.owner = values.owner ?? "";
	}
};
// src/config/people/team-rules.ts
const MAX_NAMED = 5;
const FIELDS = "person has key, name, email, kind and attributes; ask has(person.attributes.NAME) where one may be missing.";
async function runTeamRules(definitions, directory, problems) {
	const fits = new Map();
	let compile;
	for (const [name, { value, file }] of definitions) {
		if (!isJsonObject(value) || typeof value.where !== "string") continue;
		compile ??= await loadCompiler();
		const rule = new TeamRule({
			name,
			value,
			file,
			problems
		});
		fits.set(name, rule.run(compile(value.where.normalize("NFC"), "candidate"), directory));
	}
	return fits;
}
async function loadCompiler() {
	const { createCompiler } = await Promise.resolve().then(() => require("./expression-cel.cjs")).then((n) => n.cel_exports);
	return createCompiler(new StepBudget());
}
var TeamRule = class {
	#source;
	constructor(source) {
		this.#source = source;
	}
	run(compiled, directory) {
		if ("problem" in compiled) {
			this.#addBroken(compiled.problem);
			return [];
		}
		this.#tryExamples(compiled);
		const people = [...directory.people.values()];
		const candidates = compiled.paths.has("kind") ? people : people.filter(({ kind }) => kind === "person");
		const members = [];
		const lacking = new Map();
		for (const person of candidates) {
			const answer = compiled.run({ person: this.#viewOf(person) });
			if (answer === true) members.push(person.key);
			if (typeof answer === "boolean") continue;
			const missing = missingIn(answer, compiled.paths, person.attributes ?? {});
			if (missing === void 0) {
				this.#addBroken(answer, ` for ${person.key}`);
				return [];
			}
			lacking.set(missing, [...lacking.get(missing) ?? [], person.key]);
		}
		for (const [attribute, keys] of lacking) this.#addLacking(attribute, keys);
		if (members.length === 0) this.#addNobody();
		return members;
	}
	#viewOf({ key, name = "", email, kind, attributes = {} }) {
		return new CandidateView({
			key,
			name,
			email: require_subject.normalizeEmail(email),
			kind,
			attributes: expressionAttributes(attributes)
		});
	}
	#tryExamples(compiled) {
		const { value } = this.#source;
		const examples = isJsonObject(value.examples) ? value.examples : {};
		for (const expected of ["pass", "fail"]) {
			const list = examples[expected];
			for (const [index, json] of (Array.isArray(list) ? list : []).entries()) {
				if (!isJsonObject(json)) continue;
				const { attributes, ...rest } = json;
				const person = new CandidateView({
					...rest,
					attributes: expressionAttributes(isJsonObject(attributes) ? attributes : {})
				});
				const answer = (person.kind === "person" || compiled.paths.has("kind")) && compiled.run({ person });
				if (answer === true === (expected === "pass")) continue;
				this.#addFailed(expected, index, answer);
			}
		}
	}
	#add(problem, ...path) {
		const { name, file, problems } = this.#source;
		problems.add({
			...problem,
			spot: {
				file,
				path: [
					"teams",
					name,
					...path
				],
				at: "value"
			}
		});
	}
	#addFailed(expected, index, answer) {
		const name = quote(this.#source.name);
		const became = typeof answer === "boolean" ? "" : ` (${answer.text})`;
		const message = expected === "pass" ? `The rule of the team ${name} does not fit its example ${index + 1} under pass${became}.` : `The rule of the team ${name} fits its example ${index + 1} under fail.`;
		this.#add({
			code: "TEAM_EXAMPLE_FAILED",
			message,
			hint: "Fix the rule, or the example if it is what is wrong."
		}, "examples", expected, index);
	}
	#addBroken({ text, excerpt, line, column }, about = "") {
		const place = `at "${excerpt}" (line ${line}, column ${column} of the rule)`;
		const message = `The rule of the team ${quote(this.#source.name)} cannot be evaluated${about}: ${text}, ${place}.`;
		this.#add({
			code: "TEAM_BAD_RULE",
			message,
			hint: FIELDS
		}, "where");
	}
	#addLacking(attribute, keys) {
		const named = keys.slice(0, MAX_NAMED).join(", ");
		const message = `${keys.length > MAX_NAMED ? `${named} and ${keys.length - MAX_NAMED} more` : named} ${keys.length === 1 ? "lacks" : "lack"} the attribute ${quote(attribute)}, which the rule of the team ${quote(this.#source.name)} asks for: not in the team.`;
		const hint = `Add the attribute, or ask has(person.attributes.${attribute}) first if it may be missing.`;
		this.#add({
			code: "TEAM_ATTRIBUTE_MISSING",
			message,
			hint
		}, "where");
	}
	#addNobody() {
		const message = `The rule of the team ${quote(this.#source.name)} fits nobody.`;
		this.#add({
			code: "TEAM_RULE_NOBODY",
			message,
			hint: "Compare the rule with the attributes of people, or remove the team and what names it."
		}, "where");
	}
};
function missingIn(problem, paths, attributes) {
	if (problem.isMissing !== true) return void 0;
	const missing = [...paths].flatMap((path) => path.startsWith("attributes.") ? [path.slice(11)] : []).filter((name) => !Object.hasOwn(attributes, name));
	return missing.find((name) => problem.text.endsWith(name)) ?? missing[0];
}
// src/model/diagnostic.ts
function compareDiagnostics(a, b) {
	const byFile = compareText(a.place?.file ?? "", b.place?.file ?? "");
	if (byFile !== 0) return byFile;
	const byLine = (a.place?.line ?? 0) - (b.place?.line ?? 0);
	if (byLine !== 0) return byLine;
	const byColumn = (a.place?.column ?? 0) - (b.place?.column ?? 0);
	if (byColumn !== 0) return byColumn;
	return compareText(a.code, b.code) || compareText(a.message, b.message);
}
function compareText(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
// src/model/code-entry.ts
const error = (meaning) => ({
	severity: "error",
	meaning
});
const warning = (meaning) => ({
	severity: "warning",
	meaning
});
const note = (meaning) => ({
	severity: "note",
	meaning
});
// src/config/codes.ts
const codes = {
	FILE_NOT_FOUND: error("The configuration file does not exist."),
	NO_ACCESS_FILE: error("The directory holds no access.yaml."),
	UNREADABLE_FILE: error("The file cannot be read, or is not a regular file."),
	FILE_OUTSIDE: error("The configuration file is a link that leads out of its folder."),
	FILE_TOO_LARGE: error("The file is larger than 64 MiB."),
	NOT_UTF8: error("The file is not valid UTF-8."),
	BYTE_ORDER_MARK: warning("The file begins with a byte order mark."),
	EMPTY_FILE: error("The file is empty, or holds nothing but comments or an empty value."),
	MULTIPLE_DOCUMENTS: error("The file holds more than one YAML document."),
	YAML_SYNTAX: error("The file is not valid YAML."),
	MERGE_CONFLICT: error("The file holds a merge conflict that nobody has resolved."),
	MERGE_KEY: error("A mapping has the key <<, which YAML 1.2 does not merge."),
	TAB_INDENTATION: error("A line is indented with a tab."),
	UNKNOWN_TAG: error("A YAML tag is not part of the core schema."),
	TOO_DEEP: error("Collections are nested more than 64 deep."),
	TOO_MANY_ALIASES: error("Aliases are too many, lead in a circle, or unfold into too much."),
	DUPLICATE_KEY: error("A mapping has the same key twice."),
	INCLUDE_NOT_FOUND: error("A file that is included is not there."),
	INCLUDE_EMPTY: warning("A pattern of include matches no file yet."),
	INCLUDE_OUTSIDE: error("An include leaves the folder of the root file."),
	INCLUDE_TOO_WIDE: error("An include would look through more files and folders than is sensible."),
	NESTED_INCLUDE: error("An included file includes files itself."),
	DUPLICATE_DEFINITION: error("Two files define the same key."),
	MISSING_VERSION: error("The root file has no version."),
	UNSUPPORTED_VERSION: error("The version of the file is not 1."),
	UNKNOWN_KEY: error("A mapping has a key that means nothing here."),
	MISSING_KEY: error("A mapping lacks a key that it needs."),
	WRONG_TYPE: error("A value is of the wrong kind, such as a text in place of a list."),
	UNKNOWN_VALUE: error("A value is none of those allowed."),
	BAD_VALUE: error("A value breaks a rule of its key."),
	BAD_EMAIL: error("A value is not an e-mail address."),
	BAD_NAME: error("A person's, team's or organization's key has characters that it may not have."),
	INVISIBLE_CHARACTER: error("An e-mail, key, name or subject holds a character that nobody sees."),
	MIXED_SCRIPTS: warning("A word of a person's name, key or e-mail has letters of several scripts that look alike."),
	DUPLICATE_EMAIL: error("Two people go by the same e-mail."),
	DUPLICATE_ACCOUNT: error("Two people have the same account id at one place."),
	UNKNOWN_ACCOUNT_SCOPE: error("accounts names neither a provider nor an organization of the files."),
	NAME_CLASH: error("One name is used for a person and for a team."),
	TEAM_CYCLE: error("Teams contain each other in a circle."),
	EMPTY_TEAM: warning("A team has no members."),
	MIXED_TEAM: error("A team has both members and a rule."),
	TEAM_BAD_RULE: error("The rule of a team cannot be evaluated."),
	TEAM_RULE_NOBODY: warning("The rule of a team fits nobody."),
	TEAM_ATTRIBUTE_MISSING: warning("The rule of a team asks for an attribute that somebody lacks."),
	TEAM_EXAMPLE_FAILED: error("The rule of a team gives something else than its example says."),
	UNKNOWN_SUBJECT: error("A subject is nobody in people, and no e-mail."),
	UNKNOWN_TEAM: error("A subject names a team that does not exist."),
	UNKNOWN_GROUP: error("A subject names a group that the organization does not declare."),
	GROUP_NOT_ACCEPTED: error("A vendor-side group cannot hold access here."),
	NOT_A_PERSON: error("A team or group stands where one person is needed."),
	UNKNOWN_ROLE: error("The provider has no such role here."),
	UNKNOWN_PERMISSION: error("The provider has no such permission here."),
	UNKNOWN_ENVIRONMENT_TYPE: error("The provider has no such environment type."),
	MISSING_ROLE: error("A grant says neither role nor permissions nor environment types."),
	BAD_DATE: error("until is neither a date nor an instant."),
	NO_TIME_ZONE: warning("until is an instant without a time zone; it counts as UTC."),
	UNKNOWN_LEVEL: warning("A grant names a role or permission that rolecall does not know, as unknown:NAME."),
	REDUNDANT_ACCESS: warning("A grant names roles that its own role already includes."),
	UNKNOWN_PROVIDER: error("provider names no known provider."),
	DUPLICATE_ORG: error("Two orgs are the same organization of the same provider."),
	UNKNOWN_SECTION: error("manage names a section that the provider does not have."),
	UNDECLARED_SECTION: error("manage names a section that the org does not declare."),
	EMPTY_SECTION: error("A section is empty without an explicit manage: { SECTION: exact }."),
	UNKNOWN_RESOURCE: error("A group reaches a resource that its section does not declare."),
	DUPLICATE_ID: error("Two resources of one section have the same id."),
	PROTECTED_SUBJECT: error("A subject is both protected and managed."),
	MEMBER_REQUIRED: error("A subject holds access that only members can hold, and is not among the members."),
	BAD_SETTING: error("The provider does not accept the value of a setting."),
	BAD_URL: error("A url is not HTTPS (or HTTP to loopback), or carries credentials."),
	BAD_TOKEN_VARIABLE: error("token names a variable that an organization of this provider may not use."),
	BAD_URL_VARIABLE: error("url names a variable that an organization of this provider may not use."),
	TOKEN_IN_FILE: error("A token stands in the file; only the name of a variable may."),
	UNKNOWN_DIRECTORY: error("directory names neither an address nor an organization whose service lists people."),
	UNKNOWN_MATCH: error("match of the directory is neither email nor one of its attributes."),
	DUPLICATE_POLICY: error("Two policies have the same id."),
	NO_ORGS: warning("The files declare no organization."),
	TOO_MANY_PROBLEMS: note("More problems exist than are shown.")
};
var ProblemList = class {
	#errors = [];
	#warnings = [];
	#secrets = new Set();
	#dropped = 0;
	add(problem) {
		const list = codes[problem.code].severity === "error" ? this.#errors : this.#warnings;
		if (list.length < 100) list.push(problem);
		else this.#dropped += 1;
	}
	hide(secret) {
		if (secret.length > 0) this.#secrets.add(secret);
	}
	get secrets() {
		return [...this.#secrets].sort((a, b) => b.length - a.length);
	}
	get isFull() {
		return this.#errors.length >= 100;
	}
	get isEmpty() {
		return this.#errors.length + this.#warnings.length === 0;
	}
	get hasErrors() {
		return this.#errors.length > 0;
	}
	diagnose(locate) {
		const diagnostics = [...this.#errors, ...this.#warnings].map((problem) => ({
			severity: codes[problem.code].severity,
			code: problem.code,
			message: this.#clean(problem.message),
			...problem.spot === void 0 ? {} : locate(problem.spot),
			hint: this.#clean(problem.hint)
		}));
		diagnostics.sort(compareDiagnostics);
		if (this.isFull || this.#dropped > 0) diagnostics.push(tooMany());
		return diagnostics;
	}
	#clean(text) {
		return this.secrets.reduce((shown, secret) => shown.replaceAll(secret, "***"), text);
	}
};
function tooMany() {
	return {
		severity: codes.TOO_MANY_PROBLEMS.severity,
		code: "TOO_MANY_PROBLEMS",
		message: `Only the first 100 problems are shown; there may be more.`,
		hint: "Fix these and run again."
	};
}
// src/config/schema/validators.ts
async function loadValidators(further) {
	const { validators, loaders } = await Promise.resolve().then(() => require("./config-schema-validate.generated.cjs"));
	const loaded = { ...validators };
	for (const name of further) {
		const module = await loaders[name]?.();
		if (module !== void 0) loaded[name] = module.check;
	}
	return loaded;
}
// src/config/source/frame.ts
const CONTEXT = 2;
const WIDTH = 120;
const CREDENTIAL = /((?:token|password|secret|api[-_]?key)["']?\s*:\s*)([^\s{[&*#].*)/gi;
const MARGIN = 4096;
function renderFrameOf(lines, line, column, secrets) {
	const first = Math.max(1, line - CONTEXT);
	const last = Math.max(line, Math.min(lines.lineCount, line + CONTEXT));
	const digits = String(last).length;
	const shift = column > 100 ? column - Math.floor(WIDTH / 2) : 0;
	const rendered = [];
	for (let number = first; number <= last; number += 1) {
		const shown = showLine(lines, number, shift, secrets);
		if (number === last && number > line && shown === "") break;
		rendered.push(`${number === line ? ">" : " "} ${String(number).padStart(digits)} | ${shown}`.trimEnd());
		if (number === line) rendered.push(`  ${" ".repeat(digits)} | ${" ".repeat(Math.max(0, column - 1 - shift))}^`);
	}
	return rendered.join("\n");
}
function showLine(lines, number, shift, secrets) {
	const from = Math.max(0, shift - MARGIN);
	const shown = printable(hide(lines.lineText(number, from, shift - from + WIDTH + MARGIN), secrets)).slice(shift - from);
	return shown.length > WIDTH ? `${shown.slice(0, WIDTH)}...` : shown;
}
function hide(source, secrets) {
	return starUrls(secrets.reduce((shown, secret) => shown.replaceAll(secret, "*".repeat(secret.length)), source)).replace(CREDENTIAL, (_, key, value) => key + "*".repeat(value.length));
}
function printable(source) {
	return replaceUnsafe(source, (character) => {
		const code = character.charCodeAt(0);
		if (character === "	") return " ";
		return code < 32 ? String.fromCharCode(9216 + code) : "\ufffd".repeat(character.length);
	}).replaceAll(/##(?=\w*\[)/g, "#\ufffd");
}
// src/config/source/index-cache.ts
const MOST_CHARACTERS = 8388608;
var IndexShelf = class {
	#most;
	#kept = new Map();
	#characters = 0;
	constructor(mostCharacters = MOST_CHARACTERS) {
		this.#most = mostCharacters;
	}
	of(file) {
		if (file.value === void 0) return void 0;
		const known = this.#kept.get(file);
		const index = known ?? new PositionIndex(file.text);
		if (known === void 0) this.#characters += file.text.length;
		else this.#kept.delete(file);
		this.#kept.set(file, index);
		this.#clear();
		return index;
	}
	#clear() {
		for (const file of this.#kept.keys()) {
			if (this.#characters <= this.#most || this.#kept.size === 1) return;
			this.#kept.delete(file);
			this.#characters -= file.text.length;
		}
	}
};
// src/config/source/path-glob.ts
var PathGlob = class {
	#segments;
	#seesDotNames;
	constructor(pattern, { seesDotNames = false } = {}) {
		this.#seesDotNames = seesDotNames;
		const written = pattern.split("/").filter((segment) => segment !== "" && segment !== ".");
		const segments = written.filter((segment, index) => segment !== "**" || written[index - 1] !== "**");
		this.#segments = segments.map((segment) => segment === "**" ? segment : this.#test(segment));
	}
	start() {
		return this.#open([0]);
	}
	isMatch(places, name) {
		return [...places].some((place) => {
			if (place !== this.#segments.length - 1) return false;
			const segment = this.#segments[place];
			return segment === "**" ? this.#isSeen(name) : segment?.(name) === true;
		});
	}
	enter(places, name, isLink) {
		const next = [];
		for (const place of places) {
			const segment = this.#segments[place];
			if (segment === "**") {
				if (!isLink && this.#isSeen(name) && !SKIPPED.has(name)) next.push(place);
			} else if (segment?.(name) === true && place + 1 < this.#segments.length) next.push(place + 1);
		}
		return this.#open(next);
	}
	matches(path) {
		const places = path.slice(0, -1).reduce((at, name) => this.enter(at, name, false), this.start());
		return this.isMatch(places, path.at(-1) ?? "");
	}
	#open(places) {
		const open = new Set(places);
		for (const place of open) if (this.#segments[place] === "**" && place + 1 < this.#segments.length) open.add(place + 1);
		return open;
	}
	#test(segment) {
		if (!isGlob(segment)) return (name) => name === segment;
		const matches = compileGlobs([segment], "segment");
		return segment.startsWith(".") ? matches : (name) => this.#isSeen(name) && matches(name);
	}
	#isSeen(name) {
		return this.#seesDotNames || !name.startsWith(".");
	}
};
const SKIPPED = new Set(["node_modules", ".git"]);
// src/config/source/include-walk.ts
const MAX_ENTRIES = 1e5;
function findFiles(root, pattern, limit = MAX_ENTRIES) {
	const glob = new PathGlob(pattern);
	const found = [];
	const open = [{
		folder: "",
		places: glob.start()
	}];
	let left = limit;
	for (let next = open.pop(); next !== void 0; next = open.pop()) {
		const entries = entriesOf((0, node_path.join)(root, next.folder));
		left -= entries.length + 1;
		if (left < 0) return void 0;
		for (const entry of entries) {
			const path = next.folder === "" ? entry.name : `${next.folder}/${entry.name}`;
			const isMatch = glob.isMatch(next.places, entry.name);
			const places = glob.enter(next.places, entry.name, entry.isSymbolicLink());
			if (!isMatch && places.size === 0) continue;
			const kind = kindOf$1(root, path, entry);
			if (kind === "file" && isMatch) found.push(path);
			if (kind === "folder" && places.size > 0) open.push({
				folder: path,
				places
			});
		}
	}
	return found;
}
function entriesOf(folder) {
	try {
		return (0, node_fs.readdirSync)(folder, { withFileTypes: true });
	} catch {
		return [];
	}
}
function kindOf$1(root, path, entry) {
	const stats = entry.isSymbolicLink() ? statOf((0, node_path.join)(root, path)) : entry;
	if (stats?.isFile() === true) return "file";
	return stats?.isDirectory() === true ? "folder" : "other";
}
function statOf(path) {
	try {
		return (0, node_fs.statSync)(path);
	} catch {
		return;
	}
}
// src/config/source/traps.ts
const BEGIN = /^<{7}(?= |\r?$)/gm;
const MIDDLE = /^={7}\r?$/m;
const END = /^>{7}(?= |\r?$)/m;
function findConflicts(text) {
	if (!text.includes("<<<<<<<")) return [];
	const lineOf = (offset) => text.slice(0, offset).split(/\r\n?|\n/).length;
	return [...text.matchAll(BEGIN)].flatMap(({ index }) => {
		const rest = text.slice(index);
		const [middle, end] = [MIDDLE.exec(rest), END.exec(rest)];
		if (middle === null || end === null || middle.index > end.index) return [];
		return [{
			code: "MERGE_CONFLICT",
			message: `Unresolved merge conflict at line ${lineOf(index)}, up to line ${lineOf(index + end.index)}.`,
			hint: "Keep one of the two sides, or put both together, and take out the lines with <<<<<<<, ======= and >>>>>>>.",
			offset: index
		}];
	});
}
function findMergeKeys(text, events) {
	if (!text.includes("<<")) return [];
	return events.flatMap((event) => {
		if (event.type !== EVENT_ID.SCALAR || event.style !== 1 || getScalarValue(text, event) !== "<<") return [];
		if (!/^\s*:/.test(text.slice(event.valueEnd, event.valueEnd + 100))) return [];
		return [{
			code: "MERGE_KEY",
			message: "Merge keys (<<) are not part of YAML 1.2: nothing would be merged.",
			hint: "Write the entries out; people who hold the same in several places make a team: teams: { NAME: [ada, ben] }, and then team:NAME in their place.",
			offset: event.valueStart
		}];
	});
}
// src/config/source/unclosed.ts
const CLOSERS = {
	"{": "}",
	"[": "]",
	"\"": "\"",
	"'": "'"
};
const MOST_OPEN = 1e3;
const BLOCK_HEADER = /[|>][-+0-9]{0,2}[ \t]*(?:#[^\r\n]*)?(?=[\r\n]|$)/y;
const LINE = /([ ]*)([^\r\n]*)(?:\r\n?|\n|$)/y;
const PROPERTY = /(?:[&!][^\s,[\]{}]*|---)(?=\s|$)/y;
function closerOf({ mark }) {
	return CLOSERS[mark];
}
function findUnclosed(text, offset) {
	const open = new Scanner(text, offset).run();
	const opener = open.at(-1);
	if (opener === void 0 || !isSoundWhenClosed(text.slice(0, offset), open)) return void 0;
	return {
		opener,
		isClosedLater: !new Scanner(text, text.length).run().some((one) => one.offset === opener.offset)
	};
}
function isSoundWhenClosed(before, open) {
	const outermost = open[0]?.offset ?? 0;
	const indent = " ".repeat(outermost - before.lastIndexOf("\n", outermost) + 1);
	const closers = open.map(closerOf).reverse().join("");
	try {
		parseEvents(`${before}\n${indent}${closers}\n`, { maxDepth: 64 });
		return true;
	} catch {
		return false;
	}
}
var Scanner = class {
	#text;
	#end;
	#open = [];
	#at = 0;
	#isFresh = true;
	constructor(text, end) {
		this.#text = text;
		this.#end = end;
	}
	run() {
		while (this.#at < this.#end && this.#open.length < MOST_OPEN) this.#step();
		return this.#open;
	}
	#step() {
		const char = this.#text.charAt(this.#at);
		if (char === "\n" || char === "\r") this.#take(1, true);
		else if (char === " " || char === "	") this.#take(1, this.#isFresh);
		else if (char === "#" && /^\s?$/.test(this.#text.charAt(this.#at - 1))) this.#skipLine();
		else if (char === "{" || char === "[") this.#openBracket(char);
		else if (char === "}" || char === "]") this.#closeBracket(char);
		else if ((char === "\"" || char === "'") && this.#isFresh) this.#skipQuoted(char);
		else if (char === ",") this.#take(1, this.#open.length > 0);
		else if (char === ":") this.#take(1, this.#isSeparator());
		else this.#stepPlain(char);
	}
	#stepPlain(char) {
		const length = this.#isFresh ? this.#lengthBeforeValue(char) : 0;
		const header = this.#isFresh && this.#open.length === 0 ? this.#match(BLOCK_HEADER) : void 0;
		if (length > 0) this.#take(length, true);
		else if (header !== void 0) this.#skipBlock(header.length);
		else this.#take(1, false);
	}
	#lengthBeforeValue(char) {
		if ((char === "-" || char === "?") && this.#isBlankAt(this.#at + 1)) return 1;
		return this.#match(PROPERTY)?.length ?? 0;
	}
	#take(length, isFresh) {
		this.#at += length;
		this.#isFresh = isFresh;
	}
	#match(pattern) {
		pattern.lastIndex = this.#at;
		return pattern.exec(this.#text)?.[0];
	}
	#isBlankAt(at) {
		return /^\s?$/.test(this.#text.charAt(at));
	}
	#isSeparator() {
		if (this.#isBlankAt(this.#at + 1)) return true;
		if (this.#open.length === 0) return false;
		return /["'\]}]/.test(this.#text.charAt(this.#at - 1)) || /[,[\]{}]/.test(this.#text.charAt(this.#at + 1));
	}
	#openBracket(mark) {
		if (this.#isFresh || this.#open.length > 0) this.#open.push({
			mark,
			offset: this.#at
		});
		this.#take(1, this.#isFresh || this.#open.length > 0);
	}
	#closeBracket(char) {
		const last = this.#open.at(-1);
		if (last !== void 0 && closerOf(last) === char) this.#open.pop();
		this.#take(1, false);
	}
	#skipLine() {
		while (this.#at < this.#end && !/[\r\n]/.test(this.#text.charAt(this.#at))) this.#at += 1;
	}
	#skipQuoted(mark) {
		const start = this.#at;
		for (let at = start + 1; at < this.#end; at += 1) {
			const char = this.#text.charAt(at);
			if (char === "\\" && mark === "\"") at += 1;
			else if (char === mark && mark === "'" && this.#text.charAt(at + 1) === "'") at += 1;
			else if (char === mark) {
				this.#at = at + 1;
				this.#isFresh = false;
				return;
			}
		}
		this.#open.push({
			mark,
			offset: start
		});
		this.#at = this.#end;
	}
	#skipBlock(headerLength) {
		const own = this.#indentOfLine();
		this.#take(headerLength, true);
		this.#skipLine();
		this.#at += this.#text.startsWith("\r\n", this.#at) ? 2 : 1;
		let least;
		while (this.#at < this.#end) {
			LINE.lastIndex = this.#at;
			const [line = "", blanks = "", rest = ""] = LINE.exec(this.#text) ?? [];
			if (rest !== "") {
				least ??= Math.max(blanks.length, own + 1);
				if (blanks.length < least) return;
			}
			this.#at += line.length;
		}
	}
	#indentOfLine() {
		let start = this.#at;
		while (start > 0 && !/[\r\n]/.test(this.#text.charAt(start - 1))) start -= 1;
		let end = start;
		while (this.#text.charAt(end) === " ") end += 1;
		return end - start;
	}
};
// src/config/source/parse.ts
const MAX_ALIASES = 1e4;
const MAX_UNFOLDED = 1e6;
function parseText(text) {
	const conflicts = findConflicts(text);
	if (conflicts.length > 0) return { problems: conflicts };
	let events;
	try {
		events = parseEvents(text, { maxDepth: 64 });
	} catch (error) {
		return { problems: [describeSyntax(text, error)] };
	}
	const merges = findMergeKeys(text, events);
	if (merges.length > 0) return { problems: merges };
	try {
		return construct(text, events, false);
	} catch (error) {
		if (!(error instanceof YAMLException) || !error.reason.startsWith("duplicated")) return { problems: [describeSyntax(text, error)] };
		return constructDespiteDuplicates(text, events);
	}
}
function construct(text, events, json) {
	const documents = constructFromEvents(events, {
		source: text,
		schema: CORE_SCHEMA,
		json,
		maxAliases: MAX_ALIASES
	});
	if (documents.length > 1) {
		const offset = new PositionIndex(text).secondDocument();
		return { problems: [{
			code: "MULTIPLE_DOCUMENTS",
			message: "The file holds more than one YAML document.",
			hint: "Remove the line ---, or move the second document to a file of its own and include it.",
			...offset === void 0 ? {} : { offset }
		}] };
	}
	const value = documents[0];
	if (value === void 0 || value === null) return { problems: [{
		code: "EMPTY_FILE",
		message: emptyMessage(text, events),
		hint: "Begin with `version: 1`, or run `rolecall init`."
	}] };
	if (text.includes("*") && events.some((event) => event.type === EVENT_ID.ALIAS) && !isModest(value, events.length + MAX_UNFOLDED)) return { problems: [{
		code: "TOO_MANY_ALIASES",
		message: "The aliases of the file lead in a circle or unfold into more than a million values.",
		hint: "Use teams in place of YAML anchors and aliases."
	}] };
	return {
		value,
		problems: []
	};
}
function emptyMessage(text, events) {
	if (text.trim() === "") return "The file is empty.";
	return events.some((event) => event.type === EVENT_ID.SCALAR && event.valueStart >= 0) ? "The file holds nothing but an empty value." : "The file holds nothing but comments.";
}
function constructDespiteDuplicates(text, events) {
	const problems = new PositionIndex(text).duplicateKeys().map((offset) => ({
		code: "DUPLICATE_KEY",
		message: `The key ${keyAt(text, offset)} stands twice in the same mapping.`,
		hint: "Put the two entries together, or rename one.",
		offset
	}));
	try {
		const parsed = construct(text, events, true);
		return {
			...parsed,
			problems: [...problems, ...parsed.problems]
		};
	} catch (error) {
		return { problems: [...problems, describeSyntax(text, error)] };
	}
}
function keyAt(text, offset) {
	const line = text.slice(offset, offset + 200).split(/[\r\n]/)[0] ?? "";
	return /^("[^"]*"|'[^']*'|.*?)(?=:(?:\s|$)|\s*$)/.exec(line)?.[0] ?? line;
}
function isModest(root, limit) {
	const sizes = new Map();
	const measure = (value, depth) => {
		if (typeof value !== "object" || value === null) return 1;
		const known = sizes.get(value);
		if (known !== void 0) return known;
		if (depth > 128) return Number.POSITIVE_INFINITY;
		sizes.set(value, Number.POSITIVE_INFINITY);
		let size = 1;
		for (const item of Object.values(value)) size += measure(item, depth + 1);
		sizes.set(value, size);
		return size;
	};
	return measure(root, 0) <= limit;
}
const TAB_HINT = "Indent with spaces in place of tabs; YAML allows no tab there.";
const HINTS = [
	[
		/nesting exceeded/,
		"TOO_DEEP",
		"The language needs about ten levels; check for a bracket that is never closed."
	],
	[
		/maxAliases/,
		"TOO_MANY_ALIASES",
		"Use teams in place of YAML anchors and aliases."
	],
	[
		/unknown .* tag/,
		"UNKNOWN_TAG",
		"Remove the tag; a value that begins with ! needs quotes."
	],
	[
		/tab characters/,
		"TAB_INDENTATION",
		TAB_HINT
	],
	[
		/flow collection/,
		"YAML_SYNTAX",
		"Check for a bracket or brace that is never closed, or a missing comma."
	],
	[
		/indentation/,
		"YAML_SYNTAX",
		"Check that the lines of one mapping begin in the same column."
	],
	[
		/complex keys/,
		"YAML_SYNTAX",
		"A key has to be a plain text."
	],
	[
		/non-printable|null byte/,
		"YAML_SYNTAX",
		"The file holds control characters; is it a text file?"
	]
];
const QUOTE_TEXTS = "Look at the line before too; a text that begins with a mark such as @ or %, or holds a colon, needs quotes.";
function describeSyntax(text, error) {
	if (!(error instanceof YAMLException)) return {
		code: "YAML_SYNTAX",
		message: "The file cannot be read as YAML.",
		hint: QUOTE_TEXTS
	};
	const reason = error.reason;
	const offset = error.mark === void 0 ? void 0 : Math.min(error.mark.position, text.length);
	const tab = offset === void 0 ? void 0 : tabBefore(text, offset);
	if (tab !== void 0) return {
		code: "TAB_INDENTATION",
		message: "The line is indented with a tab.",
		hint: TAB_HINT,
		offset: tab
	};
	if (offset !== void 0 && /indentation/.test(reason) && /[\]}]/.test(text.charAt(offset))) return {
		code: "YAML_SYNTAX",
		message: "The file is not valid YAML: a closing bracket stands too far left.",
		hint: "Indent it by one space more than the key of its list or mapping.",
		offset
	};
	const alias = /unidentified alias "(.*)"/s.exec(reason)?.[1];
	if (alias !== void 0) return describeAlias(text, alias, offset);
	const unclosed = /indentation|unexpected end/.test(reason) ? describeUnclosed(text, offset) : void 0;
	if (unclosed !== void 0) return unclosed;
	const known = HINTS.find(([pattern]) => pattern.test(reason));
	return {
		code: known?.[1] ?? "YAML_SYNTAX",
		message: `The file is not valid YAML: ${reason}.`,
		hint: known?.[2] ?? QUOTE_TEXTS,
		...offset === void 0 ? {} : { offset }
	};
}
function describeAlias(text, name, offset) {
	const isLater = text.includes(`&${name}`);
	return {
		code: "YAML_SYNTAX",
		message: isLater ? `The alias *${name} stands before the anchor &${name} that it means.` : `Nothing in the file has the anchor &${name} that the alias *${name} means.`,
		hint: isLater ? "Move the anchor above it, or use a team in place of anchors and aliases." : `Write what was meant in its place; a text that begins with * needs quotes: "*${name}".`,
		...offset === void 0 ? {} : { offset: text.charAt(offset - 1) === "*" ? offset - 1 : offset }
	};
}
function describeUnclosed(text, offset = text.length) {
	const found = findUnclosed(text, offset);
	if (found === void 0) return void 0;
	const { mark, offset: start } = found.opener;
	const closer = closerOf(found.opener);
	if (!found.isClosedLater) {
		const whole = mark === "{" ? "mapping" : mark === "[" ? "list" : "text";
		return {
			code: "YAML_SYNTAX",
			message: `The file is not valid YAML: this ${mark} is never closed.`,
			hint: `Write the ${closer} that belongs to it where its ${whole} ends.`,
			offset: start
		};
	}
	return {
		code: "YAML_SYNTAX",
		message: `The file is not valid YAML: the ${mark} of line ${text.slice(0, start).split(/\r\n?|\n/).length} is still open, and this line begins too far left to be inside it.`,
		hint: `Write the ${closer} that belongs to it before this line, or indent this line further.`,
		offset
	};
}
function tabBefore(text, offset) {
	const start = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
	const tab = (/^[ \t]*/.exec(text.slice(start, start + 1e3))?.[0] ?? "").indexOf("	");
	return tab < 0 ? void 0 : start + tab;
}
// src/config/source/source-file.ts
const MAX_BYTES = 67108864;
var SourceFile = class {
	path;
	text;
	value;
	problems;
	#content;
	#sha256;
	constructor(path, bytes) {
		this.path = path;
		const decoded = decode(bytes);
		this.#content = decoded.isText ? { mark: decoded.problems.length > 0 ? MARK : "" } : bytes;
		this.text = decoded.text;
		const parsed = decoded.isText ? parseText(decoded.text) : { problems: [] };
		this.value = parsed.value;
		this.problems = [...decoded.problems, ...parsed.problems];
	}
	get sha256() {
		this.#sha256 ??= process.getBuiltinModule("node:crypto").createHash("sha256").update(this.#content instanceof Uint8Array ? this.#content : this.#content.mark + this.text).digest("hex");
		return this.#sha256;
	}
};
const MARK = "\ufeff";
function decode(bytes) {
	if (bytes.length > 67108864) return refuse("FILE_TOO_LARGE", `The file has ${`${Math.ceil(bytes.length / 1024 / 1024)} MiB`}; more than 64 MiB is refused.`, "Split it with `include`.");
	try {
		const text = new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
		return text.startsWith(MARK) ? withoutMark(text) : {
			text,
			isText: true,
			problems: []
		};
	} catch {
		return refuse("NOT_UTF8", `The file is not valid UTF-8. ${bytes[0] === 255 && bytes[1] === 254 || bytes[0] === 254 && bytes[1] === 255 ? "It looks like UTF-16." : "It may be Latin-1 or a binary file."}`, "Save it as UTF-8.");
	}
}
function withoutMark(text) {
	return {
		text: text.slice(1),
		isText: true,
		problems: [{
			code: "BYTE_ORDER_MARK",
			message: "The file begins with a byte order mark, which other tools may stumble over.",
			hint: "Save it as UTF-8 without a byte order mark.",
			offset: 0
		}]
	};
}
function refuse(code, message, hint) {
	return {
		text: "",
		isText: false,
		problems: [{
			code,
			message,
			hint
		}]
	};
}
// src/config/source/read-files.ts
const DEFAULT_FILE = "access.yaml";
function readSourceTree(path, cwd, problems) {
	const asked = (0, node_path.resolve)(cwd, path);
	const file = findRootFile(asked, path, problems);
	if (file === void 0) return {
		root: (0, node_path.dirname)(asked),
		files: [],
		isComplete: false
	};
	const root = (0, node_path.dirname)(file);
	if (!isInside(root, (0, node_path.relative)(root, file))) {
		problems.add(linkedOutside(file === asked ? path : (0, node_path.join)(path, DEFAULT_FILE)));
		return {
			root,
			files: [],
			isComplete: false
		};
	}
	const rootFile = readSource(root, (0, node_path.relative)(root, file), path, problems);
	if (rootFile === void 0) return {
		root,
		files: [],
		isComplete: false
	};
	const files = [rootFile];
	const { names: included, isSound } = includedPaths(root, rootFile, problems);
	for (const name of included) {
		const source = readSource(root, name, name, problems);
		if (source !== void 0) files.push(source);
	}
	return {
		root,
		files,
		isComplete: isSound && files.length > included.length && files.every((file) => isJsonObject(file.value))
	};
}
function findRootFile(asked, shown, problems) {
	const kind = kindOf(asked);
	if (kind === "file" || kind === "other") return asked;
	if (kind === "folder") {
		const inside = (0, node_path.join)(asked, DEFAULT_FILE);
		if (kindOf(inside) !== "missing") return inside;
		problems.add({
			code: "NO_ACCESS_FILE",
			message: `The directory ${shown} holds no ${DEFAULT_FILE}.`,
			hint: "Run `rolecall init` to begin one, or name the file with -c."
		});
		return;
	}
	problems.add({
		code: "FILE_NOT_FOUND",
		message: `There is no file ${shown}.`,
		hint: "Run `rolecall init` to begin one, or name the file with -c."
	});
}
function kindOf(path) {
	try {
		const stats = (0, node_fs.statSync)(path);
		return stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other";
	} catch (error) {
		return hasCode(error, "ENOENT") || hasCode(error, "ENOTDIR") ? "missing" : "other";
	}
}
function hasCode(error, code) {
	return error instanceof Error && "code" in error && error.code === code;
}
function readSource(root, name, shown, problems) {
	const bytes = readBytes((0, node_path.join)(root, name), shown);
	if (!(bytes instanceof Uint8Array)) {
		problems.add(bytes);
		return;
	}
	const source = new SourceFile(name.split(node_path.sep).join("/"), bytes);
	for (const { offset, ...problem } of source.problems) {
		const spot = offset === void 0 ? { file: source.path } : {
			file: source.path,
			offset
		};
		problems.add({
			...problem,
			spot
		});
	}
	return source;
}
function readBytes(path, shown) {
	try {
		const stats = (0, node_fs.statSync)(path);
		if (!stats.isFile()) return {
			code: "UNREADABLE_FILE",
			message: `${shown} is not a regular file.`,
			hint: "Put a file in its place; pipes, devices and folders are not read."
		};
		if (stats.size > 67108864) return {
			code: "FILE_TOO_LARGE",
			message: `${shown} has ${`${Math.ceil(stats.size / 1024 / 1024)} MiB`}; more than 64 MiB is refused.`,
			hint: "Split it with `include`."
		};
		return (0, node_fs.readFileSync)(path);
	} catch (error) {
		return {
			code: "UNREADABLE_FILE",
			message: `${shown} cannot be read (${error instanceof Error && "code" in error ? String(error.code) : "unknown error"}).`,
			hint: "Check its permissions."
		};
	}
}
function includedPaths(root, file, problems) {
	const include = isJsonObject(file.value) ? file.value.include : void 0;
	if (!Array.isArray(include)) return {
		names: [],
		isSound: include === void 0
	};
	let isSound = true;
	const found = new Set();
	for (const [index, pattern] of include.entries()) {
		if (typeof pattern !== "string") continue;
		const spot = {
			file: file.path,
			path: ["include", index],
			at: "value"
		};
		const outcome = expandInclude(root, file.path, pattern);
		if (Array.isArray(outcome)) {
			for (const name of outcome) found.add(name);
			if (outcome.length === 0 && isGlob(pattern)) problems.add({
				...matchingNothing(pattern),
				spot
			});
		} else {
			problems.add({
				...outcome,
				spot
			});
			isSound = false;
		}
	}
	found.delete(file.path);
	return {
		names: [...found].sort(),
		isSound
	};
}
function expandInclude(root, rootFile, pattern) {
	const relativePath = (0, node_path.relative)(root, (0, node_path.resolve)(root, pattern));
	if ((0, node_path.isAbsolute)(pattern) || relativePath === ".." || relativePath.startsWith(`..${node_path.sep}`)) return outside(pattern);
	const names = isGlob(pattern) ? findFiles(root, pattern) : kindOf((0, node_path.join)(root, relativePath)) === "missing" ? [] : [relativePath.split(node_path.sep).join("/")];
	if (names === void 0) return tooWide(pattern);
	for (const name of names) if (!isInside(root, name)) return outside(pattern);
	if (names.length === 0 && !isGlob(pattern)) return {
		code: "INCLUDE_NOT_FOUND",
		message: `The include ${JSON.stringify(pattern)} matches no file.`,
		hint: PATHS_HINT
	};
	return names.filter((name) => name !== rootFile);
}
const PATHS_HINT = "Paths are relative to the folder of the root file; * matches within a folder, ** any folders.";
function matchingNothing(pattern) {
	return {
		code: "INCLUDE_EMPTY",
		message: `The pattern ${JSON.stringify(pattern)} matches no file yet.`,
		hint: PATHS_HINT
	};
}
function tooWide(pattern) {
	return {
		code: "INCLUDE_TOO_WIDE",
		message: `The include ${JSON.stringify(pattern)} would look through more than 100,000 files and folders.`,
		hint: "Name the folder that the files are in, such as orgs/*.yaml."
	};
}
function outside(pattern) {
	return {
		code: "INCLUDE_OUTSIDE",
		message: `The include ${JSON.stringify(pattern)} leaves the folder of the root file.`,
		hint: "Move the file below the root file; links that lead out are refused too."
	};
}
function linkedOutside(shown) {
	return {
		code: "FILE_OUTSIDE",
		message: `${shown} is a link that leads out of its folder.`,
		hint: "Put the file itself in its place, or name with -c the file that the link leads to."
	};
}
function isInside(root, name) {
	try {
		const realRoot = node_fs.realpathSync.native(root);
		return node_fs.realpathSync.native((0, node_path.join)(root, name)).startsWith(realRoot.endsWith(node_path.sep) ? realRoot : realRoot + node_path.sep);
	} catch {
		return true;
	}
}
// src/config/load.ts
async function loadConfig(options) {
	const problems = new ProblemList();
	const tree = readSourceTree(options.path, options.cwd, problems);
	const locator = new Locator(tree.root, options.cwd, tree.files, problems);
	if (tree.files.length === 0) throw new require_clock.ConfigError(locator.diagnose());
	const common = options.validators ?? await loadValidators(hasPolicies(tree.files) ? ["policies"] : []);
	const merged = mergeFiles(tree.files, common, problems);
	if (!tree.isComplete) throw new require_clock.ConfigError(locator.diagnose());
	const used = await loadUsedProviders(merged, options);
	const resolved = await resolveAll(merged, options.validators ?? await loadValidators([...used].map((id) => `org:${id}`)), options, problems);
	const diagnostics = problems.isEmpty ? [] : locator.diagnose();
	if (problems.hasErrors) throw new require_clock.ConfigError(diagnostics);
	return {
		root: tree.root,
		files: tree.files.map(fingerprintOf).sort((a, b) => a.path < b.path ? -1 : 1),
		directory: resolved.subjects.directory,
		teams: new Map([...resolved.teams.members].map(([name, members]) => [name, new Set(members.keys())])),
		orgs: resolved.orgs,
		policies: resolved.policies,
		...resolved.peopleSource === void 0 ? {} : { peopleSource: resolved.peopleSource },
		warnings: diagnostics,
		locate: (ref) => locator.locate(ref),
		situate: (diagnostic, ref) => locator.situate(diagnostic, ref)
	};
}
function hasPolicies(files) {
	return files.some(({ value }) => isJsonObject(value) && value.policies !== void 0);
}
function fingerprintOf(file) {
	return {
		path: file.path,
		get sha256() {
			return file.sha256;
		}
	};
}
async function loadUsedProviders(merged, options) {
	const ids = [...merged.orgs.values()].map((org) => providerOf(org, options.providerIds));
	const used = new Set(ids.filter((id) => id !== void 0));
	const [reader] = options.directoryReaders ?? [];
	if (reader !== void 0 && isServiceAddress(merged.directory?.value)) used.add(reader);
	await options.loadProviders?.(used);
	return used;
}
async function resolveAll(merged, validators, options, problems) {
	const { providerIds, now, env, shapes, variablePrefixes = () => [] } = options;
	const directory = resolvePeople(merged.people, {
		providerIds,
		orgKeys: [...merged.orgs.keys()]
	}, problems);
	const rules = await runTeamRules(merged.teams, directory, problems);
	const teams = resolveTeams(merged.teams, directory, problems, rules);
	const subjects = new Subjects(directory, teams);
	const resolution = {
		now,
		env,
		subjects,
		validators,
		providerIds,
		shapes,
		variablePrefixes,
		problems
	};
	const orgs = [...merged.orgs].flatMap(([key, definition]) => resolveOrg(key, definition, resolution) ?? []);
	checkDuplicateOrgs(orgs, problems);
	if (merged.orgs.size === 0 && !problems.hasErrors) problems.add({
		code: "NO_ORGS",
		message: "The files declare no organization.",
		hint: "Add one under orgs; `rolecall import` can write it."
	});
	const policies = merged.policies.map(({ rule, file, index }) => ({
		rule,
		origin: {
			file,
			parent: ["policies"],
			key: index,
			via: []
		}
	}));
	const readers = options.directoryReaders ?? [];
	return {
		subjects,
		teams,
		orgs,
		policies,
		peopleSource: readPeopleSource(merged.directory, {
			env,
			orgs,
			readers,
			variablePrefixes,
			problems
		})
	};
}
var Locator = class {
	#root;
	#cwd;
	#files;
	#problems;
	#indexes = new IndexShelf();
	#lines = new Map();
	constructor(root, cwd, files, problems) {
		this.#root = root;
		this.#cwd = cwd;
		this.#files = new Map(files.map((file) => [file.path, file]));
		this.#problems = problems;
	}
	diagnose() {
		return this.#problems.diagnose((spot) => this.#situate(spot));
	}
	locate(ref) {
		return {
			...this.#place(spotOf(ref)),
			via: ref.via
		};
	}
	situate(diagnostic, ref) {
		return {
			...diagnostic,
			...this.#situate(spotOf(ref))
		};
	}
	#situate(spot) {
		const place = this.#place(spot);
		const file = this.#files.get(spot.file);
		if (file === void 0 || !("path" in spot || "offset" in spot)) return { place };
		return {
			place,
			frame: renderFrameOf(this.#linesOf(file), place.line, place.column, this.#problems.secrets)
		};
	}
	#place(spot) {
		const file = this.#files.get(spot.file);
		const shown = this.#shown(spot.file);
		if (file === void 0) return {
			file: shown,
			line: 1,
			column: 1
		};
		const index = this.#indexes.of(file);
		const offset = "path" in spot ? index?.offsetOf(spot.path, spot.at) ?? 0 : "offset" in spot ? spot.offset : 0;
		return {
			file: shown,
			...this.#linesOf(file).placeOf(offset)
		};
	}
	#linesOf(file) {
		const index = this.#indexes.of(file);
		if (index !== void 0) return index.lines;
		const lines = this.#lines.get(file.path) ?? new LineMap(file.text);
		this.#lines.set(file.path, lines);
		return lines;
	}
	#shown(path) {
		const absolute = (0, node_path.join)(this.#root, path);
		const shown = (0, node_path.relative)(this.#cwd, absolute);
		return (shown.startsWith("..") ? absolute : shown).split(node_path.sep).join("/");
	}
};
function spotOf(ref) {
	return {
		file: ref.file,
		path: [...ref.parent, ref.key],
		at: typeof ref.key === "number" ? "value" : "key"
	};
}
// src/providers/registry.ts
const providers = [
	{
		id: "upsun",
		load: async () => (await Promise.resolve().then(() => require("./providers-upsun.cjs"))).upsun,
		loadSimulator: async () => await Promise.resolve().then(() => require("./providers-upsun-simulator.cjs"))
	},
	{
		id: "heroku",
		load: async () => (await Promise.resolve().then(() => require("./providers-heroku.cjs"))).heroku,
		loadSimulator: async () => await Promise.resolve().then(() => require("./providers-heroku-simulator.cjs"))
	},
	{
		id: "cloudtruth",
		load: async () => (await Promise.resolve().then(() => require("./providers-cloudtruth.cjs"))).cloudtruth,
		loadSimulator: async () => await Promise.resolve().then(() => require("./providers-cloudtruth-simulator.cjs"))
	},
	{
		id: "scim",
		listsPeople: true,
		load: async () => (await Promise.resolve().then(() => require("./providers-scim.cjs"))).scim,
		loadSimulator: async () => await Promise.resolve().then(() => require("./providers-scim-simulator.cjs"))
	},
	{
		id: "github",
		load: async () => (await Promise.resolve().then(() => require("./providers-github.cjs"))).github,
		loadSimulator: async () => await Promise.resolve().then(() => require("./providers-github-simulator.cjs")).then((n) => n.simulator_exports)
	}
];
function findProvider(id) {
	return providers.find((entry) => entry.id === id);
}
// src/app/load/instant.ts
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
function parseInstant(text) {
	const milliseconds = DATE.test(text) || INSTANT.test(text) ? Date.parse(text) : NaN;
	if (Number.isNaN(milliseconds) || DATE.test(text) && new Date(milliseconds).toISOString().slice(0, 10) !== text) throw new require_clock.UsageError("BAD_INSTANT", `"${text}" is neither a date nor an instant.`, "Write it like 2026-12-31 or 2026-12-31T18:00:00Z.");
	return milliseconds;
}
const DAYS = /^(\d{1,5})([dwh]?)$/;
const UNIT_MS = {
	h: 36e5,
	d: 864e5,
	w: 6048e5
};
function parseSpan(text) {
	const match = DAYS.exec(text);
	const unit = match?.[2] || "d";
	if (match === null) throw new require_clock.UsageError("BAD_SPAN", `"${text}" is not a span of time.`, "Write it like 14d, 2w or 36h.");
	return Number(match[1]) * UNIT_MS[unit];
}
// src/app/load/load.ts
var load_exports = require_rolldown_runtime.__exportAll({ loadForCommand: () => loadForCommand });
async function loadForCommand(runtime, options) {
	const now = options.at === void 0 ? runtime.clock.now() : parseInstant(options.at);
	const loaded = new Map();
	const shapeOf = (provider, orgOptions) => loaded.get(provider)?.shape(orgOptions);
	return {
		config: await loadConfig({
			path: options.config ?? ".",
			cwd: runtime.cwd,
			now,
			env: runtime.env,
			providerIds: providers.map((entry) => entry.id),
			loadProviders: async (ids) => {
				for (const id of ids) {
					const entry = findProvider(id);
					if (entry !== void 0) loaded.set(id, await entry.load());
				}
			},
			shapes: shapeOf,
			directoryReaders: providers.flatMap((entry) => entry.listsPeople === true ? entry.id : []),
			variablePrefixes: (provider) => loaded.get(provider)?.variablePrefixes ?? []
		}),
		providers: loaded,
		now,
		shapeOf: (provider, orgOptions) => {
			const shape = shapeOf(provider, orgOptions);
			if (shape === void 0) throw new Error(`Provider ${provider} was not loaded.`);
			return shape;
		}
	};
}
Object.defineProperty(exports, "CandidateView", {
	enumerable: true,
	get: function() {
		return CandidateView;
	}
});
Object.defineProperty(exports, "DEFAULT_FILE", {
	enumerable: true,
	get: function() {
		return DEFAULT_FILE;
	}
});
Object.defineProperty(exports, "DIRECTORY_KEY", {
	enumerable: true,
	get: function() {
		return DIRECTORY_KEY;
	}
});
Object.defineProperty(exports, "Directory", {
	enumerable: true,
	get: function() {
		return Directory;
	}
});
Object.defineProperty(exports, "EMAIL_PATTERN", {
	enumerable: true,
	get: function() {
		return EMAIL_PATTERN;
	}
});
Object.defineProperty(exports, "EXISTENCE", {
	enumerable: true,
	get: function() {
		return EXISTENCE;
	}
});
Object.defineProperty(exports, "GrantView", {
	enumerable: true,
	get: function() {
		return GrantView;
	}
});
Object.defineProperty(exports, "MAX_BYTES", {
	enumerable: true,
	get: function() {
		return MAX_BYTES;
	}
});
Object.defineProperty(exports, "NAME_PATTERN", {
	enumerable: true,
	get: function() {
		return NAME_PATTERN;
	}
});
Object.defineProperty(exports, "OrgView", {
	enumerable: true,
	get: function() {
		return OrgView;
	}
});
Object.defineProperty(exports, "PathGlob", {
	enumerable: true,
	get: function() {
		return PathGlob;
	}
});
Object.defineProperty(exports, "PersonView", {
	enumerable: true,
	get: function() {
		return PersonView;
	}
});
Object.defineProperty(exports, "SourceFile", {
	enumerable: true,
	get: function() {
		return SourceFile;
	}
});
Object.defineProperty(exports, "StepBudget", {
	enumerable: true,
	get: function() {
		return StepBudget;
	}
});
Object.defineProperty(exports, "UNKNOWN_PREFIX", {
	enumerable: true,
	get: function() {
		return UNKNOWN_PREFIX;
	}
});
Object.defineProperty(exports, "append", {
	enumerable: true,
	get: function() {
		return append;
	}
});
Object.defineProperty(exports, "appendUnder", {
	enumerable: true,
	get: function() {
		return appendUnder;
	}
});
Object.defineProperty(exports, "canonicalJson", {
	enumerable: true,
	get: function() {
		return canonicalJson;
	}
});
Object.defineProperty(exports, "compareDiagnostics", {
	enumerable: true,
	get: function() {
		return compareDiagnostics;
	}
});
Object.defineProperty(exports, "compareText", {
	enumerable: true,
	get: function() {
		return compareText;
	}
});
Object.defineProperty(exports, "compileGlobs", {
	enumerable: true,
	get: function() {
		return compileGlobs;
	}
});
Object.defineProperty(exports, "expressionAttributes", {
	enumerable: true,
	get: function() {
		return expressionAttributes;
	}
});
Object.defineProperty(exports, "findProvider", {
	enumerable: true,
	get: function() {
		return findProvider;
	}
});
Object.defineProperty(exports, "invisibleIn", {
	enumerable: true,
	get: function() {
		return invisibleIn;
	}
});
Object.defineProperty(exports, "isEmail", {
	enumerable: true,
	get: function() {
		return isEmail;
	}
});
Object.defineProperty(exports, "isGlob", {
	enumerable: true,
	get: function() {
		return isGlob;
	}
});
Object.defineProperty(exports, "isJsonObject", {
	enumerable: true,
	get: function() {
		return isJsonObject;
	}
});
Object.defineProperty(exports, "keepUnknown", {
	enumerable: true,
	get: function() {
		return keepUnknown;
	}
});
Object.defineProperty(exports, "loadForCommand", {
	enumerable: true,
	get: function() {
		return loadForCommand;
	}
});
Object.defineProperty(exports, "load_exports", {
	enumerable: true,
	get: function() {
		return load_exports;
	}
});
Object.defineProperty(exports, "looksLikeToken", {
	enumerable: true,
	get: function() {
		return looksLikeToken;
	}
});
Object.defineProperty(exports, "nearest", {
	enumerable: true,
	get: function() {
		return nearest;
	}
});
Object.defineProperty(exports, "parseSpan", {
	enumerable: true,
	get: function() {
		return parseSpan;
	}
});
Object.defineProperty(exports, "parseText", {
	enumerable: true,
	get: function() {
		return parseText;
	}
});
Object.defineProperty(exports, "parseUntil", {
	enumerable: true,
	get: function() {
		return parseUntil;
	}
});
Object.defineProperty(exports, "printableJson", {
	enumerable: true,
	get: function() {
		return printableJson;
	}
});
Object.defineProperty(exports, "providers", {
	enumerable: true,
	get: function() {
		return providers;
	}
});
Object.defineProperty(exports, "readPin", {
	enumerable: true,
	get: function() {
		return readPin;
	}
});
Object.defineProperty(exports, "replaceUnsafe", {
	enumerable: true,
	get: function() {
		return replaceUnsafe;
	}
});
Object.defineProperty(exports, "ruleOf", {
	enumerable: true,
	get: function() {
		return ruleOf;
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
Object.defineProperty(exports, "serviceOfAddress", {
	enumerable: true,
	get: function() {
		return serviceOfAddress;
	}
});
Object.defineProperty(exports, "serviceOfToken", {
	enumerable: true,
	get: function() {
		return serviceOfToken;
	}
});
Object.defineProperty(exports, "serviceOrg", {
	enumerable: true,
	get: function() {
		return serviceOrg;
	}
});
Object.defineProperty(exports, "shortRule", {
	enumerable: true,
	get: function() {
		return shortRule;
	}
});
Object.defineProperty(exports, "suggestion", {
	enumerable: true,
	get: function() {
		return suggestion;
	}
});
Object.defineProperty(exports, "unknownLevels", {
	enumerable: true,
	get: function() {
		return unknownLevels;
	}
});
Object.defineProperty(exports, "writtenName", {
	enumerable: true,
	get: function() {
		return writtenName;
	}
});
