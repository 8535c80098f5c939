"use strict";
require("node:crypto");
// src/simulator/kit/head.ts
async function serveHead(request, serve) {
	if (request.method !== "HEAD") return await serve(request);
	const { url, headers, signal } = request;
	const { response, ...rest } = await serve(new Request(url, {
		method: "GET",
		headers,
		signal
	}));
	const length = (await response.arrayBuffer()).byteLength;
	const shown = new Headers(response.headers);
	if (response.status !== 204 && response.status !== 304) shown.set("Content-Length", String(length));
	return {
		...rest,
		response: new Response(null, {
			status: response.status,
			headers: shown
		})
	};
}
// src/simulator/kit/route-table.ts
const METHODS = [
	"GET",
	"POST",
	"PUT",
	"PATCH",
	"DELETE",
	"HEAD",
	"OPTIONS"
];
function createRouteTable() {
	const rows = [];
	const byFirstSegment = new Map();
	function rowsAt(segments) {
		for (const key of [segments[0] ?? "", ":"]) {
			const list = byFirstSegment.get(key) ?? [];
			const first = list.find((row) => matchSegments(row.segments, segments) !== void 0);
			if (first !== void 0) return list.filter(({ shape }) => shape === first.shape);
		}
		return [];
	}
	return {
		on(method, template, value) {
			const segments = splitPath(template);
			const row = {
				method,
				template,
				segments,
				shape: segments.map(shapeOf).join("/"),
				value
			};
			rows.push(row);
			const first = segments[0] ?? "";
			const key = isLiteral(first) ? first : ":";
			const list = [...byFirstSegment.get(key) ?? [], row];
			list.sort((one, other) => compareSegments(one.segments, other.segments));
			byFirstSegment.set(key, list);
		},
		match(method, path) {
			const segments = splitPath(path).map(decodeSegment);
			const there = rowsAt(segments);
			const row = there.find((candidate) => candidate.method === method);
			if (row !== void 0) return {
				kind: "found",
				value: row.value,
				params: matchSegments(row.segments, segments) ?? {}
			};
			return there.length === 0 ? { kind: "unknown" } : {
				kind: "other-method",
				allowed: allowedBy(there)
			};
		},
		methods: (path) => allowedBy(rowsAt(splitPath(path).map(decodeSegment))),
		routes: () => rows.map(({ method, template }) => ({
			method,
			template
		}))
	};
}
function allowedBy(rows) {
	if (rows.length === 0) return [];
	const methods = new Set(rows.map(({ method }) => method));
	if (methods.has("GET")) methods.add("HEAD");
	methods.add("OPTIONS");
	return [...METHODS.filter((method) => methods.has(method)), ...[...methods].filter(isUnusual)];
}
const isUnusual = (method) => !METHODS.includes(method);
function splitPath(path) {
	return path.replace(/^\//, "").split("/");
}
function decodeSegment(segment) {
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment;
	}
}
function isLiteral(segment) {
	return rank(segment) === 0;
}
function rank(segment) {
	if (segment === void 0) return 0;
	return /^[:{]/.test(segment) ? 1 : segment.startsWith("*") ? 2 : 0;
}
function shapeOf(segment) {
	return isLiteral(segment) ? segment : segment.charAt(0).replace("{", ":");
}
function nameOf(segment) {
	return segment.replace(/^[:{*]/, "").replace(/\}$/, "");
}
function compareSegments(one, other) {
	const length = Math.max(one.length, other.length);
	for (let index = 0; index < length; index++) {
		const difference = rank(one[index]) - rank(other[index]);
		if (difference !== 0) return difference;
	}
	return 0;
}
function matchSegments(template, path) {
	const params = {};
	for (const [index, segment] of template.entries()) {
		if (segment.startsWith("*")) {
			params[nameOf(segment)] = path.slice(index).join("/");
			return params;
		}
		const value = path[index];
		if (value === void 0) return void 0;
		if (!isLiteral(segment)) {
			if (value === "") return void 0;
			params[nameOf(segment)] = value;
		} else if (segment !== value) return void 0;
	}
	return template.length === path.length ? params : void 0;
}
// src/simulator/kit/router.ts
var BadBody = class extends Error {
	constructor() {
		super("The body is not JSON.");
		this.name = "BadBody";
	}
};
function createRouter(options = {}) {
	const table = createRouteTable();
	return {
		on(method, template, handler) {
			table.on(method, template, handler);
			return this;
		},
		methods: table.methods,
		routes: table.routes,
		async handle(request, context) {
			const url = new URL(request.url);
			const found = table.match(request.method, url.pathname);
			const text = request.body === null ? "" : await request.text();
			const call = createCall(request, url, found.kind === "found" ? found.params : {}, text);
			if (found.kind === "found") return asAnswer(await answer(found.value, call, context, options));
			if (found.kind === "unknown") return asAnswer(await options.notFound?.(call, context) ?? jsonResponse(404, { message: "Not found" }));
			return asAnswer(answerOtherMethod(found.allowed, call, context, options));
		}
	};
}
async function answer(handler, call, context, options) {
	try {
		return await handler(call, context);
	} catch (error) {
		if (!(error instanceof BadBody)) throw error;
		return options.badBody?.(call, context) ?? jsonResponse(400, { message: error.message });
	}
}
function answerOtherMethod(allowed, call, context, options) {
	if (call.method !== "OPTIONS") return options.methodNotAllowed?.(call, allowed, context) ?? jsonResponse(405, { message: "Method not allowed" }, { Allow: allowed.join(", ") });
	const response = options.options?.(call, context) ?? emptyResponse();
	response.headers.set("Allow", allowed.join(", "));
	return response;
}
function createCall(request, url, params, text) {
	return {
		request,
		method: request.method,
		url,
		params,
		query: url.searchParams,
		headers: request.headers,
		text,
		json() {
			if (text === "") return void 0;
			try {
				return JSON.parse(text);
			} catch {
				throw new BadBody();
			}
		},
		form: () => new URLSearchParams(text)
	};
}
function asAnswer(value) {
	return value instanceof Response ? { response: value } : value;
}
function jsonResponse(status, value, headers = {}) {
	const all = new Headers({ "Content-Type": "application/json" });
	for (const [name, content] of Object.entries(headers)) all.set(name, content);
	return new Response(JSON.stringify(value), {
		status,
		headers: all
	});
}
function emptyResponse(status = 204, headers = {}) {
	return new Response(null, {
		status,
		headers
	});
}
// src/simulator/kit/may.ts
async function answerMay(request, answer) {
	const question = readQuestion(await readJson(request));
	if (question === void 0) return jsonResponse(400, { message: "Send subject and ability, and org or an address that begins with it." });
	const may = answer(question);
	if (may === void 0) return jsonResponse(404, { message: `There is no organization ${question.org}.` });
	return jsonResponse(200, { may });
}
async function readJson(request) {
	try {
		return JSON.parse(await request.text());
	} catch {
		return;
	}
}
function readQuestion(body) {
	if (typeof body !== "object" || body === null) return void 0;
	const { org, subject, ability, address = "", environment } = body;
	if (typeof subject !== "string" || typeof ability !== "string" || typeof address !== "string") return void 0;
	const parts = address.split("/");
	const named = typeof org === "string" ? org : parts.shift();
	if (named === void 0 || named === "") return void 0;
	const [section = "", ...name] = parts;
	return {
		org: named,
		subject,
		ability,
		...section === "" ? {} : { place: {
			section,
			name: name.join("/")
		} },
		...typeof environment === "string" ? { environment } : {}
	};
}
Object.defineProperty(exports, "answerMay", {
	enumerable: true,
	get: function() {
		return answerMay;
	}
});
Object.defineProperty(exports, "createRouteTable", {
	enumerable: true,
	get: function() {
		return createRouteTable;
	}
});
Object.defineProperty(exports, "createRouter", {
	enumerable: true,
	get: function() {
		return createRouter;
	}
});
Object.defineProperty(exports, "emptyResponse", {
	enumerable: true,
	get: function() {
		return emptyResponse;
	}
});
Object.defineProperty(exports, "jsonResponse", {
	enumerable: true,
	get: function() {
		return jsonResponse;
	}
});
Object.defineProperty(exports, "serveHead", {
	enumerable: true,
	get: function() {
		return serveHead;
	}
});
