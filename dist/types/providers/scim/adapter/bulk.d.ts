import type { Operation } from "../../../model/operation.ts";
import type { Outcome } from "../../provider.ts";
import type { Session } from "./session.ts";
type Result = Outcome | Error;
/**
 * Several operations in bulk requests no larger than the service and the profile allow. Changes of one record go as
 * one operation, so that each can carry the record's version. Bulk is not atomic: every result is read by itself.
 */
export declare function performAll(session: Session, operations: readonly Operation[]): Promise<readonly Result[]>;
export {};
