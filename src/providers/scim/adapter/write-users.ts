import type { GrantOperation } from "../../../model/operation.ts";
import type { SubjectKey } from "../../../model/subject.ts";
import type { Profile } from "../profiles/profile.ts";
import { wireRoles } from "../profiles/profile.ts";
import { newNameParts } from "../rules/names.ts";
import { URN, type WirePatchOperation, type WireUser, type WireValue } from "../wire.ts";
import type { UserRecord } from "./convert.ts";
import { failures } from "./failures.ts";
import { listField, textField } from "./lenient.ts";
import type { Session } from "./session.ts";
import type { RoleGroupChange, Write } from "./write.ts";

/** The call for a user. @throws ProviderError */
export function prepareMember(session: Session, operation: GrantOperation): Write {
  const id = session.userIdOf(operation);
  const user = id === undefined ? undefined : session.users.get(id);
  if (operation.action === "remove") return prepareLeaving(session, user);
  if (user === undefined) {
    if (operation.action === "add") return prepareJoining(session, operation);
    throw failures.error(session.client, {
      code: "NOT_FOUND",
      message: `${operation.subject} is no longer a user here.`,
      hint: "Plan again.",
    });
  }
  return prepareChange(session, operation, user);
}

function prepareLeaving(session: Session, user: UserRecord | undefined): Write {
  const { removal, profile } = session.options;
  if (user === undefined) return { kind: "nothing", note: "already gone" };
  if (removal === "delete") return { kind: "delete", collection: "users", id: user.id };
  if ((user.active ?? profile.activeDefault) === false) return { kind: "nothing", note: "already disabled" };
  return {
    kind: "patch",
    collection: "users",
    id: user.id,
    operations: [activeOperation(profile, false)],
    note: "disabled, details kept",
  };
}

function prepareJoining(session: Session, operation: GrantOperation): Write {
  const { directory, org } = session.context;
  const { profile } = session.options;
  const { subject, after } = operation;
  const email = directory.emailOf(subject, "scim", org.key);
  if (email === undefined)
    throw failures.error(session.client, {
      code: "REFUSED",
      message: `No e-mail is known for ${subject}.`,
      hint: "Give the person an e-mail under `people`.",
    });
  const roles = wireRoles(profile, after?.role);
  const person = directory.people.get(subject);
  const hasName = profile.needsNames || person?.name !== undefined || person?.givenName !== undefined;
  const name = hasName ? newNameParts(directory, subject, email) : undefined;
  const body: WireUser = {
    schemas: [URN.user],
    ...(person === undefined ? {} : { externalId: person.key }),
    userName: email,
    ...(name === undefined ? {} : { name }),
    ...(profile.sendsDisplayName
      ? { displayName: name === undefined ? email : `${name.givenName} ${name.familyName}` }
      : {}),
    emails: [{ value: email, type: "work", primary: true }],
    active: after?.disabled !== true,
    ...roleAttributes(profile, roles),
  };
  return { kind: "create", collection: "users", body, joins: roleGroupIds(session, roles) };
}

function roleAttributes(profile: Profile, roles: readonly string[]): Partial<WireUser> {
  const [first] = roles;
  if (first === undefined) return {};
  switch (profile.roleEncoding) {
    case "roles":
      return { roles: complexRoles(roles) };
    case "roles-strings":
      return { roles };
    case "user-type":
      return { userType: first };
    case "entitlements":
      return { entitlements: complexRoles(roles) };
    default:
      return {};
  }
}

/** Without `type`: the standard defines no values for it, and some services refuse any. */
function complexRoles(roles: readonly string[]): readonly WireValue[] {
  return roles.map((value, index) => (index === 0 ? { value, primary: true } : { value }));
}

function roleGroupIds(session: Session, roles: readonly string[]): readonly string[] {
  if (session.options.profile.roleEncoding !== "role-groups") return [];
  return roles.map((role) => {
    const id = session.roleGroups.get(role);
    if (id !== undefined) return id;
    throw failures.error(session.client, {
      code: "NOT_FOUND",
      message: `There is no group for the role ${role}.`,
      hint: `Create the group "${session.options.profile.roleGroupPrefix}${role}" first.`,
    });
  });
}

