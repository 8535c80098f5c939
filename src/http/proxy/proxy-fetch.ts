import { Buffer } from "node:buffer";
import { ProxyAgent, fetch as undiciFetch } from "undici";
import type { Fetch } from "../http.ts";
import { ProxyFailure } from "./proxy-failure.ts";
import type { ProxySettings } from "./settings.ts";

/**
 * A transport through a proxy: a tunnel to the vendor (CONNECT), so that the proxy sees neither tokens nor answers. Loaded
 * only where the environment names a proxy, with its own `fetch`: an agent of one version does not serve another's.
 */
export function createProxyFetch({ url, host, variable }: ProxySettings): Fetch {
  const { username, password } = url;
  const user = [username, password].map(decodeURIComponent).join(":");
  const agent = new ProxyAgent({
    uri: new URL(url.pathname, `${url.protocol}//${host}`).href,
    ...(username === "" ? {} : { token: `Basic ${Buffer.from(user).toString("base64")}` }),
  });
  return async (address, init) => {
    try {
      const { method, headers, body, signal, redirect } = init;
      return await undiciFetch(address, {
        dispatcher: agent,
        ...(method === undefined ? {} : { method }),
        ...(headers === undefined ? {} : { headers: headers as Record<string, string> }),
        ...(typeof body === "string" ? { body } : {}),
        ...(signal === undefined || signal === null ? {} : { signal }),
        ...(redirect === undefined ? {} : { redirect }),
      });
    } catch (error) {
      if (init.signal?.aborted === true) throw error;
      throw failureOf(error, { host, variable }) ?? error;
    }
  };
}

const UNREACHED = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;

/** What went wrong at the proxy; undefined for what went wrong behind it. */
function failureOf(
  error: unknown,
  { host, variable }: Pick<ProxySettings, "host" | "variable">,
): ProxyFailure | undefined {
  for (
    let current = error, depth = 0;
    depth < 5 && current instanceof Error;
    current = current.cause, depth += 1
  ) {
    const status = /Proxy response \((\d+)\)/.exec(current.message)?.[1];
    if (status === "407") {
      const text = `the proxy ${host} wants other credentials (407): correct user and password in ${variable}`;
      return new ProxyFailure(text, { isPermanent: true, cause: error });
    }
    if (status !== undefined) {
      const text = `the proxy ${host} answered ${status} and made no connection: it has to allow this host, or NO_PROXY has to name it`;
      return new ProxyFailure(text, { isPermanent: Number(status) < 500, cause: error });
    }
    if ("code" in current && UNREACHED.test(String(current.code))) {
      const text = `the proxy ${host} cannot be reached (${String(current.code)}): check ${variable}`;
      return new ProxyFailure(text, { isPermanent: current.code === "ENOTFOUND", cause: error });
    }
  }
  return undefined;
}
