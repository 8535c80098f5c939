import type { RuledOrganization, StoredRecord } from "./record.ts";
import type { ResourceKind } from "./schemas.ts";
import { resourceKinds } from "./schemas.ts";
import type { Limits, Switches } from "./switches.ts";
/** What one organization is made from. */
export interface OrganizationOptions {
    readonly name: string;
    readonly profile: "viz-now" | "generic";
    /** Schema name of the space extension; undefined for none. */
    readonly extension: string | undefined;
    readonly switches: Switches;
    readonly limits: Limits;
    readonly urlEnv: string | undefined;
    readonly now: () => number;
    readonly random: () => number;
}
/** One organization's records, with the rules of every write. */
export declare class SimulatedOrganization implements RuledOrganization {
    #private;
    readonly options: OrganizationOptions;
    readonly kinds: ReturnType<typeof resourceKinds>;
    readonly records: Map<string, StoredRecord>;
    constructor(options: OrganizationOptions);
    get switches(): Switches;
    get hasVizNowRules(): boolean;
    /** All records of a kind as writes see them, in the order of creation. */
    all(kind: "User" | "Group"): StoredRecord[];
    /** All records of a kind as reads see them; late where visibility is delayed. */
    visible(kind: "User" | "Group"): StoredRecord[];
    /** One read is over: delayed writes come closer to being seen. */
    countRead(): void;
    /** The record a read finds. @throws ScimFault 404 */
    read(kind: ResourceKind, id: string): StoredRecord;
    /** The record a write finds. @throws ScimFault 404, 412, 428 */
    find(kind: ResourceKind, id: string, ifMatch: string | undefined): StoredRecord;
    create(kind: ResourceKind, body: Readonly<Record<string, unknown>>): StoredRecord;
    replace(kind: ResourceKind, record: StoredRecord, body: Readonly<Record<string, unknown>>): StoredRecord;
    patch(kind: ResourceKind, record: StoredRecord, body: Readonly<Record<string, unknown>>): StoredRecord;
    remove(kind: ResourceKind, record: StoredRecord): void;
}
/** The entity tag of a record, weak as most services give it. */
export declare function versionOf(record: StoredRecord): string;
