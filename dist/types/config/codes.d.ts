import type { Severity } from "../model/diagnostic.ts";
/** One line of the catalogue. */
export interface CodeEntry {
    readonly severity: Severity;
    /** What it means, for the README's table. */
    readonly meaning: string;
}
/** Every code the loader can give. A code is documented here, and never used again for something else. */
export declare const codes: {
    readonly FILE_NOT_FOUND: CodeEntry;
    readonly NO_ACCESS_FILE: CodeEntry;
    readonly UNREADABLE_FILE: CodeEntry;
    readonly FILE_OUTSIDE: CodeEntry;
    readonly FILE_TOO_LARGE: CodeEntry;
    readonly NOT_UTF8: CodeEntry;
    readonly BYTE_ORDER_MARK: CodeEntry;
    readonly EMPTY_FILE: CodeEntry;
    readonly MULTIPLE_DOCUMENTS: CodeEntry;
    readonly YAML_SYNTAX: CodeEntry;
    readonly TAB_INDENTATION: CodeEntry;
    readonly UNKNOWN_TAG: CodeEntry;
    readonly TOO_DEEP: CodeEntry;
    readonly TOO_MANY_ALIASES: CodeEntry;
    readonly DUPLICATE_KEY: CodeEntry;
    readonly INCLUDE_NOT_FOUND: CodeEntry;
    readonly INCLUDE_OUTSIDE: CodeEntry;
    readonly NESTED_INCLUDE: CodeEntry;
    readonly DUPLICATE_DEFINITION: CodeEntry;
    readonly MISSING_VERSION: CodeEntry;
    readonly UNSUPPORTED_VERSION: CodeEntry;
    readonly UNKNOWN_KEY: CodeEntry;
    readonly MISSING_KEY: CodeEntry;
    readonly WRONG_TYPE: CodeEntry;
    readonly UNKNOWN_VALUE: CodeEntry;
    readonly BAD_VALUE: CodeEntry;
    readonly BAD_EMAIL: CodeEntry;
    readonly BAD_NAME: CodeEntry;
    readonly DUPLICATE_EMAIL: CodeEntry;
    readonly DUPLICATE_ACCOUNT: CodeEntry;
    readonly UNKNOWN_ACCOUNT_SCOPE: CodeEntry;
    readonly NAME_CLASH: CodeEntry;
    readonly TEAM_CYCLE: CodeEntry;
    readonly EMPTY_TEAM: CodeEntry;
    readonly UNKNOWN_SUBJECT: CodeEntry;
    readonly UNKNOWN_TEAM: CodeEntry;
    readonly UNKNOWN_GROUP: CodeEntry;
    readonly GROUP_NOT_ACCEPTED: CodeEntry;
    readonly NOT_A_PERSON: CodeEntry;
    readonly UNKNOWN_ROLE: CodeEntry;
    readonly UNKNOWN_PERMISSION: CodeEntry;
    readonly UNKNOWN_ENVIRONMENT_TYPE: CodeEntry;
    readonly MISSING_ROLE: CodeEntry;
    readonly BAD_DATE: CodeEntry;
    readonly REDUNDANT_ACCESS: CodeEntry;
    readonly UNKNOWN_PROVIDER: CodeEntry;
    readonly DUPLICATE_ORG: CodeEntry;
    readonly UNKNOWN_SECTION: CodeEntry;
    readonly UNDECLARED_SECTION: CodeEntry;
    readonly EMPTY_SECTION: CodeEntry;
    readonly UNKNOWN_RESOURCE: CodeEntry;
    readonly DUPLICATE_ID: CodeEntry;
    readonly PROTECTED_SUBJECT: CodeEntry;
    readonly MEMBER_REQUIRED: CodeEntry;
    readonly BAD_SETTING: CodeEntry;
    readonly BAD_URL: CodeEntry;
    readonly TOKEN_IN_FILE: CodeEntry;
    readonly DUPLICATE_POLICY: CodeEntry;
    readonly NO_ORGS: CodeEntry;
    readonly TOO_MANY_PROBLEMS: {
        readonly severity: "note";
        readonly meaning: "More problems exist than are shown.";
    };
};
/** A code of the catalogue. */
export type Code = keyof typeof codes;
