import type { SimulatedAnswer } from "../contract.ts";

/**
 * Serves HEAD as GET and leaves the body out; everything else goes through as it is. Stands around a whole simulator,
 * because tags and lengths are made from the body.
 */
export async function serveHead(
  request: Request,
  serve: (request: Request) => Promise<SimulatedAnswer>,
): Promise<SimulatedAnswer> {
  if (request.method !== "HEAD") return await serve(request);
  const { url, headers, signal } = request;
  const { response, ...rest } = await serve(new Request(url, { method: "GET", headers, signal }));
  const length = (await response.arrayBuffer()).byteLength;
  const shown = new Headers(response.headers);
  if (response.status !== 204 && response.status !== 304) shown.set("Content-Length", String(length));
  return { ...rest, response: new Response(null, { status: response.status, headers: shown }) };
}
