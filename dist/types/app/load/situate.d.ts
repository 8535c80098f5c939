import type { Finding } from "../../model/plan.ts";
import type { DesiredOrg } from "../../model/state.ts";
import type { ProviderFinding } from "../../providers/provider.ts";
import type { Loaded } from "./load.ts";
/** Gives a provider's finding its place in the files. */
export declare function situateFinding(loaded: Loaded, desired: DesiredOrg, finding: ProviderFinding): Finding;
