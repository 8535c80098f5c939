import type { MayAnswer, MayQuestion } from "../../../simulator/kit/may.ts";
import { isObject } from "./fault.ts";
import type { SimulatedOrganization } from "./organization.ts";
import type { StoredRecord } from "./record.ts";
import { findUser } from "./store.ts";

/** One row of the guide's privileges: Admin, Editor, Operator; and on a space, what the latter two need for it. */
interface Privilege {
  readonly cells: readonly [admin: MayAnswer, editor: MayAnswer, operator: MayAnswer];
  readonly needs: "nothing" | "access" | "place" | "ownership";
}

const row = (needs: Privilege["needs"], ...cells: Privilege["cells"]): Privilege => ({ cells, needs });

/** The 21 rows of the guide. null: cannot be known from public text. */
const PRIVILEGES: Readonly<Record<string, Privilege>> = {
  "access-space": row("access", true, true, true),
  "start-stop": row("place", true, true, false),
  "start-any": row("nothing", true, false, false),
  "access-foreign": row("nothing", false, false, false),
  "create-space": row("nothing", true, true, false),
  deploy: row("place", true, true, false),
  "deploy-any": row("nothing", true, false, false),
  "deploy-foreign": row("nothing", false, false, false),
  destroy: row("place", true, true, false),
  "destroy-any": row("nothing", true, false, false),
  "destroy-foreign": row("nothing", false, false, false),
  "delete-space": row("place", true, null, false),
  "delete-foreign": row("nothing", false, false, false),
  "assign-users": row("ownership", true, true, false),
  "assign-users-any": row("nothing", true, false, false),
  "assign-users-foreign": row("nothing", false, false, false),
  "whitelist-self": row("access", true, true, null),
  "edit-whitelist": row("access", true, null, false),
  "manage-users": row("nothing", true, false, false),
  "create-organization": row("nothing", false, false, false),
  "invite-to-space": row("access", true, null, false),
};
const ROLES: readonly unknown[] = ["Admin", "Editor", "Operator"];

/**
 * What a user may do. Under the Viz Now rules by role, and on a space by being its owner, on its list, or by its being
 * public. Of other services only `member` is known: whether an active user is on a group's list.
 */
export function mayDo(
  organizations: ReadonlyMap<string, { readonly org: SimulatedOrganization }>,
  question: MayQuestion,
): MayAnswer | undefined {
  const org = organizations.get(question.org)?.org;
  if (org === undefined) return undefined;
  const user = findUser(org, question.subject) ?? userById(org, question.subject);
  if (user === undefined || user.attributes.active === false) return false;
  const { place, ability } = question;
  if (place === undefined) return org.hasVizNowRules ? cellOf(PRIVILEGES[ability], user) : null;
  const group = org
    .all("Group")
    .find(({ id, attributes }) => id === place.name || attributes.displayName === place.name);
  if (group === undefined) return false;
  if (ability === "member") return isListed(group, user);
  return org.hasVizNowRules ? mayOnSpace(org, group, user, PRIVILEGES[ability]) : null;
}

function userById(org: SimulatedOrganization, id: string): StoredRecord | undefined {
  const record = org.records.get(id);
  return record?.kind === "User" ? record : undefined;
}

/** The column of the user's one role; undefined for none, several, or another one. */
function columnOf({ attributes }: StoredRecord): number | undefined {
  const roles = Array.isArray(attributes.roles) ? (attributes.roles as unknown[]) : [];
  const [role] = roles.map((item) => (isObject(item) ? item.value : item));
  const column = ROLES.indexOf(role);
  return roles.length !== 1 || column === -1 ? undefined : column;
}

function cellOf(privilege: Privilege | undefined, user: StoredRecord): MayAnswer {
  const column = columnOf(user);
  return column === undefined ? null : (privilege?.cells[column] ?? null);
}

function mayOnSpace(
  org: SimulatedOrganization,
  space: StoredRecord,
  user: StoredRecord,
  privilege: Privilege | undefined,
): MayAnswer {
  if (privilege === undefined || privilege.needs === "nothing") return null;
  const column = columnOf(user);
  // Nobody says what a user without a role may do, or one with several.
  if (column === undefined) return null;
  if (column === 0) return true;
  const urn = org.options.extension;
  const extension = urn === undefined ? undefined : space.attributes[urn];
  const { owner, public: isPublic } = isObject(extension) ? extension : {};
  const owns = isObject(owner) && owner.value === user.id;
  const hasPlace = owns || isListed(space, user);
  const reaches = { access: hasPlace || isPublic === true, place: hasPlace, ownership: owns };
  return reaches[privilege.needs] ? cellOf(privilege, user) : false;
}

function isListed(group: StoredRecord, user: StoredRecord): boolean {
  const { members } = group.attributes;
  return Array.isArray(members) && members.some((member) => isObject(member) && member.value === user.id);
}
