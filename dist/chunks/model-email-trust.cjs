"use strict";
const verifiedEmailsOption = { ["verified-emails"]: {
	type: "boolean",
	description: "True: every e-mail there is known to be its holder's, because a directory or single sign-on sets it. Default: an account has to be pinned under accounts before it gains a powerful level."
} };
function isEmailDoubtful(emails, options) {
	return emails === "unverified" && options["verified-emails"] !== true;
}
Object.defineProperty(exports, "isEmailDoubtful", {
	enumerable: true,
	get: function() {
		return isEmailDoubtful;
	}
});
Object.defineProperty(exports, "verifiedEmailsOption", {
	enumerable: true,
	get: function() {
		return verifiedEmailsOption;
	}
});
