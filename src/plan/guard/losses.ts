import { formatAddress, parseAddress, sectionOf } from "../../model/address.ts";
import { losesAnything, type Operation } from "../../model/operation.ts";
import type { OrgShape } from "../../model/shape.ts";
import type { LiveOrg } from "../../model/state.ts";
import { GROUPS, groupNameOf } from "../../model/subject.ts";
import { formerHolder } from "./named-holders.ts";

/**
 * Removed, lowered and expired grants, with those that go by cascade; each once, however many operations take it. What a
 * group loses each of its members loses.
 */
export function countLosses(operations: readonly Operation[], live: LiveOrg, shape: OrgShape): number {
  const lost = new Set<string>();
  for (const operation of operations) {
    const cascades = operation.effects.filter((effect) => effect.kind === "cascade");
    for (const { address, subject, text } of cascades)
      lost.add(address === undefined ? `${operation.id} ${text}` : `${address} ${subject ?? ""}`);
    if (!isLoss(operation)) continue;
    const former = formerHolder(operation, shape);
    if (former !== undefined) {
      lost.add(`${operation.address} ${former}`);
      continue;
    }
    const group = groupOf(operation);
    const members = group === undefined ? undefined : live.grants.get(formatAddress(live.org, GROUPS, group));
    // Where the plan says one by one who loses something with the group, they are counted already.
    if (members === undefined || members.size === 0 || cascades.length > 0) lost.add(operation.id);
    else for (const member of members.keys()) lost.add(`${operation.address} ${member}`);
  }
  return lost.size;
}

/** A whole resource that goes takes along what its effects say, and is no loss of its own. */
function isLoss(operation: Operation): boolean {
  if (operation.observed?.pending !== undefined || !losesAnything(operation)) return false;
  return operation.kind === "grant" || operation.action !== "remove";
}

/**
 * True if the account in use loses something: by itself, by what goes along with something else, because a setting no
 * longer names it, or by a group that the account is in.
 */
export function weakensActor(
  operation: Operation,
  live: LiveOrg,
  shape: OrgShape,
  groups: ReadonlySet<string>,
): boolean {
  const { subject } = live.actor;
  if (operation.effects.some((effect) => effect.kind === "cascade" && effect.subject === subject))
    return true;
  if (!losesAnything(operation)) return false;
  if (formerHolder(operation, shape) === subject) return true;
  const group = groupOf(operation);
  if (group !== undefined && groups.has(group)) return true;
  return operation.kind === "grant" && (operation.subject === subject || isSameAccount(operation, live));
}

/** Names of the vendor-side groups that the account in use is in. */
export function groupsOfActor(live: LiveOrg): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [address, holders] of live.grants) {
    if (sectionOf(address) !== GROUPS || !holders.has(live.actor.subject)) continue;
    const { name } = parseAddress(address);
    if (name !== undefined) names.add(name);
  }
  return names;
}

/** The group whose own access an operation is about; undefined for somebody's place in one. */
function groupOf(operation: Operation): string | undefined {
  if (operation.kind === "grant") return groupNameOf(operation.subject);
  const { section, name } = parseAddress(operation.address);
  return section === GROUPS ? name : undefined;
}

function isSameAccount(operation: Operation, live: LiveOrg): boolean {
  const id = operation.observed?.identity?.id;
  return id !== undefined && id === live.actor.identity.id;
}
