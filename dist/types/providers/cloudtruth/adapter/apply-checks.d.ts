import { ProviderError } from "../../../model/errors.ts";
import type { GrantOperation, Operation } from "../../../model/operation.ts";
import type { Session } from "./session.ts";
/** An operation that this adapter cannot carry out, with the reason. */
export declare function unsupported(session: Session, operation: Operation, why: string, hint?: string): ProviderError;
/** The wire's word for the role an operation leads to. @throws ProviderError `UNSUPPORTED` */
export declare function wireRoleOf(session: Session, operation: GrantOperation): string;
/** Holds an answer to what was asked for: a service that answers 200 and does nothing is found out. */
export declare function assertRole(session: Session, operation: GrantOperation, answered: string | undefined): void;
