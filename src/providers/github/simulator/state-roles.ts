import { type Codec, list, noted, oneOf, text, textOf, through } from "../../../simulator/kit/codec.ts";
import { maybe, nothing, record, required, silent } from "../../../simulator/kit/record.ts";
import { predefinedRoles } from "./predefined-roles.ts";
import { count, type InOrganization, id, type Loading, teamIds, texts, userIds } from "./references.ts";
import { newId, type StoredCustomRole, type StoredRole } from "./store.ts";

/** A role for repositories that the organization made. */
export const customRepositoryRole = record<StoredCustomRole, Loading>({
  id,
  name: required(text),
  description: maybe(text, null),
  base: required(oneOf("read", "triage", "write", "maintain")),
  permissions: silent(texts, nothing),
});

/** A role on the organization as it stands in the file: of a predefined one only who holds it. */
interface RoleEntry extends Omit<StoredRole, "id" | "source"> {
  readonly id: number | undefined;
  readonly source: "Organization" | "Enterprise" | undefined;
}

const teamSet: Codec<Set<number>, InOrganization> = through(teamIds, {
  load: (ids) => new Set(ids),
  save: (ids) => [...ids],
});

const role = record<RoleEntry, InOrganization>(
  {
    name: required(text),
    id: maybe(count, undefined),
    description: maybe(text, null),
    base: maybe(textOf({ description: "Role on every repository." }), null),
    source: maybe(oneOf("Organization", "Enterprise"), undefined),
    permissions: silent(texts, nothing),
    userIds: silent(userIds, () => new Set()),
    teamIds: silent(teamSet, () => new Set()),
  },
  { keys: { userIds: "users", teamIds: "teams" } },
);

const isPredefined = ({ name }: { readonly name: string }): boolean =>
  predefinedRoles.some((one) => one.name === name);

/** Predefined roles are always there; the file says who holds them, and which others exist. */
export const organizationRoles: Codec<StoredRole[], InOrganization> = through(
  noted(list(role), { description: "Who holds predefined roles, and the other roles." }),
  {
    load: (entries, { store }) => [
      ...predefinedRoles.map((one) => {
        const holders = entries.find(({ name }) => name === one.name);
        return {
          ...one,
          userIds: holders?.userIds ?? new Set<number>(),
          teamIds: holders?.teamIds ?? new Set<number>(),
        };
      }),
      ...entries
        .filter((one) => !isPredefined(one))
        .map((one) => ({ ...one, id: one.id ?? newId(store), source: one.source ?? "Organization" })),
    ],
    save: (roles) => roles.flatMap(roleEntry),
  },
);

/** A predefined role that nobody holds goes without saying. */
function roleEntry({ source, ...role }: StoredRole): RoleEntry[] {
  if (source !== "Predefined") return [{ ...role, source }];
  if (role.userIds.size + role.teamIds.size === 0) return [];
  return [{ ...role, id: undefined, description: null, base: null, source: undefined, permissions: [] }];
}
