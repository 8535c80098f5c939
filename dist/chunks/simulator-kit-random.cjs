"use strict";
// src/simulator/kit/random.ts
function createRandom(seed) {
	let state = seed >>> 0;
	return () => {
		state = state + 1831565813 >>> 0;
		let mixed = Math.imul(state ^ state >>> 15, state | 1);
		mixed = mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61) ^ mixed;
		return ((mixed ^ mixed >>> 14) >>> 0) / 4294967296;
	};
}
function seedFrom(seed, text) {
	let hash = (2166136261 ^ seed) >>> 0;
	for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 16777619) >>> 0;
	return hash;
}
function randomInteger(random, limit) {
	return Math.floor(random() * limit);
}
function randomChoice(random, values) {
	const value = values[randomInteger(random, values.length)];
	if (value === void 0) throw new Error("Nothing to choose from.");
	return value;
}
function randomText(random, length, alphabet) {
	let text = "";
	for (let count = 0; count < length; count++) text += alphabet.charAt(randomInteger(random, alphabet.length));
	return text;
}
const hexDigits = "0123456789abcdef";
const crockfordDigits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const lowerDigits = "abcdefghijklmnopqrstuvwxyz234567";
function makeUuid(random) {
	const digits = randomText(random, 30, hexDigits);
	const variant = randomText(random, 1, "89ab");
	return [
		digits.slice(0, 8),
		digits.slice(8, 12),
		`4${digits.slice(12, 15)}`,
		`${variant}${digits.slice(15, 18)}`,
		digits.slice(18, 30)
	].join("-");
}
function makeUlid(random) {
	return `01${randomText(random, 24, crockfordDigits)}`;
}
function makeShortId(random) {
	return randomText(random, 13, lowerDigits);
}
Object.defineProperty(exports, "createRandom", {
	enumerable: true,
	get: function() {
		return createRandom;
	}
});
Object.defineProperty(exports, "makeShortId", {
	enumerable: true,
	get: function() {
		return makeShortId;
	}
});
Object.defineProperty(exports, "makeUlid", {
	enumerable: true,
	get: function() {
		return makeUlid;
	}
});
Object.defineProperty(exports, "makeUuid", {
	enumerable: true,
	get: function() {
		return makeUuid;
	}
});
Object.defineProperty(exports, "randomChoice", {
	enumerable: true,
	get: function() {
		return randomChoice;
	}
});
Object.defineProperty(exports, "randomText", {
	enumerable: true,
	get: function() {
		return randomText;
	}
});
Object.defineProperty(exports, "seedFrom", {
	enumerable: true,
	get: function() {
		return seedFrom;
	}
});
