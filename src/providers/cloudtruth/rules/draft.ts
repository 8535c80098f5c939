import type { Address } from "../../../model/address.ts";
import { formatAddress, parseAddress } from "../../../model/address.ts";
import { compareText } from "../../../model/diagnostic.ts";
import type { Effect, GrantOperation, Operation } from "../../../model/operation.ts";
import type { LiveGrant } from "../../../model/state.ts";
import type { SubjectKey } from "../../../model/subject.ts";
import { groupNameOf } from "../../../model/subject.ts";
import type { Draft } from "../../provider.ts";
import { scopeSections } from "../shape.ts";

/** The organization's own address in a draft. */
export function rootOf(draft: Draft): Address {
  return formatAddress(draft.desired.key);
}

/** True if the operation is about somebody's place in the organization. */
export function isMembership(draft: Draft, operation: Operation): operation is GrantOperation {
  return operation.kind === "grant" && operation.address === rootOf(draft);
}

/** True if an address is a project or an environment. */
export function isScopeAddress(address: Address): boolean {
  const { section } = parseAddress(address);
  return scopeSections.some((known) => known === section);
}

/** Replaces operations one by one. */
export function mapOperations(draft: Draft, change: (operation: Operation) => Operation): Draft {
  return { ...draft, operations: draft.operations.map(change) };
}

/** The operation with more effects. */
export function withEffects<Kind extends Operation>(operation: Kind, ...effects: readonly Effect[]): Kind {
  return effects.length === 0 ? operation : { ...operation, effects: [...operation.effects, ...effects] };
}

/** The operation with more operations that have to succeed before it. */
export function withNeeds<Kind extends Operation>(operation: Kind, needs: Iterable<string>): Kind {
  const others = [...needs].filter((id) => id !== operation.id);
  if (others.length === 0) return operation;
  return { ...operation, dependsOn: [...new Set([...operation.dependsOn, ...others])].sort() };
}

/** Takes operations out of the draft until something has happened, and with them all that cannot do without them. */
export function defer(draft: Draft, waits: ReadonlyMap<string, string>): Draft {
  if (waits.size === 0) return draft;
  const waiting = new Map(waits);
  for (let isGrowing = true; isGrowing; ) {
    isGrowing = false;
    for (const operation of draft.operations) {
      const cause = operation.dependsOn.find((id) => waiting.has(id));
      if (cause === undefined || waiting.has(operation.id)) continue;
      waiting.set(operation.id, waiting.get(cause) ?? cause);
      isGrowing = true;
    }
  }
  const deferred = draft.operations.flatMap((operation) => {
    const waitsFor = waiting.get(operation.id);
    return waitsFor === undefined ? [] : [{ operation, waitsFor }];
  });
  return {
    ...draft,
    operations: draft.operations.filter((operation) => !waiting.has(operation.id)),
    deferred: [...draft.deferred, ...deferred.sort((a, b) => compareText(a.operation.id, b.operation.id))],
  };
}

/** A list in the adapter's own facts, as a set. */
export function factSet(draft: Draft, key: string): ReadonlySet<string> {
  const value: unknown = draft.live.facts[key];
  return new Set(
    Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [],
  );
}

/** True if a live grant is in force in the hands of a person whom the vendor counts as interactive. */
export function isPersonsGrant(draft: Draft, subject: SubjectKey, grant: LiveGrant): boolean {
  if (groupNameOf(subject) !== undefined || grant.pending !== undefined) return false;
  if (grant.identity.isService === true) return false;
  return !factSet(draft, "untouchable").has(subject);
}

/** The e-mail that would be written to, or the subject where none is known. */
export function mailboxOf(draft: Draft, operation: GrantOperation): string {
  const { desired, directory } = draft;
  const observed = operation.observed?.pending === undefined ? undefined : operation.observed.identity?.email;
  return observed ?? directory.emailOf(operation.subject, desired.provider, desired.key) ?? operation.subject;
}
