import { Buffer } from "node:buffer";
import { type Dispatcher, Pool, ProxyAgent, fetch as undiciFetch } from "undici";
import type { Fetch } from "../http.ts";
import { ProxyFailure } from "./proxy-failure.ts";
import { decode, type ProxySettings } from "./settings.ts";

/** As long as built-in `fetch` waits for a connection. */
const TUNNEL_TIMEOUT_MS = 10_000;

/**
 * A transport through a proxy: a tunnel to the vendor (CONNECT), so that the proxy sees neither tokens nor answers. Loaded
 * only where the environment names a proxy, with its own `fetch`: an agent of one version does not serve another's.
 */
export function createProxyFetch(proxy: ProxySettings): Fetch {
  const { url, host } = proxy;
  const user = [url.username, url.password].map(decode).join(":");
  const agent = new ProxyAgent({
    uri: new URL(url.pathname, `${url.protocol}//${host}`).href,
    ...(url.username === "" ? {} : { token: `Basic ${Buffer.from(user).toString("base64")}` }),
    clientFactory: (origin, options) => new Tunnels(origin, options, proxy),
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
      // `fetch` wraps what its agent throws.
      throw error instanceof Error && error.cause instanceof ProxyFailure ? error.cause : error;
    }
  };
}

/**
 * Connections to the proxy. What goes wrong there becomes a failure of a kind of its own: undici takes a proxy that
 * hangs up for a passing fault of a connection, and would ask for the next tunnel at once, for ever.
 */
class Tunnels extends Pool {
  readonly #proxy: ProxySettings;

  constructor(origin: URL, options: object, proxy: ProxySettings) {
    super(origin, { ...options, headersTimeout: TUNNEL_TIMEOUT_MS });
    this.#proxy = proxy;
  }

  override async connect(options: Dispatcher.ConnectOptions): Promise<Dispatcher.ConnectData> {
    let tunnel: Dispatcher.ConnectData;
    try {
      tunnel = await super.connect(options);
    } catch (error) {
      throw brokenTunnel(error, this.#proxy);
    }
    if (tunnel.statusCode === 200) return tunnel;
    tunnel.socket.on("error", () => undefined).destroy();
    throw refusedTunnel(tunnel.statusCode, this.#proxy);
  }
}

function refusedTunnel(status: number, { host, variable }: ProxySettings): ProxyFailure {
  const because =
    status === 407
      ? `the proxy ${host} wants other credentials (407): correct user and password in ${variable}`
      : `the proxy ${host} answered ${status} and made no connection: it has to allow this host, or NO_PROXY has to name it`;
  return new ProxyFailure(because, { isPermanent: status < 500 });
}

const UNREACHED = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;

function brokenTunnel(error: unknown, { host, variable }: ProxySettings): ProxyFailure {
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
  const what = UNREACHED.test(code)
    ? "cannot be reached"
    : code === "UND_ERR_HEADERS_TIMEOUT"
      ? "gave no answer in time"
      : "broke off, or is not an HTTP proxy";
  const because = `the proxy ${host} ${what}${code === "" ? "" : ` (${code})`}: check ${variable}`;
  return new ProxyFailure(because, { isPermanent: code === "ENOTFOUND", cause: error });
}
