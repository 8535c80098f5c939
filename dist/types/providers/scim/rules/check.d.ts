import type { Directory } from "../../../model/person.ts";
import type { DesiredOrg } from "../../../model/state.ts";
import type { ProviderFinding } from "../../provider.ts";
/** Rules of the profile that need no network. Pure. */
export declare function checkOrg(org: DesiredOrg, directory: Directory): readonly ProviderFinding[];
