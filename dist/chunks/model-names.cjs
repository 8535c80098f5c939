"use strict";
// src/model/names.ts
function freeKey(email, used) {
	const [local = "", domain = ""] = email.split("@");
	const base = toKey(local.split("+")[0] ?? "") || toKey(local) || "person";
	if (!used.has(base)) return base;
	const label = toKey(domain.split(".")[0] ?? "");
	const whole = label === "" ? base : `${base}-${label}`;
	if (!used.has(whole)) return whole;
	for (let count = 2;; count += 1) if (!used.has(`${whole}-${count}`)) return `${whole}-${count}`;
}
function toKey(text) {
	return text.toLowerCase().replace(/[^\p{L}\p{N}._-]+/gu, "-").replace(/^[.-]+|[.-]+$/gu, "");
}
function splitsAlike(givenName, familyName) {
	const words = [givenName, familyName].filter((part) => part !== void 0);
	if (!words.every((part) => part !== "" && cleanName(part) === part)) return false;
	return givenName === void 0 || familyName === void 0 ? !/\s/u.test(words.join("")) : !/\s/u.test(familyName);
}
function cleanName(name) {
	const clean = name?.replace(/[\p{C}\p{Default_Ignorable_Code_Point}\s]+/gu, " ").trim();
	return clean === void 0 || clean === "" || clean.includes("@") ? void 0 : clean;
}
Object.defineProperty(exports, "cleanName", {
	enumerable: true,
	get: function() {
		return cleanName;
	}
});
Object.defineProperty(exports, "freeKey", {
	enumerable: true,
	get: function() {
		return freeKey;
	}
});
Object.defineProperty(exports, "splitsAlike", {
	enumerable: true,
	get: function() {
		return splitsAlike;
	}
});
Object.defineProperty(exports, "toKey", {
	enumerable: true,
	get: function() {
		return toKey;
	}
});
