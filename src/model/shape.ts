import type { Access } from "./access.ts";
import type { Json, JsonObject } from "./json.ts";

/**
 * What an organization of one provider looks like in the file, as data. Loader, schema, diff, import, editing and
 * explain all read the shape, so that none of them knows a vendor.
 */
export interface OrgShape {
  /** Keys an org may have beside the common ones, each with its JSON Schema. */
  readonly options: Readonly<Record<string, JsonObject>>;
  /** True if people go by a login and a number, of which the vendor gives no e-mail: an import names them `login#id`. */
  readonly goesByLogin?: true;
  /** True if the org may assert its `owner` (never changed, only compared). */
  readonly hasOwner: boolean;
  /** Where the ownership moves, as a whole sentence. Absent where nobody owns the organization, or the file moves it. */
  readonly ownerMoves?: string;
  /**
   * What is about access at the vendor and cannot be managed, because no endpoint is documented for it; as nouns that end
   * a sentence. Named by `doctor` and `offboard`, so that nobody takes it for managed. Absent: nothing is known of.
   */
  readonly notManaged?: readonly string[];
  readonly members: MembersShape;
  /** The other sections, in the order in which the plan shows them. */
  readonly sections: readonly SectionShape[];
}

/** A named level or permission, with what it means. */
export interface NamedLevel {
  readonly name: string;
  readonly description: string;
  /** Other words for it in the vendor's API and tools, in lower case: taken on the command line, written as `name`. */
  readonly onWire?: readonly string[];
  /** True if its holder rules: gives others access, or may take or destroy the whole. Such changes are marked. */
  readonly isPowerful?: true;
}

/** One role of an ordered list. */
export interface RoleForm {
  readonly form: "role";
  /** Weakest first. */
  readonly roles: readonly NamedLevel[];
  /** True if roles outside the list are accepted; they compare as neither higher nor lower. */
  readonly isOpen?: boolean;
  /** Levels of the list between which each role outside of it lies: it gives all of one, and the other all of it. */
  readonly openBetween?: { readonly least: string; readonly most: string };
  /** True if a holder can be blocked and kept: `{ role: operator, disabled: true }`. */
  readonly canDisable?: boolean;
  /** The role of everybody where holders are written as a bare list. Absent: they have to be a mapping. */
  readonly listedAs?: string;
}

/** A set of independent permissions. */
export interface PermissionsForm {
  readonly form: "permissions";
  readonly permissions: readonly NamedLevel[];
  /** Permissions every holder has; added when left out. */
  readonly always?: readonly string[];
  /** Permission to permissions it brings along; those are dropped beside it, so that nothing fights over them. */
  readonly brings?: Readonly<Record<string, readonly string[]>>;
}

/** A role for the whole resource, or one per environment type. */
export interface EnvironmentsForm {
  readonly form: "environments";
  /** Roles for the whole resource, weakest first. The last one makes environment roles meaningless. */
  readonly roles: readonly NamedLevel[];
  /** The role of the whole resource that goes with environment roles. */
  readonly base: string;
  readonly environments: readonly string[];
  /** Weakest first. */
  readonly environmentRoles: readonly NamedLevel[];
}

/** No level: a subject is on the list or not. Written as a list of subjects. */
export interface ListedForm {
  readonly form: "listed";
  /** The role of everybody on the list, where a mapping in its place could give others. Only while files are edited. */
  readonly role?: string;
}

/** How the access of one section is written, compared and described. */
export type AccessForm = RoleForm | PermissionsForm | EnvironmentsForm | ListedForm;

/** Who belongs to the organization; the grants stand on the organization's own address. */
export interface MembersShape {
  readonly form: AccessForm;
  readonly description: string;
  /** Roles of which one active holder must always remain. Empty if the vendor needs none or guards it itself. */
  readonly keeps: readonly string[];
  /** Sections whose grants end with the membership, so that they are shown as its effect. */
  readonly cascades: readonly string[];
  /** Sections whose grants make their holder a member with this access, if the file does not say more. */
  readonly impliedBy?: { readonly sections: readonly string[]; readonly access: Access };
  /** True if people's names are kept there too, and are what the files say. */
  readonly keepsNames?: true;
  /** Sections whose holders have to be declared as members too. */
  readonly requiredBy?: readonly string[];
}

/** One collection of resources: projects, apps, environments, spaces, groups. */
export interface SectionShape {
  /** The key in the file and in addresses: `projects`. */
  readonly section: string;
  /** One of them: `project`. */
  readonly noun: string;
  readonly description: string;
  /**
   * `adopted`: exists by itself, rolecall never creates or removes it, `unlisted` says what happens to strangers.
   * `managed`: rolecall creates it when declared and, in `exact` mode, removes it when not.
   */
  readonly lifecycle: "adopted" | "managed";
  /** True if `id:` may pin the vendor's id; otherwise the key is the vendor's name. */
  readonly hasId: boolean;
  /** Who holds access on one of them. Absent if the resource has only settings. */
  readonly holders?: HoldersShape;
  readonly settings: readonly SettingShape[];
  /** For vendor-side groups: the key that lists the resources of another section which the group reaches. */
  readonly reaches?: { readonly key: string; readonly section: string; readonly description: string };
}

/** The grants on one resource. */
export interface HoldersShape {
  /** The key in the file: `access`, `collaborators`, `users`, `members`. */
  readonly key: string;
  readonly form: AccessForm;
  readonly description: string;
  /** True if `group:NAME` may hold access here. */
  readonly acceptsGroups: boolean;
  /** Roles of which one active holder must remain as long as anybody holds access here. */
  readonly keeps: readonly string[];
  /** Levels of the organization whose holders may do everything here whether they are listed or not. Default: none. */
  readonly needlessFor?: readonly string[];
  /** True if the resource itself may be written as the bare list of its holders: `sre: [ada, grace]`. */
  readonly isShortForm?: boolean;
}

/** What a value of the file became, or why it could not. */
export type Normalized = { readonly value: Json } | { readonly problem: string; readonly hint?: string };

/** A setting of a resource, for example `locked`. */
export interface SettingShape {
  readonly key: string;
  readonly description: string;
  /** JSON Schema of the value as written in the file. */
  readonly schema: JsonObject;
  /** `subject`: the value names one person of the file and is resolved to a subject key before `normalize`. */
  readonly kind: "value" | "subject";
  /** True if whom or what it names rules over the resource, so that a change of it is marked. */
  readonly isPowerful?: true;
  /** What everything has from the start: an import does not write it, so that it is not managed. */
  readonly usual?: Json;
  /** Brings the file's value into its one comparable form. Pure. */
  normalize(value: Json): Normalized;
  /** True if the live value already is what is desired; by default their canonical JSON is equal. */
  isSatisfied?(live: Json | undefined, desired: Json): boolean;
  /** The value in words, for plan and report. Default: its JSON. */
  describe?(value: Json): string;
  /** Whether a change gives people more or less access. Default: `none`, a change that gives and takes nothing. */
  compare?(before: Json | undefined, after: Json | undefined): "more" | "less" | "mixed" | "none";
}

/** The settings key under which a managed resource's existence is planned. */
export const EXISTENCE = "exists";
