"use strict";
const require_connect = require("./app-connect-connect.cjs");
const require_credentials = require("./app-connect-credentials.cjs");
const require_hosts = require("./app-connect-hosts.cjs");
const require_load = require("./app-load-load.cjs");
const require_select_orgs = require("./app-load-select-orgs.cjs");
const require_next_step = require("./app-read-next-step.cjs");
const require_paint = require("./report-terminal-paint.cjs");
const require_http = require("./http-http.cjs");
const require_transport = require("./http-transport.cjs");
const require_clock = require("./http-clock.cjs");
const require_managed = require("./model-managed.cjs");
const require_layout = require("./report-terminal-layout.cjs");
// src/commands/doctor.ts
async function runDoctor(runtime, options) {
	const loaded = await require_load.loadForCommand(runtime, options);
	const orgs = require_select_orgs.selectOrgs(loaded.config, options.org);
	const reports = await Promise.all(orgs.map(async (org) => ({
		org: org.key,
		provider: org.provider,
		checks: await examine(runtime, loaded, org),
		notManaged: loaded.providers.get(org.provider)?.shape(org.options).notManaged ?? []
	})));
	const isWell = reports.every((report) => report.checks.every((check) => check.ok));
	if (options.format === "json") runtime.stdout.write(`${require_load.printableJson({
		ok: isWell,
		orgs: reports
	})}\n`);
	else {
		const painter = require_paint.painterFor(runtime.stdout.hasColor);
		for (const report of reports) {
			runtime.stdout.write(`${painter.strong(`${report.org}  (${report.provider})`)}\n`);
			for (const check of report.checks) {
				const sign = check.ok ? painter.add("ok  ") : painter.remove("FAIL");
				runtime.stdout.write(`  ${sign}  ${check.name.padEnd(10)}  ${require_load.sanitizeText(check.text)}\n`);
				if (check.hint !== void 0) runtime.stdout.write(`        ${require_load.sanitizeText(check.hint)}\n`);
			}
			if (report.notManaged.length > 0) runtime.stdout.write(`  --    not managed: ${report.notManaged.join("; ")}\n`);
		}
		runtime.stdout.write(isWell ? "All checks passed.\n" : "Something is wrong; see above.\n");
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
		const [hosts] = require_hosts.resolveAllHosts(runtime, loaded, [org]);
		const host = hostCheck(Object.values(hosts?.urls ?? {}), runtime);
		checks.push(host);
		if (!host.ok) return checks;
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
	return [...checks, ...await ask(runtime, loaded, org)];
}
function hostCheck(urls, { env }) {
	const proxy = require_transport.readProxy(env);
	const name = "host";
	if (proxy === void 0 || !urls.some((url) => require_transport.isProxied(new URL(url), env))) return {
		name,
		ok: true,
		text: urls.join(", ")
	};
	if (!require_transport.isBadProxy(proxy)) return {
		name,
		ok: true,
		text: `${urls.join(", ")}, through the proxy ${proxy.host}`
	};
	return {
		name,
		ok: false,
		text: `${urls.join(", ")} cannot be reached: ${proxy.problem}`,
		hint: `Correct ${proxy.variable}, or name the host in NO_PROXY.`
	};
}
function refusedHost({ code, message, hint, place }) {
	return {
		name: "host",
		ok: false,
		text: `${place === void 0 ? "" : `${place.file}:${place.line}:${place.column}: `}${message} [${code}]`,
		...hint === void 0 ? {} : { hint }
	};
}
async function ask(runtime, loaded, org) {
	const [connected] = require_connect.connectOrgs(runtime, loaded, [org]);
	if (connected === void 0) throw new Error("No connection was made.");
	const account = await attempt(loaded, org, "account", async () => await identify(connected));
	if (!account.ok) return [account];
	return [account, await attempt(loaded, org, "reading", async () => await readSections(connected))];
}
async function identify({ connection }) {
	const actor = await connection.identify();
	const who = actor.subject.startsWith("id:") ? actor.identity.name ?? actor.subject : actor.subject;
	const left = await connection.remaining?.();
	const quota = left === void 0 ? "" : `, ${left} requests left`;
	return {
		name: "account",
		ok: true,
		text: `${who}: ${actor.standing}${quota}`
	};
}
const UNSEEN = {
	code: "RESOURCE_NOT_FOUND",
	message: "the files list it, and the token does not see it.",
	hint: "Give the account behind the token access to it, or correct its id or name in the files."
};
async function readSections({ desired, provider, connection }) {
	const managed = [...desired.modes.keys()].filter((section) => require_managed.isManaged(desired, section));
	if (managed.length === 0) return {
		name: "reading",
		ok: true,
		text: "the files manage nothing here"
	};
	const { gaps, resources } = await connection.read({});
	const adopted = provider.shape(desired.options).sections.filter(({ section, lifecycle }) => lifecycle === "adopted" && require_managed.isManaged(desired, section)).map(({ section }) => section);
	const unseen = [...desired.resources.values()].filter(({ address, section }) => adopted.includes(section) && !resources.has(address)).filter(({ address }) => !gaps.some((gap) => gap.address === address)).map(({ address }) => ({
		address,
		...UNSEEN
	}));
	const [first, ...others] = [...gaps, ...unseen];
	if (first === void 0) return {
		name: "reading",
		ok: true,
		text: `everything that the files manage: ${managed.join(", ")}`
	};
	const more = others.length === 0 ? "" : ` (and ${require_layout.plural(others.length, "other place")})`;
	return {
		name: "reading",
		ok: false,
		text: `${first.address}: ${first.message} [${first.code}]${more}`,
		...first.hint === void 0 ? {} : { hint: first.hint }
	};
}
async function attempt(loaded, org, name, run) {
	try {
		return await run();
	} catch (error) {
		if (!(error instanceof require_clock.ProviderError) && !(error instanceof require_http.HttpFailure)) throw error;
		const fault = error.toFault();
		const { message, code } = fault;
		const provider = loaded.providers.get(org.provider);
		const given = require_next_step.nextStepOf(fault);
		const hint = provider === void 0 ? given : require_credentials.namingVariable(org, provider, given);
		return {
			name,
			ok: false,
			text: `${message} [${code}]`,
			hint
		};
	}
}
exports.runDoctor = runDoctor;
