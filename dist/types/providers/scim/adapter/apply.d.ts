import type { Operation } from "../../../model/operation.ts";
import type { Outcome } from "../../provider.ts";
import { type WirePatch, type WirePatchOperation } from "../wire.ts";
import type { Collection, Session } from "./session.ts";
/** Carries out one operation. @throws ProviderError */
export declare function performOperation(session: Session, operation: Operation): Promise<Outcome>;
/**
 * Somebody else changed the record: it is read again, and written only if what the plan was computed from still
 * holds. @throws ProviderError
 */
export declare function lookAgain(session: Session, operation: Operation, collection: Collection, id: string): Promise<void>;
/** The body of a PATCH. */
export declare function patchBody(operations: readonly WirePatchOperation[]): WirePatch;
