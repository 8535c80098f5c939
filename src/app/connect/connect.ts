import { join } from "node:path";
import type { ResponseCache } from "../../http/cache/cache.ts";
import { createFileCache } from "../../http/cache/file-cache.ts";
import { createHttpClientFactory } from "../../http/client.ts";
import type { PauseEvent } from "../../http/events.ts";
import type { RequestBudget } from "../../http/policy/budget.ts";
import { Gates } from "../../http/policy/gates.ts";
import { ValueBudget } from "../../http/policy/value-budget.ts";
import type { HttpClientFactoryOptions } from "../../http/run.ts";
import { SentSecrets } from "../../http/secrets/sent-secrets.ts";
import type { ProviderError } from "../../model/errors.ts";
import type { DirectoryRecord } from "../../model/people-source.ts";
import type { DesiredOrg } from "../../model/state.ts";
import type { ConnectContext, Connection, Provider } from "../../providers/provider.ts";
import { VERSION } from "../../version.ts";
import { stateFolder } from "../files/state-folder.ts";
import type { Loaded } from "../load/load.ts";
import type { Runtime } from "../runtime.ts";
import { checkCredentials, credentialKeyOf, findCredential } from "./credentials.ts";
import { type OrgHosts, resolveAllHosts } from "./hosts.ts";
import { cutOffError } from "./requests.ts";

/** One organization with everything that is needed to talk to it. */
export interface ConnectedOrg {
  readonly desired: DesiredOrg;
  readonly provider: Provider;
  readonly connection: Connection;
  /** Everybody whom the service knows to work there; absent for services that are no directory. @throws ProviderError */
  readDirectory?(): Promise<readonly DirectoryRecord[]>;
  /** Requests sent so far. */
  requests(): number;
  /** True if one before it in this run has the same token at the same hosts. */
  readonly isFurther: boolean;
  /** Set once a request was not sent because the budget was used up: what is read then is not the whole. */
  cutOff(): ProviderError | undefined;
  /** Hosts that requests go to and that are not the vendor's own. */
  readonly foreignHosts: readonly string[];
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
  /** Called when requests to a host have to wait, because it takes no more for a time. */
  readonly onPause?: (event: PauseEvent) => void;
}

/**
 * Connects organizations. Those that share a token share their request limits. Sends nothing yet.
 * @throws UsageError for a missing token or host; ConfigError for a host that the token may not go to
 */
export function connectOrgs(
  runtime: Runtime,
  loaded: Loaded,
  orgs: readonly DesiredOrg[],
  options: ConnectOptions = {},
): ConnectedOrg[] {
  checkCredentials(runtime, loaded, orgs);
  const hosts = resolveAllHosts(runtime, loaded, orgs);
  const gates = new Gates(runtime.clock, runtime.signal);
  const shared: Shared = {
    gates,
    caches: new Map(),
    accounts: new Map(),
    secrets: new SentSecrets(
      orgs.flatMap((org) => findCredential(org, providerOf(loaded, org), runtime.env).secrets),
    ),
  };
  return hosts.map((org) => connectOrg(runtime, loaded, org, { ...options, ...shared }));
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
  const cache = createFileCache({ folder: join(stateFolder(root), "cache"), credential: token });
  caches.set(token, cache);
  return cache;
}

function connectOrg(
  runtime: Runtime,
  loaded: Loaded,
  { desired, urls: hosts, foreign }: OrgHosts,
  options: ConnectOptions & Shared,
): ConnectedOrg {
  const provider = providerOf(loaded, desired);
  const { token } = findCredential(desired, provider, runtime.env);
  const cache = options.cache === false ? undefined : cacheFor(loaded.config.root, token, options.caches);
  const traffic: Traffic = { count: 0 };
  const accountKey = JSON.stringify([provider.id, hosts, token]);
  const known = options.accounts.get(accountKey);
  const account = known ?? {};
  const isFurther = known !== undefined;
  options.accounts.set(accountKey, account);
  const values = new ValueBudget();
  const context: ConnectContext = {
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
  };
  const { readDirectory } = provider;
  return {
    desired,
    provider,
    connection: withinBudget(provider.connect(context), values),
    ...(readDirectory === undefined ? {} : { readDirectory: () => readDirectory(context) }),
    requests: () => traffic.count,
    isFurther,
    foreignHosts: foreign,
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
  { budget, onRequest, onPause }: ConnectOptions,
): Pick<HttpClientFactoryOptions, "takeRequest" | "onRequest" | "onPause"> {
  return {
    ...(onPause === undefined ? {} : { onPause }),
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
