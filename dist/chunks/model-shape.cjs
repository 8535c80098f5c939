"use strict";
// src/model/shape.ts
const EXISTENCE = "exists";
Object.defineProperty(exports, "EXISTENCE", {
	enumerable: true,
	get: function() {
		return EXISTENCE;
	}
});
