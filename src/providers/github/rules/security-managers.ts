import { formatAddress, sectionOf } from "../../../model/address.ts";
import type { GrantOperation, Operation } from "../../../model/operation.ts";
import type { SubjectKey } from "../../../model/subject.ts";
import { groupNameOf } from "../../../model/subject.ts";
import type { Draft } from "../../provider.ts";
import { REPOS, ROLES } from "../shape.ts";

const ROLE = "security_manager";

/**
 * A group that is security manager cannot be taken from a repository (rule 48). It is taken away before the group comes to
 * be one, or once it is one no longer; in between its grant stays, and the plan names it. Pure.
 */
export function refineSecurityManagers(draft: Draft): Draft {
  const role = formatAddress(draft.live.org, ROLES, ROLE);
  const changes = new Map<SubjectKey, GrantOperation>();
  for (const operation of draft.operations)
    if (operation.kind === "grant" && operation.address === role) changes.set(operation.subject, operation);
  const isOne = (subject: SubjectKey): boolean => draft.live.grants.get(role)?.has(subject) === true;
  const removals = draft.operations.filter(isGroupRemoval);
  const stuck = removals.filter(({ subject }) => isOne(subject) && changes.get(subject)?.action !== "remove");
  const spared = new Set(stuck.map(({ id }) => id));
  return {
    ...draft,
    operations: draft.operations
      .filter(({ id }) => !spared.has(id))
      .map((operation) => inOrder(operation, changes, removals)),
    spared: [
      ...draft.spared,
      ...stuck.map(({ address, subject, before }) => ({
        org: draft.desired.key,
        address,
        subject,
        ...(before === undefined ? {} : { access: before }),
        code: "fixed" as const,
        text: "GitHub takes no repository from a group that is security manager",
      })),
    ],
  };
}

function isGroupRemoval(operation: Operation): operation is GrantOperation {
  return (
    operation.kind === "grant" &&
    operation.action === "remove" &&
    sectionOf(operation.address) === REPOS &&
    groupNameOf(operation.subject) !== undefined
  );
}

/** The role comes after the grants that go, and goes before them. */
function inOrder(
  operation: Operation,
  changes: ReadonlyMap<SubjectKey, GrantOperation>,
  removals: readonly GrantOperation[],
): Operation {
  if (operation.kind !== "grant") return operation;
  const { subject, id } = operation;
  const change = changes.get(subject);
  if (change === undefined) return operation;
  const before =
    change.id === id && change.action === "add"
      ? removals.filter((removal) => removal.subject === subject).map((removal) => removal.id)
      : change.action === "remove" && removals.some((removal) => removal.id === id)
        ? [change.id]
        : [];
  if (before.length === 0) return operation;
  return { ...operation, dependsOn: [...new Set([...operation.dependsOn, ...before])].sort() };
}
