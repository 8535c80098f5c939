import { formatAddress } from "../../../model/address.ts";
import { isExact } from "../../../model/managed.ts";
import { compileProtection } from "../../../model/protection.ts";
import { filledTextOf } from "../rules/convert.ts";
import type { Attempt } from "./attempt.ts";
import type { Session } from "./session.ts";

/**
 * True if the files ask for somebody to leave the organization, or for a group to go. What becomes of grants then is not
 * documented (contract, open question 11): they are taken to go as well, so all of them have to be known.
 */
export function isAnybodyGoing(session: Session, groups: Attempt | undefined): boolean {
  const { org, directory } = session.context;
  const declared = org.grants.get(formatAddress(org.key));
  if (isExact(org, "members")) {
    const protectedBy = compileProtection(org, directory);
    for (const [subject, { role, fixed, identity }] of session.known.usersBySubject) {
      if (role === undefined || fixed !== undefined || declared?.has(subject) === true) continue;
      if (protectedBy(subject, identity) === undefined) return true;
    }
  }
  if (!isExact(org, "groups") || groups === undefined || "error" in groups) return false;
  return groups.entries.some(
    (group) => !org.resources.has(formatAddress(org.key, "groups", filledTextOf(group, "name") ?? "")),
  );
}
