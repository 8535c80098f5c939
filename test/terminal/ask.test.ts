import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { ask } from "../../src/terminal/ask.ts";

/** A terminal on which somebody presses keys once they are asked. Gives the answer, and what was shown after the question. */
async function press(
  keys: string,
  signal = new AbortController().signal,
): Promise<{ answer: string; after: string }> {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  let shown = "";
  output.on("data", (bytes: Buffer) => {
    shown += bytes.toString("utf8");
  });
  const answer = ask("Now? ", { input, output }, signal);
  await new Promise((resolve) => setImmediate(resolve));
  const before = shown.length;
  input.write(keys);
  return { answer: await answer, after: shown.slice(before) };
}

describe("a question on the terminal", () => {
  it("gives what was typed", async () => {
    expect(await press("yes\r")).toMatchObject({ answer: "yes" });
    expect(await press("\r")).toMatchObject({ answer: "" });
  });

  it.each([
    ["Ctrl-C", "\u0003"],
    ["Ctrl-D", "\u0004"],
    ["Ctrl-C behind a yes", "yes\u0003"],
  ])(
    "has no answer where somebody leaves by %s, and what comes next stands on its own line",
    async (_, keys) => {
      const { answer, after } = await press(keys);

      expect(answer).toBe("");
      expect(after.endsWith("\n")).toBe(true);
    },
  );

  it("has no answer where the program is told to end meanwhile", async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error("Interrupted.")), 5);

    expect(await press("ye", controller.signal)).toMatchObject({ answer: "" });
  });
});
