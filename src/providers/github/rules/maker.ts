import { sectionOf } from "../../../model/address.ts";
import type { GrantOperation, Operation } from "../../../model/operation.ts";
import type { Draft } from "../../provider.ts";
import { GROUPS } from "../shape.ts";

/**
 * Leaves the account in use in a group that the files do not put it in. Who makes a group becomes its maintainer
 * (rule 34): after a run that was cut off in between it is still there, and the guard `self` would stop everything else
 * for a membership that gives an owner nothing. Pure.
 */
export function spareMaker(draft: Draft): Draft {
  const left = draft.operations.filter((operation) => leavesGroup(draft, operation));
  if (left.length === 0) return draft;
  const ids = new Set(left.map(({ id }) => id));
  return {
    ...draft,
    operations: draft.operations.filter(({ id }) => !ids.has(id)),
    spared: [
      ...draft.spared,
      ...left.map(({ address, subject, before }) => ({
        org: draft.desired.key,
        address,
        subject,
        ...(before === undefined ? {} : { access: before }),
        code: "fixed" as const,
        text: "the account in use, as who makes a group is in it; list it, or take it out on GitHub",
        drift: "unmanaged" as const,
      })),
    ],
  };
}

function leavesGroup({ live }: Draft, operation: Operation): operation is GrantOperation {
  return (
    operation.kind === "grant" &&
    operation.action === "remove" &&
    operation.subject === live.actor.subject &&
    live.actor.powers.includes("owner") &&
    operation.observed?.pending === undefined &&
    sectionOf(operation.address) === GROUPS
  );
}
