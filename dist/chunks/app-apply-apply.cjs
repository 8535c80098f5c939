"use strict";
const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_journal = require("./apply-journal.cjs");
const require_make_plan = require("./app-plan-make-plan.cjs");
const require_load = require("./app-load-load.cjs");
const require_apply_plan = require("./app-apply-apply-plan.cjs");
const require_version = require("./version.cjs");
const require_plan_file = require("./app-plan-plan-file.cjs");
const require_subject = require("./model-subject.cjs");
const require_operation_id = require("./model-operation-id.cjs");
const require_text = require("./report-terminal-text.cjs");
const require_paint = require("./report-terminal-paint.cjs");
const require_clock = require("./http-clock.cjs");
const require_layout = require("./report-terminal-layout.cjs");
const require_journal_state = require("./app-apply-journal-state.cjs");
let node_path = require("node:path");
// src/plan/saved/done.ts
function isDone(operation, org, plan) {
	if (org === void 0 || org.live.gaps.length > 0) return false;
	const cause = plan.find(({ id }) => id === operation.coveredBy);
	if (cause !== void 0 && cause.coveredBy === void 0) return isDone(cause, org, plan);
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
	return value !== void 0 && wanted !== void 0 && require_load.canonicalJson(wanted) === require_load.canonicalJson(after);
}
function levelOf({ details: _, ...access }) {
	return require_load.canonicalJson(access);
}
// src/app/plan/touched.ts
function needsWholeRead(operations) {
	return operations.some((operation) => require_make_plan.takesAway(operation) || groupOf(operation) !== void 0);
}
function namedAddresses(operations) {
	const addresses = new Set();
	for (const { address, dependsOn, coveredBy, effects } of operations) {
		addresses.add(address);
		addresses.add(require_subject.formatAddress(require_subject.parseAddress(address).org));
		for (const id of dependsOn) addresses.add(require_operation_id.addressOfId(id));
		if (coveredBy !== void 0) addresses.add(require_operation_id.addressOfId(coveredBy));
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
			addresses.add(require_subject.formatAddress(require_subject.parseAddress(operation.address).org, require_subject.GROUPS, group));
		}
		if (groups.size === 0) continue;
		for (const grants of [desired.grants, live.grants]) for (const [address, holders] of grants) if ([...groups].some((group) => holders.has(group))) addresses.add(address);
	}
	return addresses;
}
function groupOf(operation) {
	const holder = operation.kind === "grant" ? require_subject.groupNameOf(operation.subject) : void 0;
	if (holder !== void 0) return holder;
	const { section, name } = require_subject.parseAddress(operation.address);
	return section === "groups" ? name : void 0;
}
// src/plan/saved/more-people.ts
const MOST_NAMED = 3;
function morePeople(shown, now, operations) {
	const own = new Map(operations.map((one) => [one.id, one.kind === "grant" ? one.subject : void 0]));
	const known = new Set(shown.flatMap((change) => movesOf(change).map(({ key }) => key)));
	const added = new Map();
	for (const change of now) for (const move of movesOf(change)) {
		if (known.has(move.key)) continue;
		for (const id of change.operations) if (own.has(id) && own.get(id) !== move.subject) require_load.appendUnder(added, id, move);
	}
	return new Map([...added].map(([id, moves]) => [id, reasonOf(moves)]));
}
function movesOf(change) {
	const { address } = change;
	const verbs = [...require_make_plan.isGain(change) ? ["gain"] : [], ...require_make_plan.isLoss(change) ? ["lose"] : []];
	return require_make_plan.peopleOf(change).filter(({ subject }) => require_subject.groupNameOf(subject) === void 0).flatMap(({ subject }) => verbs.map((verb) => ({
		key: `${verb} ${address} ${subject}`,
		subject,
		verb,
		address
	})));
}
function reasonOf(moves) {
	const named = moves.slice(0, MOST_NAMED).map(({ subject, verb, address }) => `${subject} would ${verb} access to ${address}`);
	const more = moves.length - named.length;
	return `more people gain or lose by it than when the plan was made: ${named.join(", ")}${more > 0 ? `, and ${more} more` : ""}`;
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
	const read = async () => await require_make_plan.planConnected(made.loaded, orgs, [], {
		addresses,
		before: made.planned
	});
	const first = await read();
	const again = require_text.hasGaps(first.plan) ? await read() : first;
	if (require_text.hasGaps(again.plan) && !allow.includes("incomplete")) return {
		exitCode: require_paint.ExitCode.failed,
		message: "What is to be changed could not be read once more, so nothing was written.",
		refused: []
	};
	const { approved, refused } = matchWithPeople({
		operations,
		people: changesOfChosen(made, operations)
	}, again, { comparesCascades: false });
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
function matchWithPeople(saved, made, options) {
	const matched = require_apply_plan.matchSaved(saved, made.plan.operations, options);
	const now = changesOfChosen(made, matched.approved);
	const refuse = morePeople(saved.people, now, matched.approved);
	if (refuse.size === 0) return matched;
	return require_apply_plan.matchSaved(saved, made.plan.operations, {
		...options,
		refuse
	});
}
function guardChosen(made, operations, options) {
	const orgs = chosenOrgs(made, operations);
	const elsewhere = made.loaded.config.orgs.filter(({ key }) => !made.planned.has(key));
	return {
		guards: require_make_plan.runGuards(orgs, made.loaded.config.directory, {
			...options,
			elsewhere
		}),
		people: orgs.flatMap(({ changes }) => changes)
	};
}
function changesOfChosen(made, operations) {
	return chosenOrgs(made, operations).flatMap(({ changes }) => changes);
}
function chosenOrgs(made, operations) {
	const chosen = new Set(operations.map(({ id }) => id));
	return made.plan.orgs.flatMap(({ key }) => {
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
}
// src/app/apply/apply-options.ts
function refuseContradictions({ planFile, resume, org, journal }) {
	if (planFile === void 0) {
		if (resume !== void 0) refuseBesideResume(org, journal);
		return;
	}
	if (resume !== void 0) throw new require_clock.UsageError("PLAN_WITH_RESUME", "A plan file and --resume do not go together: the journal shows what is left to do.", "Leave out the plan file to go on with the run, or --resume to apply what of the plan still holds.");
	if (org === void 0) return;
	throw new require_clock.UsageError("PLAN_WITH_ORG", "A plan file and --org do not go together: the plan shows which organizations it is about.", "Make a plan of fewer organizations with: rolecall plan --org KEY --out FILE");
}
function refuseBesideResume(org, journal) {
	if (org !== void 0) throw new require_clock.UsageError("RESUME_WITH_ORG", "--resume and --org do not go together: the journal shows which organizations the run was about.", "Leave out --org to go on with the run, or plan those organizations afresh.");
	if (journal === void 0) return;
	throw new require_clock.UsageError("RESUME_WITH_JOURNAL", "--resume and --journal do not go together: a resumed run is written to its own journal.", "Leave out --journal.");
}
// src/app/apply/apply-verdict.ts
function reasonToStop({ plan: whole }, plan, selection, options) {
	const lifted = options.allow?.includes("incomplete") === true;
	if (require_text.isRefused(plan)) return {
		exitCode: require_paint.ExitCode.refused,
		message: "Refused; nothing was written."
	};
	if (require_text.hasGaps(plan) && !lifted) return {
		exitCode: require_paint.ExitCode.failed,
		message: "Not everything could be read, so nothing was written."
	};
	const refused = selection.refused.length;
	if (refused > 0 && (options.strict === true || selection.operations.length === 0)) return {
		exitCode: require_paint.ExitCode.refused,
		message: whyRefused(selection.refused, options)
	};
	if (selection.operations.length === 0) {
		if (require_text.hasGaps(plan)) return {
			exitCode: require_paint.ExitCode.failed,
			message: "Nothing to do in what could be read; nothing was written."
		};
		return {
			exitCode: require_text.hasProblems(plan) ? require_paint.ExitCode.failed : require_paint.ExitCode.done,
			message: `${nothingToDo(whole.operations.length, selection, options)}${unsettledText(plan)}`
		};
	}
	if (options.dryRun !== true) return void 0;
	return {
		exitCode: refused === 0 ? require_paint.ExitCode.done : require_paint.ExitCode.partial,
		message: "Dry run: nothing was written."
	};
}
function unsettledText(plan) {
	const count = require_text.countProblems(plan);
	return count === 0 ? "" : ` ${require_layout.plural(count, "error")} above ${count === 1 ? "is" : "are"} for a person to settle.`;
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
	return worked === applied.results.length && applied.different.length === 0 && applied.isReadBack && applied.journalProblem === void 0 && selection.refused.length === 0 && !require_text.hasProblems(plan) && !require_text.hasGaps(plan) ? require_paint.ExitCode.done : require_paint.ExitCode.partial;
}
// src/app/apply/resume.ts
async function openResume(runtime, path, made) {
	const file = (0, node_path.resolve)(runtime.cwd, path);
	const release = require_apply_plan.lockFor(made);
	let journal;
	try {
		const { lines, problem } = require_journal.readJournal(file);
		require_journal.refuseDamage(path, problem);
		refuseOtherRun(path, require_journal_state.journalState(lines), made.plan.files);
		const reopened = require_journal.Journal.reopen(file, () => runtime.clock.now());
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
	const { lines, problem } = require_journal.readJournal((0, node_path.resolve)(runtime.cwd, path));
	require_journal.refuseDamage(path, problem);
	const state = require_journal_state.journalState(lines);
	refuseOtherRun(path, state, config.files);
	return [...state.orgs];
}
function refuseOtherRun(path, state, files) {
	if (state.intended.size === 0) throw new require_clock.UsageError("JOURNAL_EMPTY", `${path} records no run that could be resumed.`, "See with rolecall journal show what it holds, or plan afresh.");
	const now = new Map(files.map((file) => [file.path, file.sha256]));
	const changed = [...new Set([...state.files.keys(), ...now.keys()])].filter((file) => state.files.get(file) !== now.get(file)).sort();
	if (changed.length === 0) return;
	throw new require_clock.UsageError("RESUME_FILES_CHANGED", `The files are no longer the ones that the run began with: ${changed.join(", ")}.`, "What they ask for now was not agreed to then. Plan afresh instead of resuming.");
}
async function choose(runtime, state, made, journal) {
	const candidates = made.plan.operations.filter(({ id }) => state.intended.has(id));
	const verdicts = await Promise.all(candidates.map(async (operation) => await judge(runtime, state, made, operation)));
	const done = new Set(candidates.filter((_, index) => verdicts[index] === "done"));
	const choice = new require_apply_plan.Choice(made.plan.operations.filter((operation) => !done.has(operation)));
	for (const [index, operation] of candidates.entries()) {
		const verdict = verdicts[index];
		if (verdict === "left") choice.take(operation);
		if (typeof verdict === "object") choice.refuse(operation, verdict.refusal);
	}
	for (const { operation, waitsFor } of made.plan.deferred) if (state.intended.has(operation.id)) choice.refuse(operation, `it is deferred: it waits for ${waitsFor}`);
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
	for (const { address, subject } of made.plan.spared) if (subject !== void 0) isOpen.add(require_operation_id.grantOperationId(address, subject));
	return [...intended.values()].filter(({ id }) => !done.has(id) && !unneeded.has(id) && !isOpen.has(id) && isRead(made, id));
}
async function judge(runtime, { intended, done, inDoubt }, made, operation) {
	const { id, action } = operation;
	const intent = intended.get(id);
	if (intent?.action !== action || !isIntended(intent, operation, intended, made)) return { refusal: "it would now be another change than the one that was begun" };
	if (!done.has(id) && !inDoubt.has(id)) return "left";
	const found = await find(runtime, made, operation);
	if (found === "done") return "done";
	if (found === "unknown") return { refusal: "it may have been done, and what is live cannot be known now" };
	if (done.has(id)) return found === "same" ? "done" : { refusal: "the run did it, and somebody has undone it since" };
	if (found === "moved") return { refusal: "it may have been done, and something else is there now" };
	if (found === "same" && require_apply_plan.isMail(operation)) return { refusal: "it may have been sent, which nobody can see, and is not sent twice" };
	return "left";
}
function isIntended(intent, operation, intended, made) {
	if (intent.essence === require_apply_plan.hashOfEssence(operation)) return true;
	const called = new Set(made.plan.operations.map(({ id }) => id));
	const arrived = require_apply_plan.arrivals(intended.values(), (id) => called.has(id));
	return intent.essence === require_apply_plan.hashOfEssence(require_apply_plan.beforeArrival(operation, arrived));
}
async function find(runtime, made, operation) {
	const org = made.connected.get(operation.org);
	const planned = made.planned.get(operation.org);
	if (org === void 0 || planned === void 0) return "unknown";
	return await require_apply_plan.lookUp(org.connection, operation, {
		clock: runtime.clock,
		signal: runtime.signal,
		isSatisfied: (asked, live) => require_apply_plan.isSettingSatisfied(planned.shape, asked, live)
	});
}
function isRead(made, id) {
	const { org } = require_subject.parseAddress(require_operation_id.addressOfId(id));
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
	if (options.journal !== void 0) require_journal.Journal.probe((0, node_path.resolve)(runtime.cwd, options.journal));
	const saved = options.plan ?? (options.planFile === void 0 ? void 0 : await require_plan_file.readPlanFile(runtime, options.planFile));
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
	const release = selection.resumed === void 0 ? require_apply_plan.lockFor(made) : () => void 0;
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
	return require_apply_plan.refusePlan(saved, {
		tool: require_version.VERSION,
		files: config.files,
		orgs: config.orgs.map((org) => org.key),
		digest: require_make_plan.digestPlan,
		desired: () => require_plan_file.desiredOf(config, saved.orgs)
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
	const matched = matchWithPeople(saved, made, {
		comparesCascades: saved.operations.some(require_make_plan.takesAway),
		isDone: (operation) => isDone(operation, made.planned.get(operation.org), saved.operations)
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
	const applied = await require_apply_plan.applyPlan(runtime, made, selection.operations, {
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
		message: require_apply_plan.applyHeadline(applied)
	};
}
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
