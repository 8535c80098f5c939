import { verifiedEmailsOption } from "../../model/email-trust.ts";
import type { JsonObject } from "../../model/json.ts";
import type { MembersShape, OrgShape, RoleForm, SectionShape, SettingShape } from "../../model/shape.ts";
import { profiles } from "./profiles/index.ts";
import { readOptions } from "./profiles/options.ts";
import { type Profile, ROLE_ENCODINGS } from "./profiles/profile.ts";
import { whitelistSetting } from "./whitelist.ts";

/** The setting that names a space's owner. */
export const OWNER = "owner";

/** What an organization of this provider looks like under its options. Pure. */
export function shapeOf(options: JsonObject): OrgShape {
  const { profile, removal, creates } = readOptions(options);
  return {
    options: optionSchemas(profile),
    hasOwner: false,
    notManaged: ["passwords, sessions and tokens of other people"],
    members: membersShape(profile, removal === "delete"),
    sections: [collectionShape(profile, creates)],
  };
}

/** Option sets under which the shape differs, for the JSON Schema. */
export const variants: readonly JsonObject[] = [
  {},
  { removal: "delete" },
  { profile: "viz-now" },
  { profile: "viz-now", removal: "delete" },
  { profile: "viz-now", "create-spaces": true },
  { profile: "viz-now", "create-spaces": true, removal: "delete" },
];

function optionSchemas(profile: Profile): Readonly<Record<string, JsonObject>> {
  const { createOption, noun } = profile.collection;
  return {
    ...verifiedEmailsOption,
    profile: { enum: Object.keys(profiles).sort(), description: "Which service it is. Default: generic" },
    removal: {
      enum: ["disable", "delete"],
      description:
        "What becomes of a user who is not in the file: disabled (details kept, the default) or deleted",
    },
    actor: {
      type: "string",
      minLength: 1,
      description: "Person key or e-mail of the account behind the token",
    },
    "role-encoding": {
      enum: [...ROLE_ENCODINGS],
      description: "Where the service keeps roles. Default: the profile's",
    },
    "members-readable": {
      type: "boolean",
      description: `False: the service does not show who is in its ${noun}s. Members of those that exist are then left alone. Default: true`,
    },
    "active-in-lists": {
      type: "boolean",
      description:
        "False: the service leaves `active` out of lists, so that each user is read alone. Default: true",
    },
    ...(profile.extension === undefined
      ? {}
      : {
          extension: {
            type: "string",
            pattern: "^urn:",
            description: `Schema name of the ${noun} extension. Default: the profile's`,
          },
        }),
    ...(createOption === undefined
      ? {}
      : {
          [createOption]: {
            type: "boolean",
            description: `Create ${noun}s that are declared and missing; none is ever deleted`,
          },
        }),
  };
}

/** How roles are written under a profile. */
export function roleForm(profile: Profile): RoleForm {
  return {
    form: "role",
    roles: profile.roles.map(({ value: _wire, ...level }) => level),
    canDisable: true,
    ...(profile.hasOpenRoles ? { isOpen: true } : {}),
  };
}

function membersShape(profile: Profile, isCascading: boolean): MembersShape {
  const { section } = profile.collection;
  return {
    form: roleForm(profile),
    description: "Users and their role; `disabled: true` keeps and blocks one",
    keeps: profile.keeps,
    // A disabled user stays on every list; only deletion takes them off.
    cascades: isCascading ? [section] : [],
    keepsNames: true,
    requiredBy: [section],
  };
}

function collectionShape(profile: Profile, creates: boolean): SectionShape {
  const { section, noun, description, holdersKey, holdersDescription } = profile.collection;
  return {
    section,
    noun,
    description,
    lifecycle: creates ? "managed" : "adopted",
    hasId: true,
    holders: {
      key: holdersKey,
      form: { form: "listed" },
      description: holdersDescription,
      acceptsGroups: false,
      keeps: [],
      isShortForm: true,
    },
    settings: profile.extension === undefined ? [] : [ownerSetting(noun), whitelistSetting],
  };
}

function ownerSetting(noun: string): SettingShape {
  return {
    key: OWNER,
    description: `Whom the ${noun} belongs to`,
    schema: { type: "string", minLength: 1 },
    kind: "subject",
    isPowerful: true,
    normalize: (value) => (typeof value === "string" ? { value } : { problem: "An owner is one person." }),
  };
}
