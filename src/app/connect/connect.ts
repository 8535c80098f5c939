import { join } from "node:path";
import type { ResponseCache } from "../../http/cache/cache.ts";
import { createFileCache } from "../../http/cache/file-cache.ts";
import { createHttpClientFactory } from "../../http/client.ts";
import { resolveBaseUrl } from "../../http/hosts.ts";
import type { RequestBudget } from "../../http/policy/budget.ts";
import { Gates } from "../../http/policy/gates.ts";
import { ValueBudget } from "../../http/policy/value-budget.ts";
import type { HttpClientFactoryOptions } from "../../http/run.ts";
import { SentSecrets } from "../../http/secrets/sent-secrets.ts";
import { type ProviderError, UsageError } from "../../model/errors.ts";
import type { DesiredOrg } from "../../model/state.ts";
import type { Connection, Provider } from "../../providers/provider.ts";
import { VERSION } from "../../version.ts";
import type { Loaded } from "../load/load.ts";
import type { Runtime } from "../runtime.ts";
import { checkCredentials, credentialKeyOf, findCredential } from "./credentials.ts";
import { cutOffError } from "./requests.ts";

/** One organization with everything that is needed to talk to it. */
export interface ConnectedOrg {
  readonly desired: DesiredOrg;
  readonly provider: Provider;
  readonly connection: Connection;
  /** Requests sent so far. */
  requests(): number;
  /** True if one before it in this run has the same token at the same hosts. */
  readonly isFurther: boolean;
  /** Set once a request was not sent because the budget was used up: what is read then is not the whole. */
  cutOff(): ProviderError | undefined;
  /** Forgets answers of earlier runs: what they lead to cannot be true. */
  forget(): void;
}

/** What was asked of the network, for `--verbose`, the budget and progress. */
export interface RequestEvent {
  readonly method: string;
  readonly path: string;
  readonly status: number | undefined;
  readonly milliseconds: number;
  readonly org: string;
}

/** How connections are made. */
export interface ConnectOptions {
  /** Requests that all organizations together may send while it binds. Default: no limit. */
  readonly budget?: RequestBudget;
  /**
   * False keeps no answers for later runs. By default answers of vendors that give ETags are kept in
   * `.rolecall/cache` beside the files, and used again only once the vendor has confirmed them.
   */
  readonly cache?: boolean;
  readonly onRequest?: (event: RequestEvent) => void;
}

/** Connects organizations. Those that share a token share their request limits. Sends nothing yet. */
export function connectOrgs(
  runtime: Runtime,
  loaded: Loaded,
  orgs: readonly DesiredOrg[],
  options: ConnectOptions = {},
): ConnectedOrg[] {
  checkCredentials(runtime, loaded, orgs);
  const gates = new Gates(runtime.clock, runtime.signal);
  const shared: Shared = {
    gates,
    caches: new Map(),
    accounts: new Map(),
    secrets: new SentSecrets(
      orgs.map((org) => findCredential(org, providerOf(loaded, org), runtime.env).token),
    ),
  };
  return orgs.map((desired) => connectOrg(runtime, loaded, desired, { ...options, ...shared }));
}

/** What the organizations of one run have in common. */
interface Shared {
  readonly gates: Gates;
  readonly caches: Map<string, ResponseCache>;
  /** By provider, hosts and token. */
  readonly accounts: Map<string, object>;
  readonly secrets: SentSecrets;
}

function providerOf(loaded: Loaded, { provider: id }: DesiredOrg): Provider {
  const provider = loaded.providers.get(id);
  if (provider === undefined) throw new Error(`Provider ${id} was not loaded.`);
  return provider;
}

/** One cache for each token, shared by its organizations. */
function cacheFor(root: string, token: string, caches: Map<string, ResponseCache>): ResponseCache {
  const known = caches.get(token);
  if (known !== undefined) return known;
  const cache = createFileCache({ folder: join(root, ".rolecall", "cache"), credential: token });
  caches.set(token, cache);
  return cache;
}

