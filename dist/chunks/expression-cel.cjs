"use strict";
const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_load = require("./app-load-load.cjs");
// src/expression/count-steps.ts
const ELEMENTS_PER_STEP = 4;
const CHARACTERS_PER_STEP = 64;
function renameCalls(tree, from, to) {
	for (const node of nodesOf(tree)) if (node.op === "rcall" && Array.isArray(node.args) && node.args[0] === from) node.args[0] = to;
}
function countSteps(tree, budget) {
	for (const node of nodesOf(tree)) {
		if (node.op === "+") afterwards(node, (value) => budget.spend(sizeOf(value)));
		if (node.op !== "comprehension") continue;
		before(node, () => budget.spend(1));
		const { step } = node.args;
		before(step, () => budget.spend(1));
	}
}
function before(node, spend) {
	const { evaluate } = node.meta;
	node.setMeta("evaluate", (evaluator, self, context) => {
		spend();
		return evaluate(evaluator, self, context);
	});
}
function afterwards(node, spend) {
	const { evaluate } = node.meta;
	node.setMeta("evaluate", (evaluator, self, context) => {
		const value = evaluate(evaluator, self, context);
		spend(value);
		return value;
	});
}
function sizeOf(value) {
	if (Array.isArray(value)) return value.length / ELEMENTS_PER_STEP;
	return typeof value === "string" ? value.length / CHARACTERS_PER_STEP : 0;
}
function nodesOf(tree) {
	const nodes = new Set();
	const seen = new Set();
	const open = [tree];
	while (open.length > 0) {
		const value = open.pop();
		if (typeof value !== "object" || value === null || seen.has(value)) continue;
		seen.add(value);
		if (Array.isArray(value)) for (const item of value) open.push(item);
		else if (isNode(value)) {
			nodes.add(value);
			open.push(value.args, value.meta.alternate, value.meta.macro);
		} else if (isPlain(value)) for (const item of Object.values(value)) open.push(item);
	}
	return nodes;
}
function isNode(value) {
	return "op" in value && "meta" in value && "setMeta" in value;
}
function isPlain(value) {
	return Object.getPrototypeOf(value) === Object.prototype;
}
// src/expression/mentions.ts
function pathsOf(tree, variable) {
	const paths = new Set();
	for (const node of nodesOf(tree)) {
		const [first, ...path] = stepsOf(node) ?? [];
		if (first === variable && path.length > 0) paths.add(path.join("."));
	}
	return paths;
}
function stepsOf(node) {
	if (node.op === "id") return [String(node.args)];
	if (node.op !== "." && node.op !== "[]" || !Array.isArray(node.args)) return void 0;
	const [from, step] = node.args;
	const before = stepsOf(from);
	const name = node.op === "." ? step : literalOf(step);
	return before === void 0 || typeof name !== "string" ? void 0 : [...before, name];
}
function literalOf(node) {
	return typeof node === "object" && node !== null && "op" in node && node.op === "value" && "args" in node ? node.args : void 0;
}
// src/expression/cel.ts
var cel_exports = require_rolldown_runtime.__exportAll({ createCompiler: () => createCompiler });
const LIMITS = {
	maxAstNodes: 5e3,
	maxDepth: 100
};
const LINEAR_MATCHES = "matchesInLinearTime";
async function createCompiler(budget) {
	const { Environment: CelEnvironment } = await Promise.resolve().then(() => require("./marcbachmann-cel-js.cjs"));
	const { createMatches } = await Promise.resolve().then(() => require("./expression-linear-matches.cjs"));
	const matches = createMatches(budget);
	const environments = new Map();
	return (expression, over) => {
		const environment = environments.get(over) ?? declareVariables(new CelEnvironment({ limits: LIMITS }), over, matches);
		environments.set(over, environment);
		return compile(environment, expression, budget);
	};
}
function declareVariables(environment, over, matches) {
	declareTypes(environment);
	environment.registerFunction(`string.${LINEAR_MATCHES}(string): bool`, matches);
	if (over === "candidate") {
		environment.registerVariable("person", "Candidate");
		return environment;
	}
	environment.registerVariable("now", "google.protobuf.Timestamp");
	if (over === "grant") environment.registerVariable("grant", "Grant");
	else environment.registerVariable("grants", "list<Grant>");
	if (over !== "org") environment.registerVariable("person", "Person");
	if (over !== "person") environment.registerVariable("org", "Org");
	return environment;
}
function declareTypes(environment) {
	const textFields = (view) => Object.fromEntries(Object.keys(view).map((field) => [field, "string"]));
	const texts = "list<string>";
	const grantFields = {
		...textFields(new require_load.GrantView({})),
		teams: texts,
		permissions: texts,
		environments: "map<string, string>",
		disabled: "bool",
		until: "google.protobuf.Timestamp"
	};
	const attributes = "map<string, dyn>";
	const personFields = {
		...textFields(new require_load.PersonView({})),
		teams: texts,
		withMfa: texts,
		withoutMfa: texts,
		withSso: texts,
		withoutSso: texts,
		attributes
	};
	const candidateFields = {
		...textFields(new require_load.CandidateView({})),
		attributes
	};
	environment.registerType("Grant", {
		ctor: require_load.GrantView,
		fields: grantFields
	});
	environment.registerType("Person", {
		ctor: require_load.PersonView,
		fields: personFields
	});
	environment.registerType("Candidate", {
		ctor: require_load.CandidateView,
		fields: candidateFields
	});
	environment.registerType("Org", {
		ctor: require_load.OrgView,
		fields: textFields(new require_load.OrgView({}))
	});
	const durations = new environment.constructor();
	environment.registerFunction("days(int): google.protobuf.Duration", (count) => durations.evaluate(`duration("${count * 24n}h")`));
}
function compile(environment, expression, budget) {
	try {
		const parsed = environment.parse(expression);
		renameCalls(parsed.ast, "matches", LINEAR_MATCHES);
		const checked = parsed.check();
		if (checked.error !== void 0) return { problem: problemOf(expression, checked.error) };
		if (checked.type !== void 0 && checked.type !== "bool" && checked.type !== "dyn") return { problem: problemAt(expression, `It gives ${checked.type}, and has to give true or false`, 0) };
		countSteps(parsed.ast, budget);
		return {
			paths: pathsOf(parsed.ast, "person"),
			run: (values) => runParsed(expression, parsed, values, budget)
		};
	} catch (error) {
		return { problem: problemOf(expression, error) };
	}
}
function runParsed(expression, parsed, values, budget) {
	try {
		const answer = parsed({ ...values });
		budget.spend(0);
		return typeof answer === "boolean" ? answer : problemAt(expression, "It gives neither true nor false", 0);
	} catch (error) {
		return problemOf(expression, error);
	}
}
function problemOf(expression, error) {
	if (!isCelError(error)) return problemAt(expression, error instanceof Error ? error.message : String(error), 0);
	const problem = problemAt(expression, error.summary, error.range?.start ?? 0);
	return error.code === "no_such_key" ? {
		...problem,
		isMissing: true
	} : problem;
}
function isCelError(error) {
	return error instanceof Error && "summary" in error && typeof error.summary === "string";
}
function problemAt(expression, text, offset) {
	const before = expression.slice(0, offset).split("\n");
	const column = (before.at(-1)?.length ?? 0) + 1;
	const source = expression.split("\n")[before.length - 1] ?? "";
	return {
		text: text.replaceAll(LINEAR_MATCHES, "matches").replace(/\.$/u, ""),
		line: before.length,
		column,
		excerpt: source.slice(column - 1, column + 29).trim() || "the end"
	};
}
Object.defineProperty(exports, "cel_exports", {
	enumerable: true,
	get: function() {
		return cel_exports;
	}
});
Object.defineProperty(exports, "createCompiler", {
	enumerable: true,
	get: function() {
		return createCompiler;
	}
});
