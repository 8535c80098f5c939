import type { Address } from "../../model/address.ts";
import type { LiveOrg, ReadGap } from "../../model/state.ts";
/** Tells for an address which gap in the read it lies in; a gap of the organization covers everything. */
export declare function compileGaps(live: LiveOrg): (address: Address) => ReadGap | undefined;
