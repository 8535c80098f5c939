import { UsageError } from "../../model/errors.ts";
import type { SeenOrganization } from "../../providers/provider.ts";
import { findProvider, providers as registry } from "../../providers/registry.ts";
import { hasCredential } from "../connect/credentials.ts";
import type { Loaded } from "../load/load.ts";
import type { Runtime } from "../runtime.ts";
import { connectTarget, skeletonOf, type TargetOptions } from "./import-target.ts";

/** What a token of one provider sees, or why that is not known. */
export interface SeenByToken {
  readonly provider: string;
  readonly organizations: readonly SeenOrganization[];
  readonly error?: Error;
}

/** Providers whose credentials are in the environment. */
export async function providersWithCredentials(runtime: Runtime): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { id, load } of registry) if (hasCredential(await load(), runtime.env)) found.push(id);
  return found;
}

/**
 * Asks each provider for the organizations that its token sees. One that fails is named, and the others go on.
 * @throws UsageError `UNKNOWN_PROVIDER`
 */
export async function listSeen(
  runtime: Runtime,
  asked: readonly Omit<TargetOptions, "org">[],
  loaded: Loaded | undefined,
): Promise<readonly SeenByToken[]> {
  for (const { provider } of asked) {
    if (findProvider(provider) !== undefined) continue;
    const ids = registry.map(({ id }) => id).join(", ");
    throw new UsageError("UNKNOWN_PROVIDER", `There is no provider "${provider}".`, `One of ${ids}.`);
  }
  return await Promise.all(asked.map((options) => listOne(runtime, options, loaded)));
}

async function listOne(
  runtime: Runtime,
  options: Omit<TargetOptions, "org">,
  loaded: Loaded | undefined,
): Promise<SeenByToken> {
  const { provider } = options;
  try {
    const target = { key: provider, loaded };
    const skeleton = await skeletonOf(runtime, target, { ...options, org: provider });
    const [connected] = connectTarget(runtime, skeleton);
    const organizations = (await connected?.connection.organizations?.()) ?? [];
    return { provider, organizations };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { provider, organizations: [], error };
  }
}
