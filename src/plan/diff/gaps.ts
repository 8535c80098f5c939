import type { Address } from "../../model/address.ts";
import { formatAddress } from "../../model/address.ts";
import type { LiveOrg, ReadGap } from "../../model/state.ts";

/** Finds the gap in the read that an address lies in; a gap of the organization covers everything. */
export function compileGaps(live: LiveOrg): (address: Address) => ReadGap | undefined {
  const byAddress = new Map(live.gaps.map((gap) => [gap.address, gap]));
  const whole = byAddress.get(formatAddress(live.org));
  const bySection = new Map<string, ReadGap>();
  for (const gap of live.gaps) {
    // A gap may name a whole section: `acme/projects`.
    if (gap.address.split("/").length === 2) bySection.set(gap.address, gap);
  }
  return (address) => {
    const direct = whole ?? byAddress.get(address);
    if (direct !== undefined || bySection.size === 0) return direct;
    return bySection.get(address.split("/").slice(0, 2).join("/"));
  };
}
