import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { coverage } from "../../../src/providers/cloudtruth/coverage.ts";
import { createRoutes, stateSchema } from "../../../src/providers/cloudtruth/simulator/index.ts";
import type { StateValue } from "../../../src/simulator/contract.ts";
import { findContract } from "../../helpers/contracts.ts";
import { acmeState, KEY, ORIGIN, world } from "./world.ts";

interface Spec {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Record<string, unknown>>> };
}

/** The vendor's document where it is at hand, else the extract beside this file. */
function readSpec(): Spec {
  const extract = fileURLToPath(new URL("spec-extract.json", import.meta.url));
  return JSON.parse(readFileSync(findContract("cloudtruth.openapi.json") ?? extract, "utf8")) as Spec;
}

/** OpenAPI 3.0 says "nullable" where JSON Schema has a type; one object of several schemas needs it too. */
function toJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toJsonSchema);
  if (typeof value !== "object" || value === null) return value;
  const { nullable, readOnly: _readOnly, example: _example, ...rest } = value as Record<string, unknown>;
  const schema = Object.fromEntries(
    Object.entries(rest).map(([key, inner]) => [
      key,
      key === "$ref" ? String(inner).replace("#/components/schemas/", "#/$defs/") : toJsonSchema(inner),
    ]),
  );
  return nullable === true ? { anyOf: [{ type: "null" }, schema] } : schema;
}

const spec = readSpec();
const ajv = new Ajv({ strict: false, allErrors: true });
formats.default(ajv);
const defs = toJsonSchema(spec.components.schemas) as object;
ajv.addSchema({ $id: "vendor", $defs: defs });

function problems(schema: string, value: unknown): unknown {
  const validate = ajv.getSchema(`vendor#/$defs/${schema}`);
  if (validate === undefined) throw new Error(`No schema ${schema}.`);
  validate(value);
  return validate.errors ?? [];
}

const full: StateValue = acmeState({
  invitations: [
    { id: "7d9d5a2e-0000-4000-8000-000000000001", email: "ken@contractor.example", role: "NO_SECRETS" },
  ],
  groups: [{ id: "7d9d5a2e-0000-4000-8000-000000000002", name: "sre", users: ["ada@acme.example"] }],
  projects: [
    {
      id: "p-1",
      name: "billing",
      grants: [{ id: "7d9d5a2e-0000-4000-8000-000000000003", to: "ada@acme.example", role: "OWNER" }],
    },
    { name: "web", parent: "billing" },
  ],
  environments: [
    { id: "e-1", name: "default", grants: [{ to: "ada@acme.example", role: "OWNER" }] },
    { name: "production", parent: "default" },
  ],
  audit: [
    {
      id: "7d9d5a2e-0000-4000-8000-000000000004",
      action: "create",
      objectId: "x",
      objectType: "Grant",
      user: "auth0|ada",
    },
  ],
});

/** Readable names instead of UUIDs in the shared state would fail the vendor's format. */
function withUuids(state: StateValue): StateValue {
  let count = 0;
  const text = JSON.stringify(state).replaceAll(/"m-[a-z]+"/g, () => {
    count += 1;
    return `"7d9d5a2e-0000-4000-9000-${String(count).padStart(12, "0")}"`;
  });
  return JSON.parse(text) as StateValue;
}

