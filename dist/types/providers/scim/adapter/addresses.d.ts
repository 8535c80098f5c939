import type { Address } from "../../../model/address.ts";
import type { DesiredOrg } from "../../../model/state.ts";
import type { Profile } from "../profiles/profile.ts";
import type { GroupRecord } from "./convert.ts";
/**
 * Finds the groups behind the addresses of the file, and gives every other group an address of its own. A pinned id
 * goes first, then `externalId`, then `displayName`. Several groups under one address are ambiguous: names are not
 * unique in SCIM (RFC 7643 §4.2). Pure.
 */
export declare function matchAddresses(org: DesiredOrg, profile: Profile, groups: readonly GroupRecord[]): ReadonlyMap<Address, readonly GroupRecord[]>;
