import { formatAddress, parseAddress, sectionOf } from "../../../model/address.ts";
import { isJsonObject } from "../../../model/json.ts";
import type { Effect, Operation } from "../../../model/operation.ts";
import { EXISTENCE } from "../../../model/shape.ts";
import { groupSubject } from "../../../model/subject.ts";
import type { Draft, ProviderFinding } from "../../provider.ts";
import { GROUPS } from "../shape.ts";
import { isCreation, withEffects } from "./effects.ts";

/** Order among groups, what goes with one, and who makes it. */
export function refineSetting(
  draft: Draft,
  operations: readonly Operation[],
  operation: Operation,
): Operation {
  if (operation.kind !== "setting" || sectionOf(operation.address) !== GROUPS) return operation;
  const ids = new Set(operations.map(({ id }) => id));
  const creation = `${operation.address} #${EXISTENCE}`;
  const needs = (more: readonly string[]): Operation => ({
    ...operation,
    dependsOn: [...new Set([...operation.dependsOn, ...more.filter((id) => ids.has(id))])],
  });
  if (operation.setting === EXISTENCE && operation.action === "remove")
    return withEffects(needs(emptied(draft, operation.address)), lostReach(draft, operation.address));
  if (operation.setting === EXISTENCE)
    return withEffects(needs(parentCreation(draft, operation.address)), madeBy(draft, operation.address));
  // A new group is made with its settings, in the same call.
  const isNew = operations.some((one) => one.id === creation && isCreation(one));
  if (isNew) return { ...operation, coveredBy: creation };
  return operation.setting === "parent" ? needs(parentCreation(draft, operation.address)) : operation;
}

/** Who makes a group is its maintainer until they have left it again (rule 34); an App is not. */
function madeBy({ desired, live }: Draft, address: string): readonly Effect[] {
  const { subject, powers } = live.actor;
  if (powers.includes("app") || desired.grants.get(address)?.has(subject) === true) return [];
  return [{ kind: "note", address, subject, text: `${subject} makes it, and leaves it at once` }];
}

/** What a group holds on repositories goes with it, whether the files manage them or not. */
function lostReach(draft: Draft, address: string): readonly Effect[] {
  const name = parseAddress(address).name ?? "";
  const reach = isJsonObject(draft.live.facts.reach) ? draft.live.facts.reach[name] : undefined;
  if (!isJsonObject(reach)) return [];
  return Object.entries(reach).map(
    ([repository, role]): Effect => ({
      kind: "cascade",
      address: repository,
      subject: groupSubject(name),
      text: `group ${name} loses ${String(role)}`,
    }),
  );
}

/** A parent has to be there before its child. */
function parentCreation(draft: Draft, address: string): readonly string[] {
  const parent = draft.desired.settings.get(address)?.get("parent")?.value;
  if (typeof parent !== "string") return [];
  return [`${formatAddress(draft.desired.key, GROUPS, parent)} #${EXISTENCE}`];
}

/** Deleting a group deletes those below it (rule 38): they go, or go elsewhere, before. */
function emptied(draft: Draft, address: string): readonly string[] {
  return childrenOf(draft, address).flatMap((child) => [`${child} #${EXISTENCE}`, `${child} #parent`]);
}

function childrenOf(draft: Draft, address: string): readonly string[] {
  const name = parseAddress(address).name ?? "";
  return [...draft.live.settings].flatMap(([child, settings]) =>
    sectionOf(child) === GROUPS && settings.get("parent")?.value === name ? [child] : [],
  );
}

/** A child that stays below a group that goes: GitHub would delete it too, so the deletion will be refused. */
export function orphanFindings(draft: Draft, operations: readonly Operation[]): readonly ProviderFinding[] {
  const moved = new Set(operations.map(({ id }) => id));
  return operations.flatMap((operation): readonly ProviderFinding[] => {
    if (operation.kind !== "setting" || operation.setting !== EXISTENCE || operation.action !== "remove")
      return [];
    const staying = childrenOf(draft, operation.address).filter(
      (child) => !moved.has(`${child} #${EXISTENCE}`) && !moved.has(`${child} #parent`),
    );
    if (staying.length === 0) return [];
    const names = staying.map((child) => parseAddress(child).name ?? child).join(", ");
    return [
      {
        severity: "warning",
        code: "CHILD_GROUP_STAYS",
        message: `${parseAddress(operation.address).name ?? ""} goes, and ${names} would go with it; rolecall does not delete it as long as they are below it.`,
        hint: "Give them another parent, or parent: null.",
        about: { address: operation.address },
      },
    ];
  });
}
