/** One endpoint of SCIM 2.0. */
export interface Endpoint {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Path template under the base URL. */
  readonly path: string;
  readonly isSimulated: boolean;
  /** True if the adapter calls it. */
  readonly isUsed: boolean;
}

function endpoint(method: Endpoint["method"], path: string, isUsed: boolean, isSimulated = true): Endpoint {
  return { method, path, isSimulated, isUsed };
}

/** The endpoints of RFC 7644 §3.2; `/Me` is answered only with the switch `me`. */
export const coverage: readonly Endpoint[] = [
  endpoint("GET", "/ServiceProviderConfig", true),
  endpoint("GET", "/ResourceTypes", true),
  endpoint("GET", "/ResourceTypes/{id}", false),
  endpoint("GET", "/Schemas", true),
  endpoint("GET", "/Schemas/{urn}", false),
  endpoint("GET", "/Me", true),
  ...["/Users", "/Groups"].flatMap((path) => [
    endpoint("GET", path, true),
    endpoint("POST", path, true),
    endpoint("POST", `${path}/.search`, true),
    endpoint("GET", `${path}/{id}`, true),
    endpoint("PUT", `${path}/{id}`, true),
    endpoint("PATCH", `${path}/{id}`, true),
    endpoint("DELETE", `${path}/{id}`, true),
  ]),
  endpoint("POST", "/.search", false),
  endpoint("POST", "/Bulk", true),
];
