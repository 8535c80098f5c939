import { HttpFailure } from "../../http/http.ts";
import { RequestBudget } from "../../http/policy/budget.ts";
import type { Address } from "../../model/address.ts";
import { isEmailDoubtful } from "../../model/email-trust.ts";
import { ProviderError, UsageError } from "../../model/errors.ts";
import type { Operation } from "../../model/operation.ts";
import type { Finding, GuardName, Plan, PlanOrg } from "../../model/plan.ts";
import type { LiveOrg, ReadGap } from "../../model/state.ts";
import { assemblePlan, draftOrg, type PlannedOrg, settleOrg } from "../../plan/build-plan.ts";
import { findDoubtfulSections } from "../../plan/diff/missing.ts";
import { findDoubts } from "../../plan/doubts.ts";
import type { DraftInput } from "../../plan/draft-input.ts";
import type { GuardOptions } from "../../plan/guard/guard.ts";
import { changesOf } from "../../plan/guard/people-guards.ts";
import { findOpenPlaces } from "../../plan/open-places.ts";
import type { OrgLogins } from "../../policy/context.ts";
import { idScopeOf } from "../../providers/provider.ts";
import { VERSION } from "../../version.ts";
import { type ConnectedOrg, type ConnectOptions, connectOrgs } from "../connect/connect.ts";
import { namingVariable } from "../connect/credentials.ts";
import { forecastRequests, type RequestForecast, refuseOverBudget } from "../connect/requests.ts";
import { checkConfig, checkLogins } from "../load/check.ts";
import { type Loaded, type LoadOptions, loadForCommand } from "../load/load.ts";
import { selectOrgs } from "../load/select-orgs.ts";
import { situateFinding } from "../load/situate.ts";
import { nextStepOf } from "../read/next-step.ts";
import type { Runtime } from "../runtime.ts";

/** What a plan is made from. */
export interface MakePlanOptions extends LoadOptions, ConnectOptions {
  /** The files, where they were loaded already: what was checked is what is planned. */
  readonly loaded?: Loaded;
  /** Keys of the organizations to plan. Default: all. */
  readonly org?: readonly string[];
  readonly allow?: readonly GuardName[];
  readonly maxRemovals?: GuardOptions["maxRemovals"];
  /** Only these addresses; for carrying out a saved plan and for reading back. */
  readonly addresses?: ReadonlySet<Address>;
  /** With `addresses`: the organizations of the plan before, which was made from a whole read. */
  readonly before?: ReadonlyMap<string, PlannedOrg>;
  /**
   * Most requests for reading what the plan is made from; a plan that is foreseen to need more is not begun. Runs that
   * make more than one plan give a `budget` instead, which counts them together.
   */
  readonly maxRequests?: number;
  /** Called with what reading will take, before anything is sent. */
  readonly onForecast?: (forecast: RequestForecast) => void;
}

/** A plan and what is needed to carry it out. */
export interface MadePlan {
  readonly plan: Plan;
  /** Requests that were foreseen at least; absent where only some addresses were read. */
  readonly foreseen?: number;
  readonly loaded: Loaded;
  /** Connections that have read their organization, by key. */
  readonly connected: ReadonlyMap<string, ConnectedOrg>;
  readonly planned: ReadonlyMap<string, PlannedOrg>;
}

/**
 * Loads, reads, compares and judges; writes nothing.
 * @throws ConfigError for invalid files; UsageError for a missing token or host
 */
export async function makePlan(runtime: Runtime, options: MakePlanOptions): Promise<MadePlan> {
  const loaded = options.loaded ?? (await loadForCommand(runtime, options));
  const orgs = selectOrgs(loaded.config, options.org);
  const findings = await checkConfig(loaded, orgs);
  const budget = options.budget ?? budgetOf(options.maxRequests);
  const bounded = budget === undefined ? options : { ...options, budget };
  const connected = connectOrgs(runtime, loaded, orgs, bounded);
  const read = async (): Promise<MadePlan> => await planConnected(loaded, connected, findings, bounded);
  const boundRead = budget === undefined ? read : (): Promise<MadePlan> => budget.bind(read);
  // Of a part nothing is known beforehand: the forecast is that of the whole.
  if (options.addresses !== undefined) return await boundRead();
  const forecast = forecastRequests(connected);
  if (budget !== undefined) refuseOverBudget(forecast, budget);
  options.onForecast?.(forecast);
  return { ...(await boundRead()), foreseen: forecast.total };
}

/** The budget of a run; none without a limit. */
export function budgetOf(limit: number | undefined): RequestBudget | undefined {
  return limit === undefined ? undefined : new RequestBudget(limit);
}

/** Reads organizations that are connected already, and plans them. */
export async function planConnected(
  loaded: Loaded,
  connected: readonly ConnectedOrg[],
  findings: readonly Finding[],
  options: MakePlanOptions,
): Promise<MadePlan> {
  const planned = new Map<string, PlannedOrg>();
  const unread: PlanOrg[] = [];
  await Promise.all(
    connected.map(async (org) => {
      try {
        const result = await planOrg(loaded, org, options);
        planned.set(org.desired.key, result);
        if (result.live.gaps.some(isUntrue)) org.forget();
      } catch (error) {
        const result = unreadOrg(org, error);
        unread.push(result);
        if (result.gaps.some(isUntrue)) org.forget();
      }
    }),
  );
  refuseSameOrg([...planned.values()]);
  const orgs = connected.map(({ desired }) => desired);
  const plan = assemblePlan([...planned.values()], {
    tool: VERSION,
    at: new Date(loaded.now).toISOString(),
    files: loaded.config.files,
    directory: loaded.config.directory,
    guards: {
      allow: new Set(options.allow ?? []),
      ...(options.maxRemovals === undefined ? {} : { maxRemovals: options.maxRemovals }),
      elsewhere: loaded.config.orgs.filter(({ key }) => !planned.has(key)),
    },
    findings: [...findings, ...(await checkLogins(loaded, orgs, loginsOf(planned), findings))],
    unread,
    order: loaded.config.orgs.map((org) => org.key),
  });
  return { plan, loaded, connected: new Map(connected.map((org) => [org.desired.key, org])), planned };
}

