import { sectionOf } from "../../../model/address.ts";
import type { Operation } from "../../../model/operation.ts";
import { EXISTENCE } from "../../../model/shape.ts";
import { escalationsOf, tokenOf } from "../../kit/escalations.ts";
import type { Draft, Escalation } from "../../provider.ts";
import { GROUPS, PRIVILEGES, ROLES } from "../shape.ts";

/**
 * What GitHub leaves to owners: who belongs to the organization, its roles and settings, and deleting groups.
 * https://docs.github.com/organizations/managing-peoples-access-to-your-organization-with-roles/roles-in-an-organization
 */
export function findEscalations(draft: Draft, operations: readonly Operation[]): readonly Escalation[] {
  const { actor } = draft.live;
  if (actor.powers.includes("owner") || actor.powers.includes("app")) return [];
  return escalationsOf(operations, (operation) => {
    const what = leftToOwners(operation);
    return what === undefined ? undefined : `Only owners ${what}, and ${tokenOf(actor)}.`;
  });
}

function leftToOwners(operation: Operation): string | undefined {
  switch (sectionOf(operation.address)) {
    case undefined:
      return "change who belongs to the organization";
    case ROLES:
      return "assign roles on the organization";
    case PRIVILEGES:
      return "change the organization's settings";
    case GROUPS:
      return operation.kind === "setting" && operation.setting === EXISTENCE && operation.action === "remove"
        ? "delete groups"
        : undefined;
    default:
      return undefined;
  }
}
