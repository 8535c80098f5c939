import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import type { StateValue } from "../../../src/simulator/contract.ts";
import { findContract } from "../../helpers/contracts.ts";
import { caller } from "./caller.ts";
import { createBench } from "./harness.ts";
import { acme, ids } from "./states.ts";

type Json = { [key: string]: unknown };

const full = findContract("upsun.openapi.json");
const extract = fileURLToPath(new URL("./openapi-extract.json", import.meta.url));

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** OpenAPI 3.0 as JSON Schema: `nullable` becomes a type, and HAL's envelope is allowed on every object. */
function toJsonSchema(value: unknown, isMap = false): unknown {
  if (Array.isArray(value)) return value.map((one) => toJsonSchema(one));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(
    ([key]) =>
      isMap ||
      !(
        key.startsWith("x-") ||
        ["example", "examples", "nullable", "deprecated", "discriminator", "xml"].includes(key)
      ),
  );
  const schema: Json = Object.fromEntries(
    entries.map(([key, one]) => [
      key,
      key === "$ref"
        ? String(one).replace("#/components/schemas/", "#/$defs/")
        : toJsonSchema(one, key === "properties" && !isMap),
    ]),
  );
  if (isMap) return schema;
  if (isObject(schema.properties))
    schema.properties = { _links: true, _embedded: true, ...schema.properties };
  if (value.nullable !== true) return schema;
  return { anyOf: [schema, { type: "null" }] };
}

const roundTrip = readSpec(full ?? extract);

function readSpec(file: string): { paths: Json; defs: unknown; isFull: boolean } {
  const document = JSON.parse(readFileSync(file, "utf8"));
  return {
    paths: document.paths,
    defs: toJsonSchema(document.components.schemas, true),
    isFull: file === full,
  };
}

function validator(spec: ReturnType<typeof readSpec>) {
  const ajv = new Ajv.default({
    strict: false,
    allErrors: true,
    schemas: [{ $id: "spec", $defs: spec.defs as Json }],
  });
  addFormats.default(ajv);
  ajv.addFormat("ulid", /^[0-9A-HJKMNP-TV-Z]{26}$/);
  ajv.addFormat("float", true);
  return (path: string, method: string, status: number, body: unknown): string | undefined => {
    const operation = (spec.paths[path] as Json | undefined)?.[method.toLowerCase()] as Json | undefined;
    if (operation === undefined) return spec.isFull ? `${method} ${path} is not documented` : undefined;
    const responses = operation.responses as Record<
      string,
      { content?: Record<string, { schema: unknown }> }
    >;
    const response = responses[String(status)] ?? responses.default;
    const schema = Object.values(response?.content ?? {})[0]?.schema;
    if (schema === undefined)
      return body === undefined ? undefined : `${method} ${path} ${status} has no body by the document`;
    const local = JSON.parse(
      JSON.stringify(toJsonSchema(schema)).replaceAll("#/$defs/", "spec#/$defs/"),
    ) as Json;
    return ajv.validate(local, body) ? undefined : ajv.errorsText();
  };
}

function richState(): StateValue {
  return acme({
    invitations: [{ email: "ken@contractor.example", permissions: ["members"] }],
    members: {
      "grace@acme.example": ["billing", "members"],
      "margaret@acme.example": [],
      "rolecall@acme.example": ["admin"],
    },
  });
}

