import type { DesiredGrant, DesiredOrg } from "../model/state.ts";

/** An organization with all that its file says, as if no date ended anything. */
export function asWritten(org: DesiredOrg): DesiredOrg {
  const grants = new Map([...org.grants].map(([address, holders]) => [address, new Map(holders)]));
  for (const { address, subject, access, origins } of org.expired) {
    const holders = grants.get(address) ?? new Map<string, DesiredGrant>();
    if (!holders.has(subject)) holders.set(subject, { access, origins });
    grants.set(address, holders);
  }
  return { ...org, grants, expired: [] };
}
