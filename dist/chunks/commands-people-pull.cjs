"use strict";
const require_commit_edit = require("./app-edit-commit-edit.cjs");
const require_offboard = require("./edit-offboard.cjs");
const require_names = require("./model-names.cjs");
const require_subject = require("./model-subject.cjs");
const require_load = require("./app-load-load.cjs");
const require_workspace = require("./edit-workspace.cjs");
const require_names$1 = require("./edit-names.cjs");
const require_person_rename = require("./edit-person-rename.cjs");
const require_clock = require("./http-clock.cjs");
const require_proxy_failure = require("./http-proxy-proxy-failure.cjs");
const require_layout = require("./report-terminal-layout.cjs");
const require_hosts = require("./app-connect-hosts.cjs");
const require_connect = require("./app-connect-connect.cjs");
const require_select_orgs = require("./app-load-select-orgs.cjs");
const require_paint = require("./report-terminal-paint.cjs");
// src/edit/pull/field.ts
function fieldOf({ fields }, column) {
	const direct = fields[column];
	if (direct !== void 0) return direct;
	const wanted = column.toLowerCase();
	const name = Object.keys(fields).find((one) => one.toLowerCase() === wanted);
	return name === void 0 ? void 0 : fields[name];
}
// src/edit/pull/match.ts
function matchRecords(directory, source, records) {
	const byAttribute = indexOf(directory, source.match);
	const found = new Map();
	const unknown = [];
	const nameless = [];
	const column = source.attributes[source.match];
	for (const record of records) {
		const mark = column === void 0 ? void 0 : fieldOf(record, column);
		const person = pinned(directory, source, record) ?? (mark === void 0 ? void 0 : byAttribute.get(String(mark))) ?? (record.email === void 0 ? void 0 : directory.personByEmail(record.email));
		if (person !== void 0) found.set(person, [...found.get(person) ?? [], record]);
		else if (!isUsable(record.email)) nameless.push(record);
		else if (record.isActive) unknown.push(record);
	}
	return {
		...decide(found),
		...singleOut(unknown),
		nameless
	};
}
function singleOut(records) {
	const byEmail = new Map();
	for (const record of records) {
		const email = require_subject.normalizeEmail(record.email ?? "");
		byEmail.set(email, [...byEmail.get(email) ?? [], record]);
	}
	return {
		unknown: [...byEmail.values()].flatMap((all) => all.length === 1 ? all : []),
		repeated: new Map([...byEmail].filter(([, all]) => all.length > 1))
	};
}
function pinned(directory, { place }, { id }) {
	if (place.kind !== "org" || id === void 0) return void 0;
	return directory.ownerOf({ id }, place.org.provider, place.org.key)?.person;
}
function indexOf(directory, attribute) {
	const people = new Map();
	const shared = new Set();
	for (const person of directory.people.values()) {
		const value = person.attributes?.[attribute];
		if (value === void 0) continue;
		if (people.has(String(value))) shared.add(String(value));
		people.set(String(value), person);
	}
	for (const value of shared) people.delete(value);
	return people;
}
function isUsable(email) {
	return email !== void 0 && require_load.isEmail(email) && require_load.invisibleIn("", email) === void 0;
}
function decide(found) {
	const known = new Map();
	const ambiguous = new Map();
	for (const [person, records] of found) {
		const active = records.filter(({ isActive }) => isActive);
		const [first] = active.length > 0 ? active : records;
		if (active.length > 1) ambiguous.set(person, active);
		else if (first !== void 0) known.set(person, first);
	}
	return {
		known,
		ambiguous
	};
}
// src/edit/pull/names.ts
function newNames(person, record, hasParts) {
	const name = require_names.cleanName(wholeName(record));
	if (name === void 0 || name.normalize("NFC") === person.name?.normalize("NFC")) return {};
	if (!hasParts) return { name };
	const [givenName, familyName] = [require_names.cleanName(record.givenName), require_names.cleanName(record.familyName)];
	return {
		...givenName === void 0 || givenName === person.givenName ? {} : { givenName },
		...familyName === void 0 || familyName === person.familyName ? {} : { familyName }
	};
}
function namesOf(record) {
	const [givenName, familyName] = [require_names.cleanName(record.givenName), require_names.cleanName(record.familyName)];
	if (givenName !== void 0 && familyName !== void 0 && !require_names.splitsAlike(givenName, familyName)) return {
		givenName,
		familyName
	};
	const name = require_names.cleanName(wholeName(record));
	return name === void 0 ? {} : { name };
}
function wholeName({ name, givenName, familyName }) {
	return givenName === void 0 || familyName === void 0 ? name : `${givenName} ${familyName}`;
}
function foldName(name) {
	const folded = name?.normalize("NFC").trim().toLowerCase().replace(/\s+/gu, " ");
	return folded === "" ? void 0 : folded;
}
// src/edit/pull/notes.ts
const MAX_NAMED$1 = 5;
function notesOn(directory, { ambiguous, nameless, repeated }) {
	const notes = [...ambiguous].map(([{ key }, records]) => `Several active entries of the directory are ${key} (${listed(records)}); left alone.`);
	for (const [email, records] of repeated) notes.push(`Several active entries of the directory have ${email} (${listed(records)}); none was added.`);
	if (nameless.length > 0) notes.push(`Entries of the directory without a usable e-mail were passed over: ${listed(nameless)}.`);
	const unaddressed = [...directory.people.values()].filter(({ kind, email, isOutsideDirectory }) => kind === "person" && email === "" && isOutsideDirectory !== true);
	if (unaddressed.length > 0) {
		const keys = unaddressed.map(({ key }) => ({ place: key }));
		notes.push(`Without an e-mail in the files, and so not looked for in the directory: ${listed(keys)}.`);
	}
	return notes;
}
function listed(all) {
	return `${all.slice(0, MAX_NAMED$1).map(({ place }) => place).join(", ")}${all.length > MAX_NAMED$1 ? ` and ${all.length - MAX_NAMED$1} more` : ""}`;
}
// src/edit/pull/compare.ts
function comparePeople(input) {
	const { directory, source, records } = input;
	const matched = matchRecords(directory, source, records);
	const concerned = [...directory.people.values()].filter((person) => person.kind === "person" && person.isOutsideDirectory !== true && person.email !== "");
	const doubts = doubtfulPairs(concerned, matched);
	const joining = matched.unknown.filter((record) => !doubts.records.has(record));
	const keys = new Map(keysFor(input, joining));
	for (const [person, { email }] of matched.known) if (email !== void 0) keys.set(require_subject.normalizeEmail(email), person.key);
	const attributesOf = (record) => takeAttributes(input, record, keys);
	const leavers = findLeavers(concerned, matched, doubts.people);
	const gone = new Set(leavers.map(({ person }) => person));
	return {
		joiners: joinersOf(joining, keys, attributesOf),
		movers: concerned.flatMap((person) => {
			const record = matched.known.get(person);
			return record === void 0 || gone.has(person) ? [] : moverOf(input, person, record, attributesOf(record)) ?? [];
		}),
		leavers,
		notes: [...doubts.notes, ...notesOn(directory, matched)],
		concerned: concerned.length
	};
}
function keysFor({ directory, taken }, joining) {
	const used = new Set([...directory.people.keys(), ...taken]);
	const keys = new Map();
	for (const email of joining.map((record) => require_subject.normalizeEmail(record.email ?? "")).sort()) {
		if (keys.has(email)) continue;
		const key = require_names.freeKey(email, used);
		used.add(key);
		keys.set(email, key);
	}
	return keys;
}
function joinersOf(joining, keys, attributesOf) {
	const joiners = new Map();
	for (const record of joining) {
		const email = require_subject.normalizeEmail(record.email ?? "");
		const key = keys.get(email);
		if (key === void 0 || joiners.has(key)) continue;
		joiners.set(key, {
			key,
			email,
			names: namesOf(record),
			attributes: attributesOf(record)
		});
	}
	return [...joiners.values()].sort((a, b) => a.key < b.key ? -1 : 1);
}
function findLeavers(concerned, { known, ambiguous, nameless }, doubtful) {
	const names = new Set(nameless.flatMap((record) => foldName(wholeName(record)) ?? []));
	return concerned.flatMap((person) => {
		const record = known.get(person);
		if (record?.isActive === true || ambiguous.has(person) || doubtful.has(person)) return [];
		if (record !== void 0) return [{
			person,
			why: `is inactive in the directory (${record.place})`
		}];
		const name = foldName(person.name);
		return name !== void 0 && names.has(name) ? [] : [{
			person,
			why: "is not in the directory"
		}];
	});
}
function doubtfulPairs(concerned, { known, ambiguous, unknown }) {
	const byName = new Map();
	for (const record of unknown) {
		const name = foldName(wholeName(record));
		if (name?.includes(" ") === true) byName.set(name, record);
	}
	const people = new Set();
	const records = new Set();
	const notes = [];
	for (const person of concerned) {
		if (known.has(person) || ambiguous.has(person)) continue;
		const record = byName.get(foldName(person.name) ?? "");
		if (record === void 0) continue;
		people.add(person);
		records.add(record);
		notes.push(`${person.key} (${person.email}) is not in the directory, and ${record.email ?? ""} of the same name is new there. One person: \`rolecall person rename ${person.key} ${record.email ?? ""}\`; two: \`rolecall person add\` the new one. Both were left alone.`);
	}
	return {
		people,
		records,
		notes
	};
}
function moverOf({ directory, source, hasParts }, person, record, attributes) {
	const names = newNames(person, record, hasParts(person));
	const changes = Object.keys(source.attributes).flatMap((name) => {
		const [before, after] = [person.attributes?.[name], attributes[name]];
		if (isSame(before, after)) return [];
		return [{
			name,
			...before === void 0 ? {} : { before },
			...after === void 0 ? {} : { after }
		}];
	});
	const { email } = record;
	const isNew = email?.includes("@") === true && directory.personByEmail(email) === void 0;
	if (changes.length === 0 && Object.keys(names).length === 0 && !isNew) return void 0;
	return {
		person,
		names,
		...isNew ? { email: require_subject.normalizeEmail(email) } : {},
		attributes: changes
	};
}
function takeAttributes({ directory, source }, record, keys) {
	const attributes = {};
	for (const [name, column] of Object.entries(source.attributes)) {
		const value = fieldOf(record, column);
		if (value === void 0) continue;
		attributes[name] = typeof value === "string" ? keyOf(value.trim().normalize("NFC"), directory, keys) : value;
	}
	return attributes;
}
function keyOf(text, directory, keys) {
	if (!text.includes("@")) return text;
	return directory.personByEmail(text)?.key ?? keys.get(require_subject.normalizeEmail(text)) ?? text;
}
function isSame(a, b) {
	if (a === void 0 || b === void 0) return a === b;
	const plain = (value) => Array.isArray(value) ? JSON.stringify(value) : String(value).normalize("NFC");
	return plain(a) === plain(b);
}
// src/edit/pull/write.ts
function writeJoiners(input, joiners) {
	if (joiners.length === 0) return [];
	const path = require_names$1.homeOf(input.workspace, "people");
	require_workspace.insertIntoPart(input.workspace, path, "people", joiners.map(entryFor));
	return joiners.map((joiner) => `${path}: people: ${require_workspace.renderPair(joiner.key, entryOfJoiner(joiner))}`);
}
function entryOfJoiner({ email, names, attributes }) {
	const isKnown = Object.keys(attributes).length > 0;
	return {
		...names,
		email,
		...isKnown ? { attributes: plain(attributes) } : {}
	};
}
function entryFor(joiner) {
	const entries = Object.entries(entryOfJoiner(joiner)).map(([key, value]) => ({
		key,
		...value === void 0 ? {} : { value }
	}));
	return {
		key: joiner.key,
		entries
	};
}
function plain(attributes) {
	return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, value]));
}
function writeMovers(input, movers) {
	const pathOf = ({ person }) => require_names$1.fileOfEntry(input.workspace, "people", person.key) ?? "";
	const done = movers.map((mover) => `${pathOf(mover)}: ${mover.person.key}: ${describeMover(mover)}`);
	for (const pass of [spliceMover, removals]) {
		const splices = new Map();
		for (const mover of movers) {
			const path = pathOf(mover);
			for (const splice of pass(input.workspace.file(path), mover)) require_load.appendUnder(splices, path, splice);
		}
		for (const [path, list] of splices) input.workspace.splice(path, list);
	}
	for (const { person, email } of movers) if (email !== void 0) require_person_rename.renamePerson(input, {
		person: person.key,
		email
	});
	return done;
}
function describeMover({ person, names, email, attributes }) {
	const before = (key) => person[key] ?? "none";
	return [
		...Object.keys(names).map((key) => `${key}: ${before(key)} -> ${names[key] ?? ""}`),
		...email === void 0 ? [] : [`email: ${person.email} -> ${email}; ${person.email} is an alias now`],
		...attributes.map((change) => `${change.name}: ${shown(change.before)} -> ${shown(change.after)}`)
	].join("; ");
}
function shown(value) {
	return value === void 0 ? "none" : require_workspace.renderInline(value);
}
function spliceMover(file, { person, names, attributes }) {
	const entry = require_person_rename.personEntry(file, person.key);
	const pieces = [];
	const splices = [];
	for (const [key, value] of Object.entries(names)) {
		const present = require_workspace.entryOf(entry, key);
		if (present === void 0) pieces.push(require_workspace.renderPair(key, value));
		else splices.push(require_workspace.replaceValue(file, present, require_workspace.renderInline(value)));
	}
	if (require_workspace.entryOf(entry, "attributes") === void 0) {
		const added = addedBy(attributes);
		if (Object.keys(added).length > 0) pieces.push(require_workspace.renderPair("attributes", added));
	} else splices.push(...spliceAttributes(file, person.key, attributes));
	return [...splices, ...insertAll(file, entry, pieces)];
}
function addedBy(changes) {
	return Object.fromEntries(changes.flatMap(({ name, after }) => after === void 0 ? [] : [[name, after]]));
}
function spliceAttributes(file, person, changes) {
	const whole = require_workspace.entryOf(require_person_rename.personEntry(file, person), "attributes");
	const inside = file.collectionAt([
		"people",
		person,
		"attributes"
	]);
	if (changes.length === 0 || whole === void 0) return [];
	if (inside === void 0 || inside.flow === true) {
		const written = file.valueAt([
			"people",
			person,
			"attributes"
		]);
		const value = new Map(Object.entries(require_load.isJsonObject(written) ? written : {}));
		for (const { name, after } of changes) if (after === void 0) value.delete(name);
		else value.set(name, after);
		return [require_workspace.replaceValue(file, whole, require_workspace.renderInline(Object.fromEntries(value)))];
	}
	const splices = [];
	const pieces = [];
	for (const { name, after } of changes) {
		const present = require_workspace.entryOf(inside, name);
		if (after === void 0) continue;
		if (present === void 0) pieces.push(require_workspace.renderPair(name, after));
		else splices.push(require_workspace.replaceValue(file, present, require_workspace.renderInline(after)));
	}
	return [...splices, ...insertAll(file, inside, pieces)];
}
function removals(file, { person: { key }, attributes }) {
	const inside = file.collectionAt([
		"people",
		key,
		"attributes"
	]);
	const gone = attributes.flatMap(({ name, after }) => after === void 0 ? name : []);
	if (inside === void 0 || inside.flow === true || gone.length === 0) return [];
	return require_workspace.removeEntries(file, inside, gone, require_workspace.entryOf(require_person_rename.personEntry(file, key), "attributes")?.key);
}
function insertAll(file, collection, pieces) {
	if (pieces.length === 0) return [];
	return collection.flow === true ? [require_workspace.insertEntry(file, collection, pieces.join(", "))] : [require_workspace.insertLines(file, collection, pieces)];
}
// src/app/people/refusal.ts
var PullRefusal = class extends require_clock.UsageError {};
function isRefusal(error) {
	return error instanceof PullRefusal || error instanceof require_clock.ProviderError && error.code === "INCOMPLETE";
}
// src/app/people/columns.ts
const USUAL = {
	email: [
		"email",
		"emailaddress",
		"workemail",
		"primaryemail",
		"mail"
	],
	name: [
		"name",
		"fullname",
		"displayname"
	],
	givenName: ["givenname", "firstname"],
	familyName: [
		"familyname",
		"lastname",
		"surname"
	],
	active: [
		"active",
		"isactive",
		"enabled"
	]
};
const YES = new Set([
	"true",
	"yes",
	"y",
	"1",
	"active",
	"enabled",
	"current"
]);
const NO = new Set([
	"false",
	"no",
	"n",
	"0",
	"inactive",
	"disabled",
	"former",
	"left",
	"terminated"
]);
const MAX_SHOWN = 12;
function recordsOf(list, source) {
	if (list.rows.length === 0) return [];
	const find = finderOf(list.columns);
	const columns = {};
	for (const key of Object.keys(USUAL)) {
		const named = source.columns[key];
		const found = named === void 0 ? usual(list.columns, USUAL[key]) : find(named);
		if (found !== void 0) columns[key] = found;
	}
	if (columns.email === void 0) throw unknownColumn("email", list.columns);
	checkAttributes(source, list.columns);
	return list.rows.map((row) => recordOf(row, columns));
}
function renamedRecords(records, source) {
	const names = [...new Set(records.flatMap(({ fields }) => Object.keys(fields)))];
	const find = finderOf(names);
	const columns = Object.fromEntries(Object.entries(source.columns).map(([key, name]) => [key, find(String(name))]));
	if (records.length > 0) checkAttributes(source, names);
	if (Object.keys(columns).length === 0) return records;
	return records.map((record) => ({
		...record,
		...recordOf(record, columns, record.isActive)
	}));
}
function recordOf(row, columns, wasActive = true) {
	const text = (key) => {
		const value = columns[key] === void 0 ? void 0 : row.fields[columns[key]];
		return value === void 0 || Array.isArray(value) ? {} : { [key]: String(value) };
	};
	return {
		place: row.place,
		...text("email"),
		...text("name"),
		...text("givenName"),
		...text("familyName"),
		isActive: columns.active === void 0 ? wasActive : isActive(row, columns.active),
		fields: row.fields
	};
}
function isActive({ fields, place }, column) {
	const value = fields[column];
	if (value === void 0) return true;
	const text = String(value).trim().toLowerCase();
	if (YES.has(text)) return true;
	if (NO.has(text)) return false;
	throw new PullRefusal("UNKNOWN_STATUS", `In ${place} of the list of people, ${column} is "${String(value)}", which does not say whether somebody works here.`, `It may be ${[...YES].join(", ")}; or ${[...NO].join(", ")}. Leave the others out of the list, or write another column under columns: active.`);
}
function checkAttributes(source, names) {
	const find = finderOf(names);
	for (const column of Object.values(source.attributes)) find(column);
}
function finderOf(names) {
	const known = new Map(names.map((name) => [name.toLowerCase(), name]));
	return (column) => {
		const found = known.get(column.toLowerCase());
		if (found === void 0) throw unknownColumn(column, names);
		return found;
	};
}
function unknownColumn(column, names) {
	const shown = names.slice(0, MAX_SHOWN).join(", ");
	const more = names.length > MAX_SHOWN ? ` and ${names.length - MAX_SHOWN} more` : "";
	const near = require_load.nearest(column, names);
	return new PullRefusal("UNKNOWN_COLUMN", `Nobody in the list of people has "${column}".`, `${near === void 0 ? "" : `Did you mean ${near}? `}It has ${names.length === 0 ? "no columns" : `${shown}${more}`}. Correct columns: or attributes: of the directory.`);
}
function usual(names, wanted) {
	const plain = (name) => name.toLowerCase().replace(/[^a-z0-9]/gu, "");
	return wanted.map((one) => names.find((name) => plain(name) === one)).find((name) => name !== void 0);
}
// src/app/people/list-text.ts
async function readList(bytes, format) {
	const text = decode(bytes);
	return (format ?? (/^\s*[[{]/u.test(text) ? "json" : "csv")) === "json" ? readJson(text) : await readCsv(text);
}
function decode(bytes) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		throw unreadable("it holds bytes that are not UTF-8", "Export the list as UTF-8.");
	}
}
async function readCsv(text) {
	const { parse } = await Promise.resolve().then(() => require("./csv-parse.cjs"));
	let lines;
	try {
		lines = parse(text, {
			delimiter: delimiterOf(text),
			info: true,
			skip_empty_lines: true,
			trim: true
		});
	} catch (error) {
		throw unreadable(...whyBroken(error));
	}
	const [header, ...rest] = lines;
	const columns = header?.record ?? [];
	const twice = columns.find((name, index) => name !== "" && columns.indexOf(name) < index);
	if (twice !== void 0) throw unreadable(`its header has the column "${twice}" twice`, "Rename one of the two columns.");
	return {
		rows: rest.map(({ record, info }) => ({
			place: `line ${info.lines}`,
			fields: Object.fromEntries(columns.flatMap((name, index) => {
				const value = record[index] ?? "";
				return name === "" || value === "" ? [] : [[name, value]];
			}))
		})),
		columns: columns.filter((name) => name !== "")
	};
}
function delimiterOf(text) {
	const [first = ""] = text.split(/\r?\n/u, 1);
	return [
		",",
		";",
		"	"
	].map((mark) => ({
		mark,
		count: first.split(mark).length
	})).reduce((best, one) => one.count > best.count ? one : best).mark;
}
function whyBroken(error) {
	const { code, lines, record, column } = error;
	const where = lines === void 0 ? "" : `in line ${lines} `;
	if (code === "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH") return [`${where}it has ${record?.length ?? column ?? "another number of"} columns, and another number in its header`, "It may be cut short, or a value with a comma is not in quotes."];
	if (code === "CSV_QUOTE_NOT_CLOSED") return [`${where}a quote is never closed`, "It may be cut short. Export the list again."];
	return [`${where}it is not valid CSV`, "A value with a quote, a comma or a line break stands in quotes, with quotes doubled."];
}
function readJson(text) {
	let value;
	try {
		value = JSON.parse(text);
	} catch (error) {
		throw unreadable(`it is not valid JSON (${error.message})`, "It may be cut short. Export the list again.");
	}
	const rows = entriesOf(value).map((entry, index) => {
		if (!require_load.isJsonObject(entry)) throw unreadable(`entry ${index + 1} is not an object`, "Each entry is one person.");
		const fields = {};
		flatten(fields, "", entry);
		return {
			place: `entry ${index + 1}`,
			fields
		};
	});
	return {
		rows,
		columns: [...new Set(rows.flatMap(({ fields }) => Object.keys(fields)))]
	};
}
function entriesOf(value) {
	if (Array.isArray(value)) return value;
	const lists = require_load.isJsonObject(value) ? Object.values(value).filter((item) => Array.isArray(item)) : [];
	const [list] = lists;
	if (!require_load.isJsonObject(value) || list === void 0 || lists.length > 1) throw unreadable("it is not a list of people", "Give a JSON list, or an object with one list in it.");
	for (const [name, total] of Object.entries(value)) if (/^total/iu.test(name) && typeof total === "number" && total > list.length) throw new PullRefusal("LIST_CUT", `The list of people says that there are ${total} (${name}) and holds ${list.length}.`, "Give all pages in one list; from a part of it everybody else would have left.");
	return list;
}
function flatten(fields, before, object) {
	for (const [name, value] of Object.entries(object)) {
		const whole = `${before}${name}`;
		if (typeof value === "string") {
			if (value.trim() !== "") fields[whole] = value.trim();
		} else if (typeof value === "number" || typeof value === "boolean") fields[whole] = value;
		else if (Array.isArray(value)) {
			const texts = value.filter((item) => typeof item === "string");
			if (texts.length > 0) fields[whole] = texts;
		} else if (require_load.isJsonObject(value)) flatten(fields, `${whole}.`, value);
	}
}
function unreadable(why, hint) {
	return new PullRefusal("LIST_UNREADABLE", `The list of people cannot be read: ${why}.`, hint);
}
// src/app/people/read-source.ts
async function readPeople(runtime, loaded, choice) {
	const declared = loaded.config.peopleSource;
	const common = {
		match: declared?.match ?? "email",
		columns: declared?.columns ?? {},
		attributes: declared?.attributes ?? {}
	};
	const place = placeOf(loaded, choice.from);
	const source = {
		...common,
		place
	};
	if (place.kind === "input") return {
		source,
		records: recordsOf(await readList(await inputOf(runtime), choice.format), source)
	};
	return {
		source,
		records: renamedRecords(await readService(place.kind === "service" && choice.from !== void 0 ? allowing(runtime, place.org) : runtime, loaded, place.org), source)
	};
}
function placeOf(loaded, from) {
	const declared = loaded.config.peopleSource?.place;
	if (from === void 0) {
		if (declared !== void 0) return declared;
		throw new require_clock.UsageError("MISSING_SOURCE", "Nothing says where people come from.", "Give --from: the address of a SCIM service, the key of an organization, or - for CSV or JSON on standard input; or write directory: { from: \u2026 } into the files.");
	}
	if (from === "-") return { kind: "input" };
	if (from.includes("://")) return typedService(from, declared);
	const [org] = require_select_orgs.selectOrgs(loaded.config, [from]);
	if (org === void 0 || !readers().includes(org.provider)) throw new require_clock.UsageError("NOT_A_DIRECTORY", `The provider of ${from} does not list a company's people.`, `Name an organization of the provider ${readers().join(" or ")}, an address, or - for standard input.`);
	return {
		kind: "org",
		org
	};
}
function readers() {
	return require_load.providers.flatMap((entry) => entry.listsPeople === true ? entry.id : []);
}
function typedService(from, declared) {
	const resolved = require_proxy_failure.resolveBaseUrl(from);
	if ("problem" in resolved) throw new require_clock.UsageError("BAD_HOST", resolved.problem, "Correct --from.");
	const { tokenVariable } = declared?.kind === "service" ? declared.org : {};
	const [provider = ""] = readers();
	const host = {
		url: resolved.url,
		...tokenVariable === void 0 ? {} : { tokenVariable }
	};
	return {
		kind: "service",
		org: require_load.serviceOrg(provider, host, {
			file: "",
			parent: [],
			key: require_load.DIRECTORY_KEY,
			via: []
		})
	};
}
function allowing(runtime, { provider, url = "" }) {
	return require_layout.withAllowedHosts(runtime, [require_hosts.entryFor(provider, new URL(url))]);
}
async function readService(runtime, loaded, org) {
	const provider = loaded.providers.get(org.provider) ?? await require_load.providers.find(({ id }) => id === org.provider)?.load();
	if (provider === void 0) throw new Error(`There is no provider ${org.provider}.`);
	const all = {
		...loaded,
		providers: new Map([...loaded.providers, [org.provider, provider]])
	};
	const [connected] = require_connect.connectOrgs(runtime, all, [org], { cache: false });
	if (connected?.readDirectory === void 0) throw new Error(`${org.provider} lists no people.`);
	return await connected.readDirectory();
}
async function inputOf({ readInput }) {
	if (readInput !== void 0) return await readInput();
	throw new require_clock.UsageError("NO_INPUT", "Nothing comes in on standard input.", "For example: rolecall people pull --from - < people.csv");
}
// src/app/people/pull.ts
const LEAST_LIMIT = 3;
const USUAL_PERCENT = 10;
const MAX_NAMED = 10;
async function preparePull(runtime, open, request) {
	const people = await readPeople(runtime, open.loaded, request);
	const comparison = compare(open, people);
	refuseEmpty(people);
	refuseMany(comparison, request.maxLeavers);
	const done = [...writeMovers(open, comparison.movers), ...writeJoiners(open, comparison.joiners)];
	if (request.offboard !== true) return {
		outcome: {
			done,
			notes: [...comparison.leavers.map(described), ...comparison.notes]
		},
		comparison,
		explain: () => []
	};
	const left = await offboardAll(runtime, open, comparison.leavers);
	await refuseLastOwners(runtime, open, comparison.leavers);
	return {
		outcome: {
			done: [...done, ...left.flatMap((outcome) => outcome.done)],
			notes: [...left.flatMap(({ notes }) => notes), ...comparison.notes]
		},
		comparison,
		explain: (after) => comparison.leavers.flatMap(({ person }) => remains(open, after, person))
	};
}
async function offboardAll(runtime, open, leavers) {
	const all = (config) => leavers.map(({ person: { key } }) => {
		const { done, notes } = require_offboard.offboard({
			...open,
			config
		}, { person: key });
		return {
			done: done.map((line) => `${key}: ${line}`),
			notes
		};
	});
	if (leavers.length === 0 || open.workspace.changed().length === 0) return all(open.config);
	return all(await require_commit_edit.tryFiles(runtime, open, async ({ config }) => config).catch((error) => {
		if (error instanceof require_clock.ConfigError) return open.config;
		throw error;
	}));
}
function compare(open, { source, records }) {
	const { directory, teams } = open.config;
	const inParts = namedInParts(open);
	const hasParts = ({ key }) => inParts.has(key);
	return comparePeople({
		directory,
		taken: teams.keys(),
		source,
		records,
		hasParts
	});
}
function namedInParts({ workspace }) {
	const keys = new Set();
	for (const path of workspace.paths) {
		const people = workspace.file(path).valueAt(["people"]);
		for (const [key, entry] of Object.entries(require_load.isJsonObject(people) ? people : {})) if (require_load.isJsonObject(entry) && (entry.givenName ?? entry.familyName) !== void 0) keys.add(key);
	}
	return keys;
}
function described({ person, why }) {
	return `${person.key} (${person.email}) ${why}; --offboard takes them out everywhere.`;
}
function remains(open, after, person) {
	const left = leftBehind(open, after, person);
	return left.length === 0 ? [] : [`${person.key} leaves behind:`, ...left.map(({ text }) => `  - ${text}`)];
}
function leftBehind(open, after, { key }) {
	return require_offboard.findLeftBehind(open.config, after.config, key, open.shapeOf);
}
function refuseEmpty({ records }) {
	if (records.some(({ isActive }) => isActive)) return;
	throw new PullRefusal("LIST_EMPTY", records.length === 0 ? "The directory lists nobody." : "The directory lists nobody who is active.", "Check what was read, and the rights of the token: a directory without people is not a whole one.");
}
function refuseMany({ leavers, concerned }, limit) {
	const most = mostLeavers(concerned, limit);
	if (leavers.length <= most) return;
	const named = leavers.slice(0, MAX_NAMED).map(({ person }) => person.key);
	const more = leavers.length > MAX_NAMED ? ` and ${leavers.length - MAX_NAMED} more` : "";
	throw new PullRefusal("TOO_MANY_LEAVERS", `${leavers.length} of ${concerned} people would have left at once, and at most ${most} may: ${named.join(", ")}${more}.`, `If they have: --max-leavers ${leavers.length}. Whom the directory does not know by intention gets directory: none under people. Else the list is not whole.`);
}
function mostLeavers(concerned, limit) {
	if (limit === void 0) return Math.max(LEAST_LIMIT, Math.floor(concerned * USUAL_PERCENT / 100));
	return "count" in limit ? limit.count : Math.floor(concerned * limit.percent / 100);
}
async function refuseLastOwners(runtime, open, leavers) {
	if (leavers.length === 0) return;
	const lines = await lastOwners(runtime, open, leavers);
	const [first] = lines;
	if (first === void 0) return;
	throw new PullRefusal("LAST_OWNER_LEAVES", `Somebody who has left is the last one whom a place needs: ${lines.map(({ key, text }) => `${key} ${text.replace(/\.$/u, "")}`).join("; ")}.`, first.isOwner ? "Have the organization handed over at the vendor, correct owner in the files, and pull again." : `Hand it over first: \`rolecall offboard ${first.key} --successor PERSON\`. Then pull again.`);
}
async function lastOwners(runtime, open, leavers) {
	try {
		return await require_commit_edit.tryFiles(runtime, open, async (after) => leavers.flatMap(({ person }) => leftBehind(open, after, person).filter(({ kind, isNeeded }) => kind === "owned" || isNeeded === true).map(({ kind, text }) => ({
			key: person.key,
			text,
			isOwner: kind === "owned"
		}))));
	} catch (error) {
		if (error instanceof require_clock.ConfigError) return [];
		throw error;
	}
}
// src/commands/people-pull.ts
async function runPeoplePull(runtime, options) {
	const open = await require_commit_edit.openFiles(runtime, options);
	try {
		const { outcome, comparison, explain } = await preparePull(runtime, open, options);
		const dryRun = options.check === true || options.dryRun === true;
		const code = await require_commit_edit.commitEdit(runtime, open, outcome, {
			...options,
			dryRun,
			explain
		});
		const { joiners, movers, leavers } = comparison;
		const isDifferent = joiners.length + movers.length + leavers.length > 0;
		runtime.stderr.write(`${joiners.length} joined, ${movers.length} moved, ${leavers.length} left; the directory speaks for ${comparison.concerned} people of the files.\n`);
		return options.check === true && isDifferent && code === require_paint.ExitCode.done ? require_paint.ExitCode.changes : code;
	} catch (error) {
		if (!isRefusal(error)) throw error;
		require_workspace.printError(runtime, error);
		runtime.stderr.write("Refused; nothing was written.\n");
		return require_paint.ExitCode.refused;
	}
}
exports.runPeoplePull = runPeoplePull;
