import type { Address } from "../../../model/address.ts";
import { formatAddress, parseAddress } from "../../../model/address.ts";
import type { GrantOperation, Operation } from "../../../model/operation.ts";
import type { Draft, Escalation } from "../../provider.ts";
import type { Profile } from "../profiles/profile.ts";
import { OWNER } from "../shape.ts";
import type { ScimFacts } from "./facts.ts";

/**
 * Keeps spaces from losing their owner unnoticed: who owns one is removed or disabled only after a new owner was
 * set by the same plan. A new owner's own account comes before that. Pure.
 */
export function guardOwners(
  draft: Draft,
  profile: Profile,
  operations: readonly Operation[],
): { readonly operations: readonly Operation[]; readonly escalations: readonly Escalation[] } {
  if (profile.extension === undefined) return { operations, escalations: [] };
  const facts = draft.live.facts as Partial<ScimFacts>;
  const root = formatAddress(draft.desired.key);
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const escalations: Escalation[] = [];
  const linked = operations.map((operation): Operation => {
    if (operation.kind === "setting")
      return operation.setting === OWNER ? afterNewOwner(operation, root, byId) : operation;
    if (operation.address !== root) return operation;
    if (!losesOwnership(operation)) return warnDemoted(operation, profile, ownedBy(facts, operation.subject));
    const unresolved: Address[] = [];
    const needed: string[] = [];
    for (const address of ownedBy(facts, operation.subject)) {
      const change = byId.get(`${address} #${OWNER}`);
      if (change?.kind === "setting" && change.after !== operation.subject) needed.push(change.id);
      else unresolved.push(address);
    }
    if (unresolved.length > 0) escalations.push(ownerless(operation, profile, unresolved));
    else if (facts.areOwnersKnown === false) escalations.push(unknownOwner(operation, profile));
    return needed.length === 0
      ? operation
      : { ...operation, dependsOn: [...new Set([...operation.dependsOn, ...needed])].sort() };
  });
  return { operations: linked, escalations };
}

function ownedBy(facts: Partial<ScimFacts>, subject: string): readonly Address[] {
  return Object.entries(facts.owners ?? {})
    .filter(([, owner]) => owner === subject)
    .map(([address]) => address)
    .sort();
}

function losesOwnership(operation: GrantOperation): boolean {
  if (operation.action === "remove") return true;
  return (
    operation.action === "update" && operation.before?.disabled !== true && operation.after?.disabled === true
  );
}

function ownerless(operation: GrantOperation, profile: Profile, addresses: readonly Address[]): Escalation {
  const names = addresses.map((address) => `"${parseAddress(address).name ?? address}"`).join(", ");
  const { noun } = profile.collection;
  return {
    operation: operation.id,
    text: `${operation.subject} owns the ${noun} ${names}; without them it would have no active owner. Declare a new \`owner:\` for it first.`,
  };
}

function unknownOwner(operation: GrantOperation, profile: Profile): Escalation {
  return {
    operation: operation.id,
    text: `The ${profile.collection.noun}s could not be read, so nobody knows whether ${operation.subject} owns one.`,
  };
}

function afterNewOwner(
  operation: Extract<Operation, { kind: "setting" }>,
  root: string,
  byId: ReadonlyMap<string, Operation>,
): Operation {
  const membership = typeof operation.after === "string" ? byId.get(`${root} ${operation.after}`) : undefined;
  if (membership === undefined || membership.action === "remove" || membership.direction === "less")
    return operation;
  return { ...operation, dependsOn: [...new Set([...operation.dependsOn, membership.id])].sort() };
}

function warnDemoted(operation: GrantOperation, profile: Profile, addresses: readonly Address[]): Operation {
  const role = operation.after?.role;
  if (
    addresses.length === 0 ||
    role === undefined ||
    profile.owners.length === 0 ||
    profile.owners.includes(role)
  )
    return operation;
  const names = addresses.map((address) => parseAddress(address).name ?? address).join(", ");
  const text = `owns ${names}, which a person with the role ${role} cannot be given; consider a new owner`;
  return {
    ...operation,
    effects: [...operation.effects, { kind: "advice", text, subject: operation.subject }],
  };
}
