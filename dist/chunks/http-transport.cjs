"use strict";
const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_proxy_failure = require("./http-proxy-proxy-failure.cjs");
// src/http/proxy/settings.ts
const VARIABLES = [
	"https_proxy",
	"HTTPS_PROXY",
	"http_proxy",
	"HTTP_PROXY"
];
function readProxy(env) {
	const variable = VARIABLES.find((name) => (env[name] ?? "").trim() !== "");
	if (variable === void 0) return void 0;
	const url = parse(withScheme((env[variable] ?? "").trim()));
	if (url === void 0 || url.hostname === "") return {
		variable,
		problem: `${variable} does not hold the address of a proxy, such as http://proxy.example:3128`
	};
	if (url.protocol !== "http:" && url.protocol !== "https:") return {
		variable,
		problem: `${variable} names a proxy of the kind ${url.protocol.slice(0, -1)}, and only HTTP proxies can be used`
	};
	return {
		variable,
		url,
		host: url.host
	};
}
function isBadProxy(proxy) {
	return "problem" in proxy;
}
function withScheme(text) {
	return /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
}
function parse(text) {
	try {
		return new URL(text);
	} catch {
		return;
	}
}
function isProxied(url, env) {
	if (require_proxy_failure.isLoopback(url.hostname)) return false;
	const list = env.no_proxy ?? env.NO_PROXY ?? "";
	const port = url.port === "" ? url.protocol === "https:" ? "443" : "80" : url.port;
	return !list.split(/[\s,]+/).filter((entry) => entry !== "").some((entry) => isExcepted(entry.toLowerCase(), url.hostname.toLowerCase(), port));
}
function isExcepted(entry, host, port) {
	if (entry === "*") return true;
	const match = /^(\[[^\]]*\]|[^:]*|.*:.*:.*?)(?::(\d+))?$/.exec(entry);
	const name = (match?.[1] ?? entry).replace(/^\*?\./, "");
	if (match?.[2] !== void 0 && match[2] !== port) return false;
	return name !== "" && (host === name || host.endsWith(`.${name}`) || host === `[${name}]`);
}
function proxySecrets(env) {
	const secrets = new Set();
	for (const variable of VARIABLES) {
		const url = parse(withScheme((env[variable] ?? "").trim()));
		if (url === void 0 || url.password === "") continue;
		const [user, password] = [decode(url.username), decode(url.password)];
		for (const secret of [
			url.password,
			password,
			Buffer.from(`${user}:${password}`).toString("base64")
		]) if (secret.length >= SHORTEST) secrets.add(secret);
	}
	return [...secrets];
}
const SHORTEST = 4;
function decode(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
// src/http/transport.ts
var transport_exports = require_rolldown_runtime.__exportAll({ createTransport: () => createTransport });
const CONNECT_TIMEOUT_MS = 1e4;
const IDLE_TIMEOUT_MS = 4e3;
const WITHOUT_BODY = new Set([
	204,
	205,
	304
]);
function createTransport(env) {
	const agents = new Map();
	const direct = (url, init) => send(new URL(url), init, agents);
	const proxy = readProxy(env);
	if (proxy === void 0) return direct;
	let proxied;
	return async (url, init) => {
		if (!isProxied(new URL(url), env)) return await direct(url, init);
		if (isBadProxy(proxy)) throw new require_proxy_failure.ProxyFailure(proxy.problem, { isPermanent: true });
		proxied ??= Promise.resolve().then(() => require("./http-proxy-proxy-fetch.cjs")).then(({ createProxyFetch }) => createProxyFetch(proxy));
		return await (await proxied)(url, init);
	};
}
async function send(url, init, agents) {
	const { Agent, request } = process.getBuiltinModule(url.protocol === "https:" ? "node:https" : "node:http");
	const agent = agents.get(url.protocol) ?? new Agent({
		keepAlive: true,
		timeout: IDLE_TIMEOUT_MS
	});
	agents.set(url.protocol, agent);
	const { method = "GET", body, signal } = init;
	if (body !== void 0 && typeof body !== "string") throw new TypeError("Only text is sent.");
	return answerOf(await new Promise((resolve, reject) => {
		const sent = request(url, {
			agent,
			method,
			headers: {
				"accept-encoding": "gzip, br",
				...lengthOf(body, method),
				...plainHeaders(init.headers)
			},
			...signal ? { signal } : {}
		});
		sent.on("error", reject).on("response", resolve);
		limitConnecting(sent, url.protocol === "https:" ? "secureConnect" : "connect");
		sent.end(body);
	}), method);
}
function lengthOf(body, method) {
	if (body === void 0 && (method === "GET" || method === "HEAD" || method === "DELETE")) return {};
	return { "content-length": String(Buffer.byteLength(body ?? "")) };
}
function plainHeaders(headers) {
	if (headers === void 0) return {};
	return Symbol.iterator in headers ? Object.fromEntries(headers) : headers;
}
function limitConnecting(sent, ready) {
	sent.on("socket", (socket) => {
		if (!socket.connecting) return;
		const timer = setTimeout(() => {
			sent.destroy(Object.assign(new Error("No connection in time."), { code: "CONNECT_TIMEOUT" }));
		}, CONNECT_TIMEOUT_MS);
		const stop = () => clearTimeout(timer);
		socket.once(ready, stop);
		sent.once("close", stop);
	});
}
function answerOf(message, method) {
	const { statusCode: status = 0, rawHeaders } = message;
	const headers = new require_proxy_failure.HeaderList();
	for (let index = 0; index + 1 < rawHeaders.length; index += 2) headers.append(rawHeaders[index] ?? "", rawHeaders[index + 1] ?? "");
	message.on("error", () => void 0);
	if (method === "HEAD" || WITHOUT_BODY.has(status)) {
		message.resume();
		return {
			status,
			headers,
			body: null
		};
	}
	return {
		status,
		headers,
		body: unpacked(message, headers.get("content-encoding"))
	};
}
function unpacked(message, encoding) {
	const unpack = unpackerOf(encoding?.trim().toLowerCase() ?? "");
	if (unpack === void 0) return message;
	if (unpack === null) {
		message.destroy();
		throw new TypeError(`The answer is packed as ${JSON.stringify(encoding)}, which was not asked for.`);
	}
	unpack.on("error", () => void 0);
	return process.getBuiltinModule("node:stream").pipeline(message, unpack, () => void 0);
}
function unpackerOf(encoding) {
	if (encoding === "" || encoding === "identity") return void 0;
	const { createBrotliDecompress, createGunzip, createInflate } = process.getBuiltinModule("node:zlib");
	switch (encoding) {
		case "gzip":
		case "x-gzip": return createGunzip();
		case "br": return createBrotliDecompress();
		case "deflate": return createInflate();
		default: return null;
	}
}
Object.defineProperty(exports, "createTransport", {
	enumerable: true,
	get: function() {
		return createTransport;
	}
});
Object.defineProperty(exports, "decode", {
	enumerable: true,
	get: function() {
		return decode;
	}
});
Object.defineProperty(exports, "isBadProxy", {
	enumerable: true,
	get: function() {
		return isBadProxy;
	}
});
Object.defineProperty(exports, "isProxied", {
	enumerable: true,
	get: function() {
		return isProxied;
	}
});
Object.defineProperty(exports, "proxySecrets", {
	enumerable: true,
	get: function() {
		return proxySecrets;
	}
});
Object.defineProperty(exports, "readProxy", {
	enumerable: true,
	get: function() {
		return readProxy;
	}
});
Object.defineProperty(exports, "transport_exports", {
	enumerable: true,
	get: function() {
		return transport_exports;
	}
});
