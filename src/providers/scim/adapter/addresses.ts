import type { Address } from "../../../model/address.ts";
import { formatAddress } from "../../../model/address.ts";
import type { DesiredOrg, DesiredResource } from "../../../model/state.ts";
import type { Profile } from "../profiles/profile.ts";
import type { GroupRecord } from "./convert.ts";

/**
 * Finds the groups behind the addresses of the file, and gives every other group an address of its own. A pinned id
 * goes first, then `externalId`, then `displayName`. Several groups under one address are ambiguous: names are not
 * unique in SCIM (RFC 7643 §4.2). Pure.
 */
export function matchAddresses(
  org: DesiredOrg,
  profile: Profile,
  groups: readonly GroupRecord[],
): ReadonlyMap<Address, readonly GroupRecord[]> {
  const { section } = profile.collection;
  const listed = [...org.resources.values()].filter((resource) => resource.section === section);
  const matched = new Map<Address, readonly GroupRecord[]>();
  const taken = new Set<string>();
  const take = (resource: DesiredResource, found: readonly GroupRecord[]): void => {
    if (found.length === 0) return;
    matched.set(resource.address, found);
    for (const group of found) taken.add(group.id);
  };
  const byId = listsBy(groups, (group) => group.id);
  for (const resource of listed) {
    if (resource.id !== undefined) take(resource, byId.get(resource.id) ?? []);
  }
  for (const nameOf of [externalIdOf, displayNameOf]) {
    const byName = listsBy(groups, nameOf);
    for (const resource of listed) {
      if (resource.id !== undefined || matched.has(resource.address)) continue;
      const found = byName.get(resource.key) ?? [];
      take(
        resource,
        found.filter((group) => !taken.has(group.id)),
      );
    }
  }
  addStrangers(
    org,
    section,
    groups.filter((group) => !taken.has(group.id)),
    matched,
  );
  return matched;
}

function externalIdOf(group: GroupRecord): string | undefined {
  return group.externalId;
}

function displayNameOf(group: GroupRecord): string {
  return group.displayName;
}

/** Groups by a name they go by, in the order given: a thousand are looked up among a thousand. */
function listsBy(
  groups: readonly GroupRecord[],
  nameOf: (group: GroupRecord) => string | undefined,
): ReadonlyMap<string, readonly GroupRecord[]> {
  const lists = new Map<string, GroupRecord[]>();
  for (const group of groups) {
    const name = nameOf(group);
    if (name === undefined) continue;
    const list = lists.get(name);
    if (list === undefined) lists.set(name, [group]);
    else list.push(group);
  }
  return lists;
}

function addStrangers(
  org: DesiredOrg,
  section: string,
  strangers: readonly GroupRecord[],
  matched: Map<Address, readonly GroupRecord[]>,
): void {
  const count = new Map<string, number>();
  for (const { displayName } of strangers) count.set(displayName, (count.get(displayName) ?? 0) + 1);
  for (const group of strangers) {
    const plain = formatAddress(org.key, section, group.displayName);
    const isFree = count.get(group.displayName) === 1 && !org.resources.has(plain);
    matched.set(isFree ? plain : formatAddress(org.key, section, `${group.displayName} (${group.id})`), [
      group,
    ]);
  }
}
