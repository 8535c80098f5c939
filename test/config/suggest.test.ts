import { expect, it } from "vitest";
import { nearest, suggestion } from "../../src/config/suggest.ts";

it.each([
  ["admni", "admin"],
  ["Admin", "admin"],
  ["contributr", "contributor"],
  ["contrib", "contributor"],
  ["veiwer", "viewer"],
])("takes %s for %s", (written, meant) => {
  expect(nearest(written, ["viewer", "contributor", "admin", "owner"])).toBe(meant);
});

it("does not guess wildly", () => {
  expect(nearest("xyz", ["admin", "owner"])).toBeUndefined();
  expect(nearest("a", ["b", "c"])).toBeUndefined();
});

it("lists what is possible where little is, and nothing where much is", () => {
  expect(suggestion("xyz", ["admin", "owner"])).toBe("Possible here: admin, owner.");
  expect(
    suggestion(
      "xyz",
      Array.from({ length: 30 }, (_, index) => `name-number-${index}`),
    ),
  ).toBeUndefined();
});
