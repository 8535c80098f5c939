"use strict";
// src/app/read/next-step.ts
function nextStepOf({ hint, code }) {
	if (hint !== void 0) return hint;
	if (code === "INCOMPLETE") return "Run again; somebody may be changing the organization at this moment.";
	return "Check the address and the account that `rolecall doctor` shows; the vendor's own words are above.";
}
Object.defineProperty(exports, "nextStepOf", {
	enumerable: true,
	get: function() {
		return nextStepOf;
	}
});
