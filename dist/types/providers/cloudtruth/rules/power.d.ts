import type { JsonObject } from "../../../model/json.ts";
/** Prefix of the one power that `refine` needs to know: the caller's role, as the wire spells it. */
export declare const ROLE_POWER = "role:";
/** True if the org reads the vendor's contradiction so that admins may change members who are not owners. */
export declare function adminsMayChange(options: JsonObject): boolean;
