import type { ProviderError } from "../../../model/errors.ts";
import type { GrantOperation, Operation, SettingOperation } from "../../../model/operation.ts";
import type { Known, Session } from "./session.ts";
/** What on the wire an operation is about. */
export type Target = {
    readonly kind: "member";
    readonly operation: GrantOperation;
} | {
    readonly kind: "access";
    readonly operation: GrantOperation;
    readonly project: Known;
} | {
    readonly kind: "reach";
    readonly operation: GrantOperation;
    readonly project: Known;
    readonly team: Known | undefined;
} | {
    readonly kind: "team-member";
    readonly operation: GrantOperation;
    readonly team: Known | undefined;
} | {
    readonly kind: "team";
    readonly operation: SettingOperation;
    readonly team: Known | undefined;
};
/** Finds it by what the connection has read. @throws ProviderError `NOT_FOUND` for a project that was not read */
export declare function targetOf(session: Session, operation: Operation): Target;
/** The team of a target, or an error that says it does not exist. */
export declare function requireTeam(session: Session, team: Known | undefined, operation: Operation): Known;
export declare function missing(session: Session, what: string): ProviderError;
