import { resolveBaseUrl } from "../../http/hosts.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { ConfigError, UsageError } from "../../model/errors.ts";
import type { DesiredOrg } from "../../model/state.ts";
import { looksLikeToken, serviceOfAddress, serviceOfToken } from "../../model/variable-names.ts";
import type { HostOption, Provider } from "../../providers/provider.ts";
import type { Loaded } from "../load/load.ts";
import type { Runtime } from "../runtime.ts";
import { ALLOW_VARIABLE } from "./allow-variable.ts";
import { entryFor, isAllowedHost } from "./allowed-hosts.ts";
import { findCredential, isUsualVariable } from "./credentials.ts";

/** Where the token of one organization goes. */
export interface OrgHosts {
  readonly desired: DesiredOrg;
  /** Base URLs by host name. */
  readonly urls: Readonly<Record<string, string>>;
  /** Those of the hosts that are not the vendor's own, as `HOST[:PORT]`. */
  readonly foreign: readonly string[];
}

/**
 * The hosts of all organizations. Files are read before anybody has reviewed them, so a `url:` is followed only to the
 * vendor's own host, to one that the environment names for the provider or the token, or to one that is allowed.
 * @throws ConfigError `HOST_NOT_ALLOWED`, `TOKEN_BOUND_ELSEWHERE`, with all of them; UsageError for a host that is
 * missing or malformed
 */
export function resolveAllHosts(
  runtime: Runtime,
  loaded: Loaded,
  orgs: readonly DesiredOrg[],
): readonly OrgHosts[] {
  const refusals: Diagnostic[] = [];
  const resolved = orgs.map((desired): OrgHosts => {
    const provider = loaded.providers.get(desired.provider);
    if (provider === undefined) throw new Error(`Provider ${desired.provider} was not loaded.`);
    const service = { desired, provider, env: runtime.env };
    const refusal = judgeUrl(service);
    if (refusal !== undefined) refusals.push(situate(loaded, desired, refusal));
    return { desired, ...(refusal === undefined ? resolveHosts(service) : { urls: {}, foreign: [] }) };
  });
  if (refusals.length > 0) throw new ConfigError(refusals);
  return resolved;
}

/**
 * What a run with a token would refuse, for a check of the files that needs none: a warning, because the environment of
 * that run may allow the host.
 */
export function foreseenRefusals(
  runtime: Pick<Runtime, "env">,
  loaded: Loaded,
  orgs: readonly DesiredOrg[],
): readonly Diagnostic[] {
  return orgs.flatMap((desired) => {
    const provider = loaded.providers.get(desired.provider);
    if (provider === undefined) return [];
    const refusal = foresee({ desired, provider, env: runtime.env });
    return refusal === undefined
      ? []
      : [{ ...situate(loaded, desired, refusal), severity: "warning" as const }];
  });
}

function foresee(service: Service): Refusal | undefined {
  const { desired, provider, env } = service;
  const [host] = provider.hosts;
  try {
    return judgeUrl(service);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
  }
  // Without a token only the host can be judged.
  if (desired.url === undefined || desired.urlVariable !== undefined || host === undefined) return undefined;
  const url = new URL(desired.url);
  if (isAt(host.fallback, url) || isAllowedHost(env, provider.id, url)) return undefined;
  return notAllowed(service, url, host, desired.tokenVariable ?? provider.tokenVariables[0] ?? "");
}

/** One organization and the environment that its token comes from. */
interface Service {
  readonly desired: DesiredOrg;
  readonly provider: Provider;
  readonly env: Runtime["env"];
}

type Refusal = Pick<Diagnostic, "code" | "message" | "hint">;

function situate({ config }: Loaded, { key, origin }: DesiredOrg, refusal: Refusal): Diagnostic {
  // What stands at the top of a file is the directory of people, which calls its address `from`.
  const isOrg = origin.parent.length > 0;
  const place = isOrg ? { parent: ["orgs", key], key: "url" } : { parent: [key], key: "from" };
  const ref = { file: origin.file, ...place, via: [] };
  return config.situate({ severity: "error", ...refusal }, ref);
}

/** Why the file's `url:` is not followed, if it is not. */
function judgeUrl(service: Service): Refusal | undefined {
  const { desired, provider, env } = service;
  const [host] = provider.hosts;
  if (desired.url === undefined || host === undefined) return undefined;
  const url = new URL(desired.url);
  const { variable } = findCredential(desired, provider, env);
  const isUsual = isUsualVariable(provider, variable);
  const bound = isUsual ? undefined : ownVariable(service, variable, host, true);
  if (bound !== undefined)
    return isAt(env[bound], url) ? undefined : boundElsewhere(service, variable, bound);
  const { urlVariable } = desired;
  if (urlVariable !== undefined) {
    const owner = otherTokenOf(service, urlVariable, variable);
    return owner === undefined ? undefined : boundElsewhere(service, owner, urlVariable);
  }
  const isNamed = [host.fallback, env[firstSet(host.variables, env) ?? ""]].some((known) => isAt(known, url));
  return isNamed || isAllowedHost(env, provider.id, url)
    ? undefined
    : notAllowed(service, url, host, variable);
}

