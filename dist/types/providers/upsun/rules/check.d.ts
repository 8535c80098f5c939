import type { Directory } from "../../../model/person.ts";
import type { DesiredOrg } from "../../../model/state.ts";
import type { ProviderFinding } from "../../provider.ts";
/** What can be told from the files alone. Pure. */
export declare function check(org: DesiredOrg, directory: Directory): readonly ProviderFinding[];
