import type { Derive } from "../../effective/derivation.ts";
import { accessChanges } from "../../effective/difference.ts";
import type { AccessChange } from "../../model/access-change.ts";
import { isGain, isLoss, peopleOf } from "../../model/access-change.ts";
import { formatAddress, sectionOf } from "../../model/address.ts";
import type { Operation } from "../../model/operation.ts";
import type { OrgShape } from "../../model/shape.ts";
import type { DesiredOrg, LiveOrg } from "../../model/state.ts";
import type { SubjectKey } from "../../model/subject.ts";

/** What the difference of one organization's plan is made from. */
export interface ChangedOrg {
  readonly desired: DesiredOrg;
  readonly live: LiveOrg;
  readonly shape: OrgShape;
  readonly derive: Derive;
  readonly operations: readonly Operation[];
}

/** Who ends up with more or less if these operations are done. */
export function changesOf({ desired, live, shape, derive, operations }: ChangedOrg): readonly AccessChange[] {
  return accessChanges({ live, shape, derive, options: desired.options, operations });
}

/**
 * How much access is lost: each person and place once, by however many ways. What a membership gives on all resources of
 * a section goes with it, and is not a loss of its own.
 */
export function countLosses(changes: readonly AccessChange[]): number {
  let lost = 0;
  for (const change of changes)
    if (isLoss(change) && change.places === undefined) lost += peopleOf(change).length;
  return lost;
}

/**
 * The changes by which the account in use has less of what it was granted: its membership, a grant, a place in a group.
 * That a place closes to everybody without a grant there concerns it like all others and takes none of its rights.
 */
export function lossesOfActor(
  changes: readonly AccessChange[],
  { actor, grants, org }: LiveOrg,
  shape: OrgShape,
): readonly AccessChange[] {
  const own = new Set<SubjectKey>([actor.subject]);
  const { id } = actor.identity;
  if (id !== undefined) {
    for (const [subject, { identity }] of grants.get(formatAddress(org)) ?? [])
      if (identity.id === id) own.add(subject);
    for (const change of changes) {
      const { subject } = change;
      if (subject !== undefined && grants.get(change.address)?.get(subject)?.identity.id === id)
        own.add(subject);
    }
  }
  const level = grants.get(formatAddress(org))?.get(actor.subject)?.access.role ?? "";
  const isNeedless = ({ address }: AccessChange): boolean =>
    shape.sections
      .find(({ section }) => section === sectionOf(address))
      ?.holders?.needlessFor?.includes(level) === true;
  return changes.filter(
    (change) =>
      isLoss(change) &&
      !isByRule(change) &&
      !isNeedless(change) &&
      peopleOf(change).some(({ subject }) => own.has(subject)),
  );
}

function isByRule(change: AccessChange): boolean {
  return change.via.every((via) => via.kind === "rule");
}

/** Gains that no grant to the person, or to a group the person is in, explains. */
export function exposuresIn(changes: readonly AccessChange[]): readonly AccessChange[] {
  return changes.filter((change) => change.isExposure === true && isGain(change));
}

/** How many people some changes hit. */
export function countPeople(changes: readonly AccessChange[]): number {
  return new Set(changes.flatMap((change) => peopleOf(change).map(({ subject }) => subject))).size;
}

/** Ids of the operations that bring changes about, each once. */
export function operationsOf(changes: readonly AccessChange[]): readonly string[] {
  return [...new Set(changes.flatMap((change) => change.operations))];
}
