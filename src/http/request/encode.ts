import { type HttpClientOptions, HttpFailure, type HttpRequest } from "../http.ts";

/** Headers of a request by name in lower case; cheaper than `Headers`, of which transports make their own. */
export type RequestHeaders = Record<string, string>;

/**
 * All headers of a request; later ones replace earlier ones whatever their case: defaults, the client's, the
 * request's, the credential.
 * @throws HttpFailure that names the header, and never its value, if a value cannot be sent
 */
export function createRequestHeaders(
  options: HttpClientOptions,
  request: HttpRequest,
  credential: Readonly<Record<string, string>>,
): RequestHeaders {
  const headers: RequestHeaders = { accept: "application/json" };
  const type = bodyType(request);
  if (type !== undefined) headers["content-type"] = type;
  for (const part of [options.headers, request.headers, credential]) {
    if (part === undefined) continue;
    for (const name of Object.keys(part)) setHeader(headers, name, part[name] ?? "", request.method);
  }
  return headers;
}

/** The body as text; undefined if there is none. */
export function encodeBody(request: HttpRequest): string | undefined {
  if (request.body === undefined) return undefined;
  if ("json" in request.body) return JSON.stringify(request.body.json);
  return new URLSearchParams(request.body.form).toString();
}

function bodyType(request: HttpRequest): string | undefined {
  if (request.body === undefined) return undefined;
  return "json" in request.body ? "application/json" : "application/x-www-form-urlencoded";
}

function setHeader(headers: RequestHeaders, name: string, value: string, method: string): void {
  // The platform's own error would repeat the value, which may be a token with a stray line break.
  if (/[^\t\x20-\x7e\x80-\xff]/.test(value)) {
    const message = `The header ${name} holds a character that cannot be sent, such as a line break; nothing was sent.`;
    throw new HttpFailure("unreachable", method, message, { isLost: false });
  }
  headers[name.toLowerCase()] = value;
}
