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
/** The organization of the key. */
export interface KnownOrganization {
    readonly id: string;
    readonly name: string;
    readonly isInMaintenance: boolean;
    readonly plan?: string;
    readonly features: readonly string[];
}
/** Everything a connection learnt that later calls need: ids by what the files call things. */
export declare class Known {
    organization: KnownOrganization | undefined;
    caller: KnownUser | undefined;
    readonly usersById: Map<string, KnownUser>;
    readonly usersBySubject: Map<string, KnownUser>;
    readonly invitations: Map<string, KnownInvitation>;
    /** Vendor-side groups by name. */
    readonly groups: Map<string, KnownObject>;
    readonly groupNames: Map<string, string>;
    /** Projects and environments. */
    readonly scopes: Map<string, KnownObject>;
    /** Ids of grants, by scope and holder. */
    readonly grants: Map<string, Map<string, string>>;
    rememberGroup(name: string, group: KnownObject): void;
    rememberGrant(address: Address, subject: SubjectKey, id: string): void;
    forgetGrant(address: Address, subject: SubjectKey): void;
}
