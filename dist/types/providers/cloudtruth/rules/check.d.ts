import type { Directory } from "../../../model/person.ts";
import type { DesiredOrg } from "../../../model/state.ts";
import type { ProviderFinding } from "../../provider.ts";
/** CloudTruth's rules that the file alone can break. */
export declare function check(org: DesiredOrg, directory: Directory): readonly ProviderFinding[];
