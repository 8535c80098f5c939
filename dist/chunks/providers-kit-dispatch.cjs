"use strict";
const require_subject = require("./model-subject.cjs");
// src/providers/kit/dispatch.ts
async function dispatch(handlers, session, operation) {
	const section = require_subject.sectionOf(operation.address) ?? "organization";
	if (operation.kind === "setting") {
		const handle = handlers.settings[section];
		if (handle !== void 0) return await handle(session, operation);
	} else {
		const handle = handlers.grants[section];
		if (handle !== void 0) return await handle(session, operation);
	}
	throw new Error(`${operation.id} is about a ${operation.kind} that nobody handles.`);
}
Object.defineProperty(exports, "dispatch", {
	enumerable: true,
	get: function() {
		return dispatch;
	}
});
