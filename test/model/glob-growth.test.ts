import fc from "fast-check";
import { expect, it } from "vitest";
import { compileGlobs, type GlobStyle } from "../../src/model/glob.ts";
import { growthOf } from "../helpers/growth.ts";

/** The same as a regular expression, which is right and may take for ever. */
function reference(glob: string, style: GlobStyle): RegExp {
  const any = style === "name" ? "." : "[^/]";
  const source = glob.replace(/\*+|\?|[.+^${}()|[\]\\]/g, (part) => {
    if (part === "?") return any;
    if (!part.startsWith("*")) return `\\${part}`;
    return style === "address" && part.length > 1 ? ".*" : `${any}*`;
  });
  return new RegExp(`^${source}$`, style === "name" ? "isu" : "su");
}

it.each(["name", "address", "segment"] as const)("agrees with a regular expression: %s", (style) => {
  const glob = fc.array(fc.constantFrom("a", "B", "/", ".", "*", "**", "?", "😀", "\n"), { maxLength: 8 });
  const text = fc.array(fc.constantFrom("a", "b", "B", "/", ".", "😀", "\n"), { maxLength: 8 });
  fc.assert(
    fc.property(glob, text, (parts, characters) => {
      const pattern = parts.join("");
      expect(compileGlobs([pattern], style)(characters.join(""))).toBe(
        reference(pattern, style).test(characters.join("")),
      );
    }),
    { numRuns: 2_000 },
  );
});

it.each(["name", "address", "segment"] as const)(
  "takes no longer for stars than for their number: %s",
  async (style) => {
    for (const part of ["*a", "**a", "?*a", "*a*"]) {
      const stars = await growthOf(
        (size) => compileGlobs([`${part.repeat(size)}b`], style)(`${"a".repeat(400)}cb`),
        {
          size: 20,
        },
      );
      const text = await growthOf(
        (size) => compileGlobs([`${part.repeat(20)}b`], style)(`${"a".repeat(size)}cb`),
        {
          size: 1_000,
        },
      );
      expect([part, stars.exponent < 3, text.exponent < 3], JSON.stringify([stars, text])).toEqual([
        part,
        true,
        true,
      ]);
    }
  },
);
