import type { Address } from "../../../model/address.ts";
import { parseAddress } from "../../../model/address.ts";
import type { Effect, GrantOperation, Operation } from "../../../model/operation.ts";
import type { LiveGrant } from "../../../model/state.ts";
import type { SubjectKey } from "../../../model/subject.ts";
import { groupNameOf } from "../../../model/subject.ts";
import type { Draft } from "../../provider.ts";
import { defer, isPersonsGrant, isScopeAddress, mapOperations, withEffects, withNeeds } from "./draft.ts";

/** Everything a draft wants to do on one project or environment. */
interface ScopeChange {
  readonly address: Address;
  readonly operations: GrantOperation[];
  /** Deletions of groups that hold a grant here, with the subjects that lose it. */
  readonly folded: { readonly operation: Operation; readonly subject: SubjectKey }[];
  /** What the owner waits for who is to come first, if one does. */
  ownerWaitsFor?: string;
}

/** What has to be added to operations, collected first and put in place in one pass. */
interface Additions {
  readonly effects: Map<string, Effect>;
  readonly needs: Map<string, readonly string[]>;
  readonly waits: Map<string, string>;
}

/**
 * Puts the grants of each project and environment in the order the vendor takes: an owner first, who has to be a
 * person, and on the way down an owner last. Says where protection starts and where it ends.
 */
export function refineScopes(draft: Draft): Draft {
  const additions: Additions = { effects: new Map(), needs: new Map(), waits: new Map() };
  for (const change of changesByScope(draft)) {
    const live = draft.live.grants.get(change.address);
    if (live === undefined) continue;
    if (live.size === 0) startProtection(change, additions);
    else endProtection(draft, change, live, additions);
  }
  const extended = mapOperations(draft, (operation) => {
    const effect = additions.effects.get(operation.id);
    const shown = effect === undefined ? operation : withEffects(operation, effect);
    return withNeeds(shown, additions.needs.get(operation.id) ?? []);
  });
  return defer(extended, additions.waits);
}

function changesByScope(draft: Draft): Iterable<ScopeChange> {
  const changes = new Map<Address, ScopeChange>();
  const at = (address: Address): ScopeChange => {
    const change = changes.get(address) ?? { address, operations: [], folded: [] };
    changes.set(address, change);
    return change;
  };
  for (const operation of draft.operations) {
    if (operation.kind === "grant" && isScopeAddress(operation.address))
      at(operation.address).operations.push(operation);
    for (const { kind, address, subject } of operation.effects) {
      if (kind !== "cascade" || address === undefined || subject === undefined || !isScopeAddress(address))
        continue;
      at(address).folded.push({ operation, subject });
    }
  }
  for (const { operation, waitsFor } of draft.deferred) {
    if (operation.kind !== "grant" || operation.after?.role !== "owner") continue;
    const change = changes.get(operation.address);
    if (change !== undefined) change.ownerWaitsFor ??= waitsFor;
  }
  return changes.values();
}

function nameOf(address: Address): string {
  const { section, name } = parseAddress(address);
  return `${section === "projects" ? "project" : "environment"} ${name ?? ""}`;
}

/** The first grant closes a scope; it must be an owner's, and every other one waits for it, or for the owner to come. */
function startProtection(change: ScopeChange, additions: Additions): void {
  const { address } = change;
  const adds = change.operations.filter((operation) => operation.action === "add");
  const first = adds.find(
    (operation) => operation.after?.role === "owner" && groupNameOf(operation.subject) === undefined,
  );
  if (first === undefined) {
    const missing = `a person who is owner of ${nameOf(address)}: CloudTruth takes no other first grant`;
    for (const add of adds) additions.waits.set(add.id, change.ownerWaitsFor ?? missing);
    return;
  }
  const rest = "from now on only those with a grant reach it";
  const parents =
    parseAddress(address).section === "environments" ? ", and grants of its parent no longer count" : "";
  const text = `${nameOf(address)} becomes access-controlled: ${rest}${parents}`;
  additions.effects.set(first.id, { kind: "protection", address, text });
  for (const add of adds) if (add.id !== first.id) additions.needs.set(add.id, [first.id]);
}

/** The last grant lifts the protection, so an owner goes last, and the plan shows what that means. */
function endProtection(
  draft: Draft,
  change: ScopeChange,
  live: ReadonlyMap<SubjectKey, LiveGrant>,
  additions: Additions,
): void {
  const { address, operations, folded } = change;
  const removals = operations.filter((operation) => operation.action === "remove");
  const gone = new Set([...removals.map(({ subject }) => subject), ...folded.map(({ subject }) => subject)]);
  const isAdded = operations.some((operation) => operation.action === "add");
  if (isAdded || [...live.keys()].some((subject) => !gone.has(subject))) return;
  const last = lastToGo(draft, live, removals) ?? folded.at(-1)?.operation;
  if (last === undefined) return;
  const others = [...removals, ...folded.map(({ operation }) => operation)].map(({ id }) => id);
  additions.needs.set(last.id, others);
  additions.effects.set(last.id, {
    kind: "protection",
    address,
    text: `${nameOf(address)} is no longer access-controlled: everybody in the organization reaches it again by their organization role`,
  });
}

/** A person who is owner, else any owner, else whoever is there. */
function lastToGo(
  draft: Draft,
  live: ReadonlyMap<SubjectKey, LiveGrant>,
  removals: readonly GrantOperation[],
): GrantOperation | undefined {
  const owners = removals.filter((operation) => live.get(operation.subject)?.access.role === "owner");
  const people = owners.filter((operation) => {
    const grant = live.get(operation.subject);
    return grant !== undefined && isPersonsGrant(draft, operation.subject, grant);
  });
  return people.at(-1) ?? owners.at(-1) ?? removals.at(-1);
}