describe("answers of the simulator have the vendor's shapes", () => {
  it.each([
    ["users/", "PaginatedUserList"],
    ["users/current/", "User"],
    ["users/auth0%7Cada/", "User"],
    ["serviceaccounts/", "PaginatedServiceAccountList"],
    ["memberships/", "PaginatedMembershipList"],
    ["invitations/", "PaginatedInvitationList"],
    ["invitations/7d9d5a2e-0000-4000-8000-000000000001/", "Invitation"],
    ["groups/", "PaginatedGroupList"],
    ["groups/7d9d5a2e-0000-4000-8000-000000000002/", "Group"],
    ["grants/", "PaginatedGrantList"],
    ["grants/7d9d5a2e-0000-4000-8000-000000000003/", "Grant"],
    ["organizations/", "PaginatedOrganizationList"],
    ["organizations/org-1/", "Organization"],
    ["projects/", "PaginatedProjectList"],
    ["projects/p-1/", "Project"],
    ["environments/", "PaginatedEnvironmentList"],
    ["environments/e-1/", "Environment"],
    ["audit/", "PaginatedAuditTrailList"],
    ["audit/summary/", "AuditTrailSummary"],
    ["features/", "FeaturesResponse"],
  ])("GET %s is a %s", async (path, schema) => {
    const answer = await world(withUuids(full)).call("GET", path);

    expect(answer.status).toBe(200);
    expect(problems(schema, await answer.json())).toEqual([]);
  });

  const ada = `${ORIGIN}/api/v1/users/auth0%7Cada/`;
  it.each([
    ["POST", "invitations/", { email: "margaret@acme.example", role: "VIEWER" }, 201, "Invitation"],
    ["POST", "groups/", { name: "web", users: [ada] }, 201, "Group"],
    ["POST", "groups/7d9d5a2e-0000-4000-8000-000000000002/add/", { users: [ada] }, 200, "GroupAddRemove"],
    ["POST", "serviceaccounts/", { name: "bot", role: "VIEWER" }, 201, "ServiceAccountCreateResponse"],
    ["PATCH", "grants/7d9d5a2e-0000-4000-8000-000000000003/", { role: "OWNER" }, 200, "Grant"],
    ["POST", "projects/", { name: "new" }, 201, "Project"],
    ["PATCH", "projects/p-1/", { description: "x" }, 200, "ProjectUpdate"],
    ["PATCH", "environments/e-1/", { description: "x" }, 200, "EnvironmentUpdate"],
    ["PATCH", "users/auth0%7Cada/", { chatgpt_threads: {} }, 200, "UpdateUser"],
  ])("%s %s answers %s", async (method, path, body, status, schema) => {
    const answer = await world(withUuids(full)).call(method, path, body);

    expect(answer.status).toBe(status);
    expect(problems(schema, await answer.json())).toEqual([]);
  });
});

describe("coverage", () => {
  it("names every operation of the vendor's document", () => {
    const documented = Object.entries(spec.paths).flatMap(([path, operations]) =>
      Object.keys(operations)
        .filter((method) => method !== "parameters")
        .map((method) => `${method.toUpperCase()} ${path}`),
    );

    const listed = coverage.filter(({ isOutsideDocument }) => isOutsideDocument !== true);
    expect(listed.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(documented.sort());
  });

  it("is what the simulator serves", () => {
    const served = createRoutes()
      .routes()
      .map(({ method, template }) => `${method} ${template.replace(":id", "{id}")}`);
    const claimed = coverage
      .filter(({ isSimulated }) => isSimulated)
      .map(({ method, path }) => `${method} ${path}`);

    expect(served.sort()).toEqual(claimed.sort());
  });
});

describe("the state file", () => {
  it("comes back equal from a simulator made of what another one saved", async () => {
    const place = world(full);
    await place.call("POST", "invitations/", { email: "margaret@acme.example", role: "VIEWER" });
    const saved = place.simulator.save();

    expect(world(saved).simulator.save()).toEqual(saved);
  });

  it("is valid by its own schema, as written and as saved", () => {
    const validate = new Ajv({ strict: false, validateSchema: false }).compile(withoutDialect(stateSchema));

    expect([validate(full), validate.errors]).toEqual([true, null]);
    expect([validate(world(full).simulator.save()), validate.errors]).toEqual([true, null]);
  });

  it("names what makes no sense in it", () => {
    expect(() =>
      world({ organizations: [{ name: "Acme", groups: [{ name: "x", users: ["nobody"] }] }] }),
    ).toThrow(/nobody/);
    expect(() => world({ organizations: [{}] })).toThrow(/name/);
    expect(() => world({ organizations: {} })).toThrow(/list/);
  });

  it("gives the variables of the vendor's tools", () => {
    const { simulator } = world(
      acmeState(
        {},
        {
          tokens: [
            { token: KEY, user: "auth0|caller" },
            { token: "second", user: "robot", env: "OTHER_KEY" },
          ],
        },
      ),
    );

    expect(simulator.environment(ORIGIN)).toEqual({
      CLOUDTRUTH_SERVER_URL: ORIGIN,
      CLOUDTRUTH_API_KEY: KEY,
      OTHER_KEY: "second",
    });
  });
});

function withoutDialect(schema: object): object {
  const { $schema: _dialect, ...rest } = schema as Record<string, unknown>;
  return rest;
}
