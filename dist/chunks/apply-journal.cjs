"use strict";
const require_clock = require("./http-clock.cjs");
const require_load = require("./app-load-load.cjs");
const require_regular_file = require("./apply-regular-file.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_buffer = require("node:buffer");
let node_util = require("node:util");
let node_crypto = require("node:crypto");
// src/apply/append-file.ts
const localDisk = {
	write: (descriptor, bytes) => (0, node_fs.writeSync)(descriptor, bytes),
	flush: (0, node_util.promisify)(node_fs.fdatasync)
};
var AppendFile = class AppendFile {
	#descriptor;
	#disk;
	#written = 0;
	#flushed = 0;
	#flushing;
	#failure;
	constructor(opened, disk) {
		this.#disk = disk;
		if (typeof opened === "number") this.#descriptor = opened;
		else this.#failure = opened;
	}
	static make(path, disk = localDisk) {
		return new AppendFile(openFile(path, "ax", disk), disk);
	}
	static goOn(path, disk = localDisk) {
		try {
			return new AppendFile(openFile(path, "a", disk), disk);
		} catch (error) {
			return new AppendFile(error, disk);
		}
	}
	get failure() {
		return this.#failure;
	}
	append(text) {
		const descriptor = this.#descriptor;
		if (descriptor === void 0 || this.#failure !== void 0) return false;
		const bytes = Buffer.from(text);
		let count = 0;
		try {
			while (count < bytes.length) {
				const taken = this.#disk.write(descriptor, bytes.subarray(count));
				if (taken === 0) throw new Error("the disk takes nothing more");
				count += taken;
			}
		} catch (error) {
			this.#failure = error;
			takeBack(descriptor, count);
			return false;
		}
		this.#written += 1;
		return true;
	}
	async settled() {
		const wanted = this.#written;
		while (this.#flushed < wanted && this.#failure === void 0) {
			this.#flushing ??= this.#flush(this.#descriptor);
			await this.#flushing;
		}
	}
	async #flush(descriptor) {
		const upTo = this.#written;
		try {
			if (descriptor !== void 0) await this.#disk.flush(descriptor);
			this.#flushed = upTo;
		} catch (error) {
			this.#failure ??= error;
		} finally {
			this.#flushing = void 0;
		}
	}
	close() {
		if (this.#descriptor === void 0) return;
		try {
			if (this.#flushed < this.#written) (0, node_fs.fdatasyncSync)(this.#descriptor);
		} catch {}
		(0, node_fs.closeSync)(this.#descriptor);
	}
};
function openFile(path, flags, disk) {
	return disk.open?.(path, flags) ?? (0, node_fs.openSync)(path, flags, 384);
}
function takeBack(descriptor, count) {
	if (count === 0) return;
	try {
		(0, node_fs.ftruncateSync)(descriptor, (0, node_fs.fstatSync)(descriptor).size - count);
	} catch {}
}
// src/apply/journal-chain.ts
const KINDS = [
	"begin",
	"start",
	"end",
	"finish",
	"resume"
];
const GENESIS = "0".repeat(64);
function hashLine(body) {
	return sha256(require_load.canonicalJson(body));
}
function tornContent(text) {
	return { torn: sha256(text) };
}
function checkChain(text) {
	const lines = [];
	const rows = text.split("\n");
	const unbroken = rows.pop() ?? "";
	if (unbroken !== "") rows.push(unbroken);
	let torn;
	for (const [index, row] of rows.entries()) {
		const parsed = parseLine(row);
		if (parsed === void 0) {
			if (torn !== void 0 && !beginsToGoOn(row, torn.text)) return noLine(lines, torn.line);
			torn = torn === void 0 ? {
				line: index + 1,
				text: row
			} : {
				...torn,
				text: `${torn.text}\n${row}`
			};
			continue;
		}
		if (torn !== void 0 && tornHash(parsed) !== sha256(torn.text)) return noLine(lines, torn.line);
		const fault = faultOf(parsed, row, lines.at(-1), torn !== void 0);
		if (fault !== void 0) return {
			lines,
			problem: {
				line: index + 1,
				message: fault,
				isTorn: false
			}
		};
		torn = void 0;
		lines.push(parsed);
	}
	if (torn === void 0) return { lines };
	if (unbroken === "") return noLine(lines, torn.line);
	return {
		lines,
		problem: {
			line: torn.line,
			message: "the last line is cut short",
			isTorn: true
		}
	};
}
function beginsToGoOn(row, torn) {
	const beginning = `${require_load.canonicalJson({ content: tornContent(torn) }).slice(0, -1)},`;
	return row !== "" && (beginning.startsWith(row) || row.startsWith(beginning));
}
function noLine(lines, line) {
	return {
		lines,
		problem: {
			line,
			message: "it is not a line of a journal",
			isTorn: false
		}
	};
}
function faultOf(line, text, before, isAfterTorn) {
	const sequence = (before?.sequence ?? 0) + 1;
	if (line.sequence !== sequence) return `line number ${line.sequence} stands where ${sequence} belongs`;
	if (line.previous !== (before?.hash ?? GENESIS)) return "it does not follow from the line before";
	const { hash, ...body } = line;
	if (hashLine(body) !== hash || require_load.canonicalJson(line) !== text) return "its content is not what was written";
	if (!isAfterTorn && tornHash(line) !== void 0) return "the line that was cut short before it is missing";
}
function tornHash(line) {
	return line?.kind === "resume" ? line.content.torn : void 0;
}
function sha256(text) {
	return (0, node_crypto.createHash)("sha256").update(text).digest("hex");
}
function parseLine(text) {
	try {
		const value = JSON.parse(text);
		return require_load.isJsonObject(value) && isLine(value) ? value : void 0;
	} catch {
		return;
	}
}
function isLine(value) {
	const { sequence, time, kind, content, previous, hash } = value;
	return Number.isSafeInteger(sequence) && typeof time === "string" && new Date(time).toISOString() === time && KINDS.some((known) => known === kind) && require_load.isJsonObject(content) && typeof previous === "string" && typeof hash === "string";
}
// src/apply/journal.ts
const MOST_BYTES = node_buffer.constants.MAX_STRING_LENGTH;
var Journal = class Journal {
	path;
	#file;
	#now;
	#sequence;
	#previous;
	#resumption;
	constructor(path, file, now, end) {
		this.path = path;
		this.#file = file;
		this.#now = now;
		this.#sequence = end.sequence;
		this.#previous = end.previous;
		this.#resumption = end.resumption;
	}
	static create(path, now, disk) {
		makeFolder(path);
		try {
			return new Journal(path, AppendFile.make(path, disk), now, {
				sequence: 0,
				previous: GENESIS
			});
		} catch (error) {
			if (error.code !== "EEXIST") throw notMade(path, error.message);
			throw new require_clock.UsageError("JOURNAL_NOT_WRITABLE", `The journal ${path} exists already.`, "Give another file with --journal, or go on where it stopped with --resume.");
		}
	}
	static probe(path) {
		const made = makeFolder(path);
		try {
			Journal.create(path, () => 0).close();
			(0, node_fs.rmSync)(path, { force: true });
		} finally {
			if (made !== void 0) (0, node_fs.rmSync)(made, {
				recursive: true,
				force: true
			});
		}
	}
	static reopen(path, now, disk) {
		const text = readText(path);
		const { lines, problem } = checkChain(text);
		refuseDamage(path, problem);
		const last = lines.at(-1);
		const unbroken = text.slice(text.lastIndexOf("\n") + 1);
		const torn = problem === void 0 ? void 0 : text.split("\n").slice(problem.line - 1).join("\n");
		return {
			journal: new Journal(path, AppendFile.goOn(path, disk), now, {
				sequence: last?.sequence ?? 0,
				previous: last?.hash ?? GENESIS,
				resumption: {
					content: torn === void 0 ? {} : tornContent(torn),
					lineBreak: unbroken === "" ? "" : "\n"
				}
			}),
			lines
		};
	}
	get failure() {
		const { failure } = this.#file;
		if (failure === void 0) return void 0;
		return new require_clock.UsageError("JOURNAL_NOT_WRITABLE", `The journal ${this.path} cannot be written: ${failure.message}.`, "Free space on its disk or make it writable, then see with rolecall plan what is left.");
	}
	append(kind, content) {
		const resumption = this.#resumption;
		if (resumption !== void 0) {
			this.#resumption = void 0;
			this.#write("resume", resumption.content, resumption.lineBreak);
			if (this.failure !== void 0) throw this.failure;
		}
		this.#write(kind, content);
		if (this.failure !== void 0 && kind !== "end" && kind !== "finish") throw this.failure;
	}
	#write(kind, content, lineBreak = "") {
		const body = {
			sequence: this.#sequence + 1,
			time: new Date(this.#now()).toISOString(),
			kind,
			content,
			previous: this.#previous
		};
		const hash = hashLine(body);
		if (!this.#file.append(`${lineBreak}${require_load.canonicalJson({
			...body,
			hash
		})}\n`)) return;
		this.#sequence = body.sequence;
		this.#previous = hash;
	}
	async settled() {
		await this.#file.settled();
		if (this.failure !== void 0) throw this.failure;
	}
	close() {
		this.#file.close();
	}
};
function refuseDamage(path, problem) {
	if (problem === void 0 || problem.isTorn) return;
	throw new require_clock.UsageError("JOURNAL_DAMAGED", `${path}, line ${problem.line}: ${problem.message}.`, "Plan afresh instead of resuming.");
}
function makeFolder(path) {
	const folder = (0, node_path.dirname)(path);
	try {
		return (0, node_fs.mkdirSync)(folder, { recursive: true });
	} catch (error) {
		const { code, message } = error;
		throw notMade(path, code === "EEXIST" ? `${folder} is not a folder` : message);
	}
}
function notMade(path, reason) {
	return new require_clock.UsageError("JOURNAL_NOT_WRITABLE", `The journal ${path} cannot be written: ${reason}.`, "Give another file with --journal.");
}
function readJournal(path) {
	return checkChain(readText(path));
}
function readText(path) {
	try {
		return require_regular_file.readRegularFile(path, MOST_BYTES).toString("utf8");
	} catch (error) {
		throw new require_clock.UsageError("JOURNAL_NOT_FOUND", `The journal ${path} cannot be read: ${error.message}.`, "Name the journal of a run: .rolecall/journal-TIME.jsonl beside the files, or what --journal said.");
	}
}
Object.defineProperty(exports, "Journal", {
	enumerable: true,
	get: function() {
		return Journal;
	}
});
Object.defineProperty(exports, "readJournal", {
	enumerable: true,
	get: function() {
		return readJournal;
	}
});
Object.defineProperty(exports, "refuseDamage", {
	enumerable: true,
	get: function() {
		return refuseDamage;
	}
});
