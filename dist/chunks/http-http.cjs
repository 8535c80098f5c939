"use strict";
// src/http/http.ts
var HttpFailure = class extends Error {
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
};
Object.defineProperty(exports, "HttpFailure", {
	enumerable: true,
	get: function() {
		return HttpFailure;
	}
});
