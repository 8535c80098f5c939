import type { Severity } from "../model/diagnostic.ts";

/** One line of the catalogue. */
export interface CodeEntry {
  readonly severity: Severity;
  /** What it means, for the README's table. */
  readonly meaning: string;
}

const error = (meaning: string): CodeEntry => ({ severity: "error", meaning });
const warning = (meaning: string): CodeEntry => ({ severity: "warning", meaning });

/** Every code the loader can give. A code is documented here, and never used again for something else. */
export const codes = {
  FILE_NOT_FOUND: error("The configuration file does not exist."),
  NO_ACCESS_FILE: error("The directory holds no access.yaml."),
  UNREADABLE_FILE: error("The file cannot be read, or is not a regular file."),
  FILE_OUTSIDE: error("The configuration file is a link that leads out of its folder."),
  FILE_TOO_LARGE: error("The file is larger than 64 MiB."),
  NOT_UTF8: error("The file is not valid UTF-8."),
  BYTE_ORDER_MARK: warning("The file begins with a byte order mark."),
  EMPTY_FILE: error("The file is empty, or holds nothing but comments or an empty value."),
  MULTIPLE_DOCUMENTS: error("The file holds more than one YAML document."),
  YAML_SYNTAX: error("The file is not valid YAML."),
  TAB_INDENTATION: error("A line is indented with a tab."),
  UNKNOWN_TAG: error("A YAML tag is not part of the core schema."),
  TOO_DEEP: error("Collections are nested more than 64 deep."),
  TOO_MANY_ALIASES: error("Aliases are too many, lead in a circle, or unfold into too much."),
  DUPLICATE_KEY: error("A mapping has the same key twice."),
  INCLUDE_NOT_FOUND: error("An include matches no file."),
  INCLUDE_OUTSIDE: error("An include leaves the folder of the root file."),
  INCLUDE_TOO_WIDE: error("An include would look through more files and folders than is sensible."),
  NESTED_INCLUDE: error("An included file includes files itself."),
  DUPLICATE_DEFINITION: error("Two files define the same key."),
  MISSING_VERSION: error("The root file has no version."),
  UNSUPPORTED_VERSION: error("The version of the file is not 1."),
  UNKNOWN_KEY: error("A mapping has a key that means nothing here."),
  MISSING_KEY: error("A mapping lacks a key that it needs."),
  WRONG_TYPE: error("A value is of the wrong kind, such as a text in place of a list."),
  UNKNOWN_VALUE: error("A value is none of those allowed."),
  BAD_VALUE: error("A value breaks a rule of its key."),
  BAD_EMAIL: error("A value is not an e-mail address."),
  BAD_NAME: error("A person's, team's or organization's key has characters that it may not have."),
  INVISIBLE_CHARACTER: error("An e-mail, key, name or subject holds a character that nobody sees."),
  MIXED_SCRIPTS: warning(
    "A word of a person's name, key or e-mail has letters of several scripts that look alike.",
  ),
  DUPLICATE_EMAIL: error("Two people go by the same e-mail."),
  DUPLICATE_ACCOUNT: error("Two people have the same account id at one place."),
  UNKNOWN_ACCOUNT_SCOPE: error("accounts names neither a provider nor an organization of the files."),
  NAME_CLASH: error("One name is used for a person and for a team."),
  TEAM_CYCLE: error("Teams contain each other in a circle."),
  EMPTY_TEAM: warning("A team has no members."),
  UNKNOWN_SUBJECT: error("A subject is nobody in people, and no e-mail."),
  UNKNOWN_TEAM: error("A subject names a team that does not exist."),
  UNKNOWN_GROUP: error("A subject names a group that the organization does not declare."),
  GROUP_NOT_ACCEPTED: error("A vendor-side group cannot hold access here."),
  NOT_A_PERSON: error("A team or group stands where one person is needed."),
  UNKNOWN_ROLE: error("The provider has no such role here."),
  UNKNOWN_PERMISSION: error("The provider has no such permission here."),
  UNKNOWN_ENVIRONMENT_TYPE: error("The provider has no such environment type."),
  MISSING_ROLE: error("A grant says neither role nor permissions nor environment types."),
  BAD_DATE: error("until is neither a date nor an instant."),
  UNKNOWN_LEVEL: warning("A grant names a role or permission that rolecall does not know, as unknown:NAME."),
  REDUNDANT_ACCESS: warning("A grant names roles that its own role already includes."),
  UNKNOWN_PROVIDER: error("provider names no known provider."),
  DUPLICATE_ORG: error("Two orgs are the same organization of the same provider."),
  UNKNOWN_SECTION: error("manage names a section that the provider does not have."),
  UNDECLARED_SECTION: error("manage names a section that the org does not declare."),
  EMPTY_SECTION: error("A section is empty without an explicit manage: { SECTION: exact }."),
  UNKNOWN_RESOURCE: error("A group reaches a resource that its section does not declare."),
  DUPLICATE_ID: error("Two resources of one section have the same id."),
  PROTECTED_SUBJECT: error("A subject is both protected and managed."),
  MEMBER_REQUIRED: error("A subject holds access that only members can hold, and is not among the members."),
  BAD_SETTING: error("The provider does not accept the value of a setting."),
  BAD_URL: error("A url is not HTTPS (or HTTP to loopback), or carries credentials."),
  BAD_TOKEN_VARIABLE: error("token names a variable that an organization of this provider may not use."),
  BAD_URL_VARIABLE: error("url names a variable that an organization of this provider may not use."),
  TOKEN_IN_FILE: error("A token stands in the file; only the name of a variable may."),
  DUPLICATE_POLICY: error("Two policies have the same id."),
  NO_ORGS: warning("The files declare no organization."),
  TOO_MANY_PROBLEMS: { severity: "note", meaning: "More problems exist than are shown." },
} as const satisfies Record<string, CodeEntry>;

/** A code of the catalogue. */
export type Code = keyof typeof codes;
