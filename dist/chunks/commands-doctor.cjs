"use strict";
const require_connect = require("./app-connect-connect.cjs");
const require_credentials = require("./app-connect-credentials.cjs");
const require_load = require("./app-load-load.cjs");
const require_select_orgs = require("./app-load-select-orgs.cjs");
const require_paint = require("./report-terminal-paint.cjs");
const require_http = require("./http-http.cjs");
const require_clock = require("./http-clock.cjs");
const require_sanitize = require("./model-sanitize.cjs");
// src/commands/doctor.ts
async function runDoctor(runtime, options) {
	const loaded = await require_load.loadForCommand(runtime, options);
	const orgs = require_select_orgs.selectOrgs(loaded.config, options.org);
	const reports = await Promise.all(orgs.map(async (org) => ({
		org: org.key,
		provider: org.provider,
		checks: await examine(runtime, loaded, org)
	})));
	const isWell = reports.every((report) => report.checks.every((check) => check.ok));
	if (options.format === "json") runtime.stdout.write(`${require_sanitize.printableJson({
		ok: isWell,
		orgs: reports
	})}\n`);
	else {
		const painter = require_paint.painterFor(runtime.stdout.hasColor);
		for (const report of reports) {
			runtime.stdout.write(`${painter.strong(`${report.org}  (${report.provider})`)}\n`);
			for (const check of report.checks) {
				const sign = check.ok ? painter.add("ok  ") : painter.remove("FAIL");
				runtime.stdout.write(`  ${sign}  ${check.name.padEnd(10)}  ${require_sanitize.sanitizeText(check.text)}\n`);
				if (check.hint !== void 0) runtime.stdout.write(`        ${require_sanitize.sanitizeText(check.hint)}\n`);
			}
		}
		runtime.stdout.write(isWell ? "All well.\n" : "Something is wrong; see above.\n");
	}
	return isWell ? require_paint.ExitCode.done : require_paint.ExitCode.failed;
}
async function examine(runtime, loaded, org) {
	const provider = loaded.providers.get(org.provider);
	if (provider === void 0) throw new Error(`Provider ${org.provider} was not loaded.`);
	const checks = [];
	try {
		const { variable } = require_credentials.findCredential(org, provider, runtime.env);
		checks.push({
			name: "credential",
			ok: true,
			text: `found in ${variable}`
		});
		const [hosts] = require_connect.resolveAllHosts(runtime, loaded, [org]);
		checks.push({
			name: "host",
			ok: true,
			text: Object.values(hosts?.urls ?? {}).join(", ")
		});
	} catch (error) {
		if (error instanceof require_clock.ConfigError) return [...checks, ...error.diagnostics.map(refusedHost)];
		if (!(error instanceof require_clock.UsageError)) throw error;
		const name = error.code === "MISSING_TOKEN" || error.code === "BAD_TOKEN" ? "credential" : "host";
		const text = error.code === "MISSING_TOKEN" ? `${require_credentials.tokenVariables(org, provider).join(" or ")} is not set` : error.message;
		return [...checks, {
			name,
			ok: false,
			text,
			...error.hint === void 0 ? {} : { hint: error.hint }
		}];
	}
	return [...checks, await identify(runtime, loaded, org)];
}
function refusedHost({ code, message, hint, place }) {
	return {
		name: "host",
		ok: false,
		text: `${place === void 0 ? "" : `${place.file}:${place.line}:${place.column}: `}${message} [${code}]`,
		...hint === void 0 ? {} : { hint }
	};
}
async function identify(runtime, loaded, org) {
	try {
		const [connected] = require_connect.connectOrgs(runtime, loaded, [org]);
		if (connected === void 0) throw new Error("No connection was made.");
		const actor = await connected.connection.identify();
		const who = actor.subject.startsWith("id:") ? actor.identity.name ?? actor.subject : actor.subject;
		const left = await connected.connection.remaining?.();
		const quota = left === void 0 ? "" : `, ${left} requests left`;
		return {
			name: "account",
			ok: true,
			text: `${who}: ${actor.standing}${quota}`
		};
	} catch (error) {
		if (error instanceof require_clock.ProviderError) {
			const { message, code } = error.details;
			const provider = loaded.providers.get(org.provider);
			const given = error.details.hint;
			const hint = given === void 0 || provider === void 0 ? given : require_credentials.namingVariable(org, provider, given);
			return {
				name: "account",
				ok: false,
				text: `${message} [${code}]`,
				...hint === void 0 ? {} : { hint }
			};
		}
		if (error instanceof require_http.HttpFailure) return {
			name: "account",
			ok: false,
			text: error.message
		};
		throw error;
	}
}
exports.runDoctor = runDoctor;
