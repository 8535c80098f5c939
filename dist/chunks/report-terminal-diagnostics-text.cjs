"use strict";
const require_sanitize = require("./model-sanitize.cjs");
const require_clock = require("./http-clock.cjs");
const require_layout = require("./report-terminal-layout.cjs");
const require_paint = require("./report-terminal-paint.cjs");
let node_fs = require("node:fs");
let node_os = require("node:os");
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
	if (require_layout.isLoopback(url.hostname)) return false;
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
		if (isBadProxy(proxy)) throw new require_layout.ProxyFailure(proxy.problem, { isPermanent: true });
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
	const headers = new require_layout.HeaderList();
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
// src/terminal/descriptor.ts
function kindOf(descriptor) {
	const stats = statsOf(() => (0, node_fs.fstatSync)(descriptor));
	if (stats?.isFile() === true) return "file";
	if (stats?.isCharacterDevice() !== true) return "stream";
	const nothing = statsOf(() => (0, node_fs.statSync)(node_os.devNull));
	if (nothing !== void 0 && nothing.rdev === stats.rdev && nothing.ino === stats.ino) return "nothing";
	return process.getBuiltinModule("node:tty").isatty(descriptor) ? "terminal" : "stream";
}
function statsOf(ask) {
	try {
		return ask();
	} catch {
		return;
	}
}
// src/terminal/standard-output.ts
function standardOutput(descriptor, redact) {
	const kind = kindOf(descriptor);
	const sink = kind === "file" || kind === "nothing" ? fileSink(descriptor) : streamSink(descriptor);
	const isTerminal = kind === "terminal";
	const columns = isTerminal ? sink.columns() : 0;
	return {
		write: (text) => sink.write(redact(text)),
		lost: () => sink.failure !== void 0 && !isReaderGone(sink.failure) ? sink.failure : void 0,
		isTerminal,
		width: columns > 0 ? columns : 80,
		hasColor: hasColor(isTerminal)
	};
}
function streamSink(descriptor) {
	let opened;
	const sink = {
		failure: void 0,
		write: (text) => {
			if (sink.failure === void 0) stream().write(text);
		},
		columns: () => stream().columns
	};
	const stream = () => {
		opened ??= (descriptor === 1 ? process.stdout : process.stderr).on("error", (error) => {
			sink.failure ??= error;
		});
		return opened;
	};
	return sink;
}
function fileSink(descriptor) {
	const sink = {
		failure: void 0,
		write: (text) => {
			if (sink.failure !== void 0) return;
			try {
				writeAll(descriptor, Buffer.from(text));
			} catch (error) {
				sink.failure = error;
			}
		},
		columns: () => 0
	};
	return sink;
}
function writeAll(descriptor, bytes) {
	for (let count = 0; count < bytes.length;) {
		const taken = (0, node_fs.writeSync)(descriptor, bytes, count);
		if (taken === 0) throw new Error("the disk takes nothing more");
		count += taken;
	}
}
function isReaderGone({ code }) {
	return code === "EPIPE" || code === "ERR_STREAM_DESTROYED";
}
function hasColor(isTerminal) {
	const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
	if (NO_COLOR !== void 0 && NO_COLOR !== "") return false;
	if (FORCE_COLOR !== void 0) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
	return isTerminal && TERM !== "dumb";
}
// src/cli/process-runtime.ts
function processRuntime(signal) {
	const redact = require_layout.createRedactor(secretsOf(process.env));
	const canAsk = !isCi() && kindOf(2) === "terminal" && kindOf(0) === "terminal";
	return {
		env: process.env,
		cwd: process.cwd(),
		clock: require_clock.systemClock,
		fetch: createTransport(process.env),
		signal,
		stdout: standardOutput(1, redact),
		stderr: standardOutput(2, redact),
		...canAsk ? { ask: async (question) => await askOnTerminal(question, signal) } : {}
	};
}
function isCi() {
	return process.env.CI !== void 0 && process.env.CI !== "" && process.env.CI !== "false";
}
function secretsOf(env) {
	const secrets = [...proxySecrets(env)];
	for (const [name, value] of Object.entries(env)) {
		if (value === void 0 || value.length < 8) continue;
		if (/(TOKEN|API_?KEY|SECRET|PASSWORD|CREDENTIAL)/i.test(name)) secrets.push(value);
	}
	return secrets;
}
async function askOnTerminal(question, signal) {
	const { ask } = await Promise.resolve().then(() => require("./terminal-ask.cjs"));
	return await ask(question, {
		input: process.stdin,
		output: process.stderr
	}, signal);
}
// src/report/terminal/diagnostics-text.ts
const MOST_PLACES = 6;
function renderDiagnostics(diagnostics, painter, isVerbose = false) {
	const causes = require_paint.groupCauses(diagnostics, isVerbose);
	const text = causes.map((cause) => renderCause(cause, painter, isVerbose)).reduce((all, block, index) => {
		const isLine = [causes[index], causes[index - 1]].every((cause) => cause?.finding.severity === "note");
		return index === 0 ? block : `${all}${isLine ? "\n" : "\n\n"}${block}`;
	}, "");
	return `${[...text === "" ? [] : [text], countLine(diagnostics)].join("\n\n")}\n`;
}
function renderCause(cause, painter, isVerbose) {
	const { finding, also } = cause;
	const { severity, code, message, hint, frame } = finding;
	const paint = severity === "error" ? painter.remove : severity === "warning" ? painter.warn : painter.faint;
	const where = whereOf(finding);
	const lines = [`${where === "" ? "" : `${where}: `}${paint(`${severity}[${code}]`)} ${require_sanitize.sanitizeText(message)}`];
	const isShort = severity === "note" && !isVerbose;
	if (!isShort && frame !== void 0 && frame !== "") lines.push(painter.faint(frame.replace(/\n$/, "")));
	if (also.length > 0) lines.push(`  The same at ${placesText(also, isVerbose)}.`);
	if (!isShort && hint !== void 0) lines.push(`  ${require_sanitize.sanitizeText(hint)}`);
	const hidden = require_paint.hiddenText(cause);
	if (hidden !== void 0) lines.push(`${isShort ? "" : "\n"}${painter.faint(hidden)}`);
	return lines.join("\n");
}
function placesText(also, isVerbose) {
	const shown = isVerbose || also.length <= 7 ? also : also.slice(0, MOST_PLACES);
	const more = also.length - shown.length;
	return `${shown.map(whereOf).join(", ")}${more === 0 ? "" : ` and ${more} more places`}`;
}
function whereOf({ place, address }) {
	if (place === void 0) return require_sanitize.sanitizeText(address ?? "");
	return `${require_sanitize.sanitizeText(place.file)}:${place.line}:${place.column}`;
}
function countLine(diagnostics) {
	const count = (severity) => diagnostics.filter((d) => d.severity === severity).length;
	const parts = [
		count("error") > 0 ? require_layout.plural(count("error"), "error") : "",
		count("warning") > 0 ? require_layout.plural(count("warning"), "warning") : "",
		count("note") > 0 ? require_layout.plural(count("note"), "note") : ""
	].filter((part) => part !== "");
	return parts.length === 0 ? "No problems." : `${parts.join(", ")}.`;
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
Object.defineProperty(exports, "processRuntime", {
	enumerable: true,
	get: function() {
		return processRuntime;
	}
});
Object.defineProperty(exports, "readProxy", {
	enumerable: true,
	get: function() {
		return readProxy;
	}
});
Object.defineProperty(exports, "renderDiagnostics", {
	enumerable: true,
	get: function() {
		return renderDiagnostics;
	}
});
Object.defineProperty(exports, "secretsOf", {
	enumerable: true,
	get: function() {
		return secretsOf;
	}
});
