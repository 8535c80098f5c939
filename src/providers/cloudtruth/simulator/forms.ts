import { ApiError } from "./http.ts";

/** What a body can be sent as. Rule 40. */
export const BODY_TYPES: readonly string[] = [
  "application/json",
  "application/x-www-form-urlencoded",
  "multipart/form-data",
];

/** Fields that hold a list, whether a form names them once or more often. */
const LISTS: ReadonlySet<string> = new Set(["users"]);

/** The same request with a form turned into JSON. @throws ApiError 415 for a body of another type. Rule 40. */
export async function withoutForm(request: Request): Promise<Request> {
  const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (request.body === null || type === "" || type === "application/json") return request;
  if (!BODY_TYPES.includes(type)) {
    throw new ApiError(415, { detail: `Unsupported media type "${type}" in request.` });
  }
  const fields = await readForm(request);
  const body: Record<string, unknown> = {};
  for (const name of new Set(fields.keys())) {
    const values = fields.getAll(name);
    body[name] = LISTS.has(name) ? values : asValue(values.at(-1));
  }
  const headers = new Headers(request.headers);
  headers.set("content-type", "application/json");
  return new Request(request.url, { method: request.method, headers, body: JSON.stringify(body) });
}

async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new ApiError(400, { detail: "Multipart form parse error - the body is not a form." });
  }
}

function asValue(value: unknown): unknown {
  return value === "true" ? true : value === "false" ? false : value;
}
