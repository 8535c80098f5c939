"use strict";
let node_events = require("node:events");
let node_timers_promises = require("node:timers/promises");
// src/model/errors.ts
var ConfigError = class extends Error {
	diagnostics;
	constructor(diagnostics) {
		super(diagnostics[0]?.message ?? "The configuration is invalid.");
		this.name = "ConfigError";
		this.diagnostics = diagnostics;
	}
};
var ProviderError = class extends Error {
	details;
	constructor(details) {
		super(details.message, details.cause === void 0 ? void 0 : { cause: details.cause });
		this.name = "ProviderError";
		this.details = details;
	}
	get code() {
		return this.details.code;
	}
};
var UsageError = class extends Error {
	code;
	hint;
	more;
	constructor(code, message, hint, more = []) {
		super(message);
		this.name = "UsageError";
		this.code = code;
		this.hint = hint;
		this.more = more;
	}
};
// src/http/clock.ts
const longestTimerMs = 2147483647;
const systemClock = {
	now: () => Date.now(),
	async sleep(milliseconds, signal) {
		signal?.throwIfAborted();
		if (milliseconds <= 0) return;
		if (signal !== void 0) (0, node_events.setMaxListeners)(0, signal);
		try {
			await (0, node_timers_promises.setTimeout)(Math.min(milliseconds, longestTimerMs), void 0, signal === void 0 ? {} : { signal });
		} catch (error) {
			signal?.throwIfAborted();
			throw error;
		}
	}
};
Object.defineProperty(exports, "ConfigError", {
	enumerable: true,
	get: function() {
		return ConfigError;
	}
});
Object.defineProperty(exports, "ProviderError", {
	enumerable: true,
	get: function() {
		return ProviderError;
	}
});
Object.defineProperty(exports, "UsageError", {
	enumerable: true,
	get: function() {
		return UsageError;
	}
});
Object.defineProperty(exports, "systemClock", {
	enumerable: true,
	get: function() {
		return systemClock;
	}
});
