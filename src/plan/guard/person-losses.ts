import type { Operation } from "../../model/operation.ts";
import type { Directory } from "../../model/person.ts";
import type { OrgShape } from "../../model/shape.ts";
import type { LiveGrant, LiveOrg } from "../../model/state.ts";
import { groupNameOf, holderOfAccount, type SubjectKey } from "../../model/subject.ts";
import { formerHolder, newHolder, visitNamedHolders } from "./named-holders.ts";

/** What is planned in one organization, and what is live there. */
interface PlannedChange {
  readonly live: LiveOrg;
  readonly shape: OrgShape;
  readonly operations: readonly Operation[];
}

/** What one person loses. */
interface PersonLosses {
  readonly operations: Set<string>;
  /** Where they hold something themselves that goes, by account; by how many ways it goes does not matter. */
  readonly addresses: Set<string>;
}

/** How many people of the files lose something, and who would lose everything everywhere, with the operations. */
export function findBarePeople(
  orgs: readonly PlannedChange[],
  directory: Directory,
): { readonly losers: number; readonly bare: ReadonlyMap<SubjectKey, readonly string[]> } {
  const lost = new Map<SubjectKey, PersonLosses>();
  const gained = new Set<SubjectKey>();
  for (const org of orgs) collectChanges(org, lost, gained);
  for (const subject of lost.keys()) if (!directory.people.has(subject)) lost.delete(subject);
  const before = countHoldings(lost, orgs);
  const bare = [...lost].filter(
    ([subject, { addresses }]) => !gained.has(subject) && addresses.size >= (before.get(subject) ?? 0),
  );
  return {
    losers: lost.size,
    bare: new Map(bare.map(([subject, { operations }]) => [subject, [...operations]])),
  };
}

/** At how many addresses of all organizations people hold something that is in force and not blocked. */
function countHoldings(
  people: ReadonlyMap<SubjectKey, unknown>,
  orgs: readonly PlannedChange[],
): ReadonlyMap<SubjectKey, number> {
  const counts = new Map<SubjectKey, number>();
  if (people.size === 0) return counts;
  const count = (subject: SubjectKey): void => {
    const holder = holderOfAccount(subject);
    if (people.has(holder)) counts.set(holder, (counts.get(holder) ?? 0) + 1);
  };
  for (const { live, shape } of orgs) {
    for (const holders of live.grants.values()) {
      // No array for each entry, as a loop would make: there may be a million.
      holders.forEach((grant, subject) => {
        if (isInForce(grant)) count(subject);
      });
    }
    visitNamedHolders(live, shape, count);
  }
  return counts;
}

function isInForce(grant: LiveGrant | undefined): boolean {
  return grant !== undefined && grant.pending === undefined && grant.access.disabled !== true;
}

function collectChanges(
  { operations, live, shape }: PlannedChange,
  lost: Map<SubjectKey, PersonLosses>,
  gained: Set<SubjectKey>,
): void {
  const lose = (subject: SubjectKey, id: string, address: string | undefined, isNamed: boolean): void => {
    const holder = holderOfAccount(subject);
    const losses = lost.get(holder) ?? { operations: new Set(), addresses: new Set() };
    lost.set(holder, losses);
    losses.operations.add(id);
    // What goes where they hold nothing themselves came through a group, in which they may well stay.
    if (address !== undefined && (isNamed || isInForce(live.grants.get(address)?.get(subject))))
      losses.addresses.add(`${address} ${subject}`);
  };
  for (const operation of operations) {
    const former = formerHolder(operation, shape);
    for (const { kind, subject, address } of operation.effects) {
      if (kind === "cascade" && subject !== undefined && groupNameOf(subject) === undefined)
        lose(subject, operation.id, address, subject === former);
    }
    const named = newHolder(operation, shape);
    if (named !== undefined) gained.add(named);
    if (operation.kind !== "grant" || operation.observed?.pending !== undefined) continue;
    if (operation.action === "remove" || operation.after?.disabled === true)
      lose(operation.subject, operation.id, operation.address, false);
    else if (operation.action === "add") gained.add(holderOfAccount(operation.subject));
  }
}
