"use strict";
const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_connect = require("./app-connect-connect.cjs");
const require_text = require("./report-terminal-text.cjs");
const require_make_plan = require("./app-plan-make-plan.cjs");
const require_plan_file = require("./app-plan-plan-file.cjs");
const require_layout = require("./report-terminal-layout.cjs");
const require_load = require("./app-load-load.cjs");
const require_paint = require("./report-terminal-paint.cjs");
let node_path = require("node:path");
// src/app/plan/only-expired.ts
function onlyExpired(plan) {
	const kept = new Set(plan.operations.filter(({ reason }) => reason.code === "expired").map(({ id }) => id));
	for (;;) {
		const stuck = plan.operations.filter(({ id, dependsOn, coveredBy }) => kept.has(id) && (dependsOn.some((other) => !kept.has(other)) || coveredBy !== void 0 && !kept.has(coveredBy)));
		if (stuck.length === 0) break;
		for (const { id } of stuck) kept.delete(id);
	}
	const operations = plan.operations.filter(({ id }) => kept.has(id));
	const ids = new Set(operations.map(({ id }) => id));
	const people = plan.people.filter((change) => change.operations.some((id) => ids.has(id)));
	const rest = {
		...plan,
		operations,
		people,
		deferred: []
	};
	return {
		...rest,
		digest: require_make_plan.digestPlan(rest)
	};
}
// src/terminal/progress.ts
const QUIET_MS = 1e3;
const REDRAW_MS = 100;
const HEARTBEAT_MS = 1e4;
const LONG_PAUSE_MS = 5e3;
const MANY_REQUESTS = 100;
function startProgress(runtime, verb, isVerbose) {
	const { stderr } = runtime;
	const status = new StatusLine(runtime, verb);
	let requests = 0;
	let foreseen = 0;
	let text = "";
	const draw = () => status.draw(text === "" ? countText(requests, foreseen) : text);
	return {
		foresee: ({ total, orgs }) => {
			foreseen = total;
			if (isVerbose || total >= MANY_REQUESTS) stderr.write(`${verb}: at least ${require_layout.plural(total, "request")} (${require_connect.largestOf(orgs)})\n`);
		},
		request: (event) => {
			requests += 1;
			if (isVerbose) {
				status.clear();
				stderr.write(`${event.org}: ${event.method} ${event.path} ${event.status ?? "no answer"} ${Math.round(event.milliseconds)} ms\n`);
			}
			draw();
		},
		pause: ({ host, milliseconds }) => {
			if (milliseconds < LONG_PAUSE_MS) return;
			status.clear();
			stderr.write(`waiting ${Math.ceil(milliseconds / 1e3)} s: ${host} takes no more for now\n`);
		},
		step: (next) => {
			text = next;
			draw();
		},
		finish: (remark) => {
			status.clear();
			if (isVerbose && remark !== void 0) stderr.write(`${remark}\n`);
		}
	};
}
function countText(requests, foreseen) {
	if (foreseen === 0) return require_layout.plural(requests, "request");
	return requests > foreseen ? `${requests} requests, of which ${foreseen} were foreseen` : `${requests} of at least ${require_layout.plural(foreseen, "request")}`;
}
var StatusLine = class {
	#runtime;
	#verb;
	#isLive;
	#start;
	#last;
	#drawn = 0;
	constructor(runtime, verb) {
		const { stderr, clock, env } = runtime;
		this.#runtime = runtime;
		this.#verb = verb;
		this.#isLive = stderr.isTerminal && (env.CI === void 0 || env.CI === "");
		this.#start = clock.now();
		this.#last = this.#start;
	}
	draw(text) {
		const { stderr, clock } = this.#runtime;
		const now = clock.now();
		const pause = this.#isLive ? REDRAW_MS : HEARTBEAT_MS;
		if (now - this.#start < QUIET_MS || now - this.#last < pause) return;
		this.#last = now;
		const line = `${this.#verb}: ${text}, ${Math.round((now - this.#start) / 1e3)} s`;
		if (!this.#isLive) {
			stderr.write(`${line}\n`);
			return;
		}
		const cut = line.slice(0, stderr.width - 1);
		stderr.write(`\r${cut.padEnd(this.#drawn)}`);
		this.#drawn = cut.length;
	}
	clear() {
		if (this.#drawn > 0) this.#runtime.stderr.write(`\r${" ".repeat(this.#drawn)}\r`);
		this.#drawn = 0;
	}
};
// src/terminal/print-plan.ts
async function printPlan(runtime, plan, options) {
	runtime.stdout.write(await formatPlan(runtime, plan, options));
}
async function formatPlan(runtime, plan, options) {
	const foreseen = options.foreseen === void 0 ? {} : { foreseen: options.foreseen };
	switch (options.format) {
		case "json": return `${require_load.printableJson(plan)}\n`;
		case "markdown": {
			const { renderMarkdown } = await Promise.resolve().then(() => require("./report-markdown-markdown.cjs")).then((n) => n.markdown_exports);
			return `${renderMarkdown(plan, {
				limit: Number.MAX_SAFE_INTEGER,
				...foreseen
			})}\n`;
		}
		case "html": {
			const { renderPlanPage } = await Promise.resolve().then(() => require("./report-html-plan-page.cjs"));
			return renderPlanPage(plan);
		}
		case "text": return require_text.renderPlan(plan, {
			painter: require_paint.painterFor(runtime.stdout.hasColor),
			width: runtime.stdout.width,
			isVerbose: options.isVerbose,
			...foreseen
		});
	}
}
// src/commands/plan.ts
var plan_exports = require_rolldown_runtime.__exportAll({ runPlan: () => runPlan });
const PAGES = {
	".html": "html",
	".htm": "html",
	".md": "markdown",
	".markdown": "markdown"
};
async function runPlan(runtime, options) {
	const { out } = options;
	const page = out === void 0 ? void 0 : PAGES[(0, node_path.extname)(out).toLowerCase()];
	const { plan: whole, foreseen, loaded } = await planWithProgress(runtime, options);
	const chosen = options.only === "expired" ? onlyExpired(whole) : whole;
	const isSaved = out !== void 0 && page === void 0;
	const plan = isSaved ? require_plan_file.forSaving(chosen, loaded.config) : chosen;
	const format = options.format ?? "text";
	const shown = {
		isVerbose: options.verbose === true,
		...foreseen === void 0 ? {} : { foreseen }
	};
	if (out !== void 0 && page !== void 0) require_plan_file.writePageFile(runtime, out, await formatPlan(runtime, plan, {
		...shown,
		format: page
	}));
	else if (out !== void 0) require_plan_file.writePlanFile(runtime, out, plan);
	if (format !== page) await printPlan(runtime, plan, {
		...shown,
		format
	});
	if (out !== void 0) runtime.stderr.write(isSaved ? `The plan is in ${out}. To do exactly this: rolecall apply ${out}\n` : `The plan is in ${out}, to be read. For one that can be applied: rolecall plan --out plan.json\n`);
	return require_text.verdictOf(plan, options.detailedExitcode === true);
}
async function planWithProgress(runtime, options) {
	const progress = startProgress(runtime, "reading", options.verbose === true);
	try {
		const made = await require_make_plan.makePlan(runtime, {
			...options,
			onForecast: (forecast) => progress.foresee(forecast),
			onRequest: (event) => progress.request(event),
			onPause: (event) => progress.pause(event)
		});
		progress.finish(requestLine(made));
		return made;
	} catch (error) {
		progress.finish();
		throw error;
	}
}
function requestLine({ plan, foreseen }) {
	const total = plan.orgs.reduce((sum, org) => sum + org.requests, 0);
	const atLeast = foreseen === void 0 ? "" : `; at least ${foreseen} were foreseen`;
	return `${require_layout.plural(total, "request")} (${require_connect.largestOf(plan.orgs)})${atLeast}`;
}
Object.defineProperty(exports, "onlyExpired", {
	enumerable: true,
	get: function() {
		return onlyExpired;
	}
});
Object.defineProperty(exports, "planWithProgress", {
	enumerable: true,
	get: function() {
		return planWithProgress;
	}
});
Object.defineProperty(exports, "plan_exports", {
	enumerable: true,
	get: function() {
		return plan_exports;
	}
});
Object.defineProperty(exports, "runPlan", {
	enumerable: true,
	get: function() {
		return runPlan;
	}
});
Object.defineProperty(exports, "startProgress", {
	enumerable: true,
	get: function() {
		return startProgress;
	}
});
