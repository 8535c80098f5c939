import { formatAddress } from "../../../model/address.ts";
import { isAdditive } from "../../../model/managed.ts";
import type { DesiredOrg } from "../../../model/state.ts";
import type { Draft, ProviderFinding } from "../../provider.ts";
import { isMembership, isPersonsGrant, rootOf } from "./draft.ts";

/** The vendor advises that many owners at all times. */
export const ADVISED_OWNERS = 2;

/** The vendor's advice as a finding; nobody is stopped by it. */
export function twoOwnersFinding(org: DesiredOrg, owners: number): ProviderFinding {
  const count = owners === 0 ? "no person" : owners === 1 ? "only one person" : `only ${owners} people`;
  return {
    severity: "warning",
    code: "TWO_OWNERS_ADVISED",
    address: formatAddress(org.key),
    message: `${org.name} has ${count} as owner; CloudTruth advises two at all times.`,
    hint: "Make a second person owner, so that one absence locks nobody out.",
    about: { address: formatAddress(org.key) },
  };
}

/**
 * Gives the advice where the file alone is not enough to know: a section that only adds may stand on live owners that the file
 * does not name. Where the file is the whole truth, `check` has said it already.
 */
export function adviseTwoOwners(draft: Draft): Draft {
  if (!isAdditive(draft.desired, "members")) return draft;
  const root = rootOf(draft);
  const owners = new Set<string>();
  for (const [subject, grant] of draft.live.grants.get(root) ?? []) {
    if (grant.access.role === "owner" && isPersonsGrant(draft, subject, grant)) owners.add(subject);
  }
  for (const [subject, grant] of draft.desired.grants.get(root) ?? []) {
    if (grant.access.role === "owner" && draft.directory.people.get(subject)?.kind !== "service")
      owners.add(subject);
  }
  for (const operation of draft.operations) {
    if (isMembership(draft, operation) && operation.after?.role !== "owner") owners.delete(operation.subject);
  }
  if (owners.size >= ADVISED_OWNERS) return draft;
  return { ...draft, findings: [...draft.findings, twoOwnersFinding(draft.desired, owners.size)] };
}
