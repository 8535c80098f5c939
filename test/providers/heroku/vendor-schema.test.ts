import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { isJsonObject } from "../../../src/model/json.ts";
import { findContract } from "../../helpers/contracts.ts";
import { stateOf, Wire } from "./fixtures.ts";

const extract = join(import.meta.dirname, "vendor-schema.json");
const whole = findContract("heroku.schema.json");
const schemas = whole === undefined ? [extract] : [extract, whole];

/**
 * Makes a draft-04 hyper-schema readable to a modern validator: its `id` and `$schema` mean nothing here, and
 * `strictProperties` forbids keys that are not listed. `viewer` is a role that real answers hold and the enum lacks.
 */
function modernize(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(modernize);
  if (!isJsonObject(node)) return node;
  const entries = Object.entries(node)
    .filter(
      ([key, value]) =>
        !(typeof value === "string" && (key === "id" || key === "$schema" || key === "pattern")),
    )
    .filter(([key]) => key !== "links")
    .map(([key, value]) => [key, modernize(value)] as const);
  const made: Record<string, unknown> = Object.fromEntries(entries);
  if (made.strictProperties === true) made.additionalProperties = false;
  if (Array.isArray(made.enum) && made.enum.includes("collaborator")) made.enum = [...made.enum, "viewer"];
  return made;
}

const state = () =>
  stateOf(
    {
      type: "enterprise",
      enterprise: "acme",
      members: { "ada@acme.example": "admin", "grace@acme.example": "viewer" },
      apps: [
        { name: "shop", collaborators: { "linus@contractor.example": ["deploy"], "ada@acme.example": [] } },
      ],
      spaces: [{ name: "vault", users: ["ada@acme.example"] }],
    },
    {
      enterprises: [
        { name: "acme", members: [{ email: "ada@acme.example", permissions: ["view", "manage"] }] },
      ],
    },
  );

const asked: readonly (readonly [string, string, string])[] = [
  ["account", "GET", "/account"],
  ["rate-limit", "GET", "/account/rate-limits"],
  ["team", "GET", "/teams"],
  ["team", "GET", "/teams/acme-inc"],
  ["team-feature", "GET", "/teams/acme-inc/features"],
  ["team-preferences", "GET", "/teams/acme-inc/preferences"],
  ["permission-entity", "GET", "/teams/acme-inc/permissions"],
  ["team-member", "GET", "/teams/acme-inc/members"],
  ["team-app", "GET", "/teams/acme-inc/apps"],
  ["team-app", "GET", "/teams/apps/shop"],
  ["team-app", "GET", "/teams/acme-inc/members/grace@acme.example/apps"],
  ["team-app-permission", "GET", "/teams/permissions"],
  ["team-app-collaborator", "GET", "/teams/apps/shop/collaborators"],
  ["app", "GET", "/apps"],
  ["app", "GET", "/apps/shop"],
  ["collaborator", "GET", "/apps/shop/collaborators"],
  ["collaborator", "GET", "/apps/shop/collaborators/linus@contractor.example"],
  ["enterprise-account-member", "GET", "/enterprise-accounts/acme/members"],
  ["team", "GET", "/enterprise-accounts/acme/teams"],
];

describe.each(schemas)("answers of the heroku simulator against %s", (path) => {
  const document = modernize(JSON.parse(readFileSync(path, "utf8"))) as { definitions: object };
  const ajv = new Ajv({ strict: false, validateFormats: true });
  addFormats.default(ajv);

  it.each(asked)("%s: %s %s", async (name, method, where) => {
    const { status, body } = await new Wire(state()).ask(method, where);
    const validate = ajv.compile({ definitions: document.definitions, $ref: `#/definitions/${name}` });

    expect(status).toBe(200);
    for (const item of Array.isArray(body) ? body : [body]) {
      validate(item);
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  it("team-invitation: PUT and GET", async () => {
    const wire = new Wire(stateOf({ members: { "ada@acme.example": "admin" } }));
    const put = await wire.ask("PUT", "/teams/acme-inc/invitations", {
      body: { email: "alan@acme.example", role: "member" },
    });
    const validate = ajv.compile({
      definitions: document.definitions,
      $ref: "#/definitions/team-invitation",
    });

    for (const item of [put.body, ...(await wire.ask("GET", "/teams/acme-inc/invitations")).body]) {
      validate(item);
      expect(validate.errors ?? []).toEqual([]);
    }
  });
});
