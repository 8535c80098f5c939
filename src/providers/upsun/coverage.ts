/** One endpoint of the vendor's access API. */
export interface Endpoint {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  readonly path: string;
  /** Whether the simulator answers it. */
  readonly isSimulated: boolean;
  /** Whether the adapter calls it. */
  readonly isUsed: boolean;
}

type Mark = "simulated" | "used" | "left out";

const endpoints: readonly (readonly [Endpoint["method"], string, Mark])[] = [
  ["POST", "/oauth2/token", "used"],
  ["GET", "/users/me", "used"],
  ["GET", "/users/{user}", "simulated"],
  ["GET", "/ref/{set}", "used"],
  ["GET", "/organizations", "simulated"],
  ["GET", "/organizations/{organization}", "used"],
  ["PATCH", "/organizations/{organization}", "simulated"],
  ["DELETE", "/organizations/{organization}", "simulated"],
  ["GET", "/users/{user}/organizations", "simulated"],
  ["GET", "/organizations/{organization}/members", "used"],
  ["POST", "/organizations/{organization}/members", "used"],
  ["GET", "/organizations/{organization}/members/{user}", "used"],
  ["PATCH", "/organizations/{organization}/members/{user}", "used"],
  ["DELETE", "/organizations/{organization}/members/{user}", "used"],
  ["GET", "/organizations/{organization}/invitations", "used"],
  ["POST", "/organizations/{organization}/invitations", "used"],
  ["DELETE", "/organizations/{organization}/invitations/{invitation}", "used"],
  ["GET", "/organizations/{organization}/projects", "used"],
  ["GET", "/organizations/{organization}/projects/{project}", "simulated"],
  ["GET", "/projects/{project}", "used"],
  ["GET", "/projects/{project}/invitations", "used"],
  ["POST", "/projects/{project}/invitations", "used"],
  ["DELETE", "/projects/{project}/invitations/{invitation}", "used"],
  ["GET", "/projects/{project}/user-access", "used"],
  ["POST", "/projects/{project}/user-access", "used"],
  ["GET", "/projects/{project}/user-access/{user}", "used"],
  ["PATCH", "/projects/{project}/user-access/{user}", "used"],
  ["DELETE", "/projects/{project}/user-access/{user}", "used"],
  ["GET", "/users/{user}/project-access", "used"],
  ["POST", "/users/{user}/project-access", "simulated"],
  ["GET", "/users/{user}/project-access/{project}", "simulated"],
  ["PATCH", "/users/{user}/project-access/{project}", "simulated"],
  ["DELETE", "/users/{user}/project-access/{project}", "simulated"],
  ["GET", "/users/{user}/extended-access", "simulated"],
  ["GET", "/projects/{project}/team-access", "simulated"],
  ["POST", "/projects/{project}/team-access", "simulated"],
  ["GET", "/projects/{project}/team-access/{team}", "simulated"],
  ["DELETE", "/projects/{project}/team-access/{team}", "simulated"],
  ["GET", "/teams", "used"],
  ["POST", "/teams", "used"],
  ["GET", "/teams/{team}", "used"],
  ["PATCH", "/teams/{team}", "used"],
  ["DELETE", "/teams/{team}", "used"],
  ["GET", "/teams/{team}/members", "used"],
  ["POST", "/teams/{team}/members", "used"],
  ["GET", "/teams/{team}/members/{user}", "used"],
  ["DELETE", "/teams/{team}/members/{user}", "used"],
  ["GET", "/teams/{team}/project-access", "used"],
  ["POST", "/teams/{team}/project-access", "used"],
  ["GET", "/teams/{team}/project-access/{project}", "used"],
  ["DELETE", "/teams/{team}/project-access/{project}", "used"],
  ["GET", "/users/{user}/teams", "simulated"],
  ["GET", "/projects/{project}/environment-types", "simulated"],
  ["GET", "/projects/{project}/environment-types/{type}", "simulated"],
  ["GET", "/projects/{project}/environments", "used"],
  ["GET", "/projects/{project}/environments/{environment}", "simulated"],
  ["POST", "/projects/{project}/environments/{environment}/redeploy", "used"],
  ["GET", "/projects/{project}/activities", "simulated"],
  ["GET", "/projects/{project}/activities/{activity}", "used"],
  ["GET", "/projects/{project}/activities/{activity}/log", "simulated"],
  ["GET", "/projects/{project}/access", "left out"],
  ["POST", "/projects/{project}/access", "left out"],
  ["GET", "/projects/{project}/environment-types/{type}/access", "left out"],
];

/** Every endpoint about access, with what is made of it. The legacy access lists are left out on purpose. */
export const coverage: readonly Endpoint[] = endpoints.map(([method, path, mark]) => ({
  method,
  path,
  isSimulated: mark !== "left out",
  isUsed: mark === "used",
}));
