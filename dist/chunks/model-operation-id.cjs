"use strict";
// src/model/operation-id.ts
function grantOperationId(address, subject) {
	return `${address} ${subject}`;
}
function settingOperationId(address, setting) {
	return `${address} #${setting}`;
}
function addressOfId(id) {
	const group = id.indexOf(" group:");
	return id.slice(0, group === -1 ? id.lastIndexOf(" ") : group);
}
Object.defineProperty(exports, "addressOfId", {
	enumerable: true,
	get: function() {
		return addressOfId;
	}
});
Object.defineProperty(exports, "grantOperationId", {
	enumerable: true,
	get: function() {
		return grantOperationId;
	}
});
Object.defineProperty(exports, "settingOperationId", {
	enumerable: true,
	get: function() {
		return settingOperationId;
	}
});
