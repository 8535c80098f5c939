"use strict";
const require_clock = require("./http-clock.cjs");
// src/http/http.ts
var HttpFailure = class extends require_clock.KnownError {
	kind;
	request;
	isLost;
	status;
	constructor(kind, request, message, options) {
		super(message, options.cause === void 0 ? void 0 : { cause: options.cause });
		this.name = "HttpFailure";
		this.kind = kind;
		this.request = request;
		this.isLost = options.isLost;
		this.status = options.status;
	}
	get code() {
		return this.kind.toUpperCase().replaceAll("-", "_");
	}
	toFault() {
		return {
			code: this.code,
			message: this.message
		};
	}
};
Object.defineProperty(exports, "HttpFailure", {
	enumerable: true,
	get: function() {
		return HttpFailure;
	}
});
