import type { Profile } from "./profile.ts";

/**
 * Any SCIM 2.0 service provider: roles are the values of `roles[].value`, groups go by `displayName`. Groups are
 * managed: created when declared, deleted when not (`manage: { groups: additive }` keeps strangers).
 */
export const generic: Profile = {
  id: "generic",
  title: "SCIM 2.0",
  roles: [{ name: "member", description: "A user without any role value" }],
  hasOpenRoles: true,
  roleEncoding: "roles",
  roleGroupPrefix: "role:",
  keeps: [],
  collection: {
    section: "groups",
    noun: "group",
    description: "Groups of the service",
    holdersKey: "members",
    holdersDescription: "Who belongs to the group",
    lifecycle: "managed",
  },
  isEmailUserName: false,
  needsNames: false,
  sendsDisplayName: true,
  emailPatch: "whole",
  isActivePathless: false,
  bulkLimit: 100,
  pageSize: 100,
  memberChunk: 100,
  activeDefault: true,
  areMembersReadable: true,
  isDeleteDisable: false,
  userManagers: [],
  groupManagers: [],
  owners: [],
  assumed: { patch: true, bulk: false, filter: true, etag: false },
};
