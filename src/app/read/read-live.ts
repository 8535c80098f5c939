import { bookAfter } from "../../effective/book-after.ts";
import { HttpFailure } from "../../http/http.ts";
import type { PlannedOutcome } from "../../insight/planned-outcome.ts";
import { liveBook } from "../../model/access-book.ts";
import { formatAddress } from "../../model/address.ts";
import { ProviderError } from "../../model/errors.ts";
import { isManaged } from "../../model/managed.ts";
import type { Operation } from "../../model/operation.ts";
import { EXISTENCE } from "../../model/shape.ts";
import type { DesiredOrg, LiveOrg } from "../../model/state.ts";
import type { PlannedOrg } from "../../plan/build-plan.ts";
import type { ConnectedOrg } from "../connect/connect.ts";
import { connectOrgs } from "../connect/connect.ts";
import type { Loaded } from "../load/load.ts";
import { planRead } from "../plan/make-plan.ts";
import type { Runtime } from "../runtime.ts";
import { nextStepOf } from "./next-step.ts";

/** What could be read of some organizations. */
export interface LiveState {
  /** By organization key. */
  readonly live: ReadonlyMap<string, LiveOrg>;
  /** Why an organization could not be read at all, by its key. */
  readonly unread: ReadonlyMap<string, string>;
  /** What the plan makes of it, by organization key: what counts as different is the same everywhere. */
  readonly planned: ReadonlyMap<string, PlannedOutcome>;
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
  const planned = new Map<string, PlannedOutcome>();
  const reads = await Promise.all(connected.map(async (org) => ({ org, ...(await readOne(org)) })));
  for (const { org, read } of reads) {
    const { key } = org.desired;
    if (typeof read === "string") unread.set(key, read);
    else {
      live.set(key, read);
      planned.set(key, outcomeOf(planRead(loaded, org, read, {})));
    }
  }
  return { live, unread, planned };
}

function outcomeOf({ live, operations, deferred, spared }: PlannedOrg): PlannedOutcome {
  const book = liveBook(live);
  return {
    after: bookAfter(book, operations),
    later: bookAfter(book, [...operations, ...deferred.map(({ operation }) => operation)]),
    gone: new Set(operations.filter(isRemovalOfAll).map(({ address }) => address)),
    spared: spared.map(({ address, subject, code, drift, text }) => ({
      address,
      ...(subject === undefined ? {} : { subject }),
      isAccount: code === "account",
      isDrift: drift !== undefined,
      text,
    })),
  };
}

function isRemovalOfAll(operation: Operation): boolean {
  return operation.kind === "setting" && operation.setting === EXISTENCE && operation.action === "remove";
}

async function readOne(org: ConnectedOrg): Promise<{ read: LiveOrg | string }> {
  try {
    return { read: await org.connection.read({ isWhole: true }) };
  } catch (error) {
    const part = await readManaged(org, error);
    return { read: part ?? describeFailure(error) };
  }
}

/**
 * What a token may not read whole it may read in part: what the files manage is then read, and the other sections are gaps.
 * Undefined where that is not why reading failed, or nothing is managed, or it fails as well.
 */
async function readManaged(
  { desired, provider, connection }: ConnectedOrg,
  error: unknown,
): Promise<LiveOrg | undefined> {
  if (!(error instanceof ProviderError) || error.code !== "FORBIDDEN") return undefined;
  const shape = provider.shape(desired.options);
  const sections = ["members", ...shape.sections.map(({ section }) => section)];
  const others = sections.filter((section) => !isManaged(desired, section));
  if (others.length === 0 || others.length === sections.length) return undefined;
  try {
    const live = await connection.read({});
    const { code, message, hint } = error.toFault();
    const gaps = others.map((section) => ({
      address: `${formatAddress(desired.key)}/${section}`,
      code,
      message,
      ...(hint === undefined ? {} : { hint }),
    }));
    return { ...live, gaps: [...live.gaps, ...gaps] };
  } catch (second) {
    if (second instanceof ProviderError || second instanceof HttpFailure) return undefined;
    throw second;
  }
}

/** A vendor's or the network's failure in words. Anything else is our bug, and thrown on. */
function describeFailure(error: unknown): string {
  if (error instanceof ProviderError || error instanceof HttpFailure) {
    const fault = error.toFault();
    return `${fault.message} ${nextStepOf(fault)}`;
  }
  throw error;
}
