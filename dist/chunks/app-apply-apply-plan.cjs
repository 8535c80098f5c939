"use strict";
const require_version = require("./version.cjs");
const require_load = require("./app-load-load.cjs");
const require_clock = require("./http-clock.cjs");
const require_layout = require("./report-terminal-layout.cjs");
const require_connect = require("./app-connect-connect.cjs");
const require_make_plan = require("./app-plan-make-plan.cjs");
const require_text = require("./report-terminal-text.cjs");
const require_subject = require("./model-subject.cjs");
const require_operation_id = require("./model-operation-id.cjs");
const require_regular_file = require("./apply-regular-file.cjs");
const require_journal = require("./apply-journal.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_crypto = require("node:crypto");
let node_os = require("node:os");
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
		if (operation.kind !== "grant" || require_make_plan.losesAnything(operation)) continue;
		for (const id of operation.dependsOn) {
			const cause = byId.get(id);
			if (cause === void 0 || !takesFrom(cause, operation)) continue;
			require_load.appendUnder(giveBacks, id, operation.id);
		}
	}
	return giveBacks;
}
function takesFrom(cause, { address, subject }) {
	if (!require_make_plan.takesAway(cause)) return false;
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
	return operation.kind === "grant" ? require_operation_id.grantOperationId(operation.address, operation.subject) : require_operation_id.settingOperationId(operation.address, operation.setting);
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
		else {
			const reason = options.refuse?.get(operation.id);
			if (reason === void 0) choice.take(operation);
			else choice.refuse(operation, reason);
		}
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
	if (!arrived.has(require_operation_id.grantOperationId(operation.org, operation.subject))) return operation;
	const { account: _account, ...rest } = operation;
	return rest;
}
function cascadesOf({ effects }) {
	return effects.flatMap(({ kind, address, subject }) => kind === "cascade" ? [`${address ?? ""} ${subject ?? ""}`] : []).sort().join("\n");
}
function essence(operation) {
	const { observed } = operation;
	return require_load.canonicalJson({
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
	if (observed?.access !== void 0) return observed.pending === void 0 ? require_subject.describeAccess(observed.access) : `an open invitation for ${require_subject.describeAccess(observed.access)}`;
	return observed?.value === void 0 ? "nothing" : require_load.canonicalJson(observed.value);
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
	for (const operation of applied.different) out.push(`still different: ${SIGNS[operation.action]} ${titleOf(operation)}`, 0, style.painter.remove);
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
	out.push(`${word.padEnd(7)} ${SIGNS[operation.action]} ${titleOf(operation)}${note}`, 0, paint);
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
	const { unsettled = 0 } = applied;
	if (unsettled > 0) return `What was done has been read back; ${require_layout.plural(unsettled, "error")} above ${unsettled === 1 ? "is" : "are"} for a person to settle.`;
	return applied.results.every((result) => result.status === "applied") ? "Converged." : "What was done has been read back.";
}
function renderRefused(refused, style, title = "Refused, because what they were computed from has moved:") {
	const out = new Lines(style);
	out.push(title, 0, style.painter.strong);
	for (const { operation, message } of refused) out.push(`${SIGNS[operation.action]} ${titleOf(operation)}: ${message}`, 2, style.painter.remove);
	return out.text();
}
function titleOf(operation) {
	if (operation.kind !== "grant") return require_text.operationTitle(operation);
	const identity = operation.observed?.identity;
	return require_text.operationTitle({
		...operation,
		subject: require_text.displayName(operation.subject, identity)
	});
}
var Lines = class {
	style;
	#lines = [];
	constructor(style) {
		this.style = style;
	}
	push(text, indent, paint = (t) => t) {
		const wrapped = require_layout.wrap(" ".repeat(indent) + require_load.sanitizeText(text), this.style.width, indent + 2);
		this.#lines.push(...wrapped.split("\n").map(paint));
	}
	text() {
		return `${this.#lines.join("\n")}\n`;
	}
};
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
	const { problem, ...rest } = failed(operation, error, "Its answer was lost and what is live now is not certain. Plan again.");
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
	return "access" in live && operation.after !== void 0 && require_subject.satisfies(live.access, operation.after);
}
function isBlocked(operation, live) {
	return operation.kind === "grant" && "access" in live && live.access.disabled === true && operation.before?.disabled !== true;
}
function isUnchanged(operation, live) {
	const { observed } = operation;
	if (live === void 0) return observed === void 0;
	if ("value" in live) return observed?.value !== void 0 && require_load.canonicalJson(observed.value) === require_load.canonicalJson(live.value);
	return observed?.access !== void 0 && require_load.canonicalJson(observed.access) === require_load.canonicalJson(live.access) && observed.pending === live.pending?.state;
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
	const fault = require_clock.faultOf(error);
	return {
		operation,
		status: "failed",
		problem: hint === void 0 ? fault : {
			...fault,
			hint
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
		for (const operation of operations.filter((candidate) => this.#isCovered(candidate))) require_load.appendUnder(this.#coveredBy, operation.coveredBy ?? "", operation);
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
		if (ground !== void 0 && (require_make_plan.takesAway(ground) || require_make_plan.takesAway(operation))) grounds.add(id);
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
	return lockApply((0, node_path.join)(require_connect.stateFolder(made.loaded.config.root), "apply.lock"), process.pid);
}
async function applyLocked(runtime, made, operations, options) {
	const journal = options.resumed ?? require_journal.Journal.create(journalPath(runtime, made, options), () => runtime.clock.now());
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
			unsettled: require_text.countProblems(made.plan),
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
	const name = (0, node_path.join)(require_connect.stateFolder(made.loaded.config.root), `journal-${stamp}-${process.pid}`);
	for (let number = 1;; number += 1) {
		const path = number === 1 ? `${name}.jsonl` : `${name}-${number}.jsonl`;
		if (!(0, node_fs.existsSync)(path)) return path;
	}
}
function groupByOrg(made, operations) {
	const groups = new Map();
	for (const operation of operations) require_load.appendUnder(groups, operation.org, operation);
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
	const name = require_subject.sectionOf(operation.address);
	const setting = shape.sections.find((candidate) => candidate.section === name)?.settings.find((candidate) => candidate.key === operation.setting);
	if (setting?.isSatisfied !== void 0) return setting.isSatisfied(live.value, operation.after);
	return require_load.canonicalJson(live.value) === require_load.canonicalJson(operation.after);
}
async function afterApply(made, results, redeploy) {
	const advice = [];
	for (const [key, org] of made.connected) {
		const done = results.filter((r) => r.status === "applied" && r.operation.org === key).map((r) => r.operation);
		if (done.length === 0 || org.connection.afterApply === void 0) continue;
		try {
			require_load.append(advice, await org.connection.afterApply(done, { redeploy }));
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
			plan = (await require_make_plan.planConnected(made.loaded, orgs, [], {
				addresses,
				before: made.planned
			})).plan;
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
		different = plan.operations.filter((operation) => done.has(operation.id) && !require_make_plan.isMailedAgain(operation));
		if (different.length === 0 || runtime.signal.aborted) break;
	}
	return {
		different,
		isReadBack: true
	};
}
function count(results, status) {
	return results.filter((result) => result.status === status).length;
}
Object.defineProperty(exports, "Choice", {
	enumerable: true,
	get: function() {
		return Choice;
	}
});
Object.defineProperty(exports, "applyHeadline", {
	enumerable: true,
	get: function() {
		return applyHeadline;
	}
});
Object.defineProperty(exports, "applyPlan", {
	enumerable: true,
	get: function() {
		return applyPlan;
	}
});
Object.defineProperty(exports, "arrivals", {
	enumerable: true,
	get: function() {
		return arrivals;
	}
});
Object.defineProperty(exports, "beforeArrival", {
	enumerable: true,
	get: function() {
		return beforeArrival;
	}
});
Object.defineProperty(exports, "hashOfEssence", {
	enumerable: true,
	get: function() {
		return hashOfEssence;
	}
});
Object.defineProperty(exports, "isMail", {
	enumerable: true,
	get: function() {
		return isMail;
	}
});
Object.defineProperty(exports, "isSettingSatisfied", {
	enumerable: true,
	get: function() {
		return isSettingSatisfied;
	}
});
Object.defineProperty(exports, "lockFor", {
	enumerable: true,
	get: function() {
		return lockFor;
	}
});
Object.defineProperty(exports, "lookUp", {
	enumerable: true,
	get: function() {
		return lookUp;
	}
});
Object.defineProperty(exports, "matchSaved", {
	enumerable: true,
	get: function() {
		return matchSaved;
	}
});
Object.defineProperty(exports, "refusePlan", {
	enumerable: true,
	get: function() {
		return refusePlan;
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
