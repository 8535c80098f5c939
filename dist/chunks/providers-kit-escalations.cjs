"use strict";
// src/providers/kit/escalations.ts
function escalationsOf(operations, refusalOf) {
	return operations.flatMap((operation) => {
		const text = refusalOf(operation);
		return text === void 0 ? [] : [{
			operation: operation.id,
			text
		}];
	});
}
function tokenOf({ subject, standing }) {
	return `the token belongs to ${subject} (${standing})`;
}
Object.defineProperty(exports, "escalationsOf", {
	enumerable: true,
	get: function() {
		return escalationsOf;
	}
});
Object.defineProperty(exports, "tokenOf", {
	enumerable: true,
	get: function() {
		return tokenOf;
	}
});
