"use strict";
const require_clock = require("./http-clock.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
// src/app/files/shipped.ts
const LEVELS = 4;
function findShipped(...path) {
	let folder = __dirname;
	for (let level = 0; level < LEVELS; level += 1) {
		const candidate = (0, node_path.resolve)(folder, ...path);
		if ((0, node_fs.existsSync)(candidate)) return candidate;
		folder = (0, node_path.dirname)(folder);
	}
	throw new require_clock.UsageError("NOT_SHIPPED", `${path.join("/")} is not beside this program.`, "Run rolecall from a clone of its repository or from the installed package.");
}
Object.defineProperty(exports, "findShipped", {
	enumerable: true,
	get: function() {
		return findShipped;
	}
});
