import { describe, expect, it } from "vitest";
import { printableJson, sanitizeText } from "../../src/model/sanitize.ts";
import { wrap } from "../../src/report/terminal/layout.ts";

describe("what a CI runner takes for a command", () => {
  it.each([
    ["::set-output name=x::y", ": :set-output name=x::y"],
    ["a ::error::b", "a : :error::b"],
    ["a ##[add-mask]b", "a ## [add-mask]b"],
    ["tab\t::debug::", "tab\\t::debug::"],
    ["x::y and http://z ::", "x::y and http://z : :"],
  ])("is parted by a blank: %s", (text, safe) => {
    expect(sanitizeText(text)).toBe(safe);
    // However narrow the terminal, no line begins with it.
    expect(wrap(sanitizeText(text), 1, 2)).not.toMatch(/^\s*::|##\[/m);
  });

  it("stays the same value in JSON", () => {
    const value = { name: "a ##[group]b ::error::", "##[x]": [1] };
    const text = printableJson(value);

    expect(text).not.toMatch(/##\[|^\s*::/m);
    expect(JSON.parse(text)).toEqual(value);
  });
});
