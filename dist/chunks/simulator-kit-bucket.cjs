"use strict";
// src/simulator/kit/bucket.ts
const HAIR = 1e-9;
function filledBucket(limit, known, now) {
	if (known === void 0) return {
		tokens: limit.capacity,
		at: now
	};
	const grown = known.tokens + (now - known.at) / 6e4 * limit.perMinute;
	return {
		tokens: Math.min(limit.capacity, grown),
		at: now
	};
}
function requestsIn(bucket) {
	return Math.max(0, Math.floor(bucket.tokens + HAIR));
}
function takeRequest(bucket) {
	if (requestsIn(bucket) < 1) return false;
	bucket.tokens -= 1;
	return true;
}
function spentNow(known, lengthMs, now) {
	return known !== void 0 && now < known.since + lengthMs ? known : {
		since: now,
		used: 0
	};
}
Object.defineProperty(exports, "filledBucket", {
	enumerable: true,
	get: function() {
		return filledBucket;
	}
});
Object.defineProperty(exports, "requestsIn", {
	enumerable: true,
	get: function() {
		return requestsIn;
	}
});
Object.defineProperty(exports, "spentNow", {
	enumerable: true,
	get: function() {
		return spentNow;
	}
});
Object.defineProperty(exports, "takeRequest", {
	enumerable: true,
	get: function() {
		return takeRequest;
	}
});
