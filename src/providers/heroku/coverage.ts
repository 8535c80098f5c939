/** One endpoint of the vendor: whether the simulator answers it, and whether the adapter calls it. */
export interface CoveredEndpoint {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Parts in braces stand for names or ids. */
  readonly path: string;
  readonly isSimulated: boolean;
  readonly isUsed: boolean;
}

const endpoint = (
  method: CoveredEndpoint["method"],
  path: string,
  isSimulated: boolean,
  isUsed: boolean,
): CoveredEndpoint => ({ method, path, isSimulated, isUsed });

/** The endpoints of the Platform API that are about teams and their people, and those left out. */
export const coverage: readonly CoveredEndpoint[] = [
  endpoint("GET", "/account", true, true),
  endpoint("GET", "/account/rate-limits", true, true),
  endpoint("GET", "/users/{user}", true, false),
  endpoint("GET", "/teams", true, false),
  endpoint("GET", "/teams/{team}", true, true),
  endpoint("GET", "/teams/{team}/features", true, true),
  endpoint("GET", "/teams/{team}/features/{feature}", true, false),
  endpoint("GET", "/teams/{team}/preferences", true, false),
  endpoint("PATCH", "/teams/{team}/preferences", true, false),
  endpoint("GET", "/teams/{team}/permissions", true, true),
  endpoint("GET", "/teams/permissions", true, false),
  endpoint("GET", "/teams/{team}/members", true, true),
  endpoint("PUT", "/teams/{team}/members", true, true),
  endpoint("POST", "/teams/{team}/members", true, false),
  endpoint("PATCH", "/teams/{team}/members", true, true),
  endpoint("DELETE", "/teams/{team}/members/{member}", true, true),
  endpoint("GET", "/teams/{team}/members/{member}/apps", true, false),
  endpoint("GET", "/teams/{team}/invitations", true, true),
  endpoint("PUT", "/teams/{team}/invitations", true, true),
  endpoint("DELETE", "/teams/{team}/invitations/{invitation}", true, true),
  endpoint("GET", "/teams/invitations/{token}", true, false),
  endpoint("POST", "/teams/invitations/{token}/accept", true, false),
  endpoint("GET", "/teams/{team}/apps", true, true),
  endpoint("POST", "/teams/apps", true, false),
  endpoint("GET", "/teams/apps/{app}", true, true),
  endpoint("PATCH", "/teams/apps/{app}", true, true),
  endpoint("GET", "/teams/apps/{app}/collaborators", true, false),
  endpoint("POST", "/teams/apps/{app}/collaborators", true, true),
  endpoint("GET", "/teams/apps/{app}/collaborators/{user}", true, false),
  endpoint("PATCH", "/teams/apps/{app}/collaborators/{user}", true, true),
  endpoint("DELETE", "/teams/apps/{app}/collaborators/{user}", true, true),
  endpoint("GET", "/apps", true, false),
  endpoint("GET", "/apps/{app}", true, false),
  endpoint("GET", "/apps/{app}/collaborators", true, true),
  endpoint("POST", "/apps/{app}/collaborators", true, true),
  endpoint("GET", "/apps/{app}/collaborators/{user}", true, true),
  endpoint("DELETE", "/apps/{app}/collaborators/{user}", true, false),
  endpoint("GET", "/enterprise-accounts/{account}/teams", true, false),
  endpoint("GET", "/enterprise-accounts/{account}/members", true, true),
  endpoint("POST", "/enterprise-accounts/{account}/members", true, true),
  endpoint("PATCH", "/enterprise-accounts/{account}/members/{user}", true, true),
  endpoint("DELETE", "/enterprise-accounts/{account}/members/{user}", true, true),
  endpoint("POST", "/enterprise-accounts/{account}/teams", false, false),
  endpoint("GET", "/schema", true, false),
  endpoint("PATCH", "/account", false, false),
  endpoint("DELETE", "/account", false, false),
  endpoint("PATCH", "/users/{user}", false, false),
  endpoint("DELETE", "/users/{user}", false, false),
  endpoint("GET", "/users/{user}/apps", true, false),
  endpoint("POST", "/teams", false, false),
  endpoint("PATCH", "/teams/{team}", false, false),
  endpoint("DELETE", "/teams/{team}", false, false),
  endpoint("POST", "/apps", false, false),
  endpoint("PATCH", "/apps/{app}", false, false),
  endpoint("DELETE", "/apps/{app}", false, false),
  endpoint("POST", "/apps/{app}/acm", false, false),
  endpoint("PATCH", "/apps/{app}/acm", false, false),
  endpoint("DELETE", "/apps/{app}/acm", false, false),
];
