"use strict";
const require_proxy_failure = require("./http-proxy-proxy-failure.cjs");
const require_http = require("./http-http.cjs");
const require_layout = require("./report-terminal-layout.cjs");
const require_version = require("./version.cjs");
const require_clock = require("./http-clock.cjs");
const require_credentials = require("./app-connect-credentials.cjs");
const require_hosts = require("./app-connect-hosts.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_events = require("node:events");
let node_crypto = require("node:crypto");
let node_fs_promises = require("node:fs/promises");
// src/http/cache/revalidation.ts
const longestStored = 8388608;
var Revalidation = class {
	#cache;
	#credentialKey;
	constructor(cache, credentialKey) {
		this.#cache = cache;
		this.#credentialKey = credentialKey;
	}
	ask(request, url, headers) {
		if (request.method !== "GET" || headers["if-none-match"] !== void 0) return void 0;
		const stored = this.#cache.get(this.#key(url, headers));
		if (stored !== void 0) headers["if-none-match"] = stored.etag;
		return stored;
	}
	resolve(work, sent, answer) {
		if (work.isWrite) return answer;
		if (answer.status === 304) return sent.known === void 0 ? answer : restore(sent.known, answer);
		const etag = answer.headers.get("etag");
		if ((answer.status === 200 || answer.status === 206) && answer.text.length <= longestStored && etag !== null && !/no-store/i.test(answer.headers.get("cache-control") ?? "")) {
			const headers = Object.fromEntries(answer.headers);
			this.#cache.set(this.#key(work.url, sent.headers), {
				etag,
				status: answer.status,
				headers,
				text: answer.text
			});
		}
		return answer;
	}
	#key(url, headers) {
		return [
			url.href,
			headers.accept ?? "",
			headers.range ?? "",
			this.#credentialKey
		].join("\n");
	}
};
function restore(known, answer) {
	const headers = new require_proxy_failure.HeaderList(Object.entries(known.headers));
	for (const [name, value] of answer.headers) if (name !== "content-length" && name !== "content-type") headers.set(name, value);
	return {
		status: known.status,
		headers,
		text: known.text
	};
}
// src/http/policy/retry.ts
const defaultRetryPolicy = {
	tries: 6,
	connectTries: 3,
	timeoutTries: 3,
	throttles: 12,
	firstDelayMs: 250,
	longestDelayMs: 2e4,
	longestPauseMs: 3e5,
	totalMs: 9e5
};
function backoffMs(policy, count, random) {
	const full = Math.min(policy.longestDelayMs, policy.firstDelayMs * 2 ** Math.min(30, count - 1));
	return full / 2 + random() * full / 2;
}
function retryAfterMs(headers, now) {
	const value = headers.get("retry-after")?.trim();
	if (value === void 0 || value === "") return void 0;
	if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1e3;
	const until = /[A-Za-z]/.test(value) ? Date.parse(value) : NaN;
	if (Number.isNaN(until)) return void 0;
	const sent = Date.parse(headers.get("date") ?? "");
	return Math.max(0, until - (Number.isNaN(sent) ? now : sent));
}
// src/http/policy/value-budget.ts
const mostValuesOfRead = 12e6;
var ValueBudget = class {
	#left = mostValuesOfRead;
	renew() {
		this.#left = mostValuesOfRead;
	}
	take(values) {
		this.#left -= values;
		return this.#left >= 0;
	}
};
// src/http/request/count-values.ts
const mostValues = 3e6;
const countedFrom = 65536;
const usualLength = 12;
const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
function weighJson(json) {
	if (json.length < countedFrom) return Math.ceil(json.length / usualLength);
	return countValues(json, mostValues);
}
function countValues(json, limit) {
	let count = 1;
	for (let at = 0; at < json.length && count <= limit; at++) {
		const code = json.charCodeAt(at);
		if (code === QUOTE) at = endOfText(json, at);
		else if (code === COMMA) count += 1;
		else if (code === OPEN_BRACE && json.charCodeAt(at + 1) !== CLOSE_BRACE) count += 1;
		else if (code === OPEN_BRACKET && json.charCodeAt(at + 1) !== CLOSE_BRACKET) count += 1;
	}
	return count;
}
function endOfText(json, start) {
	for (let end = json.indexOf("\"", start + 1); end !== -1; end = json.indexOf("\"", end + 1)) {
		let backslashes = 0;
		while (json.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes += 1;
		if (backslashes % 2 === 0) return end;
	}
	return json.length;
}
// src/http/request/answer.ts
const shownCharacters = 80;
function createResponse(answer, label, url, isWrite, budget) {
	let parsed;
	return {
		status: answer.status,
		headers: answer.headers,
		text: answer.text,
		request: label,
		url: url.href,
		json() {
			parsed ??= { value: parseJson(answer, label, isWrite, budget) };
			return parsed.value;
		}
	};
}
function isReadable(response) {
	try {
		response.json();
		return true;
	} catch (error) {
		if (error instanceof require_http.HttpFailure) return error.kind !== "not-json";
		throw error;
	}
}
function parseJson(answer, label, isWrite, budget) {
	const values = weighJson(answer.text);
	const isRoom = budget?.take(values) !== false;
	if (values > 3e6 || !isRoom) {
		const bound = isRoom ? `more than ${mostValues} values` : `more values than the ${mostValuesOfRead} that one read may take in`;
		const message = `${label} answered ${answer.status} with ${bound}; it was not taken in.`;
		throw new require_http.HttpFailure("too-large", label, message, {
			isLost: isWrite,
			status: answer.status
		});
	}
	try {
		return JSON.parse(answer.text.charCodeAt(0) === 65279 ? answer.text.slice(1) : answer.text);
	} catch (cause) {
		throw new require_http.HttpFailure("not-json", label, `${label} answered ${answer.status} with ${describeBody(answer)}`, {
			isLost: isWrite && (answer.status < 400 || answer.status >= 500),
			status: answer.status,
			cause
		});
	}
}
function describeBody(answer) {
	const text = answer.text.slice(0, 320).replace(/[\p{C}\p{Z}]+/gu, " ").trim();
	if (text === "") return "an empty body in place of JSON.";
	const shown = text.length > shownCharacters || answer.text.length > 320 ? `${text.slice(0, shownCharacters)}\u2026` : text;
	const looksLikeHtml = /^<(!doctype|html|\?xml|head|body)/i.test(text);
	const looksCut = /^[[{]/.test(text);
	return `${looksLikeHtml ? "an HTML page" : looksCut ? "JSON that is cut or broken" : "text"} in place of JSON: ${shown}`;
}
// src/http/request/target.ts
function createTarget(baseUrl) {
	const url = new URL(baseUrl);
	return {
		origin: url.origin,
		host: url.host,
		base: `${url.origin}${url.pathname.replace(/\/+$/, "")}`
	};
}
function resolveAddress(target, request) {
	const url = parseAddress(request.url.startsWith("/") ? `${target.base}${request.url}` : request.url);
	if (url === void 0) throw refuse(request.method, "an address that cannot be read", target);
	if (url.origin !== target.origin || url.username !== "" || url.password !== "") throw refuse(request.method, url.host === target.host ? url.protocol + url.host : url.host, target);
	url.hash = "";
	return url;
}
function redirectAddress(from, location) {
	if (location === null || location === "") return void 0;
	return parseAddress(location, from);
}
function describeRequest(method, url) {
	return `${method} ${url.pathname}`;
}
function parseAddress(text, from) {
	try {
		return from === void 0 ? new URL(text) : new URL(text, from);
	} catch {
		return;
	}
}
function refuse(method, where, target) {
	const message = `The server ${target.host} gave a link to ${where}; it is not followed, because the token is for ${target.host} only.`;
	return new require_http.HttpFailure("foreign-host", method, message, { isLost: false });
}
// src/http/policy/verdict.ts
const longestRedirects = 3;
const redirects = new Set([
	301,
	302,
	303,
	307,
	308
]);
const redirectsAfterWrite = new Set([302, 303]);
function judgeFailure(work, problem, around) {
	work.failures += 1;
	if (problem.failure.kind === "timeout") work.timeouts += 1;
	const { tries, connectTries, timeoutTries } = around.policy;
	const isUsedUp = work.failures >= (problem.wasSent ? tries : connectTries) || work.timeouts >= timeoutTries;
	if (!(!problem.isPermanent && (work.isRepeatable || !problem.wasSent)) || isUsedUp || isLate(work, around)) return {
		action: "throw",
		failure: problem.failure
	};
	return {
		action: "again",
		delayMs: backoffMs(around.policy, work.failures, around.random)
	};
}
function judgeAnswer(work, response, around) {
	const { status } = response;
	if (status === 401 && work.canRenew && !work.hasRenewed) {
		work.hasRenewed = true;
		return { action: "renew" };
	}
	if (redirects.has(status)) return judgeRedirect(work, response, around);
	if (isOverloaded(status) || status === 408) return judgeServerError(work, response, around);
	if (work.expectsJson && status >= 200 && status < 300 && status !== 204 && !isReadable(response) && work.unreadable === 0 && !isLate(work, around)) {
		work.unreadable += 1;
		return {
			action: "again",
			delayMs: backoffMs(around.policy, 1, around.random)
		};
	}
	return { action: "return" };
}
function isOverloaded(status) {
	return status >= 500 && status !== 501 && status !== 505;
}
function judgeThrottle(work, answer, paceMs, around) {
	work.throttles += 1;
	const { policy } = around;
	const backoff = backoffMs(policy, work.throttles, around.random);
	const asked = retryAfterMs(answer.headers, around.now) ?? (paceMs > 0 ? paceMs : backoff);
	const wait = work.throttles > 2 && asked < policy.firstDelayMs ? backoff : asked;
	if (work.throttles > policy.throttles || wait > policy.longestPauseMs) return void 0;
	return around.now + wait - work.startedAt > policy.totalMs ? void 0 : wait;
}
function judgeServerError(work, response, around) {
	work.failures += 1;
	if (!work.isRepeatable || work.failures >= around.policy.tries) return { action: "return" };
	const asked = retryAfterMs(response.headers, around.now) ?? 0;
	const delayMs = Math.max(asked, backoffMs(around.policy, work.failures, around.random));
	if (asked > around.policy.longestPauseMs || isLate(work, around, delayMs)) return { action: "return" };
	return {
		action: "again",
		delayMs
	};
}
function judgeRedirect(work, response, around) {
	const { target } = around;
	const to = redirectAddress(work.url, response.headers.get("location"));
	const where = to === void 0 ? "nowhere" : to.origin === target.origin ? to.pathname : to.host;
	const failure = (because) => ({
		action: "throw",
		failure: new require_http.HttpFailure("redirect", work.label, `${work.label} at ${target.host} answered ${response.status} and leads to ${where}; ${because}.`, {
			isLost: work.isWrite && redirectsAfterWrite.has(response.status),
			status: response.status
		})
	});
	if (work.isWrite) return failure("a write is never sent on");
	if (to === void 0) return failure("there is nothing to follow");
	if (to.origin !== target.origin || to.username !== "" || to.password !== "") return failure(`the token is for ${target.host} only`);
	if (work.hops >= longestRedirects) return failure(`more than ${longestRedirects} redirects are not followed`);
	work.hops += 1;
	to.hash = "";
	work.url = to;
	return {
		action: "again",
		delayMs: 0
	};
}
function isLate(work, around, delayMs = 0) {
	return around.now + delayMs - work.startedAt > around.policy.totalMs;
}
// src/http/request/body.ts
const longestBodyBytes = 67108864;
const longestErrorBytes = 1048576;
async function readBody(response, label, isWrite) {
	if (response.body === null) return "";
	const isError = response.status >= 400;
	const limit = isError ? longestErrorBytes : longestBodyBytes;
	const announced = Number(response.headers.get("content-length") ?? NaN);
	if (!response.headers.has("content-encoding") && announced > limit && !isError) throw tooLarge(label, response.status, isWrite);
	const { bytes, isCut } = await readParts(response.body, limit);
	if (isError) {
		const text = new TextDecoder().decode(bytes);
		return isCut ? `${text}\n[cut after ${limit} bytes]` : text;
	}
	if (isCut) throw tooLarge(label, response.status, isWrite);
	return decode(bytes, label, response.status, isWrite);
}
async function readParts(body, limit) {
	const parts = [];
	let length = 0;
	const reader = body[Symbol.asyncIterator]();
	for (;;) {
		const { done, value } = await reader.next();
		if (done === true) return {
			bytes: Buffer.concat(parts),
			isCut: false
		};
		const room = limit - length;
		length += value.byteLength;
		parts.push(length > limit ? value.subarray(0, room) : value);
		if (length <= limit) continue;
		reader.return?.().catch(() => void 0);
		return {
			bytes: Buffer.concat(parts),
			isCut: true
		};
	}
}
function decode(bytes, label, status, isWrite) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch (cause) {
		const message = `${label} answered ${status} with bytes that are not UTF-8; nothing of it is taken for the truth.`;
		throw new require_http.HttpFailure("not-text", label, message, {
			isLost: isWrite,
			status,
			cause
		});
	}
}
function tooLarge(label, status, isWrite) {
	const message = `${label} answered more than ${longestBodyBytes / 1024 / 1024} MiB; it was not read.`;
	return new require_http.HttpFailure("too-large", label, message, {
		isLost: isWrite,
		status
	});
}
// src/http/request/failure.ts
const neverConnected = {
	ECONNREFUSED: "the connection was refused",
	EHOSTUNREACH: "there is no way to this host",
	ENETUNREACH: "there is no network",
	EAI_AGAIN: "its name could not be looked up for the moment",
	CONNECT_TIMEOUT: "the connection did not come about in time",
	UND_ERR_CONNECT_TIMEOUT: "the connection did not come about in time"
};
const neverConnects = {
	ENOTFOUND: "there is no host of this name",
	CERT_HAS_EXPIRED: "its certificate has expired",
	ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another name",
	DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is self-signed",
	SELF_SIGNED_CERT_IN_CHAIN: "its certificate is signed by an unknown authority (NODE_EXTRA_CA_CERTS adds one)",
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate cannot be verified (NODE_EXTRA_CA_CERTS adds an authority)",
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "its certificate cannot be verified (NODE_EXTRA_CA_CERTS adds an authority)",
	ERR_SSL_WRONG_VERSION_NUMBER: "it does not speak TLS on this port",
	EPROTO: "it does not speak TLS on this port"
};
function describeFailure(error, context) {
	if (error instanceof require_http.HttpFailure) return {
		failure: error,
		wasSent: true,
		isPermanent: true
	};
	const { kind, wasSent, isPermanent, because } = context.hasTimedOut ? timedOut(context.timeoutMs) : classify(error, context.status !== void 0);
	return {
		failure: new require_http.HttpFailure(kind, context.label, `${context.label} at ${context.host}: ${because}.`, {
			isLost: context.isWrite && wasSent,
			...context.status === void 0 ? {} : { status: context.status },
			cause: error
		}),
		wasSent,
		isPermanent
	};
}
function timedOut(timeoutMs) {
	return {
		kind: "timeout",
		wasSent: true,
		isPermanent: false,
		because: `no whole answer within ${timeoutMs / 1e3} s`
	};
}
function classify(error, isAnswered) {
	if (error instanceof require_proxy_failure.ProxyFailure) {
		const { message, isPermanent } = error;
		return {
			kind: "unreachable",
			wasSent: false,
			isPermanent,
			because: message
		};
	}
	const codes = errorCodes(error);
	for (const code of codes) {
		const passing = neverConnected[code];
		if (passing !== void 0) return {
			kind: "unreachable",
			wasSent: false,
			isPermanent: false,
			because: passing
		};
		const lasting = neverConnects[code];
		if (lasting !== void 0) return {
			kind: "unreachable",
			wasSent: false,
			isPermanent: true,
			because: lasting
		};
	}
	if (isBlockedPort(error)) return {
		kind: "unreachable",
		wasSent: false,
		isPermanent: true,
		because: "its port is reserved for another protocol, and fetch never connects to it"
	};
	if (codes.some((code) => code === "UND_ERR_HEADERS_TIMEOUT" || code === "UND_ERR_BODY_TIMEOUT" || code === "ETIMEDOUT")) return {
		kind: "timeout",
		wasSent: true,
		isPermanent: false,
		because: "no whole answer in time"
	};
	const detail = codes[0] === void 0 ? "" : ` (${codes[0]})`;
	return isAnswered ? {
		kind: "cut",
		wasSent: true,
		isPermanent: false,
		because: `the connection broke in the midst of the answer${detail}`
	} : {
		kind: "unreachable",
		wasSent: true,
		isPermanent: false,
		because: `the connection broke before an answer came${detail}`
	};
}
function isBlockedPort(error) {
	return error instanceof Error && error.cause instanceof Error && error.cause.message === "bad port";
}
function errorCodes(error) {
	const codes = [];
	let current = error;
	for (let depth = 0; depth < 5 && current instanceof Error; depth++) {
		if ("code" in current && typeof current.code === "string") codes.push(current.code);
		if (current instanceof AggregateError) for (const inner of current.errors) codes.push(...errorCodes(inner));
		current = current.cause;
	}
	return codes;
}
// src/http/request/attempt.ts
async function performAttempt(attempt) {
	const { controller, label, isWrite, timeoutMs } = attempt;
	const signal = controller.signal;
	let hasTimedOut = false;
	let status;
	const timer = setTimeout(() => {
		hasTimedOut = true;
		controller.abort(new DOMException("The deadline of the request has passed.", "TimeoutError"));
	}, timeoutMs);
	const aborted = new Promise((_, reject) => {
		signal.addEventListener("abort", () => reject(signal.reason), { once: true });
	});
	aborted.catch(() => void 0);
	try {
		const sent = attempt.fetch(attempt.url.href, {
			...attempt.init,
			redirect: "manual",
			signal
		});
		const response = await Promise.race([sent, aborted]);
		status = response.status;
		const text = await Promise.race([readBody(response, label, isWrite), aborted]);
		return {
			kind: "answer",
			answer: {
				status,
				headers: response.headers,
				text
			}
		};
	} catch (error) {
		controller.abort();
		const context = {
			label,
			host: attempt.url.host,
			isWrite,
			timeoutMs,
			hasTimedOut
		};
		return {
			kind: "failure",
			problem: describeFailure(error, status === void 0 ? context : {
				...context,
				status
			})
		};
	} finally {
		clearTimeout(timer);
	}
}
// src/http/request/encode.ts
function createRequestHeaders(options, request, credential) {
	const headers = { accept: "application/json" };
	const type = bodyType(request);
	if (type !== void 0) headers["content-type"] = type;
	for (const part of [
		options.headers,
		request.headers,
		credential
	]) {
		if (part === void 0) continue;
		for (const name of Object.keys(part)) setHeader(headers, name, part[name] ?? "", request.method);
	}
	return headers;
}
function encodeBody(request) {
	if (request.body === void 0) return void 0;
	if ("json" in request.body) return JSON.stringify(request.body.json);
	return new URLSearchParams(request.body.form).toString();
}
function bodyType(request) {
	if (request.body === void 0) return void 0;
	return "json" in request.body ? "application/json" : "application/x-www-form-urlencoded";
}
function setHeader(headers, name, value, method) {
	if (/[^\t\x20-\x7e\x80-\xff]/.test(value)) {
		const message = `The header ${name} holds a character that cannot be sent, such as a line break; nothing was sent.`;
		throw new require_http.HttpFailure("unreachable", method, message, { isLost: false });
	}
	headers[name.toLowerCase()] = value;
}
// src/http/request/on-abort.ts
const waiting = new WeakMap();
function onAbort(signal, callback) {
	const known = waiting.get(signal);
	if (known !== void 0) {
		known.add(callback);
		return;
	}
	const callbacks = new Set([callback]);
	waiting.set(signal, callbacks);
	signal.addEventListener("abort", () => {
		for (const each of callbacks) each();
	}, { once: true });
}
// src/http/policy/gate.ts
const shortestSpacingMs = 2;
const spacingDecay = .995;
const firstProbe = 32;
const soonestProbe = 8;
const latestProbe = 1024;
var Gate = class {
	#clock;
	#signal;
	#waiting = new Fifo();
	#returning = new Fifo();
	#ceiling = 1;
	#limit = 1;
	#taken = Number.POSITIVE_INFINITY;
	#probeAfter = firstProbe;
	#goodSinceProbe = 0;
	#inFlight = 0;
	#tickets = 0;
	#slowedAtTicket = 0;
	#pausedUntil = 0;
	#lastStart = Number.NEGATIVE_INFINITY;
	#vendorSpacingMs = 0;
	#learnedSpacingMs = 0;
	#throttledAt;
	#goodSinceThrottle = 0;
	#wokenAt = 0;
	#sleep;
	constructor(clock, signal) {
		this.#clock = clock;
		this.#signal = signal;
		onAbort(signal, () => this.#refuseAll());
	}
	get limit() {
		return Math.min(Math.floor(this.#limit), this.#taken);
	}
	get waitMs() {
		return Math.max(0, this.#nextStart() - this.#now());
	}
	allow(concurrency) {
		const ceiling = Math.max(1, Math.floor(concurrency));
		if (ceiling <= this.#ceiling) return;
		this.#limit = this.#limit >= this.#ceiling ? ceiling : this.#limit;
		this.#ceiling = ceiling;
	}
	enter(isReturning) {
		if (this.#signal.aborted) return Promise.reject(this.#signal.reason);
		return new Promise((enter, refuse) => {
			(isReturning ? this.#returning : this.#waiting).push({
				enter,
				refuse
			});
			this.#letThrough();
		});
	}
	leave(ticket, outcome) {
		this.#inFlight -= 1;
		if (outcome === "good") this.#speedUp();
		else if (outcome === "congested") this.#slowDown(ticket);
		this.#letThrough();
	}
	pause(milliseconds) {
		this.#pausedUntil = Math.max(this.#pausedUntil, this.#now() + milliseconds);
		this.#letThrough();
	}
	throttled(ticket) {
		if (ticket.number <= this.#slowedAtTicket) return;
		const now = this.#now();
		if (this.#learnedSpacingMs === 0 && ticket.inFlight > 1) this.#takeFewer(ticket.inFlight - 1);
		else {
			this.#taken = Number.POSITIVE_INFINITY;
			if (this.#throttledAt !== void 0 && this.#goodSinceThrottle >= 2) this.#learnedSpacingMs = Math.max(0, now - this.#throttledAt) / this.#goodSinceThrottle;
		}
		this.#throttledAt = now;
		this.#goodSinceThrottle = 0;
	}
	space(milliseconds) {
		if (milliseconds === this.#vendorSpacingMs) return;
		this.#vendorSpacingMs = milliseconds;
		this.#letThrough();
	}
	#now() {
		return Math.max(this.#clock.now(), this.#wokenAt);
	}
	#nextStart() {
		const spacing = Math.max(this.#vendorSpacingMs, this.#learnedSpacingMs);
		return Math.max(this.#pausedUntil, spacing === 0 ? 0 : this.#lastStart + spacing);
	}
	#countedStart(planned) {
		const now = this.#now();
		return planned > now - Math.max(this.#vendorSpacingMs, this.#learnedSpacingMs) ? planned : now;
	}
	#speedUp() {
		this.#goodSinceThrottle += 1;
		this.#probe();
		const most = Math.min(this.#ceiling, this.#taken);
		if (this.#limit < most) this.#limit = Math.min(most, this.#limit + 1 / this.#limit);
		const spacing = this.#learnedSpacingMs * spacingDecay;
		this.#learnedSpacingMs = spacing < shortestSpacingMs ? 0 : spacing;
	}
	#takeFewer(atMost) {
		const isProbe = this.#taken < Number.POSITIVE_INFINITY;
		this.#taken = isProbe ? atMost : Math.max(1, Math.min(atMost, Math.floor(this.#limit / 2)));
		this.#probeAfter = isProbe ? Math.min(latestProbe, this.#probeAfter * 4) : firstProbe;
		this.#goodSinceProbe = 0;
	}
	#probe() {
		if (this.#taken >= this.#ceiling) return;
		this.#goodSinceProbe += 1;
		if (this.#goodSinceProbe < this.#probeAfter) return;
		this.#goodSinceProbe = 0;
		this.#probeAfter = Math.max(soonestProbe, this.#probeAfter / 2);
		this.#taken += 1;
	}
	#slowDown(ticket) {
		if (ticket.number <= this.#slowedAtTicket) return;
		this.#slowedAtTicket = this.#tickets;
		this.#limit = Math.max(1, this.#limit / 2);
	}
	#letThrough() {
		while (this.#inFlight < this.limit && this.#returning.size + this.#waiting.size > 0) {
			const start = this.#nextStart();
			if (start > this.#now()) {
				this.#wakeAt(start);
				return;
			}
			const waiter = this.#returning.shift() ?? this.#waiting.shift();
			if (waiter === void 0) return;
			this.#inFlight += 1;
			this.#tickets += 1;
			this.#lastStart = this.#countedStart(start);
			waiter.enter({
				number: this.#tickets,
				inFlight: this.#inFlight
			});
		}
	}
	#wakeAt(until) {
		if (this.#sleep !== void 0) {
			if (this.#sleep.until === until) return;
			this.#sleep.controller.abort();
		}
		const sleep = {
			until,
			controller: new AbortController()
		};
		this.#sleep = sleep;
		this.#clock.sleep(until - this.#now(), sleep.controller.signal).then(() => {
			if (this.#sleep !== sleep) return;
			this.#sleep = void 0;
			this.#wokenAt = Math.max(this.#wokenAt, until);
			this.#letThrough();
		}, () => void 0);
	}
	#refuseAll() {
		this.#sleep?.controller.abort();
		this.#sleep = void 0;
		for (const queue of [this.#returning, this.#waiting]) for (let waiter = queue.shift(); waiter !== void 0; waiter = queue.shift()) waiter.refuse(this.#signal.reason);
	}
};
var Fifo = class {
	#items = [];
	#first = 0;
	get size() {
		return this.#items.length - this.#first;
	}
	push(item) {
		this.#items.push(item);
	}
	shift() {
		if (this.#first >= this.#items.length) return void 0;
		const item = this.#items[this.#first];
		this.#items[this.#first] = void 0;
		this.#first += 1;
		if (this.#first > 1024 && this.#first * 2 > this.#items.length) {
			this.#items = this.#items.slice(this.#first);
			this.#first = 0;
		}
		return item;
	}
};
// src/http/policy/quota.ts
var Quota = class {
	#limits;
	#clock;
	#signal;
	#starts = [];
	#turn = Promise.resolve();
	constructor(limits, clock, signal) {
		this.#limits = limits;
		this.#clock = clock;
		this.#signal = signal;
	}
	take(onWait) {
		const turn = this.#turn.then(() => this.#wait(onWait));
		this.#turn = turn.catch(() => void 0);
		return turn;
	}
	async #wait(onWait) {
		this.#signal.throwIfAborted();
		for (let wait = this.#waitMs(); wait > 0; wait = this.#waitMs()) {
			onWait(wait);
			await this.#clock.sleep(wait, this.#signal);
		}
		this.#starts.push(this.#clock.now());
	}
	#waitMs() {
		const now = this.#clock.now();
		const waits = this.#limits.map(({ count, windowMs }) => {
			const first = this.#starts.at(-count);
			return first === void 0 ? 0 : first + windowMs - now;
		});
		return Math.max(0, ...waits);
	}
};
// src/http/policy/gates.ts
var Gates = class {
	#clock;
	#signal;
	#gates = new Map();
	#quotas = new Map();
	constructor(clock, signal) {
		this.#clock = clock;
		this.#signal = signal;
	}
	find(origin, credentialKey) {
		const key = `${origin} ${credentialKey}`;
		let gate = this.#gates.get(key);
		if (gate === void 0) {
			gate = new Gate(this.#clock, this.#signal);
			this.#gates.set(key, gate);
		}
		return gate;
	}
	quota(origin, credentialKey, limits) {
		const key = `${origin} ${credentialKey}`;
		const quota = this.#quotas.get(key) ?? new Quota(limits, this.#clock, this.#signal);
		this.#quotas.set(key, quota);
		return quota;
	}
};
// src/http/secrets/sent-secrets.ts
const shortestCredential = 12;
const few = 12;
var SentSecrets = class {
	#known = new Set();
	#forms = [];
	#finder = new require_layout.TextFinder(shortestCredential);
	#filter = new require_layout.SecretFilter();
	#unfiltered = [];
	constructor(known = []) {
		this.#remember([...known]);
	}
	takeOut(result, request, headers) {
		const form = request.body !== void 0 && "form" in request.body ? request.body.form : void 0;
		this.#remember([...headers.authorization?.split(" ").slice(1) ?? [], ...Object.values(form ?? {})]);
		if (result.kind === "failure") return result;
		if (form !== void 0 && result.answer.status < 300) return result;
		if (!isQuoted(result.answer) && !this.#isIn(result.answer.text)) return result;
		const answered = [...result.answer.headers].map(([name, value]) => [name, this.#redact(value)]);
		const text = this.#redact(result.answer.text);
		return {
			...result,
			answer: {
				...result.answer,
				headers: new require_proxy_failure.HeaderList(answered),
				text
			}
		};
	}
	#remember(values) {
		for (const value of values) {
			if (value.length < shortestCredential || this.#known.has(value)) continue;
			this.#known.add(value);
			for (const form of new Set([value, ...require_layout.echoesOf(value)])) {
				this.#forms.push(form);
				this.#finder.add(form);
			}
			this.#unfiltered.push(value);
		}
	}
	#redact(text) {
		for (const secret of this.#unfiltered) this.#filter.add(secret);
		this.#unfiltered = [];
		return this.#filter.redact(text);
	}
	#isIn(text) {
		if (this.#forms.length > few) return this.#finder.isIn(text);
		return this.#forms.some((form) => text.includes(form));
	}
};
function isQuoted({ status, text }) {
	return text !== "" && (status >= 400 || !/^\s*[[{]/.test(text.slice(0, 100)));
}
// src/http/run.ts
const defaultConcurrency = 8;
var Run = class {
	options;
	policy;
	random;
	secrets;
	#gates;
	#reads = new Set();
	constructor(options) {
		this.options = options;
		this.policy = {
			...defaultRetryPolicy,
			...options.retry
		};
		this.random = options.random ?? Math.random;
		this.secrets = options.secrets ?? new SentSecrets();
		this.#gates = options.gates ?? new Gates(options.clock, options.signal);
		(0, node_events.setMaxListeners)(0, options.signal);
		onAbort(options.signal, () => this.#abortReads());
	}
	credentialKey(options) {
		return options.credentialKey ?? this.options.credentialKey ?? "";
	}
	gate(target, options) {
		const gate = this.#gates.find(target.origin, this.credentialKey(options));
		gate.allow(options.concurrency ?? defaultConcurrency);
		return gate;
	}
	quota(target, options) {
		const { quota } = options;
		if (quota === void 0) return void 0;
		return this.#gates.quota(target.origin, this.credentialKey(options), quota);
	}
	count(label) {
		if (this.options.takeRequest?.() !== false) return;
		const message = `${label} was not sent: the requests that this run may send are used up.`;
		throw new require_http.HttpFailure("budget", label, message, { isLost: false });
	}
	startRead() {
		const controller = new AbortController();
		this.#reads.add(controller);
		return controller;
	}
	endRead(controller) {
		this.#reads.delete(controller);
	}
	#abortReads() {
		for (const controller of this.#reads) controller.abort(this.options.signal.reason);
	}
};
// src/http/client.ts
const defaultTimeoutMs = 3e4;
function createHttpClientFactory(options) {
	const run = new Run(options);
	return (clientOptions) => new Client(run, clientOptions);
}
var Client = class {
	#run;
	#options;
	#target;
	#gate;
	#quota;
	#revalidation;
	#isJsonClient;
	#generation = 0;
	#renewal;
	constructor(run, options) {
		this.#run = run;
		this.#options = options;
		this.#target = createTarget(options.baseUrl);
		this.#gate = run.gate(this.#target, options);
		this.#quota = run.quota(this.#target, options);
		const headers = createRequestHeaders(options, {
			method: "GET",
			url: "/"
		}, {});
		this.#isJsonClient = (headers.accept ?? "").includes("json");
		const cache = options.canRevalidate === true ? run.options.cache : void 0;
		this.#revalidation = cache === void 0 ? void 0 : new Revalidation(cache, run.credentialKey(options));
	}
	async request(request) {
		if (request.isMetered === true) await this.#meter();
		const work = this.#begin(request);
		const { signal, clock } = this.#run.options;
		let credential = await this.#authorize(request, void 0);
		for (;;) {
			signal.throwIfAborted();
			const { response, verdict } = await this.#attempt(request, work, credential.headers);
			if (verdict.action === "throw") throw verdict.failure;
			if (verdict.action === "return" && response !== void 0) return response;
			if (verdict.action === "again" && verdict.delayMs > 0) await clock.sleep(verdict.delayMs, signal);
			credential = await this.#authorize(request, verdict.action === "renew" ? credential.generation : void 0);
		}
	}
	async #meter() {
		const { host } = this.#target;
		await this.#quota?.take((milliseconds) => this.#run.options.onPause?.({
			host,
			milliseconds
		}));
	}
	#begin(request) {
		const url = resolveAddress(this.#target, request);
		const isWrite = request.method !== "GET";
		return {
			label: describeRequest(request.method, url),
			isWrite,
			isRepeatable: request.isRepeatable ?? !isWrite,
			expectsJson: !isWrite && this.#expectsJson(request),
			canRenew: this.#options.canRenew === true && this.#options.authorize !== void 0 && request.isPublic !== true,
			startedAt: this.#run.options.clock.now(),
			url,
			attempts: 0,
			failures: 0,
			timeouts: 0,
			throttles: 0,
			hops: 0,
			unreadable: 0,
			hasRenewed: false
		};
	}
	#expectsJson(request) {
		if (request.headers === void 0) return this.#isJsonClient;
		return (createRequestHeaders(this.#options, request, {}).accept ?? "").includes("json");
	}
	async #authorize(request, refused) {
		const { authorize } = this.#options;
		if (authorize === void 0 || request.isPublic === true) return {
			headers: {},
			generation: 0
		};
		if (refused !== void 0 && refused === this.#generation) {
			this.#renewal ??= authorize(true).finally(() => {
				this.#renewal = void 0;
				this.#generation += 1;
			});
			return {
				headers: await this.#renewal,
				generation: this.#generation
			};
		}
		const generation = this.#generation;
		return {
			headers: await authorize(false),
			generation
		};
	}
	async #attempt(request, work, credential) {
		const headers = createRequestHeaders(this.#options, request, credential);
		headers["user-agent"] = this.#run.options.userAgent;
		const known = this.#revalidation?.ask(request, work.url, headers);
		this.#run.count(work.label);
		const ticket = await this.#gate.enter(work.attempts > 0);
		let outcome = "neutral";
		try {
			const result = await this.#send(request, work, headers);
			const judged = this.#judge(work, result, ticket, {
				headers,
				known
			});
			outcome = judged.outcome;
			return judged;
		} finally {
			this.#gate.leave(ticket, outcome);
		}
	}
	async #send(request, work, headers) {
		const run = this.#run;
		const { clock, signal, fetch } = run.options;
		const controller = work.isWrite ? new AbortController() : run.startRead();
		const body = encodeBody(request);
		const startedAt = clock.now();
		work.attempts += 1;
		const result = await performAttempt({
			fetch,
			url: work.url,
			init: {
				method: request.method,
				headers,
				...body === void 0 ? {} : { body }
			},
			timeoutMs: this.#options.timeoutMs ?? run.options.timeoutMs ?? defaultTimeoutMs,
			label: work.label,
			isWrite: work.isWrite,
			controller
		});
		run.endRead(controller);
		const isAborted = result.kind === "failure" && !work.isWrite && signal.aborted;
		this.#report(request, work, result, isAborted, clock.now() - startedAt);
		if (isAborted) throw signal.reason;
		return run.secrets.takeOut(result, request, headers);
	}
	#judge(work, result, ticket, sent) {
		const around = this.#circumstances();
		if (result.kind === "failure") return {
			verdict: judgeFailure(work, result.problem, around),
			outcome: result.problem.wasSent ? "congested" : "neutral"
		};
		const paceMs = Math.min(this.#options.pace?.(result.answer.headers) ?? 0, around.policy.longestPauseMs);
		this.#gate.space(Math.max(0, paceMs));
		if (this.#isThrottled(result.answer)) return this.#throttle(work, result.answer, ticket, paceMs, around);
		const answer = this.#revalidation?.resolve(work, sent, result.answer) ?? result.answer;
		const response = createResponse(answer, work.label, work.url, work.isWrite, this.#run.options.values);
		if (answer.status === 503) this.#pauseForMaintenance(answer, around);
		return {
			response,
			verdict: judgeAnswer(work, response, around),
			outcome: isOverloaded(answer.status) ? "congested" : "good"
		};
	}
	#throttle(work, answer, ticket, paceMs, around) {
		const response = createResponse(answer, work.label, work.url, work.isWrite, this.#run.options.values);
		const wait = judgeThrottle(work, answer, paceMs, around);
		this.#gate.throttled(ticket);
		if (wait === void 0) return {
			response,
			verdict: { action: "return" },
			outcome: "congested"
		};
		this.#pause(wait, answer.status);
		return {
			response,
			verdict: {
				action: "again",
				delayMs: 0
			},
			outcome: "congested"
		};
	}
	#pauseForMaintenance(answer, around) {
		const asked = retryAfterMs(answer.headers, around.now);
		if (asked !== void 0 && asked <= around.policy.longestPauseMs) this.#pause(asked, answer.status);
	}
	#pause(milliseconds, status) {
		this.#gate.pause(milliseconds);
		this.#run.options.onPause?.({
			host: this.#target.host,
			milliseconds,
			status
		});
	}
	#isThrottled(answer) {
		if (answer.status === 429) return true;
		return answer.status >= 400 && this.#options.isThrottled?.(answer) === true;
	}
	#circumstances() {
		const { policy, random, options } = this.#run;
		return {
			policy,
			random,
			now: options.clock.now(),
			target: this.#target
		};
	}
	#report(request, work, result, isAborted, milliseconds) {
		this.#run.options.onRequest?.({
			method: request.method,
			host: this.#target.host,
			path: work.url.pathname,
			milliseconds,
			attempt: work.attempts,
			...result.kind === "answer" ? { status: result.answer.status } : {},
			...result.kind === "failure" && !isAborted ? { failure: result.problem.failure.kind } : {}
		});
	}
};
// src/http/cache/file-cache.ts
const defaultMaxBytes = 67108864;
const forgottenHeaders = new Set([
	"set-cookie",
	"authorization",
	"proxy-authorization",
	"www-authenticate"
]);
function createFileCache(options) {
	return new FileCache(options);
}
var FileCache = class {
	#folder;
	#path;
	#seal;
	#maxBytes;
	#stored;
	#fileBytes = 0;
	#unwritten = [];
	#writing;
	#isGivenUp = false;
	constructor({ folder, credential, maxBytes = defaultMaxBytes }) {
		const name = (0, node_crypto.createHash)("sha256").update("rolecall response cache\n").update(credential).digest("hex");
		this.#folder = folder;
		this.#path = (0, node_path.join)(folder, `${name.slice(0, 32)}.jsonl`);
		this.#seal = (text) => (0, node_crypto.createHmac)("sha256", `rolecall response cache\n${credential}`).update(text).digest("base64url").slice(0, 32);
		this.#maxBytes = maxBytes;
	}
	get(key) {
		return this.#open().get(hashOf(key))?.response;
	}
	set(key, response) {
		const stored = this.#open();
		if (this.#isGivenUp) return;
		const hash = hashOf(key);
		const line = lineOf(this.#seal, hash, withoutSecrets(response));
		if (this.#fileBytes + line.length > this.#maxBytes) return;
		stored.set(hash, {
			response,
			bytes: line.length
		});
		this.#fileBytes += line.length;
		this.#unwritten.push(line);
		this.#writing ??= this.#write();
	}
	clear() {
		this.#stored = new Map();
		this.#unwritten = [];
		this.#fileBytes = 0;
		if (isLinked(this.#folder)) return;
		(0, node_fs.rmSync)(this.#path, { force: true });
	}
	#open() {
		if (this.#stored !== void 0) return this.#stored;
		this.#stored = new Map();
		if (isLinked(this.#folder)) {
			this.#isGivenUp = true;
			return this.#stored;
		}
		const text = readWhole(this.#path, 4 * this.#maxBytes);
		for (const line of text.split("\n")) {
			const entry = entryOf(this.#seal, line);
			if (entry !== void 0) this.#stored.set(entry.hash, {
				response: entry.response,
				bytes: line.length + 1
			});
		}
		this.#fileBytes = text.length;
		this.#tidy(this.#stored);
		return this.#stored;
	}
	#tidy(stored) {
		let valid = 0;
		for (const { bytes } of stored.values()) valid += bytes;
		const limit = this.#maxBytes / 2;
		if (this.#fileBytes <= Math.max(2 * valid, 65536) && valid <= limit) return;
		for (const [hash, { bytes }] of stored) {
			if (valid <= limit) break;
			stored.delete(hash);
			valid -= bytes;
		}
		const lines = [...stored].map(([hash, { response }]) => lineOf(this.#seal, hash, response));
		try {
			const temporary = `${this.#path}.${process.pid}.part`;
			(0, node_fs.rmSync)(temporary, { force: true });
			(0, node_fs.writeFileSync)(temporary, lines.join(""), {
				mode: 384,
				flag: "wx"
			});
			(0, node_fs.renameSync)(temporary, this.#path);
			this.#fileBytes = valid;
		} catch {
			this.#isGivenUp = true;
		}
	}
	async #write() {
		await new Promise((resolve) => setImmediate(resolve));
		while (this.#unwritten.length > 0 && !this.#isGivenUp) {
			const lines = this.#unwritten.join("");
			this.#unwritten = [];
			try {
				this.#prepareFolder();
				await (0, node_fs_promises.appendFile)(this.#path, lines, {
					mode: 384,
					flag: APPEND
				});
			} catch {
				this.#isGivenUp = true;
			}
		}
		this.#writing = void 0;
	}
	#prepareFolder() {
		(0, node_fs.mkdirSync)(this.#folder, { recursive: true });
		if (isLinked(this.#folder)) throw new Error(`${this.#folder} is a link.`);
		try {
			(0, node_fs.writeFileSync)((0, node_path.join)(this.#folder, ".gitignore"), "*\n", { flag: "wx" });
		} catch {}
	}
};
const APPEND = node_fs.constants.O_APPEND | node_fs.constants.O_CREAT | node_fs.constants.O_WRONLY | (node_fs.constants.O_NOFOLLOW ?? 0);
function isLinked(folder) {
	return [(0, node_path.dirname)(folder), folder].some((path) => (0, node_fs.lstatSync)(path, { throwIfNoEntry: false })?.isSymbolicLink() === true);
}
function hashOf(key) {
	return (0, node_crypto.createHash)("sha256").update(key).digest("base64url").slice(0, 32);
}
function lineOf(seal, hash, response) {
	const text = JSON.stringify({
		key: hash,
		...response
	});
	return `${seal(text)} ${text}\n`;
}
function withoutSecrets(response) {
	const headers = Object.entries(response.headers).filter(([name]) => !forgottenHeaders.has(name.toLowerCase()));
	return {
		...response,
		headers: Object.fromEntries(headers)
	};
}
function entryOf(seal, line) {
	const blank = line.indexOf(" ");
	const text = line.slice(blank + 1);
	if (blank <= 0 || line.slice(0, blank) !== seal(text)) return void 0;
	const { key, etag, status, headers, text: body } = JSON.parse(text);
	return {
		hash: key,
		response: {
			etag,
			status,
			headers,
			text: body
		}
	};
}
function readWhole(path, longest) {
	try {
		const stats = (0, node_fs.lstatSync)(path);
		if (stats.isFile() && stats.size <= longest) return (0, node_fs.readFileSync)(path, "utf8");
		(0, node_fs.rmSync)(path, { force: true });
	} catch {}
	return "";
}
// src/app/files/state-folder.ts
function stateFolder(root) {
	const folder = (0, node_path.resolve)(root, ".rolecall");
	if (!isLink(folder)) return folder;
	throw new require_clock.UsageError("STATE_FOLDER_LINKED", `${folder} is a link, and rolecall writes through none.`, "Remove the link; rolecall makes the folder itself.");
}
function isLink(path) {
	return (0, node_fs.lstatSync)(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}
// src/app/connect/requests.ts
const HINT = "Raise --max-requests, or plan fewer organizations at a time with --org.";
function forecastRequests(connected) {
	const orgs = connected.map(({ desired, provider, isFurther }) => ({
		key: desired.key,
		requests: provider.predictReads(desired, isFurther)
	}));
	return {
		total: orgs.reduce((sum, { requests }) => sum + requests, 0),
		orgs
	};
}
function refuseOverBudget(forecast, budget) {
	if (forecast.total <= budget.left) return;
	const sent = budget.limit - budget.left;
	const left = sent === 0 ? "" : `, of which ${sent} ${sent === 1 ? "is" : "are"} sent`;
	throw new require_clock.UsageError("TOO_MANY_REQUESTS", `Reading needs at least ${require_layout.plural(forecast.total, "request")}, and --max-requests allows ${budget.limit}${left}.`, HINT);
}
function cutOffError({ limit }, org) {
	return new require_clock.ProviderError({
		code: "TOO_MANY_REQUESTS",
		message: `Reading was stopped: as many requests are sent as --max-requests allows, ${limit}; ${org.requests} of them here, where at least ${org.foreseen} were foreseen.`,
		org: org.key,
		hint: HINT
	});
}
function largestOf(orgs, most = 3) {
	const sorted = [...orgs].sort((a, b) => b.requests - a.requests || (a.key < b.key ? -1 : 1));
	const named = sorted.slice(0, most).map(({ key, requests }) => `${key}: ${requests}`);
	const rest = sorted.length - named.length;
	return `${named.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
// src/app/connect/connect.ts
function connectOrgs(runtime, loaded, orgs, options = {}) {
	require_credentials.checkCredentials(runtime, loaded, orgs);
	const hosts = require_hosts.resolveAllHosts(runtime, loaded, orgs);
	const shared = {
		gates: new Gates(runtime.clock, runtime.signal),
		caches: new Map(),
		accounts: new Map(),
		secrets: new SentSecrets(orgs.flatMap((org) => require_credentials.findCredential(org, providerOf(loaded, org), runtime.env).secrets))
	};
	return hosts.map((org) => connectOrg(runtime, loaded, org, {
		...options,
		...shared
	}));
}
function providerOf(loaded, { provider: id }) {
	const provider = loaded.providers.get(id);
	if (provider === void 0) throw new Error(`Provider ${id} was not loaded.`);
	return provider;
}
function cacheFor(root, token, caches) {
	const known = caches.get(token);
	if (known !== void 0) return known;
	const cache = createFileCache({
		folder: (0, node_path.join)(stateFolder(root), "cache"),
		credential: token
	});
	caches.set(token, cache);
	return cache;
}
function connectOrg(runtime, loaded, { desired, urls: hosts, foreign }, options) {
	const provider = providerOf(loaded, desired);
	const { token } = require_credentials.findCredential(desired, provider, runtime.env);
	const cache = options.cache === false ? void 0 : cacheFor(loaded.config.root, token, options.caches);
	const traffic = { count: 0 };
	const accountKey = JSON.stringify([
		provider.id,
		hosts,
		token
	]);
	const known = options.accounts.get(accountKey);
	const account = known ?? {};
	const isFurther = known !== void 0;
	options.accounts.set(accountKey, account);
	const values = new ValueBudget();
	const context = {
		org: desired,
		shape: provider.shape(desired.options),
		directory: loaded.config.directory,
		token,
		hosts,
		http: createHttpClientFactory({
			fetch: runtime.fetch,
			clock: runtime.clock,
			signal: runtime.signal,
			userAgent: `rolecall/${require_version.VERSION}`,
			gates: options.gates,
			secrets: options.secrets,
			credentialKey: require_credentials.credentialKeyOf(token),
			values,
			...cache === void 0 ? {} : { cache },
			...watch(desired, provider, traffic, isFurther, options)
		}),
		clock: runtime.clock,
		account
	};
	const { readDirectory } = provider;
	return {
		desired,
		provider,
		connection: withinBudget(provider.connect(context), values),
		...readDirectory === void 0 ? {} : { readDirectory: () => readDirectory(context) },
		requests: () => traffic.count,
		isFurther,
		foreignHosts: foreign,
		cutOff: () => traffic.cutOff,
		forget: () => cache?.clear()
	};
}
function withinBudget(connection, values) {
	return {
		...connection,
		read: (scope) => {
			values.renew();
			return connection.read(scope);
		},
		observe: (operation) => {
			values.renew();
			return connection.observe(operation);
		}
	};
}
function watch(org, provider, traffic, isFurther, { budget, onRequest, onPause }) {
	return {
		...onPause === void 0 ? {} : { onPause },
		takeRequest: () => {
			if (budget === void 0 || budget.take()) return true;
			const foreseen = provider.predictReads(org, isFurther);
			traffic.cutOff ??= cutOffError(budget, {
				key: org.key,
				requests: traffic.count,
				foreseen
			});
			return false;
		},
		onRequest: ({ method, path, status, milliseconds }) => {
			traffic.count += 1;
			onRequest?.({
				method,
				path,
				status,
				milliseconds,
				org: org.key
			});
		}
	};
}
Object.defineProperty(exports, "connectOrgs", {
	enumerable: true,
	get: function() {
		return connectOrgs;
	}
});
Object.defineProperty(exports, "createHttpClientFactory", {
	enumerable: true,
	get: function() {
		return createHttpClientFactory;
	}
});
Object.defineProperty(exports, "forecastRequests", {
	enumerable: true,
	get: function() {
		return forecastRequests;
	}
});
Object.defineProperty(exports, "largestOf", {
	enumerable: true,
	get: function() {
		return largestOf;
	}
});
Object.defineProperty(exports, "refuseOverBudget", {
	enumerable: true,
	get: function() {
		return refuseOverBudget;
	}
});
Object.defineProperty(exports, "stateFolder", {
	enumerable: true,
	get: function() {
		return stateFolder;
	}
});
