import { describeAccess } from "../../model/compare.ts";
import type { Effect, Operation } from "../../model/operation.ts";
import type { Finding, GuardResult, Plan, PlanOrg } from "../../model/plan.ts";
import { EXISTENCE } from "../../model/shape.ts";
import { plural } from "../terminal/layout.ts";
import { summarize } from "../terminal/summary.ts";
import { untilText } from "../terminal/text.ts";
import { cautionsOf, describeChange } from "../words/change-words.ts";
import { withDisplayNames } from "../words/display-names.ts";
import { headline, type SubjectHeadline } from "../words/headline.ts";
import { hostsText } from "../words/hosts.ts";
import { groupCauses, hiddenText } from "../words/kinds.ts";
import { causesOf } from "../words/reason.ts";
import { escapeHtml, renderHtml } from "./html.ts";
import { planStyle } from "./plan-style.ts";

/**
 * The plan as one self-contained page, without a script: what deserves a second look, what people gain and lose, then
 * the operations of each organization with where they come from and what they bring about. The same plan gives the
 * same bytes.
 */
export function renderPlanPage(read: Plan): string {
  const plan = withDisplayNames(read);
  const anchors = anchorsOf(plan);
  const body = [
    '<a class="skip" href="#main">Skip to the plan</a>',
    `<header><h1>Access plan</h1><p class="made">Made <time datetime="${escapeHtml(plan.at)}">${escapeHtml(plan.at)}</time> by rolecall ${escapeHtml(plan.tool)}</p></header>`,
    '<main id="main" tabindex="-1">',
    `<p class="summary">${escapeHtml(summarize(plan))}</p>`,
    renderCautions(plan, anchors),
    renderPeople(headline(plan)),
    plan.operations.length === 0 ? "" : "<h2>Operations</h2>",
    ...plan.orgs.map((org) => renderOrg(plan, org, anchors)),
    renderRest(plan),
    "</main>",
    renderFooter(plan),
  ];
  return renderHtml({
    title: "Access plan",
    style: planStyle,
    body: body.filter((part) => part !== "").join("\n"),
  });
}

/** Where each operation stands in the page. */
type Anchors = ReadonlyMap<Operation, string>;

/** Text with foreign parts as an element of ours. */
function tag(name: string, className: string, text: string): string {
  return `<${name} class="${className}">${escapeHtml(text)}</${name}>`;
}

