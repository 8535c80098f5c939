import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { upsun } from "../../../src/providers/upsun/index.ts";
import { stateSchema } from "../../../src/providers/upsun/simulator/index.ts";
import { createBench, createDirectory, desire, type Wanted } from "./harness.ts";
import { acme, settledFile } from "./states.ts";

const codes = (wanted: Wanted): readonly string[] =>
  upsun.check(desire(wanted), createDirectory()).map((one) => one.code);

describe("the offline check", () => {
  it("has nothing to say of a sound file", () => {
    expect(codes(settledFile)).toEqual([]);
  });

  it("finds one id twice, and ids that are none", () => {
    expect(codes({ projects: { a: { id: "ktgqf5p5vx2bo" }, b: { id: "ktgqf5p5vx2bo" } } })).toEqual([
      "DUPLICATE_PROJECT_ID",
    ]);
    expect(codes({ projects: { a: { id: "Shop!" } } })).toEqual(["UNUSUAL_PROJECT_ID"]);
  });

  it("finds teams that the vendor's tools take for one, and teams without a role", () => {
    expect(codes({ groups: { Web: {}, web: {} } })).toEqual(["DUPLICATE_TEAM"]);
    expect(codes({ projects: { shop: {} }, groups: { web: { projects: ["shop"] } } })).toEqual([
      "TEAM_WITHOUT_ROLE",
    ]);
  });

  it("says that permissions written for the owner have no effect", () => {
    expect(codes({ owner: "ada", members: { ada: ["billing"] } })).toEqual(["OWNER_HAS_EVERYTHING"]);
    expect(codes({ owner: "ada", members: { ada: ["admin"] } })).toEqual([]);
  });

  it("says that less than admin written for the owner on a project takes nothing", () => {
    const onShop = (level: string): readonly string[] =>
      codes({ owner: "ada", projects: { shop: { access: { ada: level } } } });

    expect(onShop("viewer")).toEqual(["OWNER_HAS_EVERYTHING"]);
    expect(onShop("admin")).toEqual([]);
  });

  it("finds people who cannot be addressed", () => {
    expect(codes({ members: { nobody: [], "id:4711": [] } })).toEqual(["NO_ACCOUNT"]);
  });
});

describe("what the provider says of itself", () => {
  it("names hosts, variables and abilities by levels that exist", () => {
    const { members, sections } = upsun.shape({});
    const levels = new Set(
      members.form.form === "permissions" ? members.form.permissions.map((one) => one.name) : [],
    );
    const projects = sections.find((one) => one.section === "projects")?.holders?.form;

    expect(upsun.hosts.map((one) => [one.name, one.fallback])).toEqual([
      ["api", "https://api.upsun.com"],
      ["auth", "https://auth.upsun.com"],
    ]);
    expect(upsun.tokenVariables).toEqual(["UPSUN_CLI_TOKEN", "PLATFORMSH_CLI_TOKEN"]);
    expect(projects?.form).toBe("environments");
    for (const table of upsun.abilities({}).filter((one) => one.section === "members")) {
      for (const row of table.rows)
        expect(Object.keys(row.cells).every((level) => level === "owner" || levels.has(level))).toBe(true);
    }
  });
});

it("describes state files by a schema that its own output meets", () => {
  const ajv = new Ajv.default({ strict: true, allowUnionTypes: true });
  addFormats.default(ajv);
  const validate = ajv.compile(stateSchema);

  expect(validate(acme())).toBe(true);
  expect(validate(createBench(acme()).simulator.save())).toBe(true);
  expect(validate({ organizations: [{ name: "acme" }] })).toBe(false);
});
