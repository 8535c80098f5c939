import { toKey } from "../../model/names.ts";
import { findProvider } from "../../providers/registry.ts";
import type { Loaded } from "../load/load.ts";
import type { TargetOptions } from "./import-target.ts";
import type { SeenByToken } from "./seen.ts";
import type { ImportRequest } from "./settle.ts";

/** One organization of the command line; without `org` it stands for all that the provider's token sees. */
export interface OrgRequest extends Omit<TargetOptions, "org"> {
  readonly org?: string;
  readonly key?: string;
}

/** One organization to be taken over. */
export interface PlannedImport {
  readonly request: ImportRequest;
  /** Its key in the files, where they have it already. */
  readonly knownAs?: string;
}

/**
 * What is asked for, each under a key of its own. First come the systems that keep people's names: what they call
 * somebody is what the files say.
 */
export async function keyed(
  requests: readonly OrgRequest[],
  seen: readonly SeenByToken[],
  loaded: Loaded | undefined,
): Promise<readonly PlannedImport[]> {
  const wanted = unique([...requests.flatMap(named), ...seen.flatMap((one) => ofToken(one, requests))]);
  const orgs = loaded?.config.orgs ?? [];
  const used = new Set([...orgs.map(({ key }) => key), ...wanted.flatMap(({ key }) => key ?? [])]);
  const planned = wanted.map(({ key: given, ...request }): PlannedImport => {
    const known = orgs.find(({ provider, name }) => provider === request.provider && name === request.org);
    if (known !== undefined) return { request: { ...request, key: known.key }, knownAs: known.key };
    const key = given ?? freeKey(request.org, request.provider, used);
    used.add(key);
    return { request: { ...request, key } };
  });
  return await namesFirst(planned);
}

type Named = OrgRequest & { readonly org: string };

function named(request: OrgRequest): Named[] {
  return request.org === undefined ? [] : [{ ...request, org: request.org }];
}

function ofToken({ provider, organizations }: SeenByToken, requests: readonly OrgRequest[]): Named[] {
  const open = requests.find((one) => one.provider === provider && one.org === undefined) ?? { provider };
  return organizations.flatMap(({ name, obstacle, options = {} }): Named[] => {
    if (obstacle !== undefined) return [];
    const found = Object.entries(options).map(([key, value]) => `${key}=${String(value)}`);
    return [{ ...open, org: name, option: [...found, ...(open.option ?? [])] }];
  });
}

function unique(wanted: readonly Named[]): readonly Named[] {
  const seen = new Map<string, Named>();
  for (const one of wanted) {
    const id = JSON.stringify([one.provider, one.org, one.url ?? "", one.tokenEnv ?? ""]);
    if (!seen.has(id)) seen.set(id, one);
  }
  return [...seen.values()];
}

function freeKey(org: string, provider: string, used: ReadonlySet<string>): string {
  const base = toKey(org) || provider;
  if (!used.has(base)) return base;
  const whole = `${base}-${provider}`;
  if (!used.has(whole)) return whole;
  for (let count = 2; ; count += 1) if (!used.has(`${whole}-${count}`)) return `${whole}-${count}`;
}

async function namesFirst(planned: readonly PlannedImport[]): Promise<readonly PlannedImport[]> {
  const keeping = new Set<string>();
  for (const { request } of planned) {
    const provider = await findProvider(request.provider)?.load();
    if (provider?.shape({}).members.keepsNames === true) keeping.add(request.provider);
  }
  const rank = ({ request }: PlannedImport): number => (keeping.has(request.provider) ? 0 : 1);
  return planned
    .map((one, index) => ({ one, index }))
    .sort((a, b) => rank(a.one) - rank(b.one) || a.index - b.index)
    .map(({ one }) => one);
}
