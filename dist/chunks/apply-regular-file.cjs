"use strict";
let node_fs = require("node:fs");
// src/apply/regular-file.ts
const MEBIBYTE = 1048576;
function readRegularFile(path, mostBytes) {
	const descriptor = (0, node_fs.openSync)(path, node_fs.constants.O_RDONLY | (node_fs.constants.O_NONBLOCK ?? 0));
	try {
		const stats = (0, node_fs.fstatSync)(descriptor);
		if (stats.isDirectory()) throw new Error("it is a folder");
		if (!stats.isFile()) throw new Error("it is a pipe or a device, and only regular files are read");
		if (stats.size > mostBytes) throw new Error(`it is larger than ${Math.floor(mostBytes / MEBIBYTE)} MiB`);
		return (0, node_fs.readFileSync)(descriptor);
	} finally {
		(0, node_fs.closeSync)(descriptor);
	}
}
Object.defineProperty(exports, "readRegularFile", {
	enumerable: true,
	get: function() {
		return readRegularFile;
	}
});
