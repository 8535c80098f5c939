"use strict";
const require_random = require("./simulator-kit-random.cjs");
let node_fs = require("node:fs");
let node_http = require("node:http");
let node_events = require("node:events");
let node_crypto = require("node:crypto");
let node_timers_promises = require("node:timers/promises");
let node_fs_promises = require("node:fs/promises");
// src/simulator/kit/state-file.ts
var StateFileError = class extends Error {
	problems;
	constructor(file, problems) {
		super(`${file} is not a usable simulator state:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
		this.name = "StateFileError";
		this.problems = problems;
	}
};
const mostProblems = 20;
function buildStateSchema(parts) {
	const definitions = {};
	const properties = {
		version: {
			const: 1,
			description: "Version of this format."
		},
		clock: {
			type: "string",
			format: "date-time",
			description: "The simulators' time when they start; the real time if absent."
		}
	};
	for (const part of [...parts].sort((one, other) => one.id < other.id ? -1 : 1)) {
		const { $defs, $schema: _, $id: __, ...schema } = { ...part.stateSchema };
		for (const [name, definition] of Object.entries(isRecord$1($defs) ? $defs : {})) definitions[`${part.id}.${name}`] = moveReferences(definition, part.id);
		definitions[part.id] = moveReferences(schema, part.id);
		properties[part.id] = { $ref: `#/$defs/${part.id}` };
	}
	return {
		$schema: "https://json-schema.org/draft/2020-12/schema",
		title: "State of rolecall's simulators",
		type: "object",
		required: ["version"],
		additionalProperties: false,
		properties,
		$defs: definitions
	};
}
async function readStateFile(path, parts) {
	let text;
	try {
		if (!(await (0, node_fs_promises.stat)(path)).isFile()) throw new StateFileError(path, ["It is not a regular file."]);
		text = await (0, node_fs_promises.readFile)(path, "utf8");
	} catch (error) {
		if (error instanceof StateFileError) throw error;
		throw new StateFileError(path, [`It cannot be read: ${errorCode(error)}.`]);
	}
	return await parseState(text, path, parts);
}
async function parseState(text, name, parts) {
	const { load, CORE_SCHEMA } = await Promise.resolve().then(() => require("./js-yaml.cjs"));
	let value;
	try {
		value = load(text, {
			schema: CORE_SCHEMA,
			filename: name,
			maxDepth: 64,
			maxAliases: 1e3
		});
	} catch (error) {
		throw new StateFileError(name, [error instanceof Error ? error.message : String(error)]);
	}
	const problems = await findProblems(value, parts);
	if (problems.length > 0) throw new StateFileError(name, problems);
	const { version: _, clock, ...providers } = value;
	return {
		version: 1,
		...typeof clock === "string" ? { clock } : {},
		providers
	};
}
async function formatState(state) {
	const { dump } = await Promise.resolve().then(() => require("./js-yaml.cjs"));
	const clock = state.clock === void 0 ? {} : { clock: state.clock };
	return dump({
		version: state.version,
		...clock,
		...state.providers
	}, {
		lineWidth: 110,
		noRefs: true
	});
}
async function replaceFile(path, text, mode = 420) {
	const temporary = `${path}.${(0, node_crypto.randomBytes)(6).toString("hex")}.part`;
	const file = await (0, node_fs_promises.open)(temporary, "wx", mode);
	try {
		await file.writeFile(text);
		await file.sync();
	} finally {
		await file.close();
	}
	try {
		await (0, node_fs_promises.rename)(temporary, path);
	} catch (error) {
		await (0, node_fs_promises.rm)(temporary, { force: true });
		throw error;
	}
}
async function findProblems(value, parts) {
	if (!isRecord$1(value)) return ["It must be a mapping with `version: 1` and one key for each provider."];
	const { compileSchema } = await Promise.resolve().then(() => require("./simulator-kit-compile-schema.cjs"));
	const validate = compileSchema(buildStateSchema(parts));
	if (validate(value)) return [];
	const problems = new Set();
	for (const error of validate.errors ?? []) {
		if (error.keyword === "anyOf" || error.keyword === "oneOf" || error.keyword === "if") continue;
		problems.add(`${describePlace(error.instancePath)}: ${describeProblem(error)}.`);
	}
	if (problems.size === 0) problems.add(`${describePlace(validate.errors?.[0]?.instancePath ?? "")}: it has no allowed form.`);
	return limit([...problems]);
}
function limit(problems) {
	const more = problems.length - mostProblems;
	return more <= 0 ? [...problems] : [...problems.slice(0, mostProblems), `and ${more} more.`];
}
function describePlace(pointer) {
	if (pointer === "") return "top";
	return pointer.slice(1).split("/").map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~")).join(" > ");
}
function describeProblem(error) {
	const { params } = error;
	if (error.keyword === "additionalProperties") return `unknown key "${String(params.additionalProperty)}"`;
	if (error.keyword === "enum") return `must be one of ${JSON.stringify(params.allowedValues)}`;
	if (error.keyword === "const") return `must be ${JSON.stringify(params.allowedValue)}`;
	return error.message ?? error.keyword;
}
function moveReferences(value, id) {
	if (Array.isArray(value)) return value.map((item) => moveReferences(item, id));
	if (!isRecord$1(value)) return value;
	const moved = {};
	for (const [key, content] of Object.entries(value)) moved[key] = key === "$ref" && typeof content === "string" ? moveReference(content, id) : moveReferences(content, id);
	return moved;
}
function moveReference(reference, id) {
	if (reference === "#") return `#/$defs/${id}`;
	if (reference.startsWith("#/$defs/")) return `#/$defs/${id}.${reference.slice(8)}`;
	return reference.startsWith("#/") ? `#/$defs/${id}${reference.slice(1)}` : reference;
}
function errorCode(error) {
	return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
function isRecord$1(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/simulator/kit/faults.ts
const faultKinds = [
	"throttle",
	"throttle-silent",
	"error-500",
	"error-502",
	"error-503",
	"error-504",
	"reset",
	"stall",
	"cut",
	"html-200",
	"html-502",
	"page-repeated",
	"page-missing",
	"stale",
	"write-ignored",
	"write-hidden"
];
const readOnlyKinds = new Set([
	"page-repeated",
	"page-missing",
	"stale"
]);
const readMethods = new Set([
	"GET",
	"HEAD",
	"OPTIONS"
]);
const writeOnlyKinds = new Set(["write-ignored", "write-hidden"]);
function createFaultSource(options, now) {
	if (!(options.rate >= 0 && options.rate <= 1)) throw new Error("The fault rate must be between 0 and 1.");
	const occurrences = new Map();
	const kinds = options.kinds ?? faultKinds;
	const forReads = kinds.filter((kind) => !writeOnlyKinds.has(kind));
	const forWrites = kinds.filter((kind) => !readOnlyKinds.has(kind));
	let count = 0;
	return {
		options,
		next({ method, path }) {
			const key = `${method} ${path}`;
			const occurrence = (occurrences.get(key) ?? 0) + 1;
			occurrences.set(key, occurrence);
			const random = require_random.createRandom(require_random.seedFrom(options.seed, `${key} ${occurrence}`));
			if (random() >= options.rate || count >= (options.limit ?? Number.POSITIVE_INFINITY)) return void 0;
			if (options.until !== void 0 && now() >= options.until) return void 0;
			const choices = readMethods.has(method) ? forReads : forWrites;
			if (choices.length === 0) return void 0;
			const kind = require_random.randomChoice(random, choices);
			return {
				kind,
				random,
				commit() {
					count += 1;
					options.onFault?.({
						seed: options.seed,
						kind,
						method,
						path,
						occurrence,
						number: count
					});
				}
			};
		}
	};
}
// src/simulator/host/memory.ts
const mostKept = 2e3;
const pagingParameter = /^(page(_size|\[\w+\])?|startIndex|count|cursor|from|after|before|offset|limit)$/;
function createReadMemory(now) {
	const byRequest = new Map();
	const changedAt = [];
	const lists = new Map();
	return {
		lagging(request, lagMs) {
			const kept = byRequest.get(requestKey(request));
			const missedSince = kept === void 0 ? void 0 : changedAt[kept.changes];
			return missedSince !== void 0 && now() - missedSince > lagMs ? void 0 : kept?.answer;
		},
		noteChange: () => void changedAt.push(now()),
		changes: () => changedAt.length,
		pageBefore(request) {
			const pages = [...lists.get(listKey(request)) ?? []];
			const key = pageKey(request);
			const place = pages.findIndex(([known]) => known === key);
			return pages[(place === -1 ? pages.length : place) - 1]?.[1];
		},
		keep(request, answer, since) {
			if (answer.status !== 200 && answer.status !== 206) return;
			const key = requestKey(request);
			byRequest.delete(key);
			byRequest.set(key, {
				answer,
				changes: since
			});
			for (const oldest of byRequest.keys()) {
				if (byRequest.size <= mostKept) break;
				byRequest.delete(oldest);
			}
			const known = lists.get(listKey(request));
			const [firstPage] = known?.keys() ?? [];
			const pages = known === void 0 || firstPage === pageKey(request) ? new Map() : known;
			pages.set(pageKey(request), answer);
			lists.set(listKey(request), pages);
		}
	};
}
function corruptPage(simulator, answer, kind) {
	const body = parse(answer.text);
	if (body === void 0) return void 0;
	const changed = simulator.corrupt?.(body, kind) ?? (kind === "page-missing" ? withoutEntries(body, answer) : void 0);
	return changed === void 0 ? void 0 : JSON.stringify(changed);
}
const listNames = [
	"items",
	"results",
	"Resources",
	"data",
	"values",
	"entries"
];
const totalNames = [
	"count",
	"total",
	"totalResults",
	"total_count"
];
function withoutEntries(body, answer) {
	if (Array.isArray(body)) {
		const { headers } = answer;
		const hasMore = headers.has("next-range") || headers.get("link")?.includes("rel=\"next\"") === true;
		return body.length > 0 && hasMore ? [] : void 0;
	}
	if (!isRecord(body)) return void 0;
	const name = listNames.find((candidate) => Array.isArray(body[candidate]));
	if (name === void 0) return void 0;
	const list = body[name];
	if (!Array.isArray(list) || list.length === 0) return void 0;
	return totalNames.some((candidate) => typeof body[candidate] === "number" && body[candidate] > 0) || hasNext(body) ? {
		...body,
		[name]: []
	} : void 0;
}
function hasNext(body) {
	const places = [
		body.next,
		body.next_cursor,
		body.nextCursor
	];
	for (const links of [body.links, body._links]) if (isRecord(links)) places.push(links.next);
	return places.some((place) => place !== void 0 && place !== null && place !== "");
}
function requestKey(request) {
	const { headers } = request;
	return [
		request.url,
		headers.get("authorization"),
		headers.get("range"),
		headers.get("if-none-match")
	].join("\n");
}
function pageKey(request) {
	return `${request.url}\n${request.headers.get("range")}`;
}
function listKey(request) {
	const url = new URL(request.url);
	for (const name of [...url.searchParams.keys()]) if (pagingParameter.test(name)) url.searchParams.delete(name);
	url.searchParams.sort();
	return `${url.pathname}?${url.searchParams}\n${request.headers.get("authorization")}`;
}
function parse(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/simulator/host/host.ts
const staleReads = 20;
function createHost(options) {
	const context = {
		options,
		source: options.faults === void 0 ? void 0 : createFaultSource(options.faults, options.now),
		memory: createReadMemory(options.now),
		stale: {
			until: 0,
			left: 0
		},
		writes: 0
	};
	return {
		provider: options.provider,
		simulator: options.simulator,
		deliver: (request) => deliver(context, request)
	};
}
async function deliver(context, request) {
	const url = new URL(request.url);
	if (url.pathname.startsWith("/_simulator/") || context.source === void 0) return await carryOut(context, request);
	const path = `${url.pathname}${url.search}`;
	const due = context.source.next({
		method: request.method,
		path
	});
	const delivery = due === void 0 ? void 0 : await bringAbout(context, request, due);
	if (delivery === void 0 || due === void 0) return await read(context, request);
	const { isHonest, ...rest } = delivery;
	if (isHonest === true) return rest;
	due.commit();
	return {
		...rest,
		fault: due.kind
	};
}
async function read(context, request) {
	if (request.method !== "GET") return await carryOut(context, request);
	const { stale, memory, options } = context;
	if (stale.left > 0 && options.now() < stale.until) {
		const kept = memory.lagging(request, lagOf(context));
		if (kept !== void 0) {
			stale.left -= 1;
			return {
				...asDelivery(kept),
				fault: "stale"
			};
		}
	}
	const since = memory.changes();
	const answer = await keepAnswer(await carryOut(context, request));
	if (answer === void 0) return { kind: "reset" };
	memory.keep(request, answer, since);
	return asDelivery(answer);
}
async function carryOut(context, request) {
	return {
		kind: "answer",
		...[
			"GET",
			"HEAD",
			"OPTIONS"
		].includes(request.method) ? await context.options.simulator.handle(request) : await write(context, request)
	};
}
async function write(context, request) {
	const { options } = context;
	const { pathname } = new URL(request.url);
	const isHooked = options.onWrite !== void 0 && !pathname.startsWith("/_simulator/");
	if (isHooked) context.writes += 1;
	const moment = {
		provider: options.provider,
		method: request.method,
		path: pathname,
		number: context.writes
	};
	if (isHooked) await options.onWrite?.({
		phase: "before",
		...moment
	});
	const answer = await options.simulator.handle(request);
	if (answer.response.status < 300) context.memory.noteChange();
	if (isHooked) await options.onWrite?.({
		phase: "after",
		...moment
	});
	return answer;
}
async function bringAbout(context, request, due) {
	switch (due.kind) {
		case "throttle": return message(429, "Too many requests", { "Retry-After": String(retryAfter(context)) });
		case "throttle-silent": return message(429, "Too many requests");
		case "error-500": return message(500, "Internal server error");
		case "error-502": return message(502, "Bad gateway");
		case "error-503": return message(503, "Unavailable", due.random() < .5 ? { "Retry-After": String(retryAfter(context)) } : {});
		case "error-504": return message(504, "Gateway time-out");
		case "reset":
		case "stall": return { kind: due.kind };
		case "html-200": return htmlPage(200, "Please sign in");
		case "html-502": return htmlPage(502, "Bad gateway");
		default: return await bringAboutLie(context, request, due);
	}
}
async function bringAboutLie(context, request, due) {
	switch (due.kind) {
		case "cut": return await cut(context, request);
		case "page-repeated":
		case "page-missing": return await wrongPage(context, request, due.kind);
		case "stale": return startStale(context, request);
		case "write-ignored": return await ignoreWrite(context, request);
		case "write-hidden":
			await carryOut(context, request);
			return hiddenAnswer(due);
		default: return;
	}
}
async function cut(context, request) {
	const answer = await keepAnswer(await carryOut(context, request));
	return answer === void 0 || answer.text.length < 2 ? { kind: "reset" } : {
		...asDelivery(answer),
		kind: "cut"
	};
}
async function wrongPage(context, request, kind) {
	if (kind === "page-repeated") {
		const before = context.memory.pageBefore(request);
		if (before !== void 0) return asDelivery(before);
	}
	const since = context.memory.changes();
	const answer = await keepAnswer(await carryOut(context, request));
	if (answer === void 0) return { kind: "reset" };
	const text = answer.status < 300 ? corruptPage(context.options.simulator, answer, kind) : void 0;
	if (text !== void 0) return asDelivery({
		...answer,
		text
	});
	context.memory.keep(request, answer, since);
	return {
		...asDelivery(answer),
		isHonest: true
	};
}
function startStale(context, request) {
	const kept = context.memory.lagging(request, lagOf(context));
	if (kept === void 0) return void 0;
	const { until = Number.POSITIVE_INFINITY } = context.source?.options ?? {};
	context.stale.until = Math.min(until, context.options.now() + lagOf(context));
	context.stale.left = staleReads;
	return asDelivery(kept);
}
function lagOf(context) {
	return context.source?.options.staleMs ?? 2e3;
}
async function ignoreWrite(context, request) {
	const copy = context.options.clone?.();
	if (copy === void 0) return void 0;
	const answer = await copy.handle(request.clone());
	return answer.response.status < 300 ? {
		kind: "answer",
		...answer
	} : void 0;
}
function hiddenAnswer(due) {
	const what = require_random.randomChoice(due.random, [
		"reset",
		"stall",
		500,
		502,
		504
	]);
	return typeof what === "number" ? message(what, "Something went wrong") : { kind: what };
}
async function keepAnswer(delivery) {
	if (delivery.kind !== "answer") return void 0;
	const { status, headers } = delivery.response;
	return {
		status,
		headers,
		text: await delivery.response.text(),
		...delivery.org === void 0 ? {} : { org: delivery.org }
	};
}
function asDelivery(answer) {
	const hasBody = answer.status !== 204 && answer.status !== 205 && answer.status !== 304;
	const headers = new Headers(answer.headers);
	headers.delete("content-length");
	return {
		kind: "answer",
		response: new Response(hasBody ? answer.text : null, {
			status: answer.status,
			headers
		}),
		...answer.org === void 0 ? {} : { org: answer.org }
	};
}
function message(status, text, headers = {}) {
	const all = {
		"Content-Type": "application/json",
		...headers
	};
	return {
		kind: "answer",
		response: new Response(JSON.stringify({ message: text }), {
			status,
			headers: all
		})
	};
}
function htmlPage(status, title) {
	const body = `<!doctype html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
	return {
		kind: "answer",
		response: new Response(body, {
			status,
			headers: { "Content-Type": "text/html" }
		})
	};
}
function retryAfter(context) {
	return context.source?.options.retryAfterSeconds ?? 1;
}
// src/simulator/host/server.ts
const loopback = "127.0.0.1";
const longestRequestBytes = 33554432;
const keepAliveMs = 12e4;
async function serveHosts(options) {
	const closing = new AbortController();
	(0, node_events.setMaxListeners)(0, closing.signal);
	const servers = [];
	const origins = {};
	const close = async () => {
		closing.abort();
		await Promise.all(servers.map(closeServer));
	};
	try {
		for (const [index, host] of options.hosts.entries()) {
			const server = (0, node_http.createServer)((incoming, outgoing) => {
				serve$1({
					host,
					options,
					closing: closing.signal,
					incoming,
					outgoing
				}).catch(() => incoming.destroy());
			});
			server.keepAliveTimeout = keepAliveMs;
			server.on("clientError", (_error, socket) => socket.destroy());
			await listen(server, options.port === void 0 || options.port === 0 ? 0 : options.port + index);
			servers.push(server);
			origins[host.provider] = `http://${loopback}:${server.address().port}`;
		}
	} catch (error) {
		await close();
		throw error;
	}
	return {
		origins,
		close
	};
}
async function serve$1(exchange) {
	const { host, options, closing, incoming, outgoing } = exchange;
	const startedAt = Date.now();
	outgoing.on("error", () => void 0);
	incoming.on("error", () => void 0);
	const method = incoming.method ?? "GET";
	const request = await toRequest(incoming);
	const path = request === void 0 ? (incoming.url ?? "/").replace(/\?.*/s, "") : new URL(request.url).pathname;
	const delivery = request === void 0 ? badRequest() : await deliverSafely(exchange, request);
	const isSteering = path.startsWith("/_simulator/");
	if ((options.latencyMs ?? 0) > 0 && !isSteering) await (0, node_timers_promises.setTimeout)(options.latencyMs, void 0, { signal: closing }).catch(() => void 0);
	options.onRequest?.({
		time: new Date(startedAt).toISOString(),
		org: delivery.org ?? null,
		provider: host.provider,
		method,
		path,
		status: "response" in delivery ? delivery.response.status : 0,
		ms: Date.now() - startedAt,
		...delivery.fault === void 0 ? {} : { fault: delivery.fault }
	});
	await send(delivery, outgoing, method === "HEAD");
}
async function deliverSafely(exchange, request) {
	try {
		return await exchange.host.deliver(request);
	} catch (error) {
		exchange.options.onError?.(error, `${request.method} ${new URL(request.url).pathname}`);
		const body = JSON.stringify({ message: "The simulator failed; see its standard error." });
		return {
			kind: "answer",
			response: new Response(body, { status: 500 })
		};
	}
}
async function send(delivery, outgoing, isHead) {
	if (delivery.kind === "stall") return;
	if (delivery.kind === "reset") {
		outgoing.socket?.resetAndDestroy();
		return;
	}
	const { response } = delivery;
	const body = Buffer.from(await response.arrayBuffer());
	if (outgoing.destroyed) return;
	for (const [name, value] of response.headers) outgoing.setHeader(name, value);
	if (response.status !== 204 && response.status !== 304 && !isHead) outgoing.setHeader("content-length", body.byteLength);
	outgoing.writeHead(response.status);
	if (delivery.kind === "answer") {
		outgoing.end(body);
		return;
	}
	outgoing.write(body.subarray(0, Math.ceil(body.byteLength / 2)), () => outgoing.socket?.destroy());
}
async function toRequest(incoming) {
	const parts = [];
	let bytes = 0;
	for await (const part of incoming) {
		bytes += part.byteLength;
		if (bytes > longestRequestBytes) return void 0;
		parts.push(part);
	}
	const headers = new Headers();
	for (let index = 0; index + 1 < incoming.rawHeaders.length; index += 2) headers.append(incoming.rawHeaders[index] ?? "", incoming.rawHeaders[index + 1] ?? "");
	const method = incoming.method ?? "GET";
	const hasBody = bytes > 0 && method !== "GET" && method !== "HEAD";
	try {
		const url = new URL(`http://${incoming.headers.host ?? loopback}${incoming.url ?? "/"}`);
		return new Request(url, {
			method,
			headers,
			...hasBody ? { body: Buffer.concat(parts) } : {}
		});
	} catch {
		return;
	}
}
function badRequest() {
	const body = JSON.stringify({ message: "The request cannot be read." });
	return {
		kind: "answer",
		response: new Response(body, { status: 400 })
	};
}
function listen(server, port) {
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, loopback, () => {
			server.off("error", reject);
			server.on("error", () => void 0);
			resolve();
		});
	});
}
function closeServer(server) {
	return new Promise((resolve) => {
		server.close(() => resolve());
		server.closeAllConnections();
	});
}
// src/simulator/host/run.ts
async function startSimulators(options) {
	const realNow = options.now ?? Date.now;
	const now = createNow(options.state.clock, realNow);
	const simulators = await createSimulators(options, now);
	const log = options.logFile === void 0 ? void 0 : await openLog(options.logFile);
	try {
		return await serve(options, simulators, now, log);
	} catch (error) {
		await log?.close();
		throw error;
	}
}
async function serve(options, started, now, log) {
	const servers = await serveHosts({
		hosts: started.map((entry) => toHost(options, entry, now)),
		onRequest: (entry) => {
			log?.write(entry);
			options.onRequest?.(entry);
		},
		...options.port === void 0 ? {} : { port: options.port },
		...options.latencyMs === void 0 ? {} : { latencyMs: options.latencyMs },
		...options.onError === void 0 ? {} : { onError: options.onError }
	});
	const save = () => saveState(options.state, started, now);
	const environment = mergeEnvironments(started, servers.origins);
	try {
		if (options.envFile !== void 0) await replaceFile(options.envFile, formatEnvironment(environment), 384);
	} catch (error) {
		await servers.close();
		throw error;
	}
	return {
		environment,
		origins: servers.origins,
		simulators: Object.fromEntries(started.map(({ id, simulator }) => [id, simulator])),
		save,
		async close() {
			await servers.close();
			await log?.close();
			if (options.saveFile !== void 0) await replaceFile(options.saveFile, await formatState(save()));
		}
	};
}
async function createSimulators(options, now) {
	const started = [];
	for (const { id, load } of options.providers) {
		const state = options.state.providers[id];
		if (state === void 0) continue;
		const { createSimulator } = await load();
		const create = (from, seed) => createSimulator({
			state: from,
			now,
			random: require_random.createRandom(require_random.seedFrom(seed, id))
		});
		const seed = options.seed ?? 1;
		const simulator = create(state, seed);
		started.push({
			id,
			simulator,
			clone: () => create(simulator.save(), seed + 1)
		});
	}
	return started;
}
function toHost(options, entry, now) {
	const { faults } = options;
	return createHost({
		provider: entry.id,
		simulator: entry.simulator,
		clone: entry.clone,
		now,
		...options.onWrite === void 0 ? {} : { onWrite: options.onWrite },
		...faults === void 0 ? {} : { faults: {
			...faults,
			onFault: (decision) => {
				faults.onFault?.(decision);
				options.onFault?.({
					...decision,
					provider: entry.id
				});
			}
		} }
	});
}
function createNow(clock, realNow) {
	if (clock === void 0) return realNow;
	const offset = Date.parse(clock) - realNow();
	if (Number.isNaN(offset)) throw new Error(`The clock "${clock}" is not a date.`);
	return () => realNow() + offset;
}
function saveState(state, started, now) {
	const providers = { ...state.providers };
	for (const { id, simulator } of started) providers[id] = simulator.save();
	return {
		version: 1,
		...state.clock === void 0 ? {} : { clock: new Date(now()).toISOString() },
		providers
	};
}
function mergeEnvironments(started, origins) {
	const environment = {};
	for (const { id, simulator } of started) Object.assign(environment, simulator.environment(origins[id] ?? ""));
	return environment;
}
function formatEnvironment(environment) {
	return Object.entries(environment).map(([name, value]) => {
		if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) throw new Error(`"${name}" cannot be the name of a variable.`);
		if (/[\r\n\0]/.test(value)) throw new Error(`The value of ${name} holds a line break.`);
		return `${name}=${value}\n`;
	}).join("");
}
function openLog(path) {
	return new Promise((resolve, reject) => {
		const stream = (0, node_fs.createWriteStream)(path, { flags: "a" });
		stream.once("error", reject);
		stream.once("open", () => {
			stream.off("error", reject);
			stream.on("error", () => void 0);
			resolve({
				write: (entry) => stream.write(`${JSON.stringify(entry)}\n`),
				close: () => new Promise((done) => stream.end(() => done()))
			});
		});
	});
}
Object.defineProperty(exports, "StateFileError", {
	enumerable: true,
	get: function() {
		return StateFileError;
	}
});
Object.defineProperty(exports, "faultKinds", {
	enumerable: true,
	get: function() {
		return faultKinds;
	}
});
Object.defineProperty(exports, "readStateFile", {
	enumerable: true,
	get: function() {
		return readStateFile;
	}
});
Object.defineProperty(exports, "startSimulators", {
	enumerable: true,
	get: function() {
		return startSimulators;
	}
});
