"use strict";
const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_hosts = require("./app-connect-hosts.cjs");
const require_check = require("./app-load-check.cjs");
const require_load = require("./app-load-load.cjs");
const require_paint = require("./report-terminal-paint.cjs");
const require_clock = require("./http-clock.cjs");
const require_diagnostics_text = require("./report-terminal-diagnostics-text.cjs");
const require_layout = require("./report-terminal-layout.cjs");
const require_version = require("./version.cjs");
// src/app/load/ended.ts
function endedGrants({ config, now }) {
	return config.orgs.flatMap((org) => org.expired.flatMap(({ address, subject, until, origins }) => {
		const [origin] = origins;
		if (origin === void 0 || until >= now) return [];
		const day = new Date(until).toISOString().slice(0, 10);
		return [config.situate({
			severity: "note",
			code: "GRANT_ENDED",
			message: `The grant of ${subject} on ${address} ended on ${day} and gives nothing any more.`,
			hint: `\`rolecall revoke ${subject} --on ${address}\` takes it out; a later until gives it again.`
		}, origin)];
	}));
}
// src/commands/validate.ts
var validate_exports = require_rolldown_runtime.__exportAll({ runValidate: () => runValidate });
async function runValidate(runtime, options) {
	const result = await validateFiles(runtime, options);
	runtime.stdout.write(await format(runtime, result, options));
	return result.exitCode;
}
function withDirectory({ config: { orgs, peopleSource } }) {
	return peopleSource?.place.kind === "service" ? [...orgs, peopleSource.place.org] : orgs;
}
async function validateFiles(runtime, options) {
	try {
		const loaded = await require_load.loadForCommand(runtime, options);
		const checked = await require_check.checkConfig(loaded, loaded.config.orgs);
		const refusals = require_hosts.foreseenRefusals(runtime, loaded, withDirectory(loaded));
		const findings = [
			...checked,
			...endedGrants(loaded),
			...refusals
		].sort(require_load.compareDiagnostics);
		const { config } = loaded;
		return {
			exitCode: findings.some((finding) => finding.severity === "error") ? require_paint.ExitCode.refused : require_paint.ExitCode.done,
			diagnostics: findings,
			summary: [
				require_layout.plural(config.orgs.length, "organization"),
				require_layout.plural(config.directory.people.size, "person", "people"),
				require_layout.plural(config.teams.size, "team"),
				require_layout.plural(config.policies.length, "policy", "policies")
			].join(", ")
		};
	} catch (error) {
		if (!(error instanceof require_clock.ConfigError)) throw error;
		return {
			exitCode: require_paint.ExitCode.invalid,
			diagnostics: error.diagnostics
		};
	}
}
async function format(runtime, result, { format: wanted = "text", verbose = false }) {
	switch (wanted) {
		case "json": return `${require_load.printableJson({
			valid: result.exitCode === require_paint.ExitCode.done,
			diagnostics: result.diagnostics
		})}\n`;
		case "sarif": {
			const { renderSarif } = await Promise.resolve().then(() => require("./report-sarif.cjs"));
			return `${require_load.printableJson(renderSarif(result.diagnostics, require_version.VERSION))}\n`;
		}
		case "github": {
			const { annotate } = await Promise.resolve().then(() => require("./ci-annotations.cjs")).then((n) => n.annotations_exports);
			const { commands, rest } = annotate(result.diagnostics);
			const unseen = rest.length === 0 ? "" : require_diagnostics_text.renderDiagnostics(rest, require_paint.painterFor(false));
			return `${commands.join("\n")}${commands.length === 0 ? "" : "\n"}${unseen}`;
		}
		case "text": {
			const painter = require_paint.painterFor(runtime.stdout.hasColor);
			const problems = result.diagnostics.length === 0 ? "" : require_diagnostics_text.renderDiagnostics(result.diagnostics, painter, verbose);
			if (result.summary === void 0) return problems;
			return `${problems}${result.exitCode === require_paint.ExitCode.done ? "Valid" : "Refused by the policies"}: ${result.summary}.\n`;
		}
	}
}
Object.defineProperty(exports, "validateFiles", {
	enumerable: true,
	get: function() {
		return validateFiles;
	}
});
Object.defineProperty(exports, "validate_exports", {
	enumerable: true,
	get: function() {
		return validate_exports;
	}
});
