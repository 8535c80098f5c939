"use strict";
const require_tight_lists = require("./edit-tight-lists.cjs");
const require_sanitize = require("./model-sanitize.cjs");
// src/edit/inline.ts
var import_dist = require_tight_lists.require_dist();
function renderInline(value) {
	const document = new import_dist.Document(value);
	(0, import_dist.visit)(document, {
		Collection: (_key, node) => {
			if ((0, import_dist.isCollection)(node)) node.flow = true;
		},
		Scalar: (_key, node) => {
			if (isForging(node.value)) node.type = "QUOTE_DOUBLE";
		}
	});
	const text = document.toString({
		lineWidth: 0,
		flowCollectionPadding: true
	}).trimEnd();
	return require_tight_lists.tightenLists(require_sanitize.replaceUnsafe(text.replace(/\n\s*/g, " "), escapeCharacter).replaceAll("##[", "\\x23#["));
}
function isForging(value) {
	return typeof value === "string" && (require_sanitize.replaceUnsafe(value, () => "") !== value || value.includes("##["));
}
function escapeCharacter(character) {
	const code = character.codePointAt(0) ?? 0;
	return code > 65535 ? `\\U${code.toString(16).padStart(8, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
}
function renderKey(key) {
	return renderInline({ [key]: 0 }).replace(/^\{ /, "").replace(/: 0 \}$/, "");
}
function renderPair(key, value) {
	return `${renderKey(key)}: ${renderInline(value)}`;
}
Object.defineProperty(exports, "renderInline", {
	enumerable: true,
	get: function() {
		return renderInline;
	}
});
Object.defineProperty(exports, "renderKey", {
	enumerable: true,
	get: function() {
		return renderKey;
	}
});
Object.defineProperty(exports, "renderPair", {
	enumerable: true,
	get: function() {
		return renderPair;
	}
});
