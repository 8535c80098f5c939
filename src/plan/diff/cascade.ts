import { formatAddress, parseAddress, sectionOf } from "../../model/address.ts";
import { describeAccess } from "../../model/compare.ts";
import type { Effect, GrantOperation, Operation, SettingOperation } from "../../model/operation.ts";
import { grantOperationId } from "../../model/operation-id.ts";
import { EXISTENCE, type OrgShape } from "../../model/shape.ts";
import type { LiveGrant, LiveOrg } from "../../model/state.ts";
import { groupNameOf, groupSubject } from "../../model/subject.ts";
import { formerHolder } from "../guard/named-holders.ts";

/**
 * Shows what a removal brings along as its effect: the vendor ends a person's grants with the membership, and
 * everything a group gives with the group. Such removals cost no call, so their own operations go away. Who is no
 * longer named by a setting loses what that gave.
 */
export function foldCascades(operations: readonly Operation[], live: LiveOrg, shape: OrgShape): Operation[] {
  const folded = new Set<string>();
  const effects = new Map<string, Effect[]>();
  for (const operation of operations) {
    if (operation.action !== "remove") continue;
    const lost =
      operation.kind === "setting"
        ? lostWithResource(operation, live)
        : isMemberRemoval(operation, live) && operation.observed?.pending === undefined
          ? lostWithMembership(operation, live, shape)
          : [];
    if (lost.length === 0) continue;
    for (const { id } of lost) folded.add(id);
    effects.set(
      operation.id,
      lost.map(({ effect }) => effect),
    );
  }
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  return operations
    .filter((operation) => !folded.has(operation.id) || operation.action !== "remove")
    .map((operation) => {
      const more = effects.get(operation.id) ?? lostWithName(operation, byId, live, shape);
      return more.length === 0 ? operation : { ...operation, effects: [...operation.effects, ...more] };
    });
}

interface Lost {
  readonly id: string;
  readonly effect: Effect;
}

function isMemberRemoval(operation: GrantOperation, live: LiveOrg): boolean {
  return operation.address === formatAddress(live.org);
}

function lostWithMembership(operation: GrantOperation, live: LiveOrg, shape: OrgShape): Lost[] {
  const lost: Lost[] = [];
  for (const [address, holders] of live.grants) {
    const section = sectionOf(address);
    if (section === undefined || !shape.members.cascades.includes(section)) continue;
    const grant = holders.get(operation.subject);
    // An open invitation to a resource is a promise of its own and outlives the membership.
    if (grant !== undefined && grant.pending === undefined)
      lost.push(loss(address, operation.subject, grant));
  }
  return lost.sort(byId);
}

function lostWithResource(operation: SettingOperation, live: LiveOrg): Lost[] {
  if (operation.setting !== EXISTENCE) return [];
  const lost: Lost[] = [];
  for (const [subject, grant] of live.grants.get(operation.address) ?? []) {
    lost.push(loss(operation.address, subject, grant));
  }
  const group = groupSubject(parseAddress(operation.address).name ?? "");
  for (const [address, holders] of live.grants) {
    const grant = holders.get(group);
    if (grant !== undefined) lost.push(loss(address, group, grant));
  }
  return lost.sort(byId);
}

/** What somebody loses in whose place a setting comes to name another. */
function lostWithName(
  operation: Operation,
  byId: ReadonlyMap<string, Operation>,
  live: LiveOrg,
  shape: OrgShape,
): readonly Effect[] {
  const subject = formerHolder(operation, shape);
  if (operation.kind !== "setting" || subject === undefined) return [];
  const { address, setting } = operation;
  const own = byId.get(grantOperationId(address, subject));
  const grant = live.grants.get(address)?.get(subject);
  const keepsPlace =
    own === undefined ? grant !== undefined && grant.pending === undefined : own.action !== "remove";
  return keepsPlace
    ? [{ kind: "note", subject, text: `${subject} is no longer ${setting}, and keeps a place there` }]
    : [{ kind: "cascade", address, subject, text: `${subject} loses ${setting}` }];
}

function loss(address: string, subject: string, grant: LiveGrant): Lost {
  const who = groupNameOf(subject) === undefined ? subject : `group ${groupNameOf(subject)}`;
  return {
    id: grantOperationId(address, subject),
    effect: { kind: "cascade", address, subject, text: `${who} loses ${describeAccess(grant.access)}` },
  };
}

function byId(a: Lost, b: Lost): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
