"use strict";
// src/providers/kit/ids.ts
function segment(id) {
	return encodeURIComponent(id);
}
function path(strings, ...parts) {
	return strings.map((piece, index) => `${piece}${encodeURIComponent(String(parts[index] ?? ""))}`).join("");
}
function placeKey(address, who) {
	return `${address}\n${who}`;
}
Object.defineProperty(exports, "path", {
	enumerable: true,
	get: function() {
		return path;
	}
});
Object.defineProperty(exports, "placeKey", {
	enumerable: true,
	get: function() {
		return placeKey;
	}
});
Object.defineProperty(exports, "segment", {
	enumerable: true,
	get: function() {
		return segment;
	}
});
