"use strict";
const require_shipped = require("./app-files-shipped.cjs");
const require_paint = require("./report-terminal-paint.cjs");
const require_load = require("./app-load-load.cjs");
const require_run = require("./simulator-host-run.cjs");
const require_apply = require("./commands-apply.cjs");
const require_plan = require("./commands-plan.cjs");
let node_path = require("node:path");
let node_os = require("node:os");
let node_fs_promises = require("node:fs/promises");
// src/commands/demo.ts
async function runDemo(runtime) {
	const example = (0, node_path.dirname)(require_shipped.findShipped("examples", "acme", "access.yaml"));
	const say = (text) => runtime.stdout.write(`\n${text}\n\n`);
	const modules = await Promise.all(require_load.providers.map(async (entry) => ({
		id: entry.id,
		module: await entry.loadSimulator()
	})));
	const state = await require_run.readStateFile((0, node_path.join)(example, "live.yaml"), modules.map(({ id, module }) => ({
		id,
		stateSchema: module.stateSchema
	})));
	const folder = await (0, node_fs_promises.mkdtemp)((0, node_path.join)((0, node_os.tmpdir)(), "rolecall-demo-"));
	const running = await require_run.startSimulators({
		state,
		providers: require_load.providers.map((entry) => ({
			id: entry.id,
			load: async () => await entry.loadSimulator()
		}))
	});
	try {
		const local = {
			...runtime,
			env: {
				...runtime.env,
				...running.environment
			}
		};
		const common = { config: example };
		say("$ rolecall plan -c examples/acme");
		const planned = await require_plan.runPlan(local, common);
		if (planned !== require_paint.ExitCode.done) return planned;
		say("$ rolecall apply -c examples/acme --auto-approve");
		const applied = await require_apply.runApply(local, {
			...common,
			autoApprove: true,
			journal: (0, node_path.join)(folder, "journal.jsonl")
		});
		if (applied !== require_paint.ExitCode.done) return applied;
		say("$ rolecall plan -c examples/acme");
		return await require_plan.runPlan(local, {
			...common,
			detailedExitcode: true
		});
	} finally {
		await running.close();
		await (0, node_fs_promises.rm)(folder, {
			recursive: true,
			force: true
		});
	}
}
exports.runDemo = runDemo;
