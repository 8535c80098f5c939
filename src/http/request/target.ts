import { HttpFailure, type HttpRequest } from "../http.ts";

/** Where requests of one client go. */
export interface Target {
  readonly origin: string;
  /** Host name, with its port unless it is the usual one. */
  readonly host: string;
  /** Without a slash at the end. */
  readonly base: string;
}

/** Reads a client's base URL. @throws TypeError if it is not one */
export function createTarget(baseUrl: string): Target {
  const url = new URL(baseUrl);
  return { origin: url.origin, host: url.host, base: `${url.origin}${url.pathname.replace(/\/+$/, "")}` };
}

/**
 * The full address of a request, which is always on the client's own origin: a link that a server gives is followed
 * there and nowhere else, so that a token reaches no other host.
 * @throws HttpFailure of kind `foreign-host`
 */
export function resolveAddress(target: Target, request: HttpRequest): URL {
  const text = request.url.startsWith("/") ? `${target.base}${request.url}` : request.url;
  const url = parseAddress(text);
  if (url === undefined) {
    throw refuse(request.method, "an address that cannot be read", target);
  }
  if (url.origin !== target.origin || url.username !== "" || url.password !== "") {
    throw refuse(request.method, url.host === target.host ? url.protocol + url.host : url.host, target);
  }
  url.hash = "";
  return url;
}

/** Where a redirect leads; undefined if there is no readable `Location`. */
export function redirectAddress(from: URL, location: string | null): URL | undefined {
  if (location === null || location === "") return undefined;
  return parseAddress(location, from);
}

/** `GET /path`, without the query. */
export function describeRequest(method: string, url: URL): string {
  return `${method} ${url.pathname}`;
}

function parseAddress(text: string, from?: URL): URL | undefined {
  try {
    return from === undefined ? new URL(text) : new URL(text, from);
  } catch {
    return undefined;
  }
}

function refuse(method: string, where: string, target: Target): HttpFailure {
  const message = `The server ${target.host} gave a link to ${where}; it is not followed, because the token is for ${target.host} only.`;
  return new HttpFailure("foreign-host", method, message, { isLost: false });
}
