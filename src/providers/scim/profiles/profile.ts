/**
 * Where a service keeps a user's role. `roles`: complex values (RFC 7643 §4.1.2); `roles-strings`: bare strings in
 * `roles`; `user-type`: the attribute `userType`; `entitlements`: complex values; `role-groups`: membership of one
 * group per role; `none`: nowhere.
 */
export type RoleEncoding = "roles" | "roles-strings" | "user-type" | "entitlements" | "role-groups" | "none";

/** All encodings, for the JSON Schema of the option. */
export const ROLE_ENCODINGS: readonly RoleEncoding[] = [
  "roles",
  "roles-strings",
  "user-type",
  "entitlements",
  "role-groups",
  "none",
];

/** One role: its name in the file and its value on the wire. */
export interface ProfileRole {
  readonly name: string;
  /** Absent for the role of a user without any role value. */
  readonly value?: string;
  readonly description: string;
  /** See `NamedLevel`. */
  readonly isPowerful?: true;
}

/** How groups of the service appear in the file. */
export interface CollectionProfile {
  /** Section and address part: `spaces`. */
  readonly section: string;
  readonly noun: string;
  readonly description: string;
  /** Key that lists who is on one of them. */
  readonly holdersKey: string;
  readonly holdersDescription: string;
  /** `adopted`: made elsewhere. `managed`: created when declared, deleted when not. */
  readonly lifecycle: "adopted" | "managed";
  /** Option that lets rolecall create adopted ones; it never deletes them. Absent: they are never created. */
  readonly createOption?: string;
}

/** What is used where the service announces nothing (discovery answers 404 or 501). */
export interface AssumedFeatures {
  readonly patch: boolean;
  readonly bulk: boolean;
  readonly filter: boolean;
  readonly etag: boolean;
}

/** Everything that is particular to one SCIM service, as data. */
export interface Profile {
  /** The value of `profile:` in the file. */
  readonly id: string;
  readonly title: string;
  /** Weakest first. */
  readonly roles: readonly ProfileRole[];
  /** True if other role values are accepted as they are. */
  readonly hasOpenRoles: boolean;
  readonly roleEncoding: RoleEncoding;
  /** For `role-groups`: what stands before the role in the group's name. */
  readonly roleGroupPrefix: string;
  /** Roles of which one active holder must remain. */
  readonly keeps: readonly string[];
  readonly collection: CollectionProfile;
  /** Schema name of the group extension with owner, public and whitelist; absent for none. */
  readonly extension?: string;
  /** True if the e-mail is the user name. */
  readonly isEmailUserName: boolean;
  /** True if the service insists on first and last name. */
  readonly needsNames: boolean;
  /** True if `displayName` has to be sent. */
  readonly sendsDisplayName: boolean;
  /** PATCH of the e-mail: the whole array, or `emails[type eq "work"].value`. */
  readonly emailPatch: "whole" | "work-value";
  /** True for services that take `{op: "replace", value: {active: false}}` only. */
  readonly isActivePathless: boolean;
  /** Most operations in one bulk request, also if the service allows more. */
  readonly bulkLimit: number;
  /** Resources asked for in one page. */
  readonly pageSize: number;
  /** Most members in one PATCH. */
  readonly memberChunk: number;
  /** What a missing `active` means. */
  readonly activeDefault: boolean;
  /** False if groups are listed with empty `members` and users without `groups`. */
  readonly areMembersReadable: boolean;
  /** True if DELETE on a user only disables. */
  readonly isDeleteDisable: boolean;
  /** Roles that may create, change and remove users. Empty: not known, nothing is foretold. */
  readonly userManagers: readonly string[];
  /** Roles that may change any group. Empty: not known. */
  readonly groupManagers: readonly string[];
  /** Roles that may own a group through the extension. Empty: any. */
  readonly owners: readonly string[];
  readonly assumed: AssumedFeatures;
}

/** The roles on the wire for a role of the file; one that rolecall does not know is kept as it is. */
export function wireRoles(profile: Profile, role: string | undefined): readonly string[] {
  if (role === undefined) return [];
  return role.split("+").flatMap((name) => {
    const known = profile.roles.find((item) => item.name === name);
    if (known === undefined) return [name];
    return known.value === undefined ? [] : [known.value];
  });
}

/** The role of the file for the roles on the wire; undefined if there is none. Several stand joined by `+`. */
export function fileRole(profile: Profile, values: readonly string[]): string | undefined {
  const names = [...new Set(values)]
    .sort()
    .map((value) => profile.roles.find((item) => item.value === value)?.name ?? value);
  if (names.length === 0) return profile.roles.find((item) => item.value === undefined)?.name;
  return names.join("+");
}
