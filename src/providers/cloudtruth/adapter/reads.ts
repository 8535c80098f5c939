import type { Address } from "../../../model/address.ts";
import { formatAddress, parseAddress } from "../../../model/address.ts";
import { isManaged } from "../../../model/managed.ts";
import type { DesiredOrg } from "../../../model/state.ts";
import type { ReadScope } from "../../provider.ts";
import { scopeSections } from "../shape.ts";
import { PAGE_SIZE } from "./paging.ts";

/** Up to so many projects and environments are asked for one by one; more cost less as one list of all grants. */
const FEW_SCOPES = 3;

/** What one read has to fetch. */
export interface Reads {
  readonly members: boolean;
  readonly groups: boolean;
  readonly projects: boolean;
  readonly environments: boolean;
  /** One list of all grants, a filtered list for each of a few scopes, or nothing. */
  readonly grants: "all" | "few" | "none";
  /** True if the holders of a project or environment are wanted. */
  wantsHolders(address: Address): boolean;
  /** The scopes to ask for one by one. */
  readonly few: readonly Address[];
}

/** Decides what to fetch: what the file declares, no more, and of that only what the scope asks for. */
export function chooseReads(org: DesiredOrg, scope: ReadScope): Reads {
  const isWhole = scope.isWhole === true;
  const wants = (section: string): boolean => isWhole || isManaged(org, section);
  const wantsHolders = (address: Address): boolean => {
    if (isWhole) return true;
    if (scope.addresses !== undefined && !scope.addresses.has(address)) return false;
    const resource = org.resources.get(address);
    return resource === undefined ? org.unlisted === "revoke" : resource.hasHolders;
  };
  const listed = [...org.resources.values()]
    .filter(
      (resource) => isScope(resource.section) && wants(resource.section) && wantsHolders(resource.address),
    )
    .map((resource) => resource.address);
  const strangers =
    scopeSections.some(wants) && (isWhole || (org.unlisted === "revoke" && scope.addresses === undefined));
  const named = scope.addresses === undefined ? listed : scopesAmong(scope.addresses, wants, wantsHolders);
  const isFew = scope.addresses !== undefined && !isWhole && named.length <= FEW_SCOPES;
  return {
    members: wants("members"),
    groups: wants("groups"),
    projects: wants("projects"),
    environments: wants("environments"),
    grants: named.length === 0 && !strangers ? "none" : isFew ? "few" : "all",
    wantsHolders,
    few: isFew ? named : [],
  };
}

function isScope(section: string | undefined): boolean {
  return scopeSections.some((known) => known === section);
}

function scopesAmong(
  addresses: ReadonlySet<Address>,
  wants: (section: string) => boolean,
  wantsHolders: (address: Address) => boolean,
): readonly Address[] {
  return [...addresses].filter((address) => {
    const { section } = parseAddress(address);
    return section !== undefined && isScope(section) && wants(section) && wantsHolders(address);
  });
}

/** Fewest requests of one read, as far as the files show how long the lists are. */
export function predictReads(org: DesiredOrg): number {
  const reads = chooseReads(org, {});
  const count = (section: string): number =>
    [...org.resources.values()].filter((resource) => resource.section === section).length;
  const members = org.grants.get(formatAddress(org.key))?.size ?? 0;
  let granted = 0;
  for (const [address, holders] of org.grants)
    if (isScope(parseAddress(address).section)) granted += holders.size;
  const optional = [
    { isRead: reads.members, entries: 0 },
    { isRead: reads.groups || reads.grants !== "none", entries: count("groups") },
    { isRead: reads.projects, entries: count("projects") },
    { isRead: reads.environments, entries: count("environments") },
    { isRead: reads.grants !== "none", entries: granted },
  ];
  // organizations/, users/current/, users/ and serviceaccounts/ are always needed.
  return optional.reduce(
    (sum, { isRead, entries }) => sum + (isRead ? pagesOf(entries) : 0),
    3 + pagesOf(members),
  );
}

function pagesOf(entries: number): number {
  return Math.max(1, Math.ceil(entries / PAGE_SIZE));
}
