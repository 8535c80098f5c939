import type { Switches } from "./switches.ts";
/** One stored user or group. Never changed in place: a change puts a new record under the id. */
export interface StoredRecord {
    readonly id: string;
    readonly kind: "User" | "Group";
    readonly attributes: Readonly<Record<string, unknown>>;
    /** Milliseconds since 1970. */
    readonly created: number;
    readonly modified: number;
    readonly version: number;
}
/** What the rules of writes see of an organization. */
export interface RuledOrganization {
    readonly options: {
        readonly extension: string | undefined;
    };
    readonly switches: Switches;
    readonly records: ReadonlyMap<string, StoredRecord>;
    readonly hasVizNowRules: boolean;
    /** All records of a kind as writes see them, in the order of creation. */
    all(kind: "User" | "Group"): StoredRecord[];
}
