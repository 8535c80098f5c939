"use strict";
const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_journal_state = require("./app-apply-journal-state.cjs");
const require_check = require("./app-load-check.cjs");
const require_make_plan = require("./app-plan-make-plan.cjs");
const require_json = require("./model-json.cjs");
const require_diagnostic = require("./model-diagnostic.cjs");
const require_unknown_levels = require("./model-unknown-levels.cjs");
const require_sanitize = require("./model-sanitize.cjs");
const require_layout = require("./report-terminal-layout.cjs");
const require_text = require("./report-terminal-text.cjs");
const require_version = require("./version.cjs");
const require_load = require("./app-load-load.cjs");
const require_exit_codes = require("./app-exit-codes.cjs");
const require_paint = require("./report-terminal-paint.cjs");
const require_clock = require("./http-clock.cjs");
const require_regular_file = require("./apply-regular-file.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_crypto = require("node:crypto");
let node_os = require("node:os");
// src/plan/saved/done.ts
function isDone$1(operation, org, plan) {
	if (org === void 0 || org.live.gaps.length > 0) return false;
	const cause = plan.find(({ id }) => id === operation.coveredBy);
	if (cause !== void 0 && cause.coveredBy === void 0) return isDone$1(cause, org, plan);
	return operation.kind === "grant" ? isGrantDone(operation, org) : isSettingDone(operation, org);
}
function isGrantDone({ address, subject, after }, { desired, live, spared }) {
	const found = live.grants.get(address)?.get(subject);
	if (after === void 0) {
		const isBlocked = spared.some((entry) => entry.code === "disabled" && entry.address === address && entry.subject === subject);
		return found === void 0 || isBlocked;
	}
	const wanted = desired.grants.get(address)?.get(subject);
	return found !== void 0 && wanted !== void 0 && levelOf(wanted.access) === levelOf(after);
}
function isSettingDone({ address, setting, after }, { desired, live }) {
	const value = live.settings.get(address)?.get(setting)?.value;
	if (after === void 0) return value === void 0 && !live.resources.has(address);
	const wanted = desired.settings.get(address)?.get(setting)?.value;
	return value !== void 0 && wanted !== void 0 && require_json.canonicalJson(wanted) === require_json.canonicalJson(after);
}
function levelOf({ details: _, ...access }) {
	return require_json.canonicalJson(access);
}
// src/plan/saved/choice.ts
var Choice = class {
	#fresh;
	#byId;
	#taken = new Map();
	#gone = new Set();
	#done = [];
	#refused = [];
	constructor(fresh) {
		this.#fresh = fresh;
		this.#byId = new Map(fresh.map((operation) => [operation.id, operation]));
	}
	take(operation) {
		if (!this.#gone.has(operation.id)) this.#taken.set(operation.id, operation);
	}
	leaveDone(operation) {
		this.#done.push(operation);
	}
	refuse(operation, message) {
		this.#taken.delete(operation.id);
		const isGone = !this.#byId.has(operation.id);
		if (!this.#gone.has(operation.id)) this.#refused.push({
			operation,
			message,
			...isGone ? { isGone } : {}
		});
		this.#gone.add(operation.id);
	}
	settle() {
		const giveBacks = giveBacksOf(this.#fresh);
		const isMissing = (id) => this.#byId.has(id) && !this.#taken.has(id);
		for (;;) {
			const taken = [...this.#taken.values()];
			const stuck = taken.filter((operation) => leansOn(operation, (id) => this.#gone.has(id)) || leansOn(this.#byId.get(operation.id), isMissing));
			const unmended = taken.filter(({ id }) => giveBacks.get(id)?.some((other) => !this.#taken.has(other)));
			if (stuck.length + unmended.length === 0) break;
			for (const operation of stuck) this.refuse(operation, "it depends on something that is not done");
			for (const operation of unmended) this.refuse(operation, "what it takes from somebody who is to keep it would not be given back");
		}
		return {
			approved: this.#fresh.filter(({ id }) => this.#taken.has(id)),
			refused: this.#refused,
			done: this.#done
		};
	}
};
function giveBacksOf(operations) {
	const byId = new Map(operations.map((operation) => [operation.id, operation]));
	const giveBacks = new Map();
	for (const operation of operations) {
		if (operation.kind !== "grant" || require_check.losesAnything(operation)) continue;
		for (const id of operation.dependsOn) {
			const cause = byId.get(id);
			if (cause === void 0 || !takesFrom(cause, operation)) continue;
			require_unknown_levels.appendUnder(giveBacks, id, operation.id);
		}
	}
	return giveBacks;
}
function takesFrom(cause, { address, subject }) {
	if (!require_check.takesAway(cause)) return false;
	if (cause.kind === "grant" && cause.subject === subject) return true;
	return cause.effects.some((effect) => effect.address === address && effect.subject === subject);
}
function leansOn(operation, isMissing) {
	if (operation === void 0) return false;
	return operation.dependsOn.some(isMissing) || operation.coveredBy !== void 0 && isMissing(operation.coveredBy);
}
// src/plan/saved/saved.ts
function refusePlan(saved, now) {
	if (now.digest(saved) !== saved.digest) return {
		code: "PLAN_TAMPERED",
		message: "The plan file does not have the content that its digest was made from.",
		hint: "Make the plan again with: rolecall plan --out FILE"
	};
	const misnamed = saved.operations.find((operation) => operation.id !== idOf(operation));
	if (misnamed !== void 0) return {
		code: "PLAN_TAMPERED",
		message: `The plan file has an operation ${misnamed.id} that is about something else than its id says.`,
		hint: "Make the plan again with: rolecall plan --out FILE"
	};
	if (saved.tool !== now.tool) return {
		code: "PLAN_OTHER_VERSION",
		message: `The plan was made by rolecall ${saved.tool}; this is ${now.tool}.`,
		hint: "Apply it with the version that made it, or make it again."
	};
	const changed = changedFiles(saved.files, now.files);
	if (changed.length > 0 && (saved.desired === void 0 || saved.desired !== now.desired())) return {
		code: "PLAN_FILES_CHANGED",
		message: `The files no longer ask for what the plan was made from: ${changed.join(", ")}.`,
		hint: "Make the plan again and have it reviewed again."
	};
	return refuseOrgs(saved, now.orgs);
}
function idOf(operation) {
	return operation.kind === "grant" ? require_make_plan.grantOperationId(operation.address, operation.subject) : require_make_plan.settingOperationId(operation.address, operation.setting);
}
function refuseOrgs(saved, known) {
	const listed = saved.orgs.map((org) => org.key);
	const foreign = listed.filter((key) => !known.includes(key));
	if (foreign.length > 0) return {
		code: "PLAN_UNKNOWN_ORG",
		message: `The plan is about ${foreign.join(", ")}, which the files do not have.`,
		hint: "Make the plan again from these files."
	};
	const unlisted = [...new Set(saved.operations.map(({ org }) => org))].filter((key) => !listed.includes(key));
	if (unlisted.length === 0) return void 0;
	return {
		code: "PLAN_UNKNOWN_ORG",
		message: `The plan has operations in ${unlisted.join(", ")}, which it does not list among its organizations.`,
		hint: "Make the plan again with: rolecall plan --out FILE"
	};
}
function changedFiles(saved, now) {
	const before = new Map(saved.map((file) => [file.path, file.sha256]));
	const after = new Map(now.map((file) => [file.path, file.sha256]));
	return [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path)).sort();
}
function matchSaved(saved, fresh, options) {
	const byId = new Map(fresh.map((operation) => [operation.id, operation]));
	const arrived = arrivals(saved.operations, (id) => byId.has(id));
	const choice = new Choice(fresh);
	for (const operation of saved.operations) {
		const now = byId.get(operation.id);
		if (now === void 0 && options.isDone?.(operation) === true) choice.leaveDone(operation);
		else if (now === void 0 || !isSame(operation, now, arrived)) choice.refuse(operation, movedText(operation, now));
		else if (options.comparesCascades && cascadesOf(now) !== cascadesOf(operation)) choice.refuse(operation, "it would now take other access along than when the plan was made");
		else choice.take(operation);
	}
	return choice.settle();
}
function isSame(saved, now, arrived) {
	if (essence(now) === essence(saved)) return true;
	return saved.account === void 0 && essence(beforeArrival(now, arrived)) === essence(saved);
}
function arrivals(intended, isCalledFor) {
	const arrived = new Set();
	for (const { id, action } of intended) if (action === "add" && !isCalledFor(id)) arrived.add(id);
	return arrived;
}
function beforeArrival(operation, arrived) {
	if (operation.kind !== "grant" || operation.action !== "add" || operation.account === void 0) return operation;
	if (!arrived.has(require_make_plan.grantOperationId(operation.org, operation.subject))) return operation;
	const { account: _account, ...rest } = operation;
	return rest;
}
function cascadesOf({ effects }) {
	return effects.flatMap(({ kind, address, subject }) => kind === "cascade" ? [`${address ?? ""} ${subject ?? ""}`] : []).sort().join("\n");
}
function essence(operation) {
	const { observed } = operation;
	return require_json.canonicalJson({
		kind: operation.kind,
		action: operation.action,
		before: operation.before,
		after: operation.after,
		reason: operation.reason.code,
		account: operation.account,
		observed: observed === void 0 ? null : {
			access: observed.access,
			value: observed.value,
			pending: observed.pending,
			id: observed.identity?.id
		}
	});
}
function hashOfEssence(operation) {
	return (0, node_crypto.createHash)("sha256").update(essence(operation)).digest("hex");
}
function movedText(operation, now) {
	if (now === void 0) return "no longer called for; what is live has changed since";
	const was = valueText(operation);
	const is = valueText(now);
	return was === is ? "it would now be another change than the reviewed one" : `it was ${was} when the plan was made and is ${is} now`;
}
function valueText(operation) {
	const { observed } = operation;
	if (observed?.access !== void 0) return observed.pending === void 0 ? require_diagnostic.describeAccess(observed.access) : `an open invitation for ${require_diagnostic.describeAccess(observed.access)}`;
	return observed?.value === void 0 ? "nothing" : require_json.canonicalJson(observed.value);
}
// src/report/terminal/apply-text.ts
const SIGNS = {
	add: "+",
	update: "~",
	remove: "-"
};
function renderApplied(applied, style) {
	const out = new Lines(style);
	for (const result of applied.results) writeResult(out, result);
	for (const line of applied.advice) out.push(line, 0, style.painter.warn);
	for (const operation of applied.different) out.push(`still different: ${SIGNS[operation.action]} ${require_text.operationTitle(operation)}`, 0, style.painter.remove);
	out.push(applyHeadline(applied), 0, style.painter.strong);
	return out.text();
}
function writeResult(out, result) {
	const { operation, status, problem } = result;
	const painter = out.style.painter;
	const paint = status === "applied" ? painter.add : status === "skipped" ? painter.change : painter.remove;
	const word = {
		applied: "done",
		failed: "FAILED",
		skipped: "skipped",
		refused: "refused"
	}[status];
	const note = result.note === void 0 ? "" : `  (${result.note})`;
	out.push(`${word.padEnd(7)} ${SIGNS[operation.action]} ${require_text.operationTitle(operation)}${note}`, 0, paint);
	if (problem === void 0) return;
	const id = problem.requestId === void 0 ? "" : ` (request ${problem.requestId})`;
	out.push(`${problem.message} [${problem.code}]${id}`, 8);
	if (problem.hint !== void 0) out.push(problem.hint, 8, painter.faint);
}
function applyHeadline(applied) {
	const by = (status) => applied.results.filter((r) => r.status === status).length;
	const parts = [`Applied ${by("applied")} of ${require_layout.plural(applied.results.length, "operation")}`];
	if (by("failed") > 0) parts.push(`${by("failed")} failed`);
	if (by("skipped") > 0) parts.push(`${by("skipped")} skipped`);
	const waiting = applied.results.filter((result) => result.isPending === true).length;
	if (waiting > 0) parts.push(`${require_layout.plural(waiting, "person waits", "people wait")} for an invitation to be accepted`);
	return `${parts.join(", ")}. ${closing(applied)}`;
}
function closing(applied) {
	if (applied.journalProblem !== void 0) return `The run is not written down to its end: ${applied.journalProblem} Run plan to see where things stand.`;
	if (applied.isInterrupted) return "Interrupted: what was in flight was finished, nothing new was started.";
	if (!applied.isReadBack) return "What was done could not be read back; run plan to see where things stand.";
	if (applied.different.length > 0) return `Not converged: ${require_layout.plural(applied.different.length, "entry", "entries")} read back different.`;
	return applied.results.every((result) => result.status === "applied") ? "Converged." : "What was done has been read back.";
}
function renderRefused(refused, style, title = "Refused, because what they were computed from has moved:") {
	const out = new Lines(style);
	out.push(title, 0, style.painter.strong);
	for (const { operation, message } of refused) out.push(`${SIGNS[operation.action]} ${require_text.operationTitle(operation)}: ${message}`, 2, style.painter.remove);
	return out.text();
}
var Lines = class {
	style;
	#lines = [];
	constructor(style) {
		this.style = style;
	}
	push(text, indent, paint = (t) => t) {
		const wrapped = require_layout.wrap(" ".repeat(indent) + require_sanitize.sanitizeText(text), this.style.width, indent + 2);
		this.#lines.push(...wrapped.split("\n").map(paint));
	}
	text() {
		return `${this.#lines.join("\n")}\n`;
	}
};
// src/app/plan/touched.ts
function needsWholeRead(operations) {
	return operations.some((operation) => require_check.takesAway(operation) || groupOf(operation) !== void 0);
}
function namedAddresses(operations) {
	const addresses = new Set();
	for (const { address, dependsOn, coveredBy, effects } of operations) {
		addresses.add(address);
		addresses.add(require_diagnostic.formatAddress(require_diagnostic.parseAddress(address).org));
		for (const id of dependsOn) addresses.add(require_make_plan.addressOfId(id));
		if (coveredBy !== void 0) addresses.add(require_make_plan.addressOfId(coveredBy));
		for (const effect of effects) if (effect.address !== void 0) addresses.add(effect.address);
	}
	return addresses;
}
function concernedAddresses(made, operations) {
	const addresses = namedAddresses(operations);
	for (const [key, { desired, live }] of made.planned) {
		const groups = new Set();
		for (const operation of operations) {
			const group = operation.org === key ? groupOf(operation) : void 0;
			if (group === void 0) continue;
			groups.add(`group:${group}`);
			addresses.add(require_diagnostic.formatAddress(require_diagnostic.parseAddress(operation.address).org, require_diagnostic.GROUPS, group));
		}
		if (groups.size === 0) continue;
		for (const grants of [desired.grants, live.grants]) for (const [address, holders] of grants) if ([...groups].some((group) => holders.has(group))) addresses.add(address);
	}
	return addresses;
}
function groupOf(operation) {
	const holder = operation.kind === "grant" ? require_diagnostic.groupNameOf(operation.subject) : void 0;
	if (holder !== void 0) return holder;
	const { section, name } = require_diagnostic.parseAddress(operation.address);
	return section === "groups" ? name : void 0;
}
// src/app/read/look-again.ts
const LOCAL_GUARDS = new Set([
	"last-owner",
	"self",
	"exposure"
]);
async function lookAgain(runtime, made, operations, allow) {
	const expired = operations.filter(({ until }) => until !== void 0 && Date.parse(until) < runtime.clock.now());
	if (expired.length > 0) return refuse(expired.map((operation) => ({
		operation,
		message: "it has expired in the meantime"
	})), "Time has run out for some of this plan. Nothing was written; plan again.");
	const orgs = [...made.connected.values()].filter(({ desired }) => operations.some((operation) => operation.org === desired.key));
	const addresses = concernedAddresses(made, operations);
	const read = async () => await require_make_plan.planConnected(made.loaded, orgs, [], { addresses });
	const first = await read();
	const again = require_exit_codes.hasGaps(first.plan) ? await read() : first;
	if (require_exit_codes.hasGaps(again.plan) && !allow.includes("incomplete")) return {
		exitCode: require_paint.ExitCode.failed,
		message: "What is to be changed could not be read once more, so nothing was written.",
		refused: []
	};
	const { approved, refused } = matchSaved({ operations }, again.plan.operations, { comparesCascades: false });
	if (refused.length > 0) return refuse(refused, `Something else changes what this plan is about: another apply, or somebody by hand. Nothing was written; plan again.`);
	const guard = guardChosen(again, approved, { allow: new Set(allow) }).guards.find((one) => one.verdict === "refused" && LOCAL_GUARDS.has(one.guard));
	if (guard === void 0) return void 0;
	const message = `guard ${guard.guard} refused, because what is live has moved: ${guard.text}. Nothing was written; plan again.`;
	return {
		exitCode: require_paint.ExitCode.refused,
		message,
		refused: []
	};
}
function refuse(refused, message) {
	return {
		exitCode: require_paint.ExitCode.refused,
		message,
		refused
	};
}
function guardChosen(made, operations, options) {
	const chosen = new Set(operations.map(({ id }) => id));
	const orgs = made.plan.orgs.flatMap(({ key }) => {
		const org = made.planned.get(key);
		if (org === void 0) return [];
		const operations = org.operations.filter(({ id }) => chosen.has(id));
		const isAll = operations.length === org.operations.length;
		return [{
			...org,
			operations,
			changes: isAll ? org.changes : require_make_plan.changesOf({
				...org,
				operations
			})
		}];
	});
	const elsewhere = made.loaded.config.orgs.filter(({ key }) => !made.planned.has(key));
	return {
		guards: require_make_plan.runGuards(orgs, made.loaded.config.directory, {
			...options,
			elsewhere
		}),
		people: orgs.flatMap(({ changes }) => changes)
	};
}
// src/app/apply/apply-options.ts
function refuseContradictions({ planFile, resume, org, journal }) {
	if (planFile === void 0) {
		if (resume !== void 0) refuseBesideResume(org, journal);
		return;
	}
	if (resume !== void 0) throw new require_clock.UsageError("PLAN_WITH_RESUME", "A plan file and --resume do not go together: the journal says what is left to do.", "Leave out the plan file to go on with the run, or --resume to apply what of the plan still holds.");
	if (org === void 0) return;
	throw new require_clock.UsageError("PLAN_WITH_ORG", "A plan file and --org do not go together: the plan says which organizations it is about.", "Make a plan of fewer organizations with: rolecall plan --org KEY --out FILE");
}
function refuseBesideResume(org, journal) {
	if (org !== void 0) throw new require_clock.UsageError("RESUME_WITH_ORG", "--resume and --org do not go together: the journal says which organizations the run was about.", "Leave out --org to go on with the run, or plan those organizations afresh.");
	if (journal === void 0) return;
	throw new require_clock.UsageError("RESUME_WITH_JOURNAL", "--resume and --journal do not go together: a run that is gone on with is written to its own journal.", "Leave out --journal.");
}
// src/apply/carry-out.ts
const SENDS = 3;
const LOOK_UP_PAUSES_MS = [
	0,
	500,
	1500,
	3e3
];
async function carryOut(connection, operation, tools) {
	for (let attempt = 1;; attempt += 1) try {
		await tools.beforeSend(attempt);
		return await settleSuccess(connection, operation, await connection.apply(operation), tools);
	} catch (error) {
		const settled = await settleFailure(connection, operation, error, tools);
		if (settled !== "send-again") return settled;
		if (attempt >= SENDS) return failed(operation, error);
	}
}
async function settleSuccess(connection, operation, outcome, tools) {
	if (operation.action !== "remove" || outcome.wasGone !== true) return applied(operation, outcome);
	const found = await lookUp(connection, operation, tools);
	if (found !== "unchanged" && found !== "moved") return applied(operation, outcome);
	return {
		operation,
		status: "failed",
		problem: {
			code: "STILL_THERE",
			message: "The vendor says that it does not exist, and lists it all the same.",
			hint: "Nothing was removed. Plan again; if this lasts, remove it in the vendor's console."
		}
	};
}
const mayBeThere = new Set([
	400,
	404,
	409,
	422
]);
async function isThereAlready(connection, operation, error, tools) {
	if (operation.action === "remove" || !(error instanceof require_clock.ProviderError)) return false;
	if (!mayBeThere.has(error.details.status ?? 0) || tools.signal?.aborted === true) return false;
	try {
		return compareNow(operation, await connection.observe(operation), tools.isSatisfied) === "done";
	} catch {
		return false;
	}
}
async function settleFailure(connection, operation, error, tools) {
	if (tools.signal?.aborted === true && error === tools.signal.reason) return interrupted(operation);
	if (!(error instanceof require_clock.ProviderError) || error.details.isLost !== true) return await isThereAlready(connection, operation, error, tools) ? applied(operation, { note: "was so already" }) : failed(operation, error);
	const found = await lookUp(connection, operation, tools);
	if (found === "done") return {
		operation,
		status: "applied",
		note: "the answer was lost; looked up and found done"
	};
	if (found === "unchanged" || found === "same" && !isMail(operation)) return "send-again";
	const { problem, ...rest } = failed(operation, error, "Its answer was lost and what is live now cannot be told for certain. Plan again.");
	return problem === void 0 ? rest : {
		...rest,
		problem: {
			...problem,
			isInDoubt: true
		}
	};
}
function isMail(operation) {
	return operation.effects.some((effect) => effect.kind === "mail");
}
async function confirmDone(connection, result, tools) {
	const { operation, status } = result;
	if (status !== "applied") return result;
	const found = await lookUp(connection, operation, tools);
	if (found === "done" || found === "same" || tools.signal?.aborted === true) return result;
	return {
		operation,
		status: "failed",
		problem: {
			code: "UNCONFIRMED",
			message: found === "unknown" ? "It was answered with success, but could not be read back." : "It was answered with success, but what is live does not show it.",
			hint: "What rests on it was left alone. Plan again.",
			isInDoubt: true
		}
	};
}
async function lookUp(connection, operation, tools) {
	let last = "unknown";
	for (const pause of LOOK_UP_PAUSES_MS) {
		if (tools.signal?.aborted === true) return "unknown";
		try {
			if (pause > 0) await tools.clock.sleep(pause, tools.signal);
			last = compareNow(operation, await connection.observe(operation), tools.isSatisfied);
		} catch {
			last = "unknown";
		}
		if (last === "done" || last === "same") return last;
	}
	return last;
}
function compareNow(operation, live, isSatisfied) {
	const isThere = isDone(operation, live, isSatisfied);
	if (isUnchanged(operation, live)) return isThere ? "same" : "unchanged";
	return isThere ? "done" : "moved";
}
function isDone(operation, live, isSatisfied) {
	if (operation.action === "remove") return live === void 0 || isBlocked(operation, live);
	if (live === void 0) return false;
	if (operation.kind === "setting") return "value" in live && isSatisfied(operation, live);
	if (operation.reason.code === "bounced" && "access" in live && live.pending?.isBounced === true) return false;
	return "access" in live && operation.after !== void 0 && require_diagnostic.satisfies(live.access, operation.after);
}
function isBlocked(operation, live) {
	return operation.kind === "grant" && "access" in live && live.access.disabled === true && operation.before?.disabled !== true;
}
function isUnchanged(operation, live) {
	const { observed } = operation;
	if (live === void 0) return observed === void 0;
	if ("value" in live) return observed?.value !== void 0 && require_json.canonicalJson(observed.value) === require_json.canonicalJson(live.value);
	return observed?.access !== void 0 && require_json.canonicalJson(observed.access) === require_json.canonicalJson(live.access) && observed.pending === live.pending?.state;
}
function interrupted(operation) {
	return {
		operation,
		status: "skipped",
		problem: {
			code: "INTERRUPTED",
			message: "Not done because of an interruption."
		}
	};
}
function applied(operation, outcome) {
	return {
		operation,
		status: "applied",
		...outcome.note === void 0 ? {} : { note: outcome.note },
		...outcome.isPending === void 0 ? {} : { isPending: outcome.isPending }
	};
}
function failed(operation, error, hint) {
	if (error instanceof require_clock.UsageError) {
		const { code, message } = error;
		return {
			operation,
			status: "failed",
			problem: {
				code,
				message,
				...error.hint === void 0 ? {} : { hint: error.hint }
			}
		};
	}
	if (!(error instanceof require_clock.ProviderError)) return {
		operation,
		status: "failed",
		problem: {
			code: "INTERNAL",
			message: `This is a fault of rolecall: ${error instanceof Error ? error.message : String(error)}`
		}
	};
	const { details } = error;
	const advice = hint ?? details.hint;
	return {
		operation,
		status: "failed",
		problem: {
			code: details.code,
			message: details.message,
			...advice === void 0 ? {} : { hint: advice },
			...details.requestId === void 0 ? {} : { requestId: details.requestId }
		}
	};
}
// src/apply/schedule.ts
async function runSchedule(operations, options) {
	const schedule = new Schedule(operations, options);
	const phases = [...new Set(operations.map((operation) => operation.phase))].sort((a, b) => a - b);
	for (const phase of phases) await schedule.runPhase(phase);
	return schedule.results();
}
var Schedule = class {
	#operations;
	#options;
	#settled = new Map();
	#known;
	#coveredBy = new Map();
	constructor(operations, options) {
		this.#operations = operations;
		this.#options = options;
		this.#known = new Set(operations.map((operation) => operation.id));
		for (const operation of operations.filter((candidate) => this.#isCovered(candidate))) require_unknown_levels.appendUnder(this.#coveredBy, operation.coveredBy ?? "", operation);
	}
	async runPhase(phase) {
		let waiting = this.#operations.filter((operation) => operation.phase === phase && !this.#isCovered(operation));
		const running = new Set();
		while (waiting.length > 0 || running.size > 0) {
			const { ready, later } = this.#partition(waiting);
			waiting = later;
			for (const group of this.#group(ready)) {
				while (running.size >= this.#options.concurrency) await Promise.race(running);
				this.#launch(group, running);
			}
			if (running.size > 0) await Promise.race(running);
			else if (waiting.length > 0 && ready.length === 0 && !this.#skipStuck(waiting)) break;
		}
	}
	results() {
		return this.#operations.map((operation) => this.#settled.get(operation.id) ?? skipped(operation, "an interruption"));
	}
	#isCovered(operation) {
		return operation.coveredBy !== void 0 && this.#known.has(operation.coveredBy);
	}
	#launch(group, running) {
		if (this.#options.signal.aborted) {
			for (const operation of group) this.#settle(skipped(operation, "an interruption", "INTERRUPTED"));
			return;
		}
		const promise = this.#options.run(group).then((results) => {
			for (const result of results) this.#settle(result);
			running.delete(promise);
		});
		running.add(promise);
	}
	#partition(waiting) {
		const ready = [];
		const later = [];
		for (const operation of waiting) {
			const blocker = operation.dependsOn.find((id) => this.#blocks(id));
			const open = operation.dependsOn.some((id) => this.#known.has(id) && !this.#settled.has(id));
			if (blocker !== void 0) this.#settle(skipped(operation, blocker));
			else if (open) later.push(operation);
			else ready.push(operation);
		}
		return {
			ready,
			later
		};
	}
	#blocks(id) {
		const result = this.#settled.get(id);
		return result !== void 0 && result.status !== "applied";
	}
	#skipStuck(waiting) {
		const open = waiting.filter((operation) => !this.#settled.has(operation.id));
		for (const operation of open) this.#settle(skipped(operation, operation.dependsOn.join(", ")));
		return false;
	}
	#group(ready) {
		const { batch } = this.#options;
		if (batch === void 0) return ready.map((operation) => [operation]);
		const groups = [];
		const open = new Map();
		for (const operation of ready) {
			const key = batch.key(operation);
			const group = key === void 0 ? void 0 : open.get(key);
			if (group !== void 0 && group.length < batch.limit) {
				group.push(operation);
				continue;
			}
			const fresh = [operation];
			groups.push(fresh);
			if (key !== void 0) open.set(key, fresh);
		}
		return groups;
	}
	#settle(result) {
		this.#settled.set(result.operation.id, result);
		this.#options.onResult(result);
		for (const covered of this.#coveredBy.get(result.operation.id) ?? []) this.#settle(shareFate(covered, result));
	}
};
function skipped(operation, because, code = "SKIPPED") {
	return {
		operation,
		status: "skipped",
		problem: {
			code,
			message: `Not done because of ${because}.`
		}
	};
}
function shareFate(operation, cover) {
	if (cover.status !== "applied") return skipped(operation, cover.operation.id);
	const pending = cover.isPending === true ? { isPending: true } : {};
	return {
		operation,
		status: "applied",
		note: `came with ${cover.operation.id}`,
		...pending
	};
}
// src/apply/execute.ts
async function execute(orgs, options) {
	return (await Promise.all(orgs.map((org) => executeOrg(org, options)))).flat();
}
async function executeOrg(org, options) {
	const { batching } = org.connection;
	const run = {
		...org,
		options,
		tools: {
			clock: options.clock,
			signal: options.signal,
			isSatisfied: org.isSatisfied
		},
		grounds: groundsOfLosses(org.operations)
	};
	return await runSchedule(org.operations, {
		run: (group) => runGroup(run, group),
		concurrency: options.concurrency ?? 8,
		...batching === void 0 ? {} : { batch: {
			limit: batching.limit(),
			key: (operation) => batching.key(operation)
		} },
		signal: options.signal,
		onResult: (result) => {
			if (result.operation.coveredBy !== void 0 || result.status === "skipped") noteEnd(options.journal, result);
			options.onResult?.(result);
		}
	});
}
function groundsOfLosses(operations) {
	const byId = new Map(operations.map((operation) => [operation.id, operation]));
	const grounds = new Set();
	for (const operation of operations) for (const id of operation.dependsOn) {
		const ground = byId.get(id);
		if (ground !== void 0 && (require_check.takesAway(ground) || require_check.takesAway(operation))) grounds.add(id);
	}
	return grounds;
}
async function runGroup(run, group) {
	const { journal } = run.options;
	const { failure } = journal;
	if (failure !== void 0) return group.map((operation) => ({
		...failed(operation, failure),
		status: "skipped"
	}));
	const results = group.length === 1 ? [] : await runBatch(run, group);
	if (results.length === 0) for (const operation of group) {
		const result = await carryOut(run.connection, operation, {
			...run.tools,
			beforeSend: (attempt) => noteStart(journal, operation, attempt)
		});
		results.push(await conclude(run, result));
	}
	return await settleEnds(journal, results);
}
async function settleEnds(journal, results) {
	try {
		await journal.settled();
		return [...results];
	} catch {
		const missing = "the journal could not be written to its end";
		return results.map((result) => result.status === "applied" ? {
			...result,
			note: result.note === void 0 ? missing : `${result.note}; ${missing}`
		} : result);
	}
}
async function runBatch(run, group) {
	const { batching } = run.connection;
	if (batching === void 0) return [];
	let answers;
	try {
		await Promise.all(group.map((operation) => noteStart(run.options.journal, operation, 1)));
		answers = await batching.applyAll(group);
	} catch (error) {
		answers = group.map(() => error);
	}
	const concluded = [];
	for (const [index, operation] of group.entries()) concluded.push(conclude(run, await settleBatched(run, operation, answers[index])));
	return await Promise.all(concluded);
}
async function settleBatched(run, operation, answer) {
	const { connection, tools, options } = run;
	if (!(answer instanceof Error)) return await settleSuccess(connection, operation, answer ?? {}, tools);
	const settled = await settleFailure(connection, operation, answer, tools);
	if (settled !== "send-again") return settled;
	if (options.signal.aborted) return failed(operation, answer);
	return await carryOut(connection, operation, {
		...tools,
		beforeSend: (attempt) => noteStart(options.journal, operation, attempt + 1)
	});
}
async function conclude(run, result) {
	const certain = run.grounds.has(result.operation.id) ? await confirmDone(run.connection, result, run.tools) : result;
	noteEnd(run.options.journal, certain);
	return certain;
}
async function noteStart(journal, operation, attempt) {
	const content = {
		id: operation.id,
		org: operation.org,
		action: operation.action,
		attempt
	};
	for (const key of ["before", "after"]) {
		const value = operation[key];
		if (value !== void 0) content[key] = value;
	}
	journal.append("start", content);
	await journal.settled();
}
function noteEnd(journal, result) {
	journal.append("end", {
		id: result.operation.id,
		status: result.status,
		...result.note === void 0 ? {} : { note: result.note },
		...result.problem === void 0 ? {} : { problem: { ...result.problem } }
	});
}
// src/apply/lock.ts
const TAKE_OVER_MS = 6e4;
const MOST_BYTES = 4096;
const held = new Set();
function lockApply(path, pid) {
	const text = `${pid} ${(0, node_os.hostname)()} ${(0, node_crypto.randomUUID)()}\n`;
	const claim = claimLock(path, text);
	if (claim === "taken") throw running(path);
	if (claim === "impossible") return () => void 0;
	held.add(text);
	return () => {
		held.delete(text);
		if (readText(path).startsWith(text.trimEnd())) (0, node_fs.rmSync)(path, { force: true });
	};
}
function claimLock(path, text) {
	try {
		(0, node_fs.mkdirSync)((0, node_path.dirname)(path), { recursive: true });
	} catch {
		return "impossible";
	}
	const claim = make(path, text);
	return claim === "taken" && isAbandoned(path, text) ? takeOver(path, text) : claim;
}
function make(path, text) {
	const draft = `${path}.${process.pid}-${(0, node_crypto.randomUUID)()}`;
	try {
		const descriptor = (0, node_fs.openSync)(draft, "wx", 384);
		try {
			(0, node_fs.writeSync)(descriptor, `${text.trimEnd()} ${(0, node_fs.fstatSync)(descriptor).ino}\n`);
		} finally {
			(0, node_fs.closeSync)(descriptor);
		}
		(0, node_fs.linkSync)(draft, path);
		return "made";
	} catch (error) {
		return error.code === "EEXIST" ? "taken" : "impossible";
	} finally {
		(0, node_fs.rmSync)(draft, { force: true });
	}
}
function takeOver(path, text, attempt = 1) {
	const right = `${path}.take-over-${attempt}`;
	const claim = make(right, text);
	if (claim === "taken" && isLeftBehind(right)) return takeOver(path, text, attempt + 1);
	if (claim !== "made") return claim;
	try {
		if (isAbandoned(path, text)) (0, node_fs.rmSync)(path, {
			force: true,
			recursive: true
		});
		return make(path, text);
	} finally {
		(0, node_fs.rmSync)(right, { force: true });
	}
}
function isLeftBehind(path) {
	const made = (0, node_fs.lstatSync)(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
	return isCopy(path) || Math.abs(Date.now() - made) > TAKE_OVER_MS;
}
function isAbandoned(path, ours) {
	if (isCopy(path)) return true;
	const found = readText(path);
	const [pid = "", host = ""] = found.trim().split(" ");
	if (host !== (0, node_os.hostname)() || !/^\d+$/.test(pid)) return false;
	if (ours.startsWith(`${pid} `)) return ![...held].some((lock) => found.startsWith(lock.trimEnd()));
	try {
		process.kill(Number(pid), 0);
		return false;
	} catch (error) {
		return error.code === "ESRCH";
	}
}
function isCopy(path) {
	const stats = (0, node_fs.lstatSync)(path, { throwIfNoEntry: false });
	if (stats === void 0) return false;
	if (!stats.isFile()) return true;
	const [, , , inode] = readText(path).trim().split(" ");
	return inode !== String(stats.ino);
}
function readText(path) {
	try {
		return require_regular_file.readRegularFile(path, MOST_BYTES).toString("utf8");
	} catch {
		return "";
	}
}
function running(path) {
	return new require_clock.UsageError("APPLY_RUNNING", "Another apply of these files is running; this one has written nothing.", `Wait for it to end. If you are sure that none runs, delete ${path}.`);
}
// src/app/apply/apply-plan.ts
const READ_BACK_PAUSES_MS = [
	0,
	1e3,
	3e3,
	6e3
];
async function applyPlan(runtime, made, operations, options) {
	const release = options.isLocked === true ? () => void 0 : lockFor(made);
	try {
		return await applyLocked(runtime, made, operations, options);
	} finally {
		release();
	}
}
function lockFor(made) {
	return lockApply((0, node_path.resolve)(made.loaded.config.root, ".rolecall", "apply.lock"), process.pid);
}
async function applyLocked(runtime, made, operations, options) {
	const journal = options.resumed ?? require_journal_state.Journal.create(journalPath(runtime, made, options), () => runtime.clock.now());
	try {
		journal.append("begin", {
			tool: require_version.VERSION,
			digest: made.plan.digest,
			orgs: made.plan.orgs.map((org) => ({
				key: org.key,
				provider: org.provider,
				name: org.name,
				actor: org.actor ?? null
			})),
			files: made.plan.files.map(({ path, sha256 }) => ({
				path,
				sha256
			})),
			allow: [...options.allow ?? []],
			operations: operations.map(intentOf)
		});
		const results = await execute(groupByOrg(made, operations), {
			clock: runtime.clock,
			signal: runtime.signal,
			journal,
			...options.onResult === void 0 ? {} : { onResult: options.onResult }
		});
		const advice = await afterApply(made, results, options.redeploy === true);
		const readBack = await readBackUntilSettled(runtime, made, results);
		journal.append("finish", {
			applied: count(results, "applied"),
			failed: count(results, "failed"),
			skipped: count(results, "skipped"),
			different: readBack.different.map((operation) => operation.id)
		});
		const journalProblem = await unfinished(journal);
		return {
			results,
			advice,
			...readBack,
			isInterrupted: runtime.signal.aborted,
			journalPath: journal.path,
			...journalProblem === void 0 ? {} : { journalProblem }
		};
	} finally {
		if (options.resumed === void 0) journal.close();
	}
}
async function unfinished(journal) {
	try {
		await journal.settled();
		return;
	} catch (error) {
		return error.message;
	}
}
function intentOf(operation) {
	const { id, action, coveredBy } = operation;
	return {
		id,
		action,
		essence: hashOfEssence(operation),
		...coveredBy === void 0 ? {} : { coveredBy }
	};
}
function journalPath(runtime, made, options) {
	if (options.journal !== void 0) return (0, node_path.resolve)(runtime.cwd, options.journal);
	const stamp = new Date(runtime.clock.now()).toISOString().replaceAll(":", "").replace(".", "-");
	const name = (0, node_path.resolve)(made.loaded.config.root, ".rolecall", `journal-${stamp}-${process.pid}`);
	for (let number = 1;; number += 1) {
		const path = number === 1 ? `${name}.jsonl` : `${name}-${number}.jsonl`;
		if (!(0, node_fs.existsSync)(path)) return path;
	}
}
function groupByOrg(made, operations) {
	const groups = new Map();
	for (const operation of operations) require_unknown_levels.appendUnder(groups, operation.org, operation);
	return [...groups].map(([key, own]) => {
		const org = made.connected.get(key);
		const planned = made.planned.get(key);
		if (org === void 0 || planned === void 0) throw new Error(`Organization ${key} was not read.`);
		return {
			key,
			connection: org.connection,
			operations: own,
			isSatisfied: (operation, live) => isSettingSatisfied(planned.shape, operation, live)
		};
	});
}
function isSettingSatisfied(shape, operation, live) {
	if (operation.kind !== "setting" || operation.after === void 0) return false;
	const name = require_diagnostic.sectionOf(operation.address);
	const setting = shape.sections.find((candidate) => candidate.section === name)?.settings.find((candidate) => candidate.key === operation.setting);
	if (setting?.isSatisfied !== void 0) return setting.isSatisfied(live.value, operation.after);
	return require_json.canonicalJson(live.value) === require_json.canonicalJson(operation.after);
}
async function afterApply(made, results, redeploy) {
	const advice = [];
	for (const [key, org] of made.connected) {
		const done = results.filter((r) => r.status === "applied" && r.operation.org === key).map((r) => r.operation);
		if (done.length === 0 || org.connection.afterApply === void 0) continue;
		try {
			require_unknown_levels.append(advice, await org.connection.afterApply(done, { redeploy }));
		} catch (error) {
			advice.push(`${key}: ${error.message}`);
		}
	}
	return advice;
}
async function readBackUntilSettled(runtime, made, results) {
	const done = new Set(results.filter((r) => r.status === "applied").map((r) => r.operation.id));
	if (done.size === 0) return {
		different: [],
		isReadBack: true
	};
	const touched = results.filter((r) => r.status === "applied").map((r) => r.operation);
	const orgs = [...made.connected.values()].filter((org) => touched.some((o) => o.org === org.desired.key));
	const addresses = new Set(touched.map((operation) => operation.address));
	let different = [];
	for (const pause of READ_BACK_PAUSES_MS) {
		if (pause > 0) await runtime.clock.sleep(pause);
		let plan;
		try {
			plan = (await require_make_plan.planConnected(made.loaded, orgs, [], { addresses })).plan;
		} catch {
			return {
				different: [],
				isReadBack: false
			};
		}
		if (plan.orgs.some((org) => org.gaps.length > 0)) return {
			different: [],
			isReadBack: false
		};
		different = plan.operations.filter((operation) => done.has(operation.id) && !isMailedAgain(operation));
		if (different.length === 0 || runtime.signal.aborted) break;
	}
	return {
		different,
		isReadBack: true
	};
}
function isMailedAgain(operation) {
	return operation.kind === "grant" && operation.action === "update" && operation.reason.code !== "bounced" && operation.observed?.pending !== void 0 && require_json.canonicalJson(operation.before ?? null) === require_json.canonicalJson(operation.after ?? null);
}
function count(results, status) {
	return results.filter((result) => result.status === status).length;
}
// src/app/apply/apply-verdict.ts
function reasonToStop({ plan: whole }, plan, selection, options) {
	const lifted = options.allow?.includes("incomplete") === true;
	if (require_exit_codes.isRefused(plan)) return {
		exitCode: require_paint.ExitCode.refused,
		message: "Refused; nothing was written."
	};
	if (require_exit_codes.hasGaps(plan) && !lifted) return {
		exitCode: require_paint.ExitCode.failed,
		message: "Not everything could be read, so nothing was written."
	};
	const refused = selection.refused.length;
	if (refused > 0 && (options.strict === true || selection.operations.length === 0)) return {
		exitCode: require_paint.ExitCode.refused,
		message: whyRefused(selection.refused, options)
	};
	if (selection.operations.length === 0) {
		if (require_exit_codes.hasGaps(plan)) return {
			exitCode: require_paint.ExitCode.failed,
			message: "Nothing to do in what could be read; nothing was written."
		};
		return {
			exitCode: require_exit_codes.hasProblems(plan) ? require_paint.ExitCode.failed : require_paint.ExitCode.done,
			message: nothingToDo(whole.operations.length, selection, options)
		};
	}
	if (options.dryRun !== true) return void 0;
	return {
		exitCode: refused === 0 ? require_paint.ExitCode.done : require_paint.ExitCode.partial,
		message: "Dry run: nothing was written."
	};
}
function whyRefused(refused, { resume }) {
	if (resume === void 0 && refused.every(({ isGone }) => isGone === true)) return "Nothing of this plan is called for any more; nothing was written. See with rolecall plan what is.";
	const why = resume === void 0 ? " because what is live has moved" : "";
	return `${require_layout.plural(refused.length, "operation")} refused${why}; nothing was written.`;
}
function nothingToDo(others, { done }, { resume, planFile }) {
	const what = resume === void 0 ? planFile === void 0 ? void 0 : "plan" : "run";
	if (what === void 0) return "Nothing to do; nothing was written.";
	const rest = others === 0 ? "" : ` ${require_layout.plural(others, "other change is", "other changes are")} not part of it: rolecall plan shows them.`;
	if (done !== void 0 && done.length > 0) return `This plan is already applied: what is live is what it wanted. Nothing was written.${rest}`;
	return `This ${what} has nothing left to do; nothing was written.${rest}`;
}
function exitCodeOf(applied, selection, plan) {
	const worked = applied.results.filter((result) => result.status === "applied").length;
	if (worked === 0) return require_paint.ExitCode.failed;
	return worked === applied.results.length && applied.different.length === 0 && applied.isReadBack && applied.journalProblem === void 0 && selection.refused.length === 0 && !require_exit_codes.hasProblems(plan) && !require_exit_codes.hasGaps(plan) ? require_paint.ExitCode.done : require_paint.ExitCode.partial;
}
// src/app/apply/resume.ts
async function openResume(runtime, path, made) {
	const file = (0, node_path.resolve)(runtime.cwd, path);
	const release = lockFor(made);
	let journal;
	try {
		const { lines, problem } = require_journal_state.readJournal(file);
		require_journal_state.refuseDamage(path, problem);
		refuseOtherRun(path, require_journal_state.journalState(lines), made.plan.files);
		const reopened = require_journal_state.Journal.reopen(file, () => runtime.clock.now());
		journal = reopened.journal;
		return {
			...await choose(runtime, require_journal_state.journalState(reopened.lines), made, reopened.journal),
			journal: reopened.journal,
			release
		};
	} catch (error) {
		journal?.close();
		release();
		throw error;
	}
}
function orgsOfRun(runtime, path, { config }) {
	const { lines, problem } = require_journal_state.readJournal((0, node_path.resolve)(runtime.cwd, path));
	require_journal_state.refuseDamage(path, problem);
	const state = require_journal_state.journalState(lines);
	refuseOtherRun(path, state, config.files);
	return [...state.orgs];
}
function refuseOtherRun(path, state, files) {
	if (state.intended.size === 0) throw new require_clock.UsageError("JOURNAL_EMPTY", `${path} tells of no run that could be resumed.`, "See with rolecall journal show what it holds, or plan afresh.");
	const now = new Map(files.map((file) => [file.path, file.sha256]));
	const changed = [...new Set([...state.files.keys(), ...now.keys()])].filter((file) => state.files.get(file) !== now.get(file)).sort();
	if (changed.length === 0) return;
	throw new require_clock.UsageError("RESUME_FILES_CHANGED", `The files are no longer the ones that the run began with: ${changed.join(", ")}.`, "What they ask for now was not agreed to then. Plan afresh instead of resuming.");
}
async function choose(runtime, state, made, journal) {
	const candidates = made.plan.operations.filter(({ id }) => state.intended.has(id));
	const verdicts = await Promise.all(candidates.map(async (operation) => await judge(runtime, state, made, operation)));
	const done = new Set(candidates.filter((_, index) => verdicts[index] === "done"));
	const choice = new Choice(made.plan.operations.filter((operation) => !done.has(operation)));
	for (const [index, operation] of candidates.entries()) {
		const verdict = verdicts[index];
		if (verdict === "left") choice.take(operation);
		if (typeof verdict === "object") choice.refuse(operation, verdict.refusal);
	}
	for (const { operation, waitsFor } of made.plan.deferred) if (state.intended.has(operation.id)) choice.refuse(operation, `it is put off: it waits for ${waitsFor}`);
	const { approved, refused } = choice.settle();
	const settled = settledOf(state, made, [...approved, ...refused.map(({ operation }) => operation)]);
	return {
		operations: approved,
		refused,
		settle: () => {
			for (const intent of settled) journal.append("end", endOf(intent, state));
			return settled.filter((intent) => isOurs(intent, state)).length;
		}
	};
}
function settledOf({ intended, done, unneeded }, made, open) {
	const isOpen = new Set(open.map(({ id }) => id));
	for (const { address, subject } of made.plan.spared) if (subject !== void 0) isOpen.add(require_make_plan.grantOperationId(address, subject));
	return [...intended.values()].filter(({ id }) => !done.has(id) && !unneeded.has(id) && !isOpen.has(id) && isRead(made, id));
}
async function judge(runtime, { intended, done, inDoubt }, made, operation) {
	const { id, action } = operation;
	const intent = intended.get(id);
	if (intent?.action !== action || !isIntended(intent, operation, intended, made)) return { refusal: "it would now be another change than the one that was begun" };
	if (!done.has(id) && !inDoubt.has(id)) return "left";
	const found = await find(runtime, made, operation);
	if (found === "done") return "done";
	if (found === "unknown") return { refusal: "it may have been done, and what is live cannot be told now" };
	if (done.has(id)) return found === "same" ? "done" : { refusal: "the run did it, and somebody has undone it since" };
	if (found === "moved") return { refusal: "it may have been done, and something else is there now" };
	if (found === "same" && isMail(operation)) return { refusal: "it may have been sent, which nobody can see, and is not sent twice" };
	return "left";
}
function isIntended(intent, operation, intended, made) {
	if (intent.essence === hashOfEssence(operation)) return true;
	const called = new Set(made.plan.operations.map(({ id }) => id));
	const arrived = arrivals(intended.values(), (id) => called.has(id));
	return intent.essence === hashOfEssence(beforeArrival(operation, arrived));
}
async function find(runtime, made, operation) {
	const org = made.connected.get(operation.org);
	const planned = made.planned.get(operation.org);
	if (org === void 0 || planned === void 0) return "unknown";
	return await lookUp(org.connection, operation, {
		clock: runtime.clock,
		signal: runtime.signal,
		isSatisfied: (asked, live) => isSettingSatisfied(planned.shape, asked, live)
	});
}
function isRead(made, id) {
	const { org } = require_diagnostic.parseAddress(require_make_plan.addressOfId(id));
	return made.plan.orgs.some(({ key, gaps }) => key === org && gaps.length === 0);
}
function isOurs({ id, coveredBy }, { inDoubt, done }) {
	const isSent = (one) => inDoubt.has(one) || done.has(one);
	return isSent(id) || coveredBy !== void 0 && isSent(coveredBy);
}
function endOf(intent, state) {
	return isOurs(intent, state) ? {
		id: intent.id,
		status: "applied",
		note: "found done when the run was taken up again"
	} : {
		id: intent.id,
		status: "unneeded",
		note: "no longer called for; this run did not do it"
	};
}
// src/app/apply/apply.ts
var apply_exports = require_rolldown_runtime.__exportAll({ applyFiles: () => applyFiles });
async function applyFiles(runtime, options, events = {}) {
	refuseContradictions(options);
	if (options.journal !== void 0) require_journal_state.Journal.probe((0, node_path.resolve)(runtime.cwd, options.journal));
	const saved = options.plan ?? (options.planFile === void 0 ? void 0 : await require_text.readPlanFile(runtime, options.planFile));
	const loaded = await require_load.loadForCommand(runtime, options);
	if (saved !== void 0) {
		const refusal = judgePlanFile(loaded, saved);
		if (refusal !== void 0) {
			events.onRefusal?.(refusal);
			return {
				exitCode: require_paint.ExitCode.refused,
				refused: [],
				message: refusal.message
			};
		}
	}
	const prepared = await planForApply(runtime, {
		...options,
		loaded
	}, saved, events);
	try {
		return await decide(runtime, options, prepared, events);
	} finally {
		prepared.selection.resumed?.journal.close();
		prepared.selection.resumed?.release();
	}
}
async function decide(runtime, options, { made, selection }, events) {
	const guarded = guardSelection(made, selection, options);
	events.onPlan?.({
		...made,
		plan: guarded
	}, selection);
	const stop = reasonToStop(made, guarded, selection, options);
	if (stop !== void 0) {
		if (options.dryRun !== true && stop.exitCode === require_paint.ExitCode.done) completeJournal(selection);
		return giveUp(events, selection, {
			plan: guarded,
			...stop,
			refused: []
		});
	}
	if (selection.resumed?.journal.failure !== void 0) throw selection.resumed.journal.failure;
	await events.approve?.(selection.operations.length);
	const release = selection.resumed === void 0 ? lockFor(made) : () => void 0;
	try {
		const change = await lookAgain(runtime, made, selection.operations, options.allow ?? []);
		if (change !== void 0) return giveUp(events, {
			...selection,
			...change
		}, {
			plan: guarded,
			...change
		});
		return await carryOutSelection(runtime, options, {
			...made,
			plan: guarded
		}, selection, events);
	} finally {
		release();
	}
}
function completeJournal({ resumed }) {
	if (resumed === void 0) return;
	const applied = resumed.settle();
	resumed.journal.append("finish", {
		applied,
		failed: 0,
		skipped: 0,
		different: []
	});
}
function giveUp(events, selection, stop) {
	events.onStop?.(stop.message, stop.refused);
	return {
		plan: stop.plan,
		exitCode: stop.exitCode,
		message: stop.message,
		refused: selection.refused
	};
}
function judgePlanFile({ config }, saved) {
	return refusePlan(saved, {
		tool: require_version.VERSION,
		files: config.files,
		orgs: config.orgs.map((org) => org.key),
		digest: require_make_plan.digestPlan,
		desired: () => require_text.desiredOf(config, saved.orgs)
	});
}
async function planForApply(runtime, options, saved, events) {
	const make = events.makePlan ?? require_make_plan.makePlan;
	if (saved === void 0) {
		const org = options.resume === void 0 ? options.org : orgsOfRun(runtime, options.resume, options.loaded);
		const made = await make(runtime, {
			...options,
			...org === void 0 ? {} : { org }
		});
		return {
			made,
			selection: await select(runtime, options, made, void 0)
		};
	}
	const org = saved.orgs.map(({ key }) => key);
	const budget = require_make_plan.budgetOf(options.maxRequests);
	const reading = {
		...options,
		org,
		...budget === void 0 ? {} : { budget }
	};
	if (!needsWholeRead(saved.operations)) {
		const addresses = namedAddresses(saved.operations);
		const made = await make(runtime, {
			...reading,
			addresses
		});
		const selection = await select(runtime, options, made, saved);
		if (!needsWholeRead(selection.operations)) return {
			made,
			selection
		};
	}
	const made = await make(runtime, reading);
	return {
		made,
		selection: await select(runtime, options, made, saved)
	};
}
async function select(runtime, options, made, saved) {
	if (options.resume !== void 0) {
		const { operations, refused, ...resumed } = await openResume(runtime, options.resume, made);
		return {
			operations,
			refused,
			resumed
		};
	}
	if (saved === void 0) return {
		operations: made.plan.operations,
		refused: []
	};
	const matched = matchSaved(saved, made.plan.operations, {
		comparesCascades: saved.operations.some(require_check.takesAway),
		isDone: (operation) => isDone$1(operation, made.planned.get(operation.org), saved.operations)
	});
	return {
		operations: matched.approved,
		refused: matched.refused,
		done: matched.done
	};
}
function guardSelection(made, selection, options) {
	const judged = guardChosen(made, selection.operations, {
		allow: new Set(options.allow ?? []),
		...options.maxRemovals === void 0 ? {} : { maxRemovals: options.maxRemovals }
	});
	return {
		...made.plan,
		operations: selection.operations,
		...judged
	};
}
async function carryOutSelection(runtime, options, made, selection, events) {
	const progress = events.onStart?.(selection.operations.length);
	selection.resumed?.settle();
	const applied = await applyPlan(runtime, made, selection.operations, {
		...options.journal === void 0 ? {} : { journal: options.journal },
		...selection.resumed === void 0 ? {} : { resumed: selection.resumed.journal },
		isLocked: true,
		redeploy: options.redeploy === true,
		allow: options.allow ?? [],
		onResult: () => progress?.step()
	});
	progress?.finish();
	events.onApplied?.(applied);
	return {
		exitCode: exitCodeOf(applied, selection, made.plan),
		plan: made.plan,
		applied,
		refused: selection.refused,
		message: applyHeadline(applied)
	};
}
Object.defineProperty(exports, "Choice", {
	enumerable: true,
	get: function() {
		return Choice;
	}
});
Object.defineProperty(exports, "applyFiles", {
	enumerable: true,
	get: function() {
		return applyFiles;
	}
});
Object.defineProperty(exports, "apply_exports", {
	enumerable: true,
	get: function() {
		return apply_exports;
	}
});
Object.defineProperty(exports, "renderApplied", {
	enumerable: true,
	get: function() {
		return renderApplied;
	}
});
Object.defineProperty(exports, "renderRefused", {
	enumerable: true,
	get: function() {
		return renderRefused;
	}
});
