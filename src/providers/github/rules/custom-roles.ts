import { parseAddress, sectionOf } from "../../../model/address.ts";
import { isJsonObject } from "../../../model/json.ts";
import { similarName } from "../../../model/similar-name.ts";
import type { Draft, ProviderFinding } from "../../provider.ts";
import { REPOS, repositoryForm } from "../shape.ts";
import { isCustomRole } from "./words.ts";

/** An operation that asks for a role that the organization does not have, with what to say of it. */
interface UnknownRole {
  readonly operation: string;
  readonly finding: ProviderFinding;
}

/** Custom roles of the files that the organization does not have. Where its roles were not read nothing is said. */
export function unknownRoles({ operations, live, desired }: Draft): readonly UnknownRole[] {
  const { customRoles } = live.facts;
  if (!isJsonObject(customRoles)) return [];
  const known = [...repositoryForm.roles.map(({ name }) => name), ...Object.keys(customRoles)];
  return operations.flatMap((operation): UnknownRole[] => {
    if (operation.kind !== "grant" || sectionOf(operation.address) !== REPOS) return [];
    const role = operation.after?.role;
    if (!isCustomRole(role) || Object.hasOwn(customRoles, role)) return [];
    const near = similarName(role, known);
    const suggestion = near === undefined ? "" : `Did you mean ${near}? `;
    const { address, subject, id } = operation;
    return [
      {
        operation: id,
        finding: {
          severity: "error",
          code: "UNKNOWN_CUSTOM_ROLE",
          message: `${desired.name} has no role "${role}" for repositories, which the files give to ${subject} on ${parseAddress(address).name ?? address}.`,
          hint: `${suggestion}It has ${known.join(", ")}.`,
          about: { address, subject },
        },
      },
    ];
  });
}