function list(items: readonly string[], className = ""): string {
  if (items.length === 0) return "";
  return `<ul${className === "" ? "" : ` class="${className}"`}>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;
}

/**
 * What a reviewer must see first: refusals, errors, what could not be read, removals, demotions, powerful changes, and
 * protections that start or end.
 */
function renderCautions(plan: Plan, anchors: Anchors): string {
  const guards = plan.guards.filter((guard) => guard.verdict !== "passed");
  const errors = plan.findings.filter((finding) => finding.severity === "error");
  const gaps = plan.orgs.flatMap((org) => org.gaps);
  const risky = plan.operations.filter((operation) => cautionsOf(operation).length > 0);
  const lost = plan.operations.flatMap((operation) =>
    operation.effects
      .filter((effect) => effect.kind === "cascade")
      .map((effect) => renderLoss(effect, operation)),
  );
  const protections = plan.operations.flatMap((operation) =>
    operation.effects
      .filter((effect) => effect.kind === "protection")
      .map((effect) => renderProtection(effect, operation, anchors)),
  );
  const count = guards.length + errors.length + gaps.length + risky.length + lost.length + protections.length;
  if (count === 0) return "";
  const items = [
    ...guards.map(renderGuard),
    ...renderFindings(errors),
    ...gaps.map(
      (gap) =>
        `${tag("strong", "", "not read")} ${tag("code", "", gap.address)} ${escapeHtml(gap.message)} ${tag("span", "code", gap.code)}${hintOf(gap.hint)}`,
    ),
    ...risky.map(
      (operation) =>
        `<a href="#${anchors.get(operation) ?? ""}">${escapeHtml(sentenceOf(operation))}</a> ${tag("span", "faint", whyOf(operation))}`,
    ),
    ...lost,
    ...protections,
  ];
  return `<section class="caution" aria-labelledby="caution"><h2 id="caution">Look twice</h2>${list(items)}</section>`;
}

const WHY = { removal: "removal", demotion: "lowered", power: "owner or admin" } as const;

function whyOf(operation: Operation): string {
  return cautionsOf(operation)
    .map((caution) => WHY[caution])
    .join(", ");
}

/** Access that ends because other access ends; the text of some effects names the person, of others not. */
function renderLoss(effect: Effect, operation: Operation): string {
  const subject = effect.subject ?? (operation.kind === "grant" ? operation.subject : "");
  const text = effect.text.startsWith(subject) ? effect.text : `${subject} ${effect.text}`;
  const where = effect.address === undefined ? "" : ` on ${tag("code", "", effect.address)}`;
  return `${escapeHtml(text)}${where} ${tag("span", "faint", "comes along")}`;
}

/** A lock that ends lets in people whom the plan does not name. */
function renderProtection(effect: Effect, operation: Operation, anchors: Anchors): string {
  const where = tag("code", "", effect.address ?? operation.address);
  const link = `<a href="#${anchors.get(operation) ?? ""}">${escapeHtml(effect.text)}</a>`;
  return `${link} on ${where} ${tag("span", "faint", "protection")}`;
}

function renderGuard(guard: GuardResult): string {
  const where = guard.org === undefined ? "" : ` ${tag("code", "", guard.org)}`;
  const operations =
    guard.verdict === "refused" ? list(guard.operations.map((id) => tag("code", "", id))) : "";
  return `<strong>guard ${escapeHtml(guard.guard)} ${escapeHtml(guard.verdict)}</strong>${where}: ${escapeHtml(guard.text)}${hintOf(guard.hint)}${operations}`;
}

/** One entry for each cause, and of many of a kind a few, as the terminal has them. */
function renderFindings(findings: readonly Finding[]): readonly string[] {
  return groupCauses(findings).flatMap((cause) => {
    const { finding, also } = cause;
    const more = also.length === 0 ? "" : ` The same in ${plural(also.length, "other place")}.`;
    const hidden = hiddenText(cause);
    return [`${renderFinding(finding)}${more}`, ...(hidden === undefined ? [] : [escapeHtml(hidden)])];
  });
}

function renderFinding(finding: Finding): string {
  const { place } = finding;
  const where =
    place === undefined ? (finding.address ?? finding.org) : `${place.file}:${place.line}:${place.column}`;
  const at = where === undefined ? "" : ` ${tag("code", "", where)}`;
  return `<strong>${escapeHtml(finding.severity)}</strong> ${tag("span", "code", finding.code)}${at}: ${escapeHtml(finding.message)}${hintOf(finding.hint)}`;
}

function hintOf(hint: string | undefined): string {
  return hint === undefined ? "" : ` ${tag("span", "faint", hint)}`;
}

function renderPeople(people: readonly SubjectHeadline[]): string {
  if (people.length === 0) return "";
  const part = (className: string, word: string, phrases: readonly string[]): string =>
    phrases.length === 0
      ? ""
      : `<div class="${className}"><span class="word">${word}</span> ${escapeHtml(phrases.join("; "))}</div>`;
  const rows = people.map(
    ({ subject, gains, losses, changes }) =>
      `<tr><th scope="row">${escapeHtml(subject)}</th><td>${part("remove", "loses", losses)}${part("add", "gains", gains)}${part("change", "changes", changes)}</td></tr>`,
  );
  return `<section aria-labelledby="people"><h2 id="people">What people gain and lose</h2>
<table class="people"><thead class="visually-hidden"><tr><th scope="col">Who</th><th scope="col">What</th></tr></thead><tbody>${rows.join("\n")}</tbody></table></section>`;
}

function renderOrg(plan: Plan, org: PlanOrg, anchors: Anchors): string {
  const operations = plan.operations.filter((operation) => operation.org === org.key);
  const pending = plan.pending.filter((entry) => entry.org === org.key);
  const deferred = plan.deferred.filter((entry) => entry.operation.org === org.key);
  const vendor = org.name === org.key ? org.provider : `${org.provider}: ${org.name}`;
  const name = `${vendor}${hostsText(org)}`;
  const actor = org.actor === undefined ? "" : `, acting as ${org.actor}`;
  const isQuiet = operations.length + pending.length + deferred.length === 0;
  const waiting = pending.map(
    ({ subject, address, access, state }) =>
      `${escapeHtml(subject)} ${tag("code", "", address)} ${escapeHtml(describeAccess(access))} ${tag("span", "faint", state)}`,
  );
  const deferredItems = deferred.map(
    ({ operation, waitsFor }) =>
      `${escapeHtml(sentenceOf(operation))} ${tag("span", "faint", `waits for ${waitsFor}`)}`,
  );
  return [
    `<section class="org"><h3>${escapeHtml(org.key)} ${tag("span", "faint", `${name}${actor}`)}</h3>`,
    isQuiet ? `<p class="faint">${org.gaps.length > 0 ? "Not read to its end." : "No changes."}</p>` : "",
    operations.length === 0
      ? ""
      : `<ol class="operations">${operations.map((operation) => renderOperation(operation, anchors)).join("\n")}</ol>`,
    waiting.length === 0 ? "" : `<h4>Waiting for people to accept</h4>${list(waiting)}`,
    deferredItems.length === 0 ? "" : `<h4>Deferred</h4>${list(deferredItems)}`,
    "</section>",
  ]
    .filter((part) => part !== "")
    .join("\n");
}

const SIGNS = { add: "+", update: "~", remove: "−" } as const;
const TONES = { add: "add", update: "change", remove: "remove" } as const;

function renderOperation(operation: Operation, anchors: Anchors): string {
  const who = operation.kind === "grant" ? tag("strong", "", operation.subject) : "";
  const facts = factsOf(operation).map(escapeHtml);
  const effects = operation.effects.map(renderEffect);
  return `<li id="${anchors.get(operation) ?? ""}" class="${TONES[operation.action]}"><span class="sign">${SIGNS[operation.action]} ${operation.action}</span> ${who} ${tag("code", "", operation.address)} <span class="what">${escapeHtml(changeOf(operation))}</span>${facts.length === 0 ? "" : `<div class="faint">${facts.join(" · ")}</div>`}${list(effects, "effects")}</li>`;
}

function renderEffect(effect: Effect): string {
  const where = effect.address === undefined ? "" : ` ${tag("code", "", effect.address)}`;
  return `${tag("span", "word", effect.kind)} ${escapeHtml(effect.text)}${where}`;
}

function factsOf(operation: Operation): readonly string[] {
  const { until, why, coveredBy } = operation;
  return [
    ...causesOf(operation, (teams) => ` through ${teams.join(" > ")}`),
    ...(until === undefined ? [] : [`until ${untilText(until)}`]),
    ...(why === undefined ? [] : [`"${why}"`]),
    ...(coveredBy === undefined ? [] : [`comes with ${coveredBy}`]),
  ];
}

/** The change of an operation in words; a managed resource comes or goes. */
function changeOf(operation: Operation): string {
  if (operation.kind === "setting" && operation.setting === EXISTENCE)
    return operation.action === "remove" ? "goes" : "is created";
  return describeChange(operation);
}

function sentenceOf(operation: Operation): string {
  const change = changeOf(operation);
  if (operation.kind === "setting") return `${operation.address} ${change}`;
  const { subject, address, action, direction } = operation;
  if (action === "remove") return `${subject} loses ${change} on ${address}`;
  if (action === "add") return `${subject} gains ${change} on ${address}`;
  const verb = direction === "less" ? "is lowered" : direction === "more" ? "is raised" : "changes";
  return `${subject} ${verb}: ${change} on ${address}`;
}

/** By their numbers: an operation's id is foreign text. */
function anchorsOf(plan: Plan): Anchors {
  return new Map(plan.operations.map((operation, index) => [operation, `operation-${index + 1}`]));
}

/** What was left alone, warnings, and guards that passed. */
function renderRest(plan: Plan): string {
  const spared = plan.spared.map(({ subject, address, access, text }) => {
    const who = subject === undefined ? "" : `${escapeHtml(subject)} `;
    const what = access === undefined ? "" : `${escapeHtml(describeAccess(access))} `;
    return `${who}${tag("code", "", address)} ${what}${tag("span", "faint", text)}`;
  });
  const loud = plan.findings.filter((finding) => finding.severity !== "error");
  const passed = plan.guards.filter((guard) => guard.verdict === "passed").map(renderGuard);
  return [
    fold(plural(loud.length, "warning"), renderFindings(loud)),
    fold(`${spared.length} left alone on purpose`, spared),
    fold(`${plural(passed.length, "guard")} passed`, passed),
  ].join("");
}

function fold(title: string, items: readonly string[]): string {
  return items.length === 0
    ? ""
    : `<details><summary>${escapeHtml(title)}</summary>${list(items)}</details>\n`;
}

function renderFooter(plan: Plan): string {
  const files = plan.files.map(
    ({ path, sha256 }) => `${escapeHtml(path)} <code>sha256:${escapeHtml(sha256)}</code>`,
  );
  return `<footer><p>Digest <code>${escapeHtml(plan.digest)}</code></p><details><summary>Made from ${escapeHtml(plural(plan.files.length, "file"))}</summary>${list(files)}</details></footer>`;
}
