import type { Address } from "../../../model/address.ts";
import type { DesiredOrg } from "../../../model/state.ts";
import type { ReadScope } from "../../provider.ts";
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
export declare function chooseReads(org: DesiredOrg, scope: ReadScope): Reads;
/** Fewest requests of one read, as far as the files tell how long the lists are. */
export declare function predictReads(org: DesiredOrg): number;
