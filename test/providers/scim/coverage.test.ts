import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { abilities } from "../../../src/providers/scim/abilities.ts";
import { coverage } from "../../../src/providers/scim/coverage.ts";
import { vizNow } from "../../../src/providers/scim/profiles/viz-now.ts";
import { stateSchema } from "../../../src/providers/scim/simulator/index.ts";
import { Service } from "./service.ts";
import { createTestSimulator, SPACE, studio } from "./world.ts";

describe("the simulator", () => {
  it("answers every endpoint that the coverage list calls simulated", async () => {
    const service = new Service(studio({ spaces: [{ id: "s1", name: "x" }], switches: { me: true } }));

    for (const { method, path, isSimulated } of coverage) {
      const url = path
        .replace("/Users/{id}", "/Users/u-rolecall")
        .replace("/Groups/{id}", "/Groups/s1")
        .replace("{id}", "User")
        .replace("{urn}", SPACE);
      const body = method === "GET" || method === "DELETE" ? undefined : {};
      const { status } = await service.send(method, url, body);
      expect([method, path, ![404, 405, 501].includes(status)]).toEqual([method, path, isSimulated]);
    }
  });

  it("takes the example, and its own saved state, by its schema", () => {
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(stateSchema);
    const example = parse(
      readFileSync(new URL("../../../examples/acme/live.yaml", import.meta.url), "utf8"),
    ) as { scim: never };

    expect([validate(example.scim), validate.errors]).toEqual([true, null]);
    const saved = createTestSimulator(example.scim).save();
    expect([validate(saved), validate.errors]).toEqual([true, null]);
    expect(validate({ organizations: { x: { users: [{ name: "no e-mail" }] } } })).toBe(false);
  });
});

describe("abilities", () => {
  it("have a cell for every role of the profile", () => {
    const roles = vizNow.roles.map((role) => role.name).sort();
    const tables = abilities({ profile: "viz-now" });

    for (const { rows } of tables) {
      for (const row of rows)
        expect([row.ability, Object.keys(row.cells).sort()]).toEqual([row.ability, roles]);
    }
    expect(tables[0]?.rows).toHaveLength(21);
  });

  it("are none for a service of which no source says anything", () => {
    expect(abilities({})).toEqual([]);
    expect(abilities({ profile: "generic" })).toEqual([]);
  });
});
