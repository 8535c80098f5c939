"use strict";
// src/app/connect/allow-variable.ts
const ALLOW_VARIABLE = "ROLECALL_ALLOW_HOSTS";
function withAllowedHosts(runtime, entries) {
	if (entries === void 0 || entries.length === 0) return runtime;
	const value = [runtime.env["ROLECALL_ALLOW_HOSTS"] ?? "", ...entries].filter((entry) => entry !== "").join(",");
	return {
		...runtime,
		env: {
			...runtime.env,
			[ALLOW_VARIABLE]: value
		}
	};
}
// src/http/secrets/text-finder.ts
const blockLength = 3;
const hashBits = 18;
var TextFinder = class {
	#window;
	#texts = new Set();
	#lengths = new Map();
	#steps;
	constructor(window) {
		this.#window = window;
	}
	add(text) {
		if (text.length < this.#window) throw new RangeError(`A text is shorter than ${this.#window} characters.`);
		if (this.#texts.has(text)) return;
		this.#texts.add(text);
		const ending = text.slice(-this.#window);
		const lengths = this.#lengths.get(ending);
		if (lengths === void 0) this.#lengths.set(ending, new Set([text.length]));
		else lengths.add(text.length);
		const farthest = this.#window - blockLength;
		this.#steps ??= new Uint8Array(1 << hashBits).fill(farthest + 1);
		for (let index = 0; index <= farthest; index++) {
			const block = blockAt(ending, index);
			this.#steps[block] = Math.min(this.#steps[block] ?? 0, farthest - index);
		}
	}
	isIn(text) {
		return !this.#spans(text).next().done;
	}
	spansIn(text) {
		return [...this.#spans(text)];
	}
	*#spans(text) {
		const steps = this.#steps;
		if (steps === void 0) return;
		for (let end = this.#window; end <= text.length;) {
			const step = steps[blockAt(text, end - blockLength)] ?? 0;
			if (step > 0) {
				end += step;
				continue;
			}
			for (const length of this.#lengths.get(text.slice(end - this.#window, end)) ?? []) {
				const start = end - length;
				if (start >= 0 && this.#texts.has(text.slice(start, end))) yield {
					start,
					end
				};
			}
			end += 1;
		}
	}
};
function blockAt(text, index) {
	const first = text.charCodeAt(index);
	const second = text.charCodeAt(index + 1);
	const third = text.charCodeAt(index + 2);
	return (first ^ second << 6 ^ third << 12) & (1 << hashBits) - 1;
}
// src/http/secrets/redact.ts
const redactedMark = "[secret]";
const shortestSecret = 4;
const shortestLong = 12;
var SecretFilter = class {
	#short = new TextFinder(shortestSecret);
	#long = new TextFinder(shortestLong);
	add(secret) {
		const forms = new Set();
		for (const part of [
			secret,
			secret.trim(),
			...secret.split(/\r?\n/)
		]) if (part.length >= shortestSecret) addForms(part, forms);
		for (const form of forms) (form.length < shortestLong ? this.#short : this.#long).add(form);
	}
	redact(text) {
		const spans = [...this.#short.spansIn(text), ...this.#long.spansIn(text)];
		if (spans.length === 0) return text;
		const parts = [];
		let done = 0;
		for (const { start, end } of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
			if (start >= done) parts.push(text.slice(done, start), redactedMark);
			done = Math.max(done, end);
		}
		return parts.join("") + text.slice(done);
	}
};
function createRedactor(secrets) {
	const filter = new SecretFilter();
	for (const secret of secrets) if (secret !== void 0) filter.add(secret);
	return (text) => filter.redact(text);
}
const entities = {
	"&": "amp",
	"<": "lt",
	">": "gt",
	"\"": "quot",
	"'": "#39"
};
function addForms(secret, forms) {
	forms.add(secret);
	const percent = encodeSafely(secret);
	forms.add(percent);
	forms.add(percent.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()));
	forms.add(new URLSearchParams({ v: secret }).toString().slice(2));
	forms.add(JSON.stringify(secret).slice(1, -1));
	forms.add(secret.replace(/[&<>"']/g, (character) => `&${entities[character] ?? ""};`));
	for (const echo of echoesOf(secret)) forms.add(echo);
	for (const text of [
		secret,
		`:${secret}`,
		`${secret}:`
	]) addBase64(text, forms);
}
function echoesOf(secret) {
	if (secret.length < shortestLong) return [];
	const hex = Buffer.from(secret, "utf8").toString("hex");
	return [
		secret.toUpperCase(),
		secret.toLowerCase(),
		[...secret].reverse().join(""),
		hex,
		hex.toUpperCase()
	];
}
function addBase64(text, forms) {
	const bytes = Buffer.from(text, "utf8");
	for (let shift = 0; shift < 3; shift++) {
		const whole = Buffer.concat([Buffer.alloc(shift), bytes]).toString("base64").replace(/=+$/, "");
		const first = shift === 0 ? 0 : shift + 1;
		const last = (bytes.length + shift) % 3 === 0 ? whole.length : whole.length - 1;
		const core = whole.slice(first, last);
		if (core.length < 8) continue;
		forms.add(core);
		forms.add(core.replaceAll("+", "-").replaceAll("/", "_"));
	}
}
function encodeSafely(text) {
	try {
		return encodeURIComponent(text);
	} catch {
		return text;
	}
}
// src/model/plan.ts
const GUARDS = [
	"last-owner",
	"self",
	"escalation",
	"removals",
	"person",
	"incomplete",
	"exposure"
];
function isGuardName(name) {
	return GUARDS.some((guard) => guard === name);
}
// src/report/terminal/layout.ts
function wrap(text, width, indent) {
	const room = Math.max(20, width);
	if (text.length <= room) return text;
	const lines = [];
	let line = /^ */.exec(text)?.[0] ?? "";
	let isStart = true;
	for (const word of text.slice(line.length).split(" ")) {
		if (!isStart && line.length + 1 + word.length > room) {
			lines.push(line);
			line = " ".repeat(indent) + word;
		} else line = isStart ? line + word : `${line} ${word}`;
		isStart = false;
	}
	lines.push(line);
	return lines.join("\n");
}
function plural(count, one, many = `${one}s`) {
	return `${count} ${count === 1 ? one : many}`;
}
function columnWidth(texts, most) {
	return Math.min(most, texts.reduce((width, text) => Math.max(width, text.length), 0));
}
Object.defineProperty(exports, "ALLOW_VARIABLE", {
	enumerable: true,
	get: function() {
		return ALLOW_VARIABLE;
	}
});
Object.defineProperty(exports, "GUARDS", {
	enumerable: true,
	get: function() {
		return GUARDS;
	}
});
Object.defineProperty(exports, "SecretFilter", {
	enumerable: true,
	get: function() {
		return SecretFilter;
	}
});
Object.defineProperty(exports, "TextFinder", {
	enumerable: true,
	get: function() {
		return TextFinder;
	}
});
Object.defineProperty(exports, "columnWidth", {
	enumerable: true,
	get: function() {
		return columnWidth;
	}
});
Object.defineProperty(exports, "createRedactor", {
	enumerable: true,
	get: function() {
		return createRedactor;
	}
});
Object.defineProperty(exports, "echoesOf", {
	enumerable: true,
	get: function() {
		return echoesOf;
	}
});
Object.defineProperty(exports, "isGuardName", {
	enumerable: true,
	get: function() {
		return isGuardName;
	}
});
Object.defineProperty(exports, "plural", {
	enumerable: true,
	get: function() {
		return plural;
	}
});
Object.defineProperty(exports, "withAllowedHosts", {
	enumerable: true,
	get: function() {
		return withAllowedHosts;
	}
});
Object.defineProperty(exports, "wrap", {
	enumerable: true,
	get: function() {
		return wrap;
	}
});
