import type { Address } from "../../../model/address.ts";
import type { Identity, SubjectKey } from "../../../model/subject.ts";

/** One account of the organization, as the last read gave it. */
export interface KnownUser {
  readonly id: string;
  readonly url: string;
  readonly identity: Identity;
  /** The wire's word; undefined for an account without a membership here. */
  readonly role?: string;
  readonly membershipId?: string;
  /** Why rolecall never touches it. */
  readonly fixed?: string;
}

/** One open invitation. */
export interface KnownInvitation {
  readonly id: string;
  readonly email: string;
  /** The wire's word. */
  readonly role: string;
  readonly isBounced: boolean;
}

/** An object that others refer to by URL. */
export interface KnownObject {
  readonly id: string;
  readonly url: string;
}

/** A project or environment. */
export interface KnownScope extends KnownObject {
  readonly parentId?: string;
}

/** The organization of the key. */
export interface KnownOrganization {
  readonly id: string;
  readonly name: string;
  readonly isInMaintenance: boolean;
  readonly plan?: string;
  readonly features: readonly string[];
}

/** Everything a connection learnt that later calls need: ids by what the files call things. */
export class Known {
  organization: KnownOrganization | undefined;
  caller: KnownUser | undefined;
  readonly usersById = new Map<string, KnownUser>();
  readonly usersBySubject = new Map<SubjectKey, KnownUser>();
  readonly invitations = new Map<SubjectKey, KnownInvitation>();
  /** Vendor-side groups by name. */
  readonly groups = new Map<string, KnownObject>();
  readonly groupNames = new Map<string, string>();
  /** Projects and environments. */
  readonly scopes = new Map<Address, KnownScope>();
  /** Ids of grants, by scope and holder: a user's id, or a group's subject. */
  readonly grants = new Map<Address, Map<string, string>>();

  rememberGroup(name: string, group: KnownObject): void {
    this.groups.set(name, group);
    this.groupNames.set(group.id, name);
  }

  rememberGrant(address: Address, holder: string, id: string): void {
    const holders = this.grants.get(address) ?? new Map<string, string>();
    holders.set(holder, id);
    this.grants.set(address, holders);
  }

  forgetGrant(address: Address, holder: string): void {
    this.grants.get(address)?.delete(holder);
  }
}
