import { parseAddress } from "../../../model/address.ts";
import type { Operation } from "../../../model/operation.ts";
import { EXISTENCE } from "../../../model/shape.ts";
import { groupNameOf } from "../../../model/subject.ts";
import type { Draft } from "../../provider.ts";
import { isScopeAddress, mapOperations, withEffects, withNeeds } from "./draft.ts";

function existenceOf(address: string): string {
  return `${address} #${EXISTENCE}`;
}

/**
 * A new group takes its description along in the same call; what goes with a deleted group needs no call of its own.
 * Grants to a group wait for the group; taking a group away says what becomes of its grants.
 */
export function refineGroups(draft: Draft): Draft {
  const created = new Map<string, string>();
  const deleted = new Set<string>();
  for (const operation of draft.operations) {
    if (operation.kind !== "setting" || operation.setting !== EXISTENCE) continue;
    if (operation.action === "remove") deleted.add(operation.address);
    else created.set(parseAddress(operation.address).name ?? "", operation.address);
  }
  if (created.size === 0 && deleted.size === 0) return draft;
  const createdAddresses = new Set(created.values());
  return mapOperations(draft, (operation) => {
    if (operation.kind === "setting") return refineSetting(operation, createdAddresses, deleted);
    const group = groupNameOf(operation.subject);
    const address = group === undefined ? undefined : created.get(group);
    if (address !== undefined && operation.action === "add")
      return withNeeds(operation, [existenceOf(address)]);
    if (deleted.has(operation.address)) return { ...operation, coveredBy: existenceOf(operation.address) };
    return operation;
  });
}

function refineSetting(
  operation: Operation,
  created: ReadonlySet<string>,
  deleted: ReadonlySet<string>,
): Operation {
  if (operation.kind !== "setting") return operation;
  if (operation.setting !== EXISTENCE) {
    const isCovered = created.has(operation.address) || deleted.has(operation.address);
    return isCovered ? { ...operation, coveredBy: existenceOf(operation.address) } : operation;
  }
  if (operation.action !== "remove") return operation;
  const hasGrants = operation.effects.some(
    (effect) => effect.address !== undefined && isScopeAddress(effect.address),
  );
  if (hasGrants) {
    return withEffects(operation, {
      kind: "note",
      text: "the grants of the group are deleted first, then the group",
    });
  }
  return withEffects(operation, {
    kind: "note",
    text: "CloudTruth does not say what becomes of grants that the group may hold where rolecall does not look",
  });
}
