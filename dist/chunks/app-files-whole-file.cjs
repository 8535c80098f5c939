"use strict";
let node_fs = require("node:fs");
// src/app/files/whole-file.ts
function writeWholeFile(path, parts, mode = 438) {
	refuseOthers(path);
	const temporary = `${path}.${process.pid}.tmp`;
	try {
		const descriptor = (0, node_fs.openSync)(temporary, "w", mode);
		try {
			for (const part of parts) (0, node_fs.writeFileSync)(descriptor, part);
		} finally {
			(0, node_fs.closeSync)(descriptor);
		}
		(0, node_fs.renameSync)(temporary, path);
	} catch (error) {
		(0, node_fs.rmSync)(temporary, { force: true });
		throw error;
	}
}
function refuseOthers(path) {
	const stats = (0, node_fs.lstatSync)(path, { throwIfNoEntry: false });
	if (stats === void 0 || stats.isFile()) return;
	if (stats.isDirectory()) throw new Error("it is a folder");
	throw new Error(`it is a ${stats.isSymbolicLink() ? "link" : "pipe or a device"}, whose place a file would take`);
}
Object.defineProperty(exports, "writeWholeFile", {
	enumerable: true,
	get: function() {
		return writeWholeFile;
	}
});
