"use strict";
const require_load = require("./app-load-load.cjs");
const require_clock = require("./http-clock.cjs");
const require_layout = require("./report-terminal-layout.cjs");
const require_transport = require("./http-transport.cjs");
const require_paint = require("./report-terminal-paint.cjs");
let node_fs = require("node:fs");
let node_os = require("node:os");
// src/terminal/descriptor.ts
function kindOf(descriptor) {
	const stats = statsOf(() => (0, node_fs.fstatSync)(descriptor));
	if (stats?.isFile() === true) return "file";
	if (stats?.isCharacterDevice() !== true) return "stream";
	const nothing = statsOf(() => (0, node_fs.statSync)(node_os.devNull));
	if (nothing !== void 0 && nothing.rdev === stats.rdev && nothing.ino === stats.ino) return "nothing";
	return process.getBuiltinModule("node:tty").isatty(descriptor) ? "terminal" : "stream";
}
function statsOf(ask) {
	try {
		return ask();
	} catch {
		return;
	}
}
// src/terminal/standard-output.ts
function standardOutput(descriptor, redact) {
	const kind = kindOf(descriptor);
	const sink = kind === "file" || kind === "nothing" ? fileSink(descriptor) : streamSink(descriptor);
	const isTerminal = kind === "terminal";
	const columns = isTerminal ? sink.columns() : 0;
	return {
		write: (text) => sink.write(redact(text)),
		lost: () => sink.failure !== void 0 && !isReaderGone(sink.failure) ? sink.failure : void 0,
		isTerminal,
		width: columns > 0 ? columns : 80,
		hasColor: hasColor(isTerminal)
	};
}
function streamSink(descriptor) {
	let opened;
	const sink = {
		failure: void 0,
		write: (text) => {
			if (sink.failure === void 0) stream().write(text);
		},
		columns: () => stream().columns
	};
	const stream = () => {
		opened ??= (descriptor === 1 ? process.stdout : process.stderr).on("error", (error) => {
			sink.failure ??= error;
		});
		return opened;
	};
	return sink;
}
function fileSink(descriptor) {
	const sink = {
		failure: void 0,
		write: (text) => {
			if (sink.failure !== void 0) return;
			try {
				writeAll(descriptor, Buffer.from(text));
			} catch (error) {
				sink.failure = error;
			}
		},
		columns: () => 0
	};
	return sink;
}
function writeAll(descriptor, bytes) {
	for (let count = 0; count < bytes.length;) {
		const taken = (0, node_fs.writeSync)(descriptor, bytes, count);
		if (taken === 0) throw new Error("the disk takes nothing more");
		count += taken;
	}
}
function isReaderGone({ code }) {
	return code === "EPIPE" || code === "ERR_STREAM_DESTROYED";
}
function hasColor(isTerminal) {
	const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
	if (NO_COLOR !== void 0 && NO_COLOR !== "") return false;
	if (FORCE_COLOR !== void 0) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
	return isTerminal && TERM !== "dumb";
}
// src/cli/process-runtime.ts
function processRuntime(signal) {
	const redact = require_layout.createRedactor(secretsOf(process.env));
	const canAsk = !isCi() && kindOf(2) === "terminal" && kindOf(0) === "terminal";
	return {
		env: process.env,
		cwd: process.cwd(),
		clock: require_clock.systemClock,
		fetch: require_transport.createTransport(process.env),
		signal,
		stdout: standardOutput(1, redact),
		stderr: standardOutput(2, redact),
		...canAsk ? { ask: async (question) => await askOnTerminal(question, signal) } : {},
		...["terminal", "nothing"].includes(kindOf(0)) ? {} : { readInput }
	};
}
const MAX_INPUT_BYTES = 67108864;
async function readInput() {
	const parts = [];
	let size = 0;
	for await (const part of process.stdin) {
		const bytes = part;
		size += bytes.length;
		if (size > MAX_INPUT_BYTES) throw new require_clock.UsageError("INPUT_TOO_LARGE", "Standard input holds more than 64 MiB.", "Give one list.");
		parts.push(bytes);
	}
	return Buffer.concat(parts);
}
function isCi() {
	return process.env.CI !== void 0 && process.env.CI !== "" && process.env.CI !== "false";
}
function secretsOf(env) {
	const secrets = [...require_transport.proxySecrets(env)];
	for (const [name, value] of Object.entries(env)) {
		if (value === void 0 || value.length < 8) continue;
		if (/(TOKEN|API_?KEY|SECRET|PASSWORD|CREDENTIAL)/i.test(name)) secrets.push(value);
	}
	return secrets;
}
async function askOnTerminal(question, signal) {
	const { ask } = await Promise.resolve().then(() => require("./terminal-ask.cjs"));
	return await ask(question, {
		input: process.stdin,
		output: process.stderr
	}, signal);
}
// src/report/terminal/diagnostics-text.ts
const MOST_PLACES = 6;
function renderDiagnostics(diagnostics, painter, isVerbose = false) {
	const causes = require_paint.groupCauses(diagnostics, isVerbose);
	const text = causes.map((cause) => renderCause(cause, painter, isVerbose)).reduce((all, block, index) => {
		const isLine = [causes[index], causes[index - 1]].every((cause) => cause?.finding.severity === "note");
		return index === 0 ? block : `${all}${isLine ? "\n" : "\n\n"}${block}`;
	}, "");
	return `${[...text === "" ? [] : [text], countLine(diagnostics)].join("\n\n")}\n`;
}
function renderCause(cause, painter, isVerbose) {
	const { finding, also } = cause;
	const { severity, code, message, hint, frame } = finding;
	const paint = severity === "error" ? painter.remove : severity === "warning" ? painter.warn : painter.faint;
	const where = whereOf(finding);
	const lines = [`${where === "" ? "" : `${where}: `}${paint(`${severity}[${code}]`)} ${require_load.sanitizeText(message)}`];
	const isShort = severity === "note" && !isVerbose;
	if (!isShort && frame !== void 0 && frame !== "") lines.push(painter.faint(frame.replace(/\n$/, "")));
	if (also.length > 0) lines.push(`  The same at ${placesText(also, isVerbose)}.`);
	if (!isShort && hint !== void 0) lines.push(`  ${require_load.sanitizeText(hint)}`);
	const hidden = require_paint.hiddenText(cause);
	if (hidden !== void 0) lines.push(`${isShort ? "" : "\n"}${painter.faint(hidden)}`);
	return lines.join("\n");
}
function placesText(also, isVerbose) {
	const shown = isVerbose || also.length <= 7 ? also : also.slice(0, MOST_PLACES);
	const more = also.length - shown.length;
	return `${shown.map(whereOf).join(", ")}${more === 0 ? "" : ` and ${more} more places`}`;
}
function whereOf({ place, address }) {
	if (place === void 0) return require_load.sanitizeText(address ?? "");
	return `${require_load.sanitizeText(place.file)}:${place.line}:${place.column}`;
}
function countLine(diagnostics) {
	const count = (severity) => diagnostics.filter((d) => d.severity === severity).length;
	const parts = [
		count("error") > 0 ? require_layout.plural(count("error"), "error") : "",
		count("warning") > 0 ? require_layout.plural(count("warning"), "warning") : "",
		count("note") > 0 ? require_layout.plural(count("note"), "note") : ""
	].filter((part) => part !== "");
	return parts.length === 0 ? "No problems." : `${parts.join(", ")}.`;
}
Object.defineProperty(exports, "processRuntime", {
	enumerable: true,
	get: function() {
		return processRuntime;
	}
});
Object.defineProperty(exports, "renderDiagnostics", {
	enumerable: true,
	get: function() {
		return renderDiagnostics;
	}
});
Object.defineProperty(exports, "secretsOf", {
	enumerable: true,
	get: function() {
		return secretsOf;
	}
});
