import { existsSync, writeFileSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import type { ConnectedOrg } from "../app/connect/connect.ts";
import { findLeftovers } from "../app/import/import-check.ts";
import { connectTarget, hostOf, type ImportTarget, skeletonOf } from "../app/import/import-target.ts";
import { type Loaded, loadForCommand } from "../app/load/load.ts";
import { ExitCode, type Runtime } from "../app/runtime.ts";
import { addToPerson, insertIntoPart } from "../edit/insert-part.ts";
import { renderEntries } from "../edit/outline-lines.ts";
import { rootFileOf, Workspace } from "../edit/workspace.ts";
import { type ImportDraft, importOrg } from "../import/import-org.ts";
import { countOmissions, type Leftover, NO_OMISSIONS, type Omissions, widen } from "../import/omissions.ts";
import { toKey } from "../import/people.ts";
import { formatAddress } from "../model/address.ts";
import { UsageError } from "../model/errors.ts";
import { Directory } from "../model/person.ts";
import { sanitizeText } from "../model/sanitize.ts";
import type { LiveOrg } from "../model/state.ts";
import { idScopeOf } from "../providers/provider.ts";
import { VERSION } from "../version.ts";

/** The options of `rolecall import --provider P --org NAME`. */
export interface ImportOptions {
  readonly provider: string;
  /** The vendor's name of the organization. */
  readonly org: string;
  /** Existing files, for their people and hosts. */
  readonly config?: string;
  /** The organization's key in the file. Default: made from its name. */
  readonly key?: string;
  /** `name=value`: options of the organization. */
  readonly option?: readonly string[];
  readonly url?: string;
  /** Variable that holds the token, where it is not the provider's usual one. */
  readonly tokenEnv?: string;
  /** A file of its own. Default: standard output. */
  readonly out?: string;
  /** A file of the configuration that gets the organization; its comments and order survive. */
  readonly into?: string;
  readonly suggestTeams?: boolean;
  /** New people get the vendor's id of their account under `accounts`. */
  readonly ids?: boolean;
  /** False: does not read again to see that the plan is empty. Default: true. */
  readonly check?: boolean;
}

/** Reads after which it is given up to find an organization's file whose plan is empty. */
const MOST_CHECKS = 6;

/**
 * Writes an organization as it is live, so that the plan right after is empty. Reads only; writes one file, or adds to
 * one.
 * @throws ConfigError for invalid files; UsageError for a request that makes no sense; ProviderError for a failed read
 */
export async function runImport(runtime: Runtime, options: ImportOptions): Promise<ExitCode> {
  refuseToOverwrite(runtime, options);
  const target = await openTarget(runtime, options);
  const skeleton = await skeletonOf(runtime, target, options);
  const [connected] = connectTarget(runtime, skeleton);
  if (connected === undefined) throw new Error("The organization was not connected.");
  runtime.stderr.write(`Reading ${sanitizeText(options.org)} whole ...\n`);
  const live = await connected.connection.read({ isWhole: true, isImport: true });
  refuseIncomplete(live);
  const { draft, isChecked } = await settle(runtime, options, { target, connected, live });
  deliver(runtime, options, target, draft);
  report(runtime, live, draft, isChecked, options);
  return ExitCode.done;
}

function refuseToOverwrite(runtime: Runtime, { out }: ImportOptions): void {
  if (out === undefined || !existsSync(resolve(runtime.cwd, out))) return;
  throw new UsageError(
    "FILE_EXISTS",
    `${out} exists already; nothing was written.`,
    "Choose another file, or add to this one with --into.",
  );
}

async function openTarget(runtime: Runtime, options: ImportOptions): Promise<ImportTarget> {
  const path = options.config ?? options.into;
  const key = options.key ?? (toKey(options.org) || options.provider);
  if (path === undefined) return { key, files: undefined };
  const loaded = await loadForCommand(runtime, { config: path });
  if (loaded.config.orgs.some((org) => org.key === key)) {
    throw new UsageError(
      "ORG_EXISTS",
      `The files have an organization "${key}" already.`,
      "Choose another key with --key.",
    );
  }
  const same = loaded.config.orgs.find(
    (org) => org.provider === options.provider && org.name === options.org,
  );
  if (same !== undefined) {
    throw new UsageError(
      "ORG_EXISTS",
      `The files have ${options.org} already, as ${same.key}.`,
      "`rolecall drift` shows what differs.",
    );
  }
  const rootFile = rootFileOf(loaded.config, runtime.cwd, path);
  return { key, files: { loaded, rootFile, into: intoFile(runtime, loaded, rootFile, options.into) } };
}

/** The file that gets the organization: one of the configuration's. */
function intoFile(runtime: Runtime, loaded: Loaded, rootFile: string, into: string | undefined): string {
  if (into === undefined) return rootFile;
  const asked = relative(loaded.config.root, resolve(runtime.cwd, into)).split(sep).join("/");
  const name = asked === "" ? rootFile : asked;
  if (loaded.config.files.some((file) => file.path === name)) return name;
  throw new UsageError(
    "NOT_A_FILE",
    `${into} is not a file of the configuration.`,
    "Name the root file, or one that it includes; or write a new one with --out.",
  );
}

function refuseIncomplete(live: LiveOrg): void {
  const gap = live.gaps.find((one) => one.address === formatAddress(live.org));
  if (gap === undefined) return;
  throw new UsageError("INCOMPLETE", `${gap.message} Nothing was written.`, gap.hint);
}

interface Subject {
  readonly target: ImportTarget;
  readonly connected: ConnectedOrg;
  readonly live: LiveOrg;
}

/** Writes, looks whether the plan is empty, and leaves out what stands in the way, until it is. */
async function settle(
  runtime: Runtime,
  options: ImportOptions,
  subject: Subject,
): Promise<{ draft: ImportDraft; isChecked: boolean }> {
  const { connected } = subject;
  const shape = connected.provider.shape(connected.desired.options);
  let omissions = omissionsOfGaps(subject.live);
  for (let count = 0; ; count += 1) {
    const draft = makeDraft(subject, options, omissions);
    if (options.check === false) return { draft, isChecked: false };
    const leftovers = await findLeftovers(
      runtime,
      trialOf(runtime, subject.target, draft),
      subject.target.key,
    );
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
  { target, connected, live }: Subject,
  options: ImportOptions,
  omissions: Omissions,
): ImportDraft {
  const files = target.files?.loaded.config;
  return importOrg({
    live,
    org: connected.desired,
    shape: connected.provider.shape(connected.desired.options),
    directory: files?.directory ?? new Directory([]),
    teams: files?.teams ?? new Map(),
    omissions,
    host: hostOf(target, options),
    suggestsTeams: options.suggestTeams === true,
    pinsIds: options.ids === true,
    idScope: idScopeOf(connected.provider, connected.desired),
    canAddAccounts: options.into !== undefined,
  });
}

/** The files with the organization in them, in memory. */
function trialOf(
  runtime: Runtime,
  target: ImportTarget,
  draft: ImportDraft,
): { readonly workspace: Workspace; readonly rootFile: string } {
  const { files } = target;
  if (files === undefined) {
    const workspace = new Workspace({ root: runtime.cwd, files: [] });
    workspace.replace("access.yaml", standaloneText(draft, "", true));
    return { workspace, rootFile: "access.yaml" };
  }
  const workspace = new Workspace(files.loaded.config);
  mergeDraft(workspace, files.into, draft);
  return { workspace, rootFile: files.rootFile };
}

function mergeDraft(workspace: Workspace, into: string, draft: ImportDraft): void {
  insertIntoPart(workspace, partFile(workspace, into, "people"), "people", draft.people);
  insertIntoPart(workspace, partFile(workspace, into, "teams"), "teams", draft.teams);
  insertIntoPart(workspace, into, "orgs", [draft.org]);
  for (const { person, scope, email } of draft.additions)
    addToPerson(workspace, person, "accounts", scope, email);
}

/** New people go where people are already. */
function partFile(workspace: Workspace, into: string, part: "people" | "teams"): string {
  const has = (path: string): boolean => workspace.file(path).valueAt([part]) !== undefined;
  return has(into) ? into : (workspace.paths.find(has) ?? into);
}

function standaloneText(draft: ImportDraft, heading: string, isRoot: boolean): string {
  const parts = [
    isRoot ? "version: 1\n" : "",
    partText("people", draft.people),
    partText("teams", draft.teams),
    partText("orgs", [draft.org]),
  ];
  return heading + parts.filter((part) => part !== "").join("\n");
}

function partText(part: string, entries: ImportDraft["people"]): string {
  return entries.length === 0 ? "" : `${part}:\n${renderEntries(entries, 2).join("\n")}\n`;
}

function deliver(runtime: Runtime, options: ImportOptions, target: ImportTarget, draft: ImportDraft): void {
  const { files } = target;
  if (options.into !== undefined && files !== undefined) {
    const workspace = new Workspace(files.loaded.config);
    mergeDraft(workspace, files.into, draft);
    workspace.save();
    for (const path of workspace.changed())
      runtime.stderr.write(`wrote ${workspace.shown(path, runtime.cwd)}\n`);
    return;
  }
  const day = new Date(runtime.clock.now()).toISOString().slice(0, 10);
  const heading = `# ${sanitizeText(options.org)}, imported from ${options.provider} on ${day} by rolecall ${VERSION}.\n`;
  const text = standaloneText(draft, heading, files === undefined);
  if (options.out === undefined) {
    runtime.stdout.write(text);
    return;
  }
  const path = resolve(runtime.cwd, options.out);
  writeFileSync(path, text, { flag: "wx" });
  runtime.stderr.write(`wrote ${options.out}\n`);
}

function report(
  runtime: Runtime,
  live: LiveOrg,
  draft: ImportDraft,
  isChecked: boolean,
  options: ImportOptions,
): void {
  const say = (line: string): void => runtime.stderr.write(`${sanitizeText(line)}\n`);
  for (const { message } of live.notices) say(`note: ${message}`);
  for (const line of draft.conflicts) say(`warning: ${line}`);
  if (options.out !== undefined && options.config !== undefined)
    say(`Add ${options.out} to include in the root file, if no pattern there matches it.`);
  say(
    isChecked
      ? "Checked: the plan of what was written is empty."
      : "Not checked whether the plan of what was written is empty.",
  );
}
