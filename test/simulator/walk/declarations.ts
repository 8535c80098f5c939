import type { Simulator, StateValue } from "../../../src/simulator/contract.ts";

/** One endpoint: parameters in braces or behind a colon. */
export interface Endpoint {
  readonly method: string;
  readonly path: string;
}

/** What one vendor's simulator needs to be walked as its clients do. */
export interface Walk {
  /** Headers of somebody who may read everything. */
  login(simulator: Simulator, origin: string): Promise<Readonly<Record<string, string>>>;
  /** Every endpoint that is served, below `base`. */
  endpoints(): Promise<readonly Endpoint[]>;
  /** What stands before every path. */
  readonly base?: string;
  /** Paths without a parameter that this caller is not for. */
  readonly closed?: readonly string[];
  /** Templates to which no link and no list of the example leads. */
  readonly unreached?: readonly string[];
  /** Where the walk begins, beside every path without a parameter. */
  readonly starts?: readonly string[];
  /**
   * By the template of one item whose list is served too: fields of the list's items that can stand in the path, with dots
   * into objects. Empty for items that are named by something else.
   */
  readonly items: Readonly<Record<string, readonly string[]>>;
  /**
   * What else a client reads of an answer, or of each item of one that is a list: by the template of the path, other paths
   * with fields in braces. `{^}` is the answer's own path, `{^^}` the one above it.
   */
  readonly leads?: Readonly<Record<string, readonly string[]>>;
  /** The example's state, for a caller who may see all of it. */
  prepare?(state: { [key: string]: StateValue }): StateValue;
  /** Asks for a list by one item a page. Absent: the vendor has no links between pages. */
  readonly onePerPage?: { readonly query?: string; readonly headers?: Readonly<Record<string, string>> };
  /** Where a link to another host leads on this one; undefined where nobody follows it. */
  local?(link: URL): string | undefined;
  /** What a path that is there answers to a method that it does not have. Default: 405 with `Allow`. */
  readonly otherMethod?: 404;
  /** Requests that make something, whose `Location` is followed. */
  readonly creates?: readonly { readonly path: string; readonly body: object }[];
}

const USER_AGENT = { "user-agent": "walk" };

