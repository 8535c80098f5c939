"use strict";
const require_load = require("./app-load-load.cjs");
let node_crypto = require("node:crypto");
// src/report/html/html.ts
function escapeHtml(text) {
	return require_load.sanitizeText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\"", "&quot;").replaceAll("'", "&#39;");
}
function scriptJson(value) {
	return JSON.stringify(value).replaceAll("<", "\\u003c").replaceAll(">", "\\u003e").replaceAll("&", "\\u0026").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}
function renderHtml({ title, style, body, script }) {
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${[
		"default-src 'none'",
		`style-src '${digest(style)}'`,
		...script === void 0 ? [] : [`script-src '${digest(script)}'`, "require-trusted-types-for 'script'"],
		"base-uri 'none'",
		"form-action 'none'"
	].join("; ")}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
${script === void 0 ? "" : `<script>${script}<\/script>\n`}</body>
</html>
`;
}
function digest(text) {
	return `sha256-${(0, node_crypto.createHash)("sha256").update(text).digest("base64")}`;
}
Object.defineProperty(exports, "escapeHtml", {
	enumerable: true,
	get: function() {
		return escapeHtml;
	}
});
Object.defineProperty(exports, "renderHtml", {
	enumerable: true,
	get: function() {
		return renderHtml;
	}
});
Object.defineProperty(exports, "scriptJson", {
	enumerable: true,
	get: function() {
		return scriptJson;
	}
});
