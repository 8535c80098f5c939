import { describe, expect, it } from "vitest";
import { displayName } from "../../../src/report/words/display-names.ts";

describe("an account that the files know by its id alone", () => {
  it("has the vendor's name beside it, the login before the name", () => {
    expect(displayName("id:1007", { id: "1007", login: "dritchie", name: "Dennis" })).toBe(
      "id:1007 (dritchie)",
    );
    expect(displayName("id:auth0|1", { id: "auth0|1", name: "Eva  E" })).toBe("id:auth0|1 (Eva E)");
    expect(displayName("id:auth0|1", { id: "auth0|1", name: " " })).toBe("id:auth0|1");
  });

  it("is the only one that has", () => {
    expect(displayName("eva", { id: "1", login: "eva-e" })).toBe("eva");
    expect(displayName("eva#1", { id: "1", login: "eva-e" })).toBe("eva#1");
    expect(displayName("id:1", undefined)).toBe("id:1");
  });

  it("has a long name cut", () => {
    expect([...displayName("id:1", { name: "ä".repeat(500) })].length).toBeLessThan(50);
  });
});
