"use strict";
let node_events = require("node:events");
let node_timers_promises = require("node:timers/promises");
// src/model/errors.ts
var KnownError = class extends Error {};
function faultOf(error) {
	if (error instanceof KnownError) return error.toFault();
	return {
		code: "INTERNAL",
		message: `This is a fault of rolecall, not yours: ${error instanceof Error ? error.message : String(error)}`
	};
}
var ConfigError = class extends Error {
	diagnostics;
	constructor(diagnostics) {
		super(diagnostics[0]?.message ?? "The configuration is invalid.");
		this.name = "ConfigError";
		this.diagnostics = diagnostics;
	}
};
var ProviderError = class extends KnownError {
	details;
	constructor(details) {
		super(details.message, details.cause === void 0 ? void 0 : { cause: details.cause });
		this.name = "ProviderError";
		this.details = details;
	}
	get code() {
		return this.details.code;
	}
	toFault() {
		const { code, message, hint, requestId } = this.details;
		return {
			code,
			message,
			...hint === void 0 ? {} : { hint },
			...requestId === void 0 ? {} : { requestId }
		};
	}
};
var UsageError = class extends KnownError {
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
	toFault() {
		const { code, message, hint } = this;
		return {
			code,
			message,
			...hint === void 0 ? {} : { hint }
		};
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
Object.defineProperty(exports, "KnownError", {
	enumerable: true,
	get: function() {
		return KnownError;
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
Object.defineProperty(exports, "faultOf", {
	enumerable: true,
	get: function() {
		return faultOf;
	}
});
Object.defineProperty(exports, "systemClock", {
	enumerable: true,
	get: function() {
		return systemClock;
	}
});
