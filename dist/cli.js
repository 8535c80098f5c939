#!/usr/bin/env -S node --
"use strict";
const require_version = require("./chunks/version.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
// src/cli/compile-cache.ts
function keepCompiledCode(env) {
	const { enableCompileCache } = process.getBuiltinModule("node:module");
	if (enableCompileCache === void 0) return;
	const folder = privateFolder(env);
	if (folder !== void 0) enableCompileCache(folder);
}
function privateFolder(env) {
	const home = env.HOME === void 0 || env.HOME === "" ? void 0 : (0, node_path.join)(env.HOME, ".cache");
	const caches = env.XDG_CACHE_HOME || home || env.LOCALAPPDATA;
	if (caches === void 0 || caches === "") return void 0;
	const folder = (0, node_path.join)(caches, "rolecall", "compiled");
	try {
		(0, node_fs.mkdirSync)(folder, {
			recursive: true,
			mode: 448
		});
		return isOwn(folder) && isOwn((0, node_path.join)(caches, "rolecall")) ? folder : void 0;
	} catch {
		return;
	}
}
const OTHERS_MAY_WRITE = 18;
function isOwn(folder) {
	const stats = (0, node_fs.lstatSync)(folder);
	if (!stats.isDirectory()) return false;
	const user = process.getuid?.();
	return user === void 0 || stats.uid === user && (stats.mode & OTHERS_MAY_WRITE) === 0;
}
// src/cli.ts
if (process.argv.length === 3 && (process.argv[2] === "--version" || process.argv[2] === "-V")) process.stdout.write(`${require_version.VERSION}\n`);
else {
	keepCompiledCode(process.env);
	Promise.resolve().then(() => require("./chunks/cli-main.cjs")).then(({ main }) => main(process.argv));
}
