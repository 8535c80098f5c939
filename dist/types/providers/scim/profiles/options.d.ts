import type { JsonObject } from "../../../model/json.ts";
import { type Profile } from "./profile.ts";
/** What becomes of a person who is no longer in the file. */
export type Removal = "disable" | "delete";
/** The options of an organization, read. */
export interface ScimOptions {
    readonly profile: Profile;
    readonly removal: Removal;
    /** True if missing groups of an adopted section are created. */
    readonly creates: boolean;
    /** Person key or e-mail behind the token, where the file says it. */
    readonly actor?: string;
}
/** Reads the options of an organization; what the schema refuses counts as absent. Pure. */
export declare function readOptions(options: JsonObject): ScimOptions;