function loginsOf(planned: ReadonlyMap<string, PlannedOrg>): readonly OrgLogins[] {
  return [...planned].flatMap(([org, { live }]) =>
    live.logins === undefined ? [] : [{ org, of: live.logins }],
  );
}

/** Each of two keys would take from the organization what the other one gives. */
function refuseSameOrg(orgs: readonly PlannedOrg[]): void {
  const seen = new Map<string, string>();
  for (const { desired, live } of orgs) {
    if (live.vendorId === undefined) continue;
    const identity = `${desired.provider} ${live.vendorId}`;
    const other = seen.get(identity);
    if (other !== undefined) {
      throw new UsageError(
        "SAME_ORG",
        `${other} and ${desired.key} are one organization at the vendor, ${live.vendorId}: each would undo what the other does.`,
        "Put the two entries of the files together.",
      );
    }
    seen.set(identity, desired.key);
  }
}

/** Answers that contradict themselves; a server that still knows them by their tag would confirm them for good. */
function isUntrue(gap: { readonly code: string }): boolean {
  return gap.code === "INCOMPLETE" || gap.code === "NOT_JSON";
}

async function planOrg(
  loaded: Loaded,
  org: ConnectedOrg,
  { addresses, before }: Pick<MakePlanOptions, "addresses" | "before">,
): Promise<PlannedOrg> {
  const live = await org.connection.read(addresses === undefined ? {} : { addresses });
  // Without what was not sent this is not a state of the organization, whatever the adapter has made of it.
  const cutOff = org.cutOff();
  if (cutOff !== undefined) throw cutOff;
  return planRead(loaded, org, live, {
    ...(addresses === undefined ? {} : { addresses }),
    ...(before === undefined ? {} : { before }),
  });
}

/** Plans an organization from what was read of it. Pure. */
export function planRead(
  loaded: Loaded,
  org: ConnectedOrg,
  live: LiveOrg,
  { addresses, before }: Pick<MakePlanOptions, "addresses" | "before">,
): PlannedOrg {
  const { desired, provider } = org;
  const doubtful = before?.get(desired.key)?.doubtful;
  const hasDoubtfulEmails = isEmailDoubtful(provider.emails, desired.options);
  const input: DraftInput = {
    desired,
    live,
    shape: provider.shape(desired.options),
    derive: provider.derive,
    directory: loaded.config.directory,
    locate: (ref) => loaded.config.locate(ref),
    ...(addresses === undefined ? {} : { addresses }),
    ...(doubtful === undefined ? {} : { doubtful }),
    ...(hasDoubtfulEmails
      ? { doubtfulEmails: { title: provider.title, scope: idScopeOf(provider, desired) } }
      : {}),
  };
  const drafted = draftOrg(input);
  const refined = provider.refine({
    desired,
    live,
    directory: loaded.config.directory,
    operations: drafted.operations,
    pending: drafted.pending,
    deferred: drafted.deferred,
    spared: drafted.spared,
    escalations: [],
    findings: [],
  });
  const settled = settleOrg(input, { ...refined, operations: locateOrigins(input, refined.operations) });
  const changes = changesOf({ ...input, operations: settled.operations });
  return {
    desired,
    live,
    shape: input.shape,
    derive: provider.derive,
    changes,
    operations: settled.operations,
    deferred: settled.deferred,
    pending: refined.pending,
    spared: [...refined.spared, ...settled.held],
    escalations: refined.escalations,
    doubtful: findDoubtfulSections(input),
    findings: [
      ...drafted.findings,
      ...settled.notPinned,
      ...(addresses === undefined ? findOpenPlaces(input, settled.operations) : []),
      ...findDoubts(input, changes),
      ...refined.findings.map((finding) => situateFinding(loaded, desired, finding)),
    ],
    requests: org.requests(),
    hosts: org.foreignHosts,
  };
}

/** Operations that the provider added stand where the files declare what they are about. */
function locateOrigins(input: DraftInput, operations: readonly Operation[]): readonly Operation[] {
  return operations.map((operation) => {
    if (operation.kind !== "grant" || operation.origins.length > 0 || operation.action === "remove")
      return operation;
    const desired = input.desired.grants.get(operation.address)?.get(operation.subject);
    return desired === undefined
      ? operation
      : { ...operation, origins: desired.origins.map((ref) => input.locate(ref)) };
  });
}

function unreadOrg(org: ConnectedOrg, error: unknown): PlanOrg {
  return {
    key: org.desired.key,
    provider: org.desired.provider,
    name: org.desired.name,
    ...(org.foreignHosts.length === 0 ? {} : { hosts: org.foreignHosts }),
    liveGrants: 0,
    gaps: [{ address: org.desired.key, ...describeReadError(org, error) }],
    requests: org.requests(),
  };
}

/** A failed read in words. Anything that is not a vendor's or the network's doing is thrown on: it is our bug. */
function describeReadError(org: ConnectedOrg, error: unknown): Pick<ReadGap, "code" | "message" | "hint"> {
  if (!(error instanceof ProviderError) && !(error instanceof HttpFailure)) throw error;
  const fault = (org.cutOff() ?? error).toFault();
  const { code, message, requestId } = fault;
  return {
    code,
    message: requestId === undefined ? message : `${message} (request ${requestId})`,
    hint: namingVariable(org.desired, org.provider, nextStepOf(fault)),
  };
}
