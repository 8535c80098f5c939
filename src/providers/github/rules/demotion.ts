import { formatAddress, sectionOf } from "../../../model/address.ts";
import type { Draft } from "../../provider.ts";
import { GROUPS } from "../shape.ts";

/**
 * Owners are maintainers of every group they are in, whatever is sent (rule 42): what an owner is to be in a group as a
 * member of the organization is given once the demotion is done. Pure.
 */
export function afterDemotion(draft: Draft): Draft {
  const root = formatAddress(draft.live.org);
  const demotions = new Map(
    draft.operations.flatMap((operation) =>
      operation.kind === "grant" &&
      operation.address === root &&
      operation.action === "update" &&
      operation.before?.role === "owner"
        ? [[operation.subject, operation.id] as const]
        : [],
    ),
  );
  if (demotions.size === 0) return draft;
  return {
    ...draft,
    operations: draft.operations.map((operation) => {
      if (operation.kind !== "grant" || operation.action === "remove") return operation;
      const demotion = demotions.get(operation.subject);
      if (demotion === undefined || sectionOf(operation.address) !== GROUPS) return operation;
      return { ...operation, dependsOn: [...new Set([...operation.dependsOn, demotion])].sort() };
    }),
  };
}
