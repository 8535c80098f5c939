import type { JsonObject } from "../../../model/json.ts";
import type { WireOrganizationStatus, WireTypeRole, WireUser } from "../wire.ts";
import { linkOf, object, optionalText, text, texts } from "./narrow.ts";

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
  /** By the `update` link: whether the caller may change it. */
  readonly mayChange: boolean;
}

export function accessRecord(value: JsonObject): AccessRecord {
  return {
    userId: text(value, "user_id"),
    projectId: text(value, "project_id"),
    permissions: texts(value, "permissions"),
    mayChange: linkOf(value, "update") !== undefined,
  };
}

export interface TeamRecord {
  readonly id: string;
  readonly label: string;
  readonly permissions: readonly string[];
}

export function teamRecord(value: JsonObject): TeamRecord {
  return {
    id: text(value, "id"),
    label: text(value, "label"),
    permissions: Array.isArray(value.project_permissions) ? texts(value, "project_permissions") : [],
  };
}

/** A user's own record. */
export function userRecord(value: JsonObject): WireUser {
  return {
    id: text(value, "id"),
    username: optionalText(value, "username") ?? "",
    email: optionalText(value, "email") ?? "",
    first_name: optionalText(value, "first_name") ?? "",
    last_name: optionalText(value, "last_name") ?? "",
  };
}
