"use strict";
let node_util = require("node:util");
// src/app/runtime.ts
const ExitCode = {
	done: 0,
	failed: 1,
	changes: 2,
	invalid: 3,
	refused: 4,
	partial: 5
};
// src/report/terminal/paint.ts
const painter = (paint) => ({
	add: (text) => paint("green", text),
	change: (text) => paint("yellow", text),
	remove: (text) => paint("red", text),
	strong: (text) => paint("bold", text),
	faint: (text) => paint("dim", text),
	warn: (text) => paint("magenta", text)
});
const plain = painter((_style, text) => text);
const colored = painter((style, text) => (0, node_util.styleText)(style, text, { validateStream: false }));
function painterFor(hasColor) {
	return hasColor ? colored : plain;
}
Object.defineProperty(exports, "ExitCode", {
	enumerable: true,
	get: function() {
		return ExitCode;
	}
});
Object.defineProperty(exports, "painterFor", {
	enumerable: true,
	get: function() {
		return painterFor;
	}
});
Object.defineProperty(exports, "plain", {
	enumerable: true,
	get: function() {
		return plain;
	}
});