function prepareChange(session: Session, operation: GrantOperation, user: UserRecord): Write {
  const { profile } = session.options;
  const { after } = operation;
  const operations: WirePatchOperation[] = [];
  const roles = [...wireRoles(profile, after?.role)].sort();
  const isRoleChange = roles.join("\n") !== user.roles.join("\n") && profile.roleEncoding !== "none";
  const isActive = after?.disabled !== true;
  if (isRoleChange) operations.push(...roleOperations(profile, roles));
  if ((user.active ?? profile.activeDefault) !== isActive)
    operations.push(activeOperation(profile, isActive));
  operations.push(...detailOperations(session, operation, user));
  const change =
    isRoleChange && profile.roleEncoding === "role-groups"
      ? roleGroupChange(session, operation, user, roles)
      : undefined;
  if (operations.length === 0 && change === undefined) return { kind: "nothing", note: "already so" };
  return {
    kind: "patch",
    collection: "users",
    id: user.id,
    operations,
    ...(change === undefined ? {} : { roles: change }),
  };
}

/** The whole value is replaced: an added role would leave the old one in place. */
function roleOperations(profile: Profile, roles: readonly string[]): WirePatchOperation[] {
  const path =
    profile.roleEncoding === "user-type"
      ? "userType"
      : profile.roleEncoding === "entitlements"
        ? "entitlements"
        : "roles";
  if (profile.roleEncoding === "role-groups") return [];
  if (roles.length === 0) return [{ op: "remove", path }];
  const value =
    profile.roleEncoding === "user-type"
      ? roles[0]
      : profile.roleEncoding === "roles-strings"
        ? roles
        : complexRoles(roles);
  return [{ op: "replace", path, value }];
}

function roleGroupChange(
  session: Session,
  operation: GrantOperation,
  user: UserRecord,
  roles: readonly string[],
): RoleGroupChange {
  return {
    joins: roleGroupIds(
      session,
      roles.filter((role) => !user.roles.includes(role)),
    ),
    leaves: roleGroupIds(
      session,
      user.roles.filter((role) => !roles.includes(role)),
    ),
    isLower: operation.direction === "less",
  };
}

function activeOperation(profile: Profile, active: boolean): WirePatchOperation {
  return profile.isActivePathless
    ? { op: "replace", value: { active } }
    : { op: "replace", path: "active", value: active };
}

function detailOperations(
  session: Session,
  operation: GrantOperation,
  user: UserRecord,
): WirePatchOperation[] {
  const details = operation.after?.details ?? {};
  const operations: WirePatchOperation[] = [];
  const email = details.email;
  if (email !== undefined && email !== user.email?.toLowerCase())
    operations.push(...emailOperations(session, operation.subject, user, email));
  for (const part of ["givenName", "familyName"] as const) {
    const value = details[part];
    if (value !== undefined && value !== user[part])
      operations.push({ op: "replace", path: `name.${part}`, value });
  }
  return operations;
}

function emailOperations(
  session: Session,
  subject: SubjectKey,
  user: UserRecord,
  lower: string,
): WirePatchOperation[] {
  const { profile } = session.options;
  const { directory, org } = session.context;
  const written = directory.emailOf(subject, "scim", org.key);
  const email = written?.toLowerCase() === lower ? written : lower;
  const isName = profile.isEmailUserName || user.userName.toLowerCase() === user.email?.toLowerCase();
  const userName: WirePatchOperation[] = isName ? [{ op: "replace", path: "userName", value: email }] : [];
  if (profile.emailPatch === "work-value") {
    return [...userName, { op: "replace", path: 'emails[type eq "work"].value', value: email }];
  }
  return [...userName, { op: "replace", path: "emails", value: emailsWith(profile, user, email) }];
}

/** All e-mails with the main one exchanged; only the one where the e-mail is the name. */
function emailsWith(profile: Profile, user: UserRecord, email: string): readonly WireValue[] {
  const main: WireValue = { value: email, type: "work", primary: true };
  if (profile.isEmailUserName) return [main];
  const others = listField(user.raw, "emails").flatMap((item): WireValue[] => {
    const value = textField(item, "value");
    const type = textField(item, "type");
    if (value === undefined || value.toLowerCase() === user.email?.toLowerCase()) return [];
    return [{ value, ...(type === undefined ? {} : { type }) }];
  });
  return [main, ...others];
}
