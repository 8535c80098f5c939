import { formatAddress, parseAddress } from "../../model/address.ts";
import { isManaged } from "../../model/managed.ts";
import type { GrantOperation, Operation } from "../../model/operation.ts";
import type { Finding } from "../../model/plan.ts";
import { similarName } from "../../model/similar-name.ts";
import { GROUPS, groupNameOf } from "../../model/subject.ts";
import type { DraftInput } from "../draft-input.ts";

/** Operations that can be, and what is said of those that cannot. */
export interface KnownGroups {
  readonly operations: readonly Operation[];
  readonly findings: readonly Finding[];
}

/**
 * Takes out what a group gains that the vendor does not have and the files do not make: a name written otherwise than
 * the vendor writes it would take access from the very group that is meant. Says nothing where groups were not read.
 */
export function withoutUnknownGroups(operations: readonly Operation[], input: DraftInput): KnownGroups {
  const { desired, live } = input;
  const known = live.groupNames;
  if (known === undefined) return { operations, findings: [] };
  const isMade = (name: string): boolean =>
    isManaged(desired, GROUPS) && desired.resources.has(formatAddress(desired.key, GROUPS, name));
  const isUnknown = (operation: Operation): operation is GrantOperation => {
    if (operation.kind !== "grant" || operation.action === "remove") return false;
    const name = groupNameOf(operation.subject);
    return name !== undefined && !known.has(name) && !isMade(name);
  };
  const unknown = operations.filter(isUnknown);
  return {
    operations: operations.filter((operation) => !isUnknown(operation)),
    findings: unknown.map((operation) => findingOf(operation, known, input)),
  };
}

function findingOf(
  { address, subject, origins }: GrantOperation,
  known: ReadonlySet<string>,
  { desired }: DraftInput,
): Finding {
  const name = groupNameOf(subject) ?? subject;
  const near = similarName(name, [...known]);
  const [first] = origins;
  return {
    severity: "error",
    code: "GROUP_NOT_FOUND",
    org: desired.key,
    address,
    message: `The group "${name}" is to have access to ${parseAddress(address).name ?? address}, and ${desired.name} has no such group.`,
    hint:
      near === undefined
        ? "Correct its name, or declare the group under groups."
        : `Did you mean "${near}"? Groups are called as the vendor calls them.`,
    ...(first === undefined ? {} : { place: { file: first.file, line: first.line, column: first.column } }),
    origins,
  };
}
