import { type Address, formatAddress, parseAddress } from "../../model/address.ts";
import { type Operation, takesAway } from "../../model/operation.ts";
import { addressOfId } from "../../model/operation-id.ts";
import { GROUPS, groupNameOf, type SubjectKey } from "../../model/subject.ts";
import type { MadePlan } from "./make-plan.ts";

/**
 * True if what operations depend on, or bring about, cannot be known from the places that they name: what is taken away
 * may have to be given elsewhere first, and what a group is given all of its members get.
 */
export function needsWholeRead(operations: readonly Operation[]): boolean {
  return operations.some((operation) => takesAway(operation) || groupOf(operation) !== undefined);
}

/** The places that operations name: their own, their organization, and those of what they wait for or take along. */
export function namedAddresses(operations: readonly Operation[]): Set<Address> {
  const addresses = new Set<Address>();
  for (const { address, dependsOn, coveredBy, effects } of operations) {
    addresses.add(address);
    addresses.add(formatAddress(parseAddress(address).org));
    for (const id of dependsOn) addresses.add(addressOfId(id));
    if (coveredBy !== undefined) addresses.add(addressOfId(coveredBy));
    for (const effect of effects) if (effect.address !== undefined) addresses.add(effect.address);
  }
  return addresses;
}

/** The same, and for each group concerned the group itself and every place that it reaches, by the files or live. */
export function concernedAddresses(made: MadePlan, operations: readonly Operation[]): Set<Address> {
  const addresses = namedAddresses(operations);
  for (const [key, { desired, live }] of made.planned) {
    const groups = new Set<SubjectKey>();
    for (const operation of operations) {
      const group = operation.org === key ? groupOf(operation) : undefined;
      if (group === undefined) continue;
      groups.add(`group:${group}`);
      addresses.add(formatAddress(parseAddress(operation.address).org, GROUPS, group));
    }
    if (groups.size === 0) continue;
    for (const grants of [desired.grants, live.grants])
      for (const [address, holders] of grants)
        if ([...groups].some((group) => holders.has(group))) addresses.add(address);
  }
  return addresses;
}

/** The group whose reach or members an operation changes. */
function groupOf(operation: Operation): string | undefined {
  const holder = operation.kind === "grant" ? groupNameOf(operation.subject) : undefined;
  if (holder !== undefined) return holder;
  const { section, name } = parseAddress(operation.address);
  return section === GROUPS ? name : undefined;
}
