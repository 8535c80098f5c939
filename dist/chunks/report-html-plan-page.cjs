"use strict";
const require_subject = require("./model-subject.cjs");
require("./app-load-load.cjs");
const require_layout = require("./report-terminal-layout.cjs");
const require_text = require("./report-terminal-text.cjs");
const require_paint = require("./report-terminal-paint.cjs");
const require_html = require("./report-html-html.cjs");
// src/report/html/plan-style.ts
const planStyle = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#f6f7f8, #14171a); --surface: light-dark(#fff, #1b1f24);
  --ink: light-dark(#1b1f24, #e5e8eb); --soft: light-dark(#57606a, #a3adb8); --line: light-dark(#dde1e6, #30363d);
  --accent: light-dark(#0b5cad, #82b6f5);
  --add: light-dark(#11632f, #7ddf9a); --change: light-dark(#7a4b00, #e9bd63); --remove: light-dark(#a1182b, #ff9d98);
  --caution-paper: light-dark(#fdf2d8, #2e2614);
}
* { box-sizing: border-box; }
html { font: 100%/1.5 system-ui, -apple-system, "Segoe UI", "Liberation Sans", "DejaVu Sans", sans-serif; }
body { margin: 0 auto; max-width: 64rem; padding: 1.5rem 1.25rem 3rem; color: var(--ink); background: var(--paper); overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.1rem; margin: 1.8rem 0 .5rem; }
h3 { font-size: 1rem; margin: 0 0 .4rem; } h4 { font-size: .9rem; margin: .8rem 0 .2rem; }
p { margin: .2rem 0; } a { color: inherit; }
code { font: .875em ui-monospace, "Liberation Mono", "DejaVu Sans Mono", monospace; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; } main:focus { outline: none; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: .5rem .8rem; background: var(--surface); } .skip:focus { top: .5rem; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.made, .faint { color: var(--soft); } .made, footer, .faint { font-size: .875rem; font-weight: 400; }
.summary { font-size: 1.1rem; font-weight: 600; margin: 1rem 0; }
.caution { padding: .8rem 1.1rem; border: 1px solid var(--change); border-left-width: 4px; border-radius: 6px; background: var(--caution-paper); }
.caution h2 { margin: 0 0 .3rem; } .caution ul { margin: 0; padding-left: 1.2rem; } .code { font-size: .8rem; color: var(--soft); }
.people { border-collapse: collapse; width: 100%; background: var(--surface); border: 1px solid var(--line); border-radius: 6px; }
.people th, .people td { text-align: left; vertical-align: top; padding: .5rem .8rem; border-top: 1px solid var(--line); }
.people th { width: 16rem; font-weight: 600; }
.word { display: inline-block; min-width: 4.2rem; font-size: .8rem; font-weight: 600; }
.org { margin: 0 0 .8rem; padding: .8rem 1rem; background: var(--surface); border: 1px solid var(--line); border-radius: 6px; }
.operations { list-style: none; margin: 0; padding: 0; }
.operations > li { padding: .45rem 0 .45rem .8rem; border-left: 3px solid var(--line); margin: .35rem 0; }
.operations > .add { border-color: var(--add); } .operations > .change { border-color: var(--change); } .operations > .remove { border-color: var(--remove); }
.operations > li:target { background: var(--caution-paper); }
.sign { display: inline-block; min-width: 4.6rem; font-size: .85rem; font-weight: 600; }
.add > .sign, .add > .word { color: var(--add); } .change > .sign, .change > .word { color: var(--change); } .remove > .sign, .remove > .word { color: var(--remove); }
.what { font-weight: 600; } .effects { margin: .2rem 0 0; padding-left: 1.2rem; font-size: .875rem; }
details { margin: .8rem 0; } summary { cursor: pointer; width: fit-content; } details ul { padding-left: 1.2rem; font-size: .875rem; }
footer { margin-top: 2rem; padding-top: .8rem; border-top: 1px solid var(--line); color: var(--soft); }
@media (max-width: 40rem) { .people th, .people td { display: block; width: auto; } .people td { border-top: 0; padding-top: 0; } }
@media print {
  :root { color-scheme: light; }
  body { padding: 0; max-width: none; background: #fff; font-size: 10pt; } .skip { display: none; }
  .operations > li, .people tr { break-inside: avoid; } h2, h3, h4 { break-after: avoid; }
}
`;
// src/report/html/plan-page.ts
function renderPlanPage(read) {
	const plan = require_text.withDisplayNames(read);
	const anchors = anchorsOf(plan);
	const body = [
		"<a class=\"skip\" href=\"#main\">Skip to the plan</a>",
		`<header><h1>Access plan</h1><p class="made">Made <time datetime="${require_html.escapeHtml(plan.at)}">${require_html.escapeHtml(plan.at)}</time> by rolecall ${require_html.escapeHtml(plan.tool)}</p></header>`,
		"<main id=\"main\" tabindex=\"-1\">",
		`<p class="summary">${require_html.escapeHtml(require_text.summarize(plan))}</p>`,
		renderCautions(plan, anchors),
		renderPeople(require_text.headline(plan)),
		plan.operations.length === 0 ? "" : "<h2>Operations</h2>",
		...plan.orgs.map((org) => renderOrg(plan, org, anchors)),
		renderRest(plan),
		"</main>",
		renderFooter(plan)
	];
	return require_html.renderHtml({
		title: "Access plan",
		style: planStyle,
		body: body.filter((part) => part !== "").join("\n")
	});
}
function tag(name, className, text) {
	return `<${name} class="${className}">${require_html.escapeHtml(text)}</${name}>`;
}
function list(items, className = "") {
	if (items.length === 0) return "";
	return `<ul${className === "" ? "" : ` class="${className}"`}>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;
}
function renderCautions(plan, anchors) {
	const guards = plan.guards.filter((guard) => guard.verdict !== "passed");
	const errors = plan.findings.filter((finding) => finding.severity === "error");
	const gaps = plan.orgs.flatMap((org) => org.gaps);
	const risky = plan.operations.filter((operation) => require_text.cautionsOf(operation).length > 0);
	const lost = plan.operations.flatMap((operation) => operation.effects.filter((effect) => effect.kind === "cascade").map((effect) => renderLoss(effect, operation)));
	const protections = plan.operations.flatMap((operation) => operation.effects.filter((effect) => effect.kind === "protection").map((effect) => renderProtection(effect, operation, anchors)));
	if (guards.length + errors.length + gaps.length + risky.length + lost.length + protections.length === 0) return "";
	return `<section class="caution" aria-labelledby="caution"><h2 id="caution">Look twice</h2>${list([
		...guards.map(renderGuard),
		...renderFindings(errors),
		...gaps.map((gap) => `${tag("strong", "", "not read")} ${tag("code", "", gap.address)} ${require_html.escapeHtml(gap.message)} ${tag("span", "code", gap.code)}${hintOf(gap.hint)}`),
		...risky.map((operation) => `<a href="#${anchors.get(operation) ?? ""}">${require_html.escapeHtml(sentenceOf(operation))}</a> ${tag("span", "faint", whyOf(operation))}`),
		...lost,
		...protections
	])}</section>`;
}
const WHY = {
	removal: "removal",
	demotion: "lowered",
	power: "owner or admin"
};
function whyOf(operation) {
	return require_text.cautionsOf(operation).map((caution) => WHY[caution]).join(", ");
}
function renderLoss(effect, operation) {
	const subject = effect.subject ?? (operation.kind === "grant" ? operation.subject : "");
	const text = effect.text.startsWith(subject) ? effect.text : `${subject} ${effect.text}`;
	const where = effect.address === void 0 ? "" : ` on ${tag("code", "", effect.address)}`;
	return `${require_html.escapeHtml(text)}${where} ${tag("span", "faint", "comes along")}`;
}
function renderProtection(effect, operation, anchors) {
	const where = tag("code", "", effect.address ?? operation.address);
	return `${`<a href="#${anchors.get(operation) ?? ""}">${require_html.escapeHtml(effect.text)}</a>`} on ${where} ${tag("span", "faint", "protection")}`;
}
function renderGuard(guard) {
	const where = guard.org === void 0 ? "" : ` ${tag("code", "", guard.org)}`;
	const operations = guard.verdict === "refused" ? list(guard.operations.map((id) => tag("code", "", id))) : "";
	return `<strong>guard ${require_html.escapeHtml(guard.guard)} ${require_html.escapeHtml(guard.verdict)}</strong>${where}: ${require_html.escapeHtml(guard.text)}${hintOf(guard.hint)}${operations}`;
}
function renderFindings(findings) {
	return require_paint.groupCauses(findings).flatMap((cause) => {
		const { finding, also } = cause;
		const more = also.length === 0 ? "" : ` The same in ${require_layout.plural(also.length, "other place")}.`;
		const hidden = require_paint.hiddenText(cause);
		return [`${renderFinding(finding)}${more}`, ...hidden === void 0 ? [] : [require_html.escapeHtml(hidden)]];
	});
}
function renderFinding(finding) {
	const { place } = finding;
	const where = place === void 0 ? finding.address ?? finding.org : `${place.file}:${place.line}:${place.column}`;
	const at = where === void 0 ? "" : ` ${tag("code", "", where)}`;
	return `<strong>${require_html.escapeHtml(finding.severity)}</strong> ${tag("span", "code", finding.code)}${at}: ${require_html.escapeHtml(finding.message)}${hintOf(finding.hint)}`;
}
function hintOf(hint) {
	return hint === void 0 ? "" : ` ${tag("span", "faint", hint)}`;
}
function renderPeople(people) {
	if (people.length === 0) return "";
	const part = (className, word, phrases) => phrases.length === 0 ? "" : `<div class="${className}"><span class="word">${word}</span> ${require_html.escapeHtml(phrases.join("; "))}</div>`;
	return `<section aria-labelledby="people"><h2 id="people">What people gain and lose</h2>
<table class="people"><thead class="visually-hidden"><tr><th scope="col">Who</th><th scope="col">What</th></tr></thead><tbody>${people.map(({ subject, gains, losses, changes }) => `<tr><th scope="row">${require_html.escapeHtml(subject)}</th><td>${part("remove", "loses", losses)}${part("add", "gains", gains)}${part("change", "changes", changes)}</td></tr>`).join("\n")}</tbody></table></section>`;
}
function renderOrg(plan, org, anchors) {
	const operations = plan.operations.filter((operation) => operation.org === org.key);
	const pending = plan.pending.filter((entry) => entry.org === org.key);
	const deferred = plan.deferred.filter((entry) => entry.operation.org === org.key);
	const name = `${org.name === org.key ? org.provider : `${org.provider}: ${org.name}`}${require_text.hostsText(org)}`;
	const actor = org.actor === void 0 ? "" : `, acting as ${org.actor}`;
	const isQuiet = operations.length + pending.length + deferred.length === 0;
	const waiting = pending.map(({ subject, address, access, state }) => `${require_html.escapeHtml(subject)} ${tag("code", "", address)} ${require_html.escapeHtml(require_subject.describeAccess(access))} ${tag("span", "faint", state)}`);
	const deferredItems = deferred.map(({ operation, waitsFor }) => `${require_html.escapeHtml(sentenceOf(operation))} ${tag("span", "faint", `waits for ${waitsFor}`)}`);
	return [
		`<section class="org"><h3>${require_html.escapeHtml(org.key)} ${tag("span", "faint", `${name}${actor}`)}</h3>`,
		isQuiet ? `<p class="faint">${org.gaps.length > 0 ? "Not read to its end." : "No changes."}</p>` : "",
		operations.length === 0 ? "" : `<ol class="operations">${operations.map((operation) => renderOperation(operation, anchors)).join("\n")}</ol>`,
		waiting.length === 0 ? "" : `<h4>Waiting for people to accept</h4>${list(waiting)}`,
		deferredItems.length === 0 ? "" : `<h4>Deferred</h4>${list(deferredItems)}`,
		"</section>"
	].filter((part) => part !== "").join("\n");
}
const SIGNS = {
	add: "+",
	update: "~",
	remove: "\u2212"
};
const TONES = {
	add: "add",
	update: "change",
	remove: "remove"
};
function renderOperation(operation, anchors) {
	const who = operation.kind === "grant" ? tag("strong", "", operation.subject) : "";
	const facts = factsOf(operation).map(require_html.escapeHtml);
	const effects = operation.effects.map(renderEffect);
	return `<li id="${anchors.get(operation) ?? ""}" class="${TONES[operation.action]}"><span class="sign">${SIGNS[operation.action]} ${operation.action}</span> ${who} ${tag("code", "", operation.address)} <span class="what">${require_html.escapeHtml(changeOf(operation))}</span>${facts.length === 0 ? "" : `<div class="faint">${facts.join(" \u00b7 ")}</div>`}${list(effects, "effects")}</li>`;
}
function renderEffect(effect) {
	const where = effect.address === void 0 ? "" : ` ${tag("code", "", effect.address)}`;
	return `${tag("span", "word", effect.kind)} ${require_html.escapeHtml(effect.text)}${where}`;
}
function factsOf(operation) {
	const { until, why, coveredBy } = operation;
	return [
		...require_text.causesOf(operation, (teams) => ` through ${teams.join(" > ")}`),
		...until === void 0 ? [] : [`until ${require_text.untilText(until)}`],
		...why === void 0 ? [] : [`"${why}"`],
		...coveredBy === void 0 ? [] : [`comes with ${coveredBy}`]
	];
}
function changeOf(operation) {
	if (operation.kind === "setting" && operation.setting === "exists") return operation.action === "remove" ? "goes" : "is created";
	return require_text.describeChange(operation);
}
function sentenceOf(operation) {
	const change = changeOf(operation);
	if (operation.kind === "setting") return `${operation.address} ${change}`;
	const { subject, address, action, direction } = operation;
	if (action === "remove") return `${subject} loses ${change} on ${address}`;
	if (action === "add") return `${subject} gains ${change} on ${address}`;
	return `${subject} ${direction === "less" ? "is lowered" : direction === "more" ? "is raised" : "changes"}: ${change} on ${address}`;
}
function anchorsOf(plan) {
	return new Map(plan.operations.map((operation, index) => [operation, `operation-${index + 1}`]));
}
function renderRest(plan) {
	const spared = plan.spared.map(({ subject, address, access, text }) => {
		const who = subject === void 0 ? "" : `${require_html.escapeHtml(subject)} `;
		const what = access === void 0 ? "" : `${require_html.escapeHtml(require_subject.describeAccess(access))} `;
		return `${who}${tag("code", "", address)} ${what}${tag("span", "faint", text)}`;
	});
	const loud = plan.findings.filter((finding) => finding.severity !== "error");
	const passed = plan.guards.filter((guard) => guard.verdict === "passed").map(renderGuard);
	return [
		fold(require_layout.plural(loud.length, "warning"), renderFindings(loud)),
		fold(`${spared.length} left alone on purpose`, spared),
		fold(`${require_layout.plural(passed.length, "guard")} passed`, passed)
	].join("");
}
function fold(title, items) {
	return items.length === 0 ? "" : `<details><summary>${require_html.escapeHtml(title)}</summary>${list(items)}</details>\n`;
}
function renderFooter(plan) {
	const files = plan.files.map(({ path, sha256 }) => `${require_html.escapeHtml(path)} <code>sha256:${require_html.escapeHtml(sha256)}</code>`);
	return `<footer><p>Digest <code>${require_html.escapeHtml(plan.digest)}</code></p><details><summary>Made from ${require_html.escapeHtml(require_layout.plural(plan.files.length, "file"))}</summary>${list(files)}</details></footer>`;
}
exports.renderPlanPage = renderPlanPage;
