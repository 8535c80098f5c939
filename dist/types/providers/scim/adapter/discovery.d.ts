import type { Diagnostic } from "../../../model/diagnostic.ts";
import type { Profile } from "../profiles/profile.ts";
import type { ScimClient } from "./client.ts";
/** What the service can do, from its own announcement or, where there is none, from the profile. */
export interface Features {
    readonly usersPath: string;
    readonly groupsPath: string;
    readonly hasPatch: boolean;
    readonly hasBulk: boolean;
    /** Operations of one bulk request: the smaller of the profile's and the service's limit. */
    readonly bulkLimit: number;
    /** Bytes of one bulk request; 0: not told. */
    readonly bulkBytes: number;
    readonly hasFilter: boolean;
    /** `filter.maxResults`; 0: not told. */
    readonly maxResults: number;
    readonly hasEtag: boolean;
    /** Paging by cursor (RFC 9865) because index paging is not offered. */
    readonly isCursorOnly: boolean;
    /** True if the group extension of the profile is announced, or nothing is. */
    readonly hasExtension: boolean;
    /** Extension attributes that the schema marks as read-only, lower case. */
    readonly readOnly: ReadonlySet<string>;
    readonly notices: readonly Diagnostic[];
}
/** Reads the three discovery endpoints. @throws ProviderError for 401, 403 and failures */
export declare function discoverFeatures(client: ScimClient, profile: Profile, address: string): Promise<Features>;
