"use strict";
const require_proxy_failure = require("./http-proxy-proxy-failure.cjs");
const require_clock = require("./http-clock.cjs");
const require_load = require("./app-load-load.cjs");
const require_layout = require("./report-terminal-layout.cjs");
const require_credentials = require("./app-connect-credentials.cjs");
// src/app/connect/allowed-hosts.ts
function isAllowedHost(env, provider, url) {
	return entriesOf(env).some((entry) => entry.provider === provider && hostOf(entry.host, url.protocol) === url.host);
}
function entryFor(provider, url) {
	return `${provider}=${url.host}`;
}
function entriesOf(env) {
	return (env["ROLECALL_ALLOW_HOSTS"] ?? "").split(/[\s,]+/).filter((text) => text !== "").map((text) => {
		const at = text.indexOf("=");
		const entry = {
			provider: text.slice(0, Math.max(0, at)),
			host: text.slice(at + 1).toLowerCase()
		};
		if (require_load.findProvider(entry.provider) !== void 0 && isExactHost(entry.host)) return entry;
		throw new require_clock.UsageError("BAD_ALLOWED_HOST", `"${text}" is not an entry of allowed hosts.`, `Write PROVIDER=HOST or PROVIDER=HOST:PORT in ${require_layout.ALLOW_VARIABLE}, --allow-host or allow-hosts, without https://, a path or *.`);
	});
}
function isExactHost(host) {
	return /^(?:[\p{L}\p{N}._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/u.test(host) && hostOf(host, "https:") !== "";
}
function hostOf(host, protocol) {
	const text = `${protocol}//${host}`;
	if (!URL.canParse(text)) return "";
	const url = new URL(text);
	return protocol === "https:" || require_proxy_failure.isLoopback(url.hostname) ? url.host : "";
}
// src/app/connect/hosts.ts
function resolveAllHosts(runtime, loaded, orgs) {
	const refusals = [];
	const resolved = orgs.map((desired) => {
		const provider = loaded.providers.get(desired.provider);
		if (provider === void 0) throw new Error(`Provider ${desired.provider} was not loaded.`);
		const service = {
			desired,
			provider,
			env: runtime.env
		};
		const refusal = judgeUrl(service);
		if (refusal !== void 0) refusals.push(situate(loaded, desired, refusal));
		return {
			desired,
			...refusal === void 0 ? resolveHosts(service) : {
				urls: {},
				foreign: []
			}
		};
	});
	if (refusals.length > 0) throw new require_clock.ConfigError(refusals);
	return resolved;
}
function foreseenRefusals(runtime, loaded, orgs) {
	return orgs.flatMap((desired) => {
		const provider = loaded.providers.get(desired.provider);
		if (provider === void 0) return [];
		const refusal = foresee({
			desired,
			provider,
			env: runtime.env
		});
		return refusal === void 0 ? [] : [{
			...situate(loaded, desired, refusal),
			severity: "warning"
		}];
	});
}
function foresee(service) {
	const { desired, provider, env } = service;
	const [host] = provider.hosts;
	try {
		return judgeUrl(service);
	} catch (error) {
		if (!(error instanceof require_clock.UsageError)) throw error;
	}
	if (desired.url === void 0 || desired.urlVariable !== void 0 || host === void 0) return void 0;
	const url = new URL(desired.url);
	if (isAt(host.fallback, url) || isAllowedHost(env, provider.id, url)) return void 0;
	return notAllowed(service, url, host, desired.tokenVariable ?? provider.tokenVariables[0] ?? "");
}
function situate({ config }, { key, origin }, refusal) {
	const place = origin.parent.length > 0 ? {
		parent: ["orgs", key],
		key: "url"
	} : {
		parent: [key],
		key: "from"
	};
	const ref = {
		file: origin.file,
		...place,
		via: []
	};
	return config.situate({
		severity: "error",
		...refusal
	}, ref);
}
function judgeUrl(service) {
	const { desired, provider, env } = service;
	const [host] = provider.hosts;
	if (desired.url === void 0 || host === void 0) return void 0;
	const url = new URL(desired.url);
	const { variable } = require_credentials.findCredential(desired, provider, env);
	const bound = require_credentials.isUsualVariable(provider, variable) ? void 0 : ownVariable(service, variable, host, true);
	if (bound !== void 0) return isAt(env[bound], url) ? void 0 : boundElsewhere(service, variable, bound);
	const { urlVariable } = desired;
	if (urlVariable !== void 0) {
		const owner = otherTokenOf(service, urlVariable, variable);
		return owner === void 0 ? void 0 : boundElsewhere(service, owner, urlVariable);
	}
	return [host.fallback, env[firstSet(host.variables, env) ?? ""]].some((known) => isAt(known, url)) || isAllowedHost(env, provider.id, url) ? void 0 : notAllowed(service, url, host, variable);
}
function notAllowed({ desired, provider }, url, host, token) {
	const named = (require_credentials.isUsualVariable(provider, token) ? host.variables[0] : void 0) ?? `${require_load.serviceOfToken(token)}_URL`;
	return {
		code: "HOST_NOT_ALLOWED",
		message: `${desired.key}: the token for ${provider.title} is not sent to ${url.host}, because only a file names this host.`,
		hint: `If the host is right, allow it where the token is kept: ${require_layout.ALLOW_VARIABLE}=${entryFor(provider.id, url)} in the environment, --allow-host ${entryFor(provider.id, url)}, or allow-hosts in the Action; or set ${named} to the address.`
	};
}
function boundElsewhere({ desired, provider }, token, address) {
	const prefix = provider.variablePrefixes[0] ?? "";
	return {
		code: "TOKEN_BOUND_ELSEWHERE",
		message: `${desired.key}: ${token} and ${address} belong together, and the file asks for another pair.`,
		hint: `Leave url: out to use ${address}, or give this organization a token of its own, such as token: { env: ${prefix}OTHER_TOKEN } beside ${prefix}OTHER_URL in the environment.`
	};
}
function ownVariable({ provider, env }, token, host, isFirst) {
	if (require_credentials.isUsualVariable(provider, token)) return firstSet(host.variables, env);
	const service = require_load.serviceOfToken(token);
	return firstSet([...host.variables.map((variable) => endingOf(variable, provider.variablePrefixes)), ...isFirst ? ["URL"] : []].map((ending) => `${service}_${ending}`), env);
}
function endingOf(variable, prefixes) {
	const prefix = prefixes.find((one) => variable.startsWith(one)) ?? "";
	return variable.slice(prefix.length);
}
function otherTokenOf({ provider, env }, address, token) {
	if (provider.hosts.some(({ variables }) => variables.includes(address))) return void 0;
	const service = require_load.serviceOfAddress(address);
	if (require_load.serviceOfToken(token) === service) return void 0;
	return Object.keys(env).filter((name) => isSet(env[name]) && require_load.looksLikeToken(name) && require_load.serviceOfToken(name) === service).sort()[0];
}
function resolveHosts(service) {
	const { desired, provider, env } = service;
	const { variable: token } = require_credentials.findCredential(desired, provider, env);
	const urls = {};
	const foreign = new Set();
	for (const [index, host] of provider.hosts.entries()) {
		const variable = ownVariable(service, token, host, index === 0) ?? firstSet(host.variables, env);
		const asked = index === 0 ? desired.url : void 0;
		const isOpen = index === 0 && desired.urlVariable !== void 0;
		const value = asked ?? (variable !== void 0 ? env[variable] : isOpen ? void 0 : host.fallback);
		if (value === void 0) throw missingHost(service, host);
		const resolved = require_proxy_failure.resolveBaseUrl(value);
		if ("problem" in resolved) {
			const where = asked === void 0 ? variable : void 0;
			throw new require_clock.UsageError("BAD_HOST", `${desired.key}: ${resolved.problem}`, `Correct ${where ?? desired.urlVariable ?? "url:"}.`);
		}
		urls[host.name] = resolved.url;
		const url = new URL(resolved.url);
		if (!isAt(host.fallback, url)) foreign.add(url.host);
	}
	return {
		urls,
		foreign: [...foreign]
	};
}
function missingHost({ desired, provider }, host) {
	const { urlVariable } = desired;
	if (urlVariable !== void 0) {
		const message = `${desired.key}: url: names ${urlVariable}, which is not set.`;
		return new require_clock.UsageError("MISSING_HOST", message, `Set ${urlVariable} to the address of the service.`);
	}
	return new require_clock.UsageError("MISSING_HOST", `${desired.key}: ${provider.title} has no public host.`, `Set ${host.variables.join(" or ")} to the address, or write it as url: in the organization and allow its host with ${require_layout.ALLOW_VARIABLE}.`);
}
function isAt(address, url) {
	if (!isSet(address)) return false;
	const resolved = require_proxy_failure.resolveBaseUrl(address);
	return "url" in resolved && new URL(resolved.url).origin === url.origin;
}
function firstSet(names, env) {
	return names.find((name) => isSet(env[name]));
}
function isSet(value) {
	return value !== void 0 && value !== "";
}
Object.defineProperty(exports, "entryFor", {
	enumerable: true,
	get: function() {
		return entryFor;
	}
});
Object.defineProperty(exports, "foreseenRefusals", {
	enumerable: true,
	get: function() {
		return foreseenRefusals;
	}
});
Object.defineProperty(exports, "resolveAllHosts", {
	enumerable: true,
	get: function() {
		return resolveAllHosts;
	}
});
