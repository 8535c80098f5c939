"use strict";
const require_load = require("./app-load-load.cjs");
const require_subject = require("./model-subject.cjs");
// src/insight/paths.ts
function explainPath(holding, locate) {
	const { path } = holding;
	return {
		kind: path.kind,
		gives: require_subject.describeAccess(holding.access),
		origins: locateAll(path.origins, locate),
		...path.kind === "group" ? {
			group: path.group,
			groupOrigins: locateAll(path.groupOrigins, locate)
		} : {},
		...path.kind === "inherited" ? { because: path.because.replace(/\.$/u, "") } : {},
		...holding.until === void 0 ? {} : { until: isoInstant(holding.until) },
		...holding.reason === void 0 ? {} : { reason: holding.reason },
		...holding.pending === void 0 ? {} : { pending: holding.pending }
	};
}
function locateAll(refs, locate) {
	return refs.map((ref) => locate(ref));
}
function isoInstant(instant) {
	return new Date(instant).toISOString();
}
// src/insight/text-layout.ts
const same = (text) => text;
const LABEL_WIDTH = 6;
function labelled(indent, label, text, options, paint = same) {
	const hang = indent + LABEL_WIDTH;
	const lines = wrapText(text, Math.max(20, options.width - hang));
	return [`${" ".repeat(indent)}${options.painter.faint(label.padEnd(LABEL_WIDTH))}${paint(lines[0] ?? "")}`, ...lines.slice(1).map((line) => " ".repeat(hang) + paint(line))].join("\n");
}
function wrapText(text, columns) {
	const lines = [];
	let line = "";
	for (const word of text.split(" ")) if (line !== "" && line.length + 1 + word.length > columns) {
		lines.push(line);
		line = word;
	} else line = line === "" ? word : `${line} ${word}`;
	return [...lines, line];
}
function nameAndAccess(name, access, nameWidth, options) {
	const indent = 2;
	if (indent + Math.max(nameWidth, name.length) + 2 + access.length <= options.width) return [`${" ".repeat(indent)}${name.padEnd(nameWidth)}  ${options.painter.strong(access)}`];
	return [`${" ".repeat(indent)}${name}`, labelled(4, "has", access, options, options.painter.strong)];
}
function dayOf(instant) {
	return instant.slice(0, 10);
}
// src/insight/collapse.ts
function collapse(items, linesOf) {
	const groups = new Map();
	for (const item of items) {
		const key = linesOf(item).join("\n");
		const known = groups.get(key);
		if (known === void 0) groups.set(key, [item]);
		else known.push(item);
	}
	return [...groups.values()].flatMap(([first, ...others]) => first === void 0 ? [] : [{
		first,
		others
	}]);
}
function sameLine(names, indent, options) {
	return names.length === 0 ? [] : [labelled(indent, "same", `on ${names.join(", ")}`, options)];
}
// src/insight/live-text.ts
function liveText(live) {
	switch (live.state) {
		case "same": return "the same";
		case "differs": return `differs: ${live.has ?? "nothing"}${live.pending === void 0 ? "" : `, invitation is ${live.pending}`}`;
		case "only-in-files": return "missing: only in the files";
		case "only-live": return `only live, not in the files${live.pending === void 0 ? "" : `; invitation is ${live.pending}`}`;
		case "pending": return "as in the files, once the invitation is accepted";
		case "deferred": return `${live.has ?? "nothing"} so far; the plan does the rest later`;
		case "spared": return `left alone: ${live.has ?? "nothing"}${live.problem === void 0 ? "" : ` (${live.problem})`}`;
		case "account": return `left alone: ${live.has ?? "nothing"} (${live.problem ?? "a further account"})`;
		case "not-managed": return "only live; the files do not manage this section";
		case "not-read": return `unknown: ${live.problem ?? "it was not read"}`;
	}
}
function painterOf(live, { painter }) {
	if (live.state === "only-in-files") return painter.remove;
	if (live.state === "only-live") return painter.add;
	return live.state === "differs" ? painter.change : painter.warn;
}
// src/insight/render-text.ts
function renderExplanation(foreign, options) {
	const explanation = require_load.sanitizeAll(foreign);
	const { painter } = options;
	const { person } = explanation;
	const name = person?.name === void 0 ? "" : ` ${person.name}`;
	const email = person === void 0 || person.email === "" ? "" : ` <${person.email}>`;
	const kind = person?.kind === "service" ? ", service account" : person === void 0 && require_subject.groupNameOf(explanation.subject) === void 0 ? ", not in people" : "";
	const lines = [`${painter.strong(explanation.subject)}${name}${email}${kind}`];
	if (person !== void 0 && person.aliases.length > 0) lines.push(...wrapText(`also ${person.aliases.join(", ")}`, options.width));
	if (explanation.teams.length > 0) lines.push(...wrapText(`in ${explanation.teams.map((team) => `team:${team}`).join(", ")}`, options.width));
	for (const org of explanation.orgs) require_load.append(lines, ["", ...renderOrg(org, options)]);
	if (explanation.orgs.length === 0) lines.push("", `Holds nothing${explanation.isLive ? "" : " in the files"}.`);
	require_load.append(lines, renderUnread(explanation.unread, options));
	return `${lines.join("\n")}\n`;
}
const NO_ABILITIES = "What roles allow is not known here: no source says it of this service.";
function renderOrg(org, options) {
	const { painter } = options;
	const vendorName = org.name === org.org ? "" : ` "${org.name}"`;
	const account = org.account === void 0 ? "" : ` as ${org.account}`;
	const lines = [`${painter.strong(org.org)}  ${painter.faint(`${org.provider}${vendorName}${account}`)}`];
	const width = columnWidth(org.addresses.map((entry) => entry.address), options);
	const unnamed = (entry) => renderAddress({
		...entry,
		address: ""
	}, width, options);
	for (const { first, others } of collapse(org.addresses, unnamed)) {
		require_load.append(lines, renderAddress(first, width, options));
		require_load.append(lines, sameLine(others.map(({ address }) => address), 4, options));
	}
	if (org.closed.length > 0) {
		const text = `Closed, because others hold grants there: ${org.closed.join(", ")}.`;
		lines.push(...wrapText(text, options.width - 2).map((line) => `  ${painter.faint(line)}`));
	}
	if (!org.hasAbilities) lines.push(...wrapText(NO_ABILITIES, options.width - 2).map((line) => `  ${painter.faint(line)}`));
	for (const grant of org.expired) {
		const text = `${grant.has} on ${grant.address}, ended on ${dayOf(grant.until)}, ${places(grant.origins)}`;
		lines.push(labelled(2, "over", text, options, painter.faint));
	}
	return lines;
}
function renderAddress(entry, width, options) {
	const { painter } = options;
	const lines = [...nameAndAccess(entry.address, entry.has, width, options)];
	const add = (label, text, paint) => {
		if (text !== "") lines.push(labelled(4, label, text, options, paint));
	};
	const can = wholeText(entry.capabilities, "yes");
	add("can", can);
	add(can === "" ? "can" : "", notKnown(wholeText(entry.capabilities, "unknown")));
	for (const line of environmentLines(entry)) add("on", line);
	for (const path of entry.paths) add("from", pathText(path));
	if (entry.until !== void 0) add("ends", dayOf(entry.until), painter.change);
	if (entry.pending !== void 0) add("waits", `invitation is ${entry.pending}`, painter.warn);
	if (entry.live === void 0 || entry.live.state === "same") return lines;
	add("live", liveText(entry.live), painterOf(entry.live, options));
	if (entry.liveCapabilities !== void 0) {
		add("", prefixed("can now ", liveAbilities(entry.liveCapabilities)));
		for (const path of entry.livePaths ?? []) if (path.kind !== "direct") add("", `now by ${pathText(path)}`);
	}
	return lines;
}
function prefixed(prefix, text) {
	return text === "" ? "" : prefix + text;
}
function notKnown(abilities) {
	return abilities === "" ? "" : `not known: ${abilities} (the vendor does not say)`;
}
function wholeText(capabilities, answer) {
	return capabilities.filter((entry) => entry.environments === void 0 && entry.answer === answer).map((entry) => entry.ability).join(", ");
}
function environmentLines(entry) {
	const types = new Map();
	for (const [type, role] of Object.entries(entry.environments)) {
		const can = abilitiesOn(entry.capabilities, type, "yes");
		const open = notKnown(abilitiesOn(entry.capabilities, type, "unknown"));
		const text = [
			role,
			prefixed("can ", can),
			open
		].filter((part) => part !== "").join("; ");
		const same = types.get(text);
		if (same === void 0) types.set(text, [type]);
		else same.push(type);
	}
	return [...types].map(([text, names]) => `${names.join(", ")}: ${text}`);
}
function abilitiesOn(capabilities, type, answer) {
	return capabilities.filter((entry) => entry.environments?.[type] === answer).map((entry) => entry.ability).join(", ");
}
function liveAbilities(capabilities) {
	return capabilities.filter((entry) => entry.answer === "yes").map((entry) => {
		const cells = Object.entries(entry.environments ?? {});
		const types = cells.filter(([, cell]) => cell === "yes").map(([type]) => type);
		return types.length === cells.length ? entry.ability : `${entry.ability} (${types.join(", ")})`;
	}).join(", ");
}
function pathText(path) {
	const parts = [];
	const where = places(path.origins);
	switch (path.kind) {
		case "direct":
			parts.push(where === "" ? "held directly" : where);
			break;
		case "implied":
			parts.push(`follows from another grant${where === "" ? "" : `, ${where}`}`);
			break;
		case "setting":
			parts.push(`named as ${path.gives}${where === "" ? "" : `, ${where}`}`);
			break;
		case "owner":
			parts.push(`owner of the organization${where === "" ? "" : `, ${where}`}`);
			break;
		case "group": {
			const group = places(path.groupOrigins ?? []);
			parts.push(`group:${path.group}${where === "" ? "" : `, a member by ${where}`}`);
			if (group !== "") parts.push(`which has ${path.gives} by ${group}`);
			break;
		}
		case "inherited": parts.push(`${path.because ?? "by a rule of the vendor"}${where === "" ? "" : `, ${where}`}`);
	}
	if (path.until !== void 0) parts.push(`until ${dayOf(path.until)}`);
	if (path.reason !== void 0) parts.push(`"${path.reason}"`);
	if (path.pending !== void 0) parts.push(`invitation is ${path.pending}`);
	return parts.join(", ");
}
function places(origins) {
	return origins.map((origin) => {
		const via = origin.via.length === 0 ? "" : ` through ${origin.via.join(" > ")}`;
		return `${origin.file}:${origin.line}:${origin.column}${via}`;
	}).join("; ");
}
function renderWhoCan(foreign, options) {
	const answer = require_load.sanitizeAll(foreign);
	const { painter } = options;
	const environment = answer.environment === void 0 ? "" : ` (${answer.environment})`;
	const question = answer.asked === "ability" ? `can ${answer.what}` : `holds ${answer.what}`;
	const lines = [];
	if (answer.yes.length === 0) lines.push(`Nobody ${question} on ${answer.on}${environment} for certain.`);
	else lines.push(painter.strong(`Who ${question} on ${answer.on}${environment}`));
	require_load.append(lines, renderHolders(answer.yes, options));
	if (answer.unknown.length > 0) {
		lines.push("", painter.strong("Not known: the vendor does not say whether these can"));
		require_load.append(lines, renderHolders(answer.unknown, options));
	}
	for (const entry of answer.silent) {
		const text = `No table of ${entry.provider} says what ${answer.what} means on ${entry.section} of ${entry.org}.`;
		lines.push("", ...wrapText(text, options.width).map(painter.faint));
	}
	for (const org of answer.alsoByMembership) {
		const text = `Membership of ${org} can bring ${answer.what} too: ask with --on ${org}.`;
		lines.push("", ...wrapText(text, options.width).map(painter.faint));
	}
	require_load.append(lines, renderUnread(answer.unread, options));
	return `${lines.join("\n")}\n`;
}
function renderHolders(holders, options) {
	const lines = [];
	const width = columnWidth(holders.map((holder) => holder.subject), options);
	const places = new Map();
	for (const holder of holders) require_load.appendUnder(places, holder.address, holder);
	const blockOf = (list) => list.flatMap((holder) => renderHolder(holder, width, options));
	for (const { first, others } of collapse([...places], ([, list]) => blockOf(list))) {
		const [address, list] = first;
		lines.push("", address);
		require_load.append(lines, sameLine(others.map(([other]) => other), 2, options));
		require_load.append(lines, blockOf(list));
	}
	return lines;
}
function renderHolder(holder, width, options) {
	const { painter } = options;
	const types = holder.environments === void 0 ? "" : ` (${holder.environments.join(", ")})`;
	const lines = [...nameAndAccess(holder.subject, `${holder.has}${types}`, width, options)];
	for (const path of holder.paths) lines.push(labelled(4, "from", pathText(path), options));
	if (holder.until !== void 0) lines.push(labelled(4, "ends", dayOf(holder.until), options, painter.change));
	if (holder.pending !== void 0) lines.push(labelled(4, "waits", `invitation is ${holder.pending}`, options, painter.warn));
	if (holder.live !== void 0 && holder.live.state !== "same") {
		const note = holder.by === "live" && holder.live.state === "differs" ? " (only that is why it is listed)" : "";
		lines.push(labelled(4, "live", liveText(holder.live) + note, options, painterOf(holder.live, options)));
	}
	return lines;
}
function renderUnread(unread, options) {
	return unread.flatMap(({ org, problem }) => ["", ...wrapText(`${org} could not be read: ${problem}`, options.width).map(options.painter.warn)]);
}
function columnWidth(texts, options) {
	const most = Math.max(10, Math.floor(options.width / 2));
	return texts.reduce((longest, text) => Math.min(most, Math.max(longest, text.length)), 0);
}
Object.defineProperty(exports, "dayOf", {
	enumerable: true,
	get: function() {
		return dayOf;
	}
});
Object.defineProperty(exports, "explainPath", {
	enumerable: true,
	get: function() {
		return explainPath;
	}
});
Object.defineProperty(exports, "isoInstant", {
	enumerable: true,
	get: function() {
		return isoInstant;
	}
});
Object.defineProperty(exports, "labelled", {
	enumerable: true,
	get: function() {
		return labelled;
	}
});
Object.defineProperty(exports, "locateAll", {
	enumerable: true,
	get: function() {
		return locateAll;
	}
});
Object.defineProperty(exports, "pathText", {
	enumerable: true,
	get: function() {
		return pathText;
	}
});
Object.defineProperty(exports, "places", {
	enumerable: true,
	get: function() {
		return places;
	}
});
Object.defineProperty(exports, "renderExplanation", {
	enumerable: true,
	get: function() {
		return renderExplanation;
	}
});
Object.defineProperty(exports, "renderWhoCan", {
	enumerable: true,
	get: function() {
		return renderWhoCan;
	}
});
Object.defineProperty(exports, "wrapText", {
	enumerable: true,
	get: function() {
		return wrapText;
	}
});
