import { readFile } from "node:fs/promises";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import {
  createAjv,
  renderSchema,
  renderValidators,
  schemaSources,
} from "../../../scripts/generate-schemas.ts";
import { loadConfig } from "../../../src/config/load.ts";
import { buildSchema } from "../../../src/config/schema/schema.ts";
import { loadValidators } from "../../../src/config/schema/validators.ts";
import { policySchema } from "../../../src/policy/schema.ts";
import { fakeProviders } from "../fake-shapes.ts";
import { diagnose, summarize } from "../load-text.ts";

const EXAMPLE = new URL("../fixtures/design.yaml", import.meta.url);

describe("the schema of the real providers", () => {
  it("accepts the example of the design page, and so does the loader", async () => {
    const sources = await schemaSources();
    const check = createAjv(false).compile(buildSchema(sources));
    const text = await readFile(EXAMPLE, "utf8");

    expect([check(load(text)), check.errors]).toEqual([true, null]);
    const config = await loadConfig({
      path: EXAMPLE.pathname,
      cwd: "/",
      now: Date.UTC(2026, 5, 15),
      env: {},
      providerIds: sources.providers.map((provider) => provider.id),
      variablePrefixes: () => [],
      shapes: (id, options) => sources.providers.find((provider) => provider.id === id)?.shape(options),
    });
    expect(config.warnings).toEqual([]);
    expect(config.orgs).toHaveLength(6);
  });

  it("is what is committed, validators included, and the validators ask for no package", async () => {
    const sources = await schemaSources();
    const validators = await renderValidators(sources);

    expect(await readFile(new URL("../../../schemas/access.schema.json", import.meta.url), "utf8")).toBe(
      renderSchema(sources),
    );
    for (const [path, text] of validators) {
      expect(await readFile(new URL(`../../../${path}`, import.meta.url), "utf8"), path).toBe(text);
      expect(text).not.toMatch(/\brequire\(/);
    }
  });

  it("has the common validators at once, and one of its own for policies and for each provider", async () => {
    const further = ["policies", ...(await schemaSources()).providers.map(({ id }) => `org:${id}`)];

    expect(Object.keys(await loadValidators([]))).toEqual(["file", "people", "teams"]);
    expect(Object.keys(await loadValidators([...further, "org:absent"]))).toEqual([
      "file",
      "people",
      "teams",
      ...further,
    ]);
  });
});

describe("the schema", () => {
  const schema = buildSchema({ providers: fakeProviders, policySchema });
  const check = createAjv(false).compile(schema);

  it("says in every definition what it is about", () => {
    const definitions = Object.entries(schema.$defs as Record<string, Record<string, unknown>>);
    const silent = definitions.filter(
      ([name, definition]) =>
        definition.description === undefined && definition.if === undefined && name !== "subjects",
    );

    expect(silent.map(([name]) => name)).toEqual([]);
  });

  it("holds nothing that only the build of the validators needs", () => {
    expect(JSON.stringify(schema)).not.toContain("$comment");
  });

  it("accepts an included file, which has no version", () => {
    expect(check({ people: { ada: { email: "ada@a.example" } } })).toBe(true);
  });

  it("takes the variant of an organization by its options", () => {
    const org = (rest: object): boolean => check({ orgs: { a: { provider: "scim", ...rest } } });

    expect(org({ members: { ada: "admin" }, spaces: { x: {} } })).toBe(true);
    expect(org({ members: { ada: "anything" } })).toBe(false);
    expect(org({ profile: "plain", members: { ada: "anything" } })).toBe(true);
    expect(org({ profile: "plain", spaces: { x: {} } })).toBe(false);
  });
});

describe("explanations", () => {
  it("pick the alternative that was meant", async () => {
    const org = "version: 1\norgs: { a: { provider: heroku } }\n";

    expect(await summarize(`${org}teams: { a: { members: [b@b.example], descripton: x } }\n`)).toEqual([
      "UNKNOWN_KEY 3:39",
    ]);
    expect(
      await summarize(`${org}policies: [{ id: a, check: forbid, waivers: [{ reason: r, until: x }] }]\n`),
    ).toEqual(["MISSING_KEY 3:46"]);
    expect(await summarize(`${org}policies: [{ id: a, check: forbid, role: [5] }]\n`)).toEqual([
      "WRONG_TYPE 3:43",
    ]);
    expect(await summarize(`${org}policies: [{ id: a, check: forbid, role: 5 }]\n`)).toEqual([
      "WRONG_TYPE 3:42",
    ]);
    expect(await summarize(`${org}policies: [{ id: A, check: forbdi }]\n`)).toEqual([
      "BAD_VALUE 3:18",
      "UNKNOWN_VALUE 3:28",
    ]);
  });

  it("never contain the validator's own words", async () => {
    const found = await diagnose(
      "version: 1\norgs: { a: { provider: heroku, name: 5, kind: x, members: 7, apps: { b: [] } } }\npolicies: [{}]\n",
    );

    expect(found.length).toBeGreaterThan(4);
    for (const { message } of found) expect(message).not.toMatch(/must (NOT|have|match)|\/\w+\//);
  });
});