const organization = `/organizations/${ids.organization}`;
const cases: readonly [string, string, string, unknown?][] = [
  ["GET", "/organizations", "/organizations"],
  ["GET", "/organizations/{organization_id}", "/organizations/name=acme"],
  ["GET", "/users/{user_id}/organizations", `/users/${ids.ada}/organizations`],
  ["GET", "/organizations/{organization_id}/members", `${organization}/members`],
  [
    "POST",
    "/organizations/{organization_id}/members",
    `${organization}/members`,
    { user_id: ids.linus, permissions: ["billing"] },
  ],
  ["GET", "/organizations/{organization_id}/members/{user_id}", `${organization}/members/${ids.grace}`],
  [
    "PATCH",
    "/organizations/{organization_id}/members/{user_id}",
    `${organization}/members/${ids.grace}`,
    { permissions: ["plans"] },
  ],
  ["DELETE", "/organizations/{organization_id}/members/{user_id}", `${organization}/members/${ids.grace}`],
  ["GET", "/organizations/{organization_id}/invitations", `${organization}/invitations`],
  [
    "POST",
    "/organizations/{organization_id}/invitations",
    `${organization}/invitations`,
    { email: "x@x.example", permissions: ["billing"] },
  ],
  ["GET", "/organizations/{organization_id}/projects", `${organization}/projects`],
  ["GET", "/organizations/{organization_id}/projects/{project_id}", `${organization}/projects/${ids.shop}`],
  ["GET", "/projects/{projectId}", `/projects/${ids.shop}`],
  ["GET", "/projects/{project_id}/user-access", `/projects/${ids.shop}/user-access`],
  [
    "POST",
    "/projects/{project_id}/user-access",
    `/projects/${ids.shop}/user-access`,
    [{ user_id: ids.rolecall, permissions: ["viewer"] }],
  ],
  ["GET", "/projects/{project_id}/user-access/{user_id}", `/projects/${ids.shop}/user-access/${ids.grace}`],
  [
    "PATCH",
    "/projects/{project_id}/user-access/{user_id}",
    `/projects/${ids.shop}/user-access/${ids.grace}`,
    { permissions: ["viewer"] },
  ],
  [
    "DELETE",
    "/projects/{project_id}/user-access/{user_id}",
    `/projects/${ids.shop}/user-access/${ids.grace}`,
  ],
  ["GET", "/users/{user_id}/project-access", `/users/${ids.grace}/project-access`],
  ["GET", "/users/{user_id}/project-access/{project_id}", `/users/${ids.grace}/project-access/${ids.shop}`],
  ["GET", "/users/{user_id}/extended-access", `/users/${ids.grace}/extended-access`],
  ["GET", "/projects/{project_id}/team-access", `/projects/${ids.blog}/team-access`],
  [
    "GET",
    "/projects/{project_id}/team-access/{team_id}",
    `/projects/${ids.blog}/team-access/${ids.frontend}`,
  ],
  ["GET", "/projects/{project_id}/invitations", `/projects/${ids.shop}/invitations`],
  [
    "POST",
    "/projects/{project_id}/invitations",
    `/projects/${ids.shop}/invitations`,
    { email: "x@x.example", role: "viewer", permissions: [{ type: "staging", role: "contributor" }] },
  ],
  ["GET", "/projects/{projectId}/environment-types", `/projects/${ids.shop}/environment-types`],
  [
    "GET",
    "/projects/{projectId}/environment-types/{environmentTypeId}",
    `/projects/${ids.shop}/environment-types/staging`,
  ],
  ["GET", "/projects/{projectId}/environments", `/projects/${ids.shop}/environments`],
  [
    "GET",
    "/projects/{projectId}/environments/{environmentId}",
    `/projects/${ids.shop}/environments/feature%2Fx`,
  ],
  [
    "POST",
    "/projects/{projectId}/environments/{environmentId}/redeploy",
    `/projects/${ids.shop}/environments/main/redeploy`,
  ],
  ["GET", "/projects/{projectId}/activities", `/projects/${ids.shop}/activities`],
  ["GET", "/teams", `/teams?filter[organization_id]=${ids.organization}`],
  ["POST", "/teams", "/teams", { organization_id: ids.organization, label: "new" }],
  ["GET", "/teams/{team_id}", `/teams/${ids.frontend}`],
  ["PATCH", "/teams/{team_id}", `/teams/${ids.frontend}`, { label: "front" }],
  ["DELETE", "/teams/{team_id}", `/teams/${ids.frontend}`],
  ["GET", "/teams/{team_id}/members", `/teams/${ids.frontend}/members`],
  ["POST", "/teams/{team_id}/members", `/teams/${ids.frontend}/members`, { user_id: ids.grace }],
  ["GET", "/teams/{team_id}/members/{user_id}", `/teams/${ids.frontend}/members/${ids.margaret}`],
  ["GET", "/teams/{team_id}/project-access", `/teams/${ids.frontend}/project-access`],
  [
    "GET",
    "/teams/{team_id}/project-access/{project_id}",
    `/teams/${ids.frontend}/project-access/${ids.blog}`,
  ],
  ["GET", "/users/{user_id}/teams", `/users/${ids.margaret}/teams`],
  ["GET", "/users/me", "/users/me"],
  ["GET", "/users/{user_id}", `/users/${ids.grace}`],
  ["GET", "/users/email={email}", "/users/email=grace@acme.example"],
];

describe("the simulator's answers are what the vendor's document describes", () => {
  const check = validator(roundTrip);

  it.each(cases)("%s %s", async (method, template, path, body) => {
    const call = caller(createBench(richState()).simulator, "token-ada");
    const answer = await call(method, path, body);

    expect(answer.status).toBeLessThan(300);
    expect(check(template, method, answer.status, answer.body)).toBeUndefined();
  });

  it("references of every set", async () => {
    const call = caller(createBench(richState()).simulator, "token-ada");
    const links = new Map<string, string>();
    for (const path of [
      `/projects/${ids.shop}/user-access`,
      `/users/${ids.grace}/project-access`,
      `/projects/${ids.blog}/team-access`,
    ]) {
      for (const [relation, link] of Object.entries((await call("GET", path)).body._links)) {
        if (relation.startsWith("ref:"))
          links.set(relation.split(":")[1] ?? "", (link as { href: string }).href);
      }
    }

    expect([...links.keys()].sort()).toEqual(["organizations", "projects", "teams", "users"]);
    for (const [set, href] of links) {
      expect(check(`/ref/${set}`, "GET", 200, (await call("GET", href)).body)).toBeUndefined();
    }
  });

  it("activities of a redeployment", async () => {
    const call = caller(createBench(richState()).simulator, "token-ada");
    const started = await call("POST", `/projects/${ids.shop}/environments/main/redeploy`);
    const [activity] = started.body._embedded.activities;

    const answer = await call("GET", `/projects/${ids.shop}/activities/${activity?.id}`);

    expect(check("/projects/{projectId}/activities/{activityId}", "GET", 200, answer.body)).toBeUndefined();
  });

  it("by the extract that is kept for machines without the document, too", async () => {
    const checkExtract = validator(readSpec(extract));
    const call = caller(createBench(richState()).simulator, "token-ada");
    const answer = await call("GET", `${organization}/members`);

    expect(checkExtract("/organizations/{organization_id}/members", "GET", 200, answer.body)).toBeUndefined();
    const spoiled = { ...answer.body, items: [{ ...answer.body.items[0], permissions: ["nonsense"] }] };
    expect(checkExtract("/organizations/{organization_id}/members", "GET", 200, spoiled)).toContain(
      "permissions",
    );
  });
});
