import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatAddress, parseAddress, sectionOf } from "../../src/model/address.ts";

const part = fc.string({ minLength: 1 });

describe("an address", () => {
  it("parses back into what it was made from", () => {
    fc.assert(
      fc.property(part, part, part, (org, section, name) => {
        expect(parseAddress(formatAddress(org, section, name))).toEqual({ org, section, name });
        expect(parseAddress(formatAddress(org))).toEqual({ org });
      }),
    );
  });

  it("tells its section as if it were taken apart", () => {
    fc.assert(
      fc.property(part, part, part, (org, section, name) => {
        for (const address of [formatAddress(org, section, name), formatAddress(org), `${org}/${section}`])
          expect(sectionOf(address)).toBe(parseAddress(address).section);
      }),
    );
  });
});
