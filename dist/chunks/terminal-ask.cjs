"use strict";
let node_readline_promises = require("node:readline/promises");
// src/terminal/ask.ts
async function ask(question, terminal, signal) {
	const lines = (0, node_readline_promises.createInterface)(terminal);
	const left = new Promise((resolve) => lines.once("close", () => resolve(void 0)));
	try {
		const answered = lines.question(question, { signal }).catch((error) => {
			if (isAbort(error)) return void 0;
			throw error;
		});
		const answer = await Promise.race([answered, left]);
		if (answer === void 0) terminal.output.write("\n");
		return answer ?? "";
	} finally {
		lines.close();
	}
}
function isAbort(error) {
	return error instanceof Error && error.name === "AbortError";
}
exports.ask = ask;
