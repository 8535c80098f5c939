import { describe, expect, it } from "vitest";
import { compileGlobs } from "../../src/model/glob.ts";
import { similarName } from "../../src/model/similar-name.ts";

describe("compileGlobs", () => {
  it.each([
    ["acme/projects/*", "acme/projects/shop", true],
    ["acme/projects/*", "acme/projects/shop/deep", false],
    ["acme/*", "acme/projects/shop", false],
    ["acme/**", "acme/projects/shop", true],
    ["**", "acme", true],
    ["*/projects/sh?p", "acme/projects/shop", true],
    ["acme/projects/a.b", "acme/projects/axb", false],
    ["Acme", "acme", false],
  ])("address %s and %s: %s", (glob, text, expected) => {
    expect(compileGlobs([glob], "address")(text)).toBe(expected);
  });

  it.each([
    ["*@Contractor.example", "linus@contractor.EXAMPLE", true],
    ["*@contractor.example", "linus@contractor.example.org", false],
    ["ada", "ADA", true],
    ["a+b@*", "a+b@acme.example", true],
  ])("name %s and %s: %s", (glob, text, expected) => {
    expect(compileGlobs([glob], "name")(text)).toBe(expected);
  });

  it("matches if any of several does, and nothing for none", () => {
    expect(compileGlobs(["x", "a*"], "name")("ada")).toBe(true);
    expect(compileGlobs([], "name")("ada")).toBe(false);
  });
});

describe("similarName", () => {
  it.each([
    ["platfrom", "platform"],
    ["forbidd", "forbid"],
    ["adda", "ada"],
    ["something-else", undefined],
  ])("%s is near %s", (name, expected) => {
    expect(similarName(name, ["platform", "forbid", "ada"])).toBe(expected);
  });
});
