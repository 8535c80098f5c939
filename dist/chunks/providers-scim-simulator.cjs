"use strict";
const require_may = require("./simulator-kit-may.cjs");
const require_wire = require("./providers-scim-wire.cjs");
const require_random = require("./simulator-kit-random.cjs");
const require_bucket = require("./simulator-kit-bucket.cjs");
let node_net = require("node:net");
let node_util = require("node:util");
let node_crypto = require("node:crypto");
// src/providers/scim/simulator/fault.ts
var ScimFault = class extends Error {
	status;
	scimType;
	headers;
	constructor(status, detail, scimType, headers = {}) {
		super(detail);
		this.name = "ScimFault";
		this.status = status;
		this.scimType = scimType;
		this.headers = headers;
	}
	body(isNumeric) {
		return {
			schemas: [require_wire.URN.error],
			status: isNumeric ? this.status : String(this.status),
			...this.scimType === void 0 ? {} : { scimType: this.scimType },
			detail: this.message
		};
	}
};
function invalid(scimType, detail) {
	return new ScimFault(400, detail, scimType);
}
function scimResponse(status, body, headers = {}) {
	if (body === void 0) return new Response(null, {
		status,
		headers: { ...headers }
	});
	return new Response(JSON.stringify(body), {
		status,
		headers: {
			"content-type": `${require_wire.MEDIA_TYPE};charset=utf-8`,
			...headers
		}
	});
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function entryOf(object, name) {
	if (Object.hasOwn(object, name)) return [name, object[name]];
	const wanted = name.toLowerCase();
	return Object.entries(object).find(([key]) => key.toLowerCase() === wanted);
}
function tryParse(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
// src/providers/scim/simulator/attribute.ts
function attribute(name, description, rest = {}) {
	return {
		name,
		type: "string",
		multiValued: false,
		description,
		required: false,
		caseExact: false,
		mutability: "readWrite",
		returned: "default",
		uniqueness: "none",
		...rest
	};
}
// src/providers/scim/simulator/enterprise.ts
const enterpriseSchema = {
	id: "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
	name: "EnterpriseUser",
	description: "Enterprise User",
	attributes: [
		attribute("employeeNumber", "The number of the employee."),
		attribute("costCenter", "The cost centre."),
		attribute("organization", "The organization."),
		attribute("division", "The division."),
		attribute("department", "The department."),
		attribute("manager", "Whom the user reports to.", {
			type: "complex",
			subAttributes: [
				attribute("value", "Id of the manager.", { caseExact: true }),
				attribute("$ref", "Address of the manager.", {
					type: "reference",
					referenceTypes: ["User"],
					caseExact: true
				}),
				attribute("displayName", "Name of the manager.", { mutability: "readOnly" })
			]
		})
	]
};
// src/providers/scim/simulator/schemas.ts
const multiValue = (rest = []) => [
	attribute("value", "The value itself."),
	attribute("display", "The value for people."),
	attribute("type", "What the value is for."),
	attribute("primary", "True for the preferred value.", { type: "boolean" }),
	...rest
];
const COMMON = [
	attribute("id", "Issued by the server.", {
		caseExact: true,
		mutability: "readOnly",
		returned: "always",
		uniqueness: "server"
	}),
	attribute("externalId", "The client's own identifier.", { caseExact: true }),
	attribute("meta", "Facts about the record.", {
		type: "complex",
		mutability: "readOnly",
		subAttributes: [
			attribute("resourceType", "User or Group.", {
				caseExact: true,
				mutability: "readOnly"
			}),
			attribute("created", "When it was made.", {
				type: "dateTime",
				mutability: "readOnly"
			}),
			attribute("lastModified", "When it last changed.", {
				type: "dateTime",
				mutability: "readOnly"
			}),
			attribute("location", "Its address.", {
				type: "reference",
				referenceTypes: ["uri"],
				caseExact: true,
				mutability: "readOnly"
			}),
			attribute("version", "Its entity tag.", {
				caseExact: true,
				mutability: "readOnly"
			})
		]
	})
];
const userSchema = {
	id: require_wire.URN.user,
	name: "User",
	description: "User account",
	attributes: [
		attribute("userName", "The name to sign in with.", {
			required: true,
			uniqueness: "server"
		}),
		attribute("name", "The parts of the name.", {
			type: "complex",
			subAttributes: [
				attribute("formatted", "The whole name."),
				attribute("givenName", "First name."),
				attribute("familyName", "Last name.")
			]
		}),
		attribute("displayName", "The name to show."),
		attribute("userType", "Kind of user."),
		attribute("active", "False while blocked.", { type: "boolean" }),
		attribute("password", "Never returned.", {
			caseExact: true,
			mutability: "writeOnly",
			returned: "never"
		}),
		attribute("emails", "E-mail addresses.", {
			type: "complex",
			multiValued: true,
			subAttributes: multiValue()
		}),
		attribute("roles", "Roles of the user.", {
			type: "complex",
			multiValued: true,
			subAttributes: multiValue().map((item) => item.name === "value" ? {
				...item,
				caseExact: true
			} : item)
		}),
		attribute("entitlements", "Things the user is entitled to.", {
			type: "complex",
			multiValued: true,
			subAttributes: multiValue().map((item) => item.name === "value" ? {
				...item,
				caseExact: true
			} : item)
		}),
		attribute("groups", "Groups the user belongs to.", {
			type: "complex",
			multiValued: true,
			mutability: "readOnly",
			subAttributes: [
				attribute("value", "Id of the group.", {
					caseExact: true,
					mutability: "readOnly"
				}),
				attribute("$ref", "Address of the group.", {
					type: "reference",
					referenceTypes: ["Group"],
					caseExact: true,
					mutability: "readOnly"
				}),
				attribute("display", "Name of the group.", { mutability: "readOnly" }),
				attribute("type", "Always direct.", {
					mutability: "readOnly",
					canonicalValues: ["direct", "indirect"]
				})
			]
		})
	]
};
const groupSchema = {
	id: require_wire.URN.group,
	name: "Group",
	description: "Group",
	attributes: [attribute("displayName", "The name to show.", { required: true }), attribute("members", "Who belongs to it.", {
		type: "complex",
		multiValued: true,
		subAttributes: [
			attribute("value", "Id of the member.", {
				caseExact: true,
				mutability: "immutable"
			}),
			attribute("$ref", "Address of the member.", {
				type: "reference",
				referenceTypes: ["User"],
				caseExact: true,
				mutability: "immutable"
			}),
			attribute("type", "Always User.", {
				mutability: "immutable",
				canonicalValues: ["User"]
			}),
			attribute("display", "Name of the member.", { mutability: "readOnly" })
		]
	})]
};
function spaceSchema(id) {
	return {
		id,
		name: "Space",
		description: "A space of Viz Now",
		attributes: [
			attribute("owner", "Whom the space belongs to.", {
				type: "complex",
				subAttributes: [
					attribute("value", "Id of the user.", {
						caseExact: true,
						required: true
					}),
					attribute("$ref", "Address of the user.", {
						type: "reference",
						referenceTypes: ["User"],
						caseExact: true,
						mutability: "readOnly"
					}),
					attribute("display", "Name of the user.", { mutability: "readOnly" })
				]
			}),
			attribute("public", "True if everyone in the organization sees it.", { type: "boolean" }),
			attribute("whitelist", "Networks that may connect.", {
				type: "complex",
				multiValued: true,
				subAttributes: [attribute("value", "Network in CIDR form.", { required: true }), attribute("display", "Label.", { caseExact: true })]
			}),
			attribute("status", "Stage of deployment.", {
				mutability: "readOnly",
				canonicalValues: [
					"created",
					"deployed",
					"running",
					"stopped"
				]
			})
		]
	};
}
const VIZ_NOW_NEEDS = {
	name: { required: true },
	givenName: { required: true },
	familyName: { required: true },
	emails: { required: true },
	roles: { required: true }
};
function needing(attributes) {
	return attributes.map((definition) => {
		const { subAttributes } = definition;
		const all = {
			...definition,
			...VIZ_NOW_NEEDS[definition.name]
		};
		if (definition.name === "roles") return {
			...all,
			subAttributes: ofRoles(subAttributes)
		};
		return subAttributes === void 0 ? all : {
			...all,
			subAttributes: needing(subAttributes)
		};
	});
}
function ofRoles(parts = []) {
	return parts.map((part) => part.name === "value" ? {
		...part,
		required: true,
		canonicalValues: [
			"Admin",
			"Editor",
			"Operator"
		]
	} : part);
}
function resourceKinds(extension, profile) {
	return {
		user: {
			name: "User",
			endpoint: "/Users",
			core: profile === "viz-now" ? {
				...userSchema,
				attributes: needing(userSchema.attributes)
			} : userSchema,
			extensions: profile === "generic" ? [enterpriseSchema] : []
		},
		group: {
			name: "Group",
			endpoint: "/Groups",
			core: groupSchema,
			extensions: extension === void 0 ? [] : [spaceSchema(extension)]
		}
	};
}
function findAttribute(attributes, name) {
	const wanted = name.toLowerCase();
	return attributes.find((item) => item.name.toLowerCase() === wanted);
}
function resolveAttribute(kind, path) {
	const known = [kind.core, ...kind.extensions].toSorted((a, b) => b.id.length - a.id.length);
	const lower = path.toLowerCase();
	const schema = known.find((item) => lower.startsWith(`${item.id.toLowerCase()}:`));
	if (schema === void 0 && lower.startsWith("urn:")) return void 0;
	const rest = schema === void 0 ? path : path.slice(schema.id.length + 1);
	const match = /^([A-Za-z$][\w$-]*)(?:\.([A-Za-z$][\w$-]*))?$/.exec(rest);
	if (match?.[1] === void 0) return void 0;
	const isExtension = schema !== void 0 && schema !== kind.core;
	const definition = findAttribute(isExtension ? schema.attributes : [...COMMON, ...kind.core.attributes], match[1]);
	if (definition === void 0) return void 0;
	const urn = isExtension ? { urn: schema.id } : {};
	if (match[2] === void 0) return {
		...urn,
		definition
	};
	const sub = findAttribute(definition.subAttributes ?? [], match[2]);
	return sub === void 0 ? void 0 : {
		...urn,
		definition,
		sub
	};
}
// src/providers/scim/simulator/filter.ts
function namesOf(kind) {
	return (name) => resolveAttribute(kind, name);
}
function partsOf(definition) {
	return (name) => {
		const sub = findAttribute(definition.subAttributes ?? [], name);
		return sub === void 0 ? void 0 : { definition: sub };
	};
}
const TOKEN = /\s*(?:([()[\]])|("(?:[^"\\]|\\.)*")|([^\s()[\]"]+))/y;
const OPERATORS = new Set([
	"eq",
	"ne",
	"co",
	"sw",
	"ew",
	"gt",
	"ge",
	"lt",
	"le"
]);
function tokenize(text) {
	const tokens = [];
	const trimmed = text.trimEnd();
	TOKEN.lastIndex = 0;
	while (TOKEN.lastIndex < trimmed.length) {
		const at = TOKEN.lastIndex;
		const match = TOKEN.exec(trimmed);
		if (match === null) throw invalid("invalidFilter", `The filter cannot be read at position ${at + 1}.`);
		const [, bracket, quoted, word] = match;
		if (bracket !== void 0) tokens.push({
			kind: bracketKind(bracket),
			text: bracket
		});
		else if (quoted !== void 0) tokens.push({
			kind: "text",
			text: quoted
		});
		else tokens.push({
			kind: "word",
			text: word ?? ""
		});
	}
	return tokens;
}
function bracketKind(bracket) {
	if (bracket === "(") return "open";
	if (bracket === ")") return "close";
	return bracket === "[" ? "bracket-open" : "bracket-close";
}
function parseFilter(text, names) {
	return new FilterParser(tokenize(text), names).whole();
}
var FilterParser = class {
	#tokens;
	#names;
	#at = 0;
	constructor(tokens, names) {
		this.#tokens = tokens;
		this.#names = names;
	}
	whole() {
		const filter = this.#or();
		if (this.#at < this.#tokens.length) throw this.#unexpected();
		return filter;
	}
	#or() {
		let left = this.#and();
		while (this.#takeWord("or")) left = {
			kind: "or",
			left,
			right: this.#and()
		};
		return left;
	}
	#and() {
		let left = this.#term();
		while (this.#takeWord("and")) left = {
			kind: "and",
			left,
			right: this.#term()
		};
		return left;
	}
	#term() {
		if (this.#isWord("not") && this.#tokens[this.#at + 1]?.kind === "open") {
			this.#at += 1;
			return {
				kind: "not",
				inner: this.#group()
			};
		}
		if (this.#tokens[this.#at]?.kind === "open") return this.#group();
		return this.#expression();
	}
	#group() {
		this.#expect("open");
		const inner = this.#or();
		this.#expect("close");
		return inner;
	}
	#expression() {
		const name = this.#expect("word");
		const attribute = this.#names(name);
		if (attribute === void 0) throw invalid("invalidFilter", `The attribute ${name} is not known.`);
		if (this.#tokens[this.#at]?.kind === "bracket-open") return this.#valuePath(attribute);
		const operator = this.#expect("word").toLowerCase();
		if (operator === "pr") return {
			kind: "present",
			attribute
		};
		if (!isOperator(operator)) throw invalid("invalidFilter", `${operator} is not a filter operator.`);
		const value = this.#value();
		checkOperand(attribute, operator, value);
		return {
			kind: "compare",
			attribute,
			operator,
			value
		};
	}
	#valuePath(attribute) {
		this.#expect("bracket-open");
		const outer = this.#names;
		this.#names = partsOf(attribute.definition);
		const inner = this.#or();
		this.#names = outer;
		this.#expect("bracket-close");
		return {
			kind: "values",
			attribute,
			inner
		};
	}
	#value() {
		const token = this.#tokens[this.#at];
		if (token === void 0 || token.kind !== "text" && token.kind !== "word") throw this.#unexpected();
		this.#at += 1;
		try {
			const value = JSON.parse(token.kind === "word" ? token.text.toLowerCase() : token.text);
			if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
		} catch {}
		throw invalid("invalidFilter", `${token.text} is not a JSON value.`);
	}
	#isWord(word) {
		const token = this.#tokens[this.#at];
		return token?.kind === "word" && token.text.toLowerCase() === word;
	}
	#takeWord(word) {
		if (!this.#isWord(word)) return false;
		this.#at += 1;
		return true;
	}
	#expect(kind) {
		const token = this.#tokens[this.#at];
		if (token?.kind !== kind) throw this.#unexpected();
		this.#at += 1;
		return token.text;
	}
	#unexpected() {
		const token = this.#tokens[this.#at];
		return invalid("invalidFilter", token === void 0 ? "The filter ends too early." : `${token.text} is not expected here.`);
	}
};
function isOperator(word) {
	return OPERATORS.has(word);
}
function comparedDefinition(attribute) {
	if (attribute.sub !== void 0) return attribute.sub;
	if (attribute.definition.type !== "complex") return attribute.definition;
	return attribute.definition.multiValued ? findAttribute(attribute.definition.subAttributes ?? [], "value") : void 0;
}
function checkOperand(attribute, operator, value) {
	const definition = comparedDefinition(attribute);
	if (definition === void 0) throw invalid("invalidFilter", `${attribute.definition.name} has parts; name one of them.`);
	if ((operator === "gt" || operator === "ge" || operator === "lt" || operator === "le") && (definition.type === "boolean" || typeof value === "boolean" || value === null)) throw invalid("invalidFilter", `${operator} does not apply to ${definition.name}.`);
	if ((operator === "co" || operator === "sw" || operator === "ew") && (definition.type === "boolean" || typeof value !== "string")) throw invalid("invalidFilter", `${operator} needs text.`);
}
// src/providers/scim/simulator/filter-match.ts
function exceedsEqAnd(filter) {
	switch (filter.kind) {
		case "and": return exceedsEqAnd(filter.left) || exceedsEqAnd(filter.right);
		case "compare": return filter.operator !== "eq";
		default: return true;
	}
}
function matchesFilter(filter, resource, isExact = false) {
	switch (filter.kind) {
		case "and": return matchesFilter(filter.left, resource, isExact) && matchesFilter(filter.right, resource, isExact);
		case "or": return matchesFilter(filter.left, resource, isExact) || matchesFilter(filter.right, resource, isExact);
		case "not": return !matchesFilter(filter.inner, resource, isExact);
		case "present": return valuesAt(resource, filter.attribute).some(isPresent);
		case "values": return elementsAt(resource, filter.attribute).some((item) => isObject(item) && matchesFilter(filter.inner, item, isExact));
		case "compare": return matchesComparison(filter, resource, isExact);
	}
}
function matchesComparison(filter, resource, isExact) {
	const definition = comparedDefinition(filter.attribute);
	const values = valuesAt(resource, filter.attribute).map((value) => isObject(value) ? entryOf(value, "value")?.[1] : value).filter((value) => value !== void 0 && value !== null);
	const isCaseExact = isExact || definition?.caseExact === true;
	const isDate = definition?.type === "dateTime";
	if (filter.operator === "ne") {
		if (values.length === 0) return filter.value !== null;
		return values.some((value) => !compareValue("eq", value, filter.value, isCaseExact, isDate));
	}
	if (values.length === 0) return filter.operator === "eq" && filter.value === null;
	return values.some((value) => compareValue(filter.operator, value, filter.value, isCaseExact, isDate));
}
function compareValue(operator, live, wanted, isCaseExact, isDate) {
	if (typeof live !== typeof wanted) return false;
	if (typeof live === "boolean" || typeof live === "number") return compareOrdered(operator, live, wanted);
	if (typeof live !== "string" || typeof wanted !== "string") return false;
	if (isDate && !Number.isNaN(Date.parse(live)) && !Number.isNaN(Date.parse(wanted))) return compareOrdered(operator, Date.parse(live), Date.parse(wanted));
	const a = isCaseExact ? live : live.toLowerCase();
	const b = isCaseExact ? wanted : wanted.toLowerCase();
	if (operator === "co") return a.includes(b);
	if (operator === "sw") return a.startsWith(b);
	if (operator === "ew") return a.endsWith(b);
	return compareOrdered(operator, a, b);
}
function compareOrdered(operator, a, b) {
	switch (operator) {
		case "eq": return a === b;
		case "gt": return a > b;
		case "ge": return a >= b;
		case "lt": return a < b;
		case "le": return a <= b;
		default: return false;
	}
}
function isPresent(value) {
	if (value === void 0 || value === null || value === "") return false;
	if (Array.isArray(value)) return value.length > 0;
	return !isObject(value) || Object.keys(value).length > 0;
}
function elementsAt(resource, attribute) {
	const home = attribute.urn === void 0 ? resource : entryOf(resource, attribute.urn)?.[1];
	if (!isObject(home)) return [];
	const value = entryOf(home, attribute.definition.name)?.[1];
	if (value === void 0 || value === null) return [];
	return Array.isArray(value) ? value : [value];
}
function valuesAt(resource, attribute) {
	const elements = elementsAt(resource, attribute);
	const { sub } = attribute;
	if (sub === void 0) return elements;
	return elements.flatMap((item) => {
		const value = isObject(item) ? entryOf(item, sub.name)?.[1] : void 0;
		return value === void 0 || value === null ? [] : [value];
	});
}
// src/providers/scim/simulator/coerce.ts
function coerceAttribute(definition, value, options) {
	if (value === null) return void 0;
	if (!definition.multiValued) return coerceSingle(definition, value, options);
	const kept = (Array.isArray(value) ? value : [value]).map((item) => coerceSingle(definition, item, options)).filter((item) => item !== void 0);
	return kept.length === 0 ? void 0 : kept;
}
function coerceSingle(definition, value, options) {
	switch (definition.type) {
		case "boolean": return coerceBoolean(definition, value, options);
		case "integer":
			if (typeof value === "number" && Number.isInteger(value)) return value;
			throw wrongType(definition, "an integer");
		case "complex": return coerceComplex(definition, value, options);
		default:
			if (typeof value === "string") return value;
			throw wrongType(definition, "a string");
	}
}
function coerceBoolean(definition, value, options) {
	if (typeof value === "boolean") return value;
	if (options.hasLenientBooleans && typeof value === "string") {
		if (value.toLowerCase() === "true") return true;
		if (value.toLowerCase() === "false") return false;
	}
	throw wrongType(definition, "a boolean");
}
function coerceComplex(definition, value, options) {
	if (!isObject(value)) throw wrongType(definition, "an object");
	const result = {};
	for (const [key, item] of Object.entries(value)) {
		const sub = findAttribute(definition.subAttributes ?? [], key);
		if (sub === void 0) {
			if (options.refusesUnknown) throw invalid("invalidSyntax", `${definition.name}.${key} is not known.`);
			continue;
		}
		if (sub.mutability === "readOnly") continue;
		const coerced = coerceAttribute(sub, item, options);
		if (coerced !== void 0) result[sub.name] = coerced;
	}
	return Object.keys(result).length === 0 ? void 0 : result;
}
function wrongType(definition, wanted) {
	return invalid("invalidValue", `${definition.name} has to be ${wanted}.`);
}
function coerceResource(kind, body, options) {
	checkSchemas(kind, body);
	const result = {};
	for (const [key, value] of Object.entries(body)) {
		if (key.toLowerCase() === "schemas") continue;
		if (key.toLowerCase().startsWith("urn:")) {
			Object.assign(result, coerceExtension(kind, key, value, options));
			continue;
		}
		const definition = findAttribute([...COMMON, ...kind.core.attributes], key);
		if (definition === void 0) {
			if (options.refusesUnknown) throw invalid("invalidSyntax", `The attribute ${key} is not known.`);
			continue;
		}
		if (definition.mutability === "readOnly") continue;
		const coerced = coerceAttribute(definition, value, options);
		if (coerced !== void 0) result[definition.name] = coerced;
	}
	return result;
}
function checkSchemas(kind, body) {
	const schemas = entryOf(body, "schemas")?.[1];
	if (!(Array.isArray(schemas) ? schemas.map((item) => String(item).toLowerCase()) : []).includes(kind.core.id.toLowerCase())) throw invalid("invalidSyntax", `schemas has to name ${kind.core.id}.`);
}
function coerceExtension(kind, key, value, options) {
	const schema = kind.extensions.find((item) => item.id.toLowerCase() === key.toLowerCase());
	if (schema === void 0) {
		if (options.refusesUnknown) throw invalid("invalidSyntax", `The schema ${key} is not known.`);
		return {};
	}
	if (value === null) return {};
	if (!isObject(value)) throw invalid("invalidValue", `${key} has to be an object.`);
	const result = {};
	for (const [name, item] of Object.entries(value)) {
		const definition = findAttribute(schema.attributes, name);
		if (definition === void 0) {
			if (options.refusesUnknown) throw invalid("invalidSyntax", `${key}:${name} is not known.`);
			continue;
		}
		if (definition.mutability === "readOnly") continue;
		const coerced = coerceAttribute(definition, item, options);
		if (coerced !== void 0) result[definition.name] = coerced;
	}
	return Object.keys(result).length === 0 ? {} : { [schema.id]: result };
}
// src/providers/scim/simulator/patch-path.ts
function parsePath(kind, path) {
	const open = path.indexOf("[");
	if (open < 0) {
		const attribute = resolveAttribute(kind, path);
		if (attribute === void 0) throw invalid("invalidPath", `The path ${path} is not known.`);
		return { attribute };
	}
	const close = path.lastIndexOf("]");
	const base = resolveAttribute(kind, path.slice(0, open));
	const tail = path.slice(close + 1);
	const isTailFine = tail === "" || /^\.[A-Za-z$][\w$-]*$/.test(tail);
	if (base === void 0 || close < open || !isTailFine || !base.definition.multiValued || base.sub !== void 0) throw invalid("invalidPath", `The path ${path} is not known.`);
	const filterText = path.slice(open + 1, close);
	const filter = parseFilter(filterText, partsOf(base.definition));
	if (tail === "") return {
		attribute: base,
		filter,
		filterText
	};
	const sub = findAttribute(base.definition.subAttributes ?? [], tail.slice(1));
	if (sub === void 0) throw invalid("invalidPath", `The path ${path} is not known.`);
	return {
		attribute: {
			...base,
			sub
		},
		filter,
		filterText
	};
}
// src/providers/scim/simulator/patch.ts
function applyPatch(kind, resource, operations, options) {
	if (!Array.isArray(operations) || operations.length === 0) throw invalid("invalidSyntax", "Operations has to be a list with at least one operation.");
	const result = structuredClone(resource);
	for (const operation of operations) applyOne(kind, result, operation, options);
	return result;
}
function applyOne(kind, resource, operation, options) {
	if (!isObject(operation)) throw invalid("invalidSyntax", "Each operation has to be an object.");
	const op = readOp(entryOf(operation, "op")?.[1], options);
	const path = entryOf(operation, "path")?.[1];
	const value = entryOf(operation, "value")?.[1];
	if (path !== void 0 && typeof path !== "string") throw invalid("invalidPath", "path has to be text.");
	if (path === void 0 || path === "") {
		if (op === "remove") throw invalid("noTarget", "remove needs a path.");
		if (!isObject(value)) throw invalid("invalidValue", "Without a path the value has to be an object.");
		applyObject(kind, resource, op, value, options);
		return;
	}
	const extension = kind.extensions.find(({ id }) => id.toLowerCase() === path.toLowerCase());
	if (extension === void 0) applyAtPath(kind, resource, op, path, value, options);
	else if (op === "remove") removeExtension(kind, resource, extension, options);
	else applyObject(kind, resource, op, { [extension.id]: value }, options);
}
function removeExtension(kind, resource, { id, attributes }, options) {
	const present = resource[id];
	for (const { name, mutability } of attributes) if (mutability !== "readOnly" && isObject(present) && present[name] !== void 0) applyAtPath(kind, resource, "remove", `${id}:${name}`, void 0, options);
}
function readOp(op, options) {
	const text = typeof op === "string" ? options.hasStrictOps ? op : op.toLowerCase() : void 0;
	if (text === "add" || text === "replace" || text === "remove") return text;
	throw invalid("invalidSyntax", `op ${String(op)} is not known.`);
}
function applyObject(kind, resource, op, value, options) {
	for (const [key, item] of Object.entries(value)) {
		if (key.toLowerCase() === "schemas") continue;
		const extension = kind.extensions.find((schema) => schema.id.toLowerCase() === key.toLowerCase());
		if (extension === void 0) {
			if (resolveAttribute(kind, key) === void 0 && !options.refusesUnknown && !key.toLowerCase().startsWith("urn:")) continue;
			applyAtPath(kind, resource, op, key, item, options);
			continue;
		}
		if (!isObject(item)) throw invalid("invalidValue", `${key} has to be an object.`);
		for (const [name, inner] of Object.entries(item).filter(([part]) => part.toLowerCase() !== "schemas")) applyAtPath(kind, resource, op, `${extension.id}:${name}`, inner, options);
	}
}
function applyAtPath(kind, resource, op, text, value, options) {
	const path = parsePath(kind, text);
	const { definition, sub, urn } = path.attribute;
	if (definition.mutability === "readOnly" || sub?.mutability === "readOnly") throw invalid("mutability", `${text} is read-only.`);
	const home = homeOf(resource, urn, op !== "remove");
	if (home === void 0) {
		if (path.filter !== void 0) throw invalid("noTarget", `${text} matches nothing.`);
		return;
	}
	if (path.filter !== void 0) applyFiltered(home, path, op, text, value, options);
	else if (op === "remove") removeAt(home, path.attribute, value);
	else if (sub !== void 0) setSub(home, definition, sub, value, options);
	else if (definition.multiValued && op === "add") addValues(home, definition, value, options);
	else if (definition.type === "complex" && !definition.multiValued) mergeComplex(home, definition, op, value, options);
	else setOrDrop(home, definition.name, withOnePrimary(coerceAttribute(definition, value, options)));
	if (urn !== void 0 && Object.keys(home).length === 0) delete resource[urn];
}
function homeOf(resource, urn, isMade) {
	if (urn === void 0) return resource;
	const present = resource[urn];
	if (isObject(present)) return present;
	if (!isMade) return void 0;
	const made = {};
	resource[urn] = made;
	return made;
}
function setOrDrop(home, name, value) {
	if (value === void 0) delete home[name];
	else home[name] = value;
}
function listAt(home, name) {
	const value = home[name];
	return Array.isArray(value) ? value : [];
}
function addValues(home, definition, value, options) {
	const coerced = coerceAttribute(definition, value, options);
	const added = Array.isArray(coerced) ? coerced : [];
	let list = listAt(home, definition.name);
	for (const item of added) {
		const isPresent = list.some((present) => isSameValue(definition, present, item));
		if (isPresent && definition.name === "members" && options.onPresentMember !== void 0) throw options.onPresentMember();
		if (isPresent && !(definition.name === "members" && options.duplicatesOnAdd)) continue;
		if (isObject(item) && item.primary === true) list = list.map(withoutPrimary);
		list = [...list, item];
	}
	setOrDrop(home, definition.name, list.length === 0 ? void 0 : list);
}
function isSameValue(definition, a, b) {
	if (definition.name === "members" && isObject(a) && isObject(b)) return a.value === b.value;
	return (0, node_util.isDeepStrictEqual)(a, b);
}
function withoutPrimary(item) {
	if (!isObject(item) || item.primary !== true) return item;
	const { primary: _primary, ...rest } = item;
	return rest;
}
function withOnePrimary(value) {
	if (!Array.isArray(value)) return value;
	const last = value.findLastIndex((item) => isObject(item) && item.primary === true);
	return value.map((item, index) => index === last ? item : withoutPrimary(item));
}
function mergeComplex(home, definition, op, value, options) {
	const coerced = coerceAttribute(definition, value, options);
	const present = home[definition.name];
	const base = op === "add" || op === "replace" ? isObject(present) ? present : {} : {};
	if (coerced === void 0) delete home[definition.name];
	else if (isObject(coerced)) home[definition.name] = {
		...base,
		...coerced
	};
}
function setSub(home, definition, sub, value, options) {
	const coerced = coerceAttribute(sub, value, options);
	if (definition.multiValued) {
		refuseImmutable(definition, sub);
		for (const item of listAt(home, definition.name)) if (isObject(item)) setOrDrop(item, sub.name, coerced);
		return;
	}
	const present = home[definition.name];
	const target = isObject(present) ? present : {};
	setOrDrop(target, sub.name, coerced);
	setOrDrop(home, definition.name, Object.keys(target).length === 0 ? void 0 : target);
}
function refuseImmutable(definition, sub) {
	if (sub.mutability === "immutable") throw invalid("mutability", `${definition.name}.${sub.name} cannot be changed.`);
}
function applyFiltered(home, path, op, text, value, options) {
	const { definition, sub } = path.attribute;
	const { filter } = path;
	if (filter === void 0) return;
	const list = listAt(home, definition.name);
	const isHit = (item) => isObject(item) && matchesFilter(filter, item);
	if (!list.some(isHit)) {
		if (op !== "add" || sub === void 0) throw invalid("noTarget", `${text} matches nothing.`);
		home[definition.name] = [...list, elementFor(definition, sub, filter, value, options)];
		return;
	}
	if (op === "remove" && sub === void 0) {
		const rest = list.filter((item) => !isHit(item));
		setOrDrop(home, definition.name, rest.length === 0 ? void 0 : rest);
		return;
	}
	if (sub !== void 0) refuseImmutable(definition, sub);
	home[definition.name] = list.map((item) => isHit(item) && isObject(item) ? changeElement(definition, item, sub, op, value, options) : item);
}
function changeElement(definition, item, sub, op, value, options) {
	if (sub !== void 0) {
		const next = { ...item };
		setOrDrop(next, sub.name, op === "remove" ? void 0 : coerceAttribute(sub, value, options));
		return next;
	}
	const coerced = coerceSingle(definition, value, options);
	if (!isObject(coerced)) throw invalid("invalidValue", `${definition.name} needs an object.`);
	for (const part of definition.subAttributes ?? []) if (part.mutability === "immutable" && part.name in coerced && coerced[part.name] !== item[part.name]) refuseImmutable(definition, part);
	return op === "add" ? {
		...item,
		...coerced
	} : coerced;
}
function elementFor(definition, sub, filter, value, options) {
	if (filter.kind !== "compare" || filter.operator !== "eq") throw invalid("noTarget", "The filter matches nothing.");
	return coerceSingle(definition, {
		[filter.attribute.definition.name]: filter.value,
		[sub.name]: coerceAttribute(sub, value, options)
	}, options);
}
function removeAt(home, attribute, value) {
	const { definition, sub } = attribute;
	if (sub !== void 0) {
		refuseImmutable(definition, sub);
		const present = home[definition.name];
		for (const item of Array.isArray(present) ? present : [present]) if (isObject(item)) delete item[sub.name];
		if (isObject(present) && Object.keys(present).length === 0) delete home[definition.name];
		return;
	}
	if (definition.required) throw invalid("mutability", `${definition.name} is required.`);
	const listed = (Array.isArray(value) ? value : value === void 0 ? [] : [value]).filter(isObject);
	if (definition.multiValued && listed.length > 0) {
		const gone = new Set(listed.map((item) => entryOf(item, "value")?.[1]));
		const rest = listAt(home, definition.name).filter((item) => !(isObject(item) && gone.has(item.value)));
		setOrDrop(home, definition.name, rest.length === 0 ? void 0 : rest);
		return;
	}
	delete home[definition.name];
}
// src/providers/scim/simulator/network.ts
function canonicalNetwork(text) {
	const [address = "", length, ...rest] = text.trim().split("/");
	if (rest.length > 0) return { problem: `${text} is not a CIDR.` };
	if ((0, node_net.isIPv4)(address)) return withLength(address.split(".").map(Number), 32, length, text);
	if ((0, node_net.isIPv6)(address) && !address.includes("%")) return withLength(bytesOfIPv6(address), 128, length, text);
	return { problem: `${text} is not an IP address or CIDR.` };
}
function withLength(bytes, most, length, text) {
	if (length !== void 0 && !/^\d{1,3}$/.test(length)) return { problem: `${text} has no valid prefix length.` };
	const bits = length === void 0 ? most : Number(length);
	if (bits > most) return { problem: `${text} has no valid prefix length.` };
	const masked = bytes.map((byte, index) => {
		return byte & (255 << 8 - Math.min(8, Math.max(0, bits - index * 8)) & 255);
	});
	const network = `${most === 32 ? masked.join(".") : textOfIPv6(masked)}/${bits}`;
	if (masked.some((byte, index) => byte !== bytes[index])) return { problem: `${text} has host bits set; the network is ${network}.` };
	return { network };
}
function bytesOfIPv6(text) {
	const quad = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(text);
	const [head = "", tail] = (quad === null ? text : `${quad[1]}${hexPair(quad[2], quad[3])}:${hexPair(quad[4], quad[5])}`).split("::");
	const left = head === "" ? [] : head.split(":");
	const right = tail === void 0 || tail === "" ? [] : tail.split(":");
	const zeros = tail === void 0 ? 0 : 8 - left.length - right.length;
	return [
		...left,
		...Array.from({ length: zeros }, () => "0"),
		...right
	].map((group) => Number.parseInt(group, 16)).flatMap((group) => [group >> 8, group & 255]);
}
function hexPair(a, b) {
	return (Number(a) * 256 + Number(b)).toString(16);
}
function textOfIPv6(bytes) {
	const groups = Array.from({ length: 8 }, (_, index) => (bytes[index * 2] ?? 0) << 8 | (bytes[index * 2 + 1] ?? 0));
	let best = {
		start: -1,
		length: 1
	};
	for (let start = 0; start < 8; start += 1) {
		let length = 0;
		while (start + length < 8 && groups[start + length] === 0) length += 1;
		if (length > best.length) best = {
			start,
			length
		};
	}
	const hex = groups.map((group) => group.toString(16));
	if (best.start < 0) return hex.join(":");
	return `${hex.slice(0, best.start).join(":")}::${hex.slice(best.start + best.length).join(":")}`;
}
// src/providers/scim/simulator/rules.ts
const ROLES$1 = [
	"Admin",
	"Editor",
	"Operator"
];
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
function valuesOf(attributes, name) {
	const list = attributes[name];
	return Array.isArray(list) ? list.map((item) => isObject(item) ? item.value : item) : [];
}
function roleOf(record) {
	const role = valuesOf(record.attributes, "roles")[0];
	return typeof role === "string" ? role : void 0;
}
function isActiveAdmin(attributes) {
	return attributes.active === true && valuesOf(attributes, "roles").includes("Admin");
}
function checkUser(org, id, attributes, previous) {
	const checked = { ...attributes };
	const { userName } = checked;
	if (typeof userName !== "string" || userName === "") throw invalid("invalidValue", "userName is required.");
	refuseTakenName(org, id, userName);
	if (!org.hasVizNowRules) return checked;
	checkCreateForm(checked, userName);
	checkRole(checked);
	if (previous !== void 0 && isActiveAdmin(previous.attributes) && !isActiveAdmin(checked)) refuseLastAdmin(org, id);
	return checked;
}
function refuseTakenName(org, id, userName) {
	if (org.all("User").some((other) => other.id !== id && String(other.attributes.userName).toLowerCase() === userName.toLowerCase())) throw new ScimFault(org.switches.uniqueness400 ? 400 : 409, `${userName} exists already.`, "uniqueness");
}
function checkCreateForm(attributes, userName) {
	const name = attributes.name;
	for (const part of ["givenName", "familyName"]) {
		const value = isObject(name) ? name[part] : void 0;
		if (typeof value !== "string" || value.trim() === "") throw invalid("invalidValue", `name.${part} is required.`);
	}
	const emails = valuesOf(attributes, "emails");
	if (emails.length !== 1) throw invalid("invalidValue", "Exactly one e-mail is required.");
	if (!EMAIL.test(userName)) throw invalid("invalidValue", "userName has to be an e-mail address.");
	if (String(emails[0]).toLowerCase() !== userName.toLowerCase()) throw invalid("invalidValue", "userName has to be the e-mail address.");
}
function checkRole(attributes) {
	const roles = valuesOf(attributes, "roles");
	if (roles.length !== 1) throw invalid("invalidValue", "Exactly one role is required.");
	if (!ROLES$1.includes(String(roles[0]))) throw invalid("invalidValue", `${String(roles[0])} is not a role.`);
}
function refuseLastAdmin(org, id) {
	if (!org.all("User").some((other) => other.id !== id && isActiveAdmin(other.attributes))) throw new ScimFault(409, "The organization would be left without an active Admin.");
}
function checkGroup(org, id, attributes) {
	const checked = { ...attributes };
	const { displayName } = checked;
	if (typeof displayName !== "string" || displayName.trim() === "") throw invalid("invalidValue", "displayName is required.");
	if (org.switches.uniqueDisplayName && org.all("Group").some((other) => other.id !== id && other.attributes.displayName === displayName)) throw new ScimFault(409, `${displayName} exists already.`, "uniqueness");
	const members = checkMembers(org, checked.members);
	if (members.length === 0) delete checked.members;
	else checked.members = members;
	const urn = org.options.extension;
	if (urn !== void 0) checked[urn] = checkSpace(org, isObject(checked[urn]) ? checked[urn] : {});
	return checked;
}
function checkMembers(org, members) {
	const kept = [];
	for (const member of Array.isArray(members) ? members : []) {
		const { value, type } = isObject(member) ? member : {};
		if (typeof type === "string" && type.toLowerCase() === "group") throw invalid("invalidValue", "A group cannot be a member.");
		if (typeof value !== "string" || org.records.get(value)?.kind !== "User") throw invalid("invalidValue", `The user ${String(value)} does not exist.`);
		if (org.switches.duplicateOnAdd || !kept.some((other) => other.value === value)) kept.push({
			value,
			type: "User"
		});
	}
	return kept;
}
function checkSpace(org, space) {
	const checked = {
		status: "created",
		...space
	};
	const owner = isObject(space.owner) ? space.owner.value : void 0;
	if (space.owner !== void 0) {
		const user = typeof owner === "string" ? org.records.get(owner) : void 0;
		if (user?.kind !== "User") throw invalid("invalidValue", `The owner ${String(owner)} does not exist.`);
		if (org.hasVizNowRules && roleOf(user) === "Operator") throw invalid("invalidValue", "An Operator cannot own a space.");
	}
	const whitelist = checkWhitelist(space.whitelist);
	if (whitelist.length === 0) delete checked.whitelist;
	else checked.whitelist = whitelist;
	return checked;
}
function checkWhitelist(entries) {
	const byNetwork = new Map();
	for (const entry of Array.isArray(entries) ? entries : []) {
		const { value, display } = isObject(entry) ? entry : {};
		const canonical = canonicalNetwork(String(value ?? ""));
		if ("problem" in canonical) throw invalid("invalidValue", canonical.problem);
		byNetwork.set(canonical.network, {
			value: canonical.network,
			...display === void 0 ? {} : { display }
		});
	}
	return [...byNetwork.values()];
}
function checkDeletion(org, record) {
	if (record.kind === "User") {
		if (org.hasVizNowRules && isActiveAdmin(record.attributes)) refuseLastAdmin(org, record.id);
		return;
	}
	const urn = org.options.extension;
	const space = urn === void 0 ? void 0 : record.attributes[urn];
	const status = isObject(space) ? space.status : void 0;
	if (typeof status === "string" && status !== "created") throw new ScimFault(409, `The space is ${status}; destroy it first.`);
}
// src/providers/scim/simulator/organization.ts
var SimulatedOrganization = class {
	options;
	kinds;
	records = new Map();
	#shadows = new Map();
	constructor(options) {
		this.options = options;
		this.kinds = resourceKinds(options.extension, options.profile);
	}
	get switches() {
		return this.options.switches;
	}
	get hasVizNowRules() {
		return this.options.profile === "viz-now";
	}
	all(kind) {
		return inOrder([...this.records.values()].filter((record) => record.kind === kind));
	}
	visible(kind) {
		const seen = new Map(this.records);
		for (const [id, shadow] of this.#shadows) if (shadow.record === void 0) seen.delete(id);
		else seen.set(id, shadow.record);
		return inOrder([...seen.values()].filter((record) => record.kind === kind));
	}
	countRead() {
		for (const [id, shadow] of this.#shadows) {
			shadow.left -= 1;
			if (shadow.left <= 0) this.#shadows.delete(id);
		}
	}
	read(kind, id) {
		const record = this.visible(kind.name).find((item) => item.id === id);
		if (record === void 0) throw notFound(kind, id);
		return record;
	}
	find(kind, id, ifMatch) {
		const record = this.records.get(id);
		if (record === void 0 || record.kind !== kind.name) throw notFound(kind, id);
		const { ignoreIfMatch, strictIfMatch, frameworkEtag } = this.switches;
		if (ignoreIfMatch || frameworkEtag) return record;
		if (ifMatch === void 0 && strictIfMatch) throw new ScimFault(428, "If-Match is required.");
		if (ifMatch !== void 0 && ifMatch !== "*" && ifMatch !== versionOf(record)) throw new ScimFault(412, `The record is at version ${versionOf(record)}.`);
		return record;
	}
	create(kind, body) {
		const attributes = startingActive(kind, coerceResource(kind, body, this.#coercion()));
		const now = this.options.now();
		const id = require_random.makeUuid(this.options.random);
		const checked = this.#check(kind, id, attributes, void 0);
		return this.#put({
			id,
			kind: kind.name,
			attributes: checked,
			created: now,
			modified: now,
			version: 1
		}, void 0);
	}
	replace(kind, record, body) {
		const attributes = startingActive(kind, coerceResource(kind, body, this.#coercion()));
		for (const schema of kind.extensions) keepReadOnly(record.attributes, attributes, schema.id, "status");
		return this.#change(kind, record, attributes);
	}
	patch(kind, record, body) {
		const schemas = entryOf(body, "schemas")?.[1];
		if (!Array.isArray(schemas) || !schemas.includes(require_wire.URN.patch)) throw invalid("invalidSyntax", `schemas has to name ${require_wire.URN.patch}.`);
		const operations = entryOf(body, "Operations")?.[1];
		this.#refuseMemberQuirks(operations);
		const attributes = applyPatch(kind, record.attributes, operations, {
			...this.#coercion(),
			hasStrictOps: this.switches.strictOps,
			duplicatesOnAdd: this.switches.duplicateOnAdd,
			...this.switches.presentMember409 ? { onPresentMember: () => new ScimFault(409, "The member is there already.", "uniqueness") } : {}
		});
		return this.#change(kind, record, attributes);
	}
	remove(kind, record) {
		if (this.switches.deleteDeactivates && kind.name === "User") {
			this.#change(kind, record, {
				...record.attributes,
				active: false
			});
			return;
		}
		checkDeletion(this, record);
		this.#hide(record.id, record);
		this.records.delete(record.id);
		if (kind.name !== "User") return;
		for (const group of this.all("Group")) this.#forget(group, record.id);
	}
	#forget(group, user) {
		const attributes = { ...group.attributes };
		const rest = (Array.isArray(attributes.members) ? attributes.members : []).filter((member) => member.value !== user);
		if (rest.length === 0) delete attributes.members;
		else attributes.members = rest;
		const urn = this.options.extension;
		if (urn !== void 0) {
			const { owner, ...space } = attributes[urn] ?? {};
			if (owner !== void 0 && owner.value === user) attributes[urn] = space;
		}
		if (!(0, node_util.isDeepStrictEqual)(attributes, group.attributes)) this.#store(group, attributes);
	}
	#change(kind, record, attributes) {
		const checked = this.#check(kind, record.id, attributes, record);
		if ((0, node_util.isDeepStrictEqual)(checked, record.attributes)) return record;
		return this.#store(record, checked);
	}
	#store(record, attributes) {
		const next = {
			...record,
			attributes,
			modified: this.options.now(),
			version: record.version + 1
		};
		return this.#put(next, record);
	}
	#put(next, previous) {
		this.#hide(next.id, previous);
		this.records.set(next.id, next);
		return next;
	}
	#hide(id, previous) {
		const delay = this.switches.delayedVisibility;
		if (delay === 0) return;
		const shadow = this.#shadows.get(id);
		this.#shadows.set(id, {
			record: shadow === void 0 ? previous : shadow.record,
			left: delay
		});
	}
	#check(kind, id, attributes, previous) {
		return kind.name === "User" ? checkUser(this, id, attributes, previous) : checkGroup(this, id, attributes);
	}
	#coercion() {
		return {
			hasLenientBooleans: this.switches.lenientBooleans,
			refusesUnknown: this.switches.refuseUnknown
		};
	}
	#refuseMemberQuirks(operations) {
		if (!Array.isArray(operations)) return;
		let changes = 0;
		for (const operation of operations) {
			const path = String(entryOf(operation, "path")?.[1] ?? "").toLowerCase();
			const op = String(entryOf(operation, "op")?.[1] ?? "").toLowerCase();
			if (!path.startsWith("members")) continue;
			const value = entryOf(operation, "value")?.[1];
			if (path === "members" && (op === "replace" || op === "remove" && value === void 0) && this.switches.membersReplaceRefused) throw invalid("invalidValue", "members cannot be replaced or cleared.");
			changes += Array.isArray(value) ? value.length : 1;
		}
		const most = this.switches.maxMemberChanges;
		if (most > 0 && changes > most) throw invalid("invalidValue", `At most ${most} member changes a request.`);
	}
};
function startingActive(kind, attributes) {
	return kind.name === "User" && attributes.active === void 0 ? {
		...attributes,
		active: true
	} : attributes;
}
function keepReadOnly(from, to, urn, name) {
	const value = from[urn]?.[name];
	if (value !== void 0) to[urn] = {
		...to[urn],
		[name]: value
	};
}
function inOrder(records) {
	return records.sort((a, b) => a.created - b.created || (a.id < b.id ? -1 : 1));
}
function notFound(kind, id) {
	return new ScimFault(404, `${kind.name} ${id} does not exist.`);
}
function versionOf(record) {
	return `W/"${record.version}"`;
}
// src/providers/scim/simulator/render.ts
function kindOf(org, record) {
	return record.kind === "User" ? org.kinds.user : org.kinds.group;
}
function renderRecord(org, record, base) {
	const kind = kindOf(org, record);
	const filled = record.kind === "User" ? fillUser(org, record, base) : fillGroup(org, record, base);
	const extensions = kind.extensions.map((schema) => schema.id).filter((id) => isFilled(filled[id]));
	const body = {
		schemas: [kind.core.id, ...extensions],
		id: record.id
	};
	for (const definition of [...COMMON, ...kind.core.attributes]) {
		if (definition.returned === "never") continue;
		const value = filled[definition.name];
		if (value !== void 0) body[definition.name] = value;
	}
	for (const id of extensions) body[id] = filled[id];
	body.meta = metaOf(org, record, base);
	return body;
}
function isFilled(value) {
	return isObject(value) && Object.keys(value).length > 0;
}
function metaOf(org, record, base) {
	const location = locationOf(org, record, base);
	return {
		resourceType: record.kind,
		created: new Date(record.created).toISOString(),
		lastModified: new Date(record.modified).toISOString(),
		...location === void 0 ? {} : { location },
		...org.switches.frameworkEtag ? {} : { version: versionOf(record) }
	};
}
function locationOf(org, record, base) {
	const path = `${kindOf(org, record).endpoint}/${encodeURIComponent(record.id)}`;
	if (org.switches.location === "absent") return void 0;
	return org.switches.location === "relative" ? path : `${base}${path}`;
}
function nameOf(record) {
	if (record === void 0) return void 0;
	const { displayName, name, userName } = record.attributes;
	if (typeof displayName === "string") return displayName;
	if (isObject(name)) return [name.givenName, name.familyName].filter((part) => part !== void 0).join(" ");
	return typeof userName === "string" ? userName : void 0;
}
function fillUser(org, record, base) {
	const groups = org.visible("Group").filter((group) => membersOf(group).includes(record.id));
	if (groups.length === 0) return { ...record.attributes };
	return {
		...record.attributes,
		groups: groups.map((group) => ({
			value: group.id,
			$ref: `${base}/Groups/${encodeURIComponent(group.id)}`,
			display: group.attributes.displayName,
			type: "direct"
		}))
	};
}
function membersOf(group) {
	const { members } = group.attributes;
	return Array.isArray(members) ? members.map((member) => isObject(member) ? member.value : void 0) : [];
}
function fillGroup(org, record, base) {
	const filled = { ...record.attributes };
	const reference = (id) => {
		const display = nameOf(org.records.get(String(id)));
		return {
			value: id,
			$ref: `${base}/Users/${encodeURIComponent(String(id))}`,
			...display === void 0 ? {} : { display }
		};
	};
	if (org.switches.membersHidden) delete filled.members;
	else if (Array.isArray(filled.members)) filled.members = membersOf(record).map((id) => ({
		...reference(id),
		type: "User"
	}));
	const urn = org.options.extension;
	const space = urn === void 0 ? void 0 : filled[urn];
	if (urn !== void 0 && isObject(space) && isObject(space.owner)) filled[urn] = {
		...space,
		owner: reference(space.owner.value)
	};
	return filled;
}
function project(kind, body, projection) {
	const { attributes, excluded } = projection;
	if (attributes !== void 0 && excluded !== void 0) throw invalid("invalidValue", "attributes and excludedAttributes exclude each other.");
	if (attributes !== void 0) return keepOnly(kind, body, attributes);
	if (excluded !== void 0) return dropAll(kind, body, excluded);
	return body;
}
function keepOnly(kind, body, names) {
	const kept = {
		schemas: body.schemas,
		id: body.id
	};
	for (const name of names) {
		const path = resolveAttribute(kind, name);
		if (path === void 0) continue;
		const source = path.urn === void 0 ? body : body[path.urn];
		if (!isObject(source) || source[path.definition.name] === void 0) continue;
		const value = path.sub === void 0 ? source[path.definition.name] : onlySub(source[path.definition.name], path.sub.name);
		const target = path.urn === void 0 ? kept : extensionIn(kept, path.urn);
		target[path.definition.name] = mergeValues(target[path.definition.name], value);
	}
	return kept;
}
function extensionIn(body, urn) {
	const present = body[urn];
	if (isObject(present)) return present;
	const made = {};
	body[urn] = made;
	return made;
}
function onlySub(value, sub) {
	if (Array.isArray(value)) return value.map((item) => onlySub(item, sub));
	return isObject(value) && value[sub] !== void 0 ? { [sub]: value[sub] } : {};
}
function mergeValues(a, b) {
	if (Array.isArray(a) && Array.isArray(b)) return a.map((item, index) => mergeValues(item, b[index]));
	return isObject(a) && isObject(b) ? {
		...a,
		...b
	} : b;
}
function dropAll(kind, body, names) {
	const kept = structuredClone(body);
	for (const name of names) {
		const path = resolveAttribute(kind, name);
		if (path === void 0 || isAlways(path.definition)) continue;
		const source = path.urn === void 0 ? kept : kept[path.urn];
		if (!isObject(source)) continue;
		if (path.sub === void 0) delete source[path.definition.name];
		else dropSub(source[path.definition.name], path.sub.name);
	}
	return kept;
}
function isAlways(definition) {
	return definition.returned === "always";
}
function dropSub(value, sub) {
	for (const item of Array.isArray(value) ? value : [value]) if (isObject(item)) delete item[sub];
}
// src/providers/scim/simulator/list.ts
function queryOf(parameters) {
	const text = (name) => parameters.get(name) ?? void 0;
	const list = (name) => text(name)?.split(",").map((item) => item.trim());
	return compact({
		filter: text("filter"),
		sortBy: text("sortBy"),
		sortOrder: text("sortOrder"),
		startIndex: wholeNumber("startIndex", text("startIndex")),
		count: wholeNumber("count", text("count")),
		cursor: text("cursor"),
		attributes: list("attributes"),
		excluded: list("excludedAttributes"),
		isSearch: false
	});
}
function searchOf(body) {
	if (!isObject(body)) throw invalid("invalidSyntax", "The body has to be an object.");
	const schemas = entryOf(body, "schemas")?.[1];
	if (!Array.isArray(schemas) || !schemas.includes(require_wire.URN.search)) throw invalid("invalidSyntax", `schemas has to name ${require_wire.URN.search}.`);
	const text = (name) => {
		const value = entryOf(body, name)?.[1];
		return typeof value === "string" ? value : void 0;
	};
	const list = (name) => {
		const value = entryOf(body, name)?.[1];
		return Array.isArray(value) ? value.map(String) : void 0;
	};
	return compact({
		filter: text("filter"),
		sortBy: text("sortBy"),
		sortOrder: text("sortOrder"),
		startIndex: wholeNumber("startIndex", entryOf(body, "startIndex")?.[1]),
		count: wholeNumber("count", entryOf(body, "count")?.[1]),
		cursor: text("cursor"),
		attributes: list("attributes"),
		excluded: list("excludedAttributes"),
		isSearch: true
	});
}
function compact(query) {
	return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== void 0));
}
function wholeNumber(name, value) {
	if (value === void 0 || value === "") return void 0;
	const number = Number(value);
	if (!Number.isInteger(number)) throw invalid("invalidValue", `${name} has to be an integer.`);
	return number;
}
var Lister = class {
	#org;
	#cursors = new Map();
	constructor(org) {
		this.#org = org;
	}
	list(kinds, query, base) {
		const { switches, limits } = this.#org.options;
		const found = kinds.flatMap((kind) => this.#find(kind, query, base));
		this.#sort(kinds, found, query);
		if (switches.tooMany && query.filter !== void 0 && found.length > limits.maxResults) throw invalid("tooMany", `More than ${limits.maxResults} records match.`);
		const page = this.#page(found.length, query);
		const resources = found.slice(page.offset, page.offset + page.size).map(({ kind, body }) => project(kind, body, query));
		return this.#response(found.length, resources, page);
	}
	#find(kind, query, base) {
		const { switches } = this.#org;
		const bodies = this.#org.visible(kind.name).map((record) => ({
			kind,
			body: renderRecord(this.#org, record, base)
		}));
		if (query.filter === void 0) return bodies;
		if (switches.noFilter) throw new ScimFault(501, "Filters are not supported.");
		const filter = parseFilter(query.filter, namesOf(kind));
		if (switches.onlyEqAnd && exceedsEqAnd(filter)) throw invalid("invalidFilter", "Only eq and and are supported.");
		return bodies.filter(({ body }) => matchesFilter(filter, body, switches.caseSensitiveEq));
	}
	#sort(kinds, found, query) {
		const kind = kinds[0];
		if (query.sortBy === void 0 || kind === void 0) return;
		const attribute = resolveAttribute(kind, query.sortBy);
		if (attribute === void 0) return;
		const isDescending = query.sortOrder?.toLowerCase() === "descending";
		found.sort((a, b) => {
			const order = compareForSort(sortValue(a.body, attribute), sortValue(b.body, attribute), attribute);
			return isDescending ? -order : order;
		});
	}
	#page(total, query) {
		const { switches, limits } = this.#org.options;
		const asked = query.count === void 0 ? limits.pageSize : Math.max(0, query.count);
		let size = Math.min(asked, limits.maxPageSize);
		if (switches.shortPages > 0) size = Math.min(size, switches.shortPages);
		if (query.cursor !== void 0 || switches.cursorOnly) return this.#cursorPage(total, size, query);
		const isIgnored = switches.ignorePaging && !query.isSearch;
		const start = isIgnored ? 1 : Math.max(1, query.startIndex ?? 1);
		return {
			offset: start - 1,
			size: isIgnored ? Math.min(limits.pageSize, size) : size,
			startIndex: start
		};
	}
	#cursorPage(total, size, query) {
		const { limits, now, random, switches } = this.#org.options;
		if (switches.cursorOnly && query.startIndex !== void 0) throw new ScimFault(501, "startIndex is not supported; use cursor.");
		if (query.count !== void 0 && query.count < 0) throw invalid("invalidCount", "count has to be positive.");
		const key = JSON.stringify([
			query.filter,
			query.sortBy,
			query.sortOrder,
			query.count
		]);
		let offset = 0;
		if (query.cursor !== void 0 && query.cursor !== "") {
			const held = this.#cursors.get(query.cursor);
			if (held === void 0 || held.key !== key) throw invalid("invalidCursor", "The cursor does not belong to this request.");
			if (now() - held.at > limits.cursorSeconds * 1e3) throw invalid("expiredCursor", "The cursor has expired.");
			offset = held.offset;
		}
		if (offset + size >= total || size === 0) return {
			offset,
			size,
			isCursor: true
		};
		const next = `${Math.floor(random() * 0x38d7ea4c68000).toString(36)}-${this.#cursors.size}`;
		this.#cursors.set(next, {
			key,
			at: now(),
			offset: offset + size
		});
		return {
			offset,
			size,
			isCursor: true,
			next
		};
	}
	#response(total, resources, page) {
		const { switches } = this.#org;
		let announced = total;
		if (switches.changingTotals > 0 && page.offset > 0) {
			switches.changingTotals -= 1;
			announced += 1;
		}
		const number = (value) => switches.numbersAsStrings ? String(value) : value;
		const list = switches.lowerCaseResources ? "resources" : "Resources";
		return {
			schemas: [require_wire.URN.list],
			totalResults: number(announced),
			itemsPerPage: number(switches.wrongItemsPerPage ? page.size + 7 : resources.length),
			...page.startIndex === void 0 ? {} : { startIndex: number(page.startIndex) },
			...page.next === void 0 ? {} : { nextCursor: page.next },
			...page.size === 0 && page.isCursor !== true ? {} : { [list]: resources }
		};
	}
};
function sortValue(body, attribute) {
	const values = valuesAt(body, attribute);
	const primary = values.find((value) => isObject(value) && value.primary === true) ?? values[0];
	return isObject(primary) ? primary.value : primary;
}
function compareForSort(a, b, attribute) {
	if (a === void 0 || b === void 0) return a === b ? 0 : a === void 0 ? 1 : -1;
	const definition = attribute.sub ?? attribute.definition;
	const fold = (value) => {
		if (typeof value === "number") return value;
		if (definition.type === "dateTime") return Date.parse(String(value));
		return definition.caseExact ? String(value) : String(value).toLowerCase();
	};
	const [x, y] = [fold(a), fold(b)];
	return x < y ? -1 : x > y ? 1 : 0;
}
// src/providers/scim/simulator/store.ts
function findUser(org, email) {
	const wanted = email.toLowerCase();
	return org.all("User").find((user) => {
		const emails = Array.isArray(user.attributes.emails) ? user.attributes.emails : [];
		return [user.attributes.userName, ...emails.map((item) => isObject(item) ? item.value : void 0)].some((name) => typeof name === "string" && name.toLowerCase() === wanted);
	});
}
// src/providers/scim/simulator/may.ts
const row = (needs, ...cells) => ({
	cells,
	needs
});
const PRIVILEGES = {
	"access-space": row("access", true, true, true),
	"start-stop": row("place", true, true, false),
	"start-any": row("nothing", true, false, false),
	"access-foreign": row("nothing", false, false, false),
	"create-space": row("nothing", true, true, false),
	deploy: row("place", true, true, false),
	"deploy-any": row("nothing", true, false, false),
	"deploy-foreign": row("nothing", false, false, false),
	destroy: row("place", true, true, false),
	"destroy-any": row("nothing", true, false, false),
	"destroy-foreign": row("nothing", false, false, false),
	"delete-space": row("place", true, null, false),
	"delete-foreign": row("nothing", false, false, false),
	"assign-users": row("ownership", true, true, false),
	"assign-users-any": row("nothing", true, false, false),
	"assign-users-foreign": row("nothing", false, false, false),
	"whitelist-self": row("access", true, true, null),
	"edit-whitelist": row("access", true, null, false),
	"manage-users": row("nothing", true, false, false),
	"create-organization": row("nothing", false, false, false),
	"invite-to-space": row("access", true, null, false)
};
const ROLES = [
	"Admin",
	"Editor",
	"Operator"
];
function mayDo(organizations, question) {
	const org = organizations.get(question.org)?.org;
	if (org === void 0) return void 0;
	const user = findUser(org, question.subject) ?? userById(org, question.subject);
	if (user === void 0 || user.attributes.active === false) return false;
	const { place, ability } = question;
	if (place === void 0) return org.hasVizNowRules ? cellOf(PRIVILEGES[ability], user) : null;
	const group = org.all("Group").find(({ id, attributes }) => id === place.name || attributes.displayName === place.name);
	if (group === void 0) return false;
	if (ability === "member") return isListed(group, user);
	return org.hasVizNowRules ? mayOnSpace(org, group, user, PRIVILEGES[ability]) : null;
}
function userById(org, id) {
	const record = org.records.get(id);
	return record?.kind === "User" ? record : void 0;
}
function columnOf({ attributes }) {
	const roles = Array.isArray(attributes.roles) ? attributes.roles : [];
	const [role] = roles.map((item) => isObject(item) ? item.value : item);
	const column = ROLES.indexOf(role);
	return roles.length !== 1 || column === -1 ? void 0 : column;
}
function cellOf(privilege, user) {
	const column = columnOf(user);
	return column === void 0 ? null : privilege?.cells[column] ?? null;
}
function mayOnSpace(org, space, user, privilege) {
	if (privilege === void 0 || privilege.needs === "nothing") return null;
	const column = columnOf(user);
	if (column === void 0) return null;
	if (column === 0) return true;
	const urn = org.options.extension;
	const extension = urn === void 0 ? void 0 : space.attributes[urn];
	const { owner, public: isPublic } = isObject(extension) ? extension : {};
	const owns = isObject(owner) && owner.value === user.id;
	const hasPlace = owns || isListed(space, user);
	return {
		access: hasPlace || isPublic === true,
		place: hasPlace,
		ownership: owns
	}[privilege.needs] ? cellOf(privilege, user) : false;
}
function isListed(group, user) {
	const { members } = group.attributes;
	return Array.isArray(members) && members.some((member) => isObject(member) && member.value === user.id);
}
// src/providers/scim/simulator/quirks.ts
const MINUTE_MS = 6e4;
function budgetOf(org) {
	let spent;
	return { take(bulkOperations) {
		const { perMinute } = org.options.limits;
		if (perMinute === 0) return;
		const now = org.options.now();
		spent = require_bucket.spentNow(spent, MINUTE_MS, now);
		const cost = Math.max(1, bulkOperations);
		if (spent.used + cost <= perMinute) {
			spent.used += cost;
			return;
		}
		const end = spent.since + MINUTE_MS;
		throw new ScimFault(429, "Too many requests.", void 0, { "Retry-After": org.switches.retryAfterDate ? new Date(end).toUTCString() : String(Math.ceil((end - now) / 1e3)) });
	} };
}
function cutResponse() {
	const body = new ReadableStream({ start(controller) {
		controller.error(new Error("The connection was dropped."));
	} });
	return new Response(body, {
		status: 200,
		headers: { "content-type": "application/scim+json" }
	});
}
function plainFault(fault) {
	return new Response(fault.message, {
		status: fault.status,
		headers: {
			...fault.headers,
			"content-type": "text/plain"
		}
	});
}
function applyQuirks(org, status, body, headers) {
	const { switches } = org;
	const all = { ...headers };
	let shown = body;
	if (switches.unknownMembers && body !== void 0) shown = {
		...body,
		"x-trace": { region: "eu" }
	};
	if (switches.numbersAsStrings) shown = booleansAsText(shown);
	if (switches.frameworkEtag) {
		const text = JSON.stringify(shown ?? "");
		all.ETag = `W/"${text.length.toString(16)}-${(0, node_crypto.createHash)("sha1").update(text).digest("base64").slice(0, 27)}"`;
	}
	return scimResponse(status, shown, all);
}
function booleansAsText(value) {
	if (Array.isArray(value)) return value.map(booleansAsText);
	if (!isObject(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, key === "active" && typeof item === "boolean" ? item ? "True" : "False" : booleansAsText(item)]));
}
// src/providers/scim/simulator/routes/bulk.ts
function countOperations(body) {
	const operations = isObject(body) ? entryOf(body, "Operations")?.[1] : void 0;
	return Array.isArray(operations) ? operations.length : 0;
}
function runBulk(org, body, bytes, perform) {
	const { maxOperations, maxPayloadSize } = org.options.limits;
	if (bytes > maxPayloadSize) throw new ScimFault(413, `The request is larger than maxPayloadSize (${maxPayloadSize}).`);
	if (!isObject(body)) throw invalid("invalidSyntax", "The body has to be an object.");
	const schemas = entryOf(body, "schemas")?.[1];
	if (!Array.isArray(schemas) || !schemas.includes(require_wire.URN.bulkRequest)) throw invalid("invalidSyntax", `schemas has to name ${require_wire.URN.bulkRequest}.`);
	const operations = body.Operations;
	if (!Array.isArray(operations)) throw invalid("invalidSyntax", "Operations has to be a list.");
	if (operations.length > maxOperations) throw new ScimFault(413, `More than maxOperations (${maxOperations}).`);
	const items = operations.map(readItem);
	refuseDuplicates(items);
	const failOnErrors = entryOf(body, "failOnErrors")?.[1];
	const most = typeof failOnErrors === "number" && failOnErrors > 0 ? failOnErrors : Number.POSITIVE_INFINITY;
	return {
		schemas: [require_wire.URN.bulkResponse],
		Operations: new BulkRun(org, perform, most).run(items)
	};
}
function readItem(operation) {
	if (!isObject(operation)) throw invalid("invalidSyntax", "Each operation has to be an object.");
	const text = (name) => {
		const value = entryOf(operation, name)?.[1];
		return typeof value === "string" ? value : void 0;
	};
	const method = text("method")?.toUpperCase();
	const path = text("path");
	const data = entryOf(operation, "data")?.[1];
	const bulkId = text("bulkId");
	if (method === void 0 || path === void 0) throw invalid("invalidSyntax", "method and path are required.");
	if (method === "POST" && bulkId === void 0) throw invalid("invalidSyntax", "POST needs a bulkId.");
	const needs = [...JSON.stringify([path, data ?? null]).matchAll(/bulkId:([^"/\\\]]+)/g)].map((match) => match[1] ?? "");
	return {
		method,
		path,
		bulkId,
		version: text("version"),
		data,
		needs
	};
}
function refuseDuplicates(items) {
	const seen = new Set();
	for (const { bulkId } of items) {
		if (bulkId === void 0) continue;
		if (seen.has(bulkId)) throw invalid("invalidSyntax", `The bulkId ${bulkId} is used twice.`);
		seen.add(bulkId);
	}
}
var BulkRun = class {
	#org;
	#perform;
	#most;
	#ids = new Map();
	#errors = 0;
	constructor(org, perform, most) {
		this.#org = org;
		this.#perform = perform;
		this.#most = most;
	}
	run(items) {
		const results = new Map();
		let waiting = [...items];
		while (waiting.length > 0 && this.#errors < this.#most) {
			const ready = waiting.filter((item) => item.needs.every((id) => this.#ids.has(id)));
			const next = ready.length > 0 ? ready : waiting;
			for (const item of next) {
				if (this.#errors >= this.#most) break;
				results.set(item, this.#one(item, ready.length > 0));
			}
			waiting = waiting.filter((item) => !next.includes(item));
		}
		return items.map((item) => results.get(item)).filter((result) => result !== void 0);
	}
	#one(item, isResolvable) {
		const head = {
			method: item.method,
			...item.bulkId === void 0 ? {} : { bulkId: item.bulkId }
		};
		try {
			if (!isResolvable) throw new ScimFault(409, `${item.needs.find((id) => !this.#ids.has(id)) ?? ""} cannot be resolved.`, "invalidValue");
			const done = this.#perform(item.method, this.#resolve(item.path), item.version, this.#resolveIn(item.data));
			if (item.bulkId !== void 0 && done.id !== void 0) this.#ids.set(item.bulkId, done.id);
			return {
				...head,
				...done.location === void 0 ? {} : { location: done.location },
				...done.version === void 0 ? {} : { version: done.version },
				status: this.#status(done.status)
			};
		} catch (error) {
			if (!(error instanceof ScimFault)) throw error;
			this.#errors += 1;
			const location = item.method === "POST" ? {} : { location: item.path };
			return {
				...head,
				...location,
				status: this.#status(error.status),
				response: error.body(this.#org.switches.numericStatus)
			};
		}
	}
	#status(status) {
		return this.#org.switches.numericStatus ? status : String(status);
	}
	#resolve(text) {
		return text.replace(/bulkId:([^"/\\\]]+)/g, (whole, id) => this.#ids.get(id) ?? whole);
	}
	#resolveIn(value) {
		if (typeof value === "string") return this.#resolve(value);
		if (Array.isArray(value)) return value.map((item) => this.#resolveIn(item));
		if (!isObject(value)) return value;
		return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.#resolveIn(item)]));
	}
};
// src/providers/scim/simulator/routes/discovery.ts
function discover(org, path, query, base) {
	if (org.switches.noDiscovery) throw new ScimFault(404, "Not found.");
	if (query.has("filter")) throw new ScimFault(403, "Filters are not allowed here.");
	const [endpoint, id] = path;
	if (endpoint === "ServiceProviderConfig" && id === void 0) return configOf(org, base);
	const all = endpoint === "ResourceTypes" ? typesOf(org, base) : schemasOf(org, base);
	if (id === void 0) return {
		schemas: [require_wire.URN.list],
		totalResults: all.length,
		startIndex: 1,
		itemsPerPage: all.length,
		Resources: all
	};
	const found = all.find((item) => item.id === id);
	if (found === void 0) throw new ScimFault(404, `${id} does not exist.`);
	return found;
}
function configOf(org, base) {
	const { switches, limits } = org.options;
	return {
		schemas: [require_wire.URN.config],
		documentationUri: "https://www.rfc-editor.org/rfc/rfc7644",
		patch: { supported: !switches.noPatch },
		bulk: {
			supported: !switches.noBulk,
			maxOperations: limits.maxOperations,
			maxPayloadSize: limits.maxPayloadSize
		},
		filter: {
			supported: !switches.noFilter,
			maxResults: limits.maxResults
		},
		changePassword: { supported: false },
		sort: { supported: true },
		etag: { supported: !switches.frameworkEtag },
		pagination: {
			cursor: true,
			index: !switches.cursorOnly,
			defaultPaginationMethod: switches.cursorOnly ? "cursor" : "index",
			defaultPageSize: limits.pageSize,
			maxPageSize: limits.maxPageSize,
			cursorTimeout: limits.cursorSeconds
		},
		authenticationSchemes: [{
			type: "oauthbearertoken",
			name: "Bearer token",
			description: "A token in the Authorization header.",
			primary: true
		}],
		...switches.unknownMembers ? { securityEvents: { supported: false } } : {},
		meta: {
			resourceType: "ServiceProviderConfig",
			location: `${base}/ServiceProviderConfig`
		}
	};
}
function typesOf(org, base) {
	return [org.kinds.user, org.kinds.group].map((kind) => ({
		schemas: [require_wire.URN.resourceType],
		id: kind.name,
		name: kind.name,
		description: kind.core.description,
		endpoint: kind.endpoint,
		schema: kind.core.id,
		schemaExtensions: kind.extensions.map((schema) => ({
			schema: schema.id,
			required: false
		})),
		meta: {
			resourceType: "ResourceType",
			location: `${base}/ResourceTypes/${kind.name}`
		}
	}));
}
function schemasOf(org, base) {
	return [org.kinds.user, org.kinds.group].flatMap((kind) => [kind.core, ...kind.extensions]).map((schema) => ({
		schemas: [require_wire.URN.schema],
		...schema,
		meta: {
			resourceType: "Schema",
			location: `${base}/Schemas/${schema.id}`
		}
	}));
}
// src/providers/scim/simulator/routes/resources.ts
const table = require_may.createRouteTable();
for (const name of [
	"ServiceProviderConfig",
	"ResourceTypes",
	"Schemas"
]) for (const path of [`/${name}`, `/${name}/:id`]) table.on("GET", path, (call) => answer(call, 200, discover(call.org, call.segments, call.url.searchParams, call.base)));
table.on("GET", "/Me", me);
table.on("POST", "/Bulk", bulk);
table.on("POST", "/.search", (call) => search(call, [call.org.kinds.user, call.org.kinds.group]));
for (const name of ["user", "group"]) {
	const path = name === "user" ? "/Users" : "/Groups";
	for (const method of ["GET", "POST"]) table.on(method, path, (call) => collection(call, call.org.kinds[name]));
	table.on("POST", `${path}/.search`, (call) => search(call, [call.org.kinds[name]]));
	for (const method of [
		"GET",
		"PUT",
		"PATCH",
		"DELETE"
	]) table.on(method, `${path}/:id`, (call) => single(call, call.org.kinds[name], call.segments[1] ?? ""));
}
function route(call) {
	const found = table.match(call.method, call.path);
	if (found.kind === "found") return found.value(call);
	if (found.kind === "unknown") throw new ScimFault(404, "Not found.");
	const headers = { Allow: found.allowed.join(", ") };
	if (call.method === "OPTIONS") return new Response(null, {
		status: 204,
		headers
	});
	throw new ScimFault(405, `${call.method} is not allowed here.`, void 0, headers);
}
function me(call) {
	if (!call.org.switches.me) throw new ScimFault(501, "/Me is not supported.");
	return answer(call, 200, renderRecord(call.org, call.user, call.base));
}
function search(call, kinds) {
	if (call.org.switches.noSearch) throw new ScimFault(501, "/.search is not supported.");
	return answer(call, 200, call.home.lister.list(kinds, searchOf(bodyOf(call)), call.base));
}
function collection(call, kind) {
	if (call.method === "GET") return answer(call, 200, call.home.lister.list([kind], queryOf(call.url.searchParams), call.base));
	const made = createRecord(call, kind, bodyOf(call));
	return answer(call, 201, shown(call, kind, made), headersOf(call, made));
}
function headersOf(call, record) {
	const location = locationOf(call.org, record, call.base);
	return {
		...location === void 0 ? {} : { Location: location },
		ETag: versionOf(record)
	};
}
function shown(call, kind, record) {
	const query = queryOf(call.url.searchParams);
	return project(kind, renderRecord(call.org, record, call.base), query);
}
function single(call, kind, id) {
	const ifMatch = call.headers.get("if-match") ?? void 0;
	if (call.method === "GET") {
		const record = call.org.read(kind, id);
		const etag = versionOf(record);
		if (call.headers.get("if-none-match") === etag) return new Response(null, {
			status: 304,
			headers: headersOf(call, record)
		});
		return answer(call, 200, shown(call, kind, record), headersOf(call, record));
	}
	if (call.method === "DELETE") {
		removeRecord(call, kind, id, ifMatch);
		return answer(call, 204, void 0);
	}
	const changed = changeRecord(call, kind, call.method, id, ifMatch, bodyOf(call));
	const isBodyAsked = call.url.searchParams.has("attributes");
	if (call.org.switches.answer204 && !isBodyAsked) return answer(call, 204, void 0, headersOf(call, changed));
	return answer(call, 200, shown(call, kind, changed), headersOf(call, changed));
}
function refuseNonAdmin(call, kind) {
	if (kind.name !== "User" || !call.org.hasVizNowRules) return;
	if (roleOf(call.org.records.get(call.user.id) ?? call.user) !== "Admin") throw new ScimFault(403, "Only an Admin manages users.");
}
function createRecord(call, kind, body) {
	refuseNonAdmin(call, kind);
	const { refuseOnce } = call.org.switches;
	const name = String(entryOf(body, "userName")?.[1]).toLowerCase();
	const at = refuseOnce.findIndex((email) => email.toLowerCase() === name);
	if (kind.name === "User" && at >= 0) {
		call.org.switches.refuseOnce = refuseOnce.filter((_email, index) => index !== at);
		throw invalid("invalidValue", `${name} is refused for now.`);
	}
	return call.org.create(kind, body);
}
function removeRecord(call, kind, id, ifMatch) {
	if (call.org.switches.noDelete) throw new ScimFault(501, "DELETE is not supported.");
	refuseNonAdmin(call, kind);
	call.org.remove(kind, call.org.find(kind, id, ifMatch));
}
function changeRecord(call, kind, method, id, ifMatch, body) {
	const { switches } = call.org;
	if (method === "PATCH" && switches.noPatch) throw new ScimFault(501, "PATCH is not supported.");
	if (method === "PUT" && switches.noPut) throw new ScimFault(501, "PUT is not supported.");
	refuseNonAdmin(call, kind);
	const record = call.org.find(kind, id, ifMatch);
	return method === "PATCH" ? call.org.patch(kind, record, body) : call.org.replace(kind, record, body);
}
function bulk(call) {
	if (call.org.switches.noBulk) throw new ScimFault(501, "/Bulk is not supported.");
	const bytes = Buffer.byteLength(call.text);
	return answer(call, 200, runBulk(call.org, bodyOf(call), bytes, (method, path, version, data) => inner(call, method, path, version, data)));
}
function inner(call, method, path, version, data) {
	const [endpoint, id] = path.replace(/^\//, "").split("/").map(decode);
	const kind = [call.org.kinds.user, call.org.kinds.group].find((item) => item.endpoint === `/${endpoint}`);
	if (kind === void 0) throw new ScimFault(404, `${path} does not exist.`);
	if (method === "DELETE" && id !== void 0) {
		removeRecord(call, kind, id, version);
		return {
			status: 204,
			location: `${call.base}${path}`
		};
	}
	if (!isObject(data)) throw invalid("invalidSyntax", "data has to be an object.");
	if (method === "POST" && id === void 0) return innerResult(call, createRecord(call, kind, data), 201);
	if ((method === "PUT" || method === "PATCH") && id !== void 0) return innerResult(call, changeRecord(call, kind, method, id, version, data), call.org.switches.answer204 ? 204 : 200);
	throw new ScimFault(405, `${method} ${path} is not allowed.`);
}
function innerResult(call, record, status) {
	const location = locationOf(call.org, record, call.base);
	return {
		status,
		id: record.id,
		version: versionOf(record),
		...location === void 0 ? {} : { location }
	};
}
function bodyOf(call) {
	const type = (call.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
	if (type !== "application/scim+json" && type !== "application/json") throw new ScimFault(415, `${type ?? ""} is not understood; send ${require_wire.MEDIA_TYPE}.`);
	const body = tryParse(call.text);
	if (!isObject(body)) throw invalid("invalidSyntax", "The body is not a JSON object.");
	return body;
}
function answer(call, status, body, headers = {}) {
	return applyQuirks(call.org, status, body, headers);
}
function decode(segment) {
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment;
	}
}
// src/providers/scim/simulator/state-records.ts
const instant = {
	schema: { anyOf: [{ type: "integer" }, { type: "string" }] },
	load: (value) => typeof value === "number" ? value : Date.parse(String(value)),
	save: (value) => value
};
const frame = {
	id: require_may.made(require_may.text, ({ random }) => require_random.makeUuid(random)),
	externalId: require_may.maybe(require_may.text, void 0),
	created: require_may.made(instant, ({ now }) => now()),
	modified: require_may.made(instant, (_loading, { created }) => created),
	version: require_may.made(require_may.integer(), () => 1)
};
function keep(org, kind, from, about) {
	const { id, externalId, created, modified, version } = from;
	if (org.records.has(id)) throw new Error(`scim: the id ${id} is used twice in ${org.options.name}.`);
	const stored = {
		id,
		kind,
		attributes: externalId === void 0 ? about : {
			externalId,
			...about
		},
		created,
		modified,
		version
	};
	org.records.set(id, stored);
	return stored;
}
function frameOf({ id, attributes, created, modified, version }) {
	const { externalId } = attributes;
	return {
		id,
		externalId: typeof externalId === "string" ? externalId : void 0,
		created,
		modified,
		version
	};
}
const roles = require_may.list(require_may.text);
const oneOrMore = {
	schema: { anyOf: [require_may.text.schema, roles.schema] },
	load: (value, context, place) => roles.load([value].flat(), context, place),
	save: (value, context) => roles.save([...value], context)
};
const user = require_may.through(require_may.record({
	...frame,
	email: require_may.required(require_may.text),
	userName: require_may.made(require_may.text, (_loading, { email }) => email),
	givenName: require_may.maybe(require_may.text, void 0),
	familyName: require_may.maybe(require_may.text, void 0),
	role: require_may.maybe(oneOrMore, void 0),
	active: require_may.made(require_may.orNull(require_may.flag), () => true),
	more: require_may.made(require_may.anything({ type: "object" }), () => ({}))
}, { isOpen: true }), {
	load: (entry, { org }) => keep(org, "User", entry, userAttributes(entry)),
	save: userEntry
});
function userAttributes({ email, userName, givenName, familyName, role = [], active, more }) {
	const name = {
		...givenName === void 0 ? {} : { givenName },
		...familyName === void 0 ? {} : { familyName }
	};
	const held = role.map((value, index) => ({
		value,
		...index === 0 ? { primary: true } : {}
	}));
	return {
		userName,
		...Object.keys(name).length === 0 ? {} : { name },
		emails: [{
			value: email,
			type: "work",
			primary: true
		}],
		...held.length === 0 ? {} : { roles: held },
		...active === null ? {} : { active },
		...more
	};
}
function userEntry(stored) {
	const { userName, name, emails, active, externalId: _, roles: held, ...more } = stored.attributes;
	const email = Array.isArray(emails) && isObject(emails[0]) ? emails[0].value : userName;
	return {
		...frameOf(stored),
		email: String(email),
		userName: String(userName),
		givenName: void 0,
		familyName: void 0,
		role: void 0,
		active: typeof active === "boolean" ? active : null,
		more: {
			...more,
			name,
			emails,
			roles: held
		}
	};
}
const userId = require_may.through(require_may.text, {
	load: (email, { org }, place) => {
		const found = findUser(org, email) ?? org.records.get(email);
		if (found?.kind === "User") return found.id;
		throw new Error(`${place}: ${email} is not a user of ${org.options.name}.`);
	},
	save: (id, { org }) => String(org.records.get(id)?.attributes.userName ?? id)
});
const space = require_may.through(require_may.record({
	...frame,
	name: require_may.required(require_may.text),
	members: require_may.silent(require_may.list(userId), require_may.nothing),
	status: require_may.maybe(require_may.oneOf("created", "deployed", "running", "stopped"), void 0),
	owner: require_may.maybe(userId, void 0),
	public: require_may.maybe(require_may.flag, void 0),
	whitelist: require_may.maybe(require_may.anything({ type: "array" }), void 0)
}, { isOpen: true }), {
	load: (entry, { org }) => keep(org, "Group", entry, groupAttributes(org.options.extension, entry)),
	save: (stored, { org }) => spaceEntry(org.options.extension, stored)
});
function groupAttributes(urn, entry) {
	const { name, members, status = "created", owner, whitelist = [] } = entry;
	const extension = {
		status,
		...owner === void 0 ? {} : { owner: { value: owner } },
		...entry.public === void 0 ? {} : { public: entry.public },
		...whitelist.length === 0 ? {} : { whitelist: whitelist.map((one) => isObject(one) ? one : { value: String(one) }) }
	};
	return {
		displayName: name,
		...members.length === 0 ? {} : { members: members.map((value) => ({
			value,
			type: "User"
		})) },
		...urn === void 0 ? {} : { [urn]: extension }
	};
}
function spaceEntry(urn, stored) {
	const { displayName, members, [urn ?? ""]: extension } = stored.attributes;
	const about = isObject(extension) ? extension : {};
	const owner = isObject(about.owner) ? about.owner.value : void 0;
	return {
		...frameOf(stored),
		name: String(displayName),
		members: (Array.isArray(members) ? members : []).map((one) => String(isObject(one) ? one.value : one)),
		status: about.status === void 0 ? void 0 : String(about.status),
		owner: owner === void 0 ? void 0 : String(owner),
		public: typeof about.public === "boolean" ? about.public : void 0,
		whitelist: Array.isArray(about.whitelist) ? about.whitelist : void 0
	};
}
// src/providers/scim/simulator/switches.ts
const count = require_may.integer({ minimum: 0 });
const off = require_may.standing(require_may.flag, false);
const none = require_may.standing(count, 0);
const switchesCodec = require_may.record({
	noBulk: off,
	noPatch: off,
	noPut: off,
	noDelete: off,
	noFilter: off,
	noSearch: off,
	onlyEqAnd: off,
	caseSensitiveEq: off,
	membersHidden: off,
	membersReplaceRefused: off,
	maxMemberChanges: none,
	ignorePaging: off,
	wrongItemsPerPage: off,
	shortPages: none,
	changingTotals: none,
	duplicateOnAdd: off,
	answer204: off,
	presentMember409: off,
	deleteDeactivates: off,
	lowerCaseResources: off,
	numbersAsStrings: off,
	numericStatus: off,
	location: require_may.standing(require_may.oneOf("absolute", "relative", "absent"), "absolute"),
	plainTextErrors: off,
	frameworkEtag: off,
	ignoreIfMatch: off,
	strictIfMatch: off,
	delayedVisibility: none,
	dropAfterWrite: none,
	errorBeforeWrite: none,
	errorAfterWrite: none,
	noDiscovery: off,
	unknownMembers: off,
	cursorOnly: off,
	refuseUnknown: off,
	uniqueDisplayName: off,
	tooMany: off,
	strictOps: off,
	lenientBooleans: off,
	retryAfterDate: off,
	uniqueness400: off,
	me: off,
	refuseOnce: require_may.standing(require_may.list(require_may.text), [])
});
const limitsCodec = require_may.record({
	maxOperations: require_may.standing(count, 10),
	maxPayloadSize: require_may.standing(count, 1048576),
	maxResults: require_may.standing(count, 200),
	pageSize: require_may.standing(count, 100),
	maxPageSize: require_may.standing(count, 200),
	perMinute: none,
	cursorSeconds: require_may.standing(count, 600)
});
// src/providers/scim/simulator/state.ts
const DEFAULT_EXTENSION = "urn:ietf:params:scim:schemas:extension:viznow:2.0:Space";
const within = (loading, { org }) => ({
	...loading,
	org
});
const organization = require_may.through(require_may.record({
	profile: require_may.made(require_may.oneOf("viz-now", "generic"), () => "viz-now"),
	extension: require_may.made(require_may.orNull(require_may.text), (_loading, { profile }) => profile === "viz-now" ? DEFAULT_EXTENSION : null),
	urlEnv: require_may.maybe(require_may.text, void 0),
	switches: require_may.made(switchesCodec, () => switchesCodec.load({}, void 0, "")),
	limits: require_may.made(limitsCodec, () => limitsCodec.load({}, void 0, "")),
	org: require_may.unsaved(({ name, now, random }, { extension, ...whole }) => new SimulatedOrganization({
		...whole,
		extension: extension ?? void 0,
		name,
		now,
		random
	})),
	users: require_may.inside(within, require_may.made(require_may.list(user), require_may.nothing)),
	spaces: require_may.inside(within, require_may.made(require_may.list(space), require_may.nothing))
}), {
	load: ({ org }) => org,
	save: (org) => ({
		...org.options,
		extension: org.options.extension ?? null,
		org,
		users: org.all("User"),
		spaces: org.all("Group")
	})
});
const organizations = {
	schema: {
		type: "object",
		additionalProperties: organization.schema
	},
	load: (value, { shared, ...loading }, place) => Object.entries(require_may.entryAt(value, place)).map(([name, given]) => {
		const entry = require_may.entryAt(given ?? null, `${place}.${name}`);
		const switches = {
			...require_may.entryAt(shared, place),
			...require_may.entryAt(entry.switches ?? {}, place)
		};
		return organization.load({
			...entry,
			switches
		}, {
			...loading,
			name
		}, `${place}.${name}`);
	}),
	save: (all, loading) => Object.fromEntries(all.map((org) => {
		const { name } = org.options;
		return [name, organization.save(org, {
			...loading,
			name
		})];
	}))
};
const token = require_may.record({
	token: require_may.required(require_may.text),
	user: require_may.required(require_may.text),
	env: require_may.maybe(require_may.text, void 0),
	org: require_may.maybe(require_may.text, void 0)
});
const withShared = (loading, { switches }) => ({
	...loading,
	shared: switches
});
const file = require_may.record({
	tokens: require_may.made(require_may.list(token), require_may.nothing),
	switches: {
		schema: switchesCodec.schema,
		isRequired: false,
		load: (value) => value ?? {},
		save: () => void 0
	},
	organizations: require_may.inside(withShared, require_may.required(organizations))
});
const stateSchema = file.schema;
function loadState({ state, now, random }) {
	const { tokens, organizations: all } = file.load(state, {
		now,
		random
	}, "scim");
	return {
		tokens,
		organizations: all,
		now,
		random
	};
}
function saveState(store) {
	return file.save({
		...store,
		switches: {}
	}, store);
}
// src/providers/scim/simulator/index.ts
const createSimulator = (options) => {
	const store = loadState(options);
	const homes = new Map();
	for (const org of store.organizations) homes.set(org.options.name, {
		org,
		lister: new Lister(org),
		budget: budgetOf(org)
	});
	return new ScimSimulator(homes, store);
};
var ScimSimulator = class {
	#homes;
	#store;
	#audit = [];
	constructor(homes, store) {
		this.#homes = homes;
		this.#store = store;
	}
	save() {
		return saveState(this.#store);
	}
	environment(origin) {
		const names = [...this.#homes.keys()];
		const lines = {};
		const first = names[0];
		if (first !== void 0) lines.SCIM_URL = baseOf(origin, first);
		if (this.#store.tokens[0] !== void 0) lines.SCIM_TOKEN = this.#store.tokens[0].token;
		for (const { token, env } of this.#store.tokens) if (env !== void 0) lines[env] = token;
		for (const { org } of this.#homes.values()) if (org.options.urlEnv !== void 0) lines[org.options.urlEnv] = baseOf(origin, org.options.name);
		return lines;
	}
	async handle(request) {
		return await require_may.serveHead(request, (one) => this.#serve(one));
	}
	async #serve(request) {
		const url = new URL(request.url);
		if (url.pathname === "/_simulator/may" && request.method === "POST") return { response: await require_may.answerMay(request, (question) => mayDo(this.#homes, question)) };
		const text = request.body === null ? "" : await request.text();
		const segments = url.pathname.split("/").slice(1).map(decode);
		if (segments[0] === "_simulator") return { response: this.#steer(request.method, segments[1], text) };
		const [name = "", scim, version, ...rest] = segments;
		const home = this.#homes.get(name);
		if (home === void 0 || scim !== "scim" || version !== "v2") return { response: scimResponse(404, new ScimFault(404, "Not found.").body(false)) };
		const response = this.#answer(home, request, url, rest, text);
		this.#audit.push(auditOf(name, request.method, `/${rest.join("/")}`, response.status, text));
		return {
			response,
			org: name
		};
	}
	#answer(home, request, url, segments, text) {
		const { org } = home;
		try {
			const user = this.#authenticate(org, request.headers);
			home.budget.take(request.method === "POST" && segments[0] === "Bulk" ? countOperations(tryParse(text)) : 0);
			const call = {
				home,
				org,
				method: request.method,
				path: `/${url.pathname.split("/").slice(4).join("/")}`.replace(/(.)\/+$/, "$1"),
				segments,
				url,
				headers: request.headers,
				text,
				base: baseOf(url.origin, org.options.name),
				user
			};
			return this.#withFaults(call);
		} catch (error) {
			if (error instanceof ScimFault) return faultResponse(org, error);
			throw error;
		}
	}
	#authenticate(org, headers) {
		const given = /^Bearer (.+)$/i.exec(headers.get("authorization") ?? "")?.[1];
		const token = this.#store.tokens.find((item) => item.token === given && (item.org ?? org.options.name) === org.options.name);
		const user = token === void 0 ? void 0 : findUser(org, token.user);
		if (user === void 0 || user.attributes.active === false) throw new ScimFault(401, "The token is missing or not accepted.", void 0, { "WWW-Authenticate": "Bearer" });
		return user;
	}
	#withFaults(call) {
		const { switches } = call.org;
		if (!(!["GET", "OPTIONS"].includes(call.method) && call.segments.at(-1) !== ".search")) try {
			return route(call);
		} finally {
			call.org.countRead();
		}
		if (switches.errorBeforeWrite > 0) {
			switches.errorBeforeWrite -= 1;
			throw new ScimFault(503, "Not available for a moment.");
		}
		const response = route(call);
		if (switches.errorAfterWrite > 0) {
			switches.errorAfterWrite -= 1;
			throw new ScimFault(500, "Something went wrong.");
		}
		if (switches.dropAfterWrite > 0) {
			switches.dropAfterWrite -= 1;
			return cutResponse();
		}
		return response;
	}
	#steer(method, what, text) {
		const json = (status, body) => new Response(JSON.stringify(body), {
			status,
			headers: { "content-type": "application/json" }
		});
		if (method === "GET" && what === "requests") return json(200, this.#audit);
		if (method === "POST" && what === "switches") {
			const body = tryParse(text);
			const home = isObject(body) ? this.#homes.get(String(body.org)) : void 0;
			if (home === void 0 || !isObject(body) || !isObject(body.switches)) return json(400, { message: "org and switches are needed." });
			Object.assign(home.org.switches, body.switches);
			return json(200, home.org.switches);
		}
		if (what === "accept") return json(404, { message: "SCIM has no invitations: users are active at once." });
		return json(404, { message: "Not found." });
	}
};
function baseOf(origin, org) {
	return `${origin}/${encodeURIComponent(org)}/scim/v2`;
}
function auditOf(org, method, path, status, text) {
	const body = method === "GET" ? void 0 : tryParse(text);
	const operations = isObject(body) ? body.Operations : void 0;
	return {
		org,
		method,
		path,
		status,
		changed: Array.isArray(operations) ? operations.map((item) => isObject(item) ? String(item.path ?? item.op ?? item.method) : "") : isObject(body) ? Object.keys(body).filter((key) => key !== "schemas") : [],
		...path === "/Bulk" && Array.isArray(operations) ? { operations: operations.length } : {}
	};
}
function faultResponse(org, fault) {
	if (org.switches.plainTextErrors) return plainFault(fault);
	return scimResponse(fault.status, fault.body(org.switches.numericStatus), fault.headers);
}
exports.createSimulator = createSimulator;
exports.stateSchema = stateSchema;
