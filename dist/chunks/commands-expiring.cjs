"use strict";
const require_check = require("./app-load-check.cjs");
const require_load = require("./app-load-load.cjs");
const require_select_orgs = require("./app-load-select-orgs.cjs");
const require_paint = require("./report-terminal-paint.cjs");
const require_subject = require("./model-subject.cjs");
const require_render_text = require("./insight-render-text.cjs");
// src/insight/expiring.ts
const DAY_MS = 864e5;
function listExpiring(files, now, withinMs) {
	const ending = [];
	const ended = [];
	for (const org of files.orgs) {
		for (const [address, holders] of org.grants) for (const [subject, grant] of holders) {
			if (grant.until === void 0 || grant.until > now + withinMs) continue;
			const found = {
				...grant,
				org: org.key,
				address,
				subject,
				until: grant.until
			};
			(grant.until >= now ? ending : ended).push(found);
		}
		require_load.append(ended, org.expired.map((grant) => ({
			...grant,
			org: org.key
		})));
	}
	const describe = (found) => describeEnd(found, now, files.locate);
	return {
		at: require_render_text.isoInstant(now),
		withinDays: Math.floor(withinMs / DAY_MS),
		ending: ending.sort((a, b) => a.until - b.until || compareGrants(a, b)).map(describe),
		ended: ended.sort((a, b) => b.until - a.until || compareGrants(a, b)).map(describe)
	};
}
function describeEnd(found, now, locate) {
	return {
		org: found.org,
		address: found.address,
		subject: found.subject,
		has: require_subject.describeAccess(found.access),
		until: require_render_text.isoInstant(found.until),
		daysLeft: Math.floor((found.until - now) / DAY_MS),
		...found.reason === void 0 ? {} : { reason: found.reason },
		origins: require_render_text.locateAll(found.origins, locate)
	};
}
function compareGrants(a, b) {
	return require_load.compareText(a.address, b.address) || require_load.compareText(a.subject, b.subject);
}
// src/insight/render-expiring.ts
function renderExpiring(foreign, options) {
	const expiring = require_load.sanitizeAll(foreign);
	const { painter } = options;
	const lines = [];
	const span = `${expiring.withinDays} ${expiring.withinDays === 1 ? "day" : "days"}`;
	if (expiring.ending.length === 0) lines.push(`No grant ends within ${span} of ${require_render_text.dayOf(expiring.at)}.`);
	else lines.push(painter.strong(`${count(expiring.ending.length)} within ${span} of ${require_render_text.dayOf(expiring.at)}`), "");
	for (const grant of expiring.ending) lines.push(...renderEnding(grant, options));
	if (expiring.ended.length > 0) {
		lines.push("", painter.strong("Ended, and still in the files"), "");
		for (const grant of expiring.ended) lines.push(...renderEnding(grant, options));
	}
	if (expiring.deferred.length > 0) {
		lines.push("", painter.strong("Will stay, because the place needs it"), "");
		for (const finding of expiring.deferred) lines.push(...renderDeferred(finding, options));
	}
	return `${lines.join("\n")}\n`;
}
function renderDeferred({ code, message, hint, place }, options) {
	const [first = "", ...rest] = require_render_text.wrapText(`${message} [${code}]`, options.width);
	return [
		first,
		...rest.map((line) => `  ${line}`),
		...hint === void 0 ? [] : [require_render_text.labelled(2, "next", hint, options)],
		...place === void 0 ? [] : [require_render_text.labelled(2, "from", `${place.file}:${place.line}:${place.column}`, options)]
	];
}
function count(grants) {
	return grants === 1 ? "1 grant ends" : `${grants} grants end`;
}
function renderEnding(grant, options) {
	const { painter } = options;
	const left = `${require_render_text.dayOf(grant.until)}  ${painter.strong(grant.subject)}`;
	const lines = require_render_text.wrapText(`${left}  ${grant.has} on ${grant.address} (${remaining(grant.daysLeft)})`, options.width);
	const from = [require_render_text.places(grant.origins), grant.reason === void 0 ? "" : `"${grant.reason}"`];
	return [
		lines[0] ?? "",
		...lines.slice(1).map((line) => `  ${line}`),
		require_render_text.labelled(2, "from", from.filter((part) => part !== "").join(", "), options)
	];
}
function remaining(days) {
	if (days < 0) return days === -1 ? "ended within the last day" : `ended ${-days} days ago`;
	if (days === 0) return "less than a day left";
	return days === 1 ? "1 day left" : `${days} days left`;
}
// src/commands/expiring.ts
async function runExpiring(runtime, options) {
	const span = require_load.parseSpan(options.within ?? "14d");
	const loaded = await require_load.loadForCommand(runtime, options);
	const { config, now } = loaded;
	const orgs = require_select_orgs.selectOrgs(config, options.org);
	const expiring = {
		...listExpiring({
			orgs,
			locate: (ref) => config.locate(ref)
		}, now, span),
		deferred: require_check.checkDates(loaded, orgs)
	};
	if (options.format === "json") runtime.stdout.write(`${require_load.printableJson(expiring)}\n`);
	else {
		const { width, hasColor } = runtime.stdout;
		runtime.stdout.write(renderExpiring(expiring, {
			width,
			painter: require_paint.painterFor(hasColor)
		}));
	}
	return options.detailedExitcode === true && expiring.ending.length > 0 ? require_paint.ExitCode.changes : require_paint.ExitCode.done;
}
exports.runExpiring = runExpiring;
