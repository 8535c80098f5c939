import { isJsonObject, type JsonObject } from "../../../model/json.ts";
import type { FieldRules } from "../../kit/fields.ts";
import type { WireOrganizationStatus, WireTypeRole, WireUser } from "../wire.ts";
import { checked, linkOf, object, optionalText, text, texts } from "./narrow.ts";

/** Kinds of the fields that are read, by the vendor's OpenAPI document. */
const links: FieldRules = { "_links?": {} };
const organizationFields: FieldRules = {
  ...links,
  id: "filled text",
  name: "filled text",
  owner_id: "filled text",
  "status?": "text",
  "capabilities?": ["text"],
};
const memberFields: FieldRules = {
  ...links,
  user_id: "filled text",
  permissions: ["text"],
  "owner?": "flag",
};
const invitationFields: FieldRules = { id: "filled text", state: "filled text", email: "filled text" };
const pairs: FieldRules = { type: "filled text", role: "filled text" };
const projectInvitationFields: FieldRules = {
  ...invitationFields,
  "role?": "text",
  "permissions?": [pairs],
  "environments?": [pairs],
};
const projectFields: FieldRules = { ...links, id: "filled text", "title?": "text", "status?": "text" };
const teamFields: FieldRules = { id: "filled text", label: "filled text", "project_permissions?": ["text"] };
const userFields: FieldRules = {
  id: "filled text",
  "username?": "text",
  "email?": "text",
  "first_name?": "text",
  "last_name?": "text",
};

/** The parts of an organization that are used. */
export interface OrganizationRecord {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly status: WireOrganizationStatus | string;
  readonly capabilities: readonly string[];
  /** By the `members` link: whether the caller may list members. */
  readonly listsMembers: boolean;
}

export function organizationRecord(value: JsonObject): OrganizationRecord {
  checked(value, organizationFields);
  return {
    id: text(value, "id"),
    name: text(value, "name"),
    ownerId: text(value, "owner_id"),
    status: optionalText(value, "status") ?? "active",
    capabilities: Array.isArray(value.capabilities) ? texts(value, "capabilities") : [],
    listsMembers: linkOf(value, "members") !== undefined,
  };
}

export interface MemberRecord {
  readonly userId: string;
  readonly permissions: readonly string[];
  readonly isOwner: boolean;
}

/** `user_id` is used and never `id`, which the vendor deprecates. */
export function memberRecord(value: JsonObject): MemberRecord {
  checked(value, memberFields);
  return {
    userId: text(value, "user_id"),
    permissions: texts(value, "permissions"),
    isOwner: value.owner === true,
  };
}

export interface InvitationRecord {
  readonly id: string;
  readonly state: string;
  readonly email: string;
}

function invitationRecord(value: JsonObject): InvitationRecord {
  checked(value, invitationFields);
  return { id: text(value, "id"), state: text(value, "state"), email: text(value, "email") };
}

export interface OrganizationInvitationRecord extends InvitationRecord {
  readonly permissions: readonly string[];
}

export function organizationInvitationRecord(value: JsonObject): OrganizationInvitationRecord {
  return { ...invitationRecord(value), permissions: texts(value, "permissions") };
}

export interface ProjectInvitationRecord extends InvitationRecord {
  readonly role: string;
  readonly pairs: readonly WireTypeRole[];
}

/** Type roles stand under `permissions` on the wire, by the vendor's document under `environments`. */
export function projectInvitationRecord(value: JsonObject): ProjectInvitationRecord {
  checked(value, projectInvitationFields);
  const source = [value.permissions, value.environments].find((one) => Array.isArray(one)) ?? [];
  const pairs = (source as readonly unknown[]).flatMap((item) => {
    const pair = object(item);
    const type = optionalText(pair, "type");
    const role = optionalText(pair, "role");
    return type === undefined || role === undefined ? [] : [{ type, role }];
  });
  return { ...invitationRecord(value), role: optionalText(value, "role") ?? "viewer", pairs };
}

export interface ProjectRecord {
  readonly id: string;
  readonly title: string;
  readonly status: string;
}

export function projectRecord(value: JsonObject): ProjectRecord {
  checked(value, projectFields);
  const id = text(value, "id");
  const title = optionalText(value, "title");
  return {
    id,
    title: title === undefined || title === "" ? id : title,
    status: optionalText(value, "status") ?? "active",
  };
}

/** One direct record of access. */
export interface AccessRecord {
  readonly userId: string;
  readonly projectId: string;
  readonly permissions: readonly string[];
  /** By the `update` link: whether the caller may change it. Undefined for a record that gives no links at all. */
  readonly mayChange: boolean | undefined;
}

export function accessRecord(value: JsonObject): AccessRecord {
  return {
    userId: text(value, "user_id"),
    projectId: text(value, "project_id"),
    permissions: texts(value, "permissions"),
    mayChange: isJsonObject(value._links) ? linkOf(value, "update") !== undefined : undefined,
  };
}

export interface TeamRecord {
  readonly id: string;
  readonly label: string;
  readonly permissions: readonly string[];
}

export function teamRecord(value: JsonObject): TeamRecord {
  checked(value, teamFields);
  return {
    id: text(value, "id"),
    label: text(value, "label"),
    permissions: Array.isArray(value.project_permissions) ? texts(value, "project_permissions") : [],
  };
}

/** A user's own record. */
export function userRecord(value: JsonObject): WireUser {
  checked(value, userFields);
  return {
    id: text(value, "id"),
    username: optionalText(value, "username") ?? "",
    email: optionalText(value, "email") ?? "",
    first_name: optionalText(value, "first_name") ?? "",
    last_name: optionalText(value, "last_name") ?? "",
  };
}
