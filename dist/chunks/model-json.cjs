"use strict";
// src/model/json.ts
function isJsonObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function canonicalJson(value) {
	return JSON.stringify(sortedCopy(value));
}
function sortedCopy(value) {
	if (typeof value !== "object" || value === null) return value;
	if (Array.isArray(value)) return sortedItems(value);
	if ("toJSON" in value && typeof value.toJSON === "function") return sortedCopy(JSON.parse(JSON.stringify(value)));
	const source = value;
	const keys = Object.keys(source);
	let copy;
	if (!isSorted(keys)) {
		keys.sort();
		copy = {};
	}
	for (let index = 0; index < keys.length; index += 1) {
		const key = keys[index] ?? "";
		const item = sortedCopy(source[key]);
		if (copy === void 0 && item !== source[key]) copy = firstOf(source, keys, index);
		if (copy !== void 0) define(copy, key, item);
	}
	return copy ?? source;
}
function sortedItems(items) {
	let copy;
	for (let index = 0; index < items.length; index += 1) {
		const before = items[index];
		const item = sortedCopy(before);
		if (copy === void 0 && item !== before) copy = items.slice(0, index);
		copy?.push(item);
	}
	return copy ?? items;
}
function isSorted(keys) {
	for (let index = 1; index < keys.length; index += 1) if ((keys[index - 1] ?? "") > (keys[index] ?? "")) return false;
	return true;
}
function firstOf(source, keys, count) {
	const copy = {};
	for (const key of keys.slice(0, count)) define(copy, key, source[key]);
	return copy;
}
function define(copy, key, item) {
	if (key !== "__proto__") copy[key] = item;
	else Object.defineProperty(copy, key, {
		value: item,
		enumerable: true
	});
}
Object.defineProperty(exports, "canonicalJson", {
	enumerable: true,
	get: function() {
		return canonicalJson;
	}
});
Object.defineProperty(exports, "isJsonObject", {
	enumerable: true,
	get: function() {
		return isJsonObject;
	}
});
