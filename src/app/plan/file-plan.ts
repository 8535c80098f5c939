import { deriveNothing } from "../../effective/derivation.ts";
import { ConfigError } from "../../model/errors.ts";
import { type Finding, PLAN_SCHEMA, type Plan } from "../../model/plan.ts";
import type { OrgShape } from "../../model/shape.ts";
import type { DesiredOrg, LiveGrant, LiveOrg, LiveSetting } from "../../model/state.ts";
import { draftOrg } from "../../plan/build-plan.ts";
import { changesOf } from "../../plan/guard/people-guards.ts";
import { orderOperations } from "../../plan/order/order.ts";
import { digestPlan } from "../../plan/saved/digest.ts";
import { VERSION } from "../../version.ts";
import { checkConfig } from "../load/check.ts";
import { type Loaded, type LoadOptions, loadForCommand } from "../load/load.ts";
import { selectOrgs } from "../load/select-orgs.ts";
import type { Runtime } from "../runtime.ts";

/** What is compared. */
export interface FilePlanOptions extends LoadOptions {
  readonly org?: readonly string[];
  /** Folder that holds the other files, in the same places as the working directory holds these. Absolute. */
  readonly base: string;
}

/**
 * What the files ask for beyond what other files asked for: a plan as if everything the other files say were live.
 * Needs no credential and reads nothing live, so it is what a pull request from a fork can have. Never to be applied.
 * Undefined if the other files are invalid and there is nothing to compare with.
 * @throws ConfigError for invalid files of one's own
 */
export async function makeFilePlan(runtime: Runtime, options: FilePlanOptions): Promise<Plan | undefined> {
  const head = await loadForCommand(runtime, options);
  const orgs = selectOrgs(head.config, options.org);
  const findings = await checkConfig(head, orgs);
  const base = await loadBase(runtime, options);
  if (base === undefined) return undefined;
  const before = new Map(base.config.orgs.map((org) => [org.key, org]));
  const drafts = orgs.map((org) => ({ org, ...draft(head, org, before.get(org.key)) }));
  const plan: Omit<Plan, "digest"> = {
    schema: PLAN_SCHEMA,
    tool: VERSION,
    at: new Date(head.now).toISOString(),
    files: head.config.files,
    orgs: orgs.map(({ key, provider, name }) => ({
      key,
      provider,
      name,
      liveGrants: 0,
      gaps: [],
      requests: 0,
    })),
    operations: drafts.flatMap(({ org, operations }) => orderOperations(operations, org.key, () => false)),
    people: drafts.flatMap(({ people }) => people),
    pending: [],
    deferred: [],
    spared: [],
    guards: [],
    findings: [...findings, ...abandoned(head, base)],
  };
  return { ...plan, digest: digestPlan(plan) };
}

async function loadBase(runtime: Runtime, options: FilePlanOptions): Promise<Loaded | undefined> {
  try {
    return await loadForCommand({ ...runtime, cwd: options.base }, options);
  } catch (error) {
    if (error instanceof ConfigError) return undefined;
    throw error;
  }
}

function draft(
  head: Loaded,
  desired: DesiredOrg,
  before: DesiredOrg | undefined,
): Pick<Plan, "operations" | "people"> {
  const shape = head.shapeOf(desired.provider, desired.options);
  const live = asLive(desired, before, shape, new Date(head.now).toISOString());
  const derive = head.providers.get(desired.provider)?.derive ?? deriveNothing;
  const { operations } = draftOrg({
    desired,
    live,
    shape,
    derive,
    directory: head.config.directory,
    locate: (ref) => head.config.locate(ref),
  });
  return { operations, people: changesOf({ desired, live, shape, derive, operations }) };
}

/** The state as it would be if `before` had been applied and nobody had touched anything since. */
function asLive(
  desired: DesiredOrg,
  before: DesiredOrg | undefined,
  shape: OrgShape,
  readAt: string,
): LiveOrg {
  const grants = new Map<string, Map<string, LiveGrant>>();
  for (const [address, holders] of before?.grants ?? []) {
    grants.set(
      address,
      new Map([...holders].map(([subject, { access }]) => [subject, { access, identity: {} }] as const)),
    );
  }
  for (const { address, subject, access } of before?.expired ?? []) {
    const holders = grants.get(address) ?? new Map<string, LiveGrant>();
    if (!holders.has(subject)) holders.set(subject, { access, identity: {} });
    grants.set(address, holders);
  }
  const settings = new Map<string, Map<string, LiveSetting>>();
  for (const [address, values] of before?.settings ?? []) {
    settings.set(address, new Map([...values].map(([key, { value }]) => [key, { value }] as const)));
  }
  const adopted = new Set(
    shape.sections.filter((one) => one.lifecycle === "adopted").map((one) => one.section),
  );
  const known = [...(before?.resources.values() ?? []), ...desired.resources.values()].filter(
    ({ address, section }) => adopted.has(section) || before?.resources.has(address) === true,
  );
  return {
    org: desired.key,
    readAt,
    actor: { identity: {}, subject: "", standing: "nobody", powers: [] },
    grants,
    settings,
    resources: new Map(known.map(({ address, section }) => [address, { address, section }])),
    gaps: [],
    notices: [],
    facts: {},
  };
}

function abandoned(head: Loaded, base: Loaded): readonly Finding[] {
  const kept = new Set(head.config.orgs.map((org) => org.key));
  return base.config.orgs
    .filter((org) => !kept.has(org.key))
    .map((org) => ({
      severity: "warning",
      code: "ORG_LEFT",
      org: org.key,
      address: org.key,
      message: `${org.key} is no longer in the files; whoever has access there keeps it.`,
    }));
}
