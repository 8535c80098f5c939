import type { Profile } from "./profile.ts";

/**
 * Vizrt Viz Now, as a SCIM service would show it. Viz Now publishes no API: this describes its documented users,
 * roles and spaces (Viz Now Administrator Guide 1.3, "Working with Users"; User Guide 1.4, "Working with Spaces")
 * in SCIM terms, for a gateway that speaks SCIM. The schema name of the extension is rolecall's own convention.
 */
export const vizNow: Profile = {
  id: "viz-now",
  title: "Viz Now",
  roles: [
    { name: "operator", value: "Operator", description: "Uses the apps of spaces assigned to them" },
    {
      name: "editor",
      value: "Editor",
      description: "Also creates, deploys and destroys spaces of their own",
    },
    {
      name: "admin",
      value: "Admin",
      description: "Manages users and every space of the organization",
      isPowerful: true,
    },
  ],
  hasOpenRoles: false,
  roleEncoding: "roles",
  roleGroupPrefix: "",
  keeps: ["admin"],
  collection: {
    section: "spaces",
    noun: "space",
    description: "Spaces: who may open them and from which networks",
    holdersKey: "users",
    holdersDescription: "Allowed users; the owner and every admin have access without being listed",
    lifecycle: "adopted",
    createOption: "create-spaces",
  },
  extension: "urn:ietf:params:scim:schemas:extension:viznow:2.0:Space",
  isEmailUserName: true,
  needsNames: true,
  sendsDisplayName: false,
  emailPatch: "whole",
  isActivePathless: false,
  // One form submission of the product creates at most ten users; read as a limit on all operations of a request.
  bulkLimit: 10,
  pageSize: 100,
  memberChunk: 100,
  activeDefault: true,
  areMembersReadable: true,
  isDeleteDisable: false,
  userManagers: ["admin"],
  groupManagers: ["admin"],
  owners: ["editor", "admin"],
  assumed: { patch: true, bulk: false, filter: true, etag: false },
};
