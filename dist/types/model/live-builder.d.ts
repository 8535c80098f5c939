import type { Access } from "./access.ts";
import type { Address } from "./address.ts";
import { type Diagnostic } from "./diagnostic.ts";
import type { JsonObject } from "./json.ts";
import type { Directory } from "./person.ts";
import type { Actor, DesiredOrg, LiveGrant, LiveOrg, LiveResource, LiveSetting, ReadGap } from "./state.ts";
import type { Identity, SubjectKey } from "./subject.ts";
/**
 * Collects what an adapter reads. It maps accounts to subjects and keeps two accounts of one person apart: the one
 * the files name holds the person's key, the other stays visible under its own e-mail and is never changed.
 */
export declare class LiveOrgBuilder {
    #private;
    constructor(org: DesiredOrg, directory: Directory);
    /** The organization's own address. */
    get root(): Address;
    /** Whom an account is in the files. */
    subjectOf(identity: Identity): SubjectKey;
    /** Marks an address as read, also when nobody holds anything there. */
    open(address: Address): void;
    /**
     * Records what one account holds. Access has to be normalised. `subject` is whom the account is, where that was
     * looked up before. Gives the subject it was recorded under.
     */
    grant(address: Address, grant: LiveGrant, subject?: string): SubjectKey;
    /** Records what a vendor-side group holds. */
    groupGrant(address: Address, group: string, grant: Omit<LiveGrant, "identity">): void;
    setting(address: Address, key: string, setting: LiveSetting): void;
    resource(resource: LiveResource): void;
    gap(gap: ReadGap): void;
    notice(notice: Diagnostic): void;
    /** What was collected. It is the same whatever the order in which answers came: what is shown is sorted. */
    build(rest: {
        actor: Actor;
        owner?: SubjectKey;
        vendorId?: string;
        readAt: string;
        facts: JsonObject;
    }): LiveOrg;
}
/** Gives each distinct access one object, so that a million grants of a few roles stay small. */
export declare class AccessPool {
    #private;
    /** The shared object for this key; made once. The key has to tell all distinct values apart. */
    share(key: string, make: () => Access): Access;
}
