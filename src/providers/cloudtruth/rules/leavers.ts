import { describeAccess } from "../../../model/compare.ts";
import type { Effect, GrantOperation } from "../../../model/operation.ts";
import type { Draft } from "../../provider.ts";
import { isMembership, mapOperations, rootOf, withEffects } from "./draft.ts";

/**
 * Counts grants and group memberships of somebody who leaves as gone, also where the files do not manage the place.
 * CloudTruth does not document whether they go with the membership; if they do, the last one opens the place to
 * everybody, so that is what has to be seen beforehand.
 */
export function loseWithMembership(draft: Draft): Draft {
  const removed = new Set(draft.operations.filter(({ action }) => action === "remove").map(({ id }) => id));
  return mapOperations(draft, (operation) =>
    isMembership(draft, operation) &&
    operation.action === "remove" &&
    operation.observed?.pending === undefined
      ? withEffects(operation, ...lostGrants(draft, operation, removed))
      : operation,
  );
}

function lostGrants(
  draft: Draft,
  { subject }: GrantOperation,
  removed: ReadonlySet<string>,
): readonly Effect[] {
  const lost: Effect[] = [];
  for (const [address, holders] of draft.live.grants) {
    const grant = holders.get(subject);
    if (grant === undefined || address === rootOf(draft) || removed.has(`${address} ${subject}`)) continue;
    const text = `${subject} loses ${describeAccess(grant.access)} (taken to go with the membership: CloudTruth does not say)`;
    lost.push({ kind: "cascade", address, subject, text });
  }
  return lost.sort((a, b) => ((a.address ?? "") < (b.address ?? "") ? -1 : 1));
}
