import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { policySchema } from "../../src/policy/schema.ts";

const validate = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false }).compile(
  policySchema,
);

describe("the schema of a policy", () => {
  it("is valid, and so are its own examples", () => {
    const examples = policySchema.examples;
    expect(Array.isArray(examples) && examples.length).toBeGreaterThan(0);
    for (const example of Array.isArray(examples) ? examples : []) expect(validate(example)).toBe(true);
  });

  it.each([
    [{ id: "a", check: "min-holders" }, "required"],
    [{ id: "a", check: "nope" }, "enum"],
    [{ id: "A b", check: "forbid" }, "pattern"],
    [{ id: "a", check: "forbid", rol: "admin" }, "additionalProperties"],
    [{ id: "a", check: "exclusive", duties: [{ role: "a" }] }, "minItems"],
    [{ id: "a", check: "forbid", waivers: [{ subject: "b", until: "2027-01-01" }] }, "required"],
    [
      { id: "a", check: "expression", expression: "true", examples: { pass: [{ grant: { rol: "x" } }] } },
      "additionalProperties",
    ],
  ])("refuses %j", (policy, keyword) => {
    expect(validate(policy)).toBe(false);
    expect(validate.errors?.map((error) => error.keyword)).toContain(keyword);
  });
});
