"use strict";
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
function nameOf$1(segment) {
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
			params[nameOf$1(segment)] = path.slice(index).join("/");
			return params;
		}
		const value = path[index];
		if (value === void 0) return void 0;
		if (!isLiteral(segment)) {
			if (value === "") return void 0;
			params[nameOf$1(segment)] = value;
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
// src/simulator/kit/codec.ts
function below(place, key) {
	return place.includes(": ") ? `${place}.${key}` : `${place}: ${key}`;
}
function entryAt(value, place) {
	if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
	throw new Error(`${place}: a mapping is expected.`);
}
function plain(schema, what, isIt) {
	return {
		schema,
		load: (value, _context, place) => {
			if (isIt(value)) return value;
			throw new Error(`${place}: ${what} is expected.`);
		},
		save: (value) => value
	};
}
const isText = (value) => typeof value === "string";
const isNumber = (value) => typeof value === "number";
const isFlag = (value) => typeof value === "boolean";
const textOf = (more) => plain({
	type: "string",
	...more
}, "a text", isText);
const text = textOf({});
const word = plain({
	type: "string",
	minLength: 1
}, "a text", (value) => isText(value) && value !== "");
const time = textOf({ format: "date-time" });
const flag = plain({ type: "boolean" }, "true or false", isFlag);
const number = plain({ type: "number" }, "a number", isNumber);
const flagOrText = plain({ type: ["string", "boolean"] }, "a text, true or false", (value) => isText(value) || isFlag(value));
const integer = (more = {}) => plain({
	type: "integer",
	...more
}, "a number", isNumber);
function oneOf(...values) {
	return {
		schema: { enum: values },
		load: (value, _context, place) => {
			const found = values.find((one) => one === value);
			if (found !== void 0) return found;
			throw new Error(`${place}: ${JSON.stringify(value)} is not one of ${values.join(", ")}.`);
		},
		save: (value) => value
	};
}
function noted(codec, more) {
	return {
		...codec,
		schema: {
			...codec.schema,
			...more
		}
	};
}
function orNull(codec) {
	const { type, ...rest } = codec.schema;
	return {
		schema: type === void 0 ? { anyOf: [codec.schema, { type: "null" }] } : {
			type: [type, "null"].flat(),
			...rest
		},
		load: (value, context, place) => value === null ? null : codec.load(value, context, place),
		save: (value, context) => value === null ? null : codec.save(value, context)
	};
}
function nameOf(value) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return void 0;
	return [
		value.name,
		value.title,
		value.label,
		value.login,
		value.email
	].find((one) => typeof one === "string");
}
function list(item) {
	return {
		schema: {
			type: "array",
			items: item.schema
		},
		load: (value, context, place) => {
			if (!Array.isArray(value)) throw new Error(`${place}: a list is expected.`);
			return value.map((one, index) => item.load(one, context, `${place}[${nameOf(one) ?? index}]`));
		},
		save: (values, context) => values.map((one) => item.save(one, context))
	};
}
function set(item) {
	return through(list(item), {
		load: (values) => new Set(values),
		save: (values) => [...values]
	});
}
function mapOf(key, value, more = {}) {
	return {
		schema: {
			type: "object",
			...more,
			additionalProperties: value.schema
		},
		load: (given, context, place) => new Map(Object.entries(entryAt(given, place)).flatMap(([name, one]) => one === void 0 ? [] : [[key.load(name, context, place), value.load(one, context, below(place, name))]])),
		save: (values, context) => Object.fromEntries([...values].map(([name, one]) => [String(key.save(name, context)), value.save(one, context)]))
	};
}
function anything(schema) {
	return {
		schema,
		load: (value) => structuredClone(value),
		save: (value) => JSON.parse(JSON.stringify(value))
	};
}
function tableOf(value) {
	return through(mapOf(text, value), {
		load: (values) => Object.fromEntries(values),
		save: (values) => new Map(Object.entries(values))
	});
}
function through(codec, way) {
	return {
		schema: codec.schema,
		load: (value, context, place) => way.load(codec.load(value, context, place), context, place),
		save: (value, context) => codec.save(way.save(value, context), context)
	};
}
function orBare(bare, key, codec) {
	return {
		schema: { anyOf: [bare.schema, codec.schema] },
		load: (value, context, place) => codec.load(typeof value === "string" ? { [key]: value } : value, context, place),
		save: (value, context) => {
			const saved = codec.save(value, context);
			const [only, ...others] = Object.entries(entryAt(saved, key));
			return only?.[0] === key && others.length === 0 ? only[1] ?? null : saved;
		}
	};
}
// src/simulator/kit/record.ts
const nothing = () => [];
function required(codec) {
	return {
		schema: codec.schema,
		isRequired: true,
		load: (value, context, _whole, place) => {
			if (value === void 0) throw new Error(`${place}: it is missing.`);
			return codec.load(value, context, place);
		},
		save: (value, context) => codec.save(value, context)
	};
}
function made(codec, make) {
	return {
		schema: codec.schema,
		isRequired: false,
		load: (value, context, whole, place) => value === void 0 ? make(context, whole) : codec.load(value, context, place),
		save: (value, context) => codec.save(value, context)
	};
}
function silent(codec, make) {
	return {
		...made(codec, make),
		save: (value, context, whole) => {
			const [saved, unsaid] = [value, make(context, whole)].map((one) => codec.save(one, context));
			return JSON.stringify(saved) === JSON.stringify(unsaid) ? void 0 : saved;
		}
	};
}
function maybe(codec, none, make = () => none) {
	return {
		schema: codec.schema,
		isRequired: false,
		load: (value, context, whole, place) => value === void 0 ? make(context, whole) : codec.load(value, context, place),
		save: (value, context) => value === null || value === void 0 ? void 0 : codec.save(value, context)
	};
}
function standing(codec, value, description) {
	const about = description === void 0 ? {} : { description };
	return {
		...made(codec, () => structuredClone(value)),
		schema: {
			...codec.schema,
			default: value,
			...about
		}
	};
}
function unsaved(make) {
	return {
		isRequired: false,
		load: (_value, context, whole) => make(context, whole),
		save: () => void 0
	};
}
function inside(enter, field) {
	return {
		...field,
		load: (value, context, whole, place) => field.load(value, enter(context, whole), whole, place),
		save: (value, context, whole) => field.save(value, enter(context, whole), whole)
	};
}
function record(declared, { keys = {}, isOpen = false, settle } = {}) {
	const fields = Object.entries(declared).map(([name, field]) => ({
		name,
		key: keys[name] ?? name,
		field
	}));
	const inFile = fields.filter(({ field }) => field.schema !== void 0);
	const known = new Set(inFile.map(({ key }) => key));
	const requiredKeys = inFile.filter(({ field }) => field.isRequired).map(({ key }) => key);
	return {
		schema: {
			type: "object",
			...requiredKeys.length === 0 ? {} : { required: requiredKeys },
			properties: Object.fromEntries(inFile.map(({ key, field }) => [key, field.schema])),
			...isOpen ? {} : { additionalProperties: false }
		},
		load: (value, context, place) => {
			const entry = entryAt(value, place);
			const unknown = isOpen ? void 0 : Object.keys(entry).find((key) => !known.has(key));
			if (unknown !== void 0) throw new Error(`${place}: there is no key "${unknown}".`);
			const whole = {};
			for (const { name, key, field } of fields) whole[name] = field.load(entry[key], context, whole, below(place, key));
			settle?.(whole, context);
			return whole;
		},
		save: (whole, context) => Object.fromEntries(fields.flatMap(({ name, key, field }) => {
			const saved = field.save(whole[name], context, whole);
			return saved === void 0 ? [] : [[key, saved]];
		}))
	};
}
// src/simulator/kit/may.ts
async function answerMay(request, answer) {
	const body = await readJson(request);
	const answers = [];
	for (const one of [body].flat()) {
		const question = readQuestion(one);
		if (question === void 0) return jsonResponse(400, { message: "Send subject and ability, and org or an address that begins with it." });
		const may = answer(question);
		if (may === void 0) return jsonResponse(404, { message: `There is no organization ${question.org}.` });
		answers.push(may);
	}
	return jsonResponse(200, { may: Array.isArray(body) ? answers : answers[0] });
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
Object.defineProperty(exports, "anything", {
	enumerable: true,
	get: function() {
		return anything;
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
Object.defineProperty(exports, "entryAt", {
	enumerable: true,
	get: function() {
		return entryAt;
	}
});
Object.defineProperty(exports, "flag", {
	enumerable: true,
	get: function() {
		return flag;
	}
});
Object.defineProperty(exports, "flagOrText", {
	enumerable: true,
	get: function() {
		return flagOrText;
	}
});
Object.defineProperty(exports, "inside", {
	enumerable: true,
	get: function() {
		return inside;
	}
});
Object.defineProperty(exports, "integer", {
	enumerable: true,
	get: function() {
		return integer;
	}
});
Object.defineProperty(exports, "jsonResponse", {
	enumerable: true,
	get: function() {
		return jsonResponse;
	}
});
Object.defineProperty(exports, "list", {
	enumerable: true,
	get: function() {
		return list;
	}
});
Object.defineProperty(exports, "made", {
	enumerable: true,
	get: function() {
		return made;
	}
});
Object.defineProperty(exports, "mapOf", {
	enumerable: true,
	get: function() {
		return mapOf;
	}
});
Object.defineProperty(exports, "maybe", {
	enumerable: true,
	get: function() {
		return maybe;
	}
});
Object.defineProperty(exports, "noted", {
	enumerable: true,
	get: function() {
		return noted;
	}
});
Object.defineProperty(exports, "nothing", {
	enumerable: true,
	get: function() {
		return nothing;
	}
});
Object.defineProperty(exports, "number", {
	enumerable: true,
	get: function() {
		return number;
	}
});
Object.defineProperty(exports, "oneOf", {
	enumerable: true,
	get: function() {
		return oneOf;
	}
});
Object.defineProperty(exports, "orBare", {
	enumerable: true,
	get: function() {
		return orBare;
	}
});
Object.defineProperty(exports, "orNull", {
	enumerable: true,
	get: function() {
		return orNull;
	}
});
Object.defineProperty(exports, "record", {
	enumerable: true,
	get: function() {
		return record;
	}
});
Object.defineProperty(exports, "required", {
	enumerable: true,
	get: function() {
		return required;
	}
});
Object.defineProperty(exports, "serveHead", {
	enumerable: true,
	get: function() {
		return serveHead;
	}
});
Object.defineProperty(exports, "set", {
	enumerable: true,
	get: function() {
		return set;
	}
});
Object.defineProperty(exports, "silent", {
	enumerable: true,
	get: function() {
		return silent;
	}
});
Object.defineProperty(exports, "standing", {
	enumerable: true,
	get: function() {
		return standing;
	}
});
Object.defineProperty(exports, "tableOf", {
	enumerable: true,
	get: function() {
		return tableOf;
	}
});
Object.defineProperty(exports, "text", {
	enumerable: true,
	get: function() {
		return text;
	}
});
Object.defineProperty(exports, "textOf", {
	enumerable: true,
	get: function() {
		return textOf;
	}
});
Object.defineProperty(exports, "through", {
	enumerable: true,
	get: function() {
		return through;
	}
});
Object.defineProperty(exports, "time", {
	enumerable: true,
	get: function() {
		return time;
	}
});
Object.defineProperty(exports, "unsaved", {
	enumerable: true,
	get: function() {
		return unsaved;
	}
});
Object.defineProperty(exports, "word", {
	enumerable: true,
	get: function() {
		return word;
	}
});
