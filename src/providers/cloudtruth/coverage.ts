/** One operation of the vendor's API document of 2025-07-22, and what becomes of it here. */
export interface Endpoint {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Path template as the vendor writes it. */
  readonly path: string;
  /** True if the simulator serves it. */
  readonly isSimulated: boolean;
  /** True if the adapter calls it. */
  readonly isUsed: boolean;
  /** True for what is not among the access endpoints of that document. */
  readonly isOutsideDocument?: true;
  /** Why the adapter or simulator leaves it out, where that is a decision. */
  readonly note?: string;
}

type Method = Endpoint["method"];

function collection(
  path: string,
  methods: readonly Method[],
  used: readonly Method[],
  simulated = true,
): Endpoint[] {
  return methods.map((method) => ({
    method,
    path: `/api/v1/${path}`,
    isSimulated: simulated,
    isUsed: used.includes(method),
  }));
}

const object: readonly Method[] = ["GET", "PUT", "PATCH", "DELETE"];

/** Every access endpoint of the vendor's document. */
export const coverage: readonly Endpoint[] = [
  ...collection("organizations/", ["GET"], ["GET"]),
  ...collection("organizations/", ["POST"], [], false),
  ...collection("organizations/{id}/", ["GET"], []),
  ...collection("organizations/{id}/", ["PUT", "PATCH", "DELETE"], [], false),
  ...collection("users/", ["GET"], ["GET"]),
  ...collection("users/current/", ["GET"], ["GET"]),
  ...collection("users/{id}/", object, ["GET"]).map((endpoint) =>
    endpoint.method === "DELETE"
      ? { ...endpoint, note: "only the user concerned may; never sent" }
      : endpoint,
  ),
  ...collection("serviceaccounts/", ["GET", "POST"], ["GET"]),
  ...collection("serviceaccounts/{id}/", object, []),
  ...collection("serviceaccounts/{id}/rekey/", ["POST"], []),
  ...collection("memberships/", ["GET", "POST"], []),
  ...collection("memberships/{id}/", object, ["PATCH", "DELETE"]),
  ...collection("invitations/", ["GET", "POST"], ["GET", "POST"]),
  ...collection("invitations/{id}/", object, ["PATCH", "DELETE"]),
  ...collection("invitations/{id}/resend/", ["POST"], ["POST"]),
  ...collection("invitations/{id}/accept/", ["POST"], []),
  ...collection("groups/", ["GET", "POST"], ["GET", "POST"]),
  ...collection("groups/{id}/", object, ["GET", "PATCH", "DELETE"]),
  ...collection("groups/{id}/add/", ["POST"], ["POST"]),
  ...collection("groups/{id}/remove/", ["POST"], ["POST"]),
  ...collection("grants/", ["GET", "POST"], ["GET", "POST"]),
  ...collection("grants/{id}/", object, ["PATCH", "DELETE"]),
  ...collection("grants/multi/", ["DELETE"], []).map((endpoint) => ({
    ...endpoint,
    note: "takes whatever matches its filter, also what no plan named; never sent",
  })),
  ...collection("projects/", ["GET", "POST"], ["GET"]),
  ...collection("projects/{id}/", object, []),
  ...collection("environments/", ["GET", "POST"], ["GET"]),
  ...collection("environments/{id}/", object, []),
  ...collection("audit/", ["GET"], []),
  ...collection("audit/{id}/", ["GET"], []),
  ...collection("audit/summary/", ["GET"], []),
  ...collection("features/", ["GET"], []),
  ...["types/", "types/{id}/"].flatMap((path) =>
    collection(path, ["GET"], []).map((endpoint) => ({
      ...endpoint,
      isOutsideDocument: true as const,
      note: "no types of one's own: an empty page, without which the vendor's Terraform provider does not start",
    })),
  ),
];