function notAllowed({ desired, provider }: Service, url: URL, host: HostOption, token: string): Refusal {
  const usual = isUsualVariable(provider, token) ? host.variables[0] : undefined;
  const named = usual ?? `${serviceOfToken(token)}_URL`;
  return {
    code: "HOST_NOT_ALLOWED",
    message: `${desired.key}: the token for ${provider.title} is not sent to ${url.host}, because only a file names this host.`,
    hint: `If the host is right, allow it where the token is kept: ${ALLOW_VARIABLE}=${entryFor(provider.id, url)} in the environment, --allow-host ${entryFor(provider.id, url)}, or allow-hosts in the Action; or set ${named} to the address.`,
  };
}

function boundElsewhere({ desired, provider }: Service, token: string, address: string): Refusal {
  const prefix = provider.variablePrefixes[0] ?? "";
  return {
    code: "TOKEN_BOUND_ELSEWHERE",
    message: `${desired.key}: ${token} and ${address} belong together, and the file asks for another pair.`,
    hint: `Leave url: out to use ${address}, or give this organization a token of its own, such as token: { env: ${prefix}OTHER_TOKEN } beside ${prefix}OTHER_URL in the environment.`,
  };
}

/** The variable that is set and names the host of the token's own service: `SCIM_INTRANET_URL` for `SCIM_INTRANET_TOKEN`. */
function ownVariable(
  { provider, env }: Service,
  token: string,
  host: HostOption,
  isFirst: boolean,
): string | undefined {
  if (isUsualVariable(provider, token)) return firstSet(host.variables, env);
  const service = serviceOfToken(token);
  const endings = host.variables.map((variable) => endingOf(variable, provider.variablePrefixes));
  const names = [...endings, ...(isFirst ? ["URL"] : [])].map((ending) => `${service}_${ending}`);
  return firstSet(names, env);
}

function endingOf(variable: string, prefixes: readonly string[]): string {
  const prefix = prefixes.find((one) => variable.startsWith(one)) ?? "";
  return variable.slice(prefix.length);
}

/** A token other than this one that is set for the service that an address is about. */
function otherTokenOf({ provider, env }: Service, address: string, token: string): string | undefined {
  if (provider.hosts.some(({ variables }) => variables.includes(address))) return undefined;
  const service = serviceOfAddress(address);
  if (serviceOfToken(token) === service) return undefined;
  return Object.keys(env)
    .filter((name) => isSet(env[name]) && looksLikeToken(name) && serviceOfToken(name) === service)
    .sort()[0];
}

function resolveHosts(service: Service): Omit<OrgHosts, "desired"> {
  const { desired, provider, env } = service;
  const { variable: token } = findCredential(desired, provider, env);
  const urls: Record<string, string> = {};
  const foreign = new Set<string>();
  for (const [index, host] of provider.hosts.entries()) {
    const variable = ownVariable(service, token, host, index === 0) ?? firstSet(host.variables, env);
    const asked = index === 0 ? desired.url : undefined;
    const isOpen = index === 0 && desired.urlVariable !== undefined;
    const value = asked ?? (variable !== undefined ? env[variable] : isOpen ? undefined : host.fallback);
    if (value === undefined) throw missingHost(service, host);
    const resolved = resolveBaseUrl(value);
    if ("problem" in resolved) {
      const where = asked === undefined ? variable : undefined;
      throw new UsageError(
        "BAD_HOST",
        `${desired.key}: ${resolved.problem}`,
        `Correct ${where ?? desired.urlVariable ?? "url:"}.`,
      );
    }
    urls[host.name] = resolved.url;
    const url = new URL(resolved.url);
    if (!isAt(host.fallback, url)) foreign.add(url.host);
  }
  return { urls, foreign: [...foreign] };
}

function missingHost({ desired, provider }: Service, host: HostOption): UsageError {
  const { urlVariable } = desired;
  if (urlVariable !== undefined) {
    const message = `${desired.key}: url: names ${urlVariable}, which is not set.`;
    return new UsageError("MISSING_HOST", message, `Set ${urlVariable} to the address of the service.`);
  }
  return new UsageError(
    "MISSING_HOST",
    `${desired.key}: ${provider.title} has no public host.`,
    `Set ${host.variables.join(" or ")} to the address, or write it as url: in the organization and allow its host with ${ALLOW_VARIABLE}.`,
  );
}

/** True if an address, as people write it, is on the same host and port, by the same scheme. */
function isAt(address: string | undefined, url: URL): boolean {
  if (!isSet(address)) return false;
  const resolved = resolveBaseUrl(address);
  return "url" in resolved && new URL(resolved.url).origin === url.origin;
}

function firstSet(names: readonly string[], env: Runtime["env"]): string | undefined {
  return names.find((name) => isSet(env[name]));
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== "";
}
