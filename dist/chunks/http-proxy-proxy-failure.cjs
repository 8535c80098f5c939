"use strict";
// src/http/hosts.ts
function resolveBaseUrl(value) {
	const text = value.trim();
	if (text === "") return { problem: "The address is empty." };
	if (/[\s\p{C}]/u.test(text)) return { problem: "The address holds a space or a control character." };
	const url = parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
	if (url === void 0 || url.hostname === "") return { problem: "The address cannot be read as a URL." };
	if (url.username !== "" || url.password !== "") return { problem: "The address holds a user name or password; give the credential by its own variable." };
	if (url.protocol !== "https:" && url.protocol !== "http:") return { problem: `The address begins with "${url.protocol}//"; only https:// can be used.` };
	if (url.protocol === "http:" && !isLoopback(url.hostname)) return { problem: `Plain http:// is for this machine only; use https:// for ${url.hostname}.` };
	if (url.search !== "" || url.hash !== "") return { problem: "The address holds a query or a fragment." };
	return { url: `${url.origin}${url.pathname.replace(/\/+$/, "")}` };
}
function isLoopback(hostname) {
	const name = hostname.toLowerCase().replace(/\.$/, "");
	if (name === "localhost" || name.endsWith(".localhost") || name === "[::1]" || name === "::1") return true;
	return /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(name);
}
function parse(text) {
	try {
		return new URL(text);
	} catch {
		return;
	}
}
// src/http/headers.ts
var HeaderList = class {
	#values = new Map();
	constructor(entries = []) {
		for (const [name, value] of entries) this.append(name, value);
	}
	append(name, value) {
		const known = this.#values.get(name.toLowerCase());
		this.set(name, known === void 0 ? value : `${known}, ${value}`);
	}
	set(name, value) {
		this.#values.set(name.toLowerCase(), value);
	}
	get(name) {
		return this.#values.get(name.toLowerCase()) ?? null;
	}
	has(name) {
		return this.#values.has(name.toLowerCase());
	}
	[Symbol.iterator]() {
		return this.#values.entries();
	}
};
// src/http/proxy/proxy-failure.ts
var ProxyFailure = class extends Error {
	isPermanent;
	constructor(because, options) {
		super(because, { cause: options.cause });
		this.name = "ProxyFailure";
		this.isPermanent = options.isPermanent;
	}
};
Object.defineProperty(exports, "HeaderList", {
	enumerable: true,
	get: function() {
		return HeaderList;
	}
});
Object.defineProperty(exports, "ProxyFailure", {
	enumerable: true,
	get: function() {
		return ProxyFailure;
	}
});
Object.defineProperty(exports, "isLoopback", {
	enumerable: true,
	get: function() {
		return isLoopback;
	}
});
Object.defineProperty(exports, "resolveBaseUrl", {
	enumerable: true,
	get: function() {
		return resolveBaseUrl;
	}
});
