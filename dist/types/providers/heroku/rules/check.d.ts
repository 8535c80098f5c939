import type { Directory } from "../../../model/person.ts";
import type { DesiredOrg } from "../../../model/state.ts";
import type { ProviderFinding } from "../../provider.ts";
/** What can be said offline: roles and permissions the team's declared type does not have, impossible names. */
export declare function checkOrg(org: DesiredOrg, directory: Directory): readonly ProviderFinding[];
