import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { createRoutes } from "../../../src/providers/github/simulator/index.ts";
import { findContract } from "../../helpers/contracts.ts";
import { APP, acme, ORIGIN, STRANGER, world } from "./world.ts";

type Schema = Readonly<Record<string, unknown>>;
interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>
  >;
}
interface Spec {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<Record<"schemas" | "responses", Readonly<Record<string, Schema>>>>;
}

/** The vendor's document where it is at hand, else the extract beside this file. */
const spec = JSON.parse(
  readFileSync(
    findContract("github.openapi.json") ?? fileURLToPath(new URL("openapi-extract.json", import.meta.url)),
    "utf8",
  ),
) as Spec;

/** OpenAPI 3.0 says "nullable" where JSON Schema has a type. */
function toJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toJsonSchema);
  if (typeof value !== "object" || value === null) return value;
  const { nullable, discriminator: _discriminator, example: _example, ...rest } = value as Schema;
  const schema = Object.fromEntries(
    Object.entries(rest).map(([key, inner]) => [
      key,
      key === "$ref" ? String(inner).replace("#/components/schemas/", "vendor#/$defs/") : toJsonSchema(inner),
    ]),
  );
  return nullable === true ? { anyOf: [{ type: "null" }, schema] } : schema;
}

const ajv = new Ajv({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema({ $id: "vendor", $defs: toJsonSchema(spec.components.schemas) as object });

function schemaOf(method: string, path: string, status: number): Schema | undefined {
  const response = spec.paths[path]?.[method.toLowerCase()]?.responses[String(status)] as Schema | undefined;
  const reference = typeof response?.$ref === "string" ? response.$ref.split("/").at(-1) : undefined;
  const whole = reference === undefined ? response : spec.components.responses[reference];
  const content = whole?.content as Readonly<Record<string, { readonly schema: Schema }>> | undefined;
  return content?.["application/json"]?.schema;
}

function problems(method: string, path: string, status: number, body: unknown): unknown {
  const schema = schemaOf(method, path, status);
  if (schema === undefined)
    return body === undefined ? [] : [`${method} ${path} ${status} has no body in the document`];
  const validate = ajv.compile(toJsonSchema(schema) as object);
  validate(body);
  return validate.errors ?? [];
}

const known = (method: string, path: string, status: number): boolean =>
  spec.paths[path]?.[method.toLowerCase()]?.responses[String(status)] !== undefined;

const full = acme({
  ghec: true,
  invitations: [
    { id: 401, login: "eve", teams: ["platform"] },
    { id: 402, email: "x@y.example", failed: "2026-11-01T00:00:00Z", reason: "expired" },
  ],
  roles: [{ name: "all_repo_read", users: ["alan"], teams: ["platform"] }],
  customRepositoryRoles: [{ id: 7, name: "release-manager", base: "maintain" }],
  repositories: [
    {
      id: 301,
      name: "shop",
      collaborators: { linus: "triage", alan: "read" },
      teams: { engineering: "read", platform: "write" },
      invitations: [
        { id: 501, login: "ken", role: "read" },
        { id: 502, login: "eve", role: "read" },
      ],
      environments: [
        {
          id: 601,
          name: "production",
          waitTimer: 3,
          reviewers: ["alan", "team:platform"],
          branches: "custom",
        },
      ],
    },
  ],
});

/** Operation, path as asked, status, body, token. */
const operations: readonly [string, string, string, number, unknown?, string?][] = [
  ["GET", "/installation/repositories", "", 200, undefined, APP],
  ["GET", "/orgs/{org}", "", 200],
  ["PATCH", "/orgs/{org}", "", 200, { members_can_create_repositories: false }],
  ["PATCH", "/orgs/{org}", "", 422, { members_can_create_repositories: 3 }],
  ["GET", "/orgs/{org}/custom-repository-roles", "", 200],
  ["GET", "/orgs/{org}/external-groups", "", 200],
  ["GET", "/orgs/{org}/failed_invitations", "", 200],
  ["GET", "/orgs/{org}/installations", "", 200],
  ["GET", "/orgs/{org}/invitations", "", 200],
  ["POST", "/orgs/{org}/invitations", "", 201, { email: "a@b.example" }],
  ["POST", "/orgs/{org}/invitations", "", 422, { invitee_id: 105 }],
  ["DELETE", "/orgs/{org}/invitations/{invitation_id}", "/orgs/acme/invitations/401", 204],
  ["GET", "/orgs/{org}/invitations/{invitation_id}/teams", "/orgs/acme/invitations/401/teams", 200],
  ["GET", "/orgs/{org}/members", "", 200],
  ["GET", "/orgs/{org}/members/{username}", "", 204],
  ["DELETE", "/orgs/{org}/members/{username}", "", 204],
  ["GET", "/orgs/{org}/memberships/{username}", "", 200],
  ["PUT", "/orgs/{org}/memberships/{username}", "", 200, { role: "admin" }],
  ["PUT", "/orgs/{org}/memberships/{username}", "", 422, { role: "boss" }],
  ["DELETE", "/orgs/{org}/memberships/{username}", "", 204],
  ["GET", "/orgs/{org}/organization-roles", "", 200],
  ["GET", "/orgs/{org}/organization-roles/{role_id}", "", 200],
  ["GET", "/orgs/{org}/organization-roles/{role_id}/teams", "", 200],
  ["GET", "/orgs/{org}/organization-roles/{role_id}/users", "", 200],
  ["PUT", "/orgs/{org}/organization-roles/teams/{team_slug}/{role_id}", "", 204],
  ["DELETE", "/orgs/{org}/organization-roles/teams/{team_slug}/{role_id}", "", 204],
  ["DELETE", "/orgs/{org}/organization-roles/teams/{team_slug}", "", 204],
  ["PUT", "/orgs/{org}/organization-roles/users/{username}/{role_id}", "", 204],
  ["DELETE", "/orgs/{org}/organization-roles/users/{username}/{role_id}", "", 204],
  ["DELETE", "/orgs/{org}/organization-roles/users/{username}", "", 204],
  ["GET", "/orgs/{org}/outside_collaborators", "", 200],
  ["PUT", "/orgs/{org}/outside_collaborators/{username}", "", 202, { async: true }],
  ["PUT", "/orgs/{org}/outside_collaborators/{username}", "", 204],
  ["DELETE", "/orgs/{org}/outside_collaborators/{username}", "/orgs/acme/outside_collaborators/linus", 204],
  ["DELETE", "/orgs/{org}/outside_collaborators/{username}", "", 422],
  ["GET", "/orgs/{org}/repos", "", 200],
  ["GET", "/orgs/{org}/security-managers", "", 200],
  ["GET", "/orgs/{org}/teams", "", 200],
  ["POST", "/orgs/{org}/teams", "", 201, { name: "Sales" }],
  ["POST", "/orgs/{org}/teams", "", 422, { name: "platform" }],
  ["GET", "/orgs/{org}/teams/{team_slug}", "", 200],
  ["PATCH", "/orgs/{org}/teams/{team_slug}", "", 200, { description: "x" }],
  ["DELETE", "/orgs/{org}/teams/{team_slug}", "", 204],
  ["GET", "/orgs/{org}/teams/{team_slug}/external-groups", "", 200],
  ["GET", "/orgs/{org}/teams/{team_slug}/invitations", "", 200],
  ["GET", "/orgs/{org}/teams/{team_slug}/members", "", 200],
  ["GET", "/orgs/{org}/teams/{team_slug}/memberships/{username}", "", 200],
  ["PUT", "/orgs/{org}/teams/{team_slug}/memberships/{username}", "", 200, { role: "maintainer" }],
  ["DELETE", "/orgs/{org}/teams/{team_slug}/memberships/{username}", "", 204],
  ["GET", "/orgs/{org}/teams/{team_slug}/repos", "", 200],
  ["GET", "/orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}", "", 204],
  ["PUT", "/orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}", "", 204, { permission: "pull" }],
  ["DELETE", "/orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}", "", 204],
  ["GET", "/orgs/{org}/teams/{team_slug}/team-sync/group-mappings", "", 200],
  ["GET", "/orgs/{org}/teams/{team_slug}/teams", "/orgs/acme/teams/engineering/teams", 200],
  ["GET", "/rate_limit", "", 200],
  ["GET", "/repos/{owner}/{repo}", "", 200],
  ["GET", "/repos/{owner}/{repo}/collaborators", "", 200],
  ["GET", "/repos/{owner}/{repo}/collaborators/{username}", "", 204],
  ["PUT", "/repos/{owner}/{repo}/collaborators/{username}", "", 204],
  ["PUT", "/repos/{owner}/{repo}/collaborators/{username}", "/repos/acme/shop/collaborators/eve", 201],
  ["PUT", "/repos/{owner}/{repo}/collaborators/{username}", "", 422, { permission: 7 }],
  ["DELETE", "/repos/{owner}/{repo}/collaborators/{username}", "", 204],
  ["GET", "/repos/{owner}/{repo}/collaborators/{username}/permission", "", 200],
  ["GET", "/repos/{owner}/{repo}/environments", "", 200],
  ["GET", "/repos/{owner}/{repo}/environments/{environment_name}", "", 200],
  [
    "PUT",
    "/repos/{owner}/{repo}/environments/{environment_name}",
    "",
    200,
    { reviewers: [{ type: "Team", id: 202 }] },
  ],
  ["PUT", "/repos/{owner}/{repo}/environments/{environment_name}", "", 422, { wait_timer: -1 }],
  ["DELETE", "/repos/{owner}/{repo}/environments/{environment_name}", "", 204],
  ["GET", "/repos/{owner}/{repo}/invitations", "", 200],
  ["PATCH", "/repos/{owner}/{repo}/invitations/{invitation_id}", "", 200, { permissions: "write" }],
  ["DELETE", "/repos/{owner}/{repo}/invitations/{invitation_id}", "", 204],
  ["GET", "/repos/{owner}/{repo}/teams", "", 200],
  ["GET", "/user", "", 200],
  ["GET", "/user/memberships/orgs/{org}", "", 200],
  ["PATCH", "/user/memberships/orgs/{org}", "", 200, { state: "active" }, STRANGER],
  ["PATCH", "/user/memberships/orgs/{org}", "", 422, { state: "maybe" }, STRANGER],
  ["GET", "/user/orgs", "", 200],
  ["GET", "/user/repository_invitations", "", 200, undefined, STRANGER],
  [
    "PATCH",
    "/user/repository_invitations/{invitation_id}",
    "/user/repository_invitations/502",
    204,
    undefined,
    STRANGER,
  ],
  [
    "DELETE",
    "/user/repository_invitations/{invitation_id}",
    "/user/repository_invitations/502",
    204,
    undefined,
    STRANGER,
  ],
  ["GET", "/user/{account_id}", "", 200],
  ["GET", "/users/{username}", "", 200],
  ["GET", "/orgs/{org}", "/orgs/nobody", 404],
];

const examples: Readonly<Record<string, string>> = {
  org: "acme",
  owner: "acme",
  repo: "shop",
  username: "alan",
  team_slug: "platform",
  role_id: "8132",
  invitation_id: "501",
  environment_name: "production",
  account_id: "105",
};
const example = (path: string): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => examples[name] ?? name);

/** What an App asks with its JWT stands in another test. */
const byJwt = [
  "/app",
  "/app/installations",
  "/app/installations/{installation_id}/access_tokens",
  "/orgs/{org}/installation",
];

describe("the vendor's OpenAPI document", () => {
  it.each(operations)("%s %s %s: %i", async (method, path, asked, status, body, token) => {
    const answer = await world(full).call(
      method,
      asked === "" ? example(path) : asked,
      body,
      token === undefined ? {} : { token },
    );

    expect([answer.status, answer.body?.message]).toEqual([
      status,
      status < 400 ? undefined : expect.any(String),
    ]);
    expect(known(method, path, status)).toBe(true);
    expect(problems(method, path, status, answer.body)).toEqual([]);
  });

  it("has no operation that is not tried here", () => {
    const documented = Object.entries(spec.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const tried = new Set(operations.map(([method, path]) => `${method} ${path}`));

    expect(documented.filter((one) => !tried.has(one) && !byJwt.includes(one.split(" ")[1] ?? ""))).toEqual(
      [],
    );
  });

  it("has all that the simulator serves", () => {
    const documented = Object.entries(spec.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{\w+\}/g, "*")}`),
    );
    const served = createRoutes()
      .routes()
      .map(({ method, template }) => `${method} ${template.replaceAll(/:\w+/g, "*")}`);

    expect(served.sort()).toEqual(documented.sort());
  });
});

describe("links", () => {
  /** Every link of the interface itself that a body holds. */
  function linksIn(value: unknown): string[] {
    if (typeof value === "string") return value.startsWith(ORIGIN) ? [value.replace(/\{.*\}$/, "")] : [];
    return typeof value === "object" && value !== null ? Object.values(value).flatMap(linksIn) : [];
  }

  it("in answers are answered", async () => {
    const { call, steer } = world(full);
    await steer("switches", { numericLinks: true });
    const found = new Set<string>();
    for (const [method, path, asked, , , token] of operations) {
      if (method !== "GET" || token !== undefined) continue;
      const target = `${asked === "" ? example(path) : asked}?per_page=1`;
      const answer = await call("GET", target);
      const paging = [...(answer.headers.get("link") ?? "").matchAll(/<([^>]+)>/g)].map(
        (match) => match[1] ?? "",
      );
      for (const link of [...linksIn(answer.body), ...paging]) found.add(link);
    }

    expect(found.size).toBeGreaterThan(20);
    const dead: string[] = [];
    for (const link of found) {
      // The App's own links are answered to the App, which another test asks; an invitation is changed and deleted.
      if (link.endsWith("/access_tokens")) continue;
      const isForApp = link === `${ORIGIN}/installation/repositories`;
      const isChanged = /\/repositories\/\d+\/invitations\/\d+$/.test(link);
      const { status } = isChanged
        ? await call("PATCH", link, { permissions: "read" })
        : await call("GET", link, undefined, isForApp ? { token: APP } : {});
      if (status !== 200) dead.push(`${status} ${link}`);
    }
    expect(dead).toEqual([]);
  });
});
