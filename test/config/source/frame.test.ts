import { expect, it } from "vitest";
import { renderFrame } from "./render-frame.ts";

it("shows two lines around, numbered, with a caret under the column", () => {
  expect(renderFrame("a: 1\nb: 2\nc: 3\nd: 4\n", 2, 4)).toBe(
    "  1 | a: 1\n> 2 | b: 2\n    |    ^\n  3 | c: 3\n  4 | d: 4",
  );
});

it("counts lines that end in CR LF and CR alone", () => {
  expect(renderFrame("a: 1\r\nb: 2\rc: 3", 3, 1)).toBe("  1 | a: 1\n  2 | b: 2\n> 3 | c: 3\n    | ^");
});

it("cuts long lines around the place", () => {
  const frame = renderFrame(`a: ${"x".repeat(500)}y${"z".repeat(500)}`, 1, 504);
  const [line = "", caret = ""] = frame.split("\n");

  expect(line.length).toBeLessThan(140);
  expect(line[caret.indexOf("^")]).toBe("y");
});

it("shows no control character and no mark that turns text around", () => {
  const frame = renderFrame("a: \u001b[31m\u202egreen\u0007\tx", 1, 1);

  expect(frame).toBe("> 1 | a: ␛[31m\ufffdgreen␇ x\n    | ^");
});

it("stars out what looks like a credential, and keeps the caret in place", () => {
  expect(renderFrame("token: abc#123\npassword: 'p w'\napi_key: x", 1, 8)).toBe(
    "> 1 | token: *******\n    |        ^\n  2 | password: *****\n  3 | api_key: *",
  );
});
