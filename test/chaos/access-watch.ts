import { type Loaded, loadForCommand } from "../../src/app/load/load.ts";
import { readLive } from "../../src/app/read/read-live.ts";
import type { Runtime } from "../../src/app/runtime.ts";
import { formatAddress } from "../../src/model/address.ts";
import { canonicalJson } from "../../src/model/json.ts";
import type { Plan } from "../../src/model/plan.ts";
import type { OrgShape } from "../../src/model/shape.ts";
import type { LiveGrant, LiveOrg } from "../../src/model/state.ts";
import { groupNameOf } from "../../src/model/subject.ts";
import { holdsRole } from "../../src/plan/guard/holders.ts";
import { visitNamedHolders } from "../../src/plan/guard/named-holders.ts";

/** Who holds what, everywhere, at one moment: by address and subject. */
export interface AccessMoment {
  readonly grants: ReadonlyMap<string, LiveGrant>;
  /** Who reaches what, by themselves, through a group or named by a setting: by address and subject. */
  readonly reached: ReadonlySet<string>;
  /** Active holders of a role that must stay in somebody's hands, by address. */
  readonly keepers: ReadonlyMap<string, number>;
  /** Everything there is to compare, as text: grants, settings, resources. */
  readonly fingerprint: string;
}

/** Reads all that is live, through the adapters and an undisturbed wire. */
export async function readMoment(runtime: Runtime, files?: Loaded): Promise<AccessMoment> {
  const loaded = files ?? (await loadForCommand(runtime, {}));
  const { live, unread } = await readLive(runtime, loaded, loaded.config.orgs);
  if (unread.size > 0) throw new Error([...unread.values()].join("\n"));
  const shapes = new Map(
    loaded.config.orgs.map((org) => [org.key, loaded.shapeOf(org.provider, org.options)] as const),
  );
  const grants = new Map<string, LiveGrant>();
  const reached = new Set<string>();
  const keepers = new Map<string, number>();
  const facts: unknown[] = [];
  for (const org of live.values()) {
    const shape = shapes.get(org.org);
    if (shape !== undefined) countKeepers(org, shape, keepers);
    collectReached(org, reached);
    if (shape !== undefined)
      visitNamedHolders(org, shape, (subject, address) => reached.add(`${address} ${subject}`));
    for (const [address, holders] of org.grants)
      for (const [subject, grant] of holders) {
        grants.set(`${address} ${subject}`, grant);
        facts.push([address, subject, grant.access, grant.pending !== undefined]);
      }
    for (const [address, settings] of org.settings)
      for (const [key, setting] of settings) facts.push([address, key, setting.value]);
    for (const address of org.resources.keys()) facts.push([address]);
  }
  const lines = facts.map((fact) => canonicalJson(fact as never)).sort();
  return { grants, reached, keepers, fingerprint: lines.join("\n") };
}

/** Grants that come or go by the vendor's doing on the way, of which a plan says so with address and subject. */
export function cascadesOf(plan: Plan): ReadonlySet<string> {
  const effects = plan.operations.flatMap((operation) => operation.effects);
  return new Set(
    effects.flatMap(({ kind, address, subject }) =>
      kind === "cascade" || (kind === "note" && address !== undefined && subject !== undefined)
        ? [`${address} ${subject}`]
        : [],
    ),
  );
}

function collectReached(org: LiveOrg, reached: Set<string>): void {
  for (const [address, holders] of org.grants) {
    for (const [subject, grant] of holders) {
      if (grant.pending !== undefined || grant.access.disabled === true) continue;
      const group = groupNameOf(subject);
      const members =
        group === undefined ? undefined : org.grants.get(formatAddress(org.org, "groups", group));
      for (const name of members?.keys() ?? [subject]) reached.add(`${address} ${name}`);
    }
  }
}

function countKeepers(org: LiveOrg, shape: OrgShape, keepers: Map<string, number>): void {
  for (const [address, holders] of org.grants) {
    const section = address.split("/")[1];
    const roles =
      section === undefined
        ? shape.members.keeps
        : (shape.sections.find((one) => one.section === section)?.holders?.keeps ?? []);
    if (roles.length === 0) continue;
    let count = 0;
    for (const [subject, grant] of holders) {
      if (groupNameOf(subject) !== undefined || grant.pending !== undefined) continue;
      if (holdsRole(grant.access, roles)) count += 1;
    }
    keepers.set(address, count);
  }
}

/**
 * What is wrong at a moment between a beginning and the end that the files ask for; empty if nothing. `cascades` are
 * grants of which the plan says that the vendor ends them with something else; they may be away until given back.
 */
export function judgeMoment(
  now: AccessMoment,
  begin: AccessMoment,
  end: AccessMoment,
  cascades: ReadonlySet<string> = new Set(),
): string[] {
  const wrong: string[] = [];
  for (const [address, count] of begin.keepers) {
    const isLeft = (end.keepers.get(address) ?? 0) > 0;
    if (count > 0 && isLeft && (now.keepers.get(address) ?? 0) === 0) wrong.push(`${address} has no owner`);
  }
  for (const [key, before] of begin.grants) {
    const after = end.grants.get(key);
    if (after === undefined) continue;
    const grant = now.grants.get(key);
    if (grant === undefined) {
      if (!cascades.has(key)) wrong.push(`${key} is gone, and was to stay`);
    } else wrong.push(...judgeGrant(key, grant, before, after));
  }
  for (const key of begin.reached) {
    const isLost = end.reached.has(key) && !now.reached.has(key) && !cascades.has(key);
    // One grant that stays was looked at above.
    if (isLost && !(begin.grants.has(key) && end.grants.has(key)))
      wrong.push(`${key} reaches it no more, and was to`);
  }
  for (const [key, grant] of now.grants) {
    const isKnown = begin.grants.has(key) || end.grants.has(key);
    if (!isKnown && !cascades.has(key))
      wrong.push(`${key} holds ${canonicalJson(grant.access as never)}, which nobody asked for`);
  }
  return wrong;
}

function judgeGrant(key: string, now: LiveGrant, before: LiveGrant, after: LiveGrant): string[] {
  if (before.pending === undefined && after.pending === undefined && now.pending !== undefined)
    return [`${key} is only invited, and was a holder`];
  if (now.access.disabled === true && before.access.disabled !== true && after.access.disabled !== true)
    return [`${key} is blocked, and was to stay`];
  const access = canonicalJson(now.access as never);
  const allowed = [before, after].map((grant) => canonicalJson(grant.access as never));
  return allowed.includes(access) ? [] : [`${key} holds ${access}: neither what was nor what is to be`];
}
