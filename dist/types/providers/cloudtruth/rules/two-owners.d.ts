import type { DesiredOrg } from "../../../model/state.ts";
import type { Draft, ProviderFinding } from "../../provider.ts";
/** The vendor advises that many owners at all times. */
export declare const ADVISED_OWNERS = 2;
/** The vendor's advice as a finding; nobody is stopped by it. */
export declare function twoOwnersFinding(org: DesiredOrg, owners: number): ProviderFinding;
/**
 * Gives the advice where the file alone cannot tell: a section that only adds may stand on live owners that the file
 * does not name. Where the file is the whole truth, `check` has said it already.
 */
export declare function adviseTwoOwners(draft: Draft): Draft;
