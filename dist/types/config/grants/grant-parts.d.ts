import type { Access } from "../../model/access.ts";
import type { JsonObject } from "../../model/json.ts";
import type { EnvironmentsForm, NamedLevel } from "../../model/shape.ts";
import type { Code } from "../codes.ts";
import type { PathPart } from "../source/positions.ts";
/** What stands behind a subject. Equal access is one object, so that a million grants stay small. */
export interface GrantTerms {
    readonly access: Access;
    readonly until?: number;
    readonly reason?: string;
}
/** One thing wrong with a grant, at a path below the grant's own value. */
export interface GrantProblem {
    readonly code: Code;
    readonly message: string;
    readonly hint: string;
    readonly path: readonly PathPart[];
    readonly at: "key" | "value";
}
/** Takes what is wrong with a grant. */
export type Report = (problem: GrantProblem) => void;
/** Keys that every mapping of a grant may have. */
export declare const TERM_KEYS: string[];
/** The role of each environment type that is named; undefined, after reporting, if one is unknown. */
export declare function readEnvironmentRoles(form: EnvironmentsForm, value: JsonObject, report: Report): Record<string, string> | undefined;
/** The value of `role`; undefined if it is absent or, after reporting, wrong. */
export declare function readRoleKey(value: JsonObject, roles: readonly NamedLevel[], isOpen: boolean, report: Report): string | undefined;
/** The value, if it is the name of one of the levels; undefined after reporting. */
export declare function readLevel(value: unknown, levels: readonly NamedLevel[], isOpen: boolean, code: "UNKNOWN_ROLE" | "UNKNOWN_PERMISSION", path: readonly PathPart[], report: Report): string | undefined;
/** Reports each key that is not known; true if there is none. */
export declare function checkKeys(value: JsonObject, known: readonly string[], report: Report, code?: Code): boolean;
/** The terms beside the access; undefined, after reporting, if they are malformed. */
export declare function readTerms(value: JsonObject, report: Report): Omit<GrantTerms, "access"> | undefined;
/** The value of `disabled`; undefined after reporting a wrong one. */
export declare function readDisabled(value: JsonObject, report: Report): boolean | undefined;
/** Reports a value of the wrong kind. */
export declare function refuse(value: unknown, wanted: string, path: readonly PathPart[], report: Report, hint?: string): undefined;
/** The problem of a grant that names no access. */
export declare function missing(message: string, hint: string): GrantProblem;
/** The problem of roles that the role of the whole already includes. */
export declare function redundant(role: string, environments: readonly string[]): GrantProblem;
