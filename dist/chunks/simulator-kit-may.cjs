"use strict";
require("node:crypto");
// src/simulator/kit/router.ts
var BadBody = class extends Error {
	constructor() {
		super("The body is not JSON.");
		this.name = "BadBody";
	}
};
function createRouter(options = {}) {
	const routes = [];
	const byFirstSegment = new Map();
	function add(route) {
		const first = route.segments[0] ?? "";
		const key = isLiteral(first) ? first : ":";
		const list = byFirstSegment.get(key) ?? [];
		list.push(route);
		list.sort((one, other) => compareSegments(one.segments, other.segments));
		byFirstSegment.set(key, list);
	}
	function find(method, segments) {
		const allowed = [];
		for (const key of [segments[0] ?? "", ":"]) for (const route of byFirstSegment.get(key) ?? []) {
			const params = matchSegments(route.segments, segments);
			if (params === void 0) continue;
			if (route.method === method) return {
				route,
				params,
				allowed
			};
			if (!allowed.includes(route.method)) allowed.push(route.method);
		}
		return { allowed };
	}
	return {
		on(method, template, handler) {
			const route = {
				method,
				template,
				segments: splitPath(template),
				handler
			};
			routes.push(route);
			add(route);
			return this;
		},
		routes: () => routes.map(({ method, template }) => ({
			method,
			template
		})),
		async handle(request, context) {
			const url = new URL(request.url);
			const found = find(request.method, splitPath(url.pathname).map(decodeSegment));
			const text = request.body === null ? "" : await request.text();
			return asAnswer(await answer(found, createCall(request, url, found.params ?? {}, text), context, options));
		}
	};
}
async function answer(found, call, context, options) {
	if (found.route === void 0) {
		if (found.allowed.length === 0) return options.notFound?.(call, context) ?? jsonResponse(404, { message: "Not found" });
		return options.methodNotAllowed?.(call, found.allowed, context) ?? jsonResponse(405, { message: "Method not allowed" }, { Allow: found.allowed.join(", ") });
	}
	try {
		return await found.route.handler(call, context);
	} catch (error) {
		if (!(error instanceof BadBody)) throw error;
		return options.badBody?.(call, context) ?? jsonResponse(400, { message: error.message });
	}
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
	return !segment.startsWith(":") && !segment.startsWith("*");
}
function rank(segment) {
	if (segment === void 0 || isLiteral(segment)) return 0;
	return segment.startsWith(":") ? 1 : 2;
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
			params[segment.slice(1)] = path.slice(index).join("/");
			return params;
		}
		const value = path[index];
		if (value === void 0) return void 0;
		if (segment.startsWith(":")) {
			if (value === "") return void 0;
			params[segment.slice(1)] = value;
		} else if (segment !== value) return void 0;
	}
	return template.length === path.length ? params : void 0;
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