function connectOrg(
  runtime: Runtime,
  loaded: Loaded,
  desired: DesiredOrg,
  options: ConnectOptions & Shared,
): ConnectedOrg {
  const provider = providerOf(loaded, desired);
  const { token } = findCredential(desired, provider, runtime.env);
  const cache = options.cache === false ? undefined : cacheFor(loaded.config.root, token, options.caches);
  const traffic: Traffic = { count: 0 };
  const hosts = resolveHosts(desired, provider, runtime.env);
  const accountKey = JSON.stringify([provider.id, hosts, token]);
  const known = options.accounts.get(accountKey);
  const account = known ?? {};
  const isFurther = known !== undefined;
  options.accounts.set(accountKey, account);
  const values = new ValueBudget();
  const connection = provider.connect({
    org: desired,
    shape: provider.shape(desired.options),
    directory: loaded.config.directory,
    token,
    hosts,
    http: createHttpClientFactory({
      fetch: runtime.fetch,
      clock: runtime.clock,
      signal: runtime.signal,
      userAgent: `rolecall/${VERSION}`,
      gates: options.gates,
      secrets: options.secrets,
      credentialKey: credentialKeyOf(token),
      values,
      ...(cache === undefined ? {} : { cache }),
      ...watch(desired, provider, traffic, isFurther, options),
    }),
    clock: runtime.clock,
    account,
  });
  return {
    desired,
    provider,
    connection: withinBudget(connection, values),
    requests: () => traffic.count,
    isFurther,
    cutOff: () => traffic.cutOff,
    forget: () => cache?.clear(),
  };
}

/** Each read, and each later look at one entry, may take in as much as there is room for. */
function withinBudget(connection: Connection, values: ValueBudget): Connection {
  return {
    ...connection,
    read: (scope) => {
      values.renew();
      return connection.read(scope);
    },
    observe: (operation) => {
      values.renew();
      return connection.observe(operation);
    },
  };
}

/** What one organization has sent. */
interface Traffic {
  count: number;
  cutOff?: ProviderError;
}

/** Counts an organization's requests, and takes each out of the budget. */
function watch(
  org: DesiredOrg,
  provider: Provider,
  traffic: Traffic,
  isFurther: boolean,
  { budget, onRequest }: ConnectOptions,
): Pick<HttpClientFactoryOptions, "takeRequest" | "onRequest"> {
  return {
    takeRequest: () => {
      if (budget === undefined || budget.take()) return true;
      const foreseen = provider.predictReads(org, isFurther);
      traffic.cutOff ??= cutOffError(budget, { key: org.key, requests: traffic.count, foreseen });
      return false;
    },
    onRequest: ({ method, path, status, milliseconds }) => {
      traffic.count += 1;
      onRequest?.({ method, path, status, milliseconds, org: org.key });
    },
  };
}

/** @throws UsageError for a host that is missing, malformed, or would carry a token in the clear */
export function resolveHosts(
  org: DesiredOrg,
  provider: Provider,
  env: Runtime["env"],
): Record<string, string> {
  const hosts: Record<string, string> = {};
  for (const [index, host] of provider.hosts.entries()) {
    const fromOrg =
      index === 0
        ? (org.url ?? (org.urlVariable === undefined ? undefined : env[org.urlVariable]))
        : undefined;
    const variable = host.variables.find((name) => env[name] !== undefined && env[name] !== "");
    const value = fromOrg ?? (variable === undefined ? host.fallback : env[variable]);
    if (value === undefined) {
      throw new UsageError(
        "MISSING_HOST",
        `${org.key}: ${provider.title} has no public host.`,
        `Give the address as url: in the organization, or in ${host.variables.join(" or ")}.`,
      );
    }
    const resolved = resolveBaseUrl(value);
    if ("problem" in resolved) {
      throw new UsageError("BAD_HOST", `${org.key}: ${resolved.problem}`, `Look at ${variable ?? "url:"}.`);
    }
    hosts[host.name] = resolved.url;
  }
  return hosts;
}
