"use strict";
const require_clock = require("./http-clock.cjs");
let node_crypto = require("node:crypto");
// src/app/connect/credentials.ts
function tokenVariables(org, provider) {
	return org.tokenVariable === void 0 ? provider.tokenVariables : [org.tokenVariable];
}
function findCredential(org, provider, env) {
	const found = lookUpCredential(org, provider, env);
	if (found === void 0) throw missingToken(org.key, org, provider, env);
	if (!isSendable(found.token)) throw badToken(org.key, found.variable, provider);
	return found;
}
function hasCredential(provider, env) {
	if (jointCredential(provider, env) !== void 0) return true;
	return provider.tokenVariables.some((name) => (env[name]?.trim() ?? "") !== "");
}
function lookUpCredential(org, provider, env) {
	const joint = org.tokenVariable === void 0 ? jointCredential(provider, env) : void 0;
	if (joint !== void 0) return joint;
	for (const variable of tokenVariables(org, provider)) {
		const token = env[variable]?.trim();
		if (token !== void 0 && token !== "") return {
			variable,
			token,
			secrets: [token]
		};
	}
}
function jointCredential({ jointVariables = [] }, env) {
	const values = jointVariables.map((name) => [name, env[name]?.trim() ?? ""]);
	if (values.length === 0 || values.some(([, value]) => value === "")) return void 0;
	const token = JSON.stringify(Object.fromEntries(values));
	return {
		variable: jointVariables.join(" and "),
		token,
		secrets: [token, ...values.map(([, value]) => value)]
	};
}
function isUsualVariable(provider, variable) {
	return provider.tokenVariables.includes(variable) || provider.jointVariables?.join(" and ") === variable;
}
function lackingBeside(provider, env) {
	const { jointVariables = [] } = provider;
	const isSet = (name) => (env[name]?.trim() ?? "") !== "";
	const [set, lacking] = [jointVariables.filter(isSet), jointVariables.filter((name) => !isSet(name))];
	if (set.length === 0 || lacking.length === 0) return "";
	return ` ${set.join(" and ")} is set without ${lacking.join(" and ")}; both are needed.`;
}
function missingToken(keys, org, provider, env) {
	return new require_clock.UsageError("MISSING_TOKEN", `${keys}: no token for ${provider.title}: ${tokenVariables(org, provider).join(" or ")} is not set.${lackingBeside(provider, env)}`, namingVariable(org, provider, provider.tokenHelp));
}
function isSendable(token) {
	return /^[\x20-\x7e]*$/.test(token);
}
function badToken(keys, variable, provider) {
	return new require_clock.UsageError("BAD_TOKEN", `${keys}: the token for ${provider.title} in ${variable} holds a character that no token has, such as a line break or a letter with an accent.`, `Copy the token again and set ${variable} to it alone; nothing was sent.`);
}
function namingVariable(org, provider, hint) {
	const own = org.tokenVariable;
	if (own === void 0) return hint;
	return provider.tokenVariables.filter((name) => name !== own).reduce((text, name) => text.replaceAll(new RegExp(`\\b${name}\\b`, "g"), own), hint);
}
function checkCredentials(runtime, loaded, orgs) {
	const byVariable = new Map();
	for (const org of orgs) {
		const provider = loaded.providers.get(org.provider);
		if (provider === void 0) continue;
		const found = lookUpCredential(org, provider, runtime.env);
		if (found !== void 0 && isSendable(found.token)) continue;
		const variables = found === void 0 ? tokenVariables(org, provider) : [found.variable];
		const name = [org.provider, ...variables].join(" ");
		const group = byVariable.get(name);
		if (group !== void 0) {
			group.keys.push(org.key);
			continue;
		}
		const describe = (keys) => found === void 0 ? missingToken(keys, org, provider, runtime.env) : badToken(keys, found.variable, provider);
		byVariable.set(name, {
			keys: [org.key],
			describe
		});
	}
	const [first, ...more] = [...byVariable.values()].map(({ keys, describe }) => describe(keys.join(", ")));
	if (first !== void 0) throw new require_clock.UsageError(first.code, first.message, first.hint, more);
}
function credentialKeyOf(token) {
	return (0, node_crypto.createHash)("sha256").update("rolecall credential\n").update(token).digest("hex").slice(0, 16);
}
Object.defineProperty(exports, "checkCredentials", {
	enumerable: true,
	get: function() {
		return checkCredentials;
	}
});
Object.defineProperty(exports, "credentialKeyOf", {
	enumerable: true,
	get: function() {
		return credentialKeyOf;
	}
});
Object.defineProperty(exports, "findCredential", {
	enumerable: true,
	get: function() {
		return findCredential;
	}
});
Object.defineProperty(exports, "hasCredential", {
	enumerable: true,
	get: function() {
		return hasCredential;
	}
});
Object.defineProperty(exports, "isUsualVariable", {
	enumerable: true,
	get: function() {
		return isUsualVariable;
	}
});
Object.defineProperty(exports, "namingVariable", {
	enumerable: true,
	get: function() {
		return namingVariable;
	}
});
Object.defineProperty(exports, "tokenVariables", {
	enumerable: true,
	get: function() {
		return tokenVariables;
	}
});
