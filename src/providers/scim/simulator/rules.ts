import { invalid, isObject, ScimFault } from "./fault.ts";
import { canonicalNetwork } from "./network.ts";
import type { RuledOrganization, StoredRecord } from "./record.ts";

const ROLES = ["Admin", "Editor", "Operator"];
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

type Attributes = Record<string, unknown>;

function valuesOf(attributes: Readonly<Attributes>, name: string): readonly unknown[] {
  const list = attributes[name];
  return Array.isArray(list) ? list.map((item) => (isObject(item) ? item.value : item)) : [];
}

/** The role of a user under the Viz Now rules. */
export function roleOf(record: StoredRecord): string | undefined {
  const role = valuesOf(record.attributes, "roles")[0];
  return typeof role === "string" ? role : undefined;
}

function isActiveAdmin(attributes: Readonly<Attributes>): boolean {
  return attributes.active === true && valuesOf(attributes, "roles").includes("Admin");
}

/** Rules 5 to 12: what a user has to be. Gives the attributes with defaults. @throws ScimFault */
export function checkUser(
  org: RuledOrganization,
  id: string,
  attributes: Attributes,
  previous: StoredRecord | undefined,
): Attributes {
  const checked: Attributes = { ...attributes };
  const { userName } = checked;
  if (typeof userName !== "string" || userName === "") throw invalid("invalidValue", "userName is required.");
  refuseTakenName(org, id, userName);
  if (!org.hasVizNowRules) return checked;
  checkCreateForm(checked, userName);
  checkRole(checked);
  if (previous !== undefined && isActiveAdmin(previous.attributes) && !isActiveAdmin(checked))
    refuseLastAdmin(org, id);
  return checked;
}

function refuseTakenName(org: RuledOrganization, id: string, userName: string): void {
  const isTaken = org
    .all("User")
    .some(
      (other) =>
        other.id !== id && String(other.attributes.userName).toLowerCase() === userName.toLowerCase(),
    );
  if (isTaken)
    throw new ScimFault(org.switches.uniqueness400 ? 400 : 409, `${userName} exists already.`, "uniqueness");
}

function checkCreateForm(attributes: Readonly<Attributes>, userName: string): void {
  const name = attributes.name;
  for (const part of ["givenName", "familyName"]) {
    const value = isObject(name) ? name[part] : undefined;
    if (typeof value !== "string" || value.trim() === "")
      throw invalid("invalidValue", `name.${part} is required.`);
  }
  const emails = valuesOf(attributes, "emails");
  if (emails.length !== 1) throw invalid("invalidValue", "Exactly one e-mail is required.");
  if (!EMAIL.test(userName)) throw invalid("invalidValue", "userName has to be an e-mail address.");
  if (String(emails[0]).toLowerCase() !== userName.toLowerCase()) {
    throw invalid("invalidValue", "userName has to be the e-mail address.");
  }
}

function checkRole(attributes: Readonly<Attributes>): void {
  const roles = valuesOf(attributes, "roles");
  if (roles.length !== 1) throw invalid("invalidValue", "Exactly one role is required.");
  if (!ROLES.includes(String(roles[0]))) throw invalid("invalidValue", `${String(roles[0])} is not a role.`);
}

function refuseLastAdmin(org: RuledOrganization, id: string): void {
  const hasOther = org.all("User").some((other) => other.id !== id && isActiveAdmin(other.attributes));
  if (!hasOther) throw new ScimFault(409, "The organization would be left without an active Admin.");
}

/** Rules 14 to 17: what a group and a space have to be. @throws ScimFault */
export function checkGroup(org: RuledOrganization, id: string, attributes: Attributes): Attributes {
  const checked: Attributes = { ...attributes };
  const { displayName } = checked;
  if (typeof displayName !== "string" || displayName.trim() === "")
    throw invalid("invalidValue", "displayName is required.");
  if (
    org.switches.uniqueDisplayName &&
    org.all("Group").some((other) => other.id !== id && other.attributes.displayName === displayName)
  ) {
    throw new ScimFault(409, `${displayName} exists already.`, "uniqueness");
  }
  const members = checkMembers(org, checked.members);
  if (members.length === 0) delete checked.members;
  else checked.members = members;
  const urn = org.options.extension;
  if (urn !== undefined) checked[urn] = checkSpace(org, isObject(checked[urn]) ? checked[urn] : {});
  return checked;
}

function checkMembers(org: RuledOrganization, members: unknown): unknown[] {
  const kept: { value: string; type: "User" }[] = [];
  for (const member of Array.isArray(members) ? members : []) {
    const { value, type } = isObject(member) ? member : {};
    if (typeof type === "string" && type.toLowerCase() === "group") {
      throw invalid("invalidValue", "A group cannot be a member.");
    }
    if (typeof value !== "string" || org.records.get(value)?.kind !== "User") {
      throw invalid("invalidValue", `The user ${String(value)} does not exist.`);
    }
    if (org.switches.duplicateOnAdd || !kept.some((other) => other.value === value))
      kept.push({ value, type: "User" });
  }
  return kept;
}

function checkSpace(org: RuledOrganization, space: Readonly<Attributes>): Attributes {
  const checked: Attributes = { status: "created", ...space };
  const owner = isObject(space.owner) ? space.owner.value : undefined;
  if (space.owner !== undefined) {
    const user = typeof owner === "string" ? org.records.get(owner) : undefined;
    if (user?.kind !== "User") throw invalid("invalidValue", `The owner ${String(owner)} does not exist.`);
    if (org.hasVizNowRules && roleOf(user) === "Operator")
      throw invalid("invalidValue", "An Operator cannot own a space.");
  }
  const whitelist = checkWhitelist(space.whitelist);
  if (whitelist.length === 0) delete checked.whitelist;
  else checked.whitelist = whitelist;
  return checked;
}

function checkWhitelist(entries: unknown): unknown[] {
  const byNetwork = new Map<string, unknown>();
  for (const entry of Array.isArray(entries) ? entries : []) {
    const { value, display } = isObject(entry) ? entry : {};
    const canonical = canonicalNetwork(String(value ?? ""));
    if ("problem" in canonical) throw invalid("invalidValue", canonical.problem);
    byNetwork.set(canonical.network, {
      value: canonical.network,
      ...(display === undefined ? {} : { display }),
    });
  }
  return [...byNetwork.values()];
}

/** Rules 12 and 18: what must not be deleted. @throws ScimFault 409 */
export function checkDeletion(org: RuledOrganization, record: StoredRecord): void {
  if (record.kind === "User") {
    if (org.hasVizNowRules && isActiveAdmin(record.attributes)) refuseLastAdmin(org, record.id);
    return;
  }
  const urn = org.options.extension;
  const space = urn === undefined ? undefined : record.attributes[urn];
  const status = isObject(space) ? space.status : undefined;
  if (typeof status === "string" && status !== "created") {
    throw new ScimFault(409, `The space is ${status}; destroy it first.`);
  }
}