/** By provider; every provider of the registry has one. */
export const walks: Readonly<Record<string, Walk>> = {
  upsun: {
    login: async (simulator, origin) => {
      const { UPSUN_CLI_TOKEN: token = "" } = simulator.environment(origin);
      const { response } = await simulator.handle(
        new Request(`${origin}/oauth2/token`, {
          method: "POST",
          body: new URLSearchParams({
            grant_type: "api_token",
            api_token: token,
            client_id: "upsun-cli",
          }),
        }),
      );
      return {
        authorization: `Bearer ${((await response.json()) as { access_token: string }).access_token}`,
      };
    },
    endpoints: async () => (await import("../../../src/providers/upsun/simulator/index.ts")).simulatorRoutes,
    items: {
      "/organizations/{organization}": ["id"],
      "/organizations/{organization}/members/{user}": ["id", "user_id"],
      "/organizations/{organization}/projects/{project}": ["id"],
      "/projects/{project}/user-access/{user}": ["user_id"],
      "/users/{user}/project-access/{project}": ["project_id"],
      "/projects/{project}/team-access/{team}": ["team_id"],
      "/teams/{team}": ["id"],
      "/teams/{team}/members/{user}": ["user_id"],
      "/teams/{team}/project-access/{project}": ["project_id"],
      "/projects/{project}/environment-types/{type}": ["id"],
      "/projects/{project}/environments/{environment}": ["id", "name"],
      "/projects/{project}/activities/{activity}": ["id"],
    },
    leads: {
      "/organizations/{organization}/projects": [
        "",
        "/environments",
        "/environment-types",
        "/activities",
        "/invitations",
        "/team-access",
        "/user-access",
      ].map((below) => `/projects/{id}${below}`),
      "/organizations/{organization}/members": ["", "/extended-access", "/project-access", "/teams"].map(
        (below) => `/users/{user_id}${below}`,
      ),
      "/users/me": ["/users/{id}/organizations"],
    },
    // Nobody has redeployed anything in the example.
    unreached: ["/projects/{project}/activities/{activity}", "/projects/{project}/activities/{activity}/log"],
    prepare: (state) => ({ ...state, tokens: [{ token: "t", user: "ada@acme.example" }] }),
    onePerPage: { query: "page[size]=1" },
    // The vendor's clients keep the path and drop the host.
    local: (link) => (link.hostname.endsWith("platform.sh") ? link.pathname + link.search : undefined),
  },
  heroku: {
    login: async (simulator, origin) => ({
      authorization: `Bearer ${simulator.environment(origin).HEROKU_API_KEY}`,
      accept: "application/vnd.heroku+json; version=3",
    }),
    endpoints: async () =>
      (await import("../../../src/providers/heroku/simulator/index.ts")).simulatedEndpoints,
    starts: ["/users/~/apps", "/users/~"],
    items: {
      "/teams/{team}": ["id", "name"],
      "/teams/{team}/features/{feature}": ["id", "name"],
      "/teams/apps/{app}/collaborators/{user}": ["id", "user.email"],
      "/apps/{app}": ["id", "name"],
      "/apps/{app}/collaborators/{user}": ["id", "user.email"],
    },
    leads: {
      "/teams": [
        "/enterprise-accounts/{enterprise_account.name}/members",
        "/enterprise-accounts/{enterprise_account.id}/teams",
      ],
      "/teams/{team}/apps": [
        "/teams/apps/{id}",
        "/teams/apps/{name}",
        "/teams/apps/{name}/collaborators",
        "/teams/apps/{id}/collaborators",
      ],
      "/teams/{team}/members": ["{^}/{id}/apps", "{^}/{email}/apps"],
    },
    // The token stands in the mail alone.
    unreached: ["/teams/invitations/{token}"],
    prepare: (state) => ({ ...state, tokens: [{ token: "t", user: "ada@acme.example" }] }),
    onePerPage: { headers: { range: "id ..; max=1" } },
  },
  cloudtruth: {
    login: async (simulator, origin) => ({
      authorization: `Api-Key ${simulator.environment(origin).CLOUDTRUTH_API_KEY}`,
    }),
    endpoints: async () =>
      (await import("../../../src/providers/cloudtruth/simulator/index.ts"))
        .createRoutes()
        .routes()
        .map(({ method, template }) => ({ method, path: template })),
    items: Object.fromEntries(
      "organizations users serviceaccounts memberships invitations groups grants projects environments audit types"
        .split(" ")
        .map((name) => [`/api/v1/${name}/:id/`, ["id"]]),
    ),
    unreached: ["/api/v1/types/:id/"],
    onePerPage: { query: "page_size=1" },
    creates: [
      { path: "/api/v1/groups/", body: { name: "made by the walk", users: [] } },
      { path: "/api/v1/projects/", body: { name: "made by the walk" } },
      { path: "/api/v1/invitations/", body: { email: "walk@acme.example", role: "VIEWER" } },
      { path: "/api/v1/serviceaccounts/", body: { name: "walk", role: "VIEWER" } },
    ],
  },
  scim: {
    login: async (simulator, origin) => ({
      authorization: `Bearer ${simulator.environment(origin).SCIM_TOKEN}`,
    }),
    base: "/studio/scim/v2",
    endpoints: async () =>
      (await import("../../../src/providers/scim/coverage.ts")).coverage.filter(
        // `/Me` is there only where a switch says so.
        ({ isSimulated, path }) => isSimulated && path !== "/Me",
      ),
    items: {
      "/ResourceTypes/{id}": ["id", "name"],
      "/Schemas/{urn}": ["id"],
      "/Users/{id}": ["id"],
      "/Groups/{id}": ["id"],
    },
    creates: [
      {
        path: "/Users",
        body: {
          schemas: ["urn:ietf:params:scim:schemas:core:2.0:User"],
          userName: "walk@acme.example",
          name: { givenName: "Wa", familyName: "Lk" },
          emails: [{ value: "walk@acme.example" }],
          roles: [{ value: "Operator" }],
        },
      },
      {
        path: "/Groups",
        body: { schemas: ["urn:ietf:params:scim:schemas:core:2.0:Group"], displayName: "made by the walk" },
      },
    ],
  },
  github: {
    login: async (simulator, origin) => {
      // A walk asks more in a minute than GitHub lets anybody ask (rule 9).
      const body = JSON.stringify({ pointsPerMinute: 100_000 });
      await simulator.handle(new Request(`${origin}/_simulator/switches`, { method: "POST", body }));
      return { ...USER_AGENT, authorization: `Bearer ${simulator.environment(origin).GITHUB_TOKEN}` };
    },
    endpoints: async () =>
      (await import("../../../src/providers/github/simulator/index.ts"))
        .createRoutes()
        .routes()
        .map(({ method, template }) => ({ method, path: template })),
    // Only an App asks these, with its own token.
    closed: ["/app", "/app/installations", "/installation/repositories"],
    // The one takes an App's own token, the other an organization with groups of an identity provider.
    unreached: ["/orgs/:org/installation", "/orgs/:org/external-groups"],
    starts: ["/user/memberships/orgs/acme", "/orgs/acme"],
    leads: {
      "/orgs/:org": [
        "/custom-repository-roles",
        "/failed_invitations",
        "/installations",
        "/invitations",
        "/members",
        "/organization-roles",
        "/outside_collaborators",
        "/repos",
        "/security-managers",
        "/teams",
      ].map((below) => `{^}${below}`),
      "/orgs/:org/members": ["/users/{login}", "{^^}/memberships/{login}"],
      "/orgs/:org/invitations": ["{^}/{id}/teams"],
      "/orgs/:org/teams/:team/members": ["{^^}/memberships/{login}"],
      "/orgs/:org/teams/:team/repos": ["{^}/{full_name}"],
      "/orgs/:org/repos": ["collaborators", "environments", "invitations", "teams"].map(
        (below) => `/repos/{full_name}/${below}`,
      ),
      "/repos/:owner/:repo/collaborators": ["{^}/{login}/permission"],
    },
    items: {
      "/orgs/:org/members/:user": ["login"],
      "/orgs/:org/teams/:team": ["slug"],
      "/repos/:owner/:repo/collaborators/:user": ["login"],
      "/orgs/:org/organization-roles/:role": ["id"],
      "/repos/:owner/:repo/environments/:name": ["name"],
      "/user/:id": [],
    },
    onePerPage: { query: "per_page=1" },
    otherMethod: 404,
  },
};
