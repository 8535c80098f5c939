import { isLoopback } from "../hosts.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** The proxy that the environment names. */
export interface ProxySettings {
  /** The variable that named it: `HTTPS_PROXY`. */
  readonly variable: string;
  /** With credentials, where it has some. Never shown. */
  readonly url: URL;
  /** Host and port, for people. */
  readonly host: string;
}

/** What is wrong with a variable that should name a proxy. The value is not repeated: it may hold a password. */
export interface BadProxy {
  readonly variable: string;
  readonly problem: string;
}

/** In this order, as curl and most tools read them; only HTTPS leaves this machine, so `HTTP_PROXY` comes last. */
const VARIABLES = ["https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY"] as const;

/** Reads the proxy from the environment; undefined if none is named. `proxy:3128` is taken for `http://proxy:3128`. */
export function readProxy(env: Environment): ProxySettings | BadProxy | undefined {
  const variable = VARIABLES.find((name) => (env[name] ?? "").trim() !== "");
  if (variable === undefined) return undefined;
  const text = (env[variable] ?? "").trim();
  const url = parse(withScheme(text));
  if (url === undefined || url.hostname === "")
    return {
      variable,
      problem: `${variable} does not hold the address of a proxy, such as http://proxy.example:3128`,
    };
  if (url.protocol !== "http:" && url.protocol !== "https:")
    return {
      variable,
      problem: `${variable} names a proxy of the kind ${url.protocol.slice(0, -1)}, and only HTTP proxies can be used`,
    };
  return { variable, url, host: url.host };
}

/** True for a variable that cannot be used. */
export function isBadProxy(proxy: ProxySettings | BadProxy): proxy is BadProxy {
  return "problem" in proxy;
}

function withScheme(text: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
}

function parse(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/**
 * True if requests to an address go through the proxy. Never to this machine, where a simulator or a tunnel listens: what
 * is sent there in the clear may not leave it. `NO_PROXY` names others: hosts, which include their subdomains, with a
 * leading dot or `*.` if you like, with a port if only that is meant; `*` for all.
 */
export function isProxied(url: URL, env: Environment): boolean {
  if (isLoopback(url.hostname)) return false;
  const list = env.no_proxy ?? env.NO_PROXY ?? "";
  const port = url.port === "" ? (url.protocol === "https:" ? "443" : "80") : url.port;
  return !list
    .split(/[\s,]+/)
    .filter((entry) => entry !== "")
    .some((entry) => isExcepted(entry.toLowerCase(), url.hostname.toLowerCase(), port));
}

function isExcepted(entry: string, host: string, port: string): boolean {
  if (entry === "*") return true;
  const match = /^(\[[^\]]*\]|[^:]*|.*:.*:.*?)(?::(\d+))?$/.exec(entry);
  const name = (match?.[1] ?? entry).replace(/^\*?\./, "");
  if (match?.[2] !== undefined && match[2] !== port) return false;
  return name !== "" && (host === name || host.endsWith(`.${name}`) || host === `[${name}]`);
}

/** The credentials of a proxy in every form in which they could turn up: raw, decoded, and as sent. */
export function proxySecrets(env: Environment): readonly string[] {
  const secrets = new Set<string>();
  for (const variable of VARIABLES) {
    const url = parse(withScheme((env[variable] ?? "").trim()));
    if (url === undefined || url.password === "") continue;
    const [user, password] = [decode(url.username), decode(url.password)];
    for (const secret of [url.password, password, Buffer.from(`${user}:${password}`).toString("base64")])
      if (secret.length >= SHORTEST) secrets.add(secret);
  }
  return [...secrets];
}

/** Anything shorter would blot out ordinary words. */
const SHORTEST = 4;

/** A part of an address with its `%40` read; as it stands where a `%` means itself. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
