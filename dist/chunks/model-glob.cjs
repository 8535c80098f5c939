"use strict";
// src/model/glob.ts
function compileGlobs(globs, style) {
	const fold = style === "name" ? (text) => text.toLowerCase() : (text) => text;
	const literals = new Set(globs.filter((glob) => !isGlob(glob)).map(fold));
	const patterns = globs.filter(isGlob).map((glob) => new GlobPattern(fold(glob), style));
	return (text) => {
		const folded = fold(text);
		return literals.has(folded) || patterns.some((pattern) => pattern.matches(folded));
	};
}
function isGlob(text) {
	return text.includes("*") || text.includes("?");
}
var GlobPattern = class {
	#tokens;
	#stopsAtSlash;
	#start;
	#end;
	#reached;
	constructor(glob, style) {
		this.#tokens = tokensOf(glob, style);
		this.#stopsAtSlash = style !== "name";
		this.#start = /^[^*?]*/u.exec(glob)?.[0] ?? "";
		this.#end = glob.slice(Math.max(glob.lastIndexOf("*"), glob.lastIndexOf("?")) + 1);
		this.#reached = new Int32Array(this.#tokens.length + 1);
	}
	matches(text) {
		if (!text.startsWith(this.#start) || !text.endsWith(this.#end)) return false;
		this.#reached.fill(-1);
		let places = [];
		this.#reach(places, 0, 0);
		let index = 0;
		for (const character of text) {
			index += 1;
			const next = [];
			for (const place of places) this.#step(next, place, character, index);
			if (next.length === 0) return false;
			places = next;
		}
		return places.includes(this.#tokens.length);
	}
	#step(next, place, character, index) {
		const token = this.#tokens[place];
		if (token === void 0) return;
		if (token.kind === "character") {
			if (token.character === character) this.#reach(next, place + 1, index);
		} else if (token.kind === "all" || !this.#stopsAtSlash || character !== "/") this.#reach(next, token.kind === "one" ? place + 1 : place, index);
	}
	#reach(places, first, index) {
		for (let place = first; this.#reached[place] !== index; place += 1) {
			this.#reached[place] = index;
			places.push(place);
			const kind = this.#tokens[place]?.kind;
			if (kind !== "run" && kind !== "all") return;
		}
	}
};
function tokensOf(glob, style) {
	return (glob.match(/\*+|[^*]/gsu) ?? []).map((part) => {
		if (part === "?") return { kind: "one" };
		if (!part.startsWith("*")) return {
			kind: "character",
			character: part
		};
		return { kind: style === "address" && part.length > 1 ? "all" : "run" };
	});
}
Object.defineProperty(exports, "compileGlobs", {
	enumerable: true,
	get: function() {
		return compileGlobs;
	}
});
Object.defineProperty(exports, "isGlob", {
	enumerable: true,
	get: function() {
		return isGlob;
	}
});
