"use strict";
const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_apply = require("./app-apply-apply.cjs");
const require_clock = require("./http-clock.cjs");
const require_load = require("./app-load-load.cjs");
const require_apply_plan = require("./app-apply-apply-plan.cjs");
const require_layout = require("./report-terminal-layout.cjs");
const require_paint = require("./report-terminal-paint.cjs");
const require_text = require("./report-terminal-text.cjs");
const require_plan = require("./commands-plan.cjs");
// src/commands/apply.ts
var apply_exports = require_rolldown_runtime.__exportAll({ runApply: () => runApply });
async function runApply(runtime, options) {
	return (await applyCommand(runtime, options)).exitCode;
}
async function applyCommand(runtime, options) {
	return await require_apply.applyFiles(runtime, options, printingEvents(runtime, options));
}
function printingEvents(runtime, options) {
	const { stdout, stderr } = runtime;
	const style = {
		painter: require_paint.painterFor(stdout.hasColor),
		width: stdout.width
	};
	const showRefused = (refused, title) => {
		if (refused.length > 0) stdout.write(require_apply_plan.renderRefused(refused, style, title));
	};
	return {
		makePlan: async (world, making) => await require_plan.planWithProgress(world, {
			...making,
			...options.verbose === true ? { verbose: true } : {}
		}),
		onRefusal: ({ code, message, hint }) => stderr.write(`error[${code}] ${require_load.sanitizeText(message)}\n  ${require_load.sanitizeText(hint)}\n`),
		onPlan: (made, selection) => {
			stdout.write(require_text.renderPlan(shownPlan(made, options), {
				...style,
				...toldOf(made, options)
			}));
			showRefused(selection.refused, refusedTitle(options));
		},
		approve: async (count) => await confirm(runtime, options, count),
		onStop: (message, refused) => {
			showRefused(refused);
			stderr.write(`${message}\n`);
		},
		onStart: (count) => showProgress(runtime, options, count),
		onApplied: (applied) => showApplied(runtime, applied)
	};
}
function isPart({ planFile, resume }) {
	return planFile !== void 0 || resume !== void 0;
}
function shownPlan({ plan }, options) {
	return isPart(options) ? {
		...plan,
		pending: [],
		deferred: [],
		spared: []
	} : plan;
}
function toldOf({ foreseen }, options) {
	return {
		isVerbose: options.verbose === true,
		isPart: isPart(options),
		...foreseen === void 0 ? {} : { foreseen }
	};
}
function refusedTitle({ resume }) {
	return resume === void 0 ? void 0 : "Not resumed, because it is no longer what was begun:";
}
function showProgress(runtime, options, count) {
	const progress = require_plan.startProgress(runtime, "applying", options.verbose === true);
	let done = 0;
	return {
		step: () => {
			done += 1;
			progress.step(`${done} of ${count}`);
		},
		finish: () => progress.finish()
	};
}
function showApplied({ stdout, stderr }, applied) {
	stdout.write(require_apply_plan.renderApplied(applied, {
		painter: require_paint.painterFor(stdout.hasColor),
		width: stdout.width
	}));
	stderr.write(`The journal is ${applied.journalPath}\n`);
	if (applied.results.some(({ problem }) => problem?.code === "INTERRUPTED")) stderr.write(`Go on with: rolecall apply --resume ${applied.journalPath}\n`);
}
async function confirm(runtime, options, count) {
	if (options.autoApprove === true || options.planFile !== void 0) return;
	if (runtime.ask === void 0) throw new require_clock.UsageError("NEEDS_APPROVAL", "There is no terminal to ask on.", "Apply a reviewed plan (rolecall plan --out FILE, rolecall apply FILE), or say --auto-approve.");
	if ((await runtime.ask(`Do ${require_layout.plural(count, "operation")} now? Only "yes" is taken as a yes: `)).trim() !== "yes") throw new require_clock.UsageError("NOT_APPROVED", "Not approved; nothing was written.");
}
Object.defineProperty(exports, "applyCommand", {
	enumerable: true,
	get: function() {
		return applyCommand;
	}
});
Object.defineProperty(exports, "apply_exports", {
	enumerable: true,
	get: function() {
		return apply_exports;
	}
});
Object.defineProperty(exports, "runApply", {
	enumerable: true,
	get: function() {
		return runApply;
	}
});
