import type { JsonObject } from "../../../model/json.ts";
import type { ConnectContext } from "../../provider.ts";
import { type ScimOptions } from "../profiles/options.ts";
import { ScimClient } from "./client.ts";
import { type GroupRecord, type UserRecord } from "./convert.ts";
import { type Features } from "./discovery.ts";
import { ScimLister } from "./listing.ts";
/** Pauses before a read is believed that does not show our own writes yet, in milliseconds. */
export declare const SETTLING_PAUSES: readonly number[];
/** Which collection a record is in. */
export type Collection = "users" | "groups";
/** What one connection has learnt, and the only place that keeps it. */
export declare class Session {
    #private;
    readonly context: ConnectContext;
    readonly client: ScimClient;
    readonly options: ScimOptions;
    readonly users: Map<string, UserRecord>;
    readonly groups: Map<string, GroupRecord>;
    /** Ids of users by subject. */
    readonly userIds: Map<string, string>;
    /** Ids of groups by address. */
    readonly groupIds: Map<string, string>;
    /** Ids of role groups by role value. */
    readonly roleGroups: Map<string, string>;
    /** True if group members had to be taken from the users' `groups`. */
    areMembersFromUsers: boolean;
    constructor(context: ConnectContext);
    /** What the service can do; asked once. @throws ProviderError */
    features(): Promise<Features>;
    /** False once the service has refused bulk requests. */
    get canBulk(): boolean;
    turnBulkOff(): void;
    /** Runs work on one thing strictly one after the other: each needs the version that the one before left behind. */
    inTurn<T>(key: string, work: () => Promise<T>): Promise<T>;
    /** The path of a collection. */
    pathOf(collection: Collection): Promise<string>;
    lister(): Promise<ScimLister>;
    /** Reads all users. @throws ProviderError `INCOMPLETE` */
    loadUsers(): Promise<void>;
    /** Reads all groups. @throws ProviderError `INCOMPLETE` */
    loadGroups(): Promise<void>;
    /** Puts together what only both listings tell: members shown on users only, and roles kept as groups. */
    join(): void;
    /** Remembers a user as just read. */
    keepUser(raw: JsonObject): UserRecord | undefined;
    /** Remembers a group as just read. */
    keepGroup(raw: JsonObject): GroupRecord | undefined;
    /** Notes a write, so that a read that does not show it yet is not believed at once. */
    noteWrite(id: string): void;
    /** One record as it is now; undefined if it is gone. Waits for our own writes to show. @throws ProviderError */
    fetch(collection: Collection, id: string): Promise<JsonObject | undefined>;
}
