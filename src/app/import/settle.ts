import type { Workspace } from "../../edit/workspace.ts";
import { type ImportDraft, importOrg } from "../../import/import-org.ts";
import {
  countOmissions,
  type Leftover,
  NO_OMISSIONS,
  type Omissions,
  widen,
} from "../../import/omissions.ts";
import { formatAddress } from "../../model/address.ts";
import { UsageError } from "../../model/errors.ts";
import { Directory } from "../../model/person.ts";
import type { LiveOrg } from "../../model/state.ts";
import { idScopeOf } from "../../providers/provider.ts";
import type { ConnectedOrg } from "../connect/connect.ts";
import type { Loaded } from "../load/load.ts";
import type { Runtime } from "../runtime.ts";
import { findLeftovers } from "./import-check.ts";
import { connectTarget, hostOf, skeletonOf, type TargetOptions } from "./import-target.ts";

/** One organization that is asked for, under the key that it gets. */
export interface ImportRequest extends TargetOptions {
  readonly key: string;
}

/** How an import is written, whatever the organization. */
export interface ImportManner {
  readonly suggestTeams?: boolean;
  /** New people get the vendor's id of their account under `accounts`. */
  readonly ids?: boolean;
  /** False: does not read again to see that the plan is empty. Default: true. */
  readonly check?: boolean;
  /** True if entries of people that exist already can be added to. */
  readonly canEdit: boolean;
}

/** Files that a draft is put into. */
export interface Destination {
  /** The files as they are before; undefined if there are none. */
  readonly loaded: Loaded | undefined;
  readonly rootFile: string;
  /** The files with the draft in them, in memory. */
  write(draft: ImportDraft): Workspace;
}

/** What came of one organization. */
export interface Settled {
  readonly connected: ConnectedOrg;
  readonly live: LiveOrg;
  readonly draft: ImportDraft;
  /** True if a second read has shown that the plan is empty. */
  readonly isChecked: boolean;
}

/** Reads after which it is given up to find an organization's file whose plan is empty. */
const MOST_CHECKS = 6;

/**
 * Reads an organization whole and writes it in memory, so that the plan of what is written is empty.
 * @throws UsageError `ORG_EXISTS`, `INCOMPLETE`, `NOT_SETTLED`, and those of the request; ProviderError for a failed read
 */
export async function settleImport(
  runtime: Runtime,
  request: ImportRequest,
  destination: Destination,
  manner: ImportManner,
): Promise<Settled> {
  const target = { key: request.key, loaded: destination.loaded };
  refuseKnown(request, destination.loaded);
  const skeleton = await skeletonOf(runtime, target, request);
  const [connected] = connectTarget(runtime, skeleton);
  if (connected === undefined) throw new Error("The organization was not connected.");
  const live = await connected.connection.read({ isWhole: true, isImport: true });
  refuseIncomplete(live);
  const subject = { request, destination, connected, live };
  return { connected, live, ...(await settle(runtime, subject, manner)) };
}

function refuseKnown({ key, provider, org }: ImportRequest, loaded: Loaded | undefined): void {
  const orgs = loaded?.config.orgs ?? [];
  const same = orgs.find((one) => one.provider === provider && one.name === org);
  if (same === undefined && !orgs.some((one) => one.key === key)) return;
  if (same === undefined || same.key === key)
    throw new UsageError(
      "ORG_EXISTS",
      `The files have an organization "${key}" already.`,
      "Choose another key with --key.",
    );
  throw new UsageError(
    "ORG_EXISTS",
    `The files have ${org} already, as ${same.key}.`,
    "`rolecall drift` shows what differs.",
  );
}

function refuseIncomplete(live: LiveOrg): void {
  const gap = live.gaps.find((one) => one.address === formatAddress(live.org));
  if (gap === undefined) return;
  throw new UsageError("INCOMPLETE", `${gap.message} Nothing was written.`, gap.hint);
}

interface Subject {
  readonly request: ImportRequest;
  readonly destination: Destination;
  readonly connected: ConnectedOrg;
  readonly live: LiveOrg;
}

/** Writes, looks whether the plan is empty, and leaves out what stands in the way, until it is. */
async function settle(
  runtime: Runtime,
  subject: Subject,
  manner: ImportManner,
): Promise<{ draft: ImportDraft; isChecked: boolean }> {
  const { connected, destination, request } = subject;
  const shape = connected.provider.shape(connected.desired.options);
  let omissions = omissionsOfGaps(subject.live);
  for (let count = 0; ; count += 1) {
    const draft = makeDraft(subject, manner, omissions);
    if (manner.check === false) return { draft, isChecked: false };
    const trial = { workspace: destination.write(draft), rootFile: destination.rootFile };
    const leftovers = await findLeftovers(runtime, trial, request.key);
    if (leftovers.length === 0) return { draft, isChecked: true };
    const wider = widen(
      omissions,
      leftovers.map((leftover) => asRead(draft, leftover)),
      shape,
    );
    if (count >= MOST_CHECKS || countOmissions(wider) === countOmissions(omissions))
      throw notSettled(leftovers);
    omissions = wider;
  }
}

/** What the plan over the new file names as the file does, in the words of what was read. */
function asRead(draft: ImportDraft, leftover: Leftover): Leftover {
  const { address, subject } = leftover;
  return {
    ...leftover,
    address: draft.liveAddresses.get(address) ?? address,
    ...(subject === undefined ? {} : { subject: draft.liveSubjects.get(subject) ?? subject }),
  };
}

function notSettled(leftovers: readonly { readonly address: string; readonly reason: string }[]): UsageError {
  const shown = leftovers.slice(0, 3).map(({ address, reason }) => `${address}: ${reason}`);
  return new UsageError(
    "NOT_SETTLED",
    `What is live cannot be written so that the plan is empty: ${shown.join("; ")}. Nothing was written.`,
    "With --no-check it is written all the same; look at its plan before anything else.",
  );
}

/** What could not be read is not managed. */
function omissionsOfGaps(live: LiveOrg): Omissions {
  const sections = new Map<string, string>();
  const holders = new Map<string, string>();
  for (const { address, message } of live.gaps) {
    const [, section, name] = address.split("/");
    if (section !== undefined && name === undefined) sections.set(section, message);
    else if (section !== undefined) holders.set(address, message);
  }
  return { ...NO_OMISSIONS, sections, holders };
}

function makeDraft(
  { request, destination, connected, live }: Subject,
  manner: ImportManner,
  omissions: Omissions,
): ImportDraft {
  const { loaded } = destination;
  return importOrg({
    live,
    org: connected.desired,
    shape: connected.provider.shape(connected.desired.options),
    directory: loaded?.config.directory ?? new Directory([]),
    teams: loaded?.config.teams ?? new Map(),
    omissions,
    host: hostOf({ key: request.key, loaded }, request),
    suggestsTeams: manner.suggestTeams === true,
    pinsIds: manner.ids === true,
    idScope: idScopeOf(connected.provider, connected.desired),
    canAddAccounts: manner.canEdit,
    namedBy: namedBy(loaded),
  });
}

/** People whose names a system keeps: they are what the files say, and nobody completes them from elsewhere. */
function namedBy(loaded: Loaded | undefined): ReadonlySet<string> {
  const keeping = (loaded?.config.orgs ?? []).filter(
    (org) => loaded?.shapeOf(org.provider, org.options).members.keepsNames === true,
  );
  return new Set(keeping.flatMap((org) => [...(org.grants.get(formatAddress(org.key))?.keys() ?? [])]));
}
