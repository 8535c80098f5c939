import { HttpFailure } from "../../http/http.ts";
import { ProviderError } from "../../model/errors.ts";
import type { DesiredOrg, LiveOrg } from "../../model/state.ts";
import type { ConnectedOrg } from "../connect/connect.ts";
import { connectOrgs } from "../connect/connect.ts";
import type { Loaded } from "../load/load.ts";
import type { Runtime } from "../runtime.ts";

/** What could be read of some organizations. */
export interface LiveState {
  /** By organization key. */
  readonly live: ReadonlyMap<string, LiveOrg>;
  /** Why an organization could not be read at all, by its key. */
  readonly unread: ReadonlyMap<string, string>;
}

/**
 * Reads everything of some organizations, also what the files do not manage. One that fails does not stop the others.
 * @throws UsageError for a missing token or host
 */
export async function readLive(
  runtime: Runtime,
  loaded: Loaded,
  orgs: readonly DesiredOrg[],
): Promise<LiveState> {
  const connected = connectOrgs(runtime, loaded, orgs);
  const live = new Map<string, LiveOrg>();
  const unread = new Map<string, string>();
  for (const { org, read } of await Promise.all(connected.map(readOne))) {
    if (typeof read === "string") unread.set(org, read);
    else live.set(org, read);
  }
  return { live, unread };
}

async function readOne({
  desired,
  connection,
}: ConnectedOrg): Promise<{ org: string; read: LiveOrg | string }> {
  try {
    return { org: desired.key, read: await connection.read({ isWhole: true }) };
  } catch (error) {
    return { org: desired.key, read: describeFailure(error) };
  }
}

/** A vendor's or the network's failure in words. Anything else is our bug, and thrown on. */
function describeFailure(error: unknown): string {
  if (error instanceof ProviderError || error instanceof HttpFailure) {
    const { message, hint } = error.toFault();
    return hint === undefined ? message : `${message} ${hint}`;
  }
  throw error;
}
